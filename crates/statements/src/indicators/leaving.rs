//! What is left for a purpose: "only £6m will be used, leaving £2m to support later budgets".
//!
//! Not who leaves: "leaving 12 officers".

use super::{phrase, stretch, unit};
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let to = at + 1;
    let purpose = parsed.word(at.checked_sub(1)) == "leaving"
        && unit(parsed, at).is_money()
        && matches!(parsed.word(Some(to)), "to" | "for" | "in")
        && parsed.what(Some(to + 1)) == Some(What::Word);
    let end = stretch(parsed, to + 1).end;
    let what = purpose
        .then(|| phrase(parsed, to + 1..end))
        .flatten()
        .filter(|what| !super::idle::is_idle(what))?;
    Some(format!("left {} {what}", parsed.word(Some(to))))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_is_left_is_named_by_its_purpose() {
        assert_eq!(
            shown("Only £6m will be used, leaving £2m to support later budgets")[1],
            "£2m: left to support later budgets"
        );
    }
}
