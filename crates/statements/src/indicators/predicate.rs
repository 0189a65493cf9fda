//! People or things that are counted as the subject of a verb: "844 children were the subject of a
//! protection plan", "7.6% of households were estimated to be in fuel poverty", "28 buildings (18%) have
//! finished remediation". What they do or are belongs to the name.
//!
//! Not a verb of movement or of size: "533 children was higher than", "815 referrals rose to".

use std::ops::Range;

use scrutineer_model::Unit;

use super::{phrase, stretch};
use crate::lexicon::{is_change, movement};
use crate::parse::{Parsed, What};

/// Verbs and auxiliaries that may stand between the counted and what they do.
const LINKS: &[&str] = &[
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "being",
    "has",
    "have",
    "had",
    "having",
    "became",
    "as",
    "the",
    "a",
    "now",
    "already",
    "currently",
    "also",
    "still",
    "either",
    "not",
    "will",
    "would",
    "could",
    "can",
];

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let What::Figure(figure) = parsed.items[at].what else {
        return None;
    };
    let unit = parsed.figures[figure].value.unit;
    if matches!(unit, Unit::Days | Unit::Hours | Unit::Weeks) {
        return lost(parsed, at);
    }
    if !matches!(unit, Unit::Count | Unit::Percent) {
        return None;
    }
    // "Every child in the 11 special schools was offered a place": another subject's verb.
    let known = parsed.word(at.checked_sub(1)) == "the"
        && crate::lexicon::is_preposition(parsed.word(at.checked_sub(2)));
    if known || is_owned_whole(parsed, at) {
        return None;
    }
    let noun = counted(parsed, at)?;
    let verb = verb_behind(parsed, noun.end);
    let links = (verb..parsed.items.len())
        .take_while(|&next| LINKS.contains(&parsed.word(Some(next))))
        .count();
    let first = parsed.word(Some(verb));
    let plain = is_plain(first);
    if !plain
        && !matches!(
            first,
            "is" | "are"
                | "was"
                | "were"
                | "has"
                | "have"
                | "had"
                | "having"
                | "became"
                // "95% of homes would have access to broadband"
                | "will"
                | "would"
                | "could"
                | "can"
        )
    {
        return None;
    }
    let does = parsed.word(Some(verb + links));
    let owned = links > 0
        && matches!(parsed.word(Some(verb)), "has" | "have" | "had")
        && matches!(parsed.word(Some(verb + links - 1)), "a" | "the");
    let measures = movement(does).is_some()
        || is_change(does)
        || matches!(
            does,
            "" | "one" | "at" | "in" | "on" | "by" | "likely" | "recorded" | "expected" | "no"
                | "occurred" | "arisen"
        )
        // "17 evictions had taken place"
        || does == "taken" && parsed.word(Some(verb + links + 1)) == "place";
    // "68% of indicators were on target"
    if links > 0 && super::of_which::stands(parsed, verb + links) {
        let end = stretch(parsed, verb + links + 1).end;
        let noun = phrase(parsed, noun)?;
        return Some(format!("{noun} {}", parsed.printed(verb + links..end)));
    }
    if links > 0
        && let Some(said) = goes_on(parsed, verb + links)
    {
        return Some(format!("{} {said}", phrase(parsed, noun)?));
    }
    if measures && !plain {
        return None;
    }
    let mut end = stretch(parsed, verb + links).end;
    // "estimated to be in fuel poverty"
    while matches!(
        (parsed.word(Some(end)), parsed.word(Some(end + 1))),
        ("to", "be") | ("as", "being")
    ) {
        end = stretch(parsed, end + 2).end;
    }
    // "estimated to come forward as minor developments"
    let forward = parsed.word(Some(end)) == "as"
        && parsed.what(Some(end + 1)) == Some(What::Word)
        && !matches!(
            parsed.word(Some(end + 1)),
            "at" | "of"
                | "a"
                | "an"
                | "the"
                | "well"
                | "part"
                | "they"
                | "it"
                | "this"
                | "in"
                | "to"
                | "follows"
        );
    if forward {
        end = stretch(parsed, end + 1).end;
    }
    if end == verb + links + 1 && done_by(parsed, end) {
        end = stretch(parsed, end + 1).end;
    }
    joined(parsed, noun, verb + links..end, owned)
}

/// The counted with what they do.
fn joined(parsed: &Parsed, noun: Range<usize>, does: Range<usize>, owned: bool) -> Option<String> {
    let noun = phrase(parsed, noun)?;
    // "had had it for more than 18 months"
    let does = phrase(parsed, does)
        .filter(|does| !matches!(does.as_str(), "more" | "less" | "over" | "under"));
    // "593 children had a special educational need"
    let with = if owned { " with" } else { "" };
    Some(match does {
        Some(does) => format!("{noun}{with} {does}"),
        None => noun,
    })
}

/// "10% is held by Amber Homes": one word alone says less than who does it.
fn done_by(parsed: &Parsed, by: usize) -> bool {
    parsed.word(Some(by)) == "by"
        && parsed.word(by.checked_sub(1)).ends_with('d')
        && parsed.items.get(by + 1).is_some_and(|item| {
            item.what == What::Word && (item.capital || matches!(item.lower.as_str(), "the" | "a"))
        })
}

