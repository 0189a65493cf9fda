//! Contents lists: what looks like a table and leads to pages.
//!
//! ```text
//!             Contents
//! 1.   Best value evaluation        4
//! 1.1  Process and criteria         4
//! 1.2  The evidence base            8
//! ```
//!
//! Dot leaders tell most of them (`region`); set as a table, or with white for leaders, the numbers
//! do: the last column goes up the pages from first to last, and the entries are numbered as
//! sections are, or the word stands over them; a list of tables and one of figures do so each for itself.
//!
//! Not to be matched: a column of counts that happens to rise, beside labels or years.

use scrutineer_model::Word;

use crate::grid::{Grid, GridCell};
use crate::text::{join, lines};
use crate::token;

/// An entry has no more words; a line of more is running text.
const LONGEST_ENTRY: usize = 14;
/// The name stands no more lines above the first entry of the grid.
const MOST_ENTRIES_BETWEEN: usize = 40;
/// So few entries may rise by chance …
const LEAST_ENTRIES: usize = 5;
/// … and so few under their name.
const LEAST_NAMED: usize = 3;
/// Of so many cells behind the last entry's column at most one in this many is no page.
const ODD_ONES: usize = 8;
/// Ranges of pages that follow on one another.
const LEAST_RANGES: usize = 3;
/// Numbered entries that show sections.
const LEAST_NUMBERED: usize = 3;
/// What a paper has that is listed with its pages.
const EXHIBITS: [&str; 4] = ["Table", "Figure", "Appendix", "Map"];
/// Entries of an index in one grid, at least.
const LEAST_OF_INDEX: usize = 8;
/// No paper has more pages.
const MOST_PAGES: u32 = 2000;

/// Whether a grid is a list of contents.
pub(crate) fn is_contents(grid: &Grid) -> bool {
    leads_to_pages(grid, LEAST_ENTRIES)
        && (is_named(grid) || is_headed(grid) || numbered(grid) >= LEAST_NUMBERED)
}

/// Whether a grid is a stretch of an index in columns: most of its cells are a subject with the pages that speak of
/// it, several here and there ("boundaries 12, 40-43").
///
/// Not to be matched: cells that end in a number each, as "Week 1" and "Week 2" do.
pub(crate) fn is_index(grid: &Grid) -> bool {
    let refers: Vec<usize> = grid
        .cells
        .iter()
        .filter_map(|cell| referred(&cell.text))
        .collect();
    let several = refers.iter().filter(|&&pages| pages > 1).count();
    refers.len() >= LEAST_OF_INDEX
        && refers.len() * 2 > grid.cells.len()
        && several * 4 > refers.len()
}

/// How many pages stand behind a subject, a range counting as two; none where it is no entry of an index.
fn referred(text: &str) -> Option<usize> {
    let mut pages = 0;
    for word in text.split(' ').rev() {
        let word = word.trim_end_matches(',');
        if let Some(page) = page(word) {
            pages += if number(word) == Some(page) { 1 } else { 2 };
        } else if !token::is_leader(word) {
            let subject = word.starts_with(|char: char| !char.is_numeric());
            return (pages > 0 && subject && text.contains(char::is_alphabetic)).then_some(pages);
        }
    }
    None
}

/// Whether a grid is a list of contents whose name stands above it, among `words`, with nothing but
/// short lines between: entries farther apart than those of the grid, names of parts.
pub(crate) fn is_contents_under_name(grid: &Grid, words: &[&Word]) -> bool {
    leads_to_pages(grid, LEAST_NAMED) && {
        let above = words
            .iter()
            .copied()
            .filter(|word| word.bbox.y1 < grid.bbox.y0 + 0.5 * word.size);
        let lines = lines(above);
        let near = lines
            .iter()
            .rev()
            .take_while(|line| line.words.len() <= LONGEST_ENTRY);
        near.take(MOST_ENTRIES_BETWEEN)
            .any(|line| names(&join(&line.words)))
    }
}

/// Whether a grid is an agenda: its figures are the pages of the items, each range beginning where the
/// one before it ends, and the items' numbers, which count.
pub(crate) fn is_agenda(grid: &Grid) -> bool {
    // Of most tables a glance at one figure tells that it is neither.
    let is_other = |cell: &GridCell| {
        cell.text.starts_with(|c: char| c.is_ascii_digit()) && cell.text.contains([',', '%', '£'])
    };
    if grid.cells.iter().any(is_other) {
        return false;
    }
    let mut figures: Vec<(f32, String)> = Vec::new();
    for cell in &grid.cells {
        let lines = lines(cell.words.iter().copied());
        let texts = lines.iter().map(|line| (line.baseline, join(&line.words)));
        figures.extend(texts.filter(|(_, text)| text.starts_with(|c: char| c.is_ascii_digit())));
    }
    figures.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    let mut items: Vec<u32> = Vec::new();
    for (_, text) in &figures {
        let parts: Vec<&str> = text.split(['-', '–']).map(str::trim).collect();
        match parts.as_slice() {
            [from, to] => match (number(from), number(to)) {
                (Some(from), Some(to)) if from <= to => ranges.push((from, to)),
                _ => return false,
            },
            _ => match number(text.trim_end_matches('.')) {
                Some(item) => items.push(item),
                None => return false,
            },
        }
    }
    ranges.len() >= LEAST_RANGES
        && items.len() >= ranges.len()
        && ranges.windows(2).all(|pair| pair[1].0 == pair[0].1 + 1)
        && items.windows(2).all(|pair| pair[1] == pair[0] + 1)
}

