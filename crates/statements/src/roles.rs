//! What a figure is in its sentence: the value itself, another level it is set beside, or a change.
//!
//! Each kind has its rule, in a file of its own, which looks at the words around the figure. A figure
//! that no rule claims is a value.

pub(crate) mod budget;
mod change;
pub(crate) mod coordinated;
mod national;
mod previous;
mod target;

use scrutineer_model::{Basis, ComparisonKind};

use crate::lexicon::Way;
use crate::parse::{Parsed, What};

/// What a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// What the sentence is about.
    Value,
    /// Another level of the same indicator.
    Level(ComparisonKind),
    /// By how much the indicator changed or differs, and which way.
    Change(Basis, Way),
}

type Rule = fn(&Parsed, usize) -> Option<Role>;

const RULES: [Rule; 5] = [
    change::read,
    target::read,
    national::read,
    budget::read,
    previous::read,
];

/// The role of the figure at an item's place.
pub(crate) fn role(parsed: &Parsed, at: usize) -> Role {
    if crate::indicators::opposed::is_opposed(parsed, at) {
        return Role::Value;
    }
    RULES
        .iter()
        .find_map(|rule| rule(parsed, at))
        .or_else(|| {
            let first = coordinated::first(parsed, at)?;
            change::read(parsed, first).map(|role| change::in_own_unit(parsed, at, role))
        })
        .unwrap_or(Role::Value)
}

/// The words before a figure that belong to it: back to the figure, clause or bracket before, at most
/// `most`, the nearest first.
fn words_before<'p>(parsed: &'p Parsed, at: usize, most: usize) -> Vec<&'p str> {
    let depth = parsed.items[at].depth;
    let mut words = Vec::new();
    for item in parsed.items[..at].iter().rev() {
        let ends = matches!(item.what, What::Figure(_))
            || matches!(item.lower.as_str(), ";" | ".")
            || item.lower == "," && !words.is_empty();
        if ends || words.len() == most {
            break;
        }
        // A bracket between a word and its figure: "target (for 2018/19) of".
        if item.depth > depth || item.lower == ")" {
            continue;
        }
        words.push(item.lower.as_str());
        if item.lower == "(" {
            break;
        }
    }
    words
}

/// The place before a figure, articles left out.
fn before(parsed: &Parsed, at: usize) -> Option<usize> {
    (0..at).rev().find(|&before| {
        !matches!(
            parsed.items[before].lower.as_str(),
            "a" | "an" | "the" | "another" | "further"
        )
    })
}

/// The words after a figure up to the next sign, figure, verb or preposition, at most `most`.
fn words_after<'p>(parsed: &'p Parsed, at: usize, most: usize) -> Vec<&'p str> {
    let from = parsed.beyond_brackets(at + 1);
    parsed
        .items
        .iter()
        .skip(from)
        .take(most)
        .take_while(|item| {
            item.what == What::Word
                && !matches!(
                    item.lower.as_str(),
                    "of" | "in"
                        | "to"
                        | "on"
                        | "for"
                        | "by"
                        | "from"
                        | "at"
                        | "and"
                        | "with"
                        | "or"
                        | "against"
                        | "versus"
                )
                && !matches!(
                    item.lower.as_str(),
                    "is" | "are" | "was" | "were" | "has" | "have" | "had" | "will"
                        // "the bill of £436 would increase"
                        | "would" | "could" | "may" | "might" | "can" | "should" | "must"
                        // "16 achieved target"
                        | "achieved" | "met" | "exceeded" | "missed"
                )
        })
        .map(|item| item.lower.as_str())
        .collect()
}

/// The figure whose brackets hold this one, or that it stands directly behind: "£33.8m (-8.6%)".
fn outside(parsed: &Parsed, at: usize) -> Option<usize> {
    let open = parsed.opens(at)?;
    (0..open)
        .rev()
        .take(4)
        .take_while(|&before| !matches!(parsed.items[before].lower.as_str(), "," | ";" | "(" | ")"))
        .find(|&before| parsed.is_figure(before))
}

#[cfg(test)]
pub(crate) fn shown(sentence: &str) -> Vec<String> {
    let parsed = crate::parse::parse(sentence, None);
    parsed
        .figure_places()
        .map(|(at, figure)| {
            let role = match role(&parsed, at) {
                Role::Value => "value".to_owned(),
                Role::Level(kind) => kind.name().to_owned(),
                Role::Change(_, way) => format!("change {way:?}").to_lowercase(),
            };
            format!("{} {role}", parsed.figures[figure].value.text)
        })
        .collect()
}
