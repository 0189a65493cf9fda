//! What a numbered paragraph or a list item begins with.
//!
//! `3.4  The Cabinet is asked…`, `(a) agree`, `•  reduce`, `iv. note`
//!
//! A figure that begins a sentence or a row ("12 cases", "3.4% of") is no marker: a marker stands
//! apart from what follows, or is punctuated as one.

use scrutineer_model::Word;

/// The gap behind a bare number that makes it a marker, in ems: a tab, not a word space.
const HANGING: f32 = 0.7;

/// What a row begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Marker {
    /// As printed.
    pub(crate) text: String,
    pub(crate) kind: MarkerKind,
    /// How many words it takes.
    pub(crate) words: usize,
    /// More than a word space stands behind it.
    pub(crate) hangs: bool,
}

/// What sort of marker it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MarkerKind {
    /// A bullet or a dash.
    Bullet,
    /// "3", "3.4", "3.4.1": with how many parts.
    Number(u8),
    /// "(a)", "iv.", "(2)".
    Item,
}

/// The marker at the start of a row, with text behind it.
pub(crate) fn marker(words: &[Word]) -> Option<Marker> {
    let (first, next) = (words.first()?, words.get(1)?);
    if first.raised {
        return None;
    }
    let gap = (next.bbox.x0 - first.bbox.x1) / first.size.max(1.0);
    if let Some(marker) = ticked(words) {
        return Some(marker);
    }
    let kind = kind(&first.text, gap, next)
        .or_else(|| counted(words, gap).then_some(MarkerKind::Number(2)))
        .or_else(|| before_a_year(words, gap))?;
    Some(Marker {
        text: first.text.clone(),
        kind,
        words: 1,
        hangs: gap >= HANGING,
    })
}

/// "✓  2.  To approve the minutes": a tick before an item's number says that its papers are enclosed.
fn ticked(words: &[Word]) -> Option<Marker> {
    let tick = matches!(words.first()?.text.as_str(), "✓" | "✔" | "\u{f0fc}");
    let number = words.get(1).filter(|_| tick)?;
    decimal(&number.text).filter(|_| number.text.ends_with('.'))?;
    let behind = marker(words.get(1..)?)?;
    Some(Marker {
        words: 1 + behind.words,
        ..behind
    })
}

/// "1.2  54 days of ice were recorded": a paragraph whose first word is a figure; of a row the next figure stands off.
fn counted(words: &[Word], gap: f32) -> bool {
    /// Words of a sentence, at least.
    const SENTENCE: usize = 6;
    let [first, figure, noun, ..] = words else {
        return false;
    };
    let close = (noun.bbox.x0 - figure.bbox.x1) / figure.size.max(1.0) < HANGING;
    gap >= HANGING
        && words.len() >= SENTENCE
        && decimal(&first.text) == Some(2)
        && figure.text.bytes().all(|byte| byte.is_ascii_digit())
        && noun.text.starts_with(char::is_lowercase)
        && close
}

/// "2)  2013 Full Year Forecast": a title whose first word is a year.
fn before_a_year(words: &[Word], gap: f32) -> Option<MarkerKind> {
    let [first, year, noun, ..] = words else {
        return None;
    };
    let close = (noun.bbox.x0 - year.bbox.x1) / year.size.max(1.0) < HANGING;
    let is_year = (year.text.split(['/', '-', '–']).next()).is_some_and(|start| {
        start.len() == 4 && (start.starts_with("19") || start.starts_with("20"))
    }) && (year.text.bytes()).all(|byte| !byte.is_ascii_alphabetic());
    let titled = is_year && close && noun.text.starts_with(char::is_uppercase);
    let parts = decimal(&first.text)?;
    let closed = first.text.ends_with([')', '.']) || parts >= 2;
    (titled && closed && gap >= HANGING).then_some(MarkerKind::Number(parts))
}

fn kind(text: &str, gap: f32, next: &Word) -> Option<MarkerKind> {
    if is_bullet(text) {
        return Some(MarkerKind::Bullet);
    }
    if matches!(text, "-" | "–" | "—" | "−" | "*" | "o") {
        let lettered = next.text.starts_with(char::is_alphabetic);
        return (lettered && gap >= 0.3 || text == "o" && gap >= HANGING)
            .then_some(MarkerKind::Bullet);
    }
    if let Some(parts) = decimal(text) {
        let punctuated = text.ends_with(['.', ':', ')']);
        let lettered = next
            .text
            .starts_with(|char: char| char.is_alphabetic() || is_quote(char));
        // "3.4 million" is a figure; a paragraph's number is followed by a capital or stands off.
        let apart = gap >= HANGING
            || punctuated && lettered
            || parts >= 2
                && next
                    .text
                    .starts_with(|char: char| char.is_uppercase() || is_quote(char));
        return (apart && (lettered || gap >= HANGING && !is_figure(&next.text)))
            .then_some(MarkerKind::Number(parts));
    }
    is_item(text).then_some(MarkerKind::Item)
}

