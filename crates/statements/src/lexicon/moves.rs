//! Words of change: which way something moves, and nouns that say that it did.

/// Which way a word says a figure goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Up,
    Down,
    Better,
    Worse,
    Either,
}

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

pub(crate) fn movement(word: &str) -> Option<Way> {
    MOVES
        .iter()
        .find(|(form, _)| *form == word)
        .map(|(_, way)| *way)
}

pub(crate) fn is_change(word: &str) -> bool {
    CHANGES.contains(&word)
}
