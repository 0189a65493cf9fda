//! Bodies that are no principal councils: `Milburn Parish Council`, `NHS Newham CCG`, `Ofsted`.
//!
//! What must not match: councils of the register, and "the Parish Council" without a name.

mod forms;

use std::sync::LazyLock;

use regex::Regex;

use forms::{FORMS, KINDS};

use super::names::PLACE_NAMES;
use crate::text::{Worded, pattern, plain, titled};

/// Words that begin a sentence or a title, and no name.
const NO_NAME: [&str; 16] = [
    "the", "minutes", "agenda", "to", "of", "at", "meeting", "a", "all", "and", "your", "members",
    "our", "local", "each", "central",
];

/// A name by which two forms of it are one: its letters written out, a fire service as its authority's.
pub(super) fn in_full(name: &str) -> String {
    let name = plain(name);
    // "Police and Crime Commissioner for Kent" is Kent's.
    let name = match name.split_once("crime commissioner for ") {
        Some((kind, place)) => format!(
            "{} {kind}crime commissioner",
            place.strip_prefix("the ").unwrap_or(place)
        ),
        None => name,
    };
    (name.replace(" ccg", " clinical commissioning group"))
        .replace(" idb", " internal drainage board")
        .replace(" icb", " integrated care board")
        .replace("fire and rescue service", "fire and rescue authority")
}

/// What a body's own organs are called by.
const ORGANS: [&str; 2] = ["board of directors of ", "board of trustees of "];

/// The bodies named in a text, each once.
pub(super) fn named(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    if !KINDS.as_ref().is_some_and(|kinds| kinds.is_match(text)) {
        return found;
    }
    found.extend(meeting_of(text));
    for form in FORMS.iter().filter_map(|form| form.of(text)) {
        for name in form.find_iter(text) {
            if is_part_of_another(&text[..name.start()], name.as_str())
                || goes_on(&text[name.end()..])
                || is_areas(name.as_str(), &text[name.end()..])
            {
                continue;
            }
            let name = if whole_list(&text[..name.start()], name.as_str()) {
                &text[..name.end()]
            } else {
                name.as_str()
            };
            // A row says beside it who somebody is.
            let name = name.rsplit('\t').next().unwrap_or(name);
            let name = without_end(without_lead(name));
            // "the City of Vancouver's website" speaks of the City of Vancouver.
            let name = (name.strip_suffix("'s").or(name.strip_suffix("\u{2019}s"))).unwrap_or(name);
            let words = name.split_whitespace().count();
            // "Parish Council" alone names nobody; a name of eight words is a sentence.
            if !(1..=9).contains(&words)
                || ORGANS
                    .iter()
                    .any(|organ| name.to_lowercase().starts_with(organ))
                // "MATTERS FOR DECISION BY THE COUNTY COUNCIL".
                || name.to_lowercase().contains(" by the ")
                // "Joint Planning Committee and Full Parish Council": two of a council's meetings.
                || name.to_lowercase().contains(" committee and ")
                || is_kind_alone(name)
                || is_registered(name)
                || is_whole_council(name)
                || is_principal(name)
            {
                continue;
            }
            let name = titled(name);
            if !found.contains(&name) {
                found.push(name);
            }
        }
    }
    // "NHS Wick, Muir and Lochside ICB" has the end of its name once more.
    let whole: Vec<String> = (found.iter())
        .filter(|name| name.starts_with("NHS "))
        .cloned()
        .collect();
    found.retain(|name| {
        !whole
            .iter()
            .any(|whole| whole != name && whole.ends_with(name.as_str()))
    });
    found
}

/// "Annual Parish Council Meeting of Upper Wick held in the hall", "The Parish Council of Upper Wick": the council of the
/// place behind its kind.
static MEETING_OF: Worded = Worded::new(
    &["council meeting of", "council of"],
    &[
        r"\b(?i:(?P<kind>parish|town|community) council(?: meeting)? of(?: the (?:parish|town|community) of)?) (?P<place>[A-Z][\w'-]+(?: (?:(?:and|with|on|in|under|the) )?[A-Z][\w'-]+){0,3})",
    ],
);

