//! A meeting's day without its year, on a page that says when it was posted.
//!
//! `Thursday, 13 October 2011` over `Agenda for meeting of the Council on Wed 26 Oct`: the meeting is on 26 October
//! 2011. What must not match: a paper's own day, which has its meeting beside it.

use std::sync::LazyLock;

use regex::Regex;

use crate::dates::{days, month};
use crate::passages::Passage;
use crate::text::pattern;

/// Passages among which the meeting is named.
const NEAR: usize = 14;

static MEETING: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"(?i)\b(agenda|minutes)\b.{0,60}?\bmeeting\b.{0,60}?\b(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\b")
        .ok()
});

/// The day of the meeting named without its year, where the day found is the page's.
pub(super) fn meant(passages: &[Passage], at: usize, posted: &str) -> Option<String> {
    let stamp = passages.get(at)?;
    let day = days(&stamp.text).into_iter().next()?;
    let alone = day.start == 0 && stamp.text.trim_end_matches('.').len() == day.end;
    if !alone || stamp.number.is_some() {
        return None;
    }
    let year: u32 = posted.get(..4)?.parse().ok()?;
    let found = (passages.iter().take(NEAR))
        .filter(|passage| passage.is_text() && days(&passage.text).is_empty())
        .find_map(|passage| MEETING.as_ref()?.captures(&passage.text))?;
    let (number, month) = (found.get(2)?.as_str(), month(found.get(3)?.as_str())?);
    let behind_posted = format!("{month:02}-{number:0>2}").as_str() > posted.get(5..)?;
    let agenda = found.get(1)?.as_str().eq_ignore_ascii_case("agenda");
    // What is to come is posted before, and minutes are posted after.
    let year = match (agenda, behind_posted) {
        (true, false) => year + 1,
        (false, true) => year - 1,
        _ => year,
    };
    let iso = format!("{number} {} {year}", found.get(3)?.as_str());
    Some(days(&iso).first()?.iso.clone())
}
