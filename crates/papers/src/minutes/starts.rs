//! Where the items of minutes begin.
//!
//! `#### 3. PERFORMANCE REPORT`, `76. Apologies`, `2431. Police Report: Attached.`, `15.09.7 Garden
//! Waste Skip Update`, `19/034 Highways`, `OS23 Budget monitoring`. Numbers count up by one, as an agenda's; paragraphs within an item
//! ("1. Mr A introduced the report") count anew and are none.

use crate::number::{Count, counts, counts_of_reference, reference};
use crate::passages::{Kind, Passage};

/// Words of an unnumbered item's title, at most.
const HEADING: usize = 12;

/// The items of minutes that number none: their headings, from the first behind who was there.
fn headings(passages: &[Passage]) -> Vec<Start> {
    let present = passages.iter().position(|passage| {
        passage.is_text() && crate::parts::is_of_attendance(&passage.text.to_lowercase())
    });
    // A page whose first item is cut off begins with one that has a label.
    let from = (present
        .or_else(|| super::web::list(passages))
        .map(|before| before + 1))
    .or_else(|| (0..passages.len().min(1)).find(|&at| is_labelled(passages, at)));
    let Some(from) = from else {
        return Vec::new();
    };
    let people = [
        "present",
        "attend",
        "apologies:",
        "in attendance",
        "absent",
        "members",
    ];
    let starts: Vec<Start> = (passages.iter().enumerate().skip(from))
        .filter(|(at, passage)| {
            let text = passage.text.to_lowercase();
            let titled = lead(passage)
                .filter(|_| !passage.is_title())
                .and_then(|lead| passage.text.get(..lead))
                .unwrap_or(&passage.text);
            passage.is_text()
                && passage.number.is_none()
                && (passage.is_title() && (1..=HEADING).contains(&passage.words())
                    || passage.is_title() && passage.words() <= TITLE && is_labelled(passages, *at)
                    || leads(passage))
                && !passage.in_table
                && (!text.ends_with(['.', ',', ';']) || !passage.is_title())
                && !people.iter().any(|name| text.starts_with(name))
                && !super::decisions::is_marked(passage)
                && crate::dates::days(titled).is_empty()
                && !["joined the meeting", "left the meeting", "the meeting at"]
                    .iter()
                    .any(|cue| text.contains(cue))
        })
        .map(|(at, passage)| {
            let text = passage.text.as_str();
            let lead = lead(passage).filter(|_| !passage.is_title());
            let (title, rest) = match lead.and_then(|lead| text.split_at_checked(lead)) {
                Some((title, rest)) => (title, Some(rest.trim().to_owned())),
                None => (text, None),
            };
            Start {
                at,
                number: String::new(),
                title: crate::text::without_size(title)
                    .trim_end_matches([':', '-', '–', '.', ' '])
                    .to_owned(),
                rest,
            }
        })
        .collect();
    // A heading or two may be anything.
    if starts.len() >= 3 {
        starts
    } else {
        Vec::new()
    }
}

/// Words of a title that a paragraph begins with, at most.
const LEAD: usize = 7;

/// Bytes of the title that a paragraph begins with, in bold or in capitals.
fn lead(passage: &Passage) -> Option<usize> {
    passage.lead.or_else(|| in_capitals(&passage.text))
}

/// "POLICE MATTERS.  No representatives present.": bytes up to behind the stop.
fn in_capitals(text: &str) -> Option<usize> {
    /// Letters of such a title, at least.
    const LETTERS: usize = 5;
    let ends = [". ", ": ", " – ", " - "];
    let end = (ends.iter())
        .filter_map(|end| Some(text.find(end)? + end.trim_end().len()))
        .min()?;
    let (title, rest) = text.split_at_checked(end)?;
    let fits = title.split_whitespace().count() <= LEAD
        && title.chars().filter(|char| char.is_alphabetic()).count() >= LETTERS
        && !title.contains(char::is_lowercase)
        && rest.contains(char::is_lowercase);
    fits.then_some(end)
}

/// Whether a paragraph begins with its title: "**Highways:** The gully is blocked."
fn leads(passage: &Passage) -> bool {
    let title = lead(passage).and_then(|lead| passage.text.get(..lead));
    title.is_some_and(|title| {
        title.split_whitespace().count() <= LEAD
            && title.ends_with([':', '.', '–', '-'])
            && !["action", "resolved", "agreed", "note"]
                .iter()
                .any(|word| title.to_lowercase().starts_with(word))
    })
}

/// An item's beginning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Start {
    pub(super) at: usize,
    pub(super) number: String,
    pub(super) title: String,
    /// Text on the line of its title.
    pub(super) rest: Option<String>,
}

/// A title has at most this many words; a paragraph has more.
const TITLE: usize = 22;

