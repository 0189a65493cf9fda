//! Text turned against the rest of its page: turned column heads, a stamp up the margin.
//!
//! Each run is one word with spaces in it and a box round it in the main frame, so that a turned
//! column head is found where it stands. Such words lie in no line. A rule between two words parts
//! them: names turned up the side of a table, each beside its rows.

use scrutineer_model::{Axis, Ruling, Word};

use crate::frame::Frame;

/// The widest gap inside a run, in ems: a wide word space. Turned heads of neighbouring rows are
/// further apart.
const APART: f32 = 0.8;

/// The runs of turned text, in the main frame, top to bottom; `rulings` in their own.
pub(crate) fn runs(
    rows: Vec<Vec<Word>>,
    rulings: &[Ruling],
    own: &Frame,
    main: &Frame,
) -> Vec<Word> {
    let mut runs: Vec<Word> = Vec::new();
    for row in rows {
        let mut run: Option<Word> = None;
        for word in row {
            match &mut run {
                Some(run)
                    if word.bbox.x0 - run.bbox.x1 <= APART * run.size
                        && !are_parted(run, &word, rulings) =>
                {
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
        run.turn = own.turn.against(main.turn);
    }
    runs.sort_by(|a, b| (a.bbox.reading_order(&b.bbox)).then_with(|| a.text.cmp(&b.text)));
    runs
}

/// Whether a rule stands between two words of a row.
fn are_parted(before: &Word, after: &Word, rulings: &[Ruling]) -> bool {
    let y = after.bbox.center_y();
    rulings.iter().any(|rule| {
        rule.axis == Axis::Vertical
            && (before.bbox.x1..=after.bbox.x0).contains(&rule.position)
            && (rule.start..=rule.end).contains(&y)
    })
}
