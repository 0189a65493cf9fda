//! The items of an agenda: number, title, pages, presenter, part.
//!
//! `7. QUARTERLY PERFORMANCE REPORT` · `6. Capital Programme 2025-35 (Pages 37 - 250)` ·
//! `8 RISK REGISTER 25 - 46` · `OS24 BUDGET`. Items count up by one; what must not match: numbered notes before or
//! inside them, which do not fit the count.

use scrutineer_model::{AgendaPart, Item, ItemKind};

use crate::passages::{Kind, Passage};
use crate::text::{Worded, unspaced};

mod asked;
mod starts;
mod titles;

use starts::starts;

pub(crate) use starts::opens_meeting;
use titles::{BEHIND, pages_alone, pages_before, shorten, without_dots, without_pages};

/// An item with the pages its line prints, as printed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Listed {
    pub(crate) item: Item,
    pub(crate) printed_pages: Option<(u32, u32)>,
}

static NAMED: Worded = Worded::new(
    &["agenda item"],
    &[
        r"(?i)^agenda item(?::| (?:no\.?|number)?\s*:?)\s*\(?([A-Z]?\d{1,3}[a-z]?)\)?\s*[:.–-]?\s*(.*)$",
    ],
);

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
        let mut under = under(&number, body);
        if under.is_empty() {
            under = lettered(&number, body);
        }
        let mut item = one(&passages[at], number, &title, body, part);
        item.item.items = under;
        listed.push(item);
    }
    listed
}

/// What is asked of the meeting under an item.
pub(crate) fn asked(body: &[Passage]) -> Vec<scrutineer_model::Point> {
    asked::asked(body)
}

/// "agenda", and "agenda/speakers:" over both.
pub(crate) fn is_heading_text(text: &str) -> bool {
    let text = text.trim().trim_end_matches(':');
    text == "agenda" || text.starts_with("agenda/") && !text.contains(' ')
}

/// "AGENDA", "A G E N D A": the heading over what a meeting is to deal with.
pub(crate) fn is_heading(passage: &Passage) -> bool {
    is_heading_text(&crate::text::unspaced(&passage.text).to_lowercase())
}

/// The number of the agenda item that a report's head names: "Agenda Item No. 4".
pub(crate) fn named(text: &str) -> Option<(String, String)> {
    let found = NAMED.of(text)?.captures(text)?;
    Some((
        found.get(1)?.as_str().to_owned(),
        found
            .get(2)
            .map_or("", |rest| rest.as_str())
            .trim()
            .to_owned(),
    ))
}

/// "4.1 Minute of the last meeting  5 - 22" under "4 Minutes": items with pages of their own, or titles among which nothing
/// else stands.
fn under(number: &str, body: &[Passage]) -> Vec<Item> {
    /// Words of such an item's line, at most.
    const LISTED: usize = 24;
    let numbered: Vec<&Passage> = (body.iter())
        // An entry with dots up to its page is set as one of a table of contents.
        .filter(|passage| passage.is_text() || passage.kind == Kind::Aside)
        .filter(|passage| passage.parts == 2 && !passage.in_table)
        .collect();
    let number = number.trim_end_matches('.');
    let counts = (numbered.iter().zip(1..)).all(|(passage, at)| {
        let own = passage
            .number
            .as_deref()
            .map(|own| own.trim_end_matches('.'));
        own == Some(format!("{number}.{at}").as_str())
    });
    let paged = (numbered.iter()).all(|passage| without_pages(&passage.text).1.is_some());
    let titles = numbered.len() > 1
        && (body.iter().filter(|passage| passage.is_text())).all(|passage| passage.parts > 1)
        && (numbered.iter()).all(|passage| {
            passage.kind == Kind::Heading
                && !passage.text.starts_with("To ")
                && !passage.text.ends_with(['.', ';', ':'])
        });
    // What stands between may be of one of them: "8.1 Planning applications" over a list of those.
    let short = !numbered.is_empty()
        && (numbered.iter()).all(|passage| {
            let (title, dotted) = without_dots(&passage.text, passage.kind == Kind::Aside);
            passage.words() <= LISTED && (dotted.is_some() || !title.contains(". "))
        });
    if !counts || !paged && !titles && !short {
        return Vec::new();
    }
    (numbered.into_iter())
        .map(|passage| {
            let (title, _) = without_dots(&passage.text, passage.kind == Kind::Aside);
            let (title, _) = without_pages(title);
            let report = [
                " – Report by ",
                " - Report by ",
                " – Report of ",
                " - Report of ",
            ];
            let by = report.iter().find_map(|cue| title.find(cue));
            Item {
                number: passage.number.clone(),
                kind: ItemKind::Agenda,
                title: shorten(title.get(..by.unwrap_or(title.len())).unwrap_or(&title)),
                source: passage.source.clone(),
                ..Item::default()
            }
        })
        .collect()
}

