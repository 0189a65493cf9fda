//! A change or a difference: "an increase of 9.5%", "fell by 12", "6 per cent lower", "79 fewer",
//! "a 10% reduction", "£33.8m (-8.6%)".
//!
//! Not a level after a change: "reduced to 815". Not a saving: "savings of £3.2m" is what was saved.

use scrutineer_model::{Basis, Unit};

use super::{Role, before, outside, previous, words_after, words_before};
use crate::lexicon::{Way, is_change, movement};
use crate::parse::{Parsed, What};

/// Words that tell a difference when they stand behind a figure.
const BEHIND: &[&str] = &[
    "increase",
    "increases",
    "decrease",
    "reduction",
    "reductions",
    "rise",
    "fall",
    "drop",
    "decline",
    "growth",
    "uplift",
    "cut",
    "improvement",
    "higher",
    "lower",
    "more",
    "fewer",
    "less",
    "greater",
    "above",
    "below",
    "better",
    "worse",
    "up",
    "down",
    "increases",
    "cuts",
    "deterioration",
    "smaller",
    "larger",
    "faster",
    "slower",
    "quicker",
    "longer",
    "shorter",
    "short",
    "ahead",
    "behind",
];

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<Role> {
    let What::Figure(index) = parsed.items[at].what else {
        return None;
    };
    let figure = &parsed.figures[index];
    if is_whole(parsed, at) || previous::is_of_before(parsed, at) {
        return None;
    }
    let way = by(parsed, at)
        .or_else(|| moved(parsed, at))
        .or_else(|| noun_of(parsed, at))
        .or_else(|| up_or_down(parsed, at))
        .or_else(|| behind(parsed, at))
        .or_else(|| bracketed(parsed, at));
    // "a provisional figure of +1.24%" is a level.
    let stated = matches!(
        parsed.word(before(parsed, at)),
        "of" | "at" | "was" | "is" | "than" | "to" | "from"
    );
    let plus = !stated
        && figure.signed
        && figure
            .value
            .number
            .is_some_and(|number| number.is_sign_positive());
    let way = way.or(plus.then_some(Way::Up))?;
    let basis = match figure.value.unit {
        Unit::Percent => Basis::PercentDifference,
        _ => Basis::Difference,
    };
    Some(Role::Change(basis, way))
}

/// "an increase of £101.4m, 7.1%": the same change as a share, where it is one.
pub(super) fn in_own_unit(parsed: &Parsed, at: usize, role: Role) -> Role {
    let percent = matches!(parsed.what(Some(at)), Some(What::Figure(figure))
        if parsed.figures[figure].value.unit == Unit::Percent);
    match role {
        Role::Change(_, way) if percent => Role::Change(Basis::PercentDifference, way),
        role => role,
    }
}

/// "80% of the £151m growth in spending": what the share is of.
fn is_whole(parsed: &Parsed, at: usize) -> bool {
    parsed.word(at.checked_sub(1)) == "the"
        && parsed.word(at.checked_sub(2)) == "of"
        && at.checked_sub(3).is_some_and(|share| {
            matches!(parsed.what(Some(share)), Some(What::Figure(figure))
                if parsed.figures[figure].value.unit == Unit::Percent)
        })
}

/// "fell by 12", "increase the rate by 5%".
fn by(parsed: &Parsed, at: usize) -> Option<Way> {
    let by = before(parsed, at).filter(|&by| parsed.word(Some(by)) == "by")?;
    // "Three or more moves were experienced by 11.2% of children"
    let done = parsed.word(by.checked_sub(1));
    let passive = matches!(
        parsed.word(by.checked_sub(2)),
        "is" | "are" | "was" | "were" | "be" | "been"
    );
    // "More than offset by £4.0m": what makes up for it
    let offset = matches!(done, "offset" | "outweighed");
    if offset || passive && done.ends_with("ed") && movement(done).is_none() {
        return None;
    }
    // "are forecast to exceed budget by £5.6m"
    let exceeds = (2..=4).any(|back| {
        matches!(
            parsed.word(by.checked_sub(back)),
            "exceed" | "exceeds" | "exceeded" | "exceeding"
        )
    });
    if exceeds {
        return Some(Way::Up);
    }
    words_before(parsed, by, 8).into_iter().find_map(movement)
}

