//! Running heads, running feet and page numbers, told by repetition over the paper.
//!
//! `Kent County Council   Draft budget 2025-26   Page 12 of 90`
//!
//! A page number counts up with the pages; a running head repeats word for word at one height. Both
//! stand outermost on their page. What must not match: the head of a table that is repeated on each
//! page (it stands as close to the body as the body's lines do), and figures in the first or last
//! row of a long list (the rest of their line differs from page to page).

mod numbers;
mod repeats;
mod strips;

use std::collections::BTreeMap;

use scrutineer_model::{Sheet, Turn};

use self::strips::Strip;

/// What repeats over the pages of a paper and is not its text.
#[derive(Clone, Debug, Default)]
pub struct Furniture {
    /// Printed page labels, by page.
    labels: BTreeMap<u32, String>,
    /// For each sheet, by page and turn: which of its words are furniture. Sheets without any are
    /// left out.
    words: BTreeMap<(u32, Turn), Vec<bool>>,
    /// The size of running text, by page; pages with little text are left out.
    sizes: BTreeMap<u32, f32>,
    /// The size of running text over the paper.
    size: f32,
}

impl Furniture {
    /// The page's number as printed: "Agenda Pack 5 of 129".
    pub fn label(&self, page: u32) -> Option<&str> {
        self.labels.get(&page).map(String::as_str)
    }

    /// Whether the word of that index is furniture.
    pub fn holds(&self, sheet: &Sheet, word: usize) -> bool {
        (self.words.get(&(sheet.page, sheet.turn)))
            .is_some_and(|words| words.get(word).copied().unwrap_or(false))
    }

    /// The size of the page's running text, in points: the paper's where the page has little, 0
    /// where the paper has none.
    pub fn body_size(&self, page: u32) -> f32 {
        self.sizes.get(&page).copied().unwrap_or(self.size)
    }
}

/// Recognises running heads, running feet and page numbers over the sheets of one paper, which come
/// in page order, and measures its running text.
///
/// A paper of one page has no repetition; there, page numbers are known by their words ("Page 1 of
/// 1") and running heads by the file's own marks.
pub fn furnish(sheets: &[Sheet]) -> Furniture {
    let mut furniture = Furniture::default();
    measure(&mut furniture, sheets);
    let mut strips = strips::strips(sheets);
    numbers::mark(&mut strips);
    repeats::mark(&mut strips);
    repeats::keep_titles(&mut strips, |page| {
        furniture.body_size(page).max(furniture.size)
    });
    strips::keep_outermost(&mut strips);
    for strip in &strips {
        furnish_with(&mut furniture, strip, &sheets[strip.sheet]);
    }
    furniture.labels = numbers::labels(&strips);
    furniture
}

fn furnish_with(furniture: &mut Furniture, strip: &Strip, sheet: &Sheet) {
    for piece in strip.pieces.iter().filter(|piece| piece.furniture) {
        let marks = (furniture.words)
            .entry((sheet.page, sheet.turn))
            .or_insert_with(|| vec![false; sheet.words.len()]);
        marks[piece.words.clone()].fill(true);
    }
}

/// Letters of running text that make its size certain: a few lines.
const ENOUGH: usize = 250;

/// The least words of a line of running text.
const RUNNING: usize = 6;

fn measure(furniture: &mut Furniture, sheets: &[Sheet]) {
    let mut paper: BTreeMap<u32, usize> = BTreeMap::new();
    for group in sheets.chunk_by(|a, b| a.page == b.page) {
        let mut page: BTreeMap<u32, usize> = BTreeMap::new();
        for line in group
            .iter()
            .flat_map(|sheet| (sheet.lines.iter()).map(|line| (line, sheet.line_words(line))))
        {
            let (line, words) = line;
            let letters = (words.iter())
                .flat_map(|word| word.text.chars())
                .filter(|char| char.is_alphabetic())
                .count();
            if words.len() >= RUNNING && letters >= 4 * RUNNING {
                *page.entry(tenths(line.size)).or_default() += letters;
            }
        }
        for (&size, &letters) in &page {
            *paper.entry(size).or_default() += letters;
        }
        if page.values().sum::<usize>() >= ENOUGH
            && let Some(size) = most(&page)
        {
            furniture.sizes.insert(group[0].page, size);
        }
    }
    furniture.size = most(&paper).unwrap_or(0.0);
}

fn tenths(size: f32) -> u32 {
    (size * 10.0).round() as u32
}

/// The size with most letters; the larger of two.
fn most(sizes: &BTreeMap<u32, usize>) -> Option<f32> {
    (sizes.iter())
        .max_by_key(|(size, letters)| (**letters, **size))
        .map(|(&size, _)| size as f32 / 10.0)
}
