//! What each passage of a paper belongs to: item, section, numbered paragraph.
//!
//! A section's heading ends the paragraph before it; the next part of a paper ends both.

use std::ops::Range;

use scrutineer_model::{Address, Item, Place, Source, Structure, Table};

use crate::paragraphs::numbered;
use crate::parts::{Part, PartKind};
use crate::passages::{Kind, Passage};
use crate::sections::is_section;

/// Passages that are an item's papers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Owned {
    pub(crate) passages: Range<usize>,
    /// Index of the item.
    pub(crate) item: usize,
}

/// The passages with what they belong to, in their order.
pub(crate) fn places(
    passages: &[Passage],
    parts: &[Part],
    items: &[Item],
    owned: &[Owned],
) -> Vec<Place> {
    let mut places = Vec::with_capacity(passages.len());
    for part in parts {
        let mut address = Address::default();
        for index in part.passages.clone() {
            let Some(passage) = passages.get(index) else {
                break;
            };
            let owner = owned.iter().rfind(|owned| owned.passages.contains(&index));
            let of = owner.and_then(|owned| items.get(owned.item));
            match of {
                Some(item) => address.item.clone_from(&item.number),
                // An agenda's lines and minutes that stand by themselves.
                None => {
                    if let Some(item) = begun_by(items, &passage.source) {
                        address = Address {
                            item: item.number.clone(),
                            ..Address::default()
                        };
                    }
                }
            }
            if passage.is_text() && part.kind != PartKind::Agenda {
                go_on(&mut address, passage);
            }
            places.push(Place {
                source: passage.source.clone(),
                address: address.clone(),
            });
        }
    }
    places
}

fn go_on(address: &mut Address, passage: &Passage) {
    if passage.kind == Kind::Heading || is_section(passage) {
        let name = passage
            .number
            .clone()
            .unwrap_or_else(|| passage.text.to_string());
        address.section = Some(name);
        address.paragraph = None;
    } else if let Some(number) = numbered(passage) {
        address.paragraph = Some(number.to_owned());
    }
}

fn begun_by<'a>(items: &'a [Item], source: &Source) -> Option<&'a Item> {
    let is_it = |item: &&Item| item.number.is_some() && item.source == *source;
    items.iter().find(is_it)
}

/// Names the item each table stands under.
pub fn name_items(tables: &mut [Table], structure: &Structure) {
    for table in tables {
        let Some(region) = table.regions.first() else {
            continue;
        };
        let source = match &region.span {
            Some(span) => Source {
                page: region.page,
                bbox: None,
                span: Some(span.clone()),
            },
            None => Source::on(region.page, region.bbox),
        };
        table.item = (structure.address(&source)).and_then(|address| address.item.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::items::items;
    use crate::parts::parts;
    use crate::sample::titles_and_text;

    #[test]
    fn passages_know_their_item_section_and_paragraph() {
        let passages = titles_and_text(&[
            "# Agenda Item No. 4",
            "Report of the Director of Services",
            "# PLAN FOR CHILDREN",
            "# 1. Purpose of report",
            "1.1 To present the plan to the Panel.",
            "More of it.",
            "# 2. Summary",
            "A figure without a number.",
        ]);
        let parts = parts(&passages);
        let (items, owned) = items(&passages, &parts, &[], false);
        let found = places(&passages, &parts, &items, &owned);
        let address = |index: usize| {
            let address = &found[index].address;
            [&address.item, &address.section, &address.paragraph].map(|part| part.as_deref())
        };
        assert_eq!(address(5), [Some("4"), Some("1"), Some("1.1")]);
        assert_eq!(address(7), [Some("4"), Some("2"), None]);
    }
}
