//! The items of an agenda: number, title, pages, presenter, part.
//!
//! `7. QUARTERLY PERFORMANCE REPORT` · `6. Capital Programme 2025-35 (Pages 37 - 250)` ·
//! `8 RISK REGISTER 25 - 46` · `OS24 BUDGET`. Items count up by one; what must not match: numbered notes before or
//! inside them, which do not fit the count.

use std::sync::LazyLock;

use regex::Regex;
use scrutineer_model::{AgendaPart, Item, ItemKind};

use crate::number::{Count, counts, counts_of_reference, reference};
use crate::passages::{Kind, Passage};
use crate::text::unspaced;

mod asked;

/// An item with the pages its line prints, as printed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Listed {
    pub(crate) item: Item,
    pub(crate) printed_pages: Option<(u32, u32)>,
}

/// Numbers left out of a count: an item withdrawn, or one that was not read.
const SKIPPED: u32 = 2;

static PAGES: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    [
        r"(?i)\s*\(?\bpages?\s+(\d{1,4})(?:\s*(?:-|–|to)\s*(\d{1,4}))?\)?",
        r"[\t ]+(\d{1,4})\s*(?:-|–)\s*(\d{1,4})\s*$",
        r"\t(\d{1,4})\s*$",
    ]
    .iter()
    .filter_map(|form| Regex::new(form).ok())
    .collect()
});

static NAMED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)^agenda item (?:no\.?|number)?\s*:?\s*\(?([A-Z]?\d{1,3}[a-z]?)\)?\s*[:.–-]?\s*(.*)$",
    )
    .ok()
});

/// The items that the passages of an agenda list, in order.
pub(crate) fn items(passages: &[Passage]) -> Vec<Listed> {
    let starts = starts(passages);
    let ends: Vec<usize> = starts
        .iter()
        .skip(1)
        .map(|start| start.0)
        .chain([passages.len()])
        .collect();
    let mut part = None;
    let mut seen = 0;
    let mut listed = Vec::new();
    for ((at, number, title), end) in starts.into_iter().zip(ends) {
        for passage in passages.get(seen..=at).unwrap_or_default() {
            part = part_of(passage).or(part);
        }
        seen = at + 1;
        let body = passages.get(at + 1..end).unwrap_or_default();
        listed.push(one(&passages[at], number, &title, body, part));
    }
    listed
}

/// The number of the agenda item that a report's head names: "Agenda Item No. 4".
pub(crate) fn named(text: &str) -> Option<(String, String)> {
    let found = NAMED.as_ref()?.captures(text)?;
    Some((
        found.get(1)?.as_str().to_owned(),
        found
            .get(2)
            .map_or("", |rest| rest.as_str())
            .trim()
            .to_owned(),
    ))
}

/// Where items begin, with number and title.
fn starts(passages: &[Passage]) -> Vec<(usize, String, String)> {
    let numbered: Vec<(usize, Count)> = (passages.iter().enumerate())
        .filter_map(|(index, _)| Some((index, number(passages, index)?)))
        .flat_map(|(index, (number, _))| {
            counts(number).into_iter().map(move |count| (index, count))
        })
        .collect();
    let chain = longest_chain(&numbered, passages);
    if chain.len() >= 2 {
        return (chain.into_iter())
            .map(|(index, number)| (index, number, title(passages, index)))
            .collect();
    }
    let referenced: Vec<(usize, Count)> = (passages.iter().enumerate())
        .filter(|(_, passage)| passage.is_text() && passage.number.is_none())
        .filter_map(|(index, passage)| Some((index, reference(&passage.text)?)))
        .flat_map(|(index, found)| {
            (counts_of_reference(found.number).into_iter()).map(move |count| (index, count))
        })
        .collect();
    let by_reference = longest_chain(&referenced, passages);
    if by_reference.len() >= 3 {
        return (by_reference.into_iter())
            .filter_map(|(index, _)| {
                let found = reference(&passages[index].text)?;
                Some((index, found.number.to_owned(), found.rest.to_owned()))
            })
            .collect();
    }
    // A supplement names its items: "Agenda Item No 9", the title behind it or on the next line.
    let mut starts = Vec::new();
    for (index, passage) in passages.iter().enumerate() {
        if let Some((number, title)) = named(&passage.whole()) {
            let next = passages.get(index + 1).map(Passage::whole);
            let title = if title.is_empty() {
                next.unwrap_or_default()
            } else {
                title
            };
            starts.push((index, number, title));
        }
    }
    if starts.is_empty() {
        starts.extend(
            chain
                .into_iter()
                .map(|(index, number)| (index, number, title(passages, index))),
        );
    }
    starts
}

