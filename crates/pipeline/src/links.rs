//! The documents that a paper links to, whatever its kind.

use std::collections::BTreeSet;

use scrutineer_model::{Attachment, Link, Sheet, Source};

/// The documents that links and addresses in the text lead to, each address once.
pub(crate) fn documents(links: Vec<Attachment>, sheets: &[Sheet]) -> Vec<Attachment> {
    let mut seen = BTreeSet::new();
    (links.into_iter().chain(printed(sheets)))
        .filter(|link| link.is_document() && seen.insert(link.link.clone()))
        .collect()
}

/// Links of pages, each with its page's number, with the words that stand in their areas; places in the same
/// file are none.
pub(crate) fn of_pages(links: Vec<(u32, Link)>, sheets: &[Sheet]) -> Vec<Attachment> {
    (links.into_iter())
        .filter(|(_, link)| !link.target.starts_with('#'))
        .map(|(page, link)| Attachment {
            title: words_in(page, &link, sheets),
            source: Source::on(page, link.bbox),
            link: link.target,
        })
        .collect()
}

/// Addresses that stand in the text itself: `See https://x.gov.uk/plan.pdf`. What a line's end cuts is left out by
/// whoever looks for documents.
fn printed(sheets: &[Sheet]) -> Vec<Attachment> {
    let mut found = Vec::new();
    for sheet in sheets {
        for block in &sheet.blocks {
            let words = block.text.split(|c: char| {
                c.is_whitespace() || matches!(c, '(' | '<' | '>' | '[' | ']' | '"')
            });
            let addresses = words.filter(|word| {
                ["http://", "https://", "www."]
                    .iter()
                    .any(|begin| word.starts_with(begin))
            });
            found.extend(addresses.map(|word| {
                let link = word.trim_end_matches(['.', ',', ';', ':', ')', '\'']);
                Attachment {
                    title: link.to_owned(),
                    source: sheet.source(block),
                    link: link.to_owned(),
                }
            }));
        }
    }
    found
}

/// The words of a page whose middles lie in a link's area, in reading order.
fn words_in(page: u32, link: &Link, sheets: &[Sheet]) -> String {
    let words = (sheets.iter().filter(|sheet| sheet.page == page)).flat_map(|sheet| {
        (sheet.words.iter()).filter(|word| {
            let bbox = sheet.displayed(word.bbox);
            link.bbox.contains_point(bbox.center_x(), bbox.center_y())
        })
    });
    let words: Vec<&str> = words.map(|word| word.text.as_str()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use scrutineer_model::{Block, Rect, Word};

    use super::*;

    #[test]
    fn addresses_in_the_text_are_links() {
        let sheet = Sheet {
            page: 1,
            blocks: vec![Block {
                text: "See https://x.gov.uk/plan.pdf, www.y.org/trees and (http://z.uk/a.xlsx)."
                    .to_owned(),
                ..Block::default()
            }],
            ..Sheet::default()
        };
        let found = documents(Vec::new(), &[sheet]);
        let found: Vec<&str> = found.iter().map(|found| found.link.as_str()).collect();
        assert_eq!(found, ["https://x.gov.uk/plan.pdf", "http://z.uk/a.xlsx"]);
    }

    #[test]
    fn a_link_is_called_by_the_words_in_its_area() {
        let word = |text: &str, x0: f32| Word {
            text: text.to_owned(),
            bbox: Rect::new(x0, 10.0, x0 + 20.0, 20.0).unwrap_or_default(),
            ..Word::default()
        };
        let sheet = Sheet {
            page: 1,
            width: 200.0,
            height: 100.0,
            words: vec![word("See", 10.0), word("Plan", 40.0), word("2020", 70.0)],
            ..Sheet::default()
        };
        let link = |target: &str| Link {
            bbox: Rect::new(38.0, 8.0, 92.0, 22.0).unwrap_or_default(),
            target: target.to_owned(),
        };
        let links = vec![
            (1, link("https://x.gov.uk/plan.pdf")),
            (1, link("#page=3")),
            (1, link("https://x.gov.uk/plan.pdf")),
            (1, link("https://x.gov.uk/news")),
        ];
        let sheets = [sheet];
        let found = documents(of_pages(links, &sheets), &sheets);
        let found: Vec<(&str, &str)> = (found.iter())
            .map(|found| (found.title.as_str(), found.link.as_str()))
            .collect();
        assert_eq!(found, [("Plan 2020", "https://x.gov.uk/plan.pdf")]);
    }
}
