//! Passages become statements: every figure with its indicator, its time and what it is set beside.

use std::collections::BTreeMap;

use scrutineer_model::{Evidence, Period, PeriodKind, Sheet, Statement, Table};
use scrutineer_quantity::calendar::Calendar;
use scrutineer_quantity::periods::first_of;

use crate::assemble::{Reading, assemble};
use crate::confidence::{Signs, Time};
use crate::indicators::{self, Before, By, Named};
use crate::page_head::{PageHead, page_head, scaled};
use crate::parse::{Parsed, What, parse};
use crate::passage::{Kind, Passage, passages};
use crate::roles::{self, Role};
use crate::sentence::sentences;
use crate::standing::{reported, standing};
use crate::thread::{Section, Thread, points_back};
use crate::{assessment, corresponding, counted, defining, size_class, times};

/// The figures that sentences and bullets of a paper state, in reading order.
///
/// `sheets` are arranged; words inside `tables` are left out, but for cells that hold sentences.
pub fn find(sheets: &[Sheet], tables: &[Table]) -> Vec<Statement> {
    let passages = passages(sheets, tables);
    let mut calendar = Calendar::default();
    // What the calendar keeps has a year.
    let dated = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
    for passage in passages.iter().filter(|passage| dated(&passage.text)) {
        for period in &parse(&passage.text, None).periods {
            calendar.note(period);
        }
    }
    let paper = Paper {
        calendar,
        standing: standing(sheets),
        reported: reported(sheets),
        heads: heads(sheets),
    };
    let mut statements = Vec::new();
    let mut thread = Thread::default();
    for passage in &passages {
        // A note stands between two lines that go on from one another.
        let mut aside = Thread::default();
        let thread = if passage.aside {
            &mut aside
        } else {
            &mut thread
        };
        thread.enter(passage);
        for range in sentences(&passage.text) {
            let found = sentence(passage, &range, thread, &paper);
            statements.extend(found);
        }
        thread.leave(passage);
    }
    statements
}

/// What the paper as a whole says of times.
struct Paper {
    calendar: Calendar,
    standing: Option<Period>,
    /// The quarter, month or year that its title says it reports on.
    reported: Option<Period>,
    /// What pages say at their head of all their figures.
    heads: BTreeMap<u32, PageHead>,
}

impl Paper {
    /// Whether what the paper reports on dates a month better than what was spoken of last: a time of the twelve months up to
    /// it, or a year before it that was only set beside it.
    fn reports_better(&self, near: &Period) -> bool {
        let Some(reported) = &self.reported else {
            return false;
        };
        let year = matches!(
            near.kind,
            PeriodKind::FinancialYear | PeriodKind::CalendarYear | PeriodKind::AcademicYear
        );
        let (Some(day), Some(end)) = (near.end.or(near.start), reported.end) else {
            return false;
        };
        let opens = first_of(end.year() - 1, end.month());
        (opens.is_some_and(|opens| opens < day) && day <= end) || year && near.end < reported.start
    }

    /// The time that the page's head or the paper gives a page's figures.
    fn standing(&self, page: u32) -> Option<&Period> {
        let head = self.heads.get(&page);
        head.and_then(|head| head.period.as_ref())
            .or(self.standing.as_ref())
    }
}

fn heads(sheets: &[Sheet]) -> BTreeMap<u32, PageHead> {
    let mut heads: BTreeMap<u32, PageHead> = BTreeMap::new();
    for sheet in sheets {
        let head = page_head(sheet);
        // A page may have a sheet for each way its text is turned.
        let of_page = heads.entry(sheet.page).or_default();
        of_page.period = of_page.period.take().or(head.period);
        of_page.scale = of_page.scale.or(head.scale);
    }
    heads
}

fn sentence(
    passage: &Passage,
    range: &std::ops::Range<usize>,
    thread: &mut Thread,
    paper: &Paper,
) -> Vec<Statement> {
    let text = &passage.text[range.clone()];
    let lead = thread.lead.clone().filter(|_| passage.kind == Kind::Bullet);
    let parsed = parse(text, lead.as_deref());
    let readings = if is_example(&parsed) {
        Vec::new()
    } else {
        read(&parsed, passage, thread, paper)
    };
    let own = |period: &&Period| {
        let level = readings.iter().any(|reading| {
            let time = reading.value.period.as_ref();
            matches!(reading.role, Role::Level(_)) && time.is_some_and(|time| same(time, period))
        });
        !level && !is_aside(&parsed, period)
    };
    if let Some(dated) = parsed
        .periods
        .iter()
        .rev()
        .filter(|period| period.start.is_some())
        .find(own)
        .filter(|dated| !looks_back(&parsed, dated, thread.near.as_ref()))
    {
        thread.near = Some(dated.clone());
    }
    if readings.is_empty() {
        if passage.kind != Kind::Heading {
            thread.topic = indicators::topic::read(&parsed, parsed.items.len());
        }
        return Vec::new();
    }
    let quote = passage.printed.get(range.clone()).unwrap_or(text);
    let judged = assessment::assessment(text);
    let blank = Statement {
        quote: quote.to_owned(),
        indicator: String::new(),
        value: None,
        comparisons: Vec::new(),
        direction: None,
        polarity: None,
        assessment: judged,
        source: passage.source(range),
        paragraph: passage.number.clone(),
        confidence: 0.0,
    };
    thread.sentence.clear();
    for reading in &readings {
        if let Some(named) = &reading.named {
            thread.stated.keep(&reading.value, &named.text);
            let kept = (reading.value.unit, named.text.clone());
            thread.sentence.push(kept);
        }
    }
    let statements = assemble(&parsed, readings, &blank);
    let time = statements
        .iter()
        .find_map(|statement| statement.value.as_ref()?.period.clone());
    thread.time = time.or(thread.time.take());
    for statement in &statements {
        if !statement.indicator.is_empty() {
            thread.last = Some(statement.indicator.clone());
            let first = thread.of_paragraph.is_none() && passage.kind != Kind::Bullet;
            if first {
                thread.of_paragraph = Some(statement.indicator.clone());
            }
        }
    }
    statements
}

