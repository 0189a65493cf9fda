//! Signs that a paper is somebody's own: the duty it says it has, its domain and its place, what it
//! calls "the County Council".
//!
//! What must not match: what inspectors, consultants and companies say of a council.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::domains::of_office;
use super::names::{NAMES, PLACE_NAMES};
use super::{Candidate, ENOUGH, TITLE, Weight, is_first, note};
use crate::passages::{Kind, Passage};
use crate::register::{Council, councils};
use crate::text::{Worded, plain};

static DUTY: Worded = Worded::new(
    &[
        "duty",
        "responsibility",
        "prepared",
        "produced",
        "published",
        "required",
        "committed",
        "authority",
    ],
    &[
        r"^(?:the )?(?P<name>.+?) (?:has a (?:statutory |legal )?(?:duty|responsibility)|has (?:prepared|produced|published) this|is (?:legally |statutorily )?(?:required (?:to|by|under)|committed to|the local planning authority|the (?:billing|charging|lead) authority))\b",
    ],
);

/// "Tewkesbury Borough Council has a statutory duty to keep a scheme": a paper's first words say whose
/// duty it does. What inspectors say of a council is not at the head of theirs.
pub(super) fn by_duty<'a>(passages: &'a [Passage], weights: &mut BTreeMap<Candidate<'a>, Weight>) {
    /// Passages among which a paper says so.
    const FIRST: usize = 16;
    let text = passages.iter().filter(|passage| passage.is_text());
    for passage in text.take(FIRST) {
        let plain = passage.text.plain();
        let council = (DUTY.of(plain))
            .and_then(|duty| duty.captures(plain))
            .and_then(|found| NAMES.get(&found["name"]).copied());
        if let Some(council) = council {
            let entry = weights.entry(Candidate::Council(council)).or_default();
            note(entry, "duty", 2.0, passage);
            return;
        }
    }
}

/// A council's domain in the text, and its place in a title: each alone says little.
pub(super) fn by_domain_and_place<'a>(
    passages: &'a [Passage],
    weights: &mut BTreeMap<Candidate<'a>, Weight>,
) {
    // Where several are named by their domains, they are those to ask.
    let domains = (weights.values()).filter(|weight| weight.of("domain") > 0.0);
    if domains.count() != 1 {
        return;
    }
    for (candidate, weight) in weights {
        let Candidate::Council(index) = candidate else {
            continue;
        };
        let Some(place) = PLACE_NAMES.get(*index) else {
            continue;
        };
        let here = |text: &str| format!(" {} ", plain(text)).contains(&format!(" {place} "));
        if weight.of("domain") <= 0.0 {
            continue;
        }
        let title = title_where(passages, |_, passage| here(&passage.text));
        if let Some(title) = title {
            note(weight, "place", 2.0, title);
        }
        let office = of_office(passages, *index);
        if let Some(office) = office {
            note(weight, "imprint", 2.0, office);
        }
    }
}

/// The first title at the beginning of a text of which something holds; it is given its place, too.
pub(super) fn title_where(
    passages: &[Passage],
    holds: impl Fn(usize, &Passage) -> bool,
) -> Option<&Passage> {
    let first_page = passages.first().map_or(1, |first| first.page);
    (passages.iter().enumerate().take(TITLE))
        .find(|&(index, passage)| {
            is_first(passage, index, first_page)
                && passage.is_title()
                && passage.is_text()
                && !passage.in_table
                && holds(index, passage)
        })
        .map(|(_, passage)| passage)
}

/// What a text calls its own council, and of which kinds such councils are.
pub(super) const OWN: [(&str, &[&str]); 4] = [
    ("county council", &["county", "unitary", "wales"]),
    ("city council", &["metropolitan", "district", "unitary"]),
    ("borough council", &["district", "unitary", "metropolitan"]),
    ("district council", &["district"]),
];

