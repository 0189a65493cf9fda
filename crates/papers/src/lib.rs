//! Blocks → whose paper it is, of which meeting, and what stands in it.
//!
//! In the order they are called by [`read`](fn@read):
//!
//! - `passages`: sheets become headings, paragraphs, points and lines in reading order, notes in
//!   the margin apart (`number`, `text`).
//! - `parts`: where the agenda, minutes, reports, decisions and appendices begin.
//! - `meeting` (`dates`), `council` (over the [`register`]), `committee`, `version`, `kind`,
//!   `attendance`: the paper's identity. Nothing is said that nothing in the paper speaks for.
//! - `items`: the agenda's items (`agenda`) with the reports (`report`, `sections`, `contacts`) and
//!   minutes (`minutes`, `actions`) under them.
//! - `paragraphs` and `slides`.
//!
//! [`fill_labels`] completes page labels from their sequence; [`place`] says which item and
//! paragraph a place belongs to. Nothing here fails, and nothing knows a single paper.

mod actions;
mod agenda;
mod attendance;
mod committee;
mod contacts;
mod council;
mod dates;
mod items;
mod kind;
mod labels;
mod meeting;
mod minutes;
mod number;
mod paragraphs;
mod parts;
mod passages;
pub mod place;
pub mod register;
mod report;
#[cfg(test)]
mod sample;
mod sections;
mod slides;
mod text;
mod version;

use scrutineer_model::{Identity, PageInfo, PaperKind, Sheet, Structure, Table};

pub use labels::fill_labels;

/// Reads what a paper is and what stands in it. `sheets` are arranged, in page order; telephone
/// numbers and e-mail addresses of authors are left out unless `keep_contacts`.
pub fn read(
    sheets: &[Sheet],
    tables: &[Table],
    pages: &[PageInfo],
    keep_contacts: bool,
) -> Structure {
    let passages = passages::passages(sheets, tables);
    let parts = parts::parts(&passages);
    let (kind, why_kind) = kind::kind(&passages, &parts, pages, tables);
    let (mut meeting, why_date) = meeting::meeting(&passages);
    if !has_meeting(kind) && why_date.iter().all(|why| !says_meeting(&why.text)) {
        meeting = Default::default();
    }
    let (body, why_body) = match council::body(&passages, meeting.date.as_deref()) {
        Some((body, evidence)) => (Some(body), evidence),
        None => (None, Vec::new()),
    };
    let committee = committee::committee(&passages);
    let mut evidence = vec![why_kind];
    evidence.extend(why_body);
    evidence.extend(committee.as_ref().map(|(_, why)| why.clone()));
    evidence.extend(why_date);
    let mut items = items::items(&passages, &parts, pages, keep_contacts);
    let paragraphs = paragraphs::paragraphs(&passages, &parts, &items);
    let slides = match kind {
        PaperKind::Slides => {
            items.clear();
            slides::slides(&passages, pages.iter().any(|page| page.width > 0.0))
        }
        _ => Vec::new(),
    };
    let first = passages.len().min(24);
    Structure {
        identity: Identity {
            kind: Some(kind),
            title: title(&passages[..first], kind, &items),
            body,
            committee: committee.map(|(name, _)| name),
            meeting,
            version: version::version(&passages),
            restricted: version::restricted(&passages),
            attendance: attendance::attendance(&passages),
            evidence,
        },
        items,
        paragraphs,
        slides,
    }
}

/// Kinds of papers that are of or for a meeting.
fn has_meeting(kind: PaperKind) -> bool {
    matches!(
        kind,
        PaperKind::AgendaPack
            | PaperKind::Minutes
            | PaperKind::Report
            | PaperKind::DecisionRecord
            | PaperKind::Letter
            | PaperKind::Slides
    )
}

fn says_meeting(text: &str) -> bool {
    let text = text.to_lowercase();
    [
        "meeting",
        "committee",
        "cabinet",
        "panel",
        "council",
        "board",
    ]
    .iter()
    .any(|word| text.contains(word))
}

fn title(
    passages: &[passages::Passage],
    kind: PaperKind,
    items: &[scrutineer_model::Item],
) -> Option<String> {
    if kind == PaperKind::Report
        && let [item, ..] = items
        && !item.title.is_empty()
    {
        return Some(item.title.clone());
    }
    report::title(passages)
}
