//! A share in brackets behind its words: "more than half (54%) of respondents supported it", "one in five (19%) of homes".
//!
//! Not brackets behind another noun: "respondents (54%) of the town".

use scrutineer_model::Unit;

use super::subject::Subject;
use super::{of_which, phrase, stretch, subject, unit};
use crate::lexicon::{is_be_or_have, is_preposition};
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
    if alone && !words {
        return of_part(parsed, at);
    }
    if !alone {
        return None;
    }
    // "One-half (51%) say they are dissatisfied"
    if parsed.word(Some(at + 2)) != "of" {
        return super::answered::behind(parsed, at + 2).or_else(|| of_subject(parsed, at));
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

/// "a large part of the plot (20%) is at risk": what is said of a share whose words stand before its whole.
fn of_part(parsed: &Parsed, at: usize) -> Option<String> {
    /// Words of the whole at most.
    const LONGEST: usize = 6;
    let open = at.checked_sub(1)?;
    let of = (open.saturating_sub(LONGEST)..open)
        .rev()
        .take_while(|&word| parsed.what(Some(word)) == Some(What::Word))
        .find(|&of| parsed.word(Some(of)) == "of")?;
    let part = matches!(
        parsed.word(of.checked_sub(1)),
        "majority"
            | "minority"
            | "portion"
            | "part"
            | "proportion"
            | "most"
            | "bulk"
            | "share"
            | "half"
    );
    let is = matches!(parsed.word(Some(at + 2)), "is" | "are" | "was" | "were");
    if !part || !is || unit(parsed, at) != Unit::Percent {
        return None;
    }
    let whole = phrase(parsed, of + 1..open)
        .filter(|whole| !matches!(whole.as_str(), "them" | "it" | "these" | "those"))?;
    let does = if is_preposition(parsed.word(Some(at + 3))) {
        let end = stretch(parsed, at + 4).end;
        parsed.printed(at + 3..end).to_owned()
    } else {
        of_which::does(parsed, at + 2)?
    };
    // "and part of the plot (14%) is": the next one's
    let does = match does.rsplit_once(" and ") {
        Some((own, next)) if next.contains(" of ") => own,
        _ => &does,
    };
    Some(format!("{whole} {does}"))
}

/// "Checks are thorough and a large majority (90%) are done on time": the subject of the clause before with what is said of the share.
fn of_subject(parsed: &Parsed, at: usize) -> Option<String> {
    let verb = at + 2;
    if !is_be_or_have(parsed.word(Some(verb))) {
        return None;
    }
    let and = (0..at)
        .rev()
        .take_while(|&word| matches!(parsed.what(Some(word)), Some(What::Word)) || word + 1 == at)
        .find(|&word| matches!(parsed.word(Some(word)), "and" | "but" | "with"))?;
    let Some(Subject::Named(whose)) = subject::read(parsed, and) else {
        return None;
    };
    let does = of_which::does(parsed, verb)?;
    Some(format!("{whose} {does}"))
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
    fn what_a_part_is_belongs_to_its_whole() {
        assert_eq!(
            shown("A large part of the plot (roughly 20%) is located in the valley"),
            ["20%: plot located in the valley"]
        );
        assert_eq!(
            shown("The rent of the plot (20%) is low"),
            ["20%: rent of the plot"]
        );
    }

    #[test]
    fn a_share_of_a_subject_takes_it() {
        assert_eq!(
            shown("Health checks are thorough and a large majority (90%) are done on time")[0],
            "90%: Health checks done on time"
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
