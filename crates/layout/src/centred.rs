//! Numbers set beside the middle of their text, brought to its first line.
//!
//! ```text
//!       Declarations of Interest
//!    3. Members say what their interest
//!       is when the item is reached.
//! ```
//!
//! A producer that centres cells sets each item's number half-way between the first and the last line of its text. Read by
//! baselines it would stand before the line in the middle, or on a line of its own. All numbers of a column are moved or
//! none: each must stand exactly in the middle of its lines, and the next number's lines begin right behind. What must not
//! match: numbers at the first line of their text, whose texts have lines that no number is in the middle of.

use scrutineer_model::Word;

/// Numbers that make a column of them.
const NUMBERS: usize = 3;

/// How far from the middle a number may stand, in ems.
const MIDDLE: f32 = 0.04;

/// How far all numbers of a column may stand above or below the middle, in ems.
const SHIFT: f32 = 0.8;

/// Left edges of one column agree within this, in ems.
const EDGE: f32 = 0.3;

/// How far from every line a number must stand to show that cells are centred, in ems.
const OFF: f32 = 0.3;

/// Rows that a column of numbers is looked for in, and how far right of the numbers their text begins, in ems.
const ROWS: usize = 400;
const BESIDE: f32 = 3.0;

/// Digits and signs of a number, at most: "19/031", "12.".
const LONGEST: usize = 8;

/// A number alone at the left of its column: its row, and its baseline.
#[derive(Clone, Copy, Debug)]
struct Number {
    row: usize,
    baseline: f32,
    size: f32,
}

/// A line of the texts: its row and its baseline.
#[derive(Clone, Copy, Debug)]
struct Line {
    row: usize,
    baseline: f32,
}

/// Moves numbers that stand beside the middle of their text to its first line. Rows stay in order.
pub(crate) fn settle(rows: &mut Vec<Vec<Word>>) {
    let mut from = 0;
    while let Some((end, numbers)) = column(rows, from) {
        from = end;
        let Some(lines) = texts(rows, &numbers) else {
            continue;
        };
        if let Some(firsts) = firsts(&numbers, &lines) {
            for (number, first) in numbers.iter().zip(firsts) {
                carry(rows, *number, lines[first]);
            }
        }
    }
    rows.retain(|row| !row.is_empty());
}

/// The next column of numbers that count up, from a row on, and the row behind its first number.
fn column(rows: &[Vec<Word>], from: usize) -> Option<(usize, Vec<Number>)> {
    for (at, row) in rows.iter().enumerate().skip(from) {
        let Some(first) = row.first() else { continue };
        let Some(mut value) = figures(&first.text) else {
            continue;
        };
        let mut numbers = vec![number(at, first)];
        let mut last = at;
        for (below, other) in rows.iter().enumerate().skip(at + 1).take(ROWS) {
            let Some(word) = other.first() else { continue };
            let aligned = (word.bbox.x0 - first.bbox.x0).abs() < EDGE * first.size
                || (word.bbox.x1 - first.bbox.x1).abs() < EDGE * first.size;
            let Some(next) = figures(&word.text).filter(|_| aligned) else {
                continue;
            };
            // A number that does not count on belongs to another column, and so do those behind it.
            if !counts_on(&value, &next) {
                break;
            }
            value = next;
            numbers.push(number(below, word));
            last = below;
        }
        if numbers.len() >= NUMBERS {
            return Some((last + 1, numbers));
        }
    }
    None
}

fn number(row: usize, word: &Word) -> Number {
    Number {
        row,
        baseline: word.baseline,
        size: word.size,
    }
}

/// The figures of a number that stands alone: "4.", "19/031", "(3)".
fn figures(text: &str) -> Option<Vec<u32>> {
    let fits = text.len() <= LONGEST
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'/' | b'(' | b')' | b'-'));
    if !fits {
        return None;
    }
    let figures: Vec<u32> = (text.split(|char: char| !char.is_ascii_digit()))
        .filter(|figures| !figures.is_empty())
        .map(|figures| figures.parse().ok().filter(|value| *value < 1900))
        .collect::<Option<_>>()?;
    (!figures.is_empty()).then_some(figures)
}

