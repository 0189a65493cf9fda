//! Columns that only their units show.
//!
//! ```text
//!   Core  External     Total
//!  £000s     £000s     £000s
//!                   11,806.0    three columns, two of them blank all the way down
//! ```
//!
//! Heads may name two columns in one phrase or one in two; a unit alone says that a column of figures
//! is meant below it.

use scrutineer_model::Word;

use super::Columns;
use crate::text::{Line, merged};
use crate::token;

/// Fewer units on a line may be one phrase.
const LEAST_UNITS: usize = 3;

impl Columns {
    /// Adds columns that only their units show: on a line of units, each `£000s` stands over a column,
    /// blank or not.
    ///
    /// `text`: for each column, whether it holds text. Over figures one of the units stands; over labels
    /// may stand none. Columns set so closely that they seemed one are parted where no word of `body`
    /// stands across: `(103.015) 148.763` under `£m £m`.
    pub(crate) fn add_under_units(&mut self, head: &[Line], body: &[&Line], text: &[bool]) {
        let are_units = |line: &&Line| {
            let same = |word: &&&Word| word.text == line.words[0].text;
            line.words.len() >= LEAST_UNITS
                && token::is_unit(&line.words[0].text)
                && line.words.iter().filter(same).count() == line.words.len()
        };
        let Some(units) = head.iter().rfind(are_units) else {
            return;
        };
        for column in (0..self.count()).rev() {
            let (strip, extent) = (self.strips[column], self.extents[column]);
            let own = units
                .words
                .iter()
                .filter(|word| strip.0 <= word.bbox.center_x() && word.bbox.center_x() < strip.1)
                .map(|word| (word.bbox.x0, word.bbox.x1));
            let (over, beside): (Vec<_>, Vec<_>) =
                own.partition(|unit| unit.0 < extent.1 && extent.0 < unit.1);
            let labels = text.get(column) == Some(&true);
            if over.len() >= 2 && beside.is_empty() && !labels {
                if let Some(extents) = parted(&over, extent, body) {
                    self.part(column, extents);
                }
                continue;
            }
            if beside.is_empty() || over.len() != usize::from(!labels) {
                continue;
            }
            let mut extents = beside;
            extents.push(extent);
            extents.sort_by(|a, b| a.0.total_cmp(&b.0));
            self.part(column, extents);
        }
    }

    /// Puts columns of these extents, left to right, in a column's place.
    fn part(&mut self, column: usize, extents: Vec<(f32, f32)>) {
        let strip = self.strips[column];
        let cuts = extents
            .windows(2)
            .map(|pair| f32::midpoint(pair[0].1, pair[1].0));
        let edges: Vec<f32> = std::iter::once(strip.0)
            .chain(cuts)
            .chain([strip.1])
            .collect();
        let strips = edges.windows(2).map(|edge| (edge[0], edge[1]));
        self.strips.splice(column..=column, strips);
        self.extents.splice(column..=column, extents);
    }
}

/// The extents of the columns under units that stand over one; `None` where words stand between or
/// nothing does under one of them.
fn parted(units: &[(f32, f32)], extent: (f32, f32), body: &[&Line]) -> Option<Vec<(f32, f32)>> {
    let words = body.iter().flat_map(|line| &line.words);
    let own = words.filter(|word| word.bbox.x1 > extent.0 && word.bbox.x0 < extent.1);
    let held = merged(own.map(|word| (word.bbox.x0, word.bbox.x1)).collect());
    let center = |unit: &(f32, f32)| f32::midpoint(unit.0, unit.1);
    let mut extents = Vec::new();
    let mut rest = held.as_slice();
    for pair in units.windows(2) {
        let (from, to) = (center(&pair[0]), center(&pair[1]));
        let white = |at: usize| rest[at].0 - rest[at - 1].1;
        let between = (1..rest.len()).filter(|&at| rest[at - 1].1 < to && rest[at].0 > from);
        let cut = between.max_by(|&a, &b| white(a).total_cmp(&white(b)))?;
        extents.push((rest[0].0, rest[cut - 1].1));
        rest = &rest[cut..];
    }
    extents.push((rest.first()?.0, rest.last()?.1));
    Some(extents)
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    #[test]
    fn figures_set_closely_under_two_units_are_two_columns() {
        let sheet = sketch::sheet(&[
            "                               £m      £m         £m",
            "Balance at 1 April         12.229 148.763     19.266",
            "Surplus                  (10.015)       -          -",
            "Transfers                (11.342)  11.342     (3.367)",
            "Balance at 31 March        19.553 160.105     15.899",
        ]);
        let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
        assert_eq!(
            rows[0][1..3],
            [
                "Balance at 1 April | 12.229 | 148.763 | 19.266",
                "Surplus | (10.015) | - | -"
            ]
        );
    }

    #[test]
    fn each_unit_of_a_line_of_units_stands_over_a_column() {
        let sheet = sketch::sheet(&[
            "                        Core   External     Total     Core   External     Total",
            "                       £000s      £000s     £000s    £000s      £000s     £000s",
            "Support grant                              11,806                        15,680",
            "Care grant                                 11,311                        13,143",
            "Market grant                               26,969                        26,969",
        ]);
        let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
        assert_eq!(
            rows,
            [[
                " | Core | External | Total | Core | External | Total",
                " | £000s | £000s | £000s | £000s | £000s | £000s",
                "Support grant |  |  | 11,806 |  |  | 15,680",
                "Care grant |  |  | 11,311 |  |  | 13,143",
                "Market grant |  |  | 26,969 |  |  | 26,969",
            ]]
        );
    }
}
