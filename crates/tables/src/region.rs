//! Regions that may hold a table without a frame: lines of figures under one another.

mod axis;
mod labels;
mod plausible;
mod signs;
mod split;

use scrutineer_model::{Rect, Word};

use crate::class::is_class_line;
use crate::rules::{Rule, Rules};
use crate::text::{
    Gaps, Line, PROSE_WORDS, Segment, around, is_justified, leveled, lines, median, merged,
    segments,
};
use crate::token;
use labels::{
    begins_a_label, is_label, is_long_section, is_under_units, is_within_field, is_wrapped_cell,
};
use plausible::is_plausible;
use split::split_at_heads;

/// The widest word space of running text that is not justified, in ems.
const WORD_SPACE: f32 = 0.45;
/// A paragraph's first line has at least so many words behind its number.
const LEAST_PARAGRAPH: usize = 4;
/// What stands in one of two columns of running text has so many words.
const LEAST_PHRASE: usize = 3;
/// Lines of running text are no farther apart than this, in ems.
const TEXT_LEADING: f32 = 1.6;
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
/// Lines above the first figures that may be the head; lines set unevenly are one.
const MOST_HEAD_LINES: usize = 7;
/// What stands above figures in type larger than theirs by this factor is a heading, no head.
const HEADING: f32 = 1.3;
/// A head that white sets off stands no farther above the first figures than this, in ems …
const HEAD_SET_OFF: f32 = 14.0;
/// … with no more white between two lines than this.
const WHITEST: f32 = 5.5;

/// Heads set closely are told from text by so many columns.
const LEAST_CLOSE: usize = 4;

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
    let mut rows: Vec<Row> = lines.into_iter().map(row).collect();
    mark_classes(&mut rows);
    signs::count_as_figures(&mut rows);
    rows
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
    proposals(&rows, runs)
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
    proposals(&rows, runs.into_iter())
}

fn proposals<'a>(rows: &[Row<'a>], runs: impl Iterator<Item = Run>) -> Vec<Proposal<'a>> {
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
        let (top, bottom) = extend(rows, &run, floor);
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

/// The words without those above the figures that are set in larger type left of them: the heading
/// that a table stands under, beside whose last line its head may stand.
fn without_heading<'a>(words: Vec<&'a Word>, rows: &[Row], run: &Run) -> Vec<&'a Word> {
    let first = &rows[run.first].line;
    let size = median(run.figures.iter().map(|&k| rows[k].line.size));
    let left = inner_left(rows, run);
    let above = |word: &Word| word.baseline < first.baseline - 0.5 * first.size;
    let larger = |word: &Word| word.size > HEADING * size;
    let headed = words
        .iter()
        .any(|word| above(word) && !larger(word) && word.bbox.x1 > left);
    let kept = |word: &&Word| !(above(word) && larger(word) && word.bbox.x1 < left);
    if headed {
        words.into_iter().filter(kept).collect()
    } else {
        words
    }
}

