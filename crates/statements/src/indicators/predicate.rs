//! People or things that are counted as the subject of a verb: "844 children were the subject of a
//! protection plan", "7.6% of households were estimated to be in fuel poverty", "28 buildings (18%) have
//! finished remediation". What they do or are belongs to the name.
//!
//! Not a verb of movement or of size: "533 children was higher than", "815 referrals rose to".

mod verb;

use std::ops::Range;

use scrutineer_model::Unit;

use super::linked::is_derived;
use super::{phrase, stretch};
use crate::lexicon::{is_change, movement};
use crate::parse::{Parsed, What};

use verb::{is_plain, verb_behind};

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
        return None;
    }
    // "only £31m of the £58m planned borrowing has been taken"
    let part_of_sum = unit.is_money()
        && parsed.word(Some(at + 1)) == "of"
        && parsed.word(Some(at + 2)) == "the"
        && parsed.is_figure(at + 3);
    if !matches!(unit, Unit::Count | Unit::Percent) && !part_of_sum {
        return None;
    }
    // "Every child in the 11 special schools was offered a place": another subject's verb.
    let known = parsed.word(at.checked_sub(1)) == "the"
        && crate::lexicon::is_preposition(parsed.word(at.checked_sub(2)));
    if known || is_owned_whole(parsed, at) {
        return None;
    }
    let noun = counted(parsed, at)?;
    // "the 4.99% rise would add £71 to a bill": how much something changed does nothing.
    if noun.len() == 1 && is_change(parsed.word(Some(noun.start))) {
        return None;
    }
    let (noun, end) = without_value(parsed, noun);
    let verb = verb_behind(parsed, end);
    let links = (verb..parsed.items.len())
        .take_while(|&next| LINKS.contains(&parsed.word(Some(next))))
        .count();
    let first = parsed.word(Some(verb));
    let plain = is_plain(first);
    if !plain && !is_auxiliary(first) {
        return None;
    }
    let does = parsed.word(Some(verb + links));
    let owned = links > 0
        && matches!(parsed.word(Some(verb)), "has" | "have" | "had")
        && (matches!(parsed.word(Some(verb + links - 1)), "a" | "the")
            // "had permission", not "had fallen"
            || links == 1 && is_derived(does));
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
        let not = denied(parsed, verb..verb + links);
        let said = parsed.printed(verb + links..end);
        return Some(format!("{noun} {not}{said}"));
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
    // "was attendance at incidents"
    if parsed.word(Some(end)) == "at"
        && end > verb + links
        && !does.ends_with("ed")
        && parsed.what(Some(end + 1)) == Some(What::Word)
        && parsed.word(Some(end + 1)).ends_with('s')
    {
        end = stretch(parsed, end + 1).end;
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
    let not = denied(parsed, verb..verb + links);
    joined(
        parsed,
        noun,
        verb + links..end,
        if owned { "with" } else { not.trim_end() },
    )
}

/// Whether a word may stand between the counted and what they are or do: "95% of homes would have access to broadband".
fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "is" | "are"
            | "was"
            | "were"
            | "has"
            | "have"
            | "had"
            | "having"
            | "became"
            | "will"
            | "would"
            | "could"
            | "can"
    )
}

/// "12 depots with a total value of £31m have been sold": the noun without what it is worth, and where that ends.
fn without_value(parsed: &Parsed, noun: Range<usize>) -> (Range<usize>, usize) {
    let with = noun.clone().find(|&with| parsed.word(Some(with)) == "with");
    let worth = parsed.word(noun.end.checked_sub(1)) == "of" && parsed.is_figure(noun.end);
    match with.filter(|_| worth) {
        Some(with) => (noun.start..with, noun.end + 1),
        None => (noun.clone(), noun.end),
    }
}

/// "were not typed": what is denied is no name without its "not".
fn denied(parsed: &Parsed, links: Range<usize>) -> &'static str {
    let not = links
        .into_iter()
        .any(|link| parsed.word(Some(link)) == "not");
    if not { "not " } else { "" }
}

/// The counted with what they do, and a word that joins them.
fn joined(parsed: &Parsed, noun: Range<usize>, does: Range<usize>, by: &str) -> Option<String> {
    let noun = phrase(parsed, noun)?;
    // "had had it for more than 18 months"
    let does = phrase(parsed, does)
        .filter(|does| !matches!(does.as_str(), "more" | "less" | "over" | "under"));
    // "593 children had a special educational need"
    let by = if by.is_empty() {
        String::new()
    } else {
        format!(" {by}")
    };
    Some(match does {
        Some(does) => format!("{noun}{by} {does}"),
        None => noun,
    })
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
    // "96.2% of 999 calls were answered": a number for a name
    let named = parsed.what(Some(from)) == Some(What::Passed)
        && parsed.what(Some(from + 1)) == Some(What::Word)
        && parsed
            .printed(from..from + 1)
            .bytes()
            .all(|byte| byte.is_ascii_digit());
    let first = parsed
        .items
        .get(from + usize::from(named))
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
    fn what_the_counted_are_worth_parts_them_from_what_was_done() {
        assert_eq!(
            shown("12 depots with a total value of £31m have been sold"),
            ["12: depots sold", "£31m: total value"]
        );
    }

    #[test]
    fn what_was_done_with_part_of_a_sum_belongs_to_the_name() {
        assert_eq!(
            shown("So far £31m of the £58m planned borrowing has been taken")[0],
            "£31m: planned borrowing taken"
        );
    }

    #[test]
    fn a_list_that_an_or_ends_is_one_place() {
        assert_eq!(
            shown(
                "Some 61% of leavers are in education, employment or training, against 56% elsewhere"
            )[0],
            "61%: leavers in education, employment or training"
        );
        assert_eq!(
            shown("Some 61% of leavers are in education, and 12 or 13 more are not")[0],
            "61%: leavers in education"
        );
    }

    #[test]
    fn what_is_denied_keeps_its_not() {
        assert_eq!(
            shown("41% of samples were not typed"),
            ["41%: samples not typed"]
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
        assert_eq!(shown("340 visits a month are paid"), ["340: visits paid"]);
        assert_eq!(
            shown("Every child in the 11 special schools was offered a place"),
            ["11: special schools"]
        );
    }

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
                "28 buildings (18%) have finished remediation",
                "28: buildings finished remediation",
            ),
        ] {
            assert_eq!(shown(sentence)[0], expected);
        }
    }

    #[test]
    fn a_verb_and_its_object_belong_to_the_name() {
        {
            let (sentence, expected) = ("In May 12 schools made up a third", "12: schools");
            assert_eq!(shown(sentence)[0], expected);
        }
    }
}