fn same(one: &Period, other: &Period) -> bool {
    (one.start, one.end) == (other.start, other.end) || one.text == other.text
}

/// Whether a time stands in brackets with other words: that of a figure set beside the sentence's own.
fn is_aside(parsed: &Parsed, period: &Period) -> bool {
    parsed.items.iter().enumerate().any(|(at, item)| {
        let is = matches!(item.what, What::Period(index) if parsed.periods[index] == *period);
        let alone = parsed.word(at.checked_sub(1)) == "(" && parsed.word(Some(at + 1)) == ")";
        is && item.depth > 0 && !alone
    })
}

/// Whether a time is an earlier one that a sentence only sets beside its own: "it was 1,705, where it had been 2,965 in
/// April 2024".
fn looks_back(parsed: &Parsed, dated: &Period, near: Option<&Period>) -> bool {
    let earlier = near.is_some_and(|near| dated.end.or(dated.start) < near.start.or(near.end));
    earlier && parsed.items.iter().any(|item| item.lower == "had")
}

/// Whether a sentence only tells a case: "For example, if there are 5 casualties and 1 death, it is classed as fatal".
fn is_example(parsed: &Parsed) -> bool {
    let said =
        parsed.word(Some(0)) == "for" && matches!(parsed.word(Some(1)), "example" | "instance");
    let comma = usize::from(parsed.word(Some(2)) == ",");
    said && matches!(
        parsed.word(Some(2 + comma)),
        "if" | "where" | "when" | "suppose"
    )
}

/// Every figure of a sentence that is one.
fn read(parsed: &Parsed, passage: &Passage, thread: &Thread, paper: &Paper) -> Vec<Reading> {
    let roles: Vec<Role> = parsed
        .figure_places()
        .map(|(at, _)| roles::role(parsed, at))
        .collect();
    let times = times::times(parsed, &roles);
    let level = |period: &Period| {
        roles.iter().zip(&times).any(|(role, time)| {
            matches!(role, Role::Level(_)) && time.as_ref().is_some_and(|time| same(time, period))
        })
    };
    let mut dated = parsed
        .periods
        .iter()
        .filter(|period| period.start.is_some());
    let any = dated.clone().next();
    let beside = dated.find(|period| !level(period) && !is_aside(parsed, period));
    let of_lead = (thread.lead_time.as_ref()).filter(|_| passage.kind == Kind::Bullet);
    let running = thread
        .near
        .as_ref()
        .filter(|near| !paper.reports_better(near));
    let near = (beside.or(of_lead).or(running))
        .or_else(|| paper.standing(passage.page))
        .or(paper.reported.as_ref())
        .or(any);
    let points_back = points_back(parsed);
    let of_quarter = speaks_of_quarter(parsed);
    let wished = is_wished(parsed);
    let corresponding = corresponding::names(parsed, &thread.sentence);
    let mut readings = Vec::new();
    let mut last = thread.last.clone();
    for (index, (at, figure)) in parsed.figure_places().enumerate() {
        let bounds = defining::is_defining(parsed, at) || size_class::is_size_class(parsed, at);
        if in_row(parsed, at) || bounds {
            continue;
        }
        let stated = &parsed.figures[figure];
        if stated.bare && !counted::counts(parsed, at, figure) {
            continue;
        }
        if passage.kind == Kind::Heading && stated.bare {
            continue;
        }
        let mut value = stated.value.clone();
        if let Some(scale) = paper.heads.get(&passage.page).and_then(|head| head.scale) {
            scaled(&mut value, scale);
        }
        let own = times[index].clone();
        value.period_from = own.is_none().then_some(Evidence::Section);
        let (time, period) = match own {
            Some(own) => (Time::Own, Some(own)),
            None => inherited(
                thread,
                passage,
                roles[index],
                points_back,
                of_quarter,
                paper,
            )
            .filter(|(time, _)| *time != Time::Paper || !wished)
            .map_or((Time::None, None), |(time, period)| (time, Some(period))),
        };
        let said_before = readings.iter().rev().find_map(|reading: &Reading| {
            (reading.value.period.as_ref()).filter(|period| period.start.is_some())
        });
        value.period = period.map(|mut period| {
            // "0.4 points below the same point last year": a year before what the sentence has just spoken of.
            let relative = ["last year", "year earlier", "year ago"]
                .iter()
                .any(|words| period.text.ends_with(words));
            let from = said_before.filter(|_| relative && period.kind != PeriodKind::Month);
            paper.calendar.date(&mut period, from.or(near));
            period
        });
        value.period_from = value.period_from.filter(|_| value.period.is_some());
        let of_bullet = thread
            .of_paragraph
            .clone()
            .filter(|_| passage.kind == Kind::Bullet);
        let indicator = last.clone().or(of_bullet);
        let lead = thread
            .lead
            .as_deref()
            .filter(|_| passage.kind == Kind::Bullet);
        let named = indicators::indicator(
            parsed,
            at,
            roles[index],
            Before {
                indicator: indicator.as_deref(),
                topic: thread.topic.as_deref(),
                heading: thread.heading.as_deref(),
                figure: readings
                    .last()
                    .and_then(|reading: &Reading| reading.named.as_ref())
                    .map(|named| named.text.as_str()),
                lead,
            },
        );
        let known = corresponding.get(index).copied().flatten();
        let repeated = known.or_else(|| thread.stated.repeated(parsed, at, &value));
        let named = match repeated {
            Some(text) => Some(Named {
                text: text.to_owned(),
                by: By::Before,
            }),
            None => named,
        };
        if let Some(named) = &named
            && !matches!(roles[index], Role::Level(_))
        {
            last = Some(named.text.clone());
        }
        let signs = Signs::read(parsed, at, roles[index], named.as_ref(), time);
        readings.push(Reading {
            at,
            role: roles[index],
            named,
            value,
            signs,
        });
    }
    readings
}

