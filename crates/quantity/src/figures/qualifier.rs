//! How exactly a figure is meant: "almost", "just over", "circa", "at least", "up to".
//!
//! It stands directly before its figure. "less than the national average" has words between and is a
//! comparison; "more than in 2016" has no figure behind it.

use std::collections::HashMap;
use std::sync::LazyLock;

use scrutineer_model::Qualifier;

use crate::token::{Kind, Token};

/// A phrase, word by word, and what it says.
type Phrase = (&'static [&'static str], Qualifier);

/// Longer before shorter.
const PHRASES: &[Phrase] = &[
    (&["up", "to", "but", "not", "exceeding"], Qualifier::UpTo),
    (&["in", "the", "region", "of"], Qualifier::About),
    (&["in", "the", "order", "of"], Qualifier::About),
    (&["a", "minimum", "of"], Qualifier::AtLeast),
    (&["a", "maximum", "of"], Qualifier::UpTo),
    (&["no", "more", "than"], Qualifier::UpTo),
    (&["no", "less", "than"], Qualifier::AtLeast),
    (&["no", "fewer", "than"], Qualifier::AtLeast),
    (&["not", "more", "than"], Qualifier::UpTo),
    (&["not", "exceeding"], Qualifier::UpTo),
    (&["not", "less", "than"], Qualifier::AtLeast),
    (&["in", "excess", "of"], Qualifier::Over),
    (&["just", "more", "than"], Qualifier::Over),
    (&["just", "less", "than"], Qualifier::Under),
    (&["just", "over", "a"], Qualifier::Over),
    (&["just", "over"], Qualifier::Over),
    (&["just", "above"], Qualifier::Over),
    (&["just", "under"], Qualifier::Under),
    (&["just", "below"], Qualifier::Under),
    (&["slightly", "over"], Qualifier::Over),
    (&["slightly", "under"], Qualifier::Under),
    (&["well", "over"], Qualifier::Over),
    (&["more", "than"], Qualifier::Over),
    (&["greater", "than"], Qualifier::Over),
    (&["less", "than"], Qualifier::Under),
    (&["fewer", "than"], Qualifier::Under),
    (&["lower", "than"], Qualifier::Under),
    (&["at", "least"], Qualifier::AtLeast),
    (&["at", "most"], Qualifier::UpTo),
    (&["up", "to"], Qualifier::UpTo),
    (&["an", "estimated"], Qualifier::About),
    (&["an", "approximate"], Qualifier::About),
    (&["approx", "."], Qualifier::About),
    (&["c", "."], Qualifier::About),
    (&["ca", "."], Qualifier::About),
    (&["over"], Qualifier::Over),
    (&["above"], Qualifier::Over),
    (&["exceeding"], Qualifier::Over),
    (&["under"], Qualifier::Under),
    (&["below"], Qualifier::Under),
    (&["almost"], Qualifier::About),
    (&["nearly"], Qualifier::About),
    (&["around"], Qualifier::About),
    (&["about"], Qualifier::About),
    (&["approximately"], Qualifier::About),
    (&["approx"], Qualifier::About),
    (&["circa"], Qualifier::About),
    (&["roughly"], Qualifier::About),
    (&["some"], Qualifier::About),
    (&["estimated"], Qualifier::About),
    (&["c"], Qualifier::About),
    (&["upto"], Qualifier::UpTo),
    (&["~"], Qualifier::About),
    (&[">"], Qualifier::Over),
    (&["<"], Qualifier::Under),
    (&["≥"], Qualifier::AtLeast),
];

/// The phrases by their first word, in their order.
static BY_FIRST: LazyLock<HashMap<&str, Vec<&Phrase>>> = LazyLock::new(|| {
    let mut by_first: HashMap<&str, Vec<&Phrase>> = HashMap::new();
    for phrase in PHRASES {
        by_first.entry(phrase.0[0]).or_default().push(phrase);
    }
    by_first
});

