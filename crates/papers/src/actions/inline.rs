//! Tasks that are marked within a passage: "[Action: A Smith to write]", "ACTION AB006: …".

use scrutineer_model::Action;

use super::forms::INLINE;
use super::notes::is_nothing;
use super::people::{is_name, is_people, people};
use super::{action, given, told};
use crate::passages::Passage;

/// The tasks that are marked within a passage; whether there are any.
pub(super) fn read(passage: &Passage, number: Option<&String>, found: &mut Vec<Action>) -> bool {
    let Some(inline) = INLINE.as_ref() else {
        return false;
    };
    for captures in inline.captures_iter(&passage.text) {
        let number = (captures.get(0))
            .and_then(|whole| numbered_mark(whole.as_str()))
            .or_else(|| number.cloned());
        let mut push = |who: Vec<String>, text: &str| {
            found.push(Action {
                who,
                text: text.trim().to_owned(),
                paragraph: number.clone(),
                source: passage.source.clone(),
            });
        };
        let Some(said) = captures.get(1).or_else(|| captures.get(2)) else {
            continue;
        };
        let said = said.as_str().trim();
        if is_nothing(said) {
            continue;
        }
        // "Climate Action – a summary" is a title.
        let by_colon = captures
            .get(0)
            .is_some_and(|whole| whole.as_str().contains(':'));
        if captures.get(2).is_some() && !by_colon && !said.starts_with(char::is_uppercase) {
            continue;
        }
        // "Climate Action: the strategy sets out" is one, too.
        let named = (captures.get(0)).is_some_and(|whole| {
            let before = passage.text[..whole.start()].split_whitespace().last();
            before.is_some_and(|word| {
                word.starts_with(char::is_uppercase) && word.ends_with(char::is_alphanumeric)
            })
        });
        if named && said.starts_with(char::is_lowercase) {
            continue;
        }
        // "Confirm that the plan is public (Ann Lee)": whom it names last, besides whom it names first.
        if let Some(last) = in_last_bracket(said) {
            let first = ([" to ", " will "].iter())
                .find_map(|verb| said.split_once(verb))
                .map(|(who, _)| who)
                .filter(|who| is_name(who) && who.split(' ').count() <= 3);
            let mut who = first.map(people).unwrap_or_default();
            who.extend(last);
            push(who, said);
            continue;
        }
        // "S Orr: submit the plan to the county", "RM – figures to be split".
        if let Some((who, _)) = said.split_once(": ").or_else(|| said.split_once(" – "))
            && (is_people(who) || who.split_whitespace().count() <= 4 && is_name(who))
        {
            push(people(who), said);
            continue;
        }
        match said.split_once(" to ") {
            Some((task, _)) if task.split_whitespace().count() <= 8 && is_task(task) => {
                push(Vec::new(), said);
            }
            Some((who, _)) if who.split_whitespace().count() <= 8 => {
                push(people(behind_condition(who)), said);
            }
            _ if promised(said).is_some() => {
                push(promised(said).map(people).unwrap_or_default(), said);
            }
            _ if said.split_whitespace().count() <= 8 => {
                let before = captures
                    .get(0)
                    .map_or("", |whole| &passage.text[..whole.start()]);
                before_mark(before, passage, people(said), number.as_ref(), found);
            }
            _ => match given::named_last(said) {
                Some((_, who)) => push(people(who), said),
                None => push(Vec::new(), said),
            },
        }
    }
    inline.is_match(&passage.text)
}

/// Whom the bracket that ends a task names: "(Ann Lee, Bob Moss)", "(Clerk to send it)", "(Ann Lee - short paper to the Panel)".
fn in_last_bracket(said: &str) -> Option<Vec<String>> {
    let (_, inner) = said.strip_suffix(')')?.rsplit_once('(')?;
    let who = ([" to ", " - ", " – "].iter())
        .filter_map(|joint| inner.split_once(joint))
        .map(|(who, _)| who)
        .min_by_key(|who| who.len())
        .unwrap_or(inner);
    let who = people(who);
    (!who.is_empty() && who.iter().all(|name| is_name(name))).then_some(who)
}

/// Who stands behind when or if he is to act: "Upon receipt of the note, SP".
fn behind_condition(who: &str) -> &str {
    const WHEN: [&str; 9] = [
        "Upon ",
        "On ",
        "Once ",
        "After ",
        "Following ",
        "When ",
        "If ",
        "Before ",
        "Subject to ",
    ];
    let conditional = WHEN.iter().any(|when| who.starts_with(when));
    (who.rsplit_once(", ").filter(|_| conditional)).map_or(who, |(_, who)| who)
}

/// "SP will write with the others", where nothing is said to be done "to" somebody first.
fn promised(said: &str) -> Option<&str> {
    let (who, _) = said.split_once(" will ")?;
    (is_people(who) || is_name(who)).then_some(who)
}

/// "Work with the group", "Proposal for a future item" before "to": a task's own words. Nobody is called by "with" or "a".
fn is_task(text: &str) -> bool {
    (text.split_whitespace().skip(1)).any(|word| matches!(word, "with" | "a" | "an"))
}

/// What stands before a mark that says only who is to act: where sentences of it give tasks, the last of those, and the others
/// are tasks besides; else the whole passage.
fn before_mark(
    before: &str,
    passage: &Passage,
    who: Vec<String>,
    number: Option<&String>,
    found: &mut Vec<Action>,
) {
    let own = Passage {
        text: before.trim().to_owned().into(),
        ..passage.clone()
    };
    let first = found.len();
    told::read(&own, number, false, (&mut None, found));
    match found[first..].last_mut() {
        Some(last) => last.who = who,
        None => found.push(action(who, &passage.text, number, passage)),
    }
}

/// "Action AB006: …": the number by which a log knows it.
fn numbered_mark(mark: &str) -> Option<String> {
    let rest = (mark.strip_prefix("Action ")).or_else(|| mark.strip_prefix("ACTION "))?;
    let number = rest.split([':', ' ', '–']).next()?;
    let digits = number.trim_start_matches(|char: char| char.is_ascii_uppercase());
    let fits = (2..=4).contains(&(number.len() - digits.len()))
        && !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| number.to_owned())
}
