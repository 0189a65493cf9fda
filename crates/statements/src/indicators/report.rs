//! What is reported: "advised members that the rate was 5%", "resolved: (i) That £5m be spent". The clause behind the "that"
//! has its own subject, and who reports names nothing.
//!
//! Not a relative clause: "schemes that add £2m", "carers who said that they are content".

use crate::parse::Parsed;

/// Verbs of saying and showing, without their endings.
const STEMS: &[&str] = &[
    "acknowledg",
    "add",
    "advis",
    "agre",
    "announc",
    "anticipat",
    "argu",
    "ask",
    "assum",
    "assur",
    "believ",
    "clarif",
    "comment",
    "complain",
    "conclud",
    "confirm",
    "consider",
    "demonstrat",
    "emphasis",
    "estimat",
    "expect",
    "explain",
    "fear",
    "forecast",
    "highlight",
    "hop",
    "illustrat",
    "impl",
    "indicat",
    "inform",
    "insist",
    "learn",
    "mention",
    "not",
    "observ",
    "outlin",
    "point",
    "predict",
    "project",
    "propos",
    "quer",
    "question",
    "realis",
    "recogniz",
    "recognis",
    "recommend",
    "remind",
    "repl",
    "report",
    "request",
    "resolv",
    "reveal",
    "show",
    "stat",
    "stress",
    "suggest",
    "warn",
];

/// Other forms of such verbs, and words of the same use: "it was clear that".
const FORMS: &[&str] = &[
    "show",
    "shows",
    "shown",
    "indicate",
    "indicates",
    "is",
    "found",
    "finds",
    "note",
    "notes",
    "means",
    "meant",
    "agreement",
    "advise",
    "said",
    "says",
    "suggests",
    "assumes",
    "believe",
    "believes",
    "heard",
    "told",
    "clear",
    "given",
    "concerned",
    "worried",
    "pleased",
    "disappointed",
    "confident",
    "aware",
    "thought",
    "states",
    "reports",
    "explains",
    "confirms",
    "held",
    "felt",
    "feels",
    "understood",
    "forecast",
    "illustrate",
    "illustrates",
    "reveals",
    "demonstrates",
    "implies",
    "expects",
    "hopes",
    "predicts",
    "estimates",
    "thinks",
];

/// Words before a "that" behind which another clause begins: "reported that", "it was clear that".
pub(super) fn reports(word: &str) -> bool {
    let ends = |stem: &&str| {
        word.strip_prefix(*stem)
            .is_some_and(|end| matches!(end, "d" | "ed" | "ing" | "ied" | "ying"))
    };
    FORMS.contains(&word) || STEMS.iter().any(ends)
}

/// Whether a verb tells of what stands behind its "that".
pub(super) fn is_telling(verb: &str) -> bool {
    matches!(verb, "agree" | "recommend" | "resolve" | "request")
        || reports(verb) && !matches!(verb, "is" | "held" | "felt" | "clear")
}

/// Who is told: "advised the Committee that".
const TOLD: &[&str] = &[
    "members",
    "member",
    "committee",
    "panel",
    "board",
    "cabinet",
    "council",
    "forum",
    "meeting",
    "councillors",
];

/// Whether a "that" opens the clause of what is reported: "advised members that", "said that … and that".
pub(super) fn opens_report(parsed: &Parsed, at: usize) -> bool {
    let before = parsed.word(at.checked_sub(1));
    // "carers who said that they are satisfied": the clause is part of a name.
    let related =
        |verb: usize| matches!(parsed.word(verb.checked_sub(1)), "who" | "which" | "they");
    // "it was disappointing to report that"
    if matches!(before, "report" | "note" | "see" | "say" | "hear")
        && parsed.word(at.checked_sub(2)) == "to"
    {
        return true;
    }
    if at == 0 || reports(before) && !related(at - 1) {
        return true;
    }
    let told = TOLD.contains(&before)
        && (at.saturating_sub(4)..at).any(|verb| {
            parsed.word(Some(verb)).ends_with("ed") && reports(parsed.word(Some(verb)))
                || parsed.word(Some(verb)) == "told"
        });
    if told {
        return true;
    }
    // "resolved: (i) That", "it be noted that"
    if matches!(before, ":" | ")" | "–") {
        return true;
    }
    matches!(before, "and" | "," | "but")
        && (0..at - 1).any(|earlier| {
            parsed.word(Some(earlier)) == "that"
                && (earlier == 0 || reports(parsed.word(earlier.checked_sub(1))))
        })
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_reported_clause_has_its_own_subject() {
        assert_eq!(
            shown(
                "The Holder said that almost £15m had gone on projects and that spending was £24m"
            )[1],
            "£24m: spending"
        );
        assert_eq!(
            shown("Officers advised the Committee that absence had fallen to 7 days"),
            ["7 days: absence"]
        );
    }

    #[test]
    fn a_figure_in_the_subject_of_what_is_told_is_not_of_who_tells() {
        assert_eq!(
            shown(
                "Councillor Reed was worried that just under 40% of children in the borough were overweight"
            ),
            ["40%: children in the borough overweight"]
        );
        assert_eq!(
            shown("He maintained that the proposed £12 precept rise was fair"),
            ["£12: precept rise"]
        );
    }

    #[test]
    fn a_relative_clause_is_part_of_a_name() {
        assert_eq!(
            shown("The share of carers who said that they are content was 45%"),
            ["45%: share of carers who said that they are content"]
        );
    }

    #[test]
    fn a_reported_clause_needs_no_that() {
        for (sentence, expected) in [
            (
                "Councillor Jones asked why the cost had risen by £45,000",
                "£45,000: cost",
            ),
            // Nobody tells.
            (
                "The number of complaints reported the previous year was 390",
                "390: number of complaints reported",
            ),
        ] {
            assert_eq!(shown(sentence)[0], expected);
        }
    }

    #[test]
    fn words_of_where_and_whom_may_stand_before_what_is_told() {
        {
            let (sentence, expected) = (
                "Rates reported to a body that meets weekly were 4%",
                "4%: Rates reported to a body that meets weekly",
            );
            assert_eq!(shown(sentence)[0], expected);
        }
    }
}
