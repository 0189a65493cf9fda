//! Lines cut into segments at wide gaps.

use std::borrow::Cow;
use std::ops::{Deref, Range};
use std::slice;

use scrutineer_model::{Rect, Word};

use super::{Line, around, join, median};
use crate::token;

/// A run of words on a line without a wide gap.
#[derive(Clone, Debug)]
pub(crate) struct Segment<'a> {
    pub(crate) words: Words<'a>,
    pub(crate) bbox: Rect,
    /// Most segments are one word, and have its text.
    pub(crate) text: Cow<'a, str>,
    /// See [`token::is_number`].
    pub(crate) number: bool,
}

/// The words of a segment: most have one, which needs no list.
#[derive(Clone, Debug)]
pub(crate) enum Words<'a> {
    One(&'a Word),
    Several(Vec<&'a Word>),
}

impl<'a> Words<'a> {
    fn of(words: &[&'a Word]) -> Self {
        match words {
            [word] => Self::One(word),
            _ => Self::Several(words.to_vec()),
        }
    }

    pub(crate) fn into_vec(self) -> Vec<&'a Word> {
        match self {
            Self::One(word) => vec![word],
            Self::Several(words) => words,
        }
    }
}

impl<'a> Deref for Words<'a> {
    type Target = [&'a Word];

    fn deref(&self) -> &[&'a Word] {
        match self {
            Self::One(word) => slice::from_ref(word),
            Self::Several(words) => words,
        }
    }
}

impl<'s, 'a> IntoIterator for &'s Words<'a> {
    type Item = &'s &'a Word;
    type IntoIter = slice::Iter<'s, &'a Word>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a> Segment<'a> {
    /// A segment of at least one word, in reading order.
    pub(crate) fn new(words: &[&'a Word]) -> Self {
        let text = match words {
            [word] => Cow::Borrowed(word.text.as_str()),
            _ => Cow::Owned(join(words)),
        };
        Self {
            bbox: around(words),
            number: token::is_number(&text),
            text,
            words: Words::of(words),
        }
    }

    pub(crate) fn size(&self) -> f32 {
        self.words[0].size
    }

    /// A number that is no year, nor `18/19`.
    pub(crate) fn is_quantity(&self) -> bool {
        self.number && !token::is_period(&self.text)
    }
}

/// A phrase of so many words is running text: 6 cuts wrapped labels off, 12 lets paragraphs in.
pub(crate) const PROSE_WORDS: usize = 9;

impl Segment<'_> {
    /// Whether it is running text: `2024/25 £000` five times over is none.
    pub(crate) fn is_prose(&self) -> bool {
        let is_word = |word: &&&Word| !token::is_period(&word.text) && !token::is_unit(&word.text);
        self.words.len() >= PROSE_WORDS && self.words.iter().filter(is_word).count() >= PROSE_WORDS
    }
}

/// Gaps at which a line is cut, in ems.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gaps {
    /// Cut anywhere at a gap wider than this.
    pub(crate) anywhere: f32,
    /// Cut at a known column boundary at a gap wider than this.
    pub(crate) at_cut: f32,
}

impl Gaps {
    /// Between columns nobody knows yet. A word space is 0.25–0.35 em, in justified text up to 0.8.
    pub(crate) const WIDE: Self = Self {
        anywhere: 0.9,
        at_cut: 0.33,
    };
    /// Inside a table's head, once columns are known.
    pub(crate) const HEAD: Self = Self {
        anywhere: 0.62,
        at_cut: 0.33,
    };
    /// Inside a table's body.
    pub(crate) const BODY: Self = Self {
        anywhere: 0.45,
        at_cut: 0.33,
    };
    /// Where a body segment crosses a boundary.
    pub(crate) const TIGHT: Self = Self {
        anywhere: 0.33,
        at_cut: 0.33,
    };
}

/// How wide a letter of a typewriter's is, in ems, and how far off that it may be.
const TYPED: f32 = 0.6;
const TYPED_OFF: f32 = 0.01;
/// A word of so many letters has narrow and wide ones, where these are not all as wide.
const TYPED_WORD: usize = 4;
/// How much wider its space is than that of other type, in ems.
const TYPED_SPACE: f32 = 0.32;
/// Words without a space glyph between them that are nearer than this, in ems, were drawn apart.
const LEAST_SPACE: f32 = 0.22;
/// Two figures stand apart at a gap wider than this, in ems, though words would not.
const BETWEEN_NUMBERS: f32 = 0.2;
/// A figure and a capitalised label stand apart at a gap wider than this, in ems.
const NUMBER_THEN_LABEL: f32 = 0.28;
/// … and where columns are not known at one wider than a word space.
const LABEL_APART: f32 = 0.5;
/// A space that is no wider than so many of a line's usual ones is one of them, …
const LIKE_OTHERS: f32 = 1.1;
/// … where there are so many.
const LEAST_SPACES: usize = 4;
/// How far a lone currency sign may stand from its number, in ems: accounts align it left.
const SIGN_REACH: f32 = 6.0;

/// How far a bullet may stand from its text, in ems.
const BULLET_REACH: f32 = 3.0;

/// Cuts a line's words into segments.
///
/// A lone currency sign joins the number on its right.
pub(crate) fn segments<'a>(words: &[&'a Word], gaps: Gaps, cuts: &[f32]) -> Vec<Segment<'a>> {
    (cut(words, gaps, cuts).into_iter())
        .map(|run| Segment::new(&words[run]))
        .collect()
}

