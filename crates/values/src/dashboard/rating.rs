//! Ratings by traffic light: letters and words, and the colour of a cell where it has no text.
//!
//! A fill counts only where it is a colour (greys stripe rows) and where fills differ between rows: a
//! column in one colour is decoration.

use scrutineer_model::{CellRole, Color, Rag, Rating};

use super::columns::Role;
use crate::cell::arrow::is_arrow;
use crate::columns::Holds;
use crate::grid::Grid;
use crate::words::plain;

/// Whether a text is one dot or box, which its colour makes a light; an arrow may stand beside it.
pub(super) fn is_dot(text: &str) -> bool {
    const DOTS: &str = "●⬤■◆•⚫⏺◼▪🔴🟢🟡🟠";
    let sign = |char: char| is_arrow(char) || char == ' ';
    let mut chars = text.trim_matches(sign).chars();
    chars.next().is_some_and(|char| DOTS.contains(char)) && chars.next().is_none()
}

/// The rating that a cell's text or fill gives; `None` where neither does. A colour that is named goes before one that is
/// painted, and that before words: "Complete" on green. A letter on another light's colour ("A" on green) is a grade: it rates
/// nothing.
pub(super) fn rag(text: &str, fill: Option<Color>) -> Option<Rag> {
    let plain = plain(text);
    let is_letter = plain.chars().nth(1).is_none();
    let rating = match (named(&plain), fill.and_then(of_color)) {
        (Some(named), Some(painted)) if is_letter && named != painted => None,
        (named, painted) => named.or(painted).or_else(|| said(&plain)),
    };
    (rating.is_some() || !text.is_empty()).then(|| Rag {
        text: text.to_owned(),
        rating,
        fill,
    })
}

/// The rating that a text says.
pub(super) fn word(text: &str) -> Option<Rating> {
    let plain = plain(text);
    named(&plain).or_else(|| said(&plain))
}

/// The colour that a text begins with.
fn named(plain: &str) -> Option<Rating> {
    Some(match plain.split(' ').next().unwrap_or_default() {
        "r" | "red" => Rating::Red,
        "a" | "amber" | "yellow" | "y" | "orange" => Rating::Amber,
        "g" | "green" => Rating::Green,
        "b" | "blue" => Rating::Blue,
        _ => return None,
    })
}

