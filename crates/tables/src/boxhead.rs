//! How many rows of a ruled grid are its boxhead.
//!
//! The first row is weighed: it is bold over plain text, or stands on a colour of its own, or holds
//! words where the rows below hold figures, or short names over long texts. Rows below it are head
//! too where something ties them to it: a head that reaches down beside them, a head over several
//! columns that wants parts, the same dress, or nothing but units and periods.
//!
//! A table that runs on overleaf begins with its head and then the rest of a row cut by the page's
//! end: that rest has no figures either, and is no head.

use scrutineer_model::{Color, Fill};

use crate::background::background;
use crate::class::{are_classes, are_column_numbers, is_alike, is_class};
use crate::grid::{Grid, GridCell};
use crate::text::median;
use crate::token;

/// More rows than this are no head.
const MOST_ROWS: usize = 8;
/// What must speak for the first row.
const ENOUGH: i32 = 2;
/// Heads name; cells of more words than this tell.
const LONGEST_NAME: usize = 12;
/// A second name for a column, such as `Year 1`, has no more words than this.
const LONGEST_SECOND: usize = 4;
/// Texts are long from this many words on, and where they are so many times longer than their head.
const LONG_TEXT: f32 = 6.0;
const LONGER: f32 = 2.0;
/// A form not filled in has so many columns and rows: fewer may be a layout of words.
const LEAST_BLANK: usize = 3;
/// A darker background than this is no stripe: stripes leave black text easy to read.
const DARK: f32 = 128.0;

/// Rows of the boxhead.
pub(crate) fn head_rows(grid: &Grid, fills: &[Fill]) -> usize {
    let rows = grid.rows();
    let dress = dress(grid, fills, 0);
    if heads_blanks(grid, &dress) {
        return 1;
    }
    if rows < 2 || has_nils(grid) || weight(grid, &dress) < ENOUGH {
        return 0;
    }
    (1..rows.min(MOST_ROWS))
        .take_while(|&row| goes_on(grid, &dress, row))
        .count()
        + 1
}

/// Whether nothing but dashes, or dashes and figures, stands in the first row behind its name: nil figures.
fn has_nils(grid: &Grid) -> bool {
    let (named, cells): (Vec<&GridCell>, Vec<&GridCell>) =
        starting_in(grid, 0).partition(|cell| cell.columns.0 == 0);
    let is_nil = |cell: &&GridCell| token::is_nil(&cell.text);
    !named.is_empty()
        && cells.len() >= 2
        && cells.iter().any(is_nil)
        && (cells.iter()).all(|cell| is_nil(cell) || is_quantity(cell))
}

fn starting_in<'g, 'a>(grid: &'g Grid<'a>, row: usize) -> impl Iterator<Item = &'g GridCell<'a>> {
    grid.cells.iter().filter(move |cell| cell.rows.0 == row)
}

/// The cells below the first row and right of the first column.
fn field<'g, 'a>(grid: &'g Grid<'a>) -> impl Iterator<Item = &'g GridCell<'a>> {
    below(grid, 0)
}

/// The cells below a row and right of the first column.
fn below<'g, 'a>(grid: &'g Grid<'a>, row: usize) -> impl Iterator<Item = &'g GridCell<'a>> {
    grid.cells
        .iter()
        .filter(move |cell| cell.rows.0 > row && cell.columns.0 > 0)
}

fn is_quantity(cell: &GridCell) -> bool {
    token::is_quantity(&cell.text) && !token::is_unit(&cell.text)
}

/// A figure that is no period right of the first column.
fn has_quantities(grid: &Grid, row: usize) -> bool {
    starting_in(grid, row).any(|cell| cell.columns.0 > 0 && is_quantity(cell))
}

/// Whether the first row's figures are bands, days or numbers that count, over figures of another kind.
fn names_classes(grid: &Grid) -> bool {
    let classes: Vec<&GridCell> = starting_in(grid, 0)
        .filter(|cell| cell.columns.0 > 0 && is_quantity(cell))
        .collect();
    let texts: Vec<&str> = classes.iter().map(|cell| cell.text.as_str()).collect();
    if !are_classes(&texts) {
        return false;
    }
    let bands = is_class(texts[0]);
    classes.iter().all(|head| {
        let mut others = field(grid)
            .filter(|cell| cell.columns == head.columns && token::is_figure(&cell.text))
            .map(|cell| !is_alike(bands, &head.text, &cell.text))
            .peekable();
        others.peek().is_some()
            && if bands {
                others.all(|is| is)
            } else {
                others.any(|is| is)
            }
    })
}

