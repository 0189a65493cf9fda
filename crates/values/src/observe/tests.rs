//! Cells as observations.

use super::*;
use crate::grid::{drawn, drawn_with};

fn observed(table: Table) -> Vec<String> {
    observe(&[table], &[], &[])
        .observations
        .iter()
        .map(|observation| {
            let value = &observation.value;
            let number = match (value.number, value.missing) {
                (Some(number), _) => number.normalize().to_string(),
                (None, Some(missing)) => missing.name().to_owned(),
                _ => "?".to_owned(),
            };
            format!("{number} {}", value.unit)
        })
        .collect()
}

fn check(rows: &[&str], expected: &[&str]) {
    assert_eq!(observed(drawn(rows)), expected);
}

#[test]
fn a_scale_over_a_column_is_applied_once() {
    check(
        &[
            "Service | Budget £000s | Other £m",
            "Roads | 1,204.5 | £1.2m",
            "Parks | £5k | 2",
        ],
        &["1204500 gbp", "1200000 gbp", "5000 gbp", "2000000 gbp"],
    );
}

#[test]
fn a_sign_beside_columns_of_millions_is_of_millions_too() {
    check(
        &[
            "Fund | 2017 $(millions) | 2016 $(millions) | Difference",
            "Opening | $ 42.9 | $ 59.6 | $ (16.7)",
            "Transfers | $ 0.6 | $ 0.2 | $ 0.4",
        ],
        &[
            "42900000 XXX",
            "59600000 XXX",
            "-16700000 XXX",
            "600000 XXX",
            "200000 XXX",
            "400000 XXX",
        ],
    );
}

#[test]
fn a_tax_base_counts_dwellings() {
    check(
        &[
            "District | Band D Equivalent Taxbase | Precept £000s",
            "Ashford | 49,832.00 | 83,429.8",
            "Dover | 40,874.50 | 71,232.4",
        ],
        &[
            "49832 count",
            "83429800 gbp",
            "40874.5 count",
            "71232400 gbp",
        ],
    );
}

#[test]
fn fractions_of_one_whole_are_no_days() {
    check(
        &[
            "Band | Share of band D",
            "A | 6/9",
            "B | 7/9",
            "C | 8/9",
            "H | 18/9",
        ],
        &[
            "0.666667 ratio",
            "0.777778 ratio",
            "0.888889 ratio",
            "2 ratio",
        ],
    );
}

#[test]
fn parts_of_a_million_are_no_things_whatever_their_row_names() {
    check(
        &[
            "Item | Expenditure £m | Income",
            "Trading | 2.425 | (3.786)",
            "Other finance items | 0.214 | (1.655)",
        ],
        &["2425000 gbp", "-3786000 gbp", "214000 gbp", "-1655000 gbp"],
    );
}

#[test]
fn money_without_a_scale_is_in_doubt_beside_tables_of_thousands() {
    let thousands = || drawn(&["Fund | 2018 £000", "General | 5"]);
    let plain = || {
        drawn(&[
            "Fund | Balance at the end | Income",
            "General | 2,512 | 1,324",
        ])
    };
    let doubts = |tables: &[Table]| {
        let observed = observe(tables, &[], &[]);
        let of = |code: &str| observed.diagnostics.iter().any(|found| found.code == code);
        of("unit_in_doubt")
    };
    assert!(doubts(&[thousands(), thousands(), thousands(), plain()]));
    assert!(!doubts(&[thousands(), plain()]), "one table is no custom");
}

#[test]
fn pence_in_a_column_of_millions_are_of_pounds() {
    check(
        &[
            "Funding | 2014/15 £m",
            "Grants | 130.061",
            "Council tax (Band D) | £1,431.80",
            "Total | £267.955",
        ],
        &["130061000 gbp", "1431.8 gbp", "267955000 gbp"],
    );
}

