//! Tables of a paper without pages, whose rows stand where its text does.
//!
//! A line for each row, its cells apart by tabs; with what its row says is to be done, was decided or lists. What must not match: rows
//! that are numbered paragraphs, as pages of committee systems set them, which are text.

use scrutineer_model::{Block, BlockKind, Rect, Source, Table};

use super::{Kind, Passage, columns, entries, given, passage, sums, tasks, verdicts};
use crate::number::leading;
use crate::text::clean;

/// The table whose text a block of a paper without pages is.
pub(super) fn flowing<'a>(tables: &'a [Table], block: &Block) -> Option<&'a Table> {
    let span = block.span.as_ref()?;
    (block.kind == BlockKind::Loose).then_some(())?;
    tables.iter().find(|table| {
        let mut regions = table.regions.iter();
        regions.any(|region| region.span.as_ref() == Some(span))
    })
}

/// A line for each row, its cells apart by tabs.
pub(super) fn rows(table: &Table, source: &Source) -> Vec<Passage> {
    let tasks = tasks::of(table);
    let verdicts = verdicts::of(table);
    let entries = entries::of(table);
    let decided = entries::decided(table);
    let paragraphs = is_of_paragraphs(table);
    let of_sums = sums::lists_sums(&columns::heads(table));
    (0..table.rows)
        .filter_map(|row| {
            let cells: Vec<&str> = (table.cells.iter())
                .filter(|cell| cell.row == row && !cell.text.is_empty())
                .map(|cell| cell.text.as_str())
                .collect();
            if cells.is_empty() {
                return None;
            }
            let text = cells.join(if paragraphs { " " } else { "\t" });
            let mut passage = passage(Kind::Line, &text, false, Rect::default(), source.clone());
            passage.in_table = !paragraphs;
            passage.of_sums = of_sums;
            passage.task = (tasks.iter())
                .find(|(of, _)| *of == row)
                .map(|(_, task)| task.clone());
            passage.verdict = (verdicts.iter())
                .find(|(of, _)| *of == row)
                .map(|(_, verdict)| verdict.clone());
            passage.entry = (entries.iter())
                .find(|(of, _)| *of == row && tasks.is_empty())
                .map(|(_, entry)| entry.clone());
            passage.listed = entries.len() >= given::LISTED && tasks.is_empty();
            if let Some((_, entry, verdict)) = decided.iter().find(|(of, ..)| *of == row) {
                passage.entry = Some(entry.clone());
                passage.verdict = Some(verdict.clone());
            }
            Some(passage)
        })
        .collect()
}

/// Whether a table's rows are numbered paragraphs, as pages of committee systems set them: "7.1 │ The Committee received".
fn is_of_paragraphs(table: &Table) -> bool {
    let number = |row: usize| {
        let own = columns::cell(table, row, 0)?;
        let found = format!("{} Text", clean(&own.text));
        let found = leading(&found)?;
        (found.parts > 1 && found.rest == "Text").then(|| found.number.to_owned())
    };
    table.columns == 2
        && table.rows > 1
        && (1..table.rows).all(|row| {
            (number(row - 1).zip(number(row)))
                .is_some_and(|(above, own)| crate::number::counts_on(&own, &above, 1))
        })
}
