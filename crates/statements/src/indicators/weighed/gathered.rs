//! What may name a figure: what the rules propose, the noun phrases of its sentence with what is said of them, and what was named
//! before.

use std::ops::Range;

use super::super::asked::Asked;
use super::super::{By, Open, form, judged, phrase};
use super::grammar::{Grammar, Kind};
use super::nouns::stems;
use crate::parse::{Class, Parsed};

/// Where a candidate comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// A rule, by its place among those that answered.
    Rule(usize, By),
    /// The name that the order of the rules takes.
    First(By),
    /// A noun phrase: alone, with what it is of, with what was done to it.
    Phrase(&'static str),
    /// What was named before.
    Before(&'static str),
}

impl Source {
    pub(super) fn is_rule(self) -> bool {
        matches!(self, Self::Rule(..))
    }
}

/// A name that a figure may have.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) text: String,
    pub(super) lower: String,
    pub(super) sources: Vec<Source>,
    /// Its words in the sentence, where they stand there.
    pub(super) range: Option<Range<usize>>,
    pub(super) stems: Vec<u64>,
}

impl Candidate {
    pub(super) fn rules(&self) -> usize {
        self.sources
            .iter()
            .filter(|source| source.is_rule())
            .count()
    }

    pub(super) fn by(&self) -> By {
        let by = |source: &Source| match source {
            Source::First(by) | Source::Rule(_, by) => Some(*by),
            _ => None,
        };
        let first = self.sources.iter().find_map(|source| match source {
            Source::First(by) => Some(*by),
            _ => None,
        });
        let other = if self.range.is_some() {
            By::Place
        } else {
            By::Before
        };
        first
            .or_else(|| self.sources.iter().find_map(by))
            .unwrap_or(other)
    }
}

/// All candidates, each text once.
pub(super) fn gathered(asked: &Asked, open: &Open, grammar: &Grammar) -> Vec<Candidate> {
    let mut gathering = Gathering {
        parsed: asked.parsed,
        candidates: Vec::new(),
    };
    let names = open.names.iter().enumerate();
    for (index, named) in names.filter(|(_, named)| !judged::is_idle(&named.text)) {
        gathering.add(&named.text, Source::Rule(index, named.by), None);
    }
    if let Some(named) = &open.first {
        gathering.add(&named.text, Source::First(named.by), None);
    }
    for start in 0..grammar.phrases.len() {
        gathering.phrases(grammar, grammar.phrases[start].clone());
    }
    gathering.joined(asked, grammar);
    for (source, name) in before(asked) {
        if let Some(name) = name.filter(|name| !is_clause(name)) {
            gathering.add(name, Source::Before(source), None);
        }
    }
    gathering.candidates.retain(|candidate| {
        (candidate.range.as_ref()).is_none_or(|range| !is_of_next(asked.parsed, asked.at, range))
    });
    for candidate in &mut gathering.candidates {
        candidate.stems = stems(&candidate.lower);
        let stands = (candidate.sources.iter()).any(|source| !matches!(source, Source::Before(_)));
        if candidate.range.is_none() && stands {
            candidate.range = located(asked.parsed, asked.at, &candidate.lower);
        }
    }
    gathering.candidates
}

/// What was named before, by where.
pub(super) fn before<'a>(asked: &Asked<'a>) -> [(&'static str, Option<&'a str>); 7] {
    let before = asked.before;
    [
        ("indicator", before.indicator),
        ("figure", before.figure),
        (
            "topic",
            before.topic.and_then(super::super::topic::Topic::name),
        ),
        ("heading", before.heading),
        ("unit", before.same_unit),
        ("count", before.count),
        ("lead", before.lead),
    ]
}

struct Gathering<'p> {
    parsed: &'p Parsed<'p>,
    candidates: Vec<Candidate>,
}

