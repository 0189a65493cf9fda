use super::*;

fn tense_of_last(sentence: &str) -> Tense {
    let parsed = crate::parse::parse(sentence, None);
    let last = parsed.figure_places().last().map_or(0, |(at, _)| at);
    clause(&parsed, last).tense
}

#[test]
fn a_clause_has_the_tense_of_its_own_verb() {
    assert_eq!(
        tense_of_last("812 homes were sold, of which 40 had been let"),
        Tense::Past
    );
    assert_eq!(
        tense_of_last("It closed 5 homes and has sold 40 homes"),
        Tense::Perfect
    );
    assert_eq!(
        tense_of_last("It closed 5 homes; there are 40 homes"),
        Tense::Present
    );
    assert_eq!(
        tense_of_last("It is expected to close 40 homes"),
        Tense::Ahead
    );
    assert_eq!(tense_of_last("RESOLVED that £3m be spent"), Tense::Ahead);
    assert_eq!(tense_of_last("Children's services: £3m"), Tense::None);
}

#[test]
fn what_ought_to_be_is_wished() {
    assert!(is_wished(&crate::parse::parse(
        "It should reach 100%",
        None
    )));
    assert!(!is_wished(&crate::parse::parse("It reached 100%", None)));
}