/// How many segments a line has, and no more of them.
pub(crate) fn count_segments(line: &Line, gaps: Gaps, cuts: &[f32]) -> usize {
    cut(&line.words, gaps, cuts).len()
}

/// Where [`segments`] cuts: each is a range of the words.
fn cut(words: &[&Word], gaps: Gaps, cuts: &[f32]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut right = f32::MIN;
    let typed = if is_typewritten(words) {
        TYPED_SPACE
    } else {
        0.0
    };
    for (index, word) in words.iter().enumerate() {
        match runs.last_mut() {
            Some(run) if !is_apart(words, &words[run.clone()], right, word, gaps, cuts) => {
                run.end = index + 1;
                right = right.max(word.bbox.x1 + typed * word.size);
            }
            _ => {
                runs.push(index..index + 1);
                right = word.bbox.x1 + typed * word.size;
            }
        }
    }
    join_signs(words, runs)
}

/// Whether all letters of a line are as wide as one another, as those of a typewriter are: its space is as wide.
fn is_typewritten(line: &[&Word]) -> bool {
    let letters = |word: &Word| word.text.chars().count() as f32;
    let as_wide = |word: &Word| {
        let each = word.bbox.width() / (letters(word) * word.size.max(1.0));
        (each - TYPED).abs() < TYPED_OFF
    };
    let long = |word: &Word| word.text.chars().filter(|c| c.is_alphabetic()).count() >= TYPED_WORD;
    line.iter().all(|word| as_wide(word)) && line.iter().any(|word| long(word))
}

