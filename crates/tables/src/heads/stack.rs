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

/// Rows of heads have so many heads.
const LEAST_PARTED: usize = 2;
/// Rows of heads are so many times farther apart than the lines of a head …
const SET_OFF: f32 = 1.25;
/// … and this far in ems, however closely the lines are set.
const ROW_APART: f32 = 1.6;
/// Lines of one head are no farther apart than this, in ems.
const LEADING: f32 = 1.35;

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
    let lowest = lowest(
        &lines,
        &spanners,
        (&level_of_line, levels),
        &breaks,
        columns,
    );
    for ((row, column), words) in lowest {
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

/// Head lines below the spanners after which a new row begins, with the columns it begins in.
type Breaks = BTreeMap<usize, BTreeSet<usize>>;

/// A new row begins where a rule runs under most columns, or under most that have heads above and
/// below it; where a line of short marks stands under every head; and where the white between two
/// lines is wider than between all others.
fn breaks(lines: &[Vec<Placed>], columns: &Columns, rules: &[Rule], from: usize) -> Breaks {
    let mut breaks = Breaks::new();
    let held = |lines: &[Vec<Placed>]| -> BTreeSet<usize> {
        let heads = lines.iter().flatten().filter(|placed| !placed.spans);
        heads.map(|placed| placed.columns.0).collect()
    };
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
        let is_ruled = |column: &usize| {
            let center = columns.center(*column);
            between
                .iter()
                .any(|r| r.start - 2.0 <= center && center <= r.end + 2.0)
        };
        let all: BTreeSet<usize> = (0..columns.count()).collect();
        let ruled = all.iter().filter(|column| is_ruled(column)).count();
        let length = |placed: &Placed| placed.text().chars().count();
        let ends_a_period = |placed: &&Placed| {
            let own = above.iter().filter(|head| head.columns == placed.columns);
            let mut words = own.filter_map(|head| head.words.last());
            let text = placed.text();
            words.any(|word| {
                token::breaks_a_period(&word.text, &text)
                    || token::is_year_of_month(&word.text, &text)
            })
        };
        let marks = (below.iter())
            .filter(|p| is_mark(&p.text()) && !ends_a_period(p))
            .count();
        let row_of_marks = index + 2 == lines.len()
            && below.len() * 5 >= columns.count() * 3
            && below.iter().all(|p| length(p) <= LONGEST_BESIDE_MARKS)
            && marks * 5 >= below.len() * 3;
        if ruled * 5 > columns.count() * 3 || row_of_marks || is_set_off(lines, index, from, size) {
            breaks.insert(index, all);
            continue;
        }
        let (above, below) = (held(&lines[from..=index]), held(&lines[index + 1..]));
        let (both, parted): (Vec<usize>, BTreeSet<usize>) = (
            above.intersection(&below).copied().collect(),
            above
                .intersection(&below)
                .copied()
                .filter(is_ruled)
                .collect(),
        );
        if parted.len() >= LEAST_PARTED && parted.len() * 5 > both.len() * 3 {
            breaks.insert(index, parted);
        }
    }
    breaks
}

/// Whether the white below a line is wider than below all others, and most heads go on below it.
///
/// ```text
///                Band D homes   Band D homes   Precept at
/// District            2024-25        2025-26    £1,691.19
///
///                       final          final        £000s
/// ```
fn is_set_off(lines: &[Vec<Placed>], index: usize, from: usize, size: f32) -> bool {
    let white = |above: usize| {
        let top = lines[above].iter().map(Placed::baseline);
        let bottom = lines[above + 1].iter().map(Placed::baseline);
        bottom.fold(f32::MAX, f32::min) - top.fold(f32::MIN, f32::max)
    };
    let others = (from..lines.len() - 1)
        .filter(|&other| other != index)
        .map(white)
        .reduce(f32::max);
    let Some(others) = others.filter(|&others| others > 0.0) else {
        return false;
    };
    let over = |placed: &&Placed| {
        lines[from..=index]
            .iter()
            .flatten()
            .any(|head| head.columns == placed.columns)
    };
    let below = &lines[index + 1];
    below.len() >= LEAST_PARTED
        && below.iter().filter(over).count() == below.len()
        && white(index) > (SET_OFF * others).max(ROW_APART * size)
}

fn is_mark(text: &str) -> bool {
    text.chars().count() <= MARK
        && text.chars().filter(|c| c.is_alphabetic()).count() <= MARK_LETTERS
        || is_counted(text)
        || is_formula(text)
}

/// `iii`, `viii`.
fn is_counted(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
}

/// `C=A+B`, `K = J - i`: marks of other columns reckoned together.
fn is_formula(text: &str) -> bool {
    let is_sign = |c: char| matches!(c, '=' | '+' | '-' | '–' | '−' | '/' | ' ');
    text.contains('=')
        && text
            .split(is_sign)
            .all(|part| part.chars().filter(|c| c.is_alphabetic()).count() <= 1 || is_counted(part))
}

/// The heads of single columns by row and column: below all spanners, or, where a column without a
/// spanner has heads beside and below the spanners, beside them.
fn lowest<'a>(
    lines: &[Vec<Placed<'a>>],
    spanners: &[Spanner],
    (level_of_line, levels): (&BTreeMap<usize, usize>, usize),
    breaks: &Breaks,
    columns: &Columns,
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
        let row_of = |line: usize| {
            let beside = level_of_line
                .iter()
                .filter(|(spanner_line, _)| **spanner_line >= line)
                .map(|(_, level)| *level)
                .min();
            match beside {
                Some(level) if !under && (reaches_below || on_a_spanner) => level,
                _ => levels + breaks.keys().filter(|&&b| b < line).count(),
            }
        };
        let mut row = row_of(heads[0].0);
        for (index, &(line, placed)) in heads.iter().enumerate() {
            if index > 0 {
                let (above, head) = heads[index - 1];
                let parted = |at: &usize| breaks[at].contains(&column);
                let at_break = breaks.range(above..line).any(|(at, _)| parted(at));
                let goes_on = !at_break
                    && (row >= levels || is_wrapped(head, placed, &by_column, columns.size));
                if !goes_on {
                    row = row_of(line);
                }
            }
            rows.entry((row, column)).or_default().extend(&placed.words);
        }
    }
    rows
}

/// Whether a line of a head beside spanners goes on in the line below: close to it, no unit or
/// remark in brackets, and none of the other columns' heads says the same, as `Core` does under
/// `Schools` and under each spanner beside.
fn is_wrapped(
    above: &Placed,
    below: &Placed,
    by_column: &BTreeMap<usize, Vec<(usize, &Placed)>>,
    size: f32,
) -> bool {
    let text = below.text();
    let near = below.baseline() - above.baseline() <= LEADING * size;
    let again = by_column
        .values()
        .flatten()
        .filter(|(_, head)| head.columns != below.columns && head.text() == text);
    let period = token::is_period(&above.text());
    near && !period && !token::is_unit(&text) && !text.starts_with('(') && again.count() == 0
}
