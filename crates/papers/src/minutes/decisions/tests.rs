mod leads;

use super::*;
use crate::sample::titles_and_text;

fn check(lines: &[&str], expected: &[&str]) {
    let passages = titles_and_text(lines);
    let found = decisions(&passages, style(&passages));
    let found: Vec<&str> = found.iter().map(|point| point.text.as_str()).collect();
    assert_eq!(found, expected, "{lines:?}");
}

/// The same with the points' numbers.
pub(super) fn check_numbered(lines: &[&str], expected: &[&str]) {
    let passages = titles_and_text(lines);
    let found: Vec<String> = (decisions(&passages, style(&passages)).into_iter())
        .map(|point| match point.number {
            Some(number) => format!("{number} {}", point.text),
            None => point.text,
        })
        .collect();
    assert_eq!(found, expected, "{lines:?}");
}

#[test]
fn resolutions_are_told_and_marked_in_many_ways() {
    check(
        &["Following discussion, the Committee RESOLVED to note the report."],
        &["Following discussion, the Committee RESOLVED to note the report."],
    );
    check(
        &["The Planning and Highways Committee AGREED that the plan be approved."],
        &["The Planning and Highways Committee AGREED that the plan be approved."],
    );
    check(
        &[
            "Resolved that the minutes be signed.",
            "Committee resolved to note the apologies.",
            "Members noted that it had rained.",
        ],
        &[
            "Resolved that the minutes be signed.",
            "Committee resolved to note the apologies.",
        ],
    );
    check(
        &[
            "Committee resolved to:",
            "i) approve the plan",
            "ii) note the details",
        ],
        &["approve the plan", "note the details"],
    );
    check(
        &["All were pleased. All the Board were in agreement with this. Both payments approved."],
        &[
            "All the Board were in agreement with this.",
            "Both payments approved.",
        ],
    );
    check(
        &[
            "The Committee resolved:-",
            "to note the minute.",
            "It was long.",
        ],
        &["to note the minute."],
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
fn an_item_that_marks_nothing_may_tell() {
    let marked = titles_and_text(&["The plan was put.", "RESOLVED: That it be approved."]);
    let style = style(&marked);
    assert_eq!(style, Style::Marked);
    let found = |line: &str| decisions(&titles_and_text(&[line]), style).len();
    assert_eq!(
        found("Thereafter, the Committee agreed to appoint Mr Reid."),
        1
    );
    assert_eq!(found("The report was submitted and noted."), 1);
    assert_eq!(found("The minutes of 4 May were approved as correct."), 1);
    assert_eq!(found("The Board agreed that the winter had been hard."), 0);
    assert_eq!(found("On a vote the amendment was declared carried."), 1);
    assert_eq!(found("Noted."), 1);
    let found = decisions(
        &titles_and_text(&[
            "Proposed by Cllr A, seconded by Cllr B and agreed that",
            "the plan be approved.",
        ]),
        style,
    );
    assert_eq!(found.len(), 1);
    assert!(found[0].text.ends_with("agreed that the plan be approved."));
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
fn a_decision_told_again_in_the_minutes_is_one() {
    check(
        &[
            "RESOLVED that the crossing as shown in Annex 1 be put off until March.",
            "Residents spoke of the bends. Therefore, it was RESOLVED that the crossing as shown in Annex 1 be put off until March.",
        ],
        &["RESOLVED that the crossing as shown in Annex 1 be put off until March."],
    );
    // The page stops short and says where the rest stands.
    check(
        &[
            "RESOLVED that the crossing as shown in Annex 1 be put off until March.",
            "It was RESOLVED that the crossing as shown in Annex ... view the full minutes text for item 60.",
        ],
        &["RESOLVED that the crossing as shown in Annex 1 be put off until March."],
    );
}

#[test]
fn a_decision_given_twice_is_one() {
    check(
        &[
            "Decision:",
            "That the plan be approved.",
            "Minutes:",
            "The plan was explained.",
            "RESOLVED:",
            "That the plan be approved.",
        ],
        &["That the plan be approved."],
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
fn what_is_resolved_in_passing_marks_no_more_than_sentences() {
    check(
        &[
            "Resolved that the above be paid.",
            "The bank was named. It was agreed to stay with it.",
            "Gates: it was agreed to mend them.",
        ],
        &[
            "Resolved that the above be paid.",
            "It was agreed to stay with it.",
            "Gates: it was agreed to mend them.",
        ],
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
fn lines_without_stops_decide_one_by_one() {
    check(
        &["It was resolved to pay the bill It was also resolved to pay for the boards"],
        &[
            "It was resolved to pay the bill",
            "It was also resolved to pay for the boards",
        ],
    );
    check(
        &["New sign at the inn – approved. Cllrs asked for a condition."],
        &["New sign at the inn – approved."],
    );
    check(
        &["Cynigiwyd gan Cyng. A, a chytunwyd yn unfrydol fod y presept yn aros."],
        &["Cynigiwyd gan Cyng. A, a chytunwyd yn unfrydol fod y presept yn aros."],
    );
}

#[test]
fn sentences_end_at_stops() {
    assert_eq!(
        sentences("Mr. A spoke. It was agreed. No. 3 was £6.50. B. Cobb left."),
        [
            "Mr. A spoke.",
            "It was agreed.",
            "No. 3 was £6.50.",
            "B. Cobb left."
        ]
    );
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
fn minutes_are_agreed_as_a_record() {
    for line in [
        "The Board agreed that the minutes were a correct record.",
        "Agreed as a correct record.",
        "Cheques of £18,402.11 were agreed.",
    ] {
        check(&[line], &[line]);
    }
    check(
        &[
            "Cllr Ash proposed, and Cllr Beck seconded, that £50 be given. This was carried with one against.",
        ],
        &[
            "Cllr Ash proposed, and Cllr Beck seconded, that £50 be given. This was carried with one against.",
        ],
    );
}

#[test]
fn each_sentence_that_is_marked_is_decided() {
    check(
        &["The payments set out in Appendix A were APPROVED. It was RESOLVED to move £4,000."],
        &[
            "The payments set out in Appendix A were APPROVED.",
            "It was RESOLVED to move £4,000.",
        ],
    );
    check(
        &["It was RESOLVED that the plan be printed and sold. ALL AGREED."],
        &["It was RESOLVED that the plan be printed and sold. ALL AGREED."],
    );
    check(
        &["It was RESOLVED that the plan be printed. Members spoke of the cost."],
        &["It was RESOLVED that the plan be printed. Members spoke of the cost."],
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
fn under_a_heading_what_was_resolved_is_the_decision() {
    check(
        &[
            "Decision:",
            "The purpose of this report was to set the fees.",
            "RESOLVED that the fees be set.",
            "Voting record",
            "5 for, 1 against",
        ],
        &["RESOLVED that the fees be set."],
    );
}

#[test]
fn who_decides_alone_leads_to_what_was_decided() {
    check(
        &[
            "Decision: The Cabinet Member",
            "(a) awarded the contract at £1.2m; and",
            "(b) left the signing of it to the Director.",
            "Reasons: It carries the bus.",
        ],
        &[
            "awarded the contract at £1.2m; and",
            "left the signing of it to the Director.",
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
fn what_is_recommended_to_council_is_decided_too() {
    check(
        &[
            "Resolved:",
            "(a) That the underspend be noted;",
            "(b) That it be moved to reserves.",
            "Reason: To keep the budget sound.",
            "Recommended: That Council approve the use of receipts.",
        ],
        &[
            "That the underspend be noted;",
            "That it be moved to reserves.",
            "Recommended: That Council approve the use of receipts.",
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
            "The motion was put to the vote and carried.",
        ],
    );
}
