//! Passages become statements: every figure with its indicator, its time and what it is set beside.

use std::collections::BTreeMap;

use scrutineer_model::{
    Basis, Comparison, ComparisonKind, Evidence, Period, PeriodKind, Sheet, Statement, Table, Unit,
    Value,
};
use scrutineer_quantity::calendar::Calendar;

use crate::confidence::{Signs, Time, confidence};
use crate::indicators::{self, Before, By, Named};
use crate::lexicon::Way;
use crate::page_head::{PageHead, page_head, scaled};
use crate::parse::{Parsed, What, parse};
use crate::passage::{Kind, Passage, passages};
use crate::repeated::Stated;
use crate::roles::{self, Role};
use crate::sentence::sentences;
use crate::standing::standing;
use crate::{assessment, counted, defining, size_class, times, trend};

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
    /// What pages say at their head of all their figures.
    heads: BTreeMap<u32, PageHead>,
}

impl Paper {
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

/// What a sentence may go on from.
#[derive(Clone, Debug, Default)]
struct Thread {
    /// The first indicator of the last paragraph, for its bullets.
    of_paragraph: Option<String>,
    /// The last indicator of this passage.
    last: Option<String>,
    /// The text that bullets continue.
    lead: Option<String>,
    /// The time that the lead-in states.
    lead_time: Option<Period>,
    /// The last dated time.
    near: Option<Period>,
    /// The time of the sentence before, for one that points back to it.
    time: Option<Period>,
    /// What the last sentence of the paragraph is about that states no figure.
    topic: Option<String>,
    /// What the heading names that it stands under.
    heading: Option<String>,
    /// The time in the heading it stands under.
    section: Section,
    /// The figures since that heading.
    stated: Stated,
}

/// What a heading says of the time of its section.
#[derive(Clone, Debug, Default)]
enum Section {
    /// Nothing: the paper's time holds.
    #[default]
    Open,
    /// It is of one time: "Outturn 2023/24".
    Of(Period),
    /// Several are named, and none holds for all.
    Mixed,
}

impl Section {
    fn under(heading: &str) -> Self {
        let parsed = parse(heading, None);
        let dated = |period: &&Period| {
            period.start.is_some()
                && period.end.is_some()
                && matches!(
                    period.kind,
                    PeriodKind::FinancialYear
                        | PeriodKind::CalendarYear
                        | PeriodKind::AcademicYear
                        | PeriodKind::Quarter
                        | PeriodKind::Month
                )
        };
        match parsed.periods.iter().filter(dated).collect::<Vec<_>>()[..] {
            [] => Self::Open,
            [only] => Self::Of(only.clone()),
            _ => Self::Mixed,
        }
    }
}

impl Thread {
    fn enter(&mut self, passage: &Passage) {
        match passage.kind {
            Kind::Bullet => self.last = None,
            Kind::Paragraph => {
                self.last = None;
                self.of_paragraph = None;
                self.topic = None;
                self.time = None;
            }
            Kind::Heading | Kind::Cell => *self = Self::default(),
        }
    }

