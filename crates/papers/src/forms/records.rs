//! Records of what was decided: by a meeting, item by item, by one member or officer on a form; items in lettered parts;
//! what is decided in two languages.

use super::check;

#[test]
fn a_list_of_decisions_goes_item_by_item() {
    check(
        "# LOCHSIDE COUNCIL
        # DECISIONS TAKEN BY CABINET
        Tuesday 12 July 2022
        Item 4: Parking Strategy
        Key decision: Yes
        Decision
        It was RESOLVED that:
        a) the strategy be approved; and
        b) the Director be given authority to make minor changes.
        Item 5: Outturn
        Decision
        It was RESOLVED that the outturn be noted.",
        &[
            "item 4 Parking Strategy",
            "decided a) the strategy",
            "decided b) the Director",
            "item 5 Outturn",
            "decided It was RESOLVED that the outturn",
        ],
    );
    check(
        "# Decision Session
        # DECISIONS
        Set out below is a summary of the decisions taken at the meeting on 17 January 2023.
        Members are reminded that they may call in a decision.
        # 5. Petition: Crossing at Mill Lane (10:04)
        Resolved: That the petition be noted.
        # 6. Bus Lanes
        Resolved: That the proposal be agreed.",
        &[
            "item 5 Petition: Crossing at Mill Lane",
            "decided Resolved: That the petition",
            "item 6 Bus Lanes",
            "decided Resolved: That the proposal",
        ],
    );
}

#[test]
fn a_form_has_its_decision_beside_the_label() {
    check(
        "# RECORD OF OFFICER DECISION
        Decision Maker\tDirector of Resources
        Title\tContract for lifts
        Decision\tTo award the contract for three years.
        Reasons\tThe contract in place ends.",
        &["item - Contract for lifts", "decided To award the contract"],
    );
    check(
        "# NOTICE OF DETERMINATION
        Premises: The Anchor, 3 Mill Lane
        # DECISION
        The licence shall be suspended for six weeks.
        # REASONS
        Condition 7 was not kept.",
        &["item - ", "decided The licence shall be suspended"],
    );
}

#[test]
fn items_stand_in_lettered_parts() {
    check(
        "# Minutes of the Harbour Trust held on 14 March 2022
        Present: Ann Lee (Chair)
        # PART A
        A1 Welcome
        The Chair welcomed all.
        A2 Interests
        None were declared.
        # PART B
        B1 Minutes
        The minutes of 14 February were accepted unanimously.
        1. Chase the bench
        2. Ask the police",
        &[
            "item A1 Welcome",
            "item A2 Interests",
            "item B1 Minutes",
            "decided The minutes of 14 February",
            "vote The minutes of 14 February",
        ],
    );
}

#[test]
fn what_is_said_in_two_languages_is_decided_once() {
    check(
        "# Minutes of Llanwick Town Council held on 14 March 2016
        Present: Cllrs Day and Lee
        1. Cofnodion / Minutes
        PENDERFYNWYD derbyn y cofnodion.
        RESOLVED to accept the minutes.
        2. Taliadau / Payments
        Penderfynwyd / Resolved: to pay £1,204.50.
        3. Cynllunio / Planning
        Bryn Wick. Resolved: no objection.",
        &[
            "item 1 Cofnodion",
            "decided RESOLVED to accept",
            "item 2 Taliadau",
            "decided Penderfynwyd / Resolved: to pay",
            "item 3 Cynllunio",
            "decided Bryn Wick. Resolved: no objection",
        ],
    );
}

#[test]
fn references_count_however_their_lines_are_set() {
    check(
        "# Minutes of the Environment Committee held on 12 September 2017
        Members Present: Councillor Ash
        **E246/17 Bus Shelters**
        Agreed: That the shelters go out to consultation.
        **E247/17 Dogs**
        Members noted the report.
        E248/17 Tender for glass
        E249/17 Staffing matters
        **E250/17 Duration of Meeting**
        The meeting ended at 8.40 pm.",
        &[
            "item E246/17 Bus Shelters",
            "decided Agreed: That the shelters",
            "item E247/17 Dogs",
            "item E248/17 Tender",
            "item E249/17 Staffing",
            "item E250/17 Duration",
        ],
    );
    check(
        "# MINUTES OF THE FUNDS COMMITTEE
        Present: Mr Day
        CF(16)72 INTRODUCTIONS
        Apologies were received from Mrs Ash.
        CF(16)73 MINUTES
        It was RESOLVED that the minutes were right.
        CF(16)74 NEXT MEETING
        16 March 2017",
        &[
            "item CF(16)72 INTRODUCTIONS",
            "item CF(16)73 MINUTES",
            "decided It was RESOLVED",
            "item CF(16)74 NEXT MEETING",
        ],
    );
}

#[test]
fn the_next_part_of_an_item_is_no_point_of_the_one_before() {
    check(
        "# Minute of Meeting of Lochside Council held on 21 March 2019
        Present: Provost Day
        1. MINUTES
        (a) PREVIOUS MEETINGS
        The Council agreed:-
        (i) to confirm the minute of 7 February; and
        (ii) to confirm the minute of 21 February.
        (b) COMMITTEES
        The Council noted them.
        2. ROADS
        The Council agreed to close Mill Lane.",
        &[
            "item 1 MINUTES",
            "item (a) PREVIOUS MEETINGS",
            "decided (i) to confirm",
            "decided (ii) to confirm",
            "item (b) COMMITTEES",
            "decided The Council noted them",
            "item 2 ROADS",
            "decided The Council agreed to close",
        ],
    );
}

#[test]
fn a_report_without_numbers_has_its_sections() {
    check(
        "# Report to Cabinet
        Subject: Budget monitoring
        Author: Head of Finance
        Purpose
        To tell Cabinet how spending stands.
        Recommendation(s)
        THAT:
        1) the budget be changed; and
        2) the rest be noted.
        Background
        The budget was set in March.",
        &[
            "item - Budget monitoring",
            "asks 1) the budget be changed",
            "asks 2) the rest be noted",
        ],
    );
    check(
        "# Lochside Park Authority Board Meeting
        # Camping permits: season of 2023 and charges for 2024
        Paper for decision
        Submitted by\tHead of Visitor Services
        # 2. Recommendation(s)
        Members are asked to:
        (a) Note the permits sold; and
        (b) Approve a charge of £5.",
        &[
            "item - Camping permits: season of 2023",
            "asks (a) Note",
            "asks (b) Approve",
        ],
    );
}

#[test]
fn what_is_concluded_is_not_asked() {
    check(
        "# TENANT STRATEGY
        Report by Depute Director
        # 1. BACKGROUND
        1.1 A strategy is asked for by law.
        # 3. CONCLUSION AND RECOMMENDATIONS
        3.1 The strategy was written with tenants.
        3.2 It is recommended that the Committee:-
        i) approves the strategy; and
        ii) asks for a report each year.",
        &[
            "item - TENANT STRATEGY",
            "asks i) approves",
            "asks ii) asks for a report",
        ],
    );
    check(
        "# Pavements
        Report of the Head of Highways
        # 2. Decision(s) recommended
        2.1 The Cabinet Member is asked to:
        i. Approve the programme in Appendix A.
        ii. Delegate the order of schemes.",
        &["item - Pavements", "asks i Approve", "asks ii Delegate"],
    );
}
