//! Forms of pages of committee systems with all that they hold, and of papers whose signs a producer draws and does not write.

use super::check;

#[test]
fn a_page_that_lists_items_without_minutes_is_an_agenda() {
    check(
        "Venue: Council Chamber, Wick
        No. | Item |
        # Welcome and Announcements
        # Minutes of the Lochside Authority held on 9 September 2024
        # Membership of the Authority (Board)
        a) Note the change
        b) Approve the other
        Additional documents:
        # Dates of Future Meetings
        16 December 2024 and 10 February 2025, both at ten.",
        &[
            "item - Welcome and Announcements",
            "item - Minutes of the Lochside Authority held on",
            "item - Membership of the Authority (Board)",
            "item - Dates of Future Meetings",
        ],
    );
}

#[test]
fn who_came_may_be_told_under_an_item_of_a_list() {
    check(
        "Venue: Wick
        No. | Item |
        # Welcome
        Minutes:
        The Chair welcomed all.
        # Observers
        Minutes:
        Members present: two.
        # Trees
        Minutes:
        RESOLVED – That they stay.",
        &[
            "item - Welcome",
            "item - Observers",
            "item - Trees",
            "decided RESOLVED – That",
        ],
    );
}

#[test]
fn letters_count_on_under_an_item_and_links_have_sizes() {
    check(
        "# Agenda
        1 Apologies
        2 pdf Minutes (198Kb)
        3 Applications
        Application no 20/1 - 2 High Street
        3(a) pdf report (2.1Mb)
        3(b) Application no 20/2 - The Old Forge
        pdf report (1Mb)
        4 Trees",
        &[
            "item 1 Apologies",
            "item 2 Minutes",
            "item 3 Applications",
            "item 3(a) Application no 20/1 - 2 High Street",
            "item 3(b) Application no 20/2 - The Old Forge",
            "item 4 Trees",
        ],
    );
}

#[test]
fn private_items_begin_anew_behind_a_letter() {
    check(
        "# Agenda
        7. Attainment at Wick
        8. Places at Muir
        9. Inspection of a Campus
        P1 Visit to a Home",
        &["item 7", "item 8", "item 9", "item P1 Visit to a Home"],
    );
}

#[test]
fn lines_under_agenda_are_items_where_nothing_tells_titles() {
    check(
        "Agenda/Speakers:
        Apologies for Absence
        Declaration of Interests
        TO RECEIVE THE RECOMMENDATIONS OF THE STREETS SUB-COMMITTEE:
        - Names for the roads
        - Numbers of annexes
        Budget of the Service: Half Year
        Exclusion of press and public",
        &[
            "item - Apologies",
            "item - Declaration",
            "item - TO RECEIVE THE RECOMMENDATIONS OF THE STREETS SUB-COMMITTEE",
            "item - Budget of the Service: Half Year",
            "item - Exclusion",
        ],
    );
}

#[test]
fn a_title_may_go_on_behind_a_dash() {
    check(
        "# Minutes
        Present: Ann Lee
        1. Localism Act 2011 - Pay Policy Statement
        Referred from another committee
        RESOLVED: That it be adopted.
        2. Performance committee – chair's report
        The Authority considered a report.
        3. Defibrillator – The pads run out in April. Action – PK to see to it.",
        &[
            "item 1 Localism Act 2011 - Pay Policy Statement",
            "decided RESOLVED",
            "item 2 Performance committee – chair's report",
            "item 3 Defibrillator",
            "to do PK: PK to see to it",
        ],
    );
}

#[test]
fn points_may_have_lost_their_signs_and_signs_may_differ() {
    check(
        "# Tree report
        Report of the Director
        # Recommendations
        The Cabinet is recommended to:
        agree that a lease of ten years be granted;
        agree that the lake be open from April; and delegate the charges to the Director.
        # Background
        It is old.",
        &[
            "item - Tree report",
            "asks agree that a lease",
            "asks agree that the lake",
            "asks delegate the charges",
        ],
    );
    check(
        "# Tree report
        Report of the Director
        # Recommendations
        The Panel is requested to consider the following:
        1. That the sum be noted.
        2) That a group be set up.
        3) That the terms be approved.",
        &["item - Tree report", "asks 1", "asks 2)", "asks 3)"],
    );
}

#[test]
fn what_was_proposed_is_agreed_in_the_next_sentence() {
    check(
        "# Minutes
        Present: Ann Lee
        1. Minutes
        It was proposed by Cllr Ash that the draft was accurate. This was seconded by Cllr Beck and agreed by all present.
        2. Trees
        Mr Cole was told that a copy would be sent to him.",
        &[
            "item 1 Minutes",
            "decided It was proposed by Cllr Ash that",
            "item 2 Trees",
            "to do : ",
        ],
    );
}

#[test]
fn a_sentence_leads_to_points_and_that_is_no_section() {
    check(
        "# Minutes
        Present: Ann Lee
        1. Roads
        The Cabinet agreed to (a) approve the programme; and (b) note that it would be shared.
        2. Trees
        None.",
        &[
            "item 1 Roads",
            "decided (a) approve",
            "decided (b) note",
            "item 2 Trees",
        ],
    );
    check(
        "# Tree report
        Report of the Director
        # Recommendation(s)
        # THAT:
        Cabinet notes the report;
        Cabinet approves the plan; and the use of £4,000 from reserves is agreed.
        # Background
        None.",
        &[
            "item - Tree report",
            "asks Cabinet notes",
            "asks Cabinet approves",
            "asks the use",
        ],
    );
    check(
        "# AUDIT COMMITTEE
        Meeting to be held on 26 September 2017
        # RISK MANAGEMENT
        Contact for further information: Ann Lee
        # Executive Summary
        It says what was done.
        # Recommendation
        The Committee is asked to note it.",
        &["item - RISK MANAGEMENT", "asks The Committee is asked"],
    );
}

#[test]
fn a_reports_title_stands_under_the_day_and_over_whose_it_is() {
    let mut passages = crate::sample::titles_and_text(&[
        "# LOCHSIDE COUNTY COUNCIL",
        "# ROADS AND PARKS",
        "# 25 JANUARY 2019",
        "# WAITING IN WICK",
        "# REPORT OF THE DIRECTOR - ROADS",
        "# 1.0 PURPOSE OF REPORT",
        "1.1 To inform members.",
    ]);
    for passage in &mut passages {
        passage.source.bbox = Some(scrutineer_model::Rect::default());
    }
    assert_eq!(
        crate::report::report(&passages, false).title,
        "WAITING IN WICK"
    );
}
