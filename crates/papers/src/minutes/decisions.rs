//! What a meeting decided.

use scrutineer_model::Point;

mod again;
mod bare;
mod considered;
mod followed;
mod forms;
mod leads;
mod lists;
mod marks;
mod put;
mod said;
mod sentences;
mod settled;
mod told;
mod wished;

use again::{in_one_language, told_once};
use forms::{BODY, DID, MARK, OUTCOME, RESOLVED, TOLD, WHOLE, WITHIN};
use leads::{is_body, leads, leads_to_terms, led_by, led_to, with_list};
pub(crate) use lists::is_nothing;
use lists::{end_of, ends, first_of_list, list};
use marks::{CAPITALS, heads, mark};
use settled::{
    go_on, in_points, is_reports, superseded, take_letters, take_open_numbers, take_own_numbers,
};
use told::{tells, told};

use super::closes;
use crate::passages::{Kind, Passage};
use crate::report::points;
use crate::text::Worded;

pub(crate) use sentences::sentences;

/// How minutes say what was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// A word in capitals or a heading marks it: RESOLVED, Conclusions.
    Marked,
    /// A sentence says it: "It was agreed to…".
    Told,
}

/// Whether minutes mark their decisions: as often as their sentences tell them.
pub(super) fn style(passages: &[Passage]) -> Style {
    let text = || {
        passages
            .iter()
            .filter(|passage| passage.is_text() && !passage.of_sums)
    };
    // "DECISION: passed" says how it went, and not what.
    let says = |passage: &&Passage| {
        is_marked(passage)
            && !mark(passage)
                .and_then(|at| passage.text.get(at..))
                .is_some_and(put::passed)
    };
    let marked = text().filter(says).count();
    let told = text()
        .filter(|passage| !is_marked(passage))
        .flat_map(|passage| sentences(&passage.text))
        .filter(|sentence| tells(sentence, &RESOLVED))
        .count();
    // "Resolved to …" here and there, and more in sentences: a parish says it as it comes.
    let in_passing = || {
        let plainly = |passage: &Passage| {
            !heads(passage)
                && !MARK
                    .as_ref()
                    .and_then(|mark| mark.find(&passage.text))
                    .is_some_and(|found| CAPITALS.iter().any(|word| found.as_str().contains(word)))
        };
        let whole = text()
            .filter(|passage| !is_marked(passage))
            .flat_map(|passage| sentences(&passage.text))
            .filter(|sentence| tells(sentence, &WHOLE))
            .count();
        text().filter(|passage| is_marked(passage)).all(plainly) && whole >= marked
    };
    if marked > 0 && marked >= told && !in_passing() {
        Style::Marked
    } else {
        Style::Told
    }
}

/// Whether a passage marks a decision, or what follows as one.
pub(crate) fn is_marked(passage: &Passage) -> bool {
    heads(passage) || mark(passage).is_some()
}

/// Words of a sentence that says what was decided: "Approved." a second time says no more.
const SAYS: usize = 6;

/// The decisions of an item: what is marked, and what sentences tell where that is the style, or
/// where the item marks nothing.
pub(super) fn decisions(passages: &[Passage], style: Style) -> Vec<Point> {
    // Behind the end of the meeting stands who signs: "Signed as a correct record".
    let closing = (passages.iter()).position(|passage| passage.is_text() && closes(&passage.text));
    let passages = &passages[..closing.map_or(passages.len(), |at| at + 1)];
    let mut found = match style {
        Style::Marked => collect(passages, &[&RESOLVED]),
        Style::Told => collect(passages, &[&TOLD, &WHOLE, &OUTCOME]),
    };
    found.retain(|point| !is_reports(point, passages));
    if style == Style::Marked && found.is_empty() {
        found = collect(passages, &[&WHOLE, &OUTCOME]);
    }
    if found.is_empty() {
        found.extend(considered::noted(passages));
    }
    // What is put to a meeting is a decision where nothing says what came of it.
    if found.iter().all(|point| put::is_put(&point.text)) {
        let listed = wished::listed(passages);
        if !listed.is_empty() {
            found = listed;
        }
    }
    superseded(passages, &mut found);
    // A page that gives an item's decision and its minutes says the same twice; what sentences tell may
    // be said of several things: "The Board were in agreement with this proposal."
    told::join_assents(passages, &mut found);
    go_on(passages, &mut found);
    in_one_language(&mut found);
    told_once(&mut found, style);
    take_open_numbers(passages, &mut found);
    take_own_numbers(&mut found);
    take_letters(passages, &mut found);
    in_points(&mut found);
    found
}

