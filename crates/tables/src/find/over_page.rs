//! Titles over the middle of the page, above a table.
//!
//! ```text
//!                     COUNTY OF HARLOW
//!                 STATEMENT OF NET POSITION
//!                      JUNE 30, 2021
//!
//!                      Governmental    Business-type
//!                        Activities       Activities     Total
//! Cash                    2,400,555        1,513,074    3,913,629
//! ```
//!
//! Where the table is not as wide as the page, its own columns tell such lines from heads no more. Not to be matched:
//! one line that may be a spanner which stands there by chance; a spanner, under which a rule runs over its columns
//! alone; names of sections within a table.

use scrutineer_model::{Rect, Sheet, Word};

use crate::rules::Rule;
use crate::text::{Gaps, Line, Segment, count_segments, lines, segments};
use crate::token;

/// A centred line is no farther off the middle than this, in ems.
const OFF: f32 = 0.3;
/// One line alone is no farther off it than this …
const EXACT: f32 = 0.15;
/// … and so much farther off the middle of heads.
const FARTHER: f32 = 0.5;
/// So many years are a row of them.
const LEAST_YEARS: usize = 3;
/// Lines that are centred and not set flush differ in length by this, in ems.
const DIFFER: f32 = 1.0;
/// The lines of a title are no farther apart than this, in ems.
const LEADING: f32 = 2.2;
/// A table stands no farther below its title than this, in ems.
const ABOVE: f32 = 6.0;
/// Spanners that stand one over another between a title and the line of heads below it.
const MOST_SPANNERS: usize = 2;
/// What stands closer below figures than this, in ems, is a section's name.
const BELOW_FIGURES: f32 = 3.0;
/// The upper rule of a row is no farther above its text than this, in ems.
const RULE_ABOVE: f32 = 2.0;
/// How wide a table is shows in so many of its first lines.
const TABLE_BEGINS: usize = 8;
/// A rule of this share of the line below is one over all of it.
const WHOLE: f32 = 0.85;

/// The words without those of such titles.
pub(super) fn without_titles<'a>(
    words: &[&'a Word],
    sheet: &Sheet,
    horizontal: &[Rule],
) -> Vec<&'a Word> {
    let lines = lines(words.iter().copied());
    // Few lines stand over the middle: only they, and those beside them, are cut.
    let of_line = |k: usize| segments(&lines[k].words, Gaps::WIDE, &[]);
    let middle = sheet.width / 2.0;
    let centred = |k: usize| {
        (lines[k].bbox.center_x() - middle).abs() < OFF * lines[k].size
            && matches!(of_line(k).as_slice(), [one] if !one.is_prose() && !one.number)
    };
    let mut titles: Vec<*const Word> = Vec::new();
    let mut from = 0;
    while from < lines.len() {
        let follows = |k: &usize| {
            centred(*k)
                && (*k == from
                    || lines[*k].baseline - lines[*k - 1].baseline < LEADING * lines[*k].size)
        };
        let run = (from..lines.len()).take_while(follows).count();
        let below = from + run;
        // A spanner may stand between.
        let mut near = lines.iter().skip(below).take(MOST_SPANNERS + 1);
        let title = if run > 0 && near.any(|line| count_segments(line, Gaps::WIDE, &[]) >= 2) {
            let last = (from..below).next_back();
            let spans =
                last.is_some_and(|last| is_underlined(&lines[last], &lines[below], horizontal));
            from..below - usize::from(spans)
        } else {
            from..from
        };
        let is_name = match title.len() {
            0 => false,
            1 => {
                let (line, heads) = (&of_line(from)[0], of_line(below));
                title.end == below
                    && is_right_over(line, middle)
                    && (is_no_spanner(line, &heads, middle)
                        || is_over_frame(&lines[from], &lines[below..], horizontal))
            }
            _ => differ(&lines[title.clone()]),
        };
        let is_title = is_name
            && lines[below].baseline - lines[below - 1].baseline < ABOVE * lines[below].size
            && !is_within(&lines, from);
        if is_title {
            let words = lines[title].iter().flat_map(|line| &line.words);
            titles.extend(words.map(|&word| std::ptr::from_ref(word)));
        }
        from = below.max(from + 1);
    }
    let stays = |word: &&&Word| !titles.contains(&std::ptr::from_ref(**word));
    words.iter().filter(stays).copied().collect()
}

/// Whether a phrase that is no period stands right over the middle.
fn is_right_over(title: &Segment, middle: f32) -> bool {
    let off = (title.bbox.center_x() - middle).abs();
    off <= EXACT * title.size() && title.words.len() >= 2 && !token::is_period(&title.text)
}

/// Whether the first rule of a table runs over all of it right below a line, and none above the line.
fn is_over_frame(line: &Line, below: &[Line], horizontal: &[Rule]) -> bool {
    let table = below.iter().take(TABLE_BEGINS).map(|line| line.bbox);
    let Some(bbox) = Rect::around(table) else {
        return false;
    };
    let whole = |rule: &Rule| rule.along(bbox.x0, bbox.x1) > WHOLE * bbox.width();
    let under = |rule: &Rule| line.baseline < rule.at && rule.at < below[0].bbox.center_y();
    let above = |rule: &Rule| {
        line.bbox.y0 - RULE_ABOVE * line.size < rule.at && rule.at < line.bbox.center_y()
    };
    let over = |rule: &Rule| rule.along(line.bbox.x0, line.bbox.x1) > 0.0;
    horizontal.iter().any(|rule| under(rule) && whole(rule))
        && !horizontal.iter().any(|rule| above(rule) && over(rule))
}

