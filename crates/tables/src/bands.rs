//! Regions that horizontal edges rule into bands: rules of one length under one another, or stripes
//! of fill. Text stands in them in columns, so a table needs no figures to be seen.

use scrutineer_model::{Rect, Word};

use crate::begins::begin_rows;
use crate::region::Proposal;
use crate::rules::{Rule, Rules};
use crate::text::{
    Gaps, Line, PROSE_WORDS, Segment, around, count_segments, lines, median, segments,
};
use crate::token;

/// Edges whose ends differ by less than this, in points, have one length.
pub(crate) const SAME_END: f32 = 4.0;
/// The fewest edges that make bands; a running head and foot have one rule each.
const FEWEST: usize = 3;
/// The least share of bands with text in two places side by side.
const LEAST_SIDE_BY_SIDE: f32 = 0.5;
/// Edges farther apart than this many times the usual part tables where text stands between.
const FAR_APART: f32 = 2.5;
/// A head outside the edges reaches no higher than this above them, in ems …
const HEAD_ROOM: f32 = 10.0;
/// … and its lines are no farther from the first edge and from one another than this.
const FIRST_LINE: f32 = 1.6;
const HEAD_LEADING: f32 = 1.5;
/// A line all of whose words are larger than the usual ones by this factor is a heading.
const HEADING: f32 = 1.3;
/// The least width of a region, in points: less is an ornament.
const NARROWEST: f32 = 100.0;
/// White between heads of two tables, in points, at least.
const WHITE: f32 = 8.0;

/// A region of bands.
#[derive(Clone, Debug)]
pub(crate) struct Banded<'a> {
    pub(crate) region: Proposal<'a>,
    /// Each band is one row, so that the edges part rows, not groups of them.
    pub(crate) one_row: bool,
    /// Its edges bound the head and the whole body, and part no rows.
    pub(crate) head_and_body: bool,
    /// The edges, top to bottom.
    pub(crate) edges: Vec<Rule>,
}

/// Regions of bands, top to bottom.
pub(crate) fn banded<'a>(words: &[&'a Word], rules: &Rules) -> Vec<Banded<'a>> {
    let mut proposals = Vec::new();
    for family in families(&rules.horizontal)
        .iter()
        .flat_map(|family| without_prose(family, words))
    {
        let (first, last) = (family[0], family[family.len() - 1]);
        let bbox = Rect {
            x0: first.start,
            y0: first.at,
            x1: first.end,
            y1: last.at,
        };
        let inside: Vec<&Word> = words
            .iter()
            .copied()
            .filter(|w| {
                bbox.grown(1.0)
                    .contains_point(w.bbox.center_x(), w.bbox.center_y())
            })
            .collect();
        if inside.len() < 4 || !are_side_by_side(&inside, &family) {
            continue;
        }
        let one_row = hold_one_row(&inside, &family);
        let head_and_body = family.len() == FEWEST;
        let head = head_above(words, &bbox, &inside);
        let words: Vec<&Word> = head.into_iter().chain(inside).collect();
        proposals.push(Banded {
            region: Proposal {
                bbox: around(&words),
                words,
            },
            one_row,
            head_and_body,
            edges: family,
        });
    }
    proposals
}

/// Edges of one length, top to bottom, at least [`FEWEST`] of them.
pub(crate) fn families(edges: &[Rule]) -> Vec<Vec<Rule>> {
    let mut families: Vec<Vec<Rule>> = Vec::new();
    for edge in edges.iter().filter(|edge| edge.length() >= NARROWEST) {
        let home = families.iter_mut().find(|family| {
            let first = family[0];
            (first.start - edge.start).abs() < SAME_END && (first.end - edge.end).abs() < SAME_END
        });
        match home {
            Some(family) => family.push(*edge),
            None => families.push(vec![*edge]),
        }
    }
    families.retain(|family| family.len() >= FEWEST);
    families
}

