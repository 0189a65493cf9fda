//! What is known of a table's columns and rows, worked out once, for the units of its figures.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use scrutineer_model::{Scale, Unit};
use scrutineer_quantity::units::{Says, Stated, stated};

use crate::cell::Figure;
use crate::clues::Clues;
use crate::columns::Holds;
use crate::dashboard::of_several_units;
use crate::grid::{Entry, Grid};
use crate::headnote::of_money;
use crate::indicator;
use crate::paper::Whole;
use crate::surroundings::Surroundings;
use crate::unit::{self, Around, Beside};
use crate::words::{has, plain};

/// What stands around the cells of one table, worked out once.
pub(crate) struct Context<'a> {
    columns: Vec<Clues>,
    rows: BTreeMap<usize, Clues>,
    surroundings: &'a Surroundings,
    whole: &'a Whole,
    sisters: Vec<Option<&'a Stated>>,
    /// Cells of the field that hold a unit and nothing else, by column: from which row on they hold.
    units_within: BTreeMap<usize, Vec<(usize, Clues)>>,
    /// For a column that states nothing: the scale of money of columns whose figures print alike, with signs
    /// or without.
    alike: Vec<Option<Stated>>,
    money_stated: bool,
    shares_printed: bool,
    universal: bool,
    money_about: bool,
    beside_columns: Vec<Beside>,
    signs: Vec<Signs>,
    things_about: bool,
    beside_rows: BTreeMap<usize, (bool, bool, usize)>,
}

impl<'a> Context<'a> {
    /// `indicators` is what names each row's indicator, in a dashboard.
    pub(crate) fn new(
        grid: &Grid<'_>,
        holds: &[Holds],
        surroundings: &'a Surroundings,
        whole: &'a Whole,
        indicators: Option<Indicators>,
    ) -> Self {
        let named = indicators.as_ref().and_then(|indicators| indicators.names);
        let columns = clues_of_columns(grid);
        let units = (0..grid.table.columns)
            .find(|&column| grid.heads(column).last().is_some_and(|head| is_units(head)))
            .or_else(|| (0..grid.table.columns).find(|&column| holds_units(grid, column)));
        let mut rows = BTreeMap::new();
        let mut beside_rows = BTreeMap::new();
        for entry in &grid.entries {
            let row = entry.cell.row;
            if rows.contains_key(&row) {
                continue;
            }
            let mut labels = entry.labels();
            labels.extend(named.and_then(|column| grid.text_at(row, column)));
            // "(days)": alone in its column it is a unit as in brackets.
            let own = units
                .and_then(|column| grid.text_at(row, column))
                .map(|text| format!("({text})"));
            labels.extend(own.as_deref());
            let mut clues = Clues::of(&labels);
            let name = entry.row.last().filter(|_| named.is_none()).copied();
            let name = named.and_then(|column| grid.text_at(row, column)).or(name);
            if let (Some(indicators), Some(name)) = (&indicators, name) {
                indicators.tell(name, &mut clues);
            }
            let counts = clues.indicator;
            rows.insert(row, clues);
            let figures = || {
                grid.row(row)
                    .filter(|entry| holds[entry.cell.column] == Holds::Figures)
                    // The mean of what is counted has decimals.
                    .filter(|entry| !(counts && columns[entry.cell.column].each))
                    .filter_map(|entry| entry.reading.figure())
            };
            let explicit = figures().filter(|figure| !figure.bare).count();
            let bare = figures().filter(|figure| figure.bare).count();
            let whole = figures().filter(|figure| figure.bare).all(Figure::is_whole);
            beside_rows.insert(row, (explicit > 0, whole, bare));
        }
        let of_figures = || (0..columns.len()).filter(|&column| holds[column] == Holds::Figures);
        let first = of_figures()
            .next()
            .map(|column| columns[column].says.clone());
        let universal = first.is_some_and(|first| {
            first != Says::Nothing
                && of_figures().count() > 1
                && of_figures().all(|column| same(&columns[column].says, &first))
        });
        let title = Clues::of(&[surroundings.words.as_str()]);
        let money_stated = of_figures().any(|column| {
            let said = columns[column].says.unit();
            said.is_some_and(|said| said.unit.is_some_and(Unit::is_money))
        });
        let units_within = units_within(grid, &columns);
        let alike = alike(grid, holds, &columns);
        let sisters = (0..columns.len())
            .map(|column| {
                let heads = grid.heads(column);
                whole.sister(heads.last()?)
            })
            .collect();
        let money_about = title.money
            || surroundings
                .table_unit
                .unit()
                .is_some_and(|said| said.unit.is_some_and(Unit::is_money))
            || columns
                .iter()
                // An indicator of money says nothing of the others.
                .chain(rows.values().filter(|_| indicators.is_none()))
                .any(|clues| clues.money && !clues.things);
        // "Budget" over indicators of several kinds is what each was to be.
        let of_several = indicators.map_or_else(
            || of_several_units(grid),
            |indicators| indicators.of_several_units,
        );
        let money_about = money_about && !of_several;
        let beside_columns: Vec<Beside> = (0..columns.len())
            .map(|column| beside(grid, column))
            .collect();
        let shares_printed = (beside_columns.iter())
            .any(|beside| beside.column_mostly && beside.column_unit == Some(Unit::Percent));
        let signs = (0..columns.len())
            .map(|column| Signs::of(grid, column))
            .collect();
        Self {
            columns,
            rows,
            surroundings,
            whole,
            sisters,
            units_within,
            alike,
            money_stated,
            shares_printed,
            universal,
            money_about,
            things_about: title.things,
            beside_columns,
            signs,
            beside_rows,
        }
    }

