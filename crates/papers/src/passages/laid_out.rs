//! Minutes and agendas that a table lays out: numbers in a column of their own, text beside them.
//!
//! `No. │ Minute`, `4. │ Apologies`, ` │ None were received.`: the table is how the pages are set, and what stands in it is
//! read as if it stood in none. What must not match: a list of numbered things within other text, figures, and an agenda
//! whose rows are titles alone.

use scrutineer_model::Table;

use super::columns::{cells, heads};
use super::{Passage, frames, stands_in, tasks};
use crate::number::{counts_of_reference, is_alone, is_next, is_under, leading, reference};
use crate::text::clean;

/// Rows with a number, at least.
const NUMBERED: usize = 2;

/// Words of a cell or row that holds text, at least, and no title.
const TEXT: usize = 12;

/// Takes what such tables lay out from them.
pub(super) fn take_out(passages: &mut [Passage], tables: &[Table]) {
    for table in tables.iter().filter(|table| lays_out(table)) {
        let of_pages = |passage: &&Passage| {
            passage.is_text() && (table.regions.iter()).any(|region| region.page == passage.page)
        };
        let own = |passage: &&Passage| {
            let source = &passage.source;
            passage.in_table && stands_in(&frames([table], source.page), source)
        };
        let words = |passages: &mut dyn Iterator<Item = &Passage>| -> usize {
            passages.map(Passage::words).sum()
        };
        let all = words(&mut passages.iter().filter(of_pages));
        let inside = words(&mut passages.iter().filter(of_pages).filter(own));
        if inside * 2 < all {
            continue;
        }
        for passage in &mut *passages {
            if own(&&*passage) && passage.task.is_none() {
                passage.in_table = false;
                passage.listed = false;
                passage.entry = None;
            }
        }
    }
}

/// Whether a table's first column counts, and what stands beside it is text.
fn lays_out(table: &Table) -> bool {
    if !(2..=3).contains(&table.columns) || table.regions.iter().any(|region| region.span.is_some())
    {
        return false;
    }
    let heads = heads(table);
    if table.columns == 3 && tasks::column(&heads) != Some(2) {
        return false;
    }
    let cells = cells(table);
    let text = |row: usize, column: usize| {
        cells[row][column]
            .filter(|cell| cell.row == row && cell.column == column && cell.column_span == 1)
            .map_or_else(String::new, |cell| clean(&cell.text))
    };
    let head = usize::from(is_head(&text(0, 0)));
    let mut numbers: Vec<String> = Vec::new();
    let mut told = false;
    for row in head..table.rows {
        let (number, beside) = (text(row, 0), text(row, 1));
        told |= beside.split_whitespace().count() >= TEXT || number.is_empty();
        if number.is_empty() {
            continue;
        }
        if !is_number(&number) || !beside.contains(char::is_alphabetic) {
            return false;
        }
        let number = number.trim_end_matches(['.', ')', ':']);
        // "3.0" heads the section of 3.1.
        let number = number.strip_suffix(".0").unwrap_or(number).to_owned();
        // "4.1" under "4" counts by itself.
        if !numbers.iter().any(|above| is_under(&number, above)) {
            numbers.push(number);
        }
    }
    // Items that were passed over leave holes: "21", "25".
    let counts_up = numbers.windows(2).all(|pair| {
        let (above, own) = (counts_of_reference(&pair[0]), counts_of_reference(&pair[1]));
        is_next(&pair[0].to_lowercase(), &pair[1].to_lowercase())
            || own.iter().any(|own| {
                above
                    .iter()
                    .any(|above| own.follows(above, SKIPPED) || own.begins_part(above))
            })
    });
    told && numbers.len() >= NUMBERED && counts_up
}

/// Numbers left out between two, at most.
const SKIPPED: u32 = 9;

/// "No.", "Item", "Minute No": what the first column is called.
fn is_head(text: &str) -> bool {
    text.contains(char::is_alphabetic) && !is_number(text)
}

/// "4.", "19/031", "PL3", "IV": a number with nothing behind it.
pub(super) fn is_number(text: &str) -> bool {
    let roman = text.trim_end_matches(['.', ')']);
    is_alone(text, |text| leading(text).or_else(|| reference(text)))
        || (1..=5).contains(&roman.len())
            && roman.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

#[cfg(test)]
mod tests {
    use scrutineer_model::{Rect, Region, Source};

    use super::*;
    use crate::passages::columns;

    /// A page that a table of these rows fills, 20 points each, below `before` lines of other text; whether its text is
    /// taken out.
    fn check(rows: &[&[&str]], before: usize, expected: bool) {
        let bbox = |row: usize| Rect {
            x0: 60.0,
            y0: 100.0 + 20.0 * row as f32,
            x1: 530.0,
            y1: 115.0 + 20.0 * row as f32,
        };
        let mut table = columns::table(rows);
        table.regions = vec![Region {
            page: 1,
            bbox: Rect {
                x0: 55.0,
                y0: 95.0,
                x1: 540.0,
                y1: 100.0 + 20.0 * rows.len() as f32,
            },
            ..Region::default()
        }];
        let passage = |text: String, in_table: bool, bbox: Rect| Passage {
            text: text.into(),
            in_table,
            page: 1,
            source: Source::on(1, bbox),
            ..Passage::default()
        };
        let other = "Members had seen it at the meeting before this one.";
        let mut passages: Vec<Passage> = (0..before)
            .map(|_| passage(other.to_owned(), false, bbox(40)))
            .chain(
                (rows.iter().enumerate()).map(|(at, row)| passage(row.join(" "), true, bbox(at))),
            )
            .collect();
        take_out(&mut passages, &[table]);
        let out = passages[before..].iter().all(|passage| !passage.in_table);
        assert_eq!(out, expected, "{rows:?}");
    }

    const HEAD: [&str; 2] = ["Minute No.", "Minute"];

    #[test]
    fn minutes_laid_out_in_a_table_stand_in_none() {
        let rows: [&[&str]; 5] = [
            &HEAD,
            &["4.", "Apologies"],
            &["", "None were received."],
            &["7.", "Salt bins"],
            &["", "RESOLVED: That two be bought."],
        ];
        check(&rows, 0, true);
        check(
            &[
                &HEAD,
                &[
                    "PL3",
                    "Minutes The minutes of the meeting held in May were approved as they had been printed.",
                ],
                &["PL4", "Hedges Nothing."],
            ],
            0,
            true,
        );
        check(
            &[&["II", "Apologies"], &["", "None."], &["III", "Trees"]],
            0,
            true,
        );
        // A list of numbered things within other text.
        check(&rows, 12, false);
        let told = "To consider the outcome of the first call for grants of the year that begins in April.";
        check(
            &[
                &["1.0", "Purpose"],
                &["1.1", told],
                &["2.0", "Issues"],
                &["2.1", "None."],
                &["3.0", "Costs"],
            ],
            0,
            true,
        );
    }

    #[test]
    fn other_tables_are_tables() {
        // An agenda of titles.
        check(
            &[&["No.", "Title"], &["1", "Apologies"], &["2", "Minutes"]],
            0,
            false,
        );
        check(
            &[
                &[
                    "Homes",
                    "What was said of them by those who had been asked about it in the spring",
                ],
                &[
                    "12",
                    "North is to have its own plan, as it had in the year before and in the one before that.",
                ],
                &["3", "South"],
            ],
            0,
            false,
        );
        check(
            &[&["Ward", "Note"], &["North", ""], &["", "None."]],
            0,
            false,
        );
    }
}
