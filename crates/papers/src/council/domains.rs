//! Councils by the addresses in a text: `www.fenland.gov.uk`, `ldf@dudley.gov.uk`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::weigh::is_first;
use super::{ADDRESS, Candidate, ENOUGH, Weight, note};
use crate::passages::{Kind, Passage};
use crate::register::councils;
use crate::text::{Worded, plain};

static HOST: Worded = Worded::new(
    &["@", "://", "www.", ".uk"],
    &[
        r"(?i)(?:@|https?://|www\.)([a-z0-9-]+(?:\.[a-z0-9-]+)+)|\b([a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:gov|nhs|org|police)\.uk)\b",
    ],
);

/// The hosts of the addresses and links in a text, in lower case.
fn hosts(text: &str) -> Vec<String> {
    let Some(hosts) = HOST.of(text) else {
        return Vec::new();
    };
    (hosts.captures_iter(text))
        .filter_map(|host| host.get(1).or(host.get(2)))
        .map(|host| host.as_str().to_lowercase())
        .collect()
}

static DOMAINS: LazyLock<BTreeMap<String, Vec<usize>>> = LazyLock::new(|| {
    let mut domains: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, council) in councils().iter().enumerate() {
        for &domain in &council.domains {
            domains.entry(domain.to_owned()).or_default().push(index);
            // A hyphen at a line's end is taken for the line's own: "west-" over "lochs.gov.uk".
            let joined = domain.replace('-', "");
            if joined != domain {
                domains.entry(joined).or_default().push(index);
            }
        }
    }
    domains
});

/// Councils whose domain stands in an address or a link.
pub(super) fn at_domains(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    for host in hosts(text) {
        // "democracy.leeds.gov.uk", "leeds.gov.uk", "gov.uk": what a domain may be.
        let mut rest = Some(host.as_str());
        let before = found.len();
        while let Some(domain) = rest {
            found.extend(DOMAINS.get(domain).into_iter().flatten());
            rest = domain.split_once('.').map(|(_, rest)| rest);
        }
        if found.len() == before {
            found.extend(by_kind(&host));
        }
    }
    found
}

/// Addresses and links of councils.
pub(super) fn by_domain<'a>(
    passages: &'a [Passage],
    begins: usize,
    weights: &mut BTreeMap<Candidate<'a>, Weight>,
) {
    let first_page = passages.first().map_or(1, |first| first.page);
    let mut all = BTreeSet::new();
    let found: Vec<Vec<usize>> = (passages.iter())
        .map(|passage| at_domains(&passage.text))
        .inspect(|councils| all.extend(councils.iter().copied()))
        .collect();
    for (index, (passage, found)) in passages.iter().zip(found).enumerate() {
        let first = is_first(passage, index, first_page) && index < begins;
        for council in found {
            // An address on a line of its own is whom to ask; one in a sentence may be anybody's.
            let lower = passage.text.lower();
            let contact = ["@", "tel", "contact"]
                .iter()
                .any(|cue| lower.contains(cue));
            let weight = match first {
                true if contact || passage.words() <= ADDRESS => 3.0,
                true => 1.5,
                // At the end of a report, the one council's address there is.
                false if contact && passage.words() <= ADDRESS && all.len() == 1 => 3.0,
                false => 1.0,
            };
            let entry = weights.entry(Candidate::Council(council)).or_default();
            note(entry, "domain", weight, passage);
            entry.is_at_head |= first && weight >= ENOUGH;
        }
    }
}

/// The body outside the register whose name the host of its own address spells, with the passage that has it:
/// `clerk@lochsidetowncouncil.gov.uk` over "Lochside Hall, Lochside", `westlochs-ca.gov.uk` at the foot of the pages of the West
/// Lochshire Combined Authority.
///
/// What must not match: a link in a sentence, and two such bodies.
pub(super) fn by_own_host(
    passages: &[Passage],
    bodies: &[(usize, Vec<String>)],
) -> Option<(usize, String)> {
    /// Words of a line that gives an address and little else.
    const ADDRESS: usize = 12;
    let mut found: Option<(usize, String)> = None;
    for (index, passage) in passages.iter().enumerate() {
        let says_whose = passage.kind == Kind::Furniture || index < super::TITLE;
        if !says_whose || passage.words() > ADDRESS || !at_domains(&passage.text).is_empty() {
            continue;
        }
        for host in hosts(&passage.text) {
            let names = || bodies.iter().flat_map(|(_, names)| names);
            let name = (names().find(|name| spells(&host, name)).cloned())
                .or_else(|| spelled(&host, passages));
            let Some(name) = name else { continue };
            match &found {
                Some((_, other)) if plain(other) != plain(&name) => return None,
                Some(_) => {}
                None => found = Some((index, name)),
            }
        }
    }
    found
}

