//! Agendas set as tables: `Item · Title · Lead · Page`, a row for each item.
//!
//! What must not match: tables whose first column counts nothing (years, sums), and logs of actions.

use scrutineer_model::{CellRole, Table};

use super::columns::{cells, heads};
use crate::number::leading;
use crate::text::clean;

/// An item of an agenda, as a row of a table lists it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    /// As printed, without a stop: "4", "5a".
    pub(crate) number: String,
    pub(crate) title: String,
    /// As printed: "9 - 20".
    pub(crate) pages: String,
    /// Who presents it.
    pub(crate) presenter: Option<String>,
    /// The table's heads say that it lists items.
    pub(crate) headed: bool,
}

/// Columns of a time of day and of a number, before the title's.
const BEFORE: usize = 3;

/// The items that a table lists, each with its row; none where its rows do not count up.
pub(super) fn of(table: &Table) -> Vec<(usize, Entry)> {
    let heads = heads(table);
    let column = |names: &[&str]| heads.iter().position(|head| names.contains(&head.as_str()));
    let cells = cells(table);
    let cell = |row: usize, column: usize| *cells.get(row)?.get(column)?;
    let text = |row: usize, column: usize| {
        cell(row, column)
            .filter(|cell| cell.row == row && cell.column_span == 1)
            .map_or_else(String::new, |cell| clean(&cell.text))
    };
    let rows: Vec<usize> = (0..table.rows).collect();
    let heads_only = |row: usize, column: usize| {
        cell(row, column).is_some_and(|cell| cell.role == CellRole::Header)
            && number(&text(row, column)).is_none()
    };
    // The column that counts, and whether the title stands in it, too.
    let counting = (0..table.columns.min(BEFORE)).find_map(|column| {
        let filled = (rows.iter())
            .filter(|&&row| !heads_only(row, column))
            .map(|&row| text(row, column))
            .filter(|text| !text.is_empty());
        counts_up(filled).map(|together| (column, together))
    });
    let Some((counts, together)) = counting else {
        return Vec::new();
    };
    let called = (counts + 1..heads.len()).find(|&at| TITLES.contains(&heads[at].as_str()));
    let counted = (heads.get(counts)).is_some_and(|head| NUMBERS.contains(&head.as_str()));
    // A name over the first column that is no number's says that it lists something else.
    let other = (heads.get(counts)).is_some_and(|head| !head.is_empty() && !counted && !together)
        && table.header_rows > 0
        && number(&text(0, counts)).is_none();
    if other {
        return Vec::new();
    }
    let title = if together {
        counts
    } else if let Some(at) = called {
        at
    } else {
        let words = |&column: &usize| {
            let filled = rows.iter().map(|&row| text(row, column));
            filled
                .filter(|text| text.starts_with(char::is_uppercase))
                .count()
                * 3
                >= rows.len() * 2
        };
        let Some(at) = (counts + 1..table.columns).find(words) else {
            return Vec::new();
        };
        at
    };
    let pages = column(&[
        "page",
        "pages",
        "page no",
        "page number",
        "page s",
        "page nos",
        "tudalen",
    ]);
    let who = column(&PRESENTERS).filter(|&at| at != title && at != counts);
    // "Agenda item" over the column of numbers and that of titles.
    let over_both = (table.cells.iter()).any(|cell| {
        cell.row == 0
            && cell.column == counts
            && cell.column_span >= 2
            && cell.column + cell.column_span > title
            && TITLES.contains(&crate::text::plain(&cell.text).as_str())
    });
    let headed = over_both || called.is_some() && (counted || together) || together && counted;
    (rows.iter())
        .filter_map(|&row| {
            let own = text(row, counts);
            let (number, title) = if together {
                let found = leading(&own).filter(|found| found.parts == 1)?;
                (found.number.to_owned(), found.rest.to_owned())
            } else {
                (number(&own)?, text(row, title))
            };
            let presenter = who.map(|who| text(row, who));
            title.contains(char::is_alphabetic).then(|| {
                (
                    row,
                    Entry {
                        number,
                        title,
                        pages: pages.map_or_else(String::new, |pages| text(row, pages)),
                        presenter: presenter
                            .filter(|who| who.contains(char::is_alphabetic) && who.len() < 120),
                        headed,
                    },
                )
            })
        })
        .collect()
}

