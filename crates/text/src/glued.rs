//! Numbers that a conversion set right before their text: `1APOLOGIES`, `2.Declarations of interest`, `1706/3Minutes`.
//!
//! A list's number is drawn by whatever shows a page, and no space stands behind it when the page is kept as text. Only
//! numbers that count up line by line are taken for such. What must not match: `3D`, `1st`, `5G`, a house's number.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::lines::Line;

/// Numbers that count up, at least.
const COUNTED: usize = 3;

/// Numbers left out of a count: lines that a page does not number so.
const SKIPPED: u32 = 2;

static GLUED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^\s*((\d{2,4}/|[A-Z]?)(\d{1,3})[.)]?)\p{Lu}\p{L}").ok());

/// A point's number in brackets, whatever stands before or behind: "(ii)That".
static POINT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^\s*(\((?:[ivx]{1,4}|[a-z]|\d{1,2})\))\p{Lu}\p{Ll}").ok());

/// The lines that begin with such a number, by their own numbers, each with the bytes that it takes.
pub(crate) fn numbers(lines: &[Line]) -> BTreeMap<usize, usize> {
    let found: Vec<(usize, usize, (&str, u32))> = (lines.iter())
        .filter_map(|line| {
            let found = GLUED.as_ref()?.captures(line.text)?;
            let count = found.get(3)?.as_str().parse().ok()?;
            Some((
                line.number,
                found.get(1)?.end(),
                (found.get(2)?.as_str(), count),
            ))
        })
        .collect();
    let follows = |(series, number): (&str, u32), (before, last): (&str, u32)| {
        series == before && number > last && number - last <= SKIPPED
    };
    let counted = found.chunk_by(|a, b| follows(b.2, a.2));
    let counted = counted.filter(|run| run.len() >= COUNTED).flatten();
    let points = lines.iter().filter_map(|line| {
        let found = POINT.as_ref()?.captures(line.text)?;
        Some((line.number, found.get(1)?.end()))
    });
    (counted.map(|&(line, bytes, _)| (line, bytes)))
        .chain(points)
        .collect()
}

#[cfg(test)]
mod tests {
    use scrutineer_model::BlockKind;

    use super::*;

    #[test]
    fn numbers_that_count_are_parted_from_their_text() {
        let text =
            "AGENDA\n1APOLOGIES\nTo receive any.\n2DECLARATIONS OF INTEREST\n3.Trees\nTo see them.";
        let flow = crate::read(text.as_bytes());
        let texts: Vec<&str> = (flow.sheets[0].blocks.iter())
            .map(|block| block.text.as_str())
            .collect();
        assert_eq!(
            texts,
            [
                "AGENDA",
                "1 APOLOGIES",
                "To receive any.",
                "2 DECLARATIONS OF INTEREST",
                "3. Trees",
                "To see them.",
            ]
        );
        let number = |index: usize| match &flow.sheets[0].blocks[index].kind {
            BlockKind::Paragraph { number } => number.clone(),
            _ => None,
        };
        assert_eq!(number(1).as_deref(), Some("1"));
    }

    #[test]
    fn letters_and_points_in_brackets_count_too() {
        let lines = crate::lines::lines(
            "A1Election of chair\nA2Declarations\nResolved:\n(i)That it be noted.\nA3Minutes",
        );
        let found: Vec<(usize, usize)> = numbers(&lines).into_iter().collect();
        assert_eq!(found, [(1, 2), (2, 2), (4, 3), (5, 2)]);
    }

    #[test]
    fn numbers_through_a_year_count_too() {
        let lines = crate::lines::lines("1706/1Apologies\nNone.\n1706/2Minutes\n1706/3Trees");
        let found: Vec<(usize, usize)> = numbers(&lines).into_iter().collect();
        assert_eq!(found, [(1, 6), (3, 6), (4, 6)]);
    }

    #[test]
    fn words_that_begin_with_figures_are_whole() {
        for text in [
            "3D models\n4G masts\n5G masts",
            "1st\n2nd\n3rd",
            "1Apologies\n2Trees",
            "7Up\n12Monkeys\n40Acres",
            "M1Junction\nA2Road\nB3Road",
        ] {
            assert!(numbers(&crate::lines::lines(text)).is_empty(), "{text}");
        }
    }
}
