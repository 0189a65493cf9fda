//! What a sentence without a time of its own is about: what ought to be, what is so now or will be, or still the time of the
//! sentence before.

use scrutineer_model::{ComparisonKind, Period};

use crate::dating::same;
use crate::parse::Parsed;
use crate::roles::Role;

/// Whether a sentence says what ought to be: "operation should achieve 100% compliance". The paper's year is not its time.
pub(crate) fn is_wished(parsed: &Parsed) -> bool {
    parsed
        .items
        .iter()
        .any(|item| matches!(item.lower.as_str(), "should" | "must" | "ought"))
}

/// Whether a sentence speaks of now, of before or of what comes next.
pub(crate) fn is_elsewhen(parsed: &Parsed) -> bool {
    parsed.items.iter().any(|item| {
        matches!(
            item.lower.as_str(),
            "now"
                | "currently"
                | "today"
                | "next"
                | "last"
                | "previous"
                | "previously"
                | "since"
                | "ago"
                | "earlier"
                | "current"
                | "future"
                | "annual"
                | "annually"
                | "forecast"
        )
    })
}

/// Whether a sentence without a time goes on in that of the one before: "Households produced 93% of it in 2019. Their
/// recycling rate was 54.4%." Not one that speaks of now or of what is to come.
///
/// The times of earlier levels are none of its own: "Recycling was 54.4%, down from 55% in 2018."
pub(crate) fn goes_on(
    parsed: &Parsed,
    roles: &[Role],
    times: &[Option<Period>],
    just: Option<&Period>,
) -> bool {
    let earlier = |period: &Period| {
        let before = just.is_some_and(|just| period.end.is_some() && period.end < just.start);
        before
            && roles.iter().zip(times).any(|(role, time)| {
                *role == Role::Level(ComparisonKind::Previous)
                    && time.as_ref().is_some_and(|time| same(time, period))
            })
    };
    let from = parsed.items.iter().enumerate().all(|(at, item)| {
        item.lower != "from"
            || matches!(parsed.word(at.checked_sub(1)), "down" | "up") && parsed.is_figure(at + 1)
    });
    let past = parsed.items.iter().any(|item| {
        matches!(
            item.lower.as_str(),
            "was" | "were" | "had" | "accounted" | "comprised" | "totalled" | "fell" | "rose"
        )
    });
    let other = parsed.items.iter().any(|item| {
        matches!(
            item.lower.as_str(),
            "now"
                | "currently"
                | "today"
                | "is"
                | "are"
                | "has"
                | "have"
                | "will"
                | "would"
                | "budget"
                | "forecast"
                | "previously"
                | "current"
                | "earlier"
                | "since"
                | "ago"
                | "originally"
                | "planned"
                | "last"
                | "next"
                | "expected"
                | "approved"
                | "date"
                | "year"
                | "month"
                | "months"
                | "quarter"
                | "years"
                | "if"
                | "could"
        )
    });
    past && !other && from && parsed.periods.iter().all(earlier)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_of_now_does_not_go_on() {
        let just = crate::parse::parse("in May 2024", None).periods[0].clone();
        let goes = |text| {
            goes_on(
                &crate::parse::parse(text, None),
                &[Role::Value],
                &[None],
                Some(&just),
            )
        };
        assert!(goes("Late repairs were 1,705"));
        assert!(!goes("The current figure was 1,705"));
        assert!(!goes("Late repairs are 1,705"));
    }

    #[test]
    fn what_ought_to_be_is_wished() {
        assert!(is_wished(&crate::parse::parse(
            "It should reach 100%",
            None
        )));
        assert!(!is_wished(&crate::parse::parse("It reached 100%", None)));
    }
}
