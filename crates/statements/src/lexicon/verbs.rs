//! Verbs: finite forms that end a subject, plain forms with a figure's noun as their object.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::moves::{Way, movement};

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
    "shall",
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
    "says",
    "hit",
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
    "approves",
    "endorses",
    "agrees",
    "continues",
    "consists",
    "consist",
    "consisted",
    "appears",
    "enables",
    "ensures",
    "follows",
    "proves",
    "seems",
    "tends",
    "publishes",
    "introduces",
    "demonstrates",
    "reveals",
    "adopts",
    "submits",
    "declares",
    "applies",
    "lies",
    "secures",
    "intends",
    "relies",
    "depends",
    "develops",
    "welcomes",
    "takes",
    "continued",
    "seemed",
    "appeared",
    "happened",
    "belonged",
    "thought",
    "wrote",
    "knew",
    "chose",
    "ran",
];

/// The same, for looking a word up.
static LISTED: LazyLock<HashSet<&str>> = LazyLock::new(|| VERBS.iter().copied().collect());

pub(crate) fn is_verb(word: &str) -> bool {
    LISTED.contains(word)
        || finite(word)
            && matches!(
                movement(word),
                Some(Way::Up | Way::Down | Way::Better | Way::Worse)
            )
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

/// Forms of "to be" and "to have" that stand between a subject and what is said of it.
pub(crate) fn is_be_or_have(word: &str) -> bool {
    matches!(
        word,
        "is" | "are" | "was" | "were" | "be" | "been" | "has" | "have" | "had"
    )
}
