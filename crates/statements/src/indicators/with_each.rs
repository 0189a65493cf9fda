//! The same of others in turn, each behind the preposition of the first: "Satisfaction with parks is 84%, with libraries 91%
//! and with roads only 38%".
//!
//! Not where the first has no such words: "Visits rose by 5% in towns and in villages by 3%".

use super::phrase;
use super::reach::back;
use super::subject::{Subject, read as subject};
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    /// Words behind the preposition at most.
    const LONGEST: usize = 7;
    let end = at
        - usize::from(matches!(
            parsed.word(at.checked_sub(1)),
            "only" | "just" | "at"
        ));
    let start = back(end, LONGEST, |word| {
        parsed.what(Some(word)) == Some(What::Word)
            && !matches!(parsed.word(Some(word)), "and" | "but" | "while")
            && !crate::lexicon::is_verb(parsed.word(Some(word)))
    });
    let preposition = parsed.word(Some(start));
    let joined = matches!(
        parsed.word(start.checked_sub(1)),
        "," | "and" | "but" | "while" | ";"
    );
    if !joined || !matches!(preposition, "with" | "for" | "among" | "in") || start + 1 >= end {
        return None;
    }
    let own = phrase(parsed, start + 1..end)?;
    let first = (parsed.figure_places().map(|(place, _)| place))
        .find(|&place| place < start && parsed.are_alike(place, at))?;
    let Some(Subject::Named(whole)) = subject(parsed, first) else {
        return None;
    };
    let (head, _) = whole.split_once(&format!(" {preposition} "))?;
    Some(format!("{head} {preposition} {own}"))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn each_takes_the_head_of_the_first() {
        assert_eq!(
            shown("Satisfaction with parks is 84%, with libraries 91% and with roads only 38%"),
            [
                "84%: Satisfaction with parks",
                "91%: Satisfaction with libraries",
                "38%: Satisfaction with roads"
            ]
        );
    }

    #[test]
    fn a_place_of_a_change_is_no_other() {
        assert_eq!(
            shown("Visits rose by 5% in towns and in villages by 3%")[1],
            "3%: Visits"
        );
    }
}
