//! The figures of another time, in the order of those before: "It paid £4.3m, 14.1% of pay. The figures for 2013/14 were
//! £5.0m and 14.0%."
//!
//! Not figures that show something: "The figures for 2013/14 show that £5.0m was lost".

use scrutineer_model::Unit;

use crate::parse::{Parsed, What};

/// For each figure of a sentence, in order, the name of that before it which it corresponds to.
pub(crate) fn names<'a>(parsed: &Parsed, before: &'a [(Unit, String)]) -> Vec<Option<&'a str>> {
    if !corresponds(parsed) {
        return Vec::new();
    }
    let units: Vec<Unit> = parsed
        .figure_places()
        .map(|(_, figure)| parsed.figures[figure].value.unit)
        .collect();
    units
        .iter()
        .enumerate()
        .map(|(index, unit)| {
            let order = units[..index].iter().filter(|other| *other == unit).count();
            let same = before.iter().filter(|(other, _)| other == unit);
            same.map(|(_, name)| name.as_str()).nth(order)
        })
        .collect()
}

/// "The figures for 2013/14 were", "The equivalent figure as at 31 March 2018 was".
fn corresponds(parsed: &Parsed) -> bool {
    /// Words of the time at most: "for the year to".
    const TIME: usize = 6;
    // "In Q1 the figures were"
    let led = matches!(parsed.word(Some(0)), "in" | "for" | "at" | "by");
    let opens = (1..5).find(|&at| led && at > 1 && parsed.word(Some(at)) == "the");
    let opens = opens.unwrap_or(0);
    let Some(figure) = (opens + 1..opens + 4).find(|&at| {
        matches!(
            parsed.word(Some(at)),
            "figure" | "figures" | "amount" | "amounts"
        )
    }) else {
        return false;
    };
    let known = (opens + 1..figure).all(|at| {
        matches!(
            parsed.word(Some(at)),
            "equivalent" | "comparative" | "comparable" | "corresponding" | "respective" | "same"
        )
    });
    let first = parsed.figure_places().next().map(|(at, _)| at);
    let is = first
        .and_then(|first| first.checked_sub(1))
        .filter(|&is| matches!(parsed.word(Some(is)), "was" | "were" | "is" | "are"));
    let timed = is.is_some_and(|is| {
        is > figure
            && is - figure <= TIME
            && (0..is).any(|at| matches!(parsed.what(Some(at)), Some(What::Period(_))))
    });
    parsed.word(Some(opens)) == "the" && known && timed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sentence: &str, expected: &[Option<&str>]) {
        let before = [
            (Unit::Gbp, "paid to the scheme".to_owned()),
            (Unit::Percent, "pay".to_owned()),
        ];
        let parsed = crate::parse::parse(sentence, None);
        assert_eq!(names(&parsed, &before), expected, "{sentence}");
    }

    #[test]
    fn figures_of_another_time_measure_the_same_in_order() {
        check(
            "The figures for 2013/14 were £5.0m and 14.0%.",
            &[Some("paid to the scheme"), Some("pay")],
        );
        check(
            "In 2013/14 the figures were £5.0m and 14.0% respectively.",
            &[Some("paid to the scheme"), Some("pay")],
        );
        check(
            "The equivalent figure as at 31 March 2018 was £4.9m.",
            &[Some("paid to the scheme")],
        );
    }

    #[test]
    fn figures_that_show_something_are_named_there() {
        check("The figures for 2013/14 show £5.0m was lost", &[]);
    }
}
