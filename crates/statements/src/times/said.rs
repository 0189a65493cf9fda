//! Times at which something was written, none of what it says: "in the report published on 5 February 2025", "the plan
//! adopted on 8 May 2014"; and those up to which money is lent: "bonds of £5m maturing in March 2031".
//!
//! Not when money was agreed or received: "£2m was received on 5 May".

use scrutineer_model::PeriodKind;

use crate::parse::{Parsed, What};

/// What is written.
const WRITTEN: &[&str] = &[
    "report",
    "reports",
    "paper",
    "papers",
    "plan",
    "strategy",
    "letter",
    "document",
    "agenda",
    "minutes",
    "order",
    "agreement",
    "policy",
    "statement",
    "draft",
    "guidance",
    "bulletin",
    "release",
    "circular",
    "edition",
    "version",
    "book",
];

/// What is done to it.
const DONE: &[&str] = &[
    "published",
    "issued",
    "dated",
    "circulated",
    "released",
    "adopted",
    "signed",
    "reissued",
];

/// Words from the noun to its participle and from there to the time.
const NEAR: usize = 3;

/// Whether a time says when something was written.
pub(super) fn is_said(parsed: &Parsed, period: usize) -> bool {
    let Some(at) = parsed.place_of(period) else {
        return false;
    };
    if is_of_draft(parsed, at)
        || is_basis(parsed, at)
        || is_of_meeting(parsed, period, at)
        || is_maturity(parsed, at)
    {
        return true;
    }
    let before = |from: usize, words: &[&str]| {
        (from.saturating_sub(NEAR)..from)
            .rev()
            .find(|&place| words.contains(&parsed.word(Some(place))))
    };
    let Some(done) = before(at, DONE) else {
        return false;
    };
    let joined = parsed.items[done + 1..at]
        .iter()
        .all(|item| matches!(item.lower.as_str(), "on" | "in" | "the"));
    joined && before(done, WRITTEN).is_some()
}

/// "bonds of £5m maturing on 31 March 2031", "a loan that matures in 2040": until when it is lent.
fn is_maturity(parsed: &Parsed, at: usize) -> bool {
    let from = at.saturating_sub(2);
    let led = (from..at).find(|&word| {
        matches!(
            parsed.word(Some(word)),
            "maturing" | "matures" | "mature" | "redeemable" | "repayable" | "expiring"
        )
    });
    led.is_some_and(|led| {
        (led + 1..at).all(|word| matches!(parsed.word(Some(word)), "on" | "in" | "by" | "from"))
    })
}

/// "less than in the November draft", "the rates of the 2019 By-law": a time that tells one text from others.
fn is_of_draft(parsed: &Parsed, at: usize) -> bool {
    parsed.word(at.checked_sub(1)) == "the"
        && (at + 1..=at + NEAR)
            .take_while(|&word| parsed.what(Some(word)) == Some(What::Word))
            .any(|noun| {
                matches!(
                    parsed.word(Some(noun)),
                    "draft" | "by-law" | "bylaw" | "act" | "edition" | "version" | "meeting"
                )
            })
}

/// "approved at its meeting on 25 February 2026": when it met.
fn is_of_meeting(parsed: &Parsed, period: usize, at: usize) -> bool {
    let held = usize::from(parsed.word(at.checked_sub(2)) == "held");
    parsed.periods[period].kind == PeriodKind::Day
        && matches!(parsed.word(at.checked_sub(1)), "on" | "of")
        && matches!(
            parsed.word(at.checked_sub(2 + held)),
            "meeting" | "meetings" | "met"
        )
}

/// "responses to the 2020 Regulation 18 consultation", "a study based on the 2008 Regional Land Survey": the year in the name of
/// what was consulted on or built upon.
fn is_basis(parsed: &Parsed, at: usize) -> bool {
    /// Words of such a name at most.
    const NAME: usize = 6;
    let name = (at + 1..=at + NAME).take_while(|&word| {
        matches!(parsed.what(Some(word)), Some(What::Word | What::Passed))
            && !crate::lexicon::is_preposition(parsed.word(Some(word)))
    });
    let ends = |words: &[&str]| {
        name.clone()
            .any(|noun| words.contains(&parsed.word(Some(noun))))
    };
    let the = parsed.word(at.checked_sub(1)) == "the";
    let based = matches!(parsed.word(at.checked_sub(2)), "on" | "upon")
        && matches!(
            parsed.word(at.checked_sub(3)),
            "based" | "building" | "builds"
        );
    let answered = parsed.word(at.checked_sub(2)) == "to" && ends(&["consultation"]);
    the && (answered || based && ends(&["survey", "study", "assessment", "review", "census"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sentence: &str, expected: bool) {
        let parsed = crate::parse::parse(sentence, None);
        assert_eq!(is_said(&parsed, 0), expected, "{sentence}");
    }

    #[test]
    fn when_a_report_was_published_is_no_time_of_its_figures() {
        check(
            "It asks for £12,000 as set out in the report published on 5 February 2025.",
            true,
        );
        check("The Plan – Adopted on 8 May 2014 – has 11,000 homes.", true);
    }

    #[test]
    fn until_when_money_is_lent_is_no_time_of_it() {
        check("It holds bonds of £5m maturing on 31 March 2031.", true);
        check("Bonds of £5m matured in March 2031.", false);
    }

    #[test]
    fn a_time_that_names_a_draft_is_no_time_of_its_figures() {
        check(
            "This is less than the £7m assumed in the November draft.",
            true,
        );
        check("The November total was £7m in the draft.", false);
    }

    #[test]
    fn when_money_was_received_is() {
        check("A sum of £2m was received on 5 May 2014.", false);
        check("The plan was for £2m in 2014.", false);
    }
}
