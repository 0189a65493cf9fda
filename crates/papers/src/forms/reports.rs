//! Reports and what they ask for.

use super::check;
use crate::sample::titles_and_text;

#[test]
fn a_county_asks_its_cabinet_by_numbered_paragraphs() {
    check(
        "# Meadowshire County Council
        # Cabinet
        # 12 March 2020
        # Highways Capital Programme
        Report of the Executive Director for Economy and Infrastructure
        # 1. Purpose of the report
        1.1 To seek approval for the programme.
        # 2. Recommendations
        That Cabinet:
        2.1 approves the programme set out in Appendix A;
        2.2 delegates authority to the Executive Director to vary it;
        2.3 notes the risks in section 7.
        # 3. Background
        3.1 The council recommends that drivers take care on 3,000 km of roads.",
        &[
            "item - Highways Capital Programme",
            "asks 2.1 approves",
            "asks 2.2 delegates",
            "asks 2.3 notes",
        ],
    );
}

#[test]
fn a_committee_is_recommended_in_a_sentence() {
    check(
        "# Report to: Audit and Governance Committee
        Date: 5 June 2018
        Title: Internal Audit Annual Report
        Report by: Chief Internal Auditor
        # RECOMMENDATION
        The Committee is recommended to consider and note the annual report and opinion.
        # 1.0 INTRODUCTION
        1.1 This report sets out the work of internal audit in the year.",
        &[
            "item - Internal Audit Annual Report",
            "asks The Committee is recommended",
        ],
    );
}

#[test]
fn scotland_asks_that_a_committee_resolve() {
    check(
        "# POLICY AND RESOURCES COMMITTEE
        # Treasury Management Outturn
        Report by Executive Manager - Finance
        # 1.0 Summary
        1.1 This report presents the outturn.
        # 2.0 Decision Required
        2.1 That the Policy and Resources Committee RESOLVE to:
        a) consider the outturn; and
        b) recommend it to Council.
        # 3.0 Detail",
        &[
            "item - Treasury Management Outturn",
            "asks 2.1 That the Policy and Resources Committee RESOLVE to: a) consider",
        ],
    );
}

#[test]
fn reasons_and_options_are_no_recommendations() {
    check(
        "# Report to the Executive Board
        Subject: Renewal of the ICT contract
        # Recommendation(s)
        1. Approve the award of the contract for five years.
        2. Authorise the Director of Resources to finalise terms.
        # Reasons for recommendations
        1. The present contract ends in March.
        # Other options considered
        Do nothing was rejected.",
        &[
            "item - Renewal of the ICT contract",
            "asks 1 Approve",
            "asks 2 Authorise",
        ],
    );
}

#[test]
fn proposals_are_bullets_and_their_reasons_none() {
    check(
        "# BELFORD CITY COUNCIL
        Subject: Pension Fund Accounts
        Meeting: Pensions Committee
        Report of: Section 151 Officer
        # PROPOSAL(S)
        The Committee is asked to:
        - note the draft accounts;
        - agree that they be published; and
        - thank the officers.
        # REASON FOR PROPOSAL(S)
        The accounts must be published by 31 July.",
        &[
            "item - Pension Fund Accounts",
            "asks note the draft",
            "asks agree that",
            "asks thank the officers",
        ],
    );
}

#[test]
fn what_stands_under_a_heading_of_its_own_is_not_asked_for() {
    check(
        "# Library Opening Hours
        Report of the Head of Libraries
        # Recommendations
        That the Committee:
        (a) agree the hours;
        (b) note the costs.
        # Key issues
        The hours were last set in 2012.
        # Consultation
        People were asked.",
        &[
            "item - Library Opening Hours",
            "asks (a) agree",
            "asks (b) note",
        ],
    );
}

