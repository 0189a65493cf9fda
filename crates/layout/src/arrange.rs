//! Blocks of one sheet, in reading order.

use std::collections::BTreeMap;

use scrutineer_model::{Block, BlockKind, Color, Line, Rect, Sheet, Word};

use crate::columns::{Flow, Row, flows};
use crate::furniture::Furniture;
use crate::groups::{groups, pitch};
use crate::headings::{Around, heading, number};
use crate::join::Joiner;
use crate::look::{Look, Shape, looks};
use crate::markers::MarkerKind;
use crate::{bands, captions, contents, notes, prose};

/// Puts the sheet's words into blocks, in reading order; every word lands in exactly one.
///
/// Running heads and feet come first and last, columns of running text one after the other, and
/// turned text last. What is neither prose nor heading, caption, note, list or contents is
/// [`BlockKind::Loose`]: a table, a form, a chart's labels.
pub fn arrange(sheet: &mut Sheet, furniture: &Furniture) {
    let mut drafts = Vec::new();
    let (rows, mut edges) = rows(sheet, furniture);
    let page = PageStyle::of(sheet, furniture);
    for flow in flows(rows, sheet) {
        drafts.extend(blocks_of(&flow, sheet, &page));
    }
    merge_loose(&mut drafts);
    let below = edges.split_off(edges.partition_point(|edge| edge.top));
    let drafts = (edges.into_iter().map(|edge| edge.draft))
        .chain(drafts)
        .chain(below.into_iter().map(|edge| edge.draft));
    let joiner = Joiner::new(&sheet.words);
    let blocks = drafts.map(|draft| draft.block(&joiner)).collect();
    sheet.blocks = blocks;
}

/// A block before its text is put together.
#[derive(Clone, Debug)]
struct Draft {
    kind: BlockKind,
    /// Line by line.
    lines: Vec<Vec<u32>>,
    bbox: Rect,
    size: f32,
}

impl Draft {
    fn block(self, joiner: &Joiner) -> Block {
        Block {
            kind: self.kind,
            text: joiner.text(self.lines.iter().map(Vec::as_slice)),
            bbox: self.bbox,
            words: self.lines.concat(),
            span: None,
        }
    }
}

/// Furniture, and turned runs.
struct Edge {
    draft: Draft,
    /// It stands above the text.
    top: bool,
}

/// The rows of text, top to bottom, and apart from them what belongs to no flow.
fn rows(sheet: &Sheet, furniture: &Furniture) -> (Vec<Row>, Vec<Edge>) {
    let mut rows = Vec::new();
    let mut edges = Vec::new();
    for line in &sheet.lines {
        let mut start = line.words.start;
        while start < line.words.end {
            let is_furniture = furniture.holds(sheet, start);
            let end = (start..line.words.end)
                .find(|&word| furniture.holds(sheet, word) != is_furniture)
                .unwrap_or(line.words.end);
            let row = Row::of(sheet, start..end, line.baseline, line.size);
            if is_furniture {
                edges.push(Edge {
                    top: row.bbox.center_y() < sheet.height / 2.0,
                    draft: draft(BlockKind::Furniture, &[&row]),
                });
            } else {
                rows.push(row);
            }
            start = end;
        }
    }
    let lined = sheet.lines.last().map_or(0, |line| line.words.end);
    for word in lined..sheet.words.len() {
        let kind = if furniture.holds(sheet, word) {
            BlockKind::Furniture
        } else {
            BlockKind::Loose
        };
        let row = Row::of(sheet, word..word + 1, 0.0, sheet.words[word].size);
        edges.push(Edge {
            top: false,
            draft: draft(kind, &[&row]),
        });
    }
    (rows, edges)
}

fn draft(kind: BlockKind, rows: &[&Row]) -> Draft {
    Draft {
        kind,
        lines: (rows.iter())
            .map(|row| row.words.clone().map(|word| word as u32).collect())
            .collect(),
        bbox: Rect::around(rows.iter().map(|row| row.bbox)).unwrap_or_default(),
        size: rows.first().map_or(0.0, |row| row.size),
    }
}

