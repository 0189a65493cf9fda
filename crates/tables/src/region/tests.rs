//! What is read and what is not.

use scrutineer_model::{Color, Fill, Rect, Turn};

use crate::find::grids;
use crate::sketch;

fn check(drawing: &[&str], expected: &[&str]) {
    let sheet = sketch::sheet(drawing);
    let grids = grids(&sheet);
    let rows: Vec<Vec<String>> = grids.iter().map(sketch::rows_of).collect();
    assert_eq!(rows, [expected]);
}

#[test]
fn a_head_set_off_by_white_and_a_section_is_the_tables() {
    check(
        &[
            "                                 2000         1999   ",
            "",
            "",
            "",
            "Sundry licences                                      ",
            "   Business and pleasure        8,888        8,952   ",
            "   Dog                            558          531   ",
            "   Other                          689          690   ",
        ],
        &[
            " | 2000 | 1999",
            "Sundry licences",
            "Business and pleasure | 8,888 | 8,952",
            "Dog | 558 | 531",
            "Other | 689 | 690",
        ],
    );
}

#[test]
fn a_year_beside_turned_heads_is_in_their_corner() {
    let read = |turned: bool| {
        let mut sheet = sketch::sheet(&[
            "",
            "2018/19                                       ",
            "",
            "              Adults     Roads     Parks      ",
            "                  £m        £m        £m      ",
            "Fees           1.204     2.118     0.514      ",
            "Grants         3.204     4.118     1.514      ",
            "Interest       0.204     0.118     0.014      ",
        ]);
        for word in &mut sheet.words {
            match word.text.as_str() {
                "2018/19" => word.size *= 1.3,
                "Adults" | "Roads" | "Parks" if turned => {
                    word.turn = Turn::Quarter;
                    word.bbox.y0 -= 4.0 * word.size;
                    word.bbox.x1 = word.bbox.x0 + word.size;
                }
                _ => {}
            }
        }
        let grids = grids(&sheet);
        sketch::rows_of(&grids[0])[0].clone()
    };
    assert_eq!(read(true), "2018/19 | Adults | Roads | Parks");
    assert_eq!(
        read(false),
        " | Adults | Roads | Parks",
        "it names the table"
    );
}

#[test]
fn a_spanner_right_above_turned_heads_is_the_tables() {
    let mut sheet = sketch::sheet(&[
        "                  Month of 2025              ",
        "",
        "",
        "",
        "",
        "               April       May      June     ",
        "Fees           1.204     2.118     0.514      ",
        "Grants         3.204     4.118     1.514      ",
        "Interest       0.204     0.118     0.014      ",
    ]);
    for word in &mut sheet.words {
        if matches!(word.text.as_str(), "April" | "May" | "June") {
            word.turn = Turn::Quarter;
            word.bbox.y0 -= 4.0 * word.size;
            word.bbox.x1 = word.bbox.x0 + word.size;
        }
    }
    let grids = grids(&sheet);
    assert_eq!(sketch::rows_of(&grids[0])[0], " | Month of 2025");
}

#[test]
fn heads_over_the_edge_of_their_high_cells_are_the_tables() {
    let drawing = [
        "              Balance                                     ",
        "Age           at 2018      In        Out       Left    Due ",
        "              March        2018                           ",
        "",
        "",
        "",
        "Under 1           37        8          9       12      4  ",
        "1 to 4            91       82         81       13      4  ",
        "5 to 9           142      150        152       10      7  ",
        "All ages         270      240        242       35     15  ",
    ];
    let read = |edge: bool| {
        let mut sheet = sketch::sheet(&drawing);
        if edge {
            sheet.fills.push(Fill {
                bbox: Rect {
                    x0: 48.0,
                    y0: 90.0,
                    x1: 240.0,
                    y1: sketch::under(4.0),
                },
                color: Color([200; 3]),
            });
        }
        grids(&sheet)
            .iter()
            .flat_map(sketch::rows_of)
            .collect::<Vec<_>>()
    };
    let rows = [
        "Under 1 | 37 | 8 | 9 | 12 | 4",
        "1 to 4 | 91 | 82 | 81 | 13 | 4",
        "5 to 9 | 142 | 150 | 152 | 10 | 7",
        "All ages | 270 | 240 | 242 | 35 | 15",
    ];
    assert_eq!(read(true)[1..], rows);
    assert_eq!(
        read(true)[0],
        "Age | Balance at 2018 March | In 2018 | Out | Left | Due"
    );
    assert_eq!(read(false), rows);
}

#[test]
fn a_head_set_off_goes_over_texts_too_and_over_a_long_section() {
    check(
        &[
            "Site                   Ward        0-5 yrs    6-10 yrs    Status    ",
            "",
            "",
            "",
            "Land that the council holds for the purposes set out in its plan     ",
            "",
            "Mill Lane              Abbey            12          30    Available ",
            "Depot                  Castle            8           0    In use    ",
            "Old school             Mill             22          14    Vacant    ",
        ],
        &[
            "Site | Ward | 0-5 yrs | 6-10 yrs | Status",
            "Land that the council holds for the purposes set out in its plan",
            "Mill Lane | Abbey | 12 | 30 | Available",
            "Depot | Castle | 8 | 0 | In use",
            "Old school | Mill | 22 | 14 | Vacant",
        ],
    );
}

