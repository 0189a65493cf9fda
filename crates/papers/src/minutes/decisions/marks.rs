//! What marks a decision: "Conclusions:" over it, "RESOLVED that" before it.

use super::considered;
use super::forms::{MARK, WITHIN};
use crate::passages::{Kind, Passage};

/// "Conclusions:", "Decision": what stands under it was decided.
pub(super) fn heads(passage: &Passage) -> bool {
    let text = passage.text.lower();
    let text = text.trim_matches(|char: char| !char.is_alphabetic());
    // "Agreed." ends what was said above it.
    let ended = passage.text.ends_with('.') && !passage.is_title();
    // "4. Decisions" is an item, and "1204 RESOLVED" a resolution.
    let is_item = passage.parts == 1
        && passage.number.is_some()
        && matches!(text, "decision" | "decisions" | "conclusions");
    // "• Decisions" is an entry of a menu.
    let entry = passage.kind == Kind::Point && !passage.text.ends_with(':');
    passage.words() <= 3
        && !ended
        && !entry
        && !is_item
        && (is_of_body(text)
            || matches!(
                text,
                "conclusion"
                    | "conclusions"
                    | "decision"
                    | "decisions"
                    | "resolved"
                    | "agreed"
                    | "decided"
                    | "it was agreed"
                    | "it was resolved"
                    | "recommended"
                    | "resolved that"
                    | "agreed that"
                    | "decision made"
                    | "decision made (unanimously"
            )
            || text == "noted" && passage.text.ends_with(':'))
}

/// "Committee decision", "Board's decision".
fn is_of_body(title: &str) -> bool {
    let body = [" decision", " decisions", " resolution", " resolutions"]
        .iter()
        .find_map(|what| title.strip_suffix(what));
    body.is_some_and(|body| {
        let body = body.strip_suffix("'s").unwrap_or(body);
        considered::BODIES.contains(&body)
    })
}

/// Words that mark a decision wherever they are set in capitals.
///
/// "RECOMMEND to Council that the policy be adopted" is one as "RECOMMENDED" is.
pub(super) const CAPITALS: [&str; 9] = [
    "RESOLVED",
    "AGREED",
    "APPROVED",
    "ENDORSED",
    "DECIDED",
    "ORDERED",
    "RECOMMEND",
    "DECISION",
    "PENDERFYNWYD",
];

/// Bytes up to what was resolved, where a passage is a resolution.
pub(super) fn mark(passage: &Passage) -> Option<usize> {
    if let Some(found) = MARK.as_ref()?.find(&passage.text) {
        let word = found.as_str();
        let behind = (passage.text[found.end()..].split_whitespace().next())
            .unwrap_or_default()
            .to_lowercase();
        // "RESOLVED ITEMS" heads a part of the minutes.
        if matches!(behind.as_str(), "items" | "matters") && passage.words() <= 3 {
            return None;
        }
        // "(APPROVED)⇥Ash⇥extension" in a list of applications says what came of the row above.
        if word.starts_with('(') && passage.text[found.end()..].trim_start().starts_with(')') {
            return None;
        }
        // "DECISION NOTICE" names a paper.
        if word.trim().ends_with("DECISION")
            && matches!(
                behind.trim_end_matches(':'),
                "notice"
                    | "record"
                    | "list"
                    | "sheet"
                    | "details"
                    | "maker"
                    | "number"
                    | "making"
                    | "reference"
                    | "form"
                    | "proforma"
            )
        {
            return None;
        }
        // "Agreed" as any other word is none.
        let marked = CAPITALS.iter().any(|capital| word.contains(capital))
            || word.contains("Resolved")
            // "NOTED the presentation."
            || word.starts_with("NOTED") && !word.contains([':', '.']) && !behind.is_empty()
            // "… and the Committee" over "Recommended that the report be noted".
            || word.contains("Recommended") && (word.trim_end().ends_with("that") || behind == "that")
            || word.contains("Decision:")
            // "Agreed: that the letter be noted".
            || word.contains([':', '–'])
                && ["Agreed", "Decided", "Resolution", "Penderfynwyd", "Cytunwyd"]
                    .iter()
                    .any(|mark| word.contains(mark));
        if marked {
            return Some(found.end());
        }
    }
    if let Some(at) = behind_a_sentence(&passage.text) {
        return Some(at);
    }
    // In a title set in capitals every word is.
    let within = WITHIN.as_ref()?.find(&passage.text)?;
    let before = &passage.text[..within.start()];
    // "Cabinet had RECOMMENDED to Council": at a meeting before this one.
    // Of a long paragraph the sentence that says it: "It became the substantive motion and was RESOLVED."
    let own = before.rfind(". ").map_or(before, |end| &before[end + 2..]);
    // "moved an amendment to replace them with "RESOLVED that …"": not yet, and perhaps never.
    let quoted =
        before.matches('"').count() % 2 == 1 && before.to_lowercase().contains("amendment");
    let told = before.contains(char::is_lowercase)
        && !quoted
        && !before.trim_end().ends_with(" had")
        && own.split_whitespace().count() <= 40;
    told.then_some(within.end())
}

/// Where what was resolved begins behind a sentence: "12 High Street. Resolved: no objection."
fn behind_a_sentence(text: &str) -> Option<usize> {
    [
        ". Resolved: ",
        ". Resolved – ",
        ". Resolved - ",
        ". Decision: ",
    ]
    .iter()
    .find_map(|mark| Some(text.find(mark)? + mark.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    #[test]
    fn what_a_form_is_called_marks_nothing() {
        let marked = |line: &str| mark(&titles_and_text(&[line])[0]).is_some();
        assert!(!marked("CABINET DECISION PROFORMA"));
        assert!(!marked("DECISION NOTICE"));
        assert!(marked("DECISION: That the form be sent."));
        assert!(!marked("(APPROVED)\tAsh\textension"));
        assert!(!marked(
            "Ann Ash moved an amendment, seconded by Bob Oak, to put in \"RESOLVED that it be shut\"."
        ));
    }
}
