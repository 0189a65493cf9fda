//! What stands around a table and speaks of its figures: title, caption, notes, the lines just above
//! it, its section, and what the page says of all its figures.
//!
//! "£'000" at the right end over the frame, "All figures in £m" under the page's heading, "for the year
//! ended 31 March 2018" over a statement of accounts.

use std::borrow::Cow;

use jiff::civil::Date;
use scrutineer_model::{BlockKind, Cell, Evidence, Period, PeriodKind, Sheet, Table, Unit};
use scrutineer_quantity::periods::{may_state, period};
use scrutineer_quantity::token::tokens;
use scrutineer_quantity::units::{Says, Stated, stated};

use crate::headnote::{Place, Reach, of_money, speaks_of_figures};
use crate::paper::Whole;
use crate::period::is_of_name;
use crate::words::plain;

/// What stands around a table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Surroundings {
    /// The unit that its title, caption, notes or a line just above it state.
    pub(crate) table_unit: Says,
    /// The units that are said farther off, the nearest first: of its section, of its page, of a table
    /// that it goes on from, of all the paper's figures.
    pub(crate) farther: Vec<(Evidence, Says)>,
    /// The one time that its title or caption states.
    pub(crate) title_time: Option<Period>,
    /// The one financial year that heads over its columns state: "Q4" beside "2017-18" is of it.
    pub(crate) heads_year: Option<Period>,
    /// The different times that its columns' heads state, each alone in its head.
    pub(crate) column_times: Vec<(Option<Date>, Option<Date>)>,
    /// The one year that the running head of its page states, else the paper's accounts, where no head of its columns states a time.
    pub(crate) running_time: Option<Period>,
    /// The one time that its section states.
    pub(crate) section_time: Option<Period>,
    /// "year ended 31 March 2018", "as at 31 March 2018" above it: what a year over a column stands for.
    pub(crate) year_end: Option<Period>,
    /// "Years end on 31 March" above it, or in the heads over its years.
    pub(crate) years_end_in_march: bool,
    /// "Years are academic years ending in August" above it: "2024" is 2023/24.
    pub(crate) academic_years_end: bool,
    /// The paper's money is not pounds: where its year is the calendar's, its quarters are the calendar's too.
    pub(crate) abroad: bool,
    /// Title, caption and section: words that say what its figures are of.
    pub(crate) words: String,
}

impl Surroundings {
    /// What the figures of a table report on, the nearest first, for heads that count from it: "Last month".
    pub(crate) fn reported(&self, place: Option<&Place<'_>>, sheets: &[Sheet]) -> Vec<Period> {
        let said = [&self.title_time, &self.section_time, &self.running_time];
        let said = said.into_iter().flatten().cloned();
        let whole = |time: &Period| {
            matches!(time.kind, PeriodKind::Month | PeriodKind::Quarter) || time.kind.is_year()
        };
        let page = place.and_then(|place| place.reported(sheets));
        said.filter(whole).chain(page).collect()
    }
}

/// A line that states a unit and nothing else has few words: "All figures are in thousands of pounds".
const FEW: usize = 9;