#[test]
fn a_row_under_words_and_short_years_is_a_table() {
    check(
        &[
            "                    23-24      24-25       25-26        26-27 ",
            "                   Actuals    Budget     Forecast     Estimate",
            "Capital spending    237.29    427.07       315.48       271.30",
        ],
        &[
            " | 23-24 | 24-25 | 25-26 | 26-27",
            " | Actuals | Budget | Forecast | Estimate",
            "Capital spending | 237.29 | 427.07 | 315.48 | 271.30",
        ],
    );
}

#[test]
fn short_years_under_spanners_are_heads() {
    check(
        &[
            "Cost band             Compulsory            Other              ",
            "                    17/18     18/19     17/18     18/19        ",
            "Up to 20,000            4         3         2         1        ",
            "Up to 40,000            1         0         1         2        ",
            "All of them             5         3         3         3        ",
        ],
        &[
            "Cost band | Compulsory | Other",
            " | 17/18 | 18/19 | 17/18 | 18/19",
            "Up to 20,000 | 4 | 3 | 2 | 1",
            "Up to 40,000 | 1 | 0 | 1 | 2",
            "All of them | 5 | 3 | 3 | 3",
        ],
    );
}

#[test]
fn a_last_row_of_words_where_figures_stand_is_a_row() {
    check(
        &[
            "Charge               2023      2024     VAT",
            "Rats, at home        40.00     42.00    Standard",
            "Moles, a visit       50.00     52.00    Standard",
            "Wasps, a nest        62.50     66.00    Standard",
            "Trade premises         POA       POA    Standard",
        ],
        &[
            "Charge | 2023 | 2024 | VAT",
            "Rats, at home | 40.00 | 42.00 | Standard",
            "Moles, a visit | 50.00 | 52.00 | Standard",
            "Wasps, a nest | 62.50 | 66.00 | Standard",
            "Trade premises | POA | POA | Standard",
        ],
    );
}

#[test]
fn a_field_of_letters_is_a_table() {
    check(
        &[
            "Member           12 May    9 June    14 July",
            "Cllr Brown         P         P          A   ",
            "Cllr Davies        P         A          P   ",
            "Cllr Fox           A         P          P   ",
            "Cllr Hill          P         P          A   ",
        ],
        &[
            "Member | 12 May | 9 June | 14 July",
            "Cllr Brown | P | P | A",
            "Cllr Davies | P | A | P",
            "Cllr Fox | A | P | P",
            "Cllr Hill | P | P | A",
        ],
    );
}

#[test]
fn bands_and_days_over_figures_are_heads_of_two_tables() {
    let sheet = sketch::sheet(&[
        "Ward             0-15     16-24     25-64       65+",
        "Abbey           1,204       803     2,301     1,222",
        "Castle          1,004       703     2,101     1,122",
        "North           1,104       503     2,001     1,322",
        "",
        "Reserves                          31.3.15   31.3.16",
        "General fund                        1,204       803",
        "Grants                                904     1,603",
        "Receipts                              333       344",
    ]);
    let grids = grids(&sheet);
    let tables: Vec<_> = grids
        .iter()
        .map(|g| crate::finish::table(g, &sheet))
        .collect();
    let heads: Vec<_> = (tables.iter())
        .map(|t| (t.rows, t.columns, t.header_rows))
        .collect();
    assert_eq!(heads, [(4, 5, 1), (4, 3, 1)]);
}

#[test]
fn the_numbers_of_columns_are_heads_though_set_off_from_their_figures() {
    let sheet = sketch::sheet(&[
        "Area             Stock       Let      Void",
        "  (1)          (2)       (3)       (4)    ",
        "Abbey            1,204       803       401",
        "Castle           1,004       703       301",
        "North            1,104       503       601",
    ]);
    let grids = grids(&sheet);
    assert_eq!((grids[0].rows(), grids[0].columns()), (5, 4));
    assert_eq!(grids[0].header_rows, Some(2));
}

#[test]
fn three_numbers_of_columns_are_heads_though_years_name_the_rows() {
    let rows = |third: &'static str| {
        let sheet = sketch::sheet(&[
            "             Apr-19     May-19    Change",
            third,
            "2014/15        £970       £921     16.8%",
            "2015/16        £893       £919     15.8%",
            "2016/17        £988       £970     (9.6%)",
        ]);
        grids(&sheet)[0].header_rows
    };
    assert_eq!(rows("                (2)        (3)       (4)"), Some(2));
    assert_eq!(rows("2013/14         (2)        (9)     14.1%"), Some(1));
}

#[test]
fn the_first_line_of_a_long_head_is_head_though_it_is_wider_than_the_figures_below() {
    let sheet = sketch::sheet(&[
        "            Outstanding     Total       DC   ",
        "              Credits      Credits   Credits ",
        "             Issued in       Used     Granted",
        "               Prior          in         by  ",
        "               Years        Years     Council",
        "                             2022      during",
        "                              and        the ",
        "                             2023       year ",
        "               (2)            (3)        (4) ",
        "Parks            3,943,059     1,204        0",
        "Storm water      5,280,829       907        0",
        "Other              785,382       521        0",
    ]);
    assert_eq!(
        sketch::rows_of(&grids(&sheet)[0])[0].split(" | ").nth(1),
        Some("Outstanding Credits Issued in Prior Years")
    );
}

