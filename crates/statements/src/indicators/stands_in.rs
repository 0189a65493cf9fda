//! What is in deficit, surplus or arrears by a sum: "the pension fund was in deficit by £721m".
//!
//! Not a deficit itself: "a deficit of £721m" is named before its "of".

use super::subject;
use crate::parse::Parsed;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let by = at.checked_sub(1)?;
    let state = parsed.word(by.checked_sub(1));
    let stands = parsed.word(Some(by)) == "by"
        && parsed.word(by.checked_sub(2)) == "in"
        && matches!(state, "deficit" | "surplus" | "arrears" | "credit");
    if !stands {
        return None;
    }
    match subject::read(parsed, at) {
        Some(subject::Subject::Named(name)) => Some(format!("{name}, {state}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_is_in_deficit_names_the_sum() {
        assert_eq!(
            shown("The pension fund was in deficit by £720.6m"),
            ["£720.6m: pension fund, deficit"]
        );
    }
}
