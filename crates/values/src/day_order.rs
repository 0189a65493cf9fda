//! Which number of "9/3/2020" is the month: one column keeps to one order.
//!
//! British papers print the day first. Lists of payments that a program wrote out have the month first where it knows no other order:
//! "9/30/2020" can be read in one way alone, and says how to read "9/3/2020" in its column.

use std::collections::BTreeMap;

use jiff::civil::Date;
use scrutineer_model::PeriodKind;

use crate::cell::Reading;
use crate::grid::Entry;

/// What the dates of a column that can be read in one way alone say of the others.
#[derive(Default)]
struct Order {
    day_first: bool,
    month_first: bool,
}

/// Reads the dates of a column with the month first, if one of them must be read so and none with the day first.
pub(crate) fn settle(entries: &mut [Entry<'_>]) {
    let mut orders: BTreeMap<usize, Order> = BTreeMap::new();
    for entry in &*entries {
        let Some((first, second)) = numbers(entry) else {
            continue;
        };
        let order = orders.entry(entry.cell.column).or_default();
        order.day_first |= first > 12;
        order.month_first |= second > 12;
    }
    orders.retain(|_, order| order.month_first && !order.day_first);
    if orders.is_empty() {
        return;
    }
    for entry in entries {
        let Some((first, second)) = numbers(entry) else {
            continue;
        };
        if second <= 12
            && orders.contains_key(&entry.cell.column)
            && let Reading::Time(time) = &mut entry.reading
        {
            let turned = (time.start).and_then(|day| Date::new(day.year(), first, second).ok());
            (time.start, time.end) = (turned, turned);
        }
    }
}

/// The first two numbers of a day that is printed as three: "9/3/2020".
fn numbers(entry: &Entry<'_>) -> Option<(i8, i8)> {
    let Reading::Time(time) = &entry.reading else {
        return None;
    };
    let mut parts = time.text.split('/');
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    let is_year = matches!(year.len(), 2 | 4);
    (time.kind == PeriodKind::Day && is_year && parts.next().is_none()).then_some(())?;
    // "2018/06/12" has its year first.
    let number = |text: &str| text.parse().ok().filter(|number| (1..=31).contains(number));
    Some((number(first)?, number(second)?))
}

#[cfg(test)]
mod tests {
    use crate::cell::Reading;
    use crate::grid::{Grid, drawn};

    fn days(dates: &[&str]) -> Vec<String> {
        let mut rows = vec!["Supplier | Payment date | Amount".to_owned()];
        rows.extend(
            dates
                .iter()
                .map(|date| format!("Low Farm | {date} | 512.00")),
        );
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let table = drawn(&rows);
        let grid = Grid::new(&table, None);
        let times = grid
            .entries
            .iter()
            .filter_map(|entry| match &entry.reading {
                Reading::Time(time) => time.start,
                _ => None,
            });
        times.map(|day| day.to_string()).collect()
    }

    #[test]
    fn one_date_that_has_the_month_first_settles_its_column() {
        assert_eq!(
            days(&["9/3/2020", "9/30/2020"]),
            ["2020-09-03", "2020-09-30"]
        );
    }

    #[test]
    fn the_day_is_first_where_nothing_says_otherwise() {
        assert_eq!(
            days(&["9/3/2020", "9/4/2020"]),
            ["2020-03-09", "2020-04-09"]
        );
    }

    #[test]
    fn a_column_with_dates_of_both_orders_is_read_as_printed_here() {
        assert_eq!(
            days(&["9/3/2020", "9/30/2020", "30/9/2020"]),
            ["2020-03-09", "2020-09-30", "2020-09-30"]
        );
    }
}
