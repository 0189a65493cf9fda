//! Head lines as they are seen: lines set unevenly are one, and what stands over one another in
//! them belongs together.
//!
//! A head of two lines, centred beside a head of one or three, has baselines of its own. Such lines
//! are read together: `Public` / `Health` between `ASCH` and `CYPE` is one head between two.

use scrutineer_model::{Rect, Word};

use crate::rules::Rule;
use crate::text::{Gaps, Line, Segment, join, segments};
use crate::token;

/// Baselines closer than this, in ems, are one head line set unevenly.
const STAGGER: f32 = 0.75;
/// Where that puts spanners and the heads below them together, lines are one over no more than this,
/// in ems: a head of two lines beside one of one. Where heads of two and of three lines stand beside
/// one another, every level of a boxhead is close to the next.
const UNEVEN: f32 = 1.5;
/// A head reaches this far over a boundary between columns, in ems, where it stands over both.
const OVER: f32 = 0.5;

/// The lines of one phrase are centred on one another within so many ems …
const CENTRED: f32 = 0.5;
/// … and no farther apart than this, …
const LEADING: f32 = 1.35;
/// … and what stands below them is farther off by this factor.
const SET_OFF: f32 = 1.25;

/// The rule under a spanner is no farther below its baseline than this, in ems.
const RULE_BELOW: f32 = 1.0;

/// Words that are not parted: one word, or the lines of one unevenly set head.
#[derive(Clone, Debug)]
pub(super) struct Atom<'a> {
    pub(super) words: Vec<&'a Word>,
    pub(super) x0: f32,
    pub(super) x1: f32,
}

impl<'a> Atom<'a> {
    fn new(words: Vec<&'a Word>) -> Self {
        let bbox = crate::text::around(&words);
        Self {
            words,
            x0: bbox.x0,
            x1: bbox.x1,
        }
    }
}

/// The atoms of each head line, left to right; lines top to bottom.
///
/// `rules`: the horizontal rules that are not as wide as the table.
pub(super) fn atoms<'a>(head: &[Line<'a>], cuts: &[f32], rules: &[Rule]) -> Vec<Vec<Atom<'a>>> {
    let parted = with_phrases_apart(head, cuts);
    let (phrase, rest) = match lines_of_a_phrase(&parted, cuts) {
        0 => head.split_at(0),
        lines => parted.split_at(lines),
    };
    let words: Vec<&Word> = phrase.iter().flat_map(|line| line.words.clone()).collect();
    let phrase = (!words.is_empty()).then(|| vec![Atom::new(words)]);
    let rest = rest
        .chunk_by(|above, below| below.baseline - above.baseline < STAGGER * below.size)
        .flat_map(|lines| {
            let atoms = of_lines(lines, cuts, rules);
            if lines.len() > 1 && atoms.iter().flatten().any(|atom| is_mixed(atom, cuts)) {
                uneven(lines)
                    .into_iter()
                    .flat_map(|lines| of_lines(lines, cuts, rules))
                    .collect()
            } else {
                atoms
            }
        });
    phrase.into_iter().chain(rest).collect()
}

/// The lines, those that go on with the phrase of the first parted from what stands beside them: `by source of funding`
/// under `Gross expenditure`, and `%`, the first line of a head of two.
fn with_phrases_apart<'a>(head: &[Line<'a>], cuts: &[f32]) -> Vec<Line<'a>> {
    let Some(first) = head.first().filter(|line| is_phrase(line)) else {
        return head.to_vec();
    };
    let mut parted = vec![first.clone()];
    let mut rest = head[1..].iter();
    for line in rest.by_ref() {
        let parts = segments(&line.words, Gaps::HEAD, &[]);
        let (own, beside): (Vec<Segment>, Vec<Segment>) =
            (parts.into_iter()).partition(|part| part.bbox.overlap_x(&first.bbox) > 0.0);
        let goes_on = match own.as_slice() {
            [own] => (own.bbox.center_x() - first.bbox.center_x()).abs() <= CENTRED * line.size,
            _ => false,
        };
        // Beside another spanner it is one of a row of them.
        let spans = |part: &Segment| cuts.iter().any(|cut| crosses(part.bbox, *cut, line.size));
        if !goes_on || beside.iter().any(spans) {
            parted.push(line.clone());
            break;
        }
        let parts = [own, beside].into_iter().filter(|part| !part.is_empty());
        parted.extend(parts.map(|part| {
            Line::new(
                part.into_iter()
                    .flat_map(|part| part.words.into_vec())
                    .collect(),
            )
        }));
    }
    parted.extend(rest.cloned());
    parted
}