#[test]
fn a_title_and_heads_under_spanners_begin_another_table() {
    let sheet = sketch::sheet(&[
        "Measure             Quarter 1    Quarter 2",
        "Plans agreed               70           58",
        "Plans confirmed            60           46",
        "Orders made                99           57",
        "Performance against its target            ",
        "                    2019/20       Actual  ",
        "                   Q1     Q2     Q3     Q4",
        "Agreed             13     10     21      9",
        "Placed             14      5      8     19",
    ]);
    let rows: Vec<usize> = grids(&sheet).iter().map(crate::grid::Grid::rows).collect();
    assert_eq!(rows, [4, 4]);
}

#[test]
fn columns_with_a_head_and_nothing_below_are_columns_at_both_ends() {
    check(
        &[
            "Item     Serial number        Number    Bought    Sold      Notes",
            "",
            "Toys                                                             ",
            "         Puzzles                   2    Apr-06                   ",
            "         Stacking cups             1    May-06                   ",
            "         Lorries                   3    Jun-06                   ",
            "         Rattles                   3    Jul-06                   ",
        ],
        &[
            "Item | Serial number | Number | Bought | Sold | Notes",
            "Toys",
            " | Puzzles | 2 | Apr-06 |  | ",
            " | Stacking cups | 1 | May-06 |  | ",
            " | Lorries | 3 | Jun-06 |  | ",
            " | Rattles | 3 | Jul-06 |  | ",
        ],
    );
}

#[test]
fn a_long_name_of_a_section_at_the_pitch_of_the_rows_parts_no_table() {
    let sheet = sketch::sheet(&[
        "Source of capacity                              Budget   Outturn",
        "Sites that were agreed on                       16,821    23,808",
        "All of the new supply in the corridors and by the strategic centres",
        "Mill Lane                                          873       876",
        "Depot                                              563       561",
    ]);
    assert_eq!(grids(&sheet).len(), 1);
    assert_eq!(grids(&sheet)[0].rows(), 5);
}

#[test]
fn a_long_name_of_a_section_goes_on_below_a_label_of_two_lines_or_white() {
    for (above, white) in [("Sites that the council", false), ("", true)] {
        let mut drawing = vec![
            "Source of capacity                         Note    Budget   Outturn",
            above,
            "agreed on in April                                 16,821    23,808",
        ];
        if white {
            drawing.extend(["", ""]);
        }
        drawing.extend([
            "All of the new supply in the corridors and by the strategic centres",
            "",
            "Mill Lane                                     8       873       876",
            "",
            "Depot                                         9       563       561",
            "",
            "Old school                                   11       410       409",
        ]);
        let sheet = sketch::sheet(&drawing);
        let grids = grids(&sheet);
        assert_eq!(grids.len(), 1, "{white}");
        assert_eq!(grids[0].rows(), 6, "{white}");
    }
}

#[test]
fn the_last_line_of_the_last_label_is_its() {
    let sheet = sketch::sheet_set_closely(
        &[
            "Band            Budget   Outturn",
            "",
            "50 to 54            25        33",
            "",
            "55 to 59            14        24",
            "",
            "All                 39        57",
            "",
            "Whole council       39        57",
            "With schools                    ",
        ],
        1.0,
    );
    let rows = sketch::rows_of(&grids(&sheet)[0]);
    assert_eq!(
        rows.last().map(String::as_str),
        Some("Whole council With schools | 39 | 57")
    );
}

#[test]
fn years_that_name_rows_are_no_axis_however_the_figures_are_set() {
    let sheet = sketch::sheet(&[
        "               Apr-19    May-19     Jun-19",
        "2014/15         3,400      0        3,400 ",
        "2015/16         8,290     350       8,640 ",
        "2016/17         1,000      90       1,090 ",
        "2017/18           0       110        110  ",
    ]);
    let grids = grids(&sheet);
    assert_eq!(grids.len(), 1);
    assert_eq!(grids[0].header_rows, Some(1));
}

#[test]
fn figures_that_go_up_by_equal_steps_of_pence_are_no_axis() {
    let bands = |step: f32| {
        let rows = (6..10).map(|ninths| {
            let charge = |of: f32| format!("{:>9.2}", of + step * ninths as f32);
            format!(
                "{}     {ninths}/9      {}      {}",
                ['A', 'B', 'C', 'D'][ninths - 6],
                charge(0.0),
                charge(3.0)
            )
        });
        let mut drawing = vec!["Band   Share     2018/19        2019/20 ".to_owned()];
        drawing.extend(rows);
        let drawing: Vec<&str> = drawing.iter().map(String::as_str).collect();
        grids(&sketch::sheet(&drawing)).len()
    };
    assert_eq!(bands(178.98), 1);
    assert_eq!(bands(50.0), 0);
}

#[test]
fn one_number_twice_that_may_be_a_year_heads_no_table() {
    let sheet = sketch::sheet(&[
        "Site             First      Later       All",
        "Mill Lane            3        873       876",
        "Depot                0        563       563",
        "",
        "Park                         2096      2096",
        "School               7       1698      1705",
        "Meadow               4       1015      1019",
    ]);
    assert_eq!(grids(&sheet).len(), 1);
}

#[test]
fn thousands_of_pounds_are_a_unit_and_no_figures() {
    let sheet = sketch::sheet(&[
        "               2018/19              2019/20          ",
        "              Gross       Net      Gross       Net   ",
        "               £000      £000       £000      £000   ",
        "Adult care      412        31         22         4   ",
        "Children        520        44         37         4   ",
        "Places          310        12         14         4   ",
    ]);
    let grids = grids(&sheet);
    assert_eq!(grids[0].header_rows, Some(3));
}