/// How a row is set apart from the field below it.
struct Dress<'g> {
    /// Bold over plain text, right of the first column.
    bold: bool,
    /// Each cell on a colour that hardly any cell below has.
    filled: bool,
    /// That colour is dark, or the text on it light.
    dark: bool,
    colors: Vec<Option<Color>>,
    fills: &'g [Fill],
}

fn dress<'g>(grid: &Grid, fills: &'g [Fill], row: usize) -> Dress<'g> {
    let color = |cell: &GridCell| background(fills, &cell.bbox());
    let head: Vec<&GridCell> = starting_in(grid, row).collect();
    // Heads that reach down have their parts beside them.
    let foot = head.iter().map(|cell| cell.rows.1).max().unwrap_or(row);
    let colors: Vec<Option<Color>> = head.iter().map(|cell| color(cell)).collect();
    let body = below(grid, foot).count();
    let bold = below(grid, foot).filter(|cell| is_bold(cell)).count();
    let alike = below(grid, foot).filter(|cell| colors.contains(&color(cell)));
    let light = |cell: &GridCell| cell.words.iter().all(|word| word.color.luma() > DARK);
    let dark = |color: &Option<Color>| color.is_some_and(|color| color.luma() < DARK);
    Dress {
        bold: bold * 2 < body
            && head
                .iter()
                .filter(|cell| cell.columns.0 > 0)
                .all(|cell| is_bold(cell)),
        filled: colors.iter().all(Option::is_some) && alike.count() * 4 < body,
        dark: colors.iter().all(dark) || head.iter().all(|cell| light(cell)),
        colors,
        fills,
    }
}

impl Dress<'_> {
    fn is_worn_by(&self, cells: &[&GridCell]) -> bool {
        let same = |cell: &&GridCell| {
            (!self.bold || is_bold(cell))
                && (!self.filled || self.colors.contains(&background(self.fills, &cell.bbox())))
        };
        (self.bold || self.filled) && cells.iter().all(same)
    }
}

fn is_bold(cell: &GridCell) -> bool {
    cell.words.iter().all(|word| word.bold)
}

/// Whether the first row names columns that nobody has filled in: every row below has a name alone, and is set
/// otherwise.
fn heads_blanks(grid: &Grid, dress: &Dress) -> bool {
    let head: Vec<&GridCell> = starting_in(grid, 0).collect();
    let names = || grid.cells.iter().filter(|cell| cell.rows.0 > 0);
    let short = |cell: &&GridCell| {
        cell.words.len() <= LONGEST_NAME && !cell.text.ends_with(['.', ';']) && !is_quantity(cell)
    };
    let few = |alike: usize| alike * 4 < names().count();
    let in_color = |cell: &&GridCell| {
        dress
            .colors
            .contains(&background(dress.fills, &cell.bbox()))
    };
    grid.rows() >= LEAST_BLANK
        && grid.columns() >= LEAST_BLANK
        && head.len() == grid.columns()
        && names().all(|cell| cell.columns == (0, 0))
        && head.iter().all(short)
        && (head.iter().all(|cell| is_bold(cell))
            && few(names().filter(|cell| is_bold(cell)).count())
            || dress.colors.iter().all(Option::is_some) && few(names().filter(in_color).count()))
}

/// What speaks for the first row being head, less what speaks against it.
fn weight(grid: &Grid, dress: &Dress) -> i32 {
    let head: Vec<&GridCell> = starting_in(grid, 0).collect();
    let lone_label = head.len() == 1 && head[0].columns.0 == 0;
    if head.is_empty()
        || lone_label
        || field(grid).next().is_none()
        || has_quantities(grid, 0) && !names_classes(grid)
    {
        return 0;
    }
    // A lone row below may be a stripe.
    let stripe = grid.rows() == 2 && !dress.dark;
    let spanner = head
        .iter()
        .any(|cell| parts_below(grid, cell, 1) >= 2 && cell.column_span() < grid.columns());
    let names_columns = fill_columns(grid, &head);
    let tells = head
        .iter()
        .any(|cell| cell.words.len() > LONGEST_NAME || cell.text.ends_with(['.', ';']));
    let tells = tells && !(names_columns && is_alone_bold(grid, &head));
    2 * i32::from(dress.bold)
        + (2 - i32::from(stripe)) * i32::from(dress.filled)
        + 2 * i32::from(names_figures(grid))
        + i32::from(spanner)
        + i32::from(names_columns && are_names_over_texts(grid))
        + i32::from(names_columns && spanner)
        + i32::from(names_columns && stands_over_sections(grid))
        - i32::from(tells)
}

/// Whether a row is bold throughout, and nothing below it is but what stands over all columns.
fn is_alone_bold(grid: &Grid, head: &[&GridCell]) -> bool {
    let mut others =
        (grid.cells.iter()).filter(|cell| cell.rows.0 > 0 && cell.column_span() < grid.columns());
    head.iter().all(|cell| is_bold(cell)) && !others.any(is_bold)
}

