use super::*;
use crate::sample::titles_and_text;

fn check(lines: &[&str], expected: &[(&[&str], Option<&str>)]) {
    let found: Vec<(Vec<String>, Option<String>)> = (actions(&titles_and_text(lines), false)
        .into_iter())
    .map(|action| (action.who, action.paragraph))
    .collect();
    let expected: Vec<(Vec<String>, Option<String>)> = (expected.iter())
        .map(|(who, paragraph)| {
            (
                who.iter().map(|name| (*name).to_owned()).collect(),
                paragraph.map(str::to_owned),
            )
        })
        .collect();
    assert_eq!(found, expected, "{lines:?}");
}

#[test]
fn a_note_names_people_without_a_colon() {
    check(
        &[
            "4) Vacancies",
            "The posts will be advertised.",
            "Action CB, NT",
        ],
        &[(&["CB", "NT"], None)],
    );
    check(
        &["4) Vacancies", "The posts will be advertised. Action SH"],
        &[(&["SH"], None)],
    );
}

#[test]
fn what_is_promised_may_follow_or_be_looked_into() {
    for promised in [
        "This would be looked into and reported back to the Panel in May.",
        "An answer would follow in writing.",
        "A site visit would be arranged for Members in April.",
    ] {
        check(&[promised], &[(&[], None)]);
    }
    check(
        &["Members wished to see it, which the Director would send round."],
        &[(&["the Director"], None)],
    );
    check(
        &["The Assistant Director (Housing) to circulate the list."],
        &[(&["The Assistant Director (Housing)"], None)],
    );
    check(&["The opening would follow in May."], &[]);
    check(&["Action:- Clerk to send it"], &[(&["Clerk"], None)]);
    check(
        &["Action: Work with the Open Data Group to put a plan together"],
        &[(&[], None)],
    );
}

#[test]
fn an_office_may_be_two_or_say_of_what_it_is() {
    check(
        &["The Principal Manager: Operational Services was asked to send Members a table."],
        &[(&["The Principal Manager: Operational Services"], None)],
    );
    check(
        &["The Chief Fire Officer & Chief Executive undertook to write to both."],
        &[(&["The Chief Fire Officer", "Chief Executive"], None)],
    );
    check(
        &[
            "It was agreed that a survey of the schools be carried out by the Parking Services Manager.",
        ],
        &[(&["Parking Services Manager"], None)],
    );
}

#[test]
fn a_task_stands_in_brackets_or_behind_the_word_alone() {
    check(
        &["[Clerk to ask the county for a sign]"],
        &[(&["Clerk"], None)],
    );
    check(
        &["The fence is down. ACTION Chairman to meet the contractor."],
        &[(&["Chairman"], None)],
    );
}

#[test]
fn notes_beside_a_paragraph_are_actions() {
    check(
        &[
            "3.5 Members requested a report on the centres.",
            "Marion Ingram / Lindsay Edwards to action",
        ],
        &[(&["Marion Ingram", "Lindsay Edwards"], Some("3.5"))],
    );
    check(
        &[
            "3.6 More was asked.",
            "Head of Adoption and Fostering to action",
        ],
        &[(&["Head of Adoption and Fostering"], Some("3.6"))],
    );
    check(
        &[
            "3.1. There was no report.",
            "3.2. Clerk to chase the request to action the work. Clerk to action",
        ],
        &[(&["Clerk"], Some("3.2"))],
    );
    check(
        &["The path is broken.", "ACTION: Clerk"],
        &[(&["Clerk"], None)],
    );
}

#[test]
fn tasks_in_sentences_are_actions() {
    check(
        &[
            "The path is broken. Clerk to write to the Highways Department. Cllr Evans will inspect it.",
        ],
        &[(&["Clerk"], None), (&["Cllr Evans"], None)],
    );
    check(&["The lamp is out (Action: CC)."], &[(&["CC"], None)]);
}

