//! Words behind a figure that say something of it and name nothing, and marks that open its name.

use crate::lexicon::is_preposition;
use crate::parse::{Parsed, What};

/// Whether one word behind a figure says something of it but names nothing: "£5m short", "set £2m aside".
pub(super) fn is_remark(name: &str) -> bool {
    let participle = name.ends_with("ing") && !crate::indicators::is_mass_noun(name);
    !name.contains(' ')
        && (participle
            || matches!(
                name,
                "aside"
                    | "short"
                    | "available"
                    | "first"
                    | "apart"
                    | "away"
                    | "back"
                    | "together"
                    | "altogether"
                    | "again"
                    | "ago"
                    | "later"
                    | "earlier"
                    | "alone"
                    | "year"
                    | "spare"
                    | "extra"
                    | "clear"
                    | "said"
                    | "outright"
                    | "instead"
                    | "due"
                    | "free"
                    | "expected"
                    | "projected"
                    | "forecast"
                    | "estimated"
                    | "anticipated"
                    | "budgeted"
                    | "valued"
            ))
}

/// "in line with", "in total", "in order to": said of the figure, not its name.
pub(super) fn is_idiom(parsed: &Parsed, from: usize) -> bool {
    parsed.word(Some(from)) == "in"
        && matches!(
            parsed.word(Some(from + 1)),
            "line"
                | "total"
                | "order"
                | "addition"
                | "comparison"
                | "excess"
                | "this"
                | "full"
                | "fact"
                | "each"
                | "turn"
                | "part"
                | "both"
                | "all"
        )
}

/// "4,532,000 “A” shares": a mark that opens a name of which more follows.
pub(super) fn opens_quote(parsed: &Parsed, at: usize) -> bool {
    let quote = |at: usize| matches!(parsed.word(Some(at)), "“" | "”" | "‘" | "’" | "\"");
    quote(at)
        && (at + 2..at + 5).any(|close| {
            quote(close)
                && parsed.what(Some(close + 1)) == Some(What::Word)
                && !is_preposition(parsed.word(Some(close + 1)))
                && !crate::lexicon::is_joiner(parsed.word(Some(close + 1)))
        })
}

/// "2,882,750 £1 preference shares": a price between a count and its noun.
pub(super) fn is_price(parsed: &Parsed, at: usize, from: usize) -> bool {
    let unit = |at: usize| crate::indicators::unit(parsed, at);
    from == at + 1
        && parsed.is_figure(from)
        && unit(from).is_money()
        && unit(at) == scrutineer_model::Unit::Count
}
