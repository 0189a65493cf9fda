//! Items of a list with their shares behind an "at": "the largest sectors are public administration at 26%, and
//! logistics at 23%".
//!
//! Not where something stands, remains or is kept at a level: that is a verb, and its subject names it.

use scrutineer_model::Unit;

use super::reach::back;
use super::{phrase, unit};
use crate::lexicon::{is_joiner, is_preposition, movement};
use crate::parse::{Parsed, What};

use super::subject::ends_subject;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let link = at.checked_sub(1)?;
    if parsed.word(Some(link)) != "at" || unit(parsed, at) != Unit::Percent {
        return None;
    }
    let start = back(link, link, |at| {
        let item = &parsed.items[at];
        let included = item.lower == "," && parsed.word(Some(at + 1)) == "including";
        let stops = match item.what {
            What::Word => {
                ends_subject(parsed, at)
                    || item.lower == "with"
                    // "followed by physical abuse at 22%"
                    || item.lower == "by" && parsed.word(at.checked_sub(1)) == "followed"
            }
            What::Mark => !included && !matches!(item.lower.as_str(), "-" | "/" | "&" | "'" | "’"),
            _ => true,
        };
        !stops
    });
    let words = &parsed.items[start..link];
    // "before stabilising and finishing at 5.25%": a participle is no item.
    if let [.., last] = words
        && last.lower.ends_with("ing")
        && !super::is_mass_noun(&last.lower)
        && (words.len() == 1
            || words.iter().all(|word| {
                word.lower.ends_with("ing") || word.lower == "and" || word.lower == "before"
            }))
    {
        return None;
    }
    let moved = words.iter().rev().take(2).any(|item| {
        movement(&item.lower).is_some()
            || matches!(
                item.lower.as_str(),
                "maintained"
                    | "kept"
                    | "held"
                    | "set"
                    | "stable"
                    | "steady"
                    | "estimated"
                    | "measured"
                    | "level"
                    | "rate"
            )
    });
    let followed = parsed.word(start.checked_sub(1)) == "by"
        && parsed.word(start.checked_sub(2)) == "followed";
    // A second item ends with its share too, or a comma ends the first.
    let list = parsed
        .figure_places()
        .filter(|&(other, _)| {
            parsed.word(other.checked_sub(1)) == "at" && unit(parsed, other) == Unit::Percent
        })
        .count()
        > 1;
    // "Of particular concern was the rate of smoking in pregnancy at 12.8%"
    let inverted = parsed.word(Some(0)) == "of"
        && matches!(
            parsed.word(start.checked_sub(1)),
            "was" | "were" | "is" | "are"
        );
    let opens = start < link
        && !parsed.items[link - 1].lower.ends_with("ed")
        && !is_preposition(&parsed.items[start].lower)
        && (!is_joiner(&parsed.items[start].lower) || parsed.items[start].lower == "and");
    // "starting at 4.25% and finishing at 5.25%": its subject did.
    let last = parsed.word(link.checked_sub(1));
    let participle = last.ends_with("ing") && !super::is_mass_noun(last);
    ((list || followed || inverted) && opens && !moved && !participle)
        .then(|| phrase(parsed, start..link))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn items_of_a_list_have_their_shares() {
        assert_eq!(
            shown(
                "The largest sectors are public administration at 26%, and the growing logistics sector at 23%"
            ),
            [
                "26%: public administration",
                "23%: growing logistics sector"
            ]
        );
    }

    #[test]
    fn what_was_of_concern_has_its_share() {
        assert_eq!(
            shown("Of particular concern was the rate of smoking in pregnancy at 12.8%"),
            ["12.8%: rate of smoking in pregnancy"]
        );
    }

    #[test]
    fn what_follows_has_its_share() {
        assert_eq!(
            shown(
                "Neglect came first, accounting for 34% of enquiries, followed by physical abuse at 22%"
            )[1],
            "22%: physical abuse"
        );
    }

    #[test]
    fn a_level_is_its_subjects() {
        assert_eq!(
            shown("Attendance was maintained at 92%"),
            ["92%: Attendance"]
        );
    }
}
