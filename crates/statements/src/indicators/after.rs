//! Behind the figure: "533 children on plans", "92% of people", "£24m is spent on youth services",
//! "£10.7m drawdown from reserves".
//!
//! Not what only places it in time or compares it: "13.8% in March", "12% compared with".

mod joint;
mod remark;

use super::phrase_from;
use crate::lexicon::{is_preposition, is_verb};
use crate::parse::{Item, Parsed, What};

use joint::{is_count_of, said_again};
pub(super) use joint::{second_noun, shared_noun};
use remark::{is_idiom, is_price, is_remark, opens_quote};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let mut from = parsed.beyond_brackets(at + 1);
    from += said_again(parsed, from);
    let mut verb = false;
    // "fell to £83 due to repairs": why, and not what
    let why = parsed.word(Some(from)) == "due" && parsed.word(Some(from + 1)) == "to";
    // "£600m is for social care", "£68m is spent on education"
    while !why && parsed.items.get(from).is_some_and(is_said) {
        verb = true;
        from += 1;
    }
    // "the 95,000 set out in the method": where it is said, and not what it is of
    let told = |word: usize| {
        matches!(parsed.word(Some(word)), "set" | "laid")
            && matches!(parsed.word(Some(word + 1)), "out" | "down")
    };
    if told(from) || from > at + 1 && told(from - 1) {
        return None;
    }
    from += usize::from(is_price(parsed, at, from));
    if is_qualified(parsed, from) {
        return phrase_from(parsed, from + 2);
    }
    // "£1,200 immediately to the solicitors"
    if parsed.word(Some(from)).ends_with("ly") && !parsed.word(Some(from)).ends_with("mily") {
        from += 1;
    }
    // "500 square metres gross for comparison goods"
    if matches!(parsed.word(Some(from)), "net" | "gross")
        && is_preposition(parsed.word(Some(from + 1)))
    {
        from += 1;
    }
    // "an additional £5.7m recommended to be added to the programme"
    if parsed.word(Some(from)).ends_with("ed")
        && parsed.word(Some(from + 1)) == "to"
        && parsed.word(Some(from + 2)) == "be"
    {
        from += 1;
    }
    if let Some(behind) = behind_to_be(parsed, from) {
        verb = true;
        from = behind;
    }
    // "£5.9m out of planned savings"
    if parsed.word(Some(from)) == "out" && parsed.word(Some(from + 1)) == "of" {
        return None;
    }
    if let Some(whole) = whose_whole(parsed, from) {
        return read(parsed, whole);
    }
    // "£600m of the £1.3bn is for social care"
    if parsed.word(Some(from)) == "of" {
        let whole = from
            + 1
            + usize::from(matches!(
                parsed.word(Some(from + 1)),
                "the" | "this" | "that"
            ));
        if parsed.is_figure(whole) {
            return read(parsed, whole);
        }
    }
    let item = parsed.items.get(from).filter(|item| {
        matches!(item.what, What::Word | What::Passed) || opens_quote(parsed, from)
    })?;
    // "an average of 43 days to turn homes round"
    let length = matches!(parsed.what(Some(at)), Some(What::Figure(figure))
        if matches!(parsed.figures[figure].value.unit, scrutineer_model::Unit::Days | scrutineer_model::Unit::Weeks | scrutineer_model::Unit::Hours));
    let done = length
        && item.lower == "to"
        && parsed.what(Some(from + 1)) == Some(What::Word)
        && !matches!(
            parsed.word(Some(from + 1)),
            "the" | "a" | "an" | "be" | "date" | "end"
        );
    if done {
        return phrase_from(parsed, from + 1);
    }
    let opens = opens_name(parsed, at, from, verb);
    let opens = opens && !is_idiom(parsed, from);
    if !opens {
        return None;
    }
    let pronoun = |at: usize| {
        matches!(
            parsed.word(Some(at)),
            "them" | "these" | "those" | "whom" | "which" | "it"
        )
    };
    if is_preposition(&item.lower) && pronoun(from + 1) {
        return None;
    }
    let led =
        is_preposition(&item.lower) || matches!(item.lower.as_str(), "more" | "fewer" | "less");
    let count = from + usize::from(led);
    let counted = led && verb && is_count_of(parsed, at, count);
    let name = phrase_from(parsed, count + usize::from(counted))?;
    (!is_remark(&name)).then_some(name)
}

/// "£1,758k to be met from reserves", "1,294 ha needs to be retained": what is to be done.
fn behind_to_be(parsed: &Parsed, from: usize) -> Option<usize> {
    let needs = matches!(parsed.word(Some(from)), "need" | "needs" | "has" | "have");
    let to = from + usize::from(needs);
    (parsed.word(Some(to)) == "to" && parsed.word(Some(to + 1)) == "be").then_some(to + 2)
}

