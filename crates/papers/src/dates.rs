//! Days and times of day in running text.
//!
//! `Wednesday, 20 June 2018 at 9.30 A.M.`, `13th February, 2025`, `13/11/2018`, `1330 hours`
//!
//! What must not match: a day without a year, a year alone, a day that is in no calendar.

use std::sync::LazyLock;

use jiff::civil::{Date, Weekday};
use regex::{Captures, Regex};

use crate::text::{Worded, pattern};

/// A day found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Day {
    /// `2018-06-20`
    pub(crate) iso: String,
    /// The day of the week stands with it.
    pub(crate) weekday: bool,
    /// So does its year.
    pub(crate) year: bool,
    /// Bytes of the text it takes.
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Day {
    /// What stands before it in its text, in small letters.
    pub(crate) fn before(&self, text: &str) -> String {
        text.get(..self.start).unwrap_or_default().to_lowercase()
    }

    /// What stands behind it in its text.
    pub(crate) fn behind<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.end..).unwrap_or_default()
    }
}

/// English and Welsh names of the months, in order; short forms match by their first letters.
const MONTHS: [(&str, &str); 12] = [
    ("january", "ionawr"),
    ("february", "chwefror"),
    ("march", "mawrth"),
    ("april", "ebrill"),
    ("may", "mai"),
    ("june", "mehefin"),
    ("july", "gorffennaf"),
    ("august", "awst"),
    ("september", "medi"),
    ("october", "hydref"),
    ("november", "tachwedd"),
    ("december", "rhagfyr"),
];

const WEEKDAY: &str = r"(?:(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:d?dydd|nos) \w+|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun),?\s+)?";
/// In Welsh, and as they are behind "o": "3 o Fawrth".
const WELSH: &str = "ionawr|chwefror|[mf]awrth|ebrill|[mf]ai|[mf]ehefin|g?orffennaf|awst|[mf]edi|hydref|[td]achwedd|rh?agfyr";
const ENGLISH: &str = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

/// How days are printed, and which texts may have one printed so: most have none, and are told without the pattern.
static FORMS: [(MayFit, Form); 5] = [
    // "14 Mawrth / March 2016": the month may stand in Welsh before its English name.
    (
        |text| years(text).any(|(before, _)| ends_in_month(before)),
        LazyLock::new(|| {
            pattern(&format!(
                r"(?i)\b{WEEKDAY}(?:the\s+)?(?P<day>\d{{1,2}})\s*(?:st|nd|rd|th|ain|af|il|ydd|ed|eg|fed)?\s*(?:day\s+)?(?:of\s+|o\s+)?(?:(?:{WELSH})\s*/\s*)?(?P<month>{ENGLISH}|{WELSH})\.?,?\s*(?P<year>(?:19|20)\d\d)\b"
            ))
            .ok()
        }),
    ),
    (
        |text| years(text).any(|(before, _)| ends_in_day(before)),
        LazyLock::new(|| {
            pattern(&format!(
                r"(?i)\b{WEEKDAY}(?P<month>{ENGLISH}|{WELSH})\s+(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b"
            ))
            .ok()
        }),
    ),
    (
        |text| {
            (text.as_bytes().windows(3)).any(|signs| {
                matches!(signs, [day, b'/' | b'.', month] if day.is_ascii_digit() && month.is_ascii_digit())
            })
        },
        LazyLock::new(|| {
            pattern(r"\b(?P<day>\d{1,2})[/.](?P<number>\d{1,2})[/.](?P<year>(?:19|20)?\d\d)\b").ok()
        }),
    ),
    (
        |text| years(text).any(|(before, _)| before.ends_with('-')),
        LazyLock::new(|| {
            pattern(r"\b(?P<day>\d{1,2})-(?P<number>\d{1,2})-(?P<year>(?:19|20)\d\d)\b").ok()
        }),
    ),
    (
        |text| years(text).any(|(_, behind)| behind.starts_with(['-', '/'])),
        LazyLock::new(|| {
            pattern(r"\b(?P<year>(?:19|20)\d\d)[-/](?P<number>\d\d)[-/](?P<day>\d\d)\b").ok()
        }),
    ),
];

