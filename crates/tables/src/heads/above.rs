//! What stands alone above a boxhead and is none of it: the unit of all figures, the table's name.
//!
//! ```text
//!          Earmarked reserves           All figures in £000s
//! Reserve       2018/19     2019/20     ──────────────────────────
//!                                       Reserve   2018/19   2019/20
//! ```
//!
//! A spanner stands over the middle of the columns it covers, a name over the middle of the table, and
//! a unit at its edge.

use scrutineer_model::Word;

use super::{Drawn, is_over_field};
use crate::columns::Columns;
use crate::rules::Rule;
use crate::text::{Gaps, Line, Segment, segments};
use crate::token;

/// What stands over the middle of something is no farther off it than this, in ems.
const OFF_MIDDLE: f32 = 0.7;
/// What is centred between the ends of a rule is no farther off than this.
const EXACT: f32 = 0.12;
/// It is so many ems farther off the middle of anything else.
const FARTHER: f32 = 0.5;
/// What stands at the table's edge is no farther off it than this, in ems.
const AT_EDGE: f32 = 1.0;
/// The upper rule of a row is no farther above its text than this, in ems.
const RULE_ABOVE: f32 = 2.0;
/// A table of fewer columns has no two corners with others between.
const LEAST_CORNERED: usize = 4;
/// Text lighter than this stands on a dark ground, text darker on a light one.
const LIGHT: f32 = 200.0;
const DARK: f32 = 130.0;
/// A rule of this share of the table's width is one over all of it.
const WHOLE: f32 = 0.85;

/// Whether the only segment of the first line is no head of those below it.
pub(super) fn is_apart(
    segment: &Segment,
    below: &[Line],
    columns: &Columns,
    drawn: Drawn,
    cuts: &[f32],
    stub: bool,
) -> bool {
    let over_field = stub && is_over_field(segment, below, columns, cuts);
    let ruled = rule_below(segment, below, columns, drawn);
    let outside = !over_field || is_on_other_ground(segment, &below[0]);
    if ruled == Some(true) && outside && !has_rule_above(segment, drawn) {
        return true;
    }
    ruled != Some(false)
        && (is_unit_of_all(segment, columns)
            || !over_field && is_over_the_table(segment, columns, drawn, stub))
}

/// Whether heads are printed light on dark and what stands above them is not.
fn is_on_other_ground(segment: &Segment, heads: &Line) -> bool {
    let lightest = |words: &[&Word]| (words.iter().map(|w| w.color.luma())).fold(0.0, f32::max);
    let darkest = |words: &[&Word]| (words.iter().map(|w| w.color.luma())).fold(f32::MAX, f32::min);
    darkest(&heads.words) > LIGHT && lightest(&segment.words) < DARK
}

/// Whether a rule under a segment ends short of the table: it spans the columns over the rule.
pub(super) fn is_underlined(
    segment: &Segment,
    below: &[Line],
    columns: &Columns,
    drawn: Drawn,
) -> bool {
    rule_below(segment, below, columns, drawn) == Some(false)
}

/// Whether a segment keeps off the stub in the frame of the heads, and off the middle of the table: it spans
/// some of them, however long it is.
pub(super) fn is_within_frame(segment: &Segment, columns: &Columns, drawn: Drawn) -> bool {
    let (Some(stub), Some(last)) = (columns.extents.first(), columns.extents.last()) else {
        return false;
    };
    let above = segment.bbox.y0 - RULE_ABOVE * segment.size();
    let whole = |rule: &&Rule| {
        above < rule.at
            && rule.at < segment.bbox.center_y()
            && rule.along(stub.0, last.1) > WHOLE * (last.1 - stub.0)
    };
    segment.bbox.x0 > stub.1
        && drawn.horizontal.iter().any(|rule| whole(&rule))
        && !is_over_the_table(segment, columns, drawn, true)
}

/// Whether the rule right below a segment reaches over the whole table; `None`: there is none.
fn rule_below(segment: &Segment, below: &[Line], columns: &Columns, drawn: Drawn) -> Option<bool> {
    let (top, next) = (segment.words[0].baseline, below.first()?.baseline);
    let (left, right) = (columns.extents.first()?.0, columns.extents.last()?.1);
    let between = drawn.horizontal.iter().filter(|rule| {
        top < rule.at && rule.at < next && rule.along(segment.bbox.x0, segment.bbox.x1) > 0.0
    });
    let lengths = between.map(|rule| rule.along(left, right));
    let longest = lengths.fold(None, |most: Option<f32>, length| {
        Some(most.map_or(length, |most| most.max(length)))
    });
    longest.map(|length| length > WHOLE * (right - left))
}