fn is_apart(
    line: &[&Word],
    run: &[&Word],
    right: f32,
    word: &Word,
    gaps: Gaps,
    cuts: &[f32],
) -> bool {
    let gap = (word.bbox.x0 - right) / word.size.max(1.0);
    if let [bullet] = run
        && token::is_bullet(&bullet.text)
        && gap < BULLET_REACH
    {
        return false;
    }
    if gap > gaps.anywhere {
        return true;
    }
    let Some(last) = run.last() else { return true };
    // A column's edge right between a figure and a word parts them however near they are: `600 Green`,
    // but not `(320 W)`; so it does between a figure and a dash that says there is none.
    let is_edge = |cut: &f32| right <= *cut && *cut <= word.bbox.x0;
    let is_word = || word.text.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    let capitalised = word.text.starts_with(char::is_uppercase);
    let drawn_apart = gap < LEAST_SPACE && !word.spaced;
    let parts = || drawn_apart || token::is_number(&last.text);
    let is_nil = || drawn_apart && token::stands_for_a_number(&word.text);
    if (capitalised || is_nil()) && cuts.iter().any(is_edge) && (is_word() || is_nil()) && parts() {
        return true;
    }
    if gap <= BETWEEN_NUMBERS {
        return false;
    }
    let is_at_cut = |cut: &f32| right - 1.0 <= *cut && *cut <= word.bbox.x0 + 1.0;
    if gap > gaps.at_cut && cuts.iter().any(is_at_cut) {
        // Between words a space like the others of the line is one, wherever it is.
        let words_only = !token::is_number(&last.text) && !token::is_number(&word.text);
        return !words_only || gap > LIKE_OTHERS * word_space(line, gaps);
    }
    if !token::is_figure(&last.text) {
        return false;
    }
    // `December 31, 2000`: behind a comma a sentence goes on. `12 148.763` may be one number, `12.229
    // 148.763` is two.
    let two_figures = token::is_figure(&word.text)
        && (!token::is_digit_group(&word.text) || last.text.contains('.'))
        && !last.text.ends_with(',');
    let then_label = gap > NUMBER_THEN_LABEL
        && (gaps.anywhere < 0.6 || gap > LABEL_APART && says_how_much(&last.text))
        && run.len() == 1
        && has_decimal_sign(&last.text)
        && capitalised;
    two_figures || then_label
}

/// The usual space between the words of a line, in ems; 0 where there are too few to tell. Wide types space
/// words by 0.35 em, justified text by more: a phrase of such words may run over a column's edge.
fn word_space(line: &[&Word], gaps: Gaps) -> f32 {
    let gap = |pair: &[&Word]| (pair[1].bbox.x0 - pair[0].bbox.x1) / pair[1].size.max(1.0);
    let spaces: Vec<f32> = (line.windows(2).map(gap))
        .filter(|gap| 0.0 < *gap && *gap <= gaps.anywhere)
        .collect();
    if spaces.len() < LEAST_SPACES {
        return 0.0;
    }
    median(spaces)
}

/// `£4.5`, `1,234`, `12.5%`, `(4.5)`: not `4.5`, which may number a heading.
fn says_how_much(text: &str) -> bool {
    text.contains(['£', '$', '€', '%', ',', '+', '('])
}

/// A separator between digits: `1,234`, `4.5`.
fn has_decimal_sign(text: &str) -> bool {
    text.as_bytes()
        .windows(3)
        .any(|w| w[0].is_ascii_digit() && matches!(w[1], b'.' | b',') && w[2].is_ascii_digit())
}

/// Runs of words, those that are a lone sign with the number on their right.
fn join_signs(words: &[&Word], runs: Vec<Range<usize>>) -> Vec<Range<usize>> {
    if !runs.iter().any(|run| is_lone_sign(&words[run.clone()])) {
        return runs;
    }
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(runs.len());
    for run in runs {
        let first = words[run.start];
        if let Some(last) = joined.last_mut()
            && is_lone_sign(&words[last.clone()])
            && (first.text)
                .starts_with(|c: char| c.is_ascii_digit() || matches!(c, '(' | '-' | '–' | '−'))
            && first.bbox.x0 - words[last.end - 1].bbox.x1 < SIGN_REACH * first.size
        {
            last.end = run.end;
        } else {
            joined.push(run);
        }
    }
    joined
}

/// See [`token::is_lone_sign`].
fn is_lone_sign(run: &[&Word]) -> bool {
    match run {
        [sign] => token::is_lone_sign(&sign.text),
        [currency, _] => {
            currency.text.starts_with(['£', '$', '€', '(']) && token::is_lone_sign(&join(run))
        }
        _ => false,
    }
}
