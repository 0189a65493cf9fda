//! Further parts of a whole, said by where they are alone: "75% lived in foster homes, 9% in secure units, 5% with parents and 6% in
//! other care".
//!
//! Not the same share of other places: "62% of homes in the north, 58% in the south".

use scrutineer_model::Unit;

use super::after::time_follows;
use super::{phrase, stretch, unit};
use crate::parse::Parsed;

pub(super) fn read(parsed: &Parsed, at: usize, before: Option<&str>) -> Option<String> {
    let first = parsed.figure_before(at)?;
    let placed = matches!(parsed.word(Some(at + 1)), "in" | "with" | "under" | "from")
        && !time_follows(parsed, at + 1);
    let listed = matches!(parsed.word(at.checked_sub(1)), "," | "and");
    let alike = unit(parsed, at) == Unit::Percent && unit(parsed, first) == Unit::Percent;
    // The name of the figure before is one of a part: "children, lived in foster homes".
    let (whole, _) = before?.split_once(", ")?;
    let from = at + 2;
    let quoted = usize::from(matches!(
        parsed.word(Some(from)),
        "\u{2018}" | "'" | "\u{201c}" | "\""
    ));
    let end = stretch(parsed, from + quoted).end;
    let name = phrase(parsed, from + quoted..end)?;
    (placed && listed && alike && !whole.contains(" share of ")).then(|| format!("{whole}, {name}"))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::parse::parse;

    #[test]
    fn further_parts_are_of_the_same_whole() {
        let parsed = parse("75% lived in foster homes, 9% in private hostels", None);
        let last = parsed.figure_places().map(|(at, _)| at).last().unwrap();
        assert_eq!(
            read(&parsed, last, Some("children, lived in foster homes")).as_deref(),
            Some("children, private hostels")
        );
        assert_eq!(read(&parsed, last, Some("homes in the north")), None);
    }
}
