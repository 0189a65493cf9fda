//! What is read and what is not.

use super::*;
use crate::rules::Rule;
use crate::sketch;

/// Reads a drawing and compares the texts of its rows, cells parted by `|`.
fn check(drawing: &[&str], across: &[f32], expected: &[&str]) {
    check_words(sketch::words(drawing), across, expected);
}

fn check_words(words: &[Word], across: &[f32], expected: &[&str]) {
    let words: Vec<&Word> = words.iter().collect();
    let bbox = crate::text::around(&words);
    let rules = Rules {
        horizontal: across
            .iter()
            .map(|&line| Rule {
                at: sketch::under(line),
                start: bbox.x0,
                end: bbox.x1,
            })
            .collect(),
        vertical: Vec::new(),
    };
    let grid = aligned(&words, &bbox, &rules, &rules, false).expect("a grid");
    let rows: Vec<String> = (0..grid.rows())
        .map(|row| {
            let cells = grid.cells.iter().filter(|cell| cell.rows.0 == row);
            cells
                .map(|cell| cell.text.as_str())
                .collect::<Vec<_>>()
                .join("|")
        })
        .collect();
    assert_eq!(rows, expected);
}

#[test]
fn a_first_row_like_those_below_is_no_head_though_a_rule_stands_under_it() {
    let words = sketch::words(&[
        "Land improvements                   20 to 50 years",
        "Buildings                           10 to 60 years",
        "Machinery                            3 to 50 years",
        "Vehicles                             9 to 35 years",
    ]);
    let words: Vec<&Word> = words.iter().collect();
    let bbox = crate::text::around(&words);
    let horizontal = (0..4).map(|line| Rule {
        at: sketch::under(line as f32),
        start: bbox.x0,
        end: bbox.x1,
    });
    let rules = Rules {
        horizontal: horizontal.collect(),
        vertical: Vec::new(),
    };
    let grid = aligned(&words, &bbox, &rules, &rules, false).expect("a grid");
    assert_eq!(grid.header_rows, Some(0));
}

#[test]
fn a_currency_sign_without_figure_makes_no_column() {
    check(
        &[
            "                 2022        2021",
            "Current cost     $           $ 831",
            "Amortisation         156       206",
            "Contributions         71        68",
            "Net change       $   227     $ 105",
        ],
        &[],
        &[
            "2022|2021",
            "Current cost|$|$ 831",
            "Amortisation|156|206",
            "Contributions|71|68",
            "Net change|$ 227|$ 105",
        ],
    );
}

#[test]
fn a_label_set_in_the_middle_of_two_rows_of_figures_joins_them_not() {
    let words = sketch::words_set_closely(
        &[
            "Service        In house   Company",
            "",
            "Premises            5.0       4.0",
            "",
            "                    1.0       2.0",
            "Employees                        ",
            "                   -0.5      -1.0",
            "",
            "                    3.0       4.0",
            "Buildings                        ",
            "                   -1.5      -2.5",
        ],
        0.6,
    );
    check_words(
        words,
        &[],
        &[
            "Service|In house|Company",
            "Premises|5.0|4.0",
            "Employees|1.0|2.0",
            "-0.5|-1.0",
            "Buildings|3.0|4.0",
            "-1.5|-2.5",
        ],
    );
}

#[test]
fn a_bold_label_that_wraps_down_to_plain_figures_is_one() {
    check(
        &[
            "             One year   Five years",
            "*Land* *and*                      ",
            "*Buildings*          12         18",
            "                                  ",
            "*Other*               3          6",
        ],
        &[],
        &[
            "One year|Five years",
            "Land and Buildings|12|18",
            "Other|3|6",
        ],
    );
}

#[test]
fn a_label_over_rows_set_in_opens_them() {
    check(
        &[
            "                              2000      1999",
            "Equity as reported so far    5,643     5,756",
            "Reduction of equity for                     ",
            "  Leave not taken until now     19        18",
            "  Overtime                       4         3",
            "Projects (actual spend):-                   ",
            "Festival                         7         9",
        ],
        &[],
        &[
            "2000|1999",
            "Equity as reported so far|5,643|5,756",
            "Reduction of equity for",
            "Leave not taken until now|19|18",
            "Overtime|4|3",
            "Projects (actual spend):-",
            "Festival|7|9",
        ],
    );
}

#[test]
fn the_words_of_a_justified_label_stay_with_it() {
    check(
        &[
            "                                                 Authorised    Issued",
            "Brought  forward                                     37,500    37,500",
            "To help provide for the building of a    new                         ",
            "branch  library  in the north   and    on  a                         ",
            "new site                                             29,500    29,500",
            "To provide a site                                     1,100     1,100",
        ],
        &[],
        &[
            "Authorised|Issued",
            "Brought forward|37,500|37,500",
            "To help provide for the building of a new branch library in the north and on a new site|29,500|29,500",
            "To provide a site|1,100|1,100",
        ],
    );
}

#[test]
fn a_band_with_several_lines_of_figures_lacks_a_rule() {
    check(
        &[
            "              Budget     Actual",
            "Roads             12         13",
            "Parks              8          9",
            "Libraries          4          5",
            "Museums and                    ",
            "galleries          3          3",
            "Bridges            1          2",
            "Schools            6          7",
        ],
        &[0.0, 1.0, 3.0, 5.0, 6.0],
        &[
            "Budget|Actual",
            "Roads|12|13",
            "Parks|8|9",
            "Libraries|4|5",
            "Museums and galleries|3|3",
            "Bridges|1|2",
            "Schools|6|7",
        ],
    );
}

