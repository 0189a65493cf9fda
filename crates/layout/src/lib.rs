//! Page → sheets: finds words and lines, sets running heads apart, and puts text into blocks in
//! reading order.
//!
//! In the order they are called:
//!
//! - [`read`](fn@read) takes one page's ink (`ink`), turns it upright (`frame`), gathers glyphs
//!   that share a baseline (`rows`), cuts them at spaces (`words`, `spacing`, `leaders`, `divide`),
//!   takes typed lines of dashes and columns of bars for rules (`typed`) and drawn dots before words for bullets (`bullets`),
//!   and brings raised marks back to their line (`raised`) and numbers beside the middle of their text to its first
//!   line (`centred`), and so are initials (`initial`). Text turned against the rest stands
//!   beside the lines as runs (`stray`).
//! - [`furnish`] looks over all pages for what repeats or counts (`furniture`).
//! - [`arrange`](fn@arrange) parts columns of running text (`columns`), looks at each row (`look`, `bands`),
//!   gathers rows that belong together (`groups`) and says what they are (`contents`, `captions`,
//!   `notes`, `headings`, `markers`, `prose`). Text that runs over lines is joined (`join`).
//! - [`outline`](fn@outline) gives the paper's headings, their levels agreeing over its pages.
//!
//! Papers without pages come in blocks: [`name`](fn@name) tells captions, notes and numbers among
//! them by the same rules.
//!
//! Nothing here reads a file, and nothing depends on the order in which a file draws its glyphs.

mod arrange;
mod bands;
mod bullets;
mod captions;
mod centred;
mod columns;
mod contents;
mod divide;
mod frame;
mod furniture;
mod groups;
mod headings;
mod hyphens;
mod initial;
mod ink;
mod join;
mod leaders;
mod look;
mod markers;
mod name;
mod notes;
mod outline;
mod pieces;
mod prose;
mod raised;
mod read;
mod rows;
#[cfg(test)]
mod sample;
mod spacing;
mod stray;
mod typed;
mod words;

pub use arrange::arrange;
pub use furniture::{Furniture, furnish};
pub use name::name;
pub use outline::outline;
pub use read::read;
