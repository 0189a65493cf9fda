//! How far a region reaches beyond its lines of figures: the head above, set off by white or not, and wrapped labels below.

use scrutineer_model::{Rect, Word};

use super::by_rules::{LEAST_STACKED, is_between_rules, is_over_edge, rules_under, spans_by_rule};
use super::{LABEL_EDGE, Row, Run, inner_left, labels, labels_left};
use crate::rules::Rules;
use crate::text::{Gaps, Line, Segment, is_beside_turned, is_turned, median, merged};
use crate::token;

/// A paragraph's first line has at least so many words behind its number.
const LEAST_PARAGRAPH: usize = 4;
/// What stands in one of two columns of running text has so many words.
const LEAST_PHRASE: usize = 3;
/// Lines of running text are no farther apart than this, in ems.
const TEXT_LEADING: f32 = 1.6;
/// Lines above the first figures that may be the head; lines set unevenly are one.
const MOST_HEAD_LINES: usize = 7;
/// Lines as close as this, in ems, are of one head.
const ONE_HEAD: f32 = 1.35;
/// A head that white sets off stands no farther above the first figures than this, in ems …
const HEAD_SET_OFF: f32 = 14.0;
/// … with no more white between two lines than this.
const WHITEST: f32 = 5.5;
/// A head begins at least this far behind the labels, in ems.
const SET_IN: f32 = 2.0;
/// Heads set closely are told from text by so many columns.
const LEAST_CLOSE: usize = 4;