#[test]
fn a_subject_stands_on_the_line_below() {
    check(
        "To: Chair and Members of General Committee
        From: Ann Lee, Commissioner
        # Subject
        # Annual Treasurer's Statement
        # Recommendation
        1. That the report be received.
        # Background
        The Act requires it.",
        &[
            "item - Annual Treasurer's Statement",
            "asks 1 That the report be received.",
        ],
    );
}

#[test]
fn a_record_of_an_officers_decision() {
    check(
        "# RECORD OF OFFICER DECISION
        Decision maker: Director of Place
        Title: Lease of the kiosk
        # Decision
        1. To grant a lease of ten years.
        2. To accept the rent offered.
        # Reasons for the decision
        The kiosk is empty.",
        &[
            "item - Lease of the kiosk",
            "decided 1 To grant",
            "decided 2 To accept",
        ],
    );
}

#[test]
fn a_recommendation_stands_in_one_line_with_its_heading() {
    check(
        "# Grants to Voluntary Bodies
        Report of the Town Clerk
        Purpose: to consider applications.
        Recommendation: that grants be made as set out in the appendix.
        # Background
        Five bodies applied.",
        &[
            "item - Grants to Voluntary Bodies",
            "asks that grants be made",
        ],
    );
}

#[test]
fn members_are_invited_to_by_letters() {
    check(
        "# EDUCATION COMMITTEE
        # School Meals
        Report by Head of Education
        # 1 Purpose
        1.1 The report brings the committee up to date.
        # 2 Recommendations
        2.1 Members are invited to:
        i) note the uptake; and
        ii) approve the price.
        # 3 Implications
        Financial: none. It is recommended practice to review prices.",
        &[
            "item - School Meals",
            "asks i) note the uptake",
            "asks ii) approve the price",
        ],
    );
}

#[test]
fn a_report_that_names_nobody_says_its_purpose() {
    check(
        "# Moor District Council
        # Planning Committee
        # 4 June 2020
        # Enforcement Plan
        # 1. Purpose of Report
        1.1 To bring a plan before Members.
        # 2. Recommendation
        2.1 That the plan be adopted.
        # 3. Background
        3.1 A plan is needed.",
        &["item - Enforcement Plan", "asks 2.1 That the plan"],
    );
    check(
        "# Playing Pitches
        # A study for the district
        # 1. Purpose of this report
        1.1 To count pitches.
        # 2. Recommendations
        2.1 Pitches should be drained.",
        &[],
    );
}

#[test]
fn a_form_asks_in_a_row_of_its_head() {
    let mut passages = titles_and_text(&[
        "Report to:\tExecutive Cabinet",
        "Subject:\tRevenue Outturn",
        "Recommendations:\tThat Executive Cabinet be recommended to:",
        "(i) Note the outturn.",
        "(ii) Approve the carry forward.",
        "Corporate Plan:\tThe budget goes with the plan.",
        "# 1. BACKGROUND",
        "1.1 The council set its budget in February.",
        "# 2. RECOMMENDATIONS",
        "2.1 As set out at the front of the report.",
    ]);
    for passage in passages.iter_mut().take(6) {
        passage.in_table = true;
    }
    let item = crate::report::report(&passages, false);
    let asked: Vec<&str> = (item.recommendations.iter())
        .map(|point| point.text.as_str())
        .collect();
    assert_eq!(asked, ["Note the outturn.", "Approve the carry forward."]);
}

#[test]
fn whom_to_ask_is_not_asked_for() {
    check(
        "# WEXBURY CITY COUNCIL
        # PUBLIC REPORT
        Report to: CABINET
        Report of: Director of Property
        SUBJECT: LEASE OF THE OLD MILL
        # 1. Purpose of report:
        1.1 To seek approval for a lease.
        # 2. Decision(s) recommended:
        2.1 That Cabinet approves the lease.
        2.2 That Cabinet authorises the Director to sign it.
        Lead Contact Officer(s): Ann Lee, Head of Estates
        Telephone No:
        0121 000 0000
        E-mail address:
        # 3. Consultation
        3.1 Members of the ward were asked.",
        &[
            "item - LEASE OF THE OLD MILL",
            "asks 2.1 That Cabinet approves",
            "asks 2.2 That Cabinet authorises",
        ],
    );
}

