//! Items that a count of titles leaves out: one without a title, and one whose number was given twice.
//!
//! `7. The contract ends in May.` between the titles 6 and 8; `PL21/079 TREES` behind `PL21/079 PONDS`. What must not match: a
//! point of a list, which stands further in or counts among others of its number.

use super::titles::{TITLE, is_labelled};
use super::{Candidate, stands_before};
use crate::passages::{Kind, Passage};

/// A count with what it leaves out, in order.
pub(super) fn filled(
    chain: &[usize],
    candidates: &[Candidate],
    passages: &[Passage],
) -> Vec<usize> {
    let mut filled = chain.to_vec();
    let ends = chain.iter().skip(1).map(|end| Some(*end)).chain([None]);
    for (&from, until) in chain.iter().zip(ends) {
        let mut at = from;
        while let Some(next) = only(candidates, passages, at, until) {
            filled.push(next);
            at = next;
        }
    }
    filled.extend(again(chain, candidates, passages));
    filled.extend(first(chain, candidates, passages));
    filled.sort_unstable();
    filled.dedup();
    filled
}

/// A count with the parts of its items that look as the items do: "43.1 Outturn" under "43. Key decisions", each with its own label
/// of what happened, or as a heading between headings; "(a) ACTION LOG" between titles in capitals; "5.1 Community Halls" right
/// under "5 REPORTS FOR DECISION", which divides the minutes.
pub(super) fn with_parts(chain: Vec<usize>, passages: &[Passage]) -> Vec<usize> {
    let ends = chain.iter().skip(1).copied().chain([passages.len()]);
    let headed = headed_parts(&chain, passages);
    let mut found = Vec::new();
    for (&from, until) in chain.iter().zip(ends) {
        let Some(number) = passages[from].number.as_deref() else {
            continue;
        };
        let labelled = is_labelled(passages, from);
        let item = &passages[from];
        let number = number.trim_end_matches('.');
        let divides = divides(passages, from, until, number);
        let is_part = |at: &usize| {
            let passage = &passages[*at];
            let own = passage
                .number
                .as_deref()
                .and_then(|own| own.strip_prefix(number));
            let letters = passage
                .number
                .as_deref()
                .map(|own| own.trim_matches(['(', ')', '.']));
            let alike = passage.kind == item.kind
                && (passage.source.bbox.is_none() || passage.is_capitals())
                && passage.is_capitals() == item.is_capitals()
                && passage.words() <= TITLE
                && item.is_title()
                && passage.is_title()
                && !crate::minutes::decisions::is_marked(passage);
            headed.contains(at)
                || passage.parts == 2
                    && own.is_some_and(|own| own.starts_with('.'))
                    && (labelled && is_labelled(passages, *at)
                        || alike && passage.kind == Kind::Heading
                        || divides
                            && passage.kind == Kind::Heading
                            && passage.words() <= TITLE
                            && !crate::minutes::decisions::is_marked(passage))
                || passage.parts == 0
                    && alike
                    && item.is_capitals()
                    && letters
                        .is_some_and(|own| own.len() == 1 && own.starts_with(char::is_lowercase))
        };
        found.extend((from + 1..until).filter(is_part));
    }
    found.extend(chain);
    found.sort_unstable();
    found
}

/// The headings that count within the items of minutes, "4.1 Grants" and "4.2 Lamps" under "4. Report of the Director", whatever
/// stands between, where several items have such, or each was decided by itself: each has text under it.
fn headed_parts(chain: &[usize], passages: &[Passage]) -> Vec<usize> {
    /// Headings, and items that have some, at least.
    const PARTS: usize = 3;
    const ITEMS: usize = 2;
    let ends = chain.iter().skip(1).copied().chain([passages.len()]);
    let mut found: Vec<usize> = Vec::new();
    let mut items = 0;
    for (&from, until) in chain.iter().zip(ends) {
        let Some(number) = passages[from].number.as_deref() else {
            continue;
        };
        let number = number.trim_end_matches('.');
        let mut last = 0;
        for at in from + 1..until {
            let own = passages[at].number.as_deref().unwrap_or_default();
            let next = own.trim_end_matches('.') == format!("{number}.{}", last + 1);
            if next && is_headed_part(passages, at) {
                last += 1;
                found.push(at);
            }
        }
        items += usize::from(last > 0);
    }
    let ends = found.iter().skip(1).copied().chain([passages.len()]);
    let decided = || {
        (found.iter().zip(ends)).all(|(&from, until)| {
            (passages[from..until].iter()).any(crate::minutes::decisions::is_marked)
        })
    };
    if found.len() < PARTS || items < ITEMS && !decided() {
        found.clear();
    }
    found
}

