//! Rows that run over lines, each with its number: `| 02 | Public Questions |` over what is said of it.
//!
//! What must not match: a table with a row on each line.

use std::sync::LazyLock;

use regex::Regex;

use super::{Closed, Piece, inner};
use crate::lines::Line;

/// `| 02 | Public Questions |` on a line, what is said of it on the next, and the rest of its cells: rows that run over lines,
/// with their numbers.
static NUMBERED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^\|?\s*((\d{1,3})\.?\s*\|\s*\p{Lu}[^|]{2,150}?)\s*\|[\s|]*$").ok()
});

/// Rows whose numbers count, each with text on lines of its own.
pub(super) fn rows<'a>(lines: &[Line<'a>]) -> Option<Closed<'a>> {
    /// Rows of such a table, at least.
    const COUNTED: usize = 3;
    let row = |line: &Line<'a>| {
        // Most lines are no rows.
        let text = Some(line.text.trim()).filter(|text| text.ends_with('|'))?;
        let found = NUMBERED.as_ref()?.captures(text)?;
        let number = found.get(2)?.as_str().parse::<u32>().ok()?;
        Some((number, found.get(1)?.range()))
    };
    let found: Vec<(usize, u32)> = (lines.iter().enumerate())
        .filter_map(|(at, line)| Some((at, row(line)?.0)))
        .collect();
    let counts = found.windows(2).all(|pair| pair[0].1 + 1 == pair[1].1);
    // A row on each line is a table's.
    let says = |&(at, _): &(usize, u32)| {
        (lines.get(at + 1)).is_some_and(|next| row(next).is_none() && inner(next.text).len() > 1)
    };
    let (first, last) = (found.first()?.0, found.last()?.0);
    let said = found.iter().filter(|row| says(row)).count();
    if found.len() < COUNTED || !counts || 2 * said < found.len() {
        return None;
    }
    // The heads of its columns, and the rule under them.
    let heads = (lines[..first].iter().rev())
        .take_while(|line| line.text.contains('|'))
        .count();
    let behind = (lines[last + 1..].iter())
        .take_while(|line| !line.is_blank())
        .count();
    let mut pieces = Vec::new();
    for (at, line) in lines.iter().enumerate().take(last + 1 + behind).skip(first) {
        let text: &'a str = line.text.trim();
        if let Some((_, title)) = row(line) {
            pieces.push((Piece::Title, at, &text[title]));
        } else if inner(text).len() > 1 {
            pieces.push((Piece::Text, at, inner(text)));
        }
    }
    Some(Closed {
        lines: first - heads..last + 1 + behind,
        pieces,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn rows_that_count_run_over_lines() {
        let rows = "| No. | Item | Status | |\n|---|---|---|---|\n| 01 | Apologies |\nAsh and Beck |\n||||\n| 02 | Trees |\nA report on trees. |\nFor decision | |||\n| 03 | Roads |\nA report";
        check(
            rows,
            &[
                "# 01 | Apologies",
                "Ash and Beck",
                "# 02 | Trees",
                "A report on trees.",
                "For decision",
                "# 03 | Roads",
                "A report",
            ],
        );
        check("| 01 | Apologies |\n| 02 | Trees |\n| 03 | Roads |\n", &[]);
    }
}
