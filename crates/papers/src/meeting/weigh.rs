//! How much speaks for a day as the meeting's.

mod doubts;
mod labels;

pub(super) use doubts::doubts;
use labels::{is_behind_label, is_first_behind_label, is_under_label, names_decision};

use crate::agenda;
use crate::dates::time;
use crate::passages::{Kind, Passage};

pub(super) fn weigh(
    passages: &[Passage],
    index: usize,
    day: &crate::dates::Day,
    place: usize,
) -> f64 {
    let passage = &passages[index];
    let text = passage.text.lower();
    let before = day.before(&passage.text);
    let behind = day.behind(&passage.text);
    let above = (index.checked_sub(1).and_then(|above| passages.get(above)))
        .map(|above| above.text.lower())
        .unwrap_or_default();
    let mut weight = 0.0;
    // "8 April 2019 pdf icon PDF 137 KB": minutes to be confirmed.
    if crate::text::without_size(&passage.text) != passage.text && index > 4 {
        return weight;
    }
    if passage.kind == Kind::Furniture {
        weight += if speaks_of_meeting(text) { 3.5 } else { 1.5 };
    } else if passage.is_title() {
        weight += if index < 14 { 3.0 } else { 1.5 };
    } else if passage.words() <= 14 && index < 14 {
        weight += 2.0;
    }
    weight += begins(passages, index, day, (&before, above));
    weight += stands_behind(passage, index, day, (&before, above));
    if day.weekday {
        weight += 2.0;
    }
    let next = passages
        .get(index + 1)
        .map(|next| next.text.as_str())
        .unwrap_or_default();
    if time(behind).is_some() || time(next).is_some() && next.len() < 60 {
        weight += 1.5;
    }
    // "29 March, 2023 2.00 p.m. – 3.35 p.m.": from when it was until when.
    let (from, until) = (behind.split_once(['-', '–'])).unwrap_or_default();
    if index < 14 && time(from).is_some() && time(until).is_some() {
        weight += 3.0;
    }
    // "FOR DECISION ON" over a day alone on its line.
    if index < 14 && day.start == 0 && above.ends_with(" on") && above.split(' ').count() <= 4 {
        weight += 2.5;
    }
    // "Notice is hereby given that a meeting of the Committee will be held on": beside the day of the notice.
    if index < 14 && before.trim_end().ends_with(" will be held on") && !before.contains("next") {
        weight += 1.5;
    }
    weight += in_head(passages, index, day);
    // A day over the name of a committee heads a paper.
    let heads = index < 4
        && passage.words() <= 4
        && (passages.iter().skip(index + 1).take(2)).any(|next| {
            next.words() <= 8 && !next.text.contains(':') && speaks_of_meeting(next.text.lower())
        });
    if heads && day.start == 0 && !above.contains(':') && !speaks_of_meeting(above) {
        weight += 2.0;
    }
    if is_behind_label(&before, above) || is_first_behind_label(&before) {
        weight += 2.5;
    }
    if is_under_label(passages, index) {
        weight += 6.0;
    }
    // "Date  Time  Venue" over the answers.
    let heads: Vec<&str> = above.split_whitespace().collect();
    let known = ["date", "time", "venue", "place", "location"];
    if day.start == 0
        && heads.len() > 1
        && heads[0] == "date"
        && heads.iter().all(|head| known.contains(head))
    {
        weight += 2.5;
    }
    if before.trim_end().ends_with("date of decision:") || names_decision(&before) {
        weight += 4.0;
    }
    weight += beside_whom(passages, index, &before);
    weight += of_log(index, &before, above);
    // "You are hereby summoned to attend the meeting of Lochside Council on": beside the day of the summons.
    if index < 14 && before.contains("summoned to attend") {
        weight += 1.5;
    }
    if index < 14 && invites(passages, index, &before) {
        weight += 7.0;
    }
    // "FORFAR, 24 January 2018. Minute of Meeting of the Roads Committee."
    let told = behind
        .trim_start_matches(['.', ' ', '-', '–'])
        .to_lowercase();
    if index < 4
        && ["minute of ", "minutes of ", "at a meeting of "]
            .iter()
            .any(|begin| told.starts_with(begin))
    {
        weight += 4.5;
    }
    // "10 NOVEMBER 2011" over "Minutes of a meeting of the Parks Committee held in …".
    let tells = next.to_lowercase();
    if passage.is_title()
        && passage.words() <= 4
        && tells.starts_with("minutes of ")
        && tells.contains("meeting")
    {
        weight += 2.0;
    }
    // "19/10/2021 - Waste Strategy": the day of a decision and what it was about.
    if day.start == 0 && index < 8 && behind.starts_with(" - ") && passage.is_text() {
        weight += 2.0;
    }
    weight - of_report(&before) - doubts(passages, index, day) - 0.7 * place as f64
}

