//! What a report asks for in a row of its head: beside a label, under one, or in a box.
//!
//! `Recommendations:⇥(a) agree the lease`, `Decision(s)⇥The Board RESOLVES to adopt the policy.`, `RECOMMENDATIONS` over its points. What
//! must not match: "Action required⇥☒ For approval", which says what kind of paper it is.

use scrutineer_model::Point;

use super::asked::under;
use super::{HEAD, points};
use crate::passages::Passage;

/// The row of a report's head that says what it asks for: "Recommendations:" and, beside it, points.
pub(super) fn boxed(passages: &[Passage]) -> Vec<Point> {
    let label = |passage: &Passage| {
        let (label, _) = passage.text.split_once('\t')?;
        let label = label.trim().trim_end_matches(':').to_lowercase();
        (passage.in_table && (1..=5).contains(&label.split(' ').count())).then_some(label)
    };
    // "Action required⇥☒ For approval ☐ For information" says what kind of paper it is.
    let ticks = |passage: &Passage| passage.text.contains(['☒', '☐', '☑', '☐', '✓']);
    let row = |fits: &dyn Fn(&str) -> bool| {
        (passages.iter().take(HEAD * 2))
            .position(|passage| label(passage).is_some_and(|label| fits(&label)) && !ticks(passage))
    };
    let named = row(&|label| label.starts_with("recommend"));
    let named = named.or_else(|| {
        row(&|label| crate::sections::about(label) == "recommendations" && !label.ends_with(" by"))
    });
    // "Decision(s)⇥The Committee RESOLVES to adopt the policy.": what it is to resolve.
    let resolves = || {
        (passages.iter().take(HEAD * 2)).position(|passage| {
            label(passage).is_some_and(|label| matches!(label.as_str(), "decision" | "decision(s)"))
                && passage.text.contains(" RESOLVES to ")
        })
    };
    let Some(at) = named.or_else(resolves) else {
        return Vec::new();
    };
    let behind =
        (passages[at + 1..].iter()).take_while(|next| next.in_table && label(next).is_none());
    let mut answer: Vec<Passage> = passages[at..=at].iter().chain(behind).cloned().collect();
    if let Some(first) = answer.first_mut() {
        let text = first
            .text
            .split('\t')
            .nth(1)
            .unwrap_or_default()
            .trim()
            .to_owned();
        if let Some(found) = crate::number::leading(&text) {
            first.number = Some(found.number.to_owned());
            first.parts = found.parts;
            found.rest.clone_into(&mut first.text);
        } else {
            first.text = text.into();
        }
    }
    for passage in &mut answer {
        passage.in_table = false;
    }
    points(&answer.iter().collect::<Vec<_>>())
}

/// What stands under "RECOMMENDATIONS" in a box of a report's head, up to the next title or row.
pub(super) fn under_title_in_box(passages: &[Passage]) -> Vec<Point> {
    let Some(at) = passages.iter().take(HEAD * 2).position(|passage| {
        let plain = passage.text.plain();
        passage.in_table
            && passage.is_title()
            && passage.number.is_none()
            && matches!(
                plain,
                "recommendation" | "recommendations" | "recommendation s"
            )
    }) else {
        return Vec::new();
    };
    let answer: Vec<Passage> = (passages[at + 1..].iter())
        .take_while(|next| next.in_table && !(next.is_title() && next.number.is_none()))
        .map(|next| Passage {
            in_table: false,
            ..next.clone()
        })
        .collect();
    under(&answer.iter().collect::<Vec<_>>())
}

/// The points under "Officer recommendations:" between the labels of a report's head.
pub(super) fn under_label_of_head(passages: &[Passage]) -> Vec<Point> {
    let labels = |passage: &Passage| {
        passage.is_text()
            && passage.number.is_none()
            && passage.words() <= 5
            && passage.text.trim_end().ends_with(':')
            && crate::sections::about(&passage.text) == "recommendations"
    };
    let head = || passages.iter().take(HEAD);
    let beside = || {
        head()
            .enumerate()
            .find_map(|(at, passage)| Some((at, first_beside(passage)?)))
    };
    let (at, first) = match head().position(labels) {
        Some(at) => (at, None),
        None => match beside() {
            Some((at, first)) => (at, Some(first)),
            None => return Vec::new(),
        },
    };
    let behind = (passages[at + 1..].iter())
        .filter(|passage| passage.is_text())
        .take_while(|passage| passage.number.is_some() && passage.parts == 0);
    points(&first.iter().chain(behind).collect::<Vec<_>>())
}

/// "Recommendation(s):⇥1) a reduction be made": the first point, beside its label.
fn first_beside(passage: &Passage) -> Option<Passage> {
    let (label, answer) = passage.text.split_once('\t')?;
    let found = crate::number::leading(answer).filter(|found| found.parts == 0)?;
    let fits = passage.is_text()
        && passage.number.is_none()
        && label.split_whitespace().count() <= 4
        && crate::sections::about(label) == "recommendations";
    fits.then(|| Passage {
        number: Some(found.number.to_owned()),
        parts: 0,
        text: found.rest.to_owned().into(),
        ..passage.clone()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    #[test]
    fn a_label_of_the_head_has_its_first_point_beside_it() {
        let mut passages = titles_and_text(&[
            "Title: Pier charges",
            "Recommendation(s):\t1) the charges be raised; and",
            "2) the order be made.",
            "Wards: All",
        ]);
        for passage in &mut passages {
            passage.in_table = false;
        }
        let found: Vec<String> = (under_label_of_head(&passages).into_iter())
            .map(|point| format!("{} {}", point.number.unwrap_or_default(), point.text))
            .collect();
        assert_eq!(
            found,
            ["1) the charges be raised; and", "2) the order be made."]
        );
    }

    #[test]
    fn what_a_body_is_to_resolve_is_asked_for_in_a_row() {
        let row = |text: &str| {
            let mut passages = titles_and_text(&["Purpose\tTo agree it.", text]);
            for passage in &mut passages {
                passage.in_table = true;
            }
            boxed(&passages).len()
        };
        assert_eq!(
            row("Decision(s)\tThe Board RESOLVES to adopt the policy."),
            1
        );
        assert_eq!(row("Decision\tKey"), 0);
    }
}
