//! Names that only say what was done, without whom or what it was done to: "The majority of the site is located in Zone 1 (79%)",
//! "if the scheme is to lift the funding ratio to 84%".
//!
//! Not where nothing before the verb can be its subject: "£4m was saved".

use scrutineer_model::Unit;

use super::{By, Named, phrase, surveyed, unit};
use crate::lexicon::{is_joiner, is_plural, is_preposition, is_verb};
use crate::parse::{Parsed, What};

/// Words of a subject at most.
const LONGEST: usize = 7;

/// A name with the subject of its participle, or without the verb whose object it is.
pub(super) fn completed(parsed: &Parsed, at: usize, named: Named) -> Named {
    let text = with_subject(parsed, at, &named)
        .or_else(|| object(parsed, at, &named))
        .or_else(|| with_group(parsed, at, &named))
        .or_else(|| with_counted(parsed, at, &named));
    match text {
        Some(text) => Named { text, ..named },
        None => named,
    }
}

/// "successful" of "30 applications received, 11 were successful": "applications successful".
fn with_counted(parsed: &Parsed, at: usize, named: &Named) -> Option<String> {
    let alone = !named.text.contains(' ')
        && matches!(parsed.word(Some(at + 1)), "was" | "were" | "is" | "are")
        && parsed.word(Some(at + 2)) == named.text
        // Not "the change at 18 was hard".
        && matches!(
            parsed.word(at.checked_sub(1)),
            "," | ";" | ":" | "and" | "but" | "while" | "whilst"
        );
    let first = parsed.figure_before(at).filter(|_| alone)?;
    let counts = |at: usize| unit(parsed, at) == Unit::Count;
    let noun = parsed.word(Some(first + 1));
    let plural = parsed.what(Some(first + 1)) == Some(What::Word) && is_plural(noun);
    // Not a noun of its own: "11 were libraries"
    let state = !is_plural(&named.text);
    (counts(at) && counts(first) && plural && state).then(|| format!("{noun} {}", named.text))
}

/// "say rent is fair" with who says so.
fn with_group(parsed: &Parsed, at: usize, named: &Named) -> Option<String> {
    let says = named.text.split(' ').next()?;
    (surveyed::answers(says) && says == parsed.word(Some(at + 1)))
        .then(|| surveyed::answering(parsed, at))
        .flatten()
        .map(|group| format!("{group} {}", named.text))
}

/// "located in Zone 1" of "the majority of the site is located in Zone 1 (79%)": "site located in Zone 1".
fn with_subject(parsed: &Parsed, at: usize, named: &Named) -> Option<String> {
    let (does, rest) = named.text.split_once(' ')?;
    let next = rest.split(' ').next().unwrap_or_default();
    let participle = does.ends_with("ed")
        && does.starts_with(char::is_lowercase)
        && (is_preposition(next) || next == "outside");
    if !participle || !matches!(named.by, By::Label | By::Guess) {
        return None;
    }
    let verb = (0..at)
        .rev()
        .find(|&verb| parsed.word(Some(verb)) == does)?;
    let adverb = usize::from(parsed.word(verb.checked_sub(1)).ends_with("ly"));
    let is = verb.checked_sub(1 + adverb)?;
    if !matches!(parsed.word(Some(is)), "is" | "are" | "was" | "were") {
        return None;
    }
    let begins = (0..is)
        .rev()
        .take_while(|&word| {
            parsed.what(Some(word)) == Some(What::Word)
                && !is_joiner(parsed.word(Some(word)))
                && !is_verb(parsed.word(Some(word)))
        })
        .last()?;
    let of = (begins..is).find(|&of| {
        parsed.word(Some(of)) == "of"
            && matches!(
                parsed.word(of.checked_sub(1)),
                "majority" | "portion" | "most" | "part" | "much" | "half"
            )
    });
    let subject = phrase(parsed, of.map_or(begins, |of| of + 1)..is)?;
    let lower = subject.to_lowercase();
    let pronoun = matches!(
        lower.as_str(),
        "it" | "this" | "they" | "these" | "which" | "that" | "there" | "he" | "she" | "we"
    );
    let short = subject.split(' ').count() <= LONGEST;
    (short && !pronoun).then(|| format!("{subject} {}", named.text))
}

/// "lift the funding ratio" of "to lift the funding ratio to 84%": "funding ratio".
fn object(parsed: &Parsed, at: usize, named: &Named) -> Option<String> {
    let (does, rest) = named.text.split_once(' ')?;
    let (article, noun) = rest.split_once(' ')?;
    let moved = matches!(parsed.word(at.checked_sub(1)), "to" | "by" | "from");
    let object = matches!(article, "the" | "its" | "their" | "our")
        && does.starts_with(char::is_lowercase)
        && !is_preposition(does)
        && !does.ends_with("ly");
    let verb = (1..at)
        .rev()
        .find(|&verb| parsed.word(Some(verb)) == does)?;
    let led = matches!(
        parsed.word(verb.checked_sub(1)),
        "to" | "will"
            | "would"
            | "could"
            | "should"
            | "can"
            | "may"
            | "must"
            | "and"
            | "helped"
            | "help"
            | "helps"
    );
    (moved && object && led).then(|| noun.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::shown;

    #[test]
    fn a_participle_takes_its_subject() {
        assert_eq!(
            shown("The majority of the plot is located in Zone 1 (79%)"),
            ["79%: plot located in Zone 1"]
        );
        assert_ne!(
            shown("It is located in Zone 1 (79%)")[0],
            "79%: It located in Zone 1"
        );
    }

    #[test]
    fn a_state_takes_what_was_counted() {
        assert_eq!(
            shown("Open Fund: 30 applications received, 11 were successful")[1],
            "11: applications successful"
        );
        assert_ne!(
            shown("Of the 30 sites, 11 were libraries")[1],
            "11: sites libraries"
        );
        assert_ne!(
            shown("Two services were made into one, as the change at 18 was hard")
                .last()
                .map(String::as_str),
            Some("18: services hard")
        );
    }

    #[test]
    fn what_is_moved_is_named_without_its_verb() {
        let name = |sentence: &str, text: &str| {
            let parsed = crate::parse::parse(sentence, None);
            let (at, _) = parsed.figure_places().last()?;
            let named = Named {
                text: text.to_owned(),
                by: By::Guess,
            };
            Some(completed(&parsed, at, named).text)
        };
        assert_eq!(
            name(
                "The return helped boost the scheme's funding ratio to 84.3%",
                "boost the scheme's funding ratio"
            )
            .as_deref(),
            Some("scheme's funding ratio")
        );
        // Not what is no verb.
        assert_eq!(
            name(
                "Onwards the rate of the county fell to 84.3%",
                "onwards the rate of the county"
            )
            .as_deref(),
            Some("onwards the rate of the county")
        );
    }
}