#[test]
fn tasks_are_put_in_many_ways() {
    check(
        &["He thought it was not theirs, but the Clerk was asked to check the lease."],
        &[(&["the Clerk"], None)],
    );
    check(
        &["County Cllr Webb will find out."],
        &[(&["County Cllr Webb"], None)],
    );
    check(
        &["Councillor Webb reported she will chase the planners."],
        &[(&["Councillor Webb"], None)],
    );
    check(&["Clerk reply with the dates."], &[(&["Clerk"], None)]);
    check(
        &["A fire is to be lit, Councillor Linsley & Councillor Richardson to look at it."],
        &[(&["Councillor Linsley", "Councillor Richardson"], None)],
    );
    check(&["Clerk expenses were paid."], &[]);
}

#[test]
fn initials_behind_a_dash_are_to_do_what_is_to_come() {
    check(
        &["A review of the signs would be undertaken – MN"],
        &[(&["MN"], None)],
    );
    check(&["Grants of last year - CAB"], &[]);
    check(&["The pool was closed in May – NHS"], &[]);
}

#[test]
fn what_is_done_is_no_task_and_a_verb_is_nobody() {
    check(
        &["17/24. Clerk to add the lights to the next agenda. COMPLETED"],
        &[],
    );
    check(&["Update the rules to include the lights."], &[]);
    check(
        &["Clerk to ask when the work is completed."],
        &[(&["Clerk"], None)],
    );
}

#[test]
fn initials_and_names_are_people() {
    for text in ["AW", "AW/IB", "Ann Other", "MH, IB", "Clerk"] {
        assert!(is_people(text), "{text}");
    }
    for text in ["£350.00", "Noted", "A", "3", "Total"] {
        assert!(!is_people(text), "{text}");
    }
}

#[test]
fn marks_are_numbered_or_stand_in_brackets() {
    check(
        &["ACTION 1: Carl Nunn to send the figures to members."],
        &[(&["Carl Nunn"], Some("1"))],
    );
    check(
        &["Action point 3 - Ann Lee to book a room."],
        &[(&["Ann Lee"], None)],
    );
    check(
        &["AP2: Ann Lee to book a room."],
        &[(&["Ann Lee"], Some("AP2"))],
    );
    check(
        &["A new bin is wanted. [Action by: KW]"],
        &[(&["KW"], None)],
    );
    check(&["The Climate Action - a summary."], &[]);
}

#[test]
fn a_board_asks_somebody() {
    check(
        &["The Board supported the changes and asked the Head of Policy to circulate them."],
        &[(&["the Head of Policy"], None)],
    );
    check(&["Members asked about opening hours."], &[]);
    check(&["Members asked to be told of it."], &[]);
}

#[test]
fn anybody_with_a_name_may_have_a_task() {
    check(
        &["Ann Lee to circulate the note by Friday."],
        &[(&["Ann Lee"], None)],
    );
    check(
        &["Cabinet Office and DfT to provide figures."],
        &[(&["Cabinet Office", "DfT"], None)],
    );
    check(
        &[
            "The Clerk/Engineer agreed to look into the cost. Meg Wall agreed to circulate both letters. Growth fund; Ann Lee will write to the Department.",
        ],
        &[
            (&["The Clerk", "Engineer"], None),
            (&["Meg Wall"], None),
            (&["Ann Lee"], None),
        ],
    );
    check(
        &[
            "The Director agreed to circulate the figures. The Committee requested that officers provide a map.",
        ],
        &[(&["The Director"], None), (&["officers"], None)],
    );
    check(
        &["South Team will review its rota. The Board agreed to write."],
        &[],
    );
    check(&["Proposal to review the policy of the council."], &[]);
    check(
        &["Planning Application to consider at the next meeting."],
        &[],
    );
}

#[test]
fn orders_count_beside_marks() {
    let passages = titles_and_text(&[
        "ACTION: Clerk to obtain quotes.",
        "Clerk to write to the insurers.",
        "The Clerk will report back.",
    ]);
    assert_eq!(actions(&passages, marks(&passages)).len(), 2);
}

#[test]
fn where_actions_are_marked_only_those_count() {
    let passages = titles_and_text(&["Officers will report back.", "ACTION: Clerk"]);
    assert!(marks(&passages));
    assert_eq!(actions(&passages, true).len(), 1);
}

#[test]
fn plans_and_the_past_are_no_actions() {
    check(&["The action plan was read. It is to be noted."], &[]);
    check(&["Members were pleased to hear of the Action Plan."], &[]);
}

