//! Names of sections set in the middle of the table, as statistical offices set them.
//!
//! ```text
//!                      2018      2019
//!            County schools
//! Primary             1,204     1,310
//! Secondary             812       799
//!             Academies
//! Primary               301       344
//! ```
//!
//! Not to be matched: the last line of a head over the middle column, a text in a column of texts.

use super::{Body, phrase};
use crate::columns::Columns;
use crate::rules::Rule;
use crate::text::{Gaps, Line, segments};
use crate::token;

/// A name in the middle is no farther off it than this, in ems.
const OFF_MIDDLE: f32 = 0.8;
/// It begins at least this far behind the labels' left edge, in ems.
const SET_IN: f32 = 1.5;
/// No label has more lines than this.
const LONGEST_LABEL: usize = 4;
/// A name is so many times as wide as the figures it stands over.
const WIDER: f32 = 2.0;
/// A name of so many capitals is set in them.
const LEAST_CAPITALS: usize = 4;
/// So many in a table are no chance.
const SEVERAL: usize = 2;

/// What the middle of a table is taken of.
#[derive(Clone, Copy)]
enum Field {
    /// Its whole width.
    Whole,
    /// The columns behind the stub.
    Figures,
    /// The rules over it, which run from edge to edge of its cells where text keeps within them.
    Ruled(f32, f32),
}

impl Field {
    /// Its left and right edge.
    fn edges(self, columns: &Columns) -> (f32, f32) {
        let right = columns.extents[columns.count() - 1].1;
        match self {
            Self::Whole => (columns.extents[0].0, right),
            Self::Figures => (columns.extents[1].0, right),
            Self::Ruled(left, right) => (left, right),
        }
    }
}

/// The rules over the whole table, as far as all of them run.
fn ruled(columns: &Columns, across: &[Rule]) -> Option<Field> {
    let (left, right) = Field::Whole.edges(columns);
    let over = |rule: &&Rule| rule.start < left && right < rule.end;
    let (start, end) = (across.iter().filter(over))
        .map(|rule| (rule.start, rule.end))
        .reduce(|a, b| (a.0.max(b.0), a.1.min(b.1)))?;
    Some(Field::Ruled(start, end))
}

/// The lines that name sections from the middle of the table, those between its head and its first row
/// among them.
///
/// `figures`: for each column, whether it holds figures; `across`: the rules over the width of the table.
pub(super) fn crossheads(
    lines: &[Line],
    body: &Body,
    (columns, figures): (&Columns, &[bool]),
    across: &[Rule],
) -> Vec<usize> {
    let names_of = |field: Field| {
        let is_name = |k: &usize| is_set_in_the_middle(&lines[*k], (columns, figures), field);
        let within: Vec<usize> = (body.first + 1..lines.len())
            .filter(|k| !body.lines.contains(k) && body.lines.contains(&(k - 1)))
            .filter(is_name)
            .filter(|&k| opens_rows(lines, body, k))
            .collect();
        // No text of a column of figures is so much wider than they are.
        let over_columns = |line: &Line| {
            let (first, last) = columns.place(line.bbox.x0, line.bbox.x1);
            let (left, right) = (columns.extents[first].0, columns.extents[last].1);
            let wide = first < last || line.bbox.width() > WIDER * (right - left);
            wide && line.words.len() > 1
        };
        let mut names = within.iter().map(|&k| &lines[k]);
        let sure = within.len() >= SEVERAL
            || names.any(|line| over_columns(line) || is_set_off(line, lines, body));
        let mut found = if sure { within } else { Vec::new() };
        // The label of the first row may begin above its figures.
        let above = body.first.saturating_sub(LONGEST_LABEL).max(1)..body.first;
        let on_top = above.rev().find(is_name).filter(|&k| {
            let alike = |other: &usize| lines[*other].is_bold() == lines[k].is_bold();
            let parted = ruled_off(lines, k, across) || is_under_units(lines, k);
            opens_rows(lines, body, k) && (parted || found.iter().any(alike))
        });
        found.extend(on_top);
        found
    };
    let fields = [
        Some(Field::Whole),
        Some(Field::Figures),
        ruled(columns, across),
    ];
    // Of fields that show as many the first.
    let found = fields.into_iter().flatten().map(names_of);
    found.rev().max_by_key(Vec::len).unwrap_or_default()
}

/// Whether a line is nothing but words over the middle of the field, where figures stand in other lines.
fn is_set_in_the_middle(
    line: &Line,
    (columns, figures): (&Columns, &[bool]),
    field: Field,
) -> bool {
    let left = columns.extents[0].0;
    let (from, to) = field.edges(columns);
    let lone = line.words.len() == 1 && !token::is_number(&line.words[0].text);
    let (first, last) = columns.place(line.bbox.x0, line.bbox.x1);
    let over_figures = (first.max(1)..=last.max(1)).all(|column| figures[column]);
    (lone || phrase(line).is_some())
        && (line.bbox.center_x() - f32::midpoint(from, to)).abs() < OFF_MIDDLE * columns.size
        && line.bbox.x0 > left + SET_IN * columns.size
        && line.bbox.x1 > columns.strips[0].1
        && over_figures
}

