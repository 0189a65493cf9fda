//! What a lead-in names, at the place that its point begins with: "in primary schools is 34%" under "The proportion of children
//! entitled to free school meals:".
//!
//! A point that begins with a preposition has no subject of its own, where its lead-in says of what there is how much: its verb goes
//! on from that. What must not match: a point with a subject behind its place ("in 2023 attendance was 94%") under a lead-in that only
//! says where or when, and lead-ins that fill in a form.

use super::asked::Asked;
use super::{by_noun, of_noun};
use crate::lexicon::{is_joiner, is_preposition, is_verb};

/// Words of the place, with its preposition.
const PLACE: std::ops::RangeInclusive<usize> = 2..=6;

pub(super) fn read(asked: &Asked) -> Option<String> {
    let (parsed, at) = (asked.parsed, asked.at);
    let verb = at.checked_sub(1)?;
    let is = matches!(parsed.word(Some(verb)), "is" | "was" | "are" | "were");
    let placed = PLACE.contains(&verb) && is_preposition(parsed.word(Some(0)));
    let plain = (1..verb).all(|word| {
        let own = parsed.word(Some(word));
        !parsed.is_figure(word) && !own.is_empty() && own != "," && !is_verb(own) && !is_joiner(own)
    });
    let lead = (asked.before.point.or(asked.before.lead))
        .filter(|lead| lead.ends_with(':') && of_noun::is_of_a_level(lead))?;
    if !is || !placed || !plain {
        return None;
    }
    let lead = by_noun::led_from(lead)?;
    let name = lead.strip_prefix("The ").unwrap_or(&lead);
    Some(format!("{name} {}", parsed.printed(0..verb)))
}

#[cfg(test)]
mod tests {
    use scrutineer_model::BlockKind;

    use crate::sample::stated;

    fn check(lead: (BlockKind, &str), points: &[&str], expected: &[&str]) {
        let points = points.iter().map(|&text| (item(), text));
        let blocks: Vec<(BlockKind, &str)> = [lead].into_iter().chain(points).collect();
        let found = stated(&blocks);
        let names: Vec<&str> = (found.iter())
            .map(|statement| statement.indicator.as_str())
            .collect();
        assert_eq!(names, expected);
    }

    fn item() -> BlockKind {
        BlockKind::ListItem {
            marker: "–".to_owned(),
        }
    }

    #[test]
    fn a_point_without_a_subject_goes_on_from_its_lead_in() {
        let points = [
            "in first schools is 34% (the national average is 19%)",
            "in high schools is 33%.",
        ];
        let expected = [
            "share of pupils who walk to school in first schools",
            "share of pupils who walk to school in high schools",
        ];
        let lead = "The share of pupils who walk to school:";
        check(
            (BlockKind::Paragraph { number: None }, lead),
            &points,
            &expected,
        );
        check((item(), lead), &points, &expected);
    }

    #[test]
    fn a_point_with_a_subject_names_its_own() {
        let lead = (
            BlockKind::Paragraph { number: None },
            "Last year in our schools:",
        );
        check(lead, &["in 2023 attendance was 94%."], &["attendance"]);
    }
}
