//! A share of something else beside a sum: "Spending is £18m, 47% of the agreed programme", "revenue was £61m, or 24% of the
//! budget". It measures what the sum does.
//!
//! Not a share in a list of its own: "£4m on roads, 30% of drivers were late".

use scrutineer_model::Unit;

use super::by_noun::sharer;
use super::{Before, phrase, stretch, unit};
use crate::lexicon::is_verb;
use crate::parse::Parsed;

pub(super) fn read(parsed: &Parsed, at: usize, before: Before<'_>) -> Option<String> {
    let word = |back: usize| parsed.word(at.checked_sub(back));
    let link = match (word(2), word(1)) {
        // "came to £3.4m, representing 7.1% of the pay bill"
        (",", "or" | "representing") => 2,
        (_, "," | "or") => 1,
        // "accounting for almost 48% of total spending", "equal to 7.1% of the pay bill"
        ("accounting", "for") | ("making", "up") | ("equal" | "equivalent" | "equating", "to")
            if word(3) == "," =>
        {
            3
        }
        _ => return None,
    };
    let first = at
        .checked_sub(link + 1)
        .filter(|&first| parsed.is_figure(first))?;
    let whole = parsed.word(Some(at + 1)) == "of"
        && matches!(
            parsed.word(Some(at + 2)),
            "the" | "its" | "all" | "total" | "their" | "our" | "that" | "this" | "net"
        );
    // "30% of the drivers were late": a clause of its own.
    let end = stretch(parsed, at + 2).end;
    let clause = is_verb(parsed.word(Some(end)));
    let share = unit(parsed, at) == Unit::Percent && unit(parsed, first) != Unit::Percent;
    let measured = sharer(before.figure?);
    let of = phrase(parsed, at + 2..end).filter(|_| share && whole && !clause)?;
    Some(format!("{measured}, share of {of}"))
}

#[cfg(test)]
mod tests {
    use crate::parse::parse;

    use super::*;

    fn check(sentence: &str, expected: Option<&str>) {
        let parsed = parse(sentence, None);
        let last = parsed.figure_places().map(|(at, _)| at).last();
        let before = Before {
            figure: Some("the first"),
            ..Before::default()
        };
        let found = read(&parsed, last.unwrap_or_default(), before);
        assert_eq!(found.as_deref(), expected, "{sentence}");
    }

    #[test]
    fn a_share_beside_a_sum_measures_what_the_sum_does() {
        check(
            "Spending is £18m, 47% of the agreed programme",
            Some("the first, share of agreed programme"),
        );
        check(
            "Agency spend came to £3.4m, equal to 7.1% of the pay bill",
            Some("the first, share of pay bill"),
        );
        check(
            "Revenue was £61m, or 24% of the budget",
            Some("the first, share of budget"),
        );
        check(
            "Funding stood at £61m, accounting for almost 48% of total spending",
            Some("the first, share of total spending"),
        );
    }

    #[test]
    fn a_share_with_a_clause_of_its_own_is_none() {
        check("It cost £4m, 30% of the drivers were late", None);
        check("12% came, 30% of the total", None);
    }
}
