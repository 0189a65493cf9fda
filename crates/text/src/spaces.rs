//! Tables whose columns are kept apart by runs of spaces, as converters that keep the layout, old
//! e-mails and typewriters set them.
//!
//! ```text
//!                      2018/19     2019/20
//!                        £000s       £000s
//! Roads                  1,233       2,176
//! Parks and open
//!   spaces                 310         295
//! ```
//!
//! What must not match: a label with its text, two columns of running text, numbered paragraphs, two
//! spaces behind a full stop.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::grid::RawCell;
use crate::lines::Line;
use crate::markers::marker;

/// Lines of one table, at most.
const MOST: usize = 600;

/// Rows that make a table; with figures in them fewer do.
const ROWS: usize = 4;
const WITH_FIGURES: usize = 3;

/// The tables among the lines of a page: from which line on, and how many lines. `ends` tells lines
/// that no table runs over.
pub(crate) fn tables(lines: &[Line], ends: impl Fn(&Line) -> bool) -> BTreeMap<usize, usize> {
    let mut found = BTreeMap::new();
    let mut at = 0;
    while at < lines.len() {
        if !is_row(&lines[at]) || ends(&lines[at]) {
            at += 1;
            continue;
        }
        let length = run(&lines[at..], &ends);
        if rows(&lines[at..at + length]).is_some() {
            found.insert(at, length);
        }
        at += length;
    }
    found
}

/// How many lines from the first on may be one table's: rows, blank lines between them, and lines
/// with one cell.
fn run(lines: &[Line], ends: &impl Fn(&Line) -> bool) -> usize {
    let mut length = 1;
    let mut since = 0;
    for (index, line) in lines.iter().enumerate().take(MOST).skip(1) {
        if ends(line) {
            break;
        }
        if is_row(line) {
            length = index + 1;
            since = 0;
        } else {
            // A wrapped name, a section's name, a blank line: what follows must be a row again.
            since += 1;
            let short = line.text.trim().chars().count() <= 60;
            if since > 2 || !short {
                break;
            }
        }
    }
    length
}

/// Whether a line has cells apart by spaces.
fn is_row(line: &Line) -> bool {
    !line.text.contains(['\t', '|']) && pieces(line).len() >= 2
}

/// The parts of a line between runs of spaces, in bytes.
fn pieces(line: &Line) -> Vec<Range<usize>> {
    let (start, end) = line.extent();
    let text = &line.text[..end];
    let mut pieces = Vec::new();
    let mut from = start;
    let mut at = start;
    while let Some(gap) = text[at..].find("  ") {
        let gap = at + gap;
        let behind = text[gap..].len() - text[gap..].trim_start_matches(' ').len();
        // A typewriter's two spaces behind a sentence.
        let sentence = behind == 2 && text[..gap].ends_with(['.', '!', '?', ':', ';']);
        if !sentence {
            pieces.push(from..gap);
            from = gap + behind;
        }
        at = gap + behind;
    }
    if from < end {
        pieces.push(from..end);
    }
    pieces
}

/// The rows of lines that are a table's.
pub(crate) fn rows(lines: &[Line]) -> Option<Vec<Vec<RawCell>>> {
    let cut: Vec<Vec<Placed>> = lines.iter().map(placed).collect();
    let wide: Vec<&Vec<Placed>> = cut.iter().filter(|row| row.len() >= 2).collect();
    let columns = columns(&wide)?;
    let mut rows: Vec<Vec<RawCell>> = Vec::new();
    let mut above_blank = true;
    for (line, pieces) in lines.iter().zip(&cut) {
        if pieces.is_empty() {
            above_blank = true;
            continue;
        }
        let row = row(line, pieces, &columns)?;
        if !above_blank && wraps(&row, rows.last()) {
            merge(rows.last_mut()?, row);
        } else {
            rows.push(row);
        }
        above_blank = false;
    }
    is_table(&rows, columns.len()).then_some(rows)
}

/// A piece with its place in characters.
#[derive(Clone, Debug)]
struct Placed {
    bytes: Range<usize>,
    from: usize,
    to: usize,
}

