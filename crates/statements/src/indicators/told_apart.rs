//! Figures of a sentence that have one name, one unit and one time, and are not one figure: each takes along what its own words
//! say of it. "47% of the plot in the valley and 23% on the hill", "40% is held by members and 60% by the fund", "spent on
//! rent £7,042, on repairs £4,717".
//!
//! Not one figure told twice: "£1.54 a week (£80 a year)"; and not where one of them only has a time of its own.

use std::ops::Range;

use scrutineer_model::{Period, Unit};

use super::reach::back;
use super::{of_which, phrase, stretch};
use crate::assemble::Reading;
use crate::lexicon::{
    is_be_or_have, is_change, is_empty, is_holding, is_joiner, is_preposition, is_verb,
};
use crate::parse::{Parsed, What};
use crate::roles::Role;

/// Words that tell one figure from another at most.
const LONGEST: usize = 9;

/// The names of those readings that need more than the name they share, each with the reading's index.
pub(crate) fn told_apart(parsed: &Parsed, readings: &[Reading]) -> Vec<(usize, String)> {
    let mut names = Vec::new();
    let mut seen = vec![false; readings.len()];
    for first in 0..readings.len() {
        let Some(shared) = Shared::of(&readings[first]).filter(|_| !seen[first]) else {
            continue;
        };
        let group: Vec<usize> = (first..readings.len())
            .filter(|&other| Shared::of(&readings[other]).as_ref() == Some(&shared))
            .collect();
        for &member in &group {
            seen[member] = true;
        }
        if group.len() < 2 {
            continue;
        }
        let own: Vec<Option<String>> = group
            .iter()
            .map(|&member| own_words(parsed, readings[member].at, shared.name))
            .collect();
        // One may be the whole, of which the others are parts.
        let known = own.iter().flatten().count();
        let apart = own.iter().flatten().enumerate().all(|(index, words)| {
            !own.iter()
                .flatten()
                .skip(index + 1)
                .any(|next| next == words)
        });
        if known == 0 || known + 1 < group.len() || !apart {
            continue;
        }
        // "reductions of 53% on planning; 46% on housing": the name is one figure's own words, and not what all share
        let first = behind(parsed, readings[group[0]].at);
        let owned = first.is_some_and(|words| without_place(&words) == shared.name);
        for (member, words) in group.into_iter().zip(own) {
            if let Some(words) = words {
                let name = match without_place(&words) {
                    own if owned && own != words => own.to_owned(),
                    _ => joined(shared.name, &words),
                };
                names.push((member, name));
            }
        }
    }
    names
}

/// Words without the preposition that says of which part they are: "housing" of "on housing".
fn without_place(words: &str) -> &str {
    match words.split_once(' ') {
        Some((first, rest)) if places(&first.to_lowercase()) => {
            rest.strip_prefix("the ").unwrap_or(rest)
        }
        _ => words,
    }
}

/// What figures share that nothing tells apart.
#[derive(PartialEq)]
struct Shared<'r> {
    name: &'r str,
    unit: Unit,
    time: Option<&'r Period>,
}

