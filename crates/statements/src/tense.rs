//! What a sentence without a time of its own is about: what was, what is so now or will be, what ought to be, or still the
//! time of the sentence before.

use crate::indicators::clause::{classes_of, is_past};
use crate::parse::{Class, Parsed, What};
use crate::roles::Role;

/// When what a clause says is so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tense {
    /// "was", "had been", "rose".
    Past,
    /// "has been", "have risen".
    Perfect,
    /// "is", "stands at".
    Present,
    /// "will be", "would cost", "is expected to", "that it be".
    Ahead,
    /// It has no verb.
    None,
}

/// The clause that a figure stands in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clause {
    pub(crate) tense: Tense,
    /// Where its verb stands.
    pub(crate) verb: Option<usize>,
    /// Its first item and the one behind its last.
    from: usize,
    to: usize,
}

/// The clause of the figure or time at a place.
///
/// Its verb is the nearest before it, or the nearest behind where something opens another clause between: "812 were sold, of
/// which 40 had been let".
pub(crate) fn clause(parsed: &Parsed, at: usize) -> Clause {
    let words = Words {
        parsed,
        classes: classes_of(parsed),
        depth: parsed.items[at].depth,
    };
    let before = words.before(at);
    let behind = words.behind(at, &before);
    let verb = if before.bound.is_some() || before.verb.is_none() {
        behind.or(before.verb)
    } else {
        before.verb
    };
    let tense = match verb {
        _ if is_resolved(parsed, words.classes, at) => Tense::Ahead,
        Some(verb) => tense(parsed, words.classes, verb),
        None => Tense::None,
    };
    let head = verb.map_or(at, |verb| verb.min(at));
    let from = (0..head)
        .rev()
        .find(|&place| words.parts(place))
        .map_or(0, |place| place + 1);
    let from = words.fronted(from).unwrap_or(from);

    let to = (at + 1..parsed.items.len()).find(|&place| words.parts(place));
    let to = to.unwrap_or(parsed.items.len());
    Clause {
        tense,
        verb,
        from,
        to,
    }
}

/// A sentence's words with their classes, as deep in brackets as one of them.
struct Words<'p> {
    parsed: &'p Parsed<'p>,
    classes: &'p [Class],
    depth: usize,
}

/// What stands before a place in its clause.
struct Before {
    verb: Option<usize>,
    /// The nearest sign or word between that opens another clause.
    bound: Option<usize>,
    /// Only a label stands before: "Schools – ", "Training: ".
    label: bool,
}

