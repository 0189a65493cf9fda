//! Passages become statements: every figure with its indicator, its time and what it is set beside.

use std::cell::RefCell;
use std::collections::BTreeMap;

use scrutineer_model::{Evidence, Period, Sheet, Statement, Table, Unit, Value};
use scrutineer_quantity::calendar::Calendar;

use crate::assemble::{Reading, assemble};
use crate::confidence::{Odds, Signs};
use crate::dating::{Paper, calendar, keep_near, near, same};
use crate::density::Density;
use crate::frame::{Frame, Frames};
use crate::holding::Timing;
use crate::indicators::topic::Topic;
use crate::indicators::{self, Asked, Before, By, Lead, Named};
use crate::inventory::is_inventory;
use crate::page_head::scaled;
use crate::parse::{Parsed, What, parse};
use crate::passage::{Kind, Passage, passages};
use crate::proposals::{Proposals, Seen};
use crate::roles::{self, Role};
use crate::sentence::sentences;
use crate::spoken::spoken;
use crate::thread::{Carried, Section, Thread, is_part, points_back};
use crate::{
    as_at, assessment, corresponding, counted, defining, indexed, lexicon, size_class, thousands,
    times,
};

/// The figures that sentences and bullets of a paper state, in reading order.
///
/// `sheets` are arranged; words inside `tables` are left out, but for cells that hold sentences.
pub fn find(sheets: &[Sheet], tables: &[Table]) -> Vec<Statement> {
    found(sheets, tables, None)
}

/// The figures of a paper with all the names that they may have, for those who fit the weights by which one is chosen. What one
/// goes on from is named by the order of the rules.
pub fn proposals(sheets: &[Sheet], tables: &[Table]) -> Vec<Proposals> {
    let seen = RefCell::default();
    found(sheets, tables, Some(&seen));
    seen.into_inner()
}

fn found(sheets: &[Sheet], tables: &[Table], seen: Seen<'_>) -> Vec<Statement> {
    let passages = passages(sheets, tables);
    let mut calendar = calendar(&passages);
    // What the calendar keeps has a year.
    let dated =
        |text: &str| text.bytes().any(|byte| byte.is_ascii_digit()) && Calendar::may_note(text);
    for passage in passages.iter().filter(|passage| dated(&passage.text)) {
        for period in &parse(&passage.text, None).periods {
            calendar.note(period);
        }
    }
    let paper = Paper::of(sheets, &passages, calendar);
    // How likely each is right is known when all of its page has been read.
    let mut statements: Vec<(Odds, Statement)> = Vec::new();
    let mut densities: BTreeMap<u32, Density> = BTreeMap::new();
    // The last page that told a time.
    let mut dated_page = None;
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
        let mut last = None;
        for range in sentences(&passage.text, &passage.line_ends) {
            let lead = thread.lead.as_deref();
            let lead = lead.filter(|_| passage.kind == Kind::Bullet);
            let parsed = parse(&passage.text[range.clone()], lead);
            let stated = sentence(passage, &range, &parsed, thread, (&paper, seen));
            if !stated.is_empty() {
                densities.entry(passage.page).or_default().add(&parsed);
            }
            statements.extend(stated.into_iter().map(|(odds, statement)| {
                let dated = dated_page == Some(passage.page);
                let odds = if dated { odds.on_dated_page() } else { odds };
                (odds, statement)
            }));
            if (parsed.periods.iter()).any(|period| period.start.or(period.end).is_some()) {
                dated_page = Some(passage.page);
            }
            last = Some(parsed);
        }
        thread.leave(passage, last.as_ref());
    }
    let stated = statements.into_iter().map(|(odds, statement)| {
        let density = densities.get(&statement.source.page);
        Statement {
            confidence: odds.confidence(density.map_or(0.0, Density::share)),
            ..statement
        }
    });
    stated.collect()
}

