//! Which head words stand over which columns.
//!
//! A head line's words are parted into groups and each group is given a column, or a range of
//! columns it spans, all at once: the cheapest reading of the line wins. A group is cheap where it
//! keeps to the edges or the middle of its column's text and off its neighbours'; a cut is cheap at
//! a wide gap, dear at a word space; a spanner is cheap over the middle of columns that have heads
//! below, and nearly free where a rule beneath or rules beside mark its range.
//!
//! `Q3 YTD Actual 2013 Forecast`, set tight over two columns of right-aligned figures, comes apart
//! where both halves end with their figures; `Capital programme`, centred over three heads, spans.

use scrutineer_model::Word;

use crate::columns::Columns;
use crate::heads::Drawn;
use crate::heads::atoms::Atom;
use crate::rules::Rule;
use crate::text::{cell_text, median};
use crate::token;

/// Words of one head line and the columns they stand over.
#[derive(Clone, Debug)]
pub(super) struct Placed<'a> {
    pub(super) words: Vec<&'a Word>,
    pub(super) columns: (usize, usize),
    pub(super) spans: bool,
}

impl Placed<'_> {
    pub(super) fn text(&self) -> String {
        cell_text(&self.words)
    }

    /// The lowest of its baselines.
    pub(super) fn baseline(&self) -> f32 {
        self.words
            .iter()
            .map(|word| word.baseline)
            .fold(f32::MIN, f32::max)
    }
}

// Costs. One is what a group pays for standing an em off its place.

/// Up to this gap, in ems, two words are more likely one head than two.
const CUT_GAP: f32 = 0.5;
/// What an em of missing gap costs a cut.
const NARROW_CUT: f32 = 4.0;
/// From this gap on, in ems, two words are more likely two heads than one.
const WHOLE_GAP: f32 = 0.6;
/// What an em of gap beyond costs a group that bridges it.
const BRIDGED: f32 = 3.0;
/// What it costs to bridge a vertical rule.
const BRIDGED_RULE: f32 = 6.0;
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
const OFF_CENTER: f32 = 0.9;
/// … and this share of the range's width more.
const OFF_CENTER_SHARE: f32 = 0.04;
/// What a marked range gains.
const MARKED: f32 = 2.5;
/// Lines one under the other are no closer than this, in ems.
const LEAST_LEADING: f32 = 0.85;
/// What a range gains whose heads go on in lower case.
const COMPLETED: f32 = 1.5;
/// A rule over more of the table than this closes the head, it is under no single spanner.
const WHOLE_RULE: f32 = 0.8;
/// Longer groups than this are not looked at; heads are short.
const MOST_WORDS: usize = 16;
/// A longer head line is no head line.
const MOST_ATOMS: usize = 80;

/// Places the words of all head lines, top to bottom.
pub(super) fn place<'a>(
    lines: &[Vec<Atom<'a>>],
    columns: &Columns,
    drawn: Drawn,
    stub: bool,
) -> Vec<Vec<Placed<'a>>> {
    let mut placed: Vec<Vec<Placed>> = Vec::new();
    for line in lines.iter().rev() {
        let below: Vec<&Placed> = placed.iter().flatten().collect();
        let fit = Fit::new(line, &below, columns, drawn, stub);
        let next = fit.placed();
        placed.push(next);
    }
    placed.reverse();
    placed
}

/// One head line and what bears on it.
struct Fit<'f, 'a> {
    atoms: &'f [Atom<'a>],
    columns: &'f Columns,
    drawn: Drawn<'f>,
    stub: bool,
    /// Median of the line's baselines.
    baseline: f32,
    /// For each column, the x-range of the heads below it.
    heads_below: Vec<Option<(f32, f32)>>,
    /// Vertical rules beside the line.
    beside: Vec<f32>,
    /// For each column, the text of the head nearest below.
    texts_below: Vec<Option<String>>,
    /// For each column, the top baseline of the head nearest below.
    tops_below: Vec<Option<f32>>,
    /// The ranges of the spanners below it, which a spanner above covers whole or not at all.
    spans_below: Vec<(usize, usize)>,
}

