//! What it costs a group of head words to stand where it might.
//!
//! A group is cheap where it keeps to the edges or the middle of its column's text and off its
//! neighbours'; a cut is cheap at a wide gap, dear at a word space; a spanner is cheap over the middle
//! of columns that have heads below, and nearly free where its range is marked. One is what a group
//! pays for standing an em off its place.

use scrutineer_model::Word;

use crate::heads::atoms::Atom;
use crate::heads::fit::{Fit, Odd, SAME_LINE, words_of};
use crate::text::cell_text;
use crate::token;

/// Up to this gap, in ems, two words are more likely one head than two.
const CUT_GAP: f32 = 0.5;
/// What an em of missing gap costs a cut.
const NARROW_CUT: f32 = 4.0;
/// The widest word space of a head, in ems.
const WORD_SPACE: f32 = 0.4;
/// What fonts have for a word space, in ems; heads that stand beside one another by chance are farther apart.
pub(super) const EXACT_SPACE: f32 = 0.34;
/// What it costs to cut a phrase at such a space.
const IN_PHRASE: f32 = 1.0;
/// What it costs to cut what stands in brackets.
const IN_BRACKETS: f32 = 6.0;
/// From this gap on, in ems, two words are more likely two heads than one.
pub(super) const WHOLE_GAP: f32 = 0.6;
/// What an em of gap beyond costs a group that bridges it.
const BRIDGED: f32 = 3.0;
/// Words of one phrase stand as high as one another within so many ems, but for marks set higher.
const STEP: f32 = 0.5;
/// What it costs to bridge a vertical rule.
pub(super) const BRIDGED_RULE: f32 = 6.0;
/// What it costs to bridge where the line right above begins a head.
const BRIDGED_START: f32 = 1.5;
/// The most that standing off its place costs a group.
const OFF_MOST: f32 = 3.0;
/// What an em over a neighbour's text costs.
const OVER_NEIGHBOUR: f32 = 1.5;
/// The most that standing over one neighbour costs.
const OVER_MOST: f32 = 4.0;
/// What standing wholly outside its column costs.
const OUTSIDE: f32 = 3.0;
/// What spanning costs as such, without a mark of its range …
const SPAN: f32 = 1.5;
/// … and what it gains for each further column …
const PER_COLUMN: f32 = 0.25;
/// … down to this: what stands over the middle of a wide table by itself may be one column's.
const LEAST_SPAN: f32 = 0.0;
/// A spanner may be this many ems off its range's middle …
pub(super) const OFF_CENTER: f32 = 0.9;
/// … and this share of the range's width more.
pub(super) const OFF_CENTER_SHARE: f32 = 0.04;
/// What a range gains that is all of the field, where the spanner is no farther off its middle than this, in ems.
const PRECISE: f32 = 0.35;
const WHOLE_FIELD: f32 = 0.2;
/// What a marked range gains.
const MARKED: f32 = 2.5;
/// A line of a wrapped head keeps within its column, or not farther out than this, in ems.
const TOO_WIDE: f32 = 0.3;
/// What it costs where it does not.
const WOULD_WRAP: f32 = 1.6;
/// Lines one under the other are no closer than this, in ems.
pub(super) const LEAST_LEADING: f32 = 0.85;
/// What a range gains whose heads go on in lower case.
const COMPLETED: f32 = 1.5;

/// Whether white wider than `widest`, in points, runs through a group.
fn is_parted(group: &[Atom], widest: f32) -> bool {
    group
        .windows(2)
        .any(|pair| pair[1].x0 - pair[0].x1 > widest)
}

/// The year that a head says among other words; `None` for several, or a year alone.
fn only_year<'t>(words: impl Iterator<Item = &'t str>) -> Option<&'t str> {
    let mut year = None;
    let mut others = false;
    for word in words {
        if !token::is_year(word) {
            others = true;
        } else if year.replace(word).is_some() {
            return None;
        }
    }
    year.filter(|_| others)
}

impl Fit<'_, '_> {
    pub(super) fn gap(&self, word: usize) -> f32 {
        (self.atoms[word + 1].x0 - self.atoms[word].x1) / self.columns.size
    }

