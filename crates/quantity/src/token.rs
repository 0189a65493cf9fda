//! A text cut into words, numbers and marks.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with inner apostrophes and hyphens: "children's", "re-referrals".
    Word,
    /// Letters and digits in one: "Q4", "S106", "COVID-19".
    Code,
    /// An address on the internet.
    Link,
    /// Digits with their separators: "1,204", "13.8".
    Number,
    /// Digits with several dots, or commas in wrong places: "15.09.7".
    Numbering,
    /// Any other sign.
    Mark,
}

/// A word, number or mark with its place in the sentence.
#[derive(Clone, Debug)]
pub struct Token<'a> {
    /// What it is.
    pub kind: Kind,
    /// In bytes of the sentence.
    pub span: Range<usize>,
    /// As printed.
    pub text: &'a str,
    /// In lower case, apostrophes and hyphens straightened.
    pub lower: Cow<'a, str>,
    /// A space stands before it.
    pub spaced: bool,
}

impl Token<'_> {
    /// Whether it reads so in lower case.
    pub fn is(&self, lower: &str) -> bool {
        self.lower == lower
    }

    /// Whether it reads as one of these in lower case.
    pub fn is_any(&self, words: &[&str]) -> bool {
        words.contains(&self.lower.as_ref())
    }

    /// A number without comma or dot; `None` where it is no such number or too long.
    pub fn whole(&self) -> Option<u32> {
        let plain =
            self.kind == Kind::Number && self.text.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| self.text.parse().ok()).flatten()
    }

    /// How many digits a number without comma or dot has.
    pub fn digits(&self) -> usize {
        self.whole().map_or(0, |_| self.text.len())
    }

    /// Whether it begins with a capital.
    pub fn is_capitalised(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }
}

