//! `scrutineer build` and `scrutineer merge`.

use std::fs;
use std::io::{Cursor, Write as _};

use serde_json::Value;

use crate::dataset::{content, manifest, start, statuses, wait_until};
use crate::paper::paper;
use crate::run::Folder;

/// Pairs as they are compared with.
fn pairs(pairs: &[(String, String)]) -> Vec<(&str, &str)> {
    let pairs = pairs.iter();
    pairs
        .map(|(path, status)| (path.as_str(), status.as_str()))
        .collect()
}

/// A folder `papers` with three papers, a copy of one and one that is broken.
fn papers(test: &str) -> Folder {
    let folder = Folder::of(test);
    folder
        .put("papers/a.pdf", &paper(1))
        .put("papers/2018/b.pdf", &paper(2))
        .put("papers/2018/copy.pdf", &paper(2))
        .put("papers/c.pdf", &paper(3))
        .put("papers/broken.pdf", b"<html>")
        .put("papers/notes.docx", b"notes");
    folder
}

#[test]
fn a_folder_becomes_a_dataset() {
    let folder = papers("build");
    let ran = folder.run(&["build", "papers", "-o", "dataset"]);
    ran.ends_with(1)
        .says("1 path failed:\n  papers/broken.pdf: expected a PDF");
    assert!(
        ran.out.starts_with("3 papers, 6 pages, 6 tables, "),
        "{}",
        ran.out
    );
    assert!(
        ran.out
            .contains("4 read now, 1 duplicate, 1 file of other kinds passed over"),
        "{}",
        ran.out
    );
    assert_eq!(
        pairs(&statuses(&folder, "dataset")),
        [
            ("papers/2018/b.pdf", "done"),
            ("papers/2018/copy.pdf", "duplicate"),
            ("papers/a.pdf", "done"),
            ("papers/broken.pdf", "failed"),
            ("papers/c.pdf", "done"),
        ]
    );

    let entries = manifest(&folder, "dataset");
    assert_eq!(entries[0]["pages"], 2);
    assert_eq!(entries[0]["counts"]["tables"], 2);
    assert_eq!(entries[0]["kind"], "application/pdf");
    assert_eq!(entries[0]["size"], paper(2).len());
    assert_eq!(entries[0]["schema"], "scrutineer/1");
    assert_eq!(entries[1]["duplicate_of"], "papers/2018/b.pdf");
    assert_eq!(entries[1]["sha256"], entries[0]["sha256"]);
    assert_eq!(
        entries[3]["error"],
        "expected a PDF, which begins with \"%PDF-\"; found an HTML page"
    );

    // The extraction is what `extract` writes.
    let extracted = folder.run(&["extract", "papers/a.pdf"]);
    let hash = entries[2]["sha256"].as_str().expect("a hash");
    let kept = folder
        .0
        .join(format!("dataset/papers/{}/{hash}.json", &hash[..2]));
    let kept = fs::read_to_string(kept).expect("an extraction");
    assert_eq!(kept, extracted.out);

    let runs = fs::read_to_string(folder.0.join("dataset/runs.ndjson")).expect("runs");
    assert_eq!(runs.lines().count(), 4);
    let logs = folder.files("dataset/log");
    assert_eq!(logs.len(), 1);
    let log = fs::read_to_string(folder.0.join("dataset/log").join(&logs[0])).expect("a log");
    assert!(log.contains("papers/broken.pdf"), "{log}");
}

#[test]
fn a_copy_whose_name_fits_stands_for_a_content() {
    let folder = Folder::of("misnamed");
    let page = b"<html><body><p>The committee met.</p></body></html>";
    folder
        .put("papers/a.pdf", page)
        .put("papers/b.html", page)
        .put("papers/c.html", page);
    let ran = folder.run(&["build", "papers", "-o", "dataset"]);
    ran.ends_with(0);
    assert_eq!(
        pairs(&statuses(&folder, "dataset")),
        [
            ("papers/a.pdf", "duplicate"),
            ("papers/b.html", "done"),
            ("papers/c.html", "duplicate"),
        ]
    );
}

