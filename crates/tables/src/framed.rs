//! A ruled table and what belongs to it outside its frame: heads above, rows below.

use std::collections::BTreeMap;

use scrutineer_model::{Rect, Word};

use crate::columns::Columns;
use crate::grid::{Grid, GridCell};
use crate::heads::{Drawn, heads};
use crate::lattice::Lattice;
use crate::roles::names_total;
use crate::rules::Rules;
use crate::text::{Gaps, Line, Segment, count_segments, lines, median, segments};
use crate::token;

/// Lines above a frame that may be its head.
const MOST_HEAD_LINES: usize = 8;
/// Head lines are no farther apart than this, in ems.
const HEAD_LEADING: f32 = 2.4;
/// Text of one column begins at one x within this many ems.
const SAME_START: f32 = 0.3;
/// A row's baseline is no farther below the row before it than this, in ems.
const WHITE_STRIPE: f32 = 1.8;
/// The name of a section has no more words.
const LABEL_WORDS: usize = 4;

/// A frame read as a table.
#[derive(Clone, Debug)]
pub(crate) struct Framed<'a> {
    pub(crate) lattice: Lattice<'a>,
    /// Its lines are all drawn; none is the edge of a fill.
    pub(crate) drawn: bool,
    pub(crate) words: Vec<&'a Word>,
    pub(crate) bbox: Rect,
    pub(crate) cells: Vec<GridCell<'a>>,
    /// A first row over the full width that holds heads without rules between.
    pub(crate) heads: Option<GridCell<'a>>,
    /// A title printed inside the frame, in a row of its own.
    pub(crate) title: Option<GridCell<'a>>,
    /// Columns of the lattice that only those heads show.
    pub(crate) kept_columns: Vec<usize>,
}

impl<'a> Framed<'a> {
    /// Whether it is one row, without a title in it.
    pub(crate) fn is_one_row(&self) -> bool {
        self.title.is_none() && self.cells.iter().all(|cell| cell.rows == (0, 0))
    }

