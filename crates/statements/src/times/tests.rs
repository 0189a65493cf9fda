use super::*;

fn check(sentence: &str, expected: &[&str]) {
    let parsed = crate::parse::parse(sentence, None);
    let roles: Vec<Role> = parsed
        .figure_places()
        .map(|(at, _)| crate::roles::role(&parsed, at))
        .collect();
    let found: Vec<String> = times(&parsed, &roles)
        .into_iter()
        .map(|period| period.map_or("-".to_owned(), |period| period.text))
        .collect();
    assert_eq!(found, expected, "{sentence}");
}

#[test]
fn each_figure_has_the_time_behind_it() {
    check(
        "reduced to 13.8% in March from 14.3% in December",
        &["March", "December"],
    );
    check(
        "was 88 at the end of Q4 (87 at the end of Q3)",
        &["Q4", "Q3"],
    );
}

#[test]
fn the_year_that_a_change_is_on_is_not_its_time() {
    check(
        "The charge for 2025/26 is set at £2,372, an increase of 4.79% on 2024/25.",
        &["2025/26", "2025/26"],
    );
    check("Visits rose by 3.1% on 2021/22.", &["-"]);
    check("The team spent £4m on 2022/23 projects.", &["2022/23"]);
}

#[test]
fn what_a_figure_is_like_has_a_time_of_its_own() {
    check(
        "96.5% was collected, which was in line with the rate seen in Quarter 3",
        &["-"],
    );
    check(
        "For August it was down to 1,405 cases, in February that figure had been 2,118",
        &["August", "February"],
    );
    check(
        "The 2,969 repairs in hand had gone down since August",
        &["-"],
    );
    check(
        "Absence is a reduction from 2018-19, but it is above the target of 7.5 days",
        &["-"],
    );
    check(
        "By 2028 the rate will have come down by 1.5% to the rate it was in 2018",
        &["2028"],
    );
    check(
        "Contacts were 17% more than in the same months of 2022/23, and 2,044 became referrals",
        &["-", "-"],
    );
    check(
        "There were 11 fewer deaths than the 2017-19 average of 85",
        &["-", "2017-19"],
    );
    check(
        "The number of agency workers has come down since April to 38",
        &["-"],
    );
    check(
        "The budget was approved on 24 February 2010, including a 2.5% rise in fees",
        &["-"],
    );
    check(
        "Compared to last quarter (Q3 2019/20), 33% of indicators improved",
        &["-"],
    );
    check(
        "It rose in 2023/24 from 1,915 calls the previous year, to 2,136",
        &["the previous year", "2023/24"],
    );
    check(
        "It was 7.1% of pay against 8.9% in 2022/23 and 6.4% across the region",
        &["-", "2022/23", "-"],
    );
    check(
        "Building dropped in 2025/26 to 745 homes and in 2026/27 to 655 homes",
        &["2025/26", "2026/27"],
    );
    check(
        "Tourism was worth £412m to the district in 2018, supporting 6,150 jobs",
        &["2018", "2018"],
    );
    check(
        "A loan of £10m was taken from the Loans Board in December 2023",
        &["December 2023"],
    );
    check(
        "We had 1,204 answers to the 2020 Regulation 18 consultation",
        &["-"],
    );
    check(
        "The study, based on the 2008 Regional Land Survey, shows a supply of 46ha",
        &["-"],
    );
    check(
        "It has gone up by £0.8m from Month 4 to a forecast underspend of £2.8m",
        &["-", "-"],
    );
}

#[test]
fn a_time_right_before_a_figure_is_its_own() {
    check(
        "£56.7m out of planned savings for 2024-25 of £88.9m",
        &["2024-25", "2024-25"],
    );
}

#[test]
fn a_time_in_the_brackets_is_the_figures() {
    check(
        "Contributions in 2022 were £88 (2021 – £97) and by others in 2022 were £79",
        &["2022", "2021", "2022"],
    );
}

#[test]
fn a_time_in_other_brackets_is_theirs() {
    check(
        "Savings (full effect of plans in 2024-25) and £12m reserves",
        &["-"],
    );
    check(
        "In the last year (2017/18) there were 12 boys",
        &["2017/18"],
    );
}

#[test]
fn a_list_of_words_does_not_part_a_figure_from_its_time() {
    check(
        "63% of pupils reached the standard in reading, writing and maths in 2017",
        &["2017"],
    );
}

#[test]
fn a_time_at_the_head_holds_for_all() {
    check("In 2017 there were 12 boys and 15 girls", &["2017", "2017"]);
}

#[test]
fn a_time_at_the_end_holds_for_all() {
    check(
        "62 projects with budgets of £178m were closed in 2024.",
        &["2024", "2024"],
    );
    check("12 boys, and 15 girls in 2024.", &["-", "2024"]);
}