fn blocks_of(flow: &Flow, sheet: &Sheet, page: &PageStyle) -> Vec<Draft> {
    let mut looks = looks(flow, sheet);
    bands::mark(&mut looks, flow, sheet);
    contents::mark_plain(&mut looks, flow, sheet);
    contents::mark_between(&mut looks);
    let groups: Vec<&[Look]> = (groups(&looks, flow).into_iter())
        .map(|group| &looks[group])
        .collect();
    let mut drafts = Vec::with_capacity(groups.len());
    for (index, rows) in groups.iter().enumerate() {
        let above = index.checked_sub(1).map(|at| groups[at]);
        let below = groups.get(index + 1).copied();
        let around = around(above, rows, below, flow, page);
        let kind = kind(rows, flow, sheet, above, around);
        let rows: Vec<&Row> = rows.iter().map(|look| &look.row).collect();
        drafts.push(draft(kind, &rows));
    }
    drafts
}

/// How most of a page's text is set.
struct PageStyle {
    size: f32,
    bold: bool,
    color: Color,
}

impl PageStyle {
    fn of(sheet: &Sheet, furniture: &Furniture) -> Self {
        let letters = |word: &Word| word.text.len();
        let all: usize = sheet.words.iter().map(letters).sum();
        let bold: usize = (sheet.words.iter())
            .filter(|word| word.bold)
            .map(letters)
            .sum();
        let mut colors: BTreeMap<Color, usize> = BTreeMap::new();
        let mut sizes: BTreeMap<u32, usize> = BTreeMap::new();
        for word in &sheet.words {
            *colors.entry(word.color).or_default() += letters(word);
            *sizes.entry((word.size * 10.0) as u32).or_default() += letters(word);
        }
        let size = match furniture.body_size(sheet.page) {
            size if size > 0.0 => size,
            _ => most(sizes).unwrap_or(0) as f32 / 10.0,
        };
        // A sheet printed smaller to fit a page has a title no larger than running text.
        let largest = (sheet.words.iter().enumerate())
            .filter(|(index, _)| !furniture.holds(sheet, *index))
            .map(|(_, word)| word.size)
            .fold(0.0, f32::max);
        let size = if largest > 0.0 {
            size.min(largest)
        } else {
            size
        };
        Self {
            size,
            bold: bold * 5 > all * 3 && !is_table_alone(sheet),
            color: most(colors).unwrap_or_default(),
        }
    }
}

/// White within a line that parts columns, in ems.
const PARTS_COLUMNS: f32 = 2.0;

/// Words of the shortest line of running text, which has lines under one another.
const RUNNING: usize = 6;

/// Whether the page has rows of tables and no running text: that much of it is bold says nothing
/// then, for heads, totals and titles are.
fn is_table_alone(sheet: &Sheet) -> bool {
    let in_columns = |words: &[Word]| {
        (words.windows(2)).any(|two| two[1].bbox.x0 - two[0].bbox.x1 > PARTS_COLUMNS * two[1].size)
    };
    let runs_on = |line| {
        let words = sheet.line_words(line);
        words.len() >= RUNNING && !in_columns(words)
    };
    let near =
        |above: &Line, below: &Line| below.baseline - above.baseline < NEXT_LINE * below.size;
    let mut pairs = sheet.lines.windows(2);
    sheet
        .lines
        .iter()
        .any(|line| in_columns(sheet.line_words(line)))
        && !pairs.any(|two| near(&two[0], &two[1]) && two.iter().all(runs_on))
}

/// What is counted most often; the largest of several.
fn most<T: Ord>(counts: BTreeMap<T, usize>) -> Option<T> {
    (counts
        .into_iter()
        .max_by(|a, b| a.1.cmp(&b.1).then_with(|| a.0.cmp(&b.0))))
    .map(|(value, _)| value)
}

/// How near the next line of a wrapped cell stands, in ems.
const NEXT_LINE: f32 = 1.5;

/// How near a table's next row stands, in ems.
const NEXT_ROW: f32 = 2.4;

/// Lines of one text are never as near as this, in ems.
const BESIDE: f32 = 0.9;

/// What leads stands so many times as far from what is above it as from what follows.
const LEADS: f32 = 1.2;

/// Farther than this from its flow's edge, in ems, nothing begins by an indent.
const OFF_EDGE: f32 = 5.0;

