//! What numbers an item beside a plain number: a letter, a number in brackets, a Roman one, a reference.
//!
//! `(a) Appointment of Chairman –`, `(139) APOLOGIES`, `1) Apologies: Cllr Ash`, `II TREES`, `OS23 Trees`. What must not match: a point
//! of a resolution.

use super::titles::{self, HEADING, LEAD, TITLE};
use crate::number::{Count, counts_of_reference, reference};
use crate::passages::Passage;

/// "(a) Appointment of Chairman –": the letter of an item, whose title ends in a dash.
pub(super) fn lettered(passage: &Passage) -> Option<Count> {
    let number = passage.number.as_deref()?;
    let letter = number.strip_prefix('(')?.strip_suffix(')')?;
    let &[letter @ b'a'..=b'z'] = letter.as_bytes() else {
        return None;
    };
    let title = passage.text.strip_suffix(['–', '-'])?;
    let fits = title.starts_with(char::is_uppercase) && passage.words() <= TITLE;
    fits.then(|| Count {
        fixed: "letter".to_owned(),
        value: u32::from(letter - b'a') + 1,
        late: 0,
        part: None,
    })
}

/// "1) Welcome" on a line of its own, "(139) APOLOGIES".
pub(super) fn is_bracketed(passage: &Passage) -> bool {
    if lettered(passage).is_some() {
        return true;
    }
    let number = passage.number.as_deref().unwrap_or_default();
    let figures = number.strip_suffix(')').unwrap_or_default();
    let title = figures.starts_with('(');
    let figures = figures.trim_start_matches('(');
    let leads = titles::begins_in_capitals(passage).is_some();
    if title && (passage.is_title() || leads) && figures.bytes().all(|byte| byte.is_ascii_digit()) {
        return leads || passage.words() <= TITLE;
    }
    // "2) MATTERS ARISING a) Fund raiser – …"
    if !title && titles::begins_in_capitals(passage).is_some() {
        return !figures.is_empty() && figures.bytes().all(|byte| byte.is_ascii_digit());
    }
    // "1) Apologies – Councillors Ash and Beck.", "1) Apologies: Councillors Ash and Beck."
    let (named, told) = (passage.text.split_once(" – "))
        .or_else(|| {
            passage
                .text
                .split_once(": ")
                .filter(|(named, _)| titles::is_answered(named))
        })
        .unwrap_or((&passage.text, ""));
    let leads = !told.is_empty() && named.split_whitespace().count() <= LEAD;
    if !title && leads && !figures.is_empty() && figures.bytes().all(|byte| byte.is_ascii_digit()) {
        return named.starts_with(char::is_uppercase);
    }
    !title
        && !figures.is_empty()
        && figures.bytes().all(|byte| byte.is_ascii_digit())
        && passage.words() <= HEADING
        && !passage.text.ends_with(['.', ';', ','])
        // "1) The report be received" is resolved.
        && !passage.text.contains(" be ")
        && passage.text.starts_with(char::is_uppercase)
}

/// The number and value of a title that begins with a Roman number: "II MINUTE – RECOVERY SUB-COMMITTEE".
pub(super) fn roman(passage: &Passage) -> Option<(&str, u32)> {
    // Its cell may stand beside that of the title.
    let (number, rest) = passage.text.split_once([' ', '\t'])?;
    let fits = passage.is_title()
        && rest.trim_start().starts_with(char::is_uppercase)
        && !rest.contains(char::is_lowercase);
    let value = |char: char| match char {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        _ => None,
    };
    let digits: Vec<u32> = number.chars().map(value).collect::<Option<_>>()?;
    let next = digits.iter().skip(1).chain([&0]);
    let sum = (digits.iter().zip(next))
        .map(|(own, next)| {
            if own < next {
                -i64::from(*own)
            } else {
                i64::from(*own)
            }
        })
        .sum::<i64>();
    fits.then_some((number, u32::try_from(sum).ok()?))
}

/// The counts of the reference that a passage begins with.
pub(super) fn referenced(passage: &Passage) -> Vec<Count> {
    if let Some((_, value)) = roman(passage) {
        return vec![Count {
            fixed: "roman".to_owned(),
            value,
            late: 0,
            part: None,
        }];
    }
    reference(&passage.text).map_or_else(Vec::new, |found| counts_of_reference(found.number))
}
