//! Cells told by where the pieces of horizontal borders meet: programs draw the border of each cell by itself.
//!
//! ```text
//! ──────────┼─────────────────────┼─────────────
//! R4 Depot  │ Landlord's notice   │  2 x 4 = 8       each ┼ is where one piece ends and the next begins,
//! lease     │ in the spring       │                  no │ is drawn
//! ──────────┼─────────────────────┼─────────────
//! ```
//!
//! Not to be matched: lines drawn whole; pieces that meet at places of their own on every line; what has upright lines
//! already.

use scrutineer_model::{Axis, Sheet, Word};

use super::{Rule, SAME_LINE, on_page};
use crate::text::{Gaps, count_segments, lines};
use crate::token;

/// Pieces of one border meet within so many points.
const MEET: f32 = 1.5;
/// Lines whose ends differ by less than this, in points, are borders of one table.
const SAME_END: f32 = 4.0;
/// So many lines with pieces that meet at the same places are no chance …
const LEAST_LINES: usize = 4;
/// … at so many places.
const LEAST_JOINTS: usize = 2;

/// A head over the first of them is no higher than this, in points.
const HEAD: f32 = 40.0;
/// Of texts one word in so many may be a figure.
const MOSTLY_TEXT: usize = 4;

/// A line drawn in pieces, with the places where these meet.
struct Pieced {
    whole: Rule,
    joints: Vec<f32>,
}

/// Upright lines between borders, from joint to joint, where no word stands across.
pub(super) fn between_joints(sheet: &Sheet) -> Vec<(Axis, Rule)> {
    let pieced = pieced(sheet);
    let (mut found, mut rest) = (Vec::new(), pieced.as_slice());
    while let Some(first) = rest.first() {
        let alike = rest.iter().take_while(|line| line.is_like(first)).count();
        let (table, below) = rest.split_at(alike);
        let one_level = table.len() >= LEAST_LINES && !has_spanners(table, sheet);
        if one_level && holds_texts(table, &sheet.words) {
            let (top, bottom) = (table[0].whole, table[alike - 1].whole);
            let side = |at: f32| Rule {
                at,
                start: top.at,
                end: bottom.at,
            };
            found.extend([side(top.start), side(top.end)]);
            for pair in table.windows(2) {
                found.extend(pair[0].sides(&pair[1], &sheet.words));
            }
        }
        rest = below;
    }
    let drawn = |rule: &Rule| {
        let upright = sheet
            .rulings
            .iter()
            .filter(|ruling| ruling.axis == Axis::Vertical);
        let within = |at: f32| rule.start < at && at < rule.end;
        (upright.filter(|other| other.length() > SAME_END))
            .any(|other| within(f32::midpoint(other.start, other.end)))
    };
    if found.iter().any(drawn) {
        return Vec::new();
    }
    found
        .into_iter()
        .map(|rule| (Axis::Vertical, rule))
        .collect()
}

impl Pieced {
    /// Whether it is as long as another, and pieces of both meet at the same places, several of them.
    fn is_like(&self, other: &Self) -> bool {
        let (own, others) = (&self.whole, &other.whole);
        (own.start - others.start).abs() < SAME_END
            && (own.end - others.end).abs() < SAME_END
            && self.common(other).count() >= LEAST_JOINTS
    }

    fn common(&self, other: &Self) -> impl Iterator<Item = f32> {
        let near = |x: f32| other.joints.iter().any(|joint| (joint - x).abs() < MEET);
        self.joints.iter().copied().filter(move |x| near(*x))
    }

    /// The sides of the cells down to the next line; none where one text alone stands between, as the name of a section
    /// does.
    fn sides(&self, below: &Self, words: &[Word]) -> Vec<Rule> {
        let (start, end) = (self.whole.at, below.whole.at);
        let between = |word: &&Word| (start..end).contains(&word.bbox.center_y());
        let inside: Vec<&Word> = words.iter().filter(between).collect();
        if let [line] = lines(inside.iter().copied()).as_slice()
            && count_segments(line, Gaps::WIDE, &[]) == 1
        {
            return Vec::new();
        }
        let crosses = |x: f32| (inside.iter()).any(|w| w.bbox.x0 < x - 1.0 && x + 1.0 < w.bbox.x1);
        let free = self.common(below).filter(|x| !crosses(*x));
        free.map(|at| Rule { at, start, end }).collect()
    }
}