    /// What the table states for its figures of money, for those that go on from it.
    pub(crate) fn stated(&self) -> Option<&Stated> {
        let first = self.columns.iter().map(|clues| &clues.says);
        let of_heads = || first.filter_map(Says::unit).find(|said| of_money(said));
        let mut farther = self.surroundings.farther.iter();
        self.surroundings
            .table_unit
            .unit()
            .or_else(|| self.universal.then(of_heads).flatten())
            .or_else(|| farther.find_map(|(_, says)| says.unit()))
            .filter(|said| of_money(said) && said.scale != Scale::ONE)
    }

    /// Whether the heads over a cell or beside it speak of parts of a whole: "Proportion of band D", "Conversion factor".
    pub(crate) fn speaks_of_shares(&self, entry: &Entry<'_>) -> bool {
        let row = self.rows.get(&entry.cell.row);
        let is_factor = |head: &&str| {
            let head = plain(head);
            ["factor", "factors", "multiplier", "ratio"]
                .iter()
                .any(|word| has(&head, word))
        };
        self.columns[entry.cell.column].share
            || row.is_some_and(|row| row.share)
            || entry.column.last().is_some_and(is_factor)
    }

    pub(crate) fn unit(&self, entry: &Entry<'_>, figure: &Figure) -> unit::Found {
        let (explicit, whole, bare) = self
            .beside_rows
            .get(&entry.cell.row)
            .copied()
            .unwrap_or((false, false, 0));
        let beside = Beside {
            row_has_units: explicit,
            row_whole: whole,
            row_figures: bare,
            column_signs: self.signs[entry.cell.column].hold_for(entry.cell.row, figure),
            pence_alone: self.signs[entry.cell.column].leave_pence(figure),
            ..self.beside_columns[entry.cell.column].clone()
        };
        let none = Clues::default();
        let column = &self.columns[entry.cell.column];
        let within = self
            .units_within
            .get(&entry.cell.column)
            .and_then(|cells| cells.iter().rfind(|(row, _)| *row < entry.cell.row))
            .map(|(_, clues)| clues)
            .filter(|_| column.says == Says::Nothing);
        unit::find(
            figure,
            &Around {
                column: within.unwrap_or(column),
                row: self.rows.get(&entry.cell.row).unwrap_or(&none),
                table: &self.surroundings.table_unit,
                farther: &self.surroundings.farther,
                sister: self.sisters.get(entry.cell.column).copied().flatten(),
                alike: self.alike.get(entry.cell.column).and_then(Option::as_ref),
                usual: self.whole.usual.as_ref(),
                currency: self.whole.currency,
                money_stated: self.money_stated,
                shares_printed: self.shares_printed,
                universal: self.universal,
                money_about: self.money_about,
                things_about: self.things_about,
                beside: &beside,
            },
        )
    }
}