/// `before` is what an earlier table of the section states for its figures of money.
pub(crate) fn surroundings(
    table: &Table,
    tables: &[Table],
    sheets: &[Sheet],
    whole: &Whole,
    before: Option<&Stated>,
) -> Surroundings {
    let titles: Vec<&str> = [table.title.as_deref(), table.caption.as_deref()]
        .into_iter()
        .flatten()
        .collect();
    let section = table.section.as_deref();
    let place = Place::of(table, tables, sheets);
    let lines = (place.as_ref()).map_or_else(Vec::new, Place::headnotes);
    // "Years" in the corner heads a stub of years.
    let corner = table.cells.iter().filter(|cell| {
        cell.row < table.header_rows
            && cell.column < table.stub_columns.max(1)
            && !matches!(
                cell.text.trim(),
                "Years" | "Year" | "Months" | "Weeks" | "Days"
            )
    });
    let notes = table
        .notes
        .iter()
        .map(|note| note.text.as_str())
        .filter(|text| text.split_whitespace().count() <= FEW && speaks_of_figures(text));
    let of_texts = corner
        .map(|cell| cell.text.as_str())
        .chain(titles.iter().copied())
        .map(stated);
    let near = lines
        .iter()
        .filter(|(reach, _)| *reach == Reach::Table)
        .map(|(_, says)| says.clone());
    // What stands nearer comes first; another that disagrees with it is not looked at.
    let mut table_unit = of_texts
        .chain(near)
        .chain(notes.map(stated))
        .find(|says| *says != Says::Nothing)
        .unwrap_or_default();
    if table_unit == Says::Nothing
        && let Some(unit) = &table.unit
        && titles.iter().any(|title| title.contains(&unit.text))
    {
        table_unit = stated(&unit.text);
    }
    let money = |says: &Says| says.unit().is_some_and(of_money);
    let farther = section
        .map(stated)
        .into_iter()
        .map(|says| (Evidence::Section, says))
        .chain(lines.iter().filter(|(_, says)| money(says)).filter_map(
            |(reach, says)| match reach {
                Reach::Table => None,
                Reach::Page => Some((Evidence::Section, says.clone())),
                Reach::Other => Some((Evidence::Sister, says.clone())),
            },
        ))
        .chain(before.map(|said| (Evidence::Sister, Says::Unit(said.clone()))))
        .chain([(Evidence::Paper, whole.unit.clone())])
        .filter(|(_, says)| says.unit().is_some())
        .collect();
    let heads_times = heads_times(table);
    let section_time = section.and_then(section_time);
    Surroundings {
        table_unit,
        farther,
        title_time: corner_time(table)
            .or_else(|| titles.iter().find_map(|title| only_time(title)))
            .or_else(|| dated(table, place.as_ref().filter(|_| section_time.is_none())?)),
        heads_year: heads_year(&heads_times),
        running_time: (!heads_state_times(table))
            .then(|| {
                let of_page = place.as_ref().and_then(Place::running_time);
                of_page.or_else(|| whole.year_end.clone())
            })
            .flatten(),
        column_times: column_times(heads_times, table.stub_columns),
        section_time,
        year_end: year_end(table, sheets, &titles).or_else(|| whole.year_end.clone()),
        years_end_in_march: titles.iter().any(|title| years_end_in_march(title))
            || (table.cells.iter())
                .filter(|cell| cell.row < table.header_rows)
                .any(|cell| years_end_in_march(&cell.text))
            || place.as_ref().is_some_and(Place::years_end_in_march),
        academic_years_end: titles.iter().any(|title| academic_years_end(title))
            || place.as_ref().is_some_and(Place::academic_years_end),
        abroad: whole.currency.is_some_and(|currency| currency != Unit::Gbp),
        words: titles
            .into_iter()
            .chain(section)
            .collect::<Vec<_>>()
            .join(" "),
    }
}

/// The time that a section's name states. "4.4.14" before it is its number.
fn section_time(section: &str) -> Option<Period> {
    let numbers = |time: &Period| {
        section.starts_with(&time.text)
            && time
                .text
                .chars()
                .all(|char| char.is_ascii_digit() || char == '.')
            && time.text.contains('.')
    };
    // "Report to Cabinet, 30 January 2025" says when it met.
    let holds = |time: &Period| {
        let lower = section.to_lowercase();
        time.kind != PeriodKind::Day || lower.contains(" at ") || lower.contains("balance")
    };
    only_time(section).filter(|time| !numbers(time) && holds(time))
}

/// The time of the line that dates a schedule, else the year in the lines that name it, else the day in one below it. Rows of
/// times have their own:
/// "Thereafter" below "2023" is of none.
fn dated(table: &Table, place: &Place<'_>) -> Option<Period> {
    let timed = |cell: &Cell| {
        cell.row >= table.header_rows
            && cell.column < table.stub_columns.max(1)
            && only_time(&cell.text).is_some_and(|time| time.text == cell.text.trim())
    };
    if table.cells.iter().any(timed) {
        return None;
    }
    (place.dateline().and_then(|line| only_time(&line))).or_else(|| {
        let lines = place.named().into_iter();
        lines
            .filter_map(|line| only_time(&line))
            .find(|time| time.kind.is_year())
            .or_else(|| place.dated_below())
    })
}

