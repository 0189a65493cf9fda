//! Sheets → passages: headings, paragraphs, points and single lines in reading order.
//!
//! What is no running text is cut into its lines, so that an agenda set in columns reads item by
//! item. Notes in the margin (`Head of Finance to action`) stand apart, behind the paragraph that
//! they stand beside.

mod answers;
mod apart;
mod boxed;
mod columns;
mod counted;
mod entries;
mod flowing;
mod given;
mod glued;
mod joins;
mod labelled;
mod laid_out;
mod letterhead;
mod lines;
mod margin;
mod marks;
mod over_titles;
mod sums;
mod tasks;
mod verdicts;
mod web;

use scrutineer_model::{Block, BlockKind, Rect, Sheet, Source, Table};

use crate::number::leading;
use crate::text::{Text, clean};

pub(crate) use entries::Entry;
pub(crate) use tasks::Task;

/// A heading, a paragraph, a point of a list or a line, with its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Passage {
    pub(crate) kind: Kind,
    /// As printed in front of it, without a stop behind.
    pub(crate) number: Option<String>,
    /// Parts of a decimal number; 0 for letters and where there is none.
    pub(crate) parts: usize,
    /// Without the number; typographic quotes and spaces made plain.
    pub(crate) text: Text,
    /// It is set in bold throughout, or marked as a heading.
    pub(crate) bold: bool,
    /// Bytes of the text up to where bold type ends, where it begins in bold and goes on without.
    pub(crate) lead: Option<usize>,
    /// Left edge in points; 0 in a paper without pages.
    pub(crate) x0: f32,
    /// Left edge of what stands in its last line beside a label: "Subject:⇥Parking".
    pub(crate) value: Option<f32>,
    /// It stands inside a table.
    pub(crate) in_table: bool,
    /// It stands in a list of sums, whose rows decide nothing.
    pub(crate) of_sums: bool,
    /// What the row of the table that it begins says is to be done.
    pub(crate) task: Option<Task>,
    /// What was decided of the application that the row of the table that it begins lists.
    pub(crate) verdict: Option<String>,
    /// The item that the row of the table that it begins lists.
    pub(crate) entry: Option<Entry>,
    /// It stands in a table that lists an agenda's items.
    pub(crate) listed: bool,
    /// From 1.
    pub(crate) page: u32,
    pub(crate) source: Source,
}

/// What a passage is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Heading,
    Paragraph,
    /// A point of a list.
    Point,
    /// A line of what is no running text.
    #[default]
    Line,
    /// Beside the text.
    Margin,
    /// A running head or foot.
    Furniture,
    /// A caption, a note, an entry of a table of contents.
    Aside,
}

impl Passage {
    /// Heading, or a short line in bold or capitals.
    pub(crate) fn is_title(&self) -> bool {
        self.kind == Kind::Heading
            || self.words() <= 16
                && matches!(self.kind, Kind::Line | Kind::Paragraph | Kind::Point)
                && (self.bold || self.is_capitals())
    }

    /// No small letters, and more than a few capitals.
    pub(crate) fn is_capitals(&self) -> bool {
        self.text.is_capitals()
    }

    pub(crate) fn words(&self) -> usize {
        self.text.words()
    }

    /// With the number in front.
    pub(crate) fn whole(&self) -> String {
        match &self.number {
            Some(number) => format!("{number} {}", self.text),
            None => self.text.to_string(),
        }
    }

    /// The letter or the other number in brackets that a point has in place of a number: "a)", "(b)", "(ii)", "(2)".
    pub(crate) fn letter(&self) -> Option<&str> {
        let number = self.number.as_deref().filter(|_| self.parts == 0)?;
        let own = number.trim_matches(['(', ')', '.']);
        let all = |fits: fn(&u8) -> bool| !own.is_empty() && own.as_bytes().iter().all(fits);
        let letter = own.len() == 1 && all(u8::is_ascii_lowercase);
        let roman = all(|sign| matches!(sign, b'i' | b'v' | b'x'));
        let figures = number.starts_with('(') && all(u8::is_ascii_digit);
        (letter || roman || figures).then_some(number)
    }

