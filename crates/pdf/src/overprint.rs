//! Text painted twice: once is what is read.
//!
//! Some producers draw bold letters by drawing them again a fraction of a point aside, shadows by
//! drawing them in grey first, and some draw a whole page twice. The reader sees one letter; so one
//! is kept, at the first one's place in the order, in the colour that lies on top. Letters drawn
//! aside look bold, and come out in a bold font.
//!
//! Not to be matched: the same letter twice in a row (`ll` in a narrow font is 0.2 em apart), and
//! leader dots.

use scrutineer_model::{Font, Glyph, Turn};

/// Two letters that lie at most this far apart, in ems, are one; bold is drawn 0.02 to 0.05 em
/// aside, a shadow up to 0.08.
const ASIDE: f32 = 0.1;

/// And at most this much of the letter's own width, for letters as narrow as a comma.
const ASIDE_WIDTH: f32 = 0.45;

/// Letters drawn at least this far aside, in ems, look bold; less is rounding.
const BOLDENING: f32 = 0.008;

/// And at most this far; beyond, it is a shadow.
const SHADOW: f32 = 0.06;

/// Letters whose sizes differ by more than this share are not the same letter again.
const SAME_SIZE: f32 = 0.1;

/// The side of the squares, in points, by which letters are looked up. At least twice as wide as
/// the largest distance looked for.
const SQUARE: f32 = 4.0;

/// The farthest that letters are looked for, in points, however large they are.
const FARTHEST: f32 = 2.0;

/// Keeps one of the letters that lie on one another.
pub(crate) fn keep_once(glyphs: &mut Vec<Glyph>, fonts: &mut Vec<Font>) {
    let again = again(glyphs);
    if again.is_empty() {
        return;
    }
    let mut bolder: Vec<(u16, u16)> = Vec::new();
    for &(second, first) in &again {
        let (upper, lower) = (glyphs[second as usize], &mut glyphs[first as usize]);
        let aside = distance(lower, &upper);
        lower.color = upper.color;
        if aside >= BOLDENING * lower.size && aside <= SHADOW * lower.size {
            lower.font = bold(lower.font, fonts, &mut bolder);
        }
    }
    let mut gone = again.iter().map(|&(second, _)| second).peekable();
    let mut index = 0;
    glyphs.retain(|_| {
        let drop = gone.next_if_eq(&index).is_some();
        index += 1;
        !drop
    });
}

/// Letters that lie on an earlier one, with that one, in order.
///
/// Few pages have any, so first whole pieces of lines are compared, and only the letters of pieces
/// that overlap are looked at one by one.
fn again(glyphs: &[Glyph]) -> Vec<(u32, u32)> {
    let suspects = overlapping(pieces(glyphs));
    let count = suspects.iter().map(|piece| piece.end - piece.start).sum();
    let mut table = Table::new(count);
    let mut again = Vec::new();
    for index in suspects.iter().flat_map(|piece| piece.start..piece.end) {
        let glyph = &glyphs[index];
        if glyph.invisible || glyph.char.is_whitespace() {
            continue;
        }
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        if let Some(first) = earlier(&table, glyphs, glyph) {
            again.push((index, first));
        } else {
            let (x, y) = anchor(glyph);
            table.insert(key(glyph.char, square(x), square(y)), index);
        }
    }
    again
}

/// The same letter at the same place, among those in the table.
fn earlier(table: &Table, glyphs: &[Glyph], glyph: &Glyph) -> Option<u32> {
    let reach = reach(glyph);
    let (x, y) = anchor(glyph);
    let columns = square(x - reach)..=square(x + reach);
    let rows = square(y - reach)..=square(y + reach);
    columns
        .flat_map(|column| rows.clone().map(move |row| (column, row)))
        .find_map(|(column, row)| {
            table.find(key(glyph.char, column, row), |other| {
                same(&glyphs[other as usize], glyph, reach)
            })
        })
}

/// Letters drawn one after the other along one baseline, none on the one before.
struct Piece {
    turn: Turn,
    baseline: f32,
    low: f32,
    high: f32,
    start: usize,
    end: usize,
}

