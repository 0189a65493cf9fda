//! Where the items of minutes begin.
//!
//! `#### 3. PERFORMANCE REPORT`, `76. Apologies`, `2431. Police Report: Attached.`, `15.09.7 Garden
//! Waste Skip Update`. Numbers count up by one, as an agenda's; paragraphs within an item
//! ("1. Mr A introduced the report") count anew and are none.

use crate::passages::{Kind, Passage};

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

pub(super) fn starts(passages: &[Passage]) -> Vec<Start> {
    let candidates: Vec<(usize, &str, u32, usize)> = (passages.iter().enumerate())
        .filter(|(_, passage)| passage.is_text() && passage.parts > 0)
        .filter_map(|(index, passage)| {
            let number = passage.number.as_deref()?;
            let last = number.rsplit('.').next()?;
            let digits = last.trim_start_matches(|char: char| char.is_ascii_uppercase());
            Some((
                index,
                number,
                digits.parse().ok()?,
                number.split('.').count(),
            ))
        })
        .collect();
    let mut best: (usize, Vec<usize>) = (0, Vec::new());
    for first in 0..candidates.len().min(12) {
        let chain = chain(&candidates, first, passages);
        let score = (chain.iter())
            .map(|&at| {
                if is_titled(&passages[candidates[at].0]) {
                    3
                } else {
                    1
                }
            })
            .sum();
        if chain.len() >= 2 && score > best.0 {
            best = (score, chain);
        }
    }
    (best.1.into_iter())
        .map(|at| {
            let (index, number, ..) = candidates[at];
            let (title, rest) = split(&passages[index]);
            Start {
                at: index,
                number: number.to_owned(),
                title,
                rest,
            }
        })
        .collect()
}

fn chain(
    candidates: &[(usize, &str, u32, usize)],
    first: usize,
    passages: &[Passage],
) -> Vec<usize> {
    let (index, number, mut last, parts) = candidates[first];
    let prefix = number.rsplit_once('.').map(|(prefix, _)| prefix);
    let titled = is_titled(&passages[index]);
    let mut chain = vec![first];
    for (at, &(index, number, value, own)) in candidates.iter().enumerate().skip(first + 1) {
        let same = own == parts && number.rsplit_once('.').map(|(prefix, _)| prefix) == prefix;
        // Where items have headings, numbered paragraphs are none.
        let alike = !titled || is_titled(&passages[index]);
        if same && alike && value > last && value - last <= SKIPPED {
            chain.push(at);
            last = value;
        }
    }
    chain
}

fn is_titled(passage: &Passage) -> bool {
    passage.kind == Kind::Heading || passage.is_title() && passage.words() <= TITLE
}

/// Title and text of an item's first line: "Police Report: Attached." has both.
fn split(passage: &Passage) -> (String, Option<String>) {
    let text = passage.text.trim();
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
