//! Running heads and feet: the same words at the same height, page after page.

use std::collections::BTreeMap;

use crate::captions::is_caption;

use super::strips::{Edge, Piece, Strip};

/// How far the height of a running head may vary, in points.
const DRIFT: f32 = 6.0;

/// Pages on which words must repeat to be a running head: a report in a pack may have no more.
const PAGES: usize = 3;

/// From one page with a running head to the next, at most: left and right pages differ. What stands
/// at the top of a page now and then is a heading.
const PAGES_BETWEEN: u32 = 2;

/// How far from the body a running head stands, in ems, from baseline to baseline. Lines of one
/// text are 1.15 to 1.5 em apart, rows of a table up to 1.8 em.
const CLEAR: f32 = 1.9;

/// The same where running text follows on some pages, as it never does below a table's head: less
/// than a line of it.
const CLEAR_OF_PROSE: f32 = 1.2;

/// Pieces of a line that make it a table's head unless it stands well clear.
const HEAD_PIECES: usize = 3;

/// How far a line of many pieces must stand from the body, in ems.
const WELL_CLEAR: f32 = 3.0;

/// Pieces that only a table's head has, however far below its first row stands: a running head has
/// three places, left, middle and right.
const COLUMN_HEADS: usize = 4;

#[derive(Clone, Copy)]
struct Place {
    strip: usize,
    piece: usize,
    page: u32,
    depth: f32,
}

/// Marks pieces that repeat, on lines where everything repeats or counts pages.
pub(super) fn mark(strips: &mut [Strip]) {
    let repeated = repeated(strips);
    let clear = clear_of_body(strips, &repeated);
    let headed = heads_of_tables(strips, &repeated, &clear);
    for (index, strip) in strips.iter_mut().enumerate() {
        let whole = (strip.pieces.iter().enumerate())
            .all(|(at, piece)| piece.number.is_some() || piece.artifact || repeated[index][at]);
        let numbered = strip.pieces.iter().any(|piece| piece.number.is_some());
        if !whole || headed[index] && !numbered {
            continue;
        }
        let Clear { ems, meets_prose } = clear[index];
        let apart = match strip.pieces.len() {
            HEAD_PIECES.. => WELL_CLEAR,
            _ if meets_prose => CLEAR_OF_PROSE,
            _ => CLEAR,
        };
        let stands_clear = ems >= apart;
        for piece in &mut strip.pieces {
            piece.furniture |= numbered || piece.artifact || stands_clear;
        }
    }
}

/// How far the sizes of a running head's lines may differ, in points.
const SAME_SIZE: f32 = 0.5;

/// How near a line stands to the rest of the head it belongs to, in ems.
const NEAR_HEAD: f32 = 2.0;

/// For each strip, whether it heads a table: it stands in a grid or names columns close above them,
/// or stands right above such a line.
fn heads_of_tables(strips: &[Strip], repeated: &[Vec<bool>], clear: &[Clear]) -> Vec<bool> {
    let names_columns = |index: usize| {
        let many =
            |least: usize| repeated[index].len() >= least && repeated[index].iter().all(|&is| is);
        strips[index].in_grid
            || many(COLUMN_HEADS)
            || many(HEAD_PIECES) && clear[index].ems < WELL_CLEAR
            || many(2) && has_sisters(&strips[index])
    };
    let mut headed: Vec<bool> = (0..strips.len()).map(names_columns).collect();
    for index in (1..strips.len()).rev() {
        let (outer, inner) = (&strips[index - 1], &strips[index]);
        let follows = outer.sheet == inner.sheet && outer.edge == inner.edge;
        if follows && headed[index] && outer.clear < NEAR_HEAD {
            headed[index - 1] = true;
        }
    }
    headed
}

/// Whether two pieces of a line differ in their figures alone, as heads of columns do and the two
/// ends of a running head never: `2018/19 … 2019/20`, `£000 … £000`.
fn has_sisters(strip: &Strip) -> bool {
    let mut shapes: Vec<String> = (strip.pieces.iter())
        .map(|piece| piece.text.replace(|char: char| char.is_ascii_digit(), "0"))
        .filter(|shape| shape.contains(['0', '£', '$', '€', '%']))
        .collect();
    shapes.sort_unstable();
    shapes.windows(2).any(|pair| pair[0] == pair[1])
}

/// How much larger than running text a title is set that repeats on page after page.
const TITLE: f32 = 1.15;

/// Pages without a title that end its run.
const PAGES_WITHOUT: u32 = 2;

/// Takes the mark from repeated captions, and from the first of a run of repeated titles: a slide's
/// title is a heading where it first stands and a running head on the slides that carry on.
pub(super) fn keep_titles(strips: &mut [Strip], body_size: impl Fn(u32) -> f32) {
    let mut last: BTreeMap<String, u32> = BTreeMap::new();
    for strip in strips {
        let large = strip.size > TITLE * body_size(strip.page);
        if strip.pieces.iter().any(|piece| piece.number.is_some()) {
            // "Visit to area 3" over page 3 is a title: no page's number is set in larger type than its text.
            for piece in strip
                .pieces
                .iter_mut()
                .filter(|piece| large && counts_in_words(piece))
            {
                piece.number = None;
                piece.furniture = false;
            }
            continue;
        }
        for piece in strip.pieces.iter_mut().filter(|piece| piece.furniture) {
            if is_caption(&piece.text) {
                piece.furniture = false;
                continue;
            }
            let seen = last.insert(piece.text.to_lowercase(), strip.page);
            if large && !piece.artifact {
                piece.furniture = seen.is_some_and(|page| strip.page - page <= PAGES_WITHOUT);
            }
        }
    }
}

