//! Whose paper it is: a council of the register, or another body.
//!
//! Names and domains are weighed by where they stand: on the title page and in running heads most,
//! in prose least. What must not win: councils that the text speaks of ("of neighbouring
//! councils"), and a county over the city it is named after: "Leicester City Council" and
//! "Leicestershire County Council" are different names, and neither place alone speaks for either.

use std::collections::{BTreeMap, BTreeSet};

use scrutineer_model::{Body, Reason};

use crate::passages::{Kind, Passage};
use crate::register::councils;
use crate::text::{clean, plain};

mod boards;
mod bodies;
mod candidates;
mod domains;
mod heads;
mod letters;
mod names;
mod of_place;
mod only;
mod own;
mod read;
mod seat;
mod weigh;

use boards::by_board;
use domains::{at_domains, by_own_host};
use letters::letter;
use names::{NAMES, named};
use of_place::by_place_of_pages;
use only::by_only_name;
use own::{by_city, by_domain_and_place, by_duty, by_place, by_plan, of_a_company};
use read::Read;
use seat::by_seat;

use candidates::{Candidate, ENOUGH, Weight, choose, note};
use weigh::{is_first, weigh};

pub(crate) use bodies::is_whole_council;
pub(crate) use heads::is_police_panel;
pub(crate) use weigh::{is_in_menu, says_where};

/// Words of a line that gives an address and little else.
const ADDRESS: usize = 12;

/// Passages that count as the title page where there are no pages.
const TITLE: usize = 30;

/// Whose paper it is, as far as something speaks for it; `committee` is whose meeting it is of; `author` is whom the file
/// names; `date` is the day of the meeting, where it is known: an abolished council has no meetings.
pub(crate) fn body(
    passages: &[Passage],
    committee: Option<&str>,
    author: Option<&str>,
    date: Option<&str>,
) -> Option<(Body, Vec<Reason>)> {
    let company = of_a_company(passages);
    let plains: Vec<String> = (passages.iter().enumerate())
        .map(|(index, passage)| plain_of(passage, index))
        .collect();
    let found_bodies = other_bodies(passages);
    let companies = if company {
        companies(passages)
    } else {
        Vec::new()
    };
    let own_head =
        heads::named_at_head(passages).or_else(|| heads::police_panel(passages, committee?));
    let own_host = by_own_host(passages, &found_bodies);
    let letter = letter(passages, &plains, &found_bodies);
    let author = author.map(clean);
    let author_names = author.as_deref().map(bodies::named).unwrap_or_default();
    let mut weights: BTreeMap<Candidate<'_>, Weight> = BTreeMap::new();
    let mut heads: BTreeSet<(Candidate<'_>, String)> = BTreeSet::new();
    let last_page = passages.first().map_or(1, |first| first.page);
    let read = Read {
        passages,
        plains: &plains,
        recurring: read::recurring(passages),
        addressed: (letter.as_ref()).map_or(0..0, |letter| letter.addressed.clone()),
        begins: (letter.as_ref()).map_or_else(|| read::begins(passages), |letter| letter.begins),
        last_page,
    };
    let mut add = |candidate, index: usize, name_words: usize, before: &str, is_met: bool| {
        let passage = &passages[index];
        let (rule, weight) = read.weigh(index, name_words, before, is_met);
        if rule == "running_head" && !heads.insert((candidate, passage.text.plain().to_owned())) {
            return;
        }
        note(weights.entry(candidate).or_default(), rule, weight, passage);
    };
    let near = crate::minutes::head(passages);
    for (index, own) in plains.iter().enumerate() {
        if index >= near && passages[index].kind != Kind::Furniture {
            continue;
        }
        let names = named_at(passages, index, own);
        for &(council, start, words) in &names {
            if start < own.len() {
                let before = own.get(..start).unwrap_or_default();
                add(
                    Candidate::Council(council),
                    index,
                    words_of(&names, own, index, words),
                    before.trim_end(),
                    meets(before) || calls(before),
                );
            }
        }
    }
    for (index, names) in &found_bodies {
        for name in names {
            let words = name.split_whitespace().count();
            // Papers speak of ministries, trusts and boards all the time, in headings too; theirs say so
            // in a title or at the head of their pages.
            let own = plain(name);
            let before = (plains[*index].split_once(&own)).map_or(OTHER_WORDS, |(before, _)| {
                before.strip_prefix("the ").unwrap_or(before).trim_end()
            });
            let passage = &passages[*index];
            let rule = weigh(passage, *index, words, last_page, before).0;
            // A meeting of a board that the text speaks of is another's.
            let near = bodies::is_local(name) || *index < MEETS && bodies::is_authority(name);
            let met = (plains[*index].split_once(&own))
                .is_some_and(|(before, behind)| near && (meets(before) || will_meet(behind)));
            let shown = !matches!(rule, "mention" | "heading") || read::is_foot(passage);
            if bodies::is_local(name) || met || shown {
                add(Candidate::Other(name), *index, words, before, met);
            }
        }
    }
    let begins = read.begins;
    by_domain(passages, begins, &mut weights);
    if let Some(letter) = &letter {
        without_addressee(&letter.addressed, &plains, &found_bodies, &mut weights);
    }
    if let Some((index, name)) = &own_host {
        let known = (weights.keys().copied())
            .find(|own| matches!(own, Candidate::Other(own) if plain(own) == plain(name)));
        let entry = (weights.entry(known.unwrap_or(Candidate::Other(name)))).or_default();
        note(entry, "domain", 3.0, &passages[*index]);
        entry.is_at_head = true;
    }
    if let (Some(author), Some(first)) = (author.as_deref(), passages.first()) {
        by_author(author, &author_names, first, &mut weights);
    }
    by_signs(
        passages,
        &plains,
        committee,
        (company, &companies),
        &mut weights,
    );
    if let Some((index, name)) = &own_head {
        by_head(name, &passages[*index], &mut weights);
    }
    choose(weights, date)
}

/// Adds the body that no form names at the head of a paper, unless somebody is shown there alone.
fn by_head<'a>(name: &'a str, head: &Passage, weights: &mut BTreeMap<Candidate<'a>, Weight>) {
    let own = format!(" {} ", plain(name));
    if name.ends_with("Councils") || name.matches(" Council").count() > 1 {
        // The paper of two councils is neither's alone.
        weights.retain(|candidate, _| {
            !matches!(candidate, Candidate::Council(council)
                if own.contains(&format!(" {} ", names::PLACE_NAMES[*council])))
        });
    }
    if (weights.values()).all(|weight| weight.shows() < ALONE_IN_TITLE) {
        note(
            weights.entry(Candidate::Other(name)).or_default(),
            "title",
            6.0,
            head,
        );
    }
}