/// "4(a) 2 High Street", "4(b) The Old Forge" under "4 Applications": letters that count on behind the item's number. Where the
/// line has only a link, the title stands above it.
fn lettered(number: &str, body: &[Passage]) -> Vec<Item> {
    /// Words of a link: "report".
    const LINK: usize = 1;
    let number = number.trim_end_matches('.');
    let mut items: Vec<Item> = Vec::new();
    for (at, passage) in body.iter().enumerate() {
        let Some(letter) = ('a'..='z').nth(items.len()) else {
            break;
        };
        let own = format!("{number}({letter})");
        let Some(title) = (passage.text.strip_prefix(own.as_str()))
            .filter(|rest| passage.is_text() && rest.starts_with([' ', '\t']))
        else {
            continue;
        };
        let title = crate::text::without_size(title.trim());
        let title = if title.split(' ').count() > LINK {
            title
        } else {
            (at.checked_sub(1)).map_or(title, |above| body[above].text.as_str())
        };
        items.push(Item {
            number: Some(own),
            kind: ItemKind::Agenda,
            title: shorten(title),
            source: passage.source.clone(),
            ..Item::default()
        });
    }
    if items.len() < 2 {
        items.clear();
    }
    items
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
    // "Minutes of the Committee⇥3 - 8 held 10 October": the title goes on under its line, behind the pages.
    if let Some(more) = behind_pages(beside, title.as_str()) {
        title = format!("{title} {more}");
    }
    printed_pages = printed_pages.or(dotted.map(|page| (page, page)));
    if head.number.is_none() {
        printed_pages = printed_pages.or_else(|| pages_before(&head.text));
    }
    printed_pages = printed_pages.or_else(|| pages_alone(beside));
    if let Some(entry) = &head.entry {
        printed_pages = printed_pages.or_else(|| pages_alone(&entry.pages));
    }
    title.push_str(&hung(&title, head, body));
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
        number: Some(number).filter(|number| !number.is_empty()),
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
        let text = passage.text.lower();
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
            printed_pages = without_pages(&passage.text)
                .1
                .or_else(|| pages_alone(&passage.text).filter(|(from, to)| from < to));
        }
    }
    Listed {
        item,
        printed_pages,
    }
}

/// What goes on with a title beside its pages under its first line, set in as that is behind its number.
fn hung(title: &str, head: &Passage, body: &[Passage]) -> String {
    let mut more = String::new();
    let mut above = head;
    for next in body.iter().take(2).filter(|_| head.entry.is_none()) {
        if !hangs_under(above, next, head) {
            break;
        }
        let line = next.text.split('\t').next().unwrap_or_default();
        // "SERVICES 46)": the pages go on, too.
        let digit = |char: char| char.is_ascii_digit();
        let line = match (line.strip_suffix(')')).map(|line| line.trim_end_matches(digit)) {
            Some(line) if line.ends_with(' ') => line.trim_end(),
            _ => line,
        };
        if more.is_empty() && head.text.contains(&format!("{title}:")) {
            more.push(':');
        }
        more.push(' ');
        more.push_str(line);
        above = next;
    }
    more
}

