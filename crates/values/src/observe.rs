//! Tables become observations: one for each figure, and one for each figure that is missing.

use std::collections::BTreeMap;

use scrutineer_model::{
    Diagnostic, Evidence, Heading, Observation, Origin, Severity, Sheet, Source, Table, Unit, Value,
};
use scrutineer_quantity::calendar::Calendar;
use scrutineer_quantity::units::Says;

use crate::cell::{Figure, Reading};
use crate::columns::{Holds, columns};
use crate::grid::{Entry, Grid};
use crate::period::{self, Timed};
use crate::surroundings::{Surroundings, surroundings, times};
use crate::unit::{self, Around, Beside, Clues};
use crate::{confidence, dashboard, phase};

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
    let calendar = calendar(tables, outline);
    let mut observed = Observed::default();
    for (index, table) in tables.iter().enumerate() {
        let of_table = of_table(index, table, sheets, &calendar);
        observed.observations.extend(of_table.observations);
        observed.diagnostics.extend(of_table.diagnostics);
    }
    observed
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

fn of_table(index: usize, table: &Table, sheets: &[Sheet], calendar: &Calendar) -> Observed {
    let grid = Grid::new(table);
    let holds = columns(&grid);
    let surroundings = surroundings(table, sheets);
    let context = Context::new(&grid, &holds, &surroundings);
    let board = dashboard::recognise(&grid, &holds);

    let mut observed = Observed::default();
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
        let timed = period::find(
            value.period.as_ref(),
            &entry.column,
            &entry.row,
            &surroundings,
            calendar,
        );
        let phase = phase::of_heads(&entry.column, value.unit).or_else(|| {
            let label = entry.row.last()?;
            phase::of_label(label, value.unit)
        });
        let timed = timed.map(|timed| period::of_phase(timed, phase));
        let confidence = confidence::confidence(&confidence::Reading {
            doubtful: figure.is_some_and(|figure| figure.doubtful),
            unit_from: match figure {
                Some(_) => value.unit_from,
                None => Some(Evidence::Cell),
            },
            disputed: found.is_some_and(|found| found.doubt.is_some()),
            period: timed.as_ref().map(dated),
        });
        value.period = timed.map(|timed| timed.period);
        observed.observations.push(Observation {
            measure: measure(entry),
            registered: None,
            row: owned(&entry.row),
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
    observed
}

/// A figure with its unit says what it is even among words; a date column's says when.
fn stands_alone(figure: &Figure, holds: Holds) -> bool {
    !figure.bare
        && !matches!(holds, Holds::Names | Holds::Times)
        && (figure.value.unit.is_money() || figure.value.unit == Unit::Percent)
}

/// What stands around the cells of one table, worked out once.
struct Context<'a> {
    columns: Vec<Clues>,
    rows: BTreeMap<usize, Clues>,
    surroundings: &'a Surroundings,
    universal: bool,
    money_about: bool,
    beside_columns: Vec<Beside>,
    things_about: bool,
    beside_rows: BTreeMap<usize, (bool, bool, usize)>,
}

impl<'a> Context<'a> {
    fn new(grid: &Grid<'_>, holds: &[Holds], surroundings: &'a Surroundings) -> Self {
        let columns: Vec<Clues> = (0..grid.table.columns)
            .map(|column| Clues::of(&grid.heads(column)))
            .collect();
        let mut rows = BTreeMap::new();
        let mut beside_rows = BTreeMap::new();
        for entry in &grid.entries {
            let row = entry.cell.row;
            if rows.contains_key(&row) {
                continue;
            }
            rows.insert(row, Clues::of(&entry.row));
            let figures = || {
                grid.row(row)
                    .filter(|entry| holds[entry.cell.column] == Holds::Figures)
                    .filter_map(|entry| entry.reading.figure())
            };
            let explicit = figures().filter(|figure| !figure.bare).count();
            let bare = figures().filter(|figure| figure.bare).count();
            let whole = figures().filter(|figure| figure.bare).all(Figure::is_whole);
            beside_rows.insert(row, (explicit > 0, whole, bare));
        }
        let of_figures = || (0..columns.len()).filter(|&column| holds[column] == Holds::Figures);
        let first = of_figures()
            .next()
            .map(|column| columns[column].says.clone());
        let universal = first.is_some_and(|first| {
            first != Says::Nothing
                && of_figures().count() > 1
                && of_figures().all(|column| same(&columns[column].says, &first))
        });
        let title = Clues::of(&[surroundings.words.as_str()]);
        let money_about = title.money
            || surroundings
                .table_unit
                .unit()
                .is_some_and(|said| said.unit.is_some_and(Unit::is_money))
            || columns
                .iter()
                .chain(rows.values())
                .any(|clues| clues.money && !clues.things);
        let beside_columns = (0..columns.len())
            .map(|column| beside(grid, column))
            .collect();
        Self {
            columns,
            rows,
            surroundings,
            universal,
            money_about,
            things_about: title.things,
            beside_columns,
            beside_rows,
        }
    }

    fn unit(&self, entry: &Entry<'_>, figure: &Figure) -> unit::Found {
        let (explicit, whole, bare) = self
            .beside_rows
            .get(&entry.cell.row)
            .copied()
            .unwrap_or((false, false, 0));
        let beside = Beside {
            row_has_units: explicit,
            row_whole: whole,
            row_figures: bare,
            ..self.beside_columns[entry.cell.column].clone()
        };
        let none = Clues::default();
        unit::find(
            figure,
            &Around {
                column: &self.columns[entry.cell.column],
                row: self.rows.get(&entry.cell.row).unwrap_or(&none),
                table: &self.surroundings.table_unit,
                section: &self.surroundings.section_unit,
                universal: self.universal,
                money_about: self.money_about,
                things_about: self.things_about,
                beside: &beside,
            },
        )
    }
}

fn same(one: &Says, other: &Says) -> bool {
    match (one.unit(), other.unit()) {
        (Some(one), Some(other)) => one.unit == other.unit && one.scale == other.scale,
        _ => one == other,
    }
}

fn beside(grid: &Grid<'_>, column: usize) -> Beside {
    let figures: Vec<&Figure> = grid
        .column(column)
        .filter_map(|entry| entry.reading.figure())
        .collect();
    let explicit: Vec<&&Figure> = figures
        .iter()
        .filter(|figure| !figure.bare && !figure.metres)
        .collect();
    let unit = explicit.first().map(|figure| figure.value.unit);
    let one = explicit
        .iter()
        .all(|figure| Some(figure.value.unit) == unit);
    // "£1.2m" says nothing of the bare figures beside it: theirs may be another scale.
    let plain = explicit
        .iter()
        .all(|figure| figure.value.scale == scrutineer_model::Scale::ONE);
    let bare = || figures.iter().filter(|figure| figure.bare);
    Beside {
        column_unit: unit.filter(|_| one && plain),
        column_mostly: explicit.len() * 2 >= figures.len(),
        column_has_bare: bare().next().is_some(),
        column_whole: bare().all(|figure| figure.is_whole()),
        column_pence: bare().count() >= 2 && bare().all(|figure| figure.decimals == 2),
        ..Beside::default()
    }
}

fn dated(timed: &Timed) -> (Evidence, bool) {
    let period = &timed.period;
    (timed.from, period.start.is_some() || period.end.is_some())
}

/// What a cell measures: its row's innermost head, else its column's.
fn measure(entry: &Entry<'_>) -> String {
    let head = entry.row.last().or(entry.column.last());
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