/// Takes out whom a letter is to, unless its head names them, too: what else it says of them is said to them.
fn without_addressee(
    addressed: &std::ops::Range<usize>,
    plains: &[String],
    bodies: &[(usize, Vec<String>)],
    weights: &mut BTreeMap<Candidate<'_>, Weight>,
) {
    let councils: Vec<usize> = (addressed.clone())
        .flat_map(|at| named(&plains[at]))
        .map(|(council, ..)| council)
        .collect();
    let others: Vec<String> = (bodies.iter())
        .filter(|(at, _)| addressed.contains(at))
        .flat_map(|(_, names)| names.iter().map(|name| plain(name)))
        .collect();
    weights.retain(|candidate, weight| {
        let is_addressee = match candidate {
            Candidate::Council(council) => councils.contains(council),
            Candidate::Other(name) => others.contains(&plain(name)),
        };
        !is_addressee || weight.of("title") + weight.of("running_head") >= ENOUGH
    });
}

/// Adds signs that a paper is somebody's own, where it says less than its body's name; `companies` are those it names, where
/// it is a company's.
fn by_signs<'a>(
    passages: &'a [Passage],
    plains: &[String],
    committee: Option<&str>,
    (company, companies): (bool, &'a [(usize, String)]),
    weights: &mut BTreeMap<Candidate<'a>, Weight>,
) {
    let last_page = passages.first().map_or(1, |first| first.page);
    by_duty(passages, weights);
    by_city(passages, weights);
    by_domain_and_place(passages, weights);
    by_plan(passages, plains, weights);
    by_board(passages, plains, weights);
    if weights.values().all(|weight| weight.shows() < ENOUGH) {
        by_only_name(passages, plains, committee, weights);
        by_seat(passages, plains, committee, weights);
    }
    if company {
        // What a company says of a council it says of somebody else.
        weights.retain(|candidate, weight| {
            !matches!(candidate, Candidate::Council(_)) || weight.shows() >= ENOUGH
        });
        by_company(passages, companies, last_page, weights);
    } else {
        by_place_of_pages(passages, plains, committee, weights);
    }
    if !company
        && !weights
            .values()
            .any(|weight| weight.of("title") >= ALONE_IN_TITLE)
    {
        by_place(passages, plains, weights);
    }
}

