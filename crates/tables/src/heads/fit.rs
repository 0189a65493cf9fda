//! Which head words stand over which columns.
//!
//! A head line's words are parted into groups and each group is given a column, or a range of
//! columns it spans, all at once: the cheapest reading of the line wins (`cost`, `marks`), unless the
//! line as a whole says more (`rounds`).
//!
//! `Q3 YTD Actual 2013 Forecast`, set tight over two columns of right-aligned figures, comes apart
//! where both halves end with their figures; `Capital programme`, centred over three heads, spans.

use scrutineer_model::Word;

use crate::columns::Columns;
use crate::heads::Drawn;
use crate::heads::atoms::Atom;
use crate::heads::cost::BRIDGED_RULE;
use crate::heads::pinned::Pin;
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

/// Whether one of some heads stands over a column.
pub(super) fn is_covered(heads: &[Placed], column: usize) -> bool {
    (heads.iter()).any(|head| head.columns.0 <= column && column <= head.columns.1)
}

/// Longer groups than this are not looked at; heads are short.
const MOST_WORDS: usize = 16;
/// Where every head is to span, words farther apart than this, in ems, are two heads.
const FAR_APART: f32 = 1.2;
/// What a bare column costs where a line is to cover all.
const BARE: f32 = 2.0;
/// Baselines of one line are no farther apart than this, in points.
pub(super) const SAME_LINE: f32 = 2.0;
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
    for (at, line) in lines.iter().enumerate().rev() {
        let below: Vec<&Placed> = placed.iter().flatten().collect();
        let mut fit = Fit {
            topmost: at == 0,
            above: at.checked_sub(1).map_or(&[], |above| &lines[above]),
            ..Fit::new(line, &below, columns, drawn, stub)
        };
        fit.close_above = fit.close_above(&lines[..at]);
        let next = fit.placed();
        placed.push(next);
    }
    placed.reverse();
    placed
}

/// One head line and what bears on it.
pub(super) struct Fit<'f, 'a> {
    pub(super) atoms: &'f [Atom<'a>],
    pub(super) columns: &'f Columns,
    pub(super) drawn: Drawn<'f>,
    pub(super) stub: bool,
    /// No other line of heads stands above it.
    pub(super) topmost: bool,
    /// What stands on the line above.
    pub(super) above: &'f [Atom<'a>],
    /// The x-ranges of the phrases close above.
    pub(super) close_above: Vec<(f32, f32)>,
    /// Median of the line's baselines.
    pub(super) baseline: f32,
    /// For each column, the x-range of the heads below it.
    pub(super) heads_below: Vec<Option<(f32, f32)>>,
    /// Vertical rules beside the line.
    pub(super) beside: Vec<f32>,
    /// For each column, the text of the head nearest below.
    pub(super) texts_below: Vec<Option<String>>,
    /// For each column, the texts of all heads below.
    pub(super) whole_below: Vec<Option<String>>,
    /// For each column, the top baseline of the head nearest below.
    pub(super) tops_below: Vec<Option<f32>>,
    /// For each column, the lowest baseline of the heads below.
    pub(super) bottoms_below: Vec<Option<f32>>,
    /// The ranges of the spanners below it, which a spanner above covers whole or not at all.
    pub(super) spans_below: Vec<(usize, usize)>,
    /// For each of them the x-range of its words.
    pub(super) spanners_below: Vec<(f32, f32)>,
    /// The spanners that have a rule of their own.
    pub(super) pins: Vec<Pin>,
}

