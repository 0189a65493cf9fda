//! Tables become observations: one for each figure, and one for each figure that is missing.

use std::collections::BTreeMap;
use std::ops::Range;

use scrutineer_model::{
    Diagnostic, Evidence, Heading, Observation, Origin, Period, Severity, Sheet, Source, Table,
    Unit, Value,
};
use scrutineer_quantity::calendar::Calendar;
use scrutineer_quantity::units::Stated;

use crate::cell::{Figure, Reading};
use crate::columns::{Holds, columns};
use crate::context::{Context, Indicators};
use crate::dashboard::Dashboard;
use crate::grid::{Entry, Grid};
use crate::headnote::Place;
use crate::keys::{Keys, keys};
use crate::naming::{Naming, row};
use crate::paper::Whole;
use crate::period::{self, Timed};
use crate::runs::{is_near, runs};
use crate::surroundings::{Surroundings, surroundings, times};
use crate::swallowed::{SWALLOWED, is_swallowed};
use crate::timing::Timing;
use crate::{
    alike, cases, changes, confidence, dashboard, durations, fractions, phase, sides, unit,
};

/// What was read from the tables of a paper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Observed {
    /// Table by table and row by row.
    pub observations: Vec<Observation>,
    /// Where evidence disagrees, and figures that could not be read.
    pub diagnostics: Vec<Diagnostic>,
}

impl Observed {
    /// Takes up what was read from the tables behind.
    pub fn extend(&mut self, behind: Self) {
        self.observations.extend(behind.observations);
        self.diagnostics.extend(behind.diagnostics);
    }
}

/// The observations of a paper's tables. `sheets` are arranged; `outline` gives times to tables under
/// headings that state one.
///
/// Cells that hold references, dates or words give none. A cell without a number gives one that says
/// why, where other cells of its column hold figures.
pub fn observe(tables: &[Table], sheets: &[Sheet], outline: &[Heading]) -> Observed {
    let tables = Tables::new(tables, sheets, outline);
    let mut observed = Observed::default();
    for run in tables.runs() {
        observed.extend(tables.observe(run));
    }
    observed
}

/// The tables of a paper, with what they share: what [`observe`] reads, to be read in runs.
pub struct Tables<'a> {
    paper: Paper<'a>,
}

impl<'a> Tables<'a> {
    /// Reads what tables share; arguments as of [`observe`].
    pub fn new(tables: &'a [Table], sheets: &'a [Sheet], outline: &[Heading]) -> Self {
        Self {
            paper: Paper {
                tables,
                sheets,
                calendar: calendar(tables, outline),
                whole: Whole::of(tables, sheets),
            },
        }
    }

    /// Runs of tables that do not need one another, in order; every table is in one.
    pub fn runs(&self) -> Vec<Range<usize>> {
        runs(self.paper.tables)
    }