/// What stands before a name, where a text prints it in another way.
const OTHER_WORDS: &str = "…";

/// Words of a council's name in a text; in two languages at the head it is one: "Cyngor Sir Ddinbych Denbighshire County
/// Council".
fn words_of(names: &[(usize, usize, usize)], own: &str, index: usize, words: usize) -> usize {
    let name = |&(_, start, words): &(usize, usize, usize)| {
        let name = own.get(start..).unwrap_or_default().split(' ').take(words);
        name.collect::<Vec<_>>()
    };
    match names {
        [one, other] if index < TITLE && one.0 == other.0 && name(one) != name(other) => {
            one.2 + other.2
        }
        _ => words,
    }
}

/// The councils that a passage names, alone or with the lines that its name runs over: each with the byte where it begins
/// and its words.
fn named_at(passages: &[Passage], index: usize, own: &str) -> Vec<(usize, usize, usize)> {
    let found = match joined(passages, index) {
        Some(text) => named(&plain(&text)),
        None => named(own),
    };
    if !found.is_empty() {
        return found;
    }
    match below(passages, index).or_else(|| beside(passages, index)) {
        Some(text) => named(&plain(&text)),
        None => found,
    }
}

/// A name that a letterhead has on two lines with other text beside them: "Lochside Islands Legal Services" over "Council⇥Town
/// Hall".
fn beside(passages: &[Passage], index: usize) -> Option<String> {
    /// Words of a name before "Council", at most.
    const WORDS: usize = 3;
    let (first, next) = (passages.get(index)?, passages.get(index + 1)?);
    if index >= MEETS || next.page != first.page || !next.text.starts_with("Council\t") {
        return None;
    }
    let words: Vec<&str> = first.text.split_whitespace().collect();
    (1..=WORDS.min(words.len()))
        .map(|count| format!("{} Council", words[..count].join(" ")))
        .find(|name| is_registered_name(name))
}

/// A passage's text made plain; in a title "Lochside Council's Planning Committee" names the council.
fn plain_of(passage: &Passage, index: usize) -> String {
    if index < TITLE && passage.text.contains(['\'', '\u{2019}']) {
        let text = passage.text.replace('\u{2019}', "'");
        return plain(
            &text
                .replace("ouncil's ", "ouncil ")
                .replace("OUNCIL'S ", "OUNCIL "),
        );
    }
    // "Lochside CouncilTel: 01000 000000": two lines of a head that a conversion joined.
    let glued = (passage.text.match_indices("Council"))
        .map(|(at, name)| at + name.len())
        .find(|end| passage.text[*end..].starts_with(char::is_uppercase));
    match glued {
        Some(end) if index < TITLE => {
            let (before, behind) = passage.text.split_at(end);
            plain(&format!("{before} {behind}"))
        }
        _ => passage.text.plain().to_owned(),
    }
}

/// Adds the companies named, where nothing else says whose paper it is: a consultant's name on a council's
/// study is not whose it is.
fn by_company<'c>(
    passages: &[Passage],
    companies: &'c [(usize, String)],
    last_page: u32,
    weights: &mut BTreeMap<Candidate<'c>, Weight>,
) {
    if weights.values().any(|weight| weight.shows() >= ENOUGH) {
        return;
    }
    for (index, name) in companies {
        let passage = &passages[*index];
        let words = name.split_whitespace().count();
        let (rule, weight) = weigh(passage, *index, words, last_page, OTHER_WORDS);
        if rule != "mention" {
            let entry = weights.entry(Candidate::Other(name)).or_default();
            note(entry, rule, weight, passage);
        }
    }
}

/// Companies named in short passages, each with the passage's index.
fn companies(passages: &[Passage]) -> Vec<(usize, String)> {
    (passages.iter().enumerate())
        .filter(|(_, passage)| passage.words() <= 24)
        // Who applies for permission is not whose paper it is.
        .filter(|(_, passage)| {
            let text = passage.text.lower();
            !["applicant", "agent", "contractor", "supplier", "tenant"]
                .iter()
                .any(|other| text.starts_with(other))
        })
        .filter_map(|(index, passage)| Some((index, bodies::company(&passage.text)?)))
        .collect()
}

