//! A report: whose it is, what it is for, what it recommends, what hangs on it.
//!
//! `Report of the Director of Children's Services` · `1. Purpose of report` · `3. Recommendation`.
//! A recommendation is each point asked for; where a numbered paragraph asks by itself, it is that.

use std::sync::LazyLock;

use regex::Regex;
use scrutineer_model::{Item, ItemKind, Section};

use crate::agenda;
use crate::contacts::is_contact;
use crate::parts::{is_head_label, is_reports_heading};
use crate::passages::{Kind, Passage};
use crate::sections::{about, asks, is_section};
use crate::text::pattern;

mod appendices;
mod asked;
mod head;
mod in_head;
mod points;
mod signed;
mod title;

pub(crate) use asked::proposed;
pub(crate) use points::{lead_in, points};
use title::{above, line_between, single};
pub(crate) use title::{is_committee, labelled as labelled_title, title};

/// What a report says of itself.
pub(crate) fn report(passages: &[Passage], keep_contacts: bool) -> Item {
    let (whose, first) = head_end(passages);
    let (head, body) = passages.split_at(first);
    let of_head = match whose {
        // Without pages, the title is what stands right above.
        1.. if head
            .first()
            .is_some_and(|first| first.source.bbox.is_none()) =>
        {
            above(&head[..whose - 1])
        }
        // On a page it may stand anywhere, but for what stands between the meeting's day and whose report it is.
        1.. => title::under_day(&head[..whose - 1]),
        _ => None,
    };
    let mut item = Item {
        kind: ItemKind::Report,
        title: of_head
            .or_else(|| title(head))
            .or_else(|| line_between(head))
            .or_else(|| single(head))
            .unwrap_or_default(),
        source: passages
            .first()
            .map_or_else(Default::default, |first| first.source.clone()),
        ..Item::default()
    };
    // The item's own heading is all the head there is: "7. MONITORING QUARTERLY REVIEW".
    if item.title.is_empty()
        && let Some(own) = body.first()
        && own.kind == Kind::Heading
        && (own.parts == 1 || own.parts == 2 && counts_anew(&body[1..]))
        && about(&own.text) == "other"
    {
        item.title.clone_from(&own.text);
        item.number.clone_from(&own.number);
    }
    item.number = item
        .number
        .take()
        .or_else(|| {
            // "LOCHSIDE TOWN COUNCIL⇥Agenda Item: 8".
            (head.iter().take(10))
                .find_map(|passage| Some((passage.whole().split('\t')).find_map(agenda::named)?.0))
        })
        .or_else(|| head.iter().find_map(item_number))
        .or_else(|| stamped(passages));
    // "Agenda Item No. 7 Recycling Centres: Opening Hours", where nothing else is a title.
    if item.title.is_empty() {
        let named = (head.iter().take(10)).find_map(|passage| agenda::named(&passage.whole()));
        item.title = named
            .map(|(_, title)| title)
            .filter(|title| title.contains(' '))
            .unwrap_or_default();
    }
    head::fill(&mut item, head, keep_contacts);
    if item.authors.is_empty() {
        head::fill_from_text(&mut item, body, keep_contacts);
    }
    let under = sections(body, &mut item);
    for (about, passages) in &under {
        let texts = || {
            (passages.iter())
                .filter(|passage| !passage.in_table)
                .map(|passage| passage.text.to_string())
        };
        match *about {
            "purpose" if item.purpose.is_empty() => item.purpose = texts().take(6).collect(),
            "summary" if item.summary.is_empty() => item.summary = texts().take(12).collect(),
            "recommendations" if item.recommendations.is_empty() => {
                item.recommendations = asked::under(passages);
            }
            // Whom to ask stands at a report's end, too.
            "background_papers" => item
                .background_papers
                .extend(texts().filter(|text| !is_contact(text)).take(20)),
            "appendices" => item
                .appendices
                .extend(appendices::listed(passages).into_iter().take(40)),
            _ => {}
        }
    }
    if item.recommendations.is_empty()
        && let Some(asked) = before_reasons(&under, &item.sections)
    {
        item.recommendations = points(asked);
        item.purpose
            .truncate(item.purpose.len().saturating_sub(asked.len()).max(1));
    }
    item.recommendations = asked::or_elsewhere(std::mem::take(&mut item.recommendations), passages);
    if item.summary.is_empty() {
        // A box in the head: "Summary: The budget rests on savings."
        let boxed = head.iter().filter(|passage| passage.is_text());
        item.summary.extend(
            boxed
                .filter_map(|passage| passage.text.strip_prefix("Summary:"))
                .map(|text| text.trim().to_owned())
                .filter(|text| !text.is_empty()),
        );
    }
    item
}

