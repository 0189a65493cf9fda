//! Tables of text that nothing bounds: cells stand under heads that are set apart, between gutters
//! that run down the whole body.
//!
//! ```text
//!      *description*          *source*     *frequency*
//! 5.2  no. complaints         manually     monthly
//!      number unresolved
//! 5.3  no. compliments        manually     monthly
//! ```
//!
//! Not tables: running text in columns, a letterhead's labels with their colons, lists of names, and
//! numbered paragraphs, whose only gutter is behind the numbers. Tables of figures are read by their
//! figures (`region`).

use scrutineer_model::Word;

use crate::columns::Columns;
use crate::framed::begins_a_caption;
use crate::grid::{Grid, GridCell, compact};
use crate::heads::{Drawn, heads};
use crate::in_step::{InStep, share};
use crate::passages;
use crate::rules::Rules;
use crate::text::{
    Gaps, Line, PROSE_WORDS, Segment, around, count_segments, lines, median, segments,
};
use crate::token;

/// More lines than this are no head; beside one another heads of one to five lines stand at staggered
/// heights.
const MOST_HEAD_LINES: usize = 9;
/// Lines above a rule that may be a head though nothing else sets them apart.
const MOST_RULED_LINES: usize = 3;
/// Lines of one head are no farther apart than this, in ems.
const HEAD_LEADING: f32 = 2.4;
/// Lines of one table are no farther apart than this, in ems: a row that a spare line parts from the next.
const FARTHEST: f32 = 4.0;
/// A line with text under three heads may stand farther away, in ems: the row before has a blank line.
const FARTHEST_ALIGNED: f32 = 6.0;
/// The narrowest gutter, in ems: in justified columns little more than a word space.
const GUTTER: f32 = 0.6;
/// Word spaces are bridged up to this, in ems, when looking for gutters.
const WORD_SPACE: f32 = 0.5;
/// A head begins, ends or has its middle where its column has, within this many ems.
const ALIGNED: f32 = 0.7;
/// Where more lines than this share carry a quantity, the table is one of figures.
pub(crate) const MOST_FIGURES: f32 = 0.4;
/// What stands higher than this, in ems, is turned against the page's text.
const TURNED: f32 = 2.5;
/// A head of larger type than this many times the body's is a heading.
const LARGER: f32 = 1.12;
/// A page has hardly more heads than this; what has is a list.
const MOST_TABLES: usize = 12;

/// Reads the tables of text among the words, top to bottom.
pub(crate) fn textual<'a>(words: &[&'a Word], rules: &Rules) -> Vec<Grid<'a>> {
    let upright = words
        .iter()
        .copied()
        .filter(|word| word.bbox.height() < TURNED * word.size);
    let lines = lines(upright);
    let mut grids = Vec::new();
    let mut from = 0;
    while from + 2 < lines.len() && grids.len() < MOST_TABLES {
        match under_head(&lines, from, rules) {
            Some((grid, next)) => {
                grids.push(grid);
                from = next;
            }
            None => from += 1,
        }
    }
    grids
}

/// The table whose head begins with line `first`, and the line after it.
fn under_head<'a>(lines: &[Line<'a>], first: usize, rules: &Rules) -> Option<(Grid<'a>, usize)> {
    let end = head_end(lines, first, rules)?;
    let head = &lines[first..end];
    let groups = groups(head)?;
    let body = body(&lines[end..], head, &groups)?;
    let last = end + body.lines;
    let grid = read(head, &lines[end..last], &body, &groups, rules)?;
    Some((grid, last))
}

/// Where the run of lines that are set apart from what follows ends; `None` where `first` is none.
pub(crate) fn head_end(lines: &[Line], first: usize, rules: &Rules) -> Option<usize> {
    let near = |k: usize| lines[k + 1].baseline - lines[k].baseline < HEAD_LEADING * lines[k].size;
    for style in [is_bold, is_italic] {
        let run = lines[first..].iter().take_while(|line| style(line)).count();
        if run > 0 {
            // Farther below stands the bold name of a section.
            let end = (first..first + run - 1)
                .find(|&k| !near(k))
                .map_or(first + run, |k| k + 1);
            return (end - first <= MOST_HEAD_LINES && end < lines.len()).then_some(end);
        }
    }
    let ruled = |k: usize| {
        let (above, below) = (&lines[k], &lines[k + 1]);
        rules.horizontal.iter().any(|rule| {
            above.baseline < rule.at
                && rule.at < below.baseline - 0.5 * below.size
                && rule.start < above.bbox.x0 + above.size
                && rule.end > above.bbox.x1 - above.size
        })
    };
    (first..lines.len().min(first + MOST_RULED_LINES + 1) - 1)
        .take_while(|&k| k == first || near(k - 1))
        .find(|&k| ruled(k))
        .map(|k| k + 1)
}

