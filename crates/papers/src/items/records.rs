//! Records of several decisions, and what a record's form is called and is about.
//!
//! A row for each decision of a table, the items of a meeting, a list of a page: each an item with what was decided of it.
//! What must not match: a form of one decision, whose sections are numbered, too.

use scrutineer_model::{Item, ItemKind};

use super::decided::{decided, is_label};
use crate::agenda;
use crate::minutes;
use crate::passages::Passage;

/// The items of a record of several decisions: of a meeting's, or of a list; `None` where it is of one.
pub(super) fn several(passages: &[Passage]) -> Option<Vec<Item>> {
    of_rows(passages)
        .or_else(|| of_meeting(passages))
        .or_else(|| list(passages))
}

/// The items of a table that has a row for each with what was decided of it; `None` where there is no such table.
fn of_rows(passages: &[Passage]) -> Option<Vec<Item>> {
    let items: Vec<Item> = (passages.iter())
        .filter_map(|passage| {
            let (entry, verdict) = passage.entry.as_ref().zip(passage.verdict.as_ref())?;
            // "It was: (i) noted that the gap is wide; (ii) agreed to consult."
            let points = (verdict.split_once(": ("))
                .map(|(lead, _)| &verdict[lead.len() + 2..])
                .filter(|points| crate::number::points_within(points).is_some());
            Some(Item {
                number: Some(entry.number.clone()).filter(|number| !number.is_empty()),
                title: entry.title.clone(),
                kind: ItemKind::Other,
                decisions: if minutes::decisions::is_nothing(verdict) {
                    Vec::new()
                } else {
                    minutes::decisions::points_of(points.unwrap_or(verdict), passage)
                },
                source: passage.source.clone(),
                ..Item::default()
            })
        })
        .collect();
    (items.len() > 1).then_some(items)
}

/// The items of a record of what a meeting decided, which reads as its minutes do; `None` where fewer than two items
/// decide anything.
fn of_meeting(passages: &[Passage]) -> Option<Vec<Item>> {
    let items = minutes::minutes(&numbered(passages));
    let decides = |item: &&Item| item.number.is_some() && !item.decisions.is_empty();
    // The sections of a notice of one decision are numbered, too.
    let is_section = |title: &str| {
        let plain = crate::text::plain(title);
        SECTIONS.contains(&plain.as_str()) || ROWS.iter().any(|row| plain.starts_with(row))
    };
    let sections = items.iter().filter(|item| is_section(&item.title)).count();
    // "A. FINDINGS OF FACT" over paragraphs that count through all of them.
    // "Decision" over each of a list is none of them.
    let mut headed: Vec<&str> = (passages.iter())
        .filter(|passage| passage.is_title() && passage.parts == 0 && is_section(&passage.text))
        .map(|passage| passage.text.plain())
        .collect();
    headed.sort_unstable();
    headed.dedup();
    if sections >= 2 || headed.len() >= 2 {
        return None;
    }
    (items.iter().filter(decides).count() >= 2).then_some(items)
}

/// How the rows of a form of one decision begin, with their answers behind.
const ROWS: [&str; 8] = [
    "date of decision",
    "title of decision",
    "decision maker",
    "reasons for ",
    "reason for ",
    "alternatives considered",
    "alternative options",
    "interests declared",
];

/// What the sections of a notice of one decision are called.
const SECTIONS: [&str; 27] = [
    "introduction and background",
    "objectives and expected outcomes",
    "equality comments",
    "other considerations",
    "financial comments",
    "legal comments",
    "planned delivery approach and next steps",
    "appeal",
    "appeals",
    "right of appeal",
    "background",
    "complaint",
    "the complaint",
    "conclusion",
    "decision",
    "the decision",
    "determination",
    "evidence",
    "findings",
    "findings of fact",
    "the hearing",
    "preliminary matters",
    "reasons",
    "reasons for decision",
    "reasons for the decision",
    "sanction",
    "the application",
];

/// Titles with the numbers that stand on the line above them: "Agenda Item 6" over "CAR PARKS".
fn numbered(passages: &[Passage]) -> Vec<Passage> {
    /// Words of a title, at most.
    const TITLE: usize = 16;
    let mut numbered: Vec<Passage> = Vec::with_capacity(passages.len());
    let mut number: Option<String> = None;
    for passage in passages {
        let mut passage = passage.clone();
        if let Some((own, title)) = agenda::named(&passage.text) {
            let title = title.trim_start_matches([':', '-', '–', ' ']).to_owned();
            number = Some(own);
            if title.is_empty() {
                continue;
            }
            // "Agenda item 5: Recovery plan".
            passage.text = title.into();
        }
        if let Some(number) = number.take()
            && passage.number.is_none()
            && passage.words() <= TITLE
        {
            (passage.number, passage.parts, passage.bold) = (Some(number), 1, true);
        }
        numbered.push(passage);
    }
    numbered
}

/// The decisions that a page lists, each an item with what was decided under it; `None` where it lists none.
fn list(passages: &[Passage]) -> Option<Vec<Item>> {
    let starts: Vec<(usize, String)> = (passages.iter().enumerate())
        .filter(|(_, passage)| passage.is_text())
        .filter_map(|(at, passage)| {
            Some((at, crate::parts::listed_decision(&passage.text)?.to_owned()))
        })
        .collect();
    if starts.is_empty() {
        return None;
    }
    let ends = (starts.iter().skip(1)).map(|(at, _)| *at);
    let ends = ends.chain([passages.len()]).collect::<Vec<_>>();
    let items = starts.iter().zip(ends).map(|((at, title), end)| Item {
        title: title.clone(),
        kind: ItemKind::Other,
        decisions: passages.get(at + 1..end).map(decided).unwrap_or_default(),
        source: passages[*at].source.clone(),
        ..Item::default()
    });
    Some(items.collect())
}