/// Whether what stands in a box stands over both columns beside a boundary.
fn crosses(bbox: Rect, cut: f32, size: f32) -> bool {
    bbox.x0 + OVER * size < cut && cut < bbox.x1 - OVER * size
}

fn is_phrase(line: &Line) -> bool {
    segments(&line.words, Gaps::HEAD, &[]).len() == 1
}

/// How many of the first lines are one phrase that stands by itself over several columns; 0 where the first is
/// no phrase that goes on.
///
/// ```text
///           Gross expenditure by
///            source of funding
///
/// Service   2012    2013    2014
/// ```
///
/// Its lines are centred on one another and closer than the last of them is to the heads below.
fn lines_of_a_phrase(head: &[Line], cuts: &[f32]) -> usize {
    let step = |above: &Line, below: &Line| below.baseline - above.baseline;
    let goes_on = |pair: &[Line]| {
        let (above, below) = (&pair[0], &pair[1]);
        let off = (above.bbox.center_x() - below.bbox.center_x()).abs();
        is_phrase(below)
            && above.is_bold() == below.is_bold()
            && off <= CENTRED * below.size
            && step(above, below) <= LEADING * below.size
            && !token::is_period(&join(&below.words))
    };
    let [first, ..] = head else {
        return 0;
    };
    let spans = |cut: &f32| crosses(first.bbox, *cut, first.size);
    if !is_phrase(first) || !cuts.iter().any(spans) {
        return 0;
    }
    let count = 1 + head.windows(2).take_while(|pair| goes_on(pair)).count();
    // What stands to the side is no head below: `%` beside the last line of the phrase.
    let under = |line: &&Line| line.bbox.overlap_x(&first.bbox) > 0.0;
    let Some(below) = head[count..].iter().find(under).filter(|_| count > 1) else {
        return 0;
    };
    let steps = head[..count]
        .windows(2)
        .map(|pair| step(&pair[0], &pair[1]));
    let set_off = step(&head[count - 1], below) > SET_OFF * steps.fold(0.0, f32::max);
    if set_off { count } else { 0 }
}

fn of_lines<'a>(lines: &[Line<'a>], cuts: &[f32], rules: &[Rule]) -> Vec<Vec<Atom<'a>>> {
    match lines {
        [line] => vec![
            line.words
                .iter()
                .map(|&word| Atom::new(vec![word]))
                .collect(),
        ],
        _ => staggered(lines, cuts, rules),
    }
}

/// Whether lines of one atom stand over several columns: a spanner with the heads below it.
fn is_mixed(atom: &Atom, cuts: &[f32]) -> bool {
    let first = atom.words[0];
    let over = OVER * first.size;
    atom.words
        .iter()
        .any(|word| (word.baseline - first.baseline).abs() > over)
        && cuts
            .iter()
            .any(|&cut| atom.x0 + over < cut && cut < atom.x1 - over)
}

/// The lines in groups that reach over no more than one uneven head.
fn uneven<'h, 'a>(lines: &'h [Line<'a>]) -> Vec<&'h [Line<'a>]> {
    let mut groups = Vec::new();
    let mut from = 0;
    for here in 1..=lines.len() {
        let apart = lines
            .get(here)
            .is_none_or(|line| line.baseline - lines[from].baseline >= UNEVEN * line.size);
        if apart {
            groups.push(&lines[from..here]);
            from = here;
        }
    }
    groups
}

