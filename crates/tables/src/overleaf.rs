//! Tables that run on overleaf, joined into one.
//!
//! A part goes on where the part before ends its page, it begins its own, both have the same columns
//! at the same places, and it has either no head or the same head again. A caption of its own, unless
//! it says "continued", begins another table.

use scrutineer_model::{Block, BlockKind, Cell, CellRole, Rect, Sheet, Table};

use crate::token;

/// The columns' left edges may differ by this, in points: figures are set right.
const SAME_EDGE: f32 = 12.0;
/// How much text may stand between a part and its page's edge: a note, a stray line.
const MOST_WORDS_BETWEEN: usize = 12;

/// What has fewer cells and is no part of another table is none.
const LEAST_CELLS: usize = 4;

/// Joins parts; `tables` in reading order, `sheets` in page order.
pub(crate) fn joined(tables: Vec<Table>, sheets: &[Sheet]) -> Vec<Table> {
    let mut joined: Vec<Table> = Vec::new();
    for mut table in tables {
        if let Some(before) = joined.last() {
            keep_blank_columns(before, &mut table);
        }
        match joined.last_mut() {
            Some(before) if goes_on(before, &table, sheets) => append(before, table),
            _ => joined.push(table),
        }
    }
    let is_table = |table: &Table| table.rows >= 2 && table.cells.len() >= LEAST_CELLS;
    let has_like = |row: &Table| {
        let mut tables = joined.iter().filter(|table| is_table(table));
        tables.any(|table| is_row_like(row, table))
    };
    let kept: Vec<bool> = (joined.iter())
        .map(|table| is_table(table) || has_like(table))
        .collect();
    let mut kept = kept.into_iter();
    joined.retain(|_| kept.next().unwrap_or(false));
    joined
}

/// Whether one row is a frame like a table on its page: a log that has a frame for each subject, some with one
/// entry.
fn is_row_like(row: &Table, table: &Table) -> bool {
    let [own] = row.regions.as_slice() else {
        return false;
    };
    row.rows == 1
        && row.columns >= 2
        && row.columns == table.columns
        && row.cells.len() == row.columns
        && table.regions.iter().any(|region| region.page == own.page)
        && are_in_line(table, row)
}

/// Leaves room in a part without a head for the columns that hold nothing in the part before but
/// their heads.
fn keep_blank_columns(before: &Table, part: &mut Table) {
    let blank = |column: &usize| {
        let mut cells = before.cells.iter().filter(|cell| {
            cell.column <= *column
                && *column < cell.column + cell.column_span
                && cell.column_span < before.columns
        });
        cells.all(|cell| cell.row < before.header_rows)
    };
    let blanks: Vec<usize> = (0..before.columns).filter(blank).collect();
    if part.header_rows > 0 || blanks.is_empty() || part.columns + blanks.len() != before.columns {
        return;
    }
    let held: Vec<usize> = (0..before.columns)
        .filter(|column| !blanks.contains(column))
        .collect();
    for cell in &mut part.cells {
        let last = cell.column + cell.column_span.max(1) - 1;
        if let (Some(&first), Some(&last)) = (held.get(cell.column), held.get(last)) {
            cell.column = first;
            cell.column_span = last - first + 1;
        }
    }
    part.columns = before.columns;
}

fn goes_on(before: &Table, part: &Table, sheets: &[Sheet]) -> bool {
    let (Some(last), Some(first)) = (before.regions.last(), part.regions.first()) else {
        return false;
    };
    let new_caption = part
        .caption
        .as_deref()
        .is_some_and(|caption| !caption.to_lowercase().contains("cont"));
    part.regions.len() == 1
        && first.page == last.page + 1
        && before.columns == part.columns
        && !new_caption
        && !has_another_title(before, part)
        && are_in_line(before, part)
        && (part.header_rows == 0 && !has_head_within(part)
            || repeats_head(before, part)
            || is_no_head(before, part))
        && ends_its_page(last.page, &last.bbox, sheets)
        && begins_its_page(first.page, &first.bbox, sheets)
}

/// Whether a heading of its own stands over the part, other than that over the table before.
fn has_another_title(before: &Table, part: &Table) -> bool {
    let (Some(title), Some(other)) = (&before.title, &part.title) else {
        return false;
    };
    let is_continued = other.to_lowercase().contains("cont");
    part.header_rows > 0 && title != other && !is_continued
}

/// Whether the frames' edges and the columns stand at the same places.
fn are_in_line(before: &Table, part: &Table) -> bool {
    let (a, b) = (
        &before.regions[before.regions.len() - 1].bbox,
        &part.regions[0].bbox,
    );
    let edges = |table: &Table, page: u32| -> Vec<Option<(f32, f32)>> {
        (0..table.columns)
            .map(|column| {
                table
                    .cells
                    .iter()
                    .filter(|c| c.page == page && c.column == column && c.column_span == 1)
                    .map(|c| (c.bbox.x0, c.bbox.x1))
                    .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
            })
            .collect()
    };
    let before_edges = edges(before, before.regions[before.regions.len() - 1].page);
    let part_edges = edges(part, part.regions[0].page);
    let apart = before_edges
        .iter()
        .zip(&part_edges)
        .filter(|(a, b)| match (a, b) {
            (Some(a), Some(b)) => a.1.min(b.1) < a.0.max(b.0),
            _ => false,
        });
    (a.x0 - b.x0).abs() < SAME_EDGE && (a.x1 - b.x1).abs() < SAME_EDGE && apart.count() == 0
}

