//! The reference that minutes are numbered by through a year or a series: `OS23 Apologies`, `PC 23/045 – Trees`.
//!
//! What must not match: a year, a month, a table's or a ward's number.

use crate::text::rules::{Forms, rules};

use super::{Numbered, begins_with_month};

/// `OS23 Apologies`, `DC101/19 Bonfires`, `EX.45 Tax base`, `Wpc/285/07-08 Planning`,
/// `23/24/045 Finance`, `(17/20) Apologies`: what minutes are numbered by through a year or a series.
///
/// Behind "Minute" or "Agenda Item" a number alone is one: `MINUTE 12 APOLOGIES`.
static REFERENCE: Forms = Forms::new(
    "^{RULES}",
    &[
        ("NO", rules![" no." => r" [Nn][Oo]\.?"]),
        ("DASH", rules![" –" => r"\s+[–—/-]"]),
        (
            "SERIES",
            rules![
                "Wpc/285/07-08" => r"{LETTERS} ?[./-]? ?\d{1,4}(?:[./-]\d{1,4}){0,2}"
                "67/19/F&R" => r"\d{1,4}/\d{2,4}/{LETTERS}"
                "2021-04_7" => r"(?:19|20)\d{2}-\d{2}_\d{1,3}"
                "2425/AE01" => r"\d{2,4}/[A-Z]{1,4}\d{1,4}"
                "18-19/fa/033" but not "18-19/fa" => r"\d{2,4}-\d{2}/[A-Za-z]{1,5}/\d{1,4}"
                "CF(16)72" but not "CF(16)" => r"{LETTERS} ?\(\d{2}\) ?\d{1,4}"
                "23/24/045" => r"\d{1,6}(?:[./-]\d{1,4}){1,2}"
                "2431" but not "243" => r"\d{4,6}"
            ],
        ),
        (
            "LETTERS",
            rules![
                "OS" => r"[A-Z]{1,5}"
                "F&GP" => r"[A-Z]{1,3}&[A-Z]{1,3}"
                "Wpc" => r"[A-Z][a-z]{1,4}[A-Z]?"
            ],
        ),
    ],
    rules![
        "Agenda Item No. 12 – Apologies" but not "Agenda Item Apologies"
            => r"(?:Minute|MINUTE|Agenda Item|AGENDA ITEM){NO}? (\d{1,3})[.:)]?{DASH}?\s+"
        "Minute No. (17/20) Apologies" but not "Minutes 17 Apologies"
            => r"(?:(?:Minute|MINUTE|Min){NO}? )?[\[(]?({SERIES})[\])]?[.:)]?{DASH}?\s+"
    ],
);

/// What stands before a number and makes no reference of it.
const NO_SERIES: [&str; 25] = [
    "date", "year", "page", "part", "note", "item", "table", "phase", "stage", "lot", "aim",
    "goal", "kpi", "plan", "unit", "room", "ward", "step", "level", "band", "site", "class",
    "line", "plot", "map",
];

/// Whether a text may begin with a reference, as most do not: a digit stands among its first signs.
fn may_refer(text: &str) -> bool {
    /// "AGENDA ITEM NO. [ABCDE - 1" has its digit there.
    const FIRST: usize = 32;
    text.bytes().take(FIRST).any(|sign| sign.is_ascii_digit())
}

/// The reference that a text begins with, where a title follows. Whether it is one only a count of
/// them shows: an application for planning begins alike.
pub(crate) fn reference(text: &str) -> Option<Numbered<'_>> {
    let found =
        (may_refer(text).then_some(())).and_then(|()| REFERENCE.as_ref()?.captures(text))?;
    let number = found.get(1).or_else(|| found.get(2))?.as_str();
    let rest = &text[found.get(0)?.end()..];
    let rest = behind_reports_number(rest);
    let series = number.split(|char: char| !char.is_alphabetic()).next()?;
    // "PL4 19/P/00314 - 6 The Street": an application is what it is about.
    let applies = rest.trim_start_matches(|char: char| char.is_ascii_digit());
    let applies = applies.len() < rest.len() && applies.starts_with('/') && rest.contains(" - ");
    let capital =
        applies || rest.starts_with(|char: char| char.is_uppercase() || matches!(char, '\'' | '"'));
    // "2018 Budget" is a year's.
    let year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    // "MM 23.06.2020 LOCHSIDE COUNCIL" begins with a day.
    let day = number.contains(' ') && !crate::dates::days(number).is_empty();
    let fits = capital
        && !year
        && !day
        && !begins_with_month(series)
        // "Plan 3" is a plan's; of "Plan2019/04" the letters are part.
        && (!NO_SERIES.contains(&series.to_lowercase().as_str())
            || number[series.len()..].starts_with(|char: char| char.is_ascii_digit())
                && number.contains('/'));
    fits.then_some(Numbered {
        number,
        parts: 1,
        rest,
    })
}

/// "2203  41  QUARTERLY REPORT - The Inspector submitted", "C048/23 1. APOLOGIES": the number of the report that the minute is
/// on, or of the agenda's item, stands between its own and its title in capitals.
fn behind_reports_number(rest: &str) -> &str {
    let title = rest.trim_start_matches(|char: char| char.is_ascii_digit());
    let digits = rest.len() - title.len();
    let stopped = title.strip_prefix('.');
    let title = stopped.unwrap_or(title);
    let mut words = title.split_whitespace().take(2);
    let is_capitals =
        |word: &str| !word.contains(char::is_lowercase) && word.contains(char::is_uppercase);
    let first = words.next().unwrap_or_default();
    let second = words.next();
    let fits = (1..=3).contains(&digits)
        && title.starts_with([' ', '\t'])
        && is_capitals(first)
        && (first.len() > 2 || second.is_some_and(is_capitals))
        && (stopped.is_some() || second.is_some());
    if fits { title.trim_start() } else { rest }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::rules::tests::check;

    #[test]
    fn a_day_is_no_reference() {
        let number = |text| reference(text).map(|found| found.number);
        assert_eq!(number("67/19/F&R Apologies"), Some("67/19/F&R"));
        assert_eq!(number("MM 23.06.2020 LOCHSIDE COUNCIL"), None);
        assert_eq!(number("23/24/045 Finance"), Some("23/24/045"));
    }

    #[test]
    fn every_reference_is_read_by_its_own_form() {
        check(&[&REFERENCE]);
        let of = |text| reference(text).map(|found| found.rest);
        assert_eq!(
            of("2203 41 QUARTERLY REPORT - It was noted"),
            Some("QUARTERLY REPORT - It was noted")
        );
        assert_eq!(of("2203 41 Vessels were seen"), None);
    }
}
