//! Items of pages of the web: what a page says of itself in place of a count.
//!
//! `Meeting: 20/09/2017 - Council (Item 52)` over `52 Annual report`: one item of each meeting that dealt with
//! an issue. `Agenda item` over `Trees in the park`: one item alone. Under each, what was asked of the meeting
//! stands before a label, `Decision:` or `Minutes:`, and what happened behind it. What must not match: a
//! paragraph that speaks of an item.

use crate::passages::Passage;

/// The items named by number in the line above them.
pub(super) fn of_issues(passages: &[Passage]) -> Vec<usize> {
    let text: Vec<(usize, &Passage)> = (passages.iter().enumerate())
        .filter(|(_, passage)| passage.is_text())
        .collect();
    (text.windows(2))
        .filter_map(|pair| {
            let [(_, above), (at, passage)] = pair else {
                return None;
            };
            let named = item_named(&above.text)?;
            (numbered_as(passage, named)).then_some(*at)
        })
        .collect()
}

/// Whether an item's line has a number: "118 20/00021 - Trees" has 118.
fn numbered_as(passage: &Passage, number: &str) -> bool {
    match passage.number.as_deref() {
        Some(own) => own.trim_end_matches('.') == number,
        None => (passage.text.strip_prefix(number)).is_some_and(|rest| rest.starts_with(' ')),
    }
}

/// The number that the line above an item's gives it, where its own line was not read as beginning with it.
pub(super) fn number_above(passages: &[Passage], at: usize) -> Option<&str> {
    let above = passages[..at].iter().rfind(|passage| passage.is_text())?;
    item_named(&above.text)
        .filter(|number| passages[at].number.is_none() && numbered_as(&passages[at], number))
}

/// "Meeting: 20/09/2017 - Council (Item 52)" names 52.
pub(crate) fn item_named(text: &str) -> Option<&str> {
    let (before, number) = text.strip_suffix(')')?.rsplit_once("(Item ")?;
    let meeting = before.to_lowercase().starts_with("meeting:");
    meeting.then_some(number.trim_end_matches('.'))
}

/// Where a page of one item has it: a numbered heading with a label of what happened behind it.
pub(super) fn alone(passages: &[Passage]) -> Option<usize> {
    // The label may be left out, and that of its papers stand.
    let lists_papers = |passage: &Passage| {
        matches!(
            passage.text.plain(),
            "additional documents" | "supporting documents"
        )
    };
    let label = passages
        .iter()
        .position(|passage| is_label(passage) || passage.is_text() && lists_papers(passage))?;
    // "154 Policy Framework PDF 105 KB" links to its paper.
    let links = |text: &str| crate::text::without_size(text).len() < text.len();
    (passages[..label].iter()).rposition(|passage| {
        passage.parts == 1
            && passage.number.is_some()
            && (passage.is_title() || passage.is_text() && links(&passage.text))
    })
}

/// The title of a page of one item that has no number: what stands under "Agenda item".
pub(crate) fn title(passages: &[Passage]) -> Option<String> {
    /// Passages among which it stands.
    const FIRST: usize = 12;
    let at = (passages.iter().take(FIRST)).position(|passage| {
        let text = passage.text.lower();
        passage.words() <= 8 && (text.ends_with("agenda item") || text.starts_with("issue - "))
    })?;
    let title = passages[at + 1..]
        .iter()
        // The label may stand twice.
        .find(|passage| passage.is_text() && !is_page_label(&passage.text))
        .filter(|title| item_named(&title.text).is_none())?;
    let text = crate::text::without_size(&title.text);
    // "To receive the minutes of the following committees:" asks for what it lists.
    let asks = text.starts_with("To ");
    let text = text.trim_end_matches(if asks { ":" } else { "" });
    // The days of many minutes make a long title: "Minutes of the meetings held on 4 May 2021; 8 June 2021; …".
    let words = if text.to_lowercase().starts_with("minute") {
        60
    } else {
        30
    };
    (title.words() <= words && !text.ends_with(':'))
        .then(|| text.trim_end_matches(['.', ' ']).to_owned())
}

/// "Agenda item", "Issue - decisions": what a page is.
fn is_page_label(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower == "agenda item"
        || ["issue - ", "issue – "]
            .iter()
            .any(|begin| lower.starts_with(begin))
}

/// What a page of one item begins with, where nothing names it: a line that is no sentence, with a label of what
/// happened behind it.
pub(super) fn first_line(passages: &[Passage]) -> Option<String> {
    let label = passages.iter().position(is_label)?;
    let first = passages[..label].iter().find(|passage| passage.is_text())?;
    let fits = (2..=16).contains(&first.words())
        && first.number.is_none()
        && !is_page_label(&first.text)
        // "Agenda and minutes" names the page.
        && !first.text.to_lowercase().contains("agenda")
        && first.text.starts_with(char::is_uppercase)
        && !first.text.ends_with(['.', ':', ';'])
        && !first.text.contains(": ")
        && !crate::council::is_name(&first.text)
        && crate::dates::days(&first.text).is_empty();
    fits.then(|| first.text.to_string())
}

/// Where the list of a page's items begins: "No. Item" heads its columns.
pub(super) fn list(passages: &[Passage]) -> Option<usize> {
    passages.iter().position(|passage| {
        // Another system's head.
        let headed =
            passage.is_title() && matches!(passage.text.plain(), "agenda items" | "public items");
        heads_columns(passage) || passage.is_text() && passage.words() <= 4 && headed
    })
}

/// "No. Item" over the columns of a list of items, in English or in Welsh.
fn heads_columns(passage: &Passage) -> bool {
    let named = ["no item", "rhif eitem"].iter();
    passage.is_text() && passage.words() <= 4 && { named }
        .any(|end| passage.text.plain().ends_with(end))
}

/// How many passages head a page that lists a meeting's items: what its items speak of is other meetings', other bodies' and
/// other days'. All of them, where it lists none.
pub(crate) fn head(passages: &[Passage]) -> usize {
    /// Passages among which the list begins: menus may stand before it.
    const FIRST: usize = 40;
    (passages.iter().take(FIRST))
        .position(heads_columns)
        .unwrap_or(passages.len())
}

/// What happened under an item: behind the first label, where it has one. "Discussion:" before "Decision:" is one.
pub(super) fn happened(passages: &[Passage]) -> &[Passage] {
    let discussed = |passage: &Passage| passage.is_text() && passage.text.plain() == "discussion";
    passages
        .iter()
        .position(|passage| is_label(passage) || discussed(passage))
        .and_then(|at| passages.get(at..))
        .unwrap_or(passages)
}

/// What was asked of the meeting under an item: before the first label, where it has one.
pub(super) fn asked(passages: &[Passage]) -> &[Passage] {
    let label = passages.iter().position(is_label);
    &passages[..label.unwrap_or_default()]
}

pub(super) fn is_label(passage: &Passage) -> bool {
    passage.is_text()
        && matches!(
            passage.text.trim(),
            "Minutes:" | "Cofnodion:" | "Decision:" | "Decisions:" | "Penderfyniad:"
        )
}
