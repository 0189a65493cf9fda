//! Councils that a paper names and that are not whose it is.

use super::*;

#[test]
fn sentences_alone_do_not_say_whose_paper_it_is() {
    check(
        &[
            "# LIBRARY STRATEGY",
            "Kent County Council opened a library in 1921.",
            "Kent County Council lends books, and Kent County Council mends them.",
            "What Kent County Council does is done elsewhere too.",
        ],
        None,
        None,
    );
}

#[test]
fn neighbours_in_the_text_do_not_win() {
    check(
        &[
            "~ Tewkesbury Borough Council",
            "# Local Development Scheme",
            "It works in conjunction with Cheltenham Borough Council and Gloucester City Council.",
            "Cheltenham Borough Council and Gloucester City Council agreed.",
        ],
        None,
        Some(("Tewkesbury Borough Council", Some("E07000083"))),
    );
}

#[test]
fn what_an_item_deals_with_is_not_whose_paper_it_is() {
    check(
        &[
            "Newbiggin Parish Council - 3rd September 2019",
            "Present: Councillors D Moss and A Lee",
            "# 19.09.01 Apologies",
            "# 19.09.02 Eden District Council Plan 2019-2023",
            "# 19.09.03 Eden District Council Polling Stations",
        ],
        None,
        Some(("Newbiggin Parish Council", None)),
    );
    check(
        &[
            "# Data Panel",
            "Present: Ann Lee",
            "# Item 3: Update from the Cabinet Office",
        ],
        None,
        None,
    );
}

#[test]
fn whom_somebody_comes_from_is_not_whose_paper_it_is() {
    check(
        &[
            "Aber Community Council",
            "Minute of Meeting",
            "# Ann Lee, Stirling Council",
        ],
        None,
        Some(("Aber Community Council", None)),
    );
    check(
        &[
            "# Partnership Meeting",
            "# APOLOGIES",
            "Ann Lee Lochside Clinical Commissioning Group AL",
        ],
        None,
        None,
    );
    check(
        &[
            "The Aber and Mellon Community Council will hold their October meeting in the school hall at half past seven.",
        ],
        None,
        Some(("Aber and Mellon Community Council", None)),
    );
}

#[test]
fn how_the_council_meets_is_no_other_body() {
    check(
        &[
            "# Eastmoor Parish Council Extra Ordinary meeting.",
            "Held in the hall on 3 May 2019",
        ],
        None,
        Some(("Eastmoor Parish Council", None)),
    );
}

#[test]
fn who_is_to_decide_is_no_body_of_its_own() {
    check(
        &[
            "# TONBRIDGE AND MALLING BOROUGH COUNCIL",
            "# JOINT BOARD",
            "# MATTERS FOR CONSIDERATION BY THE COUNTY COUNCIL",
        ],
        None,
        Some(("Tonbridge and Malling Borough Council", Some("E07000115"))),
    );
}

#[test]
fn whom_a_letter_is_to_is_not_whose_it_is() {
    check(
        &[
            "# Brighton & Hove City Council",
            "18 February 2019",
            "# Brighton and Sussex University Hospitals NHS Trust",
            "Dear Chief Executive,",
        ],
        None,
        Some(("Brighton and Hove City Council", Some("E06000043"))),
    );
}

#[test]
fn whom_members_and_officers_come_from_is_not_whose_it_is() {
    check(
        &[
            "# DEVELOPMENT COMMITTEE",
            "Officers",
            "Mr S Oak - Head of Planning",
            "Mr B Dye - Norfolk County Council (Highways)",
            "(139) APOLOGIES",
        ],
        None,
        None,
    );
    check(
        &[
            "# Publication",
            "Ann Lee",
            "Nominated by Dundee City Council (Elected Member)",
            "Bob Moss",
            "Nominated by Dundee City Council (Elected Member)",
        ],
        None,
        None,
    );
    check(
        &["Minutes of the Joint Planning Committee and Full Parish Council Meeting"],
        None,
        None,
    );
    check(
        &["Next Parish Council Meeting: 10th February 2020"],
        None,
        None,
    );
}

