//! KPI dashboards: one indicator a row, with its figures at several times, a target, other councils'
//! figures, a rating, a direction of travel.
//!
//! Recognised by their heads, whatever their order and wording, see [`columns`]. The latest figure of a
//! row carries what the row says of it; the others say what they are to it. Whether the target is met
//! is computed and never read from the print.

mod columns;
mod rating;
mod travel;

use rust_decimal::Decimal;
use scrutineer_model::{ComparisonKind, Judgement, Observation, Origin, Phase, Polarity, Value};

use crate::columns::Holds;
use crate::grid::Grid;
use crate::register;

use columns::{Role, roles};
use travel::Meaning;

/// A table read as a dashboard.
pub(crate) struct Dashboard {
    /// For each column.
    roles: Vec<Role>,
    holds: Vec<Holds>,
}

/// What judges an indicator.
const JUDGED: &[Role] = &[Role::Rating, Role::Travel, Role::Polarity, Role::Quartile];

/// What the figures of an indicator are set beside.
const COMPARED: &[Role] = &[
    Role::Target,
    Role::National,
    Role::Neighbours,
    Role::Regional,
];

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
    let may_be = may_have(JUDGED) || may_have(&[Role::Indicator]) && may_have(COMPARED);
    may_be.then_some(())?;
    let roles = roles(&named);
    let has = |wanted: &[Role]| roles.iter().any(|role| wanted.contains(role));
    let figures = (0..roles.len())
        .filter(|&column| holds[column] == Holds::Figures && roles[column].may_hold_figures())
        .count();
    let compared = has(&[Role::Indicator]) && has(COMPARED);
    let enough = figures >= 1 && has(JUDGED) || figures >= 2 && compared;
    enough.then(|| Dashboard {
        roles,
        holds: holds.to_vec(),
    })
}

impl Dashboard {
    /// Whether a column holds values of indicators.
    pub(crate) fn is_value(&self, column: usize) -> bool {
        let any = self.holds.get(column) == Some(&Holds::Figures);
        any && self
            .roles
            .get(column)
            .is_some_and(|role| role.may_hold_figures())
    }

    /// The column that names indicators.
    pub(crate) fn indicators(&self) -> Option<usize> {
        self.column(Role::Indicator)
    }

    /// Gives the observations of the table their parts in it. `observations` are those of this table.
    pub(crate) fn judge(&self, grid: &Grid<'_>, observations: &mut Vec<Observation>) {
        // Numbers in columns of ratings and the like are no values.
        observations.retain(|observation| match observation.origin {
            Origin::Cell { column, .. } => self.roles[column].may_hold_figures(),
            _ => true,
        });
        let meaning = self.meaning(grid, observations);
        let rows: Vec<usize> = {
            let mut rows: Vec<usize> = observations.iter().filter_map(row_of).collect();
            rows.dedup();
            rows
        };
        let by_fill = rating::fills_rate(grid, &self.holds);
        for row in rows {
            let mut of_row: Vec<&mut Observation> = observations
                .iter_mut()
                .filter(|observation| row_of(observation) == Some(row))
                .collect();
            self.judge_row(grid, row, &mut of_row, meaning, by_fill);
        }
    }

