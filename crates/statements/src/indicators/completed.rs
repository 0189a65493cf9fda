//! Names with what tells them from others, which stands where the name ends: "people using the service", "local authorities that have
//! taken over parking", "floorspace for retail, food and leisure", "site located within Flood Zone 3", "need for pitches".
//!
//! Rules of names end with the noun phrase, since what stands behind it is as often said of something else. A dataset has the name
//! alone: there "people" and "authorities" mislead.

mod behind;
mod given;

use std::ops::Range;

use scrutineer_model::Unit;

use super::clause::classes_of;
use super::{phrase_from, unit};
use crate::parse::{Class, Parsed};

use behind::{listed, run, said_of, shared};
use given::{needed, purpose};

/// Words that are added at most.
const LONGEST: usize = 9;

/// The name of the figure at an item's place with what completes it.
pub(super) fn completed(parsed: &Parsed, at: usize, name: &str) -> String {
    let Some(items) = place(parsed, at, name) else {
        return classed(parsed, name).unwrap_or_else(|| name.to_owned());
    };
    if items.start > at {
        if let Some(name) = without_rest(name) {
            return name.to_owned();
        }
        let behind = said_of(parsed, &items)
            .or_else(|| listed(parsed, &items))
            .or_else(|| shared(parsed, at, &items));
        let name = behind.map_or(name.to_owned(), |behind| joined(name, &behind));
        return needed(parsed, at, &items)
            .map_or_else(|| name.clone(), |need| format!("{need} {name}"));
    }
    bracketed(parsed, at, &items)
        .or_else(|| classed(parsed, name))
        .or_else(|| Some(format!("{name} {}", purpose(parsed, at, &items)?)))
        .unwrap_or_else(|| name.to_owned())
}

/// "NNDR with the remainder paid to the police": what is left is another figure's.
fn without_rest(name: &str) -> Option<&str> {
    let rests = [" with the remainder", " with the rest", " with the balance"];
    let end = (rests.iter().filter_map(|rest| name.find(rest))).min()?;
    Some(&name[..end])
}

/// A name with what stands behind it as printed.
fn joined(name: &str, behind: &str) -> String {
    let space = if behind.starts_with([',', '/']) {
        ""
    } else {
        " "
    };
    format!("{name}{space}{behind}")
}

/// Where a name stands in its sentence, the nearest to its figure.
fn place(parsed: &Parsed, at: usize, name: &str) -> Option<Range<usize>> {
    let ends = |start: usize| {
        (start + 1..=parsed.items.len())
            .take_while(move |&end| parsed.printed(start..end).len() <= name.len())
            .find(move |&end| parsed.printed(start..end) == name)
            .map(|end| start..end)
    };
    (0..parsed.items.len())
        .filter_map(ends)
        .min_by_key(|items| items.start.abs_diff(at))
}

/// "The majority of this site (77%) is located within Flood Zone 3": what is so of that share.
fn bracketed(parsed: &Parsed, at: usize, items: &Range<usize>) -> Option<String> {
    let open = parsed
        .opens(at)
        .filter(|&open| open + 1 == at && open == items.end)?;
    let part = (items.start..items.end).take(3).find(|&word| {
        matches!(
            parsed.word(Some(word)),
            "majority" | "minority" | "part" | "most" | "half" | "proportion" | "percentage"
        )
    })?;
    let of = part + 1;
    let whole = of
        + 1
        + usize::from(matches!(
            parsed.word(Some(of + 1)),
            "this" | "the" | "these" | "our"
        ));
    let said = parsed.beyond_brackets(open);
    let verb = classes_of(parsed).get(said) == Some(&Class::Verb);
    if unit(parsed, at) != Unit::Percent
        || parsed.word(Some(of)) != "of"
        || whole >= items.end
        || !verb
    {
        return None;
    }
    let be = usize::from(matches!(
        parsed.word(Some(said)),
        "is" | "are" | "was" | "were"
    ));
    let said = run(parsed, said + be)?;
    Some(format!("{} {said}", parsed.printed(whole..items.end)))
}

/// "40 were classed / as serious": what a participle alone leaves open.
fn classed(parsed: &Parsed, name: &str) -> Option<String> {
    let last = name.rsplit(", ").next()?;
    let at = (0..parsed.items.len()).find(|&at| parsed.printed(at..at + 1) == last)?;
    let open = matches!(
        last,
        "classed"
            | "classified"
            | "rated"
            | "assessed"
            | "judged"
            | "recorded"
            | "regarded"
            | "described"
            | "identified"
    );
    (open && parsed.word(Some(at + 1)) == "as").then_some(())?;
    Some(format!("{name} as {}", run_or_word(parsed, at + 2)?))
}

/// The phrase at a place.
fn run_or_word(parsed: &Parsed, at: usize) -> Option<String> {
    phrase_from(parsed, at).filter(|phrase| phrase.split(' ').count() <= LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::parse;

    fn check(sentence: &str, name: &str, expected: &str) {
        let parsed = parse(sentence, None);
        let at = parsed.figure_places().map(|(at, _)| at).last();
        assert_eq!(
            completed(&parsed, at.unwrap_or_default(), name),
            expected,
            "{sentence}"
        );
    }

    #[test]
    fn what_is_said_of_the_counted_tells_them_from_others() {
        check(
            "There are 412 people using the new service.",
            "people",
            "people using the new service",
        );
        check(
            "The county has 12 branches run by volunteers and they are open.",
            "branches run",
            "branches run by volunteers",
        );
        check(
            "There are 19 authorities that have acquired powers and these are listed.",
            "authorities",
            "authorities that have acquired powers",
        );
        check(
            "It is 19% of children who came under a plan had had one.",
            "children",
            "children",
        );
        check(
            "There are 19 authorities, including ours.",
            "authorities",
            "authorities",
        );
    }

    #[test]
    fn a_list_goes_on_to_its_end() {
        check(
            "It needs 59,000 sqm of floorspace for retail, food and leisure uses by 2035.",
            "floorspace for retail",
            "floorspace for retail, food and leisure uses",
        );
        check(
            "There were 12 visits to libraries, and complaints fell.",
            "visits to libraries",
            "visits to libraries",
        );
    }

    #[test]
    fn what_is_said_of_two_is_said_of_the_first() {
        let parsed = parse(
            "In all 83% of residents and 80% of businesses say they are satisfied (very or somewhat).",
            None,
        );
        let at = parsed.figure_places().map(|(at, _)| at).next();
        let name = completed(&parsed, at.unwrap_or_default(), "residents");
        assert_eq!(name, "residents are satisfied");
    }

    #[test]
    fn what_is_needed_is_not_there() {
        check(
            "There is a need for 681 pitches.",
            "pitches",
            "need for pitches",
        );
        check(
            "There is a need for 681 pitches and 38 plots.",
            "plots",
            "need for plots",
        );
        check(
            "In total 33 ha is needed for offices.",
            "offices",
            "needed for offices",
        );
    }

    #[test]
    fn a_share_in_brackets_is_what_is_so() {
        check(
            "The majority of this site (77%) is located within Flood Zone 3.",
            "majority of this site",
            "site located within Flood Zone 3",
        );
        check(
            "The cost of this site (77%) is high.",
            "cost of this site",
            "cost of this site",
        );
    }

    #[test]
    fn a_participle_says_as_what() {
        check(
            "Of these 40 were classed as serious.",
            "accidents, classed",
            "accidents, classed as serious",
        );
    }

    #[test]
    fn money_is_given_for_a_purpose() {
        check(
            "The city approved a grant of £20,000 to build new changing rooms.",
            "grant",
            "grant to build new changing rooms",
        );
    }
}
