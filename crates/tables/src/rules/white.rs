//! What is white between coloured fills: rows of a zebra, painted or left blank, have cells as the others do.

use scrutineer_model::{Axis, Fill, Rect, Sheet, Word};

use crate::text::lines;
use crate::token;

use super::{JOIN_GAP, MOST_NESTED, Rule, Rules, SAME_LINE, SMALLEST_FILL};

/// A white stripe is at most this many times as high as the lower of the coloured ones around it.
const WHITE_STRIPE: f32 = 1.5;
/// In so many places text keeps off the sides of columns in a white stripe of any height.
const LEAST_PARTED: usize = 2;
/// The widest word space of a phrase, in ems.
const PHRASE_GAP: f32 = 0.45;

/// The white fills that are cells: between coloured ones of their own width, or over or under one and with text in them,
/// and with another such cell right beside them. White alone is the paper; between the coloured rows of a zebra it is
/// painted as they are. Where lines are drawn, they bound the cells.
pub(super) fn white_cells<'f>(
    sheet: &'f Sheet,
    coloured: &[&Fill],
    drawn: &Rules,
) -> Vec<&'f Fill> {
    if sheet.fills.len() > MOST_NESTED {
        return Vec::new();
    }
    let same = |a: f32, b: f32| (a - b).abs() < SAME_LINE;
    let on = |a: &Rect, b: &Rect| same(a.x0, b.x0) && same(a.x1, b.x1) && same(a.y1, b.y0);
    let ruled = |b: &Rect| {
        drawn.vertical.iter().any(|rule| {
            (same(rule.at, b.x0) || same(rule.at, b.x1)) && rule.along(b.y0, b.y1) > 0.0
        })
    };
    let is_white = |fill: &&Fill| {
        fill.color.is_white()
            && fill.bbox.width() >= SMALLEST_FILL
            && fill.bbox.height() >= SMALLEST_FILL
            && !ruled(&fill.bbox)
    };
    let mut white: Vec<&Fill> = sheet.fills.iter().filter(is_white).collect();
    // Cells that reach colour upwards, each over those that do, and those that reach it downwards.
    white.sort_by(|a, b| a.bbox.y0.total_cmp(&b.bbox.y0));
    let reached = |white: &[&'f Fill], on: &dyn Fn(&Rect, &Rect) -> bool| {
        let mut cells: Vec<&Fill> = Vec::new();
        for &fill in white {
            let mut before = coloured.iter().chain(&cells);
            if before.any(|other| on(&other.bbox, &fill.bbox)) {
                cells.push(fill);
            }
        }
        cells
    };
    let mut cells = reached(&white, &on);
    white.reverse();
    let upwards = reached(&white, &|a, b| on(b, a));
    let both = |fill: &&Fill, other: &[&Fill]| other.iter().any(|o| std::ptr::eq(*o, *fill));
    let written = |fill: &&Fill| {
        let mut words = sheet.words.iter().map(|word| word.bbox);
        words.any(|w| fill.bbox.contains_point(w.center_x(), w.center_y()))
    };
    let downwards = cells.clone();
    cells.retain(|fill| both(fill, &upwards) || written(fill));
    cells.extend((upwards.into_iter()).filter(|fill| !both(fill, &downwards) && written(fill)));
    let beside = |fill: &&Fill| {
        let b = fill.bbox;
        (cells.iter().map(|other| other.bbox)).any(|o| {
            (same(o.y0, b.y0) || same(o.y1, b.y1)) && (same(o.x0, b.x1) || same(o.x1, b.x0))
        })
    };
    cells.iter().copied().filter(beside).collect()
}

