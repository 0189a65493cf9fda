//! Lengths of time, areas, distances, weights, posts: "3.4 days", "232 hectares", "63 FTE".
//!
//! Lengths of time that set terms ("within 14 days") are for the reader of sentences to pass over.

use rust_decimal::Decimal;
use scrutineer_model::{Scale, Unit};

use super::Amount;
use super::amount::{number, scale, scaled};
use crate::token::Token;

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Amount> {
    // "eight minutes and 50 seconds": the letters count because the digits do
    let lettered = small(tokens, at);
    let printed = number(tokens.get(at)?).or(lettered)?;
    let mut next = at + 1;
    let mut factor = Scale::ONE;
    if tokens
        .get(next)
        .is_some_and(|token| token.is_any(&["million", "billion", "thousand"]))
    {
        factor = scale(tokens, next)?;
        next += 1;
    }
    let (unit, taken) = unit(tokens, next)?;
    if let Some((more, number)) = smaller(tokens, next + taken, unit, printed) {
        return Some(Amount {
            tokens: next + taken + more - at,
            number,
            unit: if unit == Unit::Minutes {
                Unit::Seconds
            } else {
                Unit::Minutes
            },
            scale: factor,
            named: true,
            parts: None,
        });
    }
    if lettered.is_some() {
        return None;
    }
    Some(Amount {
        tokens: next + taken - at,
        number: scaled(printed, factor)?,
        unit,
        scale: factor,
        named: true,
        parts: None,
    })
}

/// A number in letters before minutes or hours.
fn small(tokens: &[Token], at: usize) -> Option<Decimal> {
    const NAMES: [&str; 12] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    let timed = (tokens.get(at + 1)?).is_any(&["minutes", "minute", "hours", "hour"]);
    let place = NAMES.iter().position(|name| tokens[at].is(name))?;
    timed.then(|| Decimal::from(place + 1))
}

/// "3 minutes 42 seconds" in seconds, "1 hour and 20 minutes" in minutes, with how many tokens the rest takes.
fn smaller(tokens: &[Token], at: usize, unit: Unit, many: Decimal) -> Option<(usize, Decimal)> {
    let names: &[&str] = match unit {
        Unit::Minutes => &["seconds", "second", "secs"],
        Unit::Hours => &["minutes", "minute", "mins"],
        _ => return None,
    };
    let and = usize::from(tokens.get(at).is_some_and(|token| token.is("and")));
    let few = number(tokens.get(at + and)?)?;
    let named = tokens.get(at + and + 1)?.is_any(names);
    let sixty = Decimal::from(60);
    if !named || few >= sixty || !many.is_integer() {
        return None;
    }
    Some((and + 2, many.checked_mul(sixty)?.checked_add(few)?))
}

/// Whether a noun behind an "m" is counted in millions: a plural, or what has no length.
fn counts(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        let plural = token.lower.len() > 4
            && token.lower.ends_with('s')
            && !token.lower.ends_with("ss")
            && token.kind == crate::token::Kind::Word
            && !token.is_any(&[
                "across",
                "towards",
                "metres",
                "buildings",
                "towers",
                "roads",
                "blocks",
                "masts",
            ]);
        plural && !token.is_capitalised()
            || token.is_any(&["people", "children", "kilowatt", "kwh", "litres", "tonnes"])
    })
}

/// "by 1.1% to 2.87m": millions that something moved to.
fn is_level(tokens: &[Token], at: usize) -> bool {
    let to = at >= 4
        && tokens[at - 2].is("to")
        && tokens[at - 1].text.contains('.')
        && tokens[at - 3].is_any(&["%", "cent", "percent"]);
    let length = tokens
        .get(at + 1)
        .is_some_and(|token| token.is_any(&["high", "wide", "long", "tall", "deep", "in"]));
    to && !length
}

