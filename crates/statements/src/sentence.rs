//! Passages become sentences.
//!
//! A sentence ends with a full stop, question or exclamation mark before a capital, a figure or a
//! quotation mark, not after an abbreviation: "approx. 40", "i.e. those", "Cllr. Smith". Without one it ends before the next item of a
//! list, and where its line had room for what follows.

use std::ops::Range;

use crate::lexicon::{is_joiner, is_preposition};
use crate::passage::is_bullet;

/// Words whose full stop does not end a sentence.
const ABBREVIATIONS: &[&str] = &[
    "approx", "e.g", "i.e", "eg", "ie", "etc", "vs", "no", "nos", "fig", "figs", "para", "paras",
    "p", "pp", "ch", "cllr", "cllrs", "mr", "mrs", "ms", "dr", "st", "c", "ca", "cf", "sq", "ref",
    "dept", "prof", "rev", "hon", "incl", "inc", "ltd", "co", "est", "max", "min", "avg", "s", "v",
];

/// The sentences of a text, as ranges of bytes without the spaces around them. `line_ends` are places where its lines end that
/// had room for what follows.
pub(crate) fn sentences(text: &str, line_ends: &[usize]) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, char) in text.char_indices() {
        if char == ' ' && (line_ends.contains(&at) || is_item(text, at) || is_unstopped(text, at)) {
            push(text, start..at, &mut sentences);
            start = at;
            continue;
        }
        if !matches!(char, '.' | '?' | '!') || !ends(text, at, char) {
            continue;
        }
        let mut end = at + char.len_utf8();
        // The closing quotation mark or bracket belongs to it.
        for after in text[end..].chars() {
            if !matches!(after, '"' | '”' | '’' | '\'' | ')') {
                break;
            }
            end += after.len_utf8();
        }
        if end > start {
            push(text, start..end, &mut sentences);
            start = end;
        }
    }
    push(text, start..text.len(), &mut sentences);
    sentences
}

fn push(text: &str, range: Range<usize>, sentences: &mut Vec<Range<usize>>) {
    let part = &text[range.clone()];
    let start = range.start + (part.len() - part.trim_start().len());
    let end = start + part.trim().len();
    if start < end {
        sentences.push(start..end);
    }
}

/// "plans - $31M • Project to be in progress", "an underspend of £1.6m d) Note the progress": the next item of a list that one line
/// holds. Not one that is referred to: "as said under (b) Reserves".
fn is_item(text: &str, at: usize) -> bool {
    /// "(a)", and the bullets.
    const LONGEST: usize = 3;
    let (before, rest) = (&text[..at], &text[at + 1..]);
    // Nearly always a word.
    let mark = rest.bytes().take(LONGEST + 1).position(|byte| byte == b' ');
    let Some((mark, next)) = mark.map(|end| (&rest[..end], &rest[end + 1..])) else {
        return false;
    };
    if mark != "o" && is_bullet(mark) && !matches!(mark, "−" | "–" | "—") {
        return before.chars().any(char::is_alphabetic);
    }
    let letter = mark.strip_prefix('(').unwrap_or(mark).strip_suffix(')');
    let lettered =
        letter.is_some_and(|letter| letter.len() == 1 && letter.as_bytes()[0].is_ascii_lowercase());
    if !lettered || !next.starts_with(char::is_uppercase) {
        return false;
    }
    let last = before.rsplit(' ').next().unwrap_or_default();
    let lower = last.to_lowercase();
    let referred = is_preposition(&lower)
        || is_joiner(&lower)
        || last.ends_with(',')
        || last.starts_with(char::is_uppercase)
        || matches!(
            lower.trim_end_matches('s'),
            "paragraph"
                | "section"
                | "clause"
                | "item"
                | "part"
                | "recommendation"
                | "note"
                | "see"
        );
    !referred && before.contains(' ')
}

/// "agreed to pay £65.00 The Councillors resolved": a sum in pence that an article in a capital follows, without the stop.
fn is_unstopped(text: &str, at: usize) -> bool {
    let opens = ["The ", "It ", "This "]
        .iter()
        .any(|article| text[at + 1..].starts_with(article));
    if !opens {
        return false;
    }
    let (before, sum) = text[..at]
        .rsplit_once([' ', '£'])
        .unwrap_or(("", &text[..at]));
    let pence = sum.rsplit_once('.').is_some_and(|(pounds, pence)| {
        pence.len() == 2
            && pence.bytes().all(|byte| byte.is_ascii_digit())
            && !pounds.is_empty()
            && pounds
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b',')
    });
    let money = before.ends_with('£') || text[..at].ends_with(&format!("£{sum}"));
    pence && money
}

/// Whether the mark at a place ends a sentence.
fn ends(text: &str, at: usize, mark: char) -> bool {
    let after = text[at + mark.len_utf8()..].trim_start_matches(['"', '”', '’', '\'', ')']);
    let next = after.trim_start();
    if next.is_empty() {
        return true;
    }
    if after.len() == next.len() || next.starts_with(char::is_lowercase) {
        return false;
    }
    if mark != '.' {
        return true;
    }
    let word = text[..at]
        .rsplit(|char: char| char.is_whitespace() || "(,;:".contains(char))
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    // "No. 5" but "there were no."
    let abbreviated = ABBREVIATIONS.contains(&word.as_str()) && !word.is_empty();
    let numbered = abbreviated
        && matches!(
            word.as_str(),
            "no" | "nos" | "min" | "max" | "s" | "co" | "v"
        );
    !(initial || abbreviated && (!numbered || next.starts_with(|char: char| char.is_ascii_digit())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = sentences(text, &[])
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_sum_in_pence_before_an_article_ends_a_sentence() {
        check(
            "They agreed to pay £ 65.00 The Council resolved to go",
            &["They agreed to pay £ 65.00", "The Council resolved to go"],
        );
        check(
            "Payments of £65.00 To The Forge were made",
            &["Payments of £65.00 To The Forge were made"],
        );
    }

    #[test]
    fn an_item_in_one_line_ends_where_the_next_begins() {
        check(
            "• Approved funding: $31M • Work goes on till 2022",
            &["• Approved funding: $31M", "• Work goes on till 2022"],
        );
        check(
            "c) Note an underspend of £1.6m d) Note the progress made",
            &[
                "c) Note an underspend of £1.6m",
                "d) Note the progress made",
            ],
        );
        check(
            "It was said under (b) Reserves of £2m",
            &["It was said under (b) Reserves of £2m"],
        );
    }

    #[test]
    fn sentences_end_at_full_stops_before_capitals() {
        check(
            "It fell to 13.8%. The target is 16%. April was best!",
            &["It fell to 13.8%.", "The target is 16%.", "April was best!"],
        );
    }

    #[test]
    fn abbreviations_end_no_sentence() {
        check(
            "Spend was approx. 40 (i.e. Less). Cllr. Smith paid Ch. No. 5.",
            &[
                "Spend was approx. 40 (i.e. Less).",
                "Cllr. Smith paid Ch. No. 5.",
            ],
        );
    }

    #[test]
    fn any_text_is_covered() {
        check("  ", &[]);
        check("no stop", &["no stop"]);
        check("“Quoted.” Next.", &["“Quoted.”", "Next."]);
    }
}
