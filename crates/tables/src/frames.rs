//! Frames: rules that touch one another.

use scrutineer_model::Rect;

use crate::rules::{Rule, Rules};

/// Rules whose ends stop within this many points of each other touch.
pub(crate) const GAP: f32 = 3.0;

/// Rules that hang together and the rectangle around them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Frame {
    pub(crate) horizontal: Vec<Rule>,
    pub(crate) vertical: Vec<Rule>,
    pub(crate) bbox: Rect,
}

/// Groups rules that cross or meet, in the order of their topmost horizontal rule.
///
/// A rule that meets no other is in no frame. Cells that have a box each are made one elsewhere
/// (`spaced`), by how they fill rows and columns: a rule that only runs along a border may be the page's.
pub(crate) fn frames(rules: &Rules) -> Vec<Frame> {
    let across = rules.horizontal.len();
    let mut groups = Groups::new(across + rules.vertical.len());
    for (i, h) in rules.horizontal.iter().enumerate() {
        for (j, v) in rules.vertical.iter().enumerate() {
            if v.at > h.end + GAP {
                break;
            }
            if meets(h, v.at) && meets(v, h.at) {
                groups.unite(i, across + j);
            }
        }
    }
    let mut frames: Vec<(usize, Vec<Rule>, Vec<Rule>)> = Vec::new();
    let mut frame_of = vec![usize::MAX; across + rules.vertical.len()];
    let all = rules.horizontal.iter().chain(&rules.vertical);
    for (index, rule) in all.enumerate() {
        let root = groups.root(index);
        if frame_of[root] == usize::MAX {
            frame_of[root] = frames.len();
            frames.push((root, Vec::new(), Vec::new()));
        }
        let (_, horizontal, vertical) = &mut frames[frame_of[root]];
        if index < across { horizontal } else { vertical }.push(*rule);
    }
    frames
        .into_iter()
        .filter_map(|(_, horizontal, vertical)| frame(horizontal, vertical))
        .collect()
}

fn meets(rule: &Rule, at: f32) -> bool {
    rule.start - GAP <= at && at <= rule.end + GAP
}

fn frame(horizontal: Vec<Rule>, vertical: Vec<Rule>) -> Option<Frame> {
    if horizontal.is_empty() || vertical.is_empty() {
        return None;
    }
    let across = horizontal.iter().map(|h| (h.start, h.at, h.end, h.at));
    let down = vertical.iter().map(|v| (v.at, v.start, v.at, v.end));
    let bbox = Rect::around(
        across
            .chain(down)
            .map(|(x0, y0, x1, y1)| Rect { x0, y0, x1, y1 }),
    )?;
    Some(Frame {
        horizontal,
        vertical,
        bbox,
    })
}

/// Disjoint sets of numbers.
pub(crate) struct Groups(Vec<usize>);

impl Groups {
    pub(crate) fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    pub(crate) fn root(&mut self, mut index: usize) -> usize {
        while self.0[index] != index {
            self.0[index] = self.0[self.0[index]];
            index = self.0[index];
        }
        index
    }

    /// The smaller root stands for both, so that the result does not depend on the order.
    pub(crate) fn unite(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.0[a.max(b)] = a.min(b);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(at: f32, start: f32, end: f32) -> Rule {
        Rule { at, start, end }
    }

    #[test]
    fn two_boxes_side_by_side_are_two_frames() {
        let boxes = Rules {
            horizontal: vec![
                rule(0.0, 0.0, 50.0),
                rule(0.0, 70.0, 120.0),
                rule(20.0, 0.0, 50.0),
                rule(20.0, 70.0, 120.0),
            ],
            vertical: vec![
                rule(0.0, 0.0, 20.0),
                rule(50.0, 0.0, 20.0),
                rule(70.0, 0.0, 20.0),
                rule(120.0, 0.0, 20.0),
            ],
        };
        let found = frames(&boxes);
        assert_eq!(found.len(), 2);
        assert!((found[0].bbox.x1 - 50.0).abs() < 0.1 && (found[1].bbox.x0 - 70.0).abs() < 0.1);
    }

    #[test]
    fn a_rule_of_the_page_right_under_a_border_is_not_the_frames() {
        let rules = Rules {
            horizontal: vec![
                rule(10.0, 10.0, 120.0),
                rule(30.0, 10.0, 120.0),
                rule(34.0, 6.0, 124.0),
            ],
            vertical: [10.0, 60.0, 120.0].map(|at| rule(at, 10.0, 30.0)).to_vec(),
        };
        let found = frames(&rules);
        assert_eq!(found.len(), 1);
        assert!((found[0].bbox.y1 - 30.0).abs() < 0.1, "{:?}", found[0].bbox);
    }

    #[test]
    fn an_underline_meets_nothing() {
        let rules = Rules {
            horizontal: vec![rule(10.0, 0.0, 50.0)],
            vertical: vec![],
        };
        assert!(frames(&rules).is_empty());
    }
}
