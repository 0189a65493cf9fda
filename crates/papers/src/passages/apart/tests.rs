use scrutineer_model::{BlockKind, Region, Word};

use super::*;
use crate::passages::passages;

/// A cell: its column, the baseline of its first line, and its lines, `**` before those in bold.
type Printed<'a> = (usize, f32, &'a [&'a str]);

const SIZE: f32 = 10.0;

/// A page with one table; its words stand in one block, line by line.
fn page(rows: &[&[Printed<'_>]]) -> (Sheet, Table) {
    let mut words: Vec<Word> = Vec::new();
    let mut cells = Vec::new();
    for (row, printed) in rows.iter().enumerate() {
        for &(column, first, lines) in *printed {
            let from = words.len();
            for (line, text) in lines.iter().enumerate() {
                let baseline = first + 12.0 * line as f32;
                let mut x0 = 60.0 + 130.0 * column as f32;
                for word in text.trim_start_matches("**").split(' ') {
                    let x1 = x0 + 3.0 * word.len() as f32;
                    words.push(Word {
                        text: word.to_owned(),
                        bbox: Rect {
                            x0,
                            y0: baseline - 7.5,
                            x1,
                            y1: baseline + 2.5,
                        },
                        baseline,
                        size: SIZE,
                        bold: text.starts_with("**"),
                        ..Word::default()
                    });
                    x0 = x1 + 2.5;
                }
            }
            cells.push(Cell {
                row,
                column,
                row_span: 1,
                column_span: 1,
                text: lines.join(" ").replace("**", ""),
                page: 1,
                bbox: Rect::around(words[from..].iter().map(|word| word.bbox)).unwrap_or_default(),
                ..Cell::default()
            });
        }
    }
    words.sort_by(|a, b| {
        a.baseline
            .total_cmp(&b.baseline)
            .then(a.bbox.x0.total_cmp(&b.bbox.x0))
    });
    let bbox = Rect::around(words.iter().map(|word| word.bbox)).unwrap_or_default();
    let table = Table {
        rows: rows.len(),
        columns: 3,
        cells,
        method: Method::Ruled,
        regions: vec![Region {
            page: 1,
            bbox,
            ..Region::default()
        }],
        ..Table::default()
    };
    let block = Block {
        kind: BlockKind::Loose,
        words: (0..).take(words.len()).collect(),
        bbox,
        ..Block::default()
    };
    let sheet = Sheet {
        page: 1,
        width: 600.0,
        height: 800.0,
        words,
        blocks: vec![block],
        ..Sheet::default()
    };
    (sheet, table)
}

fn check(rows: &[&[Printed<'_>]], expected: &[&str]) {
    let (sheet, table) = page(rows);
    let passages = passages(&[sheet], &[table]);
    let found: Vec<String> = (passages.iter())
        .filter(|passage| passage.is_text())
        .map(super::Passage::whole)
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn minutes_in_columns_are_read_cell_by_cell() {
    check(
        &[
            &[
                (0, 100.0, &["Item"]),
                (1, 100.0, &["Discussion"]),
                (2, 100.0, &["Action"]),
            ],
            &[
                (0, 120.0, &["4."]),
                (
                    1,
                    120.0,
                    &[
                        "**Winter plan",
                        "The plan for the winter was",
                        "told of by the Director and",
                        "liked. It was approved.",
                    ],
                ),
                (2, 120.0, &["Chair to send", "it to all"]),
            ],
        ],
        &[
            "Item\tDiscussion\tAction",
            "4 Winter plan",
            "The plan for the winter was told of by the Director and liked. It was approved.",
        ],
    );
}

#[test]
fn a_number_over_two_lines_begins_its_row() {
    check(
        &[
            &[
                (0, 100.0, &["GB/", "22/201"]),
                (1, 100.0, &["**Welcome", "All were", "welcomed."]),
            ],
            &[
                (0, 140.0, &["GB/", "22/202"]),
                (1, 140.0, &["**Trees", "None."]),
            ],
        ],
        &[
            "GB/22/201 Welcome",
            "All were welcomed.",
            "GB/22/202 Trees",
            "None.",
        ],
    );
}

#[test]
fn two_texts_side_by_side_are_read_one_after_the_other() {
    let (sheet, mut table) = page(&[&[
        (
            0,
            100.0,
            &[
                "That the policy in the second",
                "appendix be approved by",
                "Cabinet from May.",
            ],
        ),
        (1, 100.0, &["So that all schools", "have one policy."]),
    ]]);
    table.columns = 2;
    let passages = passages(&[sheet], &[table]);
    let found: Vec<String> = passages.iter().map(super::Passage::whole).collect();
    assert_eq!(
        found,
        [
            "That the policy in the second appendix be approved by Cabinet from May.",
            "So that all schools have one policy.",
        ]
    );
}

#[test]
fn rows_of_a_form_do_not_run_on() {
    let (sheet, mut table) = page(&[
        &[
            (0, 100.0, &["**Who decides"]),
            (1, 100.0, &["The Member for Parks, for Streets and for"]),
        ],
        &[
            (0, 118.0, &["**The decision"]),
            (
                1,
                112.0,
                &[
                    "the Member agrees:",
                    "(1) To raise the fee;",
                    "(2) To stay.",
                ],
            ),
        ],
    ]);
    table.columns = 2;
    for cell in &mut table.cells {
        cell.bold = cell.column == 0;
    }
    let passages = passages(&[sheet], &[table]);
    let found: Vec<String> = passages.iter().map(super::Passage::whole).collect();
    assert_eq!(
        found,
        [
            "Who decides\tThe Member for Parks, for Streets and for",
            "The decision\tthe Member agrees:",
            "(1) To raise the fee;",
            "(2) To stay.",
        ]
    );
}

#[test]
fn a_number_beside_the_middle_of_its_text_begins_it() {
    check(
        &[
            &[
                (0, 106.0, &["1."]),
                (
                    1,
                    100.0,
                    &["The ferry carried many cars", "in the year before."],
                ),
            ],
            &[(0, 130.0, &["2."]), (1, 130.0, &["Fares are to rise."])],
        ],
        &[
            "1 The ferry carried many cars in the year before.",
            "2 Fares are to rise.",
        ],
    );
}
