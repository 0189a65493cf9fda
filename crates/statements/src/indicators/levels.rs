//! What names a level that a figure is set beside: a target, an average elsewhere, what it was before.

use scrutineer_model::Unit;

use super::Before;
use super::{By, Named, after, named, noun_behind, of_noun, only_target, phrase, subject, unit};
use crate::parse::Parsed;

/// What names a level: its noun, a label, its subject, or what was named before.
pub(super) fn of_level(
    parsed: &Parsed,
    at: usize,
    labelled: Option<&String>,
    subject: Option<&subject::Subject>,
    before: Before<'_>,
) -> Option<Named> {
    // "This was below the group's average of 71.4 crimes": what was spoken of, elsewhere.
    let average = parsed.word(at.checked_sub(1)) == "of"
        && matches!(
            parsed.word(at.checked_sub(2)),
            "average" | "rate" | "figure" | "level"
        );
    if let (Some(subject::Subject::PointsBack), Some(text)) = (subject, before.indicator)
        && average
        && matches!(parsed.word(Some(0)), "this" | "it" | "these")
    {
        return named(text.to_owned(), By::Before);
    }
    if let Some(text) = of_variance(parsed, at, before.figure) {
        return named(text, By::OfNoun);
    }
    if let Some(named) = level(parsed, at) {
        return Some(named);
    }
    // "88 children at a weekly cost of £5,112, up from 71": as the figure of its unit, and not the one right before it
    let other = parsed
        .figure_before(at)
        .is_some_and(|first| !parsed.are_alike(first, at));
    let cue = matches!(
        (
            parsed.word(at.checked_sub(2)),
            parsed.word(at.checked_sub(1))
        ),
        ("up" | "down", "from") | ("compared", "with" | "to") | (",", "against")
    );
    if let Some(text) = before
        .same_unit
        .filter(|_| other && cue && !noun_behind(parsed, at))
    {
        return named(text.to_owned(), By::FigureBefore);
    }
    if let Some(text) = labelled {
        return named(text.to_owned(), By::Label);
    }
    // "Health visitors saw 87% of new mothers, compared with 83% in 2022": what the figure of the same clause measures
    let alike = parsed
        .figure_before(at)
        .filter(|&first| parsed.are_alike(first, at));
    if let (Some(subject), Some(text), Some(first)) = (subject, before.same_unit, alike)
        && set_beside(parsed, first, at)
        && matches!(subject, subject::Subject::Named(name) if name != text)
        && subject::read(parsed, first).is_none_or(|of_first| of_first == *subject)
    {
        return named(text.to_owned(), By::FigureBefore);
    }
    match (subject, before.indicator) {
        (Some(subject::Subject::Named(subject)), _) => named(subject.to_owned(), By::Subject),
        (_, Some(text)) => named(text.to_owned(), By::Before),
        _ => None,
    }
}

/// "an overspend of £1.84m against a net budget of £30.2m": what a variance is set against is another thing, and no earlier variance.
fn of_variance(parsed: &Parsed, at: usize, figure: Option<&str>) -> Option<String> {
    /// Words from the article to the "of" at most: "a revised net revenue budget".
    const NEAR: usize = 5;
    let of = at
        .checked_sub(1)
        .filter(|&of| parsed.word(Some(of)) == "of")?;
    let against = (of.saturating_sub(NEAR)..of)
        .rev()
        .find(|&word| matches!(parsed.word(Some(word)), "against" | "from" | "on"))?;
    let budget = matches!(parsed.word(of.checked_sub(1)), "budget" | "budgets");
    let variance = is_variance(figure?);
    (budget && variance)
        .then(|| phrase(parsed, against + 1..of))
        .flatten()
}

/// Whether a name is that of a variance from a budget, and not of what is budgeted.
pub(crate) fn is_variance(name: &str) -> bool {
    let noun = name.rsplit(' ').next().unwrap_or_default();
    matches!(
        noun.to_lowercase().as_str(),
        "overspend"
            | "overspends"
            | "underspend"
            | "underspends"
            | "overspending"
            | "underspending"
            | "variance"
            | "variation"
            | "shortfall"
            | "deficit"
            | "deficits"
            | "pressure"
            | "pressures"
    )
}

/// Whether nothing but what compares stands between two figures: "87% of new mothers, compared with 83%".
fn set_beside(parsed: &Parsed, first: usize, at: usize) -> bool {
    let cue = |word: usize| {
        matches!(
            parsed.word(Some(word)),
            "compared" | "against" | "from" | "comparison" | "versus"
        )
    };
    let other = |word: usize| {
        matches!(parsed.word(Some(word)), ";" | "while" | "whilst" | "but")
            || super::subject::ends_subject(parsed, word)
    };
    (first + 1..at).any(cue) && !(first + 1..at).any(other)
        // "83% in 2022/23 and 82% in the region": the next of them
        || matches!(parsed.word(at.checked_sub(1)), "and" | ",")
            && parsed.items.get(at + 1).is_some_and(|next| matches!(next.lower.as_str(), "in" | "for" | "nationally" | "across"))
            && !(first + 1..at).any(other)
}

