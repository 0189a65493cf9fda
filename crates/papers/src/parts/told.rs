//! Minutes that do not call themselves so: what they tell happened at a meeting.
//!
//! Apologies were received, no interests were declared, the minutes of the last meeting were approved, and it
//! was RESOLVED. Any two of these make minutes of a paper that nothing else says what it is. What must not
//! match: an agenda, whose items are to be received and declared, and a report, which has a head.

use super::listed::lists_items;
use crate::passages::Passage;
use crate::text::Worded;

/// Passages among which it is told.
const NEAR: usize = 120;

static APOLOGIES: Worded = Worded::new(
    &["apolog"],
    &[
        r"(?i)\bapolog(?:y|ies)\b.*\b(?:was|were|had been) (?:\w+ )?(?:received|submitted|reported|recorded|intimated|noted|given|made)\b|\bthere were no apologies\b",
    ],
);

static INTERESTS: Worded = Worded::new(
    &["interest", "declaration"],
    &[
        r"(?i)\b(?:no|there were no) (?:\w+ ){0,3}?(?:declarations?|interests?)\b.*\b(?:were|was) (?:made|declared|received|reported)\b|\bthere were no (?:\w+ )?(?:declarations?|interests?)\b|\bdeclared an? (?:[\w-]+ ){0,6}interest\b",
    ],
);

static MINUTES: Worded = Worded::new(
    &["minute"],
    &[
        r"(?i)\bminutes?\b.*\b(?:was|were) (?:\w+ )?(?:(?:agreed|read|taken as read|submitted),? (?:and )?)?(?:approved|agreed|confirmed|accepted|adopted|signed)\b",
    ],
);

/// A resolution without the word: its verb is a wish.
static RESOLVED_MINUTES: Worded = Worded::new(
    &["minute"],
    &[
        r"^That the minutes?\b.*?\bbe (?:\w+ )?(?:approved|agreed|confirmed|accepted|adopted|signed)\b",
    ],
);

static BODY: Worded = Worded::new(
    &["noted", "agreed", "approved", "resolved", "decided"],
    &[
        r"\b(?:Council|Committee|Sub-Committee|Board|Cabinet|Executive|Panel|Forum|Authority)(?:,? \w+)? (?:NOTED|AGREED|APPROVED|RESOLVED|DECIDED)\b",
    ],
);

static DID: Worded = Worded::new(
    &[
        "considered",
        "gave",
        "received",
        "noted",
        "agreed",
        "discussed",
        "introduced",
        "presented",
        "advised",
        "explained",
        "commented",
        "reported",
        "questioned",
        "queried",
        "welcomed",
        "thanked",
        "reminded",
        "informed",
        "heard",
        "endorsed",
        "supported",
        "stated",
        "submitted",
        "told",
        "asked",
        "expressed",
    ],
    &[
        r"(?i)^\W*(?:the |this )?(?:[\w&'’,-]+ ){0,12}?(?:council|committee|sub-committee|cabinet|executive|board|panel|forum|authority|members?|commissioners|councillors?|leader|mayor|provost|chair(?:man|person)?|convener|portfolio holder|director|officer|clerk|chief executive|head|he|she|they)\b(?:[^.]*?,)? (?:\w+ly )?(?:(?:was|were) (?:reminded|informed|advised|asked|told)|heard|submitted|endorsed|supported|stated|considered|gave (?:consideration|an? (?:[a-z]+ ){0,2}(?:update|presentation|report))|received|noted|agreed|discussed|introduced|presented|advised|explained|commented|reported|questioned|queried|welcomed|thanked|expressed)\b",
    ],
);

static MOVED: Worded = Worded::new(
    &["moved", "proposed", "seconded"],
    &[
        r"(?i)\b(?:moved|proposed) by (?:councillor|cllr|mr|mrs|ms|the )|\bseconded by (?:councillor|cllr|mr|mrs|ms|the )|\bwas moved,? (?:and )?seconded\b",
    ],
);

/// "Proposed by Cllr Ash, seconded by Cllr Beck and all present were in favour": a motion that an agenda gives has yet to be carried.
static CARRIED: Worded = Worded::new(
    &["seconded"],
    &[
        r"(?i)\bseconded\b.*\b(?:carried|all (?:[a-z]+ ){0,6}in favour|(?:was|were) (?:\w+ )?(?:agreed|approved))\b",
    ],
);

/// "The meeting closed at 8.41 pm", "Closed 3.10pm": what only minutes can say. "The shop closed at 5.30 pm" is none.
static CLOSED: Worded = Worded::new(
    &["closed", "ended", "finished", "concluded", "rose"],
    &[
        r"(?i)^(?:there being no [\w ]+ business,? )?(?:the )?(?:(?:meeting|business)\b.*)?\b(?:closed|ended|finished|concluded|rose)(?: at)?:? \d{1,2}(?:[.:]\d\d| ?[ap]m)",
    ],
);