    /// The observations of one of the [`runs`](Self::runs).
    pub fn observe(&self, run: Range<usize>) -> Observed {
        let mut observed = Observed::default();
        let mut before: Option<Before> = None;
        let tables = self.paper.tables.iter().enumerate();
        for (index, table) in tables.take(run.end).skip(run.start) {
            let said = before
                .as_ref()
                .filter(|before| before.is_sister(table))
                .map(|before| before.said.clone());
            let said = of_table(index, table, &self.paper, said.as_ref(), &mut observed);
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
        is_near(self.page, table) && table.section.as_deref() == self.section
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
    let texts = heads.chain(outline.iter().map(|heading| heading.text.as_str()));
    for text in texts.filter(|text| Calendar::may_note(text)) {
        for time in times(text) {
            calendar.note(&time);
        }
    }
    calendar
}

/// Adds the observations of a table, and gives the scale of money that it states for its sisters.
fn of_table(
    index: usize,
    table: &Table,
    paper: &Paper<'_>,
    before: Option<&Stated>,
    observed: &mut Observed,
) -> Option<Stated> {
    let Some(form) = dashboard::upright(table) else {
        return of_rows(index, table, paper, before, observed);
    };
    let from = observed.observations.len();
    let stated = of_rows(index, &form.upright, paper, before, observed);
    for found in &mut observed.observations[from..] {
        if let Origin::Cell { row, column, .. } = &mut found.origin {
            (*row, *column) = form.places[*column];
        }
    }
    stated
}

/// The same for a table whose heads stand over its rows.
fn of_rows(
    index: usize,
    table: &Table,
    paper: &Paper<'_>,
    before: Option<&Stated>,
    observed: &mut Observed,
) -> Option<Stated> {
    let calendar = &paper.calendar;
    let mut grid = Grid::new(table, heads_before(index, paper.tables));
    fractions::tell(&mut grid);
    durations::tell(&mut grid);
    let holds = columns(&grid);
    sides::part(&mut grid, &holds);
    cases::tell(&mut grid);
    let surroundings = surroundings(table, paper.tables, paper.sheets, &paper.whole, before);
    let board = dashboard::recognise(&grid, &holds);
    let indicators = board.as_ref().and_then(Dashboard::indicators);
    let values = (board.as_ref()).map_or_else(|| holds.clone(), Dashboard::of_values);
    let context = Context::new(
        &grid,
        &values,
        &surroundings,
        &paper.whole,
        (board.as_ref()).map(|_| Indicators::of(&grid, indicators)),
    );
    let stated = context.stated().cloned();
    // A dashboard has a column of indicators.
    let keys = match indicators {
        Some(_) => BTreeMap::new(),
        None => keys(&grid, &holds),
    };

    let known = if is_swallowed(&grid) { SWALLOWED } else { 1.0 };
    let mut own = Vec::with_capacity(grid.entries.len());
    let mut timing = Timing::of(&grid, &holds, &surroundings, calendar, indicators.is_some());
    let mut phases = phase::Heads::default();
    let mut doubts: BTreeMap<String, (usize, Source)> = BTreeMap::new();
    let naming = Naming::of(&grid, &holds);
    let no_keys = Keys::default();
    let mut labels_of = ((usize::MAX, false), Vec::new());
    for entry in &grid.entries {
        // Figures of another side or case have their own heads.
        if entry.own || labels_of.0 != (entry.cell.row, entry.own) {
            labels_of = ((entry.cell.row, entry.own), entry.labels());
        }
        let labels = &labels_of.1;
        let of_board = |board: &Dashboard| board.is_value(entry.cell.column);
        let figures = holds.get(entry.cell.column) == Some(&Holds::Figures)
            || board.as_ref().is_some_and(of_board);
        let Some((mut value, figure)) = read(entry, figures, &holds) else {
            continue;
        };
        let found = figure.map(|figure| context.unit(entry, figure));
        if let (Some(found), Some(figure)) = (&found, figure) {
            give_unit(&mut value, figure, found, context.speaks_of_shares(entry));
            if let Some(doubt) = &found.doubt {
                let place = source(entry);
                doubts.entry(doubt.clone()).or_insert((0, place)).0 += 1;
            }
        }
        let keys = (keys.get(&entry.cell.row).filter(|_| !entry.own)).unwrap_or(&no_keys);
        let timed = timing.time(entry, value.period.as_ref(), labels, &keys.names);
        let change = timing.change(entry.cell.column);
        let phase = match change {
            Some(kind) => kind.phase(),
            None => phases.of_cell(&entry.column, labels, value.unit),
        };
        let timed = timed.map(|timed| period::of_phase(timed, phase));
        let named = if naming.is_nameless(entry, keys) {
            NAMELESS
        } else {
            1.0
        };
        let confidence =
            known * named * sure(figure, &value, found.as_ref(), timed.as_ref(), &grid);
        (value.period, value.period_from) = timed.map(|timed| (timed.period, timed.from)).unzip();
        value.period_from = value.period_from.filter(|from| *from != Evidence::Cell);
        own.push(Observation {
            measure: naming.measure(entry, &keys.names),
            registered: None,
            row: row(entry, &keys.all()),
            column: entry.column.owned(),
            value,
            phase,
            comparison: change.and_then(changes::Kind::comparison),
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
    judge(board, &grid, &mut own, || {
        about(table, paper, &surroundings)
    });
    observed.diagnostics.extend(alike::doubt(&mut own));
    observed.observations.append(&mut own);
    let doubts = doubts
        .into_iter()
        .map(|(doubt, (cells, at))| conflict(&doubt, cells, at));
    observed.diagnostics.extend(doubts);
    stated
}

/// Gives a figure the unit and scale that were found for it.
fn give_unit(value: &mut Value, figure: &Figure, found: &unit::Found, is_share: bool) {
    // "5m" is a number of millions once money or things that are counted stand around it.
    if figure.metres && (found.unit.is_money() || found.unit == Unit::Count) {
        value.scale = scrutineer_model::Scale::ONE;
    }
    if figure.bare || figure.metres || found.from != Some(Evidence::Cell) {
        unit::apply(value, found, figure.metres);
    }
    value.per = value.per.or(found.per);
    if is_share {
        unit::divide(value);
    }
}

/// Gives the figures of a dashboard their parts in it.
fn judge(
    board: Option<Dashboard>,
    grid: &Grid<'_>,
    own: &mut Vec<Observation>,
    about: impl FnOnce() -> (Vec<Period>, Vec<String>),
) {
    let Some(board) = board else {
        return dashboard::judge_turned(grid.table, own, about);
    };
    let (reported, lines) = about();
    board.judge(grid, own, &reported, &lines);
}

/// What a table reports on, the nearest first, and the lines about it that say what is good.
fn about(
    table: &Table,
    paper: &Paper<'_>,
    surroundings: &Surroundings,
) -> (Vec<Period>, Vec<String>) {
    let place = Place::of(table, paper.tables, paper.sheets);
    let mut lines = place.as_ref().map_or_else(Vec::new, Place::judging);
    lines.extend(table.notes.iter().map(|note| note.text.clone()));
    lines.dedup();
    (surroundings.reported(place.as_ref(), paper.sheets), lines)
}

/// What a cell says by itself, in a column that holds figures or in another.
fn read<'e>(
    entry: &'e Entry<'_>,
    figures: bool,
    holds: &[Holds],
) -> Option<(Value, Option<&'e Figure>)> {
    match &entry.reading {
        Reading::Figure(figure) if figures || stands_alone(figure, holds[entry.cell.column]) => {
            Some((figure.value.clone(), Some(figure)))
        }
        Reading::Missing(kind) if figures => {
            Some((Value::missing(entry.cell.text.trim(), *kind), None))
        }
        _ => None,
    }
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
        worth: worth * if grid.is_borrowed() { BORROWED } else { 1.0 },
        disputed: found.is_some_and(|found| found.doubt.is_some()),
        period: timed.map(dated),
        table: grid.table.confidence,
    })
}

/// What the confidence is multiplied by where other rows have a name and this one has none, and adds nothing up.
const NAMELESS: f32 = 0.6;

/// What the confidence is multiplied by where heads are those of the page before.
const BORROWED: f32 = 0.85;

/// The table that one without heads goes on from: on the page before or just above it, as wide, with as many columns.
fn heads_before(index: usize, tables: &[Table]) -> Option<&Table> {
    /// Of the table's width: the play of typesetting.
    const PLAY: f32 = 0.03;
    /// In points: no more than the name of a section stands between.
    const GAP: f32 = 30.0;
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
                let gap = region.bbox.y0 - last.bbox.y1;
                let above = last.page == region.page && (0.0..GAP).contains(&gap);
                (above || last.page + 1 == region.page)
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
mod tests;
