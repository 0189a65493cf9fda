//! What is right of the figures found in dashboards.

use scrutineer_model::{Observation, Origin, Paper};

use super::aspects::{Aspect, given, is_right, read, wanted};
use super::labels::{Dashboard, Figure};
use super::pairs::pairs;

/// How many figures were judged, and how many of them are right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Figures found for which the label says something.
    pub judged: usize,
    /// Those of which something was read.
    pub given: usize,
    /// Those of which the same was read.
    pub right: usize,
}

impl Tally {
    /// The share that is right; `None` where nothing was judged.
    pub fn share(self) -> Option<f64> {
        (self.judged > 0).then(|| self.right as f64 / self.judged as f64)
    }
}

/// What a set of dashboards comes to.
#[derive(Clone, Debug, Default)]
pub struct Score {
    /// Labelled figures.
    pub labelled: usize,
    /// Those with an observation. Only these are judged.
    pub found: usize,
    /// Figures read in tables that have no label.
    pub unlabelled: usize,
    /// Cells said to lack a figure: "n/a". Labels of figures do not speak of them.
    pub missing: usize,
    /// What is wrong, for pages that may be shown.
    pub faults: Vec<String>,
    tallies: [Tally; Aspect::ALL.len()],
}

impl Score {
    /// How many are right in an aspect.
    pub fn tally(&self, aspect: Aspect) -> Tally {
        self.tallies[aspect as usize]
    }

    /// Adds the score of another page.
    pub fn add(&mut self, other: Self) {
        self.labelled += other.labelled;
        self.found += other.found;
        self.unlabelled += other.unlabelled;
        self.missing += other.missing;
        self.faults.extend(other.faults);
        for (mine, others) in self.tallies.iter_mut().zip(other.tallies) {
            mine.judged += others.judged;
            mine.given += others.given;
            mine.right += others.right;
        }
    }

    fn judge(&mut self, page: &str, figure: &Figure, observation: &Observation) {
        for aspect in Aspect::ALL {
            let Some(right) = is_right(aspect, figure, observation) else {
                continue;
            };
            let tally = &mut self.tallies[aspect as usize];
            tally.judged += 1;
            tally.given += usize::from(given(aspect, observation).is_some());
            tally.right += usize::from(right);
            if !right {
                self.faults.push(format!(
                    "{page}: {} of \"{}\" ({}; {}) is {}, read {}",
                    aspect.name(),
                    figure.text,
                    figure.indicator,
                    figure.column,
                    wanted(aspect, figure),
                    read(aspect, observation),
                ));
            }
        }
    }
}

/// Measures what was read in the tables of a dashboard.
pub fn measure(dashboard: &Dashboard, paper: &Paper) -> Score {
    let cells: Vec<&Observation> = paper
        .observations
        .iter()
        .filter(|observation| matches!(observation.origin, Origin::Cell { .. }))
        .collect();
    let mut score = Score {
        labelled: dashboard.figures.len(),
        ..Score::default()
    };
    let page = &dashboard.name;
    let mut labelled = vec![false; cells.len()];
    let pairs = pairs(&dashboard.figures, &cells);
    for (figure, found) in dashboard.figures.iter().zip(pairs) {
        let Some(index) = found else {
            score.faults.push(format!(
                "{page}: \"{}\" ({}; {}) was not found",
                figure.text, figure.indicator, figure.column
            ));
            continue;
        };
        labelled[index] = true;
        score.found += 1;
        score.judge(page, figure, cells[index]);
    }
    for (observation, _) in cells.iter().zip(labelled).filter(|(_, labelled)| !labelled) {
        if !observation.value.is_quantity() {
            score.missing += 1;
            continue;
        }
        score.unlabelled += 1;
        score.faults.push(format!(
            "{page}: \"{}\" ({}; {}) has no label",
            observation.value.text,
            observation.row.join(" › "),
            observation.column.join(" › "),
        ));
    }
    score
}

#[cfg(test)]
mod tests {
    use super::super::aspects::tests::{figure, observation};
    use super::*;

    #[test]
    fn what_has_no_label_is_false_and_what_is_said_to_be_missing_is_not() {
        let dashboard = Dashboard {
            name: "page".to_owned(),
            pdf: "page.pdf".into(),
            figures: vec![figure("4", "Fires", "May"), figure("9", "Fires", "June")],
        };
        let paper = Paper {
            observations: vec![
                observation("4", "Fires", "May"),
                observation("7", "Fires", "Ref"),
                observation("n/a", "Fires", "Target"),
            ],
            ..Paper::default()
        };
        let score = measure(&dashboard, &paper);
        assert_eq!((score.labelled, score.found), (2, 1));
        assert_eq!((score.unlabelled, score.missing), (1, 1));
        assert_eq!(
            score.tally(Aspect::Role),
            Tally {
                judged: 1,
                given: 1,
                right: 1
            }
        );
        assert_eq!(score.faults.len(), 2, "{:?}", score.faults);
    }
}
