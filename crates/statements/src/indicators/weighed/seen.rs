//! What a reader sees of a name beside its figure: who proposes it, where it stands, what kind of noun it has, what was named before.

mod standing;

use super::super::asked::Asked;
use super::super::{By, Open};
use super::gathered::{Candidate, Source, before};
use super::grammar::Grammar;
use super::nouns::{self, Head, agree, stems};
use crate::parse::Class;
use crate::roles::Role;

/// What takes signs: a name in parts, and how far it holds.
pub(super) type See<'s> = dyn FnMut(&[&str], f32) + 's;

/// What is the same for all candidates of a figure.
pub(super) struct Sight<'a, 'g> {
    asked: &'a Asked<'a>,
    grammar: &'g Grammar<'g>,
    unit: &'static str,
    role: &'static str,
    lead: &'a str,
    next: &'static str,
    before: Vec<(&'static str, String, Vec<u64>)>,
    /// How often rules spoke.
    spoken: usize,
}

/// The name of a word's class.
fn class(class: Option<Class>) -> &'static str {
    match class {
        None => "end",
        Some(Class::Noun) => "noun",
        Some(Class::Article) => "article",
        Some(Class::Preposition) => "preposition",
        Some(Class::Adverb) => "adverb",
        Some(Class::Verb) => "verb",
        Some(Class::Participle) => "participle",
        Some(Class::Pronoun) => "pronoun",
        Some(Class::Relative) => "relative",
        Some(Class::Joiner) => "joiner",
        Some(Class::Opener) => "opener",
        Some(Class::Figure) => "figure",
        Some(Class::Time) => "time",
        Some(Class::Mark) => "mark",
    }
}

/// Prepositions that tell where a name stands; all others are alike.
fn preposition(word: &str) -> Option<&str> {
    matches!(
        word,
        "of" | "to"
            | "at"
            | "by"
            | "for"
            | "in"
            | "with"
            | "from"
            | "than"
            | "against"
            | "on"
            | "as"
            | "per"
            | "over"
    )
    .then_some(word)
}

/// Small words between a figure and what leads it.
fn is_vague(word: &str) -> bool {
    matches!(
        word,
        "about"
            | "around"
            | "approximately"
            | "almost"
            | "nearly"
            | "over"
            | "under"
            | "some"
            | "just"
            | "only"
            | "a"
            | "an"
            | "another"
            | "the"
            | "up"
            | "still"
            | "now"
            | "currently"
            | "more"
            | "less"
            | "than"
    )
}

fn by_name(by: By) -> &'static str {
    match by {
        By::Phrase => "phrase",
        By::FigureBefore => "figure",
        By::Part => "part",
        By::Change => "change",
        By::Label => "label",
        By::OfNoun => "of",
        By::Predicate => "predicate",
        By::Behind => "behind",
        By::Subject => "subject",
        By::Place => "place",
        By::Share => "share",
        By::Payer => "payer",
        By::Before => "before",
        By::Guess => "guess",
    }
}

fn count(number: usize) -> &'static str {
    ["0", "1", "2", "3", "4"][number.min(4)]
}

fn ratio(part: usize, whole: usize) -> f32 {
    let small = |number: usize| f32::from(u16::try_from(number).unwrap_or(u16::MAX));
    small(part) / small(whole.max(1))
}

impl<'a, 'g> Sight<'a, 'g> {
    pub(super) fn new(asked: &'a Asked<'a>, grammar: &'g Grammar<'g>, open: &Open) -> Self {
        let unit = asked.unit();
        let lead = (0..asked.at)
            .rev()
            .find(|&lead| !is_vague(asked.parsed.word(Some(lead))));
        let lead_word = asked.parsed.word(lead);
        Self {
            asked,
            grammar,
            unit: if unit.is_money() {
                "money"
            } else if unit.name().starts_with("percent") {
                "share"
            } else if unit.name() == "count" {
                "count"
            } else {
                "other"
            },
            role: match asked.role {
                Role::Value => "value",
                Role::Change(..) => "change",
                Role::Level(_) => "level",
            },
            lead: preposition(lead_word)
                .unwrap_or_else(|| class(lead.and_then(|lead| grammar.class(lead)))),
            next: class(grammar.class(asked.parsed.beyond_brackets(asked.at + 1))),
            before: before(asked)
                .into_iter()
                .filter_map(|(name, text)| {
                    let lower = text?.to_lowercase();
                    let stems = stems(&lower);
                    Some((name, lower, stems))
                })
                .collect(),
            spoken: open.names.len(),
        }
    }

