//! What a report's headings are about: `5. Financial Implications`, `Background Papers`.
//!
//! What must not match: a sentence that speaks of a recommendation.

use std::sync::LazyLock;

use regex::Regex;

use crate::passages::{Kind, Passage};
use crate::text::pattern;

/// Words in a heading and what it is then about; the first that matches counts.
const SUBJECTS: [(&str, &str); 60] = [
    ("reason for recommend", "reasons"),
    ("reasons for recommend", "reasons"),
    ("reason for the recommend", "reasons"),
    ("reasons for the recommend", "reasons"),
    ("reason for decision", "reasons"),
    ("reasons for decision", "reasons"),
    ("alternative option", "options"),
    ("argymhell", "recommendations"),
    ("decision sought", "recommendations"),
    ("decisions sought", "recommendations"),
    ("the decision being sought", "recommendations"),
    ("what is wanted from", "recommendations"),
    ("what is needed from", "recommendations"),
    ("what we need from", "recommendations"),
    ("what is asked of", "recommendations"),
    ("requirement from", "recommendations"),
    ("action required", "recommendations"),
    ("actions required", "recommendations"),
    ("proposed decision", "recommendations"),
    ("what decision", "recommendations"),
    ("decision needed", "recommendations"),
    ("decision requested", "recommendations"),
    ("decisions requested", "recommendations"),
    ("decision required", "recommendations"),
    ("decisions required", "recommendations"),
    ("matters for decision", "recommendations"),
    ("background paper", "background_papers"),
    ("background document", "background_papers"),
    ("background information", "background_papers"),
    ("further reading", "background_papers"),
    ("recommend", "recommendations"),
    ("members are asked", "recommendations"),
    ("purpose", "purpose"),
    ("reason for report", "purpose"),
    ("what is this report", "purpose"),
    ("reason for", "reasons"),
    ("reasons for", "reasons"),
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
    if asks(heading) {
        return "recommendations";
    }
    let heading = in_the_plural(heading.to_lowercase());
    // "Chief Legal Officer": somebody.
    if [
        "officer",
        "director",
        "chief executive",
        "head of",
        "manager",
    ]
    .iter()
    .any(|office| heading.ends_with(office) || heading.starts_with(office))
        && heading.split_whitespace().count() <= 8
        && !heading.contains("recommend")
    {
        return "other";
    }
    // "Are the recommended decisions consistent with the Council's policies?" asks the author.
    let asked = heading.trim_end().ends_with('?')
        && ["is ", "are ", "will ", "does ", "do ", "has ", "have "]
            .iter()
            .any(|verb| heading.starts_with(verb));
    // "Finance and General Purposes Committee": who is to decide.
    if ["committee", "sub-committee", "panel", "board"]
        .iter()
        .any(|body| heading.trim_end().ends_with(body))
        && heading.contains("purposes")
    {
        return "other";
    }
    if matches!(heading.trim_end_matches([':', ' ']), "appendix" | "annex") {
        return "appendices";
    }
    (SUBJECTS.iter())
        .find(|(words, about)| heading.contains(words) && !(asked && *about == "recommendations"))
        .map_or("other", |(_, about)| about)
}

/// "Reason(s) for recommendation(s)", "reason/s for recommendation/s": of one or several.
fn in_the_plural(heading: String) -> String {
    if !heading.contains("(s)") && !heading.contains("/s") {
        return heading;
    }
    let heading = format!("{} ", heading.replace("(s)", "s"));
    (heading.replace("/s ", "s ").replace("/s:", "s:"))
        .trim_end()
        .to_owned()
}

static ASKS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"(?i)^(?:that )?(?:this report makes the following recommendations?(?: to .{3,60})?|(?:it is|is) (?:therefore )?(?:recommended|proposed)(?: that .*)?|recommended that .{3,} that|(?:i|we) (?:therefore )?recommend(?: that .*)?|the .{3,60} recommends? that|.{2,}? (?:is|are) (?:therefore |hereby )?(?:asked|invited|requested|recommended)(?: to(?: \w+){0,3}| to recommend to (?:the )?\w+ that| that)?)\s*[:–-]*$").ok()
});

/// "Members are asked to:", "The Board is invited to", "It is recommended that the Committee:": what
/// stands under it is asked for.
pub(crate) fn asks(text: &str) -> bool {
    // "Decision(s)⇥The Committee RESOLVES to:", a row of a report's head.
    if let Some((label, behind)) = text.split_once('\t')
        && label.len() < 12
        && label.to_lowercase().starts_with("decision")
    {
        return behind.to_lowercase().contains(" resolves to") && behind.ends_with(':');
    }
    let verbs = ["asked", "invited", "requested", "recommend", "proposed"];
    crate::text::has_any(text, &verbs)
        && text.split_whitespace().count() <= 18
        && ASKS.as_ref().is_some_and(|asks| asks.is_match(text.trim()))
}

