//! What faces hide: columns and rows that no rule bounds. A reading that hides much is distrusted.

use scrutineer_model::Word;

use super::{CENTRED, Face, IN_STEP, Lattice, WORD_SPACE, labelled};
use crate::text::{Gaps, Line, Segment, lines, segments};
use crate::token;

/// The least share of lines with several figures in a face that hides columns.
const LEAST_SEVERAL: f32 = 0.2;
/// Lines of so many parts are rows of several columns.
const LEAST_PARTS: usize = 3;
/// Figures of a column end within so many ems of one another: some have a bracket more.
const FLUSH: f32 = 0.8;
/// Figures that end together behind labels are a column where there are so many.
const LEAST_FLUSH: usize = 3;
/// … and that are this share of its lines: in cells of prose some line may end with a number.
const SHARE_FLUSH: f32 = 0.3;

/// Marks of one column each stand at least this far apart, in ems: "A B" may be two grades in one cell.
const MARKS_APART: f32 = 1.5;

impl<'a> Lattice<'a> {
    /// The share of words in faces that hide structure: several figures on one line, a stack of
    /// lines beside rows of their own, or a column of figures behind the labels.
    pub(crate) fn hidden(&self) -> f32 {
        let read: Vec<Vec<Line>> = (self.faces.iter())
            .map(|face| lines(face.words.iter().copied()))
            .collect();
        let size = self.size();
        // Heads that no rules part stand over the labels' column too.
        let over_several =
            |face: &Face| face.rows.0 == 0 && face.columns.0 == 0 && face.columns.1 > 0;
        let on_top = self
            .faces
            .iter()
            .zip(&read)
            .filter(|(face, _)| over_several(face));
        let heads: Vec<Segment> = on_top
            .flat_map(|(_, lines)| lines)
            .flat_map(|line| segments(&line.words, Gaps::WIDE, &[]))
            .collect();
        let behind: Vec<bool> = (0..self.columns())
            .map(|column| {
                let of_column = |(face, _): &(&Face, _)| face.columns == (column, column);
                let faces = self.faces.iter().zip(&read).filter(of_column);
                hides_figures(
                    &faces.flat_map(|(_, lines)| lines).collect::<Vec<_>>(),
                    if column == 0 { &heads } else { &[] },
                    size,
                )
            })
            .collect();
        let (mut hidden, mut all) = (0, 0);
        for (face, lines) in self.faces.iter().zip(&read) {
            all += face.words.len();
            if face.words.len() < 2 {
                continue;
            }
            let several = (lines.iter())
                .filter(|line| figures_apart(line) >= 2 || are_marks_apart(line))
                .count();
            // In justified prose two figures of a line may stand apart.
            let columns = several as f32 >= LEAST_SEVERAL * lines.len() as f32 && several > 0
                || face.columns.0 < face.columns.1 && holds_rows_of_columns(lines);
            // Under a shaded head and beside a shaded year, the labels with the figures of other years.
            let all_but_some =
                face.columns.0 == 0 && face.columns.1 > 0 && face.rows.0 < face.rows.1;
            let labels = if all_but_some {
                hides_figures(&lines.iter().collect::<Vec<_>>(), &[], size)
            } else {
                face.columns.0 == face.columns.1 && behind[face.columns.0]
            };
            if columns || labels || self.hides_rows(face, lines) || self.names_rows(face, lines) {
                hidden += face.words.len();
            } else if let Some(beside) = self.labels_of(face, lines, &read) {
                hidden += face.words.len() + beside.words.len();
            }
        }
        hidden as f32 / all.max(1) as f32
    }

    /// Whether the rows that a ruled row hides wrap: then only their text tells them apart. The lines of a
    /// group's label do not wrap.
    pub(crate) fn hides_wraps(&self) -> bool {
        let groups = labelled::groups(self);
        (0..self.rows()).any(|row| {
            let Some(baselines) = self.stack(row).filter(|_| groups[row].is_none()) else {
                return false;
            };
            let faces = || self.faces.iter().filter(|face| face.rows == (row, row));
            let figures: Vec<f32> = faces()
                .flat_map(|face| lines(face.words.iter().copied()))
                .filter(Line::is_number)
                .map(|line| line.baseline)
                .collect();
            let lacks_figure = |baseline: &f32| {
                !figures
                    .iter()
                    .any(|figure| (figure - baseline).abs() < IN_STEP)
            };
            // The first line may be the head, or the name of what follows; not where it runs full down to figures.
            let runs_full = |face: &Face| match lines(face.words.iter().copied()).as_slice() {
                [first, second, ..] => {
                    let right = self.xs[face.columns.1 + 1];
                    lacks_figure(&first.baseline)
                        && !lacks_figure(&second.baseline)
                        && !labelled::ends(first, second, right)
                }
                _ => false,
            };
            baselines.iter().skip(1).any(lacks_figure)
                || row > 0 && faces().filter(|face| face.columns.0 == 0).any(runs_full)
        })
    }

