//! Rows of a table of text: which lines of its cells begin a row.
//!
//! Cells wrap, and hold paragraphs and lists, so that hardly any line is a row. A row begins where
//! cells begin side by side, and where none of the lines above goes on: the next word would have
//! fitted on them, or white stands between.

mod listed;

use scrutineer_model::Word;

use crate::columns::Columns;
use crate::rules::Rules;
use crate::text::{Line, lines, median};
use crate::token;

/// Lines of two cells stand side by side within this many ems.
const BESIDE: f32 = 0.35;
/// Lines farther apart than this many times the leading do not go on.
const WHITE: f32 = 1.25;
/// A word space, in ems.
const SPACE: f32 = 0.28;
/// The least share of the first column's lines beside lines of other columns that makes it name the
/// rows; references set to the middle of their rows do not.
const NAMES_ROWS: f32 = 0.7;

/// The words of a row by the columns they stand in.
pub(crate) type Passage<'a> = Vec<((usize, usize), Vec<&'a Word>)>;

/// A line of one column.
struct Piece<'a> {
    line: Line<'a>,
    column: usize,
}

/// Gathers the lines of a body into rows, top to bottom; every word stands in exactly one.
///
/// `across`: for each line whether it runs across the columns; such a line is a row of its own.
pub(crate) fn rows<'a>(
    body: &[Line<'a>],
    across: &[bool],
    columns: &Columns,
    rules: &Rules,
) -> Vec<Passage<'a>> {
    let mut rows = Vec::new();
    let mut from = 0;
    while from < body.len() {
        if across[from] {
            let whole = (0, columns.count() - 1);
            rows.push(vec![(whole, body[from].words.clone())]);
            from += 1;
            continue;
        }
        let end = (from..body.len())
            .find(|&k| across[k])
            .unwrap_or(body.len());
        rows.extend(parted(&body[from..end], columns, rules));
        from = end;
    }
    rows
}

/// The rows of lines that all keep to their columns.
fn parted<'a>(body: &[Line<'a>], columns: &Columns, rules: &Rules) -> Vec<Passage<'a>> {
    let mut pieces: Vec<Piece> = Vec::new();
    let words = || body.iter().flat_map(|line| line.words.iter().copied());
    for column in 0..columns.count() {
        let own = words().filter(|word| column_of(word, columns) == column);
        pieces.extend(lines(own).into_iter().map(|line| Piece { line, column }));
    }
    pieces.sort_by(|a, b| {
        a.line
            .baseline
            .total_cmp(&b.line.baseline)
            .then(a.column.cmp(&b.column))
    });
    let levels = levels(&pieces);
    let leading = leading(&pieces, columns.count());
    let named = are_named(&pieces, &levels);
    let listed = listed::are_listed(&pieces, &levels, columns);
    let mut rows: Vec<Passage> = Vec::new();
    let mut last: Vec<Option<usize>> = vec![None; columns.count()];
    for level in levels {
        let begins = listed
            || rows.is_empty()
            || is_ruled_off(&pieces, &level, &last, rules)
            || begins_a_row(&pieces, &level, &last, leading, columns, named);
        if begins {
            rows.push(Vec::new());
            last.fill(None);
        }
        let row = rows.len() - 1;
        for index in level {
            let piece = &pieces[index];
            last[piece.column] = Some(index);
            let place = (piece.column, piece.column);
            match rows[row].iter_mut().find(|(known, _)| *known == place) {
                Some((_, words)) => words.extend(&piece.line.words),
                None => rows[row].push((place, piece.line.words.clone())),
            }
        }
    }
    for row in &mut rows {
        row.sort_by_key(|(place, _)| *place);
    }
    rows
}

fn column_of(word: &Word, columns: &Columns) -> usize {
    let x = word.bbox.center_x();
    columns.strips.partition_point(|strip| strip.0 <= x).max(1) - 1
}

/// Pieces side by side, top to bottom.
fn levels(pieces: &[Piece]) -> Vec<Vec<usize>> {
    let mut levels: Vec<Vec<usize>> = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        match levels.last_mut() {
            Some(level)
                if piece.line.baseline - pieces[level[0]].line.baseline
                    <= BESIDE * piece.line.size =>
            {
                level.push(index);
            }
            _ => levels.push(vec![index]),
        }
    }
    levels
}

/// The usual leading: of the distances between lines one below the other in a column the nearer
/// half's middle.
fn leading(pieces: &[Piece], columns: usize) -> f32 {
    let mut steps: Vec<f32> = Vec::new();
    for column in 0..columns {
        let own: Vec<f32> = pieces
            .iter()
            .filter(|piece| piece.column == column)
            .map(|piece| piece.line.baseline)
            .collect();
        steps.extend(own.windows(2).map(|pair| pair[1] - pair[0]));
    }
    steps.sort_by(f32::total_cmp);
    steps.truncate(steps.len().div_ceil(2));
    median(steps)
}