fn is_bold(line: &Line) -> bool {
    line.is_bold()
}

fn is_italic(line: &Line) -> bool {
    line.words.iter().all(|word| word.italic)
}

/// The x-ranges of heads side by side: two at least, none of them prose, a title or a sentence.
fn groups(head: &[Line]) -> Option<Vec<(f32, f32)>> {
    let size = median(head.iter().map(|line| line.size));
    let mut parts = Vec::new();
    let mut figures = 0;
    for line in head {
        let segments = segments(&line.words, Gaps::HEAD, &[]);
        let is_head = |s: &Segment| s.words.len() < PROSE_WORDS && !is_marker(&s.text);
        if !segments.iter().all(is_head) {
            return None;
        }
        figures += segments.iter().filter(|s| begins_with_digit(s)).count();
        parts.extend(segments.iter().map(|s| (s.bbox.x0, s.bbox.x1)));
    }
    // Alone above all others stands a title.
    if count_segments(&head[0], Gaps::WIDE, &[]) < 2 {
        return None;
    }
    if begins_a_caption(&head[0]) {
        return None;
    }
    let count = parts.len();
    let groups = united(parts, 0.0);
    // Figures in heads are years and parts of dates; a number beside a phrase heads a paragraph.
    if figures * 3 > count {
        return None;
    }
    let apart = groups.windows(2).all(|g| g[1].0 - g[0].1 >= GUTTER * size);
    (groups.len() >= 2 && apart).then_some(groups)
}

/// `c)`, `3.`, `(iv)`: what numbers a paragraph.
pub(crate) fn is_marker(text: &str) -> bool {
    let inner = text
        .trim_start_matches('(')
        .trim_end_matches(['.', ')', ':']);
    inner.len() < text.len()
        && inner.len() <= 4
        && inner.chars().all(|c| c.is_alphanumeric() || c == '.')
}

fn begins_with_digit(segment: &Segment) -> bool {
    segment
        .text
        .trim_start_matches('(')
        .starts_with(|c: char| c.is_ascii_digit())
}

/// Ranges that overlap or are nearer than `gap`, united, left to right.
pub(crate) fn united(mut ranges: Vec<(f32, f32)>, gap: f32) -> Vec<(f32, f32)> {
    ranges.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut united: Vec<(f32, f32)> = Vec::new();
    for range in ranges {
        match united.last_mut() {
            Some(last) if range.0 <= last.1 + gap => last.1 = last.1.max(range.1),
            _ => united.push(range),
        }
    }
    united
}

/// What stands under the heads.
struct Body {
    /// How many lines.
    lines: usize,
    /// For each, whether it runs across a gutter: the name of a section.
    across: Vec<bool>,
    /// The boundaries between columns.
    cuts: Vec<f32>,
}

/// Takes in lines while a gutter stays open between any two heads.
fn body(lines: &[Line], head: &[Line], groups: &[(f32, f32)]) -> Option<Body> {
    let mut above = head.last()?;
    let mut covered: Vec<(f32, f32)> = Vec::new();
    let mut across: Vec<bool> = Vec::new();
    let are_bold = head.iter().all(is_bold);
    for line in lines {
        let em = above.size.max(line.size);
        if is_next_head(line, head, groups) {
            break;
        }
        let reach = if are_beside(line, groups) {
            FARTHEST_ALIGNED
        } else {
            FARTHEST
        };
        if line.baseline - above.baseline > reach * em {
            break;
        }
        let size = line.size;
        let ranges = line.words.iter().map(|word| (word.bbox.x0, word.bbox.x1));
        let new = united(ranges.collect(), WORD_SPACE * size);
        let all = united(
            covered.iter().copied().chain(new.iter().copied()).collect(),
            0.0,
        );
        let open = gutters(&all, groups, GUTTER * size).is_some();
        let named = is_section(line) || (are_bold && is_bold_name(line, groups));
        if !open && !named {
            break;
        }
        if open {
            covered = all;
        }
        across.push(!open);
        above = line;
    }
    // A section's name has rows below it, and what stands apart under no column is a remark.
    while across.last() == Some(&true)
        || is_remark(&lines[..across.len()])
        || is_next_heading(&lines[..across.len()])
    {
        across.pop();
    }
    let size = median(head.iter().map(|line| line.size));
    let mut cuts: Vec<f32> = gutters(&covered, groups, GUTTER * size)?
        .iter()
        .map(|gutter| f32::midpoint(gutter.0, gutter.1))
        .collect();
    // References stand before the first head without one of their own.
    let before = spaces(&covered)
        .filter(|gutter| gutter.1 <= groups[0].0 + size && gutter.1 - gutter.0 >= size)
        .max_by(|a, b| a.1.total_cmp(&b.1));
    if let Some(gutter) = before {
        cuts.insert(0, f32::midpoint(gutter.0, gutter.1));
    }
    Some(Body {
        lines: across.len(),
        across,
        cuts,
    })
}