/// A day without its year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Yearless {
    pub(crate) weekday: Option<Weekday>,
    pub(crate) month: i8,
    pub(crate) day: i8,
    /// Bytes of the text it takes.
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// The day of the week that a name, or its first three letters, says.
fn weekday(name: &str) -> Option<Weekday> {
    let short = name.get(..3)?.to_lowercase();
    let known = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let index = known.iter().position(|known| *known == short)?;
    Weekday::from_monday_zero_offset(i8::try_from(index).ok()?).ok()
}

/// "Tuesday 14th November" and "Tuesday, November 14th".
static YEARLESS: [Form; 2] = [
    LazyLock::new(|| {
        pattern(&format!(
            r"(?i)\b{WEEKDAY}(?:the\s+)?(?P<day>\d{{1,2}})\s*(?:st|nd|rd|th)?\s*(?:day\s+)?(?:of\s+)?(?P<month>{ENGLISH})\b"
        ))
        .ok()
    }),
    LazyLock::new(|| {
        pattern(&format!(
            r"(?i)\b{WEEKDAY}(?P<month>{ENGLISH})\s+(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b"
        ))
        .ok()
    }),
];

/// Whether a text may fit a pattern.
type MayFit = fn(&str) -> bool;

/// A pattern, built when it is first asked for.
type Form = LazyLock<Option<Regex>>;

/// What stands before and behind each number that may be a year.
fn years(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let is_year = |four: &[u8]| matches!(four, [b'1', b'9', a, b] | [b'2', b'0', a, b] if a.is_ascii_digit() && b.is_ascii_digit());
    let places = text.as_bytes().windows(4).enumerate();
    places
        .filter(move |(_, four)| is_year(four))
        .filter_map(|(at, _)| Some((text.get(..at)?, text.get(at + 4..)?)))
}

/// Whether a word stands before a year, as the name of its month does: "June 2018", "Sept., 2018".
fn ends_in_month(before: &str) -> bool {
    let between = |char: char| char.is_whitespace() || matches!(char, ',' | '.');
    before
        .trim_end_matches(between)
        .ends_with(char::is_alphabetic)
}

/// Whether a number stands before a year, as the day of a month does: "June 20, 2018", "June 20th 2018".
fn ends_in_day(before: &str) -> bool {
    let before = before.trim_end();
    let day = before.strip_suffix(',').unwrap_or(before);
    day.trim_end_matches(char::is_alphabetic)
        .ends_with(|char: char| char.is_ascii_digit())
}

/// Every day named in a text with its year, in order.
pub(crate) fn days(text: &str) -> Vec<Day> {
    let mut found: Vec<Day> = Vec::new();
    // Most texts have no digit, and every day has one.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return found;
    }
    for (may_fit, form) in &FORMS {
        if !may_fit(text) {
            debug_assert!(
                form.as_ref().is_none_or(|form| !form.is_match(text)),
                "{text}"
            );
            continue;
        }
        let Some(form) = form.as_ref() else {
            continue;
        };
        for captures in form.captures_iter(text) {
            let Some(day) = day(&captures) else {
                continue;
            };
            if !(found.iter()).any(|other| day.start < other.end && other.start < day.end) {
                found.push(day);
            }
        }
    }
    found.sort_by_key(|day| day.start);
    found
}

