//! Totals that say so by their figures: a row named like its group, under rows that add up to it.
//!
//! ```text
//! Speed humps             Humps    Cost
//! High Street                 4   3,500
//! Mill Lane                   2   1,750
//!             Speed humps     6   5,250
//! ```
//!
//! Not to be matched: a row that repeats the name and whose figures are its own.

use scrutineer_model::{Cell, CellRole, Table};

use crate::token;

/// Marks such rows as totals.
pub(crate) fn mark_totals(table: &mut Table) {
    let mut of_row: Vec<Vec<usize>> = vec![Vec::new(); table.rows];
    for (index, cell) in table.cells.iter().enumerate() {
        if let Some(row) = of_row.get_mut(cell.row) {
            row.push(index);
        }
    }
    // The group a row stands in: its name, and the rows in it so far.
    let mut group = corner(table).map(name);
    let mut first = table.header_rows;
    let mut totals: Vec<usize> = Vec::new();
    for row in table.header_rows..table.rows {
        let find = |role: CellRole| {
            let mut cells = of_row[row].iter().map(|&index| &table.cells[index]);
            cells.find(|cell| cell.role == role)
        };
        if let Some(section) = find(CellRole::Section) {
            group = Some(name(section));
            first = row + 1;
            continue;
        }
        let is_named = find(CellRole::Stub).is_some_and(|label| group == Some(name(label)));
        if is_named && adds_up(table, &of_row[first..row], &of_row[row]) {
            totals.extend(&of_row[row]);
        }
    }
    for index in totals {
        let cell = &mut table.cells[index];
        if cell.role == CellRole::Data {
            cell.role = CellRole::Total;
        }
    }
}

/// What a group is called, without the marks that differ.
fn name(cell: &Cell) -> String {
    cell.text.trim_end_matches([':', ' ']).to_lowercase()
}

/// The lowest head over the stub.
fn corner(table: &Table) -> Option<&Cell> {
    let heads = table.cells.iter().filter(|cell| {
        cell.role == CellRole::Header && cell.column == 0 && cell.row < table.header_rows
    });
    heads
        .max_by_key(|cell| cell.row)
        .filter(|head| !head.text.trim().is_empty())
}

/// Whether the figures of a row are the sums of those above it in its group.
///
/// A column in which rows of the group are blank says nothing: what isn't printed may be summed all the same.
/// Where there is one, two others must add up.
fn adds_up(table: &Table, group: &[Vec<usize>], row: &[usize]) -> bool {
    let field = |index: &usize| Some(&table.cells[*index]).filter(|c| c.role == CellRole::Data);
    let figures: Vec<&Cell> = row.iter().filter_map(field).collect();
    let rows = group
        .iter()
        .filter(|row| row.iter().any(|i| field(i).is_some()));
    let rows = rows.count();
    let (mut sums, mut blank) = (0, 0);
    for total in &figures {
        let above = group.iter().flatten().filter_map(field);
        let above: Vec<&Cell> = above.filter(|cell| cell.column == total.column).collect();
        if is_sum(total, &above) {
            sums += 1;
        } else if above.len() < rows {
            blank += 1;
        } else {
            return false;
        }
    }
    sums >= if blank > 0 { 2 } else { 1 }
}

fn is_sum(total: &Cell, above: &[&Cell]) -> bool {
    let parts = above.iter().filter(|cell| !token::is_nil(&cell.text));
    let parts: Option<Vec<(f64, f64)>> = parts.map(|cell| printed(&cell.text)).collect();
    let (Some((value, unit)), Some(parts)) = (printed(&total.text), parts) else {
        return false;
    };
    let sum: f64 = parts.iter().map(|(value, _)| value).sum();
    // Each part, and the total, may have been rounded: but a sum no larger than that must be right.
    let rounded = unit / 2.0 + parts.iter().map(|(_, unit)| unit / 2.0).sum::<f64>();
    let allowed = if parts.len() < 2 || sum.abs() < rounded {
        unit / 2.0
    } else {
        rounded
    };
    !parts.is_empty() && (sum - value).abs() <= allowed
}

/// The value of a figure, and that of one in its last place: `(1,250.5)` is -1250.5 and 0.1.
fn printed(text: &str) -> Option<(f64, f64)> {
    if text.contains('%') || !token::is_figure(text) {
        return None;
    }
    let digits: String = (text.chars())
        .filter(|sign| sign.is_ascii_digit() || *sign == '.')
        .collect();
    let value: f64 = digits.parse().ok()?;
    let places = digits
        .split_once('.')
        .map_or(0, |(_, places)| places.len().min(9));
    let negative = text.starts_with(['(', '-', '–', '−']);
    let unit = 10_f64.powi(-i32::try_from(places).ok()?);
    Some((if negative { -value } else { value }, unit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finish;
    use crate::sketch;

    /// The labels of the rows that are totals.
    fn totals(drawing: &[&str]) -> Vec<String> {
        let sheet = sketch::sheet(&[]);
        let mut grid = sketch::grid(drawing);
        grid.header_rows = Some(1);
        let mut table = finish::table(&grid, &sheet);
        mark_totals(&mut table);
        let of_total = |cell: &&Cell| cell.role == CellRole::Total && cell.column == 1;
        let rows = table.cells.iter().filter(of_total).map(|cell| cell.row);
        rows.map(|row| {
            let label = table.cells.iter().find(|cell| cell.row == row);
            label.map_or(String::new(), |cell| cell.text.clone())
        })
        .collect()
    }

    #[test]
    fn a_row_named_like_its_group_that_adds_it_up_is_a_total() {
        let humps = |last: &'static str| {
            totals(&[
                "Speed humps | Humps | Cost",
                "High Street | 4 | 3,500.40",
                "Mill Lane | 2 | 1,749.60",
                last,
            ])
        };
        assert_eq!(humps("Speed humps | 6 | 5,250"), ["Speed humps"]);
        // Figures of its own, a column that doesn't add up, another name.
        assert!(humps("Speed humps | 1 | 700").is_empty());
        assert!(humps("Speed humps | 6 | 5,350").is_empty());
        assert!(humps("Church Road | 6 | 5,250").is_empty());
    }

    #[test]
    fn what_is_not_printed_may_be_summed() {
        let parks = |last: &'static str| {
            totals(&[
                "Parks | Gross | Income | Net",
                "Trees | 12 |  | 11",
                "Paths | 30 | 9 | 21",
                last,
            ])
        };
        assert_eq!(parks("Parks | 42 | 10 | 32"), ["Parks"]);
        assert!(parks("Parks | 42 | 10 | 52").is_empty());
    }

    #[test]
    fn each_section_has_its_own() {
        let drawing = [
            "Service | 2024 | 2025",
            "Parks | < | <",
            "Trees | 12 | 14",
            "Paths | (2) | -",
            "Parks: | 10 | 14",
            "Roads | < | <",
            "Signs | 3 | 4",
            "Roads | 13 | 18",
        ];
        assert_eq!(totals(&drawing), ["Parks:"]);
    }
}
