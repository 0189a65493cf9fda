//! What a meeting decided.

use std::sync::LazyLock;

use regex::Regex;
use scrutineer_model::Point;

use super::opens;
use crate::passages::{Kind, Passage};
use crate::report::points;

/// How minutes say what was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// A word in capitals or a heading marks it: RESOLVED, Conclusions.
    Marked,
    /// A sentence says it: "It was agreed to…".
    Told,
}

static MARK: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:IT WAS |It was |Cabinet |The \w+ )?(?:RESOLVED|AGREED|DECIDED|Resolved|RECOMMENDED|DECISION|Decision|PENDERFYNWYD)\b(?:\s*(?:unanimously|UNANIMOUSLY|\(unanimously\)))?\s*(?:that|THAT|to|TO)?\s*[:;.,–-]*\s*").ok()
});

/// Sentences that say what was decided, and not that somebody said something.
static TOLD: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:it was (?:\w+ )?(?:resolved|agreed|decided|approved)|(?:was|were) (?:\w+ )?(?:approved|resolved|agreed|accepted|adopted|re-?elected|elected|co-opted|noted|ratified|confirmed as|signed as)|(?:council|councillors|members|committee|board|panel|cabinet|meeting|trustees|all|cllrs|group)(?: unanimously)? (?:agreed|resolved|approved|decided|noted|endorsed|ratified|accepted|adopted)|resolved (?:to|that)|^(?:approved|agreed|noted|resolved)\b|(?:–|-|:) (?:approved|noted|agreed)\b|proposed by .{3,60} seconded)").ok()
});

/// Whether minutes mark their decisions.
pub(super) fn style(passages: &[Passage]) -> Style {
    let marked = (passages.iter())
        .filter(|passage| passage.is_text() && (heads(passage) || mark(passage).is_some()))
        .count();
    if marked > 0 {
        Style::Marked
    } else {
        Style::Told
    }
}

/// "Conclusions:", "Decision": what stands under it was decided.
fn heads(passage: &Passage) -> bool {
    let text = passage.text.to_lowercase();
    let text = text.trim_matches(|char: char| !char.is_alphabetic());
    passage.words() <= 3
        && matches!(
            text,
            "conclusion"
                | "conclusions"
                | "decision"
                | "decisions"
                | "resolved"
                | "agreed"
                | "resolution"
                | "resolutions"
                | "it was agreed"
                | "it was resolved"
                | "recommended"
                | "resolved that"
                | "agreed that"
                | "outcome"
        )
}

/// Bytes of the word in capitals that a resolution begins with.
fn mark(passage: &Passage) -> Option<usize> {
    let found = MARK.as_ref()?.find(&passage.text)?;
    let word = found.as_str();
    // "Agreed" as any other word is none.
    let capitals = [
        "RESOLVED",
        "AGREED",
        "DECIDED",
        "RECOMMENDED",
        "DECISION",
        "PENDERFYNWYD",
    ];
    let marked = capitals.iter().any(|capital| word.contains(capital))
        || word.contains("Resolved")
        || word.contains("Decision:");
    marked.then_some(found.end())
}

/// The decisions of an item.
pub(super) fn decisions(passages: &[Passage], style: Style) -> Vec<Point> {
    match style {
        Style::Marked => marked(passages),
        Style::Told => told(passages),
    }
}

fn marked(passages: &[Passage]) -> Vec<Point> {
    let mut found = Vec::new();
    let mut index = 0;
    while let Some(passage) = passages.get(index) {
        index += 1;
        if !passage.is_text() {
            continue;
        }
        if heads(passage) {
            let under: Vec<&Passage> = (passages[index..].iter())
                .filter(|passage| passage.is_text())
                .take_while(|passage| !ends(passage))
                .collect();
            index += (passages[index..].iter())
                .take_while(|passage| !passage.is_text() || !ends(passage))
                .count();
            found.extend(points(&under));
            continue;
        }
        let Some(at) = mark(passage) else {
            continue;
        };
        let rest = passage.text[at..].trim();
        let leads = rest.is_empty() || passage.text.trim_end().ends_with([':', '-', '–']);
        if !leads {
            found.push(Point {
                number: passage.number.clone(),
                text: passage.text.clone(),
                source: passage.source.clone(),
            });
            continue;
        }
        let list: Vec<&Passage> = list(&passages[index..], passage);
        index += list.len();
        match &passage.number {
            // A numbered resolution goes by its number, points and all.
            Some(number) => {
                let mut text = passage.text.clone();
                for point in &list {
                    text.push(' ');
                    text.push_str(&point.whole());
                }
                found.push(Point {
                    number: Some(number.clone()),
                    text,
                    source: passage.source.clone(),
                });
            }
            None => found.extend(points(&list)),
        }
    }
    found
}

/// What a resolution that ends in a colon leads to: its points, or the next paragraph.
fn list<'a>(behind: &'a [Passage], lead: &Passage) -> Vec<&'a Passage> {
    let mut list: Vec<&Passage> = Vec::new();
    for passage in behind.iter().filter(|passage| passage.is_text()) {
        if opens(passage) && passage.number.is_none() || mark(passage).is_some() {
            break;
        }
        let point = passage.kind == Kind::Point || passage.number.is_some();
        // The paragraph after the points is the discussion again.
        let own = list.is_empty() && lead.number.is_none();
        let counts_on =
            lead.number.is_some() && passage.parts > 0 && passage.x0 <= lead.x0 && passage.x0 > 0.0;
        if counts_on || !point && !own && !passage.text.ends_with(':') {
            break;
        }
        list.push(passage);
        if !point && own && !passage.text.ends_with([':', '-']) {
            break;
        }
    }
    list
}

fn ends(passage: &Passage) -> bool {
    passage.kind == Kind::Heading
        || passage.is_title()
            && passage.words() <= 14
            && passage
                .number
                .as_deref()
                .is_none_or(|number| !number.contains('.'))
        || heads(passage)
}

fn told(passages: &[Passage]) -> Vec<Point> {
    let Some(form) = TOLD.as_ref() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for passage in passages.iter().filter(|passage| passage.is_text()) {
        for sentence in sentences(&passage.text) {
            if form.is_match(sentence) {
                found.push(Point {
                    number: passage
                        .number
                        .clone()
                        .filter(|number| number.contains('.') && passage.parts > 1),
                    text: sentence.trim().to_owned(),
                    source: passage.source.clone(),
                });
            }
        }
    }
    found
}

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
                "Mr" | "Mrs" | "Ms" | "Dr" | "Cllr" | "St" | "No" | "Ch" | "approx" | "e.g" | "i.e"
            );
        let capital = text[at + 2..]
            .starts_with(|char: char| char.is_uppercase() || matches!(char, '"' | '\''));
        if !short && capital {
            sentences.push(&text[start..=at]);
            start = at + 2;
        }
    }
    sentences.push(&text[start..]);
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_stops() {
        assert_eq!(
            sentences("Mr. A spoke. It was agreed. No. 3 was £6.50. B. Cobb left."),
            [
                "Mr. A spoke.",
                "It was agreed.",
                "No. 3 was £6.50.",
                "B. Cobb left."
            ]
        );
    }
}
