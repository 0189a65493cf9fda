//! The committee a paper is for, or of: `Children, Young People and Families Cabinet Panel`.
//!
//! Named in headings ("CABINET", "… COMMITTEE - 1 SEPTEMBER 2014"), after "meeting of the",
//! behind "To:" and "Report to:", and in running heads. What must not match: the council itself
//! ("KENT COUNTY COUNCIL"), rooms ("Committee Room B"), and committees that the text speaks of.

mod names;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;
use scrutineer_model::{Reason, Span};

use names::{name, name_of_title};

use crate::council::{is_in_menu, is_name, is_whole_council};
use crate::passages::{Kind, Passage};
use crate::text::{head, plain, unspaced};

/// Passages from which on a sentence without a day speaks of other meetings, unless its first letters name one.
const PROSE: usize = 8;
const BEGINS: usize = 8;

/// Passages in which the committee is named, from the beginning of the paper.
const NEAR: usize = 40;

static MEETING: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:meeting|minutes|notes|agenda|records? of decisions?)\s+(?:of|for|by)\s+(?:an?\s+|the\s+)?(?:(?:\w+\s+)?meeting\s+of\s+(?:the\s+|an?\s+)?)?").ok()
});

static LABEL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:(?:report to|to|committee|meeting|name of (?:committee|meeting)|meeting name|council/committee|title of meeting|decision maker|(?:decided|made) at meeting|decision(?: to be)? (?:taken|made) by|for consideration by|submitted to|meeting of)\s*:|(?:circulated|report) to\b(?: +[-–])?(?: +and +decision +of)?|report for\s*:|title of meeting\b) *(?:the +)?(?:(?:mayor|chair\w*)(?:,? \w+)? and (?:all )?members of(?: the)? +|(?:all )?members of(?: the)? +)?").ok()
});

/// The committee, with what speaks for it.
pub(crate) fn committee(passages: &[Passage]) -> Option<(String, Reason)> {
    // A page of one item is called after it.
    let subject = crate::minutes::title(passages);
    // A page of an issue names who dealt with it.
    let issues: Vec<&Passage> = (passages.iter().take(NEAR))
        .filter(|passage| crate::minutes::item_named(&passage.text).is_some())
        .collect();
    let mut weights: BTreeMap<String, (f64, usize, String, Reason)> = BTreeMap::new();
    for (index, passage) in passages.iter().enumerate() {
        if index >= NEAR && passage.kind != Kind::Furniture || index > 400 {
            continue;
        }
        if subject
            .as_deref()
            .is_some_and(|subject| passage.text.starts_with(subject))
            || !issues.is_empty() && !issues.iter().any(|issue| std::ptr::eq(*issue, passage))
        {
            continue;
        }
        for (name, rule, weight) in candidates(passages, index) {
            let entry = weights.entry(plain(&name)).or_insert_with(|| {
                let evidence = Reason {
                    of: "committee",
                    rule,
                    text: head(&passage.text, 120).to_owned(),
                    source: passage.source.clone(),
                };
                (0.0, index, name.clone(), evidence)
            });
            // Said twice is surer, said ten times no surer still.
            entry.0 = entry.0.max(weight) + 0.5;
            if entry.2 != name && name.contains(char::is_lowercase) && !entry.2.contains(',') {
                entry.2 = name;
            }
        }
    }
    // "Lochside Council" is whose committee it is, though no register has it.
    let committees = |name: &str| !name.ends_with(" council") || is_whole_council(name);
    let any = (weights.iter())
        .any(|(name, entry)| entry.0 >= 3.0 && committees(name) && name != "council");
    let (_, (_, _, name, evidence)) = (weights.into_iter())
        .filter(|(name, _)| !any || committees(name))
        .filter(|(_, entry)| entry.0 >= 2.0)
        .max_by(|a, b| {
            let rank = |entry: &(f64, usize, String, Reason)| entry.0.min(8.0);
            rank(&a.1)
                .total_cmp(&rank(&b.1))
                .then(b.1.1.cmp(&a.1.1))
                .then(b.0.cmp(&a.0))
        })?;
    Some((name, evidence))
}

/// "Business Development Team, Suffolk County Council" is part of a council and no committee.
fn ends_in_council(name: &str) -> bool {
    let lower = name.to_lowercase();
    let kinds = [
        "county council",
        "city council",
        "borough council",
        "district council",
        "parish council",
        "town council",
        "community council",
    ];
    // "County Council" and "Budget County Council" are meetings of the whole council.
    let words = lower.split_whitespace().count();
    kinds.iter().any(|kind| lower.ends_with(kind))
        && (words > 3 || words == 3 && !is_whole_council(&lower))
        || ["parish council", "town council", "community council"]
            .iter()
            .any(|kind| lower.ends_with(kind))
}

