//! Minutes that tell in sentences what was decided and who is to do what.

use super::check;

#[test]
fn scotland_hears_and_agrees() {
    check(
        "# Cragshire Council
        Minute of Meeting of the Education Committee held in the Town House on 5 June 2019
        Present: Councillors Baird, Craig, Dunlop and Muir (Convener)
        # 1. Apologies
        An apology was intimated on behalf of Councillor Orr.
        # 2. Minute of Previous Meeting
        The Minute of the meeting held on 24 April 2019 was approved as a correct record.
        # 3. School Estate
        There was submitted a report by the Head of Education seeking approval for a programme of works.
        The Committee, having heard the Head of Education, agreed:
        (a) to approve the programme set out in Appendix 1; and
        (b) to remit to the Head of Education to report back in the autumn.
        # 4. Grants
        The Committee noted the terms of the report.
        # 5. Roads
        On a vote being taken 9 members voted for the amendment and 4 for the motion and the amendment was accordingly declared carried.",
        &[
            "item 1 Apologies",
            "item 2 Minute",
            "decided The Minute of the meeting",
            "item 3 School Estate",
            "decided (a) to approve",
            "decided (b) to remit",
            "item 4 Grants",
            "decided The Committee noted",
            "item 5 Roads",
            "decided On a vote being taken",
            "vote On a vote being taken",
        ],
    );
}

#[test]
fn a_combined_authority_resolves_unanimously() {
    check(
        "# Northern Vale Combined Authority
        # Minutes
        Present: Mayor Jane Ford, Councillor Ian Dale
        # 1. Apologies for absence
        Apologies were received from Councillor Lyle.
        # 2. Adult Education Budget
        It was moved by Councillor Dale, seconded by the Mayor and resolved unanimously to:
        a) Approve the commissioning strategy;
        b) Delegate authority to the Chief Executive to award contracts.
        # 3. Transport Plan
        The Board agreed the following recommendations:
        1. Note the progress made.
        2. Agree the allocation of £2.4m.
        # 4. Date of next meeting
        26 July 2019",
        &[
            "item 1 Apologies",
            "item 2 Adult",
            "decided a) Approve",
            "decided b) Delegate",
            "vote It was moved",
            "item 3 Transport",
            "decided 1 Note",
            "decided 2 Agree",
            "item 4 Date",
        ],
    );
}

#[test]
fn a_parish_sets_titles_in_bold_before_the_text() {
    check(
        "# Stonebridge Parish Council
        Minutes of the Ordinary Meeting held in the Village Hall on 4th June 2019
        Present: Cllrs Adams (Chair), Brook, Carr and the Clerk
        **1. Apologies** Cllr Day (work).
        **2. Minutes** The minutes of 7th May were agreed and signed.
        **3. Highways** The pothole in Church Lane has been reported again. Clerk to chase the county.
        **4. Planning** 19/00321 Rear dormer, 3 The Close. Council had no objection.
        **5. Payments** Clerk £320.00; Hall £45.00. Proposed Cllr Carr, seconded Cllr Brook, all agreed.
        **6. Grass cutting** Three quotes came. It was unanimously agreed that the quote from Greenways be accepted. Clerk to inform them.
        **7. Date of next meeting** 2nd July.",
        &[
            "item 1 Apologies",
            "item 2 Minutes",
            "decided The minutes of 7th May were agreed",
            "item 3 Highways",
            "to do Clerk: Clerk to chase",
            "item 4 Planning",
            "decided Council had no objection.",
            "item 5 Payments",
            "decided Proposed Cllr Carr",
            "item 6 Grass cutting",
            "decided It was unanimously agreed",
            "vote",
            "to do Clerk: Clerk to inform",
            "item 7 Date of next meeting",
        ],
    );
}