/// Whether the first column names the rows: its lines stand beside lines of the second, or of two
/// others.
fn are_named(pieces: &[Piece], levels: &[Vec<usize>]) -> bool {
    let (mut beside, mut all) = (0, 0);
    for level in levels {
        let has = |column: usize| level.iter().any(|&index| pieces[index].column == column);
        if has(0) {
            all += 1;
            beside += usize::from(has(1) || level.len() >= 3);
        }
    }
    beside >= 2 && beside as f32 >= NAMES_ROWS * all as f32
}

/// Whether a rule over most of the columns parts the level from what stands above it.
fn is_ruled_off(pieces: &[Piece], level: &[usize], last: &[Option<usize>], rules: &Rules) -> bool {
    let here = &pieces[level[0]].line;
    let above = last
        .iter()
        .flatten()
        .map(|&index| pieces[index].line.baseline);
    let above = above.fold(f32::MIN, f32::max);
    let (left, right) = pieces
        .iter()
        .fold((f32::MAX, f32::MIN), |(left, right), piece| {
            (left.min(piece.line.bbox.x0), right.max(piece.line.bbox.x1))
        });
    rules.horizontal.iter().any(|rule| {
        above < rule.at
            && rule.at < here.baseline - 0.5 * here.size
            && rule.along(left, right) > 0.6 * (right - left)
    })
}

fn begins_a_row(
    pieces: &[Piece],
    level: &[usize],
    last: &[Option<usize>],
    leading: f32,
    columns: &Columns,
    named: bool,
) -> bool {
    let step = |piece: &Piece| {
        last[piece.column].map(|above| piece.line.baseline - pieces[above].line.baseline)
    };
    let goes_on = |piece: &Piece| {
        let above = last[piece.column].map(|above| &pieces[above].line);
        above.is_some_and(|above| !fits(above, &piece.line, columns, piece.column))
            && step(piece).is_some_and(|step| step <= WHITE * leading)
    };
    let here = || level.iter().map(|&index| &pieces[index]);
    // Names and single words fill their columns, so that nothing would fit; side by side they begin
    // high all the same.
    let whole = level.len() >= 3 && level.len() + 1 >= columns.count();
    let high = |piece: &Piece| begins_high(piece) || begins_with_a_figure(piece);
    if whole && here().all(high) && here().filter(|piece| begins_high(piece)).count() >= 2 {
        return true;
    }
    // A dash is a cell of its own, so that what stands above it is of the row before.
    let is_nil_again = |piece: &Piece| {
        last[piece.column].is_some()
            && matches!(&piece.line.words[..], [word] if token::is_nil(&word.text))
    };
    if here().any(|piece| piece.column == 0) && here().any(is_nil_again) {
        return true;
    }
    if named && let Some(name) = here().find(|piece| piece.column == 0) {
        let again = || last[0].is_some_and(|above| are_alike(&pieces[above], name));
        return !goes_on(name) || level.len() >= 2 && again();
    }
    if here().any(goes_on) {
        return false;
    }
    if named {
        let white = |piece: &Piece| step(piece).is_some_and(|step| step > WHITE * leading);
        return level.len() >= 2 && here().all(white);
    }
    // A reference set to the middle of its row says nothing of where rows begin.
    let telling = here().filter(|piece| piece.column > 0 || columns.count() == 2);
    telling.count() >= 2
}

/// Whether two names begin with a figure and have one form, `18 June` and `15 July`: in a narrow column
/// hardly any word would fit on the line above, and yet each is whole.
fn are_alike(above: &Piece, piece: &Piece) -> bool {
    let form = |piece: &Piece| -> Vec<bool> {
        let words = piece.line.words.iter();
        words
            .map(|word| word.text.starts_with(|c: char| c.is_ascii_digit()))
            .collect()
    };
    begins_with_a_figure(piece) && form(above) == form(piece)
}

fn begins_high(piece: &Piece) -> bool {
    piece.line.words[0].text.starts_with(char::is_uppercase)
}

fn begins_with_a_figure(piece: &Piece) -> bool {
    let text = piece.line.words[0].text.trim_start_matches(['£', '$', '(']);
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether the first word of `below` would have fitted on `above`: the break between them is real.
pub(crate) fn fits(above: &Line, below: &Line, columns: &Columns, column: usize) -> bool {
    let right = columns.extents[column].1;
    let word = below.words[0].bbox.width();
    above.bbox.x1 + SPACE * above.size + word <= right - 0.3 * above.size
}
