//! A part of what was named before: "1,268 live with foster families, of whom 41% live out of the area",
//! "growth of £151m, of which £80.3m is in adult social care".
//!
//! Not "of which" far from the figure: "of which the largest is 5%" names its own subject.

use super::{after, predicate, stretch};
use crate::lexicon::is_verb;
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize, before: Option<&str>) -> Option<String> {
    /// A name with more words is not repeated before its part.
    const LONG: usize = 8;
    // "75 of them were aged 11 or over"
    let next = parsed.beyond_brackets(at + 1);
    if parsed.word(Some(next)) == "of"
        && matches!(
            parsed.word(Some(next + 1)),
            "them" | "these" | "those" | "whom" | "which"
        )
        && matches!(parsed.what(Some(next + 2)), Some(What::Word))
        // "96% of those due had been implemented"
        && let verb = next + 2 + usize::from(!is_part_verb(parsed.word(Some(next + 2))))
        && is_part_verb(parsed.word(Some(verb)))
        && let Some(part) = does(parsed, verb)
    {
        // "70% of these cases are not robust": the noun says it again.
        let noun = (verb > next + 2 && parsed.word(Some(next + 2)).ends_with('s'))
            .then(|| parsed.word(Some(next + 2)));
        let whole = before.filter(|name| name.split_whitespace().count() <= LONG);
        return Some(match noun.or(whole) {
            Some(whole) => format!("{whole}, {part}"),
            None => part,
        });
    }
    // "3,260 km of roads, 17% of which need repair"
    if parsed.word(Some(next)) == "of"
        && matches!(parsed.word(Some(next + 1)), "which" | "whom")
        && parsed.word(at.checked_sub(1)) == ","
        && let Some(whole) = before
        // "548 of whom (51.5%) had stopped"
        && let does = parsed.beyond_brackets(next + 2)
        && parsed.what(Some(does)) == Some(What::Word)
    {
        let end = stretch(parsed, does).end;
        let part = (end > does).then(|| parsed.printed(does..end));
        return Some(part.map_or(whole.to_owned(), |part| format!("{whole} {part}")));
    }
    let whom = whom(parsed, at)?;
    let of = whom.checked_sub(1)?;
    let points = matches!(
        parsed.word(Some(whom)),
        "whom" | "which" | "these" | "those" | "them"
    );
    // "of these, 12 were": a comma may stand between.
    let (of, points) = if parsed.word(Some(whom)) == "," {
        let pronoun = matches!(parsed.word(Some(of)), "these" | "those" | "them");
        (of.checked_sub(1)?, pronoun)
    } else {
        (of, points)
    };
    if !points || parsed.word(Some(of)) != "of" {
        return None;
    }
    // "its climate bonds, of which £357,000 had been repaid": the whole has no figure of its own.
    let antecedent = (parsed.word(of.checked_sub(1)) == ","
        && (0..of).all(|first| !parsed.is_figure(first)))
    .then(|| {
        let from = (0..of - 1)
            .rev()
            .find(|&word| {
                parsed.what(Some(word)) != Some(What::Word)
                    || super::subject::ends_subject(parsed, word)
                    || matches!(parsed.word(Some(word)), "and" | "that" | "but")
            })
            .map_or(0, |word| word + 1);
        super::phrase(parsed, from..of - 1)
    })
    .flatten();
    let before = antecedent.as_deref().or(before);
    // "of these, 88 deaths were self-inflicted": the noun says whole and part
    if after::read(parsed, at).is_some()
        && let Some(counted) = predicate::read(parsed, at)
    {
        return Some(counted);
    }
    let Some(part) = behind(parsed, at).or_else(|| after::read(parsed, at)) else {
        return before.map(str::to_owned);
    };
    Some(
        match before.filter(|name| name.split_whitespace().count() <= LONG) {
            Some(whole) if !part.contains(whole) => format!("{whole}, {part}"),
            _ => part,
        },
    )
}

/// The "which" or "whom" before a figure, over how exact it is: "of which only £400,000".
pub(super) fn whom(parsed: &Parsed, at: usize) -> Option<usize> {
    (at.saturating_sub(3)..at).rev().find(|&word| {
        !matches!(
            parsed.word(Some(word)),
            "only"
                | "just"
                | "some"
                | "about"
                | "around"
                | "nearly"
                | "almost"
                | "over"
                | "approximately"
                | "a"
                | "further"
        )
    })
}

/// A finite verb, or "being" for one: "150 of these being new".
fn is_part_verb(word: &str) -> bool {
    is_verb(word) || word == "being"
}

