//! Where a figure stands in its clause: the noun phrases of its sentence, the verb before it, that verb's subject, and what a
//! relative clause is about.
//!
//! | sentence | verb | subject |
//! |---|---|---|
//! | "the fee for a plot rose to £48" | rose | fee for a plot |
//! | "complaints, of which 48 were upheld" | none | complaints, as what the relative clause is about |

use std::ops::Range;

use super::super::clause;
use super::nouns::Head;
use crate::lexicon::{is_be_or_have, movement};
use crate::parse::{Class, Parsed, What};

/// What a verb says of its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    None,
    /// "was", "stood at", "numbered"
    Is,
    /// "rose"
    Moves,
    /// "reported"
    Tells,
    /// "spent", "received"
    Has,
    Does,
}

impl Verb {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Is => "is",
            Self::Moves => "moves",
            Self::Tells => "tells",
            Self::Has => "has",
            Self::Does => "does",
        }
    }

    fn of(word: &str) -> Self {
        const IS: &str = "stood stands stand totalled totals averaged numbered reached remained remains came amounted exceeded be been being is are was were";
        const TELLS: &str = "said reported noted told heard advised explained asked confirmed stated recalled added informed showed shows show reports says";
        const HAS: &str = "spent paid pay pays received receive raised awarded cost costs costing raise spend earned collected \
            saved save bid granted claimed charged charge charges offered bought sold built lost used uses made make makes \
            delivered took taken met missed waited handled recorded brought bring brings put had has have";
        let listed = |list: &str| list.split_whitespace().any(|listed| listed == word);
        if listed(IS) {
            Self::Is
        } else if movement(word).is_some() {
            Self::Moves
        } else if listed(TELLS) {
            Self::Tells
        } else if listed(HAS) {
            Self::Has
        } else {
            Self::Does
        }
    }
}

/// A noun phrase with its prepositional phrases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chain {
    pub(super) range: Range<usize>,
    /// Where its first noun phrase ends.
    pub(super) head: usize,
}

/// What a subject is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    None,
    Pronoun,
    Relative,
    Actor,
    General,
    Noun,
}

impl Kind {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Pronoun => "pronoun",
            Self::Relative => "relative",
            Self::Actor => "actor",
            Self::General => "general",
            Self::Noun => "noun",
        }
    }
}

/// A figure's clause.
#[derive(Debug)]
pub(super) struct Grammar<'p> {
    parsed: &'p Parsed<'p>,
    pub(super) classes: &'p [Class],
    pub(super) at: usize,
    /// The base noun phrases of the sentence.
    pub(super) phrases: Vec<Range<usize>>,
    /// The first verb of the clause before the figure, and the word of it that says what is done.
    pub(super) verb: Option<(usize, usize)>,
    pub(super) says: Verb,
    /// Nothing but small words stands between verb and figure.
    pub(super) direct: bool,
    pub(super) subject: Option<Chain>,
    pub(super) kind: Kind,
    /// What a relative clause with the figure is about.
    pub(super) antecedent: Option<Chain>,
    /// The verb behind the figure: "48 were upheld".
    pub(super) follows: Option<usize>,
}

impl<'p> Grammar<'p> {
    pub(super) fn read(parsed: &'p Parsed<'p>, at: usize) -> Self {
        let classes = clause::classes_of(parsed);
        let mut grammar = Self {
            parsed,
            classes,
            at,
            phrases: phrases(parsed, classes),
            verb: None,
            says: Verb::None,
            direct: false,
            subject: None,
            kind: Kind::None,
            antecedent: None,
            follows: None,
        };
        grammar.verb_before();
        grammar.follows = grammar.verb_behind();
        grammar
    }

    pub(super) fn class(&self, at: usize) -> Option<Class> {
        self.classes.get(at).copied()
    }

    fn word(&self, at: usize) -> &str {
        self.parsed.word(Some(at))
    }

    fn aside(&self, at: usize) -> bool {
        self.parsed.items[at].depth > self.parsed.items[self.at].depth
    }

    fn verb_before(&mut self) {
        let verb = (0..self.at)
            .rev()
            .filter(|&before| !self.aside(before))
            .find(|&before| {
                matches!(
                    self.classes[before],
                    Class::Verb | Class::Opener | Class::Relative
                ) || matches!(self.word(before), ";" | ":")
            })
            .filter(|&verb| self.classes[verb] == Class::Verb);
        if let Some(verb) = verb {
            let last = clause::says(self.classes, verb, self.at);
            self.says = Verb::of(self.word(last));
            self.direct = (last + 1..self.at).all(|next| {
                matches!(
                    self.classes[next],
                    Class::Preposition | Class::Adverb | Class::Article
                )
            });
            self.verb = Some((verb, last));
            self.subject_of(verb);
        }
        if self.subject.is_none() && self.kind == Kind::None {
            let relative = (0..self.at).rev().find(|&before| {
                !matches!(
                    self.classes[before],
                    Class::Adverb | Class::Article | Class::Preposition
                )
            });
            self.antecedent = relative
                .filter(|&relative| self.classes[relative] == Class::Relative)
                .and_then(|relative| self.antecedent_of(relative));
        }
    }

