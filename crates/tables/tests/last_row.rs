//! A row alone at the top of a page belongs to the table that ends the page before, or to none; a head
//! alone at the bottom to the table that begins the next.

use scrutineer_model::{Axis, Color, Rect, Ruling, Sheet, Word};
use scrutineer_tables::{find, join};

const COLUMNS: [f32; 4] = [50.0, 150.0, 250.0, 400.0];
const ROW: f32 = 20.0;

/// A ruled sheet: one row a line, three cells a row, the first row at `top`.
fn ruled(page: u32, top: f32, rows: &[[&str; 3]]) -> Sheet {
    let bottom = top + ROW * rows.len() as f32;
    let ruling = |axis, position, start, end| Ruling {
        axis,
        position,
        start,
        end,
        thickness: 0.5,
        color: Color::BLACK,
    };
    let across = (0..=rows.len()).map(|row| {
        let y = top + ROW * row as f32;
        ruling(Axis::Horizontal, y, COLUMNS[0], COLUMNS[3])
    });
    let down = COLUMNS
        .iter()
        .map(|&x| ruling(Axis::Vertical, x, top, bottom));
    let words = rows.iter().enumerate().flat_map(|(row, texts)| {
        let baseline = top + ROW * row as f32 + 13.0;
        let cells = texts.iter().zip(COLUMNS);
        cells.flat_map(move |(text, left)| words(text, left + 4.0, baseline))
    });
    Sheet {
        page,
        width: 450.0,
        height: 600.0,
        words: words.collect(),
        rulings: across.chain(down).collect(),
        ..Sheet::default()
    }
}

fn words(text: &str, left: f32, baseline: f32) -> Vec<Word> {
    let mut x = left;
    let word = |text: &str| {
        let from = x;
        x += 5.0 * text.chars().count() as f32 + 3.0;
        Word {
            text: text.to_owned(),
            bbox: Rect {
                x0: from,
                y0: baseline - 7.5,
                x1: x - 3.0,
                y1: baseline + 2.5,
            },
            baseline,
            size: 10.0,
            ..Word::default()
        }
    };
    text.split(' ').map(word).collect()
}

const SITES: [[&str; 3]; 3] = [
    ["Site", "Use", "Why it was chosen"],
    ["North field", "Housing", "near the station and the school"],
    ["Mill lane", "Employment", "in use already as a depot"],
];
const LAST: [[&str; 3]; 1] = [["Hill farm", "Housing", "allocated in the plan before this"]];

#[test]
fn a_last_row_overleaf_is_part_of_its_table() {
    let sheets = [ruled(1, 500.0, &SITES), ruled(2, 40.0, &LAST)];
    let tables = join(sheets.iter().flat_map(find).collect(), &sheets);
    assert_eq!(tables.len(), 1);
    assert_eq!((tables[0].rows, tables[0].regions.len()), (4, 2));
    assert_eq!(tables[0].regions[1].rows, (3, 3));
    let last = tables[0].cells.iter().rfind(|cell| cell.column == 0);
    assert_eq!(last.map(|cell| cell.text.as_str()), Some("Hill farm"));
}

#[test]
fn a_row_alone_is_no_table() {
    let sheets = [ruled(1, 40.0, &LAST)];
    let tables = join(sheets.iter().flat_map(find).collect(), &sheets);
    assert_eq!(tables, []);
}

#[test]
fn a_head_alone_at_the_bottom_is_that_of_the_table_overleaf() {
    let mut head = ruled(1, 560.0, &SITES[..1]);
    for word in &mut head.words {
        word.bold = true;
    }
    let text = "This page says at some length what the sites below were chosen for";
    head.words.extend(words(text, 50.0, 60.0));
    head.words.extend(words(text, 50.0, 72.0));
    let rows = ruled(2, 40.0, &SITES[1..]);
    let alone = join(find(&head), std::slice::from_ref(&head));
    assert_eq!(alone, []);
    let sheets = [head, rows];
    let tables = join(sheets.iter().flat_map(find).collect(), &sheets);
    assert_eq!(tables.len(), 1);
    assert_eq!((tables[0].rows, tables[0].header_rows), (3, 1));
    assert_eq!(tables[0].regions.len(), 2);
}