/// What a section is about, and the passages under it.
type Under<'a> = (&'static str, Vec<&'a Passage>);

/// What is asked for where its heading was left out: "That …" over and over, right before "Reasons for the recommendations".
fn before_reasons<'a, 'p>(
    under: &'a [Under<'p>],
    sections: &[Section],
) -> Option<&'a [&'p Passage]> {
    let reasons = (sections.iter()).position(|section| {
        let plain = crate::text::plain(&section.title);
        plain.starts_with("reason") && plain.contains("recommendation")
    })?;
    let (_, above) = under.get(reasons.checked_sub(1)?)?;
    let from = (above.iter())
        .rposition(|passage| !passage.text.starts_with("That "))
        .map_or(0, |at| at + 1);
    above.get(from..).filter(|asked| !asked.is_empty())
}

/// Where the line stands that says whose report it is, counted from 1, and where its first section begins.
fn head_end(passages: &[Passage]) -> (usize, usize) {
    /// Words of a line that gives the day, at most.
    const DAY: usize = 10;
    // Titles of the head are headings too; sections are numbered, or about something known.
    let begins = |passage: &Passage| {
        is_section(passage)
            && (about(&passage.text) != "other" && passage.words() <= 8
                || asks(&passage.text)
                || passage.parts > 0 && agenda::named(&passage.whole()).is_none())
    };
    // "RISK MANAGEMENT" right under the day of the meeting is what the report is about.
    let is_title = |at: usize| {
        let above = at.checked_sub(1).map(|above| &passages[above]);
        passages[at].number.is_none()
            && passages[at].is_capitals()
            && above.is_some_and(|above| {
                !above.in_table
                    && above.words() <= DAY
                    && !crate::dates::days(&above.text).is_empty()
            })
    };
    // Whose report it is stands in its head, whatever titles stand above.
    let whose = (passages.iter().take(HEAD))
        .take_while(|passage| !is_reports_heading(passage, passage.text.lower()))
        .collect::<Vec<_>>()
        .iter()
        .rposition(|passage| passage.is_text() && agenda::report_of(&passage.whole()).is_some())
        .map_or(0, |at| at + 1);
    // The labels of its head are headings in a text that marks none.
    let from = (passages.iter().take(HEAD))
        .take_while(|passage| !is_reports_heading(passage, passage.text.lower()))
        .collect::<Vec<_>>()
        .iter()
        .rposition(|passage| is_head_label(passage))
        .map_or(whose, |at| whose.max(at + 1));
    let first = (passages[from..].iter().enumerate())
        .position(|(at, passage)| begins(passage) && !is_title(from + at))
        .map_or_else(|| passages.len().min(16).max(from), |at| at + from);
    (whose, first)
}

/// The sections of a report's body, which go to the item, and what stands under each.
fn sections<'a>(body: &'a [Passage], item: &mut Item) -> Vec<Under<'a>> {
    let mut about_now = "other";
    let mut under: Vec<Under<'_>> = Vec::new();
    for (index, passage) in body.iter().enumerate() {
        // A lead-in under the heading says the same again.
        let again = about_now == "recommendations"
            && (passage.text.plain() == "that"
                || asks(&passage.text)
                    && (passage.kind != Kind::Heading || passage.text.ends_with([':', '-', '–']))
                || passage.number.is_none() && passage.text.starts_with("That "));
        let listed = || {
            about_now == "recommendations"
                && under
                    .last()
                    .is_some_and(|(_, above)| is_listed(above, passage))
        };
        if is_section(passage) && !again && !listed() {
            let found = if crate::parts::is_proposal(body, index) {
                "recommendations"
            } else {
                about(&passage.text)
            };
            // A heading without a subject of its own, under a recommendation's, divides it.
            let divides = about_now == "recommendations"
                && passage.number.is_none()
                && (found == "other"
                    && leads_to_points(&body[index + 1..])
                    && !is_other_list(under.last(), &body[index + 1..])
                    || counts_on(&body[index + 1..]));
            // Where a text marks no headings, each line of a list looks like one.
            let entry = passage.number.is_none()
                && passage.source.bbox.is_none()
                && (about_now == "appendices" && names_appendix(&passage.text)
                    || about_now == "background_papers"
                        && found == "other"
                        && !passage.is_capitals());
            if entry && let Some((_, listed)) = under.last_mut() {
                listed.push(passage);
                continue;
            }
            if !divides {
                about_now = found;
                // "Cabinet is asked to:" heads a section, and leads to its points.
                let leads =
                    found == "recommendations" && passage.number.is_none() && asks(&passage.text);
                under.push((found, if leads { vec![passage] } else { Vec::new() }));
                item.sections.push(Section {
                    number: passage.number.clone(),
                    title: passage.text.trim_end_matches(':').to_owned(),
                    about: found,
                    source: passage.source.clone(),
                });
            }
            continue;
        }
        if let Some((_, passages)) = under.last_mut()
            && passage.is_text()
        {
            passages.push(passage);
        }
    }
    signed::leave_out(item, &under);
    under
}

