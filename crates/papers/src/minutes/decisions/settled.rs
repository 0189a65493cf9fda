//! What stands of the decisions found: what was only asked for or put to the meeting is left out, and what was cut short is whole.

use scrutineer_model::Point;

use super::forms::RESOLVED;
use super::told::tells;
use super::{is_marked, put};
use crate::passages::Passage;

/// Gives a resolution without a number that of the paragraph which leads to it and says nothing else: "1.1 It was" over "Proposed
/// by Ann Lee, seconded by Bob Moss and" and "Resolved: that the minutes be signed."
pub(super) fn take_open_numbers(passages: &[Passage], found: &mut [Point]) {
    /// Words of such a paragraph, at most.
    const OPEN: usize = 4;
    let leads = |passage: &Passage| {
        passage.parts > 1
            && passage.words() <= OPEN
            && (passage.text.lower().split(' ').next_back())
                .is_some_and(|last| matches!(last, "was" | "and"))
    };
    let moved = |passage: &Passage| {
        let lower = passage.text.lower();
        passage.number.is_none()
            && ["proposed ", "seconded ", "moved ", "on the proposal of "]
                .iter()
                .any(|begin| lower.starts_with(begin))
    };
    for point in found.iter_mut().filter(|point| point.number.is_none()) {
        let at = passages.iter().position(|passage| {
            passage.source == point.source && passage.text.contains(point.text.trim())
        });
        let before = passages[..at.unwrap_or_default()]
            .iter()
            .rev()
            .filter(|passage| passage.is_text())
            .find(|passage| !moved(passage));
        if let Some(lead) = before.filter(|passage| leads(passage)) {
            point.number.clone_from(&lead.number);
        }
    }
}

/// Gives a decision the letter of the point that it stands in or right under: "b) Land at the farm, three houses" over "Objection."
pub(super) fn take_letters(passages: &[Passage], found: &mut [Point]) {
    for at in 0..found.len() {
        if found[at].number.is_some() {
            continue;
        }
        let Some(own) = passages.iter().position(|passage| {
            passage.source == found[at].source && passage.text.contains(found[at].text.trim())
        }) else {
            continue;
        };
        let under = || {
            let above = passages[..own]
                .iter()
                .skip(1)
                .rfind(|above| above.is_text())?;
            let decides = found.iter().any(|other| {
                other.source == above.source && above.text.contains(other.text.trim())
            });
            (above.letter()).filter(|_| passages[own].number.is_none() && !decides)
        };
        // The first passage begins the item, whose number is its own.
        let letter = passages[own].letter().filter(|_| own > 0).or_else(under);
        found[at].number = letter.map(str::to_owned);
    }
}

/// Gives a resolution the number that stands in brackets behind the word that marks it: "RESOLVED (c18/19/52) to accept it".
pub(super) fn take_own_numbers(found: &mut [Point]) {
    let own = |text: &str| -> Option<(String, String)> {
        let (word, behind) = text.split_once(" (")?;
        let (number, rest) = behind.split_once(')')?;
        let fits = matches!(word, "RESOLVED" | "Resolved" | "AGREED" | "Agreed")
            && number.contains('/')
            && number.ends_with(|char: char| char.is_ascii_digit())
            && !number.contains(char::is_whitespace)
            && rest.starts_with(char::is_whitespace);
        fits.then(|| (number.to_owned(), format!("{word}{rest}")))
    };
    for point in found {
        if let Some((number, text)) = own(&point.text) {
            (point.number, point.text) = (Some(number), text);
        }
    }
}

/// Parts a resolution whose points stand in one line: "The Committee resolved:- (i) to agree the plan; and (ii) to print it".
pub(super) fn in_points(found: &mut Vec<Point>) {
    /// Words that lead to the points, at most.
    const LEAD: usize = 8;
    let parted = |text: &str| -> Option<Vec<(String, String)>> {
        let at = text
            .find(" (")
            .filter(|at| text[..*at].ends_with([':', '-', '–']))?;
        let short = text[..at].split_whitespace().count() <= LEAD;
        let points = crate::number::points_within(&text[at..]).filter(|_| short)?;
        Some(
            (points.into_iter())
                .map(|(number, text)| (number, text.to_owned()))
                .collect(),
        )
    };
    *found = std::mem::take(found)
        .into_iter()
        .flat_map(|point| match parted(&point.text) {
            Some(points) if point.number.is_none() => (points.into_iter())
                .map(|(number, text)| Point {
                    number: Some(number),
                    text,
                    source: point.source.clone(),
                    ..Point::default()
                })
                .collect(),
            _ => vec![point],
        })
        .collect();
}

/// "RECOMMENDED that the design be approved.", where what was moved or agreed behind it is "that the recommendation be adopted":
/// what the report asked for.
pub(super) fn is_reports(point: &Point, passages: &[Passage]) -> bool {
    let adopts = |passage: &Passage| {
        let text = passage.text.lower();
        [
            "that the recommendation be ",
            "that the recommendations be ",
        ]
        .iter()
        .any(|adopts| text.contains(adopts))
    };
    point.text.starts_with("RECOMMENDED ")
        && (passages
            .iter()
            .skip_while(|passage| !passage.text.contains(point.text.as_str()))
            .skip(1))
        .any(adopts)
}

/// Leaves out what was put to the meeting where the item's resolution stands behind it: "It was proposed by A and seconded by B
/// that …" and then "it was resolved that the Committee:".
pub(super) fn superseded(passages: &[Passage], found: &mut Vec<Point>) {
    let last = passages.iter().rposition(|passage| {
        passage.is_text() && (is_marked(passage) || tells(&passage.text, &RESOLVED))
    });
    let Some(last) = last else {
        return;
    };
    found.retain(|point| {
        let at = (passages.iter()).position(|passage| {
            passage.source == point.source && passage.text.contains(point.text.trim())
        });
        !((put::is_put(&point.text) || put::is_outcome(&point.text))
            && at.is_some_and(|at| at < last))
    });
}

/// A decision that is cut at the words that lead to it goes on in the next line: "Seconded by a Member and agreed that"
/// over "prices be held".
pub(super) fn go_on(passages: &[Passage], found: &mut [Point]) {
    let is_open = |point: &&mut Point| [" that", " to"].iter().any(|end| point.text.ends_with(end));
    for point in found.iter_mut().filter(is_open) {
        let is_its =
            |passage: &Passage| passage.source == point.source && *passage.text == point.text;
        let next = passages
            .iter()
            .position(is_its)
            .and_then(|at| passages.get(at + 1))
            .filter(|next| {
                next.is_text() && next.number.is_none() && next.text.starts_with(char::is_lowercase)
            });
        if let Some(next) = next {
            point.text.push(' ');
            point.text.push_str(&next.text);
        }
    }
}
