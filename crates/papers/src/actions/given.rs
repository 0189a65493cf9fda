//! Tasks that a sentence gives, or that stand behind the word with whom they are for.
//!
//! `ACTION (Clerk): obtain quotes` · `Action by DF: circulate the figures` · "Actions: (1) Clerk to book the hall; (2) …" ·
//! "It was agreed that the Clerk would write". What must not match: what the Director said that the team would go on doing.

use super::forms::{NO_TASK, ORDERS, PIECES, TASKS, has_somebody, named, promised};
use super::given;
use super::people::people;
use crate::text::rules::{Forms, rules};

/// A task that stands behind what marks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Given<'a> {
    /// By which it is known: "21.1" of "Action 21.1", "AP3".
    pub(crate) number: Option<String>,
    pub(crate) who: Vec<String>,
    pub(crate) what: &'a str,
}

/// Who is to do what, for each task that a passage gives behind the word that marks them.
pub(crate) fn behind_mark(text: &str) -> Vec<Given<'_>> {
    let counted = counted(text);
    if !counted.is_empty() {
        return counted;
    }
    let Some(rest) = (["Action", "ACTION"].iter()).find_map(|word| text.strip_prefix(word)) else {
        return Vec::new();
    };
    // "Actions: (1) Clerk to book the hall; (2) Chair to write".
    let rest = rest.strip_prefix(['s', 'S']).unwrap_or(rest);
    let task = |(who, what)| Given {
        number: None,
        who,
        what,
    };
    let many = (rest.strip_prefix(':')).and_then(crate::number::points_within);
    if let Some(points) = many {
        return (points.into_iter())
            .map(|(_, what)| task((given(what).map(people).unwrap_or_default(), what)))
            .collect();
    }
    one_for(rest).map(task).into_iter().collect()
}

/// What numbers a task where no colon stands behind it.
static COUNTED: Forms = Forms::new(
    r"(?:^|[\s.;)])({RULES})[.:)]?\s+[A-Z]",
    &[],
    rules![
        "Action 21.1 Dates" but not "Action 21 and more" => r"(?:Action|ACTION)(?: [Pp]oint| POINT)? \d+(?:[./]\d+)*"
        "AP3 Map" but not "AP Map" => r"AP ?\d+(?:[./]\d+)*"
    ],
);

/// "Action 21.1 Dates to be added – Head of Finance", "AP1 Send the survey – JI AP2 Meet the manager, SR".
fn counted(text: &str) -> Vec<Given<'_>> {
    if !["Action", "ACTION", "AP"]
        .iter()
        .any(|mark| text.starts_with(mark))
    {
        return Vec::new();
    }
    let marks: Vec<(usize, usize)> = (COUNTED.iter())
        .flat_map(|counted| counted.captures_iter(text))
        .filter_map(|found| found.get(1).map(|mark| (mark.start(), mark.end())))
        .collect();
    if marks.first().is_none_or(|first| first.0 > 0) {
        return Vec::new();
    }
    let ends = marks.iter().skip(1).map(|mark| mark.0).chain([text.len()]);
    (marks.iter().zip(ends))
        .map(|(&(start, end), until)| {
            let mark = &text[start..end];
            let number = mark.rsplit(' ').next().unwrap_or(mark);
            let what = text[end..until]
                .trim_start_matches(['.', ':', ')', ' '])
                .trim();
            let (what, who) =
                named_last(what).map_or((what, Vec::new()), |(what, who)| (what, people(who)));
            let who = if who.is_empty() {
                given(what).map(people).unwrap_or_default()
            } else {
                who
            };
            Given {
                number: Some(number.to_owned()),
                who,
                what,
            }
        })
        .collect()
}

/// What is to be done, and behind it who is to: "Send the survey – JI", "… (Clerk, by May)", "… - HM, by May".
pub(crate) fn named_last(task: &str) -> Option<(&str, &str)> {
    let task = task.trim_end_matches(['.', ' ']);
    let bracket = || task.strip_suffix(')')?.rsplit_once(" (");
    let dash = || {
        [" – ", " - ", "\t"]
            .iter()
            .find_map(|sign| task.rsplit_once(sign))
    };
    let comma = || task.rsplit_once(", ");
    [bracket(), dash(), comma()]
        .into_iter()
        .flatten()
        .find_map(|(what, who)| {
            let who = who.split(',').next().unwrap_or(who).trim();
            super::is_people(who).then_some((what, who))
        })
}

