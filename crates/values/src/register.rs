//! The register of measures: canonical names for indicators that papers word in many ways.
//!
//! `measures.toml` is the register; the synonym that matched is recorded. An observation without an
//! entry keeps its printed name and nothing else.

use std::collections::HashMap;
use std::sync::LazyLock;

use scrutineer_model::{Observation, PeriodKind, Polarity, Registered, Unit};
use serde::Deserialize;

use crate::surroundings::only_time;

/// The register as its file gives it.
#[derive(Deserialize)]
struct File {
    measure: Vec<Measure>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Measure {
    id: String,
    /// For people.
    #[allow(dead_code, reason = "the file is read by people too")]
    name: String,
    #[serde(default)]
    unit: Option<String>,
    #[serde(default)]
    polarity: Option<Good>,
    synonyms: Vec<String>,
    #[serde(default)]
    except: Vec<String>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Good {
    HighIsGood,
    LowIsGood,
}

impl From<Good> for Polarity {
    fn from(good: Good) -> Self {
        match good {
            Good::HighIsGood => Self::HighIsGood,
            Good::LowIsGood => Self::LowIsGood,
        }
    }
}

/// A synonym ready to compare, with its measure.
struct Synonym {
    words: Vec<String>,
    printed: String,
    measure: usize,
}

struct Register {
    measures: Vec<Measure>,
    /// For each measure, the words of each of its exceptions.
    exceptions: Vec<Vec<Vec<String>>>,
    /// The longest first, then as in the file.
    synonyms: Vec<Synonym>,
    /// The indices of synonyms by their first words.
    by_first: HashMap<String, Vec<usize>>,
}

static REGISTER: LazyLock<Register> = LazyLock::new(|| {
    // Checked by the tests: the file is part of the program.
    let file: File = toml::from_str(include_str!("../measures.toml")).unwrap_or(File {
        measure: Vec::new(),
    });
    let mut synonyms: Vec<Synonym> = file
        .measure
        .iter()
        .enumerate()
        .flat_map(|(measure, entry)| {
            entry.synonyms.iter().map(move |printed| Synonym {
                words: words(printed),
                printed: printed.clone(),
                measure,
            })
        })
        .collect();
    synonyms.sort_by_key(|synonym| std::cmp::Reverse(synonym.words.len()));
    let exceptions = (file.measure.iter())
        .map(|entry| entry.except.iter().map(|word| words(word)).collect())
        .collect();
    let mut by_first: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, synonym) in synonyms.iter().enumerate() {
        if let Some(first) = synonym.words.first() {
            by_first.entry(first.clone()).or_default().push(index);
        }
    }
    Register {
        measures: file.measure,
        exceptions,
        synonyms,
        by_first,
    }
});

/// Attaches the register's entries to observations, of tables and sentences alike, and the polarity
/// that an entry knows where none is printed.
pub fn register(observations: &mut [Observation]) {
    let mut found = None;
    for at in 0..observations.len() {
        let before = at.checked_sub(1).map(|before| &observations[before]);
        if !before.is_some_and(|before| are_alike(before, &observations[at])) {
            found = entry(&observations[at]);
        }
        let Some((measure, synonym)) = found else {
            continue;
        };
        if is_of_other_year(&observations[at]) {
            continue;
        }
        let observation = &mut observations[at];
        observation.registered = Some(Registered {
            id: measure.id.clone(),
            synonym: synonym.to_owned(),
        });
        if observation.polarity.is_none() {
            observation.polarity = measure.polarity.map(Polarity::from);
        }
    }
}

/// Whether two observations have one entry, whichever it is: most figures of a row do.
fn are_alike(one: &Observation, other: &Observation) -> bool {
    let asked = |of: &Observation| (of.value.is_quantity(), of.value.unit);
    asked(one) == asked(other)
        && one.measure == other.measure
        && one
            .row
            .iter()
            .rev()
            .take(NAMES)
            .eq(other.row.iter().rev().take(NAMES))
}

/// "2014/15 budget requirement" under "2016/17" is where that year's sums begin, and not its budget requirement.
fn is_of_other_year(observation: &Observation) -> bool {
    let Some(period) = &observation.value.period else {
        return false;
    };
    only_time(&observation.measure).is_some_and(|named| {
        named.kind == PeriodKind::FinancialYear
            && period.kind == named.kind
            && named.start != period.start
    })
}

/// How many of a row's innermost names may name a measure together.
const NAMES: usize = 2;

/// Which way is good for an observation's measure, where the register knows.
pub(crate) fn polarity(observation: &Observation) -> Option<Polarity> {
    entry(observation)?.0.polarity.map(Polarity::from)
}

fn entry(observation: &Observation) -> Option<(&'static Measure, &'static str)> {
    if !observation.value.is_quantity() {
        return None;
    }
    let unit = observation.value.unit;
    find(&observation.measure, unit).or_else(|| {
        // "Rate per 10,000" below "Children looked after"; "2017/18" below nothing.
        let path = observation.row.iter().rev().take(NAMES).rev();
        let path: Vec<&str> = path.map(String::as_str).collect();
        (path.len() == NAMES)
            .then(|| find(&path.join(" "), unit))
            .flatten()
    })
}

fn find(label: &str, unit: Unit) -> Option<(&'static Measure, &'static str)> {
    /// Longer labels are sentences, which mention measures without being them.
    const MOST: usize = 24;
    let label = lower(label);
    let label: Vec<&str> = cut(&label).collect();
    if label.len() > MOST {
        return None;
    }
    let mut begun: Vec<usize> = (label.iter())
        .filter_map(|word| REGISTER.by_first.get(*word))
        .flatten()
        .copied()
        .collect();
    begun.sort_unstable();
    begun.into_iter().find_map(|index| {
        let synonym = &REGISTER.synonyms[index];
        let measure = &REGISTER.measures[synonym.measure];
        let holds = || {
            label
                .windows(synonym.words.len().max(1))
                .enumerate()
                .any(|(at, window)| {
                    let behind = &label[at + window.len()..];
                    window == synonym.words && is_named(&label[..at], behind)
                })
        };
        let other = || {
            REGISTER.exceptions[synonym.measure]
                .iter()
                .any(|words| words.iter().all(|word| label.contains(&word.as_str())))
        };
        let fits = match measure.unit.as_deref() {
            Some(wanted) => unit == Unit::Unknown && wanted == "count" || unit.name() == wanted,
            None => true,
        };
        (fits && holds() && !other()).then_some((measure, synonym.printed.as_str()))
    })
}

/// Whether a label is of what stands between other words of it: "capital charged to the general fund balance" is not,
/// nor is "business rates and RSG".
fn is_named(before: &[&str], behind: &[&str]) -> bool {
    const ASIDE: &[&str] = &["against", "and", "from", "into", "plus", "to", "toward"];
    let mut before = before
        .iter()
        .rev()
        .skip_while(|word| matches!(**word, "the" | "it"));
    !before.next().is_some_and(|word| ASIDE.contains(word))
        && !behind
            .first()
            .is_some_and(|word| matches!(*word, "and" | "plus"))
}

/// Words in lower case, without plural endings.
fn words(text: &str) -> Vec<String> {
    cut(&lower(text)).map(str::to_owned).collect()
}

/// In lower case, without apostrophes.
fn lower(text: &str) -> String {
    let mut lower = text.to_lowercase();
    if lower.contains('&') {
        lower = lower.replace('&', " and ");
    }
    if lower.contains(['’', '\'']) {
        lower.retain(|char| !matches!(char, '’' | '\''));
    }
    lower
}

/// The words of a text in lower case, without plural endings.
fn cut(lower: &str) -> impl Iterator<Item = &str> {
    lower
        .split(|char: char| !char.is_alphanumeric() && char != '+')
        .filter(|word| !word.is_empty())
        .map(|word| match word.strip_suffix('s') {
            Some(stem) if stem.len() > 3 && !stem.ends_with('s') => stem,
            _ => word,
        })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn id(label: &str, unit: Unit) -> Option<&'static str> {
        find(label, unit).map(|(measure, _)| measure.id.as_str())
    }

