//! What was named before, for others: "; for sheltered homes it was 52 days and for flats 24", "The figure for girls is 8.1%".
//!
//! Not a subject of its own: "for sheltered homes the rent was £90".

use super::phrase;
use crate::lexicon::is_verb;
use crate::parse::{Parsed, What};

/// Words of whom it is said at most.
const LONGEST: usize = 7;

pub(super) fn read(parsed: &Parsed, at: usize, before: Option<&str>) -> Option<String> {
    let before = before?;
    let base = before.split(" for ").next()?;
    let whom = whom(parsed, at)?;
    Some(format!("{base} for {whom}"))
}

fn whom(parsed: &Parsed, at: usize) -> Option<String> {
    opening(parsed, at).or_else(|| next(parsed, at))
}

/// "for sheltered homes it was 52", "for communication alone the figure was 86%", "The figure for girls is 8.1%".
pub(crate) fn opening(parsed: &Parsed, at: usize) -> Option<String> {
    let verb = at.checked_sub(1)?;
    let is = matches!(parsed.word(Some(verb)), "is" | "was" | "are" | "were");
    let pronoun = verb.checked_sub(1).filter(|_| is)?;
    let general = |at: usize| {
        matches!(
            parsed.word(Some(at)),
            "figure" | "figures" | "rate" | "average" | "percentage" | "proportion"
        )
    };
    let start = match parsed.word(Some(pronoun)) {
        "it" | "this" => pronoun,
        _ if general(pronoun) && parsed.word(pronoun.checked_sub(1)) == "the" => pronoun - 1,
        // "The figure for girls is"
        _ => {
            let led = (verb.saturating_sub(LONGEST)..verb)
                .rev()
                .find(|&led| parsed.word(Some(led)) == "for")?;
            let figure = led.checked_sub(1).filter(|&figure| general(figure))?;
            let opens = parsed.word(figure.checked_sub(1)) == "the"
                && (figure == 1 || opens_clause(parsed, figure - 1));
            let plain = (led + 1..verb).all(|word| parsed.what(Some(word)) == Some(What::Word));
            return (opens && plain)
                .then(|| phrase(parsed, led + 1..verb))
                .flatten();
        }
    };
    let led = (start.saturating_sub(LONGEST)..start)
        .rev()
        .find(|&led| matches!(parsed.word(Some(led)), "for" | "among" | "amongst"))?;
    let end = start - usize::from(parsed.word(start.checked_sub(1)) == ",");
    let plain = (led + 1..end).all(|word| {
        matches!(parsed.what(Some(word)), Some(What::Word | What::Passed))
            && !is_verb(parsed.word(Some(word)))
    });
    (plain && (led == 0 || opens_clause(parsed, led)))
        .then(|| phrase(parsed, led + 1..end))
        .flatten()
        .map(|whom| whom.trim_end_matches(" alone").to_owned())
}

/// "and for flats 24": the next of them.
pub(crate) fn next(parsed: &Parsed, at: usize) -> Option<String> {
    let led = (at.saturating_sub(LONGEST)..at)
        .rev()
        .find(|&led| parsed.word(Some(led)) == "for")?;
    let joined = matches!(parsed.word(led.checked_sub(1)), "and" | "," | "but");
    let plain = (led + 1..at).all(|word| {
        parsed.what(Some(word)) == Some(What::Word) && !is_verb(parsed.word(Some(word)))
    });
    let first = parsed.figure_before(led)?;
    let near = led - first <= 3;
    (joined && plain && near && led + 1 < at && whom(parsed, first).is_some())
        .then(|| phrase(parsed, led + 1..at))
        .flatten()
}

fn opens_clause(parsed: &Parsed, at: usize) -> bool {
    matches!(
        parsed.word(at.checked_sub(1)),
        ";" | "," | "and" | "while" | "whilst" | "but" | "–" | ":" | "."
    )
}

#[cfg(test)]
mod tests {
    fn check(sentence: &str, expected: &[Option<&str>]) {
        let parsed = crate::parse::parse(sentence, None);
        let found: Vec<Option<String>> = parsed
            .figure_places()
            .map(|(at, _)| super::read(&parsed, at, Some("time to let")))
            .collect();
        let found: Vec<Option<&str>> = found.iter().map(Option::as_deref).collect();
        assert_eq!(found, expected, "{sentence}");
    }

    #[test]
    fn what_was_named_is_said_of_others() {
        check(
            "It was 31 days; for sheltered homes it was 52 days and for flats 24",
            &[
                None,
                Some("time to let for sheltered homes"),
                Some("time to let for flats"),
            ],
        );
        check(
            "The figure for houses is 31 days and for flats 24 days",
            &[
                Some("time to let for houses"),
                Some("time to let for flats"),
            ],
        );
        check(
            "For flats alone the figure was 31 days",
            &[Some("time to let for flats")],
        );
    }

    #[test]
    fn a_subject_of_its_own_is_named() {
        check("For sheltered homes the rent was £90", &[None]);
    }
}
