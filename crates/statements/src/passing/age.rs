//! Ages: "post 16 transport", "18-25 services", "aged 16-18", "18-25 year olds", "people aged 65 and over", "under 18s", "0-19", "16+".
//!
//! Not a bound on a figure: "over 65 people", "under 18 per cent".

use scrutineer_quantity::token::{Kind, Token};

/// The oldest age that papers speak of.
const OLDEST: u32 = 110;

/// People whose ages brackets give.
const PEOPLE: &[&str] = &[
    "people",
    "persons",
    "adults",
    "children",
    "women",
    "men",
    "girls",
    "boys",
    "pupils",
    "residents",
];

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    if let Some(taken) = led(tokens, at) {
        return Some(taken);
    }
    if let Some(taken) = spelled(tokens, at) {
        return Some(taken);
    }
    age(&tokens[at])?;
    let taken = span(tokens, at);
    if of_service(tokens, at) {
        return Some(taken);
    }
    let end = at + taken;
    if let Some(end) = years_old(tokens, end) {
        return Some(end - at);
    }
    // "3 and 4 year olds": the first number belongs to the same people.
    let list = tokens
        .get(end)
        .is_some_and(|token| token.is_any(&["and", "or", "to"]))
        && tokens.get(end + 1).is_some_and(|next| age(next).is_some())
        && tokens
            .get(end + 2)
            .is_some_and(|token| token.is_any(&["year", "year-olds", "year-old", "years"]))
        && tokens
            .get(end + 3)
            .is_none_or(|token| token.is_any(&["old", "olds"]));
    if list {
        return Some(taken);
    }
    // "65 years and over"
    let open = tokens
        .get(end)
        .is_some_and(|token| token.is_any(&["years", "+", "plus", "year"]))
        && tokens
            .get(end + 1)
            .is_some_and(|token| token.is_any(&["and", "or"]))
        && tokens.get(end + 2).is_some_and(|token| {
            token.is_any(&["over", "above", "older", "under", "younger", "more"])
        });
    if open
        && tokens
            .get(end)
            .is_some_and(|token| token.is_any(&["years", "year"]))
    {
        return Some(end + 3 - at);
    }
    if is_enclosed(tokens, at, taken) || next_group(tokens, at, taken) {
        return Some(taken);
    }
    if in_range(tokens, at, end) {
        return Some(end + 1 - at);
    }
    // "0-19 service", "the 12-15 age range", "16+"
    let group = tokens.get(end).is_some_and(|token| {
        token.is_any(&[
            "age",
            "population",
            "age-group",
            "cohort",
            "years'",
            "service",
            "services",
        ])
    });
    if taken == 1 && is_plus(tokens, at, end) {
        return Some(2);
    }
    let from_nought = taken > 1 && tokens[at].is("0");
    let plus = tokens
        .get(end)
        .is_some_and(|token| token.is("+") && !token.spaced)
        && tokens[at].whole().is_some_and(|age| age >= 11);
    match (taken > 1 && group || from_nought, plus) {
        (true, _) => Some(taken),
        (false, true) => Some(taken + 1),
        _ => None,
    }
}

/// "most of them were 65 plus", but not "65 plus 12".
fn is_plus(tokens: &[Token], at: usize, end: usize) -> bool {
    at > 0
        && tokens[at - 1].is_any(&["are", "were", "aged", "is", "was"])
        && tokens.get(end).is_some_and(|token| token.is("plus"))
        && (tokens.get(end + 1)).is_none_or(|token| {
            token.kind != Kind::Number && !token.is_any(&["a", "an", "the", "any"])
        })
}

fn age(token: &Token) -> Option<u32> {
    token.whole().filter(|&age| age <= OLDEST)
}

