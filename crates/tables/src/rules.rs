//! Rulings made whole: pieces of one line joined, edges of fills taken for lines.

mod dotted;
mod joints;
mod white;

use scrutineer_model::{Axis, Fill, Ruling, Sheet};

use self::dotted::dotted;
use self::joints::between_joints;
use self::white::{bridges, white_cells};
use crate::text::median;

/// Lines along one axis within this many points lie on one another: half a thick border.
const SAME_LINE: f32 = 2.2;
/// Pieces of one line closer than this, in points, are joined: the width of a crossing border.
const JOIN_GAP: f32 = 3.5;
/// Shorter lines, in points, are ticks, underscores and dashes.
const SHORTEST: (f32, f32) = (6.0, 5.0);
/// A fill with a side shorter than this, in points, is an ornament.
const SMALLEST_FILL: f32 = 5.0;
/// With more fills than this a page is a drawing, and none is looked for inside another.
const MOST_NESTED: usize = 2000;
/// A fill lies in another where that is larger by so much: in a cell of one line only its margins are.
const LARGER: f32 = 1.01;
/// A fill over more of the page than this is its background.
const BACKGROUND: f32 = 0.6;

/// A line as a reader sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Rule {
    /// y where horizontal, x where vertical.
    pub(crate) at: f32,
    pub(crate) start: f32,
    pub(crate) end: f32,
}

impl Rule {
    pub(crate) fn length(&self) -> f32 {
        self.end - self.start
    }

    /// How much of `from..to` it runs along, in points.
    pub(crate) fn along(&self, from: f32, to: f32) -> f32 {
        (self.end.min(to) - self.start.max(from)).max(0.0)
    }
}

/// The lines of a page: horizontal ones top to bottom, vertical ones left to right.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rules {
    pub(crate) horizontal: Vec<Rule>,
    pub(crate) vertical: Vec<Rule>,
}

/// The drawn lines alone.
pub(crate) fn drawn(sheet: &Sheet) -> Rules {
    rules(lines(sheet))
}

fn lines(sheet: &Sheet) -> impl Iterator<Item = (Axis, Rule)> {
    let rulings = sheet.rulings.iter();
    let rulings = rulings.filter_map(|ruling| on_page(sheet, ruling));
    rulings.chain(dotted(sheet))
}

/// The drawn lines and the edges of coloured areas: a change of fill bounds a cell as a line does.
pub(crate) fn with_fills(sheet: &Sheet) -> Rules {
    let mut fills: Vec<&Fill> = sheet
        .fills
        .iter()
        .filter(|fill| has_edges(sheet, fill))
        .collect();
    let drawn = drawn(sheet);
    fills.extend(white_cells(sheet, &fills, &drawn));
    let bridges = bridges(&fills, &drawn, &sheet.words);
    let edges = fills
        .iter()
        .filter(|fill| fills.len() > MOST_NESTED || !fills.iter().any(|other| is_in(fill, other)))
        .flat_map(|fill| edges(fill));
    let sides = between_joints(sheet);
    rules(lines(sheet).chain(edges).chain(bridges).chain(sides))
}

fn on_page(sheet: &Sheet, ruling: &Ruling) -> Option<(Axis, Rule)> {
    let (across, along) = match ruling.axis {
        Axis::Horizontal => (sheet.height, sheet.width),
        Axis::Vertical => (sheet.width, sheet.height),
    };
    let rule = Rule {
        at: ruling.position,
        start: ruling.start.clamp(0.0, along),
        end: ruling.end.clamp(0.0, along),
    };
    (-1.0 < rule.at && rule.at < across + 1.0 && rule.length() > 2.0).then_some((ruling.axis, rule))
}

fn has_edges(sheet: &Sheet, fill: &Fill) -> bool {
    let page = sheet.width * sheet.height;
    fill.bbox.width() >= SMALLEST_FILL
        && fill.bbox.height() >= SMALLEST_FILL
        && fill.bbox.area() <= BACKGROUND * page
        && !fill.color.is_white()
}

/// Whether a fill lies in a larger one of its colour and cannot be seen: word processors paint a
/// cell, then each of its lines.
fn is_in(fill: &Fill, other: &Fill) -> bool {
    fill.color == other.color
        && other.bbox.area() > LARGER * fill.bbox.area()
        && other.bbox.grown(1.0).contains(&fill.bbox)
}

fn edges(fill: &Fill) -> [(Axis, Rule); 4] {
    let b = fill.bbox;
    let across = |at| {
        (
            Axis::Horizontal,
            Rule {
                at,
                start: b.x0,
                end: b.x1,
            },
        )
    };
    let down = |at| {
        (
            Axis::Vertical,
            Rule {
                at,
                start: b.y0,
                end: b.y1,
            },
        )
    };
    [across(b.y0), across(b.y1), down(b.x0), down(b.x1)]
}

fn rules(pieces: impl Iterator<Item = (Axis, Rule)>) -> Rules {
    let (mut horizontal, mut vertical) = (Vec::new(), Vec::new());
    for (axis, rule) in pieces {
        match axis {
            Axis::Horizontal => horizontal.push(rule),
            Axis::Vertical => vertical.push(rule),
        }
    }
    Rules {
        horizontal: joined(horizontal, SHORTEST.0),
        vertical: joined(vertical, SHORTEST.1),
    }
}

/// Joins pieces that lie on one line and touch; drops what stays short.
fn joined(mut pieces: Vec<Rule>, shortest: f32) -> Vec<Rule> {
    pieces.sort_by(|a, b| a.at.total_cmp(&b.at).then(a.start.total_cmp(&b.start)));
    let mut whole = Vec::new();
    let mut rest = pieces.as_mut_slice();
    while let Some(first) = rest.first() {
        let reach = first.at + SAME_LINE;
        let many = rest.iter().take_while(|rule| rule.at <= reach).count();
        let (line, after) = rest.split_at_mut(many);
        join_line(line, shortest, &mut whole);
        rest = after;
    }
    whole
}

fn join_line(line: &mut [Rule], shortest: f32, whole: &mut Vec<Rule>) {
    let at = median(line.iter().map(|rule| rule.at));
    line.sort_by(|a, b| a.start.total_cmp(&b.start).then(a.end.total_cmp(&b.end)));
    let mut open: Option<Rule> = None;
    for piece in line.iter() {
        match &mut open {
            Some(rule) if piece.start <= rule.end + JOIN_GAP => rule.end = rule.end.max(piece.end),
            _ => {
                whole.extend(open.filter(|rule| rule.length() > shortest));
                open = Some(Rule { at, ..*piece });
            }
        }
    }
    whole.extend(open.filter(|rule| rule.length() > shortest));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(at: f32, start: f32, end: f32) -> Rule {
        Rule { at, start, end }
    }

    #[test]
    fn a_border_drawn_cell_by_cell_is_one_line() {
        let pieces = vec![
            rule(100.0, 60.0, 90.0),
            rule(100.4, 10.0, 60.5),
            rule(100.2, 92.0, 120.0),
        ];
        assert_eq!(joined(pieces, 6.0), [rule(100.2, 10.0, 120.0)]);
    }

    #[test]
    fn lines_on_one_height_but_apart_stay_two() {
        let pieces = vec![rule(100.0, 10.0, 60.0), rule(100.0, 80.0, 120.0)];
        assert_eq!(joined(pieces.clone(), 6.0), pieces);
    }

    #[test]
    fn ticks_are_dropped() {
        assert_eq!(joined(vec![rule(5.0, 0.0, 4.0)], 6.0), []);
    }
}