#[test]
fn an_annual_parish_meeting_says_what_others_did() {
    check(
        "# Minutes of the Annual Parish Meeting of Little Ash held on Thursday 11 April 2019
        There were 14 electors present and Cllr P Hart in the chair.
        1 Apologies
        None.
        2 Minutes
        The minutes of the meeting of 12 April 2018 were read and, on the proposal of Mr Finn, seconded by Mrs Gale, were signed as a correct record.
        3 Open forum
        Mr Lane asked whether the Council had resolved the drainage problem in Pound Lane.
        The Chairman said that it was agreed last year that the County would do the works.
        Residents felt the bus service should be improved.",
        &[
            "item 1 Apologies",
            "item 2 Minutes",
            "decided The minutes of the meeting",
            "item 3 Open forum",
        ],
    );
}

#[test]
fn a_partnership_puts_its_actions_in_capitals() {
    check(
        "# HEALTH AND WELLBEING BOARD
        MINUTES of the meeting held on Wednesday 15 May 2019
        In attendance: Dr K Lal (Chair), J Pell, S Orr
        1. Welcome and apologies
        The Chair welcomed everybody.
        2. Winter pressures
        JP gave a presentation on winter pressures in the county.
        ACTION: JP to circulate the slides.
        ACTION: SO/KL to meet in June to discuss the plan.
        3. Better Care Fund
        The Board APPROVED the plan.
        Action - S Orr: submit the plan by 30 June.
        4. Any other business
        The action plan was welcomed.",
        &[
            "item 1 Welcome",
            "item 2 Winter",
            "to do JP: JP to circulate",
            "to do SO, KL: SO/KL to meet",
            "item 3 Better Care",
            "decided The Board APPROVED",
            "to do S Orr: S Orr: submit",
            "item 4 Any other",
        ],
    );
}

#[test]
fn a_motion_is_carried_or_defeated() {
    check(
        "# Hollow Vale Town Council
        # Minutes of the Full Council meeting on Monday 9th September 2019
        2019/067 – Apologies for absence
        Apologies received from Cllr Ives.
        2019/068 – Civility pledge
        Proposed Cllr Kerr, seconded Cllr Lunn that the pledge be adopted. For 6, against 1, abstained 2.
        2019/069 – Youth shelter
        Motion to remove the shelter by Cllr Mann. Motion defeated by 3 votes to 5.
        2019/070 – Cemetery wall
        The Council unanimously resolved to accept the tender of Oakley Ltd at £8,450.
        Town Clerk to place the order.",
        &[
            "item 2019/067 Apologies",
            "item 2019/068 Civility pledge",
            "decided Proposed Cllr Kerr",
            "vote Proposed",
            "item 2019/069 Youth shelter",
            "decided Motion defeated",
            "vote Motion to remove",
            "item 2019/070 Cemetery wall",
            "decided The Council unanimously resolved",
            "vote The Council unanimously",
            "to do Town Clerk: Town Clerk to place",
        ],
    );
}

#[test]
fn a_board_names_who_is_to_act_behind_the_task() {
    check(
        "# Data Panel – Twenty-second Meeting
        # MINUTES AND ACTIONS - 17th October 2013
        Panel: Ann Lee (Chair), Bob Moss
        Apologies: Cy Nunn
        # Item 1: Minutes and Action Points
        The Panel approved the minutes from the meeting on 25 July.
        # Item 2: Code
        Action: Confirm whether the plan is public (Ann Lee).
        Action: LGA to give a talk at the next meeting (Bob Moss).
        # Item 3: Forward Look
        The Panel agreed that a sub-group of members should report back.",
        &[
            "item 1 Minutes and Action Points",
            "decided The Panel approved",
            "item 2 Code",
            "to do Ann Lee: Confirm",
            "to do LGA, Bob Moss: LGA to give",
            "item 3 Forward Look",
            "decided The Panel agreed that",
        ],
    );
}

