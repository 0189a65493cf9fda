//! Where the items of minutes begin.
//!
//! `#### 3. PERFORMANCE REPORT`, `76. Apologies`, `2431. Police Report: Attached.`, `15.09.7 Garden
//! Waste Skip Update`, `19/034 Highways`, `OS23 Budget monitoring`. Numbers count up by one, as an agenda's; paragraphs within an item
//! ("1. Mr A introduced the report") count anew and are none.

use crate::number::{Count, counts, reference};
use crate::passages::Passage;

mod headings;
mod holes;
mod signs;
mod titles;

use headings::headings;
use signs::{is_bracketed, lettered, referenced, roman};
use titles::{
    TITLE, is_labelled, is_labelling, is_titled, is_titled_at, is_under_title, is_usual, split,
    title_above,
};

/// An item's beginning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Start {
    pub(super) at: usize,
    pub(super) number: String,
    pub(super) title: String,
    /// Text on the line of its title.
    pub(super) rest: Option<String>,
}

/// Numbers left out of a count.
const SKIPPED: u32 = 2;

/// Numbers left out between two headings: an excerpt, or a meeting that took other items elsewhere.
const LEFT_OUT: u32 = 6;

/// Points between the left edges of two items' titles on pages, at most.
const LEVEL: f32 = 2.0;

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
    let candidates = candidates(passages);
    let mut best: (usize, Vec<usize>) = (0, Vec::new());
    // Where a page has labels of what happened, sentences that count are points.
    let labels = super::web::list(passages).is_some() && passages.iter().any(super::web::is_label);
    // What counts on a page of one item are its paragraphs.
    let one = super::web::title(passages).is_some();
    let firsts = if one { 0 } else { candidates.len().min(FIRST) };
    for first in 0..firsts {
        let chain = chain(&candidates, first, passages);
        let score = (chain.iter())
            .map(|&at| if is_titled_at(passages, at) { 3 } else { 1 })
            .sum();
        if chain.len() >= 2
            && score > best.0
            && (!labels || chain.iter().any(|&at| names_an_item(passages, at)))
            && !is_under_chain(&candidates, first, passages)
            && !are_sentences(&candidates, first, &chain, passages)
        {
            best = (score, chain);
        }
    }
    // On a page whose items have no numbers, what counts are the points of its decisions.
    let asked = !headings::asked(passages).is_empty();
    let numberless = !one
        && (asked || super::web::list(passages).is_some())
        && !(best.1.iter()).any(|&at| passages[at].is_title() && is_labelled(passages, at));
    if numberless {
        let headed = headings(passages);
        let labelled = headed
            .iter()
            .filter(|start| is_labelled(passages, start.at))
            .count();
        // The labels may be left out.
        let resolved = best
            .1
            .iter()
            .all(|&at| passages[at].text.starts_with("That "));
        if headed.len() > best.1.len() && (asked || labelled * 2 > headed.len() || resolved) {
            return headed;
        }
    }
    if best.1.is_empty() && !one {
        best.1 = uncounted(&candidates, passages);
    }
    best.1 = holes::filled(&best.1, &candidates, passages);
    best.1 = holes::with_parts(best.1, passages);
    if best.1.is_empty() {
        best.1 = super::web::of_issues(passages);
    }
    if best.1.is_empty() {
        let mut headed = if one { Vec::new() } else { headings(passages) };
        let only = lone(&candidates, passages)
            .filter(|only| !one && headed.iter().all(|start| start.at < *only));
        if only.is_some() {
            headed.clear();
        }
        let alone = only.or_else(|| super::web::alone(passages).filter(|_| headed.is_empty()));
        let Some(alone) = alone else {
            return headed;
        };
        best.1.push(alone);
    }
    // "BUSINESS STATEMENT" over "2. The Committee had before it …": each of them under a title.
    let titled = (best.1.iter()).filter(|&&at| is_under_title(passages, at));
    let under_titles = titled.count() * 3 >= best.1.len() * 2;
    if under_titles {
        let more = titles::unnumbered(passages, &best.1);
        best.1.extend(more);
        best.1.sort_unstable();
    }
    let nexts: Vec<Option<usize>> = (best.1.iter().skip(1).copied().map(Some))
        .chain([None])
        .collect();
    (best.1.into_iter().zip(nexts))
        .map(|(at, next)| start(passages, at, next, under_titles))
        .collect()
}

