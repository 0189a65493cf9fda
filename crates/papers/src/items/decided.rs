//! What a record of decisions says was decided.
//!
//! `Decision:` with its points or its sentence under it, once for each decision of a list; what is RESOLVED there,
//! where it tells of the motion too; else the lettered points under the decision's name. What must not match: the
//! reasons, the options and the days that stand behind.

use scrutineer_model::{Item, ItemKind, Point};

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
                decisions: minutes::decisions::points_of(points.unwrap_or(verdict), passage),
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
        && !crate::council::is_name(&next.text)
        && crate::dates::days(&next.text).is_empty();
    fits.then(|| next.text.to_string())
}

/// "Recommendation(s)" over what was asked for, in the form of what was decided then.
pub(super) fn heads_recommendations(passage: &Passage) -> bool {
    let plain = passage.text.plain();
    passage.is_text()
        && matches!(
            plain,
            "recommendation" | "recommendations" | "recommendation s"
        )
}

/// What was decided, in order.
pub(super) fn decided(passages: &[Passage]) -> Vec<Point> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(passage) = passages.get(at) {
        at += 1;
        if let Some(points) = beside(passage) {
            found.extend(points);
            continue;
        }
        if !is_label(passage) && !leads(passage) {
            continue;
        }
        let end = (passages[at..].iter())
            .position(|passage| passage.is_text() && !is_label(passage) && ends(passage))
            .map_or(passages.len(), |behind| at + behind);
        found.extend(under(&passages[at..end]));
        at = end;
    }
    if found.is_empty() {
        found = minutes::decided(passages);
    }
    if found.is_empty() {
        // "25/02/2015 - Budget" and what was decided of it.
        let lettered: Vec<&Passage> = (passages.iter())
            .filter(|passage| passage.is_text() && !passage.in_table)
            .filter(|passage| passage.number.is_some() && passage.parts == 0)
            .collect();
        found = crate::report::points(&lettered);
    }
    found
}

fn under(passages: &[Passage]) -> Vec<Point> {
    // "It was moved by … and RESOLVED: That …" says more than what was decided.
    if passages.iter().any(minutes::decisions::is_marked) {
        return minutes::decided(passages);
    }
    // What stands in one cell of a form, line under line, is no table.
    let of_cell = |passage: &Passage| Passage {
        in_table: passage.in_table && passage.text.contains('\t'),
        ..passage.clone()
    };
    let under: Vec<Passage> = (passages.iter())
        .filter(|passage| passage.is_text() && !is_label(passage))
        .map(of_cell)
        .collect();
    crate::report::points(&under.iter().collect::<Vec<_>>())
}

/// "Decision⇥To award the contract": what stands beside its label in a row of a form.
fn beside(passage: &Passage) -> Option<Vec<Point>> {
    /// Words of a decision, at least: "Decision⇥Approved" is a status.
    const WORDS: usize = 4;
    let text = answer(passage)?;
    let fits =
        passage.is_text() && text.split_whitespace().count() >= WORDS && !text.ends_with(':');
    // "The Director has decided to: (i) award a grant; (ii) approve its terms."
    let points = (text.split_once(": ("))
        .map(|(lead, _)| &text[lead.len() + 2..])
        .filter(|points| crate::number::points_within(points).is_some());
    fits.then(|| minutes::decisions::points_of(points.unwrap_or(text), passage))
}

/// "The decision⇥The Cabinet Member agrees:": its points stand under it.
fn leads(passage: &Passage) -> bool {
    // "I, the Mayor, in exercise of my powers do hereby:" over what that is.
    let says = ["hereby:", "decided to:", "decided that:", "decided:"];
    answer(passage).is_some_and(|text| text.ends_with(':'))
        || passage.is_text()
            && passage.number.is_none()
            && says.iter().any(|end| passage.text.ends_with(end))
}

/// What stands beside a decision's label in a row of a form.
fn answer(passage: &Passage) -> Option<&str> {
    let (label, text) = passage.text.split_once('\t')?;
    names(label.to_lowercase().trim().trim_end_matches(':')).then_some(text.trim())
}

fn is_label(passage: &Passage) -> bool {
    let text = passage.text.lower();
    passage.is_text()
        && (text.starts_with("decision:")
            || text.starts_with("decisions:")
            || names(text.trim_end_matches(':')))
}