fn sentence(
    passage: &Passage,
    range: &std::ops::Range<usize>,
    parsed: &Parsed,
    thread: &mut Thread,
    (paper, seen): (&Paper, Seen<'_>),
) -> Vec<(Odds, Statement)> {
    let text = parsed.text;
    let states = (1..=MOST_FIGURES).contains(&parsed.figures.len())
        && !is_example(parsed)
        && !is_inventory(parsed);
    let mut frames = std::mem::take(&mut thread.frames);
    frames.enter_sentence();
    let readings = if states {
        read(parsed, passage, thread, &mut frames, (paper, seen))
    } else {
        Vec::new()
    };
    frames.leave_sentence(parsed);
    thread.frames = frames;
    keep_near(parsed, &readings, thread, paper);
    if readings.is_empty() {
        silent(parsed, passage, thread);
        return Vec::new();
    }
    thread.subject = None;
    let quote = passage.printed.get(range.clone()).unwrap_or(text);
    let blank = Statement {
        quote: quote.to_owned(),
        indicator: String::new(),
        value: None,
        comparisons: Vec::new(),
        direction: None,
        polarity: None,
        assessment: None,
        source: passage.source(range),
        cell: passage.cell.clone(),
        paragraph: passage.number.clone(),
        confidence: 0.0,
    };
    let units = readings.iter().map(|reading| reading.value.unit);
    thread.rate = units.rev().find(|unit| unit.is_rate()).or(thread.rate);
    thread.sentence.clear();
    for reading in &readings {
        if let Some(named) = &reading.named {
            thread.stated.keep(&reading.value, &named.text);
            let kept = (reading.value.unit, named.text.clone());
            thread.sentence.push(kept);
        }
    }
    let apart = apart(parsed, &readings);
    let odds: BTreeMap<usize, Odds> = (readings.iter())
        .map(|reading| (reading.at, Odds::of(&reading.signs)))
        .collect();
    let mut assembled = assemble(parsed, readings, &blank);
    if let Some((begins, judged)) = assessment::assessment(text) {
        assessment::assess(parsed, begins, &judged, &mut assembled);
    }
    let assembled = assembled.into_iter();
    let (places, mut statements): (Vec<usize>, Vec<Statement>) = assembled.unzip();
    keep_time(&statements, thread);
    let first = statements
        .iter()
        .map(|statement| &statement.indicator)
        .find(|indicator| !indicator.is_empty());
    thread.first = first.cloned().or(thread.first.take());
    for statement in &statements {
        if !statement.indicator.is_empty() {
            thread.last = Some(statement.indicator.clone());
            let first = thread.of_paragraph.is_none() && passage.kind != Kind::Bullet;
            if first {
                thread.of_paragraph = Some(statement.indicator.clone());
            }
        }
    }
    name_apart(&mut statements, apart);
    for (&at, statement) in places.iter().zip(&mut statements) {
        if !statement.indicator.is_empty() {
            statement.indicator = indicators::qualified(parsed, at, &statement.indicator);
        }
    }
    (places.iter().map(|place| odds[place]))
        .zip(statements)
        .collect()
}

/// Keeps the time that a sentence's figures tell for what goes on from it.
fn keep_time(statements: &[Statement], thread: &mut Thread) {
    let mut told = told(statements);
    let Some(first) = told.next() else {
        thread.carried = Carried::Undated;
        return;
    };
    // Where a sentence tells several, none is the one that the text goes on in.
    if told.all(|other| same(first, other)) {
        thread.frames.go_on(Frame::of(first.clone()), false);
    }
    thread.carried = Carried::Of(first.clone());
    thread.time = Some(first.clone());
}

/// The times that a sentence's figures tell: not what is said once for all of the paper.
fn told(statements: &[Statement]) -> impl Iterator<Item = &Period> {
    let values = statements.iter().filter_map(|one| one.value.as_ref());
    values
        .filter(|value| value.period_from != Some(Evidence::Paper))
        .filter_map(|value| value.period.as_ref())
}

/// What a sentence without figures leaves for those behind it: the time of the data, what it is about.
fn silent(parsed: &Parsed, passage: &Passage, thread: &mut Thread) {
    if let Some(period) = as_at::of_data(parsed) {
        thread.section = Section::Of(period);
    }
    if passage.kind == Kind::Heading {
        return;
    }
    let opened = times::opened_by(parsed).map(Frame::of);
    let opened = opened.or_else(|| times::year_of_subject(parsed).map(Frame::subject));
    if let Some(frame) = opened {
        thread.frames.go_on(frame, true);
    }
    if let Some(frame) = Frame::announced(parsed) {
        thread.frames.announce(frame);
    }
    thread.topic = Some(Topic::of(parsed.text));
    thread.subject = indicators::of_sentence(parsed);
}

/// Values with the name they share with others, and the name that tells them apart.
fn apart(parsed: &Parsed, readings: &[Reading]) -> Vec<(Value, String, String)> {
    indicators::told_apart(parsed, readings)
        .into_iter()
        .filter_map(|(index, name)| {
            let reading = &readings[index];
            let shared = reading.named.as_ref()?.text.clone();
            Some((reading.value.clone(), shared, name))
        })
        .collect()
}

/// Statements take the names that tell them apart; what goes on from them is of what they share.
fn name_apart(statements: &mut [Statement], apart: Vec<(Value, String, String)>) {
    let mut rest = statements.iter_mut();
    for (value, shared, name) in apart {
        let one = rest.find(|one| one.indicator == shared && one.value.as_ref() == Some(&value));
        if let Some(statement) = one {
            statement.indicator = name;
        }
    }
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

/// A sentence with more figures than this is a table that has lost its form. Most have two, the fullest of a hundred papers
/// has fifteen; and each figure is read beside all others.
const MOST_FIGURES: usize = 100;

/// Every figure of a sentence that is one.
fn read(
    parsed: &Parsed,
    passage: &Passage,
    thread: &Thread,
    frames: &mut Frames,
    (paper, seen): (&Paper, Seen<'_>),
) -> Vec<Reading> {
    let roles: Vec<Role> = parsed
        .figure_places()
        .map(|(at, _)| roles::role(parsed, at))
        .collect();
    let times = times::times(parsed, &roles);
    let timing = Timing {
        parsed,
        passage,
        paper,
        near: near(parsed, (&roles, &times), passage, thread, paper),
        spoken: spoken(parsed),
        roles: &roles,
        times: &times,
    };
    let welsh = lexicon::is_welsh(parsed.items.iter().map(|item| item.lower.as_str()));
    let corresponding = corresponding::names(parsed, &thread.sentence);
    let mut readings = Vec::new();
    // "The overspend was £18m, 1.4% of the budget. This was a reduction": of what the sentence was about.
    let this = matches!(parsed.word(Some(0)), "this" | "it");
    // "The Hill Park is a valued landscape. It covers 23% of the area": of what has just been spoken of.
    let it = parsed.word(Some(0)) == "it";
    let mut last = (thread.subject.clone().filter(|_| it))
        .or(thread.first.clone().filter(|_| this))
        .or(thread.last.clone());
    for (index, (at, figure)) in parsed.figure_places().enumerate() {
        let stated = &parsed.figures[figure];
        // "llwybr troed 44/146": what counts in Welsh, no rule knows.
        let unknown = welsh && stated.value.unit == Unit::Count;
        let unit =
            unit(parsed, at, figure, thread).filter(|_| !unknown && !states_nothing(parsed, at));
        let Some(unit) = unit else {
            timing.pass((index, at), frames);
            continue;
        };
        if passage.kind == Kind::Heading && stated.bare {
            continue;
        }
        let mut value = stated.value.clone();
        value.unit = unit;
        of_page(paper, passage, &mut value);
        let time = timing.hold((index, at), (thread, frames), &readings, &mut value);
        let of_bullet = thread
            .of_paragraph
            .clone()
            .filter(|_| passage.kind == Kind::Bullet);
        let indicator = last.clone().or(of_bullet);
        let before = Before {
            indicator: indicator.as_deref(),
            ..before(thread, passage, &readings, value.unit)
        };
        let asked = Asked {
            parsed,
            at,
            role: roles[index],
            before,
        };
        let (named, lead) = name(&asked, seen, (passage.page, &value));
        let known = corresponding.get(index).copied().flatten();
        let known = known.or_else(|| in_order(parsed, at, &readings));
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
            // "88 of them girls": what follows is about all of them.
            && !(named.by == By::FigureBefore
                && last.as_ref().is_some_and(|last| is_part(&named.text, last)))
        {
            last = Some(named.text.clone());
        }
        let lead = lead.filter(|_| repeated.is_none());
        let signs = Signs::read((parsed, at), named.as_ref(), (time, lead));
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

/// The name of a figure on a page and how far it leads; where all that it may have are wanted, the first of them.
fn name(
    asked: &Asked,
    seen: Seen<'_>,
    (page, value): (u32, &Value),
) -> (Option<Named>, Option<Lead>) {
    match seen {
        None => indicators::indicator(asked).unzip(),
        Some(seen) => {
            let names = indicators::proposals(asked);
            (Proposals::keep(seen, page, value, names), None)
        }
    }
}

/// What a figure is named in the order of those before it.
fn in_order<'r>(parsed: &Parsed, at: usize, readings: &'r [Reading]) -> Option<&'r str> {
    let so_far: Vec<_> = readings.iter().filter_map(Reading::told).collect();
    corresponding::in_order(parsed, at, &so_far)
}

/// A figure in the scale that its page's head gives.
fn of_page(paper: &Paper, passage: &Passage, value: &mut Value) {
    if let Some(scale) = paper.heads.get(&passage.page).and_then(|head| head.scale) {
        scaled(value, scale);
    }
}

/// What was named before a figure in its sentence, and around it.
fn before<'a>(
    thread: &'a Thread,
    passage: &Passage,
    readings: &'a [Reading],
    unit: Unit,
) -> Before<'a> {
    let name = |reading: &'a Reading| reading.named.as_ref().map(|named| named.text.as_str());
    let lead = thread.lead.as_deref();
    Before {
        indicator: None,
        lead: lead.filter(|_| passage.kind == Kind::Bullet),
        point: (thread.point.as_deref()).filter(|_| passage.kind == Kind::Bullet),
        topic: thread.topic.as_ref(),
        heading: thread.heading.as_deref(),
        figure: readings.last().and_then(name),
        same_unit: readings
            .iter()
            .rev()
            .find(|reading| reading.value.unit == unit)
            .and_then(name),
        count: readings
            .iter()
            .rev()
            .find(|reading| {
                reading.value.unit == Unit::Count && !matches!(reading.role, Role::Level(_))
            })
            .and_then(name),
    }
}

/// Whether a figure is one of a row of a table, or only says what kind of thing is meant.
fn states_nothing(parsed: &Parsed, at: usize) -> bool {
    in_row(parsed, at) || defining::is_defining(parsed, at) || size_class::is_size_class(parsed, at)
}

/// The unit of a figure; `None` where a number counts nothing.
fn unit(parsed: &Parsed, at: usize, figure: usize, thread: &Thread) -> Option<Unit> {
    let stated = &parsed.figures[figure];
    let unit = thousands::unit(parsed, at, figure, thread)?;
    let unit = rate_before(parsed, at, thread)
        .filter(|_| stated.bare)
        .unwrap_or(unit);
    let bare = stated.bare && unit == stated.value.unit;
    let counts = !bare || counted::counts(parsed, at, figure);
    let unit = match unit {
        Unit::Count if indexed::is_index(parsed, at) => Unit::Unknown,
        unit => unit,
    };
    counts.then_some(unit)
}

/// "This compares with a national rate of 330": the rate per so many that the sentence before spoke of.
fn rate_before(parsed: &Parsed, at: usize, thread: &Thread) -> Option<Unit> {
    let of = at
        .checked_sub(1)
        .filter(|&of| matches!(parsed.word(Some(of)), "of" | "from"))?;
    let level = match parsed.word(Some(of)) {
        // "This was a decrease from 33.0 at December"
        "from" => (parsed.figure_places())
            .any(|(place, figure)| place == at && parsed.figures[figure].value.text.contains('.')),
        _ => matches!(
            parsed.word(of.checked_sub(1)),
            "rate" | "average" | "figure" | "rates"
        ),
    };
    thread.rate.filter(|_| level && points_back(parsed))
}

/// Whether three or more figures stand side by side: a row of a table that was taken for text. Not a percentage between two
/// dashes: "Rent collected – 98.7% – on target".
fn in_row(parsed: &Parsed, at: usize) -> bool {
    let figure = |at: usize| parsed.is_figure(at) || matches!(parsed.word(Some(at)), "-" | "–");
    let before = (0..at).rev().take_while(|&at| figure(at));
    let behind = (at + 1..parsed.items.len()).take_while(|&at| figure(at));
    let beside = before.chain(behind);
    let bare =
        matches!(parsed.what(Some(at)), Some(What::Figure(figure)) if parsed.figures[figure].bare);
    let (count, figures) = beside.fold((0, 0), |(count, figures), at| {
        (count + 1, figures + usize::from(parsed.is_figure(at)))
    });
    // "was cut by 36.5 per cent – £3.5 million less": the same in another unit
    let again = |other: usize| {
        count == 2 && figures == 1 && parsed.is_figure(other) && !parsed.are_alike(at, other)
    };
    let again = !bare && (again(at + 2) || at.checked_sub(2).is_some_and(again));
    count >= 2 && (bare || figures > 0) && !again
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_model::{Block, BlockKind};

    #[test]
    fn a_sentence_of_hundreds_of_figures_states_none() {
        let found = |figures: usize| {
            let listed: Vec<String> = (0..figures)
                .map(|k| format!("£{}m for works", 10 + k))
                .collect();
            let text = format!("The council spent {}.", listed.join(", "));
            let block = Block {
                kind: BlockKind::Paragraph { number: None },
                text,
                ..Block::default()
            };
            let blocks = vec![block];
            find(
                &[Sheet {
                    blocks,
                    ..Sheet::default()
                }],
                &[],
            )
            .len()
        };
        assert_eq!(found(12), 12);
        assert_eq!(found(MOST_FIGURES + 1), 0);
    }
}
