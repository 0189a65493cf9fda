//! What a report asks for, wherever it says so: under its heading, in a row of its head, or in one line.

use scrutineer_model::Point;

use super::in_head::{boxed, under_label_of_head, under_title_in_box};
use super::points;
use crate::passages::{Kind, Passage};
use crate::sections::{asked_label, asks_a_body, is_section};

/// The points under a recommendation's heading.
pub(super) fn under(passages: &[&Passage]) -> Vec<Point> {
    // Whom to ask stands behind what is asked for, and is none of it.
    let mut any = false;
    let mut last: Option<&Passage> = None;
    let asked: Vec<&Passage> = (passages.iter().copied())
        .take_while(|passage| {
            let ends = any && is_bare_title(passage);
            any |= passage.number.is_some() || passage.kind == Kind::Point;
            let ends = ends || last.is_some_and(|last| is_next_section(last, passage));
            if passage.parts > 1 {
                last = Some(passage);
            }
            !ends && !is_whom_to_ask(passage) && !is_other_label(passage)
        })
        .collect();
    let asked = behind_conclusions(asked);
    // The lead-in may stand before a table that has numbers in one column and points in the other.
    let points_of =
        || (asked.iter()).filter(|passage| passage.number.is_some() || passage.kind == Kind::Point);
    let boxed = points_of().next().is_some() && points_of().all(|passage| passage.in_table)
        || asked.iter().all(|passage| passage.in_table);
    if asked.is_empty() || !boxed {
        return points(&asked);
    }
    // A box round the points, or their numbers in a column, makes a table of them.
    let out: Vec<Passage> = (asked.iter())
        .map(|passage| Passage {
            in_table: false,
            ..(*passage).clone()
        })
        .collect();
    points(&out.iter().collect::<Vec<_>>())
}

/// What stands from the lead-in on: under "Conclusion and Recommendations" sentences that conclude come before it.
fn behind_conclusions(asked: Vec<&Passage>) -> Vec<&Passage> {
    let leads = |passage: &&Passage| {
        crate::sections::asks(&passage.text) && passage.text.ends_with([':', '-', '–'])
    };
    let concludes = |passage: &&Passage| {
        ["The ", "This ", "It ", "In ", "A "]
            .iter()
            .any(|begin| passage.text.starts_with(begin))
            && passage.text.ends_with('.')
    };
    match asked.iter().position(leads) {
        Some(at) if at > 0 && asked[..at].iter().all(concludes) => asked[at..].to_vec(),
        _ => asked,
    }
}

/// The points found, or those of the report's head where there are none or they only refer to it.
pub(super) fn or_elsewhere(found: Vec<Point>, passages: &[Passage]) -> Vec<Point> {
    parted(or_in_head(found, passages))
}

/// "That the Committee: A. endorses the draft; B. asks for a count": one point alone that lists what is asked for in its line.
fn parted(found: Vec<Point>) -> Vec<Point> {
    let [
        Point {
            number,
            text,
            source,
            ..
        },
    ] = found.as_slice()
    else {
        return found;
    };
    // "(a) That the sums be moved; (b) That the position be noted", in one cell of a form.
    let whole = number.as_deref().map(|number| format!("{number} {text}"));
    let points = whole.as_deref().filter(|whole| whole.starts_with('('));
    if let Some(points) = points.and_then(crate::number::points_within) {
        return (points.into_iter())
            .map(|(number, text)| Point {
                number: Some(number),
                text: text.to_owned(),
                source: source.clone(),
                ..Point::default()
            })
            .collect();
    }
    let listed = (text.split_once(": "))
        // "2.1 That the Committee RESOLVE to: a) consider it; b) …" goes by its own number.
        .filter(|(lead, _)| {
            let that = lead.starts_with("That ");
            that && number.is_none() || !that && crate::sections::asks(lead)
        })
        .and_then(|(_, listed)| crate::number::points_within(listed));
    let Some(listed) = listed else {
        return found;
    };
    (listed.into_iter())
        .map(|(number, text)| Point {
            number: Some(number),
            text: text.to_owned(),
            source: source.clone(),
            ..Point::default()
        })
        .collect()
}

fn or_in_head(found: Vec<Point>, passages: &[Passage]) -> Vec<Point> {
    if !found.is_empty() && !refers(&found) {
        return found;
    }
    let boxed = boxed(passages);
    if !boxed.is_empty() {
        return boxed;
    }
    let titled = under_title_in_box(passages);
    if !titled.is_empty() {
        return titled;
    }
    let headed = under_label_of_head(passages);
    if !headed.is_empty() {
        return headed;
    }
    let elsewhere = inline(passages);
    if elsewhere.is_empty() {
        found
    } else {
        elsewhere
    }
}

