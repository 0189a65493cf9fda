//! Where items begin, and what is none.

use super::*;

#[test]
fn the_end_of_a_meeting_is_no_item() {
    check(
        &[
            "Present: Councillors A and B",
            "# APOLOGIES",
            "None.",
            "# TREES",
            "It was agreed to recommend approval.",
            "# PONDS",
            "One is dry.",
            "# The meeting ended at 7.20 pm",
        ],
        &[("", &[], 0), ("", &[""], 0), ("", &[], 0)],
    );
}

#[test]
fn a_first_item_may_be_set_as_the_only_heading() {
    check(
        &[
            "# 1. Apologies from Mr A",
            "2. There were no declarations of interest.",
            "3. Paths: two were walked.",
            "4. MINUTES OF 20th APRIL 2016 They were approved.",
        ],
        &[("1", &[], 0), ("2", &[], 0), ("3", &[], 0), ("4", &[""], 0)],
    );
}

#[test]
fn unnumbered_minutes_have_headings() {
    let items = minutes(&titles_and_text(&[
        "# MINUTES",
        "Present: Ann Lee, Bob Moss",
        "# Welcome",
        "Everybody was welcomed.",
        "# Grants",
        "RESOLVED: That the grants be paid.",
        "# Any other business",
        "None.",
    ]));
    let titles: Vec<&str> = items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles, ["Welcome", "Grants", "Any other business"]);
    assert_eq!(items[1].decisions.len(), 1);
}

#[test]
fn items_are_numbered_through_a_year() {
    check(
        &[
            "# 19/001 Apologies",
            "RESOLVED to accept them.",
            "# 19/002 Planning",
            "19/00123/FUL Two storeys. RESOLVED: no objection.",
            "# 19/003 Finance",
        ],
        &[
            ("19/001", &[""], 0),
            ("19/002", &[""], 0),
            ("19/003", &[], 0),
        ],
    );
}

#[test]
fn an_item_is_called_a_minute() {
    check(
        &[
            "# MINUTE 12 APOLOGIES",
            "None were received.",
            "# MINUTE 13 PONDS",
            "RESOLVED that they be dug.",
            "# MINUTE 14 TREES",
        ],
        &[("12", &[], 0), ("13", &[""], 0), ("14", &[], 0)],
    );
}

#[test]
fn paragraphs_of_an_item_count_anew() {
    check(
        &[
            "1. APOLOGIES",
            "1. The Board heard of two.",
            "2. RESOLVED that they be noted.",
            "2. PONDS",
            "1. RESOLVED that they be dug.",
        ],
        &[("1", &["2"], 0), ("2", &["1"], 0)],
    );
}

#[test]
fn a_title_may_stand_above_the_item_it_was() {
    let items = minutes(&titles_and_text(&[
        "# MINUTES",
        "Present: Ann Lee",
        "# APOLOGIES",
        "(Agenda No. 1)",
        "HB/15 None were received.",
        "# PONDS",
        "(Agenda No. 2)",
        "HB/16 The Board looked at ponds and it was",
        "RESOLVED that they be dug.",
    ]));
    let titles: Vec<&str> = items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles, ["APOLOGIES", "PONDS"]);
}

#[test]
fn a_colon_may_stand_in_a_title_behind_its_number() {
    let items = minutes(&titles_and_text(&[
        "# MINUTES",
        "Present: Ann Lee",
        "PH/12/65. Petitions",
        "No petitions were received.",
        "PH/12/66. Lochside Hospital: Winter Pressures",
        "Dr Ash gave a presentation on plans for the winter.",
    ]));
    let titles: Vec<&str> = items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles, ["Petitions", "Lochside Hospital: Winter Pressures"]);
}

#[test]
fn a_dash_may_stand_in_a_title() {
    let items = minutes(&titles_and_text(&[
        "# MINUTES",
        "Present: Ann Lee",
        "1. Leader - Call-in of decisions",
        "None had been called in.",
        "2. Apologies - Councillor Day",
        "3. Trees",
        "RESOLVED that two be felled.",
    ]));
    let titles: Vec<&str> = items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(
        titles,
        ["Leader - Call-in of decisions", "Apologies", "Trees"]
    );
}

