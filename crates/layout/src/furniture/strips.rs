//! What stands near the edges of each page.

use std::ops::Range;

use scrutineer_model::{Axis, Rect, Role, Sheet, Word};

use crate::pieces::pieces;

/// How far from the edge furniture stands, as a share of the page's height: running heads of three
/// lines under a margin of an inch stay within a sixth.
const ZONE: f32 = 0.16;

/// Which edge of its page (upright) something stands near.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Edge {
    Top,
    Bottom,
    Left,
    Right,
}

/// A line, or a run of turned text, near an edge.
#[derive(Clone, Debug)]
pub(super) struct Strip {
    /// Index of its sheet.
    pub(super) sheet: usize,
    /// From 1.
    pub(super) page: u32,
    pub(super) edge: Edge,
    /// How many lines stand between it and its edge.
    pub(super) rank: usize,
    /// From the edge to its middle, in points.
    pub(super) depth: f32,
    /// The distance to the next line on the body's side, in ems; large where there is none.
    pub(super) clear: f32,
    /// The next line on the body's side is running text.
    pub(super) meets_prose: bool,
    /// It stands between the rules or fills of a grid, as a table's head does.
    pub(super) in_grid: bool,
    /// Size of its text.
    pub(super) size: f32,
    /// In reading direction.
    pub(super) pieces: Vec<Piece>,
}

/// A part of a strip.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Range of indices into the sheet's words.
    pub(super) words: Range<usize>,
    /// Its words with one space between.
    pub(super) text: String,
    /// Found to be furniture.
    pub(super) furniture: bool,
    /// What it counts, where it is a page number.
    pub(super) number: Option<u32>,
    /// The file marks it as no content.
    pub(super) artifact: bool,
}

impl Strip {
    pub(super) fn is_furniture(&self) -> bool {
        self.pieces.iter().all(|piece| piece.furniture)
    }
}

/// The strips of all sheets: by sheet, those at the top first, each edge from the outside in.
pub(super) fn strips(sheets: &[Sheet]) -> Vec<Strip> {
    (sheets.iter().enumerate())
        .flat_map(|(index, sheet)| {
            let artifacts = artifacts(sheet);
            let mut strips = lines(index, sheet, &artifacts);
            strips.extend(turned(index, sheet, &artifacts));
            strips.sort_by(|a, b| a.edge.cmp(&b.edge).then(a.depth.total_cmp(&b.depth)));
            for edge in strips.chunk_by_mut(|a, b| a.edge == b.edge) {
                for (rank, strip) in edge.iter_mut().enumerate() {
                    strip.rank = rank;
                }
            }
            strips
        })
        .collect()
}

fn lines(index: usize, sheet: &Sheet, artifacts: &[bool]) -> Vec<Strip> {
    let mut strips = Vec::new();
    for (number, line) in sheet.lines.iter().enumerate() {
        let middle = line.bbox.center_y();
        let (edge, depth) = if middle < ZONE * sheet.height {
            (Edge::Top, middle)
        } else if middle > (1.0 - ZONE) * sheet.height {
            (Edge::Bottom, sheet.height - middle)
        } else {
            continue;
        };
        let inward = match edge {
            Edge::Top => sheet.lines.get(number + 1),
            _ => number
                .checked_sub(1)
                .and_then(|above| sheet.lines.get(above)),
        };
        let clear = inward.map_or(f32::MAX, |next| {
            // Above a larger heading the gap is that of both sizes.
            (next.baseline - line.baseline).abs() * 2.0 / (line.size + next.size).max(1.0)
        });
        let words = sheet.line_words(line);
        let pieces = (pieces(words).into_iter())
            .map(|piece| {
                let range = line.words.start + piece.start..line.words.start + piece.end;
                piece_of(sheet, range, artifacts)
            })
            .collect();
        strips.push(Strip {
            sheet: index,
            page: sheet.page,
            edge,
            rank: 0,
            depth,
            clear,
            meets_prose: inward.is_some_and(|next| is_running(sheet.line_words(next))),
            in_grid: crossings(sheet, middle) >= GRID,
            size: line.size,
            pieces,
        });
    }
    strips
}

/// Places at which upright rules and edges of fills cross a line of a grid: a box has two.
const GRID: usize = 3;

/// How near two crossings count as one, in points: a border drawn twice.
const SAME: f32 = 4.0;

