use scrutineer_model::BlockKind;

use crate::sample::{PARAGRAPH, stated};

/// Figures of paragraphs with the times they hold for, as "41 2023-04-01 before".
fn check(paragraphs: &[&str], expected: &[&str]) {
    let blocks: Vec<(BlockKind, &str)> = paragraphs.iter().map(|&text| (PARAGRAPH, text)).collect();
    let shown: Vec<String> = stated(&blocks)
        .iter()
        .filter_map(|statement| statement.value.as_ref())
        .map(|value| {
            let start = value.period.as_ref().and_then(|period| period.start);
            let start = start.map_or("?".to_owned(), |day| day.to_string());
            let from = value
                .period_from
                .map_or("", scrutineer_model::Evidence::name);
            format!("{} {start} {from}", value.text)
                .trim_end()
                .to_owned()
        })
        .collect();
    assert_eq!(shown, expected);
}

#[test]
fn what_was_is_of_the_time_told_and_what_is_now_is_not() {
    check(
        &[
            "The authority dealt with 812 claims in 2023/24. Payments came to £96,000. There are now 35 claims in hand.",
        ],
        &["812 2023-04-01", "£96,000 2023-04-01 before", "35 ?"],
    );
}

#[test]
fn a_sentence_tells_what_follows_in_it() {
    check(
        &["It let 63 contracts in 2023/24, that 51% were competed and that they cost £4m."],
        &["63 2023-04-01", "51% 2023-04-01", "£4m 2023-04-01"],
    );
}

#[test]
fn an_item_goes_on_from_what_stands_before_the_list() {
    let item = || BlockKind::ListItem {
        marker: "•".to_owned(),
    };
    let found = stated(&[
        (PARAGRAPH, "It let 63 contracts in 2023/24. Main variances:"),
        (item(), "Roads – £2m was spent in May 2022"),
        (item(), "Schools: £3m"),
    ]);
    let last = found
        .last()
        .and_then(|last| last.value.as_ref()?.period.clone());
    assert_eq!(last.map(|period| period.text).as_deref(), Some("2023/24"));
}

#[test]
fn what_is_planned_is_of_the_plan_alone() {
    check(
        &[
            "The precept will be £4m in 2025/26. A household will pay £90. Members had asked for 20 changes.",
        ],
        &["£4m 2025-04-01", "£90 2025-04-01 before", "20 ?"],
    );
}

#[test]
fn a_section_that_told_one_time_is_of_it() {
    check(
        &[
            "Crews went to 812 fires in 2023/24.",
            "Officers visited 41 homes.",
            "Officers visit 9 homes a day.",
        ],
        &["812 2023-04-01", "41 2023-04-01 before", "9 ?"],
    );
    check(
        &[
            "Crews went to 812 fires in 2023/24. They went to 790 fires in 2024/25.",
            "Officers visited 41 homes.",
        ],
        &["812 2023-04-01", "790 2024-04-01", "41 ?"],
    );
}

#[test]
fn what_points_back_to_figures_without_a_time_has_none() {
    check(
        &["The team took 812 calls in 2023/24. The gap is £61m. Of this £20m is new."],
        &["812 2023-04-01", "£61m ?", "£20m ?"],
    );
}

#[test]
fn a_sentence_that_tells_several_times_leaves_none() {
    check(
        &[
            "The 2023/24 survey found 22 sites and a further 19 sites came in 2024/25. The Council also found 12 sites.",
        ],
        &["22 2023-04-01", "19 2024-04-01", "12 ?"],
    );
}

#[test]
fn a_year_in_the_name_of_a_thing_is_not_when_it_was() {
    check(
        &[
            "The Council's 2025-26 budget consultation ran for eight weeks.",
            "In all 812 people replied.",
        ],
        &["812 ?"],
    );
}

#[test]
fn what_was_before_is_of_no_time_told() {
    check(
        &["The share was 36% in 2023/24. This was above the pre-pandemic level of 33%."],
        &["36% 2023-04-01", "33% ?"],
    );
}

#[test]
fn figures_published_elsewhere_do_not_say_what_a_text_is_of() {
    check(
        &[
            "The national figures for 2013/14 have now been published.",
            "The branches had 812 visitors.",
        ],
        &["812 ?"],
    );
}

#[test]
fn a_report_without_figures_says_what_they_are_of() {
    check(
        &["The Q2 performance report for 2022/23 was noted. Calls answered in time were 87%."],
        &["87% 2022-07-01 before"],
    );
    check(
        &[
            "The outturn report for the year ended 31 March 2019 was noted. Services had underspent by £1.2m.",
        ],
        &["£1.2m 2018-04-01 before"],
    );
    check(
        &[
            "This first report covered 6 September 2021 to 30 September 2022. In the reporting period 223 drivers sat the test.",
        ],
        &["223 2021-09-06 before"],
    );
    check(
        &["Its use in 2022/23 looked much like that of 2021/22. Complaints had dropped to 4%."],
        &["4% 2022-04-01 before"],
    );
}

#[test]
fn what_is_forecast_is_of_the_year_that_is_reported_on() {
    check(
        &[
            "The Board had the projected outturn of the Revenue Budget for 2013/14 at the end of Quarter 2. An overspend of £1.4m was now projected.",
        ],
        &["£1.4m 2013-04-01 before"],
    );
    check(
        &[
            "Changes to the capital programme of 2023/24 had a net value of £3m.",
            "A variance of £9.6m was projected.",
        ],
        &["£3m 2023-04-01", "£9.6m 2023-04-01 before"],
    );
    check(
        &[
            "Changes to the capital programme of 2023/24 had a net value of £3m.",
            "A variance of £9.6m is projected for next year.",
        ],
        &["£3m 2023-04-01", "£9.6m ?"],
    );
}

#[test]
fn a_heading_on_its_paragraphs_first_line_tells_its_year() {
    check(
        &["Revenue budget 2024/25. The net budget requirement was £289.4m."],
        &["£289.4m 2024-04-01 before"],
    );
    check(&["Byelaws 2019. The charge was £289.4m."], &["£289.4m ?"]);
}
