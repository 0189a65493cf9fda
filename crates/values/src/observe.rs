//! Tables become observations: one for each figure, and one for each figure that is missing.

use std::collections::BTreeMap;

use scrutineer_model::{
    Diagnostic, Evidence, Heading, Observation, Origin, Severity, Sheet, Source, Table, Unit, Value,
};
use scrutineer_quantity::calendar::Calendar;
use scrutineer_quantity::units::Stated;

use crate::cell::{Figure, Reading};
use crate::columns::{Holds, columns};
use crate::context::Context;
use crate::grid::{Entry, Grid};
use crate::keys::keys;
use crate::paper::Whole;
use crate::period::{self, Timed};
use crate::surroundings::{surroundings, times};
use crate::swallowed::{SWALLOWED, is_swallowed};
use crate::{confidence, dashboard, phase, unit};

/// What was read from the tables of a paper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Observed {
    /// Table by table and row by row.
    pub observations: Vec<Observation>,
    /// Where evidence disagrees, and figures that could not be read.
    pub diagnostics: Vec<Diagnostic>,
}

/// The observations of a paper's tables. `sheets` are arranged; `outline` gives times to tables under
/// headings that state one.
///
/// Cells that hold references, dates or words give none. A cell without a number gives one that says
/// why, where other cells of its column hold figures.
pub fn observe(tables: &[Table], sheets: &[Sheet], outline: &[Heading]) -> Observed {
    let paper = Paper {
        tables,
        sheets,
        calendar: calendar(tables, outline),
        whole: Whole::of(tables, sheets),
    };
    let mut observed = Observed::default();
    let mut before: Option<Before> = None;
    for (index, table) in tables.iter().enumerate() {
        let said = before
            .as_ref()
            .filter(|before| before.is_sister(table))
            .map(|before| before.said.clone());
        let (of_table, said) = of_table(index, table, &paper, said.as_ref());
        observed.observations.extend(of_table.observations);
        observed.diagnostics.extend(of_table.diagnostics);
        if let (Some(said), Some(region)) = (said, table.regions.last()) {
            before = Some(Before {
                section: table.section.as_deref(),
                page: region.page,
                said,
            });
        }
    }
    observed
}

/// What all tables of a paper share.
struct Paper<'a> {
    tables: &'a [Table],
    sheets: &'a [Sheet],
    calendar: Calendar,
    whole: Whole,
}

/// The last table that stated a scale of money.
struct Before<'a> {
    section: Option<&'a str>,
    page: u32,
    said: Stated,
}

impl Before<'_> {
    /// A table of the same section, on the same page or overleaf.
    fn is_sister(&self, table: &Table) -> bool {
        let near = table.regions.first().is_some_and(|region| {
            region.span.is_none() && (self.page..=self.page + 1).contains(&region.page)
        });
        near && table.section.as_deref() == self.section
    }
}

/// The dated quarters that the paper speaks of, for those without a year.
fn calendar(tables: &[Table], outline: &[Heading]) -> Calendar {
    let mut calendar = Calendar::default();
    let heads = tables.iter().flat_map(|table| {
        let cells = table
            .cells
            .iter()
            .filter(|cell| cell.row < table.header_rows);
        cells
            .map(|cell| cell.text.as_str())
            .chain(table.title.as_deref())
    });
    for text in heads.chain(outline.iter().map(|heading| heading.text.as_str())) {
        for time in times(text) {
            calendar.note(&time);
        }
    }
    calendar
}

