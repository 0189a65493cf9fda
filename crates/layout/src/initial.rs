//! Initial numbers: set over two lines of the heading that they number, brought before its first line.
//!
//! ```text
//! ▄▄ ▄▄  EMPLOYEE BENEFIT
//! █▄█▄█  OBLIGATIONS
//! ```
//!
//! An initial (of old a letter) stands on the baseline of a lower line and reaches up beside the lines over it. Read by
//! baselines it would stand in the midst of its heading, and with its size make two headings of that. It begins the first line
//! that it reaches, and is no larger than that. What must not match: a large number with its own line below small ones, and
//! the figures of a poster, whose text is no heading in bold and in larger type than the page's.

use std::collections::BTreeMap;

use scrutineer_model::Word;

use crate::furniture::{most, tenths};

/// How many times as large as its text an initial is, at least.
const LARGER: f32 = 1.5;

/// How many times as large as most of the page a heading's type is, at least.
const HEADING: f32 = 1.15;

/// How far up an initial reaches: figures are as high as capital letters, in ems.
const HEIGHT: f32 = 0.75;

/// How far its text stands behind an initial, in ems of the text, at most.
const BESIDE: f32 = 2.0;

/// Left edges of a text's lines agree within this, in ems.
const EDGE: f32 = 0.3;

/// Digits of a number that headings have, with the point behind it.
const LONGEST: usize = 3;

/// Brings initial numbers before the first line of their text. Rows stay in order.
pub(crate) fn settle(rows: &mut Vec<Vec<Word>>) {
    let least = HEADING * most_in(rows);
    for at in 1..rows.len() {
        let Some(first) = first_line(rows, at, least) else {
            continue;
        };
        let mut number = rows[at].remove(0);
        let text = &rows[first][0];
        (number.size, number.baseline) = (text.size, text.baseline);
        (number.bbox.y0, number.bbox.y1) = (text.bbox.y0, text.bbox.y1);
        rows[first].insert(0, number);
    }
    rows.retain(|row| !row.is_empty());
}

/// The size that most letters of rows have.
fn most_in(rows: &[Vec<Word>]) -> f32 {
    let mut letters: BTreeMap<u32, usize> = BTreeMap::new();
    for word in rows.iter().flatten() {
        *letters.entry(tenths(word.size)).or_default() += word.text.len();
    }
    most(&letters).unwrap_or(0.0)
}

/// The first of the rows beside an initial that stands in a row, if it reaches any above its own; its text is `least` points
/// large at least.
fn first_line(rows: &[Vec<Word>], at: usize, least: f32) -> Option<usize> {
    let [number, text, ..] = rows[at].as_slice() else {
        return None;
    };
    let is_number = number.text.len() <= LONGEST
        && number.text.starts_with(|char: char| char.is_ascii_digit())
        && number
            .text
            .trim_end_matches('.')
            .bytes()
            .all(|byte| byte.is_ascii_digit());
    let apart = text.bbox.x0 - number.bbox.x1;
    let beside = (0.0..BESIDE * text.size).contains(&apart) && text.size * LARGER <= number.size;
    let is_heading = number.bold && text.bold && text.size >= least;
    if !is_number || !beside || !is_heading {
        return None;
    }
    let top = number.baseline - HEIGHT * number.size;
    let is_line = |row: &[Word]| {
        let first = &row[0];
        first.baseline > top
            && (first.bbox.x0 - text.bbox.x0).abs() < EDGE * text.size
            && (first.size - text.size).abs() < EDGE
            && first.bold == text.bold
    };
    let above = (0..at).rev().take_while(|&row| is_line(&rows[row]));
    above.last()
}

#[cfg(test)]
mod tests {
    use crate::sample::{bold, page, set};

    fn lines(runs: &[(&str, f32, f32, f32)]) -> Vec<String> {
        let runs: Vec<_> = (runs.iter())
            .map(|(text, x, y, size)| bold(set(text, *x, *y, *size)))
            .collect();
        let sheet = &crate::read(&page(&runs))[0];
        let texts = sheet.lines.iter().map(|line| {
            let words = sheet.words[line.words.clone()].iter();
            let words: Vec<&str> = words.map(|word| word.text.as_str()).collect();
            words.join(" ")
        });
        texts.collect()
    }

    #[test]
    fn a_large_number_beside_two_lines_begins_the_first() {
        let found = lines(&[
            ("Duties to", 90.0, 186.0, 13.0),
            ("staff", 90.0, 198.4, 13.0),
            ("09", 55.0, 198.4, 31.0),
            ("Leave not yet taken", 55.0, 230.0, 9.0),
        ]);
        assert_eq!(found, ["09 Duties to", "staff", "Leave not yet taken"]);
    }

    #[test]
    fn the_figures_of_a_poster_stay() {
        let found = lines(&[
            ("Visitors came", 90.0, 186.0, 9.0),
            ("by 87 buses", 90.0, 198.4, 9.0),
            ("87", 55.0, 198.4, 31.0),
            ("We planted more than", 90.0, 286.0, 9.0),
            ("120 trees", 90.0, 298.4, 9.0),
            ("120", 35.0, 298.4, 31.0),
        ]);
        let first = found.first().map(String::as_str);
        assert_eq!(first, Some("Visitors came"));
    }

    #[test]
    fn a_large_number_below_a_line_stays() {
        let found = lines(&[
            ("Where we are", 90.0, 150.0, 13.0),
            ("87", 55.0, 198.4, 31.0),
            ("homes", 92.0, 198.4, 13.0),
        ]);
        assert_eq!(found, ["Where we are", "87 homes"]);
    }
}