/// " (Clerk): obtain quotes", " by DF: circulate the figures".
fn one_for(rest: &str) -> Option<(Vec<String>, &str)> {
    /// Words of whom it is for, at most.
    const WHO: usize = 6;
    let bracket = (rest.strip_prefix(" (")).and_then(|rest| {
        let (who, what) = rest.split_once(')')?;
        let what = what.trim_start();
        Some((who, what.strip_prefix([':', '–', '-'])?))
    });
    let by = || {
        let rest = (rest.strip_prefix(" by ")).or_else(|| rest.strip_prefix(" BY "))?;
        rest.trim_start_matches([':', ' ']).split_once(": ")
    };
    // "ACTION TB: find out", and no "ACTION BY: Clerk".
    let bare = || {
        let (who, what) = rest.strip_prefix(' ')?.split_once(": ")?;
        (super::is_people(who) && who != "BY").then_some((who, what))
    };
    let (who, what) = bracket.or_else(by).or_else(bare)?;
    let fits = who.starts_with(char::is_uppercase)
        && who.split_whitespace().count() <= WHO
        && !what.trim().is_empty();
    fits.then(|| (people(who), what.trim()))
}

/// Where a second clause of a sentence begins with who is to do something: "… a new pump, and that the Town Clerk would ask".
static CLAUSE: Forms = Forms::new(
    "{RULES}",
    PIECES,
    rules![
        "a pump, and that the Town Clerk would ask" but not "a pump, and it would leak"
            => r"(?:[,;:]|\band(?: that| in the meantime)?) ((?:the )?{WHO}) (?:(?:{SAID} that (?:he|she|they) )?(?:would|will)|to) {VERB}\b"
    ],
);

/// A sentence, cut where somebody else is given something to do in it.
pub(super) fn clauses(sentence: &str) -> Vec<&str> {
    if !crate::text::has_any(sentence, &[" would ", " will ", " to "]) || !has_somebody(sentence) {
        return vec![sentence];
    }
    let starts = CLAUSE
        .iter()
        .flat_map(|clause| clause.captures_iter(sentence));
    let mut found = Vec::new();
    let mut from = 0;
    for who in starts.filter_map(|captures| captures.get(1)) {
        // "Clerk and Cllr Moss to arrange it": both are to.
        let before = sentence[from..who.start()]
            .trim_end()
            .trim_end_matches([',', ' ']);
        let before = before.strip_suffix("and").unwrap_or(before).trim();
        if before.split(' ').count() <= 4
            && (before.split(' ')).all(|word| word.starts_with(char::is_uppercase))
        {
            continue;
        }
        // "the Office of the Police and Crime Commissioner would": one name.
        let named = ["the ", "The ", "Mr", "Cllr", "Councillor", "Dr ", "Ms "]
            .iter()
            .any(|title| who.as_str().starts_with(title));
        let joined = sentence[..who.start()].trim_end().ends_with("and")
            && !before.ends_with(',')
            && before
                .rsplit(' ')
                .next()
                .is_some_and(|last| last.starts_with(char::is_uppercase));
        if joined && !named && who.as_str().contains(' ') {
            continue;
        }
        found.push(&sentence[from..who.start()]);
        from = who.start();
    }
    found.push(&sentence[from..]);
    found
}

/// Who is to do what, where a sentence says so; nobody where it does not say who.
pub(super) fn in_sentence(sentence: &str, marked: bool) -> Option<(Vec<String>, &str)> {
    // "[Clerk to ask the county]" stands in brackets.
    let sentence = sentence.trim().trim_matches(['[', ']']);
    // "ACTION Chairman and Clerk to meet the contractor".
    if let Some((task, who)) =
        (sentence.strip_prefix("ACTION ")).and_then(|task| Some((task, given(task)?)))
    {
        return Some((people(who), task));
    }
    // "RESOLVED The Clerk to write": what was resolved is a task.
    let sentence = ["RESOLVED", "AGREED"]
        .iter()
        .find_map(|word| sentence.strip_prefix(word)?.strip_prefix([' ', ':']))
        .map_or(sentence, |task| {
            task.trim_start_matches([':', '–', '-', ' '])
        });
    // "The Clerk had been asked to write" at an earlier meeting.
    let told = sentence.split(" had been ").skip(1).any(|behind| {
        let verb = behind.split(' ').next().unwrap_or_default();
        matches!(
            verb,
            "asked" | "instructed" | "requested" | "tasked" | "directed"
        ) && behind.len() > verb.len()
    });
    if told {
        return None;
    }
    let told = TASKS.iter().filter(|_| !marked);
    let task = |sentence: &str| {
        let somebody = has_somebody(sentence);
        told.clone().chain(ORDERS.iter()).find_map(|form| {
            let captures = form.captures(sentence, somebody)?;
            // "The Board agreed to note it and instructed the Chief Officer to report" is a decision.
            let whole = captures.get(0)?.as_str();
            if crate::text::has_any(whole, &["agreed to ", "resolved to "])
                && whole.contains(" instructed ")
            {
                return None;
            }
            // Who it is stands first, what it is last.
            let mut groups = captures.iter().skip(1).flatten();
            let who = groups.next()?.as_str();
            let what = groups.last().map_or("", |what| what.as_str());
            // "It was agreed that LCC would give £100": a council's own letters, and so what it resolved.
            // A commissioner's office is no council.
            let body = who.len() >= 3 && who.ends_with("CC") && !who.ends_with("OPCC");
            // "Mr Ash's term be extended": of his.
            let of_somebody = who.ends_with("'s");
            (!body && !of_somebody && !NO_TASK.contains(&what)).then(|| who.to_owned())
        })
    };
    let who = task(sentence)
        .or_else(|| behind_clause(sentence).and_then(task))
        .or_else(|| named(sentence))
        .or_else(|| behind_clause(sentence).and_then(named))
        .or_else(|| promised(sentence).filter(|_| !marked));
    who.map(|who| (people(&who), sentence))
}

