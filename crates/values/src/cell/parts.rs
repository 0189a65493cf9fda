//! A figure with its part and whole: "12.4% (114 out of 919)", "92/304 (30%)", "30.3% 92/304",
//! "12.4% (114)", "12.4% (n=919)".
//!
//! A count with its percentage ("114 (12.4%)") is read as the count, in doubt: the column may mean
//! either.

use rust_decimal::Decimal;
use scrutineer_model::{Evidence, Unit};
use scrutineer_quantity::figures;
use scrutineer_quantity::token::tokens;

use super::{Figure, amount, whole_time};

pub(super) fn parts(text: &str) -> Option<Figure> {
    let (outer, inner) = bracketed(text).or_else(|| side_by_side(text))?;
    let mut outer_figure = amount(outer)?;
    // "65 (Q3)"
    let time = inner
        .trim_start_matches("as at ")
        .trim_start_matches("at ")
        .trim_start_matches("to ");
    if let Some(period) = whole_time(time) {
        outer_figure.value.period = Some(period);
        return Some(outer_figure);
    }
    if let Some(whole) = inner
        .strip_prefix("n=")
        .or_else(|| inner.strip_prefix("n ="))
    {
        outer_figure.value.denominator = Some(plain(whole)?);
        return Some(outer_figure);
    }
    let inner_figure = amount(inner)?;
    let is_share = |figure: &Figure| {
        let rates = [
            Unit::Percent,
            Unit::Ratio,
            Unit::Per1000,
            Unit::Per10000,
            Unit::Per100000,
        ];
        !figure.bare && rates.contains(&figure.value.unit)
    };
    let has_parts = |figure: &Figure| figure.value.numerator.is_some();
    if (is_share(&outer_figure) || outer_figure.bare) && has_parts(&inner_figure) {
        outer_figure.value.numerator = inner_figure.value.numerator;
        outer_figure.value.denominator = inner_figure.value.denominator;
        return Some(outer_figure);
    }
    if has_parts(&outer_figure) && is_share(&inner_figure) {
        let mut figure = inner_figure;
        figure.value.numerator = outer_figure.value.numerator;
        figure.value.denominator = outer_figure.value.denominator;
        return Some(figure);
    }
    if is_share(&outer_figure) && inner_figure.bare && inner_figure.is_whole() {
        outer_figure.value.numerator = inner_figure
            .value
            .number
            .filter(|part| *part >= Decimal::ZERO)
            .or(inner_figure.value.number.map(|part| part.abs()));
        return Some(outer_figure);
    }
    // "230.8 (6,163)": a rate and the number it is of. A smaller number may be a note's or last year's.
    if outer_figure.bare && inner_figure.bare && inner_figure.is_whole() && text.ends_with(')') {
        let (outer, inner) = (outer_figure.value.number?, inner_figure.value.number?);
        if inner > outer {
            outer_figure.value.numerator = Some(inner);
        } else {
            outer_figure.doubtful = true;
        }
        return Some(outer_figure);
    }
    // "57 (94.7)": a number and a rate, each of which the column's head names.
    if outer_figure.bare && outer_figure.is_whole() && inner_figure.bare && text.ends_with(')') {
        outer_figure.doubtful = true;
        return Some(outer_figure);
    }
    if outer_figure.bare && outer_figure.is_whole() && is_share(&inner_figure) {
        outer_figure.doubtful = true;
        outer_figure.bare = false;
        outer_figure.value.unit = Unit::Count;
        outer_figure.value.unit_from = Some(Evidence::Cell);
        return Some(outer_figure);
    }
    None
}

/// "Trinity £1,385", "Vesey ward – £600": whose sum it is, and the sum. The name is not kept, so it is in doubt.
pub(super) fn named_sum(text: &str) -> Option<Figure> {
    /// Words of a name, at most.
    const NAME: usize = 3;
    let (name, sum) = text.split_at(text.find('£')?);
    let name = name.trim_end_matches(['-', '–', ':', '=', ' ']);
    let is_name = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word
                .chars()
                .all(|char| char.is_alphabetic() || char == '\'')
            || matches!(word, "ward" | "of" | "and")
    };
    let words = name.split_whitespace().count();
    let fits = (1..=NAME).contains(&words) && name.split_whitespace().all(is_name);
    let mut figure = amount(sum).filter(|_| fits)?;
    figure.doubtful = true;
    Some(figure)
}

/// "A (B)".
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_suffix(')')?;
    let open = rest.rfind('(')?;
    let outer = rest[..open].trim_end();
    (!outer.is_empty()).then_some((outer, rest[open + 1..].trim()))
}

/// "30.3% 92/304", "30.3% - 92/304".
fn side_by_side(text: &str) -> Option<(&str, &str)> {
    let tokens = tokens(text);
    let (taken, _) = figures::figure(text, &tokens, 0, |_, _| false)?;
    let mut next = taken;
    if tokens
        .get(next)
        .is_some_and(|token| token.is_any(&["-", "–", ",", ":"]))
    {
        next += 1;
    }
    let start = tokens.get(next)?.span.start;
    let end = tokens[taken - 1].span.end;
    Some((&text[..end], &text[start..]))
}

fn plain(text: &str) -> Option<Decimal> {
    text.trim().replace(',', "").parse().ok()
}

#[cfg(test)]
mod tests {
    use crate::cell::shown;

    #[test]
    fn part_and_whole_are_kept() {
        for (text, expected) in [
            ("92/304", "92 count (92 of 304)"),
            ("1,088 out of 35,275", "1088 count (1088 of 35275)"),
            ("12.4% (114 out of 919)", "12.4 percent (114 of 919)"),
            ("92/304 (30%)", "30 percent (92 of 304)"),
            ("30.3% 92/304", "30.3 percent (92 of 304)"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn a_rate_may_have_its_number_in_brackets() {
        assert_eq!(shown("230.8 (6,163)"), "230.8");
        assert_eq!(shown("850 (2)"), "850");
        assert_eq!(shown("57 (94.7)"), "57");
    }

    #[test]
    fn a_sum_may_have_its_name_before_it() {
        assert_eq!(shown("Trinity £1,385"), "1385 gbp");
        assert_eq!(shown("Four Oaks ward £2334.00"), "2334 gbp");
        for text in [
            "Reduced by £500",
            "North £200 South £150",
            "Total of bids 2018 £5",
        ] {
            assert_eq!(shown(text), "words", "{text}");
        }
    }

    #[test]
    fn a_cell_may_state_its_time_behind_the_figure() {
        assert_eq!(shown("65 (Q3)"), "65 @Q3");
        assert_eq!(shown("81% (March 2018)"), "81 percent @March 2018");
    }
}
