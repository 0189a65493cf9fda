//! The aligned reading: columns from gaps, rows from leading, heads from where they stand.

mod across_all;
mod body;
mod boxes;
mod crossheads;
mod groups;

use std::collections::BTreeMap;

use scrutineer_model::{Rect, Word};

use self::body::{Body, Region};
use crate::columns::{Columns, columns};
use crate::grid::{Grid, GridCell, compact};
use crate::heads::{Drawn, heads};
use crate::rules::{Rule, Rules};
use crate::spacing::row_start;
use crate::text::{Gaps, Line, Segment, leveled, lines, median, segments};
use crate::token;
use crate::wraps::{self, BodyLine};

/// Reads the words of a region as a table; `None` where fewer than two columns can be seen.
///
/// `rules` include the edges of fills; `ruled_only` are the drawn lines alone. `banded`: horizontal
/// edges are known to part the rows.
pub(crate) fn aligned<'a>(
    words: &[&'a Word],
    bbox: &Rect,
    rules: &Rules,
    ruled_only: &Rules,
    banded: bool,
) -> Option<Grid<'a>> {
    let lines = leveled(lines(words.iter().copied()));
    if lines.len() < 2 {
        return None;
    }
    let size = median(words.iter().map(|word| word.size));
    let region = Region::new(rules, bbox);
    let body = region.body(&lines)?;
    let body_lines: Vec<&Line> = body.lines.iter().map(|&k| &lines[k]).collect();
    let boxes = boxes::boxes(&lines, rules, bbox, size);
    let mut columns = if let Some(boxes) = &boxes {
        boxes.columns(&lines, size)
    } else {
        let going_on = going_on(&lines, &body, &body_lines);
        columns(&body_lines, &going_on, bbox, &region.down, size)
    };
    if columns.count() < 2 {
        return None;
    }
    let unboxed = !body.textual && boxes.is_none();
    if unboxed {
        let (head, rows) = lines.split_at(body.first);
        columns.join_markers(head, rows);
        fit_to_head(&mut columns, head, &body_lines);
    }
    let text = text_columns(&body_lines, &columns);
    let figures = figure_columns(&body_lines, &columns);
    let label = text.iter().position(|&text| text);
    // A first column that holds anything but figures names rows too.
    let stub = has_stub(&body_lines, &columns);
    if unboxed && label == Some(0) && figures.get(1) == Some(&true) {
        columns.widen_labels(&lines[body.first..]);
    }
    columns.find_cells(&body_lines, &figures);
    let names = if unboxed && stub {
        crossheads::crossheads(&lines, &body, (&columns, &figures), &region.across)
    } else {
        Vec::new()
    };
    let first = if let Some(boxes) = &boxes {
        boxes.head
    } else if body.textual {
        body.first
    } else if let Some(name) = names.iter().min().filter(|name| **name < body.first) {
        *name
    } else {
        let first = region.first_body_line(&lines, &body, (&text, &figures), &columns);
        let label = if stub { Some(0) } else { label };
        row_start(&lines, &columns, label.unwrap_or(0), &region.across, first)
    };

    let near: Vec<Rule> = rules
        .horizontal
        .iter()
        .filter(|rule| bbox.y0 - 1.5 * size <= rule.at && rule.at <= bbox.y1 + 3.0)
        .copied()
        .collect();
    let drawn = Drawn {
        horizontal: &near,
        vertical: &rules.vertical,
    };
    let (mut cells, mut row) = if let Some(boxes) = &boxes {
        (boxes.heads(&lines), 1)
    } else {
        head_cells(&lines[..first], &columns, drawn, stub)
    };
    let mut header_rows = row;
    if cells.iter().all(|cell| cell.columns.1 == 0) && stub && first + 1 < lines.len() {
        // Names over the stub alone open a section; the heads stand on an earlier page.
        header_rows = 0;
        for cell in &mut cells {
            cell.columns.1 = columns.count() - 1;
        }
    }
    let named = stub.then(|| naming_column(&body_lines, &columns, &figures));
    let label = named.or(label);
    let mut body = wraps::body_lines(&lines[first..], &columns, label.unwrap_or(0));
    let names = names.iter().map(|name| name - first);
    span_names(&mut body, names, label.unwrap_or(0), (&columns, bbox.x0));
    let ends = across_all::ends(&body, &columns);
    for group in wraps::rows(&body, &columns, &region.across, label.is_some(), banded) {
        let mut of_row = row_cells(&group, row, &columns, &region, ruled_only);
        if stub {
            across_all::widen(&mut of_row, &columns, &ends);
            across_all::join_label(&mut of_row, &figures);
        }
        cells.extend(of_row);
        row += 1;
    }
    let mut cells = compact(cells, &[], &[]);
    drop_notes(&mut cells);
    groups::name_groups(&mut cells, header_rows);
    groups::name_between_rules(&mut cells, header_rows, &rules.horizontal, &columns);
    let kept: Vec<&Word> = cells.iter().flat_map(|cell| cell.words.clone()).collect();
    if kept.is_empty() {
        return None;
    }
    Some(Grid {
        bbox: crate::text::around(&kept),
        cells,
        header_rows: Some(header_rows),
        ruled: false,
        title: None,
    })
}

