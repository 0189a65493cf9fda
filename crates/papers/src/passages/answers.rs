//! The form at a paper's head whose labels stand in a row over their answers.
//!
//! `Report of │ Meeting │ Date │ Item no` over `Head of Roads │ Cabinet │ 17 October 2018 │ 6` reads as `Meeting: Cabinet` and so on, a
//! line for each. What must not match: a table with more rows, and heads that name nothing of a paper.

use scrutineer_model::{Source, Table};

use super::columns::cell;
use super::{Kind, Passage, frames, passage, stands_in};
use crate::text::clean;

/// Labels side by side, at least.
const LEAST: usize = 3;

/// What such labels say, each as a label before its answer is put elsewhere.
const LABELS: [(&str, &str); 19] = [
    ("report of", "Report of"),
    ("report by", "Report by"),
    ("report to", "Report to"),
    ("report from", "Report from"),
    ("report author", "Report author"),
    ("report title", "Report title"),
    ("title", "Title"),
    ("subject", "Subject"),
    ("meeting", "Meeting"),
    ("committee", "Committee"),
    ("date", "Date"),
    ("meeting date", "Meeting date"),
    ("date of meeting", "Date of meeting"),
    ("item no", "Item"),
    ("item number", "Item"),
    ("item", "Item"),
    ("agenda item", "Item"),
    ("agenda item no", "Item"),
    ("portfolio", "Portfolio"),
];

/// The lines that such a table is read as, where it is one.
pub(super) fn lines(table: &Table) -> Option<Vec<String>> {
    let fits = table.rows == 2 && (LEAST..=6).contains(&table.columns);
    fits.then_some(())?;
    (0..table.columns)
        .map(|column| {
            let own = cell(table, 0, column)?;
            let label = clean(&own.text).to_lowercase();
            let label = label.trim_end_matches([':', '.', ' ']);
            let (_, label) = LABELS.iter().find(|(known, _)| *known == label)?;
            let answer = cell(table, 1, column).map(|answer| clean(&answer.text))?;
            (own.column_span == 1).then(|| format!("{label}: {answer}"))
        })
        .collect()
}

/// Puts the lines in the place of the rows, on the page where the table stands.
pub(super) fn put(passages: &mut Vec<Passage>, tables: &[&Table], page: u32) {
    for table in tables {
        let Some(lines) = lines(table) else {
            continue;
        };
        let area = frames([*table], page);
        let inside = |passage: &Passage| passage.is_text() && stands_in(&area, &passage.source);
        let Some(first) = passages.iter().position(inside) else {
            continue;
        };
        let source = passages[first].source.clone();
        passages.retain(|passage| !inside(passage));
        passages.splice(first..first, of(&lines, &source));
    }
}

/// Such lines as passages.
pub(super) fn of(lines: &[String], source: &Source) -> Vec<Passage> {
    let bbox = source.bbox.unwrap_or_default();
    (lines.iter())
        .map(|line| passage(Kind::Line, line, false, bbox, source.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::lines;
    use crate::passages::columns::table;

    #[test]
    fn labels_in_a_row_have_their_answers_under_them() {
        let form = table(&[
            &["Report of:", "Meeting", "Date", "Item No."],
            &["Head of Roads", "Cabinet", "17 October 2018", "6"],
        ]);
        assert_eq!(
            lines(&form).unwrap_or_default(),
            [
                "Report of: Head of Roads",
                "Meeting: Cabinet",
                "Date: 17 October 2018",
                "Item: 6"
            ]
        );
        let more = table(&[&["Date", "Item", "Cost"], &["4 May", "Gate", "£12"]]);
        assert_eq!(lines(&more), None);
    }
}
