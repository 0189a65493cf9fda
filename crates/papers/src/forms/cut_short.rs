//! Papers of which a part is left: numbers left out, a head or an end that is not there, labels without a form.

use super::check;

#[test]
fn numbers_may_be_left_out_between_headings() {
    check(
        "# Minutes
        Present: Councillors Ash and Beck
        # 21. Urgent Items
        There were none.
        # 25. Exempt Items
        RESOLVED: That all items be taken in public.
        # 31. Forward Plan
        RESOLVED: That it be noted.",
        &[
            "item 21 Urgent Items",
            "item 25 Exempt Items",
            "decided RESOLVED: That all",
            "item 31 Forward Plan",
            "decided RESOLVED: That it",
        ],
    );
    // Another line has the number: it is no item that was left out.
    check(
        "# Minutes
        Present: Councillors Ash and Beck
        # 1. Trees
        Ash trees were seen.
        # 2. Roads
        They heard:
        # 6. Of the old plan
        3. Holes were filled.
        # 4. Parks
        None.",
        &[
            "item 1 Trees",
            "item 2 Roads",
            "item 3 Holes",
            "item 4 Parks",
        ],
    );
}

#[test]
fn an_agenda_may_leave_rows_out() {
    check(
        "# Agenda
        # 1. Apologies
        # 2. Minutes
        # 6. Trees
        # 7. Roads",
        &[
            "item 1 Apologies",
            "item 2 Minutes",
            "item 6 Trees",
            "item 7 Roads",
        ],
    );
}

#[test]
fn a_long_title_over_its_label_is_an_items() {
    check(
        "Agenda and minutes
        No. Item
        # 27. Minutes of the last meeting
        Minutes:
        The minutes were approved as a correct record.
        28. To confirm that the business marked Part 1 will be heard in public and that marked Part 2 in private
        Minutes:
        This was confirmed.
        # 29. Trees
        Minutes:
        RESOLVED: That trees be planted.",
        &[
            "item 27 Minutes",
            "decided The minutes were approved",
            "item 28 To confirm that the business",
            "item 29 Trees",
            "decided RESOLVED: That trees",
        ],
    );
    // Paragraphs of what an item is for are none.
    check(
        "Agenda and minutes
        No. Item
        # 1. Webcast
        1. This meeting is shown.
        2. The Chairman will read a notice.
        Minutes:
        It was read.
        # 2. Trees
        Minutes:
        None.",
        &["item 1 Webcast", "item 2 Trees"],
    );
}

#[test]
fn what_counts_in_sentences_under_labels_is_no_item() {
    check(
        "Agenda and minutes
        No. Item
        # Disclosures of Interest
        1 Details of any work carried on for gain.
        2 Details of any land held.
        Minutes:
        None.
        # Trees
        Minutes:
        None.",
        &[],
    );
    check(
        "Apologies for absence were received from Councillor Ash.
        There were no declarations of interest.
        It was moved by Councillor Beck, seconded by Councillor Cole and
        RESOLVED THAT:
        1) The report be received ahead of Council
        2) Authority be delegated to the Director",
        &["item", "decided 1) The report", "decided 2) Authority"],
    );
}

#[test]
fn the_one_item_may_begin_its_paragraph() {
    check(
        "Minutes of a Meeting of the Community Council on 2 May 2017
        PRESENT – Councillors Ash and Beck
        306 DECLARATIONS OF INTEREST – Councillor Ash declared one in the hall.
        308.1 A meeting had been held on 10 April between them.",
        &["item 306 DECLARATIONS OF INTEREST"],
    );
}

#[test]
fn who_is_there_and_what_was_done_make_minutes() {
    check(
        "Parish Council Documents
        Present: Cllr S. Ash, Chairman
        9 members of the public.
        1. Minutes. Cllr Beck asked for a word to be changed. Approved unanimously.
        2. Finance. The Clerk noted that the precept had been set.
        3. Election. Clerk noted that nobody had stood.",
        &[
            "item 1 Minutes",
            "decided Cllr Beck asked",
            "vote 1 Cllr Beck asked",
            "item 2 Finance",
            "item 3 Election",
        ],
    );
    check(
        "Parish Council Documents
        Present: Cllr S. Ash, Chairman
        Trees stand in the park.",
        &[],
    );
}

#[test]
fn what_a_body_notes_over_rejected_options_is_decided() {
    check(
        "That the Executive note the work of the two committees.
        Options considered and rejected:
        None.",
        &["item", "decided That the Executive note"],
    );
    check(
        "That the Executive met twice is known.
        Options for the park:
        None.",
        &[],
    );
}

#[test]
fn names_under_who_was_there_are_no_items() {
    check(
        "Present: School members
        # Head Teachers Ann Ash, Valley School
        # Governors Bob Beck, East School
        # Others
        Also present: Cy Dale, Director
        # Trees
        They were seen.
        # Roads
        They were mended.
        # Parks
        RESOLVED: That they be swept.",
        &[
            "item - Trees",
            "item - Roads",
            "item - Parks",
            "decided RESOLVED",
        ],
    );
}

#[test]
fn sections_of_minutes_without_titles_decide_each() {
    check(
        "Minutes of a Meeting of the District Council on 9 October 2007
        Present: Councillors Ash and Beck
        1.1 It was
        RESOLVED: that the minutes be taken as read.
        2.1 Submitted a letter of thanks.
        2.2 It was agreed that the water company be asked to come.",
        &[
            "item",
            "decided 1.1 RESOLVED: that the minutes",
            "decided 2.2 It was agreed",
        ],
    );
}

#[test]
fn a_report_on_an_application_has_a_form() {
    check(
        "PLANNING REPORT
        Case Officer: Ann Ash
        Application No: 12/3
        Applicant: Bob Beck
        Site Address: The Mill, Long Road
        Development: A new house
        Recommendation: Refusal
        # Reasons for refusal
        1. The house is too tall.
        2. The road is too narrow.",
        &["item - The Mill, Long Road"],
    );
    // What its sections tell is not asked for.
    check(
        "APPLICATION REPORT
        Case Officer: Ann Ash
        Applicant: Bob Beck
        Site Address: The Mill, Long Road
        Proposal: A new house
        # RECOMMENDATION
        1. It is recommended that permission is granted subject to conditions.
        # SITE DESCRIPTION
        2. The site is a field.
        # REPRESENTATIONS
        3. Two letters have been received.",
        &["item - The Mill, Long Road", "asks 1 It is recommended"],
    );
}
