//! What a box or a column of numbers makes look like a table, and what a form's value runs on in.
//!
//! `1 Purpose` / `1.1 To provide Members …` / `2 Decisions recommended` with the numbers hanging before a ruled box
//! are paragraphs. What must not match: a table whose rows are numbered and hold more than one thing each.

use std::collections::BTreeMap;

use scrutineer_model::{Cell, CellRole, Method, Rect, Table};

use super::joins::join_where;
use super::{Kind, Passage, laid_out};
use crate::text::clean;

/// Decimal numbers that show numbered text.
const DECIMALS: usize = 2;

/// How much of a passage lies in what it stands in, at least.
const INSIDE: f32 = 0.6;

fn lies_in(passage: &Passage, area: &Rect) -> bool {
    let bbox = passage.source.bbox;
    bbox.is_some_and(|bbox| area.overlap(&bbox) > INSIDE * bbox.area())
}

/// Takes numbered text out of the tables that a box made of it: what stands from its first number on is in none.
pub(super) fn take_out(passages: &mut [Passage], tables: &[Table], page: u32) {
    let narrow = tables.iter().filter(|table| table.columns == 2);
    let regions = narrow.flat_map(|table| &table.regions);
    for region in regions.filter(|region| region.page == page) {
        let inside = |passage: &Passage| passage.in_table && lies_in(passage, &region.bbox);
        let numbered: Vec<usize> = (passages.iter().enumerate())
            .filter(|(_, passage)| inside(passage) && passage.parts > 0 && passage.is_text())
            .map(|(at, _)| at)
            .collect();
        let number = |at: usize| passages[at].number.as_deref().unwrap_or_default();
        // "2.1" stands under "2", and so tells its paragraphs from a table's rows.
        let under = (numbered.iter())
            .filter(|&&at| {
                passages[at].parts == 2
                    && (numbered.iter())
                        .any(|&above| crate::number::is_under(number(at), number(above)))
            })
            .count();
        let one_each = numbered.iter().all(|&at| !passages[at].text.contains('\t'));
        let Some(&first) = numbered.first() else {
            continue;
        };
        if under < DECIMALS || !one_each {
            continue;
        }
        for passage in &mut passages[first..] {
            if inside(passage) {
                passage.in_table = false;
            }
        }
    }
}

/// Makes one line of each row of a ruled form whose label or value runs over lines: "Relevant Cabinet Member(s) or
/// Relevant Executive Member:⇥Ann Lee – Leader".
pub(super) fn join_rows(passages: &mut Vec<Passage>, tables: &[Table], page: u32) {
    /// Words of a value, at most: more is text; and of a label without a colon.
    const WORDS: usize = 24;
    const NAME: usize = 6;
    let here = |table: &&Table| table.regions.iter().any(|region| region.page == page);
    let forms = (tables.iter()).filter(|table| table.method == Method::Ruled && here(table));
    for table in forms.filter(|table| table.columns == 2 || is_of_pairs(table)) {
        for cells in rows_of(table, |cell| cell.page == page).into_values() {
            if let [label, value, second, beside] = cells.as_slice() {
                let pairs = [(*label, *value), (*second, *beside)];
                part_pairs(passages, &pairs);
                continue;
            }
            let [label, value] = cells.as_slice() else {
                continue;
            };
            // "PL3 │ Minutes" is an item's.
            if laid_out::is_number(&clean(&label.text)) {
                continue;
            }
            let names = |text: &str| {
                text.split_whitespace().count() <= NAME && !text.contains(['.', ';', ':'])
            };
            let plain_label = label.role == CellRole::Stub || label.bold;
            let (label, value) = (clean(&label.text), clean(&value.text));
            let labels = label.ends_with(':') && label.matches(':').count() == 1
                || plain_label && names(label.trim_end_matches(" NO."));
            let area = Rect::around(cells.iter().map(|cell| cell.bbox)).unwrap_or_default();
            let own: Vec<usize> = (passages.iter().enumerate())
                .filter(|(_, passage)| lies_in(passage, &area))
                .map(|(at, _)| at)
                .collect();
            if let Some(&first) = own.first()
                && labels
            {
                part(&mut passages[first], &label, &value);
            }
            let plain = own
                .iter()
                .all(|&at| passages[at].kind == Kind::Line && passages[at].number.is_none());
            let words = |text: &str| {
                let mut words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
                words.sort_unstable();
                words
            };
            let whole: Vec<&str> = own.iter().map(|&at| passages[at].text.as_str()).collect();
            let joined = format!("{label}\t{value}");
            if !labels
                || own.len() < 2
                || !plain
                || value.split_whitespace().count() > WORDS
                || words(&whole.join(" ")) != words(&joined)
            {
                continue;
            }
            passages[own[0]].text = joined.into();
            passages[own[0]].source.bbox = Some(area);
            for at in own.into_iter().skip(1).rev() {
                passages.remove(at);
            }
        }
    }
}

