//! A label directly before the figure: "Children with disabilities: £3.2m", "April = 20.2", "Merlin
//! Waste - £27.24", "Savings account £6,079.51".
//!
//! Only a time before the sign names nothing: "April 2018 = 20.2" goes on about what stands above it.

mod direct;

use std::ops::Range;

use scrutineer_model::Unit;

use super::reach::back;
use super::{is_mass_noun, noun_behind, phrase, phrase_from, subject};
use crate::lexicon::{is_holding, is_joiner, is_preposition, is_verb};
use crate::parse::{Parsed, What};
use direct::{outcome, stands_between};

/// Items of a label at most.
const LONGEST: usize = 15;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    if let Some(text) = measure_line(parsed, at) {
        return Some(text);
    }
    let before = at.checked_sub(1)?;
    let item = &parsed.items[before];
    let sign = matches!(item.lower.as_str(), ":" | "=" | "-" | "–" | "—" | "•");
    let money = matches!(parsed.what(Some(at)), Some(What::Figure(figure)) if parsed.figures[figure].value.unit != Unit::Count);
    let direct = money
        && item.what == What::Word
        && !is_preposition(&item.lower)
        && (!is_verb(&item.lower)
            || matches!(
                item.lower.as_str(),
                "account" | "accounts" | "costs" | "cost" | "benefits"
            ))
        && !is_joiner(&item.lower)
        && !stands_between(&item.lower)
        // "No major constraints 100% of the site is": a heading runs into its sentence.
        && parsed.word(Some(at + 1)) != "of"
        && !subject_has_verb(parsed, at);
    // "is resolved through - £61.5m": the sign is a minus.
    let minus = matches!(item.lower.as_str(), "-" | "–")
        && before
            .checked_sub(1)
            .is_some_and(|ahead| is_preposition(parsed.word(Some(ahead))));
    // "Be safe: 13.8% of referrals were repeated": the words before the colon are a heading.
    // "a high share of capacity - 100% of municipal capacity": what stands behind the dash says of what.
    let of_its_own = matches!(item.lower.as_str(), "-" | "–")
        && parsed.word(Some(at + 1)) == "of"
        // Not "Current arrears – 3.42% of the debit".
        && (0..before).any(|verb| {
            is_verb(parsed.word(Some(verb)))
                || parsed.word(Some(verb)) == "make" && parsed.word(Some(verb + 1)) == "up"
        });
    let heading = of_its_own
        || item.lower == ":"
            && (parsed.word(Some(parsed.beyond_brackets(at + 1))) == "of"
                || noun_behind(parsed, at) && outcome(parsed, at).is_none());
    if !sign && !direct || minus || heading || direct && (acts(parsed, before)) {
        return None;
    }
    let end = ending(parsed, at, sign);
    let start = beginning(parsed, end, sign);
    // "less than 5% without a referendum: 3% in general": words behind another figure.
    let trails = start
        .checked_sub(1)
        .is_some_and(|first| parsed.is_figure(first))
        && is_preposition(parsed.word(Some(start)));
    if sign && trails {
        return None;
    }
    let verb = (item.lower == ":")
        .then(|| said(parsed, start..end))
        .flatten();
    // "Where we stand: £23m saved"
    let asks = matches!(
        parsed.word(Some(start)),
        "where" | "what" | "how" | "why" | "when"
    );
    if verb.is_some() && asks {
        return None;
    }
    name_of(parsed, at, start..verb.unwrap_or(end), sign)
}

/// "It seeks £3m", "pupils scored £5": a verb right before the figure, not a label.
fn acts(parsed: &Parsed, before: usize) -> bool {
    let word = parsed.word(Some(before));
    let ahead = parsed.word(before.checked_sub(1));
    word.ends_with("ed")
        || is_holding(word)
        || word.ends_with("'s")
        // "Cost of staging £5,000"
        || word.ends_with("ing") && !is_mass_noun(word) && !matches!(ahead, "of" | "for")
        || matches!(ahead, "it" | "we" | "they" | "to" | "would")
        // "a category for swimming, which cost £22"
        || matches!(word, "cost" | "costs") && matches!(ahead, "which" | "and" | "that")
}

/// The verb of a label that is a clause: "Admissions to care homes have dropped sharply: 168 so far". Not of "To be saved: £2m" nor
/// of "Employees who feel valued: 75%".
fn said(parsed: &Parsed, words: Range<usize>) -> Option<usize> {
    let verb = (words.start + 1..words.end).find(|&verb| {
        subject::ends_subject(parsed, verb) && parsed.word(verb.checked_sub(1)) != "to"
    })?;
    let relative = (words.start..verb).any(|word| {
        matches!(
            parsed.word(Some(word)),
            "who" | "which" | "that" | "whose" | "to"
        )
    });
    // Longer than a label is looked for, it begins before.
    let whole = (words.start.checked_sub(1))
        .is_none_or(|before| parsed.what(Some(before)) != Some(What::Word));
    (whole && !relative && parsed.items[verb].depth == parsed.items[words.start].depth)
        .then_some(verb)
}