/// Whether what stands under an item tells what a meeting did of it, where no label says so: "The Leader introduced the
/// report" and "Members discussed", or "Moved by Councillor Ash".
pub(super) fn tells_of_an_item(passages: &[Passage]) -> bool {
    let text =
        || (passages.iter().take(NEAR)).filter(|passage| passage.is_text() && !passage.in_table);
    let did = text().filter(|passage| DID.is_match(&passage.text));
    text().any(|passage| MOVED.is_match(&passage.text))
        || did.take(2).count() == 2
        || did_and_resolved(passages)
}

/// Whether somebody did what is done at a meeting, and something was resolved: "Members were advised of the trees." and "That
/// the update be noted."
fn did_and_resolved(passages: &[Passage]) -> bool {
    let passages = &passages[..passages.len().min(NEAR)];
    let did = |passage: &Passage| passage.is_text() && !passage.in_table && tells_of_doing(passage);
    // Not "Conclusion", which reports have, too.
    let marked = |passage: &Passage| {
        let lower = passage.text.lower();
        passage.is_text()
            && !passage.in_table
            && ["resolved that", "resolved:", "decision made"]
                .iter()
                .any(|mark| lower.starts_with(mark))
    };
    // Few papers resolve anything, and most have sentences of what was done.
    (passages.iter().any(marked) || crate::minutes::decisions::resolves_barely(passages))
        && passages.iter().any(did)
}

/// Whether a sentence tells what somebody did at a meeting.
fn tells_of_doing(passage: &Passage) -> bool {
    crate::minutes::decisions::sentences(&passage.text)
        .iter()
        .any(|sentence| DID.is_match(sentence))
}

/// Whether a passage has a sentence of what was said, done or thought.
fn tells_of_the_past(passage: &Passage) -> bool {
    passage.number.is_none()
        && passage.text.ends_with('.')
        && (passage.text.split_whitespace()).any(|word| {
            matches!(
                word.trim_end_matches(['.', ',']),
                "was"
                    | "were"
                    | "had"
                    | "said"
                    | "asked"
                    | "told"
                    | "brought"
                    | "agreed"
                    | "passed"
                    | "went"
                    | "read"
                    | "closed"
                    | "thought"
                    | "wondered"
                    | "reported"
            )
        })
}

/// Whether a page that lists items, without labels of what came of them, says so in its sentences: what it asks of a meeting
/// ("Approve the plan") may read as a decision.
pub(super) fn is_told(passages: &[Passage]) -> bool {
    let text =
        || (passages.iter().take(NEAR)).filter(|passage| passage.is_text() && !passage.in_table);
    [&APOLOGIES, &INTERESTS, &MINUTES, &BODY]
        .iter()
        .any(|form| text().any(|passage| form.is_match(&passage.text)))
        || text().any(|passage| {
            ["RESOLVED", "Resolved", "AGREED", "DECIDED"]
                .iter()
                .any(|word| passage.text.starts_with(word))
        })
}

/// Whether a paper tells what happened at a meeting.
pub(super) fn tells_what_happened(passages: &[Passage]) -> bool {
    let text =
        || (passages.iter().take(NEAR)).filter(|passage| passage.is_text() && !passage.in_table);
    if super::web::has_minutes(passages, 0) || did_and_resolved(passages) {
        return true;
    }
    let told = |form: &Worded| text().any(|passage| form.is_match(&passage.text));
    // "Apologies were received." and "That the minutes be approved.": only what happened makes a resolution of it.
    let happened = told(&APOLOGIES) || told(&INTERESTS);
    // "Present" and "Apologies" may be a table of two columns.
    let head = || {
        (passages.iter().take(NEAR)).filter(|passage| {
            passage.is_text() && (!passage.in_table || passage.text.contains(":\t"))
        })
    };
    let signs = [
        told(&APOLOGIES),
        told(&INTERESTS),
        told(&MINUTES) || happened && told(&RESOLVED_MINUTES),
        told(&BODY),
        begins_with(head().take(HEAD), &["present", "members present"]),
        begins_with(head().take(2 * HEAD), &["apologies", "in attendance"]),
        (passages.iter())
            .filter(|passage| passage.is_text() && !passage.in_table)
            .any(|passage| {
                crate::minutes::decisions::sentences(&passage.text)
                    .iter()
                    .any(|sentence| CLOSED.is_match(sentence))
            }),
        head()
            .take(HEAD)
            .any(|line| super::minutes::names_chair(line.text.lower())),
        text().any(|passage| CARRIED.is_match(&passage.text)),
    ];
    match signs.iter().filter(|sign| **sign).count() {
        0 => false,
        1 => {
            text().any(crate::minutes::decisions::is_marked)
                // It closed at an hour, and had a meeting's usual items.
                || (signs[6] || signs[8]) && lists_items(passages)
                // "Here: Ann Lee (chair), Bob Moss", and sentences of what was.
                || signs[7] && text().filter(|passage| tells_of_the_past(passage)).take(3).count() == 3
                // "Present: Ann Lee", and what the Clerk reported and Members discussed.
                || signs[4] && text().filter(|passage| tells_of_doing(passage)).take(2).count() == 2
        }
        _ => true,
    }
}

