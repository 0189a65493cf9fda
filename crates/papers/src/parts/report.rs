//! Where a report begins: by whose it is, by the form of its head, by what it is for and asks.
//!
//! `Report of the Director of Services` · `Reporting Officer:` and `Subject:` over `Recommendations` ·
//! `Purpose of report` under a committee's name. What must not match: an agenda's line that names a
//! report, and a study that recommends.

mod form;

use form::is_form;
pub(crate) use form::{is_beside_title, is_head_label};

use crate::number::counts_on;
use crate::passages::Passage;
use crate::sections::{about, asked_label, asks, asks_a_body, is_section};

/// Whether a report's head has a line here.
pub(super) fn begins(passages: &[Passage], index: usize, text: &str) -> bool {
    let passage = &passages[index];
    let headed = from_and_to(passages, index, text);
    let formed = is_form(passages, index);
    let cue = begins_report(passage, text)
        || formed
        || says_its_purpose(passages, index, text)
        || heads_a_page(passages, index)
        || is_called_so(passages, index)
        || headed
        || passage.is_title() && passage.words() <= 6 && text.ends_with("council report");
    if !cue || lists_agenda_items(passages, index) || names_an_items(passages, index, text) {
        return false;
    }
    let soon = passages
        .iter()
        .skip(index + 1)
        .filter(|passage| passage.is_text())
        .take(32);
    // Items of an agenda may stand behind the line that names the last of its reports.
    let mut items = false;
    for after in soon {
        let text = after.text.lower();
        // A memorandum from somebody to somebody is no line of an agenda.
        let paged = passage.source.bbox.is_some() && !headed;
        if paged && (after.page != passage.page && items || after.page > passage.page + 1) {
            return false;
        }
        items |= after.page == passage.page
            && (after.parts == 1 && !after.in_table && about(&after.text) == "other"
                || crate::agenda::named(&after.whole()).is_some());
        // An agenda goes on overleaf.
        let overleaf = after.page == passage.page + 1 && after.parts == 1 && after.words() <= 16;
        items |= paged && overleaf && about(&after.text) == "other" && !formed;
        // From somebody to somebody, and then its first paragraph.
        let begins = headed && after.number.as_deref() == Some("1.1") && after.words() > 3;
        if is_reports_heading(after, text) || begins || formed && is_plain_heading(text) {
            return true;
        }
        if after.number.is_some() && begins_report(after, text) {
            return false;
        }
        // The next item of an agenda.
        if paged && items && text.starts_with("report of") {
            return false;
        }
        if text.starts_with("report of") && after.page == passage.page && !formed {
            return false;
        }
    }
    false
}

fn begins_report(passage: &Passage, text: &str) -> bool {
    passage.number.is_none()
        && ([
            "report of ",
            "report by ",
            "report by:",
            "report to:",
            "report to ",
            "joint report of",
            "joint report by",
            "report of:",
            "report author",
            "report from ",
            "report from:",
            "report title:",
            "report title\t",
            "report subject:",
            "report for:",
            "title of report:",
            "subject of report:",
            "report prepared by",
            "report presented by",
            "report submitted by",
            "adroddiad ",
            "briefing for the ",
            "briefing note for the ",
            "briefing paper for the ",
        ]
        .iter()
        .any(|begin| text.starts_with(begin))
            && passage.words() <= 40
            || text.starts_with("agenda item") && passage.words() <= 5)
}

/// "Purpose of the report" under a committee's name: a report whose head does not say so.
fn says_its_purpose(passages: &[Passage], index: usize, text: &str) -> bool {
    /// Passages of a head, at most.
    const HEAD: usize = 24;
    let passage = &passages[index];
    let named = [
        "purpose of report",
        "purpose of the report",
        "purpose of this report",
    ]
    .contains(&text.trim_end_matches([':', '.']));
    named
        && index < HEAD
        && (passage.is_title() || passage.parts == 1)
        && passages[..index].iter().any(|before| {
            let text = before.text.lower();
            let last = text.split_whitespace().last().unwrap_or_default();
            before.is_title()
                && matches!(
                    last,
                    "committee" | "cabinet" | "council" | "board" | "panel" | "executive" | "forum"
                )
        })
}

