//! Text made plain for matching: quotes, dashes and spaces as on a keyboard.

mod printed;
pub(crate) mod rules;
mod worded;

use std::borrow::Cow;

use regex::Regex;

pub(crate) use printed::Text;
pub(crate) use worded::Worded;

/// A pattern whose letters, digits, spaces and edges of words (`\w`, `\d`, `\s`, `\b`) are those of English and
/// Welsh papers. With all that Unicode has they take tens of times as long to build, and an edge of a word
/// beside a dash or a quote cannot be found in one pass.
///
/// A reach of many characters (`.{0,160}`) is built as so many copies of what reads one, each of some ten
/// states; `.*` is one. Within a sentence the two say the same.
pub(crate) fn pattern(source: &str) -> Result<Regex, regex::Error> {
    const LETTERS: &str = "0-9A-Za-zÀ-ÖØ-öø-ɏ_";
    let source = source
        .replace(r"\w", &format!("[{LETTERS}]"))
        .replace(r"\W", &format!("[^{LETTERS}]"))
        .replace(r"\d", "[0-9]")
        .replace(r"\s", "[\t\n\r \u{a0}]")
        .replace(r"\b", r"(?-u:\b)");
    let pattern = Regex::new(&source);
    debug_assert!(pattern.is_ok(), "{source}");
    pattern
}

/// Typographic quotes and odd spaces made plain, runs of spaces as one; tabs stay, and so do
/// dashes. Marks of emphasis that a converter left behind (`**`) are dropped.
pub(crate) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let text = if text.contains('*') {
        Cow::Owned(text.replace("**", ""))
    } else {
        Cow::Borrowed(text)
    };
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '\u{2018}' | '\u{2019}' | '\u{201b}' => out.push('\''),
            '\u{201c}' | '\u{201d}' => out.push('"'),
            // At a line's end it parts a word that goes on in the next.
            '\u{ad}' => while chars.next_if(|next| next.is_whitespace()).is_some() {},
            '\t' => {
                while out.ends_with(' ') {
                    out.pop();
                }
                out.push('\t');
            }
            _ if char.is_whitespace() => {
                if !out.ends_with([' ', '\t']) {
                    out.push(' ');
                }
            }
            _ => out.push(char),
        }
    }
    out.trim().to_owned()
}

/// What stands before and behind a dash.
pub(crate) fn parted(text: &str) -> Option<(&str, &str)> {
    text.split_once(" - ").or_else(|| text.split_once(" – "))
}

/// Letters and digits in lower case, everything else as one space; "&" as "and".
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut apart = false;
    for char in text.chars() {
        let and = char == '&';
        if !and && !char.is_alphanumeric() {
            apart |= !matches!(char, '\'' | '\u{2019}');
            continue;
        }
        if (apart || and) && !out.is_empty() {
            out.push(' ');
        }
        apart = and;
        if and {
            out.push_str("and");
        } else if char.is_ascii() {
            out.push(char.to_ascii_lowercase());
        } else {
            out.extend(char.to_lowercase());
        }
    }
    out
}

/// "A G E N D A" as "AGENDA": single letters with spaces between them.
pub(crate) fn unspaced(text: &str) -> String {
    let mut words = text.split_whitespace();
    // Most texts begin with a word.
    let spaced = words.all(|word| word.chars().nth(1).is_none());
    let words = text.split_whitespace();
    if spaced && words.clone().count() >= 4 {
        words.collect()
    } else {
        text.to_owned()
    }
}

