use scrutineer_model::Rect;

use super::*;
use crate::text::{Gaps, Line, Segment, lines, segments};

#[test]
fn edges_of_heads_and_of_columns_a_little_apart_are_one() {
    let rule = |at, start, end| Rule { at, start, end };
    let frame = Frame {
        horizontal: [0.0, 20.0, 40.0, 60.0]
            .map(|at| rule(at, 0.0, 200.0))
            .to_vec(),
        vertical: vec![
            rule(0.0, 0.0, 60.0),
            rule(114.0, 0.0, 20.0),
            rule(120.0, 20.0, 60.0),
            rule(200.0, 0.0, 60.0),
        ],
        bbox: Rect {
            x0: 0.0,
            y0: 0.0,
            x1: 200.0,
            y1: 60.0,
        },
    };
    let lattice = lattice(&frame, &[]).expect("inner faces");
    assert_eq!((lattice.rows(), lattice.columns()), (3, 2));
    assert!(
        lattice
            .faces
            .iter()
            .all(|face| face.columns.0 == face.columns.1)
    );
}

#[test]
fn figures_behind_labels_beside_a_shaded_year_are_a_column_that_is_not_ruled() {
    let rule = |at, start, end| Rule { at, start, end };
    let framed = |drawing: &[&'static str]| {
        let words = crate::sketch::words(drawing);
        let bbox = Rect::new(0.0, 0.0, 300.0, 400.0).expect("finite");
        let across = [0.0, 400.0];
        let down = [0.0, 120.0, 300.0];
        let frame = Frame {
            horizontal: across.map(|at| rule(at, bbox.x0, bbox.x1)).to_vec(),
            vertical: down.map(|at| rule(at, bbox.y0, bbox.y1)).to_vec(),
            bbox,
        };
        let words: Vec<&Word> = words.iter().collect();
        lattice(&frame, &words).expect("inner faces").hidden()
    };
    let shaded = framed(&[
        "Cash            1,250      980",
        "Investments       340      310",
        "Overdraft        (75)     (60)",
        "Total           1,515    1,230",
    ]);
    assert!(shaded > 0.5, "{shaded}");
    let labels = framed(&[
        "Cash in hand 1             980",
        "Investments               310",
        "Overdraft                 (60)",
        "Total                    1,230",
    ]);
    assert!(labels < 0.1, "{labels}");
}

#[test]
fn figures_behind_labels_under_a_shaded_head_and_beside_a_shaded_year_are_not_ruled() {
    let words = crate::sketch::words(&[
        "                2013/14  2014/15",
        "Cash              1,250      980",
        "Investments         340      310",
        "Overdraft          (75)     (60)",
    ]);
    let under = crate::sketch::under;
    let rule = |at, start, end| Rule { at, start, end };
    let across = |line, start| rule(under(line), start, 160.0);
    let frame = Frame {
        horizontal: vec![
            across(-1.0, 40.0),
            across(0.0, 40.0),
            across(1.0, 125.0),
            across(2.0, 125.0),
            across(3.0, 125.0),
        ],
        vertical: vec![
            rule(40.0, under(-1.0), under(0.0)),
            rule(95.0, under(-1.0), under(0.0)),
            rule(125.0, under(-1.0), under(3.0)),
            rule(160.0, under(-1.0), under(3.0)),
        ],
        bbox: Rect::new(40.0, under(-1.0), 160.0, under(3.0)).expect("finite"),
    };
    let words: Vec<&Word> = words.iter().collect();
    let hidden = lattice(&frame, &words).expect("inner faces").hidden();
    assert!(hidden > 0.4, "{hidden}");
}

#[test]
fn rules_about_the_sums_of_a_column_bound_no_rows_of_the_labels_beside() {
    let words = crate::sketch::words(&[
        "Interest payable                 0.584",
        "Interest receivable             (0.331)",
        "Impact on the year               0.253",
    ]);
    let rule = |at, start, end| Rule { at, start, end };
    let frame = Frame {
        horizontal: vec![
            rule(90.0, 0.0, 200.0),
            rule(115.0, 130.0, 200.0),
            rule(130.0, 0.0, 200.0),
        ],
        vertical: [0.0, 130.0, 200.0].map(|at| rule(at, 90.0, 130.0)).to_vec(),
        bbox: Rect::new(0.0, 90.0, 200.0, 130.0).expect("finite"),
    };
    let words: Vec<&Word> = words.iter().collect();
    let lattice = lattice(&frame, &words).expect("inner faces");
    assert!(lattice.hidden() > 0.5);
}