/// "Report" alone at the head of a paper, over the rows of its form: "Subject⇥Fees and charges", "Purpose⇥To agree them".
fn is_called_so(passages: &[Passage], index: usize) -> bool {
    /// Lines at the head of a paper, and between its title and the rows.
    const HEAD: usize = 3;
    const ROWS: usize = 8;
    let is_row = |passage: &Passage| {
        // In bold type before the rest, or in a column of its own.
        let bold = passage.lead.and_then(|lead| passage.text.get(..lead));
        let label = bold.or_else(|| passage.text.split(['\t', ':']).next());
        let label = label.unwrap_or_default();
        label.len() < passage.text.len()
            && matches!(
                label.trim().to_lowercase().as_str(),
                "subject" | "title" | "purpose"
            )
    };
    index < HEAD
        && passages[index].text.lower() == "report"
        && (passages.iter().skip(index + 1).take(ROWS)).any(is_row)
}

/// "1. Purpose" or "1. Summary" under the titles of a page, where a recommendation that wants a decision comes behind: a
/// report in a pack whose head has no labels.
fn heads_a_page(passages: &[Passage], index: usize) -> bool {
    /// Passages of a head, and of a report up to what it asks for, at most.
    const HEAD: usize = 10;
    const BODY: usize = 60;
    let passage = &passages[index];
    let plain = passage.text.plain();
    // "1. SUMMARY", "1 RECOMMENDATIONS" head other papers, too: a report's head names whom it is to.
    let first = passage.number.is_some() && about(&passage.text) != "other";
    let named = [
        "purpose",
        "purpose of report",
        "purpose of the report",
        "purpose of this report",
        "reason for report",
        "reason for this report",
        "reasons for this report",
        "reason for the report",
    ]
    .contains(&plain);
    let begins = (named || first)
        && is_section(passage)
        && passage
            .number
            .as_deref()
            .is_none_or(|number| number.trim_end_matches(".0") == "1");
    if !begins || passage.source.bbox.is_none() {
        return false;
    }
    let above = (passages[..index].iter().rev())
        .take_while(|above| above.page == passage.page)
        .filter(|above| above.is_text());
    let above: Vec<&Passage> = above.collect();
    // "8 SEPTEMBER 2016⇥NOT EXEMPT" is a day, and no section.
    let is_dated = |above: &Passage| {
        (crate::dates::days(&above.whole()).first()).is_some_and(|day| day.start == 0)
    };
    // "ITEM 6⇥ON THE AGENDA": one number may stand above.
    let numbered = (above.iter()).filter(|above| above.parts > 0 && !is_dated(above));
    (1..=HEAD).contains(&above.len())
        && numbered.count() <= 1
        && above.iter().all(|above| above.words() <= 24)
        && above.iter().any(|above| above.is_title())
        && (named || above.iter().any(|above| names_body(above)))
        && asks_for_a_decision(&passages[index..passages.len().min(index + BODY)])
}

/// "Part I Agenda Item No: 6⇥AUDIT COMMITTEE": a committee alone in a column.
fn names_body(passage: &Passage) -> bool {
    (passage.text.split('\t')).any(crate::committee::stands_alone)
}

/// "From: …" and "To: …", in either order, or "To: …" and "Subject: …".
fn from_and_to(passages: &[Passage], index: usize, text: &str) -> bool {
    let starts = |text: &str, label: &str| {
        text.starts_with(label)
            || text.contains(&format!(" {label} "))
            || text.contains(&format!("\t{label}"))
    };
    let soon = |labels: &[&str]| {
        (passages.iter().skip(index).take(8)).any(|after| {
            let text = after.text.lower();
            labels.iter().any(|label| starts(text, label))
        })
    };
    text.starts_with("from:") && soon(&["to:"])
        || text.starts_with("to:") && soon(&["from:"]) && !soon(&["ask for:"])
        || text.starts_with("to:") && soon(&["subject:", "report title:"])
}

/// Whether a heading is one that only reports have.
pub(crate) fn is_reports_heading(passage: &Passage, text: &str) -> bool {
    if asks(text) && (text.ends_with(':') || passage.is_title())
        || crate::report::proposed(passage).is_some()
    {
        return true;
    }
    // "RECOMMENDED that the Committee recommends to Cabinet that:" leads to what is asked for.
    if text.starts_with("recommended that ") && text.ends_with(':') {
        return true;
    }
    // "Purpose: Approval" is a label of the head with its answer.
    let answered = (text.strip_prefix("purpose:"))
        .is_some_and(|answer| (1..=3).contains(&answer.split_whitespace().count()));
    if answered {
        return false;
    }
    // "Purpose of report⇥To set before the Committee …", a row of its head.
    let row = [
        "purpose of report\t",
        "purpose of the report\t",
        "purpose\t",
    ];
    if row.iter().any(|label| text.starts_with(label)) {
        return true;
    }
    // "Recommendation: that the grants be paid", in one line.
    if asked_label(text).is_some()
        || text.starts_with("it is recommended that ")
        || asks_a_body(text)
    {
        return true;
    }
    // "Subject: Section 24 recommendations" names the report.
    let label = text.split_once(":\t").map(|(label, _)| label);
    passage.words() <= 8
        && label.is_none_or(|label| about(label) != "other")
        && (passage.is_title() || text.ends_with(':') || passage.number.is_some())
        && [
            "purpose",
            "summary",
            "recommendation",
            "reason for report",
            "decision(s) recommended",
            "decision(s) required",
            "executive summary",
            "introduction",
            "what is this report",
            "matters for decision",
            "matters for consideration",
            "decision requested",
            "decision required",
            "decisions required",
            "proposed decision",
            "action required",
            "actions required",
            "what we need from",
            "what is needed from",
            "what is wanted from",
            "argymhell",
        ]
        .iter()
        .any(|name| text.contains(name))
}

