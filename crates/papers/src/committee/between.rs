//! A committee's name that does not say what the body is: `Policy and Resources` between a council's name and the day.
//!
//! What must not match: what a paper is ("Agenda and Minutes"), and the title of a report or plan.

use scrutineer_model::Reason;

use crate::passages::Passage;

/// What stands between a council's name and the day where neither says what the body is: "Policy and Resources". Only
/// minutes and agendas are of somebody; of anything else it is the title.
pub(crate) fn between_council_and_day(passages: &[Passage]) -> Option<(String, Reason)> {
    /// Words of such a name, at most.
    const WORDS: usize = 6;
    /// Titles among which it is.
    const FIRST: usize = 4;
    (passages
        .iter()
        .zip(passages.iter().skip(1))
        .zip(passages.iter().skip(2)))
    .take(FIRST)
    .find_map(|((above, own), below)| {
        let words: Vec<&str> = own.text.split_whitespace().collect();
        let named = words.iter().all(|word| {
            matches!(*word, "and" | "of" | "the" | "for" | "&")
                || word.starts_with(char::is_uppercase)
        });
        let joined = words
            .iter()
            .any(|word| matches!(word.to_lowercase().as_str(), "and" | "&"));
        let kinds = [
            "meeting",
            "minutes",
            "agenda",
            "notes",
            "summons",
            "decisions",
            "council",
        ];
        let fits = own.is_title()
            && own.number.is_none()
            && named
            && joined
            && words.len() <= WORDS
            && !kinds.iter().any(|kind| own.text.lower().contains(kind))
            && own
                .text
                .chars()
                .all(|char| char.is_alphabetic() || matches!(char, ' ' | '&' | ',' | '-'))
            && crate::council::is_name(&above.text)
            && below.words() <= 8
            && !crate::dates::days(&below.text).is_empty();
        fits.then(|| {
            let evidence = Reason {
                of: "committee",
                rule: "line",
                text: own.text.to_string(),
                source: own.source.clone(),
            };
            (crate::text::titled(&own.text), evidence)
        })
    })
}
