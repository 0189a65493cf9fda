//! Rows told by the rules between them: a band holds one row, but for those in which figures begin on several
//! lines.

use std::collections::BTreeSet;

use super::{BodyLine, Join};
use crate::begins::begin_rows;
use crate::rules::Rule;
use crate::text::Segment;

/// Rows are set in under the name of a section by less than this, in ems: farther left names of groups stand.
const INDENT: f32 = 2.0;

/// For each line, how many wide rules stand above it.
pub(crate) fn bands(body: &[BodyLine], across: &[Rule]) -> Vec<usize> {
    body.iter()
        .map(|line| {
            let y = line.line.baseline - 0.3 * line.line.size;
            across.iter().filter(|rule| rule.at < y).count()
        })
        .collect()
}

/// For each line, whether it begins a figure beside the labels and does not only go on with those above it in
/// its band.
pub(super) fn begin_figures(body: &[BodyLine], bands: &[usize]) -> Vec<bool> {
    if bands.first() == bands.last() {
        return body.iter().map(|line| line.figures).collect();
    }
    let lines: Vec<Vec<(&Segment, bool)>> = (body.iter())
        .map(|line| {
            let parts = line.parts.iter();
            parts
                .map(|(place, part)| (part, place.0 != line.label && part.number))
                .collect()
        })
        .collect();
    let mut begin = Vec::with_capacity(body.len());
    let mut rest = lines.as_slice();
    for band in bands.chunk_by(|a, b| a == b) {
        let (own, below) = rest.split_at(band.len().min(rest.len()));
        begin.extend(begin_rows(own));
        rest = below;
    }
    begin
}

/// Whether rules stand between the rows: nearly every line that begins figures has a band of its own.
pub(super) fn are_rows(begin: &[bool], bands: &[usize]) -> bool {
    let figures: Vec<usize> = (0..begin.len()).filter(|&k| begin[k]).collect();
    let all: BTreeSet<usize> = bands.iter().copied().collect();
    let own: BTreeSet<usize> = figures.iter().map(|&k| bands[k]).collect();
    !begin.is_empty()
        && all.len() >= 2.max(figures.len().div_ceil(2))
        && own.len() * 5 >= figures.len() * 4
}

/// One row a band, but where several lines of a band begin figures some rule is missing, and its
/// rows are told by leading.
pub(super) fn joined_by_bands(
    body: &[BodyLine],
    (bands, begin): (&[usize], &[bool]),
    by_leading: &[Join],
) -> Vec<Join> {
    let mut joins = vec![Join::Own; body.len()];
    let figures = |band: usize| {
        let lines = begin.iter().zip(bands);
        lines
            .filter(|(begins, of)| **of == band && **begins)
            .count()
    };
    for k in 1..body.len() {
        if bands[k] != bands[k - 1] {
            continue;
        }
        if figures(bands[k]) > 1 {
            joins[k] = by_leading[k];
            continue;
        }
        let (above, here) = (&body[k - 1], &body[k]);
        let set_out = above.line.bbox.x0 - here.line.bbox.x0;
        let closes = here.bold && set_out.abs() < INDENT * here.line.size;
        let section = names_section(above, here) || closes && names_section(here, above);
        if !section {
            joins[k] = Join::Up;
        }
    }
    joins
}

/// Whether a line is a label that stands out from that of the row beside it, or runs on over a column in which that
/// row has a cell of its own.
fn names_section(name: &BodyLine, row: &BodyLine) -> bool {
    let larger = name.bold && name.line.size > 1.1 * row.line.size;
    let runs_on = matches!(name.parts.as_slice(), [((first, last), _)]
        if *first == name.label && last > first && row.has_stub() && row.columns.contains(last));
    let stands_out = name.is_stub_only()
        && (row.has_stub() || name.bold)
        && (larger || name.stands_out_from(row));
    !name.figures && (runs_on || stands_out)
}

#[cfg(test)]
mod tests {
    use crate::sketch;

    /// The rows read of drawn lines with rules under some.
    fn rows(drawing: &[&str], under: &[u8]) -> Vec<String> {
        let words: Vec<_> = sketch::words(drawing).iter().collect();
        let bbox = crate::text::around(&words);
        let across: Vec<_> = (under.iter())
            .map(|&line| crate::rules::Rule {
                at: sketch::under(f32::from(line)),
                start: bbox.x0,
                end: bbox.x1,
            })
            .collect();
        let rules = crate::rules::Rules {
            horizontal: across,
            vertical: Vec::new(),
        };
        let grid = crate::aligned::aligned(&words, &bbox, &rules, &rules, true);
        grid.map(|grid| sketch::rows_of(&grid)).unwrap_or_default()
    }

    #[test]
    fn a_name_over_the_columns_of_a_band_or_in_bold_at_its_end_is_no_part_of_the_row() {
        let found = rows(
            &[
                "Ref  Measure                 May     June",
                "LANDLORD SERVICES                        ",
                "L1   Rent lost               1.6      1.3",
                "L2   Homes repaired          9.1      8.8",
                "*Others*                                 ",
                "T1   Tax collected          74.8     46.1",
                "T2   Days to pay             6.2      7.9",
            ],
            &[0, 2, 4, 5],
        );
        assert_eq!(
            found[1..5],
            [
                "LANDLORD SERVICES",
                "L1 | Rent lost | 1.6 | 1.3",
                "L2 | Homes repaired | 9.1 | 8.8",
                "Others",
            ]
        );
    }
}
