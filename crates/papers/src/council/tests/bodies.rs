//! Bodies that no register has: parishes, boards, authorities of several councils.

use super::*;

#[test]
fn a_name_before_what_the_paper_is_opens_it() {
    super::super::check_name(
        &[
            "LOCHSIDE COMMUNITY COUNCIL Minutes of meeting held on 6th February 2020 at 7pm Wick Hall",
            "1. Welcome: all came.",
        ],
        Some("Lochside Community Council"),
    );
    super::super::check_name(
        &[
            "At a meeting of the Combined Fire Authority for Lochside and Muirside held at Wick",
            "1. Trees",
        ],
        Some("Combined Fire Authority for Lochside and Muirside"),
    );
}

#[test]
fn councils_that_are_not_in_the_register_have_no_code() {
    check(
        &["# WAIKATO DISTRICT COUNCIL", "# Long term plan"],
        None,
        Some(("Waikato District Council", None)),
    );
    check(&["# Budget County Council", "# The plan"], None, None);
}

#[test]
fn a_companys_papers_are_no_councils() {
    check(
        &[
            "~ Library Services Limited",
            "Paid for by the County Council. The County Council has a contract.",
            "Suffolk County Council gave a grant. Suffolk County Council gave another.",
            "Suffolk County Council, Suffolk County Council and Suffolk County Council.",
        ],
        None,
        Some(("Library Services Limited", None)),
    );
}

#[test]
fn a_parish_and_its_district_in_one_title_leave_it_open() {
    check(
        &[
            "# Eden District Council",
            "# Milburn Parish Council boundary",
            "# Result of review",
        ],
        None,
        None,
    );
}

#[test]
fn parishes_and_health_bodies_have_no_code() {
    check(
        &[
            "# MILBURN PARISH COUNCIL",
            "Eden District Council have set up the contract.",
        ],
        None,
        Some(("Milburn Parish Council", None)),
    );
    check(&["A fine day.", "Nothing was said."], None, None);
}

#[test]
fn authorities_that_meet_and_names_that_go_on() {
    check(
        &[
            "08 Jan 2019",
            "To: All Members of the Lochside National Park Authority",
            "A meeting of the Lochside National Park Authority will be held in the Committee Room on Tuesday 8 January 2019.",
        ],
        None,
        Some(("Lochside National Park Authority", None)),
    );
    check(
        &["# Annual General Meeting of the Lochside Community Council Forum"],
        None,
        None,
    );
    check(
        &[
            "Aber and Mellon CCG Governing Body Meeting in Public",
            "Held on 13th January 2022",
        ],
        None,
        Some(("Aber and Mellon CCG", None)),
    );
    // A joint body meets where it may.
    check(
        &[
            "# Agenda, decisions and minutes",
            "Venue: Council Chamber, Birmingham City Council, Council House, Victoria Square",
            "# 1. Apologies",
        ],
        None,
        None,
    );
}

#[test]
fn minutes_of_a_council_are_its_own() {
    check(
        &[
            "MINUTES OF THE LOCHSIDE TOWN COUNCIL COMMUNITY RESOURCES COMMITTEE HELD IN THE OLD COURT",
            "Councillor A spoke as a member of East Lindsey District Council.",
        ],
        None,
        Some(("Lochside Town Council", None)),
    );
}

#[test]
fn a_board_that_the_law_makes_is_the_councils_of_its_place() {
    check(
        &[
            "Blackburn with Darwen Health and Wellbeing Board",
            "Tuesday, 3 March 2020",
        ],
        None,
        Some(("Blackburn with Darwen Borough Council", Some("E06000008"))),
    );
    check(
        &["LINCOLNSHIRE SCHOOLS' FORUM", "11 October 2017"],
        None,
        Some(("Lincolnshire County Council", Some("E10000019"))),
    );
    check(
        &["Northern Health and Wellbeing Board", "3 March 2020"],
        None,
        None,
    );
}

#[test]
fn members_of_several_councils_are_a_body_of_its_own() {
    check(
        &[
            "# Scrutiny Committee - Minutes",
            "Present:",
            "Councillor A (Chair)  Warrington",
            "Councillor B  Leeds City Council",
        ],
        None,
        None,
    );
    check(
        &[
            "# Housing Sub-committee",
            "The sub-committee received a report from the Head of Housing, North Tyneside Council.",
        ],
        None,
        Some(("North Tyneside Council", Some("E08000022"))),
    );
}

#[test]
fn a_body_by_two_names_is_one() {
    check(
        &[
            "# CYNGOR TREF MAGWYR / MAGOR TOWN COUNCIL",
            "Minutes of the meeting held on 11 October 2021",
        ],
        None,
        Some(("Magor Town Council", None)),
    );
    check(
        &[
            "# Kent Police and Crime Commissioner",
            "# Police and Crime Commissioner for Kent",
        ],
        None,
        Some(("Kent Police and Crime Commissioner", None)),
    );
    check(
        &["# BROADS (2006) INTERNAL DRAINAGE BOARD", "# Accounts"],
        None,
        Some(("Broads (2006) Internal Drainage Board", None)),
    );
}