fn staggered<'a>(lines: &[Line<'a>], cuts: &[f32], rules: &[Rule]) -> Vec<Vec<Atom<'a>>> {
    let mut all: Vec<(usize, Segment)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let phrases = segments(&line.words, Gaps::HEAD, cuts);
        let own = (phrases.iter()).flat_map(|phrase| parted_as_above(phrase, &all));
        let own: Vec<(usize, Segment)> = own.map(|segment| (index, segment)).collect();
        all.extend(own);
    }
    // What stands over two parts of a lower line spans them, itself or with the rule under it: a line of its own.
    let spans = |&(line, ref segment): &(usize, Segment)| {
        let rule = rule_under(segment, &lines[line], rules);
        let over = |s: &Segment| s.bbox.overlap_x(&segment.bbox) > 0.0;
        let ruled = |s: &Segment| {
            let center = s.bbox.center_x();
            rule.is_some_and(|rule| rule.start < center && center < rule.end)
        };
        let parts = |lower: usize, is: &dyn Fn(&Segment) -> bool| {
            all.iter().filter(|(l, s)| *l == lower && is(s)).count()
        };
        (line + 1..lines.len()).any(|lower| parts(lower, &over) >= 2 || parts(lower, &ruled) >= 2)
    };
    let levels: Vec<usize> = all.iter().filter(|s| spans(s)).map(|s| s.0).collect();
    // What stands beside a spanner with nothing below it is of its row.
    let beside = |&(line, ref segment): &(usize, Segment)| {
        let over = |(l, s): &(usize, Segment)| *l > line && s.bbox.overlap_x(&segment.bbox) > 0.0;
        levels.contains(&line) && !all.iter().any(over)
    };
    let (above, rest): (Vec<_>, Vec<_>) = all.iter().cloned().partition(|s| spans(s) || beside(s));
    [above, rest]
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(|part| stacked(part.into_iter().map(|(_, segment)| segment)))
        .collect()
}

/// The rule right under a segment, where it runs on both sides of it.
fn rule_under<'r>(segment: &Segment, line: &Line, rules: &'r [Rule]) -> Option<&'r Rule> {
    let below = line.baseline..line.baseline + RULE_BELOW * line.size;
    rules.iter().find(|rule| {
        below.contains(&rule.at) && rule.start < segment.bbox.x0 && segment.bbox.x1 < rule.end
    })
}

