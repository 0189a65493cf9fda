//! What the words about a name say of it: an address, an officer's council, whom somebody comes from, one of several.

use std::sync::LazyLock;

use regex::Regex;

use super::names::named;
use crate::text::{pattern, plain};

/// "Lochside Council, Council Chamber, County Hall": a line that says where a meeting is.
pub(crate) fn says_where(text: &str) -> bool {
    let text = text.to_lowercase();
    ["hall", "house", "chamber", "offices", "centre", "room"]
        .iter()
        .any(|place| text.split([' ', ',']).any(|word| word == *place))
}

/// "Response to Lochside Council's plan", "A joint strategy with Lochside Council", before the name in a title: somebody else,
/// whom the paper deals with.
pub(super) fn is_dealt_with(before: &str) -> bool {
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
pub(super) fn fills_form(text: &str) -> bool {
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
pub(super) fn lists_people(text: &str) -> bool {
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

/// "Issued by the Constitutional Team, Lochside Council", "The reports of this minute can be found on the website of
/// Lochside Council": who gives a paper out.
pub(super) fn is_issued(text: &str) -> bool {
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
pub(super) fn names_officer(text: &str) -> bool {
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
pub(super) fn is_address(text: &str) -> bool {
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
pub(super) fn is_commissioned(text: &str) -> bool {
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

/// Whether brackets behind other words name a council: "Ann Lee (Lochside Council)", "to Newby (now Lochside Council)".
pub(super) fn is_bracketed(text: &str) -> bool {
    (text.split('(').skip(1))
        .filter_map(|behind| behind.split_once(')'))
        .any(|(inner, _)| !named(&plain(inner)).is_empty())
}
