//! Signs that a cell's clip cuts off their number: `-30,834.5` too wide for its cell shows `30,834.5`.
//!
//! Spreadsheets clip each cell's text to the cell. A number set right that does not fit loses its
//! first glyph on the page, though not in the file; without its minus or bracket it would be read as
//! another number. Hidden text elsewhere stays hidden: a label, or a number wholly clipped away.

use scrutineer_model::Glyph;

/// How far a sign may stand from its number, in ems.
const TOUCHES: f32 = 0.15;

/// Shows the signs that touch a number that is seen. `glyphs` in the order drawn.
pub(crate) fn restore(glyphs: &mut [Glyph]) {
    for index in 1..glyphs.len() {
        let (sign, first) = (glyphs[index - 1], glyphs[index]);
        if sign.invisible && !first.invisible && belongs(&sign, &first) {
            glyphs[index - 1].invisible = false;
        }
    }
}

fn belongs(sign: &Glyph, first: &Glyph) -> bool {
    let gap = (first.bbox.x0 - sign.bbox.x1).abs();
    matches!(sign.char, '-' | '−' | '–' | '(')
        && (first.char.is_ascii_digit() || first.char == '£')
        && sign.turn == first.turn
        && sign.color == first.color
        && (sign.size - first.size).abs() < 0.1
        && (sign.baseline - first.baseline).abs() < 0.1 * first.size
        && gap <= TOUCHES * first.size
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_model::{Color, Rect, Turn};

    fn glyph(char: char, x: f32, invisible: bool) -> Glyph {
        Glyph {
            char,
            bbox: Rect::new(x, 0.0, x + 5.0, 10.0).expect("finite"),
            baseline: 8.0,
            size: 10.0,
            font: 0,
            color: Color::BLACK,
            turn: Turn::None,
            invisible,
            element: None,
        }
    }

    fn check(first: char, x: f32, shown: bool) {
        let mut glyphs = [glyph('-', 0.0, true), glyph(first, x, false)];
        restore(&mut glyphs);
        assert_eq!(!glyphs[0].invisible, shown, "{first} at {x}");
    }

    #[test]
    fn a_clipped_minus_belongs_to_the_number_it_touches() {
        check('3', 5.0, true);
    }

    #[test]
    fn a_hidden_dash_before_a_word_or_apart_stays_hidden() {
        check('a', 5.0, false);
        check('3', 9.0, false);
    }
}