/// Numbers left out of a count.
const SKIPPED: u32 = 2;

/// Candidates behind one that may take its place: an item is no further from its like in a list.
const NEAR: usize = 64;

/// Candidates from which a count may begin.
const FIRST: usize = 32;

/// A numbered passage, in one of the counts that its number may stand in.
struct Candidate {
    at: usize,
    count: Count,
    parts: usize,
}

pub(super) fn starts(passages: &[Passage]) -> Vec<Start> {
    let candidates: Vec<Candidate> = (passages.iter().enumerate())
        .filter(|(_, passage)| {
            passage.is_text()
                && (passage.parts > 0 || passage.number.is_none() || is_bracketed(passage))
        })
        .flat_map(|(at, passage)| {
            let (counts, parts) = match &passage.number {
                // Of the letters and figures in brackets only titles are items.
                Some(number) if passage.parts == 0 => (counts(number.trim_matches(['(', ')'])), 0),
                Some(number) => (counts(number), number.split('.').count()),
                // More parts than a number has: neither counts on from the other.
                None => (referenced(passage), usize::MAX),
            };
            (counts.into_iter()).map(move |count| Candidate { at, count, parts })
        })
        .collect();
    let mut best: (usize, Vec<usize>) = (0, Vec::new());
    // What counts on a page of one item are its paragraphs.
    let one = super::web::title(passages).is_some();
    let firsts = if one { 0 } else { candidates.len().min(FIRST) };
    for first in 0..firsts {
        let chain = chain(&candidates, first, passages);
        let score = (chain.iter())
            .map(|&at| if is_titled_at(passages, at) { 3 } else { 1 })
            .sum();
        if chain.len() >= 2 && score > best.0 && !is_under_chain(&candidates, first, passages) {
            best = (score, chain);
        }
    }
    if best.1.is_empty() {
        best.1 = super::web::of_issues(passages);
    }
    if best.1.is_empty() {
        let headed = if one { Vec::new() } else { headings(passages) };
        let alone = super::web::alone(passages).filter(|_| headed.is_empty());
        let Some(alone) = alone else {
            return headed;
        };
        best.1.push(alone);
    }
    (best.1.into_iter())
        .map(|at| {
            let passage = &passages[at];
            let mut own = passage.clone();
            if let Some((number, _)) = roman(passage).filter(|_| passage.number.is_none()) {
                own.number = Some(number.to_owned());
                passage.text[number.len()..]
                    .trim_start()
                    .clone_into(&mut own.text);
            } else if passage.number.is_none()
                && let Some(found) = reference(&passage.text)
            {
                own.number = Some(found.number.to_owned());
                let before = passage.text.len() - found.rest.len();
                own.lead = passage.lead.and_then(|lead| lead.checked_sub(before));
                found.rest.clone_into(&mut own.text);
            }
            let labelled = !is_titled(&own) && is_labelled(passages, at);
            let (mut title, mut rest) = if labelled {
                (crate::text::without_size(&own.text).to_owned(), None)
            } else {
                split(&own)
            };
            if let Some(above) = title_above(passages, at).filter(|_| !is_titled(&own)) {
                title = above;
                rest = Some(own.text.clone());
            }
            Start {
                at,
                number: own.number.unwrap_or_default(),
                title,
                rest,
            }
        })
        .collect()
}

fn chain(candidates: &[Candidate], first: usize, passages: &[Passage]) -> Vec<usize> {
    let mut last = &candidates[first];
    // A colon behind the first makes no title of it that the others need.
    let own = &passages[last.at];
    let titled = is_titled_at(passages, last.at)
        && (!(is_labelling(own) || is_usual(own)) || own.kind == Kind::Heading || own.is_title());
    let mut chain = vec![last.at];
    for (index, next) in candidates.iter().enumerate().skip(first + 1) {
        // Where items have headings, numbered paragraphs are none.
        let alike = !titled || is_titled_at(passages, next.at);
        let counts_on = next.parts == last.parts && next.count.follows(&last.count, SKIPPED);
        let fits = alike && counts_on && next.at > last.at;
        // "5." of a list that stands further in, with the item of that number behind it.
        let better = |other: &Candidate| {
            other.count == next.count
                && other.parts == next.parts
                && other.at > next.at
                && stands_before(&passages[other.at], &passages[next.at])
                && is_titled(&passages[other.at]) >= is_titled(&passages[next.at])
        };
        if fits && !candidates[index + 1..].iter().take(NEAR).any(better) {
            chain.push(next.at);
            last = next;
        }
    }
    chain
}

