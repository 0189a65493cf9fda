//! Who was there, and who was not.
//!
//! `PRESENT: Mr R W Gough (Chairman), Mr N Baker` · `MEMBERS OF THE PANEL (13) (Quorum 3)` ·
//! `Apologies: Cllr Pocock`. What must not match: sentences ("Twelve Members attended").

use std::sync::LazyLock;

use regex::Regex;
use scrutineer_model::{Attendance, Attendee};

use crate::passages::{Kind, Passage};
use crate::text::{has_any, pattern};

mod columns;
mod offices;

/// Passages behind a heading that may hold its names.
const UNDER: usize = 12;

/// The names, in the order printed.
pub(crate) fn attendance(passages: &[Passage]) -> Vec<Attendee> {
    let mut all: Vec<Attendee> = Vec::new();
    let mut part: Option<(Attendance, usize)> = None;
    // The label is an item's of its own: "4) Apologies".
    let mut counted = false;
    // Where a heading says so, members listed were there.
    let mut headed: Option<usize> = None;
    for (index, passage) in passages.iter().enumerate() {
        let (found, rest) = labelled(passage);
        if let (None, Some((part, at))) = (found, part.as_mut())
            && let Some(attendee) = columns::beside_body(passages, index, *part)
        {
            // A list goes on as long as its rows do.
            *at = index;
            all.push(attendee);
            continue;
        }
        if matches!(passage.text.lower(), "attendance" | "attendance:") {
            headed = Some(index);
        }
        let was_there = headed.is_some_and(|at| index - at <= UNDER);
        let found = found.map(|found| match found {
            Attendance::Member if was_there => Attendance::Present,
            other => other,
        });
        if let Some(absent) = excused(passage) {
            all.extend(names(absent, Attendance::Apologies));
            continue;
        }
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
            counted = passage.number.is_some();
        } else if counted && passage.number.is_some()
            || part.is_some_and(|(_, at)| index - at > UNDER)
            || passage.is_title()
                && *passage.text != "Name"
                && !is_line_of_names(passage, part)
                && !is_label_within(&passage.text)
            || passage.parts > 0
            || crate::number::reference(&passage.text).is_some()
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
            for (part, rest) in run_on(rest, part) {
                all.extend(names(rest, part));
            }
        }
        // A sentence names all whom it means.
        if passage.text.lower().starts_with("present were ") {
            part = None;
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
    // Whom a sentence excuses may be printed among those who were expected.
    let away: Vec<String> = (all.iter())
        .filter(|attendee| attendee.part == Attendance::Apologies)
        .map(|attendee| attendee.name.clone())
        .collect();
    all.retain(|attendee| {
        !matches!(
            attendee.part,
            Attendance::Present | Attendance::InAttendance
        ) || !away.contains(&attendee.name)
    });
    all
}

fn labelled(passage: &Passage) -> (Option<Attendance>, &str) {
    const LABELS: [(&str, Attendance); 28] = [
        ("other attendees", Attendance::InAttendance),
        ("also attending", Attendance::InAttendance),
        ("secretariat", Attendance::InAttendance),
        ("guests", Attendance::InAttendance),
        ("officers:", Attendance::InAttendance),
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
        // "Presenter: Ann Lee" says nobody was present.
        if rest.starts_with(char::is_alphabetic) {
            continue;
        }
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
        // "Present were Mr D Ash (Chairman) and Mrs L Beck."
        if let Some(names) = rest
            .strip_prefix(" were ")
            .filter(|rest| begins_a_persons(rest))
        {
            return (Some(part), names);
        }
    }
    // "Panel: Ann Lee (Chairman), Bob Moss (Loch Council)": those who met.
    let met = ["Panel:", "Board:", "Committee:", "Members:"]
        .iter()
        .find_map(|label| text.strip_prefix(label))
        .filter(|listed| names(listed, Attendance::Present).len() >= 2);
    if let Some(names) = met {
        return (Some(Attendance::Present), names);
    }
    (None, text)
}

