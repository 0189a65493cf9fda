//! Figures that nothing tells apart: other numbers of one table with the same heads, time, phase and part.
//!
//! ```text
//! Costs   £000s   £000s        TOTAL PAY   21,845.7     the years over the columns lost, or standing over the table above;
//! Staff   1,042     407        TOTAL PAY      626.9     totals of two parts that are named elsewhere
//! ```
//!
//! A reader of the dataset cannot know which is which: they are in doubt, and the table is reported. Not where both print
//! the same, and not a sum beside its share, which their units tell.

use std::collections::BTreeMap;

use scrutineer_model::{Diagnostic, Observation, Severity, Unit};

/// What the confidence of such figures is multiplied by.
const ALIKE: f32 = 0.6;

/// Lowers the confidence of the figures of a table that nothing tells apart, and says how many there are.
pub(crate) fn doubt(own: &mut [Observation]) -> Option<Diagnostic> {
    let mut known: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (index, found) in own.iter().enumerate() {
        let period = found.value.period.as_ref();
        let when = period.map(|period| (period.start, period.end, &period.text));
        let heads = (&found.row, &found.column);
        let is_share = found.value.unit == Unit::Percent;
        let part = (found.phase, found.comparison, is_share);
        known.entry((heads, when, part)).or_default().push(index);
    }
    let several = known.into_values().filter(|alike| {
        let print = |index: usize| own[index].value.text.as_str();
        alike.iter().any(|&index| print(index) != print(alike[0]))
    });
    let mut alike: Vec<usize> = several.flatten().collect();
    alike.sort_unstable();
    for &index in &alike {
        own[index].confidence *= ALIKE;
    }
    let place = own[*alike.first()?].source.clone();
    Some(Diagnostic {
        severity: Severity::Info,
        code: "figures_alike",
        message: format!(
            "expected heads that tell figures apart; {} figures of this table have those of another",
            alike.len()
        ),
        source: Some(place),
    })
}

#[cfg(test)]
mod tests {
    use scrutineer_model::Table;

    use crate::grid::drawn;

    fn doubted(rows: &[&str]) -> Vec<String> {
        let mut table: Table = drawn(rows);
        table.confidence = 1.0;
        let mut own = crate::observe(&[table], &[], &[]).observations;
        for found in &mut own {
            found.confidence = 1.0;
        }
        let _ = super::doubt(&mut own);
        let doubted = own.iter().filter(|found| found.confidence < 1.0);
        doubted.map(|found| found.value.text.clone()).collect()
    }

    #[test]
    fn columns_of_the_same_heads_are_not_told_apart() {
        let of = |head: &str| doubted(&[head, "Staff | 1,042 | 407 | 12", "Rent | 16 | 34 | 13"]);
        assert_eq!(
            of("Costs | £000s | £000s | Posts"),
            ["1,042", "407", "16", "34"]
        );
        assert!(of("Costs | 2014/15 | 2013/14 | Posts").is_empty());
    }

    #[test]
    fn rows_of_one_name_are_in_doubt_where_they_differ() {
        let rows = [
            "Item | £000",
            "Salt | 12",
            "TOTAL PAY | 21",
            "Grit | 4",
            "TOTAL PAY | 6",
        ];
        assert_eq!(doubted(&rows), ["21", "6"]);
        assert!(doubted(&["Grants | £", "Brown | 500", "Brown | 500"]).is_empty());
    }
}