    pub(super) fn is_ruled(&self, word: usize) -> bool {
        let (left, right) = (self.atoms[word].x1 - 1.0, self.atoms[word + 1].x0 + 1.0);
        self.beside.iter().any(|&x| left <= x && x <= right)
    }

    /// Whether none of a word's letters stands as high as the next word's: lines of two heads beside one another.
    fn is_stepped(&self, word: usize) -> bool {
        let least = STEP * self.columns.size;
        let next = &self.atoms[word + 1].words;
        let apart = |a: &&Word| next.iter().all(|b| (a.baseline - b.baseline).abs() > least);
        self.atoms[word].words.iter().all(apart)
    }

    pub(super) fn cut_cost(&self, word: usize) -> f32 {
        if self.is_ruled(word) || self.begins_under(word) || self.is_stepped(word) {
            return 0.0;
        }
        let bracket = if self.is_in_brackets(word) {
            IN_BRACKETS
        } else {
            0.0
        };
        // On a lower line it may go on from the one above.
        let goes_on = self.topmost
            && (self.gap(word) < EXACT_SPACE
                || self.gap(word) < WORD_SPACE && self.goes_on_behind(word));
        let phrase = if goes_on { IN_PHRASE } else { 0.0 };
        bracket + phrase + NARROW_CUT * (CUT_GAP - self.gap(word)).max(0.0)
    }

    /// Whether the words behind begin low, as those of a phrase do: `Number` before `of employees`.
    fn goes_on_behind(&self, word: usize) -> bool {
        let next = self.atoms[word + 1].words.first();
        next.is_some_and(|next| next.text.starts_with(char::is_lowercase))
    }

    /// Whether a bracket that is open behind a word closes on the same line without a gap wider than
    /// a word space: `(measured in hundreds)` is one remark.
    fn is_in_brackets(&self, word: usize) -> bool {
        let signs = |index: usize, sign: char| {
            let texts = self.atoms[index].words.iter().map(|word| &word.text);
            texts.map(|text| text.matches(sign).count()).sum::<usize>()
        };
        let Some(opens) = (0..=word)
            .rev()
            .find(|&index| signs(index, '(') > signs(index, ')'))
        else {
            return false;
        };
        let closes = (opens..self.atoms.len()).find(|&index| signs(index, ')') > signs(index, '('));
        closes.is_some_and(|closes| {
            closes > word && (opens..closes).all(|index| self.gap(index) < CUT_GAP)
        })
    }

    pub(super) fn bridge_cost(&self, word: usize) -> f32 {
        let rule = if self.is_ruled(word) {
            BRIDGED_RULE
        } else if self.begins_under(word) || self.is_stepped(word) {
            BRIDGED_START
        } else {
            0.0
        };
        rule + BRIDGED * (self.gap(word) - WHOLE_GAP).max(0.0)
    }

    /// What it costs to stand over one column.
    pub(super) fn single_cost(&self, x0: f32, x1: f32, column: usize) -> f32 {
        let (left, right) = self.columns.extents[column];
        let strip = self.columns.strips[column];
        let center = f32::midpoint(x0, x1);
        let mut off = (x0 - left)
            .abs()
            .min((x1 - right).abs())
            .min((center - f32::midpoint(left, right)).abs());
        if self.columns.count() > 1 && column > 0 {
            off = off.min((center - f32::midpoint(strip.0, strip.1)).abs());
        }
        if let Some((left, right)) = self.heads_below[column] {
            off = off
                .min((x0 - left).abs())
                .min((x1 - right).abs())
                .min((center - f32::midpoint(left, right)).abs());
        } else if let Some((above0, above1)) = self.goes_on_from(x0, x1) {
            let middle = f32::midpoint(above0, above1) - f32::midpoint(left, right);
            off = off
                .min((above0 - left).abs())
                .min((above1 - right).abs())
                .min(middle.abs());
        }
        let inside = x1.min(strip.1) - x0.max(strip.0);
        let outside = if inside <= 0.0 { OUTSIDE } else { 0.0 };
        (off / self.columns.size).min(OFF_MOST)
            + outside
            + self.over_others(x0, x1, (column, column))
            + self.over_heads(x0, x1, column)
    }

