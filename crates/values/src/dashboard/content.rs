//! What a column of a dashboard is for, by what it holds: codes, ranks, arrows, lights.

use rust_decimal::Decimal;
use scrutineer_model::{Cell, CellRole};

use super::columns::{Named, Role};
use super::{rating, travel};
use crate::grid::Grid;
use crate::words::{has_begun, plain};

/// Whether the cells of a column are codes: "HM1", "4.2a", "NI 195".
pub(super) fn holds_codes(grid: &Grid<'_>, column: usize) -> bool {
    /// In letters; names are longer.
    const LONGEST: usize = 10;
    let mut texts = body(grid, column).map(|cell| cell.text.trim()).peekable();
    let code = |text: &str| {
        let (series, number) = text.split_once(' ').unwrap_or(("", text));
        text.chars().count() <= LONGEST
            && series.chars().all(char::is_uppercase)
            && !number.contains(' ')
            && number.contains(|char: char| char.is_ascii_digit())
    };
    texts.peek().is_some() && texts.all(code)
}

/// The cells of a column that hold words, below its heads and beside no section's name.
fn body<'t>(grid: &Grid<'t>, column: usize) -> impl Iterator<Item = &'t Cell> {
    let table = grid.table;
    let cells = table.cells.iter().filter(move |cell| {
        let of_rows = cell.row >= table.header_rows && cell.role != CellRole::Section;
        of_rows && cell.column == column && cell.role != CellRole::Note
    });
    cells.filter(|cell| !cell.text.trim().is_empty())
}

/// Whether a column before the names of indicators numbers them: bare numbers that grow from row to row.
pub(super) fn numbers_rows(grid: &Grid<'_>, column: usize, named: &Named<'_>) -> bool {
    const SEVERAL: usize = 3;
    let names = named.iter().position(|heads| {
        let inner = heads.first().and_then(|(_, role)| *role);
        inner == Some(Role::Indicator)
    });
    if names.is_none_or(|names| names <= column) {
        return false;
    }
    if are_marked(grid, column) {
        return true;
    }
    let numbers: Option<Vec<Decimal>> = body(grid, column)
        .map(|cell| cell.text.trim().parse().ok())
        .collect();
    numbers.is_some_and(|numbers| {
        numbers.len() >= SEVERAL && numbers.windows(2).all(|pair| pair[0] < pair[1])
    })
}

/// Whether the cells of a column are numbers of indicators, each its own, some with letters behind them: "82", "84a", "109b(i)".
fn are_marked(grid: &Grid<'_>, column: usize) -> bool {
    const SEVERAL: usize = 3;
    let mut texts: Vec<&str> = body(grid, column).map(|cell| cell.text.trim()).collect();
    let number = |text: &str| text.starts_with(|char: char| char.is_ascii_digit());
    let lettered = |text: &&str| {
        text.trim_start_matches(|char: char| char.is_ascii_digit())
            .starts_with(|char: char| char.is_ascii_lowercase())
    };
    let marked = texts.len() >= SEVERAL && texts.iter().all(|text| number(text) && text.len() <= 8);
    let some = texts.iter().filter(|text| lettered(text)).count() >= 2;
    let all = texts.len();
    texts.sort_unstable();
    texts.dedup();
    marked && some && texts.len() == all && holds_codes(grid, column)
}

/// Whether the figures of a column are ranks: whole numbers, of as many bodies as there are.
pub(super) fn holds_ranks(grid: &Grid<'_>, column: usize) -> bool {
    /// More than the councils of the United Kingdom.
    const MOST: i64 = 500;
    let mut figures = (grid.column(column)).filter_map(|entry| entry.reading.figure());
    figures.all(|figure| {
        let number = figure.value.number;
        figure.is_whole()
            && !figure.prints_unit()
            && number.is_some_and(|number| (Decimal::ONE..=Decimal::from(MOST)).contains(&number))
    })
}

