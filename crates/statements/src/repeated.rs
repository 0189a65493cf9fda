//! A figure that was stated before: "About 49% of the £39.8 million was for roads", "£600m of the £1.3bn", "unable to
//! achieve this 5%".
//!
//! The article says that it is known; it measures what it measured there. Not a figure with a noun of its own: "the 5%
//! target", and not a bare count: "the 12 districts". Its time is the same as well, whatever noun it has: "of the 79,190 households".

use rust_decimal::Decimal;
use scrutineer_model::{Period, Unit, Value};

use crate::parse::{Parsed, What};

/// Figures of a section that may be repeated.
const MOST: usize = 60;

/// A figure of a section with its name and time.
#[derive(Clone, Debug)]
struct Known {
    number: Decimal,
    unit: Unit,
    name: String,
    period: Option<Period>,
}

/// The figures of a section, the latest last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stated(Vec<Known>);

impl Stated {
    /// Keeps a figure and what it measures.
    pub(crate) fn keep(&mut self, value: &Value, name: &str) {
        let Some(number) = value.number.filter(|_| !name.is_empty()) else {
            return;
        };
        if self.0.len() == MOST {
            self.0.remove(0);
        }
        self.0.push(Known {
            number: number.abs(),
            unit: value.unit,
            name: name.to_owned(),
            period: value.period.clone(),
        });
    }

    /// The last figure with a number and unit.
    fn last(&self, value: &Value) -> Option<&Known> {
        let number = value.number?.abs();
        let is_it = |known: &&Known| known.number == number && known.unit == value.unit;
        self.0.iter().rev().find(is_it)
    }

    /// When a figure was that an article says is known. Another figure seldom has as many digits.
    pub(crate) fn period(&self, parsed: &Parsed, at: usize, value: &Value) -> Option<&Period> {
        /// Digits of its number at least, noughts at its end apart.
        const DIGITS: usize = 3;
        let number = value.number?.normalize().mantissa().to_string();
        let telling = number.trim_end_matches('0').len() >= DIGITS;
        let dated = |period: &&Period| period.start.is_some() && period.end.is_some();
        (telling && is_pointed_at(parsed, at))
            .then(|| self.last(value)?.period.as_ref())
            .flatten()
            .filter(dated)
    }

    /// What a figure measures that the sentence speaks of as known.
    pub(crate) fn repeated(&self, parsed: &Parsed, at: usize, value: &Value) -> Option<&str> {
        if !is_known(parsed, at) {
            return None;
        }
        Some(self.last(value)?.name.as_str())
    }
}

/// Whether an article says that a figure is known.
fn is_pointed_at(parsed: &Parsed, at: usize) -> bool {
    matches!(
        parsed.word(at.checked_sub(1)),
        "the" | "this" | "that" | "these" | "those"
    )
}

/// Whether an article stands before a figure, and no noun behind it.
fn is_known(parsed: &Parsed, at: usize) -> bool {
    let What::Figure(figure) = parsed.items[at].what else {
        return false;
    };
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
    is_pointed_at(parsed, at) && ends && !parsed.figures[figure].bare
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
    fn a_figure_known_already_is_of_the_same_time() {
        let of = |second: &str| {
            let found = crate::sample::in_paragraph(&format!(
                "At 30 September 2017 there were 79,190 households. {second}"
            ));
            let period = found.get(1)?.value.as_ref()?.period.as_ref()?;
            Some(period.text.clone())
        };
        let day = Some("30 September 2017".to_owned());
        assert_eq!(of("Among the 79,190 households 61,090 have children."), day);
        assert_eq!(of("Now 79,190 households are too many."), None);
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
