//! What leads to decisions, and what only sounds as if it did.

use super::check;

#[test]
fn what_was_told_after_a_resolution_is_no_part_of_it() {
    check(
        &[
            "RESOLVED to ratify the decisions made by e-mail, those being: –",
            "Committee received and considered the following reports:",
            "RESOLVED that Members accept the reports.",
        ],
        &[
            "RESOLVED to ratify the decisions made by e-mail, those being: –",
            "RESOLVED that Members accept the reports.",
        ],
    );
    check(
        &["RESOLVED:", "The hall to be let to the choir for a year."],
        &["The hall to be let to the choir for a year."],
    );
}

#[test]
fn how_a_meeting_began_is_no_decision_under_its_label() {
    check(
        &[
            "Decision:",
            "The Chair welcomed everyone to this virtual meeting and spoke of its rules.",
        ],
        &[],
    );
    check(
        &[
            "Decision:",
            "The Chair to write to the county about the ponds.",
        ],
        &["The Chair to write to the county about the ponds."],
    );
}

#[test]
fn a_label_says_that_a_decision_was_made() {
    check(
        &[
            "Decision made (Unanimously):",
            "1. Cabinet notes the summary.",
            "2. Cabinet agrees the plan.",
        ],
        &["Cabinet notes the summary.", "Cabinet agrees the plan."],
    );
    check(
        &[
            "Decision:",
            "It was RESOLVED to: 1. Note the plan. 2. Agree the sites.",
            "Minutes:",
            "Members spoke.",
        ],
        &["Note the plan.", "Agree the sites."],
    );
}

#[test]
fn a_resolution_leads_to_points_that_count_on_from_others() {
    check(
        &[
            "RESOLVED: To note",
            "(8) the balanced position for the year;",
            "(9) the rise in the charges.",
        ],
        &[
            "the balanced position for the year;",
            "the rise in the charges.",
        ],
    );
    check(
        &[
            "Resolved to RECOMMEND: (to Council)",
            "That",
            "(1) the budget be approved;",
            "(2) the plan be approved.",
        ],
        &["the budget be approved;", "the plan be approved."],
    );
    check(
        &["RESOLVED: To note the report."],
        &["RESOLVED: To note the report."],
    );
}

#[test]
fn recommendations_that_are_resolved_below_are_told_once() {
    check(
        &[
            "The Leader moved the recommendations. The recommendations were agreed on being put to the vote.",
            "Council resolved to approve:",
            "1. The strategy for ponds;",
            "2. The strategy for trees.",
        ],
        &["The strategy for ponds;", "The strategy for trees."],
    );
    check(
        &[
            "The recommendations were agreed on being put to the vote.",
            "It rained.",
        ],
        &["The recommendations were agreed on being put to the vote."],
    );
}

#[test]
fn what_a_panel_had_agreed_before_is_no_decision() {
    check(
        &["Following interviews, the selection panel had unanimously agreed to appoint Ann Lee."],
        &[],
    );
    check(
        &["Having seen the plan, the Panel unanimously agreed to it."],
        &["Having seen the plan, the Panel unanimously agreed to it."],
    );
    check(
        &["All agreed that having the spend to date beside the budget was clearer."],
        &[],
    );
}

#[test]
fn what_was_proposed_stands_before_who_proposed_it_and_what_came_of_it() {
    check(
        &[
            "PROPOSAL: The minutes of 4 May are approved. PROPOSED: Mr Ash SECONDED: Mr Oak DECISION: passed (all in favour)",
        ],
        &[
            "PROPOSAL: The minutes of 4 May are approved. PROPOSED: Mr Ash SECONDED: Mr Oak DECISION: passed (all in favour)",
        ],
    );
    check(
        &["With these changes the minutes were passed by resolution. The minutes were late."],
        &["With these changes the minutes were passed by resolution."],
    );
}

#[test]
fn points_keep_what_leads_to_them() {
    let leads = |lines: &[&str]| -> Vec<(Option<String>, String)> {
        let passages = crate::sample::titles_and_text(lines);
        (super::decisions(&passages, super::Style::Told).into_iter())
            .map(|point| (point.lead, point.text))
            .collect()
    };
    let of = |lead: &str, text: &str| (Some(lead.to_owned()), text.to_owned());
    assert_eq!(
        leads(&[
            "The Parks Committee resolved to:",
            "a. Mend the roof of the hall",
            "b. Fell the trees beside it",
        ]),
        [
            of(
                "The Parks Committee resolved to:",
                "Mend the roof of the hall"
            ),
            of(
                "The Parks Committee resolved to:",
                "Fell the trees beside it"
            ),
        ]
    );
    let plain = |text: &str| (None, text.to_owned());
    assert_eq!(
        leads(&[
            "RESOLVED that:",
            "(a) the ponds be cleaned;",
            "(b) the trees be felled."
        ]),
        [
            plain("the ponds be cleaned;"),
            plain("the trees be felled.")
        ]
    );
}

#[test]
fn a_lead_in_that_says_what_for_is_one_decision_with_its_list() {
    check(
        &[
            "The Board agreed that in order to choose a site these needed to be finished:",
            "1. Plans for the young",
            "2. Plans for the old",
        ],
        &[
            "The Board agreed that in order to choose a site these needed to be finished: 1 Plans for the young 2 Plans for the old",
        ],
    );
}

#[test]
fn it_was_noted_tells_what_was_said() {
    check(&["It was noted the roof needs slates by May."], &[]);
    check(
        &["It was noted by the Board that the work showed what can be done."],
        &[],
    );
    check(
        &["The report was noted by the Board."],
        &["The report was noted by the Board."],
    );
}