/// What the heads over each column say.
fn clues_of_columns(grid: &Grid<'_>) -> Vec<Clues> {
    let mut columns: Vec<Clues> = (0..grid.table.columns)
        .map(|column| Clues::of(&grid.heads(column)))
        .collect();
    // A difference is of what the columns before it hold.
    for column in 1..columns.len() {
        let clues = &columns[column];
        let differs = clues.says == Says::Nothing
            && !clues.things
            && grid
                .heads(column)
                .last()
                .is_some_and(|head| is_difference(head));
        if differs && columns[column - 1].money {
            columns[column].money = true;
        }
    }
    columns
}

/// What is known of a dashboard's indicators before their units are.
pub(crate) struct Indicators {
    /// The column that names them; without one their rows' labels do.
    names: Option<usize>,
    /// Rows print units of several kinds: none is of them all.
    of_several_units: bool,
}

impl Indicators {
    pub(crate) fn of(grid: &Grid<'_>, names: Option<usize>) -> Self {
        Self {
            names,
            of_several_units: of_several_units(grid),
        }
    }

    /// Adds to what is known of a row what its indicator's name says.
    fn tell(&self, name: &str, clues: &mut Clues) {
        match indicator::unit(name) {
            Some(Unit::Count) => clues.indicator = self.of_several_units || !clues.money,
            Some(unit) if clues.says == Says::Nothing => {
                clues.says = Says::Unit(Stated {
                    text: name.to_owned(),
                    unit: Some(unit),
                    scale: Scale::ONE,
                });
            }
            _ => {}
        }
    }
}

/// A head over the units of its rows.
fn is_units(head: &str) -> bool {
    matches!(
        plain(head).as_str(),
        "unit" | "units" | "unit of measure" | "unit of measurement" | "measured in"
    )
}

/// Whether the cells of a column are units and nothing else, of several kinds: "£000", "%", "days".
fn holds_units(grid: &Grid<'_>, column: usize) -> bool {
    /// Two may be signs that stand alone.
    const SEVERAL: usize = 3;
    let texts = || grid.column(column).map(|entry| entry.cell.text.trim());
    let unit = |text: &str| {
        stated(&format!("({text})"))
            .unit()
            .map(|said| (said.unit, said.scale))
    };
    let digits = |text: &str| text.contains(|char: char| char.is_ascii_digit() && char != '0');
    if texts().any(digits) || texts().count() < SEVERAL {
        return false;
    }
    let units: Vec<_> = texts().filter_map(unit).collect();
    units.len() * 3 >= texts().count() * 2 && units.iter().any(|unit| *unit != units[0])
}

/// A head that names a difference and not of what: "Variance".
fn is_difference(head: &str) -> bool {
    matches!(
        plain(head).as_str(),
        "variance"
            | "variation"
            | "difference"
            | "movement"
            | "over under"
            | "under over"
            | "variance to budget"
    )
}

