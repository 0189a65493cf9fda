//! Which frames and lines of a sheet are grids.

use super::*;
use crate::sketch;

#[test]
fn a_shaded_head_over_rows_with_long_labels_is_no_table_by_itself() {
    let drawing = [
        "                                                  Budget  Outturn",
        "                                                      £m       £m",
        "Net spending                                       284.2    267.9",
        "Use of or to the sum of it as it is                 25.9      9.9",
        "Met from tax                                       258.3    258.0",
        "Grants                                             129.3    130.1",
        "Surplus                                             28.5     18.7",
    ];
    let ruled = sketch::ruled_sheet(&drawing, (0, 1), &[0, 48, 57, 66]);
    let found = grids(&ruled);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].rows(), 7);
}

#[test]
fn shaded_figures_with_their_names_beside_are_no_table_by_themselves() {
    let drawing = [
        "Site                   2016      2017      2018",
        "Gained                   93       274       254",
        "Committed               365       698       603",
        "New                                 4       873",
        "Other                               8       899",
    ];
    let ruled = sketch::ruled_sheet(&drawing, (3, 4), &[30, 40, 48]);
    let found: Vec<Vec<String>> = grids(&ruled).iter().map(sketch::rows_of).collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0][3], "New |  | 4 | 873");
}

#[test]
fn a_frame_of_labels_and_one_column_is_no_table_where_figures_go_on_far_beside_it() {
    let drawing = [
        "Costs        2010                      2011    Change",
        "Direct      2,670                     2,040     (630)",
        "Indirect    4,327                     3,016   (1,311)",
        "Central     1,962                     2,087       125",
    ];
    let framed = sketch::ruled_sheet(&drawing, (0, 3), &[0, 10, 18]);
    let found: Vec<Vec<String>> = grids(&framed).iter().map(sketch::rows_of).collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0][1], "Direct | 2,670 | 2,040 | (630)");
    let named = drawing.map(|line| line.replacen("            ", "   Roads    ", 1));
    let named: Vec<&str> = named.iter().map(String::as_str).collect();
    let beside = sketch::ruled_sheet(&named, (0, 3), &[0, 10, 18]);
    assert!(grids(&beside).iter().any(|grid| grid.columns() == 2));
}

#[test]
fn a_figure_behind_a_label_stands_under_a_head_of_its_own() {
    let drawing = [
        "                    Available     Spent",
        "Allowances              2,686     2,402",
        "Support                             445",
        "Fees                                346",
    ];
    let mut sheet = sketch::ruled_sheet(&drawing, (0, 3), &[0, 32, 39]);
    // No rule stands between the heads.
    let between = sheet.rulings.len() - 2;
    sheet.rulings[between].start = sketch::under(0.0);
    let found: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
    assert_eq!(found[0][0], " | Available | Spent");
    assert_eq!(found[0][1], "Allowances | 2,686 | 2,402");
}

#[test]
fn a_frame_of_one_row_like_that_of_a_table_is_one() {
    let log = [
        "Meet the agency about its data  New      ",
        "Set up a visit to their office  Completed",
        "Send a letter about the terms   Ongoing  ",
    ];
    let entry = [
        "",
        "",
        "",
        "",
        "Visit - Lead JC",
        "Advise members when to log in   Ongoing",
    ];
    let xs = [0, 30, 42];
    let mut sheet = sketch::ruled_sheet(&log, (0, 2), &xs);
    let other = sketch::ruled_sheet(&entry, (5, 5), &xs);
    sheet.words.extend(other.words);
    sheet.rulings.extend(other.rulings);
    let found: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
    assert_eq!(found.len(), 2);
    assert_eq!(found[1], ["Advise members when to log in | Ongoing"]);
}

#[test]
fn rows_between_rules_come_before_the_figures_in_them() {
    let drawing = [
        "  Net base budget  Changes to what the council does and for whom it is done",
        "          changes  with effect on the years that are to come after this one",
        "  Price uplifts    What prices will add in the year as far as contracts say",
        "          £41.4m   and as far as can be seen for all of those that do not  ",
        "         Pay and   What the award adds for all that work for the council in",
        "          £21.6m   schools and elsewhere and what a new structure costs it ",
        "      Services of  What it costs to bring about priorities and improvements",
        "          £17.3m   in service and in outcomes with the capital programme   ",
    ];
    let mut ruled = sketch::ruled_sheet(&drawing, (0, 7), &[0, 76]);
    // One rule for every two lines, and none down the sides.
    ruled.rulings.truncate(9);
    ruled.rulings = ruled.rulings.into_iter().step_by(2).collect();
    let found = grids(&ruled);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].rows(), found[0].columns()), (4, 2));
}
