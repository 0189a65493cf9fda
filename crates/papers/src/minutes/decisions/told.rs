//! Decisions that sentences tell: "It was agreed that the plan be approved."

use scrutineer_model::Point;

use super::lists::{ends, list};
use super::put::{
    is_assent, is_only_put, is_outcome, is_proposal, is_put, says_lost, says_referred,
};
use super::said::Said;
use super::{LEAD, RESOLVED, sentences};
use crate::passages::{Kind, Passage};
use crate::report::points;
use crate::text::Worded;

/// Words of a cell that tells something, at least.
const CELL: usize = 4;

/// Passages behind what came of the recommendations, among which they are resolved.
const NEAR: usize = 2;

/// Whether one of the next passages resolves.
fn is_resolved_in(behind: &[Passage]) -> bool {
    (behind.iter().filter(|next| next.is_text()).take(NEAR))
        .any(|next| super::is_marked(next) || tells(&next.text, &RESOLVED))
}

/// "The recommendations were agreed on being put to the vote."
fn is_of_recommendations(sentence: &str) -> bool {
    ["The recommendations were ", "The recommendation was "]
        .iter()
        .any(|begin| sentence.trim_start().starts_with(begin))
}

/// The sentences of a passage that tell a decision. "Committee resolved to:" leads to its points:
/// how many passages behind are used up is given back.
pub(super) fn told(
    passage: &Passage,
    behind: &[Passage],
    forms: &[&Worded],
    found: &mut Vec<Point>,
) -> usize {
    // Where only a resolution counts, what sentences tell beside it does not.
    let of_body = forms.len() > 1;
    let says = |sentence: &str| {
        forms.iter().any(|form| tells(sentence, form))
            || of_body && super::considered::considered(sentence)
    };
    // The cells of a row are no sentence, and "Approved" in one is what became of something.
    let row = passage.text.contains('\t');
    let cells = (passage.text.split('\t'))
        .filter(|cell| !row || cell.split_whitespace().count() >= CELL)
        .flat_map(sentences);
    let sentences: Vec<&str> = cells.collect();
    let last = sentences.len().saturating_sub(1);
    let mut before = "";
    let mut proposed: Option<&str> = None;
    let mut put: Option<&str> = None;
    for (index, &sentence) in sentences.iter().enumerate() {
        let said = std::mem::replace(&mut before, sentence);
        if sentence.contains("proposed") {
            proposed = Some(sentence);
        }
        if !says(sentence) || is_of_apologies(sentence) || is_only_put(sentence) {
            continue;
        }
        // "Cllr A proposed Cllr B as Chairman, and C seconded it. As there were no others he was elected." is one.
        let next = sentences.get(index + 1);
        if is_put(sentence) && next.is_some_and(|next| is_outcome(next) && says(next)) {
            put = Some(sentence);
            continue;
        }
        // "The recommendations were agreed." over "Council resolved to approve:" and what they were.
        if is_of_recommendations(sentence) && is_resolved_in(behind) {
            continue;
        }
        // "This Council resolves to …" is a motion's, and it fell, or was left to a committee.
        let unsettled = |later: &Passage| says_lost(later) || says_referred(later);
        if sentence.contains("resolves") && behind.iter().any(unsettled) {
            continue;
        }
        let open = [" that", " to"]
            .iter()
            .any(|end| sentence.trim_end().ends_with(end))
            && behind.first().is_some_and(|next| next.number.is_some());
        if index == last
            && (open || sentence.trim_end().ends_with([':', '-', '–']))
            && let Some((points, used)) = told_below(sentence, passage, behind)
        {
            found.extend(points);
            return used;
        }
        // "Moved by the Chair, seconded by Ann Lee," leads to what came of it.
        if sentence.trim_end().ends_with(',') && index == last && is_assent(sentence) {
            continue;
        }
        let mut text = sentence.trim().to_owned();
        if let Some(put) = put.take() {
            text = format!("{} {text}", put.trim());
        }
        // "Council resolved to adopt the following motion:" and the motion under it.
        let motion = (behind.first())
            .filter(|next| index == last && next.is_text() && !ends(next))
            .filter(|_| text.ends_with(':') && text.contains(" following "));
        if let Some(motion) = motion {
            text = format!("{text} {}", motion.text);
            found.push(decision(None, text, passage));
            return 1;
        }
        if is_assent(&text) && !said.is_empty() {
            // "Councillor A proposed, and B seconded, that … All in favour." is one decision.
            if says(said) {
                agree(found, said, &text);
                continue;
            }
            // "Cllr A proposed that B take the chair. B agreed to. Resolved": from what was proposed on.
            let from = proposed
                .filter(|_| !said.contains("proposed"))
                .and_then(|proposed| passage.text.find(proposed));
            let until = passage.text.find(said).map(|at| at + said.len());
            let said = match (from, until) {
                (Some(from), Some(until)) => passage.text.get(from..until).unwrap_or(said),
                _ => said,
            };
            text = format!("{} {text}", said.trim());
        }
        // "… seconded by Councillor A and agreed that" / "the plan be approved."
        let open = index == last && (text.ends_with(" that") || text.ends_with(" to"));
        let next = behind
            .first()
            .filter(|next| open && next.is_text() && !ends(next));
        if let Some(next) = next {
            text.push(' ');
            text.push_str(&next.text);
        }
        if let Some(points) = listed(&text, passage) {
            found.extend(points);
            continue;
        }
        found.push(decision(own_number(passage, index), text, passage));
        if next.is_some() {
            return 1;
        }
    }
    0
}