/// The number of an item that a passage may begin, and how many parts it has.
fn number(passages: &[Passage], index: usize) -> Option<(&str, usize)> {
    let passage = passages.get(index)?;
    if let Some(entry) = &passage.entry {
        return Some((&entry.number, 1));
    }
    let Some(number) = passage.number.as_deref() else {
        let found = crate::number::behind_column(&passage.text).filter(|_| passage.is_text())?;
        return Some((found.number, found.parts));
    };
    let titled = !passage.text.is_empty() || title_below(passages, index).is_some();
    // An entry with dots up to its page is set as one of a table of contents.
    let contents = passage.kind == Kind::Aside && passage.parts == 1;
    let fits = (passage.is_text() || contents) && passage.parts > 0 && titled;
    fits.then_some((number, passage.parts))
}

/// The title under a number that stands alone on its line: "Item No 4", "4." in the margin.
fn title_below(passages: &[Passage], index: usize) -> Option<&Passage> {
    /// Words of such a title, at most.
    const WORDS: usize = 30;
    let next = (passages.get(index + 1..)?.iter()).find(|next| next.is_text())?;
    let alone = passages[index].parts == 1 && !passages[index].in_table;
    let fits = next.number.is_none()
        && next.page == passages[index].page
        && (1..=WORDS).contains(&next.words())
        && next.text.starts_with(char::is_alphabetic);
    (alone && fits).then_some(next)
}

/// The title of the item that a passage begins.
fn title(passages: &[Passage], index: usize) -> String {
    let passage = &passages[index];
    match &passage.entry {
        Some(entry) => entry.title.clone(),
        None if passage.text.is_empty() => {
            title_below(passages, index).map_or_else(String::new, |next| next.text.clone())
        }
        None => {
            match crate::number::behind_column(&passage.text).filter(|_| passage.number.is_none()) {
                Some(found) => found.rest.to_owned(),
                None => passage.text.clone(),
            }
        }
    }
}

/// The longest run of numbers that count up, beginning at the top of the list.
fn longest_chain(numbered: &[(usize, Count)], passages: &[Passage]) -> Vec<(usize, String)> {
    let parts_of = |index: usize| number(passages, index).map_or(0, |(_, parts)| parts);
    // Headings tell items from the entries of other lists, and so do a table's heads.
    let weight = |chain: &[usize]| {
        let headed = |index: &&usize| {
            let passage = &passages[**index];
            passage.kind == Kind::Heading
                || passage.entry.as_ref().is_some_and(|entry| entry.headed)
        };
        chain.len() + chain.iter().filter(headed).count()
    };
    let mut best: Vec<usize> = Vec::new();
    for (start, (index, first)) in numbered.iter().enumerate().take(24) {
        if start > 0 && first.value > 1 && best.len() > 1 && first.fixed.is_empty() {
            continue;
        }
        let mut chain = vec![*index];
        let mut last = first;
        let parts = parts_of(*index);
        let left = passages[*index].x0;
        for (index, next) in &numbered[start + 1..] {
            // Items stand at one margin; points under them are indented by more than a title is.
            // What stands in a column before its number is no indent.
            let before =
                |index: usize| passages[index].number.is_none() || passages[index].entry.is_some();
            let aligned = before(*index)
                || before(chain[0])
                || (passages[*index].x0 - left).abs() < 40.0
                || passages[*index].page != passages[chain[0]].page;
            if parts_of(*index) == parts
                && aligned
                && next.follows(last, SKIPPED)
                && chain.last() != Some(index)
            {
                chain.push(*index);
                last = next;
            }
        }
        if weight(&chain) > weight(&best) {
            best = chain;
        }
    }
    best.into_iter()
        .filter_map(|index| {
            let passage = &passages[index];
            let number = (number(passages, index).map(|(number, _)| number))
                .or(passage.number.as_deref())
                .unwrap_or_default();
            Some((index, number.to_owned()))
        })
        .collect()
}

