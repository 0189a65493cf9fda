//! Regions that may hold a table without a frame: lines of figures under one another.

pub(crate) mod axis;
mod by_rules;
mod labels;
mod plausible;
mod reach;
mod signs;
mod split;

use scrutineer_model::{Rect, Word};

use crate::class::is_class_line;
use crate::columns::abutting;
use crate::roles::names_total;
use crate::rules::{Rule, Rules};
use crate::text::{
    Gaps, Line, PROSE_WORDS, Segment, around, is_beside_turned, is_justified, leveled, lines,
    median, segments,
};
use crate::token;
use labels::{
    begins_a_label, is_label, is_long_section, is_under_units, is_within_field, is_wrapped_cell,
    is_wrapped_remark,
};
use plausible::is_plausible;
use reach::{extend, is_numbered_text};
use split::{is_bold_total, split_at_heads};

/// The widest word space of running text that is not justified, in ems.
const WORD_SPACE: f32 = 0.45;
/// Lines farther apart than this, in ems, belong to different tables unless something bridges them.
const FARTHEST: f32 = 3.2 * 1.2;
/// A figure column that goes on under a white gap bridges it up to this, in ems.
const FARTHEST_ALIGNED: f32 = 6.0;
/// Figures of a column end within so many points of one another.
const SAME_END: f32 = 2.5;
/// Lines without figures between two lines of figures: wrapped labels, sections.
const MOST_BETWEEN: usize = 4;
/// A section's name begins where the labels do, within so many ems.
const LABEL_EDGE: f32 = 0.6;
/// Fewer lines with a figure behind white are no column that a text follows.
const LEAST_SET_OFF: usize = 3;
/// Baselines of one line are no farther apart than this, in points.
const SAME_LINE: f32 = 1.0;
/// The next line of a table set closely is no farther down than this, in ems.
const NEXT_LINE: f32 = 1.8;
/// What stands above figures in type larger than theirs by this factor is a heading, no head.
const HEADING: f32 = 1.3;

/// A region: its words and the box around them.
#[derive(Clone, Debug)]
pub(crate) struct Proposal<'a> {
    pub(crate) words: Vec<&'a Word>,
    pub(crate) bbox: Rect,
}

/// A line with what it says about tables.
struct Row<'a> {
    line: Line<'a>,
    segments: Vec<Segment<'a>>,
    /// Two or more segments, a figure behind the first, not only years.
    figures: bool,
    /// Bands or days over figures of another kind.
    classes: bool,
    prose: bool,
}

impl Row<'_> {
    fn numbers(&self) -> impl Iterator<Item = &Segment<'_>> {
        self.segments.iter().filter(|segment| segment.number)
    }

    /// Whether it says how much, not only which.
    fn has_quantities(&self) -> bool {
        !self.classes && self.segments.iter().any(Segment::is_quantity)
    }
}

/// The lines of words with what each says about tables.
fn rows_among<'a>(words: &[&'a Word]) -> Vec<Row<'a>> {
    let lines = leveled(lines(words.iter().copied()));
    let segments = segments_of(&lines, &[]);
    let mut rows: Vec<Row> = (lines.into_iter().zip(segments))
        .map(|(line, segments)| row(line, segments))
        .collect();
    mark_classes(&mut rows);
    signs::count_as_figures(&mut rows);
    rows
}

/// The segments of each line of a region whose columns nobody knows yet but for some edges; a text that follows the
/// figures of a column closely is none of theirs.
pub(crate) fn segments_of<'a>(lines: &[Line<'a>], edges: &[f32]) -> Vec<Vec<Segment<'a>>> {
    let are_set_off: Vec<bool> = lines.iter().map(has_figure_set_off).collect();
    let marked = || lines.iter().zip(&are_set_off);
    let set_off: Vec<&Line> = (marked().filter(|(_, set_off)| **set_off))
        .map(|(line, _)| line)
        .collect();
    let mut all = edges.to_vec();
    if set_off.len() >= LEAST_SET_OFF {
        all.extend(abutting::cuts(&set_off, &[], edges));
        all.sort_by(f32::total_cmp);
    }
    let of = |(line, set_off): (&Line<'a>, &bool)| {
        segments(&line.words, Gaps::WIDE, if *set_off { &all } else { edges })
    };
    marked().map(of).collect()
}

