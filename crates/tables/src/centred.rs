//! Rows whose cells are centred upright: a cell of two lines stands half a line above and half a line
//! below the figures of its row.
//!
//! ```text
//!                                            Agency staff cover for
//! Waste collection         4,102     4,180   sickness in the first
//!                                            quarter
//! Swimming pools           (302)     (250)   Fewer visitors
//!                                            Vacant posts; fees from
//! Planning                 1,120     1,020
//!                                            two large applications
//! ```
//!
//! Nothing but the middle of each cell tells which row a line belongs to. So each line must find one:
//! the lines of every cell lie evenly about its row's figures, and some cell has an even number of them,
//! which no row set from its top shows.

use std::collections::BTreeMap;

use crate::wraps::{BodyLine, Join};

/// How far the middle of a cell may be off its row's figures, in ems.
const OFF: f32 = 0.2;
/// More rows than this are not weighed: a page holds a hundred.
const MOST_ROWS: usize = 300;
/// More lines between two rows of figures are no cells.
const MOST_BETWEEN: usize = 8;

/// What the lines do, where every one of them belongs to a row whose cells are centred.
pub(crate) fn joined_by_centres(body: &[BodyLine], bands: &[usize]) -> Option<Vec<Join>> {
    let anchors: Vec<usize> = (0..body.len()).filter(|&k| body[k].figures).collect();
    let (&first, &last) = (anchors.first()?, anchors.last()?);
    if anchors.len() > MOST_ROWS {
        return None;
    }
    // `ways[taken]`: how the rows so far can be told where the next has taken so many lines above it.
    let mut ways: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::from([(first, Vec::new())]);
    for (at, &anchor) in anchors.iter().enumerate() {
        let end = anchors.get(at + 1).copied().unwrap_or(body.len());
        let between = end - anchor - 1;
        if between > MOST_BETWEEN {
            return None;
        }
        let mut next: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
        for (taken, rows) in &ways {
            for below in 0..=between {
                let row = (anchor - taken, anchor + below);
                let leaves = between - below;
                let done = anchor == last && leaves > 0;
                if done || !is_one_band(bands, row) || !is_centred(body, row, anchor) {
                    continue;
                }
                let mut rows = rows.clone();
                rows.push(row);
                next.entry(leaves).or_insert(rows);
            }
        }
        ways = next;
    }
    let rows = ways.remove(&0)?;
    let even = rows.iter().any(|&row| has_an_even_cell(body, row));
    let mut joins = vec![Join::Own; body.len()];
    for (from, to) in rows {
        joins[from + 1..=to].fill(Join::Up);
    }
    even.then_some(joins)
}

fn is_one_band(bands: &[usize], (from, to): (usize, usize)) -> bool {
    bands[from] == bands[to]
}

/// The lines of each column's cell in a row of lines.
fn cells<'b>(
    body: &'b [BodyLine],
    (from, to): (usize, usize),
) -> BTreeMap<usize, Vec<&'b BodyLine<'b>>> {
    let mut cells: BTreeMap<usize, Vec<&BodyLine>> = BTreeMap::new();
    for line in &body[from..=to] {
        for &column in &line.columns {
            cells.entry(column).or_default().push(line);
        }
    }
    cells
}

/// Whether each cell lies evenly about the line of figures.
fn is_centred(body: &[BodyLine], row: (usize, usize), anchor: usize) -> bool {
    let line = &body[anchor].line;
    cells(body, row).values().all(|lines| {
        let (top, bottom) = (lines[0].line.baseline, lines[lines.len() - 1].line.baseline);
        (f32::midpoint(top, bottom) - line.baseline).abs() <= OFF * line.size
    })
}

fn has_an_even_cell(body: &[BodyLine], row: (usize, usize)) -> bool {
    cells(body, row).values().any(|lines| lines.len() % 2 == 0)
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    #[test]
    fn a_cell_of_an_even_number_of_lines_stands_about_its_figures() {
        let sheet = sketch::sheet_set_closely(
            &[
                "Service                Budget        Spent   Reason                ",
                "",
                "",
                "                                             Staff to cover for    ",
                "",
                "Waste collection        4,102        4,180   those sick in spring  ",
                "",
                "                                             and fuel              ",
                "",
                "Swimming pools            302          250   Fewer visitors        ",
                "",
                "                                             Vacant posts and fees ",
                "Planning                1,120        1,020                         ",
                "                                             for big applications  ",
                "",
                "Total                   5,524        5,450                         ",
            ],
            0.6,
        );
        let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
        assert_eq!(
            rows,
            [[
                "Service | Budget | Spent | Reason",
                "Waste collection | 4,102 | 4,180 | Staff to cover for those sick in spring and fuel",
                "Swimming pools | 302 | 250 | Fewer visitors",
                "Planning | 1,120 | 1,020 | Vacant posts and fees for big applications",
                "Total | 5,524 | 5,450 | ",
            ]]
        );
    }

    #[test]
    fn rows_set_from_their_top_are_not_centred() {
        let sheet = sketch::sheet(&[
            "Service                Budget        Spent   Reason                ",
            "Waste collection        4,102        4,180   Staff to cover for    ",
            "                                             those sick in spring  ",
            "Planning                1,120        1,020   Vacant posts and fees ",
            "                                             for big applications  ",
            "Swimming pools            302          250   Fewer visitors        ",
            "Total                   5,524        5,450                         ",
        ]);
        let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
        assert_eq!(
            rows[0][2],
            "Planning | 1,120 | 1,020 | Vacant posts and fees for big applications"
        );
    }
}
