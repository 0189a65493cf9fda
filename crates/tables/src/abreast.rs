//! Tables beside one another whose rows stand at heights of their own, and charts beside a table.
//!
//! ```text
//! Median salary      31,586    32,597        Alder      5,000    2,125
//!                                            Beech      5,000       64
//! Lowest             23,114    24,027        Cedar      5,000    2,418
//! Highest : median    5.4:1     5.5:1        Hazel      5,000    2,522
//! ```
//!
//! The rows of one table have one baseline from end to end; those of two agree by chance. Each side has names with
//! figures beside them, or numbers at equal steps alone: the axis of a chart. Not to be matched: remarks that wrap
//! behind the rows they are about, which have no figures; labels that wrap before figures in their middle, which have
//! no figures left of the white; a list that goes on in a second set of columns, whose rows agree.

use scrutineer_model::{Rect, Word};

use crate::region::axis;
use crate::text::{Gaps, Segment, lines, segments};
use crate::token;

/// Rows of names or years with figures on a side, at least.
const LEAST_ROWS: usize = 3;
/// Names of one column begin within so many ems.
const SAME_EDGE: f32 = 0.3;
/// White between two tables, in ems, at least.
const WHITE: f32 = 1.0;
/// Baselines of one row differ by less, in ems.
const SAME_BASELINE: f32 = 0.12;
/// Of the lines of two tables less than this share stand on one baseline.
const BY_CHANCE: f32 = 0.5;
/// So many lines one under the other with one baseline left and right are rows that go through.
const THROUGH: usize = 3;
/// The ticks of an axis, at least.
const LEAST_TICKS: usize = 4;

/// A name with a figure right of it.
struct Named {
    x0: f32,
    size: f32,
}

/// The words, parted where tables stand beside one another; what stands beside neither comes last.
pub(crate) fn abreast<'a>(words: &[&'a Word]) -> Vec<Vec<&'a Word>> {
    let named = named(words);
    let mut edges: Vec<(f32, f32)> = Vec::new();
    for name in &named {
        let same = |other: &&Named| (other.x0 - name.x0).abs() <= SAME_EDGE * name.size;
        let known = (edges.iter()).any(|(x, size)| (x - name.x0).abs() <= SAME_EDGE * size);
        if !known && named.iter().filter(same).count() >= LEAST_ROWS {
            edges.push((name.x0, name.size));
        }
    }
    let found = (edges.iter())
        .flat_map(|&edge| sides(edge, words))
        .max_by(|a, b| a.white.total_cmp(&b.white));
    if let Some(Sides {
        left, right, rest, ..
    }) = found
    {
        let parts = [left, right, rest];
        let parts = parts.iter().filter(|part| !part.is_empty());
        return parts.flat_map(|part| abreast(part)).collect();
    }
    vec![words.to_vec()]
}

/// Words that stand left and right of some white, and the rest of them.
struct Sides<'a> {
    left: Vec<&'a Word>,
    right: Vec<&'a Word>,
    rest: Vec<&'a Word>,
    /// How wide the white is.
    white: f32,
}

/// What is parted left of an edge where names of `size` begin: the tables beside one another there.
fn sides<'a>((x, size): (f32, f32), words: &[&'a Word]) -> Vec<Sides<'a>> {
    let edge = (x - WHITE * size, x - SAME_EDGE * size);
    let parted = |heights: (f32, f32)| {
        let near = split(words, heights, edge.1);
        if !are_two(&near.left, &near.right) {
            return None;
        }
        // What stands above or below on one side may begin a little farther left: the white in the middle parts all of it.
        let middle = edge.1 - near.white / 2.0;
        let strip = (middle - WHITE * size / 2.0, middle + WHITE * size / 2.0);
        let holds = |&(top, bottom): &(f32, f32)| top <= heights.0 && heights.1 <= bottom;
        let mut over = between_lines_over(strip, words).into_iter();
        let whole = over.find(holds).map(|widest| {
            let widest = short_of_rows(&split(words, widest, middle), widest, heights);
            split(words, widest, middle)
        });
        Some(whole.unwrap_or(near))
    };
    (between_lines_over(edge, words).into_iter())
        .filter_map(parted)
        .collect()
}

