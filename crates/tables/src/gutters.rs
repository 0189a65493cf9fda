//! Tables of text that neither rules nor a head bound: white runs down between their columns, line after
//! line, and their cells begin in step.
//!
//! ```text
//! Regulation 19     March-May   18 April 2024   -   reg-19-publication-
//! Published         2024                            local-plan
//! Local Plan        August      29 August       -   Plan sent for
//! Submission        2024        2024                examination
//! ```
//!
//! Not tables: text set in columns, whose paragraphs do not begin in step; lists with their marks; what
//! rules or figures tell better is read by these first.

mod evidence;

use std::ops::Range;

use scrutineer_model::Word;

use self::evidence::{Evidence, LEAST_WEIGHT};
use crate::columns::Columns;
use crate::grid::{Grid, GridCell, compact};
use crate::heads::{Drawn, heads};
use crate::passages;
use crate::rules::Rules;
use crate::text::{Gaps, Line, around, count_segments, lines, median, segments};
use crate::textual::{
    MOST_FIGURES, has_quantity, head_end, is_section, spaces, united, with_extents,
};

/// A page of more lines is no page of a paper.
const MOST_LINES: usize = 400;
/// Runs of a page that are read, those with most text in step first: text in columns gives one from each line.
const MOST_READ: usize = 12;
/// Lines of one table are no farther apart than this, in ems.
const FARTHEST: f32 = 4.0;
/// The narrowest gutter, in ems.
const GUTTER: f32 = 0.7;
/// Word spaces are bridged up to this, in ems.
const WORD_SPACE: f32 = 0.5;
/// Fewer lines show no gutter.
const LEAST_LINES: usize = 4;
/// Two columns may be anything.
const LEAST_COLUMNS: usize = 3;
/// Lines of a head are no farther apart than this, in ems.
const HEAD_LEADING: f32 = 1.6;
/// A head has no more lines above the first that leaves the gutters open.
const MOST_HEAD_LINES: usize = 4;
/// A head's phrase has no more words.
const MOST_HEAD_WORDS: usize = 6;

/// Reads the tables that gutters part among the words, top to bottom.
pub(crate) fn between_gutters<'a>(words: &[&'a Word], rules: &Rules) -> Vec<Grid<'a>> {
    let upright = words
        .iter()
        .copied()
        .filter(|word| word.bbox.height() < 2.5 * word.size);
    let lines = lines(upright);
    if lines.len() > MOST_LINES {
        return Vec::new();
    }
    let strips: Vec<Strip> = lines.iter().map(Strip::of).collect();
    let mut runs: Vec<Run> = (0..lines.len())
        .filter_map(|first| Run::from(&lines, &strips, first))
        .collect();
    runs.sort_by_key(|run| (usize::MAX - run.weight(&lines), run.lines.start));
    let mut taken: Vec<Range<usize>> = Vec::new();
    let mut grids = Vec::new();
    for run in runs.into_iter().take(MOST_READ) {
        let apart =
            |other: &Range<usize>| run.lines.end <= other.start || other.end <= run.lines.start;
        if !taken.iter().all(apart) {
            continue;
        }
        if let Some(grid) = read(&lines, &run, rules) {
            taken.push(run.lines.clone());
            grids.push(grid);
        }
    }
    grids
}

/// Lines between which gutters stay open.
struct Run {
    lines: Range<usize>,
    /// For each line whether it runs across the gutters: the name of a section.
    across: Vec<bool>,
    /// The ranges that the lines' words cover.
    covered: Vec<(f32, f32)>,
    narrowest: f32,
}

/// What the runs through a line ask of it.
struct Strip {
    /// The ranges that its words cover.
    covered: Vec<(f32, f32)>,
    /// It is parted by white.
    parted: bool,
    /// It may be the name of a section.
    is_name: bool,
}

impl Strip {
    fn of(line: &Line) -> Self {
        let ranges = line.words.iter().map(|word| (word.bbox.x0, word.bbox.x1));
        let segments = count_segments(line, Gaps::WIDE, &[]);
        Self {
            covered: united(ranges.collect(), WORD_SPACE * line.size),
            parted: segments >= 2,
            is_name: is_section(line) || segments == 1 && line.is_bold(),
        }
    }
}

