//! Unit and scale of a figure, from the nearest place that states them: the cell, its column's heads,
//! its row's, the table's title and the lines above it, the section and the page.
//!
//! A unit over every column of figures holds for the table, and a row's own goes before it. A scale
//! printed with a figure is the only one it has. What is known of money does not hold for a percentage
//! or for things that are counted. Where two places disagree the nearer one stands and the doubt is
//! reported.

use rust_decimal::Decimal;
use scrutineer_model::{Evidence, Scale, Unit, Value};
use scrutineer_quantity::units::{Says, Stated, stated};

use crate::cell::Figure;
use crate::columns::plain;

/// What some heads say of the unit below or beside them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clues {
    /// What the innermost head that states a unit says.
    pub(crate) says: Says,
    /// A head names people or things.
    pub(crate) things: bool,
    /// A head names people or things that are counted even where money is spoken of.
    pub(crate) counted: bool,
    /// A head names money.
    pub(crate) money: bool,
}

impl Clues {
    /// From heads, outermost first.
    pub(crate) fn of(heads: &[&str]) -> Self {
        let mut says = Says::Nothing;
        for head in heads.iter().rev() {
            let more = stated(head);
            match (&says, more) {
                (Says::Nothing, more) => says = more,
                // "£" under "000s"; "000s" under "£".
                (Says::Unit(inner), Says::Unit(outer)) => {
                    if let Some(whole) = joined(inner, &outer) {
                        says = Says::Unit(whole);
                    }
                }
                _ => {}
            }
        }
        let words = plain(&heads.join(" "));
        let has = |list: &[&str]| words.split(' ').any(|word| list.contains(&word));
        Self {
            says,
            things: has(THINGS),
            counted: has(COUNTED),
            money: has(MONEY),
        }
    }
}

fn joined(inner: &Stated, outer: &Stated) -> Option<Stated> {
    let unit = inner.unit.or(outer.unit);
    let both = inner.unit.is_none() != outer.unit.is_none();
    let scale = if inner.scale == Scale::ONE {
        outer.scale
    } else {
        inner.scale
    };
    both.then(|| Stated {
        text: format!("{} {}", outer.text, inner.text),
        unit,
        scale,
    })
}

/// People and things that are counted wherever they stand over a column. "Children", "Schools" and
/// "Adults" name services as often.
const COUNTED: &[&str] = &[
    "staff",
    "employees",
    "posts",
    "headcount",
    "cases",
    "pupils",
    "students",
    "residents",
    "households",
    "dwellings",
    "homes",
    "incidents",
    "accidents",
    "casualties",
    "visits",
    "visitors",
    "applications",
    "complaints",
    "vehicles",
    "collisions",
    "jobs",
    "calls",
    "users",
    "population",
    "plots",
    "responses",
    "respondents",
];

/// People and things that are counted.
const THINGS: &[&str] = &[
    "children",
    "people",
    "persons",
    "staff",
    "employees",
    "posts",
    "pupils",
    "students",
    "residents",
    "households",
    "dwellings",
    "homes",
    "houses",
    "properties",
    "buildings",
    "units",
    "cases",
    "referrals",
    "assessments",
    "incidents",
    "accidents",
    "casualties",
    "visits",
    "visitors",
    "members",
    "applications",
    "complaints",
    "schools",
    "places",
    "placements",
    "orders",
    "adopters",
    "families",
    "vehicles",
    "collisions",
    "jobs",
    "businesses",
    "tests",
    "calls",
    "clients",
    "users",
    "adults",
    "population",
    "libraries",
    "issues",
    "plots",
    "responses",
    "respondents",
];

