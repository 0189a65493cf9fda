//! What a sum is put to, behind what it is of: "£1,250 of the 2022/23 budget will be put aside for a climbing frame", "could
//! only use £900 this year for the design of a kitchen", "£350 should cover the printing".
//!
//! Not whose it is: "£4m of the savings were delivered".

use super::{phrase_from, unit};
use crate::lexicon::is_be_or_have;
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    if !unit(parsed, at).is_money() {
        return None;
    }
    used(parsed, at)
        .or_else(|| covers(parsed, at))
        .or_else(|| put_aside(parsed, at))
}

/// "use £900 this year for the design"
fn used(parsed: &Parsed, at: usize) -> Option<String> {
    let verb = matches!(
        parsed.word(at.checked_sub(1)),
        "use" | "used" | "using" | "spend" | "spent" | "spending"
    );
    let time = if matches!(parsed.what(Some(at + 1)), Some(What::Period(_))) {
        1
    } else if matches!(parsed.word(Some(at + 1)), "this" | "last" | "next") {
        2
    } else {
        return None;
    };
    let link = matches!(parsed.word(Some(at + 1 + time)), "for" | "on");
    (verb && link)
        .then(|| phrase_from(parsed, at + 2 + time))
        .flatten()
}

/// "£350 should cover the printing", "£2m will pay for repairs"
fn covers(parsed: &Parsed, at: usize) -> Option<String> {
    let will = matches!(
        parsed.word(Some(at + 1)),
        "will" | "would" | "should" | "could" | "can" | "may" | "might" | "must"
    );
    let verb = parsed.word(Some(at + 2));
    let from = match verb {
        "cover" | "fund" | "finance" | "buy" => at + 3,
        "pay" | "go" if matches!(parsed.word(Some(at + 3)), "for" | "towards" | "on") => at + 4,
        _ => return None,
    };
    will.then(|| phrase_from(parsed, from)).flatten()
}

/// "£1,250 of the 2022/23 budget will be put aside for a climbing frame"
fn put_aside(parsed: &Parsed, at: usize) -> Option<String> {
    /// Items between the sum and its verb at most: "of the 2022/23 capital budget".
    const NEAR: usize = 6;
    let of = parsed.word(Some(at + 1)) == "of" && !parsed.is_figure(at + 2);
    let verb = (at + 2..at + 2 + NEAR).find(|&verb| {
        let word = parsed.word(Some(verb));
        is_be_or_have(word) || matches!(word, "will" | "would" | "should" | "could")
    })?;
    let plain = (at + 2..verb).all(|word| {
        matches!(parsed.what(Some(word)), Some(What::Word | What::Period(_)))
            && !crate::lexicon::is_joiner(parsed.word(Some(word)))
    });
    let put = (verb + 1..verb + 4).find(|&put| {
        matches!(
            parsed.word(Some(put)),
            "put" | "set" | "used" | "spent" | "allocated" | "earmarked" | "reserved"
        )
    })?;
    let link = put + 1 + usize::from(parsed.word(Some(put + 1)) == "aside");
    (of && plain && matches!(parsed.word(Some(link)), "for" | "on" | "towards"))
        .then(|| phrase_from(parsed, link + 1))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_a_sum_is_put_to_names_it() {
        for (sentence, expected) in [
            (
                "£1,250 of the 2022/23 budget will be put aside for a new climbing frame",
                "£1,250: new climbing frame",
            ),
            (
                "The hall could only use £900 this year for the design of a kitchen",
                "£900: design of a kitchen",
            ),
            (
                "The Clerk asked whether £350 should cover the printing",
                "£350: printing",
            ),
        ] {
            assert_eq!(shown(sentence), [expected]);
        }
    }

    #[test]
    fn whose_it_is_stays() {
        assert_eq!(shown("£4m of the savings were delivered"), ["£4m: savings"]);
    }
}
