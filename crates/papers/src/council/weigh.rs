//! What a council's name counts where it stands: on the title page and in running heads most, in
//! prose least.

use scrutineer_model::{Source, Span};

use super::TITLE;
use super::phrases::{
    comes_from, fills_form, is_address, is_bracketed, is_commissioned, is_dealt_with, is_issued,
    is_of_application, lists_people, names_officer, says_where, speaks_of_others,
};
use crate::passages::{Kind, Passage};

pub(super) fn is_first(passage: &Passage, index: usize, first_page: u32) -> bool {
    index < TITLE && passage.page <= first_page + 1
}

/// Whether a line of the title page is one on its own, and no sentence: "City of Vancouver, Canada, for
/// the year ended 31 December".
pub(super) fn is_title_line(passage: &Passage, index: usize, first_page: u32) -> bool {
    const WORDS: usize = 18;
    is_first(passage, index, first_page)
        && index < 8
        && (passage.kind == Kind::Line
            || passage.kind == Kind::Paragraph
                && passage.source.bbox.is_none()
                && says_where(&passage.text))
        && passage.number.is_none()
        && passage.words() <= WORDS
        && !passage.text.ends_with(['.', ';', ':', ','])
        && !passage.in_table
        && !speaks_of_others(&passage.text)
        && passage.text.contains(',')
}

/// What a name counts where it stands; `before` is what stands before it in the passage, made plain.
pub(super) fn weigh(
    passage: &Passage,
    index: usize,
    name_words: usize,
    first_page: u32,
    before: &str,
) -> (&'static str, f64) {
    // "Lochside Council in partnership with NHS Muir": whom a text begins with is not set beside anybody.
    let beside_others = !before.is_empty() && speaks_of_others(&passage.text);
    let first = is_first(passage, index, first_page);
    let alone = bare_words(in_one_language(&passage.text)) <= name_words + 2
        && !passage.text.ends_with('.');
    // The head of a page of a committee system: "Lochside Council - Committee Management Information System".
    if first
        && passage
            .text
            .contains("Committee Management Information System")
    {
        return ("title", 6.0);
    }
    if first && is_commissioned(&passage.text) {
        return ("commissioned", 3.0);
    }
    // Where they meet may be anybody's: a joint body meets in a city's hall.
    if passage.text.contains("Venue:") {
        return ("mention", if first { 2.0 } else { 0.4 });
    }
    // "Ann Lee (Chairman, Lochside Council)" comes from there.
    if lists_people(&passage.text) || is_bracketed(&passage.text) && !before.is_empty() {
        return ("mention", 0.1);
    }
    if passage.kind == Kind::Furniture
        && !beside_others
        && !is_in_menu(&passage.source)
        && passage.words() <= HEAD
    {
        return ("running_head", 4.0);
    }
    // A menu leads to others.
    if is_in_menu(&passage.source) {
        return ("mention", 0.1);
    }
    // An item's title says what it deals with: "5. Eden District Council Plan".
    if is_item(passage) {
        return ("mention", if passage.in_table { 0.05 } else { 0.4 });
    }
    if comes_from(&passage.text) || is_of_application(&passage.text) {
        return ("mention", 0.1);
    }
    // "TfL - Transport for London" in a glossary is no title.
    let glossary = index >= FORM && !passage.is_title() && passage.text.contains("- ");
    if first && alone && !passage.in_table && !glossary {
        return ("title", 6.0);
    }
    // A row of the form at the head that holds the name and nothing else, or its first with a label beside it.
    let (cell, beside) = passage.text.split_once('\t').unwrap_or((&passage.text, ""));
    // "City of York Council⇥Committee Minutes": beside it the paper's kind.
    let names_paper = ["minutes", "agenda", "report"]
        .iter()
        .any(|kind| beside.to_lowercase().ends_with(kind))
        && beside.split_whitespace().count() <= 4;
    // "HIGHLAND NHS BOARD⇥Assynt House": beside it its address.
    let of_form = beside.is_empty()
        || index == 0 && (beside.contains(':') || names_paper || says_where(beside));
    if first && index < FORM && of_form && bare_words(cell) <= name_words {
        return ("title", 3.0);
    }
    if first && fills_form(&passage.text) {
        return ("title", 3.0);
    }
    // Suppliers, partners, places: a table's rows speak of many.
    if passage.in_table {
        return ("mention", 0.05);
    }
    if is_issued(&passage.text) || is_address(&passage.text) || names_officer(&passage.text) {
        return ("imprint", 3.0);
    }
    if beside_others || passage.is_title() && is_dealt_with(before) {
        return ("mention", 0.1);
    }
    // "Lochside Council web site: www.lochside.gov.uk": where to find somebody, and no title.
    if passage.is_title() && !super::at_domains(&passage.text).is_empty() {
        return ("mention", 1.0);
    }
    if first && passage.is_title() {
        return ("title", 4.0);
    }
    if passage.is_title() && is_bare(passage, name_words) {
        return ("heading", 3.0);
    }
    // A heading with more than the name says what the text deals with: "Reply of Lochside Council".
    if passage.is_title() {
        return ("mention", 1.0);
    }
    ("mention", if first { 2.0 } else { 0.4 })
}

