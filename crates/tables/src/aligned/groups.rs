//! Names of groups beside rows that come again: each name is that of its whole group.
//!
//! ```text
//!         Men       11.0   40.7
//! 1991    Women      6.6   16.0
//!         Total      8.9   28.7
//!         Men        9.5   39.4
//! 1996    Women      5.3   13.9
//!         Total      7.5   27.3
//! ```
//!
//! Not to be matched: names of sections, which stand before their rows and have none beside them.

use crate::grid::GridCell;

/// The fewest groups, and the fewest rows in one.
const LEAST: usize = 2;

/// Lets the names in the first column reach over their groups, where the second column's labels come
/// again in one order and each group has one name.
pub(super) fn name_groups(cells: &mut [GridCell], header_rows: usize) {
    let rows = cells.iter().map(|cell| cell.rows.1 + 1).max().unwrap_or(0);
    let label = |row: usize| {
        let mut labels = cells.iter().filter(|cell| cell.rows == (row, row));
        labels.find(|cell| cell.columns == (1, 1))
    };
    let Some(labels) = (header_rows..rows)
        .map(|row| label(row).map(|cell| cell.text.as_str()))
        .collect::<Option<Vec<&str>>>()
    else {
        return;
    };
    let Some(each) = (1..labels.len()).find(|&row| labels[row] == labels[0]) else {
        return;
    };
    let again = labels.iter().skip(each).zip(&labels).all(|(a, b)| a == b);
    let count = labels.len() / each;
    if each < LEAST || count < LEAST || !again || labels.len() % each != 0 {
        return;
    }
    let group_of = |cell: &GridCell| {
        let named = cell.columns == (0, 0) && cell.rows.0 == cell.rows.1;
        (named && cell.rows.0 >= header_rows).then(|| (cell.rows.0 - header_rows) / each)
    };
    let mut named: Vec<usize> = cells.iter().filter_map(group_of).collect();
    named.sort_unstable();
    if named != (0..count).collect::<Vec<usize>>() {
        return;
    }
    for cell in cells {
        if let Some(group) = group_of(cell) {
            let first = header_rows + group * each;
            cell.rows = (first, first + each - 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    #[test]
    fn a_name_in_the_middle_of_its_group_is_that_of_all_its_rows() {
        let drawing = [
            "                   Farms   Works",
            "         Men        11.0    40.7",
            "1991     Women       6.6    16.0",
            "         All         8.9    28.7",
            "         Men         9.5    39.4",
            "1996     Women       5.3    13.9",
            "         All         7.5    27.3",
        ];
        let sheet = sketch::sheet(&drawing);
        let grids = grids(&sheet);
        let name = |text: &str| grids[0].cells.iter().find(|cell| cell.text == text);
        assert_eq!(name("1991").map(|cell| cell.rows), Some((1, 3)));
        assert_eq!(name("1996").map(|cell| cell.rows), Some((4, 6)));
    }
}
