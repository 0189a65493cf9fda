//! Parts that make up the count before them: "44 projects: 29 on track, 11 at risk and 4 delayed".
//!
//! Not numbers so small that they add up by chance: "2, 1 and 1".

use rust_decimal::Decimal;
use scrutineer_model::Unit;

use crate::parse::{Parsed, What};

/// The count that a number is one of the parts of.
pub(crate) fn whole(parsed: &Parsed, at: usize) -> Option<usize> {
    let amount = |place: usize| match parsed.what(Some(place)) {
        Some(What::Figure(figure)) => Some(&parsed.figures[figure]),
        _ => None,
    };
    let own = amount(at)?.value.unit;
    // Counts, or sums of money.
    let number = |place: usize| {
        let figure = amount(place).filter(|figure| figure.value.unit == own)?;
        (own == Unit::Count && figure.bare || own.is_money()).then_some(figure.value.number)?
    };
    let depth = parsed.items[at].depth;
    // "completed 390 homes (for rent 221, shared ownership 86, for sale 83)"
    let outer = parsed.opens(at).and_then(|open| parsed.figure_before(open));
    let level: Vec<(usize, Decimal)> = parsed
        .figure_places()
        .filter(|&(place, _)| parsed.items[place].depth == depth || Some(place) == outer)
        .filter_map(|(place, _)| number(place).map(|number| (place, number)))
        .collect();
    // What stands behind each, added up from the last.
    let mut behind = vec![Some(Decimal::ZERO); level.len()];
    for index in (1..level.len()).rev() {
        behind[index - 1] = behind[index].and_then(|sum| sum.checked_add(level[index].1));
    }
    let sums = level.iter().zip(behind).enumerate();
    sums.filter(|(_, ((_, sum), parts))| *sum >= Decimal::TEN && *parts == Some(*sum))
        .find_map(|(index, (&(whole, _), _))| {
            let parts = &level[index + 1..];
            (parts.len() > 1
                && parts.iter().any(|&(part, _)| part == at)
                && super::has_noun(parsed, whole))
            .then_some(whole)
        })
}

#[cfg(test)]
mod tests {
    use crate::counted::tests::check;

    #[test]
    fn parts_that_make_up_a_count_are_counts() {
        check(
            "It has 44 projects: 29 on track, 11 at risk and 4 delayed",
            &[true, true, true, true],
        );
    }

    #[test]
    fn parts_may_stand_in_brackets() {
        check(
            "The trust built 390 flats (for rent 221, to part-buy 86, for sale 83)",
            &[true, true, true, true],
        );
    }

    #[test]
    fn sums_are_made_up_of_sums() {
        let parsed = crate::parse::parse(
            "Of the £6.2m savings, £3.9m is delivered, £1.4m on track and £0.9m at risk",
            None,
        );
        let places: Vec<usize> = parsed.figure_places().map(|(at, _)| at).collect();
        assert_eq!(
            places.last().and_then(|&at| super::whole(&parsed, at)),
            places.first().copied()
        );
    }

    #[test]
    fn others_may_be_no_counts() {
        check(
            "It has 44 projects: 29 on track, 7 at risk",
            &[true, true, false],
        );
    }
}
