//! Tasks that a sentence gives, or that stand behind the word with whom they are for.
//!
//! `ACTION (Clerk): obtain quotes` · `Action by DF: circulate the figures` · "Actions: (1) Clerk to book the hall; (2) …" ·
//! "It was agreed that the Clerk would write" · "Members requested a breakdown by ward". What must not match: what the
//! Director said that the team would go on doing, and "Members asked about opening hours".

use super::forms::{NO_TASK, ORDERS, PIECES, TASKS, named, promised};
use super::{given, people};
use crate::text::rules::{Forms, Piece, rules};

/// Who is to do what, for each task that a passage gives behind the word that marks them.
pub(super) fn behind_mark(text: &str) -> Vec<(Vec<String>, &str)> {
    let Some(rest) = (["Action", "ACTION"].iter()).find_map(|word| text.strip_prefix(word)) else {
        return Vec::new();
    };
    // "Actions: (1) Clerk to book the hall; (2) Chair to write".
    let rest = rest.strip_prefix(['s', 'S']).unwrap_or(rest);
    let many = (rest.strip_prefix(':')).and_then(crate::number::points_within);
    if let Some(points) = many {
        return (points.into_iter())
            .map(|(_, what)| (given(what).map(people).unwrap_or_default(), what))
            .collect();
    }
    one_for(rest).into_iter().collect()
}

/// " (Clerk): obtain quotes", " by DF: circulate the figures", " 431 Circulate the figures⇥Head of Finance".
fn one_for(rest: &str) -> Option<(Vec<String>, &str)> {
    /// Words of whom it is for, at most.
    const WHO: usize = 6;
    let bracket = (rest.strip_prefix(" (")).and_then(|rest| {
        let (who, what) = rest.split_once(')')?;
        let what = what.trim_start();
        Some((who, what.strip_prefix([':', '–', '-'])?))
    });
    let beside = || {
        let (number, task) = rest.strip_prefix(' ')?.split_once(' ')?;
        let (what, who) = task.split_once('\t')?;
        let counted = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        counted.then_some((who.trim(), what))
    };
    let by = || {
        let rest = (rest.strip_prefix(" by ")).or_else(|| rest.strip_prefix(" BY "))?;
        rest.trim_start_matches([':', ' ']).split_once(": ")
    };
    let (who, what) = bracket.or_else(beside).or_else(by)?;
    let fits = who.starts_with(char::is_uppercase)
        && who.split_whitespace().count() <= WHO
        && !what.trim().is_empty();
    fits.then(|| (people(who), what.trim()))
}

/// Where a second clause of a sentence begins with who is to do something: "… a new pump, and that the Town Clerk would ask".
static CLAUSE: Forms = Forms::new(
    "{RULES}",
    PIECES,
    rules![
        "a pump, and that the Town Clerk would ask" but not "a pump, and it would leak"
            => r"(?:,|;|\band(?: that| in the meantime)?) ({WHO}) (?:would|will|to) {ERRANDS}\b"
    ],
);

/// A sentence, cut where somebody else is given something to do in it.
pub(super) fn clauses(sentence: &str) -> Vec<&str> {
    if ![" would ", " will ", " to "]
        .iter()
        .any(|verb| sentence.contains(verb))
    {
        return vec![sentence];
    }
    let starts = CLAUSE
        .iter()
        .flat_map(|clause| clause.captures_iter(sentence));
    let mut found = Vec::new();
    let mut from = 0;
    for who in starts.filter_map(|captures| captures.get(1)) {
        // "Clerk and Cllr Moss to arrange it": both are to.
        let before = sentence[from..who.start()].trim_end().trim_end_matches(',');
        let before = before.strip_suffix("and").unwrap_or(before).trim();
        if before.split(' ').count() <= 4
            && (before.split(' ')).all(|word| word.starts_with(char::is_uppercase))
        {
            continue;
        }
        found.push(&sentence[from..who.start()]);
        from = who.start();
    }
    found.push(&sentence[from..]);
    found
}

/// Who is to do what, where a sentence says so; nobody where it does not say who.
pub(super) fn in_sentence(sentence: &str, marked: bool) -> Option<(Vec<String>, &str)> {
    // "[Clerk to ask the county]" stands in brackets, "➜ AB to ask" behind an arrow.
    let sentence = (sentence.trim().trim_matches(['[', ']']))
        .trim_start_matches(['➜', '→', '➔', '➤', '►', '⇒', ' ']);
    // "ACTION Chairman and Clerk to meet the contractor".
    if let Some((task, who)) =
        (sentence.strip_prefix("ACTION ")).and_then(|task| Some((task, given(task)?)))
    {
        return Some((people(who), task));
    }
    // "RESOLVED The Clerk to write": what was resolved is a task.
    let sentence = ["RESOLVED", "AGREED"]
        .iter()
        .find_map(|word| sentence.strip_prefix(word)?.strip_prefix([' ', ':']))
        .map_or(sentence, |task| {
            task.trim_start_matches([':', '–', '-', ' '])
        });
    // "The Clerk had been asked to write" at an earlier meeting.
    let told = sentence.split(" had been ").skip(1).any(|behind| {
        let verb = behind.split(' ').next().unwrap_or_default();
        matches!(
            verb,
            "asked" | "instructed" | "requested" | "tasked" | "directed"
        ) && behind.len() > verb.len()
    });
    if told {
        return None;
    }
    let told = TASKS.iter().filter(|_| !marked);
    let task = |sentence: &str| {
        told.clone().chain(ORDERS.iter()).find_map(|form| {
            let captures = form.captures(sentence)?;
            // "The Board agreed to note it and instructed the Chief Officer to report" is a decision.
            let whole = captures.get(0)?.as_str();
            if crate::text::has_any(whole, &["agreed to ", "resolved to "])
                && whole.contains(" instructed ")
            {
                return None;
            }
            // Who it is stands first, what it is last.
            let mut groups = captures.iter().skip(1).flatten();
            let who = groups.next()?.as_str();
            let what = groups.last().map_or("", |what| what.as_str());
            (!NO_TASK.contains(&what)).then(|| who.to_owned())
        })
    };
    let who = task(sentence)
        .or_else(|| behind_clause(sentence).and_then(task))
        .or_else(|| named(sentence))
        .or_else(|| behind_clause(sentence).and_then(named))
        .or_else(|| promised(sentence).filter(|_| !marked));
    if let Some(who) = who {
        return Some((people(&who), sentence));
    }
    (!marked && (asks_for(sentence) || is_promised(sentence))).then(|| (Vec::new(), sentence))
}

