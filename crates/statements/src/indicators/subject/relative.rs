//! What a relative clause is about: "the reserve which was increased to", "a service, which runs from June and costs £55".

use super::verb::ends_subject;
use crate::indicators::report::reports;
use crate::indicators::{idle, phrase};
use crate::lexicon::is_verb;
use crate::parse::{Parsed, What};

/// What a relative clause is about: "in general reserve which was increased to", not ", which is".
pub(super) fn antecedent(parsed: &Parsed, verb: usize) -> Option<String> {
    let which = verb.checked_sub(1).filter(|&which| {
        // "changes to schemes that add £2m", not "noted that costs are £2m"
        let noun = parsed.word(which.checked_sub(1));
        matches!(parsed.word(Some(which)), "which" | "who")
            || parsed.word(Some(which)) == "that"
                && noun.len() > 4
                && noun.ends_with('s')
                && !is_verb(noun)
                && !reports(noun)
    })?;
    // "the 'other' category, which will increase by 49%"
    let moves = (verb..parsed.items.len().min(verb + 7))
        .any(|near| crate::lexicon::movement(parsed.word(Some(near))).is_some());
    // "the apportionment for sand, which is currently 0.5 million tonnes"
    let is = matches!(parsed.word(Some(verb)), "is" | "are" | "was" | "were")
        && matches!(
            parsed.word(Some(verb + 1)),
            "currently" | "now" | "presently"
        )
        && parsed.is_figure(verb + 2);
    // "the debts at recovery stage, which came to over £2m"
    let amounts = (matches!(
        parsed.word(Some(verb)),
        "came" | "comes" | "totalled" | "totals" | "amounts" | "amounted" | "stood" | "stands"
    ) || is
        // "these deficits, which could total £4.6bn"
        || matches!(parsed.word(Some(verb)), "could" | "may" | "might" | "will" | "would")
            && matches!(parsed.word(Some(verb + 1)), "total" | "reach" | "amount" | "exceed"))
        && (0..which).all(|before| !parsed.is_figure(before));
    let which = match which.checked_sub(1) {
        Some(comma) if (moves || amounts) && parsed.word(Some(comma)) == "," => comma,
        // "the grant (which rose by 0.6%)"
        Some(open) if parsed.word(Some(open)) == "(" => open,
        _ => which,
    };
    let words = parsed.items[..which]
        .iter()
        .enumerate()
        .rev()
        .take_while(|&(at, item)| {
            let quoted = matches!(item.lower.as_str(), "‘" | "’" | "'" | "“" | "”" | "\"");
            (item.what == What::Word || quoted) && !ends_subject(parsed, at)
        })
        .count();
    // "Members pointed to the debts, which came to"
    let done = (which - words..which)
        .rev()
        .find(|&done| {
            amounts
                && parsed.word(Some(done)).ends_with("ed")
                && crate::lexicon::is_preposition(parsed.word(Some(done + 1)))
        })
        .map_or(which - words, |done| done + 1);
    // "the prospect of these deficits, which could total"
    let done = (done..which)
        .rev()
        .find(|&these| amounts && matches!(parsed.word(Some(these)), "these" | "those" | "such"))
        .unwrap_or(done);
    // "was 74% in the spring term, which is 6 points up": a time is not what the clause is about.
    (words > 0)
        .then(|| phrase(parsed, done..which))
        .flatten()
        .filter(|name| !moves || !idle::is_idle(name))
}

/// "sole trustee for other trusts whose net assets total": what belongs to whom the clause is about.
pub(super) fn owned(parsed: &Parsed, from: usize, verb: usize) -> Option<String> {
    let whose = (from.max(1)..verb)
        .rev()
        .take_while(|&at| parsed.joins_a_name(at) && !ends_subject(parsed, at))
        .find(|&at| parsed.word(Some(at)) == "whose")?;
    let noun = phrase(parsed, whose + 1..verb)?;
    let start = (0..whose)
        .rev()
        .take_while(|&at| {
            parsed.joins_a_name(at)
                && !ends_subject(parsed, at)
                && !crate::lexicon::is_preposition(parsed.word(Some(at)))
        })
        .last()?;
    let owner = phrase(parsed, start..whose)?;
    Some(format!("{noun} of {owner}"))
}