/// Whether what stands before and behind a time says no more than that its figures were restated: "Restated 2017/18", "2017/18 (as
/// restated)".
fn is_restated((before, after): (&str, &str)) -> bool {
    matches!(
        plain(&format!("{before} {after}")).as_str(),
        "" | "restated" | "as restated"
    )
}

/// The time in a table's corner, where it stands there alone: "2018/19" beside heads that name services.
fn corner_time(table: &Table) -> Option<Period> {
    let corner = table
        .cells
        .iter()
        .filter(|cell| cell.row < table.header_rows && cell.column < table.stub_columns);
    let mut times = corner.filter_map(|cell| {
        let alone = |time: &Period| cell.text.split_once(&time.text).is_some_and(is_restated);
        only_time(&cell.text).filter(|time| time.start.is_some() && alone(time))
    });
    // Two of them are no one's time: they are of the rows below.
    let first = times.next();
    first.filter(|_| times.next().is_none())
}

/// "2024- 25", wrapped in a narrow head, as "2024-25".
pub(crate) fn unwrapped(text: &str) -> Cow<'_, str> {
    if !text.split(' ').any(|word| word.ends_with(['-', '/', '–'])) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let chars: Vec<char> = text.chars().collect();
    for (at, &char) in chars.iter().enumerate() {
        let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
        let wrapped = char == ' '
            && at >= 2
            && "-/–".contains(chars[at - 1])
            && digit(at - 2)
            && digit(at + 1);
        if !wrapped {
            out.push(char);
        }
    }
    Cow::Owned(out)
}

/// "23-24 Actuals" as "2023-24 Actuals". In a sentence it may be an age or a score; so it may in a head
/// that speaks of years of age.
fn in_full(text: Cow<'_, str>) -> Cow<'_, str> {
    let short = text.split_at_checked(2).is_some_and(|(start, rest)| {
        let first = start.parse::<u32>().ok();
        let second = rest
            .strip_prefix(['-', '–'])
            .and_then(|rest| rest.get(..2))
            .and_then(|digits| digits.parse::<u32>().ok());
        let ends = !rest.chars().nth(3).is_some_and(char::is_alphanumeric);
        first.is_some_and(|first| second == Some(first + 1)) && ends
    });
    let aged = || {
        let lower = text.to_lowercase();
        ["year", "age", "old", "week", "month"]
            .iter()
            .any(|word| lower.contains(word))
    };
    if short && !aged() {
        return Cow::Owned(format!("20{text}"));
    }
    text
}

/// The times that a text states.
pub(crate) fn times(text: &str) -> Vec<Period> {
    if !may_state(text) {
        return Vec::new();
    }
    let text = &in_full(unwrapped(text));
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match period(text, &tokens, at) {
            Some((taken, period)) => {
                found.push(period);
                at += taken;
            }
            None => at += 1,
        }
    }
    found
}

/// The one dated time that a text states.
pub(crate) fn only_time(text: &str) -> Option<Period> {
    only(times(text))
}

/// The one dated time among those that a text states.
pub(crate) fn only(mut times: Vec<Period>) -> Option<Period> {
    times.retain(|time| time.start.is_some() || time.end.is_some());
    times.dedup_by(|a, b| (a.start, a.end) == (b.start, b.end));
    (times.len() == 1).then(|| times.remove(0))
}

/// The heads over a table's columns that state times, with their columns.
fn heads_times(table: &Table) -> Vec<(usize, Vec<Period>)> {
    let heads = (table.cells.iter()).filter(|cell| cell.row < table.header_rows);
    heads
        .map(|cell| (cell.column, times(&cell.text)))
        .filter(|(_, times)| !times.is_empty())
        .collect()
}

/// Whether a head over a table's columns says when its figures hold, and not which plan or scheme they are of: "Addition to
/// 2023-2026 Capital Plan".
fn heads_state_times(table: &Table) -> bool {
    let mut heads = (table.cells.iter()).filter(|cell| cell.row < table.header_rows);
    heads.any(|cell| {
        let times = times(&cell.text);
        !times.is_empty() && !times.iter().all(|time| is_of_name(&cell.text, time))
    })
}

/// The one financial year among the times of heads.
fn heads_year(heads: &[(usize, Vec<Period>)]) -> Option<Period> {
    let times = heads.iter().flat_map(|(_, times)| times);
    let mut years = times.filter(|time| time.kind == PeriodKind::FinancialYear);
    let first = years.next()?;
    years
        .all(|year| year.start == first.start)
        .then(|| first.clone())
}

