//! Which facts of a label were found.
//!
//! Kind, council, committee and day are right or not. Of the rest each fact answers one piece: with
//! the same number, where the label gives one, and the label's words in the piece's text. A piece
//! that nothing answers is an error, and so is a fact that is not found.

use std::ops::AddAssign;

use super::found::{Found, Piece};
use super::labels::{Body, Fact, Label};

/// How much of something was right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Papers whose answer is right.
    pub right: usize,
    /// Papers that name something else: worse than nothing.
    pub wrong: usize,
    /// Papers judged.
    pub of: usize,
}

/// Facts and pieces that answer each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Matches {
    /// Facts found.
    pub right: usize,
    /// Facts that must be found.
    pub expected: usize,
    /// Pieces found that the label does not leave open.
    pub found: usize,
}

impl Matches {
    /// Harmonic mean of recall and precision; `None` where there is nothing to find and nothing was.
    pub fn f1(&self) -> Option<f64> {
        let whole = self.expected + self.found;
        (whole > 0).then(|| 2.0 * self.right as f64 / whole as f64)
    }
}

/// The score of one paper, or of many together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// What kind of paper it is.
    pub kind: Share,
    /// Whose it is.
    pub council: Share,
    /// Of which committee.
    pub committee: Share,
    /// Of which day.
    pub date: Share,
    /// Items at all levels.
    pub items: Matches,
    /// Of reports.
    pub recommendations: Matches,
    /// Of minutes and records of decisions.
    pub decisions: Matches,
    /// Of minutes.
    pub actions: Matches,
    /// Of actions found, and labelled with a name: those whose names agree.
    pub who: Share,
    /// By their numbers.
    pub paragraphs: Matches,
    /// Where the meeting is.
    pub place: Share,
    /// Who may not read it.
    pub restricted: Share,
    /// Who presents items.
    pub presenters: Matches,
    /// How votes went.
    pub votes: Matches,
    /// Documents linked to.
    pub links: Matches,
    /// What is missing or wrong, for reports.
    pub faults: Vec<String>,
}

impl AddAssign<&Score> for Score {
    fn add_assign(&mut self, other: &Score) {
        for (share, other) in [
            (&mut self.kind, &other.kind),
            (&mut self.council, &other.council),
            (&mut self.committee, &other.committee),
            (&mut self.date, &other.date),
            (&mut self.who, &other.who),
            (&mut self.place, &other.place),
            (&mut self.restricted, &other.restricted),
        ] {
            share.right += other.right;
            share.wrong += other.wrong;
            share.of += other.of;
        }
        for (matches, other) in [
            (&mut self.items, &other.items),
            (&mut self.recommendations, &other.recommendations),
            (&mut self.decisions, &other.decisions),
            (&mut self.actions, &other.actions),
            (&mut self.paragraphs, &other.paragraphs),
            (&mut self.presenters, &other.presenters),
            (&mut self.votes, &other.votes),
            (&mut self.links, &other.links),
        ] {
            matches.right += other.right;
            matches.expected += other.expected;
            matches.found += other.found;
        }
        self.faults.extend(other.faults.iter().cloned());
    }
}

