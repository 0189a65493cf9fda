//! A column at the right of minutes, headed "ACTION", with who is to act beside the text.
//!
//! ```text
//!                                                          ACTION
//! The notes of 17 March were signed. A link to the         Committee
//! survey is to be sent to all members.                     Officer
//! ```
//!
//! What stands in it is taken from its lines and read as notes of their own, each behind the text that it stands beside.
//! What must not match: a table's last column, which has other columns before it, and text that runs over to the right.

use scrutineer_model::{Block, BlockKind, Span};

use crate::lines::Line;

/// Where the column begins, in characters, at least: text stands before it.
const FAR: usize = 45;

/// Notes begin so many characters before the column's head, at most: it may be centred over them.
const BEFORE: usize = 10;

/// Words of a line of a note, at most.
const WORDS: usize = 5;

/// Spaces that part a note from the text.
const GAP: &str = "  ";

/// Lines with a note beside text that make a column of them.
const NOTES: usize = 2;

/// What stands in the column beside the text that begins on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Note {
    /// The line on which it begins.
    pub(crate) line: usize,
    pub(crate) text: String,
    pub(crate) span: Span,
}

/// Takes the notes from the lines' ends, where such a column has its head.
pub(crate) fn cut(lines: &mut [Line]) -> Vec<Note> {
    let Some((head, column)) = head(lines) else {
        return Vec::new();
    };
    let from = column.saturating_sub(BEFORE);
    let cuts: Vec<(usize, usize)> = (lines.iter().enumerate().skip(head + 1))
        .filter_map(|(at, line)| Some((at, note_at(line, from)?)))
        .collect();
    let beside = (cuts.iter())
        .filter(|(at, cut)| !lines[*at].text[..*cut].trim().is_empty())
        .count();
    let over = (lines.iter().enumerate().skip(head + 1))
        .filter(|(at, line)| {
            line.text.chars().count() > column
                && cuts.binary_search_by_key(at, |(cut, _)| *cut).is_err()
        })
        .count();
    if beside < NOTES || over > cuts.len() {
        return Vec::new();
    }
    let mut notes: Vec<(usize, Note)> = Vec::new();
    for (at, cut) in cuts {
        let line = &lines[at];
        let text = line.text[cut..].trim();
        let (_, end) = line.extent();
        let span = line.span(cut, end);
        let goes_on = (notes.last_mut()).filter(|(last, _)| last + 1 == at);
        match goes_on {
            Some((last, note)) => {
                note.text = format!("{} {text}", note.text);
                if let (Span::Text { end: note_end, .. }, Span::Text { end, .. }) =
                    (&mut note.span, &span)
                {
                    *note_end = *end;
                }
                *last = at;
            }
            None => notes.push((
                at,
                Note {
                    line: line.number,
                    text: text.to_owned(),
                    span,
                },
            )),
        }
        lines[at].text = lines[at].text[..cut].trim_end();
    }
    lines[head].text = &lines[head].text[..0];
    notes.into_iter().map(|(_, note)| note).collect()
}

/// Puts the notes of a page behind the blocks that they stand beside.
pub(crate) fn insert(blocks: &mut Vec<Block>, lines: &[Line], notes: &[Note]) {
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
        return;
    };
    let begins = |block: &Block| match &block.span {
        Some(Span::Text { start, .. }) => start.line,
        _ => usize::MAX,
    };
    let ends = |note: &Note| match &note.span {
        Span::Text { end, .. } => end.line,
        Span::Markup { .. } => note.line,
    };
    let mut own = (notes.iter())
        .filter(|note| (first.number..=last.number).contains(&note.line))
        .peekable();
    let block_of = |note: &Note| Block {
        kind: BlockKind::Loose,
        text: note.text.clone(),
        span: Some(note.span.clone()),
        ..Block::default()
    };
    let mut merged = Vec::with_capacity(blocks.len());
    for block in blocks.drain(..) {
        while let Some(note) = own.next_if(|note| ends(note) < begins(&block)) {
            merged.push(block_of(note));
        }
        merged.push(block);
    }
    merged.extend(own.map(block_of));
    *blocks = merged;
}

/// The line of the column's head, and the character at which it begins.
fn head(lines: &[Line]) -> Option<(usize, usize)> {
    /// Words at the left of the line: "Item", "Minute no."
    const LEFT: usize = 2;
    lines.iter().enumerate().find_map(|(at, line)| {
        let text = line.text.trim_end();
        let start = [
            "ACTION BY",
            "Action by",
            "Action By",
            "ACTIONS",
            "Actions",
            "ACTION",
            "Action",
        ]
        .iter()
        .find_map(|name| text.trim_end_matches(':').strip_suffix(name))?;
        let column = start.chars().count();
        let alone = start.is_empty() || start.ends_with(GAP);
        (alone && column >= FAR && start.split_whitespace().count() <= LEFT).then_some((at, column))
    })
}

/// The byte at which a note begins on a line.
fn note_at(line: &Line, from: usize) -> Option<usize> {
    let text = line.text.trim_end();
    let gap = text.rfind(GAP)?;
    let start = gap + GAP.len();
    let note = text.get(start..)?.trim();
    let fits = text[..start].chars().count() >= from
        && !note.is_empty()
        && note.split_whitespace().count() <= WORDS
        && note.starts_with(|char: char| char.is_alphabetic() || char == '£')
        // "Page 1" and "Chair" at a page's foot.
        && !(note.starts_with("Page ") && note.ends_with(|char: char| char.is_ascii_digit()));
    fits.then_some(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    const TEXT: &str = "\
Minutes of the Board

                                                          ACTION
The notes of 17 March were signed. A link to the          Committee
survey is to be sent to all members.                      Officer

Two members spoke.

The harbour master will dredge the berth.                 Harbour master
";

    #[test]
    fn notes_beside_the_text_are_taken_from_it() {
        let mut lines = lines(TEXT);
        let notes: Vec<(usize, String)> = (cut(&mut lines).into_iter())
            .map(|note| (note.line, note.text))
            .collect();
        assert_eq!(
            notes,
            [
                (4, "Committee Officer".to_owned()),
                (9, "Harbour master".to_owned())
            ]
        );
        assert_eq!(
            lines[3].text,
            "The notes of 17 March were signed. A link to the"
        );
        assert_eq!(lines[2].text, "");
    }

    #[test]
    fn a_tables_column_is_none() {
        let text = "\
No.   What                                    Who         Action
1     The roof of the hall is to be mended    Ann Lee     Open
2     The clock is to be wound                Bob Day     Done
";
        let mut lines = lines(text);
        assert_eq!(cut(&mut lines), []);
        assert!(lines[1].text.ends_with("Open"));
    }
}
