//! Page → sheets: finds words and lines, sets running heads apart, and puts text into blocks in
//! reading order.
//!
//! In the order they are called:
//!
//! - [`read`](fn@read) takes one page's ink (`ink`), turns it upright (`frame`), gathers glyphs
//!   that share a baseline (`rows`), cuts them at spaces (`words`, `spacing`, `leaders`, `divide`),
//!   and brings raised marks back to their line (`raised`). Text turned against the rest stands
//!   beside the lines as runs (`stray`).
//!
//! Nothing here reads a file, and nothing depends on the order in which a file draws its glyphs.

mod divide;
mod frame;
mod hyphens;
mod ink;
mod leaders;
mod raised;
mod read;
mod rows;
#[cfg(test)]
mod sample;
mod spacing;
mod stray;
mod words;

pub use read::read;
