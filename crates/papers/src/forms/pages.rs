//! Pages of committee systems, and minutes that do not call themselves so.

use super::check;

#[test]
fn a_page_gives_each_item_its_decision_and_its_minutes() {
    check(
        "# Agenda, decisions and minutes
        # Parks Board - Tuesday 4 May 2021 6.00 p.m.
        Venue: Town Hall
        # 11. Apologies
        The Chairman to report apologies.
        Decision:
        An apology was received from Councillor Ash.
        Minutes:
        An apology was received from Councillor Ash.
        # 12. Minutes
        To approve the minutes of 6 April.
        Decision:
        Board RESOLVED that the minutes of 6 April be approved.
        Minutes:
        RESOLVED that the minutes of 6 April be approved.
        # 13. Charges
        Minutes:
        That the charges be held for a year.
        # 14. Questions
        Decision:
        None.",
        &[
            "item 11 Apologies",
            "item 12 Minutes",
            "decided Board RESOLVED",
            "item 13 Charges",
            "decided That the charges",
            "item 14 Questions",
        ],
    );
}

#[test]
fn a_page_gives_one_item() {
    check(
        "# Agenda item
        # Trees in the park
        Report of the Head of Parks.
        Minutes:
        8.1 The Head of Parks spoke of the trees.
        8.2 RESOLVED: That the Board:-
        (a) notes the report; and
        (b) asks for another.",
        &[
            "item - Trees in the park",
            "decided (a) notes the report; and",
            "decided (b) asks for another.",
        ],
    );
    check(
        "# Issue - meetings
        # Trees
        Meeting: 04/05/2021 - Parks Board (Item 56)
        # 56 Minutes of the last meeting
        Minutes:
        Resolved:- That the minutes be approved.
        Meeting: 06/04/2021 - Parks Board (Item 31)
        # 31 Minutes of the last meeting
        Minutes:
        Resolved:- That the minutes be signed.",
        &[
            "item 56 Minutes",
            "decided Resolved:- That the minutes be approved.",
            "item 31 Minutes",
            "decided Resolved:- That the minutes be signed.",
        ],
    );
}

#[test]
fn a_decision_is_lettered_under_titles() {
    check(
        "# Agenda item
        # Setting the budget
        Minutes:
        Decision:
        # PART A
        # Revenue
        a. to set a budget of £12.4m
        b. to raise the tax by £5
        # Capital
        c. to approve the programme",
        &[
            "item - Setting the budget",
            "decided a to set a budget",
            "decided b to raise the tax",
            "decided c to approve",
        ],
    );
}

#[test]
fn a_list_of_items_has_no_numbers() {
    check(
        "# Agenda and minutes
        # Schools Forum - Thursday 21 September 2017
        No. Item
        # Minutes of the last meeting
        The minutes of 29 June, which had been circulated, were read and confirmed as a true record.
        # Declarations
        None were made.
        # Ann Dale joined the meeting at 4.05pm
        # Petitions
        No petitions were received.",
        &[
            "item - Minutes of the last meeting",
            "decided The minutes of 29 June",
            "item - Declarations",
            "item - Petitions",
        ],
    );
}

#[test]
fn paragraphs_under_items_that_count_are_none() {
    check(
        "# Minutes
        Present: Councillor Ash
        1 Procedural Business
        1.1 There were no substitutes.
        1.2 There were no interests.
        1.3 RESOLVED: That the press and public be excluded.
        2 Minutes
        2.1 The minutes were approved as a correct record.
        3 Questions
        3.1 None came.",
        &[
            "item 1 Procedural",
            "decided 1.3 RESOLVED",
            "item 2 Minutes",
            "decided 2.1 The minutes",
            "item 3 Questions",
        ],
    );
}

#[test]
fn a_letter_behind_figures_is_of_another_list() {
    check(
        "# Minutes of the meeting of the Council held on 15 September 2010
        Present: Councillor Ash
        # 48. Minutes
        Resolved that the minutes be signed.
        # 49. Matters arising
        (a) The gates
        Resolved that:
        1. the gates be painted;
        2. the painter be paid.
        (b) The wall
        The wall had fallen.
        Resolved that the wall be built again.",
        &[
            "item 48 Minutes",
            "decided Resolved that the minutes",
            "item 49 Matters",
            "decided 1 the gates be painted",
            "decided 2 the painter be paid.",
            "decided Resolved that the wall",
        ],
    );
}

