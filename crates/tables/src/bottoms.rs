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
//! So the first row begins above its figures and the last line has some; each cell of several lines has one
//! on the line of figures. Not to be matched: rows set from their top, names of sections.

use crate::wraps::{BodyLine, Join};

/// So many rows have a text of several lines beside their labels.
const LEAST_ROWS: usize = 2;
/// The lines of a cell are no farther apart than this, in ems.
const LEADING: f32 = 1.6;

/// What the lines do, where every one of them ends on the figures of its row.
pub(crate) fn joined_by_bottoms(body: &[BodyLine], bands: &[usize]) -> Option<Vec<Join>> {
    let anchors: Vec<usize> = (0..body.len()).filter(|&k| body[k].figures).collect();
    let (&first, &last) = (anchors.first()?, anchors.last()?);
    let begins = first > 0 && !body[0].may_name_a_section();
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
}
