//! A number that only its place in a count tells from a figure: `4.5 28 sites were left out` behind `4.4 …`, `2.2 gives the
//! Director authority` behind `2.1 agrees …`, `3.1 812 patients replied` right under the heading `3`.

use std::sync::LazyLock;

use regex::Regex;

use super::Passage;
use crate::number::counts_on;
use crate::text::pattern;

static BEFORE_SMALL: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"^(\d{1,2}(?:\.\d{1,3}){1,2})\s+((?:£?\d[\d,.]*%?\s+)?\p{Ll})").ok());

/// Numbers paragraphs that begin with a figure or in small letters, where their number counts on from the paragraph before at the same
/// margin, or is the first under its section's.
pub(super) fn number(passages: &mut [Passage]) {
    /// Paragraphs of one count stand at one margin, within so many points.
    const MARGIN: f32 = 3.0;
    let mut last: Option<(String, f32)> = None;
    // The number of the section whose first paragraph is still to come.
    let mut section: Option<String> = None;
    for passage in passages
        .iter_mut()
        .filter(|passage| passage.is_text() && !passage.in_table)
    {
        if passage.number.is_none()
            && let Some(found) = BEFORE_SMALL
                .as_ref()
                .and_then(|form| form.captures(&passage.text))
            && let (Some(number), Some(rest)) = (found.get(1), found.get(2))
            && (last.as_ref().is_some_and(|(above, x0)| {
                (passage.x0 - x0).abs() <= MARGIN && counts_on(number.as_str(), above, 1)
            }) || (section.as_ref()).is_some_and(|section| {
                number.as_str().strip_prefix(section.as_str()) == Some(".1")
            }))
        {
            passage.parts = number.as_str().split('.').count();
            passage.number = Some(number.as_str().to_owned());
            passage.text = passage.text[rest.start()..].to_owned().into();
        }
        if let Some(number) = passage.number.as_ref().filter(|_| passage.parts > 1) {
            last = Some((number.clone(), passage.x0));
        }
        let own = passage.number.as_deref();
        section = own
            .filter(|_| passage.is_title())
            .map(|own| own.trim_end_matches(".0").to_owned())
            .filter(|own| own.bytes().all(|byte| byte.is_ascii_digit()));
    }
}

/// Numbers points whose letters or figures have neither stop nor bracket: "A Garages are let." and "B Rents stay." behind
/// a line that leads to them, "1 rents be raised;" behind "RESOLVED that:". One alone is an article or a count.
pub(super) fn letter(passages: &mut [Passage]) {
    let leads: Vec<usize> = (passages.iter().enumerate())
        .filter(|(_, lead)| lead.is_text() && (lead.text.ends_with(':') || *lead.text == "That"))
        .map(|(at, _)| at)
        .collect();
    for lead in leads {
        let behind = |first: u8| -> Vec<usize> {
            (passages.iter().enumerate().skip(lead + 1))
                .filter(|(_, passage)| passage.is_text())
                .map(|(at, _)| at)
                .zip((0..26).map(|place| first + place))
                .take_while(|&(at, sign)| has_sign(&passages[at], sign))
                .map(|(at, _)| at)
                .collect()
        };
        let mut points = behind(b'a');
        if points.is_empty() && decides(&passages[lead].text) {
            points = behind(b'1');
            points.truncate(9);
        }
        if points.len() < 2 {
            continue;
        }
        for at in points {
            let text = std::mem::take(&mut passages[at].text);
            passages[at].number = text.get(..1).map(str::to_owned);
            passages[at].parts = usize::from(text.starts_with(|sign: char| sign.is_ascii_digit()));
            let rest = text.get(1..).unwrap_or_default().trim_start();
            rest.clone_into(&mut passages[at].text);
            passages[at].lead = None;
        }
    }
}

/// "RESOLVED that:", "The Board agreed to:": what stands under it is no count of things.
fn decides(lead: &str) -> bool {
    let lower = lead.to_lowercase();
    ["that", "that:", "to:", "resolved:", "agreed:"]
        .iter()
        .any(|end| lower.ends_with(end))
}

/// Whether a passage without a number begins with a letter or a figure that stands by itself.
fn has_sign(passage: &Passage, letter: u8) -> bool {
    let own = passage.text.as_bytes();
    passage.number.is_none()
        && own
            .first()
            .is_some_and(|own| own.eq_ignore_ascii_case(&letter))
        && own.get(1).is_some_and(u8::is_ascii_whitespace)
        && passage.words() > 2
}

