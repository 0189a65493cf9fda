//! Which cells are neighbours: the "complete" measure of the ICDAR-2013 table competition.
//!
//! Göbel, Hassan, Oro, Orsi: "A methodology for evaluating algorithms for table understanding in
//! PDF documents", `DocEng` 2012. Each cell with text is related to the nearest cell with text to its
//! right and below it. A table is as good as its relations: a lost row, a merged column or a split
//! cell each cost the relations that they break, and no grid has to be aligned with another.

use std::collections::BTreeSet;
use std::fmt;

use crate::table::Table;
use crate::text::brief;

/// Which way the neighbour lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// In the same row.
    Right,
    /// In the same column.
    Down,
}

/// Two neighbouring cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Relation<'a> {
    direction: Direction,
    from: &'a str,
    to: &'a str,
    /// Empty places between them.
    blanks: usize,
}

impl fmt::Display for Relation<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let arrow = match self.direction {
            Direction::Right => '→',
            Direction::Down => '↓',
        };
        write!(out, "{} {arrow} {}", brief(self.from), brief(self.to))?;
        match self.blanks {
            0 => Ok(()),
            blanks => write!(out, " over {blanks} blank"),
        }
    }
}

/// Every relation of a table, sorted; each pair of cells counts once in each direction, with the
/// blanks between them where they first meet.
pub fn relations(table: &Table) -> Vec<Relation<'_>> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for row in 0..table.rows {
        let line = (0..table.columns).map(|column| table.at(row, column));
        along(table, line, Direction::Right, &mut seen, &mut found);
    }
    for column in 0..table.columns {
        let line = (0..table.rows).map(|row| table.at(row, column));
        along(table, line, Direction::Down, &mut seen, &mut found);
    }
    found.sort_unstable();
    found
}

fn along<'a>(
    table: &'a Table,
    line: impl Iterator<Item = Option<usize>>,
    direction: Direction,
    seen: &mut BTreeSet<(Direction, usize, usize)>,
    found: &mut Vec<Relation<'a>>,
) {
    let mut last: Option<(usize, usize)> = None;
    for (position, cell) in line.enumerate() {
        let Some(cell) = cell.filter(|&cell| !table.cells[cell].relation_key.is_empty()) else {
            continue;
        };
        if let Some((before, from)) = last
            && from != cell
            && seen.insert((direction, from, cell))
        {
            found.push(Relation {
                direction,
                from: &table.cells[from].relation_key,
                to: &table.cells[cell].relation_key,
                blanks: position - before - 1,
            });
        }
        last = Some((position, cell));
    }
}

/// How many relations two tables share; both sorted, repeated relations count as often as both
/// have them.
pub fn shared(a: &[Relation<'_>], b: &[Relation<'_>]) -> usize {
    a.len() - missing(a, b).count()
}

/// The relations of `a` that `b` does not have, both sorted.
pub fn missing<'a, 'b>(
    a: &'b [Relation<'a>],
    mut b: &'b [Relation<'_>],
) -> impl Iterator<Item = &'b Relation<'a>> {
    a.iter().filter(move |relation| {
        let passed = b.partition_point(|other| other < *relation);
        b = &b[passed..];
        match b.split_first() {
            Some((first, rest)) if first == *relation => {
                b = rest;
                false
            }
            _ => true,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::drawn;

    fn check(rows: &[&str], expected: &[(&str, &str, usize)]) {
        let table = drawn(rows);
        let mut found: Vec<_> = relations(&table)
            .iter()
            .map(|relation| (relation.from, relation.to, relation.blanks))
            .collect();
        let mut expected = expected.to_vec();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected);
    }

    #[test]
    fn neighbours_are_right_and_below() {
        check(
            &["a | b", "c | d"],
            &[("A", "B", 0), ("C", "D", 0), ("A", "C", 0), ("B", "D", 0)],
        );
    }

    #[test]
    fn blanks_between_neighbours_are_counted() {
        check(&["a | | b"], &[("A", "B", 1)]);
    }

    #[test]
    fn a_spanner_is_related_once_to_each_head_beneath() {
        check(
            &["s | <", "a | b"],
            &[("S", "A", 0), ("S", "B", 0), ("A", "B", 0)],
        );
    }

    #[test]
    fn a_merged_column_keeps_only_the_relations_it_does_not_touch() {
        let true_table = drawn(&["x | a | b", "y | c | d"]);
        let merged = drawn(&["x | a b", "y | c d"]);
        let (a, b) = (relations(&true_table), relations(&merged));
        assert_eq!((a.len(), b.len(), shared(&a, &b)), (7, 4, 1));
    }
}
