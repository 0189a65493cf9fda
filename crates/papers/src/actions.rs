//! What somebody is to do after a meeting.
//!
//! `Marion Ingram / Lindsay Edwards to action` in the margin, `AW` in a column headed Action,
//! `ACTION: Clerk`, `[Action: A Smith]`, and sentences that give a task: "Clerk to write to the
//! church." Where minutes mark their actions, only marked ones count: "Officers will report back" is
//! then part of the discussion. What must not match: "action plan", and what was done already.

mod forms;
pub(crate) mod given;
mod inline;
mod notes;
mod passive;
mod people;
mod told;

use std::collections::BTreeSet;

use scrutineer_model::Action;

pub(crate) use notes::{given, is_list_head, marks};
pub(crate) use people::is_people;

use notes::{ended, is_nothing, listed_task, note};
use people::people;

use crate::minutes::decisions::sentences;
use crate::passages::{Kind, Passage};

/// The actions that a run of passages gives; `marked`: the minutes mark theirs.
pub(crate) fn actions(passages: &[Passage], marked: bool) -> Vec<Action> {
    let mut reader = Reader {
        marked,
        ..Reader::default()
    };
    for passage in passages {
        reader.take(passage);
    }
    let Reader {
        mut found, left, ..
    } = reader;
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
    leave_out_paragraphs(&mut found);
    // A page that gives an item's decision, and its minutes, asks for the same twice.
    let mut seen: BTreeSet<String> = BTreeSet::new();
    found.retain(|action| {
        action.text.split(' ').count() <= SHORT || seen.insert(action.text.clone())
    });
    found
}

/// Leaves out the paragraph beside a note, where the task that one of its sentences gives to the same person is there, too.
fn leave_out_paragraphs(found: &mut Vec<Action>) {
    /// Words of a paragraph, at least.
    const PARAGRAPH: usize = 16;
    let is_said = |whole: &Action, task: &Action| {
        let shared = whole.who.iter().any(|who| {
            (task.who.iter()).any(|own| own.contains(who.as_str()) || who.contains(own.as_str()))
        });
        shared
            && task.text.len() < whole.text.len()
            && task.text.split(' ').count() > 2
            && whole.text.contains(task.text.trim())
    };
    let said: Vec<bool> = (found.iter())
        .map(|whole| {
            whole.text.split(' ').count() >= PARAGRAPH
                && whole.who.len() == 1
                && found.iter().any(|task| is_said(whole, task))
        })
        .collect();
    let mut said = said.into_iter();
    found.retain(|_| !said.next().unwrap_or_default());
}

/// Words of a task that may be given twice: "Clerk to action".
const SHORT: usize = 6;

/// What marks a task at the beginning of a line.
const ARROWS: [char; 6] = ['➜', '→', '➔', '➤', '►', '⇒'];

/// An item's passages, read one after the other.
#[derive(Default)]
struct Reader<'a> {
    /// The minutes mark their actions.
    marked: bool,
    found: Vec<Action>,
    /// Which of them nothing marks, where others are.
    left: BTreeSet<usize>,
    /// The paragraph that a note stands behind.
    above: Option<&'a Passage>,
    number: Option<String>,
    /// The letter of the point that stands in or right over what is read.
    letter: Option<String>,
    speaker: Option<String>,
    /// A list of actions goes on.
    listed: bool,
    /// Whose tasks stand under their name in it.
    owner: Vec<String>,
    /// "Action:" stood last.
    headed: bool,
}

impl<'a> Reader<'a> {
    fn take(&mut self, passage: &'a Passage) {
        if matches!(passage.kind, Kind::Furniture | Kind::Aside) || is_done(&passage.text) {
            return;
        }
        if passage.parts > 0 && passage.number.is_some() {
            self.number.clone_from(&passage.number);
        }
        if passage.number.is_some() || passage.is_title() {
            self.letter = passage.letter().map(str::to_owned);
        }
        if self.row(passage) {
            self.above = Some(passage);
        } else if passage.of_sums || self.list_head(passage) {
            // Its rows are for what they say, and not to be done; a head's tasks come behind it.
        } else if self.under_head(passage) {
            self.above = Some(passage);
        } else if self.in_list(passage) {
            // A note behind a list is of the paragraph above it.
        } else if self.behind_mark(passage)
            || self.behind_arrow(passage)
            || self.before_note(passage)
        {
            self.above = Some(passage);
        } else if !self.noted(passage) && !self.in_margin(passage) {
            self.within(passage);
            self.above = Some(passage);
        }
    }

    /// The number of what is read: the letter of its point, else that of its paragraph.
    fn at(&self) -> Option<&String> {
        self.letter.as_ref().or(self.number.as_ref())
    }

    fn push(&mut self, who: Vec<String>, text: &str, passage: &Passage) {
        let found = action(who, text, self.at(), passage);
        self.found.push(found);
    }

    /// Tasks behind the word that marks them, each with its own number where it has one.
    fn push_marked(
        &mut self,
        tasks: Vec<given::Given<'_>>,
        number: Option<&String>,
        passage: &Passage,
    ) {
        let own = self.at().cloned();
        let number = number.or(own.as_ref());
        let tasks = tasks.into_iter().map(|task| {
            let number = task.number.as_ref().or(number);
            action(task.who, task.what, number, passage)
        });
        self.found.extend(tasks);
    }

    /// A row of a table of actions.
    fn row(&mut self, passage: &Passage) -> bool {
        let Some(task) = passage.task.as_ref().filter(|_| passage.in_table) else {
            return false;
        };
        let counted = given::behind_mark(&task.what);
        if counted.is_empty() {
            let number = task.number.as_ref().or(self.at());
            self.found
                .push(action(people(&task.who), &task.what, number, passage));
        }
        self.push_marked(counted, task.number.as_ref(), passage);
        true
    }

