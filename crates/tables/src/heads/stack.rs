//! Placed head segments stacked into rows: spanners by how deep they nest, then the lowest heads,
//! each wrapped head made one, then units.

use std::collections::{BTreeMap, BTreeSet};

use scrutineer_model::Word;

use crate::columns::Columns;
use crate::heads::Head;
use crate::heads::fit::Placed;
use crate::rules::Rule;
use crate::token;

/// A spanner with its level from the top.
struct Spanner<'a> {
    last_line: usize,
    columns: (usize, usize),
    words: Vec<&'a Word>,
    level: usize,
}

/// Marks such as `a`, `(1)`: no longer than this …
const MARK: usize = 3;
/// … and with no more letters than this: `net` is a word.
const MARK_LETTERS: usize = 2;
/// A line of marks has no entry longer than this.
const LONGEST_BESIDE_MARKS: usize = 14;

/// Stacks head lines into head rows.
pub(super) fn stack<'a>(
    mut lines: Vec<Vec<Placed<'a>>>,
    columns: &Columns,
    rules: &[Rule],
) -> Vec<Vec<Head<'a>>> {
    let units = take_units(&mut lines, columns);
    let spanners = spanners(&lines);
    let levels = spanners.iter().map(|s| s.level + 1).max().unwrap_or(0);
    let level_of_line: BTreeMap<usize, usize> =
        spanners.iter().map(|s| (s.last_line, s.level)).collect();
    let breaks = breaks(
        &lines,
        columns,
        rules,
        level_of_line.keys().last().map_or(0, |l| l + 1),
    );

    let mut rows: Vec<Vec<Head>> = (0..=levels + breaks.len()).map(|_| Vec::new()).collect();
    for spanner in &spanners {
        rows[spanner.level].push(Head {
            columns: spanner.columns,
            words: spanner.words.clone(),
        });
    }
    for ((row, column), words) in lowest(&lines, &spanners, &level_of_line, levels, &breaks) {
        rows[row].push(Head {
            columns: (column, column),
            words,
        });
    }
    rows.retain(|row| !row.is_empty());
    rows.extend(units);
    rows
}

/// The last line where it holds units under at least half the columns, or one for all.
fn take_units<'a>(lines: &mut Vec<Vec<Placed<'a>>>, columns: &Columns) -> Option<Vec<Head<'a>>> {
    let last = lines.last().filter(|_| lines.len() >= 2)?;
    let is_unit = |placed: &Placed| token::is_unit(&placed.text());
    let of_field: Vec<&Placed> = last
        .iter()
        .filter(|placed| placed.columns.0 > 0 || last.len() == 1)
        .collect();
    let enough = last.len() == 1 || last.len() * 2 >= columns.count() - 1;
    if !of_field.iter().all(|placed| is_unit(placed)) || !last.iter().any(is_unit) || !enough {
        return None;
    }
    lines.pop().map(|line| {
        let heads = line.into_iter().map(|placed| Head {
            columns: placed.columns,
            words: placed.words,
        });
        heads.collect()
    })
}

/// Spanners, those on consecutive lines over the same columns as one.
fn spanners<'a>(lines: &[Vec<Placed<'a>>]) -> Vec<Spanner<'a>> {
    let mut spanners: Vec<Spanner> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        for placed in line.iter().filter(|placed| placed.spans) {
            let (first, last) = placed.columns;
            let heads_between = index > 0
                && lines[index - 1]
                    .iter()
                    .any(|p| !p.spans && p.columns.0 <= last && p.columns.1 >= first);
            let wrapped = spanners
                .iter_mut()
                .rfind(|s| s.columns == placed.columns && s.last_line + 1 >= index)
                .filter(|_| !heads_between);
            if let Some(spanner) = wrapped {
                spanner.words.extend(&placed.words);
                spanner.last_line = index;
            } else {
                spanners.push(Spanner {
                    last_line: index,
                    columns: placed.columns,
                    words: placed.words.clone(),
                    level: 0,
                });
            }
        }
    }
    spanners.sort_by_key(|s| s.last_line);
    for index in 0..spanners.len() {
        let (above, rest) = spanners.split_at_mut(index);
        let here = &mut rest[0];
        let over = above.iter().filter(|s| {
            s.last_line < here.last_line
                && s.columns.0 <= here.columns.1
                && s.columns.1 >= here.columns.0
        });
        here.level = over.map(|s| s.level + 1).max().unwrap_or(0);
    }
    // Spanners of one line are one row, whatever stands over some of them.
    let lines: BTreeSet<usize> = spanners.iter().map(|s| s.last_line).collect();
    for line in lines {
        let level = spanners
            .iter()
            .filter(|s| s.last_line == line)
            .map(|s| s.level)
            .max();
        for spanner in spanners.iter_mut().filter(|s| s.last_line == line) {
            spanner.level = level.unwrap_or(0);
        }
    }
    spanners
}