#[test]
fn a_part_of_an_item_with_a_label_of_its_own_is_one() {
    check(
        &[
            "# 42. PETITIONS",
            "Minutes:",
            "There were none.",
            "# 43. KEY DECISIONS",
            "Minutes:",
            "The following were considered:",
            "# 43.1 Capital Outturn",
            "Minutes:",
            "RESOLVED:",
            "(1) That the outturn be noted.",
            "# 44. HOUSING",
            "Minutes:",
            "RESOLVED:",
            "(1) That the strategy be adopted.",
        ],
        &[
            ("42", &[], 0),
            ("43", &[], 0),
            ("43.1", &["(1)"], 0),
            ("44", &["(1)"], 0),
        ],
    );
}

#[test]
fn paragraphs_that_begin_with_their_titles_are_items() {
    let items = minutes(&titles_and_text(&[
        "Minutes of the meeting held on 9 May 2016",
        "Present: Mr A (Chairman), Mrs B",
        "Election of Chairman: Mr A was re-elected, proposed by Mrs B and seconded by Mr C.",
        "Apologies: Mr D.",
        "Matters arising: The Clerk will chase the salt bin.",
        "Finance: The accounts were approved.",
        "The meeting closed at 8.50 p.m.",
    ]));
    let titles: Vec<&str> = items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Election of Chairman",
            "Apologies",
            "Matters arising",
            "Finance"
        ]
    );
    assert_eq!(items[2].actions.len(), 1);
}

#[test]
fn items_may_have_letters_and_titles_that_end_in_a_dash() {
    check(
        &[
            "(a) Appointment of Chairman –",
            "RESOLVED – That Councillor A be appointed.",
            "(b) Application to Vary a Licence –",
            "RESOLVED –",
            "(1) That it be granted.",
            "(2) That music cease at eleven.",
        ],
        &[("(a)", &[""], 0), ("(b)", &["(1)", "(2)"], 0)],
    );
}

#[test]
fn what_counts_within_an_item_of_a_page_is_none() {
    let items = minutes(&titles_and_text(&[
        "# 1. Webcasting",
        "1. This meeting is webcast.",
        "2. The Chairman will read.",
        "Minutes:",
        "He did.",
        "# 2. Interests",
        "Minutes:",
        "None.",
    ]));
    let titles: Vec<&str> = items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles, ["Webcasting", "Interests"]);
}

#[test]
fn the_points_of_a_resolution_are_no_items() {
    let lines = [
        "The Director spoke to the report on trees.",
        "Following discussion it was RESOLVED to:",
        "1. Agree what the plan is to hold in the coming year.",
        "2. Agree that it be looked at now and then.",
    ];
    let items = minutes(&titles_and_text(&lines));
    assert_eq!(items.len(), 1);
    assert_eq!(items[0].decisions.len(), 2);
    let lines = [
        "To consider what to take forward.",
        "RESOLVED:",
        "1. That the letter be noted.",
        "2. That the plan be agreed.",
    ];
    let items = minutes(&titles_and_text(&lines));
    assert!(items.iter().all(|item| item.number.is_none()));
    assert_eq!(items[0].decisions.len(), 2);
    // What counts on from nothing there is an item.
    let items = minutes(&titles_and_text(&[
        "5. Trees",
        "It was RESOLVED that:",
        "1. they be planted.",
        "6. Ponds",
        "It was RESOLVED that they be dug.",
    ]));
    let numbers: Vec<Option<&str>> = items.iter().map(|item| item.number.as_deref()).collect();
    assert_eq!(numbers, [Some("5"), Some("6")]);
}

#[test]
fn items_that_a_converter_numbers_alike_are_items() {
    check(
        &[
            "# Minutes of the Parish Council",
            "Present: Ann Lee",
            "1. Apologies: none came.",
            "1. To receive declarations of interest. None were made.",
            "1. To approve the minutes of 4 May: they were signed.",
            "1. Trees: some had to go.",
        ],
        &[("1", &[], 0), ("1", &[], 0), ("1", &[], 0), ("1", &[], 0)],
    );
    // Nothing of what every meeting has.
    check(
        &[
            "# Minutes of the Parish Council",
            "Present: Ann Lee",
            "1. Oak: it stands.",
            "1. Ash: it fell.",
            "1. Elm: it stands.",
            "1. Yew: it stands.",
        ],
        &[],
    );
}

#[test]
fn what_counts_under_the_only_item_of_a_list_is_none() {
    check(
        &[
            "# Agenda and minutes",
            "Note No. Item",
            "# 161. Declarations of Interest",
            "Minutes:",
            "Members declared interests in:",
            "7. The green, Long Road.",
            "Councillor Ash, as one who walks there.",
            "8. The hall, Long Road.",
        ],
        &[("161", &[], 0)],
    );
}

