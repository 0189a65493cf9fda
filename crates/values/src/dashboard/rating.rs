//! Ratings by traffic light: letters and words, and the colour of a cell where it has no text.
//!
//! A fill counts only where it is a colour (greys stripe rows) and where fills differ between rows: a
//! column in one colour is decoration.

use scrutineer_model::{Color, Rag, Rating};

use crate::columns::Holds;
use crate::grid::Grid;
use crate::words::plain;

/// Whether a text is one dot or box, which its colour makes a light.
pub(super) fn is_dot(text: &str) -> bool {
    const DOTS: &str = "●⬤■◆•⚫⏺◼▪🔴🟢🟡🟠";
    let mut chars = text.trim().chars();
    chars.next().is_some_and(|char| DOTS.contains(char)) && chars.next().is_none()
}

/// The rating that a cell's text or fill gives; `None` where neither does. A letter on another light's colour ("A" on green) is a
/// grade: it rates nothing.
pub(super) fn rag(text: &str, fill: Option<Color>) -> Option<Rag> {
    let (said, shown) = (word(text), fill.and_then(of_color));
    let is_letter = text.trim().chars().nth(1).is_none();
    let rating = match (said, shown) {
        (Some(said), Some(shown)) if is_letter && said != shown => None,
        (said, shown) => said.or(shown),
    };
    (rating.is_some() || !text.is_empty()).then(|| Rag {
        text: text.to_owned(),
        rating,
        fill,
    })
}

pub(super) fn word(text: &str) -> Option<Rating> {
    let plain = plain(text);
    let first = plain.split(' ').next().unwrap_or_default();
    Some(match first {
        "r" | "red" => Rating::Red,
        "a" | "amber" | "yellow" | "y" | "orange" => Rating::Amber,
        "g" | "green" => Rating::Green,
        "b" | "blue" => Rating::Blue,
        _ => match plain.as_str() {
            "off target" | "off track" | "below target" | "missed" | "behind" | "not achieving" => {
                Rating::Red
            }
            "at risk" | "near target" | "within tolerance" | "close" | "slightly behind" => {
                Rating::Amber
            }
            "on target" | "on track" | "met" | "achieved" | "achieving" => Rating::Green,
            "complete" | "completed" | "exceeded" => Rating::Blue,
            _ => return None,
        },
    })
}

/// The traffic light that a colour is.
pub(super) fn of_color(color: Color) -> Option<Rating> {
    /// Less is grey, or a tint: "good" and "bad" of a spreadsheet's cells are as pale as this (#C6EFCE, #FFC7CE).
    const LEAST: i32 = 40;
    /// Less blue is a stripe.
    const LEAST_BLUE: i32 = 70;
    let [red, green, blue] = color.0.map(i32::from);
    let most = red.max(green).max(blue);
    let spread = most - red.min(green).min(blue);
    if spread < if most == blue { LEAST_BLUE } else { LEAST } {
        return None;
    }
    let hue = if most == red {
        60 * (green - blue) / spread
    } else if most == green {
        120 + 60 * (blue - red) / spread
    } else {
        240 + 60 * (red - green) / spread
    };
    Some(match hue {
        -20..=19 => Rating::Red,
        20..=66 => Rating::Amber,
        67..=170 => Rating::Green,
        190..=260 => Rating::Blue,
        _ => return None,
    })
}

/// Whether the fills of the figures rate them: at least two traffic lights among them.
pub(super) fn fills_rate(grid: &Grid<'_>, holds: &[Holds]) -> bool {
    (0..grid.table.columns)
        .filter(|&column| holds[column] == Holds::Figures)
        .any(|column| {
            let mut lights: Vec<Rating> = grid
                .column(column)
                .filter_map(|entry| entry.cell.fill.and_then(of_color))
                .collect();
            lights.sort_unstable();
            lights.dedup();
            lights.len() >= 2
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_words_and_colours_rate() {
        let rating =
            |text, fill: Option<[u8; 3]>| rag(text, fill.map(Color)).and_then(|rag| rag.rating);
        assert_eq!(rating("G", None), Some(Rating::Green));
        assert_eq!(rating("Amber", None), Some(Rating::Amber));
        assert_eq!(rating("On track", None), Some(Rating::Green));
        assert_eq!(rating("", Some([255, 0, 0])), Some(Rating::Red));
        assert_eq!(rating("", Some([255, 192, 0])), Some(Rating::Amber));
        assert_eq!(rating("", Some([0, 176, 80])), Some(Rating::Green));
        assert_eq!(rating("", Some([242, 242, 242])), None);
        assert_eq!(rating("A", Some([255, 192, 0])), Some(Rating::Amber));
        assert_eq!(rating("A", Some([0, 176, 80])), None);
    }
}
