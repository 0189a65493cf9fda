//! Which version of itself a paper is, and who may read it.
//!
//! `DRAFT 2025-28 MTFP`, `Revised recommendations`, `EXEMPT: not for publication by virtue of
//! paragraph 3`. What must not match: "draft budget" in a sentence, "Restricted funds" in accounts.

use crate::passages::{Kind, Passage};
use crate::text::{Worded, head};

/// Titles in which a version is said, from the beginning.
const NEAR: usize = 16;

/// Whether a title says that what follows is to be decided: "PROPOSED RECORD OF DECISION".
fn is_proposed(passage: &Passage) -> bool {
    /// Words of such a title, at most, a council's name among them.
    const WORDS: usize = 14;
    const TITLES: [&str; 3] = [
        "proposed record of decision",
        "proposed decision record",
        "proposed decision notice",
    ];
    passage.is_text()
        && passage.words() <= WORDS
        && TITLES
            .iter()
            .any(|title| passage.text.plain().contains(title))
}

/// "draft", "revised", "supplement", "final" or "proposed", where a title says so.
pub(crate) fn version(passages: &[Passage]) -> Option<&'static str> {
    if passages.iter().take(NEAR).any(is_proposed) {
        return Some("proposed");
    }
    let titles = (passages.iter().take(NEAR))
        .filter(|passage| passage.is_title() || passage.kind == Kind::Furniture)
        .filter(|passage| passage.words() <= 16 && !passage.in_table);
    titles.map(|passage| passage.text.lower()).find_map(|text| {
        let word = |word: &str| {
            text.split(|char: char| !char.is_alphanumeric())
                .any(|found| found == word)
        };
        if word("draft") || word("unconfirmed") {
            Some("draft")
        } else if word("revised") || word("amended") {
            Some("revised")
        } else if word("supplement") || word("supplementary") || word("addendum") {
            Some("supplement")
        } else if word("final") {
            Some("final")
        } else {
            None
        }
    })
}

static MARKING: Worded = Worded::new(
    &[
        "not for publication",
        "exempt",
        "confidential",
        "restricted",
        "official",
        "part ii",
    ],
    &[
        r"(?i)^(?:not for publication|exempt(?: information| item| report)?\b|confidential\b|restricted$|official[- ]sensitive|private and confidential|part ii:? not for publication)",
    ],
);

/// The marking of a paper that is not for everybody, as printed near its beginning.
pub(crate) fn restricted(passages: &[Passage]) -> Option<String> {
    (passages.iter().take(12))
        .filter(|passage| passage.number.is_none() && passage.words() <= 40)
        // "Exempt item⇥No" is a form's answer.
        .find(|passage| {
            let answer = passage.text.rsplit(['\t', ':']).next().unwrap_or_default();
            MARKING.is_match(&passage.text)
                && !matches!(answer.trim().to_lowercase().as_str(), "no" | "none" | "n/a")
        })
        .map(|passage| head(&passage.text, 200).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    #[test]
    fn versions_are_said_in_titles() {
        let of = |line: &str| version(&titles_and_text(&[line]));
        assert_eq!(of("# DRAFT 2025-28 MTFP"), Some("draft"));
        assert_eq!(
            of("# LOCHS COUNCIL – PROPOSED RECORD OF DECISION"),
            Some("proposed")
        );
        assert_eq!(of("# Revised recommendations"), Some("revised"));
        assert_eq!(of("# Supplementary agenda"), Some("supplement"));
        assert_eq!(of("The draft budget was read by all who came."), None);
    }

    #[test]
    fn markings_are_kept_as_printed() {
        let of = |line: &str| restricted(&titles_and_text(&[line]));
        assert_eq!(
            of("NOT FOR PUBLICATION by virtue of paragraph 3").as_deref(),
            Some("NOT FOR PUBLICATION by virtue of paragraph 3")
        );
        assert_eq!(of("Restricted funds"), None);
        assert_eq!(of("EXEMPT ITEM:\tNo"), None);
    }
}
