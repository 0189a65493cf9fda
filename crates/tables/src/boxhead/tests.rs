use scrutineer_model::Rect;

use super::*;
use crate::sketch;

fn check(drawing: &[&str], heads: usize) {
    assert_eq!(
        head_rows(&sketch::grid(drawing), &[]),
        heads,
        "{drawing:#?}"
    );
}

#[test]
fn what_stands_above_the_figures_is_head() {
    check(&["  | Budget", "Roads | 12", "Parks | 13"], 1);
    check(
        &["Band | 18/19 (£) | 19/20 (£)", "A | 12 | 13", "B | 5 | 6"],
        1,
    );
    check(&["Roads | 12", "Parks | 13", "Total | 25"], 0);
}

#[test]
fn heads_that_name_the_rows_stand_below_a_band_that_does_not() {
    check(
        &[
            "          | Scoping  | Planned  ",
            "*Project* | *Phase*  | *Budget* ",
            "Bridge    | Plans    | 54",
            "Depot     | Building | 12",
        ],
        2,
    );
    check(
        &[
            "       | Scoping  | Planned",
            "Bridge | Plans    | 54",
            "Depot  | Building | 12",
        ],
        1,
    );
}

#[test]
fn a_row_of_dashes_and_a_figure_is_no_head() {
    check(
        &[
            "*RC* *1* | *–* | *–* | *-13.3%*",
            "RC 2 | – | 873 | -31.3%",
            "RC 3 | – | 563 | 39.1%",
        ],
        0,
    );
}

#[test]
fn a_row_of_dashes_is_no_head() {
    check(
        &[
            "RC 1 | – | – | –",
            "RC 2 | – | 873 | 873",
            "RC 3 | – | 563 | 563",
        ],
        0,
    );
}

#[test]
fn a_form_that_nobody_has_filled_in_has_a_head() {
    let form = [
        "*Item* | *Serial* *number* | *Price*",
        "Desk",
        "Chair",
        "Safe",
    ];
    check(&form, 1);
    check(&["Desk | Chair | Safe", "Lamp", "Stool", "Clock"], 0);
}

#[test]
fn units_periods_and_second_names_go_on_with_the_head() {
    check(
        &[
            "Scheme | 2025-26 | 2026-27",
            "  | Year 1 | Year 2",
            "  | £000s | £000s",
            "Roads | 12 | 13",
            "Parks | 7 | 8",
        ],
        3,
    );
    check(
        &["Stage | Expected", "Consultation | 2027", "Adoption | 2028"],
        0,
    );
}

#[test]
fn the_numbers_of_columns_go_on_with_the_head() {
    check(
        &[
            "Ward | Sites found | Homes planned | Homes built",
            "  | 1 | 2 | 3",
            "Abbey | 12 | 340 | 215",
            "Castle | 9 | 120 | 88",
        ],
        2,
    );
}

#[test]
fn the_rest_of_a_row_cut_by_the_page_is_no_head() {
    check(
        &[
            "*Ref* | *Site* | *Area* | *Reason*",
            "  |   |   | policy of the plan.",
            "A12 | Mill Lane | 2.4 | Rejected",
            "A13 | High Street | 0.7 | Allocated",
        ],
        1,
    );
}

#[test]
fn a_plain_first_item_is_no_head_though_it_has_no_figures() {
    check(
        &[
            "*Item* | *Serial* | *Number*",
            "Books | - | 1 box",
            "Table |   | 2",
            "Bin |   | 3",
        ],
        1,
    );
}

#[test]
fn a_head_over_several_columns_wants_the_row_below() {
    check(
        &[
            "Source | Outlook | <",
            "  | Best | Worst",
            "Council tax | More homes are built than the plan expects by the end of it | Fewer homes are built",
            "Grants | Grants rise with prices in each of the three years | Grants stay as they are now",
        ],
        2,
    );
}

#[test]
fn a_dark_first_row_is_head_and_a_lone_stripe_is_not() {
    let grid = sketch::grid(&["Policy one | Agreed", "Policy two | Refused"]);
    let first = Rect::around(starting_in(&grid, 0).map(GridCell::bbox)).unwrap_or_default();
    let fill = |luma| Fill {
        bbox: first,
        color: Color([luma; 3]),
    };
    assert_eq!(head_rows(&grid, &[fill(60)]), 1);
    assert_eq!(head_rows(&grid, &[fill(230)]), 0);
}

#[test]
fn a_plain_row_over_the_first_of_several_sections_is_a_head() {
    let long = "The site lies within the boundary of a protected wood";
    let rows = |sections: [&str; 2]| {
        [
            "Constraint | Criteria | Score".to_owned(),
            sections[0].to_owned(),
            format!("Woodland | {long} | Red"),
            format!("Wildlife | {long} | Red"),
            sections[1].to_owned(),
            format!("Monuments | {long} | Amber"),
        ]
    };
    let heads = |sections| {
        let rows = rows(sections);
        let drawing: Vec<&str> = rows.iter().map(String::as_str).collect();
        head_rows(&sketch::grid(&drawing), &[])
    };
    assert_eq!(heads(["Nature", "History"]), 1);
    assert_eq!(heads(["Nature", "Ponds | In a pond | Red"]), 0, "one name");
}

#[test]
fn a_long_head_is_one_where_it_alone_is_bold() {
    let long =
        "*Very* *high:* *only* *fit* *for* *a* *centre* *of* *some* *town* *or* *of* *a* *city*";
    let head = format!("*Density* | {long} | *High*");
    let rows = ["Flats | few | many", "Homes | low | medium"];
    check(&[&head, rows[0], rows[1]], 1);
    let plain = head.replace('*', "");
    check(&[&plain, rows[0], rows[1]], 0);
}
