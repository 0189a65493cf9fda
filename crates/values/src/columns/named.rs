//! Numbers that name something, and count nothing: references, lines, boxes of a form, resolutions.

use std::sync::LazyLock;

use scrutineer_model::Unit;
use scrutineer_quantity::units::stated;

use crate::grid::Grid;
use crate::words::{Phrases, plain};

/// Whether numbers count the boxes of a form, row by row beside the numbers of its lines: `16 … 46`, `17 … 47`.
pub(super) fn number_boxes(grid: &Grid<'_>, column: usize) -> bool {
    /// Boxes beside one another in a line.
    const MOST_BOXES: i64 = 3;
    let numbers = |column: usize| -> Option<Vec<(usize, i64)>> {
        let cells = (grid.table.cells.iter())
            .filter(|cell| cell.column == column && !cell.text.trim().is_empty());
        cells
            .map(|cell| Some((cell.row, i64::from(cell.text.trim().parse::<u32>().ok()?))))
            .collect()
    };
    let (Some(lines), Some(boxes)) = (numbers(0), numbers(column)) else {
        return false;
    };
    let steps = |numbers: &[(usize, i64)]| -> Vec<i64> {
        let pairs = numbers.windows(2);
        pairs.map(|pair| pair[1].1 - pair[0].1).collect()
    };
    let of_boxes = steps(&boxes);
    let even = of_boxes.windows(2).all(|pair| pair[0] == pair[1]);
    let apart = (of_boxes.first()).is_some_and(|step| (1..=MOST_BOXES).contains(step));
    let rows = |numbers: &[(usize, i64)]| -> Vec<usize> {
        numbers.iter().map(|number| number.0).collect()
    };
    column > 0
        && even
        && apart
        && steps(&lines).iter().all(|step| *step == 1)
        && rows(&lines) == rows(&boxes)
        && lines.last().map(|line| line.1) < boxes.first().map(|first| first.1)
}

/// Numbers with the year that they were given in behind them: "276-2000", "9-2001" are resolutions, and no ranges. So are those
/// that fall, as "597-97" does, beside them.
pub(super) fn are_of_years(grid: &Grid<'_>, column: usize) -> bool {
    /// Fewer may be ranges.
    const FEW: usize = 3;
    let is_year =
        |number: &str| number.len() == 4 && ["19", "20"].iter().any(|of| number.starts_with(of));
    let of_year = |text: &str| {
        let parts = text.trim().split_once(['-', '/']);
        parts.is_some_and(|(number, year)| {
            (1..=4).contains(&number.len())
                && number.bytes().all(|byte| byte.is_ascii_digit())
                && year.bytes().all(|byte| byte.is_ascii_digit())
                && is_year(year)
                && !is_year(number)
        })
    };
    let texts = || {
        grid.column(column)
            .filter(|entry| entry.reading.figure().is_some())
    };
    let of_years = texts().filter(|entry| of_year(&entry.cell.text)).count();
    of_years >= FEW && of_years * 8 >= texts().count() * 7
}

/// Numbers that name something by their print: long ones of one length, near one another, each once and
/// without separators ("5601090", "5600907"); numbers that count up row by row; the pages of a list of
/// contents, which never fall and have no head.
pub(super) fn names_by_print(grid: &Grid<'_>, column: usize, heads: &[&str]) -> bool {
    /// Shorter ones may be counts.
    const LONG: usize = 5;
    /// Fewer may follow one another by chance.
    const FEW: usize = 5;
    /// No paper has so many pages.
    const PAGES: i64 = 1_000;
    if heads.iter().any(|head| {
        let says = stated(head);
        says.unit()
            .is_some_and(|said| said.unit != Some(Unit::Count))
    }) {
        return false;
    }
    let mut numbers: Vec<i64> = Vec::new();
    let (mut long, mut others) = (true, 0_usize);
    for entry in grid.column(column) {
        let Some(figure) = entry.reading.figure() else {
            continue;
        };
        let text = figure.value.text.trim();
        let plain = figure.bare && text.bytes().all(|byte| byte.is_ascii_digit());
        long &= text.len() >= LONG;
        match text.parse().ok().filter(|_| plain) {
            Some(number) => numbers.push(number),
            None => others += 1,
        }
    }
    // Two lines read as one cell are no reason against it.
    if others * 8 > numbers.len() {
        return false;
    }
    let steps = |fits: fn(i64) -> bool| {
        let pairs = numbers.windows(2);
        pairs.filter(|pair| fits(pair[1] - pair[0])).count()
    };
    let pairs = numbers.len().saturating_sub(1);
    let climbs = steps(|step| step > 0) == pairs && steps(|step| step == 1) * 3 >= pairs * 2;
    // A second list may begin below the first.
    let pages = heads.is_empty()
        && (pairs - steps(|step| step >= 0)) * 8 <= pairs
        && steps(|step| step > 0) >= 2
        && numbers.iter().all(|number| *number < PAGES);
    if numbers.len() >= FEW && (climbs || pages) {
        return true;
    }
    let number = heads.last().is_some_and(|head| {
        let plain = plain(head);
        plain.ends_with(" number") || plain.ends_with(" no") || plain.ends_with(" numbers")
    });
    numbers.sort_unstable();
    let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else {
        return false;
    };
    let near = (last - first) * 5 <= *last;
    let once = numbers.windows(2).all(|pair| pair[0] != pair[1]);
    long && once && (numbers.len() >= 3 && near || number)
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
        "section",
        "minute",
        "table",
        "appendix",
        "annex",
        "superseded by",
    ];
    /// What a head ends with: "SHELAA Ref", "Supply category".
    const ENDS: &[&str] = &["ref", "refs", "reference", "id", "category"];
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
    static NAMES: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(WITHIN.iter().copied()));
    let plain = plain(head);
    let last = plain.rsplit(' ').next().unwrap_or_default();
    ALONE.contains(&plain.as_str()) || ENDS.contains(&last) || NAMES.first_in(&plain).is_some()
}