/// The rows of a table of what was decided of each item, each with its item and the decision's text: `Ref · Item · Decision`.
///
/// What must not match: tables of grants and of applications, which have no column of items.
pub(super) fn decided(table: &Table) -> Vec<(usize, Entry, String)> {
    let heads = heads(table);
    let column = |names: &[&str]| heads.iter().position(|head| names.contains(&head.as_str()));
    let Some(decision) = column(&DECISIONS) else {
        return Vec::new();
    };
    let titled = (0..decision)
        .rev()
        .find(|&at| TITLES.contains(&heads[at].as_str()));
    let Some(title) = titled else {
        return Vec::new();
    };
    let cells = cells(table);
    let text = |row: usize, column: usize| {
        cells
            .get(row)
            .and_then(|cells| *cells.get(column)?)
            .filter(|cell| cell.row == row && cell.role != CellRole::Header)
            .map_or_else(String::new, |cell| clean(&cell.text))
    };
    let rows: Vec<(usize, Entry, String)> = (1..table.rows)
        .filter_map(|row| {
            let (own, decision) = (text(row, title), text(row, decision));
            let found = leading(&own).filter(|found| found.parts == 1 && !found.rest.is_empty());
            let before = (0..title)
                .map(|at| text(row, at))
                .find(|text| (1..=6).contains(&text.len()) && !text.contains(char::is_whitespace));
            let (number, own) = match (before, &found) {
                (Some(number), _) => (number.trim_end_matches('.').to_owned(), own.clone()),
                (None, Some(found)) => (found.number.to_owned(), found.rest.to_owned()),
                (None, None) => (String::new(), own.clone()),
            };
            let entry = Entry {
                number,
                title: own.trim_end_matches('*').to_owned(),
                headed: true,
                ..Entry::default()
            };
            (entry.title.contains(char::is_alphabetic) && decision.contains(char::is_alphabetic))
                .then_some((row, entry, decision))
        })
        .collect();
    // What is marked is read as minutes are.
    let marked =
        (rows.iter()).filter(|(.., decision)| decision.to_lowercase().starts_with("resolved"));
    if rows.len() < 2 || marked.count() * 2 > rows.len() {
        return Vec::new();
    }
    rows
}

/// What a column of decisions is called, where one of items stands before it.
const DECISIONS: [&str; 8] = [
    "decision",
    "decisions",
    "decision made",
    "decision taken",
    "decision outcome",
    "outcome",
    "resolution",
    "resolved",
];

/// Whether the cells of a column count, and whether each has a title behind its number; none where they do not.
fn counts_up(filled: impl Iterator<Item = String>) -> Option<bool> {
    let (mut all, mut alone, mut titled) = (0, 0, 0);
    let mut decimals: Vec<(u32, u32)> = Vec::new();
    for text in filled {
        all += 1;
        if let Some(number) = number(&text) {
            alone += 1;
            decimals.extend(parts(&number));
        } else if leading(&text).is_some_and(|found| found.parts == 1 && !found.rest.is_empty()) {
            titled += 1;
        }
    }
    // "1.1", "1.2", "2.1": a figure with a decimal counts nothing.
    let counts_on = |pair: &[(u32, u32)]| match pair {
        [(part, last), (next, first)] => {
            part == next && last + 1 == *first || part + 1 == *next && *first <= 1
        }
        _ => true,
    };
    if !decimals.windows(2).all(counts_on) || (1..3).contains(&decimals.len()) {
        return None;
    }
    let most = |count: usize| count >= 2 && count * 4 >= all * 3;
    (most(alone).then_some(false)).or(most(titled).then_some(true))
}

const NUMBERS: [&str; 14] = [
    "item",
    "item no",
    "item number",
    "agenda item",
    "agenda item no",
    "agenda no",
    "no",
    "number",
    "ref",
    "eitem",
    "rhif",
    "agenda item number",
    "item ref",
    "item s",
];