#[test]
fn figures_of_several_rows_are_no_cell_though_only_another_column_is_shaded() {
    let words = crate::sketch::words(&[
        "Social care     52.5     4.0",
        "Support         21.3     3.2",
        "Placements      13.4     8.4",
    ]);
    let rule = |at, start, end| Rule { at, start, end };
    let ys = [91.0, 103.0, 115.0, 127.0];
    let mut horizontal = vec![rule(ys[0], 40.0, 140.0), rule(ys[3], 40.0, 140.0)];
    horizontal.extend(ys[1..3].iter().map(|&at| rule(at, 118.0, 140.0)));
    let frame = Frame {
        horizontal,
        vertical: [40.0, 95.0, 118.0, 140.0]
            .map(|at| rule(at, ys[0], ys[3]))
            .to_vec(),
        bbox: Rect::new(40.0, ys[0], 140.0, ys[3]).expect("finite"),
    };
    let words: Vec<&Word> = words.iter().collect();
    let lattice = lattice(&frame, &words).expect("inner faces");
    assert!(lattice.hidden() > 0.2, "{}", lattice.hidden());
}

#[test]
fn a_spanner_over_rules_that_begin_below_it_is_one_cell() {
    let words = crate::sketch::words(&[
        "               General fund    ",
        "Age            Jan      Feb    ",
        "Under 1         36       37    ",
    ]);
    let rule = |at, start, end| Rule { at, start, end };
    let frame = Frame {
        horizontal: [90.0, 115.0, 130.0]
            .map(|at| rule(at, 40.0, 150.0))
            .to_vec(),
        vertical: vec![
            rule(40.0, 90.0, 130.0),
            rule(85.0, 90.0, 130.0),
            rule(113.0, 103.5, 130.0),
            rule(150.0, 90.0, 130.0),
        ],
        bbox: Rect::new(40.0, 90.0, 150.0, 130.0).expect("finite"),
    };
    let words: Vec<&Word> = words.iter().collect();
    let lattice = lattice(&frame, &words).expect("inner faces");
    let cells = lattice.cells(&[]);
    let spanner = cells.iter().find(|cell| cell.text == "General fund");
    assert_eq!(
        spanner.map(|cell| (cell.rows, cell.columns)),
        Some(((0, 0), (1, 2)))
    );
}

#[test]
fn texts_behind_figures_beside_shaded_labels_are_a_column_that_is_not_ruled() {
    let hides = |drawing: &[&'static str]| {
        let lines = lines(crate::sketch::words(drawing));
        let parts = |line: &Line<'static>| segments(&line.words, Gaps::WIDE, &[]);
        let parted: Vec<Vec<Segment>> = lines.iter().map(parts).filter(|p| p.len() > 1).collect();
        hidden::hides_texts(
            &lines.iter().collect::<Vec<_>>(),
            &parted,
            crate::sketch::EM,
        )
    };
    assert!(hides(&[
        "(6.8)      to the schools budget",
        " 3.6",
        " 4.0       to public health",
        " 3.1",
    ]));
    assert!(!hides(&[
        "14.3%      (883 of",
        "6,163)",
        "93.9%      (445 of",
        "474)",
    ]));
}

#[test]
fn a_rule_over_a_total_parts_no_rows() {
    let across = |at, start, end| Rule { at, start, end };
    let down = |at| across(at, 0.0, 100.0);
    let frame = Frame {
        horizontal: vec![
            across(0.0, 0.0, 200.0),
            across(80.0, 170.0, 200.0),
            across(100.0, 0.0, 200.0),
        ],
        vertical: vec![down(0.0), down(120.0), down(200.0)],
        bbox: Rect {
            x0: 0.0,
            y0: 0.0,
            x1: 200.0,
            y1: 100.0,
        },
    };
    let lattice = lattice(&frame, &[]).expect("inner faces");
    assert_eq!((lattice.rows(), lattice.columns()), (1, 2));
    assert!(lattice.faces.iter().all(|face| face.rows == (0, 0)));
}

#[test]
fn a_year_set_left_in_a_box_over_two_columns_heads_both() {
    let words = crate::sketch::words(&[
        "               2019/20        ",
        "Age              Jan      Feb ",
        "Under 1           36       37 ",
    ]);
    let rule = |at, start, end| Rule { at, start, end };
    let frame = Frame {
        horizontal: vec![
            rule(90.0, 40.0, 150.0),
            rule(104.0, 85.0, 150.0),
            rule(116.0, 40.0, 150.0),
            rule(130.0, 40.0, 150.0),
        ],
        vertical: vec![
            rule(40.0, 90.0, 130.0),
            rule(85.0, 90.0, 130.0),
            rule(118.0, 104.0, 130.0),
            rule(150.0, 90.0, 130.0),
        ],
        bbox: Rect::new(40.0, 90.0, 150.0, 130.0).expect("finite"),
    };
    let words: Vec<&Word> = words.iter().collect();
    let lattice = lattice(&frame, &words).expect("inner faces");
    let cells = lattice.cells(&[]);
    let year = cells.iter().find(|cell| cell.text == "2019/20");
    assert_eq!(year.map(|cell| cell.columns), Some((1, 2)));
}

