//! Rows of glyphs, cut into words.

use scrutineer_model::{Font, Rect, Turn, Word};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::divide::Dividers;
use crate::leaders;
use crate::rows::Ink;
use crate::spacing::{Letter, letters};

/// How far a word's box reaches above its baseline, in ems.
const ABOVE: f32 = 0.75;

/// How far a word's box reaches below its baseline, in ems.
const BELOW: f32 = 0.25;

/// The words of a row, left to right.
///
/// A space glyph or a gap ends a word; so does a rule or another table cell. Leaders are words of
/// their own.
pub(crate) fn words(row: &[Ink], fonts: &[Font], dividers: &Dividers) -> Vec<Word> {
    let letters = letters(row);
    let mut words = Vec::new();
    for piece in letters.chunk_by(|_, after| !after.begins) {
        let first = words.len();
        for part in parts(piece, dividers) {
            words.push(word(part, fonts));
        }
        if let Some(word) = words.get_mut(first) {
            word.spaced = first > 0 && piece[0].spaced;
        }
    }
    words
}

/// A piece cut at rules, at cells' edges and round leaders.
fn parts<'a>(piece: &'a [Letter], dividers: &Dividers) -> Vec<&'a [Letter]> {
    let mut cuts = leaders::cuts(piece.iter().map(|letter| letter.ink.char));
    if dividers.any_within(&piece[0].ink, &piece[piece.len() - 1].ink) {
        let divided = (piece.windows(2).enumerate())
            .filter(|(_, pair)| dividers.part(&pair[0].ink, &pair[1].ink))
            .map(|(index, _)| index + 1);
        cuts.extend(divided);
        cuts.sort_unstable();
        cuts.dedup();
    }
    let mut parts = Vec::with_capacity(cuts.len() + 1);
    let mut start = 0;
    for cut in cuts {
        parts.push(&piece[start..cut]);
        start = cut;
    }
    parts.push(&piece[start..]);
    parts
}

/// The word made of letters, which are never none.
fn word(letters: &[Letter], fonts: &[Font]) -> Word {
    let first = letters[0].ink;
    let size = most_common(letters, |ink| ink.size);
    let right = (letters.iter()).fold(first.x1, |right, letter| right.max(letter.ink.x1));
    let baseline = most_common(letters, |ink| ink.baseline);
    let share = |is: fn(&Font) -> bool| {
        let count = (letters.iter())
            .filter(|letter| fonts.get(usize::from(letter.ink.font)).is_some_and(is))
            .count();
        count * 2 > letters.len()
    };
    Word {
        text: nfc(letters.iter().map(|letter| letter.ink.char).collect()),
        bbox: Rect {
            x0: first.x0,
            y0: baseline - ABOVE * size,
            x1: right,
            y1: baseline + BELOW * size,
        },
        baseline,
        size,
        bold: share(|font| font.bold),
        italic: share(|font| font.italic),
        turn: Turn::None,
        color: first.color,
        raised: false,
        spaced: false,
        element: letters.iter().find_map(|letter| letter.ink.element),
    }
}

/// The value that occurs most often among the letters; the largest of several.
fn most_common(letters: &[Letter], of: fn(&Ink) -> f32) -> f32 {
    let first = of(&letters[0].ink);
    let same = |value: f32| first.total_cmp(&value).is_eq();
    if letters.iter().all(|letter| same(of(&letter.ink))) {
        return first;
    }
    let mut values: Vec<f32> = letters.iter().map(|letter| of(&letter.ink)).collect();
    values.sort_by(f32::total_cmp);
    (values.chunk_by(|a, b| a.total_cmp(b).is_eq()))
        .max_by_key(|run| run.len())
        .map_or(first, |run| run[0])
}