/// "Visits are estimated at 1.4m", "journeys reached 2.3m": millions of a plural that comes to so many, and has no height.
fn comes_to(tokens: &[Token], at: usize) -> bool {
    /// Words looked at for what is counted.
    const NEAR: usize = 10;
    let Some(verb) = at.checked_sub(2) else {
        return false;
    };
    let stands = tokens[verb].is("at")
        && verb.checked_sub(1).is_some_and(|verb| {
            tokens[verb].is_any(&["estimated", "stood", "stand", "stands", "forecast", "put"])
        });
    let comes = stands || tokens[verb].is_any(&["reached", "numbered", "totalled", "topped"]);
    let before = &tokens[verb.saturating_sub(NEAR)..verb];
    let high = before.iter().any(is_extent);
    let plural = before.iter().any(|token| {
        token.kind == crate::token::Kind::Word
            && token.lower.len() > 4
            && token.lower.ends_with('s')
            && !token.lower.ends_with("ss")
    });
    comes && plural && !high && tokens[at - 1].text.contains('.')
}

/// What has a length, or is one.
fn is_extent(token: &Token) -> bool {
    token.is_any(&[
        "water", "level", "levels", "flood", "floods", "height", "heights", "depth", "depths",
        "width", "length", "distance", "boundary", "ridge", "eaves", "wall", "fence", "radius",
        "diameter", "storey", "storeys", "ceiling",
    ])
}

/// "The number of cattle increased by 1%, to 1.1m", "waiting lists fell from 7.21m to 7.19m": millions of what is
/// counted.
fn is_counted(tokens: &[Token], at: usize) -> bool {
    /// Words looked at for what is counted.
    const NEAR: usize = 24;
    const COUNTED: [&str; 28] = [
        "numbers",
        "population",
        "people",
        "residents",
        "visits",
        "visitors",
        "journeys",
        "passengers",
        "trips",
        "customers",
        "users",
        "patients",
        "pupils",
        "children",
        "households",
        "jobs",
        "calls",
        "transactions",
        "loans",
        "issues",
        "views",
        "doses",
        "vaccinations",
        "tests",
        "lists",
        "appointments",
        "offences",
        "votes",
    ];
    let Some(led) = at.checked_sub(2) else {
        return false;
    };
    let leads = tokens[led].is_any(&[
        "to", "from", "at", "was", "were", "is", "are", "reached", "than", "against", "with",
    ]);
    let length = tokens.get(at + 1).is_some_and(|token| {
        token.is_any(&["high", "wide", "long", "tall", "deep", "away", "of", "in"])
    });
    let from = (led.saturating_sub(NEAR)..led).rev();
    let mut before = from
        .map(|place| &tokens[place])
        .take_while(|token| !token.is("."));
    let mut counted = false;
    let extent = before.any(|token| {
        counted |= token.is_any(&COUNTED) || token.is("number");
        is_extent(token)
    });
    leads && counted && !length && !extent && tokens[at - 1].text.contains('.')
}

/// "1.18m visits against 1.05m": millions as those of what is counted just before.
fn beside_millions(tokens: &[Token], at: usize) -> bool {
    /// Tokens between the two at most.
    const NEAR: usize = 12;
    // Not "2m visitors live within 1.5m of it".
    let compared = at >= 2
        && tokens[at - 1].text.contains('.')
        && tokens[at - 2].is_any(&["against", "from", "to", "than", "with"])
        && tokens.get(at + 1).is_none_or(|next| {
            !next.is_any(&["of", "away", "high", "wide", "long", "tall", "deep", "to"])
        });
    compared
        && (at.saturating_sub(NEAR)..at.saturating_sub(1))
            .any(|other| tokens[other].is("m") && counts(tokens, other + 1))
}

/// "a ceiling height of 2.3 m": a spaced sign is metres where the noun says that it is a length.
fn is_length(tokens: &[Token], at: usize) -> bool {
    at >= 3
        && tokens[at - 2].is("of")
        && tokens[at - 3].is_any(&["height", "width", "depth", "length", "distance", "radius"])
}

