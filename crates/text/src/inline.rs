//! Marks in a line become plain text: emphasis, links, tags, character references.
//!
//! `**Total**`, `*note*`, `[Report](report.pdf)`, `<b>Total</b>`, `TF<sup>1</sup>`, `&pound;5`
//!
//! What must not match: a star that is a footnote's mark (`2*`), signs of comparison (`<5`),
//! underscores inside a name (`file_name`).

use unicode_normalization::UnicodeNormalization as _;

/// A text without its marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Plain {
    /// White space collapsed, without any at the ends.
    pub(crate) text: String,
    /// All of it is bold.
    pub(crate) bold: bool,
    /// Links in it: title and address.
    pub(crate) links: Vec<(String, String)>,
}

/// Reads a run of text.
pub(crate) fn plain(raw: &str) -> Plain {
    let mut reader = Reader {
        rest: raw,
        ..Reader::default()
    };
    while let Some(char) = reader.rest.chars().next() {
        reader.step(char);
    }
    let text = collapsed(&reader.out);
    Plain {
        bold: !text.is_empty() && !reader.light,
        text: text.nfc().collect(),
        links: reader.links,
    }
}

/// White space as one space, none at the ends; soft hyphens left out.
pub(crate) fn collapsed(text: &str) -> String {
    let words = text.split_whitespace();
    let text = words.collect::<Vec<_>>().join(" ");
    text.replace(['\u{ad}', '\u{200b}', '\u{feff}'], "")
}

#[derive(Default)]
struct Reader<'a> {
    rest: &'a str,
    out: String,
    links: Vec<(String, String)>,
    /// How many marks of bold type are open: stars, tags.
    strong: (bool, usize),
    /// A letter or figure that is not bold was met.
    light: bool,
    /// An open emphasis: its mark.
    emphasis: Option<char>,
    raised: bool,
}

impl Reader<'_> {
    fn step(&mut self, char: char) {
        let taken = match char {
            '\\' => self.escape(),
            '*' | '_' => self.stars(char),
            '[' => self.link(),
            '!' if self.rest.starts_with("![") => self.picture(),
            '<' => self.tag(),
            '&' => self.reference(),
            _ => None,
        };
        let length = taken.unwrap_or_else(|| {
            self.push(char);
            char.len_utf8()
        });
        self.rest = &self.rest[length..];
    }

    fn push(&mut self, char: char) {
        if char.is_alphanumeric() && !self.strong.0 && self.strong.1 == 0 {
            self.light = true;
        }
        self.out.push(match (self.raised, char) {
            (true, '1') => '¹',
            (true, '2') => '²',
            (true, '3') => '³',
            (true, '0') => '⁰',
            (true, '4'..='9') => {
                char::from_u32('⁴' as u32 + char as u32 - '4' as u32).unwrap_or(char)
            }
            _ => char,
        });
    }

    fn push_all(&mut self, text: &str) {
        for char in text.chars() {
            self.push(char);
        }
    }

    fn escape(&mut self) -> Option<usize> {
        let next = self.rest[1..].chars().next()?;
        next.is_ascii_punctuation().then(|| {
            self.push(next);
            2
        })
    }

    /// Stars and underscores that open or close emphasis.
    fn stars(&mut self, mark: char) -> Option<usize> {
        /// Emphasis is closed within so many bytes.
        const LONGEST: usize = 4000;
        let run = self.rest.len() - self.rest.trim_start_matches(mark).len();
        let before = self.out.chars().next_back();
        let after = self.rest[run..].chars().next();
        let opens = after.is_some_and(|char| !char.is_whitespace());
        let closes = before.is_some_and(|char| !char.is_whitespace());
        let inside = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
        if mark == '_' && inside(before) && inside(after) {
            return None;
        }
        let closed_by = |marks: &str| {
            let behind = head(&self.rest[run..], LONGEST);
            behind.match_indices(marks).any(|(at, _)| {
                behind[..at]
                    .chars()
                    .next_back()
                    .is_some_and(|char| !char.is_whitespace())
            })
        };
        let double: String = [mark, mark].iter().collect();
        match run {
            // "***" opens or closes both.
            2 | 3 if self.strong.0 && closes => self.strong.0 = false,
            2 | 3 if opens && closed_by(&double) => self.strong.0 = true,
            1 if self.emphasis == Some(mark) && closes => self.emphasis = None,
            1 if opens && !inside(before) && closed_by(mark.encode_utf8(&mut [0; 4])) => {
                self.emphasis = Some(mark);
            }
            4 => {}
            _ => return None,
        }
        Some(run)
    }

    /// `[title](address)`.
    fn link(&mut self) -> Option<usize> {
        /// Titles and addresses are no longer than this, in bytes.
        const LONGEST: usize = 2000;
        let window = head(self.rest, LONGEST);
        let middle = window.find("](")?;
        let title = &window[1..middle];
        if title.contains('[') {
            return None;
        }
        let address = &window[middle + 2..];
        let mut depth = 0usize;
        let end = address.find(|char| match char {
            '(' => {
                depth += 1;
                false
            }
            ')' if depth > 0 => {
                depth -= 1;
                false
            }
            ')' => true,
            _ => false,
        })?;
        let inner = plain(title);
        self.push_all(&inner.text);
        let address = address[..end].split_whitespace().next().unwrap_or_default();
        let address = address.trim_matches(['<', '>']);
        self.links.push((inner.text, address.to_owned()));
        Some(middle + 2 + end + 1)
    }

    /// `![what it shows](address)`: a picture, which says nothing.
    fn picture(&mut self) -> Option<usize> {
        /// A picture's text and address are no longer than this, in bytes.
        const LONGEST: usize = 4000;
        let window = head(self.rest, LONGEST);
        let middle = window.find("](")?;
        let end = window[middle..].find(')')?;
        Some(middle + end + 1)
    }

    /// A tag of HTML, or an address between `<` and `>`.
    fn tag(&mut self) -> Option<usize> {
        /// Tags are no longer than this, in bytes.
        const LONGEST: usize = 1000;
        let window = head(self.rest, LONGEST);
        let end = window.find('>')?;
        let inner = &window[1..end];
        if inner.starts_with("http://") || inner.starts_with("https://") || is_mail(inner) {
            self.push_all(inner);
            return Some(end + 1);
        }
        let closing = inner.starts_with('/');
        let name = inner.trim_start_matches('/');
        let name = (name.split(|char: char| !char.is_ascii_alphanumeric()))
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        match name.as_str() {
            "b" | "strong" => {
                let depth = self.strong.1;
                self.strong.1 = if closing {
                    depth.saturating_sub(1)
                } else {
                    depth + 1
                };
            }
            "sup" => self.raised = !closing,
            "br" | "p" | "li" | "ul" | "ol" | "div" | "tr" | "td" | "th" | "hr" => {
                self.out.push(' ');
            }
            "i" | "em" | "u" | "s" | "del" | "ins" | "sub" | "span" | "font" | "small" | "big"
            | "a" | "mark" | "strike" | "center" | "table" | "tbody" | "thead" | "tfoot"
            | "caption" | "img" | "code" => {}
            _ if inner.starts_with("!--") => {}
            _ => return None,
        }
        Some(end + 1)
    }

    /// `&pound;`, `&#163;`, `&#xa3;`.
    fn reference(&mut self) -> Option<usize> {
        /// The longest name known, with `&` and `;`.
        const LONGEST: usize = 10;
        let end = head(self.rest, LONGEST).find(';')?;
        let name = &self.rest[1..end];
        let char = match name.strip_prefix('#') {
            Some(number) => {
                let code = match number.strip_prefix(['x', 'X']) {
                    Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                    None => number.parse().ok()?,
                };
                char::from_u32(code).filter(|char| !char.is_control())?
            }
            None => NAMES.iter().find(|(known, _)| *known == name)?.1,
        };
        self.push(char);
        Some(end + 1)
    }
}