#[test]
fn an_earlier_level_takes_no_time_from_elsewhere() {
    check("In 2017 it rose to 6% from 4%", &["2017", "-"]);
}

#[test]
fn a_clause_with_its_own_time_lends_none() {
    check(
        "In 2014 there were 103 deaths and in 2015 there were 105",
        &["2014", "2015"],
    );
    check("Compared with 2014, deaths rose by 2% to 105", &["-", "-"]);
    check("There were 103 deaths and injuries in 2015", &["2015"]);
}

#[test]
fn a_change_holds_for_the_time_of_its_level() {
    check(
        "There were 5,543 accidents in 2015, a decrease of 2 per cent from 2014",
        &["2015", "2015"],
    );
    check("Injuries fell by 9% to 257 in 2015", &["2015", "2015"]);
    check(
        "It spent £95m in 2014/15, of which £40m was financed by grants",
        &["2014/15", "2014/15"],
    );
}

#[test]
fn a_clause_that_points_back_has_its_own_time() {
    check(
        "At the end of June debts were £180,000 and this had fallen by September to £170,000",
        &["June", "September"],
    );
    check(
        "Balances were £3.4m at 31 March 2019, equal to 4.3% of the budget",
        &["31 March 2019", "31 March 2019"],
    );
}

#[test]
fn what_an_increase_is_on_is_not_its_time() {
    check(
        "The overall increase in spending power over 2024-25 is 6.28%",
        &["-"],
    );
    check("Spending on roads in 2024-25 is £6m", &["2024-25"]);
}

#[test]
fn a_range_behind_the_years_it_is_from_is_the_figures() {
    check(
        "Investment of £1,419m over the years from 2025-26 to 2034-35",
        &["2025-26 to 2034-35"],
    );
}

#[test]
fn what_falls_due_in_order_is_due_by_then() {
    let sentence = "It paid £11m and £12m by 30 April 2017 and 30 April 2018 respectively";
    let parsed = crate::parse::parse(sentence, None);
    let found = times(&parsed, &[Role::Value, Role::Value]);
    assert!(
        found
            .iter()
            .flatten()
            .all(|period| period.kind == PeriodKind::By && period.start.is_none())
    );
    check(sentence, &["30 April 2017", "30 April 2018"]);
}

#[test]
fn a_year_that_a_need_runs_to_is_an_end() {
    let kind = |sentence: &str| {
        let parsed = crate::parse::parse(sentence, None);
        let found = times(&parsed, &[Role::Value]);
        found[0]
            .as_ref()
            .map(|period| (period.kind, period.start.is_some()))
    };
    let by = Some((PeriodKind::By, false));
    assert_eq!(kind("There is a need to 2031 for 4,865 homes."), by);
    assert_ne!(kind("There were 4,865 homes compared to 2031."), by);
}

#[test]
fn a_figure_in_brackets_shares_its_time() {
    check("£357.6m (30.3% of it) in 2017", &["2017", "2017"]);
}

#[test]
fn the_day_of_a_decision_is_not_the_figures() {
    check(
        "The budget for 2020/21 as approved by Council on 25 February is £12m",
        &["2020/21"],
    );
    check(
        "Council approved £3m on 25 February 2020",
        &["25 February 2020"],
    );
}

#[test]
fn a_year_looked_at_from_a_quarter_is_the_figures() {
    check(
        "The forecast for 2019/20 at quarter 2 is £119m",
        &["2019/20"],
    );
}

#[test]
fn a_cost_and_a_part_are_of_the_time_of_what_they_are_of() {
    check(
        "Since April 2020 there were 63 fines and 812 tips were cleared in 2019/20 at a cost of £57,300",
        &["April 2020", "2019/20", "2019/20"],
    );
    check(
        "There were 391 households at the end of May 2024, with 27 of those in hostels",
        &["May 2024", "May 2024"],
    );
}

#[test]
fn an_average_elsewhere_is_of_the_same_time() {
    check(
        "The rate rose to 106 per 10,000 in 2010/11 compared with a national average of 58 per 10,000",
        &["2010/11", "2010/11"],
    );
}

#[test]
fn a_year_that_ends_on_a_day_closes_a_sentence() {
    check(
        "It set £30 for shops and £4 for homes for the year ending on 31 March 2019",
        &["31 March 2019", "31 March 2019"],
    );
}

#[test]
fn what_will_rise_from_a_day_rises_from_then_on() {
    check("Rents would rise by 6.7% from April 2024", &["April 2024"]);
    check("It rose by 6.7% from April 2024", &["-"]);
}

