//! A paper without pages, as its reader gives it.

use crate::paper::{Attachment, Diagnostic, PageInfo};
use crate::sheet::Sheet;
use crate::table::Table;

/// Text, markup: what is read of a paper whose text flows.
///
/// Headings, paragraphs and list items are told apart as far as the file says; cells stand in their
/// grid, heads are marked where the file marks them. All else is found by the stages behind, by the
/// same rules as on pages.
#[derive(Clone, Debug, Default)]
pub struct Flow {
    /// One, or one for each page where form feeds or page numbers part the text. They hold blocks
    /// alone. Each table's text is one [`crate::BlockKind::Loose`] block that has the span of the table's
    /// region.
    pub sheets: Vec<Sheet>,
    /// One for each page, with its label where it has one.
    pub pages: Vec<PageInfo>,
    /// In reading order, each with one region. Cells that the file names heads have the role of one.
    pub tables: Vec<Table>,
    /// Every link, in reading order, whether or not it leads to a document.
    pub links: Vec<Attachment>,
    /// Whom the page names as its site's owner, by name or by the address of the site's front page.
    pub author: Option<String>,
    /// What could not be read.
    pub diagnostics: Vec<Diagnostic>,
}
