//! The second of two changes that one verb tells: "will decrease by 2% for males and 0.5% for females".
//!
//! Not where the second has a verb or a noun of its own: "fell by 12% in May and 15% were late".

use crate::parse::{Parsed, What};

/// The figure that a figure stands beside: of the same unit, both before the same preposition.
pub(super) fn first(parsed: &Parsed, at: usize) -> Option<usize> {
    /// Words from the one to the other.
    const FAR: usize = 7;
    let and = at.checked_sub(1)?;
    // "have decreased by 20% since 2019 and by 4.6% on the year before"
    if parsed.word(Some(and)) == "by" && parsed.word(and.checked_sub(1)) == "and" {
        let first = parsed.figure_before(and)?;
        let by = parsed.word(first.checked_sub(1)) == "by" && parsed.are_alike(first, at);
        let verb = parsed.items[first + 1..and]
            .iter()
            .any(|item| crate::lexicon::is_verb(&item.lower));
        return (by && !verb).then_some(first);
    }
    if let Some(first) = gapped(parsed, at) {
        return Some(first);
    }
    // "(an increase of £101.4m, 7.1%, on 2024-25)"
    let percent = |at: usize| {
        matches!(parsed.what(Some(at)), Some(What::Figure(figure))
            if parsed.figures[figure].value.unit == scrutineer_model::Unit::Percent)
    };
    if parsed.word(Some(and)) == ","
        && matches!(parsed.word(Some(at + 1)), "," | ")")
        && let Some(first) = and.checked_sub(1).filter(|&first| parsed.is_figure(first))
    {
        return (percent(at) && !percent(first)).then_some(first);
    }
    // "an increase of £13 or 4.75% on the current year"
    if parsed.word(Some(and)) == "or"
        && let Some(first) = and.checked_sub(1).filter(|&first| parsed.is_figure(first))
    {
        return (percent(at) && !percent(first)).then_some(first);
    }
    if parsed.word(Some(and)) != "and" {
        return None;
    }
    let first = (at.saturating_sub(FAR)..and)
        .rev()
        .find(|&first| parsed.is_figure(first))?;
    let between = &parsed.items[first + 1..and];
    // "up 11 seconds since 2017/18 and 33 seconds since 2013/14": each has its time
    let timed = parsed.word(Some(first + 1)) == "since";
    let plain = between.iter().all(|item| {
        item.what == What::Word && !crate::lexicon::is_verb(&item.lower)
            || timed && matches!(item.what, What::Period(_))
    });
    let unit = |at: usize| match parsed.items[at].what {
        What::Figure(figure) => Some(parsed.figures[figure].value.unit),
        _ => None,
    };
    let link = parsed.word(Some(first + 1));
    let next = parsed.word(Some(at + 1));
    // "down 9% on the year and 47% since 2012/13"
    let since = [link, next]
        .iter()
        .all(|word| matches!(*word, "on" | "since"));
    let same = link == next && matches!(link, "for" | "in" | "among" | "to") || since;
    (plain && same && unit(first) == unit(at)).then_some(first)
}

/// "Burglary is down by 13.8%, violence by 14% and theft by 18%": the first of several by which their verb, said once, tells that
/// something moved.
pub(crate) fn gapped(parsed: &Parsed, at: usize) -> Option<usize> {
    /// Words of what moved at most, with its "and" and "by".
    const FAR: usize = 8;
    let by = |at: usize| parsed.word(at.checked_sub(1)) == "by";
    let first = (parsed.figure_before(at))
        .filter(|&first| by(at) && by(first) && parsed.are_alike(first, at))?;
    let between = &parsed.items[first + 1..at];
    let joined = matches!(between, [sign, ..] if matches!(sign.lower.as_str(), "," | "and"));
    let comma = usize::from(between.get(1).is_some_and(|next| next.lower == "and"));
    let plain = between[1 + comma..].iter().all(|item| {
        item.what == What::Word && !crate::lexicon::is_verb(&item.lower) || item.lower == "-"
    });
    let named = between.len() > 2 + comma;
    (joined && named && plain && between.len() <= FAR)
        .then(|| gapped(parsed, first).unwrap_or(first))
}

#[cfg(test)]
mod tests {
    use crate::roles::shown;

    #[test]
    fn one_verb_tells_two_changes() {
        assert_eq!(
            shown("They were 18,450 tonnes, down 9% on the year and 47% since 2012/13")[1..],
            ["9% change down", "47% change down"]
        );
        assert_eq!(
            shown("Funding is £1,530.9m (an increase of £101.4m, 7.1%, on 2024-25)")[1..],
            ["£101.4m change up", "7.1% change up"]
        );
        assert_eq!(
            shown("It took 8 minutes, up 11 seconds since 2017/18 and 33 seconds since 2013/14")
                [1..],
            ["11 seconds change up", "33 seconds change up"]
        );
        assert_eq!(
            shown("It will decrease by 2% for males and 0.5% for females"),
            ["2% change down", "0.5% change down"]
        );
        assert_eq!(
            shown("Emissions have decreased by 20% since 2019 and by 4.6% on the year before"),
            ["20% change down", "4.6% change down"]
        );
    }

    #[test]
    fn a_verb_said_once_tells_all_changes() {
        assert_eq!(
            shown(
                "Theft is down by 13.8%, violence by 14% and fraud by 18%, while arson has fallen 15%"
            ),
            [
                "13.8% change down",
                "14% change down",
                "18% change down",
                "15% change down"
            ]
        );
    }

    #[test]
    fn a_clause_of_its_own_tells_its_own() {
        assert_eq!(
            shown("It fell by 12% in May and 15% were late"),
            ["12% change down", "15% value"]
        );
    }
}
