//! Where an agenda, minutes, reports and their appendices begin in a paper.
//!
//! Minutes begin with their name or with who was present; a report begins with whose it is and has
//! a purpose, a summary or a recommendation soon after. What must not match: an agenda's lines
//! that name a report ("Report of the Director"), and a report's words about minutes.

use std::ops::Range;

mod agenda;
mod decisions;
mod listed;
mod minutes;
mod report;
mod told;
mod web;

pub(crate) use listed::names_usual;
pub(crate) use minutes::is_of_attendance;
pub(crate) use report::{is_head_label, is_proposal, is_reports_heading};
pub(crate) use web::listed_decision;

use agenda::is_agenda;
use decisions::{heads_decisions, is_decision};

use crate::passages::{Kind, Passage};
use crate::text::unspaced;

/// What a part of a paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum PartKind {
    Agenda,
    Minutes,
    Report,
    Decision,
    Appendix,
    Other,
}

/// A part of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) kind: PartKind,
    /// Indices of its passages.
    pub(crate) passages: Range<usize>,
}

impl Part {
    /// Its passages.
    pub(crate) fn of<'a>(&self, passages: &'a [Passage]) -> &'a [Passage] {
        passages.get(self.passages.clone()).unwrap_or_default()
    }
}

/// Passages in which a paper says that it lists what was decided.
const HEAD: usize = 8;

/// The paper's parts in order; together they hold every passage.
pub(crate) fn parts(passages: &[Passage]) -> Vec<Part> {
    // A page that lists decisions: "21/03/2025 - School street ref: 9611".
    if web::lists_decisions(passages) {
        return vec![Part {
            kind: PartKind::Decision,
            passages: 0..passages.len(),
        }];
    }
    let mut starts: Vec<(usize, PartKind)> = Vec::new();
    for index in 0..passages.len() {
        let Some(kind) = kind_at(passages, index) else {
            continue;
        };
        // Whose appendix it is has gone before.
        if passages[index].kind == Kind::Furniture && starts.is_empty() {
            continue;
        }
        let start = first_of(passages, index, starts.last().map_or(0, |last| last.0 + 1));
        match starts.last_mut() {
            // Who wrote a report stands in its head, however far down.
            Some(last)
                if last.1 == kind
                    && kind == PartKind::Report
                    && index - last.0 < 40
                    && passages[index].page == passages[last.0].page
                    && report::is_beside_title(&passages[index]) => {}
            // What names a part twice begins it once.
            Some(last) if last.0 >= start || last.1 == kind && index - last.0 < 12 => {
                if last.1 == PartKind::Other {
                    last.1 = kind;
                }
            }
            _ => starts.push((start, kind)),
        }
    }
    // On a page of the web with a meeting's items, "Report by …" is one's: what was done of it stands behind.
    if starts
        .first()
        .is_some_and(|first| first.1 == PartKind::Minutes)
    {
        let listed = web::lists_minutes(passages);
        starts.retain(|&(at, kind)| {
            kind != PartKind::Report || !listed && !web::is_minuted(passages, at)
        });
    }
    if starts
        .first()
        .is_some_and(|first| first.1 == PartKind::Agenda)
    {
        starts.retain(|(at, kind)| *kind != PartKind::Report || !is_within_list(passages, *at));
    }
    // A record of what a meeting decided names each item: "Agenda Item 6" begins no report there.
    let resolved = (passages.iter().filter(|passage| passage.is_text())).filter(|passage| {
        ["RESOLVED", "Resolved", "AGREED"]
            .iter()
            .any(|word| passage.text.starts_with(word))
    });
    if starts
        .first()
        .is_some_and(|first| first.1 == PartKind::Decision)
        && resolved.take(2).count() == 2
    {
        starts.retain(|(_, kind)| *kind != PartKind::Report);
    }
    // A page of the agenda with what came of it under each item, whose "Report by …" begins nothing.
    if let [only] = starts.as_mut_slice()
        && (only.1 == PartKind::Agenda
            || only.1 == PartKind::Report
                && passages.iter().all(|passage| passage.source.bbox.is_none()))
        && told::resolves(passages)
    {
        *only = (0, PartKind::Minutes);
    }
    // "Minutes of the Board held on 4 May" is an item of a page that lists what is to be dealt with.
    let listed = web::lists_unminuted(passages);
    let unminuted = listed && !told::is_told(passages);
    if unminuted {
        let list = crate::minutes::head(passages);
        starts.retain(|(at, kind)| *kind != PartKind::Minutes || *at < list);
    }
    if crate::kind::is_whole_letter(passages) {
        // What it says was resolved was resolved elsewhere.
        starts.retain(|(_, kind)| !matches!(kind, PartKind::Minutes | PartKind::Decision));
    } else if starts.is_empty() && told::records_a_decision(passages) {
        starts.push((0, PartKind::Decision));
    } else if starts.is_empty() && !unminuted && told::tells_what_happened(passages) {
        starts.push((0, PartKind::Minutes));
    } else if starts.is_empty() && (listed || listed::lists_items(passages)) {
        starts.push((0, PartKind::Agenda));
    } else if starts.is_empty() && report::asks_for_a_decision(passages) {
        starts.push((0, PartKind::Report));
    }
    if starts.first().is_none_or(|first| first.0 > 0) && !passages.is_empty() {
        // A covering page belongs to what it covers.
        match starts.first_mut() {
            Some(first) if first.0 < 14 => first.0 = 0,
            _ => starts.insert(0, (0, PartKind::Other)),
        }
    }
    let ends = starts.iter().skip(1).map(|start| start.0);
    let ends: Vec<usize> = ends.chain([passages.len()]).collect();
    (starts.iter().zip(ends))
        .map(|(&(start, kind), end)| Part {
            kind,
            passages: start..end,
        })
        .collect()
}

