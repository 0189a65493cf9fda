//! Minutes that mark what was decided: RESOLVED, AGREED, "Decision:".

use super::check;

#[test]
fn a_parish_numbers_by_reference() {
    check(
        "# Minutes of Wexcombe Parish Council held on 6th February 2018
        Present: Cllr A Moss (Chairman), Cllr B Thorne
        Wpc/285/07-08 Apologies for Absence
        Apologies were received from Cllr Purvis.
        Wpc/286/07-08 Minutes of the last meeting
        It was proposed by Cllr Moss, seconded by Cllr Thorne and RESOLVED that the minutes be signed.
        Wpc/287/07-08 Planning
        S/18/0021 Two-storey extension at The Elms.
        S/18/0022 New porch.
        The Council RESOLVED to object to S/18/0022 on grounds of safety.
        Wpc/288/07-08 Finance
        The district had asked for a contribution.",
        &[
            "item Wpc/285/07-08 Apologies for Absence",
            "item Wpc/286/07-08 Minutes",
            "decided It was proposed by Cllr Moss",
            "item Wpc/287/07-08 Planning",
            "decided The Council RESOLVED to object",
            "item Wpc/288/07-08 Finance",
        ],
    );
}

#[test]
fn a_town_resolves_and_counts_hands() {
    check(
        "# LOWER HATCH TOWN COUNCIL
        Minutes of the Amenities Committee held at the Town Hall on Monday 12 March 2018
        Present: Councillors P Ash, J Birch, T Cole
        54. APOLOGIES
        Councillor Dunn had sent his apologies.
        55. STREET LIGHTING
        Members considered a report on the columns in Mill Lane.
        RESOLVED:
        (i) that four columns be replaced; and
        (ii) that the Town Clerk obtains quotations for the remainder.
        On being put to the vote there were 5 in favour, 1 against and 1 abstention.
        56. ALLOTMENTS
        It was noted that two plots were vacant.
        Cllr Ash proposed, and Cllr Birch seconded, that rents be increased by 3%. All in favour.
        57. ITEMS FOR THE NEXT AGENDA
        None.",
        &[
            "item 54 APOLOGIES",
            "item 55 STREET LIGHTING",
            "decided (i) that four columns",
            "decided (ii) that the Town Clerk",
            "vote On being put to the vote",
            "item 56 ALLOTMENTS",
            "decided Cllr Ash proposed, and Cllr Birch seconded",
            "vote",
            "item 57 ITEMS",
        ],
    );
}

#[test]
fn a_scrutiny_committee_numbers_by_its_letters() {
    check(
        "# MINUTES OF A MEETING OF THE OVERVIEW AND SCRUTINY COMMITTEE
        # HELD ON THURSDAY, 14 NOVEMBER 2019
        Present: Councillor M Lane (Chair); Councillors A Reed and G Ford.
        OS23 Apologies for absence
        Apologies for absence were received from Councillor Nash.
        OS24 Minutes
        AGREED that the minutes of the meeting held on 10 October 2019 be approved.
        OS25 Budget monitoring
        In the discussion that followed Members asked about vacancies.
        The Committee:
        (1) NOTED the report; and
        (2) REQUESTED that a further report be brought in January.
        OS26 Work programme
        The Committee agreed the work programme.
        Action: Scrutiny Officer to circulate the revised programme.",
        &[
            "item OS23 Apologies",
            "item OS24 Minutes",
            "decided AGREED that",
            "item OS25 Budget",
            "decided (1) NOTED",
            "decided (2) REQUESTED",
            "item OS26 Work programme",
            "decided The Committee agreed",
            "to do Scrutiny Officer: Scrutiny Officer to circulate",
        ],
    );
}