#[test]
fn points_in_a_box_and_overleaf_are_asked_for() {
    let lines = [
        "# Car Parks",
        "Report of the Head of Parking",
        "# Recommendations",
        "1. Approve the new tariffs from April.",
        "2. Authorise the",
        "Director of Place to sign the order.",
        "# Background",
        "1.1 Tariffs were last set in 2015.",
    ];
    let asked = |passages: &[crate::passages::Passage]| -> Vec<String> {
        let item = crate::report::report(passages, false);
        (item.recommendations.into_iter())
            .map(|point| point.text)
            .collect()
    };
    let expected = [
        "Approve the new tariffs from April.",
        "Authorise the Director of Place to sign the order.",
    ];
    let mut passages = titles_and_text(&lines);
    for passage in passages.iter_mut().skip(5) {
        passage.page = 2;
    }
    assert_eq!(asked(&passages), expected);
    for passage in &mut passages[3..6] {
        passage.in_table = true;
    }
    assert_eq!(asked(&passages), expected);
}

#[test]
fn officers_recommend_in_forms_of_many_councils() {
    check(
        "REPORT FOR: Cabinet, 12 February 2019
        Item number: 10
        Title: Mill Park refurbishment
        Lead Officer: Ann Lee, Head of Homes
        Wards affected: All
        # 3. Recommendations
        Cabinet is asked to:
        3.1 Approve the award of a contract.
        3.2 Note that leaseholders will be charged.
        # 4. Reasons for decision
        4.1 The homes are old.",
        &["item 10 Mill Park", "asks 3.1 Approve", "asks 3.2 Note"],
    );
    check(
        "# NORTHAM COUNCIL
        # 15 MARCH 2018
        # AGENDA ITEM (6)
        # PLAY AREAS
        # 1 SUMMARY
        1.1 There are 142 play areas.
        # 2 OFFICER RECOMMENDATION(S)
        The Committee agrees:-
        2.1 to approve the strategy; and
        2.2 to note the costs.
        # 3 CONSIDERATIONS",
        &[
            "item 6 PLAY AREAS",
            "asks 2.1 to approve",
            "asks 2.2 to note",
        ],
    );
}

#[test]
fn a_paper_called_report_over_its_form_is_one() {
    check(
        "# Report
        Cabinet
        Date: 19 December 2018
        Subject:\tDraft Charges for Parking
        Purpose:\tTo agree charges for consultation.
        Proposal\tCabinet is asked to:
        1 Note the progress made.
        2 Agree the draft charges.
        Action by\tHead of Streets",
        &[
            "item - Draft Charges",
            "asks 1 Note the",
            "asks 2 Agree the",
        ],
    );
    check(
        "# Report to: Transport Committee
        Title: Station Road
        # Information
        1. Objections were received.
        # Reason/s for Recommendation/s
        2. The scheme answers a request.
        # RECOMMENDATION/S
        It is recommended that:
        1) The Order is made as advertised.",
        &["item - Station Road", "asks 1) The Order"],
    );
}

#[test]
fn labels_behind_what_is_asked_are_not_asked() {
    check(
        "Report Title: Council Tax Base
        Purpose of Report: To set the tax base.
        Report Author: Ann Lee
        Recommendation(s): The Committee RECOMMENDS to Council that:
        (1) The tax base be 48,672; and
        (2) The discount be ended.
        Financial Implications: See 4.1.
        # 1. PURPOSE
        1.1 The base has to be set.",
        &[
            "item - Council Tax Base",
            "asks (1) The tax base",
            "asks (2) The discount",
        ],
    );
}

