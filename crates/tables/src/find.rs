//! Finds a sheet's grids: ruled readings first, aligned readings of what they leave.

use std::collections::HashSet;

use scrutineer_model::{Rect, Sheet, Word};

use crate::aligned::aligned;
use crate::bands::{banded, side_by_side};
use crate::beside::without_text_beside;
use crate::contents::is_contents_under_name;
use crate::framed::Framed;
use crate::frames::{Frame, frames};
use crate::grid::{Grid, GridCell, cover_once};
use crate::halves::{halves, sets_of_columns};
use crate::head_apart::{is_head_of, join_heads};
use crate::judge;
use crate::lattice::{Lattice, lattice};
use crate::part;
use crate::pieces::join_pieces;
use crate::plot::is_plot;
use crate::region::{parted_at_heads, regions};
use crate::repeated::part_at_repeated_heads;
use crate::ruled_rows::ruled_rows;
use crate::rules::{Rules, drawn, with_fills};
use crate::spaced::united;
use crate::text::{Gaps, PROSE_WORDS, Segment, around, cell_text, lines, segments};
use crate::textual::textual;
use crate::token;
use crate::words::words_of_the_text;

/// A ruled reading that hides structure in more than this share of its words is distrusted.
const MAY_HIDE: f32 = 0.1;
/// Frames that overlap by more than this share of the smaller one are readings of one thing.
const SAME_PLACE: f32 = 0.3;
/// Heads above the first rule of a table set beside another reach up to this, in ems.
const HEAD_ROOM: f32 = 3.0;
/// Bands in a distrusted frame so many times their area are part of what it frames.
const FRAME_OF_MORE: f32 = 1.5;
/// So many rules a side a border may have, doubled.
const BORDER_RULES: usize = 4;
/// A frame around another is so many times as large.
const LARGER: f32 = 1.5;
/// A cell of so many words is running text.
const RUNNING_TEXT: usize = 25;
/// A frame with fewer words bounds no table, nor the head of one.
const LEAST_WORDS: usize = 3;
/// A frame of this share of the page's width and height is its border.
const PAGE_BORDER: (f32, f32) = (0.97, 0.9);

