//! Lines between two lines of figures that are no prose: labels and cells that wrap.

use super::{LABEL_EDGE, MOST_BETWEEN, NEXT_LINE, Row, Run, labels_left};
use crate::again::is_row_again;
use crate::text::{Segment, median};
use crate::token;

/// Lines of one wrapped label in small print.
const MOST_LABEL_LINES: usize = 8;
/// Lines of one wrapped cell in a narrow column.
pub(super) const MOST_CELL_LINES: usize = 16;

/// Pitches that differ by less than this, in ems, are even.
const EVEN: f32 = 0.3;

/// Right edges that differ by less than this, in ems, are one.
const EDGE: f32 = 0.3;

/// So many rows of a run show where its figures stand now.
const RECENT: usize = 12;

/// The last rows of a run's figures, the nearest first.
fn recent_rows(run: &Run) -> impl Iterator<Item = usize> + '_ {
    run.figures.iter().rev().take(RECENT).copied()
}

/// Their figures behind the labels.
fn recent_figures<'r, 'a>(rows: &'r [Row<'a>], run: &Run) -> Vec<&'r Segment<'a>> {
    recent_rows(run)
        .flat_map(|k| rows[k].segments.iter().skip(1).filter(|s| s.number))
        .collect()
}

/// Whether a labelled row's figures stand between columns of the run: totals set over two of them.
pub(super) fn is_within_field(rows: &[Row], run: &Run, here: usize) -> bool {
    let row = &rows[here];
    let last = &rows[run.last].line;
    let recent = recent_figures(rows, run);
    let left = recent.iter().map(|s| s.bbox.x0).fold(f32::MAX, f32::min);
    let right = recent.iter().map(|s| s.bbox.x1).fold(f32::MIN, f32::max);
    run.figures.len() >= 3
        && row.line.baseline - last.baseline <= 2.2 * row.line.size
        && !row.segments[0].number
        && row.segments[0].bbox.x1 < left
        && row
            .segments
            .iter()
            .skip(1)
            .all(|s| s.number && left < s.bbox.x0 && s.bbox.x1 < right)
}

/// Lines above the first figures that may state units.
const UNIT_LINES: usize = 4;

/// Whether a labelled row's figures stand each under a unit or a year of the run's head, though none of
/// the figures so far does: accounts set what makes up a sum in a column of its own, left of the sums.
///
/// ```text
///                           2022/23           2023/24
///                        £000     £000     £000     £000
/// Council tax                  (61,220)         (64,105)
/// Precepts:
///   County Council     44,100            46,200
/// ```
pub(super) fn is_under_units(rows: &[Row], run: &Run, here: usize) -> bool {
    let above = &rows[run.first.saturating_sub(UNIT_LINES)..run.first];
    let heads: Vec<&Segment> = above
        .iter()
        .flat_map(|row| &row.segments)
        .filter(|s| token::is_unit(&s.text) || token::is_period(&s.text))
        .collect();
    let row = &rows[here];
    let headed = |s: &Segment| heads.iter().any(|head| head.bbox.overlap_x(&s.bbox) > 0.0);
    !row.segments[0].number && row.numbers().all(headed)
}

/// A name that white sets off from the rows above: so many times their pitch.
const SET_OFF: f32 = 1.4;

/// Rows below a name that show whether the same columns go on.
const SHOWN: usize = 2;

/// Whether a lone name opens another table: white stands above it, it and the rows below begin left of
/// all so far, and those have figures in fewer than half as many columns.
pub(super) fn opens_another(rows: &[Row], run: &Run, here: usize) -> bool {
    let row = &rows[here];
    let size = row.line.size;
    if row.segments.len() != 1 || row.figures || run.figures.len() <= SHOWN {
        return false;
    }
    let labels = (run.figures.iter()).map(|&k| &rows[k].segments[0]);
    if labels.clone().any(|label| label.number) {
        return false;
    }
    let left = labels.map(|label| label.bbox.x0).fold(f32::MAX, f32::min);
    let pitches = run.figures.windows(2);
    let pitch = median(pitches.map(|two| rows[two[1]].line.baseline - rows[two[0]].line.baseline));
    let columns = (run.figures.iter().map(|&k| rows[k].numbers().count())).max();
    let begins_left = |row: &Row| left - row.line.bbox.x0 > size;
    let below = || {
        rows[here + 1..]
            .iter()
            .filter(|row| row.figures)
            .take(SHOWN)
    };
    row.line.baseline - rows[here - 1].line.baseline > SET_OFF * pitch
        && begins_left(row)
        && below().count() == SHOWN
        && below().all(|row| begins_left(row) && row.numbers().count() * 2 < columns.unwrap_or(0))
}