#[test]
fn the_end_of_text_in_two_columns_is_no_head() {
    let text = [
        "gas and water and all of its networks, sewers and      services to homes and to all of the other places  ",
        "treatment of water and of sewage and of drainage       The table below gives more about it               ",
        "and more of this in the country and in others.         for the year to date.                             ",
    ];
    let rows = [
        "                                                                          2022                  2021     ",
        "Current assets                                                         117,540               116,555     ",
        "Other assets                                                            42,123                43,110     ",
        "Total                                                                  159,663               159,665     ",
    ];
    let level: Vec<&str> = text.iter().chain(&rows).copied().collect();
    // The same with the lines of the second column between those of the first.
    let columns = text.map(|line| (&line[..50], format!("{:50}{}", "", &line[50..])));
    let mut uneven: Vec<&str> = Vec::new();
    for (left, right) in &columns {
        uneven.extend([left, right.as_str()]);
    }
    for row in rows {
        uneven.extend([row, ""]);
    }
    for (drawing, leading) in [(&level, 1.3), (&uneven, 0.65)] {
        let sheet = sketch::sheet_set_closely(drawing, leading);
        let grids = grids(&sheet);
        assert_eq!(grids.len(), 1);
        assert_eq!(
            sketch::rows_of(&grids[0])[..2],
            [" | 2022 | 2021", "Current assets | 117,540 | 116,555"]
        );
    }
}

#[test]
fn a_figure_alone_under_a_rule_is_the_total() {
    let drawing = [
        "2023                           139,688",
        "2024                            33,509",
        "2025                            33,991",
        "Thereafter                   3,821,764",
        "",
        "                             4,194,439",
    ];
    let mut sheet = sketch::sheet(&drawing);
    let rows = |sheet| grids(&sheet)[0].rows();
    assert_eq!(rows(sheet.clone()), 4);
    sheet.rulings.push(scrutineer_model::Ruling {
        axis: scrutineer_model::Axis::Horizontal,
        position: sketch::under(3.0),
        start: 130.0,
        end: 170.0,
        thickness: 0.5,
        color: scrutineer_model::Color::default(),
    });
    assert_eq!(rows(sheet), 5);
}

#[test]
fn a_line_of_text_far_above_is_no_head() {
    check(
        &[
            "The fees that were set for licences in the year before and for dogs",
            "",
            "",
            "",
            "Business                        8,888        8,952   ",
            "Dog                               558          531   ",
            "Other                             689          690   ",
        ],
        &[
            "Business | 8,888 | 8,952",
            "Dog | 558 | 531",
            "Other | 689 | 690",
        ],
    );
}

#[test]
fn a_head_of_many_lines_is_not_parted_between_two_that_stand_close() {
    let sheet = sketch::sheet(&[
        "                      One        Both ",
        "                      for        for  ",
        "                      all        now  ",
        "                      who        and  ",
        "                      ask        then ",
        "                      and        in   ",
        "                      who        the  ",
        "                      use        end  ",
        "                      it         too  ",
        "Parks                 586        621  ",
        "Roads                 430        420  ",
        "Pools                 202        209  ",
    ]);
    let rows = sketch::rows_of(&grids(&sheet)[0]);
    assert_eq!(
        rows[0],
        " | One for all who ask and who use it | Both for now and then in the end too"
    );
}

#[test]
fn payments_in_one_column_are_a_table_however_much_is_said_of_each() {
    let paid = [
        "The following were paid after the meeting held in the spring and are told here:",
        "                                                                               ",
        "A Baker, repairs to the roof of the bus shelter in Mill Lane as agreed      £48.00",
        "in May                                                                         ",
        "The district council, cost of the election that nobody stood in at all     £105.00",
        "The clerk, salary and expenses for the second quarter of the year past     £312.45",
    ];
    let found = grids(&sketch::sheet(&paid))
        .iter()
        .map(sketch::rows_of)
        .collect::<Vec<_>>();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].len(), 3);
    assert!(
        found[0][0].ends_with("as agreed in May | £48.00"),
        "{found:?}"
    );
    // Sums at the ends of sentences stand in no column.
    let told = [
        "It was agreed to pay the baker for what was done to the bus shelter    £48.00  ",
        "It was agreed to pay the district council for the election   £105.00           ",
        "It was agreed to pay the clerk for the second quarter of the year     £312.45  ",
    ];
    assert!(grids(&sketch::sheet(&told)).is_empty());
}

#[test]
fn the_last_label_goes_on_set_in_as_those_above_do() {
    let sheet = sketch::sheet(&[
        "                               2018      2019",
        "Opening balance at          223.787    47.207",
        "   1 April                                   ",
        "Repayment of liability      (17.946)   (1.252)",
        "CLOSING BALANCE TAKEN       205.841    45.955",
        "   AT 31 MARCH                               ",
    ]);
    let rows = sketch::rows_of(&crate::find::grids(&sheet)[0]);
    assert_eq!(
        rows.last().map(String::as_str),
        Some("CLOSING BALANCE TAKEN AT 31 MARCH | 205.841 | 45.955")
    );
}

