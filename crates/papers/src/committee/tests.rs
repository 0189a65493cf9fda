mod names;
mod others;

use super::*;
use crate::sample::titles_and_text;

fn check(lines: &[&str], expected: Option<&str>) {
    let found = committee(&titles_and_text(lines)).map(|(name, _)| name);
    assert_eq!(found.as_deref(), expected, "{lines:?}");
}

#[test]
fn a_body_and_its_day_need_no_type_of_their_own() {
    check(
        &[
            "Agenda and minutes",
            "Parks Committee - Monday, 4th February 2019 10.30 a.m.",
        ],
        Some("Parks Committee"),
    );
    check(
        &[
            "Agenda and minutes",
            "The Parks Committee had met before, and not on Monday, 4th February 2019.",
        ],
        None,
    );
}

#[test]
fn who_meets_stands_before_the_day_and_over_the_venue() {
    let page = |place| {
        [
            "# Agenda",
            "# Trees and Roads - Monday, 4th May, 2020 7.00 pm",
            place,
        ]
    };
    check(&page("# Venue: Town Hall."), Some("Trees and Roads"));
    check(&page("# About the Town Hall"), None);
}

#[test]
fn who_holds_an_office_is_no_committee() {
    check(
        &["Decision maker: Ann Lee, Executive Director of Roads"],
        None,
    );
}

#[test]
fn what_tells_one_of_several_stands_behind_a_dash() {
    check(
        &["MINUTES of a meeting of the SCRUTINY COMMITTEE – PLACES held on 2 March 2023 at Wick."],
        Some("Scrutiny Committee - Places"),
    );
    check(
        &["MINUTES of a meeting of the SCRUTINY COMMITTEE – 2 March 2023 held at Wick."],
        Some("Scrutiny Committee"),
    );
}

#[test]
fn a_name_over_its_day_needs_one_capital() {
    check(
        &[
            "Meeting Details",
            "Planning applications committee",
            "12 Nov 2020 - 10:00",
        ],
        Some("Planning applications committee"),
    );
    check(
        &[
            "Meeting Details",
            "Planning applications committee",
            "More text.",
        ],
        None,
    );
}

#[test]
fn pages_of_the_web_name_theirs() {
    check(
        &[
            "# Agenda item",
            "# Issues to report from Scrutiny Committees",
            "Minutes:",
            "They reported.",
        ],
        None,
    );
    check(
        &[
            "# Issue - meetings",
            "# Trees",
            "Meeting: 29/01/2020 - Council (Item 7)",
            "# 7 Trees",
            "Minutes:",
            "# Green Streets Scrutiny Committee",
            "It had met.",
        ],
        Some("Council"),
    );
    check(
        &[
            "# Recommendation from the Parks Committee",
            "It was adopted by all of them.",
        ],
        None,
    );
    check(
        &[
            "# Issue - meetings",
            "# Trees",
            "Meeting: 21/01/2020 - Parks Board (Item 3)",
        ],
        Some("Parks Board"),
    );
    check(
        &[
            "# Issue - meetings",
            "Meeting: 15/02/2023 - Executive (Item 73)",
            "# 73 Trees",
        ],
        Some("Executive"),
    );
    check(
        &[
            "# Agenda and minutes",
            "# Cabinet - Wednesday, 27th November, 2024 6.00 pm",
            "Venue: Hall",
            "Items",
            "No. Item",
            "86.",
            "# Minutes",
            "# Interests",
            "Minutes:",
            "Min 92. Minutes of Capital Allocations Panel held on 11 November 2024.",
        ],
        Some("Cabinet"),
    );
    check(
        &[
            "# Decision details",
            "# Trees",
            "# Decision status: Recommend Forward to Council",
        ],
        None,
    );
    check(
        &[
            "# Agenda and minutes",
            "The Council - Thursday, 7th March, 2024 1.30 pm",
        ],
        Some("Council"),
    );
    check(
        &["Decision taken by:\tDecision number:", "24/00108 Cabinet"],
        Some("Cabinet"),
    );
    check(
        &["# Extraordinary Meeting, Schools' Forum - Thursday 30 November 2023"],
        Some("Schools' Forum"),
    );
    check(
        &["# Agenda and minutes, Local Access Forum - Tuesday, 8th June, 2021 2.00 pm"],
        Some("Local Access Forum"),
    );
    check(
        &["# LOCHSIDE COUNCIL", "# RECORD OF DECISION OF THE Cabinet"],
        Some("Cabinet"),
    );
}

