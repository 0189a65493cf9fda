//! Writes an extracted paper as JSON, and owns the form it is written in.
//!
//! ```text
//! Paper ── Extraction::from ──▶ Extraction ── json ──▶ bytes
//! ```
//!
//! - [`form`]: the serialised types; their field names are the contract with everything that reads
//!   our output, and the JSON Schema is generated from them.
//! - [`structure`]: the same for what a paper is and what stands in it.
//! - [`convert`]: from the stages' nouns to the form.
//! - [`number`]: how coordinates and shares are rounded.
//! - [`mod@schema`]: the JSON Schema (2020-12) of an [`Extraction`].
//!
//! The same paper gives the same bytes, always: nothing here asks for the time, the machine or the
//! order of a hash map.

pub mod convert;
pub mod form;
pub mod number;
pub mod schema;
pub mod structure;

pub use form::Extraction;
pub use schema::schema;

use scrutineer_model::Paper;

use convert::Parts;

/// The paper as JSON, UTF-8, ending in a line break.
///
/// `pretty` puts every field on a line of its own; without it the whole paper is one line.
#[allow(
    clippy::missing_panics_doc,
    reason = "the form has string keys and finite numbers only, which serialise always"
)]
pub fn json(paper: &Paper, pretty: bool) -> Vec<u8> {
    let parts = Parts::of(paper);
    let mut bytes = if pretty {
        serde_json::to_vec_pretty(&parts)
    } else {
        serde_json::to_vec(&parts)
    }
    .expect("string keys and finite numbers");
    bytes.push(b'\n');
    bytes
}
