//! Spanners of a ruled head that no rule bounds below.

use scrutineer_model::Word;

use super::{EDGE_RULED, SNAP, near, ruled};
use crate::frames::Frame;
use crate::rules::Rule;
use crate::text::{Gaps, Line, count_segments, lines};

/// A spanner is no farther off the middle of its columns than this share of their width.
const CENTRED_OVER: f32 = 0.1;

/// The frame with a rule under each spanner of its first row that has none: there the rules that part
/// the columns below begin.
///
/// ```text
/// │    2018/19    │    2019/20    │
/// │   Q1  │  Q2   │   Q1  │  Q2   │
/// ```
pub(super) fn with_spanners(frame: &Frame, words: &[&Word]) -> Frame {
    let mut whole = frame.clone();
    let b = frame.bbox;
    let reaches_top = |rule: &&Rule| rule.start <= b.y0 + SNAP;
    let wide = |rule: &&Rule| {
        let level = near(&frame.horizontal, rule.at);
        rule.at > b.y0 + SNAP && ruled(&level, b.x0, b.x1) > EDGE_RULED
    };
    let first_row = frame.horizontal.iter().filter(wide).map(|rule| rule.at);
    let bottom = first_row.fold(b.y1, f32::min);
    let tall: Vec<f32> = (frame.vertical.iter().filter(reaches_top))
        .map(|rule| rule.at)
        .collect();
    let lower = frame.vertical.iter().filter(|rule| {
        let begins_at_rule = near(&frame.horizontal, rule.start)
            .iter()
            .any(|h| h.start - SNAP < rule.at && rule.at < h.end + SNAP);
        rule.start > b.y0 + SNAP
            && rule.start < bottom - SNAP
            && rule.end >= bottom - SNAP
            && !begins_at_rule
    });
    for rule in lower {
        let left = tall
            .iter()
            .copied()
            .filter(|x| *x < rule.at)
            .fold(b.x0, f32::max);
        let right = tall
            .iter()
            .copied()
            .filter(|x| *x > rule.at)
            .fold(b.x1, f32::min);
        let own: Vec<&Word> = words
            .iter()
            .filter(|word| {
                let (x, y) = (word.bbox.center_x(), word.bbox.center_y());
                left < x && x < right && b.y0 < y && y < rule.start
            })
            .copied()
            .collect();
        let spanner = lines(own);
        let is_one = |line: &Line| count_segments(line, Gaps::WIDE, &[]) == 1;
        let is_over = spanner.iter().any(|line| {
            let center = line.bbox.center_x();
            (center - f32::midpoint(left, right)).abs() < CENTRED_OVER * (right - left)
        });
        if !spanner.is_empty() && spanner.iter().all(is_one) && is_over {
            whole.horizontal.push(Rule {
                at: rule.start,
                start: left,
                end: right,
            });
        }
    }
    whole
}
