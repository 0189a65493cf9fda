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
//! reads as `Decision Maker: Portfolio Holder for Roads`, where a paper without pages has three such labels at least. Three that
//! stand one behind the other need no colon: `Date`, `4 May 2021`, `To`, `Roads Board`, `From`, `Roads`. What
//! must not match: a label over paragraphs ("Reasons:"), one that has no answer, and the heads of columns.

use super::{Kind, Passage};

/// Labels with answers, at least.
const LEAST: usize = 3;

/// Words of an answer, at most.
const ANSWER: usize = 24;

/// What such labels say.
const LABELS: [&str; 38] = [
    "to",
    "from",
    "report to",
    "report by",
    "report of",
    "author",
    "service area",
    "item no",
    "item number",
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
    let mut pairs: Vec<(usize, usize)> = (0..passages.len())
        .filter_map(|at| Some((at, answer(passages, at)?)))
        .collect();
    pairs.extend(in_a_row(passages));
    pairs.sort_unstable();
    pairs.dedup();
    if pairs.len() < LEAST {
        return;
    }
    for &(label, answer) in &pairs {
        let label = passages[label].text.trim().trim_end_matches([':', '.']);
        let text = format!("{label}: {}", passages[answer].whole());
        let own = &mut passages[answer];
        own.text = text.into();
        own.number = None;
        own.parts = 0;
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

/// Labels without colons that stand one behind the other, each over its answer: three of them, at least.
fn in_a_row(passages: &[Passage]) -> Vec<(usize, usize)> {
    let bare = |at: usize| {
        passages.get(at).is_some_and(|passage| {
            passage.is_text()
                && passage.number.is_none()
                && LABELS.contains(&passage.text.lower().trim().trim_end_matches('.'))
        })
    };
    let answers = |at: usize| {
        passages.get(at + 1).is_some_and(|next| {
            next.is_text()
                && next.kind != Kind::Point
                && !next.in_table
                && (1..=ANSWER).contains(&next.words())
                && !bare(at + 1)
        })
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < passages.len() {
        let run = (at..passages.len())
            .step_by(2)
            .take_while(|at| bare(*at) && answers(*at))
            .count();
        if run >= LEAST {
            found.extend((0..run).map(|pair| (at + 2 * pair, at + 2 * pair + 1)));
        }
        at += (2 * run).max(1);
    }
    found
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
        check(
            &[
                "Date",
                "May 4, 2021",
                "To",
                "Roads Board",
                "From",
                "City Roads",
                "It rained.",
            ],
            &[
                "Date: May 4, 2021",
                "To: Roads Board",
                "From: City Roads",
                "It rained.",
            ],
        );
        let heads = ["Date", "Time", "Venue", "4 May", "10 am", "The Barn"];
        check(&heads, &heads);
        // Two may be anything.
        let lines = ["Date:", "4 May 2021", "Time:", "10 am"];
        check(&lines, &lines);
    }
}
