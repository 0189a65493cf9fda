//! Small forms of words around a figure, and what the other rules need to know of it.

use scrutineer_model::Unit;

use super::asked::Asked;
use super::by_noun::sharer;
use super::signs::{is_more, is_of_them};
use super::{
    change, idle, label, of_which as parts, phrase, stretch, transacted as dealings, unit,
};
use crate::lexicon::{is_joiner, is_preposition, is_verb};
use crate::parse::{Parsed, What};
use crate::roles::Role;

/// "The target is £88m, of which £29m has been delivered": of the figure before, where the sentence has one.
pub(super) fn of_which(asked: &Asked) -> Option<String> {
    let (parsed, at, before) = (asked.parsed, asked.at, asked.before);
    let whom = parts::whom(parsed, at);
    let which = matches!(parsed.word(whom), "which" | "whom")
        || matches!(asked.behind(2), "which" | "whom");
    let whole = before.figure.filter(|_| which).or(before.indicator);
    // "118 people left, a turnover of 13.9%; of these 71% resigned": of those who were counted
    let these = matches!(asked.ahead(1), "these" | "those" | "whom")
        && asked.ahead(2) == "of"
        && matches!(asked.unit(), Unit::Percent | Unit::Count);
    let between = parsed
        .figure_before(at)
        .is_some_and(|first| !matches!(unit(parsed, first), Unit::Count));
    let whole = before.count.filter(|_| these && between).or(whole);
    parts::read(parsed, at, whole)
}

/// "1.02 million visits, 62% of them to one centre", "a rise of £84, £12 more than planned"
pub(super) fn of_them_or_more(asked: &Asked) -> Option<String> {
    let (parsed, at, before) = (asked.parsed, asked.at, asked.before);
    if !is_of_them(parsed, at) && !is_more(parsed, at, asked.role) {
        return None;
    }
    let money = before.same_unit.filter(|_| asked.unit().is_money());
    let text = money.or(before.figure)?;
    Some(match of_them(parsed, at) {
        Some(part) => format!("{}, {part}", sharer(text)),
        None => text.to_owned(),
    })
}

/// What changed, of a change.
pub(super) fn changed(asked: &Asked) -> Option<String> {
    asked
        .is_change()
        .then(|| change::read(asked.parsed, asked.at))
        .flatten()
}

/// The label right before a figure. Not "Result" in "Care leavers in work – Result 57%", where one in front says of what.
pub(super) fn labelled(parsed: &Parsed, at: usize) -> Option<String> {
    label::read(parsed, at).filter(|text| !idle::is_idle(text))
}

/// Who pays or receives a sum.
pub(super) fn transacted(asked: &Asked) -> Option<String> {
    (asked.unit().is_money() && asked.role == Role::Value)
        .then(|| dealings::read(asked.parsed, asked.at))
        .flatten()
}

/// "94% of them repaired early", "11% of them emergencies": what those are that a figure counts of others.
fn of_them(parsed: &Parsed, at: usize) -> Option<String> {
    let of = parsed.beyond_brackets(at + 1);
    let first = parsed.word(Some(of + 2));
    let them = parsed.word(Some(of)) == "of" && parsed.word(Some(of + 1)) == "them";
    let noun = first.len() > 3
        && !is_preposition(first)
        && !is_joiner(first)
        && !first.ends_with("ly")
        && !is_verb(first);
    let end = stretch(parsed, of + 2).end;
    // "repaired within seven days"
    let passed = parsed.what(Some(end)) == Some(What::Passed);
    (them && noun)
        .then(|| phrase(parsed, of + 2..end + usize::from(passed)))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::parse::parse;

    fn check(sentence: &str) -> Option<String> {
        let parsed = parse(sentence, None);
        let last = parsed.figure_places().map(|(at, _)| at).last();
        super::of_them(&parsed, last.unwrap_or_default())
    }

    #[test]
    fn what_some_of_them_are_belongs_to_their_name() {
        assert_eq!(
            check("1,871 faults were reported and 94% of them repaired early").as_deref(),
            Some("repaired early")
        );
        assert_eq!(
            check("There were 310 jobs in May, 11% of them at night"),
            None
        );
    }
}