/// Whether white stands before a figure, as before those of a column: a text may follow it closely.
fn has_figure_set_off(line: &Line) -> bool {
    line.words.windows(2).any(|pair| {
        pair[1].bbox.x0 - pair[0].bbox.x1 > Gaps::WIDE.anywhere * line.size
            && token::is_number(&pair[1].text)
    })
}

/// Finds regions among the words, top to bottom.
pub(crate) fn regions<'a>(words: &[&'a Word], rules: &Rules) -> Vec<Proposal<'a>> {
    let rows = rows_among(words);
    let mut runs: Vec<Run> = Vec::new();
    let mut from = 0;
    while from < rows.len() {
        if !rows[from].figures {
            from += 1;
            continue;
        }
        let run = grow(&rows, from, rules);
        from = run.last + 1;
        runs.push(run);
    }
    let runs = runs.iter().flat_map(|run| split_at_heads(&rows, run));
    proposals(&rows, runs, rules)
}

/// The words of a region by the tables that its heads part it into; none where it is one.
pub(crate) fn parted_at_heads<'a>(words: &[&'a Word]) -> Vec<Proposal<'a>> {
    let rows = rows_among(words);
    let figures: Vec<usize> = (0..rows.len()).filter(|&k| rows[k].figures).collect();
    let (Some(&first), Some(&last)) = (figures.first(), figures.last()) else {
        return Vec::new();
    };
    let run = Run {
        first,
        last,
        figures,
        ends_at_words: false,
    };
    let runs = split_at_heads(&rows, &run);
    if runs.len() < 2 {
        return Vec::new();
    }
    proposals(&rows, runs.into_iter(), &Rules::default())
}

fn proposals<'a>(
    rows: &[Row<'a>],
    runs: impl Iterator<Item = Run>,
    rules: &Rules,
) -> Vec<Proposal<'a>> {
    let mut floor = 0;
    let mut proposals = Vec::new();
    for mut run in runs {
        // What the run before took in is no other's.
        run.figures.retain(|&k| k >= floor);
        let Some(&first) = run.figures.first() else {
            continue;
        };
        run.first = run.first.max(first);
        if !is_plausible(rows, &run) {
            // The end of a table from the page before is no head of the one below.
            if run.ends_at_words {
                floor = run.last + 1;
            }
            continue;
        }
        labels::take_rows_again(rows, &mut run, floor);
        let (top, bottom) = extend(rows, &run, floor, rules);
        floor = bottom + 1;
        let words = without_heading(rows_of(rows, top, bottom), rows, &run);
        proposals.push(Proposal {
            bbox: around(&words),
            words,
        });
    }
    proposals
}

/// Marks lines that are heads though they hold figures.
fn mark_classes(rows: &mut [Row]) {
    for k in 0..rows.len() {
        if !rows[k].figures {
            continue;
        }
        let above = k.checked_sub(1).map(|above| &*rows[above].segments);
        let below = rows[k + 1..].iter().filter(|row| row.figures);
        let below = below.map(|row| &*row.segments);
        rows[k].classes = is_class_line(above, &rows[k].segments, below);
        rows[k].figures = !rows[k].classes;
    }
}

fn rows_of<'a>(rows: &[Row<'a>], top: usize, bottom: usize) -> Vec<&'a Word> {
    let words = rows[top..=bottom].iter().flat_map(|row| &row.line.words);
    words.copied().collect()
}