fn pieces(glyphs: &[Glyph]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut last = 0.0;
    for (index, glyph) in glyphs.iter().enumerate() {
        let (low, high) = match glyph.turn {
            Turn::None => (glyph.bbox.x0, glyph.bbox.x1),
            Turn::Quarter => (glyph.bbox.y0, glyph.bbox.y1),
            Turn::Half => (-glyph.bbox.x1, -glyph.bbox.x0),
            Turn::ThreeQuarters => (-glyph.bbox.y1, -glyph.bbox.y0),
        };
        let middle = f32::midpoint(low, high);
        if let Some(piece) = pieces.last_mut()
            && piece.turn == glyph.turn
            && (piece.baseline - glyph.baseline).abs() < SAME_LINE
            && low >= last
        {
            piece.high = piece.high.max(high);
            piece.end = index + 1;
        } else {
            pieces.push(Piece {
                turn: glyph.turn,
                baseline: glyph.baseline,
                low,
                high,
                start: index,
                end: index + 1,
            });
        }
        last = middle;
    }
    pieces
}

/// Baselines closer than this, in points, are one: rounding in the file.
const SAME_LINE: f32 = 0.01;

/// Pieces overlap if they share more than this, in points.
const SHARED: f32 = 0.2;

/// After so many comparisons all pieces are taken to overlap: thousands on one baseline are an
/// attack, or a drawing made of letters.
const COMPARISONS: usize = 200_000;

/// The pieces that overlap another on about the same baseline, in the order drawn.
fn overlapping(mut pieces: Vec<Piece>) -> Vec<Piece> {
    pieces.sort_by(|a, b| {
        let line = a.turn.cmp(&b.turn).then(a.baseline.total_cmp(&b.baseline));
        line.then(a.start.cmp(&b.start))
    });
    let mut overlaps = vec![false; pieces.len()];
    let mut comparisons = 0;
    for (index, piece) in pieces.iter().enumerate() {
        let near = |other: &&Piece| {
            other.turn == piece.turn && other.baseline - piece.baseline <= FARTHEST
        };
        let following = pieces[index + 1..].iter().take_while(near);
        for (other_index, other) in (index + 1..).zip(following) {
            comparisons += 1;
            if piece.high.min(other.high) - piece.low.max(other.low) > SHARED {
                overlaps[index] = true;
                overlaps[other_index] = true;
            }
        }
        if comparisons > COMPARISONS {
            overlaps.fill(true);
            break;
        }
    }
    let mut overlaps = overlaps.into_iter();
    pieces.retain(|_| overlaps.next().unwrap_or(false));
    pieces.sort_by_key(|piece| piece.start);
    pieces
}

fn same(first: &Glyph, second: &Glyph, reach: f32) -> bool {
    first.char == second.char
        && first.turn == second.turn
        && (first.size - second.size).abs() <= SAME_SIZE * first.size
        && distance(first, second) <= reach
}

fn reach(glyph: &Glyph) -> f32 {
    let width = glyph
        .bbox
        .width()
        .max(glyph.bbox.height().min(glyph.size) * 0.1);
    (ASIDE * glyph.size).min(ASIDE_WIDTH * width).min(FARTHEST)
}

/// The point of a letter that is compared: the left top corner of its box.
fn anchor(glyph: &Glyph) -> (f32, f32) {
    (glyph.bbox.x0, glyph.bbox.y0)
}

/// The larger of the distances along both axes.
fn distance(a: &Glyph, b: &Glyph) -> f32 {
    let ((ax, ay), (bx, by)) = (anchor(a), anchor(b));
    (ax - bx).abs().max((ay - by).abs())
}

fn square(v: f32) -> i32 {
    (v / SQUARE).floor() as i32
}

