//! Lines become blocks, in reading order.
//!
//! A line goes on with the one above where that one is full, or where it begins with a small letter
//! or inside emphasis: converters and e-mail programs break lines, people break paragraphs.

use std::collections::BTreeSet;

use scrutineer_model::{Attachment, Block, BlockKind, Diagnostic, Severity, Source, Span, Table};

use crate::grid::{self, RawCell};
use crate::headings::{self, Style};
use crate::inline::plain;
use crate::lines::Line;
use crate::markers::{Marker, begins_with_day, has_label, marker};
use crate::pages::Pages;
use crate::{apart, bars, closed, contents, spaces, tabs, tags};

mod signs;

use signs::{
    columns_apart, emphasis_is_open, emphasis_stands_alone, ends_in_joint, ends_in_pages,
    ends_open, is_in_capitals, is_item_over_text, is_mark, is_numbered_title, is_row,
    is_spaced_off, is_title_behind_text, is_underline, label_beside, names_paper_or_day,
};

/// A line is full from this share of a full line's length on.
const FULL: f32 = 0.72;

/// Characters of a line of running text: one that ends in "of" goes on, though other lines are whole paragraphs.
const LONG: usize = 60;

/// Characters of a line that is a whole paragraph: nobody breaks text into longer ones.
const PARAGRAPH: usize = 220;

/// What the lines of a page are.
#[derive(Debug, Default)]
pub(crate) struct Read {
    pub(crate) blocks: Vec<Block>,
    pub(crate) tables: Vec<Table>,
    pub(crate) links: Vec<Attachment>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Reads the lines of one page.
pub(crate) fn read(page: u32, lines: &[Line], pages: &Pages, style: &Style) -> Read {
    let mut reader = Reader {
        page,
        style,
        read: Read::default(),
        level: 0,
        apart: BTreeSet::new(),
    };
    let apart = apart::numbers(lines);
    // The number itself stands on the next line.
    let broken: BTreeSet<usize> = apart::broken(lines).into_iter().map(|(at, _)| at).collect();
    reader.apart = (apart.keys().copied())
        .chain(broken.iter().map(|at| at + 1))
        .map(|at| lines[at].number)
        .collect();
    let closed = closed::find(lines);
    let spaced = spaces::tables(lines, |line| is_rule(line.text) || pages.is_furniture(line));
    // Where the group of lines that begins somewhere ends.
    let end_of = |from: usize| {
        (from + 1..lines.len())
            .find(|&end| {
                is_boundary(&lines[end..], pages)
                    || spaced.contains_key(&end)
                    || apart.contains_key(&end)
                    || closed
                        .as_ref()
                        .is_some_and(|found| found.lines.start == end)
            })
            .unwrap_or(lines.len())
    };
    let mut at = 0;
    while at < lines.len() {
        let line = &lines[at];
        let spaced_here = spaced.get(&at).map(|length| &lines[at..at + length]);
        let taken = if let Some(closed) = closed.as_ref().filter(|found| found.lines.start == at) {
            reader.items(closed, lines);
            closed.lines.len()
        } else if line.is_blank() || is_rule(line.text) {
            1
        } else if pages.is_furniture(line) {
            reader.push(BlockKind::Furniture, &lines[at..=at]);
            1
        } else if let Some(length) = spaced_here.and_then(|lines| reader.spaced(lines)) {
            length
        } else if let Some(&text) = apart.get(&at) {
            let end = end_of(text);
            let last = at + usize::from(broken.contains(&at));
            let numbered: Vec<Line> = [&lines[at..=last], &lines[text..end]].concat();
            reader.group(&numbered, is_alone(lines, text, end));
            end - at
        } else {
            reader.table(&lines[at..], pages).unwrap_or_else(|| {
                let end = end_of(at);
                reader.group(&lines[at..end], is_alone(lines, at, end));
                end - at
            })
        };
        at += taken.max(1);
    }
    reader.read
}

/// Whether blank lines stand around a single line.
fn is_alone(lines: &[Line], from: usize, end: usize) -> bool {
    end == from + 1
        && lines.get(end).is_none_or(Line::is_blank)
        && (from == 0 || lines[from - 1].is_blank())
}

/// Whether what stands here is no running text.
fn is_boundary(lines: &[Line], pages: &Pages) -> bool {
    let line = &lines[0];
    line.is_blank()
        || is_rule(line.text)
        || pages.is_furniture(line)
        || tabs::is_row(line) && lines.get(1).is_some_and(tabs::is_row)
        || bars::length(lines) > 0
        || tags::length(lines) > 0
}

/// `---`, `***`, `___`: a rule across the page.
fn is_rule(text: &str) -> bool {
    let text = text.trim();
    text.len() >= 3
        && ["-", "*", "_", "=", "–", "—"]
            .iter()
            .any(|sign| text.replace([' ', '\t'], "").replace(sign, "").is_empty())
}

struct Reader<'a> {
    page: u32,
    style: &'a Style,
    read: Read,
    /// Level of the last marked heading.
    level: u8,
    /// Numbers of the lines that hold the number of what stands below.
    apart: BTreeSet<usize>,
}

