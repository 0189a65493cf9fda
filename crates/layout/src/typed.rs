//! Rules that are typed: lines of dashes, columns of bars.
//!
//! ```text
//! ----------------------------------------
//!              :      Area planted
//!    State     :--------------------------
//!              :     2021    :     2022
//! ----------------------------------------
//! Arizona .....:        70   :        165
//! ```
//!
//! Typewriters and printers of one width draw so, and statistics are still published that way. What is typed is no
//! text: it is taken for the rule that it shows. Not to be matched: a dash for a figure that is not there, a blank to
//! be filled in (`Name ________`), dots that lead to a figure, the colons of a form (`Ward : All`).

use scrutineer_model::{Axis, Ruling, Word};

/// Signs that make a rule; fewer may stand for a figure.
const LEAST: usize = 3;
/// A line of rules has one of at least so many signs.
const LEAST_OF_LINE: usize = 6;
/// Bars, or colons beside rules of dashes, stand on so many lines, one under the other.
const LEAST_BARS: usize = 3;
/// Bars stand under one another within so many ems.
const IN_STEP: f32 = 0.2;
/// Lines with bars of one rule are no farther apart than this, in ems.
const NEXT: f32 = 2.6;
/// Where a dash is above its baseline, in ems, and an underscore below it.
const MIDDLE: f32 = 0.3;
const BELOW: f32 = 0.1;

/// Takes the rules out of the words of a page's rows, top to bottom; rows may end up without a word.
pub(crate) fn take(rows: &mut [Vec<Word>]) -> Vec<Ruling> {
    let mut rules = Vec::new();
    for row in rows.iter_mut() {
        let long = |word: &Word| is_run(&word.text) && word.text.chars().count() >= LEAST_OF_LINE;
        if !row.iter().any(long) {
            continue;
        }
        let whole = (row.iter()).all(|word| is_run(&word.text) || is_bar(&word.text));
        let mut after_bar = false;
        row.retain(|word| {
            let run = is_run(&word.text);
            let crossed = after_bar || word.text.starts_with([':', '|', '+']);
            let rule = run && (whole || crossed && !word.text.contains('_'));
            after_bar = is_bar(&word.text) || rule;
            if rule {
                rules.push(across(word));
            }
            !rule
        });
    }
    let dashed = !rules.is_empty();
    let runs = bars(rows, dashed);
    for run in &runs {
        rules.extend(down(rows, run));
    }
    let mut taken: Vec<(usize, usize)> = runs.into_iter().flatten().collect();
    taken.sort_unstable();
    for (row, word) in taken.into_iter().rev() {
        rows[row].remove(word);
    }
    rules
}

/// Whether a word is a rule across: one sign again and again, perhaps crossed by bars (`+-----+`).
fn is_run(text: &str) -> bool {
    let is_sign = |char: char| matches!(char, '-' | '=' | '_' | '–' | '—' | '─' | '═' | '━');
    let mut signs = text.chars().filter(|char| is_sign(*char));
    let Some(first) = signs.next() else {
        return false;
    };
    let crossed = |char: char| char == first || matches!(char, '+' | '|' | ':' | '┼' | '┴' | '┬');
    signs.count() + 1 >= LEAST && text.chars().all(crossed)
}

fn is_bar(text: &str) -> bool {
    matches!(text, "|" | "¦" | ":" | "│" | "+" | "┃")
}

/// Runs of bars under one another, each by row and word; colons count where dashes are typed too.
fn bars(rows: &[Vec<Word>], dashed: bool) -> Vec<Vec<(usize, usize)>> {
    let mut runs: Vec<Vec<(usize, usize)>> = Vec::new();
    for (row, words) in rows.iter().enumerate() {
        for (at, word) in words.iter().enumerate() {
            if !is_bar(&word.text) || word.text == "+" || word.text == ":" && !dashed {
                continue;
            }
            let goes_on = |run: &&mut Vec<(usize, usize)>| {
                run.last().is_some_and(|&(row, at)| {
                    let above: &Word = &rows[row][at];
                    let step = (word.baseline - above.baseline) / word.size;
                    let off = (word.bbox.center_x() - above.bbox.center_x()).abs();
                    above.text == word.text
                        && (0.0..NEXT).contains(&step)
                        && off <= IN_STEP * word.size
                })
            };
            match runs.iter_mut().rev().find(goes_on) {
                Some(run) => run.push((row, at)),
                None => runs.push(vec![(row, at)]),
            }
        }
    }
    runs.retain(|run| run.len() >= LEAST_BARS);
    runs
}

fn across(word: &Word) -> Ruling {
    let below = if word.text.contains('_') {
        BELOW
    } else {
        -MIDDLE
    };
    Ruling {
        axis: Axis::Horizontal,
        position: word.baseline + below * word.size,
        start: word.bbox.x0,
        end: word.bbox.x1,
        thickness: THICKNESS,
        color: word.color,
    }
}

/// As thin as printers draw, in points.
const THICKNESS: f32 = 0.5;

fn down(rows: &[Vec<Word>], run: &[(usize, usize)]) -> Option<Ruling> {
    let word = |&(row, at): &(usize, usize)| rows.get(row)?.get(at);
    let (first, last) = (word(run.first()?)?, word(run.last()?)?);
    Some(Ruling {
        axis: Axis::Vertical,
        position: first.bbox.center_x(),
        start: first.bbox.y0,
        end: last.bbox.y1,
        thickness: THICKNESS,
        color: first.color,
    })
}

#[cfg(test)]
mod tests {
    use scrutineer_model::Axis;

    use crate::read;
    use crate::sample::{lines, page, sheet_text};

    /// The text of a page set in these lines, and how many rules it has across and down.
    fn read_of(texts: &[&str]) -> (String, usize, usize) {
        let sheet = read(&page(&[lines(texts, 50.0, 100.0)])).remove(0);
        let count = |axis: Axis| sheet.rulings.iter().filter(|r| r.axis == axis).count();
        (
            sheet_text(&sheet),
            count(Axis::Horizontal),
            count(Axis::Vertical),
        )
    }

    #[test]
    fn lines_of_dashes_and_columns_of_colons_are_rules() {
        let texts = [
            "--------------------------",
            "         :    Hectares",
            "  Farm   :----------------",
            "         :  2021  :  2022",
            "--------------------------",
            "Upton    :   12   :   14",
            "Netherby :    -   :   15",
        ];
        let (text, across, down) = read_of(&texts);
        assert!(!text.contains(':') && !text.contains("--"), "{text}");
        assert!(text.contains("Netherby - 15"), "{text}");
        assert_eq!((across, down), (3, 2));
    }

    #[test]
    fn dashes_for_figures_blanks_to_fill_in_and_the_colons_of_a_form_are_text() {
        let texts = [
            "Name   : Hall",
            "Ward   : All",
            "Date   : 3 May",
            "Signed : ______________",
            "Grants     ---     ---",
        ];
        let (text, across, down) = read_of(&texts);
        assert_eq!((across, down), (0, 0));
        assert!(
            text.contains("Ward : All") && text.contains("______"),
            "{text}"
        );
    }
}
