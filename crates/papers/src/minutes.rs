//! Minutes: their items, with what was decided, voted, declared and is to be done.
//!
//! `RESOLVED that the report be noted` · `Conclusions:` and what stands under it · `AGREED:` ·
//! "It was resolved to purchase a display board". Where minutes mark their decisions, only marked
//! ones count: "Members noted that figures had risen" is then part of the discussion.

use std::sync::LazyLock;

use regex::Regex;
use scrutineer_model::{Item, ItemKind, Point};

use crate::actions;
use crate::passages::{Kind, Passage};
use crate::sections::is_section;
use crate::text::pattern;

pub(crate) mod decisions;
mod in_line;
mod starts;
mod web;

pub(crate) use web::{item_named, title};

/// What minutes say, item by item, and what they say over all of them.
pub(crate) fn minutes(passages: &[Passage]) -> Vec<Item> {
    let starts = starts::starts(passages);
    let style = Style {
        decisions: decisions::style(passages),
        actions_marked: actions::marks(passages),
    };
    let mut items = Vec::new();
    let ends: Vec<usize> = starts
        .iter()
        .skip(1)
        .map(|start| start.at)
        .chain([passages.len()])
        .collect();
    // Interests may be declared before the first item: they go with it.
    let mut declared_before = Vec::new();
    if let Some(first) = starts.first()
        && first.at > 0
    {
        // What is decided before the first item, of announcements.
        let mut item = of(&passages[..first.at], style);
        "Opening".clone_into(&mut item.title);
        if !item.decisions.is_empty() || !item.actions.is_empty() {
            items.push(item);
        } else {
            declared_before = item.declarations;
        }
    }
    if starts.is_empty() {
        let mut item = of(passages, style);
        item.title =
            (web::title(passages).or_else(|| web::first_line(passages))).unwrap_or_default();
        if !item.decisions.is_empty() || !item.actions.is_empty() || !item.title.is_empty() {
            items.push(item);
        }
    }
    // Where a page's items have labels, one without has no minutes.
    let listed = web::list(passages).is_some() && passages.iter().any(web::is_label);
    for (start, end) in starts.into_iter().zip(ends) {
        let Some(passages) = passages.get(start.at..end) else {
            continue;
        };
        // An item whose text stands on the line of its title keeps it.
        let body: Vec<Passage> = match (&start.rest, passages.split_first()) {
            (Some(rest), Some((head, behind))) => {
                let mut first = head.clone();
                first.text.clone_from(rest);
                first.kind = Kind::Paragraph;
                (in_line::points(first).into_iter())
                    .chain(behind.iter().cloned())
                    .collect()
            }
            // "6. Minutes of 6 August – Agreed": its title says what came of it.
            (None, Some((head, behind))) if in_line::ended(&start.title).is_some() => {
                let mut said = head.clone();
                said.verdict = Some(start.title.clone());
                std::iter::once(said)
                    .chain(behind.iter().cloned())
                    .collect()
            }
            // The row that it begins says what is to be done.
            (None, Some((head, behind))) if head.task.is_some() => {
                let mut task = head.clone();
                task.text.clear();
                task.number = None;
                (task.kind, task.bold) = (Kind::Line, false);
                std::iter::once(task)
                    .chain(behind.iter().cloned())
                    .collect()
            }
            (None, Some((_, behind))) => behind.to_vec(),
            (_, None) => Vec::new(),
        };
        let minuted = !listed || body.iter().any(web::is_label);
        let mut item = of(if minuted { &body } else { &[] }, style);
        item.number = Some(start.number).filter(|number| !number.is_empty());
        item.title = match in_line::ended(&start.title) {
            Some(title) => title.to_owned(),
            None => start.title,
        };
        item.declarations.splice(0..0, declared_before.drain(..));
        item.source = passages
            .first()
            .map_or_else(Default::default, |head| head.source.clone());
        items.push(item);
    }
    items
}

/// What a paper marks as decided, where no items stand in it.
pub(crate) fn decided(passages: &[Passage]) -> Vec<Point> {
    decisions::decisions(passages, decisions::Style::Marked)
}

