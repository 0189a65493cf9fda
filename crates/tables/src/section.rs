//! The heading a table stands under.

use scrutineer_model::{BlockKind, Sheet, Table};

/// Gives each table the number, else the text, of the last heading before it.
///
/// `tables` in reading order, `sheets` in page order.
pub(crate) fn name_sections(tables: &mut [Table], sheets: &[Sheet]) {
    let mut headings: Vec<(u32, f32, String)> = Vec::new();
    for sheet in sheets {
        for block in &sheet.blocks {
            if let BlockKind::Heading { number, .. } = &block.kind {
                let name = number.clone().unwrap_or_else(|| block.text.clone());
                headings.push((sheet.page, sheet.displayed(block.bbox).y0, name));
            }
        }
    }
    for table in tables {
        let Some(region) = table.regions.first() else {
            continue;
        };
        let before = |(page, top, _): &&(u32, f32, String)| {
            *page < region.page || (*page == region.page && *top < region.bbox.y0)
        };
        table.section = headings
            .iter()
            .rev()
            .find(before)
            .map(|(_, _, name)| name.clone());
    }
}
