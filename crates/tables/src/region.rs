//! Regions that may hold a table without a frame: lines of figures under one another.

mod axis;
mod labels;
mod plausible;
mod signs;
mod split;

use scrutineer_model::{Rect, Word};

use crate::class::is_class_line;
use crate::rules::Rules;
use crate::text::{Gaps, Line, Segment, around, leveled, lines, median, segments};
use crate::token;
use labels::{begins_a_label, is_label, is_long_section, is_within_field, is_wrapped_cell};
use plausible::is_plausible;
use split::split_at_heads;

/// A segment of so many words is prose: 6 cuts wrapped labels off, 12 lets paragraphs in.
const PROSE_WORDS: usize = 9;
/// The widest word space of running text that is not justified, in ems.
const WORD_SPACE: f32 = 0.45;
/// A paragraph's first line has at least so many words behind its number.
const LEAST_PARAGRAPH: usize = 4;
/// Lines farther apart than this, in ems, belong to different tables unless something bridges them.
const FARTHEST: f32 = 3.2 * 1.2;
/// A figure column that goes on under a white gap bridges it up to this, in ems.
const FARTHEST_ALIGNED: f32 = 6.0;
/// Lines without figures between two lines of figures: wrapped labels, sections.
const MOST_BETWEEN: usize = 4;
/// A section's name begins where the labels do, within so many ems.
const LABEL_EDGE: f32 = 0.6;
/// Lines above the first figures that may be the head; lines set unevenly are one.
const MOST_HEAD_LINES: usize = 7;
/// What stands above figures in type larger than theirs by this factor is a heading, no head.
const HEADING: f32 = 1.3;
/// A head that white sets off stands no farther above the first figures than this, in ems …
const HEAD_SET_OFF: f32 = 14.0;
/// … with no more white between two lines than this.
const WHITEST: f32 = 5.5;

/// A region: its words and the box around them.
#[derive(Clone, Debug)]
pub(crate) struct Proposal<'a> {
    pub(crate) words: Vec<&'a Word>,
    pub(crate) bbox: Rect,
}

/// A line with what it says about tables.
struct Row<'a> {
    line: Line<'a>,
    segments: Vec<Segment<'a>>,
    /// Two or more segments, a figure behind the first, not only years.
    figures: bool,
    /// Bands or days over figures of another kind.
    classes: bool,
    prose: bool,
}

impl Row<'_> {
    fn numbers(&self) -> impl Iterator<Item = &Segment<'_>> {
        self.segments.iter().filter(|segment| segment.number)
    }

    /// Whether it says how much, not only which.
    fn has_quantities(&self) -> bool {
        !self.classes && self.segments.iter().any(Segment::is_quantity)
    }
}

/// Finds regions among the words, top to bottom.
pub(crate) fn regions<'a>(words: &[&'a Word], rules: &Rules) -> Vec<Proposal<'a>> {
    let mut rows: Vec<Row> = leveled(lines(words.iter().copied()))
        .into_iter()
        .map(row)
        .collect();
    mark_classes(&mut rows);
    signs::count_as_figures(&mut rows);
    let mut runs: Vec<Run> = Vec::new();
    let mut from = 0;
    while from < rows.len() {
        if !rows[from].figures {
            from += 1;
            continue;
        }
        let run = grow(&rows, from, rules);
        from = run.last + 1;
        runs.push(run);
    }
    let runs = runs.iter().flat_map(|run| split_at_heads(&rows, run));
    proposals(&rows, runs)
}

/// The words of a region by the tables that its heads part it into; none where it is one.
pub(crate) fn parted_at_heads<'a>(words: &[&'a Word]) -> Vec<Proposal<'a>> {
    let mut rows: Vec<Row> = leveled(lines(words.iter().copied()))
        .into_iter()
        .map(row)
        .collect();
    mark_classes(&mut rows);
    signs::count_as_figures(&mut rows);
    let figures: Vec<usize> = (0..rows.len()).filter(|&k| rows[k].figures).collect();
    let (Some(&first), Some(&last)) = (figures.first(), figures.last()) else {
        return Vec::new();
    };
    let run = Run {
        first,
        last,
        figures,
        ends_at_words: false,
    };
    let runs = split_at_heads(&rows, &run);
    if runs.len() < 2 {
        return Vec::new();
    }
    proposals(&rows, runs.into_iter())
}