/// How minutes say what was decided and what is to be done.
#[derive(Clone, Copy, Debug)]
struct Style {
    decisions: decisions::Style,
    actions_marked: bool,
}

fn of(passages: &[Passage], style: Style) -> Item {
    let passages = web::happened(passages);
    Item {
        kind: ItemKind::Minutes,
        decisions: decisions::decisions(passages, style.decisions),
        actions: actions::actions(passages, style.actions_marked),
        votes: matching(passages, is_vote),
        declarations: declarations(passages),
        source: passages
            .first()
            .map_or_else(Default::default, |first| first.source.clone()),
        ..Item::default()
    }
}

fn matching(passages: &[Passage], is: impl Fn(&str) -> bool) -> Vec<Point> {
    (passages.iter())
        .filter(|passage| passage.is_text() && is(&passage.text.to_lowercase()))
        .map(point)
        .collect()
}

fn point(passage: &Passage) -> Point {
    Point {
        number: passage.number.clone(),
        text: passage.text.clone(),
        source: passage.source.clone(),
    }
}

/// "7 votes in favour and 3 against", "carried by 12 votes to 5", "unanimously", "sixteen Members
/// voted for", "For: 7, Against: 2", "nem con".
static VOTE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    const COUNT: &str = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-\w+)?|thirty(?:-\w+)?|forty(?:-\w+)?)";
    pattern(&format!(
        r"(?i)\bunanimous(?:ly)?\b|\bput to the vote\b|\bnem\.? con\b|\b(?:a|the) (?:recorded|named|roll[- ]call) vote\b|\b(?:recorded|named|roll[- ]call) vote (?:was|were|being|having)\b|\b{COUNT} votes? (?:to|for|in favour|against)\b|\b{COUNT} (?:\w+ )?(?:voted|voting) (?:for|in favour|against)\b|\b{COUNT} (?:members? )?(?:in favour|abst\w+)\b|\ball in favour\b|\b(?:for|in favour) {COUNT}[,;.]? (?:and )?against {COUNT}\b|\b(?:in favour|for|against|abstentions?|abstained|abstaining)\s*[:(–-]\s*{COUNT}\b|^(?:for|in favour|against|abstain(?:ed|ing)?|abstentions?)(?: the motion| the amendment)?\s*[:(–-]\s*(?:councillors?\b|cllrs?\b|nil\b|none\b)|\bdeclared (?:carried|lost)\b|\bby (?:a )?majority(?: vote)?\b|\bcasting vote\b|\bvoted \d+ ?[:–-] ?\d+\b|\byn unfrydol\b|\bo blaid\b.{{0,40}}\byn erbyn\b"
    ))
    .ok()
});

fn is_vote(text: &str) -> bool {
    VOTE.as_ref().is_some_and(|vote| vote.is_match(text))
}

fn declarations(passages: &[Passage]) -> Vec<Point> {
    matching(passages, |text| {
        // "Members were reminded to declare any interests": of nobody.
        let asked = !text.contains("declared") && text.contains("to declare");
        let declared = !asked
            && text.contains("declar")
            && (text.contains("interest") || text.contains("pecuniary"));
        let none = [
            "no declaration",
            "none",
            "no interest",
            "no conflict",
            "there were no",
        ];
        declared && !none.iter().any(|none| text.contains(none))
    })
    .into_iter()
    .filter(|point| point.text.split_whitespace().count() > 4)
    .collect()
}

