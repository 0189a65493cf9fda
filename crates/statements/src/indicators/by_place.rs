//! The rules that look for one form of words around the figure, each in its file, in the order in which they are asked.

use scrutineer_model::Unit;

use super::by_rules::sharer;
use super::general::is_general;
use super::signs::{is_more, is_of_them};
use super::{
    Before, By, Named, also_done, answered, apposition, at_cost, being, bracket, bringing, change,
    change_noun, continued, doing, exceeding, gained_by, gapped, gapped_by, glossed, idle,
    inserted, label, leaving, listed_names, listed_parts, made_of, moving, named, noun_for,
    number_before, object, of_which, of_whole, opening_label, others, over_on, over_under,
    part_of_sum, participle, parts_from, phrase, purpose, recorded, same_noun, stands_at,
    stands_for, stands_in, state, stretch, subject, taken_in, those, to_do, took, unit, which_at,
    with_noun,
};
use crate::lexicon::{is_joiner, is_preposition, is_verb};
use crate::parse::{Parsed, What};
use crate::roles::Role;

/// The rules that look for one form of words around the figure.
pub(super) fn by_place(
    parsed: &Parsed,
    at: usize,
    role: Role,
    before: Before<'_>,
) -> Option<Named> {
    if let Some(named) = by_part(parsed, at, before) {
        return Some(named);
    }
    // "Staffing accounts for £4.4m of the £6m cost"
    if matches!(
        parsed.word(at.checked_sub(2)),
        "accounts" | "accounted" | "account"
    ) && parsed.word(at.checked_sub(1)) == "for"
        && unit(parsed, at) != Unit::Percent
        && let Some(subject::Subject::Named(text)) = subject::read(parsed, at)
    {
        return named(text, By::Subject);
    }
    // "1.02 million visits, 62% of them to one centre", "a rise of £84, £12 more than planned"
    if (is_of_them(parsed, at) || is_more(parsed, at, role))
        && let Some(text) = before
            .same_unit
            .filter(|_| unit(parsed, at).is_money())
            .or(before.figure)
    {
        let text = match of_them(parsed, at) {
            Some(part) => format!("{}, {part}", sharer(text)),
            None => text.to_owned(),
        };
        return named(text, By::FigureBefore);
    }
    // "42 were upheld in whole or part (43%)"
    if share_of_count(parsed, at)
        && let Some(text) = before.figure
    {
        return named(text.to_owned(), By::FigureBefore);
    }
    // "brought in £1.2m, some £96,000 short of the budget"
    if parsed.word(Some(at + 1)) == "short"
        && parsed.word(Some(at + 2)) == "of"
        && let Some(text) = before.figure
    {
        return named(text.to_owned(), By::FigureBefore);
    }
    // "an average of 95, ranging from 112 in 2011 to 82"
    if parsed.word(at.checked_sub(1)) == "from"
        && matches!(
            parsed.word(at.checked_sub(2)),
            "ranging" | "varying" | "running"
        )
        && let Some(text) = before.figure
    {
        return named(text.to_owned(), By::FigureBefore);
    }
    if let Some(text) = also_done::read(parsed, at, before.figure) {
        return named(text, By::Part);
    }
    if let Some(text) = taken_in::read(parsed, at) {
        return named(text, By::Phrase);
    }
    if let Some(text) = others::read(parsed, at, before.figure) {
        return named(text, By::FigureBefore);
    }
    if let Some(text) = over_under::read(parsed, at) {
        return named(text, By::Phrase);
    }
    if let Some(text) = gapped::read(parsed, at) {
        return named(text, By::Subject);
    }
    if let Some(text) = gapped_by::read(parsed, at).or_else(|| over_on::read(parsed, at)) {
        return named(text, By::Subject);
    }
    if let Some(text) = to_do::read(parsed, at) {
        return named(text, By::Behind);
    }
    if let Some(text) = doing::read(parsed, at, before.figure.or(before.indicator)) {
        return named(text, By::Part);
    }
    if let Some(text) = apposition::read(parsed, at).filter(|text| !is_general(text)) {
        return named(text, By::Phrase);
    }
    if let Some(text) = answered::read(parsed, at) {
        return named(text, By::Predicate);
    }
    if let Some(text) = purpose::read(parsed, at).filter(|text| !idle::is_idle(text)) {
        return named(text, By::Phrase);
    }
    if let Some(text) = recorded::read(parsed, at).filter(|text| !idle::is_idle(text)) {
        return named(text, By::Phrase);
    }
    if let Some(text) = object::read(parsed, at).filter(|text| !idle::is_idle(text)) {
        return named(text, By::Change);
    }
    by_moves(parsed, at, role)
}

