//! Rows told by white alone: lines of one row stand close, rows apart.
//!
//! ```text
//! T8   Remodelling early help    S3, S9b   3.59m (of a budget of
//!      (youth offending)                   11.6m, 30.9%)
//!
//! T16  Remodelling services      S19       1m (of a budget of
//!      for special needs                   5.5m, 18.1%)
//! ```
//!
//! Their figures stand on the first line, or on the last of all. Not to be matched: rows of figures in groups, `1` under `3`, however much white parts the groups;
//! and names in groups, each of which ends before its column does.

use std::collections::BTreeSet;

use crate::columns::Columns;
use crate::rules::Rule;
use crate::text::Line;
use crate::token;
use crate::wraps::{BodyLine, FAR, Join, SPACE, bands, body_lines};

/// Lines of one row are no farther apart than this, in ems …
const CLOSEST_ROWS: f32 = 1.45;
/// … rows by this much more: half a line of white between them …
const ROWS_APART: f32 = 1.2;
/// … and neither closer than type can be set: less is one row set on several baselines.
const LEAST_LEADING: f32 = 0.95;
/// A label is of the row whose baseline is no farther below its own than this, in ems of the smaller.
const HIGHER: f32 = 0.6;
/// So many wrapped rows show that spacing parts them …
const LEAST_LED: usize = 2;
/// … and so many that end on their figures: under names of sections stand single rows as well.
const LEAST_CLOSED: usize = 4;

/// Rows told apart by white alone: lines of one row stand close, rows apart, and nothing between.
///
/// Below a bold name its description runs over plain lines, beside figures on the first; or the
/// cells of a row wrap, each under itself. `None` where distances do not fall into two kinds, or
/// where close lines carry figures each.
pub(crate) fn joined_by_spacing(
    body: &[BodyLine],
    bands: &[usize],
    columns: &Columns,
) -> Option<Vec<Join>> {
    let distances = distances(body, bands);
    let close = close_leading(&distances)?;
    let joins: Vec<Join> = std::iter::once(Join::Own)
        .chain(distances.iter().map(|&distance| {
            if distance <= close {
                Join::Up
            } else {
                Join::Own
            }
        }))
        .collect();
    let mut groups: Vec<Vec<&BodyLine>> = Vec::new();
    for (line, join) in body.iter().zip(&joins) {
        match groups.last_mut() {
            Some(group) if *join == Join::Up => group.push(line),
            _ => groups.push(vec![line]),
        }
    }
    (are_led(&groups) || are_closed(&groups) || are_wrapped(&groups, columns)).then_some(joins)
}

/// From each line to the next, in ems; far where a rule stands between.
fn distances(body: &[BodyLine], bands: &[usize]) -> Vec<f32> {
    body.windows(2)
        .zip(bands.windows(2))
        .map(|(lines, bands)| {
            if bands[0] == bands[1] {
                let size = lines[0].line.size.max(lines[1].line.size);
                (lines[1].line.baseline - lines[0].line.baseline) / size
            } else {
                FAR
            }
        })
        .collect()
}

/// The widest distance between lines of one row, where distances fall into two kinds.
fn close_leading(distances: &[f32]) -> Option<f32> {
    let mut sorted: Vec<f32> = distances.iter().copied().filter(|&d| d < FAR).collect();
    sorted.sort_by(f32::total_cmp);
    if sorted.first().is_none_or(|&least| least < LEAST_LEADING) {
        return None;
    }
    sorted
        .windows(2)
        .find(|pair| pair[0] <= CLOSEST_ROWS && pair[1] >= ROWS_APART * pair[0])
        .map(|pair| pair[0])
}

/// Whether figures lead each row of several lines; what stands over them closely may be a section.
fn are_led(groups: &[Vec<&BodyLine>]) -> bool {
    let leads = |group: &Vec<&BodyLine>| {
        let figures = group.iter().filter(|line| line.figures).count();
        figures == 1 && group[0].figures
    };
    let plain = |group: &Vec<&BodyLine>| group.iter().all(|line| !line.figures);
    let tall: Vec<&Vec<&BodyLine>> = groups.iter().filter(|group| group.len() >= 2).collect();
    let led = tall.iter().filter(|group| leads(group)).count();
    let rows = groups.iter().filter(|group| group[0].figures).count();
    led >= LEAST_LED
        && rows >= 2 * LEAST_LED
        && tall.iter().all(|group| leads(group) || plain(group))
}