/// Whether a line is another head: set apart as the head is, under half of its parts or more.
fn is_next_head(line: &Line, head: &[Line], groups: &[(f32, f32)]) -> bool {
    let as_head = (head[0].is_bold() && line.is_bold()) || (is_italic(&head[0]) && is_italic(line));
    let parts = count_segments(line, Gaps::HEAD, &[]);
    as_head && parts >= 2 && parts * 2 >= groups.len()
}

/// Whether the last line is one phrase, farther from the rows than they from one another, and begins
/// where none of theirs do.
fn is_remark(lines: &[Line]) -> bool {
    let [above @ .., last] = lines else {
        return false;
    };
    let starts = |line: &Line| {
        let found = segments(&line.words, Gaps::WIDE, &[]);
        found.iter().map(|s| s.bbox.x0).collect::<Vec<f32>>()
    };
    let [phrase] = starts(last)[..] else {
        return false;
    };
    let steps = above
        .windows(2)
        .map(|pair| pair[1].baseline - pair[0].baseline);
    let step = last.baseline - above.last().map_or(f32::MIN, |line| line.baseline);
    step > 1.4 * median(steps)
        && !above
            .iter()
            .flat_map(starts)
            .any(|start| (start - phrase).abs() < 0.5 * last.size)
}

/// Whether the last line is one phrase in bold below plain rows: it heads what follows the table.
fn is_next_heading(lines: &[Line]) -> bool {
    let [above @ .., last] = lines else {
        return false;
    };
    last.is_bold() && !above.iter().any(Line::is_bold) && count_segments(last, Gaps::WIDE, &[]) == 1
}

/// Whether a line has text of its own under three heads or more.
fn are_beside(line: &Line, groups: &[(f32, f32)]) -> bool {
    let segments = segments(&line.words, Gaps::WIDE, &[]);
    let under = groups.iter().filter(|group| {
        segments
            .iter()
            .any(|s| s.bbox.x0 < group.1 && s.bbox.x1 > group.0)
    });
    under.count() >= 3 && segments.len() >= 3
}

/// A line that may run across the columns: short, one phrase.
pub(crate) fn is_section(line: &Line) -> bool {
    line.words.len() < PROSE_WORDS && count_segments(line, Gaps::WIDE, &[]) == 1
}

/// A bold line of any length that begins with the table and reads on: a section under bold heads.
fn is_bold_name(line: &Line, groups: &[(f32, f32)]) -> bool {
    line.is_bold()
        && (line.bbox.x0 - groups[0].0).abs() < line.size
        && count_segments(line, Gaps::WIDE, &[]) == 1
}

/// The white ranges between those covered.
pub(crate) fn spaces(covered: &[(f32, f32)]) -> impl Iterator<Item = (f32, f32)> {
    covered.windows(2).map(|pair| (pair[0].1, pair[1].0))
}

/// Between any two neighbouring heads the gutter nearest to the right one; `None` where one lacks.
fn gutters(
    covered: &[(f32, f32)],
    groups: &[(f32, f32)],
    narrowest: f32,
) -> Option<Vec<(f32, f32)>> {
    let left = covered.first().map_or(f32::MAX, |range| range.0);
    let right = covered.last().map_or(f32::MIN, |range| range.1);
    groups
        .windows(2)
        .map(|pair| {
            let from = f32::midpoint(pair[0].0, pair[0].1);
            let to = f32::midpoint(pair[1].0, pair[1].1);
            // A column that nothing stands in yet is open.
            let outside = [(from, left), (right, to)];
            spaces(covered)
                .chain(outside)
                .map(|space| (space.0.max(from), space.1.min(to)))
                .filter(|space| space.1 - space.0 >= narrowest)
                .min_by(|a, b| {
                    let away = |space: &(f32, f32)| (space.1 - pair[1].0).abs();
                    away(a).total_cmp(&away(b))
                })
        })
        .collect()
}

