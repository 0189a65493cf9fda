//! Who was there, and who was not.
//!
//! `PRESENT: Mr R W Gough (Chairman), Mr N Baker` · `MEMBERS OF THE PANEL (13) (Quorum 3)` ·
//! `Apologies: Cllr Pocock`. What must not match: sentences ("Twelve Members attended").

use scrutineer_model::{Attendance, Attendee};

use crate::passages::{Kind, Passage};

/// Passages behind a heading that may hold its names.
const UNDER: usize = 12;

/// The names, in the order printed.
pub(crate) fn attendance(passages: &[Passage]) -> Vec<Attendee> {
    let mut all: Vec<Attendee> = Vec::new();
    let mut part: Option<(Attendance, usize)> = None;
    for (index, passage) in passages.iter().enumerate() {
        let (found, rest) = labelled(passage);
        // A table's caption may say whose names it holds.
        let captions = passage.kind == Kind::Aside && found.is_some() && passage.words() <= 6;
        // The rows of a page of the web; on other pages a table's lines may be anything.
        let row = passage.in_table
            && passage.source.bbox.is_none()
            && part.is_some()
            && found.is_none()
            && passage.number.is_none();
        // A form has the names beside their label: "Attendees\tAnn Lee, Bob Moss".
        let form = found.is_some() && passage.text.contains('\t');
        if !captions && (!passage.is_text() || passage.in_table && !row && !form) {
            continue;
        }
        if row {
            let name = passage.text.split('\t').next().unwrap_or_default();
            if let Some((part, _)) = part
                && (2..=6).contains(&name.split_whitespace().count())
            {
                all.extend(names(name, part));
            }
            continue;
        }
        if let Some(found) = found {
            part = Some((found, index));
        } else if part.is_some_and(|(_, at)| index - at > UNDER)
            || passage.is_title() && passage.text != "Name"
            || passage.parts > 0
        {
            part = None;
        }
        if let Some((part, _)) = part {
            let rest = [
                "Members:",
                "Councillors:",
                "Officers:",
                "Members –",
                "Officers –",
            ]
            .iter()
            .find_map(|label| rest.trim_start().strip_prefix(label))
            .unwrap_or(rest);
            all.extend(names(rest, part));
        }
    }
    let mut seen: Vec<(String, Attendance)> = Vec::new();
    all.retain(|attendee| {
        let key = (attendee.name.clone(), attendee.part);
        let new = !seen.contains(&key);
        if new {
            seen.push(key);
        }
        new
    });
    all
}

fn labelled(passage: &Passage) -> (Option<Attendance>, &str) {
    const LABELS: [(&str, Attendance); 23] = [
        ("sederunt", Attendance::Present),
        ("also in attendance", Attendance::InAttendance),
        ("in attendance", Attendance::InAttendance),
        ("officers in attendance", Attendance::InAttendance),
        ("officers present", Attendance::InAttendance),
        ("other members in attendance", Attendance::InAttendance),
        ("also present", Attendance::InAttendance),
        ("apologies for absence", Attendance::Apologies),
        ("apologies received", Attendance::Apologies),
        ("apologies", Attendance::Apologies),
        ("members of the", Attendance::Member),
        ("membership:", Attendance::Member),
        ("members present", Attendance::Present),
        ("councillors present", Attendance::Present),
        ("present", Attendance::Present),
        ("attended", Attendance::Present),
        ("yn bresennol", Attendance::Present),
        ("ymddiheuriadau", Attendance::Apologies),
        ("presennol", Attendance::Present),
        ("invited", Attendance::InAttendance),
        ("attendance", Attendance::Present),
        ("attendees", Attendance::Present),
        ("attending", Attendance::Present),
    ];
    let text = passage.text.as_str();
    let lower = text.to_lowercase();
    for (label, part) in LABELS {
        let Some(rest) = lower.strip_prefix(label) else {
            continue;
        };
        let at = text.len() - rest.len();
        let rest = text.get(at..).unwrap_or_default();
        let alone = passage.words() <= 8 && passage.is_title();
        if let Some((before, names)) = rest.split_once([':', '–', '\t'])
            && before.split_whitespace().count() <= 4
        {
            return (Some(part), names);
        }
        if alone || rest.trim().is_empty() {
            return (Some(part), "");
        }
    }
    (None, text)
}

