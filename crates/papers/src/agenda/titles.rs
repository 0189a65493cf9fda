//! The title of an item apart from what stands in its line: pages, dots, what it is for.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::pattern;

static PAGES: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    [
        r"(?i)\s*\(?\bpages?\s+(\d{1,4})(?:\s*(?:-|–|to)\s*(\d{1,4}))?\)?",
        r"[\t ]+(\d{1,4})\s*(?:-|–)\s*(\d{1,4})\s*$",
        r"\t(\d{1,4})\s*$",
    ]
    .iter()
    .filter_map(|form| pattern(form).ok())
    .collect()
});

/// A title without the pages printed behind it, and those pages.
pub(super) fn without_pages(title: &str) -> (String, Option<(u32, u32)>) {
    for form in PAGES.iter() {
        let Some(found) = form.captures(title) else {
            continue;
        };
        let number = |index: usize| found.get(index)?.as_str().parse::<u32>().ok();
        let Some(first) = number(1) else {
            continue;
        };
        let last = number(2).unwrap_or(first);
        // "2025-26" is a year.
        if last < first || last - first > 900 || first > 1900 {
            continue;
        }
        let whole = found.get(0).map_or(0..0, |whole| whole.range());
        let mut rest = title.to_owned();
        rest.replace_range(whole, " ");
        return (tidy(&rest), Some((first, last)));
    }
    (tidy(title), None)
}

static ALONE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"(?i)(?:^|\t)\s*\(?(?:pages?\s+)?(\d{1,4})(?:\s*(?:-|–|to)\s*(\d{1,4}))?\)?\s*$").ok()
});

static FIRST: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"^(\d{1,4})\s*[-–]\s*(\d{1,4})\s").ok());

/// The pages that stand in a column before an item's number: "5 - 14 3 ANNUAL REPORT".
pub(super) fn pages_before(text: &str) -> Option<(u32, u32)> {
    let found = FIRST.as_ref()?.captures(text)?;
    let number = |index: usize| found.get(index)?.as_str().parse::<u32>().ok();
    let (first, last) = (number(1)?, number(2)?);
    (last >= first && last - first <= 900 && first <= 1900).then_some((first, last))
}

/// The pages that stand in a column of their own: "9 - 20".
pub(super) fn pages_alone(text: &str) -> Option<(u32, u32)> {
    let found = ALONE.as_ref()?.captures(text)?;
    let number = |index: usize| found.get(index)?.as_str().parse::<u32>().ok();
    let first = number(1)?;
    let last = number(2).unwrap_or(first);
    (last >= first && last - first <= 900 && first <= 1900).then_some((first, last))
}

/// What an item is for and whose report it is, behind its title in one cell.
pub(super) static BEHIND: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"\s(?:To (?:receive|approve|consider|note|confirm|declare|agree|answer|sign|discuss|review|report)\b|Report (?:of|by) (?:the )?[A-Z]|(?:Members|Councillors) (?:are|will be) (?:asked|reminded|invited|requested)|In accordance with (?:the|section|Section)\b|There is attached|\(?Copy attached)").ok()
});

/// A title without the dots that lead to its page, and that page; `contents`: it is set as one of a table of
/// contents, and a number at its end is its page.
pub(super) fn without_dots(title: &str, contents: bool) -> (&str, Option<u32>) {
    if let Some(at) = title.find("....") {
        let page = title[at..]
            .trim_start_matches(['.', ' ', '\t'])
            .trim()
            .parse()
            .ok();
        return (title[..at].trim_end(), page);
    }
    match title.rsplit_once([' ', '\t']) {
        Some((rest, page)) if contents && page.len() <= 3 => match page.parse() {
            Ok(page) => (rest.trim_end(), Some(page)),
            Err(_) => (title, None),
        },
        _ => (title, None),
    }
}

fn tidy(title: &str) -> String {
    let title = crate::text::without_size(title);
    let words: Vec<&str> = title.split_whitespace().collect();
    words
        .join(" ")
        .trim_end_matches(['.', ':', '-', '–', ' '])
        .to_owned()
}

pub(super) fn shorten(title: &str) -> String {
    const LONGEST: usize = 160;
    if title.chars().count() <= LONGEST {
        return title.to_owned();
    }
    let first = title.split([':', '.', ';']).next().unwrap_or(title);
    crate::text::head(first, LONGEST).trim().to_owned()
}