#[test]
fn a_long_label_goes_on_though_its_row_has_a_figure_more() {
    check(
        &[
            "                                              Agreed       Issued      Balance",
            "To repair streets and lanes that are worn                                     ",
            "out and the bridges                            9,585        9,585            ",
            "",
            "To calm the traffic on roads and to make it                                   ",
            "safe for people on foot to cross those                                        ",
            "roads and to move the buses that run on                                       ",
            "these roads a little faster past all the                                      ",
            "crossings that lead to bridges and to                                         ",
            "stops                                         16,770       13,518        3,252",
            "",
            "Carried forward                               26,355       23,103        3,252",
        ],
        &[
            " | Agreed | Issued | Balance",
            "To repair streets and lanes that are worn out and the bridges | 9,585 | 9,585 | ",
            "To calm the traffic on roads and to make it safe for people on foot to cross those roads and to move the buses that run on these roads a little faster past all the crossings that lead to bridges and to stops | 16,770 | 13,518 | 3,252",
            "Carried forward | 26,355 | 23,103 | 3,252",
        ],
    );
}

#[test]
fn a_long_label_that_ends_beside_figures_is_one_though_it_reaches_over_a_blank_column() {
    check(
        &[
            "                                   Capital fund   Endowment       2000       1999",
            "Marina (land and improvements)                       23,436     23,436     23,488",
            "Plant and equipment (with all                                                    ",
            "  art works and artifacts)              318,426         507    318,933    315,342",
            "Land purchase fund (at cost)                                     4,875      5,872",
            "Housing corporation of the city, the buildings and (at                           ",
            "  cost less depreciation)                                       12,682     12,886",
            "Total                                 4,858,776   1,052,645  5,928,978  5,839,423",
        ],
        &[
            " | Capital fund | Endowment | 2000 | 1999",
            "Marina (land and improvements) |  | 23,436 | 23,436 | 23,488",
            "Plant and equipment (with all art works and artifacts) | 318,426 | 507 | 318,933 | 315,342",
            "Land purchase fund (at cost) |  |  | 4,875 | 5,872",
            "Housing corporation of the city, the buildings and (at cost less depreciation) |  |  | 12,682 | 12,886",
            "Total | 4,858,776 | 1,052,645 | 5,928,978 | 5,839,423",
        ],
    );
}

#[test]
fn a_sentence_below_the_figures_is_no_row() {
    check(
        &[
            "                              2015       2014",
            "Front line                     364        368",
            "Administration and support       9          8",
            "Management                      12         11",
            "",
            "The people in it whose pay was more than £60,000 was 1 (2014: 1)",
        ],
        &[
            " | 2015 | 2014",
            "Front line | 364 | 368",
            "Administration and support | 9 | 8",
            "Management | 12 | 11",
        ],
    );
}

#[test]
fn a_cell_of_many_lines_between_two_rows_parts_them_not() {
    check(
        &[
            "Name                     Number        Amount    Purpose       ",
            "City of the north        30,871     76,642.55    budgets       ",
            "City of the south        30,852     53,885.83    fees of the   ",
            "                                                 company as a  ",
            "                                                 consultant for",
            "                                                 the ward and  ",
            "                                                 what it does  ",
            "                                                 in it         ",
            "Parish of the west       30,913     41,109.00    rent          ",
            "Parish of the east       30,804     12,700.10    rates         ",
        ],
        &[
            "Name | Number | Amount | Purpose",
            "City of the north | 30,871 | 76,642.55 | budgets",
            "City of the south | 30,852 | 53,885.83 | fees of the company as a consultant for the ward and what it does in it",
            "Parish of the west | 30,913 | 41,109.00 | rent",
            "Parish of the east | 30,804 | 12,700.10 | rates",
        ],
    );
}

#[test]
fn the_last_total_of_the_page_before_is_no_head() {
    check(
        &[
            "Lighting                     20.00    170,000",
            "",
            "Street menu                 Blocks       Cost",
            "Mill Lane                     0.22      5,473",
            "Ellis Road                    2.08     50,998",
            "Park Road                     0.99     23,987",
        ],
        &[
            "Street menu | Blocks | Cost",
            "Mill Lane | 0.22 | 5,473",
            "Ellis Road | 2.08 | 50,998",
            "Park Road | 0.99 | 23,987",
        ],
    );
}

#[test]
fn a_row_and_its_total_under_units_are_a_table() {
    check(
        &[
            "Returns on investments        2014/15    2013/14",
            "                                £000s      £000s",
            "Interest received                   5          7",
            "                                    5          7",
        ],
        &[
            "Returns on investments | 2014/15 | 2013/14",
            " | £000s | £000s",
            "Interest received | 5 | 7",
            " | 5 | 7",
        ],
    );
}

#[test]
fn the_numbers_of_a_forms_lines_are_no_axis() {
    check(
        &[
            "102     Books for adults          2,719     133",
            "103     Books for children       96,349     134",
            "104     Music and films          44,727     135",
            "105     Newspapers and maps      25,352     136",
            "106     Binding of books         20,503     137",
        ],
        &[
            "102 | Books for adults | 2,719 | 133",
            "103 | Books for children | 96,349 | 134",
            "104 | Music and films | 44,727 | 135",
            "105 | Newspapers and maps | 25,352 | 136",
            "106 | Binding of books | 20,503 | 137",
        ],
    );
}

