//! Items of the agenda with the reports and minutes that stand under them.
//!
//! A report goes under the item whose number it names ("Agenda Item No. 4"), else under the one
//! whose title is most like its own; one that fits none stands by itself.

use scrutineer_model::{Item, ItemKind, PageInfo};

mod by_one;
mod decided;
mod letters;
mod records;

use crate::agenda;
use crate::attendance::attendance;
use crate::labels::page_of;
use crate::minutes;
use crate::parts::{Part, PartKind};
use crate::passages::Passage;
use crate::place::Owned;
use crate::report::report;
use crate::text::plain;

pub(crate) use letters::letter;

/// Titles share at least this part of their words.
const ALIKE: f64 = 0.5;

/// The items of a paper in order, and which passages are whose papers.
pub(crate) fn items(
    passages: &[Passage],
    parts: &[Part],
    pages: &[PageInfo],
    keep_contacts: bool,
) -> (Vec<Item>, Vec<Owned>) {
    let mut items: Vec<Item> = Vec::new();
    let mut owned: Vec<Owned> = Vec::new();
    let has_agenda = parts.iter().any(|part| part.kind == PartKind::Agenda);
    // The item that appendices belong to.
    let mut last: Option<usize> = None;
    for part in parts {
        let of_part = part.of(passages);
        let several = (part.kind == PartKind::Decision)
            .then(|| records::several(of_part))
            .flatten();
        if let Some(several) = several {
            items.extend(several);
            last = None;
            continue;
        }
        match part.kind {
            PartKind::Agenda => {
                for mut listed in agenda::items(of_part) {
                    listed.item.pages = (listed.printed_pages)
                        .and_then(|(from, to)| Some((page_of(pages, from)?, page_of(pages, to)?)));
                    items.push(listed.item);
                }
            }
            PartKind::Minutes => {
                let of_minutes = minutes::minutes(of_part);
                if !has_agenda {
                    items.extend(of_minutes);
                    last = None;
                    continue;
                }
                let at = under_minutes(&mut items, of_part);
                fill_minutes(&mut items[at], of_minutes, span(of_part));
                items[at].attendance = attendance(of_part);
                last = Some(at);
                owned.extend(owner(part, at));
            }
            PartKind::Report | PartKind::Decision => {
                let mut found = report(of_part, keep_contacts);
                found.pages = span(of_part);
                if part.kind == PartKind::Decision {
                    let asked = std::mem::take(&mut found.recommendations);
                    found.decisions = decided::decided(of_part);
                    if found.decisions.is_empty() {
                        found.decisions = asked;
                    } else if of_part.iter().any(decided::heads_recommendations) {
                        found.recommendations = asked;
                    }
                    found.kind = ItemKind::Other;
                    let titled =
                        minutes::title(of_part).or_else(|| crate::report::labelled_title(of_part));
                    if let Some(title) = titled {
                        found.title = title;
                    }
                    if crate::sections::is_answered(&found.title) {
                        found.title.clear();
                    }
                    if records::is_forms_name(&found.title) {
                        found.title = records::subject(of_part).unwrap_or_default();
                    }
                    // The name of the form over minutes or a report.
                    if names_nothing(&found.title) && found.decisions.is_empty() && parts.len() > 1
                    {
                        continue;
                    }
                }
                // "I hereby approve the recommendations above", under what was asked of who decides.
                if part.kind == PartKind::Report && found.decisions.is_empty() {
                    let own = by_one::decided(of_part).into_iter();
                    found.decisions = own.filter(|point| point.text.starts_with("I ")).collect();
                }
                let at = put(&mut items, found, of_part);
                last = Some(at);
                owned.extend(owner(part, at));
            }
            PartKind::Appendix => {
                let Some((at, item)) = last.and_then(|at| Some((at, items.get_mut(at)?))) else {
                    continue;
                };
                owned.extend(owner(part, at));
                if let (Some(pages), Some((_, to))) = (item.pages.as_mut(), span(of_part)) {
                    pages.1 = pages.1.max(to);
                }
                // Its own list says more than "Appendix 1".
                let listed = !item.appendices.is_empty()
                    && item
                        .appendices
                        .iter()
                        .all(|name| name.contains(' ') && !is_bare(name));
                let name = of_part.first().map(Passage::whole);
                item.appendices.extend(
                    name.filter(|name| {
                        !(item.appendices.contains(name) || listed && is_bare(name))
                    }),
                );
            }
            PartKind::Other => {}
        }
    }
    if items.is_empty() {
        items.extend(log(passages));
    }
    (items, owned)
}

/// "Appendix 1", without what it holds.
fn is_bare(name: &str) -> bool {
    name.split_whitespace().count() <= 2
}