/// Takes the crossheads, and where codes stand before the labels the names in bold that begin over those and run on, as
/// names of sections.
fn span_names(
    body: &mut [BodyLine],
    crossheads: impl Iterator<Item = usize>,
    label: usize,
    (columns, left): (&Columns, f32),
) {
    for name in crossheads {
        body[name].span(columns);
    }
    let is_name = |line: &BodyLine| line.is_bold() && body::is_section(&line.line, columns, left);
    for line in body.iter_mut().filter(|line| label > 0 && is_name(line)) {
        line.span(columns);
    }
}

/// The cells of a head and how many rows they take.
fn head_cells<'a>(
    lines: &[Line<'a>],
    columns: &Columns,
    drawn: Drawn,
    stub: bool,
) -> (Vec<GridCell<'a>>, usize) {
    let rows = heads(lines.to_vec(), columns, drawn, stub);
    let count = rows.len();
    let cells = rows.into_iter().enumerate().flat_map(|(row, heads)| {
        let cell =
            move |head: crate::heads::Head<'a>| GridCell::new((row, row), head.columns, head.words);
        heads.into_iter().map(cell)
    });
    (cells.collect(), count)
}

/// The lines on which texts beside the figures go on: they run through the word spaces of the line above.
///
/// A section's name goes on with nothing: it begins left of all rows, or is bold where none of them is.
fn going_on<'l, 'a>(
    lines: &'l [Line<'a>],
    body: &Body,
    body_lines: &[&'l Line<'a>],
) -> Vec<&'l Line<'a>> {
    let figures: Vec<Segment> = body_lines
        .iter()
        .flat_map(|line| segments(&line.words, Gaps::BODY, &[]).into_iter().skip(1))
        .filter(|segment| segment.number)
        .collect();
    let field = Rect::around(figures.iter().map(|figure| figure.bbox)).filter(|_| !body.textual);
    let Some(field) = field else {
        return Vec::new();
    };
    let beside = |word: &&Word| word.bbox.x1 < field.x0 || word.bbox.x0 > field.x1;
    let left = (body_lines.iter().map(|line| line.bbox.x0)).fold(f32::MAX, f32::min);
    let plain = !body_lines.iter().any(|line| line.words[0].bold);
    let is_section = |line: &Line| {
        line.bbox.x0 < left - SECTION_EDGE * line.size
            || plain && line.words.iter().all(|word| word.bold)
    };
    (lines.iter().enumerate().skip(body.first))
        .filter(|(k, line)| !body.lines.contains(k) && line.words.iter().all(beside))
        .filter(|(_, line)| !is_section(line))
        .map(|(_, line)| line)
        .collect()
}

/// Joins and adds the columns that only the head shows.
fn fit_to_head(columns: &mut Columns, head: &[Line], body: &[&Line]) {
    columns.join_strays(head, body);
    columns.join_labels(head, body);
    columns.add_headed(head);
    columns.add_headed_beyond(head);
    columns.part_under_units(head, body);
    let text = text_columns(body, columns);
    columns.add_under_units(head, &text);
}

