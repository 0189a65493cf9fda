//! When a change happened that is told before both its ends: "grew by 243,000 (4.9%), from 4.8m in 2013 to 5m in 2014" is of 2014.

use crate::parse::Parsed;
use crate::roles::Role;

/// Gives changes without a time that of the level they led to. `places` are those of the figures, `times` what each has so far.
pub(super) fn led_to(
    parsed: &Parsed,
    (roles, places): (&[Role], &[usize]),
    times: &mut [Option<usize>],
) {
    let is_change = |index: usize| matches!(roles.get(index), Some(Role::Change(..)));
    for index in 0..places.len() {
        if times[index].is_some() || !is_change(index) {
            continue;
        }
        // "by 243,000 (4.9%)": the same change as a share.
        let first = index + 1 + usize::from(is_change(index + 1));
        let Some((&from, &to)) = places.get(first).zip(places.get(first + 1)) else {
            continue;
        };
        let before = places[first - 1];
        let led = times[first].is_some()
            && times[first + 1].is_some()
            && times[first] != times[first + 1]
            && opens(parsed, before, from, "from")
            && opens(parsed, from, to, "to");
        if led {
            times[index] = times[first + 1];
        }
    }
}

/// Whether a word stands before a figure, with few words between, and no sentence or part of one ends between them.
fn opens(parsed: &Parsed, after: usize, at: usize, word: &str) -> bool {
    /// "to just over 5m".
    const NEAR: usize = 3;
    let near = at.saturating_sub(NEAR).max(after + 1)..at;
    let apart = (after + 1..at).any(|sign| matches!(parsed.word(Some(sign)), ";" | ":" | "."));
    !apart
        && near
            .into_iter()
            .any(|place| parsed.word(Some(place)) == word)
}

#[cfg(test)]
mod tests {
    use scrutineer_model::Basis;

    use crate::sample::in_paragraph;

    fn changed(text: &str) -> Vec<Option<String>> {
        let found = in_paragraph(text);
        let changes = found.iter().flat_map(|statement| &statement.comparisons);
        let changes = changes.filter(|other| other.basis != Basis::Level);
        changes
            .map(|other| Some(other.value.period.as_ref()?.text.clone()))
            .collect()
    }

    #[test]
    fn a_change_is_of_the_time_that_it_led_to() {
        assert_eq!(
            changed(
                "Membership grew by 243,000, from 4,800,000 in 2013 to just over 5,000,000 in 2014."
            ),
            [Some("2014".to_owned())]
        );
        assert_eq!(
            changed("Calls went up by 10%, from 874,000 in 2003-04 to 965,000 in 2004-05."),
            [Some("2004-05".to_owned())]
        );
    }
}