/// Who says or does something in a sentence that begins with them: "Cllr Ince reported that".
static SPEAKER: Forms = Forms::new(
    "^{RULES}",
    PIECES,
    rules!["The Town Clerk explained" but not "The roof leaked" => r"({WHO}) [a-z]+\b"],
);

pub(super) fn speaker(sentence: &str) -> Option<&str> {
    Some(SPEAKER.as_ref()?.captures(sentence)?.get(1)?.as_str())
}

/// What stands behind "In response to a question, ", or behind what it is about: "Growth Fund; the Chair", "Dog bins – Cllr
/// Moss".
fn behind_clause(sentence: &str) -> Option<&str> {
    /// Words of what a note is about, at most.
    const ABOUT: usize = 6;
    let cut = ["; ", ": ", " – ", " - "].iter();
    let about = cut
        .filter_map(|sign| sentence.split_once(sign))
        .min_by_key(|(about, _)| about.len())
        .filter(|(about, _)| about.split_whitespace().count() <= ABOUT);
    if let Some((_, rest)) = about {
        return Some(rest.strip_prefix("the ").unwrap_or(rest));
    }
    let led = ["In response", "In reply", "In answer", "Following", "After"]
        .iter()
        .any(|begin| sentence.starts_with(begin));
    let (_, rest) = sentence.split_once(", ").filter(|_| led)?;
    Some(rest)
}

/// What members ask for and are given later, and who they are.
const ASKED_FOR: &[Piece] = &[
    (
        "PAPERS",
        rules![
            "briefing note"
                => r"report|reports|briefing|briefing note|briefing paper|note|update|updates|breakdown|information|figures|data"
            "reply" => r"copy|copies|details|response|responses|reply|answer|presentation|list|map"
        ],
    ),
    (
        "BODY",
        rules![
            "parks committee" but not "committee parks"
                => r"(?:[\w-]+ )*(?:committee|board|panel|forum|group|members|councillors|chair)"
        ],
    ),
    (
        "GIVEN",
        rules![
            "circulated" => r"provided|circulated|sent|shared"
            "brought" => r"brought|prepared|submitted|presented|produced"
        ],
    ),
];

/// "The Committee requested a further report on it", "It was requested that figures be circulated".
static ASKS: Forms = Forms::new(
    "(?i)^(?:the |all )?{RULES}",
    ASKED_FOR,
    rules![
        "The Parks Sub-committee also asked for a written briefing note" but not "The Parks Committee asked for help"
            => r"(?:[\w-]+ )*(?:committee|sub-committee|board|panel|forum|group|members|councillors|chair)(?: also| further)? (?:requested|asked for) (?:a|an|the|more|some|further|additional|detailed|written)\b[^.;:,]*?\b{PAPERS}\b"
        "It was further requested that they be sent" but not "It was requested that they go"
            => r"(?:{BODY}|it was)(?: also| further)? (?:asked|requested) that [^.;:,]+ be {GIVEN}\b"
    ],
);

fn asks_for(sentence: &str) -> bool {
    (sentence.contains("requested ") || sentence.contains("asked "))
        && ASKS.as_ref().is_some_and(|asks| asks.is_match(sentence))
}

/// "A written response would be provided to Councillor Ash.", "A briefing note to be circulated."
static PROMISED: Forms = Forms::new(
    r"(?i)^(?:a|an|the|this|these|further|more|additional)\b(?: [\w'-]+)*? {PAPERS}\b(?: [\w'-]+)*? (?:would|will|to) be (?:provided|circulated|sent|shared|e-?mailed|forwarded|supplied){RULES}",
    ASKED_FOR,
    rules![
        "A note on it would be sent to all members of it" but not "A note would be sent to the press"
            => r" to (?:all |the |each )*(?:members?|councillors?|cllrs?|committee|sub-committee|board|panel|forum|group)\b"
        "A written reply will be e-mailed after the meeting" but not "A knot will be tied after it"
            => r" (?:after|outside|following|before) "
        "The answer would be provided in writing and by post" but not "The answer would be provided in court"
            => r" in writing"
        "More figures to be shared." but not "More figures to be shared today" => r"\W*$"
    ],
);

fn is_promised(sentence: &str) -> bool {
    sentence.contains(" be ")
        && PROMISED
            .as_ref()
            .is_some_and(|said| said.is_match(sentence))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::rules::tests::check;

    #[test]
    fn every_request_is_made_by_its_own_form() {
        check(&[&CLAUSE, &SPEAKER, &ASKS, &PROMISED]);
    }
}