/// Of heights around others what holds no run of rows that go through: those of a table above or below both.
fn short_of_rows(sides: &Sides, widest: (f32, f32), heights: (f32, f32)) -> (f32, f32) {
    let (left, right) = (baselines(&sides.left), baselines(&sides.right));
    let (mut top, mut bottom) = widest;
    for run in left.windows(THROUGH) {
        let (first, last) = (run[0].0, run[THROUGH - 1].0);
        if !run.iter().all(|line| is_on_a_line(*line, &right)) {
            continue;
        }
        if last < heights.0 {
            top = top.max(last);
        } else if first > heights.1 {
            bottom = bottom.min(first - left[0].1);
        }
    }
    (top, bottom)
}

/// The words between two heights left and right of `x`, and the rest.
fn split<'a>(words: &[&'a Word], (top, bottom): (f32, f32), x: f32) -> Sides<'a> {
    let is_in = |word: &&&Word| top < word.bbox.center_y() && word.bbox.center_y() < bottom;
    let (inside, rest): (Vec<&Word>, Vec<&Word>) = words.iter().partition(is_in);
    let (left, right): (Vec<&Word>, Vec<&Word>) =
        inside.into_iter().partition(|word| word.bbox.x1 <= x);
    let end = left
        .iter()
        .map(|word| word.bbox.x1)
        .fold(f32::MIN, f32::max);
    let begin = right
        .iter()
        .map(|word| word.bbox.x0)
        .fold(f32::MAX, f32::min);
    Sides {
        left,
        right,
        rest,
        white: begin - end,
    }
}

/// The names that have figures right of them on their lines.
fn named(words: &[&Word]) -> Vec<Named> {
    let mut named = Vec::new();
    for line in lines(words.iter().copied()) {
        let parts = segments(&line.words, Gaps::WIDE, &[]);
        let is_name = |part: &Segment| {
            token::is_period(&part.text)
                || !part.number && part.text.chars().any(char::is_alphabetic)
        };
        for pair in parts
            .windows(2)
            .filter(|pair| is_name(&pair[0]) && pair[1].number)
        {
            named.push(Named {
                x0: pair[0].bbox.x0,
                size: line.size,
            });
        }
    }
    named
}

/// The heights between words that stand across some white.
fn between_lines_over(white: (f32, f32), words: &[&Word]) -> Vec<(f32, f32)> {
    let across = |word: &&&Word| word.bbox.x0 < white.1 && word.bbox.x1 > white.0;
    let mut over: Vec<Rect> = words.iter().filter(across).map(|word| word.bbox).collect();
    over.sort_by(|a, b| a.y0.total_cmp(&b.y0));
    let mut from = f32::MIN;
    let mut between = Vec::new();
    for bbox in over {
        between.push((from, bbox.center_y()));
        from = bbox.center_y();
    }
    between.push((from, f32::MAX));
    between
}

/// Whether two sides have rows of their own: a table each, or a chart and a table.
fn are_two(left: &[&Word], right: &[&Word]) -> bool {
    let has_rows = |words: &[&Word]| named(words).len() >= LEAST_ROWS;
    let at_their_own_heights = || {
        let (left, right) = (baselines(left), baselines(right));
        differ(&left, &right) && differ(&right, &left)
    };
    // Heights first: to know names and figures every line is cut.
    at_their_own_heights() && has_rows(right) && (has_rows(left) || has_an_axis(left))
}

/// Baselines with their sizes, each once.
fn baselines(words: &[&Word]) -> Vec<(f32, f32)> {
    let mut all: Vec<(f32, f32)> = (words.iter())
        .filter(|word| !word.raised)
        .map(|word| (word.baseline, word.size))
        .collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    all.dedup_by(|a, b| (a.0 - b.0).abs() <= SAME_BASELINE * b.1);
    all
}

/// Whether a line stands on the baseline of one of others.
fn is_on_a_line((y, size): (f32, f32), others: &[(f32, f32)]) -> bool {
    (others.iter()).any(|(other, _)| (other - y).abs() <= SAME_BASELINE * size)
}