#[test]
fn the_next_build_reads_what_is_new_and_marks_what_is_gone() {
    let folder = papers("rebuild");
    let build = ["build", "papers", "-o", "dataset"];
    folder.run(&build).ends_with(1);
    let before = content(&folder, "dataset");
    let ran = folder.run(&build);
    assert!(
        ran.out.contains("1 read now, 3 as they were"),
        "{}",
        ran.out
    );
    assert!(content(&folder, "dataset") == before, "nothing was new");

    folder
        .put("papers/d.pdf", &paper(4))
        .put("papers/c.pdf", &paper(5));
    fs::remove_file(folder.0.join("papers/a.pdf")).expect("a paper goes");
    fs::remove_file(folder.0.join("papers/broken.pdf")).expect("a paper goes");
    fs::remove_file(folder.0.join("papers/2018/b.pdf")).expect("a paper goes");
    let ran = folder.run(&build);
    ran.ends_with(0);
    assert_eq!(
        pairs(&statuses(&folder, "dataset")),
        [
            ("papers/2018/b.pdf", "removed"),
            ("papers/2018/copy.pdf", "done"),
            ("papers/a.pdf", "removed"),
            ("papers/broken.pdf", "removed"),
            ("papers/c.pdf", "done"),
            ("papers/d.pdf", "done"),
        ]
    );
    // The extraction of what c.pdf was is gone; that of the removed paper stays.
    let kept = folder.files("dataset/papers");
    assert_eq!(kept.len(), 4, "{kept:?}");
    let copy = &manifest(&folder, "dataset")[1];
    let hash = copy["sha256"].as_str().expect("a hash");
    let json = folder.json(&format!("dataset/papers/{}/{hash}.json", &hash[..2]));
    assert_eq!(json["paper"]["file"], "copy.pdf");

    // What comes back is there again, and was not read for nothing.
    folder.put("papers/a.pdf", &paper(1));
    let ran = folder.run(&build);
    assert!(!ran.ends_with(0).out.contains("read now"), "{}", ran.out);
    assert_eq!(statuses(&folder, "dataset")[2].1, "done");

    let ran = folder.run(&["build", "papers", "-o", "dataset", "--force"]);
    assert!(ran.out.contains("4 read now"), "{}", ran.out);
}

#[test]
fn papers_elsewhere_stay_when_another_folder_is_built() {
    let folder = Folder::of("two-folders");
    folder
        .put("may/a.pdf", &paper(1))
        .put("june/b.pdf", &paper(2));
    folder.run(&["build", "may", "-o", "dataset"]).ends_with(0);
    folder.run(&["build", "june", "-o", "dataset"]).ends_with(0);
    assert_eq!(
        pairs(&statuses(&folder, "dataset")),
        [("june/b.pdf", "done"), ("may/a.pdf", "done")]
    );
    folder
        .run(&["build", "may", "june", "-o", "both"])
        .ends_with(0);
    assert!(content(&folder, "both") == content(&folder, "dataset"));
}

#[test]
fn the_same_papers_give_the_same_bytes_on_any_number_of_workers() {
    let folder = papers("workers");
    for threads in ["1", "2", "5"] {
        let ran = folder.run(&["build", "papers", "-o", threads, "--threads", threads]);
        ran.ends_with(1);
    }
    assert!(content(&folder, "1") == content(&folder, "2"));
    assert!(content(&folder, "1") == content(&folder, "5"));
}

#[test]
fn shards_joined_are_the_dataset_of_one_run() {
    let folder = papers("shards");
    for number in 4..9 {
        folder.put(&format!("papers/{number}.pdf"), &paper(number));
    }
    let mut found = 0;
    for part in 1..=3 {
        let shard = format!("{part}/3");
        let dataset = format!("part{part}");
        folder.run(&["build", "papers", "-o", &dataset, "--shard", &shard]);
        found += manifest(&folder, &dataset).len();
    }
    assert_eq!(found, 10);
    folder.run(&["build", "papers", "-o", "one"]).ends_with(1);
    let merge = ["merge", "part3", "part1", "part2", "-o", "merged"];
    folder.run(&merge).ends_with(1).says("broken.pdf");
    assert!(content(&folder, "merged") == content(&folder, "one"));

    // A paper that changes moves to another shard, and is in one of them only.
    folder.put("papers/4.pdf", &paper(10));
    for part in 1..=3 {
        let (shard, dataset) = (format!("{part}/3"), format!("part{part}"));
        folder.run(&["build", "papers", "-o", &dataset, "--shard", &shard]);
    }
    folder.run(&["build", "papers", "-o", "one"]).ends_with(1);
    folder.run(&merge).ends_with(1);
    assert!(content(&folder, "merged") == content(&folder, "one"));
    assert_eq!(folder.run(&["merge", "none", "-o", "merged"]).code, 2);
}

#[test]
fn datasets_that_disagree_are_not_joined() {
    let folder = Folder::of("disagree");
    folder.put("p/a.pdf", &paper(1));
    folder.run(&["build", "p", "-o", "old"]).ends_with(0);
    folder.put("p/a.pdf", &paper(2));
    folder.run(&["build", "p", "-o", "new"]).ends_with(0);
    folder
        .run(&["merge", "old", "new", "-o", "both"])
        .ends_with(1)
        .says("p/a.pdf: expected the same input in old and new, found different ones");
}

