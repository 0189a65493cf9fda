//! Entries of a table of contents: titles and pages that never fall, apart by tabs or leaders.
//!
//! `Key Risks, mitigation and resilience plans<tab>53`, `Introduction ......... 3`

use crate::grid::RawCell;
use crate::lines::Line;

/// Entries that make a table of contents by themselves; under their name fewer do.
const ENTRIES: usize = 6;
const NAMED: usize = 3;

/// Whether rows of cells are entries of a table of contents.
pub(crate) fn are_entries(rows: &[Vec<RawCell>]) -> bool {
    let held = |row: &Vec<RawCell>| -> Vec<String> {
        let cells = row.iter().filter(|cell| !cell.raw.is_empty());
        cells.map(|cell| cell.raw.clone()).collect()
    };
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(held)
        .filter(|row| !row.is_empty())
        .collect();
    let named = (rows.first().and_then(|row| row.first()))
        .is_some_and(|first| first.to_lowercase().trim_matches('*') == "contents");
    let (mut last, mut entries, mut risen) = (0, 0, 0);
    for row in &rows[usize::from(named).min(rows.len())..] {
        match row.as_slice() {
            // A part's title, without a page.
            [_] => {}
            [title, page] if title.contains(char::is_alphabetic) => match first_page(page) {
                Some(page) if page >= last => {
                    entries += 1;
                    risen += usize::from(page > last);
                    last = page;
                }
                _ => return false,
            },
            _ => return false,
        }
    }
    entries >= if named { NAMED } else { ENTRIES } && risen * 2 >= entries
}

/// Whether a line is an entry with leaders.
pub(crate) fn is_entry(line: &Line) -> bool {
    let text = line.text.trim_end();
    let title = text.trim_end_matches(|char: char| char.is_ascii_digit());
    let figures = text.len() - title.len();
    let stem = title.trim_end();
    let leader = stem.len() - stem.trim_end_matches(['.', '…', '_', ' ']).len();
    (1..=4).contains(&figures) && leader >= 4 && stem.ends_with(['.', '…', '_'])
}

/// "45 - 46": the first page of an entry.
fn first_page(text: &str) -> Option<u32> {
    let mut parts = text.split(['-', '–']).map(str::trim);
    let first = parts.next()?.parse().ok()?;
    let rest = parts.all(|part| part.parse::<u32>().is_ok());
    (rest && first < 2000).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    fn check(text: &str, expected: bool) {
        let rows = crate::tabs::rows(&lines(text)).unwrap_or_default();
        assert_eq!(are_entries(&rows), expected, "{text}");
    }

    #[test]
    fn titles_with_pages_that_rise_are_entries() {
        check(
            "Contents\tPage\nAims\t3\nPart two\t\nCosts\t5 - 7\nRisks\t7",
            true,
        );
        check(
            "Roads\t3\nParks\t5\nBins\t7\nTrees\t9\nBuses\t11\nArts\t13",
            true,
        );
        check(
            "Roads\t3\nParks\t2\nBins\t7\nTrees\t9\nBuses\t11\nArts\t13",
            false,
        );
        check("Service\tCost\nRoads\t3\nParks\t5", false);
    }

    #[test]
    fn leaders_lead_to_a_page() {
        assert!(is_entry(&lines("Introduction ........ 3")[0]));
        assert!(!is_entry(&lines("and so on... 3 of them")[0]));
        assert!(!is_entry(&lines("the year 2018")[0]));
    }
}
