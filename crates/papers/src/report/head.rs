//! Who wrote a report, and in whose field it lies.
//!
//! `Author: Ann Other, Performance Improvement Manager; Tel: (01992) 588196`. Telephone numbers and
//! e-mail addresses are dropped unless contacts are to be kept.

use scrutineer_model::{Author, Item};

use crate::agenda::report_of;
use crate::contacts;
use crate::passages::Passage;
use crate::text::titled;

/// Fills in what a report's head says; `passages` end where the first section begins.
pub(super) fn fill(item: &mut Item, passages: &[Passage], keep_contacts: bool) {
    let mut label = Label::None;
    for passage in passages {
        let text = passage.whole();
        if item.report_of.is_none() {
            item.report_of = report_of(&text).or_else(|| from(&text));
        }
        for line in text.split('\t') {
            let (found, rest) = labelled(line);
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    None,
    Author,
    Executive,
}

fn labelled(line: &str) -> (Label, &str) {
    const LABELS: [(&str, Label); 18] = [
        ("authors:", Label::Author),
        ("author:", Label::Author),
        ("author(s):", Label::Author),
        ("report author:", Label::Author),
        ("report authors:", Label::Author),
        ("contact officer:", Label::Author),
        ("contact officer(s):", Label::Author),
        ("lead contact officer(s):", Label::Author),
        ("lead officer:", Label::Author),
        ("officer contact:", Label::Author),
        ("[officer contact:", Label::Author),
        ("executive member:", Label::Executive),
        ("executive members:", Label::Executive),
        ("executive member/s:", Label::Executive),
        ("cabinet member:", Label::Executive),
        ("cabinet member(s):", Label::Executive),
        ("portfolio holder:", Label::Executive),
        ("relevant portfolio holder:", Label::Executive),
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
    (Label::None, line)
}

/// "From: Roger Gough, Leader": the first of those it is from.
fn from(text: &str) -> Option<String> {
    let rest = text.strip_prefix("From:")?.trim();
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
        Some((name, role)) => (
            name,
            Some(role.trim().trim_end_matches([';', ',']).to_owned()),
        ),
        None => match text.split_once(" - ").or_else(|| text.split_once(" – ")) {
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

/// "Ann Lee", "Cllr de Mott", "Head of Finance": and no question of a form, "Is this report restricted?".
fn is_persons(name: &str) -> bool {
    let words = || name.split_whitespace();
    let small = words()
        .filter(|word| word.starts_with(char::is_lowercase))
        .count();
    !name.contains('?')
        && !matches!(
            words().next(),
            Some("Is" | "Has" | "Are" | "Will" | "Does" | "Restricted" | "Call-in" | "Key")
        )
        && small * 2 <= words().count()
}

fn without_stop(text: &str) -> String {
    let (text, _) = contacts::split(text);
    text.trim_matches(|char: char| matches!(char, ';' | ',' | ' ' | '.'))
        .to_owned()
}