/// The name that the words of a label give, with what its figure is for behind it.
fn name_of(parsed: &Parsed, at: usize, words: Range<usize>, sign: bool) -> Option<String> {
    let Range { start, end } = words;
    // "Day opportunities for adults cost over £7m": a verb; "set-up costs £0.65m" is a name.
    let verb =
        !sign && matches!(parsed.word(at.checked_sub(1)), "cost" | "costs") && end - start > 3;
    // "took 19 days to process and changes of address 4 days": the second of two.
    let second = (start..end)
        .rev()
        .find(|&and| parsed.word(Some(and)) == "and")
        .filter(|_| {
            !sign
                && start
                    .checked_sub(1)
                    .is_some_and(|first| parsed.is_figure(first))
        });
    let start = second.map_or(start, |and| and + 1);
    let name = phrase(parsed, start..end - usize::from(verb))?;
    // "Solicitors - £1,200 (Ch. No. 300047) – Legal fees": payee, sum, what for.
    let dash = parsed.beyond_brackets(at + 1);
    let purpose = (sign && matches!(parsed.word(Some(dash)), "–" | "—" | "-"))
        .then(|| phrase_from(parsed, dash + 1))
        .flatten();
    Some(match purpose {
        Some(purpose) => format!("{name}, {purpose}"),
        None => match outcome(parsed, at) {
            Some(outcome) => format!("{name}, {outcome}"),
            None => name,
        },
    })
}

/// Where the words of a label end: "The target (15/16) - £25.6m" has brackets between a label and its sign.
fn ending(parsed: &Parsed, at: usize, sign: bool) -> usize {
    let end = at - usize::from(sign);
    match end.checked_sub(1) {
        Some(close)
            if sign
                && parsed.word(Some(close)) == ")"
                && parsed.items[at].depth < parsed.items[close].depth =>
        {
            // Not "nine are finished (S1, S2): £4m".
            let open = parsed.opens(close).unwrap_or(end);
            let says = (0..open).any(|before| subject::ends_subject(parsed, before));
            if says { end } else { open }
        }
        _ => end,
    }
}

/// Where the words of a label begin.
fn beginning(parsed: &Parsed, end: usize, sign: bool) -> usize {
    back(end, LONGEST, |at| {
        let item = &parsed.items[at];
        // "Fly tips removed within two days: 92.4%"
        let term = matches!(item.what, What::Figure(figure) if parsed.figures[figure].in_words)
            && (matches!(
                parsed.word(at.checked_sub(1)),
                "within" | "in" | "over" | "under"
            ) || matches!(
                parsed.word(Some(at + 1)),
                "years" | "months" | "weeks" | "days" | "or"
            ));
        let stops = matches!(item.what, What::Figure(_)) && !term
            || matches!(
                item.lower.as_str(),
                "," | ";" | "." | "(" | ")" | ":" | "•" | "="
            )
            || sign && matches!(item.lower.as_str(), "–" | "—");
        !stops
    })
}

/// A line that is all name but for its figure: "KPI 11: % of employees who feel valued 71.9% (+0.1pp)". It may
/// hold a verb.
fn measure_line(parsed: &Parsed, at: usize) -> Option<String> {
    /// Words in front of the name: "KPI 11:".
    const PREFIX: usize = 3;
    let first = parsed.figure_places().next()?.0;
    if first != at || parsed.items[at].depth > 0 || at < 3 {
        return None;
    }
    let start = match (0..PREFIX.min(at))
        .rev()
        .find(|&mark| parsed.word(Some(mark)) == ":")
    {
        Some(colon) => colon + 1,
        None => 0,
    };
    let opens = matches!(
        parsed.word(Some(start)),
        "%" | "percentage" | "number" | "proportion" | "rate" | "no"
    );
    let ends = matches!(parsed.word(Some(parsed.beyond_brackets(at + 1))), "" | ".")
        && parsed.beyond_brackets(at + 1) + 1 >= parsed.items.len();
    let last = &parsed.items[at - 1];
    let runs = last.what == What::Word
        && !is_preposition(&last.lower)
        && !is_verb(&last.lower)
        && !is_joiner(&last.lower);
    (opens && ends && runs)
        .then(|| phrase(parsed, start..at))
        .flatten()
}

/// Whether the words before a figure form a sentence rather than a label.
fn subject_has_verb(parsed: &Parsed, at: usize) -> bool {
    parsed.items[..at]
        .iter()
        .enumerate()
        .rev()
        .skip(1)
        .take_while(|(_, item)| {
            !matches!(item.what, What::Figure(_)) && !matches!(item.lower.as_str(), ";" | "," | ":")
        })
        .any(|(at, _)| subject::ends_subject(parsed, at))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_share_behind_a_dash_says_of_what() {
        assert_eq!(
            shown("The sites are a high share of capacity - 100% of municipal capacity"),
            ["100%: municipal capacity"]
        );
        assert_eq!(
            shown("Current arrears – 3.42% of the debit"),
            ["3.42%: arrears"]
        );
    }

    #[test]
    fn a_label_names_its_figure() {
        assert_eq!(
            shown("Children with disabilities: £3.2m"),
            ["£3.2m: Children with disabilities"]
        );
        assert_eq!(
            shown("Merlin Waste - £27.24, Savings account £6,079.51"),
            ["£27.24: Merlin Waste", "£6,079.51: Savings account"]
        );
    }

    #[test]
    fn a_heading_before_a_sentence_names_nothing() {
        assert_eq!(
            shown("Be safe: 13.8% of referrals were repeated"),
            ["13.8%: referrals repeated"]
        );
        assert_eq!(shown("It seeks £3,012,357"), ["£3,012,357: KNOWN"]);
    }

    #[test]
    fn a_time_names_nothing() {
        assert_eq!(shown("April 2018 = 20.2%"), ["20.2%: KNOWN"]);
    }
}
