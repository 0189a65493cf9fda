//! What tells rows of figures apart where their stub does not.
//!
//! A list of savings has a category, a directorate, a project and then the years; a form numbers its lines
//! before it names them. Such rows are known by the columns of words between the stub and the figures.
//! A column of names is always taken, and that of whoever is paid: lists of spending are published for that
//! (Local Government Transparency Code 2015). Rows that are still alike are told apart by what describes or numbers them,
//! wherever it stands: several payments to one payee for one purpose have numbers of their own.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::cell::Reading;
use crate::columns::Holds;
use crate::grid::Grid;
use crate::paths::Path;
use crate::words::plain;

/// A column whose texts are longer than this on average, in letters, describes its rows and names none.
const DESCRIBES: usize = 80;

/// What goes behind the labels of a row's stub, outermost first.
#[derive(Default)]
pub(crate) struct Keys<'t> {
    /// What names it.
    pub(crate) names: Vec<&'t str>,
    /// What only tells it from others of the same names: its number, its description.
    pub(crate) marks: Vec<&'t str>,
}

impl<'t> Keys<'t> {
    pub(crate) fn all(&self) -> Vec<&'t str> {
        [&self.names[..], &self.marks].concat()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.names.is_empty() && self.marks.is_empty()
    }
}

/// For each row of figures, what goes behind the labels of its stub.
pub(crate) fn keys<'t>(grid: &Grid<'t>, holds: &[Holds]) -> BTreeMap<usize, Keys<'t>> {
    let rows = labels(grid, holds);
    if rows.len() < 2 {
        return BTreeMap::new();
    }
    let (mut names, chosen) = names(grid, holds, &rows);
    let mut marks = marks(grid, holds, &rows, &names, &chosen);
    let keys = rows.into_keys().map(|row| {
        let names = names.remove(&row).unwrap_or_default();
        let marks = marks.remove(&row).unwrap_or_default();
        (row, Keys { names, marks })
    });
    keys.filter(|(_, keys)| !keys.is_empty()).collect()
}

/// What goes behind the labels of rows, by row.
type Behind<'t> = BTreeMap<usize, Vec<&'t str>>;

/// What names rows behind their labels, and the columns that have it.
fn names<'t>(grid: &Grid<'t>, holds: &[Holds], rows: &Labels<'t>) -> (Behind<'t>, BTreeSet<usize>) {
    let mut columns = grid.table.stub_columns..holds.len();
    let Some(first) = columns.find(|&column| holds[column] == Holds::Figures) else {
        return Default::default();
    };
    // What is not the stub's, though it may stand in its columns: a table that runs on overleaf has rows of
    // two kinds.
    let (columns, texts): (Vec<usize>, Vec<BTreeMap<usize, &'t str>>) = (0..first)
        .filter(|&column| holds[column] == Holds::Words)
        .map(|column| (column, texts(grid, column, rows)))
        .filter(|(_, texts)| !texts.is_empty())
        .unzip();
    let named = if are_references(rows) {
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
    let mut alike = doubles(rows, &keys_of(&chosen));
    for column in (0..texts.len()).filter(|&column| !describes(&texts[column])) {
        let mut more = chosen.clone();
        more.insert(column);
        let left = doubles(rows, &keys_of(&more));
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
    let of_chosen = chosen.iter().map(|&column| columns[column]);
    (found, of_chosen.collect())
}

/// The texts of a column, by the rows that have figures. One that spans rows belongs to each.
fn texts<'t>(grid: &Grid<'t>, column: usize, rows: &Labels<'t>) -> BTreeMap<usize, &'t str> {
    let cells = grid.column(column);
    let cells = cells.filter(|entry| !entry.cell.text.trim().is_empty());
    let of_cell = cells.flat_map(|entry| {
        let rows = entry.cell.row..entry.cell.row + entry.cell.row_span.max(1);
        rows.map(|row| (row, entry.cell.text.as_str()))
    });
    of_cell.filter(|(row, _)| rows.contains_key(row)).collect()
}

/// What tells rows apart that have the labels and names of others: of the columns of words and of numbers that name, the one
/// that leaves the fewest alike, the first of equals, words before numbers; then another, if one is not enough.
fn marks<'t>(
    grid: &Grid<'t>,
    holds: &[Holds],
    rows: &Labels<'t>,
    names: &Behind<'t>,
    chosen: &BTreeSet<usize>,
) -> Behind<'t> {
    const MOST: usize = 2;
    let mut marks = Behind::new();
    let mut alike = rows_alike(rows, names);
    let mut open: Vec<BTreeMap<usize, &str>> = [Holds::Words, Holds::Names]
        .into_iter()
        .flat_map(|wanted| (0..holds.len()).filter(move |&column| holds[column] == wanted))
        .filter(|column| !chosen.contains(column))
        .map(|column| texts(grid, column, rows))
        .collect();
    for _ in 0..MOST {
        let with = |texts: &BTreeMap<usize, &'t str>| {
            let mut behind = names.clone();
            for row in &alike {
                let own = marks.get(row).into_iter().flatten().copied();
                let own: Vec<&str> = own.chain(texts.get(row).copied()).collect();
                behind.entry(*row).or_default().extend(own);
            }
            rows_alike(rows, &behind)
        };
        let left = open.iter().map(with).enumerate();
        let best = left.min_by_key(|(at, left)| (left.len(), *at));
        let Some((at, left)) = best.filter(|(_, left)| left.len() < alike.len()) else {
            break;
        };
        let texts = open.remove(at);
        for row in &alike {
            marks.entry(*row).or_default().extend(texts.get(row));
        }
        alike = left;
    }
    marks
}

/// The rows that have the labels and keys of another.
fn rows_alike(rows: &Labels<'_>, keys: &Behind<'_>) -> Vec<usize> {
    let mut known: BTreeMap<(&[&str], &[&str]), Vec<usize>> = BTreeMap::new();
    for (row, (labels, _)) in rows {
        let keys = keys.get(row).map_or(&[][..], Vec::as_slice);
        known.entry((&labels[..], keys)).or_default().push(*row);
    }
    let alike = known.into_values().filter(|rows| rows.len() > 1);
    alike.flatten().collect()
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
            .map(|(row, keys)| format!("{row}: {}", keys.all().join(" › ")))
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
    fn rows_of_one_name_are_told_by_what_numbers_or_describes_them() {
        check(
            &[
                "Area | Supplier | Amount £ | Transaction number",
                "Roads | Brown Ltd | 1,250 | 48120",
                "Roads | Brown Ltd | 3,400 | 48121",
                "Roads | Green Ltd | 700 | 48122",
            ],
            &[
                "1: Brown Ltd › 48120",
                "2: Brown Ltd › 48121",
                "3: Green Ltd",
            ],
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
