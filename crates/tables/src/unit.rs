//! A unit printed once for a whole table: in its corner, over its columns, in its title.
//!
//! What reads as a unit is for [`scrutineer_quantity::units`] to say; which of them may hold for a
//! table is said here.

use scrutineer_model::{PrintedUnit, Unit};
use scrutineer_quantity::units::stated;

/// The unit a text states, if it states exactly one.
///
/// `£000s`, `£'000`, `£k` are thousands of pounds; `£m` millions; `%` percent. `£1.2m` is a value
/// and states none. A unit other than money counts where it stands alone or in brackets: "Land (ha)",
/// not "% change in homes"; "Years" in a corner heads a stub of years and is none.
pub(crate) fn stated_unit(text: &str) -> Option<PrintedUnit> {
    let says = stated(text);
    let said = says.unit()?;
    let unit = said.unit.filter(|unit| *unit != Unit::Unknown)?;
    let around = text.trim().split_once(&said.text);
    let alone = around.is_some_and(|(before, after)| {
        before.is_empty() && after.is_empty() || before.ends_with('(') && after.starts_with(')')
    });
    (unit.is_money() || alone && !unit.is_time() && unit != Unit::Count).then(|| PrintedUnit {
        text: said.text.clone(),
        unit,
        scale: said.scale,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(&str, u32)>) {
        let found = stated_unit(text);
        assert_eq!(
            found
                .as_ref()
                .map(|u| (u.unit.name(), u.scale.0.to_string())),
            expected.map(|(unit, scale)| (unit, scale.to_string())),
            "{text}"
        );
    }

    #[test]
    fn pounds_in_their_scales() {
        check("£000s", Some(("gbp", 1_000)));
        check("£'000", Some(("gbp", 1_000)));
        check("£’000s", Some(("gbp", 1_000)));
        check("Capital programme (£m)", Some(("gbp", 1_000_000)));
        check("£ million", Some(("gbp", 1_000_000)));
        check("£k", Some(("gbp", 1_000)));
        check("£", Some(("gbp", 1)));
        check("%", Some(("percent", 1)));
    }

    #[test]
    fn other_units_stand_alone_or_in_brackets() {
        check("Land supply (ha)", Some(("hectares", 1)));
        check("In thousands of dollars", Some(("XXX", 1_000)));
        check("% change in homes", None);
        check("Number of homes", None);
        check("Years", None);
    }

    #[test]
    fn values_and_conflicts_state_no_unit() {
        check("a saving of £1.2m", None);
        check("£000s and £m", None);
        check("2018/19", None);
    }
}
