//! Items that no number counts, or whose number stands elsewhere than before the title.

use super::check;

#[test]
fn a_page_whose_head_is_cut_off_begins_with_what_every_meeting_begins_with() {
    check(
        "The film of the meeting can be seen for a year.
        # Apologies for absence
        Apologies were received from Councillor Ash.
        To declare any interests in what is on this agenda.
        Councillor Beck declared that he owns a hedge.
        # Trees in the lane pdf icon PDF 90 KB
        # Report of the Clerk
        The Clerk presented the report on the trees.
        Resolved:
        1. that two be felled; and
        2. that three be planted.
        # Letters
        None had come.
        Any other business that the Chair takes to be urgent.
        There was no other business.
        The meeting ended at 9 pm.",
        &[
            "item - Apologies for absence",
            "item - To declare any interests in what is on this agenda",
            "item - Trees in the lane",
            "decided 1 that two be felled",
            "decided 2 that three be planted",
            "item - Letters",
            "item - Any other business that the Chair",
        ],
    );
}

#[test]
fn short_lines_over_what_was_said_are_items_of_a_page_in_plain_type() {
    check(
        "Agenda Items
        Apologies for Absence
        To receive any apologies.
        Ann Lee sent hers.
        Interests (if any)
        The Chair asks whether anybody has an interest.
        Nobody had.
        Appointments
        1. To elect a Chair.
        2. To appoint a Vice-Chair.
        RESOLVED that Bob Moss be the Chair.
        Trees
        To consider the report on trees.
        RESOLVED that it be noted.
        Roads
        To hear of the holes.
        RESOLVED that they be filled.
        The Meeting ended at 9 pm.",
        &[
            "item - Apologies for Absence",
            "item - Interests (if any)",
            "item - Appointments",
            "decided RESOLVED that Bob Moss",
            "item - Trees",
            "decided RESOLVED that it be noted",
            "item - Roads",
            "decided RESOLVED that they be filled",
        ],
    );
}

#[test]
fn what_counts_under_the_headings_of_a_page_is_no_item() {
    check(
        "# Agenda
        # Trees and Roads - Monday, 4th May, 2020 7.00 pm
        # No. Item
        # Apologies
        To receive any.
        # Minutes
        To confirm them.
        # (Minutes attached)
        # Reviews
        To hear how these go on:
        1. Trees in the lane;
        2. Holes in the road; and
        3. The bridge.
        # Referrals
        To consider what was referred.",
        &[
            "item - Apologies",
            "item - Minutes",
            "item - Reviews",
            "item - Referrals",
        ],
    );
}

#[test]
fn a_short_title_with_a_stop_stands_over_its_parts_or_its_text() {
    check(
        "# Minutes of the Council
        Present: Ann Lee and Bob Moss
        1. Apologies for absence
        None came.
        2. To declare any interest.
        Bob Moss has one in the hedge.
        3. Matters arising from the minutes.
        3.1 The gate was mended by the owner of the field.
        4. Planning.
        4.1 Two sheds were looked at and nobody minded them.
        5. Tree at the green.
        The Clerk had been promised a tree by the nursery.",
        &[
            "item 1 Apologies for absence",
            "item 2 To declare any interest",
            "item 3 Matters arising from the minutes",
            "item 4 Planning",
            "item 5 Tree at the green",
        ],
    );
}

#[test]
fn a_resolution_has_the_number_in_brackets_behind_its_word() {
    check(
        "# Minutes
        Present: Ann Lee and Bob Moss
        # 1. Apologies
        RESOLVED (c19/20/7) to accept them
        # 2. Trees
        The Board resolved:- (i) to fell two of the trees; and (ii) to plant three.",
        &[
            "item 1 Apologies",
            "decided c19/20/7 RESOLVED to accept them",
            "item 2 Trees",
            "decided (i) to fell two",
            "decided (ii) to plant three",
        ],
    );
}