const TITLES: [&str; 22] = [
    "title",
    "item",
    "items",
    "agenda item",
    "agenda items",
    "item title",
    "title of item",
    "title of report",
    "report title",
    "report",
    "subject",
    "description",
    "topic",
    "business",
    "item description",
    "item of business",
    "agenda",
    "agenda item title",
    "teitl",
    "pwnc",
    "discussion item",
    "item name",
];

const PRESENTERS: [&str; 20] = [
    "lead",
    "presenter",
    "presented by",
    "presenting officer",
    "lead officer",
    "officer",
    "led by",
    "who",
    "owner",
    "speaker",
    "speakers",
    "report of",
    "report by",
    "author",
    "report author",
    "responsible officer",
    "to be presented by",
    "by",
    "lead member",
    "item lead",
];

/// The two parts of a number such as "2.1".
fn parts(number: &str) -> Option<(u32, u32)> {
    /// Digits of each, at most.
    const DIGITS: usize = 2;
    let few = |text: &str| {
        let fits = text.len() <= DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|_| fits)
    };
    let (part, item) = number.split_once('.')?;
    Some((few(part)?, few(item)?))
}

/// The number that stands alone in a cell: "4", "5a", "Item 4.", "A7", "2.1".
fn number(text: &str) -> Option<String> {
    let text = text.trim();
    let bare = ["agenda item ", "item no. ", "item no ", "item "]
        .iter()
        .find_map(|lead| {
            let (first, rest) = text.split_at_checked(lead.len())?;
            first.eq_ignore_ascii_case(lead).then_some(rest)
        })
        .unwrap_or(text)
        .trim_end_matches(['.', ')', ':']);
    if parts(bare).is_some() {
        return Some(bare.to_owned());
    }
    let digits = bare.trim_start_matches(|char: char| char.is_ascii_uppercase());
    let letters = bare.len() - digits.len();
    let figures = digits
        .trim_end_matches(|char: char| char.is_ascii_lowercase() || char.is_ascii_uppercase());
    let fits = letters <= 2
        && digits.len() - figures.len() <= 1
        && (1..=3).contains(&figures.len())
        && figures.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| bare.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passages::columns::table;

    fn check(rows: &[&[&str]], expected: &[(&str, &str, &str)]) {
        let found = of(&table(rows));
        let found: Vec<(&str, &str, &str)> = (found.iter())
            .map(|(_, entry)| {
                (
                    entry.number.as_str(),
                    entry.title.as_str(),
                    entry.pages.as_str(),
                )
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn rows_that_count_up_list_items() {
        check(
            &[
                &["Item", "Title", "Lead", "Page"],
                &["1", "Apologies", "Chair", ""],
                &["2", "Minutes", "Chair", "3 - 8"],
                &["3a", "Land at North Road", "Bob Moss", "9 - 20"],
            ],
            &[
                ("1", "Apologies", ""),
                ("2", "Minutes", "3 - 8"),
                ("3a", "Land at North Road", "9 - 20"),
            ],
        );
        check(
            &[
                &["2.00pm", "1.", "Welcome", "Chair"],
                &["2.05pm", "2.", "Annual report", "Ann Lee"],
            ],
            &[("1", "Welcome", ""), ("2", "Annual report", "")],
        );
        check(
            &[
                &["1.1", "Welcome", "Chair"],
                &["1.2", "Action log", "Chair"],
                &["2.1", "Falls on wards", "Ann Lee"],
            ],
            &[
                ("1.1", "Welcome", ""),
                ("1.2", "Action log", ""),
                ("2.1", "Falls on wards", ""),
            ],
        );
        check(
            &[
                &["Agenda item", "Lead"],
                &["1. Welcome", "Chair"],
                &["2. Trees", "Ann Lee"],
            ],
            &[("1", "Welcome", ""), ("2", "Trees", "")],
        );
    }

    #[test]
    fn other_tables_list_none() {
        check(
            &[&["Year", "Name"], &["2018", "Ann"], &["2019", "Bob"]],
            &[],
        );
        check(
            &[&["Homes", "Ward"], &["12", "North"], &["13", "South"]],
            &[],
        );
        check(&[&["No", "Sum"], &["1", "12,000"], &["2", "13,000"]], &[]);
        check(
            &[&["1.5", "North"], &["2.5", "South"], &["0.4", "West"]],
            &[],
        );
    }
}