/// What stands at a place in lower case; nothing behind the last token.
pub fn lower_at<'t>(tokens: &'t [Token<'_>], at: usize) -> &'t str {
    tokens.get(at).map_or("", |token| token.lower.as_ref())
}

/// Links, codes, numberings, numbers, words, marks, at the beginning of a text. A search without groups is
/// many times as fast; what was found is told by its own signs.
static TOKEN: LazyLock<Regex> = LazyLock::new(|| pattern(r"\p{L}", r"\p{M}", r"\w"));

/// [`TOKEN`] for texts whose letters are Latin: with all letters there are it takes a hundred times as long to build.
static LATIN: LazyLock<Regex> = LazyLock::new(|| {
    const LETTERS: &str = "A-Za-zªµºÀ-ÖØ-öø-ɏ";
    pattern(LETTERS, "", &format!("0-9_{LETTERS}"))
});

/// The pattern of tokens with these as letters, as marks upon them, and as what names in addresses are made of.
fn pattern(letter: &str, mark: &str, named: &str) -> Regex {
    let word = format!("[{letter}][{letter}{mark}]*");
    Regex::new(&format!(
        r"(?x)^(?:
            (?:https?://|www\.)\S+ | [{named}.-]+@[{named}-]+\.\S+
            | [{letter}]+-?[0-9][{letter}0-9]*(?:[/.-][{letter}0-9]*[0-9][{letter}0-9]*)*
            | [0-9]+(?:\.[0-9]+){{2,}}
            | [0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]+)? | [0-9]+(?:\.[0-9]+)? | \.[0-9]+
            | {word}(?:['’‐‑-]{word})*
            | \S)",
    ))
    .expect("a constant pattern")
}

/// How long the token is that a text begins with.
fn first(text: &str) -> Option<usize> {
    // No token goes on behind a space.
    let latin = text
        .chars()
        .take_while(|char| !char.is_whitespace())
        .all(is_latin);
    let pattern = if latin { &LATIN } else { &TOKEN };
    pattern.find(text).map(|found| found.end())
}

/// Whether a sign is a letter that [`LATIN`] knows, or none: what English and Welsh papers are set with.
fn is_latin(char: char) -> bool {
    matches!(
        char,
        '\0'..='\u{24f}'
            | '\u{2010}'..='\u{2027}'
            | '€'
            | '\u{2190}'..='\u{22ff}'
            | '\u{2500}'..='\u{27bf}'
            | '\u{e000}'..='\u{f8ff}'
    )
}

/// Cuts a text into tokens, left to right.
pub fn tokens(sentence: &str) -> Vec<Token<'_>> {
    /// In bytes, with the space before it: few texts have shorter tokens, so that their list need not grow.
    const SHORT: usize = 4;
    let token = |span: Range<usize>, kind: Kind, spaced: bool| {
        let text = &sentence[span.clone()];
        Token {
            kind,
            text,
            lower: lower(text),
            spaced,
            span,
        }
    };
    let mut cut = Vec::with_capacity(sentence.len() / SHORT + 1);
    let mut end = 0;
    while let Some(space) = sentence[end..].find(|c: char| !c.is_whitespace()) {
        let start = end + space;
        let rest = &sentence[start..];
        let (length, kind) = plain(rest).unwrap_or_else(|| {
            let length = first(rest).unwrap_or(rest.len());
            (length, kind(&rest[..length]))
        });
        end = start + length;
        // "c.40%", "no.5": the dot closes the abbreviation.
        let abbreviated =
            length > 1 && rest.starts_with('.') && sentence[..start].ends_with(char::is_alphabetic);
        if abbreviated {
            cut.push(token(start..start + 1, Kind::Mark, space > 0));
            let rest = start + 1..end;
            let kind = self::kind(&sentence[rest.clone()]);
            cut.push(token(rest, kind, false));
        } else {
            cut.push(token(start..end, kind, space > 0));
        }
    }
    cut
}

/// How long the token is that a text begins with, and what it is, where that is plain without the pattern: most tokens
/// are ASCII words and numbers before a space or a mark that goes on with neither, or such marks.
fn plain(text: &str) -> Option<(usize, Kind)> {
    let bytes = text.as_bytes();
    let first = *bytes.first()?;
    let (length, kind) = match first {
        b'a'..=b'z' | b'A'..=b'Z' => (word(bytes), Kind::Word),
        b'0'..=b'9' => (number(bytes)?, Kind::Number),
        // What links and fractions may begin with.
        b'.' | b'-' | b'_' => (1, Kind::Mark),
        _ if first.is_ascii() => return Some((1, Kind::Mark)),
        _ => return mark(bytes).map(|length| (length, Kind::Mark)),
    };
    let rest = bytes.get(length..)?;
    let ends = match (rest.first(), rest.get(1)) {
        (None, _) => true,
        // "www.", "1.5", "1,204": only what stands behind tells.
        (Some(b'.' | b','), next) => next.is_none_or(u8::is_ascii_whitespace),
        (Some(b':'), next) => next != Some(&b'/'),
        (Some(b'@' | b'-' | b'_' | b'\''), _) => false,
        (Some(byte), _) if byte.is_ascii() => !byte.is_ascii_alphanumeric(),
        // An apostrophe may stand within a word.
        _ => !rest.starts_with("’".as_bytes()) && mark(rest).is_some(),
    };
    ends.then_some((length, kind))
}

/// How many of the bytes an ASCII word takes that they begin with, with its inner apostrophes and hyphens.
fn word(bytes: &[u8]) -> usize {
    let letters =
        |bytes: &[u8]| (bytes.iter().take_while(|byte| byte.is_ascii_alphabetic())).count();
    let mut length = letters(bytes);
    loop {
        let rest = &bytes[length..];
        let sign = match rest {
            [b'\'' | b'-', ..] => 1,
            _ if rest.starts_with("’".as_bytes()) => "’".len(),
            _ => return length,
        };
        match letters(rest.get(sign..).unwrap_or_default()) {
            0 => return length,
            more => length += sign + more,
        }
    }
}

/// How many of the bytes a number takes that they begin with, with its commas and its dot; `None` where it has
/// more of them than a plain number.
fn number(bytes: &[u8]) -> Option<usize> {
    let digits = |bytes: &[u8]| (bytes.iter().take_while(|byte| byte.is_ascii_digit())).count();
    let behind = |at: usize, sign: u8| match bytes.get(at) {
        Some(&byte) if byte == sign => digits(bytes.get(at + 1..).unwrap_or_default()),
        _ => 0,
    };
    let mut length = digits(bytes);
    if length <= 3 {
        while behind(length, b',') == 3 {
            length += 4;
        }
    }
    let decimals = behind(length, b'.');
    if decimals > 0 {
        length += 1 + decimals;
    }
    (behind(length, b',') == 0 && behind(length, b'.') == 0).then_some(length)
}

/// How long a mark is that is no ASCII and that bytes begin with; `None` for all but those that papers are full of.
fn mark(bytes: &[u8]) -> Option<usize> {
    let marks = ["£", "€", "–", "—", "‘", "’", "“", "”", "•", "…"];
    (marks.iter())
        .find(|mark| bytes.starts_with(mark.as_bytes()))
        .map(|mark| mark.len())
}

/// What a text is that was cut out as one token.
fn kind(text: &str) -> Kind {
    let mut chars = text.chars();
    let first = chars.next().unwrap_or_default();
    let more = !chars.as_str().is_empty();
    if more && (text.contains("://") || text.starts_with("www.") || text.contains('@')) {
        Kind::Link
    } else if first.is_ascii_digit() || (first == '.' && more) {
        match text.matches('.').count() {
            0 | 1 => Kind::Number,
            _ => Kind::Numbering,
        }
    } else if !first.is_alphabetic() {
        Kind::Mark
    } else if text.contains(|char: char| char.is_ascii_digit()) {
        Kind::Code
    } else {
        Kind::Word
    }
}

/// In lower case, apostrophes and hyphens straightened.
pub(crate) fn lower(text: &str) -> Cow<'_, str> {
    let plain = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    if text.bytes().all(plain) {
        return Cow::Borrowed(text);
    }
    if text.is_ascii() {
        return Cow::Owned(text.to_ascii_lowercase());
    }
    let straight = |char| match char {
        '’' => '\'',
        '‐' | '‑' => '-',
        char => char,
    };
    Cow::Owned(text.to_lowercase().chars().map(straight).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sentence: &str, expected: &str) {
        let cut: Vec<&str> = tokens(sentence).iter().map(|token| token.text).collect();
        assert_eq!(cut.join("|"), expected);
    }

    /// What the pattern alone would cut.
    fn by_pattern(sentence: &str) -> Vec<&str> {
        let mut cut = Vec::new();
        let mut rest = sentence.trim_start();
        while let Some(found) = TOKEN.find(rest) {
            cut.push(found.as_str());
            rest = rest[found.end()..].trim_start();
        }
        cut
    }

    #[test]
    fn plain_tokens_are_those_of_the_pattern() {
        const PIECES: [&str; 26] = [
            "ab", "C", "é", "\u{301}", "7", "204", "2040", ".", ",", "-", "–", "_", "'", "’", "‘",
            "“", "•", "@", ":", "/", "://", "http", "www", " ", "\u{a0}", "£",
        ];
        let mut texts = vec![String::new()];
        for _ in 0..4 {
            texts = (texts.iter())
                .flat_map(|text| PIECES.map(|piece| format!("{text}{piece}")))
                .collect();
        }
        for text in &texts {
            if let Some((length, of)) = plain(text.trim_start()) {
                let found = by_pattern(text)[0];
                assert_eq!(&text.trim_start()[..length], found, "{text}");
                assert_eq!(of, kind(found), "{text}");
            }
        }
    }

    #[test]
    fn tokens_of_latin_letters_are_those_of_all_letters() {
        for char in ('\0'..=char::MAX).filter(|char| is_latin(*char)) {
            for text in [
                format!("{char}"),
                format!("a{char}b"),
                format!("{char}1{char}"),
                format!("a-{char}'{char}"),
                format!("b{char}@c{char}.d"),
            ] {
                let [latin, all] =
                    [&LATIN, &TOKEN].map(|form| form.find(&text).map(|found| found.end()));
                assert_eq!(latin, all, "{text}");
            }
        }
    }

    #[test]
    fn numbers_keep_their_separators() {
        check("of 1,204 (13.8%)", "of|1,204|(|13.8|%|)");
        check("£.8 million", "£|.8|million");
        check("c.40% in no.5", "c|.|40|%|in|no|.|5");
    }

    #[test]
    fn letters_with_digits_are_codes() {
        check(
            "S106, Q4 and DC/2018/00053",
            "S106|,|Q4|and|DC|/|2018|/|00053",
        );
        check("COVID-19", "COVID-19");
    }

    #[test]
    fn a_number_glued_to_letters_is_two_tokens() {
        check("£5k and 31st", "£|5|k|and|31|st");
    }

    #[test]
    fn kinds_are_told_by_their_signs() {
        let kinds = |text| -> Vec<Kind> { tokens(text).iter().map(|token| token.kind).collect() };
        assert_eq!(
            kinds("see www.a.uk or http://b.uk/1 or c.d@e.uk"),
            [
                Kind::Word,
                Kind::Link,
                Kind::Word,
                Kind::Link,
                Kind::Word,
                Kind::Link
            ]
        );
        assert_eq!(
            kinds("15.09.7 1,204.5 .8 . @ Q4 Été’s"),
            [
                Kind::Numbering,
                Kind::Number,
                Kind::Number,
                Kind::Mark,
                Kind::Mark,
                Kind::Code,
                Kind::Word
            ]
        );
    }

    #[test]
    fn hyphens_and_apostrophes_stay_in_words() {
        check("children’s re-referrals", "children’s|re-referrals");
    }
}
