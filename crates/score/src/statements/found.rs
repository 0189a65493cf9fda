//! Statements taken apart into figures.

use std::fs;
use std::path::Path;

use scrutineer_model::{Block, BlockKind, Sheet, Statement, Table, Value};
use scrutineer_pipeline::{Options, Pages, look};
use scrutineer_statements::Proposal;

use super::labels::Label;

/// A figure as found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figure {
    /// Without its sign; for a range the lower end.
    pub number: f64,
    /// Upper end of a range.
    pub high: Option<f64>,
    /// As in the output.
    pub unit: String,
    /// The statement's indicator.
    pub indicator: String,
    /// First and last day; `None` where no dated time is given.
    pub days: Option<(Option<String>, Option<String>)>,
    /// The sentence does not state the time: a lead-in or the paper does.
    pub inherited: bool,
    /// Of the statement.
    pub confidence: f32,
    /// A part or whole of another figure: costs nothing where it is not labelled.
    pub part: bool,
    /// As printed, with its sentence, for reports.
    pub shown: String,
}

/// The figures of statements on a page; all of them where `page` is `None`.
pub fn figures(statements: &[Statement], page: Option<u32>) -> Vec<Figure> {
    let here = |statement: &&Statement| page.is_none_or(|page| statement.source.page == page);
    statements
        .iter()
        .filter(here)
        .flat_map(of_statement)
        .collect()
}

fn of_statement(statement: &Statement) -> Vec<Figure> {
    let values = statement
        .value
        .iter()
        .chain(statement.comparisons.iter().map(|other| &other.value));
    values
        .flat_map(|value| of_value(value, &statement.indicator, &statement.quote))
        .map(|figure| Figure {
            confidence: statement.confidence,
            ..figure
        })
        .collect()
}

fn of_value(value: &Value, indicator: &str, quote: &str) -> Vec<Figure> {
    let float =
        |number: rust_decimal::Decimal| number.abs().to_string().parse::<f64>().unwrap_or(f64::NAN);
    let dated = value
        .period
        .as_ref()
        .filter(|period| period.start.is_some() || period.end.is_some());
    let days = dated.map(|period| {
        (
            period.start.map(|day| day.to_string()),
            period.end.map(|day| day.to_string()),
        )
    });
    let figure = |number: f64, high: Option<f64>, unit: &str, part: bool| Figure {
        number,
        high,
        unit: unit.to_owned(),
        indicator: indicator.to_owned(),
        days: days.clone(),
        inherited: value.period_from.is_some(),
        confidence: 0.0,
        part,
        shown: format!("{} in “{quote}”", value.text),
    };
    let mut figures = Vec::new();
    if let Some(number) = value.number.or(value.low) {
        figures.push(figure(
            float(number),
            value.high.map(float),
            value.unit.name(),
            false,
        ));
    }
    // A count with its whole repeats the part as its number.
    let repeats = value.number == value.numerator;
    for part in value
        .numerator
        .filter(|_| !repeats)
        .into_iter()
        .chain(value.denominator)
    {
        figures.push(figure(float(part), None, "count", true));
    }
    figures
}

/// Pages read on either side of a labelled one: running heads are known by their neighbours.
const AROUND: u32 = 3;

/// Reads the page or passage that a label speaks of.
///
/// # Errors
/// Where the paper cannot be read.
pub fn read(label: &Label, shared: &Path) -> anyhow::Result<Vec<Figure>> {
    let (sheets, tables) = arranged(label, shared)?;
    let statements = scrutineer_statements::find(&sheets, &tables);
    Ok(figures(&statements, label.page()))
}

/// Its figures, each named as the order of the rules does, with all names that it may have.
///
/// # Errors
/// Where the paper cannot be read.
pub fn proposals(label: &Label, shared: &Path) -> anyhow::Result<Vec<(Figure, Vec<Proposal>)>> {
    let (sheets, tables) = arranged(label, shared)?;
    let page = label.page();
    let figures = scrutineer_statements::proposals(&sheets, &tables)
        .into_iter()
        .filter(|proposals| page.is_none_or(|page| proposals.page == page))
        .filter_map(|proposals| {
            let figures = of_value(&proposals.value, &proposals.first, "");
            Some((figures.into_iter().next()?, proposals.names))
        });
    Ok(figures.collect())
}

/// The sheets and tables of the paper that a label speaks of, as far as they tell of its page.
fn arranged(label: &Label, shared: &Path) -> anyhow::Result<(Vec<Sheet>, Vec<Table>)> {
    if let Some((first, last)) = label.lines {
        let name = label.file.rsplit('/').next().unwrap_or_default();
        let text = fs::read_to_string(shared.join("seeds").join(name))?;
        let lines: Vec<&str> = text
            .lines()
            .skip(first - 1)
            .take(last + 1 - first)
            .collect();
        return Ok((vec![sheet(&lines)], Vec::new()));
    }
    let (paper, options) = match (&label.beside, label.page()) {
        (None, Some(page)) => {
            // The first pages say what the paper is about.
            let window = format!(
                "1-2,{}-{}",
                page.saturating_sub(AROUND).max(1),
                page + AROUND
            );
            let options = Options {
                pages: Some(window.parse::<Pages>().map_err(anyhow::Error::msg)?),
                ..Options::default()
            };
            (shared.join("real").join(&label.file), options)
        }
        (beside, _) => {
            let beside = beside.clone().unwrap_or_default();
            (beside, Options::default())
        }
    };
    let bytes = fs::read(paper)?.into();
    let reading = look::sheets(&bytes, &label.file, &options)?;
    Ok((reading.sheets, reading.paper.tables))
}

/// Lines of a Markdown text as blocks: headings, items, paragraphs; rows of tables are left out.
fn sheet(lines: &[&str]) -> Sheet {
    let mut blocks = Vec::new();
    for line in lines {
        let text = line.trim();
        if text.is_empty() || line.contains('\t') {
            continue;
        }
        let (kind, text) = if text.starts_with('#') {
            let kind = BlockKind::Heading {
                level: 1,
                number: None,
            };
            (kind, text.trim_start_matches('#'))
        } else if let Some(item) = text.strip_prefix("- ") {
            (
                BlockKind::ListItem {
                    marker: "-".to_owned(),
                },
                item,
            )
        } else {
            (BlockKind::Paragraph { number: None }, text)
        };
        blocks.push(Block {
            kind,
            text: plain(text.trim()),
            ..Block::default()
        });
    }
    Sheet {
        page: 1,
        blocks,
        ..Sheet::default()
    }
}

/// Without the marks of emphasis and raised text, and without a paragraph's number.
fn plain(text: &str) -> String {
    let text = ["**", "*", "<b>", "</b>", "<sup>", "</sup>"]
        .iter()
        .fold(text.to_owned(), |text, mark| text.replace(mark, ""));
    let numbered = text.split_once(' ').filter(|(number, _)| {
        number.starts_with(|char: char| char.is_ascii_digit())
            && number.contains('.')
            && number
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'.')
    });
    numbered.map_or(text.clone(), |(_, rest)| rest.trim().to_owned())
}
