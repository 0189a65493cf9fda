//! Signs that lose their number: `-30,834.5` of which the page shows `30,834.5`.
//!
//! Spreadsheets clip each cell's text to the cell, and a number set right that does not fit loses
//! its first glyph. Tagging tools move hyphens to the front of the content, where a shaded row is
//! painted over them. Either way the sign is in the file, in its number's own type and at its place,
//! and without it another number would be read.
//!
//! Hidden text elsewhere stays hidden: a label, a number wholly clipped away or painted over (its
//! sign goes with it, whatever has been set in its place), the end of a hidden text ("2024-" before
//! a "25" that shows).

use std::cmp::Ordering;

use scrutineer_model::{Glyph, Turn};

/// How far a sign may stand from its number, in ems.
const TOUCHES: f32 = 0.15;

/// How far baselines of one number may differ, in ems.
const LEVEL: f32 = 0.1;

/// How far sizes within one number may differ, in points: rounding.
const SAME_SIZE: f32 = 0.1;

/// Hidden signs looked at on one page, and glyphs looked at beside each: more than the smallest
/// print has of either.
const SIGNS: usize = 10_000;
const BESIDE: usize = 4000;

/// Shows the signs and brackets that touch a number that is seen. `glyphs` in the order drawn.
pub(crate) fn restore(glyphs: &mut [Glyph]) {
    let signs: Vec<usize> = (glyphs.iter().enumerate())
        .filter(|(_, glyph)| glyph.invisible && side(glyph.char).is_some())
        .map(|(index, _)| index)
        .take(SIGNS)
        .collect();
    if signs.is_empty() {
        return;
    }
    let lines = Lines::of(glyphs);
    let shown: Vec<(usize, usize)> = (signs.into_iter())
        .filter_map(|sign| Some((sign, number_of(sign, glyphs, &lines)?)))
        .collect();
    for (sign, number) in shown {
        glyphs[sign].invisible = false;
        glyphs[sign].element = glyphs[number].element;
    }
}

/// Where a sign stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    Behind,
}

fn side(char: char) -> Option<Side> {
    match char {
        '-' | '−' | '–' | '\u{2010}' | '\u{2011}' | '\u{ad}' | '(' => Some(Side::Before),
        ')' => Some(Side::Behind),
        _ => None,
    }
}

/// The glyph that is seen of the number whose sign this is.
fn number_of(sign: usize, glyphs: &[Glyph], lines: &Lines) -> Option<usize> {
    let glyph = &glyphs[sign];
    let side = side(glyph.char)?;
    let reach = TOUCHES * glyph.size;
    let (mut number, mut other, mut hidden_text) = (None, false, false);
    for index in lines.beside(sign, glyphs) {
        let beside = &glyphs[index];
        if index == sign || beside.char.is_whitespace() {
            continue;
        }
        let touches = |a: f32, b: f32| (a - b).abs() <= reach;
        let (inner, outer) = match side {
            Side::Before => (
                touches(start(beside), end(glyph)),
                touches(end(beside), start(glyph)),
            ),
            Side::Behind => (
                touches(end(beside), start(glyph)),
                touches(start(beside), end(glyph)),
            ),
        };
        if inner && beside.invisible {
            other |= is_of_a_number(beside.char);
        } else if inner && belongs(glyph, beside) {
            number = Some(index);
        }
        hidden_text |= outer && beside.invisible;
    }
    let drawn_with = |number: usize| match side {
        Side::Before => sign + 1 == number,
        Side::Behind => number + 1 == sign,
    };
    number.filter(|&number| !hidden_text && (!other || drawn_with(number)))
}

fn belongs(sign: &Glyph, number: &Glyph) -> bool {
    is_of_a_number(number.char)
        && sign.color == number.color
        && sign.font == number.font
        && (sign.size - number.size).abs() < SAME_SIZE
}

fn is_of_a_number(char: char) -> bool {
    char.is_ascii_digit() || matches!(char, '£' | '€' | '$' | '%' | '.')
}

/// Where a glyph begins along its reading direction.
fn start(glyph: &Glyph) -> f32 {
    let at = glyph.bbox;
    match glyph.turn {
        Turn::None => at.x0,
        Turn::Quarter => at.y0,
        Turn::Half => -at.x1,
        Turn::ThreeQuarters => -at.y1,
    }
}

/// Where a glyph ends along its reading direction.
fn end(glyph: &Glyph) -> f32 {
    let at = glyph.bbox;
    match glyph.turn {
        Turn::None => at.x1,
        Turn::Quarter => at.y1,
        Turn::Half => -at.x0,
        Turn::ThreeQuarters => -at.y0,
    }
}

/// Glyphs by direction, then baseline.
struct Lines(Vec<usize>);

