//! Times as a label's reader writes them: "2015", "2025-26", "31 March 2014", "June 2018", "from April
//! 2025".
//!
//! What is no plain time ("last 12 months", "November draft") is not judged.

use super::labels::When;

const MONTHS: [(&str, u8); 12] = [
    ("january", 31),
    ("february", 28),
    ("march", 31),
    ("april", 30),
    ("may", 31),
    ("june", 30),
    ("july", 31),
    ("august", 31),
    ("september", 30),
    ("october", 31),
    ("november", 30),
    ("december", 31),
];

/// The days that a printed time stands for; without one, the passage gives none.
pub fn when(printed: Option<&str>) -> When {
    let Some(printed) = printed else {
        return When::Never;
    };
    let words: Vec<&str> = printed.split_whitespace().collect();
    match words[..] {
        ["from" | "since", ref rest @ ..] => match days(rest) {
            Some((first, _)) => When::Days(Some(first), None),
            None => When::Unclear,
        },
        ["by" | "until", ref rest @ ..] => match days(rest) {
            Some((_, last)) => When::Days(None, Some(last)),
            None => When::Unclear,
        },
        ref all => match days(all) {
            Some((first, last)) => When::Days(Some(first), Some(last)),
            None => When::Unclear,
        },
    }
}

fn days(words: &[&str]) -> Option<(String, String)> {
    match *words {
        [year] => of_year(year),
        [month, year] => {
            let (month, last) = of_month(month, year)?;
            Some((
                format!("{year}-{month:02}-01"),
                format!("{year}-{month:02}-{last:02}"),
            ))
        }
        [day, month, year] => {
            let (month, last) = of_month(month, year)?;
            let day: u8 = day.parse().ok().filter(|day| (1..=last).contains(day))?;
            let day = format!("{year}-{month:02}-{day:02}");
            Some((day.clone(), day))
        }
        _ => None,
    }
}

/// Number and last day of a month.
fn of_month(month: &str, year: &str) -> Option<(usize, u8)> {
    let month = month.to_lowercase();
    let at = MONTHS.iter().position(|(name, _)| *name == month)?;
    let year: u16 = year.parse().ok().filter(|_| year.len() == 4)?;
    let leap = at == 1 && year.is_multiple_of(4);
    Some((at + 1, MONTHS[at].1 + u8::from(leap)))
}

/// A calendar year, a financial year, or several calendar years.
fn of_year(printed: &str) -> Option<(String, String)> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let calendar = |first: &str, last: &str| (format!("{first}-01-01"), format!("{last}-12-31"));
    let mut parts = printed.split(['/', '-', '–']);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(year), None, None) if year.len() == 4 && digits(year) => Some(calendar(year, year)),
        (Some(first), Some(last), None) if first.len() == 4 && digits(first) && digits(last) => {
            let opens: u16 = first.parse().ok()?;
            match last.len() {
                2 => Some((format!("{opens}-04-01"), format!("{}-03-31", opens + 1))),
                4 => Some(calendar(first, last)),
                _ => None,
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(printed: &str, first: &str, last: &str) {
        let day = |day: &str| (!day.is_empty()).then(|| day.to_owned());
        assert_eq!(
            when(Some(printed)),
            When::Days(day(first), day(last)),
            "{printed}"
        );
    }

    #[test]
    fn printed_times_are_days() {
        check("2015", "2015-01-01", "2015-12-31");
        check("2025-26", "2025-04-01", "2026-03-31");
        check("2006-2010", "2006-01-01", "2010-12-31");
        check("31 March 2014", "2014-03-31", "2014-03-31");
        check("February 2016", "2016-02-01", "2016-02-29");
        check("from April 2025", "2025-04-01", "");
    }

    #[test]
    fn what_is_no_time_is_not_judged() {
        assert_eq!(when(Some("November draft budget")), When::Unclear);
        assert_eq!(when(Some("last 12 months")), When::Unclear);
        assert_eq!(when(None), When::Never);
    }
}
