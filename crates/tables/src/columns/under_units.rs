//! Columns that only their units show.
//!
//! ```text
//!   Core  External     Total
//!  £000s     £000s     £000s
//!                   11,806.0    three columns, two of them blank all the way down
//! ```
//!
//! Heads may name two columns in one phrase or one in two; a unit alone says that a column of figures
//! is meant below it. Where figures are set so close that no white runs down between them, or long labels
//! reach over the figures of other rows, two units over one column say that it is two:
//!
//! ```text
//!                       £m      £m      £m
//! Opening balance   12.229 148.763   4.854
//! Surplus         (103.015)      -  34.979
//! ```

use scrutineer_model::Word;

use super::Columns;
use crate::text::{Line, around};
use crate::token;

/// Fewer units on a line may be one phrase.
const LEAST_UNITS: usize = 3;
/// Lines with figures under both units of a column that is two.
const LEAST_ROWS: usize = 2;
/// At most this share of the lines have a word that crosses from one unit's figures to the next.
const MAY_CROSS: f32 = 0.1;

impl Columns {
    /// Adds columns that only their units show: on a line of units, each `£000s` stands over a column,
    /// blank or not.
    ///
    /// `text`: for each column, whether it holds text. Over figures one of the units stands; over labels
    /// may stand none.
    pub(crate) fn add_under_units(&mut self, head: &[Line], text: &[bool]) {
        let Some(units) = line_of_units(head).filter(|(stub, _)| *stub == 0) else {
            return;
        };
        let units = units.1;
        // As many units as columns of figures are theirs, however far off these they are set.
        if units.len() == text.iter().filter(|text| !**text).count() {
            return;
        }
        for column in (0..self.count()).rev() {
            let (strip, extent) = (self.strips[column], self.extents[column]);
            let own = units
                .iter()
                .filter(|word| is_in(word, strip))
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
            let strips = cut(strip, cuts);
            self.strips.splice(column..=column, strips);
            self.extents.splice(column..=column, extents);
        }
    }

    /// Parts columns over which several units stand, and labels from the figures under a unit.
    pub(crate) fn part_under_units(&mut self, head: &[Line], body: &[&Line]) {
        let Some((_, units)) = line_of_units(head) else {
            return;
        };
        for column in (0..self.count()).rev() {
            let (strip, extent) = (self.strips[column], self.extents[column]);
            let over: Vec<&Word> = (units.iter().copied())
                .filter(|unit| is_in(unit, strip))
                .filter(|unit| unit.bbox.x0 < extent.1 && extent.0 < unit.bbox.x1)
                .collect();
            if over.is_empty() {
                continue;
            }
            let inside = |word: &&Word| is_in(word, strip);
            let lines: Vec<Vec<&Word>> = (body.iter())
                .map(|line| line.words.iter().copied().filter(inside).collect())
                .collect();
            let Some(cuts) = cuts(&over, &lines) else {
                continue;
            };
            let strips = cut(strip, cuts);
            let extents: Vec<(f32, f32)> = strips
                .iter()
                .map(|&strip| {
                    let own = lines.iter().flatten().copied();
                    let own = own.filter(|word| is_in(word, strip));
                    let bbox = around(&own.collect::<Vec<_>>());
                    (bbox.x0.max(strip.0), bbox.x1.min(strip.1))
                })
                .collect();
            self.strips.splice(column..=column, strips);
            self.extents.splice(column..=column, extents);
        }
    }
}

/// Whether the middle of a word lies in a strip.
fn is_in(word: &Word, (left, right): (f32, f32)) -> bool {
    left <= word.bbox.center_x() && word.bbox.center_x() < right
}

/// The strips that cuts make of one.
fn cut(strip: (f32, f32), cuts: impl IntoIterator<Item = f32>) -> Vec<(f32, f32)> {
    let edges: Vec<f32> = std::iter::once(strip.0)
        .chain(cuts)
        .chain([strip.1])
        .collect();
    edges.windows(2).map(|edge| (edge[0], edge[1])).collect()
}

/// The last line of a head that ends in units, all alike, with how many words stand before them.
fn line_of_units<'l, 'a>(head: &'l [Line<'a>]) -> Option<(usize, &'l [&'a Word])> {
    head.iter().rev().find_map(|line| {
        let last = *line.words.last()?;
        let same = |word: &&&Word| word.text == last.text;
        let count = line.words.iter().rev().take_while(same).count();
        let stub = line.words.len() - count;
        (count >= LEAST_UNITS && token::is_unit(&last.text)).then(|| (stub, &line.words[stub..]))
    })
}