/// Whether one of some lines is such a label, with or without its answer: "Present: Ann Lee", "COUNCIL MEMBERS
/// PRESENT".
fn begins_with<'a>(mut lines: impl Iterator<Item = &'a Passage>, labels: &[&str]) -> bool {
    lines.any(|line| {
        let lower = line.text.lower();
        let (label, answered) = match lower.split_once(':') {
            Some((label, _)) => (label.trim(), true),
            None => (lower.trim(), false),
        };
        line.number.is_none()
            && label.split_whitespace().count() <= 4
            && (answered || line.is_title())
            && labels.iter().any(|known| label.ends_with(known))
    })
}

/// Lines at the head of a paper among which those present are named.
const HEAD: usize = 8;

/// Whether a paper is the form of one decision that does not say so: who made it or on what day, and the headings
/// "Decision" and "Reason for the decision".
pub(super) fn records_a_decision(passages: &[Passage]) -> bool {
    let plains = || {
        (passages.iter().take(NEAR))
            .filter(|passage| passage.is_text() && passage.words() <= 16)
            .map(|passage| (passage, passage.text.plain()))
    };
    let made = plains().any(|(_, text)| {
        [
            "decision made by",
            "decision taken by",
            "decision maker",
            "date of decision",
        ]
        .iter()
        .any(|label| text.contains(label))
    });
    let decision = plains().any(|(passage, text)| {
        (passage.is_title() || passage.words() <= 2) && matches!(text, "decision" | "the decision")
    });
    let reasons = plains().any(|(passage, text)| {
        (passage.is_title() || passage.text.contains(':'))
            && ["reason for", "reasons for"]
                .iter()
                .any(|begin| text.starts_with(begin))
            && text.contains("decision")
    });
    // "Decision Reference Number: 0017" over "Decision summary:".
    let begins = |name: &str| plains().any(|(_, text)| text.starts_with(name));
    let numbered = begins("decision reference") || begins("decision number");
    made && decision && reasons
        || numbered && begins("decision summary")
        || resolves_with_reasons(passages)
}

/// "RESOLVED – That progress be noted." over "REASONS FOR DECISION - …" and the options that were not taken; "That Cabinet
/// note it." over those that were rejected, or over the reason for it.
fn resolves_with_reasons(passages: &[Passage]) -> bool {
    let mut text = (passages.iter().take(NEAR)).filter(|passage| passage.is_text());
    let first = text.next().map(|first| first.text.to_lowercase());
    let begins = |word: &str| first.as_ref().is_some_and(|first| first.starts_with(word));
    let resolved = begins("resolved");
    let that = begins("that ");
    let mut rejected = false;
    let mut reasons = false;
    let mut options = false;
    for passage in text {
        let text = passage.text.lower();
        reasons |= ["reason for", "reasons for"]
            .iter()
            .any(|begin| text.starts_with(begin));
        options |= ["other options", "alternative options", "options considered"]
            .iter()
            .any(|begin| text.starts_with(begin));
        rejected |= text.contains("options considered and rejected");
    }
    resolved && reasons && options || that && (rejected || reasons)
}

