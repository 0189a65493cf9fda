//! Where minutes begin.
//!
//! `MINUTES OF THE MEETING OF …` with who was there soon after; `Agenda and minutes`, a page of the web with
//! what happened under each item; committee and day, and then who was there. What must not match: an
//! agenda's item of minutes to be confirmed, and links to minutes.

use crate::passages::{Kind, Passage};

/// Whether minutes begin with a passage; `text` is its text in small letters.
pub(super) fn begins(passages: &[Passage], index: usize, text: &str) -> bool {
    let passage = &passages[index];
    let text = without_status(text);
    let named = passage.number.is_none()
        && (matches!(
            text,
            "minutes"
                | "draft minutes"
                | "cofnodion"
                | "minutes of meeting"
                | "public minutes"
                | "draft public minutes"
                | "minutes and decisions"
        ) && passage.is_title()
            || text.ends_with(" minutes") && passage.is_title() && passage.words() <= 10
            || [
                "minutes of a",
                "minutes of the",
                "minutes of an",
                "minutes for",
                "minutes from",
                "draft minutes of",
                "unconfirmed minutes",
                "notes of a",
                "notes of the",
                "minutes -",
                "minutes –",
                "minutes:",
                "minutes and action",
                "minutes & action",
                "notes and actions",
                "notes & actions",
                "minute of",
                "note of a",
                "actions and decisions",
                "note of the meeting",
            ]
            .iter()
            .any(|begin| text.starts_with(begin))
            || text.starts_with("minutes of ") && text.contains("meeting")
            || index < 3 && is_counted_meeting(text)
            || text.contains("minute of meeting")
                && (passage.words() <= 16 || tells_who(index, text))
            || text.contains("meeting minutes") && passage.is_title()
            || heads_minutes(passages, index, text)
            || index < 4 && passage.is_title() && is_notes(text)
            || was_held(text));
    if named {
        let soon = passages.iter().skip(index + 1).take(25);
        // A page of the web has the minutes under each item.
        let label = |passage: &Passage| {
            matches!(passage.text.trim(), "Minutes:" | "Cofnodion:" | "Decision:")
        };
        let page = text.contains("agenda") || text.contains("decisions");
        return is_present(text)
            || text.contains(" present: ")
            || text.ends_with(" were present:")
            || tells_who(index, text)
            || is_notes(text)
            || text.starts_with("at a meeting of ")
            || heads_minutes(passages, index, text)
            || passage.is_title() && is_over_form(passages, index)
            || page && passages.iter().skip(index + 1).any(label)
            || index < 2
                && text.ends_with("meeting minutes")
                && super::told::tells_of_an_item(&passages[index + 1..])
            || (soon.clone()).any(|passage| {
                let text = passage.text.lower();
                is_of_attendance(text) || text.contains(" present: ")
            });
    }
    // "CYFARFOD 14 IONAWR 2015", and then who was there.
    if text.starts_with("cyfarfod") && passage.is_title() && !crate::dates::days(text).is_empty() {
        let soon = passages.iter().skip(index + 1).take(25);
        return soon.map(|passage| passage.text.lower()).any(is_present);
    }
    // Minutes that do not say so begin a page with committee and day, then say who was there.
    is_present(text)
        && (passage.number.is_none() || text == "present" && are_named(passages, index))
        // A link to another page, in a list of links.
        && (passage.kind != Kind::Point || passage.words() > 1)
        && (passages[..index].iter().rev())
            .take(6)
            .take_while(|before| before.page == passage.page)
            .any(|before| !crate::dates::days(&before.text).is_empty() && before.words() < 30)
}

/// Whether the line behind "1. Present" names some: "Mrs Ash (Chair), Mr Oak, Mr Elm".
fn are_named(passages: &[Passage], index: usize) -> bool {
    let next = passages[index + 1..].iter().find(|next| next.is_text());
    next.is_some_and(|next| {
        let names = (next.text.split(", ")).filter(|name| {
            ["Mr ", "Mrs ", "Ms ", "Miss ", "Dr ", "Cllr ", "Councillor "]
                .iter()
                .any(|title| name.starts_with(title))
        });
        names.count() >= 3
    })
}

