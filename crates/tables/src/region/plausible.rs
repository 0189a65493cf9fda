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
    if only_labels && !prose.is_empty() && is_headed_by_words(rows, run) {
        return true;
    }
    prose.len() * 5 <= (run.last - run.first + 1) * 2 && !is_axis(rows, run)
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