/// One age or a range of two: "16", "16-18", "16 to 18".
fn span(tokens: &[Token], at: usize) -> usize {
    let second = |skip: usize| {
        tokens
            .get(at + skip)
            .is_some_and(|token| age(token).is_some())
    };
    let linked = tokens
        .get(at + 1)
        .is_some_and(|token| token.is_any(&["-", "–", "to", "‐"]));
    if linked && second(2) { 3 } else { 1 }
}

/// "young people (16-24)"
fn is_enclosed(tokens: &[Token], at: usize, taken: usize) -> bool {
    taken == 3
        && at >= 2
        && tokens[at - 1].is("(")
        && tokens.get(at + taken).is_some_and(|token| token.is(")"))
        && tokens[at - 2].is_any(PEOPLE)
}

/// "fastest at ages 10 to 14 (18.5%) and 15 to 19 (20.5%)": the next group of ages.
fn next_group(tokens: &[Token], at: usize, taken: usize) -> bool {
    let joined = at > 0 && tokens[at - 1].is_any(&["and", ","]);
    let shared = tokens.get(at + taken).is_some_and(|token| token.is("("));
    let aged = tokens[..at]
        .iter()
        .rev()
        .take(12)
        .any(|token| token.is_any(&["ages", "aged"]));
    taken == 3 && joined && shared && aged
}

/// "people with disabilities up to 25 have", "and up to 25 those who": an age, where no noun is counted.
fn up_to(tokens: &[Token], at: usize) -> Option<usize> {
    let to = tokens[at].is("up") && tokens.get(at + 1)?.is("to");
    let years = age(tokens.get(at + 2)?)?;
    let of_age = matches!(years, 5 | 11 | 16 | 18 | 19 | 21 | 25);
    let people = tokens[..at]
        .iter()
        .rev()
        .take(12)
        .any(|token| token.is_any(&["young", "children", "aged", "ages", "olds", "adults"]));
    let ends = tokens.get(at + 3).is_none_or(|token| {
        token.is_any(&[
            "has", "have", "had", "who", "those", "with", "for", "in", "is", "are", "was", "were",
            ".", ",", ";", ")",
        ])
    });
    (to && of_age && people && ends).then_some(3)
}

/// Ages behind a word that says so.
fn led(tokens: &[Token], at: usize) -> Option<usize> {
    match tokens[at].lower.as_ref() {
        "aged" | "ages" | "age" => after_aged(tokens, at),
        "under" | "over" | "under-" | "over-" => bounded(tokens, at),
        "up" => up_to(tokens, at),
        "post" | "pre" | "post-" | "pre-" => school(tokens, at),
        _ => None,
    }
}

/// "the age range from 3 years up to 11 years"
fn in_range(tokens: &[Token], at: usize, end: usize) -> bool {
    tokens.get(end).is_some_and(|token| token.is("years"))
        && tokens[..at]
            .windows(2)
            .rev()
            .take(8)
            .any(|pair| pair[0].is("age") && pair[1].is("range"))
}

/// "aged 16-18", "aged between 5 and 11", "aged under 15 years", "age of 18", "aged 18 and over".
fn after_aged(tokens: &[Token], at: usize) -> Option<usize> {
    let mut next = at + 1;
    while tokens.get(next).is_some_and(|token| {
        token.is_any(&[
            "under", "over", "between", "of", "from", "range", "band", "group", "groups", "up",
            "to", "at",
        ])
    }) {
        next += 1;
    }
    age(tokens.get(next)?)?;
    let mut end = next + span(tokens, next);
    // "aged between 18-64 and 63% are": the second is a figure
    let figure = |at: usize| {
        (tokens.get(at)).is_some_and(|token| token.is_any(&["%", "per", "percent", "of"]))
    };
    if !figure(end + 2)
        && tokens
            .get(end)
            .is_some_and(|token| token.is_any(&["and", "or", "to"]))
        && tokens
            .get(end + 1)
            .is_some_and(|token| age(token).is_some())
    {
        end += 2;
    }
    while tokens
        .get(end)
        .is_some_and(|token| token.is_any(&["+", "years", "year", "yrs"]))
    {
        end += 1;
    }
    let open = tokens
        .get(end)
        .is_some_and(|token| token.is_any(&["and", "or"]))
        && tokens.get(end + 1).is_some_and(|token| {
            token.is_any(&[
                "over", "above", "under", "older", "younger", "below", "more",
            ])
        });
    Some(end + if open { 2 } else { 0 } - at)
}

