//! Body lines gathered into rows: which lines are one row wrapped.
//!
//! A break is real where the next word would have fitted on the line above. Leading, weight, rules
//! and unfinished labels are the other evidence.

mod by_bands;
mod names;
mod neighbours;
mod sections;

use std::collections::BTreeSet;

use scrutineer_model::Word;

use crate::aligned::parts;
use crate::bottoms::joined_by_bottoms;
use crate::centred::joined_by_centres;
use crate::columns::Columns;
use crate::rules::Rule;
use crate::spacing::joined_by_spacing;
use crate::text::{Line, Segment};
use crate::token;
pub(crate) use by_bands::bands;
use by_bands::{are_rows, begin_figures, joined_by_bands};
use neighbours::{CLOSE, Neighbours};

/// A label of so many capitals is set in them; fewer may be an abbreviation at the end of one.
const LEAST_CAPITALS: usize = 6;

/// A line of the body with its segments by column.
#[derive(Clone, Debug)]
pub(crate) struct BodyLine<'a> {
    pub(crate) line: Line<'a>,
    pub(crate) parts: Vec<((usize, usize), Segment<'a>)>,
    /// A figure beside the labels.
    pub(crate) figures: bool,
    pub(crate) columns: BTreeSet<usize>,
    /// The column that names rows.
    label: usize,
    bold: bool,
    /// A section's name in the middle of all columns.
    is_crosshead: bool,
}

impl<'a> BodyLine<'a> {
    /// Takes the line as the name of a section, over all columns.
    pub(crate) fn span(&mut self, columns: &Columns) {
        let last = columns.count() - 1;
        self.parts = vec![((0, last), Segment::new(&self.line.words))];
        self.columns = (0..=last).collect();
        self.figures = false;
        self.is_crosshead = true;
    }

    fn stub(&self) -> impl DoubleEndedIterator<Item = &Segment<'a>> {
        self.parts
            .iter()
            .filter(|(place, _)| place.0 == self.label)
            .map(|(_, s)| s)
    }

    fn has_stub(&self) -> bool {
        self.stub().next().is_some()
    }

    /// The columns beside the labels that its figures stand in.
    fn figure_columns(&self) -> impl Iterator<Item = (usize, usize)> {
        self.parts
            .iter()
            .filter(|(place, segment)| place.0 != self.label && segment.number)
            .map(|(place, _)| *place)
    }

    pub(crate) fn is_stub_only(&self) -> bool {
        self.columns.iter().all(|&column| column <= self.label)
    }

    /// Whether it stands in the middle of all columns, or is a label in bold: it may name a section.
    pub(crate) fn may_name_a_section(&self) -> bool {
        self.is_crosshead || self.is_stub_only() && self.bold
    }

    /// Whether all of it is bold.
    pub(crate) fn is_bold(&self) -> bool {
        self.bold
    }

    /// Whether it has a text beside the labels.
    pub(crate) fn has_text_beside(&self) -> bool {
        let beside =
            |(place, segment): &((usize, usize), Segment)| place.0 != self.label && !segment.number;
        self.parts.iter().any(beside)
    }

    /// Whether its label is set as another's is: in weight, whatever its figures are, in slope, and in capitals or
    /// not.
    fn is_set_like(&self, other: &Self) -> bool {
        let capitals = |line: &Self, least: usize| {
            let words = line.label_words();
            token::are_capitals(words.flat_map(|word| word.text.chars()), least)
        };
        let begins_or_ends_capitals =
            |a: &Self, b: &Self| capitals(a, LEAST_CAPITALS) && !capitals(b, 0);
        self.stub_style() == other.stub_style()
            && !begins_or_ends_capitals(self, other)
            && !begins_or_ends_capitals(other, self)
    }

    /// Whether its label is bold, italic or in capitals, and another's is not.
    fn stands_out_from(&self, other: &Self) -> bool {
        !self.is_set_like(other) && self.stub_style() >= other.stub_style()
    }

    /// Whether its labels are bold, whatever its figures are, and whether they are italic.
    fn stub_style(&self) -> (bool, bool) {
        if self.label_words().next().is_none() {
            return (self.bold, false);
        }
        (
            self.label_words().all(|word| word.bold),
            self.label_words().all(|word| word.italic),
        )
    }

    /// The words of its label, and of what stands left of it.
    fn label_words(&self) -> impl Iterator<Item = &&Word> {
        let label = self.parts.iter().filter(|(place, _)| place.0 <= self.label);
        label.flat_map(|(_, segment)| &segment.words)
    }

    /// Left edge of its label.
    fn stub_start(&self) -> Option<f32> {
        self.stub().next().map(|segment| segment.bbox.x0)
    }

    /// Text width of the first word of the stub.
    fn first_word_width(&self) -> f32 {
        self.stub().next().map_or(0.0, |s| s.words[0].bbox.width())
    }
}

