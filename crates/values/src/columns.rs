//! Which columns hold figures: not references, dates or words that happen to have digits.

use crate::cell::Reading;
use crate::grid::Grid;

/// What a column of the field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    Figures,
    /// Numbers that name something: "Transaction number", "Notes", "Ref".
    Names,
    Times,
    Words,
}

/// What each column of a table holds.
pub(crate) fn columns(grid: &Grid<'_>) -> Vec<Holds> {
    (0..grid.table.columns)
        .map(|column| holds(grid, column))
        .collect()
}

fn holds(grid: &Grid<'_>, column: usize) -> Holds {
    let (mut figures, mut explicit, mut years, mut times, mut words) = (0, 0, 0, 0, 0);
    for entry in grid.column(column) {
        match &entry.reading {
            Reading::Figure(figure) => {
                figures += 1;
                explicit += usize::from(!figure.bare);
                years += usize::from(figure.year);
            }
            Reading::Time(_) => times += 1,
            Reading::Words => words += 1,
            Reading::Missing(_) => {}
        }
    }
    let heads = grid.heads(column);
    let head = heads.last().copied().unwrap_or_default();
    if figures == 0 {
        return if times > words {
            Holds::Times
        } else {
            Holds::Words
        };
    }
    if names(head) && explicit * 2 < figures {
        return Holds::Names;
    }
    if years == figures
        && explicit == 0
        && (figures + times >= 3 || times + words > 0 || of_times(head))
    {
        return Holds::Times;
    }
    if times > figures && explicit == 0 {
        return Holds::Times;
    }
    // A figure among sentences is part of what they say.
    if figures * 2 < words && explicit * 2 < words || figures < words && explicit == 0 {
        return Holds::Words;
    }
    Holds::Figures
}

/// A head over numbers that name something.
pub(crate) fn names(head: &str) -> bool {
    const ALONE: &[&str] = &[
        "ref",
        "reference",
        "refs",
        "no",
        "note",
        "notes",
        "id",
        "code",
        "page",
        "pages",
        "para",
        "paragraph",
        "line",
        "item",
        "rank",
        "ranking",
        "box",
        "row",
        "lot",
        "key",
        "postcode",
        "number ref",
        "ref no",
        "s no",
        "sr no",
        "pi",
        "index",
    ];
    const WITHIN: &[&str] = &[
        "reference number",
        "ref no",
        "transaction number",
        "transaction no",
        "invoice number",
        "invoice no",
        "order number",
        "registration number",
        "registration no",
        "reg no",
        "serial number",
        "serial no",
        "account number",
        "question number",
        "question no",
        "contract number",
        "contract no",
        "purchase order",
        "application number",
        "decision number",
        "page number",
        "page no",
        "line number",
        "line no",
        "item number",
        "item no",
        "project number",
        "project code",
        "scheme number",
        "scheme no",
        "cost centre",
        "post code",
        "telephone",
        "map ref",
        "site ref",
        "form no",
        "plan no",
        "policy number",
        "document number",
        "note number",
        "supplier number",
        "supplier id",
        "vat registration",
        "indicator number",
        "indicator no",
        "minute no",
        "reference no",
        "unique reference",
        "company number",
        "uprn",
        "urn",
        "charity number",
        "corridor no",
    ];
    let plain = plain(head);
    ALONE.contains(&plain.as_str()) || WITHIN.iter().any(|name| plain.contains(name))
}

fn of_times(head: &str) -> bool {
    let plain = plain(head);
    [
        "year",
        "date",
        "timescale",
        "when",
        "due",
        "deadline",
        "completion",
        "delivery",
        "start",
        "end",
    ]
    .iter()
    .any(|word| plain.split(' ').any(|of| of == *word))
}

/// Words in lower case, single spaces between them.
pub(crate) fn plain(text: &str) -> String {
    let words: Vec<String> = text
        .split(|char: char| !char.is_alphanumeric() && char != '%' && char != '£')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grid::drawn;

    #[test]
    fn references_dates_and_words_are_no_figures() {
        let table = drawn(&[
            "Supplier | Transaction number | Date | Built | Comment | Amount",
            "A | 31811411 | 01/04/2018 | 1998 | 3 visits were made | 12.50",
            "B | 31811412 | 02/04/2018 | 2004 | none made | 13.50",
            "C | 31811413 | 03/04/2018 | 2011 | 12 | 14",
        ]);
        let grid = Grid::new(&table);
        assert_eq!(
            columns(&grid)[1..],
            [
                Holds::Names,
                Holds::Times,
                Holds::Times,
                Holds::Words,
                Holds::Figures
            ]
        );
    }

    #[test]
    fn a_number_of_things_names_nothing() {
        assert!(!names("No. of Items"));
        assert!(!names("Number of pupils"));
        assert!(names("Question No."));
        assert!(names("Notes"));
    }
}
