//! Whether lines of figures are a table's: no list of contents, no axis, no prose; of one or two lines only
//! what stands right above them tells.

use super::axis::is_axis;
use super::{Row, Run, inner_left};
use crate::text::{Line, Segment};
use crate::token;

/// Whether the figures look like a table's: not a contents list, not an axis, not prose.
pub(super) fn is_plausible(rows: &[Row], run: &Run) -> bool {
    let lines = run.figures.len();
    let inner: usize = run
        .figures
        .iter()
        .map(|&k| rows[k].segments.iter().skip(1).filter(|s| s.number).count())
        .sum();
    if lines == 1 {
        return is_headed(rows, run);
    }
    if lines == 2 && inner >= 2 && (is_headed_by_words(rows, run) || is_headed_by_units(rows, run))
    {
        return true;
    }
    if lines < 2 || inner < 3 || (lines < 3 && inner < 4) {
        return false;
    }
    let leaders = run
        .figures
        .iter()
        .filter(|&&k| {
            has_leaders(&rows[k].line) && !rows[k].numbers().any(|s| token::is_sum(&s.text))
        })
        .count();
    let single = run
        .figures
        .iter()
        .filter(|&&k| rows[k].numbers().count() == 1)
        .count();
    if leaders * 2 > lines && single * 5 > lines * 3 {
        return false;
    }
    let left = inner_left(rows, run);
    let is_prose = |k: &usize| rows[*k].prose && rows[*k].line.bbox.x1 > left;
    let prose: Vec<usize> = (run.first..=run.last).filter(is_prose).collect();
    // A place from one street to another is as long as a sentence: the head tells that its figure is one.
    let only_labels = prose.iter().all(|k| run.figures.contains(k));
    if only_labels && !prose.is_empty() && (is_headed_by_words(rows, run) || are_paid(rows, run)) {
        return true;
    }
    prose.len() * 5 <= (run.last - run.first + 1) * 2 && !is_axis(rows, run)
}

/// White that parts a column of sums from what they were paid for is at least so wide, in ems.
const GUTTER: f32 = 1.0;
/// Sums of one column end within so many ems of one another.
const SAME_END: f32 = 0.3;
/// So many sums are a column.
const LEAST_SUMS: usize = 3;

/// Whether each line of figures ends in a sum of money, all of them in one column with white before it from the first
/// line to the last: a list of payments, however much is said of each.
///
/// ```text
/// A Baker, repairs to the roof of the bus shelter in Mill Lane as      £48.00
/// agreed in May
/// Clerk, salary and expenses for the second quarter of the year       £312.45
/// ```
fn are_paid(rows: &[Row], run: &Run) -> bool {
    let sum = |&k: &usize| match rows[k].segments.as_slice() {
        [before @ .., sum] if before.iter().any(|s| !s.number) && is_money(&sum.text) => Some(sum),
        _ => None,
    };
    let sums: Vec<&Segment> = run.figures.iter().filter_map(sum).collect();
    let ends = || sums.iter().map(|sum| sum.bbox.x1);
    let (first, last) = (
        ends().fold(f32::MAX, f32::min),
        ends().fold(f32::MIN, f32::max),
    );
    let left = sums.iter().map(|sum| sum.bbox.x0).fold(f32::MAX, f32::min);
    let size = rows[run.first].line.size;
    let keeps_off = |row: &Row| {
        let mut labels = row.segments.iter().filter(|segment| !segment.number);
        labels.all(|label| label.bbox.x1 <= left - GUTTER * size)
    };
    sums.len() >= LEAST_SUMS
        && sums.len() == run.figures.len()
        && last - first <= SAME_END * size
        && rows[run.first..=run.last].iter().all(keeps_off)
}

/// A sum with its currency or its pence.
fn is_money(text: &str) -> bool {
    let pence =
        |(_, pence): (&str, &str)| pence.len() == 2 && pence.bytes().all(|b| b.is_ascii_digit());
    token::is_number(text)
        && (text.contains(['£', '€', '$']) || text.rsplit_once('.').is_some_and(pence))
}

