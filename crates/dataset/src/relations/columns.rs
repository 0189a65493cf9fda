//! Columns that several relations share.

use scrutineer_export::form::{self, Period};

use crate::column::{Column, boolean, date, decimal, integer, real, text};
use crate::paper::{Paper, Place};
use crate::value::Value;

/// Between the parts of a path of heads, outermost first.
pub(crate) const BETWEEN: &str = " › ";
/// Between names in one field.
pub(crate) const AND: &str = "; ";
/// Between paragraphs in one field.
pub(crate) const PARAGRAPH: &str = "\n";

/// A record that stands in a paper.
pub(crate) trait Within {
    /// The paper.
    fn paper(&self) -> &Paper;
    /// Where it stands.
    fn place(&self) -> Place<'_>;
}

/// The heads of a cell, outermost first.
pub(crate) fn joined<'a>(
    path: Option<&'a form::Path>,
    heads: fn(&'a form::Path) -> &'a [String],
) -> Value<'a> {
    path.map_or(Value::Null, |path| Value::joined(heads(path), BETWEEN))
}

/// A record that holds a figure, or may.
pub(crate) trait Valued {
    /// The figure.
    fn value(&self) -> Option<&form::Value>;
}

/// The paper's key.
pub(crate) fn paper_id<R: Within>() -> Column<R> {
    let description = "Key of the paper: the first 16 digits of its SHA-256.";
    text("paper_id", description, |r: &R| {
        r.paper().key.as_str().into()
    })
    .required()
}

/// Whose the paper is, and of which meeting: repeated so that a row can be read by itself.
pub(crate) fn whose<R: Within>() -> Vec<Column<R>> {
    vec![
        text("council", "Name of the council or body.", |r: &R| {
            r.paper().council().into()
        }),
        text("council_gss", "The council's GSS code.", |r: &R| {
            r.paper().gss().into()
        }),
        text("committee", "The committee it is for, or of.", |r: &R| {
            r.paper().extraction.paper.committee.as_ref().into()
        }),
        date("meeting_date", "The day of the meeting.", |r: &R| {
            Value::day(r.paper().meeting_date())
        }),
    ]
}

/// Where the record stands.
pub(crate) fn place<R: Within>() -> Vec<Column<R>> {
    let mut columns = vec![
        integer("page", "The page, from 1.", |r: &R| r.place().page.into()).required(),
        real(
            "x0",
            "Left of the box, in points from the left.",
            |r: &R| r.place().side(0).into(),
        ),
        real("y0", "Top of the box, in points from the top.", |r: &R| {
            r.place().side(1).into()
        }),
        real("x1", "Right of the box.", |r: &R| r.place().side(2).into()),
        real("y1", "Bottom of the box.", |r: &R| r.place().side(3).into()),
        text(
            "span",
            "Where it stands in a file without pages, as JSON.",
            |r: &R| r.place().span().into(),
        ),
    ];
    columns.push(
        text("link", "Opens the file at the page.", |r: &R| {
            r.paper().link(r.place().page).into()
        })
        .required(),
    );
    columns
}

/// What the figure says, without its printed text.
pub(crate) fn figure<R: Valued>() -> Vec<Column<R>> {
    let mut columns = vec![
        decimal(
            "number",
            "The figure in its unit, the printed scale applied: money in pounds.",
            |r: &R| value(r, |v| v.number.into()),
        ),
        decimal("low", "Lower end of a range.", |r: &R| {
            value(r, |v| v.low.into())
        }),
        decimal("high", "Upper end of a range.", |r: &R| {
            value(r, |v| v.high.into())
        }),
        text(
            "missing",
            "Why there is no number: blank, dash, not_applicable, suppressed and so on.",
            |r: &R| value(r, |v| v.missing.as_ref().into()),
        ),
        text(
            "unit",
            "Its unit: gbp, percent, count and so on; unknown where nothing names it.",
            |r: &R| value(r, |v| v.unit.as_ref().into()),
        ),
        decimal(
            "scale",
            "What a printed 1 stands for: 1000 under a head of £000s.",
            |r: &R| value(r, |v| v.scale.into()),
        ),
        text(
            "unit_from",
            "Where the unit was found: cell, column, row, table, section, sister, paper, neighbours or words.",
            |r: &R| value(r, |v| v.unit_from.as_ref().into()),
        ),
        text(
            "per",
            "The time or thing a rate is stated for: week, year.",
            |r: &R| value(r, |v| v.per.as_ref().into()),
        ),
        text(
            "qualifier",
            "about, over, under, up_to or at_least, as printed.",
            |r: &R| value(r, |v| v.qualifier.as_ref().into()),
        ),
        boolean(
            "approximate",
            "Whether the sentence says that the number is not exact.",
            |r: &R| value(r, |v| v.approximate.into()),
        ),
        decimal(
            "numerator",
            "The part, where part and whole are printed.",
            |r: &R| value(r, |v| v.numerator.into()),
        ),
        decimal(
            "denominator",
            "The whole, where part and whole are printed.",
            |r: &R| value(r, |v| v.denominator.into()),
        ),
        text("mark", "The mark of a note printed with it.", |r: &R| {
            value(r, |v| v.mark.as_ref().into())
        }),
    ];
    columns.extend(period());
    columns
}

fn period<R: Valued>() -> Vec<Column<R>> {
    vec![
        text("period", "The time it holds for, as printed.", |r: &R| {
            time(r, |p| p.text.as_str().into())
        }),
        text(
            "period_kind",
            "financial_year, academic_year, calendar_year, quarter, month, day, range, \
             rolling_12_months, by or from.",
            |r: &R| time(r, |p| p.kind.as_str().into()),
        ),
        date("period_start", "First day of that time.", |r: &R| {
            time(r, |p| Value::day(p.start.as_deref()))
        }),
        date("period_end", "Last day of that time.", |r: &R| {
            time(r, |p| Value::day(p.end.as_deref()))
        }),
        text(
            "period_from",
            "Where that time was found, as unit_from, or before (text before the sentence tells it); empty where the same cell or sentence states it.",
            |r: &R| value(r, |v| v.period_from.as_ref().into()),
        ),
    ]
}

fn value<'a, R: Valued>(record: &'a R, get: fn(&'a form::Value) -> Value<'a>) -> Value<'a> {
    record.value().map_or(Value::Null, get)
}

fn time<'a, R: Valued>(record: &'a R, get: fn(&'a Period) -> Value<'a>) -> Value<'a> {
    let period = record.value().and_then(|value| value.period.as_ref());
    period.map_or(Value::Null, get)
}