fn decision(number: Option<String>, text: String, passage: &Passage) -> Point {
    Point {
        number,
        text,
        source: passage.source.clone(),
        ..Point::default()
    }
}

/// "The Cabinet agreed to (a) approve the plan; and (b) note the sum": the points that a sentence leads to.
fn listed(text: &str, passage: &Passage) -> Option<Vec<Point>> {
    let leads = [
        "agreed",
        "resolved",
        "decided",
        "agreed to",
        "resolved to",
        "agreed that",
        "resolved that",
    ];
    let (lead, _) = text.split_once(" (a) ")?;
    let lead_words = lead.trim_end_matches(':').to_lowercase();
    leads
        .iter()
        .any(|end| lead_words.ends_with(end))
        .then_some(())?;
    let points = crate::number::points_within(&text[lead.len() + 1..])?;
    let points = points.into_iter().map(|(number, text)| Point {
        number: Some(number),
        text: text.to_owned(),
        source: passage.source.clone(),
        ..Point::default()
    });
    Some(points.collect())
}

/// A passage's number, where it is one of the decision that its sentence at `index` tells.
fn own_number(passage: &Passage, index: usize) -> Option<String> {
    (passage.number.clone()).filter(|number| {
        number.contains('.') && passage.parts > 1
            // "(a) The minute of 4 May was approved.": what the point says first.
            || passage.parts == 0 && number.ends_with(')') && index == 0
    })
}

/// Puts what says yes behind the decision that it says yes to: "Proposed by A, seconded by B." "All present agreed."
fn agree(found: &mut [Point], said: &str, yes: &str) {
    let last = found
        .last_mut()
        .filter(|last| last.text.ends_with(said.trim()));
    if let Some(last) = last {
        last.text.push(' ');
        last.text.push_str(yes);
    }
}

/// Whether a lead-in says all but the list, behind the word that says who decides: of what, for what, why. One that ends in "that" or "to" is
/// said again with each point.
fn says_about(sentence: &str) -> bool {
    /// Words behind it of one that does, at least.
    const WORDS: usize = 5;
    let behind = ["agreed ", "resolved ", "decided "]
        .iter()
        .filter_map(|verb| sentence.split_once(verb))
        .map(|(_, behind)| behind.split_whitespace().count())
        .min();
    let open = sentence.trim_end_matches([':', '-', '–', ' ']);
    behind.is_some_and(|words| words >= WORDS)
        && !open.ends_with(" that")
        && !open.ends_with(" to")
        && !sentence.contains("recommend")
        && !sentence.contains(" following:")
        && !sentence.contains("as follows")
}

/// What a sentence leads to, and how many passages behind it that is: "Committee resolved to:" and its points.
fn told_below(
    sentence: &str,
    passage: &Passage,
    behind: &[Passage],
) -> Option<(Vec<Point>, usize)> {
    let list = list(behind, passage);
    // "The Board agreed that these plans needed to be finished:" is one decision with all of its list, "Committee resolved to:" as many as
    // there are points.
    let says = says_about(sentence)
        && !list.is_empty()
        && list
            .iter()
            .all(|point| point.number.is_some() || point.kind == Kind::Point);
    if says || super::leads_to_terms(sentence) {
        let decision = Point {
            number: None,
            text: sentence.trim().to_owned(),
            source: passage.source.clone(),
            ..Point::default()
        };
        return Some((vec![super::with_list(decision, &list)], list.len()));
    }
    if (list.iter()).any(|point| point.number.is_some() || point.kind == Kind::Point) {
        return Some((super::led_by(points(&list), sentence), list.len()));
    }
    // "The Committee resolved:-" / "to note the minute.", and "It was resolved that:" / "Absences are noted."
    let that = sentence.trim_end().ends_with(" that:");
    let next = (behind.first())
        .filter(|next| next.is_text() && (that || next.text.starts_with(char::is_lowercase)))
        .filter(|next| !next.text.ends_with(':') && !ends(next))
        .filter(|_| that || sentence.split(' ').count() <= LEAD)?;
    let one = Point {
        number: None,
        lead: crate::report::lead_in(sentence),
        text: next.text.to_string(),
        source: next.source.clone(),
    };
    Some((vec![one], 1))
}

