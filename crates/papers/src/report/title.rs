//! What a report is called, as its head says.

use super::agenda;
use crate::council::is_name;
use crate::parts::{is_head_label, is_reports_heading};
use crate::passages::{Kind, Passage};

/// The title right above the line that says whose report it is.
pub(super) fn above(head: &[Passage]) -> Option<String> {
    let last = head.iter().rev().find(|passage| passage.is_text())?;
    // Every line of the head ends in a stop: "Parks Committee: 30 March 2021." over "Kirk Green: Glass Collection."
    let stopped = last.text.ends_with('.')
        && last.source.bbox.is_none()
        && head
            .iter()
            .any(|line| line.text.ends_with('.') && !crate::dates::days(&line.text).is_empty());
    // "INVEST TO TRANSFORM: SPECIAL NEEDS" is a title, and "Date: today" is none.
    let label = (last.text.split_once(':')).is_some_and(|(label, rest)| {
        rest.is_empty() || label.split_whitespace().count() < 3 && !stopped
    });
    let fits = (last.is_title() || stopped)
        && !last.in_table
        && !label
        && (2..=40).contains(&last.words())
        && !is_name(&last.text)
        && !is_committee(&last.text.to_lowercase())
        && crate::dates::days(&last.text).is_empty()
        && agenda::named(&last.whole()).is_none();
    fits.then(|| last.text.to_string())
}

/// The title right under the day of the meeting, above whose report it is: what stands over the day is the body that meets.
pub(super) fn under_day(head: &[Passage]) -> Option<String> {
    let mut lines = head.iter().rev().filter(|passage| passage.is_text());
    let day = lines.nth(1)?;
    let alone = (crate::dates::days(&day.text).first())
        .is_some_and(|found| found.start == 0 && found.end == day.text.trim_end().len());
    alone.then(|| above(head)).flatten()
}

/// Labels of a row of their own, beside or over the title.
const LABELS: [&str; 10] = [
    "decision title",
    "subject",
    "subject heading",
    "paper title",
    "report title",
    "title of report",
    "subject of report",
    "title of item",
    "title of item/report",
    "title of decision",
];

/// Labels with the title beside them: under such a heading stands a text.
const BESIDE: [&str; 5] = [
    "title",
    "proposal",
    "full application",
    "description of development",
    "application description",
];

