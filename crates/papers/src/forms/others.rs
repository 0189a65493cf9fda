//! Forms of councils that set their papers as few others do: meetings on a system's page with what was carried,
//! community councils, items within items.

use super::check;

#[test]
fn a_page_says_what_was_carried() {
    check(
        "# Meeting Details
        Council
        17 May 2016 - 19:00 to 20:10
        Occurred
        # Agenda
        # 1 APOLOGIES
        An apology was received from Councillor Ash.
        # 2 APPOINTMENTS
        That Councillor Beck be Leader for the year.
        # CARRIED
        # 3 OTHER BUSINESS
        There was none.",
        &[
            "item 1 APOLOGIES",
            "item 2 APPOINTMENTS",
            "decided That Councillor Beck",
            "item 3 OTHER",
        ],
    );
}

#[test]
fn provisional_minutes_are_minutes() {
    check(
        "# Provisional Minutes of Meeting held on Monday 11th June, 2001 at the hall
        Upper Wick - Mr A Lee
        1. Minutes of the last meeting
        That they be confirmed was proposed by Mr A Lee and seconded by Mrs B Moss. This was approved as such.
        2. Treasurer's Report
        The balance stood at £401.29.
        3. Planning
        The Secretary to write to the Council about the quarry.",
        &[
            "item 1 Minutes",
            "decided That they be confirmed",
            "item 2 Treasurer",
            "item 3 Planning",
            "to do The Secretary",
        ],
    );
}

#[test]
fn items_begin_in_capitals_or_with_their_parts() {
    check(
        "# MINUTES OF UPPER WICK PARISH COUNCIL HELD ON MONDAY 13 MAY 2019
        # PRESENT
        Ann Lee – Chair, Bob Moss
        # 57/19 ELECTION OF CHAIR
        Ann Lee was elected.
        # 58/19 ELECTION OF VICE CHAIR
        Bob Moss was elected.
        59/19 APOLOGIES were received from Carl Nunn, who hoped to come later.
        # 60/19 FINANCE
        The new prices were unanimously agreed.",
        &[
            "item 57/19 ELECTION",
            "decided Ann Lee",
            "item 58/19 ELECTION",
            "decided Bob Moss",
            "item 59/19 APOLOGIES",
            "item 60/19 FINANCE",
            "decided The new prices",
            "vote The new prices",
        ],
    );
    check(
        "# Agenda and minutes
        # Licensing Panel - Thursday 19 September 2019
        # 3. Minutes
        Minutes:
        The minutes of 13 August were taken as read, approved and signed by the Chair.
        # 4. Applications
        # 4a The Laundry, Mill Road
        Minutes:
        RESOLVED: To grant the licence.",
        &[
            "item 3 Minutes",
            "decided The minutes of 13 August",
            "item 4 Applications",
            "item 4a The Laundry",
            "decided RESOLVED",
        ],
    );
}

#[test]
fn the_usual_items_stand_in_their_agendas_words() {
    check(
        "Minutes of the Community Council Meeting held on Tuesday, 19th July 2022.
        # 1 Present
        Councillors A Lee and B Moss
        # 2 Welcome
        The Chair welcomed everyone.
        3 To declare any personal interest.
        None was received.
        4 Matters arising from the minutes.
        Agreed that the wall be mended.",
        &[
            "item 1 Present",
            "item 2 Welcome",
            "item 3 To declare",
            "item 4 Matters arising",
            "decided Agreed that the wall",
        ],
    );
}

#[test]
fn a_list_of_actions_stands_under_its_name() {
    check(
        "# Agenda item
        # Work Plan
        Minutes:
        The Chair thanked Members for their comments.
        # Actions
        - Officers to say more of the marshes in reports to come.",
        &["item - Work Plan", "to do Officers: Officers to say"],
    );
}

#[test]
fn councillors_are_summoned_with_an_agenda() {
    check(
        "UPPER WICK PARISH COUNCIL
        Councillors are hereby summoned, and members of the public are invited, to attend a meeting on Monday 3rd July 2017
        1. To receive apologies for absence.
        2. To approve the minutes of an ordinary meeting held on 5th June 2017.
        3. To consider the purchase of a noticeboard.",
        &[
            "item 1 To receive",
            "item 2 To approve",
            "item 3 To consider",
        ],
    );
    check(
        "# AGENDA
        # 4 Minutes
        4.1 Minute of Meeting held on 22 January 2019 - For Approval 5 - 22
        # 5 Public Reports
        5.1 Annual Report – Report by Director of Education 23 - 30
        5.2 Marshes – Report by Director of Education 31 - 60
        # 6 Date of Next Meeting",
        &[
            "item 4 Minutes",
            "item 4.1 Minute of Meeting",
            "item 5 Public Reports",
            "item 5.1 Annual Report",
            "item 5.2 Marshes",
            "item 6 Date",
        ],
    );
}
