//! Which tables are dashboards: by the roles of their columns, and by what these hold.

use scrutineer_model::Unit;

use super::columns::{self, Role, roles};
use super::{Dashboard, content, rating};
use crate::cell::Figure;
use crate::columns::Holds;
use crate::grid::Grid;

/// What judges an indicator.
pub(super) const JUDGED: &[Role] = &[
    Role::Rating,
    Role::Travel,
    Role::Polarity,
    Role::Quartile,
    Role::Met,
];

/// What the figures of an indicator are set beside.
const COMPARED: &[Role] = &[
    Role::Target,
    Role::National,
    Role::Neighbours,
    Role::Regional,
];

/// What figures of an indicator were to be.
const PLANNED: &[Role] = &[Role::Target, Role::Budget];

/// Heads that only the figures of indicators have.
const OF_INDICATORS: &[Role] = &[
    Role::Indicator,
    Role::Target,
    Role::National,
    Role::Neighbours,
    Role::Regional,
    Role::Latest,
    Role::Previous,
    Role::Travel,
    Role::Polarity,
];

/// Others' figures: what stands beside them is compared with them, whatever the column of names is called.
const OTHERS: &[Role] = &[Role::National, Role::Neighbours, Role::Regional];

/// Reads a table as a dashboard, if its heads say that it is one.
pub(crate) fn recognise(grid: &Grid<'_>, holds: &[Holds]) -> Option<Dashboard> {
    let named = columns::named(grid);
    let may_have = |wanted: &[Role]| {
        let heads = named.iter().flatten();
        heads
            .filter_map(|(_, role)| *role)
            .any(|role| wanted.contains(&role))
    };
    // Most tables have no head of a dashboard, and need not be asked which of their heads are times.
    let may_be = may_have(JUDGED)
        || may_have(OTHERS)
        || may_have(&[Role::Target])
        || (0..grid.table.columns)
            .any(|column| content::is_lit(grid, column) || content::holds_bounds(grid, column))
        || may_have(&[Role::Indicator]) && may_have(COMPARED)
        || may_have(PLANNED) && may_have(&[Role::Previous]) && of_several_units(grid);
    may_be.then_some(())?;
    let roles = roles(&named, grid, holds);
    let has = |wanted: &[Role]| roles.iter().any(|role| wanted.contains(role));
    let figures = (0..roles.len())
        .filter(|&column| holds[column] == Holds::Figures && roles[column].may_hold_figures())
        .count();
    let compared = has(OTHERS)
        || has(PLANNED) && has(&[Role::Previous]) && of_several_units(grid)
        || has(&[Role::Target]) && (has(&[Role::Indicator]) || in_percent(grid, &roles));
    // Colours alone may be those of directorates, or of grades: something else has to say what they are.
    let judged = (roles.iter().enumerate())
        .filter(|(_, role)| JUDGED.contains(role))
        .any(|(column, role)| {
            *role != Role::Rating || content::rates(&named[column], grid, column)
        });
    let enough = figures >= 1 && (judged || has(JUDGED) && may_have(OF_INDICATORS))
        || figures >= 2 && compared;
    enough.then(|| Dashboard {
        lit: rating::lit(grid, holds),
        roles,
        holds: holds.to_vec(),
    })
}

/// Whether some rows print percentages and others none, as indicators do: accounts have one unit, and a share in a column of
/// its own.
pub(crate) fn of_several_units(grid: &Grid<'_>) -> bool {
    const SEVERAL: usize = 2;
    let (mut shares, mut others) = (0, 0);
    for row in grid
        .entries
        .chunk_by(|one, next| one.cell.row == next.cell.row)
    {
        let figures = || row.iter().filter_map(|entry| entry.reading.figure());
        let percent = |figure: &Figure| figure.value.unit == Unit::Percent;
        if figures().count() < SEVERAL {
            continue;
        }
        shares += usize::from(figures().all(percent));
        others += usize::from(!figures().any(percent));
    }
    shares >= SEVERAL && others >= SEVERAL
}

/// Whether targets are percentages in some row at least: they are no sums to be saved.
fn in_percent(grid: &Grid<'_>, roles: &[Role]) -> bool {
    let targets = grid
        .entries
        .iter()
        .filter(|entry| roles[entry.cell.column] == Role::Target);
    targets
        .filter_map(|entry| entry.reading.figure())
        .any(|figure| figure.value.unit == Unit::Percent)
}
