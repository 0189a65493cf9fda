//! Where pages end: at form feeds, and at page numbers that count on through the text.
//!
//! `Agenda Pack 5 of 129`, `Page 3 of 12`, `Page 3`, and beside form feeds a bare `3`.
//!
//! A converter may lose some of them. The part of a text that ends with one has it as its label; what
//! is between two labels that do not follow each other is more than one page, and cannot be parted.
//! What must not match: a sentence with such words, a figure alone on its line.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use crate::apart;
use crate::inline::plain;
use crate::lines::Line;

static NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?ix)^[-–—|\s]*
          (?P<lead>[a-z][a-z\s]{0,30}?\s)?
          (?P<number>\d{1,4})
          (?:\s*(?:of|/)\s*(?P<count>\d{1,4}))?
          [-–—|\s]*$",
    )
    .ok()
});

/// Where the pages of a text end.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pages {
    /// For each page the lines in it, and its label.
    pages: Vec<(std::ops::Range<usize>, Option<String>)>,
    /// Numbers of the lines that are running heads or page numbers, by number and column.
    furniture: BTreeSet<(usize, usize)>,
}

impl Pages {
    /// Whether a line is a running head or page number.
    pub(crate) fn is_furniture(&self, line: &Line) -> bool {
        self.furniture.contains(&(line.number, line.column))
    }

    /// Number from 1, label and lines of each page. A text without pages is one.
    pub(crate) fn parted<'l, 'a>(
        &self,
        lines: &'l [Line<'a>],
    ) -> Vec<(u32, Option<String>, &'l [Line<'a>])> {
        (self.pages.iter().zip(1..))
            .map(|((range, label), page)| {
                let lines = lines.get(range.clone()).unwrap_or_default();
                (page, label.clone(), lines)
            })
            .collect()
    }
}

/// Finds where pages end.
pub(crate) fn pages(lines: &[Line]) -> Pages {
    let feeds: Vec<usize> = (0..lines.len())
        .filter(|&index| index > 0 && lines[index].after_feed)
        .collect();
    let mut labels = stamps(lines);
    if !feeds.is_empty() {
        labels.extend(at_edges(lines, &feeds));
    }
    let mut furniture: BTreeSet<usize> = labels.keys().copied().collect();
    furniture.extend(repeated(lines, &feeds));
    // A text with form feeds ends its pages there; else a page's number is the last line on it.
    let ends: Vec<usize> = if feeds.is_empty() {
        labels.keys().map(|&line| line + 1).collect()
    } else {
        feeds
    };
    let mut pages = Vec::new();
    let mut from = 0;
    let rest = (ends.last().copied().unwrap_or_default()..lines.len())
        .any(|index| !lines[index].is_blank());
    for end in ends.into_iter().chain(rest.then_some(lines.len())) {
        let label = (labels.range(from..end).next()).map(|(_, label)| label.clone());
        pages.push((from..end, label));
        from = end;
    }
    if pages.is_empty() {
        pages.push((0..lines.len(), None));
    }
    Pages {
        pages,
        furniture: (furniture.into_iter())
            .map(|index| (lines[index].number, lines[index].column))
            .collect(),
    }
}

/// A line that is nothing but a page number.
struct Stamp {
    line: usize,
    lead: String,
    number: u32,
    count: Option<u32>,
    text: String,
}

impl Stamp {
    /// Whether its number is near the count of pages, of which a converter may have lost some.
    fn goes_far(&self) -> bool {
        self.count.is_none_or(|count| self.number * 2 >= count)
    }
}

