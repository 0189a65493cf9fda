//! Spanners told by the whole line: heads below that repeat, and lines on which all heads span.

use scrutineer_model::Word;

use crate::heads::atoms::Atom;
use crate::heads::cost::{OFF_CENTER, WHOLE_GAP};
use crate::heads::fit::{Fit, Odd, Placed, extent, is_covered};
use crate::text::cell_text;
use crate::token;

/// A head so close to its column's place, in ems, is that column's.
pub(super) const AS_ONE: f32 = 0.3;
/// A word of so many capitals is set in them; fewer may be an abbreviation.
const LEAST_CAPITALS: usize = 6;
/// A head that begins lower than another stands by at least this, in ems.
const LOWER: f32 = 0.4;

/// Lines of one head begin or end within so many ems of one another.
const SAME_EDGE: f32 = 0.2;

impl<'a> Fit<'_, 'a> {
    /// Where the heads below repeat – `Budget Actual Budget Actual`, perhaps beside heads that do not –
    /// and there is one head for each round of them, each spans its round.
    pub(super) fn by_repetition(&self) -> Option<Vec<Placed<'a>>> {
        let texts = [&self.texts_below, &self.whole_below];
        let rounds = texts.into_iter().find_map(|texts| rounds(texts))?;
        let groups = groups(self.atoms, self.columns.size);
        if let Some(columns) = self.one_of_each(&groups, &rounds) {
            let place = |(words, column): (Vec<&'a Word>, usize)| Placed {
                words,
                columns: (column, column),
                spans: false,
            };
            return Some(groups.into_iter().zip(columns).map(place).collect());
        }
        let field = self.texts_below.iter().skip(usize::from(self.stub));
        let headed = field.flatten().count();
        let whole = rounds
            .iter()
            .map(|round| round.1 - round.0 + 1)
            .sum::<usize>()
            == headed;
        let mut spanned = vec![false; rounds.len()];
        let mut placed = Vec::new();
        for words in groups {
            let (x0, x1) = extent(&words);
            let center = f32::midpoint(x0, x1);
            let strips = &self.columns.strips;
            let over =
                |round: &(usize, usize)| strips[round.0].0 <= center && center <= strips[round.1].1;
            let columns = match rounds.iter().position(over) {
                Some(round) if spanned[round] => return None,
                Some(round) if !whole && !self.is_tile(x0, x1, rounds[round]) => return None,
                Some(round) => {
                    spanned[round] = true;
                    rounds[round]
                }
                None => self
                    .cheapest_range(&words)
                    .unwrap_or_else(|| self.columns.place(x0, x1)),
            };
            placed.push(Placed {
                words,
                columns,
                spans: columns.0 < columns.1,
            });
        }
        let apart = |pair: &[Placed]| pair[0].columns.1 < pair[1].columns.0;
        let all = spanned.iter().all(|&spanned| spanned);
        (all && placed.windows(2).all(apart)).then_some(placed)
    }

    /// The columns of a head beside the rounds in the cheapest reading of the whole line.
    fn cheapest_range(&self, words: &[&Word]) -> Option<(usize, usize)> {
        let first = words.first()?;
        let placed = self.cheapest(Odd::OnlyMarked)?;
        let own = |p: &Placed| {
            p.words.len() == words.len() && p.words.iter().any(|word| std::ptr::eq(*word, *first))
        };
        placed.into_iter().find(own).map(|p| p.columns)
    }

    /// The column of each head where all of the line say the same, and each stands right over one column, or at the
    /// edge of that column's head, and off the middle of its round: the first line of that head, `5% minority` over
    /// `interest`. What spans rounds tells them apart.
    fn one_of_each(&self, groups: &[Vec<&Word>], rounds: &[(usize, usize)]) -> Option<Vec<usize>> {
        let alike = |pair: &[Vec<&Word>]| cell_text(&pair[0]) == cell_text(&pair[1]);
        if groups.len() != rounds.len() || !groups.windows(2).all(alike) {
            return None;
        }
        let over_one = |(words, round): (&Vec<&Word>, &(usize, usize))| {
            let (x0, x1) = extent(words);
            let (column, last) = self.columns.place(x0, x1);
            let right_over = column == last
                && (round.0..=round.1).contains(&column)
                && self.single_cost(x0, x1, column) <= AS_ONE;
            let off = OFF_CENTER * self.columns.size;
            let off_middle = self.off_center(x0, x1, *round) > off;
            // Signs set apart widen columns to the left of their heads.
            let off_heads = || {
                let (first, last) = (self.heads_below[round.0], self.heads_below[round.1]);
                let middle = first
                    .zip(last)
                    .map(|(first, last)| f32::midpoint(first.0, last.1));
                middle.is_some_and(|middle| (f32::midpoint(x0, x1) - middle).abs() > off)
            };
            let edged = || (round.0..=round.1).find(|&at| self.keeps_an_edge(x0, x1, at));
            (right_over && off_middle)
                .then_some(column)
                .or_else(|| edged().filter(|_| off_heads()))
        };
        groups.iter().zip(rounds).map(over_one).collect()
    }

    /// Whether it begins or ends where the head below it in a column does.
    fn keeps_an_edge(&self, x0: f32, x1: f32, column: usize) -> bool {
        let exact = SAME_EDGE * self.columns.size;
        self.heads_below[column]
            .is_some_and(|(left, right)| (left - x0).abs() <= exact || (right - x1).abs() <= exact)
    }

    /// Whether reading every head as a spanner says as much as the plain reading.
    pub(super) fn prefers_all(&self, plain: Option<&[Placed]>, all: &[Placed]) -> bool {
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
            && (self.is_over_years(all) || !all.iter().any(|placed| self.is_line_of_one(placed)))
            && spanners == in_field
            && covered + 1 >= headed
            && (in_field >= 2
                || plain_spans
                || lone_unit
                || self.is_over_years(all)
                || self.is_of_its_own(all))
    }

    /// Whether what is read as a spanner stands over one of its columns as the other lines of that one's head do,
    /// and nothing drawn says more: `at 1` over `April` and `2018`. What reaches over the heads of two is none.
    fn is_line_of_one(&self, placed: &Placed) -> bool {
        let (x0, x1) = extent(&placed.words);
        let own = &self.heads_below[placed.columns.0..=placed.columns.1];
        let over =
            |head: &&(f32, f32)| x1.min(head.1) - x0.max(head.0) > AS_ONE * self.columns.size;
        if own.iter().flatten().filter(over).count() > 1 {
            return false;
        }
        placed.spans
            && !self.is_marked(x0, x1, placed.columns)
            && (self.may_be_one(x0, x1, placed.columns)
                || self.goes_on_in_one(x0, x1, placed.columns))
    }

    /// Whether every head below one that spans goes on in lower case, or the one is set in type of its
    /// own: then it is no first line of the middle head.
    fn is_of_its_own(&self, placed: &[Placed]) -> bool {
        placed
            .iter()
            .filter(|placed| placed.spans)
            .all(|placed| self.is_completed(placed.columns) || self.is_set_apart(placed))
    }

    /// Whether a head differs from all below it in weight or capitals.
    fn is_set_apart(&self, placed: &Placed) -> bool {
        let (first, last) = placed.columns;
        let below = || self.texts_below[first..=last].iter().flatten();
        let capitals = |text: &str| token::are_capitals(text.chars(), LEAST_CAPITALS);
        capitals(&placed.text()) && below().all(|text| text.chars().any(char::is_lowercase))
    }

    /// The reading in which every column with a head below is covered, by two spanners or more beside
    /// heads of one column: `Quarter 1` to `Quarter 4` over months, and `Whole` over `year`. On a line of
    /// nothing but years one spanner is enough: `2018/19` over its parts beside last year's total.
    pub(super) fn covering(&self, plain: Option<&[Placed]>) -> Option<Vec<Placed<'a>>> {
        if plain.is_some_and(|plain| self.bare(plain) < 2) {
            return None;
        }
        let covering = self.cheapest(Odd::Covering)?;
        let spanners = covering.iter().filter(|p| p.spans).count();
        let years = || {
            let own = covering.iter().filter(|p| p.columns.0 > 0 || !self.stub);
            own.clone().count() >= 2 && own.clone().all(|p| token::is_period(&p.text()))
        };
        let enough = spanners >= 2 || spanners == 1 && years();
        let wraps = covering.iter().any(|placed| self.is_line_of_one(placed));
        (enough && self.bare(&covering) == 0 && !wraps).then_some(covering)
    }

    /// The reading in which one spanner reaches over the heads that stand lower than others do: `£000` and `%`
    /// below `Number of homes`, beside a `Total` set as high as that. Heads set from the top would begin as high,
    /// heads set from the bottom end as low.
    pub(super) fn over_low_heads(&self, plain: Option<&[Placed]>) -> Option<Vec<Placed<'a>>> {
        let field = usize::from(self.stub)..self.columns.count();
        let lowest =
            (field.clone().filter_map(|column| self.tops_below[column])).reduce(f32::max)?;
        let higher = |baseline: f32| lowest - baseline > LOWER * self.columns.size;
        let is_low = |column: usize| self.tops_below[column].is_some_and(|top| !higher(top));
        let bare = |placed: &[Placed]| field.clone().any(|c| is_low(c) && !is_covered(placed, c));
        let plain = plain.filter(|plain| plain.iter().all(|p| !p.spans) && bare(plain))?;
        let ends_high = |p: &Placed| {
            field.contains(&p.columns.0)
                && self.tops_below[p.columns.0].is_none()
                && higher(p.baseline())
        };
        let whole = plain.iter().any(ends_high)
            || field
                .clone()
                .any(|c| self.bottoms_below[c].is_some_and(higher));
        if !whole {
            return None;
        }
        let covering = self.cheapest(Odd::Covering)?;
        let mut spanners = covering.iter().filter(|p| p.spans);
        let (Some(spanner), None) = (spanners.next(), spanners.next()) else {
            return None;
        };
        let over_low = (spanner.columns.0..=spanner.columns.1).all(is_low);
        (over_low && !bare(&covering)).then_some(covering)
    }

    /// Whether one head alone spans all of a row of years, or of months, below: it says what they are years of.
    pub(super) fn is_over_years(&self, all: &[Placed]) -> bool {
        let lowest = usize::from(self.stub);
        let mut own = all.iter().filter(|p| p.columns.0 >= lowest);
        let (
            Some(&Placed {
                columns: (first, last),
                ..
            }),
            None,
        ) = (own.next(), own.next())
        else {
            return false;
        };
        let each = |is: fn(&str) -> bool| {
            (lowest..self.columns.count()).all(|column| match &self.texts_below[column] {
                Some(text) => is(text) == (first <= column && column <= last),
                None => column < first || last < column,
            })
        };
        last >= first + 2 && (each(token::is_year) || each(token::is_month))
    }
}

