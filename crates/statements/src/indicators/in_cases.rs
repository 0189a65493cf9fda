//! A share of cases in which something was done: "The team had prevented homelessness in 57% of the 402 cases".
//!
//! Not a share of a thing: "an increase in 5% of homes".

use scrutineer_model::Unit;

use super::{phrase, report, unit};
use crate::parse::{Parsed, What};

/// Items of the clause before at most.
const LONGEST: usize = 14;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let link = at
        .checked_sub(1)
        .filter(|&link| parsed.word(Some(link)) == "in" && unit(parsed, at) == Unit::Percent)?;
    let of = parsed.beyond_brackets(at + 1);
    let cases = parsed.word(Some(of)) == "of"
        && (of + 1..of + 4).any(|noun| {
            matches!(
                parsed.word(Some(noun)),
                "cases" | "instances" | "occasions" | "calls" | "assessments" | "reviews"
            ) && !crate::lexicon::is_verb(parsed.word(Some(noun + 1)))
        });
    let start = (link.saturating_sub(LONGEST)..link)
        .rev()
        .take_while(|&word| {
            let ends = match parsed.word(Some(word)) {
                "that" => report::opens_report(parsed, word),
                "but" | "while" | "whilst" => true,
                _ => parsed.what(Some(word)) == Some(What::Mark) || parsed.is_figure(word),
            };
            !ends
        })
        .last()?;
    (cases && start + 1 < link)
        .then(|| phrase(parsed, start..link))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_was_done_in_them_names_the_share() {
        assert_eq!(
            shown("Members heard that homelessness was prevented in 57% of cases"),
            ["57%: homelessness was prevented"]
        );
    }

    #[test]
    fn what_is_said_behind_names_the_share() {
        let shown = shown("Checks on progress in 70% of these cases are not robust");
        assert_eq!(shown, ["70%: cases, not robust"]);
    }

    #[test]
    fn a_share_of_something_else_is_named_by_it() {
        assert_eq!(
            shown("New boilers were fitted in 57% of homes"),
            ["57%: New boilers, share of homes"]
        );
    }
}