/// Whether units stand on the line above, two or more: they close a head.
fn is_under_units(lines: &[Line], k: usize) -> bool {
    let above = k
        .checked_sub(1)
        .map(|above| segments(&lines[above].words, Gaps::HEAD, &[]));
    above.is_some_and(|above| above.iter().filter(|s| token::is_unit(&s.text)).count() >= 2)
}

/// Whether a row with a label and figures follows; the figures may stand at the end of the label.
fn opens_rows(lines: &[Line], body: &Body, k: usize) -> bool {
    let left_of = |next: usize| lines[next].bbox.x0 < lines[k].bbox.x0;
    let Some(figures) = body.lines.iter().find(|&&next| next > k) else {
        return false;
    };
    *figures - k <= LONGEST_LABEL
        && (k + 1..=*figures).all(left_of)
        && (k + 1..*figures).all(|next| lines[next].bbox.x1 < lines[k].bbox.x1)
}

/// Whether a name is told from the rows by its weight, its slope or its capitals.
fn is_set_off(line: &Line, lines: &[Line], body: &Body) -> bool {
    let italic = |line: &Line| line.words.iter().all(|word| word.italic);
    let capitals = |line: &Line| {
        let letters = line.words.iter().flat_map(|word| word.text.chars());
        token::are_capitals(letters, LEAST_CAPITALS)
    };
    let of_rows = |is: &dyn Fn(&Line) -> bool| {
        let alike = body.lines.iter().filter(|&&row| is(&lines[row])).count();
        is(line) && alike * 3 <= body.lines.len()
    };
    of_rows(&|line| line.is_bold()) || of_rows(&italic) || of_rows(&capitals)
}

/// Whether a rule closes the head above the line and none parts it from the row below.
fn ruled_off(lines: &[Line], k: usize, across: &[Rule]) -> bool {
    let between = |a: usize, b: usize| {
        let (top, bottom) = (lines[a].baseline, lines[b].baseline - 0.3 * lines[b].size);
        across.iter().any(|rule| top < rule.at && rule.at < bottom)
    };
    between(k - 1, k) && !between(k, k + 1)
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    fn rows(drawing: &[&str]) -> Vec<String> {
        let sheet = sketch::sheet(drawing);
        let grids = grids(&sheet);
        assert_eq!(grids.len(), 1);
        sketch::rows_of(&grids[0])
    }

    #[test]
    fn names_in_the_middle_open_sections() {
        let drawing = [
            "                         2018      2019",
            "             *County* *schools*        ",
            "Primary                 1,204     1,310",
            "Secondary                 812       799",
            "                *Academies*            ",
            "Primary                   301       344",
            "Secondary                  77        81",
        ];
        assert_eq!(
            rows(&drawing),
            [
                " | 2018 | 2019",
                "County schools",
                "Primary | 1,204 | 1,310",
                "Secondary | 812 | 799",
                "Academies",
                "Primary | 301 | 344",
                "Secondary | 77 | 81",
            ]
        );
    }

    #[test]
    fn a_lone_name_wider_than_the_figures_opens_a_section() {
        let drawing = [
            "                         2018      2019",
            "All                     1,204     1,310",
            "      New, in the middle of towns      ",
            "Primary                   301       344",
            "Secondary                  77        81",
        ];
        assert_eq!(rows(&drawing)[2], "New, in the middle of towns");
    }

    #[test]
    fn a_name_in_the_middle_right_under_units_opens_the_first_section() {
        let under = |units: &str| {
            rows(&[
                "Service                 Forecast       Change",
                units,
                "         Adult care and health there         ",
                "Staff                      1,204        1,310",
                "Homes                        812          799",
                "Grants                        90          102",
            ])
        };
        assert_eq!(
            under("                              £m           £m")[2],
            "Adult care and health there"
        );
        let heads = under("                         outturn          (%)");
        assert!(!heads.contains(&"Adult care and health there".to_owned()));
    }

    #[test]
    fn a_name_in_the_middle_of_the_rules_opens_a_section() {
        // Figures centred in wide cells end well before the rules do.
        let drawing = [
            "Item                          2018           2019        ",
            "                          *INCOME*                       ",
            "Rents                         1,204          1,310       ",
            "Fees                            812            799       ",
            "Grants                           90            102       ",
        ];
        let mut sheet = sketch::ruled_sheet(&drawing, (0, 0), &[0, 58]);
        sheet.rulings.truncate(2);
        let found = grids(&sheet);
        assert_eq!(
            sketch::rows_of(&found[0])[..2],
            ["Item | 2018 | 2019", "INCOME"]
        );
    }

    #[test]
    fn the_last_line_of_a_head_in_the_middle_is_no_section() {
        let drawing = [
            "               Places     Pupils      Pupils",
            "                          on roll           ",
            "Primary         1,204      1,310       1,322",
            "Secondary         812        799         801",
            "Academies         301        344         333",
        ];
        assert_eq!(rows(&drawing)[0], " | Places | Pupils on roll | Pupils");
    }
}