/// Drops notes that end the region: `* subject to consultation` alone on the last row.
fn drop_notes(cells: &mut Vec<GridCell>) {
    loop {
        let last = cells.iter().map(|cell| cell.rows.1).max().unwrap_or(0);
        let mut row = cells.iter().enumerate().filter(|(_, c)| c.rows.1 == last);
        let (Some((index, cell)), None) = (row.next(), row.next()) else {
            return;
        };
        let text = cell.text.trim_start();
        let mark = text.starts_with(['*', '†', '‡', '¹', '²', '³']);
        if last == 0 || cell.columns.0 > 0 || cell.words.len() < LEAST_NOTE || !mark {
            return;
        }
        cells.remove(index);
    }
}

/// A note has at least so many words.
const LEAST_NOTE: usize = 3;
/// The widest word space of a phrase, in ems.
const PHRASE_GAP: f32 = 0.45;

/// A section's name begins no farther than this from the first column's edge, in ems.
const SECTION_EDGE: f32 = 0.6;
/// A figure reaches into both columns it is set between by at least this share of its width.
const STRADDLES: f32 = 0.25;

/// Whether the first column holds anything but figures.
fn has_stub(body: &[&Line], columns: &Columns) -> bool {
    let end = columns.strips[0].1;
    let cuts = columns.cuts();
    body.iter()
        .flat_map(|line| segments(&line.words, Gaps::BODY, &cuts))
        .any(|segment| segment.bbox.x0 < end && !segment.number)
}

/// Of the columns before the figures, the one that names rows: the second where the first opens a few
/// of them, as `Add:` and `Less:` do, or numbers most.
fn naming_column(body: &[&Line], columns: &Columns, figures: &[bool]) -> usize {
    let cuts = columns.cuts();
    let mut named = vec![0; columns.count()];
    let mut beyond = 0;
    for line in body {
        for segment in segments(&line.words, Gaps::BODY, &cuts) {
            let place = columns.place_of(&segment);
            named[place.1] += usize::from(!segment.number);
            beyond += usize::from(segment.number && place.0 > 1);
        }
    }
    let numbered = figures.first() == Some(&true);
    let second = figures.get(1) == Some(&false) && (!numbered || beyond >= named[1]);
    usize::from(second && named[0] * FEW < named[1])
}

/// A column that opens rows has so many times fewer texts than the one that names them.
const FEW: usize = 2;

/// For each column, whether most of it is figures.
fn figure_columns(body: &[&Line], columns: &Columns) -> Vec<bool> {
    let mut counts = vec![(0, 0); columns.count()];
    for line in body {
        for segment in segments(&line.words, Gaps::BODY, &columns.cuts()) {
            let count = &mut counts[columns.place_of(&segment).0];
            count.0 += usize::from(segment.number);
            count.1 += 1;
        }
    }
    counts
        .iter()
        .map(|(figures, all)| figures * 2 > *all)
        .collect()
}

/// For each column, whether most of it is text.
fn text_columns(body: &[&Line], columns: &Columns) -> Vec<bool> {
    let mut counts = vec![(0, 0); columns.count()];
    let cuts = columns.cuts();
    for segment in body
        .iter()
        .flat_map(|line| segments(&line.words, Gaps::BODY, &cuts))
    {
        let center = segment.bbox.center_x();
        let column = columns
            .strips
            .iter()
            .position(|s| s.0 <= center && center < s.1);
        if let Some(column) = column {
            counts[column].0 += usize::from(!segment.number);
            counts[column].1 += 1;
        }
    }
    counts
        .iter()
        .map(|(text, all)| text * 5 > all * 3)
        .collect()
}

