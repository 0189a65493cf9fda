//! Forms that are verbs only by what stands beside them: "the fund held £9m", "has held steady at 77%".
//!
//! Not participles: "the sums held by schools", "was held on Monday".

use crate::parse::Parsed;

/// "has held steady at 77%", "stayed at £347m": where something stands, not a participle.
pub(super) fn is_staying(parsed: &Parsed, at: usize) -> bool {
    matches!(
        parsed.word(Some(at)),
        "held" | "kept" | "stayed" | "levelled" | "stabilised" | "settled" | "peaked"
    ) && matches!(
        parsed.word(Some(at + 1)),
        "steady" | "stable" | "level" | "flat" | "firm" | "at" | "off" | "constant" | "around"
    ) && !matches!(
        parsed.word(at.checked_sub(1)),
        "is" | "are" | "was" | "were" | "be" | "been" | ""
    )
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_verb_right_before_its_figure_ends_the_subject() {
        assert_eq!(
            shown("The share in a family setting held steady over the quarter at 77%"),
            ["77%: share in a family setting"]
        );
    }

    #[test]
    fn a_participle_is_part_of_the_name() {
        assert_eq!(
            shown("Balances held by schools were £9m"),
            ["£9m: Balances held by schools"]
        );
    }
}
