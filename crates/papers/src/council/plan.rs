//! Plans that an authority makes by law for its own area: `Dacorum Local Plan 2024–2040` on a title page, the plan by which an
//! application is weighed.

use std::collections::BTreeMap;

use super::names::PLACE_NAMES;
use super::own::title_where;
use super::{Candidate, Weight, note};
use crate::passages::Passage;
use crate::register::councils;

/// A plan that the authority for planning makes, by law, for its own area.
const PLANS: [&str; 4] = [
    "local plan",
    "core strategy",
    "local development scheme",
    "local development framework",
];

/// "Dacorum Local Plan 2024–2040" on the title page, and no council named in full more often than that
/// place's: its plan, though the name stands in a picture. A county is named like its cities and districts, and makes
/// no such plan.
pub(super) fn by_plan<'a>(
    passages: &'a [Passage],
    plains: &[String],
    weights: &mut BTreeMap<Candidate<'a>, Weight>,
) {
    let first_page = passages.first().map_or(1, |first| first.page);
    let applied = is_on_application(plains);
    let most = (weights.iter())
        .filter(|(candidate, _)| matches!(candidate, Candidate::Council(_)))
        .map(|(_, weight)| weight.of("mention"))
        .fold(0.0, f64::max);
    for (candidate, weight) in weights {
        let Candidate::Council(index) = candidate else {
            continue;
        };
        if councils()[*index].kind == "county"
            || weight.of("mention") <= 0.0
            || weight.of("mention") < most
        {
            continue;
        }
        let place = format!("{} ", PLACE_NAMES[*index]);
        let names = |index: usize| {
            let rest = plains.get(index).and_then(|text| text.strip_prefix(&place));
            rest.map(|rest| rest.trim_start_matches("borough "))
                .is_some_and(|rest| PLANS.iter().any(|plan| rest.starts_with(plan)))
        };
        let title = title_where(passages, |index, passage| {
            passage.page == first_page && names(index)
        });
        if let Some(title) = title {
            note(weight, "plan", 3.0, title);
        } else if applied && let Some(policy) = only_plan(passages, plains, *index) {
            note(weight, "plan", 3.0, policy);
        }
    }
}

/// Whether a report's head is that of one on an application for planning: it gives the application's number.
fn is_on_application(plains: &[String]) -> bool {
    /// Passages of a head.
    const HEAD: usize = 14;
    const NUMBERS: [&str; 4] = [
        "application number ",
        "application no ",
        "application reference ",
        "application ref ",
    ];
    (plains.iter().take(HEAD)).any(|text| NUMBERS.iter().any(|number| text.starts_with(number)))
}

/// The passage by whose plan an application is weighed, where that is a council's and no other is named: "Lochside Core Strategy:
/// CP1". The law lets the authority decide by its own plan (section 38 of the Planning and Compulsory Purchase Act 2004).
fn only_plan<'a>(
    passages: &'a [Passage],
    plains: &[String],
    council: usize,
) -> Option<&'a Passage> {
    let own = PLACE_NAMES.get(council)?;
    let mut found = None;
    for (passage, text) in passages.iter().zip(plains) {
        for plan in PLANS {
            for (at, _) in text.match_indices(plan) {
                let before = text[..at].trim_end();
                let is_own = |place: &String| {
                    (before.strip_suffix(place.as_str()))
                        .is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
                };
                if is_own(own) {
                    found.get_or_insert(passage);
                } else if PLACE_NAMES.iter().any(is_own) {
                    return None;
                }
            }
        }
    }
    found
}
