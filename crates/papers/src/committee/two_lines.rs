//! A committee's name over two lines of a title.
//!
//! What must not match: a council's name over what it is, a line that ends in a word that joins and names nothing.

use super::candidates::{BEGINS, Named, is_dated};
use super::names::{NOUNS, name, whole};
use super::phrases::MEETING;
use crate::council::{attends, is_name};
use crate::passages::Passage;

/// The names that a line and the next make together.
pub(super) fn over_two_lines(
    passages: &[Passage],
    index: usize,
    text: &str,
) -> impl Iterator<Item = Named> {
    let rules = [noun_below, going_on, in_two_lines];
    (rules.into_iter()).filter_map(move |rule| rule(passages, index, text))
}

/// "COMMUNITY & REGENERATION SCRUTINY" over "COMMITTEE".
fn noun_below(passages: &[Passage], index: usize, text: &str) -> Option<Named> {
    let passage = &passages[index];
    let next = passages.get(index + 1).filter(|_| index < BEGINS)?;
    // Its day may stand beside its first line.
    let text = match text.split_once('\t') {
        Some((text, beside)) if !crate::dates::days(beside).is_empty() => text,
        _ => text,
    };
    let fits = text.contains(char::is_uppercase)
        && !text.contains(char::is_lowercase)
        && passage.number.is_none()
        && next.words() == 1
        && NOUNS.contains(&next.text.lower())
        && next.is_capitals()
        && !is_name(text)
        && !attends(passages, index);
    let both = format!("{text} {}", next.text);
    let name = fits.then(|| whole(&both)).flatten()?;
    Some((name, "title", 3.0))
}

/// "Environment, Infrastructure and Economic" over "Development Committee", and its day below: no line of both is a name.
fn in_two_lines(passages: &[Passage], index: usize, text: &str) -> Option<Named> {
    /// Words of each line.
    const WORDS: std::ops::RangeInclusive<usize> = 2..=6;
    let own = &passages[index];
    let next = passages.get(index + 1).filter(|_| index < BEGINS)?;
    let lines = [own, next].iter().all(|line| {
        line.number.is_none()
            && WORDS.contains(&line.words())
            && !line.text.contains([':', '\t', '.'])
            && line.text.starts_with(char::is_uppercase)
    });
    // "MINUTE of" names nothing.
    let joins = text.ends_with(|char: char| !char.is_alphanumeric())
        || [" of", " for", " the"]
            .iter()
            .any(|end| text.ends_with(end));
    let fits = lines
        && !joins
        && name(text).is_none()
        && !is_name(text)
        && !attends(passages, index)
        && is_dated(passages, index + 1);
    let both = format!("{text} {}", next.text);
    let name = fits.then(|| whole(&both)).flatten()?;
    Some((name, "title", 3.0))
}

/// "Meeting of Health and Adult Social Care Overview and" over "Scrutiny Committee": a line that ends in a word
/// that joins.
fn going_on(passages: &[Passage], index: usize, text: &str) -> Option<Named> {
    /// Words of the second line, at most.
    const WORDS: usize = 6;
    /// Words of the first line, at least: "MINUTE of" names nothing.
    const WORDS_JOINED: usize = 3;
    let next = passages.get(index + 1).filter(|_| index < BEGINS)?;
    let last = text.split_whitespace().last()?.to_lowercase();
    let fits = matches!(last.as_str(), "and" | "&" | "of" | "for")
        && text.split_whitespace().count() >= WORDS_JOINED
        && passages[index].number.is_none()
        && next.number.is_none()
        && next.words() <= WORDS
        && next.text.starts_with(char::is_uppercase);
    let both = format!("{text} {}", next.text);
    let own = match MEETING.of(&both).and_then(|cue| cue.find(&both)) {
        Some(cue) if cue.start() == 0 => &both[cue.end()..],
        _ => both.as_str(),
    };
    let name = fits.then(|| whole(own)).flatten()?;
    Some((name, "title", 3.0))
}
