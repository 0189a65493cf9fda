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
mod company;
mod domains;
mod heads;
mod inspected;
mod letters;
mod lines;
mod meets;
mod names;
mod of_kind;
mod of_place;
mod only;
mod own;
mod phrases;
mod plan;
mod read;
mod seat;
mod weigh;

use boards::by_board;
use company::{by_company, companies};
use domains::{at_domains, by_domain, by_own_host};
use letters::letter;
use lines::{OTHER_WORDS, named_at, other_bodies, plain_of, words_of};
use meets::{calls, is_one_of_several, meets, will_meet};
use names::{NAMES, named};
use of_kind::by_kind;
use of_place::by_place_of_pages;
use only::by_only_name;
use own::{by_city, by_domain_and_place, by_duty, by_place, of_a_company};
use plan::by_plan;
use read::Read;
use seat::by_seat;

use candidates::{Candidate, ENOUGH, Weight, choose, note};
use weigh::{is_first, weigh};

pub(crate) use bodies::is_whole_council;
pub(crate) use heads::is_police_panel;
pub(crate) use lines::first_column;
pub(crate) use meets::attends;
pub(crate) use phrases::says_where;
pub(crate) use weigh::is_in_menu;

/// Words of a line that gives an address and little else.
const ADDRESS: usize = 12;

/// Passages that count as the title page where there are no pages.
const TITLE: usize = 30;

/// Whose paper it is: who inspected, on a report about an inspection, else as far as something speaks for it.
pub(crate) fn body(
    passages: &[Passage],
    committee: Option<&str>,
    author: Option<&str>,
    date: Option<&str>,
) -> Option<(Body, Vec<Reason>)> {
    let inspector = inspected::inspector(passages).map(|(body, why)| (body, vec![why]));
    inspector.or_else(|| by_evidence(passages, committee, author, date))
}

/// Whose paper it is, as far as something speaks for it; `committee` is whose meeting it is of; `author` is whom the file
/// names; `date` is the day of the meeting, where it is known: an abolished council has no meetings.
fn by_evidence(
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
        heads::named_at_head(passages).or_else(|| heads::police_panel(passages, committee));
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
        by_host(name, &passages[*index], &mut weights);
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
    by_own_name(
        passages,
        &plains,
        own_head.as_ref(),
        &found_bodies,
        &mut weights,
    );
    choose(weights, date)
}

/// Adds the body whose name the address of its pages has.
fn by_host<'a>(name: &'a str, address: &Passage, weights: &mut BTreeMap<Candidate<'a>, Weight>) {
    let known = (weights.keys().copied())
        .find(|own| matches!(own, Candidate::Other(own) if plain(own) == plain(name)));
    let entry = (weights.entry(known.unwrap_or(Candidate::Other(name)))).or_default();
    note(entry, "domain", 3.0, address);
    entry.is_at_head = true;
}

/// Adds what a body calls itself: at the head of its paper, or by its kind.
fn by_own_name<'a>(
    passages: &'a [Passage],
    plains: &[String],
    head: Option<&'a (usize, String)>,
    bodies: &'a [(usize, Vec<String>)],
    weights: &mut BTreeMap<Candidate<'a>, Weight>,
) {
    if let Some((index, name)) = head {
        by_head(name, &passages[*index], weights);
    }
    if weights.values().all(|weight| weight.total() < ENOUGH) {
        by_kind(passages, plains, bodies, weights);
    }
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

/// What a name that stands alone in a title counts: whoever is shown so needs no place to be told by.
const ALONE_IN_TITLE: f64 = 6.0;

/// Passages among which a paper says whose meeting it is of.
const MEETS: usize = 6;

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
pub(crate) fn is_registered_name(text: &str) -> bool {
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

/// Holds whose the paper of some lines is, by name, to what is expected.
#[cfg(test)]
fn check_name(lines: &[&str], expected: Option<&str>) {
    let passages = crate::sample::titles_and_text(lines);
    let found = whose(&passages, None, None).map(|(body, _)| body.name);
    assert_eq!(found.as_deref(), expected, "{lines:?}");
}

#[cfg(test)]
mod of_others;
#[cfg(test)]
mod of_register;
#[cfg(test)]
mod tests;