#[test]
fn a_page_s_label_is_no_item() {
    for label in ["Issue - decisions", "Agenda item"] {
        let items = minutes(&titles_and_text(&[
            label,
            label,
            "Trees in the park",
            "Minutes:",
            "It was RESOLVED that the trees be felled.",
        ]));
        assert_eq!(items[0].title, "Trees in the park", "{label}");
    }
}

#[test]
fn what_is_asked_of_a_meeting_tells_the_titles_of_a_page_without_any() {
    let titles = |lines: &[&str]| -> Vec<String> {
        let items = minutes(&titles_and_text(lines));
        items.into_iter().map(|item| item.title).collect()
    };
    let page = [
        "Agenda Items",
        "Apologies for Absence",
        "To receive any apologies.",
        "None came.",
        "To confirm the minutes of 4 May.",
        "RESOLVED that the minutes be confirmed.",
        "Announcements",
        "To tell members of what was done.",
        "The Chairman told of the trees.",
        "Public Participation",
        "To hear the public.",
    ];
    assert_eq!(
        titles(&page),
        [
            "Apologies for Absence",
            "To confirm the minutes of 4 May",
            "Announcements",
            "Public Participation",
        ]
    );
    // Nothing says that items are listed.
    assert!(!titles(&page[1..]).contains(&"Announcements".to_owned()));
}

#[test]
fn the_one_numbered_heading_of_minutes_is_an_item() {
    let minutes = [
        "# Minutes of the Council",
        "Present: Ann Lee",
        "# 19 Review of Standing Orders",
        "The Council AGREED to vote by a show of hands.",
    ];
    check(&minutes, &[("19", &[""], 0)]);
    // Headings without numbers go on behind it.
    let lines = [&minutes[..2], &["# Apologies", "None came."]].concat();
    let more = ["# Trees", "They stand.", "# Roads", "They are long."];
    check(
        &[&lines[..], &["# 1 Oak"], &more[..]].concat(),
        &[("", &[], 0), ("", &[], 0), ("", &[], 0)],
    );
}

#[test]
fn names_under_labels_of_their_own_are_no_items() {
    check(
        &[
            "# Cofnodion y cyfarfod ar 4 Mai 2021",
            "YN BRESENNOL:",
            "# Y Cynghorydd Ann Lee",
            "WRTH LAW:",
            "# Swyddog Parciau",
            "# Cyfarwyddwr",
            "YMDDIHEURIADAU:",
            "# Y Cynghorydd Bob Moss",
            "# COED",
            "Roedd y coed yn dda.",
            "# FFYRDD",
            "Roedd y ffyrdd yn dda.",
            "# PARCIAU",
            "Roedd y parciau yn dda.",
        ],
        &[("", &[], 0), ("", &[], 0), ("", &[], 0)],
    );
}

#[test]
fn whole_sentences_with_parts_of_a_number_are_no_items() {
    check(
        &[
            "# Minutes",
            "Present: Ann Lee",
            "2.1 The Clerk told of the trees, of which some had to go.",
            "2.2 Submitted a letter of thanks from the school.",
            "2.3 Submitted a plan of the green. It was long.",
        ],
        &[],
    );
    check(
        &[
            "# Minutes",
            "Present: Ann Lee",
            "# 2.1 Trees",
            "Some had to go.",
            "# 2.2 Thanks",
            "The school was glad.",
        ],
        &[("2.1", &[], 0), ("2.2", &[], 0)],
    );
}

#[test]
fn the_label_of_a_page_may_stand_twice_over_its_title() {
    let items = minutes(&titles_and_text(&[
        "# Agenda item",
        "# Agenda item",
        "# Trees in the park",
        "Minutes:",
        "The officer told of them.",
    ]));
    let titles: Vec<&str> = items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles, ["Trees in the park"]);
}

#[test]
fn a_heading_over_numbered_headings_divides_the_minutes() {
    let items = minutes(&titles_and_text(&[
        "# MINUTES",
        "Present: Ann Lee",
        "# 4 APOLOGIES",
        "None were received.",
        "# 5 REPORTS FOR DECISION",
        "# 5.1 Halls",
        "The Head of Halls presented the report.",
        "# 5.2 Mileage",
        "It was put off.",
        "# 6 OTHER BUSINESS",
        "There was none.",
    ]));
    let numbers: Vec<Option<&str>> = items.iter().map(|item| item.number.as_deref()).collect();
    assert!(
        numbers.contains(&Some("5.1")) && numbers.contains(&Some("5.2")),
        "{numbers:?}"
    );
}
