//! The time that a paper's figures hold for, where it says so once for all: "data as at 31 October 2018
//! unless otherwise stated", "Draft Revenue Budget 2025-26", "Year to 31 March 2015", or a title that ends
//! in its year: "Library visits and loans, 2015".
//!
//! Not a meeting's or an inspection's date, not the years of a plan ("Corporate plan 2016"), and nothing
//! where a paper names several such times.

use std::collections::BTreeSet;

use scrutineer_model::{Block, BlockKind, Period, PeriodKind, Sheet};
use scrutineer_quantity::calendar::Calendar;
use scrutineer_quantity::periods::last_of;

use crate::parse::{Parsed, What, parse};
use crate::sentence::sentences;

/// Words that a paper about one year has right before the year.
const KINDS: &[&str] = &[
    "budget",
    "budgets",
    "estimates",
    "accounts",
    "outturn",
    "monitoring",
    "return",
];

/// Words of titles whose year is not that of their figures: what is planned, decided or discussed.
const OTHERS: &[&str] = &[
    "plan",
    "plans",
    "strategy",
    "strategic",
    "framework",
    "programme",
    "policy",
    "vision",
    "scheme",
    "minutes",
    "agenda",
    "meeting",
    "committee",
    "cabinet",
    "panel",
    "board",
    "act",
    "regulations",
    "published",
    "version",
    "edition",
    "consultation",
    "by",
    "to",
    "from",
    "until",
    "beyond",
];

/// Words that a title has at least; fewer are a date by itself.
const TITLE_WORDS: usize = 3;

/// Pages from the first on whose headings may be the paper's title.
const TITLE_PAGES: u32 = 2;

/// The time of a paper's figures; `None` where nothing says it or several are said.
pub(crate) fn standing(sheets: &[Sheet]) -> Option<Period> {
    let mut heads = BTreeSet::new();
    only(sheets.iter().flat_map(as_stated))
        .or_else(|| only(sheets.iter().flat_map(|sheet| of_titles(sheet, &mut heads))))
}

/// Words of the title of a paper that reports on a time.
const REPORTS: &[&str] = &[
    "performance",
    "monitor",
    "monitoring",
    "report",
    "outturn",
    "dashboard",
    "scorecard",
    "indicators",
    "update",
    "review",
    "statistics",
    "data",
    "accounts",
    "finance",
    "budget",
];

/// The quarter, month or year that a paper's title says it reports on: "Performance monitor, quarter 3 2017/18". Times
/// without a year take it from there.
///
/// Not the day of a meeting or the years of a plan, and nothing where titles name several.
pub(crate) fn reported(sheets: &[Sheet]) -> Option<Period> {
    let titles = sheets
        .iter()
        .filter(|sheet| sheet.page <= TITLE_PAGES)
        .flat_map(|sheet| &sheet.blocks)
        .filter(|block| matches!(block.kind, BlockKind::Heading { .. }))
        .filter(|block| is_dated(&block.text));
    let times: Vec<Period> = titles
        .filter_map(|block| {
            let parsed = parse(&block.text, None);
            let words = |word: &str| parsed.items.iter().any(|item| item.lower == word);
            let reports = REPORTS.iter().any(|word| words(word))
                && !["plan", "plans", "strategy", "minutes", "agenda"]
                    .iter()
                    .any(|word| words(word));
            let time = match &parsed.periods[..] {
                [time] => time.clone(),
                [quarter, range] if dates_quarter(quarter, range) => {
                    let dated = Period {
                        start: range.start,
                        end: range.end,
                        ..quarter.clone()
                    };
                    return Some(dated);
                }
                // "Month 9, 2023/24"
                [inner, year] if year.kind == PeriodKind::FinancialYear => {
                    let mut inner = inner.clone();
                    Calendar::default().date(&mut inner, Some(year));
                    inner
                }
                _ => return None,
            };
            let dated = time.start.is_some() && time.end.is_some();
            (reports && dated && time.kind != PeriodKind::Day).then_some(time)
        })
        .collect();
    // "Quarter 3 2017/18" under "Performance 2017/18" says more.
    let quarters = || {
        times
            .iter()
            .filter(|time| time.kind == PeriodKind::Quarter)
            .cloned()
    };
    let within = || {
        quarters().chain(
            (times.iter())
                .filter(|time| time.kind == PeriodKind::Month)
                .cloned(),
        )
    };
    match within().next() {
        Some(_) => only(within()),
        None => only(times.iter().cloned()),
    }
}

