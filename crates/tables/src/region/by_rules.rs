//! Lines of a head told by the rules around them: between the two of a boxhead, over the edge of a high cell, over a rule of
//! their own.

use scrutineer_model::Rect;

use super::Row;
use crate::rules::{Rule, Rules};
use crate::text::{Line, Segment};
use crate::token;

/// Heads that stand over one another, and not over figures alone, are so many in a line.
pub(super) const LEAST_STACKED: usize = 3;
/// The rule under a spanner is no farther below its baseline than this, in ems.
const RULE_BELOW: f32 = 1.0;
/// So much of the figures' width a rule or the edge of a shaded head runs along that parts it from them.
const PARTED: f32 = 0.8;
/// Edges of one row of cells lie within so many points.
const SAME_EDGE: f32 = 1.0;
/// The line of a head stands no farther above the edge of its cell than this, in ems.
const CELL_ROOM: f32 = 3.0;
/// A boxhead between two rules is no higher than this, in ems.
const HIGHEST_HEAD: f32 = 8.0;

/// The rules right under a line, which may be a spanner's own.
pub(super) fn rules_under<'r>(line: &Line, rules: &'r Rules) -> impl Iterator<Item = &'r Rule> {
    let under = line.baseline..line.baseline + RULE_BELOW * line.size;
    (rules.horizontal.iter()).filter(move |rule| under.contains(&rule.at))
}

/// Whether a line stands between the rules above and below the boxhead of a table with the figures of `bbox`: `£m` in
/// the middle of a wide cell stands beside figures that are set left.
pub(super) fn is_between_rules(row: &Row, first: &Row, bbox: &Rect, rules: &Rules) -> bool {
    let (baseline, size) = (row.line.baseline, row.line.size);
    let over_all = |rule: &&Rule| {
        rule.start <= bbox.x0 + SAME_EDGE
            && bbox.x1 - SAME_EDGE <= rule.end
            && rule.start <= row.line.bbox.x0
            && row.line.bbox.x1 <= rule.end
    };
    let all = || rules.horizontal.iter().filter(over_all);
    let above = all().rfind(|rule| rule.at < baseline);
    let below = all().find(|rule| rule.at > baseline && rule.at < first.line.baseline);
    let (Some(above), Some(below)) = (above, below) else {
        return false;
    };
    let alike =
        (above.start - below.start).abs() + (above.end - below.end).abs() <= 2.0 * SAME_EDGE;
    alike && below.at - above.at <= HIGHEST_HEAD * size
}

/// Whether a line of two heads or more stands in a cell whose lower edge parts the white below it: heads set to the middle or
/// the top of high shaded cells.
///
/// ```text
/// ▒▒▒▒▒▒▒▒▒▒ Balance ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
/// ▒ Age ▒▒▒▒ at 2018 ▒▒▒▒▒ Transfers ▒▒▒▒
/// ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
/// ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
///
///   Under 1        36             37
/// ```
pub(super) fn is_over_edge(
    above: &Row,
    below: &Line,
    columns: &[(f32, f32)],
    reach: f32,
    rules: &Rules,
) -> bool {
    let (Some(first), Some(last)) = (columns.first(), columns.last()) else {
        return false;
    };
    let over = |s: &Segment| columns.iter().any(|c| s.bbox.x0 < c.1 && c.0 < s.bbox.x1);
    let over_or_left = |s: &Segment| over(s) || s.bbox.x1 < first.0;
    let heads = !above.has_quantities()
        && above.segments.len() > 1
        && !token::begins_a_title(&above.segments[0].text)
        && above.segments.iter().any(over)
        && above.segments.iter().all(over_or_left);
    let from = above.line.baseline;
    let near = |rule: &&Rule| {
        from < rule.at
            && rule.at - from <= CELL_ROOM * above.line.size
            && rule.at < below.baseline
            && below.baseline - rule.at <= reach
    };
    let edges: Vec<&Rule> = rules.horizontal.iter().filter(near).collect();
    let along = |edge: &&&Rule| -> f32 {
        let same = edges
            .iter()
            .filter(|rule| (rule.at - edge.at).abs() <= SAME_EDGE);
        same.map(|rule| rule.along(first.0, last.1)).sum()
    };
    heads
        && edges
            .iter()
            .any(|edge| along(&edge) >= PARTED * (last.1 - first.0))
}

/// Whether all of a line that is as long as a sentence stands between other heads over a rule of its own, as wide as the columns
/// that it spans: `Median wait for those housed in the year (months)`.
pub(super) fn spans_by_rule(row: &Row, rules: &Rules) -> bool {
    let size = row.line.size;
    let under = |s: &Segment| {
        rules_under(&row.line, rules).any(|rule| {
            rule.start <= s.bbox.x0 + size
                && s.bbox.x1 <= rule.end + size
                && row.line.bbox.x0 < rule.start
                && rule.end < row.line.bbox.x1
        })
    };
    let long: Vec<&Segment> = row.segments.iter().filter(|s| s.is_prose()).collect();
    row.segments.len() >= LEAST_STACKED && !long.is_empty() && long.into_iter().all(under)
}