/// Whether one line right over the middle of the page spans none of the heads below: it is off the middle of any of
/// them, or would part a row of years: `Staff summary` over `Grade` and the first of `2021`, `2022`, `2023`.
fn is_no_spanner(title: &Segment, below: &[Segment], middle: f32) -> bool {
    if below.len() < 2 {
        return false;
    }
    let (size, center) = (title.size(), title.bbox.center_x());
    let period = |head: &&Segment| token::names_a_period(&head.text);
    let (periods, others): (Vec<&Segment>, Vec<&Segment>) = below.iter().partition(period);
    let over = |heads: &[&Segment]| {
        (heads.iter())
            .filter(|head| head.bbox.overlap_x(&title.bbox) > 0.0)
            .count()
    };
    let parts_years = over(&others) > 0 && (1..periods.len()).contains(&over(&periods));
    let runs = (0..below.len()).flat_map(|a| (a..below.len()).map(move |b| (a, b)));
    let off_runs = runs
        .map(|(a, b)| f32::midpoint(below[a].bbox.x0, below[b].bbox.x1) - center)
        .fold(f32::MAX, |least, off| least.min(off.abs()));
    parts_years && periods.len() >= LEAST_YEARS
        || off_runs > (center - middle).abs() + FARTHER * size
}

/// Whether the lines are of different lengths.
fn differ(lines: &[Line]) -> bool {
    let lengths = || lines.iter().map(|line| line.bbox.width());
    let size = lines.iter().map(|line| line.size).fold(0.0, f32::max);
    lengths().fold(f32::MIN, f32::max) - lengths().fold(f32::MAX, f32::min) > DIFFER * size
}

/// Whether a rule below a line runs over part of the next one alone.
fn is_underlined(line: &Line, below: &Line, horizontal: &[Rule]) -> bool {
    let between =
        |rule: &&Rule| line.baseline < rule.at && rule.at < below.baseline - 0.3 * below.size;
    let mut under = horizontal.iter().filter(between);
    under.any(|rule| {
        rule.along(line.bbox.x0, line.bbox.x1) > 0.0
            && rule.along(below.bbox.x0, below.bbox.x1) < WHOLE * below.bbox.width()
    })
}

/// Whether figures, or the units of a boxhead, stand right above a line.
fn is_within(lines: &[Line], at: usize) -> bool {
    let Some(above) = at.checked_sub(1) else {
        return false;
    };
    let parts = segments(&lines[above].words, Gaps::WIDE, &[]);
    parts.len() >= 2
        && parts
            .iter()
            .any(|segment| segment.number || token::is_unit(&segment.text))
        && lines[at].baseline - lines[above].baseline < BELOW_FIGURES * lines[at].size
}

#[cfg(test)]
mod tests {
    use scrutineer_model::{Axis, Color, Ruling};

    use crate::find::grids;
    use crate::sketch;

    #[test]
    fn the_lines_of_a_name_over_the_middle_of_the_page_are_no_heads() {
        // The page is 166 characters wide from where a drawing begins.
        let sheet = sketch::sheet(&[
            "                                                                            Aldermoor Trust",
            "                                                                      Statement of its net assets",
            "                                                                            at 30 June 2021",
            "",
            "                                            Land and             Plant and",
            "                                            buildings            vehicles            Total",
            "Cost at the start of the year               4,120                1,873               5,993",
            "Bought during the year                        310                  422                 732",
            "Sold during the year                         (90)                (115)               (205)",
        ]);
        let grids = grids(&sheet);
        assert_eq!(grids.len(), 1);
        assert_eq!(
            sketch::rows_of(&grids[0])[0],
            " | Land and buildings | Plant and vehicles | Total"
        );
    }

    #[test]
    fn one_line_over_the_middle_of_the_page_and_the_first_rule_is_no_head() {
        let drawing = [
            "                                                                              Loans by branch",
            "",
            "                                                          2021/22        2022/23        2023/24",
            "Aldermoor                                                   4,120          3,873          3,993",
            "Castle Rising                                               1,310          1,422          1,732",
            "Dunsley                                                       690            715            805",
        ];
        let mut sheet = sketch::sheet(&drawing);
        let rule = |line: f32| Ruling {
            axis: Axis::Horizontal,
            position: sketch::under(line),
            start: 48.0,
            end: 340.0,
            thickness: 0.5,
            color: Color::default(),
        };
        sheet.rulings = vec![rule(0.5), rule(2.0), rule(5.0)];
        let grids = grids(&sheet);
        let rows = sketch::rows_of(&grids[0]);
        assert_eq!(rows[0], " | 2021/22 | 2022/23 | 2023/24");
    }
}
