//! Tables that a converter left as HTML inside a text.
//!
//! `<table><tr><th>Service</th><th>Cost</th></tr><tr><td>Roads</td><td>12</td></tr></table>`
//!
//! Whole pages of HTML are another reader's.

use std::sync::LazyLock;

use regex::Regex;

use crate::grid::RawCell;
use crate::lines::Line;

static TAG: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)<(/?)(table|tr|td|th|thead|tbody|tfoot)\b([^>]*)>").ok());

static SPAN: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"(?i)\b(row|col)span\s*=\s*["']?\s*(\d{1,4})"#).ok());

/// How many lines from the first on a table takes; 0 where none begins or it does not end.
pub(crate) fn length(lines: &[Line]) -> usize {
    /// Longer tables than this are no table of a paper.
    const MOST: usize = 20_000;
    let begins = (lines.first()).is_some_and(|line| {
        let start = line.text.trim_start();
        start
            .get(..6)
            .is_some_and(|tag| tag.eq_ignore_ascii_case("<table"))
    });
    if !begins {
        return 0;
    }
    (lines.iter().take(MOST))
        .position(|line| line.text.to_ascii_lowercase().contains("</table"))
        .map_or(0, |last| last + 1)
}

/// The rows of lines that are a table's.
pub(crate) fn rows(lines: &[Line]) -> Option<Vec<Vec<RawCell>>> {
    let tag = TAG.as_ref()?;
    let mut rows: Vec<Vec<RawCell>> = Vec::new();
    let mut open: Option<RawCell> = None;
    let mut in_head = false;
    for line in lines {
        let mut from = 0;
        for found in tag.captures_iter(line.text) {
            let whole = found.get(0)?;
            if let Some(cell) = &mut open {
                extend(cell, line, from, whole.start());
            }
            from = whole.end();
            let closes = !found[1].is_empty();
            match found[2].to_ascii_lowercase().as_str() {
                "tr" => {
                    close(&mut open, &mut rows);
                    if !closes {
                        rows.push(Vec::new());
                    }
                }
                "thead" => in_head = !closes,
                name @ ("td" | "th") => {
                    close(&mut open, &mut rows);
                    if !closes {
                        let mut cell = RawCell::of(line, from, from);
                        cell.head = in_head || name == "th";
                        (cell.row_span, cell.column_span) = spans(&found[3]);
                        open = Some(cell);
                    }
                }
                "table" if closes => close(&mut open, &mut rows),
                _ => {}
            }
        }
        if let Some(cell) = &mut open {
            extend(cell, line, from, line.text.len());
        }
    }
    rows.retain(|row| !row.is_empty());
    (!rows.is_empty()).then_some(rows)
}

/// Adds a part of a line to a cell.
fn extend(cell: &mut RawCell, line: &Line, from: usize, to: usize) {
    let part = RawCell::of(line, from, to);
    if part.raw.is_empty() {
        return;
    }
    if cell.raw.is_empty() {
        cell.span = part.span;
        cell.raw = part.raw;
        return;
    }
    if let (
        scrutineer_model::Span::Text { end, .. },
        scrutineer_model::Span::Text { end: last, .. },
    ) = (&mut cell.span, part.span)
    {
        *end = last;
    }
    cell.raw.push(' ');
    cell.raw.push_str(&part.raw);
}

fn close(open: &mut Option<RawCell>, rows: &mut Vec<Vec<RawCell>>) {
    let Some(cell) = open.take() else {
        return;
    };
    match rows.last_mut() {
        Some(row) => row.push(cell),
        None => rows.push(vec![cell]),
    }
}

/// Rows and columns that a cell's attributes say it covers.
fn spans(attributes: &str) -> (usize, usize) {
    let (mut rows, mut columns) = (1, 1);
    for found in SPAN.iter().flat_map(|span| span.captures_iter(attributes)) {
        let count = found[2].parse().unwrap_or(1).max(1);
        if found[1].eq_ignore_ascii_case("row") {
            rows = count;
        } else {
            columns = count;
        }
    }
    (rows, columns)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    #[test]
    fn tags_part_cells_over_lines() {
        let text = "<table border=1>\n<tr><th rowspan=\"2\">Service</th><th colspan='2'>Cost</th></tr>\n<tr><td>a<td>b\nc</tr></table>\nbehind";
        let lines = lines(text);
        assert_eq!(length(&lines), 4);
        let found: Vec<Vec<(String, bool, usize, usize)>> =
            (rows(&lines[..4]).expect("rows").iter())
                .map(|row| {
                    let cells = row.iter();
                    cells
                        .map(|cell| (cell.raw.clone(), cell.head, cell.row_span, cell.column_span))
                        .collect()
                })
                .collect();
        let expected = [
            vec![
                ("Service".to_owned(), true, 2, 1),
                ("Cost".to_owned(), true, 1, 2),
            ],
            vec![
                ("a".to_owned(), false, 1, 1),
                ("b c".to_owned(), false, 1, 1),
            ],
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_table_that_does_not_end_is_text() {
        assert_eq!(length(&lines("<table>\n<tr><td>a</td></tr>")), 0);
    }
}
