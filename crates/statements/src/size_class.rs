//! Sizes from which things are listed, reported or decided on: "payments over £500", "transactions of units greater than
//! 10,000 sqm", "any contract of more than £100,000".
//!
//! Not what was paid or is held: "reserves of over £3m", "payments of over £3m were made".

use rust_decimal::Decimal;
use scrutineer_model::{Qualifier, Unit};

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
        assert!(check("Any contract of more than £100,000 goes to Cabinet"));
        assert!(check(
            "It drew transactions of units greater than 10,000 sqm"
        ));
    }

    #[test]
    fn what_was_paid_is_a_figure() {
        assert!(!check("Payments of over £3m were made"));
        assert!(!check("Reserves of over £3m were used"));
        assert!(!check("Expenditure over £3m fell on the highways"));
        assert!(!check("The number of invoices was over 400"));
    }
}
