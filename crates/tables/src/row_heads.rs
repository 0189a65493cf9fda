//! What names the rows of a table: sections, labels that others are set in from, groups, their own labels.
//!
//! "Savings › New Efficiencies › NE1 Families First": section rows head the rows below them, a label
//! heads the labels below it that are indented further, and a group printed once in the first stub
//! column holds until the next one.

mod sections;
mod unnamed;

use std::collections::BTreeSet;

use scrutineer_model::{Cell, CellRole, INDENT_STEP, RowHead, Table};

use self::sections::Sections;
use self::unnamed::Unnamed;
use crate::token;

/// For each place of the grid, the index of the cell that covers it.
type Places = Vec<Vec<Option<usize>>>;

/// Says what names each row of a table whose cells have their roles.
pub fn name_rows(table: &mut Table) {
    let places = table.grid();
    table.row_heads = row_heads(table, &places);
}

/// A cell that heads a row, and how much of its text does.
type Named<'t> = (&'t Cell, Option<usize>);

fn row_heads(table: &Table, places: &Places) -> Vec<Vec<RowHead>> {
    let index = |cell: &Cell| places.get(cell.row)?.get(cell.column).copied().flatten();
    let head = |&(cell, lead): &Named| index(cell).map(|cell| RowHead { cell, lead });
    let paths = paths(table, places);
    (paths
        .iter()
        .map(|path| path.iter().filter_map(head).collect()))
    .collect()
}

/// For each row, what names it, outermost first.
fn paths<'t>(table: &'t Table, places: &Places) -> Vec<Vec<Named<'t>>> {
    let indents = orderly(table);
    let right = set_to_the_right(table);
    let mut sections = Sections::new(table, places, indents);
    let mut parents: Vec<&Cell> = Vec::new();
    let mut group: Option<&Cell> = None;
    let centred = table.stub_columns >= 2 && are_centred(table);
    let mut paths = Vec::with_capacity(table.rows);
    for (row, of_row) in places.iter().enumerate() {
        let cells = || distinct(of_row).map(|index| &table.cells[index]);
        let section = cells().find(|cell| cell.role == CellRole::Section && cell.row == row);
        let stub: Vec<&Cell> = cells()
            .filter(|cell| cell.role == CellRole::Stub && !cell.text.trim().is_empty())
            .collect();
        let within = if let Some(section) = section {
            parents.clear();
            group = None;
            sections.enter(section)
        } else if let Some(total) = Unnamed::at(row, table, places) {
            parents.clear();
            sections.of_unnamed(total)
        } else {
            sections.of_row(row, &stub)
        };
        let mut path: Vec<Named> = within.into_iter().map(|section| (section, None)).collect();
        if table.stub_columns >= 2 {
            match stub.first() {
                Some(first) if first.column == 0 && stub.len() > 1 => group = Some(first),
                Some(first) if first.column == 0 => group = None,
                Some(_) if !centred => path.extend(group.map(|group| (group, None))),
                _ => {}
            }
        }
        if let (true, [label]) = (indents, stub.as_slice()) {
            let beside = |parent: &Cell| {
                end_together(parent, label)
                    && right.contains(&parent.row)
                    && right.contains(&label.row)
            };
            while parents
                .last()
                .is_some_and(|parent| parent.indent + INDENT_STEP > label.indent || beside(parent))
            {
                parents.pop();
            }
            let total =
                cells().any(|cell| cell.role == CellRole::Total && cell.column > label.column);
            if total {
                // Set in further than what it sums, as accounts do, it is no part of the last of that.
                let within = parents
                    .iter()
                    .filter(|parent| !has_figures(parent, places, table));
                path.extend(within.map(|&parent| (parent, None)));
            } else {
                path.extend((parents.iter()).map(|&parent| (parent, lead(parent, places, table))));
                parents.push(label);
            }
        }
        path.extend(stub.into_iter().map(|label| (label, None)));
        paths.push(path);
    }
    paths
}

/// The rows whose labels are set to the right: three or more, one below the other, that begin apart and end at one edge. None is set in
/// from another.
fn set_to_the_right(table: &Table) -> BTreeSet<usize> {
    const SEVERAL: usize = 3;
    let stub = |cell: &&Cell| cell.role == CellRole::Stub && !cell.text.trim().is_empty();
    let labels: Vec<&Cell> = table.cells.iter().filter(stub).collect();
    let runs = labels.chunk_by(|one, next| end_together(one, next));
    // "2023/24" below "2024/25 Visits" is of the same visits, wherever it is set.
    let is_time = |label: &&Cell| token::is_period(&label.text);
    runs.filter(|run| run.len() >= SEVERAL && !run.iter().any(is_time))
        .flatten()
        .map(|label| label.row)
        .collect()
}

