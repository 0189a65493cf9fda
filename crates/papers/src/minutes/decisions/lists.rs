//! What stands under a resolution that leads to its points, and where it ends.

use super::{considered, heads, mark, says_to_be};
use crate::minutes::{closes, opens};
use crate::passages::{Kind, Passage};

/// What a resolution that ends in a colon leads to: its points, or the next paragraph.
pub(super) fn list<'a>(behind: &'a [Passage], lead: &Passage) -> Vec<&'a Passage> {
    let mut list: Vec<&Passage> = Vec::new();
    let mut forms: Vec<Form> = Vec::new();
    for passage in behind.iter().filter(|passage| passage.is_text()) {
        // "1. That grants be paid:" and a table of them, and "2. That …" behind it.
        if passage.in_table
            && list
                .last()
                .is_some_and(|last| last.text.ends_with([':', '-']))
        {
            continue;
        }
        // A page's number between the lead-in and its points overleaf.
        if list.is_empty() && is_pages_number(passage) {
            continue;
        }
        if is_of_another_list(passage, &mut forms) {
            break;
        }
        // "That" on a line of its own leads on.
        if *passage.text == "That" {
            continue;
        }
        if opens(passage) && passage.number.is_none()
            || mark(passage).is_some()
            || passage.number.is_none() && considered::looked(&passage.text)
            || closes(&passage.text)
            || is_label(passage)
            || titles_part(passage)
        {
            break;
        }
        let point = passage.kind == Kind::Point || passage.number.is_some();
        // The paragraph after the points is the discussion again; "That …" is one more, and so is "To …" behind another.
        let that = (passage.text.starts_with("That ") || passage.text.starts_with("THAT "))
            || passage.text.starts_with("To ")
                && list.iter().all(|point| point.text.starts_with("To "));
        let own = (list.is_empty() || that) && lead.number.is_none();
        let counts_on =
            lead.number.is_some() && passage.parts > 0 && passage.x0 <= lead.x0 && passage.x0 > 0.0;
        // "6.2 The next applicant" behind the bullets of 6.1.
        let next = passage.parts > 1 && (list.last()).is_some_and(|last| last.number.is_none());
        if counts_on || next || !point && !own && !passage.text.ends_with(':') {
            break;
        }
        list.push(passage);
        if !point && own && !that && !passage.text.ends_with([':', '-']) {
            break;
        }
    }
    list
}

fn is_pages_number(passage: &Passage) -> bool {
    passage.number.is_none()
        && (1..=3).contains(&passage.text.len())
        && passage.text.bytes().all(|byte| byte.is_ascii_digit())
}

/// "(b) COMMITTEES" behind what was decided of "(a) PREVIOUS MEETINGS": the next part of an item.
fn titles_part(passage: &Passage) -> bool {
    /// Words of such a title, at most.
    const WORDS: usize = 6;
    passage.number.is_some()
        && passage.parts == 0
        && passage.is_capitals()
        && passage.words() <= WORDS
}

/// The points that stand on the line of RESOLVED: "(1) that the plan be adopted; (2) that it be printed", or the first,
/// where the second begins what stands behind: "RESOLVED – (i) That the report be noted." over "(ii)".
pub(super) fn first_of_list<'a>(rest: &'a str, behind: &[Passage]) -> Vec<(String, &'a str)> {
    let rest = rest.strip_prefix("that ").unwrap_or(rest);
    if let Some(points) = crate::number::points_within(rest) {
        return points;
    }
    let first = crate::number::leading(rest).filter(|first| first.parts == 0);
    let next = behind.iter().find(|next| next.is_text());
    let (Some(first), Some(next)) = (first, next.filter(|next| next.parts == 0)) else {
        return Vec::new();
    };
    let bare = |number: &str| number.trim_matches(['(', ')', '.']).to_owned();
    let second = next.number.as_deref().map(bare);
    if first.rest.is_empty()
        || second.is_none()
        || second != crate::number::next(&bare(first.number))
    {
        return Vec::new();
    }
    vec![(first.number.to_owned(), first.rest)]
}