impl Words<'_> {
    fn word(&self, at: usize) -> &str {
        self.parsed.word(Some(at))
    }

    fn is_verb(&self, at: usize) -> bool {
        // "exit costs of £3m", not "which costs £3m"
        let noun = matches!(
            self.word(at),
            "costs" | "benefits" | "accounts" | "results" | "covers" | "shows"
        ) && matches!(
            self.word(at + 1),
            "of" | "to" | "and" | "were" | "are" | "was" | "is"
        );
        self.classes[at] == Class::Verb && !noun && !is_reduced(self.parsed, self.classes, at)
            || is_irregular(self.parsed, self.classes, at)
    }

    fn stops(&self, at: usize) -> bool {
        matches!(self.word(at), ";" | ":")
    }

    fn opens(&self, at: usize) -> bool {
        matches!(
            self.classes[at],
            Class::Joiner | Class::Relative | Class::Opener
        ) || self.word(at) == ","
    }

    /// Whether a sign or word parts two clauses here.
    fn parts(&self, at: usize) -> bool {
        self.parsed.items[at].depth <= self.depth
            && (self.stops(at) || self.opens(at) || self.is_dash(at))
    }

    /// Where a phrase begins that stands before a clause: "In that year, 40 left".
    fn fronted(&self, from: usize) -> Option<usize> {
        let comma = from
            .checked_sub(1)
            .filter(|&comma| self.word(comma) == ",")?;
        let opens = (0..comma)
            .rev()
            .find(|&place| self.parts(place))
            .map_or(0, |place| place + 1);
        let led = matches!(
            self.classes.get(opens)?,
            Class::Preposition | Class::Time | Class::Adverb
        );
        let led = led || matches!(self.classes.get(opens + 1)?, Class::Time) && opens + 2 == comma;
        (led && !(opens..comma).any(|place| self.is_verb(place))).then_some(opens)
    }

    fn is_dash(&self, at: usize) -> bool {
        matches!(self.word(at), "–" | "—")
    }

    fn before(&self, at: usize) -> Before {
        let (mut verb, mut bound, mut label) = (None, None, false);
        for place in (0..at)
            .rev()
            .filter(|&place| self.parsed.items[place].depth <= self.depth)
        {
            if self.stops(place) {
                label = true;
                break;
            }
            if self.is_verb(place) {
                verb = Some(place);
                break;
            }
            label |= self.is_dash(place);
            if bound.is_none() && self.opens(place) {
                bound = Some(place);
            }
        }
        let label = label && verb.is_none();
        Before { verb, bound, label }
    }

    /// The nearest verb behind a place that is not beyond its clause: not behind a comma, where a verb or a label before may be
    /// its own, unless a "that" opens the clause.
    fn behind(&self, at: usize, before: &Before) -> Option<usize> {
        let opened = before
            .bound
            .is_some_and(|bound| matches!(self.classes[bound], Class::Relative | Class::Opener));
        let near = (before.verb.is_some() || before.label) && !opened;
        for place in at + 1..self.parsed.items.len() {
            let depth = self.parsed.items[place].depth;
            if depth > self.depth {
                continue;
            }
            let joins =
                self.classes[place] == Class::Joiner && (before.verb.is_some() || before.label);
            if self.stops(place) || depth < self.depth || near && self.opens(place) || joins {
                return None;
            }
            if self.is_verb(place) {
                return Some(place);
            }
        }
        None
    }
}

/// The tense of a verb by its first word and those behind it.
fn tense(parsed: &Parsed, classes: &[Class], verb: usize) -> Tense {
    let mut behind = (verb + 1..verb + 4).take_while(|&next| {
        classes
            .get(next)
            .is_some_and(|class| matches!(class, Class::Participle | Class::Adverb))
    });
    let done = behind
        .clone()
        .any(|next| classes[next] == Class::Participle);
    let mut hoped = || behind.any(|next| is_hoped(parsed.word(Some(next))));
    match parsed.word(Some(verb)) {
        "will" | "would" | "shall" | "should" | "could" | "may" | "might" | "must" | "can"
        | "cannot" => Tense::Ahead,
        "is" | "are" | "was" | "were" if hoped() => Tense::Ahead,
        "was" | "were" | "had" | "did" => Tense::Past,
        // "they have a quote of £500" is no perfect.
        "has" | "have" if done => Tense::Perfect,
        word if is_past(word) || is_past_alone(word) => Tense::Past,
        _ => Tense::Present,
    }
}

/// "is expected", "was planned": what is to come.
fn is_hoped(word: &str) -> bool {
    matches!(
        word,
        "expected"
            | "forecast"
            | "projected"
            | "planned"
            | "proposed"
            | "anticipated"
            | "predicted"
            | "due"
            | "estimated"
            | "scheduled"
    )
}

/// Past forms that are no other word.
fn is_past_alone(word: &str) -> bool {
    matches!(
        word,
        "upheld"
            | "ran"
            | "drew"
            | "wrote"
            | "knew"
            | "chose"
            | "heard"
            | "told"
            | "swam"
            | "sent"
            | "drove"
            | "withdrew"
            | "found"
            | "got"
            | "taught"
            | "caught"
            | "swept"
            | "dealt"
            | "undertook"
            | "underwent"
            | "oversaw"
            | "broke"
    )
}

/// "of those we upheld 12": a past form behind what it is said of.
fn is_irregular(parsed: &Parsed, classes: &[Class], place: usize) -> bool {
    let before = place.checked_sub(1).map(|before| classes[before]);
    is_past_alone(parsed.word(Some(place)))
        && matches!(
            before,
            Some(Class::Noun | Class::Pronoun | Class::Relative | Class::Joiner | Class::Figure)
        )
}

