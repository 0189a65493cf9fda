//! Words that the rules look for: verbs that end a subject, prepositions that open a phrase, words of
//! change.
//!
//! Closed lists: what is not in them is taken for part of a noun phrase.

mod moves;
mod verbs;

pub(crate) use moves::{Way, is_change, movement};
pub(crate) use verbs::{is_be_or_have, is_infinitive, is_verb};

/// Words that open a phrase.
const PREPOSITIONS: &[&str] = &[
    "of",
    "in",
    "on",
    "for",
    "to",
    "from",
    "by",
    "at",
    "with",
    "within",
    "without",
    "than",
    "as",
    "towards",
    "toward",
    "into",
    "over",
    "under",
    "between",
    "during",
    "since",
    "until",
    "across",
    "after",
    "before",
    "against",
    "through",
    "about",
    "per",
    "via",
    "around",
    "among",
    "amongst",
    "despite",
    "including",
    "excluding",
    "below",
    "above",
    "following",
    "regarding",
];

/// Words that join clauses or open relative ones.
const JOINERS: &[&str] = &[
    "and", "but", "or", "while", "whilst", "whereas", "although", "though", "which", "who", "that",
    "where", "when", "because", "so", "if", "however", "plus", "then", "nor", "whose", "compared",
    "why", "whether",
];

/// Words that may stand before a noun phrase and name nothing.
const EMPTY: &[&str] = &[
    "the",
    "a",
    "an",
    "this",
    "these",
    "those",
    "its",
    "their",
    "our",
    "his",
    "her",
    "also",
    "now",
    "currently",
    "overall",
    "just",
    "only",
    "there",
    "it",
    "they",
    "we",
    "which",
    "that",
    "who",
    "some",
    "any",
    "such",
    "further",
    "additional",
    "additionally",
    "however",
    "therefore",
    "whilst",
    "while",
    "although",
    "and",
    "but",
    "or",
    "so",
    "as",
    "then",
    "still",
    "already",
    "both",
    "all",
    "each",
    "approximately",
    "around",
    "about",
    "almost",
    "nearly",
    "over",
    "under",
    "another",
    "other",
    "latest",
    "current",
    "your",
    "my",
    "i",
    "he",
    "she",
];

/// Whether a word in lower case reads as a plural: "cases"; not "less", "was".
pub(crate) fn is_plural(word: &str) -> bool {
    word.len() > 4 && word.ends_with('s') && !word.ends_with("ss")
}

pub(crate) fn is_preposition(word: &str) -> bool {
    PREPOSITIONS.contains(&word)
}

/// Verbs in the present right before what somebody has: "The two councils each own 49.9%".
pub(crate) fn is_holding(word: &str) -> bool {
    matches!(
        word,
        "own"
            | "owns"
            | "hold"
            | "holds"
            | "employs"
            | "serves"
            | "attracts"
            | "houses"
            | "pays"
            | "receives"
            | "earns"
            | "spends"
            | "owes"
    )
}

pub(crate) fn is_joiner(word: &str) -> bool {
    JOINERS.contains(&word)
}

pub(crate) fn is_empty(word: &str) -> bool {
    EMPTY.contains(&word)
}

/// Small words of Welsh that are no English ones.
const WELSH: &[&str] = &[
    "yn", "yr", "mae", "ac", "wedi", "gan", "eu", "yng", "ym", "hwn", "hon", "bod", "oedd", "fod",
    "gyda", "ei", "sydd", "roedd", "bydd", "gwneir", "nad", "nid", "neu", "rhaid", "ddim", "wrth",
    "gyfer", "cyngor",
];

/// Whether a sentence is Welsh by its small words, of which it has two at least.
pub(crate) fn is_welsh<'w>(words: impl Iterator<Item = &'w str>) -> bool {
    words.filter(|word| WELSH.contains(word)).take(2).count() == 2
}