/// Whether a passage opens something new, so that what was said before it ends.
fn opens(passage: &Passage) -> bool {
    passage.kind == Kind::Heading || is_section(passage)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    fn check(lines: &[&str], expected: &[(&str, &[&str], usize)]) {
        let items = minutes(&titles_and_text(lines));
        let found: Vec<(String, Vec<String>, usize)> = (items.iter())
            .map(|item| {
                let numbers = item
                    .decisions
                    .iter()
                    .map(|point| point.number.clone().unwrap_or_default());
                (
                    item.number.clone().unwrap_or_default(),
                    numbers.collect(),
                    item.actions.len(),
                )
            })
            .collect();
        let expected: Vec<(String, Vec<String>, usize)> = (expected.iter())
            .map(|(number, decisions, actions)| {
                let decisions = decisions.iter().map(|number| (*number).to_owned());
                ((*number).to_owned(), decisions.collect(), *actions)
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn conclusions_and_actions_stand_under_their_items() {
        check(
            &[
                "# MINUTES",
                "Present: A and B",
                "# 1. PERFORMANCE",
                "1.1 The Panel received a report.",
                "1.2 Members noted that figures had risen.",
                "Ann Other to action",
                "Conclusions:",
                "1.3 The Panel noted performance.",
                "# 2. SCHOOLS",
                "2.1 A report was received.",
                "Conclusions:",
                "2.2 The Panel noted:",
                "a) the summary;",
                "b) the plan.",
            ],
            &[("1", &["1.3"], 1), ("2", &["2.2"], 0)],
        );
    }

    #[test]
    fn the_end_of_a_meeting_is_no_item() {
        check(
            &[
                "Present: Councillors A and B",
                "# APOLOGIES",
                "None.",
                "# TREES",
                "4 Mill Lane - Recommend approval",
                "# PONDS",
                "One is dry.",
                "# The meeting ended at 7.20 pm",
            ],
            &[("", &[], 0), ("", &[""], 0), ("", &[], 0)],
        );
    }

    #[test]
    fn a_first_item_may_be_set_as_the_only_heading() {
        check(
            &[
                "# 1. Apologies from Mr A",
                "2. There were no declarations of interest.",
                "3. Paths: two were walked.",
                "4. MINUTES OF 20th APRIL 2016 They were approved.",
            ],
            &[("1", &[], 0), ("2", &[], 0), ("3", &[], 0), ("4", &[""], 0)],
        );
    }

    #[test]
    fn resolutions_are_decisions() {
        check(
            &[
                "# 76. Apologies",
                "None were received.",
                "# 77. Finance",
                "1. Mr A introduced the report.",
                "2. RESOLVED that Cabinet note the settlement.",
            ],
            &[("76", &[], 0), ("77", &["2"], 0)],
        );
    }

    #[test]
    fn unmarked_minutes_decide_in_sentences() {
        check(
            &[
                "2431. Police Report: Attached.",
                "2432. Village hall: It was resolved to purchase a display board. Clerk to write to the church.",
                "2433. Apologies: Cllr A.",
            ],
            &[("2431", &[], 0), ("2432", &[""], 1), ("2433", &[], 0)],
        );
    }

    #[test]
    fn unnumbered_minutes_have_headings() {
        let items = minutes(&titles_and_text(&[
            "# MINUTES",
            "Present: Ann Lee, Bob Moss",
            "# Welcome",
            "Everybody was welcomed.",
            "# Grants",
            "RESOLVED: That the grants be paid.",
            "# Any other business",
            "None.",
        ]));
        let titles: Vec<&str> = items.iter().map(|item| item.title.as_str()).collect();
        assert_eq!(titles, ["Welcome", "Grants", "Any other business"]);
        assert_eq!(items[1].decisions.len(), 1);
    }

    #[test]
    fn items_are_numbered_through_a_year() {
        check(
            &[
                "# 19/001 Apologies",
                "RESOLVED to accept them.",
                "# 19/002 Planning",
                "19/00123/FUL Two storeys. RESOLVED: no objection.",
                "# 19/003 Finance",
            ],
            &[
                ("19/001", &[""], 0),
                ("19/002", &[""], 0),
                ("19/003", &[], 0),
            ],
        );
    }

    #[test]
    fn an_item_is_called_a_minute() {
        check(
            &[
                "# MINUTE 12 APOLOGIES",
                "None were received.",
                "# MINUTE 13 PONDS",
                "RESOLVED that they be dug.",
                "# MINUTE 14 TREES",
            ],
            &[("12", &[], 0), ("13", &[""], 0), ("14", &[], 0)],
        );
    }

    #[test]
    fn paragraphs_of_an_item_count_anew() {
        check(
            &[
                "1. APOLOGIES",
                "1. The Board heard of two.",
                "2. RESOLVED that they be noted.",
                "2. PONDS",
                "1. RESOLVED that they be dug.",
            ],
            &[("1", &["2"], 0), ("2", &["1"], 0)],
        );
    }

    #[test]
    fn a_title_may_stand_above_the_item_it_was() {
        let items = minutes(&titles_and_text(&[
            "# MINUTES",
            "Present: Ann Lee",
            "# APOLOGIES",
            "(Agenda No. 1)",
            "HB/15 None were received.",
            "# PONDS",
            "(Agenda No. 2)",
            "HB/16 The Board looked at ponds and it was",
            "RESOLVED that they be dug.",
        ]));
        let titles: Vec<&str> = items.iter().map(|item| item.title.as_str()).collect();
        assert_eq!(titles, ["APOLOGIES", "PONDS"]);
    }

    #[test]
    fn a_dash_may_stand_in_a_title() {
        let items = minutes(&titles_and_text(&[
            "# MINUTES",
            "Present: Ann Lee",
            "1. Leader - Call-in of decisions",
            "None had been called in.",
            "2. Apologies - Councillor Day",
            "3. Trees",
            "RESOLVED that two be felled.",
        ]));
        let titles: Vec<&str> = items.iter().map(|item| item.title.as_str()).collect();
        assert_eq!(
            titles,
            ["Leader - Call-in of decisions", "Apologies", "Trees"]
        );
    }

    #[test]
    fn what_is_resolved_behind_points_is_decided_too() {
        check(
            &[
                "# 1. Spending",
                "Resolved:",
                "(a) That buses be bought;",
                "(b) That stops be mended.",
                "Streets",
                "Resolved: That streets be swept.",
                "# 2. Parks",
            ],
            &[("1", &["(a)", "(b)", ""], 0), ("2", &[], 0)],
        );
    }

    #[test]
    fn who_is_reminded_to_declare_has_not() {
        let found = |line: &str| declarations(&titles_and_text(&[line])).len();
        assert_eq!(found("Members were reminded to declare any interests."), 0);
        assert_eq!(found("Councillor Day declared a personal interest."), 1);
    }

    #[test]
    fn votes_are_told() {
        assert!(is_vote("carried by 12 votes to 5"));
        assert!(is_vote("the motion was agreed unanimously"));
        assert!(is_vote(
            "sixteen members voted for the amendment and two against"
        ));
        assert!(is_vote("resolved (by 7 votes to 0) to elect a chair"));
        assert!(is_vote("for: 7, against: 2"));
        assert!(is_vote("for 6, against 1, abstained 2"));
        assert!(is_vote("members voted 6:2 to note it"));
        assert!(is_vote("against: councillors ash, beck (2)"));
        assert!(is_vote("cytunwyd yn unfrydol i dderbyn y cofnodion"));
        assert!(!is_vote("for councillors it was a long night"));
        assert!(!is_vote("progress against 2018 was slow"));
        assert!(!is_vote("12 people were there"));
        assert!(!is_vote("30 people voted in the ballot of 2019"));
    }

    #[test]
    fn a_part_of_an_item_with_a_label_of_its_own_is_one() {
        check(
            &[
                "# 42. PETITIONS",
                "Minutes:",
                "There were none.",
                "# 43. KEY DECISIONS",
                "Minutes:",
                "The following were considered:",
                "# 43.1 Capital Outturn",
                "Minutes:",
                "RESOLVED:",
                "(1) That the outturn be noted.",
                "# 44. HOUSING",
                "Minutes:",
                "RESOLVED:",
                "(1) That the strategy be adopted.",
            ],
            &[
                ("42", &[], 0),
                ("43", &[], 0),
                ("43.1", &["(1)"], 0),
                ("44", &["(1)"], 0),
            ],
        );
    }
}
