//! Ruled rows that hold a group each: a name, lines under it, and figures beside every line.
//!
//! ```text
//! │ 10146 │ Sawmill Creek Erosion Control │       │        │           │ (86,350) │
//! │       │ Storm Water Management        │ 3,338 │        │   (4,577) │          │
//! │       │ Capital Reserve Fund          │       │ 59,635 │  (81,774) │          │
//! ├───────┼───────────────────────────────┼───────┼────────┼───────────┼──────────┤
//! ```
//!
//! Not to be matched: a label that wraps beside figures set to the top of one column and to the
//! bottom of another.

use scrutineer_model::Word;

use crate::lattice::{IN_STEP, Lattice};
use crate::text::{Line, are_on_one_baseline, lines};

/// A word space, in ems, for asking whether the next word would have fitted.
const SPACE: f32 = 0.28;
/// What a cell keeps clear of its right rule, in ems.
const MARGIN: f32 = 0.5;
/// So many groups show that rules part groups.
const LEAST_GROUPS: usize = 3;

/// One ruled row read as a group.
struct Group {
    baselines: Vec<f32>,
    label: usize,
    /// Ends of label lines, and those of them that are no wraps.
    breaks: usize,
    real: usize,
}

/// For each ruled row the baselines of the rows it holds, where rules part groups.
pub(super) fn groups(lattice: &Lattice) -> Vec<Option<Vec<f32>>> {
    let mut groups: Vec<Option<Group>> =
        (0..lattice.rows()).map(|row| group(lattice, row)).collect();
    let all = || groups.iter().flatten();
    let label = all().next().map(|group| group.label);
    let alike = all().all(|group| Some(group.label) == label);
    let breaks: usize = all().map(|group| group.breaks).sum();
    let real: usize = all().map(|group| group.real).sum();
    if !alike || all().count() < LEAST_GROUPS || real * 5 < breaks * 4 {
        groups.fill_with(|| None);
    }
    groups
        .into_iter()
        .map(|group| group.map(|group| group.baselines))
        .collect()
}

/// A ruled row as a group: its figures stand beside two lines or more of its label, and beside most.
fn group(lattice: &Lattice, row: usize) -> Option<Group> {
    let of_row = || {
        let faces = lattice.faces.iter();
        faces.filter(|face| face.rows == (row, row) && !face.words.is_empty())
    };
    if of_row().all(|face| are_on_one_baseline(&face.words)) {
        return None;
    }
    let mut faces: Vec<_> = of_row()
        .map(|face| (face.columns, lines(face.words.iter().copied())))
        .collect();
    faces.sort_by_key(|(columns, _)| *columns);
    let at = faces
        .iter()
        .position(|(_, lines)| lines.len() >= 2 && !lines.iter().any(Line::is_number))?;
    let ((first, last), label) = faces.remove(at);
    if first != last {
        return None;
    }
    let line_of = |line: &Line| {
        let in_step = |other: &Line| (other.baseline - line.baseline).abs() < IN_STEP;
        label.iter().position(in_step)
    };
    let mut figured = vec![false; label.len()];
    for (columns, lines) in &faces {
        let figures = columns.0 > first;
        for line in lines {
            if figures && !line.is_number() {
                return None;
            }
            let beside = line_of(line)?;
            figured[beside] |= figures;
        }
    }
    let beside = figured.iter().filter(|&&figured| figured).count();
    if beside < 2 || beside * 3 < label.len() * 2 {
        return None;
    }
    let right = lattice.xs[first + 1];
    let are_real: Vec<bool> = label
        .windows(2)
        .map(|pair| ends(&pair[0], &pair[1], right))
        .collect();
    // A line that runs full down to its figures wraps.
    if figured
        .iter()
        .zip(&are_real)
        .any(|(figured, real)| !figured && !real)
    {
        return None;
    }
    let real = are_real.iter().filter(|real| **real).count();
    let words = faces
        .iter()
        .flat_map(|(_, lines)| lines)
        .chain(&label)
        .flat_map(|line| line.words.iter().copied());
    Some(Group {
        baselines: lines(words).iter().map(|line| line.baseline).collect(),
        label: first,
        breaks: label.len() - 1,
        real,
    })
}

