//! Working time that is lost: "the average was 10.2 days lost per employee in counties".

use scrutineer_model::Unit;

use super::unit;
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    /// Words of the name at most.
    const LONGEST: usize = 9;
    let time = match unit(parsed, at) {
        Unit::Days => "days",
        Unit::Hours => "hours",
        _ => return None,
    };
    let lost = at + 1;
    if parsed.word(Some(lost)) != "lost" {
        return None;
    }
    let end = (lost + 1..parsed.items.len().min(lost + LONGEST))
        .find(|&end| {
            !(parsed.what(Some(end)) == Some(What::Word) || parsed.word(Some(end)) == "/")
                || matches!(
                    parsed.word(Some(end)),
                    "against"
                        | "compared"
                        | "to"
                        | "by"
                        | "from"
                        | "at"
                        | "and"
                        | "but"
                        | "which"
                        | "while"
                        | "during"
                        | "over"
                )
        })
        .unwrap_or(parsed.items.len().min(lost + LONGEST));
    let per = parsed.word(Some(lost + 1)) == "per";
    per.then(|| format!("{time} {}", parsed.printed(lost..end)))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn time_is_lost_per_head() {
        assert_eq!(
            shown(
                "In a survey the average was 10.2 days lost per employee in counties, against 7 elsewhere"
            )[0],
            "10.2 days: days lost per employee in counties"
        );
    }
}