    /// Makes the first word of the text an item's number.
    fn take_number(&mut self) {
        if let Some((number, text)) = self.text.split_once([' ', '\t']) {
            let (number, text) = (number.to_owned(), text.trim_start().to_owned());
            (self.number, self.parts) = (Some(number), 1);
            self.text = text.into();
        }
    }

    /// Text of the paper, and no running head or caption.
    pub(crate) fn is_text(&self) -> bool {
        !matches!(self.kind, Kind::Furniture | Kind::Aside | Kind::Margin)
    }
}

/// The passages of a paper in reading order.
pub(crate) fn passages(sheets: &[Sheet], tables: &[Table]) -> Vec<Passage> {
    let mut all = Vec::new();
    let mut column = None;
    // A table may stand on hundreds of pages.
    let heads: Vec<Vec<String>> = tables.iter().map(columns::heads).collect();
    let chosen = |fits: fn(&[String]) -> bool| -> Vec<&Table> {
        let tables = tables.iter().zip(&heads);
        tables
            .filter(|(_, heads)| fits(heads))
            .map(|(table, _)| table)
            .collect()
    };
    let of_tasks = chosen(|heads| tasks::column(heads).is_some());
    let of_sums = chosen(sums::lists_sums);
    let rows_of_tables: Vec<given::Rows<'_>> = tables.iter().filter_map(given::Rows::of).collect();
    let glued = glued::Glued::of(sheets);
    let mut first = true;
    for sheet in sheets {
        let mark = (first && !sheet.words.is_empty()).then(|| marks::find(sheet));
        let mark = mark.inspect(|_| first = false).flatten();
        let of_page = |table: &&Table| table.regions.iter().any(|region| region.page == sheet.page);
        let tabled = of_tasks.iter().any(of_page);
        let mut margins = margin::find(sheet, column, tabled);
        column = margins.column;
        let here: Vec<(&Table, &[String])> = (tables.iter().zip(&heads))
            .map(|(table, heads)| (table, heads.as_slice()))
            .filter(|(table, _)| of_page(table))
            .collect();
        if !margins.any() && here.is_empty() {
            margins = margin::initialled(sheet);
        }
        if !margins.any() && here.is_empty() {
            margins = margin::officed(sheet);
        }
        let rows_apart = apart::rows(&here, sheet.page);
        let mut of_sheet: Vec<Passage> = Vec::new();
        for block in &sheet.blocks {
            let rest = mark.as_ref().and_then(|mark| mark.taken_from(block));
            let block = rest.as_ref().unwrap_or(block);
            if rest.as_ref().is_some_and(|rest| rest.words.is_empty()) {
                continue;
            }
            match flowing::flowing(tables, block) {
                // A paper without pages: the table's rows stand where its text does.
                Some(table) => of_sheet.extend(match answers::lines(table) {
                    Some(lines) => answers::of(&lines, &sheet.source(block)),
                    None => flowing::rows(table, &sheet.source(block)),
                }),
                None if margin::is_note(block) => of_sheet.push(passage(
                    Kind::Margin,
                    &block.text,
                    false,
                    Rect::default(),
                    sheet.source(block),
                )),
                None => of_sheet.extend(of_block(sheet, block, &margins, &rows_apart)),
            }
        }
        glued.part(&mut of_sheet);
        if margins.any() {
            joins::join(&mut of_sheet);
        }
        joins::hang(&mut of_sheet);
        joins::open_ends(&mut of_sheet);
        joins::hang_titles(&mut of_sheet);
        boxed::join_values(&mut of_sheet);
        margin::insert(&mut of_sheet, sheet, &margins);
        let of_tables = frames(here.iter().map(|(table, _)| *table), sheet.page);
        let of_sums = frames(of_sums.iter().copied(), sheet.page);
        for passage in &mut of_sheet {
            passage.in_table |= stands_in(&of_tables, &passage.source);
            passage.of_sums |= stands_in(&of_sums, &passage.source);
        }
        let here: Vec<&Table> = here.into_iter().map(|(table, _)| table).collect();
        answers::put(&mut of_sheet, &here, sheet.page);
        boxed::take_out(&mut of_sheet, tables, sheet.page);
        boxed::join_rows(&mut of_sheet, tables, sheet.page);
        for rows in &rows_of_tables {
            given::give_rows(&mut of_sheet, rows, sheet.page);
        }
        if let Some(mark) = mark {
            marks::insert(&mut of_sheet, mark);
        }
        all.extend(of_sheet);
    }
    laid_out::take_out(&mut all, tables);
    web::menus_last(&mut all);
    labelled::join(&mut all);
    marks::join_lines(&mut all);
    joins::overleaf(&mut all);
    web::set_apart(&mut all);
    over_titles::number(&mut all);
    joins::number_headings(&mut all);
    counted::number(&mut all);
    counted::letter(&mut all);
    counted::years(&mut all);
    counted::like_years(&mut all);
    all
}

