//! Finds a sheet's grids: ruled readings first, aligned readings of what they leave.

mod candidates;
mod columns_of_text;
mod in_place;
mod over_page;
mod titles;

use std::collections::HashSet;

use scrutineer_model::{Rect, Sheet, Word};

use self::candidates::{Candidate, MAY_HIDE, candidates};
use self::columns_of_text::is_columns_of_text;
use self::in_place::{take_between_gutters, take_ruled_rows};
use self::over_page::without_titles;
use self::titles::take_bands;
use crate::abreast::abreast;
use crate::aligned::aligned;
use crate::bands::{Banded, banded, side_by_side};
use crate::beside::without_text_beside;
use crate::contents::is_contents_under_name;
use crate::framed::Framed;
use crate::grid::{Grid, GridCell, cover_once};
use crate::halves::{halves, sets_of_columns};
use crate::head_apart::{is_head_of, join_heads};
use crate::in_bands::in_bands;
use crate::judge;
use crate::part;
use crate::pieces::join_pieces;
use crate::plot::is_plot;
use crate::region::{parted_at_heads, regions};
use crate::repeated::part_at_repeated_heads;
use crate::rules::{Rules, drawn, with_fills};
use crate::shares::cover_shares;
use crate::text::{Gaps, around, cell_text, lines, segments};
use crate::textual::textual;
use crate::token;
use crate::under_head::with_rows_below;
use crate::words::words_of_the_text;

/// Heads above the first rule of a table set beside another reach up to this, in ems.
const HEAD_ROOM: f32 = 3.0;
/// Bands in a distrusted frame so many times their area are part of what it frames.
const FRAME_OF_MORE: f32 = 1.5;
/// Rules of frames drawn alike stand within so many points of one another.
const SAME_RULE: f32 = 4.0;
/// A frame with fewer words bounds no table, nor the head of one.
const LEAST_WORDS: usize = 3;

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
    grids.extend(rows_like_others(&poor, &good, &grids));
    let free = outside(&words, &grids);
    let read_one = |words: &[&'s Word], banded: bool| {
        let bbox = around(words);
        let mut grid = aligned(words, &bbox, &rules, &ruled_only, banded)?;
        let bands = take_bands(&mut grid.cells, 3);
        let rows: usize = bands.iter().map(GridCell::row_span).sum();
        grid.header_rows = grid.header_rows.map(|head| head.saturating_sub(rows));
        grid.title = bands.first().map(|band| band.text.clone());
        cover_shares(&mut grid);
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
        let read = or_in_bands(read(&band.region.words, true), band);
        if !read.is_empty() {
            within.push(bbox);
            grids.extend(read);
        }
    }
    let free = outside(&free, &grids);
    let sides = abreast(&free);
    let untitled: Vec<Vec<&Word>> = (sides.iter())
        .map(|side| without_titles(side, sheet, &ruled_only.horizontal))
        .collect();
    let with_frames = with_frames(&untitled, &rules, &poor);
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
    for (side, untitled) in sides.iter().zip(&untitled) {
        let free = outside(side, &grids);
        grids.extend(textual(&free, &rules).into_iter().filter(judge::is_table));
        take_between_gutters(&mut grids, untitled, &rules);
    }
    take_ruled_rows(&mut grids, &words, &rules);
    grids.extend(under_heads(&words, &poor, &grids));
    grids.extend(last_row(&words, &poor, &grids));
    grids.extend(head_alone(&words, &poor, &grids));
    grids.extend(rows_of_heads(&poor, &grids));
    settled(grids, sheet, &words)
}

/// The regions of the sides of a sheet, each with what frames it; the larger first: what a frame holds together comes
/// before a head within it that looks like a region.
fn with_frames<'a>(
    sides: &[Vec<&'a Word>],
    rules: &Rules,
    poor: &[Candidate<'a>],
) -> Vec<Vec<&'a Word>> {
    let mut all: Vec<Vec<&Word>> = (sides.iter())
        .flat_map(|side| parts(&without_text_beside(side, rules), rules))
        .flat_map(|part| regions(&part, rules))
        .map(|region| with_frame(region.words, &region.bbox, poor))
        .collect();
    all.sort_by_key(|words| usize::MAX - words.len());
    all
}

/// The frames of one row that head a grid below them.
fn rows_of_heads<'s>(poor: &[Candidate<'s>], grids: &[Grid<'s>]) -> Vec<Grid<'s>> {
    let row = |candidate: &Candidate<'s>| {
        let framed = &candidate.framed;
        (framed.is_one_row() && not_held(&framed.words, grids).len() == framed.words.len()).then(
            || Grid {
                cells: framed.cells.clone(),
                bbox: framed.bbox,
                header_rows: None,
                ruled: true,
                title: None,
            },
        )
    };
    (poor.iter().filter_map(row))
        .filter(|head| grids.iter().any(|grid| is_head_of(head, grid)))
        .collect()
}

