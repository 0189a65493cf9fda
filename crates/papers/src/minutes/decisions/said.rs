//! What sounds like a decision and is none: `Members noted that figures had risen` was said, `The Chief Executive agreed to
//! send it` is an officer's task, `where it was resolved` was another meeting's.

use std::ops::Range;

/// Words that a form found in a sentence, and what stands about them.
pub(super) struct Said<'a> {
    sentence: &'a str,
    /// Bytes before them.
    start: usize,
    /// The words, in small letters: "it was agreed", "the board resolved".
    verb: String,
    /// What stands before them, in small letters.
    before: String,
    /// What stands behind them.
    rest: &'a str,
}

/// Why a sentence tells no decision, each by what it is about.
const NO_DECISION: [fn(&Said) -> bool; 17] = [
    is_of_officer,
    is_noted,
    is_agreed_with,
    is_shared_view,
    is_thought,
    is_opinion,
    is_quoted,
    is_reported,
    is_of_somebody,
    is_talk,
    is_of_another_meeting,
    is_of_another_time,
    is_moved,
    is_of_before,
    is_confirmed,
    is_supposed,
    is_point,
];

impl<'a> Said<'a> {
    pub(super) fn new(sentence: &'a str, found: Range<usize>) -> Self {
        Self {
            sentence,
            start: found.start,
            before: sentence[..found.start].trim_end().to_lowercase(),
            rest: sentence[found.end..].trim_start(),
            verb: sentence[found].trim_start().to_lowercase(),
        }
    }

    pub(super) fn is_no_decision(&self) -> bool {
        NO_DECISION.iter().any(|is_none| is_none(self))
    }

