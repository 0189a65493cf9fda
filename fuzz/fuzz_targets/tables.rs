//! Whatever is drawn on pages, each word stands in one block, no two cells of a table cover the same
//! place, the stages behind them read it, and the order of drawing does not matter.

#![no_main]

use libfuzzer_sys::fuzz_target;
use scrutineer_layout::{arrange, furnish, outline, read};
use scrutineer_model::{Page, Sheet, Table};

fuzz_target!(|bytes: &[u8]| {
    let mut pages = scrutineer_fuzz::pages(bytes);
    let sheets = sheets(&pages);
    sheets.iter().for_each(check_sheet);
    let found: Vec<Table> = sheets.iter().flat_map(scrutineer_tables::find).collect();
    found.iter().for_each(scrutineer_fuzz::check);
    let tables = scrutineer_tables::join(found, &sheets);
    tables.iter().for_each(scrutineer_fuzz::check);
    let headings = outline(&sheets, &tables, &[]);
    assert!(
        headings
            .iter()
            .all(|heading| (1..=6).contains(&heading.level))
    );

    scrutineer_fuzz::interpret(&sheets, &tables, &headings, &[]);

    for page in &mut pages {
        page.glyphs.reverse();
        page.rulings.reverse();
        page.strokes.reverse();
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
