//! Soft hyphens: those at a line's end stay soft, those that are drawn as hyphens become hyphens.
//!
//! Word names its ordinary hyphen U+00AD in many files: `2018\u{ad}19`, `\u{ad}952`. A page with
//! one inside a word or before it uses them all that way. Else one at the end of a word, with
//! nothing close behind it, breaks the word over two lines and stays U+00AD.

use scrutineer_model::Word;

/// The soft hyphen.
pub(crate) const SOFT: char = '\u{ad}';

/// The least space behind a word that ends a line of its column, in ems.
const LINE_END: f32 = 0.6;

/// Turns soft hyphens that are drawn as hyphens into `-`.
pub(crate) fn settle(rows: &mut [Vec<Word>]) {
    let mut soft = rows
        .iter()
        .flatten()
        .filter(|word| word.text.contains(SOFT));
    if soft.clone().next().is_none() {
        return;
    }
    let drawn = soft.any(|word| !breaks_off(&word.text));
    for row in rows {
        for index in 0..row.len() {
            let next = row.get(index + 1).map(|next| next.bbox.x0);
            let word = &mut row[index];
            if !word.text.contains(SOFT) {
                continue;
            }
            let ends_line = next.is_none_or(|next| next - word.bbox.x1 > LINE_END * word.size);
            if drawn || !ends_line || !breaks_off(&word.text) {
                word.text = word.text.replace(SOFT, "-");
            }
        }
    }
}

/// Whether the only soft hyphen stands behind a letter at the end.
fn breaks_off(text: &str) -> bool {
    text.strip_suffix(SOFT)
        .is_some_and(|stem| stem.ends_with(char::is_alphabetic) && !stem.contains(SOFT))
}

#[cfg(test)]
mod tests {
    use crate::read;
    use crate::sample::{page, set, sheet_text};
    use scrutineer_model::Glyph;

    fn check(runs: &[Vec<Glyph>], expected: &str) {
        assert_eq!(sheet_text(&read(&page(runs))[0]), expected);
    }

    #[test]
    fn a_soft_hyphen_at_the_end_of_a_line_stays_soft() {
        check(
            &[
                set("the trans\u{ad}", 50.0, 100.0, 10.0),
                set("formation", 50.0, 112.0, 10.0),
            ],
            "the trans\u{ad}/formation",
        );
    }

    #[test]
    fn a_soft_hyphen_inside_a_word_is_a_hyphen_everywhere_on_the_page() {
        check(
            &[
                set("in 2018\u{ad}19 long\u{ad}", 50.0, 100.0, 10.0),
                set("term", 50.0, 112.0, 10.0),
            ],
            "in 2018-19 long-/term",
        );
    }

    #[test]
    fn a_soft_hyphen_alone_is_a_dash() {
        check(&[set("\u{ad}", 50.0, 100.0, 10.0)], "-");
        check(&[set("\u{ad}952", 50.0, 100.0, 10.0)], "-952");
    }
}
