//! What is a title and what is not.

use super::*;

/// A sheet whose words stand in blocks of the kinds that are named beside its lines.
fn sheet(drawing: &[(&str, BlockKind)]) -> Sheet {
    let lines: Vec<&str> = drawing.iter().map(|(line, _)| *line).collect();
    let mut sheet = crate::sketch::sheet(&lines);
    for (index, (_, kind)) in drawing.iter().enumerate() {
        let on_line =
            |word: &Word| (crate::sketch::under(index as f32) - word.baseline - 3.5).abs() < 1.0;
        let words: Vec<u32> = (0u32..)
            .zip(&sheet.words)
            .filter(|(_, word)| on_line(word))
            .map(|(at, _)| at)
            .collect();
        let held = words.iter().map(|&word| &sheet.words[word as usize]);
        let bbox = Rect::around(held.clone().map(|word| word.bbox)).unwrap_or_default();
        let held: Vec<&Word> = held.collect();
        let text = join(&held);
        let kind = kind.clone();
        if !words.is_empty() {
            sheet.blocks.push(Block {
                kind,
                bbox,
                words,
                text,
                ..Block::default()
            });
        }
    }
    sheet
}

/// The title and unit of a table that begins under the drawing.
fn titled(drawing: &[(&str, BlockKind)]) -> (Option<String>, Option<String>) {
    titled_on(&sheet(drawing), drawing.len())
}

/// The same under so many lines of a sheet.
fn titled_on(sheet: &Sheet, lines: usize) -> (Option<String>, Option<String>) {
    let around = Rect::around(sheet.words.iter().map(|word| word.bbox)).unwrap_or_default();
    let y0 = crate::sketch::under(lines as f32 - 1.0);
    let bbox = Rect {
        y0,
        y1: y0 + 100.0,
        ..around
    };
    let mut table = Table::default();
    let found = entitle_above(&mut table, &bbox, sheet);
    (table.title, found.unit.map(|unit| unit.text))
}

fn check(drawing: &[(&str, BlockKind)], title: Option<&str>) {
    assert_eq!(titled(drawing).0.as_deref(), title);
}

const PARAGRAPH: BlockKind = BlockKind::Paragraph { number: None };

#[test]
fn a_line_that_stands_out_right_above_a_table_is_its_title() {
    let loose = |line| [(line, BlockKind::Loose)];
    check(
        &loose("*SEND* *commissioning* *intentions:*"),
        Some("SEND commissioning intentions"),
    );
    check(
        &loose("TINTERN COUNCIL - BUDGET 2015/16"),
        Some("TINTERN COUNCIL - BUDGET 2015/16"),
    );
    check(&loose("The sum for the year"), None);
    check(
        &loose("_Prior_ _approval_ _-_ _delivery_"),
        Some("Prior approval - delivery"),
    );
    check(&loose("          _continued_"), None);
    check(
        &[
            ("_Completions_ _–_ _three_", BlockKind::Loose),
            ("_Year_ _averages_", BlockKind::Loose),
        ],
        Some("Completions – three Year averages"),
    );
    check(&loose("*Total*   *1,234*"), None);
    check(&loose("*Budget* *in* *all*       *Actual*"), None);
    check(&loose("*All* *figures* *in* *£000s*"), None);
    check(&loose("*Appendix* *A*"), None);
    check(
        &[
            ("*Spending* *by* *service*", BlockKind::Loose),
            ("", PARAGRAPH),
            ("", PARAGRAPH),
        ],
        None,
    );
}

#[test]
fn a_heading_with_nothing_but_its_table_below_it_may_stand_farther_away() {
    let heading = BlockKind::Heading {
        level: 2,
        number: None,
    };
    let far = |between| {
        let mut blocks = vec![("Income of halls", heading.clone())];
        blocks.extend([("", PARAGRAPH), between, ("", PARAGRAPH), ("", PARAGRAPH)]);
        blocks
    };
    check(&far(("", PARAGRAPH)), Some("Income of halls"));
    check(&far(("Lettings have grown.", PARAGRAPH)), None);
}

#[test]
fn a_line_in_colour_right_above_a_table_is_its_title() {
    let title = |color: [u8; 3]| {
        let mut sheet = sheet(&[("Tax on homes of middling worth", BlockKind::Loose)]);
        for word in &mut sheet.words {
            word.color = scrutineer_model::Color(color);
        }
        titled_on(&sheet, 1).0
    };
    assert_eq!(
        title([80, 150, 60]).as_deref(),
        Some("Tax on homes of middling worth")
    );
    assert_eq!(title([90, 90, 90]), None);
}

#[test]
fn a_figure_right_behind_text_and_over_a_table_is_the_table() {
    let caption = ("Figure 1 – Timetable for the plan", BlockKind::Caption);
    check(
        &[("It is set out in figure 1.", PARAGRAPH), caption.clone()],
        Some("Timetable for the plan"),
    );
    check(
        std::slice::from_ref(&caption),
        Some("Timetable for the plan"),
    );
    check(&[("Cars 12 14 15", BlockKind::Loose), caption], None);
    check(
        &[
            ("It is set out in figure 1.", PARAGRAPH),
            ("Figure 1", BlockKind::Caption),
        ],
        None,
    );
}

