//! Labels of a form that a text has on lines of their own, over their answers.
//!
//! ```text
//! Decision Maker:
//!
//! Portfolio Holder for Roads
//!
//! Decision Date:
//!
//! Mon 5 Jun 2023
//! ```
//!
//! reads as `Decision Maker: Portfolio Holder for Roads`, where a paper without pages has three such labels at least. What
//! must not match: a label over paragraphs ("Reasons:"), and one that has no answer.

use super::{Kind, Passage};

/// Labels with answers, at least.
const LEAST: usize = 3;

/// Words of an answer, at most.
const ANSWER: usize = 24;

/// What such labels say.
const LABELS: [&str; 29] = [
    "title",
    "report title",
    "subject",
    "decision maker",
    "decision taker",
    "decision date",
    "date of decision",
    "decision status",
    "decision type",
    "decision number",
    "decision reference",
    "reference",
    "reference number",
    "date",
    "date of meeting",
    "meeting date",
    "time",
    "venue",
    "location",
    "place",
    "category",
    "committee",
    "meeting",
    "publication date",
    "date published",
    "lead officer",
    "contact officer",
    "portfolio",
    "status",
];

/// Joins each label with its answer.
pub(super) fn join(passages: &mut Vec<Passage>) {
    if passages.iter().any(|passage| passage.source.bbox.is_some()) {
        return;
    }
    let pairs: Vec<(usize, usize)> = (0..passages.len())
        .filter_map(|at| Some((at, answer(passages, at)?)))
        .collect();
    if pairs.len() < LEAST {
        return;
    }
    for &(label, answer) in &pairs {
        let text = format!("{} {}", passages[label].text.trim(), passages[answer].text);
        let own = &mut passages[answer];
        own.text = text.into();
        own.kind = Kind::Line;
        own.bold = false;
    }
    let mut labels = pairs.iter().map(|(label, _)| *label).peekable();
    let mut at = 0..;
    passages.retain(|_| labels.next_if_eq(&at.next().unwrap_or_default()).is_none());
}

/// Where the answer to a label stands.
fn answer(passages: &[Passage], at: usize) -> Option<usize> {
    let fits =
        |passage: &Passage| passage.is_text() && passage.number.is_none() && !passage.in_table;
    is_label(&passages[at]).then_some(())?;
    let next = passages.get(at + 1).filter(|next| {
        fits(next)
            && next.kind != Kind::Point
            && (1..=ANSWER).contains(&next.words())
            && !next.text.trim_end().ends_with(':')
    });
    next.map(|_| at + 1).filter(|_| fits(&passages[at]))
}

fn is_label(passage: &Passage) -> bool {
    let lower = passage.text.lower();
    (lower.trim().strip_suffix(':')).is_some_and(|label| LABELS.contains(&label.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    fn check(lines: &[&str], expected: &[&str]) {
        let mut passages = titles_and_text(lines);
        join(&mut passages);
        let found: Vec<&str> = passages
            .iter()
            .map(|passage| passage.text.as_str())
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn answers_stand_under_their_labels() {
        check(
            &[
                "Title:",
                "# Trees - contract",
                "Details:",
                "To plant two.",
                "Decision Maker:",
                "# Portfolio Holder for Parks",
                "Decision Date:",
                "# Mon 5 Jun 2023",
                "Status:",
                "Reasons:",
            ],
            &[
                "Title: Trees - contract",
                "Details:",
                "To plant two.",
                "Decision Maker: Portfolio Holder for Parks",
                "Decision Date: Mon 5 Jun 2023",
                "Status:",
                "Reasons:",
            ],
        );
        // Two may be anything.
        let lines = ["Date:", "4 May 2021", "Time:", "10 am"];
        check(&lines, &lines);
    }
}