/// Capitals throughout as a title is set: "CABINET PANEL" as "Cabinet Panel". Words that have
/// small letters in the text stay as they are.
pub(crate) fn titled(text: &str) -> String {
    const SMALL: [&str; 14] = [
        "and", "of", "the", "for", "on", "in", "to", "a", "with", "upon", "at", "by", "or", "under",
    ];
    if text.contains(char::is_lowercase) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for (index, word) in text.split(' ').enumerate() {
        if index > 0 {
            out.push(' ');
        }
        let lower = word.to_lowercase();
        // Known by their letters.
        if matches!(word, "NHS" | "CCG" | "ICB" | "UK") {
            out.push_str(word);
            continue;
        }
        if index > 0 && SMALL.contains(&lower.as_str()) {
            out.push_str(&lower);
            continue;
        }
        let mut begins = true;
        for char in lower.chars() {
            if begins && char.is_alphabetic() {
                out.extend(char.to_uppercase());
                begins = false;
            } else {
                out.push(char);
            }
            if matches!(char, '-' | '/' | '(') {
                begins = true;
            }
        }
    }
    out
}

static SIZE: Worded = Worded::new(
    &["kb", "mb"],
    &[r"(?i)\s*(?:(?:pdf|doc|docx|word|eicon|icon|\s)*\b[\d.,]+ ?[km]b|\([\d.,]+ ?[km]b\))\s*$"],
);

/// A title without the kind and size of the file that a page links it to: "Minutes PDF 102 KB".
pub(crate) fn without_size(title: &str) -> &str {
    let size = SIZE.of(title).and_then(|size| size.find(title));
    match size {
        // "pdf Minutes (198Kb)": the kind may stand before the title.
        Some(size) if size.start() > 0 => {
            let title = title[..size.start()].trim_end();
            title.strip_prefix("pdf ").unwrap_or(title)
        }
        _ => title,
    }
}

/// Whether a text has one of some words, which are given in lower case, however it is set: a question to ask before
/// a pattern that needs one of them.
pub(crate) fn has_any(text: &str, words: &[&str]) -> bool {
    let bytes = text.as_bytes();
    // Most letters begin none of the words.
    let mut begins = [false; 256];
    for first in words.iter().filter_map(|word| word.as_bytes().first()) {
        begins[usize::from(*first)] = true;
        begins[usize::from(first.to_ascii_uppercase())] = true;
    }
    (0..bytes.len()).any(|at| {
        let first = bytes[at];
        begins[usize::from(first)]
            && (words.iter().map(|word| word.as_bytes())).any(|word| {
                word.first() == Some(&first.to_ascii_lowercase())
                    && (bytes.get(at..at + word.len()))
                        .is_some_and(|here| here.eq_ignore_ascii_case(word))
            })
    })
}

/// The first `count` characters of a text.
pub(crate) fn head(text: &str, count: usize) -> &str {
    match text.char_indices().nth(count) {
        Some((at, _)) => &text[..at],
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_made_plain() {
        assert_eq!(
            clean("Children\u{2019}s  \u{a0}Services"),
            "Children's Services"
        );
        assert_eq!(clean("**Item**\t 5"), "Item\t5");
        assert_eq!(
            plain("King's Lynn & West-Norfolk"),
            "kings lynn and west norfolk"
        );
        assert_eq!(unspaced("A G E N D A"), "AGENDA");
        assert_eq!(unspaced("A B C of it"), "A B C of it");
        assert_eq!(head("über", 2), "üb");
        assert!(has_any("They were ASKED", &["invited", "asked"]));
        assert!(!has_any("They were as", &["invited", "asked"]) && !has_any("", &["a"]));
        assert_eq!(without_size("Minutes pdf icon PDF 102 KB"), "Minutes");
        assert_eq!(without_size("Audit plan (2Mb)"), "Audit plan");
        assert_eq!(without_size("pdf Minutes (198Kb)"), "Minutes");
        assert_eq!(without_size("Minutes"), "Minutes");
    }

    #[test]
    fn capitals_become_a_title() {
        assert_eq!(
            titled("CHILDREN, YOUNG PEOPLE AND FAMILIES CABINET PANEL"),
            "Children, Young People and Families Cabinet Panel"
        );
        assert_eq!(titled("PRE-SCHOOL"), "Pre-School");
        assert_eq!(titled("NHS NORTHAM CCG"), "NHS Northam CCG");
        assert_eq!(titled("Cabinet"), "Cabinet");
    }
}
