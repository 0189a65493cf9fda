//! When and where a meeting is or was.
//!
//! `AGENDA for a meeting of the … in COMMITTEE ROOM B, at County Hall on WEDNESDAY, 20 JUNE 2018 at
//! 9.30 A.M.` What must not win: the date of the minutes to be confirmed, of the next meeting, of
//! publication, and days that figures are "as at".

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;
use scrutineer_model::{Meeting, Reason};

use crate::dates::{days, time};
use crate::passages::{Kind, Passage};
use crate::text::{clean, head};

/// Passages in which a meeting's day is given, from the beginning of the paper.
const NEAR: usize = 45;

/// Below this a day is one of many.
const ENOUGH: f64 = 4.0;

/// The meeting a paper is for, as far as something speaks for it.
pub(crate) fn meeting(passages: &[Passage]) -> (Meeting, Vec<Reason>) {
    // The best weight, how often it is said again, and where it weighs most.
    let mut weights: BTreeMap<String, (f64, usize, usize)> = BTreeMap::new();
    for (index, passage) in passages.iter().enumerate() {
        let furniture = passage.kind == Kind::Furniture;
        if index >= NEAR && !furniture || index > 300 || passage.in_table && passage.words() > 30 {
            continue;
        }
        for (place, day) in days(&passage.text).into_iter().enumerate() {
            let weight = weigh(passages, index, &day, place);
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
    let Some((day, &(.., index))) = best else {
        return (
            Meeting {
                previous: previous(passages, None),
                ..Meeting::default()
            },
            Vec::new(),
        );
    };
    let around = passages.iter().skip(index).take(3);
    let meeting = Meeting {
        date: Some(day.clone()),
        time: around.clone().find_map(|passage| time(&passage.text)),
        place: place(passages, index),
        previous: previous(passages, Some(day)),
    };
    let evidence = (passages.get(index))
        .map(|passage| Reason {
            of: "date",
            rule: "meeting_day",
            text: head(&passage.text, 160).to_owned(),
            source: passage.source.clone(),
        })
        .into_iter()
        .collect();
    (meeting, evidence)
}

fn weigh(passages: &[Passage], index: usize, day: &crate::dates::Day, place: usize) -> f64 {
    let passage = &passages[index];
    let text = passage.text.to_lowercase();
    let before = passage
        .text
        .get(..day.start)
        .unwrap_or_default()
        .to_lowercase();
    let behind = passage.text.get(day.end..).unwrap_or_default();
    let above = (index.checked_sub(1).and_then(|above| passages.get(above)))
        .map(|above| above.text.to_lowercase())
        .unwrap_or_default();
    let mut weight = 0.0;
    // "8 April 2019 pdf icon PDF 137 KB": minutes to be confirmed.
    if crate::text::without_size(&passage.text) != passage.text && index > 4 {
        return weight;
    }
    if passage.kind == Kind::Furniture {
        weight += if speaks_of_meeting(&text) { 3.5 } else { 1.5 };
    } else if passage.is_title() {
        weight += if index < 14 { 3.0 } else { 1.5 };
    } else if passage.words() <= 14 && index < 14 {
        weight += 2.0;
    }
    // "Minutes of the meeting of the Town Council held in the hall on Monday 6 August".
    if before.starts_with("minutes of") && before.contains(" held ") && index < 14 && day.weekday {
        weight += 1.5;
    }
    // "MINUTES AND ACTIONS - 17th October 2013".
    if before.starts_with("minutes") && passage.is_title() && index < 14 {
        weight += 1.5;
    }
    let held = [
        "held",
        "meeting",
        "summoned",
        "agenda",
        "notes",
        "to take place",
        "committee",
        "panel",
        "cabinet",
        "council",
        "board",
        "cyfarfod",
    ];
    if held.iter().any(|cue| before.contains(cue)) {
        weight += if before.contains("meeting")
            || before.contains("summoned")
            || before.contains("agenda for")
        {
            3.0
        } else {
            2.0
        };
    } else if speaks_of_meeting(&above) && passage.words() <= 16 {
        weight += 2.0;
    }
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
    // "REPORT TO THE CABINET ON 13 JANUARY 2020".
    if before.starts_with("report to") && before.trim_end().ends_with(" on") {
        weight += 2.0;
    }
    // A day over the name of a committee heads a paper.
    let heads = index < 4
        && passage.words() <= 4
        && (passages.iter().skip(index + 1).take(2)).any(|next| {
            next.words() <= 8
                && !next.text.contains(':')
                && speaks_of_meeting(&next.text.to_lowercase())
        });
    if heads && day.start == 0 && !above.contains(':') && !speaks_of_meeting(&above) {
        weight += 2.0;
    }
    if is_behind_label(&before, &above) {
        weight += 2.5;
    }
    if is_under_label(passages, index) {
        weight += 6.0;
    }
    if before.trim_end().ends_with("date of decision:") {
        weight += 4.0;
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
    let numbered = passage.number.is_some()
        || day.start > 0 && crate::number::reference(&passage.text).is_some();
    if numbered && passage.kind != Kind::Furniture {
        weight -= 4.0;
    }
    let listed = above.ends_with(':') && above.contains("following") && above.contains("meeting");
    if is_about_others(&before, &text) || listed || are_others_minutes(&before, behind) {
        weight -= 6.0;
    }
    // Minutes behind an agenda are of the meeting before.
    let behind_agenda = || {
        (passages[..index].iter())
            .any(|above| crate::text::unspaced(&above.text).eq_ignore_ascii_case("agenda"))
    };
    if before.starts_with("minutes of") && behind_agenda() {
        weight -= 4.0;
    }
    if passage.words() > 50 {
        weight -= 1.0;
    }
    weight - 0.7 * place as f64
}

/// "Date:", before a day or on the line above it.
fn is_behind_label(before: &str, above: &str) -> bool {
    matches!(
        before.trim_end_matches([' ', '-', '–']).trim(),
        "date" | "date of meeting"
    ) || before.trim_end().ends_with("date:")
        || before.trim_end().ends_with("date of meeting:")
        || before.trim_end().ends_with("date considered:")
        || before.contains("meeting date")
        || above.ends_with("date of meeting")
        || matches!(
            above.trim(),
            "date"
                | "date:"
                | "date/time:"
                | "date and time:"
                | "date & time:"
                | "meeting date:"
                | "date of meeting:"
                | "when:"
                | "dyddiad:"
        )
}

/// "The minutes of the meeting held on 6 July 2023 were agreed", "meetings held on 3 May".
fn are_others_minutes(before: &str, behind: &str) -> bool {
    let next = behind.split_whitespace().next().unwrap_or_default();
    let verb = matches!(next, "were" | "was" | "be" | "to" | "are" | "as" | "and");
    let held = before.trim_end_matches(['"', '\'', ' ']);
    before.contains("minutes of") && verb
        || before.contains("minutes of the meetings")
        || [
            "meetings held on",
            "meetings on",
            "meetings held on the",
            "meetings of",
        ]
        .iter()
        .any(|cue| held.ends_with(cue))
        || before.contains("meetings on ")
}

/// Whether a short line stands in a column under "Meeting date:", where lines of other columns may
/// stand between.
fn is_under_label(passages: &[Passage], index: usize) -> bool {
    let passage = &passages[index];
    passage.words() <= 5
        && passage.x0 > 0.0
        && (passages[..index].iter().rev().take(3)).any(|above| {
            let text = above.text.to_lowercase();
            matches!(text.trim(), "meeting date:" | "date of meeting:")
                && (above.x0 - passage.x0).abs() < 4.0
                && above.page == passage.page
        })
}

fn speaks_of_meeting(text: &str) -> bool {
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
        "cyfarfod",
        "pwyllgor",
        "cyngor",
    ]
    .iter()
    .any(|word| text.contains(word))
        || matches!(text.trim(), "executive" | "the executive")
}

/// Whether the words before a day say that it is not the meeting's.
fn is_about_others(before: &str, text: &str) -> bool {
    let near = before
        .char_indices()
        .rev()
        .nth(70)
        .map_or(before, |(at, _)| &before[at..]);
    let near = near.replace("minutes from ", "").replace("notes from ", "");
    [
        "previous",
        "cancelled",
        "postponed",
        "in place of",
        "next meeting",
        "future meeting",
        "publi",
        "deadline",
        "issued",
        "despatch",
        "as at",
        "ended",
        "ending",
        "last meeting",
        "confirm",
        "correct record",
        "since",
        "until",
        "from ",
        "effect",
        "year to",
        "updated",
        "up to date",
        "approve the minutes",
        "printed",
        "signed",
        "by no later",
        "adopted",
        "dated",
    ]
    .iter()
    .any(|cue| near.contains(cue))
        || text.starts_with("next meeting")
        || text.starts_with("to confirm")
        || text.starts_with("to approve")
        || text.starts_with("to receive")
        || text.contains("previously circulated")
}

static CONFIRMED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)minutes\s+of\s+(?:the\s+)?(?:[\w,'&-]+\s+){0,14}?(?:meetings?|held)\b").ok()
});

/// The day of the meeting whose minutes are confirmed.
fn previous(passages: &[Passage], meeting: Option<&String>) -> Option<String> {
    let confirmed = CONFIRMED.as_ref()?;
    passages.iter().take(120).find_map(|passage| {
        let cue = confirmed.find(&passage.text)?;
        let day = days(&passage.text)
            .into_iter()
            .find(|day| day.start >= cue.start())?;
        (meeting.is_none_or(|meeting| day.iso < *meeting)).then_some(day.iso)
    })
}

static PLACE: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    [
        r"(?i)^(?:venue|place|location|where)(?:\s*:\s*|\t\s*)([^\t]+)",
        r"(?:\bheld (?:in|at)|\bbe held (?:in|at)|\bIN|\bin) (?:the )?((?:[A-Z][^,.]*?(?:ROOM|Room|HALL|Hall|CHAMBER|Chamber|House|HOUSE|Centre|CENTRE|Building|Suite|School|Church|Library|Offices?|Headquarters|HQ|Guildhall|Shirehall|Theatre|Pavilion|Hub|College|Club|Hotel)\b)(?:[^.;:]*?))(?:\s+on\s|\s+ON\s|,?\s+(?:commencing|at \d)|\s*[.;]|$)",
    ]
    .iter()
    .filter_map(|form| Regex::new(form).ok())
    .collect()
});