#[test]
fn dates_in_a_face_over_columns_stand_in_those_that_hold_dates() {
    let words = crate::sketch::words(&[
        "Item           Bought    Sold  ",
        "Radio          Sep-03    Jan-09",
        "Safe           Jul-05          ",
        "Lamp                     Feb-10",
    ]);
    let rule = |at, start, end| Rule { at, start, end };
    let frame = Frame {
        horizontal: [91.0, 103.5, 115.5, 127.5, 139.5]
            .map(|at| rule(at, 40.0, 150.0))
            .to_vec(),
        vertical: vec![
            rule(40.0, 91.0, 139.5),
            rule(90.0, 91.0, 139.5),
            rule(119.0, 91.0, 115.5),
            rule(150.0, 91.0, 139.5),
        ],
        bbox: Rect::new(40.0, 91.0, 150.0, 139.5).expect("finite"),
    };
    let words: Vec<&Word> = words.iter().collect();
    let lattice = lattice(&frame, &words).expect("inner faces");
    let cells = lattice.cells(&[]);
    let column = |text: &str| {
        let cell = cells.iter().find(|cell| cell.text == text);
        cell.map(|cell| cell.columns)
    };
    assert_eq!(column("Jul-05"), Some((1, 1)));
    assert_eq!(column("Feb-10"), Some((2, 2)));
}

#[test]
fn a_row_without_rules_down_it_between_rows_that_have_them_is_one_face() {
    let rule = |at, start, end| Rule { at, start, end };
    let faces = |name: &str| {
        let drawing = [
            name,
            "Repayment      6.6   28.8",
            "Interest      12.5   41.5",
        ];
        let words = crate::sketch::words(&drawing);
        let (top, name_ends, bottom) = (5.0, crate::sketch::under(0.0), crate::sketch::under(2.0));
        let edges = [40.0, 85.0, 108.0, 140.0];
        let frame = Frame {
            horizontal: vec![
                rule(top, edges[0], edges[3]),
                // The last column is shaded below the name.
                rule(name_ends, edges[2], edges[3]),
                rule(bottom, edges[0], edges[3]),
            ],
            vertical: vec![
                rule(edges[0], top, bottom),
                rule(edges[1], name_ends, bottom),
                rule(edges[2], name_ends, bottom),
                rule(edges[3], top, bottom),
            ],
            bbox: Rect::new(edges[0], top, edges[3], bottom).expect("finite"),
        };
        let words: Vec<&Word> = words.iter().collect();
        let lattice = lattice(&frame, &words).expect("inner faces");
        let columns = |face: &Face| (face.rows.0 == 0).then_some(face.columns);
        lattice.faces.iter().filter_map(columns).collect::<Vec<_>>()
    };
    assert_eq!(faces("       Tram (net)"), [(0, 2)]);
    assert_eq!(faces("               Q1     Q2"), [(0, 0), (1, 1), (2, 2)]);
}

#[test]
fn a_first_label_that_runs_full_down_to_its_figures_wraps() {
    let rule = |at, start, end| Rule { at, start, end };
    let hides = |first: &str| {
        let drawing = [
            "Service                Apr    May",
            first,
            "county                 115    892",
            "SEN travel in county   339    306",
            "All travel             745    745",
        ];
        let words = crate::sketch::words(&drawing);
        let (under, bottom) = (crate::sketch::under(0.0), crate::sketch::under(4.0));
        let edges = [45.0, 115.0, 134.0, 155.0];
        let frame = Frame {
            horizontal: [5.0, under, bottom]
                .map(|at| rule(at, edges[0], edges[3]))
                .to_vec(),
            vertical: edges.map(|at| rule(at, 5.0, bottom)).to_vec(),
            bbox: Rect::new(edges[0], 5.0, edges[3], bottom).expect("finite"),
        };
        let words: Vec<&Word> = words.iter().collect();
        lattice(&frame, &words).expect("inner faces").hides_wraps()
    };
    assert!(hides("SEN travel out of "));
    assert!(!hides("Travel:"));
}
