//! Lines that end a sentence without a stop: what follows would have had room.
//!
//! ```text
//! This includes £3,912 balance from the lottery        |
//! Invoice received from Wicks £568 for the fitting of  |
//! ```
//!
//! Running text fills its lines. Where the next line's first word would have stood on a line and begins with a capital, whoever
//! wrote it began anew there. Not where the line breaks off in the midst of a phrase or a name: "the clerk of the / Council",
//! "Kent County / Council".

use std::ops::Range;

use scrutineer_model::Word;

use crate::lexicon::{is_be_or_have, is_empty, is_joiner, is_preposition};

/// How much more room than its own width the next word must have had, in ems: spaces differ, and right edges are ragged.
const ROOM: f32 = 1.0;

/// Lines of fewer words, in posters and charts, are parts of names: "99 large / Lean improvements".
const WORDS: usize = 3;

/// Where in a text lines end short of the next word, in bytes. `words` stand in reading order, each with its place in the text.
pub(crate) fn line_ends(text: &str, words: &[(Range<usize>, &Word)]) -> Vec<usize> {
    let Some(right) = words
        .iter()
        .map(|(_, word)| word.bbox.x1)
        .max_by(f32::total_cmp)
    else {
        return Vec::new();
    };
    let mut ends = Vec::new();
    let mut on_line = 0;
    for pair in words.windows(2) {
        let [(span, last), (next_span, next)] = pair else {
            continue;
        };
        on_line += 1;
        let below = next.baseline > last.baseline + 0.5 * last.size && next.bbox.x0 < last.bbox.x1;
        if !below {
            continue;
        }
        let few = std::mem::take(&mut on_line) < WORDS;
        let needed = next.bbox.x1 - next.bbox.x0 + ROOM * last.size;
        if !few
            && last.bbox.x1 + needed <= right
            && begins_anew(&text[next_span.clone()])
            && may_end(&text[span.clone()])
        {
            ends.push(span.end);
        }
    }
    ends
}

/// Whether a line's first word may begin a sentence.
fn begins_anew(first: &str) -> bool {
    first
        .trim_start_matches(['“', '"', '‘', '('])
        .starts_with(char::is_uppercase)
}

/// Whether a line's last word may end a sentence: neither one that something follows nor part of a name.
fn may_end(last: &str) -> bool {
    let lower = last.to_lowercase();
    let open = last.ends_with([',', ':', ';', '-', '–', '/', '&', '(', '“', '‘']);
    let linked = is_preposition(&lower)
        || is_joiner(&lower)
        || is_empty(&lower)
        || is_be_or_have(&lower)
        || matches!(
            lower.as_str(),
            "no" | "not" | "will" | "mr" | "mrs" | "cllr"
        );
    !open && !linked && !last.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use scrutineer_model::Rect;

    use super::*;

    /// Where lines end in a text of a monospaced face, each line as given.
    fn check(lines: &[&str]) -> Vec<String> {
        let mut text = String::new();
        let mut words = Vec::new();
        let mut y = 0.0;
        for line in lines {
            let mut x = 0.0;
            for part in line.split(' ') {
                let start = text.len();
                text.push_str(part);
                let width = part.chars().fold(0.0, |width, _| width + 6.0);
                words.push((
                    start..text.len(),
                    Word {
                        text: part.to_owned(),
                        bbox: Rect::new(x, y, x + width, y + 10.0).unwrap_or_default(),
                        baseline: y + 8.0,
                        size: 10.0,
                        ..Word::default()
                    },
                ));
                text.push(' ');
                x += width + 6.0;
            }
            y += 12.0;
        }
        let words: Vec<_> = (words.iter())
            .map(|(span, word)| (span.clone(), word))
            .collect();
        (line_ends(&text, &words).into_iter())
            .map(|end| {
                text[..end]
                    .rsplit(' ')
                    .next()
                    .unwrap_or_default()
                    .to_owned()
            })
            .collect()
    }

    #[test]
    fn a_line_with_room_for_the_next_word_ends_a_sentence() {
        assert_eq!(
            check(&[
                "Balance from the lottery",
                "Invoice received from a firm for fitting swings"
            ]),
            ["lottery"]
        );
    }

    #[test]
    fn a_full_line_and_a_name_go_on() {
        assert!(check(&["It was paid for by the county as", "Council tax rose"]).is_empty());
        assert!(check(&["It was paid by Kent", "Council which has the money for it"]).is_empty());
        assert!(check(&["It was paid by the", "Council which has the money for it"]).is_empty());
    }
}