    fn subject_of(&mut self, verb: usize) {
        let Some(last) = self.last_before(verb) else {
            return;
        };
        match self.classes[last] {
            Class::Pronoun => self.kind = Kind::Pronoun,
            Class::Relative => {
                self.kind = Kind::Relative;
                self.antecedent = self.antecedent_of(last);
            }
            Class::Noun | Class::Time => {
                let chain = self.chain(last);
                let head = Head::of(self.word(chain.head.saturating_sub(1)));
                self.kind = if head.actor {
                    Kind::Actor
                } else if head.general {
                    Kind::General
                } else {
                    Kind::Noun
                };
                self.subject = Some(chain);
            }
            _ => {}
        }
    }

    /// The last item before a place that is no aside, adverb or comma right before it.
    fn last_before(&self, place: usize) -> Option<usize> {
        (0..place).rev().find(|&before| {
            !(self.classes[before] == Class::Adverb
                || self.aside(before)
                || before + 1 == place && self.word(before) == ",")
        })
    }

    fn antecedent_of(&self, relative: usize) -> Option<Chain> {
        let last = (0..relative).rev().find(|&before| {
            self.classes[before] != Class::Preposition && self.word(before) != ","
        })?;
        let last = self.last_before(last + 1)?;
        matches!(self.classes[last], Class::Noun | Class::Time).then(|| self.chain(last))
    }

    /// The noun phrase that ends at a place, with what it is a complement of: "fee for a plot".
    fn chain(&self, last: usize) -> Chain {
        let noun = |at: usize| matches!(self.classes[at], Class::Noun | Class::Time);
        let mut start = last;
        loop {
            while start > 0 && noun(start - 1) {
                start -= 1;
            }
            let link = (0..start)
                .rev()
                .find(|&link| !matches!(self.classes[link], Class::Article | Class::Adverb));
            let Some(link) = link.filter(|&link| link > 0) else {
                break;
            };
            let joins = matches!(self.classes[link], Class::Preposition | Class::Joiner);
            if joins && noun(link - 1) {
                start = link - 1;
            } else if self.classes[link] == Class::Preposition
                && link > 1
                && matches!(self.classes[link - 1], Class::Participle | Class::Verb)
                && noun(link - 2)
            {
                // "complaints received about the service"
                start = link - 2;
            } else {
                break;
            }
        }
        let head = (start..=last)
            .find(|&at| self.classes[at] != Class::Noun)
            .unwrap_or(last + 1)
            .max(start + 1);
        Chain {
            range: start..last + 1,
            head,
        }
    }

    fn verb_behind(&self) -> Option<usize> {
        /// Words of what is counted between a figure and its verb.
        const NEAR: usize = 6;
        let behind = (self.at + 1..self.classes.len()).take(NEAR);
        let mut behind =
            behind.skip_while(|&next| matches!(self.classes[next], Class::Noun | Class::Adverb));
        behind
            .next()
            .filter(|&next| self.classes[next] == Class::Verb)
    }

    /// The word of the verb behind the figure that says what is done, if it says anything.
    pub(super) fn done_behind(&self) -> Option<usize> {
        let verb = self.follows?;
        let last = (verb..self.classes.len())
            .take_while(|&next| {
                matches!(
                    self.classes[next],
                    Class::Verb | Class::Participle | Class::Adverb
                )
            })
            .filter(|&next| self.classes[next] != Class::Adverb)
            .last()?;
        (last > verb || !is_be_or_have(self.word(verb))).then_some(last)
    }

    /// The word of the verb before the figure, where it says what somebody does.
    pub(super) fn done_before(&self) -> Option<usize> {
        let (_, last) = self.verb?;
        let word = self.word(last);
        let modal = matches!(
            word,
            "will"
                | "would"
                | "may"
                | "might"
                | "could"
                | "can"
                | "should"
                | "must"
                | "do"
                | "does"
                | "did"
        );
        (matches!(self.says, Verb::Has | Verb::Does) && !is_be_or_have(word) && !modal)
            .then_some(last)
    }

    /// Where the next noun phrase begins behind small words.
    pub(super) fn phrase_at(&self, from: usize) -> Option<Range<usize>> {
        let start = (from..self.classes.len())
            .find(|&at| !matches!(self.classes[at], Class::Article | Class::Adverb))?;
        self.phrases
            .iter()
            .find(|phrase| phrase.start == start)
            .cloned()
    }
}

/// The base noun phrases of a sentence: words that may be part of one, side by side.
fn phrases(parsed: &Parsed, classes: &[Class]) -> Vec<Range<usize>> {
    let mut phrases: Vec<Range<usize>> = Vec::new();
    let nouns = classes.iter().enumerate();
    for (at, _) in nouns.filter(|(_, class)| **class == Class::Noun) {
        let depth = |at: usize| parsed.items[at].depth;
        match phrases.last_mut() {
            Some(last) if last.end == at && depth(last.start) == depth(at) => last.end = at + 1,
            _ if matches!(parsed.what(Some(at)), Some(What::Word | What::Passed)) => {
                phrases.push(at..at + 1);
            }
            _ => {}
        }
    }
    phrases
}