/// The noun of a level: before its "of", or behind the second of two.
fn level(parsed: &Parsed, at: usize) -> Option<Named> {
    // "a minimum housing target of 39,314 homes"
    let of = parsed.word(at.checked_sub(1)) == "of";
    if of
        && let Some(text) = of_noun::read(parsed, at)
        // "a target of 20%": of what, its subject says; "a provision of £150,000".
        && (text.contains(' ') && !only_target(&text)
            || !text.contains(' ') && !names_a_level(&text))
    {
        return Some(Named {
            text,
            by: By::OfNoun,
        });
    }
    if let Some(text) = set_against(parsed, at) {
        return Some(Named {
            text,
            by: By::Behind,
        });
    }
    // "from 285,000 to 410,000 jobs"
    let counted = if noun_behind(parsed, at) {
        Some(at)
    } else {
        let next = at + 2;
        let to = parsed.word(Some(at + 1)) == "to" && parsed.is_figure(next);
        (to && noun_behind(parsed, next)).then_some(next)
    };
    if unit(parsed, at) == Unit::Count
        && let Some(text) = counted.and_then(|counted| after::read(parsed, counted))
    {
        return Some(Named {
            text,
            by: By::Behind,
        });
    }
    None
}

/// "against the £9.6m budgeted funding gap": a sum or share with a noun of its own; not "against the 95% target".
fn set_against(parsed: &Parsed, at: usize) -> Option<String> {
    let the = usize::from(matches!(parsed.word(at.checked_sub(1)), "the" | "a" | "an"));
    if parsed.word(at.checked_sub(1 + the)) != "against" || unit(parsed, at) == Unit::Count {
        return None;
    }
    let text = after::read(parsed, at).filter(|_| noun_behind(parsed, at))?;
    let noun = text.rsplit(' ').next().unwrap_or_default();
    let level = matches!(
        noun,
        "target"
            | "average"
            | "budget"
            | "benchmark"
            | "standard"
            | "forecast"
            | "estimate"
            | "limit"
            | "cap"
            | "rate"
    );
    (text.contains(' ') && !level && !only_target(&text)).then_some(text)
}

/// Nouns that say what a level is to its figure, and not of what it is.
fn names_a_level(noun: &str) -> bool {
    !matches!(
        noun.to_lowercase().as_str(),
        "provision"
            | "grant"
            | "reserve"
            | "contribution"
            | "surplus"
            | "deficit"
            | "capacity"
            | "population"
            | "income"
            | "expenditure"
            | "spending"
            | "need"
            | "demand"
            | "precept"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::parse;

    #[test]
    fn what_a_variance_is_set_against_is_another_thing() {
        let named = |text: &str, figure| {
            let parsed = parse(text, None);
            let last = parsed.figure_places().map(|(at, _)| at).last()?;
            of_variance(&parsed, last, Some(figure))
        };
        let text = "an overspend of £2m against a net budget of £30m";
        assert_eq!(named(text, "overspend").as_deref(), Some("net budget"));
        assert_eq!(
            named(text, "projected in-year deficit").as_deref(),
            Some("net budget")
        );
        assert_eq!(
            named("£31m was spent against a net budget of £30m", "spent"),
            None
        );
    }

    #[test]
    fn what_stands_behind_a_level_names_it() {
        let named = |text: &str| {
            let parsed = parse(text, None);
            let last = parsed.figure_places().map(|(at, _)| at).last()?;
            set_against(&parsed, last)
        };
        assert_eq!(
            named("The position is £1.2m over against the £9.6m budgeted funding gap").as_deref(),
            Some("budgeted funding gap")
        );
        assert_eq!(named("It was 93% against the 95% national target"), None);
    }

    #[test]
    fn a_level_is_of_the_figure_of_its_unit() {
        let parsed = parse(
            "There are 88 children at a cost of £5,112, up from 71",
            None,
        );
        let last = parsed.figure_places().map(|(at, _)| at).last();
        let before = Before {
            same_unit: Some("children"),
            figure: Some("cost"),
            ..Before::default()
        };
        let found = of_level(&parsed, last.unwrap_or_default(), None, None, before);
        assert_eq!(found.map(|named| named.text).as_deref(), Some("children"));
    }
}
