//! What is put to a meeting, and what came of it.

use super::*;

#[test]
fn a_motion_that_was_carried_is_what_was_put_before_it() {
    check(
        &[
            "Ann Lee proposed their approval, seconded by Bob Moss. The motion was unanimously carried.",
        ],
        &[
            "Ann Lee proposed their approval, seconded by Bob Moss. The motion was unanimously carried.",
        ],
    );
}

#[test]
fn a_point_that_says_one_thing_keeps_its_letter() {
    check_numbered(
        &[
            "(a) The minute of 4 May was submitted and approved.",
            "(b) The minute of 5 June was submitted and approved.",
        ],
        &[
            "(a) The minute of 4 May was submitted and approved.",
            "(b) The minute of 5 June was submitted and approved.",
        ],
    );
}

#[test]
fn who_said_yes_decides_nothing_more() {
    check(
        &[
            "It was agreed that the minutes be signed.",
            "Proposed by Councillor Cove, seconded by Councillor Dene.",
            "All in favour.",
        ],
        &[
            "It was agreed that the minutes be signed. Proposed by Councillor Cove, seconded by Councillor Dene. All in favour.",
        ],
    );
    check(
        &["The choir might have £50.", "All in favour."],
        &["The choir might have £50. All in favour."],
    );
    check(
        &["Apologies were received and accepted from Councillor Firth."],
        &[],
    );
    check(
        &["It was agreed that this was a good project and all were in agreement."],
        &[],
    );
}

#[test]
fn what_came_of_a_matter_may_be_said_without_agreed_or_resolved() {
    for line in [
        "The motion was put to the vote and was LOST.",
        "The item was deferred to the next meeting.",
        "The following resolution was passed: \"That trees be planted.\"",
        "The Leader, having read the report, decided to pay the grant.",
        "There being no others, Councillor Beck was appointed Vice-Chairman.",
        "The Panel supported the precept.",
        "The Committee considered a report by the Chief Officer and, after discussion, agreed to approve it.",
        "No objection.",
    ] {
        check(&[line], &[line]);
    }
    for line in [
        "The matter was deferred in 2019.",
        "The Chair reminded members that the Council resolved in 2019 to plant trees.",
        "Members were content with the answer.",
    ] {
        check(&[line], &[]);
    }
}

#[test]
fn how_the_vote_went_and_whose_it_was_lead_to_what_was_resolved() {
    check(
        &[
            "RESOLVED by 9 votes to 2 with 1 abstention",
            "That the application be approved.",
        ],
        &["That the application be approved."],
    );
    check(
        &[
            "RESOLVED: That Cabinet",
            "1. agreed the sale; and",
            "2. asked for a list.",
        ],
        &["agreed the sale; and", "asked for a list."],
    );
    check(
        &[
            "RESOLVE: The Board",
            "- NOTED the position.",
            "- AGREED that a plan be drawn up.",
        ],
        &["NOTED the position.", "AGREED that a plan be drawn up."],
    );
    check(&["# DECISION", "APPROVED."], &["APPROVED."]);
}

#[test]
fn what_is_only_put_is_no_decision() {
    check(
        &[
            "It was agreed to meet in June.",
            "Councillor B moved as an amendment that it be refused, seconded by Councillor C.",
            "It was proposed that a seat be bought but this was not seconded.",
        ],
        &["It was agreed to meet in June."],
    );
    check(
        &[
            "The Vice Chair proposed that the Chair carry on and a councillor seconded it. As there were no other names she was elected.",
        ],
        &[
            "The Vice Chair proposed that the Chair carry on and a councillor seconded it. As there were no other names she was elected.",
        ],
    );
}

#[test]
fn what_was_put_gives_way_to_what_was_resolved() {
    check(
        &[
            "One more point was proposed by Councillor Ann Lee, and seconded by Councillor Bob Moss. It read:",
            "(3) to agree that it comes each year.",
            "Following consideration, it was resolved unanimously that the Committee:",
            "(1) agreed to note the report;",
            "(2) agreed that it comes each year.",
        ],
        &[
            "agreed to note the report;",
            "agreed that it comes each year.",
        ],
    );
    check(
        &[
            "Councillor Ann Lee proposed that the fee be kept and this was seconded by Councillor Bob Moss.",
            "That the fee, as set out in the report, be the one for May.",
        ],
        &["That the fee, as set out in the report, be the one for May."],
    );
    // Nothing else says what came of it.
    check(
        &[
            "Councillor Ann Lee proposed that the fee be kept and this was seconded by Councillor Bob Moss.",
        ],
        &[
            "Councillor Ann Lee proposed that the fee be kept and this was seconded by Councillor Bob Moss.",
        ],
    );
}

#[test]
fn payments_of_a_sum_and_no_objections_to_an_application_are_outcomes() {
    check(
        &["Payments of £1,206.71 were approved."],
        &["Payments of £1,206.71 were approved."],
    );
    check(
        &["No objections to 18/1122."],
        &["No objections to 18/1122."],
    );
}

#[test]
fn an_amendment_is_decided_when_it_is_declared() {
    check(
        &[
            "Councillor B MOVED an AMENDMENT, seconded by Councillor C:",
            "The AMENDMENT was declared to have been CARRIED.",
        ],
        &["The AMENDMENT was declared to have been CARRIED."],
    );
}

#[test]
fn what_is_agreed_by_vote_is_no_lead_to_what_stands_below() {
    check(
        &[
            "- 24/0417 Mill House",
            "AGREED to recommend refusal by a majority",
            "- 24/0418 The Old Dairy",
            "No comments were made.",
            "AGREED unanimously to support it",
        ],
        &[
            "AGREED to recommend refusal by a majority",
            "AGREED unanimously to support it",
        ],
    );
}

#[test]
fn a_decision_that_passed_is_what_was_proposed() {
    check(
        &[
            "PROPOSAL: no comment on the barn.",
            "DECISION: passed (4 for, 1 abstained)",
            "The Clerk to send the reply.",
            "It was agreed to give £150 this year.",
            "These were approved as a true record.",
        ],
        &[
            "no comment on the barn. DECISION: passed (4 for, 1 abstained)",
            "It was agreed to give £150 this year.",
            "These were approved as a true record.",
        ],
    );
}

#[test]
fn what_was_moved_is_decided_where_it_was_carried() {
    check(
        &[
            "It was moved by Councillor B and seconded by Councillor C that the plan be adopted.",
            "Resolved: to adopt the plan.",
            "Councillor C moved, and Councillor A seconded:",
            "\"This Council calls upon the Government to keep the bus grant.\"",
            "The motion was put to the vote and carried.",
        ],
        &[
            "Resolved: to adopt the plan.",
            "\"This Council calls upon the Government to keep the bus grant.\" The motion was put to the vote and carried.",
        ],
    );
}

#[test]
fn a_motion_that_is_left_to_a_committee_is_not_resolved() {
    check(
        &[
            "Councillor A moved and Councillor B seconded: \"This Council resolves to plant trees.\"",
            "The motion was referred to the Parks Committee without discussion.",
        ],
        &["The motion was referred to the Parks Committee without discussion."],
    );
}

#[test]
fn what_an_amendment_would_say_is_not_resolved() {
    check(
        &[
            "Councillor A moved an amendment, seconded by Councillor B, to put in: \"RESOLVED that the lamps be out at ten.\"",
            "The amendment was lost by 4 votes to 9.",
            "RESOLVED that the lamps be lit until midnight.",
        ],
        &["RESOLVED that the lamps be lit until midnight."],
    );
}
