//! Whose paper it is and what stands in it, once everything else is read.

use scrutineer_model::{Diagnostic, Paper, Severity, Sheet, Structure};

use crate::guard::guarded;
use crate::options::Options;

/// Reads a paper's structure; the message of a fault where there was one.
pub(crate) fn read(
    paper: &Paper,
    sheets: &[Sheet],
    options: &Options,
) -> Result<Structure, String> {
    guarded(|| {
        let keep = options.keep_contacts;
        scrutineer_papers::read(
            sheets,
            &paper.tables,
            &paper.pages,
            &scrutineer_papers::Named {
                author: paper.author.as_deref(),
                title: paper.file_title.as_deref(),
            },
            keep,
        )
    })
}

/// Puts a paper's structure into it, and the items of its tables. A fault leaves them out and is
/// reported.
pub(crate) fn put(paper: &mut Paper, read: Result<Structure, String>) {
    match read {
        Ok(structure) => {
            scrutineer_papers::place::name_items(&mut paper.tables, &structure);
            paper.structure = structure;
        }
        Err(message) => paper.diagnostics.push(Diagnostic {
            severity: Severity::Error,
            code: "structure_failed",
            message: format!(
                "a fault in scrutineer ended the search for items and decisions: {message}"
            ),
            source: None,
        }),
    }
}
