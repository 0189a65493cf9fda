//! What stands in one field of one row.

use std::borrow::Cow;

use jiff::civil::Date;
use rust_decimal::Decimal;
use scrutineer_export::number::Number;

/// A field's value. Text is never empty: what is empty is [`Value::Null`].
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// Not known, or blank.
    Null,
    /// Words, as printed or from a fixed list.
    Text(Cow<'a, str>),
    /// A count or a position.
    Integer(i64),
    /// A figure, exact.
    Decimal(Decimal),
    /// A coordinate or a share, which the extraction rounds to hundredths.
    Real(f64),
    /// A day.
    Date(Date),
    /// Yes or no.
    Boolean(bool),
}

impl<'a> Value<'a> {
    /// The day that `2018-06-20` names; null where it names none.
    pub(crate) fn day(text: Option<&str>) -> Self {
        text.and_then(|text| text.parse().ok())
            .map_or(Self::Null, Self::Date)
    }

    /// The parts in one text, `between` them; null where there are none.
    pub(crate) fn joined(parts: &'a [String], between: &str) -> Self {
        match parts {
            [] => Self::Null,
            [one] => one.as_str().into(),
            several => several.join(between).into(),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        if text.is_empty() {
            Self::Null
        } else {
            Self::Text(Cow::Borrowed(text))
        }
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        if text.is_empty() {
            Self::Null
        } else {
            Self::Text(Cow::Owned(text))
        }
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        text.as_str().into()
    }
}

impl From<Number> for Value<'_> {
    fn from(number: Number) -> Self {
        Self::Decimal(number.0.normalize())
    }
}

impl From<u32> for Value<'_> {
    fn from(count: u32) -> Self {
        Self::Integer(count.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Self::Integer(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Value<'_> {
    fn from(count: u64) -> Self {
        Self::Integer(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<f64> for Value<'_> {
    fn from(real: f64) -> Self {
        Self::Real(real)
    }
}

impl From<bool> for Value<'_> {
    fn from(yes: bool) -> Self {
        Self::Boolean(yes)
    }
}

impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(option: Option<T>) -> Self {
        option.map_or(Self::Null, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_empty_is_null() {
        assert_eq!(Value::from(""), Value::Null);
        assert_eq!(Value::from(None::<u32>), Value::Null);
        assert_eq!(Value::joined(&[], " › "), Value::Null);
    }

    #[test]
    fn a_day_that_is_in_no_calendar_is_null() {
        assert_eq!(Value::day(Some("2018-02-30")), Value::Null);
        assert_eq!(
            Value::day(Some("2018-06-20")),
            Value::Date(jiff::civil::date(2018, 6, 20))
        );
    }
}