#[test]
fn one_figure_for_two_years_holds_for_both() {
    let parsed = crate::parse::parse("Fines are over £1m for 2021/22 and 2022/23.", None);
    let found = times(&parsed, &[Role::Value]).remove(0);
    let days = found.map(|time| (time.start, time.end));
    assert_eq!(days, Some((first_of(2021, 4), last_of(2023, 3))));
}

#[test]
fn what_is_so_now_has_no_time_of_its_sentence() {
    check(
        "In 2020/21 it was 38% of the whole (currently around 41%)",
        &["2020/21", "-"],
    );
}

#[test]
fn a_time_that_opens_a_sentence_without_figures_goes_on() {
    let opened = |text: &str| opened_by(&crate::parse::parse(text, None)).map(|period| period.text);
    assert_eq!(
        opened("In 2020/21 the Council kept to it").as_deref(),
        Some("2020/21")
    );
    assert_eq!(opened("On 5 May 2020 the Council met"), None);
}

#[test]
fn what_will_be_by_a_year_was_not_so_before() {
    check(
        "By 2028 the share of older drivers will have increased from 49% to 60%",
        &["-", "2028"],
    );
}

#[test]
fn a_list_shares_the_time_of_its_last() {
    check(
        "It issued 21 licences, 164 notices and 39 permits since April 2021",
        &["April 2021", "April 2021", "April 2021"],
    );
    check(
        "Landings were 3,720 tonnes worth £9.4m, compared to 4,150 tonnes and £8.8m in 2015",
        &["-", "-", "2015", "2015"],
    );
}

#[test]
fn vital_statistics_are_of_three_calendar_years() {
    let days = |sentence: &str| {
        let parsed = crate::parse::parse(sentence, None);
        times(&parsed, &[Role::Value])[0]
            .as_ref()
            .and_then(|time| time.start)
            .map(|day| day.to_string())
    };
    assert_eq!(
        days("The gap in life expectancy was 8.4 years in 2018-20").as_deref(),
        Some("2018-01-01")
    );
    assert_ne!(
        days("The programme came to £8.4m in 2018-20").as_deref(),
        Some("2018-01-01")
    );
}

#[test]
fn a_planned_level_is_of_the_time_of_what_is_set_against_it() {
    check(
        "Savings for 2019/20 totalled £61m against £74m agreed",
        &["2019/20", "2019/20"],
    );
    check(
        "At the end of December 1,053 had one, against 1,146 at the beginning of the year",
        &["December", "-"],
    );
}

#[test]
fn what_a_change_is_on_has_a_time_of_its_own() {
    check(
        "The allocation for 2025-26 has increased by £22m (7%) on the comparable figure for 2024-25",
        &["2025-26", "2025-26"],
    );
    check(
        "It rose by £22m (7%) on the upper site in 2024-25",
        &["2024-25", "2024-25"],
    );
}

#[test]
fn a_rate_beside_a_count_is_of_its_time() {
    check(
        "281 pupils were on roll on 31 May 2021, a rate of 37.4 per 10,000",
        &["31 May 2021", "31 May 2021"],
    );
}

#[test]
fn a_bound_does_not_part_a_figure_from_its_time() {
    check(
        "91.2% of kitchens were rated 4 or above at the end of June 2021",
        &["June 2021", "June 2021"],
    );
}

#[test]
fn what_was_so_when_a_change_began_is_of_that_day() {
    let sentence = "That is 14 fewer since 31 May 2021, when the rate was 22.8";
    check(sentence, &["31 May 2021", "31 May 2021"]);
}

#[test]
fn the_time_of_the_last_of_two_holds_for_an_average_before() {
    check(
        "Permits took 9.1 days on average and renewals 3.2 days in May 2021",
        &["May 2021", "May 2021"],
    );
}

#[test]
fn a_clause_behind_a_semicolon_has_no_share_in_how_far_a_time_stands() {
    check(
        "8.3% of the adults in our care had to move home three or more times in the year to 31 May 2021; the aim is 5%",
        &["31 May 2021", "31 May 2021", "-"],
    );
}

#[test]
fn what_a_change_is_set_on_dates_neither_it_nor_the_next() {
    check(
        "In Q1-Q3 there were 5,780 calls, an increase of 9.4% (499 calls) on the same quarters of 2017-18, and 11.3% above the average.",
        &["Q1-Q3", "Q1-Q3", "Q1-Q3", "Q1-Q3"],
    );
    check(
        "The budget for 2023/24, as of November 2023, was now £93m.",
        &["2023/24"],
    );
    check(
        "A rate for 2011/12 of 97.1%, which compared with 96% as the rate of towns nationally, was reported.",
        &["2011/12", "2011/12"],
    );
}