fn meeting_of(text: &str) -> Option<String> {
    let found = MEETING_OF.of(text)?.captures(text)?;
    let place = &found["place"];
    let whole = format!("{place} {} Council", &found["kind"]);
    // "PARISH COUNCIL OF WICK" over "WICK PARISH COUNCIL".
    let last = place.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let twice = ["council", "parish", "town", "community"].contains(&last.as_str());
    (!twice).then(|| titled(&whole))
}

/// "Cook County Department of Public Health" is a county's, and no ministry.
fn is_part_of_another(before: &str, name: &str) -> bool {
    // "Cynon Taf County Borough Council" is the end of a name of the register.
    let words: Vec<&str> = before.split_whitespace().collect();
    let longer = (1..=3usize.min(words.len())).any(|count| {
        let more = words[words.len() - count..].join(" ");
        super::is_registered_name(&format!("{more} {name}"))
    });
    if longer && before.ends_with(' ') {
        return true;
    }
    let last = before
        .trim_end()
        .rsplit([' ', '\t'])
        .next()
        .unwrap_or_default();
    name.starts_with("Department")
        && before.ends_with(' ')
        && last.starts_with(char::is_uppercase)
        && !matches!(last, "The" | "UK" | "HM")
}

static COMPANY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"\b(?:[A-Z][\w'&-]*\s+(?:(?:and|of|for|&)\s+)?){1,6}(?:Limited|Ltd|LIMITED|LTD|PLC|plc|CIC|Community Interest Company)\b").ok()
});

/// A company named in a text: "Suffolk's Libraries IPS Limited".
pub(super) fn company(text: &str) -> Option<String> {
    let found = COMPANY.as_ref()?.find(text)?;
    let name = without_lead(found.as_str());
    // Its board's name has its own in it.
    let lower = name.to_lowercase();
    let organ = ORGANS.iter().find(|organ| lower.starts_with(**organ));
    let name = organ
        .and_then(|organ| name.get(organ.len()..))
        .unwrap_or(name);
    (name.split_whitespace().count() >= 2).then(|| titled(name))
}

/// Whether what stands before a name at the beginning of a text are the first of the places that it is made of:
/// "Lochside, Glenside and Muirside Community Council".
fn whole_list(before: &str, name: &str) -> bool {
    static PLACES: LazyLock<Option<Regex>> =
        LazyLock::new(|| pattern(r"^(?:[A-Z][\w'-]*(?: [A-Z][\w'-]*)?, )+$").ok());
    let joins = [" and ", " AND ", " & "];
    before.ends_with(", ")
        && joins.iter().any(|word| name.contains(word))
        && PLACES
            .as_ref()
            .is_some_and(|places| places.is_match(before))
}

/// A title goes on behind a Welsh name, which has no word at its end: "Cyngor Tref Aber Cyfarfod".
fn without_end(name: &str) -> &str {
    match name.rsplit_once(char::is_whitespace) {
        Some((rest, last))
            if matches!(
                last.to_lowercase().as_str(),
                "cyfarfod" | "cofnodion" | "agenda"
            ) =>
        {
            rest.trim_end()
        }
        _ => name,
    }
}

/// Whether a body is a council of its own, though not of the register.
pub(super) fn is_local(name: &str) -> bool {
    let lower = name.to_lowercase();
    lower.ends_with("council")
        || ["city of ", "town of ", "municipality of ", "cyngor "]
            .iter()
            .any(|kind| lower.starts_with(kind))
}

/// Whether a body is an authority of its own: for fire, for a park, of several councils.
pub(super) fn is_authority(name: &str) -> bool {
    let lower = name.to_lowercase();
    lower.contains("fire authority for ")
        || [
            " authority",
            " joint board",
            " drainage board",
            " policing board",
        ]
        .iter()
        .any(|kind| lower.ends_with(kind))
}

/// Whether a name goes on: "Lochside Community Council Forum" is no council.
fn goes_on(behind: &str) -> bool {
    let next = behind.split_whitespace().next().unwrap_or_default();
    let next = next.trim_matches(|char: char| !char.is_alphanumeric());
    behind.starts_with(' ')
        && matches!(
            next.to_lowercase().as_str(),
            "forum" | "forums" | "scheme" | "association" | "liaison" | "elections"
        )
}

