//! Text → a flow: headings, paragraphs, lists and tables of plain text and Markdown.
//!
//! In the order they are called by [`read`](fn@read):
//!
//! - `decode`: bytes become characters, by byte order mark, as UTF-8, else as Windows-1252.
//! - `lines`: lines with their numbers; a paper that `run_on` one line is cut where its heads and items begin, and bars
//!   are taken out of a table of items that is `celled`.
//! - `margin`: who is to act, in a column headed "ACTION", is taken from the lines beside it.
//! - `pages`: form feeds and stamped page numbers (`Agenda Pack 5 of 129`) part the text into pages.
//! - `blocks`: lines become blocks: headings (`headings`), items (`markers`; their numbers may stand
//!   `apart`, or be `glued` to it), paragraphs, tables
//!   whose cells stand between tabs (`tabs`), bars (`bars`), tags (`tags`) or runs of spaces
//!   (`spaces`), a meeting's items whose rows end in bars (`closed`), entries of a table of
//!   contents (`contents`).
//! - `inline`: emphasis, links, tags and character references in a line become plain text.
//!
//! Nothing here fails, and nothing decides what a table's rows are for: all bytes are some text.

mod apart;
mod bars;
mod blocks;
mod celled;
mod closed;
mod contents;
mod decode;
mod glued;
mod grid;
mod headings;
mod inline;
mod lines;
mod margin;
mod markers;
mod pages;
mod run_on;
mod spaces;
mod tabs;
mod tags;

use scrutineer_model::{Flow, PageInfo, Sheet};

/// Reads a text. Any bytes are some text; those that are no characters are reported.
pub fn read(bytes: &[u8]) -> Flow {
    let (text, diagnostic) = decode::decode(bytes);
    let mut lines = celled::cut(run_on::cut(lines::lines(&text)));
    let notes = margin::cut(&mut lines);
    let pages = pages::pages(&lines);
    let style = headings::Style::of(&lines);
    let mut flow = Flow {
        diagnostics: diagnostic.into_iter().collect(),
        ..Flow::default()
    };
    for (page, label, lines) in pages.parted(&lines) {
        let mut read = blocks::read(page, lines, &pages, &style);
        margin::insert(&mut read.blocks, lines, &notes);
        flow.sheets.push(Sheet {
            page,
            blocks: read.blocks,
            ..Sheet::default()
        });
        flow.pages.push(PageInfo {
            page,
            label,
            ..PageInfo::default()
        });
        flow.tables.extend(read.tables);
        flow.links.extend(read.links);
        flow.diagnostics.extend(read.diagnostics);
    }
    flow
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use scrutineer_model::BlockKind;

    use super::*;

    /// Marks that the rules look for, so that random texts meet them.
    fn line() -> impl Strategy<Value = String> {
        prop_oneof![
            "\\PC{0,40}",
            "(# |- |\\(a\\) |1\\. |\\*\\*|\t|\\||<td>|<table>|</table>|\u{c}|Page 1 of 2)[ -~]{0,20}(\t|\\||\\*\\*|</td>)?",
            "\\|[-:| ]{0,12}",
            "[\\t|0-9 é£&;<>*_\\[\\]()]{0,30}",
        ]
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            read(&bytes);
        }

        #[test]
        fn any_lines_give_cells_that_share_no_place(lines in proptest::collection::vec(line(), 0..30)) {
            let flow = read(lines.join("\n").as_bytes());
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
