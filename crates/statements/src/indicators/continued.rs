//! The same things again with another verb and without their noun: "36% supported the proposals and 50% opposed them",
//! "69 cases had been completed and 49 were ongoing".
//!
//! Not a verb of movement: "533 children, and 12 rose to". Not another unit: "12 homes, and 5% were let".

use super::{of_which, unit};
use crate::lexicon::{is_change, is_verb, movement};
use crate::parse::{Parsed, What};
use scrutineer_model::Unit;

pub(super) fn read(parsed: &Parsed, at: usize, before: Option<&str>) -> Option<String> {
    let counts = matches!(unit(parsed, at), Unit::Count | Unit::Percent);
    let joined = matches!(
        parsed.word(at.checked_sub(1)),
        "," | "and" | ";" | "while" | "whilst" | "but"
    );
    let first = parsed.figure_before(at)?;
    let alike = unit(parsed, first) == unit(parsed, at);
    if joined && alike && is_again(parsed, first, at) {
        return before.map(str::to_owned);
    }
    let verb = parsed.beyond_brackets(at + 1);
    let word = parsed.word(Some(verb));
    let acts = parsed.what(Some(verb)) == Some(What::Word)
        && (is_verb(word) || word.ends_with("ed"))
        && movement(word).is_none()
        && !is_change(word);
    if !(counts && joined && alike && acts) {
        return None;
    }
    let noun = counted(before?)?;
    let does = of_which::does(parsed, verb)?;
    let measures = does
        .split_whitespace()
        .next()
        .is_some_and(|first| movement(&first.to_lowercase()).is_some());
    let does = does.trim_end_matches(" them").trim_end_matches(" it");
    // "and 24% had a plan"
    let owned = matches!(word, "has" | "have" | "had")
        && matches!(parsed.word(Some(verb + 1)), "a" | "an" | "the");
    let with = if owned { " with" } else { "" };
    (!measures).then(|| format!("{noun}{with} {does}"))
}

/// "up to 1,150 officers in the short term and up to 1,215 by 2018": so many of the same at another time.
fn is_again(parsed: &Parsed, first: usize, at: usize) -> bool {
    let bare = |at: usize| matches!(parsed.what(Some(at)), Some(What::Figure(figure)) if parsed.figures[figure].bare);
    let timed = matches!(parsed.word(Some(at + 1)), "by" | "in" | "from")
        && matches!(parsed.what(Some(at + 2)), Some(What::Period(_)));
    parsed.word(at.checked_sub(1)) == "and"
        && bare(first)
        && bare(at)
        && timed
        && super::noun_behind(parsed, first)
}

/// The things of a name that says what they do, too: "cases" of "cases completed".
fn counted(name: &str) -> Option<&str> {
    /// A longer one is no noun.
    const LONGEST: usize = 4;
    let mut end = 0;
    for (words, word) in name.split_inclusive(' ').enumerate() {
        let lower = word.trim_end().to_lowercase();
        let ends = words > 0
            && lower != "looked"
            && (lower == "of" || lower == "in" || is_verb(&lower) || lower.ends_with("ed"));
        if ends || words == LONGEST {
            break;
        }
        end += word.len();
        if lower.ends_with(',') {
            break;
        }
    }
    let noun = name[..end].trim_end_matches([' ', ',']);
    // Things are several.
    (noun.ends_with('s')
        || noun.ends_with("looked after")
        || noun.ends_with("people")
        || noun.ends_with("children"))
    .then_some(noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_at_another_time_are_the_same() {
        let parsed = crate::parse::parse(
            "The force aims to build up to 1,150 officers soon and up to 1,215 by 2018",
            None,
        );
        let last = parsed.figure_places().map(|(at, _)| at).last();
        assert_eq!(
            read(&parsed, last.unwrap_or_default(), Some("officers")).as_deref(),
            Some("officers")
        );
    }

    #[test]
    fn what_the_things_do_is_theirs_too() {
        let named = |sentence: &str, before: &str| {
            let parsed = crate::parse::parse(sentence, None);
            let last = parsed.figure_places().map(|(at, _)| at).last();
            read(&parsed, last.unwrap_or_default(), Some(before))
        };
        assert_eq!(
            named(
                "69 cases had been completed and 49 were ongoing",
                "cases completed"
            )
            .as_deref(),
            Some("cases ongoing")
        );
        assert_eq!(
            named(
                "36% supported the plans and 50% opposed them",
                "responses supported the plans"
            )
            .as_deref(),
            Some("responses opposed")
        );
        assert_eq!(
            named("12 homes were let, and 5% were void", "homes let"),
            None
        );
        assert_eq!(named("Visits were 533, and 12 rose to 15", "visits"), None);
    }
}
