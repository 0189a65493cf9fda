//! A paper without pages through the stages: what its reader gives is named and marked by the same
//! rules as what stands on a page, and from there on nobody asks which it was.

use std::collections::BTreeSet;

use scrutineer_model::{Flow, MediaType, Paper, Sheet};

use crate::error::Error;
use crate::links::documents;
use crate::options::Options;
use crate::read::Reading;

/// Reads a paper of that kind, which has no pages, as far as its tables and outline.
pub(crate) fn stages(
    bytes: &[u8],
    media_type: MediaType,
    options: &Options,
) -> Result<Reading, Error> {
    let mut flow = match media_type {
        MediaType::Html => scrutineer_html::read(bytes),
        MediaType::Pdf | MediaType::Markdown | MediaType::Text => scrutineer_text::read(bytes),
    };
    let page_count = flow.pages.len() as u32;
    keep(&mut flow, page_count, options)?;
    scrutineer_layout::name(&mut flow.sheets);
    let tables = scrutineer_tables::complete(flow.tables, &flow.sheets);
    let outline = scrutineer_layout::outline(&flow.sheets, &tables, &[]);
    let paper = Paper {
        media_type,
        page_count,
        author: flow.author,
        pages: flow.pages,
        outline,
        tables,
        attachments: documents(flow.links, &flow.sheets),
        diagnostics: flow.diagnostics,
        ..Paper::default()
    };
    Ok(Reading {
        paper,
        sheets: flow.sheets,
    })
}

/// Leaves only the pages asked for.
fn keep(flow: &mut Flow, count: u32, options: &Options) -> Result<(), Error> {
    let Some(asked) = &options.pages else {
        return Ok(());
    };
    let kept: BTreeSet<u32> = asked.of(count).into_iter().collect();
    if kept.is_empty() {
        return Err(Error::NoSuchPages {
            asked: asked.clone(),
            count,
        });
    }
    flow.sheets
        .retain(|sheet: &Sheet| kept.contains(&sheet.page));
    flow.pages.retain(|page| kept.contains(&page.page));
    flow.tables.retain(|table| {
        let mut regions = table.regions.iter();
        regions.any(|region| kept.contains(&region.page))
    });
    flow.links.retain(|link| kept.contains(&link.source.page));
    Ok(())
}
