//! Frames read as tables, and which of the readings are to be trusted.

use scrutineer_model::{Rect, Sheet, Word};

use super::titles::{around_cells, drop_margins, take_bands};
use super::{LEAST_WORDS, is_grid};
use crate::class::are_column_numbers;
use crate::framed::Framed;
use crate::frames::{Frame, frames};
use crate::grid::GridCell;
use crate::lattice::{Lattice, lattice};
use crate::part;
use crate::rules::Rules;
use crate::spaced::united;
use crate::text::{Gaps, Line, PROSE_WORDS, Segment, lines, segments};
use crate::token;

/// A ruled reading that hides structure in more than this share of its words is distrusted.
pub(super) const MAY_HIDE: f32 = 0.1;
/// Frames that overlap by more than this share of the smaller one are readings of one thing.
const SAME_PLACE: f32 = 0.3;
/// So many rules a side a border may have, doubled.
const BORDER_RULES: usize = 4;
/// A frame around another is so many times as large.
const LARGER: f32 = 1.5;
/// A cell of so many words is running text.
const RUNNING_TEXT: usize = 25;
/// A frame of this share of the page's width and height is its border.
const PAGE_BORDER: (f32, f32) = (0.97, 0.9);

/// A frame with its reading, and whether to trust it.
pub(super) struct Candidate<'a> {
    pub(super) framed: Framed<'a>,
    /// Its lines are all drawn; none is the edge of a fill.
    pub(super) drawn: bool,
    pub(super) good: bool,
}

/// Frames of drawn lines, and of drawn lines with edges of fills; of two readings of one place the
/// trusted one with more words.
pub(super) fn candidates<'a>(
    sheet: &Sheet,
    words: &[&'a Word],
    rules: &Rules,
    ruled_only: &Rules,
) -> Vec<Candidate<'a>> {
    let drawn = united(frames(ruled_only));
    // A frame that no fill has a part in is drawn.
    let mut filled = united(frames(rules));
    filled.retain(|frame| !drawn.contains(frame));
    let read = |frames: &[Frame], drawn: bool| -> Vec<Candidate> {
        (frames.iter())
            .filter(|frame| !is_border(frame, sheet))
            .filter_map(|frame| candidate(frame, words, drawn))
            .collect()
    };
    let mut found = read(&drawn, true);
    found.extend(read(&filled, false));
    found.sort_by_key(|c| {
        let words = usize::MAX - c.framed.words.len();
        (!c.good, words, usize::MAX - c.framed.cells.len())
    });
    let all: Vec<Rect> = found.iter().map(|c| c.framed.bbox).collect();
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in found {
        let bbox = candidate.framed.bbox;
        let known = kept.iter().any(|other| {
            let smaller = bbox.area().min(other.framed.bbox.area());
            other.framed.bbox.overlap(&bbox) > SAME_PLACE * smaller
        });
        if !known {
            kept.push(candidate);
        }
    }
    distrust_partial(&mut kept, words, &all);
    kept
}

/// Distrusts frames of part of a table. What stands in another frame is no part of this one. `all`: the
/// frames of the page, those left out among them.
fn distrust_partial(candidates: &mut [Candidate], words: &[&Word], all: &[Rect]) {
    let frames: Vec<Rect> = candidates
        .iter()
        .filter(|candidate| candidate.good)
        .map(|candidate| candidate.framed.bbox)
        .collect();
    for candidate in candidates.iter_mut().filter(|candidate| candidate.good) {
        let bbox = candidate.framed.bbox;
        let others: Vec<&Rect> = frames.iter().filter(|frame| **frame != bbox).collect();
        let around: Vec<&Word> = words
            .iter()
            .copied()
            .filter(|word| {
                let (x, y) = (word.bbox.center_x(), word.bbox.center_y());
                !others.iter().any(|frame| frame.contains_point(x, y))
            })
            .collect();
        let outer = all
            .iter()
            .find(|outer| outer.grown(2.0).contains(&bbox) && outer.area() > LARGER * bbox.area());
        candidate.good = !is_partial(&bbox, &around, outer)
            && !is_head_alone(&candidate.framed, &around)
            && (candidate.drawn || !goes_on_from_above(&candidate.framed, &around))
            && !is_named_from_beside(&candidate.framed, &around);
    }
}