/// Numbers items whose references look as years do: `1954 Public Participation.` between `1953 …` and `1955 …`, one behind the other.
pub(super) fn like_years(passages: &mut [Passage]) {
    /// Items that count up by one, at least: a history has its years so.
    const LEAST: usize = 5;
    let year = |passage: &Passage| {
        let (number, title) = passage.text.split_once([' ', '\t'])?;
        let fits = number.len() == 4
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && (number.starts_with("19") || number.starts_with("20"))
            && title.trim_start().starts_with(char::is_uppercase);
        number.parse::<u32>().ok().filter(|_| fits)
    };
    let found: Vec<(usize, u32)> = (passages.iter().enumerate())
        .filter(|(_, passage)| passage.is_text() && passage.number.is_none() && !passage.in_table)
        .filter_map(|(at, passage)| Some((at, year(passage)?)))
        .collect();
    let counted: Vec<usize> = (found.chunk_by(|a, b| b.1 == a.1 + 1))
        .filter(|run| run.len() >= LEAST)
        .flatten()
        .map(|(at, _)| *at)
        .collect();
    for at in counted {
        passages[at].take_number();
    }
}

/// Numbers the item of a year that its number may be read as another: "12/13 Correspondence" between `11/13` and `13/13`.
pub(super) fn years(passages: &mut [Passage]) {
    let parts = |number: &str| {
        let (own, series) = number.split_once('/')?;
        let digits = |part: &str| {
            (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        (digits(own) && digits(series))
            .then(|| (own.parse::<u32>().unwrap_or_default(), series.to_owned()))
    };
    let known: Vec<(u32, String)> = (passages.iter())
        .filter_map(|passage| parts(passage.number.as_deref()?.trim_end_matches('.')))
        .collect();
    let has = |own: u32, series: &str| {
        known
            .iter()
            .any(|(number, of)| *number == own && of == series)
    };
    for passage in passages
        .iter_mut()
        .filter(|passage| passage.is_text() && passage.number.is_none())
    {
        let Some((number, title)) = passage.text.split_once([' ', '\t']) else {
            continue;
        };
        let Some((own, series)) = parts(number).filter(|_| title.starts_with(char::is_uppercase))
        else {
            continue;
        };
        if own > 1 && has(own - 1, &series) && has(own + 1, &series) && !has(own, &series) {
            passage.take_number();
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::titles_and_text;

    fn numbers(lines: &[&str]) -> Vec<Option<String>> {
        (titles_and_text(lines).into_iter())
            .map(|passage| passage.number)
            .collect()
    }

    #[test]
    fn a_figure_may_stand_behind_a_number_that_counts_on() {
        let some = |number: &str| Some(number.to_owned());
        assert_eq!(
            numbers(&["4.4 The sites were seen.", "4.5 28 sites were left out."]),
            [some("4.4"), some("4.5")]
        );
        assert_eq!(
            numbers(&["4.4 The sites.", "5.2 28 sites were left out."]),
            [some("4.4"), None]
        );
        assert_eq!(
            numbers(&["4.4 The sites.", "4.5 28 12"]),
            [some("4.4"), None]
        );
    }

    #[test]
    fn figures_that_count_up_under_a_resolution_need_no_stop() {
        let some = |number: &str| Some(number.to_owned());
        assert_eq!(
            numbers(&[
                "RESOLVED that:",
                "1 the balances be noted; and",
                "2 no balance be clawed back."
            ]),
            [None, some("1"), some("2")]
        );
        assert_eq!(
            numbers(&["Closed in the year:", "1 home in May", "2 homes in June"]),
            [None, None, None]
        );
    }

    #[test]
    fn letters_that_count_up_under_a_lead_need_no_stop() {
        let some = |number: &str| Some(number.to_owned());
        assert_eq!(
            numbers(&[
                "It is asked that:",
                "A Ponds are dug.",
                "B Trees are felled."
            ]),
            [None, some("A"), some("B")]
        );
        assert_eq!(
            numbers(&[
                "Members heard that:",
                "A pond had been dug.",
                "Trees had been felled."
            ]),
            [None, None, None]
        );
    }

    #[test]
    fn references_that_look_as_years_number_items_where_they_count_up() {
        let some = |number: &str| Some(number.to_owned());
        assert_eq!(
            numbers(&[
                "1953 Apologies.",
                "1954 Minutes.",
                "1955 Play Area.",
                "1956 Hedges.",
                "1957 Accounts."
            ]),
            ["1953", "1954", "1955", "1956", "1957"].map(some)
        );
        assert_eq!(
            numbers(&[
                "1953 Bridge built.",
                "1958 Bridge widened.",
                "1961 School opened."
            ]),
            [None, None, None]
        );
    }

    #[test]
    fn an_item_between_two_of_its_year_is_numbered() {
        let some = |number: &str| Some(number.to_owned());
        assert_eq!(
            numbers(&["11/13 Apologies.", "12/13 Correspondence.", "13/13 Trees."])[1],
            some("12/13")
        );
        assert_eq!(numbers(&["12/13 Correspondence."]), [None]);
    }
}