/// "Agenda Item 3: Minutes" among others of its kind on one page: an agenda that names its items so.
fn lists_agenda_items(passages: &[Passage], index: usize) -> bool {
    let page = passages[index].page;
    let named =
        |passage: &Passage| crate::agenda::named(&passage.whole()).map(|(number, _)| number);
    if named(&passages[index]).is_none() || passages[index].source.bbox.is_none() {
        return false;
    }
    let mut numbers: Vec<String> = (passages.iter())
        .filter(|passage| passage.page == page && passage.is_text())
        .filter_map(named)
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.len() >= 3
}

/// "7 Risk register", "Report of the Director", "8 Recommendations of the auditor": whose report an item's is,
/// in a list whose numbers go on behind it. A report's own sections begin at 1.
fn names_an_items<'a>(passages: &'a [Passage], index: usize, text: &str) -> bool {
    /// Passages before and behind among which an item begins.
    const NEAR: usize = 8;
    let numbers = |passage: &&Passage| passage.is_text() && passage.parts > 0;
    let before = (passages[..index].iter().rev().take(NEAR)).find(numbers);
    let behind = (passages[index + 1..].iter().take(NEAR)).find(numbers);
    let (Some(before), Some(behind)) = (before, behind) else {
        return false;
    };
    let number = |passage: &'a Passage| passage.number.as_deref().unwrap_or_default();
    text.starts_with("report ")
        && (before.parts, behind.parts) == (1, 1)
        && counts_on(number(behind), number(before), 1)
}

/// A heading that is set as any other line.
fn is_plain_heading(text: &str) -> bool {
    matches!(
        text.trim_end_matches(':'),
        "purpose"
            | "purpose of report"
            | "purpose of the report"
            | "recommendation"
            | "recommendations"
            | "recommendation(s)"
            | "executive summary"
    )
}

/// Whether a paper that nothing else begins asks for a decision as reports do: under a heading that
/// recommends, `That …`, `It is recommended that …`, `The Committee is asked to …`.
pub(super) fn asks_for_a_decision(passages: &[Passage]) -> bool {
    /// Passages among which a report asks.
    const NEAR: usize = 160;
    (passages.iter().take(NEAR).enumerate()).any(|(index, passage)| {
        if !passage.is_text() || passage.in_table {
            return false;
        }
        let lower = passage.text.lower();
        // In one line with its label: "Recommendation: That Cabinet approve the bids".
        let label = lower.split_once(':').filter(|(label, rest)| {
            label.split_whitespace().count() <= 3
                && label.starts_with("recommend")
                && !rest.trim().is_empty()
        });
        if let Some((_, rest)) = label {
            return wants(rest.trim());
        }
        // "Recommendation The Committee is asked to note it.": a label in bold on the line of what is asked.
        let bold = passage.lead.and_then(|lead| lower.split_at_checked(lead));
        if let Some((_, rest)) = bold.filter(|(label, _)| label.trim().starts_with("recommend")) {
            return wants(rest.trim());
        }
        let headed = is_section(passage)
            && (about(&passage.text) == "recommendations" || is_proposal(passages, index));
        let next = passages[index + 1..].iter().find(|next| next.is_text());
        headed && next.is_some_and(|next| wants(next.text.lower()))
    })
}

/// "Proposal(s)", and "That …" under it.
pub(crate) fn is_proposal(passages: &[Passage], index: usize) -> bool {
    let named = (passages.get(index)).is_some_and(|passage| {
        let text = passage.text.lower();
        matches!(
            text.trim_end_matches([':', '.']),
            "proposal" | "proposals" | "proposal(s)"
        )
    });
    let next = (passages.iter().skip(index + 1)).find(|next| next.is_text());
    named && next.is_some_and(|next| next.text.lower().starts_with("that "))
}

