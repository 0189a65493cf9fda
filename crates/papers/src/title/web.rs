//! What a page of the web is called: by its first heading, or by what its window is called.

use scrutineer_model::Span;

use super::words;
use crate::passages::{Kind, Passage};
use crate::text::plain;

/// The title of a page, the rule that found it, and its passage.
pub(super) fn title(passages: &[Passage]) -> Option<(String, &'static str, usize)> {
    let path = |passage: &Passage| match &passage.source.span {
        Some(Span::Markup { path, .. }) => Some(path.clone()),
        _ => None,
    };
    // A text has no such paths.
    path(passages.first()?)?;
    // A committee system's page of one item names it.
    if crate::minutes::title(&passages[..passages.len().min(24)]).is_some() {
        return None;
    }
    let window = (passages.iter()).position(|passage| {
        passage.kind == Kind::Furniture
            && path(passage).is_some_and(|path| path.starts_with("head > title"))
    });
    let called = window.map_or(String::new(), |at| plain(&passages[at].text));
    let headings: Vec<usize> = (passages.iter().enumerate())
        .filter(|(_, passage)| passage.kind == Kind::Heading)
        .filter(|(_, passage)| {
            words::may_name(&passage.text) || passage.text.plain().ends_with(" meeting")
        })
        .map(|(at, _)| at)
        .collect();
    // Of its headings that which the window has too, else the first.
    let agrees = |at: &&usize| called.contains(passages[**at].text.plain());
    if let Some(&at) = headings.iter().find(agrees).or(headings.first()) {
        return Some((passages[at].text.to_string(), "heading", at));
    }
    // "Meetings – Lochside Council": the site's name stands behind, or before.
    let at = window?;
    let text = passages[at].text.as_str();
    let named = [" | ", " – ", " - ", " — ", ": "]
        .iter()
        .fold(vec![text], |parts, joint| {
            parts.iter().flat_map(|part| part.split(*joint)).collect()
        })
        .into_iter()
        .map(|part| part.trim_matches([' ', '|', '-', '–']))
        .find(|part| words::may_name(part))?;
    Some((named.to_owned(), "window_title", at))
}