/// Whether one figure is one more, and the others are the same.
fn counts_on(last: &[u32], next: &[u32]) -> bool {
    let more = |(last, next): &(&u32, &u32)| last.checked_add(1) == Some(**next);
    let changed: Vec<(&u32, &u32)> = (last.iter().zip(next))
        .filter(|(last, next)| last != next)
        .collect();
    last.len() == next.len() && changed.len() == 1 && changed.iter().all(more)
}

/// The lines of the texts beside the numbers: those that begin at the edge at which most do.
fn texts(rows: &[Vec<Word>], numbers: &[Number]) -> Option<Vec<Line>> {
    let right = (numbers.iter())
        .filter_map(|number| rows.get(number.row)?.first())
        .map(|word| word.bbox.x1)
        .fold(f32::MIN, f32::max);
    let size = numbers.first()?.size;
    let is_number = |at: usize| numbers.iter().any(|number| number.row == at);
    let first = numbers.first()?.row.saturating_sub(LINES);
    let last = numbers.last()?.row + LINES;
    // What stands first behind the numbers' column in each row.
    let beside: Vec<(usize, &Word)> = (rows.iter().enumerate())
        .filter(|(at, _)| (first..=last).contains(at))
        .filter_map(|(at, row)| {
            let word = row.get(usize::from(is_number(at)))?;
            let apart = word.bbox.x0 - right;
            (0.0..=BESIDE * size).contains(&apart).then_some((at, word))
        })
        .collect();
    let near = |edge: f32| {
        (beside.iter())
            .filter(|(_, word)| (word.bbox.x0 - edge).abs() < EDGE * size)
            .count()
    };
    let edge = (beside.iter())
        .map(|(_, word)| word.bbox.x0)
        .max_by(|a, b| near(*a).cmp(&near(*b)).then(b.total_cmp(a)))?;
    // "5  AREA FUND" over text set further in: a number with a title of its own stands where it belongs.
    let titled = (beside.iter())
        .filter(|(at, word)| is_number(*at) && word.bbox.x0 < edge - EDGE * size)
        .count();
    if 2 * titled > numbers.len() {
        return None;
    }
    let lines = (beside.iter())
        .filter(|(_, word)| (word.bbox.x0 - edge).abs() < EDGE * size)
        .map(|(row, word)| Line {
            row: *row,
            baseline: word.baseline,
        });
    Some(lines.collect())
}

/// Rows of a text beside one number, before the first and behind the last, at most.
const LINES: usize = 12;

/// The first line of each number's text; none where a number is in the middle of none, or where none stands between two
/// lines: that alone shows that cells are centred.
fn firsts(numbers: &[Number], lines: &[Line]) -> Option<Vec<usize>> {
    /// Numbers that are moved, at least.
    const MOVED: usize = 2;
    let is_off = |number: &Number| {
        let at = |line: &Line| (line.baseline - number.baseline).abs() < OFF * number.size;
        !lines.iter().any(at)
    };
    if !numbers.iter().any(is_off) {
        return None;
    }
    let first = numbers.first()?;
    let begins = (lines.iter()).take_while(|line| line.baseline <= first.baseline + first.size);
    let begins = begins.count();
    let at = |shift: f32| {
        (0..begins)
            .rev()
            .find_map(|begin| follow(numbers, lines, begin, shift))
    };
    // The space behind a paragraph moves all numbers of a column alike.
    let shifts = || {
        (lines.iter().take(begins).rev())
            .flat_map(|above| {
                let behind = lines.iter().filter(|line| line.baseline >= above.baseline);
                behind.map(|below| first.baseline - 0.5 * (above.baseline + below.baseline))
            })
            .filter(|shift| shift.abs() <= SHIFT * first.size)
    };
    let found = at(0.0).or_else(|| shifts().find_map(at))?;
    let moved = (numbers.iter().zip(&found))
        .filter(|(number, at)| (number.baseline - lines[**at].baseline).abs() > OFF * number.size);
    (moved.count() >= MOVED).then_some(found)
}

/// The first lines of the numbers' texts that follow each other from a line on, each number in the middle of its own.
fn follow(numbers: &[Number], lines: &[Line], begin: usize, shift: f32) -> Option<Vec<usize>> {
    let mut next = begin;
    let mut found = Vec::with_capacity(numbers.len());
    for number in numbers {
        let mirrored = 2.0 * (number.baseline - shift) - lines.get(next)?.baseline;
        let (last, _) = (lines.iter().enumerate().skip(next))
            .find(|(_, line)| (line.baseline - mirrored).abs() < 2.0 * MIDDLE * number.size)?;
        found.push(next);
        next = last + 1;
    }
    Some(found)
}

