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
    let rows: Vec<Vec<RawCell>> = lines.iter().map(cells).collect();
    let held = |row: &Vec<RawCell>| row.iter().filter(|cell| !cell.raw.is_empty()).count();
    let wide = rows.iter().filter(|row| held(row) >= 2).count();
    let marked = rows.iter().filter(|row| is_marked(row)).count();
    (wide >= 2 && marked * 2 < rows.len()).then_some(rows)
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
