//! Columns side by side that are rows of a table: their lines break at common heights.

use super::Row;

/// How much further apart than usual lines lie where a paragraph or a table's row ends.
const BREAK: f32 = 1.25;

/// How near two baselines count as one, in ems.
const LEVEL: f32 = 0.1;

/// Whether breaks on one side stand level with the other side's rows, break after break: then they
/// begin rows of a table.
///
/// Columns of one text set on a common grid have all their lines level; others have few, and break
/// at common heights by chance.
pub(super) fn has_common_rows(left: &[Row], right: &[Row]) -> bool {
    let sides = [level(left, right), level(right, left)];
    let begins_rows = |(breaks, lines): &(Level, Level)| {
        breaks.level >= 3 && breaks.level * 10 >= breaks.all * 6 && lines.level * 5 <= lines.all * 2
    };
    sides.iter().any(begins_rows) || has_common_breaks(left, right)
}

/// How many of some rows stand level with the other side's.
#[derive(Clone, Copy, Default)]
struct Level {
    level: usize,
    all: usize,
}

/// Of the side's rows behind a break, and of the others, how many stand level with the other side's.
fn level(side: &[Row], other: &[Row]) -> (Level, Level) {
    let (mut breaks, mut lines) = (Level::default(), Level::default());
    let usual = usual_pitch(side);
    for pair in side.windows(2) {
        let row = &pair[1];
        let is_level = has_baseline(other, row.baseline, LEVEL * row.size);
        let counted = if row.baseline - pair[0].baseline > BREAK * usual {
            &mut breaks
        } else {
            &mut lines
        };
        counted.all += 1;
        counted.level += usize::from(is_level);
    }
    (breaks, lines)
}

fn has_baseline(rows: &[Row], baseline: f32, reach: f32) -> bool {
    let at = rows.partition_point(|row| row.baseline < baseline - reach);
    rows.get(at)
        .is_some_and(|row| row.baseline <= baseline + reach)
}

/// Whether most breaks of the side with fewer stand beside breaks of the other.
fn has_common_breaks(left: &[Row], right: &[Row]) -> bool {
    let (left, right) = (breaks(left), breaks(right));
    let (few, many) = if left.len() <= right.len() {
        (left, right)
    } else {
        (right, left)
    };
    let common = (few.iter())
        .filter(|(at, size)| {
            let first = many.partition_point(|(other, _)| *other < at - 0.4 * size);
            many.get(first)
                .is_some_and(|(other, _)| *other < at + 0.4 * size)
        })
        .count();
    common >= 3 && common * 10 >= few.len() * 7
}

/// The baselines that begin a new paragraph, with their size.
fn breaks(rows: &[Row]) -> Vec<(f32, f32)> {
    let usual = usual_pitch(rows);
    (rows.windows(2))
        .filter(|pair| pair[1].baseline - pair[0].baseline > BREAK * usual)
        .map(|pair| (pair[1].baseline, pair[1].size))
        .collect()
}

/// From baseline to baseline, in points.
fn usual_pitch(rows: &[Row]) -> f32 {
    let mut pitches: Vec<f32> = (rows.windows(2))
        .map(|pair| pair[1].baseline - pair[0].baseline)
        .collect();
    pitches.sort_by(f32::total_cmp);
    pitches.get(pitches.len() / 2).copied().unwrap_or(0.0)
}
