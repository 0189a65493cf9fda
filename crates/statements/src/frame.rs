//! The time that a text is speaking of, for what goes on without naming one.
//!
//! "The authority dealt with 812 claims in 2023/24. Of these 41 were refused, and payments came to £96,000. There are now 35
//! in hand." The first sentence tells a time; what is said after it in the past is of that time, until another is told. What
//! is so now is not, nor what is to come; a plan's figures are those that are to come.
//!
//! | told | holds for |
//! |---|---|
//! | by a figure before in the sentence | what the same verb says, what was, what has no verb, what restates ("which equates to") |
//! | by a sentence before in the paragraph, or its lead-in | what was; what points back ("That is 5%") |
//! | by the first times of a section, while no other is told | what was |
//! | of a plan ("the budget for 2025/26 will be") | what will be, what is |
//!
//! A day holds only for stocks: what "was" and "were". Earlier levels, lengths of years and rates of now take none.

mod follower;
mod signs;

use scrutineer_model::{Period, PeriodKind, Unit};
use scrutineer_quantity::calendar::Calendar;

use crate::lexicon::{is_joiner, is_preposition, is_verb};
use crate::parse::{Item, Parsed, What};
use crate::roles::Role;
use crate::tense::{self, Tense};

use follower::Follower;
use signs::{PLANS, REPORTS, is_attribute, is_base, is_threshold};
pub(crate) use signs::{is_decided, is_fixed, is_span, months};

/// Months of a year.
const A_YEAR: i32 = 12;

/// A time that was told.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    pub(crate) period: Period,
    /// It was told of what is planned or decided for it.
    plan: bool,
    /// It was told with words of a plan, whatever was planned or done: what is forecast is of it, too.
    outlook: bool,
    /// It stands in the name of what the paragraph is about: "The Revenue Budget 2018/19".
    subject: bool,
    /// It was told of what had been.
    had: bool,
}

/// What a section has told so far.
#[derive(Clone, Debug, Default)]
pub(crate) enum Reported {
    #[default]
    Nothing,
    /// One time alone.
    One(Frame),
    /// Several.
    Several,
}

/// How near a time was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// In the sentence.
    Here,
    /// In the paragraph, or what its bullets go on from.
    Before,
    /// In the section.
    Section,
}

impl Frame {
    /// The time that a figure tells, by its own: neither a bound nor the time of an earlier level.
    pub(crate) fn told(parsed: &Parsed, at: usize, role: Role, period: &Period) -> Option<Self> {
        let dated = period.start.is_some() && period.end.is_some();
        let holds = matches!(role, Role::Value | Role::Change(..));
        if !dated || !holds || matches!(period.kind, PeriodKind::By | PeriodKind::From) {
            return None;
        }
        let clause = tense::clause(parsed, at);
        // "the previous record of 1.82 million, set in 2019"
        let comparable = ["equivalent", "comparable", "corresponding", "comparative"];
        let other = (parsed.items[..at].iter().rev().take(6))
            .any(|item| comparable.contains(&item.lower.as_str()));
        if other
            || is_attribute(parsed, period)
            || is_base(parsed, period)
            || clause.is_elsewhen(parsed, at, role)
        {
            return None;
        }
        let named = || (parsed.items.iter()).any(|item| PLANS.contains(&item.lower.as_str()));
        let plan = match clause.tense {
            Tense::Ahead => true,
            Tense::Past => is_decided(parsed, &clause) && named(),
            _ => named(),
        };
        let period = period.clone();
        Some(Self {
            period,
            plan,
            outlook: named(),
            subject: false,
            had: parsed.word(clause.verb) == "had",
        })
    }

