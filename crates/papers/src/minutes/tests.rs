mod items;

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
fn a_title_may_lead_to_what_was_agreed() {
    check(
        &[
            "1. Apologies - Councillor A",
            "2. Ward budgets - Councillors agreed to fund:",
            "a) £1,200 for the boxing club",
            "b) £350 for planters",
            "3. Next meeting",
        ],
        &[("1", &[], 0), ("2", &["a)", "b)"], 0), ("3", &[], 0)],
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
fn tasks_stand_in_the_discussion_before_the_decision() {
    check(
        &[
            "# 404 DENTISTS",
            "Discussion:",
            "The Assistant Director, Adult Social Care undertook to provide this to Members.",
            "Decision:",
            "The Committee noted the report.",
            "# 405 WORK PROGRAMME",
            "The Committee noted it.",
        ],
        &[("404", &[""], 1), ("405", &[""], 0)],
    );
}

#[test]
fn points_of_a_resolution_go_on_behind_bullets() {
    check(
        &[
            "Agenda item",
            "Trees",
            "Minutes:",
            "RESOLVED:",
            "1. That the plan be noted.",
            "2. That trees be felled where they are:",
            "- dead",
            "- in the way",
            "3. That the cost be noted.",
        ],
        &[("", &["1", "2", "3"], 0)],
    );
}

#[test]
fn an_item_that_came_to_nothing_has_no_decision() {
    let items = minutes(&titles_and_text(&[
        "# 29 APOLOGIES",
        "Apologies were received from Councillors Ash and Elm.",
        "Noted",
        "# 30 FURTHER BUSINESS",
        "No other business was sent in.",
        "Noted",
        "# 31 TREES",
        "The officer told of the trees.",
        "Noted",
    ]));
    let decided: Vec<usize> = items.iter().map(|item| item.decisions.len()).collect();
    assert_eq!(decided, [0, 0, 1]);
}
