//! Numbered paragraphs: what "paragraph 5.3" means.
//!
//! What must not match: headings, items of the agenda, points of lists, and rows of tables.

use scrutineer_model::{Item, Paragraph};

use crate::parts::{Part, PartKind};
use crate::passages::{Kind, Passage};
use crate::sections::is_section;

/// The numbered paragraphs in reading order.
pub(crate) fn paragraphs(passages: &[Passage], parts: &[Part], items: &[Item]) -> Vec<Paragraph> {
    let mut found = Vec::new();
    for part in parts {
        if part.kind == PartKind::Agenda {
            continue;
        }
        for passage in part.of(passages) {
            let Some(number) = numbered(passage) else {
                continue;
            };
            let source = &passage.source;
            if is_item(items, source) {
                continue;
            }
            let item = (items.iter().rev()).find(|item| {
                item.pages
                    .is_some_and(|(from, to)| from <= source.page && source.page <= to)
            });
            found.push(Paragraph {
                number: number.to_owned(),
                item: item.and_then(|item| item.number.clone()),
                text: passage.text.clone(),
                source: source.clone(),
            });
        }
    }
    found
}

/// The number of a numbered paragraph.
pub(crate) fn numbered(passage: &Passage) -> Option<&str> {
    let number = passage.number.as_deref()?;
    let fits = passage.parts > 0 && !passage.in_table && passage.is_text() && is_paragraph(passage);
    fits.then_some(number)
}

/// Whether an item begins at a place: "2431. Police report: attached." is one, and no paragraph.
fn is_item(items: &[Item], source: &scrutineer_model::Source) -> bool {
    items
        .iter()
        .any(|item| item.number.is_some() && item.source == *source || is_item(&item.items, source))
}

fn is_paragraph(passage: &Passage) -> bool {
    if passage.kind == Kind::Heading || is_section(passage) {
        return false;
    }
    // "1. fewer children come into care;": a point of a list within a paragraph.
    if passage.parts == 1 && passage.text.starts_with(char::is_lowercase) {
        return false;
    }
    // "5.3" of a heading, on a line of its own.
    let sentence = passage.text.ends_with(['.', ':', ';', ',', ')', '?']) || passage.words() > 12;
    passage.parts > 1 && passage.words() > 2 || sentence && passage.words() > 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::parts;
    use crate::sample::titles_and_text;

    #[test]
    fn paragraphs_are_numbered_and_headings_are_none() {
        let passages = titles_and_text(&[
            "# 1. Purpose of report",
            "1.1 To present the plan to the Panel.",
            "(a) a point",
            "2. The savings have been secured already.",
            "3 years ago nothing was said.",
            "1. fewer children come into care;",
        ]);
        let found: Vec<String> = (paragraphs(&passages, &parts(&passages), &[]).into_iter())
            .map(|paragraph| paragraph.number)
            .collect();
        assert_eq!(found, ["1.1", "2"]);
    }
}
