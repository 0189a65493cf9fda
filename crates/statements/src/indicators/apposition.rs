//! A figure set between commas behind what it measures: "The net budget of the Council, £235m, was agreed", or behind a
//! participle: "the remaining gap, put at £36m".
//!
//! Not an item of a list: "roads, £2m, parks, £3m and others".

use super::{phrase, reach::begins, subject::ends_subject};
use crate::lexicon::{is_joiner, is_verb};
use crate::parse::Parsed;

/// Words of a name at most.
const LONGEST: usize = 12;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let comma = opening(parsed, at)?;
    let marks = ["-", "'", "’", "&", "/", "(", ")"];
    let start = begins(parsed, comma, LONGEST, &marks, |at| {
        let word = parsed.items[at].lower.as_str();
        ends_subject(parsed, at)
            || is_joiner(word) && word != "and"
            || word == "for" && is_put(parsed, comma)
            || word == "against"
    });
    // "remained consistent with earlier years, at 34%": what it is like.
    let like = matches!(
        parsed.word(start.checked_sub(1)),
        "remained" | "remains" | "remain" | "stayed"
    );
    (!like).then(|| phrase(parsed, start..comma)).flatten()
}

/// The comma behind what a figure measures.
fn opening(parsed: &Parsed, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    if let Some(comma) = (1..=2)
        .filter_map(|back| before.checked_sub(back))
        .find(|&comma| parsed.word(Some(comma)) == ",")
        && is_put(parsed, comma)
    {
        return Some(comma);
    }
    // "Staff turnover, at 11.2%, was"; "the scheme, costing £2.3m, will"
    let linked = matches!(
        parsed.word(Some(before)),
        "at" | "costing" | "worth" | "totalling"
    );
    let before = if linked {
        before.checked_sub(1)?
    } else {
        before
    };
    // "half of respondents, 52%, supported option A"
    let acts = parsed.word(Some(at + 2)).ends_with("ed")
        || is_verb(parsed.word(Some(at + 2)))
        || parsed.word(Some(at + 2)) == "arose";
    let closed = parsed.word(Some(at + 1)) == "," && acts;
    let alone = (0..before).all(|index| !parsed.is_figure(index));
    // "it has the highest number of start-ups in the county, at 76.1 per 10,000"
    let ends = parsed.word(at.checked_sub(1)) == "at"
        && !parsed.word(before.checked_sub(1)).ends_with("est")
        && matches!(parsed.word(Some(at + 1)), "" | "." | "," | ";");
    (parsed.word(Some(before)) == "," && (closed || ends) && alone).then_some(before)
}

/// ", put at", ", currently estimated at".
fn is_put(parsed: &Parsed, comma: usize) -> bool {
    (comma + 1..comma + 3).any(|word| {
        matches!(
            parsed.word(Some(word)),
            "put" | "estimated" | "valued" | "assessed" | "standing" | "running"
        ) && parsed.word(Some(word + 1)) == "at"
            && parsed.is_figure(word + 2)
    })
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_figure_between_commas_measures_what_stands_before() {
        assert_eq!(
            shown("The net budget of the Council, £235m, was agreed"),
            ["£235m: net budget of the Council"]
        );
        assert_eq!(
            shown("Staff turnover, at 11.2%, was below target")[0],
            "11.2%: Staff turnover"
        );
        assert_eq!(
            shown("They met the remaining budget gap, put at £36m, by savings"),
            ["£36m: remaining budget gap"]
        );
    }

    #[test]
    fn an_item_of_a_list_has_its_own_name() {
        assert_eq!(shown("It spent on roads, £2m, parks, £3m")[0], "£2m: KNOWN");
    }

    #[test]
    fn a_figure_closes_the_clause_behind_an_at() {
        assert_eq!(
            shown("It has the highest number of start-ups in the county, at 76 per 10,000."),
            ["76 per 10,000: highest number of start-ups in the county"]
        );
    }
}