#[test]
fn a_fuller_name_wins_over_what_a_body_calls_itself() {
    check(
        &[
            "# Schools Forum - Thursday, 12 March 2020 4.30 pm",
            "The minutes of the meeting of the Forum held on 16 January 2020 were signed.",
            "The next meeting of the Forum is on 25 June 2020.",
        ],
        Some("Schools Forum"),
    );
    check(
        &["# THE FIFE COUNCIL - LICENSING COMMITTEE - GLENROTHES"],
        Some("Licensing Committee"),
    );
}

#[test]
fn whose_it_is_and_its_day_may_stand_on_its_line() {
    check(
        &["WEST OF ENGLAND COMBINED AUTHORITY AUDIT COMMITTEE Tuesday 11 June 2019"],
        Some("Audit Committee"),
    );
    check(
        &[
            "Epsom and Ewell",
            "BOROUGH COUNCIL",
            "MINUTES",
            "LICENSING POLICY COMMITTEE",
            "11 June 2019 (7.30 - 8.20 pm)",
        ],
        Some("Licensing Policy Committee"),
    );
    check(
        &["Minute of virtual meeting of the Local Review Body held on 11 June 2019"],
        Some("Local Review Body"),
    );
}

#[test]
fn a_label_or_its_place_may_say_what_a_body_is() {
    check(
        &["Committee: Parks", "Date: 8 April 2021"],
        Some("Parks Committee"),
    );
    check(
        &[
            "# LOCHSIDE COUNCIL",
            "# Appointments Committee (Chief Officers)",
        ],
        Some("Appointments Committee (Chief Officers)"),
    );
    check(&["# Parks Committee Site Visit"], Some("Parks Committee"));
    check(
        &["Parks Committee", "Minutes", "Meeting date: 8 April 2021"],
        Some("Parks Committee"),
    );
    let between =
        |lines: &[&str]| between_council_and_day(&titles_and_text(lines)).map(|(name, _)| name);
    assert_eq!(
        between(&[
            "# Swale Borough Council",
            "# Policy and Resources",
            "# 8 April 2021"
        ])
        .as_deref(),
        Some("Policy and Resources")
    );
    assert_eq!(
        between(&[
            "# Swale Borough Council",
            "# Agenda and Minutes",
            "# 8 April 2021"
        ]),
        None
    );
}

#[test]
fn a_day_or_the_members_below_make_a_title_of_a_line() {
    check(
        &[
            "Parks & Trees Committee",
            "Committee Members:",
            "Councillors Ash and Beck",
        ],
        Some("Parks & Trees Committee"),
    );
    check(
        &[
            "Minutes of the Meeting held on Tuesday, 19th July 2022.",
            "1 Present",
            "Ann Lee",
            "2 Welcome",
            "All were welcomed.",
            "3 Matters arising",
            "The wall was down.",
            "More was said.",
            "Agreed that a meeting of the Cemetery Sub-Committee needs to be arranged.",
        ],
        None,
    );
    check(
        &["Council", "17 May 2016 - 19:00 to 20:10"],
        Some("Council"),
    );
    check(
        &[
            "# Agenda and minutes",
            "# Council - Tuesday 15th April 2025 6.00 pm",
            "# 25. Parks Committee - 24 March 2025",
            "The minutes of the Parks Committee of 24 March 2025 were presented by the Chair.",
        ],
        Some("Council"),
    );
    check(
        &["# Planning Applications Sub-Committee (3) - Tuesday 12th January, 2016"],
        Some("Planning Applications Sub-Committee (3)"),
    );
    check(
        &["# Council - Planning Committee - Meeting Details"],
        Some("Planning Committee"),
    );
    check(
        &["Decided at meeting: 03/12/2024 - Cabinet"],
        Some("Cabinet"),
    );
    check(
        &[
            "Parks Committee",
            "4.00pm 1 July 2021",
            "The day was warm, and many came to it.",
        ],
        Some("Parks Committee"),
    );
    check(
        &[
            "# Agenda item",
            "To receive and note the minutes of the Parks Committee meeting of May.",
        ],
        None,
    );
    check(
        &["# To consider the report of the Deputy Chief Executive"],
        None,
    );
}

