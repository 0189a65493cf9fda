//! Draws what each stage found, for a person to check.
//!
//! The command `show` and the snapshots in `snapshots/` come from the same functions, so that what
//! a reviewer sees in a diff is what a user sees on the terminal.
//!
//! - [`page`]: a page as the file draws it: runs of glyphs, rulings, fills.
//! - [`sheet`]: words in lines, and blocks in reading order.
//! - [`table`]: a table with its boxhead, spanners, stub, sections and totals.
//! - [`values`]: every figure of a table with its row and column heads and its place.
//! - [`statements`]: figures stated in sentences.
//! - [`structure`]: a paper as an outline of its items, decisions and actions.
//! - [`overlay`]: a stage's boxes over the picture of a page.
//! - [`text`]: what the drawings share: wrapping, places, joining.
//!
//! Everything here returns text (or boxes); nothing prints.

pub mod overlay;
pub mod page;
pub mod sheet;
pub mod statements;
pub mod structure;
pub mod table;
pub mod text;
pub mod values;
