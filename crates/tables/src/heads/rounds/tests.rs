use crate::columns::Columns;
use crate::heads::Drawn;
use crate::heads::atoms::atoms;
use crate::heads::fit::place;
use crate::sketch;
use crate::text::lines;

/// The heads of a drawing over columns of equal width, `characters` wide, line by line: text,
/// first column, last column.
fn check(drawing: &[&str], characters: usize, expected: &[&[(&str, usize, usize)]]) {
    let count = drawing.iter().map(|line| line.len()).max().unwrap_or(0) / characters;
    let edges: Vec<f32> = (0..=count)
        .map(|column| 50.0 + (column * characters) as f32 * 3.0)
        .collect();
    let columns = Columns::between(&edges, sketch::EM);
    let lines = lines(sketch::words(drawing));
    let drawn = Drawn {
        horizontal: &[],
        vertical: &[],
    };
    let placed = place(&atoms(&lines, &columns.cuts(), &[]), &columns, drawn, true);
    let placed: Vec<Vec<(String, usize, usize)>> = placed
        .iter()
        .map(|line| {
            line.iter()
                .map(|head| (head.text(), head.columns.0, head.columns.1))
                .collect()
        })
        .collect();
    let expected: Vec<Vec<(String, usize, usize)>> = expected
        .iter()
        .map(|line| {
            line.iter()
                .map(|&(text, first, last)| (text.to_owned(), first, last))
                .collect()
        })
        .collect();
    assert_eq!(placed, expected);
}

#[test]
fn a_year_alone_over_the_middle_of_three_heads_without_one_is_that_of_all() {
    let drawing = [
        "                2018/19               ",
        "          No.      %        £000      ",
    ];
    check(
        &drawing,
        9,
        &[
            &[("2018/19", 1, 3)],
            &[("No.", 1, 1), ("%", 2, 2), ("£000", 3, 3)],
        ],
    );
}

#[test]
fn a_year_alone_that_is_in_line_with_no_head_is_that_of_all() {
    let drawing = [
        "                        2018/19                 ",
        "                    Care      Adults    Children",
    ];
    check(
        &drawing,
        12,
        &[
            &[("2018/19", 1, 3)],
            &[("Care", 1, 1), ("Adults", 2, 2), ("Children", 3, 3)],
        ],
    );
}

#[test]
fn a_year_spans_those_of_the_heads_without_one_that_it_is_in_the_middle_of() {
    let drawing = [
        "                                2018/19                     ",
        "Item       2017/18   Schools     Tram      Health   Variance",
    ];
    check(
        &drawing,
        10,
        &[
            &[("2018/19", 2, 4)],
            &[
                ("Item", 0, 0),
                ("2017/18", 1, 1),
                ("Schools", 2, 2),
                ("Tram", 3, 3),
                ("Health", 4, 4),
                ("Variance", 5, 5),
            ],
        ],
    );
}

#[test]
fn a_head_that_runs_out_on_both_sides_of_the_middle_column_spans() {
    let drawing = [
        "              General fund       ",
        "Item        2018   2019   2020   ",
    ];
    let edges = [50.0, 80.0, 101.0, 122.0, 143.0];
    let columns = Columns::between(&edges, sketch::EM);
    let lines = lines(sketch::words(&drawing));
    let drawn = Drawn {
        horizontal: &[],
        vertical: &[],
    };
    let placed = place(&atoms(&lines, &columns.cuts(), &[]), &columns, drawn, true);
    assert_eq!(placed[0][0].columns, (1, 3));
}

#[test]
fn a_spanner_reaches_over_the_heads_that_stand_lower_than_one_beside() {
    let drawing = [
        "  Year           2019/20                Whole   ",
        "          Schools     Youth work                ",
    ];
    check(
        &drawing,
        12,
        &[
            &[("Year", 0, 0), ("2019/20", 1, 2), ("Whole", 3, 3)],
            &[("Schools", 1, 1), ("Youth work", 2, 2)],
        ],
    );
}

#[test]
fn a_head_over_the_middle_of_two_heads_spans_them() {
    check(
        &[
            "                  Expenditure       ",
            "               Budget      Actual   ",
        ],
        12,
        &[
            &[("Expenditure", 1, 2)],
            &[("Budget", 1, 1), ("Actual", 2, 2)],
        ],
    );
}