impl Run {
    /// The lines from `first` on, as many as leave its gutters open.
    fn from(lines: &[Line], strips: &[Strip], first: usize) -> Option<Self> {
        if !strips[first].parted {
            return None;
        }
        let narrowest = GUTTER * lines[first].size;
        let mut covered: Vec<(f32, f32)> = Vec::new();
        let mut across = Vec::new();
        let mut above = &lines[first];
        for (line, strip) in lines.iter().zip(strips).skip(first) {
            if line.baseline - above.baseline > FARTHEST * line.size.max(above.size) {
                break;
            }
            // Text set in two columns goes on down the page.
            let begun = across.len() == LEAST_LINES;
            if begun && columns(&covered, narrowest) < LEAST_COLUMNS {
                return None;
            }
            let own = strip.covered.iter().copied();
            let all = united(covered.iter().copied().chain(own).collect(), 0.0);
            let open = stay_open(&covered, &all, narrowest);
            let begins = covered
                .first()
                .is_some_and(|range| (line.bbox.x0 - range.0).abs() < line.size);
            if !(open || strip.is_name && begins) {
                break;
            }
            if open {
                covered = all;
            }
            across.push(!open);
            above = line;
        }
        while across.last() == Some(&true) {
            across.pop();
        }
        let run = Self {
            lines: first..first + across.len(),
            across,
            covered,
            narrowest,
        };
        let wide = columns(&run.covered, narrowest) >= LEAST_COLUMNS;
        (wide && run.lines.len() >= LEAST_LINES).then_some(run)
    }

    fn gutters(&self) -> impl Iterator<Item = (f32, f32)> {
        gutters(&self.covered, self.narrowest)
    }

    /// How much text stands in step: lines with words on both sides of a gutter, for each gutter.
    fn weight(&self, lines: &[Line]) -> usize {
        let own = || (lines[self.lines.clone()].iter()).zip(&self.across);
        self.gutters()
            .map(|gutter| {
                own()
                    .filter(|(line, across)| {
                        !**across && line.bbox.x0 < gutter.0 + 0.1 && line.bbox.x1 > gutter.1 - 0.1
                    })
                    .count()
            })
            .sum()
    }
}

fn gutters(covered: &[(f32, f32)], narrowest: f32) -> impl Iterator<Item = (f32, f32)> {
    spaces(covered).filter(move |space| space.1 - space.0 >= narrowest)
}

fn columns(covered: &[(f32, f32)], narrowest: f32) -> usize {
    gutters(covered, narrowest).count() + 1
}

/// Whether of every gutter something stays open.
fn stay_open(before: &[(f32, f32)], after: &[(f32, f32)], narrowest: f32) -> bool {
    gutters(before, narrowest).all(|gutter| {
        gutters(after, narrowest).any(|space| gutter.0 <= space.0 && space.1 <= gutter.1)
    })
}

fn read<'a>(lines: &[Line<'a>], run: &Run, rules: &Rules) -> Option<Grid<'a>> {
    let first = head_above(lines, run);
    let own = &lines[first..run.lines.end];
    let above = run.lines.start - first;
    let figures = own.iter().filter(|line| has_quantity(line)).count();
    if figures as f32 > MOST_FIGURES * own.len() as f32 {
        return None;
    }
    // The name of a section stands below the head, however alike they are set.
    let named = run.across.iter().position(|&across| across);
    let most = above + named.unwrap_or(run.across.len());
    let bold = head_end(lines, first, rules)
        .filter(|&end| end < run.lines.end)
        .map_or(0, |end| (end - first).min(most));
    let across = |count: usize| &run.across[count - above..];
    let words: Vec<&Word> = own.iter().flat_map(|line| &line.words).copied().collect();
    let bbox = around(&words);
    let size = median(words.iter().map(|word| word.size));
    let mut edges = vec![bbox.x0 - 1.0];
    edges.extend(run.gutters().map(|space| f32::midpoint(space.0, space.1)));
    edges.push(bbox.x1 + 1.0);
    let all = with_extents(&edges, &own[above..], across(above), size);
    let count = head_lines(&own[..most], above.max(bold), &all);
    let (head, body) = own.split_at(count);
    let across = across(count);
    let columns = with_extents(&edges, body, across, size);
    let mut cells = Vec::new();
    let mut row = 0;
    let drawn = Drawn {
        horizontal: &[],
        vertical: &[],
    };
    if !head.is_empty() {
        for heads in heads(head.to_vec(), &columns, drawn, false) {
            for head in heads {
                cells.push(GridCell::new((row, row), head.columns, head.words));
            }
            row += 1;
        }
    }
    let header_rows = row;
    for passage in passages::rows(body, across, &columns, rules) {
        for (place, words) in passage {
            cells.push(GridCell::new((row, row), place, words));
        }
        row += 1;
    }
    let evidence = Evidence {
        cells: &cells,
        header_rows,
        columns: &columns,
    };
    let weight = evidence.weight();
    (weight >= LEAST_WEIGHT).then(|| Grid {
        cells: compact(cells, &[], &[]),
        bbox,
        header_rows: (header_rows > 0).then_some(header_rows),
        ruled: false,
        title: None,
    })
}

