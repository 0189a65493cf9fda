//! The number that a paragraph, an item or a point begins with.
//!
//! `3.4 The Panel heard…`, `7. QUARTERLY REPORT`, `(a) agree`, `15.09.7 Garden waste`, `2431. Police`,
//! `19/034 Highways`, `77/21 Apologies`, `9A. Web site`
//!
//! A figure that begins a sentence is none: "12 cases were closed", "2018 was a good year",
//! "3.4 million", and so is a year: "2018/19 Budget".

use std::sync::LazyLock;

use regex::Regex;

use crate::text::rules::{Forms, rules};
use crate::text::{Worded, pattern};

mod counts;
mod reference;
mod within;

pub(crate) use counts::{Count, counts, counts_of_reference, counts_on};
pub(crate) use reference::reference;
pub(crate) use within::{is_next, next, points_within};

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
    pattern(r"^(?:(?:ITEM|Item|ITEM N[Oo]|Item N[Oo])\.?\s+)?([A-Z]?\d{1,4}(?:\.\d{1,3}){0,3})([.):]{0,2})(\s+|$)").ok()
});

/// "19/034 Highways", "77/21 Apologies", "15/69/CNL Minutes", "52/E Rents": minutes numbered through a year or a series.
static SLASHED: Worded = Worded::new(
    &["/"],
    &[
        r"^(?:(?:Minute|MINUTE|Min)(?: No\.?)? )?((\d{1,4})[a-z]?/(\d{1,4}(?:/[A-Z]{1,5})?|[A-Z]{1,3}))([.):]{0,2})\s+",
    ],
);

/// "9A. Web site": an item put in late.
static LATE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"^(\d{1,3}[A-Za-z])(?:[.):]\s+|\s+\p{Lu}{4,}\b|\s+[A-Z]{1,4}/\d)").ok()
});

/// "A. THAT Council approve": a capital with a stop is a person's first name anywhere else.
static CAPITAL: Forms = Forms::new(
    r"^([A-Z]){RULES}\b",
    &[
        ("THAT", rules!["That" => r"THAT|That|To"]),
        (
            "VERB",
            rules!["Approve" => r"Notes?|Agrees?|Approves?|Endorses?|Recommends?|Delegates?|Authorises?|Supports?|Accepts?|Requests?|Instructs?"],
        ),
    ],
    rules![
        "A. Identify two sites" but not "A. Smith was there"
            => r"\.\s+(?:{THAT}|{VERB}|Considers?|Reviews?|Identify|Adopts?|Confirms?|Receives?|Comments?|Refers?|Resolves?|[a-z]+)"
        "B: Welcomes the report" but not "B: the report" => r":\s+(?:{THAT}|{VERB}|Welcomes?|Asks?)"
    ],
);

static LETTER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"^(\((?:[a-zA-Z]|[ivx]{1,5}|\d{1,3})\)|(?:[a-zA-Z]|[ivx]{1,5}|\d{1,2})\)|[a-z]\.|[ivx]{2,5}\.)(\s+|$)")
        .ok()
});

/// "* 84 Minutes": the star says by what power it was decided, and is no part of the number. "* 84% of them" is a note.
fn behind_star(text: &str) -> &str {
    let behind = text.strip_prefix('*').map(str::trim_start);
    let digits = |rest: &str| rest.bytes().take_while(u8::is_ascii_digit).count();
    behind
        .filter(|rest| {
            (1..=4).contains(&digits(rest)) && rest[digits(rest)..].starts_with(['.', ' ', '\t'])
        })
        .unwrap_or(text)
}

/// Signs of a text's beginning: "(xviii)" has its bracket there.
const FIRST: usize = 7;

/// Whether a text may begin with a number, as most do not: a digit or a stop stands among its first signs,
/// or a word that calls it a minute or an item.
fn may_be_numbered(text: &str) -> bool {
    let mut first = text.bytes().take(FIRST);
    first.any(|sign| sign.is_ascii_digit() || matches!(sign, b')' | b'.' | b':'))
        || (["Min", "MIN", "Item", "ITEM"].iter()).any(|word| text.starts_with(word))
}

