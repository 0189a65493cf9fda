//! A part of a sum and what it goes to: "an overspend of £9m, made up of £11m on directorates, offset by £2m on central
//! budgets", "spending includes £9m to the museums", "the increase includes 2% to pay for social care".
//!
//! Not a part that its own noun names: "made up of grants of £2m", "including 40 homes". Not a time: "includes £2m in 2019".

use super::{after, phrase_from};
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    if !opens(parsed, at) {
        return None;
    }
    // "the debtors include £32m Midland Tramways"
    if parsed.items.get(at + 1).is_some_and(|item| {
        item.what == What::Word && item.capital && !crate::lexicon::is_joiner(&item.lower)
    }) && matches!(
        parsed.word(at.checked_sub(1)),
        "include" | "includes" | "included"
    ) {
        return phrase_from(parsed, at + 1);
    }
    let link = parsed.beyond_brackets(at + 1);
    let next = parsed.word(Some(link + 1));
    let noun = parsed.what(Some(link + 1)) == Some(What::Word);
    match parsed.word(Some(link)) {
        // "to pay for social care", "to fund repairs"
        "to" if matches!(
            next,
            "pay" | "fund" | "support" | "cover" | "meet" | "finance" | "provide"
        ) =>
        {
            let paid = usize::from(parsed.word(Some(link + 2)) == "for");
            phrase_from(parsed, link + 2 + paid)
        }
        "to" if noun
            && (parsed.items[link + 1].capital
                || matches!(next, "the" | "a" | "an" | "our" | "its" | "their")) =>
        {
            phrase_from(parsed, link + 1)
        }
        "on" | "for" | "towards" | "from"
            if noun && !after::time_follows(parsed, link) && !matches!(next, "each" | "every") =>
        {
            phrase_from(parsed, link + 1)
        }
        _ => None,
    }
}

/// Whether the words before a figure say that it is a part.
fn opens(parsed: &Parsed, at: usize) -> bool {
    let word = |back: usize| parsed.word(at.checked_sub(back));
    matches!(
        word(1),
        "adding" | "include" | "includes" | "included" | "including" | "comprising" | "comprises"
    ) || matches!(
        (word(2), word(1)),
        ("up" | "consisting" | "comprised" | "consists", "of") | ("offset", "by")
    )
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_part_is_named_by_what_it_goes_to() {
        assert_eq!(
            shown(
                "A gap of £9m was forecast, made up of £11m on directorates, offset by £2m on central budgets."
            )[1..],
            ["£11m: directorates", "£2m: central budgets"]
        );
        assert_eq!(
            shown("Other spending includes £9m to the museums and £3m for the hall roof."),
            ["£9m: museums", "£3m: hall roof"]
        );
        assert_eq!(
            shown("The main debtors include £32m Midland Tramways and £2m others")[0],
            "£32m: Midland Tramways"
        );
        assert_eq!(
            shown("The increase includes 2% to pay for social care."),
            ["2%: social care"]
        );
    }
}
