//! The serialised form of a paper, field by field.
//!
//! What is not known is left out. Pages count from 1, rows and columns from 0. Boxes are in points
//! from the top left of the page as displayed, y downwards.

mod values;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::number::{Bbox, Number};
use crate::structure::{Attendee, Body, Item, Meeting, PaperKind, Paragraph, Reason, Slide};
pub use values::{
    Comparison, Judgement, Observation, Path, Period, Place, Rag, Statement, Travel, Value,
};

/// The version of the form. It changes only when a field changes its name or meaning.
pub const SCHEMA: &str = "scrutineer/1";

/// What Scrutineer reads from one paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Scrutineer extraction")]
pub struct Extraction {
    /// The version of this form.
    #[schemars(extend("const" = SCHEMA))]
    pub schema: String,
    /// Which paper it is.
    pub paper: Paper,
    /// The pages read, in order.
    pub pages: Vec<Page>,
    /// Headings in reading order.
    pub outline: Vec<Heading>,
    /// What is on the agenda, and the reports and minutes under it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
    /// Numbered paragraphs, in reading order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paragraphs: Vec<Paragraph>,
    /// Its slides, where it is slides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slides: Vec<Slide>,
    /// Tables in reading order.
    pub tables: Vec<Table>,
    /// Documents the paper links to, in reading order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// Figures stated in sentences, in reading order.
    pub statements: Vec<Statement>,
    /// One for each value of the tables, then one for each statement.
    pub observations: Vec<Observation>,
    /// What could not be read or is in doubt.
    pub diagnostics: Vec<Diagnostic>,
}

/// Which paper it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Paper {
    /// `sha256:` and the hash of the file's bytes in lower-case hexadecimal.
    #[schemars(regex(pattern = "^sha256:[0-9a-f]{64}$"))]
    pub id: String,
    /// File name without folders.
    pub file: String,
    /// What kind of file it is: `application/pdf`, `text/html`, `text/markdown` or `text/plain`.
    pub media_type: String,
    /// What kind of paper it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<PaperKind>,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whose it is. Absent: nothing in the paper says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub council: Option<Body>,
    /// The committee it is for, or of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub committee: Option<String>,
    /// The meeting it is for, or of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Meeting>,
    /// `draft`, `revised`, `supplement`, `final` or `proposed` (a decision that is to be taken), where its title says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Its marking where it is not for everybody, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub restricted: Option<String>,
    /// Who was there, and who was not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attendance: Vec<Attendee>,
    /// What speaks for kind, council, committee and date.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Reason>,
    /// How many pages the paper has, whether or not all were read; 1 where it has none.
    pub pages: u32,
}

/// What is known of a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Page {
    /// From 1.
    #[schemars(range(min = 1))]
    pub page: u32,
    /// As displayed, in points. Absent: the paper has no pages and counts as one.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub width: f64,
    /// As displayed, in points.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub height: f64,
    /// The page number as printed, else the file's own page label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Where its text comes from.
    pub text: TextState,
    /// Boxes of the pictures on a page without text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub images: Vec<Bbox>,
}

/// Where a page's text comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TextState {
    /// The file's own characters.
    Embedded,
    /// There is none: a scan or an empty page.
    None,
    /// Characters that do not stand for what is seen.
    Garbled,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Heading {
    /// From 1.
    #[schemars(range(min = 1))]
    pub level: u8,
    /// Its number as printed: "5.1".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Without the number.
    pub text: String,
    /// Where it stands.
    pub source: Source,
}

/// A place in the paper: a box on a page, or a span of a file without pages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// From 1.
    #[schemars(range(min = 1))]
    pub page: u32,
    /// Absent: the page as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bbox: Option<Bbox>,
    /// Where it stands in a file without pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
}

/// A run of characters in a file without pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Span {
    /// In HTML.
    Markup {
        /// CSS selector of the element.
        path: String,
        /// First character of the element's text (`textContent`), from 0, and the one behind the
        /// last.
        characters: (usize, usize),
    },
    /// In text: from one place to behind another.
    Text {
        /// The first character.
        start: Position,
        /// The place behind the last.
        end: Position,
    },
}

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Position {
    /// From 1.
    #[schemars(range(min = 1))]
    pub line: usize,
    /// In characters, from 1.
    #[schemars(range(min = 1))]
    pub column: usize,
}