/// Whether a passage is a heading of two figures with text under it, or with who moved what is to be decided of it.
fn is_headed_part(passages: &[Passage], at: usize) -> bool {
    let passage = &passages[at];
    let below = (passages[at + 1..].iter()).find(|below| below.is_text());
    (passage.kind == Kind::Heading || passage.bold && passage.is_title())
        && passage.parts == 2
        && !passage.in_table
        && (1..=TITLE).contains(&passage.words())
        && !passage.text.ends_with(['.', ';', ':'])
        && !crate::minutes::decisions::is_marked(passage)
        && below.is_some_and(|below| below.kind != Kind::Heading || below.number.is_none())
}

/// Whether an item is but a heading over items of its own: what stands right under it is the first of them, set as a heading, and
/// each has text.
fn divides(passages: &[Passage], from: usize, until: usize, number: &str) -> bool {
    let first = format!("{number}.1");
    let mut below = (from + 1..until).filter(|at| passages[*at].is_text());
    let begins = below.next().is_some_and(|at| {
        let passage = &passages[at];
        let own = passage
            .number
            .as_deref()
            .map(|own| own.trim_end_matches('.'));
        own == Some(first.as_str()) && passage.kind == Kind::Heading
    });
    begins
        && below
            .next()
            .is_some_and(|at| passages[at].kind != Kind::Heading && passages[at].number.is_none())
}

/// The one passage behind an item, and before the next, that counts on from it.
fn only(
    candidates: &[Candidate],
    passages: &[Passage],
    from: usize,
    until: Option<usize>,
) -> Option<usize> {
    let same = |a: &Candidate, b: &Candidate| {
        a.count.fixed == b.count.fixed && a.count.part == b.count.part && a.parts == b.parts
    };
    let of = |at: usize| candidates.iter().filter(move |other| other.at == at);
    let goes_on = |next: &Candidate| {
        of(from).any(|last| same(last, next) && next.count.value == last.count.value + 1)
    };
    let is_before = |next: &Candidate, until: usize| {
        of(until).any(|end| same(next, end) && end.count.value > next.count.value)
    };
    let mut found = (candidates.iter())
        .filter(|next| next.at > from && next.count.late == 0 && goes_on(next))
        .filter(|next| until.is_none_or(|until| next.at < until && is_before(next, until)))
        .map(|next| next.at);
    let at = found.next()?;
    let alone = found.all(|other| other == at);
    let passage = &passages[at];
    // Behind the last item anything may count.
    let title = passage.words() <= TITLE && !passage.text.ends_with(['.', ';', ',', ':']);
    let last = until.is_some() || title && passage.parts == 1 && from > 0;
    (alone && last && !passage.in_table && !stands_before(&passages[from], passage)).then_some(at)
}

/// The item 1 of a count that begins with 2: set as a heading where the others are none, "1. There were apologies from …"; and
/// the reference before the first of a count, "1201 The Chairman welcomed all" before "1202 Minutes".
fn first(chain: &[usize], candidates: &[Candidate], passages: &[Passage]) -> Option<usize> {
    let second = *chain.first()?;
    let count = candidates.iter().find(|other| {
        other.at == second && (other.count.value == 2 || other.parts == usize::MAX)
    })?;
    let before = count.count.value.checked_sub(1)?;
    let mut ones = (candidates.iter()).filter(|other| {
        other.at < second
            && other.parts == count.parts
            && other.count.fixed == count.count.fixed
            && other.count.value == before
    });
    let one = ones.next_back()?;
    let alone = ones.next().is_none();
    (alone && !stands_before(&passages[second], &passages[one.at])).then_some(one.at)
}

/// Titles in capitals with a reference of the same series, which the count has already or has not reached.
fn again(chain: &[usize], candidates: &[Candidate], passages: &[Passage]) -> Vec<usize> {
    let referenced = |other: &&Candidate| other.parts == usize::MAX;
    let series = (candidates.iter().filter(referenced)).find(|first| {
        chain.len() > 2
            && chain.iter().all(|at| {
                (candidates.iter()).any(|other| {
                    other.at == *at && referenced(&other) && other.count.fixed == first.count.fixed
                })
            })
    });
    let Some(series) = series else {
        return Vec::new();
    };
    (candidates.iter().filter(referenced))
        .filter(|other| other.count.fixed == series.count.fixed && !chain.contains(&other.at))
        .filter(|other| passages[other.at].is_title() && passages[other.at].is_capitals())
        .map(|other| other.at)
        .collect()
}
