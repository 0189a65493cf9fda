//! The verb of what is counted: where it stands, which verbs say what people do, and what they are in or go on doing.

use crate::indicators::{after, phrase, stretch};
use crate::parse::{Parsed, What};

/// What the counted are in, or go on doing: "were in properties in bands A to C", "are improving or stable", "are achieving
/// their targets".
pub(super) fn goes_on(parsed: &Parsed, at: usize) -> Option<String> {
    let does = parsed.word(Some(at));
    if does == "in" && is_where(parsed, at) {
        let place = phrase(parsed, at + 1..stretch(parsed, at + 1).end)?;
        return Some(format!("in {place}"));
    }
    // "1.7% of children had been on a plan"
    let on = does == "on"
        && parsed.what(Some(at + 1)) == Some(What::Word)
        && matches!(
            parsed.word(at.checked_sub(1)),
            "been" | "is" | "are" | "was" | "were"
        )
        && parsed.word(Some(at + 1)) != "average"
        && !after::time_follows(parsed, at);
    if on {
        let place = phrase(parsed, at + 1..stretch(parsed, at + 1).end)?;
        return Some(format!("on {place}"));
    }
    // "90% of the aggregates produced are from recycled sources"
    if does == "from"
        && matches!(
            parsed.word(at.checked_sub(1)),
            "is" | "are" | "was" | "were" | "came" | "comes" | "come"
        )
        && parsed.what(Some(at + 1)) == Some(What::Word)
        && !after::time_follows(parsed, at)
    {
        let source = phrase(parsed, at + 1..stretch(parsed, at + 1).end)?;
        return Some(format!("from {source}"));
    }
    if !does.ends_with("ing") {
        return None;
    }
    let end = match parsed.word(Some(at + 1)) {
        "or" => at + 3,
        "as" | "," | "." | ";" | "and" | "" => at + 1,
        // Its verb is half of what is said.
        _ if crate::lexicon::is_infinitive(does) => stretch(parsed, at + 1).end,
        _ => return None,
    };
    Some(parsed.printed(at..end).to_owned()).filter(|said| !said.is_empty())
}

/// "were in properties in bands A to C": in what, not when and not how exactly.
fn is_where(parsed: &Parsed, at: usize) -> bool {
    matches!(
        parsed.word(at.checked_sub(1)),
        "is" | "are" | "was" | "were" | "be"
    ) && parsed.what(Some(at + 1)) == Some(What::Word)
        && !after::time_follows(parsed, at)
        && !matches!(
            parsed.word(Some(at + 1)),
            "the"
                | "a"
                | "an"
                | "this"
                | "line"
                | "total"
                | "excess"
                | "place"
                | "addition"
                | "each"
                | "all"
                | "one"
        )
}

/// Where the verb stands behind what is counted and what goes with it.
pub(super) fn verb_behind(parsed: &Parsed, noun_end: usize) -> usize {
    let mut verb = parsed.beyond_brackets(noun_end);
    // "5,000 tonnes of waste a year is being recycled"
    if matches!(parsed.word(Some(verb)), "a" | "each" | "every") {
        verb += 2;
    }
    // "17% of children who left care during 2013-14 were adopted"
    let timed = verb
        + 2
        + usize::from(matches!(
            parsed.word(Some(verb + 1)),
            "the" | "this" | "that"
        ));
    if matches!(
        parsed.word(Some(verb)),
        "in" | "during" | "since" | "by" | "for"
    ) && matches!(parsed.what(Some(timed - 1)), Some(What::Period(_)))
        && matches!(
            parsed.word(Some(timed)),
            "was" | "were" | "is" | "are" | "had" | "have" | "has"
        )
    {
        verb = timed;
    }
    // "52.9% of waste collected by councils was recycled"
    if parsed.word(Some(verb)) == "by" && parsed.word(verb.checked_sub(1)).ends_with("ed") {
        verb = stretch(parsed, verb + 1).end;
    }
    // "18 employees voluntarily left"
    if parsed.word(Some(verb)).ends_with("ly") && is_plain(parsed.word(Some(verb + 1))) {
        verb += 1;
    }
    verb
}

/// Verbs that say what people do without another before them: "12% live in flats".
pub(super) fn is_plain(first: &str) -> bool {
    matches!(
        first,
        "live"
            | "lived"
            | "attend"
            | "attended"
            | "received"
            | "said"
            | "felt"
            | "reached"
            | "attained"
            | "gained"
            | "experienced"
            | "accessed"
            | "left"
            | "joined"
            | "died"
            | "responded"
    )
}

/// "14 indicators showed a positive trend", "12% of pupils made use of it", "41 drivers stated that they were hurt": a verb
/// with what it does or says behind it.
///
/// Not one that measures: "12 schools made up 4% of them".
pub(super) fn acts(parsed: &Parsed, verb: usize) -> bool {
    let next = parsed.word(Some(verb + 1));
    let object = parsed.what(Some(verb + 1)) == Some(What::Word)
        && !matches!(
            next,
            "up" | "for" | "by" | "place" | "between" | "at" | "as" | "in" | "on"
        );
    object
        && matches!(
            parsed.word(Some(verb)),
            "made"
                | "gave"
                | "took"
                | "showed"
                | "shows"
                | "show"
                | "stated"
                | "claimed"
                | "thought"
                | "believed"
                | "described"
                | "met"
                | "achieved"
                | "saw"
                | "did"
        )
}
