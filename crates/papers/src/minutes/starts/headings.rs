//! The items of minutes that number none: headings, and paragraphs that begin with a title.
//!
//! `Grants` over its text; `**Highways:** The gully is blocked.`; `POLICE MATTERS.  No representatives present.` What
//! must not match: who was there, days, and what marks a decision.

use super::Start;
use super::titles::{HEADING, LEAD, TITLE, is_labelled};
use crate::minutes::closes;
use crate::passages::Passage;

/// The items of minutes that number none: their headings, from the first behind who was there.
pub(super) fn headings(passages: &[Passage]) -> Vec<Start> {
    let present = passages.iter().position(|passage| {
        let text = passage.text.lower();
        passage.is_text() && (crate::parts::is_of_attendance(text) || text.contains(" present: "))
    });
    let list = crate::minutes::web::list(passages);
    // Who came stands before a list of items, or is said under one of them.
    let present = (present.filter(|first| list.is_none_or(|list| *first < list)))
        .map(|first| behind_names(passages, first));
    // A page whose first item is cut off begins with one that has a label; one whose head is, with what every meeting
    // begins with.
    let from = (present.or(list).map(|before| before + 1))
        .or_else(|| (0..passages.len().min(1)).find(|&at| is_labelled(passages, at)))
        .or_else(|| passages.iter().position(crate::agenda::opens_meeting));
    let asked = asked(passages);
    if !asked.is_empty() {
        return asked;
    }
    let Some(from) = from else {
        return Vec::new();
    };
    // What a page's item is for stands under its title; where labels stand, they tell.
    let listing = (list.is_some() || present.is_none())
        && !passages.iter().any(crate::minutes::web::is_label);
    let people = [
        "present",
        "attend",
        "apologies:",
        "in attendance",
        "absent",
        "members",
    ];
    let mut starts: Vec<Start> = (passages.iter().enumerate().skip(from))
        .filter(|(at, passage)| {
            let text = passage.text.lower();
            let titled = lead(passage)
                .filter(|_| !passage.is_title())
                .and_then(|lead| passage.text.get(..lead))
                .unwrap_or(&passage.text);
            passage.is_text()
                && passage.number.is_none()
                && (passage.is_title() && (1..=HEADING).contains(&passage.words())
                    || passage.is_title() && passage.words() <= TITLE && is_labelled(passages, *at)
                    || has_size(passage)
                    || leads(passage))
                && !passage.in_table
                && passage.kind != crate::passages::Kind::Point
                && (!text.ends_with(['.', ',', ';'])
                    || !passage.is_title()
                    || is_labelled(passages, *at)
                        && (text.starts_with("to ") || text.ends_with('.')))
                && !people.iter().any(|name| text.starts_with(name))
                && !(listing
                    && (crate::agenda::report_of(&passage.text).is_some() || asks_for(passage)))
                && !names_no_item(titled, &passages[..from])
                && !crate::minutes::decisions::is_marked(passage)
                && (crate::dates::days(titled).is_empty()
                    || is_labelled(passages, *at)
                    || has_size(passage))
                && !["joined the meeting", "left the meeting", "the meeting at"]
                    .iter()
                    .any(|cue| text.contains(cue))
                && !closes(text)
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
    // A heading or two may be anything, but for those that a page has in its list of items, over labels.
    let listed = || {
        !starts.is_empty()
            && crate::minutes::web::list(passages).is_some()
            && is_labelled(passages, starts[0].at)
    };
    if starts.len() >= 3 || listed() {
        if listing && list.is_none() {
            let sentences = in_sentences(passages, &starts);
            starts.extend(sentences);
            starts.sort_by_key(|start| start.at);
        }
        return starts;
    }
    let labelled = labelled(passages, from);
    if labelled.is_empty() {
        bare(passages, from)
    } else {
        labelled
    }
}

/// "Minutes pdf icon PDF 64 KB": a title that links to its paper.
fn has_size(passage: &Passage) -> bool {
    crate::text::without_size(&passage.text).len() < passage.text.len()
}

/// Among items that are headings, those that an agenda puts in a sentence, over what was said: "To declare any interests in
/// what is on this agenda.", "Any other business that the Chair holds to be urgent."
fn in_sentences(passages: &[Passage], headed: &[Start]) -> Vec<Start> {
    let text: Vec<(usize, &Passage)> = (passages.iter().enumerate())
        .filter(|(_, passage)| passage.is_text())
        .collect();
    let is_headed = |at: usize| headed.iter().any(|start| start.at == at);
    let names = |passage: &Passage| {
        let usual = passage.text.starts_with("Any other business") && passage.words() <= TITLE;
        passage.number.is_none()
            && passage.kind == crate::passages::Kind::Paragraph
            && (asks(passage) || usual)
    };
    (text.windows(3))
        .filter(|lines| {
            let [(above, _), (at, own), (_, below)] = lines else {
                return false;
            };
            names(own)
                && !is_headed(*at)
                && !is_headed(*above)
                && !below.is_title()
                && !names(below)
        })
        .map(|lines| Start {
            at: lines[1].0,
            number: String::new(),
            title: lines[1].1.text.trim_end_matches('.').to_owned(),
            rest: None,
        })
        .collect()
}

/// "To receive any apologies for absence.": what is asked of the meeting.
fn asks(passage: &Passage) -> bool {
    let verb = passage.text.strip_prefix("To ");
    passage.number.is_none()
        && passage.kind != crate::passages::Kind::Point
        && verb.is_some_and(|verb| verb.starts_with(char::is_lowercase))
        && passage.text.ends_with('.')
}

/// "To receive any apologies" under "Apologies".
fn asks_for(passage: &Passage) -> bool {
    passage.text.starts_with("To ") && !has_size(passage)
}

/// The items of minutes without numbers or bold type: short lines, each over what was said, "Charges" over "Berth holders
/// wanted their view recorded."
///
/// Not to be matched: lines of a list, which stand one under the other.
fn bare(passages: &[Passage], from: usize) -> Vec<Start> {
    /// Items of such minutes, at least.
    const ITEMS: usize = 4;
    let text: Vec<(usize, &Passage)> = (passages.iter().enumerate().skip(from))
        .filter(|(_, passage)| passage.is_text())
        .collect();
    let names = |passage: &Passage| {
        passage.number.is_none()
            && !passage.in_table
            && passage.kind != crate::passages::Kind::Point
            && (1..=HEADING).contains(&passage.words())
            && passage.text.starts_with(char::is_uppercase)
            && !passage.text.ends_with(['.', ',', ';', ':', '?', '!'])
            && !passage.text.contains(": ")
            && crate::number::reference(&passage.text).is_none()
    };
    let says =
        |passage: &Passage| passage.text.trim_end().ends_with(['.', ':']) && passage.words() > 2;
    let starts: Vec<Start> = (text.windows(2))
        .filter(|pair| names(pair[0].1) && says(pair[1].1))
        .map(|pair| Start {
            at: pair[0].0,
            number: String::new(),
            title: pair[0].1.text.to_string(),
            rest: None,
        })
        .collect();
    let lines = text.iter().filter(|(_, passage)| names(passage)).count();
    if starts.len() >= ITEMS && lines <= starts.len() + 2 {
        starts
    } else {
        Vec::new()
    }
}

/// Whether a title is one of who was there or is to act, or the paper's own again at the foot of its page: "Officers:",
/// "ACTION: Clerk to write".
fn names_no_item(title: &str, head: &[Passage]) -> bool {
    let plain = crate::text::plain(title);
    let label = title.split(':').next().unwrap_or_default();
    let acts = label.len() < title.len()
        && matches!(crate::text::plain(label).as_str(), "action" | "actions");
    acts || plain == "officers"
        || head.iter().any(|passage| {
            passage.is_title() && passage.number.is_none() && passage.text.plain() == plain
        })
}

/// The items of a page that sets all its lines alike, under "Agenda items": a short line over what is asked of the meeting
/// ("Apologies for Absence" over "To receive any apologies.") or was said, and what is asked under no such line.
pub(super) fn asked(passages: &[Passage]) -> Vec<Start> {
    /// Items with a title of such a page, at least.
    const ITEMS: usize = 3;
    let text: Vec<(usize, &Passage)> = (passages.iter().enumerate())
        .filter(|(_, passage)| passage.is_text())
        .collect();
    let plainly = text.iter().all(|(_, passage)| {
        passage.source.bbox.is_none() && !passage.is_title() && !passage.in_table
    });
    let head = (text.iter()).position(|(_, passage)| {
        matches!(
            passage.text.plain(),
            "agenda items" | "public items" | "no item"
        )
    });
    let Some(head) = head.filter(|_| plainly) else {
        return Vec::new();
    };
    let names = |passage: &Passage| {
        passage.number.is_none()
            && (1..=HEADING).contains(&passage.words())
            && passage.text.starts_with(char::is_uppercase)
            && !passage.text.starts_with("To ")
            && !passage.text.ends_with(['.', ',', ';', ':'])
    };
    let says = |passage: &Passage| passage.text.ends_with('.') && passage.words() > 2;
    let mut titled = 0;
    let mut starts = Vec::new();
    let behind = &text[head + 1..];
    for (index, &(at, passage)) in behind.iter().enumerate() {
        let next = behind.get(index + 1).map(|(_, next)| *next);
        let over = names(passage) && next.is_some_and(|next| asks(next) || says(next));
        let alone = asks(passage) && !(index > 0 && names(behind[index - 1].1));
        titled += usize::from(over && next.is_some_and(asks));
        if over || alone {
            starts.push(Start {
                at,
                number: String::new(),
                title: passage.text.trim_end_matches('.').to_owned(),
                rest: None,
            });
        }
    }
    if titled < ITEMS {
        starts.clear();
    }
    starts
}

/// The last line of those that name who came to a meeting, from the first on: names stand under labels of their own, and no
/// title is followed by a name.
fn behind_names(passages: &[Passage], first: usize) -> usize {
    /// Passages from the first label to the last, at most.
    const NEAR: usize = 40;
    let label = |passage: &Passage| {
        let name = passage.text.trim_end().strip_suffix(':');
        let name = name
            .map(|name| name.trim().to_lowercase())
            .unwrap_or_default();
        passage.number.is_none()
            && [
                "present",
                "bresennol",
                "presennol",
                "attendance",
                "attending",
                "mynychu",
                "wrth law",
                "absent",
                "apologies",
                "ymddiheuriadau",
            ]
            .iter()
            .any(|end| name.ends_with(end))
    };
    let near = passages.len().min(first + NEAR);
    // "Present: School members" over names, and "Also present: Ann Lee" behind them.
    let names = |passage: &Passage| {
        passage.number.is_none()
            && (passage.text.split_once(':'))
                .is_some_and(|(label, _)| label.to_lowercase().ends_with("present"))
    };
    if !label(&passages[first]) {
        let last = names(&passages[first])
            .then(|| (first..near).rfind(|&at| names(&passages[at])))
            .flatten();
        return last.unwrap_or(first);
    }
    let last = (first..near)
        .rfind(|&at| label(&passages[at]))
        .unwrap_or(first);
    // Names are set as titles: the last of a run is one.
    let mut at = last;
    while (passages.get(at + 1).zip(passages.get(at + 2)))
        .is_some_and(|(name, next)| name.is_title() && next.is_title())
    {
        at += 1;
    }
    at
}

/// The items of minutes whose every paragraph begins with its title in plain type: "Finance: Cheques were signed for the hall."
///
/// Not to be matched: a form's labels, of which no meeting treats.
fn labelled(passages: &[Passage], from: usize) -> Vec<Start> {
    /// Items of such minutes, at least, and those that nearly every meeting has.
    const ITEMS: usize = 4;
    const USUAL: usize = 2;
    const EVERY: [&str; 10] = [
        "apologies",
        "minutes",
        "matters arising",
        "finance",
        "planning",
        "correspondence",
        "any other business",
        "declarations",
        "highways",
        "date of",
    ];
    let own = |passage: &Passage| {
        let (title, rest) = passage.text.split_once(": ")?;
        let lower = title.to_lowercase();
        let fits = title.starts_with(char::is_uppercase)
            && (1..=LEAD).contains(&title.split_whitespace().count())
            && !title.contains(['.', ',', ';'])
            && ![
                "present",
                "in attendance",
                "attend",
                "action",
                "resolved",
                "agreed",
                "note",
                "date:",
            ]
            .iter()
            .any(|word| lower.starts_with(word));
        fits.then(|| (title.to_owned(), rest.to_owned()))
    };
    let text = || {
        (passages.iter().enumerate().skip(from)).filter(|(_, passage)| {
            passage.is_text() && passage.number.is_none() && !passage.in_table
        })
    };
    let starts: Vec<Start> = text()
        .filter_map(|(at, passage)| {
            let (title, rest) = own(passage)?;
            Some(Start {
                at,
                number: String::new(),
                title,
                rest: Some(rest),
            })
        })
        .collect();
    let usual = EVERY
        .iter()
        .filter(|every| {
            starts
                .iter()
                .any(|start| start.title.to_lowercase().starts_with(**every))
        })
        .count();
    let most = starts.len() * 2 >= text().count();
    if starts.len() >= ITEMS && usual >= USUAL && most {
        starts
    } else {
        Vec::new()
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    #[test]
    fn short_lines_over_what_was_said_are_titles() {
        let titles = |lines: &[&str]| -> Vec<String> {
            (headings(&titles_and_text(lines)).into_iter())
                .map(|start| start.title)
                .collect()
        };
        let lines = [
            "Present: Ann Lee, Bob Moss",
            "Ponds",
            "The north pond is low.",
            "Wall by the lane",
            "Part of it has fallen.",
            "Charges",
            "They stay as they are.",
            "Next time",
            "We meet again in May.",
        ];
        assert_eq!(
            titles(&lines),
            ["Ponds", "Wall by the lane", "Charges", "Next time"]
        );
        // A list's lines stand one under the other.
        let listed = [
            "Present: Ann Lee",
            "Ponds",
            "Walls",
            "Gates",
            "Paths",
            "All was said.",
        ];
        assert!(titles(&listed).is_empty());
    }

    #[test]
    fn who_acts_and_whose_paper_it_is_are_no_items() {
        let found: Vec<String> = headings(&titles_and_text(&[
            "# Eastmoor Town Council",
            "PRESENT: the Mayor and two members",
            "# Officers",
            "# Apologies",
            "There were none.",
            "# Hedges",
            "One is to be cut.",
            "# ACTION: Clerk to write to the owner",
            "# Officers' reports",
            "None.",
            "# EASTMOOR TOWN COUNCIL",
        ]))
        .into_iter()
        .map(|start| start.title)
        .collect();
        assert_eq!(found, ["Apologies", "Hedges", "Officers' reports"]);
    }
}
