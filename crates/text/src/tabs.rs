//! Tables whose cells stand between tabs, as spreadsheets and converters write them.
//!
//! ```text
//!                         2018/19   2019/20
//! Demography              1,233     2,176
//! ```
//!
//! What must not match: numbered paragraphs and bullets with a tab behind their number, lines that
//! a tab indents, one label with its text.

use crate::grid::RawCell;
use crate::lines::Line;
use crate::markers::{Marker, marker};

/// The rows of a run of lines with tabs, if they are a table's.
pub(crate) fn rows(lines: &[Line]) -> Option<Vec<Vec<RawCell>>> {
    let mut rows: Vec<Vec<RawCell>> = lines.iter().map(cells).collect();
    join_wrapped(&mut rows);
    let held = |row: &Vec<RawCell>| row.iter().filter(|cell| !cell.raw.is_empty()).count();
    let wide = rows.iter().filter(|row| held(row) >= 2).count();
    let marked = rows.iter().filter(|row| is_marked(row)).count();
    (wide >= 2 && marked * 2 < rows.len()).then_some(rows)
}

/// Joins a name with the line above where it was too long for its column: `Section 17 No Recourse to
/// Public<tab>340`, `Funds/Intentionally Homeless<tab>`.
///
/// Not to be matched: the name of a section. It stands behind a name that would have left room for
/// its first word, or ends in a colon, or is set in bold.
fn join_wrapped(rows: &mut Vec<Vec<RawCell>>) {
    /// Names shorter than this have room.
    const LONG: usize = 20;
    let length = |row: &[RawCell]| row.first().map_or(0, |cell| cell.raw.chars().count());
    let is_full =
        |row: &[RawCell]| length(row) > 0 && row.iter().skip(1).any(|cell| !cell.raw.is_empty());
    let mut lengths: Vec<usize> = (rows.iter())
        .filter(|row| is_full(row))
        .map(|row| length(row))
        .collect();
    lengths.sort_unstable();
    // Names that fill their column; a few longer ones may have been joined before.
    let Some(&longest) = lengths.last() else {
        return;
    };
    let mut at = 1;
    while at < rows.len() {
        let (above, row) = (&rows[at - 1], &rows[at]);
        let first = row
            .first()
            .map(|cell| cell.raw.as_str())
            .unwrap_or_default();
        let alone = !first.is_empty() && !is_full(row);
        let word = first
            .split([' ', '/'])
            .next()
            .unwrap_or_default()
            .chars()
            .count();
        let no_room = length(above) * 10 >= longest * 7 && length(above) + 1 + word > longest;
        let small = first.starts_with(char::is_lowercase);
        let named = first.ends_with(':') || first.starts_with("**") || first.contains("<b>");
        if longest >= LONG
            && alone
            && is_full(above)
            && !named
            && (small || no_room)
            && lengths.len() >= 3
        {
            let row = rows.remove(at);
            if let (Some(name), Some(more)) = (rows[at - 1].first_mut(), row.first()) {
                name.raw.push(' ');
                name.raw.push_str(&more.raw);
            }
        } else {
            at += 1;
        }
    }
}

/// Whether a line may be one of a table's.
pub(crate) fn is_row(line: &Line) -> bool {
    line.text.contains('\t') && !line.is_blank()
}

fn cells(line: &Line) -> Vec<RawCell> {
    let mut from = 0;
    let mut cells = Vec::new();
    for part in line.text.split('\t') {
        cells.push(RawCell::of(line, from, from + part.len()));
        from += part.len() + 1;
    }
    cells
}

/// A number or bullet, a tab, and nothing but the text it marks.
fn is_marked(row: &[RawCell]) -> bool {
    /// A row's name may be a number, and its text short.
    const TEXT: usize = 6;
    let held: Vec<&RawCell> = row.iter().filter(|cell| !cell.raw.is_empty()).collect();
    let [first, text] = held.as_slice() else {
        return false;
    };
    let line = format!("{} {}", first.raw, text.raw);
    match marker(&line) {
        Some((Marker::Number(_), rest)) => rest == text.raw && text.raw.split(' ').count() >= TEXT,
        found => found.is_some_and(|(_, rest)| rest == text.raw),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    fn check(text: &str, expected: Option<&[&[&str]]>) {
        let found = rows(&lines(text));
        let found: Option<Vec<Vec<&str>>> = found.as_ref().map(|rows| {
            (rows.iter())
                .map(|row| row.iter().map(|cell| cell.raw.as_str()).collect())
                .collect()
        });
        let expected = expected.map(|rows| rows.iter().map(|row| row.to_vec()).collect());
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn tabs_part_cells() {
        check(
            "\t2018/19\t\nRoads \t 12\t\nParks\t13\t",
            Some(&[
                &["", "2018/19", ""],
                &["Roads", "12", ""],
                &["Parks", "13", ""],
            ]),
        );
    }

    #[test]
    fn a_name_too_long_for_its_column_is_one() {
        check(
            "Pressure\t£000\nSection 17 no recourse to public\t340\nFunds and homeless families\t\nRoads\t12\nCosts of care and education\t3",
            Some(&[
                &["Pressure", "£000"],
                &[
                    "Section 17 no recourse to public Funds and homeless families",
                    "340",
                ],
                &["Roads", "12"],
                &["Costs of care and education", "3"],
            ]),
        );
        check(
            "Roads\t12\nSavings\t\nCosts of care and education\t3\nParks and gardens\t7",
            Some(&[
                &["Roads", "12"],
                &["Savings", ""],
                &["Costs of care and education", "3"],
                &["Parks and gardens", "7"],
            ]),
        );
    }

    #[test]
    fn numbered_paragraphs_and_indents_are_no_table() {
        check(
            "1.1\tThe Panel received a report on it.\n1.2\tThe Panel noted what the report says.",
            None,
        );
        check("\tindented\n\ttext", None);
        check("Tel:\t01992 555555", None);
        check("(a)\tagree\n(b)\tnote", None);
    }
}