/// The parts of a phrase whose words stand under heads that are apart on a line above: `Revenue
/// Receipts Repairs` set closely under `Housing`, `Capital` and `Major`.
fn parted_as_above<'a>(phrase: &Segment<'a>, above: &[(usize, Segment<'a>)]) -> Vec<Segment<'a>> {
    let is_under_two = |pair: &[&Word]| {
        let under = |word: &Word, head: &Segment| word.bbox.overlap_x(&head.bbox) > 0.0;
        above.windows(2).any(|heads| {
            let [(line, left), (other, right)] = heads else {
                return false;
            };
            line == other
                && under(pair[0], left)
                && under(pair[1], right)
                && !under(pair[0], right)
                && !under(pair[1], left)
        })
    };
    let mut parts: Vec<Vec<&Word>> = Vec::new();
    for (at, &word) in phrase.words.iter().enumerate() {
        let cut = at == 0 || is_under_two(&phrase.words[at - 1..=at]);
        match parts.last_mut().filter(|_| !cut) {
            Some(part) => part.push(word),
            None => parts.push(vec![word]),
        }
    }
    parts.iter().map(|part| Segment::new(part)).collect()
}

/// Atoms left to right; segments over one another are one.
fn stacked<'a>(segments: impl Iterator<Item = Segment<'a>>) -> Vec<Atom<'a>> {
    let mut stacks: Vec<Vec<Segment>> = Vec::new();
    for segment in segments {
        let over =
            |stack: &Vec<Segment>| stack.iter().any(|s| s.bbox.overlap_x(&segment.bbox) > 0.0);
        // A segment may stand over two that were apart so far: then all are one.
        let mut stack: Vec<Segment> = Vec::new();
        while let Some(index) = stacks.iter().position(over) {
            stack.extend(stacks.remove(index));
        }
        stack.push(segment);
        stacks.push(stack);
    }
    let mut atoms: Vec<Atom> = stacks
        .into_iter()
        .flat_map(|stack| match stack.as_slice() {
            [alone] => alone
                .words
                .iter()
                .map(|&word| Atom::new(vec![word]))
                .collect(),
            _ => vec![Atom::new(
                stack.into_iter().flat_map(|s| s.words.into_vec()).collect(),
            )],
        })
        .collect();
    atoms.sort_by(|a, b| a.x0.total_cmp(&b.x0).then(a.x1.total_cmp(&b.x1)));
    atoms
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch;
    use crate::text::lines;

    fn texts(drawing: &[&str], cuts: &[f32]) -> Vec<Vec<String>> {
        let words = sketch::words_set_closely(drawing, 0.6);
        let lines = lines(words);
        let of = |atom: &Atom| crate::text::cell_text(&atom.words);
        atoms(&lines, cuts, &[])
            .iter()
            .map(|line| line.iter().map(of).collect())
            .collect()
    }

    #[test]
    fn heads_of_two_lines_beside_heads_of_one_are_one_line() {
        let drawing = [
            "         Public         ",
            "ASCH              CYPE  ",
            "         Health         ",
        ];
        assert_eq!(
            texts(&drawing, &[70.0, 96.0]),
            [["ASCH", "Public Health", "CYPE"]]
        );
    }

    #[test]
    fn words_set_closely_under_heads_that_are_apart_are_their_lines() {
        let drawing = [
            "         Housing     Capital     Major  ",
            "General                                 ",
            "         Revenue   Receipts Repairs     ",
            "Fund                                    ",
            "         Account     Reserve   Reserve  ",
        ];
        assert_eq!(
            texts(&drawing, &[74.0]),
            [[
                "General Fund",
                "Housing Revenue Account",
                "Capital Receipts Reserve",
                "Major Repairs Reserve"
            ]]
        );
    }

    #[test]
    fn what_stands_beside_a_spanner_over_nothing_of_its_lines_is_of_its_row() {
        let drawing = [
            "£m       Budgets of several years       Spending",
            "                                                ",
            "                                  Left          ",
            "         City           Other                   ",
        ];
        let rows = texts(&drawing, &[70.0, 115.0, 140.0, 165.0]);
        assert_eq!(rows[0].join(" "), "£m Budgets of several years Spending");
        assert_eq!(rows[1].join(" "), "City Other Left");
    }

    #[test]
    fn a_year_over_the_middle_of_its_rule_is_a_line_of_its_own() {
        let words = sketch::words_set_closely(
            &[
                "                            2019               ",
                "Schools            Health          Lighting    ",
                "            Tram                            All",
                "   £m                £m               £m       ",
            ],
            0.6,
        );
        let lines = lines(words);
        let rule = Rule {
            at: lines[0].baseline + 3.0,
            start: 49.0,
            end: lines[2].bbox.x1 + 1.0,
        };
        let of = |rules: &[Rule]| {
            let rows = atoms(&lines, &[80.0, 100.0, 140.0, 180.0], rules);
            crate::text::cell_text(&rows[0][0].words)
        };
        assert_eq!(of(&[rule]), "2019");
        assert_ne!(of(&[]), "2019");
    }

    #[test]
    fn a_spanner_close_above_uneven_heads_is_a_line_of_its_own() {
        let drawing = [
            "                 Contributions to reserves",
            "Spent                                     ",
            "by now                                    ",
            "                 Capital                  ",
            "                                  Grants  ",
            "                 reserve                  ",
        ];
        let lines = texts(&drawing, &[80.0, 130.0]);
        assert!(
            lines.iter().all(|line| !line
                .iter()
                .any(|text| text.contains("Contributions") && text.contains("Capital"))),
            "{lines:?}"
        );
    }
}