/// Takes in the head above and wrapped labels below.
pub(super) fn extend(rows: &[Row], run: &Run, floor: usize, rules: &Rules) -> (usize, usize) {
    let inner_left = inner_left(rows, run);
    let mut top = climb(rows, run, run.first, floor, rules);
    if let Some(head) = head_set_off(rows, run, top, floor) {
        top = climb(rows, run, head, floor, rules);
    }
    // A single segment that begins left of the figures, over their labels, is a title or a section.
    let labels = run.figures.iter().filter_map(|&k| {
        let first = &rows[k].segments[0];
        (!first.number).then_some(first.bbox.x1)
    });
    let stub_right = labels.fold(f32::MIN, f32::max);
    let labelled = stub_right > f32::MIN;
    let over_labels = |x0: f32, size: f32| !labelled || x0 < stub_right + size;
    let left = labels_left(rows, run);
    let columns = figure_spans(rows, run);
    // Years name rows as labels do.
    let is_spanner = |row: &Row| {
        rules_under(&row.line, rules).any(|rule| {
            let right_of_labels = stub_right.max(left + row.line.size) <= rule.start;
            // A rule as long as the text underlines it.
            let spans = |column: &&(f32, f32)| rule.along(column.0, column.1) > 0.0;
            right_of_labels
                && rule.start <= row.line.bbox.x0
                && rule.end > row.line.bbox.x1 + row.line.size
                && columns.iter().filter(spans).count() >= 2
        })
    };
    // Between the rules of a boxhead what is set in is the first line of a head; a title begins with the labels.
    let bbox = bbox_of(rows, run);
    let is_in_boxhead = |row: &Row| {
        row.line.bbox.x0 > left + SET_IN * row.line.size
            && is_between_rules(row, &rows[run.first], &bbox, rules)
    };
    let is_title = |row: &Row| {
        row.segments.len() == 1
            && !is_spanner(row)
            && !is_in_boxhead(row)
            && row.line.bbox.x0 < inner_left - row.line.size
            && over_labels(row.line.bbox.x0, row.line.size)
    };
    // What stands beside turned heads, between their top and foot, is in the corner of their row.
    let in_corner = |top: usize| {
        let below = &rows[top + 1..run.first];
        let below = below.iter().flat_map(|row| &row.line.words);
        is_beside_turned(rows[top].line.bbox, below.copied())
    };
    let is_head = |top: usize| in_corner(top) || rows[top].line.stands_beside(&rows[top + 1].line);
    while top < run.first && is_title(&rows[top]) && !is_head(top) {
        top += 1;
    }
    let mut bottom = labels::rows_of_words(rows, run);
    let last = bottom;
    while bottom + 1 < rows.len() && bottom - last < MOST_WRAPPED {
        let (next, above) = (&rows[bottom + 1], &rows[bottom].line);
        let wraps = token::continues(&next.line.words[0].text)
            || labels::ends_the_last_label(rows, run, bottom + 1);
        if goes_on_in_cells(&rows[last], above, next) {
            bottom += 1;
            continue;
        }
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

/// Whether a line goes on in cells of the last row behind its label: right under the line before, each phrase where a
/// text begins.
fn goes_on_in_cells(row: &Row, above: &Line, next: &Row) -> bool {
    let size = next.line.size;
    let under_a_text = |phrase: &Segment| {
        let near = |part: &Segment| (part.bbox.x0 - phrase.bbox.x0).abs() < ONE_EDGE * size;
        !phrase.number
            && row.segments[1..]
                .iter()
                .any(|part| !part.number && near(part))
    };
    row.segments.len() >= 3
        && next.line.baseline - above.baseline < ONE_HEAD * size
        && next.segments.iter().all(under_a_text)
}

/// The box around a run's lines.
fn bbox_of(rows: &[Row], run: &Run) -> Rect {
    let lines = rows[run.first..=run.last].iter();
    Rect::around(lines.map(|row| row.line.bbox)).unwrap_or_default()
}

/// The first of the lines above `from` that are close enough to be head.
fn climb(rows: &[Row], run: &Run, from: usize, floor: usize, rules: &Rules) -> usize {
    let bbox = bbox_of(rows, run);
    let pitch = median(
        run.figures
            .windows(2)
            .map(|pair| rows[pair[1]].line.baseline - rows[pair[0]].line.baseline),
    );
    let columns = figure_spans(rows, run);
    let left = labels_left(rows, run);
    let is_off = |row: &Row| {
        let beside = row.line.bbox.x0 > bbox.x1 || row.line.bbox.x1 < bbox.x0;
        beside && !is_between_rules(row, &rows[run.first], &bbox, rules)
    };
    // A section's name may be all that stands in the first column, with the heads above.
    let heads = |row: &Row| !is_off(row) && row.segments.len() >= 3 && !row.has_quantities();
    // Over figures, or over or under another head: a figure may be narrower than its head's words.
    let stacked = |row: &Row, next: &Row| {
        let meets = |s: &Segment, (from, to): (f32, f32)| s.bbox.x0 < to && from < s.bbox.x1;
        row.segments.iter().all(|s| {
            let other = next
                .segments
                .iter()
                .any(|o| meets(s, (o.bbox.x0, o.bbox.x1)));
            let heads = row.segments.len() >= LEAST_STACKED && other;
            (!s.number || token::is_year(&s.text))
                && (heads || columns.iter().any(|&column| meets(s, column)))
        })
    };
    let mut top = from;
    let mut head_lines = 0;
    while top > floor {
        let (above, below) = (&rows[top - 1], &rows[top].line);
        // Turned heads stand as high as their tops do.
        let turned = below.words.iter().filter(|word| is_turned(word));
        let begins = turned
            .map(|word| word.bbox.y0 + word.size)
            .fold(below.baseline, f32::min);
        let gap = begins - above.line.baseline;
        // However many lines a head has, it is not parted between two that stand close.
        let close = gap <= ONE_HEAD * below.size;
        let goes_on = || close && stacked(&rows[top], above) && stacked(above, &rows[top]);
        if head_lines >= MOST_HEAD_LINES && !goes_on() {
            break;
        }
        head_lines += usize::from(gap > 0.75 * below.size);
        let mut reach = 3.0 * above.line.size.max(below.size);
        if head_lines < 3 {
            reach = reach.max(1.7 * pitch);
        }
        if above.prose && !is_head_of_columns(above, &columns) && !spans_by_rule(above, rules)
            || is_numbered_text(above, left)
            || reads_on_from_text(rows, top - 1)
            || top < from && ends_a_cell(rows, top - 1)
            || is_to_be_filled_in(above)
            || gap > reach && !is_over_edge(above, below, &columns, reach, rules)
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

/// Lines on which the last row goes on, at most.
const MOST_WRAPPED: usize = 6;
/// Lines of one cell begin within so many ems.
const ONE_EDGE: f32 = 0.3;

/// Whether a line is the last of a cell in the table above: lines of one phrase each go on from one in a row with a
/// figure, and white parts it from what follows.
fn ends_a_cell(rows: &[Row], here: usize) -> bool {
    let last = &rows[here].line;
    let near = |x0: f32| (x0 - last.bbox.x0).abs() < ONE_EDGE * last.size;
    let lines = (0..here)
        .rev()
        .take(labels::MOST_CELL_LINES)
        .take_while(|&k| rows[k + 1].segments.len() == 1 && near(rows[k + 1].line.bbox.x0));
    let row = lines
        .take_while(|&k| rows[k + 1].line.baseline - rows[k].line.baseline < ONE_HEAD * last.size)
        .find(|&k| rows[k].segments.len() > 1);
    row.is_some_and(|k| {
        let leading = rows[k + 1].line.baseline - rows[k].line.baseline;
        let parts = &rows[k].segments;
        parts.iter().any(|part| part.number)
            && parts.iter().skip(1).any(|part| near(part.bbox.x0))
            && rows[here + 1].line.baseline - last.baseline > ONE_HEAD * leading
    })
}

/// Whether a line has places to be filled in: `Signed ________`.
fn is_to_be_filled_in(row: &Row) -> bool {
    let is_blank = |word: &&Word| word.text.contains("___");
    row.line.words.iter().any(is_blank)
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
    let columns = spans(rows, run, |_| true);
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
                && !is_numbered_text(row, left)
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
    let [first, rest @ ..] = &*segment.words else {
        return false;
    };
    let names = |word: &Word| word.text.chars().all(char::is_alphabetic);
    let measured = rest.len() == 1 && names(rest[0]);
    token::is_figure(&first.text) && !token::is_year(&first.text) && !measured
}

/// The x-ranges of the run's columns of figures behind the first segment, left to right.
fn figure_spans(rows: &[Row], run: &Run) -> Vec<(f32, f32)> {
    spans(rows, run, |s| s.number)
}

/// The x-ranges of what stands behind the first segment of the run's lines of figures.
fn spans(rows: &[Row], run: &Run, counts: fn(&Segment) -> bool) -> Vec<(f32, f32)> {
    let spans = run
        .figures
        .iter()
        .flat_map(|&k| rows[k].segments.iter().skip(1).filter(|s| counts(s)))
        .map(|s| (s.bbox.x0, s.bbox.x1));
    merged(spans.collect())
}

/// Whether a line that seems to run on is heads set closely, `All Percentage All Percentage`: it has
/// one wider space over every white between columns of figures, and none elsewhere as justified
/// text has.
fn is_head_of_columns(row: &Row, columns: &[(f32, f32)]) -> bool {
    let wide = |pair: &&[&Word]| {
        pair[1].bbox.x0 - pair[0].bbox.x1 > Gaps::HEAD.at_cut * pair[0].size.max(1.0)
    };
    let gaps: Vec<(f32, f32)> = (row.line.words.windows(2).filter(wide))
        .map(|pair| (pair[0].bbox.x1, pair[1].bbox.x0))
        .collect();
    let one_over = |pair: &[(f32, f32)]| {
        let over = |gap: &&(f32, f32)| gap.0 < pair[1].0 && pair[0].1 < gap.1;
        gaps.iter().filter(over).count() == 1
    };
    columns.len() >= LEAST_CLOSE && gaps.len() <= columns.len() && columns.windows(2).all(one_over)
}

/// Whether a line is the end of running text: each part is a phrase, and one goes on from text that begins at
/// its place above. The lines of two columns of text may stand between one another.
fn reads_on_from_text(rows: &[Row], here: usize) -> bool {
    let is_phrase = |s: &Segment| s.words.len() >= LEAST_PHRASE && !s.number;
    let above = |k: usize, part: &Segment| {
        let size = rows[k].line.size;
        let lines = rows[..k].iter().enumerate().rev();
        let mut near = lines.take_while(|(_, row)| {
            rows[k].line.baseline - row.line.baseline <= TEXT_LEADING * size
        });
        near.find_map(|(above, row)| {
            let begins = |s: &&Segment| (s.bbox.x0 - part.bbox.x0).abs() < LABEL_EDGE * size;
            row.segments.iter().find(begins).map(|s| (above, s))
        })
    };
    let is_text = |part: &Segment| part.words.len() >= LEAST_PARAGRAPH;
    let reads_on = |part: &Segment| {
        let (mut at, mut part) = (here, part);
        if !part.text.starts_with(char::is_lowercase) {
            return false;
        }
        while is_text(part)
            && let Some((line, text)) = above(at, part)
        {
            if text.is_prose() {
                return true;
            }
            (at, part) = (line, text);
        }
        false
    };
    let parts = &rows[here].segments;
    parts.iter().all(is_phrase) && parts.iter().any(reads_on)
}

/// `3.3 Fees came to …`: the number of a paragraph and its first line; or of a heading, which stands
/// left of all that the table holds.
pub(super) fn is_numbered_text(row: &Row, left: f32) -> bool {
    let [number, text] = row.segments.as_slice() else {
        return false;
    };
    let parts: Vec<&str> = number.text.trim_end_matches('.').split('.').collect();
    let is_part =
        |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let is_paragraph = parts.len() >= 2 && text.words.len() >= LEAST_PARAGRAPH;
    let hangs = number.text.contains('.') && number.bbox.x1 < left;
    parts.iter().all(is_part) && (is_paragraph || hangs)
}

#[cfg(test)]
mod tests {
    use scrutineer_model::{Axis, Color, Ruling};

    use crate::find::grids;
    use crate::sketch::{rows_of, sheet, under};

    fn first_row(drawing: &[&str], rules: &[(f32, f32)]) -> String {
        let rules: Vec<(f32, f32, f32)> =
            (rules.iter().map(|&(line, start)| (line, start, 220.0))).collect();
        first_row_of(drawing, &rules)
    }

    /// … with rules under lines, from and to.
    fn first_row_of(drawing: &[&str], rules: &[(f32, f32, f32)]) -> String {
        let mut sheet = sheet(drawing);
        sheet.rulings = (rules.iter())
            .map(|&(line, start, end)| Ruling {
                axis: Axis::Horizontal,
                position: under(line),
                start,
                end,
                thickness: 0.5,
                color: Color::default(),
            })
            .collect();
        rows_of(&grids(&sheet)[0])[0].clone()
    }

    #[test]
    fn a_line_between_the_rules_of_a_boxhead_is_of_the_head_though_figures_are_set_left() {
        let drawing = [
            "",
            "                      Budget           Outturn     ",
            "                                                  so far",
            "Allowances            2,686,616        2,402,551   ",
            "Applications            445,058          445,058   ",
            "Fees received           346,145          346,145   ",
        ];
        assert_eq!(
            first_row(&drawing, &[(0.0, 50.0), (2.0, 50.0)]),
            " | Budget | Outturn so far"
        );
    }

    #[test]
    fn the_first_line_of_a_head_between_the_rules_of_a_boxhead_is_no_title() {
        let drawing = [
            "",
            "                 Working                  ",
            "Service          budget           Variance",
            "Transport of pupils    2,616          402 ",
            "Applications             445           58 ",
            "Fees received            346           45 ",
        ];
        assert_eq!(
            first_row(&drawing, &[(0.0, 50.0), (2.0, 50.0)]),
            "Service | Working budget | Variance"
        );
        assert_eq!(first_row(&drawing, &[]), "Service | budget | Variance");
    }

    #[test]
    fn what_a_rule_right_of_the_labels_underlines_is_a_spanner() {
        let drawing = [
            "        2019/20                           ",
            "           Original     Revised    Outturn",
            "2014/15       3,400         350      3,400",
            "2015/16       8,290         350      8,640",
            "2016/17       1,000          90      1,090",
        ];
        assert!(first_row(&drawing, &[(0.0, 72.0)]).contains("2019/20"));
        assert!(!first_row(&drawing, &[(0.0, 50.0)]).contains("2019/20"));
        // Underlined, it is a title.
        let words = crate::sketch::words(&drawing);
        let underline = (0.0, words[0].bbox.x0 - 1.0, words[0].bbox.x1 + 1.0);
        assert!(!first_row_of(&drawing, &[underline]).contains("2019/20"));
    }

    #[test]
    fn a_spanner_as_long_as_a_sentence_is_head_over_a_rule_of_its_own() {
        let drawing = [
            "*Size*     *Median*  *wait*  *of* *all*  *that*  *were*  *housed*  *in*  *the*  *year*     *Lets*",
            "                General       Sheltered       Adapted         ",
            "1 bed                14               5            22        211",
            "2 bed                19               9            31        164",
            "3 bed                38              17            44         97",
        ];
        let words = crate::sketch::words(&drawing);
        let (first, last) = (words[1].bbox.x0 - 2.0, words[10].bbox.x1 + 2.0);
        let top = first_row_of(&drawing, &[(0.0, first, last)]);
        assert!(top.starts_with("Size | Median wait"), "{top}");
    }
}
