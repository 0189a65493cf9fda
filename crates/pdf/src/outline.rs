//! The outline (ISO 32000-1, 12.3.3): a file's bookmarks.

use std::collections::BTreeSet;

use hayro_syntax::object::{Dict, String as PdfString};
use scrutineer_model::Bookmark;

use crate::destinations::Destinations;
use crate::text_string;

/// Bookmarks read from one file; an agenda pack of a thousand pages has some hundreds.
const BOOKMARKS: usize = 20_000;

/// How deep bookmarks nest: office software offers nine levels of headings.
const LEVELS: u32 = 32;

/// The bookmarks in order, parents before children. An outline that runs in a circle is read once.
pub(crate) fn read(catalog: &Dict<'_>, destinations: &Destinations) -> Vec<Bookmark> {
    let mut bookmarks = Vec::new();
    let mut visited = BTreeSet::new();
    // What is still to be read, the next one last.
    let mut waiting: Vec<(Dict<'_>, u32)> = catalog
        .get::<Dict<'_>>(b"Outlines")
        .and_then(|outline| outline.get::<Dict<'_>>(b"First"))
        .map(|first| (first, 1))
        .into_iter()
        .collect();
    while let Some((item, level)) = waiting.pop() {
        if bookmarks.len() >= BOOKMARKS || item.obj_id().is_some_and(|id| !visited.insert(id)) {
            continue;
        }
        if let Some(title) = item.get::<PdfString<'_>>(b"Title") {
            bookmarks.push(Bookmark {
                level,
                title: text_string::decode(&title),
                page: destinations.page_of(&item),
            });
        }
        if let Some(next) = item.get::<Dict<'_>>(b"Next") {
            waiting.push((next, level));
        }
        if level < LEVELS
            && let Some(child) = item.get::<Dict<'_>>(b"First")
        {
            waiting.push((child, level + 1));
        }
    }
    bookmarks
}