fn names(label: &str) -> bool {
    // "Details of the decision taken", "The decision made".
    let words = || label.split_whitespace();
    let all = words().all(|word| {
        matches!(
            word,
            "the"
                | "details"
                | "detail"
                | "of"
                | "decision"
                | "decisions"
                | "taken"
                | "made"
                | "full"
                | "final"
                | "to"
                | "be"
        )
    });
    all && words().any(|word| word.starts_with("decision"))
        && ![" of", " details"].iter().any(|end| label.ends_with(end))
        || matches!(
            label,
            "decision(s)"
                | "decision of the commissioner"
                | "what decision was made"
                | "what was decided"
                | "record of decision"
        )
}

/// Whether a passage stands behind a decision: its reasons, its day, the next one.
fn ends(passage: &Passage) -> bool {
    const LABELS: [&str; 24] = [
        "signature",
        "signed",
        "publication:",
        "publication\t",
        "freedom of information",
        "lead officer",
        "lead member",
        "reason",
        "publication date",
        "date of decision",
        "decided at meeting",
        "decision published",
        "decision maker",
        "made at meeting",
        "effective from",
        "conflict",
        "dispensation",
        "is the decision",
        "accompanying documents",
        "alternative option",
        "other options",
        "report author",
        "wards affected",
        "contact:",
    ];
    let text = passage.text.lower();
    let day = crate::dates::days(text).first().map(|day| day.start);
    LABELS.iter().any(|label| text.starts_with(label))
        || day == Some(0) && text.contains(" - ")
        || passage.is_title() && passage.number.is_none() && !minutes::decisions::is_marked(passage)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    fn check(lines: &[&str], expected: &[&str]) {
        let found = decided(&titles_and_text(lines));
        let found: Vec<&str> = found.iter().map(|point| point.text.as_str()).collect();
        assert_eq!(found, expected, "{lines:?}");
    }

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
    fn points_stand_under_a_forms_label() {
        check(
            &[
                "The decision\tThe Cabinet Member agrees:",
                "(1) To raise the fee.",
                "(2) To keep the discount.",
                "Other options considered\tNone",
            ],
            &["To raise the fee.", "To keep the discount."],
        );
    }

    #[test]
    fn the_points_of_a_forms_cell_are_decided() {
        let mut passages = titles_and_text(&[
            "5. DECISION TAKEN\tTo:",
            "1. Approve the order;",
            "2. Add £165,000 to the programme.",
            "6. REASON FOR DECISION\tFootfall rose.",
        ]);
        for passage in &mut passages {
            passage.in_table = true;
        }
        let found = decided(&passages);
        let found: Vec<&str> = found.iter().map(|point| point.text.as_str()).collect();
        assert_eq!(
            found,
            ["Approve the order;", "Add £165,000 to the programme."]
        );
    }

    #[test]
    fn each_decision_of_a_list_is_told() {
        check(
            &[
                "18/05/2023 - Results ref: 1 Approved",
                "Decision:",
                "The Council considered the report.",
                "It was moved by Councillor Ash and",
                "RESOLVED:",
                "That the report be noted.",
                "18/05/2023 - Dates ref: 2 Approved",
                "Decision Maker: Council",
                "Decision:",
                "Decision(s):",
                "The dates be agreed as listed.",
                "Reasons for the Decision(s):",
                "They fit.",
            ],
            &[
                "That the report be noted.",
                "The dates be agreed as listed.",
            ],
        );
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
    fn a_form_gives_the_decision_beside_its_label() {
        check(
            &[
                "# Record of a decision",
                "Is it a key decision?\tNo",
                "Decision\tTo award the contract for three bridges.",
                "Reasons for the decision\tIt was the best of three.",
            ],
            &["To award the contract for three bridges."],
        );
    }

    #[test]
    fn points_without_a_label_are_the_decision() {
        check(
            &[
                "# Issue - decisions",
                "25/02/2015 - Budget",
                "Subject to the precept, to:",
                "(i) agree the tax",
                "(ii) note the advice",
            ],
            &["agree the tax", "note the advice"],
        );
        check(
            &[
                "# Issue - decisions",
                "25/02/2015 - Budget",
                "Report attached.",
            ],
            &[],
        );
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
