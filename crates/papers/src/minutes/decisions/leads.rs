//! What a resolution that does not say all itself leads to: its points, its conditions, the next line.
//!
//! `RESOLVED that permission be granted subject to the following conditions:` decides, and what follows belongs to it;
//! `RESOLVED that:` leads to what is resolved. What must not match: a resolution that ends in its own sentence.

use scrutineer_model::Point;

use super::considered::BODIES;
use super::{LEAD, point, says_to_be};
use crate::minutes::votes::is_vote;
use crate::passages::{Kind, Passage};
use crate::report::{lead_in, points};

/// Whether what is resolved stands behind a passage whose mark ends at a byte.
pub(super) fn leads(passage: &Passage, at: usize, behind: &[Passage]) -> bool {
    let rest = passage.text.get(at..).unwrap_or_default().trim();
    let next = behind.iter().find(|next| next.is_text());
    let listed = next.is_some_and(|next| next.number.is_some() || next.kind == Kind::Point);
    // "RECOMMENDED TO CABINET" on a line of its own leads to what is recommended.
    let to = passage.text[..passage.text.len() - rest.len()]
        .trim_end()
        .ends_with(" to");
    (rest.is_empty() || !to && is_only_vote(rest)) && !says(passage, at)
        || listed && is_open(rest)
        || is_addressed(rest)
        || passage.text.trim_end().ends_with([':', '-', '–'])
        || passage.is_capitals()
            && passage.words() <= LEAD
            && next.is_some_and(|next| next.text.lower().starts_with("that "))
}

/// What says who resolves or that something is resolved, and not what, over points: "That Cabinet" over "1. agreed the sale",
/// "accordingly that", "To note" over "(8) the position".
fn is_open(rest: &str) -> bool {
    /// Words of it, at most.
    const WORDS: usize = 10;
    let lower = rest.to_lowercase();
    let words = || lower.split_whitespace();
    let verb = lower
        .strip_prefix("to ")
        .is_some_and(|verb| !verb.contains(' '));
    let ends = matches!(words().next_back(), Some("that" | "to"));
    let who = rest.split_whitespace().all(|word| {
        word.starts_with(char::is_uppercase)
            || matches!(
                word,
                "the" | "and" | "of" | "for" | "that" | "&" | "–" | "-"
            )
    });
    words().count() <= WORDS && !rest.ends_with(['.', ';', ',']) && (verb || ends || who)
}

/// "RECOMMEND: (to Council)": to whom what stands below is recommended.
fn is_addressed(rest: &str) -> bool {
    /// Words of it, at most.
    const WORDS: usize = 6;
    let behind = rest.rsplit_once(": (to ").map(|(_, behind)| behind);
    rest.split_whitespace().count() <= WORDS && behind.is_some_and(|behind| behind.ends_with(')'))
}

/// Words of a resolution that says itself what was resolved, at least.
const WHOLE: usize = 4;

/// What a passage that leads on decides; `rest` stands behind its mark, `list` is what it leads to.
pub(super) fn led_to(passage: &Passage, rest: &str, list: &[&Passage]) -> Vec<Point> {
    // "APPROVED." under "DECISION" leads to nothing, "The following accounts were approved:" to a table.
    let says =
        rest.split_whitespace().count() >= WHOLE || rest.is_empty() && passage.text.ends_with('.');
    // A numbered resolution goes by its number, points and all; "That permission be granted subject to:" decides.
    // "The minutes as undernoted were approved as a correct record:" says what was decided of all of them.
    // "7.2 RESOLVED: That the Committee:-" says nothing itself.
    let who = rest.trim_end_matches([':', '-', '–', ' ']);
    let bare = who.is_empty() || is_body(who.strip_prefix("That ").unwrap_or(who));
    // "41.7 RESOLVED – That:" says nothing, either.
    let open = passage.text.trim_end().ends_with([':', '-', '–']);
    let whole = passage.number.is_some() && !(bare && passage.parts > 1 && open)
        || names_what_follows(passage, rest)
        || passage.text.lower().contains("correct record")
        || leads_to_terms(rest)
        || gives_verdict(passage, rest) && leads_to_terms(&passage.text)
        || decides(rest) && list.iter().all(|point| point.parts == 0);
    let found = if whole {
        vec![with_list(point(passage), list)]
    } else {
        led_by(points(list), &passage.text)
    };
    if found.is_empty() && says {
        return vec![point(passage)];
    }
    found
}

/// Points with what leads to them, where they have no lead-in of their own.
pub(super) fn led_by(mut points: Vec<Point>, lead: &str) -> Vec<Point> {
    for point in (points.iter_mut()).filter(|point| point.lead.is_none()) {
        point.lead = lead_in(lead);
    }
    points
}

/// "APPROVED the following expenses:" over a list of them: what was done, to what the list has.
fn names_what_follows(passage: &Passage, rest: &str) -> bool {
    const DID: [&str; 5] = ["APPROVED", "NOTED", "RATIFIED", "ADOPTED", "ENDORSED"];
    let said = passage.text.strip_suffix(rest).unwrap_or_default();
    let what = rest.trim_end_matches([':', '-', '–', ' ']);
    DID.iter().any(|did| said.trim_end().ends_with(did))
        && (what.strip_prefix("the following "))
            .is_some_and(|what| (1..=WHOLE).contains(&what.split(' ').count()))
}

