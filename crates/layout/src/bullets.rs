//! Bullets that are drawn and not typed: a browser's printer paints the disc of a list's item as a path.
//!
//! `●  agree the charges`: a small dot in the colour of the text, at half the height of its small letters, a little before the first
//! word. What must not match: a light beside a figure, which is larger, and a chart's key, which has a colour of its own.

use scrutineer_model::{Fill, Rect, Word};

/// How wide a bullet is, in ems.
const WIDTH: std::ops::RangeInclusive<f32> = 0.15..=0.6;

/// How far before its word it stands, in ems.
const BEFORE: std::ops::RangeInclusive<f32> = 0.2..=2.0;

/// How far above the baseline its middle is, in ems.
const ABOVE: std::ops::RangeInclusive<f32> = 0.1..=0.6;

/// What stands before it on the line is as far away, at least, in ems: a dot between words is none.
const APART: f32 = 1.0;

/// Dots looked at on one page; a drawing with more has no lists.
const MANY: usize = 2000;

/// Puts a word for each drawn bullet before the word that it stands at.
pub(crate) fn settle(rows: &mut [Vec<Word>], dots: &[Fill]) {
    if dots.len() > MANY {
        return;
    }
    for dot in dots {
        let found = rows.iter_mut().find_map(|row| {
            let at = row.iter().position(|word| stands_at(dot, word))?;
            let free = at.checked_sub(1).is_none_or(|before| {
                let before = &row[before];
                dot.bbox.x0 - before.bbox.x1 >= APART * before.size
            });
            free.then_some((row, at))
        });
        if let Some((row, at)) = found {
            let bullet = bullet(dot, &row[at]);
            row.insert(at, bullet);
        }
    }
}

fn stands_at(dot: &Fill, word: &Word) -> bool {
    let em = word.size.max(1.0);
    dot.color == word.color
        && WIDTH.contains(&(dot.bbox.width() / em))
        && BEFORE.contains(&((word.bbox.x0 - dot.bbox.x1) / em))
        && ABOVE.contains(&((word.baseline - dot.bbox.center_y()) / em))
}

fn bullet(dot: &Fill, word: &Word) -> Word {
    Word {
        text: "•".to_owned(),
        bbox: Rect {
            x0: dot.bbox.x0,
            x1: dot.bbox.x1,
            ..word.bbox
        },
        bold: false,
        italic: false,
        ..word.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_model::Color;

    fn word(text: &str, x0: f32) -> Word {
        Word {
            text: text.to_owned(),
            bbox: Rect {
                x0,
                y0: 92.5,
                x1: x0 + 20.0,
                y1: 102.5,
            },
            baseline: 100.0,
            size: 10.0,
            ..Word::default()
        }
    }

    fn check(words: &[(&str, f32)], dot: Rect, color: Color, expected: &str) {
        let mut rows = vec![words.iter().map(|(text, x0)| word(text, *x0)).collect()];
        settle(&mut rows, &[Fill { bbox: dot, color }]);
        let texts: Vec<&str> = rows[0].iter().map(|word| word.text.as_str()).collect();
        assert_eq!(texts.join(" "), expected);
    }

    #[test]
    fn a_small_dot_before_a_word_is_a_bullet() {
        let dot = |x0: f32, size: f32| Rect {
            x0,
            y0: 97.0 - size / 2.0,
            x1: x0 + size,
            y1: 97.0 + size / 2.0,
        };
        let own = word("", 0.0).color;
        let other = Color([200, 0, 0]);
        check(&[("agree", 60.0)], dot(48.0, 3.0), own, "• agree");
        check(
            &[("Cost", 10.0), ("agree", 60.0)],
            dot(48.0, 3.0),
            own,
            "Cost • agree",
        );
        check(&[("agree", 60.0)], dot(48.0, 9.0), own, "agree");
        check(&[("agree", 60.0)], dot(48.0, 3.0), other, "agree");
        check(
            &[("trees", 36.0), ("agree", 63.0)],
            dot(58.0, 3.0),
            own,
            "trees agree",
        );
    }
}