/// Whether a text is a number with nothing behind it, as `read` tells numbers: "4.", "3.2", "(a)".
pub(crate) fn is_alone(text: &str, read: impl Fn(&str) -> Option<Numbered<'_>>) -> bool {
    let text = format!("{text} Text");
    read(&text).is_some_and(|found| found.rest == "Text")
}

/// The number a text begins with.
pub(crate) fn leading(text: &str) -> Option<Numbered<'_>> {
    let text = behind_star(text.trim_start());
    if !may_be_numbered(text) {
        return None;
    }
    // "(xviii)", "a)", "iv.".
    let lettered = text.starts_with(|first: char| first.is_ascii_lowercase())
        || text.bytes().take(FIRST).any(|sign| sign == b')');
    let letter = LETTER.as_ref().filter(|_| lettered);
    if let Some(found) = letter.and_then(|letter| letter.captures(text)) {
        let number = found.get(1)?;
        let whole = found.get(0)?;
        return Some(Numbered {
            number: number.as_str().trim_end_matches('.'),
            parts: 0,
            rest: &text[whole.end()..],
        });
    }
    let capital = matches!(text.as_bytes(), [b'A'..=b'Z', b'.' | b':', ..]);
    let capital = CAPITAL.as_ref().filter(|_| capital);
    if let Some(found) = capital.and_then(|capital| capital.captures(text)) {
        let number = found.get(1)?;
        return Some(Numbered {
            number: number.as_str(),
            parts: 0,
            rest: text[number.end() + 1..].trim_start(),
        });
    }
    if let Some(found) = slashed(text).or_else(|| late(text)) {
        return Some(found);
    }
    let found = DECIMAL.as_ref()?.captures(text)?;
    let (number, stop) = (found.get(1)?.as_str(), found.get(2)?.as_str());
    let rest = &text[found.get(0)?.end()..];
    // "Item 5 - Award of contract", "5 - Award of contract", "5 / Award of contract" of what were cells, "5 . Award".
    let whole = number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    let rest = match rest
        .strip_prefix(['-', '–', '/', '|', '.', ':'])
        .filter(|behind| {
            // "118. | Trees": the cell's bar.
            let bar = rest.starts_with('|') && number.bytes().all(|byte| byte.is_ascii_digit());
            bar && behind.trim_start().starts_with(char::is_uppercase)
                || found.get(1).is_some_and(|number| number.start() > 0)
                || whole
                    && stop.is_empty()
                    && behind.starts_with(' ')
                    && behind.trim_start().starts_with(char::is_uppercase)
        }) {
        Some(title) => title.trim_start(),
        None => rest,
    };
    let parts = match number.split_once('.') {
        // "P25.011 Trees", "25.011 Trees": counted through a year, and no paragraph of 25.
        Some((_, last)) if last.len() == 3 && last.starts_with('0') => 1,
        _ => number.split('.').count(),
    };
    let capital = rest.starts_with(|char: char| {
        char.is_uppercase() || matches!(char, '‘' | '’' | '\'' | '"' | '“' | '[' | '(' | '*')
    });
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    // "1 SEPTEMBER 2014" is a day.
    if stop.is_empty() && parts == 1 && (begins_with_month(rest) || counts_votes(rest)) {
        return None;
    }
    // A bare number is one only where a capital follows, and no year; of a sentence's first
    // figure ("12 Members were there") a stop tells it apart.
    let fits = match (stop.is_empty(), parts) {
        (false, _) => {
            !rest.starts_with(|char: char| char.is_ascii_digit())
                || digits < 3
                || parts >= 2 && begins_with_house(rest)
        }
        // "Item No 4" on a line of its own.
        (true, 1) => {
            (capital
                || begins_with_year(rest)
                || begins_with_span(rest)
                || begins_with_link(rest)
                || begins_with_address(rest))
                && (digits < 4 || number.contains('.'))
                || rest.is_empty() && found.get(1)?.start() > 0
        }
        (true, _) => {
            capital
                || rest.is_empty()
                || rest.starts_with('£')
                || begins_with_span(rest)
                || begins_with_application(rest)
                || is_asked(rest)
            // "2.1.2 advertise them": three parts are no figure.
            || parts == 3 && rest.contains(' ') && rest.starts_with(char::is_lowercase)
        }
    };
    fits.then_some(Numbered {
        number,
        parts,
        rest,
    })
}

