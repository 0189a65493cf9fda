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
