//! When and where a meeting is or was.
//!
//! `AGENDA for a meeting of the … in COMMITTEE ROOM B, at County Hall on WEDNESDAY, 20 JUNE 2018 at
//! 9.30 A.M.` What must not win: the date of the minutes to be confirmed, of the next meeting, of
//! publication, and days that figures are "as at".

use std::collections::BTreeMap;

use scrutineer_model::{Meeting, Reason};

use crate::dates::{days, time};
use crate::passages::{Kind, Passage};
use crate::text::{Worded, head};

mod place;
mod weigh;
mod yearless;

use place::place;
use weigh::weigh;
use yearless::Years;

/// Passages in which a meeting's day is given, from the beginning of the paper.
const NEAR: usize = 45;

/// Below this a day is one of many.
const ENOUGH: f64 = 4.0;

/// How much less a day weighs without its year and the day of the week; more, if a meeting is named before it.
const YEARLESS: f64 = 2.0;

/// The day on which a decision was signed: "Signed: … Date: 9 June 2022", where a record gives no other.
pub(crate) fn signed(passages: &[Passage]) -> Option<(Meeting, Reason)> {
    /// Lines of a signature.
    const LINES: usize = 3;
    let signs = |passage: &Passage| {
        let text = passage.text.lower();
        (text.starts_with("sign") || text.contains(" signature")) && passage.words() <= 24
    };
    // Who decides signs last, wherever that stands.
    let found = (passages.iter().enumerate()).filter_map(|(index, passage)| {
        let day = days(&passage.text).pop()?;
        let before = passage.text.get(..day.start)?.to_lowercase();
        let label = before.trim_end_matches([' ', ':', '\t', '-', '–']);
        let dated = ["date", "dated", "date of decision"]
            .iter()
            .any(|end| label.ends_with(end));
        let near = passages[index.saturating_sub(LINES)..=index]
            .iter()
            .any(signs);
        (dated && near).then_some((day.iso, passage))
    });
    let (day, passage) = found.max_by(|a, b| a.0.cmp(&b.0))?;
    Some(on_day(day, "signed", passage))
}

/// The day at the end of a report, alone on its line under whose report it is: "Head of Parks" over "12 November 2024".
pub(crate) fn closing(passages: &[Passage]) -> Option<(Meeting, Reason)> {
    /// Passages among which it stands.
    const LAST: usize = 10;
    /// Words of an office or a name.
    const OFFICE: usize = 8;
    let text: Vec<&Passage> = passages
        .iter()
        .filter(|passage| passage.is_text())
        .collect();
    let last = text.len().saturating_sub(LAST);
    text[last..].windows(2).rev().find_map(|pair| {
        let [above, own] = pair else {
            return None;
        };
        let day = days(&own.text).into_iter().next()?;
        let ends = own.text.trim_end_matches('.').len() == day.end;
        // "Date of meeting: 16 June 2015" under who signs.
        let label = own
            .text
            .get(..day.start)?
            .trim_end_matches([':', '\t', ' ']);
        if ends
            && matches!(
                label,
                "Date of meeting" | "Date of Meeting" | "Meeting date"
            )
        {
            return Some(on_day(day.iso, "closing", own));
        }
        let is_office = |text: &str| {
            text.split_whitespace().count() <= OFFICE
                && text.starts_with(char::is_uppercase)
                && !text.contains(|char: char| char.is_ascii_digit())
                && !text.ends_with([':', '.', ','])
        };
        // Both may be read as one line.
        let office = match own.text[..day.start].trim_end() {
            "" => above.number.is_none() && is_office(&above.text),
            before => is_office(before),
        };
        (ends && office && own.number.is_none()).then(|| on_day(day.iso, "closing", own))
    })
}

/// The day at the head of a document that no meeting is called by: under the title of a talk, in the corner of a letter,
/// `Published: 27 June 2025`.
///
/// What must not match: the day that figures are of, that something begins or ends on.
pub(crate) fn headed(passages: &[Passage]) -> Option<(Meeting, Reason)> {
    /// Passages of a head, and words beside the day in one of them.
    const HEAD: usize = 10;
    const BESIDE: usize = 6;
    let first = passages.first()?.page;
    passages.iter().take(HEAD).find_map(|passage| {
        let days = days(&passage.text);
        let [day] = days.as_slice() else {
            return None;
        };
        let before = passage.text.get(..day.start)?.to_lowercase();
        let behind = passage.text.get(day.end..)?;
        let beside = before.split_whitespace().count() + behind.split_whitespace().count();
        let own = passage.page == first
            && passage.number.is_none()
            && !passage.in_table
            && beside <= BESIDE
            && !passage.text.ends_with('.')
            && !OF_FIGURES
                .iter()
                .any(|cue| before.split(' ').any(|word| word == *cue));
        own.then(|| on_day(day.iso.clone(), "head", passage))
    })
}