/// A paragraph that goes on with others: "Others: Ann Lee Apologies: Bob Moss Secretariat: Cy Nunn".
fn run_on(mut rest: &str, mut part: Attendance) -> Vec<(Attendance, &str)> {
    const LABELS: [(&str, Attendance); 6] = [
        ("Apologies:", Attendance::Apologies),
        ("Secretariat:", Attendance::InAttendance),
        ("Other Attendees:", Attendance::InAttendance),
        ("Other attendees:", Attendance::InAttendance),
        ("In attendance:", Attendance::InAttendance),
        ("In Attendance:", Attendance::InAttendance),
    ];
    let mut parts = Vec::new();
    loop {
        let next = (LABELS.iter())
            .filter_map(|(label, next)| Some((rest.find(label)?, label.len(), *next)))
            .min_by_key(|(at, ..)| *at);
        let Some((at, label, next)) = next else {
            parts.push((part, rest));
            return parts;
        };
        parts.push((part, &rest[..at]));
        (rest, part) = (&rest[at + label..], next);
    }
}

static EXCUSED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"(?i)\bapolog(?:y|ies)(?: for (?:absence|lateness))? (?:(?:was|were|had been|have been) )?(?:received|submitted|given|made|tendered|accepted|noted|intimated)(?: and \w+)? (?:from|by|on behalf of|for) (?:cllrs? |councillors? |members )?(.*)|^.*?\bymddiheuriadau (?:oddi wrth|gan) (.*)").ok()
});

static SUBMITTED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"(?i)^(?:cllrs? |councillors? |members )?(.{3,}?) (?:had |has |have )?(?:submitted|sent|gave|given|tendered|offered) (?:an? |their |his |her )?(?:apology|apologies)\b").ok()
});

/// Who was excused in a sentence: "Apologies for absence were received from Ann Lee and Bob Moss."
fn excused(passage: &Passage) -> Option<&str> {
    if !passage.is_text()
        || passage.in_table && passage.source.bbox.is_some()
        || !has_any(&passage.text, &["apolog", "ymddiheuriadau"])
    {
        return None;
    }
    if let Some(found) = (SUBMITTED.as_ref()).and_then(|form| form.captures(&passage.text)) {
        return Some(found.get(1)?.as_str());
    }
    let found = EXCUSED.as_ref()?.captures(&passage.text)?;
    let names = found.get(1).or_else(|| found.get(2))?.as_str();
    // The sentence ends at a stop behind a name; initials have stops, too.
    let end = (names.match_indices(". ").map(|(at, _)| at))
        .find(|&at| ends_a_name(&names[..at]))
        .unwrap_or(names.len());
    let names = &names[..end];
    let names = names.split(" due to ").next().unwrap_or(names);
    names.split(" (for ").next()
}

/// "Voting members:" divides those present.
fn is_label_within(text: &str) -> bool {
    let text = text.to_lowercase();
    let last = text.trim_end_matches(':').split_whitespace().last();
    text.split_whitespace().count() <= 3
        && matches!(
            last,
            Some("members" | "councillors" | "officers" | "representatives")
        )
}

/// Whether a line set like a title has names: several, or one right under its label.
fn is_line_of_names(passage: &Passage, part: Option<(Attendance, usize)>) -> bool {
    part.is_some()
        && passage.number.is_none()
        && (lists_names(&passage.text)
            || passage.words() <= 4 && passage.words() >= 2 && !passage.is_capitals() && {
                let names = names(&passage.text, Attendance::Present);
                names.len() == 1 && begins_a_persons(&passage.text)
            })
}

