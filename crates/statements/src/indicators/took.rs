//! How long something takes: "It took 214 days to deliver a grant", "it takes 12 minutes on average to answer a call".
//!
//! Not where what takes it is named: "Re-letting a home took 29 days" has a subject.

use scrutineer_model::Unit;

use super::{stretch, unit};
use crate::parse::Parsed;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    /// "took officers an average of".
    const NEAR: usize = 5;
    let length = matches!(
        unit(parsed, at),
        Unit::Days
            | Unit::Weeks
            | Unit::Hours
            | Unit::Minutes
            | Unit::Seconds
            | Unit::Months
            | Unit::Years
    );
    let took = (at.saturating_sub(NEAR)..at)
        .rev()
        .find(|&took| matches!(parsed.word(Some(took)), "took" | "takes" | "take" | "taken"));
    if !length || took.is_none() {
        return None;
    }
    let to = (at + 1..at + 4).find(|&to| parsed.word(Some(to)) == "to")?;
    let average = (at + 1..to).all(|word| matches!(parsed.word(Some(word)), "on" | "average"));
    average
        .then(|| parsed.printed(stretch(parsed, to + 1)).to_owned())
        .filter(|name| name.contains(' '))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_takes_its_time_is_measured() {
        assert_eq!(
            shown("It took 214 days to deliver a disabled facilities grant"),
            ["214 days: deliver a disabled facilities grant"]
        );
        assert_eq!(
            shown("Re-letting a home took 29 days on average"),
            ["29 days: Re-letting a home"]
        );
    }
}
