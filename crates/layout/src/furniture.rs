//! Running heads, running feet and page numbers, told by repetition over the paper.
//!
//! `Kent County Council   Draft budget 2025-26   Page 12 of 90`
//!
//! A page number counts up with the pages; a running head repeats word for word at one height. Both
//! stand outermost on their page. What must not match: the head of a table that is repeated on each
//! page (it stands as close to the body as the body's lines do), and figures in the first or last
//! row of a long list (the rest of their line differs from page to page).

mod numbers;
mod repeats;
mod strips;

use std::collections::BTreeMap;

use scrutineer_model::{Sheet, Turn};

use self::strips::Strip;

/// What repeats over the pages of a paper and is not its text.
#[derive(Clone, Debug, Default)]
pub struct Furniture {
    /// Printed page labels, by page.
    labels: BTreeMap<u32, String>,
    /// For each sheet, by page and turn: which of its words are furniture. Sheets without any are
    /// left out.
    words: BTreeMap<(u32, Turn), Vec<bool>>,
    /// The size of running text, by page; pages with little text are left out.
    sizes: BTreeMap<u32, f32>,
    /// The size of running text over the paper.
    size: f32,
}

impl Furniture {
    /// The page's number as printed: "Agenda Pack 5 of 129".
    pub fn label(&self, page: u32) -> Option<&str> {
        self.labels.get(&page).map(String::as_str)
    }

    /// Whether the word of that index is furniture.
    pub fn holds(&self, sheet: &Sheet, word: usize) -> bool {
        (self.words.get(&(sheet.page, sheet.turn)))
            .is_some_and(|words| words.get(word).copied().unwrap_or(false))
    }

    /// The size of the page's running text, in points: the paper's where the page has little, 0
    /// where the paper has none.
    pub fn body_size(&self, page: u32) -> f32 {
        self.sizes.get(&page).copied().unwrap_or(self.size)
    }
}

/// Recognises running heads, running feet and page numbers over the sheets of one paper, which come
/// in page order, and measures its running text.
///
/// A paper of one page has no repetition; there, page numbers are known by their words ("Page 1 of
/// 1") and running heads by the file's own marks.
pub fn furnish(sheets: &[Sheet]) -> Furniture {
    let mut furniture = Furniture::default();
    measure(&mut furniture, sheets);
    let mut strips = strips::strips(sheets);
    numbers::mark(&mut strips);
    repeats::mark(&mut strips);
    repeats::keep_titles(&mut strips, |page| {
        furniture.body_size(page).max(furniture.size)
    });
    strips::keep_outermost(&mut strips);
    for strip in &strips {
        furnish_with(&mut furniture, strip, &sheets[strip.sheet]);
    }
    furniture.labels = numbers::labels(&strips);
    furniture
}

fn furnish_with(furniture: &mut Furniture, strip: &Strip, sheet: &Sheet) {
    for piece in strip.pieces.iter().filter(|piece| piece.furniture) {
        let marks = (furniture.words)
            .entry((sheet.page, sheet.turn))
            .or_insert_with(|| vec![false; sheet.words.len()]);
        marks[piece.words.clone()].fill(true);
    }
}

/// Letters of running text that make its size certain: a few lines.
const ENOUGH: usize = 250;

/// The least words of a line of running text.
pub(crate) const RUNNING: usize = 6;

fn measure(furniture: &mut Furniture, sheets: &[Sheet]) {
    let mut paper: BTreeMap<u32, usize> = BTreeMap::new();
    for group in sheets.chunk_by(|a, b| a.page == b.page) {
        let mut page: BTreeMap<u32, usize> = BTreeMap::new();
        for line in group
            .iter()
            .flat_map(|sheet| (sheet.lines.iter()).map(|line| (line, sheet.line_words(line))))
        {
            let (line, words) = line;
            let letters = (words.iter())
                .flat_map(|word| word.text.chars())
                .filter(|char| char.is_alphabetic())
                .count();
            if words.len() >= RUNNING && letters >= 4 * RUNNING {
                *page.entry(tenths(line.size)).or_default() += letters;
            }
        }
        for (&size, &letters) in &page {
            *paper.entry(size).or_default() += letters;
        }
        if page.values().sum::<usize>() >= ENOUGH
            && let Some(size) = most(&page)
        {
            furniture.sizes.insert(group[0].page, size);
        }
    }
    furniture.size = most(&paper).unwrap_or(0.0);
}

/// A size in tenths of a point: producers round.
pub(crate) fn tenths(size: f32) -> u32 {
    (size * 10.0).round() as u32
}

