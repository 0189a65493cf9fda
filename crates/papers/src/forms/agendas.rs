//! Agendas.

use super::check;

#[test]
fn items_have_their_times_before_them() {
    check(
        "# Agenda – 21 November 2017, 2.00pm
        2.00pm 1 Welcome and apologies
        2.05pm 2 Minutes of the last meeting
        2.15pm 3 Annual report",
        &["item 1 Welcome", "item 2 Minutes", "item 3 Annual report"],
    );
}

#[test]
fn numbers_stand_in_brackets() {
    check(
        "# AGENDA
        1) Apologies
        2) Minutes
        3) Annual report",
        &[
            "item 1) Apologies",
            "item 2) Minutes",
            "item 3) Annual report",
        ],
    );
}

#[test]
fn titles_have_no_numbers() {
    check(
        "# AGENDA
        # Apologies
        To receive them.
        # Minutes
        To sign those of May.
        # Annual report
        To consider it.",
        &["item - Apologies", "item - Minutes", "item - Annual report"],
    );
}

#[test]
fn numbers_stand_on_lines_of_their_own() {
    check(
        "# AGENDA
        # PART A - PUBLIC
        # Item No 1
        Apologies for Absence
        # Item No 2
        Budget and Medium Term Financial Strategy
        Report of the Chief Finance Officer (pages 5 to 60)
        # Item No 3
        Local Plan Review",
        &[
            "item 1 Apologies for Absence",
            "item 2 Budget and Medium",
            "item 3 Local Plan",
        ],
    );
}

#[test]
fn a_notice_of_a_meeting_calls_no_agenda_by_its_name() {
    check(
        "# NORTHAM FIRE AND RESCUE AUTHORITY
        Notice is hereby given that a meeting of the Authority will be held on Friday 14 December 2018 at 10.30 hours.
        # BUSINESS
        1. APOLOGIES
        2. TREASURY MANAGEMENT
        3. ASSET PLAN",
        &["item 1 APOLOGIES", "item 2 TREASURY", "item 3 ASSET"],
    );
}

#[test]
fn a_borough_lists_pages_parts_and_applications() {
    check(
        "# Thornbury Borough Council
        # Agenda
        # Planning Committee
        Date: Wednesday 4 September 2019
        Venue: Council Chamber, Civic Offices
        1. Apologies for absence
        2. Declarations of interest
        Members are asked to declare any interests in matters on this agenda.
        3. Minutes of the previous meeting 3 - 8
        4. Applications for planning permission 9 - 44
        (a) 19/00123/FUL Land at Mill Lane
        (b) 19/00145/OUT The Old Forge
        5. Appeals update 45 - 46
        Report of the Head of Planning
        # PART II
        6. Enforcement action at Site A (exempt) 47 - 50",
        &[
            "item 1 Apologies",
            "item 2 Declarations",
            "item 3 Minutes of the previous meeting",
            "item 4 Applications for planning permission",
            "item 5 Appeals update",
            "item 6 Enforcement action",
        ],
    );
}

#[test]
fn a_parish_summons_and_numbers_through_the_year() {
    check(
        "# Upper Combe Parish Council
        You are hereby summoned to attend a meeting to be held at the Memorial Hall on Monday 13 May 2019
        J Frost, Clerk to the Council, 7 May 2019
        # AGENDA
        19/45 To receive apologies for absence
        19/46 To approve the minutes of the meeting held on 8 April 2019
        19/47 Planning applications
        a) 19/0456/HH Rear extension at Rose Cottage
        b) 19/0470/LB New windows at The Manor
        19/48 Finance
        i. To approve payments
        ii. To receive the bank reconciliation
        19/49 Date of next meeting",
        &[
            "item 19/45 To receive apologies",
            "item 19/46 To approve",
            "item 19/47 Planning",
            "item 19/48 Finance",
            "item 19/49 Date",
        ],
    );
}

#[test]
fn items_with_letters_count_on() {
    check(
        "# ABERLLWYD TOWN COUNCIL
        # AGENDA
        A1. Apologies
        A2. Declarations of Interest
        A3. Minutes of 5 February 2019
        A4. Matters Arising",
        &[
            "item A1 Apologies",
            "item A2 Declarations",
            "item A3 Minutes",
            "item A4 Matters",
        ],
    );
    check(
        "# Agenda
        PL.23 Apologies
        PL.24 Minutes
        PL.25 Applications
        20/1234 Garage at The Elms
        PL.26 Appeals",
        &[
            "item PL.23 Apologies",
            "item PL.24 Minutes",
            "item PL.25 Applications",
            "item PL.26 Appeals",
        ],
    );
}

#[test]
fn what_is_asked_stands_in_a_sentence_or_one_word() {
    check(
        "MERE TRANSPORT BOARD
        Friday 20 January 2023, 10:00am
        AGENDA
        1. Apologies for Absence
        2. Declarations of Interest
        Members are asked to declare any interests.
        3. Travel Fund (Pages 25 - 31)
        Members are invited to endorse the bids at Appendix 1.
        4. Application 23/02002/FUL - The Green
        Recommendation: Refuse",
        &[
            "item 1 Apologies",
            "item 2 Declarations",
            "item 3 Travel Fund",
            "asks Members are invited to endorse",
            "item 4 Application",
            "asks Refuse",
        ],
    );
}

#[test]
fn an_agenda_may_have_the_same_number_before_each_item() {
    check(
        "AGENDA
        1. RECEIVE APOLOGIES FOR ABSENCE
        1. RECEIVE ANY DECLARATIONS OF INTEREST
        1. APPROVE MINUTES FROM LAST MEETINGS
        1. FINANCE
        - REVIEW MONTHLY BALANCES
        1. DATE OF NEXT MEETING",
        &[
            "item 1 RECEIVE APOLOGIES",
            "item 1 RECEIVE ANY DECLARATIONS",
            "item 1 APPROVE MINUTES",
            "item 1 FINANCE",
            "item 1 DATE OF NEXT MEETING",
        ],
    );
}