/// Whether a frame is the border of the page: around nearly all of it, and nothing within. A slide may be
/// one table.
fn is_border(frame: &Frame, sheet: &Sheet) -> bool {
    frame.horizontal.len().max(frame.vertical.len()) <= BORDER_RULES
        && frame.bbox.width() > PAGE_BORDER.0 * sheet.width
        && frame.bbox.height() > PAGE_BORDER.1 * sheet.height
}

fn candidate<'a>(frame: &Frame, words: &[&'a Word], drawn: bool) -> Option<Candidate<'a>> {
    // Two columns of text without outer borders have one rule between them; beside figures it may
    // part any two columns.
    let (across, down) = (frame.horizontal.len(), frame.vertical.len());
    if across < 2 || down < 1 || (down < 2 && across < 3) {
        return None;
    }
    let inside: Vec<&Word> = words
        .iter()
        .copied()
        .filter(|word| {
            frame
                .bbox
                .grown(1.0)
                .contains_point(word.bbox.center_x(), word.bbox.center_y())
        })
        .collect();
    if inside.len() < LEAST_WORDS {
        return None;
    }
    let lattice = lattice(frame, &inside)?;
    let mut cells = lattice.cells(&[]);
    let figures = cells.iter().filter(|cell| token::is_figure(&cell.text));
    if down < 2 && figures.count() * 4 > cells.len() {
        return None;
    }
    let mut bands = take_bands(&mut cells, 2);
    let columns = cells
        .iter()
        .map(|cell| cell.columns.1 + 1)
        .max()
        .unwrap_or(0);
    let mut heads = None;
    let mut kept_columns = Vec::new();
    let is_head = |band: &mut GridCell| {
        head_parts(band).len() >= columns.clamp(2, 3) || heads_the_figures(band, columns, &lattice)
    };
    if let Some(band) = bands.pop_if(is_head) {
        let parts = head_parts(&band);
        let under = |part: &Rect| lattice.column_at(part.center_x());
        kept_columns = empty_columns(&lattice, parts.iter().map(under));
        cells = lattice.cells(&kept_columns);
        take_bands(&mut cells, 2);
        heads = Some(band);
    }
    let mut bbox = frame.bbox;
    if heads.is_none() && !bands.is_empty() && drop_margins(&mut cells) {
        bbox = around_cells(&lattice, &cells, bbox);
    }
    // Rows too few for a table may go on from the page before; their text tells no rows by itself.
    let goes_on = || {
        columns >= 2
            && part::is_first(&frame.bbox, words)
            && cells.iter().any(|cell| cell.words.len() >= RUNNING_TEXT)
    };
    Some(Candidate {
        drawn,
        good: (is_grid(&cells) || goes_on())
            && lattice.hidden() < MAY_HIDE
            && !lattice.hides_wraps()
            && (drawn || !lattice.hides_unshaded()),
        framed: Framed {
            drawn,
            bbox,
            words: inside,
            heads,
            kept_columns,
            title: bands.into_iter().next(),
            cells,
            lattice,
        },
    })
}

/// Whether a band over labels and their figures is the head of these: `2014/15 £m` over them alone.
fn heads_the_figures(band: &GridCell, columns: usize, lattice: &Lattice) -> bool {
    let first = band.words.first().map_or("", |word| word.text.as_str());
    let over_last = |word: &&Word| lattice.column_at(word.bbox.x0) + 1 == lattice.columns();
    columns == 2
        && (token::names_a_period(first) || token::is_unit(first))
        && band.words.iter().all(over_last)
}

