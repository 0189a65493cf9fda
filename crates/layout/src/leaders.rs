//! Leaders: the dots that lead the eye from an entry to its page or its figure.
//!
//! `5.1  Capital programme .......... 27`
//!
//! A run of dots is a word of its own, even where dots touch the entry or stand apart. Three dots
//! are an ellipsis and stay with their word.

use scrutineer_model::{Edges, Word};

/// Dots that make a leader.
const RUN: usize = 4;

/// Whether the second character carries on a run of dots or underscores begun by the first.
pub(crate) fn continue_a_run(before: char, after: char) -> bool {
    before == after && is_dot(before)
}

/// Whether a word is a leader.
pub(crate) fn is_leader(text: &str) -> bool {
    text.chars().count() >= RUN && text.chars().all(is_dot)
        || text.chars().count() >= 2 && text.chars().all(|char| char == '…')
}

fn is_dot(char: char) -> bool {
    matches!(char, '.' | '·' | '…' | '_' | '\u{2024}')
}

/// Where to cut a word so that each leader stands alone: the index of the first character of every
/// part but the first.
pub(crate) fn cuts(chars: impl Iterator<Item = char>) -> Vec<usize> {
    let mut cuts = Vec::new();
    // The character the current run repeats, and where the run began.
    let mut run: Option<(char, usize)> = None;
    let mut length = 0;
    for (index, char) in chars.enumerate() {
        match run {
            Some((dot, _)) if dot == char => {}
            _ => {
                close(run, index, &mut cuts, true);
                run = is_dot(char).then_some((char, index));
            }
        }
        length = index + 1;
    }
    close(run, length, &mut cuts, false);
    cuts
}

fn close(run: Option<(char, usize)>, end: usize, cuts: &mut Vec<usize>, more: bool) {
    if let Some((_, start)) = run
        && end - start >= RUN
    {
        // One leader may follow another, of other dots: between them is one cut.
        if start > 0 && cuts.last() != Some(&start) {
            cuts.push(start);
        }
        if more {
            cuts.push(end);
        }
    }
}

/// Leaders end under one another within so many ems …
const SAME_END: f32 = 0.35;
/// … and so many that do are a column of them.
const LEAST: usize = 3;
/// Fewer dots behind a word end its sentence.
const FEWEST: usize = 2;

/// Cuts off the two or three dots that a long entry leaves room for, where the leaders of other entries end:
/// `Trade and utilities...` above `Wholesale trade ........`.
pub(crate) fn settle(rows: &mut [Vec<Word>]) {
    let ends: Edges = (rows.iter().flatten())
        .filter(|word| is_leader(&word.text) && word.text.ends_with('.'))
        .map(|word| word.bbox.x1)
        .collect();
    if ends.len() < LEAST {
        return;
    }
    for row in rows {
        for at in (0..row.len()).rev() {
            let word = &mut row[at];
            let kept = word.text.trim_end_matches('.');
            let dots = word.text.len() - kept.len();
            if kept.is_empty() || !(FEWEST..RUN).contains(&dots) {
                continue;
            }
            if ends.near(word.bbox.x1, SAME_END * word.size) < LEAST {
                continue;
            }
            let share = dots as f32 / word.text.chars().count() as f32;
            let cut = word.bbox.x1 - share * word.bbox.width();
            let mut leader = word.clone();
            leader.text = ".".repeat(dots);
            leader.bbox.x0 = cut;
            leader.spaced = false;
            word.text.truncate(word.text.len() - dots);
            word.bbox.x1 = cut;
            row.insert(at + 1, leader);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, expected: &[usize]) {
        assert_eq!(cuts(word.chars()), expected, "{word}");
    }

    #[test]
    fn between_two_leaders_is_one_cut() {
        check("Name....____", &[4, 8]);
        check("....____7", &[4, 8]);
    }

    #[test]
    fn a_leader_parts_its_entry_from_its_page() {
        check("Savings.......27", &[7, 14]);
        check("....27", &[4]);
        check("Savings....", &[7]);
        check(".....", &[]);
    }

    #[test]
    fn an_ellipsis_and_a_decimal_point_stay() {
        check("wait...then", &[]);
        check("30,834.5", &[]);
    }

    #[test]
    fn a_leader_is_dots_alone() {
        assert!(is_leader("......"));
        assert!(is_leader("……"));
        assert!(!is_leader("..."));
        assert!(!is_leader("1...."));
    }

    #[test]
    fn the_few_dots_that_a_long_entry_has_room_for_end_where_leaders_do() {
        use crate::sample::{lines, page, sheet_text};
        let of = |texts: &[&str]| sheet_text(&crate::read(&page(&[lines(texts, 50.0, 100.0)]))[0]);
        let text = of(&[
            "Parks ............ 12",
            "Roads ............ 31",
            "Lighting ......... 19",
            "Parks and garden.. 7",
            "Open all day...",
        ]);
        assert!(!text.contains("garden.. 7"), "{text}");
        assert!(text.contains("day..."), "{text}");
    }
}