#[test]
fn a_name_stands_over_what_is_between_it_and_the_day() {
    let day = "Tuesday 11 February 2020 at 10.00am";
    check(
        &["COMMUNITY & REGENERATION SCRUTINY", "COMMITTEE", day],
        Some("Community & Regeneration Scrutiny Committee"),
    );
    check(
        &["Environment Committee", "Council Chamber, Town Hall", day],
        Some("Environment Committee"),
    );
    check(
        &["Housing Committee", "HC/1", day],
        Some("Housing Committee"),
    );
    check(
        &["Minutes of the meeting of General scrutiny committee held at the hall"],
        Some("General scrutiny committee"),
    );
    check(
        &[
            "Children's Trust Board",
            "MINUTES of the meeting held on 2 March 2021",
        ],
        Some("Children's Trust Board"),
    );
    check(
        &["Cabinet", "Monday, 3 October 2022 at 6.00 p.m."],
        Some("Cabinet"),
    );
    check(&["# COUNCIL MEETING"], Some("Council"));
    check(&["# FOR THE INFORMATION OF THE COUNCIL"], None);
    check(&["Decision Maker: Executive Councillor: Highways"], None);
}

#[test]
fn forms_say_who_decides_beside_their_labels() {
    check(
        &["# RECORD", "DECISION-MAKER:\tCABINET", "SUBJECT:\tTOLLS"],
        Some("Cabinet"),
    );
    check(
        &["Committee Report Submitted To:\tLeisure Committee"],
        Some("Leisure Committee"),
    );
    check(
        &[
            "# Tolls",
            "Report by Director of Place to Leadership Panel of 29 October 2013",
        ],
        Some("Leadership Panel"),
    );
    check(
        &["PARKS AND HOUSING\t13 November 2018", "COMMITTEE"],
        Some("Parks and Housing Committee"),
    );
    check(
        &[
            "Bracknell Forest Council",
            "Overview and Scrutiny Commission",
            "Action Log",
        ],
        Some("Overview and Scrutiny Commission"),
    );
    // A sentence set as a title names none.
    check(
        &[
            "# Tolls",
            "# This report makes the following recommendations to this Committee:",
        ],
        None,
    );
}

#[test]
fn a_name_may_stand_over_its_minutes_and_their_day() {
    check(
        &[
            "Schools Forum",
            "Minutes of the Meeting",
            "Held on Wednesday 18 January 2012",
        ],
        Some("Schools Forum"),
    );
}

#[test]
fn whose_committee_it_is_is_no_part_of_its_name() {
    let of = |line: &str, expected| check(&["AGENDA", line, "4 May 2024"], Some(expected));
    of("MINUTES OF:\tTHE HARBOUR COMMITTEE", "Harbour Committee");
    of(
        "Harbour and Roads Committee: 4 June 2025.",
        "Harbour and Roads Committee",
    );
    of(
        "To: Members of the Harbour Committee of the Lochside Authority",
        "Harbour Committee",
    );
}

#[test]
fn a_day_may_stand_behind_a_dash_in_plain_type() {
    check(
        &[
            "Meeting Summary",
            "Planning Committee - 4th March 2015",
            "Agenda :",
        ],
        Some("Planning Committee"),
    );
    check(
        &["The Royal Borough of Place Committee", "28 November 2024"],
        Some("Place Committee"),
    );
}
