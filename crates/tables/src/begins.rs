//! Figures that begin a cell, and those that are the rest of one.
//!
//! ```text
//! Referred again      14.3% (883 of    March-May    29 August
//! within the year            6,163)         2024         2024
//! ```
//!
//! Between two rules such lines are one row. Not to be matched: a figure under a figure that is whole, or
//! under nothing.

use crate::text::Segment;
use crate::token;

/// Baselines of one line are no farther apart than this, in points.
const SAME_LINE: f32 = 1.0;

/// What a figure does to the rows of the lines above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Nothing stands above it.
    First,
    /// It stands under words, or a figure whose bracket is still open.
    GoesOn,
    /// It stands under a whole figure: another row.
    Again,
}

/// For each line between two rules, whether it begins figures of a row.
///
/// `lines`: the texts of each and which of them are figures. One figure under another shows that there are
/// several rows; then a figure under words is one under its head.
pub(crate) fn begin_rows<'s, 'a: 's>(lines: &[Vec<(&'s Segment<'a>, bool)>]) -> Vec<bool> {
    let places: Vec<Vec<Place>> = (lines.iter().enumerate())
        .map(|(k, line)| {
            let figures = line.iter().filter(|(_, figure)| *figure);
            let above = || lines[..k].iter().rev().flatten().map(|(text, _)| *text);
            figures.map(|(figure, _)| place(figure, above())).collect()
        })
        .collect();
    let several = places.iter().flatten().any(|place| *place == Place::Again);
    let begins = |place: &Place| several || *place != Place::GoesOn;
    places.iter().map(|line| line.iter().any(begins)).collect()
}

/// `above`: the texts above a figure, the nearest line first.
fn place<'s, 'a: 's>(figure: &Segment, mut above: impl Iterator<Item = &'s Segment<'a>>) -> Place {
    let is_over = |text: &Segment| text.bbox.overlap_x(&figure.bbox) > 0.0;
    let may_go_on = |text: &Segment| {
        !text.number || token::has_open_bracket(&text.text) || token::is_unfinished(&text.text)
    };
    let Some(over) = above.find(|text| is_over(text)) else {
        return Place::First;
    };
    // A cell may be set in parts: `9%  (57 of`.
    let baseline = |text: &Segment| text.words[0].baseline;
    let in_step = |text: &&Segment| (baseline(text) - baseline(over)).abs() < SAME_LINE;
    let mut beside = above.take_while(in_step).filter(|text| is_over(text));
    if may_go_on(over) || beside.any(may_go_on) {
        Place::GoesOn
    } else {
        Place::Again
    }
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    /// Rows of the first grid, where rules over the whole width are drawn under lines of the drawing.
    fn check(drawing: &[&str], under: &[f32], expected: &[&str]) {
        let mut sheet = sketch::ruled_sheet(drawing, (0, 9), &[0, 60]);
        let under: Vec<f32> = under.iter().map(|&line| sketch::under(line)).collect();
        sheet
            .rulings
            .retain(|rule| under.iter().any(|at| (rule.position - at).abs() < 1.0));
        let grids = grids(&sheet);
        assert_eq!(sketch::rows_of(&grids[0]), expected);
    }

    #[test]
    fn the_year_of_a_date_and_the_end_of_a_bracket_go_on_with_the_row_between_two_rules() {
        check(
            &[
                "Stage                Planned         Found     Share       ",
                "Draft published      12              -         14% (883    ",
                "                     November                  of 6,163)   ",
                "                     2024                                  ",
                "Hearings begin       March-May       17 June   9% (57 of   ",
                "                     2025            2025      633)        ",
                "Report is to come    Autumn          -         12%         ",
                "                     2026                                  ",
                "Plan is adopted      Spring          -         7%          ",
            ],
            &[-1.0, 0.0, 3.0, 5.0, 7.0, 8.0],
            &[
                "Stage | Planned | Found | Share",
                "Draft published | 12 November 2024 | - | 14% (883 of 6,163)",
                "Hearings begin | March-May 2025 | 17 June 2025 | 9% (57 of 633)",
                "Report is to come | Autumn 2026 | - | 12%",
                "Plan is adopted | Spring | - | 7%",
            ],
        );
    }

    #[test]
    fn figures_under_their_head_are_rows_where_one_stands_under_another() {
        check(
            &[
                "Other works          Count           Cost       ",
                "Trees                                10,000     ",
                "Other                                12,000     ",
                "Roads and the        12              11,000     ",
                "lanes to them                                   ",
                "Bridges              14              10,200     ",
                "Paths                9               8,200      ",
            ],
            &[-1.0, 2.0, 4.0, 5.0, 6.0],
            &[
                "Other works | Count | Cost",
                "Trees |  | 10,000",
                "Other |  | 12,000",
                "Roads and the lanes to them | 12 | 11,000",
                "Bridges | 14 | 10,200",
                "Paths | 9 | 8,200",
            ],
        );
    }
}