/// The whole council whose meeting an item's page names: "Meeting: 29/01/2020 - Council (Item 598)".
fn of_item(text: &str) -> Option<String> {
    crate::minutes::item_named(text)?;
    let (_, behind) = text.split_once(':')?;
    let (body, _) = behind_day(behind.trim()).rsplit_once("(Item")?;
    let body = body.trim();
    (body == "Council" || is_whole_council(body)).then(|| body.to_owned())
}

/// Whether the next line makes a title of this one in a text: it is a day, or says who sits on it.
fn is_dated(passages: &[Passage], index: usize) -> bool {
    let labels = [
        "committee members:",
        "committee members",
        "members of the committee:",
        "membership:",
    ];
    passages.get(index + 1).is_some_and(|next| {
        let lower = next.text.to_lowercase();
        let names = |label: &&str| {
            lower.trim() == *label || lower.starts_with(*label) && label.ends_with(':')
        };
        next.words() <= 8 && !crate::dates::days(&next.text).is_empty() || labels.iter().any(names)
    })
}

fn candidates(passages: &[Passage], index: usize) -> Vec<(String, &'static str, f64)> {
    let passage = &passages[index];
    let text = unspaced(&passage.text);
    let mut found = Vec::new();
    if let Some(body) = of_item(&text) {
        found.push((body, "label", 3.5));
    }
    if passage.number.is_none()
        && let Some(meeting) = MEETING.as_ref()
    {
        let spoken = speaks_of_minutes(passage, &text);
        // Further down "Minutes of the Licensing Sub-Committee" is an item.
        let late =
            index >= 4 && passage.kind != Kind::Furniture && crate::dates::days(&text).is_empty();
        for cue in (meeting.find_iter(&text).take(2))
            .filter(|cue| !(spoken || late) || !cue.as_str().to_lowercase().starts_with("minutes"))
            // "Agreed that a meeting of the Cemetery Sub-Committee be arranged" speaks of another.
            .filter(|cue| !(index >= PROSE && late) || cue.start() < BEGINS || passage.is_title())
        {
            if let Some(name) = name(&text[cue.end()..]) {
                found.push((name, "meeting_of", 4.0));
            }
        }
    }
    if text.starts_with(char::is_uppercase)
        && let Some(label) = LABEL.as_ref().and_then(|label| label.find(&text))
    {
        // A form may have its answer under the label, and other labels beside it.
        let mut fields = text[label.end()..].split('\t').map(str::trim);
        let beside = fields.find(|field| !field.is_empty());
        let mut below = (passages.iter().skip(index + 1).take(3))
            .filter(|below| !below.text.trim_end().ends_with(':'));
        let answer = match beside {
            Some(beside) if !beside.ends_with(':') => name(behind_day(beside)),
            // The answers of other labels may stand before it: "24/00108 Cabinet".
            _ => below.find_map(|below| {
                let answer = below.text.split('\t').next()?;
                name(answer.trim_start_matches(|char: char| !char.is_alphabetic()))
            }),
        };
        found.extend(answer.map(|name| (name, "label", 3.5)));
    }
    // A title page's lines need not be bold: "Children and Young People Select Committee", "Families
    // Cabinet Panel · Appendix to the report".
    let line = text
        .split(['·', '|', '\t'])
        .next()
        .unwrap_or_default()
        .trim();
    let dated = is_dated(passages, index);
    if index < 8
        && (passage.kind == Kind::Line
            || passage.kind == Kind::Paragraph && (passage.source.bbox.is_some() || dated))
        && passage.number.is_none()
        && (!is_whole_council(line) || line == "Full Council")
        && (if dated { 1..=10 } else { 2..=10 }).contains(&line.split(' ').count())
        && passage.words() <= 24
        && !passage.text.ends_with(['.', ',', ';'])
        && let Some(name) = name(line).filter(|name| name.len() == line.len())
    {
        found.push((name, "line", 2.0));
    }
    if index < 8 && dated && line == "Council" && passage.words() == 1 {
        found.push((line.to_owned(), "line", 2.0));
    }
    // Of what frames a page of the web only its title speaks of it.
    let framed = matches!(&passage.source.span, Some(Span::Markup { path, .. }) if !path.starts_with("head"));
    let title = passage.kind == Kind::Furniture && !framed
        || passage.kind != Kind::Furniture && passage.is_title() && passage.number.is_none();
    if title
        && passage.words() <= 24
        && !passage.in_table
        && !is_in_menu(&passage.source)
        && crate::number::reference(&text).is_none()
        && let Some(name) = name_of_title(&text)
    {
        let weight = if passage.kind == Kind::Furniture {
            2.0
        } else if index < 14 {
            3.0
        } else {
            1.5
        };
        found.push((name, "title", weight));
    }
    if passage.text.to_lowercase().starts_with("minutes of") && index >= 4 {
        found.retain(|(_, rule, _)| *rule != "title" || !crate::dates::days(&text).is_empty());
    }
    // "CABINET MEETING: 10 OCTOBER 2019".
    if let Some((before, _)) = text.split_once(':')
        && let Some(body) = (before.strip_suffix(" MEETING")).or(before.strip_suffix(" Meeting"))
        && passage.is_title()
        && let Some(name) = name(body).filter(|name| name.len() == body.len())
    {
        found.push((name, "title", 3.0));
    }
    without_labels(&mut found, &text);
    found
}

