//! One amount that fills its text: "1,204", "£(952)k", "5–10%", "<5", "500+", "3:1".
//!
//! The grammar of amounts is that of sentences ([`scrutineer_quantity::figures`]); what is a cell's own
//! is read here: signs around the number, digits set apart, nothing before or behind.

use rust_decimal::Decimal;
use scrutineer_model::{Evidence, Missing, Qualifier, Scale, Unit, Value};
use scrutineer_quantity::figures;
use scrutineer_quantity::token::{Kind, Token, tokens};

use super::{Figure, sign};

pub(crate) fn amount(text: &str) -> Option<Figure> {
    let (core, negative) = sign::strip(text);
    // "129 130" may be two numbers.
    let doubtful = ungrouped(&core).is_some();
    let core = joined(&core);
    if is_nil(&core) {
        return Some(bare(Decimal::ZERO));
    }
    if core.strip_prefix('£').is_some_and(is_nil) {
        return amount("£0");
    }
    // "£000" is a unit.
    let sums = core.strip_prefix('£').unwrap_or_default();
    if sums.len() >= 3 && sums.bytes().all(|byte| byte == b'0') {
        return None;
    }
    if let Some(figure) = ratio(&core) {
        return Some(figure);
    }
    let core = range(&core).unwrap_or(core);
    let tokens = tokens(&core);
    let from = usize::from(tokens.first().is_some_and(|token| token.is("between")));
    let (taken, read) = figures::figure(&core, &tokens, from, |_, _| false)?;
    if read.in_words || from == 1 && read.value.low.is_none() {
        return None;
    }
    let taken = from + taken;
    let mut value = read.value;
    let mut is_bare = read.bare;
    if taken < tokens.len() {
        // "12 children" names what it counts.
        if !(is_bare && counts(&tokens[taken..])) {
            return None;
        }
        is_bare = false;
        value.unit_from = Some(Evidence::Cell);
    }
    let metres = value.unit == Unit::Metres && core.ends_with('m');
    let decimals = value
        .number
        .or(value.low)
        .map_or(0, |number| number.normalize().scale());
    // The digits as printed: "2,700.00" has two.
    let decimals = printed_decimals(&tokens).max(if value.scale == Scale::ONE {
        decimals
    } else {
        0
    });
    if is_bare {
        value.unit = Unit::Unknown;
        value.unit_from = None;
    }
    if negative {
        negate(&mut value);
    }
    bounds(&mut value, is_bare);
    let year = is_bare
        && !negative
        && tokens.len() == 1
        && tokens[0].digits() == 4
        && tokens[0]
            .whole()
            .is_some_and(|year| (1900..2100).contains(&year));
    Some(Figure {
        value,
        bare: is_bare,
        metres,
        year,
        decimals,
        doubtful,
    })
}

/// "Nil" is a number, nought.
pub(super) fn is_nil(text: &str) -> bool {
    text.eq_ignore_ascii_case("nil") || text.eq_ignore_ascii_case("zero")
}

/// "10 - 20" as "10-20": in a cell a dash between two numbers separates no name from its figure.
fn range(text: &str) -> Option<String> {
    let (low, high) = [" - ", " – ", " — "]
        .iter()
        .find_map(|dash| text.split_once(dash))?;
    let number = |text: &str| {
        let bare = text.trim_end_matches('%');
        !bare.starts_with('0')
            && bare.starts_with(|char: char| char.is_ascii_digit())
            && bare
                .chars()
                .all(|char| char.is_ascii_digit() || ".,".contains(char))
    };
    (number(low) && number(high)).then(|| format!("{low}-{high}"))
}

fn bare(number: Decimal) -> Figure {
    Figure {
        value: Value {
            number: Some(number),
            ..Value::default()
        },
        bare: true,
        metres: false,
        year: false,
        decimals: 0,
        doubtful: false,
    }
}

fn negate(value: &mut Value) {
    value.number = value.number.map(|number| -number.abs());
    if value.low.is_some() || value.high.is_some() {
        // "-(5–10)" does not occur; a minus before a range belongs to its lower end.
        value.low = value.low.map(|low| -low.abs());
    }
}

/// A qualifier of bounds leaves one bound and no number. A small count below a bound is held back.
fn bounds(value: &mut Value, is_bare: bool) {
    /// Statistical offices hold back counts below five or ten.
    const HELD_BACK: Decimal = Decimal::TEN;
    let Some(number) = value.number else {
        return;
    };
    match value.qualifier {
        Some(Qualifier::Under | Qualifier::UpTo) => {
            value.high = value.number.take();
            if is_bare && value.qualifier == Some(Qualifier::Under) && number <= HELD_BACK {
                value.missing = Some(Missing::Suppressed);
            }
        }
        Some(Qualifier::Over | Qualifier::AtLeast) => value.low = value.number.take(),
        Some(Qualifier::About) | None => {}
    }
}