/// The grids that are tables, each word in one of them, heads with their rows.
fn settled<'s>(mut grids: Vec<Grid<'s>>, sheet: &Sheet, words: &[&'s Word]) -> Vec<Grid<'s>> {
    grids.retain(|grid| {
        !is_plot(&grid.bbox, &sheet.strokes)
            && !is_contents_under_name(grid, words)
            && (grid.ruled || !is_columns_of_text(&grid.bbox, sheet))
    });
    hold_once(&mut grids);
    join_heads(&mut grids, words);
    join_pieces(&mut grids, words, &sheet.fills);
    grids
}

/// The frames of heads with the rows of words below them.
fn under_heads<'s>(
    words: &[&'s Word],
    poor: &[Candidate<'s>],
    grids: &[Grid<'s>],
) -> Vec<Grid<'s>> {
    let free = not_held(words, grids);
    (poor.iter())
        .filter(|head| keeps_off(&head.framed.bbox, grids))
        .filter_map(|head| with_rows_below(&head.framed, &free))
        .filter(judge::is_table)
        .collect()
}

/// The grids, or the rows between the rules of a band where these see more.
fn or_in_bands<'s>(grids: Vec<Grid<'s>>, band: &Banded<'s>) -> Vec<Grid<'s>> {
    let rows = in_bands(&band.region.words, &band.edges).filter(judge::is_table);
    match rows.filter(|rows| sees_more(rows, &grids)) {
        Some(rows) => vec![rows],
        None => grids,
    }
}

/// Whether rows between rules have more columns than what else was read of them, or as many and it is in pieces, or
/// has other rows below its head than the rules part.
fn sees_more(grid: &Grid, others: &[Grid]) -> bool {
    let [other] = others else {
        return others.iter().all(|other| other.columns() <= grid.columns());
    };
    // A head between two rules may have several rows.
    let body = other.rows().saturating_sub(other.header_rows.unwrap_or(1));
    let same = other.rows() == grid.rows() || body + 1 == grid.rows();
    other.columns() < grid.columns() || other.columns() == grid.columns() && !same
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

/// The frames of one row that are ruled as a table of several rows on the page and do not repeat its head: a log that
/// has a frame for each subject, some with one entry.
fn rows_like_others<'a>(
    poor: &[Candidate<'a>],
    good: &[Candidate],
    grids: &[Grid<'a>],
) -> Vec<Grid<'a>> {
    let ruled_alike = |row: &Candidate, other: &Candidate| {
        let (xs, others) = (&row.framed.lattice.xs, &other.framed.lattice.xs);
        let near = |(a, b): (&f32, &f32)| (a - b).abs() <= SAME_RULE;
        xs.len() == others.len() && xs.iter().zip(others).all(near)
    };
    // A head without rows is none.
    let heads_as = |row: &Candidate, other: &Candidate| {
        let first = |of: &Candidate| of.framed.cells.first().map(|cell| cell.text.clone());
        first(row) == first(other)
    };
    let is_like = |row: &Candidate, other: &Candidate| {
        other.drawn && ruled_alike(row, other) && !heads_as(row, other)
    };
    let drawn = poor.iter().filter(|candidate| candidate.drawn);
    drawn
        .filter(|row| good.iter().any(|other| is_like(row, other)))
        .filter_map(|row| row_alone(row, grids))
        .collect()
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
        && keeps_off(&framed.bbox, grids);
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

/// Whether no grid reaches into a box.
fn keeps_off(bbox: &Rect, grids: &[Grid]) -> bool {
    grids.iter().all(|grid| grid.bbox.overlap(bbox) <= 0.0)
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
    if grids.is_empty() {
        return words.to_vec();
    }
    let cells = grids.iter().flat_map(|grid| &grid.cells);
    let mut held: Vec<*const Word> = cells
        .flat_map(|cell| cell.words.iter().map(|&word| std::ptr::from_ref(word)))
        .collect();
    held.sort_unstable();
    let free = |word: &&&Word| held.binary_search(&std::ptr::from_ref(**word)).is_err();
    words.iter().filter(free).copied().collect()
}

/// The words by what rules set side by side, then the rest.
fn parts<'a>(words: &[&'a Word], rules: &Rules) -> Vec<Vec<&'a Word>> {
    let zones = side_by_side(rules, words, |zone| has_labels(zone, words));
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
mod tests;