/// Words of money. "Interest" and "value" are of more than money and are not among them.
const MONEY: &[&str] = &[
    "budget",
    "budgets",
    "cost",
    "costs",
    "expenditure",
    "income",
    "spend",
    "spending",
    "spent",
    "salary",
    "salaries",
    "price",
    "precept",
    "payment",
    "payments",
    "grant",
    "grants",
    "funding",
    "revenue",
    "funds",
    "debt",
    "borrowing",
    "receipts",
    "reserve",
    "reserves",
    "savings",
    "saving",
    "charges",
    "fees",
    "amount",
    "outturn",
    "cash",
    "deficit",
    "surplus",
    "tax",
    "loan",
    "loans",
    "assets",
    "liabilities",
    "balance",
    "balances",
    "capital",
    "underspend",
    "overspend",
    "pay",
];

/// Everything that may name a figure's unit, besides its own text.
pub(crate) struct Around<'a> {
    pub(crate) column: &'a Clues,
    pub(crate) row: &'a Clues,
    pub(crate) table: &'a Says,
    pub(crate) section: &'a Says,
    /// Every column of figures states the same unit.
    pub(crate) universal: bool,
    /// Words of money stand in the title or section, or over or beside other figures.
    pub(crate) money_about: bool,
    /// Words of people or things stand in the title or section.
    pub(crate) things_about: bool,
    pub(crate) beside: &'a Beside,
}

/// What the figures of a column and of a row print.
#[derive(Clone, Debug, Default)]
pub(crate) struct Beside {
    /// A unit that some figures of the column print, and no other.
    pub(crate) column_unit: Option<Unit>,
    /// At least half of them print it.
    pub(crate) column_mostly: bool,
    /// Some figures of the column print no unit.
    pub(crate) column_has_bare: bool,
    /// Figures of the row print units.
    pub(crate) row_has_units: bool,
    /// All figures without a unit in the row are whole.
    pub(crate) row_whole: bool,
    /// The same of the column.
    pub(crate) column_whole: bool,
    /// All figures of the column have two decimals.
    pub(crate) column_pence: bool,
    /// Figures without a unit in the row.
    pub(crate) row_figures: usize,
}

/// A figure's unit as found.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) unit: Unit,
    /// To be applied to the number; one where it has its own.
    pub(crate) scale: Scale,
    pub(crate) from: Option<Evidence>,
    /// What disagrees, in words.
    pub(crate) doubt: Option<String>,
}

impl Found {
    fn new(unit: Unit, scale: Scale, from: Evidence) -> Self {
        Self {
            unit,
            scale,
            from: Some(from),
            doubt: None,
        }
    }

    fn doubted(self, doubt: String) -> Self {
        Self {
            doubt: Some(doubt),
            ..self
        }
    }
}

/// The unit and scale of a figure.
///
/// Pounds have two decimals: with three, a scale was not read or not printed.
pub(crate) fn find(figure: &Figure, around: &Around<'_>) -> Found {
    /// Pence.
    const DECIMALS: u32 = 2;
    let found = stated_or_beside(figure, around);
    let whole_pounds =
        found.unit == Unit::Gbp && found.scale == Scale::ONE && figure.value.scale == Scale::ONE;
    if whole_pounds && figure.decimals > DECIMALS && found.doubt.is_none() {
        let doubt = format!(
            "\"{}\" has more decimals than pounds have: thousands or millions may be meant",
            figure.value.text
        );
        return found.doubted(doubt);
    }
    found
}

fn stated_or_beside(figure: &Figure, around: &Around<'_>) -> Found {
    let statements = statements(around);
    if figure.metres {
        let money = statements
            .iter()
            .any(|(_, said)| said.unit.is_some_and(Unit::is_money));
        let beside = around.beside.column_unit.is_some_and(Unit::is_money);
        if money || beside || around.column.money || around.row.money || around.money_about {
            return Found::new(Unit::Gbp, Scale::million(), Evidence::Neighbours);
        }
    }
    if !figure.bare {
        return printed(figure, around, &statements);
    }
    if let Some(found) = said(figure, around, &statements) {
        return found;
    }
    by_neighbours(figure, around)
}

