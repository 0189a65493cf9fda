//! Help, bad usage, and what the definitions generate.

use std::process::{Command, Stdio};

use crate::paper::paper;
use crate::run::Folder;

#[test]
fn bad_usage_ends_with_two_and_says_what_was_expected() {
    let folder = Folder::of("usage");
    folder
        .put("empty/readme.rst", b"")
        .put("file", b"")
        .put("a.pdf", &paper(1))
        .put("extracted/a.json", b"{}");
    let cases: [(&[&str], &str); 15] = [
        (&[], "Usage"),
        (&["extract"], "<PATH>..."),
        (&["extrakt"], "unrecognized subcommand"),
        (
            &["extract", "a.pdf", "--pages", "8-3"],
            "expected pages such as 3, 3-8",
        ),
        (
            &["extract", "a.pdf", "--threads", "0"],
            "expected a number from 1 to 1024; found \"0\"",
        ),
        (
            &["build", "a.pdf", "-o", "d", "--threads", "100000"],
            "expected a number from 1 to 1024",
        ),
        (
            &["build", "empty", "-o", "d"],
            "expected papers called *.pdf, *.html, *.md or *.txt, or archives of them, found 1 file of",
        ),
        (
            &["extract", "a.pdf", "-o", "file"],
            "expected a folder to write to, found a file: file",
        ),
        (
            &["extract", "empty"],
            "expected papers called *.pdf, *.html, *.md or *.txt in empty, found 1 file of other",
        ),
        (
            &["extract", "-"],
            "expected paths on standard input, found none",
        ),
        (
            &["export", "empty", "--to", "csv"],
            "found a folder without a JSON file",
        ),
        (
            &["export", "extracted", "--to", "csv", "-o", "file"],
            "expected a folder for csv, found a file: file; name another with -o",
        ),
        (
            &["export", "empty", "--to", "dbf"],
            "expected csv, parquet, sqlite, xlsx, ndjson, datapackage, tables",
        ),
        (
            &["export", "empty", "--to", "csv", "--select", "colour=red"],
            "--select colour=red: expected council, kind, measure or date",
        ),
        (
            &["show", "cells", "a.pdf"],
            "possible values: glyphs, words, blocks, tables, values",
        ),
    ];
    for (arguments, text) in cases {
        let ran = folder.run(arguments);
        ran.ends_with(2).says(text);
        assert_eq!(ran.out, "", "{arguments:?}");
    }
}

#[test]
fn help_comes_with_examples() {
    let folder = Folder::of("help");
    for arguments in [
        &["--help"][..],
        &["extract", "--help"],
        &["show", "--help"],
        &["export", "--help"],
    ] {
        let ran = folder.run(arguments);
        ran.ends_with(0);
        assert!(ran.out.contains("Examples:\n  scrutineer "), "{}", ran.out);
    }
}

#[test]
fn what_is_extracted_satisfies_the_schema() {
    let folder = Folder::of("schema");
    let schema = folder.run(&["schema"]).ends_with(0).json();
    let validator = jsonschema::draft202012::new(&schema).expect("a schema");
    let mut json = folder
        .put("a.pdf", &paper(2))
        .run(&["extract", "a.pdf"])
        .json();
    assert!(validator.is_valid(&json), "{:?}", validator.validate(&json));
    json["tables"][0]["cells"][0]["role"] = "boss".into();
    assert!(!validator.is_valid(&json));
}

#[test]
fn completions_and_manual_pages_know_the_commands() {
    let folder = Folder::of("generated");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ran = folder.run(&["completions", shell]);
        ran.ends_with(0);
        assert!(
            ran.out.contains("--threads") || ran.out.contains("threads"),
            "{shell}"
        );
    }
    let page = folder.run(&["man"]);
    assert!(page.ends_with(0).out.starts_with(".ie"), "{}", page.out);
    assert!(page.out.contains("extract"));
    let page = folder.run(&["man", "extract"]);
    assert!(
        page.ends_with(0).out.contains("\\-\\-pages"),
        "{}",
        page.out
    );
    folder
        .run(&["man", "extrakt"])
        .ends_with(2)
        .says("expected one of extract, build, merge, export, show, schema");
}

#[test]
fn a_reader_that_closes_the_pipe_is_no_error() {
    let folder = Folder::of("pipe");
    folder.put("a.pdf", &paper(200));
    for arguments in [
        &["extract", "a.pdf", "--pretty"][..],
        &["schema"],
        &["show", "words", "a.pdf"],
    ] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_scrutineer"))
            .args(arguments)
            .current_dir(&folder.0)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("the program ends");
        let err = String::from_utf8_lossy(&output.stderr);
        assert!(!err.contains("panic"), "{arguments:?}: {err}");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {err}");
    }
}
