//! What is read and what is not.

use super::*;
use crate::sketch;
use crate::text::lines;

#[test]
fn shares_in_brackets_under_figures_are_of_their_cells() {
    let sheet = sketch::sheet(&[
        "Service            Stage 1      Stage 2     Decided",
        "Housing                120           31           4",
        "                     (48%)        (50%)       (40%)",
        "Waste                   88           20           3",
        "                     (35%)        (32%)       (30%)",
        "Planning                42           11           3",
        "                     (17%)        (18%)       (30%)",
    ]);
    let grids = crate::find::grids(&sheet);
    let rows: Vec<Vec<String>> = grids.iter().map(sketch::rows_of).collect();
    assert_eq!(rows[0][1], "Housing | 120 (48%) | 31 (50%) | 4 (40%)");
    assert_eq!(rows[0].len(), 4);
}

#[test]
fn lines_with_labels_and_figures_in_the_same_columns_are_rows_of_their_own() {
    let words = sketch::words(&[
        "City of the north      30,801   76,642",
        "City of the south      30,802   53,885",
        "and the west                          ",
    ]);
    let before = |word: usize| words[word].bbox.x0 - 3.0;
    let edges = [before(0), before(4), before(5), words[5].bbox.x1 + 3.0];
    let columns = Columns::between(&edges, words[0].size);
    let body = body_lines(&lines(words), &columns, 0);
    assert!(is_row_like(&body[0], &body[1]));
    assert!(!is_row_like(&body[1], &body[2]));
}

#[test]
fn a_label_ends_beside_its_figures_where_they_are_set_to_the_bottom() {
    let drawing = [
        "Council tax             993.9     911.8",
        "Settlement funding,                    ",
        "revenue support                        ",
        "grant included          222.0     241.0",
        "Social care             137.1     124.0",
        "Market sustainability                  ",
        "and improvement          27.0      50.0",
    ];
    let sheet = sketch::sheet(&drawing);
    let grids = crate::find::grids(&sheet);
    let rows = sketch::rows_of(&grids[0]);
    assert_eq!(
        rows,
        [
            "Council tax | 993.9 | 911.8",
            "Settlement funding, revenue support grant included | 222.0 | 241.0",
            "Social care | 137.1 | 124.0",
            "Market sustainability and improvement | 27.0 | 50.0",
        ]
    );
}

#[test]
fn rows_set_in_alike_are_the_items_of_the_label_above_though_the_first_wraps() {
    let sheet = sketch::sheet(&[
        "                         2018      2019",
        "Number of                              ",
        "   Compulsory                          ",
        "   redundancies            72        10",
        "   Other departures         6         3",
        "   Departures              78        13",
    ]);
    let rows = sketch::rows_of(&crate::find::grids(&sheet)[0]);
    assert_eq!(rows[1], "Number of");
    assert_eq!(rows[2], "Compulsory redundancies | 72 | 10");
}

#[test]
fn and_at_the_end_of_a_line_goes_on_beside_the_figures_below() {
    let sheet = sketch::sheet(&[
        "Net interest on pensions      24.4      23.8",
        "Trading operations             2.4       2.6",
        "Investment property                         ",
        "revaluations                   0.7       0.9",
        "Other finance and                           ",
        "Investment items             (1.6)       1.2",
    ]);
    let grids = crate::find::grids(&sheet);
    let rows = sketch::rows_of(&grids[0]);
    assert_eq!(rows[1], "Trading operations | 2.4 | 2.6");
    assert_eq!(rows[2], "Investment property revaluations | 0.7 | 0.9");
}

#[test]
fn an_item_without_a_bullet_goes_on_with_the_one_above() {
    let sheet = sketch::sheet(&[
        "● Depreciation of all the assets      68.9    (87.7)",
        "● Gain on sale of fixed                             ",
        "Assets                                53.3    (76.3)",
        "● Statutory minimum revenue                         ",
        "Provision                           (28.4)      28.4",
        "● Grants applied                    (19.3)      28.0",
    ]);
    let grids = crate::find::grids(&sheet);
    let rows = sketch::rows_of(&grids[0]);
    assert_eq!(rows[1], "● Gain on sale of fixed Assets | 53.3 | (76.3)");
    assert_eq!(
        rows[2],
        "● Statutory minimum revenue Provision | (28.4) | 28.4"
    );
}

