//! Who wrote a report, and in whose field it lies.
//!
//! `Author: Ann Other, Performance Improvement Manager; Tel: (01992) 588196`. Telephone numbers and
//! e-mail addresses are dropped unless contacts are to be kept.

use scrutineer_model::{Author, Item};

use crate::agenda::report_of;
use crate::contacts;
use crate::passages::{Kind, Passage};
use crate::text::titled;

/// Fills in what a report's head says; `passages` end where the first section begins.
pub(super) fn fill(item: &mut Item, passages: &[Passage], keep_contacts: bool) {
    /// A form's labels are as wide as this, at least.
    const COLUMN: f32 = 40.0;
    let mut label = Label::None;
    let mut sent: Option<(f32, Option<f32>)> = None;
    for passage in passages {
        let text = passage.whole();
        // "From:⇥Ann Lee, Leader" over "Bob Moss, Deputy Leader".
        let beside = sent.is_some_and(|(own, value)| {
            let below = value.map_or(passage.x0 > own + COLUMN, |value| {
                (passage.x0 - value).abs() < 3.0
            });
            below && passage.number.is_none() && !passage.text.contains([':', '\t'])
        });
        if let Some(whose) = item.report_of.as_mut().filter(|_| beside) {
            whose.push_str(if whose.ends_with(';') { " " } else { "; " });
            whose.push_str(passage.text.trim());
            continue;
        }
        sent = None;
        if item.report_of.is_none() {
            item.report_of = report_of(&text).or_else(|| from(&text));
            let beside = from(&text).is_some() && passage.x0 > 0.0;
            sent = beside.then_some((passage.x0, passage.value));
        }
        for line in text.split('\t') {
            let (found, rest) = labelled(line);
            if is_contacts_label(line) {
                continue;
            }
            if found != Label::None {
                label = found;
            } else if line.contains(':') && !contacts::is_contact(line) || line.is_empty() {
                label = Label::None;
            }
            let rest = rest.trim();
            if rest.is_empty() {
                continue;
            }
            match label {
                Label::Author => author(item, rest, keep_contacts),
                Label::Executive => {
                    let members = rest.split(';').map(without_stop);
                    (item.executive_members).extend(members.filter(|member| !member.is_empty()));
                }
                Label::None => {}
            }
        }
    }
}

/// Fills in whom a report's text names as its officers, where its head names nobody: behind what it asks for, or at
/// its foot.
pub(super) fn fill_from_text(item: &mut Item, passages: &[Passage], keep_contacts: bool) {
    /// Lines of one officer: name, telephone, e-mail; and of a list of several.
    const LINES: usize = 3;
    const LIST: usize = 16;
    // The form may stand behind a list of contents.
    let first = passages.first().map(|passage| passage.page);
    if let Some(at) = passages
        .iter()
        .position(|passage| from(&passage.text).is_some())
        && item.report_of.is_none()
        && passages[at].page == first.unwrap_or_default()
        && passages[at].source.bbox.is_some()
    {
        let lines = passages[at..]
            .iter()
            .take(LINES)
            .take_while(|line| line.page == passages[at].page);
        let mut whose = Item::default();
        fill(&mut whose, &lines.cloned().collect::<Vec<_>>(), false);
        item.report_of = whose.report_of;
    }
    let names = |passage: &Passage| {
        passage.is_text()
            && passage.number.is_none()
            && passage.words() <= 24
            && labelled(&passage.text).0 == Label::Author
    };
    for (at, _) in passages
        .iter()
        .enumerate()
        .filter(|(_, passage)| names(passage))
    {
        let listed =
            |passage: &&Passage| passage.kind == Kind::Point || contacts::is_contact(&passage.text);
        let behind = &passages[at + 1..passages.len().min(at + LIST)];
        let list = behind.iter().take_while(listed).count();
        let end = passages.len().min(at + LINES.max(list + 1));
        let whose = item.report_of.take();
        fill(item, &passages[at..end], keep_contacts);
        item.report_of = whose;
    }
    let mut seen: Vec<String> = Vec::new();
    item.authors.retain(|author| {
        let new = !seen.contains(&author.name);
        seen.push(author.name.clone());
        new
    });
}

/// Whether a line says whose report it is or who wrote it: "From⇥Leader of the Council", "Prepared by: Ann Lee".
pub(super) fn says_whose(line: &str) -> bool {
    labelled(line).0 != Label::None
        || ["From\t", "From:", "FROM:"]
            .iter()
            .any(|label| line.starts_with(label))
}

