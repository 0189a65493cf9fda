//! Labels of dashboards.
//!
//! ```json
//! {"file": "k01.pdf", "observations": [
//!   {"text": "91.2%", "indicator": "% of calls answered", "column": "2024/25 / Q3", "number": "91.2",
//!    "unit": "percent", "period": "2024-10-01/2024-12-31", "role": "actual", "rag": "amber",
//!    "direction": "up", "target_met": false}]}
//! ```
//!
//! A period of `"unclear"` is not judged. `role_or` holds other roles that a fair reader could give.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::truth::{Error, json_files, read_json};

/// A labelled page.
#[derive(Clone, Debug)]
pub struct Dashboard {
    /// What it is called in reports.
    pub name: String,
    /// The paper.
    pub pdf: PathBuf,
    /// The figures of its tables.
    pub figures: Vec<Figure>,
}

/// A figure and what must be read of it.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Figure {
    /// As printed.
    pub text: String,
    /// The name printed in its row.
    pub indicator: String,
    /// The heads of its column.
    #[serde(default)]
    pub column: String,
    /// The number, in pounds and the like; `None` for a range.
    pub number: Option<String>,
    /// First figure of a range.
    pub low: Option<String>,
    /// Last figure of a range.
    pub high: Option<String>,
    /// The unit as in the output, or the writer's name of one that the output calls otherwise.
    pub unit: String,
    /// First and last day as `first/last`, or [`UNCLEAR`].
    pub period: Option<String>,
    /// What it is to its row: "actual", "target", "national".
    pub role: String,
    /// Other roles that are right.
    #[serde(default, rename = "role_or")]
    pub other_roles: Vec<String>,
    /// The colour of its rating; `None`: not judged.
    #[serde(rename = "rag")]
    pub rating: Option<String>,
    /// Which way its arrow points; `None`: not judged.
    pub direction: Option<String>,
    /// Whether it meets its target; `None`: not judged.
    pub target_met: Option<bool>,
}

/// The period of a figure whose time a careful reader of the page alone cannot tell.
pub const UNCLEAR: &str = "unclear";

#[derive(Deserialize)]
struct Labels {
    file: PathBuf,
    observations: Vec<Figure>,
}

/// The dashboards of a folder with `labels/` and `pdf/`, by name. No folder gives none.
///
/// # Errors
/// Where a file cannot be used.
pub fn dashboards(folder: &Path) -> Result<Vec<Dashboard>, Error> {
    let paths = json_files(&folder.join("labels"));
    let read = paths.iter().map(|path| {
        let labels: Labels = read_json(path)?;
        let name = path.file_stem().unwrap_or_default();
        Ok(Dashboard {
            name: name.to_string_lossy().into_owned(),
            pdf: folder.join("pdf").join(labels.file),
            figures: labels.observations,
        })
    });
    read.collect()
}