/// The day of a document that is of no meeting's papers, as its head says: on which the council adopted it ("Approved by Council
/// on 26 February 2014" under a budget's title), or of a note among "From:" and "Subject:".
///
/// What must not match: what the text says of other papers, and the day on which a file was made.
pub(crate) fn of_document(passages: &[Passage]) -> Option<(Meeting, Reason)> {
    /// Passages of a head.
    const HEAD: usize = 14;
    let first = passages.first()?.page;
    let head = || {
        (passages.iter().take(HEAD))
            .filter(|passage| passage.page == first && passage.number.is_none())
    };
    let label = |passage: &Passage| {
        let label = passage.text.lower().split([':', '\t']).next()?.trim();
        (label.len() < passage.text.len()).then(|| label.to_owned())
    };
    let memo = || {
        head()
            .filter_map(label)
            .filter(|label| matches!(label.as_str(), "from" | "to" | "subject"))
            .count()
            >= 2
    };
    head().find_map(|passage| {
        let day = days(&passage.text).into_iter().next()?;
        let before = day.before(&passage.text);
        let dated = before.trim_end_matches([' ', ':', '\t']) == "date" && memo();
        (dated || is_adopted(&before)).then(|| {
            let rule = if dated { "head" } else { "adopted" };
            on_day(day.iso, rule, passage)
        })
    })
}

/// "Approved by Council on", "Adopted by the Full Council on".
fn is_adopted(before: &str) -> bool {
    const BODIES: [&str; 6] = [
        "council",
        "cabinet",
        "executive",
        "committee",
        "authority",
        "board",
    ];
    /// Words of such a line before its day, at most.
    const WORDS: usize = 8;
    let before = before.trim_end_matches([' ', ':', ',']);
    let before = before.strip_suffix(" on").unwrap_or(before);
    let Some((verb, body)) = before.split_once(" by ") else {
        return false;
    };
    ["adopted", "approved", "agreed", "set"]
        .iter()
        .any(|how| verb.ends_with(how))
        && before.split_whitespace().count() <= WORDS
        && BODIES.iter().any(|known| body.ends_with(known))
}

/// Words before a day that say that figures are of it, or that something begins or ends on it.
const OF_FIGURES: [&str; 16] = [
    "at", "ended", "ending", "end", "from", "by", "before", "since", "until", "to", "as", "closes",
    "deadline", "next", "updated", "after",
];

/// A day alone, with the passage that says it.
fn on_day(day: String, rule: &'static str, passage: &Passage) -> (Meeting, Reason) {
    let meeting = Meeting {
        date: Some(day),
        ..Meeting::default()
    };
    (meeting, reason(rule, passage))
}

/// Whether a committee stands alone right above the day that speaks for a meeting: "AUDIT COMMITTEE⇥CORPORATE OPERATIONS" over
/// "8 SEPTEMBER 2016⇥NOT EXEMPT".
pub(crate) fn is_under_body(passages: &[Passage], why: &Reason) -> bool {
    /// Passages of a head.
    const HEAD: usize = 10;
    let day = (passages.iter().take(HEAD)).position(|passage| {
        passage.source == why.source && passage.text.starts_with(why.text.as_str())
    });
    let above = day
        .and_then(|at| at.checked_sub(1))
        .and_then(|at| passages.get(at));
    above.is_some_and(|above| (above.text.split('\t')).any(crate::committee::stands_alone))
}

fn reason(rule: &'static str, passage: &Passage) -> Reason {
    Reason {
        of: "date",
        rule,
        text: head(&passage.text, 160).to_owned(),
        source: passage.source.clone(),
    }
}