/// The lines below the head, with what each says about rows.
///
/// `label`: the column that names rows.
pub(crate) fn body_lines<'a>(
    lines: &[Line<'a>],
    columns: &Columns,
    label: usize,
) -> Vec<BodyLine<'a>> {
    let cuts = columns.cuts();
    let mut body: Vec<BodyLine> = lines
        .iter()
        .map(|line| {
            let parts = parts(line, columns, &cuts);
            BodyLine {
                figures: parts.iter().any(|(place, s)| place.0 != label && s.number),
                label,
                columns: parts.iter().flat_map(|(p, _)| p.0..=p.1).collect(),
                bold: line.is_bold(),
                is_crosshead: false,
                line: line.clone(),
                parts,
            }
        })
        .collect();
    let ends: Vec<usize> = (1..body.len()).filter(|&k| ends_a_text(&body, k)).collect();
    for k in ends {
        body[k].figures = false;
    }
    body
}

/// Whether a line is nothing but the number that ends the text above it: `92.6%.` under `Without these it would have
/// been`, in a column of texts.
fn ends_a_text(body: &[BodyLine], k: usize) -> bool {
    let [(place, number)] = body[k].parts.as_slice() else {
        return false;
    };
    let in_column = |line: &BodyLine| {
        let mut parts = line.parts.iter().filter(|(other, _)| other == place);
        parts.next().map(|(_, part)| part.number)
    };
    let above = body[k - 1].parts.iter().find(|(other, _)| other == place);
    let goes_on = above.is_some_and(|(_, text)| {
        !text.number && text.words.len() > 1 && !text.text.ends_with(['.', ';', ':'])
    });
    let leading = body[k].line.baseline - body[k - 1].line.baseline;
    number.number
        && place.0 > body[k].label
        && goes_on
        && leading <= CLOSE * body[k].line.size
        && (number.bbox.x0 - above.map_or(0.0, |(_, text)| text.bbox.x0)).abs() < body[k].line.size
        && body
            .iter()
            .filter_map(in_column)
            .filter(|number| *number)
            .count()
            * MOSTLY_TEXT
            <= body.iter().filter_map(in_column).count()
}

/// What a line does to the row above or below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Join {
    Own,
    /// Goes on with the row above.
    Up,
    /// Begins the row below.
    Down,
    /// A label by itself: rows above and below keep away.
    Section,
}

/// In a column of texts one line in so many may be a number.
const MOSTLY_TEXT: usize = 4;
/// A word space, in ems, for asking whether the next word would have fitted.
pub(crate) const SPACE: f32 = 0.28;
/// Farther than any leading, in points.
pub(crate) const FAR: f32 = 99.0;

/// Gathers lines into rows, top to bottom; every line lands in exactly one.
///
/// `banded`: the rules `across` are known to part the rows.
pub(crate) fn rows<'r, 'a>(
    body: &'r [BodyLine<'a>],
    columns: &Columns,
    across: &[Rule],
    stub: bool,
    banded: bool,
) -> Vec<Vec<&'r BodyLine<'a>>> {
    let bands = bands(body, across);
    let begin = begin_figures(body, &bands);
    let stacked = begin.iter().filter(|begins| **begins).count()
        > bands.iter().collect::<BTreeSet<_>>().len();
    let by_leading = joined_by_leading(body, columns, &bands, stub);
    let joins = if (banded && !stacked) || are_rows(&begin, &bands) {
        joined_by_bands(body, (&bands, &begin), &by_leading)
    } else if let Some(joins) = joined_by_centres(body, &bands) {
        joins
    } else if let Some(joins) = joined_by_bottoms(body, &bands) {
        joins
    } else if let Some(joins) = joined_by_spacing(body, &bands, columns) {
        joins
    } else {
        by_leading
    };
    let shares = shares(body);
    let mut rows: Vec<Vec<&BodyLine>> = Vec::new();
    for (index, line) in body.iter().enumerate() {
        let joined = index > 0 && (joins[index] == Join::Up || joins[index - 1] == Join::Down);
        let apart = line.is_crosshead || index > 0 && body[index - 1].is_crosshead;
        let goes_on = !apart && (joined || shares.contains(&index));
        match rows.last_mut() {
            Some(row) if goes_on && !row.iter().any(|above| is_row_like(above, line)) => {
                row.push(line);
            }
            _ => rows.push(vec![line]),
        }
    }
    rows
}

