//! Forms whose numbers mislead: left out, given twice, missing, or set apart from what they number.

use super::check;

#[test]
fn an_agendas_number_may_stand_behind_a_minutes() {
    check(
        "Minutes of Parish Council 22 November 2023
        THOSE ATTENDING:
        # Cllr Ash
        C048/23 1. APOLOGIES FOR ABSENCE.
        None.
        C049/23 2. TO RECEIVE AND ADOPT THE MINUTES OF THE MEETING OF THE COUNCIL HELD ON 13 NOVEMBER 2023 IN THE HALL .
        The meeting agreed the minutes.
        # C050/23 3. MATTERS ARISING
        None.",
        &[
            "item C048/23 APOLOGIES FOR ABSENCE",
            "item C049/23 TO RECEIVE AND ADOPT",
            "decided The meeting agreed",
            "item C050/23 MATTERS ARISING",
        ],
    );
}

#[test]
fn minutes_are_numbered_in_words_brackets_and_by_months() {
    check(
        "Minutes of the Community Council held on Wednesday 5th December 2018
        Present: Cllr Ash
        Minute no. 1 – Apologies for Absence None.
        Minute no. 2 - Matters Arising None.
        Minute no. 3 – Trees They stand.",
        &["item 1 Apologies", "item 2 Matters", "item 3 Trees"],
    );
    check(
        "Minutes of a meeting of the Committee
        Present: Cllr Ash
        (139) APOLOGIES FOR ABSENCE
        None.
        (140) MINUTES
        None.
        (141) LANGHAM - 2006 - Conversion of a barn
        None.",
        &[
            "item (139) APOLOGIES",
            "item (140) MINUTES",
            "item (141) LANGHAM",
        ],
    );
    check(
        "COUNCILLORS PRESENT:
        Cllr Ash
        2020-06_1. PUBLIC SESSION
        None came.
        2020-06_2. APOLOGIES FOR ABSENCE
        None.
        2020-06_3. CLERKS REPORT
        RESOLVED – That it be noted.",
        &[
            "item 2020-06_1 PUBLIC",
            "item 2020-06_2 APOLOGIES",
            "item 2020-06_3 CLERKS",
            "decided RESOLVED",
        ],
    );
    check(
        "Minutes of a meeting of the Parish Council
        Present: Cllr Ash
        1) Apologies for absence: Cllr Beck; Cllr Cole.
        2) Declarations of interest and requests: Cllr Ash declared one in item 3.
        3) Hall – Mrs Dale told of the roof.",
        &["item 1) Apologies", "item 2) Declarations", "item 3) Hall"],
    );
}

#[test]
fn items_of_a_page_without_numbers_are_not_the_points_of_its_decisions() {
    check(
        "# Agenda, decisions and minutes
        No. Item
        # Apologies
        Minutes:
        Apologies were received from Councillor Ash.
        # To confirm the minutes of the meeting held on 4 May 2021.
        Minutes:
        RESOLVED: That the minutes be confirmed.
        # Grounds maintenance
        Decision:
        RESOLVED:
        1. To approve the contract.
        2. To delegate its terms to the Director.
        Minutes:
        It was discussed.",
        &[
            "item - Apologies",
            "item - To confirm the minutes",
            "decided RESOLVED: That the minutes",
            "item - Grounds",
            "decided 1 To approve",
            "decided 2 To delegate",
        ],
    );
}

#[test]
fn an_item_without_a_title_fills_the_count() {
    check(
        "# Minutes of the meeting of Upper Wick Parish Council held on 4 May 2021
        Present: Ann Lee, Bob Moss
        # 1. Welcome
        # 2. Apologies
        # 3. Minutes
        They were approved.
        4. Contract for grounds – It was noted that it had ended in May and that nobody had asked for it since.
        5. Open session for members of the public to raise any matter of relevance to the parish
        Mrs Nunn asked about trees.
        # 6. Planning
        None.
        7. Clerk and councillors exchange news of the month
        The office is closed in June.",
        &[
            "item 1 Welcome",
            "item 2 Apologies",
            "item 3 Minutes",
            "decided They were approved",
            "item 4 Contract for grounds",
            "item 5 Open session",
            "item 6 Planning",
            "item 7 Clerk and councillors",
        ],
    );
}

#[test]
fn a_reference_given_twice_is_two_items() {
    check(
        "# Minutes of the Planning Committee held on 4 May 2021
        # PL21/091 PRESENT
        Councillors Ash and Beck.
        # PL21/073 APOLOGIES FOR ABSENCE
        None.
        # PL21/074 PLANNING DECISIONS
        It was RESOLVED to note them.
        # PL21/074 TREES IN PARKS
        It was RESOLVED to plant ten.
        # PL21/075 DATE OF NEXT MEETING
        In June.",
        &[
            "item PL21/091 PRESENT",
            "item PL21/073 APOLOGIES",
            "item PL21/074 PLANNING",
            "decided It was RESOLVED to note",
            "item PL21/074 TREES",
            "decided It was RESOLVED to plant",
            "item PL21/075 DATE",
        ],
    );
}

#[test]
fn a_roman_number_may_stand_in_a_cell_of_its_own() {
    check(
        "At a MEETING of the UPPER WICK JOINT BOARD held remotely on 27th October, 2021.
        Present:-
        Ann Lee, in the Chair.
        # I\tAPOLOGIES FOR ABSENCE
        There were none.
        # II\tPRIMARY CARE
        The Joint Board agreed:-
        (i) to note the report; and
        (ii) to instruct the Chief Officer to report in May.",
        &[
            "item I APOLOGIES",
            "item II PRIMARY CARE",
            "decided (i) to note",
            "decided (ii) to instruct",
        ],
    );
}