#[test]
fn whom_a_task_is_for_may_stand_with_the_mark() {
    check(
        &["ACTION (Clerk): obtain three quotes."],
        &[(&["Clerk"], None)],
    );
    check(
        &["Action by DF: circulate the figures."],
        &[(&["DF"], None)],
    );
    check(
        &["Actions: (1) Head of Finance to share the forecast; (2) Clerk to book the hall."],
        &[(&["Head of Finance"], None), (&["Clerk"], None)],
    );
    check(&["Climate Action: the strategy leads to net zero."], &[]);
}

#[test]
fn what_was_agreed_that_somebody_would_do_is_a_task() {
    check(
        &["It was agreed that the Clerk would write to the landlord."],
        &[(&["the Clerk"], None)],
    );
    check(
        &["Members requested that the Director provide a breakdown."],
        &[(&["the Director"], None)],
    );
    check(
        &["In response to a question, the Head of Waste agreed to circulate the rates."],
        &[(&["Head of Waste"], None)],
    );
    check(
        &["The Clerk would chase the contractor."],
        &[(&["The Clerk"], None)],
    );
    check(
        &["The Chief Executive was asked to write to the Minister."],
        &[(&["The Chief Executive"], None)],
    );
    check(&["The Director would retire in June."], &[]);
    check(&["The team would report more often."], &[]);
}

#[test]
fn members_ask_for_papers_and_are_promised_them() {
    for line in [
        "The Committee requested a further report on the backlog.",
        "It was requested that figures for each ward be circulated.",
        "A written response would be provided to Councillor Ash.",
        "A briefing note to be circulated to all members.",
    ] {
        check(&[line], &[(&[], None)]);
    }
    check(&["The report will be sent to print in June."], &[]);
    check(&["Members requested a moment of silence."], &[]);
}

#[test]
fn tasks_stand_behind_what_they_are_about_and_behind_what_was_said() {
    check(
        &["Growth Fund; the Chair agreed to circulate both letters."],
        &[(&["Chair"], None)],
    );
    check(
        &["Car park - The Secretary to write to the county."],
        &[(&["The Secretary"], None)],
    );
    check(
        &[
            "In reply to a member, the Chief Auditor said that two audits had been put back and that he would provide a note.",
        ],
        &[(&["the Chief Auditor"], None)],
    );
    check(
        &["The Harbour Master would circulate one after the meeting."],
        &[(&["The Harbour Master"], None)],
    );
    check(
        &["Action 431 Circulate the cost by ward\tDirector of Finance"],
        &[(&["Director of Finance"], Some("431"))],
    );
    // Of an earlier meeting.
    check(&["The Clerk had been asked to write in May."], &[]);
    check(
        &["The Chief Auditor said that two audits had been put back."],
        &[],
    );
}

#[test]
fn whose_words_a_promise_is_may_stand_before_it() {
    check(
        &["He undertook to give a split by employer."],
        &[(&["He"], None)],
    );
    check(
        &["She would provide the figures to Members."],
        &[(&["She"], None)],
    );
    check(
        &["The Director said that times had fallen and agreed to provide figures."],
        &[(&["The Director"], None)],
    );
    check(
        &["It was agreed to ask for a later bus. CD Action."],
        &[(&["CD"], None)],
    );
    check(&["She would be glad of more time."], &[]);
}

#[test]
fn a_task_is_given_once_on_a_page_that_tells_it_twice() {
    let task = "The Clerk was asked to bring a timetable to the December meeting.";
    check(&[task, "Minutes:", task], &[(&["The Clerk"], None)]);
    check(
        &["It was AGREED that the Clerk would arrange this."],
        &[(&["the Clerk"], None)],
    );
    check(
        &["In reply to Councillor Ford she said that she would send Members the cost."],
        &[(&["she"], None)],
    );
    // A heading over a table of tasks.
    check(&["The meeting ended at 6.41 pm.", "ACTION LIST"], &[]);
}

#[test]
fn what_somebody_will_do_again_is_a_task() {
    check(
        &["The Secretary had no answer. She will write again."],
        &[(&["The Secretary"], None)],
    );
}

#[test]
fn who_agrees_is_not_who_acts() {
    check(&["The Council AGREED to set up a group for the pond."], &[]);
    check(
        &["Two maps are to be bought. Clerk to Action"],
        &[(&["Clerk"], None)],
    );
    check(
        &["A member asked for a new lock. The Clerk would action."],
        &[(&["The Clerk"], None)],
    );
}

