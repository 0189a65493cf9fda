//! Before an "of": "savings of £3.2m", "a population of 553,078 people", "a cost of £295".
//!
//! A general noun takes the words before it along: "the closing balance of", "an average of 537
//! referrals" is named behind the figure. "an increase of" is a change, see `change`.

use super::{after, phrase};
use crate::lexicon::{is_change, is_joiner, is_verb};
use crate::parse::{Parsed, What};

/// Nouns that say how a figure is made, not what it measures.
const GENERAL: &[&str] = &[
    "average", "total", "maximum", "minimum", "mean", "median", "number", "combined", "range",
    "sum", "amount", "further", "estimate",
];

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let of = at
        .checked_sub(1)
        .filter(|&of| parsed.word(Some(of)) == "of")?;
    let mut start = of;
    while start > 0 {
        let item = &parsed.items[start - 1];
        let stops = match item.what {
            What::Word => {
                is_verb(&item.lower) && start < of
                    || is_joiner(&item.lower) && item.lower != "and"
                    || matches!(
                        item.lower.as_str(),
                        "to" | "from"
                            | "by"
                            | "at"
                            | "with"
                            | "including"
                            | "against"
                            | "than"
                            | "making"
                            | "realising"
                            | "delivering"
                            | "within"
                            | "over"
                            | "a"
                            | "an"
                            | "between"
                            | "as"
                    )
            }
            What::Mark => {
                item.lower != "-" && item.lower != "'" && item.lower != "’" && item.lower != "/"
            }
            What::Figure(_) => true,
            What::Period(_) | What::Passed => false,
        };
        if stops || of - start > 9 {
            break;
        }
        start -= 1;
    }
    let noun = parsed.word(of.checked_sub(1));
    if GENERAL.contains(&noun) {
        return after::read(parsed, at);
    }
    if is_change(noun)
        || noun.ends_with("ing")
            && !matches!(
                noun,
                "funding" | "spending" | "borrowing" | "saving" | "building"
            )
    {
        return None;
    }
    let name = phrase(parsed, start..of)?;
    // "transfer of $13 million in sewer costs", "population of 553,078 people"
    let more = (!name.contains(' '))
        .then(|| after::read(parsed, at))
        .flatten();
    Some(match more {
        Some(more) => format!("{name}, {more}"),
        None => name,
    })
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_noun_before_of_names_the_figure() {
        for (sentence, expected) in [
            ("The service made savings of £3.2m", "£3.2m: savings"),
            (
                "There is a population of 553,078 people",
                "553,078: population, people",
            ),
            ("at a cost of £295, plus VAT", "£295: cost"),
            (
                "an average of 537 referrals each month",
                "537: referrals each month",
            ),
        ] {
            assert_eq!(shown(sentence)[0], expected);
        }
    }

    #[test]
    fn a_change_before_of_names_nothing() {
        assert_eq!(shown("This is an increase of 9%"), ["9%: BEFORE"]);
    }
}