/// "Date: May 3, 2022" right over or under "To: Roads Board", where no label names the meeting's day.
fn beside_whom(passages: &[Passage], index: usize, before: &str) -> f64 {
    /// Passages of a head.
    const HEAD: usize = 30;
    let to = |at: Option<usize>| {
        at.and_then(|at| passages.get(at)).is_some_and(|near| {
            let lower = near.text.lower();
            ["to:", "report to:", "committee:"]
                .iter()
                .any(|to| lower.starts_with(to))
        })
    };
    let meets = |near: &Passage| {
        let label = near.text.lower().split(':').next().unwrap_or_default();
        label.len() < near.text.len() && label.contains("meeting")
    };
    let beside = before.trim_end() == "date:"
        && passages[index].words() <= 5
        && (to(index.checked_sub(1)) || to(Some(index + 1)))
        && !passages.iter().take(HEAD).any(meets);
    if beside { 2.0 } else { 0.0 }
}

/// "Report to the Commissioner on⇥29 September", in a row of a form: before the decision.
fn of_report(before: &str) -> f64 {
    let reported = before.trim_start().starts_with("report to ")
        && before.trim_end_matches(' ').ends_with(" on\t");
    if reported { 4.0 } else { 0.0 }
}

/// What the words before a day, or the line above a short one, say of a meeting on it.
fn stands_behind(
    passage: &Passage,
    index: usize,
    day: &crate::dates::Day,
    (before, above): (&str, &str),
) -> f64 {
    // "POLICY GROUP - 18 MARCH 2015"
    let of_committee = || {
        let before = passage.text.get(..day.start).unwrap_or_default();
        index < 14 && passage.is_title() && crate::committee::is_named(before)
    };
    match says_held(before) {
        Some(says) => says,
        None if speaks_of_meeting(above) && passage.words() <= 16 || of_committee() => 2.0,
        None => 0.0,
    }
}

/// What the head of a report says of a day beside its title, or behind whom it is to.
fn in_head(passages: &[Passage], index: usize, day: &crate::dates::Day) -> f64 {
    let passage = &passages[index];
    let before = day.before(&passage.text);
    let behind = day.behind(&passage.text);
    let mut weight = 0.0;
    // "PARKS AND HOUSING⇥13 November 2018": at the right of a paper's first line.
    if index < 2 && before.ends_with('\t') && !before.contains(':') && behind.trim().is_empty() {
        weight += 2.0;
    }
    // "REPORT TO THE CABINET ON 13 JANUARY 2020".
    if before.starts_with("report to") && before.trim_end().ends_with(" on") {
        weight += 2.0;
    }
    // "Report by Executive Director to Leadership Panel of 29 October 2013".
    let of_report = index < 6
        && [" of", " on", " -", " –"]
            .iter()
            .any(|joint| before.trim_end().ends_with(joint))
        && agenda::report_of(&passage.text).is_some()
        && crate::committee::reported_to(&passage.text).is_some();
    if of_report {
        weight += 4.0;
    }
    weight
}

/// A log of actions is as it was brought up to date: "Updated 10 November" under its title, "Updated for the meeting on 13
/// March".
fn of_log(index: usize, before: &str, above: &str) -> f64 {
    if index < 4 && before.trim() == "updated" && is_log(above) {
        8.0
    } else if index < 6 && before.trim_end().ends_with("for the meeting on") {
        6.0
    } else {
        0.0
    }
}

/// "Parks Committee – Action Tracker".
fn is_log(title: &str) -> bool {
    ["action tracker", "action log", "actions log"]
        .iter()
        .any(|log| title.contains(log))
}

/// "The next meeting of the Parks Committee is at 6.30 pm on", in a letter over an agenda.
fn invites(passages: &[Passage], index: usize, before: &str) -> bool {
    before.starts_with("the next meeting of the ")
        && [" is at ", " is on ", " will be ", " will take place "]
            .iter()
            .any(|verb| before.contains(verb))
        && passages[index..].iter().any(agenda::is_heading)
}

/// How much less the day of minutes that were confirmed weighs.
const CONFIRMED: f64 = 3.0;

/// Lines between the title of minutes and those who were there, at most.
const ATTENDED: usize = 4;