/// "31st meeting", at the head.
fn is_counted_meeting(text: &str) -> bool {
    let number = text.trim_start_matches(|char: char| char.is_ascii_digit());
    let rest = (["st", "nd", "rd", "th"].iter())
        .find_map(|ending| number.strip_prefix(ending)?.strip_prefix(" meeting"));
    number.len() < text.len()
        && rest.is_some_and(|rest| {
            let days = crate::dates::days(rest);
            rest.trim().is_empty() || days.first().is_some_and(|day| day.start <= 2)
        })
}

/// "FORFAR, 24 January 2018. Minute of Meeting of the Roads Committee. Present:- the Convener": all in one paragraph.
fn tells_who(index: usize, text: &str) -> bool {
    /// Passages among which it heads a paper.
    const FIRST: usize = 4;
    index < FIRST && (text.contains(" present:- ") || text.contains(" present: "))
}

/// "Here: Ann Lee (chair), Bob Moss, the manager", "In the room: AL (chair), the head of works": a list of people of whom one is in
/// the chair, whatever stands before it. Whom an agenda goes to is none.
pub(crate) fn names_chair(text: &str) -> bool {
    /// Words of the label.
    const LABEL: usize = 4;
    let Some((label, names)) = text.split_once(':') else {
        return false;
    };
    let sent = [
        "to",
        "membership",
        "members",
        "circulation",
        "committee",
        "councillors",
        "quorum",
    ];
    label.split_whitespace().count() <= LABEL
        && !label.split_whitespace().any(|word| sent.contains(&word))
        && [
            "(chair)",
            "(chairing)",
            "(chairman)",
            "(in the chair)",
            "(notes)",
            "chair (",
            "(chair, ",
        ]
        .iter()
        .any(|chair| names.contains(chair))
        && names.matches(',').count() >= 2
}

/// A line that says who was there, or who was not: behind a title it makes minutes.
pub(crate) fn is_of_attendance(text: &str) -> bool {
    is_present(text)
        || [
            "apologies:",
            "apologies –",
            "apologies -",
            "other attendees:",
            "also present:",
            "members:",
            "present. ",
            "in attendance",
            "sent apologies",
            "attendees",
            "present /",
        ]
        .iter()
        .any(|label| text.starts_with(label))
        || names_chair(text)
        || text.contains("were present") && !text.contains("were presented")
        || text.contains("in the chair")
        || text.contains("in attendance were")
        || text.contains("electors present")
        || text.contains("attendees") && text.split_whitespace().count() <= 4
        // "Chair: * Councillor Ash", "* Denotes Member present".
        || text.starts_with("* denotes ")
}

/// "Notes of meeting – Tuesday evening", "Action notes".
fn is_notes(text: &str) -> bool {
    [
        "notes of meeting",
        "note of meeting",
        "meeting notes",
        "action notes",
    ]
    .iter()
    .any(|begin| text.starts_with(begin))
}

/// "Provisional minutes of" without what they are so far.
fn without_status(text: &str) -> &str {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let status = matches!(
        first,
        "provisional" | "approved" | "unapproved" | "confirmed" | "final" | "signed" | "adopted"
    );
    if status && rest.starts_with("minute") {
        rest
    } else {
        text
    }
}

/// "The monthly meeting of the Council was held on 6 October 2022 in the hall".
fn was_held(text: &str) -> bool {
    if text.starts_with("at a meeting of ") || text.starts_with("at the meeting of ") {
        return text.contains(" held ") && !crate::dates::days(text).is_empty();
    }
    let begins = text.split_once("meeting of ").is_some_and(|(before, _)| {
        before.split_whitespace().count() <= 4
            && (before.starts_with("a ") || before.starts_with("an ") || before.starts_with("the "))
    });
    begins
        && [" was held ", " took place "]
            .iter()
            .any(|held| text.contains(held))
        && !crate::dates::days(text).is_empty()
}

/// "Minutes of the Full Council meeting on 9 September 2019" at the head of a paper needs nobody to be
/// named: what is to be confirmed stands in an agenda.
fn heads_minutes(passages: &[Passage], index: usize, text: &str) -> bool {
    /// Passages among which a paper's title stands.
    const FIRST: usize = 6;
    index < FIRST
        && passages[index].words() <= 40
        && passages[index].number.is_none()
        && (text.starts_with("minutes of") || text.starts_with("minutes –"))
        && is_dated(&passages[index].text)
        && !["confirm", "approve", "receive", "pages", "to be signed"]
            .iter()
            .any(|not| text.contains(not))
        // A list of links to minutes is none.
        && !(passages.iter().skip(index + 1).take(6))
            .any(|after| {
                let text = after.text.lower();
                text.starts_with("minutes ") && is_dated(&after.text)
            })
}