/// A document the paper links to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Attachment {
    /// What the link says.
    pub title: String,
    /// Where it leads, as written.
    pub link: String,
    /// Where the link stands.
    pub source: Source,
}

/// One table, over as many pages as it runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Table {
    /// `t1`, `t2`, … in reading order.
    #[schemars(regex(pattern = "^t[1-9][0-9]*$"))]
    pub id: String,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The caption as printed: "Table 3: Capital programme".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Number or text of the heading it stands under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// What that heading is called, where `section` is its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section_title: Option<String>,
    /// Number of the agenda item it stands under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Number of the paragraph before it, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
    /// Where it stands; more than one where it runs on overleaf.
    #[schemars(length(min = 1))]
    pub regions: Vec<Region>,
    /// Rows of the grid.
    pub rows: usize,
    /// Columns of the grid.
    pub columns: usize,
    /// Rows of the boxhead, at the top.
    pub header_rows: usize,
    /// Columns of the stub, at the left.
    pub stub_columns: usize,
    /// The unit, where one is printed for the whole table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// Row by row, each from left to right; no two cover the same place.
    pub cells: Vec<Cell>,
    /// Notes under the table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// How likely every cell stands in its right row and column under its right heads.
    #[schemars(range(min = 0, max = 1))]
    pub confidence: f64,
    /// What the grid was read from.
    pub method: Method,
}

/// The part of a table on one page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Region {
    /// From 1.
    #[schemars(range(min = 1))]
    pub page: u32,
    /// On the page as displayed. Absent in a file without pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bbox: Option<Bbox>,
    /// Where it stands in a file without pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// First and last row of the grid that stand here.
    pub rows: (usize, usize),
    /// How many head rows are printed here again; `cells` lists them once. Absent: none.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub repeats_header: usize,
}

/// A unit printed once for a whole table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Unit {
    /// As printed: "£000s".
    pub text: String,
    /// `gbp`, `percent`, `count`, …
    pub unit: String,
    /// What a printed 1 stands for: 1000 under "£000s".
    pub scale: Number,
}

/// A cell of the grid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Cell {
    /// First row it covers, from 0.
    pub row: usize,
    /// First column it covers, from 0.
    pub column: usize,
    /// Rows it covers.
    #[schemars(range(min = 1))]
    pub row_span: usize,
    /// Columns it covers.
    #[schemars(range(min = 1))]
    pub column_span: usize,
    /// As printed, line breaks as one space.
    pub text: String,
    /// What it does in the table.
    pub role: CellRole,
    /// The page it is read from.
    #[schemars(range(min = 1))]
    pub page: u32,
    /// On the page as displayed. Absent in a file without pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bbox: Option<Bbox>,
    /// Where it stands in a file without pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// Most of its text is bold. Absent: it is not.
    #[serde(default, skip_serializing_if = "is_false")]
    pub bold: bool,
    /// Background colour as `#rrggbb`, where it has one other than white.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = "^#[0-9a-f]{6}$"))]
    pub fill: Option<String>,
    /// How far its text is indented from its column's left edge, in ems. Absent: not.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub indent: f64,
    /// What its figure says; absent where it holds words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
}

/// What a cell does in its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CellRole {
    /// Names columns: part of the boxhead.
    Header,
    /// Names a row.
    Stub,
    /// A figure or text of the field.
    Data,
    /// Names the rows below it.
    Section,
    /// A figure in a row or column of totals.
    Total,
    /// A remark standing inside the grid.
    Note,
}

/// A note under a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Note {
    /// The mark that refers to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
    /// As printed, without the mark.
    pub text: String,
    /// Where it stands.
    pub source: Source,
}

/// What a table's grid was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Rulings or fills bound its cells.
    Ruled,
    /// The text's own alignment.
    Aligned,
    /// Markup such as HTML.
    Markup,
}

/// Something a reader of the output should know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// A stable name: `page_without_text`.
    pub code: String,
    /// One sentence.
    pub message: String,
    /// Where; absent: the paper as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// How bad a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Something to know.
    Info,
    /// Something may be missing or wrong.
    Warning,
    /// Something is missing.
    Error,
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes fields by reference"
)]
fn is_zero(value: &usize) -> bool {
    *value == 0
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes fields by reference"
)]
fn is_false(value: &bool) -> bool {
    !*value
}

/// Whether an indent is none once rounded.
#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes fields by reference"
)]
fn is_nothing(value: &f64) -> bool {
    value.abs() < 0.005
}
