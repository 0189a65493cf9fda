//! What stands around a table and speaks of its figures: title, caption, notes, the lines just above
//! it, its section, and what the page says of all its figures.
//!
//! "£'000" at the right end over the frame, "All figures in £m" under the page's heading, "for the year
//! ended 31 March 2018" over a statement of accounts.

use scrutineer_model::{Period, PeriodKind, Sheet, Table};
use scrutineer_quantity::periods::period;
use scrutineer_quantity::token::tokens;
use scrutineer_quantity::units::{Says, stated};

/// What stands around a table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Surroundings {
    /// The unit that its title, caption, notes or a line just above it state.
    pub(crate) table_unit: Says,
    /// The unit that its section or its page state.
    pub(crate) section_unit: Says,
    /// The one time that its title or caption states.
    pub(crate) title_time: Option<Period>,
    /// The one time that its section states.
    pub(crate) section_time: Option<Period>,
    /// "year ended 31 March 2018", "as at 31 March 2018" above it: what a year over a column stands for.
    pub(crate) year_end: Option<Period>,
    /// Title, caption and section: words that say what its figures are of.
    pub(crate) words: String,
}

/// How many lines of the page's type a line of its own may stand above a table and still belong to it.
const ABOVE: f32 = 4.0;
/// A line that states a unit and nothing else has few words: "All figures are in thousands of pounds".
const FEW: usize = 9;

pub(crate) fn surroundings(table: &Table, sheets: &[Sheet]) -> Surroundings {
    let titles: Vec<&str> = [table.title.as_deref(), table.caption.as_deref()]
        .into_iter()
        .flatten()
        .collect();
    let section = table.section.as_deref();
    let lines = lines_above(table, sheets);
    let corner = table
        .cells
        .iter()
        .filter(|cell| cell.row < table.header_rows && cell.column < table.stub_columns.max(1));
    let notes = table
        .notes
        .iter()
        .map(|note| note.text.as_str())
        .filter(|text| text.split_whitespace().count() <= FEW && speaks_of_figures(text));
    let mut table_unit = Says::Nothing;
    let near = lines
        .iter()
        .filter(|line| line.near)
        .map(|line| line.text.as_str());
    let texts = corner
        .map(|cell| cell.text.as_str())
        .chain(titles.iter().copied())
        .chain(near)
        .chain(notes);
    for text in texts {
        merge(&mut table_unit, stated(text));
    }
    if table_unit == Says::Nothing
        && let Some(unit) = &table.unit
        && titles.iter().any(|title| title.contains(&unit.text))
    {
        merge(&mut table_unit, stated(&unit.text));
    }
    let mut section_unit = section.map_or(Says::Nothing, stated);
    if section_unit == Says::Nothing {
        for line in lines.iter().filter(|line| !line.near) {
            merge(&mut section_unit, stated(&line.text));
        }
    }
    Surroundings {
        table_unit,
        section_unit,
        title_time: titles.iter().find_map(|title| only_time(title)),
        section_time: section.and_then(only_time),
        year_end: year_end(table, sheets, &titles),
        words: titles
            .into_iter()
            .chain(section)
            .collect::<Vec<_>>()
            .join(" "),
    }
}

/// The first statement stands; another that disagrees with it is not looked at: what stands nearer
/// comes first.
fn merge(known: &mut Says, more: Says) {
    if *known == Says::Nothing {
        *known = more;
    }
}

/// A line above a table that states a unit.
struct UnitLine {
    text: String,
    /// It stands just above.
    near: bool,
}

fn lines_above(table: &Table, sheets: &[Sheet]) -> Vec<UnitLine> {
    let Some(region) = table.regions.first().filter(|region| region.span.is_none()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for sheet in sheets.iter().filter(|sheet| sheet.page == region.page) {
        // From the table upwards.
        for line in sheet.lines.iter().rev() {
            let bbox = sheet.displayed(line.bbox);
            let upright = bbox.y1 <= region.bbox.y0 + line.size * 0.5;
            if !upright {
                continue;
            }
            let words = sheet.line_words(line);
            if words.len() > FEW {
                continue;
            }
            let text: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
            let text = text.join(" ");
            let near = region.bbox.y0 - bbox.y1 <= ABOVE * line.size && words.len() <= 3;
            if (near || speaks_of_figures(&text)) && stated(&text).unit().is_some() {
                found.push(UnitLine { text, near });
            }
        }
    }
    found
}

/// "All figures in £m", "figures are stated in thousands".
fn speaks_of_figures(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "figures",
        "amounts",
        "values",
        "all in ",
        "shown in",
        "stated in",
        "expressed in",
    ]
    .iter()
    .any(|word| lower.contains(word))
}

/// "2024- 25", wrapped in a narrow head, as "2024-25".
fn unwrapped(text: &str) -> String {
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
    out
}

/// "23-24 Actuals" as "2023-24 Actuals". In a sentence it may be an age or a score; so it may in a head
/// that speaks of years of age.
fn in_full(text: &str) -> String {
    let Some((start, rest)) = text.split_at_checked(2) else {
        return text.to_owned();
    };
    let lower = text.to_lowercase();
    let aged = ["year", "age", "old", "week", "month"]
        .iter()
        .any(|word| lower.contains(word));
    let first = start.parse::<u32>().ok();
    let second = rest
        .strip_prefix(['-', '–'])
        .and_then(|rest| rest.get(..2))
        .and_then(|digits| digits.parse::<u32>().ok());
    let ends = !rest.chars().nth(3).is_some_and(char::is_alphanumeric);
    match (first, second) {
        (Some(first), Some(second)) if second == first + 1 && ends && !aged => {
            format!("20{text}")
        }
        _ => text.to_owned(),
    }
}

/// The times that a text states.
pub(crate) fn times(text: &str) -> Vec<Period> {
    let text = &in_full(&unwrapped(text));
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
    let mut times = times(text);
    times.retain(|time| time.start.is_some() || time.end.is_some());
    times.dedup_by(|a, b| (a.start, a.end) == (b.start, b.end));
    (times.len() == 1).then(|| times.remove(0))
}

/// "year ended 31 March 2018" or "as at 31 March 2018" in the title or above the table on its page.
fn year_end(table: &Table, sheets: &[Sheet], titles: &[&str]) -> Option<Period> {
    let speaks = |text: &str| {
        let lower = text.to_lowercase();
        (lower.contains("31 march") || lower.contains("31st march"))
            && ["ended", "ending", "as at", " at "]
                .iter()
                .any(|word| format!(" {lower}").contains(word))
    };
    let of_text = |text: &str| speaks(text).then(|| only_time(text)).flatten();
    if let Some(found) = titles.iter().find_map(|title| of_text(title)) {
        return Some(found);
    }
    let region = table.regions.first()?;
    let blocks = sheets
        .iter()
        .filter(|sheet| sheet.page == region.page)
        .flat_map(|sheet| sheet.blocks.iter().map(move |block| (sheet, block)));
    blocks
        .filter(|(sheet, block)| {
            block.span.is_none() && sheet.displayed(block.bbox).y0 < region.bbox.y1
        })
        .filter(|(_, block)| block.text.len() < 160)
        .find_map(|(_, block)| of_text(&block.text))
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
    fn ages_are_no_years() {
        assert!(shown("17-18 year olds").is_empty());
        assert!(shown("16-18").is_empty());
    }
}
