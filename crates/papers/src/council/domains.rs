//! Councils by the addresses in a text: `www.fenland.gov.uk`, `ldf@dudley.gov.uk`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::passages::Passage;
use crate::register::councils;
use crate::text::Worded;

static HOST: Worded = Worded::new(
    &["@", "://", "www."],
    &[r"(?i)(?:@|https?://|www\.)([a-z0-9-]+(?:\.[a-z0-9-]+)+)"],
);

static DOMAINS: LazyLock<BTreeMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
    let mut domains: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, council) in councils().iter().enumerate() {
        for &domain in &council.domains {
            domains.entry(domain).or_default().push(index);
        }
    }
    domains
});

/// Councils whose domain stands in an address or a link.
pub(super) fn at_domains(text: &str) -> Vec<usize> {
    let Some(hosts) = HOST.of(text) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for host in hosts.captures_iter(text).filter_map(|host| host.get(1)) {
        let host = host.as_str().to_lowercase();
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

/// The first passage with an address of the office that publishes a council's minutes and agendas:
/// "democracy@lochside.gov.uk", "www.lochside.gov.uk/committees".
pub(super) fn of_office(passages: &[Passage], council: usize) -> Option<&Passage> {
    passages.iter().find(|passage| {
        let text = passage.text.to_lowercase();
        OFFICES.iter().any(|office| text.contains(office)) && at_domains(&text).contains(&council)
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
    ".gov.uk/committees",
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
