//! A calendar year alone: "in 2017".
//!
//! Not a number of things ("2,016 homes" has a comma, money a sign), and not the year of an Act: that
//! names a law, which is for the reader of sentences to say.

use scrutineer_model::PeriodKind;

use super::{Read, calendar_year, first_of, last_of, short_year};
use crate::token::Token;

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Read> {
    if let Some(year) = cut_short(tokens, at) {
        return Some(Read {
            tokens: 2,
            kind: PeriodKind::CalendarYear,
            start: first_of(year, 1),
            end: last_of(year, 12),
        });
    }
    let year = calendar_year(&tokens[at])?;
    let glued = at > 0
        && !tokens[at].spaced
        && !tokens[at - 1].is_any(&[
            "(", "[", "-", "–", "'", "\"", "‘", "“", "c", "mid", "early", "late", "*", "†", "•",
        ]);
    // "the 1995/2008 Scheme": years that do not follow one another are a name.
    let named = |stroke: Option<&Token>, other: Option<&Token>| {
        let other = other.and_then(calendar_year);
        stroke.is_some_and(|stroke| stroke.is("/"))
            && other.is_some_and(|other| (other - year).abs() > 1)
    };
    let named = named(tokens.get(at + 1), tokens.get(at + 2))
        || at >= 2 && named(tokens.get(at - 1), tokens.get(at - 2));
    // "2021-21": years that follow one another were read before; these are a misprint of them.
    let misprinted = tokens
        .get(at + 1)
        .is_some_and(|next| !next.spaced && next.is_any(&["-", "–", "/"]))
        && tokens
            .get(at + 2)
            .is_some_and(|next| !next.spaced && next.digits() == 2);
    let money = at > 0 && tokens[at - 1].is_any(&["£", "$", "€"]);
    let unit = tokens
        .get(at + 1)
        .is_some_and(|next| next.is_any(&["%", "per", "percent"]));
    // "2020s"; a season or half of it is not the year.
    let decade = tokens
        .get(at + 1)
        .is_some_and(|next| next.is("s") && !next.spaced);
    let part = at > 0
        && tokens[at - 1].is_any(&["spring", "summer", "autumn", "winter", "h1", "h2", "half"])
        // "in the autumn term 2023", "the spring term of 2024"
        || (at.saturating_sub(2)..at)
            .find(|&term| tokens[term].is("term"))
            .and_then(|term| term.checked_sub(1))
            .is_some_and(|season| tokens[season].is_any(&["spring", "summer", "autumn"]));
    if glued || named || misprinted || money || unit || decade || part || is_in_street(tokens, at) {
        return None;
    }
    Some(Read {
        tokens: 1,
        kind: PeriodKind::CalendarYear,
        start: first_of(year, 1),
        end: last_of(year, 12),
    })
}

/// "in ‘24", "since '19": an apostrophe for the century, behind a word of time.
fn cut_short(tokens: &[Token], at: usize) -> Option<i16> {
    let sign = tokens[at].is_any(&["'", "‘", "’"]) && tokens[at].spaced;
    let timed = at > 0
        && tokens[at - 1].is_any(&[
            "in", "during", "since", "from", "to", "by", "of", "until", "and",
        ]);
    let year = tokens
        .get(at + 1)
        .filter(|year| sign && timed && !year.spaced)?;
    let closed = tokens
        .get(at + 2)
        .is_some_and(|next| !next.spaced && next.is_any(&["'", "’", "/", "-", "–"]));
    short_year(year).filter(|_| !closed)
}

/// Whether a number says where in a street something stands: "1940 Main St.", or "Grand Av (2000 N)", as
/// towns with numbered blocks print the way from their middle.
fn is_in_street(tokens: &[Token], at: usize) -> bool {
    /// Words in the longest names of streets that are looked at: "Martin Luther King".
    const NAME: usize = 3;
    const STREETS: &[&str] = &[
        "st", "street", "ave", "avenue", "road", "rd", "lane", "drive", "square", "crescent",
    ];
    let in_brackets = at > 0 && tokens[at - 1].is("(");
    let bearing = |token: &Token| matches!(token.text, "N" | "E" | "S" | "W");
    let closed = tokens.get(at + 2).is_some_and(|token| token.is(")"));
    if in_brackets && closed && tokens.get(at + 1).is_some_and(bearing) {
        return true;
    }
    let behind = tokens.get(at + 1..).unwrap_or_default();
    let name = behind
        .iter()
        .take_while(|token| token.text.starts_with(char::is_uppercase));
    // "2017 Local Road Repairs" goes on.
    (2..=NAME + 1).contains(&name.clone().count())
        && name.last().is_some_and(|token| token.is_any(STREETS))
}

#[cfg(test)]
mod tests {
    use crate::periods::shown;

    #[test]
    fn a_year_alone_is_a_calendar_year() {
        assert_eq!(
            shown("In 2017 it fell"),
            ["2017 = calendar_year 2017-01-01..2017-12-31"]
        );
    }

    #[test]
    fn an_apostrophe_stands_for_the_century() {
        for text in ["91% in ‘24", "91% in '24", "91% in ’24"] {
            assert!(shown(text)[0].ends_with("2024-01-01..2024-12-31"), "{text}");
        }
        assert!(shown("the '24' bus").is_empty());
    }

    #[test]
    fn a_year_behind_the_mark_of_a_footnote_is_one() {
        assert_eq!(
            shown("*2023 budget"),
            ["2023 = calendar_year 2023-01-01..2023-12-31"]
        );
    }

    #[test]
    fn a_number_in_a_street_is_no_year() {
        for label in [
            "Nursery, 1940 Mill Street",
            "W Grange Av (2000 N) to Dead End",
        ] {
            assert!(shown(label).is_empty(), "{label}");
        }
        assert_eq!(shown("2017 Local Road Repairs").len(), 1);
        assert_eq!(shown("In 2017 the street was closed").len(), 1);
    }

    #[test]
    fn two_years_that_name_a_scheme_are_none() {
        assert!(shown("the 1995/2008 Scheme").is_empty());
    }

    #[test]
    fn a_number_of_things_is_no_year() {
        assert!(shown("about 2,016 homes and £2016").is_empty());
    }

    #[test]
    fn a_misprinted_year_has_no_dates() {
        assert!(shown("In 2021-21 it fell").is_empty());
    }

    #[test]
    fn a_part_of_a_year_is_not_the_year() {
        assert!(shown("Summer 2015, H1 2015, the 2020s").is_empty());
    }
}