/// The size with most letters, of those counted by [`tenths`]; the larger of two.
pub(crate) fn most(sizes: &BTreeMap<u32, usize>) -> Option<f32> {
    (sizes.iter())
        .max_by_key(|(size, letters)| (**letters, **size))
        .map(|(&size, _)| size as f32 / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{lines, page, paper, set, turned};
    use scrutineer_model::{Axis, Color, Glyph, Page, Ruling};

    const TEXT: [&str; 4] = [
        "The Council has set aside a sum for this purpose and will review it",
        "in the course of the year, when the outturn of the last is known and",
        "the settlement for the next has been announced by the government,",
        "which is expected in the autumn.",
    ];

    /// Pages of text with these lines at the top or bottom of each, `{}` for the page's number.
    fn pages(count: u32, edges: &[(&str, f32, f32)]) -> Vec<Vec<Vec<Glyph>>> {
        (1..=count)
            .map(|number| {
                let mut runs = vec![lines(&TEXT, 60.0, 150.0 + 7.0 * number as f32)];
                for (text, x, y) in edges {
                    runs.push(set(&text.replace("{}", &number.to_string()), *x, *y, 10.0));
                }
                runs
            })
            .collect()
    }

    /// What of each page is furniture, and its label.
    fn check(sheets: &[Sheet], expected: &[(&str, Option<&str>)]) {
        let furniture = furnish(sheets);
        let found: Vec<(String, Option<&str>)> = (sheets.iter())
            .map(|sheet| {
                let words: Vec<&str> = (sheet.words.iter().enumerate())
                    .filter(|(index, _)| furniture.holds(sheet, *index))
                    .map(|(_, word)| word.text.as_str())
                    .collect();
                (words.join(" "), furniture.label(sheet.page))
            })
            .collect();
        let found: Vec<(&str, Option<&str>)> = found
            .iter()
            .map(|(words, label)| (words.as_str(), *label))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_running_head_repeats_and_a_page_number_counts() {
        let edges = [("Draft budget", 60.0, 40.0), ("Page {} of 3", 280.0, 780.0)];
        check(
            &paper(&pages(3, &edges)),
            &[
                ("Draft budget Page 1 of 3", Some("Page 1 of 3")),
                ("Draft budget Page 2 of 3", Some("Page 2 of 3")),
                ("Draft budget Page 3 of 3", Some("Page 3 of 3")),
            ],
        );
    }

    #[test]
    fn a_running_head_may_stand_higher_on_a_turned_page() {
        let mut runs = pages(5, &[("Draft budget", 60.0, 40.0)]);
        let last: Vec<Glyph> = set("Draft budget", 60.0, 60.0, 10.0);
        runs[4][1] = last;
        check(&paper(&runs), &[("Draft budget", None); 5]);
    }

    #[test]
    fn a_running_head_stands_above_a_large_heading() {
        let mut runs = pages(4, &[("Draft budget", 60.0, 40.0)]);
        let headings = ["Council tax", "Reserves", "Grants", "Fees and charges"];
        for (page, heading) in runs.iter_mut().zip(headings) {
            page.push(set(heading, 60.0, 66.0, 16.0));
        }
        check(&paper(&runs), &[("Draft budget", None); 4]);
    }

    #[test]
    fn a_bare_number_counts_on_three_pages() {
        check(
            &paper(&pages(3, &[("{}", 300.0, 780.0)])),
            &[("1", Some("1")), ("2", Some("2")), ("3", Some("3"))],
        );
    }

    #[test]
    fn a_large_title_that_counts_is_no_page_number() {
        let mut titled = pages(4, &[("Pack {} of 4", 280.0, 780.0)]);
        for (page, number) in titled.iter_mut().zip(1..) {
            page.push(set(&format!("Visit to area {number}"), 60.0, 60.0, 16.0));
        }
        let furniture = furnish(&paper(&titled));
        assert_eq!(furniture.label(3), Some("Pack 3 of 4"));
    }

    #[test]
    fn one_page_of_one_says_so_itself() {
        check(
            &paper(&pages(1, &[("Page 1 of 1", 280.0, 780.0)])),
            &[("Page 1 of 1", Some("Page 1 of 1"))],
        );
        check(&paper(&pages(1, &[("2025", 280.0, 780.0)])), &[("", None)]);
    }

    #[test]
    fn a_figure_among_others_of_its_page_does_not_count_pages() {
        let rows = [
            ["Grants", "1", "440", "9%"],
            ["Roof", "2", "2,100", "8%"],
            ["Parks", "3", "75", "7%"],
            ["Vans", "4", "900", "6%"],
        ];
        let mut listed = pages(4, &[("{}%", 500.0, 60.0)]);
        for (page, row) in listed.iter_mut().zip(rows) {
            for (text, x) in row.iter().zip([60.0, 200.0, 300.0, 400.0]) {
                page.push(set(text, x, 60.0, 10.0));
            }
        }
        check(&paper(&listed), &[("", None); 4]);
    }

    #[test]
    fn a_year_does_not_count_pages() {
        let sheets = paper(&pages(
            2,
            &[("March 2025", 60.0, 780.0), ("{}.5", 500.0, 780.0)],
        ));
        check(&sheets, &[("", None), ("", None)]);
    }

    #[test]
    fn a_packs_number_labels_the_page_and_a_reports_does_not() {
        let mut packed = pages(4, &[("Agenda Pack {} of 4", 250.0, 780.0)]);
        for (page, own) in packed[2..].iter_mut().zip(["1", "2"]) {
            page.push(set(&format!("Page {own}"), 60.0, 760.0, 10.0));
        }
        let furniture = furnish(&paper(&packed));
        assert_eq!(furniture.label(2), Some("Agenda Pack 2 of 4"));
        assert_eq!(furniture.label(4), Some("Agenda Pack 4 of 4"));
    }

    #[test]
    fn a_stamp_stands_upright_on_a_turned_page() {
        let mut stamped = pages(4, &[("Page {}", 280.0, 780.0)]);
        let text: Vec<Glyph> = lines(&TEXT, 60.0, 150.0);
        stamped[1][0] = turned(&text, scrutineer_model::Turn::ThreeQuarters);
        let furniture = furnish(&paper(&stamped));
        assert_eq!(furniture.label(2), Some("Page 2"));
    }

    #[test]
    fn the_head_of_a_table_on_every_page_is_no_running_head() {
        let mut listed: Vec<Vec<Vec<Glyph>>> = Vec::new();
        for page in 0..4u8 {
            let mut rows = vec![
                set("Supplier", 60.0, 60.0, 10.0),
                set("Amount", 300.0, 60.0, 10.0),
            ];
            for row in 0..40u8 {
                let y = 75.0 + 15.0 * f32::from(row);
                let (a, b) = (u32::from(page) * 40 + u32::from(row), 7 * u32::from(row));
                rows.push(set(&format!("Company number {a}"), 60.0, y, 10.0));
                rows.push(set(&format!("{b}.00"), 300.0, y, 10.0));
            }
            listed.push(rows);
        }
        check(&paper(&listed), &[("", None); 4]);
    }

    #[test]
    fn a_head_between_rules_is_a_tables_however_far_its_rows_are() {
        let sheets: Vec<Sheet> = (pages(4, &[("Core", 120.0, 50.0), ("External", 250.0, 50.0)])
            .iter())
        .zip(1..)
        .flat_map(|(runs, number)| {
            let rule = |x| Ruling {
                axis: Axis::Vertical,
                position: x,
                start: 30.0,
                end: 400.0,
                thickness: 0.5,
                color: Color::BLACK,
            };
            crate::read(&Page {
                number,
                rulings: vec![rule(100.0), rule(220.0), rule(350.0)],
                ..page(runs)
            })
        })
        .collect();
        check(&sheets, &[("", None); 4]);
    }

    #[test]
    fn four_pieces_are_a_tables_head_however_far_its_rows_are() {
        let heads = ["Saving", "Target", "Forecast", "Variance"];
        let edges = |count: usize| -> Vec<(&str, f32, f32)> {
            (heads.iter().zip(0u8..))
                .map(|(head, at)| (*head, 60.0 + 120.0 * f32::from(at), 50.0))
                .take(count)
                .collect()
        };
        check(&paper(&pages(3, &edges(4))), &[("", None); 3]);
        let running = "Saving Target Forecast";
        check(&paper(&pages(3, &edges(3))), &[(running, None); 3]);
    }

    #[test]
    fn two_years_or_two_units_in_one_line_are_a_tables_head() {
        for [left, right] in [["2018/19", "2019/20"], ["£000", "£000"]] {
            let edges = [(left, 300.0, 50.0), (right, 420.0, 50.0)];
            check(&paper(&pages(3, &edges)), &[("", None); 3]);
        }
        let edges = [("Item 7", 60.0, 50.0), ("12 May 2020", 420.0, 50.0)];
        let running = "Item 7 12 May 2020";
        check(&paper(&pages(3, &edges)), &[(running, None); 3]);
    }

    #[test]
    fn the_same_cell_at_the_same_height_is_no_running_foot() {
        let mut listed = pages(4, &[("NHS Newham", 60.0, 780.0)]);
        for (page, name) in listed
            .iter_mut()
            .zip(["Barts", "Homerton", "Whipps", "Royal"])
        {
            page.push(set(name, 200.0, 780.0, 10.0));
        }
        check(&paper(&listed), &[("", None); 4]);
    }

    #[test]
    fn a_slides_title_is_furniture_from_its_second_page_on() {
        let mut slides = pages(3, &[]);
        for slide in &mut slides {
            slide.push(set("Economic update", 60.0, 60.0, 24.0));
        }
        check(
            &paper(&slides),
            &[
                ("", None),
                ("Economic update", None),
                ("Economic update", None),
            ],
        );
    }

    #[test]
    fn a_caption_that_repeats_stays_with_its_table() {
        let sheets = paper(&pages(3, &[("Table 3: Corridors (continued)", 60.0, 50.0)]));
        check(&sheets, &[("", None); 3]);
    }

    #[test]
    fn running_text_has_a_size() {
        let furniture = furnish(&paper(&pages(2, &[])));
        assert!((furniture.body_size(1) - 10.0).abs() < 0.01);
        assert!((furniture.body_size(9) - 10.0).abs() < 0.01, "the paper's");
    }
}