/// Which readings of a line are tried.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Odd {
    /// Over an odd number of columns a head centred on them is centred on the middle one too, and
    /// is taken for that one's unless a rule marks the range.
    OnlyMarked,
    /// Every head right of the stub spans.
    All,
}

#[derive(Clone, Copy)]
struct Choice {
    cost: f32,
    /// Index of the first word of the last group, and the last column before it.
    from: (usize, usize),
    columns: (usize, usize),
}

impl<'f, 'a> Fit<'f, 'a> {
    fn new(
        atoms: &'f [Atom<'a>],
        below: &[&Placed],
        columns: &'f Columns,
        drawn: Drawn<'f>,
        stub: bool,
    ) -> Self {
        let mut heads_below: Vec<Option<(f32, f32)>> = vec![None; columns.count()];
        for head in below.iter().filter(|head| !token::is_unit(&head.text())) {
            let (x0, x1) = extent(&head.words);
            for slot in &mut heads_below[head.columns.0..=head.columns.1] {
                let (left, right) = slot.unwrap_or((x0, x1));
                *slot = Some((left.min(x0), right.max(x1)));
            }
        }
        let mut texts_below: Vec<Option<String>> = vec![None; columns.count()];
        let mut tops_below: Vec<Option<f32>> = vec![None; columns.count()];
        for head in below {
            for column in head.columns.0..=head.columns.1 {
                texts_below[column] = Some(head.text());
                let baselines = head.words.iter().map(|word| word.baseline);
                tops_below[column] = baselines.reduce(f32::min);
            }
        }
        let baseline = median(
            atoms
                .iter()
                .flat_map(|atom| &atom.words)
                .map(|word| word.baseline),
        );
        let y = baseline - 0.3 * columns.size;
        let beside = drawn
            .vertical
            .iter()
            .filter(|rule| rule.start <= y && y <= rule.end)
            .map(|rule| rule.at)
            .collect();
        Self {
            atoms: &atoms[..atoms.len().min(MOST_ATOMS)],
            baseline,
            columns,
            drawn,
            stub,
            heads_below,
            beside,
            texts_below,
            tops_below,
            spans_below: below
                .iter()
                .filter(|head| head.spans)
                .map(|head| head.columns)
                .collect(),
        }
    }

    fn placed(&self) -> Vec<Placed<'a>> {
        if let Some(placed) = self.by_repetition() {
            return placed;
        }
        let plain = self.cheapest(Odd::OnlyMarked);
        let chosen = match self.cheapest(Odd::All) {
            Some(all) if self.prefers_all(plain.as_deref(), &all) => Some(all),
            _ => plain,
        };
        let mut chosen = chosen.unwrap_or_default();
        self.widen(&mut chosen);
        chosen
    }

    /// Where the heads below repeat – `Budget Actual Budget Actual` – and there is one head for each
    /// round of them, each spans its round.
    fn by_repetition(&self) -> Option<Vec<Placed<'a>>> {
        let first = self.texts_below.iter().position(Option::is_some)?;
        let last = self.texts_below.iter().rposition(Option::is_some)?;
        let texts = &self.texts_below[first..=last];
        if texts.iter().any(Option::is_none) {
            return None;
        }
        let left = self.columns.strips[first].0;
        let (stub, field): (Vec<&Atom>, Vec<&Atom>) = self
            .atoms
            .iter()
            .partition(|atom| f32::midpoint(atom.x0, atom.x1) < left);
        let mut groups: Vec<Vec<&Word>> = Vec::new();
        let mut right = f32::MIN;
        for atom in field {
            if atom.x0 - right > WHOLE_GAP * self.columns.size {
                groups.push(Vec::new());
            }
            groups.last_mut()?.extend(&atom.words);
            right = right.max(atom.x1);
        }
        let rounds = groups.len();
        if rounds < 2 || !texts.len().is_multiple_of(rounds) || texts.len() / rounds < 2 {
            return None;
        }
        let each = texts.len() / rounds;
        if (each..texts.len()).any(|i| texts[i] != texts[i - each]) {
            return None;
        }
        let mut placed = Vec::new();
        let stub: Vec<&Word> = stub
            .iter()
            .flat_map(|atom| atom.words.iter().copied())
            .collect();
        if !stub.is_empty() {
            let (x0, x1) = extent(&stub);
            let columns = self.columns.place(x0, x1);
            placed.push(Placed {
                words: stub,
                columns,
                spans: columns.0 < columns.1,
            });
        }
        for (round, words) in groups.into_iter().enumerate() {
            let range = (first + round * each, first + (round + 1) * each - 1);
            let (x0, x1) = extent(&words);
            let center = f32::midpoint(x0, x1);
            if center < self.columns.strips[range.0].0 || center > self.columns.strips[range.1].1 {
                return None;
            }
            placed.push(Placed {
                words,
                columns: range,
                spans: true,
            });
        }
        Some(placed)
    }

    /// A head over the middle one of three columns spans them where the outer two have heads below
    /// and none on this line, and the line has spanners or the three heads below repeat.
    fn widen(&self, placed: &mut [Placed]) {
        let spans = placed.iter().any(|p| p.spans);
        for index in 0..placed.len() {
            let (first, last) = placed[index].columns;
            let free = |column: usize| {
                self.heads_below[column].is_some()
                    && !placed
                        .iter()
                        .any(|p| p.columns.0 <= column && column <= p.columns.1)
            };
            let lowest = usize::from(self.stub) + 1;
            if first != last || first < lowest || first + 1 >= self.columns.count() {
                continue;
            }
            let range = (first - 1, first + 1);
            let (x0, x1) = extent(&placed[index].words);
            let centred = self.off_center(x0, x1, range) <= OFF_CENTER * self.columns.size;
            // Without a spanner on the line, the three heads below must come again elsewhere.
            let again = || {
                let these = &self.texts_below[range.0..=range.1];
                let times = self.texts_below.windows(3).filter(|w| *w == these).count();
                these.iter().all(Option::is_some) && times >= 2
            };
            let headed = self.heads_below[first].is_some();
            if centred && headed && free(range.0) && free(range.1) && (spans || again()) {
                placed[index].columns = range;
                placed[index].spans = true;
            }
        }
    }

    /// Whether reading every head as a spanner says as much as the plain reading.
    fn prefers_all(&self, plain: Option<&[Placed]>, all: &[Placed]) -> bool {
        let spanners = all.iter().filter(|p| p.spans).count();
        // What stands over columns without heads below is a head of its own, not part of this line.
        let in_line = |p: &&Placed| {
            (p.columns.0 > 0 || !self.stub) && self.heads_below[p.columns.0].is_some()
        };
        let in_field = all.iter().filter(in_line).count();
        let odd = all
            .iter()
            .any(|p| p.spans && (p.columns.1 - p.columns.0).is_multiple_of(2));
        let plain_spans = plain.is_some_and(|plain| plain.iter().any(|p| p.spans));
        let lone_unit = in_field == 1 && all.iter().any(|p| p.spans && token::is_unit(&p.text()));
        let headed = self
            .heads_below
            .iter()
            .skip(usize::from(self.stub))
            .flatten()
            .count();
        let covered: usize = all
            .iter()
            .filter(|p| p.spans)
            .map(|p| p.columns.1 - p.columns.0 + 1)
            .sum();
        // Heads that leave most columns bare are too few to stand over one column each.
        let bare = plain.is_none_or(|plain| {
            let in_line = plain.iter().filter(in_line);
            let own: usize = in_line.map(|p| p.columns.1 - p.columns.0 + 1).sum();
            own * 2 <= headed + 1
        });
        odd && bare
            && spanners == in_field
            && covered + 1 >= headed
            && (in_field >= 2 || plain_spans || lone_unit || self.is_over_years(covered))
    }

    /// Whether the heads below are a row of years that spanners cover whole: one head says what they
    /// are years of.
    fn is_over_years(&self, covered: usize) -> bool {
        let below: Vec<&String> = self.texts_below.iter().flatten().collect();
        below.len() == covered && covered >= 3 && below.iter().all(|text| token::is_year(text))
    }

    /// The cheapest reading; `None` where the line can't be read so.
    fn cheapest(&self, odd: Odd) -> Option<Vec<Placed<'a>>> {
        let (count, columns) = (self.atoms.len(), self.columns.count());
        // best[i][c]: the first i words placed, the last in column c − 1.
        let mut best: Vec<Vec<Option<Choice>>> = vec![vec![None; columns + 1]; count + 1];
        best[0][0] = Some(Choice {
            cost: 0.0,
            from: (0, 0),
            columns: (0, 0),
        });
        for start in 0..count {
            let options = self.options_from(start, odd);
            for used in 0..=columns {
                let Some(choice) = best[start][used] else {
                    continue;
                };
                for option in options.iter().filter(|option| option.columns.0 >= used) {
                    let cost = choice.cost + option.cost;
                    let slot = &mut best[option.end][option.columns.1 + 1];
                    if slot.is_none_or(|known| cost < known.cost) {
                        *slot = Some(Choice {
                            cost,
                            from: (start, used),
                            columns: option.columns,
                        });
                    }
                }
            }
        }
        let (mut used, _) = best[count]
            .iter()
            .enumerate()
            .filter_map(|(used, choice)| choice.map(|choice| (used, choice.cost)))
            .min_by(|a, b| a.1.total_cmp(&b.1))?;
        let mut end = count;
        let mut placed = Vec::new();
        while end > 0 {
            let choice = best[end][used]?;
            placed.push(Placed {
                words: words_of(&self.atoms[choice.from.0..end]),
                columns: choice.columns,
                spans: choice.columns.0 < choice.columns.1,
            });
            (end, used) = choice.from;
        }
        placed.reverse();
        Some(placed)
    }

    /// Every group beginning at a word, over every column and range it may stand over.
    fn options_from(&self, start: usize, odd: Odd) -> Vec<GroupOption> {
        let mut options = Vec::new();
        let mut inside = 0.0;
        for end in start + 1..=self.atoms.len().min(start + MOST_WORDS) {
            if end > start + 1 {
                inside += self.bridge_cost(end - 2);
            }
            if inside > 3.0 * BRIDGED_RULE {
                break;
            }
            let cut = if end < self.atoms.len() {
                self.cut_cost(end - 1)
            } else {
                0.0
            };
            let group = &self.atoms[start..end];
            let (x0, x1) = (
                group[0].x0,
                group.iter().map(|atom| atom.x1).fold(f32::MIN, f32::max),
            );
            let near = self.near(x0, x1);
            for column in near.clone() {
                if odd == Odd::All
                    && (column > 0 || !self.stub)
                    && self.heads_below[column].is_some()
                {
                    continue;
                }
                let cost = inside + cut + self.single_cost(x0, x1, column);
                options.push(GroupOption {
                    end,
                    columns: (column, column),
                    cost,
                });
            }
            for first in 0..=*near.end() {
                for last in (first + 1).max(*near.start())..self.columns.count() {
                    let range = (first, last);
                    if let Some(cost) = self.span_cost(group, x0, x1, range, odd) {
                        options.push(GroupOption {
                            end,
                            columns: range,
                            cost: inside + cut + cost,
                        });
                    }
                }
            }
        }
        options
    }

    /// The columns whose strip a group touches, with one beside each end.
    fn near(&self, x0: f32, x1: f32) -> std::ops::RangeInclusive<usize> {
        let last = self.columns.count() - 1;
        let first = self
            .columns
            .strips
            .iter()
            .position(|strip| strip.1 > x0)
            .unwrap_or(last);
        let end = self
            .columns
            .strips
            .iter()
            .rposition(|strip| strip.0 < x1)
            .unwrap_or(0);
        first.saturating_sub(1)..=(end.max(first) + 1).min(last)
    }

    fn gap(&self, word: usize) -> f32 {
        (self.atoms[word + 1].x0 - self.atoms[word].x1) / self.columns.size
    }

    fn is_ruled(&self, word: usize) -> bool {
        let (left, right) = (self.atoms[word].x1 - 1.0, self.atoms[word + 1].x0 + 1.0);
        self.beside.iter().any(|&x| left <= x && x <= right)
    }

    fn cut_cost(&self, word: usize) -> f32 {
        if self.is_ruled(word) {
            return 0.0;
        }
        NARROW_CUT * (CUT_GAP - self.gap(word)).max(0.0)
    }

    fn bridge_cost(&self, word: usize) -> f32 {
        let rule = if self.is_ruled(word) {
            BRIDGED_RULE
        } else {
            0.0
        };
        rule + BRIDGED * (self.gap(word) - WHOLE_GAP).max(0.0)
    }

    /// What it costs to stand over one column.
    fn single_cost(&self, x0: f32, x1: f32, column: usize) -> f32 {
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
        }
        let inside = x1.min(strip.1) - x0.max(strip.0);
        let outside = if inside <= 0.0 { OUTSIDE } else { 0.0 };
        (off / self.columns.size).min(OFF_MOST)
            + outside
            + self.over_others(x0, x1, (column, column))
    }

    /// What it costs to stand over the text of columns outside the range.
    fn over_others(&self, x0: f32, x1: f32, range: (usize, usize)) -> f32 {
        self.columns
            .extents
            .iter()
            .enumerate()
            .filter(|(column, _)| *column < range.0 || *column > range.1)
            .map(|(_, &(left, right))| {
                let over = (x1.min(right) - x0.max(left)).max(0.0) / self.columns.size;
                (OVER_NEIGHBOUR * over).min(OVER_MOST)
            })
            .sum()
    }

    /// What it costs to span a range; `None` where nothing speaks for it.
    fn span_cost(
        &self,
        group: &[Atom],
        x0: f32,
        x1: f32,
        range: (usize, usize),
        odd: Odd,
    ) -> Option<f32> {
        let (first, last) = range;
        let unit = group.len() <= 2 && token::is_unit(&cell_text(&words_of(group)));
        let all_headed = self.heads_below[first..=last].iter().all(Option::is_some);
        let headed = self.heads_below[first..=last].iter().flatten().count();
        let marked =
            (self.is_marked(x0, x1, range) || self.is_wrapped(x0, x1, range)) && headed >= 2;
        let cuts = |below: &(usize, usize)| {
            let apart = below.1 < first || last < below.0;
            !apart && (below.0 < first || last < below.1)
        };
        if self.spans_below.iter().any(cuts) {
            return None;
        }
        if self.stub && first == 0 || x0 <= self.columns.extents[0].0 || !(all_headed || marked) {
            return None;
        }
        let is_odd = (last - first).is_multiple_of(2);
        if is_odd && !marked && odd == Odd::OnlyMarked && !unit && self.is_over_one(x0, x1) {
            return None;
        }
        if !marked && (self.mixes_cases(range) || self.is_beside(range)) {
            return None;
        }
        let off = self.off_center(x0, x1, range);
        let width = self.columns.extents[last].1 - self.columns.extents[first].0;
        let may = OFF_CENTER * self.columns.size + OFF_CENTER_SHARE * width;
        if off > may && !marked {
            return None;
        }
        let mark = if marked {
            MARKED
        } else if self.is_completed(range) {
            COMPLETED
        } else {
            0.0
        };
        let further = (last - first) as f32;
        Some(
            (SPAN - PER_COLUMN * further).max(LEAST_SPAN) + (off / may).min(1.5) - mark
                + self.over_others(x0, x1, range),
        )
    }

    /// Whether a head counted below overlaps the line in height: it stands beside, centred on the
    /// spanner and what that spans.
    fn is_beside(&self, (first, last): (usize, usize)) -> bool {
        let least = LEAST_LEADING * self.columns.size;
        self.tops_below[first..=last]
            .iter()
            .flatten()
            .any(|top| top - self.baseline < least)
    }

    /// Whether every head below goes on in lower case: each needs the spanner to be read.
    fn is_completed(&self, (first, last): (usize, usize)) -> bool {
        self.texts_below[first..=last]
            .iter()
            .all(|text| text.as_deref().is_some_and(token::continues))
    }

    /// Whether some heads below go on in lower case and the outermost do not: `of the saving` and
    /// `of others` complete the spanner `Forecast`, `Target` and `Variance` beside them stand alone.
    fn mixes_cases(&self, (first, last): (usize, usize)) -> bool {
        let begins = |column: usize| {
            let text = self.texts_below[column].as_deref();
            text.and_then(|text| text.chars().next())
        };
        let lower = |column: usize| begins(column).is_some_and(char::is_lowercase);
        let upper = |column: usize| begins(column).is_some_and(char::is_uppercase);
        (first..=last).filter(|&column| lower(column)).count() >= 2 && (upper(first) || upper(last))
    }

    /// Whether it is centred on one column's text or keeps within it.
    fn is_over_one(&self, x0: f32, x1: f32) -> bool {
        let center = f32::midpoint(x0, x1);
        (0..self.columns.count())
            .any(|column| (self.columns.center(column) - center).abs() <= 1.2 * self.columns.size)
    }

    /// How far it is off the middle of the range's text, strips or heads, whichever is nearest.
    fn off_center(&self, x0: f32, x1: f32, (first, last): (usize, usize)) -> f32 {
        let center = f32::midpoint(x0, x1);
        let of =
            |spans: &[(f32, f32)]| (f32::midpoint(spans[first].0, spans[last].1) - center).abs();
        let heads = self.heads_below[first..=last]
            .iter()
            .flatten()
            .copied()
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        let off = of(&self.columns.extents).min(of(&self.columns.strips));
        heads.map_or(off, |(left, right)| {
            off.min((f32::midpoint(left, right) - center).abs())
        })
    }

    /// Whether a rule beneath, or rules on both sides, end with the range.
    fn is_marked(&self, x0: f32, x1: f32, range: (usize, usize)) -> bool {
        self.rule_beneath(x0, x1).is_some_and(|rule| {
            let off = (f32::midpoint(rule.start, rule.end) - f32::midpoint(x0, x1)).abs();
            let fits = off < 0.12 * rule.length() + 0.5 * self.columns.size
                || x0 - rule.start < 1.2 * self.columns.size
                || rule.end - x1 < 1.2 * self.columns.size
                || self.is_alone_over(rule, x0, x1);
            fits && self.columns_between(rule.start - 2.0, rule.end + 2.0) == Some(range)
        }) || self.is_boxed(x0, x1, range)
    }

    /// Whether nothing else on the line stands over a rule: then the rule is this head's.
    fn is_alone_over(&self, rule: &Rule, x0: f32, x1: f32) -> bool {
        rule.start - 2.0 <= x0
            && x1 <= rule.end + 2.0
            && self.atoms.iter().all(|atom| {
                let center = f32::midpoint(atom.x0, atom.x1);
                let own = x0 <= center && center <= x1;
                own || center < rule.start || rule.end < center
            })
    }

    /// Whether a spanner stands below over the same range, and this over its middle: its first line.
    fn is_wrapped(&self, x0: f32, x1: f32, range: (usize, usize)) -> bool {
        self.spans_below.contains(&range)
            && self.off_center(x0, x1, range) <= OFF_CENTER * self.columns.size
    }

    fn rule_beneath(&self, x0: f32, x1: f32) -> Option<&Rule> {
        let size = self.columns.size;
        let bottom = self.baseline + 0.25 * size;
        let center = f32::midpoint(x0, x1);
        self.drawn
            .horizontal
            .iter()
            .filter(|rule| {
                bottom - 0.5 * size <= rule.at
                    && rule.at <= bottom + size
                    && rule.start - 2.0 <= center
                    && center <= rule.end + 2.0
                    && rule.length() < WHOLE_RULE * self.columns.width()
            })
            .min_by(|a, b| a.at.total_cmp(&b.at))
    }

    fn is_boxed(&self, x0: f32, x1: f32, range: (usize, usize)) -> bool {
        let left = self
            .beside
            .iter()
            .copied()
            .filter(|&x| x <= x0 + 1.0)
            .reduce(f32::max);
        let right = self
            .beside
            .iter()
            .copied()
            .filter(|&x| x >= x1 - 1.0)
            .reduce(f32::min);
        let (Some(left), Some(right)) = (left, right) else {
            return false;
        };
        let off = (f32::midpoint(left, right) - f32::midpoint(x0, x1)).abs();
        let fits =
            off < 0.1 * (right - left) + self.columns.size || x0 - left < 1.2 * self.columns.size;
        fits && self.columns_between(left, right) == Some(range)
    }

    fn columns_between(&self, left: f32, right: f32) -> Option<(usize, usize)> {
        let inside = |column: &usize| {
            let center = self.columns.center(*column);
            left <= center && center <= right
        };
        let mut found = (0..self.columns.count()).filter(inside);
        let first = found.next()?;
        Some((first, found.next_back().unwrap_or(first)))
    }
}