    /// What it costs to stand over a head of the line below that the column beside has, where its own has one on that
    /// line too: cells of one row do not overlap.
    fn over_heads(&self, x0: f32, x1: f32, column: usize) -> f32 {
        let Some(own) = self.tops_below[column] else {
            return 0.0;
        };
        let is_one = |other: usize| {
            let both =
                |span: &&(usize, usize)| span.0 <= column.min(other) && column.max(other) <= span.1;
            self.spans_below.iter().any(|span| both(&span))
        };
        let over = |other: usize| {
            let (left, right) = self.heads_below[other].filter(|_| !is_one(other))?;
            let on_line = self.tops_below[other].is_some_and(|top| (top - own).abs() < SAME_LINE);
            Some(x1.min(right) - x0.max(left)).filter(|over| on_line && *over > 0.0)
        };
        let beside = (0..self.columns.count()).filter(|other| other.abs_diff(column) == 1);
        beside
            .filter_map(over)
            .map(|over| (OVER_NEIGHBOUR * over / self.columns.size).min(OVER_MOST))
            .sum()
    }

    /// What it costs to run out on both sides of a column that has a head below: a head of one column would wrap.
    pub(super) fn too_wide_cost(&self, x0: f32, x1: f32, column: usize) -> f32 {
        let (left, right) = self.columns.strips[column];
        let out = TOO_WIDE * self.columns.size;
        let runs_out = x0 < left - out && right + out < x1;
        if runs_out && self.heads_below[column].is_some() {
            WOULD_WRAP
        } else {
            0.0
        }
    }

    /// What it costs to stand over the text of columns outside the range.
    pub(super) fn over_others(&self, x0: f32, x1: f32, range: (usize, usize)) -> f32 {
        (self.columns.under_heads().enumerate())
            .filter(|(column, _)| *column < range.0 || *column > range.1)
            .map(|(_, (left, right))| {
                let over = (x1.min(right) - x0.max(left)).max(0.0) / self.columns.size;
                (OVER_NEIGHBOUR * over).min(OVER_MOST)
            })
            .sum()
    }

    /// What it costs to span a range; `None` where nothing speaks for it.
    pub(super) fn span_cost(
        &self,
        group: &[Atom],
        x0: f32,
        x1: f32,
        range: (usize, usize),
        odd: Odd,
    ) -> Option<f32> {
        let (first, last) = range;
        if self.stub && first == 0 || x0 <= self.columns.extents[0].0 {
            return None;
        }
        let all_headed = self.heads_below[first..=last].iter().all(Option::is_some);
        if self.heads_below[first..=last].iter().flatten().count() < 2 {
            return None;
        }
        let cuts = |below: &(usize, usize)| {
            let apart = below.1 < first || last < below.0;
            !apart && (below.0 < first || last < below.1)
        };
        if self.spans_below.iter().any(cuts) {
            return None;
        }
        let marked = self.is_marked(x0, x1, range) || self.is_wrapped(x0, x1, range);
        if !(all_headed || marked) {
            return None;
        }
        let is_odd = (last - first).is_multiple_of(2);
        let is_unit = || group.len() <= 2 && token::is_unit(&cell_text(&words_of(group)));
        let may_be_one =
            || self.is_over_one(x0, x1) && !self.is_too_wide(x0, x1, range) && !is_unit();
        if is_odd && !marked && odd == Odd::OnlyMarked && may_be_one() {
            return None;
        }
        if !marked && (self.mixes_cases(range) || self.is_beside(range)) {
            return None;
        }
        if !marked && self.contradicts(group, range) {
            return None;
        }
        let off = self.off_center(x0, x1, range);
        let width = self.columns.extents[last].1 - self.columns.extents[first].0;
        let may = OFF_CENTER * self.columns.size + OFF_CENTER_SHARE * width;
        if off > may && !marked {
            return None;
        }
        let mark = if marked && !is_parted(group, WHOLE_GAP * self.columns.size) {
            MARKED
        } else if self.is_completed(range) {
            COMPLETED
        } else {
            0.0
        };
        let further = (last - first) as f32;
        let whole = first == usize::from(self.stub) && last + 1 == self.columns.count();
        let precise = off <= PRECISE * self.columns.size;
        let whole = if whole && precise { WHOLE_FIELD } else { 0.0 };
        Some(
            (SPAN - PER_COLUMN * further).max(LEAST_SPAN) + (off / may).min(1.5) - mark - whole
                + self.over_others(x0, x1, range),
        )
    }