#[test]
fn a_year_in_the_corner_is_of_all_columns() {
    let periods = |rows: &[&str]| -> Vec<Option<String>> {
        let observations = observe(&[drawn(rows)], &[], &[]).observations;
        let periods = observations.into_iter().map(|one| one.value.period);
        periods
            .map(|period| period.map(|period| period.text))
            .collect()
    };
    let of_corner = periods(&["2018/19 | Roads £m | Parks £m", "Fees | 1.2 | 2.4"]);
    assert_eq!(
        of_corner,
        [Some("2018/19".to_owned()), Some("2018/19".to_owned())]
    );
    let of_columns = periods(&["2018/19 | 2017/18 £m | Parks £m", "Fees | 1.2 | 2.4"]);
    assert_eq!(
        of_columns,
        [Some("2017/18".to_owned()), Some("2018/19".to_owned())]
    );
}

#[test]
fn an_area_without_its_unit_is_no_share_and_no_count() {
    check(
        &[
            "Site | Area",
            "New Road | 12",
            "Long Drove | 68",
            "Mill Lane | 8",
            "Old Yard | 12",
        ],
        &["12 unknown", "68 unknown", "8 unknown", "12 unknown"],
    );
}

#[test]
fn the_base_of_another_year_is_not_the_measure_of_its_column() {
    let table = drawn(&[
        "Plan | 2014/15 £m | 2015/16 £m",
        "2014/15 budget requirement | 277.2 | 277.2",
    ]);
    let mut observations = observe(&[table], &[], &[]).observations;
    crate::register(&mut observations);
    let of = |at: usize| observations[at].registered.is_some();
    assert_eq!((of(0), of(1)), (true, false));
}

#[test]
fn a_title_of_numbers_and_shares_leaves_numbers_without_signs() {
    let titled = |rows: &[&str]| {
        let mut table = drawn(rows);
        table.title = Some("Number of visits and percentage outdoors".to_owned());
        observed(table)
    };
    let both = [
        "Month | 2014 All | 2014 Outdoors",
        "May | 5,395 | 10%",
        "June | 49 | 35%",
    ];
    assert_eq!(
        titled(&both),
        ["5395 count", "10 percent", "49 count", "35 percent"]
    );
    let shares = ["Month | 2014 | 2015", "May | 12 | 10", "June | 49 | 35"];
    assert_eq!(
        titled(&shares),
        ["12 percent", "10 percent", "49 percent", "35 percent"]
    );
}

#[test]
fn so_many_of_so_many_are_a_count_but_where_shares_are_spoken_of() {
    check(
        &[
            "Band | Proportion of Band D | Children seen",
            "A | 6/9 | 92/304",
            "C | 8/9 | 31/40",
        ],
        &["0.666667 ratio", "92 count", "0.888889 ratio", "31 count"],
    );
}

#[test]
fn what_prints_otherwise_than_its_unit_is_in_doubt() {
    let doubts = |rows: &[&str]| observe(&[drawn(rows)], &[], &[]).diagnostics.len();
    let tenths = [
        "Fund | Given",
        "Grants | $31.0",
        "Loans | $ 23.4",
        "Rates | $13.7",
    ];
    assert!(doubts(&tenths) > 0);
    let number = [
        "Limit | Share",
        "20 mph | 13%",
        "30 mph | 21%",
        "All | 1,247",
    ];
    assert!(doubts(&number) > 0);
    let pence = [
        "Fund | Given",
        "Grants | $31.00",
        "Loans | $ 23.40",
        "Rates | $13.7",
    ];
    assert_eq!(doubts(&pence), 0);
    let thousands = ["Case | Cost £'M", "Best | 6912", "Worst | 7199"];
    assert!(doubts(&thousands) > 0);
    let millions = ["Case | Cost £m", "Best | 6,912.4", "Worst | 719"];
    assert_eq!(doubts(&millions), 0);
}

#[test]
fn a_number_above_the_first_pound_sign_is_no_sum_where_it_prints_otherwise() {
    let of = |rows: &[&str]| observed(drawn(rows));
    assert_eq!(
        of(&[
            "  | 2017/18 | 2018/19",
            "Floor space | 31,204 | 31,877",
            "Rent | £1,402.16 | £1,466.03",
        ])[0],
        "31204 unknown"
    );
    // A total prints the sign for all that it adds up.
    assert_eq!(
        of(&[
            "  | 2017/18",
            "Fees | 1,204",
            "Rents | 300",
            "Σ Total | £1,504"
        ])[0],
        "1204 gbp"
    );
}

