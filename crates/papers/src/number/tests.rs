//! Numbers, as papers print them.

use super::*;

fn check(text: &str, expected: Option<(&str, usize, &str)>) {
    let found = leading(text).map(|found| (found.number, found.parts, found.rest));
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_stop_may_stand_apart() {
    check("1 . Trees", Some(("1", 1, "Trees")));
    check("27 : MINUTES", Some(("27", 1, "MINUTES")));
    check("1 . 5 trees", None);
}

#[test]
fn every_capital_is_read_by_its_own_form() {
    crate::text::rules::tests::check(&[&CAPITAL]);
}

#[test]
fn paragraphs_items_and_points_are_numbered() {
    check("3.4 The Panel heard", Some(("3.4", 2, "The Panel heard")));
    check("7. QUARTERLY REPORT", Some(("7", 1, "QUARTERLY REPORT")));
    check("7 / School balances", Some(("7", 1, "School balances")));
    check("7 | Where we are", Some(("7", 1, "Where we are")));
    check("7 / 12", None);
    check(
        "114 2024-25 Budget Monitoring",
        Some(("114", 1, "2024-25 Budget Monitoring")),
    );
    check("3 2024-25 was a good year", None);
    check("14 2023 Outturn 200", None);
    check("5 OTHER BUSINESS", Some(("5", 1, "OTHER BUSINESS")));
    check("5 For, 0 Against, 1 Abstention", None);
    check(
        "14.1. 6 GUN LANE – PLANS",
        Some(("14.1", 2, "6 GUN LANE – PLANS")),
    );
    check("14.1. 6 of them", None);
    check("5 For the Record", Some(("5", 1, "For the Record")));
    check("5 - Other business", Some(("5", 1, "Other business")));
    check("5 - 14 Other business", None);
    check("(a) agree", Some(("(a)", 0, "agree")));
    check(
        "A. THAT Council agree",
        Some(("A", 0, "THAT Council agree")),
    );
    check("b) note", Some(("b)", 0, "note")));
    check("A. adopt it", Some(("A", 0, "adopt it")));
    check("B: Notes the plan", Some(("B", 0, "Notes the plan")));
    check("A: Nobody knows", None);
    check("iv. note", Some(("iv", 0, "note")));
    check("15.09.7 Garden waste", Some(("15.09.7", 3, "Garden waste")));
    check("2431. Police Report", Some(("2431", 1, "Police Report")));
    check("4.11", Some(("4.11", 2, "")));
    check("2.1 £75.8m comes in", Some(("2.1", 2, "£75.8m comes in")));
    check("2.3 to note it", Some(("2.3", 2, "to note it")));
}

#[test]
fn a_star_is_no_part_of_a_number() {
    check("* 84\tTrees", Some(("84", 1, "Trees")));
    check("*84. Trees", Some(("84", 1, "Trees")));
    check("* 84% of them", None);
    check("* 84 of them", None);
}

#[test]
fn minutes_are_numbered_through_a_year() {
    check("P25.011 Trees", Some(("P25.011", 1, "Trees")));
    check("25.110 Trees", Some(("25.110", 2, "Trees")));
    check("19/034 Highways", Some(("19/034", 1, "Highways")));
    check("77/21 Apologies", Some(("77/21", 1, "Apologies")));
    check("116/17 Trees", Some(("116/17", 1, "Trees")));
    check("16/17 Trees", None);
    check("41a/19 Apologies", Some(("41a/19", 1, "Apologies")));
    check("15/69/CNL Minutes", Some(("15/69/CNL", 1, "Minutes")));
    check("Minute 12/20: Trees", Some(("12/20", 1, "Trees")));
    check("9A. Web site", Some(("9A", 1, "Web site")));
    check("5a PL/20/8: Trees", Some(("5a", 1, "PL/20/8: Trees")));
    check("9A GWEFAN", Some(("9A", 1, "GWEFAN")));
    check("Item No 4", Some(("4", 1, "")));
    check("Item No. 4 Trees", Some(("4", 1, "Trees")));
    check("Item 5 - Trees", Some(("5", 1, "Trees")));
    check("4", None);
    let behind = |text| behind_column(text).map(|found| (found.number, found.rest));
    assert_eq!(behind("2.15pm 3. Trees"), Some(("3", "Trees")));
    assert_eq!(behind("5 - 14\t3\tTREES"), Some(("3", "TREES")));
    assert_eq!(behind("2018 - 2019 was dry"), None);
    check("3A Mill Road", None);
    check("2018/19 Budget", None);
    check("19/20 Precept", None);
    check("24/7 support", None);
    check("19/00123/FUL Two storeys", None);
}

#[test]
fn minutes_are_numbered_by_references() {
    let of = |text| reference(text).map(|found| (found.number, found.rest));
    assert_eq!(of("OS23 Apologies"), Some(("OS23", "Apologies")));
    assert_eq!(of("DC101/19 Bonfires"), Some(("DC101/19", "Bonfires")));
    assert_eq!(of("F&GP 41/19 Fees"), Some(("F&GP 41/19", "Fees")));
    assert_eq!(of("EX.45 Tax base"), Some(("EX.45", "Tax base")));
    assert_eq!(of("PC 23/045 – Trees"), Some(("PC 23/045", "Trees")));
    assert_eq!(
        of("Wpc/285/07-08 Planning"),
        Some(("Wpc/285/07-08", "Planning"))
    );
    assert_eq!(of("23/24/045 Finance"), Some(("23/24/045", "Finance")));
    assert_eq!(of("117-19 Highways"), Some(("117-19", "Highways")));
    assert_eq!(
        of("Plan2019/04 Highways"),
        Some(("Plan2019/04", "Highways"))
    );
    assert_eq!(of("(17/20) Highways"), Some(("17/20", "Highways")));
    assert_eq!(of("14365 Police"), Some(("14365", "Police")));
    assert_eq!(of("7064 / Apologies"), Some(("7064", "Apologies")));
    assert_eq!(of("10457/04/19 TREES"), Some(("10457/04/19", "TREES")));
    for none in [
        "May 2018 Budget",
        "2018 Budget",
        "Table 3 Staff",
        "OS23 was read",
        "Year 11 Pupils",
        "Section 106 Agreements",
    ] {
        assert_eq!(of(none), None, "{none}");
    }
    let follows = |next: &str, last: &str| {
        (counts_of_reference(next).iter())
            .any(|next| (counts_of_reference(last).iter()).any(|last| next.follows(last, 2)))
    };
    assert!(follows("DC102/19", "DC101/19"));
    assert!(follows("Wpc/286/07-08", "Wpc/285/07-08"));
    assert!(!follows("OS24", "EX23"));
    assert!(!follows("S/18/0033", "S/18/0021"));
}

#[test]
fn numbers_count_on() {
    let follows = |next: &str, last: &str| counts_on(next, last, 2);
    assert!(follows("19/002", "19/001"));
    assert!(follows("78/21", "77/21"));
    assert!(follows("9A", "9") && follows("10", "9A"));
    assert!(follows("15.09.7", "15.09.6"));
    assert!(follows("61.0", "60.0") && !follows("61.1", "60.0"));
    assert!(!follows("15.10.7", "15.09.6"));
    assert!(!follows("9", "9A") && !follows("12", "9"));
}

#[test]
fn figures_are_no_numbers() {
    check("12 cases were closed", None);
    check("2018 Budget", None);
    check("3.4 million", None);
    check("1.5 to 2.5 days", None);
    check("£3.4m", None);
    check("A. Other, Clerk", None);
    check("20th June", None);
    check("1 SEPTEMBER 2014", None);
}

#[test]
fn a_number_stands_under_its_beginning() {
    assert!(is_under("3.4", "3"));
    assert!(!is_under("33.4", "3"));
    assert!(!is_under("3", "3"));
}