/// Which readings of a line are tried.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Odd {
    /// Over an odd number of columns a head centred on them is centred on the middle one too, and
    /// is taken for that one's unless a rule marks the range.
    OnlyMarked,
    /// Every head right of the stub spans.
    All,
    /// Heads may span or not; each column with a head below that nothing stands over costs.
    Covering,
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
        // A row of one unit says nothing of what stands over it, but `No.` and `%` side by side are heads.
        let texts: Vec<String> = below.iter().map(|head| head.text()).collect();
        let on_line = |a: &Placed, b: &Placed| (a.baseline() - b.baseline()).abs() < SAME_LINE;
        let is_lone_unit = |at: usize| {
            let beside = (0..below.len()).filter(|&other| on_line(below[at], below[other]));
            token::is_unit(&texts[at])
                && beside
                    .clone()
                    .all(|other| texts[other] == texts[at] || below[other].columns.0 == 0)
        };
        let heads = (0..below.len())
            .filter(|&at| !is_lone_unit(at))
            .map(|at| below[at]);
        for head in heads {
            let (x0, x1) = extent(&head.words);
            for slot in &mut heads_below[head.columns.0..=head.columns.1] {
                let (left, right) = slot.unwrap_or((x0, x1));
                *slot = Some((left.min(x0), right.max(x1)));
            }
        }
        let mut texts_below: Vec<Option<String>> = vec![None; columns.count()];
        let mut whole_below: Vec<Option<String>> = vec![None; columns.count()];
        let mut tops_below: Vec<Option<f32>> = vec![None; columns.count()];
        let mut bottoms_below: Vec<Option<f32>> = vec![None; columns.count()];
        for head in below {
            for column in head.columns.0..=head.columns.1 {
                whole_below[column]
                    .get_or_insert_default()
                    .push_str(&head.text());
                texts_below[column] = Some(head.text());
                let baselines = head.words.iter().map(|word| word.baseline);
                tops_below[column] = baselines.reduce(f32::min);
                let bottom = bottoms_below[column].unwrap_or(f32::MIN);
                bottoms_below[column] = Some(bottom.max(head.baseline()));
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
        let mut fit = Self {
            atoms: &atoms[..atoms.len().min(MOST_ATOMS)],
            baseline,
            columns,
            drawn,
            stub,
            topmost: false,
            above: &[],
            close_above: Vec::new(),
            heads_below,
            beside,
            texts_below,
            whole_below,
            tops_below,
            bottoms_below,
            spans_below: below
                .iter()
                .filter(|head| head.spans)
                .map(|head| head.columns)
                .collect(),
            spanners_below: below
                .iter()
                .filter(|head| head.spans)
                .map(|head| extent(&head.words))
                .collect(),
            pins: Vec::new(),
        };
        fit.pins = fit.pins();
        fit
    }

    fn placed(&self) -> Vec<Placed<'a>> {
        let whole = self.by_repetition().or_else(|| self.by_rule());
        let whole = whole
            .or_else(|| self.by_tiling())
            .or_else(|| self.by_middles_of_all());
        if let Some(mut placed) = whole.filter(|placed| self.keeps_pins(placed)) {
            if placed.iter().any(|placed| placed.spans) {
                self.widen(&mut placed);
            }
            return placed;
        }
        let plain = self.cheapest(Odd::OnlyMarked);
        let chosen = match self.cheapest(Odd::All) {
            Some(all) if self.prefers_all(plain.as_deref(), &all) => Some(all),
            _ => self
                .covering(plain.as_deref())
                .or_else(|| self.over_low_heads(plain.as_deref()))
                .or(plain),
        };
        let mut chosen = chosen.unwrap_or_default();
        self.widen(&mut chosen);
        self.widen_alike(&mut chosen);
        self.widen_years(&mut chosen);
        self.widen_times(&mut chosen);
        chosen
    }

    /// The cheapest reading; `None` where the line can't be read so.
    pub(super) fn cheapest(&self, odd: Odd) -> Option<Vec<Placed<'a>>> {
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
                    let cost =
                        choice.cost + option.cost + self.skipped(used, option.columns.0, odd);
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
            .filter_map(|(used, choice)| {
                choice.map(|choice| (used, choice.cost + self.skipped(used, columns, odd)))
            })
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

    /// What it costs to leave columns that have heads below without a head on this line.
    fn skipped(&self, from: usize, to: usize, odd: Odd) -> f32 {
        if odd != Odd::Covering {
            return 0.0;
        }
        let from = from.max(usize::from(self.stub)).min(to);
        let headed = self.heads_below[from..to].iter().flatten().count();
        BARE * headed as f32
    }

    /// Every group beginning at a word, over every column and range it may stand over.
    fn options_from(&self, start: usize, odd: Odd) -> Vec<GroupOption> {
        let mut options = Vec::new();
        let mut inside = 0.0;
        let pinned = |atom: usize, pin: &&Pin| pin.atoms.0 <= atom && atom <= pin.atoms.1;
        if let Some(pin) = self.pins.iter().find(|pin| pinned(start, pin)) {
            return vec![GroupOption {
                end: pin.atoms.1 + 1,
                columns: pin.columns,
                cost: 0.0,
            }];
        }
        let next = self.pins.iter().find(|pin| pin.atoms.0 > start);
        let most = next.map_or(self.atoms.len(), |pin| pin.atoms.0);
        for end in start + 1..=most.min(start + MOST_WORDS) {
            if end > start + 1 {
                inside += self.bridge_cost(end - 2);
            }
            let apart = end > start + 1 && self.gap(end - 2) > FAR_APART;
            if inside > 3.0 * BRIDGED_RULE || (odd == Odd::All && apart) {
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
                let wide = self.too_wide_cost(x0, x1, column);
                let cost = inside + cut + wide + self.single_cost(x0, x1, column);
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
}

struct GroupOption {
    /// Index behind its last word.
    end: usize,
    columns: (usize, usize),
    cost: f32,
}

pub(super) fn words_of<'a>(group: &[Atom<'a>]) -> Vec<&'a Word> {
    group
        .iter()
        .flat_map(|atom| atom.words.iter().copied())
        .collect()
}

pub(super) fn extent(words: &[&Word]) -> (f32, f32) {
    words
        .iter()
        .fold((f32::MAX, f32::MIN), |(left, right), word| {
            (left.min(word.bbox.x0), right.max(word.bbox.x1))
        })
}