    fn judge_row(
        &self,
        grid: &Grid<'_>,
        row: usize,
        of_row: &mut [&mut Observation],
        meaning: Meaning,
        by_fill: bool,
    ) {
        let text = |wanted: Role| {
            let column = self.roles.iter().position(|role| *role == wanted)?;
            grid.text_at(row, column)
                .filter(|text| !text.is_empty())
                .map(str::to_owned)
        };
        if let Some(indicator) = text(Role::Indicator) {
            for observation in of_row.iter_mut() {
                if observation.row.last() != Some(&indicator) {
                    let row = observation.row.iter().chain([&indicator]);
                    observation.row = row.cloned().collect();
                }
                observation.measure.clone_from(&indicator);
            }
        }
        let latest = self.latest(of_row);
        let polarity = text(Role::Polarity)
            .and_then(|text| columns::polarity(&text))
            .or_else(|| {
                let observation = of_row.get(latest?)?;
                register::polarity(observation)
            });
        let latest_column = latest.and_then(|latest| column_of(of_row[latest]));
        for (index, observation) in of_row.iter_mut().enumerate() {
            let Some(column) = column_of(observation) else {
                continue;
            };
            observation.polarity = polarity;
            observation.comparison = match self.roles[column] {
                Role::Target => Some(ComparisonKind::Target),
                Role::National => Some(ComparisonKind::National),
                Role::Neighbours => Some(ComparisonKind::StatisticalNeighbours),
                Role::Regional => Some(ComparisonKind::Regional),
                Role::Previous => Some(ComparisonKind::Previous),
                Role::Timed | Role::Latest if Some(index) != latest && latest.is_some() => {
                    Some(ComparisonKind::Previous)
                }
                _ => None,
            };
            if observation.comparison == Some(ComparisonKind::Target) {
                observation.phase = Some(Phase::Target);
            }
        }
        let Some(latest) = latest else {
            return;
        };
        let find = |kind| {
            of_row
                .iter()
                .find(|observation| observation.comparison == Some(kind))
                .map(|observation| observation.value.clone())
        };
        let target = find(ComparisonKind::Target);
        let previous = of_row
            .iter()
            .enumerate()
            .rev()
            .find(|(index, observation)| {
                *index != latest
                    && observation.comparison == Some(ComparisonKind::Previous)
                    && observation.value.number.is_some()
            })
            .map(|(_, observation)| observation.value.clone());
        let value = of_row[latest].value.clone();
        let rag = text_and_fill(grid, row, self.column(Role::Rating))
            .and_then(|(text, fill)| rating::rag(&text, fill))
            .or_else(|| {
                let (_, fill) = text_and_fill(grid, row, latest_column)?;
                by_fill.then(|| rating::rag("", fill)).flatten()
            });
        let travel = text(Role::Travel)
            .and_then(|printed| travel::printed(&printed, meaning, polarity))
            .or_else(|| travel::derived(&value, previous.as_ref()));
        of_row[latest].judgement = Some(Judgement {
            reference: text(Role::Reference),
            owner: text(Role::Owner),
            rag,
            travel,
            target_met: target.and_then(|target| met(&value, &target, polarity)),
            quartile: text(Role::Quartile),
        });
    }

    fn column(&self, wanted: Role) -> Option<usize> {
        self.roles.iter().position(|role| *role == wanted)
    }

    /// Which observation of a row is the latest figure of its indicator: the one with the latest time,
    /// else the one whose head says so, else the last.
    fn latest(&self, of_row: &[&mut Observation]) -> Option<usize> {
        let own = |index: &usize| {
            let column = column_of(of_row[*index]);
            column.is_some_and(|column| self.roles[column].is_own())
                && of_row[*index].value.is_quantity()
        };
        (0..of_row.len()).filter(own).max_by_key(|&index| {
            let end = of_row[index]
                .value
                .period
                .as_ref()
                .and_then(|period| period.end);
            let column = column_of(of_row[index]).unwrap_or_default();
            let role = self.roles[column];
            (role == Role::Latest, role == Role::Timed, end, index)
        })
    }

    /// What the arrows of this dashboard mean, from its notes, else from how they go with the figures.
    fn meaning(&self, grid: &Grid<'_>, observations: &[Observation]) -> Meaning {
        if let Some(said) = travel::said(&grid.table.notes) {
            return said;
        }
        let (Some(column), polarity) = (self.column(Role::Travel), self.column(Role::Polarity))
        else {
            return Meaning::Figure;
        };
        let mut votes = 0_i32;
        for row in 0..grid.table.rows {
            let mut own: Vec<&Observation> = observations
                .iter()
                .filter(|observation| row_of(observation) == Some(row))
                .filter(|observation| {
                    column_of(observation).is_some_and(|column| self.roles[column].is_own())
                })
                .filter(|observation| observation.value.number.is_some())
                .collect();
            own.sort_by_key(|observation| {
                observation
                    .value
                    .period
                    .as_ref()
                    .and_then(|period| period.end)
            });
            let own: Vec<Decimal> = own
                .iter()
                .filter_map(|observation| observation.value.number)
                .collect();
            let low_is_good = polarity
                .and_then(|column| grid.text_at(row, column))
                .and_then(columns::polarity)
                == Some(Polarity::LowIsGood);
            let arrow = grid.text_at(row, column).and_then(travel::arrow);
            if let ([.., before, now], true, Some(up)) = (own.as_slice(), low_is_good, arrow)
                && before != now
            {
                votes += if (now > before) == up { 1 } else { -1 };
            }
        }
        if votes < 0 {
            Meaning::Performance
        } else {
            Meaning::Figure
        }
    }
}

