//! Where the body of an aligned table begins: under the head that rules, weight and figures close, over the
//! labels that wrap down to the first figures.

use scrutineer_model::{Rect, Word};

use super::{SECTION_EDGE, phrase, reads_on};
use crate::again::is_row_again;
use crate::class::{is_class, is_class_line};
use crate::columns::Columns;
use crate::region::segments_of;
use crate::rules::{Rule, Rules};
use crate::text::{Gaps, Line, median, segments};
use crate::token;

/// Pieces of one vertical rule stand no farther beside one another than this, in points.
const ONE_LINE: f32 = 0.6;

/// What bounds and crosses a region.
pub(super) struct Region {
    /// Horizontal rules over at least half its width.
    pub(super) across: Vec<Rule>,
    /// Vertical rules over at least half its height.
    pub(super) down: Vec<Rule>,
    pub(super) bbox: Rect,
}

/// The lines that show the columns.
pub(super) struct Body {
    pub(super) lines: Vec<usize>,
    /// The first line that is not head, as far as the figures tell.
    pub(super) first: usize,
    /// Whether the region has text in place of figures.
    pub(super) textual: bool,
}

fn across(rules: &Rules, bbox: &Rect) -> Vec<Rule> {
    rules
        .horizontal
        .iter()
        .filter(|rule| {
            bbox.y0 - 2.0 <= rule.at
                && rule.at <= bbox.y1 + 2.0
                && rule.along(bbox.x0, bbox.x1) > 0.5 * bbox.width()
        })
        .copied()
        .collect()
}

/// A rule broken by the names of sections counts with all its pieces.
fn down(rules: &Rules, bbox: &Rect) -> Vec<Rule> {
    let mut lines: Vec<(Rule, f32)> = Vec::new();
    for rule in &rules.vertical {
        let along = rule.along(bbox.y0, bbox.y1);
        match lines
            .iter_mut()
            .find(|(line, _)| (line.at - rule.at).abs() < ONE_LINE)
        {
            Some((_, all)) => *all += along,
            None => lines.push((*rule, along)),
        }
    }
    let long = lines
        .into_iter()
        .filter(|(_, all)| *all > 0.5 * bbox.height());
    long.map(|(rule, _)| rule).collect()
}

impl Region {
    pub(super) fn new(rules: &Rules, bbox: &Rect) -> Self {
        Self {
            across: across(rules, bbox),
            down: down(rules, bbox),
            bbox: *bbox,
        }
    }

    /// The lines that show the columns; `None` where fewer than two do.
    pub(super) fn body(&self, lines: &[Line]) -> Option<Body> {
        let cuts: Vec<f32> = self.down.iter().map(|rule| rule.at).collect();
        let rows = segments_of(lines, &cuts);
        let head = self.bold_head(lines);
        let figures: Vec<usize> = rows
            .iter()
            .enumerate()
            .map(|(k, row)| {
                let above = k.checked_sub(1).map(|above| rows[above].as_slice());
                let below = rows[k + 1..].iter().map(Vec::as_slice);
                if k < head || is_class_line(above, row, below) {
                    0
                } else {
                    row.iter().filter(|s| s.is_quantity()).count()
                }
            })
            .collect();
        let usual = median(figures.iter().filter(|&&n| n > 0).map(|&n| n as f32));
        let body: Vec<usize> = (0..rows.len())
            .filter(|&k| rows[k].len() >= 2 && figures[k] as f32 >= (0.4 * usual).max(1.0))
            .collect();
        if body.len() >= 2 {
            let again = |&first: &usize| {
                let below = rows[first + 1..].iter().map(Vec::as_slice);
                is_row_again(&rows[first], &below.filter(|row| row.len() > 1))
            };
            let first = (0..body[0]).rev().take_while(again).last();
            return Some(Body {
                first: first.unwrap_or(body[0]),
                lines: body,
                textual: false,
            });
        }
        let body: Vec<usize> = (0..rows.len()).filter(|&k| rows[k].len() >= 2).collect();
        let (&top, below) = body.split_first().filter(|(_, below)| !below.is_empty())?;
        // `20 to 50 years` over `10 to 60 years` is no head, whatever rule stands between them.
        let below = below.iter().map(|&k| rows[k].as_slice());
        let first = if is_row_again(&rows[top], &below) {
            top
        } else {
            self.first_textual(lines, &body)
        };
        Some(Body {
            first,
            lines: body,
            textual: true,
        })
    }

    /// How many lines on top are bold, keep off the labels of plain rows below and have no figure that is no year, day
    /// or number of a column: `31` between `In need,` and `Mar 2017`.
    fn bold_head(&self, lines: &[Line]) -> usize {
        let off_labels = |line: &Line| line.bbox.x0 > self.bbox.x0 + SECTION_EDGE * line.size;
        let is_head = |line: &&Line| line.is_bold() && off_labels(line) && may_head(line);
        let head = lines.iter().take_while(is_head).count();
        let below = lines[head..].iter();
        let rows = below.filter(|line| !off_labels(line) && line.words.len() > 1);
        let (bold, plain): (Vec<&Line>, Vec<&Line>) = rows.partition(|line| line.is_bold());
        if plain.len() >= 2 && bold.len() < plain.len() {
            head
        } else {
            0
        }
    }

    /// Where text begins that has no figures: under the first rule, under the bold lines, or under
    /// the first line.
    fn first_textual(&self, lines: &[Line], body: &[usize]) -> usize {
        let (top, bottom) = (lines[0].baseline, lines[lines.len() - 1].baseline);
        if let Some(rule) = self.across.iter().find(|r| top < r.at && r.at < bottom) {
            let above = lines.iter().filter(|line| line.baseline < rule.at).count();
            if above <= 4 {
                return above;
            }
        }
        let bold = lines[..lines.len() - 1]
            .iter()
            .take_while(|line| line.is_bold())
            .count();
        if bold > 0 { bold } else { body[1] }
    }