/// "City of Lochside Area Committee": a city whose name a committee of another council bears.
fn is_areas(name: &str, behind: &str) -> bool {
    /// Words between the city and its committee, at most: "and South".
    const WORDS: usize = 3;
    let words = behind.strip_prefix(' ').unwrap_or_default().split(' ');
    name.to_lowercase().starts_with("city of ")
        && (words.take(WORDS)).any(|word| {
            matches!(
                word.to_lowercase().as_str(),
                "committee" | "forum" | "partnership"
            )
        })
}

/// Whether a body is a council below the districts.
pub(super) fn is_parish(name: &str) -> bool {
    let lower = name.to_lowercase();
    ["parish council", "town council", "community council"]
        .iter()
        .any(|kind| lower.ends_with(kind))
        || lower.starts_with("cyngor ")
}

fn without_lead(mut name: &str) -> &str {
    // "Annual Meeting of Upper Wick Parish Council".
    let lower = name.to_ascii_lowercase();
    if let Some(cue) = [
        "meeting of the ",
        "meeting of ",
        "minutes of the ",
        "minutes of ",
        "draft minutes ",
        "clerk of ",
        "office of ",
        "agenda of ",
        "committee of the ",
        "committee of ",
    ]
    .iter()
    .filter_map(|cue| Some(lower.rfind(cue)? + cue.len()))
    .max()
    {
        name = name[cue..].trim_start();
    }
    // "CYNGOR CYMUNED LLANFAIR COMMUNITY COUNCIL" says in two languages what it is.
    let lower = name.to_ascii_lowercase();
    let kinds = [
        ("cyngor cymuned ", "community council"),
        ("cyngor tref ", "town council"),
    ];
    if let Some((welsh, _)) =
        (kinds.iter()).find(|(welsh, english)| lower.starts_with(welsh) && lower.ends_with(english))
    {
        name = name.get(welsh.len()..).unwrap_or(name).trim_start();
    }
    while let Some((first, rest)) = name.split_once(char::is_whitespace) {
        if !NO_NAME.contains(&first.to_lowercase().as_str())
            || rest.to_lowercase() == "government association"
        {
            break;
        }
        name = rest.trim_start();
    }
    name
}

fn is_kind_alone(name: &str) -> bool {
    let whole = plain(name);
    let mut name = whole.as_str();
    // "Annual Ordinary Parish Council".
    while let Some(rest) = ["annual ", "full ", "next ", "ordinary ", "extraordinary "]
        .iter()
        .find_map(|how| name.strip_prefix(how))
    {
        name = rest;
    }
    matches!(
        name,
        "parish council"
            | "town council"
            | "community council"
            | "neighbourhood council"
            | "ccg"
            | "combined authority"
            | "nhs trust"
            | "joint board"
            | "integration joint board"
            | "valuation joint board"
            | "health board"
            | "waste authority"
            | "waste disposal authority"
            | "police and crime commissioner"
            | "icb"
            | "pensions authority"
            | "conservation board"
            | "corporate joint committee"
            | "harbour board"
            | "harbour commissioners"
            | "internal drainage board"
            | "drainage board"
            | "nhs board"
            | "waste board"
            | "waste partnership"
            | "port health authority"
            | "integrated care partnership"
            | "neighbourhood forum"
            | "police fire and crime commissioner"
            | "policing board"
            | "idb"
            | "national park authority"
            | "nhs foundation trust"
            | "integrated care board"
            | "clinical commissioning group"
            | "uk government"
            | "county of"
            | "city of"
            | "city of today"
            | "city of tomorrow"
            | "city of culture"
            | "city of learning"
            | "city of sanctuary"
            | "city of opportunity"
            | "city of sport"
            | "town of culture"
            | "fire authority"
            | "fire service"
            | "combined fire authority"
            | "fire and rescue authority"
            | "fire and rescue service"
    )
}