#[test]
fn a_bracketed_number_and_capitals_begin_an_item() {
    check(
        "Minutes of Meeting of Upper Wick Community Council held on Wednesday 19 July 2017 at 7.30 pm
        PRESENT: Ann Lee (Secretary); Bob Moss
        # 1) POLICE REPORT
        It was given.
        2) MATTERS ARISING a) Fund raiser - A venue is looked for, and the shop beside the post office may be one of those.
        # 3) PLANNING
        None.",
        &["item 1) POLICE", "item 2) MATTERS ARISING", "item 3) PLANNING"],
    );
}

#[test]
fn an_agenda_without_its_name_lists_what_councils_deal_with() {
    check(
        "# Full Council
        Upper Wick Borough Council
        Date: Tuesday, 2 Feb 2021 Time: 7:00 PM
        # 1. The Mayor's Business
        # 2. Apologies
        # 3. Declarations of Members' Interests
        4. Minutes of Council Meeting held Tuesday 5 January 2021 (attached)
        5. Notice of Motion proposed by Councillor Ash, seconded by Councillor Beck",
        &[
            "item 1 The Mayor's",
            "item 2 Apologies",
            "item 3 Declarations",
            "item 4 Minutes of Council",
            "item 5 Notice of Motion",
        ],
    );
}

#[test]
fn a_numbered_lead_in_asks_for_the_points_below_it() {
    check(
        "# UPPER WICK JOINT BOARD
        22 March 2023
        # Report by Chief Finance Officer
        # Financial report to January
        # PURPOSE OF REPORT
        1. To advise the Board of its costs.
        # RECOMMENDATIONS
        2. It is recommended that the Board:
        (i) note the underspend;
        (ii) approve the transfers; and
        (iii) otherwise note the report.
        # BACKGROUND
        3. This is the sixth report.",
        &[
            "item -",
            "asks (i) note",
            "asks (ii) approve",
            "asks (iii) otherwise",
        ],
    );
}

#[test]
fn offices_in_brackets_and_tasks_with_references_are_to_do() {
    check(
        "# Minutes of the Panel held on 4 May 2021
        Present: Ann Lee, Bob Moss
        # 1. Grants
        The balance would be looked at.
        ACTION: Business Advisor (Schools)
        # 2. Training
        The Panel noted the report.
        Actions/further information to be provided:
        R13/20 - The clerk's office will provide the numbers by district.",
        &[
            "item 1 Grants",
            "to do Business Advisor (Schools): The balance",
            "item 2 Training",
            "decided The Panel noted",
            "to do The clerk's office: R13/20",
        ],
    );
}

#[test]
fn a_grant_is_decided_once_and_its_conditions_are_none() {
    check(
        "# Minutes of the Grants Committee held on 14 May 2019
        Present: Councillors Ash and Beck
        # 1. Apologies
        None.
        # 2. Grant applications
        6.1 Scouts - £1,000 for tents
        They had raised £600. It was proposed by Councillor Cole and seconded by Councillor Dunn that a grant of £1,000 be awarded. All were in favour.
        Resolved: That a grant of £1,000 be awarded to the Scouts, subject to:
        - receipt of quotations
        - the logo being used
        6.2 Friends of the Park - £750 for bulbs
        Members were in agreement that the application did not meet the criteria.
        Resolved: That the application be deferred.
        # 3. Date of next meeting
        In July.",
        &[
            "item 1 Apologies",
            "item 2 Grant applications",
            "decided Resolved: That a grant of £1,000",
            "decided Resolved: That the application be deferred",
            "item 3 Date",
        ],
    );
}

#[test]
fn a_page_of_one_item_says_what_was_agreed() {
    check(
        "# Agenda item
        # Urgent business
        The lead officer reported.
        Agreed that the Board take part in the survey.",
        &["item - Urgent business", "decided Agreed that the Board"],
    );
}

#[test]
fn what_somebody_was_elected_to_is_no_decision() {
    check(
        "# Minutes of the Council held on 4 May 2021
        Present: Ann Lee, Bob Moss
        # 1. Announcements
        The Mayor asked for silence for Alderman Ash, who was elected in 1970 to serve the ward.
        # 2. Minutes
        The minutes of the meeting held in March were moved by the Mayor, taken as read, approved and signed as correct.
        # 3. Notices
        All members agreed that societies be sent notice. This was proposed by Cllr Lee and seconded by Cllr Moss.",
        &[
            "item 1 Announcements",
            "item 2 Minutes",
            "decided The minutes of the meeting held in March",
            "item 3 Notices",
            "decided All members agreed",
        ],
    );
}

#[test]
fn the_reference_before_the_first_of_a_count_is_an_item() {
    check(
        "Minutes of the Meeting held on 2 January 2020
        # 1201 The Chairman welcomed the members of the public
        1202 Public Participation. Stones had been put on the verge.
        1203 Minutes of the meeting of 4 November were approved and signed.
        # 1204 Finance. It was agreed to pay the invoice of £175.00",
        &[
            "item 1201 The Chairman welcomed",
            "item 1202 Public Participation",
            "item 1203 Minutes of the meeting",
            "decided Minutes of the meeting of 4 November were approved",
            "item 1204 Finance",
            "decided It was agreed to pay",
        ],
    );
}
