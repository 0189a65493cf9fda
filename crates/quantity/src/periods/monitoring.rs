//! Months of a financial year by their number, as budgets are monitored: "Month 10", "at month 6", "Period 3".
//!
//! They get no dates: which year is meant, the words around them say. Not a count: "a month 12 people", "6 month".

use scrutineer_model::PeriodKind;

use super::Read;
use crate::token::Token;

/// Accounts have a thirteenth for what is posted late.
const LAST: u32 = 13;

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Read> {
    let word = tokens.get(at)?;
    let named = word.is("month") || word.is("period") && word.is_capitalised();
    let placed = word.is_capitalised()
        || at > 0
            && tokens[at - 1].is_any(&[
                "at", "to", "of", "from", "by", "in", "since", "end", "for", "after", "the", "and",
                "than",
            ]);
    let number = tokens.get(at + 1)?;
    let month = number.whole()?;
    // "Month 10,000": a separator is no number of a month.
    let counted = number.digits() == 0 || number.digits() > 2;
    // "Month 8K and year to date 35K": thousands of pounds.
    let scaled = (tokens.get(at + 2)).is_some_and(|next| !next.spaced && next.is_any(&["k", "m"]));
    (named && placed && !counted && !scaled && (1..=LAST).contains(&month)).then_some(Read {
        tokens: 2,
        kind: PeriodKind::Month,
        start: None,
        end: None,
    })
}

#[cfg(test)]
mod tests {
    use crate::periods::shown;

    #[test]
    fn a_month_by_its_number_has_no_dates() {
        assert_eq!(shown("was forecast at month 10"), ["month 10 = month ?..?"]);
        assert_eq!(shown("Budget Monitoring Month 6"), ["Month 6 = month ?..?"]);
        assert!(shown("some 50 a month 12 people").is_empty());
        assert!(shown("staff costs are Month 8K and to date 35K").is_empty());
    }
}
