//! The boxhead of a table without full rules: which heads stand over one column, which span several.
//!
//! The words of each line are fitted to columns ([`fit`]), then the lines are stacked ([`stack`]).

mod atoms;
mod cost;
mod fit;
mod marks;
mod rounds;
mod stack;

use scrutineer_model::Word;

use crate::columns::Columns;
use crate::rules::Rule;
use crate::text::{Gaps, Line, Segment, segments};
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
/// A segment of so many words is prose.
const PROSE_WORDS: usize = 9;
/// A segment of so many words above all heads is a title.
const TITLE_WORDS: usize = 6;
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
    let units = take_unit_line(&mut head, columns, &cuts);
    drop_prose(&mut head, &cuts);
    drop_titles(&mut head, columns, &cuts);
    let placed = fit::place(&atoms::atoms(&head, &cuts), columns, drawn, stub);
    let mut rows = stack::stack(placed, columns, drawn.horizontal);
    rows.extend(units);
    rows
}

/// The last line where it holds nothing but units, apart from a label in the stub: a row of its own.
fn take_unit_line<'a>(
    head: &mut Vec<Line<'a>>,
    columns: &Columns,
    cuts: &[f32],
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
    head.pop();
    let words: Vec<&Word> = rest.into_iter().flat_map(|s| s.words).collect();
    if !words.is_empty() {
        head.push(Line::new(words));
    }
    let row = units.into_iter().map(|s| Head {
        columns: columns.place_of(&s),
        words: s.words,
    });
    Some(row.collect())
}

/// Whether a line reads on without a gap wider than a word space, however many columns it crosses.
fn is_long_phrase(line: &Line) -> bool {
    line.words.len() >= TITLE_WORDS
        && line
            .words
            .windows(2)
            .all(|w| w[1].bbox.x0 - w[0].bbox.x1 <= WORD_SPACE * line.size)
}

/// Drops a paragraph that ends right above the head, and all above it.
fn drop_prose(head: &mut Vec<Line>, cuts: &[f32]) {
    let is_prose = |line: &Line| {
        segments(&line.words, Gaps::HEAD, cuts)
            .iter()
            .any(|s| s.words.len() >= PROSE_WORDS)
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
fn drop_titles(head: &mut Vec<Line>, columns: &Columns, cuts: &[f32]) {
    while head.len() > 1 {
        let first = segments(&head[0].words, Gaps::HEAD, cuts);
        let lowest = &head[head.len() - 1];
        let over_stub = first.iter().all(|s| columns.place_of(s) == (0, 0));
        let is_title = match first.as_slice() {
            _ if over_stub && head[0].size > LARGER * lowest.size => true,
            [title] => {
                token::begins_a_title(&title.text)
                    || title.words.len() >= TITLE_WORDS
                    || title.size() > LARGER * head[1].size
            }
            _ => is_long_phrase(&head[0]),
        };
        if !is_title {
            break;
        }
        head.remove(0);
    }
}

#[cfg(test)]
mod tests {
    use scrutineer_model::Word;

    use super::*;
    use crate::sketch;
    use crate::text::lines;

    #[test]
    fn a_numbered_title_in_larger_type_over_the_stub_is_no_head() {
        let drawing = [
            "17  Net taxes                                ",
            "    for municipal purposes                   ",
            "                             Budget      2022",
        ];
        let words: Vec<Word> = sketch::words(&drawing)
            .iter()
            .map(|word| Word {
                size: if word.baseline < 120.0 { 14.0 } else { 10.0 },
                ..word.clone()
            })
            .collect();
        let columns = Columns::between(&[50.0, 125.0, 160.0, 200.0], sketch::EM);
        let drawn = Drawn {
            horizontal: &[],
            vertical: &[],
        };
        let rows = heads(lines(&words), &columns, drawn, true);
        let texts: Vec<Vec<String>> = rows
            .iter()
            .map(|row| {
                row.iter()
                    .map(|h| crate::text::cell_text(&h.words))
                    .collect()
            })
            .collect();
        assert_eq!(texts, [["Budget", "2022"]]);
    }
}