/// Every day named in a text by its month alone, whether or not a year follows.
pub(crate) fn yearless(text: &str) -> Vec<Yearless> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    // Most texts have no digit or no month, and every day has both.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) || !crate::text::has_any(text, &MONTHS) {
        return Vec::new();
    }
    let forms = YEARLESS.iter().filter_map(|form| form.as_ref());
    forms
        .flat_map(|form| form.captures_iter(text))
        .filter_map(|captures| {
            let whole = captures.get(0)?;
            let name = captures.name("month")?.as_str();
            let day: i8 = captures.name("day")?.as_str().parse().ok()?;
            let weekday = captures
                .name("weekday")
                .and_then(|name| weekday(name.as_str()));
            // "14 may be late".
            let fits = name.starts_with(char::is_uppercase) && (1..=31).contains(&day);
            fits.then_some(Yearless {
                weekday,
                month: i8::try_from(month(name)?).ok()?,
                day,
                start: whole.start(),
                end: whole.end(),
            })
        })
        .collect()
}

/// The months that a text names with their years: "October 2023".
pub(crate) fn months(text: &str) -> Vec<(i16, i8)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    (words.windows(2))
        .filter_map(|pair| {
            let year = pair[1].trim_matches(|char: char| !char.is_ascii_digit());
            let fits = pair[0].starts_with(char::is_uppercase)
                && pair[0].len() >= 3
                && year.len() == 4
                && (year.starts_with("19") || year.starts_with("20"));
            let month = month(pair[0].trim_end_matches(','))?;
            fits.then_some((year.parse().ok()?, i8::try_from(month).ok()?))
        })
        .collect()
}

fn day(captures: &Captures<'_>) -> Option<Day> {
    let whole = captures.get(0)?;
    let number = |name: &str| captures.name(name)?.as_str().parse::<u32>().ok();
    let month = match number("number") {
        Some(month) => month,
        None => month(captures.name("month")?.as_str())?,
    };
    let (day, mut year) = (number("day")?, number("year")?);
    if year < 100 {
        year += 2000;
    }
    let year = i16::try_from(year).ok()?;
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some(Day {
        iso: date.to_string(),
        weekday: captures.name("weekday").is_some(),
        year: true,
        start: whole.start(),
        end: whole.end(),
    })
}

/// Whether a Welsh month is named with its first letter softened: "Fawrth", "Ragfyr".
fn is_softened(welsh: &str, name: &str) -> bool {
    [("m", "f"), ("g", ""), ("t", "d"), ("rh", "r")]
        .iter()
        .any(|(hard, soft)| {
            let rest = welsh.strip_prefix(hard);
            rest.is_some_and(|rest| name.strip_prefix(soft) == Some(rest))
        })
}

/// The number of a month by its English or Welsh name, or by the first letters of an English one.
pub(crate) fn month(name: &str) -> Option<u32> {
    let name = name.to_lowercase();
    let index = MONTHS.iter().position(|(english, welsh)| {
        *welsh == name
            || is_softened(welsh, &name)
            || english.starts_with(&name)
            || name == "sept" && *english == "september"
    })?;
    Some(index as u32 + 1)
}

static TIMES: [Worded; 5] = [
    // "7.30-9.20pm": the half of the day behind the second hour is of both, if the first comes before it there.
    Worded::new(
        &["m", "noon"],
        &[
            r"(?i)\b(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?",
            r"(?:\s*(?:-|–|to)\s*(?P<until>\d{1,2})(?:[.:]\d\d)?)?",
            r"\s*(?P<half>a\.?\s?m\b|p\.?\s?m\b|noon\b)",
        ],
    ),
    Worded::new(
        &["hour", "hr"],
        &[r"(?i)\b(?P<hour>\d{2})[:.]?(?P<minute>\d\d)\s*(?:hours|hrs)\b"],
    ),
    Worded::new(
        &["at"],
        &[r"(?i)\bat\s+(?P<hour>\d{1,2})[.:](?P<minute>\d\d)\b"],
    ),
    Worded::new(
        &["time"],
        &[r"(?i)^time\s*:?\s*(?P<hour>\d{1,2})[.:](?P<minute>\d\d)\b"],
    ),
    Worded::new(&[":"], &[r"[-–,]\s*(?P<hour>\d{1,2}):(?P<minute>\d\d)\b"]),
];