/// Whether what looks like a section's title is one of the points asked for: "1. Adopts the plan;" in bold, and "2. Notes
/// the sum." behind it, but not "3. Background".
fn is_listed(above: &[&Passage], passage: &Passage) -> bool {
    const OPEN: [&str; 3] = [";", "; and", "; or"];
    let is_open = |text: &str| OPEN.iter().any(|end| text.trim_end().ends_with(end));
    let Some(number) = passage.number.as_deref().filter(|_| passage.parts == 1) else {
        return false;
    };
    let before = (above.iter().rev())
        .find(|above| above.parts == 1)
        .and_then(|above| above.number.as_deref());
    let counts = match before {
        Some(before) => crate::number::counts_on(number, before, 1),
        None => number == "1",
    };
    counts && (is_open(&passage.text) || above.last().is_some_and(|last| is_open(&last.text)))
}

/// "8.18" alone at the head of every page: the item that a report is for. A page's number has no stop.
fn stamped(passages: &[Passage]) -> Option<String> {
    let heads = passages.iter().filter(|passage| {
        passage.kind == Kind::Furniture && passage.text.is_empty() && passage.parts == 2
    });
    let mut numbers = heads.filter_map(|passage| passage.number.as_deref());
    let first = numbers.next()?;
    let again = numbers.clone().count();
    (again >= 1 && numbers.all(|number| number == first)).then(|| first.to_owned())
}

static ITEM: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"(?i)^item(?: number| no\.?)?\s*[:\t]\s*([A-Z]?\d{1,3}[a-z]?)$").ok()
});

/// The number of the item that a label in a report's head gives: "Item number: 10".
fn item_number(passage: &Passage) -> Option<String> {
    // "ITEM 9" alone on a line is a number and nothing else.
    if passage.text.is_empty() && passage.parts == 1 && passage.is_text() && !passage.in_table {
        return passage.number.clone();
    }
    let found = ITEM.as_ref()?.captures(passage.text.trim())?;
    Some(found.get(1)?.as_str().to_owned())
}

/// Whether the next heading that is numbered is the first: "3.4 TREES" over "1. Purpose" is the item's.
fn counts_anew(behind: &[Passage]) -> bool {
    let next = (behind.iter()).find(|next| next.kind == Kind::Heading && next.number.is_some());
    next.is_some_and(|next| next.number.as_deref() == Some("1"))
}

/// Passages of a report's head, at most.
const HEAD: usize = 40;

/// "Appendix A - Places by district", "Annex 2".
fn names_appendix(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["appendix ", "annex ", "annexe ", "enclosure "]
        .iter()
        .any(|name| lower.starts_with(name))
}

/// Whether points stand behind a heading: "Key issues" with a paragraph under it divides no
/// recommendation.
fn leads_to_points(behind: &[Passage]) -> bool {
    let next = behind.iter().find(|passage| passage.is_text());
    next.is_some_and(|next| {
        // "12 May 2022 – Friends of the park": what was done and when.
        let dated = next.text.starts_with(|char: char| char.is_ascii_digit());
        next.kind == Kind::Point && !dated
            || next.number.is_some() && !is_section(next) && !tells(&next.text)
            || asks(&next.text)
            || next.text.lower().starts_with("that ")
    })
}

/// "The application site is a field": a sentence that says how something is, and asks for nothing.
fn tells(text: &str) -> bool {
    /// Words among which its verb stands.
    const NEAR: usize = 8;
    let mut near = text.split_whitespace().take(NEAR);
    let begins = text.starts_with("That ") || text.starts_with("To ");
    let verb = near.find(|word| {
        matches!(
            *word,
            "is" | "are" | "was" | "were" | "has" | "have" | "had" | "would" | "be"
        )
    });
    !begins
        && text.trim_end().ends_with(['.', ':'])
        && !asks(text)
        && verb.is_some_and(|verb| verb != "be")
}

