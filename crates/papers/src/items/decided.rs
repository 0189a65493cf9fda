//! What a record of decisions says was decided.
//!
//! `Decision:` with its points or its sentence under it, once for each decision of a list; what is RESOLVED there,
//! where it tells of the motion too; else the lettered points under the decision's name. What must not match: the
//! reasons, the options and the days that stand behind.

use scrutineer_model::Point;

use crate::minutes;
use crate::passages::Passage;

/// "Recommendation(s)" over what was asked for, in the form of what was decided then.
pub(super) fn heads_recommendations(passage: &Passage) -> bool {
    let plain = passage.text.plain();
    passage.is_text()
        && matches!(
            plain,
            "recommendation" | "recommendations" | "recommendation s"
        )
}

/// What was decided, in order.
pub(super) fn decided(passages: &[Passage]) -> Vec<Point> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(passage) = passages.get(at) {
        at += 1;
        if let Some(points) = beside(passage) {
            found.extend(points);
            continue;
        }
        if !is_label(passage) && !leads(passage) {
            continue;
        }
        let end = (passages[at..].iter())
            .position(|passage| passage.is_text() && !is_label(passage) && ends(passage))
            .map_or(passages.len(), |behind| at + behind);
        found.extend(under(&passages[at..end]));
        at = end;
    }
    if found.is_empty() {
        found = counted(passages);
    }
    if found.is_empty() {
        found = minutes::decided(passages);
    }
    if found.is_empty() {
        found = detailed(passages);
    }
    if found.is_empty() {
        found = super::by_one::decided(passages);
    }
    if found.is_empty() {
        // "25/02/2015 - Budget" and what was decided of it.
        let lettered: Vec<&Passage> = (passages.iter())
            .filter(|passage| passage.is_text() && !passage.in_table)
            .filter(|passage| passage.number.is_some() && passage.parts == 0)
            .collect();
        found = crate::report::points(&lettered);
    }
    found
}

/// "(1) That the report be noted;", "(2) That …" where a page left their label out.
fn counted(passages: &[Passage]) -> Vec<Point> {
    const SEVERAL: usize = 2;
    let is_number = |number: &str| number.bytes().any(|byte| byte.is_ascii_digit());
    let that: Vec<&Passage> = (passages.iter())
        .filter(|passage| passage.is_text() && !passage.in_table)
        .filter(|passage| passage.number.as_deref().is_some_and(is_number))
        .filter(|passage| passage.text.starts_with("That "))
        .collect();
    if that.len() < SEVERAL {
        return Vec::new();
    }
    crate::report::points(&that)
}

/// What stands under "Details:", where nothing else says what was decided.
fn detailed(passages: &[Passage]) -> Vec<Point> {
    let label = (passages.iter()).position(|passage| {
        passage.is_text() && *passage.text.plain() == *"details" && passage.text.ends_with(':')
    });
    let behind = label.map_or(&[][..], |at| &passages[at + 1..]);
    let end = (behind.iter())
        .position(|passage| {
            passage.is_text() && (passage.text.contains(": ") && ends(passage) || ends(passage))
        })
        .unwrap_or(behind.len());
    under(&behind[..end])
}

fn under(passages: &[Passage]) -> Vec<Point> {
    // "It was moved by … and RESOLVED: That …" says more than what was decided.
    if passages.iter().any(minutes::decisions::is_marked) {
        return minutes::decided(passages);
    }
    // What is to be decided, and behind it "Recommendation:" that was approved.
    let asked = passages.iter().position(heads_recommendations);
    let passages = &passages[asked.map_or(0, |at| at + 1)..];
    // What stands in one cell of a form, line under line, is no table.
    let of_cell = |passage: &Passage| Passage {
        in_table: passage.in_table && passage.text.contains('\t'),
        ..passage.clone()
    };
    let under: Vec<Passage> = (passages.iter())
        .filter(|passage| passage.is_text() && !is_label(passage))
        .filter(|passage| !minutes::decisions::is_nothing(&passage.text))
        .map(of_cell)
        .collect();
    crate::report::points(&under.iter().collect::<Vec<_>>())
}

/// "Decision⇥To award the contract": what stands beside its label in a row of a form.
fn beside(passage: &Passage) -> Option<Vec<Point>> {
    /// Words of a decision, at least: "Decision⇥Approved" is a status.
    const WORDS: usize = 4;
    let text = answer(passage)?;
    let fits =
        passage.is_text() && text.split_whitespace().count() >= WORDS && !text.ends_with(':');
    // "The Director has decided to: (i) award a grant; (ii) approve its terms."
    let points = (text.split_once(": ("))
        .map(|(lead, _)| &text[lead.len() + 2..])
        .filter(|points| crate::number::points_within(points).is_some());
    fits.then(|| minutes::decisions::points_of(points.unwrap_or(text), passage))
}

/// "The decision⇥The Cabinet Member agrees:": its points stand under it.
fn leads(passage: &Passage) -> bool {
    // "I, the Mayor, in exercise of my powers do hereby:" over what that is.
    let says = ["hereby:", "decided to:", "decided that:", "decided:"];
    answer(passage).is_some_and(|text| text.ends_with(':'))
        || passage.is_text()
            && passage.number.is_none()
            && says.iter().any(|end| passage.text.ends_with(end))
}

/// What stands beside a decision's label in a row of a form, or behind it in a numbered one: "4 Decision to be taken: To plant a
/// lime".
fn answer(passage: &Passage) -> Option<&str> {
    let numbered = || (passage.text.split_once(": ")).filter(|_| passage.parts == 1);
    let (label, text) = passage.text.split_once('\t').or_else(numbered)?;
    names(label.to_lowercase().trim().trim_end_matches(':')).then_some(text.trim())
}

