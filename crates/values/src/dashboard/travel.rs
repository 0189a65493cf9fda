//! Direction of travel: arrows and words, else derived from the figures.
//!
//! An arrow may mean that the figure rose or that it got better. The dashboard's notes say ("▲ better
//! than the quarter before"), or the figures of rows where low is good do.

use std::borrow::Cow;

use scrutineer_model::{Direction, Note, Polarity, Travel, Value};

use crate::cell::arrow::{DOWN, SAME, UP, is_arrow};
use crate::words::plain;

/// What an arrow upwards means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The figure rose.
    Figure,
    /// It got better.
    Performance,
}

/// The letters under which Wingdings keeps its arrows, where its name is lost: up, down, level. Alone in a
/// column of travel they are no words.
const WINGDINGS: [&str; 3] = ["áéñìä", "âêòîæ", "ßàçèïð"];

/// Whether a text is an arrow, level ones among them, or a word for one, and no more.
pub(super) fn is_travel(text: &str) -> bool {
    let signs = |char: char| is_arrow(char) || ('\u{f020}'..='\u{f0ff}').contains(&char);
    let word = matches!(
        plain(text).as_str(),
        "up" | "down"
            | "same"
            | "better"
            | "worse"
            | "improving"
            | "improved"
            | "declining"
            | "stable"
            | "increasing"
            | "decreasing"
            | "no change"
            | "static"
    );
    word || !text.is_empty() && text.chars().all(|char| signs(char) || char == ' ')
}

/// A sign of a symbol font, whose letters stand in a private part of Unicode, as the letter.
fn unprivate(text: &str) -> Cow<'_, str> {
    let letter = |char: char| match u32::from(char) {
        code @ 0xf020..=0xf0ff => char::from_u32(code - 0xf000).unwrap_or(char),
        _ => char,
    };
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(letter).collect())
}

/// Whether an arrow points up; `None` where it is none, or level.
pub(super) fn arrow(text: &str) -> Option<bool> {
    let text = &*unprivate(text);
    let letter = |of: &str| text.chars().count() == 1 && of.contains(text);
    let up = text.contains(|char| UP.contains(char)) || letter(WINGDINGS[0]);
    let down = text.contains(|char| DOWN.contains(char)) || letter(WINGDINGS[1]);
    (up != down).then_some(up)
}

/// The travel that a cell prints, as the way the figure went.
pub(super) fn printed(text: &str, meaning: Meaning, polarity: Option<Polarity>) -> Option<Travel> {
    let travel = |direction| {
        Some(Travel {
            direction,
            printed: Some(text.to_owned()),
        })
    };
    let better = |better: bool| match polarity? {
        Polarity::HighIsGood => Some(better),
        Polarity::LowIsGood => Some(!better),
    };
    let way = |up: bool| if up { Direction::Up } else { Direction::Down };
    if let Some(up) = arrow(text) {
        return match meaning {
            Meaning::Figure => travel(way(up)),
            Meaning::Performance => travel(way(better(up)?)),
        };
    }
    let sign = unprivate(text);
    let level = sign.chars().count() == 1 && WINGDINGS[2].contains(&*sign);
    if level || text.contains(|char| SAME.contains(char)) {
        return travel(Direction::Same);
    }
    let plain = plain(text);
    match plain.split(' ').next().unwrap_or_default() {
        "up" | "increase" | "increasing" | "increased" | "rising" | "higher" => {
            travel(Direction::Up)
        }
        "down" | "decrease" | "decreasing" | "decreased" | "falling" | "lower" => {
            travel(Direction::Down)
        }
        "same" | "stable" | "static" | "level" | "unchanged" | "steady" | "no" | "maintained" => {
            travel(Direction::Same)
        }
        "improving" | "improved" | "better" | "improvement" => travel(way(better(true)?)),
        "worse" | "worsening" | "declining" | "declined" | "deteriorating" | "deteriorated" => {
            travel(way(better(false)?))
        }
        _ => None,
    }
}

/// The travel from the figure before to the latest.
pub(super) fn derived(value: &Value, previous: Option<&Value>) -> Option<Travel> {
    let previous = previous?;
    if value.unit != previous.unit {
        return None;
    }
    let direction = match value.number?.cmp(&previous.number?) {
        std::cmp::Ordering::Greater => Direction::Up,
        std::cmp::Ordering::Less => Direction::Down,
        std::cmp::Ordering::Equal => Direction::Same,
    };
    Some(Travel {
        direction,
        printed: None,
    })
}

/// What notes under the table say of its arrows.
pub(super) fn said(notes: &[Note]) -> Option<Meaning> {
    notes.iter().find_map(|note| {
        let lower = note.text.to_lowercase();
        arrow(&note.text)
            .or_else(|| note.text.contains(|char| UP.contains(char)).then_some(true))
            .filter(|_| {
                ["better", "improv", "worse", "deteriorat"]
                    .iter()
                    .any(|word| lower.contains(word))
            })
            .map(|_| Meaning::Performance)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(
        text: &str,
        meaning: Meaning,
        polarity: Option<Polarity>,
        expected: Option<Direction>,
    ) {
        let found = printed(text, meaning, polarity).map(|travel| travel.direction);
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn an_arrow_says_which_way_the_figure_went() {
        let low = Some(Polarity::LowIsGood);
        check("▲", Meaning::Figure, low, Some(Direction::Up));
        check("▲", Meaning::Performance, low, Some(Direction::Down));
        check("◄►", Meaning::Figure, None, Some(Direction::Same));
        check("Improving", Meaning::Figure, low, Some(Direction::Down));
        check("é", Meaning::Figure, low, Some(Direction::Up));
        check("ò", Meaning::Figure, low, Some(Direction::Down));
        check("è", Meaning::Figure, low, Some(Direction::Same));
    }

    #[test]
    fn better_says_no_way_where_nothing_says_what_is_good() {
        check("Improving", Meaning::Figure, None, None);
        check("▲", Meaning::Performance, None, None);
    }
}