    /// The grid with what stands outside the frame.
    pub(crate) fn grid(&self, words: &[&'a Word], rules: &Rules) -> Grid<'a> {
        let mut grid = Grid {
            cells: self.cells.clone(),
            bbox: self.bbox,
            header_rows: None,
            ruled: true,
            title: self.title.as_ref().map(|title| title.text.clone()),
        };
        let Some(columns) = self.columns() else {
            return grid;
        };
        let size = columns.size;
        let beside: Vec<&Word> = words
            .iter()
            .copied()
            .filter(|word| {
                let x = word.bbox.center_x();
                self.bbox.x0 - 3.0 <= x && x <= self.bbox.x1 + 3.0
            })
            .collect();
        let lines = lines(beside);
        let drawn = Drawn {
            horizontal: &[],
            vertical: &rules.vertical,
        };
        if let Some(band) = &self.heads {
            let head = lines_of(&band.words);
            put_on_top(
                &mut grid,
                heads(
                    head,
                    &columns,
                    Drawn {
                        vertical: &[],
                        ..drawn
                    },
                    true,
                ),
            );
        } else if self.lacks_heads(&lines) {
            let above: Vec<&Line> = lines
                .iter()
                .filter(|l| l.baseline < self.bbox.y0 + 0.3 * size)
                .collect();
            let head = self.head_above(&above, &columns);
            let is_row = !head.is_empty() && head.iter().all(|line| is_nil_row(line, &columns));
            let head = heads(head, &columns, drawn, true);
            let words = head.iter().flatten().flat_map(|head| &head.words);
            grid.bbox.y0 = words.fold(grid.bbox.y0, |top, word| top.min(word.bbox.y0));
            let begins_left = |name: &&GridCell| name.bbox().x0 < columns.strips[0].1;
            let name = self.title.as_ref().filter(begins_left);
            if let Some(name) = name.filter(|_| !head.is_empty()) {
                // Between a head above the frame and its rows stands no title.
                let last = columns.count() - 1;
                grid.push_down(1);
                let row = GridCell {
                    rows: (0, 0),
                    columns: (0, last),
                    ..name.clone()
                };
                grid.cells.insert(0, row);
                grid.title = None;
            }
            put_on_top(&mut grid, head);
            if is_row {
                grid.header_rows = None;
            }
        }
        let below = lines
            .iter()
            .filter(|l| l.baseline - 0.75 * l.size > self.bbox.y1 - 0.3 * size);
        self.rows_below(&mut grid, below, &columns);
        grid
    }

    /// The columns as strips between the vertical rules; `None` where spans hide some.
    fn columns(&self) -> Option<Columns> {
        let count = self.cells.iter().map(|cell| cell.columns.1 + 1).max()?;
        let mut used: Vec<usize> = self
            .lattice
            .faces
            .iter()
            .filter(|face| !face.words.is_empty())
            .map(|face| face.columns.0)
            .collect();
        used.extend(self.lattice.standing_columns());
        used.extend(&self.kept_columns);
        used.sort_unstable();
        used.dedup();
        if used.len() != count {
            return None;
        }
        let mut edges: Vec<f32> = used.iter().map(|&column| self.lattice.xs[column]).collect();
        edges.push(self.lattice.xs[self.lattice.columns()]);
        let size = median(self.words.iter().map(|word| word.size));
        Some(Columns::between(&edges, size))
    }

    /// Whether the first row is no head: figures stand in it, or it is plain, right of its label,
    /// under a bold line.
    fn lacks_heads(&self, lines: &[Line]) -> bool {
        let above = lines.iter().rfind(|line| line.baseline < self.bbox.y0);
        let first = self.cells.iter().filter(|cell| cell.rows.0 == 0);
        let plain = first
            .filter(|cell| cell.columns.0 > 0)
            .flat_map(|cell| &cell.words)
            .all(|word| !word.bold);
        self.begins_with_figures() || (plain && above.is_some_and(Line::is_bold))
    }

    fn begins_with_figures(&self) -> bool {
        self.cells.iter().any(|cell| {
            cell.rows.0 == 0
                && cell.columns.0 > 0
                && token::is_number(&cell.text)
                && !token::is_year(&cell.text)
        })
    }

    /// Head lines right above the frame, where they stand over at least half its columns.
    fn head_above(&self, above: &[&Line<'a>], columns: &Columns) -> Vec<Line<'a>> {
        let cuts = columns.cuts();
        let size = columns.size;
        let mut head: Vec<Line> = Vec::new();
        let mut below = self.bbox.y0 + 0.8 * size;
        for line in above.iter().rev() {
            let parts = segments(&line.words, Gaps::HEAD, &cuts);
            let prose = !(line.is_bold() && parts.len() > 1) && parts.iter().any(Segment::is_prose);
            if below - line.baseline > HEAD_LEADING * size || prose || head.len() >= MOST_HEAD_LINES
            {
                break;
            }
            below = line.baseline;
            head.insert(0, (*line).clone());
        }
        // A caption wrapped over the frame: what stands above it is text, what follows reads on.
        if let Some(caption) = head.iter().rposition(|line| begins_a_caption(line)) {
            head.drain(..=caption);
        }
        let is_title = |line: &Line| {
            columns.count() > 1
                && count_segments(line, Gaps::WIDE, &cuts) == 1
                && line.bbox.x0 < columns.strips[1].0 - size
        };
        while head.first().is_some_and(is_title) {
            head.remove(0);
        }
        let mut covered: Vec<usize> = head
            .iter()
            .flat_map(|line| segments(&line.words, Gaps::HEAD, &cuts))
            .map(|segment| columns.place_of(&segment).0)
            .collect();
        covered.sort_unstable();
        covered.dedup();
        if covered.len() >= 2.max(columns.count().div_ceil(2)) {
            head
        } else {
            Vec::new()
        }
    }

    /// Whether a line right below the last coloured row of a zebra is its last white one: a part
    /// begins in every column where the column's others do.
    fn is_white_stripe(
        &self,
        line: &Line,
        parts: &[(Segment, (usize, usize))],
        bottom: f32,
        columns: &Columns,
    ) -> bool {
        let starts_in_line = |(segment, place): &(Segment, (usize, usize))| {
            place.0 == place.1
                && self.cells.iter().any(|cell| {
                    cell.columns == *place
                        && (cell.bbox().x0 - segment.bbox.x0).abs() < SAME_START * line.size
                })
        };
        !self.drawn
            && line.baseline - bottom <= WHITE_STRIPE * line.size
            && parts.len() == columns.count()
            && parts.windows(2).all(|pair| pair[0].1.1 < pair[1].1.0)
            && parts.iter().all(starts_in_line)
    }

    /// `Total | | 33.2`: whether a label has a figure in each column of figures, though these are few.
    fn adds_up(&self, parts: &[(Segment, (usize, usize))]) -> bool {
        let of_figures = |column: usize| {
            let (figures, others): (Vec<&GridCell>, Vec<&GridCell>) = self
                .cells
                .iter()
                .filter(|cell| cell.rows.0 > 0 && cell.columns == (column, column))
                .partition(|cell| token::is_number(&cell.text) && !token::is_year(&cell.text));
            figures.len() > others.len()
        };
        let Some(([(label, (0, _))], figures)) = parts.split_at_checked(1) else {
            return false;
        };
        let columns = self.cells.iter().map(|cell| cell.columns.1).max();
        let wanted: Vec<usize> = (1..=columns.unwrap_or(0))
            .filter(|&c| of_figures(c))
            .collect();
        names_total(&label.text)
            && figures.iter().all(|(segment, _)| segment.number)
            && !wanted.is_empty()
            && figures.iter().map(|(_, place)| place.0).eq(wanted)
    }

    /// Rows of figures under the frame: totals are often set outside.
    fn rows_below<'l>(
        &self,
        grid: &mut Grid<'a>,
        below: impl Iterator<Item = &'l Line<'a>>,
        columns: &Columns,
    ) where
        'a: 'l,
    {
        let cuts = columns.cuts();
        let size = columns.size;
        let mut bottom = self.bbox.y1;
        // A label by itself opens a section if rows follow.
        let mut section: Option<&Line> = None;
        for line in below {
            let parts: Vec<(Segment, (usize, usize))> = segments(&line.words, Gaps::HEAD, &cuts)
                .into_iter()
                .map(|s| {
                    let place = columns.place_of(&s);
                    (s, place)
                })
                .collect();
            let figures = parts.iter().filter(|(s, _)| s.number).count();
            let in_field = parts
                .iter()
                .filter(|(s, place)| s.number && place.0 > 0)
                .count();
            let reach = if figures >= 2 || keeps_to_columns(&parts) {
                4.0
            } else {
                2.2
            };
            let least = 1.max(2.min(columns.count().saturating_sub(2)));
            let is_row = in_field >= least
                || self.adds_up(&parts)
                || (keeps_to_columns(&parts) && !line.is_bold())
                || self.is_white_stripe(line, &parts, bottom, columns);
            let near = line.baseline - bottom <= reach * size;
            if near && !is_row && section.is_none() && is_label(&parts) {
                section = Some(line);
                bottom = line.baseline;
                continue;
            }
            if !near || !is_row || parts.iter().any(|(s, _)| s.is_prose()) {
                break;
            }
            if let Some(label) = section.take() {
                let row = grid.rows();
                let whole = (0, columns.count() - 1);
                grid.cells
                    .push(GridCell::new((row, row), whole, label.words.clone()));
            }
            let row = grid.rows();
            let mut by_place: BTreeMap<(usize, usize), Vec<&Word>> = BTreeMap::new();
            for (segment, place) in parts {
                by_place
                    .entry(place)
                    .or_default()
                    .extend(segment.words.into_vec());
            }
            for (place, words) in by_place {
                grid.cells.push(GridCell::new((row, row), place, words));
            }
            bottom = line.baseline;
            grid.bbox.y1 = line.bbox.y1;
        }
    }
}

/// `Table 7.1 – Changes`, `Table NTS 1`: a caption, not a head such as `Table | Chairs`.
pub(crate) fn begins_a_caption(line: &Line) -> bool {
    let mut words = line.words.iter().map(|word| word.text.as_str());
    words.next().is_some_and(token::begins_a_title)
        && words
            .take(2)
            .any(|number| number.bytes().any(|byte| byte.is_ascii_digit()))
}

/// Whether a line is one short part in the first column.
fn is_label(parts: &[(Segment, (usize, usize))]) -> bool {
    matches!(parts, [(part, (0, _))] if part.words.len() <= LABEL_WORDS && !part.number)
}

/// Whether three parts or more stand in a column each: a row of dates and words.
fn keeps_to_columns(parts: &[(Segment, (usize, usize))]) -> bool {
    let single = parts.iter().all(|(_, place)| place.0 == place.1);
    let apart = parts.windows(2).all(|pair| pair[0].1.1 < pair[1].1.0);
    parts.len() >= 3 && single && apart
}

fn lines_of<'a>(words: &[&'a Word]) -> Vec<Line<'a>> {
    lines(words.iter().copied())
}

