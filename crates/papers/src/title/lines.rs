//! The lines at the head of a paper's first page with text, among which its title is, and what they say.

use scrutineer_model::{Rect, Sheet};

use super::words::{is_period, may_name, says_who};
use crate::passages::{Kind, Passage};

/// A line, or what its last column holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// Its passage.
    pub(super) at: usize,
    pub(super) page: u32,
    pub(super) text: String,
    /// Of its words; 0 where they are not known.
    pub(super) size: f32,
    /// That of most words of the paper's first pages.
    body: f32,
    pub(super) titled: bool,
    /// At the head or foot of the pages.
    pub(super) running: bool,
    pub(super) tabled: bool,
    /// A bullet's, or one of several columns.
    listed: bool,
    bbox: Rect,
    /// Its page has titles and no text.
    pub(super) on_cover: bool,
}

impl Line {
    /// A line of a cover, for tests.
    #[cfg(test)]
    pub(super) fn set(at: usize, text: &str, size: f32, y0: f32) -> Self {
        Self {
            at,
            page: 1,
            text: text.to_owned(),
            size,
            body: 10.0,
            titled: size > 10.0,
            running: false,
            tabled: false,
            listed: false,
            bbox: Rect {
                x0: 50.0,
                y0,
                x1: 300.0,
                y1: y0 + size,
            },
            on_cover: true,
        }
    }

    pub(super) fn is_large(&self) -> bool {
        /// A heading is set larger than the text by a fifth at least.
        const LARGER: f32 = 1.2;
        self.size >= LARGER * self.body && self.size > 0.0
    }

    /// Whether a line is another of the same title: set as large right under it.
    pub(super) fn is_right_under(&self, above: &Line) -> bool {
        /// Between lines of one title, in ems.
        const GAP: f32 = 0.9;
        let alike = self.size.min(above.size) >= super::SAME_SIZE * self.size.max(above.size);
        let gap = self.bbox.y0 - above.bbox.y1;
        let titled = self.titled && (above.titled || above.is_large()) && !says_who(&self.text);
        alike && titled && self.size > 0.0 && gap < GAP * self.size && self.bbox.y0 > above.bbox.y0
    }

    pub(super) fn may_be_title(&self) -> bool {
        !self.listed && may_name(&self.text)
    }
}

/// Lines among which a title stands.
const NEAR: usize = 24;

/// Columns of a line that a title stands in, at most: beside it may stand a day.
const COLUMNS: usize = 2;

/// Words of a page that is a cover, at most.
const COVER: usize = 80;

/// The lines at the head of the first page that has words.
pub(super) fn of(passages: &[Passage], sheets: &[Sheet]) -> Vec<Line> {
    let says = |passage: &&Passage| {
        passage
            .text
            .chars()
            .filter(|char| char.is_alphabetic())
            .count()
            > 2
    };
    let Some(page) = passages
        .iter()
        .filter(says)
        .map(|passage| passage.page)
        .min()
    else {
        return Vec::new();
    };
    let of_page: Vec<(usize, &Passage)> = (passages.iter().enumerate())
        .filter(|(_, passage)| passage.page == page)
        .collect();
    let text = |passage: &Passage| {
        passage.kind == Kind::Paragraph && passage.words() >= 12 && passage.text.ends_with('.')
    };
    let words: usize = of_page.iter().map(|(_, passage)| passage.words()).sum();
    let on_cover = words <= COVER && !of_page.iter().any(|(_, passage)| text(passage));
    let body = body_size(sheets);
    let sheet = sheets
        .iter()
        .find(|sheet| sheet.page == page && !sheet.words.is_empty());
    let begins = of_page
        .iter()
        .position(|(_, passage)| text(passage))
        .unwrap_or(of_page.len());
    (of_page.iter().enumerate())
        .filter(|(index, (_, passage))| *index < begins.max(1) || passage.kind == Kind::Furniture)
        .filter(|(_, (_, passage))| !matches!(passage.kind, Kind::Aside | Kind::Margin))
        .take(NEAR)
        .map(|(_, &(at, passage))| {
            let text = last_column(&passage.text);
            let size = sheet.map_or(0.0, |sheet| size(sheet, passage, text));
            Line {
                at,
                page,
                text: without_mark(&text.split_whitespace().collect::<Vec<&str>>().join(" "))
                    .to_owned(),
                size,
                body,
                titled: passage.is_title(),
                running: passage.kind == Kind::Furniture,
                tabled: passage.in_table,
                listed: passage.kind == Kind::Point || passage.text.split('\t').count() > COLUMNS,
                bbox: passage.source.bbox.unwrap_or_default(),
                on_cover,
            }
        })
        .map(|mut line| {
            let passage = &passages[line.at];
            // "APPENDIX C - CAPITAL PROJECTS": a number that names what it is.
            if let Some(number) = passage
                .number
                .as_deref()
                .filter(|number| number.contains(' '))
            {
                line.text = format!(
                    "{number} - {}",
                    line.text.trim_start_matches(['-', '–', ':', ' '])
                );
            }
            line
        })
        .collect()
}

/// What stands in a line's columns that says most: "October 2018⇥Summary of the survey".
fn last_column(text: &str) -> &str {
    let letters = |text: &&str| text.chars().filter(|char| char.is_alphabetic()).count();
    if is_period(text.split('\t').next().unwrap_or_default()) && text.contains('\t') {
        let rest = text.split('\t').skip(1).max_by_key(letters).unwrap_or(text);
        // "April 2020⇥41,954.94" is a period beside its sum.
        return if letters(&rest) > 3 {
            rest
        } else {
            text.split('\t').next().unwrap_or(text)
        };
    }
    text.split('\t').max_by_key(letters).unwrap_or(text)
}

/// A title without the mark of a footnote behind its last word: "safeguarding board1".
fn without_mark(text: &str) -> &str {
    let bare = text.trim_end_matches(['1', '2', '*']);
    let marked = text.len() == bare.len() + 1 && bare.ends_with(char::is_lowercase);
    if marked { bare } else { text }
}

/// The size of a passage's words.
fn size(sheet: &Sheet, passage: &Passage, text: &str) -> f32 {
    let Some(own) = passage.source.bbox else {
        return 0.0;
    };
    let inside = |bbox: Rect| {
        let (x, y) = (
            f32::midpoint(bbox.x0, bbox.x1),
            f32::midpoint(bbox.y0, bbox.y1),
        );
        (own.x0..=own.x1).contains(&x) && (own.y0..=own.y1).contains(&y)
    };
    let sizes = (sheet.words.iter())
        .filter(|word| text.contains(word.text.as_str()) && inside(sheet.displayed(word.bbox)))
        .map(|word| word.size);
    median(sizes.collect())
}

/// The size of most words of a paper's first pages.
fn body_size(sheets: &[Sheet]) -> f32 {
    /// Pages that show how a paper is set.
    const PAGES: usize = 5;
    let sizes = sheets.iter().take(PAGES).flat_map(|sheet| &sheet.words);
    median(sizes.map(|word| word.size).collect())
}

fn median(mut sizes: Vec<f32>) -> f32 {
    sizes.sort_by(f32::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or_default()
}
