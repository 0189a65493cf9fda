//! A noun with its sum behind a "for": "issued letters of credit for £268,124", "identified capacity for 53,063".
//!
//! Not a time or a purpose: "for 2012", "paid for 40 children".

use super::subject::ends_subject;
use super::{noun_behind, phrase, unit};
use crate::lexicon::{is_joiner, is_preposition};
use crate::parse::{Parsed, What};

/// Words a name has at most.
const LONGEST: usize = 8;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let link = at
        .checked_sub(1)
        .filter(|&link| parsed.word(Some(link)) == "for")?;
    if noun_behind(parsed, at) && !unit(parsed, at).is_money() {
        return None;
    }
    // "made a case for a 2% increase"
    if crate::lexicon::is_change(parsed.word(Some(at + 1))) {
        return None;
    }
    // "is responsible for 5,100 km of roads": no noun.
    let word = parsed.word(link.checked_sub(1));
    if word.len() > 6 && (word.ends_with("ible") || word.ends_with("able")) {
        return None;
    }
    let start = (link.saturating_sub(LONGEST)..link)
        .rev()
        .find(|&before| {
            let item = &parsed.items[before];
            item.what != What::Word
                || ends_subject(parsed, before)
                || is_joiner(&item.lower)
                || item.lower.ends_with("ed")
                || is_preposition(&item.lower) && item.lower != "of"
        })
        .map(|before| before + 1)?;
    // Something is done with the noun: "has issued letters of credit".
    let verb = parsed.items[start - 1].what == What::Word
        && (ends_subject(parsed, start - 1) || parsed.items[start - 1].lower.ends_with("ed"));
    (verb && start < link)
        .then(|| phrase(parsed, start..link))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_noun_before_for_names_the_figure() {
        assert_eq!(
            shown("EPCOR has issued letters of credit for £268,124 to meet them"),
            ["£268,124: letters of credit"]
        );
        assert_eq!(
            shown("The Local Plan has identified capacity for 53,063."),
            ["53,063: capacity"]
        );
    }
}