/// Whether a passage leads to the points that were resolved: "Following discussion it was RESOLVED to:".
pub(crate) fn leads_on(passage: &Passage) -> bool {
    is_marked(passage) || tells(&passage.text, &RESOLVED)
}

/// Whether passages say what was resolved by what only a resolution says.
pub(crate) fn resolves_barely(passages: &[Passage]) -> bool {
    !wished::listed(passages).is_empty()
}

/// Whether a resolution stands behind sentences that tell what came before it: "The purpose was to consider the budget." over
/// "RESOLVED that it be approved."
fn resolved_behind(under: &[Passage]) -> bool {
    let resolves = |passage: &Passage| {
        let word = passage.text.split([' ', ':']).next().unwrap_or_default();
        passage.is_text() && word == "RESOLVED" && mark(passage).is_some()
    };
    let tells = |passage: &Passage| passage.text.ends_with('.') && passage.number.is_none();
    let at = under.iter().position(resolves).unwrap_or_default();
    let mut before = under[..at]
        .iter()
        .filter(|passage| passage.is_text())
        .peekable();
    before.peek().is_some() && before.all(tells)
}

/// Words of a line in capitals that leads to a resolution, at most.
const LEAD: usize = 6;

/// What a passage resolves: "The payments were APPROVED. It was RESOLVED to move £4,000." resolves twice.
fn each(passage: &Passage) -> Vec<Point> {
    // "ALL AGREED." says yes to what stands before it.
    let resolves = |sentence: &&str| {
        sentence.split_whitespace().count() >= SAYS
            && (WITHIN.as_ref()).is_some_and(|within| within.is_match(sentence))
    };
    // "… it was RESOLVED that the budget be approved and RESOLVED that a precept be demanded".
    let parts = |sentence| {
        let again = match_again(sentence);
        let cut = again.unwrap_or(0);
        [&sentence[..cut], &sentence[cut..]]
    };
    let marked: Vec<&str> = sentences(&passage.text)
        .into_iter()
        .flat_map(parts)
        .filter(resolves)
        .collect();
    if marked.len() < 2 || passage.is_capitals() {
        // "Budget⇥Motion⇥RESOLVED that …⇥Carried": the cell that says it.
        let cell = (passage.text.split('\t').skip(1))
            .find(|cell| passage.in_table && cell.starts_with("RESOLVED"))
            .filter(|_| !passage.text.starts_with("RESOLVED"));
        return vec![Point {
            text: cell.map_or_else(|| passage.text.to_string(), str::to_owned),
            ..point(passage)
        }];
    }
    (marked.into_iter())
        .map(|sentence| Point {
            text: sentence.trim().to_owned(),
            ..point(passage)
        })
        .collect()
}

/// Where a sentence resolves a second time.
fn match_again(sentence: &str) -> Option<usize> {
    let first = sentence.find("RESOLVED")?;
    let again = sentence[first..].find(" and RESOLVED ")?;
    Some(first + again + " and ".len())
}

/// A whole passage as a point.
fn point(passage: &Passage) -> Point {
    Point {
        number: passage.number.clone(),
        text: passage.text.to_string(),
        source: passage.source.clone(),
        ..Point::default()
    }
}

/// What a row of a table says was decided, point by point.
fn verdict(passage: &Passage) -> Option<Vec<Point>> {
    let verdict = passage.verdict.as_deref()?;
    Some(if is_nothing(verdict) {
        Vec::new()
    } else {
        points_of(verdict, passage)
    })
}

/// A text that a passage has, as the points that it is made of: "(1) accept it; (2) shut the hall".
pub(crate) fn points_of(text: &str, passage: &Passage) -> Vec<Point> {
    let point = |number: Option<String>, text: &str| Point {
        number,
        text: text.to_owned(),
        source: passage.source.clone(),
        ..Point::default()
    };
    match crate::number::points_within(text) {
        Some(points) => (points.into_iter())
            .map(|(number, text)| point(Some(number), text))
            .collect(),
        None => vec![point(None, text)],
    }
}

/// Whether RESOLVED is left out: "Minutes:" over "That the minutes be confirmed".
fn is_bare(above: &[Passage], passage: &Passage) -> bool {
    passage.text.starts_with("That ")
        && says_to_be(&passage.text)
        && (above.iter().rev().find(|above| above.is_text()))
            .is_some_and(|above| above.text.trim() == "Minutes:")
}

