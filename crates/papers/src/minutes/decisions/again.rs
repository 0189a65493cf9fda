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
        let behind = behind_mark(&point.text);
        let text = crate::text::plain(behind);
        let cut = cut_short(behind);
        let again = |(other, first): &(String, Point)| {
            // "1. Note the report" under the decision and under the minutes.
            let counted = point.number.is_some() && point.number == first.number;
            let begins = || cut.as_ref().is_some_and(|cut| other.starts_with(cut));
            (*other == text || begins())
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

/// How a text begins that is cut short, as a page does that says where all of it stands ("RESOLVED that the scheme as
/// shown ... view the full minutes").
fn cut_short(text: &str) -> Option<String> {
    /// Words of a reference to where the rest stands, at most.
    const REFERENCE: usize = 12;
    let (kept, rest) = text.rsplit_once("...")?;
    let kept = crate::text::plain(kept);
    (rest.split_whitespace().count() <= REFERENCE && kept.split(' ').count() >= SAYS)
        .then_some(kept)
}
