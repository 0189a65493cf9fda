//! The dots that lead to the figures of a row: `Sports Council ........ £3,250`.
//!
//! They are no text of the table. What leads to one plain number may be a list of contents, and stays for that to be
//! seen: the numbers of pages are whole and never fall.

use scrutineer_model::{Edges, Sheet, Word};

use crate::token;

/// Figures behind a leader that are no page's number: money, a share, or several.
const SEVERAL: usize = 2;
/// So many numbers behind leaders show whether they rise as those of pages do.
const LEAST_STEPS: usize = 4;
/// So few numbers behind leaders tell nothing: the dots of a line to sign on end in dots.
const LEAST_SINGLE: usize = 3;
/// One step in so many goes down where they are no pages.
const FALLS: usize = 4;
/// Leaders end under one another within so many ems …
const SAME_END: f32 = 0.35;
/// … and so many that do are a column, where one of fewer dots is a leader too.
const LEAST_ENDS: usize = 3;
/// Few dots follow their label at once, within so many ems; farther off they are a figure that is not there.
const BEHIND: f32 = 1.0;

/// Marks the leaders of rows with figures.
pub(crate) fn mark(sheet: &Sheet, marks: &mut [bool]) {
    // Leaders to one number each, with that number.
    let mut single: Vec<(usize, &str)> = Vec::new();
    for line in &sheet.lines {
        let words = sheet.line_words(line);
        for (index, word) in words.iter().enumerate() {
            if !token::is_leader(&word.text) {
                continue;
            }
            let behind = words.get(index + 1..).unwrap_or_default();
            let figures = || behind.iter().filter(|word| token::is_number(&word.text));
            if figures().count() >= SEVERAL || figures().any(|word| token::is_sum(&word.text)) {
                marks[line.words.start + index] = true;
            } else if let Some(next) = behind.first().filter(|word| is_figure(&word.text)) {
                single.push((line.words.start + index, &next.text));
            }
        }
    }
    if are_figures(single.iter().map(|(_, text)| *text)) {
        for (index, _) in single {
            marks[index] = true;
        }
    }
    mark_short(sheet, marks);
}

fn is_figure(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit()) && token::is_number(text)
}

/// Whether numbers behind leaders are figures: most are no whole numbers, or they fall as often as those of pages do not.
fn are_figures<'t>(numbers: impl Iterator<Item = &'t str> + Clone) -> bool {
    let is_whole = |text: &&str| text.bytes().all(|byte| byte.is_ascii_digit());
    let count = numbers.clone().count();
    let whole: Vec<u32> = (numbers.filter(is_whole))
        .filter_map(|text| text.parse().ok())
        .collect();
    let falls = whole.windows(2).filter(|pair| pair[1] < pair[0]).count();
    count >= LEAST_SINGLE && count > whole.len() * 2
        || whole.len() > LEAST_STEPS && falls * FALLS >= whole.len()
}

/// Marks the dots that end where leaders to figures do: fewer of them, or those of a label's last line whose figures stand
/// on its first.
fn mark_short(sheet: &Sheet, marks: &mut [bool]) {
    let marked = sheet
        .words
        .iter()
        .zip(&*marks)
        .filter(|(_, marked)| **marked);
    let leaders = marked.filter(|(word, _)| token::is_leader(&word.text));
    let ends: Edges = leaders.map(|(word, _)| word.bbox.x1).collect();
    let is_in_column = |word: &Word| {
        let least = if token::is_leader(&word.text) {
            1
        } else {
            LEAST_ENDS
        };
        ends.near(word.bbox.x1, SAME_END * word.size) >= least
    };
    for line in &sheet.lines {
        let words = sheet.line_words(line);
        for (index, word) in words.iter().enumerate().skip(1) {
            let dots = !word.text.is_empty() && word.text.bytes().all(|byte| byte == b'.');
            let before = &words[index - 1];
            let behind_text = !token::is_number(&before.text)
                && word.bbox.x0 - before.bbox.x1 <= BEHIND * word.size;
            let last = index + 1 == words.len() || !token::is_leader(&word.text);
            if dots && last && behind_text && is_in_column(word) {
                marks[line.words.start + index] = true;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{are_figures, mark};
    use crate::sketch;

    #[test]
    fn few_dots_that_end_where_leaders_do_are_one_too() {
        let marked = |drawing: &[&str]| -> Vec<String> {
            let sheet = sketch::sheet(drawing);
            let mut marks = vec![false; sheet.words.len()];
            mark(&sheet, &mut marks);
            let words = sheet.words.iter().zip(&marks);
            words
                .filter(|(_, marked)| **marked)
                .map(|(word, _)| word.text.clone())
                .collect()
        };
        let short = [
            "Rye ................... 88.6",
            "Oats .................. 67.5",
            "Barley ................ 12.4",
            "Maize for grain, silo . 45.1",
        ];
        assert_eq!(marked(&short).last().map(String::as_str), Some("."));
        // The figures of a label that wraps may stand on its first line.
        let wrapped = [
            "Rye ................... 88.6 17.2",
            "Oats of the year before 67.5 12.1",
            "this .............               ",
        ];
        assert_eq!(marked(&wrapped).len(), 1);
        let wrapped = [
            "Rye ................... 88.6 17.2",
            "Oats of the year before 67.5 12.1",
            "this ..................          ",
        ];
        assert_eq!(marked(&wrapped).len(), 2);
        // Far from its label it is a figure that is not there.
        let far = [
            "Rye ................... 88.6",
            "Oats .................. 67.5",
            "Barley ................ 12.4",
            "Maize                 . 45.1",
        ];
        assert_eq!(marked(&far).len(), 3);
    }

    #[test]
    fn numbers_behind_leaders_that_fall_or_have_decimals_are_no_pages() {
        let figures = |numbers: &[&str]| are_figures(numbers.iter().copied());
        assert!(figures(&["88.6", "367.5", "100.4", "2"]));
        assert!(figures(&["88", "367", "100", "280", "93"]));
        assert!(!figures(&["3", "4", "9", "9", "17"]));
        assert!(!figures(&["12", "7"]));
        assert!(!figures(&["1.5"]));
        assert!(!figures(&[]));
    }
}