/// The meeting a paper is for, as far as something speaks for it.
pub(crate) fn meeting(passages: &[Passage]) -> (Meeting, Vec<Reason>) {
    // The best weight, how often it is said again, and where it weighs most.
    let mut weights: BTreeMap<String, (f64, usize, usize)> = BTreeMap::new();
    let near = NEAR.min(crate::minutes::head(passages));
    let years = Years::of(passages);
    for (index, passage) in passages.iter().enumerate() {
        let furniture = passage.kind == Kind::Furniture;
        if index >= near && !furniture || index > 300 || passage.in_table && passage.words() > 30 {
            continue;
        }
        for (place, day) in years.days(passage).into_iter().enumerate() {
            let mut weight = weigh(passages, index, &day, place);
            if !day.year && !day.weekday {
                let named = names_meeting(&passage.text, day.start);
                weight += if named { YEARLESS } else { -YEARLESS };
            }
            let entry = weights.entry(day.iso).or_insert((f64::MIN, 0, index));
            entry.1 += 1;
            if weight > entry.0 {
                (entry.0, entry.2) = (weight, index);
            }
        }
    }
    // Said again is a little surer; said at the head of every page no surer than thrice.
    let total = |(weight, times, _): &(f64, usize, usize)| weight + 0.5 * (times - 1).min(3) as f64;
    let best = (weights.iter())
        .filter(|(_, entry)| total(entry) >= ENOUGH)
        .max_by(|a, b| total(a.1).total_cmp(&total(b.1)).then(b.1.2.cmp(&a.1.2)));
    let alone = || only_day(passages, &years);
    let best = best.map(|(day, &(.., index))| (day.clone(), index));
    let Some((day, index)) = best.or_else(alone) else {
        return (
            Meeting {
                previous: previous(passages, None),
                ..Meeting::default()
            },
            Vec::new(),
        );
    };
    // "Call-in ends at 5pm on 21 July": the hour of another day.
    let of_another = |passage: &Passage| {
        let days = days(&passage.text);
        !days.is_empty() && days.iter().all(|other| other.iso != day)
    };
    let around = (passages.iter().enumerate().skip(index).take(3))
        .filter(|&(at, passage)| at == index || !of_another(passage));
    let meeting = Meeting {
        date: Some(day.clone()),
        time: around.clone().find_map(|(_, passage)| time(&passage.text)),
        place: place(passages, index),
        previous: previous(passages, Some(&day)),
    };
    let evidence = (passages.get(index))
        .map(|passage| reason("meeting_day", passage))
        .into_iter()
        .collect();
    (meeting, evidence)
}

/// The one day at the head of a paper, or at the foot of its pages behind whose meeting it is: "12 September 2024" under a
/// report's authors, "Motherwell, 19 November 2024 at 10 am.", "Parks Committee – 5 February 2025 – Page 1".
///
/// What must not match: the day that figures are of, on which a paper was published or is to be answered, one of several.
fn only_day(passages: &[Passage], years: &Years<'_>) -> Option<(String, usize)> {
    /// Passages of a head, and words beside the day in one of them.
    const HEAD: usize = 10;
    const BESIDE: usize = 6;
    let first = passages.first()?.page;
    let head = |index: usize, passage: &Passage| {
        index < HEAD && passage.page == first && passage.is_text()
    };
    let mut found: Vec<(String, usize)> = Vec::new();
    for (index, passage) in passages.iter().enumerate().take(300) {
        let foot =
            passage.kind == Kind::Furniture && weigh::speaks_of_meeting(passage.text.lower());
        if !(head(index, passage) || foot) || passage.number.is_some() {
            continue;
        }
        for day in years.days(passage) {
            let before = day.before(&passage.text);
            let behind = day.behind(&passage.text);
            let words = |text: &str| text.split_whitespace().count();
            let hour = behind.get(..behind.len().min(12)).and_then(time).is_some();
            let stops = passage.text.ends_with('.') && !hour;
            let short = words(&before) + words(behind) <= BESIDE || foot;
            let other = before
                .split(|char: char| !char.is_alphabetic())
                .any(|word| OF_FIGURES.contains(&word) || OF_PAPER.contains(&word));
            let told = before.is_empty() && hour;
            let doubted = weigh::doubts(passages, index, &day) > 0.0;
            let minutes = (index.checked_sub(1).and_then(|above| passages.get(above)))
                .is_some_and(|above| above.text.lower().contains("minutes of"));
            if !(short || told) || other || stops || doubted || minutes {
                return None;
            }
            found.push((day.iso, index));
        }
    }
    let (day, index) = found.first()?.clone();
    found
        .iter()
        .all(|(other, _)| *other == day)
        .then_some((day, index))
}

/// Words before a day on which something was done with the paper itself.
const OF_PAPER: [&str; 14] = [
    "published",
    "issued",
    "dated",
    "printed",
    "version",
    "received",
    "review",
    "sent",
    "prepared",
    "posted",
    "written",
    "considered",
    "call",
    "held",
];

/// "Agenda for meeting of the Council on": as sure as the day of the week.
fn names_meeting(text: &str, before: usize) -> bool {
    let before = text.get(..before).unwrap_or_default().to_lowercase();
    let begins = ["agenda", "minutes", "notes"];
    before.contains("meeting") && begins.iter().any(|begin| before.starts_with(begin))
}

static CONFIRMED: Worded = Worded::new(
    &["minutes"],
    &[r"(?i)minutes\s+of\s+(?:the\s+)?(?:[\w,'&-]+\s+){0,14}?(?:meetings?|held)\b"],
);

/// The day of the meeting whose minutes are confirmed.
fn previous(passages: &[Passage], meeting: Option<&String>) -> Option<String> {
    passages.iter().take(120).find_map(|passage| {
        let cue = CONFIRMED.of(&passage.text)?.find(&passage.text)?;
        let day = days(&passage.text)
            .into_iter()
            .find(|day| day.start >= cue.start())?;
        (meeting.is_none_or(|meeting| day.iso < *meeting)).then_some(day.iso)
    })
}

#[cfg(test)]
mod tests;