/// Whether a rule stands right above a segment: it is in a frame, and not outside one.
fn has_rule_above(segment: &Segment, drawn: Drawn) -> bool {
    let above = segment.bbox.y0 - RULE_ABOVE * segment.size();
    let middle = segment.bbox.center_y();
    let near = |rule: &&Rule| above < rule.at && rule.at < middle;
    let over = |rule: &Rule| rule.along(segment.bbox.x0, segment.bbox.x1) > 0.0;
    drawn.horizontal.iter().filter(near).any(over)
}

/// Whether a line says where in the table's one corner and how much in the other, and no column's name:
///
/// ```text
/// England and Wales                 Numbers and percentage change
///                   Year to       Year to    Change from year to
/// Offence        March 2011    March 2021     March 2011 (%)
/// ```
///
/// What the right one is counted in, or phrases that stand over two columns and off their middle.
pub(super) fn are_in_corners(line: &Line, columns: &Columns) -> bool {
    let (Some(first), Some(last)) = (columns.extents.first(), columns.extents.last()) else {
        return false;
    };
    let segments = segments(&line.words, Gaps::WIDE, &[]);
    let [place, unit] = segments.as_slice() else {
        return false;
    };
    let near = AT_EDGE * line.size;
    let place_of = columns.place_of(unit);
    let (left, right) = (columns.extents[place_of.0].0, columns.extents[place_of.1].1);
    let off = (f32::midpoint(left, right) - unit.bbox.center_x()).abs();
    place.bbox.x0 < first.0 + near
        && unit.bbox.x1 > last.1 - near
        && columns.count() >= LEAST_CORNERED
        && (token::states_a_unit(&unit.text)
            || place_of.0 < place_of.1
                && unit.words.len() > 1
                && !unit.words.iter().any(|word| token::is_figure(&word.text))
                && off > OFF_MIDDLE * line.size)
}

/// `£000`, `All figures in £ million` at the left or right edge of the table.
pub(super) fn is_unit_of_all(segment: &Segment, columns: &Columns) -> bool {
    let (Some(first), Some(last)) = (columns.extents.first(), columns.extents.last()) else {
        return false;
    };
    let near = AT_EDGE * segment.size();
    let at_edge = segment.bbox.x1 > last.1 - near || segment.bbox.x0 < first.0 + near;
    at_edge && token::states_a_unit(&segment.text)
}

/// Whether a line stands over the middle of the table.
pub(super) fn is_over_the_middle(line: &Line, columns: &Columns) -> bool {
    let (Some(first), Some(last)) = (columns.extents.first(), columns.extents.last()) else {
        return false;
    };
    (f32::midpoint(first.0, last.1) - line.bbox.center_x()).abs() < OFF_MIDDLE * line.size
}

/// Whether a segment stands over the middle of the table and not over that of columns it would fit.
fn is_over_the_table(segment: &Segment, columns: &Columns, drawn: Drawn, stub: bool) -> bool {
    let (Some(first), Some(last)) = (columns.extents.first(), columns.extents.last()) else {
        return false;
    };
    if segment.words.len() < 2 || token::is_period(&segment.text) {
        return false;
    }
    let size = segment.size();
    let middle = segment.bbox.center_x();
    let off = |x0: f32, x1: f32| (f32::midpoint(x0, x1) - middle).abs();
    let whole = drawn
        .horizontal
        .iter()
        .filter(|rule| rule.along(first.0, last.1) > WHOLE * (last.1 - first.0));
    let off_rules = whole
        .map(|rule| off(rule.start, rule.end))
        .fold(f32::MAX, f32::min);
    // Rules say where the middle is; the text's own edges say it roughly.
    if off_rules < EXACT * size {
        return true;
    }
    let off_table = off_rules.min(off(first.0, last.1));
    let from = usize::from(stub);
    let runs = (from..columns.count()).flat_map(|a| (a..columns.count()).map(move |b| (a, b)));
    let off_runs = runs
        .filter(|&(a, b)| {
            columns.strips[a].0 - size <= segment.bbox.x0
                && segment.bbox.x1 <= columns.strips[b].1 + size
        })
        .map(|(a, b)| off(columns.extents[a].0, columns.extents[b].1))
        .fold(f32::MAX, f32::min);
    off_table < OFF_MIDDLE * size && off_runs > off_table + FARTHER * size
}
