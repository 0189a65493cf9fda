//! Numbers on a line of their own, whose title or paragraph stands on the next: what is left of a
//! table of items, or of numbers set in the margin, when a page is saved as text.
//!
//! ```text
//! 177.
//!
//! Apologies for absence
//! ```
//!
//! A stop behind it makes a number of it, and so do brackets around a letter; `3.1` and `39/20` are numbers where
//! another one counts on to or from them, and `7` where three count up by one, each over a title of its own, or where they
//! count a meeting's items line by line. A narrow column breaks `PCP 1/22` over two lines. What must not
//! match: a page number, a figure or a day of a table that was laid out cell by cell.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use crate::lines::Line;
use crate::markers::marker;

/// `177.`, `(a)`, `iv)`: numbers wherever they stand.
static STOPPED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"^(?:[0-9]{1,4}[.:)]|\((?:[a-z]|[ivx]{1,5}|[0-9]{1,2})\)\.?|(?:[a-z]|[ivx]{1,5})\))$",
    )
    .ok()
});

/// `3.1`, `2.1.4`, `10a`, `39/20`, `61-20/21`, `OS23`, `PC/045/19`, `15/53/Plan`: numbers where they count.
static COUNTED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"^(?:[0-9]{1,3}(?:\.[0-9]{1,3}){1,3}\.?|[0-9]{1,3}[a-h][.:]?|(?:[A-Z][A-Za-z]{0,4}[ ./-]?)?[0-9]{1,4}(?:[/-][0-9]{1,4}){0,2}(?:/[A-Z][A-Za-z&]{0,4})?[.:]?)$",
    )
    .ok()
});

/// Blank lines between a number and its text, at most: a cell's padding.
const BLANK: usize = 3;

/// The lines that hold a number alone, each with the line that its text begins on.
pub(crate) fn numbers(lines: &[Line]) -> BTreeMap<usize, usize> {
    let dense = dense(lines);
    let found: Vec<(usize, usize)> = (0..lines.len())
        .filter(|&at| {
            let behind_bullet = lines[at].column > 1 && !lines[at].after_feed;
            at == 0
                || lines[at - 1].is_blank()
                || is_slashed(lines, at)
                || behind_bullet
                || dense.contains(&at)
        })
        .filter(|&at| is(&STOPPED, lines[at].text) || is_counted(lines[at].text))
        .filter_map(|at| Some((at, text_behind(lines, at, dense.contains(&at))?)))
        .collect();
    let text = |index: usize| found.get(index).map(|(at, _)| lines[*at].text.trim());
    let plain = plain(lines).into_iter().chain(of_items(lines));
    let broken = broken(lines).into_iter();
    (found.iter().enumerate())
        .filter(|(index, (at, _))| {
            let own = lines[*at].text.trim();
            let before = index.checked_sub(1).and_then(text);
            is(&STOPPED, own)
                || before.is_some_and(|before| counts_on(before, own))
                || text(index + 1).is_some_and(|next| counts_on(own, next))
        })
        .map(|(_, pair)| *pair)
        .chain(plain)
        .chain(broken)
        .collect()
}

/// `PCP` over `1/22`: references that a narrow column broke, three at least of one series that count on. Each line of letters with
/// the line that its title begins on.
pub(crate) fn broken(lines: &[Line]) -> Vec<(usize, usize)> {
    const LEAST: usize = 3;
    let series = |at: usize| {
        let text = lines[at].text.trim();
        let letters = (1..=6).contains(&text.len())
            && text.starts_with(char::is_uppercase)
            && text.chars().all(|char| char.is_alphabetic() || char == '&');
        (letters && (at == 0 || lines[at - 1].is_blank())).then_some(text)
    };
    let found: Vec<(usize, usize, &str, &str)> = (0..lines.len())
        .filter_map(|at| {
            let letters = series(at)?;
            let number = lines.get(at + 1)?.text.trim();
            let slashed =
                number.contains('/') && number.starts_with(|char: char| char.is_ascii_digit());
            let title =
                begins_behind(lines, at + 1, 1).filter(|_| slashed && is_counted(number))?;
            Some((at, title, letters, number))
        })
        .collect();
    (found.chunk_by(|a, b| a.2 == b.2 && counts_on(a.3, b.3)))
        .filter(|run| run.len() >= LEAST)
        .flatten()
        .map(|(at, title, ..)| (*at, *title))
        .collect()
}