impl<'r> Shared<'r> {
    /// None for levels and changes, which say themselves what they are.
    fn of(reading: &'r Reading) -> Option<Shared<'r>> {
        let name = reading.named.as_ref()?.text.as_str();
        (reading.role == Role::Value && !name.is_empty()).then_some(Shared {
            name,
            unit: reading.value.unit,
            time: reading.value.period.as_ref(),
        })
    }
}

/// What a figure's own words say of it: those behind it, else those before it. Not what the name says already.
fn own_words(parsed: &Parsed, at: usize, name: &str) -> Option<String> {
    behind(parsed, at)
        .or_else(|| ahead(parsed, at))
        .filter(|words| !name.to_lowercase().contains(&words.to_lowercase()))
}

/// "23% on the hill", "60% by the fund", "12 were closed", "16 met the target"
fn behind(parsed: &Parsed, at: usize) -> Option<String> {
    let from = parsed.beyond_brackets(at + 1);
    let word = parsed.word(Some(from));
    let helps = |word: &str| {
        is_be_or_have(word) || matches!(word, "would" | "will" | "could" | "may" | "also" | "now")
    };
    let text = if is_verb(word) || helps(word) {
        let does = (from..parsed.items.len()).find(|&does| !helps(parsed.word(Some(does))))?;
        if does > from && parsed.word(Some(does)).ends_with("ed") {
            of_which::does(parsed, from)?
        } else {
            spoken(parsed, does, stretch(parsed, does + 1).end)?
        }
    } else if places(word) {
        spoken(parsed, from, stretch(parsed, from + 1).end)?
    } else {
        return None;
    };
    fits(&text).then_some(text)
}

/// The words as printed, if there are two that say something: not "with a" before a figure, "for the rest of the year".
fn spoken(parsed: &Parsed, from: usize, end: usize) -> Option<String> {
    let words: Vec<&str> = (from + 1..end)
        .map(|word| parsed.word(Some(word)))
        .filter(|word| !is_empty(word))
        .collect();
    let idle = |word: &&str| {
        matches!(
            *word,
            "" | "rest"
                | "remainder"
                | "total"
                | "addition"
                | "year"
                | "cash"
                | "respect"
                | "first"
                | "second"
                | "third"
                | "last"
                | "next"
                | "same"
                | "following"
                | "current"
                | "previous"
        )
    };
    let says = words.first().is_some_and(|first| !idle(first));
    let ends = end > from + 1 && !is_empty(parsed.word(Some(end - 1)));
    (says && ends).then(|| parsed.printed(from..end).to_owned())
}

/// Prepositions that say of which part a figure is.
fn places(word: &str) -> bool {
    matches!(
        word,
        "in" | "at"
            | "on"
            | "with"
            | "by"
            | "under"
            | "via"
            | "within"
            | "among"
            | "amongst"
            | "from"
            | "for"
            | "outside"
            | "excluding"
            | "without"
    )
}

/// "spent on rent £7,042", "national (21%)": a label of its own, which a mark or an "and" parts from what stands before it.
fn ahead(parsed: &Parsed, at: usize) -> Option<String> {
    let label = label(parsed, at);
    let before = label.start.checked_sub(1);
    let parted = before.is_none()
        || matches!(
            parsed.word(before),
            "," | ";" | ":" | "(" | "and" | "or" | "both" | "plus"
        )
        || is_be_or_have(parsed.word(before)) && parsed.word(at.checked_sub(1)) == ",";
    // "which leaves £9m", "the fund held £9m", "the city's £9m", "schools employ 67 of them": no label
    let last = label.end.checked_sub(1);
    let noun =
        |word: &str| !is_preposition(word) && !is_joiner(word) && !is_verb(word) && !is_empty(word);
    let labels = label.clone().all(|word| {
        let word = parsed.word(Some(word));
        !is_verb(word)
            && !is_change(word)
            && !is_holding(word)
            && word != "held"
            && !word.ends_with("ing")
    });
    let owner = parsed.word(last).ends_with("'s") || parsed.word(last).ends_with("’s");
    let of_them = parsed.word(Some(at + 1)) == "of"
        && matches!(
            parsed.word(Some(at + 2)),
            "them" | "these" | "those" | "which"
        );
    // "36.4% for grants (34.2%)": what the figure before the brackets says of itself
    let opens = parsed.word(Some(label.start));
    let outer = parsed.word(at.checked_sub(1)) == "("
        && before.is_some_and(|before| parsed.is_figure(before))
        && places(opens);
    if outer && labels && noun(parsed.word(last)) {
        return Some(parsed.printed(label).to_owned()).filter(|text| fits(text));
    }
    if label.is_empty() || !parted || !labels || !noun(parsed.word(last)) || owner || of_them {
        return None;
    }
    if is_joiner(opens) || is_preposition(opens) {
        return None;
    }
    phrase(parsed, label).filter(|text| fits(text))
}

/// The words right before a figure, back to the mark, joiner or figure before them; those before its comma where a list goes on
/// so: "returns were shares, 11.7%; bonds, 3.9%; and property, 4.3%".
fn label(parsed: &Parsed, at: usize) -> Range<usize> {
    let depth = parsed.items[at].depth;
    let open = usize::from(parsed.word(at.checked_sub(1)) == "(");
    let comma = usize::from(parsed.word(at.checked_sub(1)) == "," && depth == 0);
    let end = at - open - comma;
    let start = back(end, LONGEST, |word| {
        parsed.what(Some(word)) == Some(What::Word)
            && parsed.items[word].depth + open == depth
            && !matches!(parsed.word(Some(word)), "and" | "or" | "both" | "plus")
            && !(comma > 0 && is_be_or_have(parsed.word(Some(word))))
    });
    let listed = comma == 0
        || matches!(parsed.word(start.checked_sub(1)), ";" | ":")
        || parsed.word(start.checked_sub(1)) == "and" && parsed.word(start.checked_sub(2)) == ";"
        || is_be_or_have(parsed.word(start.checked_sub(1)));
    if listed { start..end } else { end..end }
}

fn fits(text: &str) -> bool {
    !text.is_empty() && text.split_whitespace().count() <= LONGEST
}

/// The shared name with a figure's own words; those alone where they repeat it.
fn joined(name: &str, words: &str) -> String {
    let lower = words.to_lowercase();
    if lower.contains(&name.to_lowercase()) {
        return words.to_owned();
    }
    if places(lower.split(' ').next().unwrap_or_default()) {
        return format!("{name} {words}");
    }
    // "accidents, classed" with "classed as fatal"
    let last = name.rsplit(", ").next().unwrap_or_default();
    match lower.strip_prefix(&last.to_lowercase()) {
        Some(rest) if rest.starts_with(' ') => format!("{name}{rest}"),
        _ => format!("{name}, {words}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::names;

    #[test]
    fn figures_of_one_name_take_their_own_words() {
        // Tolls pay the first of the pier: what is chosen for them is no longer one name.
        assert_eq!(
            names("47% of the plot is in the valley, and some 23% on the hill."),
            ["plot", "plot, hill"]
        );
        assert_eq!(
            names("The new pier will be financed 43% from tolls and 57% from the council tax."),
            ["new pier", "new pier, council tax"]
        );
        assert_eq!(
            names("Returns for the year were shares, 11.7%; bonds, 3.9%; and property, 4.3%."),
            ["Returns, shares", "Returns, bonds", "Returns, property"]
        );
        assert_eq!(
            names("Use was low (16%) compared to both inland (21%) and coastal (19%) averages.")[1],
            "Use, inland"
        );
    }

    #[test]
    fn the_words_of_one_figure_are_not_shared() {
        let found = names(
            "This includes cuts of £53m on planning and development; £46m on housing services; £37m on highways and transport.",
        );
        assert_eq!(found[1..], ["housing services", "highways and transport"]);
    }

    #[test]
    fn one_figure_told_twice_keeps_its_name() {
        assert_eq!(
            names("The plan provides 58,965 homes, equivalent to 3,931 homes per year."),
            ["homes", "homes"]
        );
        assert_eq!(
            names("The charge will be £40, £50 or £60."),
            ["charge", "charge", "charge"]
        );
    }
}
