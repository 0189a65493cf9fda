//! What is a dashboard, and what its columns are to one another.

use scrutineer_model::{Direction, Observation, Rating};

use super::*;
use crate::grid::drawn_with;
use crate::observe;

fn read(rows: &[&str]) -> Vec<Observation> {
    observe(&[drawn_with(rows, 1, 0)], &[], &[]).observations
}

#[test]
fn a_row_is_read_whatever_the_order_of_its_columns() {
    let found = read(&[
        "DoT | RAG | Target | Q4 2017/18 | Q3 2017/18 | England | Performance measure | PI ref | Lead officer | Good to be",
        "▼ | A | 16% | 13.8% | 14.3% | 21% | Re-referrals within 12 months | 7.3 | J Smith | Low",
        "▲ | Green | 91% | 94.9% | 93.9% | 82% | Assessments within 45 days | 7.4 | A Jones | High",
    ]);
    let latest: Vec<&Observation> = found
        .iter()
        .filter(|observation| observation.judgement.is_some())
        .collect();
    assert_eq!(latest.len(), 2);
    let first = latest[0];
    assert_eq!(first.measure, "Re-referrals within 12 months");
    assert_eq!(first.value.text, "13.8%");
    assert_eq!(first.polarity, Some(Polarity::LowIsGood));
    let judgement = first.judgement.as_ref().expect("judged");
    assert_eq!(judgement.target_met, Some(true));
    assert_eq!(judgement.reference.as_deref(), Some("7.3"));
    assert_eq!(judgement.owner.as_deref(), Some("J Smith"));
    assert_eq!(
        judgement.rag.as_ref().and_then(|rag| rag.rating),
        Some(Rating::Amber)
    );
    let travel = judgement.travel.as_ref().expect("travels");
    assert_eq!(
        (travel.direction, travel.printed.as_deref()),
        (Direction::Down, Some("▼"))
    );
    let kinds: Vec<_> = found
        .iter()
        .take(4)
        .map(|observation| observation.comparison)
        .collect();
    assert_eq!(
        kinds,
        [
            Some(ComparisonKind::Target),
            None,
            Some(ComparisonKind::Previous),
            Some(ComparisonKind::National)
        ]
    );
}

#[test]
fn without_an_arrow_the_travel_is_derived() {
    let found = read(&[
        "Indicator | Previous | Latest | Target",
        "Visits per month | 40 | 45 | 50",
    ]);
    let judgement = found[1].judgement.as_ref().expect("judged");
    let travel = judgement.travel.as_ref().expect("travels");
    assert_eq!(
        (travel.direction, travel.printed.as_deref()),
        (Direction::Up, None)
    );
    // Nothing says which way is good.
    assert_eq!(judgement.target_met, None);
}

#[test]
fn target_and_percentages_make_a_dashboard_without_other_heads() {
    let found = read(&[
        " | Target | 2023/24 | 2024/25 | Met? | ",
        "Calls answered | 95% | 93% | 96% | Yes | ▲",
        "Bins missed | 30 | 41 | 44 | No | ▼",
        "Parks graded | 80% | 81% | 82% | ✔ | ▲",
    ]);
    let latest = &found[2];
    let judgement = latest.judgement.as_ref().expect("judged");
    assert_eq!(latest.value.text, "96%");
    assert_eq!(judgement.target_said, Some(true));
    let travel = judgement.travel.as_ref().expect("travels");
    assert_eq!(travel.printed.as_deref(), Some("▲"));
    assert_eq!(found[1].comparison, Some(ComparisonKind::Previous));
    assert_eq!(found[0].comparison, Some(ComparisonKind::Target));
}

