//! A participle that gives a noun its size: "a deficit exceeding £0.2m", "budgets totalling £178m", "savings areas
//! that total £13m", "contracts worth more than £5m", "surpluses greater than £200,000".

use super::phrase;
use super::reach::begins;
use crate::lexicon::{is_infinitive, is_joiner, is_preposition};
use crate::parse::Parsed;

use super::subject::ends_subject;

/// Words a name has at most.
const LONGEST: usize = 9;

/// Marks inside a name.
const MARKS: [&str; 5] = ["-", "/", "&", "'", "’"];

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let word = |back: usize| parsed.word(at.checked_sub(back));
    // "exceeding £0.2m" is one figure with how exactly it is meant.
    let print = parsed.text[parsed.items[at].span.clone()].to_lowercase();
    let within = ["exceeding", "in excess of", "greater than"]
        .iter()
        .any(|words| print.starts_with(words));
    let taken = match (word(3), word(2), word(1)) {
        // "allow for up to but not exceeding 3% tax increases": its noun stands behind.
        _ if within
            && super::unit(parsed, at) == scrutineer_model::Unit::Percent
            && super::noun_behind(parsed, at) =>
        {
            return None;
        }
        _ if within => 0,
        (
            _,
            _,
            "exceeding" | "totalling" | "totaling" | "worth" | "costing" | "averaging"
            | "numbering" | "representing",
        ) => 1,
        (_, "that" | "which", "total" | "totals" | "totalled" | "exceed" | "exceeds")
        | (_, "greater" | "higher" | "lower" | "smaller", "than")
        | (_, "amounting" | "equating" | "equal" | "equivalent", "to")
        | (_, "valued" | "estimated" | "costed", "at" | "as")
        | (_, "worth", "over" | "around" | "about") => 2,
        // "a turnout close to 70 per cent of voters"
        (_, "close", "to") if !super::noun_behind(parsed, at) => 2,
        ("in", "excess", "of") => 3,
        _ => return None,
    };
    let mut end = at - taken;
    // "the charge, up to but not exceeding 5%"
    while end > 0 && matches!(parsed.word(Some(end - 1)), "not" | "but" | "to" | "up") {
        end -= 1;
    }
    let stops = |at: usize| {
        let word = parsed.items[at].lower.as_str();
        ends_subject(parsed, at)
            || is_joiner(word) && word != "and" && word != "or"
            || is_preposition(word) && word != "of"
            || is_infinitive(word)
    };
    let start = begins(parsed, end, LONGEST, &MARKS, stops);
    // "(19 plus YOS) that total": brackets between a noun and its size.
    if start == end && parsed.word(end.checked_sub(1)) == ")" {
        let open = parsed.opens(end - 1)?;
        return phrase(parsed, open.saturating_sub(4)..open);
    }
    // "a capital programme for the current year in excess of £145m"
    let timed = start.checked_sub(1).filter(|&link| {
        matches!(
            parsed.word(Some(link)),
            "for" | "in" | "over" | "during" | "at"
        )
    });
    if let Some(link) = timed
        && phrase(parsed, start..end).is_none_or(|name| super::idle::is_idle(&name))
    {
        return phrase(parsed, begins(parsed, link, LONGEST, &MARKS, stops)..link);
    }
    phrase(parsed, start..end)
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_noun_with_its_size_names_it() {
        for (sentence, expected) in [
            (
                "Projects were closed with a deficit exceeding £0.2m",
                "£0.2m: Projects, deficit",
            ),
            (
                "Projects with capital budgets totalling £177.7m closed",
                "£177.7m: capital budgets",
            ),
            (
                "closeouts with surpluses greater than £200,000 are presented",
                "£200,000: surpluses",
            ),
            (
                "These are savings areas that total £13.24m",
                "£13.24m: savings areas",
            ),
        ] {
            assert_eq!(shown(sentence)[0], expected, "{sentence}");
        }
    }

    #[test]
    fn a_time_stands_between_a_noun_and_its_size() {
        assert_eq!(
            shown("We have a capital programme for the current year in excess of £145m"),
            ["£145m: capital programme"]
        );
    }
}
