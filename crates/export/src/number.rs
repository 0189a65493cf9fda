//! How coordinates and shares are rounded, and how exact numbers are written.

use std::str::FromStr as _;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use scrutineer_model::Rect;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A rectangle as written: `[x0, y0, x1, y1]` in points, to the hundredth.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(transparent)]
pub struct Bbox(pub [f64; 4]);

impl From<Rect> for Bbox {
    fn from(rect: Rect) -> Self {
        Self([rect.x0, rect.y0, rect.x1, rect.y1].map(hundredths))
    }
}

/// Rounded to two decimals, half away from zero.
///
/// A hundredth of a point is a hundredth of the width of a hairline: finer digits are noise, and
/// noise would make two runs differ. Negative zero comes out as zero, what is not finite as zero.
pub fn hundredths(value: f32) -> f64 {
    if !value.is_finite() {
        return 0.0;
    }
    // Adding zero turns -0.0 into 0.0.
    (f64::from(value) * 100.0).round() / 100.0 + 0.0
}

/// An exact decimal, written as a JSON number without trailing zeros.
///
/// A number of up to 15 significant digits, which is all that is read from papers, comes out with
/// exactly its digits. Programs that read JSON numbers as doubles get them back by rounding to 15.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(pub Decimal);

impl From<Decimal> for Number {
    fn from(decimal: Decimal) -> Self {
        Self(decimal.normalize())
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let decimal = self.0.normalize();
        match decimal.to_i64() {
            Some(whole) if decimal.scale() == 0 => serializer.serialize_i64(whole),
            // The shortest decimal that gives the same double is the one we began with.
            _ => serializer.serialize_f64(decimal.to_string().parse().unwrap_or(0.0)),
        }
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = serde_json::Number::deserialize(deserializer)?;
        let printed = number.to_string();
        Decimal::from_str(&printed)
            .or_else(|_| Decimal::from_scientific(&printed))
            .map(Self::from)
            .map_err(D::Error::custom)
    }
}

impl schemars::JsonSchema for Number {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Number".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_numbers_keep_their_digits() {
        for (printed, written) in [
            ("146593", "146593"),
            ("-952000.00", "-952000"),
            ("0.1", "0.1"),
            ("1234567890123.45", "1234567890123.45"),
            ("0", "0"),
        ] {
            let number = Number::from(Decimal::from_str(printed).expect(printed));
            let json = serde_json::to_string(&number).expect("a number");
            assert_eq!(json, written);
            assert_eq!(serde_json::from_str::<Number>(&json).ok(), Some(number));
        }
    }

    #[test]
    fn coordinates_are_written_to_the_hundredth() {
        let rect = Rect::new(72.0049, 90.126, 523.0, 104.5).expect("finite");
        let json = serde_json::to_string(&Bbox::from(rect)).expect("numbers");
        assert_eq!(json, "[72.0,90.13,523.0,104.5]");
    }

    #[test]
    fn nothing_is_written_that_json_cannot_hold() {
        assert_eq!(hundredths(f32::NAN).to_string(), "0");
        assert_eq!(hundredths(-0.001).to_string(), "0");
    }
}
