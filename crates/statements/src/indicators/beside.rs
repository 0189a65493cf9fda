//! A change beside its level: "recorded 5,543 accidents in 2015, a decrease of 2 per cent from 2014".
//!
//! Not a change that says of what: "250 homes, an increase of 5% in stock".

use crate::lexicon::is_change;
use crate::parse::{Parsed, What};

/// Whether a figure is a change that stands beside the figure before it.
pub(crate) fn is_beside(parsed: &Parsed, at: usize) -> bool {
    /// Words between a comma and its figure: "a further small decrease of".
    const FAR: usize = 6;
    // "412 complaints, an 8% rise on last year"
    if matches!(parsed.word(at.checked_sub(1)), "a" | "an")
        && matches!(
            parsed.word(at.checked_sub(2)),
            "," | "marking" | "representing" | "showing" | "reflecting"
        )
        && is_change(parsed.word(Some(at + 1)))
        && matches!(
            parsed.word(Some(at + 2)),
            "on" | "from" | "since" | "over" | "" | "."
        )
    {
        return parsed.figure_before(at).is_some();
    }
    // "231 calls in 2018/19 – up 42 on the year before"
    if matches!(parsed.word(at.checked_sub(1)), "up" | "down")
        && matches!(parsed.word(at.checked_sub(2)), "," | "–" | "—" | "(")
        && matches!(
            parsed.word(Some(at + 1)),
            "on" | "from" | "since" | "over" | "against"
        )
    {
        return parsed.figure_before(at).is_some();
    }
    let Some(of) = at
        .checked_sub(1)
        .filter(|&of| parsed.word(Some(of)) == "of")
    else {
        return false;
    };
    // "an increase on the month 8 position of £50,000"
    let on = (of.saturating_sub(FAR)..of)
        .rev()
        .find(|&on| parsed.word(Some(on)) == "on" && is_change(parsed.word(on.checked_sub(1))));
    let of = on.unwrap_or(of);
    let noun = parsed.word(of.checked_sub(1));
    let net = parsed.word(of.checked_sub(2)) == "net" && matches!(noun, "loss" | "gain");
    if !is_change(noun) && !net {
        return false;
    }
    let comma = (of.saturating_sub(FAR)..of)
        .rev()
        .find(|&comma| matches!(parsed.word(Some(comma)), "," | ":" | "but"));
    let Some(comma) = comma.filter(|&comma| matches!(parsed.word(Some(comma + 1)), "a" | "an"))
    else {
        return false;
    };
    let next = parsed.beyond_brackets(at + 1);
    let of_what = matches!(parsed.word(Some(next)), "in" | "of")
        && !matches!(parsed.what(Some(next + 1)), Some(What::Period(_)));
    !of_what && parsed.figure_before(comma).is_some()
}

#[cfg(test)]
mod tests {
    use crate::parse::holds_of_last;

    fn check(sentence: &str) -> bool {
        holds_of_last(sentence, super::is_beside)
    }

    #[test]
    fn a_change_stands_beside_its_level() {
        assert!(check(
            "Police recorded 5,543 accidents, a decrease of 2 per cent"
        ));
        assert!(check("We had 412 complaints, an 8% rise on last year"));
        assert!(!check("There are 250 homes, an increase of 5% in stock"));
        assert!(!check("Police saw a decrease of 2 per cent"));
    }
}