/// Figures alone on their lines that count a meeting's items from the first on, each right over its title, with no blank line
/// about them: what nearly every meeting has is among the first.
fn of_items(lines: &[Line]) -> Vec<(usize, usize)> {
    const LEAST: usize = 4;
    const USUAL: [&str; 4] = ["apolog", "minutes", "interest", "declaration"];
    let mut found: Vec<(usize, usize)> = Vec::new();
    for at in 0..lines.len() {
        let count = (found.len() + 1).to_string();
        if lines[at].text.trim() == count
            && let Some(title) = begins_behind(lines, at, 1)
            && lines[title].text.trim().starts_with(char::is_uppercase)
        {
            found.push((at, title));
        }
    }
    let first = || (found.iter().take(LEAST)).map(|(_, title)| lines[*title].text.to_lowercase());
    let usual = USUAL
        .iter()
        .filter(|usual| first().any(|title| title.contains(**usual)));
    if found.len() < LEAST || usual.count() < 2 {
        found.clear();
    }
    found
}

/// `2.1.`, `2.2.`, `2.3.` on lines of their own with no blank line about them: numbers of two parts with a stop, many of which go on
/// one from the other, as where a list's numbers were in a column.
fn dense(lines: &[Line]) -> BTreeSet<usize> {
    const LEAST: usize = 4;
    let is_number = |at: &usize| {
        let text = lines[*at].text.trim();
        text.ends_with('.') && text.matches('.').count() == 2 && is(&COUNTED, text)
    };
    let found: Vec<usize> = (0..lines.len()).filter(is_number).collect();
    let goes_on = |a: &usize, b: &usize| counts_on(lines[*a].text.trim(), lines[*b].text.trim());
    let counted: BTreeSet<usize> = (found.chunk_by(goes_on))
        .filter(|run| run.len() >= 2)
        .flatten()
        .copied()
        .collect();
    if counted.len() < LEAST {
        BTreeSet::new()
    } else {
        found.into_iter().collect()
    }
}

/// Figures alone that count up by one, three at least, each over a title that no other stands over: page numbers stand over
/// one running head, or anywhere in the text.
fn plain(lines: &[Line]) -> Vec<(usize, usize)> {
    const LEAST: usize = 3;
    let found: Vec<(usize, usize, u32)> = (0..lines.len())
        .filter(|&at| at == 0 || lines[at - 1].is_blank())
        .filter_map(|at| {
            let number = lines[at].text.trim();
            let figures = number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit());
            let number = number
                .parse()
                .ok()
                .filter(|_| figures && !number.starts_with('0'))?;
            let title = begins_behind(lines, at, 1)?;
            is_title(lines[title].text.trim()).then_some((at, title, number))
        })
        .collect();
    let title = |at: &(usize, usize, u32)| lines[at.1].text.trim();
    (found.chunk_by(|a, b| b.2 == a.2 + 1 && title(a) != title(b)))
        .filter(|run| run.len() >= LEAST)
        .flatten()
        .map(|(at, title, _)| (*at, *title))
        .collect()
}

/// Whether a line may be a title: it begins large, is short, and is no sentence.
fn is_title(text: &str) -> bool {
    const LONGEST: usize = 90;
    text.starts_with(char::is_uppercase)
        && text.len() <= LONGEST
        && text.chars().filter(|char| char.is_alphabetic()).count() > 3
        && !text.ends_with(['.', ',', ';', '?'])
}

/// `SC141 TREASURY REPORT`, `110/15 Minutes: …`, `14366 POLICE MATTERS`, `(140) MINUTES`: lines that begin with a reference
/// which counts on to or from another line's.
static REFERENCE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"^\*?((?:[A-Z]{1,5}[ ./-]?)?[0-9]{1,6}(?:[/-][0-9]{1,4}){1,2}(?:/[A-Z][A-Za-z&]{0,4})?|[A-Z]{1,5}[./-]?[0-9]{1,4}|[0-9]{4,6}|\([0-9]{2,4}\))[.:)]?\s+[–-]?\s*\p{Lu}",
    )
    .ok()
});

/// Numbers of the lines that begin with such a reference.
pub(crate) fn references(lines: &[Line]) -> BTreeSet<usize> {
    let found: Vec<(usize, &str)> = (lines.iter())
        .filter_map(|line| {
            let text = line.text.trim();
            let reference = REFERENCE.as_ref()?.captures(text)?.get(1)?.as_str();
            Some((line.number, reference))
        })
        .collect();
    let counts = |pair: &[(usize, &str)]| matches!(pair, [(_, before), (_, next)] if counts_on(before, next));
    (found.windows(2))
        .filter(|pair| counts(pair))
        .flat_map(|pair| pair.iter().map(|(line, _)| *line))
        .collect()
}

