//! Heads between figures: where one table ends and the next begins.

use super::{LABEL_EDGE, Row, Run};
use crate::roles::names_total;
use crate::text::Segment;
use crate::token;

/// Lines of a head with its units that are looked at for a row of words.
const MOST_HEADS_OVER_UNITS: usize = 4;

/// A head over figures has no more words on a line than this, and what heads the labels than that.
const LONGEST_HEAD: usize = 4;
const LONGEST_LABEL: usize = 8;
/// Lines farther apart than this, in ems, have white between.
const WHITE: f32 = 1.8;

/// Splits a run where a head stands between figures: a line of units, of years, or of short words
/// over the figure columns with white above.
pub(super) fn split_at_heads(rows: &[Row], run: &Run) -> Vec<Run> {
    let mut cuts: Vec<(usize, bool)> = Vec::new();
    for here in run.first..=run.last {
        if !is_head_line(rows, run, here) {
            continue;
        }
        let before = run.figures.iter().filter(|&&k| k < here).count();
        let after = run.figures.iter().filter(|&&k| k > here).count();
        // Over a row of words a lone line of figures is the total of a table on the page before; such a
        // row may stand above the units or years.
        let mut heads = (run.first + 1..=here)
            .rev()
            .take_while(|&k| k == here || !rows[k].has_quantities())
            .take(MOST_HEADS_OVER_UNITS);
        let words = heads.find(|&k| is_row_of_words(rows, run, k));
        let least = if words.is_some() { 1 } else { 2 };
        if before < least || after < 2 {
            continue;
        }
        let mut top = here;
        while top > run.first + 1
            && !(rows[top - 1].figures && rows[top - 1].has_quantities())
            && !is_bold_total(&rows[top - 1], &rows[top - 2])
            && rows[top].line.baseline - rows[top - 1].line.baseline < 2.2 * rows[top].line.size
        {
            top -= 1;
        }
        let has_figures = |cut: usize| run.figures.iter().any(|k| (cut..top).contains(k));
        let far = |&(cut, _): &(usize, bool)| top > cut + 2 || words.is_some() && has_figures(cut);
        if cuts.last().is_none_or(far) {
            let are_units = |k: usize| rows[k].segments.iter().any(|s| token::is_unit(&s.text));
            cuts.push((top, words.is_some_and(|k| !are_units(k))));
        }
    }
    cuts.push((run.last + 1, false));
    let mut pieces = Vec::new();
    let mut from = run.first;
    for (index, &(cut, ends_at_words)) in cuts.iter().enumerate() {
        let figures: Vec<usize> = run
            .figures
            .iter()
            .copied()
            .filter(|k| (from..cut).contains(k) && rows[*k].has_quantities())
            .collect();
        if let (Some(&first), Some(&last)) = (figures.first(), figures.last()) {
            let total = last + 1 < cut && is_bold_total(&rows[last + 1], &rows[last]);
            pieces.push(Run {
                first,
                last: if index + 1 == cuts.len() {
                    cut - 1
                } else {
                    last + usize::from(total)
                },
                figures,
                ends_at_words,
            });
        }
        from = cut;
    }
    pieces
}

/// Whether a figure alone is bold right under a plain row of figures: the total of these.
pub(super) fn is_bold_total(row: &Row, above: &Row) -> bool {
    row.segments.len() == 1
        && row.has_quantities()
        && row.line.is_bold()
        && above.figures
        && !above.line.is_bold()
}

fn is_head_line(rows: &[Row], run: &Run, here: usize) -> bool {
    let row = &rows[here];
    let all = row.segments.len();
    let units = || {
        let units = row.segments.iter().filter(|s| token::is_unit(&s.text));
        units.count()
    };
    let nearly = |count: usize| count >= 2 && count + 1 >= all;
    row.classes
        || is_caption_over_head(rows, run, here)
        || all >= 2 && (nearly(units()) || nearly(years(row)) || is_row_of_words(rows, run, here))
}

