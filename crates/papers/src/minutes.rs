//! Minutes: their items, with what was decided, voted, declared and is to be done.
//!
//! `RESOLVED that the report be noted` · `Conclusions:` and what stands under it · `AGREED:` ·
//! "It was resolved to purchase a display board". Where minutes mark their decisions, only marked
//! ones count: "Members noted that figures had risen" is then part of the discussion.

use scrutineer_model::{Item, ItemKind, Point};

use crate::actions;
use crate::passages::{Kind, Passage};
use crate::sections::is_section;

pub(crate) mod decisions;
mod in_line;
mod of_others;
mod starts;
mod votes;
mod web;

pub(crate) use web::{head, item_named, title};

/// What minutes say, item by item, and what they say over all of them.
pub(crate) fn minutes(passages: &[Passage]) -> Vec<Item> {
    let starts = starts::starts(passages);
    let style = Style {
        decisions: decisions::style(passages),
        actions_marked: actions::marks(passages),
    };
    let mut items = Vec::new();
    let ends: Vec<usize> = starts
        .iter()
        .skip(1)
        .map(|start| start.at)
        .chain([passages.len()])
        .collect();
    // Interests may be declared before the first item: they go with it.
    let mut declared_before = Vec::new();
    if let Some(first) = starts.first()
        && first.at > 0
    {
        // What is decided before the first item, of announcements; a paper's title decides nothing.
        let opening = &passages[..first.at];
        let titled = opening.iter().rposition(is_papers_title);
        let mut item = of(&opening[titled.map_or(0, |at| at + 1)..], style);
        "Opening".clone_into(&mut item.title);
        if !item.decisions.is_empty() || !item.actions.is_empty() {
            items.push(item);
        } else {
            declared_before = item.declarations;
        }
    }
    if starts.is_empty() {
        let mut item = of(passages, style);
        let sections = sections(passages);
        if sections.len() > 1 && web::happened(passages).len() == passages.len() {
            item.decisions = (sections.into_iter())
                .flat_map(|section| decisions::decisions(section, style.decisions))
                .collect();
        }
        item.title =
            (web::title(passages).or_else(|| web::first_line(passages))).unwrap_or_default();
        if !item.decisions.is_empty() || !item.actions.is_empty() || !item.title.is_empty() {
            items.push(item);
        }
    }
    // Where a page's items have labels, one without has no minutes.
    let listed = web::list(passages).is_some() && passages.iter().any(web::is_label);
    for (start, end) in starts.into_iter().zip(ends) {
        let Some(passages) = passages.get(start.at..end) else {
            continue;
        };
        let ended = in_line::ended(&start.title).map(str::to_owned);
        // An item whose text stands on the line of its title keeps it.
        let body: Vec<Passage> = match (&start.rest, passages.split_first()) {
            (Some(rest), Some((head, behind))) => {
                let mut first = head.clone();
                rest.clone_into(&mut first.text);
                // "MINUTES were confirmed.": the title is what was confirmed.
                if ["was ", "were ", "of "]
                    .iter()
                    .any(|verb| rest.starts_with(verb))
                {
                    first.text = format!("{} {rest}", start.title).into();
                }
                first.kind = Kind::Paragraph;
                (in_line::points(first).into_iter())
                    .chain(behind.iter().cloned())
                    .collect()
            }
            // "6. Minutes of 6 August – Agreed": its title says what came of it.
            (None, Some((head, behind))) if ended.is_some() => {
                let mut said = head.clone();
                said.verdict = Some(start.title.clone());
                std::iter::once(said)
                    .chain(behind.iter().cloned())
                    .collect()
            }
            // The row that it begins says what is to be done.
            (None, Some((head, behind))) if head.task.is_some() => {
                let mut task = head.clone();
                task.text.clear();
                task.number = None;
                (task.kind, task.bold) = (Kind::Line, false);
                std::iter::once(task)
                    .chain(behind.iter().cloned())
                    .collect()
            }
            (None, Some((_, behind))) => told_of_title(&start.title, behind),
            (_, None) => Vec::new(),
        };
        let minuted = !listed || body.iter().any(web::is_label);
        let mut item = of(if minuted { &body } else { &[] }, style);
        item.number = Some(start.number).filter(|number| !number.is_empty());
        item.title = ended.unwrap_or(start.title);
        item.declarations.splice(0..0, declared_before.drain(..));
        item.source = passages
            .first()
            .map_or_else(Default::default, |head| head.source.clone());
        items.push(item);
    }
    of_others::leave_out(passages, &mut items);
    items
}

/// "4. Minutes of 3 March" over "Were agreed and signed.": its title is what was agreed.
fn told_of_title(title: &str, behind: &[Passage]) -> Vec<Passage> {
    let mut body = behind.to_vec();
    if let Some(first) = body.first_mut()
        && first.is_text()
        && let Some(verb) = ["Were ", "Was "]
            .iter()
            .find(|verb| first.text.starts_with(**verb))
    {
        let rest = &first.text[verb.len()..];
        first.text = format!("{title} {}{rest}", verb.to_lowercase()).into();
    }
    body
}

