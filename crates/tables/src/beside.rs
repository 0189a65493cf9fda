//! Running text beside a table: one column of a page set in two, the table in the other.
//!
//! ```text
//! been deferred and recognised, of which 16.7       2023    79,457    10,250    89,707
//! per cent will be settled upon the completion      2024     8,383    20,226    28,609
//! of the work. The remaining 33.3 per cent is       2025     8,762    19,846    28,608
//! ```
//!
//! Read across, every line of the text would be the label of a row. It is told from labels that wrap
//! by the figures: a label of several lines has figures on one of them, running text on line after
//! line; and line after line it fills its column and goes on in the middle of a sentence.

use std::collections::{BTreeSet, HashSet};
use std::ptr;

use scrutineer_model::Word;

use crate::bands::families;
use crate::rules::{Rule, Rules};
use crate::text::{Gaps, Line, Segment, lines, segments};
use crate::token;

/// A line of running text has so many words.
const LEAST_WORDS: usize = 4;
/// So many lines in a row go on from the line above.
const LEAST_PAIRS: usize = 2;
/// Where so many lines go on and two in three do, with figures beside them or none, one pair will do: no
/// label is so long.
const LONG_TEXT: usize = 4;
/// A text of so many words behind a figure is what it numbers: `2.74   The poorest of that land`.
const LEAST_NUMBERED: usize = 3;
/// Lines of one text begin at one x within so many ems.
const SAME_EDGE: f32 = 0.6;
/// And are of one size, but for this share of it: a caption below or a table may begin at the same edge.
const SAME_SIZE: f32 = 0.05;
/// Figures stand beside a line where their baseline is no farther from its own, in ems …
const BESIDE: f32 = 0.8;
/// … and no more lines lie between.
const NEAR_LINES: usize = 2;
/// A full line of text reaches over this share of the widest.
const FULL: f32 = 0.85;
/// Lines of one text are no farther apart than this, in ems.
const LEADING: f32 = 2.2;

/// Most lines of the points of a slide have so many words.
const LEAST_PHRASE: usize = 3;
/// So many columns beside a text show a table.
const LEAST_COLUMNS: usize = 3;

/// Where the text stands, seen from the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

/// The words without running text that stands beside lines of figures.
///
/// Where `rules` of one length end, a table does: text that stands hardly farther from its figures than words
/// from one another is parted from them there.
pub(crate) fn without_text_beside<'a>(words: &[&'a Word], rules: &Rules) -> Vec<&'a Word> {
    let families = families(&rules.horizontal);
    let rows: Vec<(Line, Vec<Segment>)> = lines(words.iter().copied())
        .into_iter()
        .map(|line| {
            let segments = segments(&line.words, Gaps::WIDE, &ends(&families, &line));
            (line, segments)
        })
        .collect();
    let mut dropped: BTreeSet<*const Word> = BTreeSet::new();
    for side in [Side::Left, Side::Right] {
        for text in texts(&rows, side) {
            let words = text.iter().flat_map(|segment| &segment.words);
            dropped.extend(words.map(|word| ptr::from_ref(*word)));
        }
    }
    for family in &families {
        let text = right_of_rules(words, family);
        dropped.extend(text.into_iter().map(ptr::from_ref));
    }
    let kept = words.iter().copied();
    kept.filter(|word| !dropped.contains(&ptr::from_ref(*word)))
        .collect()
}

/// The words of a text right of the rules of one length that are over all of a table, as the points of a slide stand.
///
/// ```text
/// ─────────────────────────────
/// Service      2023      2025      • Roads drive the fall in
/// ─────────────────────────────      all that is asked
/// Parks         81%       83%      • The young are the least
/// Roads         31%       24%        likely to feel told
/// ─────────────────────────────
/// ```
///
/// Not to be matched: remarks behind figures whose rules stand over these alone; texts in columns.
fn right_of_rules<'a>(words: &[&'a Word], family: &[Rule]) -> Vec<&'a Word> {
    let (first, last) = (family[0], family[family.len() - 1]);
    let is_outside = |word: &Word| word.bbox.x0 > first.end + word.size;
    // The text may end lower than the rules do.
    let bottom = |word: &Word| last.at + f32::from(u8::from(is_outside(word))) * 3.0 * word.size;
    let between = |word: &&&Word| (first.at..bottom(word)).contains(&word.bbox.center_y());
    let (outside, inside): (Vec<&Word>, Vec<&Word>) =
        (words.iter().filter(between).copied()).partition(|word| is_outside(word));
    let (text, table) = (
        lines(outside.iter().copied()),
        lines(inside.iter().copied()),
    );
    let parts = |line: &Line| segments(&line.words, Gaps::WIDE, &[]).len();
    let within = |word: &&Word| first.start - 1.0 < word.bbox.x0 && word.bbox.x1 < first.end + 1.0;
    let is_text = |line: &Line| {
        let bullet = usize::from(token::is_bullet(&line.words[0].text));
        parts(line) <= 1 + bullet && !line.words.iter().all(|word| token::is_figure(&word.text))
    };
    let phrases = (text.iter())
        .filter(|line| line.words.len() >= LEAST_PHRASE)
        .count();
    let sets_apart = inside.iter().all(within)
        && table
            .iter()
            .filter(|line| parts(line) >= LEAST_COLUMNS)
            .count()
            >= 2
        && phrases * 2 >= text.len()
        && text.iter().all(is_text);
    if sets_apart { outside } else { Vec::new() }
}

