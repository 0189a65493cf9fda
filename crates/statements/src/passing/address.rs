//! House numbers and postcodes: "12 High Street", "SA19 7DA", "337 E Randolph St".
//!
//! Not a count of places: "12 streets".

use scrutineer_quantity::token::{Kind, Token};

const PLACES: &[&str] = &[
    "street", "road", "lane", "avenue", "close", "drive", "way", "square", "court", "gardens",
    "place", "crescent", "terrace", "row", "hill", "st", "rd", "house", "grove", "park",
];

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    if tokens[at].kind != Kind::Number || tokens[at].whole().is_none() {
        return None;
    }
    // The second half of a postcode: a digit and two capitals, after a code.
    let postcode = tokens[at].digits() == 1
        && tokens.get(at + 1).is_some_and(|next| {
            !next.spaced
                && next.text.len() == 2
                && next.text.bytes().all(|byte| byte.is_ascii_uppercase())
        });
    if postcode {
        return Some(2);
    }
    let named = tokens[at + 1..]
        .iter()
        .take(4)
        .take_while(|token| token.kind == Kind::Word && token.is_capitalised())
        .enumerate()
        .any(|(index, token)| index > 0 && token.is_any(PLACES));
    named.then_some(1)
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn house_numbers_and_postcodes_are_passed_over() {
        assert_eq!(passed("at 12 High Street"), ["12"]);
        assert_eq!(passed("SA19 7DA"), ["SA19", "7DA"]);
    }

    #[test]
    fn a_count_of_places_stays() {
        assert!(passed("12 streets and 3 parks").is_empty());
    }
}