#[test]
fn a_title_stands_over_its_reference() {
    check(
        "# PLANNING COMMITTEE
        # Wednesday 25 March 2015
        Present: Councillors Ash and Beck
        # APOLOGIES
        PLA146/14 Apologies were recorded from Councillor Cole.
        # SITE VISITS
        PLA147/14 The Chairman advised that a visit had been made.",
        &["item PLA146/14 APOLOGIES", "item PLA147/14 SITE VISITS"],
    );
}

#[test]
fn an_agenda_that_was_answered_is_minutes() {
    check(
        "# Agenda
        1 Election of Chairman
        RESOLVED that Mr Ash be elected Chairman.
        2 Election of Vice-Chairman
        RESOLVED that Mrs Beck be elected.
        3 Apologies
        Apologies were received from Mr Cole.",
        &[
            "item 1 Election",
            "decided RESOLVED that Mr Ash",
            "item 2 Election",
            "decided RESOLVED that Mrs Beck",
            "item 3 Apologies",
        ],
    );
    // What is yet to be resolved is an agenda.
    check(
        "# Agenda
        1 Apologies
        To receive apologies.
        2 Exclusion of the public
        To resolve that the public be excluded.",
        &["item 1 Apologies", "item 2 Exclusion"],
    );
}

#[test]
fn what_was_asked_stands_before_the_minutes() {
    check(
        "# Agenda item
        # Waste sites
        Report of the Director for Places
        The Executive is asked to:
        (a) note the results; and
        (b) approve the hours.
        Decision:
        The Executive resolved:
        (a) to note the results; and
        (b) to approve the hours.",
        &[
            "item - Waste sites",
            "asks (a) note the results",
            "asks (b) approve the hours",
            "decided (a) to note",
            "decided (b) to approve",
        ],
    );
}

#[test]
fn an_issues_item_may_begin_with_a_reference() {
    check(
        "# Issue - meetings
        # Adult Learning Plan
        Meeting: 04/03/2020 - Learning Committee (Item 118)
        118 20/00021 - Adult Learning Plan pdf icon PDF 80 KB
        Minutes:
        RESOLVED that it be noted.",
        &[
            "item 118 20/00021 - Adult Learning Plan",
            "decided RESOLVED that it be noted.",
        ],
    );
}

#[test]
fn a_list_of_items_may_have_neither_numbers_nor_labels() {
    check(
        "# Agenda and minutes
        # No. Item
        # Apologies for Absence
        Apologies were received from Councillor Ash.
        # Minutes pdf icon PDF 64 KB
        # To approve the minutes of the meeting held on 4 May 2021
        That the minutes of the meeting held on 4 May 2021 be approved as a correct record.
        # The River pdf icon PDF 330 KB
        # Report of the Director of Place
        The Portfolio Holder put forward the report.
        1. That an application be made for the reach.
        2. That the Director be asked for her plans.",
        &[
            "item - Apologies for Absence",
            "item - Minutes",
            "decided That the minutes of",
            "item - The River",
            "decided 1 That an application",
            "decided 2 That the Director",
        ],
    );
}

#[test]
fn a_decisions_page_may_give_details() {
    check(
        "This page shows the details of a Decision
        Title:
        Bandstand - contract
        Details:
        To award the contract to the tenderer that scored highest.
        Decision Maker:
        Portfolio Holder for Culture
        Decision Date:
        Mon 5 Jun 2023
        Reason for decision:
        The floor is unsafe.",
        &[
            "item - ",
            "decided To award the contract to the tenderer that scored highest.",
        ],
    );
}

