//! Rows of several texts between rules of one length: every band is a row, and the white that all of them keep
//! parts its columns.
//!
//! ```text
//! ────────────────────────────────────────────────────
//! Recommendation       Response      Steps        Who
//! ────────────────────────────────────────────────────
//! Theme A: Advice
//! ────────────────────────────────────────────────────
//! A1. One page for     Accepted      Draft to     Comms
//! all travel           in part       the forum
//! ────────────────────────────────────────────────────
//! ```
//!
//! Where few cells are figures the lines of these tell the columns badly. Not to be matched: heads that run over
//! several columns, which keep no white; groups of rows between rules, which `bands` tells.

use scrutineer_model::Word;

use crate::bands::parted;
use crate::grid::{Grid, GridCell};
use crate::rules::Rule;
use crate::text::{Gaps, Line, around, count_segments, lines, median};
use crate::textual::united;

/// The narrowest gutter, in ems.
const GUTTER: f32 = 0.7;
/// Word spaces are bridged up to this, in ems.
const WORD_SPACE: f32 = 0.5;
/// Two columns may be anything.
const LEAST_COLUMNS: usize = 3;
/// So few rows keep strips white by chance.
const LEAST_ROWS: usize = 3;
/// The name of a section begins where the rules do, within so many ems.
const NAME_EDGE: f32 = 1.5;
/// One row in so many may be without a text in the first column.
const NAMED: usize = 5;

/// The grid of rows that `edges`, top to bottom, part; `None` where no white runs through all of them.
pub(crate) fn in_bands<'a>(words: &[&'a Word], edges: &[Rule]) -> Option<Grid<'a>> {
    let left = edges.first()?.start;
    let rows: Vec<Vec<Line>> = parted(words, edges)
        .into_iter()
        .map(lines)
        .filter(|lines| !lines.is_empty())
        .collect();
    let is_name = |row: &[Line]| {
        row.len() == 1
            && count_segments(&row[0], Gaps::WIDE, &[]) == 1
            && row[0].bbox.x0 < left + NAME_EDGE * row[0].size
    };
    let body: Vec<&Vec<Line>> = rows.iter().filter(|row| !is_name(row)).collect();
    let size = median(body.iter().flat_map(|row| row.iter()).map(|line| line.size));
    let all = body.iter().flat_map(|row| row.iter()).flat_map(|line| {
        let ranges = line.words.iter().map(|word| (word.bbox.x0, word.bbox.x1));
        united(ranges.collect(), WORD_SPACE * line.size)
    });
    let strips = united(all.collect(), GUTTER * size);
    if strips.len() < LEAST_COLUMNS || body.len() < LEAST_ROWS {
        return None;
    }
    let column_of = |word: &Word| {
        let x = word.bbox.center_x();
        strips
            .iter()
            .position(|strip| x <= strip.1)
            .unwrap_or(strips.len() - 1)
    };
    let mut cells = Vec::new();
    let mut named = 0;
    for (row, lines) in rows.iter().enumerate() {
        let words = || lines.iter().flat_map(|line| line.words.iter().copied());
        if is_name(lines) {
            cells.push(GridCell::new(
                (row, row),
                (0, strips.len() - 1),
                words().collect(),
            ));
            continue;
        }
        let mut parts: Vec<Vec<&Word>> = vec![Vec::new(); strips.len()];
        for word in words() {
            parts[column_of(word)].push(word);
        }
        if parts.iter().filter(|part| !part.is_empty()).count() < 2 {
            return None;
        }
        named += usize::from(!parts[0].is_empty());
        let held = parts
            .into_iter()
            .enumerate()
            .filter(|(_, part)| !part.is_empty());
        cells.extend(held.map(|(column, part)| GridCell::new((row, row), (column, column), part)));
    }
    let kept: Vec<&Word> = cells
        .iter()
        .flat_map(|cell| cell.words.iter().copied())
        .collect();
    ((body.len() - named) * NAMED <= body.len()).then(|| Grid {
        bbox: around(&kept),
        cells,
        header_rows: None,
        ruled: true,
        title: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch;

    /// The rows found between rules above the first line and under each of `under`.
    fn rows(drawing: &[&str], under: &[f32]) -> Option<Vec<String>> {
        let words: Vec<&Word> = sketch::words(drawing).iter().collect();
        let bbox = around(&words);
        let edges: Vec<Rule> = std::iter::once(&-1.0)
            .chain(under)
            .map(|&line| Rule {
                at: sketch::under(line),
                start: bbox.x0,
                end: bbox.x1,
            })
            .collect();
        in_bands(&words, &edges).map(|grid| sketch::rows_of(&grid))
    }

    #[test]
    fn texts_between_rules_are_rows_under_heads_and_names_of_sections() {
        let found = rows(
            &[
                "Recommendation           Response       Steps                   Who     ",
                "Theme A: Advice and information                                         ",
                "A1. A single page for    Accepted       Draft to the forum      Comms   ",
                "all travel to schools    in part        Go live in 2026                 ",
                "A2. The appeal form      Accepted       List of 212 routes      Legal   ",
                "is cut to two sides                     and 65p a mile                  ",
            ],
            &[0.0, 1.0, 3.0, 5.0],
        );
        let found = found.expect("a grid");
        assert_eq!(found[1], "Theme A: Advice and information");
        assert_eq!(
            found[2],
            "A1. A single page for all travel to schools | Accepted in part | Draft to the forum Go live in 2026 | Comms"
        );
        assert_eq!(found.len(), 4);
    }

    #[test]
    fn a_head_over_several_columns_keeps_no_white() {
        let found = rows(
            &[
                "Measure              All of the results of the year    ",
                "Calls                  92%         97%       Good      ",
                "Visits                 61%         44%       Poor      ",
                "Letters                33%         12%       Poor      ",
            ],
            &[0.0, 1.0, 2.0, 3.0],
        );
        assert_eq!(found, None);
    }
}