    /// The time that a sentence without figures says that what follows is of: "Our figures for the year to 31 March 2025 are
    /// below", "what the council will spend in 2026/27", "the results as at 31 March 2025". Not when something was done: "The
    /// policy was adopted in 2019".
    pub(crate) fn announced(parsed: &Parsed) -> Option<Self> {
        let words =
            |words: &[&str]| (parsed.items.iter()).any(|item| words.contains(&item.lower.as_str()));
        let (index, period) = only_told(parsed)?;
        let at = parsed.place_of(index)?;
        let of_report = matches!(
            period.kind,
            PeriodKind::FinancialYear | PeriodKind::AcademicYear | PeriodKind::Quarter
        );
        if of_report && is_run_in(parsed, at) {
            return Some(Self::subject(period));
        }
        let before = parsed.word(at.checked_sub(1));
        let reported =
            period.kind == PeriodKind::FinancialYear || period.kind == PeriodKind::Quarter;
        // "The figures for 2013/14 have now been published" elsewhere.
        let elsewhere = words(&["published", "available"]) && !words(&["below", "here"]);
        if elsewhere {
            return None;
        }
        // "the first report, and covered 6 September 2021 to 30 September 2022": whatever it covers
        let covers = matches!(before, "covers" | "covered" | "covering");
        let holds = if is_span(&period) {
            // "performed from 1 April 2022 to 31 March 2023": a year that is reported on
            let led = before == "from" && months(&period) == A_YEAR
                || matches!(
                    before,
                    "for" | "in" | "during" | "of" | "the" | "to" | "between" | "year" | "period"
                        | "ended" | "ending"
                )
                // "The report looked back at 2014/15"
                || before == "at" && parsed.word(at.checked_sub(2)) == "back"
                // "the Annual Report 2018-19"
                || REPORTS.contains(&before);
            covers
                || led
                    && months(&period) <= A_YEAR
                    && (reported || before == "during" || words(REPORTS))
        } else {
            let taken = matches!(
                (parsed.word(at.checked_sub(2)), before),
                ("as", "at" | "of")
            );
            taken && words(REPORTS)
        };
        let plan = words(PLANS) || words(&["will"]);
        holds.then_some(Self {
            period,
            plan,
            outlook: plan,
            subject: false,
            had: false,
        })
    }

    /// A time that a sentence goes on in.
    pub(crate) fn of(period: Period) -> Self {
        Self {
            period,
            plan: false,
            outlook: false,
            subject: false,
            had: false,
        }
    }

    /// The year in the name of what a sentence is about.
    pub(crate) fn subject(period: Period) -> Self {
        Self {
            subject: true,
            ..Self::of(period)
        }
    }

    /// Whether it lies outside another.
    pub(crate) fn is_outside(&self, other: &Period) -> bool {
        !Self::of(other.clone()).holds(self)
    }

    /// Whether another lies within it: "over the quarter, with a peak in May".
    fn holds(&self, other: &Self) -> bool {
        let (one, other) = (&self.period, &other.period);
        one.start <= other.start && other.end <= one.end && is_span(one)
    }

    /// Whether it is a span of a year at most.
    fn is_part_of_a_year(&self) -> bool {
        // "6 September 2021 to 30 September 2022": a first year, and some days
        let cut = (self.period.start).is_some_and(|day| day.day() > 1);
        is_span(&self.period) && months(&self.period) <= A_YEAR + i32::from(cut)
    }

    /// Whether it is of a kind that is reported on: a year in which something happened is not.
    fn is_reported(&self) -> bool {
        self.period.kind != PeriodKind::CalendarYear && is_span(&self.period)
    }

    /// Whether it is earlier than another: a sentence looks back.
    fn is_before(&self, other: &Self) -> bool {
        self.period.end < other.period.end && self.period.start < other.period.start
    }

    fn is_same(&self, other: &Self) -> bool {
        (self.period.start, self.period.end) == (other.period.start, other.period.end)
    }
}

/// Times told so far, the nearest first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Frames {
    /// By figures of this sentence, with the place of the last.
    here: Option<(Frame, usize)>,
    /// Several by this sentence.
    several: bool,
    /// The last sentence told none.
    silent: bool,
    /// Sentences since a figure was of the paragraph's time.
    age: usize,
    paragraph: Option<Frame>,
    /// The paragraph's before a list.
    before_list: Option<Frame>,
    section: Reported,
    /// Paragraphs since the section's time was told.
    since: usize,
}

