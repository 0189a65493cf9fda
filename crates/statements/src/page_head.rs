//! What the head of a page says of all its figures: "For the year ended December 31, 2022 (in thousands of
//! dollars)".
//!
//! Notes to accounts have it on every page. The amounts in their sentences are in those thousands as much as
//! those in their tables. Not a table's own unit line: that stands inside the page, and has no sentence below
//! it that goes on in its scale.

use scrutineer_model::{Block, BlockKind, Period, Scale, Sheet, Unit, Value};

use crate::parse::{Parsed, What, parse};

/// What holds for a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct PageHead {
    /// The year that its figures are of.
    pub(crate) period: Option<Period>,
    /// What its sums of money are counted in.
    pub(crate) scale: Option<Scale>,
}

/// Words a head has at most.
const WORDS: usize = 24;

/// Blocks at the top of a page that may be its head, furniture apart.
const BLOCKS: usize = 5;

/// The head of a page.
pub(crate) fn page_head(sheet: &Sheet) -> PageHead {
    let furniture = |block: &&Block| block.kind == BlockKind::Furniture;
    let top = sheet
        .blocks
        .iter()
        .filter(|block| !furniture(block))
        .take(BLOCKS);
    let mut head = PageHead::default();
    for block in top.chain(sheet.blocks.iter().filter(furniture)) {
        let Some(text) = head_of(block) else {
            continue;
        };
        let lower = text.to_lowercase();
        if head.period.is_none() && lower.contains("year") {
            head.period = year_ended(&parse(text, None));
        }
        if head.scale.is_none() {
            head.scale = counted_in(&lower);
        }
    }
    head
}

/// What of a block may be a head: all of a short one, and of a table's lines that stand loose what ends with its first brackets.
fn head_of(block: &Block) -> Option<&str> {
    if block.text.split_whitespace().nth(WORDS).is_none() {
        return Some(&block.text);
    }
    let (head, _) = (block.text.split_once(')')).filter(|_| block.kind == BlockKind::Loose)?;
    head.split_whitespace().nth(WORDS).is_none().then_some(head)
}

/// "For the year ended December 31, 2022" at the beginning of a block.
fn year_ended(parsed: &Parsed) -> Option<Period> {
    let index = parsed
        .items
        .iter()
        .position(|item| matches!(item.what, What::Period(_)))?;
    let ended = index <= 4
        && parsed.items[..index]
            .iter()
            .any(|item| item.lower == "year")
        && matches!(parsed.word(index.checked_sub(1)), "ended" | "ending" | "to");
    let What::Period(period) = parsed.items[index].what else {
        return None;
    };
    Some(parsed.periods[period].clone())
        .filter(|period| ended && period.start.is_some() && period.end.is_some())
        .filter(|_| parsed.periods.len() == 1)
}

/// "(in thousands of dollars)", "all figures are in millions of pounds".
fn counted_in(lower: &str) -> Option<Scale> {
    let scales = [
        ("thousands of", Scale::THOUSAND),
        ("millions of", Scale::million()),
    ];
    scales.into_iter().find_map(|(words, scale)| {
        let at = lower.find(words)?;
        let before = lower[..at].trim_end();
        let behind = &lower[at + words.len()..];
        let money = ["dollar", "pound", "euro", "sterling"]
            .iter()
            .any(|name| behind.contains(name));
        (before.ends_with("in") && money).then_some(scale)
    })
}

/// Counts a sum of money in the page's scale where its own print has none: not "$0.85 per litre", not "$2
/// million".
pub(crate) fn scaled(value: &mut Value, scale: Scale) {
    let money = value.unit == Unit::Gbp || value.unit.is_money();
    let plain = value.scale == Scale::ONE && value.per.is_none();
    let numbers = [value.number, value.low, value.high];
    let whole = numbers
        .iter()
        .flatten()
        .all(rust_decimal::Decimal::is_integer);
    if !money || !plain || !whole || value.text.contains(['.', 'p']) {
        return;
    }
    let times = |number: Option<rust_decimal::Decimal>| {
        number.map(|number| number.checked_mul(scale.0).unwrap_or(number))
    };
    value.number = times(value.number);
    value.low = times(value.low);
    value.high = times(value.high);
    value.scale = scale;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(text: &str) -> PageHead {
        let block = Block {
            kind: BlockKind::Paragraph { number: None },
            text: text.to_owned(),
            ..Block::default()
        };
        page_head(&Sheet {
            blocks: vec![block],
            ..Sheet::default()
        })
    }

    #[test]
    fn a_page_of_accounts_says_its_year_and_scale() {
        let head = head("For the year ended December 31, 2022 (in thousands of dollars)");
        assert_eq!(head.scale, Some(Scale::THOUSAND));
        let end = head.period.and_then(|period| period.end);
        assert_eq!(
            end.map(|day| day.to_string()).as_deref(),
            Some("2022-12-31")
        );
    }

    #[test]
    fn a_sentence_is_no_head() {
        let sentence = "Spending rose to tens of thousands of pounds in the year to 31 March 2015";
        assert_eq!(head(sentence), PageHead::default());
    }

    #[test]
    fn a_scale_of_its_own_stays() {
        let figure = |text: &str| parse(text, None).figures.remove(0).value;
        for (text, expected) in [
            ("$26,046", "26046000"),
            ("$2 million", "2000000"),
            ("$0.85", "0.85"),
        ] {
            let mut value = figure(text);
            scaled(&mut value, Scale::THOUSAND);
            assert_eq!(
                value.number.map(|number| number.to_string()).as_deref(),
                Some(expected)
            );
        }
    }
}
