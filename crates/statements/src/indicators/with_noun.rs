//! A figure right behind a noun of its own, with no verb or an "at" between: "satisfaction with repairs was 68%, with complaints
//! handling just 34%", "whereas council tax collection at 73.9% is behind profile".
//!
//! Not a noun that the figure is part of: "with over 30%", and not what stands at a level: "arrears stood at 4%".

use super::reach::back;
use super::{phrase, unit};
use crate::lexicon::{is_joiner, is_preposition, is_verb, movement};
use crate::parse::{Parsed, What};

/// Words of such a noun at most.
const LONGEST: usize = 5;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    beside(parsed, at).or_else(|| level(parsed, at))
}

fn plain(parsed: &Parsed, word: usize) -> bool {
    let lower = parsed.word(Some(word));
    parsed.what(Some(word)) == Some(What::Word)
        && !is_verb(lower)
        && !is_joiner(lower)
        && !crate::lexicon::is_change(lower)
        && movement(lower).is_none()
        && !lower.ends_with("ly")
}

/// "was 68%, with complaints handling just 34%"
fn beside(parsed: &Parsed, at: usize) -> Option<String> {
    let only = matches!(parsed.word(at.checked_sub(1)), "just" | "only" | "at");
    let end = at - usize::from(only);
    let start = back(end, LONGEST, |word| {
        plain(parsed, word) && !is_preposition(parsed.word(Some(word)))
    });
    let with = start.checked_sub(1)?;
    let led = parsed.word(Some(with)) == "with" && parsed.word(with.checked_sub(1)) == ",";
    let first = parsed.figure_before(with)?;
    let ends = matches!(parsed.word(Some(at + 1)), "" | "." | ";" | "," | "and");
    (only && led && ends && start + 2 <= end && parsed.are_alike(first, at))
        .then(|| phrase(parsed, start..end))
        .flatten()
}

/// "whereas council tax collection at 73.9% is 0.4% behind profile"
fn level(parsed: &Parsed, at: usize) -> Option<String> {
    let link = at
        .checked_sub(1)
        .filter(|&link| parsed.word(Some(link)) == "at")?;
    let is = matches!(
        parsed.word(Some(at + 1)),
        "is" | "was" | "are" | "were" | "remains" | "remained"
    );
    let start = back(link, LONGEST, |word| plain(parsed, word));
    let opens = start == 0
        || matches!(
            parsed.word(start.checked_sub(1)),
            "whereas" | "while" | "whilst" | "although" | "though" | "but"
        );
    let percent = unit(parsed, at) == scrutineer_model::Unit::Percent;
    let noun = parsed.word(Some(start));
    (is && opens && percent && start + 2 <= link && !is_preposition(noun))
        .then(|| phrase(parsed, start..link))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_noun_right_before_its_figure_names_it() {
        assert_eq!(
            shown("Take-up was 68%, with school meals just 34%")[1],
            "34%: school meals"
        );
        assert_eq!(
            shown("Rates stood at 68.4%, whereas council tax collection at 73.9% is behind plan")
                [1],
            "73.9%: council tax collection"
        );
    }

    #[test]
    fn a_bound_is_no_noun() {
        assert_eq!(
            shown("Satisfaction was 68%, with over 30% very happy")[1],
            "30%: very happy"
        );
    }
}