struct GroupOption {
    /// Index behind its last word.
    end: usize,
    columns: (usize, usize),
    cost: f32,
}

fn words_of<'a>(group: &[Atom<'a>]) -> Vec<&'a Word> {
    group
        .iter()
        .flat_map(|atom| atom.words.iter().copied())
        .collect()
}

fn extent(words: &[&Word]) -> (f32, f32) {
    words
        .iter()
        .fold((f32::MAX, f32::MIN), |(left, right), word| {
            (left.min(word.bbox.x0), right.max(word.bbox.x1))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::heads::atoms::atoms;
    use crate::sketch;
    use crate::text::lines;

    /// The heads of a drawing over columns of equal width, `characters` wide, line by line: text,
    /// first column, last column.
    fn check(drawing: &[&str], characters: usize, expected: &[&[(&str, usize, usize)]]) {
        let count = drawing.iter().map(|line| line.len()).max().unwrap_or(0) / characters;
        let edges: Vec<f32> = (0..=count)
            .map(|column| 50.0 + (column * characters) as f32 * 3.0)
            .collect();
        let columns = Columns::between(&edges, sketch::EM);
        let lines = lines(sketch::words(drawing));
        let drawn = Drawn {
            horizontal: &[],
            vertical: &[],
        };
        let placed = place(&atoms(&lines, &columns.cuts()), &columns, drawn, true);
        let placed: Vec<Vec<(String, usize, usize)>> = placed
            .iter()
            .map(|line| {
                line.iter()
                    .map(|head| (head.text(), head.columns.0, head.columns.1))
                    .collect()
            })
            .collect();
        let expected: Vec<Vec<(String, usize, usize)>> = expected
            .iter()
            .map(|line| {
                line.iter()
                    .map(|&(text, first, last)| (text.to_owned(), first, last))
                    .collect()
            })
            .collect();
        assert_eq!(placed, expected);
    }

    #[test]
    fn a_head_over_the_middle_of_two_heads_spans_them() {
        check(
            &[
                "                  Expenditure       ",
                "               Budget      Actual   ",
            ],
            12,
            &[
                &[("Expenditure", 1, 2)],
                &[("Budget", 1, 1), ("Actual", 2, 2)],
            ],
        );
    }

    #[test]
    fn a_lone_head_over_a_column_of_a_wide_table_is_that_columns() {
        check(
            &[
                "                                        terms                           ",
                "                 A           B           C           D           E      ",
            ],
            12,
            &[
                &[("terms", 3, 3)],
                &[
                    ("A", 1, 1),
                    ("B", 2, 2),
                    ("C", 3, 3),
                    ("D", 4, 4),
                    ("E", 5, 5),
                ],
            ],
        );
    }
}
