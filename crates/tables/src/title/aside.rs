//! Lines between a title and its table that name nothing: when, in what unit, that it goes on.
//!
//! ```text
//! STATEMENT OF FLEET EXPENSES                        the title
//! Year ended June 30, 2021 (in thousands of dollars) passed over
//!                               2021      2020
//! ```
//!
//! Not to be matched: a line with a word that says what the table is about (`Budget 2021`), periods that stand apart
//! over columns.

use scrutineer_model::{PrintedUnit, Rect, Sheet, Word};
use scrutineer_quantity::periods::month_named;

use super::{CAPTION_REACH, OVER_THE_EDGE, over};
use crate::text::{Line, join, lines};
use crate::token;
use crate::unit::stated_unit;

/// So many such lines stand between a title and its table at most.
const MOST: usize = 4;

/// What stands between a table and its title, or over the page.
pub(super) struct Asides {
    /// Where the highest of the lines begins; the table's top where there are none.
    pub(super) top: f32,
    /// The unit that the lowest of them states that states one.
    pub(super) unit: Option<PrintedUnit>,
}

/// The lines above `top` that are passed over.
pub(super) fn asides<'a>(words: impl Iterator<Item = &'a Word>, bbox: &Rect, top: f32) -> Asides {
    let mut asides = Asides { top, unit: None };
    let lines = lines(words.filter(|word| word.bbox.y1 <= top + OVER_THE_EDGE * word.size));
    for line in lines.iter().rev().take(MOST) {
        let near = asides.top - line.bbox.y1 <= CAPTION_REACH * line.size;
        let Some(part) = whole(line, bbox).filter(|_| near) else {
            break;
        };
        let text = join(&part.words);
        if !is_aside(&text) {
            break;
        }
        asides.unit = asides.unit.take().or_else(|| stated_unit(&text));
        asides.top = line.bbox.y0;
    }
    asides
}

/// A line whose words all stand together over a table.
pub(super) fn whole<'a>(line: &Line<'a>, bbox: &Rect) -> Option<Line<'a>> {
    over(line, bbox).filter(|part| part.words.len() == line.words.len())
}

/// The unit of a running head that says when and in what unit, and no more, where the page's tables state none.
pub(super) fn unit_of_page(sheet: &Sheet, bbox: &Rect) -> Option<PrintedUnit> {
    let heads = sheet.blocks.iter().filter(|block| {
        block.kind == scrutineer_model::BlockKind::Furniture && block.bbox.y1 <= bbox.y0
    });
    heads
        .filter(|block| is_aside(&block.text))
        .find_map(|block| stated_unit(&block.text))
}

/// Whether a text says when, in what unit, or that it goes on, and nothing else.
pub(crate) fn is_aside(text: &str) -> bool {
    const BETWEEN: &str = "as at on for the of in to and from all figures are year years ended ending end period \
        months month quarter fiscal financial unaudited audited expressed";
    const GOES_ON: [&str; 6] = ["continued", "cont", "cont'd", "cont’d", "contd", "con't"];
    let unit = stated_unit(text);
    let mut rest = text.to_lowercase();
    if let Some(unit) = &unit {
        rest = rest.replacen(&unit.text.to_lowercase(), " ", 1);
    }
    let mut says = unit.is_some();
    let (mut months, mut days) = (false, false);
    for word in rest.split([
        ' ', '(', ')', '[', ']', ',', ';', ':', '.', '–', '—', '-', '…',
    ]) {
        let day = word.trim_end_matches(char::is_alphabetic);
        if month_named(word).is_some() {
            months = true;
        } else if (1..=2).contains(&day.len()) && day.bytes().all(|b| b.is_ascii_digit()) {
            days = true;
        } else if token::is_period(word) || GOES_ON.contains(&word) {
            says = true;
        } else if !word.is_empty() && !BETWEEN.split(' ').any(|other| other == word) {
            return false;
        }
    }
    // A number without a month is no day: `4. The year in figures`.
    months || says && !days
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_units_and_continued_name_nothing() {
        for aside in [
            "As at 31 March 2021 (in thousands of dollars)",
            "For the year ended June 30, 2021",
            "(£000s)",
            "- continued",
            "2020/21",
            "1st April 2020 to 31st March 2021",
        ] {
            assert!(is_aside(aside), "{aside}");
        }
        for title in [
            "Budget 2021",
            "Balances at 31 March",
            "12",
            "Schedule of fees (£)",
            "and the",
        ] {
            assert!(!is_aside(title), "{title}");
        }
    }
}