#[test]
fn inputs_come_from_lists_patterns_and_archives() {
    let folder = Folder::of("inputs");
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, bytes) in [("2018/z.pdf", paper(4)), ("readme.docx", b"hello".to_vec())] {
        zip.start_file(name, options).expect("an archive");
        zip.write_all(&bytes).expect("an archive");
    }
    let zip = zip.finish().expect("an archive").into_inner();
    folder
        .put("a.pdf", &paper(1))
        .put("packs/may/b.pdf", &paper(2))
        .put("packs/c.PDF", &paper(3))
        .put("packs/june.zip", &zip)
        .put("list.txt", b"a.pdf\n\n");
    let ran = folder.run(&[
        "build",
        "@list.txt",
        "packs/*/*.pdf",
        "packs/*.zip",
        "-o",
        "one",
    ]);
    ran.ends_with(0);
    assert_eq!(
        pairs(&statuses(&folder, "one")),
        [
            ("a.pdf", "done"),
            ("packs/june.zip/2018/z.pdf", "done"),
            ("packs/may/b.pdf", "done"),
        ]
    );
    let listed = b"packs\n./a.pdf\n";
    folder
        .run_with(&["build", "-", "-o", "two"], listed)
        .ends_with(0);
    assert_eq!(
        pairs(&statuses(&folder, "two")),
        [
            ("a.pdf", "done"),
            ("packs/c.PDF", "done"),
            ("packs/may/b.pdf", "done")
        ]
    );
    folder
        .put("broken.zip", b"PK\x03\x04 no more")
        .run(&[
            "build",
            "broken.zip",
            "a.pdf",
            "-o",
            "three",
            "--keep-going",
        ])
        .ends_with(1)
        .says("broken.zip: expected a zip archive");
    assert_eq!(pairs(&statuses(&folder, "three")), [("a.pdf", "done")]);
}

#[test]
fn what_is_not_there_stops_a_build_before_anything_changes() {
    let folder = papers("missing");
    folder
        .run(&["build", "papers", "-o", "dataset"])
        .ends_with(1);
    let before = content(&folder, "dataset");
    fs::rename(folder.0.join("papers"), folder.0.join("unmounted")).expect("a folder goes");
    let ran = folder.run(&["build", "papers", "-o", "dataset"]);
    ran.ends_with(2)
        .says("found none to read at papers (no such file or folder); nothing was changed");
    assert!(content(&folder, "dataset") == before);
    let ran = folder.run(&[
        "build",
        "unmounted",
        "nowhere",
        "-o",
        "other",
        "--keep-going",
    ]);
    ran.ends_with(1).says("nowhere: no such file or folder");
    assert_eq!(statuses(&folder, "other").len(), 5);
}

#[test]
fn similar_papers_name_each_other() {
    let folder = Folder::of("similar");
    // Twelve tables of which one differs.
    let pages = String::from_utf8(paper(12)).expect("text");
    let draft = pages.replace("(1202)", "(1299)");
    folder
        .put("p/final.pdf", pages.as_bytes())
        .put("p/draft.pdf", draft.as_bytes())
        .put("p/other.pdf", &paper(3));
    let ran = folder.run(&["build", "p", "-o", "dataset"]);
    ran.ends_with(0);
    assert!(
        ran.out
            .contains("1 pair of papers with much the same text:\n  p/draft.pdf and p/final.pdf ("),
        "{}",
        ran.out
    );
    let entries = manifest(&folder, "dataset");
    assert_eq!(entries[0]["similar_to"][0]["path"], "p/final.pdf");
    assert_eq!(entries[1]["similar_to"][0]["path"], "p/draft.pdf");
    assert_eq!(entries[2]["similar_to"], Value::Null);
}

#[test]
fn progress_for_machines_is_one_event_a_line() {
    let folder = papers("events");
    let ran = folder.run(&["build", "papers", "-o", "dataset", "--progress", "json"]);
    ran.ends_with(1);
    let lines = ran.out.lines();
    let events: Vec<Value> = lines
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let of = |name: &str| {
        let events = events.iter();
        events
            .filter(|event| event["event"] == name)
            .collect::<Vec<_>>()
    };
    assert_eq!(of("gathered")[0]["inputs"], 5);
    assert_eq!(of("planned")[0]["papers"], 4);
    assert_eq!((of("begun").len(), of("ended").len()), (4, 4));
    let finished = of("finished")[0];
    assert_eq!(finished["done"], 3);
    assert_eq!(finished["failures"][0]["path"], "papers/broken.pdf");
    assert_eq!(events.last(), Some(finished));
}

#[test]
fn two_builds_of_one_dataset_do_not_mix() {
    let folder = papers("in-use");
    folder
        .run(&["build", "papers", "-o", "dataset"])
        .ends_with(1);
    let lock = fs::OpenOptions::new()
        .append(true)
        .open(folder.0.join("dataset/.lock"))
        .expect("a lock");
    lock.lock().expect("nobody has it");
    folder
        .run(&["build", "papers", "-o", "dataset"])
        .ends_with(1)
        .says("dataset is in use");
}