#[test]
fn rows_of_targets_are_set_beside_those_of_the_indicator() {
    let found = read(&[
        "Ref | Indicator | Aim |  | Q1 2024/25 | Q2 2024/25",
        "A1 | Reviews held | Increase | Actual | 71% | 76%",
        "A1 | Reviews held | Increase | Target | 75% | 75%",
        "A2 | Days waited | Decrease | Actual | 12 | 13",
        "A2 | Days waited | Decrease | Target | 10 | 10",
    ]);
    let judged: Vec<_> = found
        .iter()
        .filter_map(|found| Some((found.value.text.as_str(), found.judgement.as_ref()?)))
        .map(|(text, judgement)| (text, judgement.target_met))
        .collect();
    assert_eq!(judged, [("76%", Some(true)), ("13", Some(false))]);
    let targets = found
        .iter()
        .filter(|found| found.comparison == Some(ComparisonKind::Target));
    assert_eq!(targets.count(), 4);
}

#[test]
fn an_arrow_beside_the_figure_is_its_travel() {
    let found = read(&[
        "Measure | Q4 2023/24 | Q1 2024/25 | Annual target",
        "Waste recycled | 43.7% | 46.9% ▲ | 46%",
    ]);
    let judgement = found[1].judgement.as_ref().expect("judged");
    let travel = judgement.travel.as_ref().expect("travels");
    assert_eq!(
        (travel.direction, travel.printed.as_deref()),
        (Direction::Up, Some("▲"))
    );
}

#[test]
fn a_budget_is_no_dashboard() {
    let found = read(&[
        "Service | Budget | Target saving",
        "Roads | 40 | 45",
        "Parks | 3 | 5",
    ]);
    assert!(
        found
            .iter()
            .all(|observation| observation.judgement.is_none())
    );
}

#[test]
fn colours_of_directorates_and_grades_rate_nothing() {
    const COLORS: [[u8; 3]; 3] = [[0, 176, 80], [255, 192, 0], [255, 0, 0]];
    let mut table = drawn_with(
        &[
            "Saving | Directorate | 2025-26 £000 | 2026-27 £000",
            "Fewer offices | Growth | 40 | 45",
            "Bus routes | Schools | 3 | 5",
            "Parks by volunteers | Places | 7 | 9",
        ],
        1,
        1,
    );
    for cell in table.cells.iter_mut().filter(|cell| cell.column == 1) {
        cell.fill = (cell.row.checked_sub(1)).map(|row| scrutineer_model::Color(COLORS[row]));
    }
    let found = observe(&[table], &[], &[]).observations;
    assert_eq!(found.len(), 6);
    for observation in found {
        assert_eq!(observation.judgement, None);
        assert_eq!(observation.comparison, None);
    }
}

#[test]
fn what_a_later_figure_of_its_run_overtakes_is_an_earlier_one() {
    let found = read(&[
        "Measure | Q3 2023/24 | Q4 2023/24 | April 2024 | Target",
        "Visits in time | 81% | 82% | 83% | 90%",
        "Plans in time | 71% | - | - | 80%",
        "Calls in time | 61% | 62% | - | 70%",
    ]);
    let of = |text: &str| {
        let found = found.iter().find(|found| found.value.text == text);
        found.and_then(|found| found.comparison)
    };
    assert_eq!(of("71%"), Some(ComparisonKind::Previous));
    // No quarter is overtaken by a month.
    assert_eq!(of("62%"), None);
    assert_eq!(of("83%"), None);
}

#[test]
fn the_title_of_a_card_is_its_indicator() {
    let mut card = drawn_with(
        &[
            "2023/24 value | Q2 2024/25 value | Q2 2024/25 target | Status",
            "76.19% | 81.25% | 78.00% | Green",
        ],
        1,
        0,
    );
    card.title = Some("Tenants content with their home".to_owned());
    let found = observe(&[card], &[], &[]).observations;
    assert_eq!(found.len(), 3);
    for figure in &found {
        assert_eq!(figure.measure, "Tenants content with their home");
        assert_eq!(figure.row[..], ["Tenants content with their home"]);
    }
}

fn by_text<'a>(found: &'a [Observation], text: &str) -> &'a Observation {
    let of_text = |found: &&Observation| found.value.text == text;
    found.iter().find(of_text).expect(text)
}

