//! A report: whose it is, what it is for, what it recommends, what hangs on it.
//!
//! `Report of the Director of Children's Services` · `1. Purpose of report` · `3. Recommendation`.
//! A recommendation is each point asked for; where one numbered paragraph asks, it is that.

use std::sync::LazyLock;

use regex::Regex;
use scrutineer_model::{Item, ItemKind, Section};

use crate::agenda;
use crate::council::is_name;
use crate::parts::{is_head_label, is_reports_heading};
use crate::passages::{Kind, Passage};
use crate::sections::{about, asks, is_section};

mod asked;
mod head;
mod points;

pub(crate) use points::points;

/// What a report says of itself.
pub(crate) fn report(passages: &[Passage], keep_contacts: bool) -> Item {
    // Titles of the head are headings too; sections are numbered, or about something known.
    let begins = |passage: &Passage| {
        is_section(passage)
            && (about(&passage.text) != "other" && passage.words() <= 8
                || passage.parts > 0 && agenda::named(&passage.whole()).is_none())
    };
    // Whose report it is stands in its head, whatever titles stand above.
    let whose = (passages.iter().take(HEAD))
        .take_while(|passage| !is_reports_heading(passage, &passage.text.to_lowercase()))
        .collect::<Vec<_>>()
        .iter()
        .rposition(|passage| passage.is_text() && agenda::report_of(&passage.whole()).is_some())
        .map_or(0, |at| at + 1);
    // The labels of its head are headings in a text that marks none.
    let from = (passages.iter().take(HEAD))
        .take_while(|passage| !is_reports_heading(passage, &passage.text.to_lowercase()))
        .collect::<Vec<_>>()
        .iter()
        .rposition(|passage| is_head_label(passage))
        .map_or(whose, |at| whose.max(at + 1));
    let first = (passages[from..].iter().position(begins))
        .map_or_else(|| passages.len().min(16).max(from), |at| at + from);
    let (head, body) = passages.split_at(first);
    let of_head = match whose {
        // Without pages, the title is what stands right above.
        1.. if head
            .first()
            .is_some_and(|first| first.source.bbox.is_none()) =>
        {
            above(&head[..whose - 1])
        }
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
        && head.is_empty()
        && let Some(own) = body.first()
        && own.kind == Kind::Heading
        && own.parts == 1
        && about(&own.text) == "other"
    {
        item.title.clone_from(&own.text);
        item.number.clone_from(&own.number);
    }
    item.number = item
        .number
        .take()
        .or_else(|| {
            (head.iter().take(10)).find_map(|passage| Some(agenda::named(&passage.whole())?.0))
        })
        .or_else(|| head.iter().find_map(item_number))
        .or_else(|| stamped(passages));
    head::fill(&mut item, head, keep_contacts);
    let mut about_now = "other";
    let mut under: Vec<(&'static str, Vec<&Passage>)> = Vec::new();
    for (index, passage) in body.iter().enumerate() {
        // A lead-in under the heading says the same again.
        let again = about_now == "recommendations"
            && (asks(&passage.text) && passage.kind != Kind::Heading
                || passage.number.is_none() && passage.text.starts_with("That "));
        if is_section(passage) && !again {
            let found = if crate::parts::is_proposal(body, index) {
                "recommendations"
            } else {
                about(&passage.text)
            };
            // A heading without a subject of its own, under a recommendation's, divides it.
            let divides = about_now == "recommendations"
                && passage.number.is_none()
                && (found == "other" && leads_to_points(&body[index + 1..])
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
                under.push((found, Vec::new()));
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
    for (about, passages) in &under {
        let texts = || {
            (passages.iter())
                .filter(|passage| !passage.in_table)
                .map(|passage| passage.text.clone())
        };
        match *about {
            "purpose" if item.purpose.is_empty() => item.purpose = texts().take(6).collect(),
            "summary" if item.summary.is_empty() => item.summary = texts().take(12).collect(),
            "recommendations" if item.recommendations.is_empty() => {
                item.recommendations = asked::under(passages);
            }
            "background_papers" => item.background_papers.extend(texts().take(20)),
            "appendices" => item.appendices.extend(texts().take(40)),
            _ => {}
        }
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
    Regex::new(r"(?i)^item(?: number| no\.?)?\s*[:\t]\s*([A-Z]?\d{1,3}[a-z]?)$").ok()
});

/// The number of the item that a label in a report's head gives: "Item number: 10".
fn item_number(passage: &Passage) -> Option<String> {
    // "ITEM 9" alone on a line is a number and nothing else.
    if passage.text.is_empty() && passage.parts == 1 && passage.is_text() {
        return passage.number.clone();
    }
    let found = ITEM.as_ref()?.captures(passage.text.trim())?;
    Some(found.get(1)?.as_str().to_owned())
}

/// Passages of a report's head, at most.
const HEAD: usize = 40;

/// The title right above the line that says whose report it is.
fn above(head: &[Passage]) -> Option<String> {
    let last = head.iter().rev().find(|passage| passage.is_text())?;
    // "INVEST TO TRANSFORM: SPECIAL NEEDS" is a title, and "Date: today" is none.
    let label = (last.text.split_once(':'))
        .is_some_and(|(label, rest)| rest.is_empty() || label.split_whitespace().count() < 3);
    let fits = last.is_title()
        && !last.in_table
        && !label
        && (2..=40).contains(&last.words())
        && !is_name(&last.text)
        && !is_committee(&last.text.to_lowercase())
        && crate::dates::days(&last.text).is_empty()
        && agenda::named(&last.whole()).is_none();
    fits.then(|| last.text.clone())
}

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
        next.kind == Kind::Point
            || next.number.is_some() && !is_section(next)
            || asks(&next.text)
            || next.text.to_lowercase().starts_with("that ")
    })
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

/// The title in a report's head: what is no council, committee, day, label or name.
pub(crate) fn title(head: &[Passage]) -> Option<String> {
    for passage in head {
        let lower = passage.text.to_lowercase();
        for label in [
            "subject:",
            "title:",
            "title/subject:",
            "report on:",
            "subject -",
            "subject –",
            "title -",
            "for decision -",
            "for decision –",
            "proposal:",
            "proposed development:",
            "development:",
            "site address:",
            "report title:",
            "decision making report title:",
            "subject matter / title of decision",
            "title of report:",
            "subject :",
        ] {
            if let Some(rest) = lower.strip_prefix(label) {
                let at = passage.text.len() - rest.len();
                let title = passage.text[at..]
                    .trim_start_matches([':', ' ', '\t', '-', '–'])
                    .trim();
                if !title.is_empty() {
                    return Some(title.to_owned());
                }
            }
        }
    }
    // "Subject", and what it is on the next line.
    let labelled = head.iter().position(|passage| {
        let text = passage.text.to_lowercase();
        passage.number.is_none()
            && matches!(
                text.trim_end_matches(':').trim(),
                "subject" | "report title" | "title of report" | "subject of report"
            )
    });
    let under = labelled.and_then(|at| head[at + 1..].iter().find(|passage| passage.is_text()));
    if let Some(under) = under.filter(|under| (2..=40).contains(&under.words())) {
        return Some(under.text.clone());
    }
    let fits = |passage: &&Passage| {
        let lower = passage.text.to_lowercase();
        passage.is_text()
            && !passage.in_table
            && passage.words() >= 2
            && passage.words() <= 40
            && !is_name(&passage.text)
            && crate::dates::days(&passage.text).is_empty()
            && agenda::named(&passage.whole()).is_none()
            && agenda::report_of(&passage.text).is_none()
            && !lower.contains(':')
            && !is_committee(&lower)
            && !matches!(
                lower.as_str(),
                "agenda"
                    | "minutes"
                    | "public"
                    | "part 1"
                    | "part i"
                    | "decision details"
                    | "record of decision"
                    | "decision notice"
                    | "decision record"
            )
            && !lower.starts_with("appendix")
            && !lower.starts_with("committee item")
            && !lower.ends_with('?')
            && !lower.contains("? ")
            && !(lower.starts_with("cyngor ") && passage.words() <= 5)
            && !lower.contains(" cyngor ")
            && !is_label(&lower)
    };
    let titles = head.iter().filter(fits);
    let mut best: Option<&Passage> = None;
    for passage in titles.filter(|passage| passage.is_title()) {
        best = best.or(Some(passage));
    }
    let best = best.or_else(|| {
        head.iter()
            .take(4)
            .find(|passage| fits(passage) && passage.words() <= 20)
    })?;
    Some(best.text.clone())
}

/// A title set as any other line, between the labels of a report's head.
fn line_between(head: &[Passage]) -> Option<String> {
    let labelled = head.iter().filter(|passage| is_head_label(passage)).count();
    let fits = |passage: &&Passage| {
        let lower = passage.text.to_lowercase();
        passage.kind == Kind::Line
            && !passage.in_table
            && passage.number.is_none()
            && (2..=14).contains(&passage.words())
            && passage.text.starts_with(char::is_uppercase)
            && !passage.text.contains([':', '\t', '?', '@'])
            && !passage.text.ends_with(['.', ',', ';'])
            && !is_name(&passage.text)
            && !is_committee(&lower)
            && !is_label(&lower)
            && crate::dates::days(&passage.text).is_empty()
            && agenda::named(&passage.whole()).is_none()
            && agenda::report_of(&passage.text).is_none()
            && !is_reports_heading(passage, &lower)
    };
    let mut lines = head.iter().filter(fits);
    let first = lines.next().filter(|_| labelled >= 2)?;
    Some(first.text.clone())
}

/// A title of one word: "WRITE-OFFS".
fn single(head: &[Passage]) -> Option<String> {
    let fits = |passage: &&Passage| {
        passage.is_text()
            && !passage.in_table
            && (passage.kind == Kind::Heading
                || passage.kind == Kind::Line && passage.is_capitals())
            && passage.words() == 1
            && passage
                .text
                .chars()
                .filter(|char| char.is_alphabetic())
                .count()
                >= 6
            && !passage
                .text
                .contains(|char: char| char.is_ascii_digit() || char == ':')
            && !is_committee(&passage.text.to_lowercase())
            && !is_label(&passage.text.to_lowercase())
    };
    head.iter().find(fits).map(|passage| passage.text.clone())
}

/// What stands in a report's head and names nothing: "Committee and Date", "Public".
fn is_label(lower: &str) -> bool {
    lower.starts_with("key decision")
        || lower.starts_with("wards affected")
        || lower.starts_with("ward(s) affected")
        || matches!(
            lower.trim_end_matches(':'),
            "agenda"
                | "minutes"
                | "public"
                | "private"
                | "report"
                | "committee and date"
                | "item"
                | "council matters"
                | "executive summary"
                | "restricted reports"
                | "call-in"
                | "not exempt"
                | "exempt"
                | "information"
                | "unrestricted"
                | "date"
                | "decision"
                | "confidential"
                | "for decision"
                | "for information"
                | "this report is public"
                | "for submission to"
                | "report of"
                | "report to"
        )
}

fn is_committee(lower: &str) -> bool {
    let last = lower.split_whitespace().last().unwrap_or_default();
    matches!(
        last,
        "committee" | "cabinet" | "panel" | "board" | "council" | "executive" | "forum"
    ) || lower.starts_with("cabinet committee")
        || [
            "committee for ",
            "committee on ",
            "commission for ",
            "panel for ",
            "board for ",
        ]
        .iter()
        .any(|joint| lower.contains(joint) && lower.split(' ').count() <= 10)
}

#[cfg(test)]
mod tests {
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