fn place(passages: &[Passage], index: usize) -> Option<String> {
    // A label with its answer behind or below it.
    let labelled = passages.iter().take(NEAR).position(|passage| {
        let text = passage.text.to_lowercase();
        passage.is_text()
            && matches!(
                text.trim(),
                "venue:" | "place:" | "location:" | "where:" | "lleoliad:"
            )
    });
    if let Some(answer) = labelled.and_then(|at| passages.get(at + 1)) {
        let text = clean(&answer.text);
        if (3..=120).contains(&text.len()) && answer.is_text() && !text.ends_with(':') {
            return Some(text);
        }
    }
    let near = passages.iter().skip(index.saturating_sub(1)).take(5);
    // Behind the day and hour: "14th July 2020 @ 7pm VILLAGE GREEN".
    let behind = passages.get(index).and_then(|passage| {
        let day = days(&passage.text).into_iter().next()?;
        let words: Vec<&str> = (passage.text.get(day.end..)?.split_whitespace())
            .skip_while(|word| !word.starts_with(char::is_uppercase) || word.len() < 4)
            .collect();
        let last = words.last()?.to_lowercase();
        let fits = (1..=6).contains(&words.len())
            && PLACES.contains(&last.as_str())
            && words
                .iter()
                .all(|word| word.starts_with(char::is_uppercase));
        fits.then(|| words.join(" "))
    });
    // A line of its own under the day: "VILLAGE HALL".
    let under = passages.iter().skip(index + 1).take(2).find(|passage| {
        // "ASH ROOM, COUNTY HALL, WEXBURY": the town stands behind.
        let house = (passage.text.split(','))
            .filter_map(|piece| piece.split_whitespace().last())
            .any(|last| PLACES.contains(&last.to_lowercase().as_str()));
        passage.is_title()
            && passage.number.is_none()
            && passage.words() <= 12
            // "Present: Councillors Moss and Green" says who was there.
            && !passage.text.contains(':')
            && house
    });
    near.filter(|passage| passage.number.is_none())
        .find_map(|passage| {
            PLACE.iter().find_map(|form| {
                let text = form.captures(&passage.text)?.get(1)?.as_str();
                let text = match days(text).first() {
                    Some(day) => &text[..day.start],
                    None => text,
                };
                let text = text
                    .trim()
                    .trim_end_matches(" on")
                    .trim_end_matches([',', ' ', '-', '–']);
                let fits = (3..=120).contains(&text.len());
                fits.then(|| clean(text))
            })
        })
        .or(behind)
        .or_else(|| under.map(|under| clean(&under.text)))
}

