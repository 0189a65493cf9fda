//! Pieces of one table that white parts: a section's name between stripes, a blank row.
//!
//! ```text
//! ▒ Site           2009-16   2016-26 ▒
//! ▒ Committed        1,682     1,698 ▒
//!   New supply in corridors              no stripe: it is white by itself
//! ▒ RC 1                 –       873 ▒   no head of its own: that above holds
//! ▒ RC 2                66     2,030 ▒
//! ```
//!
//! The pieces have the same columns at the same places, or the lower one leaves some empty; it begins as rows
//! do, and nothing but the name of a section stands between. Not to be matched: tables one under the other with a head
//! each, or with a title, a number or a sentence between.

use scrutineer_model::{Fill, Rect, Word};

use crate::boxhead::head_rows;
use crate::grid::{Grid, GridCell};
use crate::shape::{has_digits, shape};
use crate::text::{Gaps, Line, lines, median, segments};
use crate::token;
use crate::under::{Extent, columns_under};

/// Columns that both have.
const LEAST_COLUMNS: usize = 3;
/// The edges of both lie within so many ems: figures are set right, and some have a bracket more.
const SAME: f32 = 1.5;
/// White between two pieces with nothing in it, in ems …
const BLANK: f32 = 2.6;
/// … and for each name of a section in it, with a blank row of its own.
const NAMED: f32 = 2.2;
/// … or with several, where both are framed alike.
const FRAMED: f32 = 6.0;
/// Rules closer than this, in points, are one.
const ONE_RULE: f32 = 1.0;
/// The name of a section and of one within it.
const MOST_NAMES: usize = 2;
/// A name has no more words.
const LONGEST_NAME: usize = 14;
/// A name is set no larger than this, against the rows.
const LARGER: f32 = 1.15;

/// Puts pieces under those that they go on from.
pub(crate) fn join_pieces<'a>(grids: &mut Vec<Grid<'a>>, words: &[&'a Word], fills: &[Fill]) {
    grids.sort_by(|a, b| a.bbox.reading_order(&b.bbox));
    let mut at = 0;
    while at < grids.len() {
        let next = (0..grids.len())
            .filter(|&below| below != at)
            .find_map(|below| Some((below, joint(&grids[at], &grids[below], words, fills)?)));
        match next {
            Some((below, joint)) => {
                let piece = grids.remove(below);
                let above = &mut grids[at - usize::from(below < at)];
                append(above, piece, joint);
                at = 0;
            }
            None => at += 1,
        }
    }
}

/// How two pieces go together.
struct Joint<'a> {
    /// For each column of the lower piece, that of the upper it goes on.
    columns: Vec<usize>,
    /// The names of sections between them.
    names: Vec<Vec<&'a Word>>,
}

/// How two pieces of one table go together; `None` where they are two tables.
fn joint<'a>(
    above: &Grid<'a>,
    below: &Grid<'a>,
    words: &[&'a Word],
    fills: &[Fill],
) -> Option<Joint<'a>> {
    let white = below.bbox.y0 - above.bbox.y1;
    if white < -1.0 || above.columns() < below.columns() || below.columns() < LEAST_COLUMNS {
        return None;
    }
    let size = median(below.cells.iter().flat_map(|c| &c.words).map(|w| w.size));
    if white >= (BLANK + FRAMED * MOST_NAMES as f32) * size || below.title.is_some() {
        return None;
    }
    let head = |grid: &Grid| grid.header_rows.unwrap_or_else(|| head_rows(grid, fills));
    let heads = (head(above), head(below));
    let goes_on = || begins_with_figures(below) || above.ruled && begins_with_a_name(below);
    let begins = heads.1 == 0 && goes_on() || begins_as_its_rows(below);
    if !begins || heads.0 >= above.rows() || !end_alike((above, heads.0), (below, heads.1), size) {
        return None;
    }
    let columns = columns_in_line(above, below)?;
    let names = names_between((above.bbox, below.bbox), words, size)?;
    let named = if are_framed_alike(above, below) {
        FRAMED
    } else {
        NAMED
    };
    (white < (BLANK + named * names.len() as f32) * size).then_some(Joint { columns, names })
}

