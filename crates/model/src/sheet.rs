//! What a reader sees: words in lines, lines in blocks, blocks in reading order.

use std::ops::Range;

use crate::geometry::{Rect, Turn};
use crate::page::{Color, Element, Fill, Image, Ruling, TextState};
use crate::paper::Source;
use crate::span::Span;

/// A page, or the part of it that reads in one direction, turned so that its text is upright.
///
/// Most pages give one sheet. A page with a turned table under an upright running head gives two.
/// All positions are in the turned frame; [`Sheet::displayed`] leads back to the page.
///
/// A paper without pages gives one sheet with nothing but blocks, whose places are their spans.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// The page it is of, from 1.
    pub page: u32,
    /// How far the text on the page is turned clockwise from upright.
    pub turn: Turn,
    /// Width in the upright frame.
    pub width: f32,
    /// Height in the upright frame.
    pub height: f32,
    /// What is known of the page's text.
    pub text: TextState,
    /// Line by line from top to bottom, each line from left to right; then text turned against the
    /// sheet, each run one word with spaces in it (a turned column head), which lies in no line.
    pub words: Vec<Word>,
    /// Words that share a baseline, over the whole width: columns are not told apart here.
    pub lines: Vec<Line>,
    /// In reading order; every word stands in exactly one block.
    pub blocks: Vec<Block>,
    /// Straight lines, sorted by axis, position, start.
    pub rulings: Vec<Ruling>,
    /// Filled rectangles in paint order.
    pub fills: Vec<Fill>,
    /// Small round shapes in one colour, in paint order.
    pub dots: Vec<Fill>,
    /// Boxes around strokes that slant or curve, see [`crate::Page::strokes`].
    pub strokes: Vec<Rect>,
    /// Pictures.
    pub images: Vec<Image>,
    /// The page's structure elements, see [`crate::Page::elements`].
    pub elements: Vec<Element>,
}

impl Sheet {
    /// Where a rectangle of the upright frame lies on the page as displayed.
    pub fn displayed(&self, rect: Rect) -> Rect {
        // The frame was made by undoing the text's turn; turning it again leads back.
        self.turn.rect(rect, self.width, self.height)
    }

    /// Where a block stands.
    pub fn source(&self, block: &Block) -> Source {
        match &block.span {
            Some(span) => Source::within(self.page, span.clone()),
            None => Source::on(self.page, self.displayed(block.bbox)),
        }
    }

    /// The words of a line.
    pub fn line_words(&self, line: &Line) -> &[Word] {
        &self.words[line.words.clone()]
    }

    /// For each word, the index of its block.
    pub fn block_of_words(&self) -> Vec<usize> {
        let mut of = vec![usize::MAX; self.words.len()];
        for (index, block) in self.blocks.iter().enumerate() {
            for &word in &block.words {
                of[word as usize] = index;
            }
        }
        of
    }
}

/// Glyphs that stand together without a space.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Word {
    /// Unicode NFC, without spaces; a soft hyphen at a line's end is kept as `-`'s invisible twin U+00AD.
    pub text: String,
    /// From 0.75 em above the baseline to 0.25 em below it, over the glyphs' advance.
    ///
    /// Not the glyphs' own boxes: fonts' ascents differ and would make lines overlap.
    pub bbox: Rect,
    /// In the upright frame. A number that stands beside the middle of its text has the baseline of the text's first
    /// line.
    pub baseline: f32,
    /// Size of the em.
    pub size: f32,
    /// Most of its glyphs are bold.
    pub bold: bool,
    /// Most of its glyphs are italic.
    pub italic: bool,
    /// Colour of its first glyph.
    pub color: Color,
    /// Raised or lowered beside a larger word: a footnote mark or an index.
    pub raised: bool,
    /// How far it is turned against its sheet: [`Turn::None`] for every word of a line.
    pub turn: Turn,
    /// A space glyph stands between it and the word before it on its line.
    pub spaced: bool,
    /// Index into [`Sheet::elements`].
    pub element: Option<u32>,
}

/// Words on one baseline.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Range of indices into [`Sheet::words`].
    pub words: Range<usize>,
    /// Around its words.
    pub bbox: Rect,
    /// Median of its words' baselines.
    pub baseline: f32,
    /// Median of its words' sizes.
    pub size: f32,
}

/// Lines or parts of lines that belong together: a paragraph, a heading, a caption.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its text, lines joined by a space and broken words joined.
    pub text: String,
    /// Around its words; empty in a paper without pages.
    pub bbox: Rect,
    /// Indices into [`Sheet::words`], in reading order; none in a paper without pages.
    pub words: Vec<u32>,
    /// Where it stands in a paper without pages.
    pub span: Option<Span>,
}

/// What a block is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum BlockKind {
    /// A running head or foot, or a page number: repeated over pages, not part of the text.
    Furniture,
    /// A heading.
    Heading {
        /// From 1.
        level: u8,
        /// "5.1", "Appendix A": its number as printed.
        number: Option<String>,
    },
    /// Running text.
    Paragraph {
        /// "3.4", "(a)": its number as printed.
        number: Option<String>,
    },
    /// An item of a list, with its bullet or number.
    ListItem {
        /// As printed.
        marker: String,
    },
    /// What a table or figure is called: "Table 3: Capital programme".
    Caption,
    /// A footnote or a note under a table, with its mark.
    Note {
        /// "*", "1": as printed.
        mark: Option<String>,
    },
    /// An entry of a table of contents.
    Contents,
    /// Text in columns or scattered: what may be a table, a form or a chart's labels.
    #[default]
    Loose,
}
