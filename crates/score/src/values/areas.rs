//! Labels of pages whose tables nobody has checked: areas of the page and what stands in them.
//!
//! ```json
//! {"file": "kent/paper.pdf", "page": 6, "areas": [
//!   {"box": [100, 548, 565, 625], "unit": "gbp", "scale": 1000, "period": "unclear"},
//!   {"box": [105, 548, 155, 625], "period": "2015-04-01/2016-03-31"}]}
//! ```
//!
//! Boxes are in points from the top left of the page as displayed. A cell of a found table counts
//! where its middle lies in an area, so that a page needs no grid of its own; figures that no table
//! holds are not counted. For the rest as in [`super::labels`].

use std::path::{Path, PathBuf};

use scrutineer_model::{CellRole, Origin, Paper, Rect};
use serde::Deserialize;

use super::labels::{Cell, Rule, made_of};
use super::measure::{Score, judge};
use crate::truth::{Error, json_files, read_json};

/// A page labelled by areas.
#[derive(Clone, Debug)]
pub struct Page {
    /// What it is called in reports.
    pub name: String,
    /// The paper.
    pub pdf: PathBuf,
    number: u32,
    areas: Vec<Rule>,
}

#[derive(Deserialize)]
struct Labels {
    file: PathBuf,
    page: u32,
    areas: Vec<Rule>,
}

/// The labelled pages of a folder, by name, of papers below `real`. No folder gives none.
///
/// # Errors
/// Where a file cannot be used.
pub fn pages(folder: &Path, real: &Path) -> Result<Vec<Page>, Error> {
    let paths = json_files(folder);
    let mut pages = Vec::new();
    for path in paths {
        let labels: Labels = read_json(&path)?;
        let name = path.file_stem().unwrap_or_default();
        pages.push(Page {
            name: name.to_string_lossy().into_owned(),
            pdf: real.join(labels.file),
            number: labels.page,
            areas: labels.areas,
        });
    }
    Ok(pages)
}

/// Measures the values found on a page.
pub fn measure_areas(page: &Page, paper: &Paper) -> Score {
    let mut score = Score::default();
    for (index, table) in paper.tables.iter().enumerate() {
        let cells = table.cells.iter().filter(|cell| {
            cell.page == page.number
                && matches!(cell.role, CellRole::Data | CellRole::Total)
                && cell.text.contains(|char: char| char.is_ascii_digit())
        });
        for cell in cells {
            let rules = || {
                let areas = page.areas.iter();
                areas.filter(|rule| rule.area.is_some_and(|area| holds(area, cell.bbox)))
            };
            if rules().next().is_none() {
                continue;
            }
            let Some(expected) = made_of(rules()) else {
                continue;
            };
            let value = paper.observations.iter().find(|observation| {
                matches!(observation.origin, Origin::Cell { table, row, column }
                    if (table, row, column) == (index, cell.row, cell.column))
            });
            let labelled = Cell {
                row: cell.row,
                column: cell.column,
                text: cell.text.clone(),
                expected,
            };
            score.labelled += usize::from(!labelled.expected.none);
            judge(&mut score, &page.name, &labelled, value);
        }
    }
    score
}

fn holds([x0, y0, x1, y1]: [f32; 4], bbox: Rect) -> bool {
    let (x, y) = (
        f32::midpoint(bbox.x0, bbox.x1),
        f32::midpoint(bbox.y0, bbox.y1),
    );
    (x0..=x1).contains(&x) && (y0..=y1).contains(&y)
}
