//! Whether a figure that tells no time is of one that was told before it: what its clause says of then and now decides.

use scrutineer_model::{Period, PeriodKind, Unit};

use super::signs::{is_decided, is_fixed, is_funded, is_span, months};
use super::{A_YEAR, Frame};
use crate::parse::Parsed;
use crate::tense::{Clause, Tense};

/// A figure that tells no time, and what it may follow.
pub(super) struct Follower<'a> {
    pub(super) parsed: &'a Parsed<'a>,
    pub(super) at: usize,
    pub(super) unit: Unit,
    pub(super) clause: Clause,
    /// What its section or paper reports on.
    pub(super) standing: Option<&'a Period>,
}

impl Follower<'_> {
    /// Whether a time told lies outside what the paper reports on: it is left for that only by a sentence that says what was.
    fn is_outside(&self, told: &Frame) -> bool {
        self.standing
            .is_some_and(|standing| told.is_outside(standing))
    }

    /// "This is a fall of 9%", "Of these 40 were refused": of what has just been spoken of.
    pub(super) fn points_back_to(&self, told: &Frame) -> bool {
        if is_fixed(self.unit)
            || months(&told.period) > A_YEAR
            || !crate::thread::points_back(self.parsed)
        {
            return false;
        }
        let was = self.clause.tense == Tense::Past;
        let person = matches!(self.parsed.word(Some(0)), "they" | "it");
        (was || !self.is_outside(told)) && (!person || was || self.clause.restates(self.parsed))
    }

    /// Whether it is of a time that its sentence told `from` before it; `timed` where its clause has a time of another kind.
    pub(super) fn goes_on_from(&self, told: &Frame, from: usize, timed: bool) -> bool {
        let joined = !Clause::is_behind_stop(self.parsed, from, self.at);
        let span = told.is_part_of_a_year();
        match self.clause.tense {
            tense if tense != Tense::Past && self.is_outside(told) => false,
            _ if is_span(&told.period) && !span => false,
            _ if joined && self.clause.verb.is_none_or(|verb| verb < from) => true,
            _ if timed => false,
            Tense::Ahead => told.plan && span,
            Tense::Present => told.plan || self.clause.restates(self.parsed),
            Tense::Perfect => told.plan || span,
            Tense::Past => !told.plan,
            Tense::None => span,
        }
    }

    /// Whether it is of the paragraph's time, which was told or taken up `age` sentences ago.
    pub(super) fn goes_on_in_paragraph(&self, told: &Frame, age: usize) -> bool {
        let (parsed, clause) = (self.parsed, &self.clause);
        // "Set against March 2017 that is 712 fewer"
        let points = clause.restates(parsed)
            && (clause.verb.and_then(|verb| verb.checked_sub(1)))
                .is_some_and(|that| parsed.word(Some(that)) == "that");
        let subject = told.subject && parsed.periods.is_empty();
        let ahead = (self.standing).is_some_and(|standing| standing.end < told.period.start);
        // A year in which something happened holds for the next sentence alone.
        let old = told.period.kind == PeriodKind::CalendarYear
            && (age > 1 || clause.tense != Tense::Past);
        let dated = told.is_reported() && !is_fixed(self.unit);
        let span = told.is_part_of_a_year();
        match clause.tense {
            _ if subject => true,
            _ if self.is_outside(told) || old => false,
            Tense::Ahead => {
                (told.plan || told.outlook && clause.is_forecast(parsed))
                    && dated
                    && is_funded(parsed)
            }
            Tense::Present => told.plan && dated && is_funded(parsed) || points,
            _ if ahead => false,
            Tense::Perfect => span,
            Tense::Past if told.plan => is_decided(parsed, clause),
            Tense::Past => span || clause.is_state(parsed),
            Tense::None => span && dated && Clause::is_label(parsed, self.at),
        }
    }

    /// Whether it is of the one time that its section told.
    pub(super) fn goes_on_in_section(&self, told: &Frame) -> bool {
        if months(&told.period) > A_YEAR || self.is_outside(told) {
            return false;
        }
        match self.clause.tense {
            Tense::Past => !told.plan || is_decided(self.parsed, &self.clause),
            Tense::None => {
                told.is_reported() && !is_fixed(self.unit) && Clause::is_entry(self.parsed, self.at)
            }
            // "A variance of £9m was projected": what is forecast is of the year that is reported on.
            Tense::Ahead => {
                told.outlook
                    && told.is_reported()
                    && is_funded(self.parsed)
                    && self.clause.is_forecast(self.parsed)
            }
            Tense::Present | Tense::Perfect => false,
        }
    }
}
