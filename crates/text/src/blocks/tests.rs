use super::*;

/// What each block is, and its text.
fn check(text: &str, expected: &[&str]) {
    let flow = crate::read(text.as_bytes());
    let found: Vec<String> = (flow.sheets.iter().flat_map(|sheet| &sheet.blocks))
        .map(|block| {
            let kind = match &block.kind {
                BlockKind::Furniture => "furniture".to_owned(),
                BlockKind::Heading { level, .. } => format!("h{level}"),
                BlockKind::Paragraph { number } => {
                    format!("p{}", number.as_deref().unwrap_or(""))
                }
                BlockKind::ListItem { marker } => format!("li{marker}"),
                BlockKind::Contents => "contents".to_owned(),
                BlockKind::Loose => "table".to_owned(),
                BlockKind::Caption | BlockKind::Note { .. } => "other".to_owned(),
            };
            format!("{kind}: {}", block.text)
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn markdown_is_headings_items_and_paragraphs() {
    check(
        "# Minutes\n\n**PART I ('OPEN') BUSINESS**\n\n- 1.1 The Minutes of the\n  meeting were confirmed.\n- (a) agree\n* note\n\n---\n\nPaul Dryden to action\n",
        &[
            "h1: Minutes",
            "h2: PART I ('OPEN') BUSINESS",
            "p1.1: 1.1 The Minutes of the meeting were confirmed.",
            "li(a): (a) agree",
            "li*: * note",
            "p: Paul Dryden to action",
        ],
    );
}

#[test]
fn a_resolution_begins_a_line_behind_a_sentence() {
    check(
        "The report was put by the Leader, who answered two questions upon it at length.\nRESOLVED\nThat it be noted.",
        &[
            "p: The report was put by the Leader, who answered two questions upon it at length.",
            "p: RESOLVED",
            "p: That it be noted.",
        ],
    );
    check(
        "The report was put by the Leader, who answered two questions upon it at length.\nResolved - That it be noted.",
        &[
            "p: The report was put by the Leader, who answered two questions upon it at length.",
            "p: Resolved - That it be noted.",
        ],
    );
}

#[test]
fn a_number_and_a_title_in_capitals_begin_a_line_behind_a_sentence() {
    check(
        "41.3 The tender of the lowest bidder was put to the vote and accepted by all.\n42 NEXT MEETING\nTuesday",
        &[
            "p41.3: 41.3 The tender of the lowest bidder was put to the vote and accepted by all.",
            "p42: 42 NEXT MEETING",
            "p: Tuesday",
        ],
    );
}

#[test]
fn lines_that_never_begin_in_small_letters_are_paragraphs() {
    let lines = [
        "Questions from the public on anything that concerns the parish, its paths and ponds",
        "A resident asked when the shelter would be mended. The Clerk said in June.",
        "Nothing else was asked.",
    ];
    let text = [lines.join("\n").as_str(); 3].join("\n");
    let expected = lines.map(|line| format!("p: {line}"));
    let expected = expected.each_ref().map(String::as_str);
    check(&text, &[expected; 3].concat());
}

#[test]
fn letters_with_a_gap_behind_them_begin_points() {
    check(
        "a   the report be noted;\nb   the sum be moved; and\nc   the hall be let.",
        &[
            "p: a the report be noted;",
            "p: b the sum be moved; and",
            "p: c the hall be let.",
        ],
    );
}

#[test]
fn lines_of_a_letter_stay_apart_and_wrapped_lines_join() {
    let text = "The Panel received a report which summarised performance in the third quarter\nof the year, and noted it.\n\nRichard Roberts\nExecutive Member\nMarch 2015\n\nThe levels of referrals to the service continue to reduce, as they did before it.";
    check(
        text,
        &[
            "p: The Panel received a report which summarised performance in the third quarter of the year, and noted it.",
            "p: Richard Roberts",
            "p: Executive Member",
            "p: March 2015",
            "p: The levels of referrals to the service continue to reduce, as they did before it.",
        ],
    );
}

#[test]
fn bold_type_over_two_lines_is_one_heading() {
    check(
        "# Minutes\n\n**SCRUTINY COMMITTEE - 1 SEPTEMBER  \n2014**\n",
        &["h1: Minutes", "h2: SCRUTINY COMMITTEE - 1 SEPTEMBER 2014"],
    );
}

#[test]
fn tables_and_page_numbers_stand_among_the_text() {
    check(
        "Page 1 of 2\n\tCost\nRoads\t12\nParks\t7\nbehind it\nPage 2 of 2\n",
        &[
            "furniture: Page 1 of 2",
            "table: Cost Roads 12 Parks 7",
            "p: behind it",
            "furniture: Page 2 of 2",
        ],
    );
}

#[test]
fn places_are_lines_and_columns() {
    let flow = crate::read("Head\n\n  £ text [a](b.pdf)\nRoads\t12\nParks\t13".as_bytes());
    let places: Vec<String> = (flow.sheets[0].blocks.iter())
        .filter_map(|block| Some(block.span.as_ref()?.to_string()))
        .collect();
    assert_eq!(places, ["1:1–1:5", "3:3–3:20", "4:1–5:9"]);
    let cell = flow.tables[0].cells[1].span.as_ref().expect("a place");
    assert_eq!(cell.to_string(), "4:7–4:9");
    assert_eq!(flow.links[0].link, "b.pdf");
}

#[test]
fn one_gap_in_a_line_parts_two_columns() {
    check(
        "Decision maker       Director of Resources\nDate of decision     11 March 2021\n",
        &[
            "p: Decision maker\tDirector of Resources",
            "p: Date of decision\t11 March 2021",
        ],
    );
    // A number, its title; two gaps in a line set to a full measure.
    check(
        "1    Apologies\n\nThe clerk   said that   it rained.\n",
        &["h1: 1 Apologies", "p: The clerk said that it rained."],
    );
}

#[test]
fn lines_of_a_title_stay_apart() {
    check(
        "Northam Combined Authority Audit and Standards Committee\nMinutes of the meeting held on Thursday 23 September\nThursday 23 September 2021\n\n\
         It rained on the day of the meeting for as long as it lasted.\n",
        &[
            "p: Northam Combined Authority Audit and Standards Committee",
            "p: Minutes of the meeting held on Thursday 23 September",
            "p: Thursday 23 September 2021",
            "p: It rained on the day of the meeting for as long as it lasted.",
        ],
    );
    check(
        "LONDON BOROUGH OF WICK AND UPPER HAMMERFORD-ON-THE-WATER\nCabinet Minutes of the year that is past and of others\n",
        &[
            "p: LONDON BOROUGH OF WICK AND UPPER HAMMERFORD-ON-THE-WATER",
            "p: Cabinet Minutes of the year that is past and of others",
        ],
    );
}

#[test]
fn a_title_stands_behind_the_end_of_a_text() {
    check(
        "b) the Director be given authority to make minor changes.\nReason for Decision\nSo that it is up to date, which it has not been of late.\n",
        &[
            "lib): b) the Director be given authority to make minor changes.",
            "p: Reason for Decision",
            "p: So that it is up to date, which it has not been of late.",
        ],
    );
}

#[test]
fn an_items_pages_end_its_line() {
    check(
        "3   Budget monitoring                                 19 - 40\n    Report of the Executive Director on what was spent\n",
        &[
            "p3: 3 Budget monitoring 19 - 40",
            "p: Report of the Executive Director on what was spent",
        ],
    );
}

#[test]
fn a_line_longer_than_any_is_a_paragraph() {
    let long = "The Leader may do all that stands in the rules and no more of it, ".repeat(4);
    let long = long.trim_end_matches(", ");
    check(
        &format!("{long}.\nThat the hall be let.\nThat it be swept.\n"),
        &[
            &format!("p: {long}."),
            "p: That the hall be let.",
            "p: That it be swept.",
        ],
    );
}

#[test]
fn a_label_behind_a_sentence_begins_a_line() {
    check(
        "That the Board note the work of the two committees and of the others of July.\nOptions considered and rejected by the Board:\n",
        &[
            "p: That the Board note the work of the two committees and of the others of July.",
            "p: Options considered and rejected by the Board:",
        ],
    );
    // It goes on from a line that does not end.
    check(
        "That the Board note the work of the two committees and of the others of the\nSouth Park Board and its officers:\n",
        &[
            "p: That the Board note the work of the two committees and of the others of the South Park Board and its officers:",
        ],
    );
}

#[test]
fn a_number_and_capitals_begin_an_item_behind_any_line() {
    check(
        "334 APOLOGIES\nCllr Lee\nThe Clerk was writing all of this down for the Council on a screen\n335 TREES OF THE PARISH\nThey stand.\n",
        &[
            "p: 334 APOLOGIES",
            "p: Cllr Lee",
            "p: The Clerk was writing all of this down for the Council on a screen",
            "p: 335 TREES OF THE PARISH",
            "p: They stand.",
        ],
    );
    // What a line breaks off before.
    check(
        "The Clerk was writing all of this down and asked all there to look at the\n2021 BUDGET OF THE PARISH\n",
        &[
            "p: The Clerk was writing all of this down and asked all there to look at the 2021 BUDGET OF THE PARISH",
        ],
    );
}

#[test]
fn an_items_title_is_no_beginning_of_the_sentence_under_it() {
    check(
        "4. Grants for a water fountain\nThe Clerk had asked three firms for what a fountain by the pavilion would cost.",
        &[
            "p4.: 4. Grants for a water fountain",
            "p: The Clerk had asked three firms for what a fountain by the pavilion would cost.",
        ],
    );
    check(
        "4. Grants for a water fountain by the pavilion and for the\nThe Dell car park, as they had been asked for by the residents in June.",
        &[
            "p4.: 4. Grants for a water fountain by the pavilion and for the The Dell car park, as they had been asked for by the residents in June.",
        ],
    );
}

#[test]
fn a_day_goes_on_with_the_line_that_leads_to_it() {
    check(
        "(i)  that charges be raised by 50p from\n     1 April 2019; and\n\n(ii) that it be told.\n",
        &[
            "li(i): (i) that charges be raised by 50p from 1 April 2019; and",
            "li(ii): (ii) that it be told.",
        ],
    );
}
