//! Hand-made labels: one file for each page or passage.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

use super::printed;
use crate::sets;

/// A page or passage with all its figures.
#[derive(Clone, Debug, Default)]
pub struct Label {
    /// Name of the file without its ending.
    pub name: String,
    /// The paper's path below the folder of papers: `publisher/paper.pdf`.
    pub file: String,
    /// The paper where it lies beside its label, and not in the folder of papers.
    pub beside: Option<PathBuf>,
    /// The page; `None` in a paper of lines.
    pub page: Option<u32>,
    /// First and last line, from 1, in a paper of lines.
    pub lines: Option<(usize, usize)>,
    /// Every figure stated there.
    pub figures: Vec<Expected>,
    /// `Some(true)`: a check on rules that were made on others; `Some(false)`: may be worked on. `None`:
    /// as the publisher's name says, see [`is_set_aside`].
    pub check: Option<bool>,
    /// Some of its figures alone are labelled, which had been found and were judged: what else is found there is not judged, and what
    /// is not found any more is none that is missing.
    pub some: bool,
}

/// A figure as labelled.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Expected {
    /// Without its sign; for a range the lower end.
    pub number: f64,
    /// Upper end of a range.
    pub high: Option<f64>,
    /// As in the output; `dollar`: a currency with that sign; `other`: neither money nor a
    /// percentage.
    pub unit: String,
    /// A short noun phrase.
    pub indicator: String,
    /// What a second reader called it, who had seen neither the label nor what is read; more than one where that reader found
    /// several as good.
    pub second: Vec<String>,
    /// What else the labeller says that a fair reader may call it.
    pub also: Vec<String>,
    /// The time it holds for.
    pub when: When,
    /// The time of what a difference is from; right as well.
    pub base: Option<When>,
    /// Costs nothing, found or not.
    pub optional: bool,
    /// Whoever finds it is wrong: it is no result, or has another number or unit.
    pub wrong: bool,
}

impl Label {
    /// Whether it is a passage by somebody who had not seen the rules, and no rule was made on it.
    pub fn is_blind(&self) -> bool {
        self.name.starts_with("blind-")
    }

    /// The page whose figures count; `None` where all do.
    pub fn page(&self) -> Option<u32> {
        match (&self.beside, self.lines) {
            (_, Some(_)) => None,
            (Some(_), None) => self.page,
            (None, None) => Some(self.page.unwrap_or(1)),
        }
    }
}

/// When a figure holds, as labelled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum When {
    /// The passage states no time for it. One that the paper states elsewhere is not judged.
    #[default]
    None,
    /// A reader of the whole paper gives it no time.
    Never,
    /// It is not judged: the time follows from elsewhere, or readers may differ.
    Unclear,
    /// First and last day as printed in ISO 8601; one is open in "by" and "since".
    Days(Option<String>, Option<String>),
}

#[derive(Deserialize)]
struct RawLabel {
    file: String,
    page: Option<u32>,
    lines: Option<(usize, usize)>,
    figures: Vec<RawFigure>,
    check: Option<bool>,
    #[serde(default)]
    some: bool,
}

#[derive(Deserialize)]
struct RawFigure {
    number: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    numerator: Option<f64>,
    unit: String,
    indicator: String,
    #[serde(default)]
    second: Vec<String>,
    #[serde(default)]
    also: Vec<String>,
    period: Option<Json>,
    #[serde(default)]
    optional: bool,
    #[serde(default)]
    wrong: bool,
}

/// The labels of a folder in order of their names.
///
/// # Errors
/// Where a file cannot be read or is no label.
pub fn labels(folder: &Path) -> anyhow::Result<Vec<Label>> {
    let mut labels = Vec::new();
    for entry in WalkDir::new(folder).max_depth(1).sort_by_file_name() {
        let entry = entry?;
        let path = entry.path();
        if path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let raw: RawLabel = serde_json::from_str(&fs::read_to_string(path)?)
            .map_err(|error| anyhow::anyhow!("{}: {error}", path.display()))?;
        labels.push(Label {
            name: stem(path),
            beside: Some(folder.join(&raw.file)).filter(|paper| paper.is_file()),
            file: raw.file,
            page: raw.page,
            lines: raw.lines,
            figures: raw.figures.into_iter().filter_map(figure).collect(),
            check: raw.check,
            some: raw.some,
        });
    }
    Ok(labels)
}

/// The pages or passages of a set of their own, in a folder of the folder of labels: `later` holds pages that were labelled after
/// all others, `web` passages retold from pages of the web.
///
/// # Errors
/// Where a file cannot be read or is no label.
pub fn set(folder: &Path, name: &str) -> anyhow::Result<Vec<Label>> {
    let folder = folder.join(name);
    if folder.is_dir() {
        labels(&folder)
    } else {
        Ok(Vec::new())
    }
}