fn end_together(one: &Cell, other: &Cell) -> bool {
    /// In points.
    const PLAY: f32 = 1.0;
    let apart = |a: f32, b: f32| (a - b).abs() > PLAY;
    one.page == other.page
        && apart(one.bbox.x0, other.bbox.x0)
        && !apart(one.bbox.x1, other.bbox.x1)
}

/// Whether names of groups stand beside the middle of their rows: the first row has none. Which rows are theirs is not
/// told then, but for cells that reach over them.
fn are_centred(table: &Table) -> bool {
    let stub = |cell: &&Cell| cell.role == CellRole::Stub && !cell.text.trim().is_empty();
    let labels = || table.cells.iter().filter(stub);
    let Some(first) = labels().map(|cell| cell.row).min() else {
        return false;
    };
    labels().any(|cell| cell.column == 0)
        && labels().all(|cell| cell.row > first || cell.column > 0)
}

/// How much of a label heads those below it, where not all does: "Less:" of "Less: Transfers to reserves 12", below which more
/// is taken away.
fn lead(label: &Cell, places: &Places, table: &Table) -> Option<usize> {
    /// Words before the colon: "Add", "Less", "Of which".
    const FEW: usize = 2;
    let (lead, _) = label.text.split_once(": ")?;
    let heads = lead.split(' ').count() <= FEW && has_figures(label, places, table);
    heads.then_some(lead.len() + 1)
}

/// The cells of a row, from left to right.
fn cells<'t>(row: usize, table: &'t Table, places: &Places) -> impl Iterator<Item = &'t Cell> {
    let of_row = places.get(row).map_or(&[][..], Vec::as_slice);
    distinct(of_row).map(|index| &table.cells[index])
}

/// Whether figures stand beside a label, or dashes for none.
fn has_figures(label: &Cell, places: &Places, table: &Table) -> bool {
    cells(label.row, table, places).any(|cell| {
        let text = cell.text.trim_start_matches(['£', '$', '€', ' ']);
        cell.role == CellRole::Data
            && (text.contains(|c: char| c.is_ascii_digit()) || token::is_nil(text))
    })
}

/// Whether the labels' indents say something: a few steps, the first at the column's edge. Centred and
/// right-aligned labels have as many as there are labels, or their middles below one another.
fn orderly(table: &Table) -> bool {
    const MOST: usize = 5;
    let mut steps: Vec<i32> = table
        .cells
        .iter()
        .filter(|cell| cell.role == CellRole::Stub)
        .map(|cell| (cell.indent / INDENT_STEP).round() as i32)
        .collect();
    let labels = steps.len();
    steps.sort_unstable();
    steps.dedup();
    steps.first().is_some_and(|&first| first <= 0)
        && steps.len() <= MOST
        && steps.len() * 2 <= labels
        && !are_below_their_middles(table)
}

/// Whether most labels that begin apart from the one above them have their middle below its middle: "DP 17" over "230".
fn are_below_their_middles(table: &Table) -> bool {
    /// In points.
    const PLAY: f32 = 1.0;
    let stub: Vec<&Cell> = (table.cells.iter())
        .filter(|cell| cell.role == CellRole::Stub && !cell.text.trim().is_empty())
        .collect();
    let pairs = || {
        stub.windows(2).filter(|pair| {
            let (above, below) = (pair[0], pair[1]);
            (above.column, above.page) == (below.column, below.page)
                && (above.indent - below.indent).abs() >= INDENT_STEP
                && (above.bbox.x0 - below.bbox.x0).abs() > PLAY
        })
    };
    let middle = |cell: &Cell| f32::midpoint(cell.bbox.x0, cell.bbox.x1);
    let centred = pairs().filter(|pair| (middle(pair[0]) - middle(pair[1])).abs() <= PLAY);
    centred.count() * 2 > pairs().count()
}

/// Without neighbours that repeat: a span fills several places with one cell.
fn distinct(places: &[Option<usize>]) -> impl Iterator<Item = usize> + '_ {
    let mut last = None;
    places
        .iter()
        .flatten()
        .copied()
        .filter(move |&index| last.replace(index) != Some(index))
}

#[cfg(test)]
fn drawn(rows: &[&str]) -> Table {
    scrutineer_model::drawing::table(rows, 1, 1)
}

