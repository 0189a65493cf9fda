//! Papers of companies, whose pages speak of councils as of others.

use std::collections::BTreeMap;

use super::lines::OTHER_WORDS;
use super::weigh::weigh;
use super::{Candidate, ENOUGH, Weight, bodies, note};
use crate::passages::Passage;

/// Adds the companies named, where nothing else says whose paper it is: a consultant's name on a council's
/// study is not whose it is.
pub(super) fn by_company<'c>(
    passages: &[Passage],
    companies: &'c [(usize, String)],
    last_page: u32,
    weights: &mut BTreeMap<Candidate<'c>, Weight>,
) {
    if weights.values().any(|weight| weight.shows() >= ENOUGH) {
        return;
    }
    for (index, name) in companies {
        let passage = &passages[*index];
        let words = name.split_whitespace().count();
        let (rule, weight) = weigh(passage, *index, words, last_page, OTHER_WORDS);
        if rule != "mention" {
            let entry = weights.entry(Candidate::Other(name)).or_default();
            note(entry, rule, weight, passage);
        }
    }
}

/// Companies named in short passages, each with the passage's index.
pub(super) fn companies(passages: &[Passage]) -> Vec<(usize, String)> {
    (passages.iter().enumerate())
        .filter(|(_, passage)| passage.words() <= 24)
        // Who applies for permission is not whose paper it is.
        .filter(|(_, passage)| {
            let text = passage.text.lower();
            !["applicant", "agent", "contractor", "supplier", "tenant"]
                .iter()
                .any(|other| text.starts_with(other))
        })
        .filter_map(|(index, passage)| Some((index, bodies::company(&passage.text)?)))
        .collect()
}
