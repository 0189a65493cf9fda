//! What cost so much: "a 50% share in the partnership at a cost of £7.550m", "to replace the boiler at a cost of £12,000".
//!
//! Not a cost whose clause has no such noun: "carried out at a cost of £2m" is named before its "of".

use super::phrase;
use super::reach::begins;
use super::subject::ends_subject;
use crate::lexicon::{is_joiner, is_preposition};
use crate::parse::Parsed;

/// Words of a name at most.
const LONGEST: usize = 10;

pub(super) fn read(parsed: &Parsed, at: usize, before: Option<&str>) -> Option<String> {
    // "4,500 shares at £1 each"
    if parsed.word(at.checked_sub(1)) == "at"
        && parsed.word(Some(at + 1)) == "each"
        && super::unit(parsed, at).is_money()
    {
        let first = parsed.figure_before(at)?;
        return super::after::read(parsed, first).map(|name| format!("{name}, each"));
    }
    let of = at
        .checked_sub(1)
        .filter(|&of| parsed.word(Some(of)) == "of")?;
    // "at a net cost to the Council of"
    let link = (of.saturating_sub(7)..of)
        .rev()
        .find(|&link| parsed.word(Some(link)) == "at")
        .filter(|&link| matches!(parsed.word(Some(link + 1)), "a" | "an" | "the"))?;
    let price = (link + 2..of.min(link + 4)).find(|&price| {
        matches!(
            parsed.word(Some(price)),
            "cost" | "price" | "value" | "rent" | "fee" | "premium"
        )
    });
    let noun = parsed.word(price);
    let priced = price.is_some_and(|price| price + 1 == of || parsed.word(Some(price + 1)) == "to");
    // "two new homes, at a cost of £1.9m"
    let end = link - usize::from(parsed.word(link.checked_sub(1)) == ",");
    // "a pay award of 1.75%, at a cost of £1.1m"
    if priced
        && end
            .checked_sub(1)
            .is_some_and(|first| parsed.is_figure(first))
    {
        return before.map(|name| format!("{name}, {noun}"));
    }
    let start = begins(parsed, end, LONGEST, &["-", "'", "’", "&"], |at| {
        ends_subject(parsed, at) || is_joiner(&parsed.items[at].lower)
    });
    let counted = start
        .checked_sub(1)
        .is_some_and(|first| parsed.is_figure(first));
    // "a programme of activities for children, at a cost of £0.1m": an item of a list.
    let item = parsed.word(link.checked_sub(1)) == ","
        && (0..end).all(|before| !ends_subject(parsed, before) && !parsed.is_figure(before));
    let start = if item { 0 } else { start };
    let start = if counted || item {
        start
    } else {
        bought(parsed, start, end)?
    };
    if !priced {
        return None;
    }
    Some(format!("{}, {noun}", phrase(parsed, start..end)?))
}

/// Where the noun begins that was bought or done: "to replace the boiler", "a road in the north".
fn bought(parsed: &Parsed, start: usize, end: usize) -> Option<usize> {
    (start..end).rev().find(|&article| {
        let led = parsed.word(article.checked_sub(1));
        matches!(parsed.word(Some(article)), "a" | "an" | "the")
            && (!is_preposition(led) || led == "with")
            && !is_joiner(led)
    })
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_a_sum_is_for_names_it() {
        assert_eq!(
            shown("The contract was awarded to a firm in the sum of £67,450"),
            ["£67,450: contract"]
        );
    }

    #[test]
    fn what_is_bought_cost_it() {
        assert_eq!(
            shown("Resolved to purchase a new laptop at a cost of £649"),
            ["£649: new laptop, cost"]
        );
        assert_eq!(
            shown("The Council agreed to replace the boiler in the hall at a cost of £12,400"),
            ["£12,400: boiler in the hall, cost"]
        );
        assert_eq!(
            shown(
                "The boiler will be replaced with a heat pump at a net cost to the Council of £1.9m"
            ),
            ["£1.9m: heat pump, cost"]
        );
        // Nothing was bought.
        assert_eq!(
            shown("Repairs were carried out at a cost of £900"),
            ["£900: Repairs, cost"]
        );
    }

    #[test]
    fn what_a_share_cost_names_the_sum() {
        assert_eq!(
            shown(
                "The assets included a 50% share in the Blueprint Partnership at a cost of £7.550m"
            )[1],
            "£7.550m: share in the Blueprint Partnership, cost"
        );
    }

    #[test]
    fn what_is_counted_before_a_comma_cost_it() {
        assert_eq!(
            shown("It will open two new homes, at a cost of £1.9m"),
            ["two: new homes", "£1.9m: new homes, cost"]
        );
        assert_eq!(
            shown("There are 4,500 B shares at £1 each"),
            ["4,500: B shares", "£1: B shares, each"]
        );
    }
}