/// The words without those above the figures that are set in larger type left of them, and on from there: the
/// heading that a table stands under, beside whose last line its head may stand.
fn without_heading<'a>(words: Vec<&'a Word>, rows: &[Row], run: &Run) -> Vec<&'a Word> {
    let first = &rows[run.first].line;
    let size = median(run.figures.iter().map(|&k| rows[k].line.size));
    let left = inner_left(rows, run);
    let above = |word: &Word| word.baseline < first.baseline - 0.5 * first.size;
    let heads = rows[..run.first].iter().flat_map(|row| &row.line.words);
    let heads = heads.copied();
    let larger =
        |word: &Word| word.size > HEADING * size && !is_beside_turned(word.bbox, heads.clone());
    let headed = words
        .iter()
        .any(|word| above(word) && !larger(word) && word.bbox.x1 > left);
    if !headed {
        return words;
    }
    // What a heading goes on with over the figures is no head of theirs.
    let mut kept: Vec<&Word> = Vec::new();
    let mut heading: Option<&Word> = None;
    for word in words {
        let goes_on = heading.is_some_and(|before| {
            (before.baseline - word.baseline).abs() < SAME_LINE
                && word.bbox.x0 - before.bbox.x1 <= Gaps::WIDE.anywhere * word.size
        });
        if above(word) && larger(word) && (word.bbox.x1 < left || goes_on) {
            heading = Some(word);
        } else {
            kept.push(word);
        }
    }
    kept
}

fn row<'a>(line: Line<'a>, segments: Vec<Segment<'a>>) -> Row<'a> {
    let numbers = segments.iter().filter(|segment| segment.number).count();
    Row {
        figures: segments.len() >= 2
            && !reads_on(&line)
            && segments.iter().any(Segment::is_quantity)
            && segments.iter().skip(1).any(|segment| segment.number),
        classes: false,
        prose: numbers < 2 && segments.iter().any(Segment::is_prose) || is_justified(&line),
        segments,
        line,
    }
}

/// Whether a line is a sentence: long, and no two of its words farther apart than words are, or all as far.
/// `£60,000 was 1 (2014: 1)` at its end are no columns.
fn reads_on(line: &Line) -> bool {
    let apart = |pair: &[&Word]| pair[1].bbox.x0 - pair[0].bbox.x1 > WORD_SPACE * line.size;
    line.words.len() >= PROSE_WORDS && !line.words.windows(2).any(apart) || is_justified(line)
}

/// Lines from `first` to `last`, and which of them carry figures.
struct Run {
    first: usize,
    last: usize,
    figures: Vec<usize>,
    /// Whether a row of words follows that heads other figures.
    ends_at_words: bool,
}

/// Grows a run downwards while figures stand under figures.
fn grow(rows: &[Row], first: usize, rules: &Rules) -> Run {
    let mut run = Run {
        first,
        last: first,
        figures: vec![first],
        ends_at_words: false,
    };
    for here in first + 1..rows.len() {
        if !is_near(rows, &run, here, rules) || labels::opens_another(rows, &run, here) {
            break;
        }
        let row = &rows[here];
        if row.figures {
            let recent = run.figures.iter().rev().take(12);
            let under = recent.flat_map(|&k| rows[k].numbers()).any(|above| {
                row.numbers()
                    .any(|below| below.bbox.overlap_x(&above.bbox) > 0.0)
            });
            if !under && !is_within_field(rows, &run, here) && !is_under_units(rows, &run, here) {
                break;
            }
            run.last = here;
            run.figures.push(here);
        } else if row.prose
            && !is_label(rows, &run, here)
            && !begins_a_label(rows, &run, here)
            && !is_wrapped_remark(rows, &run, here)
        {
            let more = rows.get(here + 1).is_some_and(|next| next.prose);
            let alone = row.segments.len() == 1 && !is_long_section(rows, &run, here);
            if more || alone || is_numbered_text(row, labels_left(rows, &run)) {
                break;
            }
        } else if is_total(rows, &run, here, rules) {
            run.last = here;
        } else if here - run.last > MOST_BETWEEN
            && !is_label(rows, &run, here)
            && !is_wrapped_cell(rows, &run, here)
        {
            break;
        }
    }
    run
}

