//! Figures and as many names in the same order: "The balances for roads, parking and lighting were £2m, £3m and £4m
//! respectively".
//!
//! Not where there are more of the one than of the other, and not times: those are paired elsewhere.

use super::phrase;
use super::subject::ends_subject;
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let word = (at..parsed.items.len()).find(|&word| parsed.word(Some(word)) == "respectively")?;
    let figures: Vec<usize> = row(parsed, word)?;
    let order = figures.iter().position(|&figure| figure == at)?;
    let first = *figures.first()?;
    let verb = (0..first).rev().find(|&verb| ends_subject(parsed, verb))?;
    // Nothing but what the verb needs stands before the figures.
    let direct = first - verb <= 3;
    let start = (0..verb)
        .rev()
        .find(|&sign| matches!(parsed.word(Some(sign)), ";" | ":") || parsed.is_figure(sign))
        .map_or(0, |sign| sign + 1);
    let names = listed(parsed, start, verb);
    if !direct || names.len() != figures.len() {
        return None;
    }
    let (opens, ends) = *names.first()?;
    // "balances for roads": what all of them are of stands before the first.
    let lead = (opens..ends).rev().find(|&lead| {
        matches!(
            parsed.word(Some(lead)),
            "for" | "of" | "in" | "at" | "from" | "to"
        )
    });
    let (from, to) = *names.get(order)?;
    match lead {
        Some(lead) if order > 0 => {
            let head = phrase(parsed, opens..lead)?;
            let name = phrase(parsed, from..to)?;
            Some(format!("{head} {} {name}", parsed.word(Some(lead))))
        }
        _ => phrase(parsed, from..to),
    }
}

/// The figures before a place that only commas and joiners part.
fn row(parsed: &Parsed, word: usize) -> Option<Vec<usize>> {
    let is_between = |at: usize| matches!(parsed.word(Some(at)), "," | "and" | "&");
    let mut figures: Vec<usize> = (0..word)
        .rev()
        .take_while(|&at| parsed.is_figure(at) || is_between(at))
        .filter(|&at| parsed.is_figure(at))
        .collect();
    figures.reverse();
    (figures.len() > 1).then_some(figures)
}

/// Stretches of a subject that commas and an "and" part.
fn listed(parsed: &Parsed, start: usize, end: usize) -> Vec<(usize, usize)> {
    let parts = |at: &usize| matches!(parsed.word(Some(*at)), "," | "and" | "&");
    let mut names = Vec::new();
    let mut from = start;
    for sign in (start..end).filter(parts).chain([end]) {
        let worded = (from..sign).any(|at| parsed.what(Some(at)) == Some(What::Word));
        if worded {
            names.push((from, sign));
        }
        from = sign + 1;
    }
    names
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn names_and_figures_have_one_order() {
        assert_eq!(
            shown(
                "The closing balances for roads, parking and lighting were £2m, £3m and £4m, respectively"
            ),
            [
                "£2m: closing balances for roads",
                "£3m: closing balances for parking",
                "£4m: closing balances for lighting"
            ]
        );
        assert_eq!(
            shown("Bus use and tram use rose by 4% and 7% respectively"),
            ["4%: Bus use", "7%: tram use"]
        );
    }

    #[test]
    fn more_names_than_figures_are_not_paired() {
        assert_ne!(
            shown("The balances for parks, roads and lighting were £2m and £3m respectively")[1],
            "£3m: balances for roads"
        );
    }
}
