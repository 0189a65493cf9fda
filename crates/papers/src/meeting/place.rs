//! Where a meeting is: `Venue: Town Hall`, `held in the Council Chamber`, a line under the day.

use std::sync::LazyLock;

use super::NEAR;
use crate::dates::days;
use crate::passages::Passage;
use crate::text::rules::{Piece, Rule, each, rules};
use crate::text::{Worded, clean};

static PLACE: LazyLock<Vec<Worded>> = LazyLock::new(|| each(ROOMS, TOLD));

/// What a place where people meet is called by, and where its name ends.
const ROOMS: &[Piece] = &[
    (
        "ROOM",
        rules![
            "HALL" => r"ROOM|Room|HALL|Hall|CHAMBER|Chamber|House|HOUSE|Centre|CENTRE|Building|Suite"
            "Library" => r"School|Church|Library|Offices?|Headquarters|HQ|Guildhall|Shirehall|Theatre|Pavilion|Hub|College|Club|Hotel"
        ],
    ),
    (
        "END",
        rules![
            " on " => r"\s+on\s|\s+ON\s"
            ", commencing" => r",?\s+(?:commencing|at \d|AT \d)"
            " ." => r"\s*[.;]"
            "" => r"$"
        ],
    ),
];

const TOLD: &[Rule] = rules![
    "Venue: Village Green" but not "Venues were seen" needs ["venue", "place", "location", "where"]
        => r"(?i)^(?:venue|place|location|where)(?:\s*:\s*|\t\s*)([^\t]+)"
    "A meeting held in the Council Chamber at 7pm" but not "A meeting held in the rain" needs ["in ", "at "]
        => r"(?:\bheld (?:in|at)|\bbe held (?:in|at)|\bIN|\bin) (?:the )?((?:[A-Z][^,.]*?{ROOM}\b)(?:[^.;:]*?)){END}"
];

/// Where people meet; a page's link behind it, "View directions", is none of it.
pub(super) fn place(passages: &[Passage], index: usize) -> Option<String> {
    let place = printed(passages, index)?;
    let name = ["View directions", "View Location", "Map"]
        .iter()
        .find_map(|link| {
            let name = place.strip_suffix(link)?.trim_end();
            (name.ends_with(['.', ',']) || link.starts_with("View")).then_some(name)
        });
    let name = name.unwrap_or(&place).trim_end_matches(['.', ',', ' ']);
    (!name.is_empty()).then(|| name.to_owned())
}

fn printed(passages: &[Passage], index: usize) -> Option<String> {
    // A label with its answer behind or below it.
    let labelled = passages.iter().take(NEAR).position(|passage| {
        let text = passage.text.lower();
        passage.is_text()
            && matches!(
                text.trim(),
                "venue:" | "place:" | "location:" | "where:" | "lleoliad:"
            )
    });
    if let Some(answer) = labelled.and_then(|at| passages.get(at + 1)) {
        let text = clean(&answer.text);
        if (3..=120).contains(&text.len()) && answer.is_text() && !text.ends_with(':') {
            return Some(text);
        }
    }
    let near = passages.iter().skip(index.saturating_sub(1)).take(5);
    // Behind the day and hour: "14th July 2020 @ 7pm VILLAGE GREEN".
    let behind = passages.get(index).and_then(|passage| {
        let day = days(&passage.text).into_iter().next()?;
        let words: Vec<&str> = (passage.text.get(day.end..)?.split_whitespace())
            .skip_while(|word| !word.starts_with(char::is_uppercase) || word.len() < 4)
            .collect();
        let last = words.last()?.to_lowercase();
        let fits = (1..=6).contains(&words.len())
            && PLACES.contains(&last.as_str())
            && words
                .iter()
                .all(|word| word.starts_with(char::is_uppercase));
        fits.then(|| words.join(" "))
    });
    // A line of its own under the day: "VILLAGE HALL".
    let under = passages.iter().skip(index + 1).take(2).find(|passage| {
        // "ASH ROOM, COUNTY HALL, WEXBURY": the town stands behind.
        let house = (passage.text.split(','))
            .filter_map(|piece| piece.split_whitespace().last())
            .any(|last| PLACES.contains(&last.to_lowercase().as_str()));
        passage.is_title()
            && passage.number.is_none()
            && passage.words() <= 12
            // "Present: Councillors Moss and Green" says who was there.
            && !passage.text.contains(':')
            && house
    });
    near.filter(|passage| passage.number.is_none())
        .find_map(|passage| {
            PLACE.iter().find_map(|form| {
                let text = form.of(&passage.text)?.captures(&passage.text)?;
                let text = text.get(1)?.as_str();
                let text = match days(text).first() {
                    Some(day) => &text[..day.start],
                    None => text,
                };
                let text = text
                    .trim()
                    .trim_end_matches(" on")
                    .trim_end_matches([',', ' ', '-', '–']);
                let fits = (3..=120).contains(&text.len());
                fits.then(|| clean(text))
            })
        })
        .or(behind)
        .or_else(|| {
            // "Venue⇥COUNCIL CHAMBER" of which the gap is lost.
            let text = clean(&under?.text);
            Some((text.strip_prefix("Venue ")).map_or_else(|| text.clone(), str::to_owned))
        })
}

/// Words that the names of meeting places end in.
const PLACES: [&str; 14] = [
    "hall", "room", "chamber", "centre", "green", "church", "school", "offices", "pavilion",
    "library", "house", "zoom", "teams", "online",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::rules::tests::check_each;

    #[test]
    fn every_place_is_told_by_its_own_form() {
        check_each(ROOMS, TOLD);
    }
}
