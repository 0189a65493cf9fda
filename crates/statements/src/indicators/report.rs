//! What is reported: "advised members that the rate was 5%", "resolved: (i) That £5m be spent". The clause behind the "that"
//! has its own subject, and who reports names nothing.
//!
//! Not a relative clause: "schemes that add £2m", "carers who said that they are content".

use crate::parse::Parsed;

/// Words before a "that" behind which another clause begins: "reported that", "it was clear that".
pub(super) const REPORTS: &[&str] = &[
    "show",
    "shows",
    "showed",
    "shown",
    "indicates",
    "indicate",
    "indicated",
    "estimated",
    "is",
    "found",
    "noted",
    "note",
    "reported",
    "means",
    "meant",
    "explained",
    "agreed",
    "agreement",
    "advised",
    "advise",
    "confirmed",
    "said",
    "stated",
    "suggests",
    "proposed",
    "recommended",
    "resolved",
    "requested",
    "assumes",
    "assumed",
    "expected",
    "heard",
    "told",
    "clear",
    "aware",
    "added",
    "highlighted",
    "informed",
    "reminded",
    "warned",
    "stressed",
    "emphasised",
    "acknowledged",
    "recognised",
    "argued",
    "thought",
    "believed",
    "hoped",
    "clarified",
    "assured",
    "mentioned",
    "observed",
    "commented",
    "outlined",
    "announced",
    "states",
    "says",
    "notes",
    "reports",
    "explains",
    "confirms",
    "held",
    "insisted",
    "suggested",
    "felt",
    "concluded",
    "pointed",
    "replied",
    "queried",
    "asked",
    "considered",
    "understood",
    "learned",
    "forecast",
    "predicted",
    "anticipated",
    "projected",
    "illustrates",
    "illustrate",
    "illustrated",
    "reveals",
    "revealed",
    "demonstrates",
    "demonstrated",
    "implies",
    "implied",
    "noting",
    "reporting",
    "explaining",
    "advising",
    "highlighting",
    "stating",
    "adding",
    "confirming",
];

/// Whether a verb tells of what stands behind its "that".
pub(super) fn is_telling(verb: &str) -> bool {
    matches!(verb, "agree" | "recommend" | "resolve" | "request")
        || REPORTS.contains(&verb) && !matches!(verb, "is" | "held" | "felt" | "clear")
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
    if at == 0 || REPORTS.contains(&before) && !related(at - 1) {
        return true;
    }
    let told = TOLD.contains(&before)
        && (at.saturating_sub(4)..at).any(|verb| {
            parsed.word(Some(verb)).ends_with("ed") && REPORTS.contains(&parsed.word(Some(verb)))
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
                && (earlier == 0 || REPORTS.contains(&parsed.word(earlier.checked_sub(1))))
        })
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
    fn a_relative_clause_is_part_of_a_name() {
        assert_eq!(
            shown("The share of carers who said that they are content was 45%"),
            ["45%: share of carers who said that they are content"]
        );
    }
}