/// Lines that hold the shares of the figures above them, `(48%)` under `120`: each cell has both. Alone such
/// a line might be a loss in per cent; under two rows or more, which all have one, it is not.
fn shares(body: &[BodyLine]) -> Vec<usize> {
    let is_share = |text: &str| text.starts_with('(') && text.ends_with("%)");
    let of_shares = |line: &BodyLine| {
        line.figures && !line.has_stub() && line.parts.iter().all(|(_, part)| is_share(&part.text))
    };
    let plain = |line: &BodyLine| {
        line.figures
            && !line
                .parts
                .iter()
                .any(|(place, part)| place.0 != line.label && part.text.contains('%'))
    };
    // The label may stand on the line of the figures or half a line below, centred on both.
    let figures_above = |k: usize| {
        let between = (0..k).rev().take_while(|&above| !body[above].figures);
        let labels = between.clone().all(|above| body[above].is_stub_only());
        let figures = k.checked_sub(between.count() + 1)?;
        let labelled = figures + 1 < k || body[figures].has_stub();
        (labels && labelled && k - figures <= 2).then_some(&body[figures])
    };
    let found: Vec<usize> = (1..body.len())
        .filter(|&k| {
            of_shares(&body[k])
                && figures_above(k).is_some_and(|above| {
                    plain(above) && body[k].columns.is_subset(&with_label(above))
                })
        })
        .collect();
    let rows = body.iter().filter(|line| plain(line)).count();
    if found.len() >= 2 && found.len() * 5 >= rows * 4 {
        found
    } else {
        Vec::new()
    }
}

fn with_label(line: &BodyLine) -> BTreeSet<usize> {
    line.columns.iter().copied().chain([line.label]).collect()
}

/// Whether two lines are rows alike: each has a label, and figures in the same columns, two or more.
fn is_row_like(above: &BodyLine, below: &BodyLine) -> bool {
    let figures: BTreeSet<(usize, usize)> = above.figure_columns().collect();
    let again = below
        .figure_columns()
        .filter(|place| figures.contains(place));
    above.has_stub() && below.has_stub() && again.count() >= 2
}

fn joined_by_leading(
    body: &[BodyLine],
    columns: &Columns,
    bands: &[usize],
    stub: bool,
) -> Vec<Join> {
    let width = stub_width(body, columns, stub);
    let bottoms = are_set_to_the_bottom(body, bands, width);
    let pitch = if bottoms { row_pitch(body, bands) } else { 0.0 };
    let sentences = names::are_sentences(body);
    let begin_high = names::begin_high(body);
    let coded = names::are_coded(body);
    let mut joins = vec![Join::Own; body.len()];
    for k in 0..body.len() {
        if joins[k] == Join::Up {
            continue;
        }
        let mut line = Neighbours::of(body, bands, &joins, k);
        line.sentences = sentences;
        line.begin_high = begin_high;
        line.coded = coded;
        if k > 0 && line.above < 0.72 * line.here.line.size && !has_figures_again(body, &joins, k) {
            joins[k] = Join::Up;
        } else if stub && line.is_centred_on_label() {
            joins[k] = Join::Up;
            joins[k + 1] = Join::Up;
        } else if line.here.figures {
        } else if stub && line.is_label_over_columns() {
            joins[k] = Join::Down;
        } else if line.here.is_stub_only() && stub {
            joins[k] = if sections::names_a_section(body, k) {
                Join::Section
            } else {
                line.label(width, bottoms, pitch)
            };
        } else if stub && line.begins_texts_below(&row_columns(body, &joins, k)) {
            joins[k] = Join::Down;
        } else if stub && (line.goes_on_in_all_columns() || line.goes_on_beside_labels()) {
            joins[k] = Join::Up;
        }
    }
    joins
}