    /// All signs of a candidate.
    pub(super) fn see(&self, candidate: &Candidate, all: &[Candidate], see: &mut See) {
        see_sources(candidate, see);
        self.see_support(candidate, all, see);
        self.see_before(candidate, see);
        self.see_form(candidate, see);
        if let Some(range) = &candidate.range {
            self.see_place(range, see);
            self.see_clause(range, see);
        } else {
            see(&["nowhere"], 1.0);
            self.see_side("nowhere", see);
        }
    }

    /// How many rules agree, and whether its place does.
    fn see_support(&self, candidate: &Candidate, all: &[Candidate], see: &mut See) {
        let rules = candidate.rules();
        let others: usize = (all.iter())
            .filter(|other| other.lower != candidate.lower)
            .filter(|other| agree(&other.stems, &candidate.stems))
            .map(Candidate::rules)
            .sum();
        see(&["rules"], ratio(rules.min(4), 1));
        see(&["rules that agree"], ratio(others.min(6), 3));
        see(
            &["share of rules that agree"],
            ratio(others, self.spoken.saturating_sub(rules)),
        );
    }

    fn see_before(&self, candidate: &Candidate, see: &mut See) {
        let mut named = false;
        for (name, text, stems) in &self.before {
            if *text == candidate.lower {
                see(&["named", name], 1.0);
                see(&["named", name, self.role], 1.0);
                named = true;
            } else if agree(stems, &candidate.stems) {
                see(&["like named", name], 1.0);
            }
        }
        if named {
            let follows = if self.grammar.follows.is_some() {
                "verb"
            } else {
                "no verb"
            };
            see(&["named, then", follows, self.unit], 1.0);
        }
    }

    fn see_form(&self, candidate: &Candidate, see: &mut See) {
        let words: Vec<&str> = candidate
            .lower
            .split([' ', ','])
            .filter(|word| !word.is_empty())
            .collect();
        let [first, ..] = words[..] else { return };
        let last = words[words.len() - 1];
        see(&["words"], ratio(words.len().min(10), 5));
        see(&["words", count(words.len())], 1.0);
        let head = Head::of(nouns::head(&words));
        let mut holds = |name: &str, holds: bool, with_unit: bool| {
            if holds {
                see(&[name], 1.0);
                if with_unit {
                    see(&[name, self.unit], 1.0);
                }
            }
        };
        holds("head money", head.money, true);
        holds("head rate", head.rate, true);
        holds("head actor", head.actor, true);
        holds("head time", head.time, false);
        holds("head general", head.general, false);
        holds("head plural", head.plural, true);
        holds("actor", words.len() < 4 && Head::of(last).actor, false);
        holds("many words", words.len() > 8, false);
        holds("comma", candidate.text.contains(", "), false);
        holds(
            "digit",
            candidate.text.contains(|char: char| char.is_ascii_digit()),
            false,
        );
        holds(
            "capital",
            candidate.text.starts_with(char::is_uppercase),
            false,
        );
        holds(
            "has verb",
            words.iter().any(|word| crate::lexicon::is_be_or_have(word)),
            false,
        );
        holds("opens in -ed", first.ends_with("ed"), false);
        holds("ends in -ed", last.ends_with("ed"), false);
        holds("opens in -ing", first.ends_with("ing"), false);
        holds(
            "points",
            words.iter().any(|word| nouns::points(word)),
            false,
        );
        holds("tells", words.iter().any(|word| nouns::tells(word)), false);
    }
}

/// Who proposes it.
fn see_sources(candidate: &Candidate, see: &mut See) {
    let mut rules = (candidate.sources.iter()).filter_map(|source| match source {
        Source::Rule(rank, by) => Some((*rank, *by)),
        _ => None,
    });
    if let Some((rank, _)) = rules.next() {
        see(&["a rule"], 1.0);
        see(&["rule", count(rank)], 1.0);
    }
    let mut seen: Vec<&str> = Vec::new();
    for source in &candidate.sources {
        match source {
            Source::Rule(_, by) if !seen.contains(&by_name(*by)) => {
                seen.push(by_name(*by));
                see(&["by", by_name(*by)], 1.0);
            }
            Source::First(_) => see(&["first"], 1.0),
            Source::Phrase(kind) => see(&["phrase", kind], 1.0),
            Source::Before(kind) => see(&["from", kind], 1.0),
            Source::Rule(..) => {}
        }
    }
}
