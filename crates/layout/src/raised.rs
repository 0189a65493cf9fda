//! Marks raised or lowered beside a larger word, brought back to that word's row.
//!
//! `Arrears¹  3.1%`: the footnote mark has a baseline of its own, a third of an em above. It stays a
//! word of its own, so that `3.2 ¹` never reads 3.21, and says that it is raised. The letters of an
//! ordinal (`31ˢᵗ March`) belong to the number before them and join it.
//!
//! A line of small print above or below a line of large print is not raised: it is further off, and
//! wider than the words it lies beside.

use scrutineer_model::Word;

/// How much smaller than its host a mark is set.
const SMALLER: f32 = 0.88;

/// How far above its host's baseline a mark may stand, in the host's ems.
const RAISED: std::ops::RangeInclusive<f32> = 0.14..=0.75;

/// How far below its host's baseline an index may stand, in the host's ems.
const LOWERED: std::ops::RangeInclusive<f32> = 0.05..=0.35;

/// The widest gap between host and mark, in the host's ems: a thin space.
const APART: f32 = 0.3;

/// How far a mark may reach over its host, in the host's ems.
const OVER: f32 = 0.3;

/// The longest mark, in characters: "(12)", "a,b", "1,2,3".
const LONGEST: usize = 6;

/// Rows looked at on either side of a mark's own. Between a mark and its host lie other marks only.
const NEAR_ROWS: usize = 6;

/// Moves raised words into the rows of their hosts. Rows stay in order, and some end up gone.
pub(crate) fn join(mut rows: Vec<Vec<Word>>) -> Vec<Vec<Word>> {
    // A second pass takes marks that follow a mark ("¹ ²").
    for _ in 0..2 {
        let hosts = find_hosts(&rows);
        if hosts.is_empty() {
            break;
        }
        carry(&mut rows, &hosts);
    }
    rows.retain(|row| !row.is_empty());
    rows
}

/// A mark, by row and word, and the row of its host.
struct Found {
    row: usize,
    word: usize,
    host: usize,
}

fn find_hosts(rows: &[Vec<Word>]) -> Vec<Found> {
    let largest: Vec<f32> = rows.iter().map(|row| largest(row)).collect();
    let mut found = Vec::new();
    for (row, words) in rows.iter().enumerate() {
        let near = row.saturating_sub(NEAR_ROWS)..rows.len().min(row + NEAR_ROWS + 1);
        for (word, mark) in words.iter().enumerate() {
            if mark.raised || mark.text.chars().nth(LONGEST).is_some() {
                continue;
            }
            let host = near.clone().find(|&other| {
                other != row && largest[other] * SMALLER >= mark.size && hosts(&rows[other], mark)
            });
            if let Some(host) = host {
                found.push(Found { row, word, host });
            }
        }
    }
    found
}

fn largest(row: &[Word]) -> f32 {
    row.iter().fold(0.0, |size, word| size.max(word.size))
}

/// Whether one of the row's words has `mark` raised or lowered at its side.
fn hosts(row: &[Word], mark: &Word) -> bool {
    let after = row.partition_point(|word| word.bbox.x0 <= mark.bbox.x0);
    let beside = [after.checked_sub(1), Some(after)];
    beside
        .into_iter()
        .flatten()
        .filter_map(|index| row.get(index))
        .any(|host| is_raised_from(mark, host))
}

fn is_raised_from(mark: &Word, host: &Word) -> bool {
    if host.raised {
        let gap = mark.bbox.x0 - host.bbox.x1;
        let em = host.size;
        return (mark.baseline - host.baseline).abs() < 0.1 * em
            && (mark.size - host.size).abs() < 0.1 * em
            && (-OVER * em..=2.0 * APART * em).contains(&gap);
    }
    let em = host.size;
    let rise = (host.baseline - mark.baseline) / em;
    let follows = mark.bbox.x0 - host.bbox.x1;
    let leads = host.bbox.x0 - mark.bbox.x1;
    mark.size <= SMALLER * em
        && (RAISED.contains(&rise) || LOWERED.contains(&-rise))
        && [follows, leads]
            .iter()
            .any(|gap| (-OVER * em..=APART * em).contains(gap))
}

