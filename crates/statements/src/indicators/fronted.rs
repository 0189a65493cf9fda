//! What stands before the subject of a clause: "For the two districts together the rate was", "Owing to the frost the whole of the
//! fund".
//!
//! No comma parts them, but no noun phrase goes on from a noun to an article: what the article opens is the subject.

use super::clause::classes_of;
use super::phrase;
use crate::lexicon::{is_be_or_have, is_preposition};
use crate::parse::{Class, Parsed};

/// A name without what its clause opens with.
pub(super) fn without_fronted(parsed: &Parsed, name: &str) -> Option<String> {
    let words: Vec<&str> = name.split(' ').collect();
    // Numbers and times have no word of their own.
    let is_word = |at: usize, word: &str| {
        at < parsed.items.len()
            && parsed.printed(at..at + 1).to_lowercase() == word.trim_end_matches(',')
    };
    let start = (0..parsed.items.len()).find(|&start| {
        (words.iter().enumerate()).all(|(on, word)| is_word(start + on, &word.to_lowercase()))
    })?;
    if !is_led(parsed, start) {
        return None;
    }
    let classes = classes_of(parsed);
    let article = (start + 1..start + words.len()).find(|&at| {
        matches!(parsed.word(Some(at)), "the" | "its" | "their" | "our")
            && classes[at - 1] == Class::Noun
            && !parsed.word(Some(at - 1)).ends_with("ing")
            && !parsed.word(Some(at - 1)).ends_with("ed")
    })?;
    let plain = (start..article).all(|at| classes[at] != Class::Verb);
    let rest = words.get(article + 1 - start..)?;
    (plain && !rest.is_empty()).then(|| rest.join(" "))
}

/// "For staff outside waste the figure was 0.84": those that a clause opens with, where its subject says only that it is a figure.
pub(super) fn group(parsed: &Parsed, at: usize) -> Option<String> {
    /// Words from the "for" to its figure at most.
    const FAR: usize = 12;
    let clause = |at: usize| at == 0 || matches!(parsed.word(at.checked_sub(1)), "," | ";" | ":");
    let opens = (at.saturating_sub(FAR)..at)
        .rev()
        .take_while(|&opens| !parsed.is_figure(opens))
        .find(|&opens| clause(opens) && parsed.word(Some(opens)) == "for")?;
    let subject = (opens + 2..at)
        .find(|&the| parsed.word(Some(the)) == "the" && says_figure(parsed, the + 1))?;
    phrase(parsed, opens + 1..subject)
}

/// "the figure was", "the target set was", "the increase comes to".
fn says_figure(parsed: &Parsed, noun: usize) -> bool {
    let set = usize::from(matches!(
        parsed.word(Some(noun + 1)),
        "set" | "agreed" | "reported" | "given"
    ));
    let verb = parsed.word(Some(noun + 1 + set));
    is_figure(parsed.word(Some(noun)))
        && (is_be_or_have(verb) || matches!(verb, "comes" | "came" | "will" | "would"))
}

/// A noun that says only that something is a figure.
pub(super) fn is_figure(noun: &str) -> bool {
    matches!(
        noun,
        "figure"
            | "rate"
            | "rise"
            | "increase"
            | "fall"
            | "total"
            | "average"
            | "number"
            | "target"
            | "outturn"
            | "percentage"
            | "share"
    )
}

/// Whether a preposition that opens a clause stands at a place or leads to it by small words.
fn is_led(parsed: &Parsed, start: usize) -> bool {
    /// Small words at most: "Owing to", "For the two".
    const SMALL: usize = 3;
    let opens = |at: usize| {
        let word = parsed.word(Some(at));
        // "of 2 to 3 spaces the size of a park"
        is_preposition(word) && word != "of"
            || matches!(word, "owing" | "thanks" | "due" | "like" | "unlike")
    };
    (start.saturating_sub(SMALL)..=start).any(|at| {
        opens(at) && (at == 0 || matches!(parsed.word(at.checked_sub(1)), "," | ";" | ":"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::parse;

    #[test]
    fn those_that_a_clause_opens_with_are_a_group() {
        let check = |sentence: &str| {
            let parsed = parse(sentence, None);
            let last = parsed.figure_places().map(|(at, _)| at).last();
            group(&parsed, last.unwrap_or_default())
        };
        assert_eq!(
            check("For staff of the depots the figure was 48 days").as_deref(),
            Some("staff of the depots")
        );
        assert_eq!(check("For years the depot was 48 days late"), None);
    }

    #[test]
    fn what_an_article_opens_behind_a_noun_is_the_subject() {
        let check = |sentence: &str, name: &str| without_fronted(&parse(sentence, None), name);
        assert_eq!(
            check(
                "For the two districts together the backlog was 48",
                "two districts together the backlog"
            )
            .as_deref(),
            Some("backlog")
        );
        assert_eq!(
            check(
                "Owing to those in the north the whole of the fund was spent, £3m",
                "Owing to those in the north the whole of the fund"
            )
            .as_deref(),
            Some("whole of the fund")
        );
        assert_eq!(
            check(
                "Households approached the service, 48 in all",
                "Households approached the service"
            ),
            None
        );
    }
}
