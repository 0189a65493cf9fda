//! Whom a letter is to: its addressee is a body, too, and not whose letter it is.

use super::names::named;
use super::{ADDRESS, TITLE};
use crate::passages::Passage;

/// A letter's head, as British letters are set out: whose it is, the day, whom it is to, the greeting.
pub(super) struct Letter {
    /// The passages that say whom it is to.
    pub(super) addressed: std::ops::Range<usize>,
    /// Where its text begins.
    pub(super) begins: usize,
}

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

/// Whether a letter's greeting stands soon below, on any page: "Dear Sir" under whom a draft in an appendix is to.
pub(super) fn is_over_greeting(passages: &[Passage], index: usize) -> bool {
    /// Lines of an address, a day and a reference between, at most.
    const BETWEEN: usize = 6;
    (passages.iter().skip(index + 1).take(BETWEEN))
        .take_while(|below| below.page == passages[index].page)
        .any(|below| below.text.starts_with("Dear ") && below.words() <= ADDRESS)
}

/// "Dear Commissioner"
fn greeting(passages: &[Passage]) -> Option<usize> {
    (passages.iter().take(TITLE))
        .position(|passage| passage.text.starts_with("Dear ") && passage.words() <= ADDRESS)
}

/// A letter whose day stands above whom it is to, and whose writer above that: by name, or by where to reach them.
///
/// What must not match: a summons, which goes to a body's own members.
pub(super) fn letter(
    passages: &[Passage],
    plains: &[String],
    bodies: &[(usize, Vec<String>)],
) -> Option<Letter> {
    const MEMBERS: [&str; 6] = [
        "councillor",
        "councillors",
        "cllr",
        "member",
        "members",
        "colleague",
    ];
    let greeting = greeting(passages)?;
    if let Some(addressed) = by_greeted(passages, greeting)
        && names_writer(passages, plains, bodies, addressed.start)
    {
        return Some(Letter {
            addressed,
            begins: greeting + 1,
        });
    }
    let day = (0..greeting).find(|&at| !crate::dates::days(&passages[at].text).is_empty())?;
    let to_members = (plains[day + 1..=greeting].iter())
        .any(|plain| plain.split(' ').any(|word| MEMBERS.contains(&word)));
    let writer = names_writer(passages, plains, bodies, day);
    (writer && !to_members).then_some(Letter {
        addressed: day + 1..greeting,
        begins: greeting + 1,
    })
}

/// Whether what stands before a passage says who writes: by name, or by where to reach them.
fn names_writer(
    passages: &[Passage],
    plains: &[String],
    bodies: &[(usize, Vec<String>)],
    until: usize,
) -> bool {
    let reached = |passage: &Passage| {
        let text = passage.text.lower();
        ["@", "www.", "tel:", "telephone:"]
            .iter()
            .any(|cue| text.contains(cue))
    };
    plains[..until].iter().any(|plain| !named(plain).is_empty())
        || bodies.iter().any(|(at, _)| *at < until)
        || passages[..until].iter().any(reached)
}

/// The lines that say whom a letter greets by name, with where they are: from "Mr Martin Ash" above "Dear Mr Ash" up to the
/// letter's day or its reference.
fn by_greeted(passages: &[Passage], greeting: usize) -> Option<std::ops::Range<usize>> {
    /// Words of a person's name with a title, at most.
    const NAME: usize = 5;
    const TITLES: [&str; 8] = ["Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Professor", "Rt"];
    let greeted = passages[greeting].text.trim_end_matches([',', ' ']);
    let whom = greeted.rsplit(' ').next()?;
    let is_title = |word: &str| TITLES.contains(&word.trim_end_matches('.'));
    let titled = greeted.split(' ').nth(1).is_some_and(is_title);
    let start = passages[..greeting].iter().position(|line| {
        line.words() <= NAME
            && line.text.split(' ').next().is_some_and(is_title)
            && line.text.trim_end_matches(',').ends_with(whom)
    })?;
    let end = (passages[start..greeting].iter())
        .position(|line| line.text.contains(':') || !crate::dates::days(&line.text).is_empty())
        .map_or(greeting, |length| start + length);
    titled.then_some(start..end)
}
