//! Rows of text between the rules or shaded bands of a table.
//!
//! ```text
//! ────────────────────────────────────────────
//! The Highway    The site is not suitable:
//!                • it does not fall within …
//! ────────────────────────────────────────────
//! Docklands      The site is not available …
//! ────────────────────────────────────────────
//! ```
//!
//! Text that stands alone on its line inside such a table is a wrapped cell and no paragraph. What
//! must not match: paragraphs under headings with a rule below each (few of their bands hold text
//! in columns), a box round a paragraph (it has two edges and not four), the text between two tables
//! of one width (it has more lines than any of their rows), a title between two grids (their
//! upright rules do not reach it), the text above a head in light type.

use std::collections::BTreeMap;

use scrutineer_model::{Axis, Sheet};

use crate::columns::Flow;
use crate::look::{Look, Shape};

/// Bands that make a table.
const BANDS: usize = 3;

/// How far apart the edges of a band lie at most, as a share of the page's height.
const TALLEST: f32 = 0.35;

/// Lines that a cell over all columns may have in a table whose rows have fewer: a section's name
/// with its remark.
const LINES: usize = 4;

/// How much of its flow a table's edges cross.
const WIDE: f32 = 0.6;

/// How far the ends of a table's rules may differ, in points: strokes have ends and corners.
const SAME: f32 = 6.0;

/// Type lighter than this, of 255, is set on a dark ground.
const LIGHT: f32 = 200.0;

/// Rules and fills looked at; a drawing with more is no table.
const MANY: usize = 6000;

/// Makes text between the bands of a table part of it.
pub(crate) fn mark(looks: &mut [Look], flow: &Flow, sheet: &Sheet) {
    if sheet.rulings.len() + sheet.fills.len() > MANY {
        return;
    }
    let edges = edges(flow, sheet);
    let near = |a: &f32, b: &f32| b - a <= TALLEST * sheet.height;
    for table in edges.chunk_by(near) {
        if table.len() > BANDS {
            mark_table(looks, table, sheet);
        }
    }
}

/// The heights at which rules or bands as wide as the others cross most of the flow, in order.
fn edges(flow: &Flow, sheet: &Sheet) -> Vec<f32> {
    let mut extents: BTreeMap<i32, (f32, f32)> = BTreeMap::new();
    let mut add = |y: f32, left: f32, right: f32| {
        if right > flow.left && left < flow.right {
            let extent = extents.entry(y.round() as i32).or_insert((left, right));
            *extent = (extent.0.min(left), extent.1.max(right));
        }
    };
    for rule in sheet
        .rulings
        .iter()
        .filter(|rule| rule.axis == Axis::Horizontal)
    {
        add(rule.position, rule.start, rule.end);
    }
    for fill in sheet.fills.iter().filter(|fill| !fill.color.is_white()) {
        add(fill.bbox.y0, fill.bbox.x0, fill.bbox.x1);
        add(fill.bbox.y1, fill.bbox.x0, fill.bbox.x1);
    }
    let mut wide: Vec<Edge> = (extents.into_iter())
        .map(|(y, (left, right))| Edge {
            y: y as f32,
            left,
            right,
        })
        .filter(|edge| edge.right.min(flow.right) - edge.left.max(flow.left) >= WIDE * flow.width())
        .collect();
    // Word shades each line of a cell as well: the table's own bands are the widest.
    let mut widest: Vec<Edge> = wide.clone();
    widest.sort_by(|a, b| (b.width().total_cmp(&a.width())).then(a.y.total_cmp(&b.y)));
    let table = (widest.iter())
        .find(|edge| wide.iter().filter(|other| edge.is_like(other)).count() > BANDS);
    wide.retain(|edge| table.is_some_and(|table| table.is_like(edge)));
    wide.into_iter().map(|edge| edge.y).collect()
}

/// Where a rule or the edge of a band runs.
#[derive(Clone, Copy)]
struct Edge {
    y: f32,
    left: f32,
    right: f32,
}

impl Edge {
    fn width(self) -> f32 {
        self.right - self.left
    }

    fn is_like(&self, other: &Self) -> bool {
        (self.left - other.left).abs() <= SAME && (self.right - other.right).abs() <= SAME
    }
}

