//! Words gathered into lines and cells, and what lines are made of.

mod segments;

use scrutineer_model::{Rect, Turn, Word};

use crate::token;

pub(crate) use segments::{Gaps, PROSE_WORDS, Segment, count_segments, segments};

/// How far apart two baselines on one line may lie, in ems of the smaller word. A footnote mark is
/// raised by about 0.35 em.
const LINE_DRIFT: f32 = 0.4;

/// How far a raised mark's baseline may lie from its line's, in ems of the line.
const RAISED: f32 = 0.6;

/// Lines of one column are at least so far apart, in ems.
const OVER_ONE_ANOTHER: f32 = 0.8;

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

    /// Whether it stands beside the line below it: lines over one another are farther apart, and heads of one line and
    /// of two are set to one middle.
    pub(crate) fn stands_beside(&self, below: &Self) -> bool {
        let is_over = |word: &&Word| self.bbox.overlap_x(&word.bbox) > 0.0;
        below.baseline - self.baseline < OVER_ONE_ANOTHER * self.size.min(below.size)
            && !below.words.iter().any(is_over)
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
