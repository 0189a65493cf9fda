//! Rows that one ruled row hides: its cells are stacks of lines that keep step with one another.
//!
//! ```text
//! │ 13106 │ Ramp extension     │         │ (55,000) │    two rows: a figure stands beside each line
//! │       │ City engineering   │ 295,000 │          │    of the label
//! ├───────┼────────────────────┼─────────┼──────────┤
//! │       │         worst case │    1.0% │     2.0% │    two rows, and a label over both
//! │ Staff │          best case │   -0.5% │    -1.0% │
//! ```
//!
//! Not to be matched: a label of two lines beside figures on one of them, which wraps.

use crate::text::{Line, lines};

/// Lines of cells side by side are one row where their baselines differ by less, in points.
const IN_STEP: f32 = 3.0;

/// The lines of a cell, top to bottom.
pub(crate) type Stack<'a> = Vec<Line<'a>>;

/// Whether a line stands on one of the baselines.
pub(crate) fn is_on(line: &Line, baselines: &[f32]) -> bool {
    baselines
        .iter()
        .any(|baseline| (line.baseline - baseline).abs() < IN_STEP)
}

/// The baselines of the rows that the cells of one ruled row hide, left to right; `None` where they
/// are one row.
pub(crate) fn baselines(stacks: &[Stack]) -> Option<Vec<f32>> {
    in_step(stacks).or_else(|| beside_each_line(stacks))
}

/// A column of figures sets the pace; another column must keep step with it. What stands on none of
/// its lines is set to the middle of them all.
fn in_step(stacks: &[Stack]) -> Option<Vec<f32>> {
    let pace = stacks
        .iter()
        .filter(|stack| is_figures(stack))
        .max_by_key(|stack| stack.len())?;
    let paces: Vec<f32> = pace.iter().map(|line| line.baseline).collect();
    let in_step = |stack: &&Stack| {
        let near = stack.iter().filter(|line| is_on(line, &paces));
        let shorter = stack.len().min(pace.len());
        stack.len() >= 2 && near.count() * 10 >= shorter * 7 && stack.len() * 5 >= pace.len() * 3
    };
    let others = stacks.iter().filter(|stack| !std::ptr::eq(*stack, pace));
    let (figures, labels): (Vec<_>, Vec<_>) =
        others.filter(in_step).partition(|stack| is_figures(stack));
    // Two lines beside two lines are as likely one wrapped row; a period wraps like a label.
    if figures.is_empty() && (labels.is_empty() || pace.len() < 3) {
        return None;
    }
    let words = stacks
        .iter()
        .filter(|stack| stack.len() >= pace.len() || stack.iter().any(|line| is_on(line, &paces)))
        .flatten()
        .flat_map(|line| line.words.iter().copied());
    Some(lines(words).iter().map(|line| line.baseline).collect())
}

/// Whether a stack holds figures. Heads may stand above them; words among them make a sentence.
fn is_figures(stack: &Stack) -> bool {
    let first = stack.iter().position(Line::is_number).unwrap_or(0);
    let figures = stack.iter().filter(|line| line.is_number()).count();
    stack.len() >= 2 && figures * 5 >= stack.len() * 3 && figures * 10 >= (stack.len() - first) * 9
}

/// The lines of a label each of which has a figure of its own on its right, in cells that hold
/// figures alone: two cells at least, and not all on one line, as the figures of a wrapped row are.
fn beside_each_line(stacks: &[Stack]) -> Option<Vec<f32>> {
    let at = stacks
        .iter()
        .position(|stack| stack.len() >= 2 && !stack.iter().any(Line::is_number))?;
    let label: Vec<f32> = stacks[at].iter().map(|line| line.baseline).collect();
    let beside = &stacks[at + 1..];
    let figures = || beside.iter().flatten();
    let each = label
        .iter()
        .all(|baseline| figures().any(|figure| (figure.baseline - baseline).abs() < IN_STEP));
    let apart =
        beside.len() >= 2 && figures().all(|figure| figure.is_number() && is_on(figure, &label));
    (each && apart).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch;

    /// How many rows the cells of a drawing hide, cells parted by `|`.
    fn check(drawing: &[&str], expected: Option<usize>) {
        let words = sketch::words(drawing);
        let columns = drawing[0].split('|').count();
        let edges: Vec<f32> = words
            .iter()
            .filter(|word| word.text == "|")
            .take(columns - 1)
            .map(|word| word.bbox.x0)
            .collect();
        let stacks: Vec<Stack> = (0..columns)
            .map(|column| {
                lines(words.iter().filter(|word| {
                    word.text != "|" && edges.partition_point(|&edge| edge < word.bbox.x0) == column
                }))
            })
            .filter(|stack| !stack.is_empty())
            .collect();
        assert_eq!(
            baselines(&stacks).map(|rows| rows.len()),
            expected,
            "{drawing:#?}"
        );
    }

    #[test]
    fn a_figure_beside_each_line_makes_it_a_row() {
        check(
            &[
                "13106 | Ramp extension    |         | (55,000)",
                "      | City engineering  | 295,000 |         ",
            ],
            Some(2),
        );
    }

    #[test]
    fn a_label_of_two_lines_with_figures_on_one_wraps() {
        check(
            &[
                "13106 | Ramp extension in |         |         ",
                "      | the north         | 295,000 | (55,000)",
            ],
            None,
        );
        check(
            &[
                "Ramp extension in | 295,000 | now or",
                "the north         |         | never ",
            ],
            None,
        );
    }
}
