//! Councils by the addresses in a text: `www.fenland.gov.uk`, `ldf@dudley.gov.uk`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::register::councils;

static HOST: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)(?:@|https?://|www\.)([a-z0-9-]+(?:\.[a-z0-9-]+)+)").ok());

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
    if !text.contains(['@', '.']) {
        return Vec::new();
    }
    let Some(hosts) = HOST.as_ref() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for host in hosts.captures_iter(text).filter_map(|host| host.get(1)) {
        let host = host.as_str().to_lowercase();
        // "democracy.leeds.gov.uk", "leeds.gov.uk", "gov.uk": what a domain may be.
        let mut rest = Some(host.as_str());
        while let Some(domain) = rest {
            found.extend(DOMAINS.get(domain).into_iter().flatten());
            rest = domain.split_once('.').map(|(_, rest)| rest);
        }
    }
    found
}