fn mark_table(looks: &mut [Look], edges: &[f32], sheet: &Sheet) {
    let band = |look: &Look| {
        let y = look.row.baseline - 0.3 * look.row.size;
        let above = edges.partition_point(|edge| *edge <= y);
        (above > 0 && above < edges.len()).then_some(above)
    };
    let mut bands: BTreeMap<usize, Band> = BTreeMap::new();
    for look in looks.iter() {
        if let Some(band) = band(look) {
            let band = bands.entry(band).or_default();
            let words = &sheet.words[look.row.words.clone()];
            band.lines += 1;
            band.in_columns |= look.shape == Shape::Tabular;
            band.dark |= words.iter().any(|word| word.color.luma() < LIGHT);
        }
    }
    let in_columns = || bands.values().filter(|band| band.in_columns);
    if bands.len() < BANDS || in_columns().count() * 5 < bands.len() * 3 {
        return;
    }
    let most = in_columns().map(|band| band.lines).max().unwrap_or(0);
    // A head in light type on a dark band begins a table: what stands above it is no cell of one.
    let is_head = |at: usize| {
        bands
            .get(&at)
            .is_some_and(|band| band.in_columns && !band.dark)
    };
    let is_cell = |look: &Look| {
        let at = band(look);
        let band = at.and_then(|at| Some((at, bands.get(&at)?)));
        band.is_some_and(|(at, band)| {
            band.in_columns || band.lines <= most.max(LINES) && !is_head(at + 1)
        })
    };
    let rows = || looks.iter().filter(|look| look.shape == Shape::Tabular);
    let upright = rows().filter(|look| look.uprights > 1).count();
    let in_grids = upright * 2 > rows().count();
    for look in looks.iter_mut().filter(|look| look.shape == Shape::Text) {
        if is_cell(look) && !(in_grids && look.uprights == 0) {
            look.shape = Shape::Tabular;
        }
    }
}

/// What lies between two edges.
#[derive(Clone, Copy, Default)]
struct Band {
    lines: usize,
    /// Some of its lines stand in columns.
    in_columns: bool,
    /// Some of its words are dark, as on a light ground.
    dark: bool,
}

#[cfg(test)]
mod tests {
    use crate::read;
    use crate::sample::{blocks, lines, page, set};
    use scrutineer_model::{Axis, Color, Glyph, Ruling};

    /// Rules across a page of text at these heights.
    fn check(runs: &[Vec<Glyph>], rules: &[f32], expected: &[&str]) {
        let mut page = page(runs);
        page.rulings = (rules.iter())
            .map(|&position| Ruling {
                axis: Axis::Horizontal,
                position,
                start: 55.0,
                end: 480.0,
                thickness: 0.5,
                color: Color::BLACK,
            })
            .collect();
        let kinds: Vec<String> = (blocks(read(&page)).into_iter())
            .map(|block| block.split(':').next().unwrap_or_default().to_owned())
            .collect();
        assert_eq!(kinds, expected);
    }

    fn rows(y: f32) -> Vec<Glyph> {
        let mut rows = Vec::new();
        for row in 0..3u8 {
            let y = y + 20.0 * f32::from(row);
            rows.extend(set("Highways", 60.0, y, 10.0));
            rows.extend(set("1,204", 400.0, y, 10.0));
        }
        rows
    }

    const TEXT: [&str; 5] = [
        "The Council has set aside a sum for this purpose and will review it in the course",
        "of the year, when the outturn of the last is known and the settlement for the next",
        "has been announced by the government, which is expected in the autumn. The sum will",
        "be held in reserve until then, and the use of it is for the Cabinet to agree, on the",
        "advice of the officers who look after it.",
    ];

    #[test]
    fn a_line_alone_between_rules_is_a_tables() {
        check(
            &[rows(100.0), lines(&TEXT[..2], 60.0, 160.0), rows(190.0)],
            &[86.0, 106.0, 126.0, 146.0, 176.0, 196.0, 216.0, 236.0],
            &["loose"],
        );
    }

    #[test]
    fn a_head_in_light_type_begins_another_table() {
        let head = |y: f32| {
            let words = [
                set("Services", 60.0, y, 10.0),
                set("2014/15", 400.0, y, 10.0),
            ];
            let light = |glyph: Glyph| Glyph {
                color: Color([240; 3]),
                ..glyph
            };
            words.concat().into_iter().map(light).collect()
        };
        check(
            &[
                head(80.0),
                rows(100.0),
                lines(&TEXT[3..], 60.0, 170.0),
                head(214.0),
                rows(234.0),
            ],
            &[
                66.0, 86.0, 106.0, 126.0, 146.0, 200.0, 220.0, 240.0, 260.0, 280.0,
            ],
            &["loose", "paragraph", "loose"],
        );
    }

    #[test]
    fn the_text_between_two_tables_is_neithers() {
        check(
            &[rows(100.0), lines(&TEXT, 60.0, 170.0), rows(250.0)],
            &[86.0, 106.0, 126.0, 146.0, 236.0, 256.0, 276.0, 296.0],
            &["loose", "paragraph", "loose"],
        );
    }
}
