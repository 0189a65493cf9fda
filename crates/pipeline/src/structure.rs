//! Whose paper it is and what stands in it, once everything else is read.

use scrutineer_model::{Diagnostic, Paper, Severity, Sheet};

use crate::guard::guarded;
use crate::options::Options;

/// Fills in a paper's structure, the labels that its pages lack, and the items of its tables. A
/// fault leaves them out and is reported.
pub(crate) fn structure(paper: &mut Paper, sheets: &[Sheet], options: &Options) {
    scrutineer_papers::fill_labels(&mut paper.pages);
    let read = guarded(|| {
        let keep = options.keep_contacts;
        scrutineer_papers::read(
            sheets,
            &paper.tables,
            &paper.pages,
            paper.author.as_deref(),
            keep,
        )
    });
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
