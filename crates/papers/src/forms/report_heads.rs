//! What heads a report, and what its head says and asks for.

use super::check;
use crate::sample::titles_and_text;

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