impl Lines {
    fn of(glyphs: &[Glyph]) -> Self {
        let mut order: Vec<usize> = (0..glyphs.len()).collect();
        order.sort_by(|&a, &b| by_line(&glyphs[a], &glyphs[b]).then(a.cmp(&b)));
        Self(order)
    }

    /// Glyphs on the baseline of one of them.
    fn beside<'a>(&'a self, of: usize, glyphs: &'a [Glyph]) -> impl Iterator<Item = usize> + 'a {
        let (turn, baseline) = (glyphs[of].turn, glyphs[of].baseline);
        let reach = LEVEL * glyphs[of].size;
        let from = self.0.partition_point(|&index| {
            let glyph = &glyphs[index];
            (glyph.turn.cmp(&turn)).then(glyph.baseline.total_cmp(&(baseline - reach)))
                == Ordering::Less
        });
        (self.0[from..].iter().copied())
            .take(BESIDE)
            .take_while(move |&index| {
                glyphs[index].turn == turn && glyphs[index].baseline <= baseline + reach
            })
    }
}

fn by_line(a: &Glyph, b: &Glyph) -> Ordering {
    (a.turn.cmp(&b.turn)).then(a.baseline.total_cmp(&b.baseline))
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_model::{Color, Rect};

    /// Letters 5 points wide; hidden ones are those the second string has a dot for.
    fn set(text: &str, hidden: &str, x: f32) -> Vec<Glyph> {
        (text.chars().zip(hidden.chars()).enumerate())
            .map(|(index, (char, hidden))| {
                let x = x + 5.0 * index as f32;
                Glyph {
                    char,
                    bbox: Rect::new(x, 0.0, x + 5.0, 10.0).expect("finite"),
                    baseline: 8.0,
                    size: 10.0,
                    font: 0,
                    color: Color::BLACK,
                    turn: Turn::None,
                    invisible: hidden == '.',
                    element: None,
                }
            })
            .collect()
    }

    /// What is seen once the signs are restored, in the order drawn.
    fn check(runs: &[Vec<Glyph>], expected: &str) {
        let mut glyphs = runs.concat();
        restore(&mut glyphs);
        let seen: String = (glyphs.iter())
            .filter(|glyph| !glyph.invisible)
            .map(|glyph| glyph.char)
            .collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn a_clipped_sign_belongs_to_the_number_it_touches() {
        check(&[set("-30.5", ".    ", 0.0)], "-30.5");
        check(&[set("(30.5)", ".    .", 0.0)], "(30.5)");
        check(&[set("-£30", ".   ", 0.0)], "-£30");
    }

    #[test]
    fn a_sign_drawn_long_before_its_number_is_found_by_its_place() {
        let mut number = set("30.5", "    ", 5.0);
        for glyph in &mut number {
            glyph.element = Some(7);
        }
        let mut glyphs = [set("-", ".", 0.0), set("Total", "     ", 200.0), number].concat();
        restore(&mut glyphs);
        assert!(!glyphs[0].invisible);
        assert_eq!(glyphs[0].element, Some(7), "it lies in its number's cell");
    }

    #[test]
    fn a_hidden_dash_before_a_word_or_apart_stays_hidden() {
        check(&[set("-a", ". ", 0.0)], "a");
        check(&[set("-", ".", 0.0), set("3", " ", 9.0)], "3");
    }

    #[test]
    fn a_number_painted_over_takes_its_sign_with_it() {
        check(
            &[set("-41.2", ".....", 0.0), set("30.5", "    ", 5.0)],
            "30.5",
        );
    }

    #[test]
    fn the_end_of_a_hidden_text_is_no_sign() {
        check(&[set("2024-25", ".....  ", 0.0)], "25");
    }

    #[test]
    fn a_sign_in_other_type_or_on_another_line_is_another_text() {
        for change in [
            (|glyph: &mut Glyph| glyph.color = Color::WHITE) as fn(&mut Glyph),
            |glyph| glyph.font = 1,
            |glyph| glyph.size = 6.0,
            |glyph| glyph.baseline = 20.0,
            |glyph| glyph.turn = Turn::Quarter,
        ] {
            let mut sign = set("-", ".", 0.0);
            change(&mut sign[0]);
            check(&[sign, set("30.5", "    ", 5.0)], "30.5");
        }
    }

    #[test]
    fn turned_numbers_have_signs_too() {
        for turn in Turn::ALL {
            let turned: Vec<Glyph> = (set("-30", ".  ", 0.0).into_iter())
                .map(|glyph| Glyph {
                    bbox: turn.rect(glyph.bbox, 600.0, 800.0),
                    turn,
                    ..glyph
                })
                .collect();
            check(&[turned], "-30");
        }
    }
}