/// "RECORD OF DECISION", "Decision notice following a hearing": what the form is called, and not what it is about.
pub(super) fn is_forms_name(title: &str) -> bool {
    const NAMES: [&str; 13] = [
        "delegated decision",
        "record of decisions",
        "record of decision",
        "record of executive decision",
        "record of officer decision",
        "officer decision record",
        "officer decision",
        "decision record",
        "decision notice",
        "notice of decision",
        "decision details",
        "delegated decision record",
        "statement of decision",
    ];
    let plain = crate::text::plain(title);
    // Whose decision it is, over what it is about.
    if plain.ends_with("committee") || plain == "cabinet" {
        return true;
    }
    NAMES.iter().any(|name| {
        plain.strip_prefix(name).is_some_and(|rest| {
            let next = rest.split_whitespace().next().unwrap_or_default();
            // "Delegated decision 0193".
            let number = !next.is_empty() && next.bytes().all(|byte| byte.is_ascii_digit());
            number
                || matches!(
                    next,
                    "" | "by" | "following" | "form" | "taken" | "made" | "under" | "no" | "of"
                )
        })
    })
}

/// What a record's form is about: the first title that stands under the form's own name.
pub(super) fn subject(passages: &[Passage]) -> Option<String> {
    /// Passages among which it stands.
    const FIRST: usize = 24;
    let mut text = passages
        .iter()
        .filter(|passage| passage.is_text())
        .take(FIRST);
    text.find(|passage| is_forms_name(&passage.text))?;
    let next = text.next()?;
    let fits = next.is_title()
        && next.number.is_none()
        && next.text.contains(char::is_lowercase)
        && !next.text.ends_with(':')
        && !is_label(next)
        && !crate::sections::is_answered(&next.text)
        && !crate::council::is_name(&next.text)
        && crate::dates::days(&next.text).is_empty();
    fits.then(|| next.text.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    #[test]
    fn a_record_of_a_meeting_goes_item_by_item() {
        let lines = [
            "RECORD OF DECISIONS",
            "Agenda Item 6",
            "CHARGES FOR CAMPER VANS",
            "RESOLVED that:",
            "(a) a charge be made;",
            "(b) it be looked at after a year.",
            "Agenda Item 7: FINANCE REPORT",
            "RESOLVED that the report be noted.",
        ];
        let items = of_meeting(&titles_and_text(&lines)).unwrap_or_default();
        let found: Vec<(&str, &str, usize)> = (items.iter())
            .map(|item| {
                let number = item.number.as_deref().unwrap_or_default();
                (number, item.title.as_str(), item.decisions.len())
            })
            .collect();
        assert_eq!(
            found,
            [
                ("6", "CHARGES FOR CAMPER VANS", 2),
                ("7", "FINANCE REPORT", 1)
            ]
        );
        assert_eq!(of_meeting(&titles_and_text(&lines[..6])), None);
    }

    #[test]
    fn the_label_of_each_decision_is_no_section_of_one() {
        let lines = [
            "# CABINET DECISIONS",
            "# 5 Ferry",
            "# Decision:",
            "(1) That the fare be noted.",
            "# 6 Salt",
            "# Decision:",
            "(1) That two bins be bought.",
        ];
        let items = of_meeting(&titles_and_text(&lines)).unwrap_or_default();
        assert_eq!(
            items
                .iter()
                .filter(|item| item.decisions.len() == 1)
                .count(),
            2
        );
        let notice = [
            "# Evidence",
            "# 5 Ferry",
            "# Decision",
            "(1) That the fare be noted.",
            "# 6 Salt",
            "RESOLVED: That it be bought.",
        ];
        assert!(of_meeting(&titles_and_text(&notice)).is_none());
    }

    #[test]
    fn each_decision_of_a_list_is_an_item() {
        let items = list(&titles_and_text(&[
            "# Decisions published",
            "18/05/2023 - Trees in parks ref: 1    Recommendations Approved",
            "Decision Maker: Cabinet",
            "Decision:",
            "(1) the trees be felled;",
            "(2) new ones be planted.",
            "19/05/2023 - Ponds ref: 2    For Determination",
            "Decision Maker: Cabinet",
        ]));
        let items = items.expect("a list");
        let found: Vec<(&str, usize)> = (items.iter())
            .map(|item| (item.title.as_str(), item.decisions.len()))
            .collect();
        assert_eq!(found, [("Trees in parks", 2), ("Ponds", 0)]);
        assert_eq!(list(&titles_and_text(&["25/02/2015 - Budget"])), None);
    }

    #[test]
    fn a_notice_of_one_decision_has_sections_and_no_items() {
        let lines = [
            "1. The Complaint",
            "It was made in May.",
            "2. Findings of fact",
            "RESOLVED that he had failed.",
            "3. Reasons",
            "RESOLVED that they be published.",
        ];
        assert_eq!(of_meeting(&titles_and_text(&lines)), None);
    }

    #[test]
    fn what_a_form_is_called_is_not_what_it_is_about() {
        for name in [
            "RECORD OF DECISION",
            "Decision notice following a hearing",
            "Standards Sub-Committee",
        ] {
            assert!(is_forms_name(name), "{name}");
        }
        assert!(!is_forms_name("Officer decisions on trees"));
        let found = subject(&titles_and_text(&[
            "# Record of Decisions",
            "# Paignton Harbour: Slipway Charges",
        ]));
        assert_eq!(found.as_deref(), Some("Paignton Harbour: Slipway Charges"));
    }
}