/// "income rose 4.2% to £8.1m": right behind a verb that takes no object.
fn moved(parsed: &Parsed, at: usize) -> Option<Way> {
    let What::Figure(figure) = parsed.items[at].what else {
        return None;
    };
    let share = matches!(
        parsed.figures[figure].value.unit,
        Unit::Percent | Unit::PercentagePoints
    );
    let verb = parsed.word(before(parsed, at));
    let alone = matches!(
        verb,
        "rose"
            | "fell"
            | "grew"
            | "climbed"
            | "dropped"
            | "declined"
            | "risen"
            | "fallen"
            | "grown"
    ) || matches!(verb, "increased" | "decreased")
        && !matches!(parsed.word(Some(at + 1)), "of" | "more" | "fewer" | "less");
    (share && alone).then(|| movement(verb)).flatten()
}

/// "an increase of 9.5%", "the increase in visits was 26%".
fn noun_of(parsed: &Parsed, at: usize) -> Option<Way> {
    let link = before(parsed, at)?;
    if !matches!(parsed.word(Some(link)), "of" | "was" | "is" | "totalling") {
        return None;
    }
    let words = words_before(parsed, link, 8);
    // "the time for changes of circumstances was 6.1 days": several are counted.
    let noun = words
        .iter()
        .position(|word| is_change(word) && *word != "changes")?;
    // "the change was to 5": a verb between makes another sentence of it.
    let broken = words[..noun].iter().any(|word| {
        matches!(
            *word,
            "to" | "from" | "with" | "that" | "which" | "for" | "at"
                // "would fall below the minimum level of £2m": no fall by £2m
                | "below" | "above" | "under" | "over"
        )
    });
    // "the number of cuts": something counted, not changed.
    let counted = words.get(noun + 1).is_some_and(|word| *word == "of");
    (!broken && !counted)
        .then(|| movement(words[noun]))
        .flatten()
        .or(Some(Way::Either))
        .filter(|_| !broken && !counted)
}

/// "up 5%", "down 12 on last year".
fn up_or_down(parsed: &Parsed, at: usize) -> Option<Way> {
    let word = parsed.word(at.checked_sub(1));
    let phrase = matches!(
        parsed.word(at.checked_sub(2)),
        "set"
            | "sets"
            | "made"
            | "make"
            | "makes"
            | "making"
            | "take"
            | "takes"
            | "took"
            | "taken"
            | "taking"
            | "use"
            | "uses"
            | "used"
            | "using"
            | "add"
            | "adds"
            | "added"
            | "followed"
            | "to"
            | "sign"
            | "signed"
    );
    (matches!(word, "up" | "down") && !phrase)
        .then(|| movement(word))
        .flatten()
}

/// "6 per cent lower", "a 10% reduction", "79 fewer", "5.4 years lower".
fn behind(parsed: &Parsed, at: usize) -> Option<Way> {
    let words = words_after(parsed, at, 3);
    let found = words.iter().position(|word| BEHIND.contains(word))?;
    // "24 requiring improvement": a judgement.
    let judged = matches!(words[found], "improvement" | "improvements")
        && words[..found]
            .iter()
            .any(|word| word.starts_with("requir") || word.starts_with("need"));
    if judged {
        return None;
    }
    // "£4.3m unachieved improvement steps": half of a noun.
    let compound = words[found] == "improvement"
        && words
            .get(found + 1)
            .is_some_and(|noun| noun.len() > 4 && noun.ends_with('s'));
    if compound {
        return None;
    }
    let adverb = matches!(
        words[found],
        "more"
            | "less"
            | "above"
            | "below"
            | "up"
            | "down"
            | "better"
            | "worse"
            | "short"
            | "ahead"
            | "behind"
    );
    // "4 children more" but not "20 children being above".
    // nor "£5m draw down from reserves".
    let alone = matches!(words[found], "up" | "down");
    if adverb && found > 1 || alone && found > 0 {
        return None;
    }
    // "0.1% ahead of profile"
    if matches!(words[found], "ahead" | "behind" | "short") && found > 0 {
        return None;
    }
    // "£3m up to", "60% more of": a preposition follows "up" in other phrases.
    movement(words[found]).or(Some(Way::Either))
}

