//! What the rows of a page's tables say, given to the passages that begin them: tasks, decisions, items.
//!
//! What must not match: a passage that begins in the row above.

use scrutineer_model::{Rect, Region, Source, Table};

use super::{Entry, Kind, Passage, Task, entries, passage, tasks, verdicts};

/// What a table's rows say, each by its number. A table may stand on hundreds of pages.
pub(super) struct Rows<'a> {
    table: &'a Table,
    tasks: Vec<(usize, Task)>,
    decided: Vec<(usize, Entry, String)>,
    verdicts: Vec<(usize, String)>,
    entries: Vec<(usize, Entry)>,
}

impl<'a> Rows<'a> {
    /// None, where the table stands on no page.
    pub(super) fn of(table: &'a Table) -> Option<Self> {
        let on_page = |region: &Region| region.span.is_none();
        table.regions.iter().any(on_page).then(|| {
            let tasks = tasks::of(table);
            let decided = entries::decided(table);
            Self {
                verdicts: if decided.is_empty() {
                    verdicts::of(table)
                } else {
                    Vec::new()
                },
                entries: if tasks.is_empty() && decided.is_empty() {
                    entries::of(table)
                } else {
                    Vec::new()
                },
                table,
                tasks,
                decided,
            }
        })
    }
}

/// Gives the first passage of each row on a page what the row says: a task, or an item.
pub(super) fn give_rows(passages: &mut Vec<Passage>, rows: &Rows<'_>, page: u32) {
    let Rows {
        table,
        tasks,
        decided,
        verdicts,
        entries,
    } = rows;
    if !(table.regions.iter()).any(|region| region.page == page && region.span.is_none()) {
        return;
    }
    for (row, task) in tasks {
        let first = area_of(table, *row, page)
            .and_then(|area| first_of(passages, area, |passage| passage.task.is_none()));
        if let Some(first) = first {
            first.in_table = true;
            first.task = Some(task.clone());
            continue;
        }
        // Its words stand in a passage that begins in the row above.
        if let Some(area) = area_of(table, *row, page) {
            let mut own = passage(Kind::Line, "", false, area, Source::on(page, area));
            own.in_table = true;
            own.task = Some(task.clone());
            let at = behind_those_above(passages, area);
            passages.insert(at, own);
        }
    }
    for (row, entry, verdict) in decided {
        let first = area_of(table, *row, page)
            .and_then(|area| first_of(passages, area, |passage| passage.verdict.is_none()));
        if let Some(first) = first {
            first.in_table = true;
            first.entry = Some(entry.clone());
            first.verdict = Some(verdict.clone());
        }
    }
    for (row, verdict) in verdicts {
        let first = area_of(table, *row, page)
            .and_then(|area| first_of(passages, area, |passage| passage.verdict.is_none()));
        if let Some(first) = first {
            first.in_table = true;
            first.verdict = Some(verdict.clone());
        }
    }
    if entries.len() >= LISTED {
        let of_list = |bbox: Rect| {
            let own = |region: &&Region| region.page == page;
            (table.regions.iter().filter(own))
                .any(|region| region.bbox.overlap(&bbox) > 0.6 * bbox.area())
        };
        for passage in &mut *passages {
            passage.listed |= passage.source.bbox.is_some_and(of_list);
        }
    }
    for (row, entry) in entries {
        let Some(area) = area_of(table, *row, page) else {
            continue;
        };
        let free = |passage: &Passage| passage.entry.is_none();
        if let Some(first) = first_of(passages, area, free) {
            first.entry = Some(entry.clone());
            continue;
        }
        // Its words stand in a passage that begins in the row above.
        let at = behind_those_above(passages, area);
        let source = Source::on(page, area);
        let mut own = passage(Kind::Aside, "", false, area, source);
        own.in_table = true;
        own.entry = Some(entry.clone());
        passages.insert(at, own);
    }
}

/// Where the passages end that begin above an area.
fn behind_those_above(passages: &[Passage], area: Rect) -> usize {
    (passages.iter())
        .rposition(|passage| passage.source.bbox.is_some_and(|bbox| bbox.y0 < area.y0))
        .map_or(0, |at| at + 1)
}

/// Rows that list items, at least, so that no line of theirs begins anything else.
pub(super) const LISTED: usize = 3;

/// Where a row of a table stands on a page.
fn area_of(table: &Table, row: usize, page: u32) -> Option<Rect> {
    let cells = (table.cells.iter()).filter(|cell| cell.row == row && cell.page == page);
    Rect::around(cells.map(|cell| cell.bbox))
}

/// The first passage that begins in an area.
fn first_of(
    passages: &mut [Passage],
    area: Rect,
    free: impl Fn(&Passage) -> bool,
) -> Option<&mut Passage> {
    passages.iter_mut().find(|passage| {
        let bbox = passage.source.bbox;
        free(passage)
            && bbox.is_some_and(|bbox| {
                bbox.y0 < area.y1
                    && area.y0 - 0.5 < bbox.y0
                    && bbox.x0 < area.x1
                    && area.x0 < bbox.x1
            })
    })
}
