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
mod posted;
mod weigh;

use place::place;
use weigh::weigh;

/// Passages in which a meeting's day is given, from the beginning of the paper.
const NEAR: usize = 45;

/// Below this a day is one of many.
const ENOUGH: f64 = 4.0;

/// The day on which a decision was signed: "Signed: … Date: 9 June 2022", where a record gives no other.
pub(crate) fn signed(passages: &[Passage]) -> Option<(Meeting, Reason)> {
    /// Lines of a signature.
    const LINES: usize = 3;
    let signs = |passage: &Passage| {
        let text = passage.text.to_lowercase();
        text.starts_with("sign") && passage.words() <= 24
    };
    let mut found = (passages.iter().enumerate().rev()).filter_map(|(index, passage)| {
        let day = days(&passage.text).pop()?;
        let before = passage.text.get(..day.start)?.to_lowercase();
        let dated = before
            .trim_end_matches([' ', ':', '\t', '-', '–'])
            .ends_with("date");
        let near = passages[index.saturating_sub(LINES)..=index]
            .iter()
            .any(signs);
        (dated && near).then(|| {
            let meeting = Meeting {
                date: Some(day.iso),
                ..Meeting::default()
            };
            (meeting, reason("signed", passage))
        })
    });
    found.next()
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
    let meant = posted::meant(passages, index, day);
    let day = meant.as_ref().unwrap_or(day);
    let around = passages.iter().skip(index).take(3);
    let meeting = Meeting {
        date: Some(day.clone()),
        time: around.clone().find_map(|passage| time(&passage.text)),
        place: place(passages, index),
        previous: previous(passages, Some(day)),
    };
    let evidence = (passages.get(index))
        .map(|passage| reason("meeting_day", passage))
        .into_iter()
        .collect();
    (meeting, evidence)
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
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    fn check(lines: &[&str], date: Option<&str>, hour: Option<&str>) {
        let (meeting, _) = meeting(&titles_and_text(lines));
        assert_eq!(meeting.date.as_deref(), date, "{lines:?}");
        assert_eq!(meeting.time.as_deref(), hour, "{lines:?}");
    }

    #[test]
    fn a_decision_is_of_the_day_on_which_it_was_signed() {
        let day = |lines: &[&str]| signed(&titles_and_text(lines))?.0.date;
        assert_eq!(
            day(&["DECISION NOTICE", "Signed: Commissioner Date: 9 June 2022"]).as_deref(),
            Some("2022-06-09")
        );
        assert_eq!(day(&["The lease was signed by 9 June 2022."]), None);
    }

    #[test]
    fn a_day_behind_the_hour_and_the_place_is_the_meetings() {
        check(
            &[
                "AUDIT COMMITTEE",
                "Minute of Meeting held at 2.00pm in the Council Chamber, Giffnock on 26 September 2019.",
            ],
            Some("2019-09-26"),
            Some("14:00"),
        );
    }

    #[test]
    fn minutes_say_where_their_own_meeting_was_held() {
        check(
            &[
                "# Planning Committee",
                "Public minutes of the meeting held at the Old Vicarage, Helmsley on 14 March 2019.",
            ],
            Some("2019-03-14"),
            None,
        );
        check(
            &[
                "Record of Officer Decision",
                "Date decision made: 14 June 2022",
            ],
            Some("2022-06-14"),
            None,
        );
    }

    #[test]
    fn the_day_on_which_minutes_were_approved_is_not_their_meetings() {
        check(
            &[
                "Minutes approved at the meeting held on 9 September 2019",
                "AUDIT COMMITTEE",
                "MEETING HELD AT THE TOWN HALL ON TUESDAY 11TH JUNE, 2019",
            ],
            Some("2019-06-11"),
            None,
        );
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
                "To receive Minutes of the following Committees:",
                "(i) Parks Committee",
                "Meeting held on 29 September 2020",
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
    fn papers_give_their_day_in_other_places() {
        check(
            &[
                "# Joint Board Meeting in Public",
                "Held on 3 February 2022 via Teams",
            ],
            Some("2022-02-03"),
            None,
        );
        check(
            &["29 April 2022 - At a meeting of the Panel held at 10.30 am at County Hall."],
            Some("2022-04-29"),
            Some("10:30"),
        );
        check(
            &[
                "# NEWBY TRUST",
                "# TRUSTEES",
                "Minutes of the 74th meeting of the Trustees held on 12 December 2018 in the hall, which was full",
            ],
            Some("2018-12-12"),
            None,
        );
        check(
            &[
                "Lochside Council",
                "9 February 2021",
                "To all members",
                "Dear Member",
            ],
            Some("2021-02-09"),
            None,
        );
        check(
            &[
                "# Record of decision taken on 14 March 2019",
                "Implementation date: 26 March 2019",
            ],
            Some("2019-03-14"),
            None,
        );
    }

    #[test]
    fn the_day_posted_gives_the_year() {
        check(
            &[
                "# Thursday, 13 October 2011",
                "Agenda for meeting of Aber Community Council on Wed 26 Oct at 7:30pm",
                "1 Welcome",
            ],
            Some("2011-10-26"),
            Some("19:30"),
        );
    }

    #[test]
    fn a_day_set_aside_is_another() {
        check(
            &[
                "There will be a meeting of the Parks Committee in the Boardroom, National Park Office, on 2 February 2011 at 10.00 am.",
                "1. Visits",
                "The officer to advise the Committee of visits: Wednesday 9 February 2011 has been set aside for visits.",
            ],
            Some("2011-02-02"),
            Some("10:00"),
        );
        check(
            &["At a MEETING of the LOCHSIDE CITY JOINT BOARD held remotely on 27th October, 2021."],
            Some("2021-10-27"),
            None,
        );
    }

    #[test]
    fn answers_stand_under_their_labels() {
        check(
            &[
                "Date Time Venue",
                "Wednesday, 22 June 2016 09:30 Council Chambers, Main Street",
            ],
            Some("2016-06-22"),
            None,
        );
        check(
            &[
                "# RECORD OF DECISION OF THE Cabinet",
                "Decision Made:",
                "12 September 2012",
            ],
            Some("2012-09-12"),
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
