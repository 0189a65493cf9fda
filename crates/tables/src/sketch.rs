//! Words and grids for tests, set as they are drawn in the source.

use scrutineer_model::{Axis, Color, Line, Rect, Ruling, Sheet, Word};

use crate::grid::{Grid, GridCell};
use crate::text::around;

/// The em of a sketch, in points.
pub(crate) const EM: f32 = 10.0;
/// One character: a word space of 0.3 em.
const ADVANCE: f32 = 3.0;
/// From one line to the next.
const LEADING: f32 = 12.0;

/// Where a rule stands that is drawn under a line.
pub(crate) fn under(line: f32) -> f32 {
    100.0 + line * LEADING + 0.35 * EM
}

/// The words of a drawing, each where it stands; `*bold*`, `_italic_`.
///
/// These marks take no room.
pub(crate) fn words(drawing: &[&str]) -> &'static [Word] {
    words_set_closely(drawing, LEADING / EM)
}

/// The same with lines `leading` ems apart.
pub(crate) fn words_set_closely(drawing: &[&str], leading: f32) -> &'static [Word] {
    let mut words = Vec::new();
    for (index, line) in drawing.iter().enumerate() {
        let baseline = 100.0 + index as f32 * leading * EM;
        let mut x = 50.0;
        for text in line.split(' ') {
            let marked = |mark| text.starts_with(mark) && text.ends_with(mark) && text.len() > 2;
            let (bold, italic) = (marked('*'), marked('_'));
            let text = if bold || italic {
                &text[1..text.len() - 1]
            } else {
                text
            };
            let width = text.chars().count() as f32 * ADVANCE;
            if !text.is_empty() {
                words.push(Word {
                    italic,
                    ..word(text, bold, x, width, baseline)
                });
            }
            x += width + ADVANCE;
        }
    }
    words.leak()
}

fn word(text: &str, bold: bool, x: f32, width: f32, baseline: f32) -> Word {
    Word {
        text: text.to_owned(),
        bbox: Rect {
            x0: x,
            y0: baseline - 0.75 * EM,
            x1: x + width,
            y1: baseline + 0.25 * EM,
        },
        baseline,
        size: EM,
        bold,
        ..Word::default()
    }
}

/// A ruled grid: cells between `|`, an empty one left out, `<` the cell on its left going on.
pub(crate) fn grid(drawing: &[&str]) -> Grid<'static> {
    let words = words(drawing);
    let mut cells: Vec<GridCell> = Vec::new();
    for (row, line) in drawing.iter().enumerate() {
        let baseline = 100.0 + row as f32 * LEADING;
        let mut of_row = words
            .iter()
            .filter(|word| (word.baseline - baseline).abs() < 0.5 * LEADING);
        let mut column = 0;
        let mut held: Vec<&Word> = Vec::new();
        let mut close = |column: usize, held: &mut Vec<&'static Word>| match held.as_slice() {
            [] => {}
            [word] if word.text == "<" => {
                if let Some(cell) = cells.last_mut() {
                    cell.columns.1 = column;
                }
            }
            _ => cells.push(GridCell::new((row, row), (column, column), held.clone())),
        };
        for text in line.split_whitespace() {
            let Some(word) = of_row.next() else { break };
            if text == "|" {
                close(column, &mut held);
                held.clear();
                column += 1;
            } else {
                held.push(word);
            }
        }
        close(column, &mut held);
    }
    Grid {
        bbox: around(&words.iter().collect::<Vec<_>>()),
        cells,
        header_rows: None,
        ruled: true,
        title: None,
    }
}

/// A sheet of a drawing with a box of rules around `cells`: lines from the one above `rows.0` to the
/// one below `rows.1`, and down at each of `columns`, in characters.
pub(crate) fn ruled_sheet(drawing: &[&str], rows: (usize, usize), columns: &[usize]) -> Sheet {
    let x = |character: usize| 50.0 + (character as f32 - 0.5) * ADVANCE;
    let y = |line: usize| under(line as f32 - 1.0);
    let ruling = |axis, position, start, end| Ruling {
        axis,
        position,
        start,
        end,
        thickness: 0.5,
        color: Color::default(),
    };
    let (left, right) = (x(columns[0]), x(columns[columns.len() - 1]));
    let across = (rows.0..=rows.1 + 1).map(|line| ruling(Axis::Horizontal, y(line), left, right));
    let down = columns
        .iter()
        .map(|&column| ruling(Axis::Vertical, x(column), y(rows.0), y(rows.1 + 1)));
    Sheet {
        page: 1,
        width: 600.0,
        height: 800.0,
        words: words(drawing).to_vec(),
        rulings: across.chain(down).collect(),
        ..Sheet::default()
    }
}

/// A sheet of a drawing without rules.
pub(crate) fn sheet(drawing: &[&str]) -> Sheet {
    sheet_set_closely(drawing, LEADING / EM)
}

/// The same with lines `leading` ems apart.
pub(crate) fn sheet_set_closely(drawing: &[&str], leading: f32) -> Sheet {
    let words = words_set_closely(drawing, leading).to_vec();
    let mut lines: Vec<Line> = Vec::new();
    for (index, word) in words.iter().enumerate() {
        match lines.last_mut() {
            Some(line) if (line.baseline - word.baseline).abs() < 0.5 => {
                line.words.end = index + 1;
                line.bbox = line.bbox.union(&word.bbox);
            }
            _ => lines.push(Line {
                words: index..index + 1,
                bbox: word.bbox,
                baseline: word.baseline,
                size: word.size,
            }),
        }
    }
    Sheet {
        page: 1,
        width: 600.0,
        height: 800.0,
        words,
        lines,
        ..Sheet::default()
    }
}

/// The rows of a table, cells parted by `|`, places without a cell left blank.
pub(crate) fn rows_of(grid: &Grid) -> Vec<String> {
    (0..grid.rows())
        .map(|row| {
            let texts: Vec<&str> = (0..grid.columns())
                .filter_map(|column| {
                    let holds = |cell: &&GridCell| {
                        cell.rows.0 <= row
                            && row <= cell.rows.1
                            && cell.columns.0 <= column
                            && column <= cell.columns.1
                    };
                    match grid.cells.iter().find(holds) {
                        Some(cell) if cell.columns.0 == column => Some(cell.text.as_str()),
                        Some(_) => None,
                        None => Some(""),
                    }
                })
                .collect();
            texts.join(" | ")
        })
        .collect()
}