/// Words that the names of meeting places end in.
const PLACES: [&str; 14] = [
    "hall", "room", "chamber", "centre", "green", "church", "school", "offices", "pavilion",
    "library", "house", "zoom", "teams", "online",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    fn check(lines: &[&str], date: Option<&str>, hour: Option<&str>) {
        let (meeting, _) = meeting(&titles_and_text(lines));
        assert_eq!(meeting.date.as_deref(), date, "{lines:?}");
        assert_eq!(meeting.time.as_deref(), hour, "{lines:?}");
    }

    #[test]
    fn the_meetings_day_is_found() {
        check(
            &[
                "AGENDA for a meeting of the PANEL in COMMITTEE ROOM B, at County Hall on WEDNESDAY, 20 JUNE 2018 at 9.30 A.M.",
                "# 2. MINUTES",
                "To confirm the Minutes of the meeting held on 8 March 2018 (attached).",
            ],
            Some("2018-06-20"),
            Some("09:30"),
        );
        check(
            &[
                "# SCRUTINY COMMITTEE - 1 SEPTEMBER 2014",
                "# REPORT",
                "The year to 31 March 2014 was good.",
            ],
            Some("2014-09-01"),
            None,
        );
        check(
            &[
                "Minutes of a meeting of the Council held on Monday 26th February 2018 at 7pm in the Village Hall.",
            ],
            Some("2018-02-26"),
            Some("19:00"),
        );
    }

    #[test]
    fn minutes_and_actions_give_their_day() {
        check(
            &["# Data Panel", "# MINUTES AND ACTIONS - 17th October 2013"],
            Some("2013-10-17"),
            None,
        );
    }

    #[test]
    fn a_form_gives_the_place_beside_its_label() {
        let (meeting, _) = meeting(&titles_and_text(&[
            "# BOARD MEETING MINUTES",
            "Date\t28th January 2016",
            "Place\tBury Library",
            "Time\t11.15am",
        ]));
        assert_eq!(meeting.place.as_deref(), Some("Bury Library"));
    }

    #[test]
    fn minutes_behind_an_agenda_are_of_the_meeting_before() {
        check(
            &[
                "# EXECUTIVE",
                "Wednesday, 8th May, 2019 at 2.00pm",
                "# Agenda",
                "1. Apologies",
                "2. Minutes",
                "# MINUTES OF THE EXECUTIVE HELD ON 7 JANUARY 2019",
                "Present: Ann Lee",
            ],
            Some("2019-05-08"),
            Some("14:00"),
        );
    }

    #[test]
    fn days_of_other_things_are_not_the_meetings() {
        check(
            &["# Plan", "Population as at 31 March 2017 was higher."],
            None,
            None,
        );
        check(&["# Accounts for the year ended 31 March 2018"], None, None);
        check(
            &[
                "# Agenda item",
                "The minutes of the Panel held on Thursday, 6 July 2023 were agreed.",
            ],
            None,
            None,
        );
        check(
            &[
                "# Agenda item",
                "To note minutes of the following Panel meetings:",
                "Panel meetings on Tuesday, the 23rd January 2007",
            ],
            None,
            None,
        );
    }

    #[test]
    fn the_day_held_is_before_the_day_published() {
        check(
            &[
                "# Tuesday, August 28, 2007",
                "# Aber Town Council minutes",
                "Minutes of the meeting of Aber Town Council held in the hall in Fore Street on Monday, 6th August 2007 at 7pm",
            ],
            Some("2007-08-06"),
            Some("19:00"),
        );
        check(
            &[
                "# Minutes",
                "Minutes of the meeting held on 12 July 2017 (previously circulated).",
            ],
            None,
            None,
        );
        check(
            &["Copies to Councillors", "10th February 2006."],
            None,
            None,
        );
    }

    #[test]
    fn minutes_from_a_meeting_are_of_its_day() {
        check(
            &["# Minutes from the Safeguarding Board Meeting: 21st April 2016"],
            Some("2016-04-21"),
            None,
        );
    }

    #[test]
    fn a_decision_has_its_day_before_its_name() {
        check(
            &[
                "# Issue - decisions",
                "# Waste",
                "19/10/2021 - Waste Strategy",
            ],
            Some("2021-10-19"),
            None,
        );
    }

    #[test]
    fn the_confirmed_minutes_day_is_kept() {
        let (meeting, _) = meeting(&titles_and_text(&[
            "AGENDA for a meeting of the PANEL on WEDNESDAY, 20 JUNE 2018",
            "To confirm the Minutes of the meeting held on 8 March 2018 (attached).",
        ]));
        assert_eq!(meeting.previous.as_deref(), Some("2018-03-08"));
    }
}
