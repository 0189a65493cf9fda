//! Traffic lights: cells that hold a colour and no word, under a head that says "RAG" or "Status".
//!
//! A place without words is no cell, but here its colour is the figure. Not a tint or a grey, which stripe rows, and not
//! under other heads.

use scrutineer_model::{Cell, CellRole, Color, Fill, Rect, Sheet};

use crate::grid::{Grid, GridCell};

/// The cells of a grid's traffic lights, row by row.
pub(crate) fn lights(grid: &Grid, header_rows: usize, fills: &[Fill], sheet: &Sheet) -> Vec<Cell> {
    let heads: Vec<&GridCell> = grid
        .cells
        .iter()
        .filter(|cell| cell.rows.0 < header_rows && cell.column_span() == 1 && rates(&cell.text))
        .collect();
    // Most tables have no column of ratings.
    if heads.is_empty() {
        return Vec::new();
    }
    let mut lights = Vec::new();
    let mut bands: Vec<Option<Rect>> = (0..grid.rows()).map(|row| band(grid, row)).collect();
    part_between(&mut bands);
    for head in heads {
        let column = head.columns.0;
        for (row, band) in bands.iter().enumerate().skip(header_rows) {
            if grid.cells.iter().any(|cell| covers(cell, row, column)) {
                continue;
            }
            let Some(band) = band else {
                continue;
            };
            let (x, y) = (head.bbox().center_x(), band.center_y());
            // A light may hang at the first of a row's lines.
            let dot = || {
                let mut dots = sheet.dots.iter().rev();
                dots.find(|dot| {
                    let (left, right) = (dot.bbox.x0 - SIDE, dot.bbox.x1 + SIDE);
                    (left..=right).contains(&x)
                        && band.contains_point(band.center_x(), dot.bbox.center_y())
                })
            };
            let light =
                dot().or_else(|| (fills.iter().rev()).find(|fill| fill.bbox.contains_point(x, y)));
            if let Some(light) = light.filter(|fill| is_light(fill.color)) {
                lights.push(Cell {
                    row,
                    column,
                    row_span: 1,
                    column_span: 1,
                    role: CellRole::Data,
                    page: sheet.page,
                    bbox: sheet.displayed(light.bbox),
                    fill: Some(light.color),
                    ..Cell::default()
                });
            }
        }
    }
    lights
}

/// How far beside the middle of its head a dot may stand, in points: one at the left of its column.
const SIDE: f32 = 12.0;

/// Widens what the words of rows stand in to where the next begins.
fn part_between(bands: &mut [Option<Rect>]) {
    for row in 1..bands.len() {
        if let (Some(above), Some(below)) = (bands[row - 1], bands[row]) {
            let middle = f32::midpoint(above.y1, below.y0);
            bands[row - 1] = Some(Rect {
                y1: middle,
                ..above
            });
            bands[row] = Some(Rect {
                y0: middle,
                ..below
            });
        }
    }
}

/// The colour of a light that is drawn as a sign of type: a dot or box alone in its cell.
pub(crate) fn lone_light(cell: &GridCell) -> Option<Color> {
    const DOTS: [&str; 9] = ["●", "⬤", "■", "◆", "•", "⚫", "⏺", "◼", "▪"];
    let [word] = cell.words.as_slice() else {
        return None;
    };
    (DOTS.contains(&word.text.as_str()) && is_light(word.color)).then_some(word.color)
}

/// Whether a head is over ratings.
fn rates(head: &str) -> bool {
    let lower = head.trim().to_lowercase();
    let words = || lower.split(|char: char| !char.is_alphanumeric());
    words().any(|word| matches!(word, "rag" | "brag" | "bragg"))
        || matches!(
            lower.as_str(),
            "status" | "rating" | "traffic light" | "traffic lights"
        )
}

fn covers(cell: &GridCell, row: usize, column: usize) -> bool {
    (cell.rows.0..=cell.rows.1).contains(&row)
        && (cell.columns.0..=cell.columns.1).contains(&column)
}

/// What the words of a row stand in.
fn band(grid: &Grid, row: usize) -> Option<Rect> {
    let boxes = grid
        .cells
        .iter()
        .filter(|cell| cell.rows == (row, row))
        .map(GridCell::bbox);
    boxes.reduce(|one, other| one.union(&other))
}

/// Whether a colour is one of a traffic light's.
fn is_light(color: Color) -> bool {
    /// Less is grey, or a tint.
    const LEAST: u8 = 70;
    let [red, green, blue] = color.0;
    let most = red.max(green).max(blue);
    most - red.min(green).min(blue) >= LEAST
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch;

    fn shown(drawing: &[&str], color: Color) -> Vec<(usize, usize)> {
        let grid = sketch::grid(drawing);
        let fill = Fill {
            bbox: grid.bbox,
            color,
        };
        let sheet = sketch::sheet(drawing);
        lights(&grid, 1, &[fill], &sheet)
            .iter()
            .map(|cell| (cell.row, cell.column))
            .collect()
    }

    #[test]
    fn a_colour_without_a_word_under_a_head_of_ratings_is_a_cell() {
        let drawing = ["Name | Now | RAG", "Roads | 12 |", "Paths | 14 | G"];
        assert_eq!(shown(&drawing, Color([0, 176, 80])), [(1, 2)]);
        assert!(shown(&drawing, Color([217, 217, 217])).is_empty());
    }

    #[test]
    fn under_another_head_it_is_none() {
        let drawing = ["Name | Now | Then", "Roads | 12 |", "Paths | 14 | 15"];
        assert!(shown(&drawing, Color([0, 176, 80])).is_empty());
    }
}
