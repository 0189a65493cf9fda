//! A target: "within the 16% target", "against a target of 72%", "target: 9.8%".
//!
//! Not a figure that only meets one: "was 12%, above target" has its target elsewhere.

use scrutineer_model::ComparisonKind;

use super::{Role, words_after, words_before};
use crate::parse::Parsed;

const TARGETS: &[&str] = &[
    "target",
    "targets",
    "threshold",
    "ceiling",
    "benchmark",
    "goal",
    "ambition",
    "trajectory",
    "aim",
    "milestone",
    "target's",
];

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<Role> {
    let words = words_after(parsed, at, 4);
    let target = words.iter().position(|word| TARGETS[..4].contains(word));
    // "6 were behind target and 1 being behind target", "12 cases below target": how it goes
    let placed = target.and_then(|target| target.checked_sub(1));
    let placed = placed.is_some_and(|before| {
        matches!(
            words[before],
            "behind" | "below" | "above" | "near" | "off" | "outside"
        )
    });
    let behind = target.is_some()
            && !placed
            && !is_before_its_own(parsed, at)
        // "well short of the 90% standard"
        || parsed.word(Some(at + 1)) == "standard"
            && parsed.word(at.checked_sub(1)) == "the"
            && parsed.figure_before(at).is_some();
    // "above the target (90%)"
    let enclosed = parsed
        .opens(at)
        .filter(|open| open + 1 == at)
        .is_some_and(|open| TARGETS[..4].contains(&parsed.word(open.checked_sub(1))))
        && parsed.word(Some(at + 1)) == ")"
        && parsed.figure_before(at).is_some();
    (behind || enclosed || ahead(parsed, at)).then_some(Role::Level(ComparisonKind::Target))
}

/// "Rent collected – 98.7% – target 98.5%": behind the sign stands a target with a figure of its own.
fn is_before_its_own(parsed: &Parsed, at: usize) -> bool {
    matches!(parsed.word(Some(at + 1)), "–" | "—" | "-" | "|" | "/")
        && TARGETS.contains(&parsed.word(Some(at + 2)))
        && (at + 3..at + 5).any(|own| parsed.is_figure(own))
}

fn ahead(parsed: &Parsed, at: usize) -> bool {
    let words = words_before(parsed, at, 10);
    let link = words
        .iter()
        .find(|word| !matches!(**word, "a" | "an" | "the" | ""));
    let links = link.is_some_and(|word| {
        matches!(
            *word,
            "of" | "is"
                | "was"
                | "at"
                | "("
                | ":"
                | "="
                | "-"
                | "–"
                | "be"
                | "to"
                | "for"
                | "being"
                | "been"
        ) || TARGETS.contains(word)
    });
    let target = words.iter().position(|word| TARGETS.contains(word));
    target.is_some_and(|target| {
        // "below target at 12%": the target stands without its figure, the value behind it.
        let compared = words[target + 1..].iter().take(3).any(|word| {
            matches!(
                *word,
                "below" | "above" | "exceeding" | "under" | "over" | "met" | "within"
            )
        });
        let at_value = words[..target]
            .iter()
            .any(|word| matches!(*word, "at" | "with" | "and"))
            && compared;
        // "is on target at 16.6 days"
        let on = words.get(target + 1) == Some(&"on");
        // "90 seconds is the target and the average had been 71": another clause.
        let clause = words[..target]
            .iter()
            .any(|word| matches!(*word, "and" | "but" | "while" | "whilst"))
            && link.is_some_and(|word| matches!(*word, "was" | "is" | "been" | "be" | "at"));
        links && !at_value && !clause && !on
    })
}

#[cfg(test)]
mod tests {
    use crate::roles::shown;

    #[test]
    fn how_something_goes_is_no_target() {
        assert_eq!(
            shown("Of 57 measures 6 were behind target and 1 being behind target")[2],
            "1 value"
        );
    }

    #[test]
    fn targets_are_named() {
        assert_eq!(
            shown("it was 13.8%, within the 16% target")[1],
            "16% target"
        );
        assert_eq!(
            shown("52% was recorded, well short of the 90% standard")[1],
            "90% target"
        );
        assert_eq!(
            shown("92% were in time, above the target (90%) and national average (83%)")[1],
            "90% target"
        );
        assert_eq!(shown("67% against our target of 72%")[1], "72% target");
        assert_eq!(shown("the target for 2017/18 of 9.8%"), ["9.8% target"]);
        assert_eq!(shown("the 5% general reserve target"), ["5% target"]);
        assert_eq!(
            shown("Rent paid – 97.3% – target 96.5% – green"),
            ["97.3% value", "96.5% target"]
        );
    }

    #[test]
    fn a_value_below_its_target_is_a_value() {
        assert_eq!(shown("it is below target at 12%"), ["12% value"]);
    }

    #[test]
    fn another_clause_is_no_target() {
        assert_eq!(
            shown("the target was 90% and during May the average had been 71%")[1],
            "71% value"
        );
    }
}