/// A figure alone in brackets behind a change is a change too: "a reduction of £33.8m (-8.6%)".
fn bracketed(parsed: &Parsed, at: usize) -> Option<Way> {
    let open = parsed.opens(at)?;
    let alone = open + 1 == at && parsed.word(Some(at + 1)) == ")"
        || parsed.word(Some(open + 1)) == "or" && open + 2 == at;
    // "a 4% rise on Q1 (3,274)": what it was then.
    let timed = matches!(parsed.what(open.checked_sub(1)), Some(What::Period(_)));
    let outer = outside(parsed, at).filter(|_| alone && !timed)?;
    let other = parsed.opens(outer) != parsed.opens(at);
    match read(parsed, outer).filter(|_| other) {
        Some(Role::Change(_, way)) => Some(way),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::roles::shown;

    #[test]
    fn by_whom_it_was_is_no_change() {
        assert_eq!(
            shown("Spending was lower than budgeted by £2.8m (1.0%)"),
            ["£2.8m change down", "1.0% change down"]
        );
        assert_eq!(
            shown("Three or more moves were experienced by 11.2% of children"),
            ["Three value", "11.2% value"]
        );
    }

    #[test]
    fn what_requires_improvement_has_not_changed() {
        assert_eq!(
            shown("64 cases were audited, 29 good and 24 requiring improvement")[2],
            "24 value"
        );
    }

    #[test]
    fn ahead_of_plan_is_a_difference() {
        assert_eq!(
            shown("It collected 55.9%, 0.1% ahead of profile"),
            ["55.9% value", "0.1% change either"]
        );
    }

    #[test]
    fn changes_are_told_from_levels() {
        for (sentence, expected) in [
            ("an increase of 9.5% since then", "9.5% change up"),
            ("the rate fell by 12", "12 change down"),
            ("it was 6 per cent lower than", "6 per cent change down"),
            ("there were 79 fewer accidents", "79 change down"),
            ("a 10% reduction of pay", "10% change down"),
            (
                "life expectancy is 5.4 years lower",
                "5.4 years change down",
            ),
            ("up 5% on last year", "5% change up"),
            ("increase in water costs of £2m", "£2m change up"),
            ("the group makes up 9% of people", "9% value"),
        ] {
            assert_eq!(shown(sentence), [expected], "{sentence}");
        }
    }

    #[test]
    fn a_figure_in_brackets_behind_a_change_is_one() {
        assert_eq!(
            shown("a reduction of £33.8m (-8.6%) on it"),
            ["£33.8m change down", "-8.6% change down"]
        );
    }

    #[test]
    fn a_level_after_a_change_is_a_value() {
        assert_eq!(shown("it has reduced to 815"), ["815 value"]);
        assert_eq!(
            shown("The time for changes of plan was 6.1 days"),
            ["6.1 days value"]
        );
        assert_eq!(
            shown("About 80% of the £151m growth is spent"),
            ["80% value", "£151m value"]
        );
    }

    #[test]
    fn a_share_right_behind_a_verb_of_movement_is_a_change() {
        assert_eq!(
            shown("Income rose 4.2% to £8.1m"),
            ["4.2% change up", "£8.1m value"]
        );
        assert_eq!(shown("savings of £3.2m"), ["£3.2m value"]);
    }
}