/// Where the rules of one length end that stand above and below a line, left to right.
fn ends(families: &[Vec<Rule>], line: &Line) -> Vec<f32> {
    let around = |family: &&Vec<Rule>| {
        let (first, last) = (family.first(), family.last());
        first.is_some_and(|rule| rule.at < line.baseline)
            && last.is_some_and(|rule| line.baseline < rule.at)
    };
    let mut ends: Vec<f32> = (families.iter().filter(around))
        .flat_map(|family| [family[0].start, family[0].end])
        .collect();
    ends.sort_by(f32::total_cmp);
    ends
}

/// A segment of a text, and the nearest line of figures beside it.
type Beside<'r, 'a> = (&'r Segment<'a>, Option<usize>);

/// The runs of segments that are running text on one side of figures.
///
/// First one below the other over the page; then what begins beside these, as text in the page's other column does, each
/// segment in one run.
fn texts<'r, 'a>(
    rows: &'r [(Line<'a>, Vec<Segment<'a>>)],
    side: Side,
) -> Vec<Vec<&'r Segment<'a>>> {
    let mut found = Vec::new();
    let mut tried: HashSet<*const Segment> = HashSet::new();
    let segments = |run: Vec<Beside<'r, 'a>>| run.into_iter().map(|(segment, _)| segment);
    let mut next = 0;
    for (from, (_, parts)) in rows.iter().enumerate() {
        if let Some(first) = outermost(parts, side).filter(|_| from >= next) {
            let (run, end) = run_from(rows, from, first, side);
            if is_running_text(&run) {
                let text: Vec<&Segment> = segments(run).collect();
                tried.extend(text.iter().map(|segment| ptr::from_ref(*segment)));
                found.push(text);
            }
            next = end;
        }
    }
    for (from, (_, parts)) in rows.iter().enumerate() {
        let first = outermost(parts, side).filter(|first| !tried.contains(&ptr::from_ref(*first)));
        if let Some(first) = first {
            let (run, end) = run_from(rows, from, first, side);
            tried.extend(run.iter().map(|(segment, _)| ptr::from_ref(*segment)));
            if is_running_text(&run) && !is_between_figures(rows, (from, end), &run) {
                found.push(segments(run).collect());
            }
        }
    }
    found
}

/// Text is parted from what stands above or below it by no more than this, in ems.
const NEAR_TABLE: f32 = 6.0;

/// Whether figures stand above or below a text in its own column: then it parts two tables.
fn is_between_figures(
    rows: &[(Line, Vec<Segment>)],
    (from, end): (usize, usize),
    run: &[Beside],
) -> bool {
    let left = run.iter().map(|(s, _)| s.bbox.x0).fold(f32::MAX, f32::min);
    let right = run.iter().map(|(s, _)| s.bbox.x1).fold(f32::MIN, f32::max);
    let (top, bottom) = (&rows[from].0, &rows[end - 1].0);
    let has_figures = |(_, parts): &(Line, Vec<Segment>)| {
        parts
            .iter()
            .any(|s| s.number && s.bbox.x0 < right && left < s.bbox.x1)
    };
    let above = rows[..from].iter().rev();
    let below = rows[end..].iter();
    above
        .take_while(|(line, _)| top.baseline - line.baseline < NEAR_TABLE * top.size)
        .any(has_figures)
        || below
            .take_while(|(line, _)| line.baseline - bottom.baseline < NEAR_TABLE * bottom.size)
            .any(has_figures)
}