/// Whether figures close each row of several lines: its name and what it is for stand over them.
///
/// ```text
/// A.  Libraries
///     To mend the roofs of those
///     built before the war           8,430
///
/// B.  Streets
///     To plant trees                 1,300
/// ```
///
/// Not to be matched: names of sections over rows, some of which hold two or more.
fn are_closed(groups: &[Vec<&BodyLine>]) -> bool {
    let closes = |group: &&Vec<&BodyLine>| {
        let (last, above) = group.split_last().expect("a group has a line");
        last.figures
            && above
                .iter()
                .all(|line| line.is_stub_only() && !line.is_bold())
    };
    let of_figures = |group: &&Vec<&BodyLine>| group.iter().any(|line| line.figures);
    let tall = (groups.iter()).filter(|group| group.len() >= 2 && of_figures(group));
    let long = (groups.iter()).filter(|group| group.len() > 2 && closes(group));
    tall.clone().count() >= LEAST_CLOSED
        && long.count() >= LEAST_LED
        && tall.clone().all(|group| closes(&group))
        && (groups.iter()).all(|group| of_figures(&group) || group.len() == 1)
}

/// Whether close lines are cells that wrap: each goes on under a cell of its row's first line, no
/// figure stands under a figure, and line after line a text goes on.
fn are_wrapped(groups: &[Vec<&BodyLine>], columns: &Columns) -> bool {
    let tall = groups.iter().filter(|group| group.len() >= 2);
    let (mut going_on, mut all, mut rows) = (0, 0, 0);
    for group in tall {
        rows += 1;
        for pair in group.windows(2) {
            let (above, below) = (pair[0], pair[1]);
            if !below.columns.is_subset(&group[0].columns) || are_stacked(above, below) {
                return false;
            }
            all += 1;
            going_on += usize::from(goes_on(above, below, columns));
        }
    }
    rows >= LEAST_LED
        && going_on * 5 >= all * 4
        && groups.iter().any(|group| group[0].columns.len() >= 3)
}

/// Whether a figure stands right under a figure: two rows, however close.
fn are_stacked(above: &BodyLine, below: &BodyLine) -> bool {
    let figures = |line: &BodyLine| -> BTreeSet<usize> {
        let numbers = line.parts.iter().filter(|(_, s)| s.number);
        numbers.flat_map(|(place, _)| place.0..=place.1).collect()
    };
    !figures(above).is_disjoint(&figures(below))
}

/// Whether the text of a column goes on from one line to the next: its first word would not have
/// fitted above, or begins low.
fn goes_on(above: &BodyLine, below: &BodyLine, columns: &Columns) -> bool {
    below.parts.iter().any(|(place, segment)| {
        let before = above.parts.iter().rev().find(|(other, _)| other == place);
        before.is_some_and(|(_, before)| {
            let right = columns.extents[place.1].1;
            let size = segment.size();
            let word = segment.words[0].bbox.width();
            before.bbox.x1 + SPACE * size + word > right + 0.3 * size
                || token::continues(&segment.text)
        })
    })
}

/// Whether the line above the first is that row's label, set a little higher than its figures, as
/// larger type is.
fn is_set_higher(body: &[BodyLine], label: usize, first: usize) -> bool {
    let (Some(row), Some(above)) = (body.get(first), body.get(first.wrapping_sub(1))) else {
        return false;
    };
    let drift = row.line.baseline - above.line.baseline;
    first > 1
        && above.columns.iter().all(|&column| column == label)
        && !row.columns.contains(&label)
        && drift < HIGHER * row.line.size.min(above.line.size)
}