/// All grids of a sheet, in no particular order.
pub(crate) fn grids<'s>(sheet: &'s Sheet) -> Vec<Grid<'s>> {
    let rules = with_fills(sheet);
    let words = words_of_the_text(sheet, &rules);
    let ruled_only = drawn(sheet);
    let candidates = candidates(sheet, &words, &rules, &ruled_only);
    let (good, poor): (Vec<Candidate>, Vec<Candidate>) =
        candidates.into_iter().partition(|candidate| candidate.good);

    let mut grids: Vec<Grid> = Vec::new();
    for candidate in &good {
        // Between two frames stand the rows of the one or the heads of the other.
        let others = not_held(&outside_others(&words, candidate, &good), &grids);
        let parts = part_at_repeated_heads(candidate.framed.grid(&others, &rules))
            .into_iter()
            .flat_map(sets_of_columns);
        let is_table =
            |grid: &Grid| (candidate.drawn || judge::is_table(grid)) && !judge::is_none(grid);
        grids.extend(parts.filter(is_table));
    }
    let free = outside(&words, &grids);
    let read_one = |words: &[&'s Word], banded: bool| {
        let bbox = around(words);
        let mut grid = aligned(words, &bbox, &rules, &ruled_only, banded)?;
        let bands = take_bands(&mut grid.cells, 3);
        let rows: usize = bands.iter().map(GridCell::row_span).sum();
        grid.header_rows = grid.header_rows.map(|head| head.saturating_sub(rows));
        grid.title = bands.first().map(|band| band.text.clone());
        (is_grid(&grid.cells) && judge::is_table(&grid)).then_some(grid)
    };
    let read = |words: &[&'s Word], banded: bool| -> Vec<Grid<'s>> {
        let parts = parted_at_heads(words);
        let read: Option<Vec<Grid>> = parts
            .iter()
            .map(|part| read_one(&part.words, banded))
            .collect();
        match read {
            Some(grids) if grids.len() > 1 => grids,
            _ => read_one(words, banded).map_or(Vec::new(), halves),
        }
    };
    let bands = banded(&free, &rules);
    let mut of_rows: Vec<_> = bands.iter().filter(|band| band.one_row).collect();
    // The whole before its parts: bands of one length may lie within those of another.
    of_rows.sort_by_key(|band| usize::MAX - band.region.words.len());
    let mut within: Vec<Rect> = Vec::new();
    for band in of_rows {
        let bbox = band.region.bbox;
        let in_frame = poor.iter().any(|candidate| {
            let frame = candidate.framed.bbox;
            frame.grown(2.0).contains(&bbox) && frame.area() > FRAME_OF_MORE * bbox.area()
        });
        if in_frame || within.iter().any(|other| other.overlap(&bbox) > 0.0) {
            continue;
        }
        let read = read(&band.region.words, true);
        if !read.is_empty() {
            within.push(bbox);
            grids.extend(read);
        }
    }
    let free = outside(&free, &grids);
    let parts = parts(&without_text_beside(&free), &rules);
    let mut with_frames: Vec<Vec<&Word>> = parts
        .iter()
        .flat_map(|part| regions(part, &rules))
        .map(|region| with_frame(region.words, &region.bbox, &poor))
        .collect();
    // What a frame holds together comes before a head within it that looks like a region.
    with_frames.sort_by_key(|words| usize::MAX - words.len());
    for words in with_frames {
        grids.extend(read(&not_held(&words, &grids), false));
    }
    for band in bands.iter().filter(|band| !band.one_row) {
        let region = &band.region;
        if grids
            .iter()
            .any(|grid| grid.bbox.overlap(&region.bbox) > 0.0)
        {
            continue;
        }
        let words = not_held(&region.words, &grids);
        let of_text = if band.head_and_body {
            textual(&words, &rules)
        } else {
            Vec::new()
        };
        match <[Grid; 1]>::try_from(of_text) {
            Ok([grid]) if judge::is_table(&grid) && holds_most(&grid, &words) => grids.push(grid),
            _ => grids.extend(read(&words, !band.head_and_body)),
        }
    }
    let free = outside(&free, &grids);
    grids.extend(textual(&free, &rules).into_iter().filter(judge::is_table));
    for grid in ruled_rows(&outside(&words, &grids), &rules) {
        let alone = grids
            .iter()
            .all(|other| other.bbox.overlap(&grid.bbox) <= 0.0);
        if alone && judge::is_table(&grid) {
            grids.push(grid);
        }
    }
    grids.extend(last_row(&words, &poor, &grids));
    grids.extend(head_alone(&words, &poor, &grids));
    grids.extend(rows_of_heads(&poor, &grids));
    settled(grids, sheet, &words)
}

/// The frames of one row that head a grid below them.
fn rows_of_heads<'s>(poor: &[Candidate<'s>], grids: &[Grid<'s>]) -> Vec<Grid<'s>> {
    let row = |candidate: &Candidate<'s>| {
        let framed = &candidate.framed;
        let one = framed.title.is_none() && framed.cells.iter().all(|cell| cell.rows == (0, 0));
        (one && not_held(&framed.words, grids).len() == framed.words.len()).then(|| Grid {
            cells: framed.cells.clone(),
            bbox: framed.bbox,
            header_rows: None,
            ruled: true,
            title: None,
        })
    };
    (poor.iter().filter_map(row))
        .filter(|head| grids.iter().any(|grid| is_head_of(head, grid)))
        .collect()
}