fn proposals<'a>(rows: &[Row<'a>], runs: impl Iterator<Item = Run>) -> Vec<Proposal<'a>> {
    let mut floor = 0;
    let mut proposals = Vec::new();
    for run in runs {
        if !is_plausible(rows, &run) {
            // The end of a table from the page before is no head of the one below.
            if run.ends_at_words {
                floor = run.last + 1;
            }
            continue;
        }
        let (top, bottom) = extend(rows, &run, floor);
        floor = bottom + 1;
        let words = without_heading(rows_of(rows, top, bottom), rows, &run);
        proposals.push(Proposal {
            bbox: around(&words),
            words,
        });
    }
    proposals
}

/// Marks lines that are heads though they hold figures.
fn mark_classes(rows: &mut [Row]) {
    for k in 0..rows.len() {
        let below = rows[k + 1..].iter().filter(|row| row.figures);
        rows[k].classes =
            rows[k].figures && is_class_line(&rows[k].segments, below.map(|row| &*row.segments));
        rows[k].figures &= !rows[k].classes;
    }
}

fn rows_of<'a>(rows: &[Row<'a>], top: usize, bottom: usize) -> Vec<&'a Word> {
    let words = rows[top..=bottom].iter().flat_map(|row| &row.line.words);
    words.copied().collect()
}

/// The words without those above the figures that are set in larger type left of them: the heading
/// that a table stands under, beside whose last line its head may stand.
fn without_heading<'a>(words: Vec<&'a Word>, rows: &[Row], run: &Run) -> Vec<&'a Word> {
    let first = &rows[run.first].line;
    let size = median(run.figures.iter().map(|&k| rows[k].line.size));
    let left = inner_left(rows, run);
    let above = |word: &Word| word.baseline < first.baseline - 0.5 * first.size;
    let larger = |word: &Word| word.size > HEADING * size;
    let headed = words
        .iter()
        .any(|word| above(word) && !larger(word) && word.bbox.x1 > left);
    let kept = |word: &&Word| !(above(word) && larger(word) && word.bbox.x1 < left);
    if headed {
        words.into_iter().filter(kept).collect()
    } else {
        words
    }
}

fn row(line: Line) -> Row {
    let segments = segments(&line.words, Gaps::WIDE, &[]);
    let numbers = segments.iter().filter(|segment| segment.number).count();
    Row {
        figures: segments.len() >= 2
            && !reads_on(&line)
            && segments.iter().any(Segment::is_quantity)
            && segments.iter().skip(1).any(|segment| segment.number),
        classes: false,
        prose: numbers < 2 && segments.iter().any(|s| s.words.len() >= PROSE_WORDS),
        segments,
        line,
    }
}

/// Whether a line is a sentence: long, and no two of its words farther apart than words are. `£60,000 was
/// 1 (2014: 1)` at its end are no columns.
fn reads_on(line: &Line) -> bool {
    let apart = |pair: &[&Word]| pair[1].bbox.x0 - pair[0].bbox.x1 > WORD_SPACE * line.size;
    line.words.len() >= PROSE_WORDS && !line.words.windows(2).any(apart)
}

/// Lines from `first` to `last`, and which of them carry figures.
struct Run {
    first: usize,
    last: usize,
    figures: Vec<usize>,
    /// Whether a row of words follows that heads other figures.
    ends_at_words: bool,
}

/// Grows a run downwards while figures stand under figures.
fn grow(rows: &[Row], first: usize, rules: &Rules) -> Run {
    let mut run = Run {
        first,
        last: first,
        figures: vec![first],
        ends_at_words: false,
    };
    for here in first + 1..rows.len() {
        if !is_near(rows, &run, here, rules) {
            break;
        }
        let row = &rows[here];
        if row.figures {
            let recent = run.figures.iter().rev().take(12);
            let under = recent.flat_map(|&k| rows[k].numbers()).any(|above| {
                row.numbers()
                    .any(|below| below.bbox.overlap_x(&above.bbox) > 0.0)
            });
            if !under && !is_within_field(rows, &run, here) {
                break;
            }
            run.last = here;
            run.figures.push(here);
        } else if row.prose && !is_label(rows, &run, here) && !begins_a_label(rows, &run, here) {
            let more = rows.get(here + 1).is_some_and(|next| next.prose);
            if more || row.segments.len() == 1 && !is_long_section(rows, &run, here) {
                break;
            }
        } else if here - run.last > MOST_BETWEEN
            && !is_label(rows, &run, here)
            && !is_wrapped_cell(rows, &run, here)
        {
            break;
        }
    }
    run
}