/// Whether a word is a bullet. Symbol fonts name theirs in the private use area.
pub(crate) fn is_bullet(text: &str) -> bool {
    let mut chars = text.chars();
    let (Some(char), None) = (chars.next(), chars.next()) else {
        return false;
    };
    matches!(
        char,
        '•' | '◦'
            | '▪'
            | '▫'
            | '‣'
            | '⁃'
            | '●'
            | '○'
            | '■'
            | '□'
            | '◆'
            | '◇'
            | '►'
            | '▶'
            | '➢'
            | '➔'
            | '❖'
            | '✓'
            | '✔'
            | '❑'
            | '·'
            | '∙'
            | '⚫'
            | '\u{f000}'..='\u{f0ff}'
    )
}

/// The parts of "3", "3.", "3.4", "3.4.1:", "B3.4"; `None` for anything else, a decimal amount
/// with more than two figures in a part among it.
fn decimal(text: &str) -> Option<u8> {
    let stem = text.strip_suffix(['.', ':', ')']).unwrap_or(text);
    let behind_letter = stem
        .strip_prefix(|char: char| char.is_ascii_uppercase())
        .filter(|rest| rest.contains('.') || text.len() <= 3 && text.ends_with('.'));
    let stem = behind_letter.unwrap_or(stem);
    let mut parts = 0u8;
    for part in stem.split('.') {
        let fits = (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        // "P25.011" counts through a year.
        let amount = part.len() == 3 && parts > 0 && behind_letter.is_none();
        if !fits || amount || parts == 5 {
            return None;
        }
        parts += 1;
    }
    Some(parts)
}

/// Whether a word reads "(a)", "a)", "(iv)", "iv.", "(2)", "A.".
fn is_item(text: &str) -> bool {
    let open = text.strip_prefix('(');
    let inner = open.unwrap_or(text);
    let Some(inner) = inner
        .strip_suffix(')')
        .or_else(|| inner.strip_suffix('.').filter(|_| open.is_none()))
    else {
        return false;
    };
    let letters = inner.len() == 1 && inner.bytes().all(|byte| byte.is_ascii_alphabetic());
    let roman = (1..=5).contains(&inner.len())
        && inner
            .bytes()
            .all(|byte| matches!(byte.to_ascii_lowercase(), b'i' | b'v' | b'x'));
    let number = open.is_some()
        && (1..=2).contains(&inner.len())
        && inner.bytes().all(|byte| byte.is_ascii_digit());
    letters || roman || number
}

fn is_figure(text: &str) -> bool {
    text.contains(|char: char| char.is_ascii_digit()) || matches!(text, "-" | "–" | "n/a" | "N/A")
}

fn is_quote(char: char) -> bool {
    matches!(char, '"' | '\'' | '“' | '‘' | '(')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;
    use crate::sample::{page, set};

    /// `gap` in ems behind the first word.
    fn check(first: &str, gap: f32, rest: &str, expected: Option<MarkerKind>) {
        let x = 50.0 + 5.0 * first.chars().count() as f32 + 10.0 * gap;
        let runs = [set(first, 50.0, 100.0, 10.0), set(rest, x, 100.0, 10.0)];
        let sheet = &read(&page(&runs))[0];
        let found = marker(&sheet.words).map(|marker| marker.kind);
        assert_eq!(found, expected, "{first} {rest}");
    }

    #[test]
    fn paragraphs_and_items_are_marked() {
        check("3.4", 0.5, "The Cabinet", Some(MarkerKind::Number(2)));
        check("3", 2.0, "Background", Some(MarkerKind::Number(1)));
        check("3.", 0.5, "Background", Some(MarkerKind::Number(1)));
        check("(a)", 0.5, "agree", Some(MarkerKind::Item));
        check("iv.", 0.5, "note", Some(MarkerKind::Item));
        check("•", 0.5, "reduce", Some(MarkerKind::Bullet));
        check("\u{f0b7}", 1.0, "reduce", Some(MarkerKind::Bullet));
        check("-", 0.5, "reduce", Some(MarkerKind::Bullet));
        check(
            "1.2",
            1.0,
            "54 days of ice were seen",
            Some(MarkerKind::Number(2)),
        );
        check("✓", 1.0, "2. To approve", Some(MarkerKind::Number(1)));
    }

    #[test]
    fn a_number_may_stand_before_a_title_that_begins_with_a_year() {
        check(
            "2)",
            2.0,
            "2013 Full Year Forecast",
            Some(MarkerKind::Number(1)),
        );
        check("4.2", 2.0, "2015/16 Budget", Some(MarkerKind::Number(2)));
        check("2)", 0.3, "2013 Budget", None);
        check("12", 2.0, "2013 Budget", None);
    }

    #[test]
    fn figures_that_begin_a_line_are_no_markers() {
        check("12", 0.5, "cases", None);
        check("3.4", 0.5, "million", None);
        check("2018", 2.0, "12", None);
        check("1.204", 2.0, "56", None);
        check("12", 3.0, "56", None);
        check("-", 2.0, "952", None);
    }
}