/// Columns whose heads below come again side by side, two or more to a round, and every other
/// place where they stand in the same order: first and last column of each round. Of several
/// such runs the longest counts.
fn rounds(texts: &[Option<String>]) -> Option<Vec<(usize, usize)>> {
    let mut longest: Option<(usize, usize, usize)> = None;
    for each in 2..=texts.len() / 2 {
        for first in 0..=texts.len() - 2 * each {
            let round = &texts[first..first + each];
            let varied = round.iter().any(|text| *text != round[0]);
            if !varied || round.iter().any(Option::is_none) {
                continue;
            }
            let again = (first + each..texts.len())
                .take_while(|&i| texts[i] == texts[i - each])
                .count();
            let rounds = 1 + again / each;
            // A run that goes on to the left may begin anywhere: `£m % £m % £m`.
            let goes_on = first > 0 && texts[first - 1] == texts[first - 1 + each];
            if rounds < 2 || !again.is_multiple_of(each) || goes_on {
                continue;
            }
            if longest.is_none_or(|(_, other, times)| each * rounds > other * times) {
                longest = Some((first, each, rounds));
            }
        }
    }
    let (first, each, _) = longest?;
    let round = &texts[first..first + each];
    let mut rounds = Vec::new();
    let mut from = 0;
    while from + each <= texts.len() {
        if texts[from..from + each] == *round {
            rounds.push((from, from + each - 1));
            from += each;
        } else {
            from += 1;
        }
    }
    Some(rounds)
}

/// A line's words parted at gaps wider than a word space.
pub(super) fn groups<'a>(atoms: &[Atom<'a>], size: f32) -> Vec<Vec<&'a Word>> {
    let mut groups: Vec<Vec<&Word>> = Vec::new();
    let mut right = f32::MIN;
    for atom in atoms {
        let apart = atom.x0 - right > WHOLE_GAP * size;
        match groups.last_mut().filter(|_| !apart) {
            Some(group) => group.extend(&atom.words),
            None => groups.push(atom.words.clone()),
        }
        right = right.max(atom.x1);
    }
    groups
}

#[cfg(test)]
mod tests;
