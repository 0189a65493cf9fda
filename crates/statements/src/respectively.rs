//! Figures and as many times in the same order: "payments of £2m, £3m and £4m by April 2017, April 2018 and April 2019
//! respectively".
//!
//! Not where there are more of the one than of the other.

use crate::parse::{Parsed, What};

/// The time of each figure, by its order, where the sentence pairs them; empty where it does not.
pub(crate) fn pairs(parsed: &Parsed) -> Vec<Option<usize>> {
    let places: Vec<usize> = parsed.figure_places().map(|(at, _)| at).collect();
    let Some(word) = parsed
        .items
        .iter()
        .position(|item| item.lower == "respectively")
    else {
        return Vec::new();
    };
    let times: Vec<(usize, usize)> = (parsed.items[..word].iter().enumerate())
        .filter_map(|(at, item)| match item.what {
            What::Period(period) => Some((at, period)),
            _ => None,
        })
        .collect();
    // The last row of each before the word.
    let of_figures = row(parsed, &places, word, |&at| at);
    let of_times = row(parsed, &times, word, |&(at, _)| at);
    if of_figures.len() < 2 || of_figures.len() != of_times.len() {
        return Vec::new();
    }
    places
        .iter()
        .map(|place| {
            let order = of_figures.iter().position(|at| at == place)?;
            Some(of_times[order].1)
        })
        .collect()
}

/// The last of some items before a place that only joiners and prepositions part.
fn row<T: Copy>(
    parsed: &Parsed,
    items: &[T],
    before: usize,
    place: impl Fn(&T) -> usize,
) -> Vec<T> {
    let mut row: Vec<T> = Vec::new();
    for item in items.iter().rev().filter(|item| place(item) < before) {
        let joined = row.last().is_none_or(|next| {
            (place(item) + 1..place(next)).all(|between| {
                matches!(
                    parsed.word(Some(between)),
                    "," | "and" | "&" | "in" | "at" | "by" | "for" | "on" | "of" | "the"
                )
            })
        });
        if !joined {
            break;
        }
        row.push(*item);
    }
    row.reverse();
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sentence: &str, expected: &[&str]) {
        let parsed = crate::parse::parse(sentence, None);
        let found: Vec<&str> = pairs(&parsed)
            .iter()
            .map(|time| time.map_or("-", |time| parsed.periods[time].text.as_str()))
            .collect();
        assert_eq!(found, expected, "{sentence}");
    }

    #[test]
    fn figures_and_times_are_paired_in_order() {
        check(
            "For the three years to 31 March 2020 it paid sums of £11m, £12m and £13m by 30 April 2017, 30 April 2018 and 30 April 2019 respectively",
            &["30 April 2017", "30 April 2018", "30 April 2019"],
        );
        check(
            "In 2014 and 2015 there were 103 and 105 deaths respectively",
            &["2014", "2015"],
        );
    }

    #[test]
    fn other_things_may_be_paired() {
        check("In 2015 there were 12 boys and 15 girls, respectively", &[]);
    }
}