fn stamp(line: &Line, index: usize) -> Option<Stamp> {
    /// Nobody's page number is longer, in bytes.
    const LONGEST: usize = 80;
    let raw = line.text.trim();
    let counts = raw.contains(|char: char| char.is_ascii_digit());
    if !counts || raw.len() > LONGEST || raw.contains('\t') {
        return None;
    }
    let text = plain(raw).text;
    let found = NUMBER.as_ref()?.captures(&text)?;
    let number: u32 = found["number"].parse().ok()?;
    // "77/21" is an item of the year 2021: a page's number is no more than their count.
    let count = (found.name("count")).and_then(|count| count.as_str().parse::<u32>().ok());
    if count.is_some_and(|count| count < number) {
        return None;
    }
    Some(Stamp {
        line: index,
        lead: (found.name("lead"))
            .map_or(String::new(), |lead| lead.as_str().trim().to_lowercase()),
        number,
        count,
        text: text.clone(),
    })
}

/// Page numbers with words that count on, by line. Of those that break the count, the fewest are
/// left out.
fn stamps(lines: &[Line]) -> BTreeMap<usize, String> {
    /// Numbers "of" a whole are hardly anything else; of others it takes three in a row.
    const COUNTED: usize = 2;
    const NAMED: usize = 3;
    let mut kinds: BTreeMap<(String, bool), Vec<Stamp>> = BTreeMap::new();
    // "PCP" over "1/22" is an item's reference.
    let broken: BTreeSet<usize> = (apart::broken(lines).into_iter())
        .map(|(at, _)| at + 1)
        .collect();
    for (index, line) in lines.iter().enumerate() {
        let stamp = stamp(line, index)
            .filter(|_| !broken.contains(&index))
            .filter(|stamp| !stamp.lead.is_empty() || stamp.count.is_some())
            .filter(|stamp| stamp.count.is_some() || stamp.lead.ends_with("page"));
        if let Some(stamp) = stamp {
            let kind = (stamp.lead.clone(), stamp.count.is_some());
            kinds.entry(kind).or_default().push(stamp);
        }
    }
    let mut best: Vec<Stamp> = Vec::new();
    for ((_, counted), stamps) in kinds {
        let rising = rising(stamps);
        let enough = if counted { COUNTED } else { NAMED };
        // "1/19", "2/19", "3/19" are items of the year 2019: the pages of a whole go on to its last.
        let whole = rising.last().is_none_or(|last| {
            !last.lead.is_empty() || !last.text.contains('/') || last.goes_far()
        });
        if whole && rising.len() >= enough && rising.len() > best.len() {
            best = rising;
        }
    }
    best.into_iter()
        .map(|stamp| (stamp.line, stamp.text))
        .collect()
}

/// The longest run of stamps whose numbers rise, the first of those as long.
fn rising(stamps: Vec<Stamp>) -> Vec<Stamp> {
    /// More lines like this are no page numbers; the search takes the square of their number.
    const MOST: usize = 4000;
    if stamps.len() > MOST {
        return Vec::new();
    }
    let mut longest: Vec<(usize, Option<usize>)> = Vec::with_capacity(stamps.len());
    for (index, stamp) in stamps.iter().enumerate() {
        let before = (0..index)
            .filter(|&before| stamps[before].number < stamp.number)
            .max_by_key(|&before| (longest[before].0, std::cmp::Reverse(before)));
        longest.push(match before {
            Some(before) => (longest[before].0 + 1, Some(before)),
            None => (1, None),
        });
    }
    let last = (0..stamps.len()).max_by_key(|&at| (longest[at].0, std::cmp::Reverse(at)));
    let mut kept = BTreeSet::new();
    let mut at = last;
    while let Some(index) = at {
        kept.insert(index);
        at = longest[index].1;
    }
    (stamps.into_iter().enumerate())
        .filter(|(index, _)| kept.contains(index))
        .map(|(_, stamp)| stamp)
        .collect()
}

/// The first and last lines with text of each page that form feeds bound, two of each.
fn edges(lines: &[Line], feeds: &[usize]) -> Vec<Vec<usize>> {
    let bounds = [&[0], feeds, &[lines.len()]].concat();
    (bounds.windows(2))
        .map(|pair| {
            let text: Vec<usize> = (pair[0]..pair[1])
                .filter(|&index| !lines[index].is_blank())
                .collect();
            let mut edges: Vec<usize> = text.iter().take(2).copied().collect();
            edges.extend(text.iter().rev().take(2));
            edges.sort_unstable();
            edges.dedup();
            edges
        })
        .collect()
}