/// Whether a paper's title says that it is a budget: "Draft Revenue Budget 2025-26". Not "Budget monitoring 2023/24".
pub(crate) fn plans(sheets: &[Sheet]) -> bool {
    let titles = (sheets.iter())
        .filter(|sheet| sheet.page <= TITLE_PAGES)
        .flat_map(|sheet| &sheet.blocks)
        .filter(|block| matches!(block.kind, BlockKind::Heading { .. }) && is_dated(&block.text));
    titles.into_iter().any(|block| {
        let parsed = parse(&block.text, None);
        let words =
            |words: &[&str]| (parsed.items.iter()).any(|item| words.contains(&item.lower.as_str()));
        budget_year(&parsed).is_some()
            && words(&["budget", "budgets", "estimates"])
            && !words(&[
                "outturn",
                "monitoring",
                "monitor",
                "accounts",
                "report",
                "return",
            ])
    })
}

/// "Quarter 3: 1 October 2018 – 31 December 2018": a quarter beside its days.
fn dates_quarter(quarter: &Period, range: &Period) -> bool {
    let (Some(start), Some(end)) = (range.start, range.end) else {
        return false;
    };
    let starts = matches!(start.month(), 1 | 4 | 7 | 10) && start.day() == 1;
    quarter.kind == PeriodKind::Quarter
        && range.kind == PeriodKind::Range
        && starts
        && last_of(start.year(), start.month() + 2) == Some(end)
}

/// The one time that all of them are.
fn only(mut periods: impl Iterator<Item = Period>) -> Option<Period> {
    let first = periods.next()?;
    periods
        .all(|other| other.start == first.start && other.end == first.end)
        .then_some(first)
}