/// Whether a qualifier may begin with a word or sign.
pub(super) fn may_open(lower: &str) -> bool {
    matches!(
        lower,
        "in" | "a"
            | "no"
            | "not"
            | "just"
            | "slightly"
            | "well"
            | "more"
            | "greater"
            | "less"
            | "fewer"
            | "lower"
            | "at"
            | "up"
            | "an"
            | "approx"
            | "c"
            | "ca"
            | "over"
            | "above"
            | "exceeding"
            | "under"
            | "below"
            | "almost"
            | "nearly"
            | "around"
            | "about"
            | "approximately"
            | "circa"
            | "roughly"
            | "some"
            | "estimated"
            | "upto"
            | "~"
            | ">"
            | "<"
            | "≥"
    )
}

/// "20% or more of the board", "£500 or less": a bound behind its figure. Not "above 4.5% or below 1.1%".
pub(super) fn behind(tokens: &[Token], at: usize) -> Option<(usize, Qualifier)> {
    let bound = tokens.get(at + 1).filter(|_| tokens[at].is("or"))?;
    let another = tokens.get(at + 2).is_some_and(|token| {
        token.kind == Kind::Number || matches!(token.lower.as_ref(), "£" | "$" | "€" | "than")
    });
    if another {
        return None;
    }
    match bound.lower.as_ref() {
        "more" | "over" | "above" => Some((2, Qualifier::AtLeast)),
        "less" | "fewer" | "under" | "below" => Some((2, Qualifier::UpTo)),
        _ => None,
    }
}

pub(super) fn read(tokens: &[Token], at: usize) -> Option<(usize, Qualifier)> {
    if tokens.get(at)?.is("≤") {
        return Some((1, Qualifier::UpTo));
    }
    // "A/C £5": a capital is no "circa".
    if tokens[at].text == "C" {
        return None;
    }
    let phrases = BY_FIRST.get(tokens[at].lower.as_ref())?;
    let (phrase, qualifier) = phrases.iter().find(|(phrase, _)| {
        phrase
            .iter()
            .enumerate()
            .all(|(index, word)| tokens.get(at + index).is_some_and(|token| token.is(word)))
    })?;
    let mut taken = phrase.len();
    // "up to around 40", "over an estimated 300"
    if let Some((more, _)) = inner(tokens, at + taken) {
        taken += more;
    }
    Some((taken, *qualifier))
}

/// A second qualifier, which adds nothing to the first.
fn inner(tokens: &[Token], at: usize) -> Option<(usize, Qualifier)> {
    let token = tokens.get(at)?;
    // "up to a further £500,000"
    if token.is_any(&["a", "an"])
        && tokens
            .get(at + 1)
            .is_some_and(|next| next.is_any(&["further", "additional", "extra"]))
    {
        return Some((2, Qualifier::About));
    }
    if token.is("an") && tokens.get(at + 1).is_some_and(|next| next.is("estimated")) {
        return Some((2, Qualifier::About));
    }
    token
        .is_any(&[
            "around",
            "about",
            "approximately",
            "circa",
            "estimated",
            "some",
        ])
        .then_some((1, Qualifier::About))
}

#[cfg(test)]
mod tests {
    use super::{PHRASES, may_open};
    use crate::figures::shown;

    #[test]
    fn each_phrase_may_open_with_its_first_word() {
        for (phrase, _) in PHRASES {
            assert!(may_open(phrase[0]), "{phrase:?}");
        }
    }

    #[test]
    fn qualifiers_stand_before_their_figure() {
        for (sentence, expected) in [
            ("just over £175m", "over 175000000 gbp"),
            ("almost £14m", "about 14000000 gbp"),
            ("circa 30%", "about 30 percent"),
            ("c.£2m", "about 2000000 gbp"),
            ("c.40%", "about 40 percent"),
            ("at least 85%", "at_least 85 percent"),
            ("up to 38 places", "up_to 38 count"),
            ("up to a further £500,000", "up_to 500000 gbp"),
            ("an estimated 30,000 students", "about 30000 count"),
            ("500+ homes", "at_least 500 count"),
            ("20% or more of the board", "at_least 20 percent"),
            ("payments of £250 or less", "up_to 250 gbp"),
        ] {
            assert_eq!(shown(sentence), [expected], "{sentence}");
        }
    }

    #[test]
    fn a_comparison_is_no_qualifier() {
        assert_eq!(shown("less than the 40 planned"), ["40 count"]);
        assert_eq!(
            shown("above 4.5% or below 1.1%"),
            ["over 4.5 percent", "under 1.1 percent"]
        );
    }
}