/// "That the application be APPROVED" before its conditions: the word set in capitals is what was decided.
fn gives_verdict(passage: &Passage, rest: &str) -> bool {
    const VERDICTS: [&str; 5] = ["APPROVED", "REFUSED", "GRANTED", "DEFERRED", "AGREED"];
    let said = passage
        .text
        .strip_suffix(rest)
        .unwrap_or_default()
        .trim_end();
    VERDICTS.iter().any(|verdict| said.ends_with(verdict))
}

/// A decision with what stands under it.
pub(super) fn with_list(mut decision: Point, list: &[&Passage]) -> Point {
    for point in list {
        decision.text.push(' ');
        decision.text.push_str(&point.whole());
    }
    decision
}

/// Whether a passage says before its mark what was decided: "The minutes were read and were APPROVED."
fn says(passage: &Passage, mark: usize) -> bool {
    // "The minutes were read and signed. AGREED".
    let said = passage.text.get(..mark).unwrap_or_default().trim_end();
    let last = said.rsplit(' ').next().unwrap_or_default();
    let ended = said
        .strip_suffix(last)
        .is_some_and(|said| said.trim_end().ends_with('.'));
    (passage.text.ends_with('.') || ended)
        && (passage.text.get(..mark)).is_some_and(|said| said.split_whitespace().count() > 3)
}

/// "it be recommended to the Council –": to whom what follows goes, and not what it is.
fn only_recommends(rest: &str) -> bool {
    let lower = rest.to_lowercase();
    let lower = lower.trim_end_matches([':', '-', '–', ' ']);
    let to = lower
        .split_once("recommended to ")
        .or_else(|| lower.split_once("recommendation to "));
    to.is_some_and(|(before, to)| {
        let to = to.strip_suffix(" that").unwrap_or(to);
        let to = to.strip_prefix("the ").unwrap_or(to);
        before.split_whitespace().count() <= 4 && is_body(to)
    })
}

/// Whether what stands behind RESOLVED says itself what is to be, though it ends in a colon.
fn decides(rest: &str) -> bool {
    let leads_on = [
        " to:",
        " that:",
        " to",
        " that",
        ":-",
        " to -",
        " as follows:",
    ];
    says_to_be(rest) && !only_recommends(rest) && !leads_on.iter().any(|end| rest.ends_with(end))
}

/// Whether a decision leads to its terms or its reasons: "permission be granted subject to the following conditions:",
/// "the application be refused for the following reasons:".
pub(super) fn leads_to_terms(text: &str) -> bool {
    /// Words of what they are called, at most: "conditions set out in the report and those below".
    const CALLED: usize = 10;
    /// "subject to the following:" names none.
    const BARE: usize = 4;
    const TERMS: [&str; 8] = [
        "condition",
        "reason",
        "amendment",
        "informative",
        "change",
        "term",
        "proviso",
        "caveat",
    ];
    let text = text.trim_end();
    let leads = [
        " subject to",
        " for the following",
        " for these",
        " for the reason",
        " with the following",
        " on the following",
        " on the grounds",
        " and to the following",
        " cover the following",
        " covering the following",
        " secure the following",
        " securing the following",
    ];
    let at = (leads.iter()).filter_map(|lead| text.rfind(lead)).max();
    // "the following needed to be finished:" is no term.
    let called = |tail: &str| {
        let lower = tail.to_lowercase();
        tail.split_whitespace().count() <= BARE || TERMS.iter().any(|term| lower.contains(term))
    };
    text.ends_with([':', '-', '–'])
        && at.is_some_and(|at| {
            let (said, tail) = text.split_at(at);
            tail.split_whitespace().count() <= CALLED
                && called(tail)
                && said.split_whitespace().count() >= 2
        })
}

/// "Cabinet", "the Audit Committee": who resolved it, and nothing more.
pub(super) fn is_body(text: &str) -> bool {
    /// Words of a body's name, at most.
    const NAME: usize = 5;
    let lower = text.to_lowercase();
    let last = lower.rsplit(' ').next().unwrap_or_default();
    BODIES.contains(&last) && lower.split(' ').count() <= NAME
}

/// "two", "11": how many were against.
fn counts(word: &str) -> bool {
    const WORDS: [&str; 14] = [
        "nil", "none", "nobody", "one", "two", "three", "four", "five", "six", "seven", "eight",
        "nine", "ten", "eleven",
    ];
    word.starts_with(|char: char| char.is_ascii_digit())
        || WORDS.contains(&word.trim_end_matches(['.', ',', ';']))
}

/// Whether all that stands behind RESOLVED is how the vote went: "by 9 votes to 2 with 1 abstention".
fn is_only_vote(rest: &str) -> bool {
    /// Words of a vote, at most.
    const VOTE: usize = 12;
    let lower = rest.to_lowercase();
    let words = || lower.split_whitespace();
    // "unanimously to approve it" says what.
    let says_to = words()
        .zip(words().skip(1))
        .any(|(to, verb)| to == "to" && verb.len() > 2 && !counts(verb));
    words().count() <= VOTE
        && !says_to
        && !words().any(|word| matches!(word, "that" | "be" | "is" | "was"))
        && is_vote(&lower)
}