/// Whether a piece that counts has words before its number, and none that speak of pages.
fn counts_in_words(piece: &Piece) -> bool {
    /// Words of a title, at least.
    const WORDS: usize = 2;
    let lower = piece.text.to_lowercase();
    let words = lower
        .split(' ')
        .take_while(|word| !word.contains(|c: char| c.is_ascii_digit()));
    let pages = ["page", "pack", "tudalen", "slide", " of "]
        .iter()
        .any(|word| lower.contains(word));
    !piece.artifact && !pages && words.count() >= WORDS
}

/// For each piece of each strip, whether it repeats.
fn repeated(strips: &[Strip]) -> Vec<Vec<bool>> {
    let mut groups: BTreeMap<(Edge, String), Vec<Place>> = BTreeMap::new();
    let mut pages: Vec<u32> = Vec::new();
    for (strip, at) in strips.iter().enumerate() {
        pages.push(at.page);
        for (piece, text) in at.pieces.iter().enumerate() {
            let key = (at.edge, text.text.to_lowercase());
            groups.entry(key).or_default().push(Place {
                strip,
                piece,
                page: at.page,
                depth: at.depth,
            });
        }
    }
    pages.dedup();
    let least = if pages.len() <= PAGES { 2 } else { PAGES };

    let mut repeated: Vec<Vec<bool>> = (strips.iter())
        .map(|strip| vec![false; strip.pieces.len()])
        .collect();
    let mut firsts: BTreeMap<(Edge, String), u32> = BTreeMap::new();
    for (key, mut places) in groups {
        places.sort_by(|a, b| a.depth.total_cmp(&b.depth).then(a.page.cmp(&b.page)));
        let mut first = u32::MAX;
        for level in places.chunk_by(|a, b| b.depth - a.depth <= DRIFT) {
            let mut level = level.to_vec();
            level.sort_by_key(|place| (place.page, place.strip));
            for run in level.chunk_by(|a, b| b.page - a.page <= PAGES_BETWEEN) {
                let mut on: Vec<u32> = run.iter().map(|place| place.page).collect();
                on.dedup();
                if on.len() >= least {
                    first = first.min(on[0]);
                    for place in run {
                        repeated[place.strip][place.piece] = true;
                    }
                }
            }
        }
        firsts.insert(key, first);
    }
    // On a later page of another shape it may stand outermost at another height, with all its lines.
    for index in 0..strips.len() {
        let strip = &strips[index];
        let outer = (index.checked_sub(1)).filter(|_| strip.rank > 0);
        let outermost = outer.is_none_or(|outer| {
            let above = &strips[outer];
            let same = above.sheet == strip.sheet && above.edge == strip.edge;
            // Lines of one text are of one size: below the running head a title repeats that is none of it.
            let goes_on = (above.size - strip.size).abs() < SAME_SIZE && above.clear < NEAR_HEAD;
            same && goes_on && repeated[outer].iter().all(|&is| is)
        });
        for (at, piece) in strip.pieces.iter().enumerate() {
            let first = firsts.get(&(strip.edge, piece.text.to_lowercase()));
            repeated[index][at] |= outermost && first.is_some_and(|&first| strip.page > first);
        }
    }
    repeated
}

/// How a strip stands to the body, over all pages it repeats on.
#[derive(Clone, Copy)]
struct Clear {
    /// The middle distance to the first line that does not repeat: some pages end early.
    ems: f32,
    /// That line is running text on a quarter of the pages or more.
    meets_prose: bool,
}

/// For each strip, how it stands to the body.
fn clear_of_body(strips: &[Strip], repeated: &[Vec<bool>]) -> Vec<Clear> {
    let repeats = |index: usize| {
        (strips[index].pieces.iter().zip(&repeated[index]))
            .all(|(piece, repeated)| *repeated || piece.number.is_some() || piece.artifact)
    };
    // From the inside out, so that each line of a running head of several has the space of the last.
    let mut own: Vec<(f32, bool)> = vec![(0.0, false); strips.len()];
    for index in (0..strips.len()).rev() {
        let next = index + 1;
        let stacked = next < strips.len()
            && strips[next].sheet == strips[index].sheet
            && strips[next].edge == strips[index].edge
            && repeats(next);
        own[index] = (strips[index].clear, strips[index].meets_prose);
        if stacked {
            own[index].0 = own[index].0.max(own[next].0);
            own[index].1 |= own[next].1;
        }
    }
    let key = |strip: &Strip| (strip.edge, strip.pieces[0].text.to_lowercase());
    let mut groups: BTreeMap<(Edge, String), Vec<(f32, bool)>> = BTreeMap::new();
    for (strip, own) in strips.iter().zip(&own) {
        groups.entry(key(strip)).or_default().push(*own);
    }
    let clear: BTreeMap<(Edge, String), Clear> = (groups.into_iter())
        .map(|(key, mut values)| {
            values.sort_by(|a, b| a.0.total_cmp(&b.0));
            let prose = values.iter().filter(|value| value.1).count();
            let clear = Clear {
                ems: values[values.len() / 2].0,
                meets_prose: prose * 4 >= values.len(),
            };
            (key, clear)
        })
        .collect();
    strips.iter().map(|strip| clear[&key(strip)]).collect()
}