/// Whether a long line stands wholly left of the run's figures: a wrapped label, not prose.
///
/// Left of them by less than the width of the field it may still be a paragraph that happens to be
/// short, so there must be figures again soon after, under those before.
pub(super) fn is_label(rows: &[Row], run: &Run, here: usize) -> bool {
    let recent = recent_figures(rows, run);
    let left = recent.iter().map(|s| s.bbox.x0).fold(f32::MAX, f32::min);
    let within = |row: &Row| row.line.bbox.x1 < left;
    if !within(&rows[here]) {
        return false;
    }
    let next = (here + 1..rows.len().min(here + 1 + MOST_LABEL_LINES)).find(|&k| rows[k].figures);
    next.is_some_and(|next| {
        // A list's own numbers lead its lines, and stand under one another as figures do.
        let leading = recent_rows(run).filter_map(|k| {
            let first = rows[k].segments.first()?;
            first.number.then_some(first)
        });
        let above: Vec<&Segment> = recent.iter().copied().chain(leading).collect();
        let under = |s: &Segment| {
            above
                .iter()
                .any(|above| (above.bbox.x1 - s.bbox.x1).abs() < 2.5)
        };
        let numbers: Vec<&Segment> = rows[next].numbers().collect();
        let aligned = numbers.iter().filter(|s| under(s)).count();
        let enough = aligned >= 2 || (aligned == 1 && numbers.len() == 1);
        enough && aligned * 3 >= numbers.len() * 2 && rows[here..next].iter().all(within)
    })
}

/// Whether a long line is the name of a section: it begins where the labels do, lines of figures stand
/// right above and below it at the pitch of rows, and the same columns go on. White may set it off from
/// the rows above, or a wrapped label stand there, where the rows below go on at its pitch.
pub(super) fn is_long_section(rows: &[Row], run: &Run, here: usize) -> bool {
    let Some(next) = rows.get(here + 1).filter(|next| next.figures) else {
        return false;
    };
    let row = &rows[here];
    let pitch = |k: usize| rows[k].line.baseline - rows[k - 1].line.baseline;
    let alike = |a: usize, b: usize| (pitch(a) - pitch(b)).abs() < EVEN * row.line.size;
    let goes_on = || rows.get(here + 2).is_some_and(|row| row.figures) && alike(here + 1, here + 2);
    let even = alike(here, here + 1) || goes_on();
    let left = run.figures.iter().map(|&k| rows[k].line.bbox.x0);
    let left = left.fold(f32::MAX, f32::min);
    let numbers: Vec<&Segment> = next.numbers().collect();
    let recent = recent_figures(rows, run);
    let under = |s: &&&Segment| {
        let above = |above: &&Segment| above.bbox.overlap_x(&s.bbox) > 0.0;
        recent.iter().any(above)
    };
    // A number of a note may stand in a column that is blank so far.
    let known = numbers.iter().filter(under).count();
    run.last + 1 == here
        && even
        && (row.line.bbox.x0 - left).abs() < LABEL_EDGE * row.line.size
        && known >= 2
        && known + 1 >= numbers.len()
}