/// "£000" in a cell of the field: a row of heads that was read as the first of the figures, or a unit
/// that changes half-way down.
fn units_within(grid: &Grid<'_>, columns: &[Clues]) -> BTreeMap<usize, Vec<(usize, Clues)>> {
    let mut found: BTreeMap<usize, Vec<(usize, Clues)>> = BTreeMap::new();
    for cell in &grid.table.cells {
        // No unit opens with a digit but "000s".
        let number = cell.text.starts_with(|char: char| char.is_ascii_digit())
            && !cell.text.starts_with("000");
        if cell.row < grid.table.header_rows || cell.text.len() > 24 || number {
            continue;
        }
        let says = stated(&cell.text);
        let alone = says.unit().is_some_and(|said| {
            let rest = cell.text.replacen(&said.text, "", 1);
            !rest.contains(char::is_alphanumeric)
        });
        if !alone {
            continue;
        }
        for column in cell.column..cell.column + cell.column_span.max(1) {
            if let Some(clues) = columns.get(column) {
                let clues = Clues {
                    says: says.clone(),
                    ..clues.clone()
                };
                found.entry(column).or_default().push((cell.row, clues));
            }
        }
    }
    for cells in found.values_mut() {
        cells.sort_by_key(|(row, _)| *row);
    }
    found
}

/// Where some columns state a scale of money, the same for all, others that state nothing may be of it
/// too, if their figures have as many decimals.
fn alike(grid: &Grid<'_>, holds: &[Holds], columns: &[Clues]) -> Vec<Option<Stated>> {
    let figures = |column: usize| holds.get(column) == Some(&Holds::Figures);
    let decimals = |column: usize| {
        let figures = grid
            .column(column)
            .filter_map(|entry| entry.reading.figure());
        figures
            .filter(|figure| figure.bare || figure.is_signed_money())
            .map(|figure| figure.decimals)
            .max()
    };
    let stating: Vec<(usize, &Stated)> = (0..columns.len())
        .filter(|&column| figures(column))
        .filter_map(|column| Some((column, columns[column].says.unit()?)))
        .filter(|(_, said)| said.unit.is_some_and(Unit::is_money) && said.scale != Scale::ONE)
        .collect();
    let first = stating.first().map(|(_, said)| (*said).clone());
    let one = first.as_ref().is_some_and(|first| {
        stating
            .iter()
            .all(|(_, said)| said.unit == first.unit && said.scale == first.scale)
    });
    let prints: Vec<Option<u32>> = stating.iter().map(|(other, _)| decimals(*other)).collect();
    (0..columns.len())
        .map(|column| {
            let clues = &columns[column];
            let open = one
                && figures(column)
                && clues.says == Says::Nothing
                && !clues.things
                && !clues.share
                && !clues.each;
            let fits = open && decimals(column).is_some_and(|print| prints.contains(&Some(print)));
            first.clone().filter(|_| fits)
        })
        .collect()
}

fn same(one: &Says, other: &Says) -> bool {
    match (one.unit(), other.unit()) {
        (Some(one), Some(other)) => one.unit == other.unit && one.scale == other.scale,
        _ => one == other,
    }
}

/// The decimals of pounds and pence.
const PENCE: u32 = 2;

/// The figures of a column that print a unit.
#[derive(Debug)]
struct Signs {
    /// The row of the topmost.
    topmost: Option<usize>,
    decimals: Vec<u32>,
    /// Some figures print none, and those have other decimals than pence.
    bare_without_pence: bool,
}

impl Signs {
    fn of(grid: &Grid<'_>, column: usize) -> Self {
        let printed: Vec<(usize, u32)> = grid
            .column(column)
            .filter_map(|entry| {
                let figure = entry.reading.figure()?;
                figure
                    .prints_unit()
                    .then_some((entry.cell.row, figure.decimals))
            })
            .collect();
        let mut bare = (grid.column(column))
            .filter_map(|entry| entry.reading.figure())
            .filter(|figure| figure.bare)
            .peekable();
        Self {
            bare_without_pence: bare.peek().is_some()
                && bare.all(|figure| figure.decimals != PENCE),
            topmost: printed.first().map(|(row, _)| *row),
            decimals: printed.into_iter().map(|(_, decimals)| decimals).collect(),
        }
    }

    /// Whether a figure has pence where those without a unit have not: they are of another scale.
    fn leave_pence(&self, figure: &Figure) -> bool {
        self.bare_without_pence && figure.decimals == PENCE
    }

