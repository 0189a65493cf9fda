//! Which way a sentence says its indicator went, and whether that is good.
//!
//! The direction comes from words of movement. Whether high figures are good follows only from words
//! of judgement beside two levels: "improved from 10% to 12%". Neither is guessed from the indicator.

use scrutineer_model::{ComparisonKind, Direction, Polarity, Statement};

use crate::lexicon::{Way, movement};
use crate::parse::{Parsed, What};

/// The nearest word of movement to a figure in its clause: before it, else behind it.
pub(crate) fn way(parsed: &Parsed, at: usize) -> Option<Way> {
    let clause = |item: &&crate::parse::Item| {
        !matches!(item.lower.as_str(), ";" | "." | "but" | "whilst" | "while")
    };
    let before = parsed.items[..at]
        .iter()
        .rev()
        .take_while(clause)
        .take(14)
        .take_while(|item| !matches!(item.what, What::Figure(_)))
        .find_map(|item| verb(&item.lower));
    before.or_else(|| {
        parsed.items[at + 1..]
            .iter()
            .take_while(clause)
            .take(6)
            .take_while(|item| !matches!(item.what, What::Figure(_)))
            .find_map(|item| verb(&item.lower))
    })
}

/// Words that compare levels ("above", "more") tell no movement.
fn verb(word: &str) -> Option<Way> {
    movement(word).filter(|_| {
        !matches!(
            word,
            "above"
                | "below"
                | "more"
                | "less"
                | "fewer"
                | "higher"
                | "lower"
                | "greater"
                | "better"
                | "worse"
                | "exceeded"
                | "up"
                | "down"
        )
    })
}

/// The direction and polarity of a statement whose words go this way.
pub(crate) fn trend(
    statement: &Statement,
    way: Option<Way>,
) -> (Option<Direction>, Option<Polarity>) {
    let level = statement.value.as_ref().and_then(|value| value.number);
    let previous = statement
        .comparisons
        .iter()
        .find(|other| {
            other.kind == ComparisonKind::Previous && other.basis == scrutineer_model::Basis::Level
        })
        .and_then(|other| other.value.number);
    let rose = level
        .zip(previous)
        .map(|(level, previous)| level > previous);
    match (way, rose) {
        (Some(Way::Up), _) => (Some(Direction::Up), None),
        (Some(Way::Down), _) => (Some(Direction::Down), None),
        (Some(Way::Better), Some(rose)) => (Some(direction(rose)), Some(polarity(rose))),
        (Some(Way::Worse), Some(rose)) => (Some(direction(rose)), Some(polarity(!rose))),
        _ => (None, None),
    }
}

fn direction(rose: bool) -> Direction {
    if rose { Direction::Up } else { Direction::Down }
}

fn polarity(high: bool) -> Polarity {
    if high {
        Polarity::HighIsGood
    } else {
        Polarity::LowIsGood
    }
}
