//! The form that heads a report: `Subject:`, `Reporting Officer:`, `Wards affected:`.

use crate::passages::Passage;
use crate::sections::about;

/// Labels of a report's head; the first name the report itself.
const LABELS: [&str; 77] = [
    "subject",
    "subject of report",
    "title",
    "report title",
    "title of report",
    "report on",
    "for decision",
    "title/subject",
    "report subject",
    "report of",
    "report by",
    "report author",
    "report authors",
    "report author(s)",
    "lead officer and report author",
    "author",
    "author(s)",
    "author / job title",
    "reporting officer",
    "case officer",
    "responsible officer",
    "accountable officer",
    "accountable director",
    "presenting officer",
    "originating officer(s)",
    "contact officer",
    "contact officer(s)",
    "contact name",
    "officer contact details",
    "lead officer",
    "lead officers",
    "lead head of service",
    "lead member",
    "lead executive member",
    "lead cabinet member",
    "executive lead",
    "executive member",
    "executive members",
    "cabinet member",
    "cabinet member(s)",
    "portfolio",
    "portfolio area",
    "portfolio holder",
    "accountable member",
    "ward",
    "wards",
    "ward(s)",
    "ward(s) affected",
    "wards affected",
    "wards and communities affected",
    "electoral division(s)",
    "final decision-maker",
    "key decision",
    "is this a key decision",
    "classification",
    "status",
    "date of meeting",
    "meeting date",
    "meeting",
    "meeting(s)",
    "report reference number",
    "report reference no.",
    "reference number",
    "report no",
    "document reference number",
    "submitted by",
    "purpose",
    "date",
    "committee",
    "recommendation",
    "recommendations",
    "recommendation(s)",
    // Of a report on an application for planning.
    "applicant",
    "site address",
    "development",
    "proposal",
    "parish",
];

/// Of them those that name the report or who made it.
const NAMING: usize = 30;

/// Of them those that name the report.
const TITLING: usize = 9;

/// Whether a line is one of the form that heads a report: "Reporting Officer: Ann Lee".
pub(crate) fn is_head_label(passage: &Passage) -> bool {
    passage.text.contains([':', '\t']) && label(passage).is_some()
}

/// Whether a line names a report's author, or another part of its head, and not the report.
pub(crate) fn is_beside_title(passage: &Passage) -> bool {
    label(passage).is_some_and(|label| label >= TITLING) || about(&passage.text) == "purpose"
}

/// Whether a line is one of a form that heads a report: it names the report or its author, and three
/// labels more stand near, in any order.
pub(super) fn is_form(passages: &[Passage], index: usize) -> bool {
    /// Passages before and behind.
    const NEAR: usize = 14;
    let Some(own) = label(&passages[index]).filter(|own| *own < NAMING) else {
        return false;
    };
    let page = passages[index].page;
    let from = index.saturating_sub(NEAR);
    let to = passages.len().min(index + NEAR);
    let mut labels: Vec<usize> = (passages[from..to].iter())
        .filter(|near| near.page == page)
        .filter_map(label)
        .collect();
    labels.push(own);
    labels.sort_unstable();
    labels.dedup();
    // Agendas and minutes say whom to ask and who came.
    let meets = passages[from..to].iter().any(|near| {
        let text = near.text.lower();
        let text = text.trim_end_matches(':');
        matches!(
            text,
            "agenda" | "minutes" | "present" | "in attendance" | "venue"
        ) || text.starts_with("decision maker")
    });
    // What names the report needs less beside it.
    labels.len() >= if own < TITLING { 3 } else { 4 } && !meets
}

/// Which label a line has: "Subject: Parking", "SUBJECT - Parking", "Subject" alone.
fn label(passage: &Passage) -> Option<usize> {
    if !passage.is_text() || passage.number.is_some() {
        return None;
    }
    let lower = passage.text.lower();
    let end = (lower.find([':', '\t', '?']))
        .into_iter()
        .chain(lower.find(" - "))
        .chain(lower.find(" – "))
        .min()
        .unwrap_or(lower.len());
    let name = lower[..end].trim().trim_end_matches(" the");
    let name = if name.ends_with(" report title") {
        "report title"
    } else {
        name
    };
    LABELS.iter().position(|label| *label == name)
}
