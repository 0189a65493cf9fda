//! The numbers of columns at the foot of boxed heads: a row of their own, which no rule parts off.
//!
//! ```text
//! │          │  Sites  │  Homes  │  Homes  │
//! │   Ward   │  found  │ planned │  built  │
//! │          │   (1)   │   (2)   │   (3)   │
//! ├──────────┼─────────┼─────────┼─────────┤
//! │ Abbey    │      12 │     340 │     215 │
//! ```
//!
//! Not to be matched: heads whose last words count, `Year 1`, `Year 2`, `Year 3` on two lines each.

use scrutineer_model::Word;

use super::IN_STEP;
use crate::class::{are_column_numbers, is_column_number};
use crate::grid::GridCell;
use crate::text::join;
use crate::token;

/// A number alone on the last line of a cell.
#[derive(Clone, Copy)]
struct Foot<'a> {
    /// Index of its cell.
    cell: usize,
    number: &'a Word,
}

/// Gives the numbers at the feet of heads a row of their own.
pub(super) fn part_numbers(cells: &mut Vec<GridCell>) {
    let mut feet: Vec<Foot> = (cells.iter().enumerate())
        .filter_map(|(at, cell)| foot(at, cell))
        .collect();
    feet.sort_by(|a, b| a.number.baseline.total_cmp(&b.number.baseline));
    let on_one_line = |a: &Foot, b: &Foot| b.number.baseline - a.number.baseline <= IN_STEP;
    let lines = feet.chunk_by(on_one_line);
    let found = lines.map(<[Foot]>::to_vec).find_map(|mut line| {
        line.sort_by_key(|foot| cells[foot.cell].columns.0);
        let row = row_numbered(cells, &line)?;
        Some((row, line))
    });
    if let Some((row, line)) = found {
        part(cells, row, &line);
    }
}

/// The number that stands alone on the last line of a cell, which may hold nothing else.
fn foot<'a>(at: usize, cell: &GridCell<'a>) -> Option<Foot<'a>> {
    let lowest = |a: &&&Word, b: &&&Word| a.baseline.total_cmp(&b.baseline);
    let number = *cell.words.iter().max_by(lowest)?;
    let is_alone =
        |word: &&Word| std::ptr::eq(*word, number) || number.baseline - word.baseline > IN_STEP;
    let numbers = !number.raised && is_column_number(&number.text);
    (numbers && cell.words.iter().all(is_alone)).then_some(Foot { cell: at, number })
}

fn without<'a>(cell: &GridCell<'a>, number: &Word) -> Vec<&'a Word> {
    let is_other = |word: &&&Word| !std::ptr::eq(**word, number);
    cell.words.iter().filter(is_other).copied().collect()
}

/// The last row of the heads whose columns a line numbers.
fn row_numbered(cells: &[GridCell], line: &[Foot]) -> Option<usize> {
    let row = cells[line.first()?.cell].rows.1;
    let columns = cells.iter().map(|cell| cell.columns.1 + 1).max()?;
    let texts = line.iter().map(|foot| foot.number.text.as_str());
    if line.len() * 2 < columns || !are_column_numbers(texts) {
        return None;
    }
    let ends_here =
        |foot: &Foot| cells[foot.cell].rows.1 == row && cells[foot.cell].column_span() == 1;
    // Names that go on in numbers say the same before them.
    let names: Vec<String> = (line.iter())
        .map(|foot| join(&without(&cells[foot.cell], foot.number)))
        .collect();
    let named = names.iter().any(|name| !name.is_empty());
    let differ = (names.windows(2)).all(|pair| pair[0].is_empty() || pair[0] != pair[1]);
    let baseline = line[0].number.baseline;
    let in_head = |(at, cell): (usize, &GridCell)| {
        let numbered = line.iter().any(|foot| foot.cell == at);
        let beside = |word: &&Word| (word.baseline - baseline).abs() <= IN_STEP;
        let is_quantity = token::is_quantity(&cell.text);
        numbered || cell.columns.0 == 0 || !(is_quantity || cell.words.iter().any(beside))
    };
    let mut above = (cells.iter().enumerate()).filter(|(_, cell)| cell.rows.0 <= row);
    (line.iter().all(ends_here) && named && differ && above.all(in_head)).then_some(row)
}

/// Moves the numbers to the row below their heads: the last of these where it holds numbers alone, else a new one.
fn part<'a>(cells: &mut Vec<GridCell<'a>>, row: usize, line: &[Foot<'a>]) {
    let is_apart = |foot: &Foot| {
        let cell = &cells[foot.cell];
        cell.words.len() == 1 || cell.rows.0 < row
    };
    let has_own = |foot: &Foot| cells[foot.cell].words.len() == 1 && cells[foot.cell].rows.0 == row;
    let own_row = line.iter().all(is_apart) && line.iter().any(has_own);
    let below = row + usize::from(!own_row);
    if !own_row {
        for cell in cells.iter_mut().filter(|cell| cell.rows.1 > row) {
            cell.rows.0 += usize::from(cell.rows.0 > row);
            cell.rows.1 += 1;
        }
    }
    for foot in line {
        let cell = &mut cells[foot.cell];
        let rest = without(cell, foot.number);
        let columns = cell.columns;
        if rest.is_empty() {
            cell.rows = (below, below);
            continue;
        }
        *cell = GridCell::new((cell.rows.0, below - 1), columns, rest);
        cells.push(GridCell::new((below, below), columns, vec![foot.number]));
    }
    cells.sort_by_key(|cell| (cell.rows.0, cell.columns.0));
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    /// The rows of a drawing in a box, with no rule across its first three lines.
    fn rows(drawing: &[&'static str]) -> Vec<String> {
        let mut sheet = sketch::ruled_sheet(drawing, (0, drawing.len() - 1), &[0, 12, 24, 36, 48]);
        let at = |line: usize| sketch::under(line as f32 - 1.0);
        let kept: Vec<f32> = std::iter::once(0)
            .chain(3..=drawing.len())
            .map(at)
            .collect();
        sheet.rulings.retain(|rule| {
            rule.axis == scrutineer_model::Axis::Vertical || kept.contains(&rule.position)
        });
        let grids = grids(&sheet);
        assert_eq!(grids.len(), 1, "{grids:#?}");
        sketch::rows_of(&grids[0])
    }

    #[test]
    fn numbers_of_columns_at_the_foot_of_boxed_heads_are_a_row() {
        let drawing = [
            "            Sites       Homes       Homes      ",
            "Ward        found       planned     built      ",
            "            (1)         (2)         (3)        ",
            "Abbey       12          340         215        ",
            "Castle      9           120         88         ",
            "Hill        14          410         377        ",
        ];
        assert_eq!(
            rows(&drawing)[..3],
            [
                "Ward | Sites found | Homes planned | Homes built",
                " | (1) | (2) | (3)",
                "Abbey | 12 | 340 | 215"
            ]
        );
    }

    #[test]
    fn heads_that_end_in_numbers_keep_them() {
        let drawing = [
            "            Annual      Annual      Annual     ",
            "Ward        Year        Year        Year       ",
            "            1           2           3          ",
            "Abbey       12          340         215        ",
            "Castle      9           120         88         ",
            "Hill        14          410         377        ",
        ];
        assert_eq!(
            rows(&drawing)[0],
            "Ward | Annual Year 1 | Annual Year 2 | Annual Year 3"
        );
    }
}