pub(super) fn is_label(passage: &Passage) -> bool {
    let text = passage.text.lower();
    passage.is_text()
        && (text.starts_with("decision:")
            || text.starts_with("decisions:")
            || names(text.trim_end_matches(':')))
}

fn names(label: &str) -> bool {
    // "Details of the decision taken", "The decision made".
    let words = || label.split_whitespace();
    let all = words().all(|word| {
        matches!(
            word,
            "the"
                | "details"
                | "detail"
                | "of"
                | "decision"
                | "decisions"
                | "taken"
                | "made"
                | "full"
                | "final"
                | "to"
                | "be"
        )
    });
    all && words().any(|word| word.starts_with("decision"))
        && ![" of", " details"].iter().any(|end| label.ends_with(end))
        || matches!(
            label,
            "decision(s)"
                | "decision of the commissioner"
                | "what decision was made"
                | "what was decided"
                | "record of decision"
        )
}

/// Whether a passage stands behind a decision: its reasons, its day, the next one.
fn ends(passage: &Passage) -> bool {
    const LABELS: [&str; 24] = [
        "signature",
        "signed",
        "publication:",
        "publication\t",
        "freedom of information",
        "lead officer",
        "lead member",
        "reason",
        "publication date",
        "date of decision",
        "decided at meeting",
        "decision published",
        "decision maker",
        "made at meeting",
        "effective from",
        "conflict",
        "dispensation",
        "is the decision",
        "accompanying documents",
        "alternative option",
        "other options",
        "report author",
        "wards affected",
        "contact:",
    ];
    let text = passage.text.lower();
    let day = crate::dates::days(text).first().map(|day| day.start);
    LABELS.iter().any(|label| text.starts_with(label))
        || day == Some(0) && text.contains(" - ")
        // A line that a page's end cuts off has no stop, and looks like a title: "To grant a lease at the re".
        || passage.is_title()
            && passage.number.is_none()
            && !["To ", "That "].iter().any(|verb| passage.text.starts_with(verb))
            && !minutes::decisions::is_marked(passage)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    fn check(lines: &[&str], expected: &[&str]) {
        let found = decided(&titles_and_text(lines));
        let found: Vec<&str> = found.iter().map(|point| point.text.as_str()).collect();
        assert_eq!(found, expected, "{lines:?}");
    }

    #[test]
    fn points_stand_under_a_forms_label() {
        check(
            &[
                "The decision\tThe Cabinet Member agrees:",
                "(1) To raise the fee.",
                "(2) To keep the discount.",
                "Other options considered\tNone",
            ],
            &["To raise the fee.", "To keep the discount."],
        );
    }

    #[test]
    fn counted_points_are_decided_where_a_page_has_no_label_for_them() {
        check(
            &[
                "Decision Maker: Audit Committee",
                "(1) That the report be noted;",
                "(2) That the plan be commended.",
                "REASON FOR DECISION: To say how audit is spread.",
            ],
            &["That the report be noted;", "That the plan be commended."],
        );
    }

    #[test]
    fn the_points_of_a_forms_cell_are_decided() {
        let mut passages = titles_and_text(&[
            "5. DECISION TAKEN\tTo:",
            "1. Approve the order;",
            "2. Add £165,000 to the programme.",
            "6. REASON FOR DECISION\tFootfall rose.",
        ]);
        for passage in &mut passages {
            passage.in_table = true;
        }
        let found = decided(&passages);
        let found: Vec<&str> = found.iter().map(|point| point.text.as_str()).collect();
        assert_eq!(
            found,
            ["Approve the order;", "Add £165,000 to the programme."]
        );
    }

    #[test]
    fn each_decision_of_a_list_is_told() {
        check(
            &[
                "18/05/2023 - Results ref: 1 Approved",
                "Decision:",
                "The Council considered the report.",
                "It was moved by Councillor Ash and",
                "RESOLVED:",
                "That the report be noted.",
                "18/05/2023 - Dates ref: 2 Approved",
                "Decision Maker: Council",
                "Decision:",
                "Decision(s):",
                "The dates be agreed as listed.",
                "Reasons for the Decision(s):",
                "They fit.",
            ],
            &[
                "That the report be noted.",
                "The dates be agreed as listed.",
            ],
        );
    }

    #[test]
    fn a_form_gives_the_decision_beside_its_label() {
        check(
            &[
                "# Record of a decision",
                "Is it a key decision?\tNo",
                "Decision\tTo award the contract for three bridges.",
                "Reasons for the decision\tIt was the best of three.",
            ],
            &["To award the contract for three bridges."],
        );
    }

    #[test]
    fn a_numbered_form_gives_it_behind_its_label() {
        check(
            &[
                "1. Title of decision: Lime Road (Order No. 3)",
                "4. Decision to be taken: To make the order as advertised.",
                "5. Reasons for decision: Buses cannot turn.",
            ],
            &["To make the order as advertised."],
        );
    }

    #[test]
    fn points_without_a_label_are_the_decision() {
        check(
            &[
                "# Issue - decisions",
                "25/02/2015 - Budget",
                "Subject to the precept, to:",
                "(i) agree the tax",
                "(ii) note the advice",
            ],
            &["agree the tax", "note the advice"],
        );
        check(
            &[
                "# Issue - decisions",
                "25/02/2015 - Budget",
                "Report attached.",
            ],
            &[],
        );
    }
}
