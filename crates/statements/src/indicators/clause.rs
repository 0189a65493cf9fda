//! A figure's place in its clause, and the noun phrase that this place names it by.
//!
//! | place | example | name | not |
//! |---|---|---|---|
//! | behind the "of" of a noun | "the unit forecast an underspend of £5m in care" | underspend in care | "an average of £5m" |
//! | before a noun, behind an article | "a £3m grant to the fund" | grant to the fund | "a £3m increase" |
//! | what the verb of a subject measures | "the fee for a plot rose to £48" | fee for a plot | "the club spent £48" |
//! | behind who gains or pays it | "a cut saving each member £48" | saving each member | "saving £48" |
//! | at the head of an entry | "£48 – J Smith – hall hire" | J Smith, hall hire | "£48 – £50" |
//! | before the noun that it counts | "they found 48 homes in the town" | homes in the town | "a target of 48 homes" |
//!
//! Only where one reading is left; everywhere else the place is not known. The rules know more of what names a figure than its
//! place does, and on labelled pages the two agree in 97 of 100 cases. Where they do, names were right in 0.97 of 1,201 labelled
//! figures and in 0.88 of 32 that nobody had read; where they name two things, in 0.84 and 0.43.

mod nouns;
mod words;

use super::idle;
use crate::lexicon::movement;
use crate::parse::{Class, Parsed, What};
use nouns::{is_general, is_level, is_link, is_time, is_vague, measures};
use words::classes;
pub(crate) use words::is_past;

/// A name that the place of a figure gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Placed {
    pub(crate) name: String,
    /// The place alone names it; a counted noun may be the unit of something else.
    pub(crate) sure: bool,
}

impl Placed {
    /// Whether another name speaks of the same.
    pub(crate) fn agrees(&self, other: &str) -> bool {
        let other: Vec<String> = content(other).collect();
        content(&self.name).any(|word| other.contains(&word))
    }
}

/// The words of a name that say something, without their endings.
fn content(name: &str) -> impl Iterator<Item = String> + '_ {
    name.split(|char: char| !char.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| {
            word.len() > 2
                && !idle::is_idle(word)
                && !matches!(word.as_str(), "the" | "and" | "for" | "from" | "with")
        })
        .map(|word| word.trim_end_matches('s').to_owned())
}

/// What the place of a figure in its clause says that it measures.
pub(crate) fn read(parsed: &Parsed, at: usize) -> Option<Placed> {
    let clause = Clause {
        parsed,
        classes: classes_of(parsed),
    };
    let lead = clause.lead(at);
    let beside = |next: usize| parsed.items[next].depth == parsed.items[at].depth;
    if lead.is_some_and(|lead| parsed.word(Some(lead)) == "of") {
        clause.measured_noun(lead?, at)
    } else if let Some(name) = entered(parsed, at).or_else(|| clause.given(at)) {
        Some(Placed { name, sure: true })
    } else if clause.class(at + 1) == Some(Class::Noun) && beside(at + 1) {
        clause.counted(at, lead)
    } else {
        clause.measured_subject(at, lead)
    }
}

/// "£48 – J Smith – hall hire": whom a sum in a list went to, and what for.
fn entered(parsed: &Parsed, at: usize) -> Option<String> {
    let dash = |at: usize| matches!(parsed.word(Some(at)), "–" | "—" | "-");
    let What::Figure(figure) = parsed.items[at].what else {
        return None;
    };
    let alone = at == 0 && parsed.figures[figure].value.unit.is_money() && dash(1);
    let whom = parsed.items.get(2).filter(|item| alone && item.capital)?;
    let end = (2..parsed.items.len())
        .find(|&end| {
            parsed.items[end].what == What::Figure(figure + 1)
                || matches!(parsed.word(Some(end)), ";" | ":")
        })
        .unwrap_or(parsed.items.len());
    let parts: Vec<String> = (2..end)
        .collect::<Vec<_>>()
        .split(|&sign| dash(sign) && parsed.items[sign].depth == whom.depth)
        .filter_map(|part| super::phrase(parsed, *part.first()?..part.last()? + 1))
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The word of a verb that says what is done, before `end`: "reported" of "was later reported".
pub(super) fn says(classes: &[Class], verb: usize, end: usize) -> usize {
    (verb + 1..end)
        .take_while(|&next| {
            matches!(
                classes[next],
                Class::Participle | Class::Verb | Class::Adverb
            )
        })
        .filter(|&next| classes[next] != Class::Adverb)
        .last()
        .unwrap_or(verb)
}

/// The class of each word of a sentence.
pub(crate) fn classes_of<'p>(parsed: &'p Parsed) -> &'p [Class] {
    parsed.classes.get_or_init(|| classes(parsed))
}

/// A sentence with the class of each word.
struct Clause<'p> {
    parsed: &'p Parsed<'p>,
    classes: &'p [Class],
}