/// The line with which the row of line `first` begins: cells of the row may begin above its first
/// figure, where lines of one row stand close and rows apart. At least one line stays above.
pub(crate) fn row_start(
    lines: &[Line],
    columns: &Columns,
    label: usize,
    across: &[Rule],
    first: usize,
) -> usize {
    let body = body_lines(lines, columns, label);
    let first = first - usize::from(is_set_higher(&body, label, first));
    let bands = bands(&body, across);
    let distances = distances(&body, &bands);
    let Some(close) = close_leading(distances.get(first..).unwrap_or_default()) else {
        return first;
    };
    let start = (1..=first)
        .rev()
        .find(|&k| distances[k - 1] > close)
        .unwrap_or(first);
    let wraps = joined_by_spacing(&body[start..], &bands[start..], columns).is_some();
    let led = body[start].columns.len() >= 3;
    if start < first && wraps && led {
        start
    } else {
        first
    }
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    fn check(drawing: &[&str], leading: f32, expected: &[&str]) {
        let sheet = sketch::sheet_set_closely(drawing, leading);
        let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
        assert_eq!(rows, [expected]);
    }

    #[test]
    fn heads_set_closely_are_no_text_and_no_year_spans_another() {
        check(
            &[
                "       2011    2011 KSI            2012 KSI            2013 KSI ",
                "",
                "       All   Percentage  2012 All  Percentage  2013 All  Percentage",
                "",
                "",
                "",
                "20",
                "       23          13%        39          8%        36          14%",
                "",
                "",
                "",
                "30   5,395         10%     4,625          9%     4,625          12%",
                "",
                "",
                "",
                "40     559         13%       592         11%       620          14%",
            ],
            0.5,
            &[
                " | 2011 All | 2011 KSI Percentage | 2012 All | 2012 KSI Percentage | 2013 All | 2013 KSI Percentage",
                "20 | 23 | 13% | 39 | 8% | 36 | 14%",
                "30 | 5,395 | 10% | 4,625 | 9% | 4,625 | 12%",
                "40 | 559 | 13% | 592 | 11% | 620 | 14%",
            ],
        );
    }

    #[test]
    fn cells_that_wrap_under_themselves_are_one_row() {
        check(
            &[
                "Code     Project                    To save     Of a budget",
                "",
                "",
                "T8       Remodelling early help       3,590     11.6m for the",
                "",
                "         for young offenders                    whole county",
                "",
                "",
                "T16      Remodelling the services     1,000     5.5m for the ",
                "",
                "         for special needs                      whole county",
                "",
                "",
                "T20      Education services             n/a     n/a          ",
            ],
            0.6,
            &[
                "Code | Project | To save | Of a budget",
                "T8 | Remodelling early help for young offenders | 3,590 | 11.6m for the whole county",
                "T16 | Remodelling the services for special needs | 1,000 | 5.5m for the whole county",
                "T20 | Education services | n/a | n/a",
            ],
        );
    }

    #[test]
    fn figures_in_groups_stay_rows() {
        check(
            &[
                "             Budget     Actual     Change",
                "",
                "",
                "Roads            12         13          1",
                "",
                "Parks             8          9          1",
                "",
                "",
                "Schools           4          5          1",
                "",
                "Bridges           3          3          0",
            ],
            0.6,
            &[
                " | Budget | Actual | Change",
                "Roads | 12 | 13 | 1",
                "Parks | 8 | 9 | 1",
                "Schools | 4 | 5 | 1",
                "Bridges | 3 | 3 | 0",
            ],
        );
    }

    #[test]
    fn what_closes_on_its_figures_between_white_is_one_row_and_its_mark_no_column() {
        check(
            &[
                "                                     Allowed      Left",
                "",
                "",
                "Brought forward                       40,517    40,517",
                "",
                "",
                "A.     Libraries                                      ",
                "",
                "       To mend the roofs of the ones                  ",
                "",
                "       built before the war            8,430     8,430",
                "",
                "",
                "B.     Streets                                        ",
                "",
                "       To plant trees in the streets                  ",
                "",
                "       of the town                     1,300     1,300",
                "",
                "",
                "C.     Paths                                          ",
                "",
                "       To mend paths                   2,629     2,629",
                "",
                "",
                "D.     Depots                                         ",
                "",
                "       To heat them                    1,140     1,140",
                "",
                "",
                "                                      54,016    54,016",
            ],
            0.6,
            &[
                " | Allowed | Left",
                "Brought forward | 40,517 | 40,517",
                "A. Libraries To mend the roofs of the ones built before the war | 8,430 | 8,430",
                "B. Streets To plant trees in the streets of the town | 1,300 | 1,300",
                "C. Paths To mend paths | 2,629 | 2,629",
                "D. Depots To heat them | 1,140 | 1,140",
                " | 54,016 | 54,016",
            ],
        );
    }
}
