//! What a heading names that may be measured: "Recycling rate", not "Background".

use super::{actor, idle, is_general, phrase, subject::ends_subject};
use crate::parse::{Parsed, What};

/// What a sentence says something of: a thing with a name of its own, and nobody who acts.
pub(crate) fn of_sentence(parsed: &Parsed) -> Option<String> {
    /// Words of such a name at most.
    const LONGEST: usize = 7;
    let verb = (0..parsed.items.len()).find(|&verb| ends_subject(parsed, verb))?;
    let opens = matches!(parsed.word(Some(0)), "the" | "this" | "our" | "its");
    let is = matches!(
        parsed.word(Some(verb)),
        "is" | "was" | "has" | "had" | "covers" | "runs"
    );
    (opens && is)
        .then(|| phrase(parsed, 0..verb))
        .flatten()
        .filter(|name| name.split(' ').count() <= LONGEST && name.contains(' '))
        .filter(|name| !actor::is_actor(name) && !is_general(name))
}

/// What a heading names that may be measured: "Recycling rate", not "Background" or "Report of the Treasurer".
pub(crate) fn of_heading(parsed: &Parsed) -> Option<String> {
    /// Longer ones are sentences.
    const LONGEST: usize = 8;
    const PARTS: &[&str] = &[
        "report",
        "minutes",
        "agenda",
        "introduction",
        "background",
        "summary",
        "purpose",
        "recommendation",
        "recommendations",
        "conclusion",
        "conclusions",
        "implications",
        "overview",
        "appendix",
        "item",
        "meeting",
        "committee",
        "council",
        "cabinet",
        "details",
        "key",
        "points",
        "issues",
        "notes",
        "contents",
        "page",
        "update",
        "decision",
        "decisions",
        "reasons",
        "options",
        "consultation",
        "action",
        "actions",
        "matters",
        "section",
        "part",
        "performance",
        "monitoring",
        "information",
        "general",
        "other",
        "review",
        "comments",
    ];
    let words = parsed.items.iter().filter(|item| item.what == What::Word);
    let says = words.clone().count() <= LONGEST
        && words
            .clone()
            .all(|item| !PARTS.contains(&item.lower.as_str()) && !is_auxiliary(&item.lower));
    // "9. Children looked after"
    let start = parsed
        .items
        .iter()
        .position(|item| item.what == What::Word)?;
    says.then(|| phrase(parsed, start..parsed.items.len()))
        .flatten()
        .filter(|name| !is_general(name) && !idle::is_idle(name) && !actor::is_actor(name))
}

fn is_auxiliary(word: &str) -> bool {
    crate::lexicon::is_be_or_have(word) || matches!(word, "will" | "can" | "should" | "must")
}
