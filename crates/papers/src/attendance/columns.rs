//! Lists of those who came in two columns: names, and beside them the bodies that they came from.
//!
//! `Ann Lee⇥Lochs University` over `Bob Moss⇥Home Office`. What must not match: two columns of names.

use scrutineer_model::{Attendance, Attendee};

use super::is_name;
use crate::passages::{Kind, Passage};

/// Words that bodies are called by, in small letters.
const BODIES: [&str; 26] = [
    "university",
    "office",
    "council",
    "ministry",
    "department",
    "police",
    "trust",
    "institute",
    "institution",
    "limited",
    "ltd",
    "plc",
    "association",
    "board",
    "authority",
    "agency",
    "service",
    "services",
    "society",
    "college",
    "nhs",
    "federation",
    "foundation",
    "group",
    "partnership",
    "company",
];

/// Who stands in a row of such a list, with the body beside the name.
pub(super) fn beside_body(
    passages: &[Passage],
    index: usize,
    part: Attendance,
) -> Option<Attendee> {
    let (name, body) = row(&passages[index])?;
    of_bodies(passages, index).then(|| {
        let (name, role) = super::offices::name_and_role(name);
        Attendee {
            name: name.to_owned(),
            part,
            role: Some(match role {
                Some(role) => format!("{role}, {body}"),
                None => body.to_owned(),
            }),
        }
    })
}

/// A name and what stands beside it, in a line of two columns.
fn row(passage: &Passage) -> Option<(&str, &str)> {
    /// Words of a body's name, at most.
    const BODY: usize = 8;
    let (name, body) = passage.text.split_once('\t')?;
    let (name, body) = (name.trim(), body.trim());
    let bare = name.split('(').next().unwrap_or_default();
    let fits = matches!(passage.kind, Kind::Line | Kind::Paragraph)
        && passage.number.is_none()
        && !body.contains(['\t', '.', ':'])
        && (1..=BODY).contains(&body.split_whitespace().count())
        && (2..=5).contains(&bare.split_whitespace().count())
        && is_name(bare.trim());
    fits.then_some((name, body))
}

/// Whether the second column of the rows about one names bodies: one of them twice, or most by their words.
fn of_bodies(passages: &[Passage], index: usize) -> bool {
    /// Rows that make a list.
    const ROWS: usize = 3;
    let above = passages[..index].iter().rev().map_while(row);
    let below = passages[index..].iter().map_while(row);
    let bodies: Vec<&str> = above.chain(below).map(|(_, body)| body).collect();
    let named = |body: &&&str| {
        let words = || body.split_whitespace();
        super::offices::is_letters(body)
            || words().any(|word| BODIES.contains(&word.to_lowercase().as_str()))
    };
    let again = (bodies.iter().enumerate()).any(|(at, body)| bodies[..at].contains(body));
    let count = bodies.iter().filter(named).count();
    bodies.len() >= ROWS && count > 0 && (again || 2 * count >= bodies.len())
}