/// Whether a chain's numbers stand under one of a chain of its own: 1.1 and 1.2 are paragraphs of 1,
/// where 2 follows.
fn is_under_chain(candidates: &[Candidate], first: usize, passages: &[Passage]) -> bool {
    let fixed = &candidates[first].count.fixed;
    if fixed.is_empty() || candidates[first].parts < 2 {
        return false;
    }
    let above = (candidates[..first].iter()).rposition(|candidate| {
        candidate.parts < candidates[first].parts
            && passages[candidate.at].number.as_deref() == Some(fixed.as_str())
    });
    above.is_some_and(|above| chain(candidates, above, passages).len() >= 2)
}

/// "1) Welcome" on a line of its own, "(139) APOLOGIES".
fn is_bracketed(passage: &Passage) -> bool {
    let number = passage.number.as_deref().unwrap_or_default();
    let figures = number.strip_suffix(')').unwrap_or_default();
    let title = figures.starts_with('(');
    let figures = figures.trim_start_matches('(');
    if title && passage.is_title() && figures.bytes().all(|byte| byte.is_ascii_digit()) {
        return passage.words() <= TITLE;
    }
    // "1) Apologies – Councillors Ash and Beck."
    let (named, told) = passage
        .text
        .split_once(" – ")
        .unwrap_or((&passage.text, ""));
    let leads = !told.is_empty() && named.split_whitespace().count() <= LEAD;
    if !title && leads && !figures.is_empty() && figures.bytes().all(|byte| byte.is_ascii_digit()) {
        return named.starts_with(char::is_uppercase);
    }
    !title
        && !figures.is_empty()
        && figures.bytes().all(|byte| byte.is_ascii_digit())
        && passage.words() <= HEADING
        && !passage.text.ends_with(['.', ';', ','])
        && passage.text.starts_with(char::is_uppercase)
}

/// The number and value of a title that begins with a Roman number: "II MINUTE – RECOVERY SUB-COMMITTEE".
fn roman(passage: &Passage) -> Option<(&str, u32)> {
    let (number, rest) = passage.text.split_once(' ')?;
    let fits = passage.is_title()
        && rest.trim_start().starts_with(char::is_uppercase)
        && !rest.contains(char::is_lowercase);
    let value = |char: char| match char {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        _ => None,
    };
    let digits: Vec<u32> = number.chars().map(value).collect::<Option<_>>()?;
    let next = digits.iter().skip(1).chain([&0]);
    let sum = (digits.iter().zip(next))
        .map(|(own, next)| {
            if own < next {
                -i64::from(*own)
            } else {
                i64::from(*own)
            }
        })
        .sum::<i64>();
    fits.then_some((number, u32::try_from(sum).ok()?))
}

/// The counts of the reference that a passage begins with.
fn referenced(passage: &Passage) -> Vec<Count> {
    if let Some((_, value)) = roman(passage) {
        return vec![Count {
            fixed: "roman".to_owned(),
            value,
            late: 0,
        }];
    }
    reference(&passage.text).map_or_else(Vec::new, |found| counts_of_reference(found.number))
}

/// Whether a passage begins further left than another, by more than a number is wide.
fn stands_before(passage: &Passage, other: &Passage) -> bool {
    const INDENT: f32 = 24.0;
    passage.x0 > 0.0 && other.x0 > 0.0 && passage.x0 + INDENT < other.x0
}

/// The title on the line above an item whose number begins its text: "SITE INSPECTIONS" over
/// "PLA149/14 The Chairman advised that …".
fn title_above(passages: &[Passage], at: usize) -> Option<String> {
    let above = (passages[..at].iter().rev()).find(|passage| passage.is_text())?;
    let fits = above.is_title()
        && above.number.is_none()
        && !above.text.to_lowercase().starts_with("action")
        && above.words() <= HEADING
        && passages[at].text.ends_with('.')
        // "1-0607/8 - Welcome and apologies." is a title itself.
        && reference(&passages[at].text).is_none_or(|found| found.rest.split(' ').count() > 4)
        && passages[at]
            .number
            .as_deref()
            .is_none_or(|number| number.contains('/'));
    fits.then(|| above.text.trim_end_matches([':', '-', '.', ' ']).to_owned())
}

fn is_titled_at(passages: &[Passage], at: usize) -> bool {
    is_titled(&passages[at]) || is_labelled(passages, at)
}

/// Whether "Minutes:" or another label of a page stands right below: however long, it is an item's title.
fn is_labelled(passages: &[Passage], at: usize) -> bool {
    /// What may stand between: what the item is for, and its papers.
    const BETWEEN: usize = 3;
    (passages[at + 1..].iter())
        .filter(|passage| passage.is_text())
        .take(BETWEEN)
        .take_while(|passage| passage.number.is_none())
        .any(|passage| {
            matches!(
                passage.text.trim(),
                "Minutes:"
                    | "Decision:"
                    | "Decisions:"
                    | "Cofnodion:"
                    | "Penderfyniad:"
                    | "Additional documents:"
                    | "Dogfennau ychwanegol:"
            )
        })
}