/// Whether a line is the caption of another table, `Table 2: Reserves`, right over a line without figures.
fn is_caption_over_head(rows: &[Row], run: &Run, here: usize) -> bool {
    let over_head =
        || here > run.first && (rows.get(here + 1)).is_some_and(|row| !row.has_quantities());
    match rows[here].segments.as_slice() {
        [only] => token::is_numbered_caption(&only.text) && over_head(),
        _ => false,
    }
}

/// How many segments are years; none where they are all one number, as figures may be: `2096  2096`.
fn years(row: &Row) -> usize {
    let years = || row.segments.iter().filter(|s| token::is_period(&s.text));
    let number = |s: &Segment| s.text.bytes().all(|b| b.is_ascii_digit());
    let one = years()
        .next()
        .is_some_and(|first| number(first) && years().all(|year| year.text == first.text));
    if one { 0 } else { years().count() }
}

/// Whether the first segment goes on from a label alone on the line above: a row of words, `rating
/// assumption:  +1 year  none  -1 year`, is a row of the table.
fn ends_a_label(rows: &[Row], here: usize) -> bool {
    let (above, row) = (&rows[here - 1], &rows[here]);
    let (size, first) = (row.line.size, &row.segments[0]);
    above.segments.len() == 1
        && token::continues(&first.text)
        && (above.line.bbox.x0 - first.bbox.x0).abs() < LABEL_EDGE * size
        && row.line.baseline - above.line.baseline <= WHITE * size
}

/// Short segments over the figure columns, none a number but for years, with white or a title above their
/// block: three or more, or two that are set apart by their type.
fn is_row_of_words(rows: &[Row], run: &Run, here: usize) -> bool {
    let row = &rows[here];
    let near = || run.figures.iter().filter(|k| k.abs_diff(here) < 6);
    let set_apart = || row.line.is_bold() && !near().any(|&k| rows[k].line.is_bold());
    // A year alone in a row of plain type may be when something was built.
    let dated = years(row) > 0 || row.line.is_bold();
    // A tick or a cross marks a row, "Days to re-let  25 days  31 days  ✘", and heads nothing.
    let says_how_much =
        |s: &Segment| s.number && !(dated && token::is_period(&s.text)) || is_mark(&s.text);
    if here <= run.first || row.segments.len() < 2 || row.segments.iter().any(says_how_much) {
        return false;
    }
    let numbers: Vec<&Segment> = near().flat_map(|&k| rows[k].numbers()).collect();
    let is_over = |segment: &&Segment| {
        numbers
            .iter()
            .any(|number| number.bbox.overlap_x(&segment.bbox) > 0.0)
    };
    let (over, beside): (Vec<&Segment>, Vec<&Segment>) = row.segments.iter().partition(is_over);
    if over.len() < 2
        || ends_a_label(rows, here)
        || over.iter().any(|s| s.words.len() > LONGEST_HEAD)
        || beside.iter().any(|s| s.words.len() > LONGEST_LABEL)
        || row.segments.len() < 3 && !set_apart() && !follows_a_total(rows, here)
    {
        return false;
    }
    let gap = |k: usize| (rows[k].line.baseline - rows[k - 1].line.baseline) / rows[k].line.size;
    let mut top = here;
    while top > run.first + 1
        && gap(top) <= WHITE
        && rows[top - 1].segments.len() > 1
        && !rows[top - 1].has_quantities()
    {
        top -= 1;
    }
    rows[top - 1].segments.len() == 1
        || gap(top) > WHITE
        || are_heads_under_a_total(rows, top, here)
}

/// Whether a text is a tick or a cross.
fn is_mark(text: &str) -> bool {
    matches!(
        text,
        "✓" | "✔" | "✗" | "✘" | "✕" | "✖" | "\u{f0fc}" | "\u{f0fb}"
    )
}