#[test]
fn a_year_over_parts_that_name_none_spans_them() {
    check(
        &[
            "                                       2018/19                  ",
            "           2017/18 total   Schools      Roads       Total       ",
        ],
        12,
        &[
            &[("2018/19", 2, 4)],
            &[
                ("2017/18 total", 1, 1),
                ("Schools", 2, 2),
                ("Roads", 3, 3),
                ("Total", 4, 4),
            ],
        ],
    );
}

#[test]
fn a_year_over_its_parts_stands_beside_last_years_total() {
    check(
        &[
            "              2017/18                 2018/19                   ",
            "               Total       NNDR      Council tax     Total      ",
        ],
        12,
        &[
            &[("2017/18", 1, 1), ("2018/19", 2, 4)],
            &[
                ("Total", 1, 1),
                ("NNDR", 2, 2),
                ("Council tax", 3, 3),
                ("Total", 4, 4),
            ],
        ],
    );
}

#[test]
fn a_lone_head_over_a_column_of_a_wide_table_is_that_columns() {
    check(
        &[
            "                                        terms                           ",
            "                 A           B           C           D           E      ",
        ],
        12,
        &[
            &[("terms", 3, 3)],
            &[
                ("A", 1, 1),
                ("B", 2, 2),
                ("C", 3, 3),
                ("D", 4, 4),
                ("E", 5, 5),
            ],
        ],
    );
}

#[test]
fn quarters_over_months_span_three_each() {
    check(
        &[
            "                   Quarter 1               Quarter 2    ",
            "             Apr     May     Jun     Jul     Aug     Sep",
        ],
        8,
        &[
            &[("Quarter 1", 1, 3), ("Quarter 2", 4, 6)],
            &[
                ("Apr", 1, 1),
                ("May", 2, 2),
                ("Jun", 3, 3),
                ("Jul", 4, 4),
                ("Aug", 5, 5),
                ("Sep", 6, 6),
            ],
        ],
    );
}

#[test]
fn years_over_heads_that_come_again_beside_others_span_their_rounds() {
    check(
        &[
            "                      2024            2023      ",
            "Area      Unit      N      Pos      N      Pos  ",
        ],
        8,
        &[
            &[("2024", 2, 3), ("2023", 4, 5)],
            &[
                ("Area", 0, 0),
                ("Unit", 1, 1),
                ("N", 2, 2),
                ("Pos", 3, 3),
                ("N", 4, 4),
                ("Pos", 5, 5),
            ],
        ],
    );
}

#[test]
fn a_head_beside_rounds_spans_the_heads_that_it_is_over_the_middle_of() {
    check(
        &[
            "                      2024            2023            Rise      ",
            "Area      Unit      N      Pos      N      Pos     £       %   ",
        ],
        8,
        &[
            &[("2024", 2, 3), ("2023", 4, 5), ("Rise", 6, 7)],
            &[
                ("Area", 0, 0),
                ("Unit", 1, 1),
                ("N", 2, 2),
                ("Pos", 3, 3),
                ("N", 4, 4),
                ("Pos", 5, 5),
                ("£", 6, 6),
                ("%", 7, 7),
            ],
        ],
    );
}

#[test]
fn the_first_line_of_one_head_of_each_round_spans_none() {
    check(
        &[
            "                2013/14             2014/15       ",
            "                     Minority            Minority ",
            "             NCT     interest    NCT     interest ",
        ],
        10,
        &[
            &[("2013/14", 1, 2), ("2014/15", 3, 4)],
            &[("Minority", 2, 2), ("Minority", 4, 4)],
            &[
                ("NCT", 1, 1),
                ("interest", 2, 2),
                ("NCT", 3, 3),
                ("interest", 4, 4),
            ],
        ],
    );
}

#[test]
fn heads_over_the_first_column_of_rounds_of_two_lines_span_them() {
    check(
        &[
            "             Long                Short                ",
            "            31 March  31 March  31 March  31 March",
            "              2014      2015      2014      2015  ",
        ],
        10,
        &[
            &[("Long", 1, 2), ("Short", 3, 4)],
            &[
                ("31 March", 1, 1),
                ("31 March", 2, 2),
                ("31 March", 3, 3),
                ("31 March", 4, 4),
            ],
            &[
                ("2014", 1, 1),
                ("2015", 2, 2),
                ("2014", 3, 3),
                ("2015", 4, 4),
            ],
        ],
    );
}