/// The different times in heads that state one, from a column on.
fn column_times(
    heads: Vec<(usize, Vec<Period>)>,
    from: usize,
) -> Vec<(Option<Date>, Option<Date>)> {
    let mut found: Vec<_> = heads
        .into_iter()
        .filter(|(column, _)| *column >= from)
        .filter_map(|(_, times)| only(times))
        .map(|time| (time.start, time.end))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The time of "year ended 31 March 2018", "Year to 31 March 2018", "as at 31 March 2018".
pub(crate) fn year_end_of(text: &str) -> Option<Period> {
    text.contains("31").then_some(())?;
    let lower = text.to_lowercase();
    let march = lower.contains("31 march") || lower.contains("31st march");
    let ends = ["ended", "ending", "as at", " at ", "year to"]
        .iter()
        .any(|word| format!(" {lower}").contains(word));
    (march && ends).then(|| only_time(text)).flatten()
}

/// "Years end on 31 March", "year ending 31 March": of years that are printed elsewhere.
pub(crate) fn years_end_in_march(text: &str) -> bool {
    text.contains("31") && {
        let lower = text.to_lowercase();
        let day = ["31 march", "31st march"]
            .iter()
            .find_map(|day| lower.find(day).map(|at| at + day.len()));
        let bare = day.is_some_and(|behind| {
            !lower[behind..]
                .trim_start()
                .starts_with(|char: char| char.is_ascii_digit())
        });
        let ends = ["years end", "year end", "years to ", "year to "];
        bare && ends.iter().any(|words| lower.contains(words))
    }
}

/// "Years are academic years ending in August", "academic year ending": years are told by those in which they end.
pub(crate) fn academic_years_end(text: &str) -> bool {
    text.contains("cademic") && {
        let lower = text.to_lowercase();
        let year = lower
            .find("academic year")
            .map(|at| lower[at..].trim_start_matches("academic year"));
        let after = year.map(|rest| rest.trim_start_matches('s').trim_start());
        after.is_some_and(|rest| {
            ["ending", "ended", "end "]
                .iter()
                .any(|word| rest.starts_with(word))
        })
    }
}

/// It, in the title or above the table on its page.
fn year_end(table: &Table, sheets: &[Sheet], titles: &[&str]) -> Option<Period> {
    if let Some(found) = titles.iter().find_map(|title| year_end_of(title)) {
        return Some(found);
    }
    let region = table.regions.first()?;
    let blocks = sheets
        .iter()
        .filter(|sheet| sheet.page == region.page)
        .flat_map(|sheet| sheet.blocks.iter().map(move |block| (sheet, block)));
    // What stands on every page is not of this table.
    blocks
        .filter(|(_, block)| block.kind != BlockKind::Furniture)
        .filter(|(sheet, block)| {
            block.span.is_none() && sheet.displayed(block.bbox).y0 < region.bbox.y1
        })
        .filter(|(_, block)| block.text.len() < 160)
        .find_map(|(_, block)| year_end_of(&block.text))
        .filter(|period| matches!(period.kind, PeriodKind::FinancialYear | PeriodKind::Day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let days = |period: &Period| {
            let day = |date: Option<jiff::civil::Date>| date.map(|day| day.to_string());
            format!("{:?} {:?}", day(period.start), day(period.end))
        };
        times(text).iter().map(days).collect()
    }

    #[test]
    fn years_wrapped_or_cut_short_in_heads_are_years() {
        assert_eq!(shown("Target 2024- 25"), shown("2024-25"));
        assert_eq!(shown("23-24 Actuals"), shown("2023-24"));
    }

    #[test]
    fn a_sections_number_is_no_day() {
        let day = |section: &str| section_time(section).is_some();
        assert!(!day("4.4.14 Financial instruments"));
        assert!(!day("4.4.14"));
        assert!(day("Balances at 4.4.14"));
        assert!(day("2018/19"));
    }

    #[test]
    fn ages_are_no_years() {
        assert!(shown("17-18 year olds").is_empty());
        assert!(shown("16-18").is_empty());
    }
}
