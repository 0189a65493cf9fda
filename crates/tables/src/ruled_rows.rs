//! Rows of two texts between rules, with a gutter hardly wider than a word space: names set to the
//! right, what is said of them beside.
//!
//! ```text
//! ─────────────────────────────────────────
//!  Policy savings  £16.7m from changes in
//!         (£8.5m)  what the council does
//! ─────────────────────────────────────────
//!       Transport  £39.3m that need not be
//!        (£30.8m)  spent on the way home
//! ─────────────────────────────────────────
//! ```
//!
//! Line by line nothing parts the two; over all lines of all rows the gutter is the one white strip.
//! Not to be matched: numbered paragraphs between rules, whose left side is numbers and bullets, and
//! running text, in which no strip stays white.

use scrutineer_model::{Rect, Word};

use crate::bands::families;
use crate::grid::{Grid, GridCell};
use crate::rules::{Rule, Rules};
use crate::text::{Line, around, lines, median};

/// So few rows may keep a strip white by chance.
const LEAST_ROWS: usize = 3;
/// Lines of all rows, for each row: where hardly any wraps other readings see the columns.
const LINES_A_ROW: usize = 2;
/// The narrowest gutter, in ems.
const GUTTER: f32 = 0.4;
/// Word spaces are bridged up to this, in ems.
const WORD_SPACE: f32 = 0.35;
/// The names take at least and at most this share of the width.
const NAMES: (f32, f32) = (0.1, 0.5);

/// The grids of two columns that rules of one length part into rows.
pub(crate) fn ruled_rows<'a>(words: &[&'a Word], rules: &Rules) -> Vec<Grid<'a>> {
    let mut grids = Vec::new();
    for family in families(&rules.horizontal) {
        let bands: Vec<Vec<Line>> = family.windows(2).map(|pair| band(words, pair)).collect();
        let mut from = 0;
        while from + LEAST_ROWS <= bands.len() {
            let reach = (from + 1..=bands.len())
                .take_while(|&to| gutter(&bands[from..to]).is_some())
                .last();
            match reach {
                Some(to) if to - from >= LEAST_ROWS => {
                    grids.extend(read(&bands[from..to]));
                    from = to;
                }
                _ => from += 1,
            }
        }
    }
    grids
}

/// The lines between two rules, from end to end.
fn band<'a>(words: &[&'a Word], edges: &[Rule]) -> Vec<Line<'a>> {
    let space = Rect {
        x0: edges[0].start - 2.0,
        y0: edges[0].at,
        x1: edges[0].end + 2.0,
        y1: edges[1].at,
    };
    let inside = |word: &&Word| space.contains_point(word.bbox.center_x(), word.bbox.center_y());
    lines(words.iter().copied().filter(inside))
}

/// The widest strip that all lines of all rows keep white; `None` where a row is empty.
fn gutter(rows: &[Vec<Line>]) -> Option<(f32, f32)> {
    if rows.iter().any(Vec::is_empty) {
        return None;
    }
    let size = median(rows.iter().flatten().map(|line| line.size));
    let mut covered: Vec<(f32, f32)> = Vec::new();
    for line in rows.iter().flatten() {
        let mut right = f32::MIN;
        for word in &line.words {
            let near = word.bbox.x0 - right <= WORD_SPACE * size;
            covered.push((if near { right } else { word.bbox.x0 }, word.bbox.x1));
            right = right.max(word.bbox.x1);
        }
    }
    covered.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut right = covered.first()?.1;
    let mut widest: Option<(f32, f32)> = None;
    for (left, end) in covered {
        let wider = widest.is_none_or(|(a, b)| left - right > b - a);
        if left - right >= GUTTER * size && wider {
            widest = Some((right, left));
        }
        right = right.max(end);
    }
    widest
}

/// Reads rows on both sides of their gutter.
fn read<'a>(rows: &[Vec<Line<'a>>]) -> Option<Grid<'a>> {
    let gutter = gutter(rows)?;
    let middle = f32::midpoint(gutter.0, gutter.1);
    let words: Vec<&Word> = rows
        .iter()
        .flatten()
        .flat_map(|line| &line.words)
        .copied()
        .collect();
    let bbox = around(&words);
    let share = (middle - bbox.x0) / bbox.width().max(1.0);
    let wrapped = rows.iter().map(Vec::len).sum::<usize>() >= LINES_A_ROW * rows.len();
    let mut cells = Vec::new();
    let mut named = 0;
    for (row, lines) in rows.iter().enumerate() {
        let (left, right): (Vec<&Word>, Vec<&Word>) = lines
            .iter()
            .flat_map(|line| &line.words)
            .copied()
            .partition(|word| word.bbox.center_x() < middle);
        named += usize::from(is_name(&left) && right.len() >= 2);
        for (column, words) in [left, right].into_iter().enumerate() {
            if !words.is_empty() {
                cells.push(GridCell::new((row, row), (column, column), words));
            }
        }
    }
    let are_named = named * 5 >= rows.len() * 4;
    (wrapped && are_named && NAMES.0 <= share && share <= NAMES.1).then_some(Grid {
        cells,
        bbox,
        header_rows: None,
        ruled: true,
        title: None,
    })
}

/// Whether words name something: two or more of them, one at least in letters.
fn is_name(words: &[&Word]) -> bool {
    let in_letters = |word: &&&Word| word.text.chars().filter(|c| c.is_alphabetic()).count() >= 3;
    words.len() >= 2 && words.iter().any(|word| in_letters(&word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch;

    /// Texts of the rows found between rules above the first line and under each of `under`.
    fn check(drawing: &[&str], under: &[f32], expected: &[&str]) {
        let words: Vec<&Word> = sketch::words(drawing).iter().collect();
        let bbox = around(&words);
        let rules = Rules {
            horizontal: std::iter::once(&-1.0)
                .chain(under)
                .map(|&line| Rule {
                    at: sketch::under(line),
                    start: bbox.x0,
                    end: bbox.x1,
                })
                .collect(),
            vertical: Vec::new(),
        };
        let rows: Vec<String> = ruled_rows(&words, &rules)
            .iter()
            .flat_map(sketch::rows_of)
            .collect();
        assert_eq!(rows, expected);
    }

    #[test]
    fn names_set_to_the_right_of_a_narrow_gutter_are_a_column() {
        check(
            &[
                " Policy savings  Changes in what the council does and for whom it is done",
                "     (net cost)  with effect on the years that are to come after this one",
                "  Transport and  What need not be spent on the way to school and from the",
                "         health  care of people at home in all of the towns and villages ",
                "   Income to be  Fees and charges for services that all may use when they",
                "      generated  want to and that few have paid for until now in full    ",
            ],
            &[1.0, 3.0, 5.0],
            &[
                "Policy savings (net cost) | Changes in what the council does and for whom it is done with effect on the years that are to come after this one",
                "Transport and health | What need not be spent on the way to school and from the care of people at home in all of the towns and villages",
                "Income to be generated | Fees and charges for services that all may use when they want to and that few have paid for until now in full",
            ],
        );
    }

    #[test]
    fn numbered_paragraphs_between_rules_are_none() {
        check(
            &[
                "1.  Changes in what the council does and for whom it is done",
                "    with effect on the years that are to come after this one",
                "2.  What need not be spent on the way to school and from the",
                "    care of people at home in all of the towns and villages ",
                "3.  Fees and charges for services that all may use when they",
                "    want to and that few have paid for until now in full    ",
            ],
            &[1.0, 3.0, 5.0],
            &[],
        );
    }
}
