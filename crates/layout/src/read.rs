//! Words and lines of one page.

use scrutineer_model::{Line, Page, Rect, Ruling, Sheet, Turn, Word};

use crate::divide::Dividers;
use crate::frame::{self, Frame};
use crate::rows::{Ink, rows};
use crate::{bullets, centred, hyphens, initial, ink, leaders, raised, stray, typed, words};

/// Share of the page's letters that text in another direction needs for a sheet of its own.
/// Turned column heads and margin stamps stay below it; a turned table beside text does not.
const SUBSTANTIAL: f32 = 0.15;

/// Letters in a line that reads as a line, and not as a turned column head.
const LONG_LINE: usize = 40;

/// Words and lines of one page: one sheet per reading direction that carries substantial text.
///
/// The first sheet is the one with most text; a page without text gives one sheet without words.
/// Text in other directions stands on the first sheet, after its lines' words, each run of it as
/// one word that lies in no line. The order in which the page draws its glyphs does not matter.
pub fn read(page: &Page) -> Vec<Sheet> {
    let mut directions = directions(page);
    let total: usize = directions.iter().map(|direction| direction.letters).sum();
    directions
        .sort_by_key(|direction| (std::cmp::Reverse(direction.letters), direction.frame.turn));
    let mut directions = directions.into_iter();
    let Some(main) = directions.next() else {
        return vec![bare_sheet(page, &Frame::new(page, Turn::None))];
    };
    let mut first = bare_sheet(page, &main.frame);
    let frame = main.frame;
    let (mut rows, typed) = main.rows(page, &first.rulings);
    bullets::settle(&mut rows, &first.dots);
    add_rulings(&mut first, typed);
    fill_lines(&mut first, rows);

    let mut sheets = vec![first];
    let mut strays = Vec::new();
    for direction in directions {
        let many = direction.letters as f32 >= SUBSTANTIAL * total as f32;
        let own = direction.frame;
        let mut sheet = bare_sheet(page, &own);
        let (mut rows, typed) = direction.rows(page, &sheet.rulings);
        bullets::settle(&mut rows, &sheet.dots);
        let is_upright = |gap: Rect| {
            let gap = frame.rect(own.displayed(gap));
            let mut words = sheets[0].words.iter();
            words.any(|word| gap.overlap(&word.bbox) > 0.0)
        };
        if many && is_set_in_lines(&rows, is_upright) {
            add_rulings(&mut sheet, typed);
            fill_lines(&mut sheet, rows);
            sheets.push(sheet);
        } else {
            strays.extend(stray::runs(rows, &sheet.rulings, &own, &frame));
        }
    }
    strays.sort_by(|a, b| (a.bbox.reading_order(&b.bbox)).then_with(|| a.text.cmp(&b.text)));
    sheets[0].words.append(&mut strays);
    sheets
}

/// The page's ink that reads in one direction.
struct Direction {
    frame: Frame,
    inks: Vec<Ink>,
    /// Without spaces.
    letters: usize,
}

impl Direction {
    /// The words, row by row, raised marks in the row of their word; and the rules that are typed.
    fn rows(mut self, page: &Page, rulings: &[Ruling]) -> (Vec<Vec<Word>>, Vec<Ruling>) {
        let dividers = Dividers::of(rulings, &page.elements);
        let ranges = rows(&mut self.inks);
        let mut words: Vec<Vec<Word>> = (ranges.into_iter())
            .map(|row| words::words(&self.inks[row], &page.fonts, &dividers))
            .collect();
        let typed = typed::take(&mut words);
        leaders::settle(&mut words);
        let mut rows = raised::join(words);
        hyphens::settle(&mut rows);
        centred::settle(&mut rows);
        initial::settle(&mut rows);
        (rows, typed)
    }
}

