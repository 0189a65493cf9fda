//! The committee a paper is for, or of: `Children, Young People and Families Cabinet Panel`.
//!
//! Named in headings ("CABINET", "… COMMITTEE - 1 SEPTEMBER 2014"), after "meeting of the",
//! behind "To:" and "Report to:", and in running heads. What must not match: the council itself
//! ("KENT COUNTY COUNCIL"), rooms ("Committee Room B"), and committees that the text speaks of.

mod between;
mod candidates;
mod endings;
mod label;
mod named;
mod names;
mod own_minutes;
mod phrases;
mod spoken;
mod two_lines;

use std::collections::BTreeMap;

use scrutineer_model::Reason;

pub(crate) use between::between_council_and_day;
use candidates::candidates;
pub(crate) use own_minutes::of_own_minutes;

use crate::council::is_whole_council;
use crate::passages::{Kind, Passage};
use crate::text::{head, plain};

/// What bodies call themselves for short.
const FOR_SHORT: [&str; 6] = [
    "forum",
    "board",
    "panel",
    "committee",
    "group",
    "commission",
];

/// Passages in which the committee is named, from the beginning of the paper.
const NEAR: usize = 40;

/// What stands before whom a report is to, and that committee's name: "Report by Executive Director to Leadership Panel of
/// 29 October".
pub(crate) fn reported_to(text: &str) -> Option<(&str, String)> {
    let (before, body) = text.split_once(" to ")?;
    let name = names::name(body.strip_prefix("the ").unwrap_or(body))?;
    Some((before, name))
}

/// Whether a text is a committee's name and nothing else.
pub(crate) fn is_named(text: &str) -> bool {
    let text =
        text.trim_matches(|char: char| !char.is_alphanumeric() && !matches!(char, '(' | ')'));
    names::whole(text).is_some()
}

/// Whether a text is a committee's name alone, and not the council's: "LOCHSIDE COUNCIL" heads all its papers.
pub(crate) fn stands_alone(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    is_named(text)
        && (!lower.ends_with("council") || lower == "council" || is_whole_council(&lower))
}

/// The committee, with what speaks for it.
pub(crate) fn committee(passages: &[Passage]) -> Option<(String, Reason)> {
    // A page of one item is called after it.
    let subject = crate::minutes::title(passages);
    // A page of an issue names who dealt with it.
    let issues: Vec<&Passage> = (passages.iter().take(NEAR))
        .filter(|passage| crate::minutes::item_named(&passage.text).is_some())
        .collect();
    let mut weights: BTreeMap<String, (f64, usize, String, Reason)> = BTreeMap::new();
    let near = NEAR.min(crate::minutes::head(passages));
    for (index, passage) in passages.iter().enumerate() {
        if index >= near && passage.kind != Kind::Furniture || index > 400 {
            continue;
        }
        if subject
            .as_deref()
            .is_some_and(|subject| passage.text.starts_with(subject))
            || !issues.is_empty() && !issues.iter().any(|issue| std::ptr::eq(*issue, passage))
        {
            continue;
        }
        // "(20 004 417)" behind a council's name is a case's number.
        let named = |name: &str| name.chars().filter(|char| char.is_alphabetic()).count() > 2;
        for (name, rule, weight) in candidates(passages, index) {
            if !named(&name) {
                continue;
            }
            let entry = weights.entry(plain(&name)).or_insert_with(|| {
                let evidence = Reason {
                    of: "committee",
                    rule,
                    text: head(&passage.text, 120).to_owned(),
                    source: passage.source.clone(),
                };
                (0.0, index, name.clone(), evidence)
            });
            // Said twice is surer, said ten times no surer still.
            entry.0 = entry.0.max(weight) + 0.5;
            if entry.2 != name && name.contains(char::is_lowercase) && !entry.2.contains(',') {
                entry.2 = name;
            }
        }
    }
    // "The next meeting of the Forum" is the Schools Forum's, where a title names it.
    let fuller = |noun: &str| {
        FOR_SHORT.contains(&noun)
            && (weights.iter()).any(|(name, entry)| {
                entry.0 >= 3.0
                    && name
                        .strip_suffix(noun)
                        .is_some_and(|name| name.ends_with(' '))
            })
    };
    let bare: Vec<String> = (weights.keys())
        .filter(|name| fuller(name))
        .cloned()
        .collect();
    weights.retain(|name, entry| !bare.contains(name) && !names_page(&entry.2));
    // "Lochside Council" is whose committee it is, though no register has it.
    let committees = |name: &str| !name.ends_with(" council") || is_whole_council(name);
    let any = (weights.iter())
        .any(|(name, entry)| entry.0 >= 3.0 && committees(name) && name != "council");
    let (_, (_, _, name, evidence)) = (weights.into_iter())
        .filter(|(name, _)| !any || committees(name))
        .filter(|(_, entry)| entry.0 >= 2.0)
        .max_by(|a, b| {
            let rank = |entry: &(f64, usize, String, Reason)| entry.0.min(8.0);
            rank(&a.1)
                .total_cmp(&rank(&b.1))
                .then(b.1.1.cmp(&a.1.1))
                .then(b.0.cmp(&a.0))
        })?;
    Some((without_body(without_borough(in_english(name))), evidence))
}

/// "Weight limit, Coton Hill - Lochside Council" is the title of a page, "Your council" an entry of its menu, and "Councillor
/// Ash, Executive Councillor for Homes" somebody.
fn names_page(name: &str) -> bool {
    let last = [" - ", " – ", " | "]
        .iter()
        .find_map(|sign| name.rsplit_once(sign));
    last.is_some_and(|(_, last)| crate::council::is_name(last))
        || ["Councillor ", "Cllr "]
            .iter()
            .any(|title| name.starts_with(title))
        || plain(name) == "your council"
        // "This is the website of Lochside Council".
        || plain(name).split(' ').any(|word| word == "website")
}

/// "Pwyllgor Craffu / Scrutiny Committee" without its name in Welsh.
fn in_english(mut name: String) -> String {
    if name.starts_with("Pwyllgor ")
        && let Some(at) = name.find(" / ")
    {
        name.drain(..at + 3);
    }
    name
}

/// "Royal Borough of Place Committee", between whose words a council's emblem stands, without the emblem's.
fn without_borough(mut name: String) -> String {
    let emblem = [
        "The Royal Borough of ",
        "Royal Borough of ",
        "The London Borough of ",
        "London Borough of ",
    ];
    let begins = emblem
        .iter()
        .find(|begins| name.starts_with(**begins))
        .filter(|begins| is_named(&name[begins.len()..]) && !crate::council::is_name(&name));
    if let Some(begins) = begins {
        name.drain(..begins.len());
    }
    name
}

/// "Navigation Committee of the Lochside Authority" without whose it is.
fn without_body(mut name: String) -> String {
    let whose = name.rfind(" of the ").filter(|&at| {
        let (committee, body) = name.split_at(at);
        let ends = |text: &str, kinds: &[&str]| {
            let text = text.to_lowercase();
            kinds.iter().any(|kind| text.ends_with(kind))
        };
        ends(committee, &["committee", "panel", "board", "forum"])
            && ends(body, &[" authority", " council"])
            && !ends(
                body,
                &["of the council", "of the whole council", "of the authority"],
            )
    });
    if let Some(at) = whose {
        name.truncate(at);
    }
    name
}

#[cfg(test)]
mod tests;
