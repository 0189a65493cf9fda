//! What a report's headings are about: `5. Financial Implications`, `Background Papers`.
//!
//! What must not match: a sentence that speaks of a recommendation.

use crate::passages::{Kind, Passage};

/// Words in a heading and what it is then about; the first that matches counts.
const SUBJECTS: [(&str, &str); 32] = [
    ("background paper", "background_papers"),
    ("background document", "background_papers"),
    ("background information", "background_papers"),
    ("further reading", "background_papers"),
    ("recommend", "recommendations"),
    ("members are asked", "recommendations"),
    ("purpose", "purpose"),
    ("reason for report", "purpose"),
    ("what is this report", "purpose"),
    ("aim of", "purpose"),
    ("summary", "summary"),
    ("synopsis", "summary"),
    ("financial", "financial"),
    ("resource implication", "financial"),
    ("budget implication", "financial"),
    ("equalit", "equality"),
    ("equal opportunit", "equality"),
    ("legal", "legal"),
    ("risk", "risk"),
    ("consult", "consultation"),
    ("conclusion", "conclusion"),
    ("appendices", "appendices"),
    ("list of appendi", "appendices"),
    ("attachments", "appendices"),
    ("background", "background"),
    ("context", "background"),
    ("introduction", "background"),
    ("environment", "environment"),
    ("climate", "environment"),
    ("health and", "health"),
    ("alternative", "options"),
    ("options", "options"),
];

/// What a heading is about; `other` where it says nothing known.
pub(crate) fn about(heading: &str) -> &'static str {
    let heading = heading.to_lowercase();
    (SUBJECTS.iter())
        .find(|(words, _)| heading.contains(words))
        .map_or("other", |(_, about)| about)
}

/// Whether a passage is a section's heading.
pub(crate) fn is_section(passage: &Passage) -> bool {
    if !passage.is_text() || passage.in_table || passage.words() > 14 || passage.text.is_empty() {
        return false;
    }
    let ended = passage.text.ends_with(['.', ';', ',']);
    let decimal = passage.parts > 0;
    if passage.kind == Kind::Heading {
        return passage.number.is_none() && about(&passage.text) != "other"
            || decimal
            || !ended && passage.number.is_none();
    }
    // A label alone on its line: "Recommendations:".
    let label = passage.words() <= 5
        && about(&passage.text) != "other"
        && (passage.text.ends_with(':')
            || passage.bold
            || passage.parts == 1
            || passage.is_capitals())
        && passage.text.starts_with(char::is_uppercase);
    label
        || passage.is_title()
            && !ended
            && (decimal || passage.number.is_none() && about(&passage.text) != "other")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    #[test]
    fn headings_say_what_they_are_about() {
        assert_eq!(about("5. Financial Implications"), "financial");
        assert_eq!(about("Recommendation/s"), "recommendations");
        assert_eq!(about("Background Papers"), "background_papers");
        assert_eq!(about("Circles of Support"), "other");
    }

    #[test]
    fn sentences_are_no_sections() {
        let is = |line: &str| titles_and_text(&[line]).first().is_some_and(is_section);
        assert!(is("# 3. Recommendation"));
        assert!(is("Recommendations:"));
        assert!(!is("It follows the recommendation of the review."));
    }
}