/// "will pay £900, made up of £800 for us": a participle behind a comma that a preposition follows, after the clause's verb.
fn is_reduced(parsed: &Parsed, classes: &[Class], place: usize) -> bool {
    let word = parsed.word(Some(place));
    let shut = matches!(parsed.word(place.checked_sub(1)), "," | "(");
    let leads = classes
        .get(place + 1)
        .is_some_and(|next| matches!(next, Class::Preposition | Class::Adverb | Class::Figure));
    // "Deaths, on the other hand, fell by 25%": no participle
    let finite = matches!(
        word,
        "fell" | "rose" | "grew" | "took" | "went" | "came" | "saw"
    );
    if shut && leads && !finite && is_past(word) && parsed.word(Some(place + 1)) == "by" {
        return true;
    }
    let whole = (0..place)
        .rev()
        .take_while(|&before| !matches!(classes[before], Class::Relative | Class::Opener));
    shut && leads
        && !finite
        && is_past(word)
        && whole
            .into_iter()
            .any(|before| classes[before] == Class::Verb)
}

/// "RESOLVED that the sale be approved at £3m", "agreed to raise the charge to £7": what is decided is to come. Not where a
/// finite verb says more: "RESOLVED to note that £3m had been spent".
fn is_resolved(parsed: &Parsed, classes: &[Class], at: usize) -> bool {
    /// Words of a sentence's head in which it is decided: "It was proposed and seconded and".
    const HEAD: usize = 8;
    let decides = (0..HEAD.min(at)).find(|&place| {
        matches!(
            parsed.word(Some(place)),
            "resolved"
                | "agreed"
                | "decision"
                | "decided"
                | "recommended"
                | "proposed"
                | "instructed"
        )
    });
    decides.is_some_and(|place| {
        let mut rest = place + 1..at;
        (place + 1..at + 3).any(|word| matches!(parsed.word(Some(word)), "be" | "to"))
            && !rest.any(|word| classes[word] == Class::Verb)
    })
}

impl Clause {
    /// Items between a label and its figure at most: "The account: income from permits £2m".
    const NEAR: usize = 6;

    /// Whether it speaks of another time than the text around it: now, a length of years, an end that is not dated. What a
    /// change is from is no other time of it: "3% down on the year before".
    pub(crate) fn is_elsewhen(&self, parsed: &Parsed, at: usize, role: Role) -> bool {
        let depth = parsed.items[at].depth;
        let change = matches!(role, Role::Change(..));
        (self.from..self.to)
            .filter(|&place| parsed.items[place].depth <= depth)
            .any(|place| {
                let word = |on: usize| parsed.word(Some(place + on));
                // "was now projected": of the year that it is projected for
                if matches!(word(0), "now" | "currently") && is_hoped(word(1))
                    || word(0) == "since" && opens_reason(parsed, place)
                {
                    return false;
                }
                let timed = matches!(
                    word(0),
                    "now"
                        | "currently"
                        | "today"
                        | "next"
                        | "current"
                        | "future"
                        | "originally"
                        | "historically"
                        | "decade"
                        | "ever"
                        | "if"
                        | "latest"
                        | "lifetime"
                        | "usually"
                        | "typically"
                        | "normally"
                        | "every"
                        | "since"
                ) || word(0) == "years"
                    && !matches!(word(1), "or" | "ago" | "earlier" | "before");
                let from = matches!(
                    word(0),
                    "last" | "previous" | "previously" | "ago" | "earlier" | "before"
                );
                timed
                    || from && !change && !is_set_beside(parsed, place)
                    || matches!((word(0), word(1)), ("so", "far") | ("to", "date"))
                    || matches!((word(0), word(1), word(2)), ("at", "the" | "year", "end"))
                    || matches!(
                        (word(0), word(1), word(2), word(3)),
                        ("at", "the", "year", "end")
                    )
            })
    }

    /// Whether it says what is forecast: "was now projected", "is expected".
    pub(crate) fn is_forecast(&self, parsed: &Parsed) -> bool {
        (self.verb)
            .is_some_and(|verb| (verb..verb + 4).any(|place| is_hoped(parsed.word(Some(place)))))
    }

