//! What an indicator's name says of the unit of its figures, where nothing states one: what its first noun counts.
//!
//! ```text
//! Accidental dwelling fires            fires are counted
//! Stage 1 complaints received          so are complaints
//! Duty days lost to sickness           lengths of time
//! Void turnaround, days                named at its end
//! Average caseload per worker          nothing: an average may be of anything
//! ```
//!
//! A row of a dashboard is named by what it measures; a row of accounts, "Libraries", by who spends. So only dashboards ask.

use scrutineer_model::Unit;

use crate::words::plain;

/// Words before which the noun stands that a name is about.
const BEHIND: &[&str] = &[
    "in",
    "of",
    "for",
    "to",
    "with",
    "at",
    "by",
    "on",
    "over",
    "under",
    "within",
    "from",
    "who",
    "that",
    "which",
    "where",
    "per",
    "through",
    "following",
    "against",
    "as",
    "than",
    "between",
    "after",
    "before",
    "and",
    "or",
    "up",
    "not",
    "without",
    "subject",
    "waiting",
    "using",
    "living",
    "awaiting",
    "open",
    "aged",
    "due",
    "resulting",
    "leading",
    "becoming",
    "being",
    "having",
];

/// Past participles that do not end in "ed": "Tickets sold".
const PARTICIPLES: &[&str] = &[
    "sold",
    "built",
    "lost",
    "paid",
    "let",
    "taken",
    "given",
    "found",
    "met",
    "held",
    "made",
    "won",
    "sent",
    "begun",
    "spent",
    "seen",
    "known",
    "outstanding",
    "overdue",
    "online",
];

/// Words of names whose figures are of some other kind: shares, rates, scores, money.
const OTHERWISE: &[&str] = &[
    "per",
    "rate",
    "rates",
    "ratio",
    "average",
    "mean",
    "median",
    "score",
    "scores",
    "index",
    "percentage",
    "percent",
    "proportion",
    "share",
    "level",
    "rank",
    "ranking",
    "quartile",
    "cost",
    "costs",
    "price",
    "value",
    "income",
    "expenditure",
    "spend",
    "spending",
    "savings",
    "surplus",
    "deficit",
    "overspend",
    "underspend",
    "budget",
    "profit",
    "revenue",
    "gap",
    "satisfaction",
    "balance",
    "emissions",
    "usage",
    "consumption",
    "%",
    "£",
    "time",
    "change",
    "within",
    "least",
    "compliance",
    "compliant",
    "good",
    "better",
];

/// Plurals that are no things to be counted: money, measures and what has a unit of its own.
const UNCOUNTED: &[&str] = &[
    "points",
    "arrears",
    "fees",
    "charges",
    "receipts",
    "earnings",
    "takings",
    "rents",
    "debts",
    "debtors",
    "creditors",
    "balances",
    "reserves",
    "funds",
    "sales",
    "losses",
    "expenses",
    "assets",
    "tonnes",
    "kilometres",
    "miles",
    "metres",
    "hectares",
    "litres",
    "levels",
    "standards",
    "results",
    "times",
    "finances",
    "grants",
    "payments",
    "contributions",
    "means",
    "progress",
    "wages",
    "salaries",
    "services",
    "sports",
    "news",
    "works",
    "outcomes",
    "benefits",
    "yields",
    "savings",
    "proceeds",
    "figures",
    "numbers",
    "totals",
    "statistics",
    "roads",
    "areas",
];

/// What is counted, and has no plural's ending.
const COUNTED: &[&str] = &[
    "people",
    "children",
    "men",
    "women",
    "staff",
    "footfall",
    "headcount",
    "police",
    "persons",
];

/// The unit that a name gives its figures.
pub(crate) fn unit(name: &str) -> Option<Unit> {
    let plain = plain(name);
    if let Some(length) = plain.split(' ').next_back().and_then(length)
        && name.contains(',')
    {
        return Some(length);
    }
    let words: Vec<&str> = plain.split(' ').filter(|word| !is_code(word)).collect();
    let noun = noun(&words)?;
    // What a bed is kept for a day is counted.
    if plain.contains("bed days") && !words.contains(&"per") {
        return Some(Unit::Count);
    }
    if let Some(length) = length(noun) {
        return Some(length);
    }
    let otherwise = words
        .iter()
        .any(|word| OTHERWISE.contains(word) || word.contains(['%', '£']));
    let plural = noun.len() > 3
        && noun.ends_with('s')
        && !["ss", "us", "is"].iter().any(|end| noun.ends_with(end))
        && !UNCOUNTED.contains(&noun);
    (!otherwise && (plural || COUNTED.contains(&noun))).then_some(Unit::Count)
}

/// "1", "h1": what numbers an indicator.
fn is_code(word: &str) -> bool {
    word.contains(|char: char| char.is_ascii_digit())
}

/// The noun that the words of a name are about: the last before what is said of it.
fn noun<'w>(words: &[&'w str]) -> Option<&'w str> {
    let end = words.iter().position(|word| BEHIND.contains(word));
    let head = &words[..end.unwrap_or(words.len())];
    let is_said = |word: &str| word.ends_with("ed") || PARTICIPLES.contains(&word);
    // "Bins missed"; "Looked after children" opens with one.
    let said = head.iter().skip(1).position(|word| is_said(word));
    let head = &head[..said.map_or(head.len(), |at| at + 1)];
    head.last().copied()
}

fn length(noun: &str) -> Option<Unit> {
    Some(match noun {
        "days" => Unit::Days,
        "weeks" => Unit::Weeks,
        "months" => Unit::Months,
        "hours" => Unit::Hours,
        "minutes" => Unit::Minutes,
        "seconds" => Unit::Seconds,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_that_a_name_is_about_are_counted() {
        for name in [
            "Accidental dwelling fires",
            "Fatalities in accidental dwelling fires",
            "Stage 1 complaints received",
            "Households in temporary accommodation",
            "Tickets sold",
            "People helped into work",
            "Visits",
            "Bed days lost to delayed discharge",
        ] {
            assert_eq!(unit(name), Some(Unit::Count), "{name}");
        }
    }

    #[test]
    fn lengths_of_time_are_those_it_ends_with() {
        assert_eq!(
            unit("Duty days lost to sickness per person"),
            Some(Unit::Days)
        );
        assert_eq!(unit("Days to process a new claim"), Some(Unit::Days));
        assert_eq!(unit("Void turnaround, days"), Some(Unit::Days));
        assert_eq!(unit("Volunteer hours"), Some(Unit::Hours));
    }

    #[test]
    fn what_may_be_anything_is_not_named() {
        for name in [
            "Average caseload per social worker",
            "Attainment 8",
            "Rent arrears",
            "Membership attrition",
            "Fees and charges",
            "Resident satisfaction",
            "Access",
            "Calls answered within 5 days",
            "Reviews held on time",
            "Learn to swim places filled",
            "% of complaints answered",
            "Complaints per 1,000 homes",
        ] {
            assert_eq!(unit(name), None, "{name}");
        }
    }
}
