//! What somebody is to do after a meeting.
//!
//! `Marion Ingram / Lindsay Edwards to action` in the margin, `AW` in a column headed Action,
//! `ACTION: Clerk`, `[Action: A Smith]`, and sentences that give a task: "Clerk to write to the
//! church." Where minutes mark their actions, only marked ones count: "Officers will report back" is
//! then part of the discussion. What must not match: "action plan", and what was done already.

mod forms;
pub(crate) mod given;
mod passive;

use std::collections::BTreeSet;

use scrutineer_model::Action;

use forms::{INLINE, LABEL, NOTE};

use crate::minutes::decisions::sentences;
use crate::passages::{Kind, Passage};

/// The actions that a run of passages gives; `marked`: the minutes mark theirs.
pub(crate) fn actions(passages: &[Passage], marked: bool) -> Vec<Action> {
    let mut left = BTreeSet::new();
    let mut found = all(passages, marked, &mut left);
    // Where an item marks what is to be done, what its sentences promise is the same; "Clerk to write" is one more.
    if found.len() > left.len() {
        let mut at = 0..;
        found.retain(|action| {
            let is_left = at.next().is_some_and(|at| left.contains(&at));
            let promised = [
                " would ",
                " will ",
                " undertook ",
                " offered ",
                " promised ",
                " agreed to ",
                " be ",
            ];
            let ordered = given(&action.text).is_some()
                || crate::text::has_any(
                    &action.text,
                    &["agreed that", "resolved that", "was agreed to"],
                )
                || !crate::text::has_any(&action.text, &promised);
            !is_left || ordered
        });
    }
    // A page that gives an item's decision, and its minutes, asks for the same twice.
    let mut seen: BTreeSet<String> = BTreeSet::new();
    found.retain(|action| {
        action.text.split(' ').count() <= SHORT || seen.insert(action.text.clone())
    });
    found
}

/// Words of a task that may be given twice: "Clerk to action".
const SHORT: usize = 6;

/// All of them; `left` is given which of them nothing marks, where others are.
fn all(passages: &[Passage], marked: bool, left: &mut BTreeSet<usize>) -> Vec<Action> {
    let mut found: Vec<Action> = Vec::new();
    // The paragraph that a note stands behind.
    let mut above: Option<&Passage> = None;
    let mut number: Option<String> = None;
    let mut speaker: Option<String> = None;
    let (mut listed, mut headed) = (false, false);
    for passage in passages {
        if matches!(passage.kind, Kind::Furniture | Kind::Aside) {
            continue;
        }
        if passage.parts > 0 && passage.number.is_some() {
            number.clone_from(&passage.number);
        }
        if passage.in_table
            && let Some(task) = &passage.task
        {
            let number = task.number.as_ref().or(number.as_ref());
            let counted = given::behind_mark(&task.what);
            if counted.is_empty() {
                found.push(action(people(&task.who), &task.what, number, passage));
            }
            found.extend(counted.into_iter().map(|task| {
                let number = task.number.as_ref().or(number);
                action(task.who, task.what, number, passage)
            }));
            above = Some(passage);
            continue;
        }
        if passage.of_sums {
            continue;
        }
        if is_list_head(passage) {
            listed = true;
            headed = passage.text.ends_with(':');
            continue;
        }
        // "Action:" over "Slides to be sent to members."
        let under = std::mem::take(&mut headed)
            && matches!(passage.kind, Kind::Paragraph | Kind::Line)
            && !passage.is_title()
            && passage.number.is_none()
            && crate::number::reference(&passage.text).is_none();
        if under && !is_nothing(&passage.text) {
            found.extend(sentences(&passage.text).into_iter().map(|task| {
                let who = given(task.trim()).map(people).unwrap_or_default();
                action(who, task.trim(), number.as_ref(), passage)
            }));
            above = Some(passage);
            continue;
        }
        let referenced = crate::number::reference(&passage.text).is_some();
        let counted = passage.parts == 1 && passage.kind == Kind::Paragraph;
        listed = listed && (passage.kind == Kind::Point || referenced || counted);
        if let Some((who, what)) = listed_task(&passage.text, referenced).filter(|_| listed) {
            found.push(action(people(who), what, number.as_ref(), passage));
            continue;
        }
        let marked_tasks = given::behind_mark(&passage.text);
        if !marked_tasks.is_empty() {
            found.extend(marked_tasks.into_iter().map(|task| {
                let number = task.number.as_ref().or(number.as_ref());
                action(task.who, task.what, number, passage)
            }));
            above = Some(passage);
            continue;
        }
        // "➤ Load profile for Lufton, consultant": an arrow marks a task.
        if let Some(task) = passage.text.strip_prefix(ARROWS).map(str::trim_start) {
            let (what, who) = given::named_last(task).map_or_else(
                || (task, given(task).map(people).unwrap_or_default()),
                |(what, who)| (what, people(who)),
            );
            found.push(action(who, what, number.as_ref(), passage));
            above = Some(passage);
            continue;
        }
        let text = passage.whole();
        if let Some((said, who)) = ended(&passage.text) {
            found.push(action(people(who), said, number.as_ref(), passage));
            above = Some(passage);
            continue;
        }
        if let Some(who) = note(passage, &text) {
            noted(
                passage,
                (&text, &who),
                above,
                number.as_ref(),
                (&mut found, left),
            );
            continue;
        }
        if passage.kind == Kind::Margin {
            if let Some(who) = given(&passage.text) {
                found.push(action(people(who), &passage.text, number.as_ref(), passage));
            }
            continue;
        }
        if !inline(passage, number.as_ref(), &mut found) {
            let before = found.len();
            told(passage, number.as_ref(), marked, (&mut speaker, &mut found));
            left.extend((before..found.len()).filter(|_| marked));
        }
        above = Some(passage);
    }
    found
}

