//! The two columns of a letterhead, whose lines do not stand level: `Lochside` over `Council` at the left, in large type, `Town Hall`,
//! `Grove Road` and `Wick WK2 1AB` at the right.
//!
//! What must not match: a form, whose answers stand level with their labels, and text in columns, which has more lines.

use scrutineer_model::{Block, Sheet, Word};

/// Lines of a column, at most.
const LINES: usize = 6;

/// Columns are further apart than this, in ems.
const GAP: f32 = 6.0;

/// The words of one line have one baseline, within so many ems.
const BASELINE: f32 = 0.2;

/// The words of each column of a block that is such a letterhead, the left one first.
pub(super) fn columns(sheet: &Sheet, block: &Block) -> Option<[Vec<u32>; 2]> {
    let word = |index: &u32| sheet.words.get(*index as usize);
    let mut sorted: Vec<(&Word, u32)> = (block.words.iter())
        .filter_map(|index| Some((word(index)?, *index)))
        .collect();
    sorted.sort_by(|a, b| a.0.bbox.x0.total_cmp(&b.0.bbox.x0));
    let em = (sorted.iter())
        .map(|(word, _)| word.size)
        .fold(1.0, f32::max);
    let mut right = f32::NEG_INFINITY;
    let cut = sorted.iter().position(|(word, _)| {
        let apart = right.is_finite() && word.bbox.x0 - right > GAP * em;
        right = right.max(word.bbox.x1);
        apart
    })?;
    let edge = sorted[cut].0.bbox.x0;
    let columns = [false, true].map(|behind| -> Vec<u32> {
        (block.words.iter().copied())
            .filter(|index| word(index).is_some_and(|word| (word.bbox.x0 >= edge) == behind))
            .collect()
    });
    let [left, behind] = [0, 1].map(|at| baselines(columns[at].iter().filter_map(word)));
    let short = [&left, &behind]
        .iter()
        .all(|lines| (1..=LINES).contains(&lines.len()));
    let level =
        (left.iter()).any(|own| (behind.iter()).any(|other| (own - other).abs() < BASELINE * em));
    let beside = (left.first().zip(behind.last())).is_some_and(|(first, last)| first < last)
        && (behind.first().zip(left.last())).is_some_and(|(first, last)| first < last)
        || left.len() + behind.len() == 3 && within(&left, &behind);
    (short && !level && beside && left.len() + behind.len() > 2).then_some(columns)
}

/// Whether the one line of a column stands between the two of the other.
fn within(left: &[f32], right: &[f32]) -> bool {
    match (left, right) {
        ([one], [first, last]) | ([first, last], [one]) => first < one && one < last,
        _ => false,
    }
}

/// The baselines of some words' lines, from the top.
fn baselines<'a>(words: impl Iterator<Item = &'a Word>) -> Vec<f32> {
    let mut baselines: Vec<f32> = words.map(|word| word.baseline).collect();
    baselines.sort_by(f32::total_cmp);
    baselines.dedup_by(|own, last| *own - *last < 1.0);
    baselines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &[(&str, f32, f32)], expected: Option<[&[u32]; 2]>) {
        let (sheet, block) = crate::sample::set(words);
        let found = columns(&sheet, &block);
        assert_eq!(found, expected.map(|columns| columns.map(<[u32]>::to_vec)));
    }

    #[test]
    fn columns_whose_lines_are_not_level_are_apart() {
        check(
            &[
                ("Lochside", 400.0, 70.0),
                ("Planning", 60.0, 76.0),
                ("Council", 400.0, 83.0),
            ],
            Some([&[1], &[0, 2]]),
        );
        // A form.
        check(
            &[
                ("Date:", 60.0, 70.0),
                ("May", 400.0, 70.0),
                ("Place:", 60.0, 83.0),
                ("Wick", 400.0, 86.0),
            ],
            None,
        );
        check(&[("Wick", 60.0, 70.0), ("Muir", 400.0, 80.0)], None);
    }
}