/// Whether the frames of both begin and end at the same rules: one sheet, set in parts.
fn are_framed_alike(above: &Grid, below: &Grid) -> bool {
    let same = |a: f32, b: f32| (a - b).abs() < ONE_RULE;
    // A frame is wider than its text.
    let is_framed = |grid: &Grid| {
        let text = Rect::around(grid.cells.iter().map(GridCell::bbox));
        grid.ruled && text.is_some_and(|text| grid.bbox.x0 + ONE_RULE < text.x0)
    };
    is_framed(above)
        && is_framed(below)
        && same(above.bbox.x0, below.bbox.x0)
        && same(above.bbox.x1, below.bbox.x1)
}

/// The names of sections between two grids; `None` where anything else stands there.
pub(crate) fn names_between<'a>(
    (above, below): (Rect, Rect),
    words: &[&'a Word],
    size: f32,
) -> Option<Vec<Vec<&'a Word>>> {
    let left = above.x0.min(below.x0);
    let between = words.iter().copied().filter(|word| {
        let (x, y) = (word.bbox.center_x(), word.bbox.center_y());
        above.y1 < y && y < below.y0 && left - size < x && x < above.x1
    });
    let names = lines(between);
    let all = names.len() <= MOST_NAMES && names.iter().all(|line| is_name(line, left, size));
    all.then(|| names.into_iter().map(|line| line.words).collect())
}

/// Whether two grids, or what stands in their rows below so many of heads, begin and end at the same places: a frame
/// is wider than its text.
fn end_alike(above: (&Grid, usize), below: (&Grid, usize), size: f32) -> bool {
    let alike =
        |a: Rect, b: Rect| (a.x0 - b.x0).abs() <= SAME * size && (a.x1 - b.x1).abs() <= SAME * size;
    let rows = |(grid, head): (&Grid, usize)| {
        let rows = grid.cells.iter().filter(|cell| cell.rows.0 >= head);
        Rect::around(rows.map(GridCell::bbox)).unwrap_or(grid.bbox)
    };
    alike(above.0.bbox, below.0.bbox) || alike(rows(above), rows(below))
}

/// Whether a line names a section: one phrase at the left edge, no sentence, title or numbered heading.
fn is_name(line: &Line, left: f32, size: f32) -> bool {
    let phrases = segments(&line.words, Gaps::WIDE, &[]);
    let [name] = phrases.as_slice() else {
        return false;
    };
    let first = name.words.first().map_or("", |word| word.text.as_str());
    let is_numbered = first.contains('.') && first.starts_with(|c: char| c.is_ascii_digit());
    name.words.len() <= LONGEST_NAME
        && (name.bbox.x0 - left).abs() < SAME * size
        && line.size <= LARGER * size
        && !name.text.ends_with('.')
        && !is_numbered
        && !name.number
        && !token::begins_a_title(&name.text)
}

/// Whether a figure or nil stands in the first row behind its name, as in no head.
fn begins_with_figures(grid: &Grid) -> bool {
    let is_figure = |cell: &GridCell| token::is_number(&cell.text) && !token::is_period(&cell.text);
    (grid.cells.iter())
        .filter(|cell| cell.rows.0 == 0 && cell.columns.0 > 0)
        .any(is_figure)
}

/// Whether the name of a section stands alone in the first row of a frame, and rows of several cells below it.
fn begins_with_a_name(grid: &Grid) -> bool {
    let of_row = |row: usize| grid.cells.iter().filter(move |cell| cell.rows.0 == row);
    let is_name = |cell: &GridCell| {
        let ends = cell.text.ends_with(['.', ':', ';']);
        cell.columns.0 == 0 && cell.words.len() <= LONGEST_NAME && !ends
    };
    grid.ruled
        && of_row(0).count() == 1
        && of_row(0).all(is_name)
        && (1..grid.rows()).any(|row| of_row(row).count() >= 2)
}

/// Whether all that stands behind the first name is written as what stands below it, as no head is: `Toys … Sep-05`
/// over `Puzzle … Oct-04`.
fn begins_as_its_rows(grid: &Grid) -> bool {
    let (first, rows): (Vec<&GridCell>, Vec<&GridCell>) =
        grid.cells.iter().partition(|cell| cell.rows.0 == 0);
    let (names, texts): (Vec<&GridCell>, Vec<&GridCell>) =
        first.into_iter().partition(|cell| cell.columns == (0, 0));
    let has_digits = |cell: &&GridCell| has_digits(&cell.text);
    let again = |cell: &&GridCell| {
        let written = shape(&cell.text);
        let mut below = rows.iter().filter(|row| row.columns == cell.columns);
        (has_digits(cell) || token::is_nil(&cell.text))
            && below.any(|row| shape(&row.text) == written)
    };
    !names.is_empty() && texts.iter().any(has_digits) && texts.iter().all(again)
}

