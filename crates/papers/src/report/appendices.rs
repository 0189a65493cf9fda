//! The appendices that a report lists at its head or end.
//!
//! `Appendix 1: Reserve Funds` over `Appendix 2: Levies`. What must not match: who wrote the report and to whom it went, which stand right
//! behind such a list, and what a telephone number or an address belongs to.

use crate::contacts::is_contact;
use crate::passages::Passage;
use crate::sections::{about, is_section};

/// Words that each entry of a list may begin with.
const CALLED: [&str; 5] = ["Appendix", "Annex", "Annexe", "Attachment", "Schedule"];

/// The entries that stand under the heading, as printed.
pub(super) fn listed(passages: &[&Passage]) -> Vec<String> {
    let entries: Vec<&Passage> = (passages.iter().copied())
        .filter(|passage| !passage.in_table && !passage.text.trim().is_empty())
        .collect();
    let called = |passage: &Passage| {
        let first = passage.text.split([' ', ':']).next().unwrap_or_default();
        CALLED
            .iter()
            .copied()
            .find(|called| first.eq_ignore_ascii_case(called))
    };
    // Where the first is called an appendix, all are.
    let first = entries.first().and_then(|first| called(first));
    let mut names: Vec<String> = Vec::new();
    let mut listed: Vec<String> = Vec::new();
    for entry in entries {
        if first.is_some() && called(entry) != first || ends(entry) {
            break;
        }
        // "Appendix 1" again heads its page.
        let name = (first.is_some()).then(|| {
            entry
                .text
                .split([':', ' ', '\t', '-', '–'])
                .filter(|word| !word.is_empty())
                .take(2)
                .collect::<Vec<_>>()
                .join(" ")
        });
        if let Some(name) = name {
            if names.contains(&name) {
                break;
            }
            names.push(name);
        }
        if !is_contact(&entry.text) {
            listed.push(entry.text.to_string());
        }
    }
    apart(listed)
}

/// "From⇥Leader of the Council", "Report author Ann Lee", "Prepared by: …", "Contact details": the list is at an end.
fn ends(passage: &Passage) -> bool {
    const LABELS: [&str; 8] = [
        "relevant",
        "contact details",
        "contact officer",
        "contact:",
        "circulated to",
        "classification",
        "submitted by",
        "approved by",
    ];
    let text = passage.text.lower();
    super::head::says_whose(&passage.text)
        || LABELS.iter().any(|label| text.starts_with(label))
        || is_section(passage) && !matches!(about(&passage.text), "other" | "appendices")
}

/// "Capital Programme A Programme by Directorate B": where the lines of a list run together, the letters at its right count on.
fn apart(listed: Vec<String>) -> Vec<String> {
    /// Letters that make a count.
    const COUNT: usize = 3;
    let mut parted: Vec<String> = Vec::new();
    let mut letter = b'A';
    for text in &listed {
        let mut entry: Vec<&str> = Vec::new();
        for word in text.split(' ') {
            entry.push(word);
            if word.as_bytes() == [letter] && entry.len() > 1 {
                parted.push(entry.join(" "));
                entry.clear();
                letter += 1;
            }
        }
        if !entry.is_empty() {
            return listed;
        }
    }
    if usize::from(letter - b'A') >= COUNT {
        parted
    } else {
        listed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    fn check(lines: &[&str], expected: &[&str]) {
        let passages = titles_and_text(lines);
        assert_eq!(
            listed(&passages.iter().collect::<Vec<_>>()),
            expected,
            "{lines:?}"
        );
    }

    #[test]
    fn a_list_ends_where_its_entries_do() {
        check(
            &[
                "Appendix 1: Ponds",
                "Appendix 2: Trees",
                "Ann Lee, Commissioner of Parks",
                "Appendix 1 Ponds of the town",
            ],
            &["Appendix 1: Ponds", "Appendix 2: Trees"],
        );
        check(
            &["Map of the ponds", "Prepared by: Ann Lee", "Parks Officer"],
            &["Map of the ponds"],
        );
    }

    #[test]
    fn letters_at_the_right_part_entries() {
        check(
            &["Ponds of the town A List of trees B", "Levies C"],
            &["Ponds of the town A", "List of trees B", "Levies C"],
        );
        check(&["Plan A and what it costs"], &["Plan A and what it costs"]);
    }
}
