//! Words as fingerprints: what a checked page's cells say is compared without being kept.
//!
//! Pages of published papers name people and hold their authors' sentences, which are not ours to keep. A cell that holds a word
//! is kept as the fingerprint of its letters and digits; a cell that holds a figure alone is kept as printed, since figures are facts.
//! Two texts have one fingerprint where [`header_key`] is the same, so that a sign or a space more or less is not seen.

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use crate::table::Table;
use crate::text::{has_digit, header_key, number_key};
use crate::truth::Truth;

/// A figure has at most this many letters: "£1.2bn", "12p", "3k".
const MOST_LETTERS_OF_A_FIGURE: usize = 2;

/// What has more words is a sentence and gets one fingerprint.
const MOST_WORDS_OF_A_LABEL: usize = 8;

/// So many words of a note are kept: enough to know it from the others of its page.
const WORDS_OF_A_NOTE: usize = 6;

/// What is kept of a cell's text: a figure, a blank or a sign as it is; of each word of a label, or of a whole sentence, three or eight
/// bytes of the SHA-256 of its [`header_key`] in letters, and behind them its [`number_key`], since a cell with a digit counts as a
/// figure. A label has its words one by one because a head of two lines is right in one cell or in two. Of a telephone number
/// nothing is kept.
pub fn fingerprint(text: &str) -> String {
    let letters = text.chars().filter(|char| char.is_alphabetic()).count();
    let is_figure = has_digit(text) && !has_words(text);
    if is_telephone(&number_key(text)) {
        return letters_of(text, 8);
    }
    if is_figure || letters == 0 {
        return text.to_owned();
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > MOST_WORDS_OF_A_LABEL {
        return marked(text, 8);
    }
    let words: Vec<String> = words.into_iter().map(|word| marked(word, 3)).collect();
    words.join(" ")
}

/// Whether a text has more letters than a figure, and so is no print where fingerprints are kept.
pub fn has_words(text: &str) -> bool {
    text.chars().filter(|char| char.is_alphabetic()).count() > MOST_LETTERS_OF_A_FIGURE
}

fn marked(text: &str, bytes: usize) -> String {
    if !text.chars().any(char::is_alphabetic) {
        return text.to_owned();
    }
    format!("{}{}", letters_of(text, bytes), number_key(text))
}

/// A title's or note's words one by one, signs left out: a run of letters as the fingerprint of three bytes, a run of digits as printed.
///
/// `"Table 3: Spending (£000s)"` gives the words of "table", "3", "spending", "000", "s".
pub fn words(text: &str) -> Vec<String> {
    let text: String = text.nfkc().collect();
    let mut runs: Vec<String> = Vec::new();
    let mut last = None;
    for char in text.chars() {
        let kind = char.is_alphanumeric().then(|| char.is_alphabetic());
        match runs.last_mut() {
            Some(run) if kind.is_some() && kind == last => run.push(char),
            _ if kind.is_some() => runs.push(char.to_string()),
            _ => {}
        }
        last = kind;
    }
    let word = |run: String| {
        if run.chars().any(char::is_alphabetic) {
            letters_of(&run, 3)
        } else {
            run
        }
    };
    runs.into_iter().map(word).collect()
}

/// The first bytes of its key's SHA-256, each as two letters from "a" to "p".
fn letters_of(text: &str, bytes: usize) -> String {
    let letter = |half: u8| char::from(b'a' + half);
    let hash = Sha256::digest(header_key(text));
    (hash.iter().take(bytes))
        .flat_map(|&byte| [letter(byte >> 4), letter(byte & 15)])
        .collect()
}

/// Ten digits or more, the first of them 0.
fn is_telephone(figure: &str) -> bool {
    let digits = figure.chars().filter(char::is_ascii_digit).count();
    digits >= 10 && figure.trim_start_matches(['(', '+']).starts_with('0')
}

/// A table with its words as fingerprints.
fn of_table(table: &Table) -> Table {
    let mut table = table.clone();
    for cell in &mut table.cells {
        cell.say(fingerprint(&cell.text));
    }
    table
}

/// Found tables as a truth has its own: with their words as fingerprints where it keeps these.
pub fn as_in(truth: &Truth, found: Vec<Table>) -> Vec<Table> {
    if truth.fingerprints {
        found.iter().map(of_table).collect()
    } else {
        found
    }
}

/// A truth file with its words as fingerprints: of each table where it stands and its cells, without titles, captions and remarks.
///
/// What is no truth file gives one without tables.
pub fn of_file(truth: &Value) -> Value {
    let tables = truth["tables"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let mut file = kept(truth, &["file", "page", "page_width", "page_height"]);
    file.insert("fingerprints".to_owned(), json!(true));
    file.insert("tables".to_owned(), tables.iter().map(of_raw).collect());
    Value::Object(file)
}

fn of_raw(table: &Value) -> Value {
    let cells = table["cells"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let cell = |cell: &Value| {
        let mut kept = kept(cell, &["row", "col", "rowspan", "colspan", "role"]);
        for name in ["text", "read_as"] {
            if let Some(text) = cell[name].as_str() {
                kept.insert(name.to_owned(), json!(fingerprint(text)));
            }
        }
        Value::Object(kept)
    };
    let mut kept = kept(
        table,
        &["id", "page", "bbox", "regions", "kind", "optional"],
    );
    kept.insert("cells".to_owned(), cells.iter().map(cell).collect());
    Value::Object(kept)
}

/// Puts what its tables are called into a truth file: to each table what the labels say of the same `"id"`, the words of titles,
/// unit lines and notes as fingerprints, as [`crate::titles::Labels`] has them.
pub fn with_labels(mut file: Value, labels: &Value) -> Value {
    let labels = labels["tables"].as_array();
    let of = |id: &Value| labels?.iter().find(|label| label["id"] == *id);
    for table in file["tables"].as_array_mut().into_iter().flatten() {
        if let Some(label) = of(&table["id"]) {
            table["labels"] = of_labels(label);
        }
    }
    file
}

fn of_labels(label: &Value) -> Value {
    let title = |title: &Value| title.as_str().map(|title| words(title).join(" "));
    let note = |note: &Value| {
        let words = words(note.as_str().unwrap_or_default());
        words[..words.len().min(WORDS_OF_A_NOTE)].join(" ")
    };
    let rows = [
        "total_rows",
        "total_rows_maybe",
        "section_rows",
        "section_rows_maybe",
    ];
    let mut kept = kept(label, &rows);
    let titles: Vec<Option<String>> = match &label["title"] {
        Value::Array(accepted) => accepted.iter().map(title).collect(),
        one => vec![title(one)],
    };
    kept.insert("title".to_owned(), json!(titles));
    for name in ["unit_line", "unit_line_maybe"] {
        if let Some(unit) = title(&label[name]) {
            kept.insert(name.to_owned(), json!(unit));
        }
    }
    for name in ["notes", "notes_maybe"] {
        if let Some(notes) = label[name].as_array() {
            let notes: Vec<String> = notes.iter().map(note).collect();
            kept.insert(name.to_owned(), json!(notes));
        }
    }
    Value::Object(kept)
}

fn kept(of: &Value, names: &[&str]) -> Map<String, Value> {
    let named = |name: &&str| Some(((*name).to_owned(), of.get(*name)?.clone()));
    names.iter().filter_map(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::drawn;

    #[test]
    fn figures_are_kept_and_words_are_not() {
        for text in ["", "–", "(1,204)", "£1.2bn", "12.5%", "£000"] {
            assert_eq!(fingerprint(text), text);
        }
        let words = fingerprint("Highways, transport");
        assert!(
            words
                .chars()
                .all(|char| char == ' ' || ('a'..='p').contains(&char))
        );
        assert_eq!(words, fingerprint("highways  transport"));
        assert_eq!(
            words,
            [fingerprint("Highways"), fingerprint("transport")].join(" ")
        );
        let sentence = "Work on the two bridges goes on until the end of June";
        assert_eq!(fingerprint(sentence).split(' ').count(), 1);
        assert_ne!(words, fingerprint("Highways"));
        assert!(fingerprint("Ward 12, north").contains(" 12, "));
        assert_ne!(fingerprint("Ward 12, north"), fingerprint("Ward 12, south"));
        assert!(!has_digit(&fingerprint("01632 960 001")));
    }

    #[test]
    fn a_file_and_what_is_found_say_the_same() {
        let truth = json!({"page": 3, "title": "Spending", "tables": [{"title": "Spending", "cells": [
            {"row": 0, "col": 0, "text": "Service"}, {"row": 0, "col": 1, "text": "2024/25 budget"},
            {"row": 1, "col": 0, "text": "Parks"}, {"row": 1, "col": 1, "text": "1,204"},
        ]}]});
        let file = of_file(&truth);
        let found = of_table(&drawn(&["Service | 2024/25 budget", "Parks | 1,204"]));
        let kept = file["tables"][0]["cells"].as_array().expect("cells");
        let texts: Vec<&str> = kept
            .iter()
            .filter_map(|cell| cell["text"].as_str())
            .collect();
        let found: Vec<&str> = found.cells.iter().map(|cell| cell.text.as_str()).collect();
        assert_eq!(texts, found);
        assert!(!file.to_string().contains("Spending"));
        assert!(!file.to_string().contains("Parks"));
    }

    #[test]
    fn words_are_runs_of_letters_or_of_digits() {
        assert_eq!(words("Table 3: Spending"), words("TABLE 3 – spending"));
        assert_eq!(words("(£000’s)"), words("000s"));
        assert_eq!(words("2014-15"), ["2014", "15"]);
        assert_eq!(words("£"), Vec::<String>::new());
    }

    #[test]
    fn labels_come_to_their_tables_without_their_words() {
        let file = json!({"tables": [{"id": "t1"}, {"id": "t2"}]});
        let note = "Source: our own count of bridges mended since May";
        let labels = json!({"tables": [{"id": "t2", "title": ["Bridges", null], "unit_line": null,
            "notes": [note], "total_rows": [4], "section_rows": []}]});
        let labelled = with_labels(file, &labels);
        assert_eq!(labelled["tables"][0], json!({"id": "t1"}));
        let kept = &labelled["tables"][1]["labels"];
        assert_eq!(kept["title"], json!([words("bridges").join(" "), null]));
        assert_eq!(kept["notes"], json!([words(note)[..6].join(" ")]));
        assert_eq!(kept["total_rows"], json!([4]));
        assert_eq!(kept["unit_line"], Value::Null);
        assert!(!labelled.to_string().contains("ridges"));
    }
}