fn is_titled(passage: &Passage) -> bool {
    passage.kind == Kind::Heading
        || passage.is_title() && passage.words() <= TITLE
        || passage.lead.is_some()
        || is_labelling(passage)
        || is_usual(passage)
        || begins_in_capitals(passage).is_some()
}

/// "4 To declare any interest.", "6 Matters arising from the minutes.": what nearly every meeting deals with, in the words
/// of its agenda.
fn is_usual(passage: &Passage) -> bool {
    let text = passage.text.as_str();
    let usual = [
        "Matters arising",
        "Matters Arising",
        "Apologies for absence",
        "Any other business",
    ];
    passage.parts == 1
        && passage.number.is_some()
        && passage.words() <= HEADING
        && !text.contains(". ")
        && (text.starts_with("To ") || usual.iter().any(|name| text.starts_with(name)))
        && ![
            " was ",
            " were ",
            " is ",
            " are ",
            " be ",
            " agreed",
            " received",
        ]
        .iter()
        .any(|verb| text.contains(verb))
}

/// "6.1 The Minutes:", "4. Reports - External:": a short title with a colon behind it.
fn is_labelling(passage: &Passage) -> bool {
    // "576. a) Planning applications": the first of an item's parts.
    let first = (passage.text.strip_prefix("a) ")).or_else(|| passage.text.strip_prefix("(a) "));
    let begins = |text: &str| text.starts_with(char::is_uppercase);
    passage.number.is_some()
        && passage.words() <= LEAD
        && (passage.text.ends_with(':') && begins(&passage.text)
            || first.is_some_and(|first| begins(first) && !first.ends_with('.')))
}

/// "59/19 APOLOGIES were received from": bytes of the capitals that a numbered paragraph begins with.
fn begins_in_capitals(passage: &Passage) -> Option<usize> {
    /// Letters of a title; an office's or a body's initials have fewer.
    const LETTERS: usize = 7;
    let text = passage.text.as_str();
    let small = text.find(char::is_lowercase)?;
    let end = text[..small].rfind(char::is_whitespace)?;
    let title = text[..end].trim_end_matches([' ', '-', '–', ':', '.']);
    let letters = title.chars().filter(|char| char.is_alphabetic()).count();
    let fits = passage.parts > 0
        && passage.number.is_some()
        && letters >= LETTERS
        && title.split_whitespace().count() <= TITLE
        && title.split_whitespace().any(|word| word.len() >= LETTERS);
    fits.then_some(title.len())
}

/// Title and text of an item's first line: "Police Report: Attached." has both.
fn split(passage: &Passage) -> (String, Option<String>) {
    let text = crate::text::without_size(passage.text.trim());
    // The next column has who is to act: "High needs\tGP".
    if let Some((title, rest)) = text.split_once('\t')
        && (1..=TITLE).contains(&title.split_whitespace().count())
        && passage.in_table
    {
        let title = title.trim().trim_end_matches([':', '-', '.']);
        return (title.to_owned(), Some(rest.trim().to_owned()));
    }
    // The title is set in bold, and its text goes on behind it.
    if let Some((title, rest)) = passage.lead.and_then(|at| text.split_at_checked(at))
        && (1..=TITLE).contains(&title.split_whitespace().count())
    {
        let title = title.trim().trim_end_matches([':', '-', '–', '.', ' ']);
        let rest = rest.trim_start_matches([':', '-', '–', ' ', '\t']);
        return (title.to_owned(), Some(rest.to_owned()));
    }
    if let Some((title, rest)) =
        begins_in_capitals(passage).and_then(|at| text.split_at_checked(at))
        && passage.kind != Kind::Heading
    {
        let rest = rest.trim_start_matches([':', '-', '–', '.', ' ', '\t']);
        return (title.trim().to_owned(), Some(rest.to_owned()));
    }
    if is_titled(passage) && passage.words() <= TITLE && !text.contains(": ") {
        return (text.trim_end_matches([':', '-', '.']).to_owned(), None);
    }
    let ends: [&str; 4] = [":- ", ": ", " – ", " - "];
    for end in ends {
        if let Some((title, rest)) = text.split_once(end)
            && title.split_whitespace().count() <= 12
        {
            return (title.trim().to_owned(), Some(rest.trim().to_owned()));
        }
    }
    let first = text.split(". ").next().unwrap_or(text);
    if first.split_whitespace().count() <= TITLE && first.len() + 2 < text.len() {
        return (first.to_owned(), Some(text[first.len() + 2..].to_owned()));
    }
    if text.split_whitespace().count() <= TITLE {
        return (
            text.trim_end_matches([':', '.']).to_owned(),
            Some(text.to_owned()),
        );
    }
    (
        crate::text::head(first, 120).to_owned(),
        Some(text.to_owned()),
    )
}