    /// Whether a head counted below overlaps the line in height: it stands beside, centred on the
    /// spanner and what that spans.
    pub(super) fn is_beside(&self, (first, last): (usize, usize)) -> bool {
        let least = LEAST_LEADING * self.columns.size;
        self.tops_below[first..=last]
            .iter()
            .flatten()
            .any(|top| top - self.baseline < least)
    }

    /// Whether every head below goes on in lower case, or every one is lettered: each needs the spanner
    /// to be read.
    pub(super) fn is_completed(&self, (first, last): (usize, usize)) -> bool {
        let all = |is: fn(&str) -> bool| {
            let mut texts = self.texts_below[first..=last].iter();
            texts.all(|text| text.as_deref().is_some_and(is))
        };
        all(token::continues) || all(token::is_lettered)
    }

    /// Whether some heads below go on in lower case and the outermost do not: `of the saving` and
    /// `of others` complete the spanner `Forecast`, `Target` and `Variance` beside them stand alone.
    pub(super) fn mixes_cases(&self, (first, last): (usize, usize)) -> bool {
        let begins = |column: usize| {
            let text = self.texts_below[column].as_deref();
            text.and_then(|text| text.chars().next())
        };
        let lower = |column: usize| begins(column).is_some_and(char::is_lowercase);
        let upper = |column: usize| begins(column).is_some_and(char::is_uppercase);
        (first..=last).filter(|&column| lower(column)).count() >= 2 && (upper(first) || upper(last))
    }

    /// Whether of the heads below one goes on in lower case, right under it, and the others begin anew: `Balance`
    /// over `at 1 April` beside `Transfers in`.
    pub(super) fn goes_on_in_one(&self, x0: f32, x1: f32, (first, last): (usize, usize)) -> bool {
        let begins = |column: usize| self.texts_below[column].as_deref()?.chars().next();
        let lower = |column: usize| begins(column).is_some_and(char::is_lowercase);
        let upper = (first..=last).filter(|&c| begins(c).is_some_and(char::is_uppercase));
        let mut on = (first..=last).filter(|&column| lower(column));
        let under = |column: usize| self.heads_below[column].is_some_and(|h| x0 < h.1 && h.0 < x1);
        upper.count() == last - first && on.next().is_some_and(under) && on.next().is_none()
    }

    /// Whether a head says one year and an outer one of those below another: `2012 KSI` is the first
    /// line of a head beside `2012 All` and `2013 All`, over neither.
    pub(super) fn contradicts(&self, group: &[Atom], (first, last): (usize, usize)) -> bool {
        let words = group.iter().flat_map(|atom| &atom.words);
        let Some(year) = only_year(words.map(|word| word.text.as_str())) else {
            return false;
        };
        [first, last].iter().any(|&column| {
            let below = self.texts_below[column].as_deref();
            let below = below.and_then(|text| only_year(text.split(' ')));
            below.is_some_and(|below| below != year && below.len() == year.len())
        })
    }

    /// Whether it is centred on one column's text or keeps within it.
    pub(super) fn is_over_one(&self, x0: f32, x1: f32) -> bool {
        let center = f32::midpoint(x0, x1);
        (0..self.columns.count())
            .any(|column| (self.columns.center(column) - center).abs() <= 1.2 * self.columns.size)
    }

