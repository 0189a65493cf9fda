//! Pages read as if some of their rules were not printed.
//!
//! A checked page with rules round every cell says little about heads: the rules say which columns a
//! spanner covers. The same page without them asks what its type alone tells, and its truth still
//! holds. Taken away is what [`tables`](fn@tables) is told to, from every sheet after its words and
//! blocks were found; grids, heads and joins are then found anew.
//!
//! Thin fills that the file draws as lines are rulings here; fills are what colours an area.

use rayon::prelude::*;
use scrutineer_model::{Axis, Paper, Sheet};
use scrutineer_pipeline::look::Reading;

/// What is taken off the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Away {
    /// Vertical rulings and all fills: rows may still be ruled, columns stand by their text.
    Vertical,
    /// All rulings and all fills.
    All,
}

impl Away {
    /// What is left of the page, for the names of sets.
    pub fn left(self) -> &'static str {
        match self {
            Self::Vertical => "no vertical rules",
            Self::All => "no rules",
        }
    }

    fn take_from(self, sheet: &mut Sheet) {
        sheet.fills.clear();
        sheet
            .rulings
            .retain(|ruling| self == Self::Vertical && ruling.axis == Axis::Horizontal);
    }
}

/// The paper with the tables that its sheets give without what is taken away. All else stays as it
/// was read, values and structure too.
pub fn tables(reading: Reading, away: Away) -> Paper {
    let Reading {
        mut paper,
        mut sheets,
    } = reading;
    let found: Vec<_> = sheets
        .par_iter_mut()
        .map(|sheet| {
            away.take_from(sheet);
            scrutineer_tables::find(sheet)
        })
        .collect();
    paper.tables = scrutineer_tables::join(found.into_iter().flatten().collect(), &sheets);
    paper
}

#[cfg(test)]
mod tests {
    use scrutineer_model::{Color, Fill, Rect, Ruling};

    use super::*;

    #[test]
    fn rows_keep_their_rules_where_only_vertical_ones_go() {
        let ruling = |axis| Ruling {
            axis,
            position: 10.0,
            start: 0.0,
            end: 100.0,
            thickness: 0.5,
            color: Color::default(),
        };
        let sheet = Sheet {
            rulings: vec![ruling(Axis::Horizontal), ruling(Axis::Vertical)],
            fills: vec![Fill {
                bbox: Rect::default(),
                color: Color::default(),
            }],
            ..Sheet::default()
        };
        let left = |away: Away| {
            let mut sheet = sheet.clone();
            away.take_from(&mut sheet);
            (sheet.rulings, sheet.fills)
        };
        assert_eq!(
            left(Away::Vertical),
            (vec![ruling(Axis::Horizontal)], vec![])
        );
        assert_eq!(left(Away::All), (vec![], vec![]));
    }
}