/// What a name that stands alone in a title counts: whoever is shown so needs no place to be told by.
const ALONE_IN_TITLE: f64 = 6.0;

/// Passages among which a paper says whose meeting it is of.
const MEETS: usize = 6;

/// "A meeting of", or "Minutes of the" at a line's beginning, before a council's name.
fn meets(before: &str) -> bool {
    let before = before.trim_end();
    before.ends_with("meeting of")
        || before.ends_with("meeting of the")
        // "To: Members of the Navigation Committee of the", before whose committee it is.
        || before.ends_with("committee of the")
        || before.starts_with("minutes of ") && before.ends_with(" committee of")
        || matches!(before, "minutes of" | "minutes of the")
}

/// "will hold their October meeting", behind a council's name.
fn will_meet(behind: &str) -> bool {
    let behind = behind.trim_start();
    [
        "will hold its ",
        "will hold their ",
        "will hold a meeting",
        "will meet ",
        "met on ",
    ]
    .iter()
    .any(|cue| behind.starts_with(cue))
}

/// "You are invited to attend a meeting of the Council to be held in the offices of", before a council's name.
fn calls(before: &str) -> bool {
    before.contains("attend a meeting of the council")
        || before.contains("attend the meeting of the council")
        || before.contains("summoned to attend")
        || before.contains("requested to attend")
}

/// Lines of a list of those present, at most.
const LINES: usize = 24;

/// Whether another council is named near a line that names one and nothing else: members of a joint body stand under
/// the councils they come from.
fn is_one_of_several(plains: &[String], index: usize) -> bool {
    let near = index.saturating_sub(LINES)..(index + LINES).min(plains.len());
    let own = &plains[index];
    NAMES.contains_key(own)
        && (plains[near].iter()).any(|other| other != own && NAMES.contains_key(other))
}

/// Whether a line stands in the list of those present, or of those who are not.
pub(crate) fn attends(passages: &[Passage], index: usize) -> bool {
    (passages[..index].iter().rev())
        .filter(|above| above.is_text())
        .take(LINES)
        .take_while(|above| above.number.is_none() && above.words() <= 24)
        .any(|above| {
            let label = above.text.split([':', '\t']).next().unwrap_or_default();
            let label = label.trim().trim_end_matches(['-', '–']).to_lowercase();
            matches!(
                label.trim_end(),
                "present"
                    | "members present"
                    | "elected members"
                    | "appointed members"
                    | "apologies"
                    | "in attendance"
                    | "officers"
                    | "officers present"
                    | "officers in attendance"
                    | "officials"
                    | "attendees"
                    | "also present"
            )
        })
}

/// The bodies that are not in the register, passage by passage.
fn other_bodies(passages: &[Passage]) -> Vec<(usize, Vec<String>)> {
    // Running heads say the same on every page.
    let mut known: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut found: Vec<(usize, Vec<String>)> = (passages.iter().enumerate())
        .filter(|(index, passage)| *index < 400 || passage.kind == Kind::Furniture)
        .map(|(index, passage)| {
            let names = (known.entry(passage.text.as_str()))
                .or_insert_with(|| bodies::named(&passage.text));
            if names.is_empty()
                && let Some(column) = first_column(passages, index)
            {
                return (index, bodies::named(&column));
            }
            (index, names.clone())
        })
        .filter(|(_, names)| !names.is_empty())
        .collect();
    // One body goes by two names: "NHS Northam CCG" and in full.
    let mut printed: BTreeMap<String, String> = BTreeMap::new();
    for name in found.iter().flat_map(|(_, names)| names) {
        let first = (printed.entry(bodies::in_full(name))).or_insert_with(|| name.clone());
        if first.ends_with("Service") && name.ends_with("Authority") {
            first.clone_from(name);
        }
    }
    for name in found.iter_mut().flat_map(|(_, names)| names) {
        if let Some(first) = printed.get(&bodies::in_full(name)) {
            name.clone_from(first);
        }
    }
    found
}

/// The first of two columns at the head of a paper, whose name runs over two lines: "South Lochside Combined⇥Roads Board" over
/// "Authority⇥31 October 2024".
pub(crate) fn first_column(passages: &[Passage], index: usize) -> Option<String> {
    let (first, next) = (passages.get(index)?, passages.get(index + 1)?);
    let (above, below) = (
        first.text.split_once('\t')?.0,
        next.text.split_once('\t')?.0,
    );
    (index < 2 && first.page == next.page && below.split(' ').count() <= 2)
        .then(|| format!("{above} {below}"))
}