    /// Whether it is wider than any one of a range's columns has room for, or runs out on both sides of the one
    /// that its middle is over.
    fn is_too_wide(&self, x0: f32, x1: f32, (first, last): (usize, usize)) -> bool {
        let out = TOO_WIDE * self.columns.size;
        let middle = f32::midpoint(x0, x1);
        let range = &self.columns.strips[first..=last];
        let runs_out = |strip: &(f32, f32)| x0 < strip.0 - out && strip.1 + out < x1;
        let over = range
            .iter()
            .find(|strip| strip.0 <= middle && middle < strip.1);
        over.is_some_and(runs_out) || range.iter().all(|strip| x1 - x0 > strip.1 - strip.0 + out)
    }

    /// How far it is off the middle of the range's text, strips, heads, or text and heads together (heads set left
    /// over figures set right keep to the sides of their cells), or the cells that figures tell of, whichever is
    /// nearest.
    pub(super) fn off_center(&self, x0: f32, x1: f32, (first, last): (usize, usize)) -> f32 {
        let center = f32::midpoint(x0, x1);
        let of =
            |spans: &[(f32, f32)]| (f32::midpoint(spans[first].0, spans[last].1) - center).abs();
        let heads = self.heads_below[first..=last]
            .iter()
            .flatten()
            .copied()
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        let off = of(&self.columns.extents).min(of(&self.columns.strips));
        let off =
            (self.columns.off_cells(center, (first, last))).map_or(off, |cells| off.min(cells));
        heads.map_or(off, |(left, right)| {
            let text = (self.columns.extents[first].0, self.columns.extents[last].1);
            let both = (left.min(text.0), right.max(text.1));
            off.min((f32::midpoint(left, right) - center).abs())
                .min((f32::midpoint(both.0, both.1) - center).abs())
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::columns::Columns;
    use crate::find::grids;
    use crate::heads::Drawn;
    use crate::heads::atoms::atoms;
    use crate::heads::fit::{Placed, place};
    use crate::sketch;
    use crate::text::Line;

    #[test]
    fn a_head_that_would_wrap_over_one_column_spans_several() {
        let drawing = [
            "Hectares                   Full Year Effect             ",
            "                   No.        %         £000        FTE ",
            "Land in use            827     1,251        735      752",
            "Land that is new         7        30         28       24",
            "Land built on           57        67        105       33",
        ];
        let sheet = sketch::sheet(&drawing);
        let grids = grids(&sheet);
        assert_eq!(sketch::rows_of(&grids[0])[0], "Hectares | Full Year Effect");
    }

    #[test]
    fn what_stands_over_two_heads_of_the_line_below_is_over_their_columns() {
        let drawing = [
            "                       Subsidy per visit                 Operator            ",
            "Facility             2024/25        2025/26               payment   Condition",
            "Harbour Pool               £2.11         £1.84           £412,000           B",
            "Northfield Hall            £0.60         £0.41            £88,500           C",
            "The Lido                   £5.92         £6.30            £61,000           D",
        ];
        let sheet = sketch::sheet(&drawing);
        let rows = sketch::rows_of(&grids(&sheet)[0]);
        assert_eq!(rows[0], " | Subsidy per visit | Operator payment | ");
        assert_eq!(rows[1], "Facility | 2024/25 | 2025/26 |  | Condition");
    }

    #[test]
    fn lines_of_two_heads_beside_one_another_are_no_phrase_where_they_stand_higher_and_lower() {
        let words = sketch::words(&["           Unapplied Reserves "]);
        let boundary = f32::midpoint(words[0].bbox.x1, words[1].bbox.x0);
        let columns = Columns::between(&[50.0, 80.0, boundary, 120.0], sketch::EM);
        let heads = |step: f32| {
            let mut higher = words[1].clone();
            higher.baseline -= step * words[0].size;
            let line = Line::new(vec![&words[0], &higher]);
            let drawn = Drawn {
                horizontal: &[],
                vertical: &[],
            };
            let atoms = atoms(&[line], &columns.cuts(), &[]);
            let placed = place(&atoms, &columns, drawn, true);
            placed[0].iter().map(Placed::text).collect::<Vec<_>>()
        };
        assert_eq!(heads(0.6), ["Unapplied", "Reserves"]);
        assert_eq!(heads(0.0), ["Unapplied Reserves"]);
    }
}