/// How many passages stand under a heading of what was decided. A title that lettered points follow
/// divides them.
pub(super) fn end_of(behind: &[Passage]) -> usize {
    let is_point = |passage: &Passage| passage.number.is_some() && passage.parts == 0;
    let mut forms: Vec<Form> = Vec::new();
    let mut at = 0;
    while let Some(passage) = behind.get(at) {
        // What a row's application came to is told by itself.
        if passage.verdict.is_some() {
            break;
        }
        if passage.in_table && at > 0 && passage.source.bbox.is_some() {
            at += 1;
            continue;
        }
        if passage.is_text() && is_of_another_list(passage, &mut forms) {
            break;
        }
        if passage.is_text() && ends(passage) {
            let next = (behind[at..].iter())
                .position(|next| next.is_text() && !(next.is_title() && next.number.is_none()));
            let divides = passage.is_title()
                && passage.number.is_none()
                && !heads(passage)
                && !is_label(passage)
                && next.is_some_and(|next| is_point(&behind[at + next]));
            let Some(next) = next.filter(|_| divides) else {
                break;
            };
            at += next;
        }
        at += 1;
    }
    at
}

/// "None.", "No declarations were made.", "Apologies were received from …": what pages put under
/// "Decision:" where there was nothing to decide.
pub(crate) fn is_nothing(text: &str) -> bool {
    let text = crate::text::plain(text);
    // "No deputations or petitions were received."
    let came = [
        "received",
        "made",
        "declared",
        "raised",
        "submitted",
        "asked",
    ];
    let none_came = text.starts_with("no ")
        && text.split(' ').count() <= 10
        && came.iter().any(|verb| {
            (text.strip_suffix(verb))
                .is_some_and(|text| text.ends_with(" were ") || text.ends_with(" was "))
        });
    text == "none"
        || none_came
        || hears(&text)
        || is_of_one(&text)
        || text.split(' ').count() <= 40
            && ([
                "apologies ",
                "an apology ",
                "no apologies",
                "no declarations",
                "no interests",
                "no questions",
                "there were no ",
                "there was no ",
                "there were none",
                "no other business",
                "questions were received",
                "questions were asked",
                "a response was given",
                "no urgent business",
                // What a page tells its readers.
                "use the ",
                "click ",
                "please use ",
                "please click ",
            ]
            .iter()
            .any(|begin| text.starts_with(begin)))
}

/// "Cabinet received the following deputations", "The Council received a question from Ann Lee".
fn hears(plain: &str) -> bool {
    /// Words of who hears, and words up to what is heard.
    const WHO: usize = 5;
    const WHAT: usize = 4;
    plain.split_once(" received ").is_some_and(|(who, what)| {
        who.split(' ').count() <= WHO
            && !plain.contains(" and ")
            && what.split(' ').take(WHAT).any(|word| {
                ["deputation", "petition", "question"]
                    .iter()
                    .any(|heard| word.starts_with(heard))
            })
    })
}