fn one(
    head: &Passage,
    number: String,
    title: &str,
    body: &[Passage],
    part: Option<AgendaPart>,
) -> Listed {
    // What stands in the next column is no part of it: "Apologies\tChair".
    let (title, beside) = match title.split_once('\t') {
        Some((title, beside))
            if title.contains(char::is_alphabetic) && !title.ends_with([',', ';']) =>
        {
            (title, beside)
        }
        _ => (title, ""),
    };
    let (title, dotted) = without_dots(title, head.kind == Kind::Aside);
    let title = match BEHIND.as_ref().and_then(|behind| behind.find(title)) {
        Some(behind) if head.entry.is_some() && behind.start() > 2 => &title[..behind.start()],
        _ => title,
    };
    let (mut title, mut printed_pages) = without_pages(title);
    printed_pages = printed_pages.or(dotted.map(|page| (page, page)));
    if head.number.is_none() {
        printed_pages = printed_pages.or_else(|| pages_before(&head.text));
    }
    printed_pages = printed_pages.or_else(|| pages_alone(beside));
    if let Some(entry) = &head.entry {
        printed_pages = printed_pages.or_else(|| pages_alone(&entry.pages));
    }
    // A title in bold or capitals may run on.
    for next in body.iter().take(2) {
        let runs_on = head.entry.is_none()
            && !head.text.is_empty()
            && next.number.is_none()
            && next.is_text()
            && head.is_title()
            && next.is_title()
            && head.is_capitals() == next.is_capitals()
            && next.x0 >= head.x0
            && !begins_part(next)
            && !is_presenter(&next.text)
            && next.words() <= 14
            && head.kind != Kind::Heading
            && !title.ends_with('.');
        if !runs_on {
            break;
        }
        let (more, pages) = without_pages(&next.text);
        title = format!("{title} {more}");
        printed_pages = printed_pages.or(pages);
    }
    let mut item = Item {
        number: Some(number),
        kind: ItemKind::Agenda,
        part,
        recommendations: asked::asked(body),
        to_follow: title.to_lowercase().contains("to follow"),
        presenter: (head.entry.as_ref()).and_then(|entry| entry.presenter.clone()),
        source: head.source.clone(),
        ..Item::default()
    };
    // A long item is a sentence: its first words are its title. "APOLOGIES – to receive apologies".
    let purpose = [" - to ", " – to ", " - To ", " – To ", ": to ", ": To "];
    let named = purpose.iter().find_map(|cue| title.find(cue));
    item.title = shorten(title.get(..named.unwrap_or(title.len())).unwrap_or(&title));
    for passage in body.iter().take(8) {
        let text = passage.text.to_lowercase();
        if passage.words() <= 12 && text.contains("to follow") {
            item.to_follow = true;
        }
        if let Some(who) = report_of(&passage.text) {
            item.report_of = item.report_of.or(Some(who));
        }
        for label in [
            "presented by",
            "presenter",
            "presenting officer",
            "lead officer",
            "lead",
        ] {
            if let Some(rest) = text.strip_prefix(label)
                && passage.words() <= 20
            {
                let at = passage.text.len() - rest.len();
                let who = passage.text[at..].trim_start_matches([':', ' ', '-', '–']);
                item.presenter = item
                    .presenter
                    .or(Some(who.to_owned()).filter(|who| !who.is_empty()));
                break;
            }
        }
        if printed_pages.is_none() && passage.words() <= 8 {
            printed_pages = without_pages(&passage.text).1;
        }
    }
    Listed {
        item,
        printed_pages,
    }
}

/// Whose report it is: "Report of the Director of Resources".
pub(crate) fn report_of(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let rest = [
        "report of the ",
        "report of: ",
        "report of ",
        "report by the ",
        "report by: ",
        "report by ",
        "joint report of the ",
        "report from the ",
    ]
    .iter()
    .find_map(|lead| lower.starts_with(lead).then(|| &text[lead.len()..]))?;
    let rest = rest.trim_start_matches([':', ' ', '\t', '-', '–']);
    let who = rest
        .split(['\t', ';'])
        .next()?
        .trim_end_matches(['.', ',', ' ']);
    let words = who.split_whitespace().count();
    (1..=24).contains(&words).then(|| crate::text::titled(who))
}

fn is_presenter(text: &str) -> bool {
    let text = text.to_lowercase();
    text.starts_with("report of") || text.starts_with("report by") || text.starts_with("presented")
}

fn begins_part(passage: &Passage) -> bool {
    part_of(passage).is_some()
}

fn part_of(passage: &Passage) -> Option<AgendaPart> {
    let text = unspaced(&passage.text).to_lowercase();
    let text = text.replace("( ", "(");
    if passage.words() > 16 && !(passage.words() > 12 && text.starts_with("private")) {
        return None;
    }
    let begins = |names: &[&str]| names.iter().any(|name| text.starts_with(name));
    if begins(&[
        "part ii",
        "part 2",
        "part b",
        "exempt",
        "private agenda",
        "closed session",
        "confidential",
        "restricted items",
        "privateagenda",
    ]) {
        return Some(AgendaPart::Two);
    }
    begins(&[
        "part i ",
        "part 1",
        "part a",
        "part i(",
        "public agenda",
        "unrestricted items",
        "open session",
    ])
    .then_some(AgendaPart::One)
}

/// A title without the pages printed behind it, and those pages.
fn without_pages(title: &str) -> (String, Option<(u32, u32)>) {
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
    Regex::new(r"(?i)(?:^|\t)\s*\(?(?:pages?\s+)?(\d{1,4})(?:\s*(?:-|–|to)\s*(\d{1,4}))?\)?\s*$")
        .ok()
});

