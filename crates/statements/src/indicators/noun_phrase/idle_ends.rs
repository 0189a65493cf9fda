//! Words at the ends of a phrase that are no part of its name: articles, prepositions, times, where it is printed.

use crate::lexicon::{is_be_or_have, is_empty, is_joiner, is_preposition};
use crate::parse::{Parsed, What};

/// "current account", "A&E": a name opens with what elsewhere is a time or an article.
pub(super) fn is_named_so(parsed: &Parsed, at: usize) -> bool {
    let next = parsed.word(Some(at + 1));
    match parsed.word(Some(at)) {
        "current" => matches!(next, "account" | "accounts" | "assets" | "liabilities"),
        "a" => next == "&",
        _ => false,
    }
}

/// Whether a phrase does not begin with an item: "the", "of", a time.
pub(super) fn opens_idly(parsed: &Parsed, at: usize) -> bool {
    let item = &parsed.items[at];
    // "Note the forecast overspend"
    let told = matches!(
        item.lower.as_str(),
        "note" | "agree" | "approve" | "endorse" | "notes" | "agrees" | "approves" | "endorses"
    ) && parsed.word(Some(at + 1)) == "the";
    if told {
        return true;
    }
    // "half of respondents"
    let next = parsed.word(Some(at + 1));
    if matches!(
        item.lower.as_str(),
        "half" | "third" | "thirds" | "quarter" | "quarters"
    ) && next == "of"
    {
        return true;
    }
    if is_named_so(parsed, at) {
        return false;
    }
    // "increases are based on the share of the charge"
    if item.lower == "based" && matches!(next, "on" | "upon") {
        return true;
    }
    // "in respect of gains", "on behalf of partners", "in order to balance"
    let lead = at.checked_sub(1).map(|lead| parsed.word(Some(lead)));
    let compound = match (lead, item.lower.as_str()) {
        (Some("in"), "respect" | "terms" | "favour" | "support" | "lieu")
        | (Some("on"), "behalf") => next == "of",
        (Some("in"), "order" | "addition" | "relation" | "response") => next == "to",
        _ => false,
    };
    if compound {
        return true;
    }
    // ", less related amortization", "net of receivables", "as well as smaller sites"
    let before = parsed.word(at.checked_sub(1));
    let led = match item.lower.as_str() {
        "less" => before == "," && !matches!(next, "than" | "of"),
        "net" => next == "of",
        "well" => before == "as" && next == "as",
        // "income to balance spending growth"
        "balance" => before == "to" && !crate::lexicon::is_preposition(next) && !next.is_empty(),
        _ => false,
    };
    if led {
        return true;
    }
    // "had been set aside for repairs"
    if item.lower == "aside" {
        return true;
    }
    // "slightly fewer parents"
    let degree = matches!(
        item.lower.as_str(),
        "slight" | "slightly" | "significantly" | "considerably" | "substantially"
    ) || matches!(item.lower.as_str(), "fewer" | "more")
        && matches!(
            parsed.word(at.checked_sub(1)),
            "slightly" | "significantly" | "considerably" | "substantially"
        );
    if degree {
        return true;
    }
    match item.what {
        What::Word => {
            is_empty(&item.lower)
                || is_joiner(&item.lower)
                || is_preposition(&item.lower) && item.lower != "under"
                // "mainly due to placements"
                || matches!(item.lower.as_str(), "mainly" | "largely" | "primarily" | "partly" | "principally" | "chiefly" | "notably" | "predominantly" | "due")
                || is_be_or_have(&item.lower)
                || item.lower == "being"
        }
        What::Mark | What::Period(_) => true,
        What::Passed | What::Figure(_) => false,
    }
}

