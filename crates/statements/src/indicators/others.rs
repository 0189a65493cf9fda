//! The others of what was counted before: "797 took up a place and 291 did not".
//!
//! Not where what they did not do follows: "291 were not offered a place".

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
    fn what_follows_names_them() {
        assert_eq!(last(&parse("291 were not offered a place.", None)), None);
    }
}
