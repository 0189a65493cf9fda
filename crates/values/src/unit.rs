//! Unit and scale of a figure, from the nearest place that states them: the cell, its column's heads,
//! its row's, the table's title and the lines above it, the section and the page, another table that this
//! one goes on from, the paper; then the signs of figures beside it, and at last words alone.
//!
//! A unit over every column of figures holds for the table, and a row's own goes before it. A scale
//! printed with a figure is the only one it has. What is known of money does not hold for a percentage
//! or for things that are counted. Where two places disagree the nearer one stands and the doubt is
//! reported.

mod neighbours;

use rust_decimal::Decimal;
use scrutineer_model::{Evidence, Per, Scale, Unit, Value};
use scrutineer_quantity::units::{Says, Stated};

use crate::cell::Figure;
use crate::clues::Clues;

pub(crate) use neighbours::is_small;
use neighbours::{by_neighbours, counted};

/// Everything that may name a figure's unit, besides its own text.
pub(crate) struct Around<'a> {
    pub(crate) column: &'a Clues,
    pub(crate) row: &'a Clues,
    pub(crate) table: &'a Says,
    /// What is said farther off, the nearest first.
    pub(crate) farther: &'a [(Evidence, Says)],
    /// The unit that the same head states in other tables.
    pub(crate) sister: Option<&'a Stated>,
    /// The scale of money that other columns state, whose figures print alike.
    pub(crate) alike: Option<&'a Stated>,
    /// Thousands, where the paper's other tables are in them.
    pub(crate) usual: Option<&'a Stated>,
    /// The currency whose sign the paper prints.
    pub(crate) currency: Option<Unit>,
    /// A column of figures states money, so that one that states nothing may hold something else.
    pub(crate) money_stated: bool,
    /// Most figures of a column print a percent sign: "Number of casualties and percentage serious" over "8,208" beside "15%"
    /// speaks of that column, and of no other without signs.
    pub(crate) shares_printed: bool,
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
    /// The pound signs of the column hold for the figure without one.
    pub(crate) column_signs: bool,
    /// Some figures of the column print no unit.
    pub(crate) column_has_bare: bool,
    /// The figure has pence, and none of those has two decimals.
    pub(crate) pence_alone: bool,
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
    /// The figures of the column lie between 0 and 100 and add up to 100.
    pub(crate) column_hundred: bool,
    /// A figure of the column is of a thousand or more, or has two decimals.
    pub(crate) column_large: bool,
    /// More than half of the column's figures without a unit are small.
    pub(crate) column_small: bool,
    /// No figure of the column is outside 0 to 100.
    pub(crate) column_shares: bool,
    /// All figures of the column that print no scale have one decimal at most, and some have one.
    pub(crate) column_tenths: bool,
    /// All figures of the column are whole, of four digits and more, and have no comma: "6912", "7042".
    pub(crate) column_of_thousands: bool,
}

/// A figure's unit as found.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) unit: Unit,
    /// To be applied to the number; one where it has its own.
    pub(crate) scale: Scale,
    pub(crate) from: Option<Evidence>,
    /// How much its evidence is worth beside that of its kind, from 0 to 1.
    pub(crate) worth: f32,
    /// What disagrees, in words.
    pub(crate) doubt: Option<String>,
    /// What a sum of money, or so many of what is counted, is for one of: "tonnes per annum".
    pub(crate) per: Option<Per>,
}

impl Found {
    fn new(unit: Unit, scale: Scale, from: Evidence) -> Self {
        Self {
            unit,
            scale,
            from: Some(from),
            worth: 1.0,
            doubt: None,
            per: None,
        }
    }

    fn unknown() -> Self {
        Self {
            unit: Unit::Unknown,
            scale: Scale::ONE,
            from: None,
            worth: 1.0,
            doubt: None,
            per: None,
        }
    }

