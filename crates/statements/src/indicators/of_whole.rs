//! A part of a whole that opens the clause: "Of 312 appeals decided in the year 71% were dismissed", "Out of the 488
//! incidents looked at, 388 met the standard".
//!
//! Not the whole itself ("Of 312 appeals"), and not "Of these", see `of_which`.

use super::clause::is_past;
use super::{of_which, phrase, stretch};
use crate::lexicon::{is_preposition, is_verb};
use crate::parse::{Parsed, What};

/// Items between the "of" and the part at most.
const FAR: usize = 20;

/// Words of a whole at most.
const LONG: usize = 8;

pub(super) fn read(parsed: &Parsed, at: usize, before: Option<&str>) -> Option<String> {
    let of = opening(parsed, at)?;
    let mut from = of + 1;
    while from < at
        && (parsed.is_figure(from)
            || matches!(parsed.word(Some(from)), "the" | "all" | "our" | "its"))
    {
        from += 1;
    }
    let next = parsed.beyond_brackets(at + 1);
    let does = of_which::does(parsed, next)?;
    // "Of those on the list 12 were waiting"
    let pronoun = matches!(parsed.word(Some(from)), "those" | "these");
    // "Of the £2.8m put off", "Of the £13m in Table 1": the figure before says what it is.
    let first = parsed.word(Some(from));
    let noun = !is_preposition(first)
        && !is_verb(first)
        && !(from > of + 1
            && parsed.is_figure(from - 1)
            && (first.ends_with("ed") || matches!(first, "put" | "set" | "spent")));
    let whole = if pronoun {
        before.map(str::to_owned)
    } else if noun {
        let whole = stretch(parsed, from);
        phrase(parsed, whole.start..whole.end.min(at))
    } else {
        None
    };
    let whole = whole.filter(|whole| whole.split_whitespace().count() <= LONG);
    Some(match whole {
        Some(whole) => format!("{whole}, {does}"),
        None => does,
    })
}

/// The "of" that opens the clause of a figure which does something.
pub(crate) fn opening(parsed: &Parsed, at: usize) -> Option<usize> {
    let of = (at.saturating_sub(FAR)..at).rev().find(|&of| {
        let before = parsed.word(of.checked_sub(1));
        let out = before == "out" && (of == 1 || ends(parsed.word(of.checked_sub(2))));
        parsed.word(Some(of)) == "of" && (of == 0 || ends(before) || out)
    })?;
    let pronoun = matches!(
        parsed.word(Some(of + 1)),
        "them" | "this" | "which" | "whom" | "course"
    ) || matches!(parsed.word(Some(of + 1)), "these" | "those")
        && (of + 3 > at || parsed.word(Some(of + 2)) == ",");
    // A whole stands between, and no clause of its own.
    let between = of + 2 < at;
    let clause = (of + 1..at).any(|inside| {
        matches!(
            parsed.word(Some(inside)),
            "is" | "are" | "was" | "were" | "has" | "have" | "had" | "will" | ";" | ":"
        ) && !matches!(
            parsed.word(inside.checked_sub(1)),
            "which" | "who" | "that" | "whom"
        ) && parsed.word(inside.checked_sub(2)) != "where"
    });
    let last = parsed.what(at.checked_sub(1)) == Some(What::Word)
        && !is_preposition(parsed.word(at.checked_sub(1)))
        || matches!(parsed.word(at.checked_sub(1)), "," | ")")
        || matches!(parsed.what(at.checked_sub(1)), Some(What::Period(_)));
    let next = parsed.word(Some(parsed.beyond_brackets(at + 1)));
    // "Of the 312 concerns, 104 led to an enquiry"
    let led =
        is_past(next) && is_preposition(parsed.word(Some(parsed.beyond_brackets(at + 1) + 1)));
    let acts = is_verb(next) || led || next.len() > 4 && next.ends_with("ed");
    (between && !pronoun && !clause && last && acts).then_some(of)
}

fn ends(word: &str) -> bool {
    matches!(
        word,
        ":" | ";" | "–" | "that" | "(" | "." | "•" | "and" | ","
    )
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_part_is_of_the_whole_that_opens_its_clause() {
        assert_eq!(
            shown("Of 312 appeals decided in the year 71% were dismissed")[1],
            "71%: appeals decided, dismissed"
        );
        assert_eq!(
            shown("Of the 312 concerns received, 104 led to an enquiry")[1],
            "104: concerns, led to an enquiry"
        );
        assert_eq!(
            shown("Of initial plans, 76% had been renewed in time"),
            ["76%: initial plans, renewed in time"]
        );
    }

    #[test]
    fn a_clause_between_is_another() {
        assert_eq!(
            shown("Of the plan it was said that 12 children had left")[0],
            "12: children left"
        );
    }
}