/// Takes in a note of whom a task is for: the task of the paragraph that it stands beside or behind, or that paragraph's text.
fn noted(
    passage: &Passage,
    (text, who): (&str, &str),
    above: Option<&Passage>,
    number: Option<&String>,
    (found, left): (&mut Vec<Action>, &mut BTreeSet<usize>),
) {
    // Who is to do what the paragraph beside it asks for already.
    let at = found.len().wrapping_sub(1);
    let asked = (found.last_mut()).filter(|last| {
        (passage.kind == Kind::Margin || last.who.is_empty() || left.contains(&at))
            && above.is_some_and(|above| above.source == last.source)
    });
    let Some(asked) = asked else {
        let text = above.map_or(text, |above| &above.text);
        found.push(action(people(who), text, number, passage));
        return;
    };
    // What nothing marks is marked now, with all that the paragraph says.
    if let Some(above) = above.filter(|_| left.remove(&at)) {
        asked.text.clone_from(&above.text);
    }
    // A row's task names them already.
    if !asked.who.iter().any(|named| named.contains(who)) {
        asked.who = people(who);
    }
}

/// What marks a task at the beginning of a line.
const ARROWS: [char; 6] = ['➜', '→', '➔', '➤', '►', '⇒'];

/// Who is to do what, as a point of a list of tasks says: "Clerk to ask for a price", "R13/20 - The clerk will provide it",
/// "3. ask the contractor for a price - HM".
fn listed_task(text: &str, referenced: bool) -> Option<(&str, &str)> {
    let task =
        (text.split_once(" to ")).or_else(|| text.split_once(" will ").filter(|_| referenced));
    if let Some((who, _)) = task {
        let who = crate::number::reference(who).map_or(who, |found| found.rest);
        return Some((who, text));
    }
    let (what, who) = given::named_last(text)?;
    Some((who, what))
}

fn action(who: Vec<String>, text: &str, number: Option<&String>, passage: &Passage) -> Action {
    Action {
        who,
        text: text.to_owned(),
        paragraph: number.cloned(),
        source: passage.source.clone(),
    }
}

/// Who a note that is a task of its own names: "Clerk to order the sign".
pub(crate) fn given(note: &str) -> Option<&str> {
    /// Words of an office, at most: "Executive Director of Clinical and Professional Services".
    const OFFICE: usize = 9;
    let (who, what) = note.split_once(" to ")?;
    let fits = who.starts_with(char::is_uppercase)
        && who.split_whitespace().count() <= OFFICE
        && !who.ends_with([',', '.'])
        // "A letter will be sent to all" names nobody.
        && ![" will ", " be ", " is ", " are "].iter().any(|verb| who.contains(verb))
        && what.starts_with(char::is_lowercase)
        // "Slides to be sent to members".
        && !what.starts_with("be ");
    fits.then_some(who)
}