impl Clause<'_> {
    fn class(&self, at: usize) -> Option<Class> {
        self.classes.get(at).copied()
    }

    fn word(&self, at: usize) -> &str {
        self.parsed.word(Some(at))
    }

    /// What a figure depends on: the word before it, less what says how exactly it is meant.
    fn lead(&self, at: usize) -> Option<usize> {
        (0..at).rev().find(|&before| !is_vague(self.word(before)))
    }

    /// Whether an item stands in brackets that the phrase at a depth goes on behind.
    fn aside(&self, at: usize, depth: usize) -> bool {
        self.parsed.items[at].depth > depth
    }

    /// The last item before a place, asides and adverbs left out.
    fn before(&self, at: usize, depth: usize) -> Option<usize> {
        (0..at)
            .rev()
            .find(|&before| !self.aside(before, depth) && self.classes[before] != Class::Adverb)
    }

    /// Where the base noun phrase begins whose last word is at a place.
    fn base(&self, end: usize, depth: usize) -> usize {
        let mut start = end;
        while let Some(before) = (0..start).rev().find(|&before| !self.aside(before, depth)) {
            match self.classes[before] {
                Class::Article => return before,
                Class::Noun | Class::Time => {}
                Class::Joiner
                    if self.class(before.wrapping_sub(1)) == Some(Class::Noun)
                        && self.classes[start] == Class::Noun => {}
                _ => break,
            }
            start = before;
        }
        start
    }

    /// A noun phrase with its prepositional phrases that ends at a place.
    fn phrase(&self, end: usize, depth: usize) -> Option<std::ops::Range<usize>> {
        let mut end = end;
        // "the level at the end of March", "the deficit over four years": without its time
        while self.classes[end] == Class::Time || is_time(self.word(end)) {
            let link = (0..end).rev().find(|&link| {
                !matches!(
                    self.classes[link],
                    Class::Noun | Class::Article | Class::Time
                ) && self.word(link) != "of"
            })?;
            end = if self.classes[link] == Class::Preposition {
                self.before(link, depth)?
            } else {
                end - 1
            };
            if self.word(end) == "as" {
                end = self.before(end, depth)?;
            }
        }
        if self.classes[end] != Class::Noun {
            return None;
        }
        let mut start = self.base(end, depth);
        while let Some(link) = self.before(start, depth) {
            let joined = match self.classes[link] {
                Class::Preposition => self.before(link, depth),
                Class::Joiner if self.classes[start] != Class::Article => self.before(link, depth),
                _ => None,
            };
            let Some(mut noun) = joined else { break };
            // "days lost per employee", "gains made in the year": what was done to the noun
            if self.classes[noun] == Class::Verb && self.goes_on(end, depth) {
                noun = match self.before(noun, depth) {
                    Some(before) if self.classes[before] == Class::Noun => before,
                    _ => break,
                };
            }
            if self.classes[noun] != Class::Noun {
                break;
            }
            start = self.base(noun, depth);
        }
        while start < end
            && matches!(
                self.classes[start],
                Class::Article | Class::Adverb | Class::Joiner
            )
        {
            start += 1;
        }
        Some(start..end + 1)
    }

    /// Whether a verb follows the phrase that ends at a place: what stands in it is no verb of the clause.
    fn goes_on(&self, end: usize, depth: usize) -> bool {
        let next = (end + 1..self.classes.len())
            .find(|&next| !self.aside(next, depth) && self.classes[next] != Class::Adverb);
        next.is_some_and(|next| self.classes[next] == Class::Verb)
    }

    /// Where a noun phrase ends that begins at a place.
    fn end(&self, start: usize) -> usize {
        let mut end = start;
        while let Some(class) = self.class(end) {
            let goes_on = match class {
                Class::Noun => !matches!(
                    self.word(end),
                    "net" | "worth" | "less" | "per" | "compared"
                ),
                Class::Article | Class::Adverb | Class::Participle => {
                    end == start || self.classes[end - 1] == Class::Preposition
                }
                Class::Preposition => {
                    end > start
                        && matches!(
                            self.word(end),
                            "of" | "in"
                                | "for"
                                | "with"
                                | "on"
                                | "to"
                                | "within"
                                | "at"
                                | "from"
                                | "under"
                                | "between"
                                | "across"
                                | "into"
                        )
                        && matches!(self.class(end + 1), Some(Class::Noun | Class::Article))
                }
                _ => false,
            };
            if !goes_on || self.aside(end, self.parsed.items[start].depth) {
                break;
            }
            end += 1;
        }
        end
    }

    fn placed(&self, range: std::ops::Range<usize>, sure: bool) -> Option<Placed> {
        super::phrase(self.parsed, range).map(|name| Placed { name, sure })
    }

    /// The head of a phrase: its last noun before a preposition.
    fn head(&self, phrase: &std::ops::Range<usize>) -> &str {
        // "the rate per 10,000": numbers are no heads
        let end = phrase
            .clone()
            .find(|&at| self.classes[at] == Class::Preposition || self.word(at).is_empty())
            .unwrap_or(phrase.end);
        self.word(end.saturating_sub(1))
    }

    /// "an underspend of £5m in care": the noun before the "of", and the phrase behind the figure that says where or what for.
    fn measured_noun(&self, of: usize, at: usize) -> Option<Placed> {
        let depth = self.parsed.items[at].depth;
        let last = of.checked_sub(1).filter(|&last| {
            self.classes[last] == Class::Noun && self.parsed.what(Some(last)) == Some(What::Word)
        })?;
        let follows = self.class(at + 1);
        // "a sum of £5m as grants": what it is booked as
        let booked = self.word(self.parsed.beyond_brackets(at + 1)) == "as";
        if depth > 0
            || booked
            || follows == Some(Class::Noun)
            || self.word(at + 1) == "of"
            || is_link(self.word(last))
        {
            return None;
        }
        let phrase = self.phrase(last, depth)?;
        // "a pump at a cost to the council of £2m"
        let level = phrase.clone().any(|at| is_level(self.word(at)));
        let sure = !level && !super::actor::is_actor(self.word(last));
        self.placed(phrase, sure)
    }

    /// "a cut saving each member £48": whom a verb with two objects is done to, and the verb.
    fn given(&self, at: usize) -> Option<String> {
        let whom = at
            .checked_sub(1)
            .filter(|&whom| self.classes[whom] == Class::Noun)?;
        let verb = self
            .base(whom, self.parsed.items[at].depth)
            .checked_sub(1)?;
        let two = matches!(
            self.word(verb),
            "saving" | "costing" | "earning" | "charging" | "owing" | "paying"
        );
        (two && self.is_money(at)).then(|| self.parsed.printed(verb..at).to_owned())
    }

    fn is_money(&self, at: usize) -> bool {
        matches!(self.parsed.items[at].what, What::Figure(figure) if self.parsed.figures[figure].value.unit.is_money())
    }

    /// The noun that a figure counts, or that it says the size of.
    fn counted(&self, at: usize, lead: Option<usize>) -> Option<Placed> {
        let What::Figure(figure) = self.parsed.items[at].what else {
            return None;
        };
        let unit = self.parsed.figures[figure].value.unit;
        let counts = self.parsed.figures[figure].bare;
        if unit.is_rate()
            || matches!(
                self.word(at + 1),
                "compared" | "forecast" | "assumed" | "led" | "open" | "remain"
            )
            || movement(self.word(at + 1)).is_some()
        {
            return None;
        }
        let noun = at + 1..self.end(at + 1);
        let head = self.head(&noun);
        let level = is_level(head) && !matches!(head, "target" | "limit" | "threshold");
        // "the £16.9m received": what was done to it
        if self.word(noun.end.saturating_sub(1)).ends_with("ed")
            || noun.len() == 1 && head == "paid"
        {
            return None;
        }
        let articled = at > 0 && self.classes[at - 1] == Class::Article;
        let moved = lead.is_some_and(|lead| matches!(self.word(lead), "of" | "to"));
        let verb = self.class(noun.end) == Some(Class::Verb);
        if counts && (moved || verb) || !counts && level && !articled {
            return None;
        }
        self.placed(noun, !counts && articled && !level)
    }

    /// "the fee for a plot rose to £48": the subject of a verb that measures, with no noun between verb and figure.
    fn measured_subject(&self, at: usize, lead: Option<usize>) -> Option<Placed> {
        let depth = self.parsed.items[at].depth;
        let verb = (0..at)
            .rev()
            .find(|&verb| {
                !self.aside(verb, depth)
                    && (matches!(self.classes[verb], Class::Verb | Class::Opener)
                        || matches!(self.word(verb), ";" | ":" | "–" | "—"))
            })
            .filter(|&verb| self.classes[verb] == Class::Verb)?;
        let last = says(self.classes, verb, at);
        let between = last + 1..lead.map_or(at, |lead| lead + 1);
        let direct = between.into_iter().all(|next| {
            self.aside(next, depth)
                || matches!(self.classes[next], Class::Preposition | Class::Adverb)
        });
        if depth > 0 || !direct || !measures(self.word(last)) {
            return None;
        }
        let end = self.before(verb, depth)?;
        let subject = self.phrase(end, depth)?;
        let sure = !is_general(self.head(&subject));
        let figured = subject.clone().any(|at| self.classes[at] == Class::Figure);
        self.placed(subject, sure).filter(|_| !figured)
    }
}

#[cfg(test)]
mod tests;