#[test]
fn a_heading_that_is_a_unit_has_the_title_above() {
    let heading = |line| {
        (
            line,
            BlockKind::Heading {
                level: 1,
                number: None,
            },
        )
    };
    let drawing = [heading("Unappropriated balance"), heading("($ millions)")];
    let (title, unit) = titled(&drawing);
    assert_eq!(title.as_deref(), Some("Unappropriated balance"));
    assert_eq!(unit.as_deref(), Some("$ millions"));
}

#[test]
fn lines_of_time_and_unit_stand_between_a_title_and_its_table() {
    let heading = BlockKind::Heading {
        level: 1,
        number: None,
    };
    let drawing = [
        ("STATEMENT OF FLEET EXPENSES", heading),
        ("As at June 30 (in thousands of dollars)", BlockKind::Loose),
    ];
    let (title, unit) = titled(&drawing);
    assert_eq!(title.as_deref(), Some("STATEMENT OF FLEET EXPENSES"));
    assert_eq!(unit.as_deref(), Some("thousands of dollars"));
    let loose = |line| (line, BlockKind::Loose);
    let drawing = [
        loose("*Schedule* *of* *the* *fleet*"),
        loose("*Year* *ended* *June* *30,* *2021*"),
    ];
    check(&drawing, Some("Schedule of the fleet"));
    // Over columns, not over the table.
    check(&[drawing[0].clone(), loose("2020        2021")], None);
}

#[test]
fn a_headnote_in_brackets_stands_between_title_and_table() {
    let caption = ("Table 324. Arrests by sex", BlockKind::Caption);
    let note = (
        "[In millions of dollars (61 represents 61,000,000). For 2009]",
        PARAGRAPH,
    );
    let far = ["", "", ""].map(|line| (line, PARAGRAPH));
    let (title, unit) = titled(&[caption.clone(), note.clone()]);
    assert_eq!(title.as_deref(), Some("Arrests by sex"));
    assert_eq!(unit.as_deref(), Some("millions of dollars"));
    let drawing: Vec<_> = [vec![caption], far.to_vec(), vec![note]].concat();
    check(&drawing, None);
    check(
        &[
            ("Table 325. Arrests by race", BlockKind::Loose),
            ("[Based on the reports", BlockKind::Loose),
            ("of agencies]", BlockKind::Loose),
        ],
        Some("Arrests by race"),
    );
}

#[test]
fn a_caption_in_one_block_with_its_table_is_its_caption() {
    let caption = |drawing: &[&str]| {
        let mut sheet = crate::sketch::sheet(drawing);
        let bbox = Rect::around(sheet.words.iter().map(|word| word.bbox)).unwrap_or_default();
        sheet.blocks.push(Block {
            kind: BlockKind::Loose,
            bbox,
            words: (0..).take(sheet.words.len()).collect(),
            ..Block::default()
        });
        let grid = Rect {
            y0: crate::sketch::under(drawing.len() as f32 - 2.0),
            ..bbox
        };
        loose_caption(&grid, grid.y0, &sheet)
    };
    assert_eq!(
        caption(&["Table 3.1  Options for the plan", "of 2031", "Aim   A   B"]).as_deref(),
        Some("Table 3.1 Options for the plan of 2031")
    );
    assert_eq!(
        caption(&["Table 3.1 shows the options", "Aim   A   B"]),
        None
    );
}

#[test]
fn a_caption_is_a_title_without_its_label() {
    assert_eq!(
        without_label("Table 3: Capital programme"),
        "Capital programme"
    );
    assert_eq!(without_label("Table 6.2 – Tax base"), "Tax base");
    assert_eq!(without_label("Figure 1 – Timetable"), "Timetable");
    assert_eq!(without_label("Table of fees"), "Table of fees");
    assert_eq!(without_label("Revenue budget"), "Revenue budget");
}

#[test]
fn what_goes_on_below_a_label_is_no_title() {
    let heading = BlockKind::Heading {
        level: 3,
        number: None,
    };
    check(
        &[
            ("*Lead* *inspector:* *Ann* *Lee*", heading.clone()),
            (
                "                *His* *Majesty's* *Inspector*",
                heading.clone(),
            ),
        ],
        None,
    );
    check(
        &[
            ("*Lead* *inspector:* *Ann* *Lee*", heading.clone()),
            ("*Judgements* *of* *the* *inspection*", heading),
        ],
        Some("Judgements of the inspection"),
    );
}

#[test]
fn a_title_that_is_a_headings_last_line_is_whole() {
    let called = |title: &str, section: &str| {
        let mut tables = [Table {
            title: Some(title.to_owned()),
            section: Some(section.to_owned()),
            ..Table::default()
        }];
        complete_by_sections(&mut tables);
        tables[0].title.clone()
    };
    assert_eq!(
        called("FOR RESALE", "06 LAND FOR RESALE").as_deref(),
        Some("LAND FOR RESALE")
    );
    assert_eq!(
        called("For resale", "Land for resale").as_deref(),
        Some("For resale")
    );
}
