//! Times without a year, and what dates them.

use super::*;
use crate::periods::period;
use crate::token::tokens;

fn times(text: &str) -> Vec<Period> {
    let tokens = tokens(text);
    (0..tokens.len())
        .filter_map(|at| Some(period(text, &tokens, at)?.1))
        .collect()
}

fn dated(text: &str, near: &str) -> String {
    let near = times(near).into_iter().next();
    let mut period = times(text).remove(0);
    Calendar::default().date(&mut period, near.as_ref());
    period.start.map_or("?".to_owned(), |day| day.to_string())
}

#[test]
fn a_month_takes_the_year_of_what_stands_near() {
    assert_eq!(dated("in December", "in March 2018"), "2017-12-01");
    assert_eq!(dated("in January", "in 2017/18"), "2018-01-01");
    assert_eq!(dated("in March", "in March 2018"), "2018-03-01");
}

#[test]
fn a_day_takes_the_year_of_what_stands_near() {
    assert_eq!(dated("as of 31 October", "31 October 2018"), "2018-10-31");
    assert_eq!(dated("on 24th February", "in 2017/18"), "2018-02-24");
}

#[test]
fn a_quarter_takes_the_year_of_its_neighbour() {
    assert_eq!(dated("at Q3", "at Q4 2017/18"), "2017-10-01");
    assert_eq!(dated("at Q4", "at Q1 2018/19"), "2018-01-01");
    assert_eq!(dated("at Q3", "2018/19 – Quarter 3"), "2018-10-01");
    assert_eq!(dated("in Quarter 2 last year", "Q2 2019/20"), "2018-07-01");
    assert_eq!(dated("in Quarter 4 last year", "in 2019/20"), "2019-01-01");
    assert_eq!(dated("in Q3 2012", "at Q3 2013/14"), "?");
    assert_eq!(dated("in Q3 2013", "at Q4 2013/14"), "2013-10-01");
}

#[test]
fn a_quarter_beside_a_month_is_the_last_that_is_over() {
    assert_eq!(dated("at Q2", "in December 2017"), "2017-07-01");
    assert_eq!(dated("at Q4", "in December 2017"), "2017-01-01");
    assert_eq!(
        dated("at Q1", "in the 12 months to June 2019"),
        "2019-04-01"
    );
    assert_eq!(dated("in May", "from June 2017 to May 2018"), "2018-05-01");
    assert_eq!(dated("in May", "from April 2016 to May 2018"), "?");
    assert_eq!(dated("the previous quarter", "Q1 2018/19"), "2018-01-01");
    assert_eq!(dated("the previous month", "in January 2018"), "2017-12-01");
}

#[test]
fn the_same_time_of_last_year_is_a_year_before() {
    assert_eq!(
        dated("the same quarter last year", "Q3 2017/18"),
        "2016-10-01"
    );
    assert_eq!(dated("the same quarter last year", "in December 2017"), "?");
    assert_eq!(dated("in September last year", "Q2 2022/23"), "2021-09-01");
}