/// Puts what only says yes, in a line of its own, with what it says yes to: "Proposed by Ann Lee, seconded by Bob Moss."
/// and "All in favour." under a resolution, or under a paragraph that proposes.
pub(super) fn join_assents(passages: &[Passage], found: &mut Vec<Point>) {
    /// Letters of a point that tell its passage from others.
    const LETTERS: usize = 40;
    let place = |point: &Point, from: usize| {
        let head = crate::text::head(point.text.trim(), LETTERS);
        (passages.iter().enumerate().skip(from))
            .find(|(_, passage)| passage.source == point.source && passage.text.contains(head))
            .map(|(at, _)| at)
    };
    let yes = |passage: &Passage| {
        !super::is_marked(passage)
            && sentences(&passage.text)
                .iter()
                .all(|sentence| is_assent(sentence))
    };
    let mut kept: Vec<Point> = Vec::new();
    // Where the last line stands of the point before, and from where on the next is looked for.
    let mut last: Option<usize> = None;
    let mut from = 0;
    for mut point in found.drain(..) {
        let own = place(&point, from).or_else(|| place(&point, 0));
        from = own.unwrap_or(from);
        // "It was proposed that a grant be paid." "All were in favour." "Resolved: That a grant be paid."
        let resolved_below = |at: usize| {
            (passages[at + 1..].iter().filter(|below| below.is_text()))
                .find(|below| !yes(below))
                .is_some_and(super::is_marked)
        };
        let ends = |at: usize| {
            (passages[at].text.split_once(point.text.trim())).is_some_and(|(_, behind)| {
                behind.trim().is_empty()
                    || sentences(behind).iter().all(|sentence| is_assent(sentence))
            })
        };
        if is_proposal(&point.text) && own.is_some_and(|at| ends(at) && resolved_below(at)) {
            continue;
        }
        let Some(at) = own.filter(|&at| yes(&passages[at])) else {
            last = own;
            kept.push(point);
            continue;
        };
        // Who moved it may stand before what was resolved, and who was for it.
        if resolved_below(at) {
            continue;
        }
        from = at + 1;
        let assent = passages[at].text.trim();
        let above = (passages[..at].iter().enumerate().rev())
            .find(|(_, above)| above.is_text())
            .filter(|(_, above)| !above.is_title() && !above.text.ends_with(':'));
        match (above, kept.last_mut()) {
            (Some((above, _)), Some(before)) if last == Some(above) => {
                before.text.push(' ');
                before.text.push_str(assent);
                last = own;
            }
            // "Apologies came from Ann Lee." over the status of the item: "Noted".
            (Some((_, above)), _) if super::is_nothing(&above.text) => {}
            (Some((_, above)), _) => {
                let said = sentences(&above.text);
                let said = said.last().map_or("", |said| said.trim());
                point.text = format!("{said} {assent}");
                last = own;
                kept.push(point);
            }
            (None, _) => {
                last = own;
                kept.push(point);
            }
        }
    }
    *found = kept;
}

/// Whether a sentence tells a decision in a form, and not only what was said, thought or done elsewhere.
pub(super) fn tells(sentence: &str, form: &Worded) -> bool {
    // As many bytes, so that places in both agree.
    let small = sentence.to_ascii_lowercase();
    let Some(form) = form.of(&small) else {
        return false;
    };
    form.find_iter(&small)
        .any(|found| !Said::new(sentence, found.range()).is_no_decision())
}

/// "Apologies were received and accepted from Councillor Day": who was not there.
fn is_of_apologies(sentence: &str) -> bool {
    let lower = sentence.trim_start().to_lowercase();
    (lower.starts_with("apologies ")
        || lower.starts_with("an apology ")
        || lower.starts_with("apology "))
        && ["received", "accepted", "noted", "given"]
            .iter()
            .any(|word| lower.contains(word))
        && !lower.contains("resolved")
}