/// Whom the file names, where that is the whole name of a body.
fn by_author<'a>(
    author: &str,
    names: &'a [String],
    first: &Passage,
    weights: &mut BTreeMap<Candidate<'a>, Weight>,
) {
    let whole = plain(author);
    // The address of a page's site is somebody's, too.
    let of_site = || match at_domains(author).as_slice() {
        [one] => Some(*one),
        _ => None,
    };
    let council = (NAMES.get(&whole).copied().or_else(of_site)).map(Candidate::Council);
    let other = (names.iter()).find(|name| plain(name) == whole);
    if let Some(candidate) = council.or(other.map(|name| Candidate::Other(name))) {
        let named = Passage {
            text: author.to_owned().into(),
            source: first.source.clone(),
            ..Passage::default()
        };
        note(weights.entry(candidate).or_default(), "author", 3.0, &named);
    }
}

/// Addresses and links of councils.
fn by_domain<'a>(
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

/// On a title, a passage's text with the next lines': a name may stand on two ("Hampshire", "County
/// Council") or three.
fn joined(passages: &[Passage], index: usize) -> Option<String> {
    /// Words of such a line, at most.
    const WORDS: usize = 4;
    let passage = &passages[index];
    let lines: Vec<&str> = (passages[index..].iter().take(3))
        .take_while(|line| line.page == passage.page && line.words() <= WORDS)
        .map(|line| line.text.as_str())
        .collect();
    (index < TITLE && lines.len() > 1).then(|| lines.join(" "))
}

/// A line of a title page with the next at its left edge, where one line of another column stands between them:
/// "Fenland District", "PLANNING COMMITTEE", "Council".
fn below(passages: &[Passage], index: usize) -> Option<String> {
    /// Words of such a line, at most.
    const WORDS: usize = 4;
    /// Lines of one column begin at one edge, within so many points.
    const EDGE: f32 = 1.0;
    let (first, last) = (passages.get(index)?, passages.get(index + 2)?);
    let fits = |line: &Passage| line.page == first.page && line.words() <= WORDS;
    (index < TITLE
        && first.x0 > 0.0
        && (first.x0 - last.x0).abs() < EDGE
        && fits(first)
        && fits(last))
    .then(|| format!("{} {}", first.text, last.text))
}

/// A council's name at the beginning of a text, cut off: "Kent County Council Cabinet" is the
/// Cabinet.
pub(crate) fn without_council(text: &str) -> String {
    let text = clean(text);
    for council in councils() {
        for name in council.other_names.iter().chain([&council.name]) {
            let head = text.get(..name.len());
            if head.is_some_and(|head| head.eq_ignore_ascii_case(name)) {
                let rest = &text[name.len()..];
                let rest = rest.strip_prefix("'s ").unwrap_or(rest);
                return rest
                    .trim_start_matches([' ', '-', '–', ',', ':'])
                    .to_owned();
            }
        }
    }
    text
}

/// The name of a body that is in no register at the beginning of a text, cut off: "NHS Fife Audit Committee" is the
/// Audit Committee.
pub(crate) fn without_body(text: &str) -> Option<&str> {
    let lower = text.to_lowercase();
    let names = bodies::named(text);
    let name = names
        .iter()
        .find(|name| lower.starts_with(&name.to_lowercase()))?;
    let rest = text.get(name.len()..)?.strip_prefix(' ')?.trim_start();
    (rest.split_whitespace().count() > 1).then_some(rest)
}

/// Whether a text is the whole name of a council of the register.
fn is_registered_name(text: &str) -> bool {
    NAMES.contains_key(&plain(text))
}

/// Whether a text is a council's name and nothing else.
pub(crate) fn is_name(text: &str) -> bool {
    let whole = plain(text);
    NAMES.contains_key(&whole)
        || matches!(bodies::named(&clean(text)).as_slice(), [name] if plain(name) == whole)
}

#[cfg(test)]
fn whose(
    passages: &[Passage],
    author: Option<&str>,
    date: Option<&str>,
) -> Option<(Body, Vec<Reason>)> {
    let committee = crate::committee::committee(passages).map(|(name, _)| name);
    body(passages, committee.as_deref(), author, date)
}

#[cfg(test)]
mod of_others;
#[cfg(test)]
mod of_register;
#[cfg(test)]
mod tests;
