//! The weights by which a figure's name is chosen are what the labelled passages give.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::thread;

use scrutineer_score::statements::labels::{self, Label};
use scrutineer_score::statements::weights;

/// Weights in hundredths may differ by so much where another machine's exponentials end in another digit.
const NEAR: i32 = 2;

/// Sentences are read by deep calls.
const STACK: usize = 32 << 20;

#[test]
fn weights_are_what_the_passages_give() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let file = root.join("crates/statements/src/indicators/weighed/weights.tsv");
    let kept = fs::read_to_string(file).expect("the weights lie in the repository");
    let kept: BTreeMap<String, i32> = kept
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .map(|(sign, weight)| (sign.to_owned(), weight.parse().expect("a whole number")))
        .collect();
    let fit = move || {
        let labels: Vec<Label> = labels::retold(&root.join("tests/labels"))
            .expect("the passages lie in the repository")
            .into_iter()
            .filter(|label| label.check == Some(false))
            .collect();
        let choices = weights::choices(&labels, &root).expect("the passages can be read");
        weights::fit(&choices)
    };
    let fitted = thread::Builder::new()
        .stack_size(STACK)
        .spawn(fit)
        .expect("a thread")
        .join()
        .expect("a fit");
    let weight = |weights: &BTreeMap<String, i32>, sign: &String| {
        weights.get(sign).copied().unwrap_or_default()
    };
    for sign in kept.keys().chain(fitted.keys()) {
        let (one, other) = (weight(&kept, sign), weight(&fitted, sign));
        let left_out = one == 0 || other == 0;
        let near = if left_out {
            weights::LEAST + NEAR
        } else {
            NEAR
        };
        assert!(
            (one - other).abs() <= near,
            "{sign}: {one} is kept, {other} is fitted; make weights"
        );
    }
}
