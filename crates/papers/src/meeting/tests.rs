mod others;

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
    // Who decides signs last, before those who were asked.
    assert_eq!(
        day(&[
            "Signature .......... Date 17 October 2024",
            "Legal advice was taken.",
            "Signature .......... Date 15 October 2024",
        ])
        .as_deref(),
        Some("2024-10-17")
    );
}

#[test]
fn a_talk_and_a_letter_are_of_the_day_at_their_head() {
    let day = |lines: &[&str]| headed(&titles_and_text(lines))?.0.date;
    assert_eq!(
        day(&[
            "# Money: where are we?",
            "All Member session",
            "17 October 2024"
        ])
        .as_deref(),
        Some("2024-10-17")
    );
    assert_eq!(
        day(&["The Tenant(s)\t21 February 2025", "Dear Tenant"]).as_deref(),
        Some("2025-02-21")
    );
    assert_eq!(day(&["# Money", "Position as at 30 September 2024"]), None);
    assert_eq!(day(&["# Rents", "From 7 April 2025 they go up"]), None);
}

#[test]
fn a_document_is_of_the_day_on_which_it_was_adopted() {
    let day = |lines: &[&str]| of_document(&titles_and_text(lines))?.0.date;
    assert_eq!(
        day(&["# BUDGET BOOK", "Approved by Council on 26 February 2014"]).as_deref(),
        Some("2014-02-26")
    );
    assert_eq!(
        day(&["# Our plan", "Adopted by the Full Council on 2 March 2023"]).as_deref(),
        Some("2023-03-02")
    );
    assert_eq!(
        day(&[
            "# NOTE",
            "From: Head of Roads",
            "Date: 25 February 2013",
            "Subject: Salt"
        ])
        .as_deref(),
        Some("2013-02-25")
    );
    assert_eq!(day(&["# Salt", "Date: 25 February 2013"]), None);
    assert_eq!(
        day(&[
            "# Our plan",
            "The budget was set in advance by 2 March 2023"
        ]),
        None
    );
}

#[test]
fn the_day_behind_a_groups_name_and_in_a_forms_row_is_the_meetings() {
    check(
        &[
            "# WICK COUNCIL",
            "# POLICY GROUP - 18 MARCH 2015",
            "# Homes",
            "It follows that of 10 February 2015.",
        ],
        Some("2015-03-18"),
        None,
    );
    check(
        &[
            "# DECISION NOTICE",
            "1. Decision taker: Head of Parks",
            "2. Date: 30th June 2020",
        ],
        Some("2020-06-30"),
        None,
    );
}

#[test]
fn a_list_of_actions_is_of_the_meeting_for_which_it_was_brought_up_to_date() {
    check(
        &[
            "# Management Board",
            "# Action Sheet",
            "Updated for the meeting on 13th March 2025",
            "Meeting on 6th February 2025",
        ],
        Some("2025-03-13"),
        None,
    );
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
fn minutes_over_those_present_are_of_their_day() {
    let place = "AT THE ASH ROOM - COUNTY HALL, BYE STREET, UPPER WICK, UW1 2AB.";
    let title = format!(
        "MINUTES OF THE ENVIRONMENT SELECT COMMITTEE MEETING HELD ON 13 MARCH 2018 {place}"
    );
    check(
        &["# Lochside Council", &title, "Present:", "Cllr Day"],
        Some("2018-03-13"),
        None,
    );
    // Over an agenda's items it is one of them.
    check(
        &["# AGENDA", "1. Apologies", &title, "2. Roads"],
        None,
        None,
    );
}

#[test]
fn a_day_is_found_behind_what_goes_with_it() {
    check(
        &[
            "# MINUTES OF THE CHARITABLE FUNDS COMMITTEE",
            "Date and Time of Meeting:\t10.00am, 15th December 2016",
            "Minutes of the meeting held on 20th September 2016",
        ],
        Some("2016-12-15"),
        Some("10:00"),
    );
    check(
        &[
            "# NOTICE OF DETERMINATION",
            "Date of Hearing: 16 May 2017",
            "Dated: 19 May 2017",
        ],
        Some("2017-05-16"),
        None,
    );
    check(
        &[
            "# Lochside Council",
            "Report by Director of Place to Leadership Panel of 29 October 2013",
        ],
        Some("2013-10-29"),
        None,
    );
    check(
        &["PARKS AND HOUSING\t13 November 2018", "COMMITTEE"],
        Some("2018-11-13"),
        None,
    );
}

#[test]
fn a_report_closes_with_its_day() {
    let day = |lines: &[&str]| closing(&titles_and_text(lines))?.0.date;
    let report = ["1. It is proposed.", "Head of Parks", "12 November 2024"];
    assert_eq!(day(&report).as_deref(), Some("2024-11-12"));
    assert_eq!(
        day(&["1. It is proposed.", "Head of Parks 12 November 2024"]).as_deref(),
        Some("2024-11-12")
    );
    assert_eq!(day(&["Background papers:", "12 November 2024"]), None);
    assert_eq!(day(&["The park was opened on 12 November 2024"]), None);
}

#[test]
fn a_day_stands_behind_its_label_in_a_row() {
    check(
        &["Report to\tAuthority\tDate\t10 June 2021", "1 Purpose"],
        Some("2021-06-10"),
        None,
    );
    let day = signed(&titles_and_text(&["Signed ………", "Dated 8 July 2021"]));
    assert_eq!(
        day.and_then(|found| found.0.date).as_deref(),
        Some("2021-07-08")
    );
}

#[test]
fn a_notice_is_of_the_day_on_which_they_will_meet() {
    check(
        &[
            "# WICK TOWN COUNCIL",
            "Tel: 01000 000000 Email: office@wicktowncouncil.example",
            "DATE: 18 June 2024",
            "NOTICE IS HEREBY GIVEN that a MEETING of the PARKS COMMITTEE will be held on Monday 24 June 2024 at 6.00pm, in the Board Room.",
        ],
        Some("2024-06-24"),
        Some("18:00"),
    );
}

#[test]
fn a_day_under_a_committee_is_its_meetings() {
    let under = |above: &str| {
        let passages = titles_and_text(&[
            "# WICK COUNCIL",
            above,
            "# 8 September 2016",
            "# PERFORMANCE",
        ]);
        let (_, why) = meeting(&passages);
        why.first().map(|why| is_under_body(&passages, why))
    };
    assert_eq!(under("# AUDIT COMMITTEE\tCORPORATE OPERATIONS"), Some(true));
    assert_ne!(under("# Position at the end of the quarter"), Some(true));
}
