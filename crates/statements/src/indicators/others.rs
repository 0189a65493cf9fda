//! Exceptions to what the rest are: "all but 3 of the 64 schools were good".

use super::Named;
use crate::parse::Parsed;

/// "all but 3 of the 64 schools were good": the three were not.
pub(super) fn excepted(parsed: &Parsed, at: usize, named: Named) -> Named {
    let but = parsed.word(at.checked_sub(1)) == "but" && parsed.word(at.checked_sub(2)) == "all";
    if but {
        Named {
            text: format!("not {}", named.text),
            ..named
        }
    } else {
        named
    }
}

#[cfg(test)]
mod tests {

    #[test]
    fn exceptions_are_not_what_the_rest_are() {
        let shown = crate::indicators::shown("All but 3 of the 64 schools were good");
        assert!(shown[0].starts_with("3 of the 64: not "), "{shown:?}");
    }
}