fn placed(line: &Line) -> Vec<Placed> {
    if line.is_blank() {
        return Vec::new();
    }
    (pieces(line).into_iter())
        .map(|bytes| {
            let from = line.text[..bytes.start].chars().count();
            let to = from + line.text[bytes.clone()].chars().count();
            Placed { bytes, from, to }
        })
        .collect()
}

/// The columns that the rows leave free space between: where each begins and ends, in characters.
///
/// A head over several columns bridges them: the rows with most cells tell.
fn columns(rows: &[&Vec<Placed>]) -> Option<Vec<Range<usize>>> {
    let most = rows.iter().map(|row| row.len()).max()?;
    let mut counts: Vec<usize> = rows.iter().map(|row| row.len()).collect();
    counts.sort_unstable();
    let usual = counts[counts.len() / 2].max(2);
    (2..=usual).rev().chain([most]).find_map(|least| {
        let telling = rows.iter().filter(|row| row.len() >= least);
        let mut spans: Vec<Range<usize>> = telling
            .flat_map(|row| row.iter().map(|piece| piece.from..piece.to))
            .collect();
        spans.sort_by_key(|span| (span.start, span.end));
        let mut columns: Vec<Range<usize>> = Vec::new();
        for span in spans {
            match columns.last_mut() {
                Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
                _ => columns.push(span),
            }
        }
        (columns.len() >= least.max(2)).then_some(columns)
    })
}

/// The cells of a line, one for each column; a head over several spans them.
fn row(line: &Line, pieces: &[Placed], columns: &[Range<usize>]) -> Option<Vec<RawCell>> {
    let mut cells: Vec<RawCell> = Vec::new();
    let mut column = 0;
    for piece in pieces {
        let overlaps = |span: &Range<usize>| piece.from < span.end && span.start < piece.to;
        let first = columns.iter().position(overlaps).unwrap_or_else(|| {
            // Between two columns: the nearer.
            let gap = |span: &Range<usize>| {
                (span.start.saturating_sub(piece.to)).max(piece.from.saturating_sub(span.end))
            };
            (0..columns.len())
                .min_by_key(|&at| gap(&columns[at]))
                .unwrap_or_default()
        });
        let last = columns.iter().rposition(overlaps).unwrap_or(first);
        // Two pieces in one column are one cell.
        if first < column {
            let joined = cells.last_mut()?;
            joined.raw.push(' ');
            joined.raw.push_str(&line.text[piece.bytes.clone()]);
            continue;
        }
        while column < first {
            cells.push(RawCell::of(line, piece.bytes.start, piece.bytes.start));
            column += 1;
        }
        let mut cell = RawCell::of(line, piece.bytes.start, piece.bytes.end);
        cell.column_span = last - first + 1;
        column = last + 1;
        cells.push(cell);
    }
    let end = line.extent().1;
    while column < columns.len() {
        cells.push(RawCell::of(line, end, end));
        column += 1;
    }
    Some(cells)
}

/// Whether a row is the second line of the one above: it has a name alone that goes on in small
/// letters or further in.
fn wraps(row: &[RawCell], above: Option<&Vec<RawCell>>) -> bool {
    let Some(above) = above else {
        return false;
    };
    let held = |row: &[RawCell]| row.iter().filter(|cell| !cell.raw.is_empty()).count();
    let first = |row: &[RawCell]| row.first().map(|cell| cell.raw.clone()).unwrap_or_default();
    let small = first(row).starts_with(|char: char| char.is_lowercase() || char == '(');
    // "Parks and open" / "spaces   310   295": the figures stand on either line.
    small && (held(row) == 1 || held(above) == 1) && !first(above).is_empty()
}

fn merge(above: &mut [RawCell], row: Vec<RawCell>) {
    for (cell, more) in above.iter_mut().zip(row) {
        if more.raw.is_empty() {
            continue;
        }
        if cell.raw.is_empty() {
            *cell = more;
        } else {
            cell.raw.push(' ');
            cell.raw.push_str(&more.raw);
        }
    }
}

