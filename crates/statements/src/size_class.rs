//! Sizes from which things are listed, reported or decided on: "payments over £500", "transactions of units greater than
//! 10,000 sqm", "any contract of more than £100,000", "claims received over £45,000 will be checked".
//!
//! And bounds that a reader may want, but as no result: thresholds, "below 3% is considered dangerous", "three projects closed with a
//! deficit exceeding £0.2m", and what may be one, "where the proceeds exceed £10k". They stay figures, with little confidence.
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
    if bound && is_lone_bracket(parsed, at) {
        return true;
    }
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

/// Whether a figure is the bound of a band or the size from which things are counted: no result of its own.
pub(crate) fn is_threshold(parsed: &Parsed, at: usize) -> bool {
    is_bound(parsed, at) && (is_graded(parsed, at) || is_counted_from(parsed, at))
}

/// Whether a bound may say what is allowed, asked or meant, and not what was: "a component must be at least 20% of it", "where the
/// proceeds exceed £10k", "companies with a budget of more than £3m", "the count leaves out sites under 0.4 ha".
pub(crate) fn may_set_terms(parsed: &Parsed, at: usize) -> bool {
    /// Items of its clause that are looked at on either side.
    const NEAR: usize = 16;
    if !is_bound(parsed, at) {
        return false;
    }
    let ends = |place: &usize| !matches!(parsed.word(Some(*place)), ";" | "." | "but");
    let before = || (at.saturating_sub(NEAR)..at).rev().take_while(ends);
    let behind = || (at + 1..parsed.items.len().min(at + NEAR)).take_while(ends);
    let cased = |place: usize| {
        matches!(
            parsed.word(Some(place)),
            "if" | "where" | "unless" | "any" | "whether" | "when"
        )
    };
    // "the number where plans are unclear has fallen from over 200": a case of its own
    let moved = |place: &usize| crate::lexicon::movement(parsed.word(Some(*place))).is_some();
    before().any(|place| is_ruling(parsed.word(Some(place))))
        || before().take_while(|place| !moved(place)).any(cased)
        || behind().any(|place| is_ruling(parsed.word(Some(place))))
        || is_attribute(parsed, at)
}

/// Verbs of what is allowed, asked or meant.
fn is_ruling(word: &str) -> bool {
    matches!(
        word,
        "must"
            | "should"
            | "shall"
            | "may"
            | "can"
            | "cannot"
            | "required"
            | "requires"
            | "permitted"
            | "allowed"
            | "limited"
            | "considered"
            | "deemed"
            | "regarded"
            | "defined"
            | "counted"
            | "excludes"
            | "excluded"
            | "subject"
    )
}

/// "Over", "under", "at least" or "up to" so much.
fn is_bound(parsed: &Parsed, at: usize) -> bool {
    matches!(parsed.what(Some(at)), Some(What::Figure(figure)) if matches!(
        parsed.figures[figure].value.qualifier,
        Some(Qualifier::Over | Qualifier::Under | Qualifier::AtLeast | Qualifier::UpTo)
    ))
}

/// "companies with a budget of more than £3m", "sites under 0.4 ha": what kind of them is meant.
fn is_attribute(parsed: &Parsed, at: usize) -> bool {
    let of = usize::from(parsed.word(at.checked_sub(1)) == "of");
    let told = having(parsed, at, at.saturating_sub(of))
        .is_some_and(|with| is_plural(parsed.word(with.checked_sub(1))));
    let share = matches!(parsed.what(Some(at)), Some(What::Figure(figure))
        if parsed.figures[figure].value.unit == Unit::Count);
    let beside = of == 0
        && !share
        && is_plural(parsed.word(at.checked_sub(1)))
        && !crate::lexicon::is_verb(parsed.word(at.checked_sub(1)));
    told || beside
}

/// The "with" before a figure, looked for before `end`, that says what has its size: "with a surplus or deficit exceeding".
fn having(parsed: &Parsed, at: usize, end: usize) -> Option<usize> {
    /// Words of what has the size at most.
    const NOUN: usize = 6;
    (at.saturating_sub(NOUN)..end)
        .rev()
        .take_while(|&before| parsed.joins_a_name(before))
        .find(|&before| matches!(parsed.word(Some(before)), "with" | "having"))
}