/// "D Ashley", "Mr Lee", "Cllr Day": an initial or a form of address tells a person from a title.
fn begins_a_persons(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let first = first.trim_end_matches('.');
    first.chars().count() == 1
        || matches!(
            first,
            "Mr" | "Mrs"
                | "Ms"
                | "Miss"
                | "Dr"
                | "Cllr"
                | "Councillor"
                | "Sir"
                | "Prof"
                | "Revd"
                | "Rev"
        )
}

/// "J Bloggs, P Ash, T Day (Chairman)": names, though they stand on a line like a title.
fn lists_names(text: &str) -> bool {
    let found = names(text, Attendance::Present).len();
    found >= 2 && found > text.matches([',', ';']).count()
}

fn names(text: &str, part: Attendance) -> Vec<Attendee> {
    let mut found = Vec::new();
    if let Some((name, role)) = offices::one(text)
        && is_name(name)
    {
        found.push(Attendee {
            name: name.to_owned(),
            part,
            role: Some(role.to_owned()),
        });
        return found;
    }
    let mut part = part;
    let mut depth = 0;
    let mut start = 0;
    let mut pieces = Vec::new();
    for (at, char) in text.char_indices() {
        match char {
            '(' => depth += 1,
            ')' => {
                depth -= 1;
                if depth <= 0 && offices::begins_anew(&text[at + 1..]) {
                    pieces.push(&text[start..=at]);
                    start = at + 1;
                }
            }
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
        // "Item 11 only - Ann Lee (Engineer)".
        let piece = offices::behind_item(piece);
        // "Public – Mr Ash & Ms Lee": who was there besides.
        let piece = match offices::of_public(piece) {
            Some(people) => {
                part = Attendance::InAttendance;
                people
            }
            None => piece,
        };
        // "A Lee, EDC", "Mr Love, OBE": a body or an honour in letters, and nobody.
        if offices::is_letters(piece) {
            if let Some(last) = found.last_mut().filter(|last: &&mut Attendee| {
                last.role.is_none() && last.name.contains(' ') && !offices::is_honour(piece)
            }) {
                last.role = Some(piece.trim().trim_end_matches('.').to_owned());
            }
            if !found.is_empty() {
                continue;
            }
        }
        if let Some((name, role)) = (offices::one(piece))
            .or_else(|| offices::behind_name(piece))
            .or_else(|| offices::in_the_chair(piece))
            && is_name(name)
        {
            found.push(Attendee {
                name: name.to_owned(),
                part,
                role: Some(role.to_owned()),
            });
            continue;
        }
        // "Ann Lee, Democratic Services Officer": what the one named before is.
        if offices::is_office(piece)
            && found
                .last()
                .is_some_and(|last: &Attendee| last.role.is_none())
        {
            if let Some(last) = found.last_mut() {
                last.role = Some(piece.trim().to_owned());
            }
            continue;
        }
        for name in apart(piece).into_iter().flat_map(offices::before_clerk) {
            let name = name.trim_matches([' ', '-', '–']);
            let name = name.trim_end_matches(['.', ',', ';']);
            let (name, role) = (offices::behind_clerk(name))
                .filter(|(name, _)| is_name(name))
                .unwrap_or_else(|| offices::name_and_role(name));
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
    for joint in [" and ", " & ", " a'r ", " ac "] {
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
        "Agenda",
        "Item",
    ];
    let office = matches!(
        text,
        "Chair"
            | "Chairman"
            | "Chairperson"
            | "Vice-Chair"
            | "Vice-Chairman"
            | "Convener"
            | "Clerk"
            | "Everybody"
    );
    (1..=6).contains(&words.len())
        && !office
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
    fn somebody_with_an_office_is_not_the_office_of_the_one_before() {
        let found = attendance(&titles_and_text(&[
            "Present: Ann Lee, Bob Moss (Chief Executive), Cy Nunn, Solicitor (Planning)",
        ]));
        let found: Vec<(&str, Option<&str>)> = (found.iter())
            .map(|found| (found.name.as_str(), found.role.as_deref()))
            .collect();
        assert_eq!(
            found,
            [
                ("Ann Lee", None),
                ("Bob Moss", Some("Chief Executive")),
                ("Cy Nunn", Some("Solicitor (Planning)")),
            ]
        );
    }

    #[test]
    fn officers_stand_with_what_they_are() {
        let found = attendance(&titles_and_text(&[
            "Attendance:",
            "Councillor Ann Lee in the Chair;",
            "Councillors Bob Moss, Cy Nunn and (Di Orr – replaced Ed Pike)",
            "Also in Attendance:",
            "Fay Quick- Solicitor",
            "Gus Rook\tDirector, Commissioning & Procurement",
            "Hal Snow Head of City Finance",
            "Ivy Tarn, Democratic Services Officer, Jo Usk",
            "# 1 APOLOGY",
            "Councillor Kit Vane submitted an apology.",
        ]));
        let found: Vec<(&str, Option<&str>)> = (found.iter())
            .map(|found| (found.name.as_str(), found.role.as_deref()))
            .collect();
        assert_eq!(
            found,
            [
                ("Councillor Ann Lee", Some("in the Chair")),
                ("Bob Moss", None),
                ("Cy Nunn", None),
                ("Di Orr", Some("replaced Ed Pike")),
                ("Fay Quick", Some("Solicitor")),
                ("Gus Rook", Some("Director, Commissioning & Procurement")),
                ("Hal Snow", Some("Head of City Finance")),
                ("Ivy Tarn", Some("Democratic Services Officer")),
                ("Jo Usk", None),
                ("Kit Vane", None),
            ]
        );
    }

    /// Names with their roles, in the order found.
    fn check(lines: &[&str], expected: &[(&str, Option<&str>)]) {
        let found = attendance(&titles_and_text(lines));
        let found: Vec<(&str, Option<&str>)> = (found.iter())
            .map(|found| (found.name.as_str(), found.role.as_deref()))
            .collect();
        assert_eq!(found, expected, "{lines:?}");
    }

    #[test]
    fn a_panel_and_those_who_came_besides_are_there() {
        check(
            &[
                "Panel: Professor Ann Lee (Chairman), Bob Moss (Loch Council), Cy Nunn (Head of Assets, Haven).",
                "Other Attendees: Di Orr and Ed Pike (DOL) Secretariat: Fay Quick (DOL).",
            ],
            &[
                ("Professor Ann Lee", Some("Chairman")),
                ("Bob Moss", Some("Loch Council")),
                ("Cy Nunn", Some("Head of Assets, Haven")),
                ("Di Orr", None),
                ("Ed Pike", Some("DOL")),
                ("Fay Quick", Some("DOL")),
            ],
        );
    }

    #[test]
    fn the_end_of_a_list_is_nobodys_role() {
        check(
            &[
                "Present: Chairman Cllr Mrs Lee, Cllrs Moss, Nunn, County Cllr Orr & the Clerk. Public – Mr Ed Pike & Ms Fay Quick, Mr Gus Rook, MHA.",
            ],
            &[
                ("Cllr Mrs Lee", Some("Chairman")),
                ("Moss", None),
                ("Nunn", None),
                ("County Cllr Orr", None),
                ("Mr Ed Pike", None),
                ("Ms Fay Quick", None),
                ("Mr Gus Rook", Some("MHA")),
            ],
        );
        check(
            &["Present: Councillors A Lee, B Moss, EDC, Clerk C Nunn"],
            &[
                ("A Lee", None),
                ("B Moss", Some("EDC")),
                ("C Nunn", Some("Clerk")),
            ],
        );
        check(
            &["In Attendance: Ann Lee – Town Clerk, Bob Moss - Assistant Town Clerk."],
            &[
                ("Ann Lee", Some("Town Clerk")),
                ("Bob Moss", Some("Assistant Town Clerk")),
            ],
        );
        check(
            &["Invited: Ann Lee (AL)(Observer) Bob Moss (BM)(Finance & Resources Manager)"],
            &[
                ("Ann Lee", Some("Observer")),
                ("Bob Moss", Some("Finance & Resources Manager")),
            ],
        );
    }

    #[test]
    fn welsh_lists_end_in_and() {
        check(
            &[
                "# PRESENNOL",
                "Cyng. Ann Lee, Cyng. Bob Moss a'r Cyng. Cy Nunn.",
                "Cymerodd Cyng. Ann Lee y gadair. Ymddiheuriadau oddi wrth Cyng. Di Orr a'r Cyng. Ed Pike. Cytunwyd.",
            ],
            &[
                ("Cyng. Ann Lee", None),
                ("Cyng. Bob Moss", None),
                ("Cyng. Cy Nunn", None),
                ("Cyng. Di Orr", None),
                ("Cyng. Ed Pike", None),
            ],
        );
    }

    #[test]
    fn bodies_stand_beside_names() {
        check(
            &[
                "Attendees:",
                "Ann Lee\tLochs University",
                "Bob Moss\tHome Office",
                "Cy Nunn (Secretariat)\tHome Office",
                "Di Orr\tpractising barrister",
            ],
            &[
                ("Ann Lee", Some("Lochs University")),
                ("Bob Moss", Some("Home Office")),
                ("Cy Nunn", Some("Secretariat, Home Office")),
                ("Di Orr", Some("practising barrister")),
            ],
        );
    }

    #[test]
    fn who_is_excused_was_not_there() {
        let found = attendance(&titles_and_text(&[
            "Attendees: Ann Lee (Chair), Bob Moss, Cy Nunn",
            "Apologies were received from Bob Moss.",
        ]));
        let found: Vec<(&str, Attendance)> = (found.iter())
            .map(|found| (found.name.as_str(), found.part))
            .collect();
        assert_eq!(
            found,
            [
                ("Ann Lee", Attendance::Present),
                ("Cy Nunn", Attendance::Present),
                ("Bob Moss", Attendance::Apologies),
            ]
        );
    }

    #[test]
    fn a_clerk_stands_behind_the_office() {
        let found = attendance(&titles_and_text(&[
            "Present: Cllrs Ann Lee (AL) (Chairman), Bob Moss (BM) Clerk J Hobday",
            "Clerk: Mrs A Goss",
            "Deputy Clerk Di Orr",
            "Clerk to the Council",
        ]));
        let found: Vec<(&str, Option<&str>)> = (found.iter())
            .map(|found| (found.name.as_str(), found.role.as_deref()))
            .collect();
        assert_eq!(
            found,
            [
                ("Ann Lee", Some("Chairman")),
                ("Bob Moss", None),
                ("J Hobday", Some("Clerk")),
                ("Mrs A Goss", Some("Clerk")),
                ("Di Orr", Some("Deputy Clerk")),
            ]
        );
    }

    #[test]
    fn a_heading_says_that_members_were_there() {
        let found = attendance(&titles_and_text(&[
            "# ATTENDANCE",
            "# MEMBERS OF THE PANEL",
            "# J Bell, P Ash, T Day (Chairman)",
            "# OTHER MEMBERS IN ATTENDANCE",
            "# D Ashley",
            "Apologies for absence were received from A. Brown and Councillor Carl Nunn. The Chairman spoke.",
            "Presenter: Ann Lee",
        ]));
        let found: Vec<(&str, Attendance)> = (found.iter())
            .map(|found| (found.name.as_str(), found.part))
            .collect();
        assert_eq!(
            found,
            [
                ("J Bell", Attendance::Present),
                ("P Ash", Attendance::Present),
                ("T Day", Attendance::Present),
                ("D Ashley", Attendance::InAttendance),
                ("A. Brown", Attendance::Apologies),
                ("Councillor Carl Nunn", Attendance::Apologies),
            ]
        );
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