/// What the part does: "live out of the area", "finished remediation".
fn behind(parsed: &Parsed, at: usize) -> Option<String> {
    does(parsed, parsed.beyond_brackets(at + 1))
}

pub(super) fn does(parsed: &Parsed, from: usize) -> Option<String> {
    let mut from = from;
    while parsed.items.get(from).is_some_and(|item| {
        item.what == What::Word
            && (is_part_verb(&item.lower)
                || matches!(item.lower.as_str(), "now" | "since" | "been"))
    }) {
        from += 1;
    }
    // "are judged to be at risk": what they are, and not who says so
    if parsed.word(Some(from)).ends_with("ed")
        && parsed.word(Some(from + 1)) == "to"
        && parsed.word(Some(from + 2)) == "be"
    {
        from += 3;
        if matches!(parsed.word(Some(from)), "at" | "in" | "on" | "under") {
            let end = stretch(parsed, from + 1).end;
            return Some(parsed.printed(from..end).to_owned()).filter(|does| !does.is_empty());
        }
    }
    // "92% were within 45 days"
    if parsed.word(Some(from)) == "within" && parsed.what(Some(from + 1)) == Some(What::Passed) {
        return Some(parsed.printed(from..from + 2).to_owned());
    }
    // "were off target", "were within tolerance": without its first word it says another thing.
    if stands(parsed, from) {
        return Some(
            parsed
                .printed(from..stretch(parsed, from + 1).end)
                .to_owned(),
        );
    }
    let done = super::phrase(parsed, stretch(parsed, from));
    // "11 had improved", "£21m had been spent by June"
    let last = parsed.word(from.checked_sub(1));
    let moved = last.ends_with("ed") && crate::lexicon::movement(last).is_some()
        || matches!(
            last,
            "spent" | "delivered" | "received" | "achieved" | "saved" | "paid" | "identified"
        );
    done.or_else(|| moved.then(|| last.to_owned()))
}

/// "on target", "off track", "within budget", "below average".
pub(super) fn stands(parsed: &Parsed, at: usize) -> bool {
    // "68% were within timescale"
    if parsed.word(Some(at)) == "within"
        && matches!(
            parsed.word(Some(at + 1)),
            "timescale" | "timescales" | "deadline" | "limits"
        )
    {
        return true;
    }
    matches!(
        parsed.word(Some(at)),
        "on" | "off" | "within" | "below" | "above" | "over" | "under" | "in" | "out"
    ) && matches!(
        parsed.word(Some(at + 1)),
        "target"
            | "track"
            | "time"
            | "budget"
            | "schedule"
            | "tolerance"
            | "plan"
            | "course"
            | "touch"
            | "education"
            | "work"
            | "average"
            | "draft"
            | "progress"
            | "date"
    )
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_part_is_of_what_stands_before_the_comma() {
        assert_eq!(
            shown(
                "The only borrowing was its climate bonds, of which £357,000 had been repaid out of £500,000"
            )[0],
            "£357,000: climate bonds, repaid"
        );
    }

    #[test]
    fn what_was_done_with_a_part_belongs_to_its_name() {
        assert_eq!(
            shown(
                "The programme was £64m, of which only £21m had been spent by the end of September"
            )[1],
            "£21m: KNOWN, spent"
        );
    }

    #[test]
    fn a_part_is_of_what_was_named_before() {
        assert_eq!(
            shown("188 live in residential homes, of whom 32% live out of the area")[1],
            "32%: KNOWN, live out of the area"
        );
        assert_eq!(
            shown("Of these, 47 have finished remediation"),
            ["47: KNOWN, finished remediation"]
        );
    }

    #[test]
    fn a_noun_with_what_it_does_is_a_name() {
        assert_eq!(
            shown("Of these, 88 deaths were self-inflicted"),
            ["88: deaths self-inflicted"]
        );
    }

    #[test]
    fn the_share_of_a_part_stands_behind_whom() {
        assert_eq!(
            shown("It helped 1,064 people, 548 of whom (51.5%) had stopped")[1..],
            ["548: KNOWN had stopped", "51.5%: KNOWN"]
        );
    }

    #[test]
    fn a_part_may_point_back_behind_its_figure() {
        assert_eq!(
            shown("75 of them were children in need"),
            ["75: KNOWN, children in need"]
        );
    }

    #[test]
    fn a_name_between_is_its_own() {
        assert_eq!(
            shown("of which the largest grant was 5%"),
            ["5%: largest grant"]
        );
    }
}
