//! The year of a figure with that of the year before in brackets behind it: "contributions of 8.45 per cent (2021 - 9.39 per cent)"
//! are of 2022.
//!
//! Accounts print for every amount that of the preceding period, and no other (IAS 1, comparative information).

use scrutineer_model::{ComparisonKind, Period};
use scrutineer_quantity::periods::years_on;

use crate::parse::{Parsed, What};
use crate::roles::Role;

/// The year behind that which opens the brackets directly behind a figure, where they hold an earlier level. `roles` and `times` are
/// those of the sentence's figures.
pub(super) fn year_behind_comparative(
    parsed: &Parsed,
    at: usize,
    (roles, times): (&[Role], &[Option<Period>]),
) -> Option<Period> {
    let index = parsed.figure_places().position(|(place, _)| place == at)?;
    let earlier = *roles.get(index + 1)? == Role::Level(ComparisonKind::Previous);
    let year = (times.get(index + 1)?.as_ref()).filter(|time| earlier && time.kind.is_year())?;
    let opens = parsed.word(Some(at + 1)) == "(";
    let first = matches!(parsed.what(Some(at + 2)), Some(What::Period(period)) if parsed.periods[period] == *year);
    (opens && first).then_some(())?;
    let (start, end) = years_on(year, 1)?;
    let text = if start.year() == end.year() {
        start.year().to_string()
    } else {
        format!("{}/{:02}", start.year(), end.year() % 100)
    };
    Some(Period {
        text,
        start: Some(start),
        end: Some(end),
        ..year.clone()
    })
}

#[cfg(test)]
mod tests {
    use crate::sample::in_paragraph;

    fn first_year(text: &str) -> Option<String> {
        let found = in_paragraph(text);
        Some(found.first()?.value.as_ref()?.period.as_ref()?.text.clone())
    }

    #[test]
    fn a_figure_beside_that_of_the_year_before_is_of_the_next() {
        for (text, year) in [
            (
                "Members pay contributions of 7.45 per cent (2021 - 8.39 per cent) of their salary.",
                "2022",
            ),
            (
                "Current liabilities include debt of £517,512 (2021/22: £391,172).",
                "2022/23",
            ),
        ] {
            assert_eq!(first_year(text).as_deref(), Some(year), "{text}");
        }
        assert_eq!(
            first_year("The fund has 7,450 members (8,390 are deferred)."),
            None
        );
    }
}
