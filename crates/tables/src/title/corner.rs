//! Tables under the same heads that tell themselves apart in the corner of the boxhead: it names the table, and not its rows.
//!
//! ```text
//! Tree Fund Activity        2017    2016          Bridge Fund Activity        2017    2016
//! Opening balance           42.9    59.6          Opening balance             65.8    58.4
//! ```
//!
//! A year there is another year of the table before, whose title it shares. Not to be matched: a stub's head ("Service", "Name of
//! body") over tables whose heads differ, or that is the same over all.

use std::collections::{BTreeMap, BTreeSet};

use scrutineer_model::Table;

use crate::token;
use crate::unit::stated_unit;

/// Heads that tables share, at least.
const HEADS: usize = 2;
/// Corners that differ, at least, where one of them is a single word: two may be stub heads of two lists.
const CORNERS: usize = 3;
/// Words of a corner that names a table, at most.
const LONGEST: usize = 14;
/// Pages from one year's table to the other's.
const PAGES: u32 = 2;

/// What a stub of names is headed by, whatever stands before it.
const STUB_HEADS: [&str; 24] = [
    "area",
    "authority",
    "body",
    "category",
    "code",
    "department",
    "description",
    "details",
    "directorate",
    "group",
    "indicator",
    "item",
    "measure",
    "name",
    "number",
    "programme",
    "project",
    "reference",
    "scheme",
    "service",
    "services",
    "site",
    "type",
    "ward",
];

/// A table's heads and corner, as printed.
struct Heads {
    columns: Vec<String>,
    corner: String,
}

/// Gives tables the title that the corner tells, and those of another year that of the table before. A title that is the section's
/// name gives way, and a section that names the table before does.
pub(crate) fn entitle_by_corners(tables: &mut [Table]) {
    let heads: Vec<Heads> = tables.iter().map(Heads::of).collect();
    let mut corners: BTreeMap<&[String], BTreeSet<&str>> = BTreeMap::new();
    for own in &heads {
        if own.columns.len() >= HEADS && names(&own.corner) {
            corners.entry(&own.columns).or_default().insert(&own.corner);
        }
    }
    for (at, own) in heads.iter().enumerate() {
        if own.columns.len() < HEADS || own.corner.is_empty() {
            continue;
        }
        if is_of_a_year(&own.corner) {
            if let Some(title) = of_year_before(tables, &heads, at) {
                tables[at].title = Some(title);
            }
            continue;
        }
        let alike = corners
            .get(own.columns.as_slice())
            .map(BTreeSet::len)
            .unwrap_or_default();
        let worded = own.corner.contains(' ');
        if !names(&own.corner) || alike < 2 || !worded && alike < CORNERS {
            continue;
        }
        let of_another = tables[..at].iter().zip(&heads).any(|(other, heads)| {
            heads.columns == own.columns
                && other.title.is_some()
                && other.title == tables[at].section
        });
        let table = &mut tables[at];
        table.title = match table.title.take() {
            None => Some(own.corner.clone()),
            // "Note 4" over "Investment income".
            Some(title) if table.section.as_ref() == Some(&title) && is_number_alone(&title) => {
                Some(format!("{title} {}", own.corner))
            }
            // Not "Incoming resources" over "Incoming resources from funds": the first of its rows' names.
            Some(title)
                if table.section.as_ref() == Some(&title) && !begins_alike(&own.corner, &title) =>
            {
                Some(own.corner.clone())
            }
            title => title,
        };
        let section = table.section.as_deref();
        if of_another || section.is_some_and(|section| counts_before(section, &own.corner)) {
            table.section = Some(own.corner.clone());
        }
    }
}

impl Heads {
    fn of(table: &Table) -> Self {
        let mut columns = Vec::new();
        let mut corner: Vec<&str> = Vec::new();
        for cell in table
            .cells
            .iter()
            .filter(|cell| cell.row < table.header_rows)
        {
            let text = cell.text.trim();
            if text.is_empty() {
                continue;
            }
            if cell.column >= table.stub_columns {
                columns.push(text.to_lowercase());
            } else if let Some(text) = without_unit(text) {
                corner.push(text);
            }
        }
        Self {
            columns,
            corner: corner.join(" "),
        }
    }
}

/// What stands in a corner before its unit: "Statement of operations" of "Statement of operations (in $000)". `None` of a unit alone.
fn without_unit(text: &str) -> Option<&str> {
    let Some(unit) = stated_unit(text) else {
        return Some(text);
    };
    let (before, _) = text.split_once(&unit.text)?;
    let (before, inside) = before.rsplit_once('(')?;
    let before = before.trim_end();
    let lead = inside.trim();
    (!before.is_empty() && (lead.is_empty() || lead.eq_ignore_ascii_case("in"))).then_some(before)
}

/// Whether a corner may name a table.
fn names(corner: &str) -> bool {
    let last = corner.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let words = corner.split(' ').count();
    corner.chars().filter(|char| char.is_alphabetic()).count() > 3
        && words <= LONGEST
        && !is_of_a_year(corner)
        && !(words <= 3 && STUB_HEADS.contains(&last.as_str()))
}

/// "2017/18", "Restated 2017/18".
fn is_of_a_year(corner: &str) -> bool {
    let (first, rest) = corner.split_once(' ').unwrap_or((corner, ""));
    token::is_period(corner) || token::is_period(rest) && first.eq_ignore_ascii_case("restated")
}

