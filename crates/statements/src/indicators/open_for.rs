//! A price that opens its sentence: "For just over £4.50 a month, your waste can be collected".
//!
//! Not what is bought for it: "For £4m of grants, the council".

use super::phrase;
use super::subject::ends_subject;
use crate::parse::{Parsed, What};

/// Words before the comma at most.
const NEAR: usize = 4;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let start = usize::from(matches!(parsed.word(Some(0)), "\"" | "“" | "'" | "‘"));
    let opens = parsed.word(Some(start)) == "for"
        && (start + 1..at).all(|word| {
            matches!(
                parsed.word(Some(word)),
                "just" | "only" | "over" | "under" | "about" | "around"
            )
        });
    let comma = (at + 1..at + 1 + NEAR).find(|&comma| parsed.word(Some(comma)) == ",")?;
    let per = (at + 1..comma).all(|word| {
        matches!(
            parsed.word(Some(word)),
            "per" | "a" | "each" | "week" | "month" | "year" | "day"
        )
    });
    let verb = (comma + 1..parsed.items.len())
        .take_while(|&word| parsed.what(Some(word)) == Some(What::Word))
        .find(|&word| ends_subject(parsed, word))?;
    (opens && per)
        .then(|| phrase(parsed, comma + 1..verb))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_is_to_be_had_names_its_price() {
        assert_eq!(
            shown("For just over £4.50 per month, garden waste can be collected"),
            ["£4.50: garden waste"]
        );
    }
}