/// The item that begins at a passage, `next` where the next one does.
fn start(passages: &[Passage], at: usize, next: Option<usize>, under_titles: bool) -> Start {
    let passage = &passages[at];
    let mut own = passage.clone();
    if let Some((number, _)) = roman(passage).filter(|_| passage.number.is_none()) {
        own.number = Some(number.to_owned());
        passage.text[number.len()..]
            .trim_start()
            .clone_into(&mut own.text);
    } else if let Some(number) = super::web::number_above(passages, at) {
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
    let marked = own.kind == crate::passages::Kind::Heading;
    let labelled = (marked || !is_titled(&own)) && is_labelled(passages, at);
    let (mut title, mut rest) = if titles::is_whole(passages, at, next) {
        (own.text.trim_end().to_owned(), None)
    } else if labelled {
        (crate::text::without_size(&own.text).to_owned(), None)
    } else {
        split(&own)
    };
    if let Some(above) = title_above(passages, at, under_titles).filter(|_| !is_titled(&own)) {
        title = above;
        rest = Some(own.text.to_string());
    }
    Start {
        at,
        number: own.number.unwrap_or_default(),
        title: crate::text::without_size(&title).to_owned(),
        rest,
    }
}

/// The one numbered heading of minutes that name who came before it: a meeting of one item, or a page of its minutes.
fn lone(candidates: &[Candidate], passages: &[Passage]) -> Option<usize> {
    // "21.44 ELECTION OF CHAIR" is counted through a year.
    let in_parts =
        |passage: &Passage| passage.parts == 1 || passage.parts == 2 && passage.is_capitals();
    let mut headed = (candidates.iter().map(|candidate| candidate.at)).filter(|&at| {
        let passage = &passages[at];
        let titled = passage.kind == crate::passages::Kind::Heading
            // "306 INTERESTS – None were declared."
            || passage.parts == 1 && titles::begins_in_capitals(passage).is_some();
        titled && in_parts(passage) && crate::dates::days(&passage.whole()).is_empty()
    });
    let only = headed.next()?;
    let came = passages[..only]
        .iter()
        .any(|passage| passage.is_text() && crate::parts::is_of_attendance(passage.text.lower()));
    (came && headed.all(|at| at == only)).then_some(only)
}

/// Items that a converter numbers "1." each, as Markdown may: no other number stands in the minutes, and a meeting's usual
/// items are among them, but for one that may be said before.
fn uncounted(candidates: &[Candidate], passages: &[Passage]) -> Vec<usize> {
    /// Items, at least, and those that nearly every meeting has.
    const ITEMS: usize = 4;
    const USUAL: [&str; 3] = ["apolog", "declaration", "minutes"];
    let first = |passage: &Passage| {
        passage.parts == 1
            && passage
                .number
                .as_deref()
                .map(|own| own.trim_end_matches('.'))
                == Some("1")
    };
    let mut all: Vec<usize> = candidates.iter().map(|candidate| candidate.at).collect();
    all.dedup();
    let of_web = passages.iter().all(|passage| passage.source.bbox.is_none());
    let named = USUAL.iter().filter(|usual| {
        all.iter().any(|&at| {
            crate::text::head(&passages[at].text, 60)
                .to_lowercase()
                .contains(**usual)
        })
    });
    let usual = named.count() >= 2;
    if of_web && usual && all.len() >= ITEMS && all.iter().all(|&at| first(&passages[at])) {
        all
    } else {
        Vec::new()
    }
}

/// What may begin an item, each number in every count that it may stand in.
fn candidates(passages: &[Passage]) -> Vec<Candidate> {
    let is_headed =
        |passage: &Passage| passage.kind == crate::passages::Kind::Heading && passage.parts > 0;
    // A title too long for a heading has its label right under it.
    let is_row = |at: usize, passage: &Passage| {
        is_headed(passage)
            || passage.parts == 1
                && !passage.text.ends_with('.')
                && titles::is_right_over_label(passages, at)
    };
    // A page lists its items: what counts within one of them is a paragraph, as what stands under the label of the only one.
    let labelled = (passages.iter().enumerate())
        .any(|(at, passage)| is_headed(passage) && is_labelled(passages, at));
    let rows_only = passages.iter().all(|passage| passage.source.bbox.is_none())
        && passages.iter().any(super::web::is_label)
        && (labelled && super::web::list(passages).is_some()
            || passages.iter().filter(|passage| is_headed(passage)).count() >= 2);
    let led = led(passages);
    (passages.iter().enumerate())
        .filter(|(at, passage)| {
            passage.is_text()
                && !led[*at]
                && (!rows_only || is_row(*at, passage))
                && (passage.parts > 0 || passage.number.is_none() || is_bracketed(passage))
        })
        .flat_map(|(at, passage)| {
            let (counts, parts) = match &passage.number {
                // Of the letters and figures in brackets only titles are items.
                Some(number) if passage.parts == 0 => match lettered(passage) {
                    Some(count) => (vec![count], 0),
                    None => (counts(number.trim_matches(['(', ')'])), 0),
                },
                Some(number) => (counts(number), number.split('.').count()),
                // More parts than a number has: neither counts on from the other.
                None => (referenced(passage), usize::MAX),
            };
            (counts.into_iter()).map(move |count| Candidate { at, count, parts })
        })
        .collect()
}

/// Which passages are points that a resolution or a list of tasks leads to: "it was RESOLVED to:" over "1. Agree the plan";
/// "Resolved" over "5. That the report be noted" and "6. That it be sent", where all paragraphs of the minutes are counted.
fn led(passages: &[Passage]) -> Vec<bool> {
    let mut led = vec![false; passages.len()];
    let bare = |number: &str| number.trim_matches(['(', ')', '.']).to_owned();
    // The point before, of those that a resolution leads to.
    let mut last: Option<String> = None;
    let mut leads = false;
    let mut resolves = false;
    for (at, passage) in passages.iter().enumerate() {
        if !passage.is_text() {
            continue;
        }
        let Some(number) = passage.number.as_deref().map(bare) else {
            // "4. That the rules be:" and bullets, and "5." behind them.
            if passage.kind == crate::passages::Kind::Point {
                leads = false;
                continue;
            }
            resolves = passage.text.plain() == "resolved";
            leads = passage.text.trim_end().ends_with(':') && super::decisions::leads_on(passage)
                || crate::actions::is_list_head(passage);
            last = None;
            continue;
        };
        let counts_on = match &last {
            Some(last) => crate::number::is_next(last, &number),
            None => leads && matches!(number.as_str(), "1" | "a" | "i"),
        };
        // "4. That the rules be:" is no title.
        let resolved = resolves && passage.text.starts_with("That ");
        led[at] = resolved
            || counts_on && (passage.text.starts_with("That ") || !is_titled_at(passages, at));
        last = Some(number).filter(|_| led[at]);
        leads = false;
    }
    led
}

fn chain(candidates: &[Candidate], first: usize, passages: &[Passage]) -> Vec<usize> {
    let mut last = &candidates[first];
    // A colon behind the first makes no title of it that the others need.
    let own = &passages[last.at];
    let titled = is_titled_at(passages, last.at)
        && (!(is_labelling(own) || is_usual(own))
            || own.kind == crate::passages::Kind::Heading
            || own.is_title());
    let mut chain = vec![last.at];
    for (index, next) in candidates.iter().enumerate().skip(first + 1) {
        // Where items have headings, numbered paragraphs are none; a reference is an item's, however its line is set.
        let refers = next.parts == usize::MAX
            && passages[next.at].words() <= TITLE
            && (passages[next.at].is_capitals()
                || !passages[next.at].text.ends_with(['.', ';', ':']));
        let alike = !titled
            || refers
            || is_titled_at(passages, next.at)
            || next.count.follows(&last.count, 1) && titles::stops_short(passages, next.at);
        let counts_on = next.parts == last.parts
            && (next.count.follows(&last.count, SKIPPED)
                || next.count.part.is_some() && next.count.begins_part(&last.count)
                || leaves_out(last, next, &candidates[first..], passages));
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

/// Whether a passage is a title, or stands over a label and is no sentence.
fn names_an_item(passages: &[Passage], at: usize) -> bool {
    is_titled(&passages[at])
        || is_labelled(passages, at) && !passages[at].text.trim_end().ends_with('.')
}

/// Whether a heading goes on from another with numbers left out that no other candidate has: "31. Forward plan" behind "27. Minutes".
fn leaves_out(
    last: &Candidate,
    next: &Candidate,
    candidates: &[Candidate],
    passages: &[Passage],
) -> bool {
    let headed = |one: &Candidate| {
        let passage = &passages[one.at];
        let heading = passage.kind == crate::passages::Kind::Heading;
        passage.parts == 1
            && !passage.in_table
            && one.count.part.is_none()
            && match passage.source.bbox {
                None => heading,
                // On a page capitals may be all that tells a title.
                Some(_) => heading || passage.is_capitals(),
            }
    };
    let level = (passages[last.at].x0 - passages[next.at].x0).abs() < LEVEL;
    level
        && headed(last)
        && headed(next)
        && next.count.follows(&last.count, LEFT_OUT)
        && !candidates.iter().any(|between| {
            between.count.fixed == next.count.fixed
                && between.parts == next.parts
                && (last.count.value + 1..next.count.value).contains(&between.count.value)
        })
}

/// Whether a chain's numbers have parts and all of them whole sentences behind them: "2.1 The Clerk told of the trees." and
/// "2.2 Submitted a letter of thanks." are paragraphs of an item whose title is elsewhere.
fn are_sentences(
    candidates: &[Candidate],
    first: usize,
    chain: &[usize],
    passages: &[Passage],
) -> bool {
    let tells = |&at: &usize| {
        let text = passages[at].text.trim_end();
        !is_titled_at(passages, at) && (text.ends_with('.') || text.contains(". "))
    };
    match candidates[first].parts {
        2 => chain.iter().all(tells),
        3 | 4 => chain.iter().any(tells),
        _ => false,
    }
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

/// Whether a passage begins further left than another, by more than a number is wide.
fn stands_before(passage: &Passage, other: &Passage) -> bool {
    const INDENT: f32 = 24.0;
    passage.x0 > 0.0 && other.x0 > 0.0 && passage.x0 + INDENT < other.x0
}

#[cfg(test)]
mod tests {
    use scrutineer_model::Rect;

    use super::*;
    use crate::sample::titles_and_text;

    /// Lines at their left edges on a page; the items' numbers.
    fn check(lines: &[(&str, f32)], expected: &[&str]) {
        let texts: Vec<&str> = lines.iter().map(|(text, _)| *text).collect();
        let mut passages = titles_and_text(&texts);
        for (passage, (_, x0)) in passages.iter_mut().zip(lines) {
            passage.x0 = *x0;
            passage.source.bbox = Some(Rect {
                x0: *x0,
                ..Rect::default()
            });
        }
        let found = starts(&passages);
        let found: Vec<&str> = found.iter().map(|start| start.number.as_str()).collect();
        assert_eq!(found, expected, "{lines:?}");
    }

    #[test]
    fn titles_on_a_page_leave_numbers_out() {
        let none = ("There was nothing to be said.", 90.0);
        check(
            &[
                ("19 APOLOGIES", 60.0),
                none,
                ("20 URGENT ITEMS", 60.0),
                none,
                ("24 EXEMPT ITEMS", 60.0),
                none,
                ("25 FORWARD PLAN", 60.0),
                none,
            ],
            &["19", "20", "24", "25"],
        );
        // What is set in is of the item above.
        check(
            &[
                ("19 APOLOGIES", 60.0),
                none,
                ("20 URGENT ITEMS", 60.0),
                none,
                ("24 HIGH STREET", 90.0),
                none,
            ],
            &["19", "20"],
        );
    }
}
