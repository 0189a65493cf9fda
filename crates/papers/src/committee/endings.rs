//! Where a committee's name ends: at what it is, at how it meets, at the kind of paper, at whose it is.

use super::names::NOUNS;

/// "Governing Body", "Working Party": their last words alone name anything.
pub(super) fn is_governing(before: &str, word: &str) -> bool {
    [
        ("governing", "body"),
        ("review", "body"),
        ("working", "party"),
    ]
    .iter()
    .any(|(first, last)| before.eq_ignore_ascii_case(first) && word.eq_ignore_ascii_case(last))
}

/// "Cabinet (Special)", "Area Committee (North Division)": how it meets is no name, which of several is; "Notice at Council
/// (new text in bold)" names none.
pub(super) fn in_part(text: &str) -> Option<&str> {
    /// Words in brackets that say which of several it is, at most.
    const WHICH: usize = 4;
    let (before, within) = text.strip_suffix(')')?.rsplit_once(" (")?;
    let how = within.to_lowercase();
    let how = matches!(
        how.strip_suffix(" meeting").unwrap_or(&how),
        "special"
            | "extraordinary"
            | "extra"
            | "annual"
            | "virtual"
            | "remote"
            | "hybrid"
            | "urgent"
    );
    let which =
        how || within.split(' ').count() <= WHICH && !within.starts_with(char::is_lowercase);
    let noun = before.split_whitespace().last()?.to_lowercase();
    (NOUNS.contains(&noun.as_str()) && which).then_some(if how { before } else { text })
}

/// What stands before the kind of paper that ends a title of its own: "Joint Board Meeting in Public", "Cabinet
/// Meeting", "Planning Committee Agenda".
pub(super) fn before_kind(text: &str) -> Option<&str> {
    let lower = text.to_lowercase();
    let end = [
        " meeting in public",
        " site visit",
        " meeting",
        " minutes",
        " agenda",
    ]
    .iter()
    .find(|end| lower.ends_with(**end))?;
    text.get(..text.len().checked_sub(end.len())?)
        // "Data Panel – Twenty-second Meeting" ends before the dash.
        .filter(|before| ![" - ", " – "].iter().any(|dash| before.contains(dash)))
}

/// Whether "of", "of the" and a council's name go on from a word.
pub(super) fn is_of_council(text: &str, from: usize) -> bool {
    /// Words of the longest names: "Bournemouth, Christchurch and Poole Council".
    const NAME: usize = 7;
    let mut words = text.split_whitespace().skip(from);
    if !words
        .next()
        .is_some_and(|word| word.eq_ignore_ascii_case("of"))
    {
        return false;
    }
    for word in words.take(NAME) {
        let bare = word.trim_matches(|char: char| !char.is_alphanumeric());
        if bare.eq_ignore_ascii_case("council") {
            return true;
        }
        let joins = matches!(bare, "the" | "and" | "of" | "upon" | "on" | "") || word == "&";
        if !joins && !bare.starts_with(char::is_uppercase) {
            return false;
        }
    }
    false
}

/// "21/01/2020 - Integration Joint Board" without its day.
pub(super) fn behind_day(text: &str) -> &str {
    match crate::dates::days(text).first() {
        Some(day) if day.start == 0 => text[day.end..].trim_start_matches([' ', '-', '–', ',']),
        _ => text,
    }
}
