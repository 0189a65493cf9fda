//! The points of a decision, and what belongs to it.

use super::*;

#[test]
fn a_numbered_line_that_only_says_who_resolves_leads_to_points() {
    check(
        &[
            "7.2 RESOLVED: That the Committee:-",
            "(a) notes the report; and",
            "(b) asks for more.",
        ],
        &["notes the report; and", "asks for more."],
    );
    check(
        &[
            "7 RESOLVED that Cabinet:",
            "(a) notes the report; and",
            "(b) asks for more.",
        ],
        &["RESOLVED that Cabinet: (a) notes the report; and (b) asks for more."],
    );
}

#[test]
fn a_body_does_several_things() {
    check(
        &[
            "Following lengthy discussion the Committee agreed:",
            "i) to note the work;",
            "ii) to ask for a report.",
        ],
        &["to note the work;", "to ask for a report."],
    );
    check(
        &[
            "After discussion, the Committee:-",
            "i. NOTED the position;",
            "ii. AGREED that a report be brought in June.",
            "The chair then left.",
        ],
        &[
            "NOTED the position;",
            "AGREED that a report be brought in June.",
        ],
    );
    check(
        &[
            "RESOLVED:",
            "That the plan be approved.",
            "That the clerk be thanked.",
            "Members then spoke of other things.",
        ],
        &["That the plan be approved.", "That the clerk be thanked."],
    );
}

#[test]
fn a_decision_goes_on_in_the_next_line() {
    // Other items of the paper mark theirs.
    let found = decisions(
        &titles_and_text(&[
            "Proposed by an Alderman",
            "Seconded by a Councillor and agreed that",
            "prices be raised by 2 per cent from April.",
            "The Mayor thanked everyone.",
        ]),
        Style::Marked,
    );
    assert_eq!(found.len(), 1);
    assert!(
        found[0]
            .text
            .ends_with("agreed that prices be raised by 2 per cent from April.")
    );
}

#[test]
fn a_table_parts_no_list() {
    let mut passages = titles_and_text(&[
        "RESOLVED:",
        "1. That grants be paid:",
        "Lions £100",
        "2. That the rest be kept.",
    ]);
    passages[2].in_table = true;
    let found = decisions(&passages, style(&passages));
    let numbers: Vec<Option<&str>> = found.iter().map(|point| point.number.as_deref()).collect();
    assert_eq!(numbers, [Some("1"), Some("2")]);
}

#[test]
fn points_behind_a_mark_go_on_below_it() {
    let found = decisions(
        &titles_and_text(&[
            "COUNCIL RESOLVED – (i) That the report be noted.",
            "(ii) That the indicators be approved.",
        ]),
        Style::Marked,
    );
    let numbers: Vec<Option<&str>> = found.iter().map(|point| point.number.as_deref()).collect();
    assert_eq!(numbers, [Some("(i)"), Some("(ii)")]);
}

#[test]
fn points_of_a_resolution_may_stand_in_one_line() {
    check(
        &[
            "RESOLVED (1) that the plan be adopted; (2) that it be printed;",
            "(3) that it be sold.",
            "The meeting went on.",
        ],
        &[
            "that the plan be adopted;",
            "that it be printed;",
            "that it be sold.",
        ],
    );
}

#[test]
fn a_body_without_a_verb_leads_to_short_points() {
    check(
        &["The Board:-", "noted the report;", "approved the budget."],
        &["noted the report;", "approved the budget."],
    );
    check(
        &["Committee Decision", "To refuse the application."],
        &["To refuse the application."],
    );
}

#[test]
fn conditions_and_reasons_belong_to_their_decision() {
    check(
        &[
            "RESOLVED that planning permission be granted subject to the following conditions:",
            "1. The work shall begin within three years.",
            "2. The wall shall be kept.",
        ],
        &[
            "RESOLVED that planning permission be granted subject to the following conditions: 1 The work shall begin within three years. 2 The wall shall be kept.",
        ],
    );
    check(
        &[
            "The Committee agreed to refuse permission for the following reasons:",
            "1. The lane is narrow.",
        ],
        &[
            "The Committee agreed to refuse permission for the following reasons: 1 The lane is narrow.",
        ],
    );
    // What follows is what is resolved.
    check(
        &[
            "RESOLVED that the following be approved:",
            "1. The budget.",
            "2. The rents.",
        ],
        &["The budget.", "The rents."],
    );
}

#[test]
fn points_go_on_under_their_next_number() {
    check(
        &[
            "RESOLVED that (1) the estimates be accepted,",
            "(2) officers report back,",
            "RECOMMENDED that (3) a charge be levied,",
            "(4) the plan be approved.",
        ],
        &[
            "the estimates be accepted,",
            "officers report back,",
            "a charge be levied,",
            "the plan be approved.",
        ],
    );
    check(
        &[
            "RESOLVED (unanimously)",
            "That",
            "1 the plan be approved; and",
            "2 it be printed.",
        ],
        &["the plan be approved; and", "it be printed."],
    );
    check(
        &[
            "Seconded by Councillor D and agreed that",
            "(a) grants be paid;",
            "(b) the fund be opened again.",
        ],
        &["grants be paid;", "the fund be opened again."],
    );
    check(
        &["It was resolved that:", "Absences are noted."],
        &["Absences are noted."],
    );
}

#[test]
fn what_a_body_recommends_may_stand_below_it() {
    check(
        &[
            "It was RESOLVED to meet in June.",
            "Councillor Ford proposed, Alderman Beck seconded and the Committee",
            "Recommended that the three requests be approved.",
        ],
        &[
            "It was RESOLVED to meet in June.",
            "Recommended that the three requests be approved.",
        ],
    );
}

#[test]
fn a_resolution_over_a_table_is_one_and_its_cells_are_none() {
    let mut passages = titles_and_text(&[
        "RESOLVED: The following accounts were approved for payment:",
        "Water",
        "19/00412/FUL\tAgreed.\tApproved",
    ]);
    for row in &mut passages[1..] {
        row.in_table = true;
    }
    let found = decisions(&passages, Style::Told);
    let found: Vec<&str> = found.iter().map(|point| point.text.as_str()).collect();
    assert_eq!(
        found,
        ["RESOLVED: The following accounts were approved for payment:"]
    );
}