    /// Whether they hold for a figure without one. A sign is printed with the first sum of a column and with
    /// totals: what stands above every sign, with other decimals, was left without one because it is no sum, as
    /// "Council Tax Base 60,261" over "£1,643.76" is not.
    fn hold_for(&self, row: usize, figure: &Figure) -> bool {
        self.topmost.is_some_and(|topmost| topmost < row)
            || self.decimals.contains(&figure.decimals)
    }
}

fn beside(grid: &Grid<'_>, column: usize) -> Beside {
    let figures: Vec<&Figure> = grid
        .column(column)
        .filter_map(|entry| entry.reading.figure())
        .collect();
    let explicit: Vec<&&Figure> = figures
        .iter()
        .filter(|figure| figure.prints_unit())
        .collect();
    let unit = explicit.first().map(|figure| figure.value.unit);
    let one = explicit
        .iter()
        .all(|figure| Some(figure.value.unit) == unit);
    // "£1.2m" says nothing of the bare figures beside it: theirs may be another scale.
    let plain = explicit
        .iter()
        .all(|figure| figure.value.scale == Scale::ONE);
    let bare = || figures.iter().filter(|figure| figure.bare);
    let unscaled = || {
        let figures = figures.iter();
        figures.filter(|figure| figure.bare || figure.is_signed_money())
    };
    let numbers = || figures.iter().filter_map(|figure| figure.value.number);
    let shares = numbers().all(|number| number >= Decimal::ZERO && number <= Decimal::ONE_HUNDRED);
    Beside {
        column_hundred: shares && hundred(&numbers().collect::<Vec<_>>()),
        column_shares: shares,
        column_tenths: unscaled().count() >= 3
            && unscaled().all(|figure| figure.decimals <= 1)
            && unscaled().filter(|figure| figure.decimals == 1).count() >= 2,
        column_of_thousands: figures.iter().all(|figure| unit::is_of_thousands(figure)),
        column_large: figures.iter().any(|figure| {
            let large = |number: Decimal| number.abs() >= Decimal::ONE_THOUSAND;
            figure.decimals == 2 || figure.value.number.is_some_and(large)
        }),
        column_small: {
            // Nought is small among anything.
            let some = || bare().filter(|figure| figure.value.number != Some(Decimal::ZERO));
            some().filter(|figure| unit::is_small(figure)).count() * 2 > some().count()
        },
        column_unit: unit.filter(|_| one && plain),
        column_mostly: explicit.len() * 2 >= figures.len(),
        column_has_bare: bare().next().is_some(),
        column_whole: bare().all(|figure| figure.is_whole()),
        column_pence: bare().count() >= 2 && bare().all(|figure| figure.decimals == 2),
        ..Beside::default()
    }
}

/// Whether four figures or more add up to 100, without their total or beside it.
fn hundred(numbers: &[Decimal]) -> bool {
    let mut parts: Vec<Decimal> = numbers.to_vec();
    if let Some(total) = parts
        .iter()
        .position(|number| *number == Decimal::ONE_HUNDRED)
    {
        parts.remove(total);
    }
    let sum: Decimal = parts.iter().sum();
    let filled = parts.iter().filter(|part| !part.is_zero()).count();
    // A part that is the sum of the others is a total of something else.
    let total = parts.iter().any(|part| *part * Decimal::TWO == sum);
    // Shares rounded to whole numbers may miss it by one.
    filled >= 4 && !total && (sum - Decimal::ONE_HUNDRED).abs() <= Decimal::ONE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up_to_a_hundred() {
        let of = |numbers: &[u32]| {
            let numbers: Vec<Decimal> = numbers.iter().map(|&number| number.into()).collect();
            hundred(&numbers)
        };
        assert!(of(&[40, 30, 20, 10]));
        assert!(of(&[40, 30, 20, 11, 100]));
        assert!(!of(&[40, 60]));
        assert!(!of(&[40, 30, 20, 30]));
        assert!(!of(&[50, 20, 20, 10]));
    }
}