/// Words of a title behind the pages of its first line: "3 - 8 held 10 October", "(Pages 13 - SERVICES⇥46)".
fn behind_pages<'a>(beside: &'a str, title: &str) -> Option<&'a str> {
    let digit = |char: char| char.is_ascii_digit();
    let rest = beside.trim_start_matches('(');
    let rest = (["Pages ", "Page ", "pages ", "PAGES "].iter())
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    let from = rest.trim_start_matches(digit);
    let sign = from.trim_start().strip_prefix(['-', '–'])?.trim_start();
    let until = sign.trim_start_matches(digit);
    let open = until.len() == sign.len();
    let more = until.trim_start_matches(')').split('\t').next()?.trim();
    let capitals = !title.contains(char::is_lowercase) && !more.contains(char::is_lowercase);
    let goes_on = more.starts_with(char::is_lowercase) || open || capitals;
    (from.len() < rest.len() && goes_on && more.contains(char::is_alphabetic)).then_some(more)
}

/// Whether a line goes on from an item's title, of which it has the type: "REVENUE BUDGET FOR UNIVERSAL⇥(Pages 13 -" over
/// "SERVICES⇥46)".
///
/// Not to be matched: what the item is for, and the title of a part of the agenda, which stand further down.
fn hangs_under(above: &Passage, next: &Passage, head: &Passage) -> bool {
    /// Lines of a title are no further apart, in ems of the lower one's height.
    const PITCH: f32 = 0.38;
    /// A number and its gap are as wide, at least.
    const NUMBER: f32 = 8.0;
    /// Words of such a line.
    const WORDS: usize = 8;
    let (Some(upper), Some(lower)) = (above.source.bbox, next.source.bbox) else {
        return false;
    };
    let paged = without_pages(&head.text).1.is_some() || head.text.contains("(Pages ");
    let letters = |passage: &Passage| {
        passage
            .text
            .split('\t')
            .next()
            .unwrap_or_default()
            .replace("(Pages", "")
    };
    let capitals = |passage: &Passage| !letters(passage).contains(char::is_lowercase);
    let level = if std::ptr::eq(above, head) {
        lower.x0 > upper.x0 + NUMBER && lower.x0 < upper.x1
    } else {
        (lower.x0 - upper.x0).abs() < 1.0
    };
    paged
        && level
        && next.number.is_none()
        && next.is_text()
        && (1..=WORDS).contains(&next.words())
        && capitals(next) == capitals(head)
        && !next.text.ends_with('.')
        && !is_presenter(&next.text)
        && !next.text.starts_with("To ")
        && !next.text.starts_with('(')
        && (-1.0..PITCH * lower.height().min(upper.height())).contains(&(lower.y0 - upper.y1))
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
    // "REPORT OF THE DIRECTOR OF ROADS: WINTER GRITTING".
    let rest = rest.split(['\t', ';']).next()?.split(": ").next()?;
    let who = crate::committee::reported_to(rest).map_or(rest, |(who, _)| who);
    let who = who.trim_end_matches(['.', ',', ' ']);
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
    fn titles_that_count_on_under_an_item_are_items_of_it() {
        let under = |lines: &[&str]| -> Vec<String> {
            let items = items(&titles_and_text(lines));
            let own = items.iter().flat_map(|listed| &listed.item.items);
            own.map(|item| item.title.clone()).collect()
        };
        assert_eq!(
            under(&[
                "# AGENDA",
                "# 1. Prayer",
                "# 2. Minutes of Committees",
                "# 2.1. Parks Board of 3 May",
                "# 2.2. Roads Board of 4 May",
                "# 3. Trees",
            ]),
            ["Parks Board of 3 May", "Roads Board of 4 May"]
        );
        // What is said of an item is none.
        assert!(
            under(&[
                "# AGENDA",
                "# 1. Prayer",
                "# 2. Trees",
                "# 2.1. Two stand on the green. Both are old.",
                "# 2.3. The hall",
                "# 3. Roads",
                "# 3.2. Some are to be filled",
            ])
            .is_empty()
        );
        // A list may stand under one of them.
        assert_eq!(
            under(&[
                "# AGENDA",
                "# 1. Prayer",
                "# 2. Trees",
                "2.1 Applications",
                "Two oaks on the green |",
                "2.2 To cut hedges",
                "# 3. Roads",
            ]),
            ["Applications", "To cut hedges"]
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
