//! What a line does to the rows above and below it, told from the lines next to it: which labels wrap, which name
//! what follows.

use std::collections::BTreeSet;

use super::names::{begins_a_sentence, has_total};
use super::{BodyLine, FAR, Join, SPACE};
use crate::shape::{has_digits, shape};
use crate::text::Segment;
use crate::token;

/// Rows under a label that opens them are set in by at least this, in ems.
const INDENT: f32 = 0.5;
/// No item has more lines than this.
const LONGEST_ITEM: usize = 3;
/// Texts beside labels go on no farther below than this, in ems …
const BESIDE_LABELS: f32 = 1.6;
/// … and not farther than so many times what parts them from the line below.
const BELOW: f32 = 1.3;
/// Lines of one label, or of one text, are no farther apart than this, in ems.
pub(super) const CLOSE: f32 = 1.45;
/// Lines of one label are closer than this share of what parts rows.
const CLOSER: f32 = 0.93;

/// A line with the lines above and below it.
pub(super) struct Neighbours<'r, 'a> {
    pub(super) here: &'r BodyLine<'a>,
    before: Option<(&'r BodyLine<'a>, Join)>,
    after: Option<&'r BodyLine<'a>>,
    above_all: &'r [BodyLine<'a>],
    /// The lines below.
    below_all: &'r [BodyLine<'a>],
    /// Distance between baselines, in points; far where a rule stands between.
    pub(super) above: f32,
    pub(super) below: f32,
    /// Labels are written as sentences are.
    pub(super) sentences: bool,
    /// What stands below figures begins with a capital: what begins low goes on.
    pub(super) begin_high: bool,
    /// A code stands before the first line of each label, beside its figures.
    pub(super) coded: bool,
}

