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

use scrutineer_model::Rect;

use crate::columns::Columns;
use crate::grid::{GridCell, compact};
use crate::rules::Rule;
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

/// Lets each name in the first column reach over the rows between the rules that run below it, where other rules begin
/// right of that column: its cell is merged. So it is where no other rules are, if a name stands beside the middle of its rows.
///
/// ```text
/// ───────────────────────
///         Gas use    15.1
/// Estate  ───────────────
///         Power       6.0
/// ───────────────────────
/// ```
pub(super) fn name_between_rules(
    cells: &mut Vec<GridCell>,
    header_rows: usize,
    horizontal: &[Rule],
    columns: &Columns,
) {
    let (left, right) = columns.extents[0];
    let last = columns.extents[columns.count() - 1];
    let Some(second) = columns.extents.get(1) else {
        return;
    };
    let over_the_rest = |rule: &&Rule| rule.start <= second.0 && last.0 < rule.end;
    // Few tables have such rules: the others need no more.
    if !horizontal.iter().any(|rule| over_the_rest(&rule)) {
        return;
    }
    let body = cells.iter().filter(|cell| cell.rows.0 >= header_rows);
    let Some(field) = Rect::around(body.map(GridCell::bbox)) else {
        return;
    };
    let inside = horizontal
        .iter()
        .filter(|rule| field.y0 < rule.at && rule.at < field.y1);
    let (whole, part): (Vec<&Rule>, Vec<&Rule>) =
        (inside.filter(over_the_rest)).partition(|rule| rule.start <= left);
    if whole.is_empty() || part.iter().any(|rule| rule.start < right) {
        return;
    }
    let group_of = |y: f32| whole.iter().filter(|rule| rule.at < y).count();
    let mut rows: Vec<Option<(usize, usize)>> = vec![None; whole.len() + 1];
    let mut names: Vec<Vec<usize>> = vec![Vec::new(); whole.len() + 1];
    for (index, cell) in cells
        .iter()
        .enumerate()
        .filter(|(_, cell)| cell.rows.0 >= header_rows)
    {
        let group = group_of(cell.bbox().center_y());
        if cell.columns.0 == 0 {
            names[group].push(index);
        } else if let Some((first, last)) = &mut rows[group] {
            (*first, *last) = ((*first).min(cell.rows.0), (*last).max(cell.rows.1));
        } else {
            rows[group] = Some(cell.rows);
        }
    }
    // Alone in its row it was taken for the name of a section.
    let is_name = |index: &usize| {
        cells[*index].columns == (0, 0) || part.is_empty() && cells[*index].bbox().x1 <= second.0
    };
    if !names
        .iter()
        .all(|names| matches!(names.as_slice(), [name] if is_name(name)))
    {
        return;
    }
    let groups: Vec<(usize, (usize, usize))> = (names.iter().zip(&rows))
        .filter_map(|(names, rows)| Some((*names.first()?, (*rows)?)))
        .collect();
    if part.is_empty() && !are_in_the_middle(cells, &groups) {
        return;
    }
    for (name, rows) in groups {
        (cells[name].rows, cells[name].columns) = (rows, (0, 0));
    }
    *cells = compact(std::mem::take(cells), &[], &[]);
}

/// Whether each name has two rows or more beside it, and none stands above all of its own but some below the first.
fn are_in_the_middle(cells: &[GridCell], groups: &[(usize, (usize, usize))]) -> bool {
    let has_a_label = |row: usize| {
        let mut own = cells.iter().filter(|cell| cell.rows.0 == row);
        own.any(|cell| cell.columns.0 == 1)
    };
    let is_among = |&(name, (first, last)): &(usize, (usize, usize))| {
        let of_name = cells[name].rows;
        last > first
            && of_name.0 >= first
            && (first..=last).all(|row| of_name == (row, row) || has_a_label(row))
    };
    let is_below_the_first =
        |&(name, (first, _)): &(usize, (usize, usize))| cells[name].rows.0 > first;
    groups.iter().all(is_among) && groups.iter().any(is_below_the_first)
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
    fn a_name_reaches_over_the_rows_between_the_rules_below_it() {
        let drawing = [
            "Strand    Measure      2023      2024",
            "          Gas use     1,510     1,498",
            "Estate    Power         602       587",
            "          Sun           690       640",
            "          Diesel        580       561",
            "Fleet                                ",
            "          Vans           19        26",
            "          Chargers       88       140",
            "Place     Trees       4,100     9,022",
            "          Homes         120       377",
        ];
        let mut sheet = sketch::ruled_sheet(&drawing, (0, 9), &[0, 37]);
        let whole = [-1.0, 0.0, 3.0, 6.0, 9.0].map(sketch::under);
        let part = [1.0, 2.0, 4.0, 7.0, 8.0].map(sketch::under);
        let right = sheet
            .words
            .iter()
            .find(|word| word.text == "Gas")
            .map(|word| word.bbox.x0);
        let right = right.expect("a label") - 2.0;
        sheet.rulings.retain_mut(|rule| {
            let at = |others: &[f32]| others.iter().any(|at| (rule.position - at).abs() < 1.0);
            let kept = at(&whole) || at(&part);
            if at(&part) && !at(&whole) {
                rule.start = right;
            }
            kept
        });
        let grids = grids(&sheet);
        let name = |text: &str| grids[0].cells.iter().find(|cell| cell.text == text);
        let rows = ["Estate", "Fleet", "Place"].map(|text| name(text).map(|cell| cell.rows));
        assert_eq!(rows, [Some((1, 3)), Some((4, 5)), Some((6, 8))]);
    }

    #[test]
    fn a_name_between_the_rows_that_rules_hold_together_is_that_of_both() {
        let rows = |names: [&str; 2]| {
            let row = |name: &str, rest: &str| format!("{name:<13}{rest}");
            let drawing = [
                row("Strand", "Measure       2023      2024"),
                row("", "Gas use      1,510     1,498"),
                row(names[0], ""),
                row(names[1], "Power          602       587"),
                row("", "Vans            19        26"),
                row("Fleet", ""),
                row("", "Chargers        88       140"),
            ];
            let drawing: Vec<&str> = drawing.iter().map(String::as_str).collect();
            let mut sheet = sketch::ruled_sheet(&drawing, (0, 6), &[0, 40]);
            let whole = [-1.0, 0.0, 3.0, 6.0].map(sketch::under);
            (sheet.rulings).retain(|rule| whole.iter().any(|at| (rule.position - at).abs() < 1.0));
            let grids = grids(&sheet);
            let name = |text: &str| grids[0].cells.iter().find(|cell| cell.text == text);
            ["Estate", "Fleet"].map(|text| name(text).map(|cell| cell.rows))
        };
        assert_eq!(rows(["Estate", ""]), [Some((1, 2)), Some((3, 4))]);
        assert_eq!(rows(["", "Estate"]), [Some((1, 2)), Some((3, 4))]);
    }

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