/// Judges what was found of a paper.
pub fn measure(label: &Label, found: &Found) -> Score {
    let mut score = Score::default();
    let faults = &mut score.faults;
    let kinds: Vec<Option<String>> = label.kinds.iter().cloned().map(Some).collect();
    let kind = found.kind.map(str::to_owned);
    score.kind = share("kind", &kinds, kind.as_ref(), |a, b| a == b, faults);
    let council = found.council.as_ref();
    score.council = share("council", &label.councils, council, same_body, faults);
    let alike = |a: &String, b: &String| plain(a) == plain(b);
    let committee = found.committee.as_ref();
    score.committee = share("committee", &label.committees, committee, alike, faults);
    let date = found.date.as_ref();
    score.date = share("date", &label.dates, date, |a, b| a == b, faults);
    if !label.places.is_empty() {
        let within = |label: &String, found: &String| holds(&plain(found), &plain(label));
        let place = found.place.as_ref();
        score.place = share("place", &label.places, place, within, faults);
        let restricted = found.restricted.as_ref();
        let unmarked = [None];
        let marks = match label.restricted.as_slice() {
            [] => &unmarked,
            marks => marks,
        };
        score.restricted = share("restricted", marks, restricted, within, faults);
    }
    if label.identity_only {
        return score;
    }
    let mut judge = |name: &str, facts: &[Fact], pieces: &[Piece]| {
        let (matches, pairs) = pairs(facts, pieces);
        let missing = (facts.iter().zip(&pairs))
            .filter(|(fact, at)| at.is_none() && !fact.optional)
            .map(|(fact, _)| said(fact.number.as_ref(), &fact.words));
        complain(&format!("{name} missing"), missing, faults);
        let many = (pieces.iter().enumerate())
            .filter(|(at, _)| !pairs.contains(&Some(*at)))
            .map(|(_, piece)| said(piece.number.as_ref(), &piece.text));
        complain(&format!("{name} too many"), many, faults);
        (matches, pairs)
    };
    (score.items, _) = judge("item", &label.items, &found.items);
    let asked = &found.recommendations;
    (score.recommendations, _) = judge("recommendation", &label.recommendations, asked);
    (score.decisions, _) = judge("decision", &label.decisions, &found.decisions);
    let (actions, pairs) = judge("action", &label.actions, &found.actions);
    (score.paragraphs, _) = judge("paragraph", &label.paragraphs, &found.paragraphs);
    score.actions = actions;
    if !label.places.is_empty() {
        (score.presenters, _) = judge("presenter", &label.presenters, &found.presenters);
        (score.votes, _) = judge("vote", &label.votes, &found.votes);
        (score.links, _) = judge("link", &label.links, &found.links);
    }
    for (fact, at) in label.actions.iter().zip(pairs) {
        if let (Some(who), Some(at)) = (&fact.who, at) {
            let names = plain(&found.actions[at].who.join(" "));
            score.who.of += 1;
            score.who.right +=
                usize::from(who.split(" | ").any(|who| is_among(&names, &plain(who))));
        }
    }
    score
}

/// Whether a name is among others: one as short as "he" as a word of its own.
fn is_among(names: &str, who: &str) -> bool {
    /// Letters of a name that stands within no other word.
    const LONG: usize = 5;
    if who.len() >= LONG {
        names.contains(who)
    } else {
        format!(" {names} ").contains(&format!(" {who} "))
    }
}

/// A fault a line; numbers alone all on one.
fn complain(what: &str, pieces: impl Iterator<Item = String>, faults: &mut Vec<String>) {
    let (bare, told): (Vec<String>, Vec<String>) =
        pieces.partition(|piece| !piece.contains(char::is_whitespace));
    if !bare.is_empty() {
        faults.push(format!("{what}: {}", bare.join(" ")));
    }
    faults.extend(told.into_iter().map(|piece| format!("{what}: {piece}")));
}

fn said(number: Option<&String>, text: &str) -> String {
    let text: String = text.chars().take(90).collect();
    let number = number.map_or("-", String::as_str);
    format!("{number} {text}").trim_end().to_owned()
}

fn share<T: std::fmt::Debug>(
    name: &str,
    right: &[Option<T>],
    found: Option<&T>,
    same: impl Fn(&T, &T) -> bool,
    faults: &mut Vec<String>,
) -> Share {
    let fits = right.iter().any(|answer| match (answer, found) {
        (Some(answer), Some(found)) => same(answer, found),
        (answer, found) => answer.is_none() && found.is_none(),
    });
    if !fits {
        faults.push(format!("{name}: expected {right:?}, found {found:?}"));
    }
    Share {
        right: usize::from(fits),
        wrong: usize::from(!fits && found.is_some()),
        of: 1,
    }
}

/// A principal council by its code, anybody else by name.
fn same_body(label: &Body, found: &Body) -> bool {
    match &label.gss {
        Some(gss) => found.gss.as_ref() == Some(gss),
        None => found.gss.is_none() && plain(&label.name) == plain(&found.name),
    }
}

