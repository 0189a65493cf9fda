//! The year of a season or of half a year: "the Spring 2011 consultation", "since Summer 2017", "H1 2015".
//!
//! When it begins and ends is not said, so it is no time with dates either. Not what was counted in one: "in summer
//! 2016 visitors came" is read as a year too, which is rarer than the year.

use scrutineer_quantity::token::Token;

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    let season = tokens[at].is_any(&[
        "spring",
        "summer",
        "autumn",
        "winter",
        "easter",
        "christmas",
        "h1",
        "h2",
    ]);
    if !season {
        return None;
    }
    let year = tokens
        .get(at + 1)?
        .whole()
        .filter(|_| tokens[at + 1].digits() == 4)?;
    (1900..2100).contains(&year).then_some(2)
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn the_year_of_a_season_is_no_count() {
        assert_eq!(
            passed("Since Summer 2017 we have, in H1 2015"),
            ["Summer 2017", "H1 2015"]
        );
    }

    #[test]
    fn what_is_counted_in_a_season_is() {
        assert!(passed("In summer 412 visitors came").is_empty());
    }
}
