mod leads;
mod points;
mod put;
mod said;

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
fn what_is_noted_in_capitals_is_decided() {
    check(&["NOTED the presentation."], &["NOTED the presentation."]);
}

#[test]
fn a_resolution_under_its_body_leads_to_its_points() {
    check_numbered(
        &[
            "After an hour the Board:",
            "Resolved: subject to what was said –",
            "(i) to sell the barge; and",
            "(ii) to thank the crew.",
        ],
        &["(i) to sell the barge; and", "(ii) to thank the crew."],
    );
}

#[test]
fn how_each_voted_is_no_decision() {
    check(
        &[
            "RESOLVED:",
            "(2 Members (Councillors Ash and Birch) voted in favour, and 1 Member (Councillor Cole) abstained.)",
            "That the barge be sold.",
        ],
        &["That the barge be sold."],
    );
}

#[test]
fn points_in_bold_are_no_titles_where_they_begin_small() {
    let lines = [
        "RESOLVED",
        "That the Cabinet:",
        "**a) notes the gap of £1.6m in 2023/24.**",
        "**b) agrees to look at it again.**",
    ];
    check_numbered(
        &lines,
        &[
            "a) notes the gap of £1.6m in 2023/24.",
            "b) agrees to look at it again.",
        ],
    );
    // The next part of the item.
    check_numbered(
        &[
            "RESOLVED:",
            "(1) That the gap be noted.",
            "**(b) Salt bins**",
            "They were full.",
        ],
        &["(1) That the gap be noted."],
    );
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
