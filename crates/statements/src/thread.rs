//! What sentences and bullets go on from: names, times and figures of what stands before them.

use scrutineer_model::{Period, PeriodKind, Unit};

use crate::frame::Frames;
use crate::indicators;
use crate::indicators::topic::Topic;
use crate::parse::{Item, Parsed, What, parse};
use crate::passage::{Kind, Passage};
use crate::repeated::Stated;
use crate::times;

/// What a sentence may go on from.
#[derive(Clone, Debug, Default)]
pub(crate) struct Thread {
    /// The first indicator of the last paragraph, for its bullets.
    pub(crate) of_paragraph: Option<String>,
    /// The last indicator of this passage.
    pub(crate) last: Option<String>,
    /// The first indicator of the sentence before in this passage, for one that begins with "This".
    pub(crate) first: Option<String>,
    /// The text that bullets continue.
    pub(crate) lead: Option<String>,
    /// The last bullet under it that ended in a colon: bullets below go on from that.
    pub(crate) point: Option<String>,
    /// The time that the lead-in states.
    pub(crate) lead_time: Option<Period>,
    /// The times that the text is speaking of.
    pub(crate) frames: Frames,
    /// The last dated time.
    pub(crate) near: Option<Period>,
    /// It stands in this paragraph.
    pub(crate) near_here: bool,
    /// The last time that figures of the paragraph told.
    pub(crate) time: Option<Period>,
    /// The time of the figures right before, for a sentence that points back to them.
    pub(crate) carried: Carried,
    /// What the last sentence of the paragraph is about that states no figure.
    pub(crate) topic: Option<Topic>,
    /// What the sentence right before says something of, where it states no figure: for one that begins with "It".
    pub(crate) subject: Option<String>,
    /// The rate per so many that was stated last, under the same heading.
    pub(crate) rate: Option<Unit>,
    /// What the heading names that it stands under.
    pub(crate) heading: Option<String>,
    /// The time in the heading it stands under.
    pub(crate) section: Section,
    /// The figures since that heading.
    pub(crate) stated: Stated,
    /// Units and names of the figures of the sentence before.
    pub(crate) sentence: Vec<(Unit, String)>,
}

/// The time of the last sentence with figures.
#[derive(Clone, Debug, Default)]
pub(crate) enum Carried {
    /// No figure stands before in the paragraph.
    #[default]
    Silent,
    /// Its figures have no time.
    Undated,
    /// The first of its figures that has a time is of this one.
    Of(Period),
}

/// What a heading says of the time of its section.
#[derive(Clone, Debug, Default)]
pub(crate) enum Section {
    /// Nothing: the paper's time holds.
    #[default]
    Open,
    /// It is of one time: "Outturn 2023/24".
    Of(Period),
    /// Several are named, and none holds for all.
    Mixed,
}

/// Whether a name is a part of another: "children, girls" of "children".
pub(crate) fn is_part(name: &str, whole: &str) -> bool {
    name.strip_prefix(whole)
        .is_some_and(|part| part.starts_with(", ") && !part.starts_with(", share of "))
}

impl Section {
    fn of(heading: &Parsed) -> Self {
        let short = |period: &Period| crate::frame::months(period) < 12;
        Self::said(heading, short)
    }

    /// The time that the heads over a cell state, the innermost first: "Transactions over 2015-2025".
    fn of_column(heads: &[String]) -> Self {
        (heads.iter().rev())
            .map(|head| Self::said(&parse(head, None), |_| true))
            .find(|section| !matches!(section, Self::Open))
            .unwrap_or_default()
    }

    /// The time that a heading says; of ranges those that are `told` by it.
    fn said(heading: &Parsed, told: fn(&Period) -> bool) -> Self {
        let dated = |period: &&Period| {
            period.start.is_some()
                && period.end.is_some()
                && (period.kind.is_year()
                    || matches!(period.kind, PeriodKind::Quarter | PeriodKind::Month)
                    || period.kind == PeriodKind::Range && told(period))
                && !names_law(heading, period)
        };
        match heading.periods.iter().filter(dated).collect::<Vec<_>>()[..] {
            [] => Self::Open,
            [only] => Self::Of(only.clone()),
            _ => Self::Mixed,
        }
    }
}

/// "Traffic Management Act 2004", "Local Plan 2016": a year that is part of a name.
fn names_law(heading: &Parsed, period: &Period) -> bool {
    let is_it =
        |item: &Item| matches!(item.what, What::Period(index) if heading.periods[index] == *period);
    let at = heading.items.iter().position(is_it);
    matches!(
        heading.word(at.map(|at| at + 1)),
        "act" | "order" | "regulations"
    ) || matches!(
        heading.word(at.and_then(|at| at.checked_sub(1))),
        "act"
            | "order"
            | "regulations"
            | "rules"
            | "bill"
            | "directive"
            | "plan"
            | "strategy"
            | "policy"
            | "scheme"
    )
}