fn collect(passages: &[Passage], forms: &[&Worded]) -> Vec<Point> {
    let mut found = Vec::new();
    let mut index = 0;
    while let Some(passage) = passages.get(index) {
        index += 1;
        if !passage.is_text() {
            continue;
        }
        if let Some(verdict) = verdict(passage) {
            found.extend(verdict);
            continue;
        }
        if passage.of_sums {
            continue;
        }
        // "Decision status: Recommendations Approved": how far a page's decision has come; and who was there.
        if passage.text.lower().starts_with("decision status")
            || names_who_came(&passage.text)
            || passage.text.starts_with("Sederunt")
        {
            continue;
        }
        if let Some((points, used)) = bare::begins(passage, &passages[index..]) {
            found.extend(points);
            index += used;
            continue;
        }
        if heads(passage) {
            let until = index + end_of(&passages[index..]);
            // "Decision:" over what was before the meeting, and then "RESOLVED that …": only that is one.
            let told_first = resolved_behind(&passages[index..until]);
            if told_first {
                found.extend(collect(&passages[index..until], forms));
                index = until;
                continue;
            }
            let (under, last) = under_heading(&passages[index..until]);
            index = last.map_or(until, |last| index + last + 1);
            found.extend(with_terms(&under));
            continue;
        }
        let did = did(passage, &passages[index..]);
        if !did.is_empty() {
            index += (passages[index..].iter())
                .position(|passage| did.last().is_some_and(|last| std::ptr::eq(*last, passage)))
                .map_or(0, |last| last + 1);
            let lead = crate::report::lead_in(&passage.text);
            found.extend(did.into_iter().map(|did| Point {
                lead: lead.clone(),
                ..point(did)
            }));
            continue;
        }
        if is_bare(&passages[..index - 1], passage) {
            found.push(point(passage));
            continue;
        }
        let Some(at) = mark(passage) else {
            index += told(passage, &passages[index..], forms, &mut found);
            continue;
        };
        let rest = passage.text[at..].trim();
        // "PROPOSAL: no comment." over "DECISION: passed (4 for, 1 abstained)".
        if let Some(proposal) = put::passed(rest).then(|| put::proposal(&passages[..index - 1])) {
            found.push(Point {
                text: match proposal {
                    Some(proposal) => format!("{proposal} {}", passage.text),
                    None => passage.text.to_string(),
                },
                ..point(passage)
            });
            continue;
        }
        let first = first_of_list(rest, &passages[index..]);
        if !first.is_empty() {
            found.extend(first.into_iter().map(|(number, text)| Point {
                number: Some(number),
                text: text.to_owned(),
                ..point(passage)
            }));
            let list = list(&passages[index..], passage).into_iter();
            let behind: Vec<&Passage> = list
                .take_while(|point| point.number.is_some() && point.parts == 0)
                .collect();
            index += behind.len();
            found.extend(points(&behind));
            continue;
        }
        if !leads(passage, at, &passages[index..]) {
            found.extend(each(passage));
            continue;
        }
        let list: Vec<&Passage> = list(&passages[index..], passage);
        index += list.len();
        found.extend(led_to(passage, rest, &list));
    }
    found
}

/// What stands under a heading as its points; one that leads to its terms has them: "agreed to grant permission subject to the
/// conditions in the report and to the following:" over "19. No house …".
fn with_terms(under: &[&Passage]) -> Vec<Point> {
    let Some(lead) = under
        .iter()
        .position(|passage| leads_to_terms(&passage.text))
    else {
        return points(under);
    };
    let mut found = points(&under[..lead]);
    found.push(with_list(point(under[lead]), &under[lead + 1..]));
    found
}

