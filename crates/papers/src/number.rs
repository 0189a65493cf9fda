//! The number that a paragraph, an item or a point begins with.
//!
//! `3.4 The Panel heard…`, `7. QUARTERLY REPORT`, `(a) agree`, `15.09.7 Garden waste`, `2431. Police`
//!
//! A figure that begins a sentence is none: "12 cases were closed", "2018 was a good year",
//! "3.4 million".

use std::sync::LazyLock;

use regex::Regex;

/// A number and what stands behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Numbered<'a> {
    /// "3.4", "7", "(a)": without a stop or colon behind it.
    pub(crate) number: &'a str,
    /// Parts of a decimal number; 0 for letters and bracketed numbers.
    pub(crate) parts: usize,
    /// The text behind it.
    pub(crate) rest: &'a str,
}

static DECIMAL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:ITEM\s+|Item\s+)?([A-Z]?\d{1,4}(?:\.\d{1,3}){0,3})([.):]{0,2})(\s+|$)").ok()
});

/// "A. THAT Council approve": a capital with a stop is a person's first name anywhere else.
static CAPITAL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^([A-Z])\.\s+(?:THAT|That|To|Note|Notes|Agree|Approve|Endorse|Recommend)\b").ok()
});

static LETTER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(\((?:[a-zA-Z]|[ivx]{1,5}|\d{1,2})\)|(?:[a-zA-Z]|[ivx]{1,5}|\d{1,2})\)|[a-z]\.|[ivx]{2,5}\.)(\s+|$)")
        .ok()
});

/// The number a text begins with.
pub(crate) fn leading(text: &str) -> Option<Numbered<'_>> {
    let text = text.trim_start();
    if let Some(found) = LETTER.as_ref().and_then(|letter| letter.captures(text)) {
        let number = found.get(1)?;
        let whole = found.get(0)?;
        return Some(Numbered {
            number: number.as_str().trim_end_matches('.'),
            parts: 0,
            rest: &text[whole.end()..],
        });
    }
    if let Some(found) = CAPITAL.as_ref().and_then(|capital| capital.captures(text)) {
        let number = found.get(1)?;
        return Some(Numbered {
            number: number.as_str(),
            parts: 0,
            rest: text[number.end() + 1..].trim_start(),
        });
    }
    let found = DECIMAL.as_ref()?.captures(text)?;
    let (number, stop) = (found.get(1)?.as_str(), found.get(2)?.as_str());
    let rest = &text[found.get(0)?.end()..];
    let parts = number.split('.').count();
    let capital = rest.starts_with(|char: char| {
        char.is_uppercase() || matches!(char, '‘' | '’' | '\'' | '"' | '“' | '[' | '(' | '*')
    });
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    // "1 SEPTEMBER 2014" is a day.
    if stop.is_empty() && parts == 1 && begins_with_month(rest) {
        return None;
    }
    // A bare number is one only where a capital follows, and no year; of a sentence's first
    // figure ("12 Members were there") a stop tells it apart.
    let fits = match (stop.is_empty(), parts) {
        (false, _) => !rest.starts_with(|char: char| char.is_ascii_digit()) || digits < 3,
        (true, 1) => capital && digits < 4,
        (true, _) => capital || rest.is_empty(),
    };
    fits.then_some(Numbered {
        number,
        parts,
        rest,
    })
}

fn begins_with_month(text: &str) -> bool {
    let word = text
        .split(|char: char| !char.is_alphabetic())
        .next()
        .unwrap_or_default();
    crate::dates::month(word).is_some() && word.len() >= 3
}

/// Whether a number stands directly under another: "3.4" under "3".
pub(crate) fn is_under(number: &str, above: &str) -> bool {
    number
        .strip_prefix(above)
        .is_some_and(|rest| rest.starts_with('.') && rest.len() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(&str, usize, &str)>) {
        let found = leading(text).map(|found| (found.number, found.parts, found.rest));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn paragraphs_items_and_points_are_numbered() {
        check("3.4 The Panel heard", Some(("3.4", 2, "The Panel heard")));
        check("7. QUARTERLY REPORT", Some(("7", 1, "QUARTERLY REPORT")));
        check("5 OTHER BUSINESS", Some(("5", 1, "OTHER BUSINESS")));
        check("(a) agree", Some(("(a)", 0, "agree")));
        check(
            "A. THAT Council agree",
            Some(("A", 0, "THAT Council agree")),
        );
        check("b) note", Some(("b)", 0, "note")));
        check("iv. note", Some(("iv", 0, "note")));
        check("15.09.7 Garden waste", Some(("15.09.7", 3, "Garden waste")));
        check("2431. Police Report", Some(("2431", 1, "Police Report")));
        check("4.11", Some(("4.11", 2, "")));
    }

    #[test]
    fn figures_are_no_numbers() {
        check("12 cases were closed", None);
        check("2018 Budget", None);
        check("3.4 million", None);
        check("£3.4m", None);
        check("A. Other, Clerk", None);
        check("20th June", None);
        check("1 SEPTEMBER 2014", None);
    }

    #[test]
    fn a_number_stands_under_its_beginning() {
        assert!(is_under("3.4", "3"));
        assert!(!is_under("33.4", "3"));
        assert!(!is_under("3", "3"));
    }
}