/// The places that councils are of, by their first byte, the longest first.
static PLACES: LazyLock<BTreeMap<u8, Vec<&str>>> = LazyLock::new(|| {
    let mut places: Vec<&str> = councils().iter().map(|council| council.short).collect();
    places.sort_unstable_by_key(|place| (std::cmp::Reverse(place.len()), *place));
    places.dedup();
    let mut by_first: BTreeMap<u8, Vec<&str>> = BTreeMap::new();
    for place in places {
        if let Some(&first) = place.as_bytes().first() {
            by_first.entry(first).or_default().push(place);
        }
    }
    by_first
});

/// "The County Council" again and again, and one county's name besides: the paper of a county that
/// sees no need to say its name. `plains` are the passages' texts made plain. Where an address is another council's, that asks
/// the county for something.
pub(super) fn by_place<'a>(
    passages: &'a [Passage],
    plains: &[String],
    weights: &mut BTreeMap<Candidate<'a>, Weight>,
) {
    let mut own: [(usize, Option<usize>); OWN.len()] = Default::default();
    for (index, text) in plains.iter().enumerate() {
        if !text.contains(" council") {
            continue;
        }
        for ((name, _), (times, first)) in OWN.iter().zip(&mut own) {
            let here = says_the(text, name)
                // A meeting of the whole council is called by it.
                + usize::from(text.ends_with(name) && text.split(' ').count() <= 4);
            *times += here;
            *first = first.or((here > 0).then_some(index));
        }
    }
    let most = (own.iter().zip(OWN)).max_by_key(|((times, _), _)| *times);
    let Some((&(times, Some(first)), (name, kinds))) = most.filter(|((times, _), _)| *times >= 2)
    else {
        by_initials(passages, weights);
        return;
    };
    let places = places(passages);
    let mut named: Vec<(usize, usize)> = (councils().iter().enumerate())
        .filter(|(_, council)| kinds.contains(&council.kind) && is_called(council, name))
        .filter_map(|(index, council)| Some((*places.get(council.short)?, index)))
        .collect();
    named.sort_unstable_by(|a, b| b.cmp(a));
    let Some(&(most, index)) = named.first() else {
        return;
    };
    let next = named.get(1).map_or(0, |next| next.0);
    // There are few counties, and one that is named alone is the paper's own.
    let alone = name == "county council" && next == 0 && first < TITLE;
    if most < 2 * next || most < 3 && !alone {
        return;
    }
    let own = Candidate::Council(index);
    if (weights.iter()).any(|(other, weight)| {
        matches!(other, Candidate::Council(_)) && *other != own && weight.of("domain") >= ENOUGH
    }) {
        return;
    }
    let weight = if times >= 4 { 4.0 } else { 3.0 };
    let entry = weights.entry(Candidate::Council(index)).or_default();
    note(entry, "place", weight, &passages[first]);
}

/// How often each place that a council is of is named, as a word: capital letters tell "Reading" from reading.
fn places(passages: &[Passage]) -> BTreeMap<&'static str, usize> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for passage in passages {
        let text = passage.text.as_str();
        let mut from = 0;
        while let Some((start, place)) = next_place(text, from) {
            *places.entry(place).or_default() += 1;
            from = start + place.len();
        }
    }
    places
}

/// The first place that a text names from a byte on, and where.
fn next_place(text: &str, from: usize) -> Option<(usize, &'static str)> {
    let bytes = text.as_bytes();
    let is_letter = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at))
            .is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
    };
    (from..bytes.len()).find_map(|at| {
        if !is_letter(Some(at)) || is_letter(at.checked_sub(1)) {
            return None;
        }
        let place = PLACES.get(&bytes[at])?.iter().copied().find(|place| {
            bytes[at..].starts_with(place.as_bytes()) && !is_letter(Some(at + place.len()))
        })?;
        Some((at, place))
    })
}

