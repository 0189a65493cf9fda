//! Tables of a meeting's items of which each cell runs over lines of its own: bars are left where cells ended.
//!
//! ```text
//! | No. |
//! Item |
//! 58. |
//! Apologies for Absence
//! Minutes:
//! Apologies were received from
//! Councillor Lee.
//! |
//! 59. |
//! ```
//!
//! Such rows are written as any list of items is: number, title, text, each on its own, without bars. What must not match:
//! a table with a row on each line, and a column of figures.

use std::sync::LazyLock;

use regex::Regex;

use crate::lines::Line;

/// Rows whose numbers count up, at least.
const ROWS: usize = 3;

/// Numbers left out of a count.
const SKIPPED: u32 = 2;

/// `58. |`, `| 58 |`, `58. | Title`: a row's number, and its title where that stands on the same line.
static NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^\|?\s*((\d{1,4})[a-z]?[.:]?)\s*(\|?)\s*(\p{Lu}[^|]{2,150})?$").ok()
});

/// Where a row begins.
struct Row<'a> {
    at: usize,
    count: u32,
    number: &'a str,
    title: Option<&'a str>,
}

/// Takes the bars out of such a table, with blank lines around its numbers and titles.
pub(crate) fn cut(lines: Vec<Line<'_>>) -> Vec<Line<'_>> {
    let rows = rows(&lines);
    let (Some(first), Some(_)) = (rows.first(), rows.get(ROWS - 1)) else {
        return lines;
    };
    let head = (lines[..first.at].iter().rev())
        .take_while(|line| line.text.contains('|') && !line.is_blank())
        .count();
    let mut cut: Vec<Line> = lines[..first.at - head].to_vec();
    let mut title_next = false;
    let mut ahead = rows.iter().peekable();
    for (at, line) in lines.iter().enumerate().skip(first.at - head) {
        let blank = Line { text: "", ..*line };
        let part = |text| Line { text, ..*line };
        if let Some(row) = ahead.next_if(|row| row.at == at) {
            cut.extend([blank, part(row.number), blank]);
            cut.extend(row.title.map(part));
            cut.extend(row.title.map(|_| blank));
            title_next = row.title.is_none();
            continue;
        }
        let text = line.text.trim_matches(['|', ' ', '\t']);
        let is_label = text.ends_with(':') && text.split_whitespace().count() <= 2;
        let goes_on = || {
            (lines.get(at + 1))
                .is_some_and(|next| next.text.trim_start().starts_with(char::is_lowercase))
        };
        if is_label {
            cut.push(blank);
        }
        cut.push(part(text));
        if is_label || title_next && !text.is_empty() && !goes_on() {
            cut.push(blank);
            title_next = false;
        }
    }
    cut
}

/// The longest run of rows that count up.
fn rows<'a>(lines: &[Line<'a>]) -> Vec<Row<'a>> {
    let found: Vec<Row<'a>> = (0..lines.len()).filter_map(|at| row(lines, at)).collect();
    let mut runs: Vec<Vec<Row<'a>>> = Vec::new();
    for row in found {
        match runs.last_mut() {
            Some(run)
                if run.last().is_some_and(|last| {
                    row.count > last.count && row.count - last.count <= SKIPPED
                }) =>
            {
                run.push(row);
            }
            _ => runs.push(vec![row]),
        }
    }
    let longest = (runs.into_iter().filter(|run| runs_over_lines(lines, run))).max_by_key(Vec::len);
    longest.unwrap_or_default()
}

fn row<'a>(lines: &[Line<'a>], at: usize) -> Option<Row<'a>> {
    let text: &'a str = lines[at].text.trim();
    let found = NUMBER.as_ref()?.captures(text)?;
    let bar = !found.get(3)?.is_empty();
    let title = found.get(4).map(|title| title.as_str().trim());
    // "58" over "|".
    let below = (lines[at + 1..].iter())
        .find(|line| !line.is_blank())
        .is_some_and(|line| line.text.trim() == "|");
    (bar || title.is_none() && below).then_some(())?;
    Some(Row {
        at,
        count: found.get(2)?.as_str().parse().ok()?,
        number: found.get(1)?.as_str(),
        title,
    })
}

/// Whether text stands on lines of its own under the numbers, and under half of the titles beside them.
fn runs_over_lines(lines: &[Line], run: &[Row]) -> bool {
    let ends = (run.iter().skip(1).map(|row| row.at)).chain([lines.len()]);
    let mut said = 0;
    for (row, end) in run.iter().zip(ends) {
        let text = (lines[row.at + 1..end].iter())
            .map(|line| line.text.trim_matches(['|', ' ', '\t']))
            .filter(|text| text.contains(char::is_alphabetic))
            .take(2)
            .collect::<Vec<_>>();
        let whole = text.iter().all(|text| !text.contains('|'));
        if !whole || row.title.is_none() && text.is_empty() {
            return false;
        }
        said += usize::from(!text.is_empty());
    }
    2 * said >= run.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = (cut(lines(text)).iter())
            .filter(|line| !line.is_blank())
            .map(|line| line.text)
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn cells_over_lines_lose_their_bars() {
        let expected = [
            "Items",
            "No.",
            "Item",
            "7.",
            "Apologies",
            "Minutes:",
            "None were",
            "received.",
            "8.",
            "Trees",
            "9.",
            "Roads",
            "To fill holes.",
        ];
        check(
            "Items\n| No. |\nItem |\n7. |\nApologies\nMinutes:\nNone were\nreceived.\n|\n8. |\nTrees\n|\n9. |\nRoads\nTo fill holes.",
            &expected,
        );
        check(
            "Items\n| No. |\nItem |\n7.\n|\nApologies\nMinutes:\nNone were\nreceived.\n|\n8.\n|\nTrees\n|\n9.\n|\nRoads\nTo fill holes.",
            &expected,
        );
        check(
            "Items\n| No. | Item\n7. | Apologies\nMinutes:\nNone were\nreceived.\n|\n8. | Trees\n|\n9. | Roads\nTo fill holes.",
            &[&["Items", "No. | Item"], &expected[3..]].concat(),
        );
    }

    #[test]
    fn numbers_titles_and_text_are_blocks() {
        let flow = crate::read(
            b"| No. |\nItem |\n7. |\nApologies\nMinutes:\nNone were\nreceived.\n|\n8. |\nTrees\nMinutes:\nThey stand.\n|\n9. |\nRoads\nTo fill holes.",
        );
        let texts: Vec<&str> = (flow.sheets[0].blocks.iter())
            .map(|block| block.text.as_str())
            .collect();
        assert_eq!(
            texts[2..],
            [
                "7. Apologies",
                "Minutes:",
                "None were received.",
                "8. Trees",
                "Minutes:",
                "They stand.",
                "9. Roads",
                "To fill holes."
            ]
        );
    }

    #[test]
    fn rows_on_a_line_and_figures_are_tables() {
        for text in [
            "1 | Apologies\n2 | Trees\n3 | Roads",
            "| 1 |\n| 2 |\n| 3 |",
            "| 1 |\nAsh | 4\n| 2 |\nOak | 5\n| 3 |\nElm | 6",
        ] {
            assert_eq!(cut(lines(text)), lines(text), "{text}");
        }
    }
}
