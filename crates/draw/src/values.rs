//! Every figure of a table with its row and column heads and its place.
//!
//! ```text
//! Adult care › Homes │ 2018/19 › Budget = 1,204  (p31 402,188)
//! ```

use std::fmt::Write as _;

use scrutineer_model::{Mention, Table};

use crate::text::printable;

/// The cells of the field that hold a figure, row by row, each with its heads.
pub fn figures(table: &Table) -> Vec<Mention<'_>> {
    let mut mentions = table.mentions();
    mentions.retain(|mention| is_figure(&mention.cell.text));
    mentions
}

/// Whether a text states a figure rather than naming something: it has a digit, and at least half
/// of it is digits and what stands around them in figures.
///
/// `(952)`, `£3.2m`, `12.4% (114 out of 919)` and `31/03/2018` do; `Action 3: write to parents` and
/// `n/a` do not.
pub fn is_figure(text: &str) -> bool {
    let printed = || text.chars().filter(|char| !char.is_whitespace());
    let of_figures = printed()
        .filter(|&char| char.is_ascii_digit() || "£$€%().,+-–−/:<>".contains(char))
        .count();
    text.contains(|char: char| char.is_ascii_digit()) && 2 * of_figures >= printed().count()
}

/// One line per figure: row heads, column heads, text, page and top left corner.
///
/// A table without figures gives an empty text.
pub fn values(table: &Table) -> String {
    let mut out = String::new();
    for Mention { cell, row, column } in figures(table) {
        let place = match &cell.span {
            Some(span) => span.to_string(),
            None => format!("p{} {:.0},{:.0}", cell.page, cell.bbox.x0, cell.bbox.y0),
        };
        let _ = writeln!(
            out,
            "{} │ {} = {}  ({place})",
            path(&row),
            path(&column),
            printable(&cell.text),
        );
    }
    out
}

/// Heads from the outermost to the innermost; `–` where there is none.
fn path(heads: &[&str]) -> String {
    if heads.is_empty() {
        return "–".to_owned();
    }
    let heads: Vec<String> = heads.iter().map(|head| printable(head)).collect();
    heads.join(" › ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::tests::savings;

    #[test]
    fn figures_are_told_from_text_that_has_a_digit() {
        for figure in [
            "(952)",
            "£3.2m",
            "12.4% (114 out of 919)",
            "31/03/2018",
            "1,088/35,275",
        ] {
            assert!(is_figure(figure), "{figure}");
        }
        for text in [
            "",
            "–",
            "n/a",
            "Action 3: write to parents",
            "Q3 review meeting",
        ] {
            assert!(!is_figure(text), "{text}");
        }
    }

    #[test]
    fn a_value_is_listed_under_its_section_stub_and_heads() {
        let listed = values(&savings());
        assert!(
            listed.contains("Adult care › Homes │ 2018/19 › Budget = 1,204  (p31 200,160)\n"),
            "{listed}"
        );
    }
}