#[test]
fn a_second_clause_gives_its_own_task() {
    check(
        &[
            "It was RESOLVED to buy a pump, and that the Town Clerk would ask the engineer to fit it.",
        ],
        &[(&["the Town Clerk"], None)],
    );
    check(
        &[
            "Cllr. J would see to the loudspeakers and the Town Clerk's Assistant would draw up a rota.",
        ],
        &[
            (&["Cllr. J"], None),
            (&["the Town Clerk's Assistant"], None),
        ],
    );
}

#[test]
fn actions_are_carried_forward_and_numbered_by_their_minute() {
    check(
        &["Action carried forward: Ann Lee to provide the figures."],
        &[(&["Ann Lee"], None)],
    );
    check(
        &["ACTION 13/21(a): Democratic Services to arrange the visit."],
        &[(&["Democratic Services"], None)],
    );
}

#[test]
fn signs_may_lead_from_the_word_to_whom_it_is_for() {
    check(
        &[
            "3.2 The manager said that he had none.",
            "Action >>>>>> Grant Thornton",
        ],
        &[(&["Grant Thornton"], Some("3.2"))],
    );
}

#[test]
fn tasks_stand_under_their_label_and_behind_arrows() {
    check(
        &[
            "Action:",
            "Slides to be sent to members. Clerk to write to the county.",
            "The talk went on.",
        ],
        &[(&[], None), (&["Clerk"], None)],
    );
    check(&["Actions:", "None."], &[]);
    check(&["➜ CD to get two quotes"], &[(&["CD"], None)]);
    check(
        &["Clerk and Cllr Moss to arrange it."],
        &[(&["Clerk", "Cllr Moss"], None)],
    );
}

#[test]
fn who_is_to_act_stands_at_the_margin_of_a_text() {
    check(
        &[
            "Two steps have rotted.",
            "# To get a price from the joiner.\tPR",
        ],
        &[(&["PR"], None)],
    );
    check(&["The fee is as below.\t£40"], &[]);
}

#[test]
fn tasks_stand_in_columns_under_their_label() {
    check(
        &[
            "# ACTIONS",
            "6.1 Ask whether the money is there\tAW\t4 March",
            "7.1 Toolbox talk for all contractors\tChair\tend of May",
        ],
        &[(&["AW"], Some("6.1")), (&["Chair"], Some("7.1"))],
    );
}

#[test]
fn what_somebody_may_do_is_no_task() {
    check(
        &["Trustees approved the accounts, and authorised the Chair and CEO to sign them."],
        &[],
    );
}

#[test]
fn actions_are_listed_by_officer() {
    check(
        &[
            "# List of actions by officer Head of Roads",
            "Send members the list. Arrange a briefing.",
            "# Rail Manager",
            "Report how long each lift was out of use.",
            "# Next meeting",
            "It is in May.",
        ],
        &[
            (&["Head of Roads"], None),
            (&["Head of Roads"], None),
            (&["Rail Manager"], None),
        ],
    );
}

#[test]
fn somebody_says_in_a_second_clause_what_they_would_do() {
    check(
        &["He asked for it, and the Lead Member said that he would have it put on the website."],
        &[(&["the Lead Member"], None)],
    );
}

#[test]
fn a_sentence_says_more_than_the_paragraph_that_a_note_stands_beside() {
    let task = |who: &str, text: &str| Action {
        who: vec![who.to_owned()],
        text: text.to_owned(),
        ..Action::default()
    };
    let paragraph = "The north wall has fallen in two places and nobody has come to see it in May. The Clerk to ask the owner.";
    let mut found = vec![
        task("Clerk", paragraph),
        task("The Clerk", "The Clerk to ask the owner."),
    ];
    leave_out_paragraphs(&mut found);
    assert_eq!(found, [task("The Clerk", "The Clerk to ask the owner.")]);
    // Of somebody else.
    let mut found = vec![
        task("AB", paragraph),
        task("The Clerk", "The Clerk to ask the owner."),
    ];
    leave_out_paragraphs(&mut found);
    assert_eq!(found.len(), 2);
}
