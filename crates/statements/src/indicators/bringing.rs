//! A level that what was said brings another thing to: "rents go up by 7.7%, taking the average rent to £104".
//!
//! Where that thing is a level alone ("taking the total to"), it is one of what was named before.

use super::phrase;
use crate::parse::{Parsed, What};

/// Words of a name at most.
const LONGEST: usize = 8;

pub(super) fn read(parsed: &Parsed, at: usize, before: Option<&str>) -> Option<String> {
    let to = (at.saturating_sub(2)..at)
        .rev()
        .find(|&to| parsed.word(Some(to)) == "to")?;
    let verb = (to.saturating_sub(LONGEST)..to)
        .rev()
        .take_while(|&back| parsed.joins_a_name(back))
        .find(|&verb| matches!(parsed.word(Some(verb)), "taking" | "bringing"))?;
    let name = phrase(parsed, verb + 1..to)?;
    let level = matches!(
        name.to_lowercase().as_str(),
        "average"
            | "total"
            | "overall total"
            | "figure"
            | "rate"
            | "overall figure"
            | "number"
            | "balance"
    ) || parsed.what(Some(verb + 1)) != Some(What::Word);
    if !level {
        return Some(name);
    }
    before.map(|before| format!("{before}, {name}"))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_is_brought_to_a_level_names_it() {
        assert_eq!(
            shown("The grant grew by £2m, bringing school funding to £31m")[1],
            "£31m: school funding"
        );
    }
}
