//! Lines cut where a reader sees columns.

use std::ops::Range;

use scrutineer_model::Word;

/// The gap that parts two pieces of a line, in ems: justified text rarely opens its word spaces as
/// wide, and columns of figures rarely stand closer.
const GAP: f32 = 1.0;

/// How much wider than the line's usual word space such a gap is: a loosely justified line has wide
/// spaces throughout.
const WIDER: f32 = 2.2;

/// The same behind a sentence, where many typists set two spaces.
const WIDER_AFTER_STOP: f32 = 3.8;

/// The widest gap that justification explains, in ems.
const WIDEST: f32 = 2.0;

/// The words of a line in pieces, as ranges that count in `words`.
pub(crate) fn pieces(words: &[Word]) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    if words.is_empty() {
        return pieces;
    }
    let usual = usual_gap(words);
    let least = (WIDER * usual).clamp(GAP, WIDEST);
    let after_stop = (WIDER_AFTER_STOP * usual).clamp(GAP, WIDEST);
    let mut start = 0;
    for index in 1..words.len() {
        let (before, after) = (&words[index - 1], &words[index]);
        let least = if before.text.ends_with(['.', ':', ';', '?', '!']) {
            after_stop
        } else {
            least
        };
        if after.bbox.x0 - before.bbox.x1 > least * before.size.max(after.size) {
            pieces.push(start..index);
            start = index;
        }
    }
    pieces.push(start..words.len());
    pieces
}

/// The line's usual word space, in ems; 0 where it has too few words to tell.
fn usual_gap(words: &[Word]) -> f32 {
    if words.len() < 6 {
        return 0.0;
    }
    let mut gaps: Vec<f32> = (words.windows(2))
        .map(|pair| (pair[1].bbox.x0 - pair[0].bbox.x1) / pair[0].size)
        .collect();
    let middle = gaps.len() / 2;
    let (_, &mut usual, _) = gaps.select_nth_unstable_by(middle, f32::total_cmp);
    usual
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;
    use crate::sample::{page, set};

    fn check(runs: &[(&str, f32)], expected: &str) {
        let runs: Vec<_> = (runs.iter())
            .map(|(text, x)| set(text, *x, 100.0, 10.0))
            .collect();
        let sheet = &read(&page(&runs))[0];
        let texts: Vec<String> = (pieces(&sheet.words).into_iter())
            .map(|piece| {
                let words: Vec<&str> = sheet.words[piece].iter().map(|w| &*w.text).collect();
                words.join(" ")
            })
            .collect();
        assert_eq!(texts.join(" | "), expected);
    }

    #[test]
    fn columns_part_a_line_and_word_spaces_do_not() {
        check(
            &[("Adult social care", 50.0), ("1,204", 200.0), ("56", 240.0)],
            "Adult social care | 1,204 | 56",
        );
    }

    #[test]
    fn a_loosely_justified_line_is_one_piece() {
        let words = ["set", "very", "far", "apart", "to", "fill", "it"];
        let mut x = 50.0;
        let mut runs = Vec::new();
        for word in words {
            runs.push((word, x));
            x += 5.0 * word.len() as f32 + 11.0;
        }
        check(&runs, "set very far apart to fill it");
    }
}
