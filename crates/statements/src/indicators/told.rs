//! Who tells of a figure, in front of its name: "first noting that the recycling rate", "found that levels of accuracy",
//! "response to a question about reviews the number outstanding".
//!
//! Not what the counted themselves say: "drivers stated that they were threatened".

use super::report::is_telling;
use super::{By, Named, actor};

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
    let rest = behind_that(&named.text);
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
    // "The Clerk said the balance at the bank"
    let said = (1..words.len().min(NEAR)).find(|&said| {
        matches!(words[said], "said" | "says") && words.get(said + 1) == Some(&"the")
    });
    if let Some(said) = said.filter(|&said| actor::is_actor(&words[..said].join(" "))) {
        return Some(words[said + 2..].join(" ")).filter(|rest| !rest.is_empty());
    }
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
}
