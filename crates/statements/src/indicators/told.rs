//! Who tells of a figure, in front of its name: "first noting that the recycling rate", "found that levels of accuracy",
//! "response to a question about reviews the number outstanding".
//!
//! Not what the counted themselves say: "drivers stated that they were threatened".

use super::report::is_telling;
use super::{By, Named};

/// Words before the "that" at most.
const NEAR: usize = 6;

/// A name without the clause that tells of it.
pub(super) fn without_teller(named: Named) -> Named {
    if !matches!(
        named.by,
        By::Subject | By::OfNoun | By::Phrase | By::Change | By::Guess
    ) {
        return named;
    }
    let rest = behind_that(&named.text)
        .or_else(|| behind_question(&named.text))
        .or_else(|| behind_order(&named.text));
    match rest {
        Some(rest) => Named {
            text: rest,
            ..named
        },
        None => named,
    }
}

fn behind_that(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split(' ').collect();
    // "Recommend that Council agree that the level"
    let that = words.iter().take(NEAR).rposition(|word| *word == "that")?;
    let verb = that.checked_sub(1).map(|verb| words[verb].to_lowercase())?;
    let rest = words[that + 1..].iter().skip_while(|word| {
        matches!(
            **word,
            "the" | "a" | "an" | "there" | "were" | "was" | "overall"
        )
    });
    let rest: Vec<&str> = rest.copied().collect();
    let pronoun = matches!(
        rest.first(),
        None | Some(&("they" | "it" | "this" | "these" | "he" | "she" | "we"))
    );
    (is_telling(&verb) && !pronoun).then(|| rest.join(" "))
}

/// "Approve slippage of £2m", "Note the overspend": what a recommendation asks to be done is no part of what it is done to.
fn behind_order(name: &str) -> Option<String> {
    let (order, rest) = name.split_once(' ')?;
    let rest = ["the ", "a ", "an ", "to "]
        .iter()
        .find_map(|article| rest.strip_prefix(article))
        .unwrap_or(rest);
    matches!(
        order.to_lowercase().as_str(),
        "approve"
            | "note"
            | "agree"
            | "endorse"
            | "recommend"
            | "authorise"
            | "consider"
            | "accept"
            | "adopt"
            | "terminate"
    )
    .then(|| rest.to_owned())
    .filter(|rest| rest.starts_with(char::is_alphabetic))
}

/// "response to a question about annual reviews the number outstanding"
fn behind_question(name: &str) -> Option<String> {
    let (first, rest) = name.split_once(" to a question ")?;
    let (_, asked) = rest.split_once(" the ")?;
    (first.to_lowercase() == "response").then(|| asked.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn who_tells_of_a_figure_is_no_part_of_its_name() {
        assert_eq!(
            shown(
                "He gave the report, first noting that the recycling rate for the quarter is 49%"
            ),
            ["49%: recycling rate"]
        );
        assert_eq!(
            shown(
                "In reply to a question about reviews the share outstanding had come down to 35.6%"
            )[0],
            "35.6%: share outstanding"
        );
        assert_eq!(
            shown(
                "In response to a question about reviews the share outstanding had come down to 35.6%"
            )[0],
            "35.6%: share outstanding"
        );
    }

    #[test]
    fn who_decides_is_no_part_of_a_name() {
        assert_eq!(
            shown("The Executive noted the forecast overspend of £16.3m for the year"),
            ["£16.3m: forecast overspend"]
        );
        assert_eq!(
            shown(
                "Recommend that Council agree that the Band D level of Council Tax be set at £2,372"
            ),
            ["£2,372: Band D level of Council Tax"]
        );
    }

    #[test]
    fn what_is_to_be_done_is_no_part_of_a_name() {
        assert_eq!(
            shown("Approve slippage of £22.4m, £20.1m within the general programme")[0],
            "£22.4m: slippage"
        );
    }

    #[test]
    fn what_the_counted_say_stays() {
        assert_eq!(
            shown("In May 41 drivers stated that they experienced threats"),
            ["41: drivers stated that they experienced threats"]
        );
    }
}
