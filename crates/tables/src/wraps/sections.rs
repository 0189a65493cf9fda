//! The name of a section told from a line of a label that wraps by what the labels around it do.
//!
//! ```text
//! Adult social care and health operations            Income From Charitable Work
//! Adaptive and assistive                             Contract Income                   5,351
//! technology                      0.6                Restricted Income                    50
//! Assessment and case                                                                  5,401
//! management                     40.7                Other Income
//! Community equipment                                Room Hire                            69
//! services                        6.0                Central Office                       56
//! ```
//!
//! A name runs on where all labels break off; and where white sets off the names of later sections, the first row stands
//! under a name as well. Not to be matched: a long label where no others break, and labels set off but unlike.

use super::{BodyLine, SPACE};
use crate::token;

/// So many labels that break show where they do.
const LEAST_BROKEN: usize = 2;
/// A name runs on beyond them by this, in ems, at the least.
const BEYOND: f32 = 1.0;
/// So many names of sections below are no chance.
const LEAST_SECTIONS: usize = 2;
/// White sets a name off that is this many times as far below a row as rows are from one another.
const SET_OFF: f32 = 1.4;

/// Whether the label at `k` names a section.
pub(super) fn names_a_section(body: &[BodyLine], k: usize) -> bool {
    let next = body.get(k + 1).and_then(|below| below.stub().next());
    let unfinished = |line: &BodyLine| {
        let last = line.stub().next_back();
        last.is_some_and(|s| token::is_unfinished(&s.text) || token::has_open_bracket(&s.text))
    };
    next.is_some_and(|next| !token::continues(&next.text))
        && !unfinished(&body[k])
        && (runs_beyond(body, k) || is_first_of_sections(body, k))
}

/// Whether it runs on beyond the place where two other labels or more break, which are the widest.
fn runs_beyond(body: &[BodyLine], k: usize) -> bool {
    let end = |line: &BodyLine| line.stub().next_back().map_or(0.0, |s| s.bbox.x1);
    let size = body[k].line.size;
    let others = body.iter().enumerate().filter(|(other, _)| *other != k);
    let widest = others.map(|(_, line)| end(line)).fold(0.0, f32::max);
    let breaks = |&at: &usize| {
        let (above, below) = (&body[at], &body[at + 1]);
        let first = below.stub().next();
        let full = end(above) + SPACE * size + below.first_word_width() > widest + 0.3 * size;
        at != k
            && at + 1 != k
            && above.is_stub_only()
            && full
            && first.is_some_and(|s| token::continues(&s.text))
    };
    end(&body[k]) > widest + BEYOND * size
        && (0..body.len() - 1).filter(breaks).count() >= LEAST_BROKEN
}

/// Whether it stands over the first row, and white sets off two names or more below that are set as it is.
fn is_first_of_sections(body: &[BodyLine], k: usize) -> bool {
    let distance = |at: usize| body[at].line.baseline - body[at - 1].line.baseline;
    if k > 0 {
        return false;
    }
    let rows = (1..body.len()).filter(|&at| body[at - 1].figures && body[at].figures);
    let pitch = rows.map(distance).fold(f32::MAX, f32::min);
    let opens = |&at: &usize| {
        let (here, below) = (&body[at], body.get(at + 1));
        let start = |line: &BodyLine| line.stub_start().unwrap_or(f32::MAX);
        here.is_stub_only()
            && here.is_set_like(&body[k])
            && (start(here) - start(&body[k])).abs() < here.line.size
            && body[at - 1].figures
            && distance(at) > SET_OFF * pitch
            && below.is_some_and(|below| below.figures && below.has_stub())
    };
    k == 0
        && body
            .get(1)
            .is_some_and(|below| below.figures && below.has_stub())
        && (2..body.len()).filter(opens).count() >= LEAST_SECTIONS
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    fn rows(drawing: &[&str]) -> Vec<String> {
        let sheet = sketch::sheet(drawing);
        grids(&sheet).iter().flat_map(sketch::rows_of).collect()
    }

    #[test]
    fn a_name_runs_on_where_labels_break() {
        let rows = rows(&[
            "                                    Budget   Outturn",
            "Adult Care and Health Operations                    ",
            "Adaptive and assistive                              ",
            "technology                             0.6       1.0",
            "Assessment and case                                 ",
            "management                            40.7      42.6",
            "Community equipment                                 ",
            "services                               6.0       6.5",
            "Carers                                 2.4       2.8",
        ]);
        assert_eq!(rows[1], "Adult Care and Health Operations");
        assert_eq!(rows[2], "Adaptive and assistive technology | 0.6 | 1.0");
    }

    #[test]
    fn where_names_are_set_off_below_the_first_row_has_one_too() {
        let drawing = |second: &'static str| {
            [
                "                           2014/15   2015/16",
                "Income From Charitable Work                 ",
                "Contract Income              5,351     5,838",
                "Restricted Arts Council Bid     50        57",
                "                                            ",
                second,
                "Room Hire                       69        70",
                "Central Office                  56        76",
                "                                            ",
                "Professional Services                       ",
                "Schools Library                351       376",
                "Mental Health                   42        58",
            ]
        };
        let sections = rows(&drawing("Other Income                                "));
        assert_eq!(sections[1], "Income From Charitable Work");
        let one = rows(&drawing("Other Income                     9         8"));
        assert_eq!(
            one[1],
            "Income From Charitable Work Contract Income | 5,351 | 5,838"
        );
    }
}