/// The observations of a table, and the scale of money that it states for its sisters.
fn of_table(
    index: usize,
    table: &Table,
    paper: &Paper<'_>,
    before: Option<&Stated>,
) -> (Observed, Option<Stated>) {
    let calendar = &paper.calendar;
    let grid = Grid::new(table, heads_before(index, paper.tables));
    let holds = columns(&grid);
    let surroundings = surroundings(table, paper.tables, paper.sheets, &paper.whole, before);
    let board = dashboard::recognise(&grid, &holds);
    let indicators = board.as_ref().and_then(dashboard::Dashboard::indicators);
    let context = Context::new(&grid, &holds, &surroundings, &paper.whole, indicators);
    let stated = context.stated().cloned();
    // A dashboard has a column of indicators.
    let keys = match board {
        Some(_) => BTreeMap::new(),
        None => keys(&grid, &holds),
    };

    let known = if is_swallowed(&grid) { SWALLOWED } else { 1.0 };
    let mut observed = Observed::default();
    let mut times = period::Heads::default();
    let mut phases = phase::Heads::default();
    let mut doubts: BTreeMap<String, (usize, Source)> = BTreeMap::new();
    for entry in &grid.entries {
        let figures = holds.get(entry.cell.column) == Some(&Holds::Figures)
            || board
                .as_ref()
                .is_some_and(|board| board.is_value(entry.cell.column));
        let value = match &entry.reading {
            Reading::Figure(figure)
                if figures || stands_alone(figure, holds[entry.cell.column]) =>
            {
                Some((figure.value.clone(), Some(figure)))
            }
            Reading::Missing(kind) if figures => {
                Some((Value::missing(entry.cell.text.trim(), *kind), None))
            }
            _ => None,
        };
        let Some((mut value, figure)) = value else {
            continue;
        };
        let found = figure.map(|figure| context.unit(entry, figure));
        if let (Some(found), Some(figure)) = (&found, figure) {
            // "5m" is a number of millions once money stands around it.
            if figure.metres && found.unit.is_money() {
                value.scale = scrutineer_model::Scale::ONE;
            }
            if figure.bare || figure.metres || found.from != Some(Evidence::Cell) {
                unit::apply(&mut value, found, figure.metres);
            }
            if let Some(doubt) = &found.doubt {
                let place = source(entry);
                doubts.entry(doubt.clone()).or_insert((0, place)).0 += 1;
            }
        }
        let labels = entry.labels();
        let timed = period::find(
            value.period.as_ref(),
            &entry.column,
            &labels,
            &surroundings,
            calendar,
            &mut times,
        );
        let phase = phases.of(&entry.column, value.unit);
        let phase = phase.or_else(|| phases.of_label(labels.last()?, value.unit));
        let timed = timed.map(|timed| period::of_phase(timed, phase));
        let confidence = known * sure(figure, &value, found.as_ref(), timed.as_ref(), &grid);
        value.period = timed.map(|timed| timed.period);
        let keys = keys.get(&entry.cell.row).map_or(&[][..], Vec::as_slice);
        observed.observations.push(Observation {
            measure: measure(entry, keys),
            registered: None,
            row: owned(&[entry.row.as_slice(), keys].concat()),
            column: owned(&entry.column),
            value,
            phase,
            comparison: None,
            polarity: None,
            judgement: None,
            source: source(entry),
            origin: Origin::Cell {
                table: index,
                row: entry.cell.row,
                column: entry.cell.column,
            },
            confidence,
        });
    }
    if let Some(board) = board {
        board.judge(&grid, &mut observed.observations);
    }
    observed.diagnostics = doubts
        .into_iter()
        .map(|(doubt, (cells, place))| conflict(&doubt, cells, place))
        .collect();
    (observed, stated)
}

/// How sure a figure is, with the unit and time found for it.
fn sure(
    figure: Option<&Figure>,
    value: &Value,
    found: Option<&unit::Found>,
    timed: Option<&Timed>,
    grid: &Grid<'_>,
) -> f32 {
    let worth = match found {
        Some(found) if found.from == value.unit_from => found.worth,
        _ => 1.0,
    };
    confidence::confidence(&confidence::Reading {
        doubtful: figure.is_some_and(|figure| figure.doubtful),
        unit_from: match figure {
            Some(_) => value.unit_from,
            None => Some(Evidence::Cell),
        },
        worth: worth * if grid.borrowed { BORROWED } else { 1.0 },
        disputed: found.is_some_and(|found| found.doubt.is_some()),
        period: timed.map(dated),
        table: grid.table.confidence,
    })
}

/// What the confidence is multiplied by where heads are those of the page before.
const BORROWED: f32 = 0.85;

/// The table that one without heads goes on from: on the page before, as wide, with as many columns.
fn heads_before(index: usize, tables: &[Table]) -> Option<&Table> {
    /// Of the table's width: the play of typesetting.
    const PLAY: f32 = 0.03;
    let table = tables.get(index)?;
    let region = table
        .regions
        .first()
        .filter(|region| region.span.is_none())?;
    if table.header_rows > 0 {
        return None;
    }
    tables[..index].iter().rev().find(|other| {
        other.header_rows > 0
            && other.columns == table.columns
            && other.regions.last().is_some_and(|last| {
                let play = PLAY * (region.bbox.x1 - region.bbox.x0);
                last.page + 1 == region.page
                    && (last.bbox.x0 - region.bbox.x0).abs() <= play
                    && (last.bbox.x1 - region.bbox.x1).abs() <= play
            })
    })
}

/// A figure with its unit says what it is even among words; a date column's says when.
fn stands_alone(figure: &Figure, holds: Holds) -> bool {
    !figure.bare
        && !matches!(holds, Holds::Names | Holds::Times)
        && (figure.value.unit.is_money() || figure.value.unit == Unit::Percent)
}

