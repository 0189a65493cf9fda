//! A share in brackets behind its words: "more than half (54%) of respondents supported it", "one in five (19%) of homes".
//!
//! Not brackets behind another noun: "respondents (54%) of the town".

use super::{of_which, phrase, stretch};
use crate::lexicon::is_preposition;
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let open = at.checked_sub(1)?;
    let alone = parsed.word(Some(open)) == "(" && parsed.word(Some(at + 1)) == ")";
    let words = matches!(
        parsed.word(open.checked_sub(1)),
        "half"
            | "third"
            | "thirds"
            | "quarter"
            | "quarters"
            | "fifth"
            | "fifths"
            | "majority"
            | "minority"
            | "most"
    ) || parsed.word(open.checked_sub(2)) == "in"
        || parsed.word(open.checked_sub(1)).contains("-in-")
        || parsed.word(open.checked_sub(1)).ends_with("-half");
    if !alone || !words {
        return None;
    }
    // "One-half (51%) say they are dissatisfied"
    if parsed.word(Some(at + 2)) != "of" {
        return super::answered::behind(parsed, at + 2);
    }
    let noun = stretch(parsed, at + 3);
    // "of respondents supported it": what they did is no phrase by itself.
    let did = parsed.word(Some(noun.end));
    let does = parsed.what(Some(noun.end)) == Some(What::Word)
        && did.ends_with("ed")
        && !is_preposition(did);
    let end = if does {
        stretch(parsed, noun.end + 1).end.max(noun.end + 1)
    } else {
        noun.end
    };
    let name = phrase(parsed, noun.start..end)?;
    // "most (93%) of the land is held on lease"
    let is = matches!(did, "is" | "are" | "was" | "were" | "has" | "have" | "had");
    let part = is.then(|| of_which::does(parsed, noun.end)).flatten();
    Some(match part {
        Some(part) => format!("{name} {part}"),
        None => name,
    })
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn the_whole_names_the_share() {
        assert_eq!(
            shown("More than half (54%) of respondents supported the plan")[0],
            "54%: respondents supported the plan"
        );
    }

    #[test]
    fn other_brackets_are_left() {
        assert_ne!(
            shown("Respondents (54%) of the town agreed")[0],
            "54%: town"
        );
    }
}