#[test]
fn a_question_answered_by_scores_states_no_unit() {
    check(
        &[
            "Test | Risk | Gain",
            "a.5 Will it keep opening hours? | 1 | 2",
            "Total hours | 30 | 35",
        ],
        &["1 count", "2 count", "30 hours", "35 hours"],
    );
}

#[test]
fn the_scale_of_money_is_not_that_of_shares_and_counts() {
    check(
        &[
            "£000s | Budget | Change % | Number of posts | Staff",
            "Roads | 1,204 | 3.2 | 12 | 4",
            "Parks | 900 | 4% | 3 | 5",
        ],
        &[
            "1204000 gbp",
            "3.2 percent",
            "12 count",
            "4 count",
            "900000 gbp",
            "4 percent",
            "3 count",
            "5 count",
        ],
    );
}

#[test]
fn a_row_has_its_own_unit_where_all_columns_have_one() {
    check(
        &[
            "Item | 2017/18 £m | 2018/19 £m",
            "Debt | 5 | 6",
            "Debt as % of income | 3.1 | 3.4",
        ],
        &["5000000 gbp", "6000000 gbp", "3.1 percent", "3.4 percent"],
    );
}

#[test]
fn a_pound_sign_in_the_first_row_is_an_ornament() {
    check(
        &[
            "Service | £000s",
            "Roads | £1,204",
            "Parks | 900",
            "Σ Total | £2,104",
        ],
        &["1204000 gbp", "900000 gbp", "2104000 gbp"],
    );
}

#[test]
fn units_that_disagree_are_reported() {
    let table = drawn(&[
        "Service | Cost £000s | Posts",
        "Fees per 10,000 | 12 | 4",
        "Roads | 3 | 5",
    ]);
    let observed = observe(&[table], &[], &[]);
    assert_eq!(observed.diagnostics.len(), 1);
    assert!(observed.observations[0].confidence < 0.6);
}

#[test]
fn bare_whole_numbers_are_counts_where_no_money_is_spoken_of() {
    check(
        &["Age | 2017/18", "Under 1 | 33", "1 to 4 | 70"],
        &["33 count", "70 count"],
    );
    check(
        &["Item | Budget", "Hall | 330", "Paths | 70"],
        &["330 unknown", "70 unknown"],
    );
}

#[test]
fn a_scale_printed_with_a_figure_is_its_only_one() {
    check(
        &["Service | £000s", "Roads | 5k", "Parks | 7"],
        &["5000 gbp", "7000 gbp"],
    );
}

#[test]
fn what_is_missing_says_why() {
    check(
        &[
            "Age | 2017/18 | 2018/19",
            "Under 1 | x | n/a",
            "1 to 4 | 70 | -",
            "5 to 9 | 30 | 4",
        ],
        &[
            "suppressed unknown",
            "not_applicable unknown",
            "70 count",
            "dash unknown",
            "30 count",
            "4 count",
        ],
    );
}

#[test]
fn a_column_of_units_gives_rows_theirs() {
    check(
        &[
            "KPI | Unit | Apr 2018 | May 2018 | Target",
            "Calls answered | % | 91 | 92 | 90",
            "Time to pay | days | 31 | 32 | 30",
            "Income | £000 | 12 | 13 | 14",
        ],
        &[
            "91 percent",
            "92 percent",
            "90 percent",
            "31 days",
            "32 days",
            "30 days",
            "12000 gbp",
            "13000 gbp",
            "14000 gbp",
        ],
    );
}

#[test]
fn a_dashboards_indicator_gives_its_row_the_unit() {
    check(
        &[
            "Lead officer | RAG | Measure | Latest | Previous | Target",
            "Smith | G | Time to process claims (days) | 23 | 20 | 19",
            "Jones | R | Forms returned (%) | 40 | 45 | 50",
        ],
        &[
            "23 days",
            "20 days",
            "19 days",
            "40 percent",
            "45 percent",
            "50 percent",
        ],
    );
}

