//! Words gathered into lines, and lines cut into segments at wide gaps.

use std::borrow::Cow;
use std::ops::{Deref, Range};
use std::slice;

use scrutineer_model::{Rect, Turn, Word};

use crate::token;

/// How far apart two baselines on one line may lie, in ems of the smaller word. A footnote mark is
/// raised by about 0.35 em.
const LINE_DRIFT: f32 = 0.4;

/// How far a raised mark's baseline may lie from its line's, in ems of the line.
const RAISED: f32 = 0.6;

/// How many lines back a word may still join: with staggered baselines several lines are open.
const OPEN_LINES: usize = 6;

/// Room for the words of most lines within a table.
const USUAL_WORDS: usize = 8;

/// Words that share a baseline within a region, left to right.
#[derive(Clone, Debug)]
pub(crate) struct Line<'a> {
    pub(crate) words: Vec<&'a Word>,
    pub(crate) bbox: Rect,
    pub(crate) baseline: f32,
    pub(crate) size: f32,
}

impl<'a> Line<'a> {
    /// A line of at least one word.
    pub(crate) fn new(mut words: Vec<&'a Word>) -> Self {
        words.sort_by(|a, b| a.bbox.x0.total_cmp(&b.bbox.x0));
        Self {
            bbox: around(&words),
            baseline: usual(&words, |word| word.baseline),
            size: usual(&words, |word| word.size),
            words,
        }
    }

    /// Whether its words make a number, see [`token::is_number`].
    pub(crate) fn is_number(&self) -> bool {
        are_number(&self.words)
    }

    /// Whether every word is bold.
    pub(crate) fn is_bold(&self) -> bool {
        self.words.iter().all(|word| word.bold)
    }

    /// Whether every word is printed in one colour that is neither black, grey nor white.
    pub(crate) fn is_coloured(&self) -> bool {
        /// Less is a grey, or nearly black.
        const LEAST: u8 = 60;
        let color = self.words[0].color;
        color.spread() >= LEAST && self.words.iter().all(|word| word.color == color)
    }
}

/// Whether words make a number, see [`token::is_number`].
pub(crate) fn are_number(words: &[&Word]) -> bool {
    match words {
        [word] => token::is_number(&word.text),
        _ => token::is_number(&join(words)),
    }
}

/// Whether all words stand on one baseline: then they are one line, and need not be gathered to know it.
pub(crate) fn are_on_one_baseline(words: &[&Word]) -> bool {
    (words.windows(2)).all(|pair| pair[0].baseline.total_cmp(&pair[1].baseline).is_eq())
}

/// A justified sentence has at least so many words, as many spaces less one …
const LEAST_JUSTIFIED: usize = 8;
/// … wider than a word space is drawn, none wider than the second, in ems …
const STRETCHED: (f32, f32) = (0.35, 2.0);
/// … and all alike to so many ems.
const ALIKE: f32 = 0.12;
/// So many of its words begin low.
const LEAST_LOW: usize = 4;

/// Whether a line is a sentence set to a measure: its word spaces are all one, however wide. Heads side by
/// side and figures are not spaced so evenly.
pub(crate) fn is_justified(line: &Line) -> bool {
    let spaces = (line.words.windows(2)).map(|pair| pair[1].bbox.x0 - pair[0].bbox.x1);
    let (least, most) = spaces.fold((f32::MAX, f32::MIN), |(least, most), space| {
        (least.min(space), most.max(space))
    });
    let is_low = |word: &&&Word| {
        word.text.starts_with(char::is_lowercase) && word.text.chars().nth(1).is_some()
    };
    line.words.len() >= LEAST_JUSTIFIED
        && most - least <= ALIKE * line.size
        && least >= STRETCHED.0 * line.size
        && most <= STRETCHED.1 * line.size
        && line.words.iter().filter(is_low).count() >= LEAST_LOW
}