/// Takes labels from before the names found in a text, and leaves out councils and offices.
fn without_labels(found: &mut Vec<(String, &'static str, f64)>, text: &str) {
    for (name, ..) in &mut *found {
        if let Some(label) = BEFORE.as_ref().and_then(|before| before.find(name)) {
            *name = name[label.end()..].to_owned();
        }
    }
    // "CYNGOR SIR POWYS COUNTY COUNCIL" is a council in two languages.
    let bilingual = text.to_lowercase().starts_with("cyngor ");
    found.retain(|(name, ..)| {
        let lower = name.to_lowercase();
        let council = is_name(name)
            || is_name(name.strip_prefix("The ").unwrap_or(name))
            || ends_in_council(name)
            || bilingual && lower.ends_with("council");
        // "Ann Lee, Lochside Council" is somebody.
        let somebody = (name.rsplit_once(", "))
            .is_some_and(|(_, body)| is_name(body) || ends_in_council(body));
        !council && !somebody && !lower.contains("leader of") && !lower.ends_with("chief executive")
    });
}

/// What a form's label leaves before a name: "MEETING Environment Committee".
static BEFORE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)^(?:agenda(?:,? decisions)? and (?:draft )?minutes\s+|(?:extra-?ordinary|special|additional|adjourned|urgent|annual) meeting\s*[,–:-]\s*|meeting(?:\(s\))?(?: of)?(?: the)?:?\s+|[\w/]+(?: \w+)?:\s+|and decision of (?:the )?|that )",
    )
    .ok()
});

/// "To approve the minutes of the Parks Committee as a correct record": somebody's minutes, perhaps another's.
fn speaks_of_minutes(passage: &Passage, text: &str) -> bool {
    let lower = text.to_lowercase();
    !passage.is_title()
        && (lower.starts_with("to ")
            || ["asked to ", "correct record", "to receive ", "to note "]
                .iter()
                .any(|cue| lower.contains(cue)))
}

