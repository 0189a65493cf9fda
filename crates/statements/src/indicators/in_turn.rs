//! The same again at other times: "spent £1,782 on hotels in October, £1,931 in November and £1,918 in December", "£0.85 a
//! month or £10.20 a year", "totalling £6.8m".
//!
//! Not another unit: "£1,782 in October, 12% in November".

use super::unit;
use crate::parse::{Parsed, What};

/// Whether a figure says again, at another time or in another way, what the one before it does.
pub(super) fn is_in_turn(parsed: &Parsed, at: usize) -> bool {
    let Some(first) = parsed.figure_before(at) else {
        return false;
    };
    let alike = unit(parsed, first) == unit(parsed, at);
    let before = parsed.word(at.checked_sub(1));
    let timed = matches!(parsed.word(Some(at + 1)), "in" | "for" | "at")
        && matches!(parsed.what(Some(at + 2)), Some(What::Period(_)))
        && (parsed.what(Some(at + 3)) != Some(What::Word) || parsed.word(Some(at + 3)) == "and");
    let listed = matches!(before, "," | "and") && timed;
    // "– totalling £6.8m"
    let total = before == "totalling" && matches!(parsed.word(at.checked_sub(2)), "–" | "-" | ",");
    // "of 41 pence per week or £1.77 per month"
    let per = |figure: usize| match parsed.what(Some(figure)) {
        Some(What::Figure(index)) => {
            parsed.figures[index].value.per.is_some()
                || matches!(
                    parsed.word(Some(figure + 1)),
                    "per" | "a" | "each" | "in" | "over"
                )
        }
        _ => false,
    };
    let or = before == "or" && at - first <= 5 && per(first) && per(at);
    // "with two others at 4.91% and 4.88%"
    let others = before == "at"
        && parsed.word(at.checked_sub(2)) == "others"
        && (0..at).any(|other| parsed.is_figure(other) && unit(parsed, other) == unit(parsed, at));
    let others = others
        || before == "and"
            && first + 2 == at
            && parsed.word(first.checked_sub(1)) == "at"
            && parsed.word(first.checked_sub(2)) == "others";
    // "(3,911 offences to 4,165)"
    let within = parsed.opens(at).is_some_and(|open| open < first);
    let to = before == "to" && within && at - first <= 4;
    // "enabled a further eight homes, bringing the total to 459"
    let sum = before == "to"
        && (first..at).any(|word| {
            matches!(parsed.word(Some(word)), "bringing" | "taking")
                && parsed.word(Some(word + 1)) == "the"
                && parsed.word(Some(word + 2)) == "total"
        });
    others || alike && (listed || total || or || to || sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_again_is_told_by_its_time() {
        let check = |sentence: &str| crate::parse::holds_of_last(sentence, is_in_turn);
        assert!(check("It spent £1,782 on hotels in May, £1,931 in June"));
        assert!(check(
            "It spent £2m on temporary staff – totalling £6,805,753"
        ));
        assert!(check("This is £0.41 per week or £1.77 per month"));
        assert!(check("One set it at 5.2%, with two others at 4.91%"));
        assert!(check("Offences rose by 6% (3,911 offences to 4,165)"));
        assert!(check(
            "It opened 8 homes, bringing the total since May to 459"
        ));
        assert!(!check("It spent £1,782 in May, 12% in June"));
        assert!(!check("It spent £1,782 in May, and £4m on roads"));
    }
}
