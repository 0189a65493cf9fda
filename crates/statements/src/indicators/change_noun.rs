//! What a noun of change moved to or from its figure: "a reduction in usable reserves to £391m", "smaller
//! increase in earmarked to £277m", "a rise in visits from 5,000 to 6,000".
//!
//! Not where a verb stands between: "the increase in demand has led to 12 cases".

use scrutineer_model::Qualifier;

use super::phrase;
use crate::lexicon::{is_change, is_verb};
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let What::Figure(figure) = parsed.items[at].what else {
        return None;
    };
    // "up to £408m" is read as one figure.
    let up_to = parsed.figures[figure].value.qualifier == Some(Qualifier::UpTo);
    let mut end = (at.saturating_sub(3)..at)
        .rev()
        .take_while(|&before| parsed.what(Some(before)) == Some(What::Word))
        .find(|&before| matches!(parsed.word(Some(before)), "to" | "from" | "by"))
        .or(up_to.then_some(at))?;
    // "a grant increase of 3.5% to £97.8m": what the change before it is of.
    let first = end
        .checked_sub(1)
        .filter(|&first| parsed.word(Some(end)) == "to" && parsed.is_figure(first));
    if let Some(first) = first
        && let Some(name) = super::change::noun_with_of(parsed, first)
    {
        return Some(name);
    }
    // "from 5,000 to 6,000": the phrase stands before the first of the two.
    if parsed.word(Some(end)) == "to"
        && let Some(first) = (end.saturating_sub(5)..end)
            .rev()
            .find(|&first| parsed.is_figure(first))
        && let Some(from) = first.checked_sub(1)
        && parsed.word(Some(from)) == "from"
    {
        end = from;
    }
    // "improvement in the time to court, from 79 weeks to 41 weeks"
    end -= usize::from(parsed.word(Some(end)) == "from" && parsed.word(end.checked_sub(1)) == ",");
    let noun = (end.saturating_sub(16)..end)
        .rev()
        .filter(|&before| parsed.items[before].depth <= parsed.items[at].depth)
        .take_while(|&before| {
            !parsed.is_figure(before)
                && !is_verb(parsed.word(Some(before)))
                && !matches!(parsed.word(Some(before)), "," | ";" | ":" | "(")
        })
        .find(|&before| is_change(parsed.word(Some(before))))?;
    // "fall in each year to": a time is no name.
    let timed = matches!(
        parsed.word(Some(noun + 2)),
        "each" | "every" | "year" | "years" | "recent"
    );
    // "job growth in the Borough from 285,000 to 410,000 jobs": where, not what.
    let place = (noun + 2..end)
        .filter(|&at| parsed.word(Some(at)) != "the")
        .all(|at| parsed.items[at].capital);
    let compound = super::change::compound(parsed, noun).filter(|_| place);
    if let Some(compound) = compound {
        return phrase(parsed, compound..noun);
    }
    // "an increase to the precept by £12"
    let to = parsed.word(Some(noun + 1)) == "to"
        && matches!(parsed.word(Some(noun + 2)), "the" | "our" | "its" | "their");
    ((to || matches!(parsed.word(Some(noun + 1)), "in" | "of")) && !timed)
        .then(|| phrase(parsed, noun + 2..trimmed(parsed, noun + 2..end)))
        .flatten()
}

/// Where the name ends: before a time or the words that lead up to it, "at end of 2021-22".
fn trimmed(parsed: &Parsed, items: std::ops::Range<usize>) -> usize {
    items
        .clone()
        .find(|&at| {
            matches!(parsed.what(Some(at)), Some(What::Period(_)))
                || matches!(parsed.word(Some(at)), "at" | "up" | "during")
        })
        .unwrap_or(items.end)
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_noun_of_change_names_what_moved() {
        for (sentence, expected) in [
            (
                "there was an overall reduction in usable reserves to £391m",
                "£391m: usable reserves",
            ),
            (
                "a further increase in total reserves at end of 2021-22 up to £408m",
                "£408m: total reserves",
            ),
            ("a rise in visits from 5,000 to 6,000", "5,000: visits"),
        ] {
            assert_eq!(shown(sentence)[0], expected);
        }
    }

    #[test]
    fn a_noun_of_change_leads_to_its_thing() {
        assert_eq!(
            shown("The Commissioner had put forward a proposed increase to the precept by £12"),
            ["£12: precept"]
        );
        assert_eq!(
            shown("The plan would provide for a Police Grant increase of 2.5% to £87.8m"),
            ["2.5%: Police Grant", "£87.8m: Police Grant"]
        );
    }

    #[test]
    fn a_verb_between_is_about_something_else() {
        assert_ne!(
            shown("the increase in demand has led to 12 cases")[0],
            "12: demand"
        );
    }
}