/// For each fact the piece that answers it: those that must be found first, each in its order.
fn pairs(facts: &[Fact], pieces: &[Piece]) -> (Matches, Vec<Option<usize>>) {
    let mut pairs: Vec<Option<usize>> = vec![None; facts.len()];
    let texts: Vec<String> = pieces.iter().map(|piece| plain(&piece.text)).collect();
    let mut taken = vec![false; pieces.len()];
    for optional in [false, true] {
        for (fact, pair) in facts.iter().zip(&mut pairs) {
            if fact.optional != optional {
                continue;
            }
            let words = plain(&fact.words);
            let answer = (0..pieces.len()).find(|&at| {
                !taken[at]
                    && same_number(fact.number.as_ref(), pieces[at].number.as_ref())
                    && holds(&texts[at], &words)
            });
            if let Some(at) = answer {
                taken[at] = true;
                *pair = Some(at);
            }
        }
    }
    let required = || facts.iter().zip(&pairs).filter(|(fact, _)| !fact.optional);
    let right = required().filter(|(_, pair)| pair.is_some()).count();
    let open = pairs.iter().flatten().count() - right;
    let matches = Matches {
        right,
        expected: required().count(),
        found: pieces.len() - open,
    };
    (matches, pairs)
}

fn same_number(label: Option<&String>, found: Option<&String>) -> bool {
    let bare = |number: &String| number.trim_matches(['(', ')', '.', ':']).to_owned();
    label.is_none_or(|label| found.is_some_and(|found| bare(label) == bare(found)))
}

/// Whether a text has those words in a row.
fn holds(text: &str, words: &str) -> bool {
    format!(" {text} ").contains(&format!(" {words} ")) || words.is_empty()
}

/// Letters and digits in lower case, all else one space.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text
        .chars()
        .filter(|char| !matches!(char, '\'' | '’' | '‘'))
    {
        if char.is_alphanumeric() {
            out.extend(char.to_lowercase());
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(number: &str, words: &str, optional: bool) -> Fact {
        Fact {
            number: Some(number.to_owned()).filter(|number| number != "-"),
            words: words.to_owned(),
            who: None,
            optional,
        }
    }

    fn piece(number: &str, text: &str) -> Piece {
        Piece {
            number: Some(number.to_owned()).filter(|number| number != "-"),
            text: text.to_owned(),
            who: Vec::new(),
        }
    }

    fn check(facts: &[Fact], pieces: &[Piece], expected: (usize, usize, usize)) {
        let (matches, _) = pairs(facts, pieces);
        assert_eq!((matches.right, matches.expected, matches.found), expected);
    }

    #[test]
    fn facts_answer_pieces_by_number_and_words() {
        check(
            &[fact("3", "note the report", false)],
            &[piece("3.", "RESOLVED that Cabinet note the report.")],
            (1, 1, 1),
        );
        check(
            &[fact("3", "note the report", false)],
            &[piece("4", "RESOLVED that Cabinet note the report.")],
            (0, 1, 1),
        );
        check(
            &[fact("-", "was noted", false)],
            &[piece("-", "It was not noted.")],
            (0, 1, 1),
        );
    }

    #[test]
    fn what_is_open_costs_nothing() {
        check(
            &[fact("-", "was noted", true)],
            &[piece("-", "It was noted.")],
            (0, 0, 0),
        );
        check(&[fact("-", "was noted", true)], &[], (0, 0, 0));
    }

    #[test]
    fn one_piece_answers_one_fact() {
        check(
            &[fact("-", "agreed", false), fact("-", "agreed", false)],
            &[piece("-", "It was agreed.")],
            (1, 2, 1),
        );
    }

    #[test]
    fn nobody_is_a_right_answer_where_the_label_says_so() {
        let mut faults = Vec::new();
        let right = [None, Some("Cabinet".to_owned())];
        let same = |a: &String, b: &String| a == b;
        assert_eq!(share("committee", &right, None, same, &mut faults).right, 1);
        let other = "Council".to_owned();
        assert_eq!(
            share("committee", &right, Some(&other), same, &mut faults).wrong,
            1
        );
        assert_eq!(faults.len(), 1);
    }
}