#[test]
fn a_row_of_words_whose_label_wraps_is_no_head() {
    check(
        &[
            "                                £m        £m        £m",
            "Change of discount rate:     +0.1%      0.0%     -0.1%",
            "   Obligation              1,565.1   1,592.7   1,620.8",
            "   Service cost               36.7      37.6      38.5",
            "Change of mortality age                                ",
            "rating assumption:         +1 Year      None   -1 Year",
            "   Obligation              1,535.9   1,592.2   1,650.1",
            "   Service cost               36.3      37.4      38.9",
        ],
        &[
            " | £m | £m | £m",
            "Change of discount rate: | +0.1% | 0.0% | -0.1%",
            "Obligation | 1,565.1 | 1,592.7 | 1,620.8",
            "Service cost | 36.7 | 37.6 | 38.5",
            "Change of mortality age rating assumption: | +1 Year | None | -1 Year",
            "Obligation | 1,535.9 | 1,592.2 | 1,650.1",
            "Service cost | 36.3 | 37.4 | 38.9",
        ],
    );
}

#[test]
fn rows_of_words_that_the_table_holds_again_are_rows_at_its_ends() {
    check(
        &[
            "Company               Interest     Kind                   ",
            "                                                          ",
            "Companies not in the group                                ",
            "                                                          ",
            "Charities Ltd      Sole member     Limited by guarantee   ",
            "Curzon Ltd                100%     Limited by shares      ",
            "Endeavour Ltd              80%     Limited by shares      ",
            "Museums Trust      Sole member     Limited by guarantee   ",
            "Archive Trust      Sole member     Limited by guarantee   ",
            "Housing Ltd                50%     Limited by shares      ",
            "Thinktank Trust    Sole member     Limited by guarantee   ",
        ],
        &[
            "Company | Interest | Kind",
            "Companies not in the group",
            "Charities Ltd | Sole member | Limited by guarantee",
            "Curzon Ltd | 100% | Limited by shares",
            "Endeavour Ltd | 80% | Limited by shares",
            "Museums Trust | Sole member | Limited by guarantee",
            "Archive Trust | Sole member | Limited by guarantee",
            "Housing Ltd | 50% | Limited by shares",
            "Thinktank Trust | Sole member | Limited by guarantee",
        ],
    );
}

#[test]
fn a_title_that_ends_in_a_date_is_no_head() {
    check(
        &[
            "              As at December 31, 2000              ",
            "                                 2000         1999   ",
            "Business and pleasure           8,888        8,952   ",
            "Dog                               558          531   ",
            "Other                             689          690   ",
        ],
        &[
            " | 2000 | 1999",
            "Business and pleasure | 8,888 | 8,952",
            "Dog | 558 | 531",
            "Other | 689 | 690",
        ],
    );
}

#[test]
fn a_row_and_its_total_under_heads_are_a_table_though_a_column_is_blank() {
    check(
        &[
            "Sidewalk                          Blocks             Cost",
            "Long Street to the old mill                         1,260",
            "Sidewalks in all                                    1,260",
        ],
        &[
            "Sidewalk | Blocks | Cost",
            "Long Street to the old mill |  | 1,260",
            "Sidewalks in all |  | 1,260",
        ],
    );
}

#[test]
fn a_list_numbered_on_its_right_is_no_table() {
    let sheet = sketch::sheet(&[
        "The budget on the web             1",
        "The register of the risks         2",
        "The strategy for the risks        3",
        "The budget that was approved      4",
        "The report on the people          5",
    ]);
    assert_eq!(grids(&sheet).len(), 0);
}

#[test]
fn figures_half_a_line_above_their_labels_are_of_their_row() {
    let sheet = sketch::sheet_set_closely(
        &[
            "in millions                 Actuals     Plan     Variance",
            "",
            "",
            "                              303.6    298.1          5.5",
            "Revenues in all                                            ",
            "",
            "                              282.9    285.8          2.8",
            "Expenses in all                                            ",
            "",
            "                               20.6     12.3          8.3",
            "Balance of both                                            ",
        ],
        0.5,
    );
    let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
    assert_eq!(
        rows,
        [[
            "in millions | Actuals | Plan | Variance",
            "Revenues in all | 303.6 | 298.1 | 5.5",
            "Expenses in all | 282.9 | 285.8 | 2.8",
            "Balance of both | 20.6 | 12.3 | 8.3",
        ]]
    );
}

#[test]
fn figures_left_of_their_sums_go_on_in_one_table() {
    check(
        &[
            "                                2023              2024",
            "                       £000      £000     £000      £000",
            "Tax receivable                (61,220)          (64,105)",
            "Rates receivable              (30,114)          (29,870)",
            "Precepts:",
            "  County Council     44,100             46,200",
            "  Borough Council     8,900              9,150",
            "All precepts                   53,000             55,350",
            "Surplus                       (38,334)          (38,625)",
        ],
        &[
            " | 2023 | 2024",
            " | £000 | £000 | £000 | £000",
            "Tax receivable |  | (61,220) |  | (64,105)",
            "Rates receivable |  | (30,114) |  | (29,870)",
            "Precepts:",
            "County Council | 44,100 |  | 46,200 | ",
            "Borough Council | 8,900 |  | 9,150 | ",
            "All precepts |  | 53,000 |  | 55,350",
            "Surplus |  | (38,334) |  | (38,625)",
        ],
    );
}

