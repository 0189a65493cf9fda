//! What is read and what is not.

use crate::find::grids;
use crate::sketch;

fn check(drawing: &[&str], expected: &[&str]) {
    let sheet = sketch::sheet(drawing);
    let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
    assert_eq!(rows, [expected]);
}

#[test]
fn a_total_set_right_of_the_names_is_no_second_stub() {
    check(
        &[
            "Works                                         Miles         Cost",
            "Mill Lane and on                               1.05       25,616",
            "Church Street                                  0.79       19,203",
            "The Green                                      0.11        2,000",
            "                          Resurfacing          1.95       46,819",
        ],
        &[
            "Works | Miles | Cost",
            "Mill Lane and on | 1.05 | 25,616",
            "Church Street | 0.79 | 19,203",
            "The Green | 0.11 | 2,000",
            "Resurfacing | 1.95 | 46,819",
        ],
    );
}

#[test]
fn a_second_stub_beside_the_first_stays() {
    check(
        &[
            "Ward            Works                         Miles         Cost",
            "North           Mill Lane                      1.05       25,616",
            "                Church Street                  0.79       19,203",
            "South           The Green                      0.11        2,000",
            "                Resurfacing                    1.95       46,819",
        ],
        &[
            "Ward | Works | Miles | Cost",
            "North | Mill Lane | 1.05 | 25,616",
            " | Church Street | 0.79 | 19,203",
            "South | The Green | 0.11 | 2,000",
            " | Resurfacing | 1.95 | 46,819",
        ],
    );
}

#[test]
fn a_line_of_units_shows_columns_without_figures() {
    check(
        &[
            "          Core     External     Total      Core     External     Total",
            "         £000s        £000s     £000s     £000s        £000s     £000s",
            "Grant                          11,806                           15,680",
            "Rates                         117,046                          137,143",
            "Fees                           26,969                           26,969",
        ],
        &[
            " | Core | External | Total | Core | External | Total",
            " | £000s | £000s | £000s | £000s | £000s | £000s",
            "Grant |  |  | 11,806 |  |  | 15,680",
            "Rates |  |  | 117,046 |  |  | 137,143",
            "Fees |  |  | 26,969 |  |  | 26,969",
        ],
    );
}

#[test]
fn white_through_both_lines_of_two_heads_shows_a_column_without_figures() {
    check(
        &[
            "                          Number  Price   Date       ",
            "Toy                       Bought  Paid    Sold       ",
            "Kites                         12          2021-05-12 ",
            "Wooden trains                  4          2021-06-02 ",
            "Paints and brushes             9          2022-01-30 ",
        ],
        &[
            "Toy | Number Bought | Price Paid | Date Sold",
            "Kites | 12 |  | 2021-05-12",
            "Wooden trains | 4 |  | 2021-06-02",
            "Paints and brushes | 9 |  | 2022-01-30",
        ],
    );
}

#[test]
fn heads_of_one_line_and_of_two_beside_one_another_show_columns_without_figures() {
    check(
        &[
            "                      Serial                 Purchase    Date",
            "Item                  number        2012     price       sold",
            "Blue couch                            12                 2021-05-12",
            "Coffee tables                          4                 2021-06-02",
            "Metal chairs                           9                 2022-01-30",
        ],
        &[
            "Item | Serial number | 2012 | Purchase price | Date sold",
            "Blue couch |  | 12 |  | 2021-05-12",
            "Coffee tables |  | 4 |  | 2021-06-02",
            "Metal chairs |  | 9 |  | 2022-01-30",
        ],
    );
}

#[test]
fn heads_that_stand_right_of_their_figures_are_no_columns_of_their_own() {
    check(
        &[
            "Item                Apr            May            Jun            Jul",
            "Salaries      4,000          3,551          3,500          3,421",
            "Allowances    350            350            350            350",
            "Expenses      500            444            400            407",
        ],
        &[
            "Item | Apr | May | Jun | Jul",
            "Salaries | 4,000 | 3,551 | 3,500 | 3,421",
            "Allowances | 350 | 350 | 350 | 350",
            "Expenses | 500 | 444 | 400 | 407",
        ],
    );
}

#[test]
fn a_head_of_two_lines_around_that_of_one_is_over_a_blank_column() {
    let head = |drawing: &[&str]| {
        let sheet = sketch::sheet_set_closely(drawing, 0.95);
        sketch::rows_of(&crate::find::grids(&sheet)[0])[0].clone()
    };
    let blank = head(&[
        "                                VAT not                 ",
        "Date       Ref    2014/15                    Category   ",
        "                               recovered                ",
        "01/04      159     950.00                    Rent       ",
        "03/04      151   1,616.00                    Fees       ",
        "12/04      158   2,316.00                    Events     ",
    ]);
    assert_eq!(blank, "Date | Ref | 2014/15 | VAT not recovered | Category");
    let wrapped = head(&[
        "                                VAT not      Category   ",
        "Date       Ref    2014/15     recovered     of payment  ",
        "01/04      159     950.00          1.00     Rent        ",
        "03/04      151   1,616.00          2.00     Fees        ",
        "12/04      158   2,316.00          3.00     Events      ",
    ]);
    assert_eq!(
        wrapped,
        "Date | Ref | 2014/15 | VAT not recovered | Category of payment"
    );
}