/// Gathers words into lines, top to bottom. Every word lands in exactly one line.
pub(crate) fn lines<'a>(words: impl IntoIterator<Item = &'a Word>) -> Vec<Line<'a>> {
    let mut words: Vec<&Word> = words.into_iter().collect();
    if are_on_one_baseline(&words) && !words.is_empty() && !words.iter().any(|word| word.raised) {
        words.sort_by(|a, b| reading_order(a, b));
        return vec![Line::new(words)];
    }
    // Raised marks last: the words they belong to have made their lines by then.
    words.sort_by(|a, b| match (a.raised, b.raised) {
        (false, false) => reading_order(a, b),
        (a, b) => a.cmp(&b),
    });
    let (words, raised) = words.split_at(words.partition_point(|word| !word.raised));
    let begun_by = |word: &'a Word| {
        let mut line = Vec::with_capacity(USUAL_WORDS);
        line.push(word);
        (word.baseline, word.size, line)
    };
    let mut open: Vec<(f32, f32, Vec<&Word>)> = Vec::new();
    for &word in words {
        let from = open.len().saturating_sub(OPEN_LINES);
        let home = open[from..].iter_mut().rev().find(|(baseline, size, _)| {
            (word.baseline - *baseline).abs() <= LINE_DRIFT * size.min(word.size)
        });
        match home {
            Some((_, _, line)) => line.push(word),
            None => open.push(begun_by(word)),
        }
    }
    for &word in raised {
        let near = |(baseline, size, _): &&mut (f32, f32, Vec<&Word>)| {
            (word.baseline - *baseline).abs() <= RAISED * *size
        };
        let home = open.iter_mut().filter(near).min_by(|a, b| {
            (word.baseline - a.0)
                .abs()
                .total_cmp(&(word.baseline - b.0).abs())
        });
        match home {
            Some((_, _, line)) => line.push(word),
            None => open.push(begun_by(word)),
        }
    }
    let mut lines: Vec<Line> = open
        .into_iter()
        .map(|(_, _, words)| Line::new(words))
        .collect();
    lines.sort_by(|a, b| {
        a.baseline
            .total_cmp(&b.baseline)
            .then(a.bbox.x0.total_cmp(&b.bbox.x0))
    });
    lines
}

/// Parts of one row stand no farther below one another than this, in ems.
const HALF_A_LINE: f32 = 0.55;
/// A line of so many words is running text beside a table.
const LONG_LINE: usize = 9;

/// Lines without those that stand half a line below another with nothing over them: figures beside
/// their label, the ones set to the top of their cells and the others to the middle.
pub(crate) fn leveled(lines: Vec<Line>) -> Vec<Line> {
    let mut level: Vec<Line> = Vec::new();
    let of_figures = |line: &Line| line.words.iter().all(|word| token::is_number(&word.text));
    for line in lines {
        let beside = level.last().is_some_and(|above| {
            let size = above.size.min(line.size);
            let apart =
                |a: &Word, b: &Word| a.bbox.x0 - b.bbox.x1 > size || b.bbox.x0 - a.bbox.x1 > size;
            line.baseline - above.baseline <= HALF_A_LINE * size
                && of_figures(above) != of_figures(&line)
                && above.words.len().max(line.words.len()) < LONG_LINE
                && line
                    .words
                    .iter()
                    .all(|a| above.words.iter().all(|b| apart(a, b)))
        });
        match level.last_mut() {
            Some(above) if beside => {
                let words = above.words.iter().chain(&line.words);
                *above = Line::new(words.copied().collect());
            }
            _ => level.push(line),
        }
    }
    level
}

/// Line by line, left to right; what stands in one place by its text.
pub(crate) fn reading_order(a: &Word, b: &Word) -> std::cmp::Ordering {
    a.baseline
        .total_cmp(&b.baseline)
        .then(a.bbox.x0.total_cmp(&b.bbox.x0))
        .then_with(|| a.text.cmp(&b.text))
}

/// Ranges that overlap made one, left to right.
pub(crate) fn merged(mut ranges: Vec<(f32, f32)>) -> Vec<(f32, f32)> {
    ranges.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut merged: Vec<(f32, f32)> = Vec::new();
    for (left, right) in ranges {
        match merged.last_mut() {
            Some(last) if left < last.1 => last.1 = last.1.max(right),
            _ => merged.push((left, right)),
        }
    }
    merged
}

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

/// The words' texts with a space between.
pub(crate) fn join(words: &[&Word]) -> String {
    let length = words.iter().map(|word| word.text.len() + 1).sum();
    let mut text = String::with_capacity(length);
    for word in words {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&word.text);
    }
    text
}

