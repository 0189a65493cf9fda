//! What tells rows of figures apart where their stub does not.
//!
//! A list of savings has a category, a directorate, a project and then the years; a form numbers its lines
//! before it names them. Such rows are known by the columns of words between the stub and the figures.
//! A column of names is always taken, and that of whoever is paid: lists of spending are published for that
//! (Local Government Transparency Code 2015).

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::cell::Reading;
use crate::columns::Holds;
use crate::grid::Grid;
use crate::paths::Path;
use crate::words::plain;

/// A column whose texts are longer than this on average, in letters, describes its rows and names none.
const DESCRIBES: usize = 80;

/// For each row of figures, what goes behind the labels of its stub, outermost first.
pub(crate) fn keys<'t>(grid: &Grid<'t>, holds: &[Holds]) -> BTreeMap<usize, Vec<&'t str>> {
    let rows = labels(grid, holds);
    let mut columns = grid.table.stub_columns..holds.len();
    let first = columns.find(|&column| holds[column] == Holds::Figures);
    let Some(first) = first.filter(|_| rows.len() > 1) else {
        return BTreeMap::new();
    };
    // What is not the stub's, though it may stand in its columns: a table that runs on overleaf has rows of
    // two kinds.
    let (columns, texts): (Vec<usize>, Vec<BTreeMap<usize, &'t str>>) = (0..first)
        .filter(|&column| holds[column] == Holds::Words)
        .map(|column| {
            let cells = grid
                .column(column)
                .filter(|entry| !entry.cell.text.trim().is_empty());
            // A text that spans rows belongs to each.
            let of_cell = cells.flat_map(|entry| {
                let rows = entry.cell.row..entry.cell.row + entry.cell.row_span.max(1);
                rows.map(|row| (row, entry.cell.text.as_str()))
            });
            let of_rows = of_cell.filter(|(row, _)| rows.contains_key(row));
            (column, of_rows.collect::<BTreeMap<_, _>>())
        })
        .filter(|(_, texts)| !texts.is_empty())
        .unzip();
    let named = if are_references(&rows) {
        naming(&texts)
    } else {
        None
    };
    let keys_of = |chosen: &BTreeSet<usize>| -> BTreeMap<usize, Vec<&'t str>> {
        let of_row = |row: usize, labels: &[&str]| {
            let column = |column: usize| {
                let wanted = chosen.contains(&column)
                    || named == Some(column) && !has_words(labels.last().copied().into_iter());
                texts[column].get(&row).copied().filter(|_| wanted)
            };
            (0..texts.len()).filter_map(column).collect()
        };
        let rows = rows.iter();
        rows.map(|(&row, (labels, _))| (row, of_row(row, labels)))
            .collect()
    };
    let mut chosen: BTreeSet<usize> = BTreeSet::new();
    let mut alike = doubles(&rows, &keys_of(&chosen));
    for column in (0..texts.len()).filter(|&column| !describes(&texts[column])) {
        let mut more = chosen.clone();
        more.insert(column);
        let left = doubles(&rows, &keys_of(&more));
        if left < alike {
            (chosen, alike) = (more, left);
        }
    }
    let stub = grid.table.stub_columns;
    chosen.extend(
        (0..texts.len()).filter(|&column| {
            columns[column] >= stub && names_rows(&grid.boxhead(columns[column]))
        }),
    );
    let mut found = keys_of(&chosen);
    // A total names itself beside the stub.
    for (row, keys) in &mut found {
        if keys.is_empty() && rows[row].1 {
            keys.extend(texts.iter().find_map(|column| column.get(row)));
        }
    }
    found.retain(|_, keys| !keys.is_empty());
    found
}

/// Whether a column says by its heads that it names rows, or who is paid: "Project name", "Supplier".
fn names_rows(heads: &[&str]) -> bool {
    const PAYEES: &str = "payee beneficiary supplier recipient vendor creditor merchant";
    heads.iter().any(|head| {
        let plain = plain(head);
        plain.ends_with(" name") || PAYEES.split(' ').any(|payee| payee == plain)
    })
}

/// The rows with figures, or with signs that there are none: their labels, and whether their stub is blank.
type Labels<'g> = BTreeMap<usize, (Rc<Path<'g>>, bool)>;

fn labels<'t>(grid: &Grid<'t>, holds: &[Holds]) -> Labels<'t> {
    let figures = grid.entries.iter().filter(|entry| {
        holds[entry.cell.column] == Holds::Figures
            && matches!(entry.reading, Reading::Figure(_) | Reading::Missing(_))
    });
    let mut rows = Labels::new();
    for entry in figures {
        rows.entry(entry.cell.row).or_insert_with(|| {
            let stub = 0..grid.table.stub_columns;
            let blank = stub.clone().all(|column| {
                grid.text_at(entry.cell.row, column)
                    .is_none_or(str::is_empty)
            });
            (entry.row.clone(), blank && !stub.is_empty())
        });
    }
    rows
}

