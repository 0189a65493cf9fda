//! What is reported: "advised members that the rate was 5%", "resolved: (i) That £5m be spent". The clause behind the "that"
//! has its own subject, and who reports names nothing.
//!
//! Not a relative clause: "schemes that add £2m", "carers who said that they are content".

use super::actor;
use crate::lexicon::{is_joiner, is_preposition, is_verb};
use crate::parse::{Parsed, What};

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
    if told || is_told_so(parsed, at) {
        return true;
    }
    if is_far(parsed, at) {
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

/// "updated the panel that the number was": whoever is told stands right behind the verb, and another clause behind the "that".
/// Not "consulted members that had moved".
fn is_told_so(parsed: &Parsed, that: usize) -> bool {
    let word = |back: usize| parsed.word(that.checked_sub(back));
    let verb = if matches!(word(2), "the" | "this" | "its") {
        word(3)
    } else {
        word(2)
    };
    TOLD.contains(&word(1))
        && verb.ends_with("ed")
        && !crate::lexicon::is_verb(parsed.word(Some(that + 1)))
}

/// "announced in her budget that rents will be", "confirmed by the auditor that the fee was": words of where and to whom stand between.
fn is_far(parsed: &Parsed, that: usize) -> bool {
    /// Words between at most.
    const FAR: usize = 10;
    let verb = (that.saturating_sub(FAR)..that)
        .rev()
        .take_while(|&at| {
            matches!(
                parsed.what(Some(at)),
                Some(What::Word | What::Period(_) | What::Passed)
            )
        })
        .find(|&at| reports(parsed.word(Some(at))) || is_verb(parsed.word(Some(at))));
    let told = verb.is_some_and(|verb| {
        let word = parsed.word(Some(verb));
        let placed = matches!(
            parsed.word(Some(verb + 1)),
            "in" | "at" | "by" | "to" | "on" | "with" | "from" | "during"
        );
        reports(word) && word != "is" && placed && verb + 2 < that
    });
    let next = parsed.word(Some(that + 1));
    let behind = parsed.word(Some(that + 2));
    told && !is_verb(next)
        && (DETERMINERS.contains(&next) || is_preposition(behind) || is_verb(behind))
}

/// Words that open a noun phrase.
const DETERMINERS: &[&str] = &[
    "the", "a", "an", "its", "their", "his", "her", "our", "there", "these", "those", "no", "each",
    "every",
];

/// Whether what is told begins behind a verb without a "that": "Officers said the backlog was", "which means fees will".
///
/// Not "cases reported the year before", where nobody tells.
pub(super) fn opens_told(parsed: &Parsed, at: usize) -> bool {
    let word = parsed.word(Some(at));
    if !reports(word)
        || matches!(
            word,
            "is" | "clear" | "given" | "aware" | "held" | "agreement" | "pleased" | "confident"
        )
    {
        return false;
    }
    let next = parsed.word(Some(at + 1));
    let timed = matches!(parsed.what(Some(at + 2)), Some(What::Period(_)))
        || super::idle::is_idle(parsed.word(Some(at + 2)));
    let name = parsed.items.get(at + 1).is_some_and(|item| item.capital);
    let opens = (DETERMINERS.contains(&next) || name) && !timed
        // "assumes pay will rise", "the accounts show associations spent"
        || matches!(
            word,
            "show" | "shows" | "showed" | "suggest" | "suggests" | "indicate" | "indicates" | "said" | "says" | "means" | "meant" | "assumes" | "assumed" | "felt" | "believes" | "thought" | "told" | "heard" | "hoped"
        ) && !next.is_empty()
            && !is_preposition(next)
            && !is_joiner(next)
            && !is_verb(next)
            && !next.ends_with("ing")
            && !matches!(next, "that" | "it" | "they" | "yes" | "no" | "not");
    opens && is_told_by(parsed, at)
}

/// Whether somebody or something that tells stands before a verb.
fn is_told_by(parsed: &Parsed, verb: usize) -> bool {
    let teller = (verb.saturating_sub(3)..verb).rev().find(|&at| {
        !matches!(
            parsed.word(Some(at)),
            "also" | "then" | "further" | "now" | "just" | "not"
        )
    });
    let Some(teller) = teller else {
        return false;
    };
    let word = parsed.word(Some(teller));
    matches!(
        word,
        "he" | "she"
            | "they"
            | "we"
            | "it"
            | "this"
            | "has"
            | "had"
            | "have"
            | "was"
            | "were"
            | "which"
            | "and"
            | "report"
            | "survey"
            | "review"
            | "budget"
            | "figures"
            | "data"
            | "analysis"
            | "update"
            | "statement"
            | "plan"
            | "forecast"
            | "model"
            | "chart"
            | "table"
            | "graph"
            | "evidence"
            | "residents"
            | "study"
            | "accounts"
            | "statistics"
            | "results"
            | "surveys"
            | "estimates"
            | "projections"
            | "forecasts"
    ) || actor::is_actor(word)
        || parsed.items[teller].capital && teller > 0
}

/// Whether a lead-in only says that something is said: "In answer to members it was noted that:", "And to note:".
pub(super) fn is_report(lead: &str) -> bool {
    lead.split(|char: char| !char.is_alphanumeric())
        .any(|word| {
            matches!(
                word.to_lowercase().as_str(),
                "said"
                    | "note"
                    | "noted"
                    | "reported"
                    | "told"
                    | "advised"
                    | "following"
                    | "points"
                    | "heard"
                    | "explained"
                    | "highlighted"
                    | "questions"
                    | "response"
                    | "answer"
                    | "agreed"
                    | "resolved"
                    | "recommend"
                    | "recommended"
                    | "approve"
                    | "raised"
                    | "these"
                    | "follows"
                    | "below"
            )
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
    fn a_reported_clause_needs_no_that() {
        for (sentence, expected) in [
            (
                "Central Government has confirmed the National Living Wage will rise by a further 6.7%",
                "6.7%: National Living Wage",
            ),
            ("The review shows the gap has narrowed to 4%", "4%: gap"),
            (
                "It was estimated the works would cost £18,000",
                "£18,000: works",
            ),
            ("The budget assumes pay will rise by 3%", "3%: pay"),
            ("The accounts show reserves were £12bn", "£12bn: reserves"),
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
        for (sentence, expected) in [
            (
                "The Chancellor announced in her autumn budget that rents in social housing are to be raised by 1%",
                "1%: rents in social housing",
            ),
            (
                "It was confirmed by the auditor that the fee was £42,000",
                "£42,000: fee",
            ),
            (
                "Rates reported to a body that meets weekly were 4%",
                "4%: Rates reported to a body that meets weekly",
            ),
        ] {
            assert_eq!(shown(sentence)[0], expected);
        }
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
    fn whoever_is_told_may_stand_behind_any_verb() {
        assert_eq!(
            shown("The Head of Care updated the Panel that the number of visits stood at 929"),
            ["929: number of visits"]
        );
    }

    #[test]
    fn a_relative_clause_is_part_of_a_name() {
        assert_eq!(
            shown("The share of carers who said that they are content was 45%"),
            ["45%: share of carers who said that they are content"]
        );
    }
}