/// A family in pieces, parted where a paragraph or a heading stands between two edges.
fn without_prose(family: &[Rule], words: &[&Word]) -> Vec<Vec<Rule>> {
    let usual = median(family.windows(2).map(|pair| pair[1].at - pair[0].at));
    let between = |above: &Rule, below: &Rule| -> Vec<&Word> {
        let (top, bottom, left, right) = (above.at, below.at, above.start, above.end);
        let words = words.iter().copied().filter(|word| {
            let (x, y) = (word.bbox.center_x(), word.bbox.center_y());
            top <= y && y < bottom && left <= x && x <= right
        });
        words.collect()
    };
    let all = between(&family[0], &family[family.len() - 1]);
    let size = median(all.iter().map(|word| word.size));
    let is_heading = |line: &Line| {
        let larger = |word: &&Word| word.size > HEADING * size && !token::is_figure(&word.text);
        line.words.iter().all(larger)
    };
    let mut pieces: Vec<Vec<Rule>> = vec![vec![family[0]]];
    for pair in family.windows(2) {
        let band = between(&pair[0], &pair[1]);
        let is_prose = |line: &Line| {
            line.words.len() >= PROSE_WORDS
                && line.bbox.x0 < pair[0].start + 1.5 * line.size
                && line.bbox.width() > 0.5 * pair[0].length()
                && count_segments(line, Gaps::WIDE, &[]) == 1
        };
        // Between two tables the paragraphs may be set in, behind their numbers.
        let tall = pair[1].at - pair[0].at > FAR_APART * usual;
        let lines = lines(band);
        let parts = lines.iter().any(|line| is_prose(line) || is_heading(line));
        if parts || (tall && are_paragraphs(&lines)) {
            pieces.push(Vec::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(pair[1]);
        }
    }
    pieces.retain(|piece| piece.len() >= FEWEST);
    pieces
}

/// Whether lines are paragraphs and headings: one part each, or a number and one part.
fn are_paragraphs(lines: &[Line]) -> bool {
    let mut prose = false;
    for line in lines {
        // Not segments: two figures stand apart there, as in `2017, 11 of the 20`.
        let apart = |pair: &[&Word]| pair[1].bbox.x0 - pair[0].bbox.x1 > line.size;
        let gaps: Vec<usize> = (1..line.words.len())
            .filter(|&k| apart(&line.words[k - 1..=k]))
            .collect();
        let numbered = gaps.as_slice() == [1] && token::is_number(&line.words[0].text);
        if !gaps.is_empty() && !numbered {
            return false;
        }
        prose |= line.words.len() >= PROSE_WORDS;
    }
    prose
}

/// Whether text stands side by side in most bands that hold any, and in two at least.
fn are_side_by_side(words: &[&Word], edges: &[Rule]) -> bool {
    let (mut held, mut beside) = (0, 0);
    for lines in between(words, edges) {
        if lines.is_empty() {
            continue;
        }
        held += 1;
        let parted = |line: &Line| count_segments(line, Gaps::WIDE, &[]) >= 2;
        beside += usize::from(lines.iter().any(parted));
    }
    beside >= 2 && beside as f32 >= LEAST_SIDE_BY_SIDE * held as f32
}

/// The lines between each edge and the next.
fn between<'a>(words: &[&'a Word], edges: &[Rule]) -> impl Iterator<Item = Vec<Line<'a>>> {
    let within = edges.len().saturating_sub(1);
    parted(words, edges)
        .into_iter()
        .skip(1)
        .take(within)
        .map(lines)
}

/// The words above the first edge, between each and the next, and below the last.
pub(crate) fn parted<'a>(words: &[&'a Word], edges: &[Rule]) -> Vec<Vec<&'a Word>> {
    let mut bands = vec![Vec::new(); edges.len() + 1];
    for word in words {
        let y = word.bbox.center_y();
        bands[edges.partition_point(|edge| edge.at <= y)].push(*word);
    }
    bands
}

/// Whether nearly every band holds one row, many of them wrapped: not more than one line that begins figures
/// behind its label. Where no row wraps the lines themselves tell.
fn hold_one_row(words: &[&Word], edges: &[Rule]) -> bool {
    let (mut held, mut single, mut wrapped) = (0, 0, 0);
    for lines in between(words, edges) {
        wrapped += usize::from(lines.len() >= 2);
        held += usize::from(!lines.is_empty());
        single += usize::from(!lines.is_empty() && rows_of_figures(&lines) <= 1);
    }
    held > FEWEST && wrapped * 3 >= held && single * 10 >= held * 9
}

/// How many lines of a band begin figures behind their labels.
fn rows_of_figures(lines: &[Line]) -> usize {
    let lines = lines.iter();
    let parts: Vec<Vec<Segment>> = lines
        .map(|line| segments(&line.words, Gaps::WIDE, &[]))
        .collect();
    let marked = parts.iter().map(|parts| {
        let texts = parts.iter().enumerate();
        texts
            .map(|(at, part)| (part, at > 0 && part.is_quantity()))
            .collect()
    });
    let begin = begin_rows(&marked.collect::<Vec<_>>());
    begin.iter().filter(|begins| **begins).count()
}