/// The unit named at a place, and how many tokens name it.
fn unit(tokens: &[Token], at: usize) -> Option<(Unit, usize)> {
    let token = tokens.get(at)?;
    let close = !token.spaced;
    if let Some(taken) = quotient(tokens, at) {
        return Some((Unit::Unknown, taken));
    }
    Some(match token.lower.as_ref() {
        "second" | "seconds" | "secs" => (Unit::Seconds, 1),
        "minute" | "minutes" | "mins" => (Unit::Minutes, 1),
        "hour" | "hours" | "hrs" => (Unit::Hours, 1),
        "day" | "days" => (Unit::Days, 1),
        "week" | "weeks" => (Unit::Weeks, 1),
        "month" | "months" => (Unit::Months, 1),
        // "428 Year 6 children": what the children are of
        "year"
            if token.is_capitalised()
                && (tokens.get(at + 1)).is_some_and(|next| number(next).is_some()) =>
        {
            return None;
        }
        "year" | "years" => (Unit::Years, 1),
        // "21 calendar days"
        "working" | "calendar" | "clear"
            if tokens
                .get(at + 1)
                .is_some_and(|next| next.is_any(&["days", "day"])) =>
        {
            (Unit::Days, 2)
        }
        "hectare" | "hectares" | "ha" => (Unit::Hectares, 1),
        "sqm" | "m2" => (Unit::SquareMetres, 1),
        "square" | "sq" => square(tokens, at)?,
        "metre" | "metres" => (Unit::Metres, 1),
        // "1.5m kilowatt hours", "2m visits": millions of what is named behind.
        // "fell by 1.1% to 2.87m": what changes by a share and is said in hundredths is no length.
        "m" if (close || is_length(tokens, at))
            && !counts(tokens, at + 1)
            && !comes_to(tokens, at)
            && !is_level(tokens, at)
            && !is_counted(tokens, at)
            && !beside_millions(tokens, at) =>
        {
            (Unit::Metres, 1)
        }
        "kilometre" | "kilometres" | "km" | "kms" => (Unit::Kilometres, 1),
        "mile" | "miles" => (Unit::Miles, 1),
        "kilogram" | "kilograms" | "kg" => (Unit::Kilograms, 1),
        "tonne" | "tonnes" | "tpa" | "tco2e" | "tco2" | "tco₂e" | "tco₂" => (Unit::Tonnes, 1),
        "fte" | "ftes" | "wte" => (Unit::Fte, 1),
        "full" if full_time(tokens, at) => (Unit::Fte, 3),
        "full-time"
            if tokens
                .get(at + 1)
                .is_some_and(|next| next.is_any(&["equivalent", "equivalents"])) =>
        {
            (Unit::Fte, 2)
        }
        // "a margin of 80 bps": hundredths of a percentage point
        "basis" if (tokens.get(at + 1)).is_some_and(|next| next.is("points")) => (Unit::Unknown, 2),
        "bps" | "bpts" | "megawatts" | "gigawatts" | "kw" | "mw" | "gw" | "kwh" | "mwh" | "gwh"
        | "twh" | "acres" | "litres" | "mph" | "points" => (Unit::Unknown, 1),
        _ => (Unit::Unknown, degrees(tokens, at)?),
    })
}

/// "10°C", "10 degrees Celsius": by how many tokens.
fn degrees(tokens: &[Token], at: usize) -> Option<usize> {
    let scale = |at: usize| {
        let letter = tokens.get(at);
        letter.is_some_and(|letter| letter.text == "C" || letter.is("celsius"))
    };
    let token = tokens.get(at)?;
    match token.lower.as_ref() {
        "ºc" => Some(1),
        "°" | "˚" | "degrees" if scale(at + 1) => Some(2),
        _ => None,
    }
}

/// "40 µg/m3", "9.8 MJ/kg": a weight or energy in so much air, fuel or ground, by how many tokens.
fn quotient(tokens: &[Token], at: usize) -> Option<usize> {
    // The sign is the micro sign or the Greek letter.
    const OF: [&str; 13] = [
        "\u{b5}g", "\u{3bc}g", "ug", "mg", "g", "kg", "t", "mj", "kj", "gj", "kwh", "mwh", "l",
    ];
    const IN: [&str; 9] = ["m3", "m2", "m³", "m²", "kg", "l", "litre", "ha", "km"];
    let is = |ahead: usize, words: &[&str]| {
        let token = tokens.get(at + ahead);
        token.is_some_and(|token| token.is_any(words) && (ahead == 0 || !token.spaced))
    };
    if !is(0, &OF) || !is(1, &["/"]) {
        return None;
    }
    if is(2, &["m"]) && is(3, &["³", "²", "-", "3", "2"]) {
        return Some(4);
    }
    is(2, &IN).then_some(3)
}