/// "Lead Contact Officer: Ann Lee", "Telephone No:", "Signed": a report's foot, or its head's end.
fn is_whom_to_ask(passage: &Passage) -> bool {
    const LABELS: [&str; 23] = [
        "prepared by:",
        "approved by:",
        "submitted by:",
        "reviewed by:",
        "lead contact officer",
        "contact officer",
        "contact name",
        "contact details",
        "contact:",
        "for further information",
        "further information:",
        "report author",
        "report prepared by",
        "author:",
        "officer contact",
        "lead officer",
        "telephone",
        "tel:",
        "tel no",
        "e-mail",
        "email",
        "signed:",
        "wards affected",
    ];
    let text = passage.text.lower();
    passage.number.is_none()
        && passage.words() <= 24
        && LABELS.iter().any(|label| text.starts_with(label))
}

/// "3 Implications" behind 2.1 and 2.2: the next section's title, set as any other line.
fn is_next_section(last: &Passage, passage: &Passage) -> bool {
    let (Some(last), Some(own)) = (last.number.as_deref(), passage.number.as_deref()) else {
        return false;
    };
    let section = last.split('.').next().unwrap_or_default();
    let own = own.strip_suffix(".0").unwrap_or(own);
    !own.contains('.')
        && passage.parts > 0
        && (1..=6).contains(&passage.words())
        && !passage.text.ends_with(['.', ';', ',', ':'])
        && crate::number::next(section).as_deref() == Some(own)
}

/// "Introduction and Background", set as any other line: the next section's title.
fn is_bare_title(passage: &Passage) -> bool {
    passage.kind == Kind::Line
        && passage.number.is_none()
        && !passage.in_table
        && (1..=6).contains(&passage.words())
        && passage.text.starts_with(char::is_uppercase)
        && !passage.text.ends_with(['.', ';', ',', ':'])
        && !passage.text.starts_with("That ")
        && crate::sections::about(&passage.text) != "other"
        && crate::sections::about(&passage.text) != "recommendations"
}

/// "Financial Implications: See 4.1": another label of a report's head.
fn is_other_label(passage: &Passage) -> bool {
    let Some((label, _)) = passage.text.split_once([':', '\t']) else {
        return false;
    };
    passage.number.is_none()
        && passage.kind != Kind::Point
        && (1..=4).contains(&label.split_whitespace().count())
        && label.starts_with(char::is_uppercase)
        && !matches!(
            crate::sections::about(label),
            "other" | "recommendations" | "purpose" | "summary"
        )
}

/// "As set out at the front of the report": what is asked for stands elsewhere.
fn refers(points: &[Point]) -> bool {
    let [point] = points else {
        return false;
    };
    let text = point.text.to_lowercase();
    (text.contains("as set out") || text.contains("as stated") || text.contains("as detailed"))
        && [
            "front",
            "beginning",
            "start of",
            "head of",
            "first page",
            "above",
        ]
        .iter()
        .any(|place| text.contains(place))
}

/// "Recommendation: that Cabinet note the report", in one line with its heading.
fn inline(passages: &[Passage]) -> Vec<Point> {
    for (index, passage) in passages.iter().enumerate() {
        let lower = passage.text.lower();
        // A box holds both: "Summary: … Recommendation: …".
        if let Some(at) = lower.find(". recommendation: ")
            && !passage.in_table
            && let Some(text) = passage.text.get(at + ". recommendation: ".len()..)
        {
            return vec![Point {
                number: None,
                text: text.to_owned(),
                source: passage.source.clone(),
                ..Point::default()
            }];
        }
        let lead = [
            "it is recommended that",
            "the committee is recommended to",
            "decision: ",
        ];
        if passage.in_table || !passage.is_text() {
            continue;
        }
        // "Cabinet is asked to approve the charges."
        if asks_a_body(lower) && lower.ends_with('.') {
            return vec![Point {
                number: passage.number.clone(),
                text: passage.text.to_string(),
                source: passage.source.clone(),
                ..Point::default()
            }];
        }
        if let Some(first) = proposed(passage) {
            let rest = passages[index + 1..].iter();
            let rest: Vec<&Passage> = rest.take_while(|next| next.number.is_some()).collect();
            return points(&[&[&first], rest.as_slice()].concat());
        }
        let mut leads = lead.into_iter();
        let lead = asked_label(lower).or_else(|| leads.find(|lead| lower.starts_with(*lead)));
        let Some(lead) = lead else {
            continue;
        };
        let rest: Vec<&Passage> = (passages[index + 1..].iter())
            .take_while(|passage| !is_section(passage))
            .collect();
        let mut first = passage.clone();
        (passage.text.get(lead.len()..).unwrap_or_default())
            .trim()
            .clone_into(&mut first.text);
        // "2.0 RECOMMENDATION: That" heads a section by its number, and leads to points.
        let heads = first.number.is_some() && first.words() <= 3;
        if heads {
            first.text.clear();
        }
        first.number = None;
        let mut all = vec![&first];
        if lead.ends_with(':') && first.text.is_empty() {
            all.clear();
        }
        // Only points go with it; the next paragraph is something else, as its number is behind a whole sentence.
        let whole = first.text.ends_with('.');
        all.extend(rest.into_iter().take_while(|passage| {
            passage.number.is_some() && !(whole && passage.parts > 0) || passage.kind == Kind::Point
        }));
        let mut found = points(&all);
        found.extend(again(&passages[index + 1..], lead, &found));
        return found;
    }
    Vec::new()
}