/// Whether other lines stand between those of a table, or right over them: its head has rows of its own there.
fn has_spanners(table: &[Pieced], sheet: &Sheet) -> bool {
    let (first, last) = (&table[0].whole, &table[table.len() - 1].whole);
    let lines = sheet
        .rulings
        .iter()
        .filter_map(|ruling| on_page(sheet, ruling));
    let mut across = lines.filter(|(axis, _)| *axis == Axis::Horizontal);
    across.any(|(_, rule)| {
        let of_table = table
            .iter()
            .any(|line| (line.whole.at - rule.at).abs() <= SAME_LINE);
        (first.at - HEAD..last.at).contains(&rule.at)
            && rule.along(first.start, first.end) > SAME_END
            && !of_table
    })
}

/// Whether few of the words between the lines are figures: lines of figures tell rows and columns better.
fn holds_texts(table: &[Pieced], words: &[Word]) -> bool {
    let (first, last) = (&table[0].whole, &table[table.len() - 1].whole);
    let inside = words.iter().filter(|word| {
        let (x, y) = (word.bbox.center_x(), word.bbox.center_y());
        first.at < y && y < last.at && first.start < x && x < first.end
    });
    let (mut all, mut figures) = (0, 0);
    for word in inside {
        all += 1;
        figures += usize::from(token::is_figure(&word.text));
    }
    figures * MOSTLY_TEXT <= all
}

/// The lines drawn in pieces that leave no gap, top to bottom.
fn pieced(sheet: &Sheet) -> Vec<Pieced> {
    let mut pieces: Vec<Rule> = (sheet.rulings.iter())
        .filter_map(|ruling| on_page(sheet, ruling))
        .filter_map(|(axis, rule)| (axis == Axis::Horizontal).then_some(rule))
        .collect();
    pieces.sort_by(|a, b| a.at.total_cmp(&b.at).then(a.start.total_cmp(&b.start)));
    let mut found = Vec::new();
    let mut rest = pieces.as_mut_slice();
    while let Some(first) = rest.first() {
        let reach = first.at + SAME_LINE;
        let many = rest.iter().take_while(|rule| rule.at <= reach).count();
        let (line, after) = rest.split_at_mut(many);
        line.sort_by(|a, b| a.start.total_cmp(&b.start).then(a.end.total_cmp(&b.end)));
        found.extend(joined(line));
        rest = after;
    }
    found
}

/// A line of pieces each of which ends where the next begins.
fn joined(pieces: &[Rule]) -> Option<Pieced> {
    let mut whole = *pieces.first()?;
    let mut joints = Vec::new();
    for piece in &pieces[1..] {
        if (piece.start - whole.end).abs() < MEET {
            joints.push(f32::midpoint(piece.start, whole.end));
        } else if piece.start > whole.end {
            return None;
        }
        whole.end = whole.end.max(piece.end);
    }
    (joints.len() >= LEAST_JOINTS).then_some(Pieced { whole, joints })
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    /// The rows read of risks between borders, each drawn in pieces that meet at `joints`.
    fn rows(joints: &[u8]) -> Vec<String> {
        let drawing = [
            "Risk              Cause and effect       Control        ",
            "Corporate                                               ",
            "Loss of the       Tenant may leave in    A sinking fund ",
            "old depot         the spring             and a new site ",
            "Flood at the      River is not dredged   Pumps are on   ",
            "market hall       as often as it was     call by night  ",
        ];
        let mut sheet = sketch::ruled_sheet(&drawing, (0, 0), &[0, 56]);
        let border = sheet.rulings[0];
        let ends: Vec<f32> = (joints.iter())
            .map(|&column| border.start + border.length() * f32::from(column) / 56.0)
            .collect();
        sheet.rulings.clear();
        for line in [-1.0, 0.0, 1.0, 3.0, 5.0] {
            for pair in ends.windows(2) {
                let mut piece = border;
                (piece.position, piece.start, piece.end) = (sketch::under(line), pair[0], pair[1]);
                sheet.rulings.push(piece);
            }
        }
        grids(&sheet).iter().flat_map(sketch::rows_of).collect()
    }

    #[test]
    fn pieces_of_borders_that_meet_at_the_same_places_part_columns() {
        assert_eq!(
            rows(&[0, 17, 40, 56])[..3],
            [
                "Risk | Cause and effect | Control",
                "Corporate",
                "Loss of the old depot | Tenant may leave in the spring | A sinking fund and a new site",
            ]
        );
    }
}
