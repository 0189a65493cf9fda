//! A cell that states its own period: "Q3=65", "Mar 18: 81%"; and one that is a period.

use scrutineer_model::{Period, PeriodKind};
use scrutineer_quantity::periods;
use scrutineer_quantity::token::tokens;

use super::{Figure, amount};

pub(super) fn timed(text: &str) -> Option<Figure> {
    let tokens = tokens(text);
    let (taken, period) = periods::period(text, &tokens, 0)?;
    tokens
        .get(taken)
        .filter(|token| token.is_any(&["=", ":", "-", "–"]))?;
    let rest = tokens.get(taken + 1)?.span.start;
    let mut figure = amount(&text[rest..])?;
    figure.value.period = Some(period);
    Some(figure)
}

/// The time that fills a text. A year alone is none: it may be a number.
pub(crate) fn whole_time(text: &str) -> Option<Period> {
    periods::may_state(text).then_some(())?;
    let tokens = tokens(text);
    let (taken, period) = periods::period(text, &tokens, 0)?;
    (taken == tokens.len() && (period.kind != PeriodKind::CalendarYear || taken > 1))
        .then_some(period)
}

#[cfg(test)]
mod tests {
    use crate::cell::shown;

    #[test]
    fn a_cell_states_its_own_period() {
        assert_eq!(shown("Q3=65"), "65 @Q3");
        assert_eq!(shown("Mar-18: 81%"), "81 percent @Mar-18");
    }

    #[test]
    fn a_year_alone_may_be_a_number() {
        assert_eq!(shown("2016"), "2016");
    }
}