#[test]
fn what_is_said_at_the_front_counts() {
    check(
        "Report to: EXECUTIVE CABINET
        Subject: STAFFING OF LIBRARIES
        Reporting Officer: Ann Lee
        Recommendations: That Executive Cabinet be recommended to:
        (i) Approve the new structure.
        (ii) Agree that consultation begin.
        Corporate Plan: It supports learning.
        # 1. INTRODUCTION
        1.1 There are eight libraries.
        # 2. RECOMMENDATIONS
        2.1 As set out at the front of the report.",
        &["item - STAFFING", "asks (i) Approve", "asks (ii) Agree"],
    );
}

#[test]
fn numbered_text_behind_dots_is_not_asked_for() {
    check(
        "# Upper Wick Hospitals
        Title:	Speaking up
        Report by: Director of People
        # Purpose of the report
        To tell what was raised.
        # Recommendations
        The Board is asked to:
        - note the concerns raised;
        - support the training.
        # Main report
        1. In the quarter 61 concerns were raised.
        2. A third were of managers.",
        &["item - Speaking up", "asks note the", "asks support the"],
    );
}

#[test]
fn a_form_without_colons_heads_a_report() {
    check(
        "# UPPER WICK FIRE AUTHORITY
        REPORT REFERENCE NO.	RC/22/14
        MEETING	RESOURCES COMMITTEE
        DATE OF MEETING	12 OCTOBER 2022
        SUBJECT OF REPORT	TREASURY QUARTER 2
        LEAD OFFICER	DIRECTOR OF FINANCE
        # 1. INTRODUCTION
        1.1. The strategy asks for a report.",
        &["item - TREASURY QUARTER 2"],
    );
}

#[test]
fn who_is_to_decide_stands_over_the_points_and_is_none() {
    check(
        "EXECUTIVE
        Date: 7 March 2023
        Subject of Report: Sale of the depot
        # 1. What is the report about?
        1.1 The sale of the depot.
        # 2. Recommendations:
        That the Executive:
        2.1 agrees to the sale; and
        2.2 gives the Director authority to settle the contract.
        # 3. Reasons
        3.1 The depot is no longer used.",
        &[
            "item - Sale of the depot",
            "asks 2.1 agrees to the sale",
            "asks 2.2 gives the Director",
        ],
    );
    check(
        "# Parks Committee
        Report of the Head of Parks
        # PLAY STRATEGY
        # 2. Recommendation
        2.1 That Members:
        i) agree the document;
        ii) note the timetable.
        # 3. Background
        3.1 The old strategy has ended.",
        &["item - PLAY STRATEGY", "asks i) agree", "asks ii) note"],
    );
}

#[test]
fn a_report_is_headed_by_a_table_that_says_what_is_resolved() {
    check(
        "# MEADOW DISTRICT COUNCIL
        # ENVIRONMENT COMMITTEE
        # THURSDAY, 5 DECEMBER 2024
        Report Title\tVERGES AND HEDGES: FINDINGS
        Purpose of Report\tTo set before the Committee what the Group has found since May.
        Decision(s)\tThe Committee RESOLVES to:
        a) thank the Group;
        b) adopt its programme.
        # 1. WHY THE GROUP WAS SET UP
        1.1 In March the Committee heard a petition.",
        &[
            "item - VERGES AND HEDGES: FINDINGS",
            "asks a) thank the Group",
            "asks b) adopt its programme",
        ],
    );
}

#[test]
fn who_reports_behind_a_colon_is_no_title() {
    check(
        "# LOCHSIDE COUNCIL
        # Agenda Item No. 7 Recycling Centres: Opening Hours
        # Report by: Ann Ash, Head of Assets
        # Purpose
        To tell of the trial.
        # Recommendation(s)
        The Committee is asked to: (1) note the results; and (2) keep the hours.",
        &[
            "item 7 Recycling Centres",
            "asks (1) note the results",
            "asks (2) keep the hours",
        ],
    );
}
