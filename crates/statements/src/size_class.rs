//! Sizes from which things are listed, reported or decided on: "payments over £500", "transactions of units greater than
//! 10,000 sqm", "any contract of more than £100,000", "claims received over £45,000 will be checked".
//!
//! Not what was paid or is held: "reserves of over £3m", "payments of over £3m were made".

use rust_decimal::Decimal;
use scrutineer_model::{Qualifier, Unit};

use crate::lexicon::{is_be_or_have, is_joiner, is_plural, is_preposition};
use crate::parse::{Parsed, What};

/// Things that come in many sizes and are spoken of by size.
const THINGS: &[&str] = &[
    "payments",
    "invoices",
    "transactions",
    "contracts",
    "orders",
    "purchases",
    "suppliers",
    "units",
    "developments",
    "disposals",
    "acquisitions",
    "debts",
    "donations",
    "gifts",
    "salaries",
    "decisions",
];

/// What is published from a size on.
const SPENDING: &[&str] = &["spend", "spending", "expenditure"];

/// Whether a figure is the bound of a class of sizes.
pub(crate) fn is_size_class(parsed: &Parsed, at: usize) -> bool {
    let What::Figure(figure) = parsed.items[at].what else {
        return false;
    };
    let value = &parsed.figures[figure].value;
    if is_criterion(parsed, at) || is_paid_more(parsed, at, value) {
        return true;
    }
    let bound = matches!(
        value.qualifier,
        Some(Qualifier::Over | Qualifier::Under | Qualifier::AtLeast)
    );
    if !bound || matches!(value.unit, Unit::Percent | Unit::PercentagePoints) {
        return false;
    }
    let before = |count: usize| parsed.word(at.checked_sub(count));
    // The largest of the sizes from which spending is published.
    let published = value
        .number
        .is_some_and(|number| number <= Decimal::from(30_000));
    THINGS.contains(&before(1))
        || SPENDING.contains(&before(1)) && published
        || before(1) == "of" && matches!(before(3), "any" | "each" | "every")
        || is_ruled(parsed, at)
}

/// "Claims received over £45,000 will be checked": what opens a clause and is dealt with so from that size on.
fn is_ruled(parsed: &Parsed, at: usize) -> bool {
    /// Words of what it is at most.
    const LONGEST: usize = 5;
    let next = |at: usize| {
        matches!(
            parsed.word(Some(at)),
            "will" | "must" | "should" | "shall" | "may" | "can" | "require" | "need" | "do"
        )
    };
    // "under £10,000 or over £45,000 will be checked"
    let other = (at + 2..at + 6)
        .find(|&other| parsed.is_figure(other))
        .filter(|&other| parsed.word(Some(other - 1)) == "or" && parsed.are_alike(at, other));
    let dealt = next(at + 1) || other.is_some_and(|other| next(other + 1));
    let first = parsed
        .figure_before(at)
        .filter(|_| parsed.word(at.checked_sub(1)) == "or");
    if let Some(first) = first {
        return dealt && at - first < 6 && is_ruled(parsed, first);
    }
    let from = at
        - (at.saturating_sub(LONGEST)..at)
            .rev()
            .take_while(|&word| parsed.what(Some(word)) == Some(What::Word))
            .count();
    let opens = from == 0 || matches!(parsed.word(Some(from - 1)), "," | ";" | ":");
    let plain = (from..at).all(|word| {
        let word = parsed.word(Some(word));
        !is_be_or_have(word) && !is_joiner(word)
    }) && !is_preposition(parsed.word(at.checked_sub(1)));
    let plural = (from..at).any(|word| is_plural(parsed.word(Some(word))));
    dealt && opens && plain && plural
}

/// "Site area is ≥50% within the zone", "minor developments (<10 dwellings)": a sign of inequality sets what counts, and not
/// "(<1%)" nor "a target of ≥95%".
fn is_criterion(parsed: &Parsed, at: usize) -> bool {
    let printed = parsed.printed(at..at + 1);
    let share = matches!(parsed.what(Some(at)), Some(What::Figure(figure))
        if matches!(parsed.figures[figure].value.unit, Unit::Percent | Unit::PercentagePoints));
    let wished = (at.saturating_sub(4)..at).any(|before| {
        matches!(
            parsed.word(Some(before)),
            "target" | "targets" | "threshold" | "benchmark" | "standard"
        )
    });
    let enclosed = parsed.word(at.checked_sub(1)) == "("
        && printed.starts_with(['<', '>', '≥', '≤'])
        && !share
        && parsed.what(Some(at + 1)) == Some(What::Word);
    !wished && (enclosed || printed.starts_with(['≥', '≤']))
}

/// "173 employees received remuneration of more than £50,000": what they are counted from.
fn is_paid_more(parsed: &Parsed, at: usize, value: &scrutineer_model::Value) -> bool {
    let pay = matches!(
        parsed.word(at.checked_sub(2)),
        "remuneration" | "salary" | "salaries" | "pay" | "earnings"
    ) && parsed.word(at.checked_sub(1)) == "of";
    let counted = parsed
        .figures
        .iter()
        .any(|figure| figure.value.unit == Unit::Count);
    pay && counted && value.unit.is_money() && value.qualifier == Some(Qualifier::Over)
}

#[cfg(test)]
mod tests {
    use crate::parse::holds_of_last;

    fn check(sentence: &str) -> bool {
        holds_of_last(sentence, super::is_size_class)
    }

    #[test]
    fn a_size_that_things_are_sorted_by_is_no_figure() {
        assert!(check("Payments over £500"));
        assert!(check("Expenditure over £500 is published each month"));
        assert!(check("Claims received over £45,000 will be checked"));
        assert!(check(
            "Claims under £100 a year, or over £45,000 will be checked"
        ));
        assert!(check("Any contract of more than £100,000 goes to Cabinet"));
        assert!(check(
            "It drew transactions of units greater than 10,000 sqm"
        ));
    }

    #[test]
    fn what_something_is_counted_from_is_no_figure() {
        assert!(check("Ancient Woodland: Site area is ≥50% woodland"));
        assert!(check(
            "They come as minor developments (<10 dwellings in total)"
        ));
        assert!(check(
            "173 employees received remuneration of more than £0.050m"
        ));
        assert!(!check("Reserves are small (<1%)"));
        assert!(!check("It has a target of ≥95%"));
        assert!(!check("The director had a salary of more than £150,000"));
    }

    #[test]
    fn what_was_paid_is_a_figure() {
        assert!(!check("Payments of over £3m were made"));
        assert!(!check("Savings of over £3m will be made"));
        assert!(!check("Reserves of over £3m were used"));
        assert!(!check("Expenditure over £3m fell on the highways"));
        assert!(!check("The number of invoices was over 400"));
    }
}
