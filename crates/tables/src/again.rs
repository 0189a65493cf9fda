//! Rows of words that are rows of their table: their cells stand in it again.
//!
//! ```text
//! Company            Interest       Kind
//!
//! Charities Ltd    sole member    limited by guarantee    no figure, but no head either
//! Curzon Ltd              100%    limited by shares
//! Museums Trust    sole member    limited by guarantee
//! ```
//!
//! Not to be matched: heads that come again, `Income | Actual | Budget` over `Costs | Actual | Budget`:
//! they stand over columns of nothing but figures, or are bold.

use crate::text::Segment;

/// So many rows below have the same cells, counted for all columns.
const LEAST_AGAIN: usize = 3;
/// So many words without a figure show a column of words.
const LEAST_WORDS: usize = 3;

/// Whether every cell of a row behind its name stands again in its column among the others, one of them in a column
/// that holds no figures; a cell by itself so many times as all cells of others do.
pub(crate) fn is_row_again<'a, 'w: 'a>(
    row: &[Segment<'w>],
    others: &(impl Iterator<Item = &'a [Segment<'w>]> + Clone),
) -> bool {
    let Some((name, cells)) = row.split_first() else {
        return false;
    };
    let bold = |row: &[Segment]| row.iter().flat_map(|s| &s.words).all(|word| word.bold);
    if cells.is_empty()
        || name.number
        || cells.iter().any(|cell| cell.number)
        || bold(row) && !others.clone().any(bold)
        || others.clone().any(|other| other[0].text == name.text)
    {
        return false;
    }
    let column = |cell: &Segment<'w>| {
        let bbox = cell.bbox;
        (others.clone().flat_map(|other| other.iter().skip(1)))
            .filter(move |s| s.bbox.overlap_x(&bbox) > 0.0)
    };
    let again = |cell: &Segment<'w>| {
        let own = kind(&cell.text);
        column(cell).filter(|s| kind(&s.text) == own).count()
    };
    let of_words =
        |cell: &Segment<'w>| column(cell).count() >= LEAST_WORDS && column(cell).all(|s| !s.number);
    cells.iter().all(|cell| again(cell) > 0)
        && cells.iter().map(again).sum::<usize>() >= LEAST_AGAIN
        && (cells.len() == 1 || cells.iter().any(of_words))
}

/// A text with its figures and dashes made alike: `2 representatives` is `4 representatives` again.
fn kind(text: &str) -> String {
    let sign = |c: char| match c {
        '0'..='9' => '0',
        '–' | '—' | '−' => '-',
        other => other,
    };
    let mut kind: Vec<char> = text.chars().map(sign).collect();
    kind.dedup_by(|a, b| *a == '0' && *b == '0');
    kind.into_iter().collect()
}