    /// Whether it has a time of its own, though not for this figure.
    pub(crate) fn is_timed(&self, parsed: &Parsed, at: usize) -> bool {
        let depth = parsed.items[at].depth;
        (self.from..self.to).any(|place| {
            parsed.items[place].depth <= depth
                && matches!(parsed.what(Some(place)), Some(What::Period(_)))
        })
    }

    /// Whether a semicolon or a full stop stands between two places.
    pub(crate) fn is_behind_stop(parsed: &Parsed, from: usize, at: usize) -> bool {
        (from..at).any(|place| matches!(parsed.word(Some(place)), ";" | "."))
    }

    /// Whether its verb only puts what was said in other words: "which equates to 5%", "That is a rate of 80%".
    pub(crate) fn restates(&self, parsed: &Parsed) -> bool {
        let Some(verb) = self.verb else {
            return false;
        };
        let relative = verb == 1 && parsed.word(Some(0)) == "that"
            || matches!(
                parsed.word(verb.checked_sub(1)),
                "which" | "this" | "that" | "it" | "these" | "they" | "and"
            );
        relative
            && matches!(
                parsed.word(Some(verb)),
                "is" | "are"
                    | "equates"
                    | "represents"
                    | "amounts"
                    | "compares"
                    | "means"
                    | "leaves"
                    | "equals"
                    | "includes"
                    | "reflects"
                    | "makes"
                    | "exceeds"
                    | "brings"
                    | "equate"
                    | "represent"
                    | "remains"
                    | "puts"
                    | "gives"
                    | "takes"
                    | "works"
            )
    }

    /// Whether it says how things stood: "381 were placed".
    pub(crate) fn is_state(&self, parsed: &Parsed) -> bool {
        matches!(
            parsed.word(self.verb),
            "was"
                | "were"
                | "had"
                | "stood"
                | "comprised"
                | "included"
                | "represented"
                | "accounted"
                | "made"
                | "held"
        )
    }

    /// Whether it is an entry behind a colon: "Training: 2,209 took the course".
    pub(crate) fn is_entry(parsed: &Parsed, at: usize) -> bool {
        let done = matches!(parsed.word(at.checked_sub(1)), "the" | "a" | "an");
        !done
            && (at.saturating_sub(Self::NEAR).max(1)..at)
                .any(|place| parsed.word(Some(place)) == ":")
    }

    /// Whether a figure without a verb stands as an entry does: behind a colon, a dash or a bracket, or in a short line.
    pub(crate) fn is_label(parsed: &Parsed, at: usize) -> bool {
        /// Items of a line at most.
        const LINE: usize = 14;
        let signed = (at.saturating_sub(Self::NEAR)..at)
            .any(|place| matches!(parsed.word(Some(place)), ":" | "–" | "—" | "-" | "("));
        let done = matches!(parsed.word(at.checked_sub(1)), "the" | "a" | "an");
        !done && (signed || parsed.items.len() <= LINE)
    }
}

/// "since the test was taken more than once": why, not since when. A verb stands before its comma.
fn opens_reason(parsed: &Parsed, since: usize) -> bool {
    let classes = classes_of(parsed);
    let clause = (since + 1..parsed.items.len())
        .take_while(|&place| parsed.what(Some(place)) == Some(What::Word));
    clause
        .into_iter()
        .any(|place| classes[place] == Class::Verb)
}

/// "slightly fewer than last year", "up on the year before": what a level is set beside is no other time of it.
fn is_set_beside(parsed: &Parsed, place: usize) -> bool {
    /// Words from the comparison to the time: "than in the same period last year".
    const NEAR: usize = 3;
    (place.saturating_sub(NEAR)..place)
        .rev()
        .take_while(|&before| !parsed.is_figure(before))
        .any(|before| parsed.word(Some(before)) == "than")
}

/// Whether a sentence says what ought to be: "operation should achieve 100% compliance". The paper's year is not its time.
pub(crate) fn is_wished(parsed: &Parsed) -> bool {
    parsed
        .items
        .iter()
        .any(|item| matches!(item.lower.as_str(), "should" | "must" | "ought"))
}

#[cfg(test)]
mod tests;