/// At how many places upright rules and edges of fills cross the height `y`.
fn crossings(sheet: &Sheet, y: f32) -> usize {
    let ruled = (sheet.rulings.iter())
        .filter(|rule| rule.axis == Axis::Vertical && rule.start <= y && y <= rule.end)
        .map(|rule| rule.position);
    let filled = (sheet.fills.iter())
        .filter(|fill| !fill.color.is_white() && fill.bbox.y0 <= y && y <= fill.bbox.y1)
        .filter(|fill| fill.bbox.height() < sheet.height / 4.0)
        .flat_map(|fill| [fill.bbox.x0, fill.bbox.x1]);
    let mut places: Vec<f32> = ruled.chain(filled).collect();
    places.sort_by(f32::total_cmp);
    places.chunk_by(|a, b| b - a <= SAME).count()
}

/// Words of a line that can only be running text.
const RUNNING: usize = 8;

/// Whether the words are a line of running text, in one piece.
fn is_running(words: &[Word]) -> bool {
    let chars = || words.iter().flat_map(|word| word.text.chars());
    words.len() >= RUNNING
        && chars().filter(|char| char.is_lowercase()).count() * 10 >= chars().count() * 7
        && pieces(words).len() == 1
}

/// Runs of turned text: a stamp that stands upright on a page whose text is turned, or the reverse.
fn turned(index: usize, sheet: &Sheet, artifacts: &[bool]) -> Vec<Strip> {
    let lined = sheet.lines.last().map_or(0, |line| line.words.end);
    let (width, height) = sheet.turn.size(sheet.width, sheet.height);
    (lined..sheet.words.len())
        .filter_map(|word| {
            let (edge, depth) =
                nearest_edge(sheet.displayed(sheet.words[word].bbox), width, height)?;
            Some(Strip {
                sheet: index,
                page: sheet.page,
                edge,
                rank: 0,
                depth,
                clear: f32::MAX,
                meets_prose: false,
                in_grid: false,
                size: sheet.words[word].size,
                pieces: vec![piece_of(sheet, word..word + 1, artifacts)],
            })
        })
        .collect()
}

fn nearest_edge(at: Rect, width: f32, height: f32) -> Option<(Edge, f32)> {
    let (x, y) = (at.center_x(), at.center_y());
    [
        (Edge::Top, y, height),
        (Edge::Bottom, height - y, height),
        (Edge::Left, x, width),
        (Edge::Right, width - x, width),
    ]
    .into_iter()
    .filter(|(_, depth, whole)| *depth < ZONE * whole)
    .min_by(|a, b| a.1.total_cmp(&b.1))
    .map(|(edge, depth, _)| (edge, depth))
}

fn piece_of(sheet: &Sheet, words: Range<usize>, artifacts: &[bool]) -> Piece {
    let texts: Vec<&str> = sheet.words[words.clone()]
        .iter()
        .map(|word| word.text.as_str())
        .collect();
    let is_artifact = |word: usize| {
        (sheet.words[word].element)
            .is_some_and(|element| artifacts.get(element as usize).copied().unwrap_or(false))
    };
    Piece {
        text: texts.join(" "),
        furniture: false,
        number: None,
        artifact: words.clone().all(is_artifact),
        words,
    }
}

/// For each element, whether it is or lies in an artifact. Where most of the text is marked so, the
/// marks mean nothing.
fn artifacts(sheet: &Sheet) -> Vec<bool> {
    let mut artifacts: Vec<bool> = Vec::with_capacity(sheet.elements.len());
    for element in &sheet.elements {
        let inherited = (element.parent)
            .and_then(|parent| artifacts.get(parent as usize).copied())
            .unwrap_or(false);
        artifacts.push(element.role == Role::Artifact || inherited);
    }
    let marked = (sheet.words.iter())
        .filter(|word| {
            (word.element).is_some_and(|at| artifacts.get(at as usize).copied().unwrap_or(false))
        })
        .count();
    if marked * 2 > sheet.words.len() {
        artifacts.fill(false);
    }
    artifacts
}

/// Takes the mark from lines that have text between themselves and their edge, page numbers and
/// artifacts apart: what repeats below a page's own heading is a table's head.
pub(super) fn keep_outermost(strips: &mut [Strip]) {
    for edge in strips.chunk_by_mut(|a, b| a.sheet == b.sheet && a.edge == b.edge) {
        let inner = edge
            .iter()
            .position(|strip| !strip.is_furniture())
            .unwrap_or(edge.len());
        for strip in &mut edge[inner..] {
            for piece in &mut strip.pieces {
                piece.furniture &= piece.number.is_some() || piece.artifact;
            }
        }
    }
}
