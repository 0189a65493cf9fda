//! Totals that no word tells: the figures of a labelled row are the sum of the rows above it.
//!
//! ```text
//! Balance at 1 April          54.6     50.1
//! Bought in the year           9.2      1.3
//! Sold                        (3.0)    (0.7)
//! BALANCE AT 31 MARCH         60.8     50.7
//! ```
//!
//! Summed are the rows since the section began, those since the last total with it or without, or the last two totals,
//! one with the other or less it. Not to be matched: opening balances; one column with two rows above it, or few
//! digits, which add up by chance; a variance of two totals.

use scrutineer_model::{CellRole, Table};

use super::{Sum, fields, printed};
use crate::token;

/// One column proves a sum of so many rows, in so many digits; two need as many less and more.
const ROWS: usize = 3;
const DIGITS: usize = 3;
/// What may be more than one sum, or is one of two rows, has so many digits in all.
const MORE_DIGITS: usize = 4;

/// So many in a row that may add up any of the rows above.
const MANY_DIGITS: usize = 6;

/// So many capitals are no abbreviation.
const CAPITALS: usize = 4;

/// The rows above a row, summed.
#[derive(Default)]
pub(super) struct Above {
    /// Those since the section began, totals aside.
    of_section: Sum,
    /// Those since the last total.
    since: Sum,
    /// Those with the last total.
    with_total: Sum,
    /// The last two totals, the last one last.
    totals: (Option<usize>, Option<usize>),
}

impl Above {
    /// A section begins.
    pub(super) fn begin(&mut self) {
        self.of_section = Sum::default();
        self.since = Sum::default();
    }

    /// A row goes by.
    pub(super) fn add(&mut self, table: &Table, of_row: &[Vec<usize>], row: usize, total: bool) {
        if total {
            self.since = Sum::default();
            self.with_total = Sum::default();
            self.totals = (self.totals.1, Some(row));
        } else {
            self.of_section.add(fields(table, &of_row[row]));
            self.since.add(fields(table, &of_row[row]));
        }
        self.with_total.add(fields(table, &of_row[row]));
    }

    /// Whether a row is a sum of those above.
    pub(super) fn add_up_to(&self, table: &Table, of_row: &[Vec<usize>], row: usize) -> bool {
        let Some(label) =
            label(table, &of_row[row], str::to_lowercase).filter(|label| !opens(label))
        else {
            return false;
        };
        let runs = [&self.of_section, &self.since, &self.with_total];
        let of_run = |run: &&Sum| proves(run, table, &of_row[row], ROWS, DIGITS);
        let of_totals = || {
            let (Some(first), Some(last)) = self.totals else {
                return false;
            };
            [1.0, -1.0].iter().any(|&sign| {
                let mut both = Sum::default();
                both.add(fields(table, &of_row[first]));
                both.add_signed(fields(table, &of_row[last]), sign);
                (sign > 0.0 || !label.contains("varia") && !label.contains("differ"))
                    && proves(&both, table, &of_row[row], 2, MORE_DIGITS)
            })
        };
        (!self.repeats(table, of_row, row) && runs.iter().any(of_run)) || of_totals()
    }

    /// Whether a row right below a total has its figures once more: what it is made of.
    fn repeats(&self, table: &Table, of_row: &[Vec<usize>], row: usize) -> bool {
        let texts = |row: usize| fields(table, &of_row[row]).map(|cell| (cell.column, &cell.text));
        let last = self.totals.1.filter(|_| self.since.rows == 0);
        last.is_some_and(|last| texts(last).eq(texts(row)))
    }
}

/// Whether a row has a name, not that of what there was before, and so many digits that what it adds up it does not by chance,
/// though it may be any of the rows above.
pub(super) fn has_many_digits(table: &Table, row: &[usize]) -> bool {
    let named = label(table, row, str::to_lowercase).is_some_and(|label| !opens(&label));
    let digits = fields(table, row).map(|cell| count_digits(cell.text.trim_matches(is_nought)));
    named && digits.sum::<usize>() >= MANY_DIGITS
}

/// What names a row.
fn label(table: &Table, row: &[usize], spell: fn(&str) -> String) -> Option<String> {
    let mut cells = row.iter().map(|&index| &table.cells[index]);
    let named = cells.find(|cell| cell.text.contains(char::is_alphabetic))?;
    (named.role != CellRole::Note).then(|| spell(&named.text))
}

/// Whether a label says what there was before.
fn opens(label: &str) -> bool {
    ["opening", "beginning", "brought forward", "b/f", "start of"]
        .iter()
        .any(|word| label.contains(word))
}

/// Whether all figures of a row are the sums, and that is no chance: of two columns, or of one with so many `rows` and
/// `digits`.
///
/// Only rows named in capitals may be off by what rounding does.
fn proves(sum: &Sum, table: &Table, row: &[usize], rows: usize, digits: usize) -> bool {
    let in_capitals = label(table, row, str::to_owned)
        .is_some_and(|label| token::are_capitals(label.chars(), CAPITALS));
    let (mut columns, mut most, mut printed_digits) = (0, 0, 0);
    for total in fields(table, row).filter(|cell| !cell.text.contains('%')) {
        let column = sum.columns.get(&total.column);
        let Some((value, unit)) = printed(&total.text) else {
            if token::is_nil(&total.text) && column.is_some_and(|column| column.value.abs() > 1e-6)
            {
                return false;
            }
            continue;
        };
        let Some(column) = column.filter(|column| !column.unread) else {
            return false;
        };
        let exact = (column.value - value).abs() < 0.01 * unit;
        if !(exact || in_capitals && column.adds_up_to(total)) {
            return false;
        }
        let digits = total.text.trim_start_matches(is_nought);
        // Numbers of things and their round costs go together.
        let tell = digits.trim_end_matches(is_nought);
        if column.not_nil >= 2 && count_digits(tell) >= 2 {
            columns += 1;
            most = most.max(column.not_nil);
            printed_digits += count_digits(digits);
        }
    }
    match columns {
        0 => false,
        1 => most >= rows && printed_digits >= digits,
        _ => printed_digits >= MORE_DIGITS,
    }
}

fn is_nought(sign: char) -> bool {
    !('1'..='9').contains(&sign)
}

fn count_digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}
