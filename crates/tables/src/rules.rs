//! Rulings made whole: pieces of one line joined, edges of fills taken for lines.

use scrutineer_model::{Axis, Fill, Rect, Ruling, Sheet, Word};

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
/// A white stripe is at most this many times as high as the lower of the coloured ones around it.
const WHITE_STRIPE: f32 = 1.5;
/// In so many places text keeps off the sides of columns in a white stripe of any height.
const LEAST_PARTED: usize = 2;
/// The widest word space of a phrase, in ems.
const PHRASE_GAP: f32 = 0.45;
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
    rules(
        sheet
            .rulings
            .iter()
            .filter_map(|ruling| on_page(sheet, ruling)),
    )
}

/// The drawn lines and the edges of coloured areas: a change of fill bounds a cell as a line does.
pub(crate) fn with_fills(sheet: &Sheet) -> Rules {
    let fills: Vec<&Fill> = sheet
        .fills
        .iter()
        .filter(|fill| has_edges(sheet, fill))
        .collect();
    let bridges = bridges(&fills, &drawn(sheet), &sheet.words);
    let edges = fills
        .iter()
        .filter(|fill| fills.len() > MOST_NESTED || !fills.iter().any(|other| is_in(fill, other)))
        .flat_map(|fill| edges(fill));
    rules(
        sheet
            .rulings
            .iter()
            .filter_map(|ruling| on_page(sheet, ruling))
            .chain(edges)
            .chain(bridges),
    )
}

/// The sides of white stripes between coloured ones: a zebra's cells are bounded all the way down.
///
/// A white stripe lies between two fills of one width, is about as high as they are, and its row
/// has several cells, as the fill above has another beside it. Where lines are drawn, they bound the
/// cells themselves.
fn bridges(fills: &[&Fill], drawn: &Rules, words: &[Word]) -> Vec<(Axis, Rule)> {
    if fills.len() > MOST_NESTED {
        return Vec::new();
    }
    let same = |a: f32, b: f32| (a - b).abs() < SAME_LINE;
    let mut bridges = Vec::new();
    for fill in fills {
        let b = fill.bbox;
        let beside = fills.iter().any(|other| {
            same(other.bbox.y0, b.y0)
                && same(other.bbox.y1, b.y1)
                && (same(other.bbox.x0, b.x1) || same(other.bbox.x1, b.x0))
        });
        let below = fills
            .iter()
            .map(|other| other.bbox)
            .filter(|o| same(o.x0, b.x0) && same(o.x1, b.x1) && o.y0 > b.y1 + JOIN_GAP)
            .min_by(|a, c| a.y0.total_cmp(&c.y0));
        let ruled = drawn.vertical.iter().any(|rule| {
            (same(rule.at, b.x0) || same(rule.at, b.x1)) && rule.along(b.y0, b.y1) > 0.0
        });
        if let Some(below) = below.filter(|_| beside && !ruled) {
            let stripe: Vec<&Word> = words
                .iter()
                .filter(|word| b.y1 < word.bbox.center_y() && word.bbox.center_y() < below.y0)
                .collect();
            let low = below.y0 - b.y1 <= WHITE_STRIPE * b.height().min(below.height());
            // Rows of text are as high as their longest cell: then its columns must be seen.
            let columns = || {
                let row = fills.iter().map(|other| other.bbox);
                row.filter(|o| same(o.y0, b.y0) && same(o.y1, b.y1) && o.width() > JOIN_GAP)
            };
            let parted = || {
                let inner: Vec<f32> = columns()
                    .filter(|o| columns().any(|next| same(next.x0, o.x1)))
                    .map(|o| o.x1)
                    .collect();
                inner.len() >= LEAST_PARTED && inner.iter().all(|&at| !is_written_over(at, &stripe))
            };
            if !low && (stripe.is_empty() || !parted()) {
                continue;
            }
            let section = names_a_section(columns(), &stripe);
            let left = columns().map(|o| o.x0).fold(f32::MAX, f32::min);
            let right = columns().map(|o| o.x1).fold(f32::MIN, f32::max);
            for at in [b.x0, b.x1] {
                let inner = left + SAME_LINE < at && at < right - SAME_LINE;
                if is_written_over(at, &stripe) || (section && inner) {
                    continue;
                }
                let side = Rule {
                    at,
                    start: b.y1,
                    end: below.y0,
                };
                bridges.push((Axis::Vertical, side));
            }
        }
    }
    bridges
}

/// Whether all that stands in a white stripe is one line in the first of the columns above it: nothing shows
/// that they go on there, and a name reaches over the whole row.
fn names_a_section(columns: impl Iterator<Item = Rect>, stripe: &[&Word]) -> bool {
    let first = columns.min_by(|a, b| a.x0.total_cmp(&b.x0));
    let (Some(first), Some(word)) = (first, stripe.first()) else {
        return false;
    };
    let in_step = |other: &&Word| (other.baseline - word.baseline).abs() < SAME_LINE;
    let letters = |word: &&Word| word.text.contains(char::is_alphabetic);
    stripe.iter().all(in_step)
        && stripe.iter().any(letters)
        && stripe
            .iter()
            .all(|word| first.x0 <= word.bbox.x0 && word.bbox.x1 <= first.x1)
}

/// Whether text runs on over an x: the cell of a section reaches over all columns.
fn is_written_over(x: f32, words: &[&Word]) -> bool {
    let before = words.iter().filter(|word| word.bbox.x0 < x);
    let left = before.map(|word| word.bbox.x1).fold(f32::MIN, f32::max);
    let after = words.iter().filter(|word| word.bbox.x0 >= x);
    let right = after.map(|word| word.bbox.x0).fold(f32::MAX, f32::min);
    let size = words.first().map_or(0.0, |word| word.size);
    left > x || right - left < PHRASE_GAP * size
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
    use scrutineer_model::{Color, Rect};

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

    #[test]
    fn a_white_row_of_any_height_is_bounded_where_its_text_keeps_off_the_sides() {
        let fill = |x0, x1, y0| Fill {
            bbox: Rect {
                x0,
                y0,
                x1,
                y1: y0 + 20.0,
            },
            color: Color::default(),
        };
        let word = |x0, y: f32| Word {
            bbox: Rect {
                x0,
                y0: y,
                x1: x0 + 50.0,
                y1: y + 10.0,
            },
            text: "Parks".to_owned(),
            size: 10.0,
            ..Word::default()
        };
        let fills: Vec<Fill> = [0.0, 120.0]
            .iter()
            .flat_map(|&y| {
                [(0.0, 60.0), (60.0, 120.0), (120.0, 180.0)].map(|(x0, x1)| fill(x0, x1, y))
            })
            .collect();
        let fills: Vec<&Fill> = fills.iter().collect();
        let mut words: Vec<Word> = [5.0, 65.0, 125.0].map(|x0| word(x0, 60.0)).to_vec();
        let found = |words: &[Word]| bridges(&fills, &Rules::default(), words).len();
        assert_eq!(found(&words), 6);
        // The name of a section reaches over all columns.
        assert_eq!(found(&words[..1]), 2);
        // Running text between two tables.
        words.push(word(40.0, 80.0));
        assert_eq!(found(&words), 0);
    }
}
