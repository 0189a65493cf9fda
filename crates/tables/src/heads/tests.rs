//! Lines of heads and the columns they stand over.

use scrutineer_model::{Color, Word};

use super::*;
use crate::sketch;
use crate::text::lines;

fn read(words: &'static [Word], edges: &[f32]) -> Vec<Vec<Head<'static>>> {
    let columns = Columns::between(edges, sketch::EM);
    let drawn = Drawn {
        horizontal: &[],
        vertical: &[],
    };
    heads(lines(words), &columns, drawn, true)
}

fn texts(words: &'static [Word], edges: &[f32]) -> Vec<Vec<String>> {
    let rows = read(words, edges);
    let text = |head: &Head| crate::text::cell_text(&head.words);
    rows.iter()
        .map(|row| row.iter().map(text).collect())
        .collect()
}

#[test]
fn names_over_the_middle_of_three_units_each_span_them() {
    let drawing = [
        "                  Local pension                            ",
        "                      scheme               Teachers        ",
        "                 £m     £m     £m      £m     £m     £m    ",
    ];
    let edges = [50.0, 95.0, 113.0, 134.0, 158.0, 180.0, 200.0, 224.0];
    assert_eq!(
        texts(sketch::words(&drawing), &edges),
        vec![vec!["Local pension scheme", "Teachers"], vec!["£m"; 6]]
    );
}

#[test]
fn a_long_head_over_the_middle_of_the_field_is_no_title() {
    let drawing = [
        "                     How often do you have these signs?      ",
        "Signs             Every week      Every month         Never  ",
    ];
    let edges = [50.0, 95.0, 137.0, 188.0, 236.0];
    assert_eq!(
        texts(sketch::words(&drawing), &edges),
        [
            vec!["How often do you have these signs?"],
            vec!["Signs", "Every week", "Every month", "Never"]
        ]
    );
}

#[test]
fn a_phrase_of_two_lines_over_several_heads_is_one_spanner() {
    let drawing = [
        "                 Gross spending by the source",
        "                          of funding         ",
        "",
        "Service            2012      2013      2014  ",
    ];
    let edges = [50.0, 95.0, 125.0, 155.0, 185.0];
    assert_eq!(
        texts(sketch::words(&drawing), &edges),
        [
            vec!["Gross spending by the source of funding"],
            vec!["Service", "2012", "2013", "2014"]
        ]
    );
}

#[test]
fn the_second_line_of_one_of_two_spanners_leaves_the_rule_beneath_both_to_the_two() {
    let drawing = [
        "District    Spending by    Forecast ",
        "              source                ",
        "            No.     %     £000   FTE",
    ];
    let columns = Columns::between(&[50.0, 80.0, 104.0, 125.0, 146.0, 160.0], sketch::EM);
    let beneath = [Rule {
        at: sketch::under(1.0),
        start: 78.0,
        end: 160.0,
    }];
    let drawn = Drawn {
        horizontal: &beneath,
        vertical: &[],
    };
    let rows = heads(lines(sketch::words(&drawing)), &columns, drawn, true);
    let whole = |head: &Head| head.columns == (1, 4);
    assert!(!rows.iter().flatten().any(whole));
}

#[test]
fn units_under_a_head_of_several_lines_that_reaches_over_both_are_heads() {
    let drawing = [
        "            Q4 16/17    No.    Housing ",
        "                               Revenue ",
        "                               Account ",
        "Age                           £000  FTE",
    ];
    let edges = [50.0, 80.0, 115.0, 138.0, 153.0, 170.0];
    let rows = read(sketch::words(&drawing), &edges);
    let text = |head: &Head| crate::text::cell_text(&head.words);
    let spanner = rows
        .iter()
        .flatten()
        .find(|head| text(head) == "Housing Revenue Account");
    assert_eq!(spanner.map(|head| head.columns), Some((3, 4)));
}

#[test]
fn units_that_differ_are_heads_under_fewer_spanners() {
    let drawing = [
        "                Men             Women   ",
        "Age         No.       %     No.       % ",
    ];
    let edges = [50.0, 80.0, 97.0, 121.0, 145.0, 172.0];
    let over: Vec<(usize, usize)> = (read(sketch::words(&drawing), &edges)[0].iter())
        .map(|head| head.columns)
        .collect();
    assert_eq!(over, [(1, 2), (3, 4)]);
}

#[test]
fn units_that_differ_are_under_a_spanner_though_heads_beside_make_up_their_number() {
    let drawing = [
        "              Total    Number of homes  ",
        "Age                     £000       %    ",
    ];
    let edges = [50.0, 85.0, 115.0, 140.0, 170.0];
    let over: Vec<(usize, usize)> = (read(sketch::words(&drawing), &edges)[0].iter())
        .map(|head| head.columns)
        .collect();
    assert_eq!(over, [(2, 3), (1, 1)]);
}

#[test]
fn units_that_differ_are_heads_under_spanners_of_two_lines() {
    let drawing = [
        "                              Number of   ",
        "             Whole year       buildings   ",
        "Age         No.       %     £000      FTE ",
    ];
    let edges = [50.0, 80.0, 97.0, 121.0, 145.0, 178.0];
    let rows = texts(sketch::words(&drawing), &edges);
    let units = ["Age", "No.", "%", "£000", "FTE"];
    assert_eq!(
        rows.last().map(Vec::as_slice),
        Some(units.map(str::to_owned).as_slice())
    );
    assert!(
        rows[0].contains(&"Number of buildings".to_owned()),
        "{rows:?}"
    );
}

#[test]
fn a_unit_beside_a_head_is_one_under_a_spanner_too() {
    let drawing = [
        "              31 March 2018       31 March 2019    ",
        "Age band      Headcount    %      Headcount    %   ",
    ];
    let edges = [50.0, 86.0, 123.0, 145.0, 183.0, 202.0];
    let over: Vec<(usize, usize)> = (read(sketch::words(&drawing), &edges)[0].iter())
        .map(|head| head.columns)
        .collect();
    assert_eq!(over, [(1, 2), (3, 4)]);
}

#[test]
fn a_line_beside_the_last_of_a_phrase_is_another_columns() {
    let drawing = [
        "                 Gross spending           ",
        "               by source of funding     % ",
        "                                          ",
        "Service         2012    2013    2014  change",
    ];
    let edges = [50.0, 95.0, 119.0, 143.0, 163.0, 190.0];
    assert_eq!(
        texts(sketch::words(&drawing), &edges),
        [
            vec!["Gross spending by source of funding"],
            vec!["Service", "2012", "2013", "2014", "% change"]
        ]
    );
}

#[test]
fn a_phrase_over_two_years_is_not_cut_at_a_word_that_goes_on() {
    let drawing = [
        "Pay band      Number of employees ",
        "               2017/18   2018/19  ",
    ];
    let rows = texts(sketch::words(&drawing), &[50.0, 92.0, 122.0, 152.0]);
    assert_eq!(rows[0], ["Number of employees", "Pay band"]);
}

#[test]
fn a_phrase_set_with_the_space_of_the_font_is_not_cut() {
    let drawing = ["             General Fund  ", "Pay band    2017    2018   "];
    let rows = texts(sketch::words(&drawing), &[50.0, 83.0, 110.0, 135.0]);
    assert_eq!(rows[0], ["General Fund"]);
}

#[test]
fn as_many_units_as_columns_are_one_of_each() {
    let drawing = [
        "Pay band    2017      2018      2019",
        "          £m       £m       £m      ",
    ];
    let rows = read(sketch::words(&drawing), &[50.0, 85.0, 114.0, 144.0, 174.0]);
    let over: Vec<(usize, usize)> = rows[1].iter().map(|head| head.columns).collect();
    assert_eq!(over, [(1, 1), (2, 2), (3, 3)]);
}

#[test]
fn a_long_head_in_the_frame_of_the_heads_is_no_title() {
    let drawing = [
        "                          Gross spending by source of all funds",
        "Service      2016              2017              2018          ",
    ];
    let edges = [50.0, 85.0, 125.0, 190.0, 240.0];
    let columns = Columns::between(&edges, sketch::EM);
    let top = Rule {
        at: 88.0,
        start: 50.0,
        end: 240.0,
    };
    let drawn = Drawn {
        horizontal: &[top],
        vertical: &[],
    };
    let rows = heads(lines(sketch::words(&drawing)), &columns, drawn, true);
    let spanner = rows[0].iter().find(|head| head.columns == (2, 3));
    assert!(spanner.is_some(), "{rows:?}");
}

#[test]
fn a_long_head_over_a_rule_of_its_columns_is_no_title() {
    let drawing = [
        "                 Gross spending by source of all funds         ",
        "Service      2016              2017              2018     Total",
    ];
    let edges = [50.0, 85.0, 125.0, 175.0, 215.0, 250.0];
    let columns = Columns::between(&edges, sketch::EM);
    let read = |end: f32| {
        let under = Rule {
            at: 102.5,
            start: 88.0,
            end,
        };
        let drawn = Drawn {
            horizontal: &[under],
            vertical: &[],
        };
        let rows = heads(lines(sketch::words(&drawing)), &columns, drawn, true);
        rows[0].iter().any(|head| head.columns == (1, 3))
    };
    assert!(read(213.0));
    assert!(!read(250.0));
}

#[test]
fn a_name_over_the_middle_of_a_field_whose_heads_are_light_on_dark_is_a_title() {
    let drawing = [
        "                        Housing completions by area      ",
        "Item              Budgeted            Spent           Left   ",
    ];
    let edges = [50.0, 95.0, 137.0, 188.0, 236.0];
    let columns = Columns::between(&edges, sketch::EM);
    let read = |color| {
        let mut words = sketch::words(&drawing).to_vec();
        for word in words.iter_mut().filter(|word| word.baseline > 105.0) {
            word.color = color;
        }
        let band = Rule {
            at: 103.0,
            start: 50.0,
            end: 236.0,
        };
        let drawn = Drawn {
            horizontal: &[band],
            vertical: &[],
        };
        heads(lines(&words), &columns, drawn, true).len()
    };
    assert_eq!(read(Color::WHITE), 1);
    assert_eq!(read(Color::BLACK), 2);
}

#[test]
fn a_name_in_capitals_over_the_middle_of_the_field_is_a_title() {
    let drawing = [
        "                        BUDGET OF THE YEAR 2015 TO 2016      ",
        "Item              Budgeted            Spent           Left   ",
    ];
    assert_eq!(
        texts(sketch::words(&drawing), &[50.0, 95.0, 137.0, 188.0, 236.0]),
        [["Item", "Budgeted", "Spent", "Left"]]
    );
}

#[test]
fn the_unit_of_all_figures_at_the_edge_is_no_head() {
    let drawing = [
        "                                         All figures in £000s",
        "Item              Budgeted            Spent           Left   ",
    ];
    assert_eq!(
        texts(sketch::words(&drawing), &[50.0, 95.0, 137.0, 188.0, 236.0]),
        [["Item", "Budgeted", "Spent", "Left"]]
    );
}

#[test]
fn a_name_above_the_unit_of_all_figures_is_no_spanner() {
    let drawing = [
        "                            Sums held                        ",
        "£ million                                                    ",
        "Item              Budgeted            Spent           Left   ",
    ];
    assert_eq!(
        texts(sketch::words(&drawing), &[50.0, 95.0, 137.0, 188.0, 236.0]),
        [["Item", "Budgeted", "Spent", "Left"]]
    );
}

#[test]
fn a_name_over_the_middle_of_the_table_is_no_spanner() {
    let over_all = [
        "                        Earmarked sums                       ",
        "Item                    Budget    Spent      Left            ",
    ];
    let edges = [50.0, 120.0, 150.0, 180.0, 236.0];
    let rows = texts(sketch::words(&over_all), &edges);
    assert_eq!(rows, [["Item", "Budget", "Spent", "Left"]]);
    let over_two = [
        "                          Earmarked sums                     ",
        "Item                    Budget    Spent      Left            ",
    ];
    assert_eq!(texts(sketch::words(&over_two), &edges).len(), 2);
}

#[test]
fn a_long_head_half_a_line_above_others_stands_beside_them() {
    let drawing = [
        "Portfolios in the accounts as they were drawn                    ",
        "                                                    Budget  Spent",
    ];
    let words = |raised: f32| -> Vec<Word> {
        let words = sketch::words(&drawing).to_vec();
        let low = words[words.len() - 1].baseline;
        let set = |mut word: Word| {
            let down = if word.baseline < low {
                low - raised - word.baseline
            } else {
                0.0
            };
            word.baseline += down;
            (word.bbox.y0, word.bbox.y1) = (word.bbox.y0 + down, word.bbox.y1 + down);
            word
        };
        words.into_iter().map(set).collect()
    };
    let edges = [50.0, 202.0, 235.0, 262.0];
    let heads = |raised: f32| texts(words(raised * sketch::EM).leak(), &edges).concat();
    assert_eq!(heads(1.2), ["Budget", "Spent"]);
    let title = "Portfolios in the accounts as they were drawn";
    assert_eq!(heads(0.6), [title, "Budget", "Spent"]);
}

#[test]
fn a_title_set_apart_from_its_number_goes_with_its_second_line() {
    let drawing = [
        "Table 7:    Courses in adult education and training     ",
        "            in 2004                                     ",
        "                                          Number  Women ",
    ];
    assert_eq!(
        texts(sketch::words(&drawing), &[50.0, 170.0, 196.0, 220.0]),
        [["Number", "Women"]]
    );
}

#[test]
fn a_numbered_title_in_larger_type_over_the_stub_is_no_head() {
    let drawing = [
        "17  Net taxes                                ",
        "    for municipal purposes                   ",
        "                             Budget      2022",
    ];
    let words: Vec<Word> = sketch::words(&drawing)
        .iter()
        .map(|word| Word {
            size: if word.baseline < 120.0 { 14.0 } else { 10.0 },
            ..word.clone()
        })
        .collect();
    let texts = texts(words.leak(), &[50.0, 125.0, 160.0, 200.0]);
    assert_eq!(texts, [["Budget", "2022"]]);
}

#[test]
fn a_remark_in_brackets_is_not_parted() {
    let drawing = [
        "            (measured in hundreds)  ",
        "Land          1994      1991        ",
    ];
    let rows = texts(sketch::words(&drawing), &[50.0, 86.0, 110.0, 140.0]);
    assert!(
        rows.concat().contains(&"(measured in hundreds)".to_owned()),
        "{rows:?}"
    );
}

#[test]
fn formulas_and_counts_are_a_row_of_marks() {
    let drawing = [
        "            Original   Changes   Revised   Budget   Forecast",
        "City            A         B       C=A+B       i        iii  ",
    ];
    let rows = texts(
        sketch::words(&drawing),
        &[50.0, 84.0, 115.0, 145.0, 175.0, 202.0, 232.0],
    );
    assert_eq!(
        rows[0],
        ["Original", "Changes", "Revised", "Budget", "Forecast"]
    );
    assert_eq!(rows[1], ["City", "A", "B", "C=A+B", "i", "iii"]);
}

#[test]
fn heads_far_apart_are_no_spanner_though_each_column_below_has_a_head() {
    let drawing = [
        "                   Total            Adults     Health             Children            ",
        "          Core   External   Total    Core     External    Core   External   Total     ",
    ];
    let edges = [
        50.0, 77.0, 98.0, 131.0, 155.0, 178.0, 212.0, 234.0, 266.0, 290.0,
    ];
    let rows = texts(sketch::words(&drawing), &edges);
    // Spanners come first.
    assert_eq!(rows[0], ["Total", "Children", "Adults", "Health"]);
}

#[test]
fn a_unit_under_the_years_heads_all_columns() {
    for years in ["2017   2018   2019   2020", "2017   2018   2019       "] {
        let phrase = if years.ends_with("2020") {
            "                          tonnes of glass            "
        } else {
            "                       tonnes of glass               "
        };
        let head = format!("                    {years}  ");
        let words = sketch::words(&[&head, phrase]);
        let count = years.split_whitespace().count();
        let edges: Vec<f32> = (0..=count)
            .map(|at| {
                if at == 0 {
                    108.0
                } else {
                    118.0 + 21.0 * at as f32 - 10.0
                }
            })
            .collect();
        let edges: Vec<f32> = std::iter::once(50.0).chain(edges).collect();
        let rows = read(words, &edges);
        assert_eq!(rows.len(), 2, "{years}");
        assert_eq!(rows[1][0].columns, (1, count), "{years}");
    }
}

#[test]
fn a_place_and_what_is_counted_in_the_corners_are_no_heads() {
    let drawing = [
        "Wales and the Marches                              Numbers, share",
        "                        Year to     Year to       Share     Share",
        "Kind of call              March        June     in June  in March",
    ];
    let edges = [50.0, 115.0, 150.0, 183.0, 215.0, 246.0];
    assert_eq!(
        texts(sketch::words(&drawing), &edges),
        [[
            "Kind of call",
            "Year to March",
            "Year to June",
            "Share in June",
            "Share in March"
        ]]
    );
}

#[test]
fn a_phrase_alone_above_months_spans_them_all() {
    let drawing = [
        "                      Loans made at             ",
        "Branch         Apr-23     May-23     Jun-23     ",
    ];
    let edges = [50.0, 85.0, 118.0, 152.0, 190.0];
    let rows = read(sketch::words(&drawing), &edges);
    assert_eq!(rows[0][0].columns, (1, 3));
}

#[test]
fn a_phrase_alone_above_years_spans_them_and_not_the_notes_beside() {
    let drawing = [
        "                             Loans made in         ",
        "Branch       Notes     2021       2022       2023  ",
    ];
    let edges = [50.0, 85.0, 112.0, 142.0, 175.0, 205.0];
    let rows = read(sketch::words(&drawing), &edges);
    assert_eq!(rows[0][0].columns, (2, 4));
}

#[test]
fn the_first_line_of_a_head_that_goes_on_in_lower_case_spans_none_beside_it() {
    let drawing = [
        "                         Loans                          Loans        ",
        "                       in hand     Taken      Given   in hand    Lost",
        "Branch       Notes   at 1 June        in        out  at 1 May    here",
    ];
    let edges = [50.0, 85.0, 112.0, 143.0, 176.0, 205.0, 238.0, 258.0];
    let expected = [
        "Branch",
        "Notes",
        "Loans in hand at 1 June",
        "Taken in",
        "Given out",
        "Loans in hand at 1 May",
        "Lost here",
    ];
    assert_eq!(texts(sketch::words(&drawing), &edges), [expected]);
}

#[test]
fn a_phrase_in_bold_over_the_middle_of_a_table_with_plain_heads_is_its_name() {
    let with = |name: &str| {
        let drawing = [
            name,
            "                         2018/19            ",
            "Branch         Apr-23     May-23     Jun-23",
        ];
        let edges = [50.0, 85.0, 118.0, 152.0, 182.0];
        let rows = read(sketch::words(&drawing), &edges);
        rows[0]
            .iter()
            .any(|head| head.words.iter().any(|word| word.text == "Reserves"))
    };
    assert!(!with("          *Reserves* *and* *balances*      "));
    assert!(
        with("          Reserves and balances            "),
        "in plain type"
    );
}
