//! Text between two breaks, with its place.

use unicode_normalization::UnicodeNormalization as _;

/// A line of a run: between line breaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Line {
    /// As the page has it; [`Line::text`] collapses white space.
    raw: String,
    /// Characters of the page's text before its first that is no white space.
    start: Option<usize>,
    /// And up to behind its last.
    end: usize,
    /// A letter or figure in it is not bold.
    light: bool,
}

impl Line {
    /// White space collapsed, none at the ends; soft hyphens left out.
    pub(crate) fn text(&self) -> String {
        collapsed(&self.raw)
    }

    /// Where it begins and ends, in characters of the page's text.
    pub(crate) fn place(&self) -> (usize, usize) {
        let start = self.start.unwrap_or(self.end);
        (start, self.end.max(start))
    }

    /// All letters and figures are bold.
    pub(crate) fn is_bold(&self) -> bool {
        !self.light && self.start.is_some()
    }
}

/// White space as one space, none at the ends, in NFC.
pub(crate) fn collapsed(text: &str) -> String {
    let words = text.split_whitespace();
    let text = words.collect::<Vec<_>>().join(" ");
    let kept = text.chars();
    kept.filter(|char| !matches!(char, '\u{ad}' | '\u{200b}' | '\u{feff}'))
        .nfc()
        .collect()
}

/// Text that is being gathered.
#[derive(Clone, Debug, Default)]
pub(crate) struct Run {
    lines: Vec<Line>,
}

/// Whether a text is a number in parts and nothing else: "1.1", "4."
fn is_number(text: &str) -> bool {
    text.contains('.')
        && text.starts_with(|char: char| char.is_ascii_digit())
        && text
            .chars()
            .all(|char| char.is_ascii_digit() || char == '.')
}

/// Whether a text begins with a word in its own capital: "That", "A note", and not "M" of "1.5M".
fn is_word(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(char::is_uppercase)
        && (chars.next()).is_some_and(|char| char.is_lowercase() || char == ' ')
}

/// How a piece of text is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Dress {
    pub(crate) bold: bool,
    pub(crate) raised: bool,
}

impl Run {
    /// Adds text that stands `position` characters behind the page's beginning.
    pub(crate) fn push(&mut self, text: &str, position: usize, dress: Dress) {
        if self.lines.is_empty() {
            self.lines.push(Line::default());
        }
        let Some(line) = self.lines.last_mut() else {
            return;
        };
        // "<span>1.1</span><span>That a grant be made</span>": a paragraph's number has a place of its own.
        if is_number(&line.raw) && is_word(text) {
            line.raw.push(' ');
        }
        for (index, char) in text.chars().enumerate() {
            line.raw
                .push(if dress.raised { raised(char) } else { char });
            if !char.is_whitespace() {
                line.start.get_or_insert(position + index);
                line.end = position + index + 1;
                line.light |= char.is_alphanumeric() && !dress.bold;
            }
        }
    }

    /// Words on both sides stand apart.
    pub(crate) fn space(&mut self) {
        if let Some(line) = self.lines.last_mut() {
            line.raw.push(' ');
        }
    }

    /// A line ends.
    pub(crate) fn line_break(&mut self) {
        self.lines.push(Line::default());
    }

    /// Its paragraphs: lines go on where a sentence does.
    pub(crate) fn paragraphs(self) -> Vec<Line> {
        let mut paragraphs: Vec<Line> = Vec::new();
        let lines = self.lines.into_iter();
        let mut after_blank = false;
        for line in lines {
            if line.start.is_none() {
                after_blank = true;
                continue;
            }
            match paragraphs.last_mut() {
                Some(last) if !after_blank && goes_on(last, &line) => join(last, &line),
                _ => paragraphs.push(line),
            }
            after_blank = false;
        }
        paragraphs
    }

    /// All of it as one line.
    pub(crate) fn whole(self) -> Line {
        let mut lines = self.lines.into_iter().filter(|line| line.start.is_some());
        let mut whole = lines.next().unwrap_or_default();
        for line in lines {
            join(&mut whole, &line);
        }
        whole
    }

    /// White space that does not break at its beginning: it indents.
    pub(crate) fn indent(&self) -> usize {
        let raw = self.lines.first().map_or("", |line| line.raw.as_str());
        let lead = raw.chars().take_while(|char| char.is_whitespace());
        lead.filter(|&char| char == '\u{a0}').count()
    }
}

fn join(last: &mut Line, line: &Line) {
    last.raw.push(' ');
    last.raw.push_str(&line.raw);
    last.end = line.end;
    last.light |= line.light;
}

/// A line that begins with a small letter goes on; one behind a comma does.
fn goes_on(last: &Line, line: &Line) -> bool {
    let begins_small = line.raw.trim_start().starts_with(char::is_lowercase);
    let open = last.raw.trim_end().ends_with([',', '-', '–', '(', '/']);
    begins_small || open
}

/// Figures raised above their line are marks of notes.
fn raised(char: char) -> char {
    match char {
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '0' => '⁰',
        '4'..='9' => char::from_u32('⁴' as u32 + (char as u32 - '4' as u32)).unwrap_or(char),
        _ => char,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_has_the_place_of_its_text() {
        let mut run = Run::default();
        run.push("\n  One ", 10, Dress::default());
        run.push("two\u{ad}s \n", 16, Dress::default());
        let line = run.whole();
        assert_eq!((line.text().as_str(), line.place()), ("One twos", (13, 21)));
    }

    #[test]
    fn lines_are_paragraphs_unless_a_sentence_goes_on() {
        let mut run = Run::default();
        for (index, text) in ["Present: A,", "B and", "c", "Apologies: D"]
            .into_iter()
            .enumerate()
        {
            run.push(text, 100 * index, Dress::default());
            run.line_break();
        }
        let paragraphs: Vec<String> = run.paragraphs().iter().map(Line::text).collect();
        assert_eq!(paragraphs, ["Present: A, B and c", "Apologies: D"]);
    }

    #[test]
    fn raised_figures_are_marks() {
        let mut run = Run::default();
        let bold = Dress {
            bold: true,
            raised: false,
        };
        run.push("Total", 0, bold);
        run.push(
            "10",
            5,
            Dress {
                raised: true,
                ..bold
            },
        );
        let line = run.whole();
        assert!(line.is_bold());
        assert_eq!(line.text(), "Total¹⁰");
    }
}
