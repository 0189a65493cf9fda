//! Whom a letter is to: its addressee is a body, too, and not whose letter it is.

use super::names::named;
use super::{ADDRESS, TITLE};
use crate::passages::Passage;

/// Whether a line above a letter's greeting names whom it greets: "Police and Crime Commissioner for Lochside" over
/// "Dear Commissioner".
pub(super) fn is_greeted(passages: &[Passage], index: usize) -> bool {
    let Some(greeting) = greeting(passages).filter(|&greeting| index < greeting) else {
        return false;
    };
    let greeted = passages[greeting].text.trim_end_matches(',');
    let whom = greeted.rsplit(' ').next();
    let mut words = passages[index].text.split([' ', ',']);
    words.any(|word| Some(word) == whom)
}

/// "Dear Commissioner"
fn greeting(passages: &[Passage]) -> Option<usize> {
    (passages.iter().take(TITLE))
        .position(|passage| passage.text.starts_with("Dear ") && passage.words() <= ADDRESS)
}

/// The lines of a letter that say whom it is to: between its day and its greeting, where somebody is named above.
pub(super) fn addressed(
    passages: &[Passage],
    plains: &[String],
    bodies: &[(usize, Vec<String>)],
) -> std::ops::Range<usize> {
    let greeting = greeting(passages);
    let day = greeting.and_then(|greeting| {
        (0..greeting).find(|&at| !crate::dates::days(&passages[at].text).is_empty())
    });
    let (Some(day), Some(greeting)) = (day, greeting) else {
        return 0..0;
    };
    let above = plains[..day].iter().any(|plain| !named(plain).is_empty())
        || bodies.iter().any(|(at, _)| *at < day);
    if above { day + 1..greeting } else { 0..0 }
}
