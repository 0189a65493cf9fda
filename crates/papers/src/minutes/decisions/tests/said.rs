//! What sounds like a decision and is none.

use super::*;

#[test]
fn what_was_said_is_no_decision() {
    check(
        &[
            "Members noted that the figures had risen.",
            "The clerk was thanked.",
        ],
        &[],
    );
    check(&["# MINUTES AGREED BY THE CHAIRMAN"], &[]);
}

#[test]
fn an_announcement_by_initial_is_not_decided() {
    check(
        &[
            "Decision:",
            "The minutes of 4 May were agreed.",
            "C Oak made an announcement on the trees.",
        ],
        &["The minutes of 4 May were agreed."],
    );
}

#[test]
fn what_was_heard_and_what_did_not_come_is_not_decided() {
    check(
        &["Decision:", "No deputations or petitions were received."],
        &[],
    );
    check(
        &[
            "Decision:",
            "Cabinet received the following deputations:",
            "(a) from Ann Lee on the trees.",
            "(b) from Bob Moss on the roads.",
            "The Leader of the Council responded to the deputations.",
        ],
        &[],
    );
    check(
        &["Decision:", "No more trees will be felled."],
        &["No more trees will be felled."],
    );
}

#[test]
fn what_one_did_is_no_decision_under_its_label() {
    check(
        &[
            "Decision:",
            "The minutes of 4 May were agreed.",
            "Cllr Lee made an announcement on the trees.",
            "The Committee and Scrutiny Officer undertook a roll call.",
        ],
        &["The minutes of 4 May were agreed."],
    );
    check(
        &[
            "Decision:",
            "The Director made the order for the trees and approved their cost.",
        ],
        &["The Director made the order for the trees and approved their cost."],
    );
}

#[test]
fn who_came_is_not_decided() {
    check(
        &[
            "Present : Ann Lee, Bob Moss. Ann Lee offered to take the chair, which was accepted by all, and it was agreed.",
            "It was agreed to plant trees.",
        ],
        &["It was agreed to plant trees."],
    );
}

#[test]
fn the_end_of_the_meeting_is_not_decided() {
    check(
        &[
            "The Committee AGREED:",
            "- the charges from June.",
            "The meeting concluded at 12.40 pm.",
        ],
        &["the charges from June."],
    );
}

#[test]
fn what_another_meeting_had_resolved_is_not_decided() {
    check(
        &[
            "Cabinet had RECOMMENDED to Council that the budget be approved.",
            "RESOLVED that the budget be approved as printed.",
        ],
        &["RESOLVED that the budget be approved as printed."],
    );
    check(
        &["RESOLVED ITEMS", "RESOLVED: That the report be noted."],
        &["RESOLVED: That the report be noted."],
    );
}

#[test]
fn points_that_were_noted_were_said() {
    check(
        &[
            "In doing so, the following points were noted:",
            "- Nine ashes in ten were ill.",
            "- Many would fall.",
            "Upon being put to the vote, we resolved, by 7 votes to 1, to approve the plan.",
        ],
        &["Upon being put to the vote, we resolved, by 7 votes to 1, to approve the plan."],
    );
}

#[test]
fn what_alone_an_item_says_a_body_noted_is_decided() {
    check(
        &["The Committee noted that two appeals had been dismissed."],
        &["The Committee noted that two appeals had been dismissed."],
    );
    check(
        &[
            "The Committee noted that two appeals had been dismissed.",
            "Members asked at some length what the costs of both had been.",
        ],
        &[],
    );
}

#[test]
fn what_was_agreed_to_needs_nobody_who_agreed() {
    check(
        &["Letter from the club.", "Agreed to cut the hedge."],
        &["Agreed to cut the hedge."],
    );
    check(
        &["It was fair.", "b) Councillor Ash agreed to cut it."],
        &[],
    );
}

#[test]
fn what_somebody_undertook_behind_a_resolution_is_not_decided() {
    check(
        &[
            "# Decision:",
            "The Board RECOMMENDED that fares be held.",
            "The Harbour Master undertook to send members the figures.",
        ],
        &["The Board RECOMMENDED that fares be held."],
    );
}
