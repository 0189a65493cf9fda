//! The one body of its kind that a paper names, where it calls itself by that kind alone: `MINUTES OF FIRE AUTHORITY MEETING`
//! and, once, `Lochside Fire and Rescue Authority's joint project`; `recommends that the Combined Authority approve it`.
//!
//! A text gives a name in full and then its kind with "the". What must not match: a council's paper that speaks of a body, as
//! that calls somebody else "the Council"; two bodies of one kind, or of two that would both fit.

use std::collections::BTreeMap;

use super::{Candidate, Weight, bodies, note};
use crate::passages::Passage;

/// How names of a kind end, written out, and what such a body calls itself.
const KINDS: [(&str, &[&str]); 11] = [
    (
        " fire and rescue authority",
        &[
            "fire authority",
            "fire and rescue authority",
            "the authority",
        ],
    ),
    (" fire authority", &["fire authority", "the authority"]),
    (" combined authority", &["the combined authority"]),
    (
        " combined county authority",
        &["the combined authority", "the cca"],
    ),
    (
        " clinical commissioning group",
        &[
            "the ccg",
            "ccg governing body",
            "primary care commissioning committee",
        ],
    ),
    (" integrated care board", &["the icb"]),
    (
        " national park authority",
        &["the authority", "the national park authority"],
    ),
    (" waste partnership", &["the partnership"]),
    (" waste authority", &["the authority"]),
    (" waste disposal authority", &["the authority"]),
    (" drainage board", &["the board"]),
];

/// What papers of councils call their own, and what they speak of as theirs.
const COUNCILS: [&str; 5] = [
    " the council ",
    " this council ",
    " the county council ",
    " the borough council ",
    " the city council ",
];

/// Adds what speaks for the one body of a kind that a paper names, where nothing shows whose it is; `found` are the bodies named,
/// passage by passage.
pub(super) fn by_kind<'a>(
    passages: &'a [Passage],
    plains: &[String],
    found: &'a [(usize, Vec<String>)],
    weights: &mut BTreeMap<Candidate<'a>, Weight>,
) {
    // Most texts have no such words at all.
    let any = |words: &str| {
        (plains.iter().filter(|text| text.contains(words.trim())))
            .any(|text| format!(" {text} ").contains(words))
    };
    if COUNCILS.iter().any(|words| any(words)) {
        return;
    }
    let mut own: BTreeMap<String, (usize, &'a str)> = BTreeMap::new();
    for (index, names) in found {
        for name in names {
            own.entry(bodies::in_full(name)).or_insert((*index, name));
        }
    }
    own.retain(|name, _| {
        let kind = KINDS.iter().find(|(kind, _)| name.ends_with(kind));
        kind.is_some_and(|(_, calls)| calls.iter().any(|call| any(&format!(" {call} "))))
    });
    // An authority works with services of others.
    if own.values().any(|(_, name)| name.ends_with("Authority")) {
        own.retain(|_, (_, name)| !name.ends_with("Service"));
    }
    let mut own = own.into_values();
    if let (Some((index, name)), None) = (own.next(), own.next()) {
        let entry = weights.entry(Candidate::Other(name)).or_default();
        note(entry, "own_kind", 3.0, &passages[index]);
    }
}

#[cfg(test)]
mod tests {
    use super::super::check_name as check;

    #[test]
    fn a_body_that_calls_itself_by_its_kind_is_named_once() {
        check(
            &[
                "# MINUTES OF FIRE AUTHORITY MEETING HELD ON 6 SEPTEMBER 2018",
                "RESOLVED: That the communications be noted.",
                "The report set out progress of Lochside Fire and Rescue Authority's joint project.",
            ],
            Some("Lochside Fire and Rescue Authority"),
        );
        check(
            &[
                "# REPORT OF THE EXECUTIVE DIRECTOR",
                "recommends that the Combined Authority approve the full case.",
                "A company owned by the Lochside City Region Combined Authority runs the ferries.",
            ],
            Some("Lochside City Region Combined Authority"),
        );
        check(
            &[
                "# MINUTES OF FIRE AUTHORITY MEETING HELD ON 6 SEPTEMBER 2018",
                "Lochside Fire and Rescue Authority works with Muirside Fire and Rescue Service.",
            ],
            Some("Lochside Fire and Rescue Authority"),
        );
    }

    #[test]
    fn a_paper_of_a_council_speaks_of_other_bodies() {
        check(
            &[
                "# REPORT OF THE EXECUTIVE DIRECTOR",
                "The Council asked that the Combined Authority approve the full case.",
                "A company owned by the Lochside City Region Combined Authority runs the ferries.",
            ],
            None,
        );
        check(
            &[
                "# REPORT OF THE EXECUTIVE DIRECTOR",
                "recommends that the Combined Authority approve the full case.",
                "Lochside Combined Authority and Muirside Combined Authority run the ferries.",
            ],
            None,
        );
    }
}
