//! Money that changes hands without a name: "TCC had budgeted £750", "the City received £17m". Who did what is
//! the best name it has.
//!
//! Not where something behind the figure says what it was for: "spent £2m on roads".

use super::{actor, after, phrase, phrase_from, subject};
use crate::parse::Parsed;

/// Stems of verbs whose object is a sum.
const VERBS: &[&str] = &[
    "receiv",
    "budget",
    "award",
    "donat",
    "contribut",
    "allocat",
    "borrow",
    "invest",
    "spend",
    "spent",
    "paid",
    "pay",
    "give",
    "gave",
    "giving",
    "grant",
    "raise",
    "raised",
    "collect",
    "save",
    "saved",
    "transfer",
    "earn",
    "refund",
];

/// Words a subject has at most: a longer one names enough.
const SHORT: usize = 4;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let verb = (at.saturating_sub(5)..at).rev().find(|&before| {
        !matches!(
            parsed.word(Some(before)),
            "a" | "the"
                | "up"
                | "to"
                | "further"
                | "another"
                | "only"
                | "some"
                | "sum"
                | "of"
                | "amount"
        )
    })?;
    let word = parsed.word(Some(verb));
    let transacts = VERBS.iter().any(|stem| word.starts_with(stem)) && !word.ends_with('s')
        // Nouns of the same stem.
        && !word.ends_with("ion")
        && !word.ends_with("ment")
        && !matches!(word, "grant" | "budget" | "transfer" | "saving" | "spending" | "borrowing" | "raise");
    if !transacts || after::read(parsed, at).is_some() {
        return None;
    }
    let Some(subject::Subject::Named(who)) = subject::read(parsed, at) else {
        return payee(parsed, verb, at);
    };
    // "the Council paid £4.278m to the Teachers' Pension Scheme"
    if actor::is_actor(&who)
        && let Some(to) = payee(parsed, verb, at)
    {
        return Some(to);
    }
    let verb = parsed.printed(verb..verb + 1);
    if actor::is_actor(&who)
        && let Some(source) = source(parsed, at)
    {
        return Some(format!("{verb} {source}"));
    }
    (who.split_whitespace().count() <= SHORT).then(|| format!("{who} {verb}"))
}

/// To whom it goes, where nobody is said to give it: "It was resolved to donate £200 to the Village Hall".
fn payee(parsed: &Parsed, verb: usize, at: usize) -> Option<String> {
    let mut to = parsed.beyond_brackets(at + 1);
    if parsed.word(Some(to)).ends_with("ly") {
        to += 1;
    }
    let named = parsed.word(Some(to)) == "to"
        && (to + 1..to + 3).any(|word| parsed.items.get(word).is_some_and(|item| item.capital));
    let name = named.then(|| phrase_from(parsed, to + 1)).flatten()?;
    Some(format!("{} to {name}", parsed.printed(verb..verb + 1)))
}

/// Where it comes from or under what: "received £17m (2021 - £35m) from the Province", "Under the Building Fund, the
/// City received £58m".
fn source(parsed: &Parsed, at: usize) -> Option<String> {
    let opens = |place: usize| matches!(parsed.word(Some(place)), "from" | "under" | "through");
    let behind = parsed.beyond_brackets(at + 1);
    if opens(behind) {
        let name = phrase_from(parsed, behind + 1)?;
        return Some(format!("{} {name}", parsed.word(Some(behind))));
    }
    let first = parsed.figure_places().next().map(|(first, _)| first)?;
    if !opens(0) || first != at {
        return None;
    }
    let comma = (1..at).find(|&comma| parsed.word(Some(comma)) == ",")?;
    let name = phrase(parsed, 1..comma)?;
    Some(format!("{} {name}", parsed.word(Some(0))))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn who_did_what_names_a_sum() {
        assert_eq!(
            shown("The Chairman explained that TCC had budgeted £750 in 2017/18"),
            ["£750: TCC budgeted"]
        );
        assert_eq!(
            shown("In 2022, the City received £17,279"),
            ["£17,279: City received"]
        );
    }

    #[test]
    fn who_gets_it_names_a_sum_that_nobody_gives() {
        assert_eq!(
            shown("It was resolved to donate £200 to the Village Hall."),
            ["£200: donate to Village Hall"]
        );
        assert_eq!(
            shown("In 2014/15, the Council paid £4.278m to the Teachers’ Pension Scheme"),
            ["£4.278m: paid to Teachers’ Pension Scheme"]
        );
    }

    #[test]
    fn where_it_comes_from_says_more_than_who_has_it() {
        assert_eq!(
            shown("In 2022, the City received £27 (2021 - £4) from the Province.")[0],
            "£27: received from Province"
        );
        assert_eq!(
            shown("Under the Community Building Fund, the City received £58,261"),
            ["£58,261: received under Community Building Fund"]
        );
    }

    #[test]
    fn who_stands_in_a_clause_of_its_own() {
        assert_eq!(
            shown("Councillors agreed that TCC would give £1,000"),
            ["£1,000: TCC give"]
        );
    }

    #[test]
    fn what_it_was_for_comes_first() {
        assert_eq!(shown("The council spent £2m on roads"), ["£2m: roads"]);
    }
}
