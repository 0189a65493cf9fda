//! A text's lines with their numbers.

use scrutineer_model::{Position, Span};

/// A line without its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line<'a> {
    /// From 1.
    pub(crate) number: usize,
    pub(crate) text: &'a str,
    /// A form feed stands before it.
    pub(crate) after_feed: bool,
    /// In characters, from 1: where it begins. More than 1 behind a form feed, behind a converter's bullet, or where a long line
    /// was cut.
    pub(crate) column: usize,
}

impl Line<'_> {
    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The place of the characters between two bytes of the line.
    pub(crate) fn span(&self, from: usize, to: usize) -> Span {
        Span::Text {
            start: self.position(from),
            end: self.position(to),
        }
    }

    /// The place of a byte of the line.
    pub(crate) fn position(&self, byte: usize) -> Position {
        let before = self.text.get(..byte).unwrap_or(self.text);
        Position {
            line: self.number,
            column: self.column + before.chars().count(),
        }
    }

    /// Where its text begins and ends, white space aside, in bytes.
    pub(crate) fn extent(&self) -> (usize, usize) {
        let start = self.text.len() - self.text.trim_start().len();
        (start, self.text.trim_end().len().max(start))
    }
}

/// Cuts a text at its line ends (LF, CR LF or CR) and form feeds.
pub(crate) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut rest = text;
    let mut number = 1;
    let mut column = 1;
    let mut after_feed = false;
    while !rest.is_empty() {
        let end = rest.find(['\n', '\r', '\u{c}']).unwrap_or(rest.len());
        let (bullet, text) = without_bullet(&rest[..end]);
        lines.push(Line {
            number,
            text,
            after_feed,
            column: column + bullet,
        });
        after_feed = false;
        let behind = &rest[end..];
        if let Some(behind) = behind.strip_prefix('\u{c}') {
            after_feed = true;
            column += rest[..end].chars().count() + 1;
            rest = behind;
            continue;
        }
        number += 1;
        column = 1;
        rest = (behind.strip_prefix("\r\n"))
            .or_else(|| behind.strip_prefix(['\n', '\r']))
            .unwrap_or_default();
    }
    lines
}

/// A line without the bullet that a converter set before a number alone, `  • 4.`, and the characters left out.
fn without_bullet(line: &str) -> (usize, &str) {
    /// Digits of an item's number.
    const DIGITS: std::ops::RangeInclusive<usize> = 1..=3;
    let Some((before, behind)) = line
        .split_once('•')
        .filter(|(before, _)| before.trim().is_empty())
    else {
        return (0, line);
    };
    let number = behind.trim_start();
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    if DIGITS.contains(&digits) && number[digits..].trim_end() == "." {
        let left = before.chars().count() + 1 + behind.chars().count() - number.chars().count();
        return (left, number);
    }
    (0, line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_their_numbers_over_all_line_ends_and_form_feeds() {
        let found: Vec<(usize, &str, bool, usize)> = lines("a\r\nb\n\nc\rd\n\u{c}e\u{c}f")
            .into_iter()
            .map(|line| (line.number, line.text, line.after_feed, line.column))
            .collect();
        let expected = [
            (1, "a", false, 1),
            (2, "b", false, 1),
            (3, "", false, 1),
            (4, "c", false, 1),
            (5, "d", false, 1),
            (6, "", false, 1),
            (6, "e", true, 2),
            (6, "f", true, 4),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_bullet_before_a_number_alone_is_left_out() {
        let found = |text| lines(text).first().map(|line| (line.column, line.text));
        assert_eq!(found("  • 4."), Some((5, "4.")));
        assert_eq!(found("• 4. Trees"), Some((1, "• 4. Trees")));
        assert_eq!(found("• 2019"), Some((1, "• 2019")));
    }

    #[test]
    fn columns_count_characters() {
        let line = lines("£1\t2")[0];
        assert_eq!(line.position(4), Position { line: 1, column: 4 });
    }
}