/// Whether a host's own part is made of the beginnings of all words of a name, one behind the other.
fn spells(host: &str, name: &str) -> bool {
    /// Letters that stand for a name, at least: fewer may be anybody's.
    const LETTERS: usize = 4;
    let label = own_part(host).map(|own| own.replace('-', ""));
    let Some(label) = label.filter(|label| label.len() >= LETTERS) else {
        return false;
    };
    let name = plain(name);
    let words: Vec<&str> = (name.split(' '))
        .filter(|word| !matches!(*word, "and" | "of" | "the" | "for" | "nhs"))
        .collect();
    begins(&label, &words)
}

/// Whether letters are the beginnings of all these words.
fn begins(letters: &str, words: &[&str]) -> bool {
    let Some((word, rest)) = words.split_first() else {
        return letters.is_empty();
    };
    let most = (letters.bytes().zip(word.bytes()))
        .take_while(|(letter, own)| letter == own)
        .count();
    (1..=most)
        .rev()
        .any(|count| begins(&letters[count..], rest))
}

/// The own part of a host that is a public body's: "westlochs-ca" of `www.westlochs-ca.gov.uk`.
fn own_part(host: &str) -> Option<&str> {
    let name = [".gov.uk", ".org.uk", ".nhs.uk", ".police.uk"]
        .iter()
        .find_map(|end| host.strip_suffix(end))?;
    let own = name.rsplit('.').next().unwrap_or(name);
    own.is_ascii().then_some(own)
}

/// A parish's or a town's council by its host and its place, which the head of the paper names too.
fn spelled(host: &str, passages: &[Passage]) -> Option<String> {
    const KINDS: [(&str, &str); 5] = [
        ("towncouncil", "Town Council"),
        ("parishcouncil", "Parish Council"),
        ("communitycouncil", "Community Council"),
        ("-tc", "Town Council"),
        ("-pc", "Parish Council"),
    ];
    /// Words of a place, at most.
    const WORDS: usize = 5;
    let label = own_part(host)?;
    let (place, kind) = (KINDS.iter()).find_map(|(end, kind)| {
        let place = label
            .strip_suffix(end)
            .map(|place| place.replace('-', ""))?;
        Some((place, kind)).filter(|(place, _)| !place.is_empty())
    })?;
    for passage in passages.iter().take(super::TITLE) {
        let words: Vec<&str> = (passage.text)
            .split(|char: char| !char.is_alphanumeric() && char != '\'')
            .filter(|word| !word.is_empty())
            .collect();
        for from in 0..words.len() {
            for to in from + 1..=words.len().min(from + WORDS) {
                let name = &words[from..to];
                let letters = plain(&name.concat());
                if letters == place && name[0].starts_with(char::is_uppercase) {
                    return Some(format!("{} {kind}", name.join(" ")));
                }
            }
        }
    }
    None
}

/// The first passage with an address of the office that publishes a council's minutes and agendas:
/// "democracy@lochside.gov.uk", "www.lochside.gov.uk/committees".
pub(super) fn of_office(passages: &[Passage], council: usize) -> Option<&Passage> {
    passages.iter().find(|passage| {
        let text = passage.text.lower();
        OFFICES.iter().any(|office| text.contains(office)) && at_domains(text).contains(&council)
    })
}

/// How the addresses of the office that publishes a council's minutes and agendas begin or go on.
const OFFICES: [&str; 8] = [
    "democracy@",
    "democratic",
    "committees@",
    "committee@",
    "committeeservices@",
    "governance@",
    ".gov.uk/democracy",
    ".gov.uk/committee",
];

/// What kind of council the end of a domain's name says.
const KINDS: [(&str, &str); 3] = [
    ("dc", " District Council"),
    ("bc", " Borough Council"),
    ("cc", " County Council"),
];

/// The council of a domain that says its kind: `cherwell-dc.gov.uk`, which is no longer used, is of the Cherwell
/// District Council. A name alone, or another kind's, is nobody's.
fn by_kind(host: &str) -> Option<usize> {
    let name = host.strip_suffix(".gov.uk")?.rsplit('.').next()?;
    let (place, kind) = KINDS
        .iter()
        .find_map(|(end, kind)| Some((name.strip_suffix(end)?.strip_suffix('-')?, kind)))?;
    let alike = |text: &str| {
        let letters: String = text.chars().filter(|char| char.is_alphanumeric()).collect();
        letters.to_lowercase()
    };
    let place = alike(place);
    councils()
        .iter()
        .position(|council| council.name.ends_with(kind) && alike(council.short) == place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<&'static str> {
        at_domains(text)
            .into_iter()
            .map(|index| councils()[index].name)
            .collect()
    }

    #[test]
    fn a_domain_may_say_what_kind_of_council_it_is() {
        assert_eq!(names("a@cherwell-dc.gov.uk"), ["Cherwell District Council"]);
        assert_eq!(names("www.cherwell.gov.uk"), ["Cherwell District Council"]);
        assert!(names("a@cherwell-cc.gov.uk").is_empty());
        assert!(names("a@cherwell-abc.gov.uk").is_empty());
    }
}