/// The lines right above the first edge, where one has parts over the bands: a head outside them.
///
/// A head of several lines may end in a part alone: `Funded` under `Core` and `Externally`.
fn head_above<'a>(words: &[&'a Word], bbox: &Rect, inside: &[&Word]) -> Vec<&'a Word> {
    let size = inside[0].size;
    let above = words.iter().copied().filter(|word| {
        let y = word.bbox.center_y();
        bbox.y0 - HEAD_ROOM * size < y
            && y < bbox.y0 - 1.0
            && bbox.x0 - 2.0 <= word.bbox.center_x()
            && word.bbox.center_x() <= bbox.x1 + 2.0
    });
    let numbered = |line: &Line| {
        let number = &line.words[0].text;
        number.ends_with('.') && token::is_number(number)
    };
    let parts = |line: &Line| -> Vec<usize> {
        let segments = segments(&line.words, Gaps::WIDE, &[]);
        segments.iter().map(|segment| segment.words.len()).collect()
    };
    let mut below = bbox.y0;
    let mut head: Vec<Line> = Vec::new();
    for line in lines(above).into_iter().rev() {
        let reach = if head.is_empty() {
            FIRST_LINE
        } else {
            HEAD_LEADING
        };
        let far = below - line.bbox.center_y() > reach * size;
        let prose = parts(&line).iter().any(|&words| words >= PROSE_WORDS);
        if far || prose && !head.is_empty() || numbered(&line) {
            break;
        }
        below = line.bbox.center_y();
        head.push(line);
    }
    // A name over the table is no head; one part under others is.
    while head.last().is_some_and(|line| parts(line).len() < 2) {
        head.pop();
    }
    head.into_iter().rev().flat_map(|line| line.words).collect()
}

/// Places where rules of one length stand beside rules of another: tables side by side.
///
/// Each reaches from its first rule to its last, or as a coloured head beside another as far down as the white between
/// the two does, may be a table as `is_table` says, and lies beside another one that may.
pub(crate) fn side_by_side(
    rules: &Rules,
    words: &[&Word],
    is_table: impl Fn(&Rect) -> bool,
) -> Vec<Rect> {
    let edges: Vec<Rule> = rules
        .horizontal
        .iter()
        .filter(|r| r.length() >= NARROWEST)
        .copied()
        .collect();
    let mut zones: Vec<Rect> = Vec::new();
    for edge in &edges {
        let home = zones.iter_mut().find(|zone| {
            (zone.x0 - edge.start).abs() < SAME_END && (zone.x1 - edge.end).abs() < SAME_END
        });
        match home {
            Some(zone) => zone.y1 = edge.at,
            None => zones.push(Rect {
                x0: edge.start,
                y0: edge.at,
                x1: edge.end,
                y1: edge.at,
            }),
        }
    }
    reach_down(&mut zones, words);
    zones.retain(|zone| zone.height() > 0.0 && is_table(zone));
    let beside = |zone: &Rect, other: &Rect| {
        zone.overlap_x(other) < 0.0
            && zone.overlap_y(other) > 0.6 * zone.height().min(other.height())
    };
    let crossed = |zone: &Rect| {
        edges.iter().any(|edge| {
            zone.y0 < edge.at
                && edge.at < zone.y1
                && edge.start < zone.x0 - SAME_END
                && edge.end > zone.x1 + SAME_END
        })
    };
    let all = zones.clone();
    zones.retain(|zone| all.iter().any(|other| beside(zone, other)) && !crossed(zone));
    zones
}

/// Lets heads of one height on colours side by side reach as far down as no word stands across the white between them.
fn reach_down(zones: &mut [Rect], words: &[&Word]) {
    let heads = zones.to_vec();
    let alike = |a: &Rect, b: &Rect| {
        a.height() > 0.0 && (a.y0 - b.y0).abs() < SAME_END && (a.y1 - b.y1).abs() < SAME_END
    };
    for (at, head) in heads.iter().enumerate() {
        let white = (heads.iter().filter(|other| alike(head, other)))
            .map(|other| (head.x1.min(other.x1), head.x0.max(other.x0)))
            .find(|white| white.1 - white.0 > WHITE);
        let Some((left, right)) = white else { continue };
        let below = || words.iter().filter(|word| word.bbox.center_y() > head.y1);
        let across = below().filter(|word| word.bbox.x0 < right && left < word.bbox.x1);
        let bottom = across.map(|word| word.bbox.y0 - word.size);
        let last = below().map(|word| word.bbox.y1);
        let bottom = bottom.reduce(f32::min).or_else(|| last.reduce(f32::max));
        zones[at].y1 = bottom.map_or(head.y1, |bottom| bottom.max(head.y1));
    }
}

