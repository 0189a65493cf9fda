//! Minutes whose resolutions are set apart: in bold, with a count of hands, under a motion; and what they tell of
//! other meetings.

use super::check;

#[test]
fn resolutions_in_bold_are_no_titles() {
    check(
        "# MINUTES of the Programmes Committee held on Friday 21 January 2022
        Present: ten Members
        **1/22 MINUTES OF THE LAST MEETING**
        The minutes were approved.
        **2/22 MOORS**
        The recommendation was moved, seconded, put to the vote and carried.
        # RESOLVED:
        **1. To approve the plan for the moors.**
        **2. That grants of up to £2m may be taken.**
        The meeting adjourned for ten minutes.
        **3/22 WOODS**
        A motion for approval was moved, seconded and carried.
        # RESOLVED:
        **That two woods be sold.**",
        &[
            "item 1/22 MINUTES",
            "decided The minutes were approved",
            "item 2/22 MOORS",
            "decided 1 To approve",
            "decided 2 That grants",
            "vote",
            "item 3/22 WOODS",
            "decided That two woods",
        ],
    );
}

#[test]
fn a_count_of_hands_behind_resolved_leads_to_what_was_resolved() {
    check(
        "# Minutes of the Finance Committee of Upper Wick Town Council held on 20 November 2017
        Present: the Mayor and six Councillors
        PF/40 MINUTES
        RESOLVED (unanimous)
        That the minutes of 16 October be signed.
        PF/41 PAYMENTS
        The list was circulated.
        RESOLVED (6:0:1)
        That payments of £2,518 be approved.",
        &[
            "item PF/40 MINUTES",
            "decided That the minutes",
            "vote RESOLVED (unanimous)",
            "item PF/41 PAYMENTS",
            "decided That payments",
        ],
    );
}

#[test]
fn what_another_meeting_resolved_is_not_decided_again() {
    check(
        "# Minutes of Upper Wick Town Council held on 6 December 2018
        Present: the Mayor and ten Councillors
        12. MATTERS ARISING
        Minute 98: At the meeting in October it was resolved to write to the Trust. The Trust had not replied.
        Minute 29, where it was resolved that quotations be sought, was still open.
        Under minute 31 it was agreed in October that the lease be looked at.
        13. FLAGS
        It was agreed to buy two flags.",
        &[
            "item 12 MATTERS ARISING",
            "item 13 FLAGS",
            "decided It was agreed to buy",
        ],
    );
}

#[test]
fn a_motion_stands_under_the_words_that_adopt_it() {
    check(
        "# Minutes of a meeting of Council on Monday 28 January 2019
        Present: the Mayor and thirty Councillors
        # 1. Seats
        Council resolved to appoint a Councillor to the vacant seat.
        # 2. Cups
        Council resolved to adopt the following motion:
        This Council asks the Cabinet to end the use of plastic cups.
        The meeting ended at 8.40 pm",
        &[
            "item 1 Seats",
            "decided Council resolved to appoint",
            "item 2 Cups",
            "decided Council resolved to adopt the following motion: This Council asks",
        ],
    );
}

#[test]
fn who_moves_what_is_lost_decides_nothing() {
    check(
        "# Agenda and minutes
        # Council - Tuesday, 1st November, 2016 6.00 pm
        # 1. Committee of Parks
        Minutes:
        Moved by a Member for the North, seconded by a Member for the South,
        That the decision be taken back to the Committee.
        On a vote the amendment was declared lost.
        # 2. Notice of Motion: Street Lighting
        Minutes:
        It was referred without discussion to a committee.",
        &[
            "item 1 Committee of Parks",
            "decided On a vote the amendment was declared lost",
            "vote",
            "item 2 Notice of Motion: Street Lighting",
        ],
    );
}

#[test]
fn a_motion_that_is_lost_resolves_nothing() {
    check(
        "# Minutes of a meeting of Council on Monday 28 January 2019
        Present: the Mayor and thirty Councillors
        # 1. Minutes
        RESOLVED that the minutes be signed.
        # 2. Motion: buses
        The following motion was moved and seconded:
        This Council regrets the loss of buses.
        This Council resolves to write to the county.
        On being put to the vote the motion was declared LOST.",
        &[
            "item 1 Minutes",
            "decided RESOLVED that the minutes",
            "item 2 Motion",
            "decided On being put to the vote",
            "vote",
        ],
    );
}