/// "Powys County Council - Cyngor Sir Powys" without the name in Welsh, before or behind it.
fn in_one_language(text: &str) -> &str {
    let mut parts = [" - ", " – ", " / ", " | "].iter();
    match parts.find_map(|sign| text.split_once(sign)) {
        Some((english, welsh)) if welsh.to_lowercase().trim_start().starts_with("cyngor ") => {
            english
        }
        Some((welsh, english)) if welsh.to_lowercase().starts_with("cyngor ") => english,
        _ => text,
    }
}

/// Whether a passage is numbered as an item or a section is.
fn is_item(passage: &Passage) -> bool {
    // "09/01/2025  Lochside Town Council  Page 1" heads what a bookkeeper's program prints.
    let dated = || (crate::dates::days(&passage.text).first()).is_some_and(|day| day.start == 0);
    passage.kind != Kind::Furniture
        && (passage.parts > 0 && passage.number.is_some()
            || passage.number.is_none() && crate::number::reference(&passage.text).is_some())
        && !dated()
}

/// Whether a passage is a name and nothing else but a day and what any meeting is called by.
pub(super) fn is_bare(passage: &Passage, name_words: usize) -> bool {
    bare_words(in_one_language(&passage.text)) <= name_words && !passage.text.ends_with('.')
}

/// Words of a line besides its day and what any meeting is called by: "Minutes of Newby Parish
/// Council - 3rd September 2019" has three.
fn bare_words(text: &str) -> usize {
    let days = crate::dates::days(text);
    let mut at = 0;
    let mut count = 0;
    let mut pieces: Vec<&str> = Vec::new();
    for day in &days {
        pieces.push(text.get(at..day.start).unwrap_or_default());
        at = day.end;
    }
    pieces.push(text.get(at..).unwrap_or_default());
    for word in pieces.iter().flat_map(|piece| piece.split_whitespace()) {
        let bare = word.trim_matches(|char: char| !char.is_alphanumeric());
        let generic = matches!(
            bare.to_lowercase().as_str(),
            "" | "minutes"
                | "minute"
                | "agenda"
                | "draft"
                | "notes"
                | "meeting"
                | "annual"
                | "monthly"
                | "special"
                | "extraordinary"
                | "extra-ordinary"
                | "extra"
                | "proceedings"
                | "ordinary"
                | "governing"
                | "body"
                | "of"
                | "the"
                | "a"
                | "held"
                | "on"
                | "for"
                | "and"
        );
        count += usize::from(!generic);
    }
    count
}

/// Rows and lines of such a form, at most.
const FORM: usize = 10;

/// Words of a running head, at most; what is longer is a menu's text or a notice.
const HEAD: usize = 24;

/// Whether a passage stands in a list or the navigation of a page of the web.
pub(crate) fn is_in_menu(source: &Source) -> bool {
    let Some(Span::Markup { path, .. }) = &source.span else {
        return false;
    };
    (path.split([' ', '>'])).any(|step| {
        let name = step.split([':', '.', '#']).next().unwrap_or_default();
        let id = step.strip_prefix('#').unwrap_or_default().to_lowercase();
        matches!(name, "nav" | "li" | "dd") || id.starts_with("menu") || id.contains("-menu")
    })
}
