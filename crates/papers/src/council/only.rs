//! The one council that a paper names at all: `The Chief Executive of Lochside Council attended`, `the Bann area of Lochside
//! Council`, `Directorate: Growth, Lochside Council`, in the paper of a committee or a record of who decides.
//!
//! What must not match: a partner's officer among those of another body, a council that something comes from or goes to ("a
//! letter from Lochside Council"), a consultee ("Lochside Council has no comment").

use std::collections::BTreeMap;

use super::names::named;
use super::phrases::{comes_from, is_bracketed, is_of_application, speaks_of_others};
use super::{Candidate, Weight, attends, meets, note, says_where};
use crate::passages::Passage;
use crate::text::plain;

/// What a body counts that is named in passing, at most: a row of a form says whom it concerns.
const PASSING: f64 = 0.3;

/// Lines at the head of a form.
const FORM: usize = 6;

/// Lines at the head of a paper that name whose it is.
const HEAD: usize = 2;

/// Words at the head of the papers of bodies that councils are spoken of in as others are.
const BODIES: [&str; 6] = [
    "nhs",
    "trust",
    "police",
    "fire",
    "combined authority",
    "national park",
];

/// What its leader says of the council that a letter or a column is of.
const LEADS: [&str; 5] = [
    " i became leader of",
    " i became the leader of",
    " i am leader of",
    " i am the leader of",
    " i was elected leader of",
];

/// Adds what speaks for the one council that a paper names, where nothing shows whose paper it is.
pub(super) fn by_only_name<'a>(
    passages: &'a [Passage],
    plains: &[String],
    committee: Option<&str>,
    weights: &mut BTreeMap<Candidate<'a>, Weight>,
) {
    let Some((council, index, of_body)) = only_name(passages, plains) else {
        return;
    };
    let own = Candidate::Council(council);
    let others = (weights.iter()).any(|(other, weight)| *other != own && weight.total() > PASSING);
    let of_body_of_its_own = plains.iter().take(HEAD).any(|text| {
        let text = format!(" {text} ");
        (BODIES.iter()).any(|word| text.contains(&format!(" {word} ")))
    });
    // A joint committee is of several, whichever of them is named.
    let joint = committee.is_some_and(|name| plain(name).split(' ').any(|word| word == "joint"));
    if of_body_of_its_own || joint && !of_body {
        return;
    }
    // A form on which one member or officer decides names no committee.
    let of_one = || {
        (passages.iter().take(FORM)).any(|passage| {
            let text = passage.text.lower();
            passage.words() <= 10 && text.contains("decision")
                || text.starts_with("decision maker:")
        })
    };
    if !others && (of_body || of_one() || committee.is_some()) {
        let entry = weights.entry(own).or_default();
        note(entry, "own_words", 2.0, &passages[index]);
        if entry.of("mention") < 1.0 {
            note(entry, "mention", 1.0, &passages[index]);
        }
    }
}

/// The one council that is named, the first passage that speaks of it as of its own, and whether one does as of a committee's.
/// None where two are named, or the one as another's.
fn only_name(passages: &[Passage], plains: &[String]) -> Option<(usize, usize, bool)> {
    let mut only = None;
    let mut first = None;
    let mut of_body = false;
    for (index, own) in plains.iter().enumerate() {
        for (council, start, words) in named(own) {
            if *only.get_or_insert(council) != council {
                return None;
            }
            let before = own.get(..start).unwrap_or_default().trim_end();
            let behind = (own.get(start..).unwrap_or_default().split(' '))
                .skip(words)
                .collect::<Vec<_>>()
                .join(" ");
            // "When I became leader of Lochside Council": who writes leads it.
            if LEADS.iter().any(|leads| before.ends_with(leads)) {
                of_body = true;
                first.get_or_insert(index);
                continue;
            }
            if is_others(passages, index, before, &behind) {
                return None;
            }
            of_body |= (before.strip_suffix(" of")).is_some_and(|before| {
                ["committee", "cabinet", "executive", "panel", "board"]
                    .iter()
                    .any(|body| before.ends_with(body))
            });
            first.get_or_insert(index);
        }
    }
    Some((only?, first?, of_body))
}

/// Whether a passage speaks of a council as of somebody else.
fn is_others(passages: &[Passage], index: usize, before: &str, behind: &str) -> bool {
    let text = passages[index].text.as_str();
    let lower = text.to_lowercase();
    // "Councillor Ash, Lochside Council": a member comes from there, and the body is of several.
    let member = [
        "councillor ",
        "cllr",
        "alderman",
        "also present",
        "guest",
        "observer",
    ]
    .iter()
    .any(|title| lower.starts_with(title))
        || ["(guest)", "(observer)", "cllr", "councillor"]
            .iter()
            .any(|title| lower.contains(title) && attends(passages, index));
    let before = before.strip_suffix(" the").unwrap_or(before);
    let last = before.rsplit(' ').next().unwrap_or_default();
    let house = says_where(&behind.split(' ').take(2).collect::<Vec<_>>().join(" "));
    let from = matches!(
        last,
        "from" | "with" | "by" | "to" | "and" | "or" | "at" | "like" | "between" | "via" | "than"
    ) && !house
        && !before.contains("report ")
        && !meets(before);
    // "as a member of Lochside Council", "Decisions of Lochside Council" in a list of what to look at.
    let of = [
        "a member of",
        "decisions of",
        "decision of",
        "the leader of",
    ]
    .iter()
    .any(|of| before.ends_with(of));
    let asked = [
        "has no",
        "had ",
        "gave ",
        "asked ",
        "said ",
        "told ",
        "wrote ",
        "would ",
        "will ",
        "object",
        "raise",
        // "Lochside Council, as flood authority, had no objection".
        "as ",
        "comment",
        "was consulted",
        "were consulted",
        "has not",
        "has yet",
        "repli",
        "agreed ",
        "pays ",
        "supports ",
        "is content",
        "is opposed",
        "which has an interest",
        "has said",
        "has told",
        "has written",
        "has asked",
    ]
    .iter()
    .any(|cue| behind.starts_with(cue))
        && !meets(before);
    // "Lochside Council Highways: No objection."
    let asked = asked
        || behind
            .split(' ')
            .take(6)
            .any(|word| word.starts_with("objecti"));
    member
        || is_bracketed(text)
        // Where they meet may be anybody's.
        || text.contains("Venue:")
        || from
        || of
        || asked
        || speaks_of_others(text)
        || comes_from(text)
        || is_of_application(text)
}
