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
//! A long name goes on beside the next row of its group. Not to be matched: names of sections, which stand before their rows and have none beside them.

use crate::grid::GridCell;
use crate::token;
use crate::wraps::SPACE;

/// The fewest groups, and the fewest rows in one.
const LEAST: usize = 2;

/// Lets the names in the first column reach over their groups, where the second column's labels come
/// again in one order and each group has one name.
pub(super) fn name_groups(cells: &mut Vec<GridCell>, header_rows: usize) {
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
    let mut names: Vec<Vec<&GridCell>> = vec![Vec::new(); count];
    for (cell, group) in cells
        .iter()
        .filter_map(|cell| Some((cell, group_of(cell)?)))
    {
        names[group].push(cell);
    }
    let right = names.iter().flatten().map(|cell| cell.bbox().x1);
    let right = right.fold(f32::MIN, f32::max);
    if !names.iter_mut().all(|lines| is_one_name(lines, right)) {
        return;
    }
    let whole: Vec<GridCell> = (names.iter().enumerate())
        .map(|(group, lines)| {
            let first = header_rows + group * each;
            let words = lines.iter().flat_map(|line| line.words.iter().copied());
            GridCell::new((first, first + each - 1), (0, 0), words.collect())
        })
        .collect();
    cells.retain(|cell| group_of(cell).is_none());
    cells.extend(whole);
}

/// Whether the cells of a group's first column are one name, the lines of which stand beside its rows: each goes
/// on in small letters, or there was no room for its first word above.
fn is_one_name(lines: &mut [&GridCell], right: f32) -> bool {
    lines.sort_by_key(|line| line.rows);
    let goes_on = |pair: &[&GridCell]| {
        let (above, below) = (pair[0], pair[1]);
        let word = below.words[0];
        let full = above.bbox().x1 + SPACE * word.size + word.bbox.width() > right;
        above.rows.1 + 1 == below.rows.0 && (full || token::continues(&below.text))
    };
    !lines.is_empty() && lines.windows(2).all(goes_on)
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

    #[test]
    fn a_name_that_goes_on_beside_the_second_row_of_its_group_is_one() {
        let drawing = [
            "                            Cases   Treated",
            "Back pain         Count        93        77",
            "                  Share     18.8%     15.6%",
            "Chronic fatigue   Count        19         4",
            "syndrome          Share      3.8%      0.8%",
            "Asthma            Count        31        22",
            "                  Share      6.3%      4.4%",
        ];
        let sheet = sketch::sheet(&drawing);
        let grids = grids(&sheet);
        let name = |text: &str| grids[0].cells.iter().find(|cell| cell.text == text);
        let rows = ["Back pain", "Chronic fatigue syndrome", "Asthma"]
            .map(|text| name(text).map(|cell| cell.rows));
        assert_eq!(rows, [Some((1, 2)), Some((3, 4)), Some((5, 6))]);
    }
}