/// Whether rows are a table's, and not labels with their texts or columns of running text.
fn is_table(rows: &[Vec<RawCell>], columns: usize) -> bool {
    let held: Vec<Vec<&str>> = (rows.iter())
        .map(|row| {
            (row.iter())
                .map(|cell| cell.raw.as_str())
                .filter(|text| !text.is_empty())
                .collect()
        })
        .collect();
    let wide: Vec<&Vec<&str>> = held.iter().filter(|row| row.len() >= 2).collect();
    if wide.len() * 2 <= rows.len() {
        return false;
    }
    let with_figures = wide
        .iter()
        .filter(|row| row[1..].iter().any(|text| is_figure(text)))
        .count();
    let marked = wide
        .iter()
        .filter(|row| row.len() == 2 && marker(&format!("{} x", row[0])).is_some())
        .count();
    let words: Vec<usize> = wide
        .iter()
        .flat_map(|row| row.iter().map(|text| text.split(' ').count()))
        .collect();
    let long = words.iter().filter(|&&count| count > 7).count();
    if marked * 2 >= wide.len() || long * 4 > words.len() {
        return false;
    }
    let figures = with_figures >= WITH_FIGURES.min(rows.len()) && with_figures * 2 >= wide.len();
    let full = wide.iter().filter(|row| row.len() >= 3).count();
    let worded = columns >= 3 && wide.len() >= ROWS && full * 4 >= wide.len() * 3;
    figures && wide.len() >= 2 && with_figures >= 2 || worded
}

/// "1,233", "(12.5)", "£3m", "45%", "-", "n/a".
fn is_figure(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let letters = text.chars().filter(|char| char.is_alphabetic()).count();
    digits > 0 && letters <= digits.min(3) || matches!(text, "-" | "–" | "n/a" | "N/A")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    fn check(text: &str, expected: &[&[&str]]) {
        let lines = lines(text);
        let found = tables(&lines, |_| false);
        let cells: Vec<Vec<String>> = (found.iter())
            .flat_map(|(&at, &length)| rows(&lines[at..at + length]).unwrap_or_default())
            .map(|row| row.into_iter().map(|cell| cell.raw).collect())
            .collect();
        assert_eq!(cells, expected, "{text}");
    }

    #[test]
    fn columns_stand_apart_by_spaces() {
        check(
            "Budget\n\n                 2018/19   2019/20\nRoads              1,233     2,176\nParks and open\n  spaces             310       295\n\nTotal              1,543     2,471\n\nText behind it.",
            &[
                &["", "2018/19", "2019/20"],
                &["Roads", "1,233", "2,176"],
                &["Parks and open spaces", "310", "295"],
                &["Total", "1,543", "2,471"],
            ],
        );
    }

    #[test]
    fn a_head_over_two_columns_spans_them() {
        let text = "            Spent in the year\n            2018   2019\nRoads        123    217\nParks         31     29\nArts           7      9";
        let lines = lines(text);
        let rows = rows(&lines).expect("a table");
        assert_eq!(rows[0][1].raw, "Spent in the year");
        assert_eq!(rows[0][1].column_span, 2);
        assert_eq!(rows[2].len(), 3);
    }

    #[test]
    fn labels_sentences_and_paragraphs_are_no_tables() {
        check("Present:     Councillor A\nApologies:   Councillor B", &[]);
        check(
            "It was late.  The chair spoke.  All left.\nIt was wet.  They walked.  It went on.\nIt was dark.  They ran.  It ended.",
            &[],
        );
        check(
            "1.1   The Panel received a report.\n1.2   The Panel noted it.\n1.3   The Panel rose.",
            &[],
        );
        check(
            "The first column of a page goes      the second column stands beside it and\non below with more words in it       goes on as well with as many words as\nthan any cell of a table has in      the first has, so that both are text and\nits rows, and so does the            nobody would call them a table at all.",
            &[],
        );
    }

    #[test]
    fn words_in_three_columns_are_a_table() {
        check(
            "Ward        Councillor     Party\nAbbey       A Other        Green\nBarton      B Parker       Independent\nCastle      C Quick        Labour",
            &[
                &["Ward", "Councillor", "Party"],
                &["Abbey", "A Other", "Green"],
                &["Barton", "B Parker", "Independent"],
                &["Castle", "C Quick", "Labour"],
            ],
        );
    }
}
