//! How a text is written, whatever it says: `Aaa-99` for `Sep-05` and for `Jan-09`.
//!
//! What is written alike is of one kind: dates, reference numbers. Not to be asked of words alone.

/// A text's digits, capitals and small letters as one sign each.
pub(crate) fn shape(text: &str) -> String {
    let sign = |c: char| match c {
        _ if c.is_numeric() => '9',
        _ if c.is_uppercase() => 'A',
        _ if c.is_alphabetic() => 'a',
        _ => c,
    };
    text.chars().map(sign).collect()
}

/// Whether a text has a digit: what its shape can tell.
pub(crate) fn has_digits(text: &str) -> bool {
    text.contains(char::is_numeric)
}