/// Minutes without titles, parted where the first part of their paragraphs' numbers counts on: "2.1" behind "1.4".
fn sections(passages: &[Passage]) -> Vec<&[Passage]> {
    let of = |passage: &Passage| -> Option<u32> {
        (passage.is_text() && passage.parts >= 2)
            .then(|| passage.number.as_deref()?.split('.').next()?.parse().ok())
            .flatten()
    };
    let mut last: Option<u32> = None;
    let mut starts = vec![0];
    for (at, passage) in passages.iter().enumerate() {
        let Some(own) = of(passage) else {
            continue;
        };
        if last.is_some_and(|last| own == last + 1) {
            starts.push(at);
        }
        last = Some(own);
    }
    let ends = starts.iter().skip(1).copied().chain([passages.len()]);
    (starts.iter().zip(ends))
        .filter_map(|(&from, until)| passages.get(from..until))
        .collect()
}

/// "DECISIONS" over a list of them, "Approved minutes of the meeting: 14th March".
fn is_papers_title(passage: &Passage) -> bool {
    /// Words of a title that gives its day, at most.
    const WORDS: usize = 16;
    let text = passage.text.plain();
    let of_minutes = [
        "approved minutes of",
        "agreed minutes of",
        "confirmed minutes of",
    ]
    .iter()
    .any(|begin| text.starts_with(begin));
    of_minutes && passage.words() <= WORDS
        || passage.is_title() && matches!(text, "decisions" | "decision")
}

/// What a paper marks as decided, where no items stand in it.
pub(crate) fn decided(passages: &[Passage]) -> Vec<Point> {
    decisions::decisions(passages, decisions::Style::Marked)
}

/// How minutes say what was decided and what is to be done.
#[derive(Clone, Copy, Debug)]
struct Style {
    decisions: decisions::Style,
    actions_marked: bool,
}

fn of(passages: &[Passage], style: Style) -> Item {
    let asked = crate::agenda::asked(web::asked(passages));
    let passages = web::happened(passages);
    let decisions = decisions::decisions(passages, style.decisions);
    let mut actions = actions::actions(passages, style.actions_marked);
    // "A list to be brought to the next meeting" among what was resolved asks nobody in particular.
    actions.retain(|action| {
        !action.who.is_empty()
            || !(decisions.iter()).any(|point| {
                let task = action.text.trim_end_matches(';');
                let is_points = point.text.starts_with(task)
                    || point.text.contains(task) && task.starts_with(char::is_lowercase);
                is_points && task.contains(" to be ")
            })
    });
    Item {
        kind: ItemKind::Minutes,
        recommendations: asked,
        decisions,
        actions,
        votes: matching(passages, votes::is_vote),
        declarations: declarations(passages),
        source: passages
            .first()
            .map_or_else(Default::default, |first| first.source.clone()),
        ..Item::default()
    }
}

fn matching(passages: &[Passage], is: impl Fn(&str) -> bool) -> Vec<Point> {
    (passages.iter())
        .filter(|passage| passage.is_text() && is(passage.text.lower()))
        .map(point)
        .collect()
}

fn point(passage: &Passage) -> Point {
    Point {
        number: passage.number.clone(),
        text: passage.text.to_string(),
        source: passage.source.clone(),
        ..Point::default()
    }
}

fn declarations(passages: &[Passage]) -> Vec<Point> {
    matching(passages, |text| {
        // "Members were reminded to declare any interests": of nobody.
        let asked = !text.contains("declared") && text.contains("to declare");
        let declared = !asked
            && text.contains("declar")
            && (text.contains("interest") || text.contains("pecuniary"));
        let none = [
            "no declaration",
            "none",
            "no interest",
            "no conflict",
            "there were no",
        ];
        declared && !none.iter().any(|none| text.contains(none))
    })
    .into_iter()
    .filter(|point| point.text.split_whitespace().count() > 4)
    .collect()
}

/// "The meeting concluded at 12.40 pm.", "Meeting ended at 9".
fn closes(text: &str) -> bool {
    let text = text.to_lowercase();
    let text = text.strip_prefix("the ").unwrap_or(&text);
    text.strip_prefix("meeting ").is_some_and(|rest| {
        [
            "concluded",
            "closed",
            "ended",
            "finished",
            "terminated",
            "rose",
        ]
        .iter()
        .any(|verb| rest.starts_with(verb))
            // "The meeting began at 10 a.m. and ended at noon."
            || ["commenced at ", "began at ", "started at ", "opened at "].iter().any(|verb| {
                rest.strip_prefix(verb).is_some_and(|rest| {
                    ["and concluded", "and closed", "and ended", "and finished"]
                        .iter()
                        .any(|end| rest.contains(end))
                })
            })
    })
}

/// Whether a passage opens something new, so that what was said before it ends.
fn opens(passage: &Passage) -> bool {
    passage.kind == Kind::Heading || is_section(passage)
}

#[cfg(test)]
mod tests;
