//! A figure that a noun is in a clause without a finite verb: "each has a share, with the members' fund being £44".
//!
//! Not what is being done: "with £44 being paid", and not after a noun of its own: "the rate being a record 5%".

use super::phrase;
use super::reach::back;
use super::subject::ends_subject;
use crate::parse::{Parsed, What};

/// Words of a name at most.
const LONGEST: usize = 13;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let near = usize::from(matches!(
        parsed.word(at.checked_sub(1)),
        "about" | "around" | "approximately" | "nearly" | "over" | "under" | "only" | "just"
    ));
    // "with the district owning the remaining 0.1%"
    let rest = 2 * usize::from(
        parsed.word(at.checked_sub(1)) == "remaining" && parsed.word(at.checked_sub(2)) == "the",
    );
    let being = at.checked_sub(1 + near + rest).filter(|&being| {
        parsed.word(Some(being)) == "being" && rest == 0
            || matches!(
                parsed.word(Some(being)),
                "owning" | "holding" | "contributing"
            ) && (0..being).any(|with| parsed.word(Some(with)) == "with")
    })?;
    // "the income at quarter 2 on investments being", "days lost per employee (FTE) being": the time and the brackets are in it
    let depth = parsed.items[being].depth;
    let start = back(being, LONGEST, |word| {
        let within = parsed.items[word].depth > depth
            || matches!(parsed.what(Some(word)), Some(What::Period(_)));
        within
            || parsed.joins_a_name(word)
                // "the number of lost days per employee being"
                && (!ends_subject(parsed, word) || parsed.word(word.checked_sub(1)) == "of")
                && !matches!(parsed.word(Some(word)), "with" | "and" | "but" | "to")
    });
    // "with the remaining 57 people being", "with the current number being": the noun is what was named before.
    let noun = parsed.word(being.checked_sub(1));
    let general = super::general::is_general(noun)
        || matches!(
            noun,
            "number" | "figure" | "total" | "rate" | "average" | "balance"
        );
    (start < being && !general)
        .then(|| phrase(parsed, start..being))
        .flatten()
        .filter(|name| !super::idle::is_idle(name))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_is_so_much_names_it() {
        assert_eq!(
            shown("Each club holds a share, with the members' fund being £44"),
            ["£44: members' fund"]
        );
    }

    #[test]
    fn who_owns_the_rest_names_it() {
        assert_eq!(
            shown("Both councils each own 49.9%, with Midland Homes owning the remaining 0.2%"),
            ["49.9%: councils", "0.2%: Midland Homes"]
        );
    }

    #[test]
    fn what_is_being_done_names_nothing() {
        assert_eq!(
            shown("The grant was £90, with £44 being paid to the hall")[1],
            "£44: paid to the hall"
        );
    }
}