/// The columns among those under a band of heads that hold nothing below it.
fn empty_columns(lattice: &Lattice, under: impl Iterator<Item = usize>) -> Vec<usize> {
    let held = |column: usize| {
        lattice.faces.iter().any(|face| {
            !face.words.is_empty()
                && face.columns.0 <= column
                && column <= face.columns.1
                && face.rows.0 > 0
        })
    };
    under
        .filter(|&column| column < lattice.columns() && !held(column))
        .collect()
}

/// The x-ranges of what stands side by side in a band: one for a title, several for heads whose
/// rules between are missing.
fn head_parts(band: &GridCell) -> Vec<Rect> {
    let mut parts: Vec<Rect> = lines(band.words.iter().copied())
        .iter()
        .flat_map(|line| segments(&line.words, Gaps::WIDE, &[]))
        .map(|segment| segment.bbox)
        .collect();
    parts.sort_by(|a, b| a.x0.total_cmp(&b.x0).then(a.x1.total_cmp(&b.x1)));
    parts
        .into_iter()
        .fold(Vec::new(), |mut merged: Vec<Rect>, part| {
            match merged.last_mut() {
                Some(last) if last.overlap_x(&part) > 0.0 => *last = last.union(&part),
                _ => merged.push(part),
            }
            merged
        })
}

/// Whether figures stand right beside the frame on most of its lines, or in a frame around it or without names
/// of their own beside all of its own figures: it frames part of a table.
fn is_partial(bbox: &Rect, words: &[&Word], outer: Option<&Rect>) -> bool {
    let beside: Vec<&Word> = words
        .iter()
        .copied()
        .filter(|word| bbox.y0 < word.bbox.center_y() && word.bbox.center_y() < bbox.y1)
        .collect();
    let (mut inside, mut cut) = (0, 0);
    let (mut figures, mut framed) = (0, 0);
    for line in lines(beside) {
        let segments = segments(&line.words, Gaps::WIDE, &[]);
        let is_within = |s: &&Segment| s.bbox.x0 < bbox.x1 && s.bbox.x1 > bbox.x0;
        let within = segments.iter().any(|s| is_within(&s));
        let is_beside = |s: &Segment, reach: f32| {
            s.number
                && ((bbox.x1 <= s.bbox.x0 && s.bbox.x0 < bbox.x1 + reach)
                    || (bbox.x0 - reach < s.bbox.x1 && s.bbox.x1 <= bbox.x0))
        };
        let outside = segments.iter().any(|s| is_beside(s, 6.0 * s.size()));
        inside += usize::from(within);
        cut += usize::from(within && outside);
        let of_figures = segments.iter().filter(is_within).any(Segment::is_quantity);
        let in_outer = |s: &&Segment| outer.is_some_and(|outer| outer.grown(2.0).contains(&s.bbox));
        let columns = segments
            .iter()
            .filter(in_outer)
            .filter(|s| is_beside(s, f32::MAX));
        // Another table on the right has names of its own.
        let mut behind = segments.iter().filter(|s| bbox.x1 <= s.bbox.x0);
        let nameless = behind.clone().count() >= 2 && behind.all(|s| s.number);
        figures += usize::from(of_figures);
        framed += usize::from(of_figures && (columns.count() >= 2 || nameless));
    }
    (inside >= 3 && cut * 5 >= inside * 3) || (figures >= 3 && framed == figures)
}

/// Names right before a frame end no farther from it than this, in ems of its type.
const NAMED_WITHIN: f32 = 3.0;
/// A name has fewer words than running text beside a frame.
const NAME_WORDS: usize = 9;

