//! The boxhead of a table without full rules: which heads stand over one column, which span several.
//!
//! The words of each line are fitted to columns ([`fit`], by `cost`, `marks`, `rounds`, `tiles`, `widen`), then the
//! lines are stacked ([`stack`]), and years may reach over the columns of one unit ([`years`]).

mod above;
mod atoms;
mod cost;
mod fit;
mod marks;
mod middles;
mod of_all;
mod pinned;
mod rounds;
mod ruled;
mod stack;
mod tiles;
mod widen;
mod years;

use scrutineer_model::{Rect, Word};

use crate::class::numbers_columns;
use crate::columns::Columns;
use crate::rules::Rule;
use crate::text::{Gaps, Line, Segment, is_beside_turned, segments};
use crate::token;

/// A head over columns `first..=last`.
#[derive(Clone, Debug)]
pub(crate) struct Head<'a> {
    pub(crate) columns: (usize, usize),
    pub(crate) words: Vec<&'a Word>,
}

/// What is drawn around a head.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Drawn<'a> {
    pub(crate) horizontal: &'a [Rule],
    pub(crate) vertical: &'a [Rule],
}

/// The widest word space of a title, in ems.
const WORD_SPACE: f32 = 0.4;
/// A segment of so many words above all heads is a title.
const TITLE_WORDS: usize = 6;
/// What stands over the middle of the field is no farther off it than this, in ems.
const OVER_MIDDLE: f32 = 1.2;
/// A line of so many characters without a small letter is set in capitals.
const CAPITALS: usize = 12;
/// The next line of a title begins where its text began, within so many ems.
const GOES_ON: f32 = 0.3;
/// Titles are larger than what they stand over by at least so much.
const LARGER: f32 = 1.15;

/// Reads head lines, top to bottom, into head rows.
///
/// `stub`: whether the first column names rows, so that no spanner starts over it.
pub(crate) fn heads<'a>(
    mut head: Vec<Line<'a>>,
    columns: &Columns,
    drawn: Drawn,
    stub: bool,
) -> Vec<Vec<Head<'a>>> {
    let cuts = columns.cuts();
    let units = take_unit_line(&mut head, columns, &cuts, stub)
        .or_else(|| take_column_numbers(&mut head, columns, &cuts))
        .or_else(|| stub.then(|| of_all::take(&mut head, columns, &cuts))?);
    drop_prose(&mut head, &cuts);
    drop_titles(&mut head, columns, drawn, &cuts, stub);
    let narrow = |rule: &&Rule| rule.length() < marks::WHOLE_RULE * columns.width();
    let narrow: Vec<Rule> = (drawn.horizontal.iter().filter(narrow).copied()).collect();
    let lines = atoms::atoms(&head, &cuts, &narrow);
    if let Some(units) = &units
        && let Some(row) = years::tiled(&lines, units, columns, stub)
    {
        return vec![row, units.clone()];
    }
    let placed = fit::place(&lines, columns, drawn, stub);
    let mut rows = stack::stack(placed, columns, drawn.horizontal);
    if let Some(units) = units {
        years::span(&mut rows, &units, columns, stub);
        rows.push(units);
    }
    rows
}

