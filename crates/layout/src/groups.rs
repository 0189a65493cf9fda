//! Rows that belong together: a paragraph's lines, a table's rows.

use std::ops::Range;

use crate::columns::Flow;
use crate::look::{Look, Shape};
use crate::markers::MarkerKind;

/// How much further apart than usual lines lie where a paragraph ends.
const BREAK: f32 = 1.22;

/// The furthest apart that lines of one paragraph lie, in ems: double spacing.
const WIDEST: f32 = 2.1;

/// The furthest apart that lines of text usually lie where no sentence runs on from one to the next, in
/// ems: text is set with a pitch of 1.15 to 1.4 em.
const LOOSE: f32 = 1.4;

/// How much two pitches of one setting differ, in ems.
const ALIKE: f32 = 0.03;

/// Lines that follow each other on a page that is no title page.
const MANY: usize = 10;

/// The furthest apart that rows of one table lie, in ems.
const ROWS_APART: f32 = 2.8;

/// How much two sizes on one paragraph's lines may differ.
const SIZE: f32 = 0.08;

/// How far a line may start from the paragraph's edge, in ems.
const EDGE: f32 = 0.6;

/// The deepest indent of a first line, in ems.
const INDENT: f32 = 4.0;

/// The looks in groups, as ranges that count in `looks`.
pub(crate) fn groups(looks: &[Look], flow: &Flow) -> Vec<Range<usize>> {
    let pitches = Pitches {
        usual: usual_pitch(looks, flow),
        running: running_pitches(looks, flow),
    };
    let mut groups = Vec::new();
    let mut start = 0;
    for index in 1..looks.len() {
        if !continues(&looks[start..index], &looks[index], flow, &pitches) {
            groups.push(start..index);
            start = index;
        }
    }
    if !looks.is_empty() {
        groups.push(start..looks.len());
    }
    groups
}

/// From baseline to baseline, in ems.
pub(crate) fn pitch(above: &Look, below: &Look) -> f32 {
    (below.row.baseline - above.row.baseline) / above.row.size.max(below.row.size).max(0.1)
}

/// How far apart lines of text usually lie, in ems.
fn usual_pitch(looks: &[Look], flow: &Flow) -> f32 {
    let sorted = |of: &dyn Fn(&Look, &Look) -> bool| -> Vec<f32> {
        let mut pitches: Vec<f32> = (looks.windows(2))
            .filter(|pair| pair.iter().all(|look| look.shape == Shape::Text))
            .filter(|pair| of(&pair[0], &pair[1]))
            .map(|pair| pitch(&pair[0], &pair[1]))
            .filter(|pitch| (0.8..WIDEST).contains(pitch))
            .collect();
        pitches.sort_by(f32::total_cmp);
        pitches
    };
    let pitches = sorted(&|_, _| true);
    // The lower third: paragraphs of one line each would make their spacing the usual one.
    let usual = pitches.get(pitches.len() / 3).copied().unwrap_or(1.2);
    // On a page of minutes or an agenda most paragraphs are a line: where sentences run on from line to
    // line, that is how far apart lines lie.
    let running = sorted(&|above, below| is_set_alike(above, below) && runs_on(above, below, flow));
    let running = running.get(running.len() / 2).copied();
    // Where none does on a page of many lines, nothing shows that lines so far apart are of one
    // paragraph; a title page has few.
    let loose = if pitches.len() >= MANY { LOOSE } else { usual };
    usual.min(running.unwrap_or(loose))
}

/// How far apart lines of text lie, in ems.
struct Pitches {
    usual: f32,
    /// At which sentences run on from line to line more than once.
    running: Vec<f32>,
}

impl Pitches {
    /// Whether two lines may be one paragraph's: no further apart than is usual, or as far as lines are elsewhere on the page from which
    /// sentences run on. A quotation set tight stands among paragraphs set wide.
    fn allow(&self, pitch: f32) -> bool {
        pitch <= (BREAK * self.usual).min(WIDEST)
            || (self.running.iter()).any(|running| (running - pitch).abs() <= ALIKE)
    }
}