    /// The face over more rows that names each of the figures that stand in a face: rules between some
    /// figures of a column, above and below its sums, bound no rows.
    fn labels_of(&self, face: &Face, figures: &[Line], read: &[Vec<Line>]) -> Option<&Face<'a>> {
        let all_figures = figures.iter().all(Line::is_number);
        if figures.len() < 2 || !all_figures {
            return None;
        }
        let names = |(beside, labels): &(&Face, &Vec<Line>)| {
            let taller = beside.rows.0 <= face.rows.0
                && face.rows.1 <= beside.rows.1
                && beside.rows.1 - beside.rows.0 > face.rows.1 - face.rows.0;
            taller
                && beside.columns.1 < face.columns.0
                && figures.iter().all(|figure| {
                    let on_line = |label: &Line| (label.baseline - figure.baseline).abs() < IN_STEP;
                    labels.iter().any(on_line)
                })
        };
        let found = self.faces.iter().zip(read).find(names);
        found.map(|(beside, _)| beside)
    }

    /// Whether a tall face's lines stand one in each row beside it: labels of rows, not one wrapped.
    fn hides_rows(&self, face: &Face, lines: &[Line]) -> bool {
        let span = face.rows.1 - face.rows.0 + 1;
        let mut held = vec![0; span];
        for line in lines {
            let row = self.row_at(line.bbox.center_y());
            if let Some(count) = row
                .checked_sub(face.rows.0)
                .and_then(|row| held.get_mut(row))
            {
                *count += 1;
            }
        }
        let single = held.iter().filter(|&&count| count == 1).count();
        let labels = span >= 6 && lines.len() >= 5 && single * 5 >= span * 3;
        // Figures do not wrap: one in each of several rows are as many cells.
        let figures = lines.iter().filter(|line| line.is_number());
        labels || span >= 3 && single >= 3 && figures.count() >= 3
    }
}

/// Whether lines hold a figure and texts beside it that begin at the same places, as rows of several columns do. For faces
/// over several columns: within one, `Dudley:  5.08  (baseline: 4.51)` may be set with tabs.
fn holds_rows_of_columns(lines: &[Line]) -> bool {
    let parts: Vec<Vec<Segment>> = (lines.iter().filter(|line| is_parted(line)))
        .map(|line| segments(&line.words, Gaps::WIDE, &[]))
        .filter(|parts| parts.len() >= LEAST_PARTS && parts.iter().any(Segment::is_quantity))
        .collect();
    let begins = |parts: &Vec<Segment>| {
        let text = parts.iter().skip(1).find(|part| !part.number);
        text.map(|part| part.bbox.x0)
    };
    let mut places: Vec<f32> = parts.iter().filter_map(begins).collect();
    places.sort_by(f32::total_cmp);
    let together = (places.chunk_by(|a, b| b - a < IN_STEP)).map(<[f32]>::len);
    let most = together.max().unwrap_or(0);
    most >= LEAST_FLUSH && most as f32 >= LEAST_SEVERAL * lines.len() as f32
}

/// How many figures of a line stand apart by more than a word space: `3.18% (1,115 of 35,095)` is one
/// phrase.
fn figures_apart(line: &Line) -> usize {
    if line.words.len() < 2 {
        return usize::from(line.is_number());
    }
    let segments = segments(&line.words, Gaps::WIDE, &[]);
    let mut right = f32::MIN;
    let mut count = 0;
    for segment in segments.iter().filter(|segment| segment.number) {
        count += usize::from(segment.bbox.x0 - right > WORD_SPACE * line.size);
        right = segment.bbox.x1;
    }
    count
}

