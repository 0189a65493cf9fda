//! Times that a sentence only mentions beside its own: in brackets, since when, than when, before it.

use scrutineer_model::Period;

use crate::parse::{Parsed, What};

/// Whether a time stands in brackets with other words: that of a figure set beside the sentence's own.
pub(crate) fn is_aside(parsed: &Parsed, period: &Period) -> bool {
    parsed.items.iter().enumerate().any(|(at, item)| {
        let is = matches!(item.what, What::Period(index) if parsed.periods[index] == *period);
        let alone = parsed.word(at.checked_sub(1)) == "(" && parsed.word(Some(at + 1)) == ")";
        is && item.depth > 0 && !alone
    })
}

/// Whether a time is only what the sentence's own is compared with: "4% more than at the end of August 2021".
pub(crate) fn is_compared(parsed: &Parsed, period: &Period) -> bool {
    /// Words from the "than" to the time at most.
    const NEAR: usize = 6;
    parsed.items.iter().enumerate().any(|(at, item)| {
        let is = matches!(item.what, What::Period(index) if parsed.periods[index] == *period);
        is && (at.saturating_sub(NEAR)..at)
            .rev()
            // "Compared to last quarter (Q3 2019/20)": the same in brackets
            .skip_while(|&word| {
                parsed.word(Some(word)) == "("
                    || matches!(parsed.what(Some(word)), Some(What::Period(_)))
            })
            .take_while(|&word| parsed.what(Some(word)) == Some(What::Word))
            .any(|word| {
                parsed.word(Some(word)) == "than"
                    // "the same as for 2024/25"
                    || parsed.word(Some(word)) == "same" && parsed.word(Some(word + 1)) == "as"
                    // "much like that of 2021/22", "Set against the 12 months to March 2017"
                    || parsed.word(Some(word)) == "like" && parsed.word(Some(word + 1)) == "that"
                    || parsed.word(Some(word)) == "against" && parsed.word(word.checked_sub(1)) == "set"
                    || matches!(parsed.word(Some(word)), "compared" | "comparison")
                        && matches!(parsed.word(Some(word + 1)), "to" | "with")
            })
    })
}

/// Whether a time only says since when: "the lowest since 2014", "has been cut since 2010". Not a month, in whose year later
/// ones may lie.
pub(crate) fn is_since(parsed: &Parsed, period: &Period) -> bool {
    parsed.items.iter().enumerate().any(|(at, item)| {
        let is = matches!(item.what, What::Period(index) if parsed.periods[index] == *period);
        let word = |back: usize| parsed.word(at.checked_sub(back));
        is && word(1) == "since"
            && (period.kind.is_year()
                || (2..=4).any(|back| {
                    let degree = word(back);
                    matches!(degree, "best" | "worst" | "most" | "least" | "fewest")
                        || degree.len() > 5 && degree.ends_with("est")
                }))
    })
}

/// Whether a time is an earlier one that a sentence only sets beside its own: "it was 1,705, where it had been 2,965 in
/// April 2024".
pub(crate) fn looks_back(parsed: &Parsed, dated: &Period, near: Option<&Period>) -> bool {
    let earlier = near.is_some_and(|near| dated.end.or(dated.start) < near.start.or(near.end));
    earlier && parsed.items.iter().any(|item| item.lower == "had")
}

#[cfg(test)]
mod tests {
    use crate::sample::in_paragraph;

    #[test]
    fn a_year_that_something_is_compared_with_dates_nothing_else() {
        let found = in_paragraph(
            "At the end of August 2022 there were 61,204 people waiting, 4% more than at the end of August 2021. \
             During August 38,700 tests were done.",
        );
        let last = found.last().and_then(|statement| statement.value.as_ref());
        let start = last.and_then(|value| value.period.as_ref()?.start);
        assert_eq!(
            start.map(|day| day.to_string()).as_deref(),
            Some("2022-08-01")
        );
    }
}