impl<'r, 'a> Neighbours<'r, 'a> {
    pub(super) fn of(body: &'r [BodyLine<'a>], bands: &[usize], joins: &[Join], k: usize) -> Self {
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
            above_all: body.get(..k).unwrap_or_default(),
            below_all: body.get(k + 1..).unwrap_or_default(),
            above: if k > 0 { distance(k - 1, k) } else { FAR },
            below: if k + 1 < body.len() {
                distance(k, k + 1)
            } else {
                FAR
            },
            sentences: false,
            begin_high: false,
            coded: false,
        }
    }

    /// Figures set between two lines of one label.
    pub(super) fn is_centred_on_label(&self) -> bool {
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

    /// Whether a text beside no label stands over that of the row below, which ends on its figures, and under nothing of
    /// the row above: `Asset no.` over `5500740`, beside `Ticket machine`. Several of them are heads.
    pub(super) fn begins_texts_below(&self, above: &BTreeSet<usize>) -> bool {
        let ends = |after: &BodyLine| {
            after.figures && after.has_stub() && self.here.columns.is_subset(&after.columns)
        };
        self.here.columns.len() == 1
            && !self.here.has_stub()
            && self.here.columns.is_disjoint(above)
            && self.below <= BESIDE_LABELS * self.here.line.size
            && self.below <= self.above * BELOW
            && self.after.is_some_and(ends)
    }

    /// Whether texts beside the labels go on, and no label stands on their line.
    pub(super) fn goes_on_beside_labels(&self) -> bool {
        !self.here.has_stub()
            && self.above <= BESIDE_LABELS * self.here.line.size
            && self.above <= self.below * BELOW
    }

    /// Whether the label and texts beside it go on under those of the row right above: `process`, `basis (2011).`
    pub(super) fn goes_on_in_all_columns(&self) -> bool {
        let label = self.here.stub().next().map_or("", |s| &*s.text);
        let under_its_cells =
            |row: &BodyLine| row.has_stub() && self.here.columns.is_subset(&row.columns);
        !self.here.figures
            && !self.here.is_stub_only()
            && token::continues(label)
            && self.row_close_above().is_some_and(under_its_cells)
    }

    /// The line right above, where it is of a row with figures.
    fn row_close_above(&self) -> Option<&'r BodyLine<'a>> {
        let (before, join) = self.before?;
        let close = self.above <= CLOSE * self.here.line.size;
        (close && (before.figures || join == Join::Up)).then_some(before)
    }

    /// Whether a label runs on over columns in which the row below, where it ends, has no figures.
    pub(super) fn is_label_over_columns(&self) -> bool {
        let (Some(after), [(place, _)]) = (self.after, self.here.parts.as_slice()) else {
            return false;
        };
        let text = self.here.stub().next_back().map_or("", |s| &*s.text);
        let next = after.stub().next().map_or("", |s| &*s.text);
        place.0 == self.here.label
            && place.1 > place.0
            && after.figures
            && self.below <= 1.5 * self.here.line.size
            && !next.is_empty()
            && self.here.is_set_like(after)
            && (token::continues(next) || token::is_unfinished(text))
            && after.figure_columns().all(|figures| figures.0 > place.1)
    }

    /// What a label without figures does; none ends the row above where figures stand on the last line
    /// of their labels (`bottoms`).
    ///
    /// `pitch`: from figures that stand on the last line of their labels to the next line, at the least.
    pub(super) fn label(&self, width: f32, bottoms: bool, pitch: f32) -> Join {
        let text = self.here.stub().next_back().map_or("", |s| &*s.text);
        if self.after.is_some_and(BodyLine::has_stub)
            && has_total(text, self.above_all, self.below_all)
        {
            return Join::Section;
        }
        if !bottoms && (self.has_no_code() || self.ends_the_row_above(width)) {
            return Join::Up;
        }
        let Some(after) = self.after else {
            return Join::Section;
        };
        let size = self.here.line.size;
        if after.has_stub() {
            let next = after.stub().next().map_or("", |s| &*s.text);
            let wraps = self.would_not_fit(self.here, after, width)
                && !self.begins_anew(text, next)
                || token::continues(next)
                || token::is_unfinished(text);
            let same = self.here.is_set_like(after);
            // Closer to the line below than any row is to the next, it may end in a colon and go on.
            let closer = self.label_below() < CLOSER * pitch
                && token::continues(next)
                && self.would_not_fit(self.here, after, width);
            let closer = closer || bottoms && self.begin_high && token::continues(next);
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

    /// Whether it stands right under a row, has no code where rows do, and does not begin with a capital, as names of
    /// sections do: `15 km` under `202  Break out existing, licensed tip not more than`.
    fn has_no_code(&self) -> bool {
        let text = self.here.stub().next().map_or("", |s| &*s.text);
        let set_alike = |row: &BodyLine| row.has_stub() && row.is_set_like(self.here);
        self.coded
            && self.here.columns.first() == Some(&self.here.label)
            && self.row_close_above().is_some_and(set_alike)
            && !text.starts_with(char::is_uppercase)
            && !self.announces()
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
        let text = before.stub().next_back().map_or("", |s| &*s.text);
        let first = self.here.stub().next().map_or("", |s| &*s.text);
        let wraps = self.would_not_fit(before, self.here, width) && !self.begins_anew(text, first)
            || token::continues(first)
            || token::is_unfinished(text);
        if !token::continues(first) && !token::is_unfinished(text) && self.begins_the_row_below() {
            return false;
        }
        let row_above = before.figures || join == Join::Up;
        let close = self.above <= CLOSE * size && self.above <= self.below * 1.12;
        let same = before.is_set_like(self.here);
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
        let [bullet, text, ..] = &*here.words else {
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

    /// Whether two rows below are set in alike: the items of what this label names. The first may end on its
    /// figures.
    fn has_items_below(&self) -> bool {
        let size = self.here.line.size;
        let figures = self.below_all.iter().position(|line| line.figures);
        let Some((first, [second, ..])) =
            figures.and_then(|at| self.below_all.split_at_checked(at + 1))
        else {
            return false;
        };
        let (Some(here), Some(next)) = (self.here.stub_start(), second.stub_start()) else {
            return false;
        };
        let is_item = |line: &BodyLine| {
            let start = line.stub_start();
            start.is_some_and(|item| {
                item - here >= INDENT * size && (next - item).abs() < INDENT * size
            })
        };
        second.figures && first.len() <= LONGEST_ITEM && first.iter().all(is_item)
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
        let label = before.stub().next_back().map_or("", |s| &*s.text);
        let first = self.here.stub().next().map_or("", |s| &*s.text);
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
        let text = self.here.stub().next_back().map_or("", |s| &*s.text);
        let next = after.stub().next().map_or("", |s| &*s.text);
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
        let label = before.stub().next().map_or("", |s| &*s.text);
        let first = self.here.stub().next().map_or("", |s| &*s.text);
        before.figures
            && self.here.bold
            && !after.bold
            && label.to_lowercase().starts_with("total")
            && !token::is_unfinished(label)
            && !token::continues(first)
    }

    /// Whether a capital begins another label: all are written as sentences are, and the one above is whole; or both are
    /// codes written alike, `SU02` over `SU04`.
    fn begins_anew(&self, above: &str, below: &str) -> bool {
        let are_codes = || has_digits(above) && shape(above) == shape(below);
        self.sentences && begins_a_sentence(below) && !token::has_open_bracket(above) || are_codes()
    }

    /// Whether the first word of `below` would not have fitted on `above`.
    pub(super) fn would_not_fit(&self, above: &BodyLine, below: &BodyLine, width: f32) -> bool {
        let size = self.here.line.size;
        let end = above.stub().next_back().map_or(0.0, |s| s.bbox.x1);
        end + SPACE * size + below.first_word_width() > width + 0.3 * size
    }
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