/// The segments below `first` that begin where it does, it among them, and the line behind the last that was looked at.
fn run_from<'r, 'a>(
    rows: &'r [(Line<'a>, Vec<Segment<'a>>)],
    from: usize,
    first: &Segment,
    side: Side,
) -> (Vec<Beside<'r, 'a>>, usize) {
    let edge = first.bbox.x0;
    let mut run: Vec<Beside> = Vec::new();
    let mut last = rows[from].0.baseline;
    let mut end = from;
    for (index, (line, parts)) in rows.iter().enumerate().skip(from) {
        if line.baseline - last > LEADING * line.size {
            break;
        }
        let own = parts
            .iter()
            .find(|part| (part.bbox.x0 - edge).abs() < SAME_EDGE * line.size);
        let differs =
            |part: &Segment| (part.size() - first.size()).abs() > SAME_SIZE * first.size();
        if own.is_some_and(differs) {
            break;
        }
        if let Some(own) = own {
            last = line.baseline;
            run.push((own, figures_beside(rows, index, own, side)));
        }
        end += 1;
    }
    (run, end)
}

/// The part of a line that may be of a text on one side: the first or the last, with enough words.
fn outermost<'r, 'a>(parts: &'r [Segment<'a>], side: Side) -> Option<&'r Segment<'a>> {
    let part = match side {
        Side::Left => parts.first(),
        Side::Right => parts.last(),
    };
    part.filter(|part| part.words.len() >= LEAST_WORDS)
}

/// The nearest line with a figure on the other side: the lines of two columns seldom share baselines.
fn figures_beside(
    rows: &[(Line, Vec<Segment>)],
    index: usize,
    own: &Segment,
    side: Side,
) -> Option<usize> {
    let (line, _) = &rows[index];
    let away = |k: usize| (rows[k].0.baseline - line.baseline).abs();
    let has_figures = |k: &usize| {
        let parts = &rows[*k].1;
        parts.iter().enumerate().any(|(at, part)| {
            let beyond = match side {
                Side::Left => part.bbox.x0 > own.bbox.x1,
                Side::Right => part.bbox.x1 < own.bbox.x0,
            };
            let numbers_text = (parts.get(at + 1))
                .is_some_and(|next| !next.number && next.words.len() >= LEAST_NUMBERED);
            beyond && part.number && token::is_figure(&part.text) && !numbers_text
        })
    };
    let near = index.saturating_sub(NEAR_LINES)..rows.len().min(index + NEAR_LINES + 1);
    near.filter(|&k| away(k) <= BESIDE * line.size)
        .filter(has_figures)
        .min_by(|&a, &b| away(a).total_cmp(&away(b)))
}

/// Whether lines with figures beside them follow one another, full lines, and go on in the middle of
/// a sentence. Lines beside the same figures are a label set around its row's middle.
fn is_running_text(run: &[(&Segment, Option<usize>)]) -> bool {
    let left = run.iter().map(|(s, _)| s.bbox.x0).fold(f32::MAX, f32::min);
    let right = run.iter().map(|(s, _)| s.bbox.x1).fold(f32::MIN, f32::max);
    let is_full = |s: &Segment| s.bbox.x1 - left >= FULL * (right - left);
    let (mut going_on, mut all) = (0, 0);
    let mut long = 0;
    for pair in run.windows(2) {
        let ((above, row), (below, next)) = (&pair[0], &pair[1]);
        let goes_on = begins_low(&below.text) && is_full(above);
        long += usize::from(goes_on);
        if row.is_some() && next.is_some() && row != next {
            all += 1;
            going_on += usize::from(goes_on);
        }
    }
    let is_long = long >= LONG_TEXT && long * 3 >= (run.len() - 1) * 2;
    let least = if is_long { 1 } else { LEAST_PAIRS };
    going_on >= least && going_on * 2 >= all
}

/// What numbers an item is no longer: `a)`, `iv.`
const LONGEST_MARK: usize = 4;