/// Where a column falls apart into those of its units, `over` it, with its labels on their left if there
/// are any; `lines`: its words. `None` where it is one column.
fn cuts(over: &[&Word], lines: &[Vec<&Word>]) -> Option<Vec<f32>> {
    let first = over.first()?;
    let under = |word: &&Word| {
        token::is_number(&word.text) && word.bbox.x1 > first.bbox.x0 - 0.5 * first.size
    };
    // Where labels are long those of rows whose first figures are missing reach over their place.
    let rows: Vec<&Vec<&Word>> = (lines.iter())
        .filter(|line| line.iter().any(&under))
        .collect();
    // A currency sign apart from its figure names nothing.
    let is_label = |word: &Word| !under(&word) && word.text.contains(char::is_alphanumeric);
    let labelled = rows.iter().filter(|line| is_label(line[0]));
    let labels = labelled.count() >= LEAST_ROWS;
    if rows.len() < LEAST_ROWS || over.len() + usize::from(labels) < 2 {
        return None;
    }
    let mut cuts = Vec::new();
    if labels {
        let figures = |line: &&&Vec<&Word>| {
            (line.iter().rev())
                .take_while(|word| under(word))
                .take(over.len())
                .last()
                .map(|word| word.bbox.x0)
        };
        let right = rows
            .iter()
            .filter_map(|line| figures(&line))
            .fold(f32::MAX, f32::min);
        let left = (rows.iter().copied().flatten())
            .filter(|word| word.bbox.x0 < right)
            .map(|word| word.bbox.x1)
            .fold(f32::MIN, f32::max);
        if left >= right {
            return None;
        }
        cuts.push(f32::midpoint(left, right));
    }
    for pair in over.windows(2) {
        cuts.push(white_between(pair[0], pair[1], &rows)?);
    }
    Some(cuts)
}

/// The x between two units that fewest words cross, where figures stand on both sides of it.
fn white_between(left: &Word, right: &Word, rows: &[&Vec<&Word>]) -> Option<f32> {
    let (from, to) = (left.bbox.center_x(), right.bbox.center_x());
    let words = || rows.iter().copied().flatten();
    let mut edges: Vec<f32> = words()
        .flat_map(|word| [word.bbox.x0, word.bbox.x1])
        .filter(|x| from < *x && *x < to)
        .chain([from, to])
        .collect();
    edges.sort_by(f32::total_cmp);
    let crossed = |x: f32| {
        words()
            .filter(|word| word.bbox.x0 < x && x < word.bbox.x1)
            .count()
    };
    let white = edges
        .windows(2)
        .map(|edge| (f32::midpoint(edge[0], edge[1]), edge[1] - edge[0]))
        .min_by(|a, b| (crossed(a.0).cmp(&crossed(b.0))).then(b.1.total_cmp(&a.1)))?;
    let both = rows.iter().filter(|line| {
        let beside = |before: bool| {
            line.iter().any(|word| {
                token::is_number(&word.text) && (word.bbox.center_x() < white.0) == before
            })
        };
        beside(true) && beside(false)
    });
    (crossed(white.0) as f32 <= MAY_CROSS * rows.len() as f32 && both.count() >= LEAST_ROWS)
        .then_some(white.0)
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
    fn a_currency_sign_apart_from_its_figure_is_no_label() {
        let sheet = sketch::sheet(&[
            "                    (000s)         (000s)         (000s)",
            "Facilities        $ 16,537       $ (6,799)       $ 9,738",
            "Equipment           24,807          5,405         30,212",
            "Rates                5,587          1,471          7,058",
            "Total             $ 45,061       $ 14,756      $ 159,817",
        ]);
        let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
        assert_eq!(rows[0][1], "Facilities | $ 16,537 | $ (6,799) | $ 9,738");
    }

    #[test]
    fn units_over_figures_close_to_long_labels_part_them() {
        let sheet = sketch::sheet(&[
            "                                         Gross      Gross        Net",
            "Notes                                       £m         £m         £m",
            "       Central services                  5.397    (3.492)      1.905",
            "       Education and childrens service  265.230 (180.303)    84.927",
            "       Planning services                 31.306  (23.500)     7.806",
            "6.1    Financing and investment income and expenditure      55.014",
            "6.2    Taxation and grants that are not for a service      350.035",
            "6.3    Revaluation of assets that are held for a sale       28.587",
        ]);
        let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
        assert_eq!(
            rows[0][3],
            " | Education and childrens service | 265.230 | (180.303) | 84.927"
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