#[test]
fn a_name_set_off_over_fewer_columns_opens_another_table() {
    let sheet = sketch::sheet(&[
        "                        2021     2022     2023",
        "     Council tax        97.9     98.1     97.6",
        "     Business rates     96.4     98.8     98.9",
        "     Sundry debts       91.0     89.7     92.3",
        "",
        "Grants awarded",
        "Age Concern                             12,500",
        "Sports Council                           3,250",
        "Volunteer Centre                        17,750",
        "Total                                   33,500",
    ]);
    let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0][3], "Sundry debts | 91.0 | 89.7 | 92.3");
    assert_eq!(rows[1][0], "Age Concern | 12,500");
}

#[test]
fn a_justified_sentence_with_figures_above_a_head_is_none() {
    let sheet = sketch::sheet(&[
        "The  Council  has  set  off  overdrafts  of  £15.335m  (£8.338m  in  2013/14)  against  credit",
        "balances held within its bank current accounts.",
        "",
        "                                            2014       2015",
        "                                              £m         £m",
        "Central government                        30.793     38.562",
        "Other local authorities                    7.975      6.922",
        "Other entities                           143.503    142.351",
    ]);
    let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
    assert_eq!(rows[0][0], " | 2014 | 2015");
    assert_eq!(rows[0].len(), 5);
}

#[test]
fn a_heading_whose_number_hangs_left_of_the_labels_is_no_head() {
    let sheet = sketch::sheet(&[
        "The cash held in hand and at banks at the end of the year is shown above",
        "",
        "*6.2.9*      *Short* *Term* *Creditors*",
        "",
        "                                                   2014       2015",
        "                                                     £m         £m",
        "             Central government                  30.793     38.562",
        "             Other local authorities              7.975      6.922",
        "             Other entities                     143.503    142.351",
    ]);
    let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
    assert_eq!(rows[0][0], " | 2014 | 2015");
    assert_eq!(rows[0][2], "Central government | 30.793 | 38.562");
}

#[test]
fn a_head_that_a_section_parts_from_one_column_of_figures_and_texts_is_theirs() {
    let sheet = sketch::sheet(&[
        "*Company*                        *Interest*             *Type* *of* *entity*",
        "",
        "",
        "*Subsidiaries* *that* *are* *not* *consolidated* *on* *grounds* *of* *control*",
        "",
        "",
        "Civic Leisure Ltd                     50%           Limited by shares",
        "",
        "Market Homes Ltd                     100%           Limited by guarantee",
        "",
        "Science Park Ltd                      19%           Limited by shares",
    ]);
    let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
    assert_eq!(rows[0][0], "Company | Interest | Type of entity");
    assert_eq!(
        rows[0].last().map(String::as_str),
        Some("Science Park Ltd | 19% | Limited by shares")
    );
}

#[test]
fn rows_of_words_may_part_the_figures_of_a_column_and_lack_a_cell() {
    let sheet = sketch::sheet(&[
        "Company                         Interest             Type of entity",
        "Civic Leisure Ltd               100%                 Limited by shares",
        "Market Homes Ltd                32%                  Limited by shares",
        "Market Trust                    2 members            Limited by guarantee",
        "Bridge Trust                    2 members            Limited by guarantee",
        "Science Park Ltd                19%                  Limited by shares",
        "Garden Trust                    2 members            Limited by guarantee",
        "  Garden Trust Sales Ltd        2 members",
        "Hall Trust                      4 members            Limited by guarantee",
        "Town Centre Ltd                 2 members            Limited by guarantee",
        "Theatre Trust                   3 members            Limited by guarantee",
        "Pool Ltd                        3%                   Limited by shares",
        "Quay Trust                      2 members            Limited by guarantee",
        "  Quay Sales Ltd                                     Limited by shares",
        "",
        "Names of all members are held by the clerk",
    ]);
    let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].len(), 14);
    assert_eq!(rows[0][7], "Garden Trust Sales Ltd | 2 members | ");
    assert_eq!(rows[0][13], "Quay Sales Ltd |  | Limited by shares");
}

#[test]
fn the_boxes_of_a_form_are_numbered_and_its_border_joins_no_tables() {
    const WHITE: usize = 20;
    let mut drawing = vec![
        "    Service points        Statutory       Other       Total    ",
        " 1  60+ hours                     0   1       2   6       2  11",
        " 2  55 - 59 hours                 3   2       0   7       3  12",
        " 3  50 - 54 hours                 5   3       1   8       6  13",
        " 4  45 - 49 hours                 4   4       0   9       4  14",
        " 5  40 - 44 hours                 3   5       4  10       7  15",
        " 6  Name of the busiest of all in terms of issues   57,055  46",
        " 7  Name of the busiest of all in terms of visits  129,695  47",
    ];
    let white = std::iter::repeat_n("", WHITE);
    drawing.splice(6..6, white);
    let last = drawing.len() - 1;
    let mut sheet = sketch::ruled_sheet(&drawing, (0, last), &[0, 66]);
    // Nothing but the border.
    let (top, bottom) = (sketch::under(-1.0), sketch::under(last as f32));
    sheet.rulings.retain(|rule| {
        rule.axis == scrutineer_model::Axis::Vertical
            || (rule.position - top).abs() < 1.0
            || (rule.position - bottom).abs() < 1.0
    });
    let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
    assert_eq!(rows[0][1], "1 | 60+ hours | 0 | 1 | 2 | 6 | 2 | 11");
    assert_eq!(rows[0].len(), 6);
}