/// Whether a line and those down to the next figures are one cell wrapped: one phrase each, all begin
/// where cells of figures' rows begin, and the figures stand under those before.
pub(super) fn is_wrapped_cell(rows: &[Row], run: &Run, here: usize) -> bool {
    let last = run.last;
    let next = (here + 1..rows.len().min(last + 1 + MOST_CELL_LINES)).find(|&k| rows[k].figures);
    let Some(next) = next else {
        return false;
    };
    let starts: Vec<f32> = recent_rows(run)
        .flat_map(|k| &rows[k].line.words)
        .map(|word| word.bbox.x0)
        .collect();
    let begins = |row: &Row| {
        let size = row.line.size;
        row.segments.len() == 1
            && starts
                .iter()
                .any(|x0| (x0 - row.line.bbox.x0).abs() < 0.3 * size)
            && (row.line.bbox.x0 - rows[here].line.bbox.x0).abs() < 0.3 * size
    };
    let under = |s: &Segment| {
        recent_rows(run)
            .flat_map(|k| rows[k].numbers())
            .any(|above| (above.bbox.x1 - s.bbox.x1).abs() < 2.5)
    };
    rows[last + 1..next].iter().all(begins)
        && rows[next].numbers().filter(|s| under(s)).count() >= 2
}

/// Whether a line goes on in a cell right of figures, as remarks do: running text begins at the left.
pub(super) fn is_wrapped_remark(rows: &[Row], run: &Run, here: usize) -> bool {
    let left = rows[here].line.bbox.x0;
    let (above, row) = (&rows[here - 1], &rows[here]);
    rows[run.last]
        .numbers()
        .filter(|s| s.bbox.x1 < left)
        .count()
        >= 2
        && row.line.baseline - above.line.baseline < NEXT_LINE * row.line.size
        && is_wrapped_cell(rows, run, here)
}

/// Names of what is part of another are set in by less than this, in ems.
const INDENT: f32 = 2.0;

/// Takes in rows of words right above and below the run whose cells stand in it again, and rows of figures after
/// those below.
pub(super) fn take_rows_again(rows: &[Row], run: &mut Run, floor: usize) {
    let pitches = run.figures.windows(2);
    let pitch = median(pitches.map(|two| rows[two[1]].line.baseline - rows[two[0]].line.baseline));
    let left = labels_left(rows, run);
    // Rows of words may part the figures of one column.
    let has_figures_again = |row: &Row, run: &Run, here: usize| {
        let recent = recent_figures(rows, run);
        let under = |s: &Segment| {
            recent
                .iter()
                .any(|above| above.bbox.overlap_x(&s.bbox) > 0.0)
        };
        here > run.last && row.figures && !row.segments[0].number && row.numbers().all(under)
    };
    let goes_on = |run: &Run, here: usize, from: usize| {
        let row = &rows[here];
        let size = row.line.size;
        let own = (rows[run.first..=run.last].iter())
            .filter(|row| row.segments.len() > 1)
            .map(|row| row.segments.as_slice());
        (row.line.baseline - rows[from].line.baseline).abs() <= pitch + EVEN * size
            && (-LABEL_EDGE * size..INDENT * size).contains(&(row.line.bbox.x0 - left))
            && (is_row_again(&row.segments, &own) || has_figures_again(row, run, here))
    };
    while run.first > floor && goes_on(run, run.first - 1, run.first) {
        run.first -= 1;
    }
    while run.last + 1 < rows.len() && goes_on(run, run.last + 1, run.last) {
        run.last += 1;
        if rows[run.last].figures {
            run.figures.push(run.last);
        }
    }
}