/// The grids that are tables, each word in one of them, heads with their rows.
fn settled<'s>(mut grids: Vec<Grid<'s>>, sheet: &Sheet, words: &[&'s Word]) -> Vec<Grid<'s>> {
    grids.retain(|grid| {
        !is_plot(&grid.bbox, &sheet.strokes) && !is_contents_under_name(grid, words)
    });
    hold_once(&mut grids);
    join_heads(&mut grids);
    join_pieces(&mut grids, words, &sheet.fills);
    grids
}

/// Whether the words of a region stand in the grid but for a few.
fn holds_most(grid: &Grid, words: &[&Word]) -> bool {
    let held: usize = grid.cells.iter().map(|cell| cell.words.len()).sum();
    held * 10 >= words.len() * 9
}

/// Takes words out of all cells but the first that holds them: a figure is counted once, however
/// bands and frames lie over each other. Cells and grids that this leaves empty go.
fn hold_once(grids: &mut Vec<Grid>) {
    let mut held: HashSet<*const Word> = HashSet::new();
    for grid in grids.iter_mut() {
        grid.cells.retain_mut(|cell| {
            let before = cell.words.len();
            cell.words
                .retain(|&word| held.insert(std::ptr::from_ref(word)));
            let lost = cell.words.len() < before;
            if lost {
                cell.text = cell_text(&cell.words);
            }
            !(lost && cell.words.is_empty())
        });
    }
    grids.retain(|grid| !grid.cells.is_empty());
    for grid in grids {
        cover_once(&mut grid.cells);
    }
}

/// The row of a table that stands alone at the top of the page.
fn last_row<'a>(words: &[&Word], poor: &[Candidate<'a>], grids: &[Grid]) -> Option<Grid<'a>> {
    let top = |candidate: &&Candidate| candidate.framed.bbox;
    let first = poor.iter().min_by(|a, b| top(a).reading_order(&top(b)))?;
    let row = row_alone(first, grids)?;
    part::is_first(&row.bbox, words).then_some(row)
}

/// The head of a table that stands alone at the bottom of the page: all of it is bold.
fn head_alone<'a>(words: &[&Word], poor: &[Candidate<'a>], grids: &[Grid]) -> Option<Grid<'a>> {
    let bottom = |candidate: &&Candidate| candidate.framed.bbox.y1;
    let last = (poor.iter()).max_by(|a, b| bottom(a).total_cmp(&bottom(b)))?;
    let bold = last.framed.words.iter().all(|word| word.bold);
    let row = row_alone(last, grids).filter(|_| bold)?;
    part::is_last(&row.bbox, words).then_some(Grid {
        header_rows: Some(1),
        ..row
    })
}

/// A frame of one row that no grid holds.
fn row_alone<'a>(candidate: &Candidate<'a>, grids: &[Grid]) -> Option<Grid<'a>> {
    let framed = &candidate.framed;
    let free = not_held(&framed.words, grids).len() == framed.words.len()
        && grids
            .iter()
            .all(|grid| grid.bbox.overlap(&framed.bbox) <= 0.0);
    (free
        && framed.title.is_none()
        && framed.heads.is_none()
        && framed.lattice.hidden() < MAY_HIDE
        && !is_grid(&framed.cells)
        && part::is_row(&framed.cells))
    .then(|| Grid {
        cells: framed.cells.clone(),
        bbox: framed.bbox,
        header_rows: None,
        ruled: true,
        title: None,
    })
}

/// The words that stand in no grid yet.
fn outside<'a>(words: &[&'a Word], grids: &[Grid]) -> Vec<&'a Word> {
    let inside = |word: &&Word| {
        let (x, y) = (word.bbox.center_x(), word.bbox.center_y());
        grids
            .iter()
            .any(|grid| grid.bbox.grown(2.0).contains_point(x, y))
    };
    let outside: Vec<&Word> = words.iter().copied().filter(|word| !inside(word)).collect();
    not_held(&outside, grids)
}

