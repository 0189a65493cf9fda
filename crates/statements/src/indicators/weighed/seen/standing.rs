//! Where a name stands: on which side of its figure, with what between, and in which part of the clause.

use std::ops::Range;

use super::{See, Sight, class, count, preposition, ratio};
use crate::parse::{Class, What};

impl Sight<'_, '_> {
    pub(super) fn see_side(&self, side: &str, see: &mut See) {
        see(&["lead", self.lead, side], 1.0);
        see(&["next", self.next, side, self.unit], 1.0);
        see(&["role", self.role, side], 1.0);
    }

    /// Where it stands from the figure, and what stands between.
    pub(super) fn see_place(&self, range: &Range<usize>, see: &mut See) {
        let at = self.asked.at;
        if range.start > at {
            self.see_behind(range, see);
        } else if range.end <= at {
            self.see_ahead(range, see);
        } else {
            self.see_side("around", see);
        }
        if range.end != at {
            see(&["followed by", class(self.grammar.class(range.end))], 1.0);
        }
    }

    /// The words between a name and its figure, without what stands in brackets between them: "£1.3m (5%) of growth".
    fn gap(&self, between: Range<usize>, name: usize) -> Vec<usize> {
        let depth = |at: usize| self.asked.parsed.items[at].depth;
        let least = depth(self.asked.at).max(depth(name));
        let bracket = |at: usize| matches!(self.asked.parsed.word(Some(at)), "(" | ")");
        let shut = between.clone().any(|at| depth(at) > least);
        between
            .filter(|&at| depth(at) <= least && !(shut && bracket(at)))
            .collect()
    }

    fn is(&self, gap: &[usize], wanted: Class) -> usize {
        gap.iter()
            .filter(|&&at| self.grammar.classes[at] == wanted)
            .count()
    }

    fn has_word(&self, gap: &[usize], words: &[&str]) -> bool {
        gap.iter()
            .any(|&at| words.contains(&self.asked.parsed.word(Some(at))))
    }

    fn see_behind(&self, range: &Range<usize>, see: &mut See) {
        let at = self.asked.at;
        let gap = self.gap(at + 1..range.start, range.start);
        self.see_side("behind", see);
        see(&["behind"], 1.0);
        see(&["behind", self.unit], 1.0);
        see(&["behind by"], ratio(gap.len().min(12), 6));
        let mut holds = |name: &[&str], holds: bool| {
            if holds {
                see(name, 1.0);
            }
        };
        holds(&["right behind", self.unit], gap.is_empty());
        holds(&["behind a verb"], self.is(&gap, Class::Verb) > 0);
        holds(&["behind a figure"], self.is(&gap, Class::Figure) > 0);
        holds(&["behind a noun"], self.is(&gap, Class::Noun) > 0);
        holds(
            &["behind a joint"],
            self.has_word(&gap, &[",", ";", "and", "but", ":"]),
        );
        if !gap.is_empty() && self.is(&gap, Class::Preposition) == 1 {
            let mut links = gap.iter().copied();
            let link = links.find(|&link| self.grammar.classes[link] == Class::Preposition);
            let word = self.asked.parsed.word(link);
            holds(&["behind", preposition(word).unwrap_or("else")], true);
        }
    }