#[test]
fn each_of_several_ratings_is_of_the_figure_before_it() {
    let found = read(&[
        "Indicator | Target | Q1 2011/12 | RAG | Q2 2011/12 | RAG",
        "Calls answered | 95% | 93% | R | 96% | G",
        "Visits held | 80% | 81% | G | 78% | A",
        "Plans drawn up | 70% | 50% | R | 69% | A",
    ]);
    let rating = |text: &str| {
        let judged = by_text(&found, text).judgement.as_ref();
        judged.and_then(|judged| judged.rag.as_ref()?.rating)
    };
    assert_eq!(rating("96%"), Some(Rating::Green));
    assert_eq!(rating("78%"), Some(Rating::Amber));
}

#[test]
fn bounds_are_what_is_to_be_reached() {
    let found = read(&[
        "Measure | What the Act says | 2022/23 | 2023/24",
        "Cases closed within 39 weeks | ≥ 70% | 76.1% | 79.3%",
        "Weeks for a local application | < 15 | 17.2 | 14.6",
        "Appeals lost | under 10% | 8% | 9%",
    ]);
    let comparison = |text: &str| by_text(&found, text).comparison;
    assert_eq!(comparison("≥ 70%"), Some(ComparisonKind::Target));
    assert_eq!(comparison("79.3%"), None);
}

#[test]
fn a_head_without_a_time_is_the_latest_beside_the_same_with_one() {
    let found = read(&[
        "HR measure | Better if | Council | Adults | Council 2023/24",
        "Turnover | Lower | 13.4% | 15.9% | 14.2%",
        "Days lost per FTE | Lower | 8.3 | 10.9 | 11.2",
    ]);
    assert_eq!(by_text(&found, "13.4%").comparison, None);
    assert!(by_text(&found, "13.4%").judgement.is_some());
    let earlier = by_text(&found, "14.2%").comparison;
    assert_eq!(earlier, Some(ComparisonKind::Previous));
}

#[test]
fn what_others_reach_is_no_figure_of_the_indicator() {
    let found = read(&[
        "Indicator | 2006/07 | 2007/08 | Target 2007/08 | Top quartile 2006/07 | Average of 111 authorities",
        "Invoices paid | 94.1% | 96.7% | 96.0% | 97.2% | 95.3%",
        "Waste recycled | 17.4% | 18.9% | 19.0% | 22.8% | 20.1%",
    ]);
    let comparison = |text: &str| by_text(&found, text).comparison;
    assert_eq!(comparison("97.2%"), Some(ComparisonKind::Other));
    assert_eq!(comparison("95.3%"), Some(ComparisonKind::National));
}

#[test]
fn a_form_of_one_indicator_is_read_by_its_labels() {
    let found = read(&[
        "Indicator | Care leavers in training",
        "Actual Q2 2014/15 | 51.4% | Target Q2 2014/15 | 58.0% | RAG | Red",
        "Actual Q1 2014/15 | 47.9% | Actual Q2 2013/14 | 49.2% | Direction of travel | Better",
        "Reason | Of the 37 in the group 19 were in training.",
    ]);
    let latest = by_text(&found, "51.4%");
    assert!(
        found
            .iter()
            .all(|found| found.measure == "Care leavers in training")
    );
    assert_eq!(latest.comparison, None);
    let judged = latest.judgement.as_ref().expect("judged");
    assert_eq!(
        judged.rag.as_ref().and_then(|rag| rag.rating),
        Some(Rating::Red)
    );
    assert_eq!(
        by_text(&found, "58.0%").comparison,
        Some(ComparisonKind::Target)
    );
    assert_eq!(
        by_text(&found, "49.2%").comparison,
        Some(ComparisonKind::Previous)
    );
    let Origin::Cell { row, column, .. } = by_text(&found, "58.0%").origin else {
        panic!("of a cell");
    };
    assert_eq!((row, column), (1, 3));
}

#[test]
fn a_list_of_times_is_no_form() {
    let found = read(&["Year | Homes", "2022/23 | 412", "2023/24 | 398"]);
    assert!(found.iter().all(|found| found.comparison.is_none()));
}