/// Puts a number before the first line of its text.
fn carry(rows: &mut [Vec<Word>], number: Number, line: Line) {
    if number.row == line.row {
        return;
    }
    let Some(row) = rows.get_mut(number.row).filter(|row| !row.is_empty()) else {
        return;
    };
    let mut word = row.remove(0);
    word.baseline = line.baseline;
    if let Some(first) = rows.get_mut(line.row) {
        let at = first.partition_point(|other| other.bbox.x0 < word.bbox.x0);
        first.insert(at, word);
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{page, set};

    fn check(runs: &[(&str, f32, f32)], expected: &[&str]) {
        let runs: Vec<_> = (runs.iter())
            .map(|(text, x, y)| set(text, *x, *y, 10.0))
            .collect();
        let sheet = &crate::read(&page(&runs))[0];
        let found: Vec<String> = (sheet.lines.iter())
            .map(|line| {
                let words = sheet.words[line.words.clone()].iter();
                words
                    .map(|word| word.text.as_str())
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_number_in_the_middle_of_its_text_begins_it() {
        check(
            &[
                ("Apologies", 80.0, 100.0),
                ("1.", 60.0, 100.0),
                ("Interests", 80.0, 115.0),
                ("2.", 60.0, 127.0),
                ("Members say what", 80.0, 127.0),
                ("theirs is.", 80.0, 139.0),
                ("Ponds", 80.0, 154.0),
                ("3.", 60.0, 160.0),
                ("Report of the Director", 80.0, 166.0),
            ],
            &[
                "1. Apologies",
                "2. Interests",
                "Members say what",
                "theirs is.",
                "3. Ponds",
                "Report of the Director",
            ],
        );
    }

    #[test]
    fn numbers_with_titles_of_their_own_stay() {
        check(
            &[
                ("4.4 AGREED to find out who", 100.0, 100.0),
                ("owns the slip.", 100.0, 112.0),
                ("5", 66.0, 136.0),
                ("FUND", 82.0, 136.0),
                ("To look at six sums.", 100.0, 160.0),
                ("6", 66.0, 184.0),
                ("WIND", 82.0, 184.0),
                ("To look at a letter.", 100.0, 208.0),
                ("7", 66.0, 232.0),
                ("POLICE", 82.0, 232.0),
                ("NOTED.", 100.0, 256.0),
            ],
            &[
                "4.4 AGREED to find out who",
                "owns the slip.",
                "5 FUND",
                "To look at six sums.",
                "6 WIND",
                "To look at a letter.",
                "7 POLICE",
                "NOTED.",
            ],
        );
    }

    #[test]
    fn numbers_may_stand_a_little_below_the_middle() {
        check(
            &[
                ("Apologies", 100.0, 100.0),
                ("19/1", 60.0, 120.0),
                ("None were sent.", 100.0, 126.0),
                ("Ponds", 100.0, 150.0),
                ("19/2", 60.0, 176.0),
                ("The pond was seen", 100.0, 176.0),
                ("to be dry.", 100.0, 188.0),
                ("Trees", 100.0, 212.0),
                ("19/3", 60.0, 232.0),
                ("One was felled.", 100.0, 238.0),
            ],
            &[
                "19/1 Apologies",
                "None were sent.",
                "19/2 Ponds",
                "The pond was seen",
                "to be dry.",
                "19/3 Trees",
                "One was felled.",
            ],
        );
    }

    #[test]
    fn numbers_at_the_first_line_of_their_text_stay() {
        let lines = [
            ("1.", 60.0, 100.0),
            ("Apologies", 80.0, 100.0),
            ("2.", 60.0, 115.0),
            ("Interests are told", 80.0, 115.0),
            ("by each member", 80.0, 127.0),
            ("3.", 60.0, 142.0),
            ("Ponds", 80.0, 142.0),
        ];
        check(
            &lines,
            &[
                "1. Apologies",
                "2. Interests are told",
                "by each member",
                "3. Ponds",
            ],
        );
    }
}
