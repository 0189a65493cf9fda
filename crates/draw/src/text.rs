//! What the drawings share: wrapping, places, alignment.

use scrutineer_model::{Rect, Span};

/// A rectangle as `72,90–523,104`, in whole points.
pub fn place(rect: Rect) -> String {
    format!(
        "{:.0},{:.0}–{:.0},{:.0}",
        rect.x0, rect.y0, rect.x1, rect.y1
    )
}

/// A rectangle on a page, as `p5 72,90–523,104`, or a span of a paper without pages.
pub fn stands(page: u32, rect: Rect, span: Option<&Span>) -> String {
    match span {
        Some(span) => span.to_string(),
        None => format!("p{page} {}", place(rect)),
    }
}

/// How many places the text takes on a terminal, one for each character.
pub fn width(text: &str) -> usize {
    text.chars().count()
}

/// The text without characters that would move the cursor or vanish: each shows as `·`.
pub fn printable(text: &str) -> String {
    text.chars()
        .map(|char| if is_invisible(char) { '·' } else { char })
        .collect()
}

/// Control characters, zero-width characters and marks of direction.
fn is_invisible(char: char) -> bool {
    char.is_control()
        || matches!(char, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The text in lines of at most `limit` characters, broken at spaces, else after hyphens and
/// slashes, else anywhere. No text gives no lines.
pub fn wrapped(text: &str, limit: usize) -> Vec<String> {
    let limit = limit.max(1);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        if let Some(last) = lines.last_mut()
            && width(last) + 1 + width(word) <= limit
        {
            last.push(' ');
            last.push_str(word);
        } else {
            lines.extend(pieces(word, limit));
        }
    }
    lines
}

/// A word in pieces of at most `limit` characters.
fn pieces(word: &str, limit: usize) -> Vec<String> {
    let mut rest: Vec<char> = word.chars().collect();
    let mut pieces = Vec::new();
    while rest.len() > limit {
        let at = rest[..limit]
            .iter()
            .rposition(|char| matches!(char, '-' | '/' | '–'))
            .map_or(limit, |at| at + 1);
        pieces.push(rest.drain(..at).collect());
    }
    pieces.push(rest.into_iter().collect());
    pieces
}

/// The text cut to `limit` characters, the cut marked with `…`.
pub fn cut(text: &str, limit: usize) -> String {
    if width(text) <= limit {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(limit.saturating_sub(1)).collect();
    cut.push('…');
    cut
}

/// `1 row`, `2 rows`: a count with its noun.
pub fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_then_at_hyphens_then_anywhere() {
        assert_eq!(
            wrapped("Adult care services", 12),
            ["Adult care", "services"]
        );
        assert_eq!(wrapped("one-to-one", 7), ["one-to-", "one"]);
        assert_eq!(wrapped("unbreakable", 6), ["unbrea", "kable"]);
        assert_eq!(wrapped("  ", 6), Vec::<String>::new());
    }

    #[test]
    fn nothing_moves_the_cursor() {
        assert_eq!(printable("a\u{7}b\u{200b}c"), "a·b·c");
    }

    #[test]
    fn a_cut_is_marked() {
        assert_eq!(cut("recommendation", 8), "recomme…");
        assert_eq!(cut("short", 8), "short");
    }
}