#[test]
fn a_numbered_resolution_leads_to_its_points() {
    check(
        "# Agenda item
        # Taxi policy
        Minutes:
        41.6 The Chair spoke of the trade.
        41.7 RESOLVED – That:
        (1) the age be fifteen years; and
        (2) the policy be looked at again.",
        &[
            "item - Taxi policy",
            "decided (1) the age be fifteen years",
            "decided (2) the policy be looked at",
        ],
    );
}

#[test]
fn votes_in_brackets_and_lists_of_payments_decide_nothing() {
    check(
        "# Minutes of the Parish Council held on 5 May 2021
        Present: Cllr Ash, Cllr Beck
        # 1 Finance
        Resolved:
        (7 Members in favour, and 1 Member (Councillor Ash) abstained.)
        (1) That the site be sold.
        (2) That offers be reported.
        # 2 Payments
        Council APPROVED the following expenses:
        2 x Payments to the Clerk
        1 x Payment to the Hall",
        &[
            "item 1 Finance",
            "decided (1) That the site be sold.",
            "decided (2) That offers be reported.",
            "vote (7 Members",
            "item 2 Payments",
            "decided Council APPROVED the following expenses:",
        ],
    );
}

#[test]
fn a_page_that_lost_its_head_gives_its_item() {
    check(
        "To receive the minutes of the Board…
        Meeting: 20/11/2019 - Council (Item 61)
        61 To note the minutes of the Board of 23 October pdf icon PDF 60 KB
        A member asked how long the meeting had been.
        RESOLVED that the minutes be noted.",
        &[
            "item 61 To note the minutes of the Board",
            "decided RESOLVED",
        ],
    );
    check(
        "154 Rules of Debate (1-48-33) PDF 105 KB
        Report of the Clerk asking that the rules be endorsed.
        Additional documents:
        Minutes:
        The Board had before it a report of the Clerk.
        RESOLVED that the rules be adopted.",
        &["item 154 Rules of Debate", "decided RESOLVED"],
    );
}

#[test]
fn an_item_is_told_by_its_papers_where_no_label_stands() {
    check(
        "517 Report on Trees PDF 116 KB
        To consider the report of the Clerk (copy enclosed).
        Additional documents:
        The Board considered the report of the Clerk.
        RESOLVED that the Board approves the report.",
        &["item 517 Report on Trees", "decided RESOLVED"],
    );
}

#[test]
fn a_vote_that_is_counted_is_no_item() {
    check(
        "Agenda, decisions and minutes
        No. Item
        3. Minutes
        Decision:
        RESOLVED that the minutes be approved.
        Voting Record
        5 For, 0 Against, 1 Abstention
        4. Announcements
        Decision:
        None.",
        &[
            "item 3 Minutes",
            "decided RESOLVED",
            "vote 5 For",
            "item 4 Announcements",
        ],
    );
}

#[test]
fn what_stands_over_its_reason_was_decided() {
    check(
        "(1) That the Cabinet recommends the plan to the Council.
        (2) That the Cabinet asks for a yearly report.
        REASON FOR DECISION: To give the services a plan.",
        &[
            "item - ",
            "decided (1) That the Cabinet recommends",
            "decided (2) That the Cabinet asks",
        ],
    );
    check(
        "Decision details
        Decision Maker: Cabinet
        # Decision status: Recommendations Approved (subject to call-in)
        Is Key decision?: No
        RESOLVED: That Cabinet:
        (1) Noted the report.
        (2) Endorsed the rules.
        REASON FOR DECISIONS: To keep Cabinet informed.",
        &["item - ", "decided (1) Noted", "decided (2) Endorsed"],
    );
}

#[test]
fn a_motion_that_all_were_in_favour_of_makes_minutes() {
    check(
        "17/24 Apologies for absence
        17/25 Declarations of interest
        17/26 Public recess
        17/27 Minutes of the meeting of 22 June
        The minutes were then proposed by Cllr Ash, seconded by Cllr Beck and all those at the meeting were in favour.
        17/28 Matters arising
        17/29 Trees",
        &[
            "item 17/24 Apologies",
            "item 17/25 Declarations",
            "item 17/26 Public",
            "item 17/27 Minutes",
            "decided The minutes were then proposed",
            "item 17/28 Matters",
            "item 17/29 Trees",
        ],
    );
}