#[test]
fn a_head_beside_a_spanner_spans_as_many_columns_where_it_is_over_their_middle() {
    check(
        &[
            "                Budget           Outturn              ",
            "           2014/15 2015/16 2016/17  2017/18   Change  ",
        ],
        9,
        &[
            &[("Budget", 1, 2), ("Outturn", 3, 4)],
            &[
                ("2014/15", 1, 1),
                ("2015/16", 2, 2),
                ("2016/17", 3, 3),
                ("2017/18", 4, 4),
                ("Change", 5, 5),
            ],
        ],
    );
}

#[test]
fn a_head_that_those_below_go_on_from_spans_all_of_them() {
    check(
        &[
            "                       RELEASES             ",
            "            to air     to water   to land   ",
        ],
        11,
        &[
            &[("RELEASES", 1, 3)],
            &[("to air", 1, 1), ("to water", 2, 2), ("to land", 3, 3)],
        ],
    );
}

#[test]
fn what_begins_with_one_head_and_reaches_over_the_next_spans_them() {
    check(
        &[
            "                   2018/19                Full Year Effect          ",
            "           Apr-19  May-19  Jun-19  Jul-19 Aug-19  Sep-19  Oct-19    ",
        ],
        8,
        &[
            &[("2018/19", 1, 3), ("Full Year Effect", 4, 7)],
            &[
                ("Apr-19", 1, 1),
                ("May-19", 2, 2),
                ("Jun-19", 3, 3),
                ("Jul-19", 4, 4),
                ("Aug-19", 5, 5),
                ("Sep-19", 6, 6),
                ("Oct-19", 7, 7),
            ],
        ],
    );
}

#[test]
fn the_first_line_of_one_head_of_each_round_keeps_its_edge_though_signs_widen_its_column() {
    let sheet = sketch::sheet(&[
        "                            2017/18                          2018/19             ",
        "                    School Based                     School Based                ",
        "Band                       Staff    Other Staff             Staff    Other Staff",
        "50,000     £                  25    £        33    £           18    £        38",
        "55,000     £                  14    £        24    £           16    £        17",
        "60,000     £                  12    £        17    £           14    £        23",
    ]);
    let rows = sketch::rows_of(&crate::find::grids(&sheet)[0]);
    assert_eq!(
        rows[..2],
        [
            " | 2017/18 | 2018/19",
            "Band | School Based Staff | Other Staff | School Based Staff | Other Staff",
        ]
    );
}

#[test]
fn a_head_over_the_middle_of_the_times_that_are_named_spans_them() {
    let outturn = |heads: [&str; 3], columns: (usize, usize)| {
        let below = format!(
            "         Every    {:9}{:9}{:9}Target  ",
            heads[0], heads[1], heads[2]
        );
        let drawing = [
            "                            Outturn                   ",
            &below,
        ];
        let [first, second, third] = heads;
        check(
            &drawing,
            9,
            &[
                &[("Outturn", columns.0, columns.1)],
                &[
                    ("Every", 1, 1),
                    (first, 2, 2),
                    (second, 3, 3),
                    (third, 4, 4),
                    ("Target", 5, 5),
                ],
            ],
        );
    };
    outturn(["Nov 24", "Aug 25", "Nov 25"], (2, 4));
    outturn(["North", "Middle", "South"], (3, 3));
}

#[test]
fn a_spanner_beside_another_may_be_off_its_middle_where_it_is_in_line_with_no_head() {
    let at = |places: &[(usize, &str)]| {
        let place = |line: String, &(at, text): &(usize, &str)| format!("{line:at$}{text}");
        format!("{:144}", places.iter().fold(String::new(), place))
    };
    let spanners = at(&[(52, "Offences"), (118, "Rates")]);
    let heads = [
        (33, "Sep 23"),
        (57, "Sep 24"),
        (81, "Sep 25"),
        (106, "2023"),
    ];
    check(
        &[
            &spanners,
            &at(&[heads.as_slice(), &[(130, "2024")]].concat()),
        ],
        24,
        &[
            &[("Offences", 1, 3), ("Rates", 4, 5)],
            &[
                ("Sep 23", 1, 1),
                ("Sep 24", 2, 2),
                ("Sep 25", 3, 3),
                ("2023", 4, 4),
                ("2024", 5, 5),
            ],
        ],
    );
}