/// Whether a lone line of figures stands right under a line of as many years, one over each, or of words
/// under such a line.
///
/// `Rate per 10,000 | 262 | 254 | 238.2` under `2014/15 | 2015/16 | 2016/17` is a table of one row.
fn is_headed(rows: &[Row], run: &Run) -> bool {
    let row = &rows[run.first];
    let figures: Vec<&Segment> = row.segments.iter().skip(1).collect();
    let over_each = |head: &Row, below: &Row| {
        let near = below.line.baseline - head.line.baseline <= 2.2 * row.line.size;
        let pairs = || head.segments.iter().zip(&figures);
        near && head.segments.len() == figures.len()
            && pairs().all(|(head, figure)| head.bbox.overlap_x(&figure.bbox) > 0.0)
    };
    let are_years = |head: &Row| head.segments.iter().all(|s| token::is_period(&s.text));
    let headed = match rows[..run.first] {
        [.., ref years, ref words] if !are_years(words) => {
            let words_only = words.segments.iter().all(|s| !s.number);
            words_only && over_each(words, row) && are_years(years) && over_each(years, words)
        }
        [.., ref years] => are_years(years) && over_each(years, row),
        [] => false,
    };
    headed
        && figures.len() >= 3
        && !row.segments[0].number
        && figures.iter().all(|figure| figure.number)
}

/// Whether three short heads, none a figure, stand right above, and one of them over each figure: a
/// row and its total are a table where the other column is blank. Of more heads nobody can tell which
/// blank columns are whose.
fn is_headed_by_words(rows: &[Row], run: &Run) -> bool {
    let Some(head) = run.first.checked_sub(1).map(|above| &rows[above]) else {
        return false;
    };
    let first = &rows[run.first].line;
    let over = |number: &Segment| {
        head.segments
            .iter()
            .any(|s| s.bbox.overlap_x(&number.bbox) > 0.0)
    };
    let labelled = |&k: &usize| {
        let (first, rest) = (&rows[k].segments[0], &rows[k].segments[1..]);
        !first.number && rest.iter().all(|s| s.number && over(s))
    };
    first.baseline - head.line.baseline <= 2.2 * first.size
        && head.segments.len() >= 3
        && head
            .segments
            .iter()
            .all(|s| !s.number && s.words.len() <= 4)
        && run.figures.iter().all(labelled)
}

/// Whether a line of units or years stands right above, one over each figure: a row and its total, whose
/// place before the figures is blank.
fn is_headed_by_units(rows: &[Row], run: &Run) -> bool {
    let Some(head) = run.first.checked_sub(1).map(|above| &rows[above]) else {
        return false;
    };
    let first = &rows[run.first].line;
    let heads: Vec<&Segment> = head
        .segments
        .iter()
        .filter(|s| token::is_unit(&s.text) || token::is_period(&s.text))
        .collect();
    let over = |number: &Segment| {
        heads
            .iter()
            .filter(|s| s.bbox.overlap_x(&number.bbox) > 0.0)
            .count()
    };
    let under_heads = |&k: &usize| {
        let numbers = rows[k].segments.iter().filter(|s| s.number);
        let labels = rows[k].segments.iter().filter(|s| !s.number).count();
        labels <= 1
            && numbers.clone().count() == heads.len()
            && numbers.clone().all(|s| over(s) == 1)
    };
    heads.len() >= 2
        && first.baseline - head.line.baseline <= 2.2 * first.size
        && !rows[run.first].segments[0].number
        && run.figures.iter().all(under_heads)
}

/// Four or more dots or underscores in a row, with or without spaces.
fn has_leaders(line: &Line) -> bool {
    let mut dots = 0;
    for c in line.words.iter().flat_map(|word| word.text.chars()) {
        dots = if c == '.' || c == '_' { dots + 1 } else { 0 };
        if dots >= 4 {
            return true;
        }
    }
    false
}