/// Whether bold heads in lines from `top` to `here` stand right under a bold row of figures and over a plain one: the
/// total of one table, and the first row of another.
fn are_heads_under_a_total(rows: &[Row], top: usize, here: usize) -> bool {
    let total = &rows[top - 1];
    let is_plain = |row: &Row| row.has_quantities() && !row.line.is_bold();
    total.has_quantities()
        && rows[top - 1..=here].iter().all(|row| row.line.is_bold())
        && rows.get(here + 1).is_some_and(is_plain)
        && rows[..top - 1].last().is_some_and(is_plain)
}

/// Whether a name stands alone above, in bold where the line is plain, and above that a total: the title of what the
/// line heads.
fn follows_a_total(rows: &[Row], here: usize) -> bool {
    let [.., total, name] = &rows[..here] else {
        return false;
    };
    name.segments.len() == 1
        && name.line.is_bold()
        && !rows[here].line.is_bold()
        && total.has_quantities()
        && names_total(&total.segments[0].text)
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    fn tables(drawing: &[&str]) -> usize {
        grids(&sketch::sheet(drawing)).len()
    }

    #[test]
    fn the_caption_of_another_table_begins_it() {
        let under = |name: &str| {
            tables(&[
                "Year          2014/15       2015/16",
                "Grants          3,400           350",
                "Fees            8,290           900",
                "Rents           1,000           900",
                name,
                "Service       2014/15              ",
                "Children          6.8              ",
                "Early help        3.6              ",
                "Management        5.3              ",
            ])
        };
        assert_eq!(under("Table 2: Spending by service"), 2);
        assert_eq!(under("Spending by service"), 1);
    }

    #[test]
    fn a_head_of_two_under_a_name_below_a_total_begins_another_table() {
        let under = |total: &str| {
            tables(&[
                "*Service*                 *2019*     *2020*",
                "Grants                     3,400        350",
                "Fees                       8,290        900",
                total,
                "*Housing* *by* *area*                       ",
                "                            Kent     England",
                "Developed well               6.8        6.4 ",
                "Early help                   3.6        3.9 ",
                "Attainment                   5.3        5.0 ",
            ])
        };
        assert_eq!(under("Total                     11,690      1,250"), 2);
        assert_eq!(under("Rents                     11,690      1,250"), 1);
    }

    #[test]
    fn bold_heads_of_which_one_is_a_year_begin_another_table() {
        let with = |head: &str| {
            tables(&[
                "*Service*       *Cost*      *2019*     *Change*",
                "Grants           3,400         350       (27.3)",
                "Fees             8,290         900       (11.2)",
                "Rents            1,000         900         13.3",
                "",
                head,
                "Inflation        1,338       1,338         12.0",
                "Population       1,233       2,176          4.5",
                "Efficiencies        16          16          1.3",
            ])
        };
        assert_eq!(with("                *Cost*      *2019*     *Share*"), 2);
        assert_eq!(with("Opened           Built       2019       Closed"), 1);
    }

    #[test]
    fn a_row_with_a_tick_heads_nothing() {
        let homes = [
            "Measure          Target   This year   Met?",
            "Repairs",
            "Right first time    85%         87%     ✔",
            "Kept                95%         93%     ✘",
            "",
            "Lettings",
            "Days to let     25 days     31 days     ✘",
            "Arrears            3.5%        3.4%     ✔",
            "Satisfied           90%         92%     ✔",
        ];
        assert_eq!(tables(&homes), 1);
    }

    #[test]
    fn bold_heads_right_under_a_bold_total_begin_another_table() {
        let under = |total: &str| {
            tables(&[
                "*Payables*       *Not* *due*        *1–30*      *Total*",
                "Utilities             11,204           880       12,084",
                "Contractors           40,118         6,032       46,150",
                total,
                "             *Opening*    *Arising*      *Used*    *Closing*",
                "Insurance       22,000        4,500       6,120       20,380",
                "Unit 9          15,000            0           0       15,000",
            ])
        };
        assert_eq!(
            under("                    *51,322*       *6,912*     *58,234*"),
            2
        );
        assert_eq!(
            under("Staff                 51,322         6,912       58,234"),
            1
        );
    }
}