#[test]
fn a_damaged_manifest_is_named_and_left_alone() {
    let folder = papers("damaged");
    folder.put("dataset/manifest.ndjson", b"{\"path\":\n");
    folder
        .run(&["build", "papers", "-o", "dataset"])
        .ends_with(1)
        .says("manifest.ndjson line 1: expected JSON as scrutineer writes it");
}

#[cfg(unix)]
#[test]
fn a_request_to_end_finishes_what_is_read_and_the_rest_waits() {
    let folder = Folder::of("interrupt");
    for number in 1..40 {
        folder.put(&format!("papers/{number}.pdf"), &paper(number));
    }
    let mut child = start(
        &folder,
        &["build", "papers", "-o", "dataset", "--threads", "1"],
    );
    let runs = folder.0.join("dataset/runs.ndjson");
    wait_until("a paper is read", || runs.exists());
    interrupt(&child);
    let status = child.wait().expect("it ends");
    assert_eq!(status.code(), Some(1));
    let done = |status: &str| {
        let statuses = statuses(&folder, "dataset");
        statuses.iter().filter(|(_, is)| is == status).count()
    };
    let (read, pending) = (done("done"), done("pending"));
    assert!(read > 0 && pending > 0, "{read} read, {pending} pending");
    assert_eq!(read + pending, 39);
    assert_eq!(folder.files("dataset/papers").len(), read);
    let ran = folder.run(&["build", "papers", "-o", "dataset"]);
    let rest = format!("{pending} read now, {read} as they were");
    assert!(ran.ends_with(0).out.contains(&rest), "{}", ran.out);
}

#[cfg(unix)]
#[test]
fn a_watched_folder_is_built_again_when_a_paper_is_put_there() {
    let folder = Folder::of("watch");
    folder.put("papers/a.pdf", &paper(1));
    let mut child = start(&folder, &["build", "papers", "-o", "dataset", "--watch"]);
    let papers = || {
        let manifest = fs::read_to_string(folder.0.join("dataset/manifest.ndjson"));
        manifest.map_or(0, |text| text.matches("\"status\":\"done\"").count())
    };
    wait_until("the first paper is read", || papers() == 1);
    folder.put("papers/b.pdf", &paper(2));
    wait_until("the second paper is read", || papers() == 2);
    interrupt(&child);
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
}

/// As Ctrl-C does.
#[cfg(unix)]
fn interrupt(child: &std::process::Child) {
    let sent = std::process::Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(sent.expect("kill runs").success());
}

#[test]
fn a_copy_of_what_cannot_be_read_has_failed_too() {
    let folder = Folder::of("failed-copy");
    folder
        .put("p/a.pdf", b"")
        .put("p/b.pdf", b"")
        .put("p/c.pdf", &paper(1));
    let ran = folder.run(&["build", "p", "-o", "dataset"]);
    ran.ends_with(1)
        .says("2 paths failed:\n  p/a.pdf: expected a PDF")
        .says("p/b.pdf: expected a PDF");
    assert!(!ran.out.contains("duplicate"), "{}", ran.out);
    let entries = manifest(&folder, "dataset");
    assert_eq!(entries[1]["status"], "failed");
    assert_eq!(entries[1]["duplicate_of"], "p/a.pdf");
    assert_eq!(entries[1]["error"], entries[0]["error"]);
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_costs_itself() {
    use std::os::unix::fs::symlink;
    let folder = Folder::of("astray");
    folder
        .put("p/a.pdf", &paper(1))
        .put("elsewhere/b.pdf", &paper(2));
    symlink("../nowhere.pdf", folder.0.join("p/gone.pdf")).expect("a link");
    symlink("../p", folder.0.join("p/again")).expect("a link");
    symlink("../elsewhere", folder.0.join("p/sub")).expect("a link");
    let ran = folder.run(&["build", "p", "-o", "dataset"]);
    ran.ends_with(1)
        .says("p/gone.pdf: a link that leads nowhere")
        .says("p/again: a link that leads back to a folder above it");
    let both = [("p/a.pdf", "done"), ("p/sub/b.pdf", "done")];
    assert_eq!(pairs(&statuses(&folder, "dataset")), both);

    // What is not mounted tonight is not removed.
    fs::rename(folder.0.join("elsewhere"), folder.0.join("unmounted")).expect("a folder goes");
    let ran = folder.run(&["build", "p", "-o", "dataset"]);
    ran.ends_with(1).says("p/sub: a link that leads nowhere");
    assert_eq!(pairs(&statuses(&folder, "dataset")), both);
}
