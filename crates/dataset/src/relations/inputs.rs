//! Every file that went in, as the manifest lists them.

use crate::column::{Column, integer, text};
use crate::manifest::Entry;

pub(crate) struct Row<'a>(pub(crate) &'a Entry, pub(crate) Option<&'a str>);

pub(crate) fn columns<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        text("path", "The file.", |r: &Row| r.0.path.as_str().into()).required(),
        text(
            "paper_id",
            "Key of the paper read from it; empty where none is in this export.",
            |r: &Row| r.1.into(),
        ),
        text(
            "sha256",
            "SHA-256 of the file's bytes, in hexadecimal.",
            |r: &Row| r.0.hash().into(),
        ),
        integer("size", "In bytes.", |r: &Row| r.0.size.into()),
        text("kind", "What kind of file it is.", |r: &Row| {
            r.0.kind.as_ref().into()
        }),
        text(
            "status",
            "done, failed, duplicate, removed or pending.",
            |r: &Row| r.0.status.as_str().into(),
        )
        .required(),
        integer("pages", "How many pages it has.", |r: &Row| {
            r.0.pages.into()
        }),
        text("error", "Why it could not be read.", |r: &Row| {
            r.0.error().into()
        }),
        text(
            "duplicate_of",
            "The input that has the same bytes and was read in its place.",
            |r: &Row| r.0.duplicate_of.as_ref().into(),
        ),
        text(
            "similar_to",
            "Inputs with much the same text, a draft for example, and how much they share.",
            |r: &Row| r.0.similar_to().into(),
        ),
    ]
}
