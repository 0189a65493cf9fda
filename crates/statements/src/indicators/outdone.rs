//! By how much one does more than another: "Girls outperformed boys by 9 percentage points", "tenants outnumbered owners by 34".
//!
//! Not a verb of movement, whose subject alone is measured: "Visits exceeded the target by 4%".

use super::phrase;
use super::subject::ends_subject;
use crate::parse::Parsed;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    /// Words from the verb to the figure at most.
    const NEAR: usize = 8;
    let by = at
        .checked_sub(1)
        .filter(|&by| parsed.word(Some(by)) == "by")?;
    let verb = (by.saturating_sub(NEAR)..by).rev().find(|&verb| {
        matches!(
            parsed.word(Some(verb)),
            "outperformed"
                | "outperform"
                | "underperformed"
                | "outnumbered"
                | "outnumber"
                | "outstripped"
                | "trailed"
                | "outvoted"
        )
    })?;
    let start = (0..verb)
        .rev()
        .find(|&sign| {
            matches!(
                parsed.word(Some(sign)),
                "," | ";" | ":" | "and" | "but" | "that" | "while" | "whilst"
            ) || ends_subject(parsed, sign)
        })
        .map_or(0, |sign| sign + 1);
    let who = phrase(parsed, start..verb)?;
    let whom = phrase(parsed, verb + 1..by)?;
    Some(format!("{who} {} {whom}", parsed.word(Some(verb))))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn who_outdoes_whom_is_the_name() {
        assert_eq!(
            shown("Girls outperformed boys by 9 percentage points"),
            ["9 percentage points: Girls outperformed boys"]
        );
    }

    #[test]
    fn a_verb_of_movement_is_another() {
        assert_eq!(shown("Visits exceeded the target by 4%"), ["4%: Visits"]);
    }
}