fn carry(rows: &mut [Vec<Word>], found: &[Found]) {
    // From the back, so that the indices of the others hold.
    let mut moved: Vec<(usize, Word)> = Vec::with_capacity(found.len());
    for mark in found.iter().rev() {
        let mut word = rows[mark.row].remove(mark.word);
        word.raised = true;
        word.spaced = false;
        moved.push((mark.host, word));
    }
    for (host, word) in moved.into_iter().rev() {
        let row = &mut rows[host];
        let at = row.partition_point(|other| other.bbox.x0 <= word.bbox.x0);
        if at > 0 && is_ordinal(&row[at - 1].text, &word.text) {
            let number = &mut row[at - 1];
            number.text.push_str(&word.text);
            number.bbox.x1 = number.bbox.x1.max(word.bbox.x1);
        } else {
            row.insert(at, word);
        }
    }
}

/// Whether the two read as one ordinal number: "31" and "st".
fn is_ordinal(number: &str, letters: &str) -> bool {
    number.ends_with(|char: char| char.is_ascii_digit())
        && matches!(
            letters,
            "st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH"
        )
}

#[cfg(test)]
mod tests {
    use crate::read;
    use crate::sample::{page, set, sheet_text};
    use scrutineer_model::Glyph;

    fn check(runs: &[Vec<Glyph>], expected: &str) {
        assert_eq!(sheet_text(&read(&page(runs))[0]), expected);
    }

    #[test]
    fn a_raised_footnote_mark_stays_with_its_word() {
        check(
            &[
                set("Arrears", 20.0, 100.0, 10.0),
                set("1", 55.0, 96.5, 6.5),
                set("3.1%", 90.0, 100.0, 10.0),
            ],
            "Arrears ^1 3.1%",
        );
    }

    #[test]
    fn a_mark_after_a_figure_is_no_digit_of_it() {
        check(
            &[set("3.2", 20.0, 100.0, 10.0), set("1", 35.5, 96.7, 6.0)],
            "3.2 ^1",
        );
    }

    #[test]
    fn a_mark_leads_its_note() {
        check(
            &[
                set("2", 20.0, 96.7, 6.0),
                set("excluding schools", 24.0, 100.0, 10.0),
            ],
            "^2 excluding schools",
        );
    }

    #[test]
    fn two_marks_follow_one_word() {
        check(
            &[
                set("Arrears", 20.0, 100.0, 10.0),
                set("1", 55.0, 96.5, 6.0),
                set("2", 61.0, 96.5, 6.0),
            ],
            "Arrears ^1 ^2",
        );
    }

    #[test]
    fn an_index_is_lowered() {
        check(
            &[
                set("CO", 20.0, 100.0, 10.0),
                set("2", 30.0, 102.0, 6.0),
                set("e", 33.0, 100.0, 10.0),
            ],
            "CO ^2 e",
        );
    }

    #[test]
    fn the_letters_of_an_ordinal_join_their_number() {
        check(
            &[
                set("31", 20.0, 100.0, 10.0),
                set("st", 30.0, 96.5, 6.5),
                set("March", 40.0, 100.0, 10.0),
            ],
            "31st March",
        );
    }

    #[test]
    fn small_print_under_large_print_is_not_raised() {
        check(
            &[
                set("Budget", 20.0, 100.0, 20.0),
                set("2025", 20.0, 112.0, 8.0),
                set("draft", 81.0, 112.0, 8.0),
            ],
            "Budget/2025 draft",
        );
    }

    #[test]
    fn a_smaller_figure_in_the_next_column_is_not_raised() {
        check(
            &[set("Budget", 20.0, 100.0, 10.0), set("12", 60.0, 95.0, 7.0)],
            "12/Budget",
        );
    }
}
