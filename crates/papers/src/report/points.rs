//! The points of a recommendation or a resolution.
//!
//! `The Panel is asked to: (a) note…; (b) agree…` are two points; `3.1 The Panel is asked to note
//! the plan` is one, and so is `3.1 Cabinet is asked to: (a)… (b)…`, which goes by its own number.

use scrutineer_model::Point;

use crate::passages::{Kind, Passage};
use crate::sections::asks;

/// Words of a line that a point's list may have, at most.
const LINE: usize = 16;

/// The points that a run of passages makes.
pub(crate) fn points(passages: &[&Passage]) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    // A lead-in without a number: "The Committee is asked to:"
    let mut led = false;
    let mut stem: Option<String> = None;
    // Minutes set in columns may stand in a table as a whole, lists and all; else nothing in a table is asked for.
    let boxed = passages.iter().all(|passage| passage.in_table);
    let is_listed = |passage: &Passage| {
        (passage.kind == Kind::Point || passage.number.is_some()) && !passage.text.contains('\t')
    };
    let in_table = |passage: &Passage| passage.in_table && !(boxed && is_listed(passage));
    // Where points are numbered, what has no number is none: "(ii) grants be paid as follows:" and a line for each.
    let numbered = passages
        .iter()
        .filter(|passage| passage.number.is_some() && !in_table(passage))
        .count()
        > 1;
    for passage in passages {
        if in_table(passage) || passage.text.trim().is_empty() && passage.number.is_none() {
            continue;
        }
        let list = passage.kind == Kind::Point || passage.number.is_some();
        // "2.1 That Executive:" leads to 2.1.1 and 2.1.2, which are asked for.
        let led_to = points.last().is_some_and(|last| leads_to(last, passage));
        if led_to {
            stem = points.pop().and_then(|lead| lead_in(&lead.text));
        }
        let below = !led_to && points.last().is_some_and(|last| is_below(last, passage));
        if below {
            if let Some(last) = points.last_mut() {
                last.text.push(' ');
                last.text.push_str(&passage.whole());
            }
            continue;
        }
        let that = passage.text.lower().starts_with("that ");
        if let Some(last) = points.last_mut()
            && numbered
            && last.number.is_some()
            && passage.number.is_none()
            && !that
            && !asks(&passage.text)
        {
            let open = last.text.contains(':');
            if open && passage.words() <= LINE {
                last.text.push(' ');
                last.text.push_str(&passage.text);
            }
            continue;
        }
        // "That the licence be granted subject to these conditions:" decides; what follows belongs to it.
        // "That Cabinet be recommended to:" does not.
        let leads_on = [" to:", " that:", " to", " that", ":-", " to -"]
            .iter()
            .any(|end| passage.text.ends_with(end));
        let decides =
            !list && !leads_on && passage.text.starts_with("That ") && says_to_be(&passage.text);
        if !list && !decides {
            let bare = (points.last()).is_none_or(|last| last.number.is_none());
            let own = if led {
                unmarked(passage, bare)
            } else {
                Vec::new()
            };
            if !own.is_empty() {
                points.extend(own.into_iter().map(|point| Point {
                    lead: stem.clone(),
                    ..point
                }));
                continue;
            }
            let leads = passage.text.ends_with([':', '-', '–'])
                || passage.words() <= 3
                || asks(&passage.text);
            if leads || led {
                // What stands between points divides or explains them.
                if leads && passage.text.ends_with([':', '-', '–']) || !led && asks(&passage.text)
                {
                    stem = lead_in(&passage.text);
                }
                led = led || leads;
                continue;
            }
        }
        points.push(Point {
            number: passage.number.clone(),
            lead: stem.clone(),
            text: passage.text.to_string(),
            source: passage.source.clone(),
        });
    }
    if points.is_empty() {
        // A lead-in that leads to nothing says it itself.
        points.extend(
            passages
                .iter()
                .find(|passage| {
                    passage.words() > 3 || passage.words() > 1 && passage.text.ends_with('.')
                })
                .map(|passage| Point {
                    number: passage.number.clone(),
                    text: passage.text.to_string(),
                    source: passage.source.clone(),
                    ..Point::default()
                }),
        );
    }
    points
}

