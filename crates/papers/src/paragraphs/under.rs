//! What stands under a numbered paragraph: the points that it leads to, and further paragraphs without a number.
//!
//! `2. Members noted:` and its bullets are one paragraph of the paper; so are `1.4` and the paragraph without a number before `1.5`. What
//! must not match: the next paragraph, a heading and what stands behind it, tables, and text that nothing closes.

use scrutineer_model::Point;

use crate::number::{counts_on, is_under};
use crate::passages::{Kind, Passage};
use crate::sections::is_section;

/// What stands under the paragraph at `index`; `is_other` tells other paragraphs.
pub(super) fn under(
    passages: &[Passage],
    index: usize,
    is_other: impl Fn(usize) -> bool,
) -> Vec<Point> {
    let lead = &passages[index];
    let end = (index + 1..passages.len())
        .find(|&at| is_other(at) || closes(&passages[at]))
        .unwrap_or(passages.len());
    // A paragraph without a number is the numbered one's where the count goes on behind it.
    let closed = passages.get(end).is_some_and(|next| goes_on(lead, next));
    let leads = lead.text.ends_with([':', '-', '–']);
    let mut points: Vec<Point> = Vec::new();
    let mut open = leads;
    for passage in &passages[index + 1..end] {
        if !passage.is_text() || passage.in_table || passage.text.trim().is_empty() {
            continue;
        }
        let point = passage.kind == Kind::Point || passage.number.is_some();
        let told =
            passage.kind == Kind::Paragraph && !passage.is_title() && !passage.text.contains('\t');
        // What is led to without a sign: small letters, or the end of a list's point.
        let led = open && told && ends_point(&passage.text);
        if !(point || led || closed && told) {
            if closed {
                continue;
            }
            break;
        }
        open = point || led || passage.text.ends_with(':');
        points.push(Point {
            number: passage.number.clone(),
            text: passage.text.to_string(),
            source: passage.source.clone(),
            ..Point::default()
        });
    }
    points
}

/// Whether a passage is no more of the paragraph before it.
fn closes(passage: &Passage) -> bool {
    passage.is_text()
        && !passage.in_table
        && (passage.kind == Kind::Heading
            || is_section(passage)
            || passage.number.is_none()
                && (passage.is_title() && passage.kind != Kind::Point
                    || crate::minutes::decisions::is_marked(passage)
                    || crate::actions::is_list_head(passage)))
}

/// "1.5" behind 1.4, and behind what stands under it.
fn goes_on(lead: &Passage, next: &Passage) -> bool {
    let (Some(own), Some(next_number)) = (lead.number.as_deref(), next.number.as_deref()) else {
        return false;
    };
    lead.parts == next.parts && counts_on(next_number, own, 1) || is_under(next_number, own)
}

/// "fewer children come into care;", a point of a list whose sign was drawn.
fn ends_point(text: &str) -> bool {
    text.ends_with(';') || text.ends_with("; and") || text.ends_with(',')
}

#[cfg(test)]
mod tests {
    use crate::paragraphs::paragraphs;
    use crate::parts::parts;
    use crate::sample::titles_and_text;

    fn check(lines: &[&str], expected: &[(&str, &[&str])]) {
        let passages = titles_and_text(lines);
        let found = paragraphs(&passages, &parts(&passages), &[]);
        let found: Vec<(&str, Vec<String>)> = (found.iter())
            .map(|paragraph| {
                let points = paragraph.points.iter().map(|point| {
                    let number = point.number.as_deref().map(|number| format!("{number} "));
                    format!("{}{}", number.unwrap_or_default(), point.text)
                });
                (paragraph.number.as_str(), points.collect())
            })
            .collect();
        let expected: Vec<(&str, Vec<String>)> = (expected.iter())
            .map(|(number, points)| {
                (
                    *number,
                    points.iter().map(|&point| point.to_owned()).collect(),
                )
            })
            .collect();
        assert_eq!(found, expected, "{lines:?}");
    }

    #[test]
    fn a_paragraph_keeps_its_list_and_what_goes_on_before_the_next() {
        check(
            &[
                "# 1. Ponds",
                "1.1 In answer to questions it was noted:",
                "- That the ponds were dry.",
                "- Frogs had left them.",
                "1.2 The Clerk spoke of the trees.",
                "He had counted them in May.",
                "1.3 Two things were asked:",
                "(a) why they were felled; and",
                "(b) by whom.",
                "The meeting went on to other matters.",
            ],
            &[
                ("1.1", &["That the ponds were dry.", "Frogs had left them."]),
                ("1.2", &["He had counted them in May."]),
                ("1.3", &["(a) why they were felled; and", "(b) by whom."]),
            ],
        );
    }

    #[test]
    fn what_counts_anew_under_a_paragraph_are_its_points() {
        check(
            &[
                "# MINUTES",
                "Present: Ann Lee",
                "# Ponds",
                "4. The Leader spoke of the ponds of the town.",
                "5. Members put these things forward:",
                "1. Clean the ponds of weeds by hand.",
                "2. Close the path that leads to them.",
                "6. The Leader summed up what had been said.",
            ],
            &[
                ("4", &[]),
                (
                    "5",
                    &[
                        "1 Clean the ponds of weeds by hand.",
                        "2 Close the path that leads to them.",
                    ],
                ),
                ("6", &[]),
            ],
        );
    }
}
