//! A unit printed once for a whole table: in its corner, over its columns, in its title.

use std::sync::LazyLock;

use regex::Regex;
use scrutineer_model::{PrintedUnit, Scale, Unit};

static MONEY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?xi)£\s?['’‘`]?(?:(?P<thousand>0?00s?|k|thousands?)|(?P<million>m|millions?)|(?P<billion>bn|billions?))\b['’]?s?
          | £(?P<pounds>s?)(?:[\s)\],.]|$)",
    )
});

fn pattern(source: &str) -> Regex {
    // Fixed above and compiled by the tests.
    Regex::new(source).unwrap_or_else(|error| unreachable!("{error}"))
}

/// The unit a text states, if it states exactly one.
///
/// `£000s`, `£'000`, `£k` are thousands of pounds; `£m` millions; `%` percent. `£1.2m` is a value
/// and states none.
pub(crate) fn stated_unit(text: &str) -> Option<PrintedUnit> {
    let mut found = MONEY.captures_iter(text).filter_map(|captures| {
        let whole = captures.get(0)?;
        let scale = if captures.name("thousand").is_some() {
            Scale::THOUSAND
        } else if captures.name("million").is_some() {
            Scale::million()
        } else if captures.name("billion").is_some() {
            Scale::billion()
        } else {
            Scale::ONE
        };
        Some(PrintedUnit {
            text: whole
                .as_str()
                .trim_matches([' ', ')', ']', ',', '.'])
                .to_owned(),
            unit: Unit::Gbp,
            scale,
        })
    });
    let first = found.next();
    if found.any(|other| Some(other.scale) != first.as_ref().map(|unit| unit.scale)) {
        return None;
    }
    first.or_else(|| {
        matches!(text.trim(), "%" | "(%)" | "Per cent" | "Percent").then(|| PrintedUnit {
            text: text.trim().to_owned(),
            unit: Unit::Percent,
            scale: Scale::ONE,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(&str, u32)>) {
        let found = stated_unit(text);
        assert_eq!(
            found
                .as_ref()
                .map(|u| (u.unit.name(), u.scale.0.to_string())),
            expected.map(|(unit, scale)| (unit, scale.to_string())),
            "{text}"
        );
    }

    #[test]
    fn pounds_in_their_scales() {
        check("£000s", Some(("gbp", 1_000)));
        check("£'000", Some(("gbp", 1_000)));
        check("£’000s", Some(("gbp", 1_000)));
        check("Capital programme (£m)", Some(("gbp", 1_000_000)));
        check("£ million", Some(("gbp", 1_000_000)));
        check("£k", Some(("gbp", 1_000)));
        check("£", Some(("gbp", 1)));
        check("%", Some(("percent", 1)));
    }

    #[test]
    fn values_and_conflicts_state_no_unit() {
        check("a saving of £1.2m", None);
        check("£000s and £m", None);
        check("2018/19", None);
    }
}