/// "5 For, 0 Against, 1 Abstention": a vote, counted.
fn counts_votes(rest: &str) -> bool {
    /// Words of a vote.
    const WORDS: usize = 8;
    let side = |word: &str| {
        matches!(
            word.trim_end_matches([',', ';', ':']),
            "For" | "Against" | "Abstention" | "Abstentions"
        )
    };
    let mut words = rest.split(' ');
    words.next().is_some_and(side)
        && words.clone().count() < WORDS
        && words
            .clone()
            .any(|word| word.bytes().all(|byte| byte.is_ascii_digit()))
        && words.any(side)
}

/// "6 GUN LANE": a house's number before a name.
fn begins_with_house(rest: &str) -> bool {
    let (number, name) = rest.split_once(' ').unwrap_or_default();
    (1..=3).contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && name
            .split(' ')
            .take(2)
            .filter(|word| word.len() > 1 && word.starts_with(char::is_uppercase))
            .count()
            == 2
}

/// "31 Grove Lane, Wick": a title that is where an application's site is.
fn begins_with_address(rest: &str) -> bool {
    const STREETS: [&str; 12] = [
        "road", "street", "lane", "avenue", "close", "drive", "way", "terrace", "place", "gardens",
        "crescent", "hill",
    ];
    /// Words of a house's number and its street.
    const WORDS: std::ops::RangeInclusive<usize> = 3..=5;
    let (house, _) = rest.split_once(',').unwrap_or_default();
    let mut words = house.split(' ');
    let number = words.next().unwrap_or_default();
    let last = house.rsplit(' ').next().unwrap_or_default().to_lowercase();
    WORDS.contains(&house.split(' ').count())
        && number.starts_with(|char: char| char.is_ascii_digit())
        && (number.chars())
            .all(|char| char.is_ascii_digit() || matches!(char, '-' | 'A'..='F' | 'a'..='f'))
        && words.all(|word| word.starts_with(char::is_uppercase))
        && STREETS.contains(&last.as_str())
}

/// "pdf Minutes (198Kb)": a title that links to its paper, behind the kind of its file.
fn begins_with_link(rest: &str) -> bool {
    crate::text::without_size(rest).len() + 4 < rest.len()
        && rest.starts_with("pdf ")
        && rest[4..].starts_with(char::is_uppercase)
}

