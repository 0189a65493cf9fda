//! How coordinates and shares are rounded.

use scrutineer_model::Rect;
use serde::{Deserialize, Serialize};

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

#[cfg(test)]
mod tests {
    use super::*;

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
