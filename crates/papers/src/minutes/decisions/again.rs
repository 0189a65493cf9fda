//! Decisions that a paper gives twice.
//!
//! A page gives an item's decision, and then its minutes; a paper in two languages gives both. What must not match: two
//! decisions of one kind ("Approved." under two items of a list).

use scrutineer_model::Point;

use super::forms::{MARK, WITHIN};
use super::{SAYS, Style};
use crate::text::rules::Forms;

/// Leaves out what is said again: a page may give an item's decision, and then its minutes.
pub(super) fn told_once(found: &mut Vec<Point>, style: Style) {
    let mut seen: Vec<(String, Point)> = Vec::new();
    found.retain(|point| {
        let text = crate::text::plain(behind_mark(&point.text));
        let again = |(other, first): &(String, Point)| {
            // "1. Note the report" under the decision and under the minutes.
            let counted = point.number.is_some() && point.number == first.number;
            (*other == text || is_beginning(&point.text, other))
                && (style == Style::Marked
                    || text.split(' ').count() < SAYS
                    || counted
                    || first.source == point.source)
        };
        let new = !seen.iter().any(again);
        if new {
            seen.push((text, point.clone()));
        }
        new
    });
}

/// A paper in two languages says each decision twice: "PENDERFYNWYD derbyn yr adroddiad" and "RESOLVED to accept the
/// report". The English ones stay where there are as many in Welsh.
pub(super) fn in_one_language(found: &mut Vec<Point>) {
    let is_welsh = |point: &Point| {
        let text = point.text.to_lowercase();
        ["penderfynwyd ", "penderfynwyd:", "cytunwyd ", "cytunwyd:"]
            .iter()
            .any(|mark| text.starts_with(mark))
            && !text.contains('/')
    };
    let welsh = found.iter().filter(|point| is_welsh(point)).count();
    if welsh > 0 && 2 * welsh == found.len() {
        found.retain(|point| !is_welsh(point));
    }
}

/// What was resolved, without the words that say that it was: "Cabinet RESOLVED that the plan be adopted",
/// "Therefore, it was RESOLVED that the plan be adopted".
fn behind_mark(text: &str) -> &str {
    let of = |form: &Forms| {
        let mark = form.as_ref()?.find(text)?;
        Some(&text[mark.end()..])
    };
    // A word at the end of a line says nothing of what stands before it: "No objections AGREED, Chain Road".
    let says = |behind: &&str| behind.split_whitespace().count() >= SAYS;
    let behind = of(&MARK)
        .filter(|behind| !behind.is_empty())
        .or_else(|| of(&WITHIN).filter(says))
        .unwrap_or(text);
    behind.strip_prefix("That ").unwrap_or(behind)
}

/// Whether a text is cut short, as a page does that says where all of it stands ("RESOLVED that the scheme as
/// shown ... view the full minutes"), and another begins like it.
fn is_beginning(text: &str, other: &str) -> bool {
    /// Words of a reference to where the rest stands, at most.
    const REFERENCE: usize = 12;
    let Some((kept, rest)) = behind_mark(text).rsplit_once("...") else {
        return false;
    };
    let kept = crate::text::plain(kept);
    rest.split_whitespace().count() <= REFERENCE
        && kept.split(' ').count() >= SAYS
        && other.starts_with(&kept)
}