/// The last line where it holds nothing but units, apart from a label in the stub: a row of its own.
fn take_unit_line<'a>(
    head: &mut Vec<Line<'a>>,
    columns: &Columns,
    cuts: &[f32],
    stub: bool,
) -> Option<Vec<Head<'a>>> {
    if head.len() < 2 {
        return None;
    }
    let last = segments(&head[head.len() - 1].words, Gaps::HEAD, cuts);
    let (units, rest): (Vec<Segment>, Vec<Segment>) =
        last.into_iter().partition(|s| token::is_unit(&s.text));
    let in_stub = rest.iter().all(|s| columns.place_of(s).0 == 0);
    if units.len() < 2 || rest.len() > 1 || !in_stub {
        return None;
    }
    // Units that differ under fewer heads are what those span: `No. %` under `Men`, `No. %` under `Women`.
    let differ = units.iter().any(|unit| unit.text != units[0].text);
    let above = head[..head.len() - 1]
        .iter()
        .flat_map(|line| segments(&line.words, Gaps::HEAD, cuts));
    let places: Vec<(usize, usize)> = units.iter().map(|unit| columns.place_of(unit)).collect();
    let above: Vec<(usize, usize)> = above.map(|head| columns.place_of(&head)).collect();
    // What reaches over two units heads neither of them.
    let over = |head: &(usize, usize), unit: &(usize, usize)| head.0 <= unit.1 && unit.0 <= head.1;
    let heads_one = |head: &&(usize, usize)| {
        head.1 > 0 && places.iter().filter(|unit| over(head, unit)).count() == 1
    };
    let headed = places.iter().filter(|unit| {
        let mut heads = above.iter().filter(heads_one);
        heads.any(|head| over(head, unit))
    });
    if differ && headed.count() < units.len() {
        return None;
    }
    head.pop();
    let words: Vec<&Word> = rest.into_iter().flat_map(|s| s.words.into_vec()).collect();
    if !words.is_empty() {
        head.push(Line::new(words));
    }
    // As many as there are columns behind the stub are one of each, however far off its figures each is set.
    let first = usize::from(stub);
    let one_each = units.len() + first == columns.count();
    let row = units.into_iter().enumerate().map(|(index, unit)| Head {
        columns: if one_each {
            (index + first, index + first)
        } else {
            columns.place_of(&unit)
        },
        words: unit.words.into_vec(),
    });
    Some(row.collect())
}

/// The last line where it numbers the columns, `(1) (2) (3)`: it says nothing of what is spanned above.
fn take_column_numbers<'a>(
    head: &mut Vec<Line<'a>>,
    columns: &Columns,
    cuts: &[f32],
) -> Option<Vec<Head<'a>>> {
    if head.len() < 2 {
        return None;
    }
    let numbers = segments(&head[head.len() - 1].words, Gaps::HEAD, cuts);
    if numbers.len() * 2 < columns.count() || !numbers_columns(&numbers) {
        return None;
    }
    head.pop();
    let one_each = numbers.len() == columns.count();
    let row = numbers.into_iter().enumerate().map(|(index, number)| Head {
        columns: if one_each {
            (index, index)
        } else {
            columns.place_of(&number)
        },
        words: number.words.into_vec(),
    });
    Some(row.collect())
}

/// Whether a line reads on without a gap wider than a word space, however many columns it crosses.
fn is_long_phrase(line: &Line) -> bool {
    line.words.len() >= TITLE_WORDS && reads_on(line)
}

/// Whether no gap of a line is wider than a word space.
fn reads_on(line: &Line) -> bool {
    let gaps = line.words.windows(2).map(|w| w[1].bbox.x0 - w[0].bbox.x1);
    gaps.fold(0.0, f32::max) <= WORD_SPACE * line.size
}

/// Drops a paragraph that ends right above the head, and all above it.
fn drop_prose(head: &mut Vec<Line>, cuts: &[f32]) {
    let is_prose = |line: &Line| {
        let parts = segments(&line.words, Gaps::HEAD, cuts);
        // Long heads side by side are bold.
        !(line.is_bold() && parts.len() > 1) && parts.iter().any(Segment::is_prose)
    };
    if let Some(last) = head
        .iter()
        .rposition(is_prose)
        .filter(|last| last + 1 < head.len())
    {
        head.drain(..=last);
    }
}

/// Drops a title that was taken for a head: alone on the first line and called one, long, or larger
/// than the line below; or over the stub alone and larger than the lowest head, number and all:
/// `17   Net taxes` above `Budget   2022   2021`.
fn drop_titles(head: &mut Vec<Line>, columns: &Columns, drawn: Drawn, cuts: &[f32], stub: bool) {
    drop_unit_of_all(head, columns, cuts);
    while head.len() > 1 {
        let below = head[1..].iter().flat_map(|line| &line.words);
        if is_beside_turned(head[0].bbox, below.copied()) || head[0].stands_beside(&head[1]) {
            break;
        }
        let first = segments(&head[0].words, Gaps::HEAD, cuts);
        let lowest = &head[head.len() - 1];
        let over_stub = first.iter().all(|s| columns.place_of(s) == (0, 0));
        let is_title = match first.as_slice() {
            _ if over_stub && head[0].size > LARGER * lowest.size => true,
            [title] => {
                token::begins_a_title(&title.text)
                    || title.words.len() >= TITLE_WORDS
                        && !(stub && is_over_field(title, &head[1..], columns, cuts))
                        && !(stub && above::is_within_frame(title, columns, drawn))
                        && !(stub && above::is_underlined(title, &head[1..], columns, drawn))
                    || title.size() > LARGER * head[1].size
                    || above::is_apart(title, &head[1..], columns, drawn, cuts, stub)
            }
            _ if above::are_in_corners(&head[0], columns) => true,
            [title, rest] if is_numbered(title, rest, columns) => {
                let text = rest.bbox.x0;
                head.remove(0);
                drop_title_lines(head, text);
                continue;
            }
            _ => is_long_phrase(&head[0]),
        };
        if !is_title && !is_bold_name_of_all(head, columns) {
            break;
        }
        head.remove(0);
    }
}