/// "21/01/2020 - Integration Joint Board" without its day.
fn behind_day(text: &str) -> &str {
    match crate::dates::days(text).first() {
        Some(day) if day.start == 0 => text[day.end..].trim_start_matches([' ', '-', '–', ',']),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    fn check(lines: &[&str], expected: Option<&str>) {
        let found = committee(&titles_and_text(lines)).map(|(name, _)| name);
        assert_eq!(found.as_deref(), expected, "{lines:?}");
    }

    #[test]
    fn pages_of_the_web_name_theirs() {
        check(
            &[
                "# Agenda item",
                "# Issues to report from Scrutiny Committees",
                "Minutes:",
                "They reported.",
            ],
            None,
        );
        check(
            &[
                "# Issue - meetings",
                "# Trees",
                "Meeting: 29/01/2020 - Council (Item 7)",
                "# 7 Trees",
                "Minutes:",
                "# Green Streets Scrutiny Committee",
                "It had met.",
            ],
            Some("Council"),
        );
        check(
            &[
                "# Recommendation from the Parks Committee",
                "It was adopted by all of them.",
            ],
            None,
        );
        check(
            &[
                "# Issue - meetings",
                "# Trees",
                "Meeting: 21/01/2020 - Parks Board (Item 3)",
            ],
            Some("Parks Board"),
        );
        check(
            &["Decision taken by:\tDecision number:", "24/00108 Cabinet"],
            Some("Cabinet"),
        );
        check(
            &["# Extraordinary Meeting, Schools' Forum - Thursday 30 November 2023"],
            Some("Schools' Forum"),
        );
        check(
            &["# LOCHSIDE COUNCIL", "# RECORD OF DECISION OF THE Cabinet"],
            Some("Cabinet"),
        );
    }

    #[test]
    fn a_day_or_the_members_below_make_a_title_of_a_line() {
        check(
            &[
                "Parks & Trees Committee",
                "Committee Members:",
                "Councillors Ash and Beck",
            ],
            Some("Parks & Trees Committee"),
        );
        check(
            &[
                "Minutes of the Meeting held on Tuesday, 19th July 2022.",
                "1 Present",
                "Ann Lee",
                "2 Welcome",
                "All were welcomed.",
                "3 Matters arising",
                "The wall was down.",
                "More was said.",
                "Agreed that a meeting of the Cemetery Sub-Committee needs to be arranged.",
            ],
            None,
        );
        check(
            &["Council", "17 May 2016 - 19:00 to 20:10"],
            Some("Council"),
        );
        check(
            &["# Council - Planning Committee - Meeting Details"],
            Some("Planning Committee"),
        );
        check(
            &["Decided at meeting: 03/12/2024 - Cabinet"],
            Some("Cabinet"),
        );
        check(
            &[
                "Parks Committee",
                "4.00pm 1 July 2021",
                "The day was warm, and many came to it.",
            ],
            Some("Parks Committee"),
        );
        check(
            &[
                "# Agenda item",
                "To receive and note the minutes of the Parks Committee meeting of May.",
            ],
            None,
        );
        check(
            &["# To consider the report of the Deputy Chief Executive"],
            None,
        );
    }

    #[test]
    fn committees_are_named_in_titles_and_phrases() {
        check(
            &[
                "AGENDA for a meeting of the CHILDREN, YOUNG PEOPLE AND FAMILIES CABINET PANEL in COMMITTEE ROOM B, at County Hall on WEDNESDAY, 20 JUNE 2018",
            ],
            Some("Children, Young People and Families Cabinet Panel"),
        );
        check(&["# KENT COUNTY COUNCIL", "# CABINET"], Some("Cabinet"));
        check(
            &["# CHILDREN AND FAMILIES OVERVIEW AND SCRUTINY COMMITTEE - 1 SEPTEMBER 2014"],
            Some("Children and Families Overview and Scrutiny Committee"),
        );
        check(
            &["# CABINET COMMITTEE - GROUP COMPANY GOVERNANCE"],
            Some("Cabinet Committee - Group Company Governance"),
        );
        check(
            &["To: Scrutiny Committee – 22 January 2025"],
            Some("Scrutiny Committee"),
        );
        check(
            &["TO: Standing Committee on City Finance and Services"],
            Some("Standing Committee on City Finance and Services"),
        );
        check(
            &[
                "DECISION TO BE TAKEN BY:\tDECISION NO:",
                "Cabinet\t24/00108",
            ],
            Some("Cabinet"),
        );
        check(
            &[
                "# Adoption service",
                "# Families Cabinet Panel · Appendix to the report",
            ],
            Some("Families Cabinet Panel"),
        );
        check(
            &[
                "# Adoption service",
                "~ Families Cabinet Panel · Appendix to the report",
            ],
            Some("Families Cabinet Panel"),
        );
        check(
            &[
                "DECISION TO BE TAKEN BY:",
                "DECISION NUMBER:",
                "24/00108",
                "Cabinet",
            ],
            Some("Cabinet"),
        );
        check(
            &["A meeting of the County Council will be held in the Council Chamber."],
            Some("County Council"),
        );
    }

    #[test]
    fn members_meetings_and_people_are_left_out_of_names() {
        check(
            &["To: Chair and Members of General Committee"],
            Some("General Committee"),
        );
        check(
            &["# Local Data Panel – Twenty-second Meeting"],
            Some("Local Data Panel"),
        );
        check(&["# Ann Lee, Chair of the Libraries Board"], None);
        check(
            &["# LOCHSIDE COUNCIL", "# AUDIT COMMITTEE"],
            Some("Audit Committee"),
        );
        check(
            &["# Scrutiny Commission for Children"],
            Some("Scrutiny Commission for Children"),
        );
        check(&["# RECOMMENDED TO CABINET"], None);
        check(&["# CAERWEN COUNCIL REPORT TO CABINET"], Some("Cabinet"));
    }

    #[test]
    fn councils_rooms_and_text_are_no_committees() {
        check(&["# KENT COUNTY COUNCIL"], None);
        check(&["# Committee Room B"], None);
        check(&["It was said that the Scrutiny Committee had met."], None);
    }
}
