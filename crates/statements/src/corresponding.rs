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

/// The name of the figure that one of a row of levels is set beside, in their order: "4.3% at the mean and 6.1% at the median,
/// compared with 5.0% and 6.8%". `before` holds places, units and names of the figures of the sentence so far.
pub(crate) fn in_order<'a>(
    parsed: &Parsed,
    at: usize,
    before: &[(usize, Unit, &'a str)],
) -> Option<&'a str> {
    let between = |place: &usize| {
        parsed.is_figure(*place) || matches!(parsed.word(Some(*place)), "," | "and" | "&")
    };
    let first = (0..=at)
        .rev()
        .take_while(between)
        .filter(|&place| parsed.is_figure(place))
        .last()?;
    let row: Vec<usize> = (first..parsed.items.len())
        .take_while(between)
        .filter(|&place| parsed.is_figure(place))
        .collect();
    let order = row.iter().position(|&place| place == at)?;
    let alike = row.iter().all(|&place| parsed.are_alike(first, place));
    if row.len() < 2 || !alike || !is_set_beside(parsed, first) {
        return None;
    }
    let unit = |place: usize| match parsed.what(Some(place)) {
        Some(What::Figure(figure)) => Some(parsed.figures[figure].value.unit),
        _ => None,
    };
    let known: Vec<&str> = before
        .iter()
        .filter(|(place, other, _)| *place < first && Some(*other) == unit(first))
        .map(|(_, _, name)| *name)
        .collect();
    let from = known.len().checked_sub(row.len())?;
    known.get(from + order).copied()
}

/// Whether a row of figures is what those before it are compared with: "against national standards of", "; the averages are",
/// "(the figures for others were".
fn is_set_beside(parsed: &Parsed, first: usize) -> bool {
    /// Words that lead to a row at most: "for London boroughs as a whole the figures were".
    const NEAR: usize = 10;
    let led: Vec<&str> = (first.saturating_sub(NEAR)..first)
        .rev()
        .take_while(|&word| {
            !parsed.is_figure(word) && !matches!(parsed.word(Some(word)), "," | ";" | "(" | ".")
        })
        .map(|word| parsed.word(Some(word)))
        .collect();
    let direct = matches!(
        led.first(),
        Some(
            &("with" | "to" | "against" | "from" | "versus" | "of" | "were" | "are" | "was" | "is")
        )
    ) || led.len() <= 2;
    direct
        && led.iter().enumerate().any(|(back, word)| match *word {
            "compared" | "comparison" | "against" | "versus" | "figures" | "averages"
            | "targets" | "standards" | "benchmarks" | "ambitions" | "thresholds" => true,
            "from" => back == 0 && led.get(1).is_none_or(|way| matches!(*way, "up" | "down")),
            _ => false,
        })
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
    fn a_row_of_levels_is_named_in_the_order_of_what_it_is_set_beside() {
        let name = |sentence: &str, from_end: usize| {
            let parsed = crate::parse::parse(sentence, None);
            let places: Vec<usize> = parsed.figure_places().map(|(at, _)| at).collect();
            let names = ["boys", "girls"];
            let before: Vec<(usize, Unit, &str)> = (places.iter().zip(names))
                .map(|(&at, name)| (at, Unit::Percent, name))
                .collect();
            let at = places
                .iter()
                .rev()
                .nth(from_end)
                .copied()
                .unwrap_or_default();
            in_order(&parsed, at, &before).map(str::to_owned)
        };
        let set = "Of boys 52% passed and of girls 58%; for the county as a whole the figures were 50% and 61%.";
        assert_eq!(name(set, 1).as_deref(), Some("boys"));
        assert_eq!(name(set, 0).as_deref(), Some("girls"));
        let against = "Of boys 52% passed and of girls 58%, against targets of 50% and 61%.";
        assert_eq!(name(against, 0).as_deref(), Some("girls"));
        let own = "Of boys 52% passed and of girls 58%, with 50% and 61% of the rest.";
        assert_eq!(name(own, 0), None);
    }

    #[test]
    fn figures_that_show_something_are_named_there() {
        check("The figures for 2013/14 show £5.0m was lost", &[]);
    }
}