fn text_and_fill(
    grid: &Grid<'_>,
    row: usize,
    column: Option<usize>,
) -> Option<(String, Option<scrutineer_model::Color>)> {
    let index = grid.places.get(row)?.get(column?).copied()??;
    let cell = &grid.table.cells[index];
    Some((cell.text.trim().to_owned(), cell.fill))
}

fn row_of(observation: &Observation) -> Option<usize> {
    match observation.origin {
        Origin::Cell { row, .. } => Some(row),
        _ => None,
    }
}

fn column_of(observation: &Observation) -> Option<usize> {
    match observation.origin {
        Origin::Cell { column, .. } => Some(column),
        _ => None,
    }
}

/// Whether a figure meets its target; `None` where nothing says which way is good.
fn met(value: &Value, target: &Value, polarity: Option<Polarity>) -> Option<bool> {
    let number = value.number?;
    if value.unit != target.unit {
        return None;
    }
    match (target.number, target.low, target.high) {
        (None, Some(low), Some(high)) => Some((low..=high).contains(&number)),
        (None, Some(low), None) => Some(number >= low),
        (None, None, Some(high)) => Some(number <= high),
        (Some(target), ..) => Some(match polarity? {
            Polarity::HighIsGood => number >= target,
            Polarity::LowIsGood => number <= target,
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use scrutineer_model::{Direction, Observation, Rating};

    use super::*;
    use crate::grid::drawn_with;
    use crate::observe;

    fn read(rows: &[&str]) -> Vec<Observation> {
        observe(&[drawn_with(rows, 1, 0)], &[], &[]).observations
    }

    #[test]
    fn a_row_is_read_whatever_the_order_of_its_columns() {
        let found = read(&[
            "DoT | RAG | Target | Q4 2017/18 | Q3 2017/18 | England | Performance measure | PI ref | Lead officer | Good to be",
            "▼ | A | 16% | 13.8% | 14.3% | 21% | Re-referrals within 12 months | 7.3 | J Smith | Low",
            "▲ | Green | 91% | 94.9% | 93.9% | 82% | Assessments within 45 days | 7.4 | A Jones | High",
        ]);
        let latest: Vec<&Observation> = found
            .iter()
            .filter(|observation| observation.judgement.is_some())
            .collect();
        assert_eq!(latest.len(), 2);
        let first = latest[0];
        assert_eq!(first.measure, "Re-referrals within 12 months");
        assert_eq!(first.value.text, "13.8%");
        assert_eq!(first.polarity, Some(Polarity::LowIsGood));
        let judgement = first.judgement.as_ref().expect("judged");
        assert_eq!(judgement.target_met, Some(true));
        assert_eq!(judgement.reference.as_deref(), Some("7.3"));
        assert_eq!(judgement.owner.as_deref(), Some("J Smith"));
        assert_eq!(
            judgement.rag.as_ref().and_then(|rag| rag.rating),
            Some(Rating::Amber)
        );
        let travel = judgement.travel.as_ref().expect("travels");
        assert_eq!(
            (travel.direction, travel.printed.as_deref()),
            (Direction::Down, Some("▼"))
        );
        let kinds: Vec<_> = found
            .iter()
            .take(4)
            .map(|observation| observation.comparison)
            .collect();
        assert_eq!(
            kinds,
            [
                Some(ComparisonKind::Target),
                None,
                Some(ComparisonKind::Previous),
                Some(ComparisonKind::National)
            ]
        );
    }

    #[test]
    fn without_an_arrow_the_travel_is_derived() {
        let found = read(&[
            "Indicator | Previous | Latest | Target",
            "Visits per month | 40 | 45 | 50",
        ]);
        let judgement = found[1].judgement.as_ref().expect("judged");
        let travel = judgement.travel.as_ref().expect("travels");
        assert_eq!(
            (travel.direction, travel.printed.as_deref()),
            (Direction::Up, None)
        );
        // Nothing says which way is good.
        assert_eq!(judgement.target_met, None);
    }

    #[test]
    fn a_budget_is_no_dashboard() {
        let found = read(&[
            "Service | Budget | Target saving",
            "Roads | 40 | 45",
            "Parks | 3 | 5",
        ]);
        assert!(
            found
                .iter()
                .all(|observation| observation.judgement.is_none())
        );
    }
}
