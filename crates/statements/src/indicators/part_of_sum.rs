//! What parts that make up a count are: "44 projects: 29 on track, 11 at risk and 4 delayed".
//!
//! Not parts with a noun and a verb of their own: "and 4 teams were cut".

use super::{phrase, stretch};
use crate::counted::adding_up::whole;
use crate::lexicon::is_verb;
use crate::parse::{Parsed, What};

/// Words of a part at most.
const LONGEST: usize = 5;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let whole = whole(parsed, at)?;
    let said = (at + 1..parsed.items.len())
        .take_while(|&word| {
            parsed.what(Some(word)) == Some(What::Word)
                && !matches!(parsed.word(Some(word)), "and" | "while" | "with")
        })
        .take(LONGEST + 1)
        .count();
    // "£3.9m is delivered, £1.4m on track"; not "£3m roads"
    let plain = (at + 1..at + 1 + said).all(|word| !is_verb(parsed.word(Some(word))));
    let of = phrase(parsed, stretch(parsed, whole + 1))?;
    // "£1m for youth support": what it is for says enough.
    let for_what = parsed.word(Some(at + 1)) == "for";
    ((1..=LONGEST).contains(&said) && plain && !for_what)
        .then(|| format!("{of}, {}", parsed.printed(at + 1..at + 1 + said)))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn parts_say_what_the_counted_are() {
        assert_eq!(
            shown("The plan has 44 projects: 29 on track, 11 at risk and 4 delayed")[1..],
            [
                "29: projects, on track",
                "11: projects, at risk",
                "4: projects, delayed"
            ]
        );
    }
}