/// Whether a frame holds nothing but figures, below its heads, and their names stand left of it: a shaded or boxed part of a
/// table.
fn is_named_from_beside(framed: &Framed, words: &[&Word]) -> bool {
    let is_figure = |cell: &&GridCell| token::is_number(&cell.text);
    let figures = framed.cells.iter().filter(is_figure);
    let Some(first) = figures.map(|cell| cell.rows.0).min() else {
        return false;
    };
    let mut below = framed.cells.iter().filter(|cell| cell.rows.0 >= first);
    if !below.all(|cell| token::is_number(&cell.text)) {
        return false;
    }
    let bbox = framed.bbox;
    let is_left = |word: &&Word| {
        let y = word.bbox.center_y();
        bbox.y0 < y && y < bbox.y1 && word.bbox.x1 < bbox.x0
    };
    let names = lines(words.iter().copied().filter(is_left));
    let is_name = |line: &&Line| (line.words.iter()).any(|word| !token::is_number(&word.text));
    let rows = lines(framed.words.iter().copied());
    if first == 0 {
        return names.iter().filter(is_name).count() >= rows.len();
    }
    // Below heads of its own a frame is a table, unless its rows have names just before it.
    let of_figures =
        (rows.iter()).filter(|row| row.words.iter().all(|word| token::is_number(&word.text)));
    let named = |row: &&Line| {
        let beside = |name: &&Line| (name.baseline - row.baseline).abs() < 0.5 * row.size;
        names
            .iter()
            .filter(is_name)
            .any(|name| beside(&name) && name.words.len() < NAME_WORDS)
    };
    let near = names
        .iter()
        .filter(is_name)
        .any(|name| bbox.x0 - name.bbox.x1 < NAMED_WITHIN * name.size);
    let of_figures: Vec<&Line> = of_figures.collect();
    let count = of_figures.iter().filter(|row| named(row)).count();
    near && count >= LEAST_WORDS && count * 10 >= of_figures.len() * 9
}

/// A row stands no farther above the colour of the next than this, in ems.
const ROW_ABOVE: f32 = 2.2;
/// Figures of one column end, begin or are centred within this many ems.
const IN_COLUMN: f32 = 0.5;

/// Whether a row of figures stands right above the first coloured row, which has its own under them: the shaded totals at the
/// foot of a table, or a zebra that begins with a white row.
fn goes_on_from_above(framed: &Framed, words: &[&Word]) -> bool {
    let is_first = |cell: &&GridCell| cell.rows.0 == 0 && cell.columns.0 > 0;
    let first: Vec<&GridCell> = framed.cells.iter().filter(is_first).collect();
    let figures = first.iter().filter(|cell| token::is_quantity(&cell.text));
    if figures.count() < 2 {
        return false;
    }
    let below: Vec<Rect> = first
        .iter()
        .filter(|cell| token::is_quantity(&cell.text) || token::stands_for_a_number(&cell.text))
        .map(|cell| cell.bbox())
        .collect();
    let bbox = framed.bbox;
    let above = words.iter().copied().filter(|word| {
        let (x, y) = (word.bbox.center_x(), word.bbox.center_y());
        y < bbox.y0 && bbox.x0 <= x && x <= bbox.x1
    });
    let rows = lines(above);
    let Some(row) = rows.last() else { return false };
    if bbox.y0 - row.baseline > ROW_ABOVE * row.size {
        return false;
    }
    let near = |a: f32, b: f32| (a - b).abs() < IN_COLUMN * row.size;
    let over = |s: &&Segment| {
        below.iter().any(|b| {
            near(s.bbox.x1, b.x1) || near(s.bbox.x0, b.x0) || near(s.bbox.center_x(), b.center_x())
        })
    };
    let segments = segments(&row.words, Gaps::WIDE, &[]);
    let figures: Vec<&Segment> = (segments.iter())
        .filter(|s| token::is_quantity(&s.text))
        .collect();
    let in_columns = figures.iter().copied().filter(over).count();
    in_columns >= 2 && in_columns * 2 > figures.len()
}

/// A frame of more rows is no head.
const MOST_HEAD_ROWS: usize = 5;
/// Lines of figures right under a frame without any that make it a table's head: one or two may be
/// totals set outside a table of words.
const UNDER_HEAD: usize = 3;
/// How far apart lines under a head may be, in ems.
const UNDER_LEADING: f32 = 4.0;

