//! Runs of tables that can be read apart from all others.
//!
//! A table takes its scale of money from a sister before it. Where no table behind a place has a sister before it,
//! what stands behind can be read by itself.

use std::collections::BTreeMap;
use std::ops::Range;

use scrutineer_model::Table;

/// Whether a table stands near one that ends on a page: on the same page or overleaf, on a page at all.
pub(crate) fn is_near(page: u32, table: &Table) -> bool {
    table.regions.first().is_some_and(|region| {
        region.span.is_none() && (page..=page.saturating_add(1)).contains(&region.page)
    })
}

/// The tables in runs that share no scale, in order: every table is in one run.
pub(crate) fn runs(tables: &[Table]) -> Vec<Range<usize>> {
    // The first table of each section that ends on each page.
    let mut first: BTreeMap<(Option<&str>, u32), usize> = BTreeMap::new();
    for (index, table) in tables.iter().enumerate() {
        if let Some(region) = table.regions.last() {
            let place = (table.section.as_deref(), region.page);
            first.entry(place).or_insert(index);
        }
    }
    let first_sister = |table: &Table| {
        let region = table.regions.first()?;
        let pages = [region.page.checked_sub(1), Some(region.page)];
        let of_page = |page| first.get(&(table.section.as_deref(), page)).copied();
        let near = pages
            .into_iter()
            .flatten()
            .filter(|&page| is_near(page, table));
        near.filter_map(of_page).min()
    };
    let mut runs = Vec::new();
    let mut end = tables.len();
    let mut reach = end;
    for (index, table) in tables.iter().enumerate().rev() {
        reach = reach.min(index).min(first_sister(table).unwrap_or(index));
        if reach == index {
            runs.push(index..end);
            end = index;
        }
    }
    runs.reverse();
    runs
}

#[cfg(test)]
mod tests {
    use scrutineer_model::Region;

    use super::*;

    /// Tables by their section and the pages they begin and end on.
    fn check(tables: &[(&str, u32, u32)], expected: &[Range<usize>]) {
        let region = |page| Region {
            page,
            ..Region::default()
        };
        let tables: Vec<Table> = (tables.iter())
            .map(|&(section, from, to)| Table {
                section: Some(section.to_owned()),
                regions: vec![region(from), region(to)],
                ..Table::default()
            })
            .collect();
        assert_eq!(runs(&tables), expected);
    }

    #[test]
    fn tables_of_other_sections_or_pages_are_read_apart() {
        check(
            &[("a", 1, 1), ("b", 1, 1), ("b", 3, 3)],
            &[0..1, 1..2, 2..3],
        );
        check(&[], &[]);
    }

    #[test]
    fn a_table_overleaf_is_read_with_its_sister_and_all_between() {
        check(
            &[("a", 1, 1), ("b", 1, 1), ("a", 2, 2), ("c", 2, 2)],
            &[0..3, 3..4],
        );
        check(&[("a", 1, 4), ("a", 5, 5), ("a", 7, 7)], &[0..2, 2..3]);
    }
}
