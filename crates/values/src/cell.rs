//! What a cell's text says by itself: a figure, why there is none, a time, or words.
//!
//! The whole text must read as one: "1,204" and "12.4% (114 out of 919)" are figures, "7. Bloxwich" is
//! words. European forms ("1.234,56") do not occur in these papers and are words.

mod amount;
pub(crate) mod arrow;
mod mark;
mod missing;
mod parts;
mod plain;
mod sign;
mod timed;

use std::borrow::Cow;

use rust_decimal::Decimal;
use scrutineer_model::{Missing, Period, Qualifier, Value};

pub(crate) use amount::amount;
pub(crate) use timed::whole_time;

/// What a text reads as.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    clippy::large_enum_variant,
    reason = "one is held at a time, and most are figures"
)]
pub(crate) enum Reading {
    Figure(Figure),
    Missing(Missing),
    /// A time and nothing else: "31/03/2018", "2016/17".
    Time(Period),
    /// Anything else.
    Words,
}

impl Reading {
    pub(crate) fn figure(&self) -> Option<&Figure> {
        match self {
            Self::Figure(figure) => Some(figure),
            _ => None,
        }
    }
}

/// A figure as far as its own text says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Figure {
    /// Its number has the scale printed with it, and no other.
    pub(crate) value: Value,
    /// No unit is printed with it.
    pub(crate) bare: bool,
    /// "5m": metres, or millions where money stands around it.
    pub(crate) metres: bool,
    /// It may be a year: "2016".
    pub(crate) year: bool,
    /// Digits behind the point.
    pub(crate) decimals: u32,
    /// Something else was printed with it that is not kept: "114 (12.4%)".
    pub(crate) doubtful: bool,
}

impl Figure {
    /// A sign of money without a scale: "£1,204".
    pub(crate) fn is_signed_money(&self) -> bool {
        !self.bare && self.value.unit.is_money() && self.value.scale.0 == Decimal::ONE
    }

    pub(crate) fn is_whole(&self) -> bool {
        self.decimals == 0
    }

    /// Its text has a unit in it for sure, as "£5" has and "5m" has not.
    pub(crate) fn prints_unit(&self) -> bool {
        !self.bare && !self.metres
    }
}

/// Reads a cell's text.
pub(crate) fn read(text: &str) -> Reading {
    match plain::plain(text.trim()) {
        Some(figure) => Reading::Figure(figure),
        None => by_grammar(text),
    }
}

/// Reads a cell's text as the grammar of amounts and times has it.
fn by_grammar(text: &str) -> Reading {
    /// In bytes. The longest figures and times, "£1,088,000 out of £35,275,000 (1st April 2016 to 31st
    /// March 2017)", are shorter; sentences are longer.
    const LONGEST: usize = 120;
    let tidy = tidy(text);
    if tidy.len() > LONGEST {
        return Reading::Words;
    }
    if let Some(kind) = missing::missing(&tidy) {
        return Reading::Missing(kind);
    }
    if let Some(time) = whole_time(&tidy) {
        return Reading::Time(time);
    }
    let Some(mut figure) = figure(&tidy) else {
        return Reading::Words;
    };
    text.trim().clone_into(&mut figure.value.text);
    Reading::Figure(figure)
}

fn figure(text: &str) -> Option<Figure> {
    // "46.9% ▲": which way it went stands beside the figure, in one cell.
    if let Some(rest) = arrow::without(text) {
        return figure(rest);
    }
    let digits = text.contains(|char: char| char.is_ascii_digit());
    (digits || amount::is_nil(text.trim_start_matches('£'))).then_some(())?;
    if let Some(rest) = estimated(text) {
        let mut figure = figure(rest)?;
        figure.value.qualifier = Some(Qualifier::About);
        return Some(figure);
    }
    // "01234" is a number to dial or a code.
    if text.len() > 2 && text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let whole = |text: &str| {
        amount(text)
            .or_else(|| parts::parts(text))
            .or_else(|| timed::timed(text))
            .or_else(|| parts::named_sum(text))
    };
    whole(text).or_else(|| {
        mark::marks(text).into_iter().find_map(|(rest, mark)| {
            let mut figure = whole(&rest)?;
            figure.value.mark = Some(mark);
            Some(figure)
        })
    })
}

/// What stands before a remark that a figure is an estimate: "25 (est.)".
fn estimated(text: &str) -> Option<&str> {
    let open = text.strip_suffix(')')?.rfind('(')?;
    let remark = text[open + 1..text.len() - 1].trim_end_matches('.');
    ["est", "estimate", "estimated", "approx", "approximate"]
        .iter()
        .any(|word| remark.eq_ignore_ascii_case(word))
        .then(|| text[..open].trim_end())
}

/// With plain spaces, single ones, and without leader dots.
fn tidy(text: &str) -> Cow<'_, str> {
    let plain = |word: &str| !word.is_empty() && !word.contains(char::is_whitespace);
    if !text.starts_with(['.', '…']) && text.split(' ').all(plain) {
        return Cow::Borrowed(text);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    let text = text.trim_start_matches('…');
    Cow::Owned(match text.strip_prefix("..") {
        Some(rest) if rest.contains(|char: char| char.is_ascii_digit()) => {
            rest.trim_start_matches(['.', ' ']).to_owned()
        }
        _ => text.to_owned(),
    })
}