/// The characters that converters write by name.
const NAMES: [(&str, char); 18] = [
    ("amp", '&'),
    ("apos", '\''),
    ("bull", '•'),
    ("eacute", 'é'),
    ("euro", '€'),
    ("gt", '>'),
    ("hellip", '…'),
    ("ldquo", '“'),
    ("lsquo", '‘'),
    ("lt", '<'),
    ("mdash", '—'),
    ("middot", '·'),
    ("nbsp", '\u{a0}'),
    ("ndash", '–'),
    ("pound", '£'),
    ("quot", '"'),
    ("rdquo", '”'),
    ("rsquo", '’'),
];

fn is_mail(text: &str) -> bool {
    text.contains('@') && !text.contains([' ', '<'])
}

/// At most so many bytes from the beginning.
fn head(text: &str, bytes: usize) -> &str {
    let mut end = text.len().min(bytes);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(raw: &str, expected: &str) {
        assert_eq!(plain(raw).text, expected, "{raw}");
    }

    #[test]
    fn emphasis_and_tags_leave_their_text() {
        check("**5.2 *Purpose* of** report", "5.2 Purpose of report");
        check("***Both*** and __strong__", "Both and strong");
        check("<p>One</p><ul><li>two</li></ul>", "One two");
        check("a <u>not</u> b<br/>c", "a not b c");
        check("20<sup>th</sup> June, TF<sup>12</sup>", "20th June, TF¹²");
        check(
            "Fish &amp; chips &pound;5 &#8211; &#xa3;6",
            "Fish & chips £5 – £6",
        );
        check("1\\. not a list", "1. not a list");
    }

    #[test]
    fn signs_that_are_text_stay() {
        for text in [
            "2*",
            "* Hertfordshire 2017 data",
            "<5",
            "a < b > c",
            "file_name_here",
            "AT&T; R&D",
            "3 * 4 * 5",
            "[note]",
            "50% ** of all",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn bold_text_is_bold_throughout() {
        assert!(plain("<b>18/19 (£)</b>").bold && plain("**Total**:").bold);
        assert!(!plain("**Total** of").bold && !plain("").bold && !plain("Total").bold);
    }

    #[test]
    fn links_have_title_and_address() {
        let found = plain(
            "see [the **plan**](docs/plan_(final).pdf \"Plan\") and ![x](y.png)<https://a.b>",
        );
        assert_eq!(found.text, "see the plan and https://a.b");
        let link = ("the plan".to_owned(), "docs/plan_(final).pdf".to_owned());
        assert_eq!(found.links, [link]);
    }
}
