//! Blocks → whose paper it is, of which meeting, and what stands in it.
//!
//! In the order they are called by [`read`](fn@read):
//!
//! - `passages`: sheets become headings, paragraphs, points and lines in reading order, notes in
//!   the margin apart (`number`, `text`).
//! - `parts`: where the agenda, minutes, reports, decisions and appendices begin.
//! - `meeting` (`dates`), `council` (over the [`register`]), `committee`, `version`, `kind`,
//!   `attendance`, `title`: the paper's identity. Nothing is said that nothing in the paper speaks for.
//! - `items`: the agenda's items (`agenda`) with the reports (`report`, `sections`, `contacts`) and
//!   minutes (`minutes`, `actions`) under them.
//! - `paragraphs` and `slides`.
//! - [`place`]: which item, section and paragraph each passage belongs to.
//!
//! [`fill_labels`] completes page labels from their sequence. Nothing here fails, and nothing knows a
//! single paper.

mod actions;
mod agenda;
mod attendance;
mod committee;
mod contacts;
mod council;
mod dates;
#[cfg(test)]
mod forms;
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
mod title;
mod version;

use scrutineer_model::{Identity, Meeting, PageInfo, PaperKind, Reason, Sheet, Structure, Table};

pub use labels::fill_labels;

/// What a file says of itself beside its pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Named<'a> {
    /// Whom it names as its author: a body, a person, a program's owner.
    pub author: Option<&'a str>,
    /// What it calls itself: the paper's title, another paper's that it was made from, or a program's.
    pub title: Option<&'a str>,
}

/// Reads what a paper is and what stands in it. `sheets` are arranged, in page order; `file` is what
/// the file says of itself; telephone numbers and e-mail addresses of authors are left out
/// unless `keep_contacts`.
pub fn read(
    sheets: &[Sheet],
    tables: &[Table],
    pages: &[PageInfo],
    file: &Named<'_>,
    keep_contacts: bool,
) -> Structure {
    let passages = passages::passages(sheets, tables);
    let parts = parts::parts(&passages);
    let (kind, why_kind) = kind::kind(&passages, &parts, pages, tables);
    let (meeting, why_date) = when(&passages, kind);
    let found = committee::committee(&passages);
    let of_committee = found.as_ref().map(|(name, _)| name.as_str());
    let body = council::body(
        &passages,
        of_committee,
        file.author,
        meeting.date.as_deref(),
    );
    let (body, why_body) = body.unzip();
    // A body's own name in the place of a committee's is no committee.
    let found = found.or_else(|| {
        matches!(kind, PaperKind::Minutes | PaperKind::AgendaPack)
            .then(|| {
                committee::between_council_and_day(&passages)
                    .or_else(|| committee::of_own_minutes(&passages))
            })
            .flatten()
    });
    let committee = found.filter(|(name, _)| {
        (body.as_ref()).is_none_or(|body| {
            let name = text::plain(name);
            // A parish has its council and nothing above it: "To all members of the Council".
            let whole = body.gss.is_none()
                && body.name.ends_with("Council")
                && matches!(name.as_str(), "council" | "full council" | "the council");
            // A police panel is a body, and meets as the others' committees do.
            (text::plain(&body.name) != name || council::is_police_panel(&name)) && !whole
        })
    });
    let mut evidence = vec![why_kind];
    evidence.extend(why_body.into_iter().flatten());
    evidence.extend(committee.as_ref().map(|(_, why)| why.clone()));
    evidence.extend(why_date);
    let (mut items, owned) = items::items(&passages, &parts, pages, keep_contacts);
    let places = place::places(&passages, &parts, &items, &owned);
    let paragraphs = paragraphs::paragraphs(&passages, &parts, &items);
    if kind == PaperKind::Letter && items.is_empty() {
        items.extend(items::letter(&passages));
    }
    let slides = match kind {
        PaperKind::Slides => {
            items.clear();
            slides::slides(&passages, pages.iter().any(|page| page.width > 0.0))
        }
        _ => Vec::new(),
    };
    let (title, why_title) = title(&passages, sheets, kind, &items, file.title);
    evidence.extend(why_title);
    // A report whose head does not say what it is called is what the paper is called.
    if let ([only], PaperKind::Report, Some(title)) = (items.as_mut_slice(), kind, &title)
        && only.title.is_empty()
    {
        only.title.clone_from(title);
    }
    Structure {
        identity: Identity {
            kind: Some(kind),
            title,
            body,
            committee: committee.map(|(name, _)| name),
            meeting,
            version: version::version(&passages),
            restricted: version::restricted(&passages),
            attendance: attended(&passages, &parts, kind),
            evidence,
        },
        items,
        paragraphs,
        slides,
        places,
    }
}