    /// Whether it goes on with one of some words.
    fn goes_on(&self, words: &[&str]) -> bool {
        words.iter().any(|word| {
            self.rest
                .strip_prefix(word)
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
    }

    /// "it was agreed", and nobody is named who did it.
    fn is_of_nobody(&self) -> bool {
        self.verb.starts_with("it was")
    }
}

/// "b) agreed that a calendar be printed": a point of what somebody did, whose lead says who.
fn is_point(said: &Said) -> bool {
    said.start == 0
        && matches!(said.verb.as_str(), "agreed to" | "agreed that")
        && said.sentence.starts_with(char::is_lowercase)
}

/// "The Chief Executive agreed to send it", "The Convener of the Harbour Board agreed to ring them" is an officer's task.
fn is_of_officer(said: &Said) -> bool {
    said.verb.starts_with("executive") && said.before.ends_with("chief") || is_of_head(said)
}

/// "The Convener of the Harbour Board agreed to": whose name ends with that of the body.
fn is_of_head(said: &Said) -> bool {
    /// Words of a body's name before its last.
    const NAME: usize = 5;
    const BODIES: [&str; 8] = [
        "council",
        "committee",
        "board",
        "cabinet",
        "panel",
        "forum",
        "authority",
        "trustees",
    ];
    const HEADS: [&str; 9] = [
        "chair",
        "chairman",
        "chairwoman",
        "chairperson",
        "convener",
        "leader",
        "clerk",
        "secretary",
        "treasurer",
    ];
    let of_head = |joint: &str| {
        said.before.rsplit_once(joint).is_some_and(|(who, name)| {
            let is_head = HEADS
                .iter()
                .any(|head| who.rsplit([' ', '-']).next() == Some(*head));
            is_head
                && name.split_whitespace().count() <= NAME
                && !name.contains([',', ';', ':', '('])
        })
    };
    let agrees = said.verb.ends_with("agreed")
        && said.goes_on(&["to"])
        && BODIES.iter().any(|body| said.verb.starts_with(body))
        && !said.before.ends_with(" and");
    agrees
        && [" of the", " to the", " of"]
            .iter()
            .any(|joint| of_head(joint))
}

/// "Members noted that figures had risen" is what was said.
fn is_noted(said: &Said) -> bool {
    // "It was noted the roof needs slates": a clause always stands behind it, with "that" or without.
    let it = said.is_of_nobody()
        || said.verb.starts_with("was") && (said.before == "it" || said.before.ends_with(" it"));
    let clause = it && said.rest.starts_with(char::is_alphabetic) && !said.goes_on(&["and"]);
    said.verb.ends_with("noted")
        && (clause
            || said.goes_on(&[
                "that", "there", "how", "with", "when", "where", "why", "whether",
            ]))
}

/// "The Board agreed with Ann Lee".
fn is_agreed_with(said: &Said) -> bool {
    said.verb.ends_with("agreed") && said.goes_on(&["with"])
}

/// "The Board agreed that it was a challenge": what is decided is to be. But "The Board agreed that the minutes were a
/// correct record".
fn is_shared_view(said: &Said) -> bool {
    let rest = said.rest;
    let is_record = || {
        ["correct record", "true record", "accurate record"]
            .iter()
            .any(|record| rest.contains(record))
    };
    said.verb.ends_with("agreed")
        && !said.is_of_nobody()
        && !(said.verb == "agreed" && said.start == 0)
        && said.goes_on(&["that"])
        && rest.trim_end_matches([':', '-', '–', ' ']) != "that"
        && !is_record()
        && !is_to_be(rest)
}

/// "It was agreed that this was a good project" is what was thought.
fn is_thought(said: &Said) -> bool {
    (said.is_of_nobody() || said.verb.ends_with("agreement"))
        && said
            .sentence
            .split("t was agreed that ")
            .skip(1)
            .any(thinks)
}

/// "Members were in agreement that it did not meet the criteria".
fn is_opinion(said: &Said) -> bool {
    let agrees = said.verb.ends_with("in agreement") && said.goes_on(&["that"]);
    // "All agreed that it was clearer": the form takes in what leads to it.
    (agrees || said.verb.ends_with("all agreed that"))
        && !is_to_be(said.rest)
        && !said.rest.contains(" record")
}

/// "He said that it was agreed last year".
fn is_quoted(said: &Said) -> bool {
    const SPOKE: [&str; 7] = [
        "said",
        "stated",
        "reported",
        "explained",
        "advised",
        "reminded",
        "asked",
    ];
    let before = said.before.strip_suffix(" that").unwrap_or(&said.before);
    (said.is_of_nobody() || said.verb.starts_with("minute"))
        && SPOKE.iter().any(|word| before.ends_with(word))
}

/// "Councillor Ford said that the district had resolved to freeze its tax".
fn is_reported(said: &Said) -> bool {
    const SPOKE: [&str; 5] = [
        "said that",
        "reported that",
        "advised that",
        "stated that",
        "explained that",
    ];
    let before = &said.before;
    !said.is_of_nobody()
        && SPOKE.iter().any(|words| before.contains(words))
        && before.ends_with(['d', 'e', 's', 'n'])
        && (before.contains(" had ") || before.contains(" has ") || said.verb.contains(" had "))
}

/// "Alderman Ash, who was elected in 1970": of somebody, long ago.
fn is_of_somebody(said: &Said) -> bool {
    said.before.ends_with(" who") && !said.is_of_nobody()
}

/// "The following points were noted:" leads to what members said.
fn is_talk(said: &Said) -> bool {
    let last = said.before.rsplit(' ').next().unwrap_or_default();
    said.verb.ends_with("noted")
        && (matches!(
            last,
            "point" | "points" | "comments" | "issues" | "observations" | "concerns" | "views"
        ) || said.before.ends_with("transparency statements")
            || matches!(last, "interests" | "declarations")
                && said.rest.starts_with([':', '-', '–']))
}

/// "Minute 29, where it was resolved", "At the meeting in October it was agreed".
fn is_of_another_meeting(said: &Said) -> bool {
    const JOINTS: [&str; 5] = [" where", " when", " at which", " in which", " whereby"];
    const MEETINGS: [&str; 11] = [
        "at the meeting in ",
        "at the meeting on ",
        "at the meeting of ",
        "at the meeting held ",
        "at its meeting ",
        "at their meeting ",
        "at the last meeting",
        "at the previous meeting",
        "at our last meeting",
        "at a previous meeting",
        "at an earlier meeting",
    ];
    // "On 8 February, the Parks Committee agreed the following:".
    let on_a_day = said.sentence.starts_with("On ")
        && !said.is_of_nobody()
        && (crate::dates::days(said.sentence).first())
            .is_some_and(|day| day.start <= 3 && day.end <= said.start);
    on_a_day
        || JOINTS.iter().any(|joint| said.before.ends_with(joint))
        || (MEETINGS.iter()).any(|meeting| said.before.contains(meeting))
}

/// "It was agreed last year that", "resolved in 2019 to become carbon neutral".
fn is_of_another_time(said: &Said) -> bool {
    const TIMES: [&str; 4] = [
        "last year",
        "last month",
        "at the last meeting",
        "at the previous meeting",
    ];
    let rest = said.rest.to_lowercase();
    let in_time = || {
        rest.strip_prefix("in ").is_some_and(|time| {
            let figures = time.bytes().take_while(u8::is_ascii_digit).count();
            figures == 4 || crate::number::begins_with_month(time)
        })
    };
    // "was adopted by Council on 28 November 2023 (Minute 76 refers)".
    let by_minute = rest.trim_start_matches("unanimously ").starts_with("by ")
        && rest.contains("(minute ")
        && rest.contains(" refers)");
    TIMES.iter().any(|time| rest.starts_with(time)) || in_time() || by_minute
}

/// "moved, seconded by the Vice Chair, that it be approved" says nothing of what came of it.
fn is_moved(said: &Said) -> bool {
    [" be approved", " be agreed", " be accepted"]
        .iter()
        .any(|end| said.verb.ends_with(end))
}

/// "the selection panel had unanimously agreed to the appointment": another body, before this meeting.
fn is_of_before(said: &Said) -> bool {
    let before = said.before.strip_suffix(" already").unwrap_or(&said.before);
    before.ends_with(" had") && !said.is_of_nobody()
}

/// "Minute 713: it was confirmed that work would not begin yet": what was reported.
fn is_confirmed(said: &Said) -> bool {
    said.verb.ends_with("confirmed") && said.goes_on(&["that"])
}

/// "if the report was agreed, it would go to Cabinet", "whatever was agreed would be put in writing": what may come.
fn is_supposed(said: &Said) -> bool {
    let clause = said.before.rsplit([',', ';', ':', '(']).next();
    let mut words = clause.unwrap_or_default().split_whitespace();
    let whole = format!("{} {}", clause.unwrap_or_default(), said.verb);
    words.any(|word| matches!(word, "if" | "unless" | "once" | "until"))
        || ["whatever ", "whichever ", "should "]
            .iter()
            .any(|begin| whole.trim_start().starts_with(begin))
}

/// "this was a good project": it says how something is, and nothing that is to be done.
fn thinks(clause: &str) -> bool {
    // "It was agreed that they were a true record" confirms the minutes.
    if ["true", "correct", "accurate"]
        .iter()
        .any(|word| clause.contains(word))
    {
        return false;
    }
    let mut words = clause.split_whitespace();
    matches!(
        words.next(),
        Some("this" | "it" | "they" | "these" | "there" | "that")
    ) && matches!(
        words.next(),
        Some("was" | "were" | "is" | "are" | "had" | "has")
    ) && words.next() != Some("to")
}

/// "that the plan be approved", "that officers should write".
fn is_to_be(clause: &str) -> bool {
    // "spend to date" is no task.
    let clause = clause.replace(" to date", "");
    let words = clause
        .split(|char: char| !char.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.take(60).any(|word| {
        matches!(
            word,
            "be" | "should" | "would" | "will" | "shall" | "to" | "give" | "write" | "send"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_heads_a_body_is_not_the_body() {
        assert!(is_of_officer(&said(
            "The Convener of the Harbour Board agreed to ring the pilots.",
            "Board agreed",
        )));
        assert!(!is_of_officer(&said(
            "On a motion of the Convener, the Harbour Board agreed to ring the pilots.",
            "Board agreed",
        )));
        assert!(!is_of_officer(&said(
            "The Convener of the Council and Cabinet agreed to wait.",
            "Cabinet agreed",
        )));
        assert!(!is_of_officer(&said(
            "The Convener of the Harbour Board left and it was agreed to wait.",
            "it was agreed",
        )));
    }

    #[test]
    fn interests_are_declared_and_not_decided() {
        assert!(is_talk(&said(
            "The following interests were noted:",
            "were noted"
        )));
        assert!(is_talk(&said(
            "Two transparency statements were noted.",
            "were noted"
        )));
        assert!(!is_talk(&said(
            "The financial statements were noted.",
            "were noted"
        )));
        assert!(!is_talk(&said(
            "The transfers of interests were noted.",
            "were noted"
        )));
    }

    /// A sentence, the words found in it, and in the order of the reasons: each tells no decision for that alone.
    const SENTENCES: [(&str, &str); 16] = [
        ("The Chief Executive agreed to send it", "Executive agreed"),
        ("Members noted that figures had risen", "Members noted"),
        ("The Board agreed with Ann Lee", "Board agreed"),
        ("The Board agreed that it was hard", "Board agreed"),
        ("It was agreed that this was a good plan", "It was agreed"),
        (
            "Members were in agreement that it failed",
            "Members were in agreement",
        ),
        ("He said that it was agreed", "it was agreed"),
        ("Ann Lee said that it had been resolved to wait", "resolved"),
        ("Alderman Ash, who was elected early", "was elected"),
        ("The following points were noted:", "were noted"),
        (
            "Minute 29, where it was resolved to wait",
            "it was resolved",
        ),
        ("It was agreed last year to wait", "It was agreed"),
        (
            "Ann Lee moved that it be approved",
            "moved that it be approved",
        ),
        (
            "The selection panel had unanimously agreed to the post",
            "unanimously agreed",
        ),
        (
            "Minute 7: it was confirmed that work had ended",
            "Minute 7: it was confirmed",
        ),
        (
            "If the plan was agreed, it would go to Cabinet",
            "was agreed",
        ),
    ];

    fn said<'a>(sentence: &'a str, words: &str) -> Said<'a> {
        let start = sentence.find(words).expect(words);
        Said::new(sentence, start..start + words.len())
    }

    #[test]
    fn each_reason_has_its_sentence() {
        for ((sentence, words), (index, is_none)) in
            SENTENCES.iter().zip(NO_DECISION.iter().enumerate())
        {
            let said = said(sentence, words);
            assert!(is_none(&said), "{sentence}");
            let others = NO_DECISION
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != index);
            for (other, is_none) in others {
                assert!(!is_none(&said), "{sentence}: {other}");
            }
        }
    }

    #[test]
    fn a_decision_has_none() {
        for (sentence, words) in [
            ("If need be, the Board agreed to wait", "Board agreed"),
            (
                "It was agreed that they were a true record",
                "It was agreed",
            ),
            ("The Board agreed that the plan be adopted", "Board agreed"),
            ("The report was noted", "was noted"),
            ("It was noted and agreed", "It was noted"),
            (
                "The Council resolved in principle to sell",
                "Council resolved",
            ),
        ] {
            assert!(!said(sentence, words).is_no_decision(), "{sentence}");
        }
    }

    #[test]
    fn what_was_done_at_another_meeting_is_none() {
        for (sentence, words, none) in [
            (
                "On 8 February 2018, the Parks Committee agreed the following:",
                "Committee agreed",
                true,
            ),
            (
                "The plan was adopted by Council on 28 November 2023 (Minute 76 refers)",
                "was adopted",
                true,
            ),
            (
                "He said that minutes were drafts until they were signed",
                "minutes were drafts until they were signed",
                true,
            ),
            (
                "The Parks Committee agreed the minutes of 8 February 2018",
                "Committee agreed",
                false,
            ),
            (
                "On the plan of 8 February 2018 the Council agreed to wait",
                "Council agreed",
                false,
            ),
        ] {
            assert_eq!(said(sentence, words).is_no_decision(), none, "{sentence}");
        }
    }
}