/// Head lines below the spanners after which a new row begins: a rule runs under most columns, or a
/// line of short marks stands under every head.
fn breaks(
    lines: &[Vec<Placed>],
    columns: &Columns,
    rules: &[Rule],
    from: usize,
) -> BTreeSet<usize> {
    let mut breaks = BTreeSet::new();
    for index in from..lines.len().saturating_sub(1) {
        let (above, below) = (&lines[index], &lines[index + 1]);
        if above.is_empty() || below.is_empty() {
            continue;
        }
        let size = columns.size;
        let top = above.iter().map(Placed::baseline).fold(f32::MIN, f32::max);
        let bottom = below.iter().map(Placed::baseline).fold(f32::MAX, f32::min);
        let between: Vec<&Rule> = rules
            .iter()
            .filter(|rule| top - 0.2 * size < rule.at && rule.at < bottom - 0.35 * size)
            .collect();
        let ruled = (0..columns.count()).filter(|&column| {
            let center = columns.center(column);
            between
                .iter()
                .any(|r| r.start - 2.0 <= center && center <= r.end + 2.0)
        });
        let most = |count: usize| count * 5 > columns.count() * 3;
        let ruled = ruled.count();
        let length = |placed: &Placed| placed.text().chars().count();
        let marks = below.iter().filter(|p| is_mark(&p.text())).count();
        let row_of_marks = index + 2 == lines.len()
            && below.len() * 5 >= columns.count() * 3
            && below.iter().all(|p| length(p) <= LONGEST_BESIDE_MARKS)
            && marks * 5 >= below.len() * 3;
        if most(ruled) || row_of_marks {
            breaks.insert(index);
        }
    }
    breaks
}

fn is_mark(text: &str) -> bool {
    text.chars().count() <= MARK
        && text.chars().filter(|c| c.is_alphabetic()).count() <= MARK_LETTERS
}

/// The heads of single columns by row and column: below all spanners, or, where a column without a
/// spanner has heads beside and below the spanners, beside them.
fn lowest<'a>(
    lines: &[Vec<Placed<'a>>],
    spanners: &[Spanner],
    level_of_line: &BTreeMap<usize, usize>,
    levels: usize,
    breaks: &BTreeSet<usize>,
) -> BTreeMap<(usize, usize), Vec<&'a Word>> {
    let mut by_column: BTreeMap<usize, Vec<(usize, &Placed)>> = BTreeMap::new();
    for (index, line) in lines.iter().enumerate() {
        for placed in line.iter().filter(|placed| !placed.spans) {
            by_column
                .entry(placed.columns.0)
                .or_default()
                .push((index, placed));
        }
    }
    let last_spanner = level_of_line.keys().last().copied();
    let mut rows: BTreeMap<(usize, usize), Vec<&Word>> = BTreeMap::new();
    for (&column, heads) in &by_column {
        let under = spanners
            .iter()
            .any(|s| s.columns.0 <= column && column <= s.columns.1);
        let reaches_below = heads
            .iter()
            .any(|(line, _)| last_spanner.is_some_and(|last| *line > last));
        // A lone line beside a spanner is set to the top and stays there.
        let on_a_spanner = heads.len() == 1 && level_of_line.contains_key(&heads[0].0);
        for &(line, placed) in heads {
            let beside = level_of_line
                .iter()
                .filter(|(spanner_line, _)| **spanner_line >= line)
                .map(|(_, level)| *level)
                .min();
            let row = match beside {
                Some(level) if !under && (reaches_below || on_a_spanner) => level,
                _ => levels + breaks.iter().filter(|&&b| b < line).count(),
            };
            rows.entry((row, column)).or_default().extend(&placed.words);
        }
    }
    rows
}