/// The meeting that a paper is of or for, or the day of a paper that has none, and why.
fn when(passages: &[passages::Passage], kind: PaperKind) -> (Meeting, Vec<Reason>) {
    let (mut meeting, mut why_date) = meeting::meeting(passages);
    let of_meeting = |why: &Reason| {
        says_meeting(&why.text)
            || kind == PaperKind::PerformanceReport && meeting::is_under_body(passages, why)
    };
    if !has_meeting(kind) && !why_date.iter().any(of_meeting) {
        meeting = Meeting::default();
        why_date.clear();
    }
    if kind == PaperKind::DecisionRecord
        && meeting.date.is_none()
        && let Some((signed, why)) = meeting::signed(passages)
    {
        meeting = signed;
        why_date.push(why);
    }
    if kind == PaperKind::Report
        && meeting.date.is_none()
        && let Some((closing, why)) = meeting::closing(passages)
    {
        meeting.date = closing.date;
        why_date.push(why);
    }
    // A letter, a talk and a notice of decisions are of a day; what else is published on one has no meeting.
    if matches!(
        kind,
        PaperKind::Letter | PaperKind::Slides | PaperKind::DecisionRecord
    ) && meeting.date.is_none()
        && let Some((headed, why)) = meeting::headed(passages)
    {
        meeting.date = headed.date;
        why_date.push(why);
    }
    if !has_meeting(kind)
        && meeting.date.is_none()
        && let Some((own, why)) = meeting::of_document(passages)
    {
        meeting.date = own.date;
        why_date.push(why);
    }
    (meeting, why_date)
}

/// Who was at the meeting, or is to be; a pack's minutes tell of another, and keep their own.
fn attended(
    passages: &[passages::Passage],
    parts: &[parts::Part],
    kind: PaperKind,
) -> Vec<scrutineer_model::Attendee> {
    match kind {
        PaperKind::AgendaPack => (parts.iter())
            .filter(|part| part.kind != parts::PartKind::Minutes)
            .flat_map(|part| attendance::attendance(part.of(passages)))
            .collect(),
        _ if has_meeting(kind) => attendance::attendance(passages),
        _ => Vec::new(),
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
    // A council's own name says nothing of a meeting.
    let text = text.to_lowercase();
    // "Council – 17 October 2016" heads what was asked there, and a log of actions is a meeting's.
    let whole = ["council - ", "council – ", "council, "]
        .iter()
        .any(|begin| text.starts_with(begin));
    // "Lochside Ferry Authority, 3 March 2020": what meets, and its day.
    let met = dates::days(&text).first().is_some_and(|day| {
        let before = day.before(&text);
        let before = before.trim_end_matches([' ', ',', '-', '–', ':', '|', '\t']);
        [
            " authority",
            " executive",
            " assembly",
            " trustees",
            " governors",
            " commission",
        ]
        .iter()
        .any(|body| before.ends_with(body))
    });
    // "Updated 10 November" under the title of a log.
    whole
        || met
        || text.starts_with("updated ")
        || [
            "meeting",
            "committee",
            "cabinet",
            "panel",
            "full council",
            "board",
            "action log",
            "action tracker",
            " decided on ",
        ]
        .iter()
        .any(|word| text.contains(word))
}

/// What a paper is called, and why.
fn title(
    passages: &[passages::Passage],
    sheets: &[Sheet],
    kind: PaperKind,
    items: &[scrutineer_model::Item],
    named: Option<&str>,
) -> (Option<String>, Option<Reason>) {
    if kind == PaperKind::Report
        && let [item, ..] = items
        && !item.title.is_empty()
    {
        // Its head says what it is called, and a cover may say more: "Annual Review" over "2013/14".
        let whole = title::title(passages, sheets, kind, named).filter(|(whole, _)| {
            whole.len() > item.title.len()
                && text::plain(whole).starts_with(&text::plain(&item.title))
        });
        return match whole {
            Some((whole, why)) => (Some(whole), Some(why)),
            None => (Some(item.title.clone()), None),
        };
    }
    match kind {
        // They are called after their meeting.
        PaperKind::AgendaPack | PaperKind::Minutes => (None, None),
        PaperKind::DecisionRecord | PaperKind::Letter => {
            /// Passages at the head of a form.
            const HEAD: usize = 24;
            (report::title(&passages[..passages.len().min(HEAD)]), None)
        }
        _ => title::title(passages, sheets, kind, named).unzip(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use scrutineer_model::{Block, BlockKind, Sheet};

    use super::Named;

    /// Fragments that the rules look for, so that random papers meet them.
    fn line() -> impl Strategy<Value = String> {
        prop_oneof![
            "\\PC{0,40}",
            "(AGENDA|Minutes|PRESENT:|RESOLVED:-|Conclusions:|Report of the|3\\.1|\\(a\\)|1\\.) ?\\PC{0,20}",
            "[0-9]{1,2} (March|mai) [0-9]{4} at [0-9]{1,2}\\.[0-9]{2}",
            "(Kent County Council|Clerk to write|Action: |\\(Pages 1 - 4\\)|é£’) ?\\PC{0,12}",
        ]
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(lines in proptest::collection::vec((0..4u8, line()), 0..40)) {
            let blocks = lines.into_iter().map(|(kind, text)| Block {
                kind: match kind {
                    0 => BlockKind::Heading { level: 1, number: None },
                    1 => BlockKind::Furniture,
                    2 => BlockKind::Loose,
                    _ => BlockKind::Paragraph { number: None },
                },
                text,
                ..Block::default()
            });
            let sheet = Sheet { page: 1, blocks: blocks.collect(), ..Sheet::default() };
            let once = super::read(std::slice::from_ref(&sheet), &[], &[], &Named::default(), false);
            prop_assert_eq!(once, super::read(&[sheet], &[], &[], &Named::default(), false));
        }
    }
}
