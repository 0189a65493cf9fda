//! The time of a figure whose own words give none: of what it goes on from, or of what is said once for many figures.

mod comparative;

use scrutineer_model::{Evidence, Period, PeriodKind, Value};

use crate::asides::{is_aside, is_compared};
use crate::confidence::Time;
use crate::dating::Paper;
use crate::frame::{self, Frame, Frames, is_fixed, is_span};
use crate::parse::Parsed;
use crate::passage::{Kind, Passage};
use crate::plan_period;
use crate::roles::Role;
use crate::spoken::{Spoken, spoken_for, year_behind};
use crate::tense::{self, Tense, is_wished};
use crate::thread::{Carried, Section, Thread, points_back};

/// A time that a figure has, and where it comes from.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    pub(crate) period: Period,
    pub(crate) time: Time,
    /// Where it was found, if not in the sentence.
    pub(crate) from: Option<Evidence>,
}

impl Held {
    /// The time that the figure's own words give.
    pub(crate) fn own(period: Period) -> Self {
        let (time, from) = (Time::Own, None);
        Self { period, time, from }
    }

    fn near(period: Period, from: Option<Evidence>) -> Self {
        let time = Time::Near;
        Self { period, time, from }
    }

    fn of_paper(period: Period, from: Evidence) -> Self {
        let (time, from) = (Time::Paper, Some(from));
        Self { period, time, from }
    }
}

/// A figure without a time, in its sentence.
#[derive(Clone, Copy)]
pub(crate) struct Undated<'a> {
    pub(crate) parsed: &'a Parsed<'a>,
    pub(crate) at: usize,
    pub(crate) role: Role,
    pub(crate) value: &'a Value,
    /// Roles and times of all figures of the sentence.
    pub(crate) roles: &'a [Role],
    pub(crate) times: &'a [Option<Period>],
    pub(crate) spoken: &'a [(usize, Spoken)],
}