/// "under 18", "over 65s" where no thing is counted.
fn bounded(tokens: &[Token], at: usize) -> Option<usize> {
    let mut next = at + 1;
    if tokens.get(next).is_some_and(|token| token.is("-")) {
        next += 1;
    }
    let years = age(tokens.get(next)?).filter(|&years| years >= 1)?;
    let end = next + 1;
    let after = tokens.get(end);
    if after.is_some_and(|token| token.is("s") && !token.spaced) {
        return Some(end + 1 - at);
    }
    if after.is_some_and(|token| token.is("years") || token.is("year"))
        && tokens.get(end + 1).is_some_and(|token| token.is("of"))
        && tokens.get(end + 2).is_some_and(|token| token.is("age"))
    {
        return Some(end + 3 - at);
    }
    // "the under 5 age group"
    if after.is_some_and(|token| token.is_any(&["age", "age-group"])) {
        return Some(end - at);
    }
    // People come of age at these; "under 18 population", "those over 65", "(under 16)".
    let of_age = matches!(
        years,
        1 | 2 | 5 | 11 | 13 | 16 | 18 | 19 | 21 | 25 | 50 | 55 | 60 | 65 | 70 | 75 | 80 | 85 | 90
    );
    let ends = after.is_none_or(|token| {
        token.kind == Kind::Mark && !token.is_any(&["%", ".", "/"])
            || token.is(".") && tokens.get(end + 1).is_none()
            || token.is_any(&[
                "population",
                "was",
                "were",
                "who",
                "in",
                "and",
                "or",
                "is",
                "are",
                "has",
                "have",
                "with",
                "at",
                "on",
                "for",
                "years",
            ])
    });
    let person = at > 0
        && tokens[..at].iter().rev().take(2).any(|token| {
            token.is_any(&[
                "aged",
                "those",
                "people",
                "children",
                "child",
                "population",
                "adults",
                "residents",
                "(",
                "anyone",
                "persons",
                "pupils",
                "girls",
                "women",
                "men",
                "conceptions",
            ])
        });
    // "children under 18 all have": nothing is counted between.
    let direct = at > 0
        && tokens[at - 1].is_any(&[
            "children", "people", "adults", "persons", "anyone", "pupils", "those",
        ])
        && after.is_none_or(|token| token.kind == Kind::Word);
    let ends = ends || direct && years >= 5;
    (of_age && ends && (person || after.is_some_and(|token| token.is("population"))))
        .then_some(end - at)
}

/// "post 16", "post-19": ages at which school ends.
fn school(tokens: &[Token], at: usize) -> Option<usize> {
    let dash = tokens.get(at + 1).is_some_and(|token| token.is("-"));
    let number = at + 1 + usize::from(dash);
    tokens
        .get(number)
        .filter(|token| token.is_any(&["16", "18", "19"]))
        .map(|_| number + 1 - at)
}

/// "18-25 services", "0-19 commissioning": the ages that a service is for, not how many it has.
fn of_service(tokens: &[Token], at: usize) -> bool {
    let from = tokens[at].is_any(&["0", "5", "11", "14", "16", "18"]);
    let to = tokens
        .get(at + 2)
        .is_some_and(|token| token.is_any(&["5", "11", "16", "17", "18", "19", "24", "25"]));
    let dash = tokens
        .get(at + 1)
        .is_some_and(|token| token.is_any(&["-", "–"]) && !token.spaced);
    let service = (at + 3..at + 6).any(|next| {
        tokens.get(next).is_some_and(|token| {
            token.is_any(&[
                "service",
                "services",
                "team",
                "teams",
                "provision",
                "transport",
                "commissioning",
                "pathway",
                "cohort",
                "community",
                "community-based",
                "adult",
                "agenda",
                "section",
            ])
        })
    });
    from && to && dash && service
}

