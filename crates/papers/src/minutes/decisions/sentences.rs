//! A paragraph's sentences.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::pattern;

/// The sentences of a paragraph. An initial or "Mr." ends none.
pub(crate) fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(". ") {
        let before = text[start..at]
            .rsplit([' ', '('])
            .next()
            .unwrap_or_default();
        let short = before.chars().count() <= 2 && before.starts_with(char::is_uppercase)
            || matches!(
                before,
                "Mr" | "Mrs"
                    | "Ms"
                    | "Dr"
                    | "Cllr"
                    | "Cllrs"
                    | "Cyng"
                    | "Miss"
                    | "St"
                    | "No"
                    | "Ch"
                    | "approx"
                    | "e.g"
                    | "i.e"
            );
        let capital = text[at + 2..]
            .starts_with(|char: char| char.is_uppercase() || matches!(char, '"' | '\''));
        if !short && capital {
            sentences.push(&text[start..=at]);
            start = at + 2;
        }
    }
    sentences.push(&text[start..]);
    // Lines that end without a stop: "… forma invoice It was also resolved to pay …".
    let Some(again) = AGAIN.as_ref() else {
        return sentences;
    };
    (sentences.into_iter())
        .flat_map(|sentence| {
            let mut parts = Vec::new();
            let mut from = 0;
            for found in again.find_iter(sentence) {
                let at = found.start() + 1;
                if !sentence[from..at].trim_end().ends_with([',', ';', ':']) {
                    parts.push(&sentence[from..at]);
                    from = at;
                }
            }
            parts.push(&sentence[from..]);
            parts
        })
        .collect()
}

static AGAIN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r" (?:It was (?:also |further |then )?(?:resolved|agreed|decided)|(?:Also|Further) resolved)\b").ok()
});
