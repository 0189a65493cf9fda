//! Nouns of prepositions that end in "of": "as a result of 6 vacancies" counts vacancies and no result.
//!
//! Not where the noun stands for itself: "a result of 6%", "the case of £4m".

use crate::parse::Parsed;

/// The nouns, with what leads to each.
const COMPOUND: &[(&str, &[&str])] = &[
    (
        "in",
        &[
            "terms",
            "respect",
            "excess",
            "favour",
            "support",
            "lieu",
            "place",
            "light",
            "view",
            "spite",
            "recognition",
        ],
    ),
    ("on", &["behalf", "account"]),
    ("by", &["way", "means", "virtue"]),
    ("a", &["result", "consequence"]),
    ("the", &["case", "event", "absence"]),
];

/// "in terms of £14m savings", "as a result of 6 vacancies": the noun belongs to the preposition.
pub(super) fn is_compound_preposition(parsed: &Parsed, of: usize) -> bool {
    let noun = parsed.word(of.checked_sub(1));
    let lead = parsed.word(of.checked_sub(2));
    let adverbial = match lead {
        "a" => parsed.word(of.checked_sub(3)) == "as",
        "the" => parsed.word(of.checked_sub(3)) == "in",
        _ => true,
    };
    adverbial
        && COMPOUND
            .iter()
            .any(|(before, nouns)| *before == lead && nouns.contains(&noun))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn the_noun_of_a_preposition_names_nothing() {
        assert_eq!(
            shown("The draft rests on monitoring in terms of £14m savings"),
            ["£14m: savings"]
        );
        assert_eq!(
            shown("As a result of 10 schools converting to trusts, income fell"),
            ["10: schools converting to trusts"]
        );
    }
}
