use scrutineer_model::{Block, BlockKind, Sheet};

use super::shown;

/// The indicators of a paragraph's statements.
pub(super) fn names(text: &str) -> Vec<String> {
    let sheet = Sheet {
        page: 1,
        blocks: vec![Block {
            kind: BlockKind::Paragraph { number: None },
            text: text.to_owned(),
            ..Block::default()
        }],
        ..Sheet::default()
    };
    crate::find(&[sheet], &[])
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
fn the_number_of_a_week_ends_no_name() {
    assert_eq!(
        shown("Officers reported that rent arrears up to week 27 were £2.3m").last(),
        Some(&"£2.3m: rent arrears up to week 27".to_owned())
    );
}

#[test]
fn what_is_told_behind_a_name_is_cut_off() {
    assert_eq!(
        shown("There are 3,000 homes over the lifetime of the strategy"),
        ["3,000: homes"]
    );
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
fn days_lost_are_what_is_measured() {
    assert_eq!(
        names("Days lost to sickness per employee were 9.4, of which 3.1 were for stress.")[0],
        "Days lost to sickness per employee"
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
fn counts_with_shares_are_parts_of_one_whole() {
    assert_eq!(
        names(
            "Of 214 young people in the town, 201 (94%) were in touch, 128 (60%) were in education and 20 (9%) were missing."
        )[3..],
        [
            "young people in the town, in education",
            "young people in the town, in education",
            "young people in the town, missing",
            "young people in the town, missing"
        ]
    );
    assert_eq!(
        names("At the end of May 541 children were on plans (20.4 per 10,000).")[1],
        "children on plans"
    );
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
fn an_arrow_ends_a_label() {
    assert_eq!(
        shown("Yearly checks of adults with a care plan ▲ 58.7%"),
        ["58.7%: Yearly checks of adults with a care plan"]
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
fn a_change_that_a_figure_stands_for_is_of_that_figure() {
    assert_eq!(
        shown("There was a 2.5 per cent increase on income targets")[0],
        "2.5 per cent: income targets"
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
fn what_a_sentence_is_said_in_view_of_is_its_subject() {
    assert_eq!(
        shown("With regard to the cost of new bins it was confirmed that this was £1m"),
        ["£1m: cost of new bins"]
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
