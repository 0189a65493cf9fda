//! Which observation is which labelled figure.

use std::collections::BTreeSet;

use scrutineer_model::{Observation, Period};

use super::labels::Figure;

/// For each figure the place of its observation, one to one, in the order of the figures; `None` where nothing with its print is left.
///
/// Of observations with the print of a figure the one is taken whose row has most words of its name; the
/// words of its column's heads count half as much, its period a fifth. Of several as good the first.
pub fn pairs(figures: &[Figure], found: &[&Observation]) -> Vec<Option<usize>> {
    let mut taken = vec![false; found.len()];
    let pair = |figure: &Figure| {
        let mut best: Option<(f64, usize)> = None;
        for (index, observation) in found.iter().enumerate() {
            if taken[index] || !prints_alike(&figure.text, &observation.value.text) {
                continue;
            }
            let likeness = likeness(figure, observation);
            if best.is_none_or(|(most, _)| likeness > most) {
                best = Some((likeness, index));
            }
        }
        let (_, index) = best?;
        taken[index] = true;
        Some(index)
    };
    figures.iter().map(pair).collect()
}

/// The share of an indicator's words that stand in the heads of the observation's row or in what it measures.
pub fn named(indicator: &str, observation: &Observation) -> f64 {
    let row = format!("{} {}", observation.row.join(" "), observation.measure);
    share_within(indicator, &row)
}

/// First and last day as in the labels; `None` without both.
pub fn days(period: Option<&Period>) -> Option<String> {
    let period = period?;
    Some(format!("{}/{}", period.start?, period.end?))
}

fn likeness(figure: &Figure, observation: &Observation) -> f64 {
    let same_time = days(observation.value.period.as_ref()) == figure.period;
    named(&figure.indicator, observation)
        + 0.5 * share_within(&figure.column, &observation.column.join(" "))
        + if same_time { 0.2 } else { 0.0 }
}

fn prints_alike(label: &str, found: &str) -> bool {
    words(label) == words(found) || label.replace(' ', "") == found.replace(' ', "")
}

/// The share of the different words of `text` that stand in `other`; 0 where it has none.
fn share_within(text: &str, other: &str) -> f64 {
    let (text, other) = (words(text), words(other));
    let wanted: BTreeSet<&String> = text.iter().collect();
    let both = wanted.iter().filter(|word| other.contains(word)).count();
    both as f64 / wanted.len().max(1) as f64
}

/// Runs of letters and digits, in lower case.
fn words(text: &str) -> Vec<String> {
    text.split(|char: char| !char.is_alphanumeric() && char != '_')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::aspects::tests::{figure, observation};
    use super::*;

    fn check(figures: &[Figure], found: &[Observation], expected: &[Option<usize>]) {
        let found: Vec<&Observation> = found.iter().collect();
        assert_eq!(pairs(figures, &found), expected);
    }

    #[test]
    fn equal_prints_are_told_apart_by_their_row() {
        check(
            &[
                figure("12", "Homes let", "Q1"),
                figure("12", "Homes sold", "Q1"),
            ],
            &[
                observation("12", "Homes sold", "Q1"),
                observation("12", "Homes let", "Q1"),
            ],
            &[Some(1), Some(0)],
        );
    }

    #[test]
    fn equal_prints_of_a_row_are_told_apart_by_their_column() {
        check(
            &[
                figure("95%", "Calls answered", "Target"),
                figure("95%", "Calls answered", "Q1"),
            ],
            &[
                observation("95%", "Calls answered", "Q1"),
                observation("95%", "Calls answered", "Target"),
            ],
            &[Some(1), Some(0)],
        );
    }

    #[test]
    fn an_observation_is_given_once() {
        check(
            &[
                figure("7", "Fires", "Q1"),
                figure("7", "Fires", "Q1"),
                figure("8", "Fires", "Q2"),
            ],
            &[observation("7", "Fires", "Q1")],
            &[Some(0), None, None],
        );
    }

    #[test]
    fn spaces_and_marks_do_not_part_prints() {
        assert!(prints_alike("£1,204", "£ 1,204"));
        assert!(prints_alike("12 %", "12%"));
        assert!(prints_alike("4.1 days", "4.1days"));
        assert!(!prints_alike("12", "120"));
    }

    #[test]
    fn words_of_names_may_stand_anywhere_in_the_row() {
        assert!(
            (share_within("% of calls answered", "Calls: answered in time") - 2.0 / 3.0).abs()
                < 1e-9
        );
        assert!(share_within("–", "anything").abs() < 1e-9);
    }
}