impl Frames {
    /// Paragraphs that a section's time holds for after it was told.
    const FAR: usize = 6;

    /// A new paragraph begins: what was told holds for its section alone.
    pub(crate) fn enter_paragraph(&mut self) {
        self.paragraph = None;
        self.since += 1;
    }

    /// An item of a list begins: it goes on from what stands before the list.
    pub(crate) fn enter_item(&mut self) {
        self.paragraph.clone_from(&self.before_list);
    }

    /// A paragraph ends, and a list may begin.
    pub(crate) fn leave_paragraph(&mut self) {
        self.before_list.clone_from(&self.paragraph);
    }

    /// A section of another begins.
    pub(crate) fn enter_section(&mut self) {
        self.enter_paragraph();
        self.before_list = None;
        self.since += 2;
    }

    /// A sentence begins.
    pub(crate) fn enter_sentence(&mut self) {
        self.here = None;
        self.several = false;
        self.age += 1;
    }

    /// A figure of the sentence has told a time of its own.
    pub(crate) fn tell(&mut self, frame: Frame, at: usize) {
        self.here = match self.here.take() {
            Some((told, _)) if told.is_same(&frame) => Some((frame, at)),
            Some((told, from)) if told.holds(&frame) => Some((told, from)),
            // "1,408 were attended in 2020, where there had been 1,499 in 2019"
            Some((told, from)) if frame.had && !told.had && frame.is_before(&told) => {
                Some((told, from))
            }
            Some(_) => {
                self.several = true;
                Some((frame, at))
            }
            None => Some((frame, at)),
        };
    }

    /// A sentence ends: what it told is what the paragraph speaks of.
    pub(crate) fn leave_sentence(&mut self, parsed: &Parsed) {
        self.silent = self.here.is_none();
        let Some((told, _)) = self.here.take() else {
            return;
        };
        let back = self
            .paragraph
            .as_ref()
            .is_some_and(|frame| told.is_before(frame));
        let had = parsed.items.iter().any(|item| item.lower == "had");
        if back && had {
            return;
        }
        self.section = match std::mem::take(&mut self.section) {
            Reported::Nothing if is_span(&told.period) && !self.several => {
                self.since = 0;
                Reported::One(told.clone())
            }
            Reported::One(one) if one.is_same(&told) && !self.several => {
                self.since = 0;
                Reported::One(one)
            }
            Reported::One(one) if !is_span(&told.period) && !self.several => Reported::One(one),
            Reported::Nothing if !self.several => Reported::Nothing,
            _ => Reported::Several,
        };
        self.paragraph = Some(told).filter(|_| !back && !self.several);
        self.age = 0;
    }

    /// A sentence without figures says what time those after it are of.
    pub(crate) fn announce(&mut self, frame: Frame) {
        (self.since, self.age) = (0, 0);
        self.section = Reported::One(frame.clone());
        self.paragraph = Some(frame);
    }

    /// A sentence was of a time that its figures did not tell: what goes on from it is, too.
    pub(crate) fn go_on(&mut self, frame: Frame, anew: bool) {
        let dated = frame.period.start.is_some() && frame.period.end.is_some();
        if dated && (anew || self.paragraph.is_none()) && self.silent {
            self.paragraph = Some(frame);
        }
    }

    /// Whether the section speaks of another time than one that is said once for all.
    pub(crate) fn have_left(&self, standing: &Period) -> bool {
        matches!(&self.section, Reported::One(frame)
            if self.since <= 1 && is_span(standing) && frame.is_outside(standing))
    }

    /// Where the sentence has told a time last.
    pub(crate) fn place(&self) -> Option<usize> {
        self.here.as_ref().map(|(_, at)| *at)
    }

