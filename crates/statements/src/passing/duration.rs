//! Lengths of time that set terms: "within 14 days", "over the last 12 months", "for 48 weeks", "in the
//! next 10 years", "two years ago", "a 5-year plan".
//!
//! Not a length that is measured: "took 3.4 days", "an average of 78 seconds".

use scrutineer_quantity::token::{Kind, Token};

const LENGTHS: &[&str] = &[
    "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "minute",
    "minutes", "second", "seconds", "secs", "night", "nights", "mph", "kph", "term",
];

/// Words before a length that set terms.
const TERMS: &[&str] = &[
    "within",
    "inside",
    "statutory",
    "over",
    "for",
    "last",
    "next",
    "past",
    "previous",
    "every",
    "after",
    "in",
    "first",
    "the",
    "following",
    "these",
    "those",
    "another",
    "further",
    "coming",
    "each",
    "preceding",
    "least",
    "or",
    "and",
    "until",
    "a",
    "through",
    "throughout",
    "during",
    "any",
    "latest",
    "recent",
    "this",
    "than",
    "up",
    "successive",
    "rolling",
];

/// Of these, words behind which no length is measured: "the average for the previous 3 years".
const SPANS: &[&str] = &[
    "last",
    "next",
    "past",
    "previous",
    "preceding",
    "coming",
    "following",
    "every",
    "within",
    "rolling",
];

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    if tokens[at].kind != Kind::Number {
        return None;
    }
    let mut end = at + 1;
    // "12-18 months"
    if tokens
        .get(end)
        .is_some_and(|token| token.is_any(&["-", "–", "to"]))
        && tokens
            .get(end + 1)
            .is_some_and(|token| token.whole().is_some())
    {
        end += 2;
    }
    let hyphen = tokens
        .get(end)
        .is_some_and(|token| token.is("-") && !token.spaced);
    end += usize::from(hyphen);
    if tokens.get(end).is_some_and(|token| {
        token.is_any(&["working", "consecutive", "calendar", "financial", "school"])
    }) {
        end += 1;
    }
    let length = tokens.get(end)?;
    let unit = length.lower.split(['-', '\'']).next().unwrap_or_default();
    // "25 night-time inspections"
    let of_time = length.lower.ends_with("-time")
        || tokens
            .get(end + 1)
            .is_some_and(|token| token.is("-") && !token.spaced)
            && tokens.get(end + 2).is_some_and(|token| token.is("time"));
    if !LENGTHS.contains(&unit) || of_time || length.kind != Kind::Word {
        return None;
    }
    let taken = end + 1 - at;
    // "54 Minutes of Previous Meeting": an item of an agenda.
    let item = at == 0 && length.is("minutes") && length.is_capitalised();
    let speed = length.is_any(&["mph", "kph"]) && !is_speed(tokens, at, end);
    // "a 5-year plan", "3 year programme"
    // "There are 428 Year 6 children": what the children are of
    let class = length.is_capitalised()
        && tokens
            .get(end + 1)
            .is_some_and(|token| token.kind == Kind::Number);
    let before_noun = !class
        && (hyphen || length.is_any(&["year", "month", "week", "day", "hour", "minute", "night"]))
        && !tokens[at].is("1");
    let ago = tokens.get(end + 1).is_some_and(|token| {
        token.is_any(&[
            "ago", "before", "later", "earlier", "after", "prior", "notice", "onwards", "old",
        ])
    });
    let from = counts_from(tokens, at, end);
    let qualified = at >= 1 && tokens[at - 1].is_any(&["than", "least", "to", "about", "over"]);
    // "took 8 minutes, up 11 seconds since 2017 and 33 seconds since 2013": by how much it changed
    let since = tokens
        .get(at + taken)
        .is_some_and(|token| token.is("since"));
    let changed = at > 0 && (tokens[at - 1].is("up") || since && tokens[at - 1].is("and"));
    let nearest = !changed
        && (0..at)
            .rev()
            .take(if qualified { 4 } else { 1 })
            .any(|index| tokens[index].is_any(TERMS));
    // "comparing 12 months data"
    let before_noun = before_noun || tokens.get(at + taken).is_some_and(|token| token.is("data"));
    let measured = tokens[..at].iter().rev().take(12).any(|token| {
        token.is_any(&[
            "average",
            "took",
            "takes",
            "take",
            "taken",
            "waited",
            "wait",
            "waiting",
            "mean",
            "median",
            "length",
            "duration",
            "expectancy",
            "lost",
            "absence",
            "sickness",
            "target",
        ])
    });
    // "over the 10.1 days of the year before": measured, not a term.
    let measured = measured
        || tokens[at].text.contains('.') && !unit.starts_with("year") && !unit.starts_with("month");
    // "a high of just over 32 days", "falling to over 10 days": as long as that, not a term.
    let measured = measured
        || at >= 2
            && tokens[at - 1].is("over")
            && tokens[at - 2].is_any(&[
                "just", "well", "of", "to", "was", "is", "were", "at", "took",
            ]);
    // "were answered in 41 minutes on average"
    let measured = measured
        || tokens.get(at + taken).is_some_and(|token| token.is("on"))
            && tokens
                .get(at + taken + 1)
                .is_some_and(|token| token.is("average"));
    let spans = at >= 1 && tokens[at - 1].is_any(SPANS) || is_term(tokens, at);
    (item || speed || before_noun || ago || spans || from || nearest && !measured).then_some(taken)
}