#[test]
fn a_difference_is_of_what_stands_before_it() {
    let table = Table {
        title: Some("Outturn".to_owned()),
        section: Some("All figures in £m".to_owned()),
        ..drawn(&[
            "Service | 2019/20 Budget | Forecast outturn | Variance",
            "Adults | 12.5 | 13.1 | 0.6",
            "Children | 3.5 | 3.2 | -0.3",
        ])
    };
    let last = observe(&[table], &[], &[]).observations.pop();
    let value = last.map(|observation| observation.value);
    assert_eq!(
        value.and_then(|value| value.number),
        Some((-300_000).into())
    );
}

#[test]
fn a_title_in_millions_over_thousands_is_reported() {
    let table = Table {
        title: Some("Budget (£m)".to_owned()),
        ..drawn(&[
            "Service | 2018/19 £000s | 2019/20 £000s",
            "Roads | 12 | 4",
            "Parks | 3 | 5",
        ])
    };
    let observed = observe(&[table], &[], &[]);
    assert_eq!(observed.diagnostics.len(), 1, "{:?}", observed.diagnostics);
    assert_eq!(observed.observations[0].value.number, Some(12_000.into()));
}

#[test]
fn references_give_no_observations() {
    let table = drawn_with(
        &[
            "Supplier | Ref | Amount (£)",
            "A | 123 | 5.00",
            "B | 124 | 6.00",
        ],
        1,
        1,
    );
    assert_eq!(observed(table), ["5 gbp", "6 gbp"]);
}

proptest::proptest! {
    #[test]
    fn no_table_panics_and_no_scale_is_applied_twice(
        cells in proptest::collection::vec("[£]?[0-9]{1,4}[km%]?|[A-Za-z ]{0,8}|20[0-9]{2}/[0-9]{2}|-|n/a", 12),
        head in proptest::sample::select(vec!["£000s", "£m", "%", "2017/18", "Number of homes", "Target", "RAG"]),
    ) {
        let rows: Vec<String> = std::iter::once(format!("Item | {head} | {head} | Good is"))
            .chain(cells.chunks(3).map(|row| format!("x | {}", row.join(" | "))))
            .collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        for observation in observe(&[drawn(&rows)], &[], &[]).observations {
            let value = &observation.value;
            let printed: String = value.text.chars().filter(char::is_ascii_digit).collect();
            if let (Some(number), Ok(printed)) = (value.number, printed.parse::<rust_decimal::Decimal>()) {
                proptest::prop_assert_eq!(number.abs(), printed * value.scale.0, "{}", value.text);
            }
        }
    }
}

#[test]
fn money_is_for_one_of_what_its_head_says() {
    let per = |head: &str| {
        let table = drawn(&[&format!("Use | {head}"), "Offices | £75", "Homes | £150"]);
        let found = observe(&[table], &[], &[]).observations;
        found[0].value.per
    };
    assert_eq!(
        per("Rate (£ per m²)"),
        Some(scrutineer_model::Per::SquareMetre)
    );
    assert_eq!(per("Rent per week"), Some(scrutineer_model::Per::Week));
    assert_eq!(per("Rate"), None);
}

#[test]
fn millions_of_what_is_counted_are_no_metres() {
    let number = |label: &str| {
        let table = drawn(&["Measure | 2011/12", &format!("{label} | 3.82m")]);
        let found = observe(&[table], &[], &[]).observations;
        (found[0].value.number, found[0].value.unit)
    };
    assert_eq!(
        number("Number of visits"),
        (Some(3_820_000.into()), Unit::Count)
    );
    assert_ne!(number("Length of the path").1, Unit::Count);
}

#[test]
fn names_behind_the_numbers_of_lines_say_when() {
    let table = drawn(&[
        "Line | Item | Volumes",
        "25 | All stock at 1 April 2016 | 264,550",
        "26 | Reference books | 13,213",
        "40 | Books bought during 2016-17 | 22,941",
        "41 | Grant for the site - November 2017 | 1,014",
        "42 | The grant ends in 2016 and is not replaced | 12",
        "43 | More will be done in 2018/19. | 7",
    ]);
    let observed = observe(&[table], &[], &[]);
    let times: Vec<Option<&str>> = (observed.observations.iter())
        .map(|observation| observation.value.period.as_ref())
        .map(|period| period.map(|period| period.text.as_str()))
        .collect();
    let said = [Some("1 April 2016"), None, Some("2016-17")];
    assert_eq!(times, [&said[..], &[None; 3]].concat());
}