/// Whether figures stand on the last line of their labels, as a spreadsheet sets them: a label goes on in
/// lower case or behind `and` beside its figures, with no room for its next word on the line above, and no
/// line below figures goes on so: `of whom` under a line with room for it begins another label.
///
/// ```text
/// Settlement funding,
/// revenue support
/// grant included           222.0
/// Social care              137.1
/// ```
fn are_set_to_the_bottom(body: &[BodyLine], bands: &[usize], width: f32) -> bool {
    let goes_on = |k: usize| {
        let (last, first) = (body[k - 1].stub().next_back(), body[k].stub().next());
        let unfinished = last.is_some_and(|s| token::is_unfinished(&s.text));
        bands[k - 1] == bands[k] && first.is_some_and(|s| token::continues(&s.text) || unfinished)
    };
    let joins = vec![Join::Own; body.len()];
    let is_full = |k: usize| {
        Neighbours::of(body, bands, &joins, k).would_not_fit(&body[k - 1], &body[k], width)
    };
    let (mut beside, mut below) = (0, 0);
    for k in (1..body.len()).filter(|&k| goes_on(k) && body[k - 1].has_stub()) {
        match (body[k - 1].figures, body[k].figures) {
            (false, true) if body[k - 1].is_stub_only() && is_full(k) => beside += 1,
            (true, false) if body[k].is_stub_only() && is_full(k) => below += 1,
            _ => {}
        }
    }
    beside > 0 && (below == 0 || end_on_figures(body, bands, is_full))
}

/// So many labels that run full show more than their letters do.
const LEAST_FULL: usize = 3;

/// Whether all labels without figures run as far as they can down to the line of figures below, and some of them
/// stand under a row with room for their first word, which they are no part of.
fn end_on_figures(body: &[BodyLine], bands: &[usize], is_full: impl Fn(usize) -> bool) -> bool {
    let open = |k: &usize| !body[*k].figures && !body[*k].may_name_a_section();
    let labels: Vec<usize> = (0..body.len()).filter(open).collect();
    let runs_down = |&k: &usize| {
        let below = body.get(k + 1).filter(|below| below.has_stub());
        body[k].is_stub_only() && below.is_some() && bands[k] == bands[k + 1] && is_full(k + 1)
    };
    let begins = |&k: &usize| k > 0 && body[k - 1].figures && body[k - 1].has_stub() && !is_full(k);
    labels.len() >= LEAST_FULL && labels.iter().all(runs_down) && labels.iter().any(begins)
}

/// The least distance from a line of figures to the next line.
fn row_pitch(body: &[BodyLine], bands: &[usize]) -> f32 {
    let below = (1..body.len()).filter(|&k| body[k - 1].figures && bands[k - 1] == bands[k]);
    below
        .map(|k| body[k].line.baseline - body[k - 1].line.baseline)
        .fold(f32::MAX, f32::min)
}

/// The columns in which the row above a line has cells so far that may go on in it, as none does that says the same;
/// none where no row stands above.
fn row_columns(body: &[BodyLine], joins: &[Join], k: usize) -> BTreeSet<usize> {
    let begins = (0..k).rev().find(|&above| joins[above] != Join::Up);
    let is_again = |(place, part): &((usize, usize), Segment)| {
        let mut here = body[k].parts.iter();
        here.any(|(own, text)| own == place && text.text == part.text)
    };
    let parts = body[begins.unwrap_or(k)..k]
        .iter()
        .flat_map(|line| &line.parts);
    parts
        .filter(|part| !is_again(part))
        .flat_map(|(place, _)| place.0..=place.1)
        .collect()
}

/// Whether the row above a line has figures in one of the columns in which the line has some: two rows, and
/// what stands half a line off both is a label set in the middle of them.
fn has_figures_again(body: &[BodyLine], joins: &[Join], k: usize) -> bool {
    let begins = (0..k).rev().find(|&above| joins[above] != Join::Up);
    body[k].figure_columns().any(|column| {
        body[begins.unwrap_or(0)..k]
            .iter()
            .any(|above| above.figure_columns().any(|other| other == column))
    })
}

/// How wide labels get: the right edge of the widest one beside figures.
fn stub_width(body: &[BodyLine], columns: &Columns, stub: bool) -> f32 {
    let label = body.first().map_or(0, |line| line.label);
    let column = columns.extents[label].1;
    if !stub {
        return column;
    }
    body.iter()
        .filter(|line| line.figures)
        .flat_map(BodyLine::stub)
        .map(|segment| segment.bbox.x1)
        .fold(column, f32::max)
}

#[cfg(test)]
mod tests;