    fn list_head(&mut self, passage: &Passage) -> bool {
        let by_whom = notes::heads_by_whom(passage);
        let heads = by_whom.is_some() || is_list_head(passage);
        if heads {
            self.listed = true;
            self.owner = by_whom.map(people).unwrap_or_default();
            self.headed = passage.text.ends_with(':');
        }
        heads
    }

    /// "Head of Roads" in a list of actions, and what stands under it.
    fn under_owner(&mut self, passage: &Passage) -> bool {
        if passage.number.is_some() || passage.in_table {
            return false;
        }
        if is_people(&passage.text) {
            self.owner = people(&passage.text);
            return true;
        }
        let owns = !self.owner.is_empty() && !passage.is_title();
        for task in sentences(&passage.text).into_iter().filter(|_| owns) {
            self.push(self.owner.clone(), task.trim(), passage);
        }
        owns
    }

    /// "Action:" over "Slides to be sent to members."
    fn under_head(&mut self, passage: &Passage) -> bool {
        let under = std::mem::take(&mut self.headed)
            && matches!(passage.kind, Kind::Paragraph | Kind::Line)
            && !passage.is_title()
            && passage.number.is_none()
            && crate::number::reference(&passage.text).is_none()
            && !is_nothing(&passage.text);
        if under {
            for task in sentences(&passage.text) {
                let who = given(task.trim()).map(people).unwrap_or_default();
                self.push(who, task.trim(), passage);
            }
        }
        under
    }

    /// A point of a list of actions.
    fn in_list(&mut self, passage: &Passage) -> bool {
        if self.listed && self.under_owner(passage) {
            return true;
        }
        self.owner.clear();
        let referenced = crate::number::reference(&passage.text).is_some();
        let counted = passage.parts == 1 && passage.kind == Kind::Paragraph;
        let columns = notes::columns(&passage.text);
        self.listed &= passage.kind == Kind::Point || referenced || counted || columns.is_some();
        let task = columns
            .or_else(|| listed_task(&passage.text, referenced))
            .filter(|_| self.listed);
        if let Some((who, what)) = task {
            self.push(people(who), what, passage);
        }
        task.is_some()
    }

    /// "ACTION (Clerk): obtain quotes".
    fn behind_mark(&mut self, passage: &Passage) -> bool {
        let tasks = given::behind_mark(&passage.text);
        let any = !tasks.is_empty();
        self.push_marked(tasks, None, passage);
        any
    }

    /// "➤ Load profile for Lufton, consultant": an arrow marks a task.
    fn behind_arrow(&mut self, passage: &Passage) -> bool {
        let task = passage.text.strip_prefix(ARROWS).map(str::trim_start);
        if let Some(task) = task {
            let (what, who) = given::named_last(task).map_or_else(
                || (task, given(task).map(people).unwrap_or_default()),
                |(what, who)| (what, people(who)),
            );
            self.push(who, what, passage);
        }
        task.is_some()
    }

    /// "The gully is blocked. Clerk to action".
    fn before_note(&mut self, passage: &Passage) -> bool {
        let ended = ended(&passage.text).or_else(|| notes::at_margin(passage));
        if let Some((said, who)) = ended {
            self.push(people(who), said, passage);
        }
        ended.is_some()
    }

    /// A note of whom a task is for: the task of the paragraph that it stands beside or behind, or that paragraph's text.
    fn noted(&mut self, passage: &Passage) -> bool {
        let text = passage.whole();
        let Some(who) = note(passage, &text) else {
            return false;
        };
        // Who is to do what the paragraph beside it asks for already.
        let at = self.found.len().wrapping_sub(1);
        let above = self.above;
        let asked = (self.found.last_mut()).filter(|last| {
            (passage.kind == Kind::Margin || last.who.is_empty() || self.left.contains(&at))
                && above.is_some_and(|above| above.source == last.source)
        });
        let Some(asked) = asked else {
            let text = above.map_or(text.as_str(), |above| &above.text);
            self.push(people(&who), text, passage);
            return true;
        };
        // What nothing marks is marked now, with all that the paragraph says.
        if let Some(above) = above.filter(|_| self.left.remove(&at)) {
            asked.text.clone_from(&above.text);
        }
        // A row's task names them already.
        if !asked.who.iter().any(|named| named.contains(&who)) {
            asked.who = people(&who);
        }
        true
    }

    fn in_margin(&mut self, passage: &Passage) -> bool {
        if passage.kind != Kind::Margin {
            return false;
        }
        if let Some(who) = given(&passage.text) {
            self.push(people(who), &passage.text, passage);
        }
        true
    }

    /// Tasks that are marked within a passage, else those that its sentences give.
    fn within(&mut self, passage: &Passage) {
        let number = self.at().cloned();
        if inline::read(passage, number.as_ref(), &mut self.found) {
            return;
        }
        let before = self.found.len();
        told::read(
            passage,
            number.as_ref(),
            self.marked,
            (&mut self.speaker, &mut self.found),
        );
        if self.marked {
            self.left.extend(before..self.found.len());
        }
    }
}

/// Whether a line of an earlier meeting's tasks says that its own is done: "17/24. Add the lights to the next agenda. COMPLETED".
fn is_done(text: &str) -> bool {
    let last = text.trim_end_matches('.').rsplit(['.', '–', '-']).next();
    matches!(last.map(str::trim), Some("COMPLETED" | "COMPLETE" | "DONE"))
}

fn action(who: Vec<String>, text: &str, number: Option<&String>, passage: &Passage) -> Action {
    Action {
        who,
        text: text.to_owned(),
        paragraph: number.cloned(),
        source: passage.source.clone(),
    }
}

#[cfg(test)]
mod tests;