#[test]
fn an_agreement_given_in_a_word_takes_what_was_proposed() {
    check(
        "# Minutes of the Trustees held on 3 May 2016
        Present: Ann Lee, Bob Moss
        1. Rules
        AL proposed that the new rules be adopted. All were in agreement.
        2. Bank
        The Chief Executive agreed to send the form.
        3. Close
        The meeting closed.",
        &[
            "item 1 Rules",
            "decided AL proposed that the new rules be adopted. All were in agreement.",
            "item 2 Bank",
            "to do The Chief Executive: The Chief Executive agreed to send",
            "item 3 Close",
        ],
    );
}

#[test]
fn a_community_council_leads_in_bold_without_numbers() {
    check(
        "# Strathmore Community Council
        # Minute of meeting held on Monday 3 February 2020 in the Kirk Hall
        Sederunt: A Bruce (Chair), B Gray, C Reid
        **Police report:** Four crimes were reported in the month.
        **Minute of last meeting:** The minute of 6 January was approved; proposed B Gray, seconded C Reid.
        **Park gates:** The council has no money for them. Cllr Tulloch to ask about the common good fund.
        **Action:** none.
        **Mr Weir** said that he would come again.",
        &[
            "item - Police report",
            "item - Minute of last meeting",
            "decided The minute of 6 January",
            "item - Park gates",
            "to do Cllr Tulloch: Cllr Tulloch to ask",
        ],
    );
}

#[test]
fn a_parish_resolves_behind_a_dash_and_hears_of_others() {
    check(
        "# HIGHER ASHBY PARISH COUNCIL
        # Minutes of the Meeting of the Parish Council, held on Monday 9th December 2019
        Cllrs present: N Abel (Chair), P Boon
        104/19 To approve the minutes of 11th November 2019: approved and signed.
        105/19 District Councillor's report: Cllr Ford said that the district had approved its budget and resolved to freeze its tax.
        106/19 Planning: 19/2345 Barn at Hill Farm, change of use - resolved to support. 19/2391 Two dwellings - resolved to object.
        107/19 Playground: Cllr Dunn to obtain three quotes for the swing.
        108/19 Date of next meeting: Monday 13th January 2020.",
        &[
            "item 104/19 To approve",
            "decided approved and signed.",
            "item 105/19 District",
            "item 106/19 Planning",
            "decided 19/2345",
            "item 107/19 Playground",
            "to do Cllr Dunn",
            "item 108/19 Date",
        ],
    );
}

#[test]
fn a_forum_votes_in_its_rows() {
    check(
        "# Wexbury Schools Forum
        # Minutes of the virtual meeting held on Thursday 14 January 2021
        1 Welcome and apologies
        None were received.
        2 Minutes of the last meeting
        The minutes of 3 December were agreed as accurate.
        3 Schools block
        Decision: the transfer was approved (11 for, 2 against, 1 abstention).
        4 High needs
        The forum noted the forecast overspend.",
        &[
            "item 1 Welcome",
            "item 2 Minutes",
            "decided The minutes",
            "item 3 Schools block",
            "decided Decision: the transfer",
            "vote Decision",
            "item 4 High needs",
            "decided The forum noted",
        ],
    );
}

#[test]
fn scotland_counts_in_roman_and_decides() {
    check(
        "# Finance Committee - 28/09/2020
        At a MEETING of the FINANCE COMMITTEE held remotely on 28th September, 2020.
        Councillor Ann BAIRD, Convener, in the Chair.
        I DECLARATIONS OF INTEREST
        Councillor Muir declared an interest.
        II MINUTE – SUB-COMMITTEE
        The minute of meeting of 18th August was submitted and noted.
        III REVENUE
        Decided:
        (1) that the report be noted; and
        (2) that the reserve be used.
        IV GRANTS
        Decided: that the grants be paid.",
        &[
            "item I DECLARATIONS",
            "item II MINUTE",
            "decided The minute of meeting",
            "item III REVENUE",
            "decided (1) that the report",
            "decided (2) that the reserve",
            "item IV GRANTS",
            "decided Decided: that the grants",
        ],
    );
}