fn directions(page: &Page) -> Vec<Direction> {
    let mut directions = Turn::ALL.map(|turn| Direction {
        frame: Frame::new(page, turn),
        inks: Vec::new(),
        letters: 0,
    });
    for glyph in ink::seen(page) {
        let direction = &mut directions[turn_index(glyph.turn)];
        let at = direction.frame.rect(glyph.bbox);
        let ink = Ink {
            char: glyph.char,
            x0: at.x0,
            x1: at.x1,
            baseline: direction.frame.baseline(glyph),
            size: glyph.size,
            font: glyph.font,
            color: glyph.color,
            element: glyph.element,
        };
        direction.letters += usize::from(!ink.is_space());
        direction.inks.push(ink);
    }
    (directions.into_iter())
        .filter(|direction| direction.letters > 0)
        .collect()
}

fn turn_index(turn: Turn) -> usize {
    match turn {
        Turn::None => 0,
        Turn::Quarter => 1,
        Turn::Half => 2,
        Turn::ThreeQuarters => 3,
    }
}

/// Whether at least a third of the rows are long or stand in columns, as text and tables do and a
/// row of turned column heads does not. The rows of two tables with turned heads, one below the other, are
/// parted by upright text: `is_upright` says where some stands.
fn is_set_in_lines(rows: &[Vec<Word>], is_upright: impl Fn(Rect) -> bool) -> bool {
    let is_line = |row: &&Vec<Word>| {
        let letters: usize = row.iter().map(|word| word.text.chars().count()).sum();
        let parted = |pair: &[Word]| {
            let (before, after) = (pair[0].bbox, pair[1].bbox);
            let gap = Rect {
                x0: before.x1,
                x1: after.x0,
                ..before.union(&after)
            };
            after.x0 - before.x1 > 2.0 * pair[0].size && !is_upright(gap)
        };
        letters >= LONG_LINE || row.windows(2).any(parted)
    };
    rows.iter().filter(is_line).count() * 3 >= rows.len()
}

/// A sheet with everything but words and lines.
fn bare_sheet(page: &Page, frame: &Frame) -> Sheet {
    let (width, height) = frame.size();
    Sheet {
        page: page.number,
        turn: frame.turn,
        width,
        height,
        text: page.text,
        words: Vec::new(),
        lines: Vec::new(),
        blocks: Vec::new(),
        rulings: frame.rulings(page),
        fills: frame.carried(&page.fills),
        dots: frame.carried(&page.dots),
        strokes: frame.strokes(page),
        images: frame.images(page),
        elements: page.elements.clone(),
    }
}

fn add_rulings(sheet: &mut Sheet, mut rulings: Vec<Ruling>) {
    if !rulings.is_empty() {
        sheet.rulings.append(&mut rulings);
        frame::sort(&mut sheet.rulings);
    }
}

fn fill_lines(sheet: &mut Sheet, rows: Vec<Vec<Word>>) {
    let mut rows: Vec<(f32, Vec<Word>)> = (rows.into_iter())
        .map(|row| (median(&row, |word| word.baseline), row))
        .collect();
    rows.sort_by(|(above, a), (below, b)| {
        (above.total_cmp(below)).then(a[0].bbox.x0.total_cmp(&b[0].bbox.x0))
    });
    for (baseline, mut row) in rows {
        let start = sheet.words.len();
        let size = median(&row, |word| word.size);
        let bbox = Rect::around(row.iter().map(|word| word.bbox)).unwrap_or_default();
        sheet.words.append(&mut row);
        sheet.lines.push(Line {
            words: start..sheet.words.len(),
            bbox,
            baseline,
            size,
        });
    }
}