    /// Moves the first body line up over labels that wrap down to it, and down over a head of
    /// figures that a rule closes.
    pub(super) fn first_body_line(
        &self,
        lines: &[Line],
        body: &Body,
        (text, figures): (&[bool], &[bool]),
        columns: &Columns,
    ) -> usize {
        let cuts = columns.cuts();
        let placed = |line: &Line| -> Vec<(usize, usize)> {
            let segments = segments(&line.words, Gaps::HEAD, &cuts);
            segments.iter().map(|s| columns.place_of(s)).collect()
        };
        // A first column that holds nothing but sections names rows, too.
        let names = |column: usize| text[column] || column == 0 && !figures[0];
        let named = text.iter().position(|&text| text);
        let mut first = body.first;
        // A label that wraps up from its figures shares their band under the head's rule.
        let wide = |rule: &&Rule| rule.along(self.bbox.x0, self.bbox.x1) > 0.8 * self.bbox.width();
        let ruled = self.across.iter().filter(wide).any(|rule| {
            lines[0].baseline < rule.at && rule.at < lines[first].baseline - lines[first].size
        });
        let in_band = |line: &Line| {
            ruled
                && !self
                    .across
                    .iter()
                    .filter(wide)
                    .any(|rule| line.baseline < rule.at && rule.at < lines[body.first].baseline)
        };
        // So does one that is as light as the row under a head in bold: a spreadsheet sets all cells of a
        // row to its bottom.
        let bold = lines[..first].iter().take_while(|line| line.is_bold());
        let bold = bold.count();
        let is_light = |line: &Line| line.words.iter().all(|word| !word.bold);
        let under_bold =
            |k: usize| bold > 0 && k >= bold && is_light(&lines[k]) && is_light(&lines[body.first]);
        while first > 1 {
            let places = placed(&lines[first - 1]);
            // A code in bold before a section's name reads as a figure.
            let bold = lines[first - 1].is_bold();
            let beside = |column: usize| {
                !figures[column] || bold && named.is_some_and(|named| column < named)
            };
            let beside_figures = (in_band(&lines[first - 1]) || under_bold(first - 1))
                && places.iter().all(|p| (p.0..=p.1).all(beside));
            let label = beside_figures
                || is_section(&lines[first - 1], columns, self.bbox.x0)
                || places
                    .iter()
                    .all(|p| p.0 == p.1 && names(p.0) && p.0 == places[0].0);
            let heads_above = lines[..first - 1]
                .iter()
                .any(|line| placed(line).iter().any(|p| !text[p.0]));
            if !label || !heads_above {
                break;
            }
            first -= 1;
        }
        if first == body.first && self.closes_a_head(lines, body, first) {
            first += 1;
        }
        first
    }

    /// Whether the first line of figures is head: the first rule over nearly the whole width stands
    /// under it and above all others.
    fn closes_a_head(&self, lines: &[Line], body: &Body, first: usize) -> bool {
        if first == 0 || first + 2 >= lines.len() {
            return false;
        }
        let wide = |rule: &&Rule| {
            rule.at > lines[0].baseline
                && rule.along(self.bbox.x0, self.bbox.x1) > 0.8 * self.bbox.width()
        };
        let Some(rule) = self.across.iter().find(wide) else {
            return false;
        };
        let gap = lines[first].baseline - lines[first - 1].baseline;
        body.lines
            .iter()
            .filter(|&&k| lines[k].baseline < rule.at)
            .count()
            == 1
            && (may_head(&lines[first]) || is_bold_head(lines, first))
            && lines[first].baseline < rule.at
            && gap < 1.45 * lines[first].size
            && lines[first + 1..]
                .iter()
                .all(|line| line.baseline > rule.at)
    }
}

/// Whether a line reads on from the left edge over the first column, or where it is not bold over the
/// second: the name of a section.
pub(super) fn is_section(line: &Line, columns: &Columns, left: f32) -> bool {
    let over = |column: usize| {
        let strip = columns.strips.get(column);
        strip.is_some_and(|strip| line.bbox.x1 > strip.1)
    };
    (line.bbox.x0 - left).abs() < SECTION_EDGE * line.size
        && (over(0) && line.is_bold() || over(1))
        && (phrase(line).is_some() || is_numbered_name(line))
}

/// Whether a bold line reads on among numbers, and neither begins nor ends with one: `Series 200: Site clearance`,
/// `Table 1 – Dwellings up to 300 m²`.
fn is_numbered_name(line: &Line) -> bool {
    let is_word = |word: &Word| word.text.starts_with(char::is_alphabetic);
    let words = line.words.iter().filter(|word| is_word(word)).count();
    let ends = [line.words.first(), line.words.last()];
    line.is_bold()
        && reads_on(line)
        && words * 2 >= line.words.len()
        && ends.iter().flatten().all(|word| is_word(word))
}

/// Whether a line is the last of a bold head over plain rows: `£20,001 to` above `£40,000`.
fn is_bold_head(lines: &[Line], first: usize) -> bool {
    lines[first - 1..=first].iter().all(Line::is_bold)
        && !lines[first + 1..].iter().take(2).all(Line::is_bold)
}

/// Whether every figure of the line may be a year or a column's number: short, without separators.
fn may_head(line: &Line) -> bool {
    line.words
        .iter()
        .filter(|word| token::is_figure(&word.text))
        .all(|word| {
            token::is_year(&word.text)
                || is_class(word.text.trim_end_matches(','))
                || (word.text.len() <= 4 && !word.text.contains(['£', '$', '%', '.', ',']))
        })
}