/// What stands under a heading and was decided, and where the last of it stands if more stands behind it.
fn under_heading(behind: &[Passage]) -> (Vec<&Passage>, Option<usize>) {
    // "Cabinet received the following deputations:" leads to nothing decided.
    let heard = (behind.iter().find(|passage| passage.is_text()))
        .is_some_and(|first| first.text.ends_with(':') && is_nothing(&first.text));
    let listed = |passage: &Passage| passage.number.is_some() || passage.kind == Kind::Point;
    let under: Vec<(usize, &Passage)> = (behind.iter().enumerate())
        .filter(|(_, passage)| passage.is_text() && !is_nothing(&passage.text))
        .filter(|(_, passage)| {
            !is_vote_alone(&passage.text) && !passage.text.starts_with("Sederunt")
        })
        .filter(|(_, passage)| !(ends(passage) || heard && listed(passage)))
        .collect();
    // "RESOLVED:" leads to what begins "That …", and the discussion goes on behind.
    let that = |passage: &Passage| listed(passage) || passage.text.lower().starts_with("that ");
    let by_that = under.first().is_some_and(|(_, first)| that(first));
    // "The Board RECOMMENDED that fares be held." says all, and what somebody undertook to do stands behind it.
    let resolves = |passage: &Passage| listed(passage) || mark(passage).is_some();
    let whole = under.first().is_some_and(|(_, first)| {
        !listed(first) && mark(first).is_some() && first.text.trim_end().ends_with('.')
    });
    let all = under.len();
    let under: Vec<(usize, &Passage)> = (under.into_iter())
        .take_while(|(_, passage)| !by_that || passage.in_table || that(passage))
        .take_while(|(_, passage)| !whole || passage.in_table || resolves(passage))
        .collect();
    // What stands behind them may be resolved, too.
    let last = (under.last().filter(|_| under.len() < all)).map(|(at, _)| *at);
    (
        under.into_iter().map(|(_, passage)| passage).collect(),
        last,
    )
}

/// "(7 Members in favour, and 1 Member abstained.)": how the vote went, in brackets.
fn is_vote_alone(text: &str) -> bool {
    let text = text.trim();
    let inner = text
        .strip_prefix('(')
        .and_then(|text| text.strip_suffix(')'));
    // "(5 Members (Councillors Ash and Birch …) voted in favour, and 2 Members (…) abstained.)": with their names.
    let by_name = inner.is_some_and(|inner| {
        inner.starts_with(|first: char| first.is_ascii_digit())
            && [") voted in favour", ") voted for", ") voted against"]
                .iter()
                .any(|voted| inner.contains(voted))
    });
    by_name
        || inner.is_some_and(|inner| {
            !inner.contains('(') || inner.contains(" voted") || inner.contains(" favour")
        }) && super::votes::is_vote(&text.to_lowercase())
}

/// "Present: Ann Lee, Bob Moss. Ann Lee offered to chair, and all agreed."
fn names_who_came(text: &str) -> bool {
    text.split_once(':').is_some_and(|(label, _)| {
        matches!(
            label.trim().to_lowercase().as_str(),
            "present"
                | "members present"
                | "councillors present"
                | "in attendance"
                | "also present"
        )
    })
}

fn says_to_be(text: &str) -> bool {
    text.split_whitespace().count() >= 5 && text.split_whitespace().any(|word| word == "be")
}

/// Words of a line that only says who did it, at most: "RESOLVE: The Audit Committee".
const BODY_ALONE: usize = 6;

/// "Asked whether the stops were enough": what members wanted to know, and nobody's decision.
fn is_question(text: &str) -> bool {
    const OPEN: [&str; 8] = [
        "whether", "if", "about", "how", "why", "what", "when", "where",
    ];
    let mut words = text.split(' ');
    words
        .next()
        .is_some_and(|first| first.eq_ignore_ascii_case("asked"))
        && words.next().is_some_and(|next| OPEN.contains(&next))
}

/// The points under "The Committee:-" that each say what it did: "(a) noted the report".
fn did<'a>(lead: &Passage, behind: &'a [Passage]) -> Vec<&'a Passage> {
    let (Some(body), Some(verb)) = (BODY.as_ref(), DID.as_ref()) else {
        return Vec::new();
    };
    // "RESOLVE: The Board" over "• NOTED the position".
    let over_points = || {
        lead.words() <= BODY_ALONE
            && (behind.first())
                .is_some_and(|next| next.kind == Kind::Point && next.number.is_none())
            && lead.text.rsplit(' ').next().is_some_and(is_body)
    };
    if lead.words() > 16 || !body.is_match(lead.text.trim_end()) && !over_points() {
        return Vec::new();
    }
    // "Resolved: subject to those comments –" under it leads to what was resolved.
    let leads_on = |passage: &Passage| {
        mark(passage).is_some() && passage.text.trim_end().ends_with([':', '–', '-'])
    };
    (behind.iter())
        .filter(|passage| passage.is_text())
        .take_while(|passage| {
            !leads_on(passage)
                && verb.is_match(&passage.text)
                && !ends(passage)
                && !is_question(&passage.text)
        })
        .collect()
}

#[cfg(test)]
mod tests;