/// Whether a figure alone on its line is the total of a column: it ends where the column's figures do, and a
/// rule parts it from them, or it is bold right under what is not.
fn is_total(rows: &[Row], run: &Run, here: usize, rules: &Rules) -> bool {
    let (above, row) = (&rows[here - 1], &rows[here]);
    let [total] = row.segments.as_slice() else {
        return false;
    };
    let mut recent = run
        .figures
        .iter()
        .rev()
        .take(12)
        .flat_map(|&k| rows[k].numbers());
    let parts = |rule: &Rule| {
        above.line.baseline < rule.at
            && rule.at < row.line.baseline - 0.3 * row.line.size
            && rule.start < total.bbox.center_x()
            && total.bbox.center_x() < rule.end
    };
    let is_set_apart = || {
        is_bold_total(row, above)
            && row.line.baseline - above.line.baseline <= NEXT_LINE * row.line.size
    };
    above.figures
        && total.is_quantity()
        && recent.any(|figure| (figure.bbox.x1 - total.bbox.x1).abs() < SAME_END)
        && (rules.horizontal.iter().any(parts) || is_set_apart())
}

/// Whether the line at `here` is close to the one above, or something bridges the gap: a vertical
/// rule, or the same figure columns going on.
fn is_near(rows: &[Row], run: &Run, here: usize, rules: &Rules) -> bool {
    let (above, below) = (&rows[here - 1].line, &rows[here].line);
    let em = above.size.max(below.size);
    let gap = below.baseline - above.baseline;
    if gap <= FARTHEST * em {
        return true;
    }
    // The border of a form stands around more than one table.
    let all = Rect::around(rows.iter().map(|row| row.line.bbox)).unwrap_or_default();
    let bridges = |rule: &Rule| {
        let stands_between = all.x0 < rule.at && rule.at < all.x1;
        rule.start < above.baseline && rule.end > below.baseline && stands_between
    };
    if rules.vertical.iter().any(bridges) {
        return true;
    }
    let Some(next) = (here..rows.len().min(here + 3)).find(|&k| rows[k].figures) else {
        return false;
    };
    // A narrow column behind them may be read as one with the figures.
    let rights: Vec<f32> = run
        .figures
        .iter()
        .rev()
        .take(12)
        .flat_map(|&k| &rows[k].line.words)
        .filter(|word| token::is_number(&word.text))
        .map(|word| word.bbox.x1)
        .collect();
    let count = rows[next].numbers().count();
    let aligned = rows[next]
        .numbers()
        .filter(|s| {
            rights
                .iter()
                .any(|right| (s.bbox.x1 - right).abs() < SAME_END)
        })
        .count();
    let total = next == here && aligned == 1 && count == 1 && is_total_set_off(&rows[here], rules);
    gap < FARTHEST_ALIGNED * below.size && (aligned >= 2 && aligned * 5 >= count * 4 || total)
}

/// Whether a line is a total, by its label and a rule right above its figure alone: that of the whole list, set off from
/// the total of its last part.
fn is_total_set_off(row: &Row, rules: &Rules) -> bool {
    let [labels @ .., total] = row.segments.as_slice() else {
        return false;
    };
    let size = row.line.size;
    let label = row
        .line
        .words
        .iter()
        .take_while(|word| word.bbox.x1 < total.bbox.x0);
    let label: Vec<&str> = label.map(|word| word.text.as_str()).collect();
    let is_over = |rule: &Rule| {
        (0.5 * size..2.0 * size).contains(&(row.line.baseline - rule.at))
            && rule.along(total.bbox.x0, total.bbox.x1) > 0.5 * total.bbox.width()
            && labels.iter().all(|label| label.bbox.x1 < rule.start)
    };
    total.is_quantity() && names_total(&label.join(" ")) && rules.horizontal.iter().any(is_over)
}

/// The left edge of what the lines of figures begin with.
fn labels_left(rows: &[Row], run: &Run) -> f32 {
    let lines = run.figures.iter().map(|&k| rows[k].line.bbox.x0);
    lines.fold(f32::MAX, f32::min)
}

/// The left edge of the figures behind the first segment of their line.
fn inner_left(rows: &[Row], run: &Run) -> f32 {
    run.figures
        .iter()
        .flat_map(|&k| rows[k].segments.iter().skip(1).filter(|s| s.number))
        .map(|s| s.bbox.x0)
        .fold(f32::MAX, f32::min)
}

#[cfg(test)]
mod tests;
