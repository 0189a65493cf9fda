//! Words that say how a figure is meant, and not of what it is.

use crate::indicators::actor;
use crate::lexicon::{is_change, movement};

/// How something is measured, or which of several figures is meant.
const LEVELS: &str = "average target level rate high low maximum minimum amount value total sum figure benchmark guideline peak \
    baseline median mean limit proportion percentage share range number threshold balance cost price score ratio estimate \
    occupancy year loss gain transfer credit charge variance change addition improvement";

/// Words before an "of" that are no nouns: "short of", "out of".
const LINKS: &str =
    "short out ahead net half some most all instead because less each one many excess";

/// Subjects that stand for something else.
const POINTERS: &str = "position performance this outturn result these those latter former";

/// How exactly a figure is meant.
const VAGUE: &str = "about around approximately almost nearly over under circa some just only a an another additional extra further total";

/// Verbs that say how much their subject is.
const MEASURES: &str = "is are was were be been totals totalled total costs cost exceeds exceeded exceed reached reaches averaged \
    averages stands stood stand amounts amounted amount equals equalled remained remains became";

pub(super) fn listed(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|listed| listed == word)
}

/// A noun without the ending of its plural.
fn one(noun: &str) -> &str {
    noun.strip_suffix('s').unwrap_or(noun)
}

/// Whether a noun says how much, which of several or which way, and not what.
pub(super) fn is_level(noun: &str) -> bool {
    listed(LEVELS, one(noun)) || is_link(noun) || is_change(noun) || movement(noun).is_some()
}

/// Whether a word before an "of" is no noun.
pub(super) fn is_link(word: &str) -> bool {
    listed(LINKS, word)
}

/// Whether a noun says when or how long.
pub(super) fn is_time(noun: &str) -> bool {
    listed("period year quarter month week day term", one(noun))
}

/// Whether a subject stands for something else, or acts.
pub(super) fn is_general(noun: &str) -> bool {
    is_level(noun) && noun != "target" || actor::is_actor(noun) || listed(POINTERS, noun)
}

pub(super) fn is_vague(word: &str) -> bool {
    listed(VAGUE, word)
}

/// Whether a verb says how much its subject is, or which way it went.
pub(super) fn measures(verb: &str) -> bool {
    listed(MEASURES, verb) || movement(verb).is_some()
}
