//! Bodies that are no principal councils: `Milburn Parish Council`, `NHS Newham CCG`, `Ofsted`.
//!
//! What must not match: councils of the register, and "the Parish Council" without a name.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::{plain, titled};

static FORMS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    const NAME: &str =
        r"((?:[A-Z][\w'.-]*(?:\s+(?:and|with|of|the|upon|on|in|under|AND|WITH|OF|&)\s+|\s+|-))+?)";
    [
        format!(r"\b{NAME}(?:Parish|Town|Community|Neighbourhood|PARISH|TOWN|COMMUNITY)\s+(?:Council|COUNCIL)\b"),
        format!(r"\b{NAME}(?:Combined\s+(?:County\s+)?Authority|Fire\s+(?:and|&)\s+Rescue\s+(?:Authority|Service)|National\s+Park\s+Authority|Clinical\s+Commissioning\s+Group|CCG|NHS\s+(?:Foundation\s+)?Trust|Integrated\s+Care\s+Board|Health\s+Board|Police\s+and\s+Crime\s+Commissioner|Internal\s+Drainage\s+Board|Joint\s+Board|Waste\s+(?:Disposal\s+)?Authority)\b"),
        r"\b(?:Welsh|Scottish|UK|WELSH|SCOTTISH)\s+(?:Assembly\s+)?(?:Government|GOVERNMENT)\b".to_owned(),
        r"\b(?:Cyngor|CYNGOR)\s+(?:Cymuned|CYMUNED|Tref|TREF|Cymunedol)\s+(?:[A-Z][\w'-]*|a'r|a|y|yr|ac)(?:\s+(?:[A-Z][\w'-]*|a'r|a|y|yr|ac|A|Y))*".to_owned(),
        r"\bNHS\s+(?:[A-Z][\w'&-]*\s+)+(?:CCG|Clinical\s+Commissioning\s+Group|Integrated\s+Care\s+Board|ICB)\b".to_owned(),
        r"\b(?:Ministry|Department)\s+(?:of|for)\s+[A-Z][\w'-]*(?:\s+[A-Z][\w'-]*|,\s+[A-Z][\w'-]*(?:\s+[A-Z][\w'-]*)*\s+(?:and|&)\s+[A-Z][\w'-]*|\s+(?:and|&)\s+[A-Z][\w'-]*)*".to_owned(),
        r"\b(?:Ofsted|Cabinet Office|Transport Scotland|NHS England|Care Quality Commission|Audit Commission)\b".to_owned(),
        // A second word belongs to the place only behind one that stands for no place alone: "City of
        // New York", and not "City of Chicago NOTICE".
        r"\b(?:City|CITY|Town|TOWN|Municipality|MUNICIPALITY) (?:of|OF) (?:(?:New|NEW|Saint|SAINT|St\.?|ST\.?|San|Santa|Los|Las|Port|PORT|North|NORTH|South|SOUTH|East|EAST|West|WEST|Fort|FORT|Great|GREAT|Mount|Grand|Red|White|Prince|Thunder) )?[A-Z][\w'-]+".to_owned(),
    ]
    .iter()
    .filter_map(|form| Regex::new(form).ok())
    .collect()
});

/// Words that begin a sentence or a title, and no name.
const NO_NAME: [&str; 16] = [
    "the", "minutes", "agenda", "to", "of", "at", "meeting", "a", "all", "and", "your", "members",
    "our", "local", "each", "central",
];

/// The bodies named in a text, each once.
pub(super) fn named(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for form in FORMS.iter() {
        for name in form.find_iter(text) {
            let name = without_end(without_lead(name.as_str()));
            let words = name.split_whitespace().count();
            // "Parish Council" alone names nobody; a name of eight words is a sentence.
            if !(1..=9).contains(&words) || is_kind_alone(name) || is_registered(name) {
                continue;
            }
            let name = titled(name);
            if !found.contains(&name) {
                found.push(name);
            }
        }
    }
    found
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

fn without_lead(mut name: &str) -> &str {
    while let Some((first, rest)) = name.split_once(char::is_whitespace) {
        if !NO_NAME.contains(&first.to_lowercase().as_str()) {
            break;
        }
        name = rest.trim_start();
    }
    name
}

fn is_kind_alone(name: &str) -> bool {
    matches!(
        plain(name).as_str(),
        "parish council"
            | "town council"
            | "community council"
            | "neighbourhood council"
            | "ccg"
            | "combined authority"
            | "nhs trust"
            | "joint board"
            | "health board"
            | "waste authority"
            | "waste disposal authority"
            | "police and crime commissioner"
            | "internal drainage board"
            | "national park authority"
            | "nhs foundation trust"
            | "integrated care board"
            | "clinical commissioning group"
            | "uk government"
            | "county of"
            | "city of"
            | "fire and rescue authority"
            | "fire and rescue service"
    )
}

/// "City of York" is York, and in the register.
fn is_registered(name: &str) -> bool {
    let plain_name = plain(name);
    let place = (["city of ", "town of ", "county of ", "district of "].iter())
        .find_map(|kind| plain_name.strip_prefix(kind));
    place.is_some_and(|place| {
        crate::register::councils().iter().any(|council| {
            let short = plain(council.short);
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
        check("NHS Newham CCG", &["NHS Newham CCG"]);
        check("CITY OF VANCOUVER", &["City of Vancouver"]);
        check("City of Chicago NOTICE AND AGENDA", &["City of Chicago"]);
        check("City of New York Annual Report", &["City of New York"]);
        check(
            "the Ministry of Housing, Communities and Local Government said",
            &["Ministry of Housing, Communities and Local Government"],
        );
        check("Ministry of Justice, London", &["Ministry of Justice"]);
        check(
            "CYNGOR CYMUNED MANORDEILO A SALEM",
            &["Cyngor Cymuned Manordeilo a Salem"],
        );
    }

    #[test]
    fn a_kind_alone_and_registered_councils_are_none() {
        check("the Parish Council met", &[]);
        check("City of York", &[]);
        check("Kent County Council", &[]);
        check("City of London Annual Rate Summary", &[]);
        check("Chief Financial Officer in Local Government", &[]);
    }
}