fn of_block(
    sheet: &Sheet,
    block: &Block,
    margins: &margin::Margins,
    rows_apart: &[apart::Row<'_>],
) -> Vec<Passage> {
    let kind = match &block.kind {
        BlockKind::Furniture => Kind::Furniture,
        BlockKind::Heading { .. } => Kind::Heading,
        BlockKind::Paragraph { .. } => Kind::Paragraph,
        BlockKind::ListItem { .. } => Kind::Point,
        BlockKind::Caption | BlockKind::Note { .. } | BlockKind::Contents => Kind::Aside,
        BlockKind::Loose => Kind::Line,
    };
    let holds_margin = block.words.iter().any(|&word| margins.holds(word));
    if kind == Kind::Line
        && let Some(passages) = apart::of(sheet, block, margins, rows_apart)
    {
        return passages;
    }
    let items =
        || matches!(kind, Kind::Paragraph | Kind::Point) && lines::begin_items(sheet, block);
    if kind == Kind::Line && !block.words.is_empty()
        || holds_margin && kind != Kind::Furniture
        || items()
    {
        return lines::of(sheet, block, margins);
    }
    if kind == Kind::Heading
        && let Some(titles) = lines::titles(sheet, block)
    {
        return titles;
    }
    let bold = is_bold(sheet, &block.words);
    let mut passage = passage(kind, &block.text, bold, block.bbox, sheet.source(block));
    passage.lead = passage.lead.or(lead(
        &block.text,
        &passage.text,
        bold_words(sheet, &block.words),
    ));
    vec![passage]
}

fn place(sheet: &Sheet, bbox: Rect) -> Source {
    Source::on(sheet.page, sheet.displayed(bbox))
}

fn is_bold(sheet: &Sheet, words: &[u32]) -> bool {
    !words.is_empty()
        && (words.iter())
            .filter_map(|&word| sheet.words.get(word as usize))
            .all(|word| word.bold || !word.text.contains(char::is_alphanumeric))
}

/// Words in bold at the beginning of a run of words.
fn bold_words(sheet: &Sheet, words: &[u32]) -> usize {
    (words.iter())
        .filter_map(|&word| sheet.words.get(word as usize))
        .take_while(|word| word.bold)
        .count()
}

/// Bytes of a passage's text that its first `bold` words as printed take: the number before it is
/// counted among them.
fn lead(printed: &str, text: &str, bold: usize) -> Option<usize> {
    if bold == 0 {
        return None;
    }
    let before =
        (printed.split_whitespace().count()).checked_sub(text.split_whitespace().count())?;
    let words = bold.checked_sub(before).filter(|words| *words > 0)?;
    let (at, _) = (text.char_indices())
        .filter(|(_, char)| char.is_whitespace())
        .nth(words - 1)?;
    Some(at)
}

/// A passage from its text as printed, number and all.
fn passage(kind: Kind, text: &str, bold: bool, bbox: Rect, source: Source) -> Passage {
    // A converter's marks of bold type around the whole of it.
    let marked = (text.trim().strip_prefix("**"))
        .and_then(|text| text.strip_suffix("**"))
        .is_some_and(|text| !text.contains("**"));
    let printed = text;
    let text = clean(text);
    // "*450 Minutes": a star beside the number says who is to decide.
    let text = match text.strip_prefix('*') {
        Some(rest) if rest.starts_with(|char: char| char.is_ascii_digit()) => rest.to_owned(),
        _ => text,
    };
    // "• 1. Apologies": a point of a list that counts by itself. "✓ 2. Minutes": the tick says that papers are enclosed.
    let text = match text
        .strip_prefix(['•', '▪', '●', '✓', '✔'])
        .map(str::trim_start)
    {
        Some(rest) if leading(rest).is_some_and(|found| found.parts == 1) => rest.to_owned(),
        _ => text,
    };
    let lettered = (kind == Kind::Heading).then(|| crate::number::lettered(&text));
    let (number, parts, rest) = match leading(&text).or_else(|| lettered.flatten()) {
        Some(found) => (Some(found.number.to_owned()), found.parts, found.rest),
        None => (None, 0, text.as_str()),
    };
    // A converter or a producer sets a point as a line of its own.
    // "- To keep the fund." is one, if it is a paragraph of its own.
    let dashed = kind == Kind::Paragraph
        && (["- ", "– "].iter()).any(|dash| {
            rest.strip_prefix(dash)
                .is_some_and(|rest| rest.starts_with(char::is_alphabetic))
        });
    let point = dashed || rest.starts_with(['•', '▪', '●', '■', '◦', '\u{f0a7}', '\u{f0b7}']);
    let kind = match kind {
        Kind::Line | Kind::Paragraph if point && number.is_none() => Kind::Point,
        other => other,
    };
    // Symbol fonts keep their bullets in the private use area.
    let rest = rest.trim_start_matches(|char: char| {
        matches!(
            char,
            '•' | '▪' | '●' | '■' | '◦' | '➢' | '-' | '–' | ' ' | '\t'
        ) || ('\u{f000}'..='\u{f0ff}').contains(&char)
    });
    // "**1. Apologies** Councillor Day."
    let marks = (printed.trim().strip_prefix("**")).and_then(|printed| printed.split_once("**"));
    let bold_words = marks.map_or(0, |(bold, _)| bold.split_whitespace().count());
    Passage {
        lead: lead(&printed.replace("**", ""), rest, bold_words),
        kind,
        number,
        parts,
        text: rest.to_owned().into(),
        bold: bold || marked || kind == Kind::Heading,
        x0: bbox.x0,
        value: None,
        in_table: false,
        of_sums: false,
        task: None,
        verdict: None,
        entry: None,
        listed: false,
        page: source.page,
        source,
    }
}

/// Where tables stand on a page. One column is a box round text, and no table.
fn frames<'t>(tables: impl IntoIterator<Item = &'t Table>, page: u32) -> Vec<Rect> {
    (tables.into_iter().filter(|table| table.columns > 1))
        .flat_map(|table| &table.regions)
        .filter(|region| region.page == page)
        .map(|region| region.bbox)
        .collect()
}