/// How many rows have the labels and keys of another.
fn doubles(rows: &Labels<'_>, keys: &BTreeMap<usize, Vec<&str>>) -> usize {
    let known: BTreeSet<(&[&str], &[&str])> = rows
        .iter()
        .map(|(row, (labels, _))| (&labels[..], keys.get(row).map_or(&[][..], Vec::as_slice)))
        .collect();
    rows.len() - known.len()
}

/// Whether a column describes its rows.
fn describes(texts: &BTreeMap<usize, &str>) -> bool {
    let letters: usize = texts.values().map(|text| text.chars().count()).sum();
    letters > DESCRIBES * texts.len()
}

/// The column of words with the fewest texts that come twice, the first of equals. One that describes is
/// taken only where the others are categories.
fn naming(texts: &[BTreeMap<usize, &str>]) -> Option<usize> {
    /// Of a hundred texts.
    const CATEGORIES: usize = 30;
    let repeats = |column: usize| {
        let known: BTreeSet<&str> = texts[column].values().copied().collect();
        (texts[column].len() - known.len()) * 100 / texts[column].len()
    };
    (0..texts.len())
        .filter(|&column| has_words(texts[column].values().copied()))
        .min_by_key(|&column| {
            let repeats = repeats(column);
            (repeats > CATEGORIES, describes(&texts[column]), repeats)
        })
}

/// Whether the labels are numbers and codes: "140", "NE1".
fn are_references(rows: &Labels<'_>) -> bool {
    let mut labels = rows
        .values()
        .filter_map(|(labels, _)| labels.last().copied());
    labels.clone().next().is_some() && !has_words(&mut labels)
}

/// Whether most texts have a word of three letters or more.
fn has_words<'t>(texts: impl Iterator<Item = &'t str>) -> bool {
    let (mut words, mut all) = (0, 0);
    for text in texts {
        all += 1;
        let word = |word: &str| word.chars().filter(|char| char.is_alphabetic()).count() >= 3;
        // "CES-00090" is one code.
        let is_name = text
            .split_whitespace()
            .filter(|part| !part.contains(|char: char| char.is_ascii_digit()))
            .flat_map(|part| part.split(|char: char| !char.is_alphanumeric()))
            .any(word);
        words += usize::from(is_name);
    }
    words * 2 > all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::columns;
    use crate::grid::drawn;

    fn check(rows: &[&str], expected: &[&str]) {
        let table = drawn(rows);
        let grid = Grid::new(&table, None);
        let found: Vec<String> = keys(&grid, &columns(&grid))
            .iter()
            .map(|(row, keys)| format!("{row}: {}", keys.join(" › ")))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn rows_of_one_directorate_are_told_by_their_projects() {
        check(
            &[
                "Directorate | Project | Manager | 2025-26 | 2026-27",
                "Growth | Thanet Way | A. Brown | 5,000 | 4,000",
                "Growth | Dover Access | A. Brown | 31,076 | 13,924",
                "Adults | Extra Care | C. Green | 2,500 | 4,000",
                " | Total | | 38,576 | 21,924",
            ],
            &[
                "1: Thanet Way",
                "2: Dover Access",
                "3: Extra Care",
                "4: Total",
            ],
        );
    }

    #[test]
    fn lines_with_numbers_are_told_by_their_names() {
        check(
            &[
                "Line | Type | Item | Outturn £",
                "139 | Capital | New buildings | 1,250",
                "140 | Capital | Refurbishment of premises | 3,400",
            ],
            &["1: New buildings", "2: Refurbishment of premises"],
        );
    }

    #[test]
    fn names_of_rows_and_of_whoever_is_paid_are_taken() {
        check(
            &[
                "Date | Supplier name | Purpose | Number | Amount £",
                "3 May 2024 | Brown Ltd | Salt | DP 33 | 1,250",
                "4 May 2024 | Green Ltd | Salt | DP 34 | 3,400",
            ],
            &["1: Brown Ltd", "2: Green Ltd"],
        );
    }

    #[test]
    fn rows_that_their_stub_tells_apart_need_no_more() {
        check(
            &[
                "Service | Lead | Budget £",
                "Roads | A. Brown | 1,250",
                "Parks | A. Brown | 3,400",
            ],
            &[],
        );
    }
}
