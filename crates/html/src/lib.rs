//! HTML → a flow: headings, paragraphs, lists, tables and links of a web page.
//!
//! In the order they are called by [`read`](fn@read):
//!
//! - `charset`: bytes become characters, by byte order mark, by what the page says, else as UTF-8
//!   or Windows-1252.
//! - `budget`: what is too long or nested too deep is left out, and reported.
//! - `hidden`: which elements nobody sees (`styles`: classes that the page's own style sheet hides).
//! - `furniture`: navigation, banners, footers, notices about cookies.
//! - `owner`: whose site it is, as its head leads to it.
//! - `walk`: elements become blocks (`run`: text between two breaks; `lists`: the markers of items),
//!   tables (`grid`, `layout`) and links, each with its place (`path`).
//!
//! Nothing here fails: all bytes are some page, as in a browser. Nothing decides what a table's rows
//! are for, beyond what the page marks as heads.

mod budget;
mod charset;
mod furniture;
mod grid;
mod hidden;
mod layout;
mod lists;
mod owner;
mod path;
mod run;
mod styles;
mod walk;

use scraper::Html;
use scrutineer_model::{Flow, PageInfo, Sheet};

/// Reads a web page.
pub fn read(bytes: &[u8]) -> Flow {
    let (text, mut diagnostics) = charset::decode(bytes);
    let (text, cut) = budget::within(&text);
    diagnostics.extend(cut);
    let page = Html::parse_document(text);
    let walked = walk::walk(&page);
    diagnostics.extend(walked.diagnostics);
    Flow {
        author: owner::owner(&page),
        sheets: vec![Sheet {
            page: 1,
            blocks: walked.blocks,
            ..Sheet::default()
        }],
        pages: vec![PageInfo {
            page: 1,
            ..PageInfo::default()
        }],
        tables: walked.tables,
        links: walked.links,
        diagnostics,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use scraper::{Html, Selector};
    use scrutineer_model::{BlockKind, Span};

    use super::*;

    /// Every place a flow names.
    fn spans(flow: &Flow) -> Vec<Span> {
        let blocks = flow.sheets.iter().flat_map(|sheet| &sheet.blocks);
        let mut spans: Vec<Span> = blocks.filter_map(|block| block.span.clone()).collect();
        for table in &flow.tables {
            spans.extend(
                table
                    .regions
                    .iter()
                    .filter_map(|region| region.span.clone()),
            );
            spans.extend(table.cells.iter().filter_map(|cell| cell.span.clone()));
        }
        spans.extend(
            flow.links
                .iter()
                .filter_map(|link| link.source.span.clone()),
        );
        spans
    }

    /// Each selector selects one element, whose text has the characters.
    fn places_exist(html: &str) {
        let flow = read(html.as_bytes());
        let page = Html::parse_document(html);
        for span in spans(&flow) {
            let Span::Markup { path, characters } = &span else {
                panic!("{span}");
            };
            let selector = Selector::parse(path).expect(path);
            let found: Vec<_> = page.select(&selector).collect();
            assert_eq!(found.len(), 1, "{path}");
            let length: usize = found[0].text().map(|text| text.chars().count()).sum();
            assert!(
                characters.0 <= characters.1 && characters.1 <= length,
                "{span}"
            );
        }
    }

    #[test]
    fn a_place_is_one_element_and_characters_of_its_text() {
        let html = "<html><head><title>Page</title></head><body><div id=a><p>x <b>y</b><br>Z</p>\
            <script>1</script><table><tr><th>Head<th>B<tr><td> 5 <td hidden>6<td>7</table></div>";
        places_exist(html);
        let flow = read(html.as_bytes());
        let found: Vec<String> = spans(&flow).iter().map(ToString::to_string).collect();
        let expected = [
            "head > title:nth-child(1) 0–4",
            "#a > p:nth-child(1) 0–3",
            "#a > p:nth-child(1) 3–4",
            "#a > table:nth-child(3) 0–10",
            "#a > table:nth-child(3) 0–10",
        ];
        assert_eq!(found[..5], expected);
        assert_eq!(
            found[7],
            "#a > table:nth-child(3) > tbody:nth-child(1) > tr:nth-child(2) > td:nth-child(1) 1–2"
        );
    }

    #[test]
    fn a_cell_without_words_keeps_its_colour_and_its_picture() {
        let html = "<table><tr><th>KPI<th>RAG<th>Travel<tr><td>Visits\
            <td style='background:#f00'><td><img src=up.gif alt='Up'></table>";
        let flow = read(html.as_bytes());
        let cell = |column: usize| {
            let cells = &flow.tables[0].cells;
            cells
                .iter()
                .find(|cell| (cell.row, cell.column) == (1, column))
        };
        let rated = cell(1).expect("a colour is a rating");
        assert!(rated.text.is_empty() && rated.fill.is_some());
        assert_eq!(cell(2).map(|cell| cell.text.as_str()), Some("Up"));
    }

    #[test]
    fn deep_and_broken_pages_are_read() {
        for html in [
            "<div>".repeat(5_000),
            "<table><tr><td>".repeat(500),
            "<ul><li>".repeat(700),
            "<b><p>".repeat(600) + "x",
            "<a href=x><table><td></a><form><select><".to_owned(),
            "<dl><dt>".repeat(300) + "<dd>1",
        ] {
            let flow = read(html.as_bytes());
            assert_eq!(flow.sheets.len(), 1);
        }
        let deep = "<div>".repeat(5_000) + "end";
        assert_eq!(read(deep.as_bytes()).diagnostics[0].code, "page_too_large");
    }

    fn piece() -> impl Strategy<Value = String> {
        prop_oneof![
            "</?(table|tr|td|th|tbody|thead|tfoot|caption|p|div|b|a|ul|ol|li|dl|dt|dd|h1|h2|nav|br|sup|form|select|style)( (rowspan|colspan)=[0-9]{1,3})?( (hidden|href=a\\.pdf|class=nav|id=a|style='display:none'))?>",
            "[ -~]{0,12}",
            "&(pound|nbsp|amp|#163);?",
        ]
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            read(&bytes);
        }

        #[test]
        fn any_markup_gives_places_that_exist_and_cells_that_share_none(
            pieces in proptest::collection::vec(piece(), 0..60)
        ) {
            let html = pieces.concat();
            places_exist(&html);
            let flow = read(html.as_bytes());
            for table in &flow.tables {
                prop_assert_eq!(table.broken(), None);
                let span = &table.regions[0].span;
                let loose = flow.sheets.iter().flat_map(|sheet| &sheet.blocks);
                let own = loose.filter(|block| block.kind == BlockKind::Loose && &block.span == span);
                prop_assert_eq!(own.count(), 1);
            }
        }
    }
}
