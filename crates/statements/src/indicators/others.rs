//! The others of what was counted before: "797 took up a place and 291 did not".
//!
//! Not where what they did not do follows: "291 were not offered a place".

use super::Named;
use crate::parse::Parsed;

pub(super) fn read(parsed: &Parsed, at: usize, figure: Option<&str>) -> Option<String> {
    let verb = matches!(
        parsed.word(Some(at + 1)),
        "were" | "was" | "are" | "is" | "did" | "do" | "had" | "have"
    );
    let ends = matches!(parsed.word(Some(at + 3)), "" | "." | "," | ";" | ")");
    let not = verb && parsed.word(Some(at + 2)) == "not" && ends;
    figure
        .filter(|name| not && !name.starts_with("not "))
        .map(|name| format!("not {name}"))
}

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
    use super::read;
    use crate::parse::{Parsed, parse};

    fn last(parsed: &Parsed) -> Option<String> {
        let (at, _) = parsed.figure_places().last()?;
        read(parsed, at, Some("able to come"))
    }

    #[test]
    fn the_others_are_named_by_what_they_are_not() {
        assert_eq!(
            last(&parse("797 were able to come and 291 were not.", None)).as_deref(),
            Some("not able to come")
        );
    }

    #[test]
    fn exceptions_are_not_what_the_rest_are() {
        let shown = crate::indicators::shown("All but 3 of the 64 schools were good");
        assert!(shown[0].starts_with("3 of the 64: not "), "{shown:?}");
    }

    #[test]
    fn what_follows_names_them() {
        assert_eq!(last(&parse("291 were not offered a place.", None)), None);
    }
}
