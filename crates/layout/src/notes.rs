//! Footnotes and notes under tables.
//!
//! `* excluding schools`, `¹ As at 31 March`, `Note: figures may not sum due to rounding`,
//! `Source: ONS`

use scrutineer_model::{BlockKind, Word};

/// Words that begin a note.
const OPENINGS: [&str; 9] = [
    "note:", "notes:", "source:", "sources:", "n.b.", "nb:", "nb", "note", "notes",
];

/// How much smaller than running text a footnote is set.
const SMALLER: f32 = 0.95;

/// The note that words begin, with its mark, if they begin one.
///
/// `after_table`: it stands right under text in columns. `body`: the size of running text.
pub(crate) fn note(words: &[Word], after_table: bool, body: f32) -> Option<BlockKind> {
    let note = |mark: Option<&str>| BlockKind::Note {
        mark: mark.map(str::to_owned),
    };
    let first = words.first()?;
    let small = words.get(1).map_or(first.size, |word| word.size) <= SMALLER * body;
    let opening = first.text.to_lowercase();
    if OPENINGS.contains(&opening.as_str()) {
        let open = opening.ends_with([':', '.']) || words.get(1).is_some_and(is_opened);
        // The title of a note to the accounts: "Note 7: Expenditure and funding analysis".
        let numbered =
            (words.get(1)).is_some_and(|word| word.text.starts_with(|c: char| c.is_ascii_digit()));
        if numbered && !after_table && words.iter().all(|word| word.bold) {
            return None;
        }
        return (open || small || after_table).then(|| note(None));
    }
    if after_table && (refers_to_notes(words) || explains(words)) {
        return Some(note(None));
    }
    if first.raised && is_mark(&first.text) && words.len() > 1 {
        return Some(note(Some(&first.text)));
    }
    let starred = stars(&first.text);
    if starred > 0 && (small || after_table) && words.len() > 1 {
        return Some(note(Some(&first.text[..starred])));
    }
    // A figure set as small as its note, apart from it: "1 As at 31 March".
    let mark = first.text.trim_matches(['(', ')', '.', ':']);
    let bare = mark.len() == first.text.len();
    let numbered = small
        && (1..=2).contains(&mark.len())
        && (mark.bytes().all(|byte| byte.is_ascii_digit()) || mark.len() == 1 && after_table)
        && (bare || after_table);
    let worded = words.len() >= 4 && words[1].text.starts_with(char::is_alphabetic);
    (numbered && worded).then(|| note(Some(&first.text)))
}

/// "See accompanying notes to the accounts.", "The notes on pages 35 to 48 form part of these statements."
fn refers_to_notes(words: &[Word]) -> bool {
    const OPENINGS: [&[&str]; 4] = [
        &["see", "accompanying", "notes"],
        &["the", "accompanying", "notes"],
        &["the", "notes", "on", "pages"],
        &["the", "notes", "form"],
    ];
    OPENINGS.iter().any(|opening| {
        words.len() > opening.len()
            && (opening.iter().zip(words))
                .all(|(word, printed)| printed.text.to_lowercase() == **word)
    })
}

/// "ASC = adult social care": what a short form in the table stands for.
fn explains(words: &[Word]) -> bool {
    let short = |text: &str| {
        (2..=8).contains(&text.chars().count()) && text.chars().all(char::is_uppercase)
    };
    matches!(words, [first, sign, rest, ..] if short(&first.text)
        && sign.text == "="
        && rest.text.starts_with(char::is_alphabetic))
}

/// Whether a word after "Note" opens it: "Note 1:", "Note –".
fn is_opened(word: &Word) -> bool {
    word.text.ends_with(':') || matches!(word.text.as_str(), "-" | "–" | "—" | ":")
}

/// Whether a raised word is a mark: figures, a letter, signs.
fn is_mark(text: &str) -> bool {
    let inner = text.trim_matches(['(', ')', '[', ']', ',', '.']);
    !inner.is_empty()
        && inner.chars().count() <= 3
        && (inner.chars()).all(|char| char.is_ascii_alphanumeric() || is_sign(char))
}

/// Bytes of the signs a word begins with.
fn stars(text: &str) -> usize {
    text.find(|char: char| !is_sign(char)).unwrap_or(text.len())
}

fn is_sign(char: char) -> bool {
    matches!(char, '*' | '†' | '‡' | '§' | '¶' | '^' | '~' | '⁺') || superscript(char)
}

fn superscript(char: char) -> bool {
    matches!(char, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;
    use crate::sample::{bold, page, set};
    use scrutineer_model::Glyph;

    fn check(runs: &[Vec<Glyph>], after_table: bool, expected: &str) {
        let sheet = &read(&page(runs))[0];
        let found = note(&sheet.words, after_table, 10.0);
        let found = match found {
            Some(BlockKind::Note { mark }) => mark.unwrap_or("unmarked".into()),
            _ => "none".into(),
        };
        assert_eq!(found, expected);
    }

    #[test]
    fn notes_begin_with_their_word_or_mark() {
        check(
            &[set("Note: figures are rounded", 50.0, 100.0, 10.0)],
            false,
            "unmarked",
        );
        check(&[set("Source: ONS", 50.0, 100.0, 10.0)], false, "unmarked");
        check(&[set("*excluding schools", 50.0, 100.0, 10.0)], true, "*");
        check(
            &[set("** excluding schools", 50.0, 100.0, 8.0)],
            false,
            "**",
        );
        let raised = [
            set("1", 50.0, 96.5, 6.0),
            set("As at 31 March", 54.0, 100.0, 9.0),
        ];
        check(&raised, false, "1");
        check(&[set("1 As at 31 March", 50.0, 100.0, 8.0)], false, "1");
    }

    #[test]
    fn what_refers_to_notes_or_explains_a_short_form_is_one() {
        for text in [
            "See accompanying notes to the accounts.",
            "The notes on pages 35 to 48 form part of these statements.",
            "ASC = adult social care",
        ] {
            check(&[set(text, 50.0, 100.0, 10.0)], true, "unmarked");
            check(&[set(text, 50.0, 100.0, 10.0)], false, "none");
        }
        check(
            &[set(
                "The notes explain how this was done",
                50.0,
                100.0,
                10.0,
            )],
            true,
            "none",
        );
    }

    #[test]
    fn other_text_is_no_note() {
        check(
            &[set("Note that this has changed", 50.0, 100.0, 10.0)],
            false,
            "none",
        );
        check(&[set("* a bullet", 50.0, 100.0, 10.0)], false, "none");
        let title = bold(set("Note 7: Funding analysis", 50.0, 100.0, 10.0));
        check(&[title], false, "none");
        check(
            &[set("12 cases were closed", 50.0, 100.0, 10.0)],
            false,
            "none",
        );
    }
}
