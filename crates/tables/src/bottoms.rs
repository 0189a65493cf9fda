//! Rows whose cells are set to the bottom, as spreadsheets set them: each cell ends on the line of its
//! row's figures.
//!
//! ```text
//!                                       Short breaks
//! Children with                         proposal withdrawn
//! disabilities         21.3      3.2    for now
//!                                       Depends on the
//! Family support                        second meeting in
//! services             13.4      8.4    November
//! ```
//!
//! So the first row begins above its figures, or texts read on to theirs, and the last line has some; each cell of several lines has one
//! on the line of figures. Not to be matched: rows set from their top, names of sections.

use crate::token;
use crate::wraps::{BodyLine, Join};

/// So many rows have a text of several lines beside their labels.
const LEAST_ROWS: usize = 2;
/// The lines of a cell are no farther apart than this, in ems.
const LEADING: f32 = 1.6;

/// What the lines do, where every one of them ends on the figures of its row.
pub(crate) fn joined_by_bottoms(body: &[BodyLine], bands: &[usize]) -> Option<Vec<Join>> {
    let anchors: Vec<usize> = (0..body.len()).filter(|&k| body[k].figures).collect();
    let (&first, &last) = (anchors.first()?, anchors.last()?);
    let begins = first > 0 && !body[0].may_name_a_section() || read_on_to_figures(body);
    if !begins || last + 1 < body.len() {
        return None;
    }
    let mut joins = vec![Join::Own; body.len()];
    let mut rows = 0;
    let mut from = 0;
    for anchor in anchors {
        while from < anchor && body[from].may_name_a_section() && !body[anchor].is_bold() {
            joins[from] = Join::Section;
            from += 1;
        }
        let ends = |k: usize| body[k].columns.is_subset(&body[anchor].columns);
        let close = |k: usize| {
            let leading = body[k + 1].line.baseline - body[k].line.baseline;
            bands[k] == bands[k + 1] && leading <= LEADING * body[k].line.size
        };
        if !(from..anchor).all(|k| ends(k) && close(k)) {
            return None;
        }
        joins[from..anchor].fill(Join::Down);
        let texts = (from..=anchor).filter(|&k| body[k].has_text_beside());
        rows += usize::from(texts.count() > 1);
        from = anchor + 1;
    }
    (rows >= LEAST_ROWS).then_some(joins)
}

/// Whether texts read on from a line above figures to theirs, and none from a line of figures to one below: `Seat on` above
/// `Prom.`, where the first row has one line.
fn read_on_to_figures(body: &[BodyLine]) -> bool {
    let reads_on = |pair: &[BodyLine]| {
        pair[0].parts.iter().any(|(place, text)| {
            let below = pair[1].parts.iter().find(|(other, _)| other == place);
            below.is_some_and(|(_, below)| {
                token::is_unfinished(&text.text) || token::continues(&below.text)
            })
        })
    };
    let count = |figures: (bool, bool)| {
        let pairs = body
            .windows(2)
            .filter(|pair| (pair[0].figures, pair[1].figures) == figures);
        pairs.filter(|pair| reads_on(pair)).count()
    };
    count((false, true)) >= LEAST_ROWS && count((true, false)) == 0
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    #[test]
    fn cells_end_on_the_line_of_their_figures() {
        let sheet = sketch::sheet(&[
            "*Service*            *Budget*        *Spent*   *Reason*             ",
            "                                           Staff to cover for    ",
            "Waste                                      those sick in spring  ",
            "collection             4,102        4,180  and summer            ",
            "                                           Vacant posts and fees ",
            "Planning               1,120        1,020  for big applications  ",
            "Swimming pools           302          250  Fewer visitors        ",
            "Total                  5,524        5,450                        ",
        ]);
        let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
        assert_eq!(
            rows,
            [[
                "Service | Budget | Spent | Reason",
                "Waste collection | 4,102 | 4,180 | Staff to cover for those sick in spring and summer",
                "Planning | 1,120 | 1,020 | Vacant posts and fees for big applications",
                "Swimming pools | 302 | 250 | Fewer visitors",
                "Total | 5,524 | 5,450 | ",
            ]]
        );
    }

    #[test]
    fn texts_that_read_on_to_their_figures_end_there_though_the_first_row_has_one_line() {
        let sheet = sketch::sheet(&[
            "Item         Where                  Number     Value",
            "Benches      Abbey green                 1    350.00",
            "             Below the                              ",
            "Benches      slipway                     2    250.00",
            "             Seat on the                            ",
            "Benches      promenade                   3    300.00",
            "Benches      Play area                   1    750.00",
        ]);
        assert_eq!(
            sketch::rows_of(&grids(&sheet)[0])[1..4],
            [
                "Benches | Abbey green | 1 | 350.00",
                "Benches | Below the slipway | 2 | 250.00",
                "Benches | Seat on the promenade | 3 | 300.00",
            ]
        );
    }
}
