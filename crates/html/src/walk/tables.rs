//! Tables of data, and lists of terms that are one: cells with their places.

use std::collections::HashSet;

use ego_tree::NodeId;
use scraper::ElementRef;
use scrutineer_model::{
    Block, BlockKind, Cell, CellRole, Diagnostic, Method, Region, Severity, Source, Span, Table,
};

use super::{DEEPEST, Open, Walker};
use crate::grid;
use crate::hidden::is_hidden;
use crate::layout::terms;
use crate::path::Step;

impl<'a> Walker<'a> {
    /// A table of data: its caption, then one loose block of its text, then the table.
    pub(super) fn table(&mut self, table: ElementRef<'a>, depth: usize) {
        let start = self.position;
        // Heads stand first and feet last, wherever they are written.
        let mut groups: [Vec<Vec<Cell>>; 3] = Default::default();
        let mut number = 0;
        for child in table.children() {
            let Some(element) = self.element_of(child, &mut number) else {
                continue;
            };
            let group = match element.value().name() {
                "thead" => 0,
                "tfoot" => 2,
                "tbody" => 1,
                _ => {
                    self.element(element, number, depth + 1);
                    continue;
                }
            };
            if is_hidden(element.value(), &self.hides) {
                self.pass(element);
                continue;
            }
            self.open(element, number);
            let rows = self.rows(element, group == 0, depth + 1);
            groups[group].extend(rows);
            self.above.pop();
        }
        self.gridded(groups.into_iter().flatten().collect(), start);
    }

    fn open(&mut self, element: ElementRef<'a>, number: usize) {
        self.above.push(Open {
            step: Step::to(element, number, &self.ids),
            start: self.position,
            is_block: true,
        });
    }

    fn rows(&mut self, group: ElementRef<'a>, in_head: bool, depth: usize) -> Vec<Vec<Cell>> {
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let mut number = 0;
        for child in group.children() {
            let Some(row) = self.element_of(child, &mut number) else {
                continue;
            };
            if is_hidden(row.value(), &self.hides) {
                self.pass(row);
                continue;
            }
            self.open(row, number);
            let cells = self.cells(row, in_head, depth + 1);
            self.above.pop();
            if !cells.is_empty() {
                rows.push(cells);
            }
        }
        // A cell reaches no farther than its group of rows.
        let height = rows.len();
        for (row, cells) in rows.iter_mut().enumerate() {
            for cell in cells {
                cell.row_span = cell.row_span.min(height - row);
            }
        }
        rows
    }

    fn cells(&mut self, row: ElementRef<'a>, in_head: bool, depth: usize) -> Vec<Cell> {
        let mut cells = Vec::new();
        let mut number = 0;
        for child in row.children() {
            let Some(element) = self.element_of(child, &mut number) else {
                continue;
            };
            if is_hidden(element.value(), &self.hides) {
                self.pass(element);
                continue;
            }
            cells.push(self.cell(element, number, in_head, depth));
        }
        cells
    }

    fn cell(
        &mut self,
        element: ElementRef<'a>,
        number: usize,
        in_head: bool,
        depth: usize,
    ) -> Cell {
        self.open(element, number);
        let outer = std::mem::take(&mut self.run);
        let was_in_cell = std::mem::replace(&mut self.in_cell, true);
        self.inside(element, depth + 1);
        self.in_cell = was_in_cell;
        let run = std::mem::replace(&mut self.run, outer);
        let mut cell = grid::cell(element.value(), in_head);
        cell.indent += grid::indent(run.indent());
        let line = run.whole();
        cell.text = line.text();
        if cell.text.is_empty() {
            cell.text = pictured(element).unwrap_or_default();
        }
        cell.bold = line.is_bold();
        cell.span = Some(self.span(&line, self.above.len()));
        self.above.pop();
        cell
    }

    /// Terms and what stands beside them: a table of two columns.
    pub(super) fn pairs(&mut self, list: ElementRef<'a>, depth: usize) {
        let start = self.position;
        let elements: HashSet<NodeId> = terms(list).map(|element| element.id()).collect();
        let mut cells: Vec<Cell> = Vec::new();
        self.terms(list, &elements, &mut cells, depth);
        for cell in cells.iter_mut().step_by(2) {
            cell.role = CellRole::Header;
        }
        let rows = cells.chunks(2).map(<[Cell]>::to_vec).collect();
        self.gridded(rows, start);
    }

    fn terms(
        &mut self,
        parent: ElementRef<'a>,
        terms: &HashSet<NodeId>,
        cells: &mut Vec<Cell>,
        depth: usize,
    ) {
        let mut number = 0;
        for child in parent.children() {
            let Some(element) = self.element_of(child, &mut number) else {
                continue;
            };
            if matches!(element.value().name(), "dt" | "dd") && terms.contains(&element.id()) {
                cells.push(self.cell(element, number, false, depth));
            } else if element.value().name() == "div" && depth < DEEPEST {
                self.open(element, number);
                self.terms(element, terms, cells, depth + 1);
                self.above.pop();
            } else {
                self.pass(element);
            }
        }
    }

    /// Places the cells of the element that is open.
    fn gridded(&mut self, rows: Vec<Vec<Cell>>, start: usize) {
        let texts: Vec<String> = (rows.iter().flatten())
            .filter(|cell| !cell.text.is_empty())
            .map(|cell| cell.text.clone())
            .collect();
        let (table, cut) = Table::of_rows(rows);
        let span = Span::Markup {
            path: self.path(self.above.len()),
            characters: (0, self.position - start),
        };
        if cut {
            self.walked.diagnostics.push(Diagnostic {
                severity: Severity::Warning,
                code: "table_too_large",
                message: "the table has more rows or columns than are read; the rest is left out"
                    .to_owned(),
                source: Some(Source::within(1, span.clone())),
            });
        }
        if table.cells.is_empty() {
            return;
        }
        self.walked.blocks.push(Block {
            kind: BlockKind::Loose,
            text: texts.join(" "),
            span: Some(span.clone()),
            ..Block::default()
        });
        self.walked.tables.push(Table {
            regions: vec![Region {
                page: 1,
                span: Some(span),
                rows: (0, table.rows.saturating_sub(1)),
                ..Region::default()
            }],
            method: Method::Markup,
            ..table
        });
    }
}

/// What the first picture of a cell without words says in its place: an arrow's "Up".
fn pictured(cell: ElementRef<'_>) -> Option<String> {
    let words = cell
        .descendants()
        .filter_map(|node| node.value().as_element())
        .filter(|element| element.name() == "img")
        .find_map(|picture| picture.attr("alt"))?;
    let words: Vec<&str> = words.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}