/// "square metres", "sq. km".
fn square(tokens: &[Token], at: usize) -> Option<(Unit, usize)> {
    let dot = usize::from(tokens.get(at + 1).is_some_and(|token| token.is(".")));
    let token = tokens.get(at + 1 + dot)?;
    let unit = match token.lower.as_ref() {
        "m" | "metre" | "metres" => Unit::SquareMetres,
        "km" | "kilometres" | "mile" | "miles" | "feet" | "ft" | "foot" => Unit::Unknown,
        _ => return None,
    };
    Some((unit, 2 + dot))
}

fn full_time(tokens: &[Token], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|next| next.is("time"))
        && tokens
            .get(at + 2)
            .is_some_and(|next| next.is_any(&["equivalent", "equivalents"]))
}

#[cfg(test)]
mod tests {
    use crate::figures::shown;

    #[test]
    fn a_class_is_no_length_of_time() {
        assert_eq!(shown("There are 428 Year 6 children")[0], "428 count");
        assert_eq!(shown("It took 4 years")[0], "4 years");
    }

    #[test]
    fn measures_name_their_unit() {
        for (sentence, expected) in [
            ("took 3.4 days", "3.4 days"),
            ("answered in 42 seconds", "42 seconds"),
            ("took 3 minutes 42 seconds", "222 seconds"),
            ("took 1 hour and 20 minutes", "80 minutes"),
            ("was eight minutes and 50 seconds", "530 seconds"),
            ("232 hectares", "232 hectares"),
            ("63 FTE", "63 fte"),
            ("31.2 GW", "31.2 unknown"),
            ("12 full time equivalents", "12 fte"),
            ("604 sq. miles", "604 unknown"),
            ("4,500sqm", "4500 square_metres"),
            ("over 18m tall", "over 18 metres"),
            ("1.5m kilowatt hours", "1500000 count"),
            ("2m visits", "2000000 count"),
            ("Visits are estimated at 1.4m for the year", "1400000 count"),
            ("Flood levels reached 1.4m", "1.4 metres"),
            ("a mean speed of 27.3mph", "27.3 unknown"),
            ("up to 10°C warmer", "up_to 10 unknown"),
            ("averaged 8.9 µg/m3 there", "8.9 unknown"),
            ("a calorific value of 9.8 MJ/kg", "9.8 unknown"),
            ("used 120 kWh/m² of heat", "120 unknown"),
            ("a margin of 80 basis points", "80 unknown"),
        ] {
            assert_eq!(shown(sentence), [expected], "{sentence}");
        }
    }

    #[test]
    fn millions_beside_millions_are_no_metres() {
        assert_eq!(
            shown("1.18m visits against 1.05m"),
            ["1180000 count", "1050000 count"]
        );
        assert_eq!(
            shown("2m visitors live within 1.5m of it"),
            ["2000000 count", "1.5 metres"]
        );
        assert_eq!(
            shown("a wall of 1.18m against 1.05m"),
            ["1.18 metres", "1.05 metres"]
        );
    }

    #[test]
    fn millions_of_what_is_counted_are_no_metres() {
        assert_eq!(
            shown("Waiting lists fell from 7.21m to 7.19m"),
            ["7210000 count", "7190000 count"]
        );
        assert_eq!(
            shown("The number of cattle rose, compared with the year before, to 1.1m."),
            ["1100000 count"]
        );
        assert_eq!(
            shown("The ridge was lowered from 7.2m to 6.9m"),
            ["7.2 metres", "6.9 metres"]
        );
        assert_eq!(
            shown("Residents asked for a fence, raised to 1.8m"),
            ["1.8 metres"]
        );
        assert_eq!(
            shown("The number of plots was cut. The gap went from 1.5m to 2.5m"),
            ["1.5 metres", "2.5 metres"]
        );
    }

    #[test]
    fn a_second_thing_is_no_measure() {
        assert_eq!(shown("20 children"), ["20 count"]);
    }
}