#[test]
fn months_up_to_a_month_take_its_year() {
    for (text, expected) in [
        ("12 months to December", "2017-01-01"),
        ("the year to September", "2016-10-01"),
        ("three months to November", "2017-09-01"),
        ("between April and September", "2017-04-01"),
        ("between October and March", "2016-10-01"),
    ] {
        let near = times("in December 2017").remove(0);
        let found = times(text)
            .into_iter()
            .map(|mut period| {
                Calendar::default().date(&mut period, Some(&near));
                period.start.map_or("?".to_owned(), |day| day.to_string())
            })
            .next();
        assert_eq!(found.as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn a_bound_takes_the_year_of_what_stands_near() {
    let near = times("Q3 2017/18").remove(0);
    for (text, kind, expected) in [
        ("quarter 2", PeriodKind::By, (None, Some("2017-09-30"))),
        ("31 October", PeriodKind::By, (None, Some("2017-10-31"))),
        ("in June", PeriodKind::From, (Some("2017-06-01"), None)),
    ] {
        let mut period = times(text).remove(0);
        period.kind = kind;
        Calendar::default().date(&mut period, Some(&near));
        let shown = |day: Option<Date>| day.map(|day| day.to_string());
        assert_eq!(
            (shown(period.start).as_deref(), shown(period.end).as_deref()),
            expected,
            "{text}"
        );
    }
}

#[test]
fn the_last_financial_year_is_the_one_before() {
    assert_eq!(
        dated("in the last financial year", "in Q1 2017/18"),
        "2016-04-01"
    );
    assert_eq!(
        dated("last financial year", "at 31 March 2018"),
        "2016-04-01"
    );
    assert_eq!(
        dated("in the new financial year", "on 20 February 2024"),
        "2024-04-01"
    );
    assert_eq!(
        dated("in quarter one", "from 1 April to 30 June 2019"),
        "2019-04-01"
    );
    assert_eq!(
        dated("in the same period in the previous year", "in Q1 2019/20"),
        "2018-04-01"
    );
}

#[test]
fn the_year_before_is_the_one_before_a_year() {
    assert_eq!(dated("in the previous year", "in 2013-14"), "2012-04-01");
    assert_eq!(dated("in the previous year", "in March 2014"), "?");
}

#[test]
fn a_plan_said_in_full_dates_its_short_form() {
    let mut calendar = Calendar::default();
    calendar.note(&times("the 2023-2026 plan")[0]);
    let mut period = times("the 2023-26 plan").remove(0);
    calendar.date(&mut period, None);
    assert_eq!(
        period.end.map(|day| day.to_string()),
        Some("2026-12-31".to_owned())
    );
}

#[test]
fn a_year_before_a_day_or_a_month_is_as_long() {
    assert_eq!(
        dated("than a year earlier", "at 31 March 2018"),
        "2017-03-31"
    );
    assert_eq!(
        dated("in the same period last year", "in February 2024"),
        "2023-02-01"
    );
    assert_eq!(dated("at month 10", "in 2018/19"), "2019-01-01");
    assert_eq!(dated("at month 10", "in June 2018"), "?");
}

#[test]
fn nothing_near_gives_no_year() {
    assert_eq!(dated("in December", "no time"), "?");
}

#[test]
fn a_papers_quarters_hold_where_they_agree() {
    let mut calendar = Calendar::default();
    calendar.note(&times("Q4 2017/18")[0]);
    let mut period = times("at the end of Q4").remove(0);
    calendar.date(&mut period, None);
    assert_eq!(
        period.end.map(|day| day.to_string()),
        Some("2018-03-31".to_owned())
    );
}

#[test]
fn a_text_without_a_quarter_or_a_dash_has_nothing_to_note() {
    for text in [
        "in Q4 2017/18",
        "the 4th quarter",
        "the 2023-2026 plan",
        "Jan-Dec 2023",
        "Jan-dec 2023",
        "January 2023 – December 2026",
    ] {
        assert!(Calendar::may_note(text), "{text}");
    }
    for text in ["re-referrals in March 2018", "12 months to June 2019", ""] {
        assert!(!Calendar::may_note(text), "{text}");
    }
}

#[test]
fn quarters_abroad_are_the_calendars() {
    let dated = |text: &str, near: &str| {
        let near = times(near).into_iter().next();
        let mut period = times(text).remove(0);
        Calendar::abroad().date(&mut period, near.as_ref());
        period.start.map_or("?".to_owned(), |day| day.to_string())
    };
    assert_eq!(dated("at Q3", "in 2013"), "2013-07-01");
    assert_eq!(dated("at Q3 2013", ""), "2013-07-01");
    assert_eq!(dated("at Q3", "on 5 May 2013"), "2012-07-01");
    assert_eq!(dated("at Q3", "in 2013/14"), "2013-10-01");
}
