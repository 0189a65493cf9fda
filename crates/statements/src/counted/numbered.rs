//! Numbers that number what follows them: the line of a form, the minute of a meeting.
//!
//! Not a count before its noun: "23 homes were recorded".

use rust_decimal::Decimal;

use crate::parse::{Parsed, What};

/// Whether a number at the beginning of a sentence numbers it.
pub(super) fn is_number_of(parsed: &Parsed, at: usize) -> bool {
    is_line_number(parsed, at) || is_minute_number(parsed, at) || is_in_turn(parsed, at)
}

/// "a mix of 1 beds, 2 beds, 3 beds and 4 beds": sizes in their order say which kinds there are.
pub(super) fn is_kind_of_series(parsed: &Parsed, at: usize) -> bool {
    /// Kinds of one series at least.
    const LEAST: usize = 3;
    let noun = parsed.word(Some(at + 1));
    if noun.is_empty() || parsed.what(Some(at + 1)) != Some(What::Word) {
        return false;
    }
    let series: Vec<Decimal> = parsed
        .figure_places()
        .filter(|&(place, figure)| {
            parsed.figures[figure].bare && parsed.word(Some(place + 1)) == noun
        })
        .filter_map(|(_, figure)| parsed.figures[figure].value.number)
        .collect();
    series.len() >= LEAST
        && series
            .windows(2)
            .all(|pair| pair[0].checked_add(Decimal::ONE) == Some(pair[1]))
}

/// "98 Loans supplied to others 99 Loans received": the lines of a form, each one more than that before.
fn is_in_turn(parsed: &Parsed, at: usize) -> bool {
    let number = |place: usize| match parsed.items[place].what {
        What::Figure(figure) if parsed.figures[figure].bare => parsed.figures[figure].value.number,
        _ => None,
    };
    let heads = |place: usize| (parsed.items.get(place + 1)).is_some_and(|item| item.capital);
    let Some(own) = number(at).filter(|own| *own >= Decimal::TEN && heads(at)) else {
        return false;
    };
    let first = parsed.figure_places().next();
    (first.is_some_and(|(place, _)| place == 0))
        && parsed.figure_places().any(|(place, _)| {
            heads(place)
                && number(place).is_some_and(|other| {
                    other.checked_sub(own).map(|step| step.abs()) == Some(Decimal::ONE)
                })
        })
}

/// "23 Number of hours recorded": the line of a form.
fn is_line_number(parsed: &Parsed, at: usize) -> bool {
    if at > 0 || !parsed.items.get(1).is_some_and(|item| item.capital) {
        return false;
    }
    match (parsed.word(Some(1)), parsed.word(Some(2))) {
        // "90 Authorities may if they wish base their figure on", "84 Memorandum: Number of requests", "68 Annual total
        // number of hours"
        (_, "may" | "should" | "must" | ":")
        | (
            "annual" | "estimated" | "average",
            "number" | "total" | "cost" | "amount" | "value" | "percentage",
        ) => true,
        (first, _) => matches!(
            first,
            "number"
                | "total"
                | "percentage"
                | "proportion"
                | "amount"
                | "value"
                | "does"
                | "do"
                | "is"
                | "are"
                | "has"
                | "have"
                | "what"
                | "how"
                | "which"
                | "please"
                | "name"
                | "date"
        ),
    }
}

/// "179  REVIEW OF WEIGHT – The panel": the number of a minute before its heading in capitals.
fn is_minute_number(parsed: &Parsed, at: usize) -> bool {
    let capitals = |next: usize| {
        parsed.items.get(next).is_some_and(|item| {
            let word = &parsed.text[item.span.clone()];
            item.what == What::Word && word.len() > 1 && word.chars().all(char::is_uppercase)
        })
    };
    at == 0 && capitals(1) && (capitals(2) || capitals(3))
}

#[cfg(test)]
mod tests {
    use crate::counted::tests::check;

    #[test]
    fn a_number_before_its_heading_counts_nothing() {
        check("23 Number of hours recorded", &[false]);
        check("179 REVIEW OF WEIGHT – 12 children came", &[false, true]);
        check("23 homes were recorded", &[true]);
        check("a mix of 1 beds, 2 beds, 3 beds and 4 beds", &[false; 4]);
        check("wards with 12 beds, 18 beds and 24 beds", &[true; 3]);
        let huge = "79228162514264337593543950335";
        check(&format!("{huge} Loans made {huge} Loans"), &[true, true]);
        check("84 Memorandum: Number of requests", &[false]);
        check("68 Annual total number of hours", &[false]);
        check(
            "98 Loans made to others 99 Loans taken from others",
            &[false, false],
        );
        check("There are 17 Outdoor pools and 25 Ice rinks", &[true, true]);
    }
}