/// "21/1504/FUL – Land at Mill Lane": a title that begins with an application's number.
fn begins_with_application(rest: &str) -> bool {
    let number = rest.split(' ').next().unwrap_or_default();
    let mut parts = number.split('/');
    let figures = |part: Option<&str>| {
        part.is_some_and(|part| part.len() > 1 && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    figures(parts.next())
        && figures(parts.next())
        && parts.next().is_some_and(|kind| {
            kind.len() > 1 && kind.bytes().all(|byte| byte.is_ascii_uppercase())
        })
        && rest.len() > number.len()
}

/// "30-YEAR PLAN", "20-Minute Neighbourhoods": a title that begins with a length of time or a size.
fn begins_with_span(rest: &str) -> bool {
    let (first, behind) = rest.split_once(' ').unwrap_or_default();
    first.split_once('-').is_some_and(|(figure, of)| {
        (1..=3).contains(&figure.len())
            && figure.bytes().all(|byte| byte.is_ascii_digit())
            && of.starts_with(char::is_uppercase)
            && behind.starts_with(char::is_uppercase)
    })
}

/// "2024-25 Budget Monitoring": a title that begins with its financial year. "2024-25 was a good year" is none.
fn begins_with_year(rest: &str) -> bool {
    let mut words = rest.split(' ');
    let year = words.next().unwrap_or_default();
    let (from, to) = year.split_once(['-', '/', '–']).unwrap_or_default();
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    from.len() == 4
        && from.starts_with("20")
        && matches!(to.len(), 2 | 4)
        && digits(from)
        && digits(to)
        && words
            .take(2)
            .filter(|word| word.starts_with(char::is_uppercase))
            .count()
            == 2
}

/// "12.1 the outlook be received", "2.3 to note the report": what is resolved or asked for goes on in
/// small letters, and "3.4 million" and "1.5 to 2.5" do too.
fn is_asked(rest: &str) -> bool {
    let mut words = rest.split_whitespace();
    let first = words.next().unwrap_or_default();
    let asks = matches!(
        first,
        "that"
            | "the"
            | "to"
            | "note"
            | "notes"
            | "approve"
            | "approves"
            | "agree"
            | "agrees"
            | "endorse"
            | "endorses"
            | "delegate"
            | "delegates"
            | "authorise"
            | "authorises"
            | "recommend"
            | "recommends"
            | "receive"
            | "receives"
            | "consider"
            | "considers"
            | "confirm"
            | "adopt"
            | "support"
            | "supports"
            | "request"
            | "instruct"
            | "instructs"
            | "requests"
            | "adopts"
            | "confirms"
            | "asks"
            | "thanks"
            | "grants"
            | "refers"
            | "remits"
            | "appoints"
            | "identifies"
            | "declares"
            | "reviews"
            | "accepts"
            | "accept"
            | "review"
            | "comment"
    );
    asks && words
        .next()
        .is_some_and(|next| next.starts_with(|char: char| char.is_alphabetic() || char == '£'))
}

fn slashed(text: &str) -> Option<Numbered<'_>> {
    let found = SLASHED.of(text)?.captures(text)?;
    let (first, second) = (found.get(2)?.as_str(), found.get(3)?.as_str());
    let from: u32 = first.parse().ok()?;
    // "2018/19", "19/20": a year, which ends in the one after it.
    let is_next = |to: u32| from >= 1900 || from < 100 && (from + 1) % 100 == to;
    let year = second.len() == 2 && second.parse().is_ok_and(is_next);
    let rest = &text[found.get(0)?.end()..];
    let capital = rest.starts_with(|char: char| char.is_uppercase() || matches!(char, '\'' | '"'));
    (capital && !year).then_some(Numbered {
        number: found.get(1)?.as_str(),
        parts: 1,
        rest,
    })
}

fn late(text: &str) -> Option<Numbered<'_>> {
    // Most numbers have no letter at their end.
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let letter = text.as_bytes().get(digits)?.is_ascii_alphabetic();
    (digits > 0 && letter).then_some(())?;
    let found = LATE.as_ref()?.captures(text)?;
    let rest = text[found.get(1)?.end()..].trim_start_matches(['.', ')', ':']);
    let rest = rest.trim_start();
    rest.starts_with(char::is_uppercase).then_some(Numbered {
        number: found.get(1)?.as_str(),
        parts: 1,
        rest,
    })
}

/// "4a The Laundry": in a heading, an item under another.
pub(crate) fn lettered(text: &str) -> Option<Numbered<'_>> {
    let (number, rest) = text.split_once(' ')?;
    let figures = number.trim_end_matches(|char: char| char.is_ascii_lowercase());
    let fits = figures.len() + 1 == number.len()
        && (1..=3).contains(&figures.len())
        && figures.bytes().all(|byte| byte.is_ascii_digit())
        && rest.trim_start().starts_with(char::is_uppercase);
    fits.then_some(Numbered {
        number,
        parts: 1,
        rest: rest.trim_start(),
    })
}

static BEFORE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"(?i)^(?:\d{1,2}(?:[.:]\d\d)?\s*[ap]\.?m\.?|\d{1,4}\s*[-–]\s*\d{1,4})\s+").ok()
});

/// The number of an item behind the time it is taken at or the pages it has: "2.15pm 3. Annual report", "5 - 14 3
/// ANNUAL REPORT".
pub(crate) fn behind_column(text: &str) -> Option<Numbered<'_>> {
    let before = BEFORE.as_ref()?.find(text)?;
    leading(&text[before.end()..]).filter(|found| found.parts == 1 && !found.rest.is_empty())
}

pub(crate) fn begins_with_month(text: &str) -> bool {
    let word = text
        .split(|char: char| !char.is_alphabetic())
        .next()
        .unwrap_or_default();
    crate::dates::month(word).is_some() && word.len() >= 3
}

/// Whether a number stands directly under another: "3.4" under "3" and "3.0".
pub(crate) fn is_under(number: &str, above: &str) -> bool {
    let above = (above.strip_suffix(".0"))
        .filter(|_| number != above)
        .unwrap_or(above);
    number
        .strip_prefix(above)
        .is_some_and(|rest| rest.starts_with('.') && rest.len() > 1)
}

#[cfg(test)]
mod tests;