impl Reader<'_> {
    /// The table that begins here, and how many lines it takes.
    fn table(&mut self, lines: &[Line], pages: &Pages) -> Option<usize> {
        let length = tags::length(lines);
        if length > 0 {
            self.grid(&lines[..length], &tags::rows(&lines[..length])?);
            return Some(length);
        }
        let length = bars::length(lines);
        if length > 0 {
            self.grid(&lines[..length], &bars::rows(&lines[..length])?);
            return Some(length);
        }
        let length = (lines.iter())
            .take_while(|line| tabs::is_row(line) && !pages.is_furniture(line))
            .count();
        let rows = tabs::rows(&lines[..length])?;
        if contents::are_entries(&rows) {
            for line in &lines[..length] {
                self.push(BlockKind::Contents, std::slice::from_ref(line));
            }
        } else {
            self.grid(&lines[..length], &rows);
        }
        Some(length)
    }

    /// A table whose columns spaces keep apart.
    fn spaced(&mut self, lines: &[Line]) -> Option<usize> {
        let rows = spaces::rows(lines)?;
        if contents::are_entries(&rows) {
            for line in lines.iter().filter(|line| !line.is_blank()) {
                self.push(BlockKind::Contents, std::slice::from_ref(line));
            }
        } else {
            self.grid(lines, &rows);
        }
        Some(lines.len())
    }

    /// A table of a meeting's items: their titles are headings.
    fn items(&mut self, closed: &closed::Closed<'_>, lines: &[Line]) {
        for &(piece, at, text) in &closed.pieces {
            let line = &lines[at..=at];
            match piece {
                closed::Piece::Title => self.push_text(heading(2), line, text),
                closed::Piece::Text => {
                    let text = text.replace('|', " ");
                    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                    let number = match marker(&text) {
                        Some((Marker::Bullet(_), _)) | None => None,
                        Some((Marker::Item(mark), _)) => {
                            let marker = mark.to_owned();
                            self.push_text(BlockKind::ListItem { marker }, line, &text);
                            continue;
                        }
                        Some((Marker::Number(mark), _)) => Some(mark.to_owned()),
                    };
                    self.push_text(BlockKind::Paragraph { number }, line, &text);
                }
            }
        }
    }

    fn grid(&mut self, lines: &[Line], rows: &[Vec<RawCell>]) {
        let span = span(lines);
        let grid = grid::table(self.page, span.clone(), rows);
        if grid.cut {
            self.read.diagnostics.push(Diagnostic {
                severity: Severity::Warning,
                code: "table_too_large",
                message: "the table has more rows or columns than are read; the rest is left out"
                    .to_owned(),
                source: Some(Source::within(self.page, span.clone())),
            });
        }
        for (title, link, span) in grid.links {
            self.attach(title, link, span);
        }
        self.read.blocks.push(Block {
            kind: BlockKind::Loose,
            text: grid.text,
            span: Some(span),
            ..Block::default()
        });
        self.read.tables.push(grid.table);
    }

    /// Lines between blank ones: cut where another block begins.
    fn group(&mut self, lines: &[Line], alone: bool) {
        let mut from = 0;
        while from < lines.len() {
            let mut end = from + 1;
            while end < lines.len() && self.goes_on(&lines[from..end], &lines[end]) {
                end += 1;
            }
            self.block(&lines[from..end], alone);
            from = end;
        }
    }

    /// Whether a line goes on with those above.
    fn goes_on(&self, above: &[Line], line: &Line) -> bool {
        let Some(last) = above.last() else {
            return false;
        };
        // The number of what stands behind a blank line.
        if (above.iter()).all(|above| self.apart.contains(&above.number)) {
            return true;
        }
        if headings::marked(last.text).is_some()
            || headings::marked(line.text).is_some()
            || contents::is_entry(last)
        {
            return false;
        }
        let text = line.text.trim();
        if is_underline(text) {
            return above.len() == 1;
        }
        if emphasis_is_open(above) {
            return true;
        }
        let starts = marker(text).is_some_and(|(found, rest)| {
            // "in\n2018. The" goes on; a bullet or letter never does.
            !matches!(found, Marker::Number(_)) || !rest.is_empty()
        });
        // "by 50p from" over "1 April 2019".
        let starts = starts && !(ends_in_joint(last.text.trim()) && begins_with_day(text));
        if starts
            || self.style.references.contains(&line.number)
            || self.style.glued.contains_key(&line.number)
        {
            return false;
        }
        if last.text.trim_end().ends_with('.') && (is_mark(text) || is_title_behind_text(text))
            || is_numbered_title(text) && !is_in_capitals(last.text) && !ends_open(last.text.trim())
        {
            return false;
        }
        if ends_in_pages(last.text)
            || is_in_capitals(last.text) && !is_in_capitals(text)
            || is_row(last.text) && is_row(line.text)
            || names_paper_or_day(text) && !ends_open(last.text.trim())
        {
            return false;
        }
        // "a   the report be noted;" over "b   the sum be moved;": points by a letter and a gap.
        let next = above[0].text.trim().bytes().next().map(|sign| sign + 1);
        if is_spaced_off(text) && is_spaced_off(above[0].text.trim()) && text.bytes().next() == next
        {
            return false;
        }
        // "Report Title: The budget" and "Report By: Director of Finance", lines of a form.
        if has_label(text)
            && (has_label(above[0].text.trim()) || above[0].text.starts_with("Item "))
        {
            return false;
        }
        let length = last.text.trim().chars().count();
        if above.len() == 1 && is_item_over_text(last.text.trim(), text) {
            return false;
        }
        let full = self.style.wraps
            && length as f32 >= FULL * self.style.width as f32
            && (40..=PARAGRAPH).contains(&length);
        text.starts_with(char::is_lowercase)
            || full && !emphasis_stands_alone(last)
            || (self.style.wraps || length >= LONG) && ends_in_joint(last.text.trim())
    }

    fn block(&mut self, lines: &[Line], alone: bool) {
        let first = lines[0].text.trim();
        if let Some((level, text)) = headings::marked(first) {
            self.level = level;
            self.push_text(heading(level), lines, text);
            return;
        }
        if let [text, underline] = lines
            && is_underline(underline.text.trim())
        {
            self.level = 1;
            self.push_text(heading(1), lines, text.text);
            return;
        }
        if lines.iter().all(contents::is_entry) {
            self.push(BlockKind::Contents, lines);
            return;
        }
        let mut raw = joined(lines);
        if let Some(&bytes) = self.style.glued.get(&lines[0].number) {
            let indent = lines[0].extent().0;
            raw.insert(bytes - indent, ' ');
        }
        if let Some(level) = self.style.unmarked(&raw, alone, self.level) {
            self.push_text(heading(level), lines, &raw);
            return;
        }
        match marker(&raw) {
            Some((Marker::Bullet(mark) | Marker::Item(mark), rest)) => {
                let marker = mark.to_owned();
                let text = format!("{mark} {rest}");
                self.push_text(BlockKind::ListItem { marker }, lines, &text);
            }
            Some((Marker::Number(mark), rest)) => {
                let number = Some(mark.to_owned());
                let text = format!("{mark} {rest}");
                self.push_text(BlockKind::Paragraph { number }, lines, &text);
            }
            None => self.push_text(BlockKind::Paragraph { number: None }, lines, &raw),
        }
    }

    fn push(&mut self, kind: BlockKind, lines: &[Line]) {
        self.push_text(kind, lines, &joined(lines));
    }

    fn push_text(&mut self, kind: BlockKind, lines: &[Line], raw: &str) {
        // A bullet that is a star is no emphasis.
        let (mark, rest) = match &kind {
            BlockKind::ListItem { marker } => raw.split_at(marker.len()),
            _ => ("", raw),
        };
        let plain = plain(rest);
        let text = match mark {
            "" => plain.text,
            mark => format!("{mark} {}", plain.text),
        };
        let text = match lines {
            [line] => columns_apart(text, line.text.trim()),
            _ => label_beside(lines).unwrap_or(text),
        };
        if text.is_empty() {
            return;
        }
        let span = span(lines);
        for (title, link) in plain.links {
            self.attach(title, link, span.clone());
        }
        self.read.blocks.push(Block {
            kind,
            text,
            span: Some(span),
            ..Block::default()
        });
    }

    fn attach(&mut self, title: String, link: String, span: Span) {
        self.read.links.push(Attachment {
            title,
            link,
            source: Source::within(self.page, span),
        });
    }
}

fn heading(level: u8) -> BlockKind {
    BlockKind::Heading {
        level,
        number: None,
    }
}

/// The lines' texts with a space between.
fn joined(lines: &[Line]) -> String {
    let texts: Vec<&str> = lines.iter().map(|line| line.text.trim()).collect();
    texts.join(" ")
}

/// From the first character of the first line to the last of the last.
fn span(lines: &[Line]) -> Span {
    let (first, last) = (&lines[0], &lines[lines.len() - 1]);
    Span::Text {
        start: first.position(first.extent().0),
        end: last.position(last.extent().1),
    }
}

#[cfg(test)]
mod tests;
