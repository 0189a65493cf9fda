//! Which target a figure is measured by, and whether it is met.

use scrutineer_model::{ComparisonKind, Observation, Polarity, Unit, Value};

use crate::words::plain;

/// Whether a row's latest figure meets its target: the one for its time, else under its heads, else the one that stands for the
/// row. Where there are several, "Standard" and "Trajectory", what all of them say that say anything.
pub(super) fn is_met(
    of_row: &[Observation],
    latest: usize,
    polarity: Option<Polarity>,
) -> Option<bool> {
    let targets = of(of_row, latest);
    let figure = &of_row[latest].value;
    let mut met = targets
        .iter()
        .filter_map(|target| met(figure, target, polarity));
    let first = met.next()?;
    met.all(|other| other == first).then_some(first)
}

fn of(of_row: &[Observation], latest: usize) -> Vec<&Value> {
    let figure = &of_row[latest];
    let targets: Vec<&Observation> = of_row
        .iter()
        .filter(|other| {
            let planned = [Some(ComparisonKind::Target), Some(ComparisonKind::Budget)];
            planned.contains(&other.comparison) && other.value.is_quantity()
        })
        .collect();
    let days = |of: &Observation| {
        let period = of.value.period.as_ref();
        period.map(|period| (period.start, period.end))
    };
    let outer = |of: &Observation| {
        let (_, outer) = of.column.split_last()?;
        (!outer.is_empty()).then(|| outer.to_vec())
    };
    let only = |fits: &dyn Fn(&Observation) -> bool| {
        let mut found = targets.iter().filter(|target| fits(target));
        found.next().filter(|_| found.next().is_none()).copied()
    };
    let bare = |target: &Observation| {
        let head = target.column.last().map(|head| plain(head));
        head.as_deref() == Some("target")
    };
    let found = only(&|target| days(target).is_some() && days(target) == days(figure))
        .or_else(|| only(&|target| outer(target).is_some() && outer(target) == outer(figure)))
        .or_else(|| only(&bare));
    // Those of other times are of other figures.
    let undated = targets.iter().filter(|target| days(target).is_none());
    let found = match (found, targets.as_slice()) {
        (Some(found), _) => vec![found],
        (None, [one]) => vec![*one],
        _ => undated.copied().collect(),
    };
    let found = found.into_iter();
    found
        .filter(|target| is_of_like_time(figure, target))
        .map(|target| &target.value)
        .collect()
}

/// Whether a figure can be measured by a target: what is counted over a part of a year falls short of what all of it is to come
/// to; a share does not.
fn is_of_like_time(figure: &Observation, target: &Observation) -> bool {
    let counted = matches!(figure.value.unit, Unit::Count | Unit::Gbp | Unit::Unknown);
    let is_of_a_year = |of: &Observation| Some(of.value.period.as_ref()?.kind.is_year());
    let part = is_of_a_year(target) == Some(true) && is_of_a_year(figure) == Some(false);
    !(counted && part)
}

/// Whether a figure meets its target; `None` where nothing says which way is good.
pub(super) fn met(value: &Value, target: &Value, polarity: Option<Polarity>) -> Option<bool> {
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
