//! Text turned against the rest of its page: turned column heads, a stamp up the margin.
//!
//! Each run is one word with spaces in it and a box round it in the main frame, so that a turned
//! column head is found where it stands. Such words lie in no line.

use scrutineer_model::Word;

use crate::frame::Frame;

/// The widest gap inside a run, in ems: a wide word space. Turned heads of neighbouring rows are
/// further apart.
const APART: f32 = 0.8;

/// The runs of turned text, in the main frame, top to bottom.
pub(crate) fn runs(rows: Vec<Vec<Word>>, own: &Frame, main: &Frame) -> Vec<Word> {
    let mut runs: Vec<Word> = Vec::new();
    for row in rows {
        let mut run: Option<Word> = None;
        for word in row {
            match &mut run {
                Some(run) if word.bbox.x0 - run.bbox.x1 <= APART * run.size => {
                    if !word.raised {
                        run.text.push(' ');
                    }
                    run.text.push_str(&word.text);
                    run.bbox = run.bbox.union(&word.bbox);
                }
                _ => runs.extend(run.replace(word)),
            }
        }
        runs.extend(run);
    }
    for run in &mut runs {
        run.bbox = main.rect(own.displayed(run.bbox));
        run.baseline = run.bbox.y1;
        run.spaced = false;
    }
    runs.sort_by(|a, b| (a.bbox.reading_order(&b.bbox)).then_with(|| a.text.cmp(&b.text)));
    runs
}