/// Reads head and body as a grid where the evidence for a table outweighs that for running text.
fn read<'a>(
    head: &[Line<'a>],
    body: &[Line<'a>],
    found: &Body,
    groups: &[(f32, f32)],
    rules: &Rules,
) -> Option<Grid<'a>> {
    let size_of = |lines: &[Line]| median(lines.iter().map(|line| line.size));
    if body.len() < 3 || size_of(head) > LARGER * size_of(body) {
        return None;
    }
    let words: Vec<&Word> = head
        .iter()
        .chain(body)
        .flat_map(|line| &line.words)
        .copied()
        .collect();
    let bbox = around(&words);
    let size = median(words.iter().map(|word| word.size));
    let mut edges = vec![bbox.x0 - 1.0];
    edges.extend(&found.cuts);
    edges.push(bbox.x1 + 1.0);
    let columns = with_extents(&edges, body, &found.across, size);
    let mut cells = Vec::new();
    let mut row = 0;
    let drawn = Drawn {
        horizontal: &[],
        vertical: &[],
    };
    let headless = edges.len() > groups.len() + 1;
    for heads in heads(head.to_vec(), &columns, drawn, headless) {
        for head in heads {
            cells.push(GridCell::new((row, row), head.columns, head.words));
        }
        row += 1;
    }
    let header_rows = row;
    for passage in passages::rows(body, &found.across, &columns, rules) {
        for (place, words) in passage {
            cells.push(GridCell::new((row, row), place, words));
        }
        row += 1;
    }
    let evidence = Evidence {
        cells: &cells[..],
        header_rows,
        columns: &columns,
        groups,
        body,
    };
    (evidence.weight() >= LEAST_WEIGHT).then(|| Grid {
        cells: compact(cells.clone(), &[], &[]),
        bbox,
        header_rows: Some(header_rows),
        ruled: false,
        title: None,
    })
}

/// The columns between the edges, each with the range its text covers.
pub(crate) fn with_extents(edges: &[f32], body: &[Line], across: &[bool], size: f32) -> Columns {
    let mut columns = Columns::between(edges, size);
    for (strip, extent) in columns.strips.iter().zip(&mut columns.extents) {
        let own = body.iter().zip(across).filter(|(_, across)| !**across);
        let covered = own
            .flat_map(|(line, _)| &line.words)
            .filter(|word| (strip.0..strip.1).contains(&word.bbox.center_x()))
            .map(|word| (word.bbox.x0, word.bbox.x1))
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        *extent = covered.unwrap_or(*extent);
    }
    columns
}

/// What a candidate shows for and against being a table; weighed, not passed one by one.
struct Evidence<'e, 'a> {
    cells: &'e [GridCell<'a>],
    header_rows: usize,
    columns: &'e Columns,
    groups: &'e [(f32, f32)],
    body: &'e [Line<'a>],
}

/// From this weight on a candidate is taken for a table.
const LEAST_WEIGHT: f32 = 3.0;
/// Share of heads that stand where their columns' text stands.
const HEADS_IN_PLACE: f32 = 2.0;
/// One row only: paragraphs beside one another.
const ONE_ROW: f32 = -3.0;

impl Evidence<'_, '_> {
    fn weight(&self) -> f32 {
        let figures = self.body.iter().filter(|line| has_quantity(line)).count();
        if figures as f32 > MOST_FIGURES * self.body.len() as f32 {
            return f32::MIN;
        }
        let step = InStep::of(self.cells, self.header_rows, self.columns.count());
        step.weight
            + HEADS_IN_PLACE * share(self.heads_in_place(), self.groups.len())
            + if step.held <= 1 { ONE_ROW } else { 0.0 }
    }

    /// How many heads begin, end or have their middle where their column's text has.
    fn heads_in_place(&self) -> usize {
        let tolerance = ALIGNED * self.columns.size;
        let near = |a: f32, b: f32| (a - b).abs() <= tolerance;
        let in_place = |group: &&(f32, f32)| {
            let center = f32::midpoint(group.0, group.1);
            let column = self
                .columns
                .strips
                .iter()
                .position(|s| s.0 <= center && center < s.1);
            column.is_some_and(|column| {
                let (left, right) = self.columns.extents[column];
                near(group.0, left)
                    || near(group.1, right)
                    || near(center, f32::midpoint(left, right))
            })
        };
        self.groups.iter().filter(in_place).count()
    }
}

pub(crate) fn has_quantity(line: &Line) -> bool {
    let segments = segments(&line.words, Gaps::WIDE, &[]);
    let is_quantity = |segment: &Segment| token::is_quantity(&segment.text);
    segments.iter().skip(1).any(is_quantity)
}

#[cfg(test)]
mod tests;
