use scrutineer_model::Statement;

use crate::sample::{HEADING, PARAGRAPH, in_paragraph, starts, stated};

#[test]
fn a_quarter_of_long_ago_does_not_date_what_follows() {
    let found = stated(&[
        (HEADING, "Performance report: Quarter 1 2022/23"),
        (
            PARAGRAPH,
            "Bus journeys reached 4.1 million, 78% of the level in Quarter 1 2019/20.",
        ),
        (
            PARAGRAPH,
            "At the end of June 86% of lamps had been replaced.",
        ),
    ]);
    let last = found.last().and_then(|statement| statement.value.as_ref());
    let period = last.and_then(|value| value.period.as_ref());
    let end = period.and_then(|period| period.end);
    assert_eq!(
        end.map(|day| day.to_string()).as_deref(),
        Some("2022-06-30")
    );
}

#[test]
fn the_same_period_of_a_year_is_as_long_as_the_first() {
    let found = in_paragraph(
        "The number of calls was 524 in the nine months to December 2015 against 610 in the same period of 2014/15.",
    );
    let beside = found
        .first()
        .and_then(|statement| statement.comparisons.first());
    let period = beside.and_then(|beside| beside.value.period.as_ref());
    let days = period.and_then(|period| Some((period.start?.to_string(), period.end?.to_string())));
    assert_eq!(
        days,
        Some(("2014-04-01".to_owned(), "2014-12-31".to_owned())),
        "{found:?}"
    );
}

#[test]
fn since_when_it_was_not_so_high_dates_nothing() {
    let found = in_paragraph(
        "There were 1,204 households at the end of September, the highest number since 2009.",
    );
    let value = found.first().and_then(|statement| statement.value.as_ref());
    let period = value.and_then(|value| value.period.as_ref());
    assert_eq!(period.and_then(|period| period.start), None, "{found:?}");
}

#[test]
fn a_quarter_beside_its_like_of_another_year_is_not_that() {
    let found =
        in_paragraph("In Q3 crews collected 23,410 tonnes; in Q3 2021/22 it was 24,100 tonnes.");
    assert_eq!(
        starts(&found),
        [None, Some("2021-10-01".to_owned())],
        "{found:?}"
    );
}

#[test]
fn a_quarter_in_a_budget_is_of_the_year_that_was_running() {
    let first = |text: &str| {
        let found: Vec<Statement> =
            stated(&[(HEADING, "Draft Revenue Budget 2025-26"), (PARAGRAPH, text)]);
        starts(&found).into_iter().next().flatten()
    };
    assert_eq!(
        first("In quarter 2 savings of £14m were deemed irrecoverable.").as_deref(),
        Some("2024-07-01")
    );
    assert_eq!(
        first("In quarter 2 of 2025-26 savings of £14m were deemed irrecoverable.").as_deref(),
        Some("2025-07-01")
    );
}
