//! A level between commas behind what it is of: "uptake of health checks, at 44%, remains short of the ambition".
//!
//! Not the end of a list: "education at 26%, and logistics, at 23%" with no verb behind.

use super::reach::back;
use super::subject::ends_subject;
use super::{idle, phrase};
use crate::parse::Parsed;

/// Words of a name at most.
const LONGEST: usize = 12;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let comma = at.checked_sub(2)?;
    let close = parsed.beyond_brackets(at + 1);
    let between = parsed.word(Some(at - 1)) == "at"
        && parsed.word(Some(comma)) == ","
        && parsed.word(Some(close)) == ",";
    // What is said of it follows.
    let said = (close + 1..close + 4).any(|verb| ends_subject(parsed, verb));
    if !(between && said) {
        return None;
    }
    let start = back(comma, LONGEST, |at| {
        parsed.joins_a_name(at)
            && !ends_subject(parsed, at)
            && !matches!(
                parsed.word(Some(at)),
                "but" | "while" | "whilst" | "although" | "that"
            )
    });
    // "The rate is higher, at 13%, than elsewhere": its subject has the level.
    if super::linked::is_copula(parsed.word(start.checked_sub(1))) && start + 1 == comma {
        return None;
    }
    phrase(parsed, start..comma).filter(|name| !idle::is_idle(name))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_stands_before_a_level_between_commas_names_it() {
        assert_eq!(
            shown("Uptake of health checks, at 44%, remains short of what was hoped"),
            ["44%: Uptake of health checks"]
        );
    }
}
