//! Nouns by what is measured of them, and content words for the comparison of names.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::weights::hash;
use crate::lexicon::is_preposition;

/// Nouns of what is paid, owed, held or earned.
const MONEY: &str = "budget cost spend spending expenditure saving income grant funding fund revenue overspend underspend \
    deficit surplus reserve balance contribution fee charge price payment rent precept debt borrowing loan investment \
    allocation pressure gap shortfall variance provision salary pay bill value sum amount award fine penalty arrear bond \
    receipt capital outturn programme levy rate premium subsidy donation profit loss turnover asset liability account sale \
    compensation bid tax allowance cash contract";

/// Nouns of what is measured in per cent.
const RATE: &str = "rate share proportion percentage increase reduction fall rise attendance absence turnover occupancy \
    satisfaction performance inflation level growth return uptake coverage vacancy response compliance collection \
    unemployment recycling prevalence ratio target margin change decrease drop attainment completion accuracy yield \
    interest discount gap majority";

/// Nouns of when.
const TIME: &str = "year month week day quarter period time date hour minute term spring summer autumn winter annum";

/// Nouns that say which figure it is, and not of what.
const GENERAL: &str = "figure position result outturn performance level number total this that which these those one rest \
    remainder target average benchmark amount sum answer question increase rise fall reduction decrease drop change value \
    other item issue way";

/// Words that point to something else.
const POINTERS: &str =
    "it they we he she this that which who these those them i you one ones other others latter";

/// Who tells and what they do.
const TELLING: &str = "report reported asked told noted said heard explained answer question advised confirmed members chair informed";

/// Words with the lists that they are in, in the order of their numbers.
fn lists(word: &str) -> u8 {
    static LISTS: OnceLock<Vec<(u64, u8)>> = OnceLock::new();
    let lists = LISTS.get_or_init(|| {
        let mut lists: BTreeMap<u64, u8> = BTreeMap::new();
        for (words, list) in [
            (MONEY, IN_MONEY),
            (RATE, IN_RATE),
            (TIME, IN_TIME),
            (GENERAL, IN_GENERAL),
            (POINTERS, IN_POINTERS),
            (TELLING, IN_TELLING),
        ] {
            for word in words.split_whitespace() {
                *lists.entry(hash(&[word])).or_default() |= list;
            }
        }
        lists.into_iter().collect()
    });
    let word = hash(&[word]);
    lists
        .binary_search_by_key(&word, |(word, _)| *word)
        .map_or(0, |at| lists[at].1)
}

const IN_MONEY: u8 = 1;
const IN_RATE: u8 = 2;
const IN_TIME: u8 = 4;
const IN_GENERAL: u8 = 8;
const IN_POINTERS: u8 = 16;
const IN_TELLING: u8 = 32;

/// A noun without the ending of its plural.
fn one(noun: &str) -> &str {
    match noun.strip_suffix('s') {
        Some(one) if !one.ends_with('s') => one,
        _ => noun,
    }
}

/// What a head noun is to figures.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    pub(super) money: bool,
    pub(super) rate: bool,
    pub(super) actor: bool,
    pub(super) time: bool,
    pub(super) general: bool,
    pub(super) plural: bool,
}

impl Head {
    pub(super) fn of(noun: &str) -> Self {
        let lists = lists(one(noun));
        Self {
            money: lists & IN_MONEY != 0,
            rate: lists & IN_RATE != 0,
            actor: super::super::actor::is_actor(noun),
            time: lists & IN_TIME != 0,
            general: lists & IN_GENERAL != 0,
            plural: noun.ends_with('s') && !noun.ends_with("ss"),
        }
    }
}

/// The last noun of a name before what is said of it.
pub(super) fn head<'w>(words: &[&'w str]) -> &'w str {
    let end = (1..words.len()).find(|&at| {
        is_preposition(words[at]) || matches!(words[at], "who" | "that" | "which" | "and")
    });
    let last = end.unwrap_or(words.len());
    last.checked_sub(1)
        .and_then(|last| words.get(last))
        .copied()
        .unwrap_or_default()
}

pub(super) fn points(word: &str) -> bool {
    lists(word) & IN_POINTERS != 0
}

pub(super) fn tells(word: &str) -> bool {
    lists(word) & IN_TELLING != 0
}

/// The words of a name in lower case that say something, cut to their stems and sorted, as numbers.
pub(super) fn stems(name: &str) -> Vec<u64> {
    let mut stems: Vec<u64> = name
        .split(|char: char| !char.is_alphanumeric())
        .filter(|word| !word.is_empty() && !says_nothing(word))
        .map(|word| hash(&[stem(word)]))
        .collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

fn says_nothing(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "of"
            | "in"
            | "on"
            | "for"
            | "to"
            | "and"
            | "or"
            | "by"
            | "with"
            | "at"
            | "from"
            | "who"
            | "which"
            | "that"
            | "is"
            | "are"
            | "was"
            | "were"
            | "be"
            | "been"
            | "has"
            | "have"
            | "had"
            | "its"
            | "our"
            | "their"
            | "per"
            | "not"
            | "as"
            | "percentage"
            | "number"
            | "share"
            | "proportion"
            | "rate"
            | "total"
    )
}

fn stem(word: &str) -> &str {
    ["ings", "ing", "ies", "es", "ed", "s", "e", "y"]
        .iter()
        .find_map(|ending| {
            word.strip_suffix(ending)
                .filter(|stem| stem.chars().count() >= 3)
        })
        .unwrap_or(word)
}

/// Whether two names speak of the same: most stems of the shorter are the other's too.
pub(super) fn agree(one: &[u64], other: &[u64]) -> bool {
    let shorter = one.len().min(other.len());
    let common = one.iter().filter(|stem| other.contains(stem)).count();
    shorter > 0 && common * 5 >= shorter * 3
}