#[test]
fn a_bold_section_does_not_run_through_the_columns_of_its_rows() {
    check(
        &[
            "PI     Description             Q1     Q2   Target",
            "*A* *thriving* *economy*",
            "EC1    Shops that are empty   9.1    8.7      9.0",
            "EC2    Visitors counted       398    405      420",
            "*Clean* *and* *green*",
            "EN1    Waste recycled        45.9   46.2     50.0",
            "EN2    Tips cleared          97.0   98.0     95.0",
        ],
        &[],
        &[
            "PI|Description|Q1|Q2|Target",
            "A thriving economy",
            "EC1|Shops that are empty|9.1|8.7|9.0",
            "EC2|Visitors counted|398|405|420",
            "Clean and green",
            "EN1|Waste recycled|45.9|46.2|50.0",
            "EN2|Tips cleared|97.0|98.0|95.0",
        ],
    );
}

#[test]
fn a_section_below_a_sum_opens_the_rows_where_names_stand_in_the_middle() {
    check(
        &[
            "    2023                                       2024",
            "   8,120 Repairs of dwellings                 8,805",
            "     205 Allowance for debts                    188",
            "   8,325                                      8,993",
            "         *Income*",
            "(38,100) Dwelling rents                    (40,455)",
            "    (72) Other rents                           (74)",
        ],
        &[],
        &[
            "2023|2024",
            "8,120|Repairs of dwellings|8,805",
            "205|Allowance for debts|188",
            "8,325|8,993",
            "Income",
            "(38,100)|Dwelling rents|(40,455)",
            "(72)|Other rents|(74)",
        ],
    );
}

#[test]
fn a_section_in_italics_is_no_first_line_of_the_name_below() {
    let mut words = sketch::words(&[
        "Counterparty                    Principal    Rate",
        "Banks and building societies",
        "Riverside Bank plc              2,500,000    4.95",
        "County Mutual                   3,000,000    5.21",
        "Money market funds",
        "Northern Liquidity              4,120,000    5.02",
        "Borough Cash                    1,000,000    4.99",
    ])
    .to_vec();
    for word in &mut words {
        let line = ((word.baseline - 100.0) / 12.0).round();
        word.italic = [1.0, 4.0].contains(&line);
    }
    check_words(
        &words,
        &[],
        &[
            "Counterparty|Principal|Rate",
            "Banks and building societies",
            "Riverside Bank plc|2,500,000|4.95",
            "County Mutual|3,000,000|5.21",
            "Money market funds",
            "Northern Liquidity|4,120,000|5.02",
            "Borough Cash|1,000,000|4.99",
        ],
    );
}

#[test]
fn years_with_their_unit_set_closely_are_heads_and_no_prose() {
    check(
        &[
            "                  2024/25 £000 2025/26 £000 2026/27 £000 2027/28 £000 2028/29 £000",
            "Base budget            142,300      149,810      153,020      156,900      160,870",
            "Inflation                6,210        4,100        4,020        4,100        4,190",
            "Savings                 -3,180       -4,100       -3,490       -3,620       -3,700",
        ],
        &[],
        &[
            "2024/25 £000|2025/26 £000|2026/27 £000|2027/28 £000|2028/29 £000",
            "Base budget|142,300|149,810|153,020|156,900|160,870",
            "Inflation|6,210|4,100|4,020|4,100|4,190",
            "Savings|-3,180|-4,100|-3,490|-3,620|-3,700",
        ],
    );
}

#[test]
fn days_and_years_of_a_head_in_bold_are_no_rows() {
    let sheet = sketch::sheet(&[
        "              *Aged*      *School*        *In*      *With*",
        "             *0-17,*     *census,*     *need,*     *plan,*",
        "            *Census*         *Jan*        *31*        *31*",
        "              *2011*        *2017*       *May*       *May*",
        "White        82.8%       78.9%     72.4%     73.2%",
        "Mixed         5.9%        7.0%      9.2%     12.6%",
        "Asian         6.6%        7.8%      5.9%      4.8%",
    ]);
    let rows = sketch::rows_of(&crate::find::grids(&sheet)[0]);
    let head =
        " | Aged 0-17, Census 2011 | School census, Jan 2017 | In need, 31 May | With plan, 31 May";
    assert_eq!(rows[..2], [head, "White | 82.8% | 78.9% | 72.4% | 73.2%"]);
}

#[test]
fn names_in_bold_over_numbered_rows_open_sections_whatever_numbers_they_hold() {
    let drawing = [
        "Item     Description                                 Quantity      Rate      Amount",
        "*Series* *200:* *Site* *clearance*                                                 ",
        "201      Take up and set aside kerbs                      184     41.62    7,658.08",
        "202      Break out the old footway, to a tip               61    123.90    7,557.90",
        "         15 km away                                                                ",
        "203      Remove signs                                       4    151.06      604.24",
        "*Series* *500:* *Drainage*                                                         ",
        "501      Drain of 150 mm in a trench                       76    147.12   11,181.12",
        "502      Connection to the old chamber                      3     94.44      283.32",
    ];
    let sheet = sketch::sheet(&drawing);
    let rows = sketch::rows_of(&crate::find::grids(&sheet)[0]);
    assert_eq!(rows[0], "Item | Description | Quantity | Rate | Amount");
    assert_eq!(rows[1], "Series 200: Site clearance");
    assert_eq!(
        rows[3],
        "202 | Break out the old footway, to a tip 15 km away | 61 | 123.90 | 7,557.90"
    );
    assert_eq!(rows[5], "Series 500: Drainage");
}