/// The first time of day in a text, as `09:30`.
pub(crate) fn time(text: &str) -> Option<String> {
    // Most texts have no digit, and every time has one.
    text.bytes()
        .any(|byte| byte.is_ascii_digit())
        .then_some(())?;
    let captures = (TIMES.iter()).find_map(|form| form.of(text)?.captures(text))?;
    let number = |name: &str| captures.name(name)?.as_str().parse::<u32>().ok();
    let (mut hour, minute) = (number("hour")?, number("minute").unwrap_or(0));
    let half = captures
        .name("half")
        .map(|half| half.as_str().to_lowercase());
    // "10.30 - 12.30pm" begins in the morning.
    let begins = number("until").is_none_or(|until| hour % 12 <= until % 12);
    match half.as_deref().map(|half| half.starts_with('p')) {
        Some(true) if hour < 12 && begins => hour += 12,
        Some(false) if hour == 12 && half.as_deref() != Some("noon") => hour = 0,
        _ => {}
    }
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = days(text).into_iter().map(|day| day.iso).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn days_are_read_as_papers_print_them() {
        check("WEDNESDAY, 20 JUNE 2018 at 9.30 A.M.", &["2018-06-20"]);
        check("Thursday, 13th February, 2025", &["2025-02-13"]);
        check("on the 3rd of March 2015", &["2015-03-03"]);
        check("June 20, 2018", &["2018-06-20"]);
        check("Full Council - 20-06-2018", &["2018-06-20"]);
        check("pages 20-06-99 and 1-2018", &[]);
        check("13/11/2018 and 1.2.19", &["2018-11-13", "2019-02-01"]);
        check("2019-09-03", &["2019-09-03"]);
        check("2018/06/12", &["2018-06-12"]);
        check("26 Mehefin 2017", &["2017-06-26"]);
        check("14 Mawrth / March 2016", &["2016-03-14"]);
        check("nos Fawrth 3ydd o Fawrth 2020", &["2020-03-03"]);
        check("1 Sept 2014", &["2014-09-01"]);
        check("March the 11th 2025", &["2025-03-11"]);
    }

    #[test]
    fn forms_that_a_text_may_not_fit_it_does_not_fit() {
        const PIECES: [&str; 13] = [
            "Mon", "June", "Mai", "20", "9", "th", "2018", "1999", ",", ".", "/", "-", " ",
        ];
        let mut texts = vec![String::new()];
        for _ in 0..4 {
            texts = (texts.iter())
                .flat_map(|text| PIECES.map(|piece| format!("{text}{piece}")))
                .collect();
        }
        for text in &texts {
            let text = format!("June 9{text} 2018");
            for (may_fit, form) in &FORMS {
                let fits = form.as_ref().is_some_and(|form| form.is_match(&text));
                assert!(!fits || may_fit(&text), "{text}");
            }
        }
    }

    #[test]
    fn what_is_no_day_is_none() {
        check("31 June 2018", &[]);
        check("20 June at 9.30", &[]);
        check("2018/19", &[]);
        check("1.2.3", &[]);
        check("version 2.10.2", &[]);
    }

    #[test]
    fn times_are_given_by_the_clock() {
        for (text, expected) in [
            ("at 9.30 A.M.", Some("09:30")),
            ("at 7pm", Some("19:00")),
            ("Hall, 7.30-9.20pm", Some("19:30")),
            ("10am to 1pm", Some("10:00")),
            ("10.30 - 12.30pm", Some("10:30")),
            ("10 to 2pm", Some("10:00")),
            ("12-2pm", Some("12:00")),
            ("10-11am", Some("10:00")),
            ("at 12 noon", Some("12:00")),
            ("AT 15:00 HOURS", Some("15:00")),
            ("at 1330 hours", Some("13:30")),
            ("at 10.00", Some("10:00")),
            ("Time:\t10:00", Some("10:00")),
            ("times 10.20", None),
            ("14 Mar 2023 - 16:30 to 18:10", Some("16:30")),
            ("paragraph 9.30", None),
        ] {
            assert_eq!(time(text).as_deref(), expected, "{text}");
        }
    }
}