/// "Actions" over a list of them.
pub(crate) fn is_list_head(passage: &Passage) -> bool {
    passage.is_text()
        && passage.number.is_none()
        && matches!(
            crate::text::plain(&passage.text).as_str(),
            "action"
                | "actions"
                | "action points"
                | "actions agreed"
                | "agreed actions"
                | "actions arising"
                | "action list"
                | "list of actions"
                | "summary of actions"
                | "actions from the meeting"
                | "actions from this meeting"
                | "actions further information to be provided"
        )
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

/// A paragraph with its note behind its last stop: "The gully is blocked. Clerk to action".
fn ended(text: &str) -> Option<(&str, &str)> {
    let (said, note) = text.trim_end_matches('.').rsplit_once(". ")?;
    // "The posts will be advertised. Action SH".
    let bare = (note
        .strip_prefix("Action ")
        .or(note.strip_prefix("ACTION ")))
    .filter(|who| is_people(who));
    if let Some(who) = bare {
        return Some((said, who));
    }
    // "The number of posts was to be found. AW/IB".
    if is_initials_alone(note) {
        return Some((said, note));
    }
    // "A later bus was asked for. AW Action".
    let who = (note.strip_suffix(" to action"))
        .or_else(|| note.strip_suffix(" to Action"))
        .or_else(|| note.strip_suffix(" Action").filter(|who| is_people(who)))?;
    let fits = who.split(' ').count() <= 6
        && who.starts_with(char::is_uppercase)
        && !who
            .split(' ')
            .any(|word| matches!(word, "is" | "are" | "was" | "asked" | "agreed"));
    fits.then_some((said, who))
}

/// "AW", "AW/IB", "ALL", as they stand behind what they are to do.
fn is_initials_alone(note: &str) -> bool {
    note.len() <= 12
        && note.split(['/', '&', ',']).map(str::trim).all(|part| {
            (2..=3).contains(&part.len())
                && part.bytes().all(|byte| byte.is_ascii_uppercase())
                && !NO_INITIALS.contains(&part)
        })
}

/// Whether minutes mark what is to be done: by notes, by a column, by the word.
pub(crate) fn marks(passages: &[Passage]) -> bool {
    let listed = (passages.windows(2)).any(|pair| {
        is_list_head(&pair[0]) && pair[1].kind == Kind::Point && pair[1].text.contains(" to ")
    });
    listed
        || passages.iter().any(|passage| {
            ended(&passage.text).is_some()
                || note(passage, &passage.whole()).is_some()
                || passage.task.is_some()
                || passage.is_text()
                    && (INLINE.as_ref()).is_some_and(|inline| inline.is_match(&passage.text))
        })
}

/// Words in capitals that are nobody's initials: "ACTION LIST".
const NO_INITIALS: [&str; 9] = [
    "LIST", "LOG", "PLAN", "NOTE", "ITEM", "TEAM", "RED", "YES", "NIL",
];

/// Whether a text is initials or names and nothing else: `AW/IB`, `Ann Other`, `Clerk`.
pub(crate) fn is_people(text: &str) -> bool {
    let parts: Vec<&str> = text
        .split(['/', ',', '&', ';', '+'])
        .flat_map(|part| part.split(" and "))
        .map(str::trim)
        .collect();
    let is_initials = |part: &str| {
        let letters = part.chars().filter(|char| char.is_alphabetic()).count();
        (2..=4).contains(&letters)
            && !NO_INITIALS.contains(&part)
            && part
                .chars()
                .all(|char| char.is_uppercase() || matches!(char, '.' | '\''))
            // "HoP" heads people.
            || matches!(part.as_bytes(), [b'A'..=b'Z', b'o', b'A'..=b'Z'])
    };
    let offices = [
        "clerk",
        "chair",
        "chairman",
        "all",
        "officers",
        "secretary",
        "treasurer",
        "clerc",
    ];
    is_office(text)
        || parts.iter().all(|part| {
            is_initials(part)
                || offices.contains(&part.to_lowercase().as_str())
                || part.contains(' ') && is_name(part)
        })
}

/// "Director of Public Health": an office, and what it is for.
fn is_office(text: &str) -> bool {
    /// Words of one, at most: "Executive Director of Clinical and Professional Services".
    const WORDS: usize = 9;
    let mut words = text.split_whitespace();
    let named = words.clone().any(|word| {
        matches!(
            word,
            "Director" | "Head" | "Officer" | "Manager" | "Lead" | "Clerk" | "Solicitor"
        )
    });
    named
        && words.clone().count() <= WORDS
        && text.starts_with(char::is_uppercase)
        && words.all(|word| {
            matches!(word, "of" | "for" | "the" | "and" | "&" | "to")
                || word.starts_with(char::is_uppercase)
        })
}

/// Who a note beside or below a paragraph names.
fn note(passage: &Passage, text: &str) -> Option<String> {
    // "Report upon items to note" is an item's title.
    let titles = passage.kind == Kind::Heading && passage.parts == 1;
    if passage.words() > 24 || titles || matches!(passage.kind, Kind::Furniture | Kind::Aside) {
        return None;
    }
    let text = text.trim_matches(['[', ']', '*', ' ']);
    if passage.kind == Kind::Margin && is_people(text) {
        return Some(text.to_owned());
    }
    if let Some(found) = NOTE.as_ref()?.captures(text) {
        let who = found.get(1)?.as_str();
        // "The Committee is asked to note" asks for a decision.
        let says = [
            "is",
            "are",
            "was",
            "were",
            "be",
            "asked",
            "agreed",
            "resolved",
            "noted",
            "recommended",
            "invited",
        ];
        let verb = who
            .split_whitespace()
            .any(|word| says.contains(&word.to_lowercase().trim_end_matches(':')));
        return (!verb).then(|| who.to_owned());
    }
    // "Action SH", "ACTIONS ALL" on a line of its own.
    let bare = (["Action ", "Actions ", "ACTION ", "ACTIONS "].iter())
        .find_map(|label| text.strip_prefix(label))
        .map(str::trim)
        .filter(|who| is_people(who));
    if let Some(who) = bare {
        return Some(who.to_owned());
    }
    let found = LABEL.as_ref()?.captures(text)?;
    let who = found.get(1)?.as_str().trim();
    if is_nothing(who) {
        return None;
    }
    // "Action: the Clerk will write" says what, and not only who. "Business Advisor (Schools)" is an office.
    let office = (who.split_once(" ("))
        .filter(|(office, of)| {
            !of.contains(' ')
                && (office.split(' ')).all(|word| word.starts_with(char::is_uppercase))
        })
        .map_or(who, |(office, _)| office);
    let short = who.split_whitespace().count() <= 8
        && ![" to ", " will ", ": ", " ("]
            .iter()
            .any(|cue| office.contains(cue));
    let closes = who.contains('(') && !who.contains(')');
    short.then(|| format!("{who}{}", if closes { ")" } else { "" }))
}

/// "Action: none".
fn is_nothing(text: &str) -> bool {
    matches!(
        crate::text::plain(text).as_str(),
        "none" | "nil" | "n a" | "no action" | "none required" | "no action required" | "noted"
    )
}

/// The tasks that are marked within a passage; whether there are any.
fn inline(passage: &Passage, number: Option<&String>, found: &mut Vec<Action>) -> bool {
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
        let last = (said.strip_suffix(')'))
            .and_then(|said| said.rsplit_once('('))
            .map(|(_, who)| people(who))
            .filter(|who| !who.is_empty() && who.iter().all(|name| is_name(name)));
        if let Some(last) = last {
            let first = (said.split_once(" to "))
                .map(|(who, _)| who)
                .filter(|who| is_name(who) && who.split(' ').count() <= 3);
            let mut who = first.map(people).unwrap_or_default();
            who.extend(last);
            push(who, said);
            continue;
        }
        // "S Orr: submit the plan to the county", "RM – figures to be split".
        if let Some((who, _)) = said.split_once(": ").or_else(|| said.split_once(" – "))
            && who.split_whitespace().count() <= 4
            && (is_people(who) || is_name(who))
        {
            push(people(who), said);
            continue;
        }
        match said.split_once(" to ") {
            Some((who, _)) if who.split_whitespace().count() <= 8 => push(people(who), said),
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
        text: before.trim().to_owned(),
        ..passage.clone()
    };
    let first = found.len();
    told(&own, number, false, (&mut None, found));
    match found[first..].last_mut() {
        Some(last) => last.who = who,
        None => found.push(action(who, &passage.text, number, passage)),
    }
}

/// The tasks that a passage's sentences give.
/// `speaker` is who spoke last in the item, and is kept.
fn told(
    passage: &Passage,
    number: Option<&String>,
    marked: bool,
    (speaker, found): (&mut Option<String>, &mut Vec<Action>),
) {
    let mut before: Option<String> = speaker.take();
    for sentence in sentences(&passage.text) {
        let clauses = given::clauses(sentence).into_iter();
        let mut tasks: Vec<_> = clauses
            .filter_map(|clause| given::in_sentence(clause, marked))
            .collect();
        if tasks.is_empty() {
            let of = if marked {
                passive::left
            } else {
                passive::tasks
            };
            tasks = of(sentence.trim());
        }
        for (mut who, what) in tasks {
            // "Cllr Ince spoke of the road. He agreed to find out."
            let said = matches!(who.as_slice(), [who] if PRONOUNS.contains(&who.as_str()));
            let own = || given::speaker(sentence).filter(|_| what == sentence);
            let speaker = before.clone().or_else(|| own().map(str::to_owned));
            if let Some(speaker) = speaker.filter(|_| said) {
                who = vec![speaker];
            }
            // "The Head of Roads said that a date would be sent to her."
            let says = [
                " said that ",
                " stated that ",
                " confirmed that ",
                " advised that ",
            ];
            if who.is_empty() && crate::text::has_any(what, &says) && what.contains(" would be ") {
                who.extend(given::speaker(sentence).map(str::to_owned));
            }
            found.push(Action {
                who,
                text: what.trim().to_owned(),
                paragraph: number.cloned(),
                source: passage.source.clone(),
            });
        }
        before = given::speaker(sentence).map(str::to_owned).or(before);
    }
    *speaker = before;
}

/// Whose words are told before.
const PRONOUNS: [&str; 6] = ["He", "She", "They", "he", "she", "they"];

/// The names in "A Smith / B Jones", "Clerk and Chairman", one by one.
fn people(who: &str) -> Vec<String> {
    let who = who.trim().trim_end_matches(['.', ':', ';']);
    let mut people: Vec<String> = Vec::new();
    for part in who.split(['/', ';', '&']) {
        for part in part.split(" and ") {
            // "Head of Achievement, Virtual School" is one; "A Smith, B Jones" are two.
            let names: Vec<&str> = part.split(',').collect();
            let all_names = names.iter().all(|name| is_name(name));
            if all_names {
                people.extend(names.iter().map(|name| name.trim().to_owned()));
            } else {
                people.push(part.trim().to_owned());
            }
        }
    }
    // "Head of Adoption and Fostering": an office is not two people.
    if people.len() > 1
        && !people.iter().all(|name| is_name(name))
        && !who.contains(['/', ';', '&'])
        // "Cllr Ash and the Town Clerk" are.
        && ![" and the ", " and Cllr "].iter().any(|joint| who.contains(joint))
    {
        return vec![who.to_owned()];
    }
    people.retain(|name| !name.is_empty());
    people
}

/// Two to four capitalised words without "of", a single office, or initials.
fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = words
        .iter()
        .all(|word| word.starts_with(char::is_uppercase));
    let office = words.iter().any(|word| {
        matches!(
            *word,
            "Head"
                | "Services"
                | "Adoption"
                | "Fostering"
                | "Manager"
                | "Finance"
                | "Improvement"
                | "Achievement"
                | "School"
                | "Resources"
        )
    });
    capital && !office && (1..=4).contains(&words.len())
}

#[cfg(test)]
mod tests;