/// A log of actions: a paper whose title says so and whose table has them.
fn log(passages: &[Passage]) -> Option<Item> {
    /// Passages among which the title is.
    const FIRST: usize = 8;
    let title = (passages.iter().take(FIRST)).find(|passage| {
        let text = passage.text.lower();
        (["action", "outstanding"].iter()).any(|word| text.contains(word))
            && [
                "log", "report", "list", "tracker", "points", "summary", "update", "register",
                "items", "matters", "sheet",
            ]
            .iter()
            .any(|word| text.contains(word))
            && passage.words() <= 16
            && passage.task.is_none()
    })?;
    if !passages.iter().any(|passage| passage.task.is_some()) {
        return None;
    }
    Some(Item {
        title: title.text.to_string(),
        kind: ItemKind::Other,
        actions: crate::actions::actions(passages, true),
        source: title.source.clone(),
        ..Item::default()
    })
}

fn owner(part: &Part, item: usize) -> Option<Owned> {
    let passages = part.passages.clone();
    (!passages.is_empty()).then_some(Owned { passages, item })
}

/// First and last page of a part; none where there are no pages.
fn span(passages: &[Passage]) -> Option<(u32, u32)> {
    let first = passages.first()?;
    first.source.bbox?;
    let last = passages
        .iter()
        .rev()
        .find(|passage| passage.is_text())
        .unwrap_or(first);
    Some((first.page, last.page.max(first.page)))
}

fn under_minutes(items: &mut Vec<Item>, passages: &[Passage]) -> usize {
    let page = passages.first().map_or(0, |first| first.page);
    let by_page = items.iter().position(|item| {
        item.pages
            .is_some_and(|(from, to)| from <= page && page <= to)
            && item.title.to_lowercase().contains("minutes")
    });
    let at = by_page.or_else(|| {
        items.iter().position(|item| {
            let title = item.title.to_lowercase();
            (title.contains("minutes") || title.contains("notes of the last"))
                && item.kind == ItemKind::Agenda
        })
    });
    at.unwrap_or_else(|| {
        items.push(Item {
            title: "Minutes".to_owned(),
            source: passages
                .first()
                .map_or_else(Default::default, |first| first.source.clone()),
            ..Item::default()
        });
        items.len() - 1
    })
}

fn fill_minutes(item: &mut Item, minutes: Vec<Item>, pages: Option<(u32, u32)>) {
    item.kind = ItemKind::Minutes;
    item.pages = pages.or(item.pages);
    for of in &minutes {
        item.decisions.extend(of.decisions.iter().cloned());
        item.actions.extend(of.actions.iter().cloned());
        item.votes.extend(of.votes.iter().cloned());
        item.declarations.extend(of.declarations.iter().cloned());
    }
    item.items = minutes;
}

/// Puts a report under its item, or by itself at the end; gives its place.
fn put(items: &mut Vec<Item>, found: Item, passages: &[Passage]) -> usize {
    let by_number = found.number.as_ref().and_then(|number| {
        (items.iter())
            .position(|item| item.number.as_ref() == Some(number) && item.kind == ItemKind::Agenda)
    });
    let page = passages.first().map_or(0, |first| first.page);
    let by_page = || {
        (items.iter()).position(|item| {
            item.kind == ItemKind::Agenda
                && item
                    .pages
                    .is_some_and(|(from, to)| from <= page && page <= to)
        })
    };
    let by_title = || {
        let own = words(&found.title);
        let near = |item: &Item| {
            let other = words(&item.title);
            let shared = own.iter().filter(|word| other.contains(word)).count() as f64;
            shared / (own.len().min(other.len()).max(1)) as f64
        };
        let best = (items.iter().enumerate())
            .filter(|(_, item)| item.kind == ItemKind::Agenda)
            .map(|(at, item)| (near(item), at))
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))?;
        (best.0 >= ALIKE && own.len() >= 2).then_some(best.1)
    };
    let Some(at) = by_number.or_else(by_page).or_else(by_title) else {
        items.push(found);
        return items.len() - 1;
    };
    let item = &mut items[at];
    let listed = std::mem::replace(item, found);
    item.number = listed.number;
    item.title = listed.title;
    item.part = listed.part;
    item.presenter = listed.presenter;
    item.to_follow = listed.to_follow;
    item.report_of = item.report_of.take().or(listed.report_of);
    item.source = listed.source;
    at
}

fn words(title: &str) -> Vec<String> {
    plain(title)
        .split(' ')
        .filter(|word| word.len() > 2 && !matches!(*word, "the" | "and" | "for" | "report"))
        .map(str::to_owned)
        .collect()
}
/// "Decisions" over a page of them, as if nothing were there.
fn names_nothing(title: &str) -> bool {
    matches!(title.to_lowercase().as_str(), "" | "decision" | "decisions")
}
