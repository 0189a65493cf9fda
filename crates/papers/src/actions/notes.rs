//! Notes that say that something is to be done, and who is to: beside a paragraph, behind it, over a list.

use super::forms::{INLINE, LABEL, NOTE};
use super::given::named_last;
use super::people::{is_initials_alone, is_people};
use crate::passages::{Kind, Passage};

/// Whether minutes mark what is to be done: by notes, by a column, by the word.
pub(crate) fn marks(passages: &[Passage]) -> bool {
    let listed = (passages.windows(2)).any(|pair| {
        is_list_head(&pair[0]) && pair[1].kind == Kind::Point && pair[1].text.contains(" to ")
    });
    listed
        || passages.iter().any(|passage| {
            ended(&passage.text).is_some()
                || at_margin(passage).is_some()
                || note(passage, &passage.whole()).is_some()
                || passage.task.is_some()
                || passage.is_text()
                    && (INLINE.as_ref()).is_some_and(|inline| inline.is_match(&passage.text))
        })
}

/// "Actions" over a list of them.
pub(crate) fn is_list_head(passage: &Passage) -> bool {
    passage.is_text()
        && passage.number.is_none()
        && matches!(
            passage.text.plain(),
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

/// "List of actions by officer", with the first of them where both are one title: "Actions by officer Head of Roads".
pub(super) fn heads_by_whom(passage: &Passage) -> Option<&str> {
    const WHOM: [&str; 3] = [" by officer", " by owner", " by person"];
    let (head, behind) = (WHOM.iter()).find_map(|whom| passage.text.split_once(whom))?;
    let listed = matches!(
        crate::text::plain(head).as_str(),
        "actions" | "list of actions" | "summary of actions" | "action list" | "action points"
    );
    let behind = behind.trim_matches([':', ' ']);
    let fits = behind.is_empty() || is_people(behind);
    (listed && fits && passage.is_text() && passage.number.is_none()).then_some(behind)
}

/// Who a note beside or below a paragraph names.
pub(super) fn note(passage: &Passage, text: &str) -> Option<String> {
    // "Report upon items to note" is an item's title.
    let titles = passage.kind == Kind::Heading && passage.parts == 1;
    if passage.words() > 24 || titles || matches!(passage.kind, Kind::Furniture | Kind::Aside) {
        return None;
    }
    let text = text.trim_matches(['[', ']', '*', ' ']);
    if passage.kind == Kind::Margin && is_people(text) {
        return Some(text.to_owned());
    }
    if let Some(found) = NOTE.of(text).and_then(|note| note.captures(text)) {
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
pub(super) fn is_nothing(text: &str) -> bool {
    matches!(
        crate::text::plain(text).as_str(),
        "none" | "nil" | "n a" | "no action" | "none required" | "no action required" | "noted"
    )
}

/// "The gully is blocked.⇥Clerk": a paragraph of a text with who is to act at the margin, on its last line.
pub(super) fn at_margin(passage: &Passage) -> Option<(&str, &str)> {
    /// Words of what is said, at least: a note may stand beside the last word of more.
    const SAID: usize = 4;
    let (said, note) = passage.text.rsplit_once(".\t")?;
    let fits = passage.source.bbox.is_none() && !passage.in_table && is_people(note);
    (fits && said.split_whitespace().count() >= SAID).then_some((said, note))
}

/// A paragraph with its note behind its last stop: "The gully is blocked. Clerk to action".
///
/// So are initials behind a dash, where what stands before it is to be done: "A litter pick would be organised – AS". What must
/// not match: "Grants - CAB", "The works are to cost more – BDC has said why".
pub(super) fn ended(text: &str) -> Option<(&str, &str)> {
    const TO_COME: [&str; 5] = [" would ", " will ", " to be ", " should ", " needs "];
    let dashed = [" – ", " - ", " — "]
        .iter()
        .find_map(|dash| text.trim_end_matches('.').rsplit_once(dash))
        .filter(|(said, note)| is_initials_alone(note) && crate::text::has_any(said, &TO_COME));
    if dashed.is_some() {
        return dashed;
    }
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

/// Who is to do what, as columns that white parts say: "Ask the owners of the mill⇥AW⇥4 March".
pub(super) fn columns(text: &str) -> Option<(&str, &str)> {
    /// Words of a task, at least.
    const TASK: usize = 3;
    let mut columns = text.split('\t').map(str::trim);
    let (what, who) = (columns.next()?, columns.next()?);
    (what.split_whitespace().count() >= TASK && is_people(who)).then_some((who, what))
}

/// Who is to do what, as a point of a list of tasks says: "Clerk to ask for a price", "R13/20 - The clerk will provide it",
/// "3. ask the contractor for a price - HM".
pub(super) fn listed_task(text: &str, referenced: bool) -> Option<(&str, &str)> {
    let task =
        (text.split_once(" to ")).or_else(|| text.split_once(" will ").filter(|_| referenced));
    if let Some((who, _)) = task.filter(|(who, _)| !is_imperative(who)) {
        let who = crate::number::reference(who).map_or(who, |found| found.rest);
        return Some((who, text));
    }
    if let Some((what, who)) = named_last(text) {
        return Some((who, what));
    }
    // "Write to the owners": of nobody, in a list of tasks.
    is_imperative(text).then_some(("", text))
}

/// What a task begins with that names nobody: "Update the rules to include it".
const IMPERATIVES: [&str; 24] = [
    "Add",
    "Agree",
    "Arrange",
    "Ask",
    "Circulate",
    "Confirm",
    "Contact",
    "Continue",
    "Create",
    "Find",
    "Get",
    "Inform",
    "Invite",
    "Move",
    "Obtain",
    "Order",
    "Prepare",
    "Remind",
    "Request",
    "Send",
    "Source",
    "Speak",
    "Update",
    "Write",
];

fn is_imperative(text: &str) -> bool {
    (text.split(' ').next()).is_some_and(|first| IMPERATIVES.contains(&first))
}

/// Who a note that is a task of its own names: "Clerk to order the sign".
pub(crate) fn given(note: &str) -> Option<&str> {
    /// Words of an office, at most: "Executive Director of Clinical and Professional Services".
    const OFFICE: usize = 9;
    let (who, what) = note.split_once(" to ")?;
    let fits = who.starts_with(char::is_uppercase)
        && who.split_whitespace().count() <= OFFICE
        && !who.ends_with([',', '.'])
        && !is_imperative(who)
        // "A letter will be sent to all" names nobody.
        && ![" will ", " be ", " is ", " are "].iter().any(|verb| who.contains(verb))
        && what.starts_with(char::is_lowercase)
        // "Slides to be sent to members".
        && !what.starts_with("be ");
    fits.then_some(who)
}