/// The title behind a label of a report's head, or of the form of a decision.
pub(crate) fn labelled(head: &[Passage]) -> Option<String> {
    /// Lines of a head or a form.
    const NEAR: usize = 40;
    let head = &head[..head.len().min(NEAR)];
    for passage in head {
        let lower = passage.text.lower();
        for label in [
            "subject:",
            "title:",
            "title/subject:",
            "title/subject matter:",
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
            "paper title:",
            "subject heading:",
            "decision making report title:",
            "subject matter / title of decision",
            "title of report:",
            "subject of report:",
            "title of item:",
            "title of decision:",
            "title of the decision:",
            "item title:",
            "decision title:",
            "subject :",
            "heading:",
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
    // "Title⇥Fares of the ferry": a row of a form without colons.
    let beside = head.iter().find_map(|passage| {
        let (label, title) = passage.text.split_once('\t')?;
        let title = title.split('\t').next().unwrap_or_default().trim();
        let label = label.trim().trim_end_matches(':').to_lowercase();
        let named = BESIDE.contains(&label.as_str()) || LABELS.contains(&label.as_str());
        (named && !title.is_empty()).then(|| title.to_owned())
    });
    if beside.is_some() {
        return beside;
    }
    // "Subject", and what it is on the next line.
    let labelled = head.iter().position(|passage| {
        let text = passage.text.lower();
        (passage.number.is_none() || passage.parts == 1 && passage.is_title())
            && (LABELS.contains(&text.trim_end_matches(':').trim()) || text.trim() == "title:")
    });
    let under = labelled.and_then(|at| head[at + 1..].iter().find(|passage| passage.is_text()));
    under
        .filter(|under| (2..=40).contains(&under.words()))
        .map(|under| under.text.to_string())
}

/// The title in a report's head: what is no council, committee, day, label or name.
pub(crate) fn title(head: &[Passage]) -> Option<String> {
    /// Lines at the head among which a title stands right under a council's name.
    const NAMED: usize = 4;
    // A page of the web names its item under "Agenda item".
    if head.iter().all(|passage| passage.source.bbox.is_none())
        && let Some(title) = crate::minutes::title(head)
    {
        return Some(title);
    }
    if let Some(labelled) = labelled(head) {
        return Some(labelled);
    }
    // But for its colon.
    let may = |passage: &Passage| {
        let lower = passage.text.lower();
        passage.is_text()
            && !passage.in_table
            && passage.words() >= 2
            && passage.words() <= 40
            && !is_name(&passage.text)
            && crate::dates::days(&passage.text).is_empty()
            && agenda::named(&passage.whole()).is_none()
            && agenda::report_of(&passage.text).is_none()
            && !is_committee(lower)
            && !matches!(
                lower,
                "agenda"
                    | "minutes"
                    | "public"
                    | "part 1"
                    | "part i"
                    | "decision details"
                    | "issue - decisions"
                    | "issue – decisions"
                    | "issue details"
                    | "record of decision"
                    | "decision notice"
                    | "decision record"
            )
            && !lower.starts_with("appendix")
            && !lower.starts_with("committee item")
            && !lower.starts_with("agenda item")
            && !is_office(lower)
            && !lower.ends_with('?')
            && !lower.contains("? ")
            && !(lower.starts_with("cyngor ") && passage.words() <= 5)
            && !lower.contains(" cyngor ")
            && !is_label(lower)
    };
    let fits = |passage: &&Passage| {
        !passage.text.contains([':', '\t'])
            && may(passage)
            && !is_in_letterhead(head, passage)
            && !is_addressed(head, passage)
    };
    let titles = head.iter().filter(fits);
    let mut best: Option<&Passage> = None;
    for passage in titles.filter(|passage| passage.is_title()) {
        best = best.or(Some(passage));
    }
    // "Camping permits: season of 2023 and charges for 2024", set as a heading.
    let in_parts = |passage: &&Passage| {
        let (label, rest) = passage.text.split_once(": ").unwrap_or_default();
        let under_name = (head.iter().take(NAMED).skip(1).zip(head))
            .any(|(own, above)| std::ptr::eq(own, *passage) && is_name(&above.text));
        (passage.kind == Kind::Heading || under_name && label.contains(' '))
            && passage.text.matches(':').count() == passage.text.matches(": ").count()
            && rest.split_whitespace().count() >= 3
            && !is_label(&label.to_lowercase())
            && !is_head_label(passage)
            && may(passage)
    };
    // "REPORT OF THE DIRECTOR OF ROADS: WINTER GRITTING": behind whose report it is.
    let behind_whose = || {
        (head.iter().filter(|passage| passage.is_title())).find_map(|passage| {
            let (whose, title) = passage.text.split_once(": ")?;
            agenda::report_of(whose)?;
            (title.split_whitespace().count() >= 2).then(|| title.to_owned())
        })
    };
    // "Report by the Director of Roads on two bays in Mill Lane".
    let on_what = || {
        head.iter().find_map(|passage| {
            agenda::report_of(&passage.text)?;
            let (_, title) = passage.text.split_once(" on ")?;
            let day = !crate::dates::days(title).is_empty();
            (title.split_whitespace().count() >= 3 && !day)
                .then(|| title.trim_end_matches('.').to_owned())
        })
    };
    if let Some(title) = behind_whose().or_else(on_what).filter(|_| best.is_none()) {
        return Some(title);
    }
    let best = best.or_else(|| head.iter().find(in_parts)).or_else(|| {
        head.iter().take(4).find(|passage| {
            fits(passage)
                && passage.words() <= 20
                && passage.kind != Kind::Point
                && !passage.text.contains('\t')
                && !passage.text.ends_with('.')
        })
    })?;
    Some(best.text.to_string())
}

/// "REPORT of" over "DIRECTOR OF CUSTOMERS", "to" over a committee: whose report a line says it is, or to whom.
fn is_addressed(head: &[Passage], passage: &Passage) -> bool {
    let leads = |text: &str| {
        matches!(
            text,
            "report of" | "report of the" | "report by" | "report by the" | "to" | "to the"
        )
    };
    (head.iter().zip(head.iter().skip(1)))
        .any(|(above, own)| std::ptr::eq(own, passage) && leads(above.text.lower().trim()))
}

/// Whether a line is one of the first of a page and has another beside it, which does not stand level: a letterhead's.
fn is_in_letterhead(head: &[Passage], passage: &Passage) -> bool {
    /// Lines of a letterhead.
    const FIRST: usize = 8;
    let Some(own) = passage.source.bbox else {
        return false;
    };
    let first = head
        .iter()
        .take(FIRST)
        .filter(|other| other.page == passage.page);
    let beside = |other: &Passage| {
        other.source.bbox.is_some_and(|other| {
            let apart = own.x1 < other.x0 || other.x1 < own.x0;
            let over = own.y1.min(other.y1) - own.y0.max(other.y0);
            apart && over > 0.0 && over < 0.95 * own.height().max(other.height())
        })
    };
    passage.kind == Kind::Line
        && first.clone().any(|other| std::ptr::eq(other, passage))
        && first.clone().any(beside)
}

/// A title set as any other line, between the labels of a report's head.
pub(super) fn line_between(head: &[Passage]) -> Option<String> {
    let labelled = head.iter().filter(|passage| is_head_label(passage)).count();
    let fits = |passage: &&Passage| {
        let lower = passage.text.lower();
        passage.kind == Kind::Line
            && !passage.in_table
            && passage.number.is_none()
            && (2..=14).contains(&passage.words())
            && passage.text.starts_with(char::is_uppercase)
            && !passage.text.contains([':', '\t', '?', '@'])
            && !passage.text.ends_with(['.', ',', ';'])
            && !is_name(&passage.text)
            && !is_committee(lower)
            && !is_label(lower)
            && crate::dates::days(&passage.text).is_empty()
            && agenda::named(&passage.whole()).is_none()
            && agenda::report_of(&passage.text).is_none()
            && !is_reports_heading(passage, lower)
    };
    let mut lines = head.iter().filter(fits);
    let first = lines.next().filter(|_| labelled >= 2)?;
    Some(first.text.to_string())
}

/// A title of one word: "WRITE-OFFS".
pub(super) fn single(head: &[Passage]) -> Option<String> {
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
            && !is_committee(passage.text.lower())
            && !is_label(passage.text.lower())
    };
    head.iter()
        .find(fits)
        .map(|passage| passage.text.to_string())
}

/// "Lead Member for Highways": who decides or whose report it is.
fn is_office(lower: &str) -> bool {
    [
        "lead member",
        "cabinet member",
        "executive member",
        "portfolio holder",
        "executive councillor",
    ]
    .iter()
    .any(|office| lower.starts_with(office))
        && lower.split(' ').count() <= 10
}

/// What stands in a report's head and names nothing: "Committee and Date", "Public".
fn is_label(lower: &str) -> bool {
    lower.starts_with("key decision")
        || lower.starts_with("wards affected")
        || lower.starts_with("ward(s) affected")
        || lower.starts_with("paper for ")
        || lower.starts_with("paper no")
        || lower.starts_with("report no")
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
                | "public report"
                | "private report"
                | "exempt report"
                | "report to"
        )
}

pub(crate) fn is_committee(lower: &str) -> bool {
    let lower = lower.strip_suffix(" meeting").unwrap_or(lower);
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