/// "Leader of Kent County Council": a council of the register, and words around it.
fn is_principal(name: &str) -> bool {
    let name = plain(name);
    let kinds = ["district", "borough", "city", "county", "regional", "shire"];
    (name.strip_suffix(" council"))
        .is_some_and(|place| kinds.iter().any(|kind| place.ends_with(kind)))
        && !super::named(&name).is_empty()
}

/// "Budget County Council", "Full Borough Council": a meeting, and no name.
pub(crate) fn is_whole_council(name: &str) -> bool {
    const NO_PLACE: [&str; 20] = [
        "budget",
        "full",
        "annual",
        "special",
        "extraordinary",
        "ordinary",
        "local",
        "joint",
        "former",
        "new",
        "shadow",
        "any",
        "another",
        "other",
        "neighbouring",
        "whole",
        "leader",
        "member",
        "chief",
        "both",
    ];
    let lower = name.to_lowercase();
    let kind = [
        " district council",
        " borough council",
        " city council",
        " county council",
        " regional council",
        " shire council",
    ]
    .iter()
    .find_map(|kind| lower.strip_suffix(kind));
    kind.is_some_and(|place| place.split(' ').all(|word| NO_PLACE.contains(&word)))
        || matches!(
            lower.as_str(),
            "district council"
                | "borough council"
                | "city council"
                | "county council"
                | "regional council"
                | "shire council"
        )
}

/// "City of York" is York, and in the register.
fn is_registered(name: &str) -> bool {
    let plain_name = plain(name);
    let place = (["city of ", "town of ", "county of ", "district of "].iter())
        .find_map(|kind| plain_name.strip_prefix(kind));
    place.is_some_and(|place| {
        PLACE_NAMES.iter().any(|short| {
            place == short || place.starts_with(&format!("{short} ")) || short.ends_with(place)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(named(text), expected, "{text}");
    }

    #[test]
    fn parishes_health_bodies_and_others_are_named() {
        check("MILBURN PARISH COUNCIL", &["Milburn Parish Council"]);
        check(
            "Minutes of Royal Sutton Coldfield Town Council",
            &["Royal Sutton Coldfield Town Council"],
        );
        check(
            "LOCHSIDE, GLENSIDE AND MUIRSIDE COMMUNITY COUNCIL",
            &["Lochside, Glenside and Muirside Community Council"],
        );
        check("NHS Newham CCG", &["NHS Newham CCG"]);
        check("CITY OF VANCOUVER", &["City of Vancouver"]);
        check(
            "Wick de la Muir Town Council",
            &["Wick de la Muir Town Council"],
        );
        check(
            "The Parish Council of Upper Wick",
            &["Upper Wick Parish Council"],
        );
        check("Building the City of Today and Tomorrow", &[]);
        check(
            "Minutes of the Annual Meeting of Upper Wick Parish Council",
            &["Upper Wick Parish Council"],
        );
        check(
            "Minutes of a meeting of the Grants Committee of Upper Wick Town Council",
            &["Upper Wick Town Council"],
        );
        check("Waikato District Council", &["Waikato District Council"]);
        check("NOTICE AND AGENDA OF DISTRICT COUNCIL", &[]);
        check("the Leader of Kent County Council", &[]);
        check("City of Chicago NOTICE AND AGENDA", &["City of Chicago"]);
        check("City of New York Annual Report", &["City of New York"]);
        check(
            "the Ministry of Housing, Communities and Local Government said",
            &["Ministry of Housing, Communities and Local Government"],
        );
        check("Ministry of Justice, London", &["Ministry of Justice"]);
        check("Cook County Department of Public Health", &[]);
        check(
            "CYNGOR CYMUNED MANORDEILO A SALEM",
            &["Cyngor Cymuned Manordeilo a Salem"],
        );
    }

    #[test]
    fn a_kind_alone_and_registered_councils_are_none() {
        check("the Parish Council met", &[]);
        check("the City of Vancouver's website", &["City of Vancouver"]);
        check("City of York", &[]);
        check("Kent County Council", &[]);
        check("City of London Annual Rate Summary", &[]);
        check("Chief Financial Officer in Local Government", &[]);
    }
}
