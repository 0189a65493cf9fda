//! Papers that make their worker hang, abort or blow up cost themselves and no other.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use scrutineer_batch::{Build, Crew, Error, Settings, Status, Summary, build};

#[path = "../../../tests/cli/paper.rs"]
mod paper;

/// A folder with these papers, and a build of it by a crew of unruly workers.
fn request(test: &str, papers: &[(&str, &[u8])]) -> Build {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("a folder of an earlier run goes");
    }
    fs::create_dir_all(folder.join("papers")).expect("a folder");
    for (name, bytes) in papers {
        fs::write(folder.join("papers").join(name), bytes).expect("a paper");
    }
    Build {
        paths: vec![folder.join("papers")],
        dataset: folder.join("dataset"),
        shard: None,
        force: false,
        keep_going: false,
        crew: Crew {
            program: PathBuf::from(env!("CARGO_BIN_EXE_scrutineer-batch-unruly")),
            arguments: Vec::new(),
            workers: 2,
            timeout: Duration::from_mins(5),
            settings: Settings {
                memory: Some(512 << 20),
                password: None,
                keep_contacts: false,
            },
        },
    }
}

fn run(request: &Build) -> Result<Summary, Error> {
    build(request, &mut &b""[..], &AtomicBool::new(false), &|_| {})
}

/// The reasons by file name.
fn failures(summary: &Summary) -> BTreeMap<String, String> {
    let failures = summary.failures.iter().map(|failure| {
        let name = failure.path.rsplit('/').next().unwrap_or_default();
        (name.to_owned(), failure.reason.clone())
    });
    failures.collect()
}

#[test]
fn what_goes_wrong_costs_one_paper_and_says_why() {
    let (first, second, third) = (paper::paper(1), paper::paper(2), paper::paper(3));
    let chat = [b"chat\n".as_slice(), &paper::paper(4)].concat();
    let request = request(
        "unruly",
        &[
            ("abort.pdf", b"abort"),
            ("babble.pdf", b"babble"),
            ("chat.pdf", &chat),
            ("exit.pdf", b"exit"),
            ("first.pdf", &first),
            ("grow.pdf", b"grow"),
            ("html.pdf", b"<html>"),
            ("recurse.pdf", b"recurse"),
            ("second.pdf", &second),
            ("third.pdf", &third),
        ],
    );
    let summary = run(&request).expect("a dataset");
    assert_eq!((summary.done, summary.read), (4, 10), "{summary:?}");
    let failures = failures(&summary);
    let expected = [
        ("abort.pdf", "its worker was ended by signal 6"),
        ("babble.pdf", "the worker's answer was none"),
        ("exit.pdf", "its worker ended early (exit status: 7)"),
        (
            "grow.pdf",
            "needed more than 512 MiB of memory; --memory allows more",
        ),
        (
            "html.pdf",
            "expected a PDF, which begins with \"%PDF-\"; found an HTML page",
        ),
        ("recurse.pdf", "overflowed the stack"),
    ];
    assert_eq!(failures.len(), expected.len(), "{failures:?}");
    for (name, reason) in expected {
        assert!(
            failures[name].starts_with(reason),
            "{name}: {}",
            failures[name]
        );
    }
}

#[test]
fn a_paper_that_hangs_is_given_up_and_the_next_is_read() {
    let good = paper::paper(1);
    // The larger one is read first.
    let mut request = request(
        "hang",
        &[
            ("hang.pdf", &[&b"hang"[..], &[0; 9000]].concat()),
            ("good.pdf", &good),
        ],
    );
    request.crew.workers = 1;
    request.crew.timeout = Duration::from_secs(8);
    let summary = run(&request).expect("a dataset");
    assert_eq!(summary.done, 1, "{summary:?}");
    assert_eq!(
        failures(&summary)["hang.pdf"],
        "was not read within 8 s; --timeout allows more"
    );
}

#[test]
fn a_failed_paper_is_tried_again_and_a_good_one_is_not() {
    let good = paper::paper(1);
    let request = request("again", &[("abort.pdf", b"abort"), ("good.pdf", &good)]);
    let first = run(&request).expect("a dataset");
    assert_eq!((first.read, first.skipped), (2, 0));
    let second = run(&request).expect("a dataset");
    assert_eq!((second.read, second.skipped), (1, 1));
    assert_eq!(second.failures, first.failures);
}

#[test]
fn a_worker_that_does_not_start_ends_the_build() {
    let good = paper::paper(1);
    let mut request = request("no-worker", &[("good.pdf", &good)]);
    request.crew.program = PathBuf::from("/no/such/program");
    let error = run(&request).expect_err("no worker");
    assert!(
        error
            .to_string()
            .starts_with("cannot start a worker (/no/such/program)"),
        "{error}"
    );
    let manifest = fs::read_to_string(request.dataset.join("manifest.ndjson")).expect("a manifest");
    let entry: scrutineer_batch::Entry = serde_json::from_str(&manifest).expect("one line");
    assert_eq!(entry.status, Status::Pending);
}