/// Whether the first line is one phrase in bold over the middle of the table, and no head below it is bold.
fn is_bold_name_of_all(head: &[Line], columns: &Columns) -> bool {
    let [first, below @ ..] = head else {
        return false;
    };
    let heads = || below.iter().flat_map(|line| &line.words);
    first.is_bold()
        && reads_on(first)
        && !heads().any(|word| word.bold)
        && above::is_over_the_middle(first, columns)
}

/// Drops a line of nothing but the unit of all figures at the table's edge, and the lines of one phrase
/// each above it: the table's name.
fn drop_unit_of_all(head: &mut Vec<Line>, columns: &Columns, cuts: &[f32]) {
    if head.is_empty() {
        return;
    }
    let alone: Vec<Segment> = head
        .iter()
        .map_while(|line| {
            let mut phrases = segments(&line.words, Gaps::HEAD, cuts);
            phrases.pop().filter(|_| phrases.is_empty())
        })
        .collect();
    let unit = alone[..alone.len().min(head.len() - 1)]
        .iter()
        .rposition(|phrase| above::is_unit_of_all(phrase, columns));
    if let Some(unit) = unit.filter(|unit| *unit > 0) {
        head.drain(..=unit);
    }
}

/// Whether a segment keeps off the stub and stands over the middle of the heads below that do, two or
/// more, rather than over the middle of the table: `How healthy do you think you are?` over answers.
fn is_over_field(segment: &Segment, below: &[Line], columns: &Columns, cuts: &[f32]) -> bool {
    let Some(&(left, stub)) = columns.extents.first() else {
        return false;
    };
    let heads: Vec<Segment> = below
        .iter()
        .flat_map(|line| segments(&line.words, Gaps::HEAD, cuts))
        .filter(|head| columns.place_of(head).0 > 0)
        .collect();
    let Some(over) = Rect::around(heads.iter().map(|head| head.bbox)) else {
        return false;
    };
    let off = |x0: f32| (f32::midpoint(x0, over.x1) - segment.bbox.center_x()).abs();
    // A line in capitals over heads that are not is the sheet's name: `BUDGET 2015/16`.
    let capitals = |text: &str| text.len() >= CAPITALS && !text.chars().any(char::is_lowercase);
    if capitals(&segment.text) && heads.iter().any(|head| !capitals(&head.text)) {
        return false;
    }
    heads.len() >= 2
        && segment.bbox.x0 > stub
        && off(over.x0) < off(left)
        && off(over.x0) < OVER_MIDDLE * columns.size
}

/// `Table 7:` with its text set apart, over the first column and on over others.
fn is_numbered(number: &Segment, text: &Segment, columns: &Columns) -> bool {
    token::begins_a_title(&number.text)
        && columns.place_of(number).0 == 0
        && columns.place_of(text).0 == 0
}

/// Drops the lines of a title that go on under its text.
fn drop_title_lines(head: &mut Vec<Line>, text: f32) {
    while head.len() > 1
        && (head[0].bbox.x0 - text).abs() < GOES_ON * head[0].size
        && head[0]
            .words
            .windows(2)
            .all(|w| w[1].bbox.x0 - w[0].bbox.x1 <= WORD_SPACE * head[0].size)
    {
        head.remove(0);
    }
}

#[cfg(test)]
mod tests;