/// Whether the word behind a figure may open its name.
fn opens_name(parsed: &Parsed, at: usize, from: usize, verb: bool) -> bool {
    let item = &parsed.items[from];
    match item.lower.as_str() {
        "of" | "on" | "for" | "towards" | "toward" | "into" | "more" | "fewer" | "less" => true,
        "from" if !moves(parsed, at) => true,
        "in" | "to" | "from" => verb || item.lower == "in",
        "and" | "or" | "but" | "compared" | "than" | "which" | "as" | "with" | "by" | "at"
        | "per" | "once" | "when" | "until" | "unless" | "throughout" | "while" | "whilst"
        | "against" | "versus" | "vs" | "higher" | "lower" | "above" | "below" | "respectively"
        | "incl" | "inc" | "excl" | "there" | "they" | "we" | "this" | "these" | "it" | "end"
        | "start" | "beginning" | "subject" | "up" | "down" | "thereafter" | "annually"
        | "overall" | "relative" | "year" | "plus" | "whereas" | "although" | "though"
        | "because" | "due" | "owing" | "arising" | "so" | "if" | "however" | "then" | "nor" => {
            false
        }
        // "declining 1% a year the borough saw": another clause.
        "the" | "a" | "an" => verb,
        word => !is_preposition(word) && (verb || !is_verb(word)),
    }
}

/// The count in "92% of the county's 118 schools".
fn whose_whole(parsed: &Parsed, of: usize) -> Option<usize> {
    let whose = (of + 1..of + 4)
        .take_while(|&word| parsed.what(Some(word)) == Some(What::Word))
        .find(|&word| parsed.word(Some(word)).ends_with("'s"))?;
    (parsed.word(Some(of)) == "of" && parsed.is_figure(whose + 1)).then_some(whose + 1)
}

/// "19 previously identified savings areas": an adverb and its participle before the noun.
fn is_qualified(parsed: &Parsed, from: usize) -> bool {
    parsed.word(Some(from)).ends_with("ly")
        && parsed.word(Some(from + 1)).ends_with("ed")
        && parsed
            .items
            .get(from + 2)
            .is_some_and(|item| item.what == What::Word && !is_preposition(&item.lower))
}

/// Whether a word behind a figure belongs to a verb that says what the figure is for.
fn is_said(item: &Item) -> bool {
    item.what == What::Word
        && (is_verb(&item.lower)
            || matches!(
                item.lower.as_str(),
                "attributable"
                    | "allocated"
                    | "used"
                    | "due"
                    | "related"
                    | "transferred"
                    | "returned"
                    | "set"
                    | "needed"
            ))
}

/// Whether the figure is where something moved to or by, so that "from" opens its earlier level.
fn moves(parsed: &Parsed, at: usize) -> bool {
    parsed.items[..at]
        .iter()
        .rev()
        .take(10)
        .any(|item| crate::lexicon::movement(&item.lower).is_some())
        || parsed
            .items
            .iter()
            .skip(at + 2)
            .take(6)
            .any(|item| matches!(item.what, What::Figure(_)))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn an_adjective_takes_the_noun_of_the_next_figure() {
        assert_eq!(
            shown("together with 88 minor and 197 other applications"),
            ["88: minor applications", "197: applications"]
        );
        assert_eq!(
            shown("They had 1,070 children and 1,417 young adults"),
            ["1,070: children", "1,417: young adults"]
        );
    }

    #[test]
    fn another_clause_is_no_part_of_the_noun() {
        assert_eq!(
            shown("They found 12% of homes and shops empty")[0],
            "12%: homes and shops empty"
        );
    }

    #[test]
    fn some_of_a_plural_are_named_by_it() {
        assert_eq!(
            shown("The cause was known for 306 of the confirmed cases"),
            ["306: confirmed cases"]
        );
    }

    #[test]
    fn two_counts_share_the_noun_of_the_second() {
        assert_eq!(
            shown("In the year we received 523 and closed 498 requests"),
            ["523: requests received", "498: requests"]
        );
    }

    #[test]
    fn a_remark_behind_names_nothing() {
        assert_eq!(
            shown("Children's services are £700,000 short"),
            ["£700,000: Children's services"]
        );
    }

    #[test]
    fn where_a_figure_is_said_names_nothing() {
        assert_eq!(
            shown("It comes on top of the 95,000 set out in the method"),
            ["95,000: KNOWN"]
        );
    }

    #[test]
    fn a_time_behind_names_nothing() {
        assert_eq!(shown("The rate was 13.8% in March"), ["13.8%: KNOWN"]);
    }

    #[test]
    fn what_a_sum_is_meant_for_names_it() {
        assert_eq!(
            shown("It comes out of the £195,000 proposed to be added to reserves"),
            ["£195,000: added to reserves"]
        );
        assert_eq!(shown("Use fell by 1% a year"), ["1%: Use"]);
    }

    #[test]
    fn what_stands_behind_names_the_figure() {
        for (sentence, expected) in [
            (
                "There were 533 children on plans at the end",
                "533: children on plans",
            ),
            (
                "£68m is spent on education services;",
                "£68m: education services",
            ),
            (
                "and £10.7m drawdown from reserves",
                "£10.7m: drawdown from reserves",
            ),
            ("£43.0m general reserve", "£43.0m: general reserve"),
            (
                "£1.3m had been spent on 142 completed adaptations",
                "£1.3m: completed adaptations",
            ),
            (
                "£1,758k to be met from reserves",
                "£1,758k: met from reserves",
            ),
            (
                "4,532,000 “A” Ordinary shares, which it owns",
                "4,532,000: Ordinary shares",
            ),
            (
                "2,882,750 £1 preference shares, owned by the bus company",
                "2,882,750: preference shares",
            ),
            (
                "92% of people said it was good",
                "92%: people said it was good",
            ),
        ] {
            assert_eq!(shown(sentence)[0], expected);
        }
    }
}