/// A cell's text: its words line by line.
///
/// Runs turned against the table, such as narrow columns' heads, are read as they are turned: lines
/// that read from top to bottom follow one another from right to left.
pub(crate) fn cell_text(words: &[&Word]) -> String {
    if let [word] = words {
        return word.text.clone();
    }
    let upright = words.iter().all(|word| word.turn == Turn::None);
    if !upright {
        return join(&turned(words));
    }
    let lines = lines(words.iter().copied());
    let mut text = String::new();
    for (index, line) in lines.iter().enumerate() {
        let own: Vec<&str> = line.words.iter().map(|word| word.text.as_str()).collect();
        let last = |above: usize| lines[above].words.last();
        let above = index.checked_sub(1).and_then(last);
        let broken = above.is_some_and(|above| token::breaks_a_word(&above.text, &own));
        if !text.is_empty() && !broken {
            text.push(' ');
        }
        text.push_str(&join(&line.words));
    }
    text
}

/// Words of a cell with turned runs: the upright ones first, then each direction's in its order.
fn turned<'a>(words: &[&'a Word]) -> Vec<&'a Word> {
    let of = |turn: Turn| words.iter().copied().filter(move |word| word.turn == turn);
    let upright = lines(of(Turn::None));
    let mut ordered: Vec<&Word> = upright.into_iter().flat_map(|line| line.words).collect();
    for turn in [Turn::Quarter, Turn::Half, Turn::ThreeQuarters] {
        // Only the order matters, so any page does for the frame.
        let read = |word: &Word| turn.inverse().rect(word.bbox, 0.0, 0.0);
        let mut runs: Vec<(Rect, &Word)> = of(turn).map(|word| (read(word), word)).collect();
        runs.sort_by(|(a, one), (b, other)| {
            a.y0.total_cmp(&b.y0)
                .then(a.x0.total_cmp(&b.x0))
                .then_with(|| one.text.cmp(&other.text))
        });
        for line in runs
            .chunk_by_mut(|(above, word), (below, _)| below.y0 - above.y0 < LINE_DRIFT * word.size)
        {
            line.sort_by(|(a, _), (b, _)| a.x0.total_cmp(&b.x0));
            ordered.extend(line.iter().map(|(_, word)| *word));
        }
    }
    ordered
}

/// Whether a run is turned a quarter: it stands upright where words lie.
pub(crate) fn is_turned(word: &Word) -> bool {
    matches!(word.turn, Turn::Quarter | Turn::ThreeQuarters)
}

/// Whether a place lies between top and foot of a turned run of these words: in the corner of a head whose
/// other heads are turned.
pub(crate) fn is_beside_turned<'a>(place: Rect, words: impl IntoIterator<Item = &'a Word>) -> bool {
    /// In points.
    const REACH: f32 = 1.0;
    words
        .into_iter()
        .filter(|word| is_turned(word))
        .any(|word| word.bbox.y0 <= place.y0 + REACH && place.y1 <= word.bbox.y1 + REACH)
}

/// The rectangle around at least one word.
pub(crate) fn around(words: &[&Word]) -> Rect {
    Rect::around(words.iter().map(|word| word.bbox)).unwrap_or_default()
}

/// The median of what words have, which is the same for most lines.
fn usual(words: &[&Word], of: fn(&Word) -> f32) -> f32 {
    match words {
        [first, rest @ ..] if (rest.iter()).all(|word| of(word).total_cmp(&of(first)).is_eq()) => {
            of(first)
        }
        _ => median(words.iter().map(|word| of(word))),
    }
}

/// The middle value, the mean of the middle two, 0 for none.
pub(crate) fn median(values: impl IntoIterator<Item = f32>) -> f32 {
    let mut values: Vec<f32> = values.into_iter().collect();
    if values.is_empty() {
        return 0.0;
    }
    values.sort_by(f32::total_cmp);
    let middle = values.len() / 2;
    if values.len() % 2 == 1 {
        values[middle]
    } else {
        f32::midpoint(values[middle - 1], values[middle])
    }
}

#[cfg(test)]
mod tests;