/// Whether a line is a row of dashes behind its label: the first, white row of a striped table.
fn is_nil_row(line: &Line, columns: &Columns) -> bool {
    let parts = segments(&line.words, Gaps::HEAD, &columns.cuts());
    let (label, cells): (Vec<&Segment>, Vec<&Segment>) =
        parts.iter().partition(|part| columns.place_of(part).0 == 0);
    !label.is_empty() && cells.len() >= 2 && cells.iter().all(|part| token::is_nil(&part.text))
}

fn put_on_top<'a>(grid: &mut Grid<'a>, heads: Vec<Vec<crate::heads::Head<'a>>>) {
    if heads.is_empty() {
        return;
    }
    grid.push_down(heads.len());
    grid.header_rows = Some(heads.len());
    for (row, heads) in heads.into_iter().enumerate() {
        for head in heads {
            grid.cells
                .push(GridCell::new((row, row), head.columns, head.words));
        }
    }
    grid.cells.sort_by_key(|cell| (cell.rows.0, cell.columns.0));
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    #[test]
    fn a_row_of_dashes_above_the_first_stripe_is_a_row() {
        let columns = crate::columns::Columns::between(&[50.0, 90.0, 110.0, 130.0], sketch::EM);
        let is_row = |drawing: &'static str| {
            let lines = crate::text::lines(sketch::words(&[drawing]));
            super::is_nil_row(&lines[0], &columns)
        };
        assert!(is_row("RC 1               –      –"));
        assert!(!is_row("Site            2016   2026"));
        assert!(!is_row("RC 1               –       "));
    }

    #[test]
    fn a_caption_that_wraps_over_the_frame_is_no_head() {
        let drawing = [
            "and the changes are set out in the table below and the text under it",
            "*Table*   *7.1*   *Changes*   *in*   *spending*   *and*   *in*   *funding*   *by*   *fund*",
            "*from* *the* *draft*",
            "                     First draft      Latest draft   ",
            "Growth               117.2            150.4          ",
            "Savings              -64.0            -70.8          ",
        ];
        let sheet = sketch::ruled_sheet(&drawing, (3, 5), &[0, 20, 37, 53]);
        let grids = grids(&sheet);
        assert_eq!(grids.len(), 1);
        assert_eq!(
            sketch::rows_of(&grids[0]),
            [
                " | First draft | Latest draft",
                "Growth | 117.2 | 150.4",
                "Savings | -64.0 | -70.8"
            ]
        );
        assert!(grids[0].bbox.y0 > 125.0, "{:?}", grids[0].bbox);
    }

    #[test]
    fn a_total_below_the_last_stripe_is_a_row_though_one_column_alone_has_figures() {
        let below = |total: &'static str| {
            let drawing = [
                "Measure        Directorate    2024/25     Linked   ",
                "Home travel    Transport      +£3.2m      Yes      ",
                "Cloud move     Corporate      +£8.0m      No       ",
                total,
            ];
            let sheet = sketch::ruled_sheet(&drawing, (0, 2), &[0, 14, 29, 41, 51]);
            grids(&sheet)
                .first()
                .map(|grid| sketch::rows_of(grid).last().cloned())
        };
        let total = below("Total                         +£11.2m              ").flatten();
        assert_eq!(total.as_deref(), Some("Total |  | +£11.2m | "));
        let other = below("Page                          12                   ").flatten();
        assert_eq!(
            other.as_deref(),
            Some("Cloud move | Corporate | +£8.0m | No")
        );
    }
}