/// Whether the line at `here` is close to the one above, or something bridges the gap: a vertical
/// rule, or the same figure columns going on.
fn is_near(rows: &[Row], run: &Run, here: usize, rules: &Rules) -> bool {
    let (above, below) = (&rows[here - 1].line, &rows[here].line);
    let em = above.size.max(below.size);
    let gap = below.baseline - above.baseline;
    if gap <= FARTHEST * em {
        return true;
    }
    if rules
        .vertical
        .iter()
        .any(|rule| rule.start < above.baseline && rule.end > below.baseline)
    {
        return true;
    }
    let Some(next) = (here..rows.len().min(here + 3)).find(|&k| rows[k].figures) else {
        return false;
    };
    // A narrow column behind them may be read as one with the figures.
    let rights: Vec<f32> = run
        .figures
        .iter()
        .rev()
        .take(12)
        .flat_map(|&k| &rows[k].line.words)
        .filter(|word| token::is_number(&word.text))
        .map(|word| word.bbox.x1)
        .collect();
    let count = rows[next].numbers().count();
    let aligned = rows[next]
        .numbers()
        .filter(|s| rights.iter().any(|right| (s.bbox.x1 - right).abs() < 2.5))
        .count();
    gap < FARTHEST_ALIGNED * below.size && aligned >= 2 && aligned * 5 >= count * 4
}

/// Takes in the head above and wrapped labels below.
fn extend(rows: &[Row], run: &Run, floor: usize) -> (usize, usize) {
    let inner_left = inner_left(rows, run);
    let mut top = climb(rows, run, run.first, floor);
    if let Some(head) = head_set_off(rows, run, top, floor) {
        top = climb(rows, run, head, floor);
    }
    // A single segment that begins left of the figures, over their labels, is a title or a section.
    let labels = run.figures.iter().filter_map(|&k| {
        let first = &rows[k].segments[0];
        (!first.number).then_some(first.bbox.x1)
    });
    let stub_right = labels.fold(f32::MIN, f32::max);
    let labelled = stub_right > f32::MIN;
    let over_labels = |x0: f32, size: f32| !labelled || x0 < stub_right + size;
    while top < run.first
        && rows[top].segments.len() == 1
        && rows[top].line.bbox.x0 < inner_left - rows[top].line.size
        && over_labels(rows[top].line.bbox.x0, rows[top].line.size)
    {
        top += 1;
    }
    let mut bottom = run.last;
    while bottom + 1 < rows.len() && bottom - run.last < 3 {
        let (next, above) = (&rows[bottom + 1], &rows[bottom].line);
        let wraps = token::continues(&next.line.words[0].text);
        if next.prose
            || next.figures
            || !wraps
            || next.line.baseline - above.baseline > 1.4 * next.line.size
            || next.line.bbox.x1 > inner_left
        {
            break;
        }
        bottom += 1;
    }
    (top, bottom)
}

/// The first of the lines above `from` that are close enough to be head.
fn climb(rows: &[Row], run: &Run, from: usize, floor: usize) -> usize {
    let bbox = Rect::around(rows[run.first..=run.last].iter().map(|row| row.line.bbox))
        .unwrap_or_default();
    let pitch = median(
        run.figures
            .windows(2)
            .map(|pair| rows[pair[1]].line.baseline - rows[pair[0]].line.baseline),
    );
    let is_off = |row: &Row| row.line.bbox.x0 > bbox.x1 || row.line.bbox.x1 < bbox.x0;
    // A section's name may be all that stands in the first column, with the heads above.
    let heads = |row: &Row| !is_off(row) && row.segments.len() >= 3 && !row.has_quantities();
    let mut top = from;
    let mut head_lines = 0;
    while top > floor && head_lines < MOST_HEAD_LINES {
        let (above, below) = (&rows[top - 1], &rows[top].line);
        let gap = below.baseline - above.line.baseline;
        head_lines += usize::from(gap > 0.75 * below.size);
        let mut reach = 3.0 * above.line.size.max(below.size);
        if head_lines < 3 {
            reach = reach.max(1.7 * pitch);
        }
        if above.prose
            || is_numbered_paragraph(above)
            || gap > reach
            || is_off(above)
                && !(above.line.bbox.x1 < bbox.x0 && top - 1 > floor && heads(&rows[top - 2]))
        {
            break;
        }
        top -= 1;
    }
    while top < from && is_off(&rows[top]) {
        top += 1;
    }
    top
}

