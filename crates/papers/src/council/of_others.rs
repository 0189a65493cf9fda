//! Councils that a paper names beside its own: those that members come from, those whom an application or a letter
//! concerns.

use super::body;
use crate::sample::titles_and_text;

fn check(lines: &[&str], expected: Option<&str>) {
    let found = body(&titles_and_text(lines), None, None).map(|(body, _)| body.name);
    assert_eq!(found.as_deref(), expected, "{lines:?}");
}

#[test]
fn members_of_a_joint_body_come_from_councils() {
    check(
        &[
            "# NORTHAM FIRE AUTHORITY",
            "# MINUTES OF EXECUTIVE COMMITTEE MEETING",
            "PRESENT:\tCHAIR:",
            "Cllr Day - Stockton on Tees Borough Council",
            "# HARTLEPOOL BOROUGH COUNCIL",
            "Cllr Lee",
            "# MIDDLESBROUGH COUNCIL",
            "Cllr Fox",
        ],
        Some("Northam Fire Authority"),
    );
    check(
        &[
            "# MINUTE OF MEETING OF THE MORAY INTEGRATION JOINT BOARD",
            "# IN ATTENDANCE",
            "# Chief Officer; Committee Services Officer, Moray Council, as Clerk to the Meeting",
        ],
        Some("Moray Integration Joint Board"),
    );
}

#[test]
fn an_application_concerns_a_parish() {
    check(
        &[
            "# PLANNING COMMITTEE",
            "# REPORT OF THE HEAD OF PLANNING",
            "# Application: 16/00500/OUT\tTown / Parish: Upper Wick Parish Council",
            "1.2 Tendring District Council cannot show five years of land.",
        ],
        Some("Tendring District Council"),
    );
    // Beside its own name a form may say which wards.
    check(
        &["LONDON BOROUGH OF CAMDEN\tWARDS: All", "REPORT TITLE"],
        Some("London Borough of Camden"),
    );
}

#[test]
fn a_letter_is_not_its_readers() {
    check(
        &[
            "Police and Crime Commissioner for Northam",
            "11 February 2019",
            "Dear Commissioner",
            "We met on 7 February.",
            "Yours sincerely",
        ],
        None,
    );
    check(
        &[
            "Office of the Police and Crime Commissioner for Northam",
            "# DECISION RECORD",
        ],
        Some("Police and Crime Commissioner for Northam"),
    );
}

#[test]
fn a_report_is_its_officers_councils() {
    check(
        &[
            "# Report to Cabinet",
            "Author: Head of Finance, Gedling Borough Council",
        ],
        Some("Gedling Borough Council"),
    );
    check(
        &[
            "# DECISIONS",
            "Set out below is a summary of the decisions taken.",
            "For queries please contact Democratic Services at City of York Council.",
        ],
        Some("City of York Council"),
    );
    check(
        &[
            "# Decision making record",
            "Portfolio Holder: Roads",
            "1.1 Warwickshire County Council was given £38.2m.",
        ],
        Some("Warwickshire County Council"),
    );
}

#[test]
fn an_items_number_may_stand_over_the_name() {
    check(
        &[
            "# ITEM 9",
            "# NORTH WICK NATIONAL PARK AUTHORITY",
            "# 7 July 2015",
        ],
        Some("North Wick National Park Authority"),
    );
}

#[test]
fn names_may_be_turned_round() {
    check(
        &["# MINUTES of a Meeting of the COUNCIL OF THE CITY OF SHEFFIELD"],
        Some("Sheffield City Council"),
    );
    check(
        &[
            "# THE HIGHLAND COUNCIL",
            "# CITY OF INVERNESS AREA COMMITTEE",
        ],
        Some("Highland Council"),
    );
    check(
        &["# DRAFT MINUTES LEIGH UNDER WICK PARISH COUNCIL MEETING"],
        Some("Leigh under Wick Parish Council"),
    );
}