impl Gathering<'_> {
    fn add(&mut self, text: &str, source: Source, range: Option<Range<usize>>) {
        let letters = text.chars().filter(|char| char.is_alphabetic()).count();
        if letters < 2 {
            return;
        }
        let lower = text.to_lowercase();
        let known = (self.candidates.iter_mut()).find(|candidate| candidate.lower == lower);
        match known {
            Some(candidate) => {
                if !candidate.sources.contains(&source) {
                    candidate.sources.push(source);
                }
                candidate.range = candidate.range.take().or(range);
            }
            None => self.candidates.push(Candidate {
                text: text.to_owned(),
                lower,
                sources: vec![source],
                range,
                stems: Vec::new(),
            }),
        }
    }

    fn add_range(&mut self, range: Range<usize>, source: &'static str) {
        if let Some(text) = phrase(self.parsed, range.clone())
            && !judged::is_idle(&text)
        {
            self.add(&text, Source::Phrase(source), Some(range));
        }
    }

    /// A noun phrase alone, with its complements, and with what was done to it.
    fn phrases(&mut self, grammar: &Grammar, base: Range<usize>) {
        /// Complements of a noun that is measured.
        const LINKS: usize = 3;
        if !self.is_adjective(grammar, &base) {
            self.add_range(base.clone(), "alone");
        }
        let mut end = base.end;
        for link in 0..LINKS {
            let joins = match grammar.class(end) {
                Some(Class::Preposition) => true,
                Some(Class::Joiner) => self.parsed.word(Some(end)) == "and",
                _ => false,
            };
            let same = |at: usize| {
                (self.parsed.items.get(at))
                    .is_some_and(|item| item.depth == self.parsed.items[base.start].depth)
            };
            let next = (joins && same(end))
                .then(|| grammar.phrase_at(end + 1))
                .flatten();
            let Some(next) = next else { break };
            end = next.end;
            self.add_range(base.start..end, if link == 0 { "of" } else { "of of" });
        }
        self.done(grammar, base.start..end);
    }

    /// "were late", "so far": a word alone behind a form of "be" or an adverb, where it is no plural, is no noun.
    fn is_adjective(&self, grammar: &Grammar, base: &Range<usize>) -> bool {
        let before = base.start.checked_sub(1);
        let behind_be = crate::lexicon::is_be_or_have(self.parsed.word(before));
        let adverb = before.and_then(|before| grammar.class(before)) == Some(Class::Adverb)
            || matches!(self.parsed.word(before), "so" | "as" | "how");
        base.len() == 1
            && (behind_be || adverb)
            && !crate::lexicon::is_plural(self.parsed.word(Some(base.start)))
    }

    /// "complaints were upheld in May": with what was done, and where or about what.
    fn done(&mut self, grammar: &Grammar, range: Range<usize>) {
        let verbs: Vec<usize> = (range.end..grammar.classes.len())
            .take_while(|&next| {
                matches!(
                    grammar.classes[next],
                    Class::Verb | Class::Participle | Class::Adverb
                )
            })
            .collect();
        let done = verbs.iter().rev().copied().find(|&verb| {
            grammar.classes[verb] != Class::Adverb
                && !crate::lexicon::is_be_or_have(self.parsed.word(Some(verb)))
        });
        let (Some(done), Some(last)) = (done, verbs.last()) else {
            return;
        };
        let Some(noun) = phrase(self.parsed, range.clone()) else {
            return;
        };
        let did = self.parsed.word(Some(done));
        let text = format!("{noun} {did}");
        self.add(&text, Source::Phrase("done"), Some(range.start..done + 1));
        if grammar.class(last + 1) == Some(Class::Preposition)
            && let Some(next) = grammar.phrase_at(last + 2)
        {
            let text = format!("{text} {}", self.parsed.printed(last + 1..next.end));
            self.add(
                &text,
                Source::Phrase("done to"),
                Some(range.start..next.end),
            );
        }
    }

    /// What the clause is about with what is counted or done: "exemptions, occasions", "complaints, upheld".
    fn joined(&mut self, asked: &Asked, grammar: &Grammar) {
        /// A whole of more words is a clause.
        const LONGEST: usize = 8;
        let parsed = self.parsed;
        let about = match grammar.kind {
            Kind::Actor => None,
            _ => grammar.subject.as_ref().or(grammar.antecedent.as_ref()),
        };
        let whole = about
            .filter(|chain| chain.range.len() <= LONGEST)
            .and_then(|chain| phrase(parsed, chain.range.clone()));
        let counted = (grammar.phrases.iter())
            .find(|phrase| phrase.start > asked.at)
            .filter(|phrase| {
                (asked.at + 1..phrase.start).all(|at| {
                    matches!(
                        grammar.classes[at],
                        Class::Article | Class::Preposition | Class::Adverb
                    )
                })
            })
            .and_then(|range| phrase(parsed, range.clone()));
        let did = grammar.done_before().map(|verb| parsed.word(Some(verb)));
        let mut add = |text: String, kind| self.add(&text, Source::Phrase(kind), None);
        if let (Some(whole), Some(counted)) = (&whole, &counted) {
            add(format!("{whole}, {counted}"), "whole, counted");
        }
        if let (Some(whole), Some(did)) = (&whole, did) {
            add(format!("{whole} {did}"), "whole done");
        }
        if let (Some(did), Some(counted)) = (did, &counted) {
            add(format!("{counted} {did}"), "counted done");
        }
        let Some(done) = grammar.done_behind().filter(|_| {
            matches!(
                grammar.class(asked.at + 1),
                Some(Class::Verb | Class::Adverb)
            )
        }) else {
            return;
        };
        let to = (grammar.class(done + 1) == Some(Class::Preposition))
            .then(|| grammar.phrase_at(done + 2))
            .flatten();
        let end = to.map_or(done + 1, |to| to.end);
        let does = parsed.printed(done..end).to_owned();
        for name in [asked.before.figure, asked.before.indicator]
            .into_iter()
            .flatten()
        {
            let name = name.split(", ").next().unwrap_or(name);
            add(format!("{name}, {does}"), "before, done");
        }
        if let Some(whole) = &whole {
            add(format!("{whole}, {does}"), "whole, done");
        }
        add(does, "done alone");
    }
}