/// "Telephone No:", "E-mail address": what stands beside it belongs to the officer named before.
fn is_contacts_label(line: &str) -> bool {
    let name = line.trim().trim_end_matches([':', '.']).to_lowercase();
    matches!(
        name.as_str(),
        "telephone"
            | "telephone no"
            | "telephone number"
            | "tel"
            | "tel no"
            | "phone"
            | "e-mail"
            | "email"
            | "e-mail address"
            | "email address"
    )
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    None,
    Author,
    Executive,
}

fn labelled(line: &str) -> (Label, &str) {
    const LABELS: [(&str, Label); 19] = [
        ("authors:", Label::Author),
        ("author:", Label::Author),
        ("author(s):", Label::Author),
        ("report author:", Label::Author),
        ("report authors:", Label::Author),
        ("report author(s):", Label::Author),
        ("report author\t", Label::Author),
        ("report authors\t", Label::Author),
        ("report author(s)\t", Label::Author),
        ("prepared by:", Label::Author),
        ("report prepared by:", Label::Author),
        ("contact officer:", Label::Author),
        ("contact officer(s):", Label::Author),
        ("contact officers:", Label::Author),
        ("lead contact officer:", Label::Author),
        ("lead contact officer(s):", Label::Author),
        ("lead officer:", Label::Author),
        ("officer contact:", Label::Author),
        ("[officer contact:", Label::Author),
    ];
    let lower = line.to_lowercase();
    let lower = lower.trim_start();
    let lead = line.len() - line.trim_start().len();
    for (name, label) in LABELS {
        if lower.starts_with(name) {
            let rest = line.get(lead + name.len()..).unwrap_or_default();
            return (label, rest);
        }
    }
    // The label's column may stand close: "Report author Head of Finance; Ann Lee".
    let beside = lower
        .strip_prefix("report author ")
        .map_or("", |rest| &line[line.len() - rest.len()..]);
    if behind_office(beside).is_some() {
        return (Label::Author, beside);
    }
    // On a line of its own, over those who wrote it.
    if matches!(
        lower.trim_end(),
        "report author" | "report authors" | "report author(s)"
    ) {
        return (Label::Author, "");
    }
    match line.split_once(':') {
        Some((name, rest)) if names_executives(name) => (Label::Executive, rest),
        _ => (Label::None, line),
    }
}

/// "Executive Member/s", "Relevant Cabinet Member(s) or Relevant Executive Member".
fn names_executives(label: &str) -> bool {
    label.to_lowercase().split(" or ").all(|name| {
        let name = name.trim().trim_start_matches("relevant ");
        let name = ["(s)", "/s", "s"]
            .iter()
            .find_map(|many| name.strip_suffix(many))
            .unwrap_or(name);
        matches!(
            name,
            "executive member" | "cabinet member" | "portfolio holder" | "lead cabinet member"
        )
    })
}

/// "From: Roger Gough, Leader", "FROM: …" of a memorandum, "From⇥Leader of the Council" of a form: the first of those it is from.
fn from(text: &str) -> Option<String> {
    let rest = ["From:", "FROM:", "From\t"]
        .iter()
        .find_map(|label| text.strip_prefix(label))?
        .trim();
    let rest = rest.split(" To:").next()?.trim();
    (!rest.is_empty() && rest.len() < 200).then(|| titled(rest))
}

fn author(item: &mut Item, text: &str, keep_contacts: bool) {
    let (text, contact) = contacts::split(text);
    let text = text.trim_matches(|char: char| matches!(char, '[' | ']' | ';' | ',' | ' ' | '-'));
    if text.is_empty() {
        if let Some(last) = item.authors.last_mut()
            && keep_contacts
        {
            last.telephone = last.telephone.take().or(contact.telephone);
            last.email = last.email.take().or(contact.email);
        }
        return;
    }
    let (name, role) = match text.split_once([',', ';']) {
        _ if in_brackets(text).is_some() => {
            let (name, role) = in_brackets(text).unwrap_or_default();
            (name, Some(role.to_owned()))
        }
        _ if behind_office(text).is_some() => {
            let (name, role) = behind_office(text).unwrap_or_default();
            (name, Some(role.to_owned()))
        }
        Some((name, role)) => (
            name,
            Some(role.trim().trim_end_matches([';', ',']).to_owned()),
        ),
        None => match crate::text::parted(text) {
            Some((name, role)) => (name, Some(role.trim().to_owned())),
            None => (text, None),
        },
    };
    // A sentence is no name.
    if name.split_whitespace().count() > 8 || item.authors.len() >= 12 || !is_persons(name) {
        return;
    }
    item.authors.push(Author {
        name: name.trim().to_owned(),
        role: role.filter(|role| !role.is_empty()),
        telephone: contact.telephone.filter(|_| keep_contacts),
        email: contact.email.filter(|_| keep_contacts),
    });
}

