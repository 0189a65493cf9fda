//! Names that name nothing: "full year", "six-month period", "5 years ago", "better still", "too".
//!
//! Not a name that holds such words: "school year", "days lost in the year".

/// Words of time, order and degree.
const IDLE: &[&str] = &[
    "them",
    "little",
    "year",
    "years",
    "quarter",
    "quarters",
    "term",
    "terms",
    "autumn",
    "spring",
    "summer",
    "winter",
    "month",
    "months",
    "week",
    "weeks",
    "day",
    "days",
    "period",
    "periods",
    "half",
    "full",
    "whole",
    "first",
    "second",
    "third",
    "fourth",
    "last",
    "next",
    "previous",
    "preceding",
    "past",
    "coming",
    "rest",
    "remainder",
    "end",
    "start",
    "beginning",
    "financial",
    "calendar",
    "academic",
    "municipal",
    "ago",
    "earlier",
    "later",
    "before",
    "same",
    "this",
    "that",
    "present",
    "point",
    "stage",
    "phase",
    "current",
    "time",
    "date",
    "today",
    "too",
    "still",
    "yet",
    "also",
    "now",
    "then",
    "again",
    "recently",
    "totals",
    "times",
    "more",
    "better",
    "worse",
    "likewise",
    "overall",
    "all",
    "of",
    "the",
    "in",
    "at",
    "for",
    "over",
    "throughout",
    "a",
    "an",
    "by",
    "to",
    "and",
    "year-on-year",
    "year-over-year",
    "season",
    "single",
    "six-month",
    "three-month",
    "twelve-month",
    "half-year",
    "year-end",
    "mid-year",
    "month-end",
    "five-year",
    "long",
    "run",
    "most",
    "note",
    "it",
    "some",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "twelve",
    "each",
    "every",
    "per",
    "annum",
    "moment",
    "meeting",
    "report",
    "just",
    "only",
    "possibly",
    "likely",
    "up",
    "down",
    "almost",
    "average",
    "total",
    "mean",
    "median",
    "figure",
    "having",
    "being",
    "previously",
    "forecast",
    "out",
    "whether",
    "there",
    "not",
    "equal",
    "equivalent",
    "would",
    "will",
    "could",
    "should",
    "may",
    "might",
    "can",
    "must",
    "well",
    "way",
    "gwh",
    "mwh",
    "kwh",
    "thereafter",
    "equates",
    "ranging",
    "incl",
];

/// "the rate for the year to date": a head without when it is of.
pub(super) fn without_time(name: &str) -> &str {
    match name.rsplit_once(" for the ") {
        Some((head, time)) if is_idle(time) => head,
        _ => name,
    }
}

/// Whether a name holds a sum of money: it is a clause then, "the Council held £4m at the bank".
pub(super) fn holds_sum(name: &str) -> bool {
    let money = name
        .split('£')
        .skip(1)
        .any(|behind| behind.starts_with(|char: char| char.is_ascii_digit()));
    // "end of Quarter 2, 68% of indicators": another figure and what it is of
    let share = name.match_indices("% of ").any(|(sign, _)| {
        name[..sign].ends_with(|char: char| char.is_ascii_digit()) && name.contains(", ")
    });
    money || share
}

/// Whether all words of a name are such, or it only says how something is reckoned: "cash terms".
pub(super) fn is_idle(name: &str) -> bool {
    if matches!(
        name,
        "cash terms" | "real terms" | "percentage terms" | "absolute terms"
    ) {
        return true;
    }
    name.split(|char: char| char.is_whitespace() || char == ',')
        .filter(|word| !word.is_empty())
        .all(|word| {
            let lower = word.to_lowercase();
            lower.bytes().all(|byte| !byte.is_ascii_alphabetic()) || IDLE.contains(&lower.as_str())
        })
}

#[cfg(test)]
mod tests {
    use super::{holds_sum, is_idle};

    #[test]
    fn what_is_measured_in_a_time_is_a_name() {
        assert!(!is_idle("school year"));
        assert!(!is_idle("days lost in the year"));
    }

    #[test]
    fn a_clause_with_a_sum_is_no_name() {
        assert!(holds_sum("Council held £4m at the bank"));
        assert!(!holds_sum("spend in £m"));
        assert!(holds_sum("end of June, 68% of indicators"));
    }

    #[test]
    fn words_of_time_and_degree_name_nothing() {
        for name in [
            "full year",
            "six-month period",
            "rest of the year",
            "5 years ago",
            "too",
            "better",
        ] {
            assert!(is_idle(name), "{name}");
        }
    }
}