/// Whether the last column goes up the pages over `least` entries or more.
fn leads_to_pages(grid: &Grid, least: usize) -> bool {
    let Some(last) = grid.columns().checked_sub(1) else {
        return false;
    };
    let column = || grid.cells.iter().filter(|cell| cell.columns.1 == last);
    let own = column().filter(|cell| cell.columns.0 == last);
    let pages: Vec<(&str, u32)> = own
        .filter_map(|cell| page(&cell.text).map(|page| (kind(grid, cell.rows.0), page)))
        .collect();
    let odd = column().count() - pages.len();
    let mut lists = pages.chunk_by(|a, b| a.0 == b.0);
    let rises = lists.clone().all(<[_]>::is_sorted) && lists.any(|list| list.first() < list.last());
    pages.len() >= least
        && odd * ODD_ONES <= column().count().max(ODD_ONES)
        && rises
        && (0..last).all(|column| ascends(grid, column))
}

/// Which list the entry in a row is of: that of the tables begins again behind that of the figures.
fn kind<'g>(grid: &'g Grid, row: usize) -> &'g str {
    let first = grid.cells.iter().find(|cell| cell.rows == (row, row));
    let word = first.and_then(|cell| cell.text.split(' ').next());
    word.filter(|word| EXHIBITS.contains(word))
        .unwrap_or_default()
}

/// `35`, or the first of `35-48`.
fn page(text: &str) -> Option<u32> {
    let (text, last) = text.split_once(['-', '–']).unwrap_or((text, text));
    let page = number(text)?;
    (page <= number(last)?).then_some(page)
}

fn number(text: &str) -> Option<u32> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let page: u32 = digits.then(|| text.parse().ok()).flatten()?;
    (page <= MOST_PAGES).then_some(page)
}

/// Whether what figures a column holds are numbers of sections, one after the other.
fn ascends(grid: &Grid, column: usize) -> bool {
    let cells = grid.cells.iter().filter(|cell| cell.columns.0 == column);
    let figures: Vec<Option<Vec<u32>>> = cells
        .filter(|cell| token::is_figure(&cell.text))
        .map(|cell| section(&cell.text))
        .collect();
    figures.iter().all(Option::is_some) && figures.windows(2).all(|pair| pair[0] < pair[1])
}

/// Entries that begin with the number of a section, dots in it.
fn numbered(grid: &Grid) -> usize {
    let is_numbered = |cell: &&GridCell| {
        let mut words = cell.text.split(' ');
        let first = words.find(|word| !EXHIBITS.contains(word));
        let first = first.unwrap_or_default().trim_end_matches(':');
        first.contains('.') && section(first).is_some()
    };
    grid.cells.iter().filter(is_numbered).count()
}

/// `1.`, `2.6.1`: the parts.
fn section(text: &str) -> Option<Vec<u32>> {
    let part = |part: &str| (part.len() <= 2).then(|| part.parse().ok()).flatten();
    let parts = text.trim_end_matches('.').split('.').map(part);
    parts
        .collect::<Option<Vec<u32>>>()
        .filter(|parts| parts.len() <= 4)
}

/// Whether `Contents` or `Index` stands by itself in the title or in a cell.
fn is_named(grid: &Grid) -> bool {
    grid.title.as_deref().is_some_and(names) || grid.cells.iter().any(|cell| names(&cell.text))
}

/// Whether `Page` stands over the numbers, and names without figures before them.
fn is_headed(grid: &Grid) -> bool {
    let last = grid.columns() - 1;
    let first = |column: usize| {
        let own = move |cell: &&GridCell| cell.columns == (column, column);
        grid.cells.iter().filter(own).min_by_key(|cell| cell.rows.0)
    };
    let pages = |cell: &GridCell| {
        let text = cell.text.trim_end_matches([':', '.']).to_lowercase();
        matches!(text.as_str(), "page" | "pages" | "page no" | "page number")
    };
    let mut names = grid.cells.iter().filter(|cell| cell.columns.0 == 0);
    first(last).is_some_and(pages) && names.all(|cell| !token::is_figure(&cell.text))
}

