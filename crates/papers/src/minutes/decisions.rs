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

/// A resolution's first words: "RESOLVED –", "Resolved that", "The Committee RESOLVED to".
static MARK: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:(?:IT WAS|It was|Cabinet|Council|Members) |(?:The|That the) (?:[A-Z][\w'-]+,? (?:and |of |for |the |on )*){1,9}(?:unanimously |then )?)?(?:RESOLVED|AGREED|DECIDED|ORDERED|Resolved|RECOMMENDED|Decision|DECISION|PENDERFYNWYD)\b(?:\s*(?:unanimously|UNANIMOUSLY|\(unanimously\)))?\s*(?:that|THAT|to|TO)?\s*[:;.,–-]*\s*").ok()
});

/// A resolution in capitals within its sentence: "Following discussion it was RESOLVED that".
static WITHIN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:RESOLVED|AGREED|DECIDED|NOTED|APPROVED|ENDORSED|ORDERED|RECOMMENDED)\b\s*(?:unanimously|UNANIMOUSLY)?\s*(?:that|THAT|to|TO)?\s*[:;.,–-]*\s*").ok()
});

/// Sentences that say what was decided, and not that somebody said something.
static TOLD: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:it was (?:\w+ )?(?:resolved|agreed|decided|approved)|(?:was|were) (?:\w+ )?(?:approved|resolved|agreed|accepted|adopted|re-?elected|elected|co-opted|ratified|confirmed as|signed as|noted)|(?:councils?|councillors|members|committee|board|panel|cabinet|meeting|trustees|governors|directors|executive|forum|authority|all|both|cllrs|group|payments)(?: (?:unanimously|also|then|therefore|formally|have|all))* (?:agreed|resolved|approved|decided|noted|endorsed|ratified|accepted|adopted)|(?:was|were|is|are|all|board|council|committee|panel) (?:all )?in agreement|(?:it was |and |discussed and )decided to|(?:^|[^\w]|also )resolved (?:to|that)|^(?:approved|agreed|noted|resolved)\b|[–:-] (?:all )?(?:approved|noted|agreed|no objections?)\b|proposed(?: by)? .{3,60} seconded|voted (?:unanimously |by a majority )?(?:to|that|in favour|not to)|(?:motion|proposal|amendment) (?:was )?carried|cytunwyd|penderfynwyd|cymeradwywyd)").ok()
});

/// What is resolved is a decision even where others are marked.
static RESOLVED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:it was (?:\w+ )?resolved|(?:council|committee|board|panel|cabinet|members|councillors|meeting)(?: unanimously)? resolve[ds]|also resolved) (?:to\b|that\b|in accordance\b)").ok()
});

/// Whether minutes mark their decisions: as often as their sentences tell them.
pub(super) fn style(passages: &[Passage]) -> Style {
    let text = || passages.iter().filter(|passage| passage.is_text());
    let is_marked = |passage: &&Passage| heads(passage) || mark(passage).is_some();
    let marked = text().filter(is_marked).count();
    let told = text()
        .filter(|passage| !is_marked(passage))
        .flat_map(|passage| sentences(&passage.text))
        .filter(|sentence| tells(sentence, &RESOLVED))
        .count();
    if marked > 0 && marked >= told {
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

/// Bytes up to what was resolved, where a passage is a resolution.
fn mark(passage: &Passage) -> Option<usize> {
    if let Some(found) = MARK.as_ref()?.find(&passage.text) {
        let word = found.as_str();
        // "Agreed" as any other word is none.
        let capitals = [
            "RESOLVED",
            "AGREED",
            "DECIDED",
            "ORDERED",
            "RECOMMENDED",
            "DECISION",
            "PENDERFYNWYD",
        ];
        let marked = capitals.iter().any(|capital| word.contains(capital))
            || word.contains("Resolved")
            || word.contains("Decision:");
        if marked {
            return Some(found.end());
        }
    }
    // In a title set in capitals every word is.
    let within = WITHIN.as_ref()?.find(&passage.text)?;
    let before = &passage.text[..within.start()];
    let told = before.contains(char::is_lowercase) && before.split_whitespace().count() <= 40;
    told.then_some(within.end())
}

/// The decisions of an item: what is marked, and what sentences tell where that is the style.
pub(super) fn decisions(passages: &[Passage], style: Style) -> Vec<Point> {
    let form = match style {
        Style::Marked => &RESOLVED,
        Style::Told => &TOLD,
    };
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
            index += told(passage, &passages[index..], form, &mut found);
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

/// The sentences of a passage that tell a decision. "Committee resolved to:" leads to its points:
/// how many passages behind are used up is given back.
fn told(
    passage: &Passage,
    behind: &[Passage],
    form: &LazyLock<Option<Regex>>,
    found: &mut Vec<Point>,
) -> usize {
    let sentences = sentences(&passage.text);
    let last = sentences.len().saturating_sub(1);
    for (index, sentence) in sentences.into_iter().enumerate() {
        if !tells(sentence, form) {
            continue;
        }
        if index == last && sentence.trim_end().ends_with(':') {
            let list = list(behind, passage);
            if list
                .iter()
                .any(|point| point.number.is_some() || point.kind == Kind::Point)
            {
                found.extend(points(&list));
                return list.len();
            }
        }
        found.push(Point {
            number: (passage.number.clone())
                .filter(|number| number.contains('.') && passage.parts > 1),
            text: sentence.trim().to_owned(),
            source: passage.source.clone(),
        });
    }
    0
}

fn tells(sentence: &str, form: &LazyLock<Option<Regex>>) -> bool {
    let Some(form) = form.as_ref() else {
        return false;
    };
    form.find_iter(sentence).any(|found| {
        let rest = sentence[found.end()..].trim_start();
        // "Members noted that figures had risen" is what was said.
        let said = found.as_str().to_lowercase().ends_with("noted")
            && ["that", "there", "how", "with"].iter().any(|word| {
                rest.strip_prefix(word)
                    .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
            });
        !said
    })
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
    use crate::sample::titles_and_text;

    fn check(lines: &[&str], expected: &[&str]) {
        let passages = titles_and_text(lines);
        let found = decisions(&passages, style(&passages));
        let found: Vec<&str> = found.iter().map(|point| point.text.as_str()).collect();
        assert_eq!(found, expected, "{lines:?}");
    }

    #[test]
    fn resolutions_are_told_and_marked_in_many_ways() {
        check(
            &["Following discussion, the Committee RESOLVED to note the report."],
            &["Following discussion, the Committee RESOLVED to note the report."],
        );
        check(
            &["The Planning and Highways Committee AGREED that the plan be approved."],
            &["The Planning and Highways Committee AGREED that the plan be approved."],
        );
        check(
            &[
                "Resolved that the minutes be signed.",
                "Committee resolved to note the apologies.",
                "Members noted that it had rained.",
            ],
            &[
                "Resolved that the minutes be signed.",
                "Committee resolved to note the apologies.",
            ],
        );
        check(
            &[
                "Committee resolved to:",
                "i) approve the plan",
                "ii) note the details",
            ],
            &["approve the plan", "note the details"],
        );
        check(
            &[
                "All were pleased. All the Board were in agreement with this. Both payments approved.",
            ],
            &[
                "All the Board were in agreement with this.",
                "Both payments approved.",
            ],
        );
    }

    #[test]
    fn what_was_said_is_no_decision() {
        check(
            &[
                "Members noted that the figures had risen.",
                "The clerk was thanked.",
            ],
            &[],
        );
        check(&["# MINUTES AGREED BY THE CHAIRMAN"], &[]);
    }

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