fn row(line: Line) -> Row {
    let segments = segments(&line.words, Gaps::WIDE, &[]);
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
        } else if row.prose && !is_label(rows, &run, here) && !begins_a_label(rows, &run, here) {
            let more = rows.get(here + 1).is_some_and(|next| next.prose);
            if more || row.segments.len() == 1 && !is_long_section(rows, &run, here) {
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
/// rule parts it from them.
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
    above.figures
        && total.is_quantity()
        && recent.any(|figure| (figure.bbox.x1 - total.bbox.x1).abs() < SAME_END)
        && rules.horizontal.iter().any(parts)
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
    let left = rows.iter().map(|row| row.line.bbox.x0);
    let right = rows.iter().map(|row| row.line.bbox.x1);
    let (left, right) = (
        left.fold(f32::MAX, f32::min),
        right.fold(f32::MIN, f32::max),
    );
    let stands_between = |rule: &Rule| left < rule.at && rule.at < right;
    let bridges = |rule: &Rule| {
        rule.start < above.baseline && rule.end > below.baseline && stands_between(rule)
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
    gap < FARTHEST_ALIGNED * below.size && aligned >= 2 && aligned * 5 >= count * 4
}

/// Takes in the head above and wrapped labels below.
fn extend(rows: &[Row], run: &Run, floor: usize) -> (usize, usize) {
    let inner_left = inner_left(rows, run);
    let mut top = climb(rows, run, run.first, floor);
    if let Some(head) = head_set_off(rows, run, top, floor) {
        top = climb(rows, run, head, floor);
    }
    // A single segment that begins left of the figures, over their labels, is a title or a section.
    let labels = run.figures.iter().filter_map(|&k| {
        let first = &rows[k].segments[0];
        (!first.number).then_some(first.bbox.x1)
    });
    let stub_right = labels.fold(f32::MIN, f32::max);
    let labelled = stub_right > f32::MIN;
    let over_labels = |x0: f32, size: f32| !labelled || x0 < stub_right + size;
    let is_title = |row: &Row| {
        row.segments.len() == 1
            && row.line.bbox.x0 < inner_left - row.line.size
            && over_labels(row.line.bbox.x0, row.line.size)
    };
    while top < run.first && is_title(&rows[top]) {
        top += 1;
    }
    let mut bottom = labels::rows_of_words(rows, run);
    let last = bottom;
    while bottom + 1 < rows.len() && bottom - last < 3 {
        let (next, above) = (&rows[bottom + 1], &rows[bottom].line);
        let wraps = token::continues(&next.line.words[0].text)
            || labels::ends_the_last_label(rows, run, bottom + 1);
        if next.prose
            || next.figures
            || !wraps
            || next.line.baseline - above.baseline > 1.4 * next.line.size
            || next.line.bbox.x1 > inner_left
        {
            break;
        }
        bottom += 1;
    }
    (top, bottom)
}

/// The first of the lines above `from` that are close enough to be head.
fn climb(rows: &[Row], run: &Run, from: usize, floor: usize) -> usize {
    let bbox = Rect::around(rows[run.first..=run.last].iter().map(|row| row.line.bbox))
        .unwrap_or_default();
    let pitch = median(
        run.figures
            .windows(2)
            .map(|pair| rows[pair[1]].line.baseline - rows[pair[0]].line.baseline),
    );
    let columns = figure_spans(rows, run);
    let left = labels_left(rows, run);
    let is_off = |row: &Row| row.line.bbox.x0 > bbox.x1 || row.line.bbox.x1 < bbox.x0;
    // A section's name may be all that stands in the first column, with the heads above.
    let heads = |row: &Row| !is_off(row) && row.segments.len() >= 3 && !row.has_quantities();
    let mut top = from;
    let mut head_lines = 0;
    while top > floor && head_lines < MOST_HEAD_LINES {
        let (above, below) = (&rows[top - 1], &rows[top].line);
        let gap = below.baseline - above.line.baseline;
        head_lines += usize::from(gap > 0.75 * below.size);
        let mut reach = 3.0 * above.line.size.max(below.size);
        if head_lines < 3 {
            reach = reach.max(1.7 * pitch);
        }
        if above.prose && !is_head_of_columns(above, &columns)
            || is_numbered_text(above, left)
            || reads_on_from_text(rows, top - 1)
            || gap > reach
            || is_off(above)
                && !(above.line.bbox.x1 < bbox.x0 && top - 1 > floor && heads(&rows[top - 2]))
        {
            break;
        }
        top -= 1;
    }
    while top < from && is_off(&rows[top]) {
        top += 1;
    }
    top
}

/// The line of a head that white, the names of sections or a long first label part from its figures.
///
/// ```text
///                               2000      1999
///
/// Sundry licences
///     Business                 8,888     8,952
/// ```
///
/// Only where nothing that was taken in heads the figures, and where the line has a head over at
/// least half of their columns and nothing beside them but a label: not a line of another table's
/// figures, nor text that happens to stand above.
fn head_set_off(rows: &[Row], run: &Run, top: usize, floor: usize) -> Option<usize> {
    let columns = spans(rows, run, |_| true);
    let inner_left = inner_left(rows, run);
    let first = &rows[run.first].line;
    let over_a_column = |s: &Segment| {
        let mut under = run.figures.iter().flat_map(|&k| &rows[k].segments[1..]);
        under.any(|cell| cell.bbox.overlap_x(&s.bbox) > 0.0)
    };
    let is_figure =
        |row: &Row, s: &Segment| !row.classes && (s.is_quantity() || begins_with_a_figure(s));
    let over = |row: &Row| -> Vec<bool> {
        let covers = |&(left, right): &(f32, f32)| {
            row.segments
                .iter()
                .any(|s| !is_figure(row, s) && s.bbox.x0 < right && left < s.bbox.x1)
        };
        columns.iter().map(covers).collect()
    };
    if rows[top..run.first]
        .iter()
        .any(|row| over(row).contains(&true))
    {
        return None;
    }
    // A section's name may be as long as a line of text, but it is one line where the labels begin.
    let left = labels_left(rows, run);
    let is_long_section = |k: usize| {
        let row = &rows[k];
        k + 1 == top
            && row.segments.len() == 1
            && row.prose
            && (row.line.bbox.x0 - left).abs() < LABEL_EDGE * row.line.size
            && k > floor
            && !rows[k - 1].prose
    };
    (floor..top)
        .rev()
        .take_while(|&k| {
            let row = &rows[k];
            let white = rows[k + 1].line.baseline - row.line.baseline;
            let label = row.line.bbox.x1 < inner_left;
            first.baseline - row.line.baseline <= HEAD_SET_OFF * first.size
                && white <= WHITEST * first.size
                && (label || !row.prose || is_long_section(k))
                && !is_numbered_text(row, left)
        })
        .filter(|&k| !is_long_section(k))
        .find_map(|k| {
            let row = &rows[k];
            let covered = over(row).iter().filter(|over| **over).count();
            let apart = row
                .segments
                .iter()
                .all(|s| !is_figure(row, s) && (over_a_column(s) || s.bbox.x1 < inner_left));
            if apart && covered >= 2 && covered * 2 >= columns.len() {
                Some(Some(k))
            } else {
                let label = row.line.bbox.x1 < inner_left;
                (!label).then_some(None)
            }
        })
        .flatten()
}

/// Whether text begins with how many, and goes on: `9,585 of these`. `2019 actual` says when, `0-5 years`
/// which.
fn begins_with_a_figure(segment: &Segment) -> bool {
    let [first, rest @ ..] = segment.words.as_slice() else {
        return false;
    };
    let names = |word: &Word| word.text.chars().all(char::is_alphabetic);
    let measured = rest.len() == 1 && names(rest[0]);
    token::is_figure(&first.text) && !token::is_year(&first.text) && !measured
}

/// The x-ranges of the run's columns of figures behind the first segment, left to right.
fn figure_spans(rows: &[Row], run: &Run) -> Vec<(f32, f32)> {
    spans(rows, run, |s| s.number)
}

/// The x-ranges of what stands behind the first segment of the run's lines of figures.
fn spans(rows: &[Row], run: &Run, counts: fn(&Segment) -> bool) -> Vec<(f32, f32)> {
    let spans = run
        .figures
        .iter()
        .flat_map(|&k| rows[k].segments.iter().skip(1).filter(|s| counts(s)))
        .map(|s| (s.bbox.x0, s.bbox.x1));
    merged(spans.collect())
}

/// Whether a line that seems to run on is heads set closely, `All Percentage All Percentage`: it has
/// one wider space over every white between columns of figures, and none elsewhere as justified
/// text has.
fn is_head_of_columns(row: &Row, columns: &[(f32, f32)]) -> bool {
    let wide = |pair: &&[&Word]| {
        pair[1].bbox.x0 - pair[0].bbox.x1 > Gaps::HEAD.at_cut * pair[0].size.max(1.0)
    };
    let gaps: Vec<(f32, f32)> = (row.line.words.windows(2).filter(wide))
        .map(|pair| (pair[0].bbox.x1, pair[1].bbox.x0))
        .collect();
    let one_over = |pair: &[(f32, f32)]| {
        let over = |gap: &&(f32, f32)| gap.0 < pair[1].0 && pair[0].1 < gap.1;
        gaps.iter().filter(over).count() == 1
    };
    columns.len() >= LEAST_CLOSE && gaps.len() <= columns.len() && columns.windows(2).all(one_over)
}

/// Whether a line is the end of running text: each part is a phrase, and one goes on from text that begins at
/// its place above. The lines of two columns of text may stand between one another.
fn reads_on_from_text(rows: &[Row], here: usize) -> bool {
    let is_phrase = |s: &Segment| s.words.len() >= LEAST_PHRASE && !s.number;
    let above = |k: usize, part: &Segment| {
        let size = rows[k].line.size;
        let lines = rows[..k].iter().enumerate().rev();
        let mut near = lines.take_while(|(_, row)| {
            rows[k].line.baseline - row.line.baseline <= TEXT_LEADING * size
        });
        near.find_map(|(above, row)| {
            let begins = |s: &&Segment| (s.bbox.x0 - part.bbox.x0).abs() < LABEL_EDGE * size;
            row.segments.iter().find(begins).map(|s| (above, s))
        })
    };
    let is_text = |part: &Segment| part.words.len() >= LEAST_PARAGRAPH;
    let reads_on = |part: &Segment| {
        let (mut at, mut part) = (here, part);
        if !part.text.starts_with(char::is_lowercase) {
            return false;
        }
        while is_text(part)
            && let Some((line, text)) = above(at, part)
        {
            if text.is_prose() {
                return true;
            }
            (at, part) = (line, text);
        }
        false
    };
    let parts = &rows[here].segments;
    parts.iter().all(is_phrase) && parts.iter().any(reads_on)
}

/// `3.3 Fees came to …`: the number of a paragraph and its first line; or of a heading, which stands
/// left of all that the table holds.
fn is_numbered_text(row: &Row, left: f32) -> bool {
    let [number, text] = row.segments.as_slice() else {
        return false;
    };
    let parts: Vec<&str> = number.text.trim_end_matches('.').split('.').collect();
    let is_part =
        |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let is_paragraph = parts.len() >= 2 && text.words.len() >= LEAST_PARAGRAPH;
    let hangs = number.text.contains('.') && number.bbox.x1 < left;
    parts.iter().all(is_part) && (is_paragraph || hangs)
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
