//! Figures stated in sentences, each with its indicator, its time and what it is set beside.
//!
//! ```text
//! s1 · p2 70,214–525,240 · 0.82
//!      rate of re-referrals = 13.8 percent · March 2018 · down · within the 16% target
//!          previous 14.3 percent · December 2017
//!          target 16 percent
//!      “The rolling-year rate of re-referrals …”
//! ```

use std::fmt::Write as _;

use scrutineer_model::{Basis, Period, Statement, Value};

use crate::text::{cut, place, printable};

/// The longest part of a sentence that is shown.
const LONGEST: usize = 160;

/// The longest part of a head that is shown.
const LONGEST_HEAD: usize = 60;

/// One statement under its name, with the heads of the cell that it stands in.
pub fn statement(id: &str, statement: &Statement) -> String {
    let mut out = format!("{id} · p{}", statement.source.page);
    if let Some(bbox) = statement.source.bbox {
        let _ = write!(out, " {}", place(bbox));
    }
    if let Some(number) = &statement.paragraph {
        let _ = write!(out, " · {number}");
    }
    let _ = writeln!(out, " · {:.2}", statement.confidence);
    if let Some(cell) = &statement.cell {
        let heads = |heads: &[String]| {
            let heads = heads.iter().map(|head| cut(&printable(head), LONGEST_HEAD));
            heads.collect::<Vec<_>>().join(" › ")
        };
        let (row, column) = (heads(&cell.row_heads), heads(&cell.column_heads));
        let _ = match (row.is_empty(), column.is_empty()) {
            (true, true) => writeln!(out, "     in t{}", cell.table + 1),
            _ => writeln!(out, "     in t{}: {row} │ {column}", cell.table + 1),
        };
    }
    let indicator = if statement.indicator.is_empty() {
        "?".to_owned()
    } else {
        printable(&statement.indicator)
    };
    let figure = statement
        .value
        .as_ref()
        .map_or(String::new(), |value| format!(" = {}", figure(value)));
    let direction = statement.direction.map(|way| way.name().to_owned());
    let polarity = statement.polarity.map(|good| good.name().to_owned());
    let judged = statement.assessment.as_deref().map(printable);
    let _ = write!(out, "     {indicator}{figure}");
    for part in [direction, polarity, judged].into_iter().flatten() {
        let _ = write!(out, " · {part}");
    }
    out.push('\n');
    for other in &statement.comparisons {
        let basis = match other.basis {
            Basis::Level => String::new(),
            basis => format!(" ({})", basis.name()),
        };
        let _ = writeln!(
            out,
            "         {}{basis} {}",
            other.kind.name(),
            self::figure(&other.value)
        );
    }
    let _ = writeln!(out, "     “{}”", cut(&printable(&statement.quote), LONGEST));
    out
}

/// Number, unit, time: `about 13.8 percent (114 of 919) · March 2018 = 2018-03-01 – 2018-03-31`.
pub(crate) fn figure(value: &Value) -> String {
    if let (Some(missing), false) = (value.missing, value.is_quantity()) {
        return missing.name().to_owned();
    }
    let number = match (value.number, value.low, value.high) {
        (Some(number), ..) => number.to_string(),
        (_, Some(low), Some(high)) => format!("{low} – {high}"),
        (_, Some(low), None) => format!("{low} –"),
        (_, None, Some(high)) => format!("– {high}"),
        _ => "?".to_owned(),
    };
    let mut out = value
        .qualifier
        .map_or(String::new(), |qualifier| format!("{} ", qualifier.name()));
    let _ = write!(out, "{number} {}", value.unit);
    if let Some(per) = value.per {
        let _ = write!(out, " per {}", per.name());
    }
    if let (Some(part), Some(whole)) = (value.numerator, value.denominator) {
        let _ = write!(out, " ({part} of {whole})");
    }
    if let Some(period) = &value.period {
        let _ = write!(out, " · {}", time(period));
    }
    out
}

fn time(period: &Period) -> String {
    let day = |date: Option<_>| {
        date.map_or_else(
            || "…".to_owned(),
            |date: jiff::civil::Date| date.to_string(),
        )
    };
    let text = printable(&period.text);
    match (period.start, period.end) {
        (None, None) => format!("{text} (no year)"),
        (start, end) if start == end => format!("{text} = {}", day(start)),
        (start, end) => format!("{text} = {} – {}", day(start), day(end)),
    }
}

#[cfg(test)]
mod tests {
    use scrutineer_model::{Comparison, ComparisonKind, Direction, InCell, Source, Unit};

    use super::*;

    #[test]
    fn a_statement_shows_its_figure_and_what_it_is_set_beside() {
        let value = |number: i64| Value {
            number: Some(number.into()),
            unit: Unit::Percent,
            ..Value::default()
        };
        let drawn = statement(
            "s1",
            &Statement {
                quote: "Absence rose to 6% from 4%.".to_owned(),
                indicator: "Absence".to_owned(),
                value: Some(value(6)),
                comparisons: vec![Comparison {
                    kind: ComparisonKind::Previous,
                    value: value(4),
                    basis: Basis::Level,
                }],
                direction: Some(Direction::Up),
                polarity: None,
                assessment: None,
                source: Source::page(3),
                cell: Some(InCell {
                    table: 1,
                    row_heads: ["Depots".to_owned(), "Low Road".to_owned()].into(),
                    column_heads: ["Remarks".to_owned()].into(),
                    ..InCell::default()
                }),
                paragraph: Some("7.4".to_owned()),
                confidence: 0.9,
            },
        );
        assert_eq!(
            drawn,
            "s1 · p3 · 7.4 · 0.90\n     in t2: Depots › Low Road │ Remarks\n     Absence = 6 percent · up\n         previous 4 percent\n     \
             “Absence rose to 6% from 4%.”\n"
        );
    }
}