/// What the counted are in, or go on doing: "were in properties in bands A to C", "are improving or stable", "are achieving
/// their targets".
fn goes_on(parsed: &Parsed, at: usize) -> Option<String> {
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
        && !super::after::time_follows(parsed, at);
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
        && !super::after::time_follows(parsed, at)
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

/// "91 of the county's 104 schools are good": of the whole nothing is said.
fn is_owned_whole(parsed: &Parsed, at: usize) -> bool {
    /// Words of the owner at most.
    const OWNER: usize = 4;
    let owner = parsed.word(at.checked_sub(1));
    let owned =
        owner.ends_with("'s") || owner.ends_with("’s") || matches!(owner, "its" | "our" | "their");
    owned
        && (at.saturating_sub(OWNER)..at)
            .rev()
            .find(|&of| parsed.word(Some(of)) == "of")
            .is_some_and(|of| of > 0 && parsed.is_figure(of - 1))
}

/// "were in properties in bands A to C": in what, not when and not how exactly.
fn is_where(parsed: &Parsed, at: usize) -> bool {
    matches!(
        parsed.word(at.checked_sub(1)),
        "is" | "are" | "was" | "were" | "be"
    ) && parsed.what(Some(at + 1)) == Some(What::Word)
        && !super::after::time_follows(parsed, at)
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

/// "6.3 days were lost to sickness"
fn lost(parsed: &Parsed, at: usize) -> Option<String> {
    let lost = (at + 2..at + 5).find(|&lost| {
        matches!(
            parsed.word(Some(lost)),
            "lost" | "taken" | "spent" | "worked" | "needed"
        )
    })?;
    let passive = (at + 1..lost).all(|link| LINKS.contains(&parsed.word(Some(link))));
    let end = stretch(parsed, lost + 1).end.max(lost + 1);
    passive.then(|| phrase(parsed, lost..end)).flatten()
}

/// Where the verb stands behind what is counted and what goes with it.
fn verb_behind(parsed: &Parsed, noun_end: usize) -> usize {
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
fn is_plain(first: &str) -> bool {
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

/// The noun phrase right behind a figure, or behind its "of".
fn counted(parsed: &Parsed, at: usize) -> Option<std::ops::Range<usize>> {
    let mut from = parsed.beyond_brackets(at + 1);
    if parsed.word(Some(from)) == "of" {
        from += 1;
        // "100% of 2018/19 recommendations"
        from += usize::from(matches!(parsed.what(Some(from)), Some(What::Period(_))));
        // "88% of the 41,208 calls offered were answered": how many there were
        let whole = from + usize::from(matches!(parsed.word(Some(from)), "the" | "all" | "our"));
        if parsed.is_figure(whole) && parsed.what(Some(whole + 1)) == Some(What::Word) {
            from = whole + 1;
        }
    }
    let first = parsed
        .items
        .get(from)
        .filter(|item| item.what == What::Word)?;
    let opens = !crate::lexicon::is_preposition(&first.lower)
        && !crate::lexicon::is_joiner(&first.lower)
        && !crate::lexicon::is_verb(&first.lower);
    let noun = stretch(parsed, from);
    // "92% of people said it was good": the verb is another's.
    let last = parsed.word(noun.end.checked_sub(1));
    let opens = opens && !matches!(last, "it" | "they" | "this" | "that" | "we" | "there");
    (opens && !noun.is_empty()).then_some(noun)
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_the_counted_are_belongs_to_the_name() {
        for (sentence, expected) in [
            (
                "844 children were the subject of a protection plan",
                "844: children subject of a protection plan",
            ),
            (
                "7.6% of households were estimated to be in fuel poverty",
                "7.6%: households estimated to be in fuel poverty",
            ),
            (
                "593 children looked after had a special educational need",
                "593: children looked after with special educational need",
            ),
            (
                "At the end of June 68% of indicators were on target",
                "68%: indicators on target",
            ),
            (
                "12.4% (114 out of 919) of assessments were late in May",
                "12.4%: assessments late",
            ),
            (
                "Of this, 1,400 homes are estimated to come forward as minor developments",
                "1,400: homes estimated to come forward as minor developments",
            ),
            (
                "46 former employees became entitled to early retirement",
                "46: former employees entitled to early retirement",
            ),
            (
                "By March some 95% of homes would have access to fast broadband",
                "95%: homes access to fast broadband",
            ),
            (
                "17% of children who left care during 2013-14 were adopted",
                "17%: children who left care adopted",
            ),
            (
                "90% of the aggregates produced are from recycled sources",
                "90%: aggregates produced from recycled sources",
            ),
            (
                "28 buildings (18%) have finished remediation",
                "28: buildings finished remediation",
            ),
        ] {
            assert_eq!(shown(sentence)[0], expected);
        }
    }

    #[test]
    fn what_the_counted_go_on_doing_belongs_to_the_name() {
        assert_eq!(
            shown("80% of indicators are improving or stable")[0],
            "80%: indicators improving or stable"
        );
        assert_eq!(
            shown("66% of indicators are achieving their targets")[0],
            "66%: indicators achieving their targets"
        );
    }

    #[test]
    fn a_verb_of_size_is_none() {
        assert_eq!(
            shown("533 children was higher than 520")[0],
            "533: children"
        );
    }

    #[test]
    fn a_length_of_time_parts_the_counted_from_what_is_done() {
        assert_eq!(
            shown("5,000 tonnes of waste a year are recycled"),
            ["5,000 tonnes: waste"]
        );
        assert_eq!(shown("340 visits a month are made"), ["340: visits made"]);
        assert_eq!(
            shown("Every child in the 11 special schools was offered a place"),
            ["11: special schools"]
        );
    }
}
