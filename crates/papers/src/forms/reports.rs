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