    /// The times told, the nearest first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Period> {
        let here = self.here.as_ref().map(|(frame, _)| frame);
        let section = match &self.section {
            Reported::One(frame) if self.since <= Self::FAR => Some(frame),
            _ => None,
        };
        here.into_iter()
            .chain(&self.paragraph)
            .chain(section)
            .map(|frame| &frame.period)
    }

    /// The time that a figure without one holds for.
    pub(crate) fn held(
        &mut self,
        parsed: &Parsed,
        at: usize,
        (role, unit): (Role, Unit),
        standing: Option<&Period>,
    ) -> Option<(Told, Period)> {
        if !matches!(role, Role::Value | Role::Change(..)) || is_threshold(parsed, at) {
            return None;
        }
        let follower = Follower {
            parsed,
            at,
            unit,
            clause: tense::clause(parsed, at),
            standing,
        };
        if self.here.is_none()
            && let Some(frame) = &self.paragraph
            && follower.points_back_to(frame)
        {
            return Some((Told::Before, frame.period.clone()));
        }
        let clause = &follower.clause;
        if clause.is_elsewhen(parsed, at, role) {
            return None;
        }
        let timed = clause.is_timed(parsed, at) && !matches!(role, Role::Change(..));
        if let Some((frame, from)) = &self.here {
            let goes_on = follower.goes_on_from(frame, *from, timed);
            return goes_on.then(|| (Told::Here, frame.period.clone()));
        }
        if timed {
            return None;
        }
        if let Some(frame) = &self.paragraph {
            if follower.goes_on_in_paragraph(frame, self.age) {
                self.age = 0;
                return Some((Told::Before, frame.period.clone()));
            }
            // A day was told: what happened is still of the section's time.
            if frame.is_part_of_a_year() {
                return None;
            }
        }
        let Reported::One(frame) = &self.section else {
            return None;
        };
        if self.since > Self::FAR || !follower.goes_on_in_section(frame) {
            return None;
        }
        // What goes on from here goes on from this.
        self.paragraph = Some(frame.clone());
        Some((Told::Section, frame.period.clone()))
    }
}

/// The one time that a sentence tells, and the place of its year among those told: a part of the year that stands before it,
/// "the Quarter 2 report for 2022/23"; the year where a point in it stands behind, "the outturn for 2013/14 at the end of Quarter
/// 2". Not what it is only compared with.
fn only_told(parsed: &Parsed) -> Option<(usize, Period)> {
    let told: Vec<usize> = (0..parsed.periods.len())
        .filter(|&index| !crate::asides::is_compared(parsed, &parsed.periods[index]))
        .collect();
    let period = |index: usize| &parsed.periods[index];
    let open = |index: usize| period(index).start.is_none() && period(index).end.is_none();
    let (index, other) = match told[..] {
        [only] => return Some((only, period(only).clone())),
        [first, second] if period(first).kind == PeriodKind::FinancialYear => (first, second),
        [first, second] if period(second).kind == PeriodKind::FinancialYear && open(first) => {
            let mut part = period(first).clone();
            Calendar::default().date(&mut part, Some(period(second)));
            return part.start.is_some().then_some((second, part));
        }
        // "the third quarter of 2020/21 (October to December 2020)"
        [first, second]
            if Frame::of(period(first).clone()).is_same(&Frame::of(period(second).clone())) =>
        {
            (first, second)
        }
        _ => return None,
    };
    let within =
        open(other) || Frame::of(period(index).clone()).holds(&Frame::of(period(other).clone()));
    within.then(|| (index, period(index).clone()))
}

/// "Revenue budget 2024/25." before what is said of it: a heading on its paragraph's first line, which ends with the time. Not
/// "Visits rose in 2022/23", which has a verb, nor "Byelaws 2019", whose year is part of a name.
fn is_run_in(parsed: &Parsed, at: usize) -> bool {
    /// Words of a heading at most.
    const LONGEST: usize = 8;
    let is_word = |item: &Item| item.what == What::Word && !is_verb(&item.lower);
    let named = parsed.items[..at].iter();
    let ends = parsed.items[at + 1..].iter().all(|item| item.lower == ".");
    (1..=LONGEST).contains(&at)
        && ends
        && parsed.items[0].capital
        && !is_joiner(&parsed.items[0].lower)
        && !is_preposition(&parsed.items[0].lower)
        && named.clone().all(is_word)
        && tense::clause(parsed, at).verb.is_none()
}

#[cfg(test)]
mod tests;