fn around(
    above: Option<&[Look]>,
    rows: &[Look],
    below: Option<&[Look]>,
    flow: &Flow,
    page: &PageStyle,
) -> Around {
    let (first, last) = (&rows[0], &rows[rows.len() - 1]);
    let before = above.and_then(<[Look]>::last);
    let after = below.and_then(<[Look]>::first);
    let gap_above = before.map_or(f32::MAX, |look| pitch(look, first));
    let gap_below = after.map_or(f32::MAX, |look| pitch(last, look));
    let tabular = |look: Option<&Look>, gap: f32| {
        gap <= NEXT_ROW && look.is_some_and(|look| look.shape == Shape::Tabular)
    };
    // A bold line between two grids and in neither, or beside one and nearer to what follows.
    let in_grid = |look: Option<&Look>| look.is_some_and(|look| look.uprights > 1);
    let leads = gap_above > LEADS * gap_below;
    let off_grid = first.uprights == 0
        && rows.iter().all(|look| look.bold)
        && if leads {
            in_grid(before) || in_grid(after)
        } else {
            in_grid(before) && in_grid(after)
        };
    Around {
        body: page.size,
        bold_body: page.bold,
        color: page.color,
        leads: below.is_some_and(|group| {
            group[0].shape == Shape::Text
                && (group[0].marker.is_some() || prose::is_prose(group, flow))
        }),
        beside: gap_above.min(gap_below) < BESIDE,
        above: gap_above,
        below: gap_below,
        in_columns: tabular(before, gap_above) && tabular(after, gap_below) && !off_grid
            || gap_below <= NEXT_LINE
                && tabular(after, gap_below)
                && is_over_columns(&first.row, flow),
    }
}

/// Whether a row stands neither at its flow's left edge nor in its middle: over some columns, as the
/// upper line of their heads does.
fn is_over_columns(row: &Row, flow: &Flow) -> bool {
    let off_middle = (row.bbox.center_x() - f32::midpoint(flow.left, flow.right)).abs();
    row.bbox.x0 - flow.left > OFF_EDGE * row.size && off_middle > OFF_EDGE * row.size
}

fn kind(
    group: &[Look],
    flow: &Flow,
    sheet: &Sheet,
    above: Option<&[Look]>,
    around: Around,
) -> BlockKind {
    let first = &group[0];
    let words = &sheet.words[first.row.words.start..first.row.words.end];
    if first.shape == Shape::Entry {
        return BlockKind::Contents;
    }
    if is_caption(group, sheet) {
        return BlockKind::Caption;
    }
    if first.shape == Shape::Tabular {
        return BlockKind::Loose;
    }
    let after_table = above.is_some_and(|group| group[0].shape == Shape::Tabular);
    if let Some(note) = notes::note(words, after_table, around.body) {
        return note;
    }
    if let Some(heading) = heading(group, sheet, around) {
        return heading;
    }
    if let Some(marker) = &first.marker {
        if marker.kind == MarkerKind::Bullet {
            return BlockKind::ListItem {
                marker: marker.text.clone(),
            };
        }
        if prose::is_prose(group, flow) {
            return BlockKind::Paragraph {
                number: number(Some(marker), words),
            };
        }
        if !around.in_columns && first.count.letters() >= 4 {
            return BlockKind::ListItem {
                marker: marker.text.clone(),
            };
        }
    }
    // A cell's last line, wrapped below a row.
    let wrapped = after_table && around.above < NEXT_LINE && group.len() == 1;
    if !around.in_columns && !wrapped && prose::is_prose(group, flow) {
        return BlockKind::Paragraph { number: None };
    }
    BlockKind::Loose
}

fn is_caption(group: &[Look], sheet: &Sheet) -> bool {
    let words = group
        .iter()
        .flat_map(|look| &sheet.words[look.row.words.clone()]);
    let text: Vec<&str> = words.take(60).map(|word| word.text.as_str()).collect();
    group.len() <= 4 && captions::is_caption(&text.join(" "))
}

/// How far apart the rows of one table or form lie at most, in ems.
const LOOSE_APART: f32 = 2.6;

/// Puts neighbouring loose text together.
fn merge_loose(drafts: &mut Vec<Draft>) {
    let mut merged: Vec<Draft> = Vec::with_capacity(drafts.len());
    for draft in drafts.drain(..) {
        match merged.last_mut() {
            Some(last) if is_one_loose_text(last, &draft) => {
                last.bbox = last.bbox.union(&draft.bbox);
                last.lines.extend(draft.lines);
            }
            _ => merged.push(draft),
        }
    }
    *drafts = merged;
}

fn is_one_loose_text(above: &Draft, below: &Draft) -> bool {
    let gap = below.bbox.y0 - above.bbox.y1;
    above.kind == BlockKind::Loose
        && below.kind == BlockKind::Loose
        && (-above.size..=(LOOSE_APART - 1.0) * above.size.max(below.size)).contains(&gap)
}

#[cfg(test)]
mod tests {
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
}