/// The passages retold in our own words, with our own figures, that lie in `retold/` of a folder of labels. Half of
/// them, by the hash of the name, are a check, save those whose label says that they were worked on.
///
/// # Errors
/// Where a file cannot be read or is no label.
pub fn retold(folder: &Path) -> anyhow::Result<Vec<Label>> {
    let mut labels = set(folder, "retold")?;
    for label in &mut labels {
        let by_name = Sha256::digest(&label.name)[0].is_multiple_of(2);
        label.check = label.check.or(Some(by_name));
    }
    Ok(labels)
}

fn figure(raw: RawFigure) -> Option<Expected> {
    Some(Expected {
        number: raw.number.or(raw.low).or(raw.numerator)?.abs(),
        high: raw.high,
        unit: raw.unit,
        indicator: raw.indicator,
        second: raw.second,
        also: raw.also,
        when: match raw.period {
            None => When::None,
            Some(Json::Object(days)) => {
                let day = |name: &str| days.get(name).and_then(Json::as_str).map(str::to_owned);
                When::Days(day("start"), day("end"))
            }
            Some(_) => When::Unclear,
        },
        base: None,
        optional: raw.optional,
        wrong: raw.wrong,
    })
}

/// Whether a publisher's labels are kept for the end: a first byte of the name's SHA-256
/// that is a multiple of four (any even one, until half were looked at).
pub fn is_set_aside(publisher: &str) -> bool {
    Sha256::digest(publisher)[0].is_multiple_of(4)
}

/// The statements of the truth folder, one label for each `*.statements.json`. Their times are as
/// printed and judged where they read as one, see [`printed::when`].
///
/// # Errors
/// Where a file cannot be read.
pub fn truth(folder: &Path) -> anyhow::Result<Vec<Label>> {
    let mut labels = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(name) = name.strip_suffix(".statements.json") else {
            continue;
        };
        let mut parts = name.split("__");
        let (Some(body), Some(stem), Some(page)) = (parts.next(), parts.next(), parts.next())
        else {
            continue;
        };
        let statements: Vec<Json> = serde_json::from_str(&fs::read_to_string(entry.path())?)?;
        labels.push(Label {
            name: name.to_owned(),
            file: format!("{body}/{stem}.pdf"),
            beside: None,
            page: page.trim_start_matches('p').parse().ok(),
            lines: None,
            figures: statements.iter().flat_map(of_truth).collect(),
            check: None,
            some: false,
        });
    }
    Ok(labels)
}

/// Whether a publisher's statements in the truth folder are kept for the end, as its tables are.
pub fn is_truth_aside(publisher: &str) -> bool {
    sets::is_set_aside(publisher)
}

/// The figures of one statement of the truth folder.
fn of_truth(statement: &Json) -> Vec<Expected> {
    let text = |json: &Json, name: &str| {
        json.get(name)
            .and_then(Json::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let indicator = text(statement, "indicator");
    let when = |json: &Json| printed::when(json.get("period").and_then(Json::as_str));
    let one = |json: &Json| {
        let number = json.get("value").and_then(Json::as_f64)?;
        let (unit, scale) = unit(&text(json, "unit"));
        let levels = json
            .get("measure")
            .is_none_or(|measure| measure.as_str() == Some("level"));
        // A difference holds for the statement's time; the file gives the time that it is from.
        let (when, base) = if levels {
            (when(json), None)
        } else {
            (when(statement), Some(when(json)))
        };
        Some(Expected {
            number: number.abs() * scale,
            high: None,
            unit: unit.to_owned(),
            indicator: indicator.clone(),
            second: Vec::new(),
            also: Vec::new(),
            when,
            base,
            optional: false,
            wrong: false,
        })
    };
    let comparisons = statement.get("comparisons").and_then(Json::as_array);
    one(statement)
        .into_iter()
        .chain(comparisons.into_iter().flatten().filter_map(one))
        .collect()
}

fn unit(printed: &str) -> (&'static str, f64) {
    let money = if printed.contains('£') {
        Some("gbp")
    } else if printed.contains('$') {
        Some("dollar")
    } else {
        None
    };
    let scale = if printed.contains("£m") || printed.contains("$m") || printed.contains("million")
    {
        1e6
    } else if printed.contains("bn") || printed.contains("billion") {
        1e9
    } else if printed.contains("£k") {
        1e3
    } else {
        1.0
    };
    match money {
        Some(money) => (money, scale),
        None if printed.contains('%') => ("percent", 1.0),
        None if printed.contains("percentage point") => ("percentage_points", 1.0),
        None => ("other", scale),
    }
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
