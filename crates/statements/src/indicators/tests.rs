use super::shown;
use crate::sample::in_paragraph;

/// The indicators of a paragraph's statements.
pub(super) fn names(text: &str) -> Vec<String> {
    in_paragraph(text)
        .into_iter()
        .map(|statement| statement.indicator)
        .collect()
}

#[test]
fn a_part_of_them_is_named_by_the_figure_before() {
    assert_eq!(
        names("The sites had 1.02 million visits, 62% of them to one centre."),
        ["visits", "visits"]
    );
    // A change beside its level is that level's.
    assert_eq!(
        names("A home in band D will pay £1,779 in council tax, £84 more than last year."),
        ["council tax"]
    );
}

#[test]
fn a_noun_in_brackets_is_named_by_itself() {
    assert_eq!(
        names("Crime had risen by 6.5% (3,911 offences)."),
        ["Crime", "offences"]
    );
}

#[test]
fn what_an_institution_has_done_names_the_sum() {
    assert_eq!(
        names("He drew members' attention to the £4m overspend."),
        ["overspend"]
    );
}

#[test]
fn what_comes_before_a_subject_is_no_part_of_it() {
    assert_eq!(
        shown("Under the agreement the operator owes £3,000"),
        ["£3,000: operator"]
    );
    assert_eq!(
        shown("Last winter the gritters used 6,400 tonnes of salt")[0],
        "6,400 tonnes: gritters, salt"
    );
    assert_eq!(
        shown("It has an apportionment for sand, which is currently 0.5 million tonnes"),
        ["0.5 million tonnes: apportionment for sand"]
    );
}

#[test]
fn what_is_told_behind_a_name_is_cut_off() {
    assert_eq!(
        shown("It has 2,700 members paying an average of £31")[0],
        "2,700: members"
    );
    assert_eq!(
        shown("Firms with 10 people account for most")[0],
        "10: people"
    );
    assert_eq!(
        shown("It made £39.3m savings aimed at avoiding costs"),
        ["£39.3m: savings aimed at avoiding costs"]
    );
}

#[test]
fn what_is_said_of_it_before_a_colon_is_no_label() {
    assert_eq!(
        names("The timeliness of plans remains a concern: 41.2% were late."),
        ["timeliness of plans"]
    );
}
#[test]
fn a_rate_with_its_time_is_of_what_stands_before() {
    assert_eq!(
        names("Recycling: the rate for the year to date is 46.1%."),
        ["Recycling"]
    );
    assert_eq!(
        names("All 12 major applications were decided in time, as were 94% of minor ones.")[1],
        "minor ones"
    );
}

#[test]
fn days_lost_are_what_is_measured() {
    assert_eq!(
        names("Days lost to sickness per employee were 9.4, of which 3.1 were for stress.")[0],
        "Days lost to sickness per employee"
    );
    assert_eq!(
        names("Passenger numbers continue to recover, reaching 4.1 million."),
        ["Passenger numbers"]
    );
}

#[test]
fn what_was_recorded_is_what_was_named_before() {
    assert_eq!(
        names("Visits to libraries are at 72% of earlier levels, with 512,000 recorded in May."),
        [
            "Visits to libraries, share of earlier levels",
            "Visits to libraries"
        ]
    );
    assert_eq!(
        names("Journeys by bus have been slow to return and stand at 64% of the earlier level."),
        ["Journeys by bus, share of earlier level"]
    );
}

#[test]
fn labels_of_a_list_are_of_what_opens_it() {
    assert_eq!(
        names("At Key Stage 4 the average score of pupils in care was 20.4."),
        ["average score of pupils in care"]
    );
}

#[test]
fn an_aside_and_what_is_said_are_no_names() {
    assert_eq!(
        names("The number of children in need (including those on plans) rose to 3,214."),
        ["number of children in need"]
    );
    assert_eq!(
        names("Neglect is the main reason at 52%, followed by emotional abuse (33%).")[1],
        "emotional abuse"
    );
}