/// Pitches at which sentences run on in several places. One may be chance: a list's points are without stops.
fn running_pitches(looks: &[Look], flow: &Flow) -> Vec<f32> {
    /// Places that make a setting.
    const PLACES: usize = 3;
    let mut running: Vec<f32> = (looks.windows(2))
        .filter(|pair| pair.iter().all(|look| look.shape == Shape::Text))
        .filter(|pair| pair[1].marker.is_none())
        .filter(|pair| is_set_alike(&pair[0], &pair[1]) && runs_on(&pair[0], &pair[1], flow))
        .map(|pair| pitch(&pair[0], &pair[1]))
        .filter(|pitch| (LOOSE..WIDEST).contains(pitch))
        .collect();
    running.sort_by(f32::total_cmp);
    (running.windows(PLACES))
        .filter(|places| places[PLACES - 1] - places[0] <= ALIKE)
        .map(|places| places[PLACES / 2])
        .collect()
}

fn continues(group: &[Look], next: &Look, flow: &Flow, pitches: &Pitches) -> bool {
    let Some(last) = group.last() else {
        return true;
    };
    let pitch = pitch(last, next);
    if next.shape != last.shape {
        return false;
    }
    match next.shape {
        Shape::Entry => false,
        Shape::Tabular => pitch <= ROWS_APART,
        Shape::Text => {
            (next.marker.is_none() || is_no_marker(last, next, flow))
                && pitches.allow(pitch)
                && (is_set_alike(last, next) || runs_on(last, next, flow))
                && has_the_edge(group, next, flow)
                && !ends_early(last, next, flow)
        }
    }
}

fn is_set_alike(last: &Look, next: &Look) -> bool {
    let (a, b) = (last.row.size, next.row.size);
    (a - b).abs() <= SIZE * a.max(b) && last.bold == next.bold
}

/// Whether a sentence runs from a full line into the next, whatever the weight of its words.
fn runs_on(last: &Look, next: &Look, flow: &Flow) -> bool {
    is_full(last, next, flow) && next.starts_lower && !last.ends_sentence
}

/// Whether the next line's first word would not have fitted on the line above.
fn is_full(last: &Look, next: &Look, flow: &Flow) -> bool {
    flow.right - last.row.bbox.x1 <= next.first_word_width + next.row.size
}

/// Whether what looks like a marker is a sentence's word: "S. Typhimurium" in the middle of one, the end of a year.
fn is_no_marker(last: &Look, next: &Look, flow: &Flow) -> bool {
    (next.marker.as_ref()).is_some_and(|marker| {
        let word = !marker.hangs && is_full(last, next, flow) && !last.ends_sentence;
        // "2024-" over "25.  The variations": a year, and a stop.
        let year = last.opens_year && marker.text.trim_end_matches('.').len() == 2;
        marker.kind != MarkerKind::Bullet && (word || year)
    })
}

/// Whether the line starts where the group's lines do: at their edge, hanging behind the first
/// line's marker, back from a first line's indent, or centred under them.
fn has_the_edge(group: &[Look], next: &Look, flow: &Flow) -> bool {
    let first = &group[0];
    let em = next.row.size;
    let left = next.row.bbox.x0;
    let near = |edge: f32, reach: f32| (left - edge).abs() <= reach * em;
    // A wrapped caption hangs under its title's first word.
    if first.begins_caption && !next.begins_caption {
        let hangs = first.edges.iter().any(|&edge| near(edge, 0.2));
        if hangs && is_full(&group[group.len() - 1], next, flow) {
            return true;
        }
    }
    if let [_, second, ..] = group {
        if near(second.row.bbox.x0, EDGE) {
            return true;
        }
    } else if near(first.text_left, EDGE)
        || near(first.row.bbox.x0, EDGE)
        || first.marker.is_some() && near(first.text_left, INDENT)
        || left < first.row.bbox.x0 && near(first.row.bbox.x0, INDENT)
    {
        return true;
    }
    let last = &group[group.len() - 1].row;
    (next.row.bbox.center_x() - last.bbox.center_x()).abs() <= EDGE * em
}

/// Whether the next line's first word would have fitted on the line above, which ends a sentence:
/// then its end is the paragraph's.
fn ends_early(last: &Look, next: &Look, flow: &Flow) -> bool {
    let room = flow.right - last.row.bbox.x1;
    let needed = next.first_word_width + 1.5 * next.row.size;
    let ends = last.ends_sentence;
    ends && room > needed
}