fn head_texts(table: &Table) -> Vec<(usize, usize, String)> {
    let mut heads: Vec<(usize, usize, String)> = table
        .cells
        .iter()
        .filter(|cell| cell.row < table.header_rows)
        .map(|cell| {
            let text = cell
                .text
                .chars()
                .filter(|c| c.is_alphanumeric())
                .collect::<String>();
            (cell.row, cell.column, text.to_lowercase())
        })
        .collect();
    heads.sort();
    heads
}

fn repeats_head(before: &Table, part: &Table) -> bool {
    before.header_rows == part.header_rows && head_texts(before) == head_texts(part)
}

/// Whether what was taken for the part's head is a row like others: the table before has no head
/// either, or the rows are not set apart.
fn is_no_head(before: &Table, part: &Table) -> bool {
    part.cells
        .iter()
        .filter(|cell| cell.row < part.header_rows)
        .all(|cell| !cell.bold && cell.fill.is_none() && cell.column_span == 1)
        && (before.header_rows == 0
            || before
                .cells
                .iter()
                .any(|cell| cell.row < before.header_rows && (cell.bold || cell.fill.is_some())))
}

/// Whether a row below the first names two columns of figures or more: `Unit count | Cost` under
/// the last total of the table before. What follows has heads of its own.
fn has_head_within(part: &Table) -> bool {
    let is_figure = |cell: &Cell| token::is_number(&cell.text);
    let in_field = |cell: &&Cell| cell.column >= part.stub_columns.max(1) && cell.column_span == 1;
    let is_of_figures = |column: usize| {
        let cells = part.cells.iter().filter(|cell| cell.column == column);
        let (figures, all) = cells.filter(in_field).fold((0, 0), |(figures, all), cell| {
            (figures + usize::from(is_figure(cell)), all + 1)
        });
        all >= 3 && figures * 2 > all
    };
    let figures: Vec<usize> = (0..part.columns).filter(|&c| is_of_figures(c)).collect();
    (part.header_rows.max(1)..part.rows).any(|row| {
        let cells = || {
            let of_row = part.cells.iter().filter(|cell| cell.row == row);
            of_row.filter(in_field)
        };
        cells()
            .filter(|cell| figures.contains(&cell.column))
            .count()
            >= 2
            && cells().all(|cell| !is_figure(cell) && !cell.text.contains(char::is_numeric))
    })
}

fn ends_its_page(page: u32, bbox: &Rect, sheets: &[Sheet]) -> bool {
    words_beyond(page, sheets, |block| block.y0 > bbox.y1 - 2.0) <= MOST_WORDS_BETWEEN
}

fn begins_its_page(page: u32, bbox: &Rect, sheets: &[Sheet]) -> bool {
    words_beyond(page, sheets, |block| block.y1 < bbox.y0 + 2.0) <= MOST_WORDS_BETWEEN
}

/// Words of the text, running heads and feet aside, that stand where `beyond` says.
fn words_beyond(page: u32, sheets: &[Sheet], beyond: impl Fn(&Rect) -> bool) -> usize {
    sheets
        .iter()
        .filter(|sheet| sheet.page == page)
        .flat_map(|sheet| {
            let text = |block: &&Block| {
                !matches!(block.kind, BlockKind::Furniture | BlockKind::Note { .. })
            };
            sheet
                .blocks
                .iter()
                .filter(text)
                .flat_map(|block| &block.words)
                .map(|&word| sheet.displayed(sheet.words[word as usize].bbox))
        })
        .filter(|bbox| beyond(bbox))
        .count()
}

fn append(before: &mut Table, mut part: Table) {
    let repeated = if part.header_rows > 0 && repeats_head(before, &part) {
        part.header_rows
    } else {
        0
    };
    let first = before.rows;
    let cells = part.cells.len();
    if let Some(rest) = rest_of_a_row(&part, repeated) {
        let cell = &mut part.cells[rest];
        cell.role = if cell.column < before.stub_columns {
            CellRole::Stub
        } else {
            CellRole::Data
        };
    }
    for mut cell in part.cells {
        if cell.row < repeated {
            continue;
        }
        if cell.role == CellRole::Header {
            cell.role = if cell.column < before.stub_columns {
                CellRole::Stub
            } else {
                CellRole::Data
            };
        }
        cell.row = cell.row - repeated + first;
        before.cells.push(cell);
    }
    before.rows += part.rows - repeated;
    if let Some(mut region) = part.regions.pop() {
        region.rows = (first, before.rows.saturating_sub(1));
        region.repeats_header = repeated;
        before.regions.push(region);
    }
    before.notes.append(&mut part.notes);
    // The rest of a row tells nothing of how well it is read.
    if cells >= LEAST_CELLS {
        before.confidence = before.confidence.min(part.confidence);
    }
    before.unit = before.unit.take().or(part.unit);
}