    fn worth(self, worth: f32) -> Self {
        Self { worth, ..self }
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
/// Pounds have two decimals: with three, or with one in a whole column, a scale was not read or not
/// printed.
pub(crate) fn find(figure: &Figure, around: &Around<'_>) -> Found {
    /// Pence.
    const DECIMALS: u32 = 2;
    let mut found = stated_or_beside(figure, around);
    let counts = !found.unit.is_rate()
        && !matches!(
            found.unit,
            Unit::Percent | Unit::PercentagePoints | Unit::Ratio | Unit::Unknown
        );
    if counts {
        found.per = around.column.per.or(around.row.per);
    }
    let whole_pounds = found.unit.is_money()
        && found.scale == Scale::ONE
        && figure.value.scale == Scale::ONE
        && !around.column.each
        && !around.row.each;
    let tenths = around.beside.column_tenths;
    if whole_pounds && (figure.decimals > DECIMALS || tenths) && found.doubt.is_none() {
        let doubt = format!(
            "\"{}\" has not the decimals of pounds and pence: thousands or millions may be meant",
            figure.value.text
        );
        return found.doubted(doubt);
    }
    if found.unit.is_money()
        && found.scale == Scale::million()
        && around.beside.column_of_thousands
        && found.doubt.is_none()
    {
        let doubt = format!(
            "\"{}\" prints neither a comma nor decimals, as thousands of millions would: thousands may be meant",
            figure.value.text
        );
        return found.doubted(doubt);
    }
    if found.unit == Unit::Percent && is_no_share(figure, around.beside) && found.doubt.is_none() {
        let doubt = format!(
            "\"{}\" prints no percent sign and is more than 100, and others of its column print one",
            figure.value.text
        );
        return found.doubted(doubt);
    }
    found
}

/// Whether a figure is the number below a column of shares: "1,247" under "13%", "21%".
fn is_no_share(figure: &Figure, beside: &Beside) -> bool {
    let more = |number: Decimal| number.abs() > Decimal::ONE_HUNDRED;
    let printed = beside.column_unit == Some(Unit::Percent) && beside.column_mostly;
    printed && figure.bare && figure.value.number.is_some_and(more)
}

/// Whether a figure is set as sums of thousands are, "6912": thousands of millions have a comma, or decimals.
pub(crate) fn is_of_thousands(figure: &Figure) -> bool {
    const DIGITS: usize = 4;
    let text = (figure.value.text).trim_matches(|c: char| !c.is_ascii_digit());
    figure.bare && text.len() >= DIGITS && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn stated_or_beside(figure: &Figure, around: &Around<'_>) -> Found {
    let statements = statements(around);
    // "4.2m" visits.
    if figure.metres && around.row.indicator && !around.money_about {
        return Found::new(Unit::Count, Scale::million(), Evidence::Row);
    }
    if figure.metres {
        let says = |clue: fn(&Clues) -> bool| clue(around.column) || clue(around.row);
        // "3.82m" of "No. of issues".
        if says(|clues| clues.counted || clues.things) && !says(|clues| clues.measured) {
            return Found::new(Unit::Count, Scale::million(), Evidence::Neighbours);
        }
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
    let farther = around
        .farther
        .iter()
        .filter(|(from, _)| match from {
            Evidence::Section => true,
            // Another table of the section may be of people: "Average number employed" beside what they cost.
            Evidence::Sister => may_be_money(around) && around.column.money | around.row.money,
            _ => may_be_money(around),
        })
        .map(|(from, says)| (*from, says));
    let of = |(from, says): (Evidence, &'a Says)| Some((from, says.unit()?));
    let shares_elsewhere =
        around.shares_printed && around.beside.column_unit != Some(Unit::Percent);
    nearest
        .into_iter()
        .filter_map(of)
        .chain(
            [(Evidence::Table, around.table)]
                .into_iter()
                .filter_map(of)
                .chain(around.sister.map(|said| (Evidence::Sister, said)))
                .chain(farther.filter_map(of))
                .filter(|(_, said)| !(shares_elsewhere && said.unit == Some(Unit::Percent))),
        )
        .collect()
}

/// Whether what is said of money elsewhere may hold here: words of money stand about, and none of things
/// nearer.
fn may_be_money(around: &Around<'_>) -> bool {
    let money = around.column.money || around.row.money;
    let sign = around.beside.column_unit.is_some_and(Unit::is_money);
    let things = around.column.things || around.row.things;
    sign || money || around.money_about && !things
}

/// The money that is meant where a scale alone is stated.
fn currency(around: &Around<'_>) -> Option<Unit> {
    around
        .beside
        .column_unit
        .filter(|unit| unit.is_money())
        .or(around.currency)
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
        return signed_beside(figure, around, own);
    };
    let ornament = around.beside.column_has_bare;
    // "£1,431.80" among "267.955" and "(146.611)": a tax in a column of millions.
    if ornament && around.beside.pence_alone {
        return own;
    }
    let scaled = Found::new(figure.value.unit, said.scale, *from);
    // No sum of pounds has tenths: "$31.0", "$13.7" under "Funding strategies ($M)".
    let tenths = around.beside.column_tenths && !around.column.each && !around.row.each;
    if ornament || tenths {
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

/// "$ 0.4" under "Difference" beside columns of "$(millions)" that print signs too: no sum has tenths of a
/// pound. With pence or none it may be either, and is in doubt.
fn signed_beside(figure: &Figure, around: &Around<'_>, own: Found) -> Found {
    let alike = around
        .alike
        .filter(|said| said.unit.is_none_or(|unit| unit == figure.value.unit))
        .filter(|_| !around.column.each && !around.row.each);
    match alike {
        None => own,
        Some(said) if figure.decimals == 1 || figure.decimals > 2 => {
            Found::new(figure.value.unit, said.scale, Evidence::Neighbours)
        }
        Some(said) => own.doubted(format!(
            "\"{}\" prints a sign, and other columns say \"{}\"",
            figure.value.text, said.text
        )),
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
                doubt: Some(format!(
                    "one head states several units: {}",
                    texts.join(", ")
                )),
                ..Found::unknown()
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
    let spoken = around.money_about && !around.column.things && !around.row.things;
    // "Passenger journeys (000s)" beside "Net cost (£000)".
    let apart = matches!(from, Evidence::Column) && around.money_stated && spoken;
    let money = around.column.money
        || around.row.money
        || around.beside.column_unit.is_some_and(Unit::is_money)
        || spoken && !apart;
    let nearest_unit = nearest.unit.unwrap_or(if money {
        currency(around).unwrap_or(Unit::Unknown)
    } else if apart {
        Unit::Unknown
    } else {
        Unit::Count
    });
    // A column of posts in a table of £000s counts posts.
    let far = !matches!(from, Evidence::Column) || around.universal;
    if nearest_unit.is_money() && far && !around.universal && counted(figure, around.column) {
        return Some(Found::new(Unit::Count, Scale::ONE, Evidence::Column));
    }
    let sign =
        nearest_unit.is_money() && nearest.scale == Scale::ONE && figure.value.scale == Scale::ONE;
    if let Some(found) = sign
        .then(|| sign_of_scaled(around, nearest_unit, statements))
        .flatten()
    {
        return Some(found);
    }
    let found = Found::new(nearest_unit, nearest.scale, *from);
    let other = statements.get(1).filter(|(other, said)| {
        // A title in millions over columns in thousands; another unit there is of other figures.
        let scales = matches!(other, Evidence::Table | Evidence::Section)
            && nearest.unit == said.unit
            && nearest.scale != Scale::ONE;
        (matches!(other, Evidence::Column | Evidence::Row) || scales)
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

/// "$" over a column of a table in "$ millions" is the sign alone: the scale is the table's. It is not
/// where a head speaks of one of many ("£ per place").
fn sign_of_scaled(
    around: &Around<'_>,
    unit: Unit,
    statements: &[(Evidence, &Stated)],
) -> Option<Found> {
    if around.column.each || around.row.each {
        return None;
    }
    let near = |from: Evidence| matches!(from, Evidence::Column | Evidence::Row);
    let (from, scaled) = statements.iter().skip(1).find(|(from, said)| {
        !near(*from) && said.scale != Scale::ONE && said.unit.is_none_or(|other| other == unit)
    })?;
    Some(Found::new(unit, scaled.scale, *from).worth(0.9))
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

/// A count of so many that is spoken of as a share is that part: "7/9" under "Proportion of Band D" is 0.777778, where
/// "92/304" under "Children seen" is 92.
pub(crate) fn divide(value: &mut Value) {
    /// More say nothing in a paper.
    const DIGITS: u32 = 6;
    let of_count = value.unit == Unit::Count && value.number == value.numerator;
    let (Some(part), Some(whole)) = (value.numerator.filter(|_| of_count), value.denominator)
    else {
        return;
    };
    if let Some(share) = part.checked_div(whole) {
        value.number = Some(share.round_dp(DIGITS).normalize());
        value.unit = Unit::Ratio;
    }
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
