//! Which way is good: as a column prints it, else as a line about the table says.
//!
//! ```text
//! Higher is better for all indicators.
//! For indicators 8, 9 and 14 a lower figure is better; for the rest a higher one.
//! Low is good for agency social workers and caseload; high is good for the others.
//! ```
//!
//! A line counts only where each indicator that it names is found, by its reference or its words.

use scrutineer_model::Polarity;

use super::columns::Role;
use super::{Dashboard, travel};
use crate::grid::Grid;
use crate::words::plain;

/// Words for figures that are to rise, and for those that are to fall.
const HIGH: &[&str] = &[
    "high",
    "higher",
    "big",
    "bigger",
    "up",
    "increase",
    "increasing",
    "maximise",
    "maximize",
    "max",
    "larger",
    "more",
];
const LOW: &[&str] = &[
    "low",
    "lower",
    "small",
    "smaller",
    "down",
    "decrease",
    "decreasing",
    "reduce",
    "minimise",
    "minimize",
    "min",
    "less",
    "fewer",
    "quicker",
    "faster",
    "shorter",
];

/// The way that a word says figures are to go.
fn way(word: &str) -> Option<Polarity> {
    if HIGH.contains(&word) {
        Some(Polarity::HighIsGood)
    } else if LOW.contains(&word) {
        Some(Polarity::LowIsGood)
    } else {
        None
    }
}

/// What a column of polarity prints: "High", "Low is good", "Plan is to minimise", "↑"; `head` may ask: "Lower is" over "better".
pub(super) fn printed(text: &str, head: &str) -> Option<Polarity> {
    let plain_text = plain(text);
    match plain_text.as_str() {
        "h" => return Some(Polarity::HighIsGood),
        "l" => return Some(Polarity::LowIsGood),
        _ => {}
    }
    let asked = || {
        let head = plain(head);
        let asked = head.strip_suffix(" is").and_then(way)?;
        match plain_text.as_str() {
            "better" | "good" => Some(asked),
            "worse" | "bad" => Some(other(asked)),
            _ => None,
        }
    };
    plain_text
        .split(' ')
        .find_map(way)
        .or_else(asked)
        .or_else(|| match text.trim() {
            "+" => Some(Polarity::HighIsGood),
            "-" | "–" | "−" => Some(Polarity::LowIsGood),
            other => travel::arrow(other).map(|up| {
                if up {
                    Polarity::HighIsGood
                } else {
                    Polarity::LowIsGood
                }
            }),
        })
}

/// What a name says in words of its own: "Rent lost (lower is better)".
pub(super) fn of_name(name: &str) -> Option<Polarity> {
    let name = plain(name);
    let words: Vec<&str> = name.split(' ').collect();
    words.windows(3).find_map(|three| match three {
        [first, "is", "better" | "good" | "best"] => way(first),
        _ => None,
    })
}

fn other(polarity: Polarity) -> Polarity {
    match polarity {
        Polarity::HighIsGood => Polarity::LowIsGood,
        Polarity::LowIsGood => Polarity::HighIsGood,
    }
}

/// What lines about a table say of which way is good.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Said {
    /// Of rows.
    named: Vec<(usize, Polarity)>,
    /// Of all others.
    rest: Option<Polarity>,
}

impl Said {
    /// `lines` are those about the table; `rows` its indicators, each with its row, reference and name.
    pub(super) fn of(lines: &[String], rows: &[(usize, String, String)]) -> Self {
        let mut said = lines.iter().filter_map(|line| sentence(line, rows));
        said.next()
            .filter(|_| said.next().is_none())
            .unwrap_or_default()
    }

    pub(super) fn of_row(&self, row: usize) -> Option<Polarity> {
        let named = self.named.iter().find(|(named, _)| *named == row);
        named.map(|(_, polarity)| *polarity).or(self.rest)
    }
}

/// The rows of a dashboard that name an indicator, with reference and name.
pub(super) fn rows(board: &Dashboard, grid: &Grid<'_>) -> Vec<(usize, String, String)> {
    let mut rows: Vec<(usize, String, String)> = Vec::new();
    for entry in &grid.entries {
        let row = entry.cell.row;
        if rows.last().is_some_and(|(last, ..)| *last == row) {
            continue;
        }
        let named = board.text(grid, row, Role::Indicator);
        let label = || entry.row.last().map(|label| (*label).to_owned());
        if let Some(name) = named.or_else(label) {
            let reference = board.text(grid, row, Role::Reference);
            rows.push((row, plain(&reference.unwrap_or_default()), plain(&name)));
        }
    }
    rows
}

