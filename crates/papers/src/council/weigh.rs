//! What a council's name counts where it stands: on the title page and in running heads most, in
//! prose least.

use std::sync::LazyLock;

use regex::Regex;
use scrutineer_model::{Source, Span};

use super::TITLE;
use crate::passages::{Kind, Passage};
use crate::text::pattern;

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

/// "Lochside Council, Council Chamber, County Hall": a line that says where a meeting is.
pub(crate) fn says_where(text: &str) -> bool {
    let text = text.to_lowercase();
    ["hall", "house", "chamber", "offices", "centre", "room"]
        .iter()
        .any(|place| text.split([' ', ',']).any(|word| word == *place))
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
    if lists_people(&passage.text) {
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
    let of_form = beside.is_empty() || index == 0 && (beside.contains(':') || names_paper);
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

/// "Response to Lochside Council's plan", "A joint strategy with Lochside Council", before the name in a title: somebody else,
/// whom the paper deals with.
fn is_dealt_with(before: &str) -> bool {
    const CUES: [&str; 12] = [
        "with",
        "with the",
        "from",
        "from the",
        "response to",
        "response to the",
        "and to",
        "and to the",
        "reply to",
        "letter to",
        "objection to",
        "consultation by",
    ];
    (CUES.iter()).any(|cue| {
        before
            .strip_suffix(cue)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
    })
}

/// "Name of smaller authority: Lochside Parish Council": the first row of the forms of the Accounts and Audit Regulations.
fn fills_form(text: &str) -> bool {
    let label = text.split([':', '\t']).next().unwrap_or_default();
    matches!(
        label.trim().to_lowercase().as_str(),
        "name of smaller authority"
            | "smaller authority name"
            | "name of authority"
            | "authority name"
            | "name of council"
            | "council name"
            | "name of body"
            | "local authority name"
            | "name of local authority"
    )
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

/// "Ann Lee, Lochside Council", "Mr B Moss - Lochside Council (Highways)", "Nominated by Lochside Council": somebody, and
/// whom they come from.
pub(super) fn comes_from(text: &str) -> bool {
    let first = text.split([' ', '\t']).next().unwrap_or_default();
    let titled = matches!(
        first.trim_end_matches('.').to_lowercase().as_str(),
        "mr" | "mrs" | "ms" | "miss" | "dr" | "cllr" | "councillor"
    );
    if titled && [" - ", " – ", "\t"].iter().any(|sign| text.contains(sign))
        || ["Nominated by", "Appointed by", "Representing "]
            .iter()
            .any(|how| text.starts_with(how))
    {
        return true;
    }
    let Some((name, body)) = text.split_once(", ") else {
        return false;
    };
    let words: Vec<&str> = name.split_whitespace().collect();
    let place = [
        "Hall", "House", "Centre", "Street", "Road", "Council", "Office", "Offices", "Chamber",
        "Of", "The",
    ];
    (2..=3).contains(&words.len())
        && words.iter().all(|word| {
            let mut chars = word.chars();
            chars.next().is_some_and(char::is_uppercase)
                && (chars
                    .next()
                    .is_none_or(|char| char.is_lowercase() || char == '.'))
                && !place.contains(word)
        })
        && !body.contains(", ")
        && super::is_name(body)
}

/// "Parish: Lochside Parish Council": a row of an application's head says whom it concerns.
pub(super) fn is_of_application(text: &str) -> bool {
    const ROWS: [&str; 6] = [
        "parish",
        "ward",
        "applicant",
        "agent",
        "consultee",
        "objector",
    ];
    // The last label of the row: "Application: 16/0500⇥Town / Parish: Lochside Parish Council".
    let Some((label, value)) = text.rsplit_once([':', '\t']) else {
        return false;
    };
    if !value.to_lowercase().contains("council") {
        return false;
    }
    let label = label
        .rsplit([':', '\t', '.'])
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let mut last = label.rsplit([' ', '/']).take(2);
    last.any(|word| ROWS.contains(&word.trim_end_matches('s')))
}

/// "Copies to: Lochside Council, the library", "Present: the chair and a member of Lochside Council", "Website by Lochside
/// Council": who gets a paper, was there, or made the pages.
fn lists_people(text: &str) -> bool {
    const LABELS: [&str; 8] = [
        "copies to",
        "copy to",
        "cc",
        "circulation",
        "distribution",
        "present",
        "also present",
        "apologies",
    ];
    const MADE: [&str; 5] = [
        "website by ",
        "website provided by ",
        "site by ",
        "hosted by ",
        "powered by ",
    ];
    let label = text.split([':', '\t']).next().unwrap_or_default();
    let lower = text.to_lowercase();
    label.len() < text.len() && LABELS.contains(&label.trim().to_lowercase().as_str())
        || MADE.iter().any(|made| lower.starts_with(made))
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

/// "Issued by the Constitutional Team, Lochside Council", "The reports of this minute can be found on the website of
/// Lochside Council": who gives a paper out.
fn is_issued(text: &str) -> bool {
    let text = text.to_lowercase();
    let papers = ["agenda", "minute", "reports"]
        .iter()
        .any(|paper| text.contains(paper));
    let found = [
        "can be found",
        "can be viewed",
        "can be accessed",
        "are available",
        "may be found",
    ]
    .iter()
    .any(|found| text.contains(found));
    // "please contact Democratic Services at Lochside Council".
    let asked = text.contains("contact ") && text.contains(" services at ");
    text.starts_with("issued by ") || asked || papers && found && text.contains("website of ")
}

/// "By: Director of Roads, Lochside Council", "Contact: Ann Lee, Head of Audit, Lochside Council, County Hall": whose officer
/// reports or is to be asked. What must not match: an officer of nobody, and a sentence.
fn names_officer(text: &str) -> bool {
    const LABELS: [&str; 7] = [
        "by",
        "report by",
        "report of",
        "author",
        "report author",
        "contact",
        "contact officer",
    ];
    const OFFICES: [&str; 6] = [
        "director",
        "head",
        "officer",
        "manager",
        "clerk",
        "executive",
    ];
    let text = text.to_lowercase();
    let Some((label, behind)) = text.split_once(':') else {
        return false;
    };
    let office = behind
        .split(',')
        .position(|piece| (piece.split_whitespace()).any(|word| OFFICES.contains(&word)));
    let council = (behind.split(',').map(str::trim)).position(|piece| piece.contains(" council"));
    LABELS.contains(&label.trim())
        && behind.split_whitespace().count() <= ADDRESS
        && office
            .zip(council)
            .is_some_and(|(office, council)| office < council)
}

/// "Lochside Council, Elizabeth House, Walpole Road, Dereham NR19 1EE": an address by itself that begins with a name, or with
/// whose office or committee it is: "Parks Committee, Lochside Council, Council Offices, Dereham".
fn is_address(text: &str) -> bool {
    /// Pieces before the name, at most.
    const OF: usize = 1;
    static POSTCODE: LazyLock<Option<Regex>> =
        LazyLock::new(|| pattern(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\.?$").ok());
    let text = text.trim_end();
    let pieces: Vec<&str> = text.split(", ").collect();
    let Some(own) = pieces.iter().position(|piece| super::is_name(piece)) else {
        return false;
    };
    let coded = POSTCODE
        .as_ref()
        .is_some_and(|postcode| postcode.is_match(text));
    let behind = pieces.get(own + 1..).unwrap_or_default();
    let seated = || {
        own == OF
            && behind.len() >= 2
            && behind.iter().any(|piece| says_where(piece))
            && !text.ends_with('.')
    };
    text.split_whitespace().count() <= ADDRESS
        && own <= OF
        && !behind.is_empty()
        && (coded && own == 0 || seated() && names_organ(pieces[0]))
}

/// "Democratic Services", "Parks Committee": part of a council, and nobody's name.
fn names_organ(piece: &str) -> bool {
    const ORGANS: [&str; 10] = [
        "committee",
        "services",
        "service",
        "department",
        "team",
        "office",
        "support",
        "section",
        "directorate",
        "unit",
    ];
    ORGANS
        .iter()
        .any(|organ| piece.to_lowercase().ends_with(organ))
}

/// Words of an address, at most.
const ADDRESS: usize = 16;

/// "Prepared for Fenland District Council": a study by others is the council's paper.
fn is_commissioned(text: &str) -> bool {
    let text = text.to_lowercase();
    [
        "prepared for",
        "prepared on behalf of",
        "commissioned by",
        "client:",
    ]
    .iter()
    .any(|cue| text.contains(cue))
}

/// Whether a sentence sets councils beside each other, or behind the paper's own body.
pub(super) fn speaks_of_others(text: &str) -> bool {
    let text = text.to_lowercase();
    [
        "neighbouring",
        "in conjunction with",
        "such as",
        "compared",
        "together with",
        "for example",
        "including",
        "other councils",
        "other authorities",
        "on behalf of",
        "supported by",
        "funded by",
        "appointed by",
        "nominated by",
        "in partnership with",
        "partners",
        "neighbours",
        "delegation to",
        "transfer to",
        "grant to",
        "loan to",
        "lease to",
    ]
    .iter()
    .any(|cue| text.contains(cue))
}