/// Whether the lines of the one side agree with those of the other by chance alone, where both stand.
fn differ(own: &[(f32, f32)], other: &[(f32, f32)]) -> bool {
    let (Some(first), Some(last)) = (other.first(), other.last()) else {
        return false;
    };
    let beside: Vec<_> = (own.iter())
        .filter(|(y, size)| first.0 - size <= *y && *y <= last.0 + size)
        .collect();
    let agree = beside
        .iter()
        .filter(|line| is_on_a_line(***line, other))
        .count();
    beside.len() > LEAST_ROWS && (agree as f32) < BY_CHANCE * beside.len() as f32
}

/// Whether numbers at equal steps stand under one another at equal distances.
fn has_an_axis(words: &[&Word]) -> bool {
    let mut ticks: Vec<(f32, f32, f64)> = lines(words.iter().copied())
        .iter()
        .filter_map(|line| {
            let first = line.words.first()?;
            let value = axis::value(&first.text)?;
            Some((first.bbox.x1, line.baseline, value))
        })
        .collect();
    ticks.sort_by(|a, b| a.1.total_cmp(&b.1));
    let alike = |a: f64, b: f64| (a - b).abs() <= 0.02 * a.abs().max(b.abs());
    ticks.windows(LEAST_TICKS).any(|run| {
        run.windows(3).all(|three| {
            let (above, below) = (three[1].1 - three[0].1, three[2].1 - three[1].1);
            let (up, down) = (three[1].2 - three[0].2, three[2].2 - three[1].2);
            up != 0.0
                && alike(up, down)
                && alike(above.into(), below.into())
                && (three[0].0 - three[2].0).abs() < 2.0
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch;
    use crate::text::cell_text;

    /// Two drawings beside one another, each with its own leading in ems.
    fn check(left: (&[&str], f32), right: (&[&str], f32), expected: bool) {
        let of = |(drawing, leading): (&[&str], f32), by: f32| -> Vec<Word> {
            let words = sketch::words_set_closely(drawing, leading).iter().cloned();
            let moved = words.map(|mut word| {
                (word.bbox.x0, word.bbox.x1) = (word.bbox.x0 + by, word.bbox.x1 + by);
                word
            });
            moved.collect()
        };
        let (left, right) = (of(left, 0.0), of(right, 200.0));
        let words: Vec<&Word> = left.iter().chain(&right).collect();
        let text = |words: &[&Word]| -> Vec<String> {
            (lines(words.iter().copied()).iter())
                .map(|line| cell_text(&line.words))
                .collect()
        };
        let sides = abreast(&words);
        if expected {
            let own: Vec<Vec<&Word>> = vec![left.iter().collect(), right.iter().collect()];
            let texts = |of: &[Vec<&Word>]| of.iter().map(|side| text(side)).collect::<Vec<_>>();
            assert_eq!(texts(&sides), texts(&own));
        } else {
            assert_eq!(sides.len(), 1, "{:?}", text(&sides[0]));
        }
    }

    const PAY: [&str; 5] = [
        "Median salary     31,586     32,597",
        "Lowest salary     23,114     24,027",
        "Highest to lowest    7.4        7.4",
        "Apprentices           12         14",
        "Posts                220        218",
    ];
    const WARDS: [&str; 6] = [
        "Alder     5,000     2,125",
        "Beech     5,000        64",
        "Cedar     5,000     2,418",
        "Elm       5,000     2,522",
        "Hazel     5,000     3,537",
        "Juniper   5,000     3,925",
    ];

    #[test]
    fn rows_at_heights_of_their_own_are_those_of_two_tables() {
        check((&PAY, 1.7), (&WARDS, 1.33), true);
        check((&PAY, 1.33), (&WARDS, 1.33), false);
    }

    #[test]
    fn an_axis_beside_a_table_is_a_chart() {
        let ticks = ["500", "400", "300", "200", "100"];
        check((&ticks, 2.3), (&WARDS, 1.6), true);
        let counts = ["512", "17", "300", "211", "9"];
        check((&counts, 2.3), (&WARDS, 1.6), false);
    }

    #[test]
    fn remarks_that_wrap_beside_a_table_are_part_of_it() {
        let remarks = [
            "Paid in April and",
            "again in October",
            "Waits for the survey",
            "of 12 sites by May",
            "Late",
            "Let to 2 tenants",
        ];
        check((&PAY, 1.7), (&remarks, 1.2), false);
    }
}