/// The units stated around a figure, the nearest first.
fn statements<'a>(around: &Around<'a>) -> Vec<(Evidence, &'a Stated)> {
    let column = (Evidence::Column, &around.column.says);
    let row = (Evidence::Row, &around.row.says);
    let nearest = if around.universal {
        [row, column]
    } else {
        [column, row]
    };
    nearest
        .into_iter()
        .chain([
            (Evidence::Table, around.table),
            (Evidence::Section, around.section),
        ])
        .filter_map(|(from, says)| Some((from, says.unit()?)))
        .collect()
}

/// A figure that prints its unit. "£1,204" under "£000s" is in thousands where other figures of its
/// column print no sign: then the sign is an ornament of the first row and the totals.
fn printed(figure: &Figure, around: &Around<'_>, statements: &[(Evidence, &Stated)]) -> Found {
    let own = Found::new(figure.value.unit, Scale::ONE, Evidence::Cell);
    if !figure.is_signed_money() {
        return own;
    }
    let scaled = statements
        .iter()
        .find(|(_, said)| said.scale != Scale::ONE && said.unit.is_none_or(Unit::is_money));
    let Some((from, said)) = scaled else {
        return own;
    };
    let ornament = around.beside.column_has_bare;
    let scaled = Found::new(figure.value.unit, said.scale, *from);
    if ornament {
        return scaled;
    }
    let doubt = format!(
        "\"{}\" prints a pound sign where \"{}\" is said of the {}",
        figure.value.text,
        said.text,
        from.name()
    );
    if *from == Evidence::Column {
        scaled.doubted(doubt)
    } else {
        own.doubted(doubt)
    }
}

/// What the nearest statement says of a figure without a unit.
fn said(figure: &Figure, around: &Around<'_>, statements: &[(Evidence, &Stated)]) -> Option<Found> {
    let several = [&around.column.says, &around.row.says]
        .into_iter()
        .find_map(|says| match says {
            Says::Several(all) => Some(all),
            _ => None,
        });
    if let Some(all) = several {
        // A percentage of the column's prints decides; else nothing does.
        let by_print = around.beside.column_unit.filter(|unit| {
            around.beside.column_mostly && all.iter().any(|said| said.unit == Some(*unit))
        });
        let texts: Vec<&str> = all.iter().map(|said| said.text.as_str()).collect();
        return Some(match by_print {
            Some(unit) => Found::new(unit, Scale::ONE, Evidence::Neighbours),
            None => Found {
                unit: Unit::Unknown,
                scale: Scale::ONE,
                from: None,
                doubt: Some(format!(
                    "one head states several units: {}",
                    texts.join(", ")
                )),
            },
        });
    }
    let (from, nearest) = statements.first()?;
    // Figures of the column that print percent signs say more than a title.
    if !matches!(from, Evidence::Column | Evidence::Row)
        && let Some(unit) = around.beside.column_unit.filter(|unit| !unit.is_money())
        && around.beside.column_mostly
    {
        return Some(Found::new(unit, Scale::ONE, Evidence::Neighbours));
    }
    let nearest_unit = nearest
        .unit
        .unwrap_or(if around.column.money || around.row.money {
            Unit::Unknown
        } else {
            Unit::Count
        });
    // A column of posts in a table of £000s counts posts.
    let far = !matches!(from, Evidence::Column) || around.universal;
    if nearest_unit.is_money() && far && !around.universal && counted(figure, around.column) {
        return Some(Found::new(Unit::Count, Scale::ONE, Evidence::Column));
    }
    let found = Found::new(nearest_unit, nearest.scale, *from);
    let other = statements.get(1).filter(|(other, said)| {
        matches!(other, Evidence::Column | Evidence::Row)
            && disagrees(nearest, said, *from, around.universal)
    });
    Some(match other {
        None => found,
        Some((other, said)) => found.doubted(format!(
            "the {} says \"{}\", the {} says \"{}\"",
            from.name(),
            nearest.text,
            other.name(),
            said.text
        )),
    })
}

