//! What is read and what is not.

use scrutineer_model::Rect;

use super::*;

/// Words of 10 pt, each character half an em wide; `*` before a phrase makes it bold.
fn lay(lines: &[(f32, &[(f32, &str)])]) -> Vec<Word> {
    let mut words = Vec::new();
    for (baseline, phrases) in lines {
        for (left, phrase) in *phrases {
            let mut x = *left;
            for text in phrase.trim_start_matches('*').split(' ') {
                let width = 5.0 * text.chars().count() as f32;
                words.push(Word {
                    text: text.to_owned(),
                    bbox: Rect {
                        x0: x,
                        y0: baseline - 7.5,
                        x1: x + width,
                        y1: baseline + 2.5,
                    },
                    baseline: *baseline,
                    size: 10.0,
                    bold: phrase.starts_with('*'),
                    ..Word::default()
                });
                x += width + 3.0;
            }
        }
    }
    words
}

/// Rows of the tables found, cells parted by bars.
fn check(lines: &[(f32, &[(f32, &str)])], expected: &[&str]) {
    let words = lay(lines);
    let words: Vec<&Word> = words.iter().collect();
    let grids = textual(&words, &Rules::default());
    let found: Vec<String> = grids
        .iter()
        .flat_map(|grid| {
            (0..grid.rows()).map(|row| {
                let mut cells: Vec<&GridCell> =
                    grid.cells.iter().filter(|c| c.rows.0 == row).collect();
                cells.sort_by_key(|cell| cell.columns.0);
                let texts: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
                texts.join(" | ")
            })
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_schedule_without_rules_is_read_row_by_row() {
    check(
        &[
            (
                20.0,
                &[
                    (60.0, "*Measure"),
                    (200.0, "*Source"),
                    (300.0, "*Frequency"),
                ],
            ),
            (
                45.0,
                &[
                    (20.0, "5.1"),
                    (60.0, "users who are very"),
                    (200.0, "survey"),
                    (300.0, "annual"),
                ],
            ),
            (57.0, &[(60.0, "satisfied")]),
            (
                75.0,
                &[
                    (20.0, "5.2"),
                    (60.0, "complaints"),
                    (200.0, "manual"),
                    (300.0, "monthly"),
                ],
            ),
            (93.0, &[(60.0, "with commentary on why")]),
            (
                111.0,
                &[
                    (20.0, "5.3"),
                    (60.0, "compliments"),
                    (200.0, "manual"),
                    (300.0, "quarterly"),
                ],
            ),
        ],
        &[
            "Measure | Source | Frequency",
            "5.1 | users who are very satisfied | survey | annual",
            "5.2 | complaints with commentary on why | manual | monthly",
            "5.3 | compliments | manual | quarterly",
        ],
    );
}

#[test]
fn days_under_one_another_begin_rows_though_nothing_would_fit_behind_them() {
    check(
        &[
            (
                20.0,
                &[(20.0, "*Date"), (100.0, "*Event"), (300.0, "*Venue")],
            ),
            (
                45.0,
                &[
                    (20.0, "3 June"),
                    (100.0, "launch in all libraries"),
                    (300.0, "none"),
                ],
            ),
            (
                57.0,
                &[
                    (20.0, "12 June"),
                    (100.0, "meeting of residents"),
                    (300.0, "Town Hall"),
                ],
            ),
            (
                69.0,
                &[
                    (20.0, "18 June"),
                    (100.0, "parish councils"),
                    (300.0, "Ashby"),
                ],
            ),
            (81.0, &[(20.0, "15 July"), (100.0, "consultation ends")]),
        ],
        &[
            "Date | Event | Venue",
            "3 June | launch in all libraries | none",
            "12 June | meeting of residents | Town Hall",
            "18 June | parish councils | Ashby",
            "15 July | consultation ends",
        ],
    );
}

#[test]
fn numbered_paragraphs_and_bullets_are_no_table() {
    check(
        &[
            (20.0, &[(20.0, "*c)"), (60.0, "*Book stock")]),
            (35.0, &[(20.0, "•"), (60.0, "dealing with suppliers")]),
            (50.0, &[(20.0, "•"), (60.0, "ordering from providers")]),
            (65.0, &[(20.0, "•"), (60.0, "training for staff")]),
        ],
        &[],
    );
}

#[test]
fn the_labels_of_a_letterhead_are_no_table() {
    check(
        &[
            (20.0, &[(20.0, "*Report to"), (120.0, "*Cabinet")]),
            (40.0, &[(20.0, "From:"), (120.0, "Leader of the council")]),
            (60.0, &[(20.0, "Subject:"), (120.0, "Budget for the year")]),
            (80.0, &[(20.0, "Status:"), (120.0, "Unrestricted")]),
        ],
        &[],
    );
}

#[test]
fn running_text_in_two_columns_is_no_table() {
    let long = "the council met and agreed that all";
    check(
        &[
            (20.0, &[(20.0, "*Background"), (240.0, "*Options")]),
            (35.0, &[(20.0, long), (240.0, long)]),
            (47.0, &[(20.0, long), (240.0, long)]),
            (59.0, &[(20.0, long), (240.0, long)]),
            (71.0, &[(20.0, long), (240.0, long)]),
        ],
        &[],
    );
}

#[test]
fn the_bold_name_of_a_section_right_below_the_head_is_none_of_it() {
    check(
        &[
            (
                20.0,
                &[(20.0, "*What we do"), (200.0, "*Led by"), (300.0, "*When")],
            ),
            (
                50.0,
                &[(
                    20.0,
                    "*Change of the climate and what is to be done about it soon",
                )],
            ),
            (
                75.0,
                &[
                    (20.0, "Adopt the plan"),
                    (200.0, "Head of"),
                    (300.0, "December"),
                ],
            ),
            (87.0, &[(200.0, "Planning")]),
            (
                112.0,
                &[
                    (20.0, "Assess the risks"),
                    (200.0, "Head of"),
                    (300.0, "March"),
                ],
            ),
            (124.0, &[(200.0, "Planning")]),
            (
                149.0,
                &[
                    (20.0, "Name the people"),
                    (200.0, "Head of"),
                    (300.0, "June"),
                ],
            ),
            (161.0, &[(200.0, "Planning")]),
        ],
        &[
            "What we do | Led by | When",
            "Change of the climate and what is to be done about it soon",
            "Adopt the plan | Head of Planning | December",
            "Assess the risks | Head of Planning | March",
            "Name the people | Head of Planning | June",
        ],
    );
}

#[test]
fn names_side_by_side_are_rows_though_none_would_fit_above() {
    check(
        &[
            (
                20.0,
                &[(20.0, "*Maker"), (120.0, "*High"), (200.0, "*Middle")],
            ),
            (
                35.0,
                &[(20.0, "Procter"), (120.0, "Ariel"), (200.0, "Vizir")],
            ),
            (48.0, &[(20.0, "Lever"), (120.0, "Skips"), (200.0, "Omo")]),
            (
                61.0,
                &[(20.0, "Henkel"), (120.0, "Le Chat"), (200.0, "Persil")],
            ),
            (74.0, &[(20.0, "Colgate"), (120.0, "Dash"), (200.0, "Gama")]),
        ],
        &[
            "Maker | High | Middle",
            "Procter | Ariel | Vizir",
            "Lever | Skips | Omo",
            "Henkel | Le Chat | Persil",
            "Colgate | Dash | Gama",
        ],
    );
}

#[test]
fn the_heading_below_is_no_part_of_the_last_row() {
    let sheet = crate::sketch::sheet(&[
        "*Area*       *Action*                  *By* *whom*     *By* *when*  ",
        "Play area    Replace swing seats       Cllr Moss     October    ",
        "Hall         Paint doors and windows   Cllr Hart     Spring     ",
        "Churchyard   Quote for wall repairs    Cllr Peel     November   ",
        "                                                                ",
        "*Highways*                                                        ",
        "The clerk told the council that potholes in Back Lane are to be filled",
    ]);
    let grids = crate::find::grids(&sheet);
    let rows = crate::sketch::rows_of(&grids[0]);
    assert_eq!(rows.len(), 4);
    assert_eq!(
        rows[3],
        "Churchyard | Quote for wall repairs | Cllr Peel | November"
    );
}

#[test]
fn lists_under_names_that_stand_once_are_rows() {
    let head: &[(f32, &str)] = &[(20.0, "*Status"), (120.0, "*Director"), (250.0, "*Company")];
    check(
        &[
            (20.0, head),
            (
                35.0,
                &[
                    (20.0, "Member"),
                    (120.0, "Ann Lee"),
                    (250.0, "Northern Arts and Music Limited"),
                ],
            ),
            (47.0, &[(120.0, "Bo Hale"), (250.0, "Market Hall Company")]),
            (59.0, &[(250.0, "Airport Holdings")]),
            (71.0, &[(120.0, "Cy Wood"), (250.0, "Town Centre Trust")]),
            (83.0, &[(120.0, "Di Alexander"), (250.0, "Arts Limited")]),
            (
                95.0,
                &[
                    (20.0, "Officer"),
                    (120.0, "Ed Hart"),
                    (250.0, "Market Hall Company"),
                ],
            ),
            (107.0, &[(120.0, "Flo Gray"), (250.0, "Airport Holdings")]),
            (119.0, &[(120.0, "Al Bell"), (250.0, "Town Trust")]),
        ],
        &[
            "Status | Director | Company",
            "Member | Ann Lee | Northern Arts and Music Limited",
            "Bo Hale | Market Hall Company",
            "Airport Holdings",
            "Cy Wood | Town Centre Trust",
            "Di Alexander | Arts Limited",
            "Officer | Ed Hart | Market Hall Company",
            "Flo Gray | Airport Holdings",
            "Al Bell | Town Trust",
        ],
    );
    // Cells that wrap run full, or go on in lower case.
    check(
        &[
            (20.0, head),
            (
                35.0,
                &[
                    (20.0, "Member"),
                    (120.0, "Ann Lee of the"),
                    (250.0, "Northern Arts and Music Limited"),
                ],
            ),
            (47.0, &[(120.0, "Labour group"), (250.0, "of Market Hall")]),
            (59.0, &[(250.0, "Airport Holdings and Town")]),
            (
                71.0,
                &[(120.0, "Cy Wood"), (250.0, "Centre Trust for the Market")],
            ),
            (83.0, &[(120.0, "Di Alexander"), (250.0, "Arts Limited")]),
            (
                95.0,
                &[
                    (20.0, "Officer"),
                    (120.0, "Ed Hart"),
                    (250.0, "Market Hall Company"),
                ],
            ),
            (107.0, &[(120.0, "Flo Gray"), (250.0, "Airport Holdings")]),
        ],
        &[
            "Status | Director | Company",
            "Member | Ann Lee of the Labour group Cy Wood Di Alexander | Northern Arts and Music Limited \
             of Market Hall Airport Holdings and Town Centre Trust for the Market Arts Limited",
            "Officer | Ed Hart Flo Gray | Market Hall Company Airport Holdings",
        ],
    );
}
