//! The grammar of numbers, units and times that sentences and cells share.
//!
//! ```text
//! text ─▶ token ─▶ periods, figures
//! ```
//!
//! - [`token`]: a text cut into words, numbers and marks.
//! - [`periods`]: the times it states: years, quarters, months, days, ranges of them.
//! - [`figures`]: the figures it states: money, percentages, rates, measures, counts.
//! - [`units`]: the units it states for figures elsewhere: "£000s" over a column.
//! - [`calendar`]: the year of a time that is printed without one.
//!
//! This is no stage but vocabulary: it says what a stretch of text reads as, and not whether that is
//! what the paper means there. The stages that read sentences and tables decide that.

pub mod calendar;
pub mod figures;
pub mod periods;
pub mod token;
pub mod units;

pub use calendar::Calendar;
pub use figures::{Figure, figure};
pub use periods::period;
pub use token::{Token, tokens};