/// Whether a passage stands between two items of a page that lists them under numbers that count on: "Report by …" there is
/// what an item has.
fn is_within_list(passages: &[Passage], at: usize) -> bool {
    let number = |passage: &Passage| {
        (passage.kind == Kind::Heading && passage.parts == 1 && passage.source.bbox.is_none())
            .then(|| {
                passage
                    .number
                    .as_deref()?
                    .trim_end_matches('.')
                    .parse::<u32>()
                    .ok()
            })
            .flatten()
    };
    let before = passages[..at].iter().rev().find_map(number);
    let behind = passages[at..].iter().find_map(number);
    before
        .zip(behind)
        .is_some_and(|(before, behind)| before + 1 == behind)
}

fn kind_at(passages: &[Passage], index: usize) -> Option<PartKind> {
    let passage = passages.get(index)?;
    if begins_running_appendix(passages, index) {
        return Some(PartKind::Appendix);
    }
    // A long row says more than what a part is called, unless its label does.
    let titled = || {
        let label = "report title\t";
        (passage.text.get(..label.len())).is_some_and(|text| text.eq_ignore_ascii_case(label))
    };
    if !passage.is_text() || passage.in_table && passage.words() > 12 && !titled() {
        return None;
    }
    // The title of an item whose number stands on the line above: "Item No 3", "Minutes of the last meeting".
    let numbered =
        (index.checked_sub(1).and_then(|above| passages.get(above))).is_some_and(|above| {
            above.parts == 1 && above.text.is_empty() && above.page == passage.page
        });
    let text = unspaced(&passage.text).to_lowercase();
    if numbered || passage.listed && !agenda::is_head_of_list(&text) {
        return None;
    }
    // A page's links stand before its title.
    let near = || {
        let before = passages[..index].iter();
        index < HEAD
            || before
                .filter(|before| before.is_text() && before.kind != Kind::Point)
                .count()
                < HEAD
    };
    if is_decision(passage, &text) || heads_decisions(passage, &text) && near() {
        return Some(PartKind::Decision);
    }
    if let Some(kind) = web::kind_at(passages, index, &text) {
        return Some(kind);
    }
    if is_agenda(passages, index, &text) {
        return Some(PartKind::Agenda);
    }
    if minutes::begins(passages, index, &text) {
        return Some(PartKind::Minutes);
    }
    if report::begins(passages, index, &text) {
        return Some(PartKind::Report);
    }
    is_appendix(passages, index, &text).then_some(PartKind::Appendix)
}

fn is_appendix(passages: &[Passage], index: usize, text: &str) -> bool {
    let passage = &passages[index];
    let first = passages[..index]
        .iter()
        .rev()
        .find(|before| before.is_text())
        .is_none_or(|before| before.page != passage.page);
    let rest = (["appendix", "annex", "annexe", "atodiad"].iter())
        .find_map(|name| text.strip_prefix(name));
    let named = rest.is_some_and(|rest| {
        let mark = rest.split_whitespace().next().unwrap_or_default();
        let mark = mark.trim_matches([':', '-', '–', '.']);
        mark.is_empty() || mark.chars().count() <= 2
    });
    // A running number of pages tells where a page begins: without pages nothing does.
    first
        && named
        && passage.words() <= 16
        && passage.kind != Kind::Aside
        && passage.source.bbox.is_some()
}

/// "Appendix 1" at the head of a page and of those that follow.
fn begins_running_appendix(passages: &[Passage], index: usize) -> bool {
    let passage = &passages[index];
    if passage.kind != Kind::Furniture || passage.words() > 3 {
        return false;
    }
    let same = |other: &&Passage| {
        other.kind == Kind::Furniture
            && other.page + 1 == passage.page
            && other.text == passage.text
    };
    is_appendix(passages, index, passage.text.lower())
        && !(passages[..index].iter().rev())
            .take_while(|other| other.page + 1 >= passage.page)
            .any(|other| same(&other))
}