/// The sides of white stripes between coloured ones: a zebra's cells are bounded all the way down.
///
/// A white stripe lies between two fills of one width, is about as high as they are, and its row
/// has several cells, as the fill above has another beside it. Where lines are drawn, they bound the
/// cells themselves.
pub(super) fn bridges(fills: &[&Fill], drawn: &Rules, words: &[Word]) -> Vec<(Axis, Rule)> {
    if fills.len() > MOST_NESTED {
        return Vec::new();
    }
    let same = |a: f32, b: f32| (a - b).abs() < SAME_LINE;
    let mut bridges = Vec::new();
    for fill in fills {
        let b = fill.bbox;
        let beside = fills.iter().any(|other| {
            same(other.bbox.y0, b.y0)
                && same(other.bbox.y1, b.y1)
                && (same(other.bbox.x0, b.x1) || same(other.bbox.x1, b.x0))
        });
        let below = fills
            .iter()
            .filter(|other| {
                let o = other.bbox;
                same(o.x0, b.x0) && same(o.x1, b.x1) && o.y0 > b.y1 + JOIN_GAP
            })
            .min_by(|a, c| a.bbox.y0.total_cmp(&c.bbox.y0));
        let ruled = drawn.vertical.iter().any(|rule| {
            (same(rule.at, b.x0) || same(rule.at, b.x1)) && rule.along(b.y0, b.y1) > 0.0
        });
        if let Some(next) = below.filter(|_| beside && !ruled) {
            let below = next.bbox;
            let stripe: Vec<&Word> = words
                .iter()
                .filter(|word| b.y1 < word.bbox.center_y() && word.bbox.center_y() < below.y0)
                .collect();
            let low = below.y0 - b.y1 <= WHITE_STRIPE * b.height().min(below.height());
            // White alone over another colour is the space above the head of another table.
            if stripe.is_empty() && next.color != fill.color || holds_rows(&stripe) {
                continue;
            }
            // Rows of text are as high as their longest cell: then its columns must be seen.
            let columns = || {
                let row = fills.iter().map(|other| other.bbox);
                row.filter(|o| same(o.y0, b.y0) && same(o.y1, b.y1) && o.width() > JOIN_GAP)
            };
            let parted = || {
                let inner: Vec<f32> = columns()
                    .filter(|o| columns().any(|next| same(next.x0, o.x1)))
                    .map(|o| o.x1)
                    .collect();
                inner.len() >= LEAST_PARTED && inner.iter().all(|&at| !is_written_over(at, &stripe))
            };
            if !low && (stripe.is_empty() || !parted()) {
                continue;
            }
            let section = names_a_section(columns(), &stripe);
            let left = columns().map(|o| o.x0).fold(f32::MAX, f32::min);
            let right = columns().map(|o| o.x1).fold(f32::MIN, f32::max);
            for at in [b.x0, b.x1] {
                let inner = left + SAME_LINE < at && at < right - SAME_LINE;
                if is_written_over(at, &stripe) || (section && inner) {
                    continue;
                }
                let side = Rule {
                    at,
                    start: b.y1,
                    end: below.y0,
                };
                bridges.push((Axis::Vertical, side));
            }
        }
    }
    bridges
}

/// So many lines of figures under one another are rows.
const LEAST_ROWS: usize = 3;
/// Figures of one column end within so many points of one another.
const SAME_END: f32 = 2.0;

/// Whether rows of figures stand between two fills, a name before each: these colour two heads, and are no stripes of
/// one table.
fn holds_rows(stripe: &[&Word]) -> bool {
    // A name and two figures for each.
    if stripe.len() < 3 * LEAST_ROWS {
        return false;
    }
    let rows: Vec<Vec<f32>> = (lines(stripe.iter().copied()).iter())
        .filter(|line| !token::is_number(&line.words[0].text))
        .map(|line| {
            let figures = line
                .words
                .iter()
                .filter(|word| token::is_number(&word.text));
            figures.map(|word| word.bbox.x1).collect()
        })
        .collect();
    let below = |above: &[f32], row: &[f32]| {
        let ends = |at: &&f32| above.iter().any(|other| (other - **at).abs() < SAME_END);
        row.iter().filter(ends).count() >= 2
    };
    let again = rows.windows(2).filter(|pair| below(&pair[0], &pair[1]));
    again.count() + 1 >= LEAST_ROWS
}

/// Whether all that stands in a white stripe is one line in the first of the columns above it: nothing shows
/// that they go on there, and a name reaches over the whole row.
fn names_a_section(columns: impl Iterator<Item = Rect>, stripe: &[&Word]) -> bool {
    let first = columns.min_by(|a, b| a.x0.total_cmp(&b.x0));
    let (Some(first), Some(word)) = (first, stripe.first()) else {
        return false;
    };
    let in_step = |other: &&Word| (other.baseline - word.baseline).abs() < SAME_LINE;
    let letters = |word: &&Word| word.text.contains(char::is_alphabetic);
    stripe.iter().all(in_step)
        && stripe.iter().any(letters)
        && stripe
            .iter()
            .all(|word| first.x0 <= word.bbox.x0 && word.bbox.x1 <= first.x1)
}

/// Whether text runs on over an x: the cell of a section reaches over all columns.
fn is_written_over(x: f32, words: &[&Word]) -> bool {
    let before = words.iter().filter(|word| word.bbox.x0 < x);
    let left = before.map(|word| word.bbox.x1).fold(f32::MIN, f32::max);
    let after = words.iter().filter(|word| word.bbox.x0 >= x);
    let right = after.map(|word| word.bbox.x0).fold(f32::MAX, f32::min);
    let size = words.first().map_or(0.0, |word| word.size);
    left > x || right - left < PHRASE_GAP * size
}

#[cfg(test)]
mod tests {
    use scrutineer_model::Color;

    use super::*;

    fn rule(at: f32, start: f32, end: f32) -> Rule {
        Rule { at, start, end }
    }

