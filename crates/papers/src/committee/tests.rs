use super::*;
use crate::sample::titles_and_text;

fn check(lines: &[&str], expected: Option<&str>) {
    let found = committee(&titles_and_text(lines)).map(|(name, _)| name);
    assert_eq!(found.as_deref(), expected, "{lines:?}");
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
fn committees_are_named_in_titles_and_phrases() {
    check(
        &[
            "AGENDA for a meeting of the CHILDREN, YOUNG PEOPLE AND FAMILIES CABINET PANEL in COMMITTEE ROOM B, at County Hall on WEDNESDAY, 20 JUNE 2018",
        ],
        Some("Children, Young People and Families Cabinet Panel"),
    );
    check(&["# KENT COUNTY COUNCIL", "# CABINET"], Some("Cabinet"));
    check(
        &["# CHILDREN AND FAMILIES OVERVIEW AND SCRUTINY COMMITTEE - 1 SEPTEMBER 2014"],
        Some("Children and Families Overview and Scrutiny Committee"),
    );
    check(
        &["# CABINET COMMITTEE - GROUP COMPANY GOVERNANCE"],
        Some("Cabinet Committee - Group Company Governance"),
    );
    check(
        &["To: Scrutiny Committee – 22 January 2025"],
        Some("Scrutiny Committee"),
    );
    check(
        &["TO: Standing Committee on City Finance and Services"],
        Some("Standing Committee on City Finance and Services"),
    );
    check(
        &[
            "DECISION TO BE TAKEN BY:\tDECISION NO:",
            "Cabinet\t24/00108",
        ],
        Some("Cabinet"),
    );
    check(
        &[
            "# Adoption service",
            "# Families Cabinet Panel · Appendix to the report",
        ],
        Some("Families Cabinet Panel"),
    );
    check(
        &[
            "# Adoption service",
            "~ Families Cabinet Panel · Appendix to the report",
        ],
        Some("Families Cabinet Panel"),
    );
    check(
        &[
            "DECISION TO BE TAKEN BY:",
            "DECISION NUMBER:",
            "24/00108",
            "Cabinet",
        ],
        Some("Cabinet"),
    );
    check(
        &["A meeting of the County Council will be held in the Council Chamber."],
        Some("County Council"),
    );
}

#[test]
fn members_meetings_and_people_are_left_out_of_names() {
    check(
        &["To: Chair and Members of General Committee"],
        Some("General Committee"),
    );
    check(
        &["# Local Data Panel – Twenty-second Meeting"],
        Some("Local Data Panel"),
    );
    check(&["# Ann Lee, Chair of the Libraries Board"], None);
    check(
        &["# LOCHSIDE COUNCIL", "# AUDIT COMMITTEE"],
        Some("Audit Committee"),
    );
    check(
        &["# Scrutiny Commission for Children"],
        Some("Scrutiny Commission for Children"),
    );
    check(&["# RECOMMENDED TO CABINET"], None);
    check(&["# CAERWEN COUNCIL REPORT TO CABINET"], Some("Cabinet"));
}

#[test]
fn a_bodys_name_before_it_is_no_part_of_a_committee() {
    check(
        &["# MINUTE OF THE MEETING OF THE NHS FIFE AUDIT COMMITTEE HELD ON 3 MARCH 2023"],
        Some("Audit Committee"),
    );
    check(
        &["# Newby CCG", "# Governing Body Meeting in Public"],
        Some("Governing Body"),
    );
}

#[test]
fn titles_end_in_what_the_paper_is() {
    for title in ["# CABINET MEETING", "# Cabinet Meeting", "# Cabinet Agenda"] {
        check(&[title, "Tuesday, 17 September 2019"], Some("Cabinet"));
    }
    check(
        &["# PLANNING COMMITTEE MINUTES", "17 September 2019"],
        Some("Planning Committee"),
    );
    check(
        &[
            "# Minutes - Audit, Governance & Standards Committee",
            "8 April 2021",
        ],
        Some("Audit, Governance & Standards Committee"),
    );
    check(&["# Cabinet (Special)", "8 April 2021"], Some("Cabinet"));
    check(
        &["# Parks Board (Special Meeting) – 8 April 2021"],
        Some("Parks Board"),
    );
    check(
        &[
            "# Notice of changes at Council (new text in bold)",
            "8 April 2021",
        ],
        None,
    );
    check(
        &["# South Area Committee (North Division)", "8 April 2021"],
        Some("South Area Committee (North Division)"),
    );
    check(
        &["# Constitution Review Working Party", "8 April 2021"],
        Some("Constitution Review Working Party"),
    );
    check(
        &[
            "Minutes of a meeting of the Planning Committee of Newby Borough Council held on 8 April 2021",
        ],
        Some("Planning Committee"),
    );
    check(&["# Date of the next meeting"], None);
    check(&["# Annual Meeting"], None);
}

#[test]
fn who_is_there_and_who_gave_powers_name_none() {
    check(&["# Delegated authority: Parks Board, 22 March 2023"], None);
    check(&["# Agenda items of the Parks Authority"], None);
    check(&["Present:", "Mayor (Chair) Northshire Joint Board"], None);
    check(
        &["Decisions made at the Cabinet meeting held on 10 July 2019"],
        Some("Cabinet"),
    );
    check(
        &["Name and date of Committee: CABINET – 15 NOVEMBER 2023"],
        Some("Cabinet"),
    );
}

#[test]
fn councils_rooms_and_text_are_no_committees() {
    check(&["# KENT COUNTY COUNCIL"], None);
    check(&["# Committee Room B"], None);
    check(&["It was said that the Scrutiny Committee had met."], None);
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
fn a_name_goes_on_in_the_next_line() {
    check(
        &[
            "# Lochside Council",
            "Meeting of Health and Adult Social Care Overview and",
            "Scrutiny Committee",
            "Tuesday, 15 October 2019",
        ],
        Some("Health and Adult Social Care Overview and Scrutiny Committee"),
    );
    check(
        &["MINUTE of", "AUDIT & SCRUTINY COMMITTEE", "4 May 2019"],
        Some("Audit & Scrutiny Committee"),
    );
}

#[test]
fn labels_beside_and_below_a_name_are_no_part_of_it() {
    check(
        &["Report To: Parks & Roads Committee Date:\t19 November 2019"],
        Some("Parks & Roads Committee"),
    );
    check(
        &[
            "Minute of Meeting",
            "Audit, Risk and Scrutiny Board",
            "Date\tTime\tVenue",
            "Monday, 25 March 2019\t14:00\tRoom 1",
        ],
        Some("Audit, Risk and Scrutiny Board"),
    );
    check(
        &["# DECISION OF THE LICENSING SUB-COMMITTEE"],
        Some("Licensing Sub-Committee"),
    );
}

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
fn which_of_its_meetings_it_is_may_stand_before_a_body() {
    check(
        &[
            "Agenda and minutes",
            "# Special, Parks Scrutiny Committee",
            "Thursday, 21st May, 2020",
        ],
        Some("Parks Scrutiny Committee"),
    );
    check(
        &[
            "Agenda and minutes",
            "Budget Meeting, Council - Tuesday 26 February 2013 10.30 am",
        ],
        Some("Council"),
    );
    check(
        &[
            "# Audit, Governance and Standards Committee",
            "Thursday, 21st May, 2020",
        ],
        Some("Audit, Governance and Standards Committee"),
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