#[test]
fn what_kind_of_meeting_it_is_names_no_council() {
    check(
        &["Draft Minutes of Annual Ordinary Parish Council meeting 9th May 2016"],
        None,
        None,
    );
}

#[test]
fn who_writes_to_several_is_not_one_of_them() {
    let letter = |from: &'static str| {
        [
            "# Cornwall Council",
            "# Leader of Cornwall Council",
            from,
            "# Department for Transport",
            "# Plymouth City Council",
            "# Council of the Isles of Scilly",
            "Night trains to and from Penzance",
        ]
    };
    check(
        &letter("Email: leader@cornwall.gov.uk"),
        None,
        Some(("Cornwall Council", Some("E06000052"))),
    );
    check(&letter("By email"), None, None);
}

#[test]
fn foots_and_rows_say_whose_paper_it_is_and_whom_somebody_comes_from() {
    check(
        &[
            "09/01/2025\tNewby Town Council\tPage 1",
            "# Annual Budget - By Centre",
        ],
        None,
        Some(("Newby Town Council", None)),
    );
    // A glossary, and members of a joint board.
    check(
        &[
            "# SOMERSET WASTE BOARD",
            "Minutes of the meeting of the Somerset Waste Board held on 28 June 2019",
            "Cllr D\tStreet Parish Council",
            "Cllr H\tSomerton Town Council",
        ],
        None,
        Some(("Somerset Waste Board", None)),
    );
    check(
        &["# WANDSWORTH BOROUGH COUNCIL", "# ENVIRONMENT COMMITTEE"],
        None,
        Some(("London Borough of Wandsworth", Some("E09000032"))),
    );
    check(
        &["# Hull and Goole Port Health Authority", "12th March 2024"],
        None,
        Some(("Hull and Goole Port Health Authority", None)),
    );
}

#[test]
fn whom_a_pages_items_name_is_a_guest() {
    check(
        &[
            "Agenda",
            "Venue: Town Hall",
            "No. Item",
            "# 3. Announcements",
            "# Chairman of Norfolk County Council",
        ],
        None,
        None,
    );
    check(
        &[
            "# Norfolk County Council",
            "Agenda",
            "No. Item",
            "# 3. Announcements",
            "# Chairman of Suffolk County Council",
        ],
        None,
        Some(("Norfolk County Council", Some("E10000020"))),
    );
}

#[test]
fn a_letter_is_from_where_its_writer_can_be_reached() {
    check_name(
        &[
            "Civic House, Muir Road. www.horsham.gov.uk",
            "17 May 2022",
            "Director of Highways",
            "West Sussex County Council",
            "Dear Director",
            "# West Sussex County Council: the number 9 bus",
            "West Sussex County Council has not said why.",
            "Yours sincerely",
        ],
        Some("Horsham District Council"),
    );
    check_name(
        &[
            "Muir Lane, Bridport",
            "enquiries@bridport-tc.gov.uk",
            "14 October 2021",
            "Dorset Council",
            "Dear Sirs",
            "Dorset Council is asked to refuse it.",
            "Yours faithfully",
            "# Chair of the Council of the Isles of Scilly",
        ],
        Some("Bridport Town Council"),
    );
}

#[test]
fn who_is_spoken_of_most_is_not_whose_paper_it_is() {
    let spoken =
        "Harlow Council said in its note of May that a wall would be built at once, and it was.";
    check_name(
        &[
            "# MOLE VALLEY DISTRICT COUNCIL",
            "# CABINET",
            "Agenda",
            "For decision",
            "1. Minutes",
            "# Reply of Harlow Council to the note",
            spoken,
            spoken,
            "# Proposal of Harlow Council for the depot",
            spoken,
            "Write to depot@harlow.gov.uk about it.",
        ],
        Some("Mole Valley District Council"),
    );
    check_name(
        &[
            "# Trees",
            "A",
            "B",
            "C",
            "1. Oaks",
            "# Reply of Harlow Council on oaks",
            spoken,
        ],
        None,
    );
}