/// Who says or does something in a sentence that begins with them: "Cllr Ince reported that". Who asks is answered by
/// somebody else.
static SPEAKER: Forms = Forms::new(
    "^{RULES}",
    PIECES,
    rules!["The Town Clerk explained" but not "The roof leaked" => r"({WHO}) ([a-z]+)\b"],
);

pub(super) fn speaker(sentence: &str) -> Option<&str> {
    if !has_somebody(sentence) {
        return None;
    }
    let form = SPEAKER.as_ref()?;
    // "Minute 44 (Market) – The Clerk said": what it is about stands before.
    let found = form.captures(sentence).or_else(|| {
        form.captures(
            sentence
                .split_once(" – ")
                .or_else(|| sentence.split_once(": "))?
                .1,
        )
    })?;
    let asks = matches!(
        &found[2],
        "asked" | "enquired" | "queried" | "requested" | "wondered"
    );
    (!asks)
        .then(|| found.get(1))
        .flatten()
        .map(|who| who.as_str())
}

/// What stands behind "In response to a question, ", or behind what it is about: "Growth Fund; the Chair", "Dog bins – Cllr
/// Moss".
fn behind_clause(sentence: &str) -> Option<&str> {
    /// Words of what a note is about, at most.
    const ABOUT: usize = 6;
    let cut = ["; ", ": ", " – ", " - "].iter();
    let about = cut
        .filter_map(|sign| sentence.split_once(sign))
        .min_by_key(|(about, _)| about.len())
        .filter(|(about, _)| about.split_whitespace().count() <= ABOUT);
    if let Some((_, rest)) = about {
        return Some(rest.strip_prefix("the ").unwrap_or(rest));
    }
    let led = ["In response", "In reply", "In answer", "Following", "After"]
        .iter()
        .any(|begin| sentence.starts_with(begin));
    let (_, rest) = sentence.split_once(", ").filter(|_| led)?;
    Some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::rules::tests::check;

    #[test]
    fn a_task_is_counted_and_says_last_whose_it_is() {
        let found = |text| -> Vec<(Option<String>, Vec<String>, String)> {
            (behind_mark(text).into_iter())
                .map(|task| (task.number, task.who, task.what.to_owned()))
                .collect()
        };
        let of = |number: &str, who: &str, what: &str| {
            (
                Some(number.to_owned()),
                vec![who.to_owned()],
                what.to_owned(),
            )
        };
        assert_eq!(
            found("Action 21.1 Dates to be added – Head of Audit"),
            [of("21.1", "Head of Audit", "Dates to be added")]
        );
        assert_eq!(
            found("AP1 Send the survey – JI AP2 Meet the manager, SR"),
            [
                of("AP1", "JI", "Send the survey"),
                of("AP2", "SR", "Meet the manager")
            ]
        );
        assert_eq!(found("Action 4 and more was done."), []);
    }

    #[test]
    fn a_name_with_a_joint_within_is_no_clause() {
        let one =
            "It was agreed that the Office of the Fire and Rescue Commissioner would send it.";
        assert_eq!(clauses(one), [one]);
        let two = "It was agreed that it stay and the Town Clerk would write.";
        assert_eq!(clauses(two).len(), 2);
    }

    #[test]
    fn who_speaks_may_stand_behind_what_it_is_about() {
        assert_eq!(
            speaker("Minute 4 (Fair) – The Town Clerk said that none had come."),
            Some("The Town Clerk")
        );
        assert_eq!(speaker("Minute 4 (Fair) – None had come."), None);
    }

    #[test]
    fn clauses_begin_with_who_is_to_act() {
        check(&[&CLAUSE, &SPEAKER, &COUNTED]);
    }
}
