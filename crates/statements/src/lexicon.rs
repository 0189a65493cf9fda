//! Words that the rules look for: verbs that end a subject, prepositions that open a phrase, words of
//! change.
//!
//! Closed lists: what is not in them is taken for part of a noun phrase.

/// Finite forms that end a subject.
const VERBS: &[&str] = &[
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "has",
    "have",
    "had",
    "will",
    "would",
    "can",
    "cannot",
    "could",
    "may",
    "might",
    "should",
    "must",
    "stands",
    "stood",
    "totals",
    "totalled",
    "totaled",
    "amounts",
    "amounted",
    "equates",
    "equated",
    "accounts",
    "accounted",
    "account",
    "represents",
    "represent",
    "comprise",
    "equate",
    "exceed",
    "remain",
    "show",
    "represented",
    "includes",
    "included",
    "contains",
    "comprises",
    "comprised",
    "constitute",
    "constitutes",
    "constituted",
    "shows",
    "showed",
    "spends",
    "spent",
    "received",
    "receives",
    "achieved",
    "achieves",
    "delivered",
    "delivers",
    "provides",
    "provided",
    "covers",
    "covered",
    "remains",
    "remained",
    "reached",
    "reaches",
    "exceeds",
    "exceeded",
    "met",
    "saw",
    "sees",
    "seen",
    "generates",
    "generated",
    "resulted",
    "results",
    "requires",
    "required",
    "assumes",
    "assumed",
    "contributes",
    "contributed",
    "contribute",
    "cost",
    "costs",
    "said",
    "felt",
    "took",
    "makes",
    "made",
    "gave",
    "gives",
    "occurred",
    "operates",
    "operated",
    "employs",
    "employed",
    "benefits",
    "attracts",
    "averaged",
    "averages",
    "saved",
    "raised",
    "paid",
    "identified",
    "goes",
    "went",
    "comes",
    "came",
    "seeks",
    "do",
    "does",
    "did",
    "reported",
    "agreed",
    "recognised",
    "recognized",
    "proposes",
    "expects",
    "forecasted",
    "identifies",
    "indicates",
    "indicated",
    "states",
    "stated",
    "sets",
    "allocates",
    "suggests",
    "reflects",
    "relates",
    "means",
    "leaves",
    "brings",
    "becomes",
    "became",
    "began",
    "keeps",
    "holds",
    "envisages",
    "commits",
    "invests",
    "pays",
    "owns",
    "serves",
    "predicts",
    "predicting",
    "anticipates",
    "recommends",
    "confirms",
    "specifies",
    "issued",
    "vary",
    "varies",
    "varied",
    "lost",
    "earned",
    "add",
    "adds",
    "drew",
    "beat",
    "dealt",
];