/// The first line of the head that stands on a run: short phrases side by side, however they reach over gutters.
fn head_above(lines: &[Line], run: &Run) -> usize {
    let within = |line: &Line| {
        let room = line.size;
        run.covered
            .first()
            .is_some_and(|range| line.bbox.x0 > range.0 - room)
            && run
                .covered
                .last()
                .is_some_and(|range| line.bbox.x1 < range.1 + room)
    };
    let is_head = |index: &usize| {
        let (line, below) = (&lines[*index], &lines[index + 1]);
        let parts = segments(&line.words, Gaps::WIDE, &[]);
        below.baseline - line.baseline < HEAD_LEADING * line.size
            && parts.len() >= 2
            && within(line)
            && !has_quantity(line)
            && parts.iter().all(|part| part.words.len() <= MOST_HEAD_WORDS)
    };
    let above = (0..run.lines.start).rev().take(MOST_HEAD_LINES);
    above.take_while(is_head).last().unwrap_or(run.lines.start)
}

/// How many lines are head: those known, and the ones below them that leave the first column to its name.
fn head_lines(lines: &[Line], known: usize, columns: &Columns) -> usize {
    if known == 0 {
        return 0;
    }
    let stub = columns.strips[0].1;
    let beside = |line: &&Line| {
        line.bbox.x0 > stub && line.words.len() <= MOST_HEAD_WORDS && !has_quantity(line)
    };
    known
        + lines[known..]
            .iter()
            .take(MOST_HEAD_LINES)
            .take_while(beside)
            .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch;

    /// Rows of the tables found, cells parted by bars.
    fn check(drawing: &[&str], expected: &[&str]) {
        let words: Vec<&Word> = sketch::words(drawing).iter().collect();
        let grids = between_gutters(&words, &Rules::default());
        let row = |grid: &Grid, row: usize| {
            let cells = grid.cells.iter().filter(|cell| cell.rows.0 == row);
            cells
                .map(|cell| cell.text.as_str())
                .collect::<Vec<_>>()
                .join(" | ")
        };
        let rows: Vec<String> = (grids.iter())
            .flat_map(|grid| (0..grid.rows()).map(|index| row(grid, index)))
            .collect();
        assert_eq!(rows, expected);
    }

    #[test]
    fn cells_that_wrap_between_gutters_are_rows_without_a_head() {
        check(
            &[
                "Regulation 18    -            28 February    Draft for",
                "published                     2019           comments",
                "Regulation 19    March-May    18 April       Draft for",
                "published        2024         2024           comments",
                "Local Plan       August       29 August      Plan sent for",
                "submission       2024         2024           examination",
            ],
            &[
                "Regulation 18 published | - | 28 February 2019 | Draft for comments",
                "Regulation 19 published | March-May 2024 | 18 April 2024 | Draft for comments",
                "Local Plan submission | August 2024 | 29 August 2024 | Plan sent for examination",
            ],
        );
    }

    #[test]
    fn a_dash_under_a_dash_begins_a_row() {
        check(
            &[
                "Publication      -            Autumn         Draft of",
                "of the plan                   2025           it all",
                "for comment                                  to all",
                "Estimated        -            Spring         Plan for",
                "adoption of                   2026           the end",
                "all parts                                    of it",
                "Examination      -            Spring         All of it",
                "of the plan                   2027           as",
                "in public                                    sent",
            ],
            &[
                "Publication of the plan for comment | - | Autumn 2025 | Draft of it all to all",
                "Estimated adoption of all parts | - | Spring 2026 | Plan for the end of it",
                "Examination of the plan in public | - | Spring 2027 | All of it as sent",
            ],
        );
    }

    #[test]
    fn numbered_paragraphs_in_two_columns_are_no_table() {
        let line = "the borough has a large number of old houses and few new ones in it";
        let other = "which will be let by the council to those who wait for one each year";
        let marked = |left: &str, right: &str| format!("{left:<6}{line:<75}{right:<6}{other}");
        let drawing = [
            marked("1.31", "1.39"),
            marked("", ""),
            marked("1.32", "1.40"),
            marked("", ""),
            marked("1.33", ""),
            marked("", "1.41"),
            marked("", ""),
            marked("1.34", "1.42"),
        ];
        let drawing: Vec<&str> = drawing.iter().map(String::as_str).collect();
        check(&drawing, &[]);
    }

    #[test]
    fn a_section_across_bold_heads_parts_no_table() {
        check(
            &[
                "*Commitment*                 *Lead*          *Year*",
                "*Prevention* *supporting* *care,* *and* *the* *start* *for* *life* *that* *all* *deserve*",
                "Adult prevention           CPH lead      2027",
                "programme",
                "Ageing well in place       CPH lead      2029",
                "Smokefree generation       CPH lead      2026",
            ],
            &[
                "Commitment | Lead | Year",
                "Prevention supporting care, and the start for life that all deserve",
                "Adult prevention programme | CPH lead | 2027",
                "Ageing well in place | CPH lead | 2029",
                "Smokefree generation | CPH lead | 2026",
            ],
        );
    }
}