/// What a column is for whose heads do not tell: arrows and nothing else, lights and nothing else.
pub(super) fn by_content(grid: &Grid<'_>, column: usize, lit: bool) -> Option<Role> {
    /// Fewer may be letters that stand for something else.
    const SEVERAL: usize = 3;
    let of_dots = |texts: &[&str]| texts.iter().all(|text| rating::is_dot(text));
    let texts = texts(grid, column);
    if texts.len() < SEVERAL {
        // There may be a column for each colour.
        let dots = !texts.is_empty() && of_dots(&texts) && {
            let all = grid
                .entries
                .iter()
                .filter(|entry| entry.cell.fill.is_some());
            all.filter(|entry| rating::is_dot(&entry.cell.text)).count() >= SEVERAL
        };
        return (lit || dots).then_some(Role::Rating);
    }
    if texts.iter().all(|text| travel::is_travel(text)) {
        return Some(Role::Travel);
    }
    if holds_bounds(grid, column) {
        return Some(Role::Target);
    }
    let dots = of_dots(&texts) && grid.column(column).any(|entry| entry.cell.fill.is_some());
    (are_ratings(&texts) || dots || lit).then_some(Role::Rating)
}

/// Whether the figures of a column are bounds, which only what is to be reached is: "≥ 70%", "under 10%".
pub(super) fn holds_bounds(grid: &Grid<'_>, column: usize) -> bool {
    const SEVERAL: usize = 2;
    const SIGNS: &[char] = &['≥', '≤', '>', '<'];
    const WORDS: &[&str] = &[
        "above",
        "at least",
        "at most",
        "below",
        "fewer than",
        "less than",
        "max",
        "maximum",
        "min",
        "minimum",
        "more than",
        "no less than",
        "no more than",
        "not less than",
        "not more than",
        "over",
        "under",
        "up to",
    ];
    let bound = |text: &str| {
        let text = text.trim();
        text.starts_with(SIGNS)
            || text.starts_with(char::is_alphabetic) && {
                let plain = plain(text);
                WORDS
                    .iter()
                    .any(|word| plain.starts_with(word) && has_begun(&plain, word))
            }
    };
    let mut bounds = 0;
    for entry in grid.column(column) {
        if entry.reading.figure().is_some() {
            if !bound(&entry.cell.text) {
                return false;
            }
            bounds += 1;
        }
    }
    bounds >= SEVERAL
}

/// Whether all words of a column are ratings, and not all the same: "A" beside "C" and "D" is a grade.
fn are_ratings(texts: &[&str]) -> bool {
    let words = texts.iter().map(|text| rating::word(text));
    let words: Option<Vec<_>> = words.collect();
    words.is_some_and(|words| rating::are_several(words.into_iter()))
}

/// Whether a column of ratings says that it is one: by its head, or by its words. Colours alone do not.
pub(super) fn rates(heads: &[(&str, Option<Role>)], grid: &Grid<'_>, column: usize) -> bool {
    heads.iter().any(|(_, role)| *role == Some(Role::Rating)) || are_ratings(&texts(grid, column))
}

/// What the cells of a column print, those without anything left out.
fn texts<'t>(grid: &Grid<'t>, column: usize) -> Vec<&'t str> {
    let blank = |text: &str| text.is_empty() || matches!(text, "-" | "–" | "n/a" | "N/A");
    (grid.column(column))
        .map(|entry| entry.cell.text.trim())
        .filter(|text| !blank(text))
        .collect()
}

/// Whether a column of words is coloured as traffic lights are, two colours or more: "High risk" on red, "Low risk" on green.
pub(super) fn is_lit(grid: &Grid<'_>, column: usize) -> bool {
    /// "Slightly below target" has three words.
    const MOST: usize = 4;
    let mut lights = Vec::new();
    for entry in grid.column(column) {
        let text = entry.cell.text.trim();
        if entry.reading.figure().is_some() || text.split_whitespace().count() > MOST {
            return false;
        }
        lights.extend(entry.cell.fill.and_then(rating::of_color));
    }
    rating::are_several(lights.into_iter())
}