/// The cell that stands alone in the first row of a part below its repeated head and goes on in the
/// middle of a sentence: the rest of a cell of the page before, not the name of a section.
fn rest_of_a_row(part: &Table, repeated: usize) -> Option<usize> {
    let of_row = |(_, cell): &(usize, &Cell)| cell.row == repeated;
    let mut cells = part.cells.iter().enumerate().filter(of_row);
    let (index, cell) = cells.next()?;
    (cells.next().is_none() && cell.text.starts_with(char::is_lowercase)).then_some(index)
}

#[cfg(test)]
mod tests {
    use scrutineer_model::Region;

    use super::*;

    #[test]
    fn the_rest_of_a_label_cut_by_the_page_opens_no_section() {
        let cell = |row, column, text: &str, role| Cell {
            row,
            column,
            row_span: 1,
            column_span: 1,
            text: text.to_owned(),
            role,
            ..Cell::default()
        };
        let table = |cells: Vec<Cell>| Table {
            rows: 2,
            columns: 2,
            stub_columns: 1,
            regions: vec![Region::default()],
            cells,
            ..Table::default()
        };
        let roles = |text| {
            let mut before = table(vec![
                cell(0, 0, "Growth", CellRole::Stub),
                cell(0, 1, "Loss of green land.", CellRole::Data),
                cell(1, 0, "New homes change the planning,", CellRole::Stub),
                cell(1, 1, "Traffic.", CellRole::Data),
            ]);
            let part = table(vec![
                cell(0, 0, text, CellRole::Section),
                cell(1, 0, "Jobs", CellRole::Stub),
                cell(1, 1, "Cost.", CellRole::Data),
            ]);
            append(&mut before, part);
            before.cells[4].role
        };
        assert_eq!(roles("design and management of it."), CellRole::Stub);
        assert_eq!(roles("Design and management"), CellRole::Section);
    }

    #[test]
    fn a_row_alone_stays_beside_a_table_of_its_page_with_the_same_frame() {
        let table = |rows: usize, page: u32, left: f32| {
            let at = |row: usize, column: usize| Cell {
                row,
                column,
                row_span: 1,
                column_span: 1,
                page,
                bbox: Rect {
                    x0: left + 50.0 * column as f32,
                    y0: 0.0,
                    x1: left + 90.0,
                    y1: 9.0,
                },
                text: "New".to_owned(),
                ..Cell::default()
            };
            Table {
                rows,
                columns: 2,
                cells: (0..rows).flat_map(|row| [at(row, 0), at(row, 1)]).collect(),
                regions: vec![Region {
                    page,
                    bbox: Rect {
                        x0: left,
                        y0: 0.0,
                        x1: left + 100.0,
                        y1: 10.0,
                    },
                    ..Region::default()
                }],
                ..Table::default()
            }
        };
        let kept = |row: Table| joined(vec![table(3, 1, 0.0), row], &[]).len() == 2;
        assert!(kept(table(1, 1, 2.0)));
        assert!(!kept(table(1, 1, 60.0)), "another frame");
        assert!(!kept(table(1, 2, 2.0)), "another page");
    }

    fn check(rows: &[&str], expected: bool) {
        let mut table = Table {
            rows: rows.len(),
            stub_columns: 1,
            ..Table::default()
        };
        for (row, line) in rows.iter().enumerate() {
            for (column, text) in line.split('|').map(str::trim).enumerate() {
                table.columns = table.columns.max(column + 1);
                if !text.is_empty() {
                    table.cells.push(Cell {
                        row,
                        column,
                        row_span: 1,
                        column_span: 1,
                        text: text.to_owned(),
                        ..Cell::default()
                    });
                }
            }
        }
        assert_eq!(has_head_within(&table), expected, "{rows:?}");
    }

    #[test]
    fn the_same_head_under_another_heading_begins_another_table() {
        let table = |title: Option<&str>| Table {
            title: title.map(str::to_owned),
            header_rows: 1,
            ..Table::default()
        };
        let other = |title| has_another_title(&table(Some("Screening questions")), &table(title));
        assert!(other(Some("Core questions")));
        assert!(!other(Some("Screening questions (continued)")));
        assert!(!other(None));
    }

    #[test]
    fn a_head_below_a_total_begins_another_table() {
        check(
            &[
                "Works total | | 500,561",
                "Lighting | Unit count | Cost",
                "Mill Lane | 2.00 | 170,000",
                "Ellis Road | 2.00 | 80,000",
                "Lighting total | 4.00 | 250,000",
            ],
            true,
        );
        check(
            &[
                "Mill Lane | 2.00 | 170,000",
                "Ellis Road | n/a | -",
                "Park Road | not known | 12,000",
                "Lighting total | 4.00 | 250,000",
            ],
            false,
        );
    }
}
