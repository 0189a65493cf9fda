//! Tasks that sentences give: "The Clerk will write to the church."

use scrutineer_model::Action;

use super::{given, passive};
use crate::minutes::decisions::sentences;
use crate::passages::Passage;

/// The tasks that a passage's sentences give.
/// `speaker` is who spoke last in the item, and is kept.
pub(super) fn read(
    passage: &Passage,
    number: Option<&String>,
    marked: bool,
    (speaker, found): (&mut Option<String>, &mut Vec<Action>),
) {
    let mut before: Option<String> = speaker.take();
    // Who spoke last has asked the body for something, and is no one of it.
    let mut of_party = false;
    for sentence in sentences(&passage.text) {
        // "approved the accounts, and authorised the Chair and CEO to sign them": what somebody may do is no task.
        let mut may = false;
        let clauses = given::clauses(sentence).into_iter().filter(|clause| {
            let may_now = may;
            may = crate::text::has_any(clause, &["authorised the ", "authorized the "]);
            !may_now
        });
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
            // "The Chairman will ask whether anybody has an interest to declare": it is done at once.
            if is_of_meeting(what) {
                continue;
            }
            // "Cllr Ince spoke of the road. He agreed to find out."
            let said = matches!(who.as_slice(), [who] if PRONOUNS.contains(&who.as_str()));
            // "Mr Flint, for the applicant, spoke. He offered to move the gate."
            if said && of_party {
                continue;
            }
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
        let spoken = given::speaker(sentence).map(str::to_owned);
        let goes_on = PRONOUNS.iter().any(|word| {
            (sentence.trim_start().strip_prefix(word)).is_some_and(|rest| rest.starts_with(' '))
        });
        of_party = speaks_for_party(sentence) || of_party && goes_on;
        before = spoken.or(before);
    }
    *speaker = before;
}

/// Whose words are told before.
const PRONOUNS: [&str; 6] = ["He", "She", "They", "he", "she", "they"];

/// Whether somebody speaks in a sentence who wants something of the body: "Mr Flint, for the applicant, spoke of the roof".
fn speaks_for_party(sentence: &str) -> bool {
    const PARTIES: [&str; 4] = ["applicant", "appellant", "objector", "agent"];
    let is_party = |rest: &str| {
        PARTIES.iter().any(|party| {
            (rest.strip_prefix(party))
                .is_some_and(|rest| rest.starts_with([',', ' ', '\'', '\u{2019}']))
        })
    };
    let sentence = sentence.trim_start();
    let begins = ["The ", "An "]
        .iter()
        .any(|article| sentence.strip_prefix(article).is_some_and(is_party));
    let stands_for = [
        ", for the ",
        ", the ",
        ", agent for the ",
        "on behalf of the ",
    ]
    .iter()
    .any(|joint| (sentence.split(joint).skip(1).take(1)).any(is_party));
    begins || stands_for && sentence.starts_with(char::is_uppercase)
}

/// Whether a task is part of every meeting: asking who has an interest to declare, reading out what to do in a fire.
fn is_of_meeting(task: &str) -> bool {
    let task = task.to_lowercase();
    task.contains(" ask ") && task.contains("interest") && task.contains("declar")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_party_speaks_for_itself() {
        assert!(speaks_for_party(
            "Mr Flint, for the applicant, spoke of the roof."
        ));
        assert!(speaks_for_party("The applicant told them of the gate."));
        assert!(speaks_for_party(
            "Ms Oake spoke on behalf of the objector, and then left."
        ));
        assert!(!speaks_for_party(
            "The Planning Officer told them what the applicant wants."
        ));
        assert!(!speaks_for_party("The agenda was long."));
    }

    #[test]
    fn asking_for_interests_is_no_task() {
        assert!(is_of_meeting(
            "The Mayor will ask if anyone has interests to declare."
        ));
        assert!(!is_of_meeting(
            "The Clerk will ask who is interested in the allotment."
        ));
    }
}