#[cfg(test)]
pub(crate) fn shown(text: &str) -> String {
    match read(text) {
        Reading::Missing(kind) => kind.name().to_owned(),
        Reading::Time(period) => format!("time {}", period.kind.name()),
        Reading::Words => "words".to_owned(),
        Reading::Figure(figure) => {
            let value = &figure.value;
            let mut out = match (value.number, value.low, value.high) {
                (Some(number), ..) => number.normalize().to_string(),
                (_, Some(low), Some(high)) => format!("{}..{}", low.normalize(), high.normalize()),
                (_, Some(low), None) => format!("{}..", low.normalize()),
                (_, None, Some(high)) => format!("..{}", high.normalize()),
                _ => "?".to_owned(),
            };
            if !figure.bare {
                out = format!("{out} {}", value.unit);
            }
            if let (Some(part), Some(whole)) = (value.numerator, value.denominator) {
                out = format!("{out} ({part} of {whole})");
            }
            if let Some(mark) = &value.mark {
                out = format!("{out} [{mark}]");
            }
            if let Some(period) = &value.period {
                out = format!("{out} @{}", period.text);
            }
            if let Some(missing) = value.missing {
                out = format!("{out} {}", missing.name());
            }
            out
        }
    }
}

#[cfg(test)]
mod tests {
    use super::shown;

    fn check(cases: &[(&str, &str)]) {
        for (text, expected) in cases {
            assert_eq!(shown(text), *expected, "{text}");
        }
    }

    #[test]
    fn numbers_are_exact() {
        check(&[
            ("1,204", "1204"),
            ("1429506.8", "1429506.8"),
            ("1,429,506.8", "1429506.8"),
            ("0.0", "0"),
            (".5", "0.5"),
            ("52.", "52"),
            ("....... 52", "52"),
            ("1 , 234", "1234"),
            ("12 345 678", "12345678"),
        ]);
    }

    #[test]
    fn units_may_be_printed_with_them() {
        check(&[
            ("£585.9m", "585900000 gbp"),
            ("£1,691.19", "1691.19 gbp"),
            ("3.26%", "3.26 percent"),
            ("45p", "0.45 gbp"),
            ("$ 47,524", "47524 XXX"),
            ("2.5 FTE", "2.5 fte"),
            ("19.9 per 10,000", "19.9 per_10000"),
            ("12 children", "12 count"),
            ("3:1", "3 ratio"),
            ("1:5", "0.2 ratio (1 of 5)"),
        ]);
    }

    #[test]
    fn words_with_digits_are_words() {
        check(&[
            ("7. Bloxwich - Birchills", "words"),
            ("M6J9 and J10 improvements", "words"),
            ("1.234,56", "words"),
            ("4 Housing, 5 Transport", "words"),
            ("13/21/2024", "words"),
            ("SO3,SO4", "words"),
            ("4.2.1", "words"),
            ("4.2.13.1", "words"),
            ("1st", "words"),
            ("01234", "words"),
        ]);
    }

    #[test]
    fn times_are_told_from_figures() {
        check(&[
            ("31/03/2018", "time day"),
            ("10/21/2024", "time day"),
            ("2016/17", "time financial_year"),
            ("Sep-05", "time month"),
            ("2016", "2016"),
        ]);
    }

    /// A number as papers print it: separators, sign, brackets, unit, mark.
    fn printed(number: i64, decimals: u32, form: usize) -> (String, bool) {
        let digits = number.unsigned_abs();
        let (whole, part) = (digits / 10_u64.pow(decimals), digits % 10_u64.pow(decimals));
        let mut grouped = whole.to_string();
        let mut at = grouped.len();
        while at > 3 {
            at -= 3;
            grouped.insert(at, ',');
        }
        let plain = if decimals == 0 {
            grouped
        } else {
            format!("{grouped}.{part:0width$}", width = decimals as usize)
        };
        let negative = number < 0;
        let text = match (form, negative) {
            (0, true) => format!("({plain})"),
            (1, true) => format!("-{plain}"),
            (2, true) => format!("−{plain}"),
            (3, true) => format!("{plain}-"),
            (4, true) => format!("{plain} CR"),
            (5, true) => format!("£({plain})"),
            (5, false) => format!("£{plain}"),
            (6, true) => format!("-{plain}%"),
            (6, false) => format!("{plain}%"),
            (7, true) => format!("({plain})*"),
            (7, false) => format!("{plain}¹"),
            (_, true) => format!("- {plain}"),
            (_, false) => plain,
        };
        (text, form == 5 || form == 6)
    }

    proptest::proptest! {
        #[test]
        fn what_is_printed_is_read(
            number in -999_999_999_i64..999_999_999,
            decimals in 0_u32..4,
            form in 0_usize..9,
        ) {
            let (text, unit) = printed(number, decimals, form);
            let read = super::read(&text);
            let figure = read.figure().expect(&text);
            let expected = rust_decimal::Decimal::new(number, decimals);
            proptest::prop_assert_eq!(figure.value.number, Some(expected), "{}", text);
            proptest::prop_assert_eq!(figure.bare, !unit);
        }

        #[test]
        fn thousands_and_millions_are_applied_once(number in 1_i64..99_999, letter in 0_usize..3) {
            let (letter, scale) = [("k", 1_000), ("m", 1_000_000), ("bn", 1_000_000_000)][letter];
            let read = super::read(&format!("£{number}{letter}"));
            let figure = read.figure().expect("money");
            proptest::prop_assert_eq!(
                figure.value.number,
                Some(rust_decimal::Decimal::from(number * scale))
            );
        }

        #[test]
        fn no_text_panics(text in "\\PC{0,24}") {
            let _ = super::read(&text);
        }

        #[test]
        fn nothing_that_looks_like_figures_panics(text in "[-–()£$%0-9,./ kmbnCRQx*¹=<>+]{0,16}") {
            let _ = super::read(&text);
        }
    }
}