/// "Proposal 1) To note the opinions.": the first of what a form proposes.
pub(crate) fn proposed(passage: &Passage) -> Option<Passage> {
    let rest = passage.text.strip_prefix("Proposal")?;
    let found = crate::number::leading(rest.trim_start_matches([':', ' ', '\t']))?;
    (found.number.contains('1') && found.rest.starts_with("To ")).then(|| Passage {
        number: Some(found.number.to_owned()),
        parts: found.parts,
        text: found.rest.to_owned().into(),
        ..passage.clone()
    })
}

/// What the same label asks for further on: "Recommendation: that the chain be bought." under each of a report's matters.
fn again(behind: &[Passage], lead: &str, found: &[Point]) -> Vec<Point> {
    let mut again: Vec<Point> = Vec::new();
    for passage in behind
        .iter()
        .filter(|passage| passage.is_text() && !passage.in_table)
    {
        let lower = passage.text.lower();
        let Some(rest) = lower.strip_prefix(lead).map(str::trim_start) else {
            continue;
        };
        let text = passage.text[passage.text.len() - rest.len()..].to_owned();
        let known = |point: &Point| point.text == text;
        if rest.starts_with("that ") && !found.iter().chain(&again).any(known) {
            again.push(Point {
                number: None,
                text,
                source: passage.source.clone(),
                ..Point::default()
            });
        }
    }
    again
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    #[test]
    fn points_of_one_cell_are_each_asked_for() {
        let one = Point {
            number: Some("(a)".to_owned()),
            text: "That sums be moved; (b) That the position be noted.".to_owned(),
            source: scrutineer_model::Source::default(),
            ..Point::default()
        };
        let found = or_elsewhere(vec![one], &[]);
        let numbers: Vec<Option<&str>> =
            found.iter().map(|point| point.number.as_deref()).collect();
        assert_eq!(numbers, [Some("(a)"), Some("(b)")]);
    }

    #[test]
    fn a_form_proposes_what_is_asked_for() {
        let lines = [
            "Proposal 1) To note the opinions.",
            "2) To ask the head of service to attend.",
            "All managers are asked to agree a plan.",
        ];
        assert_eq!(or_elsewhere(Vec::new(), &titles_and_text(&lines)).len(), 2);
        assert!(or_elsewhere(Vec::new(), &titles_and_text(&lines[2..])).is_empty());
    }

    #[test]
    fn each_matter_may_ask_by_the_same_label() {
        let lines = [
            "Swings",
            "Recommendation: that a chain be bought.",
            "Car park",
            "Recommendation: that the second quotation be accepted.",
            "Recommendation: that a chain be bought.",
        ];
        assert_eq!(or_elsewhere(Vec::new(), &titles_and_text(&lines)).len(), 2);
    }

    #[test]
    fn a_sentence_may_ask_a_body() {
        let of = |line: &str| {
            let passages = titles_and_text(&["# Charges", line, "They rose last in 2018."]);
            or_elsewhere(Vec::new(), &passages).len()
        };
        assert_eq!(of("Cabinet is asked to approve the charges."), 1);
        assert_eq!(of("Proposed decision: That the charges be approved."), 1);
        assert_eq!(
            of("The officers who came last year, and others, were asked to wait."),
            0
        );
    }

    #[test]
    fn what_is_asked_for_may_stand_between_labels() {
        let passages = titles_and_text(&[
            "Title: Empty homes",
            "Officer recommendation(s):",
            "(1) To note the report;",
            "(2) To ask for another.",
            "Reasons for recommendations: To tell members.",
        ]);
        assert_eq!(or_elsewhere(Vec::new(), &passages).len(), 2);
    }

    #[test]
    fn a_title_in_a_box_heads_what_is_asked_for() {
        let mut passages = titles_and_text(&[
            "# REPORT TITLE",
            "Parking permits",
            "# RECOMMENDATIONS",
            "That the Cabinet:",
            "1. Approves the bands;",
            "2. Agrees the surcharge.",
            "# SIGNED",
        ]);
        for passage in &mut passages {
            passage.in_table = true;
        }
        let found = or_elsewhere(Vec::new(), &passages);
        let found: Vec<&str> = found.iter().map(|point| point.text.as_str()).collect();
        assert_eq!(found, ["Approves the bands;", "Agrees the surcharge."]);
    }

    #[test]
    fn the_next_sections_title_is_not_asked_for() {
        let passages = titles_and_text(&[
            "2.1 That the fees be approved.",
            "2.2 That they be printed.",
            "3 Implications",
            "3.1 Resource - none.",
        ]);
        let found = under(&passages.iter().collect::<Vec<_>>());
        assert_eq!(found.len(), 2);
    }
}