/// Where the words behind an age end: "18-25 year olds", "two-year-olds".
fn years_old(tokens: &[Token], end: usize) -> Option<usize> {
    const WORDS: &[&str] = &[
        "-",
        "year",
        "years",
        "old",
        "olds",
        "year-old",
        "year-olds",
        "plus",
        "of",
        "age",
    ];
    let reads = |ahead: usize, words: &[&str]| {
        tokens
            .get(end + ahead)
            .is_some_and(|token| token.is_any(words))
    };
    let old = reads(0, &["year-olds", "year-old", "years-old"])
        || reads(0, &["-"]) && reads(1, &["year-olds", "year-old"])
        || reads(0, &["year", "years"])
            && (reads(1, &["old", "olds", "plus", "age"])
                || reads(1, &["of"]) && reads(2, &["age"]));
    let words = tokens[end.min(tokens.len())..].iter();
    let taken = words.take_while(|token| token.is_any(WORDS)).count();
    old.then_some(end + taken)
}

/// "two year olds", "three and four year olds", by the first of their ages.
fn spelled(tokens: &[Token], at: usize) -> Option<usize> {
    const AGES: &[&str] = &[
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
    ];
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| token.is_any(words));
    let more = is(at, AGES) && is(at + 1, &["and", "or", "to"]) && is(at + 2, AGES);
    let year = at + 1 + 2 * usize::from(more);
    let olds = is(at, AGES) && is(year, &["year", "years"]) && is(year + 1, &["old", "olds"]);
    olds.then_some(year + 2 - at)
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn ages_are_passed_over() {
        for (sentence, expected) in [
            ("people aged 65 and over were", "aged 65 and over"),
            ("those aged 16-18 who", "aged 16-18"),
            ("aged between 18-64 and 63% are", "aged between 18-64"),
            ("eligible two year olds", "two year olds"),
            ("three and four year olds", "three and four year olds"),
            ("18-25 year olds in need", "18-25 year olds"),
            ("children under 18 was", "under 18"),
            ("the under 18 population", "under 18"),
            ("over 65s", "over 65s"),
            ("91% of those over 80 and", "over 80"),
            ("play for the under 5 age group", "under 5"),
            ("a 0-19 service", "0-19"),
            ("the 12-15 age range", "12-15"),
            ("people 9-18 years old that", "9-18 years old"),
            ("in children aged under 15 years.", "aged under 15 years"),
            ("those aged 25+ in work", "aged 25+"),
            ("young people (16-24) were", "16-24"),
            (
                "young people with disabilities up to 25 have one",
                "up to 25",
            ),
        ] {
            assert_eq!(passed(sentence), [expected], "{sentence}");
        }
    }

    #[test]
    fn groups_of_ages_follow_one_another() {
        assert_eq!(
            passed("at ages 10 to 14 (18%) and 15 to 19 (20%)"),
            ["ages 10 to 14", "15 to 19"]
        );
        assert!(passed("There is room for young people up to 25 places").is_empty());
    }

    #[test]
    fn a_bound_on_a_figure_is_no_age() {
        assert!(passed("over 65 people came, under 18 per cent").is_empty());
        assert!(passed("rose by over 25 in May").is_empty());
    }

    #[test]
    fn the_ages_of_a_service_are_no_range() {
        assert_eq!(passed("Review of 18-25 services"), ["18-25"]);
        assert_eq!(passed("reductions to the post 19 offer"), ["post 19"]);
        assert!(passed("16-18 new homes").is_empty());
    }
}