/// "ten days from the order": not "an average of 421 days from entering care", nor "fell to 9 weeks from 14".
fn counts_from(tokens: &[Token], at: usize, end: usize) -> bool {
    let from = tokens.get(end + 1).is_some_and(|token| token.is("from"));
    let moved = tokens
        .get(end + 2)
        .is_some_and(|token| token.kind == Kind::Number);
    let took =
        tokens[..at].iter().rev().take(12).any(|token| {
            token.is_any(&["average", "averaged", "took", "mean", "median", "waited"])
        });
    from && !moved && !took
}

/// "The average speed of cars was 34.9mph", "with a top speed of 51mph": how fast something went; not "an average speed over the
/// 30mph limit".
fn is_speed(tokens: &[Token], at: usize, end: usize) -> bool {
    /// Words from "average" to the figure at most.
    const NEAR: usize = 10;
    let limit = tokens.get(end + 1).is_some_and(|token| {
        token.is_any(&[
            "limit", "limits", "zone", "zones", "road", "roads", "area", "areas",
        ])
    });
    let measured = tokens[at.saturating_sub(NEAR)..at].windows(2).any(|pair| {
        pair[0].is_any(&[
            "average",
            "mean",
            "median",
            "top",
            "highest",
            "recorded",
            "percentile",
        ]) && pair[1].is_any(&["speed", "speeds"])
    });
    measured && !limit
}

/// "let for a period of 6 months", "for a preliminary period of 5 months": for how long something is agreed.
fn is_term(tokens: &[Token], at: usize) -> bool {
    let is = |back: usize, words: &[&str]| {
        at.checked_sub(back)
            .is_some_and(|place| tokens[place].is_any(words))
    };
    let period = is(1, &["of"]) && is(2, &["period", "term", "periods"]);
    let article = |back| is(back, &["a", "the", "an"]) && is(back + 1, &["for", "over", "after"]);
    period && (article(3) || article(4))
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn lengths_that_set_terms_are_passed_over() {
        for (sentence, expected) in [
            ("paid within 14 days", "14 days"),
            ("over the last 12 months", "12 months"),
            ("for the next 12-18 months", "12-18 months"),
            ("the average for the previous 3 years", "3 years"),
            ("comparing 12 months data they found", "12 months"),
            ("a 5-year plan", "5-year"),
            ("91 days after discharge", "91 days"),
            ("a 30 mph zone", "30 mph"),
            ("an average speed over the 30mph limit", "30mph"),
            ("within 45 working days", "45 working days"),
            ("leased for a period of 999 years", "999 years"),
            ("lent for an initial period of 5 months", "5 months"),
            ("54 Minutes of Previous Meeting", "54 Minutes"),
        ] {
            assert_eq!(passed(sentence), [expected], "{sentence}");
        }
    }

    #[test]
    fn a_time_of_day_is_no_length() {
        assert!(passed("over 25 night-time inspections had taken place").is_empty());
    }

    #[test]
    fn a_measured_length_stays() {
        assert!(passed("it took an average of 78 days").is_empty());
        assert!(passed("an average of 421 days from entering care").is_empty());
        assert!(passed("the wait fell to 9 weeks from 14").is_empty());
        assert!(passed("it reached a high of just over 32 days").is_empty());
        assert!(passed("Calls were answered in 41 minutes on average").is_empty());
        assert!(passed("better than the 10.1 days of the year before").is_empty());
        assert!(passed("The average speed of cars was 34.9mph").is_empty());
    }
}
