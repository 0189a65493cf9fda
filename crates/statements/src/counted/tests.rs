//! What counts things and what does not.

use super::*;

pub(crate) fn check(sentence: &str, expected: &[bool]) {
    let parsed = crate::parse::parse(sentence, None);
    let found: Vec<bool> = parsed
        .figure_places()
        .filter(|&(_, figure)| parsed.figures[figure].bare)
        .map(|(at, figure)| counts(&parsed, at, figure))
        .collect();
    assert_eq!(found, expected, "{sentence}");
}

#[test]
fn a_welsh_sentence_counts_nothing_known() {
    check("Mae gan y Cyngor 14 aelod ac un swyddog", &[false]);
}

#[test]
fn some_of_so_many_are_counted_in_letters() {
    check(
        "Four of the six measures have met their aim",
        &[true, false],
    );
    check("Three of the reasons were given", &[false]);
    check("In thirteen of the sixteen years it fell", &[false, false]);
}

#[test]
fn a_decimal_behind_a_rate_and_millions_are_figures() {
    check(
        "The crime rate per thousand people (89.14) is high",
        &[true],
    );
    check("Journeys stand at 4.1 million, as before", &[true]);
    check("See 4.12 for more", &[false]);
    check("The rate is set out in 4.12 for members", &[false]);
}

#[test]
fn a_number_counts_a_noun_or_completes_a_measure() {
    check("There were 533 children", &[true]);
    check(
        "The number on plans has reduced to 815 from 832",
        &[true, true],
    );
    check("Eight children were adopted", &[true]);
    check("In total four final reports were issued", &[true]);
    check("Three options were considered", &[false]);
    check("eight were judged good", &[true]);
    check(
        "It was 520 in March 2017, 736 in March 2016 and 896 in March 2015",
        &[true; 3],
    );
    check("740 (41%) live outside the area", &[true]);
    check("The number has increased by six since March", &[true]);
}

#[test]
fn numbers_of_lines_are_no_figures() {
    check("23 Number of hours recorded", &[false]);
    check("the following needed to be resolved: 1.", &[false]);
    check("There were 12 in April 2018, 26 boys in May", &[true, true]);
}

#[test]
fn a_name_is_counted_where_something_is_said_of_it() {
    check("7 Audit Reports had been issued", &[true]);
    check("7 Audit Report on fees", &[false]);
}

#[test]
fn a_share_has_its_count_in_brackets() {
    let sentence = "75% (12) of 16 measures met it";
    let parsed = crate::parse::parse(sentence, None);
    let found: Vec<bool> = parsed
        .figure_places()
        .map(|(at, figure)| super::counts(&parsed, at, figure))
        .collect();
    assert_eq!(found[1..], [true, true]);
}

#[test]
fn what_is_worked_out_is_no_figure() {
    check("multiply it by 50 minus weeks shut", &[false]);
    check("with a score of 3 for High", &[false]);
    check("Scope to improve: Score 4 / 10 - High", &[false, false]);
    check("a 14 page document was sent", &[false]);
}

#[test]
fn a_number_that_counts_nothing_is_no_figure() {
    check("see 12 and others", &[false]);
    check("the two main reasons", &[false]);
    check("The report is set out in 12 separate sections", &[false]);
    check("It is 10th highest of the 21 counties", &[false]);
    check("It lies in Flood Zones 2 (13%) and 3 (25%)", &[false]);
    check("a need for 20 2 person flats", &[false, false]);
}

#[test]
fn a_line_that_names_what_it_counts_has_a_count() {
    check("Affordable homes completed – 164 for the year", &[true]);
    check(
        "Net additional homes: 611, against 560 before",
        &[true, true],
    );
    check("Minutes of meetings: 12", &[false]);
}

#[test]
fn more_and_fewer_of_what_is_counted_count_too() {
    check(
        "There were 99 households in hostels, including 43 with children",
        &[true, true],
    );
    check("It helped in 121 cases and in a further 66.", &[true, true]);
    check(
        "Of 88 complaints 12 were upheld and 45 not upheld",
        &[true, true, true],
    );
    check("Calls averaged 41 a day", &[true]);
    check("It received 523 and closed 498 requests", &[true, true]);
    check("It agreed 5 and closed the item", &[false]);
    check(
        "Of the 212 leavers 131 are in work, with 17 at university",
        &[true, true, true],
    );
    check(
        "Exclusions (33) have doubled on last year (16)",
        &[true, true],
    );
    check(
        "The cause was known for 306 of the confirmed cases",
        &[true],
    );
    check("as set out in 12 of the Rules", &[false]);
}

/// Each number asks for the one before it: it must not ask for all of them again.
#[test]
fn hundreds_of_numbers_side_by_side_are_told_one_by_one() {
    let numbers: Vec<String> = (101..700)
        .map(|number| format!("{number} for repairs"))
        .collect();
    let sentence = format!("It heard from 1,702 for noise, {}", numbers.join(", "));
    check(&sentence, &[true; 600]);
}