#[cfg(test)]
mod tests {
    use super::{Rule, Rules, side_by_side};
    use crate::find::grids;
    use crate::sketch;
    use scrutineer_model::Word;

    #[test]
    fn coloured_heads_side_by_side_reach_down_to_what_stands_across_the_white() {
        let bottoms = |across: &'static str| {
            let drawing = [
                "In care          Mar 24   Mar 25           Cost          Weekly   Year ",
                "Foster care         214      203           Homes         £6,240    3.4 ",
                "Own homes           118      131           Other        £11,900    1.1 ",
                across,
            ];
            let words: Vec<&Word> = sketch::words(&drawing).iter().collect();
            let edges = [-1.0, 0.0].map(sketch::under);
            let rule = |at, (start, end)| Rule { at, start, end };
            let heads = [(48.0, 156.0), (174.0, 290.0)];
            let rules = Rules {
                horizontal: (edges.iter())
                    .flat_map(|&at| heads.map(|head| rule(at, head)))
                    .collect(),
                vertical: Vec::new(),
            };
            let zones = side_by_side(&rules, &words, |_| true);
            zones.iter().map(|zone| zone.y1).collect::<Vec<_>>()
        };
        let short = bottoms("The number of children in care falls and falls");
        let whole = bottoms("Total");
        assert_eq!((short.len(), whole.len()), (2, 2));
        assert!(short.iter().all(|y| *y < sketch::under(2.0)));
        assert!(whole.iter().all(|y| *y > sketch::under(2.0)));
    }

    #[test]
    fn a_heading_between_rules_of_one_length_parts_tables() {
        let drawing = [
            "*Ref*    *Indicator*               *Quarter*        *Target*",
            "6.2    Referred again within       14 (883        12 ",
            "       the year before this        of 63)            ",
            "6.3    Assessed in time, rate         268         301 ",
            "       of all referrals                              ",
            "Children who are looked after                        ",
            "*Ref*    *Indicator*               *Quarter*        *Target*",
            "9.1    In care for longer than         34          30 ",
            "       a year and a half                             ",
            "9.4    Placed again, one in              9          8 ",
            "       all of them                                   ",
        ];
        let mut sheet = sketch::ruled_sheet(&drawing, (0, 10), &[0, 56]);
        let under = [-1.0, 0.0, 2.0, 4.0, 5.0, 6.0, 8.0, 10.0].map(sketch::under);
        sheet
            .rulings
            .retain(|rule| under.iter().any(|at| (rule.position - at).abs() < 1.0));
        let line = sketch::under(5.0);
        for word in &mut sheet.words {
            if (word.bbox.center_y() - line).abs() < 6.0 {
                word.size *= 1.5;
            }
        }
        let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
        assert_eq!(
            rows,
            [
                [
                    "Ref | Indicator | Quarter | Target",
                    "6.2 | Referred again within the year before this | 14 (883 of 63) | 12",
                    "6.3 | Assessed in time, rate of all referrals | 268 | 301",
                ],
                [
                    "Ref | Indicator | Quarter | Target",
                    "9.1 | In care for longer than a year and a half | 34 | 30",
                    "9.4 | Placed again, one in all of them | 9 | 8",
                ],
            ]
        );
    }

    #[test]
    fn a_head_of_several_lines_above_the_first_edge_is_the_tables() {
        let drawing = [
            "Category     Member         Description               2025/26   Core  ",
            "             in charge                                in               ",
            "                                                      £000s            ",
            "Savings      R Love         Transport to school       -300.0    Core  ",
            "                            and new guidance for it                   ",
            "Savings      D Watkins      Homes for adults           -91.5    Core  ",
            "                            and care in them                          ",
            "Efficiency   N Baker        Fewer offices              -10.0    Core  ",
            "                            and less paper                            ",
            "Efficiency   N Baker        Lights on timers            -8.0    Core  ",
        ];
        let mut sheet = sketch::ruled_sheet(&drawing, (3, 9), &[0, 70]);
        let under = [2.0, 4.0, 6.0, 8.0, 9.0].map(sketch::under);
        sheet
            .rulings
            .retain(|rule| under.iter().any(|at| (rule.position - at).abs() < 1.0));
        let grids = grids(&sheet);
        assert_eq!(
            sketch::rows_of(&grids[0])[0],
            "Category | Member in charge | Description | 2025/26 in | Core"
        );
    }
}