/// What a lead-in says that its points do not, if it says more than that something was resolved or is recommended: "The Committee
/// noted:", but not "RESOLVED that:".
pub(crate) fn lead_in(text: &str) -> Option<String> {
    const MARKS: [&str; 21] = [
        "resolved",
        "agreed",
        "decided",
        "decision",
        "decisions",
        "resolution",
        "resolutions",
        "recommended",
        "recommendation",
        "recommendations",
        "recommend",
        "it",
        "was",
        "is",
        "were",
        "be",
        "that",
        "to",
        "the",
        "as",
        "follows",
    ];
    let says = (text.split(|char: char| !char.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .any(|word| !MARKS.contains(&word.to_lowercase().as_str()));
    says.then(|| text.trim().to_owned())
}

/// The points of a list whose bullets were drawn, and left no sign in the text: small letters begin each, and a semicolon or a
/// full stop ends it. "agree the lease; and fix the charges." Where no other point has a number, capitals may begin them, too: "Cabinet
/// agrees the lease;".
fn unmarked(passage: &Passage, bare: bool) -> Vec<Point> {
    /// Words of a point, at least.
    const WORDS: usize = 3;
    let text = passage.text.trim();
    let ended = text.strip_suffix(" and").unwrap_or(text);
    let begins = text.starts_with(char::is_lowercase) || bare && ended.contains(';');
    if !begins || !ended.ends_with([';', '.']) {
        return Vec::new();
    }
    let points: Vec<&str> = (text.split_inclusive("; "))
        .map(str::trim)
        .map(|point| point.strip_prefix("and ").unwrap_or(point))
        .filter(|point| *point != "and")
        .collect();
    if points.iter().any(|point| point.split(' ').count() < WORDS) {
        return Vec::new();
    }
    (points.into_iter())
        .map(|point| Point {
            number: None,
            text: point.to_owned(),
            source: passage.source.clone(),
            ..Point::default()
        })
        .collect()
}

/// Whether a numbered lead-in has what it leads to under numbers of their own.
fn leads_to(last: &Point, passage: &Passage) -> bool {
    /// Words of a lead-in, at most.
    const WORDS: usize = 14;
    // "2.1 It is recommended that:" over 2.2 and 2.3.
    let beside =
        (last.number.as_deref().zip(passage.number.as_deref())).is_some_and(|(above, own)| {
            above.contains('.')
                && crate::number::counts_on(own, above, 1)
                && asks(last.text.trim_end())
        });
    let under = (last.number.as_deref().zip(passage.number.as_deref()))
        .is_some_and(|(above, own)| crate::number::is_under(own, above));
    let text = last.text.trim_end();
    let open = text.ends_with([':', '-', '–']) || text.ends_with(" to") || text.ends_with(" that");
    // "2. It is recommended that the Board:" under a heading leads to (i) and (ii), and so does "2.1".
    let lettered = passage.parts == 0
        && passage.number.is_some()
        && last.number.as_deref().is_some_and(|number| {
            number
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'.')
        })
        && (asks(text) || is_that(text));
    // "9.1 It is recommended that Cabinet:" over points without numbers.
    let bulleted = passage.kind == Kind::Point
        && passage.number.is_none()
        && last
            .number
            .as_deref()
            .is_some_and(|number| number.contains('.') || is_that(text))
        && (asks(text) || is_that(text));
    (under || lettered || beside || bulleted) && open && text.split_whitespace().count() <= WORDS
}

/// "That the Executive:", who is to decide and no more.
fn is_that(text: &str) -> bool {
    /// Words of a body's name, at most.
    const WORDS: usize = 8;
    let last = text
        .trim_end_matches(':')
        .rsplit(' ')
        .next()
        .unwrap_or_default();
    text.starts_with("That ")
        && text.ends_with(':')
        && last.starts_with(char::is_uppercase)
        && text.split_whitespace().count() <= WORDS
}

/// "That permission be granted subject to the following conditions:": what follows are its conditions.
fn has_conditions(last: &Point) -> bool {
    let text = last.text.to_lowercase();
    text.contains("condition") && text.contains(':')
}

fn says_to_be(text: &str) -> bool {
    text.split_whitespace().count() >= 5
        && text
            .split_whitespace()
            .any(|word| matches!(word, "be" | "is" | "are"))
}

/// Whether a point's number counts on from another's, whatever stands round them.
fn counts_on(number: &str, own: &str) -> bool {
    crate::number::is_next(bare(number), bare(own))
}

/// A number without what stands round it.
fn bare(number: &str) -> &str {
    number.trim_matches(['(', ')', '.'])
}

/// Whether a passage belongs to the point before it: a bullet or letter under a numbered
/// paragraph, or a paragraph's second part.
fn is_below(last: &Point, passage: &Passage) -> bool {
    // What goes on overleaf in a capital: "… authorise the" / "Director of Place to sign".
    let goes_on = passage.number.is_none()
        && !matches!(passage.kind, Kind::Point | Kind::Heading)
        && !passage.is_title()
        && last.source.page + 1 == passage.page
        && last
            .text
            .ends_with(|char: char| char.is_alphanumeric() || char == ',')
        && !last.text.ends_with(" and")
        && !last.text.ends_with(" or");
    if goes_on {
        return true;
    }
    let Some(number) = last.number.as_deref() else {
        let list = passage.kind == Kind::Point || passage.number.is_some();
        let that = passage.text.lower().starts_with("that ");
        return list && !that && last.text.contains(':') && last.text.starts_with("That ");
    };
    if has_conditions(last) && passage.parts == 1 && number.contains('.') {
        return true;
    }
    let decimal = number.ends_with(|char: char| char.is_ascii_digit());
    let letter = passage.parts == 0;
    let roman = |number: &str| {
        let inner = bare(number);
        inner.len() > 1 && inner.chars().all(|char| matches!(char, 'i' | 'v' | 'x'))
    };
    // "A. THAT Council approve changes, which will result in: i. an increase".
    let capital = number.len() == 1 && number.starts_with(char::is_uppercase);
    let small = (passage.number.as_deref())
        .is_some_and(|own| own.trim_matches(['(', ')']).starts_with(char::is_lowercase));
    if capital && small {
        return true;
    }
    match &passage.number {
        None => {
            passage.kind == Kind::Point
                || decimal && last.text.ends_with(':')
                || passage.text.starts_with(char::is_lowercase)
        }
        // "2)" behind "1.": two signs of one count.
        Some(own) if decimal && letter && counts_on(number, own) => false,
        Some(own) if decimal && letter => last.text.contains(':') || !own.starts_with("(a"),
        Some(own) if !decimal => {
            // "(i)" behind "(a)" begins a list of its own, and behind "(h)" counts on.
            let first = bare(own) == "i" && !roman(number) && bare(number).len() == 1;
            (roman(own) || first)
                && !roman(number)
                && bare(number) != "h"
                && !counts_on(number, own)
        }
        Some(own) => crate::number::is_under(own, number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    fn check(lines: &[&str], expected: &[Option<&str>]) {
        let passages = titles_and_text(lines);
        let points = points(&passages.iter().collect::<Vec<_>>());
        let numbers: Vec<Option<&str>> =
            points.iter().map(|point| point.number.as_deref()).collect();
        assert_eq!(numbers, expected, "{lines:?}");
    }

    #[test]
    fn roman_points_under_a_letter_belong_to_it() {
        check(
            &[
                "(a) The charges be raised:",
                "(i) Mill Lane to £2; and",
                "(ii) Church Street to £3;",
                "(b) The order be made.",
            ],
            &[Some("(a)"), Some("(b)")],
        );
        check(
            &[
                "(h) The order be made;",
                "(i) The hall be let;",
                "(j) It be told.",
            ],
            &[Some("(h)"), Some("(i)"), Some("(j)")],
        );
    }

    #[test]
    fn roman_points_count_on_behind_one_letter() {
        check(
            &[
                "(iv) The fees be approved;",
                "(v) The sum be approved;",
                "(vi) The trees be agreed;",
                "(vii) The roads be agreed.",
            ],
            &[Some("(iv)"), Some("(v)"), Some("(vi)"), Some("(vii)")],
        );
        check(
            &["(b) Agree to sell the hall", "(ii) to the parish."],
            &[Some("(b)")],
        );
    }

    #[test]
    fn each_point_counts_once() {
        check(
            &["3.1 The Panel is asked to note the plan."],
            &[Some("3.1")],
        );
        check(
            &[
                "The Committee is asked to:",
                "(a) note the report;",
                "(b) agree the plan.",
            ],
            &[Some("(a)"), Some("(b)")],
        );
        check(
            &[
                "3.1 Cabinet is asked to:",
                "(a) note the report;",
                "(b) agree the plan.",
            ],
            &[Some("(a)"), Some("(b)")],
        );
        check(
            &[
                "Council is recommended to",
                "(a) adopt it;",
                "(b) print it.",
            ],
            &[Some("(a)"), Some("(b)")],
        );
        check(
            &[
                "A. THAT Council approve it:",
                "i. one; and",
                "ii. two.",
                "B. THAT it be read.",
            ],
            &[Some("A"), Some("B")],
        );
        check(&["That the report be noted by the Committee."], &[None]);
        check(
            &[
                "That Cabinet be recommended to:",
                "(i) note it;",
                "(ii) pay.",
            ],
            &[Some("(i)"), Some("(ii)")],
        );
        check(
            &[
                "That the licence be granted subject to conditions:",
                "(1) no music; and",
                "(2) no sales.",
            ],
            &[None],
        );
        check(
            &[
                "2.1 That Executive:",
                "2.1.1 agree the charges; and",
                "2.1.2 advertise them.",
            ],
            &[Some("2.1.1"), Some("2.1.2")],
        );
        check(
            &[
                "9.1 That permission be granted with these conditions:",
                "1. The work shall begin within three years.",
                "2. Samples shall be approved.",
            ],
            &[Some("9.1")],
        );
        check(
            &[
                "(i) the report be noted;",
                "(ii) grants be paid as follows:-",
                "Bowls Club £500",
                "Stroke Club £300",
                "(iii) the rest be carried forward.",
            ],
            &[Some("(i)"), Some("(ii)"), Some("(iii)")],
        );
        check(
            &[
                "2.1 It is recommended that:",
                "2.2 The plan is adopted.",
                "2.3 It is printed.",
            ],
            &[Some("2.2"), Some("2.3")],
        );
        check(
            &[
                "9.1 It is recommended that Cabinet:",
                "- accept the grant; and",
                "- approve the purchase.",
            ],
            &[None, None],
        );
        check(
            &["2.1 Notes the detail.", "2.2 Considers the impact."],
            &[Some("2.1"), Some("2.2")],
        );
    }
}