    fn see_ahead(&self, range: &Range<usize>, see: &mut See) {
        let at = self.asked.at;
        let gap = self.gap(range.end..at, range.start);
        let opens = gap.first().copied();
        self.see_side("ahead", see);
        see(&["ahead", self.unit], 1.0);
        see(&["ahead by"], ratio(gap.len().min(16), 8));
        see(
            &["nouns between"],
            ratio(self.is(&gap, Class::Noun).min(6), 3),
        );
        see(
            &["verbs between", count(self.is(&gap, Class::Verb).min(2))],
            1.0,
        );
        let figures = self.is(&gap, Class::Figure);
        let opening = opens.and_then(|opens| self.grammar.class(opens));
        let mut holds = |name: &[&str], holds: bool| {
            if holds {
                see(name, 1.0);
            }
        };
        holds(&["noun between"], self.is(&gap, Class::Noun) > 0);
        holds(&["figure between"], figures > 0);
        holds(&["figures between"], figures > 1);
        holds(&["relative between"], self.is(&gap, Class::Relative) > 0);
        holds(&["opener between"], self.is(&gap, Class::Opener) > 0);
        holds(&["comma between"], self.has_word(&gap, &[","]));
        holds(&["semicolon between"], self.has_word(&gap, &[";"]));
        holds(&["colon between"], self.has_word(&gap, &[":"]));
        holds(&["and between"], self.has_word(&gap, &["and", "but"]));
        holds(
            &["then", class(opening)],
            opening.is_some() && opens.is_some(),
        );
        holds(
            &["then comma"],
            opens.is_some_and(|opens| self.asked.parsed.word(Some(opens)) == ","),
        );
        if let Some(last) = gap.last().copied()
            && self.grammar.classes[last] == Class::Preposition
        {
            let word = self.asked.parsed.word(Some(last));
            holds(&["up to", preposition(word).unwrap_or("else")], true);
        }
        let led = (0..range.start)
            .rev()
            .find(|&led| !matches!(self.grammar.classes[led], Class::Article | Class::Adverb));
        match led {
            None => holds(&["opens the sentence"], true),
            Some(led) => {
                holds(&["led by", class(self.grammar.class(led))], true);
                if self.grammar.classes[led] == Class::Preposition {
                    let word = self.asked.parsed.word(Some(led));
                    holds(&["led by word", preposition(word).unwrap_or("else")], true);
                }
            }
        }
        let depth = |at: usize| self.asked.parsed.items[at].depth;
        holds(&["same brackets"], depth(range.start) == depth(at));
        holds(&["deeper"], depth(range.start) > depth(at));
    }

    /// Its place in the figure's clause.
    pub(super) fn see_clause(&self, range: &Range<usize>, see: &mut See) {
        let grammar = self.grammar;
        let (at, says, kind) = (self.asked.at, grammar.says.name(), grammar.kind.name());
        let mut see = |name: &[&str]| see(name, 1.0);
        if let Some(subject) = &grammar.subject {
            let start = subject.range.start;
            if (start.saturating_sub(2)..start + 2).contains(&range.start)
                && range.end >= subject.head
            {
                let direct = if grammar.direct { "direct" } else { "apart" };
                see(&["subject"]);
                see(&["subject", says]);
                see(&["subject is", kind]);
                see(&["subject", direct, self.unit]);
            }
            if *range == subject.range {
                see(&["whole subject"]);
            } else if range.start > start + 1 && range.end <= subject.range.end {
                see(&["in subject"]);
                see(&["in subject", kind]);
            } else if range.end <= start {
                see(&["before subject"]);
                see(&["before subject", kind]);
            }
        }
        if let Some((verb, _)) = grammar.verb
            && range.start > verb
            && range.end <= at
        {
            see(&["object"]);
            see(&["object", says]);
            see(&["object of", kind]);
            see(&["object", self.unit, says]);
        }
        if let Some(antecedent) = &grammar.antecedent {
            let whole = &antecedent.range;
            let inside = range.start < whole.end
                && range.end > whole.start
                && range.start + 2 >= whole.start;
            see(&[if inside {
                "antecedent"
            } else {
                "no antecedent"
            }]);
            if inside && range.end >= whole.end {
                see(&["antecedent to its end"]);
            }
            if inside && range.start <= whole.start {
                see(&["antecedent from its head"]);
            }
        }
        let start = range.start;
        if start > at {
            see(&["behind", says]);
            see(&["behind, subject", kind, self.unit]);
            if let Some(follows) = grammar.follows {
                let side = if range.contains(&follows) {
                    "in it"
                } else if range.end <= follows {
                    "behind it"
                } else {
                    "before it"
                };
                see(&["verb", side]);
            }
            let rank = (grammar.phrases.iter())
                .filter(|phrase| phrase.start > at)
                .position(|phrase| phrase.start == start);
            if let Some(rank) = rank {
                see(&["phrase behind", count(rank.min(3))]);
            }
        } else if range.end <= at {
            let rank = (grammar.phrases.iter().rev())
                .filter(|phrase| phrase.end <= at)
                .position(|phrase| phrase.start == start);
            if let Some(rank) = rank {
                see(&["phrase ahead", count(rank)]);
            }
        }
        let figured = range
            .clone()
            .any(|at| matches!(self.asked.parsed.what(Some(at)), Some(What::Figure(_))));
        if figured && !range.contains(&at) {
            see(&["holds a figure"]);
        }
    }
}