/// What a line says, sentence by sentence; `None` where it says nothing, or of what is not found.
fn sentence(line: &str, rows: &[(usize, String, String)]) -> Option<Said> {
    let mut said = Said::default();
    let mut judges = false;
    let marks = [". ", ";", ", but ", ", and for "];
    let mut clauses = vec![line.trim_end_matches('.').to_owned()];
    for mark in marks {
        clauses = clauses
            .iter()
            .flat_map(|clause| clause.split(mark).map(str::to_owned).collect::<Vec<_>>())
            .collect();
    }
    for clause in &clauses {
        let words = plain(clause);
        let of_way: Vec<Polarity> = words.split(' ').filter_map(way).collect();
        let [polarity] = of_way.as_slice() else {
            continue;
        };
        judges |= words
            .split(' ')
            .any(|word| matches!(word, "better" | "good" | "best"));
        if !judges {
            continue;
        }
        let Some(about) = about(clause) else {
            continue;
        };
        let about_plain = plain(&about);
        let is_rest = about_plain.contains("rest") || about_plain.contains("other");
        if is_rest || about_plain.starts_with("all") {
            let taken = said.rest.replace(*polarity);
            if taken.is_some() || is_rest && said.named.is_empty() {
                return None;
            }
            continue;
        }
        for item in about.split([',', '&']).flat_map(|part| part.split(" and ")) {
            let found = of_item(&plain(item), rows);
            if found.is_empty() {
                return None;
            }
            said.named
                .extend(found.into_iter().map(|row| (row, *polarity)));
        }
    }
    (!said.named.is_empty() || said.rest.is_some()).then_some(said)
}

/// What a clause speaks of: behind "for", up to the word of the way where that stands behind.
fn about(clause: &str) -> Option<String> {
    let lower = clause.to_lowercase();
    let at = match lower.trim_start().strip_prefix("for ") {
        Some(rest) => lower.len() - rest.len(),
        None => lower.find(" for ")? + " for ".len(),
    };
    let words = lower.get(at..)?.split(' ');
    let until_way = words.take_while(|word| way(&plain(word)).is_none());
    let mut about: Vec<&str> = until_way.collect();
    while about
        .last()
        .is_some_and(|word| matches!(*word, "a" | "an" | "the" | "is"))
    {
        about.pop();
    }
    Some(about.join(" ").trim_end_matches([',', ' ']).to_owned())
}

/// The rows that an item of a list names: "8", "indicators 8", "interviews declined".
fn of_item(item: &str, rows: &[(usize, String, String)]) -> Vec<usize> {
    let mut words: Vec<&str> = item.split(' ').filter(|word| !word.is_empty()).collect();
    words.retain(|word| {
        !matches!(
            *word,
            "indicator" | "indicators" | "measure" | "measures" | "kpi" | "kpis" | "the"
        )
    });
    let joined = words.join(" ");
    if words.is_empty() {
        return Vec::new();
    }
    let by_reference: Vec<usize> = rows
        .iter()
        .filter(|(_, reference, _)| *reference == joined)
        .map(|(row, ..)| *row)
        .collect();
    if !by_reference.is_empty() || joined.bytes().all(|byte| byte.is_ascii_digit()) {
        return by_reference;
    }
    let stem = |word: &str| word.trim_end_matches('s').to_owned();
    rows.iter()
        .filter(|(.., name)| {
            let of_name: Vec<String> = name.split(' ').map(stem).collect();
            words.iter().all(|word| of_name.contains(&stem(word)))
        })
        .map(|(row, ..)| *row)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HIGH_IS: Option<Polarity> = Some(Polarity::HighIsGood);
    const LOW_IS: Option<Polarity> = Some(Polarity::LowIsGood);

    fn said(line: &str) -> Vec<Option<Polarity>> {
        let rows: Vec<(usize, String, String)> = [
            ("1", "Tenants satisfied"),
            ("8", "Average hours to repair"),
            ("9", "Reviews held by agency social workers"),
        ]
        .iter()
        .enumerate()
        .map(|(row, (reference, name))| (row, (*reference).to_owned(), plain(name)))
        .collect();
        let said = Said::of(&[line.to_owned()], &rows);
        (0..3).map(|row| said.of_row(row)).collect()
    }

    #[test]
    fn polarity_in_its_words() {
        for (text, head, expected) in [
            ("Low is good", "Polarity", LOW_IS),
            ("Bigger is better", "", HIGH_IS),
            ("Plan is to minimise", "", LOW_IS),
            ("Aim to maximise", "", HIGH_IS),
            ("↑", "Good is", HIGH_IS),
            ("better", "Lower is", LOW_IS),
            ("worse", "Lower is", HIGH_IS),
            ("n/a", "", None),
        ] {
            assert_eq!(printed(text, head), expected, "{text}");
        }
    }

    #[test]
    fn a_name_may_say_it() {
        assert_eq!(of_name("Rent lost (lower is better)"), LOW_IS);
        assert_eq!(of_name("Lower rents for all"), None);
    }

    #[test]
    fn lines_say_it_of_all_of_some_and_of_the_rest() {
        let all = "Performance is higher the better for all indicators in the first table.";
        assert_eq!(said(all), [HIGH_IS; 3]);
        let some = "For indicators 8 and 9 a lower figure is better; for the rest a higher one.";
        assert_eq!(said(some), [HIGH_IS, LOW_IS, LOW_IS]);
        let words = "Low is good for agency social workers; high is good for the others.";
        assert_eq!(said(words), [HIGH_IS, HIGH_IS, LOW_IS]);
    }

    #[test]
    fn what_a_line_names_must_be_there() {
        assert_eq!(said("For indicators 8 and 12 lower is better."), [None; 3]);
        assert_eq!(said("High is good for the others."), [None; 3]);
        assert_eq!(said("More is spent on good roads for all."), [HIGH_IS; 3]);
        assert_eq!(said("Fewer calls were made for all teams."), [None; 3]);
    }
}