/// "Below 3% is considered dangerous", "reserves under 5% are rated low": a band of a scale, and what it is called.
fn is_graded(parsed: &Parsed, at: usize) -> bool {
    /// Items from the bound to its verdict at most: "below 3% of net revenue is considered".
    const NEAR: usize = 6;
    (at + 1..at + 1 + NEAR)
        .take_while(|&next| parsed.what(Some(next)) == Some(What::Word))
        .any(|next| {
            matches!(
                parsed.word(Some(next)),
                "considered"
                    | "deemed"
                    | "regarded"
                    | "classed"
                    | "classified"
                    | "defined"
                    | "graded"
                    | "rated"
                    | "scored"
            )
        })
}

/// "Three projects closed with a deficit exceeding £0.2m": from which size on the things are that are counted. Not "the region
/// with 3 depots closed the year with a deficit exceeding £2m".
fn is_counted_from(parsed: &Parsed, at: usize) -> bool {
    /// Items from the count to "with" at most.
    const FAR: usize = 16;
    let Some(with) = having(parsed, at, at) else {
        return false;
    };
    let count = (parsed.figure_before(with)).filter(|&count| with - count <= FAR);
    count.is_some_and(|count| {
        let counts = matches!(parsed.what(Some(count)), Some(What::Figure(figure))
            if parsed.figures[figure].value.unit == Unit::Count);
        let told = parsed.word(count.checked_sub(1));
        let plural = (count + 1..count + 4).any(|noun| is_plural(parsed.word(Some(noun))));
        // "of 12 projects, the largest ended with"
        let broken = (count..with).any(|between| {
            matches!(
                parsed.word(Some(between)),
                "," | ";" | "and" | "but" | "which"
            )
        });
        counts && plural && !broken && (!is_preposition(told) || told == "of")
    })
}

/// "(less than 50%).", "is partially wooded (less than 50%)": a bound in brackets that is all there is, or that says what "partially"
/// means, of a table of criteria.
fn is_lone_bracket(parsed: &Parsed, at: usize) -> bool {
    let Some(open) = parsed.opens(at).filter(|&open| open + 1 == at) else {
        return false;
    };
    let word = |place: &usize| parsed.what(Some(*place)) == Some(What::Word);
    let partly = (0..open)
        .any(|before| matches!(parsed.word(Some(before)), "partially" | "partly" | "wholly"));
    let alone = parsed.word(Some(at + 1)) == ")";
    alone && (partly || !(0..parsed.items.len()).any(|place| word(&place)))
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
        assert!(check("(less than 50%)."));
        assert!(check("The site is partially wooded (less than 50%)"));
    }

    #[test]
    fn a_threshold_is_no_result() {
        let check = |sentence: &str| holds_of_last(sentence, super::is_threshold);
        assert!(check("Below 3% considered dangerous"));
        assert!(check("A balance under 5% of the budget is rated as low"));
        assert!(!check("The balance is below 5% of the budget"));
        assert!(check(
            "Three projects were closed with a surplus or deficit exceeding $0.2m"
        ));
        assert!(!check("The charity ended with a deficit exceeding £2m"));
        assert!(!check(
            "The region with 3 depots closed with a deficit exceeding £2m"
        ));
    }

    #[test]
    fn what_is_allowed_or_meant_may_be_no_result() {
        let check = |sentence: &str| holds_of_last(sentence, super::may_set_terms);
        assert!(check("A component must be at least 20% of the asset"));
        assert!(check("It goes to Cabinet where the proceeds are over £10k"));
        assert!(check(
            "Companies with an employee budget of more than £3m pay it"
        ));
        assert!(check("The count leaves out vacant sites under 0.4ha"));
        assert!(!check("More than £3m was spent on roads"));
        assert!(!check(
            "The number where plans are unclear has fallen from over 200"
        ));
        assert!(!check("Crime rose in the year by over 3%"));
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