/// What the words before a day and the line above, in small letters, say of it at the head of a paper.
fn begins(
    passages: &[Passage],
    index: usize,
    day: &crate::dates::Day,
    (before, above): (&str, &str),
) -> f64 {
    let passage = &passages[index];
    let behind = day.behind(&passage.text);
    let mut weight = 0.0;
    // "Minutes of the meeting of the Town Council held in the hall on Monday 6 August".
    let heads = day.weekday && index < 14 || index < 4 && names_more(before);
    if before.starts_with("minutes of") && before.contains(" held ") && heads {
        weight += 1.5;
    }
    // "Minute of Meeting held at 2.00pm in the Council Chamber on 26 September": with its hour it is this one.
    let of_meeting = ["minute of", "minutes of", "notes of"]
        .iter()
        .any(|begin| before.starts_with(begin));
    // Behind those who came stand the minutes that they confirmed.
    let confirmed = of_meeting
        && (passages[..index].iter())
            .any(|before| crate::parts::is_of_attendance(before.text.lower()));
    if confirmed {
        return weight - CONFIRMED;
    }
    // What minutes to be confirmed say of themselves is "held on".
    let where_held = [" held at ", " held in "]
        .iter()
        .any(|held| before.contains(held));
    let of_this = before.contains("minutes of") && where_held && passage.number.is_none();
    if of_meeting && before.contains(" held ") && index < 8 && time(before).is_some()
        || of_this && !of_meeting && index < 4
    {
        weight += 1.5;
    }
    // "Minutes of the Parks Committee meeting held on 13 March 2018 at …" over those who were there.
    let over_present = || {
        (passages.iter().skip(index + 1).take(ATTENDED))
            .any(|next| crate::parts::is_of_attendance(next.text.lower()))
    };
    if of_meeting
        && before.contains(" held ")
        && index < 8
        && passage.number.is_none()
        && over_present()
    {
        weight += 2.0;
    }
    // The day of a letter stands on a line of its own before whom it greets.
    if passage.words() <= 4
        && day.start == 0
        && behind.trim().is_empty()
        && is_of_letter(passages, index)
    {
        weight += 2.0;
    }
    // "Held on 3 February 2022 via Teams" under "Joint Board Meeting in Public".
    if index < 6 && before.trim_end() == "held on" && speaks_of_meeting(above) {
        weight += 2.0;
    }
    // "At a MEETING of the JOINT BOARD held remotely on 27th October".
    let at_a = ["at a meeting of", "at the meeting of"];
    let held = at_a.iter().any(|at| before.starts_with(at)) && before.contains(" held ");
    if (held || before.starts_with("there will be a meeting of")) && index < 14 {
        weight += 1.5;
    }
    // "Policy and Resources" between a council's name and a day alone on its line.
    let alone = passage.words() <= 5 && behind.trim().is_empty() && !before.contains(':');
    let between = || {
        let (Some(council), Some(own)) = (
            index.checked_sub(2).and_then(|at| passages.get(at)),
            index.checked_sub(1).and_then(|at| passages.get(at)),
        ) else {
            return false;
        };
        own.is_title()
            && !own.text.contains(',')
            && !is_of_letter(passages, index)
            && crate::council::is_name(&council.text)
    };
    if alone && (2..4).contains(&index) && !speaks_of_meeting(above) && between() {
        weight += 1.0;
    }
    // "Cofnodion cyfarfod misol a gynhaliwyd yn y neuadd".
    if before.starts_with("cofnodion") && before.contains("gynhaliwyd") && index < 8 {
        weight += 1.5;
    }
    // "MINUTES AND ACTIONS - 17th October 2013".
    if before.starts_with("minutes") && passage.is_title() && index < 14 {
        weight += 1.5;
    }
    weight
}

/// "Minutes of the 74th meeting of the Trustees held on": more than the bare "Minutes of the meeting held on",
/// which an item may say of minutes to be confirmed.
fn names_more(before: &str) -> bool {
    before.contains(" meeting of ")
}

/// Whether a letter's greeting comes soon behind.
fn is_of_letter(passages: &[Passage], index: usize) -> bool {
    /// Lines of an address and a reference between.
    const NEAR: usize = 10;
    (passages.iter().skip(index + 1).take(NEAR))
        .any(|next| next.text.starts_with("Dear ") && next.words() <= 8)
}

/// How much the words before a day say that a meeting is held on it, if they do.
fn says_held(before: &str) -> Option<f64> {
    let sure = ["meeting", "summoned", "agenda for", "gynhaliwyd"];
    let likely = [
        "held",
        "agenda",
        "notes",
        "committee",
        "panel",
        "cabinet",
        "executive –",
        "council",
        "board",
        "cyfarfod",
    ];
    if sure.iter().any(|cue| before.contains(cue)) {
        return Some(3.0);
    }
    likely.iter().any(|cue| before.contains(cue)).then_some(2.0)
}

pub(super) fn speaks_of_meeting(text: &str) -> bool {
    let text = text.replace("councillor", "");
    [
        "meeting",
        "committee",
        "panel",
        "cabinet",
        "council",
        "board",
        "minutes",
        "agenda",
        "forum",
        "authority",
        "commission",
        "partnership",
        "working group",
        "working party",
        "task and finish",
        "scrutiny",
        "assembly",
        "cyfarfod",
        "pwyllgor",
        "cyngor",
    ]
    .iter()
    .any(|word| text.contains(word))
        || matches!(text.trim(), "executive" | "the executive")
}
