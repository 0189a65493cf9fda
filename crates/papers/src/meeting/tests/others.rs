//! Days of other meetings and of other things.

use super::*;

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
fn the_confirmed_minutes_day_is_kept() {
    let (meeting, _) = meeting(&titles_and_text(&[
        "AGENDA for a meeting of the PANEL on WEDNESDAY, 20 JUNE 2018",
        "To confirm the Minutes of the meeting held on 8 March 2018 (attached).",
    ]));
    assert_eq!(meeting.previous.as_deref(), Some("2018-03-08"));
}

#[test]
fn the_hour_of_another_day_is_not_the_meetings() {
    check(
        &[
            "# DECISIONS TAKEN BY CABINET",
            "# Tuesday 12 July 2022",
            "Published on 14 July 2022. Call-in ends at 5pm on 21 July 2022.",
        ],
        Some("2022-07-12"),
        None,
    );
}

#[test]
fn a_letter_asks_to_a_meeting_on_another_day() {
    check(
        &[
            "# Lochside Council",
            "Tuesday, 06 February 2018",
            "Dear Councillor",
            "The Members below are requested to attend a meeting of the Council to be held as follows:-",
            "Date:\tWednesday, 14 February 2018",
            "Time:\t10:00",
            "# BUSINESS",
        ],
        Some("2018-02-14"),
        Some("10:00"),
    );
}

#[test]
fn days_of_minutes_that_a_page_speaks_of_are_not_its_own() {
    check(
        &[
            "# Agenda item",
            "# MINUTES OF THE PARKS COMMITTEE MEETING HELD ON: 23 November 2021; 7 December 2021; 4 January 2022; 18 January 2022; 3 February 2022; 22 February 2022; 8 March 2022",
            "Minutes:",
            "AGREED that they be confirmed.",
        ],
        None,
        None,
    );
    check(
        &[
            "Apologies for absence were received from Councillor Ash.",
            "Consideration was given to the minutes of the meeting held on 4 April 2024.",
            "The minutes of the meeting held on 4 April 2024 be approved.",
        ],
        None,
        None,
    );
    check(
        &["# 3. MINUTES OF PREVIOUS MEETING", "20 August 2018"],
        None,
        None,
    );
    check(
        &[
            "# Agenda item",
            "# Minutes of Previous Meeting",
            "Meeting of Parks Board, Tuesday, 20th August, 2018 8.00 am (Item 3.)",
        ],
        Some("2018-08-20"),
        Some("08:00"),
    );
    check(
        &["Cofnodion cyfarfod Misol a gynhaliwyd yn y Neuadd, Nos Fercher, 11eg HYDREF 2017"],
        Some("2017-10-11"),
        None,
    );
    check(
        &["Minutes of the meeting held on Monday 4 April 2024 in the hall"],
        Some("2024-04-04"),
        None,
    );
}

#[test]
fn the_day_on_which_something_goes_to_council_is_another() {
    check(
        &[
            "That the following be approved by Council (23 July 2024):",
            "(1) That the plan be adopted.",
        ],
        None,
        None,
    );
}

#[test]
fn minutes_that_were_received_are_of_another_meeting() {
    check(
        &[
            "Issue - meetings",
            "Meeting: 07/03/2022 - Parks Committee (Item 73)",
            "73 Minutes",
            "The minutes of the Parks Committee meeting held on 7th February 2022, were received.",
        ],
        Some("2022-03-07"),
        None,
    );
    check(&["MINUTES", "CALL-IN: 25 SEPTEMBER 2017"], None, None);
}

#[test]
fn what_a_pages_items_speak_of_is_another_meeting() {
    check(
        &[
            "Agenda and minutes",
            "Venue: Town Hall",
            "No. Item",
            "# 1. Minutes of the meeting held on 15 May 2024",
            "Consider Minute of Meeting held on 15 May 2024.",
        ],
        None,
        None,
    );
    check(
        &[
            "Agenda and minutes",
            "Parks Committee - Wednesday, 12th June, 2024 2.00 pm",
            "No. Item",
            "# 1. Minutes of the meeting held on 15 May 2024",
        ],
        Some("2024-06-12"),
        Some("14:00"),
    );
}