static FIRST: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^(\d{1,4})\s*[-–]\s*(\d{1,4})\s").ok());

/// The pages that stand in a column before an item's number: "5 - 14 3 ANNUAL REPORT".
fn pages_before(text: &str) -> Option<(u32, u32)> {
    let found = FIRST.as_ref()?.captures(text)?;
    let number = |index: usize| found.get(index)?.as_str().parse::<u32>().ok();
    let (first, last) = (number(1)?, number(2)?);
    (last >= first && last - first <= 900 && first <= 1900).then_some((first, last))
}

/// The pages that stand in a column of their own: "9 - 20".
fn pages_alone(text: &str) -> Option<(u32, u32)> {
    let found = ALONE.as_ref()?.captures(text)?;
    let number = |index: usize| found.get(index)?.as_str().parse::<u32>().ok();
    let first = number(1)?;
    let last = number(2).unwrap_or(first);
    (last >= first && last - first <= 900 && first <= 1900).then_some((first, last))
}

/// What an item is for and whose report it is, behind its title in one cell.
static BEHIND: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\s(?:To (?:receive|approve|consider|note|confirm|declare|agree|answer|sign|discuss|review|report)\b|Report (?:of|by) (?:the )?[A-Z]|Members (?:are|will be) (?:asked|reminded|invited)|There is attached|\(?Copy attached)").ok()
});

/// A title without the dots that lead to its page, and that page; `contents`: it is set as one of a table of
/// contents, and a number at its end is its page.
fn without_dots(title: &str, contents: bool) -> (&str, Option<u32>) {
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

fn shorten(title: &str) -> String {
    const LONGEST: usize = 160;
    if title.chars().count() <= LONGEST {
        return title.to_owned();
    }
    let first = title.split([':', '.', ';']).next().unwrap_or(title);
    crate::text::head(first, LONGEST).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// First and last page as printed.
    type Pages = Option<(u32, u32)>;
    type Row<'a> = (&'a str, &'a str, Pages);
    use crate::sample::titles_and_text;

    fn check(lines: &[&str], expected: &[Row<'_>]) {
        let found: Vec<(String, String, Pages)> = (items(&titles_and_text(lines)).into_iter())
            .map(|listed| {
                (
                    listed.item.number.unwrap_or_default(),
                    listed.item.title,
                    listed.printed_pages,
                )
            })
            .collect();
        let found: Vec<Row<'_>> = (found.iter())
            .map(|(number, title, pages)| (number.as_str(), title.as_str(), *pages))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn items_count_up() {
        check(
            &[
                "# AGENDA",
                "# 1. MINUTES",
                "To confirm the Minutes.",
                "# 2. CAPITAL PROGRAMME 2025-35 (Pages 37 - 250)",
                "(1) Village Hall",
                "1. A note that counts anew",
                "# 3. OTHER BUSINESS",
            ],
            &[
                ("1", "MINUTES", None),
                ("2", "CAPITAL PROGRAMME 2025-35", Some((37, 250))),
                ("3", "OTHER BUSINESS", None),
            ],
        );
        check(
            &[
                "805. Apologies for absence",
                "806. Confirmation of minutes",
                "807. Report",
            ],
            &[
                ("805", "Apologies for absence", None),
                ("806", "Confirmation of minutes", None),
                ("807", "Report", None),
            ],
        );
    }

    #[test]
    fn what_an_item_is_for_is_not_its_title() {
        check(
            &[
                "# AGENDA",
                "1. APOLOGIES - to receive apologies",
                "2. MINUTES – To approve them",
            ],
            &[("1", "APOLOGIES", None), ("2", "MINUTES", None)],
        );
    }

    #[test]
    fn a_supplement_names_its_item() {
        check(
            &[
                "# CABINET",
                "Agenda Item No 9",
                "Commissioning Plan for Education 2025-29 (Pages 1 - 4)",
            ],
            &[(
                "9",
                "Commissioning Plan for Education 2025-29",
                Some((1, 4)),
            )],
        );
    }

    #[test]
    fn parts_and_presenters_are_kept() {
        let items = items(&titles_and_text(&[
            "# PART I (PUBLIC) AGENDA",
            "# 1. PERFORMANCE",
            "Report of the Director of Resources",
            "# PART II ('CLOSED') AGENDA",
            "# 2. LAND (to follow)",
        ]));
        let of = |index: usize| items.get(index).map(|listed| &listed.item);
        let first = of(0).expect("an item");
        assert_eq!(first.part, Some(AgendaPart::One));
        assert_eq!(first.report_of.as_deref(), Some("Director of Resources"));
        let second = of(1).expect("an item");
        assert_eq!(second.part, Some(AgendaPart::Two));
        assert!(second.to_follow);
    }
}
