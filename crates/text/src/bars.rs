//! Tables of Markdown: cells between bars, the head over a line of dashes.
//!
//! ```text
//! | Service | 2018/19 |
//! |---------|--------:|
//! | Roads   |      12 |
//! ```

use crate::grid::RawCell;
use crate::lines::Line;
use crate::markers::{Marker, marker};

/// Whether a line may be one of a table's: it begins with a bar, or is the line under a head.
pub(crate) fn is_row(line: &Line) -> bool {
    let text = line.text.trim();
    text.starts_with('|') && text.len() > 1 && text[1..].contains('|') || is_rule(text)
}

/// How many lines from the first on are rows that a bar closes and none begins, of as many cells each: what some converters
/// leave of a table, `Apologies | None were received. |`.
fn closed(lines: &[Line]) -> usize {
    /// Rows of such a table, at least.
    const ROWS: usize = 3;
    let bars = |line: &Line| {
        let text = line.text.trim();
        let is_row = text.ends_with('|') && !text.starts_with('|') && !is_rule(text);
        is_row.then(|| text.matches('|').count())
    };
    let cells = lines.first().and_then(bars).unwrap_or_default();
    let rows = (lines.iter())
        .take_while(|line| bars(line) == Some(cells))
        .count();
    // "1. Apologies | None. |" goes item by item.
    let numbered = (lines[..rows].iter())
        .filter(|line| matches!(marker(line.text.trim()), Some((Marker::Number(_), _))))
        .count();
    if cells >= 2 && rows >= ROWS && 2 * numbered <= rows {
        rows
    } else {
        0
    }
}

/// How many lines from the first on are a table's.
pub(crate) fn length(lines: &[Line]) -> usize {
    let closed = closed(lines);
    if closed > 0 {
        return closed;
    }
    let bare_head = |index: usize| {
        // Without outer bars only the line of dashes below tells a head.
        lines[index].text.contains('|')
            && lines
                .get(index + 1)
                .is_some_and(|line| is_rule(line.text.trim()))
    };
    let first = lines.first().map_or(0, |line| {
        usize::from(is_row(line) && !is_rule(line.text.trim()) || bare_head(0))
    });
    if first == 0 {
        return 0;
    }
    let bare = bare_head(0) && !is_row(&lines[0]);
    lines
        .iter()
        .take_while(|line| is_row(line) || bare && line.text.contains('|'))
        .count()
        .max(usize::from(bare) * 2)
}

/// The rows of lines that are a table's, if they are at least two with more than one column.
pub(crate) fn rows(lines: &[Line]) -> Option<Vec<Vec<RawCell>>> {
    let rule = (lines.iter()).position(|line| is_rule(line.text.trim()));
    let mut rows: Vec<Vec<RawCell>> = (lines.iter().enumerate())
        .filter(|(_, line)| !is_rule(line.text.trim()))
        .map(|(index, line)| {
            let mut cells = cells(line);
            for cell in &mut cells {
                cell.head = rule.is_some_and(|rule| index < rule);
            }
            cells
        })
        .collect();
    // A converter that knows no head writes an empty one.
    let empty = |row: &Vec<RawCell>| row.iter().all(|cell| cell.raw.is_empty());
    if rows.first().is_some_and(empty) {
        rows.remove(0);
        for cell in rows.iter_mut().flatten() {
            cell.head = false;
        }
    }
    let wide = rows.iter().any(|row| row.len() >= 2);
    (wide && (rows.len() >= 2 || rule.is_some() && !rows.is_empty())).then_some(rows)
}

/// A line of dashes, colons and bars with at least one bar and one dash.
pub(crate) fn is_rule(text: &str) -> bool {
    text.contains('|')
        && text.contains('-')
        && text
            .chars()
            .all(|char| matches!(char, '|' | '-' | ':' | ' ' | '\t'))
}

/// The cells between the bars of a line; a bar behind a backslash is text.
fn cells(line: &Line) -> Vec<RawCell> {
    let (start, end) = line.extent();
    let inner = &line.text[start..end];
    let from = start + usize::from(inner.starts_with('|'));
    let closed = inner.len() > 1 && inner.ends_with('|') && !inner.ends_with("\\|");
    let to = (end - usize::from(closed)).max(from);
    let mut cells = Vec::new();
    let mut at = from;
    let mut escaped = false;
    for (index, char) in line.text[from..to].char_indices() {
        if char == '|' && !escaped {
            cells.push(RawCell::of(line, at, from + index));
            at = from + index + 1;
        }
        escaped = char == '\\' && !escaped;
    }
    cells.push(RawCell::of(line, at, to));
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    fn check(text: &str, length_expected: usize, expected: &[&[&str]]) {
        let lines = lines(text);
        let length = length(&lines);
        assert_eq!(length, length_expected, "{text}");
        let found = rows(&lines[..length]).unwrap_or_default();
        let found: Vec<Vec<String>> = (found.iter())
            .map(|row| {
                let cells = row.iter();
                cells
                    .map(|cell| format!("{}{}", if cell.head { "^" } else { "" }, cell.raw))
                    .collect()
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_row_over_dashes_is_head() {
        check(
            "| Service | Cost |\n|---|--:|\n| Roads | 12 |\ntext",
            3,
            &[&["^Service", "^Cost"], &["Roads", "12"]],
        );
        check(
            "Service | Cost\n--- | ---\nRoads | a \\| b\n\n",
            3,
            &[&["^Service", "^Cost"], &["Roads", "a \\| b"]],
        );
    }

    #[test]
    fn an_empty_head_is_none() {
        check(
            "|  |  |\n|--|--|\n| Roads | 12 |\n| Parks | 13 |",
            4,
            &[&["Roads", "12"], &["Parks", "13"]],
        );
    }

    #[test]
    fn rows_may_be_closed_and_not_begun() {
        check(
            "Item | Decision |\nTrees | To be cut. |\nRoads | Noted |\nText",
            3,
            &[
                &["Item", "Decision"],
                &["Trees", "To be cut."],
                &["Roads", "Noted"],
            ],
        );
        check("Home | Council |\nNews | Meetings |\nText", 0, &[]);
    }

    #[test]
    fn a_bar_in_a_sentence_is_text() {
        check("Home | Council | Meetings\nand more", 0, &[]);
        check("|--|--|\n| a | b |", 0, &[]);
    }
}