/// "Minutes – Part 1" over a form that says when and where they met: "Date⇥18 July 2024, 14:00", "Venue⇥Teams".
fn is_over_form(passages: &[Passage], index: usize) -> bool {
    /// Passages among which a paper's title stands.
    const FIRST: usize = 6;
    /// Rows of the form, at most.
    const ROWS: usize = 6;
    let rows = || {
        (passages.iter().skip(index + 1).take(ROWS))
            .filter_map(|row| row.text.lower().split_once(['\t', ':']))
    };
    index < FIRST
        && rows().any(|(label, day)| label.trim() == "date" && !crate::dates::days(day).is_empty())
        && rows().any(|(label, _)| matches!(label.trim(), "venue" | "place" | "location" | "chair"))
}

/// Whether a text names a day, with or without its year, or a month with its year.
fn is_dated(text: &str) -> bool {
    !crate::dates::days(text).is_empty()
        || crate::dates::yearless(text)
            .iter()
            .any(|day| day.weekday.is_some())
        || !crate::dates::months(text).is_empty()
}

/// A line that begins to say who was there.
fn is_present(text: &str) -> bool {
    const NAMES: [&str; 14] = [
        "sederunt:",
        "present:",
        "present :",
        "present",
        "attendance",
        "attendance:",
        "attendees",
        "attendees:",
        "in attendance:",
        "members present",
        "members present:",
        "councillors present:",
        "those present:",
        "present -",
    ];
    let text = text.trim();
    // A label of a form, its answer beside it.
    let label = text.split('\t').next().unwrap_or_default();
    // "Panel Members Present: Cllrs Abel and Best".
    let named = (text.split_once(':'))
        .is_some_and(|(label, _)| label.ends_with(" present") && label.split(' ').count() <= 5);
    named
        || NAMES.contains(&label)
        || [
            "present:",
            "present :",
            "present -",
            "present –",
            "members present",
            "councillors present",
            "attendance:",
            "attendees:",
            "attending:",
            "those attending",
            "sederunt:",
            "those present",
            "yn bresennol",
            "presennol",
        ]
        .iter()
        .any(|name| text.starts_with(name))
        || text.starts_with("present ")
            && (text.contains("cllr") || text.contains("councillor") || text.contains("chair"))
}

#[cfg(test)]
mod tests {
    use super::begins;
    use crate::sample::titles_and_text;

    #[test]
    fn a_title_of_meeting_minutes_needs_something_done() {
        let begins_at = |done: &str| {
            let passages =
                titles_and_text(&["# Council Meeting Minutes", "Date: 4 May 2021", done]);
            begins(&passages, 0, "council meeting minutes")
        };
        assert!(begins_at("It was moved by Councillor Ash to plant trees."));
        assert!(!begins_at("Minutes are put here in June."));
    }

    #[test]
    fn a_day_without_its_year_or_a_month_with_it_dates_minutes() {
        let heads = |line: &str| {
            let passages = titles_and_text(&[line, "1. Trees", "One fell."]);
            begins(&passages, 0, &line.to_lowercase())
        };
        assert!(heads(
            "Minutes of a meeting held in the hall, Monday 17th February"
        ));
        assert!(heads("Minutes – October 2023"));
        assert!(!heads("Minutes of meetings"));
        assert!(!heads("Minutes – to be signed in October 2023"));
    }

    #[test]
    fn who_was_there_may_be_the_first_item() {
        let begins_at = |names: &str| {
            let passages = titles_and_text(&[
                "Council Meeting – 15th May 2023",
                "Ashby Parish Council Meeting",
                "1. Present",
                names,
                "2. Welcome",
            ]);
            begins(&passages, 2, "present")
        };
        assert!(begins_at(
            "Mrs A Ash (Chair), Mr R Oak, Mr M Elm, and members of the public"
        ));
        assert!(!begins_at("To record who is present"));
    }
}