fn key(char: char, column: i32, row: i32) -> u64 {
    let place = u64::from(column as u16) << 16 | u64::from(row as u16);
    (place << 21 | u64::from(u32::from(char))).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// A bold version of a font, added if need be.
fn bold(font: u16, fonts: &mut Vec<Font>, bolder: &mut Vec<(u16, u16)>) -> u16 {
    let Some(plain) = fonts.get(usize::from(font)) else {
        return font;
    };
    if plain.bold {
        return font;
    }
    if let Some(&(_, known)) = bolder.iter().find(|(plain, _)| *plain == font) {
        return known;
    }
    let bold = Font {
        bold: true,
        ..plain.clone()
    };
    let number = fonts
        .iter()
        .position(|known| *known == bold)
        .unwrap_or_else(|| {
            fonts.push(bold);
            fonts.len() - 1
        });
    let number = u16::try_from(number).unwrap_or(font);
    bolder.push((font, number));
    number
}

/// Glyphs by letter and square: open addressing, as every glyph of every page goes through it.
struct Table {
    slots: Vec<(u32, u32)>,
    mask: usize,
}

/// So many slots are looked at for one letter in one square; more of them are no overprint but a
/// hatching or an attack.
const PROBES: usize = 24;

impl Table {
    const EMPTY: u32 = u32::MAX;

    fn new(glyphs: usize) -> Self {
        let size = (glyphs * 2).next_power_of_two().max(16);
        Self {
            slots: vec![(0, Self::EMPTY); size],
            mask: size - 1,
        }
    }

    fn find(&self, key: u64, is_it: impl Fn(u32) -> bool) -> Option<u32> {
        let tag = (key >> 8) as u32;
        let start = (key >> 40) as usize;
        for probe in 0..PROBES {
            let (other, index) = self.slots[(start + probe) & self.mask];
            if index == Self::EMPTY {
                return None;
            }
            if other == tag && is_it(index) {
                return Some(index);
            }
        }
        None
    }

    fn insert(&mut self, key: u64, index: u32) {
        let start = (key >> 40) as usize;
        for probe in 0..PROBES {
            let slot = &mut self.slots[(start + probe) & self.mask];
            if slot.1 == Self::EMPTY {
                *slot = ((key >> 8) as u32, index);
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use scrutineer_model::{Color, Rect};

    use super::*;

    fn glyph(char: char, x: f32, color: u8) -> Glyph {
        Glyph {
            char,
            bbox: Rect::new(x, 10.0, x + 5.0, 20.0).unwrap_or_default(),
            baseline: 18.0,
            size: 10.0,
            font: 0,
            color: Color([color; 3]),
            turn: Turn::None,
            invisible: false,
            element: None,
        }
    }

    fn check(drawn: &[(char, f32, u8)], kept: &str, bold: &str) {
        let mut glyphs: Vec<Glyph> = drawn.iter().map(|&(c, x, g)| glyph(c, x, g)).collect();
        let mut fonts = vec![Font::default()];
        keep_once(&mut glyphs, &mut fonts);
        let text: String = glyphs.iter().map(|glyph| glyph.char).collect();
        let is_bold = |glyph: &&Glyph| fonts[usize::from(glyph.font)].bold;
        let bolds: String = glyphs
            .iter()
            .filter(is_bold)
            .map(|glyph| glyph.char)
            .collect();
        assert_eq!((text.as_str(), bolds.as_str()), (kept, bold));
    }

    #[test]
    fn a_letter_drawn_again_a_little_aside_is_one_bold_letter() {
        check(
            &[
                ('a', 20.0, 0),
                ('b', 25.0, 0),
                ('a', 20.3, 0),
                ('b', 25.3, 0),
            ],
            "ab",
            "ab",
        );
        check(&[('a', 19.9, 0), ('a', 20.2, 0), ('b', 25.0, 0)], "ab", "a");
    }

    #[test]
    fn a_page_drawn_twice_is_read_once_and_is_not_bold() {
        check(
            &[
                ('a', 20.0, 0),
                ('b', 25.0, 0),
                ('a', 20.0, 0),
                ('b', 25.0, 0),
            ],
            "ab",
            "",
        );
    }

    #[test]
    fn a_shadow_leaves_the_letter_on_top() {
        let mut glyphs = vec![glyph('a', 20.0, 200), glyph('a', 20.7, 0)];
        keep_once(&mut glyphs, &mut vec![Font::default()]);
        assert_eq!(glyphs.len(), 1);
        assert_eq!((glyphs[0].color, glyphs[0].font), (Color::BLACK, 0));
    }

    #[test]
    fn double_letters_stay_two() {
        check(&[('l', 20.0, 0), ('l', 22.2, 0)], "ll", "");
        check(&[('.', 20.0, 0), ('.', 22.8, 0), ('.', 25.6, 0)], "...", "");
    }
}
