//! A result set beside another of its own name: "an underspend of £0.2m, compared with the overspend of £5.3m reported before".
//!
//! Not a level of the same: "compared with the budget of £5m", "against an average of 12".

use super::phrase;
use crate::parse::Parsed;

/// Whether a figure is set beside one that had another name, so that it is no level of the same.
pub(crate) fn is_opposed(parsed: &Parsed, at: usize) -> bool {
    at > 2
        && parsed.word(Some(at - 1)) == "of"
        && (0..at - 2).all(|word| parsed.word(Some(word)) != parsed.word(Some(at - 2)))
        && read(parsed, at).is_some()
}

fn read(parsed: &Parsed, at: usize) -> Option<String> {
    /// Words from the article to the "of" at most.
    const NEAR: usize = 4;
    let of = at
        .checked_sub(1)
        .filter(|&of| parsed.word(Some(of)) == "of")?;
    let result = matches!(
        parsed.word(of.checked_sub(1)),
        "overspend"
            | "underspend"
            | "overspending"
            | "underspending"
            | "surplus"
            | "deficit"
            | "shortfall"
            | "loss"
            | "profit"
    );
    let article = (of.saturating_sub(NEAR)..of)
        .rev()
        .find(|&article| matches!(parsed.word(Some(article)), "the" | "a" | "an"))?;
    let compared = matches!(parsed.word(article.checked_sub(1)), "with" | "to")
        && matches!(
            parsed.word(article.checked_sub(2)),
            "compared" | "comparison"
        )
        || parsed.word(article.checked_sub(1)) == "against";
    (result && compared)
        .then(|| phrase(parsed, article + 1..of))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn another_result_has_its_own_name() {
        assert_eq!(
            shown("There is an underspend of £0.2m, compared with the overspend of £5.3m in June")
                [1],
            "£5.3m: overspend"
        );
    }
}
