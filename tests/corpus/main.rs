//! Every paper of the corpus through every stage.
//!
//! - [`snapshots`]: what each stage found, as drawn for a person, is what it was.
//! - [`output`]: what is written satisfies the schema, lies on the page, and does not depend on the
//!   number of threads.
//! - [`markup`]: the truth of the web pages is what a browser makes of them.
//! - [`twins`]: a paper as PDF, as a page of the web and as a text gives the same.
//! - [`papers`]: where the papers lie.

mod markup;
mod output;
mod papers;
mod snapshots;
mod twins;
