//! From folders to datasets: many papers, each read in a process of its own, into a folder that is
//! whole whenever the program is killed.
//!
//! ```text
//! paths ── gather ──▶ inputs ── identify ──▶ hashes ── plan ──▶ jobs ── crew ──▶ dataset
//! ```
//!
//! - [`build`](mod@build): the steps in order.
//! - [`gather`](mod@gather): which inputs the paths name; `archive`: those in `.zip` files.
//! - [`identify`](mod@identify): hash, size and kind of each.
//! - [`plan`]: what there is to read, and what the manifest says; [`shard`]: of which part.
//! - [`crew`], [`worker`]: processes that read, on both sides of the pipe; `protocol`: what they say;
//!   `memory`: the limit.
//! - [`dataset`]: the folder; [`entry`]: the lines of its manifest; [`disk`]: writing so that nothing
//!   is half there; `lock`: one program at a time.
//! - [`sketch`], `similar`: papers with much the same text.
//! - [`version`]: what tells one version of the extraction from another.
//! - [`merge`](mod@merge): shards joined. [`watch`]: folders kept up to date.
//! - [`event`], [`summary`]: what happens and what came of it. [`error`]: why a batch cannot go on.
//!
//! The same inputs give the same bytes on any number of workers, but for `runs.ndjson` and `log/`.
//! Nothing here decides what a page says.

mod archive;
pub mod build;
pub mod crew;
pub mod dataset;
pub mod disk;
pub mod entry;
pub mod error;
pub mod event;
pub mod gather;
pub mod identify;
mod lock;
mod memory;
pub mod merge;
pub mod plan;
pub mod protocol;
pub mod shard;
mod similar;
pub mod sketch;
pub mod summary;
pub mod version;
pub mod watch;
pub mod worker;

pub use build::{Build, build};
pub use crew::Crew;
pub use entry::{Entry, Status};
pub use error::Error;
pub use event::Event;
pub use merge::merge;
pub use protocol::Settings;
pub use shard::Shard;
pub use summary::Summary;
pub use watch::Watch;
