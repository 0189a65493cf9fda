//! What stands in the line of an item's title: what came of it, and its points.
//!
//! `6. Minutes of 6 August – Agreed` · `7. FINANCE a) The payments were approved. b) The insurance was renewed.` What must not
//! match: a title whose last words are part of it ("Contract - to be noted").

use crate::passages::{Kind, Passage};

/// A title that ends in what was decided of it: "Minutes of 6 August – Agreed".
pub(super) fn ended(title: &str) -> Option<&str> {
    let (title, word) = (title.trim_end_matches('.').rsplit_once(" – "))
        .or_else(|| title.trim_end_matches('.').rsplit_once(" - "))?;
    matches!(
        word.to_lowercase().as_str(),
        "agreed"
            | "all agreed"
            | "approved"
            | "accepted"
            | "adopted"
            | "carried"
            | "noted"
            | "resolved"
    )
    .then(|| title.trim_end())
}

/// The points that stand in one line behind an item's title, each with its number: "FINANCE a) The payments were approved.
/// b) The insurance was renewed."
pub(super) fn points(passage: Passage) -> Vec<Passage> {
    let points = crate::number::points_within(&passage.text)
        .filter(|points| points.iter().all(|(_, text)| text.ends_with('.')));
    let Some(points) = points else {
        return vec![passage];
    };
    (points.into_iter())
        .map(|(number, text)| Passage {
            number: Some(number),
            text: text.to_owned().into(),
            parts: 0,
            kind: Kind::Point,
            ..passage.clone()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_ends_in_what_was_decided() {
        let check = |title: &str, expected: Option<&str>| assert_eq!(ended(title), expected);
        check("Minutes of 6 August – Agreed", Some("Minutes of 6 August"));
        check("Apologies - accepted.", Some("Apologies"));
        check("Declarations of interest – none", None);
        check("Contract - to be noted", None);
        check("Payments agreed", None);
    }

    #[test]
    fn points_in_one_line_are_points() {
        let check = |text: &str, expected: &[&str]| {
            let mut passage = crate::sample::passages(&[text]).remove(0);
            passage.text = text.to_owned().into();
            let found = points(passage);
            let found: Vec<&str> = found.iter().map(|point| point.text.as_str()).collect();
            assert_eq!(found, expected);
        };
        check(
            "a) The payments were approved. b) The insurance was renewed.",
            &["The payments were approved.", "The insurance was renewed."],
        );
        let open = "a) the plan be approved; b) the hall be let";
        check(open, &[open]);
    }
}