/// The cells of one row. Parts that overlap are one cell; a lone label is a section over all.
fn row_cells<'a>(
    group: &[&BodyLine<'a>],
    row: usize,
    columns: &Columns,
    region: &Region,
    drawn: &Rules,
) -> Vec<GridCell<'a>> {
    let mut parts: BTreeMap<(usize, usize), Vec<&Word>> = BTreeMap::new();
    for (place, segment) in group.iter().flat_map(|line| &line.parts) {
        parts.entry(*place).or_default().extend(&segment.words);
    }
    let mut cells: Vec<((usize, usize), Vec<&Word>)> = Vec::new();
    for ((first, last), words) in parts {
        match cells.last_mut() {
            Some((open, all)) if first <= open.1 => {
                // The first line of a label may run on over a column in which its row has nothing.
                if first > open.0 || first > 0 {
                    open.1 = open.1.max(last);
                }
                all.extend(words);
            }
            _ => cells.push(((first, last), words)),
        }
    }
    let figures = group.iter().any(|line| line.figures);
    if let [(place, _)] = cells.as_mut_slice()
        && place.0 == 0
        && !figures
        && !is_crossed(&group[0].line, region, drawn)
    {
        place.1 = columns.count() - 1;
    }
    cells
        .into_iter()
        .map(|(place, words)| GridCell::new((row, row), place, words))
        .collect()
}

/// Whether a vertical rule runs beside the line inside the region: then a label is in its column.
fn is_crossed(line: &Line, region: &Region, drawn: &Rules) -> bool {
    let y = line.baseline - 0.3 * line.size;
    drawn.vertical.iter().any(|rule| {
        region.bbox.x0 + 4.0 < rule.at
            && rule.at < region.bbox.x1 - 4.0
            && rule.start < y
            && y < rule.end
    })
}

/// A body line's segments with their columns; one that crosses a boundary is cut there where that
/// puts each part into one column.
pub(crate) fn parts<'a>(
    line: &Line<'a>,
    columns: &Columns,
    cuts: &[f32],
) -> Vec<((usize, usize), Segment<'a>)> {
    let mut parts = Vec::new();
    if let Some(phrase) = phrase(line) {
        return vec![(columns.place_of(&phrase), phrase)];
    }
    for segment in segments(&line.words, Gaps::BODY, cuts) {
        let place = straddled(&segment, columns).unwrap_or_else(|| place(&segment, columns));
        if place.0 < place.1 && segment.words.len() > 1 {
            let pieces = segments(&segment.words, Gaps::TIGHT, cuts);
            let places: Vec<(usize, usize)> = pieces.iter().map(|s| columns.place_of(s)).collect();
            if pieces.len() > 1
                && places.iter().all(|p| p.0 == p.1)
                && pieces.iter().any(|s| token::is_number(&s.text))
            {
                parts.extend(places.into_iter().zip(pieces));
                continue;
            }
        }
        parts.push((place, segment));
    }
    parts
}

/// Where a segment stands. A currency sign whose figure is missing stands in the column on its
/// right, at whose left edge accounts set it.
fn place(segment: &Segment, columns: &Columns) -> (usize, usize) {
    let place = columns.place_of(segment);
    let behind = segment.bbox.x0 >= columns.extents[place.1].1;
    if token::is_lone_sign(&segment.text) && behind && place.1 + 1 < columns.count() {
        return (place.1 + 1, place.1 + 1);
    }
    place
}

/// The two columns a figure is set between, keeping off the text of both: a total over the two.
fn straddled(segment: &Segment, columns: &Columns) -> Option<(usize, usize)> {
    let bbox = segment.bbox;
    let left = columns
        .strips
        .iter()
        .position(|strip| bbox.x0 < strip.1 && strip.1 < bbox.x1)?;
    let right = left + 1;
    let (a, b) = (columns.extents.get(left)?, columns.extents.get(right)?);
    let cut = columns.strips[left].1;
    let reach = STRADDLES * bbox.width();
    (segment.number
        && cut - bbox.x0 >= reach
        && bbox.x1 - cut >= reach
        && a.1 <= bbox.x0
        && bbox.x1 <= b.0)
        .then_some((left, right))
}

/// The whole line where it reads on without figures or wide gaps: a section's name, a remark.
fn phrase<'a>(line: &Line<'a>) -> Option<Segment<'a>> {
    let figures = line.words.iter().any(|word| token::is_number(&word.text));
    (reads_on(line) && !figures && line.words.len() > 1).then(|| Segment::new(&line.words))
}

/// Whether no gap of a line is wider than the word spaces of a phrase.
fn reads_on(line: &Line) -> bool {
    (line.words.windows(2)).all(|w| w[1].bbox.x0 - w[0].bbox.x1 <= PHRASE_GAP * line.size)
}

#[cfg(test)]
mod tests;