/// Whether a phrase does not end with an item.
pub(super) fn ends_idly(parsed: &Parsed, at: usize) -> bool {
    let item = &parsed.items[at];
    // "services currently account for", "reserves at the end of 2023-24 were"
    let edge = matches!(item.lower.as_str(), "end" | "start" | "beginning")
        && matches!(parsed.word(at.checked_sub(1)), "the" | "at");
    if edge
        || matches!(
            item.lower.as_str(),
            "currently"
                | "already"
                | "having"
                | "totaling"
                | "totalling"
                | "still"
                | "then"
                | "those"
                | "ii"
                | "iii"
                | "iv"
                | "vi"
                | "these"
                | "further"
                | "additional"
                | "each"
                | "typically"
                | "generally"
                | "usually"
                | "normally"
                | "broadly"
        )
    {
        return true;
    }
    // "reviews removed 614 awards worth £198,000", "3.4 offences on average"
    let valued = item.lower == "worth" && parsed.is_figure(at + 1)
        || item.lower == "average" && parsed.word(at.checked_sub(1)) == "on";
    // "38 agency workers covering 61 vacancies"
    let doing = item.lower.ends_with("ing")
        && parsed.is_figure(at + 1)
        && !super::is_mass_noun(&item.lower)
        && parsed.what(at.checked_sub(1)) == Some(What::Word)
        && parsed.word(at.checked_sub(1)).ends_with('s');
    if valued || doing || item.lower == "rather" {
        return true;
    }
    // "by late 2019"; not "assessments were late"
    if matches!(item.lower.as_str(), "mid" | "early" | "late") {
        let next = parsed.items.get(at + 1);
        return next.is_some_and(|next| {
            matches!(next.what, What::Period(_) | What::Figure(_)) || next.lower == "-"
        });
    }
    // "applicants in Band A"
    if item.lower == "a" && item.capital && at > 0 && parsed.items[at - 1].capital {
        return false;
    }
    // "children looked after"
    if item.lower == "after" && parsed.word(at.checked_sub(1)) == "looked" {
        return false;
    }
    match item.what {
        What::Word => {
            is_preposition(&item.lower)
                || is_joiner(&item.lower)
                || matches!(
                    item.lower.as_str(),
                    "a" | "an"
                        | "the"
                        | "is"
                        | "are"
                        | "was"
                        | "were"
                        | "has"
                        | "have"
                        | "only"
                        | "also"
                        | "now"
                )
        }
        What::Mark | What::Period(_) => true,
        What::Passed | What::Figure(_) => false,
    }
}

/// "incidents for the year", "injuries this quarter", "spacing can": a time without a date, and a verb's first word, at the
/// end of a name.
pub(super) fn trim_time(parsed: &Parsed, kept: &mut Vec<usize>) {
    let word = |kept: &[usize], back: usize| {
        let place = kept
            .len()
            .checked_sub(back)
            .and_then(|place| kept.get(place));
        parsed.word(place.copied()).to_owned()
    };
    if kept.len() > 1
        && matches!(
            word(kept, 1).as_str(),
            "can" | "may" | "will" | "would" | "should" | "could" | "must" | "might"
        )
    {
        kept.pop();
    }
    let time = matches!(
        word(kept, 1).as_str(),
        "year"
            | "quarter"
            | "month"
            | "period"
            | "week"
            | "winter"
            | "summer"
            | "autumn"
            | "spring"
    );
    let article = matches!(word(kept, 2).as_str(), "the" | "this" | "that" | "same");
    let preposition = matches!(
        word(kept, 3).as_str(),
        "for" | "in" | "during" | "over" | "at"
    );
    let this = matches!(word(kept, 2).as_str(), "this" | "last");
    let cut = match (time && article, preposition, time && this) {
        (true, true, _) => 3,
        (_, _, true) => 2,
        _ => 0,
    };
    if cut > 0 && kept.len() > cut {
        kept.truncate(kept.len() - cut);
    }
}

/// "sums in paragraph 2.1 of the report", "schemes set out in Appendix B": where it is printed is no part of a name.
pub(super) fn is_reference(parsed: &Parsed, at: usize) -> bool {
    let next = at + 1 + usize::from(parsed.word(Some(at + 1)) == "the");
    let Some(item) = parsed.items.get(next) else {
        return false;
    };
    let printed = parsed.text[item.span.clone()].to_lowercase();
    let names = [
        "paragraph",
        "section",
        "appendix",
        "table",
        "annex",
        "schedule",
        "page",
    ]
    .iter()
    .any(|part| printed.starts_with(part));
    let numbered = item.what == What::Passed
        || parsed.items.get(next + 1).is_some_and(|number| {
            number.what == What::Passed || parsed.text[number.span.clone()].chars().count() == 1
        });
    matches!(
        parsed.word(Some(at)),
        "in" | "at" | "of" | "on" | "see" | "per"
    ) && names
        && numbered
        && printed.split_whitespace().count() < 6
}
