use scrutineer_model::{Block, BlockKind, Sheet};

#[test]
fn a_quarter_of_long_ago_does_not_date_what_follows() {
    let block = |kind, text: &str| Block {
        kind,
        text: text.to_owned(),
        ..Block::default()
    };
    let paragraph = BlockKind::Paragraph { number: None };
    let sheet = Sheet {
        page: 1,
        blocks: vec![
            block(
                BlockKind::Heading {
                    level: 1,
                    number: None,
                },
                "Performance report: Quarter 1 2022/23",
            ),
            block(
                paragraph.clone(),
                "Bus journeys reached 4.1 million, 78% of the level in Quarter 1 2019/20.",
            ),
            block(
                paragraph,
                "At the end of June 86% of lamps had been replaced.",
            ),
        ],
        ..Sheet::default()
    };
    let found = crate::find(&[sheet], &[]);
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
    let sheet = Sheet {
        page: 1,
        blocks: vec![Block {
            kind: BlockKind::Paragraph { number: None },
            text: "The number of calls was 524 in the nine months to December 2015 against 610 in the same period of \
                2014/15."
                .to_owned(),
            ..Block::default()
        }],
        ..Sheet::default()
    };
    let found = crate::find(&[sheet], &[]);
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
    let sheet = Sheet {
        page: 1,
        blocks: vec![Block {
            kind: BlockKind::Paragraph { number: None },
            text: "There were 1,204 households at the end of September, the highest number since 2009.".to_owned(),
            ..Block::default()
        }],
        ..Sheet::default()
    };
    let found = crate::find(&[sheet], &[]);
    let value = found.first().and_then(|statement| statement.value.as_ref());
    let period = value.and_then(|value| value.period.as_ref());
    assert_eq!(period.and_then(|period| period.start), None, "{found:?}");
}

#[test]
fn a_quarter_beside_its_like_of_another_year_is_not_that() {
    let sheet = Sheet {
        page: 1,
        blocks: vec![Block {
            kind: BlockKind::Paragraph { number: None },
            text: "In Q3 crews collected 23,410 tonnes; in Q3 2021/22 it was 24,100 tonnes."
                .to_owned(),
            ..Block::default()
        }],
        ..Sheet::default()
    };
    let found = crate::find(&[sheet], &[]);
    let starts: Vec<Option<String>> = found
        .iter()
        .map(|statement| {
            let period = statement.value.as_ref()?.period.as_ref()?;
            Some(period.start?.to_string())
        })
        .collect();
    assert_eq!(starts, [None, Some("2021-10-01".to_owned())], "{found:?}");
}

#[test]
fn a_quarter_in_a_budget_is_of_the_year_that_was_running() {
    let starts = |text: &str| {
        let block = |kind, text: &str| Block {
            kind,
            text: text.to_owned(),
            ..Block::default()
        };
        let heading = BlockKind::Heading {
            level: 1,
            number: None,
        };
        let sheet = Sheet {
            page: 1,
            blocks: vec![
                block(heading, "Draft Revenue Budget 2025-26"),
                block(BlockKind::Paragraph { number: None }, text),
            ],
            ..Sheet::default()
        };
        let found = crate::find(&[sheet], &[]);
        let value = found.first().and_then(|statement| statement.value.clone());
        let start = value.and_then(|value| value.period?.start);
        start.map(|day| day.to_string())
    };
    assert_eq!(
        starts("In quarter 2 savings of £14m were deemed irrecoverable.").as_deref(),
        Some("2024-07-01")
    );
    assert_eq!(
        starts("In quarter 2 of 2025-26 savings of £14m were deemed irrecoverable.").as_deref(),
        Some("2025-07-01")
    );
}