fn is(form: &LazyLock<Option<Regex>>, text: &str) -> bool {
    form.as_ref().is_some_and(|form| form.is_match(text.trim()))
}

/// A number of more than figures: one of figures alone may be any number.
fn is_counted(text: &str) -> bool {
    is(&COUNTED, text) && !text.trim().bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a line is a number of two parts of a year, `63/07`, right over a title in capitals.
pub(crate) fn is_over_title(number: &str, title: &str) -> bool {
    let parts: Vec<&str> = number.trim().split('/').collect();
    let short = |part: &&str| {
        (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    parts.len() == 2
        && parts.iter().all(short)
        && title.chars().filter(|char| char.is_uppercase()).count() >= 4
        && !title.contains(char::is_lowercase)
}

fn is_slashed(lines: &[Line], at: usize) -> bool {
    (lines.get(at + 1)).is_some_and(|next| is_over_title(lines[at].text, next.text))
}

/// Where the text behind a number begins: behind blank lines, unless it is a title.
fn text_behind(lines: &[Line], at: usize, dense: bool) -> Option<usize> {
    begins_behind(
        lines,
        at,
        if is_slashed(lines, at) || dense { 1 } else { 2 },
    )
}

/// Where the text begins, so many lines behind a number at least: with a letter, and with no number or mark of its own.
fn begins_behind(lines: &[Line], at: usize, near: usize) -> Option<usize> {
    let (next, line) =
        (lines.iter().enumerate().skip(at + 1)).find(|(_, line)| !line.is_blank())?;
    let text = line.text.trim();
    let fits = (near..=BLANK + 1).contains(&(next - at))
        && text.starts_with(|char: char| {
            char.is_alphabetic() || matches!(char, '‘' | '“' | '"' | '\'')
        })
        && marker(text).is_none()
        && !text.contains(['\t', '|'])
        && !is(&STOPPED, text)
        && !is(&COUNTED, text);
    fits.then_some(next)
}

/// Whether one number goes on from another: `3.1` and `3.2`, `3.4` and `4.0`, `39/20` and `40/20`.
fn counts_on(before: &str, next: &str) -> bool {
    /// Numbers left out of a count.
    const SKIPPED: u32 = 2;
    let (a, b) = (figures(before), figures(next));
    let follows = |a: u32, b: u32| b > a && b - a <= SKIPPED;
    if a.is_empty() || b.is_empty() {
        return false;
    }
    if before.contains('.') && next.contains('.') {
        // The first part that differs counts on; what is below it begins anew.
        let differs = a.iter().zip(&b).position(|(a, b)| a != b);
        return match differs {
            Some(at) => follows(a[at], b[at]) && b[at + 1..].iter().all(|part| *part <= 1),
            None => a.len() < b.len() && b[a.len()..].iter().all(|part| *part <= 1),
        };
    }
    // "10a" behind "10.", "10b" behind "10a".
    let letter = |text: &str| text.bytes().find(u8::is_ascii_lowercase);
    if a == b
        && a.len() == 1
        && next.bytes().filter(|byte| !byte.is_ascii_digit()).count() <= 2
        && letter(next).is_some()
        && letter(next) == Some(letter(before).map_or(b'a', |before| before + 1))
    {
        return true;
    }
    let plain = |text: &str| text.replace(|char: char| char.is_ascii_digit(), "");
    let differ: Vec<(u32, u32)> = (a.iter().zip(&b))
        .filter(|(a, b)| a != b)
        .map(|(a, b)| (*a, *b))
        .collect();
    a.len() == b.len()
        && plain(before) == plain(next)
        && matches!(differ.as_slice(), [(a, b)] if follows(*a, *b))
}

fn figures(text: &str) -> Vec<u32> {
    text.split(|char: char| !char.is_ascii_digit())
        .filter_map(|figures| figures.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    fn check(text: &str, expected: &[(usize, usize)]) {
        let found: Vec<(usize, usize)> = numbers(&lines(text)).into_iter().collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_number_alone_belongs_to_the_next_line() {
        check("Items\n\n7.\n\nMinutes\n\nMore.", &[(2, 4)]);
        check(
            "15/53/Plan\n\nOrder\n\n15/54/Plan\n\nTrees",
            &[(0, 2), (4, 6)],
        );
        check(
            "10.\n\nReports\n\n10a\n\nTrees\n\n10b\n\nRoads",
            &[(0, 2), (4, 6), (8, 10)],
        );
        check("4b\n\nTrees\n\n10b\n\nRoads", &[]);
        check("39/20\n\nAPOLOGIES\n\n40/20\n\nMINUTES", &[(0, 2), (4, 6)]);
        check(
            "61-20/21\n\nWelcome\n\n62-20/21\n\n\nApologies",
            &[(0, 2), (4, 7)],
        );
        check(
            "1.0\n\nApologies\n\n1.1\n\nNone came.\n\n2.0\n\nInterests",
            &[(0, 2), (4, 6), (8, 10)],
        );
        check(
            "C\n63/07\nPETITIONS\n\nC\n64/07\nMINUTES",
            &[(1, 2), (5, 6)],
        );
        check("17/18\nActual\n18/19\nBudget", &[]);
        check("(a)\n\nnote it\n\n(b)\n\napprove it", &[(0, 2), (4, 6)]);
        check(
            "22\nAPOLOGIES\nNone came.\n\n23\n\nMINUTES\n\n24\nParks",
            &[(0, 1), (4, 6), (8, 9)],
        );
    }

    #[test]
    fn numbers_of_two_parts_need_no_blank_lines_where_they_count() {
        check(
            "2. Asked\nThe Committee is asked to:\n2.1.\nNote it.\n2.2.\nApprove it.\n3. Why\n3.1.\nIt is old.\n3.2.\nIt leaks.",
            &[(2, 3), (4, 5), (7, 8), (9, 10)],
        );
        check("Fees\n2.1.\nNote it.\nCosts\n9.4.\nOthers", &[]);
    }

    #[test]
    fn a_narrow_column_breaks_references() {
        check(
            "PCP\n1/22\n\nChair\n\nPCP\n2/22\n\nMinutes\n\nPCP\n3/22\n\nTrees",
            &[(0, 3), (5, 8), (10, 13)],
        );
        check(
            "Ash\n1/22\n\nOak\n\nElm\n2/22\n\nFir\n\nYew\n3/22\n\nBox",
            &[],
        );
    }

    #[test]
    fn items_of_a_meeting_count_line_by_line() {
        check(
            "1\nApologies\n2\nMinutes\nTo confirm those of 4 May.\n3\nTrees\n4\nRoads",
            &[(0, 1), (2, 3), (5, 6), (7, 8)],
        );
        check("1\nAnn Lee\n2\nBob Moss\n3\nCy Elm\n4\nDee Fir", &[]);
    }

    #[test]
    fn references_that_count_begin_lines() {
        let found = |text: &str| references(&lines(text)).into_iter().collect::<Vec<_>>();
        assert_eq!(
            found("SC140 MINUTES\nThey were read.\nSC141 TREASURY"),
            [1, 3]
        );
        assert_eq!(found("110/15 Minutes\n111/15 Planning"), [1, 2]);
        assert_eq!(found("67/19/F&R Apologies\n68/19/F&R Interests"), [1, 2]);
        assert_eq!(found("(199) NEWS\nwas read\n(200) APOLOGIES"), [1, 3]);
        assert_eq!(found("14365 NEWS\ntext\n14366 POLICE"), [1, 3]);
        assert_eq!(found("along the\nM25 Junction\nM40 Road"), [0; 0]);
        assert_eq!(
            found("in\n2018 Budgets\nwere lower than the\n2030 Plan"),
            [0; 0]
        );
    }

    #[test]
    fn figures_days_and_pages_are_none() {
        for text in [
            "12\n\nThe third quarter began.",
            "4.5\n\nEngland\n\n5.5\n\nWales",
            "18/06/12\n\nThe day\n\n23/11/13\n\nAnother",
            "3.\n\n4.\n\n",
            "7.\nMinutes",
            "10.2\n\n£12",
            "7\nMinutes\n\n8\nParks",
            "7\n\nParks Board\n\n8\n\nParks Board\n\n9\n\nParks Board",
            "7\n\nIt rained.\n\n8\n\nIt froze.\n\n9\n\nIt thawed.",
        ] {
            check(text, &[]);
        }
    }
}
