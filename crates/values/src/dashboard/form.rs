//! Forms and cards of one indicator: pairs of a label and what is said.
//!
//! ```text
//! Indicator    Care leavers in training
//! Actual Q2    51.4%     Target Q2    58.0%     RAG    Red
//! Actual Q1    47.9%     Comments     Nineteen of 37 were in training
//! ```
//!
//! Set upright, with the labels as heads over one row, they are read as any other dashboard. Not lists of times, which have no
//! target, rating or the like beside them, nor tables with several figures behind a label.

use scrutineer_model::{Cell, CellRole, Table};

use super::columns::{Role, by_time, by_words};
use super::recognise::JUDGED;
use crate::cell::{self, Reading};

/// A form set upright, with the places where its cells stand in it.
pub(crate) struct Form {
    pub(crate) upright: Table,
    /// For each column of the upright row, the row and column of the form.
    pub(crate) places: Vec<(usize, usize)>,
}

/// A label and what stands behind it.
struct Pair<'t> {
    role: Role,
    label: &'t Cell,
    said: &'t Cell,
}

/// Sets a form of one indicator upright; nothing where a table is none.
pub(crate) fn upright(table: &Table) -> Option<Form> {
    /// More figures are of several indicators.
    const MOST: usize = 12;
    if table.columns < 2 || table.rows > MOST {
        return None;
    }
    let pairs = pairs(table)?;
    let figures = || {
        pairs
            .iter()
            .filter(|pair| pair.role.may_hold_figures() && is_figure(pair.said))
    };
    let own = |role: Role| role.is_own() || role == Role::ToDate;
    let beside = |pair: &&Pair<'_>| pair.role == Role::Target || JUDGED.contains(&pair.role);
    let tells = figures().any(|pair| own(pair.role)) && pairs.iter().any(|pair| beside(&pair));
    if figures().count() < 2 || !tells || repeats(&pairs) {
        return None;
    }
    let named = pairs.iter().find(|pair| pair.role == Role::Indicator);
    let name = match named {
        Some(named) => named.said.clone(),
        None => name_above(table)?,
    };
    Some(set_upright(table, &name, &pairs))
}

/// The pairs of a form; `None` where a figure stands outside of one.
fn pairs(table: &Table) -> Option<Vec<Pair<'_>>> {
    let mut cells: Vec<&Cell> = (table.cells.iter())
        .filter(|cell| {
            !cell.text.trim().is_empty() || cell.fill.is_some() && cell.role == CellRole::Data
        })
        .collect();
    cells.sort_by_key(|cell| (cell.row, cell.column));
    let mut pairs = Vec::new();
    for of_row in cells.chunk_by(|one, next| one.row == next.row) {
        let mut of_row = of_row.iter().copied().peekable();
        while let Some(label) = of_row.next() {
            match (role(label), of_row.peek()) {
                (Some(role), Some(said)) if may_be_said(role, said) => {
                    pairs.push(Pair { role, label, said });
                    of_row.next();
                }
                _ if is_figure(label) => return None,
                _ => {}
            }
        }
    }
    Some(pairs)
}

/// Whether a cell may be what a label's role says: another label is not.
fn may_be_said(label: Role, said: &Cell) -> bool {
    label == Role::Indicator || is_figure(said) || role(said).is_none() || JUDGED.contains(&label)
}

/// What a label says of what stands behind it.
fn role(cell: &Cell) -> Option<Role> {
    /// "Same quarter of last year"; what has more words names an indicator or explains.
    const MOST: usize = 5;
    let text = cell.text.trim().trim_end_matches(':');
    let short = text.split_whitespace().count() <= MOST && cell.row_span == 1;
    let figure = is_figure(cell);
    short
        .then(|| by_words(text).or_else(|| by_time(text)))?
        .filter(|_| !figure)
}

fn is_figure(cell: &Cell) -> bool {
    match cell::read(cell.text.trim()) {
        Reading::Figure(figure) => !figure.year,
        _ => false,
    }
}

/// Whether two figures would have one label: those are of two indicators.
fn repeats(pairs: &[Pair<'_>]) -> bool {
    let mut labels: Vec<&str> = pairs.iter().map(|pair| pair.label.text.trim()).collect();
    let all = labels.len();
    labels.sort_unstable();
    labels.dedup();
    labels.len() < all
}

/// The title of a card, as a cell of its own.
fn name_above(table: &Table) -> Option<Cell> {
    let title = table.title.clone()?;
    let region = table.regions.first()?;
    Some(Cell {
        text: title,
        page: region.page,
        bbox: region.bbox,
        ..Cell::default()
    })
}

fn set_upright(table: &Table, name: &Cell, pairs: &[Pair<'_>]) -> Form {
    let at = |cell: &Cell, row: usize, column: usize, role: CellRole| Cell {
        row,
        column,
        row_span: 1,
        column_span: 1,
        role,
        ..cell.clone()
    };
    let head = Cell {
        text: "Indicator".to_owned(),
        ..name.clone()
    };
    let others = || pairs.iter().filter(|pair| pair.role != Role::Indicator);
    let mut cells = vec![at(&head, 0, 0, CellRole::Header)];
    cells.extend(
        (others().zip(1..)).map(|(pair, column)| at(pair.label, 0, column, CellRole::Header)),
    );
    cells.push(at(name, 1, 0, CellRole::Stub));
    cells
        .extend((others().zip(1..)).map(|(pair, column)| at(pair.said, 1, column, CellRole::Data)));
    let places = others().map(|pair| (pair.said.row, pair.said.column));
    Form {
        places: std::iter::once((name.row, name.column))
            .chain(places)
            .collect(),
        upright: Table {
            rows: 2,
            columns: others().count() + 1,
            header_rows: 1,
            stub_columns: 1,
            cells,
            ..table.clone()
        },
    }
}