/// "left at £13,431, a council tax of £35.74": the name behind a comma is that of the next figure.
fn is_of_next(parsed: &Parsed, at: usize, range: &Range<usize>) -> bool {
    range.start == at + 3
        && parsed.word(Some(at + 1)) == ","
        && matches!(parsed.word(Some(at + 2)), "a" | "an")
        && (range.end - 1..range.end + 2)
            .any(|of| parsed.word(Some(of)) == "of" && parsed.is_figure(of + 1))
}

/// Whether what was named before is a clause, or the rest of one.
fn is_clause(name: &str) -> bool {
    let lower = name.to_lowercase();
    form::is_no_noun_phrase(&lower.split(' ').collect::<Vec<_>>())
}

/// Where the words of a name stand, nearest to a figure: all of them, else those behind its last comma, or before its first.
fn located(parsed: &Parsed, at: usize, lower: &str) -> Option<Range<usize>> {
    let last = lower.rsplit(", ").next().unwrap_or(lower);
    let first = lower.split(", ").next().unwrap_or(lower);
    [lower, last, first].into_iter().find_map(|part| {
        let words: Vec<&str> = part.split_whitespace().collect();
        side_by_side(parsed, at, &words).or_else(|| from_first_to_last(parsed, at, &words))
    })
}

/// How far a range stands from a figure; `None` where it holds it.
fn distance(range: &Range<usize>, at: usize) -> Option<usize> {
    if range.start > at {
        Some(range.start - at)
    } else {
        (at + 1).checked_sub(range.end)
    }
}

fn side_by_side(parsed: &Parsed, at: usize, words: &[&str]) -> Option<Range<usize>> {
    let first = words.first()?;
    (0..(parsed.items.len() + 1).saturating_sub(words.len()))
        .filter(|&start| parsed.items[start].lower == *first)
        .filter(|&start| {
            (words.iter().enumerate()).all(|(word, text)| parsed.items[start + word].lower == *text)
        })
        .map(|start| start..start + words.len())
        .min_by_key(|range| distance(range, at).unwrap_or_default())
}

fn from_first_to_last(parsed: &Parsed, at: usize, words: &[&str]) -> Option<Range<usize>> {
    /// Words that a name may leave out.
    const LEFT_OUT: usize = 8;
    let (first, last) = (words.first()?, words.last().filter(|_| words.len() > 1)?);
    (0..parsed.items.len())
        .filter(|&start| parsed.items[start].lower == *first)
        .filter_map(|start| {
            let end = (start + 1..parsed.items.len())
                .take(words.len() + LEFT_OUT)
                .find(|&end| parsed.items[end].lower == *last)?;
            let range = start..end + 1;
            Some((distance(&range, at)?, range))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, range)| range)
}