/// Whether words in lower case want something decided.
fn wants(text: &str) -> bool {
    let text = text.trim_start_matches(|char: char| !char.is_alphabetic());
    // "The Committee agrees:-"
    let text = text.trim_end_matches(['-', '–', ' ']);
    if asks(text) {
        return true;
    }
    let first = text.split_whitespace().next().unwrap_or_default();
    let verbs = [
        "that",
        "note",
        "notes",
        "approve",
        "approves",
        "agree",
        "agrees",
        "endorse",
        "endorses",
        "authorise",
        "delegate",
    ];
    // "The Committee agrees:" over what it is to agree.
    let leads = text.starts_with("the ")
        && text.split(' ').count() <= 6
        && [
            " agrees:",
            " agree:",
            " agrees to:",
            " agrees that:",
            " resolves:",
            " approves:",
        ]
        .iter()
        .any(|verb| text.ends_with(verb));
    leads
        || verbs.contains(&first)
        || [
            "to note ",
            "to approve ",
            "to agree ",
            "to consider ",
            "it is recommended that ",
            "it be resolved",
            "resolved",
            "we ask that ",
            "i ask that ",
        ]
        .iter()
        .any(|begin| text.starts_with(begin))
        || [
            "is asked to ",
            "are asked to ",
            "is recommended to ",
            "are recommended to ",
            "is invited to ",
            "are invited to ",
            "is requested to ",
            "are requested to ",
        ]
        .iter()
        .any(|cue| {
            text.find(cue)
                .is_some_and(|at| text[..at].split_whitespace().count() <= 10)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    #[test]
    fn a_form_heads_a_report() {
        let begins = |lines: &[&str]| {
            let passages = titles_and_text(lines);
            (0..passages.len()).any(|index| begins(&passages, index, passages[index].text.lower()))
        };
        assert!(begins(&[
            "Subject: Festive lights",
            "Date: 9 October 2019",
            "Reporting Officer: Ann Lee",
            "Contact Officer: Bob Moss",
            "# 1.0 Purpose of Report",
        ]));
        assert!(!begins(&[
            "Date: 9 October 2019",
            "Venue: Town Hall",
            "Contact Officer: Bob Moss",
            "Status: Draft",
            "# Introduction",
        ]));
    }

    #[test]
    fn the_first_section_under_whom_it_is_to_begins_a_report() {
        let begins = |body: &str| {
            let lines = [
                "# WICK COUNCIL",
                body,
                "# 1. RECOMMENDATIONS",
                "1.1 That the plan be approved.",
            ];
            let mut passages = titles_and_text(&lines);
            for passage in &mut passages {
                passage.source.bbox = Some(scrutineer_model::Rect::default());
            }
            heads_a_page(&passages, 2)
        };
        assert!(begins("AUDIT COMMITTEE"));
        assert!(!begins("A study of the town"));
    }

    #[test]
    fn whose_report_an_item_is_begins_none() {
        let begins = |lines: &[&str]| {
            let passages = titles_and_text(lines);
            (0..passages.len()).any(|index| begins(&passages, index, passages[index].text.lower()))
        };
        assert!(!begins(&[
            "7 RISK REGISTER",
            "Report of the Director",
            "8 RECOMMENDATIONS OF THE AUDITOR",
            "For information",
        ]));
        assert!(begins(&[
            "7 OTHER BUSINESS",
            "Report of the Director",
            "1 RECOMMENDATIONS",
            "1.1 That it be noted.",
        ]));
    }

    #[test]
    fn what_asks_for_a_decision_is_told_from_what_recommends() {
        let asks = |lines: &[&str]| asks_for_a_decision(&titles_and_text(lines));
        assert!(asks(&[
            "# 4. Recommendation",
            "It is recommended that the plan be agreed."
        ]));
        assert!(asks(&["RECOMMENDATION:", "That the report be noted."]));
        assert!(asks(&["Recommendation: That Cabinet notes the bids."]));
        assert!(!asks(&[
            "# 2. Recommendations",
            "2.1 Pitches should be drained."
        ]));
        assert!(asks(&[
            "# 2 OFFICER RECOMMENDATION(S)",
            "The Committee agrees:",
            "2.1 to note the cost;",
        ]));
        assert!(asks(&[
            "# 3 RECOMMENDATION(S)",
            "The Committee agrees:-",
            "3.1 to note the cost;",
        ]));
        assert!(asks(&[
            "# Recommendation",
            "3. We ask that Members approve the plan."
        ]));
        assert!(asks(&[
            "# Recommendations",
            "The Chief Officer recommends that:"
        ]));
        assert!(!asks(&["The recommendations of the review were read."]));
    }
}
