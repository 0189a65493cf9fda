//! What parts two letters that stand close: a vertical rule between table columns, or two cells
//! named by the structure tree.
//!
//! `1,204|(56)`: where columns are narrow, the space on either side of a rule is less than a word
//! space. A rule that runs through a letter, as a chart's gridline does, parts nothing.

use scrutineer_model::{Axis, Element, Role, Ruling};

use crate::rows::Ink;

/// How far a letter's advance may reach over a rule, in ems: side bearings and italics.
const REACH: f32 = 0.15;

/// Vertical rules looked at on one page; a drawing with more says nothing about words.
const MANY: usize = 20_000;

/// The page's vertical rules and table cells.
pub(crate) struct Dividers<'a> {
    /// Sorted by position.
    rules: Vec<&'a Ruling>,
    /// For each structure element, the table cell it lies in.
    cells: Vec<Option<u32>>,
}

impl<'a> Dividers<'a> {
    /// `rulings` in the frame of the letters, sorted by axis and position.
    pub(crate) fn of(rulings: &'a [Ruling], elements: &[Element]) -> Self {
        let mut rules: Vec<&Ruling> = (rulings.iter())
            .filter(|rule| rule.axis == Axis::Vertical)
            .collect();
        if rules.len() > MANY {
            rules.clear();
        }
        Self {
            rules,
            cells: cells(elements),
        }
    }

    /// Whether a rule crosses the row of `first` between the left edge of `first` and the right
    /// edge of `last`.
    pub(crate) fn any_within(&self, first: &Ink, last: &Ink) -> bool {
        self.between(first.x0, last.x1, first).next().is_some()
            || self.cell(first) != self.cell(last)
    }

    /// Whether the two neighbours are parted by a rule, or lie in different cells.
    pub(crate) fn part(&self, before: &Ink, after: &Ink) -> bool {
        let reach = REACH * before.size;
        let left = before.x1.min(after.x0) - reach;
        let right = before.x1.max(after.x0) + reach;
        let (from, to) = (middle(before), middle(after));
        let ruled = self
            .between(left, right, before)
            .any(|rule| from < rule.position && rule.position < to);
        ruled
            || match (self.cell(before), self.cell(after)) {
                (Some(a), Some(b)) => a != b,
                _ => false,
            }
    }

    /// Rules from `left` to `right` that stand at least a letter high beside `ink`.
    fn between(&self, left: f32, right: f32, ink: &Ink) -> impl Iterator<Item = &&Ruling> {
        let from = self.rules.partition_point(|rule| rule.position < left);
        let y = ink.baseline - 0.3 * ink.size;
        let least = ink.size;
        self.rules[from..]
            .iter()
            .take_while(move |rule| rule.position <= right)
            .filter(move |rule| rule.start <= y && y <= rule.end && rule.length() >= least)
    }

    fn cell(&self, ink: &Ink) -> Option<u32> {
        ink.element
            .and_then(|element| self.cells.get(element as usize).copied().flatten())
    }
}

fn middle(ink: &Ink) -> f32 {
    f32::midpoint(ink.x0, ink.x1)
}

/// For each element, the index of the table cell that it is or lies in. Parents come first.
fn cells(elements: &[Element]) -> Vec<Option<u32>> {
    let mut cells: Vec<Option<u32>> = Vec::with_capacity(elements.len());
    for (index, element) in elements.iter().enumerate() {
        let cell = match element.role {
            Role::TableData | Role::TableHeader => Some(index as u32),
            _ => (element.parent).and_then(|parent| cells.get(parent as usize).copied().flatten()),
        };
        cells.push(cell);
    }
    cells
}
