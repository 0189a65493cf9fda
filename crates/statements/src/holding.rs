//! What a figure's time is: its own, that of what it is set beside, else what it goes on from.

use scrutineer_model::{ComparisonKind, Evidence, Period, Value};

use crate::asides::{is_aside, is_compared};
use crate::assemble::Reading;
use crate::confidence::Time;
use crate::dating::{Paper, is_same_part, just_said, same_of_year};
use crate::frame::{Frame, Frames, is_span};
use crate::inherited::{Held, Undated};
use crate::parse::Parsed;
use crate::passage::{Kind, Passage};
use crate::roles::Role;
use crate::spoken::Spoken;
use crate::thread::Thread;
use crate::times;

/// A sentence with what is known of its times.
pub(crate) struct Timing<'a> {
    pub(crate) parsed: &'a Parsed<'a>,
    pub(crate) passage: &'a Passage,
    pub(crate) paper: &'a Paper,
    /// What its times without a year take it from.
    pub(crate) near: Option<&'a Period>,
    pub(crate) spoken: Vec<(usize, Spoken)>,
    /// Of its figures in order.
    pub(crate) roles: &'a [Role],
    /// Of its figures in order, their own.
    pub(crate) times: &'a [Option<Period>],
}

impl Timing<'_> {
    /// Gives a figure its time, and keeps what it tells of time.
    pub(crate) fn hold(
        &self,
        (index, at): (usize, usize),
        (thread, frames): (&Thread, &mut Frames),
        readings: &[Reading],
        value: &mut Value,
    ) -> Time {
        let role = self.roles[index];
        let held = match self.times[index].clone() {
            Some(period) => Some(Held::own(period)),
            None => beside(self.parsed, at, readings, role).or_else(|| {
                let figure = Undated {
                    parsed: self.parsed,
                    at,
                    role,
                    value,
                    roles: self.roles,
                    times: self.times,
                    spoken: &self.spoken,
                };
                figure.inherited((thread, frames), self.passage, self.paper)
            }),
        };
        let mut time = held.as_ref().map_or(Time::None, |held| held.time);
        value.period_from = held.as_ref().and_then(|held| held.from);
        value.period = held.map(|held| {
            let mut period = held.period;
            let from = just_said(readings, &period);
            (self.paper).date(&mut period, from.or(self.near), self.parsed);
            same_of_year(self.parsed, readings, &mut period);
            period
        });
        // "in the last quarter", of which nothing says when that was
        let dated = |period: &Period| period.start.is_some() || period.end.is_some();
        if !value.period.as_ref().is_some_and(dated) {
            time = Time::None;
        }
        if let (Some(own), Some(period)) = (&self.times[index], &value.period) {
            self.tell((index, at), (own, period), frames);
        }
        time
    }

    /// Keeps what a number tells of time that is no figure: "nine applications were made in 2024/25".
    pub(crate) fn pass(&self, (index, at): (usize, usize), frames: &mut Frames) {
        if let Some(own) = &self.times[index] {
            let mut period = own.clone();
            self.paper.date(&mut period, self.near, self.parsed);
            // "two go to Cabinet on 5 May": a day is when that was.
            if is_span(&period) {
                self.tell((index, at), (own, &period), frames);
            }
        }
    }

    /// Keeps the time that a figure tells for what follows: not one by its distance from another ("a year earlier", "in the
    /// same months of 2023").
    fn tell(
        &self,
        (index, at): (usize, usize),
        (own, period): (&Period, &Period),
        frames: &mut Frames,
    ) {
        const FAR: [&str; 7] = [
            "last",
            "previous",
            "before",
            "earlier",
            "ago",
            "prior",
            "preceding",
        ];
        let parsed = self.parsed;
        let text = own.text.to_lowercase();
        let relative = own.start.is_none() && FAR.iter().any(|word| text.contains(word));
        let heading = self.passage.kind == Kind::Heading;
        let beside = is_aside(parsed, own) || is_compared(parsed, own);
        if heading || relative || beside || is_same_part(parsed, own) {
            return;
        }
        if let Some(frame) = Frame::told(parsed, at, self.roles[index], period) {
            frames.tell(frame, at);
        }
    }
}

/// "62% against a target of 71%", "58%, 4 points better than in Quarter 1 though below the target of 62%": what a value is set
/// beside holds for its time, where it is no earlier level.
fn beside(parsed: &Parsed, at: usize, readings: &[Reading], role: Role) -> Option<Held> {
    let standard = |role: Role| {
        matches!(
            role,
            Role::Level(
                ComparisonKind::Target
                    | ComparisonKind::National
                    | ComparisonKind::Regional
                    | ComparisonKind::StatisticalNeighbours
                    | ComparisonKind::Budget,
            )
        )
    };
    let level = match role {
        _ if standard(role) => true,
        Role::Level(ComparisonKind::Forecast | ComparisonKind::Other) => {
            times::is_against(parsed, at) || is_average(parsed, at)
        }
        _ => false,
    };
    let mut last = readings.iter().rev();
    let last = last
        .find(|last| !matches!(last.role, Role::Change(..)) && !standard(last.role))
        .filter(|last| level && last.role == Role::Value)?;
    let near = matches!(last.value.period_from, None | Some(Evidence::Before));
    let period = last.value.period.clone().filter(|_| near)?;
    let dated = period.start.is_some() && period.end.is_some();
    dated.then_some(Held {
        period,
        time: Time::Near,
        from: last.value.period_from,
    })
}

/// "which compares with an average of 83% in similar councils"
fn is_average(parsed: &Parsed, at: usize) -> bool {
    (at.saturating_sub(3)..at).any(|word| parsed.word(Some(word)) == "average")
}