fn nfc(text: String) -> String {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        text
    } else {
        text.nfc().collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::read;
    use crate::sample::{page, set, sheet_text};
    use scrutineer_model::{Axis, Color, Element, Glyph, Page, Role, Ruling};

    /// Sets each piece `gap` ems after the one before it.
    fn pieces(pieces: &[(&str, f32)]) -> Vec<Glyph> {
        let mut x = 50.0;
        let mut glyphs = Vec::new();
        for (text, gap) in pieces {
            x += gap * 10.0;
            glyphs.extend(set(text, x, 100.0, 10.0));
            x += 5.0 * text.chars().count() as f32;
        }
        glyphs
    }

    fn check(glyphs: Vec<Glyph>, expected: &str) {
        assert_eq!(words_of(&page(&[glyphs])), expected);
    }

    fn words_of(page: &Page) -> String {
        sheet_text(&read(page)[0])
    }

    #[test]
    fn a_gap_ends_a_word_and_kerning_does_not() {
        check(
            pieces(&[("Cap", 0.0), ("ital", -0.1), ("plan", 0.25)]),
            "Capital plan",
        );
    }

    #[test]
    fn a_kerned_minus_stays_with_its_figure() {
        check(pieces(&[("-", 0.0), ("952", 0.18)]), "-952");
        check(pieces(&[("(1,", 0.0), ("234.5)", 0.15)]), "(1,234.5)");
    }

    #[test]
    fn a_text_close_behind_a_figure_is_another_word() {
        check(
            pieces(&[
                ("net", 0.0),
                (" cost", 0.0),
                (" 4.16", 0.0),
                ("Losses", 0.18),
            ]),
            "net cost 4.16 Losses",
        );
        check(pieces(&[("0.82", 0.0), ("–", 0.18)]), "0.82 –");
        check(
            pieces(&[("2019", 0.0), ("–", 0.18), ("20", 0.18)]),
            "2019–20",
        );
        check(
            pieces(&[("Rat", 0.0), ("e", 0.18), (" A1", 0.0)]),
            "Rate A1",
        );
    }

    #[test]
    fn a_space_under_the_next_letter_ends_nothing() {
        let mut glyphs = pieces(&[("1,204", 0.0)]);
        glyphs.extend(set(" ", 60.0, 100.0, 10.0));
        check(glyphs, "1,204");
    }

    #[test]
    fn a_narrow_space_glyph_ends_a_word() {
        let mut glyphs = pieces(&[("net", 0.0), ("cost", 0.1)]);
        glyphs.extend(set(" ", 64.9, 100.0, 10.0));
        check(glyphs, "net cost");
    }

    #[test]
    fn rows_without_space_glyphs_have_squeezed_spaces() {
        check(
            pieces(&[
                ("squeezed", 0.0),
                ("lines", 0.17),
                ("of", 0.18),
                ("text", 0.17),
            ]),
            "squeezed lines of text",
        );
    }

    #[test]
    fn letter_spaced_type_is_one_word() {
        let letters: Vec<(&str, f32)> = ["B", "U", "D", "G", "E", "T"].map(|c| (c, 0.3)).into();
        check(pieces(&letters), "BUDGET");
    }

    #[test]
    fn type_set_tight_has_its_words() {
        let mut glyphs = set("fiscal years ending", 50.0, 100.0, 10.0);
        for (index, glyph) in glyphs.iter_mut().enumerate() {
            let shift = 2.0 * index as f32;
            glyph.bbox.x0 -= shift;
            glyph.bbox.x1 -= shift;
        }
        check(glyphs, "fiscal years ending");
    }

    #[test]
    fn digits_set_apart_are_figures_of_a_table() {
        let digits: Vec<(&str, f32)> = ["1", "2", "0", "4", "1"].map(|c| (c, 0.3)).into();
        check(pieces(&digits), "1 2 0 4 1");
    }

    #[test]
    fn leaders_are_words_of_their_own() {
        check(pieces(&[("Savings......27", 0.0)]), "Savings ...... 27");
        check(
            pieces(&[
                ("Fees", 0.0),
                (".", 0.3),
                (".", 0.3),
                (".", 0.3),
                (".", 0.3),
                ("9", 0.3),
            ]),
            "Fees .... 9",
        );
    }

    #[test]
    fn a_rule_parts_figures_that_nearly_touch() {
        let mut page = page(&[pieces(&[("1,204", 0.0), ("(56)", 0.1)])]);
        assert_eq!(words_of(&page), "1,204(56)");
        page.rulings.push(Ruling {
            axis: Axis::Vertical,
            position: 75.5,
            start: 80.0,
            end: 140.0,
            thickness: 0.5,
            color: Color::BLACK,
        });
        assert_eq!(words_of(&page), "1,204 (56)");
        page.rulings[0].position = 79.0;
        assert_eq!(words_of(&page), "1,204(56)", "it runs through the bracket");
    }

    #[test]
    fn tagged_cells_part_figures_that_nearly_touch() {
        let mut page = page(&[pieces(&[("1,204", 0.0), ("(56)", 0.1)])]);
        let cell = Element {
            role: Role::TableData,
            ..Element::default()
        };
        page.elements = vec![cell.clone(), cell];
        for (index, glyph) in page.glyphs.iter_mut().enumerate() {
            glyph.element = Some(u32::from(index >= 5));
        }
        assert_eq!(words_of(&page), "1,204 (56)");
    }

    #[test]
    fn accents_are_composed() {
        let mut glyphs = set("Caf", 50.0, 100.0, 10.0);
        glyphs.extend(set("e", 65.0, 100.0, 10.0));
        glyphs.extend(set("\u{301}", 65.5, 100.0, 10.0));
        check(glyphs, "Caf\u{e9}");
    }

    #[test]
    fn boxes_follow_the_size_and_not_the_font() {
        let sheet = &read(&page(&[set("Net", 50.0, 100.0, 10.0)]))[0];
        let at = sheet.words[0].bbox;
        assert_eq!((at.x0, at.y0, at.x1, at.y1), (50.0, 92.5, 65.0, 102.5));
    }

    #[test]
    fn words_know_whether_a_space_stood_before_them() {
        let mut glyphs = set("Net cost", 50.0, 100.0, 10.0);
        glyphs.extend(set("12", 300.0, 100.0, 10.0));
        let sheet = &read(&page(&[glyphs]))[0];
        let spaced: Vec<bool> = sheet.words.iter().map(|word| word.spaced).collect();
        assert_eq!(spaced, [false, true, false]);
    }
}