/// The label that a text begins with where what it asks for stands on the same line, up to its end: "Recommendation: that
/// the grants be paid", "Officer recommendation: …", "Recommendation to the Executive: …", "Recommendation – That …".
/// In small letters.
pub(crate) fn asked_label(text: &str) -> Option<&str> {
    /// Words of such a label, at most: "Officer's recommendation to the Planning Committee".
    const WORDS: usize = 7;
    if !crate::text::has_any(text, &["recommend", "proposed decision"]) {
        return None;
    }
    let (label, behind) = (text.split_once(':'))
        .filter(|(label, _)| !label.contains(['.', ';', '–']))
        .or_else(|| {
            (text.split_once(" – ").or_else(|| text.split_once(" - ")))
                .filter(|(_, behind)| behind.starts_with("that ") || behind.starts_with("to "))
        })?;
    let mut words = label.split_whitespace().skip_while(|word| {
        matches!(
            *word,
            "the" | "officer" | "officer's" | "officers'" | "proposed"
        )
    });
    let named = match words.next() {
        Some("recommended") => words.next().is_none(),
        Some("recommendation" | "recommendations" | "recommendation(s)" | "recommendation/s") => {
            matches!(words.next(), None | Some("to" | "for"))
        }
        Some("decision") => text.starts_with("proposed"),
        _ => false,
    };
    let fits = named && label.split_whitespace().count() <= WORDS;
    fits.then(|| &text[..text.len() - behind.len()])
}

/// "Cabinet is asked to approve the charges.": a sentence that begins with who is to decide.
pub(crate) fn asks_a_body(text: &str) -> bool {
    /// Words before what it is asked, at most: "The Audit and Governance Committee".
    const BODY: usize = 7;
    /// "All managers are asked to agree a plan" asks nobody who decides.
    const BODIES: [&str; 16] = [
        "cabinet",
        "committee",
        "sub-committee",
        "council",
        "board",
        "panel",
        "members",
        "executive",
        "authority",
        "forum",
        "governors",
        "trustees",
        "group",
        "assembly",
        "commission",
        "you",
    ];
    [
        " is asked to ",
        " are asked to ",
        " is recommended to ",
        " is invited to ",
        " are invited to ",
        " is requested to ",
        " are requested to ",
    ]
    .iter()
    .filter_map(|asked| text.split_once(asked))
    .any(|(body, _)| {
        body.split_whitespace().count() <= BODY
            && !body.contains(['.', ','])
            && (body.split(' ')).any(|word| BODIES.contains(&word.to_lowercase().as_str()))
    })
}

/// "3.0", over 3.1 and 3.2.
fn heads_decimals(passage: &Passage) -> bool {
    passage.parts == 2 && (passage.number.as_deref()).is_some_and(|number| number.ends_with(".0"))
}

/// "Decision status: Recommendations approved", "Is key decision?: No", "Report author: Ann Lee": a label of a page or form with its
/// answer, however it is set. "Consultation: what residents said" is a heading.
pub(crate) fn is_answered(text: &str) -> bool {
    /// Words of a label.
    const WORDS: usize = 5;
    const LABELS: [&str; 11] = [
        "author",
        "call-in",
        "classification",
        "date",
        "maker",
        "meeting",
        "officer",
        "published",
        "reference",
        "status",
        "type",
    ];
    text.split_once(": ").is_some_and(|(label, answer)| {
        let last = label.rsplit(' ').next().unwrap_or_default().to_lowercase();
        let asked = label.ends_with('?') || label.to_lowercase().starts_with("is ");
        let of_day = label.to_lowercase().starts_with("date of ");
        !answer.trim().is_empty()
            && label.split(' ').count() <= WORDS
            && label.contains(' ')
            && (LABELS.contains(&last.as_str()) || asked || of_day)
    })
}