#[test]
fn a_label_that_runs_over_blank_columns_goes_on_in_lower_case() {
    let sheet = sketch::sheet(&[
        "                              Gross      Income        Net",
        "                                 £m          £m         £m",
        "Planning services            31.306    (23.500)      7.806",
        "Highways and transport      115.785   (121.824)    (6.039)",
        "Shared surpluses or deficits on joint provision           ",
        "of services by associates                            0.328",
        "Cost of services            934.074   (698.671)    235.403",
    ]);
    let grids = crate::find::grids(&sheet);
    let rows = sketch::rows_of(&grids[0]);
    assert!(
        rows[4].starts_with("Shared surpluses or deficits on joint provision of services by"),
        "{rows:#?}"
    );
}

#[test]
fn a_label_set_to_the_bottom_goes_on_behind_a_colon() {
    let sheet = sketch::sheet_set_closely(
        &[
            "                      2018    2019",
            "",
            "Support in the",
            "home                   0.6     1.0",
            "",
            "Learning disability:",
            "community services     0.4     1.9",
            "",
            "Physical disability:",
            "residential care       2.4     2.8",
        ],
        1.0,
    );
    assert_eq!(
        sketch::rows_of(&crate::find::grids(&sheet)[0])[2..],
        [
            "Learning disability: community services | 0.4 | 1.9",
            "Physical disability: residential care | 2.4 | 2.8",
        ]
    );
}

#[test]
fn a_label_with_a_dash_before_it_ends_no_name_however_long() {
    let sheet = sketch::sheet(&[
        "Post                                              2018       2019",
        "Director of Schools                                       ",
        "- Salary                                       142,814    145,670",
        "- Pension                                       19,566     19,957",
        "Director of Planning (and Deputy Chief)                   ",
        "- Salary                                       122,412    123,423",
        "- Pension                                       16,521     16,909",
    ]);
    let grids = crate::find::grids(&sheet);
    let rows = sketch::rows_of(&grids[0]);
    assert_eq!(
        rows[4..6],
        [
            "Director of Planning (and Deputy Chief)",
            "- Salary | 122,412 | 123,423"
        ]
    );
}

#[test]
fn labels_that_run_full_end_on_the_figures_below() {
    let rows = |drawing: &[&str]| -> Vec<String> {
        let sheet = sketch::sheet(drawing);
        let grids = crate::find::grids(&sheet);
        grids.iter().flat_map(sketch::rows_of).collect()
    };
    let tight = rows(&[
        "                        2014/15   2015/16",
        "Adopters approved            44        53",
        "of whom approved to                      ",
        "foster as well               14        15",
        "Children matched with                    ",
        "adopters                     55        50",
        "Plans approved by the                    ",
        "Agency Decision Maker        70        58",
    ]);
    assert_eq!(
        tight[1..],
        [
            "Adopters approved | 44 | 53",
            "of whom approved to foster as well | 14 | 15",
            "Children matched with adopters | 55 | 50",
            "Plans approved by the Agency Decision Maker | 70 | 58",
        ]
    );
    // `disadvantaged` has no room above either, and begins another row.
    let letters = rows(&[
        "                        2014/15   2015/16",
        "Good level of                            ",
        "development at five          72        71",
        "Rest                         32        34",
        "Gap between the lowest                   ",
        "fifth and the others         32        34",
        "Attainment 8, all                        ",
        "pupils of a school           36        37",
        "disadvantaged by their                   ",
        "poor neighbourhood           36        37",
    ]);
    assert_eq!(letters[1], "Good level of development at five | 72 | 71");
    assert_eq!(
        letters[5],
        "disadvantaged by their poor neighbourhood | 36 | 37"
    );
    // Set to the top, labels go on under their figures.
    let top = rows(&[
        "                        2014/15   2015/16",
        "Adopters approved            44        53",
        "Children matched with        14        15",
        "adopters                                 ",
        "Plans approved by the        55        50",
        "Agency Decision Maker                    ",
        "Placement orders made        70        58",
        "by a court                               ",
    ]);
    assert_eq!(top[2], "Children matched with adopters | 14 | 15");
}