    fn leave(&mut self, passage: &Passage) {
        match passage.kind {
            Kind::Paragraph | Kind::Heading => {
                let text = passage.text.trim();
                let leads = passage.kind == Kind::Heading || text.ends_with(':');
                // A bullet goes on from the last sentence of its lead-in.
                self.lead = leads.then(|| {
                    let last = sentences(text).pop().map_or(text, |range| &text[range]);
                    last.to_owned()
                });
                self.lead_time = self.lead.as_deref().and_then(last_time);
                if passage.kind == Kind::Heading {
                    self.section = Section::under(text);
                    self.heading = indicators::of_heading(&parse(text, None));
                }
            }
            // "Of this number:" leads the items under it, at its own time or that of the item before.
            Kind::Bullet if passage.text.trim_end().ends_with(':') => {
                let same = points_back(&parse(&passage.text, None));
                self.lead_time =
                    last_time(&passage.text).or_else(|| self.time.clone().filter(|_| same));
            }
            Kind::Bullet => {}
            Kind::Cell => *self = Self::default(),
        }
    }
}

/// The dated time that a lead-in states last, outside brackets: "to be applied from April 2025 (as
/// agreed in May 2024):".
fn last_time(lead: &str) -> Option<Period> {
    let parsed = parse(lead, None);
    let last = parsed.items.iter().rev().find_map(|item| match item.what {
        What::Period(period) if item.depth == 0 => Some(period),
        _ => None,
    })?;
    Some(times::bounded(&parsed, last)).filter(|time| time.start.or(time.end).is_some())
}

/// A figure with all that the rules say of it.
struct Reading {
    at: usize,
    role: Role,
    named: Option<Named>,
    value: Value,
    /// What tells how likely all of it is right.
    signs: Signs,
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
    let readings = read(&parsed, passage, thread, paper);
    if let Some(dated) = parsed
        .periods
        .iter()
        .rev()
        .find(|period| period.start.is_some())
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
    for reading in &readings {
        if let Some(named) = &reading.named {
            thread.stated.keep(&reading.value, &named.text);
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

/// Whether a time is an earlier one that a sentence only sets beside its own: "it was 1,705, where it had been 2,965 in
/// April 2024".
fn looks_back(parsed: &Parsed, dated: &Period, near: Option<&Period>) -> bool {
    let earlier = near.is_some_and(|near| dated.end.or(dated.start) < near.start.or(near.end));
    earlier && parsed.items.iter().any(|item| item.lower == "had")
}

/// Every figure of a sentence that is one.
fn read(parsed: &Parsed, passage: &Passage, thread: &Thread, paper: &Paper) -> Vec<Reading> {
    let roles: Vec<Role> = parsed
        .figure_places()
        .map(|(at, _)| roles::role(parsed, at))
        .collect();
    let times = times::times(parsed, &roles);
    let beside = parsed.periods.iter().find(|period| period.start.is_some());
    let of_lead = (thread.lead_time.as_ref()).filter(|_| passage.kind == Kind::Bullet);
    let near =
        (beside.or(of_lead).or(thread.near.as_ref())).or_else(|| paper.standing(passage.page));
    let points_back = points_back(parsed);
    let wished = is_wished(parsed);
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
            None => inherited(thread, passage, roles[index], points_back, paper)
                .filter(|(time, _)| *time != Time::Paper || !wished)
                .map_or((Time::None, None), |(time, period)| (time, Some(period))),
        };
        value.period = period.map(|mut period| {
            paper.calendar.date(&mut period, near);
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
        let repeated = thread.stated.repeated(parsed, at, &value);
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
    near.or_else(|| Some((Time::Paper, of_paper?)))
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

/// Whether a sentence begins with what was said before: "Of these", "This", "They".
fn points_back(parsed: &Parsed) -> bool {
    let first = parsed.word(Some(0));
    matches!(first, "this" | "these" | "they" | "it" | "those")
        || matches!(
            (first, parsed.word(Some(1))),
            ("of", "these" | "those" | "the" | "this" | "which")
        )
}

/// Values take up the levels and changes that stand beside them.
fn assemble(parsed: &Parsed, readings: Vec<Reading>, blank: &Statement) -> Vec<Statement> {
    let mut statements: Vec<(usize, Statement)> = Vec::new();
    // Levels that stand before their value: "from 4% to 6%".
    let mut waiting: Vec<Reading> = Vec::new();
    let mut readings = readings.into_iter().peekable();
    while let Some(reading) = readings.next() {
        if reading.role == Role::Value {
            let outer = statements.last_mut();
            if let Some((at, statement)) = outer
                && is_part(parsed, *at, statement, &reading)
            {
                if let Some(value) = &mut statement.value {
                    value.numerator = reading.value.numerator;
                    value.denominator = reading.value.denominator;
                }
                continue;
            }
            let mut statement = begin(&reading, blank);
            let mut changed = None;
            for earlier in waiting.drain(..) {
                if let Role::Change(_, way) = earlier.role {
                    changed = Some(way);
                }
                if let Some(comparison) = comparison(parsed, &earlier) {
                    statement.comparisons.push(comparison);
                }
            }
            let way = changed.or_else(|| trend::way(parsed, reading.at));
            (statement.direction, statement.polarity) = trend::trend(&statement, way);
            statements.push((reading.at, statement));
            continue;
        }
        let own = own_indicator(&reading, statements.last().map(|(_, statement)| statement));
        let value_follows = readings.peek().is_some_and(|next| {
            next.role == Role::Value
                && parsed.items[reading.at..next.at]
                    .iter()
                    .all(|item| item.lower != ";")
                && next.value.unit == reading.value.unit
        });
        if !own
            && reading.role == Role::Level(ComparisonKind::Previous)
            && value_follows
            && preceded_by_from(parsed, &reading)
        {
            waiting.push(reading);
            continue;
        }
        // "rose by 2.3 points to 9.1 days": the change of the level that it leads to.
        let leads = matches!(reading.role, Role::Change(..))
            && readings.peek().is_some_and(|next| {
                next.role == Role::Value
                    && parsed.word(next.at.checked_sub(1)) == "to"
                    && next.at <= reading.at + 3
            });
        let same = readings.peek().is_some_and(|next| {
            let name = |reading: &Reading| reading.named.as_ref().map(|named| named.text.clone());
            name(next) == name(&reading)
        });
        if leads && same {
            waiting.push(reading);
            continue;
        }
        let attach = !own
            && statements.last().is_some_and(|(at, _)| {
                parsed.items[*at..reading.at]
                    .iter()
                    .all(|item| item.lower != ";")
            });
        if attach && let Some((_, statement)) = statements.last_mut() {
            statement.comparisons.extend(comparison(parsed, &reading));
            let way = match reading.role {
                Role::Change(_, way) => Some(way),
                _ => trend::way(parsed, reading.at),
            };
            if statement.direction.is_none() {
                (statement.direction, statement.polarity) = trend::trend(statement, way);
            }
        } else {
            let mut statement = begin(&reading, blank);
            statement.value = None;
            statement.comparisons.extend(comparison(parsed, &reading));
            if let Role::Change(_, way) = reading.role {
                (statement.direction, statement.polarity) = trend::trend(&statement, Some(way));
            }
            statements.push((reading.at, statement));
        }
    }
    for reading in waiting {
        let mut statement = begin(&reading, blank);
        statement.value = None;
        statement.comparisons.extend(comparison(parsed, &reading));
        statements.push((reading.at, statement));
    }
    statements
        .into_iter()
        .map(|(_, statement)| statement)
        .collect()
}

fn preceded_by_from(parsed: &Parsed, reading: &Reading) -> bool {
    parsed.items[..reading.at]
        .iter()
        .rev()
        .take(7)
        .take_while(|item| !matches!(item.what, What::Figure(_)))
        .any(|item| item.lower == "from")
}

/// "12.4% (114 out of 919)": the part and whole of the percentage before.
fn is_part(parsed: &Parsed, before: usize, statement: &Statement, reading: &Reading) -> bool {
    let percent = statement
        .value
        .as_ref()
        .is_some_and(|value| value.unit == Unit::Percent && value.numerator.is_none());
    let near = parsed
        .opens(reading.at)
        .is_some_and(|open| open > before && open - before <= 6);
    percent && near && reading.value.numerator.is_some()
}

/// Whether a change names something else than the value before it.
fn own_indicator(reading: &Reading, last: Option<&Statement>) -> bool {
    let (Some(named), Some(last)) = (&reading.named, last) else {
        return false;
    };
    // "63% are healthy and severe obesity will have reduced from 5%": a clause with its own subject.
    let clause = matches!(reading.role, Role::Level(ComparisonKind::Previous))
        && named.by == By::Subject
        && last.value.is_some();
    if !matches!(reading.role, Role::Change(..)) && !clause {
        return false;
    }
    let words = |text: &str| -> Vec<String> {
        text.split_whitespace()
            .filter(|word| word.len() > 3)
            .map(str::to_lowercase)
            .collect()
    };
    // "an increase of £15m to the Capital Plan and of £40m to the Capital Project Budgets": one word in common is
    // not enough.
    let (of_value, own) = (words(&last.indicator), words(&named.text));
    let common = own.iter().filter(|word| of_value.contains(word)).count();
    common * 2 <= own.len().min(of_value.len())
}

fn begin(reading: &Reading, blank: &Statement) -> Statement {
    let indicator = reading
        .named
        .as_ref()
        .map_or(String::new(), |named| named.text.clone());
    let confidence = confidence(&reading.signs);
    Statement {
        indicator,
        value: Some(reading.value.clone()),
        confidence,
        ..blank.clone()
    }
}

fn comparison(parsed: &Parsed, reading: &Reading) -> Option<Comparison> {
    let mut value = reading.value.clone();
    let (kind, basis) = match reading.role {
        Role::Value => return None,
        Role::Level(kind) => (kind, Basis::Level),
        Role::Change(basis, way) => {
            // Falls are negative, whatever sign is printed.
            let falls = way == Way::Down;
            value.number = value
                .number
                .map(|number| if falls { -number.abs() } else { number });
            (compared_with(parsed, reading.at), basis)
        }
    };
    Some(Comparison { kind, value, basis })
}

/// What a change is from: the words behind it say so, else the time before.
fn compared_with(parsed: &Parsed, at: usize) -> ComparisonKind {
    let words: Vec<&str> = parsed.items[at + 1..]
        .iter()
        .take(10)
        .take_while(|item| !matches!(item.what, What::Figure(_)) && item.lower != ";")
        .map(|item| item.lower.as_str())
        .collect();
    let has = |names: &[&str]| words.iter().any(|word| names.contains(word));
    if has(&["target", "targets"]) {
        ComparisonKind::Target
    } else if has(&["neighbours", "neighbour"]) {
        ComparisonKind::StatisticalNeighbours
    } else if has(&["national", "england", "nationally"]) {
        ComparisonKind::National
    } else if has(&["budget", "budgeted"]) {
        ComparisonKind::Budget
    } else if has(&["forecast", "expected", "estimate", "estimated", "planned"]) {
        ComparisonKind::Forecast
    } else {
        ComparisonKind::Previous
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_says_the_time_of_its_section() {
        let shown = |heading: &str| match Section::under(heading) {
            Section::Open => "open".to_owned(),
            Section::Of(period) => period.text,
            Section::Mixed => "mixed".to_owned(),
        };
        assert_eq!(shown("Revenue outturn 2023/24"), "2023/24");
        assert_eq!(shown("Outturn 2023/24 and budget 2024/25"), "mixed");
        assert_eq!(shown("Adult social care"), "open");
    }
}