/// Whether a passage is a section's heading.
pub(crate) fn is_section(passage: &Passage) -> bool {
    if !passage.is_text() || passage.in_table || passage.words() > 14 || passage.text.is_empty() {
        return false;
    }
    // "Subject:⇥Section 24 recommendations" is a line of a form.
    if (passage.text.split_once(":\t")).is_some_and(|(label, _)| about(label) == "other") {
        return false;
    }
    if is_answered(&passage.text) {
        return false;
    }
    let ended = passage.text.ends_with(['.', ';', ',']);
    // "1. approve the designs; and" is a point, however it is set.
    let plain = (passage.number.as_deref())
        .is_some_and(|number| !number.starts_with(|char: char| char.is_ascii_uppercase()));
    if plain && passage.text.starts_with(char::is_lowercase) && !asks(&passage.text) {
        return false;
    }
    // A lead-in without a heading; a numbered paragraph that leads to points stays one.
    if asks(&passage.text) && passage.parts <= 1 && passage.text.ends_with([':', '-', '–']) {
        return true;
    }
    let decimal = passage.parts > 0;
    // "3.0 Recommendations" heads the section of 3.1.
    let counts = passage.parts == 1 || heads_decimals(passage);
    // Set as any other line, and nothing else can stand alone so.
    let bare = passage.kind == Kind::Line
        && passage.number.is_none()
        && matches!(
            passage.text.trim_end_matches(':'),
            "Recommendation"
                | "Recommendations"
                | "Recommendation(s)"
                | "Purpose of Report"
                | "Purpose of report"
                | "Purpose of the report"
                | "Purpose of the Report"
        );
    // In texts without type: a line with a known heading's words and nothing else.
    let typeless = passage.kind == Kind::Paragraph
        && passage.source.bbox.is_none()
        && passage.number.is_none()
        && passage.words() <= 4
        && passage.text.starts_with(char::is_uppercase)
        // "Decision status: Recommendations Approved" is a label and its answer.
        && !passage.text.contains(':')
        && passage
            .text
            .ends_with(|char: char| char.is_alphabetic() || char == ')')
        && about(&passage.text) != "other";
    if bare || typeless {
        return true;
    }
    if passage.kind == Kind::Heading {
        return passage.number.is_none() && about(&passage.text) != "other"
            || decimal
            || !ended && passage.number.is_none();
    }
    // A label alone on its line: "Recommendations:".
    let label = (passage.words() <= 5
        || counts && passage.words() <= 8 && !ended && about(&passage.text) == "recommendations")
        && about(&passage.text) != "other"
        && (passage.text.ends_with(':')
            || passage.bold
            // "2. Note the risks." is a point.
            || counts && !ended
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
        assert_eq!(about("Requirement from the Board"), "recommendations");
        assert_eq!(about("Background Papers"), "background_papers");
        assert_eq!(about("Circles of Support"), "other");
        assert_eq!(about("Finance and General Purposes Committee"), "other");
        assert_eq!(
            about("Are the recommended decisions in line with policy?"),
            "other"
        );
        assert_eq!(about("What is recommended?"), "recommendations");
        assert_eq!(about("CHIEF LEGAL OFFICER"), "other");
    }

    #[test]
    fn lead_ins_ask() {
        for text in [
            "Members are asked to:",
            "The Integration Joint Board is invited to:",
            "It is recommended that the Committee:",
            "It is therefore recommended that:",
            "RECOMMENDED that the Board recommends to Cabinet that:",
            "Council is recommended to",
            "The Committee is asked to note:",
            "Decision(s)\tThe Committee RESOLVES to:",
            "The Chief Officer recommends that:",
            "Cabinet is asked to RECOMMEND to Council that:",
        ] {
            assert!(asks(text), "{text}");
        }
        assert!(asks(
            "This report makes the following recommendations to this Committee:"
        ));
        assert!(asks("The Panel is requested to consider the following:"));
        assert!(!asks("The Committee is asked to note the report."));
        assert!(!asks("Decision\tThe Committee resolves to note it."));
        assert!(!asks(
            "Residents are asked to leave bins out by six o'clock"
        ));
        assert_eq!(about("Reasons for recommendation(s)"), "reasons");
        assert_eq!(about("Reason/s for Recommendation/s"), "reasons");
        assert_eq!(about("RECOMMENDATION/S"), "recommendations");
        assert_eq!(about("Decision(s) required"), "recommendations");
    }

    #[test]
    fn a_label_leads_to_what_is_asked_for_on_its_line() {
        for (text, label) in [
            ("recommendation: that it be paid", "recommendation:"),
            (
                "officer recommendation: grant it",
                "officer recommendation:",
            ),
            (
                "recommendation to the executive: that it be paid",
                "recommendation to the executive:",
            ),
            ("recommendation – that it be paid", "recommendation – "),
        ] {
            assert_eq!(asked_label(text), Some(label));
        }
        for text in [
            "recommendations from the audit: four were made",
            "recommended changes: none",
            "recommendation – summary",
        ] {
            assert_eq!(asked_label(text), None, "{text}");
        }
    }

    #[test]
    fn sentences_are_no_sections() {
        let is = |line: &str| titles_and_text(&[line]).first().is_some_and(is_section);
        assert!(is("# 3. Recommendation"));
        assert!(is("Recommendations:"));
        assert!(is("3.0 Recommendations"));
        assert!(!is("3.1 Recommendations"));
        assert!(!is("# 1. approve the designs; and"));
        assert!(!is("2. Note the risks."));
        assert!(!is("It follows the recommendation of the review."));
        // In a text without type.
        assert!(is("Recommendation(s)"));
        assert!(!is("Decision status: Recommendations Approved"));
    }
}
