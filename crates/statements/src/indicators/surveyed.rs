//! Who says something, where several answers share a group: "73% of tenants say rent is fair, 61% say repairs are slow".
//!
//! Not a second noun: "6% of drivers and 12% vans".

use scrutineer_model::Unit;

use super::{phrase, unit};
use crate::parse::{Parsed, What};

/// Who answers, where a share does not say so itself: whose share stands before it, "73% of tenants say rent is fair, 61% say repairs
/// are slow", or who opens the sentence, "Among traders, 41% say".
pub(super) fn answering(parsed: &Parsed, at: usize) -> Option<String> {
    if unit(parsed, at) != Unit::Percent || !says(parsed, at + 1) {
        return None;
    }
    let earlier = (0..at)
        .rev()
        .filter(|&first| parsed.is_figure(first) && parsed.are_alike(first, at))
        .find_map(|first| group(parsed, first));
    let group = earlier
        .or_else(|| among(parsed, at))
        .or_else(|| asked(parsed, at))?;
    phrase(parsed, group)
}

/// "Residents were asked about roads: 38% say", "A survey of tenants found that 64% feel": whoever was asked.
fn asked(parsed: &Parsed, at: usize) -> Option<std::ops::Range<usize>> {
    /// Words of a group at most.
    const LONGEST: usize = 5;
    let names = |word: usize| {
        let lower = parsed.word(Some(word));
        parsed.what(Some(word)) == Some(What::Word)
            && !crate::lexicon::is_preposition(lower)
            && !crate::lexicon::is_joiner(lower)
            && !crate::lexicon::is_verb(lower)
    };
    (0..at)
        .rev()
        .find_map(|word| match parsed.word(Some(word)) {
            "asked" | "surveyed" | "consulted" | "polled" | "interviewed"
                if matches!(parsed.word(word.checked_sub(1)), "were" | "was") =>
            {
                let end = word - 1;
                let start = super::reach::back(end, LONGEST, names);
                (start < end).then_some(start..end)
            }
            "survey" | "poll" | "sample" if parsed.word(Some(word + 1)) == "of" => {
                let start = word + 2;
                let end = (start..at.min(start + LONGEST))
                    .find(|&end| !names(end))
                    .unwrap_or(start);
                (start < end).then_some(start..end)
            }
            _ => None,
        })
}

/// "Among traders, 41% say": the group that opens the sentence.
fn among(parsed: &Parsed, at: usize) -> Option<std::ops::Range<usize>> {
    /// Words of a group at most.
    const LONGEST: usize = 6;
    let opens = matches!(parsed.word(Some(0)), "among" | "amongst");
    let comma = (2..at.min(2 + LONGEST)).find(|&comma| parsed.word(Some(comma)) == ",")?;
    opens.then_some(1..comma)
}

/// The words behind a share's "of", up to what they say.
fn group(parsed: &Parsed, at: usize) -> Option<std::ops::Range<usize>> {
    /// Words of a group at most.
    const LONGEST: usize = 6;
    let from = at + 2;
    let end = (from..from + LONGEST).find(|&end| {
        parsed.what(Some(end)) != Some(What::Word)
            || says(parsed, end)
            || parsed.word(Some(end)) == "and" && parsed.is_figure(end + 1)
    })?;
    (parsed.word(Some(at + 1)) == "of" && end > from).then_some(from..end)
}

/// Whether a word is a verb in which people answer.
pub(super) fn says(parsed: &Parsed, at: usize) -> bool {
    // "9% say ‘improved’"
    let quoted = matches!(parsed.word(Some(at + 1)), "‘" | "“" | "'" | "\"");
    answers(parsed.word(Some(at)))
        && (quoted
            || matches!(
                parsed.what(Some(at + 1)),
                Some(What::Word | What::Figure(_))
            ))
}

/// Whether a word is a verb in which people answer.
pub(super) fn answers(word: &str) -> bool {
    matches!(
        word,
        "say"
            | "said"
            | "think"
            | "thought"
            | "feel"
            | "felt"
            | "agree"
            | "agreed"
            | "believe"
            | "believed"
            | "answer"
            | "answered"
            | "give"
            | "gave"
            | "want"
            | "know"
            | "knew"
            | "prefer"
            | "describe"
            | "described"
            | "stated"
            | "specified"
            | "reported"
            | "indicated"
    )
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_group_holds_for_all_its_answers() {
        assert_eq!(
            shown(
                "Overall, 73% of tenants say rent is fair, 61% say repairs are slow, and 12% say neither is true"
            )[1..],
            [
                "61%: tenants say repairs are slow",
                "12%: tenants say neither is true"
            ]
        );
        assert_eq!(
            shown("Among traders, 41% say footfall is better")[0],
            "41%: traders say footfall is better"
        );
        assert_eq!(
            shown("Traders were asked about footfall: 41% say it is better")[0],
            "41%: Traders say it is better"
        );
        assert_eq!(
            shown("The survey of young tenants shows that 64% feel safe")[0],
            "64%: young tenants feel safe"
        );
        assert_eq!(
            shown("In the survey, 41% say footfall is better")[0],
            "41%: say footfall is better"
        );
    }

    #[test]
    fn an_answer_may_stand_in_quotation_marks() {
        assert_eq!(
            shown("Among traders, 41% say ‘better’, 9% say ‘worse’")[1],
            "9%: traders say worse"
        );
    }

    #[test]
    fn a_second_noun_is_its_own() {
        assert_eq!(
            shown("Some 6% of drivers and 12% of walkers came")[0],
            "6%: drivers"
        );
    }
}