/// The words that no cell holds yet.
fn not_held<'a>(words: &[&'a Word], grids: &[Grid]) -> Vec<&'a Word> {
    let cells = grids.iter().flat_map(|grid| &grid.cells);
    let held: HashSet<*const Word> = cells
        .flat_map(|cell| cell.words.iter().map(|&word| std::ptr::from_ref(word)))
        .collect();
    let free = |word: &&&Word| !held.contains(&std::ptr::from_ref(**word));
    words.iter().filter(free).copied().collect()
}

/// The words by what rules set side by side, then the rest.
fn parts<'a>(words: &[&'a Word], rules: &Rules) -> Vec<Vec<&'a Word>> {
    let zones = side_by_side(rules, |zone| has_labels(zone, words));
    let zone_of = |word: &Word| {
        let (x, y) = (word.bbox.center_x(), word.bbox.center_y());
        let near = |zone: &Rect| {
            zone.x0 - 1.0 <= x
                && x <= zone.x1 + 1.0
                && zone.y0 - HEAD_ROOM * word.size <= y
                && y <= zone.y1 + word.size
        };
        zones.iter().position(near).unwrap_or(zones.len())
    };
    let mut parts: Vec<Vec<&Word>> = vec![Vec::new(); zones.len() + 1];
    for &word in words {
        parts[zone_of(word)].push(word);
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// Whether most lines of a zone begin with a label: a table of its own, not a block of columns.
fn has_labels(zone: &Rect, words: &[&Word]) -> bool {
    let inside = words
        .iter()
        .copied()
        .filter(|word| zone.contains_point(word.bbox.center_x(), word.bbox.center_y()));
    let lines = lines(inside);
    let labelled = lines.iter().filter(|line| {
        let parts = segments(&line.words, Gaps::WIDE, &[]);
        parts.len() >= 2 && !parts[0].number
    });
    lines.len() >= 2 && labelled.count() * 5 >= lines.len() * 3
}

/// The words that stand in no other frame.
fn outside_others<'a>(words: &[&'a Word], own: &Candidate, all: &[Candidate]) -> Vec<&'a Word> {
    let others: Vec<Rect> = all
        .iter()
        .map(|candidate| candidate.framed.bbox)
        .filter(|bbox| *bbox != own.framed.bbox)
        .collect();
    let inside = |word: &&Word| {
        let (x, y) = (word.bbox.center_x(), word.bbox.center_y());
        others.iter().any(|frame| frame.contains_point(x, y))
    };
    words.iter().copied().filter(|word| !inside(word)).collect()
}

/// A frame with its reading, and whether to trust it.
struct Candidate<'a> {
    framed: Framed<'a>,
    /// Its lines are all drawn; none is the edge of a fill.
    drawn: bool,
    good: bool,
}

/// Frames of drawn lines, and of drawn lines with edges of fills; of two readings of one place the
/// trusted one with more words.
fn candidates<'a>(
    sheet: &Sheet,
    words: &[&'a Word],
    rules: &Rules,
    ruled_only: &Rules,
) -> Vec<Candidate<'a>> {
    let of = |rules: &Rules, drawn: bool| -> Vec<Candidate> {
        united(frames(rules))
            .iter()
            .filter(|frame| !is_border(frame, sheet))
            .filter_map(|frame| candidate(frame, words, drawn))
            .collect()
    };
    let mut found = of(ruled_only, true);
    found.extend(of(rules, false));
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
        candidate.good =
            !is_partial(&bbox, &around, outer) && !is_head_alone(&candidate.framed, &around);
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
    if let Some(band) = bands.pop_if(|band| head_parts(band).len() >= columns.clamp(2, 3)) {
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
            && !lattice.hides_wraps(),
        framed: Framed {
            drawn,
            bbox,
            words: inside,
            heads,
            kept_columns,
            title: bands.first().map(|band| band.text.clone()),
            cells,
            lattice,
        },
    })
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

