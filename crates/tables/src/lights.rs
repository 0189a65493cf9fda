//! Traffic lights: cells that hold a colour and no word, under a head that says "RAG" or "Status", or in a column that holds no
//! word below its head.
//!
//! A place without words is no cell, but here its colour is the figure. Not a tint or a grey, which stripe rows, and not
//! under other heads.

use scrutineer_model::{Cell, CellRole, Color, Fill, Rect, Sheet};

use crate::grid::{Grid, GridCell};

/// The cells of a grid's traffic lights, row by row.
pub(crate) fn lights(grid: &Grid, header_rows: usize, fills: &[Fill], sheet: &Sheet) -> Vec<Cell> {
    let heads = grid
        .cells
        .iter()
        .filter(|cell| cell.rows.0 < header_rows && cell.column_span() == 1 && rates(&cell.text))
        .map(|head| (head.columns.0, head.bbox().center_x()));
    let (heads, wordless) = (heads.collect::<Vec<_>>(), wordless(grid, header_rows));
    // Most tables have no column of ratings.
    if heads.is_empty() && wordless.is_empty() {
        return Vec::new();
    }
    let mut bands: Vec<Option<Rect>> = (0..grid.rows()).map(|row| band(grid, row)).collect();
    part_between(&mut bands);
    let in_column = |(column, x): (usize, f32)| -> Vec<Cell> {
        let rows = bands.iter().enumerate().skip(header_rows);
        rows.filter(|(row, _)| !grid.cells.iter().any(|cell| covers(cell, *row, column)))
            .filter_map(|(row, band)| Some((row, light_at(x, band.as_ref()?, fills, sheet)?)))
            .map(|(row, light)| Cell {
                row,
                column,
                row_span: 1,
                column_span: 1,
                role: CellRole::Data,
                page: sheet.page,
                bbox: sheet.displayed(light.bbox),
                fill: Some(light.color),
                ..Cell::default()
            })
            .collect()
    };
    let unnamed = wordless.into_iter().map(in_column);
    let unnamed: Vec<Cell> = unnamed.filter(|column| differ(column)).flatten().collect();
    let named = heads.into_iter().flat_map(in_column);
    named.chain(unnamed).collect()
}

/// The light that stands at a place of a row, if one does.
fn light_at(x: f32, band: &Rect, fills: &[Fill], sheet: &Sheet) -> Option<Fill> {
    let y = band.center_y();
    // A light may hang at the first of a row's lines.
    let dot = sheet.dots.iter().rev().find(|dot| {
        let (left, right) = (dot.bbox.x0 - SIDE, dot.bbox.x1 + SIDE);
        (left..=right).contains(&x) && band.contains_point(band.center_x(), dot.bbox.center_y())
    });
    let light = dot.or_else(|| {
        fills
            .iter()
            .rev()
            .find(|fill| fill.bbox.contains_point(x, y))
    });
    light.filter(|light| is_light(light.color)).copied()
}

/// The columns that hold no word below their heads, with the middle of the head, or of the white between the words beside them.
fn wordless(grid: &Grid, header_rows: usize) -> Vec<(usize, f32)> {
    let within = |column: usize, cell: &GridCell| cell.columns == (column, column);
    let blank = |column: usize| {
        let mut cells = grid.cells.iter().filter(move |cell| within(column, cell));
        cells.all(|cell| cell.rows.1 < header_rows)
    };
    let edge = |column: usize, of: fn(&Rect) -> f32, nearest: fn(f32, f32) -> f32| {
        let cells = grid.cells.iter().filter(|cell| within(column, cell));
        cells.map(|cell| of(&cell.bbox())).reduce(nearest)
    };
    (0..grid.columns())
        .filter(|&column| blank(column))
        .map(|column| {
            let head = grid.cells.iter().rfind(|cell| within(column, cell));
            if let Some(head) = head {
                return (column, head.bbox().center_x());
            }
            let before = column.checked_sub(1);
            let left = before.and_then(|before| edge(before, |bbox| bbox.x1, f32::max));
            let right = edge(column + 1, |bbox| bbox.x0, f32::min);
            let left = left.unwrap_or(grid.bbox.x0);
            (column, f32::midpoint(left, right.unwrap_or(grid.bbox.x1)))
        })
        .collect()
}

