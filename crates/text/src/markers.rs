//! What an item of a list or a numbered paragraph begins with.
//!
//! `- reduce`, `• reduce`, `(a) agree`, `3.4 The Panel heard`, `- 2.5 The business case`

use std::sync::LazyLock;

use regex::Regex;

static MARKER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?x)^(?:
            (?P<bullet>[-*+•◦▪▫‣⁃●○■□►▶➢❖✓✔·∙–—\u{f000}-\u{f0ff}])
          | (?P<item>\((?:[a-z]{1,2}|[ivx]{1,5}|[A-Z]|\d{1,2})\)|(?:[a-zA-Z]|[ivx]{1,5}|\d{1,2})\)|[a-z]\.|[ivx]{2,5}\.)
          | (?P<number>[A-Z]?\d{1,3}(?:\.\d{1,2}){0,4})(?:(?P<stop>[.:])|\x20(?P<apart>\.))?
        )(?:\s+|$)",
    )
    .ok()
});

/// What a line begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Marker<'a> {
    /// A bullet or a dash.
    Bullet(&'a str),
    /// "(a)", "iv.".
    Item(&'a str),
    /// "3", "3.4", with its stop where it has one.
    Number(&'a str),
}

/// The marker of a line without white space in front, and the text behind it.
///
/// A bullet in front of another marker is a converter's (`- 2.5 The business case`), and left out.
pub(crate) fn marker(text: &str) -> Option<(Marker<'_>, &str)> {
    let found = MARKER.as_ref()?.captures(text)?;
    let rest = &text[found.get(0)?.end()..];
    if let Some(bullet) = found.name("bullet") {
        return match marker(rest) {
            Some(inner) if !matches!(inner.0, Marker::Bullet(_)) => Some(inner),
            _ => (!rest.is_empty()).then_some((Marker::Bullet(bullet.as_str()), rest)),
        };
    }
    if let Some(item) = found.name("item") {
        return (!rest.is_empty()).then_some((Marker::Item(item.as_str()), rest));
    }
    let number = found.name("number")?;
    let stop = found.name("stop").map_or("", |stop| stop.as_str());
    let text_behind = rest.trim_start_matches(['*', '_', '“', '"', '‘', '\'', '[', '(', '<']);
    let decimal = number.as_str().contains('.');
    // "12 cases", "3.4 million" and "2018 was" are text; "1. to note" is an item.
    let capital = text_behind.starts_with(char::is_uppercase);
    // "9. 2025-26 Budget" begins with a year.
    let year = |text: &str| {
        number.as_str().len() <= 2 && (text.starts_with("20") || text.starts_with("19")) && {
            let digits = text.bytes().take_while(u8::is_ascii_digit).count();
            digits == 4 && text[4..].contains(char::is_uppercase)
        }
    };
    let lettered = text_behind.starts_with(char::is_alphabetic) || year(text_behind);
    let short = number.as_str().len() <= 2 || decimal;
    // "1 . Apologies": a converter's space before the stop.
    let is_number = if stop.is_empty() && found.name("apart").is_none() {
        capital && short
    } else {
        lettered
    };
    let end = number.end() + stop.len();
    is_number.then_some((Marker::Number(&text[number.start()..end]), rest))
}

/// "1 April 2019; and": a day, which goes on with a line that ends in "from".
pub(crate) fn begins_with_day(text: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (day, rest) = text.split_once(' ').unwrap_or_default();
    (1..=2).contains(&day.len())
        && day.bytes().all(|byte| byte.is_ascii_digit())
        && (MONTHS.iter()).any(|month| {
            (rest.strip_prefix(month)).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
        })
}

/// "Report By: Director of Finance": a line that begins with the label of a form.
pub(crate) fn has_label(text: &str) -> bool {
    /// Words of a label, at most.
    const WORDS: usize = 5;
    let Some((label, answer)) = text.split_once(':') else {
        return false;
    };
    label.starts_with(char::is_uppercase)
        && (answer.is_empty() || answer.starts_with(char::is_whitespace))
        && label.split_whitespace().count() <= WORDS
        && (label.chars())
            .all(|char| char.is_alphabetic() || matches!(char, ' ' | '(' | ')' | '/' | '&' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&(Marker, &str)>) {
        assert_eq!(marker(text).as_ref(), expected, "{text}");
    }

    #[test]
    fn bullets_items_and_numbers_mark() {
        check("- reduce", Some(&(Marker::Bullet("-"), "reduce")));
        check(
            "\u{f0b7} reduce",
            Some(&(Marker::Bullet("\u{f0b7}"), "reduce")),
        );
        check("(a) agree", Some(&(Marker::Item("(a)"), "agree")));
        check("- iv) note", Some(&(Marker::Item("iv)"), "note")));
        check("3.4 The Panel", Some(&(Marker::Number("3.4"), "The Panel")));
        check("- 2.5 The case", Some(&(Marker::Number("2.5"), "The case")));
        check("7. note", Some(&(Marker::Number("7."), "note")));
        check(
            "9. 2025-26 Budget",
            Some(&(Marker::Number("9."), "2025-26 Budget")),
        );
        check("1 . Trees", Some(&(Marker::Number("1"), "Trees")));
        check(
            "8.3  *Be Safe:*",
            Some(&(Marker::Number("8.3"), "*Be Safe:*")),
        );
    }

    #[test]
    fn figures_and_dashes_are_text() {
        for text in [
            "12 cases",
            "3.4 million",
            "2018 was",
            "-5",
            "5.",
            "-",
            "952 (12)",
            "5 . 7",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn labels_of_a_form_stay_apart_however_long_their_lines() {
        let text = "Report Title: What the budget of the year came to in its first quarter\nReport By: Director of Finance";
        let flow = crate::read(text.as_bytes());
        assert_eq!(flow.sheets[0].blocks.len(), 2);
        assert!(has_label("Officer recommendation(s):"));
        assert!(!has_label("At 10:30 the meeting began"));
        assert!(!has_label(
            "The Panel was told of two things that matter: time and money"
        ));
    }
}
