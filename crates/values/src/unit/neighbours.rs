//! Units that no place states: the figures beside one and the words around it may tell.

use rust_decimal::Decimal;
use scrutineer_model::{Evidence, Scale, Unit};

use super::{Around, Found};
use crate::cell::Figure;
use crate::clues::Clues;

/// A head that names people or things and no money, over whole numbers.
pub(super) fn counted(figure: &Figure, clues: &Clues) -> bool {
    clues.counted && !clues.money && figure.is_whole()
}

/// No place states a unit: the figures beside it and the words around it may tell.
pub(super) fn by_neighbours(figure: &Figure, around: &Around<'_>) -> Found {
    let beside = around.beside;
    if counts_indicator(figure, around) {
        return Found::new(Unit::Count, Scale::ONE, Evidence::Row).worth(0.9);
    }
    if around.column.equivalents {
        return Found::new(Unit::Count, Scale::ONE, Evidence::Column).worth(0.95);
    }
    // Where indicators are rows, a row that prints no unit is not of the column's.
    let of_row = beside.row_figures > 1 && !beside.row_has_units;
    if let Some(unit) = beside.column_unit
        && (unit.is_money() && beside.column_signs || beside.column_mostly && !of_row)
        && unit != Unit::Count
    {
        return Found::new(unit, Scale::ONE, Evidence::Neighbours);
    }
    // "Investment items (1.655)": no thing is counted in parts.
    let things = around.row.things && figure.is_whole();
    if let Some(said) = around.alike.filter(|_| !things) {
        let unit = said.unit.unwrap_or(Unit::Unknown);
        return Found::new(unit, said.scale, Evidence::Neighbours).worth(0.85);
    }
    if around.column.measured && !around.column.money {
        return Found::unknown();
    }
    let money = around.column.money || around.row.money || around.money_about;
    // Tax bases have decimals too: the head itself must speak of money.
    if beside.column_pence && (around.column.money || around.row.money) {
        let unit = around.currency.unwrap_or(Unit::Gbp);
        return Found::new(unit, Scale::ONE, Evidence::Neighbours).worth(0.95);
    }
    let percent = |worth: f32| Found::new(Unit::Percent, Scale::ONE, Evidence::Words).worth(worth);
    if around.column.share && !around.column.money && beside.column_shares {
        return percent(0.75);
    }
    let named = around.column.things || around.things_about;
    if beside.column_hundred && !named && !around.column.money && !around.row.money {
        return percent(0.8);
    }
    counts(figure, around, money).unwrap_or_else(|| by_words(figure, around))
}

/// Whether a figure is one of so many things that its indicator's name counts, or the mean of such.
pub(super) fn counts_indicator(figure: &Figure, around: &Around<'_>) -> bool {
    let whole = figure.is_whole() || around.column.each;
    around.row.indicator && around.beside.row_whole && whole && !around.money_about
}

/// Whole numbers of named things, or small ones of things that nobody names.
fn counts(figure: &Figure, around: &Around<'_>, money: bool) -> Option<Found> {
    let beside = around.beside;
    // In a table of budgets a row "Libraries" is money for them; a column "Staff" is not.
    let things = if money {
        counted(figure, around.column)
    } else {
        around.column.things || around.row.things
    };
    let alike = beside.row_whole && (beside.column_whole || beside.row_figures > 1);
    // A column that names what it counts does so beside areas and shares.
    let whole = alike || around.column.things && beside.column_whole;
    if !figure.is_whole() || !whole || money && !things {
        return None;
    }
    let count = |from: Evidence, worth: f32| Found::new(Unit::Count, Scale::ONE, from).worth(worth);
    if things {
        let from = if around.column.things {
            Evidence::Column
        } else {
            Evidence::Row
        };
        return Some(count(from, 0.97));
    }
    // Large numbers of nothing that is named may be money.
    if around.things_about {
        return Some(count(Evidence::Words, 1.0));
    }
    let nought = figure.value.number == Some(Decimal::ZERO);
    (is_small(figure) && !nought || beside.column_small).then(|| count(Evidence::Neighbours, 0.7))
}

/// Words alone speak of money. Where another column states it, one that does not may hold its number.
fn by_words(figure: &Figure, around: &Around<'_>) -> Found {
    let money = around.column.money || around.row.money;
    let things = around.column.things || around.row.things;
    // Marks from 0 to 3 beside "Income" or under a heading that speaks of money are no money.
    let large = around.beside.column_large;
    let spoken =
        around.column.money || large && (around.row.money || around.money_about && !things);
    let found = match around.currency {
        Some(unit) if spoken && !around.money_stated => {
            Found::new(unit, Scale::ONE, Evidence::Words).worth(if money { 0.65 } else { 0.5 })
        }
        _ => return Found::unknown(),
    };
    match around.usual {
        Some(said) if figure.is_whole() => found.doubted(format!(
            "no scale is printed here, and other tables of the paper say \"{}\"",
            said.text
        )),
        _ => found,
    }
}

/// Whether a number is one of those that are counted without a name.
pub(crate) fn is_small(figure: &Figure) -> bool {
    /// Few things that councils count without naming them are so many.
    const MOST: u32 = 10_000;
    figure
        .value
        .number
        .is_none_or(|number| number.abs() < Decimal::from(MOST))
}