/// The rules for what moves, what it exceeds, labels and brackets.
fn by_moves(parsed: &Parsed, at: usize, role: Role) -> Option<Named> {
    if let Some(text) = with_noun::read(parsed, at).filter(|text| !idle::is_idle(text)) {
        return named(text, By::Phrase);
    }
    if let Some(text) = noun_for::read(parsed, at).filter(|text| !idle::is_idle(text)) {
        return named(text, By::Phrase);
    }
    if let Some(text) = stands_at::read(parsed, at).filter(|text| !idle::is_idle(text)) {
        return named(text, By::Phrase);
    }
    if let Some(text) = exceeding::read(parsed, at).filter(|text| !idle::is_idle(text)) {
        return named(text, By::Phrase);
    }
    if matches!(role, Role::Change(..))
        && let Some(text) = change::read(parsed, at).filter(|text| !idle::is_idle(text))
    {
        return named(text, By::Change);
    }
    if let Some(text) = change_noun::read(parsed, at).filter(|text| !idle::is_idle(text)) {
        return named(text, By::Change);
    }
    if let Some(text) = labelled(parsed, at) {
        return named(text, By::Label);
    }
    if let Some(text) = bracket::read(parsed, at).filter(|text| !idle::is_idle(text)) {
        return named(text, By::Label);
    }
    None
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

/// The rules for parts of what stands before, and for forms that name it themselves.
fn by_part(parsed: &Parsed, at: usize, before: Before<'_>) -> Option<Named> {
    if let Some(text) = number_before::read(parsed, at) {
        return named(text, By::Label);
    }
    if let Some(text) = stands_for::read(parsed, at) {
        return named(text, By::Phrase);
    }
    if let Some(text) = same_noun::read(parsed, at)
        .or_else(|| those::read(parsed, at, before.figure))
        .or_else(|| state::read(parsed, at, before.figure))
    {
        return named(text, By::Part);
    }
    // "The target is £88m, of which £29m has been delivered": of the figure before, where the sentence has one.
    let which = matches!(parsed.word(at.checked_sub(1)), "which" | "whom")
        || matches!(parsed.word(Some(at + 2)), "which" | "whom");
    let whole = before.figure.filter(|_| which).or(before.indicator);
    // "118 people left, a turnover of 13.9%; of these 71% resigned": of those who were counted
    let these = matches!(parsed.word(at.checked_sub(1)), "these" | "those" | "whom")
        && parsed.word(at.checked_sub(2)) == "of"
        && matches!(unit(parsed, at), Unit::Percent | Unit::Count);
    let between = parsed
        .figure_before(at)
        .is_some_and(|first| !matches!(unit(parsed, first), Unit::Count));
    let whole = before.count.filter(|_| these && between).or(whole);
    if let Some(text) = of_which::read(parsed, at, whole) {
        return named(text, By::Part);
    }
    if let Some(text) = of_whole::read(parsed, at, before.indicator)
        .or_else(|| of_which::next(parsed, at, before.figure))
    {
        return named(text, By::Part);
    }
    if let Some(text) = part_of_sum::read(parsed, at) {
        return named(text, By::Part);
    }
    if let Some(text) = continued::read(parsed, at, before.figure) {
        return named(text, By::Part);
    }
    let phrased = took::read(parsed, at)
        .or_else(|| stands_in::read(parsed, at))
        .or_else(|| at_cost::read(parsed, at, before.figure))
        .or_else(|| which_at::read(parsed, at))
        .or_else(|| inserted::read(parsed, at))
        .or_else(|| leaving::read(parsed, at))
        .or_else(|| gained_by::read(parsed, at))
        .or_else(|| moving::read(parsed, at))
        .or_else(|| being::read(parsed, at))
        .or_else(|| bringing::read(parsed, at, before.figure))
        .or_else(|| glossed::read(parsed, at));
    if let Some(text) = phrased {
        return named(text, By::Phrase);
    }
    // "adding £6.12 to a bill": what it is added to.
    if parsed.word(at.checked_sub(1)) == "adding"
        && let Some(text) = made_of::read(parsed, at)
    {
        return named(text, By::Part);
    }
    if let Some(text) = listed_parts::read(parsed, at, before.figure) {
        return named(text, By::Part);
    }
    if let Some(text) = participle::read(parsed, at, before.figure) {
        return named(text, By::Part);
    }
    if let Some(text) =
        made_of::done(parsed, at, before.figure).or_else(|| made_of::read(parsed, at))
    {
        return named(text, By::Part);
    }
    if let Some(text) = listed_names::read(parsed, at) {
        return named(text, By::Label);
    }
    if let Some(text) = parts_from::read(parsed, at) {
        return named(text, By::Behind);
    }
    None
}

/// The label right before a figure. Not "Result" in "Care leavers in work – Result 57%", where one in front says of what.
fn labelled(parsed: &Parsed, at: usize) -> Option<String> {
    let text = label::read(parsed, at).filter(|text| !idle::is_idle(text))?;
    let of_another = is_general(&text) && opening_label::read(parsed, at).is_some();
    (!of_another).then_some(text)
}

/// Whether a percentage alone in its brackets is the share of the count that its clause states: "42 were upheld (43%)".
fn share_of_count(parsed: &Parsed, at: usize) -> bool {
    let Some(open) = parsed.opens(at).filter(|open| open + 1 == at) else {
        return false;
    };
    let alone = unit(parsed, at) == Unit::Percent && parsed.word(Some(at + 1)) == ")";
    let first = parsed.figure_before(open);
    alone
        && first.is_some_and(|first| {
            unit(parsed, first) == Unit::Count
                && !parsed.items[first..open]
                    .iter()
                    .any(|item| item.what == What::Mark && item.lower != "-" || item.lower == "and")
        })
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