#[test]
fn what_a_label_says_it_does_is_no_name() {
    assert_eq!(
        names("The number of people admitted has dropped sharply: 168 so far."),
        ["number of people admitted"]
    );
    assert_eq!(
        names("Exclusions: there were 31 in the autumn term."),
        ["Exclusions"]
    );
}

#[test]
fn a_state_behind_a_share_is_of_its_label() {
    assert_eq!(
        names("6.2% of children with a plan had had it for more than 18 months."),
        ["children with a plan"]
    );
}

#[test]
fn counts_with_shares_are_parts_of_one_whole() {
    assert_eq!(
        names("Plans lasting two years or more: 1.1%."),
        ["Plans lasting two years or more"]
    );
}

#[test]
fn a_share_of_a_counted_whole_says_what_the_counted_did() {
    assert_eq!(
        shown("88% of the 5,208 calls offered were answered")[0],
        "88%: calls offered answered"
    );
}

#[test]
fn a_time_behind_the_counted_is_no_part_of_them() {
    assert_eq!(
        shown("They had 6,218 offences over the year ending June 2021")[0],
        "6,218: offences"
    );
}

#[test]
fn a_relative_clause_behind_a_time_is_not_about_the_time() {
    assert_eq!(
        shown(
            "Take-up of places was 74% in the spring term, which is 6 percentage points up on the autumn"
        )[1],
        "6 percentage points: KNOWN"
    );
}

#[test]
fn what_sets_a_sentence_against_another_does_not_part_its_subject() {
    assert_eq!(
        shown("Book loans, on the other hand, have risen to 61,300"),
        ["61,300: Book loans"]
    );
}

#[test]
fn what_caused_it_names_no_figure() {
    assert_eq!(
        shown(
            "The service forecasts an overspend of £7.5m mainly due to an overspend of £6.1m on placements"
        )[0],
        "£7.5m: overspend"
    );
}

#[test]
fn a_condition_is_no_subject() {
    assert_eq!(
        shown("Charges are cut by 50% if paid within 14 days or increased by 60% if not")[1],
        "60%: KNOWN"
    );
}

#[test]
fn an_occasion_is_no_part_of_a_subject() {
    assert_eq!(
        shown("At the May 2023 elections turnout was 33.4%"),
        ["33.4%: turnout"]
    );
}

#[test]
fn who_reports_is_no_part_of_a_subject() {
    assert_eq!(
        shown(
            "He said it was disappointing to report that the year closed with an overspend of £1.8m"
        ),
        ["£1.8m: overspend"]
    );
}

#[test]
fn a_subject_that_is_compared_names_its_own_difference() {
    assert_eq!(
        shown(
            "There were 79 fewer bad injuries, whilst the number of light injuries was 449 fewer"
        )[1],
        "449: number of light injuries"
    );
    assert_eq!(
        shown("The number of old riders was 178, which was 1 rider less than the average")[1],
        "1: KNOWN"
    );
}

#[test]
fn a_number_may_stand_in_the_name_of_the_counted() {
    assert_eq!(
        shown("The Panel was advised that 96% of 999 calls were answered in the month")[0],
        "96%: calls answered"
    );
}

#[test]
fn two_words_for_a_share_of_a_sum_stand_between_commas() {
    assert_eq!(
        shown("£7.3m, or 81%, of the £9m savings target is on track")[0],
        "£7.3m: savings target"
    );
}

#[test]
fn a_level_behind_the_time_of_a_change_is_of_what_was_named() {
    assert_eq!(
        shown("This is a decrease from 2021-22 (86.4 per cent)"),
        ["86.4 per cent: KNOWN"]
    );
}

#[test]
fn an_example_opens_no_clause() {
    assert_eq!(
        shown("The response time to small fires such as bin fires fell by 10 seconds"),
        ["10 seconds: response time to small fires such as bin fires"]
    );
}

#[test]
fn letters_alone_are_who_a_change_is_of() {
    assert_eq!(
        shown("It holds the care precept of 2% and the GLA increase of 4.0%")[1],
        "4.0%: GLA increase"
    );
}