/// The path of each row, as one line.
#[cfg(test)]
fn lines(table: &Table) -> Vec<String> {
    let mut table = table.clone();
    name_rows(&mut table);
    (0..table.rows)
        .map(|row| table.row_path(row).collect::<Vec<_>>().join(" › "))
        .collect()
}

#[cfg(test)]
mod tests {
    use scrutineer_model::drawing::table as drawn_with;

    use super::*;

    fn paths(rows: &[&str]) -> Vec<String> {
        lines(&drawn(rows))
    }

    #[test]
    fn a_total_set_in_further_is_no_part_of_the_row_above() {
        let paths = paths(&[
            "Item | 2018/19",
            "Opening balance | 12",
            "Receipts |",
            "  Levies | 3",
            "  Interest | 1",
            "Σ    Total receipts | 4",
            "Closing balance | 16",
        ]);
        assert_eq!(
            paths[4..=5],
            ["Receipts › Interest", "Receipts › Total receipts"]
        );
    }

    #[test]
    fn what_stands_before_a_colon_heads_the_rows_below() {
        let paths = paths(&[
            "Item | 2018/19",
            "Opening balance | 12",
            "Less: Transfers | 3",
            "  Refunds | 1",
            "Note: from 2017 | ",
            "  Levies | 1",
        ]);
        assert_eq!(
            paths[2..],
            [
                "Less: Transfers",
                "Less: › Refunds",
                "Note: from 2017",
                "Note: from 2017 › Levies"
            ]
        );
    }

    #[test]
    fn a_name_beside_the_middle_of_its_rows_is_not_that_of_the_next_group() {
        let of = |rows: &[&str]| lines(&drawn_with(rows, 1, 2));
        let on_top = of(&[
            "Strand | Measure | 2024",
            "Estate | Gas | 15",
            " | Power | 6",
            "Fleet | Diesel | 5",
            " | Vans | 2",
        ]);
        assert_eq!(on_top[2], "Estate › Power");
        assert_eq!(on_top[4], "Fleet › Vans");
        let centred = of(&[
            "Strand | Measure | 2024",
            " | Gas | 15",
            "Estate | Power | 6",
            " | Sun | 3",
            " | Diesel | 5",
            "Fleet | Vans | 2",
            " | Chargers | 12",
        ]);
        assert_eq!(centred[2], "Estate › Power");
        assert_eq!(centred[4], "Diesel");
    }

    #[test]
    fn labels_set_to_the_right_belong_to_what_they_are_set_in_from() {
        let mut table = drawn(&[
            "Source | 2018/19",
            "Lamps | 1",
            "Roads | 4",
            "Bridges | 3",
            "Paths | 2",
            "All works | 9",
            "      City shares | 5",
            "     Fees | 1",
            "   Partners' shares | 4",
        ]);
        for cell in table.cells.iter_mut().filter(|cell| cell.column == 0) {
            cell.bbox.x0 = 10.0 * cell.indent;
            cell.bbox.x1 = if cell.indent > 0.0 { 200.0 } else { 60.0 };
        }
        let found = lines(&table);
        let shares = ["City shares", "Fees", "Partners' shares"];
        let expected = shares.map(|share| format!("All works › {share}"));
        assert_eq!(found[found.len() - 3..], expected);
        for cell in table.cells.iter_mut().filter(|cell| cell.text == "Fees") {
            cell.text = "2017/18".to_owned();
            cell.indent = 8.0;
            cell.bbox.x0 = 80.0;
        }
        let found = lines(&table);
        assert_eq!(found[found.len() - 2], "All works › City shares › 2017/18");
    }

    #[test]
    fn centred_labels_are_not_set_in() {
        let mut table = drawn(&[
            "Ref | £",
            "DP 16 | 5",
            " 233 | 3",
            " 234 | 2",
            "DP 17 | 6",
            " 225 | 6",
            " 226 | 9",
        ]);
        assert_eq!(lines(&table)[2], "DP 16 › 233");
        for cell in table.cells.iter_mut().filter(|cell| cell.column == 0) {
            let half = cell.text.len() as f32 * 2.5;
            (cell.bbox.x0, cell.bbox.x1) = (60.0 - half, 60.0 + half);
        }
        assert_eq!(lines(&table)[2], "233");
    }

    #[test]
    fn indented_labels_belong_to_the_label_above() {
        let paths = paths(&[
            "Item | 2018/19",
            "Adult care | 5",
            "  Homes | 3",
            "  Day care | 2",
            "Roads | 6",
            "Parks | 6",
        ]);
        assert_eq!(paths[2], "Adult care › Homes");
        assert_eq!(paths[3], "Adult care › Day care");
        assert_eq!(paths[4], "Roads");
    }
}