/// "Data as at 31 October 2018 unless otherwise stated", wherever it stands.
fn as_stated(sheet: &Sheet) -> Vec<Period> {
    sheet
        .blocks
        .iter()
        .filter(|block| block.text.contains("unless otherwise stated"))
        .flat_map(|block| {
            sentences(&block.text, &[])
                .into_iter()
                .filter_map(|range| as_at(&parse(&block.text[range], None)))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn as_at(parsed: &Parsed) -> Option<Period> {
    let unless = parsed
        .items
        .iter()
        .position(|item| item.lower == "unless")?;
    parsed.items[..unless]
        .iter()
        .enumerate()
        .rev()
        .find_map(|(at, item)| match item.what {
            What::Period(period) => Some((at, period)),
            _ => None,
        })
        .filter(|&(at, _)| {
            parsed.word(at.checked_sub(2)) == "as"
                && matches!(parsed.word(at.checked_sub(1)), "at" | "of")
        })
        .map(|(_, period)| parsed.periods[period].clone())
        .filter(|period| period.end.is_some())
}

/// Whether a text may state a time with its year: that takes a digit.
fn is_dated(text: &str) -> bool {
    text.contains(|char: char| char.is_ascii_digit())
}

/// "Draft Revenue Budget 2025-26" in a title, "Year to 31 March 2015" in a running head.
/// A running head is read once for all its pages: `heads` are those that were.
fn of_titles<'t>(sheet: &'t Sheet, heads: &mut BTreeSet<&'t str>) -> Vec<Period> {
    sheet
        .blocks
        .iter()
        .enumerate()
        .filter(|(index, block)| match block.kind {
            BlockKind::Heading { .. } => sheet.page <= TITLE_PAGES,
            BlockKind::Furniture => heads.insert(&block.text),
            _ => *index == 0 && sheet.page == 1 && is_title(&block.text),
        })
        .map(|(_, block)| block)
        .filter(|block| is_dated(&block.text))
        .filter_map(|block| {
            let parsed = parse(&block.text, None);
            match block.kind {
                BlockKind::Furniture => budget_year(&parsed),
                _ => titled(&parsed),
            }
        })
        .chain(title_page(sheet))
        .collect()
}

/// Whether the first block of a paper may be its title, though nothing sets it apart: few words, and no sentence.
fn is_title(text: &str) -> bool {
    /// Words of a title at most.
    const WORDS: usize = 14;
    let text = text.trim_end();
    !text.ends_with(['.', ':', ';', ',', '?']) && text.split_whitespace().count() <= WORDS
}

/// The lines of a first page that has little more than a title, which layout leaves loose: "LOCAL AUTHORITIES’ INCOME
/// AND EXPENDITURE: 2016 to 2017" above a date.
fn title_page(sheet: &Sheet) -> Vec<Period> {
    /// Words of such a page at most.
    const WORDS: usize = 60;
    if sheet.page != 1 || sheet.words.len() > WORDS {
        return Vec::new();
    }
    let loose = |block: &&Block| block.kind == BlockKind::Loose;
    sheet
        .blocks
        .iter()
        .filter(loose)
        .flat_map(|block| lines(sheet, block))
        .filter_map(|line| titled(&parse(&line, None)))
        .collect()
}

/// The lines of a block as text: its words, apart where the next one stands lower.
fn lines(sheet: &Sheet, block: &Block) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut base: Option<f32> = None;
    for word in block
        .words
        .iter()
        .filter_map(|&at| sheet.words.get(at as usize))
    {
        let height = word.bbox.height();
        let same = base.is_some_and(|base| (word.bbox.y1 - base).abs() < 0.5 * height);
        base = Some(word.bbox.y1);
        match lines.last_mut().filter(|_| same) {
            Some(line) => {
                line.push(' ');
                line.push_str(&word.text);
            }
            None => lines.push(word.text.clone()),
        }
    }
    lines
}

fn titled(parsed: &Parsed) -> Option<Period> {
    budget_year(parsed).or_else(|| last_year(parsed))
}

/// "Library visits and loans, 2015"
fn last_year(parsed: &Parsed) -> Option<Period> {
    let words = |word: &&crate::parse::Item| word.what == What::Word;
    let plain = parsed.items.iter().filter(words).count() >= TITLE_WORDS
        && !parsed
            .items
            .iter()
            .any(|item| OTHERS.contains(&item.lower.as_str()));
    let What::Period(index) = parsed.items.last()?.what else {
        return None;
    };
    let period = &parsed.periods[index];
    let year = period.kind.is_year();
    if !plain || parsed.periods.len() != 1 {
        return None;
    }
    if year {
        return Some(period.clone());
    }
    financial_year(parsed, period)
}

/// Words of titles about money.
const MONEY: &[&str] = &[
    "income",
    "expenditure",
    "spending",
    "finance",
    "finances",
    "financial",
    "budget",
    "accounts",
    "outturn",
];

/// "Income and expenditure: 2016 to 2017": one financial year, as the style guide for gov.uk has it printed.
fn financial_year(parsed: &Parsed, period: &Period) -> Option<Period> {
    let money = parsed
        .items
        .iter()
        .any(|item| MONEY.contains(&item.lower.as_str()));
    let (from, to) = period.text.split_once(" to ")?;
    let (from, to) = (from.parse::<i16>().ok()?, to.parse::<i16>().ok()?);
    if !money || to != from + 1 {
        return None;
    }
    let text = format!("{from}-{:02}", to % 100);
    let read = parse(&text, None).periods.first().cloned()?;
    (read.kind == PeriodKind::FinancialYear).then(|| Period {
        text: period.text.clone(),
        ..read
    })
}

/// "Draft Revenue Budget 2025-26", "Year to 31 March 2015"
fn budget_year(parsed: &Parsed) -> Option<Period> {
    parsed.items.iter().enumerate().find_map(|(at, item)| {
        let What::Period(index) = item.what else {
            return None;
        };
        let period = &parsed.periods[index];
        let year = matches!(
            period.kind,
            PeriodKind::FinancialYear | PeriodKind::Rolling12Months
        ) && period.end.is_some();
        // "2016 Budget and Five-Year Financial Plan", as cities abroad have it
        if period.kind == PeriodKind::CalendarYear
            && matches!(parsed.word(Some(at + 1)), "budget" | "budgets")
            && at == 0
        {
            return Some(period.clone());
        }
        let ahead = (at.saturating_sub(3)..at)
            .rev()
            .map(|before| parsed.word(Some(before)));
        let kind = ahead
            .take_while(|word| !matches!(*word, "," | ";" | "and"))
            .any(|word| KINDS.contains(&word));
        (year && (kind || period.kind == PeriodKind::Rolling12Months)).then(|| period.clone())
    })
}

#[cfg(test)]
mod tests {
    use scrutineer_model::Block;

    use super::*;

    fn check(kind: BlockKind, text: &str, expected: &str) {
        let sheet = Sheet {
            page: 1,
            blocks: vec![Block {
                kind,
                text: text.to_owned(),
                ..Block::default()
            }],
            ..Sheet::default()
        };
        let found = standing(&[sheet]).and_then(|period| period.end);
        assert_eq!(
            found.map_or(String::new(), |day| day.to_string()),
            expected,
            "{text}"
        );
    }

    fn heading() -> BlockKind {
        BlockKind::Heading {
            level: 1,
            number: None,
        }
    }

    #[test]
    fn a_paper_says_once_what_its_figures_hold_for() {
        let foot = "Monthly Data Release, data as at 31 October 2018 unless otherwise stated.";
        check(BlockKind::Furniture, foot, "2018-10-31");
        check(
            heading(),
            "Draft Revenue Budget 2025-26 and 2025-28 MTFP",
            "2026-03-31",
        );
    }

    #[test]
    fn a_title_says_what_a_paper_reports_on() {
        let of = |text: &str| {
            let block = Block {
                kind: heading(),
                text: text.to_owned(),
                ..Block::default()
            };
            let sheet = Sheet {
                page: 1,
                blocks: vec![block],
                ..Sheet::default()
            };
            reported(&[sheet])
                .and_then(|period| period.end)
                .map_or(String::new(), |day| day.to_string())
        };
        assert_eq!(of("Performance Monitor Quarter 3 2017/18"), "2017-12-31");
        assert_eq!(
            of("Budget monitoring report: Month 9, 2023/24"),
            "2023-12-31"
        );
        assert_eq!(of("Budget report 2017/18 – QUARTER 3"), "2017-12-31");
        assert_eq!(
            of("Quarter 3: 1 October 2018 – 31 December 2018"),
            "2018-12-31"
        );
        assert_eq!(of("Improvement plan, quarter 3 2017/18"), "");
        assert_eq!(of("Report to Cabinet, 30 January 2025"), "");
    }

    #[test]
    fn a_title_may_end_in_its_year() {
        check(heading(), "Library visits and loans, 2015", "2015-12-31");
    }

    #[test]
    fn two_years_in_a_title_about_money_are_a_financial_year() {
        let title = "Local authorities' income and expenditure: 2016 to 2017";
        check(heading(), title, "2017-03-31");
        check(heading(), "Homes built in the district: 2016 to 2017", "");
    }

    #[test]
    fn cities_abroad_budget_for_a_calendar_year() {
        check(
            heading(),
            "2016 Budget and Five-Year Financial Plan",
            "2016-12-31",
        );
        check(heading(), "Findings of the 2016 budget survey", "");
    }

    #[test]
    fn the_first_line_may_be_a_title_however_it_is_set() {
        let line = BlockKind::Paragraph { number: None };
        check(
            line.clone(),
            "7 June 2017 – Revenue Monitoring 2016/17",
            "2017-03-31",
        );
        check(line, "They met over the budget 2016/17.", "");
    }

    #[test]
    fn dates_of_meetings_and_years_of_strategies_are_none() {
        check(heading(), "Cabinet, 30 January 2025", "");
        check(heading(), "Corporate plan 2016/17", "");
        check(BlockKind::Furniture, "Report published: 23 May 2014", "");
    }
}
