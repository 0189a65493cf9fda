//! Names that are clauses: "The library hosted a quiz evening" of the £90 that it raised.
//!
//! A past form that an article follows at once has an object, and is finite: participles behind a noun have none ("sums charged
//! to the fund", "people seen by a nurse"), but for verbs of giving and naming ("pupils offered a place"), and a relative clause
//! has its verb too ("officers who led the visit"). What a clause counts may be its subject ("40 homes returned a survey"), but a
//! sum is not: a sum is in doubt by any such name. What has led to something is no name of any figure.

use crate::indicators::clause::is_past;

/// Whether a name is a clause that names no such figure.
pub(super) fn is_clause(name: &str, sum: bool) -> bool {
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split([' ', ',']).collect();
    let within = (words.iter())
        .position(|word| is_relative(word))
        .unwrap_or(words.len());
    (1..within).any(|at| {
        let rest = &words[at + 1..];
        matches!(
            (words[at], rest),
            ("led", ["to", next, ..]) | ("resulted", ["in", next, ..]) if is_article(next)
        ) || sum && has_object(words[at], rest)
    })
}

/// "hosted a quiz", "has confirmed the rate".
fn has_object(word: &str, rest: &[&str]) -> bool {
    match (word, rest) {
        ("has" | "have" | "had", [done, ..]) if is_past(done) => true,
        (_, [article, next, ..]) => {
            is_article(article) && is_past(word) && !takes_two(word) && !is_when(next)
        }
        _ => false,
    }
}

fn is_article(word: &str) -> bool {
    matches!(word, "a" | "an" | "the" | "its" | "their" | "our")
}

fn is_relative(word: &str) -> bool {
    matches!(
        word,
        "who" | "whose" | "whom" | "which" | "that" | "where" | "when" | "what"
    )
}

/// Verbs of giving and naming, whose participles keep an object.
fn takes_two(word: &str) -> bool {
    matches!(
        word,
        "offered"
            | "given"
            | "gave"
            | "awarded"
            | "granted"
            | "paid"
            | "sent"
            | "told"
            | "asked"
            | "shown"
            | "denied"
            | "refused"
            | "allowed"
            | "charged"
            | "fined"
            | "owed"
            | "lent"
            | "named"
            | "called"
            | "made"
            | "left"
            | "deemed"
            | "considered"
    )
}

/// "sum spent the previous year": no object.
fn is_when(word: &str) -> bool {
    matches!(
        word,
        "previous" | "last" | "same" | "next" | "following" | "year" | "month" | "quarter"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_names_no_sum() {
        for name in [
            "Library hosted a quiz evening",
            "Ministers have confirmed the minimum rate",
            "board recorded a deferred grant",
        ] {
            assert!(is_clause(name, true), "{name}");
            assert!(!is_clause(name, false), "{name}");
        }
        assert!(is_clause("cuts led to a loss of staff", false));
        assert!(is_clause("the flood resulted in a claim", true));
    }

    #[test]
    fn noun_phrases_are_names() {
        for name in [
            "sums charged to the fund",
            "grants to pupils offered a place",
            "pay of officers who led the visit",
            "sum spent the previous year",
            "proposed budget for the park",
            "improved the lanes",
        ] {
            assert!(!is_clause(name, true), "{name}");
        }
    }
}