fn names(text: &str, part: Attendance) -> Vec<Attendee> {
    let mut found = Vec::new();
    let mut depth = 0;
    let mut start = 0;
    let mut pieces = Vec::new();
    for (at, char) in text.char_indices() {
        match char {
            '(' => depth += 1,
            ')' => depth -= 1,
            '.' if depth <= 0
                && text[at + 1..].starts_with(' ')
                && ends_a_name(&text[start..at]) =>
            {
                pieces.push(&text[start..at]);
                start = at + 1;
            }
            ',' | ';' | '\t' if depth <= 0 => {
                pieces.push(&text[start..at]);
                start = at + char.len_utf8();
            }
            _ => {}
        }
    }
    pieces.push(&text[start..]);
    for piece in pieces {
        for name in apart(piece) {
            let name = name.trim_matches([' ', '-', '–']);
            let name = name.trim_end_matches(['.', ',', ';']);
            let (name, role) = match name.split_once('(') {
                Some((name, role)) => (
                    name.trim(),
                    Some(role.trim_end_matches(')').trim().to_owned()),
                ),
                None => (name, None),
            };
            let name = name
                .trim_start_matches("Councillors ")
                .trim_start_matches("Cllrs ");
            if is_name(name) {
                found.push(Attendee {
                    name: name.to_owned(),
                    part,
                    role: role.filter(|role| !role.is_empty()),
                });
            }
        }
    }
    found
}

/// The names that "and" joins, outside brackets: "Ann Lee (Research and Development) and Bob Moss".
fn apart(piece: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut start = 0;
    for joint in [" and ", " & "] {
        for (at, _) in piece.match_indices(joint) {
            let before = piece.get(start..at).unwrap_or_default();
            if at >= start && before.matches('(').count() <= before.matches(')').count() {
                names.push(before);
                start = at + joint.len();
            }
        }
    }
    names.push(piece.get(start..).unwrap_or_default());
    names
}

/// A stop behind a word ends a name; behind an initial or a title it does not.
fn ends_a_name(before: &str) -> bool {
    let last = before.rsplit(' ').next().unwrap_or_default();
    last.chars().count() > 3 && !matches!(last, "Cllr" | "Cllrs" | "Miss" | "Prof" | "Cyng")
        || last.ends_with(')')
}

/// "Mr R W Gough", "N Bell", "Cllr Evans": capitals, and no more than six words.
fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capitals = words
        .iter()
        .filter(|word| word.starts_with(char::is_uppercase))
        .count();
    let no_name = [
        "Now",
        "All",
        "Any",
        "One",
        "Two",
        "Not",
        "For",
        "Council",
        "Committee",
        "Panel",
        "Members",
        "Councillors",
        "Quorum",
        "None",
        "No",
        "The",
        "Chief",
        "Director",
        "Apologies",
        "Officers",
        "Name",
        "Member",
        "Role",
    ];
    (1..=6).contains(&words.len())
        && capitals == words.len()
        && !text.contains(|char: char| char.is_ascii_digit() || matches!(char, ':' | '/' | '@'))
        && !words.iter().any(|word| no_name.contains(word))
        && text.len() >= 3
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    #[test]
    fn an_office_in_brackets_is_nobody_else() {
        let found = attendance(&titles_and_text(&[
            "Present: Ann Lee (Head of Research and Development) and Bob Moss",
        ]));
        let found: Vec<&str> = found.iter().map(|found| found.name.as_str()).collect();
        assert_eq!(found, ["Ann Lee", "Bob Moss"]);
    }

    #[test]
    fn names_are_told_from_sentences() {
        let found = attendance(&titles_and_text(&[
            "PRESENT: Mr R W Gough (Chairman), Mr N Baker and Mrs C Bell",
            "IN ATTENDANCE: Dr A Ghosh (Director of Public Health)",
            "# UNRESTRICTED ITEMS",
            "Twelve Members of the Panel attended.",
        ]));
        let found: Vec<(&str, Attendance, Option<&str>)> = (found.iter())
            .map(|found| (found.name.as_str(), found.part, found.role.as_deref()))
            .collect();
        assert_eq!(
            found,
            [
                ("Mr R W Gough", Attendance::Present, Some("Chairman")),
                ("Mr N Baker", Attendance::Present, None),
                ("Mrs C Bell", Attendance::Present, None),
                (
                    "Dr A Ghosh",
                    Attendance::InAttendance,
                    Some("Director of Public Health")
                ),
            ]
        );
    }
}
