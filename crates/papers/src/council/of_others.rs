//! Councils that a paper names beside its own: those that members come from, those whom an application or a letter
//! concerns.

use super::check_name as check;

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

#[test]
fn who_signs_a_notice_signs_for_a_council() {
    let lines = |last| {
        [
            "# GOVERNANCE COMMITTEE",
            "A meeting of the Governance Committee will be held on 2 October 2024.",
            "Yours faithfully",
            last,
            "# AGENDA",
        ]
    };
    check(
        &lines("Interim Chief Executive, Blaenau Gwent County Borough Council"),
        Some("Blaenau Gwent County Borough Council"),
    );
    check(
        &lines("A copy went to Blaenau Gwent County Borough Council"),
        None,
    );
}

#[test]
fn a_council_among_others_that_a_paper_names_is_not_whose_it_is() {
    let head = [
        "# Trustees",
        "Minutes of the Planning Committee, 3 June 2024",
    ];
    for line in [
        "Copies to: Harlow Council, the library",
        "Present: the chair and a member of Harlow Council",
        "A trustee is a member of Harlow Council.",
        "Decisions of Harlow Council (page 10)",
        "Harlow Council asked that it be put off.",
        "Members appointed by Harlow Council: Councillors Moss and Fern",
        "~ Website provided by Harlow Council",
    ] {
        check(&[head[0], head[1], line], None);
    }
}

#[test]
fn a_body_of_its_own_is_not_the_council_that_comes_to_it() {
    check(
        &[
            "# NHS Wick and Muir",
            "Minutes of the Finance Committee, 3 June 2024",
            "Harlow Council was represented by a director.",
        ],
        None,
    );
    // A council that writes a panel's papers gives its address.
    check(
        &[
            "# North Wick Police and Crime Panel",
            "Minutes of the meeting held on Monday 3 June 2024",
            "# Harlow Council, Civic House, Muir Road, Wick",
        ],
        Some("North Wick Police and Crime Panel"),
    );
    check(
        &[
            "# Wick Dales National Park",
            "# Planning Committee",
            "AGENDA",
            "Members appointed by Harlow Council: Councillors Moss and Fern",
        ],
        Some("Wick Dales National Park Authority"),
    );
}

#[test]
fn a_joint_committee_is_not_the_one_council_that_it_names() {
    let joint = [
        "# Joint Parks Committee",
        "Minutes of the meeting held on Monday 3 June 2024",
        "Harlow Council, as flood authority, looked at the drains.",
    ];
    check(&joint, None);
    check(
        &[
            "# Parks Committee",
            joint[1],
            "The chief executive of Harlow Council spoke.",
        ],
        Some("Harlow District Council"),
    );
}

#[test]
fn a_draft_letter_behind_a_report_is_not_its_readers() {
    check(
        &[
            "# REPORT TO THE PLANNING COMMITTEE",
            "Email: localplan@tandridge.gov.uk",
            "# RESPONSE TO HARLOW COUNCIL'S PLAN",
            "1. Background",
            "Harlow Council agreed a draft.",
            "Harlow Council, Water Gardens, College Square, Harlow CM20 1WG",
            "Dear Sir or Madam",
            "Harlow Council leaves out the lane.",
        ],
        Some("Tandridge District Council"),
    );
    check(
        &[
            "# A joint strategy with Harlow Council",
            "# Issue details",
            "Notice was given.",
        ],
        None,
    );
}

#[test]
fn whom_a_text_begins_with_is_set_beside_nobody() {
    check(
        &[
            "~ Harlow Homes Strategy",
            "# Homes Strategy",
            "Harlow Council in partnership with NHS Wick, Muir Homes and the Lochside Trust",
        ],
        Some("Harlow District Council"),
    );
}

#[test]
fn two_councils_at_the_head_decide_together() {
    check(
        &[
            "# HARLOW DISTRICT COUNCIL and TANDRIDGE DISTRICT COUNCIL",
            "# OFFICER DECISION NOTICE",
        ],
        Some("Harlow District Council and Tandridge District Council"),
    );
}

#[test]
fn a_parish_may_tell_its_districts_site() {
    check(
        &[
            "# UPPER WICK PARISH COUNCIL",
            "# Harlow District Council web site: www.harlow.gov.uk",
            "# AGENDA",
            "1. Harlow District Council - litter",
        ],
        Some("Upper Wick Parish Council"),
    );
}

#[test]
fn a_committees_address_and_a_counted_foot_say_whose_it_is() {
    check(
        &[
            "# Report on trees",
            "Muir Council lost two.",
            "Parks Committee, Harlow Council, Council Offices, Water Lane, Harlow",
        ],
        Some("Harlow District Council"),
    );
    check(
        &[
            "Ann Lee, Harlow Council, Council Offices, Harlow",
            "# Trees",
        ],
        None,
    );
    check(
        &[
            "# Prevention Committee",
            "Harlow Council was asked.",
            "NHS Wick, Muir and Lochside ICB – Prevention Committee Page 1 of 1",
        ],
        Some("NHS Wick, Muir and Lochside ICB"),
    );
}

#[test]
fn a_letter_greets_by_name_whom_it_is_to() {
    let lines = |named| {
        [
            "# Health Committee",
            "# Harlow Council",
            named,
            "# Wick Hospitals NHS Trust",
            "Eastern Road, Wick",
            "Date: 24 March 2015",
            "Dear Mr Ash,",
            "Thank you for coming. The Trust's plan was read.",
            "Yours sincerely",
        ]
    };
    check(&lines("# Mr Martin Ash"), Some("Harlow District Council"));
    check(&lines("# Mr Martin Elm"), None);
}

#[test]
fn an_application_is_weighed_by_the_plan_of_whom_it_is_made_to() {
    let report = |policy| {
        [
            "# REPORT FOR NORTHERN PLANNING COMMITTEE",
            "Application Number\t18/06893",
            "1. Proposal",
            "Harlow Council Highways: No objection.",
            policy,
        ]
    };
    check(
        &report("Harlow Core Strategy: CP1 and CP2."),
        Some("Harlow District Council"),
    );
    check(&report("Wiltshire Core Strategy: CP1 and CP2."), None);
}

#[test]
fn a_committee_is_its_councils_and_a_text_may_speak_of_the_police() {
    check(
        &["# MINUTES OF A MEETING OF HARLOW COUNCIL'S PARKS COMMITTEE HELD ON 9 FEBRUARY 2021"],
        Some("Harlow District Council"),
    );
    check(
        &[
            "# PARKS SCRUTINY COMMITTEE",
            "Minutes of a meeting of the Parks Scrutiny Committee held in County Hall, Ruthin on 3 November 2016",
            "# PRESENT",
            "Councillors Ash and Elm",
            "# 1 APOLOGIES",
            "The letter to North Wick Police had been sent.",
        ],
        Some("Denbighshire County Council"),
    );
}