#[test]
fn wales_resolves_unanimously_by_decimals() {
    check(
        "# DYFFRYN COUNTY COUNCIL
        # CABINET
        # 17 July 2018
        PRESENT: Councillor E Rees (Chair)
        # 10. DECLARATIONS OF PERSONAL INTEREST
        No declarations of personal interest were made at the meeting.
        # 11. MINUTES
        UNANIMOUSLY RESOLVED that the minutes of the 19th June, 2018 be signed as a correct record.
        # 12. REVENUE BUDGET OUTLOOK
        The Cabinet considered the outlook.
        UNANIMOUSLY RESOLVED that:
        12.1 the initial budget outlook be received;
        12.2 the proposed approach be endorsed.
        # 13. URGENT BUSINESS
        There were no items of urgent business.",
        &[
            "item 10 DECLARATIONS",
            "item 11 MINUTES",
            "decided UNANIMOUSLY RESOLVED that the minutes",
            "vote UNANIMOUSLY",
            "item 12 REVENUE",
            "decided 12.1 the initial",
            "decided 12.2 the proposed",
            "vote UNANIMOUSLY",
            "item 13 URGENT",
        ],
    );
}

#[test]
fn northern_ireland_names_mover_and_seconder_on_lines_of_their_own() {
    check(
        "# WEST DERWENT DISTRICT COUNCIL
        Minutes of Meeting of the Development Committee held on Tuesday 3 September 2019
        Chairperson: Alderman Black
        Present: Councillors Grey, White, Green
        DC101/19 Planning application LA05/2018/0123/F
        The Planning Officer presented the report.
        Proposed by Councillor Grey
        Seconded by Councillor White and
        Resolved: that the application be approved subject to conditions.
        DC102/19 Bonfires
        It was agreed to recommend that Council writes to the Department for Communities.
        DC103/19 Correspondence
        Agreed: that the correspondence be noted.",
        &[
            "item DC101/19 Planning application",
            "decided Resolved: that the application",
            "item DC102/19 Bonfires",
            "decided It was agreed to recommend",
            "item DC103/19 Correspondence",
            "decided Agreed: that the correspondence",
        ],
    );
}

#[test]
fn an_executive_gives_decision_reason_and_options() {
    check(
        "# HARTLAND BOROUGH COUNCIL
        # EXECUTIVE
        Minutes of the meeting held on 10 January 2023
        Attendance: Councillor Amos (Chair), Councillor Bell and Councillor Cave
        # EX.45 Apologies
        There were no apologies.
        # EX.46 Leisure Centre Management Contract
        # Purpose of Report
        To seek approval to extend the contract.
        # Decision
        1. That the contract be extended by two years.
        2. That the Director of Place be authorised to sign the deed.
        # Reason for Decision
        To allow time for a procurement.
        # Other options considered
        Not to extend.
        # EX.47 Council Tax Base
        Resolved -
        That the tax base of 32,110.4 be approved.
        (Voting: unanimous)",
        &[
            "item EX.45 Apologies",
            "item EX.46 Leisure",
            "decided 1 That the contract",
            "decided 2 That the Director",
            "item EX.47 Council Tax Base",
            "decided That the tax base",
            "vote (Voting",
        ],
    );
}

#[test]
fn a_cabinet_heads_its_decisions_in_several_ways() {
    check(
        "# CABINET
        # Thursday, 7 November 2019
        PRESENT: Councillor Rowe (Chair); Councillors Shaw and Tate.
        # 31. BUDGET 2020/21
        The Leader presented the report.
        **Decision of the Cabinet**
        Resolved – That:
        (a) the draft budget be approved for consultation;
        (b) a further report be submitted in January.
        # 32. LIBRARY REVIEW
        It was resolved:
        1. To approve the review's terms of reference.
        2. To ask the Scrutiny Committee for its views.
        Reason for the decision: To make savings.
        # 33. WASTE CONTRACT
        **Executive Decision:**
        The Cabinet agreed to extend the contract to March 2022.
        # 34. SCHOOL PLACES
        Upon being put to the vote, it was **RESOLVED** (7 votes for, 2 against) that the plan be adopted.",
        &[
            "item 31 BUDGET",
            "decided (a) the draft",
            "decided (b) a further",
            "item 32 LIBRARY",
            "decided 1 To approve",
            "decided 2 To ask",
            "item 33 WASTE",
            "decided The Cabinet agreed",
            "item 34 SCHOOL",
            "decided Upon being put",
            "vote Upon being put",
        ],
    );
}

