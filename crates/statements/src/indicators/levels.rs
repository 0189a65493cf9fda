//! What names a level that a figure is set beside: a target, an average elsewhere, what it was before.

use scrutineer_model::Unit;

use super::Before;
use super::{By, Named, after, named, noun_behind, of_noun, only_target, subject, unit};
use crate::parse::Parsed;

/// What names a level: its noun, a label, its subject, or what was named before.
pub(super) fn of_level(
    parsed: &Parsed,
    at: usize,
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
            || !text.contains(' '))
    {
        return Some(Named {
            text,
            by: By::OfNoun,
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

#[cfg(test)]
mod tests {}