#[test]
fn labels_as_long_as_sentences_have_figures_where_a_head_stands_over_each() {
    check(
        &[
            "Works                                                Units      Cost",
            "N Mill St (40 N) to W Low Rd (80 W) to S End St                42,700",
            "N Hill St (10 N) to W Top Rd (20 W) to S Old St                56,800",
            "E Park St (70 N) to W New Rd (90 W) to S Far St                21,200",
            "                        Works                                 120,700",
        ],
        &[
            "Works | Units | Cost",
            "N Mill St (40 N) to W Low Rd (80 W) to S End St |  | 42,700",
            "N Hill St (10 N) to W Top Rd (20 W) to S Old St |  | 56,800",
            "E Park St (70 N) to W New Rd (90 W) to S Far St |  | 21,200",
            "Works |  | 120,700",
        ],
    );
}

#[test]
fn a_heading_in_larger_type_is_no_head_of_the_figures_it_reaches_over() {
    let drawing = [
        "5.   Quarter 4 beside quarter 3, all of the areas    ",
        "",
        "Ref     Indicator              Q3       Q4    Target ",
        "6.2     Referred again         14       12        10 ",
        "6.3     Assessed in time      268      301       300 ",
        "6.4     Placed near home       31       35        40 ",
    ];
    let mut sheet = sketch::sheet(&drawing);
    for word in &mut sheet.words {
        if word.baseline < sketch::under(0.0) {
            word.size *= 1.5;
        }
    }
    let rows: Vec<String> = grids(&sheet).iter().flat_map(sketch::rows_of).collect();
    assert_eq!(rows[0], "Ref | Indicator | Q3 | Q4 | Target");
}

#[test]
fn a_numbered_paragraph_ends_the_table_above_it() {
    let sheet = sketch::sheet(&[
        "Capacity needed          18/19      19/20 ",
        "Programme manager       99,539     99,539 ",
        "Support officer         27,851     27,851 ",
        "All of them            127,390    127,390 ",
        "",
        "8.1    What follows is the first view of the risks as they are seen",
        "       and is kept.                       ",
        "",
        "Risk                      Cost      Share ",
        "Too large to finish     12,000         12 ",
        "Staff leave              4,000          4 ",
        "Nobody comes             2,000          2 ",
    ]);
    let grids = grids(&sheet);
    assert_eq!(grids.len(), 2);
    assert_eq!(grids[0].rows(), 4);
}

#[test]
fn credits_and_debits_are_figures() {
    check(
        &[
            "Dues              Budget           Actual      Note",
            "Fishing        69,890 CR        56,894 CR      e   ",
            "Shipping      187,356 CR       182,992 CR          ",
            "Yachts         43,017 CR        41,061 CR      e   ",
            "Moorings          50 DR            402 DR          ",
        ],
        &[
            "Dues | Budget | Actual | Note",
            "Fishing | 69,890 CR | 56,894 CR | e",
            "Shipping | 187,356 CR | 182,992 CR | ",
            "Yachts | 43,017 CR | 41,061 CR | e",
            "Moorings | 50 DR | 402 DR | ",
        ],
    );
}

#[test]
fn a_remark_that_reads_on_under_itself_ends_no_table() {
    check(
        &[
            "Measure          2024      2025   Comment                                              ",
            "Visits          83.1%     84.4%   Seven more visitors in post                          ",
            "Reviews         94.0%     91.2%   The form failed for five weeks and papers are keyed  ",
            "                                  by hand so that about 160 are not in the figure yet  ",
            "Weights         22.1%     23.0%   None                                                 ",
            "Treatment       48.0%     51.2%   Grant-funded posts                                   ",
        ],
        &[
            "Measure | 2024 | 2025 | Comment",
            "Visits | 83.1% | 84.4% | Seven more visitors in post",
            "Reviews | 94.0% | 91.2% | The form failed for five weeks and papers are keyed by hand so that about 160 are not in the figure yet",
            "Weights | 22.1% | 23.0% | None",
            "Treatment | 48.0% | 51.2% | Grant-funded posts",
        ],
    );
}

#[test]
fn places_to_be_filled_in_are_no_head() {
    check(
        &[
            "Signed ______________            Date ______________",
            "Fund                  Limit           Awarded",
            "Small grants            750            18,210",
            "Halls                15,000            64,900",
            "Youth                 2,500            12,000",
        ],
        &[
            "Fund | Limit | Awarded",
            "Small grants | 750 | 18,210",
            "Halls | 15,000 | 64,900",
            "Youth | 2,500 | 12,000",
        ],
    );
}

#[test]
fn what_ends_a_bracket_on_the_next_line_begins_no_row() {
    check(
        &[
            "Ref         Received    Value    Route            ",
            "C-0102    01/08/2024   45,000    Exempt (waiver   ",
            "                                 14)              ",
            "C-0110    01/04/2019    4,120    Open             ",
            "C-0115    01/07/2025   96,700    Framework        ",
        ],
        &[
            "Ref | Received | Value | Route",
            "C-0102 | 01/08/2024 | 45,000 | Exempt (waiver 14)",
            "C-0110 | 01/04/2019 | 4,120 | Open",
            "C-0115 | 01/07/2025 | 96,700 | Framework",
        ],
    );
}