/// Whether a line ends where the next word would have fitted, or the next is of another weight.
pub(super) fn ends(above: &Line, below: &Line, right: f32) -> bool {
    let word = |word: &&Word| word.bbox.width();
    let width = below.words.first().map_or(0.0, word);
    above.is_bold() != below.is_bold()
        || above.bbox.x1 + (SPACE + MARGIN) * above.size + width < right
}

#[cfg(test)]
mod tests {
    use scrutineer_model::Axis;

    use crate::find::grids;
    use crate::sketch;

    /// The rows of a drawing ruled down between its columns, and across above some of its lines.
    fn read(drawing: &[&str], ruled_above: &[f32]) -> Vec<String> {
        let columns = [0, 8, 26, 36, 46, 53];
        let mut sheet = sketch::ruled_sheet(drawing, (0, drawing.len()), &columns);
        let is_ruled = |at: f32| {
            let above = |line: &f32| (at - sketch::under(line - 1.0)).abs() < 1.0;
            ruled_above.iter().any(above)
        };
        sheet
            .rulings
            .retain(|rule| rule.axis == Axis::Vertical || is_ruled(rule.position));
        let [grid] = grids(&sheet).try_into().expect("one table");
        sketch::rows_of(&grid)
    }

    #[test]
    fn figures_beside_each_line_of_a_ruled_row_are_rows() {
        let drawing = [
            "Number  Project           Drawn     Given      Net  ",
            "101     Creek                                 -86   ",
            "        Rivers            33                  -27   ",
            "        Gifts                       59        -59   ",
            "102     Bridge                                -54   ",
            "        Road fund         30                  -54   ",
            "103     Park                                  -12   ",
            "        Land fund                   12        -12   ",
        ];
        let rows = read(&drawing, &[0.0, 1.0, 4.0, 6.0, 8.0]);
        assert_eq!(
            rows[1..5],
            [
                "101 | Creek |  |  | -86",
                " | Rivers | 33 |  | -27",
                " | Gifts |  | 59 | -59",
                "102 | Bridge |  |  | -54",
            ]
        );
    }

    #[test]
    fn a_line_of_a_group_without_a_figure_is_a_row() {
        let drawing = [
            "Number  Project           Drawn     Given      Net  ",
            "101     Creek                                 -86   ",
            "        Rivers            33                  -27   ",
            "        Gifts                                       ",
            "        Road fund                   59        -59   ",
            "        Loans                                  -3   ",
            "102     Bridge                                -54   ",
            "        Road fund         30                  -54   ",
            "103     Park                                  -12   ",
            "        Land fund                   12        -12   ",
        ];
        let rows = read(&drawing, &[0.0, 1.0, 6.0, 8.0, 10.0]);
        assert_eq!(
            rows[1..6],
            [
                "101 | Creek |  |  | -86",
                " | Rivers | 33 |  | -27",
                " | Gifts |  |  | ",
                " | Road fund |  | 59 | -59",
                " | Loans |  |  | -3",
            ]
        );
    }

    #[test]
    fn a_line_that_runs_full_down_to_its_figures_is_no_row_of_a_group() {
        let drawing = [
            "Number  Project           Drawn     Given      Net  ",
            "101     Creek                                 -86   ",
            "        Rivers            33                  -27   ",
            "        Gifts and many                              ",
            "        donations                   59        -59   ",
            "102     Bridge                                -54   ",
            "        Road fund         30                  -54   ",
            "103     Park                                  -12   ",
            "        Land fund                   12        -12   ",
        ];
        let rows = read(&drawing, &[0.0, 1.0, 5.0, 7.0, 9.0]);
        assert!(
            rows.contains(&" | Gifts and many donations |  | 59 | -59".to_owned()),
            "{rows:?}"
        );
    }
}
