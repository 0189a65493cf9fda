//! Lists of items that are laid out as a table: numbers at the left, titles and minutes beside them.

use scraper::ElementRef;
use scrutineer_model::BlockKind;

use super::{Open, Walker};
use crate::hidden::is_hidden;
use crate::layout::{cells_of, heads_of_items, is_list_without_numbers, item_number};
use crate::path::Step;

/// How the rows of a list of items are read.
#[derive(Clone, Copy)]
struct List {
    /// The cells for numbers stand empty.
    unnumbered: bool,
    /// Cells before the number.
    before: usize,
}

impl<'a> Walker<'a> {
    /// Each row's first text becomes a heading with the row's number in front, if it has one; all else in the
    /// cells is read as it stands.
    pub(super) fn items(&mut self, table: ElementRef<'a>, depth: usize) {
        let list = List {
            unnumbered: is_list_without_numbers(table),
            before: heads_of_items(table).map_or(0, |columns| columns.number),
        };
        let mut number = 0;
        for child in table.children() {
            let Some(group) = self.element_of(child, &mut number) else {
                continue;
            };
            if !matches!(group.value().name(), "thead" | "tbody" | "tfoot") {
                self.element(group, number, depth + 1);
                continue;
            }
            self.enter(group, number);
            let mut number = 0;
            for child in group.children() {
                if let Some(row) = self.element_of(child, &mut number) {
                    self.item(row, number, depth + 2, list);
                }
            }
            self.above.pop();
        }
    }

    fn item(&mut self, row: ElementRef<'a>, number: usize, depth: usize, list: List) {
        let cells: Vec<ElementRef<'a>> = cells_of(row).collect();
        let heads = cells.iter().all(|cell| cell.value().name() == "th");
        if is_hidden(row.value(), &self.hides) || heads {
            self.pass(row);
            return;
        }
        self.enter(row, number);
        let mut number = 0;
        for child in row.children() {
            let Some(cell) = self.element_of(child, &mut number) else {
                continue;
            };
            // "Noted" in a column headed "Status", "7.10pm" before the number: beside the item, and none of its text.
            let beside = number <= list.before || number > list.before + 2;
            if beside && cells.len() > 2 {
                self.named(cell, depth + 1, BlockKind::Note { mark: None });
                continue;
            }
            let text: String = cell.text().collect();
            let numbers = cells.len() >= 2 && number == list.before + 1;
            if numbers && (text.trim().is_empty() || item_number(&text).is_some()) {
                let text = text.trim().to_owned();
                self.item = Some(text).filter(|text| list.unnumbered || !text.is_empty());
                self.pass(cell);
            } else {
                self.element(cell, number, depth + 1);
            }
        }
        self.item = None;
        self.above.pop();
    }

    fn enter(&mut self, element: ElementRef<'a>, number: usize) {
        self.above.push(Open {
            step: Step::to(element, number, &self.ids),
            start: self.position,
            is_block: true,
        });
    }
}
