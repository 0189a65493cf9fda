//! Committees that a paper speaks of and that are not whose it is.

use super::*;

#[test]
fn where_something_went_is_not_whose_it_is() {
    check(
        &[
            "# Statement of Accounts",
            "I confirm that these accounts were approved at a meeting of the Audit Committee on 27 September 2012",
        ],
        None,
    );
    check(
        &[
            "# Papers to be adopted",
            "# Parks Board 10 May 2016 Roads Board 12 May 2016",
            "# Depute Chief Executive (Corporate Services)",
        ],
        None,
    );
    check(
        &["Minutes of the Parks Board held on 10 May 2016"],
        Some("Parks Board"),
    );
}

#[test]
fn whom_something_is_told_to_is_whose_paper_it_is() {
    check(
        &[
            "# Prototype: Presentation to the Local Data Panel",
            "17 January 2012",
        ],
        Some("Local Data Panel"),
    );
    check(
        &[
            "# Licensing Act 2003 Decision of the Licensing Sub-Committee",
            "The premises",
        ],
        Some("Licensing Sub-Committee"),
    );
    check(
        &[
            "Our ref: 3",
            "# Chair, Health Scrutiny Committee",
            "Dear Councillor",
        ],
        Some("Health Scrutiny Committee"),
    );
    // What a text tells of further down.
    let told = "The Chair ran through the agenda for the Transparency Board meeting (15 January 2015), noting that the \
        paper on the national infrastructure of data had been tabled there for discussion by its members.";
    check(
        &[
            "31st meeting",
            "14 January 2015",
            "One",
            "Two",
            "Three",
            "Four",
            "Five",
            "Six",
            "Seven",
            "Eight",
            told,
        ],
        None,
    );
}

#[test]
fn what_a_pages_items_speak_of_is_another_body() {
    check(
        &[
            "Agenda",
            "Venue: Town Hall",
            "No. Item",
            "# 1. Minutes",
            "# Minutes of the Parks Committee meeting held on 5 September 2013",
        ],
        None,
    );
    check(
        &[
            "Agenda",
            "# Roads Committee - Thursday, 3rd October, 2013",
            "No. Item",
            "# 1. Minutes",
            "# Minutes of the Parks Committee meeting held on 5 September 2013",
        ],
        Some("Roads Committee"),
    );
}

#[test]
fn what_a_sentence_says_that_another_body_did_names_none() {
    check(
        &[
            "# Agenda item",
            "# Urgent Decisions",
            "The officers submitted a report on a decision taken by Cabinet as a matter of urgency.",
            "RESOLVED – That the urgent decision taken by Cabinet be noted.",
        ],
        None,
    );
    check(
        &[
            "Further to Minute No. 44 of the meeting of the Parks Committee held on 7 February 2023, it was heard that:",
        ],
        None,
    );
    check(
        &["That the notes of the Informal Meeting of the Parks Committee be noted."],
        None,
    );
    check(
        &["# Decisions taken by Cabinet", "Tuesday 4 May 2021"],
        Some("Cabinet"),
    );
    check(&["# Delegated Authority for Making Traffic Orders"], None);
}
