//! What is a committee's name, and where it ends.

use super::*;

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
        &[
            "# NOTICE OF MEETING",
            "Members of the Parks Committee are summoned to attend a meeting on Monday 12th February 2024.",
        ],
        Some("Parks Committee"),
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
fn a_committee_may_stand_behind_whose_it_is_and_whom_a_report_is_for() {
    check(
        &[
            "MINUTES OF A MEETING OF MID WICK BOROUGH COUNCIL'S PARKS COMMITTEE HELD ON 9 FEBRUARY 2021",
        ],
        Some("Parks Committee"),
    );
    check(
        &["# REPORT FOR WESTERN PLANNING COMMITTEE"],
        Some("Western Planning Committee"),
    );
    check(
        &[
            "# WICK COUNCIL",
            "COMMITTEE\tCommunities, Housing and Public Protection",
        ],
        Some("Communities, Housing and Public Protection Committee"),
    );
}