impl Thread {
    pub(crate) fn enter(&mut self, passage: &Passage) {
        self.sentence.clear();
        self.first = None;
        self.subject = None;
        match passage.kind {
            Kind::Bullet => {
                self.last = None;
                self.frames.enter_item();
            }
            Kind::Paragraph => {
                self.last = None;
                self.of_paragraph = None;
                self.topic = None;
                self.time = None;
                self.near_here = false;
                self.carried = Carried::Silent;
                if !passage.text.trim_end().ends_with(':') {
                    self.frames.enter_paragraph();
                }
            }
            Kind::Heading => {
                let mut frames = std::mem::take(&mut self.frames);
                frames.enter_section();
                *self = Self {
                    frames,
                    ..Self::default()
                };
            }
            Kind::Cell => {
                let heads = passage.cell.as_ref().map(|cell| &cell.column_heads[..]);
                *self = Self {
                    section: Section::of_column(heads.unwrap_or_default()),
                    ..Self::default()
                };
            }
        }
    }

    /// `last` is the last sentence of the passage.
    pub(crate) fn leave(&mut self, passage: &Passage, last: Option<&Parsed>) {
        match passage.kind {
            Kind::Paragraph | Kind::Heading => {
                let text = passage.text.trim();
                self.frames.leave_paragraph();
                let leads = passage.kind == Kind::Heading || text.ends_with(':');
                self.point = None;
                // A bullet goes on from the last sentence of its lead-in.
                let lead = last.filter(|_| leads);
                self.lead = leads.then(|| lead.map_or(text, |last| last.text).to_owned());
                self.lead_time = lead.and_then(last_time);
                // "2019/20 Q3" on a line of its own heads what follows, however it is set.
                let time_alone = |only: &Parsed| {
                    let whole = only.text.trim() == text;
                    whole && (only.items.iter()).all(|item| matches!(item.what, What::Period(_)))
                };
                if passage.kind == Kind::Paragraph
                    && let Some(only) = last.filter(|last| time_alone(last))
                {
                    self.section = Section::of(only);
                }
                if passage.kind == Kind::Heading {
                    let of =
                        |heading: &Parsed| (Section::of(heading), indicators::of_heading(heading));
                    (self.section, self.heading) = match last {
                        Some(only) if only.text == text => of(only),
                        _ => of(&parse(text, None)),
                    };
                }
            }
            // "Of this number:" leads the items under it, at its own time or that of the item before.
            Kind::Bullet if passage.text.trim_end().ends_with(':') => {
                let lead = parse(&passage.text, None);
                let same = || points_back(&lead);
                self.lead_time = last_time(&lead).or_else(|| self.time.clone().filter(|_| same()));
                self.point = Some(passage.text.trim().to_owned());
            }
            Kind::Bullet => {}
            Kind::Cell => *self = Self::default(),
        }
    }
}

/// The dated time that a lead-in states last, outside brackets: "to be applied from April 2025 (as
/// agreed in May 2024):".
fn last_time(lead: &Parsed) -> Option<Period> {
    let last = lead.items.iter().rev().find_map(|item| match item.what {
        What::Period(period) if item.depth == 0 => Some(period),
        _ => None,
    })?;
    Some(times::bounded(lead, last)).filter(|time| time.start.or(time.end).is_some())
}

/// Whether a sentence begins with what was said before: "Of these", "This", "They".
pub(crate) fn points_back(parsed: &Parsed) -> bool {
    let first = parsed.word(Some(0));
    matches!(first, "this" | "these" | "they" | "it" | "those")
        || matches!(
            (first, parsed.word(Some(1))),
            ("of", "these" | "those" | "the" | "this" | "which")
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{PARAGRAPH, stated};

    #[test]
    fn a_rate_goes_on_in_the_next_bullet() {
        let found = stated(&[
            (
                PARAGRAPH,
                "The rate of plans at March 2017 was 31.4 per 10,000.",
            ),
            (PARAGRAPH, "This was a decrease from 33.0 at December 2016."),
        ]);
        let units: Vec<_> = found[1]
            .comparisons
            .iter()
            .map(|level| level.value.unit)
            .collect();
        assert_eq!(units, [scrutineer_model::Unit::Per10000]);
    }

    #[test]
    fn a_heading_says_the_time_of_its_section() {
        let shown = |heading: &str| match Section::of(&parse(heading, None)) {
            Section::Open => "open".to_owned(),
            Section::Of(period) => period.text,
            Section::Mixed => "mixed".to_owned(),
        };
        assert_eq!(shown("Revenue outturn 2023/24"), "2023/24");
        assert_eq!(shown("Outturn 2023/24 and budget 2024/25"), "mixed");
        assert_eq!(shown("Adult social care"), "open");
    }

    #[test]
    fn the_heads_over_a_cell_say_the_time_of_its_sentences() {
        let heads = ["Estate", "Transactions over 2015-2025"].map(str::to_owned);
        let of = |heads: &[String]| match Section::of_column(heads) {
            Section::Of(period) => period.text,
            _ => String::new(),
        };
        assert_eq!(of(&heads), "2015-2025");
        assert_eq!(of(&heads[..1]), "");
    }
}
