//! Lengths of time between colons, where a head or label says what stands on either side: `08:31` beside "Response (mm:ss)".
//!
//! Alone "8:31" may be a time of day, a ratio or a verse.

use scrutineer_model::Unit;

use crate::cell::{self, Reading};
use crate::grid::Grid;

/// What heads say of minutes and seconds, and of hours and minutes.
const SECONDS: &[&str] = &["mm:ss", "m:ss", "min:sec", "mins:secs", "minutes:seconds"];
const MINUTES: &[&str] = &["hh:mm", "h:mm", "hrs:mins", "hours:mins", "hours:minutes"];

/// Reads such lengths as figures.
pub(crate) fn tell(grid: &mut Grid<'_>) {
    for at in 0..grid.entries.len() {
        let entry = &grid.entries[at];
        if !entry.cell.text.contains(':') {
            continue;
        }
        let heads = entry.row.iter().rev().chain(entry.column.iter().rev());
        // A column of names may stand before the figures without being the stub.
        let before =
            (0..entry.cell.column).filter_map(|column| grid.text_at(entry.cell.row, column));
        let Some(unit) = heads.copied().chain(before).find_map(said) else {
            continue;
        };
        if let Some(reading) = read(&entry.cell.text, unit) {
            grid.entries[at].reading = reading;
        }
    }
}

/// The smaller unit that a head says of lengths between colons; none of three parts, which need no head.
fn said(head: &str) -> Option<Unit> {
    head.contains(':').then_some(())?;
    let lower = head.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if lower.contains("mm:ss") && says(MINUTES) {
        return None;
    }
    if says(SECONDS) {
        Some(Unit::Seconds)
    } else {
        says(MINUTES).then_some(Unit::Minutes)
    }
}

/// "≤ 09:00" as "≤ 9m 00s" is read.
fn read(text: &str, smaller: Unit) -> Option<Reading> {
    let text = text.trim();
    let (before, after) = text.split_once(':')?;
    let whole = before.trim_start_matches(|char: char| !char.is_ascii_digit());
    let sign = &before[..before.len() - whole.len()];
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || after.len() != 2 || !digits(after) {
        return None;
    }
    let whole: u32 = whole.parse().ok()?;
    let spelled = match smaller {
        Unit::Seconds => format!("{sign}{whole}m {after}s"),
        _ => format!("{sign}{whole}h {after}m"),
    };
    match cell::read(&spelled) {
        Reading::Figure(mut figure) => {
            text.clone_into(&mut figure.value.text);
            Some(Reading::Figure(figure))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;
    use scrutineer_model::Value;

    use super::*;
    use crate::grid::drawn;
    use crate::observe;

    fn values(label: &str) -> Vec<Value> {
        let row = format!("{label} | 08:31 | 09:07");
        let table = drawn(&["Measure | Q1 | Q2", &row, "Calls | 12 | 13"]);
        let found = observe(&[table], &[], &[]).observations.into_iter();
        found
            .filter(|found| found.value.text.contains(':'))
            .map(|found| found.value)
            .collect()
    }

    #[test]
    fn heads_say_what_colons_part() {
        let seconds = values("Response (mm:ss)");
        assert_eq!(seconds[0].number, Some(Decimal::from(511)));
        assert_eq!(seconds[0].unit, Unit::Seconds);
        let minutes = values("Wait (hh:mm)");
        assert_eq!(minutes[1].number, Some(Decimal::from(547)));
        assert_eq!(minutes[1].unit, Unit::Minutes);
        assert!(
            values("First train")
                .iter()
                .all(|value| value.unit != Unit::Seconds)
        );
    }
}
