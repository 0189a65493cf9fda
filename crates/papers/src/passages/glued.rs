//! References set right before their titles: `E273/16Apologies`, where the tab behind the number took no room.
//!
//! They count up, three at least, one from the other. What must not match: a word of figures and letters, `A4/Letter`,
//! and an application's number, which does not count.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;
use scrutineer_model::Sheet;

use super::Passage;
use crate::number::counts_of_reference;
use crate::text::pattern;

static GLUED: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"^([A-Z]{0,5}\d{1,4}/\d{2,4}[.:)]?)\p{Lu}\p{L}").ok());

/// References that count up, at least.
const LEAST: usize = 3;

/// The reference that a text begins with, right before a title.
fn reference(text: &str) -> Option<&str> {
    let first = text.bytes().take(5);
    (first.clone().any(|sign| sign.is_ascii_digit())).then_some(())?;
    GLUED
        .as_ref()?
        .captures(text)?
        .get(1)
        .map(|found| found.as_str())
}

/// The references of a paper that are set so.
#[derive(Debug, Default)]
pub(super) struct Glued(BTreeSet<String>);

impl Glued {
    pub(super) fn of(sheets: &[Sheet]) -> Self {
        let words = sheets.iter().flat_map(|sheet| &sheet.words);
        let found: Vec<&str> = words.filter_map(|word| reference(&word.text)).collect();
        let follows = |a: &&str, b: &&str| {
            let last = counts_of_reference(a);
            (counts_of_reference(b).iter())
                .any(|next| last.iter().any(|last| next.follows(last, 2)))
        };
        let counted = found.chunk_by(follows).filter(|run| run.len() >= LEAST);
        Self(counted.flatten().map(|text| (*text).to_owned()).collect())
    }

    /// The text with a space behind the reference that it begins with.
    pub(super) fn parted(&self, text: &str) -> Option<String> {
        let number = reference(text).filter(|number| self.0.contains(*number))?;
        Some(format!("{number} {}", &text[number.len()..]))
    }

    /// Parts the reference from the title in each passage that begins with one.
    pub(super) fn part(&self, passages: &mut [Passage]) {
        if self.0.is_empty() {
            return;
        }
        for passage in passages
            .iter_mut()
            .filter(|passage| passage.number.is_none())
        {
            if let Some(text) = self.parted(&passage.text) {
                passage.text = text.into();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use scrutineer_model::{Sheet, Word};

    use super::Glued;

    fn glued(words: &[&str]) -> Glued {
        let words = words.iter().map(|text| Word {
            text: (*text).to_owned(),
            ..Word::default()
        });
        Glued::of(&[Sheet {
            words: words.collect(),
            ..Sheet::default()
        }])
    }

    #[test]
    fn references_that_count_are_parted_from_their_titles() {
        let found = glued(&["E7/16Apologies", "None.", "E8/16Minutes", "E9/16Bus"]);
        assert_eq!(
            found.parted("E9/16Bus Shelters").as_deref(),
            Some("E9/16 Bus Shelters")
        );
        let found = glued(&["E7/16Apologies", "E31/16Minutes", "E95/16Bus"]);
        assert_eq!(found.parted("E7/16Apologies"), None);
    }
}
