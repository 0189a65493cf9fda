//! What comes of the figure before, in a participle behind a comma: "held investments of £37m, earning an average of 0.6%",
//! "evasion was cut to 5.9%, bringing in an estimated £340,000".
//!
//! Not what it moved to or holds: "rising to £4m", "including £2m for roads".

use super::unit;
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize, before: Option<&str>) -> Option<String> {
    /// Words between the participle and its figure at most: "bringing in an estimated".
    const NEAR: usize = 5;
    let verb = (at.saturating_sub(NEAR)..at)
        .rev()
        .take_while(|&word| parsed.what(Some(word)) == Some(What::Word))
        .find(|&word| {
            matches!(
                parsed.word(Some(word)),
                "earning"
                    | "bringing"
                    | "yielding"
                    | "saving"
                    | "raising"
                    | "generating"
                    | "costing"
                    | "returning"
                    | "adding"
            )
        })?;
    let first = parsed.figure_before(verb)?;
    let filled = parsed.items[verb + 1..at].iter().all(|item| {
        matches!(
            item.lower.as_str(),
            "in" | "an"
                | "a"
                | "average"
                | "estimated"
                | "of"
                | "around"
                | "about"
                | "some"
                | "up"
                | "to"
                | "further"
        )
    });
    // A noun behind says what: "costing £2m for roads".
    let own = super::after::read(parsed, at).is_some();
    let other = unit(parsed, first) != unit(parsed, at);
    let said = parsed.word(verb.checked_sub(1)) == ",";
    let end = verb + 1 + usize::from(parsed.word(Some(verb + 1)) == "in");
    (filled && other && said && !own)
        .then(|| before.map(|name| format!("{name}, {}", parsed.printed(verb..end))))
        .flatten()
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_comes_of_the_figure_before_is_named_by_it() {
        let parsed = crate::parse::parse(
            "It held investments of £37m, earning an average of 0.61%",
            None,
        );
        let last = parsed.figure_places().map(|(at, _)| at).last();
        assert_eq!(
            last.and_then(|at| super::read(&parsed, at, Some("investments")))
                .as_deref(),
            Some("investments, earning")
        );
    }
}