/// Takes first rows off that are one cell over all that stands below, `least` or more columns: titles.
///
/// Where rows like it come again it is a section, and stays.
fn take_bands<'a>(cells: &mut Vec<GridCell<'a>>, least: usize) -> Vec<GridCell<'a>> {
    let mut bands = Vec::new();
    loop {
        let columns = cells.iter().map(|c| c.columns.1 + 1).max().unwrap_or(0);
        let mut top = cells.iter().enumerate().filter(|(_, c)| c.rows.0 == 0);
        let (Some((index, band)), None) = (top.next(), top.next()) else {
            return bands;
        };
        let is_section = |cell: &GridCell| {
            cell.rows.0 > 0 && cell.column_span() == columns && is_bold(cell) == is_bold(band)
        };
        // A margin of the frame in which nothing stands is no column.
        let below = || cells.iter().filter(|cell| cell.rows.0 > band.rows.1);
        let over_all = below()
            .all(|cell| band.columns.0 <= cell.columns.0 && cell.columns.1 <= band.columns.1);
        if columns < least
            || !over_all
            || band.column_span() < least
            || (columns == 2 && cells.iter().any(is_section))
        {
            return bands;
        }
        let rows = band.row_span();
        bands.push(cells.remove(index));
        for cell in cells.iter_mut() {
            cell.rows = (cell.rows.0 - rows, cell.rows.1 - rows);
        }
    }
}

/// Takes first rows and columns off that hold nothing below the titles; says whether there were any.
fn drop_margins(cells: &mut [GridCell]) -> bool {
    let row = cells.iter().map(|cell| cell.rows.0).min().unwrap_or(0);
    let column = cells.iter().map(|cell| cell.columns.0).min().unwrap_or(0);
    for cell in cells.iter_mut() {
        cell.rows = (cell.rows.0 - row, cell.rows.1 - row);
        cell.columns = (cell.columns.0 - column, cell.columns.1 - column);
    }
    row + column > 0
}

/// The lines of a lattice that are nearest around all cells; `bbox` is its frame.
fn around_cells(lattice: &Lattice, cells: &[GridCell], bbox: Rect) -> Rect {
    let text = Rect::around(cells.iter().map(GridCell::bbox)).unwrap_or(bbox);
    let before = |lines: &[f32], at: f32, or: f32| {
        lines
            .iter()
            .copied()
            .filter(|line| *line <= at)
            .fold(or, f32::max)
    };
    let behind = |lines: &[f32], at: f32, or: f32| {
        lines
            .iter()
            .copied()
            .filter(|line| *line >= at)
            .fold(or, f32::min)
    };
    Rect {
        x0: before(&lattice.xs, text.x0, bbox.x0),
        y0: before(&lattice.ys, text.y0, bbox.y0),
        x1: behind(&lattice.xs, text.x1, bbox.x1),
        y1: behind(&lattice.ys, text.y1, bbox.y1),
    }
}

fn is_bold(cell: &GridCell) -> bool {
    cell.words.iter().all(|word| word.bold)
}

/// Whether figures stand right beside the frame on most of its lines, or in a frame around it beside
/// all of its own figures: it frames part of a table.
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
        let of_figures = segments.iter().filter(is_within).any(|s| s.number);
        let in_outer = |s: &&Segment| outer.is_some_and(|outer| outer.grown(2.0).contains(&s.bbox));
        let columns = segments
            .iter()
            .filter(in_outer)
            .filter(|s| is_beside(s, f32::MAX));
        figures += usize::from(of_figures);
        framed += usize::from(of_figures && columns.count() >= 2);
    }
    (inside >= 3 && cut * 5 >= inside * 3) || (figures >= 3 && framed == figures)
}

/// Lines of figures right under a frame without any that make it a table's head: one or two may be
/// totals set outside a table of words.
const UNDER_HEAD: usize = 3;
/// How far apart lines under a head may be, in ems.
const UNDER_LEADING: f32 = 4.0;