/// The time of a figure whose sentence states none: that of the sentence it points back to, of its
/// lead-in, or of the whole paper.
fn inherited(
    thread: &Thread,
    passage: &Passage,
    role: Role,
    points_back: bool,
    speaks_of_quarter: bool,
    paper: &Paper,
) -> Option<(Time, Period)> {
    let carried = thread
        .time
        .clone()
        // "This is an increase of 9.5%": of the time just spoken of.
        .filter(|_| points_back && matches!(role, Role::Value | Role::Change(..)));
    let of_lead = (thread.lead_time.clone())
        .filter(|_| passage.kind == Kind::Bullet && matches!(role, Role::Value | Role::Change(..)));
    // Inheritance stops at sections: what a heading says goes before what the paper says.
    let of_section = match &thread.section {
        Section::Open => paper.standing(passage.page).cloned(),
        Section::Of(period) => Some(period.clone()),
        Section::Mixed => None,
    };
    let of_paper = of_section
        .filter(|_| matches!(role, Role::Value | Role::Change(..)) && passage.kind != Kind::Cell)
        // A paragraph that has gone over to another year stays there.
        .filter(|standing| {
            (thread.time.as_ref())
                .is_none_or(|time| (time.start, time.end) == (standing.start, standing.end))
        });
    let near = carried.or(of_lead).map(|period| (Time::Near, period));
    // "received in the quarter": that which the paper reports on.
    let of_quarter = (paper.reported.clone())
        .filter(|period| period.kind == PeriodKind::Quarter && speaks_of_quarter)
        .filter(|_| matches!(role, Role::Value | Role::Change(..)));
    near.or_else(|| Some((Time::Paper, of_quarter.or(of_paper)?)))
}

/// "in the quarter", "during this quarter", without its number.
fn speaks_of_quarter(parsed: &Parsed) -> bool {
    (1..parsed.items.len()).any(|at| {
        parsed.word(Some(at)) == "quarter"
            && matches!(parsed.word(at.checked_sub(1)), "the" | "this")
            && matches!(
                parsed.word(at.checked_sub(2)),
                "in" | "during" | "for" | "over" | "within" | "of"
            )
            && !matches!(parsed.word(Some(at + 1)), "of" | "ended" | "ending" | "to")
    })
}

/// Whether a sentence says what ought to be: "operation should achieve 100% compliance". The paper's year is not its time.
fn is_wished(parsed: &Parsed) -> bool {
    parsed
        .items
        .iter()
        .any(|item| matches!(item.lower.as_str(), "should" | "must" | "ought"))
}

/// Whether three or more figures stand side by side: a row of a table that was taken for text.
fn in_row(parsed: &Parsed, at: usize) -> bool {
    let figure = |at: usize| parsed.is_figure(at) || matches!(parsed.word(Some(at)), "-" | "–");
    let before = (0..at).rev().take_while(|&at| figure(at)).count();
    let behind = (at + 1..parsed.items.len())
        .take_while(|&at| figure(at))
        .count();
    before + behind >= 2
}
