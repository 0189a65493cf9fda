//! A grid made a table: boxhead, stub and roles marked, places given on the page as displayed.

use scrutineer_model::{Cell, Method, Region, Sheet, Table};

use crate::background::{background, fills_in};
use crate::boxhead::head_rows;
use crate::confidence::confidence;
use crate::grid::Grid;
use crate::lights::{lights, lone_light, printed, printed_light};
use crate::roles::{self, left_edge, roles, stub};

/// Turns a reading into a table.
pub(crate) fn table(grid: &Grid, sheet: &Sheet) -> Table {
    let (rows, columns) = (grid.rows(), grid.columns());
    let fills = fills_in(sheet, &grid.bbox);
    // A reading that finds no head where the figures begin may still have one in its first row: years.
    let header_rows = grid
        .header_rows
        .filter(|&rows| rows > 0)
        // A row alone is the end of a table overleaf, if it is not said to be its head.
        .unwrap_or_else(|| {
            if rows == 1 {
                0
            } else {
                head_rows(grid, &fills)
            }
        })
        .min(rows);
    let stub = stub(grid, header_rows);
    let size = roles::size(grid);
    let edges: Vec<f32> = (0..columns)
        .map(|c| left_edge(grid, c, header_rows))
        .collect();
    let printed = printed(grid, header_rows);
    let mut cells: Vec<Cell> = grid
        .cells
        .iter()
        .zip(roles(grid, header_rows, &stub))
        .map(|(cell, role)| {
            let bbox = cell.bbox();
            let bold = cell.words.iter().filter(|word| word.bold).count();
            let indent = (bbox.x0 - edges[cell.columns.0]) / size;
            Cell {
                row: cell.rows.0,
                column: cell.columns.0,
                row_span: cell.row_span(),
                column_span: cell.column_span(),
                text: cell.text.clone(),
                role,
                page: sheet.page,
                bbox: sheet.displayed(bbox),
                span: None,
                bold: bold * 2 > cell.words.len(),
                fill: lone_light(cell)
                    .or_else(|| background(&fills, &bbox))
                    .or_else(|| printed_light(cell, header_rows, &printed)),
                indent: if indent.is_finite() {
                    indent.max(0.0)
                } else {
                    0.0
                },
            }
        })
        .collect();
    let lights = lights(grid, header_rows, &fills, sheet);
    if grid.ruled || !lights.is_empty() {
        cells.extend(lights);
        cells.sort_by_key(|cell| (cell.row, cell.column));
    }
    Table {
        title: grid.title.clone(),
        regions: vec![Region {
            page: sheet.page,
            bbox: sheet.displayed(grid.bbox),
            rows: (0, rows.saturating_sub(1)),
            ..Region::default()
        }],
        rows,
        columns,
        header_rows,
        stub_columns: stub.leading,
        cells,
        method: if grid.ruled {
            Method::Ruled
        } else {
            Method::Aligned
        },
        confidence: confidence(grid, header_rows),
        ..Table::default()
    }
}
