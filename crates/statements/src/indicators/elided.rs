//! A share without its noun: "19.4% had been on a plan before", "; 88% had suitable accommodation", "12% were unaccompanied". It
//! is of what was named before.
//!
//! Not where the share has its noun: "19.4% of children had been".

use scrutineer_model::Unit;

use super::{Before, of_which, stretch, surveyed, unit};
use crate::parse::Parsed;

/// Words of what was named before at most: a longer name is not repeated before what its part does.
const LONG: usize = 8;

pub(super) fn read(parsed: &Parsed, at: usize, before: Before<'_>) -> Option<String> {
    let opens = at == 0 || matches!(parsed.word(at.checked_sub(1)), ";" | "•");
    if !opens {
        return None;
    }
    let verb = parsed.beyond_brackets(at + 1);
    // "43% of respondents gave no answer. 20% gave one": the same people
    if unit(parsed, at) == Unit::Percent && surveyed::says(parsed, verb) {
        let said = before.indicator?;
        let (group, _) = said
            .split_once(' ')
            .filter(|(_, rest)| rest.split(' ').next().is_some_and(surveyed::answers))?;
        let answer = parsed.printed(verb..stretch(parsed, verb).end.max(verb + 2));
        return Some(format!("{group} {answer}"));
    }
    let auxiliary = matches!(
        parsed.word(Some(verb)),
        "had" | "have" | "has" | "were" | "was" | "are" | "is"
    );
    // "10% is held by Amber Homes": who does it says more.
    let by = (verb + 1..verb + 5).any(|word| parsed.word(Some(word)) == "by");
    // "1,118 (32.8%) resulted in a referral"
    let counted = parsed.word(Some(at + 1)) == "("
        && parsed.word(Some(at + 3)) == ")"
        && parsed.is_figure(at + 2);
    let resulted = counted && parsed.word(Some(verb)).ends_with("ed");
    let of = unit(parsed, at) == Unit::Percent || counted && unit(parsed, at) == Unit::Count;
    if by || !(auxiliary || resulted) || !of {
        return None;
    }
    let whole = before.indicator.or(before.heading)?;
    let whole = whole.split(", ").next().unwrap_or_default();
    let whole = ["number of ", "percentage of ", "proportion of "]
        .iter()
        .find_map(|opening| whole.strip_prefix(opening))
        .unwrap_or(whole);
    let does = if resulted {
        parsed
            .printed(verb..stretch(parsed, verb + 2).end)
            .to_owned()
    } else {
        of_which::does(parsed, verb)?
    };
    let fits = whole.split_whitespace().count() <= LONG && !does.contains(whole);
    fits.then(|| format!("{whole}, {does}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::shown;

    #[test]
    fn another_answer_is_of_the_same_people() {
        let parsed = crate::parse::parse("Around 20% gave one and 21% two correct answers", None);
        let before = Before {
            indicator: Some("respondents gave no correct answer"),
            ..Before::default()
        };
        assert_eq!(
            read(&parsed, 0, before).as_deref(),
            Some("respondents gave one")
        );
    }

    #[test]
    fn a_share_without_its_noun_is_of_what_was_named_before() {
        assert_eq!(
            shown("13% (124) were unaccompanied")[0],
            "13%: KNOWN, unaccompanied"
        );
        assert_eq!(
            shown("1,118 (32.8%) resulted in a referral")[0],
            "1,118: KNOWN, resulted in a referral"
        );
        assert_eq!(
            shown("Half were in work; 88% had suitable accommodation")[0],
            "88%: KNOWN, suitable accommodation"
        );
        assert_eq!(
            shown("13% of children were unaccompanied"),
            ["13%: children unaccompanied"]
        );
    }
}