/// The cells that say something, of each row that has one, from left to right.
fn rows_of(table: &Table, chosen: impl Fn(&Cell) -> bool) -> BTreeMap<usize, Vec<&Cell>> {
    let mut rows: BTreeMap<usize, Vec<&Cell>> = BTreeMap::new();
    for cell in (table.cells.iter()).filter(|cell| !cell.text.is_empty() && chosen(cell)) {
        rows.entry(cell.row).or_default().push(cell);
    }
    for cells in rows.values_mut() {
        cells.sort_by_key(|cell| (cell.page, cell.column));
    }
    rows
}

/// Whether a table is a form of labels with their values, one or two of them in a row: "Meeting │ Cabinet │ Item │ 7" over
/// "Summary │ The roof leaks." A table of figures has as many cells in each row.
fn is_of_pairs(table: &Table) -> bool {
    /// Rows of a form, at least, and words of a label, at most; of one with a colon more: "Is this a Key Decision:".
    const ROWS: usize = 3;
    const NAME: usize = 4;
    const ASKED: usize = 8;
    if table.columns != 4 || table.rows < ROWS {
        return false;
    }
    let rows = rows_of(table, |_| true);
    let of = |count: usize| rows.values().filter(|cells| cells.len() == count).count();
    let labels = |cell: &Cell| {
        let text = cell.text.trim_end();
        let most = if text.ends_with([':', '?']) {
            ASKED
        } else {
            NAME
        };
        text.split_whitespace().count() <= most
            && text.contains(char::is_alphabetic)
            && !text.ends_with(['.', ';'])
    };
    of(4) > 0
        && of(2) > 0
        && of(4) + of(2) == table.rows
        && rows
            .values()
            .all(|cells| cells.iter().step_by(2).all(|cell| labels(cell)))
}

/// Sets the labels and values of a row that has two of them one under the other, whatever lines they run over.
fn part_pairs(passages: &mut Vec<Passage>, pairs: &[(&Cell, &Cell)]) {
    let area = Rect::around(
        pairs
            .iter()
            .flat_map(|(label, value)| [label.bbox, value.bbox]),
    );
    let area = area.unwrap_or_default();
    let own: Vec<usize> = (passages.iter().enumerate())
        .filter(|(_, passage)| lies_in(passage, &area))
        .map(|(at, _)| at)
        .collect();
    let Some((&first, &last)) = own.first().zip(own.last()) else {
        return;
    };
    if last - first + 1 != own.len() {
        return;
    }
    let rows: Vec<Passage> = (pairs.iter())
        .map(|(label, value)| {
            let mut row = passages[first].clone();
            row.number = None;
            (row.parts, row.kind) = (0, Kind::Line);
            row.text = format!("{}\t{}", clean(&label.text), clean(&value.text)).into();
            row.source.bbox = Rect::around([label.bbox, value.bbox]);
            row
        })
        .collect();
    passages.splice(first..=last, rows);
}

/// Parts a row's label from what stands close beside it in the next cell: "Committee Cabinet" is "Committee⇥Cabinet".
fn part(first: &mut Passage, label: &str, value: &str) {
    let behind = (first.text.strip_prefix(label)).and_then(|behind| behind.strip_prefix(' '));
    let Some(behind) = behind.filter(|behind| value.starts_with(*behind)) else {
        return;
    };
    first.text = format!("{label}\t{behind}").into();
}

/// Joins what a report's title in a form runs on in: "Subject:⇥Company Governance – Section 24" / "Recommendations" under it.
pub(super) fn join_values(passages: &mut Vec<Passage>) {
    /// Lines of a value are no further apart, in heights of the line.
    const PITCH: f32 = 0.6;
    join_where(passages, |(last, above), (next, below)| {
        let titled = names_a_title(&last.text) && (last.bold == next.bold || next.bold);
        // "From:⇥Ann Lee, Commissioner of Corporate" over "Services": a line with a comma names somebody else.
        let office = last.text.lower().starts_with("from:\t")
            && last.text.contains(',')
            && !next.text.contains(',');
        (titled || office)
            && last
                .value
                .is_some_and(|column| (below.x0 - column).abs() < 1.5)
            && matches!(next.kind, Kind::Line | Kind::Heading)
            && !next.text.contains(':')
            && below.y0 > above.y0
            && below.y0 - above.y1 < PITCH * below.height()
    });
}