/// Whether a text begins with a word in small letters; `a)` numbers an item.
fn begins_low(text: &str) -> bool {
    let word = text.split(' ').next().unwrap_or_default();
    let numbers_an_item = word.len() <= LONGEST_MARK && word.ends_with([')', '.']);
    word.starts_with(|c: char| c.is_lowercase()) && !numbers_an_item
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch;
    use crate::text::cell_text;

    fn check(drawing: &[&str], leading: f32, expected: &[&str]) {
        let words: Vec<&Word> = sketch::words_set_closely(drawing, leading).iter().collect();
        let kept = without_text_beside(&words, &Rules::default());
        let texts: Vec<String> = lines(kept)
            .iter()
            .map(|line| cell_text(&line.words))
            .collect();
        assert_eq!(texts, expected);
    }

    #[test]
    fn points_right_of_the_rules_over_all_of_a_table_are_left_out() {
        let kept = |start: usize| {
            let words: Vec<&Word> = sketch::words(&[
                "Service                          2023            2025       • Roads are what most",
                "Parks                             81%             83%         people would mend  ",
                "Roads                             31%             24%       • The young are least",
                "Libraries                         66%             64%         likely to be told  ",
            ])
            .iter()
            .collect();
            let (left, right) = (words[start].bbox.x0, words[2].bbox.x1);
            let rule = |line: f32| Rule {
                at: sketch::under(line),
                start: left,
                end: right,
            };
            let rules = Rules {
                horizontal: [-1.0, 0.0, 3.0].map(rule).to_vec(),
                vertical: Vec::new(),
            };
            let kept = without_text_beside(&words, &rules);
            cell_text(&lines(kept)[1].words)
        };
        assert_eq!(kept(0), "Parks 81% 83%");
        // Over the figures alone rules tell nothing of what stands behind.
        assert_eq!(kept(1), "Parks 81% 83% people would mend");
    }

    #[test]
    fn text_beside_rows_of_figures_is_left_out() {
        check(
            &[
                "been deferred and recognised, of which 16.7     2023     79,457     10,250",
                "per cent will be settled upon completion of     2024      8,383     20,226",
                "the work. The remaining 33.3 per cent of it     2025      8,762     19,846",
                "will be repaid by monthly interest.             2026      9,158     19,450",
            ],
            1.2,
            &[
                "2023 79,457 10,250",
                "2024 8,383 20,226",
                "2025 8,762 19,846",
                "2026 9,158 19,450",
            ],
        );
        check(
            &[
                "Roads     79,457     10,250     been deferred and recognised, of which 16.7",
                "Parks      8,383     20,226     per cent will be settled upon completion of",
                "Paths      8,762     19,846     the work. The remaining 33.3 per cent of it",
                "Trees      9,158     19,450     will be repaid by monthly interest.        ",
            ],
            1.2,
            &[
                "Roads 79,457 10,250",
                "Parks 8,383 20,226",
                "Paths 8,762 19,846",
                "Trees 9,158 19,450",
            ],
        );
    }

    #[test]
    fn a_long_text_beside_a_small_table_is_left_out() {
        check(
            &[
                "The council, with others like it nearby, runs                          ",
                "the plan for staff and its assets on behalf of                         ",
                "others, and makes it known to permanent staff        Assets     148,046    ",
                "so that they are protected against the loss of       Duties     145,080    ",
                "income. The council pays all of the premium for                        ",
                "the plan. Related assets in trust are not owned      Net          2,966    ",
                "by it and have been left out of what is here.                          ",
            ],
            1.2,
            &["Assets 148,046", "Duties 145,080", "Net 2,966"],
        );
    }

    #[test]
    fn text_that_begins_beside_other_text_above_the_table_is_left_out() {
        check(
            &[
                "The fund began the year with less than it had                              ",
                "hoped for by then, and ended it with a little      More of its income will",
                "more than that.                                    be held at the end, and",
                "                 Gross      Spent        Left      what has been deferred,",
                "Roads           79,457     10,250      69,207      of which a third is now",
                "Parks            8,383     10,226      -1,843      held, will be settled  ",
                "Paths            8,762      9,846      -1,084      at the end of the work.",
            ],
            1.2,
            &[
                "The fund began the year with less than it had",
                "hoped for by then, and ended it with a little",
                "more than that.",
                "Gross Spent Left",
                "Roads 79,457 10,250 69,207",
                "Parks 8,383 10,226 -1,843",
                "Paths 8,762 9,846 -1,084",
            ],
        );
    }

    #[test]
    fn the_lines_of_two_columns_need_not_share_baselines() {
        check(
            &[
                "been deferred and recognised, of which 16.7                               ",
                "                                                2023     79,457     10,250",
                "per cent will be settled upon completion of                               ",
                "                                                2024      8,383     20,226",
                "the work. The remaining 33.3 per cent of it                               ",
                "                                                2025      8,762     19,846",
                "will be repaid by monthly interest.                                       ",
            ],
            0.6,
            &[
                "2023 79,457 10,250",
                "2024 8,383 20,226",
                "2025 8,762 19,846",
            ],
        );
    }

    #[test]
    fn what_goes_on_in_another_size_below_a_text_is_none_of_it() {
        let drawing = [
            "Roads     79,457     10,250     deferred and then recognised, of which a third",
            "Parks      8,383     20,226     will be settled upon the completion of all the",
            "Paths      8,762     19,846     works. ",
            "Trees      9,158     19,450     Table 5: Where all of the homes will come from",
            "Lanes      1,158      1,450     Supply today           Completed         8,589",
            "Mills      2,158      9,450     Other of them          Committed        23,808",
            "Fords      3,158      8,450     All of the homes       Built            32,397",
        ];
        let mut words = sketch::words(&drawing).to_vec();
        for word in &mut words {
            if word.baseline > sketch::under(2.0) || word.bbox.x1 < 140.0 {
                word.size *= 0.9;
            }
        }
        let words: Vec<&Word> = words.iter().collect();
        let kept = without_text_beside(&words, &Rules::default());
        assert!(!kept.iter().any(|word| word.text == "recognised,"));
        assert!(kept.iter().any(|word| word.text == "Committed"));
    }

    #[test]
    fn text_close_beside_a_table_begins_where_its_rules_end() {
        let drawing = [
            "Roads          79,457      10,250  been deferred and recognised, of which 16.7",
            "Parks           8,383      20,226  per cent will be settled upon completion of",
            "Paths           8,762      19,846  the work. The remaining 33.3 per cent of it",
            "Trees           9,158      19,450  will be repaid by monthly interest.        ",
        ];
        let words: Vec<&Word> = sketch::words(&drawing).iter().collect();
        let figure = words.iter().find(|word| word.text == "10,250");
        let right = figure.map_or(0.0, |word| word.bbox.x1);
        let horizontal = [-1.0, 1.0, 3.0].map(|line| Rule {
            at: sketch::under(line),
            start: 50.0,
            end: right + 2.0,
        });
        let rules = Rules {
            horizontal: horizontal.to_vec(),
            vertical: Vec::new(),
        };
        let kept = without_text_beside(&words, &rules);
        assert_eq!(kept.len(), 12);
        assert!(kept.iter().all(|word| word.bbox.x1 <= right));
    }

    #[test]
    fn text_beside_numbered_paragraphs_stays() {
        let drawing = [
            "2.68   Four councils plan together, and they     2.74   they will have more land",
            "       have done so for as long as anyone in            for work than all of the",
            "       them can think of. Between all of them    2.75   businesses need. Most of",
            "       they need many more homes by the end,     2.76   it is poor, and will be",
            "       and all of this land, than they have.            let go in the long run.",
        ];
        let words: Vec<&Word> = sketch::words_set_closely(&drawing, 1.2).iter().collect();
        let kept = without_text_beside(&words, &Rules::default());
        assert_eq!(kept.len(), words.len());
    }

    #[test]
    fn labels_that_wrap_and_labels_of_one_line_stay() {
        let wrapped = [
            "To repair the streets and the lanes that are                      ",
            "worn out and the bridges over the river           9,585      9,585",
            "To calm the traffic on the roads and to make                      ",
            "it safe for people on foot to cross them         16,770     13,518",
        ];
        let single = [
            "Review of the fees and the charges for 2025      -621.0        0.0",
            "Withdraw the contribution to the windmill        -150.0        0.0",
            "of which from the fund for old and new mills     -100.0        0.0",
            "Charge the costs of waste from other places      -105.0        0.0",
        ];
        let items = [
            "a) Benefits that were earned by staff            56.433     45.134",
            "b) Change in the value of all the fund          -25.056    153.168",
            "c) Depreciation and the impairment of it         83.033    180.925",
            "d) Change in the value of other assets          -20.285    -48.244",
        ];
        let around = [
            "To repair the streets and the lanes that are                      ",
            "                                                  9,585      9,585",
            "worn out and the bridges over the river                           ",
            "To calm the traffic on the roads and to make                      ",
            "                                                 16,770     13,518",
            "it safe for people on foot to cross them                          ",
            "To widen the paths along the river and clear                      ",
            "                                                    770        518",
            "the banks of it from the bridge to the mills                      ",
        ];
        for (drawing, leading) in [
            (&wrapped[..], 1.2),
            (&single[..], 1.2),
            (&items[..], 1.2),
            (&around[..], 0.6),
        ] {
            let words: Vec<&Word> = sketch::words_set_closely(drawing, leading).iter().collect();
            let kept = without_text_beside(&words, &Rules::default());
            assert_eq!(kept.len(), words.len());
        }
    }
}
