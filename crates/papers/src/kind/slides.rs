//! Whether a paper is pictures of a talk, told from the shape of its pages or of its text.

use scrutineer_model::{PageInfo, PaperKind, Span};

use super::Found;
use crate::passages::{Kind, Passage};

/// Wide pages with few words in large type; where there are no pages, short headings over points
/// that end without a stop.
pub(super) fn by_slides(passages: &[Passage], pages: &[PageInfo]) -> Found {
    let has_pages = pages.iter().any(|page| page.width > 0.0);
    if has_pages {
        return by_wide_pages(passages, pages);
    }
    let text: Vec<&Passage> = (passages.iter())
        .filter(|passage| passage.is_text() && !passage.in_table)
        .collect();
    let short = text.iter().filter(|passage| passage.words() <= 16).count();
    let stopped = text
        .iter()
        .filter(|passage| passage.text.ends_with('.'))
        .count();
    let numbered = text.iter().filter(|passage| passage.parts > 1).count();
    let continued = text
        .iter()
        .filter(|passage| passage.words() <= 8 && continues(&passage.text))
        .count();
    let looks = text.len() >= 30
        && short * 5 >= text.len() * 4
        && stopped * 8 <= text.len()
        && numbered == 0
        && continued >= 2;
    (looks || are_titles_over_points(&text) || is_talk(&text)).then_some((
        PaperKind::Slides,
        "titles_over_points",
        0,
    ))
}

/// A short text of marked titles, each over points that end without a stop, and of nothing else. Pages of the web list
/// their links so.
fn are_titles_over_points(text: &[&Passage]) -> bool {
    /// Slides, at least.
    const SLIDES: usize = 3;
    let is_title = |passage: &&&Passage| passage.kind == Kind::Heading && passage.number.is_none();
    let is_point = |passage: &&&Passage| {
        passage.kind == Kind::Point && passage.number.is_none() && !passage.text.ends_with('.')
    };
    let titles = text.iter().filter(is_title).count();
    let over = (text.windows(2))
        .filter(|pair| is_title(&&pair[0]) && is_point(&&pair[1]))
        .count();
    let points = text.iter().filter(is_point).count();
    let web = text
        .iter()
        .any(|passage| matches!(passage.source.span, Some(Span::Markup { .. })));
    let meeting = text.iter().take(2).any(|passage| {
        let lower = passage.text.lower();
        ["minutes", "agenda", "notes", "action", "report"]
            .iter()
            .any(|word| lower.contains(word))
    });
    !web && !meeting && over >= SLIDES && over + 1 >= titles && titles + points + 1 >= text.len()
}

/// The text of a talk: short titles over short lines that do not stop, and the words of somebody who stands before others.
fn is_talk(text: &[&Passage]) -> bool {
    /// Slides, and lines of one, at most.
    const SLIDES: usize = 4;
    const LINES: usize = 12;
    /// Words of a line, at most.
    const WORDS: usize = 16;
    let spoken = text.iter().any(|passage| {
        matches!(
            passage.text.plain(),
            "questions"
                | "any questions"
                | "your questions"
                | "questions and answers"
                | "tonight"
                | "today"
                | "over to you"
                | "thank you"
                | "what well cover"
                | "what we ll cover"
                | "what we will cover"
                | "what we will talk about"
                | "notes"
        )
    });
    let titles = (text.iter())
        .filter(|passage| passage.is_title() && passage.number.is_none())
        .count();
    let short = text
        .iter()
        .filter(|passage| passage.words() <= WORDS)
        .count();
    let stopped = (text.iter())
        .filter(|passage| passage.text.ends_with(['.', ';']))
        .count();
    let numbered = text.iter().filter(|passage| passage.parts > 0).count();
    let web = (text.iter()).any(|passage| matches!(passage.source.span, Some(Span::Markup { .. })));
    spoken
        && !web
        && titles >= SLIDES
        && text.len() <= titles * LINES
        && short * 10 >= text.len() * 9
        && stopped * 5 <= text.len()
        && numbered * 10 <= text.len()
}

/// "Principles (2)": a slide's title goes on on the next.
fn continues(text: &str) -> bool {
    let text = text.trim_end_matches(':');
    text.ends_with("(2)")
        || text.ends_with("(3)")
        || text.ends_with("(cont)")
        || text.ends_with("(continued)")
        || text.ends_with("cont'd")
}

fn by_wide_pages(passages: &[Passage], pages: &[PageInfo]) -> Found {
    /// A slide has a few dozen words; a landscape page of a report has hundreds.
    const WORDS: usize = 130;
    let wide = pages
        .iter()
        .filter(|page| page.width > 1.2 * page.height)
        .count();
    if pages.len() < 3 || wide * 10 < pages.len() * 9 {
        return None;
    }
    let screens = pages.iter().filter(|page| is_screen(page)).count();
    let mut words: Vec<usize> = (pages.iter())
        .map(|page| {
            (passages.iter())
                .filter(|passage| passage.page == page.page && passage.kind != Kind::Furniture)
                .map(Passage::words)
                .sum()
        })
        .collect();
    words.sort_unstable();
    let tables = passages.iter().filter(|passage| passage.in_table).count();
    let headed = passages
        .iter()
        .filter(|passage| passage.kind == Kind::Heading)
        .count();
    // Nobody prints a paper in the shape of a screen, however much stands on it.
    if screens * 10 >= pages.len() * 9 {
        return Some((PaperKind::Slides, "screen_pages", 0));
    }
    // A sheet printed from a workbook is wide too, and nearly all of it tables.
    (words
        .get(words.len() / 2)
        .is_some_and(|median| *median <= WORDS)
        && tables * 2 < passages.len()
        && headed * 2 >= pages.len())
    .then_some((PaperKind::Slides, "wide_pages", 0))
}

/// 4:3, 16:9 or 16:10: the shapes of screens. Paper is 1.294 (Letter), 1.414 (A4) or 1.647 (Legal)
/// times as long as it is wide.
fn is_screen(page: &PageInfo) -> bool {
    [4.0 / 3.0, 16.0 / 9.0, 16.0 / 10.0]
        .iter()
        .any(|shape| (page.width / page.height - shape).abs() < 0.012)
}
