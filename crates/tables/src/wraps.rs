//! Body lines gathered into rows: which lines are one row wrapped.
//!
//! A break is real where the next word would have fitted on the line above. Leading, weight, rules
//! and unfinished labels are the other evidence.

mod by_bands;

use std::collections::BTreeSet;

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
        self.parts = vec![((0, last), Segment::new(self.line.words.clone()))];
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

    fn is_stub_only(&self) -> bool {
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

    /// Whether its labels are bold, whatever its figures are, and whether they are italic.
    fn stub_style(&self) -> (bool, bool) {
        let words = || self.stub().flat_map(|segment| &segment.words);
        if words().next().is_none() {
            return (self.bold, false);
        }
        (
            words().all(|word| word.bold),
            words().all(|word| word.italic),
        )
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
    lines
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
        .collect()
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

/// Rows under a label that opens them are set in by at least this, in ems.
const INDENT: f32 = 0.5;
/// Lines of one label are closer than this share of what parts rows.
const CLOSER: f32 = 0.93;
/// A word space, in ems, for asking whether the next word would have fitted.
pub(crate) const SPACE: f32 = 0.28;

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
    let mut joins = vec![Join::Own; body.len()];
    for k in 0..body.len() {
        if joins[k] == Join::Up {
            continue;
        }
        let line = Neighbours::of(body, bands, &joins, k);
        if k > 0 && line.above < 0.72 * line.here.line.size && !has_figures_again(body, &joins, k) {
            joins[k] = Join::Up;
        } else if stub && line.is_centred_on_label() {
            joins[k] = Join::Up;
            joins[k + 1] = Join::Up;
        } else if line.here.figures {
        } else if stub && line.is_label_over_columns() {
            joins[k] = Join::Down;
        } else if line.here.is_stub_only() && stub {
            joins[k] = line.label(width, bottoms, pitch);
        } else if stub
            && !line.here.has_stub()
            && line.above <= 1.6 * line.here.line.size
            && line.above <= line.below * 1.3
        {
            joins[k] = Join::Up;
        }
    }
    joins
}

/// Whether figures stand on the last line of their labels, as a spreadsheet sets them: a label goes on in
/// lower case or behind `and` beside its figures, with no room for its next word on the line above, and no
/// line below figures goes on so.
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
            (true, false) if body[k].is_stub_only() => below += 1,
            _ => {}
        }
    }
    beside > 0 && below == 0
}

