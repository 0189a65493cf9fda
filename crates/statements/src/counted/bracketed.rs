//! Counts alone in brackets behind each thing of a list: "fitted showers (89) and stairlifts (34)", "about education (29), adult
//! care (16) and housing (11)".
//!
//! Not parts of a text or notes, whose numbers rise: "paragraphs (12), (13) and (14)", "roads (1), parks (2) and schools (3)"; and
//! not ages: "girls (12) and boys (14)".

use crate::lexicon::{is_plural, is_verb};
use crate::parse::{Parsed, What};

/// "9% (355) were held open": how many a share is. Not the number of a note: "9% (2)".
pub(super) fn is_of_share(parsed: &Parsed, at: usize) -> bool {
    let alone = parsed.word(at.checked_sub(1)) == "(" && parsed.word(Some(at + 1)) == ")";
    let share = matches!(parsed.what(at.checked_sub(2)), Some(What::Figure(share))
        if parsed.figures[share].value.unit == scrutineer_model::Unit::Percent);
    let many = matches!(parsed.what(Some(at)), Some(What::Figure(figure))
    if parsed.figures[figure].value.number.is_some_and(|number| {
        number.is_integer() && number >= rust_decimal::Decimal::TEN
    }));
    alone && share && many
}

/// Whether a bare number is one of such a list.
pub(super) fn is_listed(parsed: &Parsed, at: usize) -> bool {
    /// Words of one of the things at most.
    const NEAR: usize = 7;
    let is = |place: usize| {
        let alone = parsed.word(place.checked_sub(1)) == "(" && parsed.word(Some(place + 1)) == ")";
        let bare = matches!(parsed.what(Some(place)), Some(What::Figure(figure))
            if parsed.figures[figure].bare
                && parsed.figures[figure].value.number.is_some_and(|number| number.is_integer()));
        let noun = place.checked_sub(2).filter(|&noun| {
            let item = &parsed.items[noun];
            item.what == What::Word && item.lower.len() > 3 && !is_verb(&item.lower)
        });
        alone && bare && noun.is_some()
    };
    if !is(at) {
        return false;
    }
    let next = |from: usize| {
        let close = from + 1;
        let joined = matches!(parsed.word(Some(close + 1)), "," | ";" | "and");
        (close + 2..close + 3 + NEAR)
            .take_while(|&word| {
                matches!(parsed.what(Some(word)), Some(What::Word))
                    || parsed.word(Some(word)) == "("
                    || parsed.is_figure(word)
            })
            .find(|&word| parsed.is_figure(word))
            .filter(|&word| joined && is(word))
    };
    let places: Vec<usize> = parsed
        .figure_places()
        .map(|(place, _)| place)
        .filter(|&place| is(place))
        .collect();
    let in_list = |place: usize| {
        next(place).is_some() || places.iter().any(|&first| next(first) == Some(place))
    };
    let listed: Vec<usize> = places
        .iter()
        .copied()
        .filter(|&place| in_list(place))
        .collect();
    let number = |place: usize| match parsed.what(Some(place)) {
        Some(What::Figure(figure)) => parsed.figures[figure].value.number.unwrap_or_default(),
        _ => rust_decimal::Decimal::ZERO,
    };
    // Two are enough where both are many of something in the plural; numbers in order may be notes or references.
    let many = listed.iter().all(|&place| {
        number(place) > rust_decimal::Decimal::from(20)
            && is_plural(parsed.word(place.checked_sub(2)))
    });
    let rising = listed
        .windows(2)
        .all(|pair| number(pair[0]) < number(pair[1]));
    listed.contains(&at) && (listed.len() >= 3 && !rising || listed.len() >= 2 && many)
}

#[cfg(test)]
mod tests {
    use crate::counted::tests::check;

    #[test]
    fn what_a_share_comes_to_is_a_count() {
        check("Of those, 9% (355) were held open", &[true]);
        check("Of those, 9% (2) were held open", &[false]);
    }

    #[test]
    fn things_of_a_list_have_their_counts_in_brackets() {
        check("It fitted showers (89) and stairlifts (34)", &[true, true]);
        check(
            "Most were about schools (29), adult care (16) and housing (11)",
            &[true, true, true],
        );
    }

    #[test]
    fn notes_and_ages_are_no_counts() {
        check(
            "The roads (1), parks (2) and schools (3) are old",
            &[false, false, false],
        );
        check(
            "The prizes went to girls (12) and boys (14)",
            &[false, false],
        );
    }
}
