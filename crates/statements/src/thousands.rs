//! "96k": thousands of what the letter alone does not say.
//!
//! A noun behind it says what is counted ("15k visits"); else it is a sum where the passage speaks of money, and no figure
//! where it does not: "YTD (19K)".

use scrutineer_model::{Scale, Unit};

use crate::parse::Parsed;
use crate::thread::Thread;

/// What a number in thousands is: `None` for no figure, its unit otherwise. Other bare numbers keep theirs.
pub(crate) fn unit(parsed: &Parsed, at: usize, figure: usize, thread: &Thread) -> Option<Unit> {
    let stated = &parsed.figures[figure];
    let letter = stated.value.scale == Scale::THOUSAND
        && stated.value.text.ends_with(['k', 'K'])
        && !stated.value.text.contains('£');
    if !letter || !stated.bare {
        return Some(stated.value.unit);
    }
    if crate::counted::has_noun(parsed, at) {
        return Some(stated.value.unit);
    }
    let here = parsed
        .figures
        .iter()
        .map(|figure| figure.value.unit)
        .find(|unit| unit.is_money());
    here.or_else(|| {
        thread
            .sentence
            .iter()
            .map(|(unit, _)| *unit)
            .find(|unit| unit.is_money())
    })
    .or_else(|| of_money(parsed, at).then_some(Unit::Gbp))
}

/// "Premises underspend (95K)": the noun right before says that it is a sum.
fn of_money(parsed: &Parsed, at: usize) -> bool {
    /// Items from the noun to its figure at most.
    const NEAR: usize = 4;
    (at.saturating_sub(NEAR)..at)
        .rev()
        .take_while(|&before| !parsed.is_figure(before))
        .any(|before| {
            matches!(
                parsed.word(Some(before)),
                "underspend"
                    | "overspend"
                    | "underspends"
                    | "overspends"
                    | "cost"
                    | "costs"
                    | "income"
                    | "expenditure"
                    | "saving"
                    | "savings"
                    | "budget"
                    | "grant"
                    | "surplus"
                    | "deficit"
                    | "funding"
                    | "spend"
                    | "spending"
                    | "arrears"
                    | "debt"
                    | "variance"
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn last(sentence: &str) -> Option<Unit> {
        let parsed = crate::parse::parse(sentence, None);
        let (at, figure) = parsed.figure_places().last()?;
        unit(&parsed, at, figure, &Thread::default())
    }

    #[test]
    fn a_letter_is_money_where_the_sentence_speaks_of_it() {
        assert_eq!(last("Arrears of £1.7m were up by 96k"), Some(Unit::Gbp));
        assert_eq!(last("There were 15k visits"), Some(Unit::Count));
        assert_eq!(last("Month and YTD (19K)"), None);
        assert_eq!(last("Premises underspend (95K)"), Some(Unit::Gbp));
    }
}
