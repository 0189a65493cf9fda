//! Minutes of parishes: titles in capitals before their text, letters within a number, who is to act on a line.

use super::check;

#[test]
fn titles_in_capitals_begin_their_paragraphs() {
    check(
        "MINUTES OF THE PARISH COUNCIL MEETING - HELD ON SEPTEMBER 17th 2019 AT 7.45PM IN THE HUT.
        PRESENT: Cllr A Moss (Chairman) Cllrs A Dale, C Carr, and the Clerk, Mrs S Lane
        APOLOGIES FOR ABSENCE.  Cllr Mrs Brook gave her apologies.
        SIGNING OF THE MINUTES - Notes from the meeting of July 16th, 2019. Cllr Dale proposed and Cllr Carr seconded that these be approved. All agreed.
        POLICE MATTERS.  The Clerk was asked to find out how the village is covered.
        PLAY AREA UPDATE. The trees next to the area were discussed.",
        &[
            "item - APOLOGIES FOR ABSENCE",
            "item - SIGNING OF THE MINUTES",
            "decided Cllr Dale proposed",
            "item - POLICE MATTERS",
            "to do The Clerk: The Clerk was asked",
            "item - PLAY AREA UPDATE",
        ],
    );
}

#[test]
fn numbers_of_a_year_have_letters_within() {
    check(
        "# Parish Council Minutes 2 July 2019
        Draft minutes of meeting held on 2nd July 2019 at 7.30 pm in the Vestry Room.
        # Present: Cllrs A Moss (AM), B Dale (BD)
        41a/19 Apologies: None received
        41b/19 Declarations of Interest: None declared. Forms were handed out.
        42/19 Finance: Balances were checked and agreed as proposed by AM and BD.
        43/19 Section 106 monies:
        BD to liaise with the hall.",
        &[
            "item 41a/19 Apologies",
            "item 41b/19 Declarations",
            "item 42/19 Finance",
            "decided Balances were checked",
            "item 43/19 Section 106",
            "to do BD: BD to liaise",
        ],
    );
}

#[test]
fn who_is_to_act_stands_behind_what_it_is_about_and_at_the_end() {
    check(
        "Minutes of the Ordinary Meeting of Marl Parish Council held on Monday 6th March 2023
        Present: Cllrs J Moss (Chair), L Cole (LC), and the Clerk, Mrs A Goss (AG)
        1. Apologies
        None.
        2. Matters arising
        a) Shelter – no reply yet. Clerk to chase the builder.
        b) Bins – Cllr Cole to speak to the farmer about a new place. LC
        c) Sign – It was agreed that the Clerk would write for a second post.
        3. Planning
        Two barns at Mill Lane were looked at.
        ACTION: AG to submit comments
        4. County matters
        Cllr Ince spoke of the resurfacing. He agreed to find out about the diversion.",
        &[
            "item 1 Apologies",
            "item 2 Matters arising",
            "decided c) It was agreed that the Clerk",
            "to do Clerk: Clerk to chase",
            "to do LC: Bins",
            "to do the Clerk: It was agreed that the Clerk",
            "item 3 Planning",
            "to do AG: AG to submit",
            "item 4 County matters",
            "to do Cllr Ince: He agreed to find out",
        ],
    );
}