#[test]
fn a_licence_is_granted_with_its_conditions() {
    check(
        "# LICENSING SUB-COMMITTEE
        # 12 September 2019
        # MINUTES
        Present: Councillors Ames, Berry (Chair) and Cross
        # 14 CHAIR
        It was proposed, seconded and agreed that Councillor Berry be elected Chair.
        # 15 PREMISES LICENCE – THE OLD BANK
        The applicant addressed the Sub-Committee.
        # DECISION
        That the application be GRANTED subject to the following conditions:
        (1) no sales after 11.00 pm; and
        (2) CCTV to be in operation at all times.
        # REASONS
        The Sub-Committee had regard to the licensing objectives.
        # 16 URGENT BUSINESS
        There was none.",
        &[
            "item 14 CHAIR",
            "decided It was proposed, seconded and agreed",
            "item 15 PREMISES",
            "decided That the application be GRANTED subject to the following conditions: (1) no sales",
            "item 16 URGENT",
        ],
    );
}

#[test]
fn a_panel_recommends_to_cabinet() {
    check(
        "# MINUTES
        of the
        # ENVIRONMENT OVERVIEW PANEL
        held on
        1 July 2019
        Panel Members Present: Cllrs Abel (Chair), Best
        EOP1 ELECTION OF CHAIR
        RESOLVED
        That Cllr Abel be elected Chair of the Panel for the municipal year.
        EOP2 WASTE STRATEGY
        Mr Stone gave a presentation.
        - bins were too small
        - collections were agreed to be good
        RECOMMENDED TO CABINET
        That the strategy be adopted.
        EOP3 WORK PROGRAMME
        Noted.",
        &[
            "item EOP1 ELECTION",
            "decided That Cllr Abel",
            "item EOP2 WASTE",
            "decided That the strategy",
            "item EOP3 WORK",
            "decided Noted.",
        ],
    );
}

#[test]
fn a_full_council_divides_on_an_amendment() {
    check(
        "# MINUTES OF THE COUNCIL MEETING HELD ON 20 FEBRUARY 2020
        Present: The Mayor and Councillors Ash, Beck, Cox
        # 61. COUNCIL TAX 2020/21
        It was moved by Councillor Ash, seconded by Councillor Beck, that the recommendations be approved.
        It was moved as an amendment by Councillor Cox, seconded by Councillor Dale, that £50,000 be put to youth work.
        A recorded vote was taken as follows:
        For: Councillors Cox, Dale (2)
        Against: Councillors Ash, Beck (2)
        Abstentions: None
        The amendment was lost on the Mayor's casting vote.
        RESOLVED – that the council tax for 2020/21 be £186.40 at Band D.
        # 62. MOTION ON NOTICE
        The motion was put to the vote and declared LOST.
        # 63. CLOSE
        The meeting closed at 9.10 pm.",
        &[
            "item 61 COUNCIL TAX",
            "decided RESOLVED – that the council tax",
            "vote A recorded vote",
            "vote For: Councillors",
            "vote Against: Councillors",
            "vote Abstentions: None",
            "vote The amendment was lost",
            "item 62 MOTION",
            "decided The motion was put to the vote",
            "vote The motion was put",
            "item 63 CLOSE",
        ],
    );
}

#[test]
fn a_permission_is_granted_with_more_conditions() {
    check(
        "# ARDENVALE BOROUGH COUNCIL
        Minutes of a meeting of the PLANNING COMMITTEE held on Wednesday, 8 January 2020
        PRESENT
        Councillor Swan (Chairman)
        # 60. MINUTES
        The minutes of the meeting held on 4 December 2019 were confirmed and signed by the Chairman.
        # 61. LAND AT HOP LANE
        The Head of Planning said that it was agreed before that the access was safe.
        It was proposed by Councillor Robin, seconded by Councillor Finch and on a vote of 4 in favour, 1 against
        RESOLVED: That permission be granted subject to the conditions in the report and to the following:
        (a) a travel plan; and
        (b) hours of work.
        # 62. APPEALS
        The Committee received and noted a report of appeals.",
        &[
            "item 60 MINUTES",
            "decided The minutes of the meeting",
            "item 61 LAND",
            "decided RESOLVED: That permission be granted subject to the conditions in the report and to the following: (a) a travel",
            "vote It was proposed",
            "item 62 APPEALS",
            "decided The Committee received and noted",
        ],
    );
}