/// The line of a head that white, the names of sections or a long first label part from its figures.
///
/// ```text
///                               2000      1999
///
/// Sundry licences
///     Business                 8,888     8,952
/// ```
///
/// Only where nothing that was taken in heads the figures, and where the line has a head over at
/// least half of their columns and nothing beside them but a label: not a line of another table's
/// figures, nor text that happens to stand above.
fn head_set_off(rows: &[Row], run: &Run, top: usize, floor: usize) -> Option<usize> {
    let columns = figure_spans(rows, run);
    let inner_left = inner_left(rows, run);
    let first = &rows[run.first].line;
    let over_a_column = |s: &Segment| {
        let mut under = run.figures.iter().flat_map(|&k| &rows[k].segments[1..]);
        under.any(|cell| cell.bbox.overlap_x(&s.bbox) > 0.0)
    };
    let is_figure =
        |row: &Row, s: &Segment| !row.classes && (s.is_quantity() || begins_with_a_figure(s));
    let over = |row: &Row| -> Vec<bool> {
        let covers = |&(left, right): &(f32, f32)| {
            row.segments
                .iter()
                .any(|s| !is_figure(row, s) && s.bbox.x0 < right && left < s.bbox.x1)
        };
        columns.iter().map(covers).collect()
    };
    if rows[top..run.first]
        .iter()
        .any(|row| over(row).contains(&true))
    {
        return None;
    }
    // A section's name may be as long as a line of text, but it is one line where the labels begin.
    let left = labels_left(rows, run);
    let is_long_section = |k: usize| {
        let row = &rows[k];
        k + 1 == top
            && row.segments.len() == 1
            && row.prose
            && (row.line.bbox.x0 - left).abs() < LABEL_EDGE * row.line.size
            && k > floor
            && !rows[k - 1].prose
    };
    (floor..top)
        .rev()
        .take_while(|&k| {
            let row = &rows[k];
            let white = rows[k + 1].line.baseline - row.line.baseline;
            let label = row.line.bbox.x1 < inner_left;
            first.baseline - row.line.baseline <= HEAD_SET_OFF * first.size
                && white <= WHITEST * first.size
                && (label || !row.prose || is_long_section(k))
                && !is_numbered_paragraph(row)
        })
        .filter(|&k| !is_long_section(k))
        .find_map(|k| {
            let row = &rows[k];
            let covered = over(row).iter().filter(|over| **over).count();
            let apart = row
                .segments
                .iter()
                .all(|s| !is_figure(row, s) && (over_a_column(s) || s.bbox.x1 < inner_left));
            if apart && covered >= 2 && covered * 2 >= columns.len() {
                Some(Some(k))
            } else {
                let label = row.line.bbox.x1 < inner_left;
                (!label).then_some(None)
            }
        })
        .flatten()
}

/// Whether text begins with how many, and goes on: `9,585 of these`. `2019 actual` says when, `0-5 years`
/// which.
fn begins_with_a_figure(segment: &Segment) -> bool {
    let [first, rest @ ..] = segment.words.as_slice() else {
        return false;
    };
    let names = |word: &Word| word.text.chars().all(char::is_alphabetic);
    let measured = rest.len() == 1 && names(rest[0]);
    token::is_figure(&first.text) && !token::is_year(&first.text) && !measured
}

/// The x-ranges of the run's columns of figures behind the first segment, left to right.
fn figure_spans(rows: &[Row], run: &Run) -> Vec<(f32, f32)> {
    let mut spans: Vec<(f32, f32)> = run
        .figures
        .iter()
        .flat_map(|&k| rows[k].segments.iter().skip(1).filter(|s| s.number))
        .map(|s| (s.bbox.x0, s.bbox.x1))
        .collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut merged: Vec<(f32, f32)> = Vec::new();
    for (left, right) in spans {
        match merged.last_mut() {
            Some(last) if left < last.1 => last.1 = last.1.max(right),
            _ => merged.push((left, right)),
        }
    }
    merged
}

