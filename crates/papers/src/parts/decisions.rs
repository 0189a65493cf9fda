//! Where a record of decisions begins.
//!
//! `Record of Officer Executive Decision`, `Decision Notice`, `Decisions of the Cabinet` over their day. What must not match: an item
//! of such a name, and a plan of what is to be decided.

use crate::passages::Passage;

/// Whether a passage names a record of decisions, or of one.
pub(super) fn is_decision(passage: &Passage, text: &str) -> bool {
    /// Words from "record of" to "decision" at most: "an urgent executive".
    const RECORD: usize = 5;
    // "NON-KEY DECISION TAKEN BY A CABINET MEMBER UNDER DELEGATED POWERS", "DECISION OF AN OFFICER UNDER DELEGATED POWERS".
    let taken = [
        "decision taken ",
        "decisions taken ",
        "decision made ",
        "decision of an officer ",
        "decision by an officer ",
    ]
    .iter()
    .any(|taken| text.contains(taken))
        && [
            "delegated ",
            " by a cabinet member",
            " by an officer",
            " by the cabinet member",
        ]
        .iter()
        .any(|how| text.contains(how));
    // "Record of Officer Executive Decision", "Record of Decisions by the Cabinet Member".
    // Not "Notice of Key Decisions", which are still to be taken.
    let record = is_list_of_decisions(text)
        || text.strip_prefix("record of ").is_some_and(|of| {
            let mut words = of.split(' ').take(RECORD);
            words.any(|word| matches!(word, "decision" | "decisions"))
        });
    // "Cabinet Member for Roads - Decisions made at the meeting on 15 July".
    let made = ["decisions made ", "decisions taken "]
        .iter()
        .any(|made| text.contains(made))
        && [
            "at the meeting",
            "at a meeting",
            "at its meeting",
            " by the ",
            " by cabinet",
        ]
        .iter()
        .any(|how| text.contains(how))
        && !crate::dates::days(text).is_empty();
    // "Decisions of the Cabinet", "Decisions taken by Cabinet" over their day.
    let of_body = ["decisions of ", "decisions taken by ", "decisions made by "]
        .iter()
        .any(|begin| text.starts_with(begin))
        && passage.words() <= 8;
    // "LICENSING ACT 2003 DECISION OF THE LICENSING SUB-COMMITTEE" over a notice.
    let of_committee = text
        .rsplit_once("decision of the ")
        .is_some_and(|(before, body)| {
            body.ends_with("committee")
                && body.split(' ').count() <= 4
                && before.split_whitespace().count() <= 4
        });
    // "5. Decisions taken under delegated powers" is an item, and so is "F21/012 Decisions …".
    // "MINUTES AND DECISION RECORD" is a paper of minutes.
    passage.is_title()
        && !text.contains("minutes")
        && crate::number::reference(&passage.text).is_none()
        && passage.words() <= 16
        && ((taken || record || made || of_body || of_committee || is_of_office(text))
            && passage.number.is_none()
            || passage.number.is_none()
                && [
                    "record of decision",
                    "decision notice",
                    "decision making record",
                    "decision record",
                    "record of executive decision",
                    "officer decision",
                    "mayoral decision",
                    "director decision",
                    "delegated decision",
                    "decision form",
                    "decision taken by an officer",
                    "notice of decision",
                    "notification of decision",
                    "decision details",
                    "record of delegated decision",
                    "delegated officer decision",
                    "decision list",
                    "decision sheet",
                    "decisions sheet",
                    "summary of decisions",
                    "notice of determination",
                    "statement of decision",
                    "schedule of decisions",
                    "register of decisions",
                ]
                .iter()
                .any(|name| text.contains(name)))
}

/// "Officer Executive Decision (OED)", "Urgent Portfolio Holder Decision": whose decision, and no more.
fn is_of_office(text: &str) -> bool {
    const OFFICES: [&str; 8] = [
        "officer",
        "executive",
        "member",
        "holder",
        "cabinet",
        "leader",
        "director",
        "mayor",
    ];
    let whole = text.split(" (").next().unwrap_or(text).trim();
    let mut words = whole.split(' ').rev();
    words.next() == Some("decision")
        && !matches!(words.next(), Some("key" | "for" | "of" | "a" | "the"))
        && whole.split(' ').any(|word| OFFICES.contains(&word))
        && !whole.contains(" for ")
}

/// "Schedule of Executive Decisions by Officers": a list of what was decided, and not a plan of what is to be.
fn is_list_of_decisions(text: &str) -> bool {
    /// Words between "of" and "decisions", at most: "executive and delegated officer".
    const KINDS: usize = 4;
    let of = [
        "schedule of ",
        "register of ",
        "list of ",
        "log of ",
        "summary of ",
    ]
    .iter()
    .find_map(|begin| text.strip_prefix(begin));
    let listed = of.is_some_and(|of| {
        of.split(' ')
            .take(KINDS + 1)
            .any(|word| word.trim_end_matches([',', ':']) == "decisions")
    });
    let to_be = [
        "forthcoming",
        "future",
        "planned",
        "proposed",
        "to be ",
        "key decisions",
        "forward",
    ];
    listed && !to_be.iter().any(|what| text.contains(what))
}

/// "DECISIONS" at the head of a paper, "Set out below is a summary of the decisions taken at the meeting", "CABINET
/// DECISION" over its form.
pub(super) fn heads_decisions(passage: &Passage, text: &str) -> bool {
    /// Words of a body that decides, at most: "Deputy Leader and Cabinet Member".
    const BODY: usize = 5;
    if text.contains("summary of the decisions taken")
        || text.contains("summary of decisions taken")
    {
        return true;
    }
    let text = text.trim_end_matches([':', '.', ' ']);
    let text = text.strip_suffix(" proforma").unwrap_or(text);
    let of_body = [" decision", " decisions"]
        .iter()
        .find_map(|what| text.strip_suffix(what))
        .is_some_and(|body| {
            body.split(' ').count() <= BODY
                && [
                    "cabinet",
                    "executive",
                    "cabinet member",
                    "executive member",
                    "portfolio holder",
                    "committee",
                ]
                .iter()
                .any(|known| body.ends_with(known))
        });
    passage.is_title() && passage.number.is_none() && (text == "decisions" || of_body)
}
