//! What somebody is to do after a meeting.
//!
//! `Marion Ingram / Lindsay Edwards to action` in the margin, `ACTION: Clerk`, `[Action: A Smith]`,
//! and sentences that give a task: "Clerk to write to the church." What must not match: "action
//! plan", and what was done already.

use std::sync::LazyLock;

use regex::Regex;
use scrutineer_model::Action;

use crate::minutes::decisions::sentences;
use crate::passages::{Kind, Passage};

static NOTE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)^(?:action\s*[:–-]?\s*)?(.{2,120}?)\s+to (?:action|note|progress|follow up)\.?$",
    )
    .ok()
});

static LABEL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^[\[(*]*(?:ACTIONS?|Actions?)(?:\s+(?:point|POINT|by|BY)\w*)?\s*(?:\d+(?:\.\d+)*)?\s*(?:[:–-]|\bBY\b|\bby\b)\s*(.+?)[\])*]*$").ok()
});

static INLINE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"[\[(]\s*(?:ACTION|Action)\s*[:–-]?\s*([^\])]{2,120})[\])]|\b(?:ACTION|Action)\s*[:–]\s*([^.;]{2,160})").ok()
});

/// A task given in a sentence: somebody with an office or a title "to" do something.
static TASK: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^((?:The |Deputy |Assistant |Town |Parish |Vice[- ])*(?:Clerk|Chair(?:man|person|woman)?|Secretary|Treasurer|Officers?|(?:Cllr|Councillor|Cllrs|Councillors|Mr|Mrs|Ms|Dr|Cyng|Director|Head)\.? [A-Z][\w'-]+(?:,? (?:and|&|/) (?:Cllr |Councillor |Mr |Mrs |Ms )?[A-Z][\w'-]+| [A-Z][\w'-]+)*|[A-Z]{2,4})(?: of [A-Z][\w ]+?)?) (?:is |are |was |were |will be )?(?:asked |instructed |requested |tasked )?(?:to|will) (?:also )?(?:again )?([a-z]{2,})\b").ok()
});

/// "will be chairman" and "to be noted" ask nobody to do anything.
const NO_TASK: [&str; 8] = [
    "be", "the", "have", "attend", "remain", "a", "this", "stand",
];

/// The actions that a run of passages gives.
pub(crate) fn actions(passages: &[Passage]) -> Vec<Action> {
    let mut found: Vec<Action> = Vec::new();
    // The paragraph that a note stands behind.
    let mut above: Option<&Passage> = None;
    let mut number: Option<String> = None;
    for passage in passages {
        if matches!(passage.kind, Kind::Furniture | Kind::Aside) {
            continue;
        }
        if passage.parts > 0 && passage.number.is_some() {
            number.clone_from(&passage.number);
        }
        let text = passage.whole();
        if let Some(who) = note(passage, &text) {
            found.push(Action {
                who: people(&who),
                text: above.map_or_else(|| text.clone(), |above| above.text.clone()),
                paragraph: number.clone(),
                source: passage.source.clone(),
            });
            continue;
        }
        if passage.kind == Kind::Margin {
            continue;
        }
        inline(passage, number.as_ref(), &mut found);
        above = Some(passage);
    }
    found
}

/// Who a note beside or below a paragraph names.
fn note(passage: &Passage, text: &str) -> Option<String> {
    if passage.words() > 24 {
        return None;
    }
    let text = text.trim_matches(['[', ']', '*', ' ']);
    if let Some(found) = NOTE.as_ref()?.captures(text) {
        return Some(found.get(1)?.as_str().to_owned());
    }
    let found = LABEL.as_ref()?.captures(text)?;
    let who = found.get(1)?.as_str().trim();
    // "Action: the Clerk will write" says what, and not only who.
    let short =
        who.split_whitespace().count() <= 8 && !who.contains(" to ") && !who.contains(" will ");
    short.then(|| who.to_owned())
}

fn inline(passage: &Passage, number: Option<&String>, found: &mut Vec<Action>) {
    let (Some(inline), Some(task)) = (INLINE.as_ref(), TASK.as_ref()) else {
        return;
    };
    let mut push = |who: Vec<String>, text: &str| {
        found.push(Action {
            who,
            text: text.trim().to_owned(),
            paragraph: number.cloned(),
            source: passage.source.clone(),
        });
    };
    for captures in inline.captures_iter(&passage.text) {
        let Some(said) = captures.get(1).or_else(|| captures.get(2)) else {
            continue;
        };
        let said = said.as_str().trim();
        match said.split_once(" to ") {
            Some((who, _)) if who.split_whitespace().count() <= 8 => push(people(who), said),
            _ if said.split_whitespace().count() <= 8 => push(people(said), &passage.text),
            _ => push(Vec::new(), said),
        }
    }
    if inline.is_match(&passage.text) {
        return;
    }
    for sentence in sentences(&passage.text) {
        let sentence = sentence.trim();
        if let Some(captures) = task.captures(sentence)
            && let (Some(who), Some(verb)) = (captures.get(1), captures.get(2))
            && !NO_TASK.contains(&verb.as_str())
            && !sentence.contains(" had been ")
        {
            push(people(who.as_str()), sentence);
        }
    }
}

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
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    fn check(lines: &[&str], expected: &[(&[&str], Option<&str>)]) {
        let found: Vec<(Vec<String>, Option<String>)> = (actions(&titles_and_text(lines))
            .into_iter())
        .map(|action| (action.who, action.paragraph))
        .collect();
        let expected: Vec<(Vec<String>, Option<String>)> = (expected.iter())
            .map(|(who, paragraph)| {
                (
                    who.iter().map(|name| (*name).to_owned()).collect(),
                    paragraph.map(str::to_owned),
                )
            })
            .collect();
        assert_eq!(found, expected, "{lines:?}");
    }

    #[test]
    fn notes_beside_a_paragraph_are_actions() {
        check(
            &[
                "3.5 Members requested a report on the centres.",
                "Marion Ingram / Lindsay Edwards to action",
            ],
            &[(&["Marion Ingram", "Lindsay Edwards"], Some("3.5"))],
        );
        check(
            &[
                "3.6 More was asked.",
                "Head of Adoption and Fostering to action",
            ],
            &[(&["Head of Adoption and Fostering"], Some("3.6"))],
        );
        check(
            &["The path is broken.", "ACTION: Clerk"],
            &[(&["Clerk"], None)],
        );
    }

    #[test]
    fn tasks_in_sentences_are_actions() {
        check(
            &[
                "The path is broken. Clerk to write to the Highways Department. Cllr Evans will inspect it.",
            ],
            &[(&["Clerk"], None), (&["Cllr Evans"], None)],
        );
        check(&["The lamp is out (Action: CC)."], &[(&["CC"], None)]);
    }

    #[test]
    fn plans_and_the_past_are_no_actions() {
        check(&["The action plan was read. It is to be noted."], &[]);
        check(&["Members were pleased to hear of the Action Plan."], &[]);
    }
}
