//! What goes on overleaf, and what begins there.

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
fn what_names_rows_on_one_page_names_them_overleaf() {
    let table = |stub_columns: usize, role: CellRole| {
        let cells = ["16", "Depot", "4,500"].into_iter().enumerate();
        let cells = cells.map(|(column, text)| Cell {
            column,
            row_span: 1,
            column_span: 1,
            text: text.to_owned(),
            role: match column {
                0 => CellRole::Stub,
                1 => role,
                _ => CellRole::Data,
            },
            ..Cell::default()
        });
        Table {
            rows: 1,
            columns: 3,
            stub_columns,
            regions: vec![Region::default()],
            cells: cells.collect(),
            ..Table::default()
        }
    };
    let second = |mut before: Table, part: Table| {
        append(&mut before, part);
        before.cells[4].role
    };
    let one = || table(1, CellRole::Data);
    let two = || table(2, CellRole::Stub);
    assert_eq!(second(one(), two()), CellRole::Data);
    assert_eq!(second(two(), one()), CellRole::Stub);
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

#[test]
fn a_part_overleaf_without_a_head_stands_under_the_columns_whatever_it_leaves_blank() {
    let table = |header_rows: usize, rows: &[&[(usize, &str, f32)]]| {
        let cell = |row: usize, &(column, text, left): &(usize, &str, f32)| Cell {
            row,
            column,
            row_span: 1,
            column_span: 1,
            text: text.to_owned(),
            bbox: Rect {
                x0: left,
                y0: 0.0,
                x1: left + 20.0,
                y1: 9.0,
            },
            ..Cell::default()
        };
        let cells = rows.iter().enumerate();
        let cells: Vec<Cell> = cells
            .flat_map(|(row, cells)| cells.iter().map(move |of_row| cell(row, of_row)))
            .collect();
        Table {
            rows: rows.len(),
            columns: cells.iter().map(|cell| cell.column + 1).max().unwrap_or(0),
            header_rows,
            regions: vec![Region::default()],
            cells,
            ..Table::default()
        }
    };
    let before = table(
        1,
        &[
            &[
                (0, "Item", 0.0),
                (1, "Serial", 50.0),
                (2, "Acquired", 100.0),
                (3, "Sold", 150.0),
            ],
            &[(0, "Desk", 0.0), (1, "A12", 50.0)],
        ],
    );
    let columns = |part: &Table| {
        let part = with_blank_columns(&before, part)?;
        Some(
            part.cells
                .iter()
                .map(|cell| cell.column)
                .collect::<Vec<_>>(),
        )
    };
    let part = table(0, &[&[(0, "Lamp", 0.0), (1, "2010", 105.0)]]);
    assert_eq!(columns(&part), Some(vec![0, 2]));
    let between = table(0, &[&[(0, "Lamp", 0.0), (1, "2010", 85.0)]]);
    assert_eq!(columns(&between), Some(vec![0, 2]));
    let under_two = table(
        0,
        &[&[(0, "Lamp", 0.0), (1, "wide", 60.0), (2, "text", 75.0)]],
    );
    assert_eq!(columns(&under_two), None);
    let headed = table(1, &[&[(0, "Room", 0.0), (1, "Use", 105.0)]]);
    assert_eq!(columns(&headed), None);
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

#[test]
fn heads_printed_again_in_their_places_go_on_however_far_the_texts_below_reach() {
    let table = |second: f32, right: f32| {
        let cell = |row: usize, column: usize, text: &str, left: f32| Cell {
            row,
            column,
            row_span: 1,
            column_span: 1,
            text: text.to_owned(),
            bbox: Rect {
                x0: left,
                y0: 0.0,
                x1: left + 40.0,
                y1: 9.0,
            },
            ..Cell::default()
        };
        Table {
            rows: 2,
            columns: 2,
            header_rows: 1,
            cells: vec![
                cell(0, 0, "Director", 0.0),
                cell(0, 1, "Company", second),
                cell(1, 0, "Ann Lee", 0.0),
                cell(1, 1, "Market Hall", second),
            ],
            regions: vec![Region {
                bbox: Rect {
                    x0: 0.0,
                    y0: 0.0,
                    x1: right,
                    y1: 9.0,
                },
                ..Region::default()
            }],
            ..Table::default()
        }
    };
    let before = table(60.0, 300.0);
    assert!(are_in_line(&before, &table(60.0, 220.0)));
    assert!(!are_in_line(&before, &table(70.0, 220.0)), "other columns");
    let mut other = table(60.0, 220.0);
    other.cells[1].text = "Grant".to_owned();
    assert!(!are_in_line(&before, &other), "other heads");
}
