//! What a file draws on a page, before anyone reads it.

use crate::geometry::{Rect, Turn};

/// One page as drawn: everything visible inside its crop box, as displayed (after `/Rotate`).
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// From 1.
    pub number: u32,
    /// Width as displayed, in points.
    pub width: f32,
    /// Height as displayed, in points.
    pub height: f32,
    /// The label the file gives the page ("iv", "A-3"), where it gives one.
    pub label: Option<String>,
    /// How much text there is and whether to believe it.
    pub text: TextState,
    /// In the order drawn; a glyph painted twice for boldness is here once.
    pub glyphs: Vec<Glyph>,
    /// The fonts that [`Glyph::font`] counts in.
    pub fonts: Vec<Font>,
    /// Straight lines along an axis: strokes, and fills too thin to be areas.
    pub rulings: Vec<Ruling>,
    /// Filled rectangles: cell backgrounds, bands, bars of charts. In paint order.
    pub fills: Vec<Fill>,
    /// Small round shapes in one colour, by the box around each: bullets, traffic lights.
    pub dots: Vec<Fill>,
    /// Boxes around strokes that slant or curve, and fills as narrow as such strokes: the lines of
    /// charts, signatures, rounded corners.
    pub strokes: Vec<Rect>,
    /// Pictures.
    pub images: Vec<Image>,
    /// Link areas.
    pub links: Vec<Link>,
    /// The part of the structure tree that has content on this page, parents before children.
    pub elements: Vec<Element>,
    /// Glyphs left out because they lie outside the crop box or in optional content that is off.
    pub hidden_glyphs: u32,
}

/// What is known of a page's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextState {
    /// The file's own characters.
    #[default]
    Embedded,
    /// No visible text: a scan or an empty page.
    None,
    /// Characters that do not stand for what is seen, from every reader tried.
    Garbled,
}

/// One character at its place.
///
/// A ligature is expanded into its letters, which share its box evenly. Spaces are glyphs too.
/// A character the file does not name is U+FFFD.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// The character.
    pub char: char,
    /// From ascent to descent and over the advance width.
    pub bbox: Rect,
    /// Where the glyph's origin lies, across the reading direction: y for upright text.
    pub baseline: f32,
    /// Size of the em, in points, after all scaling.
    pub size: f32,
    /// Index into [`Page::fonts`].
    pub font: u16,
    /// Fill colour.
    pub color: Color,
    /// How far the glyph is turned from upright, to the nearest quarter.
    pub turn: Turn,
    /// Drawn without paint (text mode 3, as under a scan), clipped away, or in the paper's colour.
    pub invisible: bool,
    /// Index into [`Page::elements`] of the structure element it belongs to.
    pub element: Option<u32>,
}

/// A font as its dictionary describes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Font {
    /// `PostScript` name without the subset prefix ("ABCDEF+").
    pub name: String,
    /// Weight of 600 or more, or a name that says so.
    pub bold: bool,
    /// Slanted, by its flags, angle or name.
    pub italic: bool,
}

/// An sRGB colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Color(pub [u8; 3]);

impl Color {
    /// Paper.
    pub const WHITE: Self = Self([255; 3]);
    /// Ink.
    pub const BLACK: Self = Self([0; 3]);

    /// Whether it can hardly be told from white paper.
    pub fn is_white(self) -> bool {
        self.0.iter().all(|&channel| channel >= 250)
    }

    /// How far its strongest channel is above its weakest: 0 of a grey, 255 of a pure colour.
    pub fn spread(self) -> u8 {
        let [red, green, blue] = self.0;
        red.max(green).max(blue) - red.min(green).min(blue)
    }

    /// Perceived brightness, 0 to 255 (Rec. 709 weights).
    pub fn luma(self) -> f32 {
        let [r, g, b] = self.0.map(f32::from);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }
}

/// Which way a ruling runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Axis {
    /// Left to right.
    Horizontal,
    /// Top to bottom.
    Vertical,
}

/// A straight line along an axis, as drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ruling {
    /// Which way it runs.
    pub axis: Axis,
    /// Its y where horizontal, its x where vertical: the middle of its thickness.
    pub position: f32,
    /// Its smaller end along the axis.
    pub start: f32,
    /// Its larger end along the axis.
    pub end: f32,
    /// In points.
    pub thickness: f32,
    /// Stroke or fill colour.
    pub color: Color,
}

impl Ruling {
    /// Length in points.
    pub fn length(&self) -> f32 {
        self.end - self.start
    }

    /// The line as a rectangle without thickness.
    pub fn bbox(&self) -> Rect {
        match self.axis {
            Axis::Horizontal => Rect {
                x0: self.start,
                y0: self.position,
                x1: self.end,
                y1: self.position,
            },
            Axis::Vertical => Rect {
                x0: self.position,
                y0: self.start,
                x1: self.position,
                y1: self.end,
            },
        }
    }
}

/// A filled rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fill {
    /// Its area on the page.
    pub bbox: Rect,
    /// Its colour.
    pub color: Color,
}

/// A picture's place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Image {
    /// Its area on the page.
    pub bbox: Rect,
}

/// A link's place and target.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Its area on the page.
    pub bbox: Rect,
    /// A URI, or `#page=N` for a place in the same file.
    pub target: String,
}

/// An entry of the file's outline (its bookmarks).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bookmark {
    /// From 1.
    pub level: u32,
    /// As printed.
    pub title: String,
    /// The page it leads to, from 1, where it leads anywhere.
    pub page: Option<u32>,
}

/// An element of the structure tree (ISO 32000-1, 14.7).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// Its role after the role map.
    pub role: Role,
    /// Index of its parent among the page's elements.
    pub parent: Option<u32>,
    /// A number that is the same for the same element on every page of the file.
    pub id: u32,
    /// Rows a table cell spans.
    pub row_span: u16,
    /// Columns a table cell spans.
    pub column_span: u16,
    /// What a picture shows (`/Alt`).
    pub alt: Option<String>,
    /// The text that the content stands for (`/ActualText`).
    pub actual_text: Option<String>,
}

/// Standard structure types (ISO 32000-1, 14.8.4) that say something about layout or tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Any other, grouping elements among them.
    #[default]
    Other,
    /// A paragraph.
    Paragraph,
    /// A heading with its level; 0 where it has none.
    Heading(u8),
    /// A list.
    List,
    /// An item of a list.
    ListItem,
    /// The bullet or number of an item.
    ListLabel,
    /// The text of an item.
    ListBody,
    /// A table of contents or an entry of it.
    Contents,
    /// A caption.
    Caption,
    /// A footnote or endnote.
    Note,
    /// A figure.
    Figure,
    /// A form field.
    Form,
    /// A table.
    Table,
    /// A row group: head, body or foot.
    TableSection,
    /// A row.
    TableRow,
    /// A head cell.
    TableHeader,
    /// A data cell.
    TableData,
    /// Marked as no content: running heads, backgrounds, rules.
    Artifact,
}