/// Verbs of movement, in all forms, and which way they go.
const MOVES: &[(&str, Way)] = &[
    ("increase", Way::Up),
    ("increases", Way::Up),
    ("increased", Way::Up),
    ("increasing", Way::Up),
    ("rise", Way::Up),
    ("rises", Way::Up),
    ("rose", Way::Up),
    ("risen", Way::Up),
    ("rising", Way::Up),
    ("grow", Way::Up),
    ("grows", Way::Up),
    ("grew", Way::Up),
    ("grown", Way::Up),
    ("growing", Way::Up),
    ("climbed", Way::Up),
    ("up", Way::Up),
    ("higher", Way::Up),
    ("growth", Way::Up),
    ("uplift", Way::Up),
    ("doubled", Way::Up),
    ("upward", Way::Up),
    ("gain", Way::Up),
    ("gained", Way::Up),
    ("more", Way::Up),
    ("greater", Way::Up),
    ("above", Way::Up),
    ("exceeded", Way::Up),
    ("jumped", Way::Up),
    ("decrease", Way::Down),
    ("decreases", Way::Down),
    ("decreased", Way::Down),
    ("decreasing", Way::Down),
    ("reduce", Way::Down),
    ("reduces", Way::Down),
    ("reduced", Way::Down),
    ("reducing", Way::Down),
    ("reduction", Way::Down),
    ("reductions", Way::Down),
    ("fall", Way::Down),
    ("falls", Way::Down),
    ("fell", Way::Down),
    ("fallen", Way::Down),
    ("falling", Way::Down),
    ("drop", Way::Down),
    ("drops", Way::Down),
    ("dropped", Way::Down),
    ("decline", Way::Down),
    ("declines", Way::Down),
    ("declined", Way::Down),
    ("narrowed", Way::Down),
    ("widened", Way::Up),
    ("declining", Way::Down),
    ("lower", Way::Down),
    ("lowered", Way::Down),
    ("down", Way::Down),
    ("fewer", Way::Down),
    ("less", Way::Down),
    ("below", Way::Down),
    ("cut", Way::Down),
    ("cuts", Way::Down),
    ("halved", Way::Down),
    ("shrunk", Way::Down),
    ("improve", Way::Better),
    ("improves", Way::Better),
    ("improved", Way::Better),
    ("improving", Way::Better),
    ("improvement", Way::Better),
    ("better", Way::Better),
    ("worsened", Way::Worse),
    ("worsening", Way::Worse),
    ("deteriorated", Way::Worse),
    ("deterioration", Way::Worse),
    ("worse", Way::Worse),
    ("change", Way::Either),
    ("changed", Way::Either),
    ("moved", Way::Either),
];

/// Nouns of change: "an increase of 5%", "a 5% reduction".
const CHANGES: &[&str] = &[
    "increase",
    "increases",
    "decrease",
    "decreases",
    "reduction",
    "reductions",
    "rise",
    "fall",
    "drop",
    "growth",
    "decline",
    "change",
    "changes",
    "improvement",
    "deterioration",
    "uplift",
    "cut",
    "cuts",
    "movement",
    "swing",
];

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

/// Which way a word says a figure goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Up,
    Down,
    Better,
    Worse,
    Either,
}

pub(crate) fn is_verb(word: &str) -> bool {
    VERBS.contains(&word)
        || matches!(
            movement(word),
            Some(Way::Up | Way::Down | Way::Better | Way::Worse)
        ) && finite(word)
}

/// A form of movement that may end a subject; "increase", "lower" and "more" rarely do.
fn finite(word: &str) -> bool {
    word.ends_with("ed") && word != "exceeded"
        || matches!(
            word,
            "rose"
                | "fell"
                | "grew"
                | "increases"
                | "rises"
                | "grows"
                | "decreases"
                | "reduces"
                | "falls"
                | "drops"
                | "declines"
                | "improves"
                | "risen"
                | "fallen"
                | "grown"
        )
}

pub(crate) fn movement(word: &str) -> Option<Way> {
    MOVES
        .iter()
        .find(|(form, _)| *form == word)
        .map(|(_, way)| *way)
}

pub(crate) fn is_change(word: &str) -> bool {
    CHANGES.contains(&word)
}

pub(crate) fn is_preposition(word: &str) -> bool {
    PREPOSITIONS.contains(&word)
}

/// Whether a word is the plain form of a verb that has a figure's noun as its object.
pub(crate) fn is_infinitive(word: &str) -> bool {
    matches!(
        word,
        "make"
            | "achieve"
            | "deliver"
            | "provide"
            | "ensure"
            | "secure"
            | "generate"
            | "maintain"
            | "hold"
            | "keep"
            | "realise"
            | "identify"
            | "receive"
            | "include"
            | "includes"
            | "reach"
            | "making"
            | "delivering"
            | "achieving"
            | "including"
    )
}

pub(crate) fn is_joiner(word: &str) -> bool {
    JOINERS.contains(&word)
}

pub(crate) fn is_empty(word: &str) -> bool {
    EMPTY.contains(&word)
}

/// Forms of "to be" and "to have" that stand between a subject and what is said of it.
pub(crate) fn is_be_or_have(word: &str) -> bool {
    matches!(
        word,
        "is" | "are" | "was" | "were" | "be" | "been" | "has" | "have" | "had"
    )
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