/// Whether a row's cells stand in all columns.
fn fill_columns(grid: &Grid, row: &[&GridCell]) -> bool {
    row.iter().map(|cell| cell.column_span()).sum::<usize>() == grid.columns()
}

/// Whether words stand over a column of figures.
fn names_figures(grid: &Grid) -> bool {
    (1..grid.columns()).any(|column| {
        let head = starting_in(grid, 0)
            .find(|cell| cell.columns.0 <= column && column <= cell.columns.1)
            .filter(|cell| {
                !token::is_number(&cell.text)
                    || token::is_period(&cell.text)
                    || is_class(&cell.text)
            });
        let below = || {
            field(grid)
                .filter(|cell| cell.columns == (column, column) && !token::is_unit(&cell.text))
        };
        let numbers = below().filter(|cell| token::is_number(&cell.text));
        head.is_some() && below().any(is_quantity) && numbers.count() * 5 >= below().count() * 3
    })
}

/// Whether the name of a section follows at once, and that of another farther down: what stands above the first is
/// of none of them.
fn stands_over_sections(grid: &Grid) -> bool {
    let names_section = |row: usize| {
        let mut cells = starting_in(grid, row);
        let only = cells.next().filter(|_| cells.next().is_none());
        only.is_some_and(|cell| {
            cell.rows.1 == row
                && cell.columns.0 == 0
                && cell.words.len() <= LONGEST_NAME
                && starting_in(grid, row + 1).nth(1).is_some()
        })
    };
    names_section(1) && (2..grid.rows()).any(names_section)
}

/// How many cells start in a row below a cell, within its columns.
fn parts_below(grid: &Grid, above: &GridCell, row: usize) -> usize {
    starting_in(grid, row)
        .filter(|cell| above.columns.0 <= cell.columns.0 && cell.columns.1 <= above.columns.1)
        .count()
}

/// Whether every head is short and over some column stand texts far longer than it.
fn are_names_over_texts(grid: &Grid) -> bool {
    let length = |cell: &GridCell| cell.words.len() as f32;
    let short = starting_in(grid, 0).all(|cell| length(cell) < LONG_TEXT);
    let long = starting_in(grid, 0).any(|head| {
        let texts = field(grid).filter(|cell| cell.columns == head.columns);
        let usual = median(texts.map(length));
        usual >= LONG_TEXT && usual >= LONGER * length(head)
    });
    short && long
}

/// Whether a row below the first is head like the row above it.
fn goes_on(grid: &Grid, dress: &Dress, row: usize) -> bool {
    let here: Vec<&GridCell> = starting_in(grid, row).collect();
    let above = || grid.cells.iter().filter(|cell| cell.rows.0 < row);
    if above().any(|cell| cell.rows.1 >= row) {
        return true;
    }
    let of_field = || here.iter().copied().filter(|cell| cell.columns.0 > 0);
    let nameless = here.iter().all(|cell| cell.columns.0 > 0);
    let fits =
        |cell: &GridCell| token::is_unit(&cell.text) || (nameless && token::is_period(&cell.text));
    if of_field().next().is_some() && of_field().all(fits) {
        return true;
    }
    // The numbers of columns close a head.
    if nameless
        && here.len() * 2 >= grid.columns()
        && are_column_numbers(here.iter().map(|cell| cell.text.as_str()))
    {
        return true;
    }
    if has_quantities(grid, row) || here.len() < 2 {
        return false;
    }
    let parted = above().any(|cell| {
        cell.rows.1 + 1 == row
            && cell.column_span() > 1
            && cell.column_span() < grid.columns()
            && parts_below(grid, cell, row) >= 2
    });
    if parted {
        return true;
    }
    let longest = here.iter().map(|cell| cell.words.len()).max().unwrap_or(0);
    if longest <= LONGEST_NAME && dress.is_worn_by(&here) {
        return true;
    }
    // Nothing has named the rows yet: what stands above the names, a key to colours or a band, is no whole head.
    if above().all(|cell| cell.columns.0 > 0) && !nameless && longest <= LONGEST_NAME {
        let own = self::dress(grid, dress.fills, row);
        let is_dressed = own.bold || own.filled;
        if is_dressed && fill_columns(grid, &here) && below(grid, row).next().is_some() {
            return true;
        }
    }
    // A second name for most columns of figures and none for the row itself.
    nameless
        && names_figures(grid)
        && longest <= LONGEST_SECOND
        && here.len() * 2 >= grid.columns() - 1
}

#[cfg(test)]
mod tests;