/// Whether a frame bounds a head and nothing else: no figure stands in it, and lines of figures
/// under its columns go on right below. Shaded heads over plain rows are common.
fn is_head_alone(framed: &Framed, words: &[&Word]) -> bool {
    // The numbers of the columns close a head.
    let last = framed.cells.iter().map(|cell| cell.rows.1).max();
    if last.is_some_and(|last| last >= MOST_HEAD_ROWS) {
        return false;
    }
    let (closing, above): (Vec<&GridCell>, Vec<&GridCell>) =
        (framed.cells.iter()).partition(|cell| Some(cell.rows.0) == last);
    let numbered = are_column_numbers(closing.iter().map(|cell| cell.text.as_str()));
    let closing = if numbered { &[] } else { closing.as_slice() };
    if (above.iter().chain(closing)).any(|cell| token::is_quantity(&cell.text)) {
        return false;
    }
    let bbox = framed.bbox;
    let under = words.iter().copied().filter(|word| {
        let (x, y) = (word.bbox.center_x(), word.bbox.center_y());
        y > bbox.y1 && bbox.x0 <= x && x <= bbox.x1
    });
    let mut last = bbox.y1;
    let mut figures = 0;
    for line in lines(under) {
        if line.baseline - last > UNDER_LEADING * line.size || figures >= UNDER_HEAD {
            break;
        }
        last = line.baseline;
        let parts = segments(&line.words, Gaps::WIDE, &[]);
        // A long label before figures is a row like the others.
        let quantities = parts.iter().filter(|part| part.is_quantity()).count();
        if quantities == 0 && parts.iter().any(|part| part.words.len() >= PROSE_WORDS) {
            break;
        }
        figures += usize::from(quantities >= 2);
    }
    figures >= UNDER_HEAD
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Rule;
    use crate::sketch;

    #[test]
    fn a_band_over_labels_and_figures_that_says_when_over_these_alone_is_their_head() {
        let with = |band: &'static str| {
            let drawing = [
                band,
                "Turnover       6.239",
                "Sales          4.695",
                "Costs          1.544",
            ];
            let words: Vec<&Word> = sketch::words(&drawing).iter().collect();
            let rule = |at, start, end| Rule { at, start, end };
            let lines = [-1.0, 0.0, 1.0, 2.0, 3.0].map(sketch::under);
            let [top, under_band, .., bottom] = lines;
            let frame = Frame {
                horizontal: lines.map(|at| rule(at, 48.0, 130.0)).to_vec(),
                vertical: vec![
                    rule(48.0, top, bottom),
                    rule(85.0, under_band, bottom),
                    rule(130.0, top, bottom),
                ],
                bbox: Rect::new(48.0, top, 130.0, bottom).expect("finite"),
            };
            let framed = candidate(&frame, &words, true).expect("a reading").framed;
            (framed.heads.is_some(), framed.title.is_some())
        };
        assert_eq!(with("             2014/15 £m"), (true, false));
        assert_eq!(with("Results 2014/15 so far"), (false, true));
    }

    #[test]
    fn shaded_totals_under_rows_of_figures_are_no_table_of_their_own() {
        let with = |above: &'static str| {
            let drawing = [
                above,
                "Total paid    -35.2   -39.8   -35.4",
                "Net change      0.1    -2.9     9.7",
                "Balance        18.3    15.3    25.0",
            ];
            let words: Vec<&Word> = sketch::words(&drawing).iter().collect();
            let rule = |at, start, end| Rule { at, start, end };
            let lines = [0.0, 1.0, 2.0, 3.0].map(sketch::under);
            let frame = Frame {
                horizontal: lines.map(|at| rule(at, 48.0, 190.0)).to_vec(),
                vertical: [48.0, 85.0, 125.0, 160.0, 190.0]
                    .map(|at| rule(at, lines[0], lines[3]))
                    .to_vec(),
                bbox: Rect::new(48.0, lines[0], 190.0, lines[3]).expect("finite"),
            };
            let framed = candidate(&frame, &words, false).expect("a reading").framed;
            goes_on_from_above(&framed, &words)
        };
        assert!(with("Capital        -2.1    -1.6    -2.6"));
        assert!(!with("               2023    2024    2025"));
        assert!(!with("Of which 12.5 was paid back at 9.7"));
    }
}