/// The rating that words without a colour say.
fn said(plain: &str) -> Option<Rating> {
    Some(match plain {
        "off target"
        | "off track"
        | "below target"
        | "missed"
        | "behind"
        | "not achieving"
        | "not on target"
        | "not on track"
        | "well below target"
        | "significantly below target"
        | "worse than target"
        | "target not met"
        | "target missed"
        | "not achieved"
        | "not met" => Rating::Red,
        "at risk"
        | "near target"
        | "within tolerance"
        | "close"
        | "slightly behind"
        | "slightly below target"
        | "just below target"
        | "close to target"
        | "slightly off target"
        | "slightly off track"
        | "partly"
        | "partly achieved"
        | "partly met"
        | "partially achieved"
        | "partially met" => Rating::Amber,
        "on target" | "on track" | "met" | "achieved" | "achieving" | "target met"
        | "better than target" | "meeting target" => Rating::Green,
        "complete" | "completed" | "exceeded" => Rating::Blue,
        _ => return None,
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
    let spread = i32::from(color.spread());
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

/// Where a dashboard's ratings stand.
#[derive(Debug, Default)]
pub(super) struct Lights {
    /// Columns of ratings; there may be one for each colour.
    named: Vec<usize>,
    /// Other columns whose fills rate their rows: arrows, names, references.
    shaded: Vec<usize>,
    /// Whether the fills of the figures rate them.
    by_fill: bool,
    /// The column of indicators.
    indicators: Option<usize>,
}

impl Lights {
    pub(super) fn of(grid: &Grid<'_>, roles: &[Role], lit: &[usize]) -> Self {
        let of_role = |wanted: &[Role]| -> Vec<usize> {
            let columns = 0..roles.len();
            columns
                .filter(|column| wanted.contains(&roles[*column]))
                .collect()
        };
        let mut shaded = of_role(&[Role::Travel]);
        shaded.extend(of_role(&[Role::Indicator, Role::Reference]));
        shaded.retain(|&column| differ(grid, column));
        Self {
            named: of_role(&[Role::Rating]),
            shaded,
            by_fill: !lit.is_empty(),
            indicators: of_role(&[Role::Indicator]).first().copied(),
        }
    }

    /// The rating of a row; `latest` is the column of its latest figure.
    pub(super) fn rating(&self, grid: &Grid<'_>, row: usize, latest: Option<usize>) -> Option<Rag> {
        let named = |row: usize| {
            // "Q1 | RAG | Q2 | RAG": each is of the figure before it.
            let behind = |column: &&usize| latest.is_none_or(|latest| **column > latest);
            let columns = self.named.iter().filter(behind);
            let columns = columns.chain(self.named.iter().rev().filter(|column| !behind(column)));
            let mut found = columns.filter_map(|&column| {
                let (text, fill) = text_and_fill(grid, row, column)?;
                let rag = rag(&text, fill)?;
                let said = || grid.boxhead(column).last().and_then(|head| word(head));
                let by_head = rag.rating.is_none() && is_mark(&rag.text);
                let rating = if by_head { said() } else { rag.rating };
                Some(Rag { rating, ..rag })
            });
            let first = found.next()?;
            let rated = |rag: &Rag| rag.rating.is_some();
            Some(if rated(&first) {
                first
            } else {
                found.find(rated).unwrap_or(first)
            })
        };
        let fill = |column: usize| {
            let (_, fill) = text_and_fill(grid, row, column)?;
            rag("", fill)
        };
        named(row)
            .or_else(|| {
                // A light in the middle of the indicator's rows.
                grid.rows_of(row, self.indicators?).find_map(named)
            })
            .or_else(|| fill(latest.filter(|_| self.by_fill)?))
            .or_else(|| self.shaded.iter().find_map(|column| fill(*column)))
    }

    /// The arrow that stands beside a light: "● ↑".
    pub(super) fn arrow(&self, grid: &Grid<'_>, row: usize) -> Option<String> {
        self.named.iter().find_map(|&column| {
            let (text, _) = text_and_fill(grid, row, column)?;
            let arrow: String = text.chars().filter(|char| is_arrow(*char)).collect();
            (!arrow.is_empty()).then_some(arrow)
        })
    }
}

/// A mark that says nothing but by the head over it: "Red", "Amber", "Green" over ticks.
fn is_mark(text: &str) -> bool {
    is_dot(text)
        || matches!(
            text.trim(),
            "✓" | "✔" | "☑" | "x" | "X" | "✗" | "✘" | "✕" | "✖"
        )
}

fn text_and_fill(grid: &Grid<'_>, row: usize, column: usize) -> Option<(String, Option<Color>)> {
    let index = grid.places.get(row)?.get(column).copied()??;
    let cell = &grid.table.cells[index];
    Some((cell.text.trim().to_owned(), cell.fill))
}

/// The columns of figures whose fills rate them.
pub(super) fn lit(grid: &Grid<'_>, holds: &[Holds]) -> Vec<usize> {
    let figures = (0..holds.len()).filter(|&column| holds[column] == Holds::Figures);
    figures.filter(|&column| differ(grid, column)).collect()
}

/// Whether a column is filled with traffic lights of two colours at least, in rows that have no section's name.
fn differ(grid: &Grid<'_>, column: usize) -> bool {
    let cells = grid.table.cells.iter().filter(|cell| {
        let body = cell.row >= grid.table.header_rows && cell.role != CellRole::Section;
        body && cell.column == column
    });
    are_several(cells.filter_map(|cell| cell.fill.and_then(of_color)))
}

/// Whether ratings are not all the same, and not none.
pub(super) fn are_several(mut ratings: impl Iterator<Item = Rating>) -> bool {
    let first = ratings.next();
    first.is_some_and(|first| ratings.any(|other| other != first))
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
        assert_eq!(rating("A", Some([255, 192, 0])), Some(Rating::Amber));
        assert_eq!(rating("A", Some([0, 176, 80])), None);
        assert_eq!(rating("On track", None), Some(Rating::Green));
        assert_eq!(rating("Complete", None), Some(Rating::Blue));
        assert_eq!(rating("Complete", Some([0, 176, 80])), Some(Rating::Green));
        assert_eq!(rating("Just below target", None), Some(Rating::Amber));
        assert_eq!(rating("", Some([255, 0, 0])), Some(Rating::Red));
        assert_eq!(rating("", Some([255, 192, 0])), Some(Rating::Amber));
        assert_eq!(rating("", Some([0, 176, 80])), Some(Rating::Green));
        assert_eq!(rating("", Some([242, 242, 242])), None);
    }
}