fn names(text: &str) -> bool {
    let text = text.trim_end_matches(':').to_lowercase();
    matches!(
        text.as_str(),
        "content" | "contents" | "table of contents" | "index"
    ) || text.ends_with(" contents")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch;

    fn check(drawing: &[&str], expected: bool) {
        assert_eq!(is_contents(&sketch::grid(drawing)), expected, "{drawing:?}");
    }

    #[test]
    fn items_with_the_pages_they_stand_on_are_an_agenda_and_ages_with_counts_are_none() {
        let agenda = |drawing: &[&str]| is_agenda(&sketch::grid(drawing));
        assert!(agenda(&[
            "7 - 24 | 5 | Companies",
            " |  | Report of the director",
            "25 - 46 | 6 | Risks",
            "47 - 54 | 7 | Assurance",
        ]));
        assert!(!agenda(&[
            "Age | Children",
            "0-4 | 5",
            "5-9 | 4",
            "10-14 | 12",
        ]));
    }

    #[test]
    fn lists_of_tables_and_of_figures_each_go_up_the_pages() {
        check(
            &[
                "Table 2.1 | Scores | 30",
                "Table 3.1 | Ways to go on | 39",
                "Table 3.2: | Aims of both plans | 42",
                "Figure 1.1 | How they overlap | 22",
                "Figure 3.1 | Sites | 63",
            ],
            true,
        );
        check(
            &[
                "Table 2.1 | Places | 30",
                "Table 3.1 | Places | 39",
                "Table 3.2 | Places | 22",
                "Table 3.3 | Places | 24",
                "Table 3.4 | Places | 63",
            ],
            false,
        );
    }

    #[test]
    fn subjects_with_their_pages_are_an_index_and_numbered_weeks_are_none() {
        let index = |drawing: &[&str]| is_index(&sketch::grid(drawing));
        assert!(index(&[
            "allotments 12, 40–43 | libraries 7",
            "bins 30–31 | lights 8, 19",
            "bridges 14 | markets 61",
            "depots 9, 10, 22 | parks 13, 15",
        ]));
        assert!(!index(&[
            "Week 1 | Week 2",
            "Week 3 | Week 4",
            "Week 5 | Week 6",
            "Week 7 | Week 8",
        ]));
        assert!(!index(&[
            "Band | 2019, 2020",
            "Band 1 | 12",
            "Band 2 | 30",
            "Band 3 | 41",
            "Band 4 | 43",
        ]));
    }

    #[test]
    fn numbered_entries_with_pages_that_rise_are_contents() {
        check(
            &[
                "| Contents |",
                "1. | Evaluation | 4",
                "1.1 | Process | 4",
                "1.2 | Evidence | 8",
                "2. | Structure | 14",
                "2.1 | Services | 25",
            ],
            true,
        );
    }

    #[test]
    fn entries_under_a_head_of_pages_are_contents() {
        let entries = [
            "Summary | 1 | 2",
            "Background | 2 | 5",
            "Settlement | 3 | 12",
            "Social care | 4 | 14",
            "Council tax | 6 | 20",
        ];
        let under = |head| [vec![head], entries.to_vec()].concat();
        check(&under(" | Section | Page"), true);
        check(&under(" | Section | Staff"), false);
    }

    #[test]
    fn counts_that_rise_beside_years_are_none() {
        check(
            &[
                "Year | Visits",
                "2011 | 120",
                "2012 | 131",
                "2013 | 144",
                "2014 | 160",
                "2015 | 171",
            ],
            false,
        );
    }

    #[test]
    fn a_numbered_list_with_amounts_is_none() {
        check(
            &[
                "1.1 | Roofs | 25.50 | 4",
                "1.2 | Windows | 31.75 | 5",
                "1.3 | Doors | 12.20 | 6",
                "1.4 | Lifts | 80.00 | 7",
                "1.5 | Boilers | 14.10 | 9",
            ],
            false,
        );
    }

    #[test]
    fn entries_under_their_name_are_contents_without_numbers() {
        let drawing = |name| {
            sketch::sheet(&[
                name,
                "",
                "The local authority                 3",
                "What the authority has to do        7",
                "Information about the place         9",
                "Judgements about the authority     12",
                "What the judgements mean           31",
            ])
        };
        assert_eq!(crate::find::grids(&drawing("Contents")).len(), 0);
        let apart = sketch::sheet(&[
            "Content                                ",
            "                                   Page",
            "                                       ",
            "The local authority                   3",
            "                                       ",
            "                                       ",
            "                                       ",
            "                                       ",
            "Notes to the accounts                  ",
            "     The rules for them           35-37",
            "     What is new                     38",
            "     Donations                    39-41",
        ]);
        assert_eq!(crate::find::grids(&apart).len(), 0);
        assert_eq!(crate::find::grids(&drawing("Visits")).len(), 1);
    }
}
