//! Running heads and feet: the same words at the same height, page after page.

use std::collections::BTreeMap;

use super::strips::{Edge, Strip};

/// How far the height of a running head may vary, in points.
const DRIFT: f32 = 6.0;

/// Pages on which words must repeat to be a running head: a report in a pack may have no more.
const PAGES: usize = 3;

/// How far from the body a running head stands, in ems, from baseline to baseline. Lines of one
/// text are 1.15 to 1.5 em apart, rows of a table up to 1.8 em.
const CLEAR: f32 = 1.9;

/// Pieces of a line that make it a table's head unless it stands well clear.
const HEAD_PIECES: usize = 3;

/// How far a line of many pieces must stand from the body, in ems.
const WELL_CLEAR: f32 = 3.0;

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
    for (index, strip) in strips.iter_mut().enumerate() {
        let whole = (strip.pieces.iter().enumerate())
            .all(|(at, piece)| piece.number.is_some() || piece.artifact || repeated[index][at]);
        let numbered = strip.pieces.iter().any(|piece| piece.number.is_some());
        if !whole {
            continue;
        }
        let apart = if strip.pieces.len() >= HEAD_PIECES {
            WELL_CLEAR
        } else {
            CLEAR
        };
        let stands_clear = clear[index] >= apart;
        for piece in &mut strip.pieces {
            piece.furniture |= numbered || piece.artifact || stands_clear;
        }
    }
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
    for mut places in groups.into_values() {
        places.sort_by(|a, b| a.depth.total_cmp(&b.depth).then(a.page.cmp(&b.page)));
        for level in places.chunk_by(|a, b| b.depth - a.depth <= DRIFT) {
            let mut on: Vec<u32> = level.iter().map(|place| place.page).collect();
            on.sort_unstable();
            on.dedup();
            if on.len() >= least {
                for place in level {
                    repeated[place.strip][place.piece] = true;
                }
            }
        }
    }
    repeated
}

/// For each strip, how far its text stands from the first line that does not repeat, in ems: the
/// middle value over the pages it repeats on, since some pages end early.
fn clear_of_body(strips: &[Strip], repeated: &[Vec<bool>]) -> Vec<f32> {
    let repeats = |index: usize| {
        (strips[index].pieces.iter().zip(&repeated[index]))
            .all(|(piece, repeated)| *repeated || piece.number.is_some() || piece.artifact)
    };
    // From the inside out, so that a line of a running head of several takes the space of the last.
    let mut own = vec![0.0f32; strips.len()];
    for index in (0..strips.len()).rev() {
        let next = index + 1;
        let stacked = next < strips.len()
            && strips[next].sheet == strips[index].sheet
            && strips[next].edge == strips[index].edge
            && repeats(next);
        own[index] = strips[index].clear;
        if stacked {
            own[index] = own[index].max(own[next]);
        }
    }
    let mut groups: BTreeMap<(Edge, &str), Vec<f32>> = BTreeMap::new();
    for (strip, own) in strips.iter().zip(&own) {
        let key = (strip.edge, strip.pieces[0].text.as_str());
        groups.entry(key).or_default().push(*own);
    }
    for values in groups.values_mut() {
        values.sort_by(f32::total_cmp);
    }
    strips
        .iter()
        .map(|strip| {
            let values = &groups[&(strip.edge, strip.pieces[0].text.as_str())];
            values[values.len() / 2]
        })
        .collect()
}