/// "HCC" again and again, and "Hertfordshire" more often than any other place: a council that its own
/// officers call by its letters. Neither alone speaks for it: Hampshire has the same letters, and a
/// district's paper speaks of its county.
fn by_initials<'a>(passages: &'a [Passage], weights: &mut BTreeMap<Candidate<'a>, Weight>) {
    /// Times that the letters stand, and the place is named, at least.
    const OFTEN: usize = 4;
    let mut letters: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (index, passage) in passages.iter().enumerate() {
        let words = passage.text.split(|char: char| !char.is_alphanumeric());
        for word in words.filter(|word| (3..=5).contains(&word.len()) && word.ends_with('C')) {
            if word.chars().all(|char| char.is_ascii_uppercase()) {
                letters.entry(word).or_insert((0, index)).0 += 1;
            }
        }
    }
    letters.retain(|_, (times, _)| *times >= OFTEN);
    if letters.is_empty() {
        return;
    }
    let places = places(passages);
    let count = |council: &Council| places.get(council.short).copied().unwrap_or_default();
    let Some(most) = places.values().max().copied().filter(|most| *most > OFTEN) else {
        return;
    };
    let called = |council: &Council| {
        let initials: String = (council.name.split_whitespace())
            .filter(|word| word.starts_with(char::is_uppercase))
            .filter_map(|word| word.chars().next())
            .collect();
        letters.get(initials.as_str()).copied()
    };
    let named: Vec<(usize, usize, usize)> = (councils().iter().enumerate())
        .filter_map(|(index, council)| Some((index, council, called(council)?)))
        .map(|(index, council, (_, first))| (count(council), index, first))
        .filter(|(times, ..)| *times > 0)
        .collect();
    // One council alone, and no place is named half as often.
    let best = named.iter().filter(|(times, ..)| *times == most);
    let [(_, council, first)] = best.collect::<Vec<_>>()[..] else {
        return;
    };
    if places.values().filter(|times| **times * 2 > most).count() == 1 {
        let entry = weights.entry(Candidate::Council(*council)).or_default();
        note(entry, "initials", 3.0, &passages[*first]);
    }
}

/// How often a plain text says "the county council" or "the county councils".
pub(super) fn says_the(text: &str, name: &str) -> usize {
    (text.match_indices(name))
        .filter(|(at, _)| {
            let before = text[..*at].strip_suffix("the ");
            let behind = &text[at + name.len()..];
            let behind = behind.strip_prefix('s').unwrap_or(behind);
            before.is_some_and(|before| before.is_empty() || before.ends_with(' '))
                && (behind.is_empty() || behind.starts_with(' '))
        })
        .count()
}

/// "The City" again and again, and one city's full name besides: "City of Vancouver" of a paper that
/// else speaks of "the City's reserves".
pub(super) fn by_city<'a>(passages: &'a [Passage], weights: &mut BTreeMap<Candidate<'a>, Weight>) {
    /// Times that a paper of a city's own says so, at least.
    const OFTEN: usize = 4;
    let mut cities = weights.iter_mut().filter(|(candidate, _)| {
        matches!(candidate, Candidate::Other(name) if name.starts_with("City of "))
    });
    let (Some((_, weight)), None) = (cities.next(), cities.next()) else {
        return;
    };
    let mut first = None;
    let mut times = 0;
    for passage in passages.iter().filter(|passage| passage.is_text()) {
        let here = says_the_city(&passage.text);
        times += here;
        first = first.or((here > 0).then_some(passage));
    }
    if let Some(first) = first.filter(|_| times >= OFTEN) {
        note(weight, "place", 3.0, first);
    }
}

/// How often a text says "the City" and no more of a name.
fn says_the_city(text: &str) -> usize {
    (text.match_indices("he City"))
        .filter(|(at, name)| {
            let behind = &text[at + name.len()..];
            let next = behind.trim_start();
            text[..*at].ends_with(['t', 'T'])
                && !behind.starts_with(char::is_alphanumeric)
                && !next.starts_with("of ")
                && !next.starts_with(char::is_uppercase)
        })
        .count()
}

/// Whether a title or a running head names a company: its papers speak of councils as of others.
pub(super) fn of_a_company(passages: &[Passage]) -> bool {
    passages.iter().take(TITLE).any(|passage| {
        let text = format!(" {} ", passage.text.plain());
        (passage.kind == Kind::Furniture || passage.is_title())
            && [" limited ", " ltd ", " plc ", " cic ", " ips "]
                .iter()
                .any(|form| text.contains(form))
    })
}

pub(super) fn is_called(council: &Council, suffix: &str) -> bool {
    plain(council.name).ends_with(suffix)
}
