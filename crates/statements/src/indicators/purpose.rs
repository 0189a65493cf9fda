//! What a part of a sum was for: "roughly 38% (or £34.5 million) was for roads and a further 48% was for parks", "49% of
//! the £39.8 million was for engineering".
//!
//! Not a time: "34% was for 2017". Not a share of people with something else to say: "38% were on time".

use super::after;
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let mut verb = parsed.beyond_brackets(at + 1);
    // "of the £39.8 million", "of this"
    if parsed.word(Some(verb)) == "of" {
        let whole = (verb + 1..verb + 4).find(|&whole| {
            parsed.is_figure(whole) || matches!(parsed.word(Some(whole)), "this" | "these")
        })?;
        verb = parsed.beyond_brackets(whole + 1);
    }
    let is = matches!(
        parsed.word(Some(verb)),
        "is" | "was" | "are" | "were" | "went" | "goes" | "relates" | "related"
    );
    let link = (verb + 1..verb + 4)
        .take_while(|&link| parsed.what(Some(link)) == Some(What::Word))
        .find(|&link| matches!(parsed.word(Some(link)), "for" | "to" | "towards"))?;
    let direct = link == verb + 1
        || matches!(
            parsed.word(Some(link - 1)),
            "attributable" | "due" | "used" | "spent" | "needed" | "allocated" | "mainly"
        );
    // "are to be delivered"
    let meant = parsed.word(Some(link)) == "to"
        && crate::lexicon::is_infinitive(parsed.word(Some(link + 1)))
        || parsed.word(Some(link + 1)) == "be";
    (is && direct && !meant)
        .then(|| after::read(parsed, at))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_a_part_was_for_names_it() {
        assert_eq!(
            shown(
                "£90m was moved from the reserve to projects where 38% (or £34.5 million) was for roads and a further 48% was for parks."
            )[1..],
            // The figure in brackets takes the name of the one before, here that of the test.
            ["38%: roads", "£34.5 million: KNOWN", "48%: parks"]
        );
        assert_eq!(
            shown("About 49% of the £39.8 million was for engineering and 34% was for parks")[2],
            "34%: parks"
        );
    }

    #[test]
    fn a_time_is_no_purpose() {
        assert_eq!(shown("The rate of 34% was for 2017")[0], "34%: KNOWN");
    }
}
