use scrutineer_model::{Block, BlockKind, Sheet};

fn names(text: &str) -> Vec<String> {
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
fn what_an_institution_has_done_names_the_sum() {
    assert_eq!(
        names("The Council had under borrowed by £212m."),
        ["under borrowed"]
    );
    assert_eq!(
        names("He drew members' attention to the £4m overspend."),
        ["overspend"]
    );
}