/// The last row of the run with those below it that have words where the others have figures: `POA`,
/// `Free`, `none set`.
///
/// Each stands a row's pitch below the one above, begins where labels do, and its cells stand under
/// the run's. Where figures follow soon it may as well be the head of another table.
pub(super) fn rows_of_words(rows: &[Row], run: &Run) -> usize {
    let labels = (recent_rows(run).map(|k| &rows[k].segments[0])).filter(|s| !s.number);
    let left = labels.map(|s| s.bbox.x0).fold(f32::MAX, f32::min);
    let pitches = rows[run.first..=run.last].windows(2);
    let pitch =
        (pitches.map(|two| two[1].line.baseline - two[0].line.baseline)).fold(0.0, f32::max);
    let figures = recent_figures(rows, run);
    let cells: Vec<&Segment> = recent_rows(run)
        .flat_map(|k| rows[k].segments.iter().skip(1))
        .collect();
    let ends_under = |s: &Segment| {
        let near = EDGE * s.words[0].size;
        figures.iter().any(|f| (f.bbox.x1 - s.bbox.x1).abs() < near)
    };
    let mut last = run.last;
    while let Some(row) = rows.get(last + 1) {
        let size = row.line.size;
        let goes_on = row.segments.len() >= 3
            && !row.prose
            && row.line.baseline - rows[last].line.baseline <= pitch + EVEN * size
            && (row.segments[0].bbox.x0 - left).abs() < LABEL_EDGE * size
            && (row.segments.iter().skip(1))
                .all(|s| cells.iter().any(|cell| cell.bbox.overlap_x(&s.bbox) > 0.0))
            && row
                .segments
                .iter()
                .skip(1)
                .filter(|s| ends_under(s))
                .count()
                >= 2;
        if !goes_on {
            break;
        }
        last += 1;
    }
    let soon = rows.iter().skip(last + 1).take(MOST_BETWEEN);
    if soon.into_iter().any(|row| row.figures) {
        return run.last;
    }
    last
}

/// Whether the line under the last row is the last of its label: closer than any row of figures is to the next,
/// begun where the label begins, or set in as the second lines of other labels are, in the same type. A note would
/// keep off the table, or be smaller.
pub(super) fn ends_the_last_label(rows: &[Row], run: &Run, here: usize) -> bool {
    let (above, line) = (&rows[here - 1], &rows[here].line);
    let gap = |k: usize| rows[k].line.baseline - rows[k - 1].line.baseline;
    let least = (run.first + 1..=run.last)
        .filter(|&k| rows[k].figures)
        .map(gap)
        .fold(f32::MAX, f32::min);
    let label = &above.segments[0];
    let at = |x: f32| (x - line.bbox.x0).abs() < EDGE * line.size;
    let hangs = || {
        let mut under = run
            .figures
            .iter()
            .filter_map(|&k| rows.get(k + 1).filter(|row| !row.figures));
        line.bbox.x0 - label.bbox.x0 >= EDGE * line.size
            && under.any(|row| row.line.baseline < line.baseline && at(row.line.bbox.x0))
    };
    run.last + 1 == here
        && !label.number
        && (gap(here) < CLOSER * least && at(label.bbox.x0) || hangs())
        && (line.size - above.line.size).abs() < EVEN
        && label.words.iter().all(|word| word.bold) == line.is_bold()
}

/// Lines of one label are closer than this share of what parts rows.
const CLOSER: f32 = 0.9;

/// Whether a long line is the first of a label that the next line ends, beside figures under those
/// before: `Housing corporation, buildings and land (at cost less` over `depreciation) 12,682`.
pub(super) fn begins_a_label(rows: &[Row], run: &Run, here: usize) -> bool {
    let (line, Some(next)) = (&rows[here].line, rows.get(here + 1)) else {
        return false;
    };
    let [phrase] = rows[here].segments.as_slice() else {
        return false;
    };
    let labels = recent_rows(run).map(|k| rows[k].line.bbox.x0);
    let left = labels.fold(f32::MAX, f32::min);
    let set_under = |s: &Segment| {
        recent_rows(run)
            .flat_map(|k| rows[k].numbers())
            .any(|above| (above.bbox.x1 - s.bbox.x1).abs() < 2.5)
    };
    let figures: Vec<&Segment> = next.segments.iter().skip(1).collect();
    line.bbox.x0 >= left - line.size
        && next.line.baseline - line.baseline <= 1.5 * line.size
        && (token::is_unfinished(&phrase.text) || token::has_open_bracket(&phrase.text))
        && next.figures
        && token::continues(&next.segments[0].text)
        && figures
            .iter()
            .all(|s| s.number && set_under(s) && s.bbox.x0 > line.bbox.x1)
}
