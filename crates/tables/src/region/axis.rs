//! Lines of figures that are the axis of a chart, or number the lines of a list.

use scrutineer_model::Word;

use super::{Row, Run};
use crate::token;

/// Figures that go up or down by equal steps: the axis of a chart.
///
/// What goes up by one beside labels numbers the lines of a form, or of a list where no other figures
/// stand beside it.
pub(super) fn is_axis(rows: &[Row], run: &Run) -> bool {
    let labelled = run
        .figures
        .iter()
        .filter(|&&k| is_labelled(&rows[k]))
        .count();
    let columns = right_aligned(rows, run);
    let numbered = labelled * 2 > run.figures.len() || number_boxes(&columns);
    let columns: Vec<Vec<Option<f64>>> = (columns.into_iter())
        .filter(|values| !(numbered && are_line_numbers(values)))
        .collect();
    if columns.is_empty() {
        return true;
    }
    let all: usize = columns.iter().map(Vec::len).sum();
    let in_runs: usize = columns.iter().map(|values| in_steps(values)).sum();
    // Names before all figures, and others beside them that take no steps, are those of rows.
    let beside = columns
        .iter()
        .filter(|values| values.len() == run.figures.len() && in_steps(values) == 0);
    let are_rows = labelled + 1 >= run.figures.len() && beside.count() > 0;
    if in_runs * 20 >= all * 9 && !are_rows {
        return true;
    }
    let tall: Vec<&Vec<Option<f64>>> = columns.iter().filter(|v| v.len() >= 4).collect();
    let stepped = tall
        .iter()
        .filter(|values| in_steps(values) == values.len())
        .count();
    // One stepped column beside others is a list of years or numbered rows.
    !tall.is_empty() && stepped * 2 >= tall.len() && !(stepped == 1 && tall.len() > 1)
}

/// So many numbered boxes under one another are those of a form.
const LEAST_BOXES: usize = 5;
/// So many figures stand beside a year that names a row.
const YEARLY: usize = 2;

fn names_a_year(row: &Row) -> bool {
    let first = row.segments.first();
    first.is_some_and(|first| first.number && token::is_year(&first.text))
}

/// Whether a line has a phrase beside its figures: two words in letters or more.
fn is_labelled(row: &Row) -> bool {
    let in_letters = |word: &&&Word| {
        let mut chars = word.text.chars();
        chars.next().is_some_and(char::is_alphabetic) && chars.next().is_some()
    };
    row.segments
        .iter()
        .any(|s| !s.number && s.words.iter().filter(in_letters).count() >= 2)
}

/// Whether whole numbers go up one by one, line after line, but for gaps: `102`, `103`, `107`.
fn are_line_numbers(values: &[Option<f64>]) -> bool {
    let whole = values
        .iter()
        .all(|value| value.is_some_and(|value| value.fract() == 0.0 && value >= 0.0));
    let (mut ones, mut rising) = (0, true);
    for pair in values.windows(2) {
        let step = pair[1].unwrap_or_default() - pair[0].unwrap_or_default();
        ones += usize::from((step - 1.0).abs() < 1e-9);
        rising &= step > 0.0;
    }
    whole && rising && values.len() >= 3 && ones * 3 >= (values.len() - 1) * 2
}

/// Whether one column's numbers go on where another's end, `1` to `15` and `16` to `30`: those of the boxes of a form.
fn number_boxes(columns: &[Vec<Option<f64>>]) -> bool {
    let numbers = || {
        let enough = columns.iter().filter(|values| values.len() >= LEAST_BOXES);
        enough.filter(|values| are_line_numbers(values))
    };
    let goes_on = |one: &[Option<f64>], other: &[Option<f64>]| matches!((one, other), (&[.., Some(last)], &[Some(first), ..]) if (first - last - 1.0).abs() < 1e-9);
    numbers().any(|one| numbers().any(|other| one.len() == other.len() && goes_on(one, other)))
}

/// The figures' values, gathered where they end on one x, each column top to bottom.
fn right_aligned(rows: &[Row], run: &Run) -> Vec<Vec<Option<f64>>> {
    let mut numbers: Vec<(f32, usize, Option<f64>)> = Vec::new();
    for &k in &run.figures {
        // Years that name rows of several figures, or of sums, are labels, and go up by one as they should.
        let figures = rows[k].numbers().count();
        let is_large = |text: &str| token::is_sum(text) || text.contains(',');
        let sums = || figures > 1 && rows[k].numbers().skip(1).all(|s| is_large(&s.text));
        let labels = usize::from(names_a_year(&rows[k]) && (figures > YEARLY || sums()));
        let numbers_of_row = rows[k].numbers().skip(labels);
        numbers.extend(numbers_of_row.map(|s| (s.bbox.x1, k, value(&s.text))));
    }
    numbers.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    numbers
        .chunk_by(|a, b| b.0 - a.0 <= 3.0)
        .map(|column| {
            let mut column: Vec<_> = column.to_vec();
            column.sort_by_key(|number| number.1);
            column.into_iter().map(|number| number.2).collect()
        })
        .collect()
}

/// What a figure says; a fraction is no tick.
pub(crate) fn value(text: &str) -> Option<f64> {
    if text.contains('/') {
        return None;
    }
    let digits: String = text
        .chars()
        .map(|c| if c == '–' { '-' } else { c })
        .filter(|c| c.is_ascii_digit() || *c == '.' || *c == '-')
        .collect();
    digits.parse().ok()
}

/// Whether the ticks of an axis are so far apart: by a number of one figure or two, as 2, 25 or 0.5.
fn is_step_of_ticks(step: f64) -> bool {
    let size = step.abs().log10().floor();
    let leading = step.abs() / 10_f64.powf(size - 1.0);
    (leading - leading.round()).abs() < 1e-3
}

/// How many values lie in runs of five or more with equal steps, each as between the ticks of an axis.
fn in_steps(values: &[Option<f64>]) -> usize {
    let mut found = 0;
    let mut start = 0;
    while start + 1 < values.len() {
        let step = match (values[start], values[start + 1]) {
            (Some(a), Some(b)) if (b - a).abs() > 1e-9 && is_step_of_ticks(b - a) => b - a,
            _ => {
                start += 1;
                continue;
            }
        };
        let mut end = start + 2;
        while end < values.len()
            && matches!((values[end - 1], values[end]), (Some(a), Some(b)) if (b - a - step).abs() < 1e-6)
        {
            end += 1;
        }
        if end - start >= 5 || (end - start >= 4 && end - start == values.len()) {
            found += end - start;
        }
        start = (end - 1).max(start + 1);
    }
    found
}