/// `3.3 Fees came to …`: the number of a paragraph and its first line.
fn is_numbered_paragraph(row: &Row) -> bool {
    let [number, text] = row.segments.as_slice() else {
        return false;
    };
    let parts: Vec<&str> = number.text.split('.').collect();
    parts.len() >= 2
        && text.words.len() >= LEAST_PARAGRAPH
        && parts
            .iter()
            .all(|part| part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit()))
}

/// The left edge of what the lines of figures begin with.
fn labels_left(rows: &[Row], run: &Run) -> f32 {
    let lines = run.figures.iter().map(|&k| rows[k].line.bbox.x0);
    lines.fold(f32::MAX, f32::min)
}

/// The left edge of the figures behind the first segment of their line.
fn inner_left(rows: &[Row], run: &Run) -> f32 {
    run.figures
        .iter()
        .flat_map(|&k| rows[k].segments.iter().skip(1).filter(|s| s.number))
        .map(|s| s.bbox.x0)
        .fold(f32::MAX, f32::min)
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    fn check(drawing: &[&str], expected: &[&str]) {
        let sheet = sketch::sheet(drawing);
        let grids = grids(&sheet);
        let rows: Vec<Vec<String>> = grids.iter().map(sketch::rows_of).collect();
        assert_eq!(rows, [expected]);
    }

    #[test]
    fn a_head_set_off_by_white_and_a_section_is_the_tables() {
        check(
            &[
                "                                 2000         1999   ",
                "",
                "",
                "",
                "Sundry licences                                      ",
                "   Business and pleasure        8,888        8,952   ",
                "   Dog                            558          531   ",
                "   Other                          689          690   ",
            ],
            &[
                " | 2000 | 1999",
                "Sundry licences",
                "Business and pleasure | 8,888 | 8,952",
                "Dog | 558 | 531",
                "Other | 689 | 690",
            ],
        );
    }

    #[test]
    fn a_head_set_off_goes_over_texts_too_and_over_a_long_section() {
        check(
            &[
                "Site                   Ward        0-5 yrs    6-10 yrs    Status    ",
                "",
                "",
                "",
                "Land that the council holds for the purposes set out in its plan     ",
                "",
                "Mill Lane              Abbey            12          30    Available ",
                "Depot                  Castle            8           0    In use    ",
                "Old school             Mill             22          14    Vacant    ",
            ],
            &[
                "Site | Ward | 0-5 yrs | 6-10 yrs | Status",
                "Land that the council holds for the purposes set out in its plan",
                "Mill Lane | Abbey | 12 | 30 | Available",
                "Depot | Castle | 8 | 0 | In use",
                "Old school | Mill | 22 | 14 | Vacant",
            ],
        );
    }

    #[test]
    fn a_row_under_words_and_short_years_is_a_table() {
        check(
            &[
                "                    23-24      24-25       25-26        26-27 ",
                "                   Actuals    Budget     Forecast     Estimate",
                "Capital spending    237.29    427.07       315.48       271.30",
            ],
            &[
                " | 23-24 | 24-25 | 25-26 | 26-27",
                " | Actuals | Budget | Forecast | Estimate",
                "Capital spending | 237.29 | 427.07 | 315.48 | 271.30",
            ],
        );
    }

    #[test]
    fn short_years_under_spanners_are_heads() {
        check(
            &[
                "Cost band             Compulsory            Other              ",
                "                    17/18     18/19     17/18     18/19        ",
                "Up to 20,000            4         3         2         1        ",
                "Up to 40,000            1         0         1         2        ",
                "All of them             5         3         3         3        ",
            ],
            &[
                "Cost band | Compulsory | Other",
                " | 17/18 | 18/19 | 17/18 | 18/19",
                "Up to 20,000 | 4 | 3 | 2 | 1",
                "Up to 40,000 | 1 | 0 | 1 | 2",
                "All of them | 5 | 3 | 3 | 3",
            ],
        );
    }

    #[test]
    fn a_field_of_letters_is_a_table() {
        check(
            &[
                "Member           12 May    9 June    14 July",
                "Cllr Brown         P         P          A   ",
                "Cllr Davies        P         A          P   ",
                "Cllr Fox           A         P          P   ",
                "Cllr Hill          P         P          A   ",
            ],
            &[
                "Member | 12 May | 9 June | 14 July",
                "Cllr Brown | P | P | A",
                "Cllr Davies | P | A | P",
                "Cllr Fox | A | P | P",
                "Cllr Hill | P | P | A",
            ],
        );
    }

    #[test]
    fn bands_and_days_over_figures_are_heads_of_two_tables() {
        let sheet = sketch::sheet(&[
            "Ward             0-15     16-24     25-64       65+",
            "Abbey           1,204       803     2,301     1,222",
            "Castle          1,004       703     2,101     1,122",
            "North           1,104       503     2,001     1,322",
            "",
            "Reserves                          31.3.15   31.3.16",
            "General fund                        1,204       803",
            "Grants                                904     1,603",
            "Receipts                              333       344",
        ]);
        let grids = grids(&sheet);
        let tables: Vec<_> = grids
            .iter()
            .map(|g| crate::finish::table(g, &sheet))
            .collect();
        let heads: Vec<_> = (tables.iter())
            .map(|t| (t.rows, t.columns, t.header_rows))
            .collect();
        assert_eq!(heads, [(4, 5, 1), (4, 3, 1)]);
    }

    #[test]
    fn the_numbers_of_columns_are_heads_though_set_off_from_their_figures() {
        let sheet = sketch::sheet(&[
            "Area             Stock       Let      Void",
            "  (1)          (2)       (3)       (4)    ",
            "Abbey            1,204       803       401",
            "Castle           1,004       703       301",
            "North            1,104       503       601",
        ]);
        let grids = grids(&sheet);
        assert_eq!((grids[0].rows(), grids[0].columns()), (5, 4));
        assert_eq!(grids[0].header_rows, Some(2));
    }

    #[test]
    fn a_title_and_heads_under_spanners_begin_another_table() {
        let sheet = sketch::sheet(&[
            "Measure             Quarter 1    Quarter 2",
            "Plans agreed               70           58",
            "Plans confirmed            60           46",
            "Orders made                99           57",
            "Performance against its target            ",
            "                    2019/20       Actual  ",
            "                   Q1     Q2     Q3     Q4",
            "Agreed             13     10     21      9",
            "Placed             14      5      8     19",
        ]);
        let rows: Vec<usize> = grids(&sheet).iter().map(crate::grid::Grid::rows).collect();
        assert_eq!(rows, [4, 4]);
    }

    #[test]
    fn columns_with_a_head_and_nothing_below_are_columns_at_both_ends() {
        check(
            &[
                "Item     Serial number        Number    Bought    Sold      Notes",
                "",
                "Toys                                                             ",
                "         Puzzles                   2    Apr-06                   ",
                "         Stacking cups             1    May-06                   ",
                "         Lorries                   3    Jun-06                   ",
                "         Rattles                   3    Jul-06                   ",
            ],
            &[
                "Item | Serial number | Number | Bought | Sold | Notes",
                "Toys",
                " | Puzzles | 2 | Apr-06 |  | ",
                " | Stacking cups | 1 | May-06 |  | ",
                " | Lorries | 3 | Jun-06 |  | ",
                " | Rattles | 3 | Jul-06 |  | ",
            ],
        );
    }

    #[test]
    fn a_long_name_of_a_section_at_the_pitch_of_the_rows_parts_no_table() {
        let sheet = sketch::sheet(&[
            "Source of capacity                              Budget   Outturn",
            "Sites that were agreed on                       16,821    23,808",
            "All of the new supply in the corridors and by the strategic centres",
            "Mill Lane                                          873       876",
            "Depot                                              563       561",
        ]);
        assert_eq!(grids(&sheet).len(), 1);
        assert_eq!(grids(&sheet)[0].rows(), 5);
    }

    #[test]
    fn years_that_name_rows_are_no_axis_however_the_figures_are_set() {
        let sheet = sketch::sheet(&[
            "               Apr-19    May-19     Jun-19",
            "2014/15         3,400      0        3,400 ",
            "2015/16         8,290     350       8,640 ",
            "2016/17         1,000      90       1,090 ",
            "2017/18           0       110        110  ",
        ]);
        let grids = grids(&sheet);
        assert_eq!(grids.len(), 1);
        assert_eq!(grids[0].header_rows, Some(1));
    }

    #[test]
    fn one_number_twice_that_may_be_a_year_heads_no_table() {
        let sheet = sketch::sheet(&[
            "Site             First      Later       All",
            "Mill Lane            3        873       876",
            "Depot                0        563       563",
            "",
            "Park                         2096      2096",
            "School               7       1698      1705",
            "Meadow               4       1015      1019",
        ]);
        assert_eq!(grids(&sheet).len(), 1);
    }

    #[test]
    fn thousands_of_pounds_are_a_unit_and_no_figures() {
        let sheet = sketch::sheet(&[
            "               2018/19              2019/20          ",
            "              Gross       Net      Gross       Net   ",
            "               £000      £000       £000      £000   ",
            "Adult care      412        31         22         4   ",
            "Children        520        44         37         4   ",
            "Places          310        12         14         4   ",
        ]);
        let grids = grids(&sheet);
        assert_eq!(grids[0].header_rows, Some(3));
    }

    #[test]
    fn a_line_of_text_far_above_is_no_head() {
        check(
            &[
                "The fees that were set for licences in the year before and for dogs",
                "",
                "",
                "",
                "Business                        8,888        8,952   ",
                "Dog                               558          531   ",
                "Other                             689          690   ",
            ],
            &[
                "Business | 8,888 | 8,952",
                "Dog | 558 | 531",
                "Other | 689 | 690",
            ],
        );
    }

    #[test]
    fn a_long_label_goes_on_though_its_row_has_a_figure_more() {
        check(
            &[
                "                                              Agreed       Issued      Balance",
                "To repair streets and lanes that are worn                                     ",
                "out and the bridges                            9,585        9,585            ",
                "",
                "To calm the traffic on roads and to make it                                   ",
                "safe for people on foot to cross those                                        ",
                "roads and to move the buses that run on                                       ",
                "these roads a little faster past all the                                      ",
                "crossings that lead to bridges and to                                         ",
                "stops                                         16,770       13,518        3,252",
                "",
                "Carried forward                               26,355       23,103        3,252",
            ],
            &[
                " | Agreed | Issued | Balance",
                "To repair streets and lanes that are worn out and the bridges | 9,585 | 9,585 | ",
                "To calm the traffic on roads and to make it safe for people on foot to cross those roads and to move the buses that run on these roads a little faster past all the crossings that lead to bridges and to stops | 16,770 | 13,518 | 3,252",
                "Carried forward | 26,355 | 23,103 | 3,252",
            ],
        );
    }

    #[test]
    fn a_long_label_that_ends_beside_figures_is_one_though_it_reaches_over_a_blank_column() {
        check(
            &[
                "                                   Capital fund   Endowment       2000       1999",
                "Marina (land and improvements)                       23,436     23,436     23,488",
                "Plant and equipment (with all                                                    ",
                "  art works and artifacts)              318,426         507    318,933    315,342",
                "Land purchase fund (at cost)                                     4,875      5,872",
                "Housing corporation of the city, the buildings and (at                           ",
                "  cost less depreciation)                                       12,682     12,886",
                "Total                                 4,858,776   1,052,645  5,928,978  5,839,423",
            ],
            &[
                " | Capital fund | Endowment | 2000 | 1999",
                "Marina (land and improvements) |  | 23,436 | 23,436 | 23,488",
                "Plant and equipment (with all art works and artifacts) | 318,426 | 507 | 318,933 | 315,342",
                "Land purchase fund (at cost) |  |  | 4,875 | 5,872",
                "Housing corporation of the city, the buildings and (at cost less depreciation) |  |  | 12,682 | 12,886",
                "Total | 4,858,776 | 1,052,645 | 5,928,978 | 5,839,423",
            ],
        );
    }

    #[test]
    fn a_sentence_below_the_figures_is_no_row() {
        check(
            &[
                "                              2015       2014",
                "Front line                     364        368",
                "Administration and support       9          8",
                "Management                      12         11",
                "",
                "The people in it whose pay was more than £60,000 was 1 (2014: 1)",
            ],
            &[
                " | 2015 | 2014",
                "Front line | 364 | 368",
                "Administration and support | 9 | 8",
                "Management | 12 | 11",
            ],
        );
    }

    #[test]
    fn a_cell_of_many_lines_between_two_rows_parts_them_not() {
        check(
            &[
                "Name                     Number        Amount    Purpose       ",
                "City of the north        30,871     76,642.55    budgets       ",
                "City of the south        30,852     53,885.83    fees of the   ",
                "                                                 company as a  ",
                "                                                 consultant for",
                "                                                 the ward and  ",
                "                                                 what it does  ",
                "                                                 in it         ",
                "Parish of the west       30,913     41,109.00    rent          ",
                "Parish of the east       30,804     12,700.10    rates         ",
            ],
            &[
                "Name | Number | Amount | Purpose",
                "City of the north | 30,871 | 76,642.55 | budgets",
                "City of the south | 30,852 | 53,885.83 | fees of the company as a consultant for the ward and what it does in it",
                "Parish of the west | 30,913 | 41,109.00 | rent",
                "Parish of the east | 30,804 | 12,700.10 | rates",
            ],
        );
    }

    #[test]
    fn the_last_total_of_the_page_before_is_no_head() {
        check(
            &[
                "Lighting                     20.00    170,000",
                "",
                "Street menu                 Blocks       Cost",
                "Mill Lane                     0.22      5,473",
                "Ellis Road                    2.08     50,998",
                "Park Road                     0.99     23,987",
            ],
            &[
                "Street menu | Blocks | Cost",
                "Mill Lane | 0.22 | 5,473",
                "Ellis Road | 2.08 | 50,998",
                "Park Road | 0.99 | 23,987",
            ],
        );
    }

    #[test]
    fn a_row_and_its_total_under_units_are_a_table() {
        check(
            &[
                "Returns on investments        2014/15    2013/14",
                "                                £000s      £000s",
                "Interest received                   5          7",
                "                                    5          7",
            ],
            &[
                "Returns on investments | 2014/15 | 2013/14",
                " | £000s | £000s",
                "Interest received | 5 | 7",
                " | 5 | 7",
            ],
        );
    }

    #[test]
    fn the_numbers_of_a_forms_lines_are_no_axis() {
        check(
            &[
                "102     Books for adults          2,719     133",
                "103     Books for children       96,349     134",
                "104     Music and films          44,727     135",
                "105     Newspapers and maps      25,352     136",
                "106     Binding of books         20,503     137",
            ],
            &[
                "102 | Books for adults | 2,719 | 133",
                "103 | Books for children | 96,349 | 134",
                "104 | Music and films | 44,727 | 135",
                "105 | Newspapers and maps | 25,352 | 136",
                "106 | Binding of books | 20,503 | 137",
            ],
        );
    }

    #[test]
    fn a_title_that_ends_in_a_date_is_no_head() {
        check(
            &[
                "              As at December 31, 2000              ",
                "                                 2000         1999   ",
                "Business and pleasure           8,888        8,952   ",
                "Dog                               558          531   ",
                "Other                             689          690   ",
            ],
            &[
                " | 2000 | 1999",
                "Business and pleasure | 8,888 | 8,952",
                "Dog | 558 | 531",
                "Other | 689 | 690",
            ],
        );
    }

    #[test]
    fn a_row_and_its_total_under_heads_are_a_table_though_a_column_is_blank() {
        check(
            &[
                "Sidewalk                          Blocks             Cost",
                "Long Street to the old mill                         1,260",
                "Sidewalks in all                                    1,260",
            ],
            &[
                "Sidewalk | Blocks | Cost",
                "Long Street to the old mill |  | 1,260",
                "Sidewalks in all |  | 1,260",
            ],
        );
    }

    #[test]
    fn a_list_numbered_on_its_right_is_no_table() {
        let sheet = sketch::sheet(&[
            "The budget on the web             1",
            "The register of the risks         2",
            "The strategy for the risks        3",
            "The budget that was approved      4",
            "The report on the people          5",
        ]);
        assert_eq!(grids(&sheet).len(), 0);
    }

    #[test]
    fn figures_half_a_line_above_their_labels_are_of_their_row() {
        let sheet = sketch::sheet_set_closely(
            &[
                "in millions                 Actuals     Plan     Variance",
                "",
                "",
                "                              303.6    298.1          5.5",
                "Revenues in all                                            ",
                "",
                "                              282.9    285.8          2.8",
                "Expenses in all                                            ",
                "",
                "                               20.6     12.3          8.3",
                "Balance of both                                            ",
            ],
            0.5,
        );
        let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
        assert_eq!(
            rows,
            [[
                "in millions | Actuals | Plan | Variance",
                "Revenues in all | 303.6 | 298.1 | 5.5",
                "Expenses in all | 282.9 | 285.8 | 2.8",
                "Balance of both | 20.6 | 12.3 | 8.3",
            ]]
        );
    }
}