/// The middle value over the words that are not raised, or over all where all are.
fn median(row: &[Word], of: fn(&Word) -> f32) -> f32 {
    let level = row.iter().filter(|word| !word.raised);
    let mut values: Vec<f32> = level.map(of).collect();
    if values.is_empty() {
        values = row.iter().map(of).collect();
    }
    values.sort_by(f32::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{page, set, sheet_text, turned};
    use proptest::prelude::*;
    use scrutineer_model::{Axis, Color, Glyph};

    #[test]
    fn words_on_one_baseline_make_a_line() {
        let page = page(&[
            set("Income", 50.0, 120.0, 10.0),
            set("Fees and charges", 50.0, 100.0, 10.0),
            set("(1,234.5)", 300.0, 100.2, 10.0),
        ]);
        let sheets = read(&page);
        assert_eq!(sheets.len(), 1);
        assert_eq!(sheet_text(&sheets[0]), "Fees and charges (1,234.5)/Income");
    }

    #[test]
    fn a_page_without_text_gives_one_sheet_without_words() {
        let sheets = read(&page(&[]));
        assert_eq!(sheets.len(), 1);
        assert!(sheets[0].words.is_empty() && sheets[0].lines.is_empty());
        assert_eq!((sheets[0].width, sheets[0].height), (600.0, 800.0));
    }

    #[test]
    fn a_turned_page_reads_upright_and_leads_back() {
        let text = set("Capital programme for the year", 50.0, 100.0, 10.0);
        let upright = read(&page(std::slice::from_ref(&text)));
        for turn in [Turn::Quarter, Turn::Half, Turn::ThreeQuarters] {
            let page = page(&[turned(&text, turn)]);
            let sheets = read(&page);
            assert_eq!(sheets.len(), 1, "{turn:?}");
            assert_eq!(sheets[0].turn, turn);
            assert_eq!(sheet_text(&sheets[0]), sheet_text(&upright[0]));
            let shown = sheets[0].displayed(sheets[0].words[0].bbox);
            let glyphs = Rect::around(page.glyphs[..7].iter().map(|g| g.bbox)).expect("some");
            assert!(shown.overlap(&glyphs) > 0.8 * glyphs.area(), "{turn:?}");
        }
    }

    #[test]
    fn a_turned_column_head_is_one_word_in_no_line() {
        let line = |y| {
            set(
                "a long line of upright text on this page stands here",
                50.0,
                y,
                10.0,
            )
        };
        let page = page(&[
            line(300.0),
            line(312.0),
            line(324.0),
            turned(
                &set("Number of cases", 100.0, 400.0, 8.0),
                Turn::ThreeQuarters,
            ),
        ]);
        let sheets = read(&page);
        assert_eq!(sheets.len(), 1);
        let head = sheets[0].words.last().expect("some");
        assert_eq!(head.text, "Number of cases");
        assert!(head.bbox.height() > head.bbox.width());
        assert_eq!(head.turn, Turn::ThreeQuarters);
        assert!(
            sheets[0]
                .lines
                .iter()
                .all(|line| line.words.end < sheets[0].words.len())
        );
    }

    #[test]
    fn names_turned_up_a_tables_side_are_parted_by_its_rules() {
        let mut runs: Vec<Vec<Glyph>> = (0..8u8)
            .map(|row| {
                let y = 100.0 + 12.0 * f32::from(row);
                set("a long line of upright text on this page", 80.0, y, 10.0)
            })
            .collect();
        // Read upwards: the lower group's name first.
        let names = [
            set("Roofs", 0.0, 60.0, 10.0),
            set("Halls", 30.0, 60.0, 10.0),
        ]
        .concat();
        runs.push(turned(&names, Turn::Quarter));
        let mut page = page(&runs);
        let count = |page: &Page| {
            let words = &read(page)[0].words;
            words
                .iter()
                .filter(|word| word.bbox.height() > 1.5 * word.size)
                .count()
        };
        assert_eq!(count(&page), 1);
        let run = read(&page)[0]
            .words
            .last()
            .map(|word| word.bbox)
            .expect("a run");
        page.rulings.push(Ruling {
            axis: Axis::Horizontal,
            position: run.center_y(),
            start: run.x0 - 20.0,
            end: run.x1 + 200.0,
            thickness: 0.5,
            color: Color::BLACK,
        });
        assert_eq!(count(&page), 2);
    }

    #[test]
    fn turned_heads_of_two_tables_are_no_lines_of_their_own() {
        let mut runs = vec![set("a line of upright text", 50.0, 20.0, 10.0)];
        for top in [40.0, 240.0] {
            for column in 0..6u8 {
                let x = 100.0 + 40.0 * f32::from(column);
                // Turned by a quarter, `x` of what is set runs down the page.
                runs.push(turned(&set("Grants", top, 560.0 - x, 10.0), Turn::Quarter));
                for row in 0..4u8 {
                    let y = top + 60.0 + 12.0 * f32::from(row);
                    runs.push(set("1,234", x - 12.0, y, 10.0));
                }
            }
        }
        let sheets = read(&page(&runs));
        assert_eq!(sheets.len(), 1);
        let heads = sheets[0].words.iter().filter(|word| word.text == "Grants");
        assert_eq!(heads.count(), 12);
    }

    #[test]
    fn a_turned_table_beside_upright_text_has_a_sheet_of_its_own() {
        let mut runs = vec![
            set(
                "a long line of upright text on this page stands here",
                50.0,
                100.0,
                10.0,
            ),
            set(
                "a long line of upright text on this page stands here",
                50.0,
                112.0,
                10.0,
            ),
        ];
        for row in 0..8u8 {
            let y = 200.0 + 12.0 * f32::from(row);
            runs.push(turned(&set("Adult care", 50.0, y, 10.0), Turn::Quarter));
            runs.push(turned(&set("1,234", 250.0, y, 10.0), Turn::Quarter));
        }
        let sheets = read(&page(&runs));
        let turns: Vec<Turn> = sheets.iter().map(|sheet| sheet.turn).collect();
        assert_eq!(turns, [Turn::Quarter, Turn::None]);
        assert_eq!(sheets[0].lines.len(), 8);
        assert_eq!(sheets[1].lines.len(), 2);
    }

    fn any_glyph() -> impl Strategy<Value = Glyph> {
        let coordinate = prop_oneof![0.0f32..600.0, (0u16..60).prop_map(|k| f32::from(k) * 10.0)];
        let size = prop_oneof![
            Just(10.0f32),
            Just(6.5),
            0.01f32..80.0,
            Just(0.0),
            Just(-3.0)
        ];
        let char = prop_oneof![
            Just(' '),
            Just('.'),
            Just('\u{ad}'),
            Just('\u{301}'),
            proptest::char::range('0', 'z'),
            any::<char>()
        ];
        let turn =
            prop_oneof![4 => Just(Turn::None), 1 => proptest::sample::select(&Turn::ALL[..])];
        (
            coordinate.clone(),
            coordinate,
            size,
            char,
            turn,
            any::<bool>(),
            0u16..3,
        )
            .prop_map(|(x, y, size, char, turn, invisible, font)| Glyph {
                char,
                bbox: Rect::new(x, y - size, x + size / 2.0, y).unwrap_or_default(),
                baseline: if turn == Turn::None || turn == Turn::Half {
                    y
                } else {
                    x
                },
                size,
                font,
                color: Color::BLACK,
                turn,
                invisible: invisible && size > 20.0,
                element: Some(u32::from(font)),
            })
    }

    proptest! {
        #[test]
        fn the_order_of_drawing_does_not_matter(
            (glyphs, shuffled) in prop::collection::vec(any_glyph(), 0..120)
                .prop_flat_map(|glyphs| (Just(glyphs.clone()), Just(glyphs).prop_shuffle()))
        ) {
            let (a, b) = (read(&page(&[glyphs])), read(&page(&[shuffled])));
            prop_assert_eq!(a.len(), b.len());
            for (a, b) in a.iter().zip(&b) {
                prop_assert_eq!(&a.words, &b.words);
                prop_assert_eq!(&a.lines, &b.lines);
            }
        }

        #[test]
        fn every_letter_lands_in_one_word_and_every_lined_word_in_one_line(
            glyphs in prop::collection::vec(any_glyph(), 0..120)
        ) {
            let page = page(&[glyphs]);
            let seen = ink::seen(&page).iter().filter(|g| !g.char.is_whitespace()).count();
            let sheets = read(&page);
            let letters: usize = (sheets.iter())
                .flat_map(|sheet| &sheet.words)
                .map(|word| word.text.chars().filter(|c| *c != ' ').count())
                .sum();
            // Composing accents may shorten a word and never lengthens it here.
            prop_assert!(letters <= 3 * seen && (letters > 0) == (seen > 0));
            for sheet in &sheets {
                let mut next = 0;
                for line in &sheet.lines {
                    prop_assert_eq!(line.words.start, next);
                    prop_assert!(line.words.end > next);
                    next = line.words.end;
                }
                prop_assert!(next <= sheet.words.len());
            }
        }
    }
}