impl Undated<'_> {
    /// Its time: that told before it in the sentence, that which the sentence names by its length, that of what it goes on
    /// from, its lead-in, its section, or the whole paper.
    pub(crate) fn inherited(
        &self,
        (thread, frames): (&Thread, &mut Frames),
        passage: &Passage,
        paper: &Paper,
    ) -> Option<Held> {
        let (parsed, at) = (self.parsed, self.at);
        if !matches!(self.role, Role::Value | Role::Change(..)) || self.is_before_all() {
            return None;
        }
        if let Some(period) = thread.stated.period(parsed, at, self.value) {
            frames.tell(Frame::of(period.clone()), at);
            return Some(Held::near(period.clone(), Some(Evidence::Before)));
        }
        if let Some(period) =
            (paper.plan_period.as_ref()).filter(|_| plan_period::is_spoken(parsed, at))
        {
            frames.tell(Frame::of(period.clone()), at);
            return Some(Held::of_paper(period.clone(), Evidence::Before));
        }
        let of_section = match &thread.section {
            Section::Open => paper
                .standing(passage.page)
                .map(|time| (time.clone(), Evidence::Paper)),
            Section::Of(period) => Some((period.clone(), Evidence::Section)),
            Section::Mixed => None,
        };
        let standing = of_section.as_ref().map(|(period, _)| period);
        let nearer = |place: usize| {
            frames
                .place()
                .is_none_or(|told| place.abs_diff(at) < told.abs_diff(at))
        };
        let spoken = spoken_for(parsed, at, self.spoken).filter(|(place, _)| nearer(*place));
        if let Some((_, spoken)) = spoken {
            // What was named paragraphs ago is not what the text stands in.
            let better = |near: &&Period| thread.near_here && !paper.reports_better(near);
            let near = thread.near.iter();
            // "As of July an overspend was estimated for the financial year"
            let next = parsed
                .figure_places()
                .map(|(next, _)| next)
                .find(|&next| next > at);
            let dated = year_behind(parsed, at, next);
            let own = parsed.periods.iter().filter(|_| dated);
            let told = own
                .chain(frames.all())
                .chain(near.clone().filter(better))
                .chain(standing)
                .chain(&paper.reported)
                .chain(near.filter(|near| !better(near)));
            let period = spoken.of(told)?;
            // "in the last three months": what follows is of what was told before
            if !matches!(spoken, Spoken::Last(_)) {
                frames.tell(Frame::of(period.clone()), at);
            }
            return Some(Held::of_paper(period, Evidence::Before));
        }

        let goes_on = points_back(parsed) && frames.place().is_none();
        let this = "this" == parsed.word(Some(usize::from(parsed.word(Some(0)) == "of")));
        // What a paper reports on goes before a year to come that it only mentions.
        let held = match &thread.carried {
            // "The gap is £61.5m. Of this £70.8m is new": of no time told before that.
            Carried::Undated if goes_on && this => None,
            _ => frames.held(parsed, at, (self.role, self.value.unit), standing),
        };
        let (held, far) = match held {
            Some((frame::Told::Here, period)) => return Some(Held::near(period, None)),
            Some((frame::Told::Before, period)) => (Some(period), None),
            Some((frame::Told::Section, period)) => (None, Some(period)),
            None => (None, None),
        };
        // "This is equivalent to 391 kg": of the time just spoken of, whatever else was.
        let carried = || match &thread.carried {
            Carried::Of(time) if goes_on && !is_fixed(self.value.unit) => {
                let person = matches!(parsed.word(Some(0)), "they" | "it");
                (!person).then(|| time.clone())
            }
            _ => None,
        };
        let of_lead = (thread.lead_time.clone()).filter(|_| passage.kind == Kind::Bullet);
        if let Some(period) = of_lead {
            return Some(Held::near(period, Some(Evidence::Section)));
        }
        if let Some(period) = held.or_else(carried) {
            return Some(Held::near(period, Some(Evidence::Before)));
        }
        // Inheritance stops at sections: what a heading says goes before what the paper says.
        let of_paper = of_section
            .filter(|(time, from)| {
                // A cell is of what the heads over it say.
                (passage.kind != Kind::Cell || *from == Evidence::Section)
                    && !is_wished(parsed)
                    && !frames.have_left(time)
                    // A paragraph that has gone over to another year stays there.
                    && (thread.time.as_ref())
                        .is_none_or(|told| (told.start, told.end) == (time.start, time.end))
                    && self.is_of_all(time, paper)
            })
            .map(|(period, from)| Held::of_paper(period, from));
        let sentence = (self.roles, self.times);
        (of_paper.or_else(|| Some(Held::of_paper(far?, Evidence::Before)))).or_else(|| {
            let year = comparative::year_behind_comparative(parsed, at, sentence)?;
            Some(Held::near(year, Some(Evidence::Before)))
        })
    }

    /// "above the pre-pandemic level of 33%", "the baseline was 69%": of a time before all that is told.
    fn is_before_all(&self) -> bool {
        /// Items from the word to its figure at most.
        const NEAR: usize = 5;
        (self.at.saturating_sub(NEAR)..self.at).any(|place| {
            let word = self.parsed.word(Some(place));
            word == "baseline" || word == "pre" || word.starts_with("pre-")
        })
    }

    /// Whether a time said once for all figures is this one's, too. What the sentence tells another time of is not of it, and money
    /// is not spent on a day. A year to come has not been yet: it is what was decided for it.
    fn is_of_all(&self, time: &Period, paper: &Paper) -> bool {
        let parsed = self.parsed;
        let clause = tense::clause(parsed, self.at);
        if !is_span(time) {
            return clause.tense != Tense::Past
                || !self.value.unit.is_money()
                || clause.is_state(parsed);
        }
        let words =
            |words: &[&str]| (parsed.items.iter()).any(|item| words.contains(&item.lower.as_str()));
        // "less of its own money over the four years"
        let years = (2..parsed.items.len()).any(|at| {
            parsed.word(Some(at)) == "years"
                && (at.saturating_sub(3)..at).any(|over| parsed.word(Some(over)) == "over")
        });
        let plain = !self.is_told_of_other(time)
            && !years
            && !words(&["decades", "lifetime", "historically", "recent"]);
        let to_come = (paper.dated.as_ref()).is_some_and(|dated| time.start > dated.end);
        if !to_come && !paper.plans {
            // "No more than 15% will be placed with one country" is a rule of any year; a tax is set for one.
            let set = self.value.unit.is_money()
                || words(&["charge", "tax", "precept", "levy", "rent", "rents"]);
            return plain && (clause.tense != Tense::Ahead || set);
        }
        let part = parsed.periods.iter().any(|period| {
            let open = period.start.is_none() && period.end.is_none();
            open && period.kind == PeriodKind::Quarter
        });
        plain
            && !part
            && !words(&["now", "currently"])
            && (clause.tense != Tense::Past
                || parsed.word(clause.verb) == "compared"
                || frame::is_decided(parsed, &clause))
    }

    /// Whether another figure of the sentence tells a time apart from one, and not of what is only set beside it.
    fn is_told_of_other(&self, time: &Period) -> bool {
        let figures = self
            .parsed
            .figure_places()
            .zip(self.roles.iter().zip(self.times));
        figures.into_iter().any(|((at, _), (role, told))| {
            let told = told.as_ref().filter(|_| *role == Role::Value);
            told.is_some_and(|told| {
                is_span(told)
                    && (told.end < time.start || time.end < told.start)
                    && !is_aside(self.parsed, told)
                    && !is_compared(self.parsed, told)
                    && Frame::told(self.parsed, at, *role, told).is_some()
            })
        })
    }
}