#[test]
fn a_proposal_is_resolved_by_a_word() {
    check(
        "# Minutes of the planning meeting held on 29 June 2011
        Present: Cllrs Ash, Beck and Cole
        1) Chairman
        Cllr Ash proposed that Cllr Beck take the chair. Cllr Cole seconded the proposal. Cllr Beck was willing. Resolved
        2) Trees
        There was nothing to report.
        3) Any other business
        None.",
        &[
            "item 1) Chairman",
            "decided Cllr Ash proposed that Cllr Beck take the chair. Cllr Cole seconded",
            "item 2) Trees",
            "item 3) Any other",
        ],
    );
}

#[test]
fn minutes_are_numbered_on_for_decades() {
    check(
        "# Minutes of the meeting of Aber Town Council held on Monday, 6th August 2007
        PRESENT: Councillors Ash and Beck
        14365 CHAIRMAN'S NEWS
        The chairman had been to a show.
        14366 POLICE
        It was agreed to send a letter to the sergeant.
        14367 MINUTES
        RESOLVED that the minutes be signed.",
        &[
            "item 14365 CHAIRMAN'S",
            "item 14366 POLICE",
            "decided It was agreed",
            "item 14367 MINUTES",
            "decided RESOLVED that",
        ],
    );
}

#[test]
fn a_decision_has_the_letter_that_it_stands_under() {
    check(
        "MINUTES OF THE PARISH COUNCIL
        Present: Cllrs Ash and Beck
        18/117 Apologies
        None.
        18/118 Planning
        a) 18/07211 The Mill, two sheds
        No objection
        b) 18/07430 Land at the farm, three houses
        Objection (5 for, 0 against)
        18/119 Play ground
        a) The swing is worn. Quote of £386. Resolved to accept. Clerk to order.
        b) Moles. Agreed £90 for the mole man.
        18/120 Finance",
        &[
            "item 18/117 Apologies",
            "item 18/118 Planning",
            "decided a) No objection",
            "decided b) Objection (5 for",
            "vote ",
            "item 18/119 Play ground",
            "decided a) Resolved to accept.",
            "decided b) Agreed £90",
            "to do Clerk: Clerk to order.",
            "item 18/120 Finance",
        ],
    );
}

#[test]
fn conditions_belong_to_what_is_granted() {
    check(
        "MINUTES OF THE PLANNING COMMITTEE
        # 1. MINUTES
        The minutes of 2 May were approved.
        # 2. ERECTION OF 19 HOUSES AT MILL LANE: AMENDED PLANS
        A report was submitted.
        Decision
        The Committee agreed to grant planning permission subject to an agreement on school places, to the conditions in the report and to the following:
        19. No house shall be occupied until the drains have been inspected.
        Sederunt: Councillor Ash left the Chamber.
        # 3. TREES",
        &[
            "item 1 MINUTES",
            "decided The minutes of 2 May",
            "item 2 ERECTION OF 19 HOUSES AT MILL LANE: AMENDED PLANS",
            "decided The Committee agreed to grant planning permission subject to an agreement on school places, to the conditions in the report and to the following: 19",
            "item 3 TREES",
        ],
    );
}

#[test]
fn a_motion_that_was_decided_leads_to_its_points() {
    check(
        "Agenda and minutes
        No. Item
        # CAB28/19 Leisure contract
        Minutes:
        Proposed by Councillor Ash, seconded by Councillor Beck and decided that Cabinet:
        (i) notes the report; and
        (ii) extends the freeze.
        # CAB29/19 Lamps
        Minutes:
        None.",
        &[
            "item CAB28/19 Leisure contract",
            "decided (i) notes the report",
            "decided (ii) extends the freeze",
            "item CAB29/19 Lamps",
        ],
    );
}
