//! Whatever is drawn on pages, each word stands in one block, no two cells of a table cover the same
//! place, and the order of drawing does not matter.

#![no_main]

use libfuzzer_sys::fuzz_target;
use scrutineer_layout::{arrange, furnish, outline, read};
use scrutineer_model::{Page, Sheet, Table};

fuzz_target!(|bytes: &[u8]| {
    let mut pages = scrutineer_fuzz::pages(bytes);
    let sheets = sheets(&pages);
    sheets.iter().for_each(check_sheet);
    let found: Vec<Table> = sheets.iter().flat_map(scrutineer_tables::find).collect();
    found.iter().for_each(check_table);
    let tables = scrutineer_tables::join(found, &sheets);
    tables.iter().for_each(check_table);
    let headings = outline(&sheets, &tables, &[]);
    assert!(
        headings
            .iter()
            .all(|heading| (1..=6).contains(&heading.level))
    );

    for page in &mut pages {
        page.glyphs.reverse();
        page.rulings.reverse();
    }
    let reversed = self::sheets(&pages);
    assert_eq!(texts(&sheets), texts(&reversed));
});

fn sheets(pages: &[Page]) -> Vec<Sheet> {
    let mut sheets: Vec<Sheet> = pages.iter().flat_map(read).collect();
    let furniture = furnish(&sheets);
    for sheet in &mut sheets {
        arrange(sheet, &furniture);
    }
    sheets
}

fn check_sheet(sheet: &Sheet) {
    let mut words: Vec<u32> = (sheet.blocks.iter())
        .flat_map(|block| block.words.iter().copied())
        .collect();
    words.sort_unstable();
    assert!(words.iter().copied().eq(0..sheet.words.len() as u32));
}

fn check_table(table: &Table) {
    assert!(!table.regions.is_empty());
    assert!((0.0..=1.0).contains(&table.confidence));
    let mut covered = vec![false; table.rows * table.columns];
    for cell in &table.cells {
        assert!(cell.row_span >= 1 && cell.column_span >= 1);
        assert!(cell.row + cell.row_span <= table.rows);
        assert!(cell.column + cell.column_span <= table.columns);
        for row in cell.row..cell.row + cell.row_span {
            for column in cell.column..cell.column + cell.column_span {
                let place = &mut covered[row * table.columns + column];
                assert!(!*place, "two cells at {row}, {column}");
                *place = true;
            }
        }
    }
}

fn texts(sheets: &[Sheet]) -> Vec<Vec<&str>> {
    (sheets.iter())
        .map(|sheet| {
            sheet
                .blocks
                .iter()
                .map(|block| block.text.as_str())
                .collect()
        })
        .collect()
}