/// Back to where the part begins: the titles above, on the same page.
fn first_of(passages: &[Passage], index: usize, no_earlier: usize) -> usize {
    let page = passages[index].page;
    let has_pages = passages[index].source.bbox.is_some();
    let mut start = index;
    for back in (no_earlier..index)
        .rev()
        .take(if has_pages { 14 } else { 7 })
    {
        let passage = &passages[back];
        if passage.page != page || passage.words() > 24 || passage.number.is_some() {
            break;
        }
        if passage.kind == Kind::Furniture {
            continue;
        }
        if has_pages || passage.is_title() {
            start = back;
        }
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{passages, titles_and_text};

    fn check(lines: &[&str], expected: &[(PartKind, usize)]) {
        let found: Vec<(PartKind, usize)> = (parts(&titles_and_text(lines)).iter())
            .map(|part| (part.kind, part.passages.start))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_form_may_say_that_it_is_an_agenda() {
        let lines = ["# Wick Access Forum", "Title:\tAgenda", "Venue:\tThe Barn"];
        check(&lines, &[(PartKind::Agenda, 0)]);
        let lines = ["HARLOW COUNCIL\tAGENDA", "Committee\tPARKS COMMITTEE"];
        check(&lines, &[(PartKind::Agenda, 0)]);
    }

    #[test]
    fn a_pack_is_agenda_minutes_and_reports() {
        check(
            &[
                "# AGENDA",
                "# 1. MINUTES",
                "To confirm the minutes of the meeting held on 8 March 2018.",
                "# 2. PERFORMANCE",
                "Report of the Director of Resources",
                "# 3. OTHER BUSINESS",
                "# MINUTES",
                "PRESENT: Councillors A and B",
                "# 1. APOLOGIES",
                "There were none, and the meeting went on to the next item at once.",
                "# PERFORMANCE",
                "Report of the Director of Resources",
                "# 1. Purpose of report",
                "1.1 To present the performance.",
            ],
            &[
                (PartKind::Agenda, 0),
                (PartKind::Minutes, 6),
                (PartKind::Report, 10),
            ],
        );
    }

    #[test]
    fn words_about_minutes_begin_none() {
        check(
            &[
                "# Plan",
                "Minutes of the meeting were read.",
                "More was said.",
            ],
            &[(PartKind::Other, 0)],
        );
        assert!(parts(&passages(&[])).is_empty());
    }

    #[test]
    fn a_report_before_its_minutes_is_an_item_of_the_page() {
        check(
            &[
                "Issue - meetings",
                "Tree Tracker",
                "Report by the Clerk (attached).",
                "Minutes:",
                "The Committee considered the summary of trees.",
                "Summary",
                "RESOLVED: That the tracker be noted.",
            ],
            &[(PartKind::Minutes, 0)],
        );
        // Nothing says what came of it.
        check(
            &[
                "# MINUTES",
                "PRESENT: Councillors A and B",
                "# 1. APOLOGIES",
                "There were none, and the meeting went on to the next item at once.",
                "# 2. TREES",
                "The trees were looked at by all who had come to the meeting that night.",
                "# 3. ROADS",
                "The roads were left as they are, as nobody had asked for more than that.",
                "# 4. CLOSE",
                "The meeting closed at nine.",
                "# Next year's trees",
                "It had rained.",
                "# TREES",
                "Report by the Clerk",
                "# 1. Purpose of report",
                "1.1 To present the trees.",
            ],
            &[(PartKind::Minutes, 0), (PartKind::Report, 10)],
        );
    }

    #[test]
    fn items_of_a_record_of_decisions_are_no_reports() {
        check(
            &[
                "# RECORD OF DECISIONS",
                "Agenda Item 6",
                "CAR PARKS",
                "RESOLVED that a charge be made.",
                "Agenda Item 7",
                "BUSES",
                "RESOLVED that they run.",
            ],
            &[(PartKind::Decision, 0)],
        );
    }

    #[test]
    fn lists_of_what_was_decided_are_records() {
        check(
            &[
                "# Lochside Council",
                "# Schedule of Executive Decisions by Officers – October 2016",
                "The grant was made.",
            ],
            &[(PartKind::Decision, 0)],
        );
        for planned in [
            "# Schedule of Key Decisions",
            "# List of forthcoming decisions",
        ] {
            check(
                &[planned, "The Cabinet means to decide."],
                &[(PartKind::Other, 0)],
            );
        }
    }

    #[test]
    fn a_call_to_a_meeting_is_an_agenda() {
        let call = "A special meeting of Lochside Council will be held on Friday 3 May 2019 to consider the undernoted business.";
        check(
            &["Lochside Council", call, "1 Apologies"],
            &[(PartKind::Agenda, 0)],
        );
        let asked = "I request your attendance at a meeting of the Partnership on 3 May 2019.";
        check(
            &["Dear Member", asked, "1 Apologies"],
            &[(PartKind::Agenda, 0)],
        );
        check(
            &[
                "Lochside Council",
                "A meeting will be held on Friday about business rates.",
            ],
            &[(PartKind::Other, 0)],
        );
    }

    #[test]
    fn a_page_that_resolves_is_minutes_though_it_names_reports() {
        check(
            &[
                "# Meeting Details",
                "# Agenda Items",
                "Apologies were received from two members.",
                "1 Finance",
                "Report by Chief Finance Officer.",
                "DECIDED: That it be noted.",
                "2 Strategy",
                "Report by Head of Planning.",
                "DECIDED: That it be approved.",
            ],
            &[(PartKind::Minutes, 0)],
        );
    }
}
