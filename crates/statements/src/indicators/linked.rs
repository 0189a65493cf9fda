//! How a verb ties a figure to its subject: "is", "covers", "has risen to", or the subject of a clause of its own.

use super::subject;
use crate::lexicon::movement;
use crate::parse::Parsed;

/// Whether a verb says that its subject is what follows.
pub(super) fn is_copula(word: &str) -> bool {
    matches!(
        word,
        "is" | "was" | "are" | "were" | "be" | "totals" | "totalled" | "equals"
    )
}

/// Whether the words right before a figure say that their subject is so many: "were", "amounted to", "stood at", and of what can go
/// nowhere "came to". Not "Inspectors came to 12 sites".
pub(super) fn counts(parsed: &Parsed, at: usize) -> bool {
    let word = |back: usize| parsed.word(at.checked_sub(back));
    is_copula(word(1))
        || match (word(2), word(1)) {
            ("amounted" | "amounts" | "amount", "to") | ("stood" | "stands" | "stand", "at") => {
                true
            }
            ("came" | "comes" | "come", "to") => is_derived(word(3)),
            _ => false,
        }
}

/// Whether a noun names a deed, a state or a quality, by its ending: "completions", "permission", "vacancies", "access".
pub(super) fn is_derived(word: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "ion", "ions", "ity", "ities", "ment", "ments", "ness", "ance", "ence", "ship", "cy",
        "cies", "ss",
    ];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Whether a share behind a comma is what the figure before it is or comes to: ", representing 15% of", ", equal to 15% of".
pub(super) fn is_said_to_be(parsed: &Parsed, at: usize) -> bool {
    let word = |back: usize| parsed.word(at.checked_sub(back));
    let comma = match (word(2), word(1)) {
        (_, "representing" | "constituting" | "comprising") => 2,
        ("equal" | "equivalent" | "equating" | "amounting", "to") => 3,
        _ => return false,
    };
    matches!(word(comma), "," | "(")
}

/// Whether the verb right before a share says that its subject is it: "covers 32% of the area".
pub(super) fn makes_up(parsed: &Parsed, at: usize) -> bool {
    // "recovered to as high as 82% of the level before"
    // "is forecast to rise from 82.8% of GDP"
    if matches!(parsed.word(at.checked_sub(1)), "to" | "from")
        && movement(parsed.word(at.checked_sub(2))).is_some()
    {
        return true;
    }
    // "rose from 12% of income in 2021/22 to 14% of income"
    let from = parsed.figure_before(at).filter(|&from| {
        parsed.word(at.checked_sub(1)) == "to"
            && parsed.word(from.checked_sub(1)) == "from"
            && parsed.are_alike(from, at)
    });
    if from.is_some_and(|from| movement(parsed.word(from.checked_sub(2))).is_some()) {
        return true;
    }
    // "all 12 major ones were decided, as were 94% of minor ones"
    if parsed.word(at.checked_sub(2)) == "as" {
        return false;
    }
    let as_high = usize::from(parsed.word(at.checked_sub(1)) == "as") * 3;
    (at.saturating_sub(3 + as_high)..at)
        .rev()
        .take_while(|&before| !parsed.is_figure(before))
        .any(|before| {
            matches!(
                parsed.word(Some(before)),
                "covers"
                    | "covered"
                    | "represents"
                    | "represented"
                    | "represent"
                    | "account"
                    | "accounts"
                    | "accounted"
                    | "comprise"
                    | "comprises"
                    | "comprised"
                    | "constitute"
                    | "constitutes"
                    | "constituted"
                    | "is"
                    | "are"
                    | "was"
                    | "were"
                    | "be"
                    | "receives"
                    | "received"
                    | "spends"
                    | "spent"
                    | "cost"
                    | "costs"
                    | "up"
                    | "stand"
                    | "stands"
                    | "stood"
                    | "stabilising"
                    | "settling"
                    | "settle"
                    | "settles"
                    | "settled"
                    | "recovered"
                    | "amounted"
                    | "amounts"
                    | "equates"
                    | "equated"
            )
        })
}

/// Whether a figure stands in the subject of a clause of its own: "were £14m over, and savings of £10m had been made".
pub(super) fn opens_clause(parsed: &Parsed, at: usize) -> bool {
    /// Items of a subject on either side of its figure at most.
    const NEAR: usize = 8;
    let joined = (at.saturating_sub(NEAR)..at)
        .rev()
        .take_while(|&before| !parsed.is_figure(before))
        .any(|before| {
            matches!(
                parsed.word(Some(before)),
                "and" | ";" | "while" | "whilst" | "but"
            ) && (0..before).any(|earlier| parsed.is_figure(earlier))
        });
    joined
        && (at + 1..at + 1 + NEAR)
            .take_while(|&next| !matches!(parsed.word(Some(next)), "," | ";" | "and"))
            .any(|next| subject::ends_subject(parsed, next))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_bound_is_nowhere_that_something_moved_to() {
        assert_eq!(
            shown("Each town will take up to a maximum of 400 square metres of office space")[0],
            "400 square metres: office space"
        );
    }

    #[test]
    fn a_share_behind_a_comma_is_what_the_figure_before_comes_to() {
        let check = |sentence| crate::parse::holds_of_last(sentence, super::is_said_to_be);
        assert!(check("The levy was £1.2m, representing 15% of fees"));
        assert!(check("The levy was £1.2m, equal to 15% of fees"));
        assert!(!check("It has a share representing 15% of fees"));
    }

    #[test]
    fn what_moved_from_one_share_to_another_is_the_subject() {
        assert_eq!(
            shown("Public debt rose from 82.8% of output in 2023-24 to 83.5% of output")[1],
            "83.5%: Public debt, share of output"
        );
        // Where nothing moved, it is what it is a share of.
        assert_eq!(
            shown("Prices apply to 83.5% of customers")[0],
            "83.5%: customers"
        );
    }

    #[test]
    fn what_comes_to_so_many_is_the_subject() {
        assert_eq!(
            shown("Net completions came to 412 dwellings")[0],
            "412: Net completions, dwellings"
        );
        assert_eq!(shown("Inspectors came to 12 sites")[0], "12: sites");
        assert_eq!(
            shown("1,940 dwellings had permission")[0],
            "1,940: dwellings with permission"
        );
    }
}