/// "The Chair welcomed everyone to the meeting", "Cllr Ash made an announcement": what one who was there did or said.
fn is_of_one(plain: &str) -> bool {
    /// Words of who it was, at most: "the committee member and scrutiny officer".
    const WHO: usize = 8;
    const PEOPLE: [&str; 13] = [
        "leader",
        "chair",
        "chairman",
        "chairwoman",
        "chairperson",
        "officer",
        "clerk",
        "director",
        "manager",
        "mayor",
        "solicitor",
        "convener",
        "head",
    ];
    const VERBS: [&str; 17] = [
        "responded",
        "welcomed",
        "invited",
        "reminded",
        "opened",
        "made",
        "undertook",
        "thanked",
        "informed",
        "advised",
        "explained",
        "outlined",
        "introduced",
        "presented",
        "announced",
        "spoke",
        "stated",
    ];
    let words: Vec<&str> = plain.split(' ').collect();
    let Some(verb) = (words.iter().take(WHO + 1)).position(|word| VERBS.contains(word)) else {
        return false;
    };
    let who = &words[..verb];
    let person = who
        .first()
        .is_some_and(|first| matches!(*first, "councillor" | "cllr" | "mr" | "mrs" | "ms" | "dr"))
        // "C Oak made an announcement".
        || who.len() == 2 && who[0].len() == 1 && who[0] != "a";
    let office = who.first() == Some(&"the")
        && (who.last().is_some_and(|last| PEOPLE.contains(last))
            || matches!(who, [_, office, "of", ..] if PEOPLE.contains(office)));
    let does = words
        .get(verb + 1)
        .is_none_or(|what| words[verb] == "responded" || !matches!(*what, "that" | "to"));
    let decides = words
        .iter()
        .any(|word| matches!(*word, "agreed" | "resolved" | "approved" | "decision"));
    (person || office) && (does || verb <= 3) && !decides
}

/// How a point is numbered: by figures or letters, and whether it is the first of its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Form {
    letter: bool,
    bracket: bool,
    begins: bool,
}

impl Form {
    fn of(number: &str) -> Self {
        let inner = number.trim_matches(['(', ')', '.', ':']);
        Self {
            letter: inner.starts_with(char::is_alphabetic),
            bracket: number.starts_with('('),
            begins: matches!(inner, "1" | "a" | "A" | "i" | "I") || inner.contains('.'),
        }
    }

    fn is_like(self, other: Self) -> bool {
        self.letter == other.letter && self.bracket == other.bracket
    }
}

/// "(b) The next matter" behind "1." and "2." goes on from another list; `forms` are those of the points so far.
fn is_of_another_list(passage: &Passage, forms: &mut Vec<Form>) -> bool {
    let Some(form) = passage.number.as_deref().map(Form::of) else {
        return false;
    };
    let known = forms.is_empty() || form.begins || forms.iter().any(|other| other.is_like(form));
    forms.push(form);
    !known
}

pub(super) fn ends(passage: &Passage) -> bool {
    if closes(&passage.text) {
        return true;
    }
    // "1) The report be received ahead of its submission to Council" is no heading, though set as one.
    // "a) notes the report." is none either: a title begins with a capital.
    let begins_small = passage.text.starts_with(char::is_lowercase);
    if passage.parts == 0
        && passage.number.is_some()
        && (says_to_be(&passage.text) || begins_small && passage.kind != Kind::Heading)
    {
        return false;
    }
    // "1. To approve the plan." is set in bold as its heading is, and no title.
    if passage.kind != Kind::Heading && is_resolved(&passage.text) {
        return false;
    }
    passage.kind == Kind::Heading
        || passage.is_title()
            && passage.words() <= 14
            && passage
                .number
                .as_deref()
                .is_none_or(|number| !number.contains('.'))
        || heads(passage)
        || is_label(passage)
}

/// "That four woodlands be sold.", "To approve the business plan.": what was resolved, in a sentence.
fn is_resolved(text: &str) -> bool {
    let ends = text.ends_with(['.', ';', ',']) || text.ends_with(" and") || text.ends_with(" or");
    ends && (["That ", "THAT ", "To "].iter()).any(|begin| text.starts_with(begin))
}

/// "Minutes:", "Reasons for decision:": what stands under it is no decision.
fn is_label(passage: &Passage) -> bool {
    let text = passage.text.lower();
    passage.words() <= 8
        && ([
            "minutes:",
            "additional documents",
            "supporting documents",
            "reason for decision",
            "reasons for decision",
            "reasons for the decision",
            "reason for recommendation",
            "reasons for recommendation",
            "reason for the decision",
            "alternative option",
            "other options",
            "options considered",
            "action:",
            "actions:",
            "note:",
            "voting:",
        ]
        .iter()
        .any(|label| text.starts_with(label)))
}
