//! A figure that was stated before: "About 49% of the £39.8 million was for roads", "£600m of the £1.3bn", "unable to
//! achieve this 5%".
//!
//! The article says that it is known; it measures what it measured there. Not a figure with a noun of its own: "the 5%
//! target", and not a bare count: "the 12 districts".

use rust_decimal::Decimal;
use scrutineer_model::{Unit, Value};

use crate::parse::{Parsed, What};

/// Figures of a section that may be repeated.
const MOST: usize = 60;

/// The figures of a section with their names, the latest last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stated(Vec<(Decimal, Unit, String)>);

impl Stated {
    /// Keeps a figure and what it measures.
    pub(crate) fn keep(&mut self, value: &Value, name: &str) {
        let Some(number) = value.number.filter(|_| !name.is_empty()) else {
            return;
        };
        if self.0.len() == MOST {
            self.0.remove(0);
        }
        self.0.push((number.abs(), value.unit, name.to_owned()));
    }

    /// What a figure measures that the sentence speaks of as known.
    pub(crate) fn repeated(&self, parsed: &Parsed, at: usize, value: &Value) -> Option<&str> {
        if !is_known(parsed, at) {
            return None;
        }
        let number = value.number?.abs();
        self.0
            .iter()
            .rev()
            .find(|(other, unit, _)| *other == number && *unit == value.unit)
            .map(|(_, _, name)| name.as_str())
    }
}

/// Whether an article stands before a figure, and no noun behind it.
fn is_known(parsed: &Parsed, at: usize) -> bool {
    let What::Figure(figure) = parsed.items[at].what else {
        return false;
    };
    let article = matches!(
        parsed.word(at.checked_sub(1)),
        "the" | "this" | "that" | "these"
    );
    let next = parsed.word(Some(parsed.beyond_brackets(at + 1)));
    let ends = matches!(
        next,
        "" | ","
            | "."
            | ";"
            | ")"
            | "then"
            | "and"
            | "but"
            | "which"
            | "that"
            | "in"
            | "for"
            | "from"
            | "by"
    ) || crate::lexicon::is_verb(next);
    article && ends && !parsed.figures[figure].bare
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(first: &str, second: &str) -> Option<String> {
        let mut stated = Stated::default();
        let before = crate::parse::parse(first, None);
        stated.keep(&before.figures[0].value, "net spending");
        let parsed = crate::parse::parse(second, None);
        let (at, figure) = parsed.figure_places().last()?;
        stated
            .repeated(&parsed, at, &parsed.figures[figure].value)
            .map(str::to_owned)
    }

    #[test]
    fn a_figure_known_already_measures_the_same() {
        let known = check(
            "It was £39.8 million",
            "About half of the £39.8 million was for roads",
        );
        assert_eq!(known.as_deref(), Some("net spending"));
    }

    #[test]
    fn a_figure_with_its_own_noun_is_another() {
        assert_eq!(
            check("It was 5%", "They achieve the 5% savings target"),
            None
        );
        assert_eq!(check("It was £5m", "It cost £5m"), None);
    }
}