fn dated(timed: &Timed) -> (Evidence, bool) {
    let period = &timed.period;
    (timed.from, period.start.is_some() || period.end.is_some())
}

/// What a cell measures: its row's innermost head, else its column's.
fn measure(entry: &Entry<'_>, keys: &[&str]) -> String {
    let row = keys.last().or(entry.row.last());
    let head = row.or(entry.column.last());
    head.map(|head| (*head).to_owned()).unwrap_or_default()
}

fn owned(heads: &[&str]) -> Vec<String> {
    heads.iter().map(|head| (*head).to_owned()).collect()
}

fn source(entry: &Entry<'_>) -> Source {
    let cell = entry.cell;
    match &cell.span {
        Some(span) => Source::within(cell.page.max(1), span.clone()),
        None => Source::on(cell.page, cell.bbox),
    }
}

fn conflict(doubt: &str, cells: usize, place: Source) -> Diagnostic {
    let more = match cells {
        1 => String::new(),
        _ => format!(" (and {} more)", cells - 1),
    };
    Diagnostic {
        severity: Severity::Info,
        code: "unit_in_doubt",
        message: format!("expected one unit for this figure; found that {doubt}{more}"),
        source: Some(place),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grid::{drawn, drawn_with};

    fn observed(table: Table) -> Vec<String> {
        observe(&[table], &[], &[])
            .observations
            .iter()
            .map(|observation| {
                let value = &observation.value;
                let number = match (value.number, value.missing) {
                    (Some(number), _) => number.normalize().to_string(),
                    (None, Some(missing)) => missing.name().to_owned(),
                    _ => "?".to_owned(),
                };
                format!("{number} {}", value.unit)
            })
            .collect()
    }

    fn check(rows: &[&str], expected: &[&str]) {
        assert_eq!(observed(drawn(rows)), expected);
    }

    #[test]
    fn a_scale_over_a_column_is_applied_once() {
        check(
            &[
                "Service | Budget £000s | Other £m",
                "Roads | 1,204.5 | £1.2m",
                "Parks | £5k | 2",
            ],
            &["1204500 gbp", "1200000 gbp", "5000 gbp", "2000000 gbp"],
        );
    }

    #[test]
    fn a_sign_beside_columns_of_millions_is_of_millions_too() {
        check(
            &[
                "Fund | 2017 $(millions) | 2016 $(millions) | Difference",
                "Opening | $ 42.9 | $ 59.6 | $ (16.7)",
                "Transfers | $ 0.6 | $ 0.2 | $ 0.4",
            ],
            &[
                "42900000 XXX",
                "59600000 XXX",
                "-16700000 XXX",
                "600000 XXX",
                "200000 XXX",
                "400000 XXX",
            ],
        );
    }

    #[test]
    fn a_question_answered_by_scores_states_no_unit() {
        check(
            &[
                "Test | Risk | Gain",
                "a.5 Will it keep opening hours? | 1 | 2",
                "Total hours | 30 | 35",
            ],
            &["1 count", "2 count", "30 hours", "35 hours"],
        );
    }

    #[test]
    fn the_scale_of_money_is_not_that_of_shares_and_counts() {
        check(
            &[
                "£000s | Budget | Change % | Number of posts | Staff",
                "Roads | 1,204 | 3.2 | 12 | 4",
                "Parks | 900 | 4% | 3 | 5",
            ],
            &[
                "1204000 gbp",
                "3.2 percent",
                "12 count",
                "4 count",
                "900000 gbp",
                "4 percent",
                "3 count",
                "5 count",
            ],
        );
    }

    #[test]
    fn a_row_has_its_own_unit_where_all_columns_have_one() {
        check(
            &[
                "Item | 2017/18 £m | 2018/19 £m",
                "Debt | 5 | 6",
                "Debt as % of income | 3.1 | 3.4",
            ],
            &["5000000 gbp", "6000000 gbp", "3.1 percent", "3.4 percent"],
        );
    }

    #[test]
    fn a_pound_sign_in_the_first_row_is_an_ornament() {
        check(
            &[
                "Service | £000s",
                "Roads | £1,204",
                "Parks | 900",
                "Σ Total | £2,104",
            ],
            &["1204000 gbp", "900000 gbp", "2104000 gbp"],
        );
    }

    #[test]
    fn units_that_disagree_are_reported() {
        let table = drawn(&[
            "Service | Cost £000s | Posts",
            "Fees per 10,000 | 12 | 4",
            "Roads | 3 | 5",
        ]);
        let observed = observe(&[table], &[], &[]);
        assert_eq!(observed.diagnostics.len(), 1);
        assert!(observed.observations[0].confidence < 0.6);
    }

    #[test]
    fn bare_whole_numbers_are_counts_where_no_money_is_spoken_of() {
        check(
            &["Age | 2017/18", "Under 1 | 33", "1 to 4 | 70"],
            &["33 count", "70 count"],
        );
        check(
            &["Item | Budget", "Hall | 330", "Paths | 70"],
            &["330 unknown", "70 unknown"],
        );
    }

    #[test]
    fn a_scale_printed_with_a_figure_is_its_only_one() {
        check(
            &["Service | £000s", "Roads | 5k", "Parks | 7"],
            &["5000 gbp", "7000 gbp"],
        );
    }

    #[test]
    fn what_is_missing_says_why() {
        check(
            &[
                "Age | 2017/18 | 2018/19",
                "Under 1 | x | n/a",
                "1 to 4 | 70 | -",
                "5 to 9 | 30 | 4",
            ],
            &[
                "suppressed unknown",
                "not_applicable unknown",
                "70 count",
                "dash unknown",
                "30 count",
                "4 count",
            ],
        );
    }

    #[test]
    fn a_column_of_units_gives_rows_theirs() {
        check(
            &[
                "KPI | Unit | Apr 2018 | May 2018 | Target",
                "Calls answered | % | 91 | 92 | 90",
                "Time to pay | days | 31 | 32 | 30",
                "Income | £000 | 12 | 13 | 14",
            ],
            &[
                "91 percent",
                "92 percent",
                "90 percent",
                "31 days",
                "32 days",
                "30 days",
                "12000 gbp",
                "13000 gbp",
                "14000 gbp",
            ],
        );
    }

    #[test]
    fn a_dashboards_indicator_gives_its_row_the_unit() {
        check(
            &[
                "Lead officer | RAG | Measure | Latest | Previous | Target",
                "Smith | G | Time to process claims (days) | 23 | 20 | 19",
                "Jones | R | Forms returned (%) | 40 | 45 | 50",
            ],
            &[
                "23 days",
                "20 days",
                "19 days",
                "40 percent",
                "45 percent",
                "50 percent",
            ],
        );
    }

    #[test]
    fn a_difference_is_of_what_stands_before_it() {
        let table = Table {
            title: Some("Outturn".to_owned()),
            section: Some("All figures in £m".to_owned()),
            ..drawn(&[
                "Service | 2019/20 Budget | Forecast outturn | Variance",
                "Adults | 12.5 | 13.1 | 0.6",
                "Children | 3.5 | 3.2 | -0.3",
            ])
        };
        let last = observe(&[table], &[], &[]).observations.pop();
        let value = last.map(|observation| observation.value);
        assert_eq!(
            value.and_then(|value| value.number),
            Some((-300_000).into())
        );
    }

    #[test]
    fn a_title_in_millions_over_thousands_is_reported() {
        let table = Table {
            title: Some("Budget (£m)".to_owned()),
            ..drawn(&[
                "Service | 2018/19 £000s | 2019/20 £000s",
                "Roads | 12 | 4",
                "Parks | 3 | 5",
            ])
        };
        let observed = observe(&[table], &[], &[]);
        assert_eq!(observed.diagnostics.len(), 1, "{:?}", observed.diagnostics);
        assert_eq!(observed.observations[0].value.number, Some(12_000.into()));
    }

    #[test]
    fn references_give_no_observations() {
        let table = drawn_with(
            &[
                "Supplier | Ref | Amount (£)",
                "A | 123 | 5.00",
                "B | 124 | 6.00",
            ],
            1,
            1,
        );
        assert_eq!(observed(table), ["5 gbp", "6 gbp"]);
    }

    proptest::proptest! {
        #[test]
        fn no_table_panics_and_no_scale_is_applied_twice(
            cells in proptest::collection::vec("[£]?[0-9]{1,4}[km%]?|[A-Za-z ]{0,8}|20[0-9]{2}/[0-9]{2}|-|n/a", 12),
            head in proptest::sample::select(vec!["£000s", "£m", "%", "2017/18", "Number of homes", "Target", "RAG"]),
        ) {
            let rows: Vec<String> = std::iter::once(format!("Item | {head} | {head} | Good is"))
                .chain(cells.chunks(3).map(|row| format!("x | {}", row.join(" | "))))
                .collect();
            let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
            for observation in observe(&[drawn(&rows)], &[], &[]).observations {
                let value = &observation.value;
                let printed: String = value.text.chars().filter(char::is_ascii_digit).collect();
                if let (Some(number), Ok(printed)) = (value.number, printed.parse::<rust_decimal::Decimal>()) {
                    proptest::prop_assert_eq!(number.abs(), printed * value.scale.0, "{}", value.text);
                }
            }
        }
    }
}