#[test]
fn what_begins_low_goes_on_from_a_colon_where_all_rows_begin_high() {
    let rows = |other: &str| {
        let last = format!("{other:<24}300.0     300.0");
        let drawing = [
            "Saving                  2019/20   2020/21",
            "Transport for pupils                     ",
            "in special schools       63.0      63.0",
            "Children looked after:                   ",
            "cheaper packages         10.0      10.0",
            "Fewer agency social                      ",
            "workers                  30.0      30.0",
            last.as_str(),
        ];
        let sheet = sketch::sheet(&drawing);
        sketch::rows_of(&crate::find::grids(&sheet)[0])
    };
    let with = rows("Old pensions");
    assert!(
        with.contains(&"Children looked after: cheaper packages | 10.0 | 10.0".to_owned()),
        "{with:?}"
    );
    let low = rows("old pensions");
    assert!(!low.contains(&"Children looked after: cheaper packages | 10.0 | 10.0".to_owned()));
}

#[test]
fn a_name_in_capitals_is_no_part_of_a_label_that_is_not() {
    let rows = |drawing: &[&str]| sketch::rows_of(&crate::find::grids(&sketch::sheet(drawing))[0]);
    let stock = rows(&[
        "Item                  Sep-05    Oct-05",
        "SHELVING                              ",
        "red shelving, long         2         2",
        "blue shelving, low         6         6",
        "FURNITURE                             ",
        "blue couch, small          1         1",
        "grey desk, large           4         3",
    ]);
    assert_eq!(stock[1..3], ["SHELVING", "red shelving, long | 2 | 2"]);
    assert_eq!(stock[4..6], ["FURNITURE", "blue couch, small | 1 | 1"]);
    let balance = rows(&[
        "                      2016/17   2017/18",
        "Opening balance            12        13",
        "Repaid in the year          5         6",
        "CLOSING BALANCE AT                     ",
        "31 MARCH                    7         7",
    ]);
    assert_eq!(balance[3], "CLOSING BALANCE AT 31 MARCH | 7 | 7");
}

#[test]
fn a_text_ends_in_a_number_and_labels_and_texts_go_on_together() {
    let rows = sketch::rows_of(
        &crate::find::grids(&sketch::sheet(&[
            "Measure                           Target  Actual   Comment                              ",
            "Calls answered (all lines)           92%   90.7%   Two days were lost, without which it ",
            "                                                   would have been                      ",
            "                                                   92.6%.                               ",
            "Benefit claims in all days to       18.0    17.2   The lowest since records are kept, of",
            "process                                            all of them.                         ",
            "Tax collected in the year            97%   97.4%   One large debtor is left.            ",
        ]))[0],
    );
    assert_eq!(rows.len(), 4);
    assert!(rows[1].ends_with("would have been 92.6%."), "{rows:?}");
    assert!(
        rows[2].starts_with("Benefit claims in all days to process | 18.0"),
        "{rows:?}"
    );
}

#[test]
fn a_text_beside_no_label_and_under_nothing_is_of_the_row_below() {
    let rows = sketch::rows_of(
        &crate::find::grids(&sketch::sheet(&[
            "Thing                Number of it      Count   Year   Given away to",
            "Ticket machine       5500740               1   2011               ",
            "Round table                                1   2008               ",
            "                                                      The church  ",
            "Lamp                                       2   2009   in the town ",
            "Long table                                 3   2010               ",
        ]))[0],
    );
    assert_eq!(
        rows[1..3],
        [
            "Round table |  | 1 | 2008 | ",
            "Lamp |  | 2 | 2009 | The church in the town",
        ]
    );
}

#[test]
fn codes_written_alike_are_rows_of_their_own_without_figures_too() {
    let rows = sketch::rows_of(
        &crate::find::grids(&sketch::sheet(&[
            "Place                  Base       Screen",
            "ST09               5601011       5601099",
            "ST11               5601003       5601097",
            "ST02                                    ",
            "ST04                                    ",
            "ST06               5601023       5601077",
        ]))[0],
    );
    assert_eq!(rows[3..5], ["ST02", "ST04"]);
}
