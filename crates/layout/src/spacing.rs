//! Where one word ends and the next begins.

use crate::leaders;
use crate::rows::Ink;

/// The gap that ends a word, in ems. Spaces are 0.2 to 0.33 em wide in most fonts; kerning and
/// rounding open gaps of up to 0.1 em inside words and numbers.
const GAP: f32 = 0.22;

/// The same in a long row without any space glyph: its producer places words by position alone,
/// as TeX does, and squeezes spaces to 0.16 em to fill a line.
const SQUEEZED_GAP: f32 = 0.15;

/// The gap, in ems, that parts a figure or a small letter from a capital: spreadsheets print a text set
/// left that near behind what is set right, and nothing but a gap parts them. So may a dash be that says there is none.
const GAP_BEFORE_CAPITAL: f32 = 0.13;

/// Glyphs a row must have before the lack of spaces says something about its producer.
const LONG_ROW: usize = 12;

/// The least gap, in ems, at which a space glyph ends a word. Some producers draw spaces under the
/// next letter, or runs of spaces over a whole form field.
const SPACE_SHOWS: f32 = 0.05;

/// The typical gap, in ems, below which type counts as set tight: kerning alone stays above it.
const TIGHT: f32 = -0.04;

/// A gap that ends a word in any type, in ems: no letter-spacing is that wide.
const WIDE: f32 = 1.0;

/// The widest typical gap, in ems, that is read as letter-spacing ("B U D G E T").
const WIDEST_TRACKING: f32 = 0.4;

/// A letter of a row and how it follows the one before it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Letter {
    pub(crate) ink: Ink,
    /// A space glyph stands before it.
    pub(crate) spaced: bool,
    /// A word begins with it.
    pub(crate) begins: bool,
    /// How far letters of its kind reach over each other where the type is set tight, in points.
    overlap: f32,
}

impl Letter {
    fn gap_after(&self, before: &Self) -> f32 {
        self.ink.x0 - before.ink.x1 + before.overlap
    }
}

/// The row's glyphs other than spaces, left to right, each saying whether it begins a word.
pub(crate) fn letters(row: &[Ink]) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(row.len());
    let mut spaced = false;
    for ink in row {
        if ink.is_space() {
            spaced = true;
            continue;
        }
        letters.push(Letter {
            ink: *ink,
            spaced,
            begins: true,
            overlap: 0.0,
        });
        spaced = false;
    }
    tighten(&mut letters);
    let spaceless = letters.len() >= LONG_ROW && !letters.iter().any(|letter| letter.spaced);
    let least = if spaceless { SQUEEZED_GAP } else { GAP };
    for stretch in letters.chunk_by_mut(|before, after| !surely_parted(before, after)) {
        mark_words(stretch, least);
    }
    letters
}

/// Finds where type is set so tight that letters reach over each other, so that gaps are measured
/// from where letters end to the eye: a condensed face whose widths are those of the wide one.
fn tighten(letters: &mut [Letter]) {
    let kind = |a: &Letter, b: &Letter| {
        a.ink.font == b.ink.font && a.ink.size.total_cmp(&b.ink.size).is_eq()
    };
    let overlaps = |pair: &[Letter]| pair[1].gap_after(&pair[0]) < TIGHT * em(&pair[0], &pair[1]);
    if letters.windows(2).filter(|pair| overlaps(pair)).count() * 3 < letters.len() {
        return;
    }
    for run in letters.chunk_by_mut(kind) {
        let mut gaps: Vec<f32> = (run.windows(2))
            .filter(|pair| !pair[1].spaced)
            .map(|pair| pair[1].gap_after(&pair[0]))
            .collect();
        if gaps.len() < 3 {
            continue;
        }
        let middle = gaps.len() / 2;
        let (_, &mut typical, _) = gaps.select_nth_unstable_by(middle, f32::total_cmp);
        let em = run[0].ink.size;
        if typical < TIGHT * em && typical > -em {
            for letter in run {
                letter.overlap = -typical;
            }
        }
    }
}

/// Whether a space shows between them, or a gap that no letter-spacing explains.
fn surely_parted(before: &Letter, after: &Letter) -> bool {
    let gap = after.gap_after(before);
    let em = em(before, after);
    if gap <= WIDE * em && leaders::continue_a_run(before.ink.char, after.ink.char) {
        return false;
    }
    gap > WIDE * em || (after.spaced && gap > SPACE_SHOWS * em)
}

fn mark_words(stretch: &mut [Letter], least: f32) {
    let tracking = tracking(stretch);
    for index in 1..stretch.len() {
        let (before, after) = (stretch[index - 1], stretch[index]);
        let ends = index + 1 == stretch.len();
        let least = if ends && may_end_a_word(before.ink.char) && is_dash(after.ink.char) {
            GAP_BEFORE_CAPITAL
        } else if is_figure(&before) && is_figure(&after) {
            GAP
        } else if may_end_a_word(before.ink.char) && after.ink.char.is_uppercase() {
            least.min(GAP_BEFORE_CAPITAL)
        } else {
            least
        };
        let runs_on = leaders::continue_a_run(before.ink.char, after.ink.char);
        stretch[index].begins =
            !runs_on && after.gap_after(&before) > (least + tracking) * em(&before, &after);
    }
}

/// How far the letters are spaced apart, in ems; 0 for type set as usual.
///
/// Only letters tell: single digits that stand apart are figures of a table.
fn tracking(stretch: &[Letter]) -> f32 {
    let lettered = stretch
        .iter()
        .filter(|letter| letter.ink.char.is_alphabetic());
    if stretch.len() < 4 || lettered.count() * 5 < stretch.len() * 4 {
        return 0.0;
    }
    let mut gaps: Vec<f32> = (stretch.windows(2))
        .map(|pair| pair[1].gap_after(&pair[0]) / em(&pair[0], &pair[1]))
        .collect();
    let middle = gaps.len() / 2;
    let (_, &mut typical, _) = gaps.select_nth_unstable_by(middle, f32::total_cmp);
    if (0.05..=WIDEST_TRACKING).contains(&typical) {
        typical
    } else {
        0.0
    }
}

fn is_figure(letter: &Letter) -> bool {
    letter.ink.char.is_ascii_digit()
        || matches!(
            letter.ink.char,
            '.' | ',' | '-' | '\u{2212}' | '\u{2013}' | '(' | ')' | '%' | '£' | '€' | '$' | '+'
        )
}

fn is_dash(char: char) -> bool {
    matches!(char, '-' | '\u{2013}' | '\u{2014}')
}

fn may_end_a_word(char: char) -> bool {
    char.is_ascii_digit() || char.is_lowercase() || matches!(char, ')' | '%')
}

fn em(before: &Letter, after: &Letter) -> f32 {
    before.ink.size.min(after.ink.size)
}