/// Whether a frame bounds a head and nothing else: no figure stands in it, and lines of figures
/// under its columns go on right below. Shaded heads over plain rows are common.
fn is_head_alone(framed: &Framed, words: &[&Word]) -> bool {
    let is_quantity = |text: &str| token::is_figure(text) && !token::is_period(text);
    if framed.cells.iter().any(|cell| is_quantity(&cell.text)) {
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

/// Rows of a boxed head stand right under it, within so many ems.
const UNDER_BOXES: f32 = 2.5;
/// Heads side by side that are boxed.
const LEAST_HEADS: usize = 3;

/// Whether a frame of heads side by side stands right above a region, as wide as it or wider.
fn heads_region(framed: &Framed, bbox: &Rect) -> bool {
    let frame = framed.bbox;
    let size = framed.words.first().map_or(0.0, |word| word.size);
    let gap = bbox.y0 - frame.y1;
    (-0.5 * size..UNDER_BOXES * size).contains(&gap)
        && frame.x0 <= bbox.x0 + size
        && frame.x1 >= bbox.x1 - size
        && framed.cells.len() >= LEAST_HEADS
        && framed
            .cells
            .iter()
            .all(|cell| cell.rows == (0, 0) && !token::is_number(&cell.text))
}

/// A region's words with those of a distrusted frame that covers it or holds its head.
fn with_frame<'a>(mut words: Vec<&'a Word>, bbox: &Rect, poor: &[Candidate<'a>]) -> Vec<&'a Word> {
    for candidate in poor {
        let frame = candidate.framed.bbox;
        let covers = frame.overlap(bbox) > 0.5 * bbox.area() && frame.area() < 3.0 * bbox.area();
        if covers || heads_region(&candidate.framed, bbox) {
            let new = candidate
                .framed
                .words
                .iter()
                .filter(|word| !words.iter().any(|known| std::ptr::eq(*known, **word)));
            let new: Vec<&Word> = new.copied().collect();
            words.extend(new);
        }
    }
    words
}

/// At least two rows, two columns and four cells.
fn is_grid(cells: &[GridCell]) -> bool {
    let rows = cells.iter().map(|c| c.rows.1 + 1).max().unwrap_or(0);
    let columns = cells.iter().map(|c| c.columns.1 + 1).max().unwrap_or(0);
    rows >= 2 && columns >= 2 && cells.len() >= 4
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch;

    #[test]
    fn a_shaded_head_over_rows_with_long_labels_is_no_table_by_itself() {
        let drawing = [
            "                                                  Budget  Outturn",
            "                                                      £m       £m",
            "Net spending                                       284.2    267.9",
            "Use of or to the sum of it as it is                 25.9      9.9",
            "Met from tax                                       258.3    258.0",
            "Grants                                             129.3    130.1",
            "Surplus                                             28.5     18.7",
        ];
        let ruled = sketch::ruled_sheet(&drawing, (0, 1), &[0, 48, 57, 66]);
        let found = grids(&ruled);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].rows(), 7);
    }

    #[test]
    fn a_title_over_all_but_an_empty_margin_is_taken_off_with_the_margin() {
        let words = sketch::words(&[
            "      To return to the questions     ",
            "                                     ",
            "      Point   Name           Hours   ",
            "      1       Central        48      ",
        ]);
        let cell = |rows: usize, columns: (usize, usize), from: usize, to: usize| {
            GridCell::new((rows, rows), columns, words[from..to].iter().collect())
        };
        let mut cells = vec![
            cell(0, (1, 3), 0, 5),
            cell(2, (1, 1), 5, 6),
            cell(2, (2, 2), 6, 7),
            cell(2, (3, 3), 7, 8),
            cell(3, (1, 1), 8, 9),
            cell(3, (2, 2), 9, 10),
            cell(3, (3, 3), 10, 11),
        ];
        assert_eq!(take_bands(&mut cells, 2).len(), 1);
        assert!(drop_margins(&mut cells));
        let places: Vec<(usize, usize)> =
            (cells.iter().map(|cell| (cell.rows.0, cell.columns.0))).collect();
        assert_eq!(places, [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)]);
    }
}