/// "Subject:⇥…", "Report title:⇥…": what stands under it belongs to it, where other labels have a list beside them.
fn names_a_title(text: &str) -> bool {
    let label = text
        .split_once(":\t")
        .map(|(label, _)| label.to_lowercase());
    label.is_some_and(|label| {
        label.split_whitespace().count() <= 4
            && (label.contains("subject") || label.contains("title"))
    })
}

#[cfg(test)]
mod tests {
    use scrutineer_model::{Region, Source};

    use super::*;

    fn at(number: &str, text: &str, y0: f32) -> Passage {
        let bbox = Rect {
            x0: 72.0,
            y0,
            x1: 500.0,
            y1: y0 + 12.0,
        };
        Passage {
            number: Some(number.to_owned()).filter(|number| !number.is_empty()),
            parts: if number.is_empty() {
                0
            } else {
                number.split('.').count()
            },
            text: text.to_owned().into(),
            in_table: true,
            page: 1,
            source: Source::on(1, bbox),
            ..Passage::default()
        }
    }

    fn check(lines: &[(&str, &str)], columns: usize, expected: &[bool]) {
        let mut y0 = 88.0;
        let mut passages: Vec<Passage> = (lines.iter())
            .map(|(number, text)| {
                y0 += 12.0;
                at(number, text, y0)
            })
            .collect();
        let bbox = Rect {
            x0: 60.0,
            y0: 90.0,
            x1: 510.0,
            y1: 400.0,
        };
        let region = Region {
            page: 1,
            bbox,
            ..Region::default()
        };
        let table = Table {
            regions: vec![region],
            columns,
            ..Table::default()
        };
        take_out(&mut passages, &[table], 1);
        let found: Vec<bool> = passages.iter().map(|passage| passage.in_table).collect();
        assert_eq!(found, expected, "{lines:?}");
    }

    #[test]
    fn numbered_paragraphs_in_a_box_are_text() {
        let text = [
            ("", "Subject:\tRisk"),
            ("1", "Purpose"),
            ("1.1", "To inform."),
            ("2", "Recommended"),
            ("", "Members are asked to:"),
            ("2.1", "Note it."),
        ];
        check(&text, 2, &[true, false, false, false, false, false]);
        check(&text, 3, &[true; 6]);
        check(
            &[("1.1", "Book a room"), ("1.2", "Write")],
            2,
            &[true, true],
        );
        check(
            &[("1", "Aim\tYes"), ("1.1", "Book\tNo"), ("1.2", "Write\tNo")],
            2,
            &[true; 3],
        );
    }

    #[test]
    fn a_form_has_one_or_two_labels_in_a_row() {
        let form = |rows: &[&[(usize, &str)]]| -> bool {
            let cells = rows.iter().enumerate().flat_map(|(row, cells)| {
                cells.iter().map(move |(column, text)| Cell {
                    row,
                    column: *column,
                    text: (*text).to_owned(),
                    page: 1,
                    ..Cell::default()
                })
            });
            let table = Table {
                cells: cells.collect(),
                rows: rows.len(),
                columns: 4,
                regions: vec![Region {
                    page: 1,
                    ..Region::default()
                }],
                ..Table::default()
            };
            is_of_pairs(&table)
        };
        let pairs: &[(usize, &str)] = &[(0, "Meeting"), (1, "Cabinet"), (2, "Item"), (3, "7")];
        let one: &[(usize, &str)] = &[(0, "Summary"), (1, "The roof leaks.")];
        assert!(form(&[pairs, pairs, one]));
        assert!(!form(&[pairs, pairs, pairs]));
        assert!(!form(&[
            pairs,
            one,
            &[(0, "1"), (1, "4"), (2, "2"), (3, "6")]
        ]));
    }

    #[test]
    fn a_value_runs_on_under_itself() {
        let mut label = at("", "Subject:\tGovernance – Section 24", 100.0);
        label.value = Some(205.0);
        let mut under = at("", "Recommendations", 114.0);
        under.kind = Kind::Heading;
        if let Some(bbox) = &mut under.source.bbox {
            bbox.x0 = 205.2;
        }
        let mut passages = vec![label, under, at("", "Wards affected: All", 128.0)];
        join_values(&mut passages);
        assert!(!names_a_title("Authors:\tAnn Lee"));
        let texts: Vec<&str> = passages
            .iter()
            .map(|passage| passage.text.as_str())
            .collect();
        assert_eq!(
            texts,
            [
                "Subject:\tGovernance – Section 24 Recommendations",
                "Wards affected: All"
            ]
        );
    }
}
