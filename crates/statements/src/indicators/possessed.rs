//! Whose number or value it is, where that stands before it in the sentence: "Overdue repairs were coming down, and their number
//! was 1,705".

use super::clause::classes_of;
use super::{actor, is_general, phrase};
use crate::lexicon::is_preposition;
use crate::parse::{Class, Parsed};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    /// Words from the pronoun to its figure at most: "their number at present was".
    const NEAR: usize = 7;
    let whose = (at.saturating_sub(NEAR)..at)
        .rev()
        .take_while(|&word| !parsed.is_figure(word))
        .find(|&word| matches!(parsed.word(Some(word)), "their" | "its"))?;
    let noun = parsed.word(Some(whose + 1));
    let general = matches!(
        noun,
        "number" | "numbers" | "total" | "value" | "cost" | "average"
    );
    let joined = matches!(parsed.word(whose.checked_sub(1)), "and" | "but" | ",");
    let verb = classes_of(parsed)[..whose]
        .iter()
        .position(|class| *class == Class::Verb)?;
    let first = parsed.word(Some(0));
    if !general || !joined || is_preposition(first) || (0..whose).any(|word| parsed.is_figure(word))
    {
        return None;
    }
    let owner = phrase(parsed, 0..verb)
        .filter(|owner| !actor::is_actor(owner) && !is_general(&owner.to_lowercase()))?;
    Some(match noun {
        "number" | "numbers" | "total" => owner,
        _ => format!("{noun} of {owner}"),
    })
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_a_pronoun_stands_for_is_named() {
        assert_eq!(
            shown("Late loans were coming down, and their number at present was 1,705"),
            ["1,705: Late loans"]
        );
        assert_eq!(
            shown("The empty sheds were sold, and their value was £3m"),
            ["£3m: value of empty sheds"]
        );
    }
}