    #[test]
    fn a_white_row_that_is_painted_between_coloured_ones_has_cells() {
        let fill = |x0, x1, y0, y1, level: u8| Fill {
            bbox: Rect { x0, y0, x1, y1 },
            color: Color([level; 3]),
        };
        let mut coloured = vec![
            fill(0.0, 60.0, 0.0, 20.0, 200),
            fill(60.0, 120.0, 8.0, 20.0, 200),
            fill(0.0, 60.0, 60.0, 80.0, 200),
            fill(60.0, 120.0, 60.0, 80.0, 200),
        ];
        let white = [
            fill(0.0, 60.0, 20.0, 60.0, 255),
            fill(60.0, 120.0, 20.0, 40.0, 255),
            fill(60.0, 120.0, 40.0, 60.0, 255),
            // One of its lines, and what lies below all.
            fill(64.0, 116.0, 24.0, 34.0, 255),
            fill(0.0, 60.0, 80.0, 90.0, 255),
        ];
        let found = |white: &[Fill], coloured: &[Fill], drawn: &Rules, words: &[Word]| {
            let coloured: Vec<&Fill> = coloured.iter().collect();
            let sheet = Sheet {
                fills: white.to_vec(),
                words: words.to_vec(),
                ..Sheet::default()
            };
            white_cells(&sheet, &coloured, drawn).len()
        };
        let words = [5.0, 65.0].map(|x0| Word {
            bbox: Rect {
                x0,
                y0: 24.0,
                x1: x0 + 50.0,
                y1: 34.0,
            },
            ..Word::default()
        });
        let none = Rules::default();
        assert_eq!(found(&white, &coloured, &none, &[]), 3);
        assert_eq!(found(&white[..1], &coloured, &none, &words), 0);
        let drawn = Rules {
            vertical: vec![rule(60.0, 0.0, 60.0)],
            ..Rules::default()
        };
        assert_eq!(found(&white, &coloured, &drawn, &words), 0);
        coloured.truncate(2);
        assert_eq!(found(&white, &coloured, &none, &[]), 0);
        assert_eq!(found(&white, &coloured, &none, &words), 2);
    }

    #[test]
    fn rows_of_figures_between_the_heads_of_two_tables_are_no_stripe() {
        let word = |text: &str, x1: f32, y0: f32| Word {
            text: text.to_owned(),
            bbox: Rect {
                x0: x1 - 20.0,
                y0,
                x1,
                y1: y0 + 8.0,
            },
            baseline: y0 + 7.0,
            size: 9.0,
            ..Word::default()
        };
        let rows = |names: [&str; 3]| -> Vec<Word> {
            let row = |(k, name)| {
                let y = 10.0 * k as f32;
                [
                    word(name, 20.0, y),
                    word("3.4", 60.0, y),
                    word("12", 90.0, y),
                ]
            };
            names.into_iter().enumerate().flat_map(row).collect()
        };
        let holds = |words: &[Word]| holds_rows(&words.iter().collect::<Vec<_>>());
        assert!(holds(&rows(["Roads", "Parks", "Waste"])));
        assert!(!holds(&rows(["Roads", "7", "Waste"])), "one has no name");
        assert!(!holds(&rows(["Roads", "Parks", "Waste"])[..6]), "two lines");
    }

    #[test]
    fn a_white_row_of_any_height_is_bounded_where_its_text_keeps_off_the_sides() {
        let fill = |x0, x1, y0| Fill {
            bbox: Rect {
                x0,
                y0,
                x1,
                y1: y0 + 20.0,
            },
            color: Color::default(),
        };
        let word = |x0, y: f32| Word {
            bbox: Rect {
                x0,
                y0: y,
                x1: x0 + 50.0,
                y1: y + 10.0,
            },
            text: "Parks".to_owned(),
            size: 10.0,
            ..Word::default()
        };
        let fills: Vec<Fill> = [0.0, 120.0]
            .iter()
            .flat_map(|&y| {
                [(0.0, 60.0), (60.0, 120.0), (120.0, 180.0)].map(|(x0, x1)| fill(x0, x1, y))
            })
            .collect();
        let fills: Vec<&Fill> = fills.iter().collect();
        let mut words: Vec<Word> = [5.0, 65.0, 125.0].map(|x0| word(x0, 60.0)).to_vec();
        let found = |words: &[Word]| bridges(&fills, &Rules::default(), words).len();
        assert_eq!(found(&words), 6);
        // The name of a section reaches over all columns.
        assert_eq!(found(&words[..1]), 2);
        // Running text between two tables.
        words.push(word(40.0, 80.0));
        assert_eq!(found(&words), 0);
    }

    #[test]
    fn white_over_the_head_of_another_table_has_no_cells() {
        let fill = |x0, y0, level: u8| Fill {
            bbox: Rect {
                x0,
                y0,
                x1: x0 + 60.0,
                y1: y0 + 20.0,
            },
            color: Color([level; 3]),
        };
        let row = |y, level| [0.0, 60.0, 120.0].map(|x| fill(x, y, level));
        let found = |below: u8| {
            let fills: Vec<Fill> = row(0.0, 240).into_iter().chain(row(30.0, below)).collect();
            let fills: Vec<&Fill> = fills.iter().collect();
            bridges(&fills, &Rules::default(), &[]).len()
        };
        assert_eq!(found(240), 6);
        assert_eq!(found(40), 0);
    }
}
