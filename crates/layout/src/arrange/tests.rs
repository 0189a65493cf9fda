//! What is read and what is not.

use crate::sample::{blocks, bold, lines, page, paper, set};
use crate::{arrange, furnish, read};
use proptest::prelude::*;
use scrutineer_model::{Axis, Color, Glyph, Rect, Ruling, Turn};

/// Two lines of a paragraph, and the last that ends it.
const TEXT: [&str; 3] = [
    "The Council has set aside a sum for this purpose and will review it in",
    "the course of the year, when the outturn of the last is known and the",
    "settlement has been announced.",
];

fn check(runs: &[Vec<Glyph>], expected: &[&str]) {
    let found: Vec<String> = (blocks(paper(&[runs.to_vec()])).into_iter())
        .map(|block| block.chars().take(40).collect())
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_heading_leads_its_paragraphs() {
    check(
        &[
            bold(set("Background", 60.0, 100.0, 10.0)),
            lines(&TEXT, 60.0, 120.0),
            lines(&TEXT, 60.0, 170.0),
        ],
        &[
            "heading: Background",
            "paragraph: The Council has set aside a s",
            "paragraph: The Council has set aside a s",
        ],
    );
}

#[test]
fn numbered_paragraphs_hang_on_their_numbers() {
    check(
        &[
            set("3.4", 60.0, 100.0, 10.0),
            lines(&TEXT, 90.0, 100.0),
            set("(a)", 90.0, 150.0, 10.0),
            lines(&TEXT, 120.0, 150.0),
            set("•", 90.0, 200.0, 10.0),
            set("reduce the use of agency staff", 110.0, 200.0, 10.0),
        ],
        &[
            "paragraph 3.4: 3.4 The Council has set a",
            "paragraph (a): (a) The Council has set a",
            "item •: • reduce the use of agency staff",
        ],
    );
}

#[test]
fn paragraphs_of_a_line_each_stay_apart() {
    let line = |text: &str, y: f32| set(text, 60.0, y, 10.0);
    let mut runs = Vec::new();
    let mut expected = Vec::new();
    for minute in 0..4u8 {
        let y = 60.0 + 57.0 * f32::from(minute);
        runs.push(bold(line("Audit Plan", y)));
        runs.push(bold(line("Resolved", y + 19.0)));
        runs.push(line("That the plan be approved as it stands.", y + 38.0));
        expected.extend([
            "heading: Audit Plan",
            "heading: Resolved",
            "paragraph: That the plan be approved as ",
        ]);
    }
    check(&runs, &expected);
}

#[test]
fn a_sheet_printed_smaller_has_a_heading_in_its_own_size() {
    let text = [lines(&TEXT, 60.0, 100.0), lines(&TEXT, 60.0, 160.0)];
    let small = [
        bold(set("Reserves held", 60.0, 100.0, 7.5)),
        set("Insurance", 60.0, 130.0, 7.5),
        set("4.21", 200.0, 130.0, 7.5),
        set("Elections", 60.0, 140.0, 7.5),
        set("0.18", 200.0, 140.0, 7.5),
    ];
    let blocks = blocks(paper(&[text.to_vec(), small.to_vec()]));
    assert_eq!(blocks[2], "heading: Reserves held");
}

#[test]
fn a_bold_lead_in_is_no_heading() {
    let mut lead = bold(set(
        "Reserves are held for a purpose and will be reviewed, as said, before",
        60.0,
        100.0,
        10.0,
    ));
    lead.extend(set(
        "the end of the year, and the use of each is set out in the table below.",
        60.0,
        112.0,
        10.0,
    ));
    check(&[lead], &["paragraph: Reserves are held for a purpo"]);
}

#[test]
fn captions_notes_and_the_table_between_are_told_apart() {
    check(
        &[
            lines(&TEXT, 60.0, 60.0),
            set("Table 3: Capital programme", 60.0, 120.0, 10.0),
            set("Adult care", 60.0, 140.0, 10.0),
            set("1,204", 300.0, 140.0, 10.0),
            set("Highways", 60.0, 154.0, 10.0),
            set("56", 300.0, 154.0, 10.0),
            set("* excluding schools", 60.0, 170.0, 8.0),
        ],
        &[
            "paragraph: The Council has set aside a s",
            "caption: Table 3: Capital programme",
            "loose: Adult care 1,204 Highways 56",
            "note *: * excluding schools",
        ],
    );
}

#[test]
fn entries_of_the_contents_lead_to_their_pages() {
    check(
        &[
            set("1  Introduction ............. 3", 60.0, 100.0, 10.0),
            set("2  Savings .................. 7", 60.0, 114.0, 10.0),
        ],
        &[
            "contents: 1 Introduction ............. 3",
            "contents: 2 Savings .................. 7",
        ],
    );
}

#[test]
fn captions_one_under_the_other_are_a_list() {
    let lines = |names: &[&str]| -> Vec<_> {
        (names.iter().zip(0_u8..))
            .map(|(name, row)| set(name, 60.0, 100.0 + 14.0 * f32::from(row), 10.0))
            .collect()
    };
    let list = [
        "Figure 1 Rain in Lochside",
        "Figure 2 The 10 wettest days",
        "Figure 3 Snow",
        "Figure 4 Sun",
    ];
    check(
        &lines(&list),
        &[
            "contents: Figure 1 Rain in Lochside",
            "contents: Figure 2 The 10 wettest days",
            "contents: Figure 3 Snow",
            "contents: Figure 4 Sun",
        ],
    );
    // Two figures may stand one over the other, with their captions between.
    check(&lines(&list[..1]), &["caption: Figure 1 Rain in Lochside"]);
}

#[test]
fn two_columns_are_read_one_after_the_other() {
    let left = [
        "the left column is read",
        "first, from its top line",
        "to its last one, and it",
        "never crosses over into",
        "the one beside it",
    ];
    let right = [
        "here the right column is",
        "read once the left has",
        "come to its end, which",
        "is what a reader would",
        "expect of two columns",
    ];
    check(
        &[
            bold(set("A heading over both of the columns", 60.0, 70.0, 14.0)),
            lines(&left, 60.0, 100.0),
            lines(&right, 200.0, 103.0),
        ],
        &[
            "heading: A heading over both of the colu",
            "paragraph: the left column is read first",
            "paragraph: here the right column is read",
        ],
    );
}

#[test]
fn a_table_of_text_without_rules_is_no_columns() {
    let mut runs = Vec::new();
    for row in 0..4u8 {
        let y = 100.0 + 50.0 * f32::from(row);
        runs.push(lines(
            &["staff deliver services", "in a manner consistent"],
            60.0,
            y,
        ));
        runs.push(lines(
            &[
                "is the service fair to all",
                "and do staff strive to do",
                "the best they can do now",
            ],
            200.0,
            y,
        ));
    }
    let blocks = blocks(paper(&[runs]));
    assert!(
        blocks.iter().all(|block| block.starts_with("loose")),
        "{blocks:?}"
    );
}

#[test]
fn text_in_a_grid_is_no_paragraph() {
    let mut page = page(&[lines(&TEXT, 60.0, 100.0), set("Yes", 450.0, 100.0, 10.0)]);
    let rule = |axis, position, start, end| Ruling {
        axis,
        position,
        start,
        end,
        thickness: 0.5,
        color: Color::BLACK,
    };
    page.rulings = vec![
        rule(Axis::Vertical, 50.0, 80.0, 140.0),
        rule(Axis::Vertical, 430.0, 80.0, 140.0),
        rule(Axis::Vertical, 500.0, 80.0, 140.0),
    ];
    let blocks = blocks(read(&page));
    assert_eq!(blocks.len(), 1);
    assert!(blocks[0].starts_with("loose"), "{blocks:?}");
}

fn any_run() -> impl Strategy<Value = Vec<Glyph>> {
    let text = prop_oneof![
        "[a-z]{1,9}( [a-z]{1,9}){0,12}[.:]?",
        "[0-9]{1,3}(,[0-9]{3})?",
        "[0-9]\\.[0-9] [A-Z][a-z]{3,9}",
        "(Table|Figure) [0-9]: [a-z]{3,9}",
        "[•*] [a-z]{3,9}",
        "[A-Z][a-z]{2,8} \\.{4,20} [0-9]{1,2}",
        "Page [0-9]{1,2}",
    ];
    let place = (
        0u8..12,
        0u8..60,
        prop_oneof![Just(10.0f32), Just(8.0), Just(16.0)],
    );
    (
        text,
        place,
        any::<bool>(),
        proptest::sample::select(&Turn::ALL[..]),
    )
        .prop_map(|(text, (column, row, size), is_bold, turn)| {
            let run = set(&text, 50.0 * f32::from(column), 13.0 * f32::from(row), size);
            let run = if is_bold { bold(run) } else { run };
            if row % 10 == 0 {
                crate::sample::turned(&run, turn)
            } else {
                run
            }
        })
}

fn any_rule() -> impl Strategy<Value = Ruling> {
    (any::<bool>(), 0.0f32..800.0, 0.0f32..400.0, 0.0f32..400.0).prop_map(
        |(across, position, start, length)| Ruling {
            axis: if across {
                Axis::Horizontal
            } else {
                Axis::Vertical
            },
            position,
            start,
            end: start + length,
            thickness: 0.5,
            color: Color::BLACK,
        },
    )
}

proptest! {
    #[test]
    fn every_word_stands_in_one_block(
        runs in prop::collection::vec(prop::collection::vec(any_run(), 0..60), 1..4),
        rules in prop::collection::vec(any_rule(), 0..20),
    ) {
        let mut sheets: Vec<_> = (runs.iter().zip(1..))
            .flat_map(|(runs, number)| {
                let mut page = page(runs);
                page.number = number;
                page.rulings.clone_from(&rules);
                read(&page)
            })
            .collect();
        let furniture = furnish(&sheets);
        for sheet in &mut sheets {
            arrange(sheet, &furniture);
            let mut words: Vec<u32> = (sheet.blocks.iter())
                .flat_map(|block| block.words.iter().copied())
                .collect();
            words.sort_unstable();
            let all: Vec<u32> = (0..sheet.words.len() as u32).collect();
            prop_assert_eq!(words, all);
            for block in &sheet.blocks {
                prop_assert!(!block.text.is_empty());
                let inside = (block.words.iter())
                    .all(|&word| block.bbox.contains(&sheet.words[word as usize].bbox));
                prop_assert!(inside && block.bbox != Rect::default());
            }
        }
        let outline = crate::outline(&sheets, &[], &[]);
        prop_assert!(outline.iter().all(|heading| (1..=6).contains(&heading.level)));
    }
}