/// For each column of the lower piece the column of the upper that it stands under; `None` where one stands
/// under none or several, or they are as many and not in line.
fn columns_in_line(above: &Grid, below: &Grid) -> Option<Vec<usize>> {
    let extent = |grid: &Grid, column: usize| {
        let own = grid.cells.iter().filter(|c| c.columns == (column, column));
        Rect::around(own.map(GridCell::bbox))
    };
    if above.columns() == below.columns() {
        let in_line = |column: &usize| match (extent(above, *column), extent(below, *column)) {
            (Some(a), Some(b)) => a.overlap_x(&b) > 0.0,
            _ => true,
        };
        let columns: Vec<usize> = (0..above.columns()).collect();
        return columns.iter().all(in_line).then_some(columns);
    }
    let extents = |grid: &Grid| -> Vec<Extent> {
        let of_column = |column| extent(grid, column).map(|bbox| (bbox.x0, bbox.x1));
        (0..grid.columns()).map(of_column).collect()
    };
    columns_under(&extents(above), &extents(below)).filter(|columns| columns[0] == 0)
}

fn append<'a>(above: &mut Grid<'a>, mut piece: Grid<'a>, joint: Joint<'a>) {
    let last = above.columns() - 1;
    for words in joint.names {
        let row = above.rows();
        above
            .cells
            .push(GridCell::new((row, row), (0, last), words));
    }
    piece.push_down(above.rows());
    for cell in &mut piece.cells {
        cell.columns = (joint.columns[cell.columns.0], joint.columns[cell.columns.1]);
    }
    above.cells.append(&mut piece.cells);
    above.bbox = above.bbox.union(&piece.bbox);
    above.ruled &= piece.ruled;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch;

    /// Two pieces with lines between, as they stand on a page.
    fn joined(between: &[&str], below: &[&str]) -> Vec<Vec<String>> {
        let above = [
            "Site              2009-16    2016-26      Total",
            "Committed           1,682      1,698      3,380",
            "Other                  20         30         50",
        ];
        let all: Vec<&str> = [&above, between, below].concat();
        let words = sketch::words(&all);
        let line = |y: f32| ((y - 100.0) / 12.0).round() as usize;
        let of = |from: usize, to: usize| {
            let mut cells = Vec::new();
            for word in words
                .iter()
                .filter(|w| (from..to).contains(&line(w.baseline)))
            {
                let row = line(word.baseline) - from;
                let column = [80.0, 125.0, 158.0]
                    .iter()
                    .filter(|x| word.bbox.x1 > **x)
                    .count();
                cells.push(GridCell::new((row, row), (column, column), vec![word]));
            }
            Grid {
                bbox: Rect::around(cells.iter().map(GridCell::bbox)).expect("some"),
                cells,
                header_rows: (from == 0).then_some(1),
                ruled: true,
                title: None,
            }
        };
        let from = above.len() + between.len();
        let mut grids = vec![of(0, above.len()), of(from, all.len())];
        let words: Vec<&Word> = words.iter().collect();
        join_pieces(&mut grids, &words, &[]);
        grids.iter().map(sketch::rows_of).collect()
    }

    const ROWS: [&str; 2] = [
        "RC1                     –        873        873",
        "RC2                    66      2,030      2,096",
    ];

    #[test]
    fn a_sections_name_between_two_pieces_is_a_row() {
        let tables = joined(&["New supply in corridors"], &ROWS);
        assert_eq!(tables.len(), 1);
        assert_eq!(
            tables[0][3..],
            [
                "New supply in corridors",
                "RC1 | – | 873 | 873",
                "RC2 | 66 | 2,030 | 2,096"
            ]
        );
    }

    #[test]
    fn a_piece_may_leave_columns_empty_and_begin_with_what_is_no_figure() {
        let grid = |drawing: &[&str], edges: &[f32]| {
            let words = sketch::words(drawing);
            let mut cells: Vec<GridCell> = Vec::new();
            for word in words {
                let row = ((word.baseline - 100.0) / 12.0).round() as usize;
                let column = edges.iter().filter(|x| word.bbox.x1 > **x).count();
                cells.push(GridCell::new((row, row), (column, column), vec![word]));
            }
            Grid {
                bbox: Rect::around(cells.iter().map(GridCell::bbox)).expect("some"),
                cells,
                header_rows: Some(1),
                ruled: false,
                title: None,
            }
        };
        let above = [
            "Item            Serial    Number    Acquired",
            "Couch                          1      Sep-05",
            "Chairs                         2      Oct-05",
        ];
        let below = [
            "",
            "",
            "",
            "",
            "Toys                                  Sep-05",
            "Puzzle                         1      Sep-05",
            "Radio                          1      Oct-04",
        ];
        let mut below = grid(&below, &[80.0, 150.0]);
        for cell in &mut below.cells {
            cell.rows = (cell.rows.0 - 4, cell.rows.1 - 4);
        }
        let mut grids = vec![grid(&above, &[80.0, 120.0, 150.0]), below];
        join_pieces(&mut grids, &[], &[]);
        assert_eq!(grids.len(), 1);
        assert_eq!(
            sketch::rows_of(&grids[0])[3..],
            [
                "Toys |  |  | Sep-05",
                "Puzzle |  | 1 | Sep-05",
                "Radio |  | 1 | Oct-04"
            ]
        );
    }

    #[test]
    fn a_sections_name_alone_begins_a_piece_and_a_column_within_may_be_blank() {
        let rows = [
            "Stores",
            "RC1                                          873",
            "RC2                    66                  2,096",
        ];
        let tables = joined(&[""], &rows);
        assert_eq!(tables.len(), 1);
        assert_eq!(
            tables[0][3..],
            ["Stores |  |  | ", "RC1 |  |  | 873", "RC2 | 66 |  | 2,096"]
        );
        let ends = ["Stores:", rows[1], rows[2]];
        assert_eq!(joined(&[""], &ends).len(), 2);
    }

    #[test]
    fn the_lower_piece_may_begin_with_dashes_and_a_figure() {
        let rows = [
            "*RC1*                   *–*        *–*      *873*",
            "RC2                     –          –      2,096",
            "RC3                     –        873        873",
        ];
        let tables = joined(&["New supply in corridors"], &rows);
        assert_eq!(tables.len(), 1);
    }

    #[test]
    fn each_of_two_names_may_have_a_blank_row() {
        let between = ["", "New supply", "", "Corridors and centres", ""];
        assert_eq!(joined(&between, &ROWS).len(), 1);
        assert_eq!(joined(&["", "", "New supply", "", ""], &ROWS).len(), 2);
    }

    #[test]
    fn frames_of_one_sheet_go_together_over_more_white() {
        let drawing = [
            "Thing             Number     Bought ",
            "Mouse                  1     Sep-05 ",
            "Keyboard               2     Oct-05 ",
            "",
            "",
            "Cupboard                            ",
            "Cleaner                1     Jan-06 ",
            "Dryer                  2     Oct-04 ",
        ];
        let mut sheet = sketch::ruled_sheet(&drawing, (0, 2), &[0, 18, 29, 38]);
        let lower = sketch::ruled_sheet(&drawing, (6, 7), &[0, 18, 29, 38]);
        sheet.rulings.extend(lower.rulings);
        let grids = crate::find::grids(&sheet);
        let rows: Vec<Vec<String>> = grids.iter().map(sketch::rows_of).collect();
        assert_eq!(rows.len(), 1, "{rows:?}");
        assert_eq!(rows[0][3..5], ["Cupboard", "Cleaner | 1 | Jan-06"]);
    }

    #[test]
    fn titles_sentences_and_heads_part_tables() {
        assert_eq!(joined(&["Table 4: New supply"], &ROWS).len(), 2);
        assert_eq!(joined(&["4.2 New supply"], &ROWS).len(), 2);
        assert_eq!(joined(&["The sites below are new."], &ROWS).len(), 2);
        let headed = [
            "Site              2009-16    2016-26      Total",
            ROWS[0],
            ROWS[1],
        ];
        assert_eq!(joined(&[], &headed).len(), 2);
    }
}