fn stands_in(frames: &[Rect], source: &Source) -> bool {
    source
        .bbox
        .is_some_and(|bbox| (frames.iter()).any(|frame| frame.overlap(&bbox) > 0.6 * bbox.area()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    #[test]
    fn paragraphs_behind_dashes_are_points() {
        let passages = titles_and_text(&["- AGREED:", "- To keep the fund."]);
        assert!(passages.iter().all(|passage| passage.kind == Kind::Point));
        let kind = |text: &str| {
            passage(
                Kind::Paragraph,
                text,
                false,
                Rect::default(),
                Source::default(),
            )
            .kind
        };
        assert_eq!(kind("- To keep the fund."), Kind::Point);
        assert_eq!(kind("- 12 - 14"), Kind::Paragraph);
    }

    #[test]
    fn a_list_of_points_may_count() {
        let lines = [
            "- 1. Apologies",
            "- Two were away.",
            "✓ 2. Minutes – copy enclosed",
        ];
        let passages = titles_and_text(&lines);
        let numbers: Vec<Option<&str>> = (passages.iter())
            .map(|passage| passage.number.as_deref())
            .collect();
        assert_eq!(numbers, [Some("1"), None, Some("2")]);
    }

    #[test]
    fn a_sentence_goes_on_overleaf() {
        let mut passages =
            titles_and_text(&["RESOLVED: that the sum of the precept", "be £141,260."]);
        for (passage, page) in passages.iter_mut().zip(1..) {
            passage.page = page;
            passage.source.bbox = Some(Rect::default());
        }
        joins::overleaf(&mut passages);
        assert_eq!(
            *passages[0].text,
            "RESOLVED: that the sum of the precept be £141,260."
        );
        assert!(!passages[1].is_text());
    }
}
