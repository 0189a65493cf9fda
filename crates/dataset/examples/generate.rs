//! Writes a made-up dataset: `generate FOLDER PAPERS ROWS STATEMENTS`. A paper has two figures for
//! each row and each statement.

#[path = "../tests/formats/support.rs"]
mod support;

use std::path::Path;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, papers, rows, statements] = arguments.as_slice() else {
        panic!("expected FOLDER PAPERS ROWS STATEMENTS");
    };
    let number = |text: &String| text.parse().expect("a count");
    support::dataset(
        Path::new(folder),
        number(papers),
        number(rows),
        number(statements),
    );
}