/// Whether a farther statement casts doubt on the nearest. A percentage or count says what kind of
/// figure it is, and money around it says of what.
fn disagrees(nearest: &Stated, other: &Stated, from: Evidence, universal: bool) -> bool {
    let (Some(near), Some(far)) = (nearest.unit, other.unit) else {
        return false;
    };
    if near == far {
        return nearest.scale != other.scale && other.scale != Scale::ONE;
    }
    if universal && from == Evidence::Row {
        return false;
    }
    let of_kind = matches!(
        near,
        Unit::Percent | Unit::PercentagePoints | Unit::Count | Unit::Fte
    );
    !(of_kind && (far.is_money() || far == Unit::Count) || near.is_money() && far == Unit::Count)
}

/// A head that names people or things and no money, over whole numbers.
fn counted(figure: &Figure, clues: &Clues) -> bool {
    clues.counted && !clues.money && figure.is_whole()
}

/// No place states a unit: the figures beside it and the words around it may tell.
fn by_neighbours(figure: &Figure, around: &Around<'_>) -> Found {
    let beside = around.beside;
    // Where indicators are rows, a row that prints no unit is not of the column's.
    let of_row = beside.row_figures > 1 && !beside.row_has_units;
    if let Some(unit) = beside.column_unit
        && (unit.is_money() || beside.column_mostly && !of_row)
        && unit != Unit::Count
    {
        return Found::new(unit, Scale::ONE, Evidence::Neighbours);
    }
    let money = around.column.money || around.row.money || around.money_about;
    // Tax bases have decimals too: the head itself must speak of money.
    if beside.column_pence && (around.column.money || around.row.money) {
        return Found::new(Unit::Gbp, Scale::ONE, Evidence::Neighbours);
    }
    // In a table of budgets a row "Libraries" is money for them; a column "Staff" is not.
    let things = if money {
        counted(figure, around.column)
    } else {
        around.column.things || around.row.things
    };
    if figure.is_whole() && (things || !money) {
        let whole = beside.row_whole && (beside.column_whole || beside.row_figures > 1);
        // Large numbers of nothing that is named may be money.
        let named = things || around.things_about;
        if whole && (named || is_small(figure)) {
            let from = if around.column.things {
                Evidence::Column
            } else if around.row.things {
                Evidence::Row
            } else {
                Evidence::Neighbours
            };
            return Found::new(Unit::Count, Scale::ONE, from);
        }
    }
    Found {
        unit: Unit::Unknown,
        scale: Scale::ONE,
        from: None,
        doubt: None,
    }
}

fn is_small(figure: &Figure) -> bool {
    /// Few things that councils count without naming them are so many.
    const MOST: u32 = 10_000;
    figure
        .value
        .number
        .is_none_or(|number| number.abs() < Decimal::from(MOST))
}

/// Gives a value its unit and applies the scale, once. A number too large for that keeps its print and
/// loses its unit.
pub(crate) fn apply(value: &mut Value, found: &Found, metres: bool) {
    value.unit_from = found.from;
    // "5k" under "£000s" has its own scale.
    let scaled_already = value.scale != Scale::ONE && !metres;
    if found.scale == Scale::ONE || scaled_already {
        value.unit = found.unit;
        return;
    }
    let times = |number: Option<Decimal>| match number {
        None => Some(None),
        Some(number) => number
            .checked_mul(found.scale.0)
            .map(|number| Some(number.normalize())),
    };
    let scaled = (times(value.number), times(value.low), times(value.high));
    if let (Some(number), Some(low), Some(high)) = scaled {
        value.number = number;
        value.low = low;
        value.high = high;
        value.unit = found.unit;
        value.scale = found.scale;
    } else {
        value.unit = Unit::Unknown;
        value.unit_from = None;
    }
}