/// Page numbers at the edges of pages that form feeds bound: they are as far from their page's
/// place on most pages.
fn at_edges(lines: &[Line], feeds: &[usize]) -> BTreeMap<usize, String> {
    let edges = edges(lines, feeds);
    let mut by_offset: BTreeMap<i64, Vec<Stamp>> = BTreeMap::new();
    for (page, indices) in edges.iter().enumerate() {
        for stamp in (indices.iter()).filter_map(|&index| stamp(&lines[index], index)) {
            let offset = i64::from(stamp.number) - i64::try_from(page).unwrap_or(i64::MAX);
            by_offset.entry(offset).or_default().push(stamp);
        }
    }
    let most = by_offset
        .into_values()
        .max_by_key(Vec::len)
        .filter(|stamps| stamps.len() >= 2 && stamps.len() * 2 >= edges.len());
    (most.into_iter().flatten())
        .map(|stamp| (stamp.line, stamp.text))
        .collect()
}

/// Lines at the edges of pages that stand there on half of them and more, but for the first time:
/// there one may be the title.
fn repeated(lines: &[Line], feeds: &[usize]) -> Vec<usize> {
    if feeds.is_empty() {
        return Vec::new();
    }
    let edges = edges(lines, feeds);
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for &index in edges.iter().flatten() {
        let text = lines[index].text.trim();
        places.entry(text).or_default().push(index);
    }
    (places.into_iter())
        .filter(|(text, places)| {
            places.len() >= 3
                && places.len() * 2 >= edges.len()
                && text.contains(char::is_alphabetic)
        })
        .flat_map(|(_, places)| places.into_iter().skip(1))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    /// The label and first line of each page.
    fn check(text: &str, expected: &[(Option<&str>, &str)]) {
        let lines = lines(text);
        let pages = pages(&lines);
        let found: Vec<(Option<String>, &str)> = (pages.parted(&lines).into_iter())
            .map(|(_, label, lines)| {
                let first = lines.iter().find(|line| !line.is_blank());
                (label, first.map_or("", |line| line.text))
            })
            .collect();
        let found: Vec<(Option<&str>, &str)> = (found.iter())
            .map(|(label, first)| (label.as_deref(), *first))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn numbers_that_count_on_end_their_pages() {
        check(
            "one\nAgenda Pack 2 of 9\ntwo\nAgenda Pack 5 of 9  \nthree",
            &[
                (Some("Agenda Pack 2 of 9"), "one"),
                (Some("Agenda Pack 5 of 9"), "two"),
                (None, "three"),
            ],
        );
        check("one\nPage 3 of 9\ntwo", &[(None, "one")]);
        check("one\n75\ntwo\n76\nthree\n77", &[(None, "one")]);
    }

    #[test]
    fn a_number_that_breaks_the_count_is_text() {
        check(
            "a\nPage 1 of 3\nb\nPage 9 of 3\nc\nPage 2 of 3\nd\nPage 3 of 3\n",
            &[
                (Some("Page 1 of 3"), "a"),
                (Some("Page 2 of 3"), "b"),
                (Some("Page 3 of 3"), "d"),
            ],
        );
    }

    #[test]
    fn form_feeds_end_pages_and_bare_numbers_label_them() {
        check(
            "a\n4\n\u{c}b\n5\n\u{c}c\n6\n",
            &[(Some("4"), "a"), (Some("5"), "b"), (Some("6"), "c")],
        );
        check(
            "a\n\u{c}b\n12\n\u{c}c\n",
            &[(None, "a"), (None, "b"), (None, "c")],
        );
    }

    #[test]
    fn items_of_a_year_are_no_pages() {
        check(
            "1/19\n\nMinutes\n\n2/19\n\nTrees\n\n3/19\n\nRoads\n",
            &[(None, "1/19")],
        );
    }
}