/// Whether the lights of a column are several and differ in colour: one colour over all rows is decoration.
fn differ(lights: &[Cell]) -> bool {
    const SEVERAL: usize = 3;
    let first = lights.first().and_then(|light| light.fill);
    lights.len() >= SEVERAL && lights.iter().any(|light| light.fill != first)
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

/// The colour of a light that is drawn as a sign of type: a dot, box, arrow or tick in its cell, and no word.
pub(crate) fn lone_light(cell: &GridCell) -> Option<Color> {
    /// A dot and an arrow beside it.
    const MOST: usize = 2;
    const SIGNS: &str = "●⬤■◆•⚫⏺◼▪▲▼►◄▶◀↑↓→←↔⬆⬇➡⬅⇧⇩⇨⇦⇑⇓⇒⇐⇔↗↘➚➘➔△▽▴▾▸◂✓✔✗✘✕✖";
    let signs = |text: &str| text.chars().all(|char| SIGNS.contains(char));
    let words = cell.words.as_slice();
    if words.len() > MOST || !words.iter().all(|word| signs(&word.text)) {
        return None;
    }
    let mut colors = words.iter().map(|word| word.color);
    colors.find(|color| is_light(*color))
}

/// The columns of ratings whose words are printed in the colours of several: below a head that says what they are.
pub(crate) fn printed(grid: &Grid, header_rows: usize) -> Vec<(usize, usize)> {
    let head = |cell: &&GridCell| cell.rows.1 < header_rows;
    let rated = grid
        .cells
        .iter()
        .filter(head)
        .filter(|cell| rates(&cell.text));
    let mut columns: Vec<(usize, usize)> = rated.map(|cell| cell.columns).collect();
    columns.retain(|columns| {
        let below = grid
            .cells
            .iter()
            .filter(|cell| !head(cell) && cell.columns == *columns);
        let mut colors = below.filter_map(color_of_words);
        let first = colors.next();
        colors.any(|color| Some(color) != first)
    });
    columns
}

/// The colour that the words of a rating are printed in: "Within 10%" in amber.
pub(crate) fn printed_light(
    cell: &GridCell,
    header_rows: usize,
    printed: &[(usize, usize)],
) -> Option<Color> {
    let rating = cell.rows.1 >= header_rows && printed.contains(&cell.columns);
    rating.then(|| color_of_words(cell))?
}

/// The one light that the words of a cell are printed in.
fn color_of_words(cell: &GridCell) -> Option<Color> {
    /// "Well below target".
    const MOST: usize = 3;
    let color = cell.words.first()?.color;
    let one = cell.words.iter().all(|word| word.color == color);
    (cell.words.len() <= MOST && one && is_light(color)).then_some(color)
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
    color.spread() >= LEAST
}

#[cfg(test)]
mod tests {
    use scrutineer_model::Word;

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
    fn words_of_a_rating_are_of_the_colour_they_are_printed_in() {
        let (amber, green) = (Color([255, 192, 0]), Color([0, 176, 80]));
        let light = |second: Color| {
            let sketched = sketch::grid(&[
                "Name | Now | Status",
                "Roads | 12 | Partly",
                "Paths | 14 | Met",
            ]);
            let colors = [Color::default(), amber, second];
            let words: Vec<Vec<Word>> = (sketched.cells.iter())
                .map(|cell| {
                    let color = colors[cell.rows.0];
                    let word = |word: &&Word| Word {
                        color,
                        ..(*word).clone()
                    };
                    cell.words.iter().map(word).collect()
                })
                .collect();
            let mut grid = sketch::grid(&[
                "Name | Now | Status",
                "Roads | 12 | Partly",
                "Paths | 14 | Met",
            ]);
            for (cell, words) in grid.cells.iter_mut().zip(&words) {
                cell.words = words.iter().collect();
            }
            let of = |text: &str| {
                let cell = grid.cells.iter().find(|cell| cell.text == text);
                printed_light(cell.expect(text), 1, &printed(&grid, 1))
            };
            [of("Partly"), of("Met"), of("Roads")]
        };
        assert_eq!(light(green), [Some(amber), Some(green), None]);
        assert_eq!(light(amber), [None; 3], "a theme's colour");
    }

    #[test]
    fn a_column_of_colours_below_any_head_is_of_lights() {
        let drawing = [
            "Name | Now | Performance",
            "Roads | 12 |",
            "Paths | 14 |",
            "Kerbs | 16 |",
        ];
        let grid = sketch::grid(&drawing);
        let sheet = sketch::sheet(&drawing);
        let colors = [Color([0, 176, 80]), Color([255, 0, 0]), Color([0, 176, 80])];
        let rows = (1..4).filter_map(|row| band(&grid, row));
        let fills: Vec<Fill> = (rows.zip(colors))
            .map(|(row, color)| Fill {
                bbox: Rect {
                    x1: grid.bbox.x1,
                    ..row
                },
                color,
            })
            .collect();
        let found = lights(&grid, 1, &fills, &sheet);
        let found: Vec<_> = found.iter().map(|cell| (cell.row, cell.column)).collect();
        assert_eq!(found, [(1, 2), (2, 2), (3, 2)]);
        assert!(shown(&drawing, Color([0, 176, 80])).is_empty());
    }

    #[test]
    fn a_column_of_colours_alone_needs_no_head() {
        let drawing = [
            "  | Name  | Now",
            "  | Roads | 12",
            "  | Paths | 14",
            "  | Kerbs | 16",
        ];
        let grid = sketch::grid(&drawing);
        let rows: Vec<Rect> = (1..4).filter_map(|row| band(&grid, row)).collect();
        let fills = |colors: [Color; 3]| -> Vec<Fill> {
            let fill = |(bbox, color): (&Rect, Color)| Fill {
                bbox: Rect {
                    x0: grid.bbox.x0 - 40.0,
                    x1: bbox.x0,
                    ..*bbox
                },
                color,
            };
            rows.iter().zip(colors).map(fill).collect()
        };
        let (red, green) = (Color([255, 0, 0]), Color([0, 176, 80]));
        let sheet = sketch::sheet(&drawing);
        let columns = |colors| -> Vec<usize> {
            let cells = lights(&grid, 1, &fills(colors), &sheet);
            cells.iter().map(|cell| cell.column).collect()
        };
        assert_eq!(columns([red, green, red]), [0, 0, 0]);
        assert!(columns([red, red, red]).is_empty());
    }

    #[test]
    fn under_another_head_it_is_none() {
        let drawing = ["Name | Now | Then", "Roads | 12 |", "Paths | 14 | 15"];
        assert!(shown(&drawing, Color([0, 176, 80])).is_empty());
    }
}