/// "Ann Lee (Head of Finance, Accounts)": a name and the office in brackets behind it.
fn in_brackets(text: &str) -> Option<(&str, &str)> {
    let (name, role) = text.strip_suffix(')')?.split_once(" (")?;
    let fits = !name.contains([',', ';', '(']) && role.contains(' ') && !role.contains('(');
    fits.then_some((name, role))
}

/// "Head of Finance, Accounts; Ann Lee": a name behind the office.
fn behind_office(text: &str) -> Option<(&str, &str)> {
    let (role, name) = text.split_once("; ")?;
    let office = [
        "head of", "director", "manager", "officer", "leader", "chief",
    ]
    .iter()
    .any(|office| role.to_lowercase().contains(office));
    let person = (2..=4).contains(&name.split_whitespace().count())
        && name
            .split_whitespace()
            .all(|word| word.starts_with(char::is_uppercase))
        && !name.contains([',', ';']);
    (office && person).then_some((name, role))
}

/// "Ann Lee", "Cllr de Mott", "Head of Finance": and no question of a form, "Is this report restricted?".
fn is_persons(name: &str) -> bool {
    let words = || name.split_whitespace();
    let small = words()
        .filter(|word| word.starts_with(char::is_lowercase))
        .count();
    !name.contains('?')
        && name.starts_with(char::is_alphabetic)
        && !matches!(
            words().next(),
            Some(
                "Is" | "Has"
                    | "Are"
                    | "Will"
                    | "Does"
                    | "Restricted"
                    | "Call-in"
                    | "Key"
                    | "Circulated"
                    | "Classification"
                    | "Appendix"
            )
        )
        && small * 2 <= words().count()
}

fn without_stop(text: &str) -> String {
    let (text, _) = contacts::split(text);
    text.trim_matches(|char: char| matches!(char, ';' | ',' | ' ' | '.'))
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    #[test]
    fn officers_stand_behind_what_is_asked_for() {
        let lines = titles_and_text(&[
            "Contact Officer:\tAnn Lee",
            "Telephone No:\t0151 496 0000",
            "E-mail address:\tann.lee@example.gov.uk",
            "Lead Contact Officer(s): Bob Moss, Head of Finance, Accounts",
        ]);
        let mut item = Item::default();
        fill_from_text(&mut item, &lines, true);
        let found: Vec<(&str, Option<&str>, Option<&str>)> = (item.authors.iter())
            .map(|author| {
                (
                    author.name.as_str(),
                    author.role.as_deref(),
                    author.telephone.as_deref(),
                )
            })
            .collect();
        assert_eq!(
            found,
            [
                ("Ann Lee", None, Some("0151 496 0000")),
                ("Bob Moss", Some("Head of Finance, Accounts"), None),
            ]
        );
    }

    #[test]
    fn officers_are_listed_with_their_offices_in_brackets_or_before_them() {
        let lines = titles_and_text(&[
            "Report Author(s)",
            "- Ann Lee (Head of Finance, Accounts)",
            "- 0151 496 0000",
            "- ann.lee@example.gov.uk",
            "- Bob Moss (Head of Roads)",
            "Report author\tDirector of Parks, Trees and Ponds; Cat Fox",
            "Report author Officer for Bridges; Eve Ash",
            "Prepared by: Dan Roe, Manager of Ferries",
            "8.18",
        ]);
        let mut item = Item::default();
        fill_from_text(&mut item, &lines, false);
        let found: Vec<(&str, Option<&str>)> = (item.authors.iter())
            .map(|author| (author.name.as_str(), author.role.as_deref()))
            .collect();
        assert_eq!(
            found,
            [
                ("Ann Lee", Some("Head of Finance, Accounts")),
                ("Bob Moss", Some("Head of Roads")),
                ("Cat Fox", Some("Director of Parks, Trees and Ponds")),
                ("Eve Ash", Some("Officer for Bridges")),
                ("Dan Roe", Some("Manager of Ferries")),
            ]
        );
    }

    #[test]
    fn executives_have_two_names() {
        for label in [
            "Executive Member/s",
            "Relevant Cabinet Member(s) or Relevant Executive Member",
            "Portfolio Holder",
        ] {
            assert!(names_executives(label), "{label}");
        }
        assert!(!names_executives("Cabinet Member approval"));
    }
}