/// The least distance from a line of figures to the next line.
fn row_pitch(body: &[BodyLine], bands: &[usize]) -> f32 {
    let below = (1..body.len()).filter(|&k| body[k - 1].figures && bands[k - 1] == bands[k]);
    below
        .map(|k| body[k].line.baseline - body[k - 1].line.baseline)
        .fold(f32::MAX, f32::min)
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

/// Whether a label begins with a bullet.
fn is_bulleted(line: &BodyLine) -> bool {
    let first = line.stub().next();
    first.is_some_and(|s| s.words.len() > 1 && token::is_bullet(&s.words[0].text))
}

/// Whether a label begins with a bullet or with a dash in its place: what does so ends no label above it.
fn begins_an_item(line: &BodyLine) -> bool {
    let is_dash = |segment: &Segment| {
        segment.words.len() > 1 && matches!(segment.words[0].text.as_str(), "-" | "–" | "—")
    };
    is_bulleted(line) || line.stub().next().is_some_and(is_dash)
}

/// A line with the lines above and below it.
struct Neighbours<'r, 'a> {
    here: &'r BodyLine<'a>,
    before: Option<(&'r BodyLine<'a>, Join)>,
    after: Option<&'r BodyLine<'a>>,
    second_after: Option<&'r BodyLine<'a>>,
    /// Distance between baselines, in points; far where a rule stands between.
    above: f32,
    below: f32,
}

/// Farther than any leading, in points.
pub(crate) const FAR: f32 = 99.0;

impl<'r, 'a> Neighbours<'r, 'a> {
    fn of(body: &'r [BodyLine<'a>], bands: &[usize], joins: &[Join], k: usize) -> Self {
        let distance = |a: usize, b: usize| {
            if bands[a] == bands[b] {
                body[b].line.baseline - body[a].line.baseline
            } else {
                FAR
            }
        };
        Self {
            here: &body[k],
            before: k.checked_sub(1).map(|b| (&body[b], joins[b])),
            after: body.get(k + 1),
            second_after: body.get(k + 2),
            above: if k > 0 { distance(k - 1, k) } else { FAR },
            below: if k + 1 < body.len() {
                distance(k, k + 1)
            } else {
                FAR
            },
        }
    }

    /// Figures set between two lines of one label.
    fn is_centred_on_label(&self) -> bool {
        let (Some((before, join)), Some(after)) = (self.before, self.after) else {
            return false;
        };
        let size = self.here.line.size;
        self.here.figures
            && !self.here.has_stub()
            && !before.figures
            && !after.figures
            && before.is_stub_only()
            && after.is_stub_only()
            && join != Join::Up
            && self.above < 1.15 * size
            && self.below < 1.15 * size
            && self.above + self.below < 1.5 * before.line.size
    }

    /// Whether a label runs on over columns in which the row below, where it ends, has no figures.
    fn is_label_over_columns(&self) -> bool {
        let (Some(after), [(place, _)]) = (self.after, self.here.parts.as_slice()) else {
            return false;
        };
        let text = self.here.stub().next_back().map_or("", |s| s.text.as_str());
        let next = after.stub().next().map_or("", |s| s.text.as_str());
        place.0 == self.here.label
            && place.1 > place.0
            && after.figures
            && self.below <= 1.5 * self.here.line.size
            && !next.is_empty()
            && self.here.stub_style() == after.stub_style()
            && (token::continues(next) || token::is_unfinished(text))
            && after.figure_columns().all(|figures| figures.0 > place.1)
    }

    /// What a label without figures does; none ends the row above where figures stand on the last line
    /// of their labels (`bottoms`).
    ///
    /// `pitch`: from figures that stand on the last line of their labels to the next line, at the least.
    fn label(&self, width: f32, bottoms: bool, pitch: f32) -> Join {
        if !bottoms && self.ends_the_row_above(width) {
            return Join::Up;
        }
        let Some(after) = self.after else {
            return Join::Section;
        };
        let size = self.here.line.size;
        let text = self.here.stub().next_back().map_or("", |s| s.text.as_str());
        if after.has_stub() {
            let next = after.stub().next().map_or("", |s| s.text.as_str());
            let wraps = self.would_not_fit(self.here, after, width)
                || token::continues(next)
                || token::is_unfinished(text);
            let same = self.here.stub_style() == after.stub_style();
            // Closer to the line below than any row is to the next, it may end in a colon and go on.
            let closer = self.label_below() < CLOSER * pitch
                && token::continues(next)
                && self.would_not_fit(self.here, after, width);
            let itemised = begins_an_item(after) && !begins_an_item(self.here);
            let opens = self.announces() && !closer || self.has_items_below() || itemised;
            let wraps = wraps || self.is_bulleted_over(after);
            if self.label_below() <= 1.5 * size && wraps && same && !opens {
                return Join::Down;
            }
        } else if after.figures && self.below <= 1.1 * size {
            return Join::Down;
        }
        Join::Section
    }

    fn ends_the_row_above(&self, width: f32) -> bool {
        let Some((before, join)) = self.before else {
            return false;
        };
        let size = self.here.line.size;
        let another_item = is_bulleted(before) && is_bulleted(self.here);
        if !before.has_stub() || join == Join::Section || another_item {
            return false;
        }
        let text = before.stub().next_back().map_or("", |s| s.text.as_str());
        let first = self.here.stub().next().map_or("", |s| s.text.as_str());
        let wraps = self.would_not_fit(before, self.here, width)
            || token::continues(first)
            || token::is_unfinished(text);
        if !token::continues(first) && !token::is_unfinished(text) && self.begins_the_row_below() {
            return false;
        }
        let row_above = before.figures || join == Join::Up;
        let close = self.above <= 1.45 * size && self.above <= self.below * 1.12;
        let same = before.stub_style() == self.here.stub_style();
        if close
            && same
            && wraps
            && !self.announces()
            && !self.opens_indented_rows(before)
            && !self.follows_a_total()
            && (row_above || join == Join::Down)
        {
            return row_above;
        }
        // Set closer to the row above than to the one below.
        row_above
            && self.above <= 1.35 * size
            && self.below >= 1.2 * self.above
            && self.below < 90.0
    }

    /// How far below the next line's label stands: its figures may be set a little lower.
    fn label_below(&self) -> f32 {
        let baseline = |line: &BodyLine| line.stub().next().map(|s| s.words[0].baseline);
        match (baseline(self.here), self.after.and_then(baseline)) {
            (Some(here), Some(after)) if self.below < FAR => self.below.min(after - here),
            _ => self.below,
        }
    }

    /// Whether a bullet opens this label and none that of the figures below, which is not set in farther than
    /// its text: the rest of the item, however short.
    fn is_bulleted_over(&self, after: &BodyLine) -> bool {
        let (Some(here), Some(below)) = (self.here.stub().next(), after.stub().next()) else {
            return false;
        };
        let [bullet, text, ..] = here.words.as_slice() else {
            return false;
        };
        token::is_bullet(&bullet.text)
            && !token::is_bullet(&below.words[0].text)
            && after.figures
            && below.bbox.x0 < text.bbox.x0 + INDENT * self.here.line.size
    }

    /// Whether a label ends as what announces the rows below does: `Projects:`, `Projects:-`.
    fn announces(&self) -> bool {
        let last = self.here.line.words.last();
        last.is_some_and(|word| word.text.trim_end_matches(['-', '–']).ends_with(':'))
    }

    /// Whether two rows of figures below are set in alike: the items of what this label names.
    fn has_items_below(&self) -> bool {
        let size = self.here.line.size;
        let (Some(first), Some(second)) = (self.after, self.second_after) else {
            return false;
        };
        let (Some(here), Some(item), Some(next)) = (
            self.here.stub_start(),
            first.stub_start(),
            second.stub_start(),
        ) else {
            return false;
        };
        first.figures
            && second.figures
            && item - here >= INDENT * size
            && (next - item).abs() < INDENT * size
    }

    /// Whether a label as far left as the whole one above is followed by rows set in under it:
    /// `Reduction of equity for` over `Leave` and `Overtime`.
    fn opens_indented_rows(&self, before: &BodyLine) -> bool {
        let indent = INDENT * self.here.line.size;
        let (Some(above), Some(here), Some(below)) = (
            before.stub_start(),
            self.here.stub_start(),
            self.after.and_then(BodyLine::stub_start),
        ) else {
            return false;
        };
        let label = before.stub().next_back().map_or("", |s| s.text.as_str());
        let first = self.here.stub().next().map_or("", |s| s.text.as_str());
        before.figures
            && here - above < indent
            && below - here >= indent
            && !token::continues(first)
            && !token::is_unfinished(label)
    }

    /// Whether the row below has figures and a label that begins in the middle of a sentence, where
    /// this line ends in one.
    fn begins_the_row_below(&self) -> bool {
        let Some(after) = self.after else {
            return false;
        };
        let text = self.here.stub().next_back().map_or("", |s| s.text.as_str());
        let next = after.stub().next().map_or("", |s| s.text.as_str());
        after.figures
            && self.below <= 1.5 * self.here.line.size
            && token::continues(next)
            && (token::is_unfinished(text) || token::has_open_bracket(text))
    }

    /// Whether a bold name stands between a bold total and plain rows: it opens what follows.
    fn follows_a_total(&self) -> bool {
        let (Some((before, _)), Some(after)) = (self.before, self.after) else {
            return false;
        };
        let label = before.stub().next().map_or("", |s| s.text.as_str());
        let first = self.here.stub().next().map_or("", |s| s.text.as_str());
        before.figures
            && self.here.bold
            && !after.bold
            && label.to_lowercase().starts_with("total")
            && !token::is_unfinished(label)
            && !token::continues(first)
    }

    /// Whether the first word of `below` would not have fitted on `above`.
    fn would_not_fit(&self, above: &BodyLine, below: &BodyLine, width: f32) -> bool {
        let size = self.here.line.size;
        let end = above.stub().next_back().map_or(0.0, |s| s.bbox.x1);
        end + SPACE * size + below.first_word_width() > width + 0.3 * size
    }
}

#[cfg(test)]
mod tests;
