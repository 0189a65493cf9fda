//! Columns of short paragraphs whose numbers count on from one to the other: minutes and agendas.
//!
//! ```text
//! 3. Minutes                 5. Village hall
//! These were signed.         The boiler was mended.
//! 4. Planning                6. Next meeting
//! ```
//!
//! What must not match: a table whose rows are numbered, the same numbers on both sides.

use scrutineer_model::Sheet;

use super::Row;

/// Numbers on each side that belong to the count, at least.
const LEAST: usize = 2;

/// Whether the numbers that begin rows on the left count up by one, and those on the right go on from there.
pub(super) fn counts_on(left: &[Row], right: &[Row], sheet: &Sheet) -> bool {
    let numbers = |side: &[Row]| -> Vec<u32> {
        let first = |row: &Row| number(&sheet.words.get(row.words.start)?.text);
        side.iter().filter_map(first).collect()
    };
    let (left, right) = (numbers(left), numbers(right));
    let counted = |from: u32, side: &[u32]| {
        (side.iter()).fold(from, |next, &number| next + u32::from(number == next))
    };
    left.iter().any(|&first| {
        let next = counted(first, &left);
        let last = counted(next, &right);
        let enough = |count: u32| count as usize >= LEAST;
        enough(next - first) && enough(last - next)
    })
}

/// `4.`, `5.2`, `(4)`, `101/22`, `LW041/23`: the figures of a number that count.
fn number(word: &str) -> Option<u32> {
    /// Letters before the figures, and the longest number.
    const LETTERS: usize = 4;
    const LONGEST: usize = 12;
    let figures = word.trim_start_matches(|char: char| char.is_ascii_uppercase() || char == '(');
    let end = (figures.find(|char: char| !char.is_ascii_digit())).unwrap_or(figures.len());
    let (counting, behind) = figures.split_at(end);
    let fits = word.len() <= LONGEST
        && word.len() - figures.len() <= LETTERS
        && counting.len() <= 4
        && (behind.chars())
            .all(|char| char.is_ascii_digit() || matches!(char, '.' | '/' | ')' | ':'));
    fits.then(|| counting.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_count_by_their_first_figures() {
        let read = ["4.", "5.2", "(4)", "101/22", "LW041/23", "12"].map(number);
        assert_eq!(read, [4, 5, 4, 101, 41, 12].map(Some));
        assert_eq!(["Parks", "6th", "£12", "MINUTES4"].map(number), [None; 4]);
    }
}
