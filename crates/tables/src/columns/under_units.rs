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
use crate::text::Line;
use crate::token;

/// Fewer units on a line may be one phrase.
const LEAST_UNITS: usize = 3;

impl Columns {
    /// Adds columns that only their units show: on a line of units, each `£000s` stands over a column,
    /// blank or not.
    ///
    /// `text`: for each column, whether it holds text. Over figures one of the units stands; over labels
    /// may stand none.
    pub(crate) fn add_under_units(&mut self, head: &[Line], text: &[bool]) {
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
            if beside.is_empty() || over.len() != usize::from(!labels) {
                continue;
            }
            let mut extents = beside;
            extents.push(extent);
            extents.sort_by(|a, b| a.0.total_cmp(&b.0));
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
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

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