/// "3:1", "1:5"; not a time ("1:30") nor a scale ("1:1250").
fn ratio(text: &str) -> Option<Figure> {
    let (first, second) = text.split_once(':')?;
    let (first, second) = (first.trim(), second.trim());
    let number: Decimal = first.parse().ok()?;
    let whole: Decimal = second.parse().ok()?;
    let of_one = first == "1" && (second.len() == 1 || second.contains('.'));
    (second == "1" || of_one && whole > Decimal::ONE).then_some(())?;
    let mut figure = bare(number.checked_div(whole)?.round_dp(6).normalize());
    if of_one {
        figure.value.numerator = Some(number);
        figure.value.denominator = Some(whole);
    }
    figure.bare = false;
    figure.value.unit = Unit::Ratio;
    figure.value.unit_from = Some(Evidence::Cell);
    Some(figure)
}

/// One or two words in lower case that name a thing: "children", "new homes".
fn counts(rest: &[Token]) -> bool {
    const NO_THINGS: &[&str] = &[
        "and", "or", "to", "of", "in", "per", "above", "over", "under", "below", "plus", "more",
        "less", "by", "from", "at", "on", "for", "with", "no", "not", "x", "a", "b", "c", "d", "e",
        "th", "st", "nd", "rd", "am", "pm", "high", "low", "good", "years", "yrs", "if", "as",
    ];
    (1..=2).contains(&rest.len())
        && rest.iter().all(|token| {
            token.kind == Kind::Word && token.text == token.lower && !token.is_any(NO_THINGS)
        })
        && rest[0].spaced
}

fn printed_decimals(tokens: &[Token]) -> u32 {
    tokens
        .iter()
        .filter(|token| token.kind == Kind::Number)
        .filter_map(|token| token.text.split_once('.'))
        .map(|(_, decimals)| decimals.len() as u32)
        .max()
        .unwrap_or(0)
}

/// Without spaces inside a number ("1 , 234", "12 345 678") and without a dot behind it ("52.").
fn joined(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let separator = |at: usize| chars.get(at).is_some_and(|char| ",.".contains(*char));
    let mut out = String::with_capacity(text.len());
    for (at, &char) in chars.iter().enumerate() {
        let inside = char == ' '
            && at > 0
            && (digit(at - 1)
                && separator(at + 1)
                && (digit(at + 2) || chars.get(at + 2) == Some(&' ') && digit(at + 3))
                || separator(at - 1)
                    && digit(at + 1)
                    && (at >= 2 && (digit(at - 2) || chars[at - 2] == ' ')));
        if !inside {
            out.push(char);
        }
    }
    if let Some(grouped) = ungrouped(&out) {
        out = grouped;
    }
    if out.ends_with('.') && out[..out.len() - 1].ends_with(|char: char| char.is_ascii_digit()) {
        out.pop();
    }
    out
}

/// "12 345 678" as one number: groups of three digits behind one to three.
fn ungrouped(text: &str) -> Option<String> {
    let number = text.trim_start_matches(['£', '$', '€', ' ']);
    let sign = &text[..text.len() - number.len()];
    let mut groups = number.split(' ');
    let first = groups.next()?;
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    if !(1..=3).contains(&first.len()) || !digits(first) {
        return None;
    }
    let rest: Vec<&str> = groups.collect();
    let whole = rest.len();
    let fits = rest.iter().enumerate().all(|(at, group)| {
        let (group, decimals) = match group.split_once('.') {
            Some((group, decimals)) if at + 1 == whole => (group, decimals),
            Some(_) => return false,
            None => (*group, ""),
        };
        group.len() == 3 && digits(group) && digits(decimals)
    });
    (whole > 0 && fits).then(|| format!("{sign}{first}{}", rest.concat()))
}

#[cfg(test)]
mod tests {
    use crate::cell::shown;

    #[test]
    fn ranges_and_bounds() {
        for (text, expected) in [
            ("5-10%", "5..10 percent"),
            ("£5k - £7k", "5000..7000 gbp"),
            ("£5k-£7k", "5000..7000 gbp"),
            ("10 to 15", "10..15"),
            ("10 - 20", "10..20"),
            ("between 10 and 20", "10..20"),
            ("<5", "..5 suppressed"),
            (">95%", "95.. percent"),
            ("500+", "500.."),
            ("≤ 12", "..12"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn nil_is_a_number_and_an_estimate_is_one_about() {
        assert_eq!(shown("Nil"), "0");
        assert_eq!(shown("£nil"), "0 gbp");
        assert_eq!(shown("25% (est.)"), "25 percent");
        assert_eq!(shown("Estimated"), "words");
        assert_eq!(shown("£000"), "words");
    }

    #[test]
    fn a_falling_pair_is_no_range() {
        assert_eq!(shown("20 - 10"), "words");
    }

    #[test]
    fn digits_set_apart_are_one_number() {
        for (text, expected) in [
            ("1 , 234", "1234"),
            ("1 ,234", "1234"),
            ("1, 234", "1234"),
            ("£ 1 234", "1234 gbp"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn two_numbers_are_no_amount() {
        for text in ["12 45", "3, 4", "1,234 5,678", "0161 234 5678"] {
            assert_eq!(shown(text), "words", "{text}");
        }
    }
}