/// Whether a line is nothing but marks far apart, ticks or letters: each is in a column that no rule bounds.
fn are_marks_apart(line: &Line) -> bool {
    let is_mark = |word: &&Word| word.text.chars().count() == 1;
    let apart = |pair: &[&Word]| pair[1].bbox.x0 - pair[0].bbox.x1 > MARKS_APART * line.size;
    line.words.len() >= 2 && line.words.iter().all(is_mark) && line.words.windows(2).all(apart)
}

/// Whether figures stand one under another behind the labels of a column's lines: the rule between them
/// is missing, as where only the year's own column is shaded.
fn hides_figures(lines: &[&Line], heads: &[Segment], size: f32) -> bool {
    let parted: Vec<Vec<Segment>> = (lines.iter().filter(|line| is_parted(line)))
        .map(|line| segments(&line.words, Gaps::WIDE, &[]))
        .collect();
    let behind = |parts: &Vec<Segment>| match parts.as_slice() {
        [label, .., figure] if !label.number && figure.number => Some(figure.bbox.x1),
        _ => None,
    };
    let most = most_flush(parted.iter().filter_map(behind).collect(), FLUSH * size);
    most >= LEAST_FLUSH && most as f32 >= SHARE_FLUSH * lines.len() as f32
        || is_headed_apart(heads, &parted)
        || hides_texts(lines, &parted, size)
}

/// How many of some places lie within `reach` of one, at the most.
pub(super) fn most_flush(mut places: Vec<f32>, reach: f32) -> usize {
    places.sort_by(f32::total_cmp);
    let flush = |from: usize| places.partition_point(|place| place - places[from] <= reach) - from;
    (0..places.len()).map(flush).max().unwrap_or(0)
}

/// Whether a head stands over a figure behind a label and not over the label: the column has figures in few
/// rows, and no rule parts it from the labels.
fn is_headed_apart(heads: &[Segment], parted: &[Vec<Segment>]) -> bool {
    let over = |head: &Segment, label: &Segment, figure: &Segment| {
        !head.number
            && label.bbox.x1 < head.bbox.x0
            && head.bbox.y1 < label.bbox.y1
            && head.bbox.overlap_x(&figure.bbox) > 0.0
    };
    parted.iter().any(|parts| match parts.as_slice() {
        [label, .., figure] => {
            !label.number
                && !token::is_lone_sign(&label.text)
                && figure.is_quantity()
                && heads.iter().any(|head| over(head, label, figure))
        }
        _ => false,
    })
}

/// Whether a gap between two words of a line is wider than any word space.
fn is_parted(line: &Line) -> bool {
    let gap = |pair: &[&Word]| (pair[1].bbox.x0 - pair[0].bbox.x1) / pair[1].size.max(1.0);
    line.words
        .windows(2)
        .any(|pair| gap(pair) > Gaps::WIDE.anywhere)
}

/// Whether texts begin at one place behind the figures of a column's lines, as where only the labels are
/// shaded; `parted` are those lines that white parts. Not the texts of a list behind their numbers: most
/// lines have one; nor what a figure is made of, `14.3% (883 of`.
pub(super) fn hides_texts(lines: &[&Line], parted: &[Vec<Segment>], size: f32) -> bool {
    let texts: Vec<f32> = (parted.iter())
        .filter_map(|parts| match parts.as_slice() {
            [figure, text]
                if figure.is_quantity() && !text.number && !text.text.starts_with('(') =>
            {
                Some(text.bbox.x0)
            }
            _ => None,
        })
        .collect();
    let flush = (texts.windows(2)).all(|pair| (pair[0] - pair[1]).abs() < CENTRED * size);
    if texts.len() < 2 || !flush {
        return false;
    }
    let alone = lines
        .iter()
        .filter(|line| !is_parted(line) && Segment::new(&line.words).is_quantity());
    let figures = texts.len() + alone.count();
    figures >= LEAST_FLUSH && figures > texts.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch;

    #[test]
    fn marks_far_apart_are_in_columns_of_their_own() {
        let apart = |drawing: &'static str| {
            let words: Vec<&Word> = sketch::words(&[drawing]).iter().collect();
            are_marks_apart(&lines(words)[0])
        };
        assert!(apart("✓       A       ✓"));
        assert!(!apart("A B C"));
        assert!(!apart("✓       yes"));
        assert!(!apart("✓"));
    }
}