/// Whether an agenda says what came of it: apologies were received or minutes approved, and it was RESOLVED
/// more than once.
pub(super) fn resolves(passages: &[Passage]) -> bool {
    let text =
        || (passages.iter().take(NEAR)).filter(|passage| passage.is_text() && !passage.in_table);
    let told = |form: &Worded| text().any(|passage| form.is_match(&passage.text));
    let resolved = text().filter(|passage| {
        ["RESOLVED", "Resolved", "DECIDED", "AGREED", "CARRIED"]
            .iter()
            .any(|word| passage.text.starts_with(word))
    });
    // A page of a meeting that "Occurred".
    let occurred = text().take(HEAD).any(|passage| *passage.text == "Occurred");
    match resolved.count() {
        0 => false,
        1 => occurred,
        _ => occurred || told(&APOLOGIES) || told(&MINUTES) || told(&INTERESTS),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    fn tells(lines: &[&str]) -> bool {
        tells_what_happened(&titles_and_text(lines))
    }

    #[test]
    fn what_happened_makes_minutes() {
        assert!(tells(&[
            "Apologies for absence were received from Councillor Ash.",
            "The minutes of the meeting of 4 May were agreed and signed by the Chair.",
        ]));
        assert!(tells(&[
            "No interests were declared.",
            "RESOLVED that the plan be approved."
        ]));
        assert!(tells(&["Decision", "The Council NOTED the accounts."]));
    }

    #[test]
    fn who_was_there_may_stand_in_a_table() {
        let mut lines = titles_and_text(&[
            "Note of the meeting",
            "Present:\tThe Chair and two members",
            "Apologies:\tThe Ranger",
            "Fires",
            "There had been four.",
        ]);
        assert!(tells_what_happened(&lines));
        for line in &mut lines[1..3] {
            line.in_table = true;
        }
        assert!(tells_what_happened(&lines));
        lines[1].text = "Present 14".to_owned().into();
        lines[2].text = "Apologies 2".to_owned().into();
        assert!(!tells_what_happened(&lines));
    }

    #[test]
    fn what_was_done_and_resolved_without_the_word_makes_minutes() {
        assert!(tells(&[
            "The officer gave an update. Members were advised that the trees had been planted.",
            "That the update be noted with thanks.",
        ]));
        assert!(tells(&[
            "(a) the plan for the trees be adopted;",
            "(b) that the cost be noted.",
            "The Committee considered the report of the Director.",
        ]));
        assert!(!tells(&[
            "The Committee considered a report on trees last year.",
            "The Committee is recommended:",
            "(a) that the plan be adopted;",
            "(b) that the cost be noted.",
        ]));
        assert!(!tells(&["That the trees be planted would please all."]));
        assert!(tells(&[
            "The Cabinet considered the report on the budget.",
            "Decision Made:",
            "The Council be recommended to:",
            "(1) note the plan;",
        ]));
        assert!(!tells(&[
            "The Cabinet considered the report on the budget.",
            "Conclusion",
            "The plan was good.",
        ]));
    }

    #[test]
    fn who_was_there_or_when_it_closed_makes_minutes() {
        assert!(tells(&[
            "Present: Ann Lee, Bob Moss",
            "Apologies: Carl Nunn",
            "1. Trees"
        ]));
        assert!(!tells(&["Present the plan to: all", "The plan was good."]));
        let usual = [
            "1. Apologies",
            "Cllr Ash.",
            "2. Minutes",
            "3. Planning",
            "None.",
        ];
        let closed = |line| tells(&[&usual[..], &[line]].concat());
        assert!(closed("Closed 3.10pm. Next: 12 October"));
        assert!(closed("The meeting started at 7 pm and ended at 8.40 pm"));
        assert!(!closed("The shop closed at 5.30 pm"));
    }

    #[test]
    fn who_proposed_it_tells_of_an_item() {
        let tells = |lines: &[&str]| tells_of_an_item(&titles_and_text(lines));
        assert!(tells(&[
            "Proposed by Councillor Ann Ash",
            "The plan stood."
        ]));
        assert!(!tells(&["The plan was put forward.", "The plan stood."]));
    }

    #[test]
    fn a_resolution_with_its_reasons_is_a_record() {
        let records = |lines: &[&str]| records_a_decision(&titles_and_text(lines));
        let resolved = "RESOLVED – That progress against the Tree Plan be noted.";
        assert!(records(&[
            resolved,
            "REASONS FOR DECISION - It is a report for information.",
            "OTHER OPTIONS CONSIDERED AND REJECTED – There were none.",
        ]));
        assert!(!records(&[resolved, "The next meeting is in May."]));
    }

    #[test]
    fn a_resolution_of_the_minutes_needs_no_word_where_apologies_came() {
        let minutes = "That the minutes of the above meeting, having been sent round, be approved.";
        assert!(tells(&[
            "Apologies were received from Councillor Ash.",
            minutes
        ]));
        assert!(!tells(&["To receive apologies.", minutes]));
    }

    #[test]
    fn what_is_to_happen_makes_none() {
        assert!(!tells(&[
            "To receive apologies for absence.",
            "To declare any interests.",
            "To approve the minutes of the meeting of 4 May.",
        ]));
        assert!(!tells(&["The plan was approved by the Council in 2014."]));
        assert!(!tells(&[
            "The Council approved its policy.",
            "Recommended practice was followed."
        ]));
    }
}