/// The title of the table before, where that has the same heads and this one is of another year.
fn of_year_before(tables: &[Table], heads: &[Heads], at: usize) -> Option<String> {
    let before = at.checked_sub(1)?;
    let (own, other) = (&heads[at], &heads[before]);
    let ends = tables[before].regions.last();
    let near = ends
        .zip(tables[at].regions.first())
        .is_some_and(|(before, own)| own.page.saturating_sub(before.page) <= PAGES);
    let fits = tables[at].title.is_none()
        && own.columns == other.columns
        && is_of_a_year(&other.corner)
        && near;
    fits.then(|| tables[before].title.clone()).flatten()
}

/// "Note 4", "Table 3".
fn is_number_alone(title: &str) -> bool {
    title
        .split_once(' ')
        .is_some_and(|(_, number)| number.bytes().all(|byte| byte.is_ascii_digit()))
}

fn begins_alike(corner: &str, title: &str) -> bool {
    corner.to_lowercase().starts_with(&title.to_lowercase())
}

/// Whether a section is a numbered heading, "Note 9 Agency", and the corner the next of them, "Note 10 Debtors".
fn counts_before(section: &str, corner: &str) -> bool {
    let numbered = |text: &str| {
        let mut words = text.split(' ');
        let (word, number) = (
            words.next()?.to_lowercase(),
            words
                .next()?
                .trim_end_matches([':', '.'])
                .parse::<u32>()
                .ok()?,
        );
        Some((word, number))
    };
    numbered(section)
        .zip(numbered(corner))
        .is_some_and(|(before, own)| before.0 == own.0 && before.1 < own.1)
}

#[cfg(test)]
mod tests {
    use scrutineer_model::{Region, drawing};

    use super::*;

    fn titles(
        tables: &[(&[&str], Option<&str>, Option<&str>)],
    ) -> Vec<(Option<String>, Option<String>)> {
        let mut drawn: Vec<Table> = tables
            .iter()
            .map(|(rows, title, section)| Table {
                title: title.map(str::to_owned),
                section: section.map(str::to_owned),
                regions: vec![Region::default()],
                ..drawing::table(rows, 1, 1)
            })
            .collect();
        entitle_by_corners(&mut drawn);
        drawn
            .into_iter()
            .map(|table| (table.title, table.section))
            .collect()
    }

    #[test]
    fn corners_that_differ_under_the_same_heads_name_tables() {
        let trees: &[&str] = &["Tree Fund Activity | 2017 | 2016", "Opening | 42 | 59"];
        let bridges: &[&str] = &["Bridge Fund Activity | 2017 | 2016", "Opening | 65 | 58"];
        let found = titles(&[
            (trees, None, Some("Funds")),
            (bridges, Some("Funds"), Some("Funds")),
            (trees, Some("Table of trees"), None),
        ]);
        let called: Vec<Option<&str>> = found.iter().map(|(title, _)| title.as_deref()).collect();
        assert_eq!(
            called,
            [
                Some("Tree Fund Activity"),
                Some("Bridge Fund Activity"),
                Some("Table of trees")
            ]
        );
    }

    #[test]
    fn a_unit_in_a_corner_is_no_part_of_the_name() {
        let position: &[&str] = &[
            "STATEMENT OF POSITION (IN $000) | 2018 | 2017",
            "Assets | 42 | 59",
        ];
        let operations: &[&str] = &[
            "STATEMENT OF OPERATIONS (IN $000) | 2018 | 2017",
            "Revenues | 65 | 58",
        ];
        let found = titles(&[(position, None, None), (operations, None, None)]);
        let called: Vec<Option<&str>> = found.iter().map(|(title, _)| title.as_deref()).collect();
        assert_eq!(
            called,
            [
                Some("STATEMENT OF POSITION"),
                Some("STATEMENT OF OPERATIONS")
            ]
        );
        assert_eq!(without_unit("£000"), None);
        assert_eq!(without_unit("(in £000)"), None);
        assert_eq!(without_unit("Cost of £m schemes"), None);
    }

    #[test]
    fn a_note_that_counts_on_is_its_own_section() {
        let debtors: &[&str] = &["Note 10 Debtors | 2014/15 | 2013/14", "Trade | 42 | 59"];
        let creditors: &[&str] = &["Note 11 Creditors | 2014/15 | 2013/14", "Trade | 65 | 58"];
        let found = titles(&[
            (debtors, None, Some("Note 9 Agency")),
            (creditors, None, Some("Note 9 Agency")),
        ]);
        assert_eq!(
            found[0],
            (
                Some("Note 10 Debtors".to_owned()),
                Some("Note 10 Debtors".to_owned())
            )
        );
        assert_eq!(found[1].1.as_deref(), Some("Note 11 Creditors"));
    }

    #[test]
    fn another_year_has_the_title_of_the_table_before() {
        let this: &[&str] = &["2014/15 | Land £m | Plant £m", "Cost | 42 | 59"];
        let last: &[&str] = &["2013/14 | Land £m | Plant £m", "Cost | 65 | 58"];
        let found = titles(&[(this, Some("Land and plant"), None), (last, None, None)]);
        assert_eq!(found[1].0.as_deref(), Some("Land and plant"));
    }

    #[test]
    fn what_heads_a_stub_names_no_table() {
        let roads: &[&str] = &["Service area | 2017 | 2016", "Roads | 42 | 59"];
        let wards: &[&str] = &["Ward | 2017 | 2016", "North | 65 | 58"];
        let found = titles(&[(roads, None, None), (wards, None, None)]);
        assert!(found.iter().all(|(title, _)| title.is_none()));
        let people: &[&str] = &["Who came | 2017 | 2016", "North | 65 | 58"];
        let found = titles(&[(people, None, None), (people, None, None)]);
        assert!(found.iter().all(|(title, _)| title.is_none()));
    }
}