    #[test]
    fn the_register_can_be_read_and_names_nothing_twice() {
        let file: File = toml::from_str(include_str!("../measures.toml")).expect("the register");
        assert!(file.measure.len() >= 40);
        let mut ids = BTreeSet::new();
        for measure in &file.measure {
            assert!(ids.insert(&measure.id), "{}", measure.id);
            assert!(!measure.synonyms.is_empty(), "{}", measure.id);
            for synonym in &measure.synonyms {
                assert!(!words(synonym).is_empty(), "{}", measure.id);
            }
            // One without a word would make every label another measure.
            for word in &measure.except {
                assert!(!words(word).is_empty(), "{}", measure.id);
            }
        }
    }

    #[test]
    fn each_synonym_finds_its_measure() {
        let file: File = toml::from_str(include_str!("../measures.toml")).expect("the register");
        let units = [
            Unit::Count,
            Unit::Percent,
            Unit::Gbp,
            Unit::Days,
            Unit::Per10000,
        ];
        for measure in &file.measure {
            let unit = match &measure.unit {
                None => Unit::Unknown,
                Some(name) => *units
                    .iter()
                    .find(|unit| unit.name() == name)
                    .expect("a unit of the output"),
            };
            for synonym in &measure.synonyms {
                assert_eq!(id(synonym, unit), Some(&*measure.id), "{synonym}");
            }
        }
    }

    #[test]
    fn wordings_of_one_measure_are_one() {
        for label in [
            "The rolling-year rate of re-referrals",
            "Referred again (rolling year)",
            "Re-referrals to social care",
        ] {
            assert_eq!(
                id(label, Unit::Percent),
                Some("re_referral_rate"),
                "{label}"
            );
        }
    }

    #[test]
    fn the_unit_tells_a_number_from_a_rate() {
        assert_eq!(
            id("Children looked after", Unit::Count),
            Some("children_looked_after")
        );
        assert_eq!(
            id("Children looked after, per 10,000", Unit::Per10000),
            Some("children_looked_after_rate")
        );
        assert_eq!(id("Children looked after", Unit::Gbp), None);
    }

    #[test]
    fn what_is_done_to_a_measure_and_sums_of_several_are_none() {
        assert_eq!(
            id("General fund balance", Unit::Gbp),
            Some("general_fund_balance")
        );
        for label in [
            "Capital expenditure charged in year to General Fund Balance",
            "Actual amount charged against the General Fund Balance for pensions",
            "Retained Business Rates, Top-up & RSG",
            "RSG and business rates",
        ] {
            assert_eq!(id(label, Unit::Gbp), None, "{label}");
        }
    }

    #[test]
    fn a_word_of_another_measure_makes_it_none() {
        assert_eq!(
            id("Children looked after placements budget", Unit::Count),
            None
        );
        assert_eq!(
            id("With a plan for the second time or more", Unit::Percent),
            Some("repeat_child_protection_plans")
        );
    }
}
