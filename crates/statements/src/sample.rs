//! Papers of one page for tests, and what they state.

use scrutineer_model::{Block, BlockKind, Sheet, Statement};

pub(crate) const PARAGRAPH: BlockKind = BlockKind::Paragraph { number: None };

pub(crate) const HEADING: BlockKind = BlockKind::Heading {
    level: 1,
    number: None,
};

/// What some blocks state, one under the other.
pub(crate) fn stated(blocks: &[(BlockKind, &str)]) -> Vec<Statement> {
    let blocks = blocks.iter().map(|(kind, text)| Block {
        kind: kind.clone(),
        text: (*text).to_owned(),
        ..Block::default()
    });
    let sheet = Sheet {
        page: 1,
        blocks: blocks.collect(),
        ..Sheet::default()
    };
    crate::find(&[sheet], &[])
}

/// What a paragraph states.
pub(crate) fn in_paragraph(text: &str) -> Vec<Statement> {
    stated(&[(PARAGRAPH, text)])
}

/// The first day of each statement's value, where it has one.
pub(crate) fn starts(found: &[Statement]) -> Vec<Option<String>> {
    let start = |statement: &Statement| {
        let period = statement.value.as_ref()?.period.as_ref()?;
        Some(period.start?.to_string())
    };
    found.iter().map(start).collect()
}
