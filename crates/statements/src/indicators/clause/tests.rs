use super::*;
use crate::parse::parse;

fn check(sentence: &str, expected: &[Option<&str>]) {
    let parsed = parse(sentence, None);
    let names: Vec<Option<String>> = (parsed.figure_places())
        .map(|(at, _)| {
            Some(read(&parsed, at)?)
                .filter(|placed| placed.sure)
                .map(|placed| placed.name)
        })
        .collect();
    let names: Vec<Option<&str>> = names.iter().map(Option::as_deref).collect();
    assert_eq!(names, expected, "{sentence}");
}

#[test]
fn a_place_that_is_sure_names_its_figure() {
    check(
        "The unit forecast an underspend of £5m in May",
        &[Some("underspend")],
    );
    check(
        "It made a £3m grant to the capital fund",
        &[Some("grant to the capital fund")],
    );
    check(
        "The fee for a plot by the river rose to £48",
        &[Some("fee for a plot by the river")],
    );
    check("Waits at the end of March were 12 weeks", &[Some("Waits")]);
    check(
        "It is a cut saving each member £48",
        &[Some("saving each member")],
    );
    check("£48 – J Smith – hall hire", &[Some("J Smith, hall hire")]);
}

#[test]
fn a_place_that_is_not_names_nothing() {
    check("There was an average of £5m", &[None]);
    check("There was a £3m increase", &[None]);
    check("The club spent £48", &[None]);
    check("It is a cut saving £48", &[None]);
    check("It was £48", &[None]);
    check("The rate per 10,000 is 68.3", &[None]);
    check("They had a sum of £5m as grants", &[None]);
}

#[test]
fn names_agree_that_share_a_word() {
    let placed = Placed {
        name: "fees for plots".to_owned(),
        sure: true,
    };
    assert!(placed.agrees("fee, plots by the river"));
    assert!(!placed.agrees("the club"));
}