/// Whether numbered paragraphs stand behind a heading where what is asked for so far had dots: "Main report" and "1. In
/// the quarter …".
fn is_other_list(asked: Option<&Under<'_>>, behind: &[Passage]) -> bool {
    let (Some((_, asked)), Some(next)) = (asked, behind.iter().find(|next| next.is_text())) else {
        return false;
    };
    // A producer may lose the dots: "note the report;" goes on from its lead-in all the same.
    let dots = |passage: &&Passage| {
        passage.kind == Kind::Point && passage.number.is_none()
            || passage.text.starts_with(char::is_lowercase)
    };
    next.parts > 0
        && asked.iter().copied().any(|passage| dots(&passage))
        && asked.iter().all(|passage| passage.number.is_none())
        && !next.text.starts_with("That ")
}

/// Whether points go on behind a heading: the next begins "(c)".
fn counts_on(behind: &[Passage]) -> bool {
    let next = behind.iter().find(|passage| passage.is_text());
    next.is_some_and(|next| {
        let letter = next
            .number
            .as_deref()
            .map(|number| number.trim_matches(['(', ')']));
        next.parts == 0 && letter.is_some_and(|letter| !matches!(letter, "a" | "A" | "i" | "1"))
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn points_set_as_titles_are_asked_for() {
        let asked = |lines: &[&str]| {
            let passages = crate::sample::titles_and_text(lines);
            super::report(&passages, false).recommendations.len()
        };
        let points = [
            "# Recommendations:",
            "That Cabinet:",
            "# 1. Adopts the plan;",
            "# 2. Agrees a bid of £3m to the fund; and",
            "# 3. Notes the sum.",
            "# 1. Summary",
            "1.1 Heath is rare.",
        ];
        assert_eq!(asked(&points), 3);
        // A section's title ends in no semicolon.
        assert_eq!(
            asked(&[
                "# 1. Recommendations",
                "That it be done.",
                "# 2. Background",
                "None."
            ]),
            1
        );
    }

    use super::*;
    use crate::sample::titles_and_text;

    #[test]
    fn lists_behind_a_report_are_kept() {
        let item = report(
            &titles_and_text(&[
                "# PLAN",
                "Report of the Director",
                "# 1. Purpose of report",
                "1.1 To present the plan.",
                "# Appendices",
                "# Appendix A - Places",
                "Head of Schools ann.other@example.gov.uk",
                "# Background Papers",
                "# School Organisation Plan 2017",
            ]),
            false,
        );
        assert_eq!(item.appendices, ["Appendix A - Places"]);
        assert_eq!(item.background_papers, ["School Organisation Plan 2017"]);
    }

    #[test]
    fn a_report_says_whose_it_is_and_what_it_wants() {
        let item = report(
            &titles_and_text(&[
                "# PANEL",
                "# WEDNESDAY, 20 JUNE 2018",
                "# Agenda Item No. 4",
                "# PLAN FOR CHILDREN",
                "Report of the Director of Services",
                "Author: Ann Other, Policy Manager; Tel: (01234) 567890",
                "# 1. Purpose of report",
                "1.1 To present the plan.",
                "# 2. Recommendation",
                "2.1 The Panel is asked to note the plan.",
                "# 3. Background",
                "3.1 There was a plan before.",
            ]),
            false,
        );
        assert_eq!(item.number.as_deref(), Some("4"));
        assert_eq!(item.title, "PLAN FOR CHILDREN");
        assert_eq!(item.report_of.as_deref(), Some("Director of Services"));
        assert_eq!(item.purpose, ["To present the plan."]);
        let numbers: Vec<&str> = (item.recommendations.iter())
            .filter_map(|point| point.number.as_deref())
            .collect();
        assert_eq!(numbers, ["2.1"]);
        let abouts: Vec<&str> = item.sections.iter().map(|section| section.about).collect();
        assert_eq!(abouts, ["purpose", "recommendations", "background"]);
        let author = item.authors.first().expect("an author");
        assert_eq!(author.name, "Ann Other");
        assert_eq!(author.role.as_deref(), Some("Policy Manager"));
        assert_eq!(author.telephone, None);
    }
}
