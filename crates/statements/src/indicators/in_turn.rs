//! What stands before a verb in the order of the figures behind it: "false alarms and special services made up 51% and 8%
//! respectively".
//!
//! Of a list behind one preposition each is named with what stands before that: "closing balances for roads, parks and schools were".
//! Not one thing at several times: "it was 51% and 8% in 2014 and 2015 respectively".

use std::ops::Range;

use super::phrase;
use crate::parse::{Class, Parsed, What};

use super::clause::classes_of;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let word = (at..parsed.items.len()).find(|&word| parsed.word(Some(word)) == "respectively")?;
    let figures = row(parsed, word);
    let order = figures.iter().position(|&place| place == at)?;
    let timed =
        (figures[0]..word).any(|place| matches!(parsed.what(Some(place)), Some(What::Period(_))));
    let classes = classes_of(parsed);
    let verb = (0..figures[0])
        .rev()
        .take_while(|&place| !matches!(parsed.what(Some(place)), Some(What::Figure(_))))
        .find(|&place| classes[place] == Class::Verb)?;
    let things = things(parsed, classes, verb);
    // "In order to limit these risks the policies for fire and motor": where the first begins is not told
    let opens = things.first().map_or(0, |first| first.start);
    if classes[opens] == Class::Preposition {
        return None;
    }
    let pairs = figures.len() > 1 && things.len() == figures.len() && !timed;
    let thing = phrase(parsed, things.get(order).filter(|_| pairs)?.clone())?;
    let shared = shared(parsed, classes, &things).filter(|_| order > 0);
    Some(shared.map_or_else(|| thing.clone(), |shared| format!("{shared} {thing}")))
}

/// "closing balances for / roads, parks and schools": what the first of several names has before its preposition is of all of them.
fn shared(parsed: &Parsed, classes: &[Class], things: &[Range<usize>]) -> Option<String> {
    let leads = |thing: &Range<usize>| {
        let mut words = thing.clone().filter(|&at| parsed.items[at].depth == 0);
        words.find(|&at| matches!(parsed.word(Some(at)), "for" | "of" | "in" | "on"))
    };
    let (first, others) = things.split_first()?;
    let preposition = leads(first)?;
    // "cost of living and inflation": a word of its own is no like of a name.
    let named = |thing: &Range<usize>| thing.clone().all(|at| classes[at] != Class::Preposition);
    let capital = |at: usize| parsed.items.get(at).is_some_and(|item| item.capital);
    let alike = others
        .iter()
        .all(|thing| named(thing) && capital(thing.start) == capital(preposition + 1));
    let opens = (first.start..preposition)
        .find(|&at| classes[at] == Class::Noun && parsed.what(Some(at)) == Some(What::Word))?;
    alike.then(|| parsed.printed(opens..preposition + 1).to_owned())
}

/// The figures before a word that only commas and joiners part.
fn row(parsed: &Parsed, word: usize) -> Vec<usize> {
    let mut figures: Vec<usize> = (0..word)
        .rev()
        .take_while(|&place| {
            parsed.is_figure(place) || matches!(parsed.word(Some(place)), "," | "and")
        })
        .filter(|&place| parsed.is_figure(place))
        .collect();
    figures.reverse();
    figures
}

/// The things of the list that ends before a verb, brackets left out of their count.
fn things(parsed: &Parsed, classes: &[Class], verb: usize) -> Vec<Range<usize>> {
    let depth = parsed.items[verb].depth;
    let mut things = Vec::new();
    let mut end = verb;
    let mut joined = false;
    for place in (0..=verb).rev() {
        let inside = place < verb && parsed.items[place].depth > depth;
        let joiner =
            classes.get(place) == Some(&Class::Joiner) && parsed.word(Some(place)) == "and";
        let comma = parsed.word(Some(place)) == "," && joined;
        let opens = place == 0
            || matches!(
                classes[place - 1],
                Class::Opener | Class::Verb | Class::Relative | Class::Mark
            ) && !inside
                && parsed.word(Some(place - 1)) != ")"
                && !(joined && parsed.word(Some(place - 1)) == ",");
        if inside {
            continue;
        }
        if joiner && !joined || comma {
            things.push(place + 1..end);
            end = place;
            joined = true;
        } else if opens {
            things.push(place..end);
            break;
        }
    }
    things.reverse();
    things.retain(|thing| !thing.is_empty());
    things
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn figures_are_named_in_the_order_of_what_stands_before_them() {
        assert_eq!(
            shown(
                "Of it 41% was rent, while grants and special gifts (in kind) made up 51 % and 8% respectively"
            )[1..],
            ["51 %: grants", "8%: special gifts"]
        );
        assert_eq!(
            shown(
                "The closing balances for Roads, Parks and Schools were £3m, £2m and £1m respectively"
            )[1..],
            [
                "£2m: closing balances for Parks",
                "£1m: closing balances for Schools"
            ]
        );
    }
}
